"""Tables, the landscape they form, and what a day of it shows."""

from jeugdregio.landscape.absence import absence
from jeugdregio.landscape.asked import as_day, as_window
from jeugdregio.landscape.certified import certified_on, certified_turns
from jeugdregio.landscape.chains import Chain, Slot
from jeugdregio.landscape.changed import Changed, changed
from jeugdregio.landscape.coverage import Coverage, CoverInterval, CoverKind, coverage
from jeugdregio.landscape.landscape import Landscape, record_types, table_name
from jeugdregio.landscape.parties import (
    Members,
    belongs_to,
    legal_parties,
    members_on,
    reached_through,
    standing,
)
from jeugdregio.landscape.principals import principals_of
from jeugdregio.landscape.shown import Read, Reading, Shown, View
from jeugdregio.landscape.snapshot import Snapshot
from jeugdregio.landscape.table import Table
from jeugdregio.landscape.terms import Term, concluded, terms
from jeugdregio.landscape.who_may import ActingLine, WhoMay

__all__ = [
    "ActingLine",
    "Chain",
    "Changed",
    "Slot",
    "WhoMay",
    "principals_of",
    "CoverInterval",
    "CoverKind",
    "Coverage",
    "Landscape",
    "Members",
    "Read",
    "Reading",
    "Shown",
    "Snapshot",
    "Table",
    "Term",
    "View",
    "absence",
    "as_day",
    "as_window",
    "belongs_to",
    "changed",
    "certified_on",
    "certified_turns",
    "concluded",
    "coverage",
    "legal_parties",
    "members_on",
    "reached_through",
    "standing",
    "record_types",
    "table_name",
    "terms",
]

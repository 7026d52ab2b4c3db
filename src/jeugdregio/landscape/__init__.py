"""Tables, the landscape they form, and what a day of it shows."""

from jeugdregio.landscape.absence import absence
from jeugdregio.landscape.asked import as_day, as_window
from jeugdregio.landscape.body_state import BodyView, SeatsFor
from jeugdregio.landscape.buying import Buyer, BuyerKind, Buying
from jeugdregio.landscape.certified import certified_on, certified_turns
from jeugdregio.landscape.chains import Chain, Slot
from jeugdregio.landscape.changed import Changed, changed
from jeugdregio.landscape.comparing import LandscapeDifference, RecordChange
from jeugdregio.landscape.coverage import Coverage, CoverInterval, CoverKind, coverage
from jeugdregio.landscape.decisions import DecisionState, ExpectedProposal, OrganDecision
from jeugdregio.landscape.difference import GroupingDifference, MemberChange, MemberChangeKind
from jeugdregio.landscape.groupings import (
    GroupingConflict,
    GroupingKind,
    Groupings,
    JoinedGrouping,
)
from jeugdregio.landscape.history import Lineage, LineageStep
from jeugdregio.landscape.landscape import Landscape, record_types, table_name
from jeugdregio.landscape.matrix import Matrix, MatrixCell
from jeugdregio.landscape.membership import MemberList, PartialMember
from jeugdregio.landscape.merging import Base
from jeugdregio.landscape.messages import Confidentiality, Message, Messages
from jeugdregio.landscape.own import spoken_of
from jeugdregio.landscape.parties import (
    Members,
    belongs_to,
    legal_parties,
    members_on,
    reached_through,
    standing,
)
from jeugdregio.landscape.principals import principals_of
from jeugdregio.landscape.provenance import Citation, Provenance
from jeugdregio.landscape.providing import ProvidedBy, Providing
from jeugdregio.landscape.referring import Referring
from jeugdregio.landscape.scoped import buys, scope_of, scope_of_act, scopes_of
from jeugdregio.landscape.scopes import Scopes, asked
from jeugdregio.landscape.shown import Read, Shown, View, Views
from jeugdregio.landscape.snapshot import Snapshot
from jeugdregio.landscape.table import Table
from jeugdregio.landscape.terms import RunningTerm, concluded, terms
from jeugdregio.landscape.timeline import Timeline, Turn, TurnKind
from jeugdregio.landscape.undertakings import (
    OpenUndertaking,
    OpenUndertakings,
    UndertakingState,
)
from jeugdregio.landscape.who_may import ActingLine, WhoMay

__all__ = [
    "ActingLine",
    "Base",
    "BodyView",
    "Buyer",
    "BuyerKind",
    "Buying",
    "Chain",
    "Changed",
    "Citation",
    "Confidentiality",
    "CoverInterval",
    "CoverKind",
    "Coverage",
    "DecisionState",
    "ExpectedProposal",
    "GroupingConflict",
    "GroupingDifference",
    "GroupingKind",
    "Groupings",
    "JoinedGrouping",
    "Landscape",
    "LandscapeDifference",
    "Lineage",
    "LineageStep",
    "Matrix",
    "MatrixCell",
    "MemberChange",
    "MemberChangeKind",
    "MemberList",
    "Members",
    "Message",
    "Messages",
    "OpenUndertaking",
    "OpenUndertakings",
    "OrganDecision",
    "PartialMember",
    "Provenance",
    "ProvidedBy",
    "Providing",
    "Read",
    "RecordChange",
    "Referring",
    "Views",
    "Scopes",
    "SeatsFor",
    "Shown",
    "Slot",
    "Snapshot",
    "Table",
    "RunningTerm",
    "Timeline",
    "Turn",
    "TurnKind",
    "UndertakingState",
    "View",
    "WhoMay",
    "absence",
    "as_day",
    "as_window",
    "asked",
    "belongs_to",
    "buys",
    "certified_on",
    "certified_turns",
    "changed",
    "concluded",
    "coverage",
    "legal_parties",
    "members_on",
    "principals_of",
    "reached_through",
    "record_types",
    "scope_of",
    "scope_of_act",
    "scopes_of",
    "spoken_of",
    "standing",
    "table_name",
    "terms",
]

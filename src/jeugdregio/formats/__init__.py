"""Documents in and out: the JSON format of a landscape, its schema, and tables of text.

A document is one object: ``format``, perhaps a ``title``, and an array of rows for each table,
named as on `Landscape`. The keys of a row follow from its class, so a new field or table is read
and written without a change here. What is wrong with a document is told all at once, each problem
with its place, what was expected and what was got; nothing is guessed and nothing is coerced.
"""

from jeugdregio.formats.frames import frames
from jeugdregio.formats.layout import FORMAT
from jeugdregio.formats.limits import DEFAULT_LIMITS, Limits
from jeugdregio.formats.notices import Notice, NoticeKind
from jeugdregio.formats.reading import Loaded, load, load_with_notices
from jeugdregio.formats.schema import schema
from jeugdregio.formats.source import Source
from jeugdregio.formats.tabular import read_tables, read_tables_with_notices, write_tables
from jeugdregio.formats.writing import dump

__all__ = [
    "DEFAULT_LIMITS",
    "FORMAT",
    "Limits",
    "Loaded",
    "Notice",
    "NoticeKind",
    "Source",
    "dump",
    "frames",
    "load",
    "load_with_notices",
    "read_tables",
    "read_tables_with_notices",
    "schema",
    "write_tables",
]

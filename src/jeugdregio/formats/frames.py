"""Landscapes as data frames of pandas, for those who have it."""

from __future__ import annotations

import importlib
from datetime import date
from typing import Any, Final

from jeugdregio.errors import UsageError
from jeugdregio.formats.cells import Types, columns_of, is_text
from jeugdregio.formats.layout import layout_of
from jeugdregio.formats.writing import plain, row_of
from jeugdregio.landscape import Landscape, record_types
from jeugdregio.landscape.landscape import as_landscape
from jeugdregio.model import Record

__all__ = ["frames"]

_DTYPES: Final[dict[Types, str]] = {
    frozenset((date,)): "datetime64[s]",  # the only one that holds every day from the year 1 on
    frozenset((int,)): "Int64",
    frozenset((bool,)): "boolean",
}


def frames(landscape: Landscape) -> dict[str, Any]:
    """A data frame for each table, its records in their order (Dutch: *dataframes*).

    What the landscape builds on is in them too, so that names can be joined to ids.

    The columns are the keys of the document. Defaults are filled in; what a record does not tell is
    missing. Days are days of pandas where nothing else can stand; what is uncertain, and lists and
    objects, are as in a document.

    Args:
        landscape: the landscape.

    Returns:
        By table a ``pandas.DataFrame``.

    Raises:
        UsageError: it is no landscape, or pandas is not installed.
    """
    tables = as_landscape(landscape, "landscape").tables()
    try:
        pandas = importlib.import_module("pandas")
    except ImportError as error:
        raise UsageError("frames need pandas, which is not installed") from error
    found: dict[str, Any] = {}
    for name, table in tables.items():
        kind = record_types()[name]
        rows = [_row(record, kind) for record in table]
        found[name] = pandas.DataFrame(
            {
                column: pandas.Series([row.get(column) for row in rows], dtype=_dtype(kinds))
                for column, kinds in columns_of(kind).items()
            }
        )
    return found


def _row(record: Record, kind: type[Record]) -> dict[str, Any]:
    """The row with its defaults."""
    row = row_of(record, kind)
    defaults = {
        spot.key: plain(getattr(record, spot.field.name))
        for spot in layout_of(type(record))
        if not spot.flat
    }
    return defaults | row


def _dtype(kinds: Types) -> str:
    texts = "string" if all(map(is_text, kinds)) else "object"
    return _DTYPES.get(kinds, texts)

"""Cells: how the values of a row stand in a table of text, and how such a text is divided.

Each value has one way to be written, and the type of its column tells how a cell is to be read.
"""

from __future__ import annotations

import enum
import json
import re
import types
import typing
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated, Any, Final, TypeAlias

from jeugdregio.dates import Period, UncertainPeriod
from jeugdregio.errors import DocumentError
from jeugdregio.formats.layout import Spot, kinds_of, layout_of
from jeugdregio.formats.limits import Room
from jeugdregio.formats.refusal import shown
from jeugdregio.formats.source import Odd, parse
from jeugdregio.model import Record

__all__ = ["Types", "columns_of", "is_text", "line_of", "rows_in", "value_of"]

Types: TypeAlias = frozenset[Any]
"""What can stand in a column."""


def columns_of(kind: type[Record]) -> dict[str, Types]:
    """The columns of a table with what can stand in each: the keys of its rows.

    First those of the plain rows, then those that only rows of some ``type`` have.
    """
    columns: dict[str, Types] = {}
    kinds = kinds_of(kind)
    for cls in (kind, *kinds.values()):
        for spot in layout_of(cls):
            for key, found in _columns(spot):
                columns[key] = columns.get(key, frozenset()) | found
            if kinds:
                columns.setdefault("type", frozenset((str,)))
    return columns


def _columns(spot: Spot) -> Iterator[tuple[str, Types]]:
    if not spot.flat:
        yield spot.key, _members(spot.hint)
        return
    yield "from", frozenset((date,))
    yield "until", frozenset((date,))
    if spot.hint is not Period:
        yield spot.key, frozenset((UncertainPeriod,))


def _members(hint: Any) -> Types:
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is Annotated:
        return _members(inner[0])
    if origin in (typing.Union, types.UnionType):
        return frozenset[Any]().union(*map(_members, inner)) - {types.NoneType}
    return frozenset((hint,))


def is_text(kind: Any) -> bool:
    """Whether values of a type are texts in a document."""
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return all(isinstance(member.value, str) for member in kind)
    return kind in (str, date)


# A text that would be read otherwise, by this library or by a spreadsheet, is written as JSON; so
# is one that would take several lines.
_MISREAD: Final = re.compile(r"""\Z|["\[{=+@-]|[^\x00-\x1f]*[\x00-\x1f]""")


def line_of(values: Iterable[object]) -> str:
    """The line of a row; what is not there is ``None``."""
    return f"{','.join(_quoted(_cell_of(value)) for value in values)}\n"


def _cell_of(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str) and not _MISREAD.match(value):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _quoted(cell: str) -> str:
    return '"{}"'.format(cell.replace('"', '""')) if "," in cell or '"' in cell else cell


def value_of(cell: str, kinds: Types, room: Room) -> Any:
    """What a cell that is not empty says.

    Whether the column takes that is for others to tell, also of what is no JSON where it should be.
    """
    texts = any(map(is_text, kinds))
    if texts and not cell.startswith('"' if all(map(is_text, kinds)) else ('"', "[", "{")):
        return cell
    try:
        return parse(cell, len(cell), room).root
    except DocumentError:
        # a text that a text column would take as it stands is kept from it
        expected = f"JSON, as in every cell that starts with {cell[0]}"
        return Odd(expected, shown(cell)) if texts else cell


# Not the module csv: it has one longest cell for the whole process, and tells no columns.
_CELL: Final = re.compile(r'(?:"((?:[^"]|"")*+)"|([^",\r\n]*+))(,|\r?\n|\Z)')


def rows_in(text: str) -> Iterator[list[str] | None]:
    """The cells of each row (RFC 4180), and ``None`` for one that cannot be divided, the last."""
    row: list[str] = []
    place = 0
    while place < len(text) or row:
        cell = _CELL.match(text, place)
        if cell is None:
            yield None
            return
        place = cell.end()
        row.append(cell[2] if cell[1] is None else cell[1].replace('""', '"'))
        if cell[3] != ",":
            yield row
            row = []

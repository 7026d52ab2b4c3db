"""The rows of a document as records, and everything that is wrong with them by themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from jeugdregio.errors import Problem
from jeugdregio.formats.hooks import hook_for
from jeugdregio.formats.layout import id_of, kinds_of
from jeugdregio.formats.plain import is_object
from jeugdregio.formats.refusal import Refused, shown
from jeugdregio.formats.values import Hook
from jeugdregio.landscape import record_types
from jeugdregio.model import Record

__all__ = ["Rows", "read_rows"]


@attrs.frozen
class Rows:
    """What the tables of a document hold.

    Args:
        given: the rows as they stand, by table.
        records: the record of each row, ``None`` where it cannot be read; tables without rows are
            left out.
        problems: what is wrong with rows by themselves.
    """

    given: Mapping[str, Sequence[Any]]
    records: Mapping[str, Sequence[Record | None]]
    problems: Sequence[Problem]

    def each(self) -> Iterator[tuple[str, int, Any, Record | None]]:
        """Every row as it stands and as it was read, with its table and its place there."""
        for table, records in self.records.items():
            for place, (row, record) in enumerate(zip(self.given[table], records, strict=True)):
                yield table, place, row, record

    def all(self) -> Iterator[Record]:
        """The records of all tables."""
        for records in self.records.values():
            yield from (record for record in records if record is not None)


def read_rows(given: Mapping[str, Sequence[Any]]) -> Rows:
    """Read every row; one that cannot be read keeps no other from being read."""
    problems: list[Problem] = []
    records = {name: _records(name, rows, problems) for name, rows in given.items() if rows}
    return Rows(given, records, problems)


def _records(name: str, rows: Sequence[Any], problems: list[Problem]) -> list[Record | None]:
    kind = record_types()[name]
    hook = _row_hook(kind)
    records: list[Record | None] = []
    for place, row in enumerate(rows):
        try:
            records.append(hook(row, kind))
        except Refused as error:
            problems += error.under(f"$.{name}[{place}]", id_of(row))
            records.append(None)
    return records


def _row_hook(kind: type[Record]) -> Hook:
    """Reads the rows of a table, those of subclasses among them."""
    plain = hook_for(kind)
    kinds = kinds_of(kind)

    def read(row: Any, _: Any) -> Any:
        if not is_object(row) or "type" not in row:
            try:
                return plain(row, kind)
            except Refused as error:
                raise Refused(_with_sorts(error.problems, row, kinds)) from None
        rest = dict(row)
        name = rest.pop("type")
        if type(name) is str and name in kinds:
            return hook_for(kinds[name])(rest, kinds[name])
        expected = f"one of {', '.join(map(repr, kinds))}, or no type for a plain {kind.__name__}"
        problems = [Problem(".type", expected, shown(name))]
        try:
            plain(rest, kind)
        except Refused as error:
            problems += error.problems
        raise Refused(problems)

    return read if kinds else plain


def _with_sorts(
    problems: Sequence[Problem], row: Any, kinds: Mapping[str, type[Record]]
) -> Iterator[Problem]:
    """What is wrong with a row without a type, with the types of which it would be a good row."""
    first, *others = problems
    good = [f'"type": "{name}"' for name, kind in kinds.items() if _reads(row, kind)]
    hint = f" (with {' or '.join(good)} this row can be read)" if good else ""
    yield attrs.evolve(first, expected=f"{first.expected}{hint}")
    yield from others


def _reads(row: Any, kind: type[Record]) -> bool:
    try:
        hook_for(kind)(row, kind)
    except Refused:
        return False
    return True

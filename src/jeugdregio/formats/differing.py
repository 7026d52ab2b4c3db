"""In what two records of one table differ, in terms of the document."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import attrs

from jeugdregio.formats.plain import is_list, is_object
from jeugdregio.formats.refusal import child, shown
from jeugdregio.formats.writing import row_of
from jeugdregio.landscape import Table
from jeugdregio.landscape.merging import apart
from jeugdregio.model import Named, Record

__all__ = ["Difference", "contradictions", "differences"]


@attrs.frozen
class Difference:
    """A part in which two rows differ.

    Args:
        path: the part, from the row inwards.
        first: what the first row says there, in words.
        second: what the second one says.
    """

    path: str
    first: str
    second: str


def differences(first: Record, second: Record, kind: type[Record]) -> Iterator[Difference]:
    """The innermost parts in which two records of a table of this type differ.

    As they would be written: what is no difference between records (the order of a set, a default
    that was written out) is none here.
    """
    return _parts(row_of(first, kind), row_of(second, kind), "")


def contradictions(table: Table[Any], row: dict[str, Any], record: Record) -> Iterator[Difference]:
    """The parts in which a row differs from the record with its id in a table below.

    Only in what it writes; its name may be any of those under which that record is found.

    Args:
        table: the table below.
        row: the row.
        record: what it says.
    """
    ours, theirs = (row_of(each, table.kind) for each in (table[record.id], record))
    named = isinstance(record, Named) and record.id in table.called(record.name)
    for key, value in row.items():
        held, said = ours.get(key), theirs.get(key)
        if value is None or (key == "name" and named) or held == said:
            continue
        # a default that is written out is what the row says, though nobody would write it back
        yield from _parts(held, value if said is None else said, child("", key))


def _parts(first: Any, second: Any, path: str) -> Iterator[Difference]:
    if is_object(first) and is_object(second):
        for key in dict.fromkeys([*first, *second]):
            yield from _parts(first.get(key), second.get(key), child(path, key))
    elif is_list(first) and is_list(second) and first and second:
        found = list(_elements(first, second, path))
        yield from found
        if not found:
            for place, pair in enumerate(itertools.zip_longest(first, second)):
                yield from _parts(*pair, child(path, place))
    elif first != second:
        yield Difference(path, *apart(first, second, _said))


def _elements(first: list[Any], second: list[Any], path: str) -> Iterator[Difference]:
    """What only one of two lists of plain values has, wherever it stands there."""
    if any(is_object(each) or is_list(each) for each in (*first, *second)):
        return
    # sets, for a stranger may write very long lists
    ours, theirs = set(first), set(second)
    for value in first:
        if value not in theirs:
            yield Difference(path, f"a list with {shown(value)}", "a list without it")
    for value in second:
        if value not in ours:
            yield Difference(path, f"a list without {shown(value)}", "a list with it")


def _said(value: Any) -> str:
    return "nothing" if value is None else shown(value)

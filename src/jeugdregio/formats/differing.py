"""In what two records of one table differ, in terms of the document."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any, Final

import attrs

from jeugdregio.formats.plain import is_list, is_object
from jeugdregio.formats.refusal import child, shown
from jeugdregio.formats.writing import row_of
from jeugdregio.model import Record

__all__ = ["Difference", "differences"]

_BEFORE: Final = 20
"""So much of a long text is shown before the place where it differs from another."""


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
        yield Difference(path, *_apart(first, second))


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


def _apart(first: Any, second: Any) -> tuple[str, str]:
    """Both on one short line, so that they can be told apart."""
    whole = _said(first), _said(second)
    if whole[0] != whole[1]:
        return whole
    # two long texts: cut before the place where they differ
    same = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False))
    place = sum(1 for _ in same)
    start = max(place - _BEFORE, 0)
    cut = _said(f"…{first[start:]}"), _said(f"…{second[start:]}")
    if cut[0] != cut[1]:
        return cut
    # signs that are shown as escapes push the place out of sight again
    return _said(f"…{first[place:]}"), _said(f"…{second[place:]}")


def _said(value: Any) -> str:
    return "nothing" if value is None else shown(value)

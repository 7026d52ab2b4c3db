"""What JSON or Python may hold and a document may not, wherever it stands.

The rows are read by their types, which look at one value at a time. This looks at the document as a
whole, level by level, so that neither depth nor objects that hold themselves can harm it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs

from jeugdregio.errors import Problem
from jeugdregio.formats.layout import id_of
from jeugdregio.formats.plain import is_list, is_object
from jeugdregio.formats.refusal import child, shown
from jeugdregio.formats.source import DoubleKeys, Odd, encodes

__all__ = ["oddities"]

_ROWS: Final = 3
"""The level of the rows: the document, its tables, their rows."""

_VALUE: Final = "a JSON value"
_TEXT: Final = "a text that UTF-8 can write (no half surrogate pairs)"


@attrs.frozen
class _Place:
    """An object or a list with its path, and the id of the row it is part of."""

    value: dict[Any, Any] | list[Any]
    path: str
    record: str | None = None


def oddities(root: object, depth: int) -> list[Problem]:
    """Everything that no document may hold, with its path.

    Args:
        root: the document as plain values.
        depth: the number of levels allowed.
    """
    problems: list[Problem] = []
    places = [_Place(root, "$")] if is_object(root) or is_list(root) else []
    level = 1
    while places:
        if level > depth:
            first = places[0]
            problems.append(Problem(first.path, f"at most {depth} levels", "more", first.record))
            break
        level += 1
        # Python objects may share parts or hold themselves: on each level a part counts once
        inner: dict[int, _Place] = {}
        for place in places:
            problems += _odd_keys(place)
            for step, value in _parts(place.value):
                if is_object(value) or is_list(value):
                    inner.setdefault(id(value), _inside(place, step, value, level))
                elif expected := _unexpected(value):
                    path = child(place.path, step)
                    problems.append(Problem(path, expected, shown(value), place.record))
        places = list(inner.values())
    return problems


def _parts(value: dict[Any, Any] | list[Any]) -> Iterable[tuple[Any, Any]]:
    return value.items() if isinstance(value, dict) else enumerate(value)


def _inside(place: _Place, step: str | int, value: Any, level: int) -> _Place:
    record = place.record
    if level == _ROWS:
        record = id_of(value)
    return _Place(value, child(place.path, step), record)


def _odd_keys(place: _Place) -> Iterator[Problem]:
    if isinstance(place.value, DoubleKeys):
        got = f"{', '.join(map(repr, place.value.keys_given_twice))} more than once"
        yield Problem(place.path, "every key once", got, place.record)
    if isinstance(place.value, dict):
        for key in place.value:
            if type(key) is not str or not encodes(key):
                yield Problem(place.path, "keys that are texts", shown(key), place.record)


def _unexpected(value: object) -> str | None:
    """What belongs in place of a value that is no object and no list; ``None`` if it is fine."""
    if isinstance(value, Odd):
        return value.expected
    if type(value) is str:
        return None if encodes(value) else _TEXT
    if type(value) is float:
        return None if math.isfinite(value) else _VALUE
    return None if value is None or type(value) in (int, bool) else _VALUE

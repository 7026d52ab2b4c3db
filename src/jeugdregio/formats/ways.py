"""Where texts stand in rows as they are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from jeugdregio.formats.plain import is_list, is_object

__all__ = ["Way", "texts_at"]

Way: TypeAlias = tuple[str | int, ...]
"""The keys and places that lead from a row to what stands in it."""


def texts_at(value: Any, steps: Sequence[str], way: Way = ()) -> Iterator[tuple[Way, str]]:
    """The texts to which the steps of a reference lead, each with the way to it.

    Args:
        value: a row, or what stands in it.
        steps: names of attributes, as a `Reference` has them.
        way: the way to the value.
    """
    if is_object(value):
        for step in steps[:1]:
            key = step.rstrip("_")  # ``for_`` stands as "for" in a document
            if key in value:
                yield from texts_at(value[key], steps[1:], (*way, key))
    elif is_list(value):
        for place, each in enumerate(value):
            if not is_list(each):  # a row has no list in a list, one made in Python even in itself
                yield from texts_at(each, steps, (*way, place))
    elif type(value) is str and not steps:
        yield way, value

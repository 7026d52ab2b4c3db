"""Slips of an author, and all the places of a document in which they can be made."""

from __future__ import annotations

import enum
import functools
import itertools
import re
import typing
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeAlias

import attrs

from jeugdregio.formats.layout import kinds_of, layout_of
from jeugdregio.formats.plain import is_list, is_object
from jeugdregio.formats.ways import texts_at
from jeugdregio.landscape import record_types
from jeugdregio.model import references_of

__all__ = ["GONE", "SLIPS", "Place", "Row", "Slip", "parts_of", "rows_of"]

Row: TypeAlias = dict[str, Any]
"""An object of a parsed document, or the whole of it."""

GONE: Final = object()


@attrs.frozen(eq=False)
class Place:
    """Where a slip can be made.

    Args:
        path: what the error names.
        holder: the object or list that changes.
        step: the key or index that changes.
        value: what is put there, `GONE` to take away what stands there.
    """

    path: str
    holder: Any
    step: str | int
    value: Any

    def spoil(self) -> None:
        """Make the slip."""
        if self.value is GONE:
            del self.holder[self.step]
        else:
            self.holder[self.step] = self.value


Slip: TypeAlias = Callable[[Row], Iterator[Place]]
"""Finds the places of a parsed document in which a slip can be made."""


def at(path: str, step: str | int) -> str:
    """The path of a part."""
    return f"{path}[{step}]" if isinstance(step, int) else f"{path}.{step}"


def parts_of(path: str, value: Any) -> Iterator[Place]:
    """Everything that stands in a value, however deep, as it is."""
    for step, part in enumerate(value) if is_list(value) else value.items():
        yield Place(at(path, step), value, step, part)
        if isinstance(part, list | dict):
            yield from parts_of(at(path, step), part)


def rows_of(root: Row) -> Iterator[tuple[str, Row, type[Any]]]:
    """Each row with its path and its class."""
    for table, kind in record_types().items():
        for place, row in enumerate(root.get(table, ())):
            yield f"$.{table}[{place}]", row, kinds_of(kind).get(row.get("type", ""), kind)


def everything_in(root: Row) -> Iterator[Place]:
    """Everything that stands in the rows, except what says which records they are."""
    for path, row, _ in rows_of(root):
        own = (f"{path}.id", f"{path}.type")
        yield from (place for place in parts_of(path, row) if place.path not in own)


def atoms(hint: Any) -> Iterator[type[Any]]:
    """The types that a type is made of."""
    for each in typing.get_args(hint) or (hint,):
        if isinstance(each, type):
            yield each
        elif each is not hint:
            yield from atoms(each)


def objects_in(path: str, value: Any, cls: type[Any]) -> Iterator[tuple[str, Row, type[Any]]]:
    """Each object that has a class of the model, in a row or a list."""
    if is_list(value):
        for place, each in enumerate(value):
            yield from objects_in(at(path, place), each, cls)
        return
    yield path, value, cls
    for spot in layout_of(cls):
        for inner in atoms(spot.hint):
            if inner.__module__.startswith("jeugdregio.model") and attrs.has(inner):
                yield from objects_in(at(path, spot.key), value.get(spot.key, []), inner)


def another_type(root: Row) -> Iterator[Place]:
    """A value of another type than the one that belongs there."""
    others: dict[type[Any], Any] = {str: 7, bool: "ja", int: "18"}
    for place in everything_in(root):
        if type(place.value) in others:
            yield attrs.evolve(place, value=others[type(place.value)])


def a_text_for_all(root: Row) -> Iterator[Place]:
    """A text in place of a list or an object, as a table program exports it."""
    for path, row, _ in rows_of(root):
        for key, value in row.items():
            if isinstance(value, list | dict):
                yield Place(at(path, key), row, key, "GM0402; GM0406")


def a_key_more(root: Row) -> Iterator[Place]:
    """A key that nothing has, in objects of every sort."""
    for path, row, _ in rows_of(root):
        yield Place(at(path, "opmerking"), row, "opmerking", "X")
    for place in everything_in(root):
        if is_object(place.value):
            yield Place(at(place.path, "opmerking"), place.value, "opmerking", "X")


def no_such_day(root: Row) -> Iterator[Place]:
    """A day that the calendar does not have."""
    for place in everything_in(root):
        if re.fullmatch(r"\d{4}-\d\d-\d\d", str(place.value)):
            yield attrs.evolve(place, value=f"{place.value[:4]}-02-30")


def ends_as_it_begins(root: Row) -> Iterator[Place]:
    """A period of no day."""
    objects = [place.value for place in everything_in(root)] + [row for _, row, _ in rows_of(root)]
    paths = [place.path for place in everything_in(root)] + [path for path, _, _ in rows_of(root)]
    for path, each in zip(paths, objects, strict=True):
        if isinstance(each, dict) and {"from", "until"} <= each.keys():
            yield Place(at(path, "until"), each, "until", each["from"])


def without_what_is_required(root: Row) -> Iterator[Place]:
    """A key that the class cannot do without, except the id."""
    for row in rows_of(root):
        for path, each, cls in objects_in(*row):
            for spot in layout_of(cls):
                if spot.required and spot.key in each and spot.key != "id":
                    yield Place(at(path, spot.key), each, spot.key, GONE)


def blank(root: Row) -> Iterator[Place]:
    """A required text that says nothing."""
    for place in without_what_is_required(root):
        if isinstance(place.holder[place.step], str):
            yield attrs.evolve(place, value=" ")


def a_choice_in_capitals(root: Row) -> Iterator[Place]:
    """A word of a list, spelt as it is named in Python."""
    for row in rows_of(root):
        for path, each, cls in objects_in(*row):
            for spot in layout_of(cls):
                if any(issubclass(atom, enum.Enum) for atom in atoms(spot.hint)):
                    here = Place(at(path, spot.key), each, spot.key, each.get(spot.key))
                    inner = parts_of(here.path, here.value) if is_list(here.value) else [here]
                    for place in inner:
                        if place.value is not None:
                            yield attrs.evolve(place, value=place.value.upper())


def _part(value: Any, step: str | int) -> Any:
    return value[step]


def an_id_of_nothing(root: Row) -> Iterator[Place]:
    """A reference to a record that is in no document, each to another."""
    numbers = itertools.count()
    for path, row, cls in rows_of(root):
        for reference in references_of(cls):
            for way, _ in texts_at(row, reference.steps):
                holder: Any = functools.reduce(_part, way[:-1], row)
                here = functools.reduce(at, way, path)
                yield Place(here, holder, way[-1], f"nobody-{next(numbers)}")


SLIPS: Final[tuple[Slip, ...]] = (
    another_type,
    a_text_for_all,
    a_key_more,
    no_such_day,
    ends_as_it_begins,
    without_what_is_required,
    blank,
    a_choice_in_capitals,
    an_id_of_nothing,
)
"""Each fits in many places of any document; the first line of each says what it is."""

"""Slips that fit nearly everywhere, made all over the examples: the error names those places."""

from __future__ import annotations

import copy
import enum
import itertools
import re
import typing
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.drafts import ALL, BASE, NEEDS_BASE, Row, read, refusals

from jeugdregio.errors import DocumentError
from jeugdregio.formats import load
from jeugdregio.formats.layout import kinds_of, layout_of
from jeugdregio.landscape import record_types
from jeugdregio.model import references_of

REQUIRED = "a value: the key is required"
SAMPLE = 3
"""So many places in a document are spoilt one by one; all of them are spoilt at once."""

Root: TypeAlias = dict[str, Any]


GONE = object()


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


def at(path: str, step: str | int) -> str:
    """The path of a part."""
    return f"{path}[{step}]" if isinstance(step, int) else f"{path}.{step}"


def parts_of(path: str, value: Any) -> Iterator[Place]:
    """Everything that stands in a value, however deep, as it is."""
    for step, part in enumerate(value) if isinstance(value, list) else value.items():
        yield Place(at(path, step), value, step, part)
        if isinstance(part, list | dict):
            yield from parts_of(at(path, step), part)


def rows_of(root: Root) -> Iterator[tuple[str, Row, type[Any]]]:
    """Each row with its path and its class."""
    for table, kind in record_types().items():
        for place, row in enumerate(root.get(table, ())):
            yield f"$.{table}[{place}]", row, kinds_of(kind).get(row.get("type", ""), kind)


def everything_in(root: Root) -> Iterator[Place]:
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
    if isinstance(value, list):
        for place, each in enumerate(value):
            yield from objects_in(at(path, place), each, cls)
        return
    yield path, value, cls
    for spot in layout_of(cls):
        for inner in atoms(spot.hint):
            if inner.__module__.startswith("jeugdregio.model") and attrs.has(inner):
                yield from objects_in(at(path, spot.key), value.get(spot.key, []), inner)


def another_type(root: Root) -> Iterator[Place]:
    """A value of another type than the one that belongs there."""
    others: dict[type[Any], Any] = {str: 7, bool: "ja", int: "18"}
    for place in everything_in(root):
        if type(place.value) in others:
            yield attrs.evolve(place, value=others[type(place.value)])


def a_text_for_all(root: Root) -> Iterator[Place]:
    """A text in place of a list or an object, as a table program exports it."""
    for path, row, _ in rows_of(root):
        for key, value in row.items():
            if isinstance(value, list | dict):
                yield Place(at(path, key), row, key, "GM0402; GM0406")


def a_key_more(root: Root) -> Iterator[Place]:
    """A key that nothing has, in objects of every sort."""
    for path, row, _ in rows_of(root):
        yield Place(at(path, "opmerking"), row, "opmerking", "X")
    for place in everything_in(root):
        if isinstance(place.value, dict):
            yield Place(at(place.path, "opmerking"), place.value, "opmerking", "X")


def no_such_day(root: Root) -> Iterator[Place]:
    """A day that the calendar does not have."""
    for place in everything_in(root):
        if re.fullmatch(r"\d{4}-\d\d-\d\d", str(place.value)):
            yield attrs.evolve(place, value=f"{place.value[:4]}-02-30")


def ends_as_it_begins(root: Root) -> Iterator[Place]:
    """A period of no day."""
    objects = [place.value for place in everything_in(root)] + [row for _, row, _ in rows_of(root)]
    paths = [place.path for place in everything_in(root)] + [path for path, _, _ in rows_of(root)]
    for path, each in zip(paths, objects, strict=True):
        if isinstance(each, dict) and {"from", "until"} <= each.keys():
            yield Place(at(path, "until"), each, "until", each["from"])


def without_what_is_required(root: Root) -> Iterator[Place]:
    """A key that the class cannot do without, except the id."""
    for row in rows_of(root):
        for path, each, cls in objects_in(*row):
            for spot in layout_of(cls):
                if spot.required and spot.key in each and spot.key != "id":
                    yield Place(at(path, spot.key), each, spot.key, GONE)


def blank(root: Root) -> Iterator[Place]:
    """A required text that says nothing."""
    for place in without_what_is_required(root):
        if isinstance(place.holder[place.step], str):
            yield attrs.evolve(place, value=" ")


def a_choice_in_capitals(root: Root) -> Iterator[Place]:
    """A word of a list, spelt as it is named in Python."""
    for row in rows_of(root):
        for path, each, cls in objects_in(*row):
            for spot in layout_of(cls):
                if any(issubclass(atom, enum.Enum) for atom in atoms(spot.hint)):
                    here = Place(at(path, spot.key), each, spot.key, each.get(spot.key))
                    inner = (
                        parts_of(here.path, here.value) if isinstance(here.value, list) else [here]
                    )
                    for place in inner:
                        if place.value is not None:
                            yield attrs.evolve(place, value=place.value.upper())


def an_id_of_nothing(root: Root) -> Iterator[Place]:
    """A reference to a record that is in no document, each to another."""
    numbers = itertools.count()
    for path, row, cls in rows_of(root):
        for reference in references_of(cls):
            steps = [step.rstrip("_") for step in reference.steps]
            wanted = re.compile(re.escape(path) + "".join(rf"\.{step}(\[\d+\])?" for step in steps))
            for place in parts_of(path, row):
                if wanted.fullmatch(place.path) and isinstance(place.value, str):
                    yield attrs.evolve(place, value=f"nobody-{next(numbers)}")


SLIPS: tuple[Callable[[Root], Iterator[Place]], ...] = (
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


def opened(name: str) -> tuple[list[Root], Root, str]:
    """The documents to read an example with, the example, and what stands before its paths."""
    before = [read(BASE)] if name in NEEDS_BASE else []
    return before, read(name), "[1]" if before else ""


def paths_told(*roots: Root) -> list[str]:
    """Where documents are wrong."""
    return [problem.path for problem in refusals(*roots)]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.__name__.replace("_", " "))
@pytest.mark.parametrize("name", ALL)
def test_slip_everywhere(name: str, slip: Callable[[Root], Iterator[Place]]) -> None:
    """In one place after another and in all at once: they are told, and nothing else is."""
    before, root, label = opened(name)
    places = list(slip(root))
    for place in places[:: len(places) // SAMPLE + 1]:
        kept = copy.copy(place.holder)
        place.spoil()
        assert [f"{label}{place.path}"] == paths_told(*before, root)
        place.holder.clear()
        if isinstance(kept, list):
            place.holder.extend(kept)
        else:
            place.holder.update(kept)
    load(*before, root)
    for place in places:
        place.spoil()
    if places:
        assert sorted(f"{label}{place.path}" for place in places) == sorted(
            paths_told(*before, root)
        )


def test_slips_fit() -> None:
    """Each is made in many places."""
    for slip in SLIPS:
        assert 100 < sum(len(list(slip(opened(name)[1]))) for name in ALL), slip.__name__


@pytest.mark.parametrize("name", ALL)
def test_every_row_twice(name: str) -> None:
    """Each second one is told by its place."""
    before, root, label = opened(name)
    expected = [
        f"{label}$.{table}[{len(rows) + place}].id"
        for table, rows in root.items()
        if isinstance(rows, list)
        for place in range(len(rows))
    ]
    twice = {key: part * 2 if isinstance(part, list) else part for key, part in root.items()}
    assert sorted(expected) == sorted(paths_told(*before, twice))


@pytest.mark.parametrize("name", ALL)
def test_what_is_no_record(name: str) -> None:
    """A row without an id, or that is none, is told, and what refers to it; nothing else is."""
    before, root, label = opened(name)
    rows = list(rows_of(root))
    for path, row, _ in rows[:: len(rows) // SAMPLE + 1]:
        lost = row.pop("id")
        first, *others = refusals(*before, root)
        assert (f"{label}{path}.id", REQUIRED, None) == (first.path, first.expected, first.record)
        assert all(lost in each.got for each in others)
        row["id"] = lost


@pytest.fixture(scope="module")
def documents() -> list[tuple[list[Root], Root, str]]:
    """Every example with what it is read with."""
    return [opened(name) for name in ALL]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=4,
)


@settings(max_examples=60)
@given(data=st.data())
def test_any_value_anywhere(
    data: st.DataObject, documents: list[tuple[list[Root], Root, str]]
) -> None:
    """Whatever is put wherever in an example, it is read or refused by the error of the library."""
    before, root, _ = data.draw(st.sampled_from(documents))
    table = data.draw(
        st.sampled_from([key for key, rows in root.items() if isinstance(rows, list)])
    )
    spoilt = {**root, table: copy.deepcopy(root[table])}
    place = data.draw(st.sampled_from(list(parts_of(f"$.{table}", spoilt[table]))))
    attrs.evolve(place, value=data.draw(JSON | st.just(GONE))).spoil()
    try:
        load(*before, spoilt)
    except DocumentError as error:
        told = error.problems
    else:
        return
    assert told
    assert all(each.path and each.expected and each.got for each in told)

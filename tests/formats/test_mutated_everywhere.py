"""Slips that fit nearly everywhere, made all over the examples: the error names those places."""

from __future__ import annotations

import copy

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.drafts import ALL, BASE, NEEDS_BASE, Row, read, refusals

from jeugdregio.errors import DocumentError
from jeugdregio.formats import load
from jeugdregio.testing.slips import GONE, SLIPS, Slip, parts_of, rows_of

REQUIRED = "a value: the key is required"
SAMPLE = 3
"""So many places in a document are spoilt one by one; all of them are spoilt at once."""


def opened(name: str) -> tuple[list[Row], Row, str]:
    """The documents to read an example with, the example, and what stands before its paths."""
    before = [read(BASE)] if name in NEEDS_BASE else []
    return before, read(name), "[1]" if before else ""


def paths_told(*roots: Row) -> list[str]:
    """Where documents are wrong."""
    return [problem.path for problem in refusals(*roots)]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.__name__.replace("_", " "))
@pytest.mark.parametrize("name", ALL)
def test_slip_everywhere(name: str, slip: Slip) -> None:
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
def documents() -> list[tuple[list[Row], Row, str]]:
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
    data: st.DataObject, documents: list[tuple[list[Row], Row, str]]
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

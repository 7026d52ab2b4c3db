"""Reorganisations of municipalities, and how many people live in one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.helpers import HILVERSUM, HUIZEN, day
from tests.model.refusals import refusal, refusals

from jeugdregio.model import (
    Pass,
    PassKind,
    Population,
    Succession,
    Successor,
    Truth,
)

MERGER, ABSORPTION = PassKind.MERGER, PassKind.ABSORPTION
SPLIT, CORRECTION = PassKind.SPLIT, PassKind.BOUNDARY_CORRECTION
NEW_YEAR = day("2021-01-01")


def succession(*passes: Pass, **fields: Any) -> Succession:
    """A reorganisation on New Year's day in which A and B take part and A ends."""
    usual: dict[str, Any] = {"id": "s", "day": NEW_YEAR, "used": ("A", "B"), "ended": ("A",)}
    return Succession(passes=passes, **usual | fields)


def merger(**fields: Any) -> Succession:
    """A and B become N."""
    made = {"generated": ("N",), "ended": ("A", "B")} | fields
    return succession(Pass("A", "N", MERGER), Pass("B", "N", MERGER), **made)


def split(**fields: Any) -> Succession:
    """A goes to B and to C."""
    return succession(
        Pass("A", "B", SPLIT, "the village"),
        Pass("A", "C", SPLIT),
        **{"used": ("C", "B", "A")} | fields,
    )


def test_a_correction_from_a_new_one() -> None:
    """What is new can pass on a part on the day of its making; the whole that ended is its own."""
    found = succession(Pass("A", "N", MERGER), Pass("N", "B", CORRECTION), generated=("N",))
    assert ("A", "B") == found.used
    assert "N" == found.general_successor("A")


def test_a_reorganisation_without_more() -> None:
    """Nobody is designated and no instrument named, unless that is recorded; it is no plan."""
    found = split()
    assert ("A", "B", "C") == found.used
    assert ((), (), None, False) == (
        found.generated,
        found.designated,
        found.instrument,
        found.planned,
    )
    assert ["the village", None] == [each.area for each in found.passes]


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (merger(), "N"),
        (succession(Pass("A", "B", ABSORPTION)), "B"),
        (succession(Pass("A", "B", ABSORPTION), Pass("A", "B", ABSORPTION, "the islet")), "B"),
        (split(), None),
        (succession(Pass("A", "B", SPLIT)), None),
        (split(designated=(Successor("A", "C"),)), "C"),
        (merger(designated=(Successor("A", "N"), Successor("B", "N"))), "N"),
    ],
    ids=["merger", "absorption", "in two pieces", "split", "one of several", "designated", "each"],
)
def test_general_successor(record: Succession, expected: str | None) -> None:
    """The only one that receives; after a split the one designated, if that is recorded."""
    assert expected == record.general_successor("A")
    assert record.general_successor("C") is None


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (
            lambda: succession(used=(), ended=()),
            ("used", "municipalities that take part", "()"),
        ),
        (
            lambda: succession(Pass("B", "A", CORRECTION), ended=("C",)),
            ("ended", "some of those used, from which area passes", "('C',)"),
        ),
        (
            lambda: succession(Pass("B", "A", CORRECTION), ended=("A",), used=("A", "B", "C")),
            ("ended", "some of those used, from which area passes", "('A',)"),
        ),
        (
            lambda: merger(generated=("B", "N"), ended=("A",)),
            ("generated", "others than those used", "('B', 'N')"),
        ),
        (
            lambda: succession(Pass("A", "B", ABSORPTION), Pass("C", "B", CORRECTION)),
            ("passes[1].from", "one of those used", "'C'"),
        ),
        (
            lambda: succession(Pass("A", "N", MERGER), Pass("N", "B", SPLIT), generated=("N",)),
            ("passes[1].from", "one of those used", "'N'"),
        ),
        (
            lambda: succession(Pass("A", "C", ABSORPTION)),
            ("passes[0].to", "one of those used or generated", "'C'"),
        ),
        (
            lambda: succession(Pass("B", "B", CORRECTION), ended=()),
            ("passes[0].to", "another, which does not end", "'B'"),
        ),
        (
            lambda: succession(Pass("A", "B", MERGER)),
            ("passes[0].kind", "absorption or split", f"{MERGER!r}"),
        ),
        (
            lambda: succession(Pass("A", "N", ABSORPTION), generated=("N",)),
            ("passes[0].kind", "merger or split", f"{ABSORPTION!r}"),
        ),
        (
            lambda: succession(Pass("A", "B", SPLIT), ended=()),
            ("passes[0].kind", "boundary-correction", f"{SPLIT!r}"),
        ),
        (
            lambda: succession(
                Pass("A", "B", ABSORPTION), Pass("A", "C", SPLIT), used=("A", "B", "C")
            ),
            ("passes[0].kind", "split", f"{ABSORPTION!r}"),
        ),
        (
            lambda: split(designated=(Successor("B", "C"),)),
            (
                "designated[0]",
                "for one that ends, one that does not",
                "Successor(from_='B', to='C')",
            ),
        ),
        (
            lambda: split(designated=(Successor("A", "X"),)),
            (
                "designated[0]",
                "for one that ends, one that does not",
                "Successor(from_='A', to='X')",
            ),
        ),
    ],
)
def test_impossible_reorganisations(make: Any, expected: tuple[str, str, str]) -> None:
    """What ends passes somewhere, what is new was not there, and a kind says what happened."""
    first, *_ = refusals(make)
    assert expected == (first.path, first.expected, first.got)


def test_one_successor_for_each() -> None:
    """Rights and duties pass to one municipality."""
    twice = (Successor("A", "B"), Successor("A", "C"))
    path, expected, _ = refusal(lambda: split(designated=twice))
    assert ("designated", "one for each that ends") == (path, expected)


def test_all_that_is_wrong_is_told_at_once() -> None:
    """With the id of the record."""
    found = refusals(lambda: succession(Pass("X", "A", MERGER)))
    assert ["ended", "passes[0].from", "passes[0].to", "passes[0].kind"] == [
        each.path for each in found
    ]
    assert {"s"} == {each.record for each in found}


def test_the_date_of_reorganisation_is_exact() -> None:
    """The law sets a day."""
    path, expected, _ = refusal(lambda: split(day="2021"))
    assert ("day", "a date") == (path, expected)


@pytest.mark.parametrize(
    ("planned", "on", "expected"),
    [
        (False, "2020-12-31", Truth.NO),
        (False, "2021-01-01", Truth.YES),
        (True, "2020-12-31", Truth.NO),
        (True, "2021-01-01", Truth.UNKNOWN),
    ],
)
def test_a_plan_may_not_come_to_pass(planned: bool, on: str, expected: Truth) -> None:
    """Until it is decided nobody knows whether it takes place."""
    assert expected is split(planned=planned).shows(day(on))


def test_whose_fact_a_reorganisation_is() -> None:
    """All that take part, or are made by it, speak of it with their own word."""
    assert ("A", "B", "N") == merger().owners


def population(**fields: Any) -> Population:
    """The people of Hilversum."""
    usual: dict[str, Any] = {"id": "p", "day": date(2019, 1, 1), "municipality": HILVERSUM}
    return Population(**usual | {"inhabitants": 90_238} | fields)


def test_population() -> None:
    """The youth among them are not always recorded."""
    assert (90_238, None) == (population().inhabitants, population().youth)
    assert 18_000 == population(youth=18_000, municipality=HUIZEN).youth
    assert 0 == population(youth=0).youth


@pytest.mark.parametrize("field", ["inhabitants", "youth"])
@pytest.mark.parametrize("value", [-1, "1", 1.0, True])
def test_impossible_population(field: str, value: Any) -> None:
    """People are counted in whole numbers."""
    path, expected, _ = refusal(lambda: population(**{field: value}))
    assert (field, "a whole number of at least 0") == (path, expected)

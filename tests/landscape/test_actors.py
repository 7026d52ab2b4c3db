"""Whether someone is there on a day, and whether two ids may mean one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.helpers import day, period, uncertain
from tests.landscape.mandates import (
    BOARD,
    DIRECTOR,
    LAREN,
    MANAGER,
    REGIO,
    TODAY,
    TRACK,
    board,
    director,
    laren,
    office,
    state,
    town,
)

from jeugdregio.landscape.actors import also_meant, one_day, same_actor, there_on
from jeugdregio.model import (
    Arrangement,
    Body,
    BodyState,
    Founding,
    ProcurementTrack,
    Provider,
    Record,
    Truth,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
ENDED: dict[str, Any] = {"period": period(until="2018-09-20")}
UNSURE: dict[str, Any] = {"period": uncertain(period())}
REGION: dict[str, Any] = {"id": REGIO, "name": "Regio"}


@pytest.mark.parametrize(
    ("actor", "records", "expected"),
    [
        (LAREN, (), YES),
        (LAREN, (town(**ENDED),), NO),
        ("GM0417.college", (), YES),
        ("GM0417.college", (town(**ENDED),), NO),
        ("GM0417.mayor", (town(**UNSURE),), UNKNOWN),
        (REGIO, (Arrangement(**REGION, **ENDED),), NO),
        (BOARD, (), YES),
        (BOARD, (board(**ENDED),), NO),
        (BOARD, (board(states=state(BodyState.PROPOSED, period())),), NO),
        (BOARD, (board(states=state(BodyState.LIQUIDATION, period())),), YES),
        (BOARD, (Arrangement(**REGION, **ENDED),), UNKNOWN),
        (DIRECTOR, (), YES),
        (DIRECTOR, (director(**ENDED),), NO),
        (DIRECTOR, (director(**UNSURE),), UNKNOWN),
        (DIRECTOR, (Arrangement(**REGION, **ENDED),), UNKNOWN),
        (DIRECTOR, (Arrangement(**REGION, **ENDED), director(**ENDED)), NO),
        ("chair", (board(states=state(BodyState.PROPOSED, period())),), UNKNOWN),
        ("provider", (), YES),
        (TRACK, (ProcurementTrack(id=TRACK, name="Traject", **ENDED),), NO),
        ("nobody", (), YES),
    ],
)
def test_whether_someone_is_there(actor: str, records: tuple[Record, ...], expected: Truth) -> None:
    """An organ with its municipality; of what belongs to something that is gone nobody knows."""
    case = laren(office("chair", of=BOARD), Provider(id="provider", name="GI"), *records)
    assert expected is there_on(case.on(TODAY), actor, day(TODAY)).truth


def test_what_tells_that_someone_is_gone() -> None:
    """The record of him, or of the municipality whose organ he is."""
    case = laren(town(**ENDED), board(**ENDED)).on(TODAY)
    for actor, record in ((BOARD, BOARD), ("GM0417.college", LAREN)):
        assert [record] == [each.record.id for each in there_on(case, actor, day(TODAY)).grounds]


def test_what_is_missing_of_someone() -> None:
    """His state, which what he belongs to can tell."""
    case = laren(director(**UNSURE)).on(TODAY)
    (lack,) = there_on(case, DIRECTOR, day(TODAY)).missing
    assert ((DIRECTOR,), (REGIO,)) == (lack.about, lack.who)
    alone = laren(director(of=None, **UNSURE)).on(TODAY)
    assert (DIRECTOR,) == there_on(alone, DIRECTOR, day(TODAY)).missing[0].who


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (DIRECTOR, DIRECTOR, YES),
        ("older", "newer", YES),
        (LAREN, "GM0417.college", UNKNOWN),
        ("GM0417.mayor", "GM0417.college", NO),
        (REGIO, DIRECTOR, UNKNOWN),
        (REGIO, BOARD, UNKNOWN),
        (REGIO, "chair", UNKNOWN),
        (TRACK, "lead", UNKNOWN),
        (BOARD, "chair", NO),
        (BOARD, DIRECTOR, NO),
        (DIRECTOR, MANAGER, NO),
        ("twin", DIRECTOR, UNKNOWN),
        ("twin", "newer", NO),
    ],
)
def test_whether_two_are_one(one: str, other: str, expected: Truth) -> None:
    """A grouping acts through its organs, bodies and offices; a body by itself."""
    case = laren(
        office("chair", of=BOARD),
        office("lead", of=TRACK),
        office("older"),
        office("newer", replaces="older"),
        office("twin", possibly_same_as=(DIRECTOR,)),
    ).on(TODAY)
    assert [expected, expected] == [
        same_actor(case, *each) for each in ((one, other), (other, one))
    ]


def test_versions_that_are_possibly_the_same() -> None:
    """Under whichever id the possibility was recorded."""
    case = laren(
        office("older"),
        office("newer", replaces="older"),
        office("twin", possibly_same_as=("older",)),
    ).on(TODAY)
    assert UNKNOWN is same_actor(case, "newer", "twin")


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        (LAREN, ("GM0417.college", "GM0417.council", "GM0417.mayor")),
        ("GM0417.college", (LAREN,)),
        (REGIO, (BOARD, "chair", DIRECTOR, MANAGER, "newer")),
        (BOARD, (REGIO,)),
        ("chair", (REGIO,)),
        (DIRECTOR, (REGIO, "twin")),
        ("twin", (DIRECTOR,)),
        ("nobody", ()),
    ],
)
def test_who_else_may_be_meant(actor: str, expected: tuple[str, ...]) -> None:
    """Just those of whom it is not known whether they are the same."""
    case = laren(
        office("chair", of=BOARD),
        office("older"),
        office("newer", replaces="older"),
        office("twin", of=None, possibly_same_as=(DIRECTOR,)),
    ).on(TODAY)
    found = also_meant(case, actor)
    assert sorted(case.thing(each) for each in expected) == list(found)
    everyone = (LAREN, REGIO, BOARD, "chair", DIRECTOR, MANAGER, "newer", "twin")
    organs = tuple(f"{LAREN}.{each}" for each in ("college", "council", "mayor"))
    doubtful = [each for each in (*everyone, *organs) if same_actor(case, actor, each) is UNKNOWN]
    assert sorted(map(case.thing, doubtful)) == list(found)


def test_one_day_as_a_period() -> None:
    """The last day there is has no end."""
    assert period("2018-09-20", "2018-09-21") == one_day(day(TODAY))
    assert date.max in one_day(date.max)


def test_a_body_without_an_owner() -> None:
    """It is there by itself."""
    alone = Body(id="alone", name="Overleg", founding=Founding.CONSULTATION)
    assert YES is there_on(laren(alone).on(TODAY), "alone", day(TODAY)).truth

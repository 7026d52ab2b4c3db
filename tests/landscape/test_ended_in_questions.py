"""A municipality that a reorganisation ended, or may end, is so for every question."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from tests.helpers import membership, period, uncertain
from tests.landscape.successions import HISTORY, PLANNED, country

from jeugdregio.dates import AnyPeriod
from jeugdregio.errors import OutsideLife
from jeugdregio.landscape import Landscape
from jeugdregio.landscape.planned import life_of
from jeugdregio.model import Alliance, Lack, Municipality, Purchase, Truth

DECIDED = attrs.evolve(PLANNED, planned=False)
AFTER = "2030-01-01"
WINDOW = {"since": AFTER, "until": "2031-01-01"}


def buying(plan: Any) -> Landscape:
    """D buys foster care for itself; its life is open, and this would end it in 2030."""
    return country(
        *HISTORY,
        plan,
        Alliance(id="regio", name="Regio"),
        membership("D", "regio"),
        Purchase(id="own", buyer="D", for_=("D",), functions=("foster-care",)),
    )


@pytest.mark.parametrize(
    ("question", "about", "more"),
    [
        ("who_buys", ("foster-care", "D"), {}),
        ("who_may", ("sign",), {"for_": "D"}),
        ("who_provides", ("D", "foster-care"), {"since": AFTER}),
        ("coverage", ("D", "foster-care"), WINDOW),
    ],
)
def test_a_reorganisation_on_record_ends_it(
    question: str, about: tuple[str, ...], more: dict[str, str]
) -> None:
    """Though nobody wrote an end in the municipality itself; to whom it passed is told."""
    case = buying(DECIDED)
    with pytest.raises(OutsideLife, match="it passed to F"):
        getattr(case.on(AFTER), question)(*about, **more)
    before = dict.fromkeys(more, "2029-12-31") | {key: more[key] for key in more if key != "since"}
    answer = getattr(case.on("2029-12-31"), question)(*about, **before)
    assert answer.truth is not Truth.NO


def test_in_a_matrix_it_has_no_row() -> None:
    """Of every municipality of the day."""
    before, after = (
        buying(DECIDED).on(day).matrix(functions=("foster-care",), since=day, until="2031-01-01")
        for day in ("2029-12-31", AFTER)
    )
    assert "D" in before.value.municipalities
    assert "D" not in after.value.municipalities


def test_a_plan_leaves_open_for_whom_it_buys() -> None:
    """From the day on which it would have ended, and what is missing is the plan."""
    case = buying(PLANNED)
    assert Truth.YES is case.on("2029-12-31").who_buys("foster-care", "D").truth
    answer = case.on(AFTER).who_buys("foster-care", "D")
    assert Truth.UNKNOWN is answer.truth
    assert (Lack.SUCCESSION, ("planned",)) in {(each.what, each.about) for each in answer.missing}


@pytest.mark.parametrize(
    ("lives", "expected"),
    [
        (period(), period(None, AFTER)),
        (period("2020-01-01", "2025-01-01"), period("2020-01-01", "2025-01-01")),
        (period("2031-01-01"), period("2031-01-01")),
        (
            uncertain(period(), period("2020-01-01")),
            uncertain(period(None, AFTER), period("2020-01-01", AFTER)),
        ),
    ],
)
def test_until_when_it_lives(lives: AnyPeriod, expected: AnyPeriod) -> None:
    """At the latest until the reorganisation; one before it began ends nothing."""
    case = country(DECIDED).on(AFTER)
    town = attrs.evolve(case.ever[Municipality]["D"], period=lives)
    assert expected == life_of(case, town)

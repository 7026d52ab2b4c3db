"""Questions that records could make endless end all the same."""

from datetime import date
from itertools import permutations
from typing import Final

import pytest
from tests.helpers import between, municipality, period

import jeugdregio as jr
from jeugdregio.model import Act, ActKind, Body, Founding, Lack, Mandate, MandateKind, Truth

ON: Final = date(2018, 9, 25)
COLLEGE: Final = "GM0402.college"


def delegation(giver: str, holder: str) -> Mandate:
    """All of a power, from one to another."""
    return Mandate(
        id=f"{giver}-to-{holder}".replace(".", "-"),
        kinds=(MandateKind.DELEGATION,),
        giver=giver,
        holder=holder,
        acts=(),
        functions=(),
        limits=(),
    )


def test_powers_that_go_round_and_round() -> None:
    """Bodies that delegate to one another: each is met once, and whose the power is, is open."""
    boards = [f"board-{number}" for number in range(12)]
    case = jr.Landscape(
        municipality(),
        *(Body(id=id, name=id, founding=Founding.PUBLIC_BODY_BOARD) for id in boards),
        delegation(COLLEGE, boards[0]),
        *(delegation(giver, holder) for giver, holder in permutations(boards, 2)),
    )
    answer = case.on(ON).who_may("decide", for_="Hilversum", who=boards[-1])
    assert Truth.UNKNOWN is answer.truth
    assert Lack.TRANSFER in {each.what for each in answer.missing}


@pytest.mark.parametrize(
    ("first", "last"), [("0001-01-01", "2018-12-31"), ("2010-01-01", "2018-12-31")]
)
def test_an_act_of_a_day_that_nobody_knows(first: str, last: str) -> None:
    """Of more stretches of days than are tried, the day is what is missing."""
    others = (
        Act(id=f"act-{month}", day=date(2010 + month // 12, month % 12 + 1, 2), kind=ActKind.OTHER)
        for month in range(96)
    )
    act = Act(
        id="award",
        day=between(first, last),
        kind=ActKind.AWARD,
        deciders=(COLLEGE, "GM0402.mayor"),
        for_=("GM0402",),
    )
    answer = jr.Landscape(municipality(period=period()), act, *others).on(ON).who_may("award")
    assert Truth.UNKNOWN is answer.truth
    assert [Lack.DAY] == [each.what for each in answer.missing]

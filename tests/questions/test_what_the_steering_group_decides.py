"""In what state is the steering group in September 2018, and can it decide?

It is proposed on the 7th, nobody sits in it, and what became of it is not recorded.
"""

from datetime import date

import attrs
import pytest
from tests.cases.reading import grounds
from tests.questions.gooi import CONSULTATION, GROUP, REGIO, sign
from tests.questions.reading import missing

import jeugdregio as jr

YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN


def test_steering_group_on_7_september(case: jr.Landscape) -> None:
    """Proposed: two seats asked of this region, none filled, no mandate; it decides nothing."""
    answer = case.on("2018-09-07").body_state(GROUP)
    assert (NO, jr.BodyState.PROPOSED) == (answer.truth, answer.value.state)
    assert [(REGIO, 2, 0)] == [
        (each.for_, len(each.asked), len(each.filled)) for each in answer.value.seats
    ]
    assert () == answer.value.mandates
    assert {GROUP} == grounds(answer)


@pytest.mark.parametrize("day", ["2018-09-17", "2018-09-25"])
def test_steering_group_later_in_september(case: jr.Landscape, day: str) -> None:
    """Whether it was formed since is not told: its state is missing, and nobody sits in it."""
    answer = case.on(day).body_state(GROUP)
    assert (UNKNOWN, None) == (answer.truth, answer.value.state)
    assert (jr.BodyState.PROPOSED,) == answer.value.possible
    assert {(GROUP,)} == missing(answer, jr.Lack.STATE)
    assert [(), ()] == [answer.value.mandates, *(each.filled for each in answer.value.seats)]
    assert date(2018, 9, 7) == answer.value.last_evidence


def test_steering_group_that_stays_proposed_decides_nothing(case: jr.Landscape) -> None:
    """Variant: recorded as proposed through the month it decides nothing on any day, nor signs."""
    status = jr.BodyStatus(jr.BodyState.PROPOSED, jr.Period.since(date(2018, 9, 7)))
    variant = case.replacing(attrs.evolve(case.bodies[GROUP], states=(status,)))
    assert [NO, NO, NO] == [
        variant.on(day).body_state(GROUP).truth
        for day in ("2018-09-07", "2018-09-17", "2018-09-25")
    ]
    assert (UNKNOWN, NO) == (sign(case, who=GROUP).truth, sign(variant, who=GROUP).truth)
    assert sign(case, who=CONSULTATION) == sign(variant, who=CONSULTATION)


def test_steering_group_formed_as_a_joint_body_decides(case: jr.Landscape) -> None:
    """Variant: constituted on 17 September it decides from then on, and not on the 7th."""
    formed = jr.BodyStatus(
        jr.BodyState.CONSTITUTED, jr.Period(date(2018, 9, 17), date(2018, 9, 26))
    )
    group = attrs.evolve(
        case.bodies[GROUP],
        founding=jr.Founding.JOINT_BODY,
        states=(*case.bodies[GROUP].states, formed),
        period=jr.Period(date(2018, 9, 7), date(2018, 9, 26)),
    )
    first, *_ = group.states
    proposed = attrs.evolve(first, period=jr.Period(date(2018, 9, 7), date(2018, 9, 17)))
    variant = case.replacing(attrs.evolve(group, states=(proposed, formed)))
    assert [NO, YES, YES] == [
        variant.on(day).body_state(GROUP).truth
        for day in ("2018-09-07", "2018-09-17", "2018-09-25")
    ]

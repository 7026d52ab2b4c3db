"""GW001: who can hold a power that passed, and what evidence of one field weighs."""

from __future__ import annotations

import attrs
import pytest
from tests.rules.landscapes import (
    BOARD,
    EXIT,
    GI,
    HILVERSUM,
    HUIZEN,
    LAREN,
    MEMBERS,
    board,
    by_board,
    college,
    decision,
    decisions,
    delegation,
    finding,
    left,
    letter,
    period,
    possibly,
    said_in,
)

import jeugdregio as jr
from jeugdregio.rules import Weight, weigh

PROPOSED = jr.BodyStatus(jr.BodyState.PROPOSED, period(None, "2018-10-02"))
CONSTITUTED = jr.BodyStatus(jr.BodyState.CONSTITUTED, period("2018-01-01"))
POSSIBLY_DISSOLVED = jr.BodyStatus(jr.BodyState.DISSOLVED, possibly("2018-01-01"))
LATER = jr.BodyStatus(jr.BodyState.CONSTITUTED, period("2019-01-01"))


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ((), jr.Verdict.SATISFIED),
        ((CONSTITUTED,), jr.Verdict.SATISFIED),
        ((PROPOSED,), jr.Verdict.NOT_SHOWN),
        ((CONSTITUTED, POSSIBLY_DISSOLVED), jr.Verdict.NOT_SHOWN),
        ((LATER,), jr.Verdict.NOT_SHOWN),
    ],
)
def test_power_passes_to_a_body_that_is_there(
    states: tuple[jr.BodyStatus, ...], expected: jr.Verdict
) -> None:
    """A body that is only proposed, or perhaps dissolved, does not surely have the power."""
    there = attrs.evolve(board(), states=states)
    passed = delegation(college(LAREN))
    landscape = left(passed, *decisions(HILVERSUM, HUIZEN), by_board()).replacing(there)
    assert expected is finding(landscape, "GW001", EXIT).verdict


def test_power_cannot_pass_to_a_provider() -> None:
    """The college decides as before, whatever a provider was given."""
    passed = delegation(college(LAREN), GI)
    landscape = left(passed, *decisions(*MEMBERS))
    assert jr.Verdict.SATISFIED is finding(landscape, "GW001", EXIT).verdict


def test_power_passes_to_an_organ() -> None:
    """The college of another municipality decides, where the power passed to it."""
    passed = delegation(college(LAREN), college(HUIZEN))
    landscape = left(passed, *decisions(HILVERSUM, HUIZEN))
    assert jr.Verdict.SATISFIED is finding(landscape, "GW001", EXIT).verdict


def test_evidence_of_one_field_says_nothing_of_the_rest() -> None:
    """Who tells the reason of an act does not own up to the act by that."""
    theirs, own = letter(HUIZEN), letter(college(HILVERSUM), id="own")
    alleged = decision(
        college(HILVERSUM),
        evidence=(*said_in(), *said_in("own", field="reason")),
    )
    snapshot = left(theirs, own, alleged).on("2018-12-01")
    holders = (college(HILVERSUM),)
    assert Weight.ALLEGED is weigh(snapshot, alleged, holders)
    only_the_reason = attrs.evolve(alleged, evidence=said_in("own", field="reason"))
    assert Weight.PREMISE is weigh(snapshot, only_the_reason, holders)


def test_evidence_of_a_field_that_is_not_there_is_refused() -> None:
    """It would silently weigh for nothing."""
    wrong = attrs.evolve(board(), id="other", evidence=said_in(field="motive"))
    with pytest.raises(jr.IntegrityError) as error:
        left(letter(BOARD), wrong)
    (problem,) = error.value.problems
    assert ("evidence[0].field", "'motive'") == (problem.path.split(".", 2)[2], problem.got)

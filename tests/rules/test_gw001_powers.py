"""GW001: powers that passed to another, and members authorised by their college."""

from __future__ import annotations

from typing import Any

import pytest
from tests.rules.landscapes import (
    BOARD,
    COLLEGES,
    EXIT,
    HILVERSUM,
    HUIZEN,
    LAREN,
    MEMBERS,
    REGIO,
    alderman,
    authorisation,
    by_board,
    college,
    complete,
    decision,
    decisions,
    delegation,
    finding,
    gooi,
    lacking,
    leaving,
    left,
    no_decision_of,
    period,
    possibly,
    remarks,
    shows,
    track,
)

import jeugdregio as jr

ALDERMAN = alderman().id


def of(landscape: jr.Landscape) -> jr.Finding:
    """What the rule says about the exit."""
    return finding(landscape, "GW001", EXIT)


# mandates, which are not asked about


def test_mandate_passes_no_power_on() -> None:
    """Who holds a mandate of the college is not asked about, and the college still decides."""
    grant = jr.Mandate(
        id="mandate",
        kinds=(jr.MandateKind.MANDATE,),
        giver=college(LAREN),
        holder=BOARD,
        acts=(),
        functions=(),
    )
    assert jr.Verdict.SATISFIED is of(left(grant, *decisions(*MEMBERS))).verdict
    by_holder = left(grant, *decisions(HILVERSUM, HUIZEN), by_board())
    assert no_decision_of(college(LAREN)) == lacking(of(by_holder))


# power that passed


def test_board_decides_once_the_power_passed() -> None:
    """With the power of Laren passed to the board, the decision of the board counts."""
    landscape = left(delegation(college(LAREN)), *decisions(HILVERSUM, HUIZEN), by_board())
    assert jr.Verdict.SATISFIED is of(landscape).verdict


def test_college_decides_no_more_once_the_power_passed() -> None:
    """The college that passed its power on cannot decide: the decision of the board is missing."""
    found = of(left(delegation(college(LAREN)), *decisions(*MEMBERS)))
    assert no_decision_of(BOARD) == lacking(found)
    assert [("power had passed", (college(LAREN),), None)] == remarks(found)


def test_power_passed_violates_on_the_word_of_the_board() -> None:
    """The board that declares its acts complete without a decision did not decide."""
    own = complete("acts", BOARD)
    landscape = left(delegation(college(LAREN)), *decisions(HILVERSUM, HUIZEN), own)
    assert jr.Verdict.VIOLATED is of(landscape).verdict


def test_exit_by_a_college_that_passed_its_power_on() -> None:
    """The exit may name the college among its own deciders: its power had passed all the same."""
    act = leaving(deciders=COLLEGES)
    found = of(gooi(act, delegation(college(LAREN))))
    assert no_decision_of(BOARD) == lacking(found)
    assert [("power had passed", (college(LAREN),), None)] == remarks(found)


@shows("GW001", "power")
@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (period("2018-10-01"), jr.Verdict.SATISFIED),
        (period("2018-10-02"), jr.Verdict.NOT_SHOWN),
        (period(until="2018-10-02"), jr.Verdict.SATISFIED),
        (period(until="2018-10-01"), jr.Verdict.NOT_SHOWN),
    ],
)
def test_power_had_passed_on_the_day_of_the_exit(days: jr.Period, expected: jr.Verdict) -> None:
    """The board decides from the first day through the last on which it has the power."""
    passed = delegation(college(LAREN), period=days)
    assert expected is of(left(passed, *decisions(HILVERSUM, HUIZEN), by_board())).verdict


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"acts": (jr.ActKind.EXIT, jr.ActKind.JOINING)}, jr.Verdict.SATISFIED),
        ({"acts": (jr.ActKind.AWARD,)}, jr.Verdict.NOT_SHOWN),
        ({"functions": ("compulsory-framework",)}, jr.Verdict.SATISFIED),
        ({"functions": ("foster-care",)}, jr.Verdict.NOT_SHOWN),
    ],
)
def test_power_passed_for_this_act(fields: dict[str, Any], expected: jr.Verdict) -> None:
    """A power passed for other acts or care functions leaves the college to decide."""
    passed = delegation(college(LAREN), **fields)
    assert expected is of(left(passed, *decisions(HILVERSUM, HUIZEN), by_board())).verdict


def transfer_of(mandate: jr.Mandate) -> tuple[str, tuple[str, ...], None, tuple[str, ...]]:
    """That it is missing whether this power passed."""
    return ("transfer of power", (mandate.id,), None, (college(LAREN),))


PERHAPS = delegation(college(LAREN), period=possibly("2018-01-01"))
IN_PART = delegation(college(LAREN), functions=("child-protection",))


@pytest.mark.parametrize("passed", [PERHAPS, IN_PART], ids=["perhaps", "in part"])
class TestPowerThatPossiblyPassed:
    """A delegation of an uncertain period, or of a part of what the exit is about."""

    def test_both_decided(self, passed: jr.Mandate) -> None:
        """With a decision of college and board it does not matter whose power it was."""
        assert jr.Verdict.SATISFIED is of(left(passed, *decisions(*MEMBERS), by_board())).verdict

    def test_college_decided(self, passed: jr.Mandate) -> None:
        """With a decision of the college alone, that of the board may be missing."""
        found = of(left(passed, *decisions(*MEMBERS)))
        assert [*no_decision_of(BOARD), transfer_of(passed)] == lacking(found)
        assert [] == remarks(found)

    def test_board_decided(self, passed: jr.Mandate) -> None:
        """With a decision of the board alone, that of the college may be missing."""
        found = of(left(passed, *decisions(HILVERSUM, HUIZEN), by_board()))
        assert [*no_decision_of(college(LAREN)), transfer_of(passed)] == lacking(found)

    def test_board_did_not_decide(self, passed: jr.Mandate) -> None:
        """With all acts of the board on record, only the transfer is missing."""
        found = of(left(passed, *decisions(*MEMBERS), complete("acts", BOARD)))
        assert [transfer_of(passed)] == lacking(found)

    def test_neither_decided(self, passed: jr.Mandate) -> None:
        """With all acts of both on record it does not matter whose power it was."""
        own = complete("acts", BOARD), complete("acts", college(LAREN))
        landscape = left(passed, *decisions(HILVERSUM, HUIZEN), *own)
        assert jr.Verdict.VIOLATED is of(landscape).verdict


def test_functions_of_the_exit_are_not_recorded() -> None:
    """A power passed for one care function may be that for an exit of unrecorded functions."""
    landscape = left(IN_PART, track(functions=()), *decisions(*MEMBERS))
    assert [*no_decision_of(BOARD), transfer_of(IN_PART)] == lacking(of(landscape))


def test_functions_of_the_exit_come_before_those_of_the_track() -> None:
    """An exit for child protection alone is decided by who has the power for it."""
    act = leaving(functions=("child-protection",))
    landscape = gooi(act, IN_PART, *decisions(HILVERSUM, HUIZEN), by_board())
    assert jr.Verdict.SATISFIED is of(landscape).verdict


def test_power_passed_to_one_of_two() -> None:
    """Whatever the order of the rows, a certain delegation counts before a possible one."""
    other = jr.Body(id="committee", name="Commissie", of=REGIO)
    perhaps = delegation(college(LAREN), "committee", id="a-perhaps", period=possibly("2018-01-01"))
    certain = delegation(college(LAREN), id="b-certain")
    decided = [*decisions(HILVERSUM, HUIZEN), by_board()]
    for rows in ([perhaps, certain], [certain, perhaps]):
        assert jr.Verdict.SATISFIED is of(left(other, *rows, *decided)).verdict


@pytest.mark.parametrize(
    ("founding", "expected"),
    [
        (jr.Founding.JOINT_BODY, []),
        (jr.Founding.COMMITTEE_WITH_POWERS, []),
        (jr.Founding.CONSULTATION, no_decision_of(college(LAREN))),
        (jr.Founding.PROJECT_GROUP, no_decision_of(college(LAREN))),
    ],
)
def test_power_passes_to_who_may_decide(founding: jr.Founding, expected: list[Any]) -> None:
    """A power passes to a body that may decide in law, and not to a consultation."""
    body = jr.Body(id=BOARD, name="Portefeuillehoudersoverleg", of=REGIO, founding=founding)
    landscape = left(body, delegation(college(LAREN)), *decisions(HILVERSUM, HUIZEN), by_board())
    assert expected == lacking(of(landscape))


def test_power_passed_to_a_body_of_unknown_founding() -> None:
    """Of a body whose founding is not recorded, it is missing whether the power passed to it."""
    body = jr.Body(id=BOARD, name="Portefeuillehoudersoverleg", of=REGIO)
    passed = delegation(college(LAREN))
    found = of(left(body, passed, *decisions(HILVERSUM, HUIZEN), by_board()))
    assert [*no_decision_of(college(LAREN)), transfer_of(passed)] == lacking(found)


def test_power_passed_to_an_arrangement() -> None:
    """A power may be recorded as passed to the Regio itself, which then decides."""
    passed = delegation(college(LAREN), REGIO)
    landscape = left(passed, *decisions(HILVERSUM, HUIZEN), decision(REGIO))
    assert jr.Verdict.SATISFIED is of(landscape).verdict


# members authorised by their college


def test_member_authorised_by_the_college_decides() -> None:
    """An alderman authorised under article 168 decides in the name of the college."""
    landscape = left(
        alderman(LAREN),
        authorisation(college(LAREN), f"alderman-{LAREN}"),
        *decisions(HILVERSUM, HUIZEN),
        decision(f"alderman-{LAREN}"),
    )
    assert jr.Verdict.SATISFIED is of(landscape).verdict


def test_college_that_authorised_a_member_can_still_decide() -> None:
    """An authorisation takes no power away from the college."""
    allowed = authorisation(college(LAREN), f"alderman-{LAREN}")
    landscape = left(alderman(LAREN), allowed, *decisions(*MEMBERS))
    assert jr.Verdict.SATISFIED is of(landscape).verdict


def test_member_without_authorisation_decides_nothing() -> None:
    """An alderman who decides by himself is a remark."""
    landscape = left(alderman(LAREN), *decisions(HILVERSUM, HUIZEN), decision(f"alderman-{LAREN}"))
    found = of(landscape)
    assert no_decision_of(college(LAREN)) == lacking(found)
    assert [("other decider", (f"alderman-{LAREN}",), None)] == remarks(found)


def test_member_who_is_possibly_authorised() -> None:
    """Whether the authorisation held is missing, also when the college recorded all its acts."""
    allowed = authorisation(college(LAREN), f"alderman-{LAREN}", period=possibly("2018-01-01"))
    landscape = left(
        alderman(LAREN),
        allowed,
        *decisions(HILVERSUM, HUIZEN),
        decision(f"alderman-{LAREN}"),
        complete("acts", college(LAREN)),
    )
    assert [transfer_of(allowed)] == lacking(of(landscape))


def test_neither_college_nor_authorised_member_decided() -> None:
    """With all acts of the college on record, the authorised member may still have decided."""
    member = f"alderman-{LAREN}"
    landscape = left(
        alderman(LAREN),
        authorisation(college(LAREN), member),
        *decisions(HILVERSUM, HUIZEN),
        complete("acts", college(LAREN)),
    )
    assert no_decision_of(member) == lacking(of(landscape))
    both = landscape.adding(complete("acts", member))
    assert jr.Verdict.VIOLATED is of(both).verdict


def test_member_of_another_college_cannot_be_authorised() -> None:
    """Only members of the college itself can be authorised."""
    allowed = authorisation(college(LAREN), ALDERMAN)
    landscape = left(alderman(), allowed, *decisions(HILVERSUM, HUIZEN), decision(ALDERMAN))
    assert no_decision_of(college(LAREN)) == lacking(of(landscape))


def test_body_cannot_be_authorised_as_a_member() -> None:
    """A body is no member of a college."""
    allowed = authorisation(college(LAREN), BOARD)
    landscape = left(allowed, *decisions(HILVERSUM, HUIZEN), by_board())
    assert no_decision_of(college(LAREN)) == lacking(of(landscape))


def test_member_of_an_unrecorded_college() -> None:
    """Of an office nobody recorded whose it is, it is missing whether it was authorised."""
    office = jr.Office(id="office", name="Wethouder Jeugd")
    allowed = authorisation(college(LAREN), "office")
    landscape = left(office, allowed, *decisions(HILVERSUM, HUIZEN), decision("office"))
    found = of(landscape)
    assert [*no_decision_of(college(LAREN)), transfer_of(allowed)] == lacking(found)

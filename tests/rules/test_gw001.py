"""GW001: the competent organ of each municipality has decided."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from tests.rules.landscapes import (
    ALMERE,
    BOARD,
    COLLEGES,
    EEMNES,
    EXIT,
    HAARLEM,
    HILVERSUM,
    HUIZEN,
    LAREN,
    LATER,
    MEMBERS,
    REGIO,
    TAKEN,
    TRACK,
    alderman,
    authorisation,
    between,
    checked,
    college,
    complete,
    council,
    day,
    decision,
    decisions,
    delegation,
    exempted,
    explained,
    finding,
    gooi,
    grounds,
    lacking,
    leaving,
    left,
    letter,
    membership,
    municipality,
    period,
    possibly,
    remarks,
    said_in,
    shows,
    track,
)

import jeugdregio as jr

ALDERMAN = alderman().id


def of(landscape: jr.Landscape, on: str = LATER) -> jr.Finding:
    """What the rule says about the exit."""
    return finding(landscape, "GW001", EXIT, on=on)


def no_decision_of(*organs: str) -> list[tuple[str, tuple[str, ...], None, tuple[str, ...]]]:
    """The decisions of these organs that are missing."""
    return [("decision", (each,), None, (each,)) for each in organs]


def by_board(id: str = "decision-of-board", on: str = TAKEN) -> jr.Act:
    """The decision of the board of the Regio."""
    return decision(BOARD, on=on, id=id)


# what is asked about


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (jr.ActKind.JOINING, jr.Verdict.NOT_APPLICABLE),
        (jr.ActKind.EXIT, jr.Verdict.NOT_APPLICABLE),
        (jr.ActKind.AWARD, jr.Verdict.NOT_SHOWN),
        (jr.ActKind.CONTRACTING, jr.Verdict.NOT_SHOWN),
    ],
)
def test_entering_and_leaving_an_arrangement(kind: jr.ActKind, expected: jr.Verdict) -> None:
    """Entering and leaving a joint arrangement have rules and organs of their own."""
    found = finding(gooi(leaving(kind=kind, for_=(LAREN,), about=(REGIO,))), "GW001", EXIT)
    assert expected is found.verdict
    outside = "outside its subject: entering and leaving an arrangement" in found.message
    assert (expected is jr.Verdict.NOT_APPLICABLE) is outside


@pytest.mark.parametrize(
    "kind", [jr.ActKind.JOINING, jr.ActKind.EXIT, jr.ActKind.AWARD, jr.ActKind.CONTRACTING]
)
def test_four_kinds_of_act_are_asked_about(kind: jr.ActKind) -> None:
    """Joining, leaving, awarding and contracting are for the competent organ."""
    found = finding(gooi(leaving(kind=kind)), "GW001", EXIT)
    assert jr.Verdict.NOT_SHOWN is found.verdict


@pytest.mark.parametrize("state", [jr.ActState.PLANNED, jr.ActState.WITHDRAWN])
def test_plan_and_withdrawn_act_are_not_asked_about(state: jr.ActState) -> None:
    """What is only planned, or was undone, is no act to decide on."""
    act = leaving(statuses=(jr.ActStatus(state, day(TAKEN)),))
    (found,) = checked(gooi(act), select=["GW001"])
    assert (jr.Verdict.NOT_APPLICABLE, ()) == (found.verdict, found.subject)


def test_act_still_to_come_is_not_asked_about() -> None:
    """The day before the exit there is nothing to ask about."""
    (found,) = checked(left(), on="2018-09-30", select=["GW001"])
    assert "nothing to ask about" == found.message


# the three answers


@shows("GW001", "satisfied")
def test_every_college_decided() -> None:
    """With the decision of each college on record there is no deviation."""
    found = of(left(*decisions(*MEMBERS)))
    assert jr.Verdict.SATISFIED is found.verdict
    assert () == found.missing
    assert {f"decision-{each}-college": "supports" for each in MEMBERS} == grounds(found)


@shows("GW001", "not shown")
def test_each_decision_that_lacks_is_named() -> None:
    """Each college without a decision on record is asked for its own."""
    found = of(left(*decisions(HUIZEN)))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert no_decision_of(college(HILVERSUM), college(LAREN)) == lacking(found)
    assert EXIT in grounds(found)


@shows("GW001", "violated")
def test_no_decision_among_all_acts_of_a_college() -> None:
    """A college that declares its acts complete without a decision did not decide."""
    own = complete("acts", college(LAREN))
    found = of(left(*decisions(HILVERSUM, HUIZEN), own))
    assert jr.Verdict.VIOLATED is found.verdict
    assert {EXIT: "supports", own.id: "declares complete"} == grounds(found)
    assert () == found.missing


def test_act_of_the_colleges_themselves_is_decided_by_them() -> None:
    """An exit that names the colleges as its own deciders needs no further decision."""
    assert jr.Verdict.SATISFIED is of(gooi(leaving(deciders=COLLEGES))).verdict


def test_municipality_on_its_own_behalf() -> None:
    """An exit of one municipality asks for the decision of its college alone."""
    act = leaving(for_=(HILVERSUM,))
    assert no_decision_of(college(HILVERSUM)) == lacking(of(gooi(act)))
    assert jr.Verdict.SATISFIED is of(gooi(act, *decisions(HILVERSUM))).verdict


def test_organ_stands_for_its_municipality() -> None:
    """An exit on behalf of a college is one on behalf of its municipality."""
    act = leaving(for_=(college(HILVERSUM), HILVERSUM))
    assert no_decision_of(college(HILVERSUM)) == lacking(of(gooi(act)))


@pytest.mark.parametrize("kind", [jr.ActKind.PROPOSAL, jr.ActKind.CONSENT])
def test_only_a_decision_decides(kind: jr.ActKind) -> None:
    """A proposal or a consent of the college is no decision."""
    six = decisions(HILVERSUM, HUIZEN)
    other = attrs.evolve(decision(college(LAREN)), kind=kind)
    assert no_decision_of(college(LAREN)) == lacking(of(left(*six, other)))


def test_decision_that_was_withdrawn_decides_nothing() -> None:
    """A decision undone by the day asked no longer stands."""
    withdrawn = (jr.ActStatus(jr.ActState.WITHDRAWN, day("2018-11-01")),)
    undone = decision(college(LAREN), statuses=withdrawn)
    landscape = left(*decisions(HILVERSUM, HUIZEN), undone)
    assert jr.Verdict.SATISFIED is of(landscape, on="2018-10-31").verdict
    assert no_decision_of(college(LAREN)) == lacking(of(landscape, on="2018-11-01"))


# the day


@shows("GW001", "boundary")
def test_decision_on_the_day_taken_is_in_time() -> None:
    """A decision on the day of the exit itself is in time."""
    assert jr.Verdict.SATISFIED is of(left(*decisions(*MEMBERS, on=TAKEN)), on=TAKEN).verdict


@shows("GW001", "boundary")
@pytest.mark.parametrize("on", [TAKEN, LATER])
def test_decision_a_day_later_confirms_and_repairs_nothing(on: str) -> None:
    """A decision of the day after leaves the answer as it was, and is named."""
    late = decision(college(LAREN), on="2018-10-02")
    found = of(left(*decisions(HILVERSUM, HUIZEN), late), on=on)
    assert no_decision_of(college(LAREN)) == lacking(found)
    assert [("confirmed later", (late.id,), "2018-10-02")] == remarks(found)


def test_later_decision_of_a_college_whose_acts_are_complete() -> None:
    """All acts recorded, and only a later decision among them: not decided by that day."""
    late = decision(college(LAREN), on="2018-10-02")
    own = complete("acts", college(LAREN))
    found = of(left(*decisions(HILVERSUM, HUIZEN), late, own))
    assert jr.Verdict.VIOLATED is found.verdict
    assert [
        ("confirmed later", (late.id,), "2018-10-02"),
        ("no decision recorded", (college(LAREN),), None),
    ] == remarks(found)


def test_day_of_the_decision_is_missing() -> None:
    """A decision that may be older than the exit, or younger, lacks its day."""
    sometime = decision(college(LAREN), day=between("2018-09-01", "2018-11-01"))
    found = of(left(*decisions(HILVERSUM, HUIZEN), sometime))
    assert [("day", (sometime.id,), None, (college(LAREN),))] == lacking(found)


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        ("2018-09-24", jr.Verdict.SATISFIED),
        ("2018-09-25", jr.Verdict.NOT_SHOWN),
        ("2018-10-01", jr.Verdict.NOT_SHOWN),
    ],
)
def test_day_of_the_exit_is_uncertain(decided: str, expected: jr.Verdict) -> None:
    """Decided by the first day the exit can have been taken, it was decided before it was."""
    act = leaving(day=between("2018-09-24", "2018-10-01"))
    assert expected is of(gooi(act, *decisions(*MEMBERS, on=decided))).verdict


def test_day_of_the_exit_is_what_lacks() -> None:
    """Decisions between the first and last day of the exit leave its day to be settled."""
    act = leaving(day=between("2018-09-24", "2018-10-01"))
    found = of(gooi(act, *decisions(*MEMBERS, on="2018-09-28")))
    assert ("day", (EXIT,), None, (REGIO,)) in lacking(found)


def test_exit_without_a_first_day() -> None:
    """An exit of which only the last day is known may be older than any decision."""
    act = leaving(day=between(None, "2018-10-01"))
    found = of(gooi(act, *decisions(*MEMBERS)))
    assert [("day", (EXIT,), None, (REGIO,))] == lacking(found)


def test_whenever_the_exit_was_taken_nobody_decided() -> None:
    """With all acts of the colleges on record and no decision, its day does not matter."""
    act = leaving(day=between("2018-09-24", "2018-10-01"))
    own = [complete("acts", each) for each in COLLEGES]
    assert jr.Verdict.VIOLATED is of(gooi(act, *own)).verdict


def test_whenever_the_exit_was_taken_the_same_decision_lacks() -> None:
    """Where the same facts lack on each day the exit can have been taken, they are named once."""
    act = leaving(day=between("2018-09-24", "2018-10-01"))
    found = of(gooi(act, *decisions(HILVERSUM, HUIZEN, on="2018-09-24")))
    assert no_decision_of(college(LAREN)) == lacking(found)


# completeness


@shows("GW001", "boundary")
@pytest.mark.parametrize(
    ("declared", "expected"),
    [("2018-10-01", jr.Verdict.VIOLATED), ("2018-09-30", jr.Verdict.NOT_SHOWN)],
)
def test_declaration_reaches_what_existed_on_its_day(declared: str, expected: jr.Verdict) -> None:
    """Acts declared complete on the day of the exit deny a decision; a day before they cannot."""
    own = complete("acts", college(LAREN), on=declared)
    assert expected is of(left(*decisions(HILVERSUM, HUIZEN), own)).verdict


@shows("GW001", "boundary")
@pytest.mark.parametrize(
    ("until", "expected"),
    [("2018-10-02", jr.Verdict.VIOLATED), ("2018-10-01", jr.Verdict.NOT_SHOWN)],
)
def test_declaration_covers_all_days_up_to_the_exit(until: str, expected: jr.Verdict) -> None:
    """A declaration that leaves out the day of the exit leaves a decision possible."""
    own = complete("acts", college(LAREN), period=period(until=until))
    assert expected is of(left(*decisions(HILVERSUM, HUIZEN), own)).verdict


@pytest.mark.parametrize(
    ("kind", "expected"),
    [(jr.ActKind.DECISION, jr.Verdict.VIOLATED), (jr.ActKind.CONSENT, jr.Verdict.NOT_SHOWN)],
)
def test_declaration_about_other_acts_denies_no_decision(
    kind: jr.ActKind, expected: jr.Verdict
) -> None:
    """Decisions declared complete deny one; consents declared complete do not."""
    own = complete("acts", college(LAREN), kinds=(kind.value,))
    assert expected is of(left(*decisions(HILVERSUM, HUIZEN), own)).verdict


def test_municipality_speaks_for_its_college() -> None:
    """What a municipality declares about itself is declared about its college."""
    own = complete("acts", LAREN)
    assert jr.Verdict.VIOLATED is of(left(*decisions(HILVERSUM, HUIZEN), own)).verdict


def test_declaration_by_another_is_not_enough_for_a_duty_in_law() -> None:
    """What the Regio declares about a college is a ground, and asks for the college's own word."""
    theirs = complete("acts", REGIO, college(LAREN))
    found = of(left(*decisions(HILVERSUM, HUIZEN), theirs))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    wanted = ("declaration by the holder of the duty", (college(LAREN),), None, (college(LAREN),))
    assert [wanted] == lacking(found)
    assert "declares complete" == grounds(found)[theirs.id]


def test_word_of_one_college_does_not_depend_on_that_of_another() -> None:
    """Laren did not decide on its own word, whatever the Regio declares about Huizen."""
    own, theirs = complete("acts", college(LAREN)), complete("acts", REGIO, college(HUIZEN))
    assert jr.Verdict.VIOLATED is of(left(*decisions(HILVERSUM), own, theirs)).verdict


@pytest.mark.parametrize("register", list(jr.RegisterKind))
def test_no_register_holds_every_decision(register: jr.RegisterKind) -> None:
    """A decision of a college has effect without being entered, so no register denies one."""
    theirs = complete("acts", REGIO, college(LAREN), register=register)
    assert jr.Verdict.NOT_SHOWN is of(left(*decisions(HILVERSUM, HUIZEN), theirs)).verdict


@pytest.mark.parametrize(
    ("declarer", "expected"),
    [
        (college(LAREN), jr.Verdict.VIOLATED),
        (LAREN, jr.Verdict.VIOLATED),
        (council(LAREN), jr.Verdict.NOT_SHOWN),
        (f"alderman-{LAREN}", jr.Verdict.NOT_SHOWN),
    ],
)
def test_organ_declares_for_itself(declarer: str, expected: jr.Verdict) -> None:
    """A college, or its municipality for it, declares its acts; another organ or office may not."""
    own = complete("acts", declarer, college(LAREN))
    landscape = left(alderman(LAREN), *decisions(HILVERSUM, HUIZEN), own)
    assert expected is of(landscape).verdict


def test_who_did_not_decide_is_a_remark() -> None:
    """Of several municipalities the violation tells which did not decide."""
    own = complete("acts", college(LAREN)), complete("acts", college(HUIZEN))
    found = of(left(*decisions(HILVERSUM), *own))
    assert [("no decision recorded", (college(HUIZEN), college(LAREN)), None)] == remarks(found)


# on behalf of whom


def test_on_whose_behalf_is_missing() -> None:
    """An exit on behalf of nobody recorded asks on whose behalf it was."""
    act = leaving(for_=(), deciders=(alderman().id,))
    found = of(gooi(alderman(), act))
    assert [("on whose behalf", (EXIT,), None, (ALDERMAN,))] == lacking(found)


def test_members_are_missing() -> None:
    """A Regio without members on record asks who was a member on the day of the exit."""
    found = of(left(without=[f"{each}-in-{REGIO}" for each in MEMBERS]))
    assert [("members", (REGIO,), "on 2018-10-01", (REGIO,))] == lacking(found)


def test_partial_and_possible_members_are_remarks() -> None:
    """Eemnes takes part for a part and Haarlem perhaps: remarks, and no decision is asked."""
    partial = membership(EEMNES, extent=jr.Extent.PARTIAL)
    perhaps = membership(HAARLEM, period=possibly("2018-01-01"))
    found = of(left(*decisions(*MEMBERS), partial, perhaps))
    assert jr.Verdict.SATISFIED is found.verdict
    assert [("possible member", (EEMNES, HAARLEM), None)] == remarks(found)


def test_possible_member_that_is_named_is_asked() -> None:
    """A partial member on whose own behalf the exit was is asked for its decision, not remarked."""
    act = leaving(for_=(EEMNES, REGIO))
    partial = membership(EEMNES, extent=jr.Extent.PARTIAL)
    found = of(gooi(act, *decisions(*MEMBERS), partial))
    assert no_decision_of(college(EEMNES)) == lacking(found)
    assert [] == remarks(found)


@shows("GW001", "boundary")
@pytest.mark.parametrize(
    ("until", "asked"), [("2018-10-02", (college(LAREN),)), ("2018-10-01", ())]
)
def test_members_are_those_of_the_day_taken(until: str, asked: tuple[str, ...]) -> None:
    """A municipality that is a member for the last time on the day of the exit is asked."""
    last = membership(LAREN, period=period(until=until))
    found = of(left(*decisions(HILVERSUM, HUIZEN), last))
    assert no_decision_of(*asked) == lacking(found)


@shows("GW001", "boundary")
@pytest.mark.parametrize(
    ("life", "asked", "remarked"),
    [
        (period(until="2018-10-02"), (college(LAREN),), []),
        (period(until="2018-10-01"), (), []),
        (period("2018-10-01"), (college(LAREN),), []),
        (period("2018-10-02"), (), []),
        (possibly(until="2018-10-02"), (), [("possible member", (LAREN,), None)]),
    ],
)
def test_member_that_does_not_exist(
    life: jr.Period | jr.UncertainPeriod, asked: tuple[str, ...], remarked: list[Any]
) -> None:
    """A member that ended before the exit, or began after it, cannot decide; a possible one may."""
    ended = municipality(LAREN, period=life)
    found = of(left(ended, *decisions(HILVERSUM, HUIZEN)))
    assert no_decision_of(*asked) == lacking(found)
    assert remarked == remarks(found)


def test_partial_member_that_does_not_exist() -> None:
    """A partial member that ended before the exit is not even a remark."""
    ended = municipality(EEMNES, period=period(until="2018-10-01"))
    partial = membership(EEMNES, extent=jr.Extent.PARTIAL)
    assert [] == remarks(of(left(ended, partial, *decisions(*MEMBERS))))


def test_other_deciders_are_remarks() -> None:
    """An alderman named by the exit and a council that decided on it are told, and count not."""
    act = leaving(deciders=(ALDERMAN,))
    by_council = decision(council(LAREN))
    landscape = gooi(alderman(), act, by_council, *decisions(HILVERSUM, HUIZEN))
    found = of(landscape)
    assert no_decision_of(college(LAREN)) == lacking(found)
    assert [("other decider", (council(LAREN), ALDERMAN), None)] == remarks(found)


def test_other_decider_of_a_later_day_is_not_told_yet() -> None:
    """A council that decides after the day asked is not told of on that day."""
    by_council = decision(council(LAREN), on="2018-10-02")
    landscape = left(by_council, *decisions(*MEMBERS))
    assert [] == remarks(of(landscape, on="2018-10-01"))
    assert [("other decider", (council(LAREN),), None)] == remarks(of(landscape, on="2018-10-02"))


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


@shows("GW001", "boundary")
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


# the rule in time, and what sets it aside


@shows("GW001", "boundary")
@pytest.mark.parametrize(
    ("on", "expected"),
    [("2002-03-07", jr.Verdict.SATISFIED), ("2002-03-06", jr.Verdict.NOT_APPLICABLE)],
)
def test_first_day_of_the_rule(on: str, expected: jr.Verdict) -> None:
    """An act of the day before the rule is outside it, also when it is asked about later."""
    act = leaving(day=day(on), deciders=COLLEGES, effective=None)
    assert expected is of(gooi(act)).verdict


def test_day_asked_before_the_rule() -> None:
    """Asked about a day before it, the rule gives one reason and no subject."""
    (found,) = checked(left(), on="2002-03-06", select=["GW001"], hindsight=True)
    assert ((), "not yet in force (from 2002-03-07)") == (found.subject, found.message)


def test_law_is_not_explained_away() -> None:
    """The violation stays, with the explanation beside it."""
    own = [complete("acts", each) for each in COLLEGES]
    reason = explained("GW001", EXIT)
    found = of(left(*own, reason))
    assert (jr.Verdict.VIOLATED, reason) == (found.verdict, found.explanation)


def test_exemption_sets_the_rule_aside() -> None:
    """An exception in law makes the rule not applicable, and tells its basis."""
    own = [complete("acts", each) for each in COLLEGES]
    found = of(left(*own, exempted("GW001", EXIT)))
    assert jr.Verdict.NOT_APPLICABLE is found.verdict
    expected = "Jeugdwet art. 12.1 (Minister van Volksgezondheid, Welzijn en Sport)"
    assert f"exit of 2018-10-01: exempt: {expected}" == found.message


def test_exit_alleged_by_another_is_no_violation() -> None:
    """An exit that only Almere speaks of asks for the account of those who would have decided."""
    alleged = leaving(evidence=said_in())
    own = [complete("acts", each) for each in COLLEGES]
    found = of(gooi(letter(ALMERE), alleged, *own))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert [("own account", COLLEGES, None, COLLEGES)] == lacking(found)
    assert "alleges" == grounds(found)[EXIT]
    assert found.message.endswith("; alleged by Almere")


@pytest.mark.parametrize(
    "evidence",
    [
        said_in(asserted_by=(REGIO,)),
        said_in(asserted_by=(college(HUIZEN),)),
        said_in(contested=False),
    ],
    ids=["the Regio", "a college", "uncontested"],
)
def test_exit_on_a_word_that_counts(evidence: tuple[jr.Evidence, ...]) -> None:
    """The word of who left, of a holder of the duty, or an uncontested one, shows the exit."""
    own = [complete("acts", each) for each in COLLEGES]
    found = of(gooi(letter(ALMERE), leaving(evidence=evidence), *own))
    assert jr.Verdict.VIOLATED is found.verdict


def test_renamed_municipality_is_one_municipality() -> None:
    """A decision of the college under the newer record of its municipality counts."""
    newer = jr.Municipality(id="GM9999", name="Laren (nieuw)", replaces=LAREN)
    found = of(left(newer, *decisions(HILVERSUM, HUIZEN), decision("GM9999.college")))
    assert jr.Verdict.SATISFIED is found.verdict


def test_the_track_of_the_exit_is_not_what_it_is_for() -> None:
    """A track is nobody on whose behalf one acts: its members are not recorded."""
    found = of(gooi(leaving(for_=(TRACK,))))
    assert [("members", (TRACK,), "on 2018-10-01", (TRACK,))] == lacking(found)

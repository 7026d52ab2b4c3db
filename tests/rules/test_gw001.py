"""GW001: the competent organ of each municipality has decided."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from tests.rules.landscapes import (
    ALMERE,
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
    between,
    checked,
    college,
    complete,
    council,
    day,
    decision,
    decisions,
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
    no_decision_of,
    period,
    possibly,
    remarks,
    said_in,
    shows,
)

import jeugdregio as jr

ALDERMAN = alderman().id


def of(landscape: jr.Landscape, on: str = LATER) -> jr.Finding:
    """What the rule says about the exit."""
    return finding(landscape, "GW001", EXIT, on=on)


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


@pytest.mark.parametrize(
    "state", [jr.ActState.PLANNED, jr.ActState.CONSENTED, jr.ActState.WITHDRAWN]
)
def test_plan_and_withdrawn_act_are_not_asked_about(state: jr.ActState) -> None:
    """What is only planned or consented to, or was undone, is no act to decide on."""
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


@pytest.mark.parametrize("on", [TAKEN, "2018-11-01"])
def test_decision_to_which_others_only_consented(on: str) -> None:
    """Consent of others makes no decision of what a college still has to decide."""
    consented = (jr.ActStatus(jr.ActState.CONSENTED, day(on)),)
    open_still = decision(college(LAREN), on=on, statuses=consented)
    found = of(left(*decisions(HILVERSUM, HUIZEN), open_still))
    assert no_decision_of(college(LAREN)) == lacking(found)
    assert [] == remarks(found)


# the day


@shows("GW001", "day taken")
def test_decision_on_the_day_taken_is_in_time() -> None:
    """A decision on the day of the exit itself is in time."""
    assert jr.Verdict.SATISFIED is of(left(*decisions(*MEMBERS, on=TAKEN)), on=TAKEN).verdict


@shows("GW001", "day taken")
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


@shows("GW001", "declaration")
@pytest.mark.parametrize(
    ("declared", "expected"),
    [("2018-10-01", jr.Verdict.VIOLATED), ("2018-09-30", jr.Verdict.NOT_SHOWN)],
)
def test_declaration_reaches_what_existed_on_its_day(declared: str, expected: jr.Verdict) -> None:
    """Acts declared complete on the day of the exit deny a decision; a day before they cannot."""
    own = complete("acts", college(LAREN), on=declared)
    assert expected is of(left(*decisions(HILVERSUM, HUIZEN), own)).verdict


@shows("GW001", "declaration")
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


@shows("GW001", "membership")
@pytest.mark.parametrize(
    ("until", "asked"), [("2018-10-02", (college(LAREN),)), ("2018-10-01", ())]
)
def test_members_are_those_of_the_day_taken(until: str, asked: tuple[str, ...]) -> None:
    """A municipality that is a member for the last time on the day of the exit is asked."""
    last = membership(LAREN, period=period(until=until))
    found = of(left(*decisions(HILVERSUM, HUIZEN), last))
    assert no_decision_of(*asked) == lacking(found)


@shows("GW001", "membership")
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


# the rule in time, and what sets it aside


@shows("GW001", "measured")
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


@shows("GW001", "explained")
def test_law_is_not_explained_away() -> None:
    """The violation stays, with the explanation beside it."""
    own = [complete("acts", each) for each in COLLEGES]
    reason = explained("GW001", EXIT)
    found = of(left(*own, reason))
    assert (jr.Verdict.VIOLATED, reason) == (found.verdict, found.explanation)


@shows("GW001", "exempted")
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


# acts that possibly no longer stand


def test_decision_that_was_possibly_annulled() -> None:
    """A decision of which the day of annulment is unknown shows nothing until that day is."""
    undone = decision(
        college(LAREN), statuses=(jr.ActStatus(jr.ActState.ANNULLED, between(TAKEN)),)
    )
    found = of(left(*decisions(HILVERSUM, HUIZEN), undone, complete("acts", college(LAREN))))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert [("day", (undone.id,), None, (college(LAREN),))] == lacking(found)


def test_act_that_was_possibly_withdrawn_is_asked_about() -> None:
    """An act that may still stand needs the decisions that it needed."""
    act = leaving(statuses=(jr.ActStatus(jr.ActState.WITHDRAWN, between(TAKEN)),))
    assert jr.Verdict.SATISFIED is of(left(act, *decisions(*MEMBERS))).verdict


def test_act_of_the_last_day_of_the_calendar() -> None:
    """An act of the last day that a date can hold is asked about like any other."""
    last = "9999-12-31"
    found = of(left(leaving(day=day(last), effective=None)), on=last)
    assert no_decision_of(*COLLEGES) == lacking(found)


def test_members_on_the_last_day_of_the_calendar() -> None:
    """Who the members were is missing from that day on: it has no next one."""
    last = "9999-12-31"
    found = of(gooi(leaving(day=day(last), for_=(TRACK,))), on=last)
    assert [("members", (TRACK,), f"from {last}", (TRACK,))] == lacking(found)

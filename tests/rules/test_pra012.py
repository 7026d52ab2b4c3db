"""PRA012: every college decided before a joint proposal takes effect."""

from __future__ import annotations

from typing import Any

import pytest
from tests.rules.landscapes import (
    between,
    checked,
    college,
    complete,
    day,
    exempted,
    explained,
    finding,
    grounds,
    lacking,
    letter,
    municipality,
    no_decision_of,
    period,
    remarks,
    said_in,
    shows,
)
from tests.rules.splitting import (
    ASSEN,
    DRENTHE,
    EMMEN,
    FOUR,
    HOOGEVEEN,
    LETTER,
    PROPOSAL,
    START,
    TODAY,
    TYNAARLO,
    all_in_favour,
    asking,
    drenthe,
    example,
    in_favour,
    letter_of_2016,
    on_proposal,
    proposal,
)

import jeugdregio as jr
from jeugdregio.rules.families.pra_splitting import PRA012

only = asking(PRA012)

YES, NO, UNKNOWN = jr.Verdict.SATISFIED, jr.Verdict.VIOLATED, jr.Verdict.NOT_SHOWN
OUTSIDE = jr.Verdict.NOT_APPLICABLE
COLLEGES = tuple(map(college, FOUR))
AFTER = "2017-03-01"
"""A day after the proposal took effect."""

NO_EFFECT = ("effective date", (PROPOSAL,), None, ())
TWELVE = (
    "GM0106", "GM0109", "GM0114", "GM0118", "GM0119", "GM1680",
    "GM1681", "GM1690", "GM1699", "GM1701", "GM1730", "GM1731",
)  # fmt: skip


def against(whose: str, on: str = "2016-02-09", **fields: Any) -> jr.Act:
    """That a college votes against the proposal."""
    return in_favour(whose, on, vote=jr.Vote.AGAINST, **fields)


def all_acts_of(whose: str, by: str | None = None, **fields: Any) -> jr.Completeness:
    """That all decisions of a college are recorded, declared in 2017."""
    return complete("acts", by or college(whose), college(whose), **{"on": AFTER} | fields)


def subjects(landscape: jr.Landscape, on: str = TODAY) -> list[tuple[str, ...]]:
    """What the rule is asked about."""
    return [each.subject for each in checked(landscape, on=on, select=["PRA012"])]


# the letter of Drenthe


def test_letter_names_twelve_colleges() -> None:
    """Twelve decisions are needed and none is recorded; “de meeste” is a plan without names."""
    found = finding(letter_of_2016(), "PRA012", "proposal-two-subregions-drenthe", on=LETTER)
    assert (UNKNOWN, False) == (found.verdict, found.hindsight)
    assert no_decision_of(*map(college, TWELVE)) == lacking(found)
    assert [("planned", ("planned-decisions-2016-02-09",), "2016-02-09")] == remarks(found)
    assert {"proposal-two-subregions-drenthe": "alleges"} == grounds(found)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", "voorstel (uiterlijk 2016-02-08): niet aangetoond dat elk college voor de "
               "ingangsdag heeft besloten"),
        ("en", "proposal (by 2016-02-08): not shown that each college decided before the day of "
               "effect"),
    ],
)  # fmt: skip
def test_letter_in_words(lang: str, expected: str) -> None:
    """The finding in the language asked; that it is one word alone makes nobody say it."""
    found = finding(
        letter_of_2016(), "PRA012", "proposal-two-subregions-drenthe", on=LETTER, lang=lang
    )
    assert expected == found.message


@pytest.mark.parametrize("on", [LETTER, "2016-02-09", "2018-01-01"])
def test_letter_with_eleven_decisions(on: str) -> None:
    """Variant: with eleven the twelfth is named, from the day of the decisions on."""
    id = "proposal-two-subregions-drenthe"
    eleven = [in_favour(each, decides=id) for each in TWELVE[:11]]
    found = finding(letter_of_2016().adding(*eleven), "PRA012", id, on=on)
    left = TWELVE if on == LETTER else TWELVE[11:]
    assert no_decision_of(*map(college, left)) == lacking(found)


def test_letter_with_twelve_decisions() -> None:
    """Variant: twelve decisions of 9 February are in time."""
    id = "proposal-two-subregions-drenthe"
    twelve = [in_favour(each, decides=id) for each in TWELVE]
    found = finding(letter_of_2016().adding(*twelve), "PRA012", id, on="2016-02-09")
    assert YES is found.verdict


def test_draft_of_2025_has_no_known_day_of_effect() -> None:
    """The draft arrangement takes effect in 2027 at the earliest: its twelve colleges are named."""
    found = finding(
        example("cases/drenthe-2022.json"), "PRA012", "draft-openbaar-lichaam-drenthe",
        on="2025-10-01",
    )  # fmt: skip
    assert UNKNOWN is found.verdict
    assert no_decision_of(*map(college, TWELVE)) == lacking(found)


# the three answers


@shows("PRA012", "satisfied")
def test_each_college_decided() -> None:
    """With a decision of each of the four there is no deviation."""
    decisions = all_in_favour()
    found = on_proposal(*decisions)
    assert (YES, (), ()) == (found.verdict, found.missing, found.remarks)
    assert {each.id: "supports" for each in decisions} == grounds(found)


@shows("PRA012", "not shown")
def test_college_without_decision() -> None:
    """The college that is not recorded as having decided is named."""
    found = on_proposal(*all_in_favour(without=EMMEN))
    assert (UNKNOWN, no_decision_of(college(EMMEN))) == (found.verdict, lacking(found))
    assert {PROPOSAL: "supports"} == grounds(found)


@shows("PRA012", "violated")
@pytest.mark.parametrize("vote", [jr.Vote.AGAINST, jr.Vote.ABSTAINED])
@pytest.mark.parametrize("on", [TODAY, AFTER])
def test_college_against(vote: jr.Vote, on: str) -> None:
    """One college that does not decide in favour is enough, before and after the day of effect."""
    vetoed = in_favour(EMMEN, vote=vote)
    found = on_proposal(*all_in_favour(without=EMMEN), vetoed, on=on)
    assert (NO, {vetoed.id: "supports"}) == (found.verdict, grounds(found))


def test_college_that_changed_its_mind() -> None:
    """The last decision counts: against first and in favour later is in favour."""
    first = against(EMMEN, "2016-02-02")
    assert YES is on_proposal(*all_in_favour(), first).verdict
    assert NO is on_proposal(*all_in_favour(), against(EMMEN, "2016-03-01")).verdict


def test_decision_that_is_planned() -> None:
    """A decision that is only planned decides nothing, and is told."""
    plan = in_favour(
        EMMEN, "2016-07-01", statuses=(jr.ActStatus(jr.ActState.PLANNED, day("2016-02-01")),)
    )
    found = on_proposal(*all_in_favour(without=EMMEN), plan)
    assert no_decision_of(college(EMMEN)) == lacking(found)
    assert [("planned", (plan.id,), "2016-07-01")] == remarks(found)


def test_decision_that_was_withdrawn() -> None:
    """A decision that was undone before the day of effect is none."""
    undone = (
        jr.ActStatus(jr.ActState.DECIDED, day("2016-02-09")),
        jr.ActStatus(jr.ActState.WITHDRAWN, day("2016-05-01")),
    )
    found = on_proposal(*all_in_favour(without=EMMEN), in_favour(EMMEN, statuses=undone))
    assert (UNKNOWN, no_decision_of(college(EMMEN))) == (found.verdict, lacking(found))


def test_decision_that_was_withdrawn_afterwards() -> None:
    """What was undone after the day of effect was there before it."""
    undone = (
        jr.ActStatus(jr.ActState.DECIDED, day("2016-02-09")),
        jr.ActStatus(jr.ActState.WITHDRAWN, day("2017-02-01")),
    )
    decisions = *all_in_favour(without=EMMEN), in_favour(EMMEN, statuses=undone)
    assert YES is on_proposal(*decisions, on=AFTER).verdict


# in time


@shows("PRA012", "day of effect")
@pytest.mark.parametrize(
    ("decided", "expected"), [("2016-12-31", YES), (START, NO), ("2017-02-01", NO)]
)
def test_last_day_of_the_term(decided: str, expected: jr.Verdict) -> None:
    """The day before the day of effect is the last one in time."""
    last = in_favour(EMMEN, decided)
    found = on_proposal(*all_in_favour(without=EMMEN), last, on=AFTER)
    assert expected is found.verdict
    late = {PROPOSAL: "supports", last.id: "supports"}
    assert (late if expected is NO else {}).items() <= grounds(found).items()


def test_late_decision_is_told() -> None:
    """That a college decided later does not repair it, and is told."""
    last = in_favour(EMMEN, START)
    found = on_proposal(*all_in_favour(without=EMMEN), last, on=AFTER)
    assert [("confirmed later", (last.id,), START)] == remarks(found)


@shows("PRA012", "day of effect")
@pytest.mark.parametrize(("on", "expected"), [("2016-12-31", UNKNOWN), (START, NO)])
def test_silence_while_the_term_runs(on: str, expected: jr.Verdict) -> None:
    """On the day before the day of effect a decision may still come; on that day it did not."""
    declared = all_acts_of(EMMEN)
    found = on_proposal(*all_in_favour(without=EMMEN), declared, on=on)
    assert expected is found.verdict
    if expected is UNKNOWN:
        assert no_decision_of(college(EMMEN)) == lacking(found)
        return
    assert {PROPOSAL: "supports", declared.id: "declares complete"} == grounds(found)
    assert [("no decision recorded", (college(EMMEN),), None)] == remarks(found)


@shows("PRA012", "declaration")
@pytest.mark.parametrize(("on", "expected"), [("2016-12-31", NO), ("2016-12-30", UNKNOWN)])
def test_declaration_that_reaches_the_end_of_the_term(on: str, expected: jr.Verdict) -> None:
    """What is declared on the last day of the term has seen all of it; earlier it has not."""
    declared = all_acts_of(EMMEN, on=on)
    assert expected is on_proposal(*all_in_favour(without=EMMEN), declared, on=AFTER).verdict


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"kinds": ("decision",)}, NO),
        ({"kinds": ("award",)}, UNKNOWN),
        ({"period": period(until=START)}, NO),
        ({"period": period(until="2016-12-31")}, UNKNOWN),
        ({"by": EMMEN}, NO),
        ({"by": ASSEN}, UNKNOWN),
    ],
)
def test_declaration_of_decisions(fields: dict[str, Any], expected: jr.Verdict) -> None:
    """A declaration counts for its kinds and days, and from the college or its municipality."""
    declared = all_acts_of(EMMEN, **fields)
    assert expected is on_proposal(*all_in_favour(without=EMMEN), declared, on=AFTER).verdict


def test_each_college_is_weighed_by_itself() -> None:
    """What another declares of Assen does not weaken what Emmen declares itself."""
    others = all_in_favour(without=EMMEN)[1:]
    found = on_proposal(*others, all_acts_of(EMMEN), all_acts_of(ASSEN, by=HOOGEVEEN), on=AFTER)
    assert NO is found.verdict


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        ("2016-12-01", "2016-12-31", YES),
        ("2016-12-01", START, UNKNOWN),
        (START, "2017-02-01", NO),
    ],
)
def test_decision_of_an_uncertain_day(earliest: str, latest: str, expected: jr.Verdict) -> None:
    """A decision that may have come too late leaves its day to be settled."""
    vague = in_favour(EMMEN, day=between(earliest, latest))
    found = on_proposal(*all_in_favour(without=EMMEN), vague, on=AFTER)
    assert expected is found.verdict
    wanted = ("day", (vague.id,), None, (college(EMMEN),))
    assert (expected is UNKNOWN) is (wanted in lacking(found))


def test_late_decision_beside_one_that_may_be_in_time() -> None:
    """As long as an earlier decision may have been in time, the later one is no deviation."""
    vague = in_favour(EMMEN, day=between("2016-12-01", "2017-01-15"))
    again = in_favour(EMMEN, "2017-02-01")
    found = on_proposal(*all_in_favour(without=EMMEN), vague, again, on=AFTER)
    assert UNKNOWN is found.verdict


def test_decision_in_force_only_later() -> None:
    """A planned decision that was taken after the day of effect came too late."""
    states = (
        jr.ActStatus(jr.ActState.PLANNED, day("2016-12-01")),
        jr.ActStatus(jr.ActState.DECIDED, day("2017-02-01")),
    )
    late = in_favour(EMMEN, "2016-12-20", statuses=states)
    found = on_proposal(*all_in_favour(without=EMMEN), late, on=AFTER)
    assert (NO, True) == (found.verdict, late.id in grounds(found))


def test_late_decision_that_may_be_undone() -> None:
    """A later decision of which it is open whether it stands is no deviation yet."""
    states = (
        jr.ActStatus(jr.ActState.DECIDED, day("2017-02-01")),
        jr.ActStatus(jr.ActState.WITHDRAWN, between("2017-02-15", "2017-04-01")),
    )
    late = in_favour(EMMEN, "2017-02-01", statuses=states)
    found = on_proposal(*all_in_favour(without=EMMEN), late, on=AFTER)
    assert UNKNOWN is found.verdict


# the day of effect


@pytest.mark.parametrize(
    ("decided", "expected"),
    [("2016-05-31", YES), ("2016-06-01", UNKNOWN), ("2016-12-31", UNKNOWN), (START, NO)],
)
def test_day_of_effect_is_uncertain(decided: str, expected: jr.Verdict) -> None:
    """In time for every day it can take effect, or for none; else that day is missing."""
    effect = between("2016-06-01", START)
    found = finding(
        drenthe(
            proposal(effective=effect), *all_in_favour(without=EMMEN), in_favour(EMMEN, decided)
        ),
        "PRA012",
        PROPOSAL,
        on=AFTER,
    )
    assert expected is found.verdict
    assert (expected is UNKNOWN) is (NO_EFFECT in lacking(found))


@pytest.mark.parametrize("earliest", [None, START])
def test_day_of_effect_without_a_last_one(earliest: str | None) -> None:
    """Of a proposal that may take effect on any later day the term is never over."""
    effect = between(earliest)
    landscape = drenthe(proposal(effective=effect), *all_in_favour(without=EMMEN))
    found = finding(landscape.adding(all_acts_of(EMMEN)), "PRA012", PROPOSAL, on=AFTER)
    assert UNKNOWN is found.verdict
    done = landscape.adding(in_favour(EMMEN))
    found = finding(done, "PRA012", PROPOSAL, on=AFTER)
    assert (UNKNOWN if earliest is None else YES) is found.verdict


def test_first_day_of_the_calendar() -> None:
    """Nothing can be decided before the first day there is."""
    landscape = drenthe(proposal(effective=day("0001-01-01")), *all_in_favour())
    found = finding(landscape, "PRA012", PROPOSAL, on=TODAY)
    assert (NO, True) == (found.verdict, found.hindsight)


# what is asked about


@pytest.mark.parametrize(
    ("fields", "there"),
    [
        ({}, True),
        ({"effective": None}, False),
        ({"kind": jr.ActKind.DECISION}, False),
        ({"rule": jr.DecisionRule(kind=jr.RuleKind.UNANIMITY, organs=COLLEGES)}, True),
        ({"rule": jr.DecisionRule(kind=jr.RuleKind.UNANIMITY, organs=COLLEGES[:1])}, False),
        ({"rule": None}, False),
        ({"rule": None, "for_": (ASSEN,)}, False),
        ({"rule": None, "for_": (DRENTHE,)}, True),
        ({"day": day("2016-06-02")}, False),
    ],
)
def test_proposals_that_are_asked_about(fields: dict[str, Any], there: bool) -> None:
    """A proposal with a day of effect that more than one college needs, once it is made."""
    expected = (PROPOSAL,) if there else ()
    assert [expected] == subjects(drenthe(proposal(**fields)))


@pytest.mark.parametrize(
    "state", [jr.ActState.WITHDRAWN, jr.ActState.ANNULLED, jr.ActState.LAPSED_UNUSED]
)
def test_proposal_that_came_to_nothing(state: jr.ActState) -> None:
    """A proposal that was withdrawn is not asked about."""
    gone = proposal(statuses=(jr.ActStatus(state, day("2016-05-01")),))
    assert [()] == subjects(drenthe(gone))


def test_proposal_without_a_rule_on_record() -> None:
    """Who is to decide on it is missing, and the municipalities can supply it."""
    landscape = drenthe(proposal(rule=None, for_=(DRENTHE,)))
    found = finding(landscape, "PRA012", PROPOSAL, on=TODAY)
    assert [("rule of decision", (PROPOSAL,), None, FOUR)] == lacking(found)


def test_other_organs_beside_the_colleges() -> None:
    """Councils that decide as well are not asked about here."""
    organs = (*COLLEGES, f"{ASSEN}.council")
    both = proposal(rule=jr.DecisionRule(kind=jr.RuleKind.UNANIMITY, organs=organs))
    found = finding(drenthe(both, *all_in_favour()), "PRA012", PROPOSAL, on=TODAY)
    assert YES is found.verdict


@pytest.mark.parametrize(
    "rule",
    [
        jr.DecisionRule(kind=jr.RuleKind.K_OF_N, organs=COLLEGES, threshold=3),
        jr.DecisionRule(kind=jr.RuleKind.WEIGHTED, organs=COLLEGES, threshold=3),
        jr.DecisionRule(kind=jr.RuleKind.TWO_THIRDS, organs=COLLEGES),
    ],
)
def test_majority_that_decides_for_all(rule: jr.DecisionRule) -> None:
    """Where a majority decides, not every college has to."""
    found = finding(drenthe(proposal(rule=rule)), "PRA012", PROPOSAL, on=TODAY)
    assert OUTSIDE is found.verdict
    assert found.message.endswith("outside its subject: it is decided by a majority")


# whose word


def test_vote_that_another_alleges() -> None:
    """That Emmen is against, as Assen tells, asks for the account of Emmen."""
    told = against(EMMEN, evidence=said_in())
    found = on_proposal(
        *all_in_favour(without=EMMEN), letter("GM0363"), municipality("GM0363"), told
    )
    assert (UNKNOWN, ("GM0363",)) == (found.verdict, found.alleged_by)
    assert {"own account"} == {each[0] for each in lacking(found)}


def test_late_by_a_day_of_effect_that_another_alleges() -> None:
    """Where only another tells the day of effect, a decision is not shown to be late."""
    told = proposal(evidence=said_in(field="effective"))
    landscape = drenthe(
        letter("GM0363"), municipality("GM0363"), told,
        *all_in_favour(without=EMMEN), in_favour(EMMEN, START),
    )  # fmt: skip
    found = finding(landscape, "PRA012", PROPOSAL, on=AFTER)
    assert (UNKNOWN, ("GM0363",)) == (found.verdict, found.alleged_by)
    voted = landscape.adding(against(EMMEN, "2016-03-01", id="vote"))
    assert NO is finding(voted, "PRA012", PROPOSAL, on=AFTER).verdict


# the rule in time, and what sets it aside


@pytest.mark.parametrize(("on", "expected"), [("2016-02-07", ()), (LETTER, (PROPOSAL,))])
def test_first_day_of_the_rule(on: str, expected: tuple[str, ...]) -> None:
    """The rule asks from the last day that the letter can have; on the day before it does not."""
    assert [expected] == subjects(drenthe(proposal()), on)


@shows("PRA012", "measured")
@pytest.mark.parametrize(("effect", "marked"), [("2016-02-07", True), (LETTER, False)])
def test_effect_before_the_letter(effect: str, marked: bool) -> None:
    """What took effect before the letter is measured with a later yardstick."""
    landscape = drenthe(proposal(effective=day(effect)), against(EMMEN, "2016-02-02"))
    found = finding(landscape, "PRA012", PROPOSAL, on=TODAY)
    assert (NO, marked, not marked) == (found.verdict, found.hindsight, found.counts)


@shows("PRA012", "explained")
def test_deviation_that_is_explained() -> None:
    """A college that was against may explain it."""
    reason = explained("PRA012", PROPOSAL, by=(college(EMMEN),))
    found = on_proposal(against(EMMEN), reason)
    assert (jr.Verdict.EXPLAINED, reason) == (found.verdict, found.explanation)


@shows("PRA012", "exempted")
def test_exemption_sets_the_rule_aside() -> None:
    """An exception makes the rule not applicable."""
    minister = jr.Office(id="minister", name="Minister")
    found = on_proposal(against(EMMEN), minister, exempted("PRA012", PROPOSAL))
    assert OUTSIDE is found.verdict


@pytest.mark.parametrize(
    ("lang", "word", "message"),
    [
        ("nl", "niet gevolgd",
         "voorstel van 2016-02-01: niet elk college heeft voor de ingangsdag vóór besloten"),
        ("en", "not followed",
         "proposal of 2016-02-01: not every college decided for it before the day of effect"),
    ],
)  # fmt: skip
def test_deviation_in_words(lang: str, word: str, message: str) -> None:
    """An advice is not followed; who did not decide for it is not bound."""
    found = on_proposal(against(EMMEN), lang=lang)
    assert (word, message) == (found.word, found.message)
    bound = {
        "nl": "wie er niet voor besloot, is niet gebonden",
        "en": "who did not decide for it is not bound",
    }
    assert bound[lang] == found.to_dict()["consequence"]


@pytest.mark.parametrize("on", [TODAY, AFTER])
def test_checked_again_after_a_change(on: str) -> None:
    """A decision that is added is read, also as it was on an earlier day."""
    before = drenthe(proposal(), *all_in_favour(without=TYNAARLO))
    after = before.adding(in_favour(TYNAARLO))
    first = jr.check(before, on=on)
    again = jr.check(after, on=on, previous=first)
    assert jr.check(after, on=on) == again
    assert [YES] == [each.verdict for each in again]

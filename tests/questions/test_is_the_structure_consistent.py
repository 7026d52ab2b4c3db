"""Is the structure of Drenthe consistent, and allowed, in 2017, 2022, 2025 and 2027?

Five and seven are the twelve, a light arrangement of the five has no organ that decides, and a
public body of twelve is a draft. A *variant* has one thing changed, also one that is planned.
"""

from datetime import date

import attrs
import pytest
from tests.cases.reading import grounds, lacks
from tests.questions.reading import missing
from tests.questions.variants import voted

import jeugdregio as jr

FIVE = ("GM0106", "GM1680", "GM1699", "GM1730", "GM1731")
SEVEN = ("GM0109", "GM0114", "GM0118", "GM0119", "GM1681", "GM1690", "GM1701")
TWELVE = tuple(sorted(FIVE + SEVEN))
ASSEN, HOOGEVEEN = "GM0106", "GM0118"
REGION, NORTH, SOUTH = "JZ04", "noord-en-midden-drenthe", "zuid-drenthe"
LIGHT, BODY = "noordmidden-drentse-samenwerking", "openbaar-lichaam-jeugdhulpregio-drenthe"
DRAFT = "draft-openbaar-lichaam-drenthe"
SPLIT = "2017-01-01"
DAYS = ("2017-06-01", "2022-06-01", "2025-11-01", "2027-01-01")
STARTS = date(2027, 1, 1)
YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN


def partition(landscape: jr.Landscape, day: str, **until: str) -> jr.Finding:
    """What PRA011 finds of the division into five and seven."""
    report = jr.check(landscape, on=day, select=["PRA011"], parameters={"PRA011": until})
    (found,) = report.where(subject=REGION)
    return found


def conflicts(landscape: jr.Landscape, municipality: str) -> dict[frozenset[str], jr.Truth]:
    """By pair of groupings whether both do the same for a municipality in 2027."""
    found = landscape.on(STARTS).groupings(municipality).value.conflicts
    return {frozenset(each.groupings): each.truth for each in found}


def founded(landscape: jr.Landscape, *deciding: str) -> jr.Landscape:
    """The variant in which all twelve are party to the public body, and these decided on it."""
    since = jr.Period.since(STARTS)
    parties = (
        jr.Party(id=f"party-{each}", arrangement=BODY, organ=f"{each}.college", period=since)
        for each in TWELVE
    )
    body = attrs.evolve(landscape.arrangements[BODY], period=since)
    colleges = (f"{each}.college" for each in deciding)
    return voted(landscape.replacing(body).adding(*parties), DRAFT, colleges, date(2026, 6, 1))


# who is in what


@pytest.mark.parametrize("day", DAYS)
def test_five_and_seven_are_twelve(drenthe_after: jr.Landscape, day: str) -> None:
    """Disjoint and together the region on the day of the plan, for the residual purchase only."""
    members = [drenthe_after.on(SPLIT).members(each) for each in (NORTH, SOUTH)]
    assert [(YES, FIVE), (YES, SEVEN)] == [(each.truth, each.value.full) for each in members]
    found = partition(drenthe_after, day)
    assert (jr.Verdict.SATISFIED, ()) == (found.verdict, found.missing)
    assert (REGION, SPLIT) == found.subject
    assert "drenthe-scope-rest" in {each.record.id for each in found.grounds}


@pytest.mark.parametrize(
    ("day", "five", "seven"),
    [(DAYS[0], YES, UNKNOWN), *((each, UNKNOWN, UNKNOWN) for each in DAYS[1:])],
)
def test_nobody_tells_how_long_they_last(
    drenthe_after: jr.Landscape, day: str, five: jr.Truth, seven: jr.Truth
) -> None:
    """Of the five two years are told, of the seven no day after the first: possible, not gone."""
    members = [drenthe_after.on(day).members(each) for each in (NORTH, SOUTH)]
    assert [five, seven] == [each.truth for each in members]
    assert [FIVE, SEVEN] == [each.value.full + each.value.possible for each in members]


def test_municipality_that_both_buy_for_is_in_conflict(drenthe_after: jr.Landscape) -> None:
    """Variant: with Hoogeveen among the five too the division is not shown, and what both may buy
    for it is told; for Assen nothing changes.
    """
    bought = drenthe_after.purchases["purchase-rest-noord-en-midden-drenthe-2017"]
    variant = drenthe_after.replacing(attrs.evolve(bought, for_=(*bought.for_, HOOGEVEEN)))
    found = partition(variant, DAYS[0])
    assert jr.Verdict.NOT_SHOWN is found.verdict
    before, after = (each.on(DAYS[0]) for each in (drenthe_after, variant))
    assert () == before.groupings(HOOGEVEEN).value.conflicts
    (conflict,) = after.groupings(HOOGEVEEN).value.conflicts
    assert ((NORTH, SOUTH), UNKNOWN) == (conflict.groupings, conflict.truth)
    assert "foster-care" in conflict.functions
    assert before.groupings(ASSEN) == after.groupings(ASSEN)


def test_municipality_that_nobody_buys_for_breaks_the_division(
    drenthe_after: jr.Landscape,
) -> None:
    """Variant: with Hoogeveen out of the seven, whether it is of the region at all is missing."""
    rows = drenthe_after.memberships.where(member=HOOGEVEEN, grouping=SOUTH)
    purchases = [
        attrs.evolve(each, for_=tuple(id for id in each.for_ if id != HOOGEVEEN))
        for each in drenthe_after.purchases.where(buyer=SOUTH)
    ]
    variant = drenthe_after.removing(*(each.id for each in rows)).replacing(*purchases)
    found = partition(variant, DAYS[0])
    assert (jr.Verdict.NOT_SHOWN, {(HOOGEVEEN, REGION)}) == (
        found.verdict,
        missing(found, jr.Lack.MEMBERS),
    )


@pytest.mark.parametrize(("day", "truth"), [(DAYS[0], NO), (DAYS[1], YES), (DAYS[2], UNKNOWN)])
def test_light_arrangement_of_the_five(
    drenthe_after: jr.Landscape, day: str, truth: jr.Truth
) -> None:
    """It is there in 2022; after the year of the text it may go on, and that is not recorded."""
    answer = drenthe_after.on(day).members(LIGHT)
    assert truth is answer.truth
    assert (FIVE if truth is YES else ()) == answer.value.full
    assert (FIVE if truth is UNKNOWN else ()) == answer.value.possible
    assert {jr.Lack.MEMBERS} >= lacks(answer)


def test_five_in_two_groupings_may_buy_the_same(drenthe_after: jr.Landscape) -> None:
    """In 2022 nobody tells whether the light arrangement buys what the twelve do; of Hoogeveen no
    such question stands.
    """
    (conflict,) = drenthe_after.on(DAYS[1]).groupings(ASSEN).value.conflicts
    assert ({REGION, LIGHT}, UNKNOWN) == ({*conflict.groupings}, conflict.truth)
    assert () == drenthe_after.on(DAYS[1]).groupings(HOOGEVEEN).value.conflicts
    assert () == drenthe_after.on(DAYS[0]).groupings(ASSEN).value.conflicts


# what is allowed


@pytest.mark.parametrize("capability", list(jr.Capability))
def test_light_arrangement_may_nothing_itself(
    drenthe_after: jr.Landscape, capability: jr.Capability
) -> None:
    """A plain arrangement (*regeling zonder meer*) has no organ, staff, powers or contracts."""
    assert NO is drenthe_after.arrangements[LIGHT].may(capability)


@pytest.mark.parametrize(
    ("form", "truth"), [(jr.ArrangementForm.PLAIN, NO), (jr.ArrangementForm.PUBLIC_BODY, YES)]
)
def test_board_is_no_better_than_its_arrangement(
    drenthe_after: jr.Landscape, form: jr.ArrangementForm, truth: jr.Truth
) -> None:
    """Variant: who gives it a board has one that decides nothing; a public body's would."""
    board = jr.Body(id="board", name="Board", of=LIGHT, founding=jr.Founding.PUBLIC_BODY_BOARD)
    arrangement = attrs.evolve(drenthe_after.arrangements[LIGHT], form=form)
    answer = drenthe_after.replacing(arrangement).adding(board).on(DAYS[1]).body_state("board")
    assert (truth, ()) == (answer.truth, answer.missing)
    assert ({LIGHT} if truth is NO else {"board"}) == grounds(answer)


@pytest.mark.parametrize("day", DAYS[1:])
def test_not_binding_is_told_of_the_five_and_no_deviation(
    drenthe_after: jr.Landscape, day: str
) -> None:
    """The norm asks about the region: "niet verplichtend" is a claim about the five beside it."""
    assert (LIGHT,) == drenthe_after.claims["claim-light-not-binding"].about
    report = jr.check(drenthe_after, on=day)
    assert ((), 0) == (report.errors, report.counts["violated"])
    (governance,) = report.where(code="NVO102", subject=(REGION, "governance"))
    assert jr.Verdict.NOT_SHOWN is governance.verdict
    without = jr.check(drenthe_after.removing("claim-light-not-binding"), on=day)
    change = report - without
    assert () == (*change.introduced, *change.resolved, *change.changed)


# the draft, and the rules of 2026 and 2027


@pytest.mark.parametrize("day", DAYS[2:])
def test_public_body_is_a_draft(drenthe_after: jr.Landscape, day: str) -> None:
    """Twelve decisions are missing, also on the day on which it could start; nobody is in it."""
    snapshot = drenthe_after.on(day)
    answer = snapshot.decision_state(DRAFT)
    assert (UNKNOWN, jr.ActState.CONCEPT) == (answer.truth, answer.value.status)
    assert {(f"{each}.college",) for each in TWELVE} == missing(answer, jr.Lack.DECISION)
    assert DRAFT in grounds(answer)
    assert () == snapshot.members(BODY).value.full
    assert BODY not in snapshot[jr.Arrangement]


def test_public_body_as_a_scenario(drenthe_after: jr.Landscape) -> None:
    """Variant: with twelve parties and decisions it is there from 2027; only that differs."""
    scenario = founded(drenthe_after, *TWELVE)
    change = scenario - drenthe_after
    assert (24, 0, [BODY]) == (
        len(change.added),
        len(change.removed),
        [each.after.id for each in change.changed],
    )
    came = scenario.difference(BODY, "2026-12-31", "2027-01-01")
    assert (YES, {*TWELVE}) == (came.truth, {each.member for each in came.value.came})
    decided = scenario.on(STARTS).decision_state(DRAFT)
    assert (YES, ()) == (decided.truth, decided.missing)
    assert UNKNOWN is drenthe_after.on(STARTS).members(BODY).truth


@pytest.mark.parametrize("twelfth", TWELVE)
def test_eleven_decisions_name_the_twelfth(drenthe_after: jr.Landscape, twelfth: str) -> None:
    """Variant: with eleven decisions one is missing, by name."""
    scenario = founded(drenthe_after, *(each for each in TWELVE if each != twelfth))
    answer = scenario.on(STARTS).decision_state(DRAFT)
    assert (UNKNOWN, {(f"{twelfth}.college",)}) == (
        answer.truth,
        missing(answer, jr.Lack.DECISION),
    )


def test_both_must_not_buy_the_same(drenthe_after: jr.Landscape) -> None:
    """Variant: if the public body and the five both buy foster care, who is still one of the five
    is in conflict; whether Assen is, nobody tells after 2018.
    """
    since = jr.Period.since(STARTS)
    bought = [
        jr.Purchase(id=f"by-{each}", buyer=each, for_=(each,), scope="foster", period=since)
        for each in (BODY, NORTH)
    ]
    scope = jr.Scope(id="foster", functions=("foster-care",), activities=(jr.Activity.PURCHASE,))
    variant = founded(drenthe_after, *TWELVE).adding(scope, *bought)
    still = jr.Membership(id="still", member=ASSEN, grouping=NORTH, period=since)
    for case, truth in ((variant, UNKNOWN), (variant.adding(still), YES)):
        assert truth is conflicts(case, ASSEN)[frozenset({BODY, NORTH})]
        assert frozenset({BODY, NORTH}) not in conflicts(case, HOOGEVEEN)


UNDATED = ["JW218", "JW219"]


@pytest.mark.parametrize("day", ["2025-11-01", "2027-06-01"])
def test_rules_of_2026_have_no_date_of_force(drenthe_after: jr.Landscape, day: str) -> None:
    """The rules on the Jeugdregio give that one reason, before the act and after it; no subject of
    the case is measured by them, and they are counted apart.
    """
    report = jr.check(drenthe_after, on=day)
    undated = [each.code for each in jr.CATALOGUE if each.period is None]
    told = [
        (each.code, each.subject, each.verdict)
        for each in report
        if each.reason is not None and each.reason.kind is jr.ReasonKind.FORCE_NOT_ESTABLISHED
    ]
    assert UNDATED == undated
    assert [(code, (), jr.Verdict.NOT_APPLICABLE) for code in UNDATED] == sorted(told)
    assert {*UNDATED}.isdisjoint(each.code for each in report if each.subject)
    assert len(UNDATED) == report.counts["date of force not established"]


def jeugdregio(landscape: jr.Landscape) -> jr.Finding:
    """What JW218 finds of the region on 1 June 2027, as if in force since 2027."""
    supposed = {"JW218": {"in_force_since": STARTS}}
    report = jr.check(landscape, on="2027-06-01", select=["JW218"], parameters=supposed)
    (found,) = report.where(subject=REGION)
    return found


def test_draft_body_as_if_the_duty_held(drenthe_after: jr.Landscape) -> None:
    """Supposed to hold from 2027, the draft shows no Jeugdregio: its term is missing, and who the
    region then is. With twelve parties the last alone is.
    """
    today = jeugdregio(drenthe_after)
    assert (jr.Verdict.NOT_SHOWN, STARTS) == (today.verdict, today.supposed)
    assert {jr.Lack.MEMBERS, jr.Lack.TERM} == {each.what for each in today.missing}
    (who,) = jeugdregio(founded(drenthe_after, *TWELVE)).missing
    assert (jr.Lack.MEMBERS, (REGION,)) == (who.what, who.about)


def test_body_of_twelve_as_if_the_duty_held(drenthe_after: jr.Landscape) -> None:
    """Variant: with the twelve in the region of 2027 too nothing deviates; without the party of
    Assen its college is missing, by name.
    """
    since = jr.Period.since(STARTS)
    region = (
        jr.Membership(id=f"in-region-{each}", member=each, grouping=REGION, period=since)
        for each in TWELVE
    )
    scenario = founded(drenthe_after, *TWELVE).adding(*region)
    assert jr.Verdict.SATISFIED is jeugdregio(scenario).verdict
    eleven = jeugdregio(scenario.removing(f"party-{ASSEN}"))
    assert {(f"{ASSEN}.college", BODY)} == missing(eleven, jr.Lack.MEMBERS)


def test_division_ends_only_by_a_day_that_the_user_gives(drenthe_after: jr.Landscape) -> None:
    """Variant: with a day for Jeugdwet art. 2.19 it is asked about no longer from then on."""
    day = DAYS[3]
    assert jr.Verdict.SATISFIED is partition(drenthe_after, day).verdict
    ended = partition(drenthe_after, day, until=day)
    assert ended.reason is not None
    assert (jr.Verdict.NOT_APPLICABLE, STARTS) == (ended.verdict, ended.reason.day)
    assert jr.Verdict.SATISFIED is partition(drenthe_after, "2026-12-31", until=day).verdict

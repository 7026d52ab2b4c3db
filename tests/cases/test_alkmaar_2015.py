"""Region of Alkmaar 2015: a centre municipality buys for eight, for one year, and is not named.

A paper of 2014 advises it. Nobody recorded that it was decided, so until the end of 2015 it is
possible; for 2016 it is not under this mandate. A *variant* is the same document with one thing
changed.
"""

from datetime import date
from pathlib import Path

import attrs
import pytest
from tests.cases.reading import about, lacks, line, not_under, slots

import jeugdregio as jr
from jeugdregio.landscape import asked

YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN

ALKMAAR, HEILOO = "GM0361", "GM0399"
REGION = "samenwerkingsverband-3d-regio-alkmaar"
MANDATE, SCOPE = "mandate-alkmaar-purchase-2015", "alkmaar-scope-purchase-2015"
LAST, AFTER = date(2015, 12, 31), date(2016, 1, 1)


@pytest.fixture(scope="module")
def case(examples: Path) -> jr.Landscape:
    """The document as it stands."""
    return jr.load(examples / "cases/alkmaar-2015.json")


def contract(case: jr.Landscape, day: date) -> jr.Answer[jr.WhoMay]:
    """Whether another municipality may contract youth help for Alkmaar."""
    return case.on(day).who_may("contract", for_=ALKMAAR, in_="youth-help", who=HEILOO)


def decided(case: jr.Landscape) -> jr.Landscape:
    """The variant in which it is recorded by hand: Heiloo is the centre municipality for 2015."""
    mandate = attrs.evolve(
        case.mandates[MANDATE],
        holder=HEILOO,
        limits=(),
        scope=None,
        functions=("youth-help",),
        period=jr.Period(date(2015, 1, 1), AFTER),
        evidence=(),
    )
    mayor = attrs.evolve(mandate, id="grant-of-the-mayor", giver=f"{ALKMAAR}.mayor")
    return case.replacing(mandate).adding(mayor)


def test_eight_is_a_claim_and_makes_no_members(case: jr.Landscape) -> None:
    """Which eight they are was not read; the country counts others in the youth region of 2015."""
    claim = case.claims["claim-alkmaar-eight"]
    assert (8, (REGION,)) == (claim.count, claim.about)
    answer = case.on(LAST).members(REGION)
    assert (UNKNOWN, ()) == (answer.truth, answer.value.full)
    counted = case.on(LAST).members("JZ06")
    assert (6, ("GM0450",)) == (len(counted.value.full), counted.value.possible)


def test_no_youth_region_before_2015(case: jr.Landscape) -> None:
    """When the paper was written, there was no youth region yet: the law began in 2015."""
    answer = case.on("2014-06-01").members("JZ06")
    assert (NO, (), ()) == (answer.truth, answer.value.full, answer.value.possible)
    assert YES is case.on("2015-01-01").members("JZ06").truth


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2013, 12, 31), NO),
        (date(2014, 12, 31), UNKNOWN),
        (LAST, UNKNOWN),
        (AFTER, NO),
    ],
)
def test_mandate_is_possible_until_2015_ends(
    case: jr.Landscape, day: date, expected: jr.Truth
) -> None:
    """Who buys for 2015 negotiates before it, in the year of the paper; for 2016 it is not."""
    assert expected is case.mandates[MANDATE].shows(day)


def test_in_2015_holder_limit_and_what_is_bought_are_missing(case: jr.Landscape) -> None:
    """By whom is arranged, by one that is not named; "wat" is not arranged."""
    answer = contract(case, LAST)
    assert (UNKNOWN, set()) == (answer.truth, not_under(answer))
    assert {
        jr.Lack.HOLDER,
        jr.Lack.LIMIT,
        jr.Lack.LIST_CONTENT,
        jr.Lack.MANDATE,
        jr.Lack.TERM,
    } == lacks(answer)
    assert {MANDATE} == about(answer, jr.Lack.HOLDER)
    scopes = case.on(LAST).compare_scopes()
    assert UNKNOWN is scopes.contains(SCOPE, asked("child-protection", jr.Activity.PURCHASE)).truth
    assert NO is scopes.overlaps(SCOPE, asked("child-protection", jr.Activity.ACCESS)).truth


def test_in_2016_it_is_not_under_this_mandate(case: jr.Landscape) -> None:
    """It ended with 2015; another may exist, so who may contract in 2016 is unknown."""
    answer = contract(case, AFTER)
    assert UNKNOWN is answer.truth
    assert {(MANDATE, jr.Slot.PERIOD.value)} == not_under(answer)
    assert {jr.Lack.MANDATE} == lacks(answer)
    assert {f"{ALKMAAR}.college", f"{ALKMAAR}.mayor", HEILOO} == about(answer, jr.Lack.MANDATE)


def test_mandate_that_was_granted_ends_with_the_year(case: jr.Landscape) -> None:
    """Variant: granted by college and mayor, it carries the last day of 2015 and not the next."""
    variant = decided(case)
    assert YES is contract(variant, LAST).truth
    after = contract(variant, AFTER)
    assert (UNKNOWN, NO) == (after.truth, slots(after)[jr.Slot.PERIOD])
    assert slots(after, jr.ActingRole.REPRESENTS)[jr.Slot.PERIOD] is NO


def test_grant_of_the_college_alone_carries_no_signature(case: jr.Landscape) -> None:
    """Variant: without the mayor's grant the contract is decided in 2015, and not represented."""
    answer = contract(decided(case).removing("grant-of-the-mayor"), LAST)
    truths = [line(answer, role).truth for role in jr.ActKind.CONTRACTING.roles]
    assert (UNKNOWN, [YES, UNKNOWN]) == (answer.truth, truths)


def test_complete_register_denies_2016(case: jr.Landscape) -> None:
    """Variant: the college declares that it gave no other mandate, so nobody may decide for it."""
    college = f"{ALKMAAR}.college"
    register = jr.Completeness(
        id="register", day=AFTER, by=(college,), table="mandates", about=(college,)
    )
    assert NO is contract(case.adding(register), AFTER).truth
    assert UNKNOWN is contract(case.adding(register), LAST).truth


def test_use_in_2016_has_no_ground_shown(case: jr.Landscape) -> None:
    """Variant: a contract of 2016 that names this mandate; it is never called void."""
    used = jr.Act(
        id="contract-2016",
        day=AFTER,
        kind=jr.ActKind.CONTRACTING,
        deciders=(HEILOO,),
        for_=(ALKMAAR,),
        functions=("youth-help",),
    )
    variant = decided(case)
    for act, verdict in [
        (used, jr.Verdict.NOT_SHOWN),
        (attrs.evolve(used, under=MANDATE), jr.Verdict.VIOLATED),
        (attrs.evolve(used, under=MANDATE, day=LAST), jr.Verdict.SATISFIED),
    ]:
        report = jr.check(variant.adding(act), on=AFTER, select=["AWB007"])
        (found,) = (each for each in report if each.subject)
        assert verdict is found.verdict
        assert "void" not in found.message


@pytest.mark.parametrize("on", ["2014-12-31", "2015-06-01", "2016-01-01"])
def test_nobody_is_found_to_deviate(case: jr.Landscape, on: str) -> None:
    """An advice that was perhaps not followed is nobody's fault."""
    report = jr.check(case, on=on, hindsight=True)
    assert () == report.errors
    assert not report.where(verdict="violated")


def test_mandate_lacks_who_and_up_to_which_limit(case: jr.Landscape) -> None:
    """It says until when: of the five slots the holder and the limit are missing."""
    report = jr.check(case, on="2015-06-01", select=["PRA001"], hindsight=True)
    (found,) = (each for each in report if each.subject)
    assert (jr.Verdict.NOT_SHOWN, True) == (found.verdict, found.hindsight)
    assert {jr.Lack.HOLDER, jr.Lack.LIMIT} == {each.what for each in found.missing}

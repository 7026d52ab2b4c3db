"""Which municipalities made up the Regio Gooi en Vechtstreek on a day?

It is the arrangement that is asked about (`SO0006`), and not the youth region of almost that name
(`JZ16`), which is counted for statistics. A *variant* has one thing changed.
"""

from datetime import date

import attrs
import pytest
from tests.cases.reading import ended, grounds, lacks
from tests.questions.gooi import EEMNES, REGIO, SEVEN, WEESP, WIJDEMEREN
from tests.questions.reading import missing, remarked
from tests.questions.variants import declared

import jeugdregio as jr

NAME, REGION, AMSTERDAM = "Regio Gooi en Vechtstreek", "JZ16", "GM0363"
SIX = tuple(each for each in SEVEN if each != WEESP)
PLAN = "nl-2027-01-01-GM1696"
TEXT = jr.Period.since(date(2018, 3, 21))
"""A text that goes on: the last one that was read is of 2024."""
YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN


def parties(landscape: jr.Landscape, *municipalities: str) -> list[jr.Party]:
    """The rows by which these take part."""
    return [each for each in landscape.parties if each.organ.partition(".")[0] in municipalities]


@pytest.mark.parametrize(
    ("day", "full"),
    [
        *((day, SEVEN) for day in ("2018-09-24", "2021-12-31")),
        *((day, SIX) for day in ("2022-01-01", "2022-03-23", "2022-03-24")),
    ],
)
def test_seven_and_from_2022_six(weesp: jr.Landscape, day: str, full: tuple[str, ...]) -> None:
    """Full members by their organs; Eemnes beside them; that these are all nobody declares."""
    answer = weesp.on(day).members(NAME)
    assert (YES, full, (), ()) == (
        answer.truth,
        answer.value.full,
        answer.value.possible,
        answer.missing,
    )
    assert {each.id for each in parties(weesp, *full, EEMNES)} == grounds(answer)
    assert {(EEMNES,)} == remarked(answer, jr.Note.PARTIAL_MEMBER)
    complete = answer.value.complete
    assert (UNKNOWN, {(REGIO,)}) == (complete.truth, missing(complete, jr.Lack.MEMBERS))


@pytest.mark.parametrize(
    ("day", "count"),
    [("2018-09-24", 5), ("2021-12-31", 7), ("2022-01-01", 7), ("2022-03-24", 6)],
)
def test_youth_region_is_another_list(weesp: jr.Landscape, day: str, count: int) -> None:
    """Asked about for statistics it counts others: Weesp until it ended, and never Eemnes."""
    value = weesp.on(day).members(REGION).value
    assert (count, jr.Purpose.CBS_STATISTICS) == (len(value.full), value.purpose)
    assert EEMNES not in value.full


@pytest.mark.parametrize("function", ["jeugdbescherming", "jeugdhulp", "veilig thuis"])
def test_for_what_eemnes_takes_part_is_missing(weesp: jr.Landscape, function: str) -> None:
    """Asked for a care function its part is UNKNOWN: the work areas of the text were not read."""
    (part,) = weesp.on("2021-12-31").members(NAME, in_=function).value.partial
    assert (EEMNES, UNKNOWN) == (part.member, part.truth)
    assert "eemnes-work-areas" in {id for each in part.answer.missing for id in each.about}


def test_weesp_outlives_its_membership(weesp: jr.Landscape) -> None:
    """It left on 1 January 2022 by itself; twelve weeks later it ended, in Amsterdam."""
    left = weesp.difference(NAME, "2021-12-31", "2022-01-01")
    (change,) = left.value.went
    assert (YES, WEESP, jr.MemberChangeKind.MOVED_OUT) == (left.truth, change.member, change.kind)
    assert {each.id for each in parties(weesp, WEESP)} <= grounds(left)
    later = weesp.difference(NAME, "2022-01-01", "2022-03-24")
    assert (UNKNOWN, ()) == (later.truth, later.value.went)
    assert [YES, YES, NO] == [
        weesp.on(day).exists(WEESP).truth for day in ("2022-01-01", "2022-03-23", "2022-03-24")
    ]


def test_first_day_of_2027_is_open(weesp: jr.Landscape) -> None:
    """No text was read for it, and that Wijdemeren becomes part of Hilversum is only planned."""
    snapshot = weesp.on("2027-01-01")
    answer = snapshot.members(NAME)
    assert (UNKNOWN, (), {*SIX, EEMNES}) == (
        answer.truth,
        answer.value.full,
        {*answer.value.possible},
    )
    assert {(each, REGIO) for each in (*SIX, EEMNES)} == missing(answer, jr.Lack.MEMBERS)
    assert {(WIJDEMEREN, PLAN)} == remarked(answer, jr.Note.PLANNED)
    exists = snapshot.exists(WIJDEMEREN)
    assert (UNKNOWN, {(PLAN,)}) == (exists.truth, missing(exists, jr.Lack.SUCCESSION))


def test_eemnes_without_its_limit_is_the_eighth(weesp: jr.Landscape) -> None:
    """Variant: a party for all that the Regio does makes eight, as the budget of 2019 counts."""
    whole = [attrs.evolve(each, scope=None) for each in parties(weesp, EEMNES)]
    answer = weesp.replacing(*whole).on("2019-04-12").members(NAME)
    assert (8, ()) == (len(answer.value.full), answer.value.partial)
    assert weesp.claims["claim-budget-eight"].count == len(answer.value.full)
    assert SEVEN == weesp.on("2019-04-12").members(NAME).value.full


def test_weesp_that_stayed_is_there_until_it_ends(weesp: jr.Landscape) -> None:
    """Variant: without the exit there are seven until 24 March, when a remark names Amsterdam."""
    stayed = [attrs.evolve(each, period=TEXT) for each in parties(weesp, WEESP)]
    variant = weesp.replacing(*stayed)
    for day, full in (("2022-01-01", SEVEN), ("2022-03-23", SEVEN), ("2022-03-24", SIX)):
        assert full == variant.on(day).members(NAME).value.full
    assert {WEESP: (AMSTERDAM,)} == ended(variant.on("2022-03-24").members(NAME))


def test_text_that_goes_on_leaves_five_and_the_plan(weesp: jr.Landscape) -> None:
    """Variant: by a text for 2027 five are certain; the sixth hangs on the planned merger."""
    going = [attrs.evolve(each, period=TEXT) for each in parties(weesp, *SIX, EEMNES)]
    answer = weesp.replacing(*going).on("2027-01-01").members(NAME)
    assert (YES, {*SIX} - {WIJDEMEREN}, (WIJDEMEREN,)) == (
        answer.truth,
        {*answer.value.full},
        answer.value.possible,
    )
    assert {(WIJDEMEREN, PLAN)} == remarked(answer, jr.Note.PLANNED)
    before = weesp.replacing(*going).on("2026-12-31").members(NAME)
    assert (SIX, set()) == (before.value.full, remarked(before, jr.Note.PLANNED))


def test_declared_complete_the_list_is_all_there_is(weesp: jr.Landscape) -> None:
    """Variant: once the Regio declares its parties recorded, seven and Eemnes are all."""
    answer = (
        declared(weesp, "parties", [REGIO], [REGIO], date(2022, 1, 1))
        .on("2021-12-31")
        .members(NAME)
    )
    assert (YES, SEVEN, set()) == (
        answer.value.complete.truth,
        answer.value.full,
        lacks(answer.value.complete),
    )

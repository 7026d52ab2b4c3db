"""May the director of the Regio place a child of Laren, and for how long?

In a crisis for four weeks; what else he does is not under this mandate, and another may exist.
"""

from datetime import date
from typing import Any

import attrs
import pytest
from tests.cases.reading import grounds, lacks, not_under, who_could
from tests.questions.gooi import (
    ALDERMEN,
    BLARICUM,
    CRISIS,
    DIRECTOR,
    EXIT,
    HILVERSUM,
    LAREN,
    TOLD,
    sign,
)
from tests.questions.reading import missing, remarked
from tests.questions.variants import declared

import jeugdregio as jr

CERTAIN = date(2017, 1, 1)
"""The one day on which the mandate of Laren is certain: when it ends was not read."""
YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN


def place(
    case: jr.Landscape,
    function: str = "crisis-foster-care",
    *,
    days: int | None = 28,
    for_: str = "Laren",
    given: tuple[str, ...] = ("crisis",),
    on: date = CERTAIN,
) -> jr.Answer[jr.WhoMay]:
    """Whether the director may deploy help for a child."""
    return case.on(on).who_may(
        "deploy", for_=for_, in_=function, who=DIRECTOR, duration=days, given=given
    )


def until(case: jr.Landscape, end: date) -> jr.Landscape:
    """The variant in which the end of the mandate, and that the director was there, is known."""
    period = jr.Period(CERTAIN, end)
    director = attrs.evolve(case.offices[DIRECTOR], period=jr.Period.since(CERTAIN))
    return case.replacing(attrs.evolve(case.mandates[CRISIS], period=period), director)


def complete_register(case: jr.Landscape, *organs: str) -> jr.Landscape:
    """The variant in which these organs declare that no mandate of theirs is left out."""
    return declared(case, "mandates", organs, organs, CERTAIN)


@pytest.mark.parametrize("function", ["crisis-foster-care", "crisis-stay"])
def test_director_may_place_a_child_for_four_weeks(case: jr.Landscape, function: str) -> None:
    """In a crisis, for 28 days, in crisis foster care or stay: under the mandate of Laren."""
    answer = place(case, function)
    assert (YES, ()) == (answer.truth, answer.missing)
    assert {CRISIS} == grounds(answer)
    (line,) = answer.value.lines
    assert [(CRISIS,)] == [each.links for each in line.chains]


@pytest.mark.parametrize(
    ("asked", "slot"),
    [
        ({"days": 42}, jr.Slot.LIMIT),
        ({"days": 29}, jr.Slot.LIMIT),
        ({"function": "foster-care"}, jr.Slot.SCOPE),
        ({"function": "ambulatory-help"}, jr.Slot.SCOPE),
        ({"on": date(2016, 12, 31)}, jr.Slot.PERIOD),
    ],
)
def test_what_is_not_under_the_mandate_is_not_denied(
    case: jr.Landscape, asked: dict[str, Any], slot: jr.Slot
) -> None:
    """Six weeks, ordinary foster care, a day before: not under this mandate, and another may be."""
    answer = place(case, **asked)
    assert UNKNOWN is answer.truth
    assert (CRISIS, slot.value) in not_under(answer)
    assert CRISIS in grounds(answer)
    assert {(f"{LAREN}.college", DIRECTOR)} == missing(answer, jr.Lack.MANDATE)


def test_ordinary_foster_care_has_a_part_under_the_mandate(case: jr.Landscape) -> None:
    """Asked whole it is not under it; the answer says which part is."""
    answer = place(case, "foster-care")
    assert {("crisis-foster-care",)} == remarked(answer, jr.Note.PART_IN_SCOPE)


@pytest.mark.parametrize("act", ["contract", "sign"])
def test_director_is_not_shown_to_contract(case: jr.Landscape, act: str) -> None:
    """A contract with a foster agency asks for the mayor's grant too, which is missing."""
    answer = case.on(CERTAIN).who_may(act, for_="Laren", in_="foster-care", who=DIRECTOR)
    assert UNKNOWN is answer.truth
    assert (f"{LAREN}.mayor", DIRECTOR) in missing(answer, jr.Lack.MANDATE)


def test_child_of_hilversum_asks_for_a_mandate_of_hilversum(case: jr.Landscape) -> None:
    """No mandate of Hilversum is recorded, and that of Laren is no ground."""
    answer = place(case, for_="Hilversum")
    assert UNKNOWN is answer.truth
    assert {(f"{HILVERSUM}.college", DIRECTOR)} == missing(answer, jr.Lack.MANDATE)
    assert (set(), set()) == (grounds(answer), not_under(answer))


def test_child_of_blaricum_asks_for_what_was_not_read(case: jr.Landscape) -> None:
    """Its mandate was read in part: to whom, for what, how long and within what is missing."""
    answer = place(case, for_="Blaricum")
    assert UNKNOWN is answer.truth
    assert {
        jr.Lack.HOLDER,
        jr.Lack.ACTS,
        jr.Lack.LIST_CONTENT,
        jr.Lack.LIMIT,
        jr.Lack.TERM,
        jr.Lack.MANDATE,
    } == lacks(answer)
    assert f"{BLARICUM}.college" in {id for each in answer.missing for id in each.about}


def test_mandate_of_blaricum_is_no_ground_for_the_exit(case: jr.Landscape) -> None:
    """Its title is on the crisis service: whoever holds it, it is not for leaving the track."""
    blaricum = "mandate-blaricum-crisis"
    (found,) = case.on(TOLD).who_may(EXIT).value.of(BLARICUM)
    assert {(blaricum, jr.Slot.SCOPE.value)} == not_under(found.answer)
    assert {(f"{BLARICUM}.college", ALDERMEN)} == missing(found.answer, jr.Lack.MANDATE)
    contract = sign(case, "contract", for_="Blaricum", who=DIRECTOR)
    assert {(blaricum, jr.Slot.SCOPE.value)} == not_under(contract)
    assert {jr.Lack.MANDATE} == lacks(contract)


def test_college_of_blaricum_could_tell_to_whom(case: jr.Landscape) -> None:
    """To whom its mandate is, is one missing fact, and its college could supply it."""
    answer = place(case, for_="Blaricum")
    assert [(f"{BLARICUM}.college",)] == who_could(answer, jr.Lack.HOLDER)


@pytest.mark.parametrize(
    ("asked", "lack"), [({"given": ()}, jr.Lack.SITUATION), ({"days": None}, jr.Lack.DURATION)]
)
def test_what_is_not_asked_is_missing(
    case: jr.Landscape, asked: dict[str, Any], lack: jr.Lack
) -> None:
    """Without a crisis told, or a number of days, whether it is under the mandate is not known."""
    answer = place(case, **asked)
    assert (UNKNOWN, set()) == (answer.truth, not_under(answer))
    assert {lack, jr.Lack.MANDATE} == lacks(answer)


def test_nobody_gives_a_mandate_to_himself(case: jr.Landscape) -> None:
    """What could settle it besides is a mandate of the college, and none of the director."""
    answer = place(case, given=())
    assert {(f"{LAREN}.college", DIRECTOR)} == missing(answer, jr.Lack.MANDATE)


def test_end_that_was_not_read_is_missing(case: jr.Landscape) -> None:
    """On 1 June 2017 the mandate possibly runs: its term is missing, not "not under it"."""
    answer = place(case, on=date(2017, 6, 1))
    assert (UNKNOWN, set()) == (answer.truth, not_under(answer))
    assert {(CRISIS,)} == missing(answer, jr.Lack.TERM)


def test_end_that_is_known_settles_both_sides(case: jr.Landscape) -> None:
    """Variant: through 2017 he may on its last day; the day after it is not under this mandate."""
    variant = until(case, date(2018, 1, 1))
    assert YES is place(variant, on=date(2017, 12, 31)).truth
    after = place(variant, on=date(2018, 1, 1))
    assert UNKNOWN is after.truth
    assert {(CRISIS, jr.Slot.PERIOD.value)} == not_under(after)
    six_weeks = place(variant, days=42, on=date(2017, 6, 1))
    assert {(CRISIS, jr.Slot.LIMIT.value)} == not_under(six_weeks)


def test_mandates_declared_complete_deny_six_weeks(case: jr.Landscape) -> None:
    """Variant: the college of Laren gave no other mandate; four weeks and Hilversum stay so."""
    variant = complete_register(case, f"{LAREN}.college")
    answer = place(variant, days=42)
    assert NO is answer.truth
    assert {CRISIS, "complete-mandates"} == grounds(answer)
    assert (CRISIS, jr.Slot.LIMIT.value) in not_under(answer)
    assert YES is place(variant).truth
    assert UNKNOWN is place(variant, for_="Hilversum").truth


@pytest.mark.parametrize(
    "asked",
    [
        {"days": 29},
        {"function": "foster-care"},
        {"function": "ambulatory-help"},
        {"on": date(2016, 12, 31)},
    ],
    ids=["a day longer", "ordinary foster care", "ambulatory help", "a day before"],
)
def test_complete_register_denies_what_the_mandate_does_not_carry(
    case: jr.Landscape, asked: dict[str, Any]
) -> None:
    """Variant: all is recorded, so what is not under the mandate is a NO."""
    answer = place(complete_register(case, f"{LAREN}.college"), **asked)
    assert (NO, ()) == (answer.truth, answer.missing)


def test_complete_register_leaves_open_what_is_not_asked(case: jr.Landscape) -> None:
    """Variant: all is recorded, and whether there is a crisis the question does not tell."""
    answer = place(complete_register(case, f"{LAREN}.college"), given=())
    assert (UNKNOWN, {jr.Lack.SITUATION}) == (answer.truth, lacks(answer))


@pytest.mark.parametrize("act", ["contract", "sign"])
def test_complete_registers_deny_a_contract(case: jr.Landscape, act: str) -> None:
    """Variant: nothing else was given by college or mayor, so he may not contract nor sign."""
    variant = complete_register(case, f"{LAREN}.college", f"{LAREN}.mayor")
    answer = variant.on(CERTAIN).who_may(act, for_="Laren", in_="foster-care", who=DIRECTOR)
    assert NO is answer.truth
    assert YES is place(variant).truth


def test_complete_register_of_hilversum_denies_a_child_of_hilversum(case: jr.Landscape) -> None:
    """Variant: it gave no mandate at all; a child of Laren is placed as before."""
    variant = complete_register(case, f"{HILVERSUM}.college")
    answer = place(variant, for_="Hilversum")
    assert (NO, {"complete-mandates"}) == (answer.truth, grounds(answer))
    assert place(case) == place(variant)


def test_mandate_of_hilversum_helps_a_child_of_hilversum(case: jr.Landscape) -> None:
    """Variant: with the same mandate of Hilversum he may; what he may for Laren is unchanged."""
    college = f"{HILVERSUM}.college"
    same = attrs.evolve(case.mandates[CRISIS], id="mandate-hilversum-crisis", giver=college)
    variant = case.adding(same)
    assert YES is place(variant, for_="Hilversum").truth
    assert {same.id} == grounds(place(variant, for_="Hilversum"))
    assert place(case, days=42) == place(variant, days=42)


def test_longer_mandate_helps_for_six_weeks(case: jr.Landscape) -> None:
    """Variant: with six weeks in the mandate 42 days are under it; foster care still is not."""
    mandate = case.mandates[CRISIS]
    assert mandate.limits is not None
    situation, _ = mandate.limits
    longer = (situation, jr.Limit(duration=jr.Duration(days=42)))
    variant = case.replacing(attrs.evolve(mandate, limits=longer))
    assert YES is place(variant, days=42).truth
    assert {(CRISIS, jr.Slot.SCOPE.value)} == not_under(place(variant, "foster-care", days=42))

"""Who was told of the conflict and of the exit of 2018, when, and at once?

Of the councils one is recorded, that of Haarlem; the colleagues who were told are not listed.
"""

from datetime import date

import attrs
import pytest
from tests.cases.reading import grounds, lacks, who_could
from tests.questions.gooi import (
    ANNOUNCEMENT,
    CHAIR,
    CONSULTATION,
    CONTACT,
    COUNCILS,
    EXIT,
    HAARLEM,
    REGIO,
    TOLD,
    TRACK,
    WEESP,
)
from tests.questions.reading import missing
from tests.questions.variants import declared

import jeugdregio as jr

YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN


def told(case: jr.Landscape, id: str, day: date, *addressees: str) -> jr.Landscape:
    """The variant with one more message about the exit."""
    return case.adding(
        jr.Communication(id=id, day=day, sender=REGIO, addressees=addressees, about=(EXIT,))
    )


def test_chair_and_colleagues_are_told_a_day_apart(case: jr.Landscape) -> None:
    """The chair on 24 September, the "collegae", who are not listed, on the 25th."""
    answer = case.on(TOLD).communications(about=EXIT)
    assert YES is answer.truth
    assert [(date(2018, 9, 24), (CHAIR,)), (TOLD, None)] == [
        (each.record.day, each.record.addressees) for each in answer.value.messages
    ]
    assert NO is answer.value.simultaneous.truth
    assert {ANNOUNCEMENT, CONTACT} == grounds(answer.value.simultaneous)


def test_a_day_apart_may_be_allowed(case: jr.Landscape) -> None:
    """Within one day they may be simultaneous, for want of who the "collegae" are."""
    answer = case.on(TOLD).communications(about=EXIT, within_days=1).value.simultaneous
    assert UNKNOWN is answer.truth
    assert {(ANNOUNCEMENT,)} == missing(answer, jr.Lack.ADDRESSEES)


def test_who_wrote_could_tell_to_whom(case: jr.Landscape) -> None:
    """Beside the addressees that are missing stands the consultation, who could name them."""
    answer = case.on(TOLD).communications(about=EXIT, within_days=1).value.simultaneous
    assert [(CONSULTATION,)] == who_could(answer, jr.Lack.ADDRESSEES)


def test_no_council_of_the_region_is_recorded_as_told(case: jr.Landscape) -> None:
    """Of each of seven councils a message is missing; that they were not told is not said."""
    answer = case.on(TOLD).communications(about=EXIT, to=COUNCILS)
    assert UNKNOWN is answer.truth
    assert {jr.Lack.COMMUNICATION, jr.Lack.ADDRESSEES} == lacks(answer)
    assert {(EXIT, each) for each in COUNCILS} == missing(answer, jr.Lack.COMMUNICATION)
    assert {(ANNOUNCEMENT,)} == missing(answer, jr.Lack.ADDRESSEES)
    assert UNKNOWN is answer.value.simultaneous.truth


def test_council_of_haarlem_was_told_of_the_conflict(case: jr.Landscape) -> None:
    """By 7 September it had the letter of the chair, on a day that is not known."""
    to = f"{HAARLEM}.council"
    answer = case.on("2018-09-07").communications(about=TRACK, to=to)
    assert YES is answer.truth
    (sent,) = (each.record for each in answer.value.messages if each.truth is YES)
    assert jr.UncertainDate(None, date(2018, 9, 7), "verzonden heeft") == sent.day
    before = case.on("2018-09-06").communications(about=TRACK, to=to)
    assert UNKNOWN is before.truth
    assert {(sent.id,)} == missing(before, jr.Lack.DAY)


def test_councils_told_on_one_day_are_told_at_once(case: jr.Landscape) -> None:
    """Variant: one message to seven councils; chair and colleagues stay a day apart."""
    variant = told(case, "to-the-councils", TOLD, *COUNCILS)
    answer = variant.on(TOLD).communications(about=EXIT, to=COUNCILS)
    assert (YES, YES) == (answer.truth, answer.value.simultaneous.truth)
    assert {"to-the-councils"} == grounds(answer)
    assert NO is variant.on(TOLD).communications(about=EXIT).value.simultaneous.truth


def test_council_told_a_week_later_is_not_told_at_once(case: jr.Landscape) -> None:
    """Variant: six on 25 September and one on 2 October; all were told, and not at once."""
    late, day = f"{WEESP}.council", date(2018, 10, 2)
    first = told(case, "to-six", TOLD, *(each for each in COUNCILS if each != late))
    # nothing else is to have told the seventh earlier
    letter = attrs.evolve(first.communications[ANNOUNCEMENT], addressees=(CHAIR,))
    variant = told(first.replacing(letter), "to-the-seventh", day, late)
    answer = variant.on(day).communications(about=EXIT, to=COUNCILS)
    assert (YES, NO) == (answer.truth, answer.value.simultaneous.truth)
    by_then = variant.on(TOLD).communications(about=EXIT, to=COUNCILS)
    assert UNKNOWN is by_then.truth
    assert {(EXIT, late)} == missing(by_then, jr.Lack.COMMUNICATION)


def test_messages_declared_complete_leave_the_addressees(case: jr.Landscape) -> None:
    """Variant: with all messages recorded only the addressees of the letter could tell more."""
    variant = declared(case, "communications", [REGIO], [EXIT], TOLD)
    answer = variant.on(TOLD).communications(about=EXIT, to=COUNCILS)
    assert (UNKNOWN, {jr.Lack.ADDRESSEES}) == (answer.truth, lacks(answer))
    letter = attrs.evolve(variant.communications[ANNOUNCEMENT], addressees=(CHAIR,))
    denied = variant.replacing(letter).on(TOLD).communications(about=EXIT, to=COUNCILS)
    assert NO is denied.truth
    to = f"{HAARLEM}.council"
    assert YES is variant.replacing(letter).on(TOLD).communications(about=TRACK, to=to).truth


@pytest.mark.parametrize("code", ["PRA003", "PRA004"])
def test_lesson_of_2019_is_a_later_yardstick(case: jr.Landscape, code: str) -> None:
    """Telling councils in time and together was no rule yet; asked with hindsight it is marked."""
    (finding,) = jr.check(case, on=TOLD, select=[code])
    assert (jr.Verdict.NOT_APPLICABLE, ()) == (finding.verdict, finding.subject)
    report = jr.check(case, on=TOLD, select=[code], hindsight=True)
    assert {(jr.Verdict.NOT_SHOWN, True)} == {
        (each.verdict, each.hindsight) for each in report.where(subject=EXIT)
    }
    assert 0 == report.counts["violated"]


def test_letter_to_haarlem_is_told_by_another(case: jr.Landscape) -> None:
    """That partners were not told first is what the consultation alleges, and never a violation."""
    report = jr.check(case, on=TOLD, select=["PRA005"])
    (finding,) = (each for each in report if any("haarlem" in id for id in each.subject))
    assert (jr.Verdict.NOT_SHOWN, (CONSULTATION,)) == (finding.verdict, finding.alleged_by)
    assert {jr.Lack.ACCOUNT} <= {each.what for each in finding.missing}

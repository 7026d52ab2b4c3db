"""Is the exit of 24 September 2018 decided, and since when does it take effect?

The aldermen decided; the decisions of seven colleges and the effective day are not recorded.
"""

from collections.abc import Iterable
from datetime import date

import attrs
import pytest
from tests.cases.reading import grounds, lacks
from tests.questions.gooi import (
    ALDERMEN,
    COLLEGES,
    COUNCILS,
    EEMNES,
    EXIT,
    REGIO,
    SEVEN,
    TOLD,
    TRACK,
    WEESP,
    sign,
)
from tests.questions.reading import missing, remarked
from tests.questions.variants import voted

import jeugdregio as jr

YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN


def decided(case: jr.Landscape, organs: Iterable[str], vote: jr.Vote = jr.Vote.FOR) -> jr.Landscape:
    """The variant in which these organs decided on the exit on its own day."""
    return voted(case, EXIT, organs, date(2018, 9, 24), vote)


def test_exit_lacks_seven_decisions(case: jr.Landscape) -> None:
    """Decided by the aldermen; the decision of each of seven colleges is to be looked for."""
    answer = case.on(TOLD).decision_state(EXIT)
    assert (UNKNOWN, jr.ActState.DECIDED) == (answer.truth, answer.value.status)
    assert COLLEGES == tuple(each.organ for each in answer.value.organs)
    assert {jr.Lack.DECISION} == lacks(answer)
    assert {(each,) for each in COLLEGES} == missing(answer, jr.Lack.DECISION)
    assert [(ALDERMEN, jr.Vote.FOR)] == [(each.organ, each.vote) for each in answer.value.beside]
    assert {(ALDERMEN,)} == remarked(answer, jr.Note.OTHER_DECIDER)
    assert {(EEMNES,)} == remarked(answer, jr.Note.POSSIBLE_MEMBER)
    assert EXIT in grounds(answer)


def test_exit_has_no_effective_day(case: jr.Landscape) -> None:
    """When it takes effect is absent; the start of the contracts is no day of the exit."""
    assert case.acts[EXIT].effective is None
    assert date(2019, 1, 1) == case.procurement_tracks[TRACK].contracts_from


def test_effective_day_decides_nothing(case: jr.Landscape) -> None:
    """Variant: with an effective day recorded the seven decisions are missing as before."""
    leaving = attrs.evolve(case.acts[EXIT], effective=date(2019, 1, 1))
    variant = case.replacing(leaving).on(TOLD).decision_state(EXIT)
    answer = case.on(TOLD).decision_state(EXIT)
    assert (UNKNOWN, answer.missing) == (variant.truth, variant.missing)


def test_seven_decisions_make_the_exit(case: jr.Landscape) -> None:
    """Variant: with seven decisions it is decided; its effective day is as absent as before."""
    variant = decided(case, COLLEGES)
    answer = variant.on(TOLD).decision_state(EXIT)
    assert (YES, ()) == (answer.truth, answer.missing)
    assert {f"decision-of-{each}-college" for each in SEVEN} <= grounds(answer)
    assert variant.acts[EXIT].effective is None
    assert UNKNOWN is variant.on("2018-09-23").decision_state(EXIT).truth


@pytest.mark.parametrize("seventh", COLLEGES)
def test_six_decisions_name_the_seventh(case: jr.Landscape, seventh: str) -> None:
    """Variant: with six decisions one is missing, by name."""
    six = [each for each in COLLEGES if each != seventh]
    answer = decided(case, six).on(TOLD).decision_state(EXIT)
    assert UNKNOWN is answer.truth
    assert {(seventh,)} == missing(answer, jr.Lack.DECISION)


def test_one_college_against_denies_the_exit_of_all(case: jr.Landscape) -> None:
    """Variant: Weesp decided against, so not all left; who signs for whom is as it was."""
    variant = decided(case, [f"{WEESP}.college"], jr.Vote.AGAINST)
    answer = variant.on(TOLD).decision_state(EXIT)
    assert NO is answer.truth
    assert f"decision-of-{WEESP}-college" in grounds(answer)
    assert sign(case) == sign(variant)


def found(case: jr.Landscape, code: str) -> jr.Report:
    """What a rule finds of the exit."""
    return jr.check(case, on=TOLD, select=[code]).where(subject=EXIT)


def test_what_needs_the_effective_day_assumes_one(case: jr.Landscape) -> None:
    """PRA008 takes the start of the contracts and says so; with a day recorded it takes that."""
    assert {((TRACK,), date(2019, 1, 1))} == {
        (each.about, each.day)
        for finding in found(case, "PRA008")
        for each in finding.remarks
        if each.note is jr.Note.ASSUMED_START
    }
    leaving = attrs.evolve(case.acts[EXIT], effective=date(2019, 2, 1))
    variant = found(case.replacing(leaving), "PRA008")
    assert 14 == len([*variant])
    for finding in variant:
        assert set() == remarked(finding, jr.Note.ASSUMED_START)
        starts = {each.period.start for each in finding.missing if each.period is not None}
        assert date(2019, 2, 1) in starts
        assert date(2019, 1, 1) not in starts


def test_leaving_an_informal_track_asks_no_consent(case: jr.Landscape) -> None:
    """No council is asked for consent: it is a track that is left, and no arrangement by form."""
    assert (TRACK,) == case.acts[EXIT].about
    assert () == case.on(TOLD).decision_state(EXIT).value.consents
    gw002 = jr.check(case, on=TOLD, select=["GW002"])
    assert {jr.Verdict.NOT_APPLICABLE} == {each.verdict for each in gw002}


def test_leaving_an_arrangement_asks_consent(case: jr.Landscape) -> None:
    """Variant: were an arrangement of the seven colleges left, each needs that of its council."""
    parties = (
        jr.Party(id=f"party-{each}", arrangement=REGIO, organ=f"{each}.college") for each in SEVEN
    )
    leaving = attrs.evolve(case.acts[EXIT], about=(REGIO,))
    variant = decided(case.replacing(leaving).adding(*parties), COLLEGES)
    answer = variant.on(TOLD).decision_state(EXIT)
    assert UNKNOWN is answer.truth
    assert {(each, EXIT) for each in COUNCILS} == missing(answer, jr.Lack.CONSENT)

"""Which promises and conditions are open on 26 September 2018, and on 1 June 2019?

A date that passed ends nothing: it tells that a fulfilment is not recorded.
"""

from datetime import date

import attrs
from tests.cases.reading import grounds, lacks
from tests.questions.gooi import EXIT, REGIO, SECURED

import jeugdregio as jr

INFORMATION_LETTER = "hilversum-step-6-information-letter"
YES, UNKNOWN = jr.Truth.YES, jr.Truth.UNKNOWN


def open_on(case: jr.Landscape, day: str, force: str) -> dict[str, jr.UndertakingState]:
    """By undertaking of this force that is open for certain, how it stands to its term."""
    answer = case.on(day).open_undertakings(force=force)
    return {each.record.id: each.state for each in answer.value.undertakings if each.truth is YES}


def test_open_on_26_september_2018(case: jr.Landscape) -> None:
    """Four promises, of which one has a date; one preference; no condition is recorded."""
    running, not_due = jr.UndertakingState.RUNNING, jr.UndertakingState.NOT_DUE
    assert {
        "promise-share-knowledge": running,
        "promise-warm-handover": running,
        "promise-inform-parties-concerned": running,
        SECURED: not_due,
    } == open_on(case, "2018-09-26", "promise")
    assert {"preference-mandate-before-names": running} == open_on(case, "2018-09-26", "preference")
    condition = case.on("2018-09-26").open_undertakings(force="condition")
    assert (UNKNOWN, {jr.Lack.UNDERTAKING}) == (condition.truth, lacks(condition))


def test_open_on_1_june_2019(case: jr.Landscape) -> None:
    """Past their latest date: what was to be secured per 2019, and the information letter."""
    answer = case.on("2019-06-01").open_undertakings(force="promise")
    by_state = {
        state: {each.record.id for each in answer.value.of(state)} for state in jr.UndertakingState
    }
    assert {SECURED, INFORMATION_LETTER} == by_state[jr.UndertakingState.PAST]
    assert {"hilversum-step-5-cost-price-study"} == by_state[jr.UndertakingState.NOT_DUE]
    assert {"promise-warm-handover", "hilversum-step-3-working-visit"} <= (
        by_state[jr.UndertakingState.RUNNING]
    )
    assert YES is answer.truth
    assert SECURED in grounds(answer)


def test_date_for_the_handover_makes_that_promise_past(case: jr.Landscape) -> None:
    """Variant: due on 1 October, the handover is past on 1 June; the preference stays open."""
    promise = attrs.evolve(case.undertakings["promise-warm-handover"], due=date(2018, 10, 1))
    variant = case.replacing(promise)
    past = jr.UndertakingState.PAST
    assert open_on(case, "2019-06-01", "promise") | {promise.id: past} == (
        open_on(variant, "2019-06-01", "promise")
    )
    for force in ("preference", "request", "agreement"):
        assert open_on(case, "2019-06-01", force) == open_on(variant, "2019-06-01", force)


def test_promise_that_ended_is_not_open(case: jr.Landscape) -> None:
    """Variant: with the parties informed in October that promise is closed from then on."""
    promise = case.undertakings["promise-inform-parties-concerned"]
    sent = jr.Communication(id="sent", day=date(2018, 10, 3), sender=REGIO, about=(EXIT,))
    variant = case.adding(sent).replacing(attrs.evolve(promise, fulfilled_by=sent.id))
    assert open_on(case, "2018-10-02", "promise") == open_on(variant, "2018-10-02", "promise")
    assert open_on(case, "2018-10-03", "promise").keys() - {promise.id} == (
        open_on(variant, "2018-10-03", "promise").keys()
    )

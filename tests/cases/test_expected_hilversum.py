"""Hilversum, 1 June 2019: what is open of the undated memo to the council.

What the memo says is tested beside this. A *variant* is the same memo with one thing changed.
"""

from datetime import date
from pathlib import Path

import attrs
import pytest
from tests.cases.reading import grounds

import jeugdregio as jr

DAY = date(2019, 6, 1)
COUNCIL, ALDERMAN, REGIO = "GM0402.council", "wethouder-hilversum", "SO0006"
STUDY = "hilversum-step-5-cost-price-study"
INFORMATION_LETTER = "hilversum-step-6-information-letter"
EVALUATIONS = (
    "hilversum-promise-evaluation-with-aldermen",
    "hilversum-promise-internal-evaluation",
)

NOT_DUE, RUNNING, PAST = (
    jr.UndertakingState.NOT_DUE,
    jr.UndertakingState.RUNNING,
    jr.UndertakingState.PAST,
)
YES, UNKNOWN = jr.Truth.YES, jr.Truth.UNKNOWN
States = dict[str, tuple[jr.UndertakingState, jr.Truth]]

PROMISES: States = {
    "hilversum-step-1-inquiry": (RUNNING, YES),
    "hilversum-step-2-talks": (RUNNING, YES),
    "hilversum-step-3-working-visit": (RUNNING, YES),
    "hilversum-step-4-partnership-talk": (RUNNING, YES),
    STUDY: (NOT_DUE, YES),
    INFORMATION_LETTER: (PAST, YES),
    "hilversum-step-7-regiopodium": (RUNNING, YES),
    **dict.fromkeys(EVALUATIONS, (RUNNING, UNKNOWN)),
}
"""The promises on 1 June 2019: how each stands to its term, and whether it is open."""


@pytest.fixture(scope="module")
def memo(examples: Path) -> jr.Landscape:
    """The memo, with what the documents on the region share."""
    return jr.load(examples / "gooi-en-vechtstreek.json", examples / "letters/hilversum-2019.json")


def asked(
    case: jr.Landscape, force: jr.Force | None = None, day: date = DAY
) -> jr.Answer[jr.OpenUndertakings]:
    """What is open on a day, of one force or of all."""
    return case.on(day).open_undertakings(force=force)


def states(answer: jr.Answer[jr.OpenUndertakings]) -> States:
    """By undertaking how it stands to its term, and whether it is open."""
    return {each.record.id: (each.state, each.truth) for each in answer.value.undertakings}


def with_letter(case: jr.Landscape, day: date) -> jr.Landscape:
    """The variant in which the information letter was sent on a day, and so promise fulfilled."""
    sent = jr.Communication(
        id="information-letter", day=day, sender=ALDERMAN, addressees=(COUNCIL,)
    )
    promise = attrs.evolve(case.undertakings[INFORMATION_LETTER], fulfilled_by=sent.id)
    return case.adding(sent).replacing(promise)


# on 1 June 2019


def test_promises_open_on_1_june(memo: jr.Landscape) -> None:
    """Nine promises with their states; of two it is not known whether the memo ended them."""
    answer = asked(memo, jr.Force.PROMISE)
    assert YES is answer.truth
    assert PROMISES == states(answer)
    assert PROMISES.keys() - set(EVALUATIONS) == grounds(answer)


def test_all_that_is_open_on_1_june(memo: jr.Landscape) -> None:
    """Besides the promises: two agreements among aldermen, and two requests."""
    others = states(asked(memo)).keys() - PROMISES.keys()
    agreed, wanted = (states(asked(memo, each)) for each in (jr.Force.AGREEMENT, jr.Force.REQUEST))
    assert {
        "hilversum-agreement-on-the-steps": (RUNNING, YES),
        "hilversum-step-4-partnership": (RUNNING, YES),
    } == agreed
    assert {
        "hilversum-step-1-invitation": (RUNNING, YES),
        "hilversum-step-7-request": (RUNNING, YES),
    } == wanted
    assert others == agreed.keys() | wanted.keys()


@pytest.mark.parametrize("step", ["1-inquiry", "2-talks"])
def test_inquiry_and_talks_run(memo: jr.Landscape, step: str) -> None:
    """They are under way and have no date, so they run."""
    (found,) = (
        each for each in asked(memo).value.of(RUNNING) if each.record.id == f"hilversum-step-{step}"
    )
    assert (YES, None) == (found.truth, found.record.due)


@pytest.mark.parametrize("day", [DAY, date(2020, 1, 1), date(2030, 1, 1)])
@pytest.mark.parametrize("step", ["3-working-visit", "4-partnership-talk", "7-regiopodium"])
def test_soon_is_never_past(memo: jr.Landscape, step: str, day: date) -> None:
    """Words like "binnenkort" are no date, so however late it is, the step is open and not past."""
    found = states(asked(memo, jr.Force.PROMISE, day))
    assert (RUNNING, YES) == found[f"hilversum-step-{step}"]


@pytest.mark.parametrize(
    ("day", "expected"), [("2019-08-31", NOT_DUE), ("2019-09-01", RUNNING), ("2030-01-01", RUNNING)]
)
def test_study_is_due_after_the_summer(
    memo: jr.Landscape, day: str, expected: jr.UndertakingState
) -> None:
    """The words "na de zomer" have a first day and no last, so it is never past."""
    found = states(asked(memo, day=date.fromisoformat(day)))
    assert (expected, YES) == found[STUDY]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2019-03-31", NOT_DUE),
        ("2019-04-01", RUNNING),
        ("2019-04-10", RUNNING),
        ("2019-04-11", PAST),
        ("2019-06-01", PAST),
    ],
)
def test_information_letter_is_due_early_in_april(
    memo: jr.Landscape, day: str, expected: jr.UndertakingState
) -> None:
    """After the first ten days of April it is past its latest date, unless it is recorded."""
    found = states(asked(memo, day=date.fromisoformat(day)))
    assert (expected, YES) == found[INFORMATION_LETTER]


def test_nothing_else_is_past(memo: jr.Landscape) -> None:
    """The information letter alone had a date that has passed."""
    assert [INFORMATION_LETTER] == [each.record.id for each in asked(memo).value.of(PAST)]


def test_third_promise_of_the_hearing_is_closed(memo: jr.Landscape) -> None:
    """What the memo itself fulfilled is not open; of what it reports on, it is not known."""
    found = states(asked(memo))
    assert "hilversum-promise-lessons-and-steps" not in found
    assert {UNKNOWN} == {found[each][1] for each in EVALUATIONS}


def test_evaluations_lack_the_day_on_which_they_ended(memo: jr.Landscape) -> None:
    """Asked about the hearing alone, what would settle it is the day on which each ended."""
    answer = memo.on(DAY).open_undertakings(about="hearing-hilversum")
    assert UNKNOWN is answer.truth
    assert {(jr.Lack.DAY, (each,)) for each in EVALUATIONS} == {
        (each.what, each.about) for each in answer.missing
    }


def test_regiopodium_is_promised_by_one_and_held_by_another(memo: jr.Landscape) -> None:
    """The alderman promised the council what the Regio is to do; the Regio was only asked."""
    (promise,) = memo.on(DAY).open_undertakings(about="hilversum-step-7-request").value.undertakings
    assert (ALDERMAN, (COUNCIL,), REGIO) == (
        promise.record.by,
        promise.record.to,
        promise.record.executor,
    )
    assert jr.Force.PROMISE is promise.record.force


# variants


def test_information_letter_that_is_recorded_is_not_open(memo: jr.Landscape) -> None:
    """Variant: sent on 5 April, the promise is kept; all other states are as they were."""
    answer = asked(with_letter(memo, date(2019, 4, 5)), jr.Force.PROMISE)
    assert {id: state for id, state in PROMISES.items() if id != INFORMATION_LETTER} == (
        states(answer)
    )


def test_information_letter_that_comes_late_is_past_until_then(memo: jr.Landscape) -> None:
    """Variant: sent in July, on 1 June it was open and past, and in July it no longer is."""
    variant = with_letter(memo, date(2019, 7, 1))
    assert (PAST, YES) == states(asked(variant))[INFORMATION_LETTER]
    assert INFORMATION_LETTER not in states(asked(variant, day=date(2019, 7, 1)))


def test_visit_that_is_recorded_is_not_open(memo: jr.Landscape) -> None:
    """Variant: with the working visit held in May that step is closed, and no other."""
    step = "hilversum-step-3-working-visit"
    visit = jr.Event(id="visit", day=date(2019, 5, 13))
    promise = attrs.evolve(memo.undertakings[step], fulfilled_by=visit.id)
    variant = memo.adding(visit).replacing(promise)
    assert states(asked(memo)).keys() - {step} == states(asked(variant)).keys()


def test_day_for_the_visit_makes_it_past(memo: jr.Landscape) -> None:
    """Variant: with a day in May instead of "binnenkort" the visit is past on 1 June."""
    step = memo.undertakings["hilversum-step-3-working-visit"]
    variant = memo.replacing(attrs.evolve(step, due=date(2019, 5, 13)))
    assert {step.id, INFORMATION_LETTER} == {
        each.record.id for each in asked(variant).value.of(PAST)
    }


def test_memo_is_undated(memo: jr.Landscape) -> None:
    """The day before its last possible day every promise is only possibly made."""
    answer = asked(memo, jr.Force.PROMISE, date(2019, 3, 30))
    assert UNKNOWN is answer.truth
    assert {UNKNOWN} == {truth for _, truth in states(answer).values()}
    assert {jr.Lack.DAY} == {each.what for each in answer.missing}

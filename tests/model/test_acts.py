"""Acts in time: the state they are in, whether they stand, and what they are about."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import between, day, promise
from tests.model.refusals import refusal, refusals

from jeugdregio.dates import AnyDate
from jeugdregio.errors import Problem
from jeugdregio.model import (
    Act,
    Activity,
    ActKind,
    ActState,
    ActStatus,
    Amount,
    Circumstance,
    Communication,
    DecisionRule,
    Duration,
    Force,
    RuleKind,
    Truth,
    Vote,
)


def act(*statuses: tuple[ActState, AnyDate]) -> Act:
    """An exit that came into these states."""
    return Act(
        id="exit",
        day=day("2018-09-07"),
        kind=ActKind.EXIT,
        statuses=tuple(ActStatus(state, since) for state, since in statuses),
    )


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("2018-08-31", None),
        ("2018-09-01", ActState.PROPOSED),
        ("2018-09-30", ActState.PROPOSED),
        ("2018-10-01", ActState.DECIDED),
        ("2019-01-01", ActState.WITHDRAWN),
    ],
)
def test_act_is_in_the_last_state_it_came_into(asked: str, expected: ActState | None) -> None:
    """The latest state by that day, whatever the order of the rows."""
    changed = act(
        (ActState.WITHDRAWN, day("2019-01-01")),
        (ActState.PROPOSED, day("2018-09-01")),
        (ActState.DECIDED, day("2018-10-01")),
    )

    assert expected is changed.state_on(day(asked))


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        (between("2018-09-01", "2018-09-30"), ActState.DECIDED),
        (between("2018-09-01", "2018-10-31"), ActState.PROPOSED),
        (between("2018-09-01", None), ActState.PROPOSED),
    ],
)
def test_state_counts_from_the_last_day_it_can_have(since: AnyDate, expected: ActState) -> None:
    """On a day on which a state is only possible, the act is not in it for certain."""
    changed = act((ActState.PROPOSED, day("2018-08-01")), (ActState.DECIDED, since))

    assert expected is changed.state_on(day("2018-09-30"))


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (ActState.CONCEPT, Truth.NO),
        (ActState.PROPOSED, Truth.NO),
        (ActState.PLANNED, Truth.NO),
        (ActState.DECIDED, Truth.YES),
        (ActState.CONSENTED, Truth.YES),
        (ActState.IN_FORCE, Truth.YES),
        (ActState.SUSPENDED, Truth.NO),
        (ActState.WITHDRAWN, Truth.NO),
        (ActState.ANNULLED, Truth.NO),
        (ActState.BLOCKED, Truth.NO),
        (ActState.LAPSED_UNUSED, Truth.NO),
    ],
)
def test_act_stands_when_it_is_more_than_a_plan(state: ActState, expected: Truth) -> None:
    """A plan does not stand yet, and what was undone stands no more."""
    assert expected is act((state, day("2018-09-07"))).stands_on(day("2018-09-07"))


def test_act_without_states_stands() -> None:
    """A source that tells of an act and of no state tells that it was done."""
    assert (None, Truth.YES) == (
        act().state_on(day("2018-09-07")),
        act().stands_on(day("2018-09-07")),
    )


def test_later_withdrawal_leaves_earlier_days_alone() -> None:
    """What was undone on a day stood until the day before."""
    withdrawn = act((ActState.DECIDED, day("2018-09-07")), (ActState.WITHDRAWN, day("2018-09-25")))

    assert (Truth.YES, Truth.NO) == (
        withdrawn.stands_on(day("2018-09-24")),
        withdrawn.stands_on(day("2018-09-25")),
    )


SEPTEMBER = between("2018-09-01", "2018-09-30")


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ([(ActState.ANNULLED, between())], Truth.UNKNOWN),
        ([(ActState.WITHDRAWN, SEPTEMBER)], Truth.UNKNOWN),
        ([(ActState.WITHDRAWN, between("2018-09-16", None))], Truth.YES),
        ([(ActState.WITHDRAWN, between(None, "2018-09-15"))], Truth.NO),
        ([(ActState.DECIDED, SEPTEMBER)], Truth.YES),
        ([(ActState.PROPOSED, day("2018-08-01")), (ActState.DECIDED, SEPTEMBER)], Truth.UNKNOWN),
        ([(ActState.PLANNED, day("2018-08-01")), (ActState.BLOCKED, SEPTEMBER)], Truth.NO),
        ([(ActState.DECIDED, day("2018-09-10")), (ActState.WITHDRAWN, SEPTEMBER)], Truth.UNKNOWN),
        (
            [
                (ActState.PROPOSED, between(None, "2018-09-05")),
                (ActState.DECIDED, day("2018-09-05")),
            ],
            Truth.YES,
        ),
        (
            [
                (ActState.DECIDED, day("2018-09-05")),
                (ActState.PROPOSED, between(None, "2018-09-05")),
            ],
            Truth.UNKNOWN,
        ),
    ],
)
def test_standing_on_an_uncertain_day(
    statuses: list[tuple[ActState, AnyDate]], expected: Truth
) -> None:
    """Whether an act stands is unknown only where the uncertain day of a status decides it."""
    assert expected is act(*statuses).stands_on(day("2018-09-15"))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (ActState.DECIDED, ActState.WITHDRAWN, Truth.NO),
        (ActState.WITHDRAWN, ActState.DECIDED, Truth.YES),
    ],
)
def test_of_two_states_of_one_day_the_later_listed_counts(
    first: ActState, second: ActState, expected: Truth
) -> None:
    """The author's order tells which of two states of one day came last."""
    both = act((first, day("2018-09-07")), (second, day("2018-09-07")))
    on = day("2018-09-07")
    assert (second, expected) == (both.state_on(on), both.stands_on(on))


@pytest.mark.parametrize(
    ("kind", "statuses", "expected"),
    [
        (ActKind.EXIT, (), Truth.YES),
        (ActKind.EXIT, (ActState.CONSENTED,), Truth.NO),
        (ActKind.EXIT, (ActState.DECIDED, ActState.CONSENTED), Truth.YES),
        (ActKind.EXIT, (ActState.CONSENTED, ActState.IN_FORCE), Truth.YES),
        (ActKind.EXIT, (ActState.CONSENTED, ActState.WITHDRAWN), Truth.NO),
        (ActKind.CONSENT, (ActState.CONSENTED,), Truth.YES),
    ],
)
def test_consent_to_an_act_is_not_the_act(
    kind: ActKind, statuses: tuple[ActState, ...], expected: Truth
) -> None:
    """It keeps a decision that came before; an act of consent is done by it."""
    days = [day(f"2018-09-{number:02}") for number in range(7, 7 + len(statuses))]
    record = Act(
        id="act",
        day=day("2018-09-07"),
        kind=kind,
        statuses=tuple(map(ActStatus, statuses, days)),
    )
    assert Truth.NO is record.done_by(day("2018-09-06"))
    assert expected is record.done_by(day("2018-09-25"))


# what an act is about

WRONG: Any = "wrong"
"""What a caller without a type checker may give."""


def decision(**fields: Any) -> Act:
    """A decision of a college."""
    given: dict[str, Any] = {"id": "decision", "day": day("2018-09-18"), "kind": ActKind.DECISION}
    return Act(**given | fields)


def test_an_act_of_which_little_is_told() -> None:
    """It says yes to what it decides, and the rest is not recorded."""
    bare = decision(decides="exit")
    assert Vote.FOR is bare.vote
    assert (None, None, None, None, None, ()) == (
        bare.rule,
        bare.under,
        bare.scope,
        bare.amount,
        bare.duration,
        bare.circumstances,
    )


def test_an_act_of_which_much_is_told() -> None:
    """The mandate it rests on, the money, the time, and the situation."""
    crisis, weekend = Circumstance("crisis"), Circumstance("weekend", present=False)
    found = decision(
        under="mandate",
        scope="crisis-stay",
        amount=Amount(5_000),
        duration=Duration(days=28),
        circumstances=[crisis, weekend],
    )
    assert ("mandate", "crisis-stay") == (found.under, found.scope)
    assert (Amount(5_000), Duration(days=28)) == (found.amount, found.duration)
    assert (crisis, weekend) == found.circumstances
    assert (True, False) == (crisis.present, weekend.present)


def test_a_proposal_tells_whose_decisions_it_needs() -> None:
    """The rule stands on the proposal, each vote on a decision of its own."""
    rule = DecisionRule(kind=RuleKind.UNANIMITY, organs=("GM0402.college", "GM0406.college"))
    assert rule == decision(kind=ActKind.PROPOSAL, rule=rule).rule


@pytest.mark.parametrize("vote", [Vote.AGAINST, Vote.ABSTAINED])
def test_a_vote_is_on_another_act(vote: Vote) -> None:
    """Nobody votes against nothing."""
    assert vote is decision(decides="exit", vote=vote).vote
    expected = Problem("decides", "the act that the vote is on", "None", "decision")
    assert (expected,) == refusals(lambda: decision(vote=vote))


@pytest.mark.parametrize(
    ("fields", "path", "expected"),
    [
        ({"decides": "decision"}, "decides", "another than itself"),
        ({"vote": WRONG, "decides": "exit"}, "vote", "a Vote"),
        ({"rule": WRONG}, "rule", "a DecisionRule"),
        ({"amount": WRONG}, "amount", "an Amount"),
        ({"duration": WRONG}, "duration", "a Duration"),
        ({"circumstances": (WRONG,)}, "circumstances[0]", "a Circumstance"),
        (
            {"circumstances": (Circumstance("crisis"), Circumstance("crisis", present=False))},
            "circumstances",
            "each situation once",
        ),
        ({"functions": ("foster-care",), "scope": "s"}, "scope", "either functions or a scope"),
        (
            {"activities": (Activity.PURCHASE,), "scope": "s"},
            "scope",
            "either activities or a scope",
        ),
    ],
)
def test_impossible_acts(fields: dict[str, Any], path: str, expected: str) -> None:
    """A situation is there or not, and what an act is about stands in one place."""
    assert (path, expected) == refusal(lambda: decision(**fields))[:2]


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: Circumstance(" "), ("situation", "a text", "' '")),
        (lambda: Circumstance("crisis", WRONG), ("present", "a bool", "'wrong'")),
    ],
)
def test_impossible_circumstances(make: Any, expected: tuple[str, str, str]) -> None:
    """A situation in words, that was there or was not."""
    assert expected == refusal(make)


# undertakings


def test_an_agreement_may_be_confidential() -> None:
    """Undertakings are not confidential unless said."""
    agreed = promise(force=Force.AGREEMENT, confidential=True)
    assert (True, False) == (agreed.confidential, promise().confidential)
    assert ("confidential", "a bool", "'wrong'") == refusal(lambda: promise(confidential=WRONG))


# messages


@pytest.mark.parametrize("first", [True, False, None])
def test_a_message_may_say_that_it_is_the_first(first: bool | None) -> None:
    """Whether it was the first about the matter is for its sender to say, and else unknown."""
    assert first is Communication(id="told", day=day("2018-10-01"), first=first).first


def test_whether_a_message_is_the_first_is_yes_or_no() -> None:
    """It is no other word."""
    expected = "first", "a bool", "'wrong'"
    assert expected == refusal(lambda: Communication(id="told", day=day("2018-10-01"), first=WRONG))

"""Acts in time: the state they are in, and whether they stand."""

from __future__ import annotations

import pytest
from tests.helpers import between, day

from jeugdregio.dates import AnyDate
from jeugdregio.model import Act, ActKind, ActState, ActStatus


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
        (ActState.CONCEPT, False),
        (ActState.PROPOSED, False),
        (ActState.PLANNED, False),
        (ActState.DECIDED, True),
        (ActState.CONSENTED, True),
        (ActState.IN_FORCE, True),
        (ActState.SUSPENDED, False),
        (ActState.WITHDRAWN, False),
        (ActState.ANNULLED, False),
        (ActState.BLOCKED, False),
        (ActState.LAPSED_UNUSED, False),
    ],
)
def test_act_stands_when_it_is_more_than_a_plan(state: ActState, expected: bool) -> None:
    """A plan does not stand yet, and what was undone stands no more."""
    assert expected is act((state, day("2018-09-07"))).stands_on(day("2018-09-07"))


def test_act_without_states_stands() -> None:
    """A source that tells of an act and of no state tells that it was done."""
    assert (None, True) == (act().state_on(day("2018-09-07")), act().stands_on(day("2018-09-07")))


def test_later_withdrawal_leaves_earlier_days_alone() -> None:
    """What was undone on a day stood until the day before."""
    withdrawn = act((ActState.DECIDED, day("2018-09-07")), (ActState.WITHDRAWN, day("2018-09-25")))

    assert (True, False) == (
        withdrawn.stands_on(day("2018-09-24")),
        withdrawn.stands_on(day("2018-09-25")),
    )

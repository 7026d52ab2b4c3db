"""Working days, with the worked dates."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from jeugdregio.dates import add_working_days, is_working_day, working_days_between

MONDAY = date(2018, 9, 24)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2018, 9, 24), True),
        (date(2018, 9, 28), True),
        (date(2018, 9, 29), False),
        (date(2018, 9, 30), False),
        (date(2018, 12, 25), False),
        (date(2018, 12, 24), False),
    ],
    ids=str,
)
def test_working_day(day: date, expected: bool) -> None:
    """A working day is no Saturday, Sunday, holiday or equated day."""
    assert expected is is_working_day(day)


def test_equated_day_is_no_working_day() -> None:
    """A decree that the table lacks can be passed in."""
    assert not is_working_day(MONDAY, equated={MONDAY})


def test_five_working_days_after_a_decision() -> None:
    """Decided on Monday 24 September 2018, five working days end on Monday 1 October."""
    assert date(2018, 10, 1) == add_working_days(MONDAY, 5)


@pytest.mark.parametrize(
    ("n", "expected"),
    [(1, date(2018, 12, 27)), (2, date(2018, 12, 28)), (3, date(2019, 1, 2))],
)
def test_counting_over_christmas(n: int, expected: date) -> None:
    """Both Christmas days, New Year, and the Mondays before them are skipped."""
    assert expected == add_working_days(date(2018, 12, 23), n)


@pytest.mark.parametrize("anchor", [MONDAY, date(2018, 9, 29)], ids=str)
def test_no_working_days_is_the_anchor(anchor: date) -> None:
    """When no day has to pass the anchor stands, also when it is a Saturday."""
    assert anchor == add_working_days(anchor, 0)


def test_added_days_skip_what_is_equated() -> None:
    """A day passed as equated is not counted."""
    assert date(2018, 9, 26) == add_working_days(MONDAY, 1, equated=[date(2018, 9, 25)])


def test_counting_back_is_refused() -> None:
    """A negative number of working days has no meaning in the act."""
    with pytest.raises(ValueError, match="n is -1"):
        add_working_days(MONDAY, -1)


def test_counting_past_the_known_years_is_refused() -> None:
    """Where the holidays are not known there is no count."""
    with pytest.raises(ValueError, match="2000 through 2100, not for 2101"):
        add_working_days(date(2100, 12, 31), 1)


@pytest.mark.parametrize(
    ("last", "expected"),
    [(MONDAY, 0), (date(2018, 9, 30), 4), (date(2018, 10, 1), 5)],
    ids=str,
)
def test_working_days_between(last: date, expected: int) -> None:
    """The anchor is not counted, the last day is."""
    assert expected == working_days_between(MONDAY, last)


def test_days_between_skip_what_is_equated() -> None:
    """A day passed as equated is not counted."""
    expected = 4
    assert expected == working_days_between(MONDAY, date(2018, 10, 1), equated=[date(2018, 9, 25)])


def test_last_before_the_anchor_is_refused() -> None:
    """There are no negative counts."""
    with pytest.raises(ValueError, match="2018-09-23 is before 2018-09-24"):
        working_days_between(MONDAY, date(2018, 9, 23))


def test_datetime_is_no_anchor() -> None:
    """A datetime is refused before anything is counted."""
    with pytest.raises(TypeError, match="anchor: expected a date, got datetime"):
        add_working_days(datetime(2018, 9, 24, tzinfo=UTC), 0)

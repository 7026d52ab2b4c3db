"""Steps from an anchor, with the worked dates."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from tests.helpers import untyped

from jeugdregio.dates import Unit, shift


@pytest.mark.parametrize(
    ("anchor", "n", "unit", "expected"),
    [
        (date(2025, 9, 25), 8, "weeks", date(2025, 11, 20)),
        (date(2025, 7, 14), -12, "weeks", date(2025, 4, 21)),
        (date(2018, 12, 5), 20, "days", date(2018, 12, 25)),
        (date(2022, 3, 24), 1, "months", date(2022, 4, 24)),
        (date(2022, 3, 24), 6, "months", date(2022, 9, 24)),
        (date(2022, 3, 24), 2, "years", date(2024, 3, 24)),
        (date(2021, 3, 1), 3, "years", date(2024, 3, 1)),
        (date(2024, 2, 29), 3, "years", date(2027, 2, 28)),
        (date(2018, 1, 1), -3, "months", date(2017, 10, 1)),
        (date(2027, 1, 1), -1, "years", date(2026, 1, 1)),
    ],
)
def test_worked_dates(anchor: date, n: int, unit: Unit, expected: date) -> None:
    """The worked dates step from their anchor, unmoved by weekends and holidays."""
    assert expected == shift(anchor, n, unit)


@pytest.mark.parametrize(
    ("n", "expected"),
    [(1, date(2024, 2, 29)), (3, date(2024, 4, 30)), (-2, date(2023, 11, 30))],
)
def test_day_the_month_lacks_becomes_its_last(n: int, expected: date) -> None:
    """From 31 January a shorter month gives its last day."""
    assert expected == shift(date(2024, 1, 31), n, "months")


def test_steps_are_not_chained() -> None:
    """Two months are one step of two, which ends later than two steps of one."""
    january = date(2023, 1, 31)
    once = shift(january, 2, "months")
    twice = shift(shift(january, 1, "months"), 1, "months")
    assert (date(2023, 3, 31), date(2023, 3, 28)) == (once, twice)


def test_unknown_unit_is_refused() -> None:
    """Terms in hours, or in a misspelt unit, are not guessed at."""
    with pytest.raises(ValueError, match="weeks, months or years, got 'hours'"):
        shift(date(2018, 1, 1), 1, untyped("hours"))


@pytest.mark.parametrize(
    ("anchor", "n", "unit"),
    [
        (date(9999, 12, 31), 1, "days"),
        (date(9999, 12, 31), 1, "months"),
        (date(1, 1, 1), -1, "weeks"),
        (date(1, 1, 1), -1, "years"),
    ],
)
def test_step_out_of_the_calendar_is_refused(anchor: date, n: int, unit: Unit) -> None:
    """A step that no date can hold is one kind of error, whatever the unit."""
    with pytest.raises(ValueError, match="leaves the years 1 through 9999"):
        shift(anchor, n, unit)


def test_datetime_is_no_anchor() -> None:
    """A datetime would come out as a datetime and fail later."""
    with pytest.raises(TypeError, match="day: expected a date, got datetime"):
        shift(datetime(2018, 1, 1, tzinfo=UTC), 1, "days")

"""Examples of periods and days that a source does not pin down."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from jeugdregio.dates import (
    ALWAYS,
    AnyDate,
    AnyPeriod,
    Period,
    UncertainDate,
    UncertainPeriod,
    bounds,
    earliest,
    latest,
)


def may(day: int) -> date:
    """A day in May 2018: the month does not matter here."""
    return date(2018, 5, day)


def test_period_may_have_no_certain_day() -> None:
    """A membership of which only the possibility is known is no error."""
    assert UncertainPeriod(None, ALWAYS) == UncertainPeriod(certain=None)


def test_certain_days_lie_within_the_possible() -> None:
    """What holds in every reading holds in some reading."""
    with pytest.raises(ValueError, match="lies outside possible"):
        UncertainPeriod(Period(may(1), may(4)), Period(may(2), may(5)))


def test_period_without_doubt_is_refused() -> None:
    """When both readings agree, a plain period says it."""
    with pytest.raises(ValueError, match="write a plain period"):
        UncertainPeriod(Period.since(may(1)), Period.since(may(1)))


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (
            UncertainPeriod(Period.since(may(8)), Period.since(may(1)), "begin mei"),
            "certain 2018-05-08 until .., possible 2018-05-01 until .. (begin mei)",
        ),
        (UncertainPeriod(None), "certain never, possible always"),
    ],
)
def test_uncertain_period_in_words(period: UncertainPeriod, expected: str) -> None:
    """Both readings are printed, and the source's words when there are any."""
    assert expected == str(period)


def test_bounds_of_a_day_are_in_order() -> None:
    """A day cannot be earliest after it is latest."""
    with pytest.raises(ValueError, match="earliest 2018-05-02 is after latest 2018-05-01"):
        UncertainDate(may(2), may(1))


def test_day_without_doubt_is_refused() -> None:
    """When both bounds agree, a plain date says it."""
    with pytest.raises(ValueError, match="write a plain date"):
        UncertainDate(may(1), may(1))


@pytest.mark.parametrize("bound", ["earliest", "latest"])
def test_datetime_is_no_bound(bound: str) -> None:
    """A datetime compares with no date and is refused at once."""
    moment = datetime(2018, 5, 1, tzinfo=UTC)
    with pytest.raises(TypeError, match=f"{bound}: expected a date, got datetime"):
        UncertainDate(
            moment if bound == "earliest" else None, moment if bound == "latest" else None
        )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (UncertainDate(may(1), may(3)), "between 2018-05-01 and 2018-05-03"),
        (
            UncertainDate(may(1), None, "na de meivakantie"),
            "between 2018-05-01 and .. (na de meivakantie)",
        ),
        (UncertainDate(None, may(3)), "between .. and 2018-05-03"),
    ],
)
def test_uncertain_day_in_words(day: UncertainDate, expected: str) -> None:
    """The bounds are printed, the missing ones as dots, and the words when there are any."""
    assert expected == str(day)


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (may(2), may(2), may(2)),
        (UncertainDate(may(1), may(3)), may(1), may(3)),
        (UncertainDate(words="ooit"), None, None),
    ],
    ids=str,
)
def test_bounds_of_any_day(day: AnyDate, first: date | None, last: date | None) -> None:
    """An exact day is its own first and last."""
    assert (first, last) == (earliest(day), latest(day))


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (ALWAYS, []),
        (Period(may(1), may(3)), [may(1), may(3)]),
        (
            UncertainPeriod(Period(may(2), may(3)), Period(may(1), may(4))),
            [may(1), may(2), may(3), may(4)],
        ),
        (UncertainPeriod(None, Period.since(may(1))), [may(1)]),
    ],
    ids=str,
)
def test_bounds_of_any_period(period: AnyPeriod, expected: list[date]) -> None:
    """Something may change on a bound of either reading, and on no other day."""
    assert expected == sorted(set(bounds(period)))

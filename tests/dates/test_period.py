"""Examples of periods and of sets of days."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from tests.helpers import travelled

from jeugdregio.dates import ALWAYS, NEVER, Period, Periods, Phase, Standing


def may(day: int) -> date:
    """A day in May 2018: the month does not matter here."""
    return date(2018, 5, day)


def test_through_includes_both_days() -> None:
    """A text that says "t/m" names the last day, the period the first day after it."""
    assert Period(may(1), may(5)) == Period.through(may(1), may(4))


def test_since_is_open_at_the_end() -> None:
    """From a day on has no end."""
    assert Period(may(1), None) == Period.since(may(1))


def test_until_leaves_its_day_outside() -> None:
    """Until a day does not include that day."""
    assert Period(None, may(1)) == Period.until(may(1))


def test_day_is_one_day_long() -> None:
    """A single day ends the day after."""
    assert Period(may(1), may(2)) == Period.day(may(1))


def test_last_is_the_day_of_the_text() -> None:
    """The last day is the one before the end."""
    assert may(4) == Period(may(1), may(5)).last


def test_open_period_has_no_last_day() -> None:
    """Without an end there is no last day."""
    assert Period.since(may(1)).last is None


def test_period_is_half_open() -> None:
    """The first day belongs to a period, the end does not."""
    expected = [False, True, True, False]
    assert expected == [day in Period(may(2), may(4)) for day in map(may, range(1, 5))]


@pytest.mark.parametrize("day", [date.min, may(1), date.max])
def test_unbounded_period_holds_every_day(day: date) -> None:
    """No bounds means no limits, not "unknown"."""
    assert day in ALWAYS


@pytest.mark.parametrize(("start", "end"), [(2, 2), (3, 2)])
def test_period_without_days_is_refused(start: int, end: int) -> None:
    """A period starts before it ends."""
    with pytest.raises(ValueError, match=f"2018-05-0{start} is not before 2018-05-0{end}"):
        Period(may(start), may(end))


@pytest.mark.parametrize("bound", ["start", "end"])
def test_datetime_is_no_day(bound: str) -> None:
    """A datetime passes for a date and compares with none: it is refused at once."""
    with pytest.raises(TypeError, match=f"{bound}: expected a date, got datetime"):
        Period(**{bound: datetime(2018, 5, 1, tzinfo=UTC)})


def test_last_day_of_the_calendar_has_no_day_after() -> None:
    """Registers write 9999-12-31 for "open": the message says how to write that here."""
    with pytest.raises(ValueError, match="leave the end open"):
        Period.through(may(1), date.max)


def test_single_last_day_of_the_calendar_is_refused() -> None:
    """A period of that one day would need a day after it as well."""
    with pytest.raises(ValueError, match="leave the end open"):
        Period.day(date.max)


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (Period(may(4), may(6)), Standing(Phase.NOT_YET, may(4))),
        (Period(may(3), may(6)), Standing(Phase.IN_FORCE, may(6))),
        (Period(may(2), may(4)), Standing(Phase.IN_FORCE, may(4))),
        (Period(may(1), may(3)), Standing(Phase.ENDED, may(3))),
        (Period.since(may(3)), Standing(Phase.IN_FORCE, None)),
        (Period.until(may(3)), Standing(Phase.ENDED, may(3))),
        (ALWAYS, Standing(Phase.IN_FORCE, None)),
    ],
    ids=str,
)
def test_standing_on_the_third(period: Period, expected: Standing) -> None:
    """A period is not yet, in force or ended, and tells since or until which day."""
    assert expected == period.standing(may(3))


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (Period(may(2), may(5)), True),
        (Period(may(3), may(4)), True),
        (Period(may(1), may(5)), False),
        (Period(may(2), may(6)), False),
        (Period.since(may(2)), False),
        (Period.until(may(5)), False),
    ],
    ids=str,
)
def test_bounded_period_covers_what_lies_inside(inner: Period, expected: bool) -> None:
    """Every day of the other must lie within the bounds."""
    assert expected is Period(may(2), may(5)).covers(inner)


def test_unbounded_period_covers_itself() -> None:
    """Open bounds cover open bounds."""
    assert ALWAYS.covers(ALWAYS)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (Period(may(1), may(3)), Period(may(2), may(4)), Period(may(2), may(3))),
        (Period(may(1), may(3)), Period(may(3), may(4)), None),
        (Period(may(3), may(4)), Period(may(1), may(3)), None),
        (Period.since(may(2)), Period.until(may(4)), Period(may(2), may(4))),
        (ALWAYS, Period.since(may(2)), Period.since(may(2))),
    ],
    ids=str,
)
def test_intersection_of_two_periods(one: Period, two: Period, expected: Period | None) -> None:
    """The shared days are a period, or there are none."""
    assert expected == one & two


def test_touching_periods_share_no_day() -> None:
    """The end of the one being the start of the other is no overlap."""
    assert not Period(may(1), may(3)).overlaps(Period(may(3), may(4)))


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (Period(may(1), may(5)), [Period(may(1), may(3)), Period(may(3), may(5))]),
        (Period(may(3), may(5)), [Period(may(3), may(5))]),
        (Period(may(1), may(3)), [Period(may(1), may(3))]),
        (ALWAYS, [Period.until(may(3)), Period.since(may(3))]),
    ],
    ids=str,
)
def test_cut_on_the_third(period: Period, expected: list[Period]) -> None:
    """A cut makes a new piece where it falls inside, and none on a bound."""
    assert expected == list(period.cut_at([may(3), may(3)]))


def test_plain_period_is_certain_and_possible() -> None:
    """Whoever asks for both readings of a plain period gets the period itself."""
    period = Period.day(may(1))
    assert (period, period) == (period.certain, period.possible)


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (ALWAYS, "always"),
        (Period(may(1), may(2)), "2018-05-01 until 2018-05-02"),
        (Period.since(may(1)), "2018-05-01 until .."),
        (Period.until(may(1)), ".. until 2018-05-01"),
    ],
)
def test_period_in_words(period: Period, expected: str) -> None:
    """A period prints as its bounds, the open ones as dots."""
    assert expected == str(period)


@pytest.mark.parametrize(
    ("periods", "expected"),
    [
        ([Period(may(1), may(3)), Period(may(3), may(5))], [Period(may(1), may(5))]),
        ([Period(may(1), may(4)), Period(may(2), may(5))], [Period(may(1), may(5))]),
        ([Period(may(1), may(5)), Period(may(2), may(3))], [Period(may(1), may(5))]),
        ([Period.since(may(1)), Period(may(2), may(3))], [Period.since(may(1))]),
        ([Period(may(1), may(3)), Period.since(may(2))], [Period.since(may(1))]),
        ([Period.until(may(3)), Period.until(may(5))], [Period.until(may(5))]),
        ([Period.since(may(2)), Period.until(may(2))], [ALWAYS]),
        (
            [Period(may(4), may(5)), Period(may(1), may(3))],
            [Period(may(1), may(3)), Period(may(4), may(5))],
        ),
    ],
)
def test_periods_are_joined_and_ordered(periods: list[Period], expected: list[Period]) -> None:
    """What overlaps or touches becomes one period, and the order given does not matter."""
    assert expected == list(Periods(*periods))


def test_length_counts_periods() -> None:
    """The length of a set is the number of its separate periods."""
    expected = 2
    assert expected == len(Periods(Period.day(may(1)), Period.day(may(3))))


def test_empty_set_is_false() -> None:
    """A set without days can be tested for as such."""
    assert not NEVER


def test_set_contains_the_days_of_its_periods() -> None:
    """A day is in the set when it is in one of the periods."""
    expected = [True, False, True]
    days = Periods(Period.day(may(1)), Period.day(may(3)))
    assert expected == [day in days for day in map(may, range(1, 4))]


def test_union() -> None:
    """The days of either set."""
    assert Periods(Period(may(1), may(4))) == Periods(Period(may(1), may(3))) | Periods(
        Period(may(2), may(4))
    )


def test_intersection() -> None:
    """The days of both sets, wherever they meet."""
    ones = Periods(Period(may(1), may(3)), Period(may(5), may(7)))
    assert Periods(Period.day(may(2)), Period.day(may(5))) == ones & Periods(Period(may(2), may(6)))


def test_difference() -> None:
    """Taking days from the middle leaves both sides."""
    assert Periods(Period.day(may(1)), Period.day(may(3))) == Periods(
        Period(may(1), may(4))
    ) - Periods(Period.day(may(2)))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (NEVER, Periods(ALWAYS)),
        (Periods(ALWAYS), NEVER),
        (Periods(Period.since(may(2))), Periods(Period.until(may(2)))),
        (Periods(Period.until(may(2))), Periods(Period.since(may(2)))),
        (
            Periods(Period(may(2), may(3)), Period(may(5), may(6))),
            Periods(Period.until(may(2)), Period(may(3), may(5)), Period.since(may(6))),
        ),
    ],
    ids=str,
)
def test_complement(days: Periods, expected: Periods) -> None:
    """All other days, also those before the first and after the last."""
    assert expected == ~days


def test_gaps_in_a_window() -> None:
    """A gap is what the set lacks of the window, and nothing beyond it."""
    cover = Periods(Period(may(1), may(3)), Period(may(5), may(6)))
    assert Periods(Period(may(3), may(5)), Period(may(6), may(8))) == cover.gaps(
        Period(may(2), may(8))
    )


def test_set_covers_a_window_across_a_seam() -> None:
    """Two periods that touch cover what runs over their seam."""
    cover = Periods(Period(may(1), may(3)), Period(may(3), may(5)))
    assert cover.covers(Period(may(2), may(4)))


def test_set_with_a_gap_does_not_cover() -> None:
    """One missing day is enough."""
    cover = Periods(Period(may(1), may(3)), Period(may(4), may(6)))
    assert not cover.covers(Period(may(2), may(5)))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (Periods(Period.day(may(3)), Period.day(may(1))), may(1)),
        (Periods(Period.until(may(3))), None),
        (NEVER, None),
    ],
    ids=str,
)
def test_first_day(days: Periods, expected: date | None) -> None:
    """The first day, unless there is none or no first one."""
    assert expected == days.first


@pytest.mark.parametrize("days", [NEVER, Periods(Period.since(may(1)), Period.until(may(1)))])
def test_repr_builds_the_set(days: Periods) -> None:
    """The text form is the expression itself."""
    expected = f"Periods({', '.join(repr(part) for part in days)})"
    assert expected == repr(days)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (NEVER, "never"),
        (
            Periods(Period.until(may(1)), Period.day(may(2))),
            ".. until 2018-05-01, 2018-05-02 until 2018-05-03",
        ),
    ],
)
def test_set_in_words(days: Periods, expected: str) -> None:
    """A set prints its periods in order."""
    assert expected == str(days)


def test_set_travels_to_another_process() -> None:
    """A set survives pickling, though its constructor takes other arguments than it keeps."""
    days = Periods(Period.until(may(1)), Period.day(may(2)))
    assert days == travelled(days)


def test_equal_sets_hash_alike() -> None:
    """A set can be a key, however it was put together."""
    whole = Periods(Period(may(1), may(3)))
    assert hash(whole) == hash(Periods(Period.day(may(2)), Period.day(may(1))))


def test_nothing_lies_before_the_calendar() -> None:
    """A period until the first day that a date can hold would hold no day."""
    with pytest.raises(ValueError, match="no day lies before 0001-01-01"):
        Period.until(date.min)
    since = Period.since(date.min)
    assert Periods() == ~Periods(since)
    assert (Period(),) == Period().cut_at([date.min])

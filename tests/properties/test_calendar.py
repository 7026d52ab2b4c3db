"""The laws of holidays, working days and steps."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from jeugdregio.dates import (
    DECREED_YEARS,
    Unit,
    add_working_days,
    holidays,
    is_holiday,
    is_working_day,
    shift,
    working_days_between,
)

MONDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = 0, 3, 4, 5, 6
NAMED = 9

years = st.integers(2000, 2100)
days = st.dates(date(2000, 1, 1), date(2100, 12, 31))
anchors = st.dates(date(2000, 1, 1), date(2099, 12, 31))
counts = st.integers(0, 60)
units = st.sampled_from(["days", "weeks", "months", "years"])
# Days equated by a decree to come: near each other, so that a count meets them.
offsets = st.frozensets(st.integers(0, 60), max_size=10)


def named(year: int, name: str) -> date:
    """The day of the holiday of that name."""
    (found,) = (holiday.day for holiday in holidays(year) if holiday.name == name)
    return found


def easter_sunday(year: int) -> date:
    """Easter by the tables of the church: golden number, full moon, the Sunday after it."""
    golden = year % 19 + 1
    century = year // 100 + 1
    epact = (11 * golden + 20 + (8 * century + 5) // 25 - 5 - (3 * century // 4 - 12)) % 30
    if (epact == 25 and golden > 11) or epact == 24:
        epact += 1
    moon = date(year, 3, 1) + timedelta(days=(44 - epact + (30 if epact > 23 else 0)) - 1)
    return moon + timedelta(days=SUNDAY - moon.weekday() or 7)


def moved(anchor: date, offsets: frozenset[int]) -> frozenset[date]:
    """The offsets as days after the anchor."""
    return frozenset(anchor + timedelta(days=offset) for offset in offsets)


def worked(anchor: date, span: int, equated: frozenset[date]) -> list[date]:
    """The working days among the days after an anchor, looked up one by one."""
    following = (anchor + timedelta(days=ahead) for ahead in range(1, span + 1))
    return [
        day
        for day in following
        if calendar.day_name[day.weekday()] not in {"Saturday", "Sunday"}
        and all(day != holiday.day for holiday in holidays(day.year))
        and day not in equated
    ]


@given(years)
def test_holidays_are_in_order(year: int) -> None:
    """The holidays of a year come in order and lie in that year."""
    found = [holiday.day for holiday in holidays(year)]
    assert sorted(found) == found
    assert {year} == {day.year for day in found}


@given(years)
def test_nine_holidays_have_a_name(year: int) -> None:
    """Besides the equated days every year has the same nine, with one name each."""
    found = [holiday.name for holiday in holidays(year) if holiday.article != "3(3)"]
    assert (NAMED, NAMED) == (len(found), len(set(found)))


@given(years)
def test_only_good_friday_rests_on_the_second_paragraph(year: int) -> None:
    """Article 3(2) equates Good Friday and nothing else."""
    assert {"Goede Vrijdag"} == {each.name for each in holidays(year) if each.article == "3(2)"}


@given(years)
def test_easter_monday_follows_easter(year: int) -> None:
    """Easter Monday is the day after Easter by the church's own tables, and a Monday."""
    monday = named(year, "Tweede Paasdag")
    assert easter_sunday(year) + timedelta(days=1) == monday
    assert monday.weekday() == MONDAY


@given(years)
def test_good_friday_is_three_days_before_easter_monday(year: int) -> None:
    """Good Friday is a Friday, in the same weekend."""
    friday = named(year, "Goede Vrijdag")
    assert named(year, "Tweede Paasdag") - timedelta(days=3) == friday
    assert friday.weekday() == FRIDAY


@given(years)
def test_ascension_is_the_fortieth_day_of_easter(year: int) -> None:
    """Ascension is a Thursday, 38 days after Easter Monday."""
    thursday = named(year, "Hemelvaartsdag")
    assert named(year, "Tweede Paasdag") + timedelta(days=38) == thursday
    assert thursday.weekday() == THURSDAY


@given(years)
def test_whit_monday_is_seven_weeks_after_easter_monday(year: int) -> None:
    """Whit Monday is a Monday, seven weeks after the other one."""
    monday = named(year, "Tweede Pinksterdag")
    assert named(year, "Tweede Paasdag") + timedelta(weeks=7) == monday


@given(years)
def test_kings_day_is_never_a_sunday(year: int) -> None:
    """King's or Queen's Day falls on its date or the day before, and on no Sunday."""
    name, date_of_month = ("Koningsdag", 27) if year >= 2014 else ("Koninginnedag", 30)
    day = named(year, name)
    assert day.weekday() != SUNDAY
    assert day in {date(year, 4, date_of_month), date(year, 4, date_of_month - 1)}


@given(years)
def test_kings_day_moves_only_for_a_sunday(year: int) -> None:
    """When the day is not on its date it is a Saturday."""
    name, date_of_month = ("Koningsdag", 27) if year >= 2014 else ("Koninginnedag", 30)
    day = named(year, name)
    assert day.day == date_of_month or day.weekday() == SATURDAY


@given(years)
def test_fixed_holidays_are_on_their_date(year: int) -> None:
    """New Year, 5 May and both Christmas days come every year on their date."""
    expected = [date(year, 1, 1), date(year, 5, 5), date(year, 12, 25), date(year, 12, 26)]
    names = ["Nieuwjaarsdag", "Bevrijdingsdag", "Eerste Kerstdag", "Tweede Kerstdag"]
    assert expected == [named(year, name) for name in names]


@given(st.sampled_from(DECREED_YEARS))
def test_equated_days_would_be_working_days(year: int) -> None:
    """A decree equates only days that would else be worked: no weekend, no holiday by name."""
    by_name = {each.day for each in holidays(year) if each.article != "3(3)"}
    equated = {each.day for each in holidays(year) if each.article == "3(3)"}
    assert not equated & by_name
    assert all(day.weekday() < SATURDAY for day in equated)


@given(st.sampled_from(DECREED_YEARS))
def test_equated_days_bridge(year: int) -> None:
    """An equated day lies against another free day: that is what it is for."""
    equated = [each.day for each in holidays(year) if each.article == "3(3)"]
    one = timedelta(days=1)
    assert all(not is_working_day(day - one) or not is_working_day(day + one) for day in equated)


@given(days)
def test_holiday_is_a_day_of_the_list(day: date) -> None:
    """A day is a holiday when it is among those of its year."""
    assert (day in {holiday.day for holiday in holidays(day.year)}) is is_holiday(day)


@given(days, st.frozensets(days, max_size=3))
def test_equated_days_are_added(day: date, equated: frozenset[date]) -> None:
    """What is passed as equated comes on top of the known holidays."""
    assert (is_holiday(day) or day in equated) is is_holiday(day, equated)


@given(anchors, offsets)
def test_working_day_is_neither_weekend_nor_holiday(anchor: date, offsets: frozenset[int]) -> None:
    """A day works when the slow look-up says so."""
    equated = moved(anchor, offsets)
    tomorrow = anchor + timedelta(days=1)
    assert (worked(anchor, 1, equated) == [tomorrow]) is is_working_day(tomorrow, equated)


@given(anchors, st.integers(1, 60), offsets)
def test_nth_working_day(anchor: date, n: int, offsets: frozenset[int]) -> None:
    """The n-th working day is the n-th of a list written day by day."""
    equated = moved(anchor, offsets)
    assert worked(anchor, 150, equated)[n - 1] == add_working_days(anchor, n, equated)


@given(anchors, st.integers(0, 120), offsets)
def test_working_days_between(anchor: date, span: int, offsets: frozenset[int]) -> None:
    """The number between is the length of a list written day by day."""
    equated = moved(anchor, offsets)
    last = anchor + timedelta(days=span)
    assert len(worked(anchor, span, equated)) == working_days_between(anchor, last, equated)


@given(anchors, counts)
def test_between_undoes_adding(anchor: date, n: int) -> None:
    """Counting up to the n-th working day gives n back."""
    assert n == working_days_between(anchor, add_working_days(anchor, n))


@given(anchors, counts, counts)
def test_adding_working_days_adds_up(anchor: date, n: int, more: int) -> None:
    """The m-th working day after the n-th is the (n + m)-th."""
    assert add_working_days(anchor, n + more) == add_working_days(add_working_days(anchor, n), more)


@given(anchors, st.integers(1, 60))
def test_counting_ends_on_a_working_day(anchor: date, n: int) -> None:
    """Whatever the anchor was, a counted day is a working day after it."""
    day = add_working_days(anchor, n)
    assert is_working_day(day)
    assert day > anchor


@given(anchors, counts, offsets)
def test_more_equated_days_never_end_a_count_earlier(
    anchor: date, n: int, offsets: frozenset[int]
) -> None:
    """A further decree can only lengthen a count."""
    assert add_working_days(anchor, n) <= add_working_days(anchor, n, moved(anchor, offsets))


@given(days, units)
def test_no_step_is_the_anchor(day: date, unit: Unit) -> None:
    """A step of nothing stays where it is."""
    assert day == shift(day, 0, unit)


@given(days, st.integers(-1000, 1000))
def test_step_of_days(day: date, n: int) -> None:
    """Days are counted as the calendar counts them."""
    assert n == (shift(day, n, "days") - day).days


@given(days, st.integers(-1000, 1000))
def test_week_is_seven_days(day: date, n: int) -> None:
    """A step of weeks is a step of seven times as many days."""
    assert shift(day, 7 * n, "days") == shift(day, n, "weeks")


@given(days, st.integers(-600, 600))
def test_step_of_months(day: date, n: int) -> None:
    """Months are counted apart from the day, which is cut to the length of the month."""
    year, month = divmod(12 * day.year + day.month - 1 + n, 12)
    length = calendar.monthrange(year, month + 1)[1]
    assert date(year, month + 1, min(day.day, length)) == shift(day, n, "months")


@given(days, st.integers(-100, 100))
def test_year_is_twelve_months(day: date, n: int) -> None:
    """A step of years is a step of twelve times as many months."""
    assert shift(day, 12 * n, "months") == shift(day, n, "years")


@given(days, st.integers(-100, 100), units)
def test_larger_step_ends_later(day: date, n: int, unit: Unit) -> None:
    """One unit more always ends later."""
    assert shift(day, n, unit) < shift(day, n + 1, unit)


@given(days, days, st.integers(-100, 100), units)
def test_later_anchor_never_ends_earlier(one: date, two: date, n: int, unit: Unit) -> None:
    """Steps keep the order of their anchors."""
    first, second = sorted((one, two))
    assert shift(first, n, unit) <= shift(second, n, unit)

"""The holidays of the Algemene termijnenwet, against lists written by hand."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest

from jeugdregio.dates import DECREED_YEARS, DECREES, Decree, Holiday, holidays, is_holiday

BY_HAND = {
    2013: """
        01-01 Nieuwjaarsdag 3(1)
        03-29 Goede Vrijdag 3(2)
        04-01 Tweede Paasdag 3(1)
        04-29 Gelijkgestelde dag 3(3)
        04-30 Koninginnedag 3(1)
        05-05 Bevrijdingsdag 3(1)
        05-09 Hemelvaartsdag 3(1)
        05-10 Gelijkgestelde dag 3(3)
        05-20 Tweede Pinksterdag 3(1)
        12-25 Eerste Kerstdag 3(1)
        12-26 Tweede Kerstdag 3(1)
        12-27 Gelijkgestelde dag 3(3)
    """,
    2014: """
        01-01 Nieuwjaarsdag 3(1)
        04-18 Goede Vrijdag 3(2)
        04-21 Tweede Paasdag 3(1)
        04-26 Koningsdag 3(1)
        05-05 Bevrijdingsdag 3(1)
        05-29 Hemelvaartsdag 3(1)
        05-30 Gelijkgestelde dag 3(3)
        06-09 Tweede Pinksterdag 3(1)
        12-25 Eerste Kerstdag 3(1)
        12-26 Tweede Kerstdag 3(1)
    """,
    2018: """
        01-01 Nieuwjaarsdag 3(1)
        03-30 Goede Vrijdag 3(2)
        04-02 Tweede Paasdag 3(1)
        04-27 Koningsdag 3(1)
        05-05 Bevrijdingsdag 3(1)
        05-10 Hemelvaartsdag 3(1)
        05-11 Gelijkgestelde dag 3(3)
        05-21 Tweede Pinksterdag 3(1)
        12-24 Gelijkgestelde dag 3(3)
        12-25 Eerste Kerstdag 3(1)
        12-26 Tweede Kerstdag 3(1)
        12-31 Gelijkgestelde dag 3(3)
    """,
    2024: """
        01-01 Nieuwjaarsdag 3(1)
        03-29 Goede Vrijdag 3(2)
        04-01 Tweede Paasdag 3(1)
        04-27 Koningsdag 3(1)
        05-05 Bevrijdingsdag 3(1)
        05-09 Hemelvaartsdag 3(1)
        05-10 Gelijkgestelde dag 3(3)
        05-20 Tweede Pinksterdag 3(1)
        12-25 Eerste Kerstdag 3(1)
        12-26 Tweede Kerstdag 3(1)
        12-27 Gelijkgestelde dag 3(3)
    """,
    2025: """
        01-01 Nieuwjaarsdag 3(1)
        04-18 Goede Vrijdag 3(2)
        04-21 Tweede Paasdag 3(1)
        04-26 Koningsdag 3(1)
        05-05 Bevrijdingsdag 3(1)
        05-29 Hemelvaartsdag 3(1)
        05-30 Gelijkgestelde dag 3(3)
        06-09 Tweede Pinksterdag 3(1)
        12-25 Eerste Kerstdag 3(1)
        12-26 Tweede Kerstdag 3(1)
    """,
}

IN_WORDS = (
    "6 mei 2005, 26 mei 2006, 18 mei 2007, 27 december 2007, 28 december 2007 en 31 december 2007",
    "24 december 2007, 2 mei 2008, 2 januari, 1 mei, 4 mei en 22 mei 2009 en 14 mei 2010",
    "6 mei en 3 juni 2011, 18 mei, 24 december en 31 december 2012"
    " en 29 april, 10 mei en 27 december 2013",
    "30 mei 2014, 2 januari, 4 en 15 mei 2015 en 6 mei 2016",
    "28 april en 26 mei 2017, 11 mei en 24 en 31 december 2018 en 31 mei en 27 december 2019",
    "22 mei 2020, 14 mei 2021 en 27 mei 2022",
    "28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025",
    "2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028",
)
MONTHS = {"januari": 1, "april": 4, "mei": 5, "juni": 6, "december": 12}


def spelled_out(words: str) -> list[date]:
    """The days in a text that names a month or a year once for all days before it."""
    found: list[date] = []
    month = year = 0
    for word in reversed(words.replace(",", "").replace(" en ", " ").split()):
        if word in MONTHS:
            month = MONTHS[word]
        elif len(word) > 2:
            year = int(word)
        else:
            found.append(date(year, month, int(word)))
    return found[::-1]


@pytest.mark.parametrize("year", BY_HAND)
def test_holidays_are_those_of_the_list(year: int) -> None:
    """The holidays of a year are the ones of the calendar, in order, each with its ground."""
    expected = [line.strip() for line in BY_HAND[year].strip().splitlines()]
    assert expected == [
        f"{holiday.day:%m-%d} {holiday.name} {holiday.article}" for holiday in holidays(year)
    ]


@pytest.mark.parametrize(
    ("year", "expected"),
    [(2000, date(2000, 4, 29)), (2006, date(2006, 4, 29)), (2007, date(2007, 4, 30))],
)
def test_queens_day_gives_way_to_sunday(year: int, expected: date) -> None:
    """Before 2014 the day was 30 April, and the 29th when that was a Sunday."""
    assert Holiday(expected, "Koninginnedag", "3(1)") in holidays(year)


@pytest.mark.parametrize(
    ("year", "expected"),
    [(2014, date(2014, 4, 26)), (2015, date(2015, 4, 27)), (2031, date(2031, 4, 26))],
)
def test_kings_day_gives_way_to_sunday(year: int, expected: date) -> None:
    """From 2014 on the day is 27 April, and the 26th when that is a Sunday."""
    assert Holiday(expected, "Koningsdag", "3(1)") in holidays(year)


def test_two_holidays_can_share_a_day() -> None:
    """In 2016 Ascension fell on 5 May: both are listed."""
    expected = ["Bevrijdingsdag", "Hemelvaartsdag"]
    shared = date(2016, 5, 5)
    assert expected == [holiday.name for holiday in holidays(2016) if holiday.day == shared]


@pytest.mark.parametrize("year", [1999, 2101])
def test_years_outside_the_range_are_refused(year: int) -> None:
    """A year nobody looked into gives an error that names the range, not an empty answer."""
    with pytest.raises(ValueError, match=f"2000 through 2100, not for {year}"):
        holidays(year)


@pytest.mark.parametrize("year", [2000, 2100])
def test_both_ends_of_the_range_are_known(year: int) -> None:
    """The first and the last year have their holidays."""
    assert Holiday(date(year, 12, 25), "Eerste Kerstdag", "3(1)") in holidays(year)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2018, 5, 5), True),
        (date(2018, 5, 11), True),
        (date(2018, 4, 1), False),
        (date(2018, 9, 24), False),
    ],
    ids=str,
)
def test_is_holiday(day: date, expected: bool) -> None:
    """5 May counts every year and an equated day counts; Easter Sunday is only a Sunday."""
    assert expected is is_holiday(day)


def test_further_equated_days_can_be_given() -> None:
    """A decree that the table lacks can be passed in."""
    assert is_holiday(date(2029, 5, 11), equated=[date(2029, 5, 11)])


def test_days_outside_the_range_are_refused() -> None:
    """Also a day given as equated is refused where the other holidays are not known."""
    with pytest.raises(ValueError, match="2000 through 2100, not for 1999"):
        is_holiday(date(1999, 12, 31), equated=[date(1999, 12, 31)])


def test_datetime_is_no_day() -> None:
    """A datetime would be found in no list of dates and silently be no holiday."""
    with pytest.raises(TypeError, match="day: expected a date, got datetime"):
        is_holiday(datetime(2018, 12, 25, tzinfo=UTC))


def test_decreed_years_are_those_of_the_decrees() -> None:
    """The range that is said to be known is the range of the table, without holes."""
    assert set(DECREED_YEARS) == {day.year for decree in DECREES for day in decree.days}


@pytest.mark.parametrize("year", DECREED_YEARS)
def test_friday_after_ascension_is_always_equated(year: int) -> None:
    """Every decree takes the Friday after Ascension: a year without it was typed wrongly."""
    (ascension,) = (each.day for each in holidays(year) if each.name == "Hemelvaartsdag")
    friday = ascension + timedelta(days=1)
    assert Holiday(friday, "Gelijkgestelde dag", "3(3)") in holidays(year)


@pytest.mark.parametrize(("decree", "words"), list(zip(DECREES, IN_WORDS, strict=True)))
def test_decree_lists_the_days_of_its_words(decree: Decree, words: str) -> None:
    """The table holds the days as the decree (or the account of it) spells them out."""
    assert spelled_out(words) == list(decree.days)


def test_each_decree_lists_its_days_once_and_in_order() -> None:
    """No day is equated twice, within a decree or between two."""
    days = [day for decree in DECREES for day in decree.days]
    assert len(set(days)) == len(days)
    assert all(sorted(decree.days) == list(decree.days) for decree in DECREES)


def test_import_leaves_dateutil_out() -> None:
    """The package starts without python-dateutil, which only the answers need."""
    code = "import sys, jeugdregio.dates; print('dateutil' in sys.modules)"
    expected = "False"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, timeout=60
    )
    assert expected == told.stdout.strip()

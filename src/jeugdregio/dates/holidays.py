"""The generally recognised holidays of the Netherlands (Dutch: *algemeen erkende feestdagen*).

Article 3 of the *Algemene termijnenwet* names them: by rule (paragraphs 1 and 2), and day by day
where a royal decree equates a day with them (paragraph 3). The rules need no table; the decrees do,
and `DECREES` says for each of them what was read and where. Nothing here says who has a day off
work: the act is about the end of terms set by law.

Source: Algemene termijnenwet, article 3, https://wetten.overheid.nl/BWBR0002448.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from functools import cache
from typing import Final

import attrs

from jeugdregio.dates.period import check_day
from jeugdregio.errors import UsageError

__all__ = ["DECREED_YEARS", "DECREES", "Decree", "Holiday", "holidays", "is_holiday"]

_DAY: Final = timedelta(days=1)
_SUNDAY: Final = 6

_YEARS: Final = range(2000, 2101)
"""What this library is asked about. The rules of earlier years were not looked into."""


@attrs.frozen
class Holiday:
    """One holiday in one year (Dutch: *feestdag*).

    Args:
        day: the day it falls on.
        name: its Dutch name.
        article: the place in the *Algemene termijnenwet* that makes it one: ``3(1)`` by name,
            ``3(2)`` Good Friday, ``3(3)`` equated by royal decree.
    """

    day: date
    name: str
    article: str


@attrs.frozen
class Decree:
    """A royal decree that equates days with holidays (Dutch: *besluit gelijkstelling*).

    Args:
        citation: date and number, or place of publication: what was found of them.
        days: the days it equates.
        url: the official address; ``None`` when it was not found.
        read_at: where the days were read.
        secondary: whether that is another's account of the decree and not its text.
    """

    citation: str
    days: tuple[date, ...]
    url: str | None
    read_at: str
    secondary: bool = False


def _days(text: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(day) for day in text.split())


_COPY: Final = "https://github.com/statengeneraal/laws-markdown"
_ACCOUNT: Final = (
    "https://sterfgeval.nl/juridisch/overige/vragen-van-uitvaartondernemers/"
    "gemeentelijke-feestdag-bij-lijkbezorging-feestdagen-in-2026-2028/70745"
)
"""Quotes the titles of the last two decrees, which list their days."""

DECREES: Final = (
    Decree(
        "Besluit van 26 november 2003, nr. 03.004876",
        _days("2005-05-06 2006-05-26 2007-05-18 2007-12-27 2007-12-28 2007-12-31"),
        "https://wetten.overheid.nl/BWBR0015963",
        _COPY,
    ),
    Decree(
        "Besluit van 27 september 2007, nr. 07.003139",
        # The title names four days, article 1 these seven: the article decides.
        _days("2007-12-24 2008-05-02 2009-01-02 2009-05-01 2009-05-04 2009-05-22 2010-05-14"),
        "https://wetten.overheid.nl/BWBR0022669",
        _COPY,
    ),
    Decree(
        "Besluit van 7 juni 2010, nr. 10.001566",
        _days(
            "2011-05-06 2011-06-03 2012-05-18 2012-12-24 2012-12-31"
            " 2013-04-29 2013-05-10 2013-12-27"
        ),
        "https://wetten.overheid.nl/BWBR0027755",
        _COPY,
    ),
    Decree(
        "Besluit van 17 juni 2013, nr. 13.001210",
        _days("2014-05-30 2015-01-02 2015-05-04 2015-05-15 2016-05-06"),
        "https://wetten.overheid.nl/BWBR0033679",
        _COPY,
    ),
    Decree(
        "Besluit van 24 oktober 2016, nr. 2016001827",
        _days("2017-04-28 2017-05-26 2018-05-11 2018-12-24 2018-12-31 2019-05-31 2019-12-27"),
        "https://wetten.overheid.nl/BWBR0038666",
        "https://wetten.overheid.nl/BWBR0038666/2016-11-01",
    ),
    Decree(
        "Besluit van 20 september 2019",
        _days("2020-05-22 2021-05-14 2022-05-27"),
        None,
        "https://www.legal-support-office.nl/de-civiele-rol/feestdagen/",
        secondary=True,
    ),
    Decree(
        "Stcrt. 2022, 7812",
        _days("2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30"),
        "https://zoek.officielebekendmakingen.nl/stcrt-2022-7812.html",
        _ACCOUNT,
        secondary=True,
    ),
    Decree(
        "Stcrt. 2025, 24713 (BWBR0051300)",
        _days("2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26"),
        "https://zoek.officielebekendmakingen.nl/stcrt-2025-24713.html",
        _ACCOUNT,
        secondary=True,
    ),
)
"""The known decrees under article 3(3), oldest first.

The days of 2020 and later were read in accounts of the decrees, not in the decrees themselves:
check them before a term hangs on one.
"""

DECREED_YEARS: Final = range(2005, 2029)
"""The years the known decrees speak of.

Outside them an equated day is not denied, it is unknown: the decree for 2000-2004 was not found and
those after 2028 are not yet taken. Inside them a later decree can still add a day, as that of 2007
did to the one of 2003. Whoever knows of more passes it as ``equated``.
"""

_EQUATED: Final = tuple(day for decree in DECREES for day in decree.days)


def _birthday(year: int) -> Holiday:
    """The day on which the King's birthday is celebrated, kept off Sundays.

    The decrees only say that Sundays are an exception; in practice it is then the day before.
    """
    if year >= 2014:  # Besluit van 30 januari 2013, nr. 13.000173, BWBR0032908
        name, day = "Koningsdag", date(year, 4, 27)
    else:  # Besluit van 24 april 1980, nr. 11, BWBR0031338
        name, day = "Koninginnedag", date(year, 4, 30)
    return Holiday(day - _DAY if day.weekday() == _SUNDAY else day, name, "3(1)")


@cache
def _calendar(year: int) -> tuple[Holiday, ...]:
    # Not at the top: the package must import without python-dateutil.
    from dateutil.easter import easter

    sunday = easter(year)
    found = [
        Holiday(date(year, 1, 1), "Nieuwjaarsdag", "3(1)"),
        Holiday(sunday - 2 * _DAY, "Goede Vrijdag", "3(2)"),
        Holiday(sunday + _DAY, "Tweede Paasdag", "3(1)"),
        Holiday(sunday + 39 * _DAY, "Hemelvaartsdag", "3(1)"),
        Holiday(sunday + 50 * _DAY, "Tweede Pinksterdag", "3(1)"),
        _birthday(year),
        Holiday(date(year, 5, 5), "Bevrijdingsdag", "3(1)"),  # the act says "de vijfde mei"
        Holiday(date(year, 12, 25), "Eerste Kerstdag", "3(1)"),
        Holiday(date(year, 12, 26), "Tweede Kerstdag", "3(1)"),
        *(Holiday(day, "Gelijkgestelde dag", "3(3)") for day in _EQUATED if day.year == year),
    ]
    return tuple(sorted(found, key=lambda holiday: (holiday.day, holiday.name)))


@cache
def _free(year: int) -> frozenset[date]:
    return frozenset(holiday.day for holiday in _calendar(year))


def _check_year(year: int) -> None:
    if year not in _YEARS:
        raise UsageError(f"holidays are known for {_YEARS[0]} through {_YEARS[-1]}, not for {year}")


def holidays(year: int) -> tuple[Holiday, ...]:
    """The generally recognised holidays of a year (Dutch: *algemeen erkende feestdagen*), in order.

    Easter Sunday and Whit Sunday are not among them: the act needs no Sundays. Two holidays can
    share a day (Ascension and 5 May in 2016). Liberation Day counts every year, not once in five.
    Equated days are those of `DECREES`; see `DECREED_YEARS` for what that does not reach.

    Args:
        year: a calendar year, 2000 through 2100.

    Raises:
        UsageError: the year lies outside that range.

    Source: Algemene termijnenwet, article 3, https://wetten.overheid.nl/BWBR0002448.

    >>> for holiday in holidays(2018)[:4]:
    ...     print(holiday.day, holiday.name, holiday.article)
    2018-01-01 Nieuwjaarsdag 3(1)
    2018-03-30 Goede Vrijdag 3(2)
    2018-04-02 Tweede Paasdag 3(1)
    2018-04-27 Koningsdag 3(1)
    """
    _check_year(year)
    return _calendar(year)


def is_holiday(day: date, equated: Collection[date] = ()) -> bool:
    """Whether a day is a generally recognised holiday, or equated with one.

    In Dutch: *algemeen erkende feestdag, of daarmee gelijkgestelde dag*.

    Args:
        day: the day asked about, in 2000 through 2100.
        equated: days equated by decree that `DECREES` does not know.

    Raises:
        TypeError: ``day`` is no plain ``date``.
        UsageError: its year lies outside that range.

    Source: Algemene termijnenwet, article 3, https://wetten.overheid.nl/BWBR0002448.

    >>> from datetime import date
    >>> is_holiday(date(2018, 12, 24)), is_holiday(date(2019, 12, 24))
    (True, False)
    """
    check_day(day, "day")
    _check_year(day.year)
    return day in _free(day.year) or day in equated

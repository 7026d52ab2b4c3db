"""Working days (Dutch: *werkdagen*): the days that are no Saturday, Sunday or holiday.

The *Algemene termijnenwet* speaks of days "that are not a Saturday, Sunday or generally recognised
holiday" (articles 1 and 2); an agreement that says *werkdagen* is read the same way here. Which
days are free for whose staff is another matter and not known here.

Source: Algemene termijnenwet, articles 1-3, https://wetten.overheid.nl/BWBR0002448.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from jeugdregio.dates.holidays import is_holiday
from jeugdregio.dates.period import check_day
from jeugdregio.errors import UsageError

__all__ = ["add_working_days", "is_working_day", "working_days_between"]

_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


def is_working_day(day: date, equated: Collection[date] = ()) -> bool:
    """Whether a day is no Saturday, Sunday or holiday (Dutch: *werkdag*).

    Args:
        day: the day asked about, in 2000 through 2100.
        equated: days equated with holidays by decree, besides the known ones.

    Raises:
        TypeError: ``day`` is no plain ``date``.
        UsageError: its year lies outside that range.

    Source: Algemene termijnenwet, articles 1-3, https://wetten.overheid.nl/BWBR0002448.

    >>> from datetime import date
    >>> is_working_day(date(2018, 9, 24)), is_working_day(date(2018, 12, 25))
    (True, False)
    """
    return not is_holiday(day, equated) and day.weekday() < _SATURDAY


def add_working_days(anchor: date, n: int, equated: Collection[date] = ()) -> date:
    """The n-th working day after an anchor (Dutch: *n werkdagen na*); the anchor is not counted.

    For ``n`` = 0 no day has to pass, so the answer is the anchor itself, working day or not.

    Args:
        anchor: the day the count starts after.
        n: number of working days, 0 or more.
        equated: days equated with holidays by decree, besides the known ones.

    Raises:
        TypeError: ``anchor`` is no plain ``date``.
        UsageError: ``n`` is negative (a term counted back knows no working days: Algemene
            termijnenwet, article 1(2)), or the count leaves the years 2000 through 2100.

    Source: Algemene termijnenwet, articles 1-3, https://wetten.overheid.nl/BWBR0002448.

    >>> from datetime import date
    >>> add_working_days(date(2018, 9, 24), 5)
    datetime.date(2018, 10, 1)
    """
    check_day(anchor, "anchor")
    if n < 0:
        raise UsageError(f"working days are counted forward: n is {n}")
    day = anchor
    for _ in range(n):
        day += _DAY
        while not is_working_day(day, equated):
            day += _DAY
    return day


def working_days_between(anchor: date, last: date, equated: Collection[date] = ()) -> int:
    """The number of working days after an anchor, up to and including the last day.

    It counts as `add_working_days` does (Dutch: *aantal werkdagen na … t/m*), so it gives ``n``
    back from that function's answer.

    Args:
        anchor: the day the count starts after.
        last: the last day counted; the anchor itself gives 0.
        equated: days equated with holidays by decree, besides the known ones.

    Raises:
        TypeError: a bound is no plain ``date``.
        UsageError: ``last`` lies before ``anchor``, or the count leaves the years 2000 through
            2100.

    Source: Algemene termijnenwet, articles 1-3, https://wetten.overheid.nl/BWBR0002448.

    >>> from datetime import date
    >>> working_days_between(date(2018, 9, 24), date(2018, 10, 1))
    5
    """
    check_day(anchor, "anchor")
    check_day(last, "last")
    if last < anchor:
        raise UsageError(f"working days are counted forward: {last} is before {anchor}")
    days = (anchor + ahead * _DAY for ahead in range(1, (last - anchor).days + 1))
    return sum(is_working_day(day, equated) for day in days)

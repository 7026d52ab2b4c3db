"""One step from an anchor day, in days, weeks, months or years (Dutch: *termijnstap*).

Terms are stepped from their anchor in one go, never chained: one month from 31 January and another
month from there is not two months from 31 January.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from jeugdregio.dates.period import check_day
from jeugdregio.errors import UsageError

__all__ = ["Unit", "shift"]

Unit = Literal["days", "weeks", "months", "years"]
"""The units a term can be set in (Dutch: *dagen, weken, maanden, jaren*)."""


def shift(day: date, n: int, unit: Unit) -> date:
    """The day ``n`` units after an anchor, or before it when ``n`` is negative.

    A day that the month lacks becomes its last day: one month after 31 January is the last of
    February. Nothing is moved for weekends or holidays; that is for the law on terms to say.

    Args:
        day: the anchor (Dutch: *aanvangsdag*).
        n: how many units; negative steps back.
        unit: ``days``, ``weeks``, ``months`` or ``years``.

    Raises:
        TypeError: ``day`` is no plain ``date``.
        UsageError: the unit is another one, or the step leaves the years 1 through 9999.

    >>> from datetime import date
    >>> shift(date(2025, 9, 25), 8, "weeks")
    datetime.date(2025, 11, 20)
    >>> shift(date(2023, 1, 31), 1, "months"), shift(date(2024, 2, 29), 3, "years")
    (datetime.date(2023, 2, 28), datetime.date(2027, 2, 28))
    """
    # Not at the top: the package must import without python-dateutil.
    from dateutil.relativedelta import relativedelta

    check_day(day, "day")
    match unit:
        case "days":
            step = relativedelta(days=n)
        case "weeks":
            step = relativedelta(weeks=n)
        case "months":
            step = relativedelta(months=n)
        case "years":
            step = relativedelta(years=n)
        case _:
            raise UsageError(f"unit: expected days, weeks, months or years, got {unit!r}")
    try:
        return day + step
    except (OverflowError, ValueError) as error:
        raise UsageError(f"{n} {unit} from {day} leaves the years 1 through 9999") from error

"""What a caller asks with: days as dates or ISO texts, windows of days."""

from __future__ import annotations

from datetime import date

from jeugdregio.dates import Period
from jeugdregio.errors import UsageError

__all__ = ["as_day", "as_window"]


def as_day(day: date | str) -> date:
    """A day given as a date or as an ISO text.

    Raises:
        UsageError: it is neither.
    """
    if type(day) is date:
        return day
    try:
        if isinstance(day, str) and (parsed := date.fromisoformat(day)).isoformat() == day:
            return parsed
    except ValueError:
        pass
    raise UsageError(f"expected a day as 2018-09-25, got {day!r}")


def as_window(first: date, end: date | None) -> Period:
    """The window from ``first`` until ``end``; that one day when no end is given.

    Raises:
        UsageError: it would hold no day.
    """
    try:
        return Period.day(first) if end is None else Period(first, end)
    except ValueError as error:
        raise UsageError(f"no window: {error}") from None

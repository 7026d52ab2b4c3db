"""Days and periods in a document.

A period that belongs to its object stands beside the other keys, as ``from`` and ``until``; an
uncertain one stands under ``period``. Any other period is an object of its own.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from jeugdregio.dates import Period, UncertainDate, UncertainPeriod
from jeugdregio.errors import Problem
from jeugdregio.formats.parts import Part, by_parts
from jeugdregio.formats.plain import is_object
from jeugdregio.formats.refusal import Refused, refuse
from jeugdregio.formats.values import text

__all__ = [
    "day",
    "day_or_uncertain",
    "forget",
    "gathered",
    "own_period",
    "own_period_or_uncertain",
    "period",
    "period_or_uncertain",
    "uncertain_day",
    "uncertain_period",
]

_DAY: Final = "a day as 2018-09-25"

# The same days and periods come back in row after row: each is made once for a document.
_DAYS: Final[dict[Any, date]] = {}
_PERIODS: Final[dict[tuple[Any, Any], Period]] = {}


def forget() -> None:
    """Free what was remembered for a document."""
    _DAYS.clear()
    _PERIODS.clear()


def day(value: Any, _: Any) -> date:
    """A day."""
    try:
        return _DAYS[value]
    except (KeyError, TypeError):
        return _new_day(value, _DAY)


def day_or_uncertain(value: Any, _: Any) -> date | UncertainDate:
    """A day, or what is known of it."""
    try:
        return _DAYS[value]
    except (KeyError, TypeError):
        if is_object(value):
            return uncertain_day(value, _)
        return _new_day(value, f"{_DAY}, or an object with earliest, latest and words")


def _new_day(value: Any, expected: str) -> date:
    if type(value) is not str:
        refuse(expected, value)
    try:
        found = date.fromisoformat(value)
    except ValueError:
        refuse(expected, value)
    if found.isoformat() != value:  # Python also reads 20180925 and 2018-W39-2
        refuse(expected, value)
    _DAYS[value] = found
    return found


_UNCERTAIN_DAY: Final = (
    Part.of("earliest", day),
    Part.of("latest", day),
    Part.of("words", text),
)


def uncertain_day(value: Any, _: Any) -> UncertainDate:
    """A day known only between bounds."""
    found: UncertainDate = by_parts(value, _UNCERTAIN_DAY, UncertainDate, "an uncertain day")
    return found


def _ordered(start: date | None = None, end: date | None = None) -> Period:
    if start is not None and end is not None and start >= end:
        expected = f"a day after {start}, for it is the first one after the period"
        refuse(expected, end.isoformat(), ".until")
    return Period(start, end)


_BOUNDS: Final = (
    Part("from", day, "start", required=False, path=".from"),
    Part("until", day, "end", required=False, path=".until"),
)


def period(value: Any, _: Any) -> Period:
    """A period as an object of its own."""
    found: Period = by_parts(value, _BOUNDS, _ordered, "a period")
    return found


def _uncertain(
    possible: Period, certain: Period | None = None, words: str | None = None
) -> UncertainPeriod:
    return UncertainPeriod(certain, possible, words)


_UNCERTAIN_PERIOD: Final = (
    Part.of("certain", period),
    # Always written, so that an object without it is a plain period: {} is "always".
    Part.of("possible", period, required=True),
    Part.of("words", text),
)


def uncertain_period(value: Any, _: Any) -> UncertainPeriod:
    """A period with a doubtful bound."""
    found: UncertainPeriod = by_parts(value, _UNCERTAIN_PERIOD, _uncertain, "an uncertain period")
    return found


def period_or_uncertain(value: Any, _: Any) -> Period | UncertainPeriod:
    """A period as an object of its own, certain or not."""
    if is_object(value) and value.keys() & {"certain", "possible", "words"}:
        return uncertain_period(value, _)
    return period(value, _)


# The period of an object itself. Its bounds are keys of the object, so they are gathered before the
# attributes are read; what is wrong with them waits until its turn comes.

_UNBOUNDED: Final = object()
"""A bound that is not written. null would be no way to write it: it could mean "unknown"."""


def gathered(row: dict[Any, Any]) -> dict[Any, Any]:
    """The object with its ``from`` and ``until`` made one value under ``period``."""
    row = dict(row)
    start, end = row.pop("from", _UNBOUNDED), row.pop("until", _UNBOUNDED)
    if "period" in row:
        expected = "either from and until, or an uncertain period"
        row["period"] = Refused([Problem(".period", expected, "both")])
        return row
    try:
        row["period"] = _PERIODS[start, end]
    except (KeyError, TypeError):
        row["period"] = _new_period(start, end)
    return row


def _new_period(start: Any, end: Any) -> Period | Refused:
    bounds = {"from": start, "until": end}
    try:
        found = period({key: day for key, day in bounds.items() if day is not _UNBOUNDED}, Period)
    except Refused as error:
        return error
    _PERIODS[start, end] = found
    return found


def own_period(value: Any, _: Any) -> Period:
    """The period of the object, as `gathered`."""
    if type(value) is Period:
        return value
    if isinstance(value, Refused):
        raise value
    return refuse("from and until, for this period cannot be uncertain", value, ".period")


def own_period_or_uncertain(value: Any, _: Any) -> Period | UncertainPeriod:
    """The period of the object, as `gathered`, or an uncertain one."""
    if type(value) is Period:
        return value
    if isinstance(value, Refused):
        raise value
    try:
        return uncertain_period(value, _)
    except Refused as error:
        raise Refused(error.under(".period")) from None

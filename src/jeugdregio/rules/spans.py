"""Days and periods in words, in Dutch and English."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from jeugdregio.dates import AnyDate, AnyPeriod, Period, UncertainDate
from jeugdregio.rules.basis import Text
from jeugdregio.rules.phrases import BOUNDS, SPANS

__all__ = ["Lang", "from_day", "on_day", "perhaps", "span", "through_last"]

Lang = Literal["nl", "en"]


def on_day(word: str, day: AnyDate, lang: Lang) -> str:
    """What happened with its day; one that a source does not pin down has its bounds."""
    if not isinstance(day, UncertainDate):
        return _ON_DAY.in_(lang).format(word=word, day=day)
    bounds = BOUNDS[day.earliest is not None, day.latest is not None].in_(lang)
    return f"{word} ({bounds.format(first=day.earliest, last=day.latest)})"


_ON_DAY: Final = Text("{word} van {day}", "{word} of {day}")


def span(period: AnyPeriod, lang: Lang) -> str:
    """A period in words; of an uncertain one all days that it may hold."""
    days = period.possible
    if days.start is not None and days.last == days.start:
        return _ONE_DAY.in_(lang).format(day=days.start)
    template = SPANS[days.start is not None, days.end is not None].in_(lang)
    return template.format(start=days.start, end=days.end)


_ONE_DAY: Final = Text("op {day}", "on {day}")


def through_last(period: Period, lang: Lang) -> str:
    """Days up to and including the last one, where nothing tells the first."""
    if period.start is None and period.last is not None:
        return _THROUGH.in_(lang).format(last=period.last)
    return span(period, lang)


_THROUGH: Final = Text("t/m {last}", "through {last}")


def from_day(word: str, day: date, lang: Lang) -> str:
    """What happens, with the day from which it has effect."""
    return _FROM_DAY.in_(lang).format(word=word, day=day)


_FROM_DAY: Final = Text("{word} per {day}", "{word} with effect from {day}")


def perhaps(period: AnyPeriod, lang: Lang) -> str:
    """A period in words, telling where no day of it is certain."""
    words = span(period, lang)
    return words if period.certain is not None else _PERHAPS.in_(lang).format(days=words)


_PERHAPS: Final = Text("mogelijk {days}", "possibly {days}")

"""Periods and days that a source does not pin down.

An unknown bound is never ``None`` (that is *unbounded*) and never an invented day: it is the span
between what holds in every reading and what holds in some reading, with the source's own words.
"""

from __future__ import annotations

from datetime import date

import attrs

from jeugdregio.dates.period import ALWAYS, Period, check_day

__all__ = [
    "AnyDate",
    "AnyPeriod",
    "UncertainDate",
    "UncertainPeriod",
    "bounds",
    "earliest",
    "latest",
]


@attrs.frozen
class UncertainPeriod:
    """A period with a doubtful bound (Dutch: *onzeker tijdvak*).

    Args:
        certain: the days that belong to it in every reading; ``None`` when no day is certain.
        possible: the days that belong to it in some reading; holds ``certain``.
        words: the source's own words ("begin april").

    Raises:
        ValueError: ``certain`` has a day outside ``possible``, or the two are equal (then it is a
            plain `Period`).

    >>> from datetime import date
    >>> ends_unknown = UncertainPeriod(Period.day(date(2018, 9, 7)), Period.since(date(2018, 9, 7)))
    >>> date(2019, 1, 1) in ends_unknown.possible
    True
    """

    certain: Period | None
    possible: Period = ALWAYS
    words: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.certain is None:
            return
        if not self.possible.covers(self.certain):
            raise ValueError(f"certain ({self.certain}) lies outside possible ({self.possible})")
        if self.certain == self.possible:
            raise ValueError(f"nothing is uncertain about {self.possible}: write a plain period")

    def __str__(self) -> str:
        """Both readings, and the source's words when it has any."""
        text = f"certain {self.certain or 'never'}, possible {self.possible}"
        return f"{text} ({self.words})" if self.words else text


@attrs.frozen
class UncertainDate:
    """A day known only between two bounds, as of an undated letter (Dutch: *onzekere dag*).

    Args:
        earliest: the first day it can be; ``None`` when no source bounds it.
        latest: the last day it can be; ``None`` when no source bounds it.
        words: the source's own words ("na de zomer").

    Raises:
        TypeError: a bound is no plain ``date``.
        ValueError: ``earliest`` is after ``latest``, or equal to it (then it is a plain date).
    """

    earliest: date | None = None
    latest: date | None = None
    words: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.earliest is not None:
            check_day(self.earliest, "earliest")
        if self.latest is not None:
            check_day(self.latest, "latest")
        if self.earliest is not None and self.latest is not None:
            if self.earliest > self.latest:
                raise ValueError(f"earliest {self.earliest} is after latest {self.latest}")
            if self.earliest == self.latest:
                raise ValueError(f"nothing is uncertain about {self.latest}: write a plain date")

    def __str__(self) -> str:
        """Both bounds, and the source's words when it has any."""
        text = f"between {self.earliest or '..'} and {self.latest or '..'}"
        return f"{text} ({self.words})" if self.words else text


AnyPeriod = Period | UncertainPeriod
"""A period, certain or not: both know their ``certain`` and ``possible`` days."""

AnyDate = date | UncertainDate
"""A day, exact or not: `earliest` and `latest` read both."""


def earliest(day: AnyDate) -> date | None:
    """The first day it can be; ``None`` when nothing bounds it.

    Args:
        day: the day, certain or not.
    """
    return day.earliest if isinstance(day, UncertainDate) else day


def latest(day: AnyDate) -> date | None:
    """The last day it can be; ``None`` when nothing bounds it.

    Args:
        day: the day, certain or not.
    """
    return day.latest if isinstance(day, UncertainDate) else day


def bounds(period: AnyPeriod) -> tuple[date, ...]:
    """The days on which something may change: every bound of its certain and possible days.

    Args:
        period: the period, certain or not.
    """
    parts = (period.certain, period.possible)
    return tuple(day for part in parts if part for day in (part.start, part.end) if day)

"""Half-open periods of whole days, and normalised sets of them.

Everything in the library holds for a period, and nearly every question about cover, membership or
mandates is a question about gaps. This module is their arithmetic; it knows nothing of law and
imports nothing but attrs.
"""

from __future__ import annotations

import enum
import itertools
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

import attrs

__all__ = ["ALWAYS", "NEVER", "Period", "Periods", "Phase", "Standing"]

_DAY: Final = timedelta(days=1)


def check_day(value: object, what: str) -> None:
    """Refuse anything but a plain ``date``.

    A ``datetime`` is a ``date`` to ``isinstance`` but neither equals nor orders with one, so it
    would fail much later and far from its cause.
    """
    if type(value) is not date:
        raise TypeError(f"{what}: expected a date, got {value!r}")


def _after(day: date) -> date:
    # 9999-12-31 is how many registers write "open": say so instead of overflowing.
    if day == date.max:
        raise ValueError(f"{day} has no next day: leave the end open (Period.since)")
    return day + _DAY


class Phase(enum.Enum):
    """Where a day lies to a period (Dutch: *nog niet, van kracht, niet meer van kracht*)."""

    NOT_YET = "not yet"
    IN_FORCE = "in force"
    ENDED = "ended"


@attrs.frozen
class Standing:
    """How a period stands on a day (Dutch: *gelding op een dag*).

    Args:
        phase: *not yet*, *in force* or *ended*.
        day: for *not yet* the first day of force; otherwise the first day after the period
            (``None`` when it is open).
    """

    phase: Phase
    day: date | None


@attrs.frozen
class Period:
    """A half-open span of days ``[start, end)`` (Dutch: *periode, tijdvak*).

    Args:
        start: first day; ``None`` is unbounded, never "unknown".
        end: first day **after** the period; ``None`` is unbounded. Where a text says "t/m"
            (through), use `Period.through`.

    Raises:
        TypeError: a bound is no plain ``date``.
        ValueError: the period would hold no day.

    >>> from datetime import date
    >>> year = Period.through(date(2019, 1, 1), date(2019, 12, 31))
    >>> year.end
    datetime.date(2020, 1, 1)
    >>> date(2019, 12, 31) in year, date(2020, 1, 1) in year
    (True, False)
    """

    start: date | None = None
    end: date | None = None

    def __attrs_post_init__(self) -> None:
        if self.start is not None:
            check_day(self.start, "start")
        if self.end is not None:
            check_day(self.end, "end")
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(
                f"a period starts before it ends: {self.start} is not before {self.end}"
            )
        if self.end == date.min:
            raise ValueError(f"no day lies before {self.end}")

    @classmethod
    def through(cls, first: date, last: date) -> Period:
        """The period from ``first`` through ``last``, both included (Dutch: *t/m*).

        Args:
            first: the first day.
            last: the last day.

        Raises:
            ValueError: ``last`` lies before ``first``, or is the last day a ``date`` can hold.
        """
        return cls(first, _after(last))

    @classmethod
    def since(cls, first: date) -> Period:
        """Everything from ``first`` on (Dutch: *met ingang van, vanaf*)."""
        return cls(first, None)

    @classmethod
    def until(cls, end: date) -> Period:
        """Everything before ``end``, which itself is outside (Dutch: *tot*).

        Raises:
            ValueError: ``end`` is the first day a ``date`` can hold.
        """
        return cls(None, end)

    @classmethod
    def day(cls, day: date) -> Period:
        """One single day (Dutch: *één dag*).

        Raises:
            ValueError: ``day`` is the last day a ``date`` can hold.
        """
        return cls(day, _after(day))

    @property
    def certain(self) -> Period:
        """The days that belong to it in every reading: for a plain period, all of them."""
        return self

    @property
    def possible(self) -> Period:
        """The days that belong to it in some reading: for a plain period, all of them."""
        return self

    @property
    def last(self) -> date | None:
        """The last day itself, as a text with "t/m" would write it; ``None`` when open."""
        return None if self.end is None else self.end - _DAY

    def __contains__(self, day: date) -> bool:
        """Whether ``day`` lies in the period."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    def standing(self, day: date) -> Standing:
        """Tell whether the period is in force on ``day``, not yet, or ended.

        >>> from datetime import date
        >>> Period(date(2015, 1, 1), date(2026, 1, 1)).standing(date(2026, 1, 1))
        Standing(phase=<Phase.ENDED: 'ended'>, day=datetime.date(2026, 1, 1))
        """
        if self.start is not None and day < self.start:
            return Standing(Phase.NOT_YET, self.start)
        if self.end is not None and day >= self.end:
            return Standing(Phase.ENDED, self.end)
        return Standing(Phase.IN_FORCE, self.end)

    def covers(self, other: Period) -> bool:
        """Whether every day of ``other`` lies in this period."""
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return starts and ends

    def overlaps(self, other: Period) -> bool:
        """Whether the two share a day."""
        return (self.start is None or other.end is None or self.start < other.end) and (
            other.start is None or self.end is None or other.start < self.end
        )

    def __and__(self, other: Period) -> Period | None:
        """The days both hold, or ``None`` when there are none."""
        if not self.overlaps(other):
            return None
        starts = [bound for bound in (self.start, other.start) if bound is not None]
        ends = [bound for bound in (self.end, other.end) if bound is not None]
        return Period(max(starts, default=None), min(ends, default=None))

    def cut_at(self, days: Iterable[date]) -> tuple[Period, ...]:
        """The period in pieces, a new one starting on each of these days that lies inside.

        >>> from datetime import date
        >>> year = Period(date(2019, 1, 1), date(2020, 1, 1))
        >>> [str(piece) for piece in year.cut_at([date(2019, 7, 1), date(2021, 1, 1)])]
        ['2019-01-01 until 2019-07-01', '2019-07-01 until 2020-01-01']
        """
        # nothing lies before the first day of the calendar, so that it cuts nothing
        inside = sorted({day for day in days if day in self} - {self.start, date.min})
        edges = [self.start, *inside, self.end]
        return tuple(itertools.starmap(Period, itertools.pairwise(edges)))

    def __str__(self) -> str:
        """Both bounds in words; an open one is written ``..``."""
        if self.start is None and self.end is None:
            return "always"
        return f"{self.start or '..'} until {self.end or '..'}"


ALWAYS: Final = Period()
"""The period without bounds."""


def _start_key(period: Period) -> tuple[bool, date]:
    """Order by first day, an unbounded start first."""
    return period.start is not None, period.start or date.min


def _merged(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Sort, and join what overlaps or touches, so that equal sets of days are equal values."""
    merged: list[Period] = []
    for period in sorted(periods, key=_start_key):
        if merged and (
            merged[-1].end is None or period.start is None or period.start <= merged[-1].end
        ):
            end = merged[-1].end
            if end is not None and (period.end is None or period.end > end):
                merged[-1] = Period(merged[-1].start, period.end)
        else:
            merged.append(period)
    return tuple(merged)


@attrs.frozen(init=False, repr=False)
class Periods:
    """A set of days, held as disjoint periods in order (Dutch: *perioden*).

    Equal sets are equal values, however they were put together. ``|``, ``&``, ``-`` and ``~`` are
    union, intersection, difference and complement; an empty set is false.

    Args:
        periods: any number of periods, in any order.

    >>> from datetime import date
    >>> cover = Periods(Period(date(2019, 1, 1), date(2019, 7, 1)))
    >>> cover.gaps(Period(date(2019, 1, 1), date(2020, 1, 1)))
    Periods(Period(start=datetime.date(2019, 7, 1), end=datetime.date(2020, 1, 1)))
    """

    parts: tuple[Period, ...]

    def __init__(self, *periods: Period) -> None:
        """Join the given periods; they may overlap, touch, and come in any order."""
        # The class is frozen, and what it keeps is not what it is given.
        object.__setattr__(self, "parts", _merged(periods))

    def __iter__(self) -> Iterator[Period]:
        """Give the separate periods in order."""
        return iter(self.parts)

    def __len__(self) -> int:
        """The number of separate periods, not of days."""
        return len(self.parts)

    def __contains__(self, day: date) -> bool:
        """Whether ``day`` is in the set."""
        return any(day in part for part in self.parts)

    def __or__(self, other: Periods) -> Periods:
        """The days of either set."""
        return Periods(*self.parts, *other.parts)

    def __and__(self, other: Periods) -> Periods:
        """The days of both sets."""
        shared = (one & two for one in self.parts for two in other.parts)
        return Periods(*(part for part in shared if part is not None))

    def __invert__(self) -> Periods:
        """All days that are not in the set."""
        holes: list[Period] = []
        opened: date | None = None
        for part in self.parts:
            if part.start is not None and part.start != date.min:
                holes.append(Period(opened, part.start))
            opened = part.end
        if opened is not None or not self.parts:
            holes.append(Period(opened, None))
        return Periods(*holes)

    def __sub__(self, other: Periods) -> Periods:
        """The days of this set that the other lacks."""
        return self & ~other

    def gaps(self, window: Period) -> Periods:
        """The days of ``window`` that the set lacks (Dutch: *gaten*)."""
        return Periods(window) - self

    def covers(self, window: Period) -> bool:
        """Whether the set lacks no day of ``window``."""
        return any(part.covers(window) for part in self.parts)

    @property
    def first(self) -> date | None:
        """The first day of the set; ``None`` when it is empty or has no first day."""
        return self.parts[0].start if self.parts else None

    def __repr__(self) -> str:
        """The expression that builds the set."""
        return f"Periods({', '.join(map(repr, self.parts))})"

    def __str__(self) -> str:
        """The periods in words, or ``never``."""
        return ", ".join(map(str, self.parts)) or "never"


NEVER: Final = Periods()
"""The empty set of days."""

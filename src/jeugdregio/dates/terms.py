"""Terms (Dutch: *termijnen*): where one ends, and by when something must be done for it.

The *Algemene termijnenwet* lengthens a term set by an act or an order in council (articles 1, 5)
and leaves alone what is counted back (1(2)), long terms and those in hours or years (4(a)), and
those about the entry into force of rules or about detention (4(b), 4(c)). Terms of contracts,
arrangements and ordinances are none of its business.

Source: Algemene termijnenwet, https://wetten.overheid.nl/BWBR0002448; articles 1-5a read in the
copy of the text of 2010-10-10 at https://github.com/statengeneraal/laws-markdown.
"""

from __future__ import annotations

import enum
from collections.abc import Collection
from datetime import date, timedelta
from typing import Final, Literal, get_args

import attrs

from jeugdregio.dates.period import ALWAYS, Period, check_day
from jeugdregio.dates.steps import Unit, shift
from jeugdregio.dates.workdays import add_working_days, is_working_day
from jeugdregio.errors import UsageError

__all__ = ["Count", "FixedDate", "Origin", "Reading", "Term", "TermUnit", "stretch"]

_DAY: Final = timedelta(days=1)

TermUnit = Literal["hours", "days", "working days", "weeks", "months", "years"]
"""The units of a term. One in hours is known, but needs a clock and so is never counted."""

_LONGEST: Final = {"days": 90, "weeks": 12, "months": 3}
"""Up to where the act lengthens (article 4(a)); hours and years are not among its units."""


class Count(enum.Enum):
    """From where a term is counted (Dutch: *berekening*)."""

    FORWARD = "after its anchor"
    BACK = "back from an event"
    NOTICE = "back from an end"
    PERIOD = "from its first day"


_FORWARD: Final = "`last`, `threshold` and `latest_anchor`"
_SAID: Final = {
    Count.FORWARD: ("after", _FORWARD),
    Count.BACK: ("before", "`latest`"),
    Count.NOTICE: ("before", "`latest`"),
    Count.PERIOD: ("from", f"`period`, {_FORWARD}"),
}
"""How a count is said of an anchor, and what is asked of a term that has it."""


class Reading(enum.Enum):
    """How well the source of a term was read, and whether it binds at all.

    The first five have the words of `jeugdregio.rules.Confidence`. Only what was read as adopted
    law is settled.
    """

    SEEN = "read in the source"
    OLD_TEXT = "read in an old text"
    SECONDARY = "read in a secondary source"
    DRAFT = "draft"
    UNVERIFIED = "unverified"
    ADVICE = "advice"


@attrs.frozen
class Origin:
    """Where a named term or date comes from (Dutch: *grondslag*).

    Args:
        key: its stable name, ``wgr.budget_lead``.
        article: act and article.
        url: where the source can be read.
        reading: how well it was read.
        what: what must happen in it, or on it.
        note: what a reader should know about the reading.
    """

    key: str
    article: str
    url: str
    reading: Reading
    what: str
    note: str | None = None

    def __str__(self) -> str:
        """The article, and how well it was read."""
        return f"{self.article} ({self.reading.value})"


@attrs.frozen
class FixedDate:
    """A date that a law or a plan sets by itself (Dutch: *vaste datum*); nothing moves it.

    Args:
        year: its year; for a date of every book year the years from that to it, so -1 to 1.
        month: its month.
        day: its day.
        origin: where it comes from, and whether it is a first or a last day.
        era: the days on which this edition holds; open as that of a `Term`.
    """

    year: int
    month: int
    day: int
    origin: Origin
    era: Period = ALWAYS

    def of(self, book_year: int | None = None) -> date:
        """The day itself, for a date of every book year (Dutch: *begrotingsjaar*) in that one.

        Raises:
            UsageError: a yearly date without a book year, or outside the years 1 through 9999.
        """
        yearly = abs(self.year) <= 1
        if yearly and book_year is None:
            raise UsageError(f"{self.origin.key} is a date of every book year: of which one?")
        year = self.year + (book_year or 0) if yearly else self.year
        try:
            return date(year, self.month, self.day)
        except (OverflowError, ValueError) as error:
            raise UsageError(f"{self.origin.key}: there is no year {year}") from error


def must_be_day(value: object, what: str) -> None:
    """Refuse anything but a plain ``date``, as the arguments of a question are refused.

    Raises:
        UsageError: it is another thing: a text, a ``datetime``.
    """
    try:
        check_day(value, what)
    except TypeError as error:
        raise UsageError(str(error)) from None


def stretch(day: date, equated: Collection[date] = ()) -> date:
    """The day itself, or the first working day after it (Dutch: *verlenging*).

    Args:
        day: the day on which a term would end, in 2000 through 2100.
        equated: days equated with holidays by decree, besides the known ones.

    Raises:
        UsageError: ``day`` is no plain ``date``, or the years of which the holidays are known end
            before a working day.

    Source: Algemene termijnenwet, article 1(1), https://wetten.overheid.nl/BWBR0002448.

    >>> from datetime import date
    >>> stretch(date(2025, 12, 25)), stretch(date(2025, 12, 29))
    (datetime.date(2025, 12, 29), datetime.date(2025, 12, 29))
    """
    must_be_day(day, "day")
    while not is_working_day(day, equated):
        day += _DAY
    return day


@attrs.frozen
class Term:
    """A term, and everything that says where it ends (Dutch: *termijn*).

    Args:
        number: how many units.
        unit: their unit. Working days are counted forward only.
        count: from where it is counted.
        statutory: whether an act or an order in council sets it; a contract, an arrangement, an
            ordinance or advice does not.
        excepted: whether the *Algemene termijnenwet* leaves it alone for its subject: the
            publication, entry into force or lapse of statutory rules (4(b)), detention (4(c)).
        era: the anchors for which this edition holds; open where no other edition was found, also
            where the source shows no day of its text.
        origin: where a named term comes from.
        anchor: the day it is counted from, in words; a named term tells it.

    Raises:
        UsageError: the number is no whole number above 0, or the unit is no unit or does not go
            with the count.

    >>> from datetime import date
    >>> notice = Term(3, "months", Count.NOTICE)
    >>> print(notice.latest(date(2018, 1, 1)))
    2017-09-30
    """

    number: int
    unit: TermUnit
    count: Count = Count.FORWARD
    statutory: bool = attrs.field(default=False, kw_only=True)
    excepted: bool = attrs.field(default=False, kw_only=True)
    era: Period = attrs.field(default=ALWAYS, kw_only=True)
    origin: Origin | None = attrs.field(default=None, kw_only=True)
    anchor: str | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if type(self.number) is not int or self.number < 1:
            raise UsageError(f"number: expected a whole number above 0, got {self.number!r}")
        if self.unit not in get_args(TermUnit):
            raise UsageError(f"unit: expected one of {get_args(TermUnit)}, got {self.unit!r}")
        if self.unit == "working days" and self.count is not Count.FORWARD:
            raise UsageError(f"working days are counted forward, not {self.count.value}")

    def __str__(self) -> str:
        """Its length and from what it is counted, after its name when it has one."""
        name = f"{self.origin.key}: " if self.origin else ""
        unit = self.unit if self.number > 1 else self.unit.removesuffix("s")
        preposition, _ = _SAID[self.count]
        counted = f"{preposition} {self.anchor}" if self.anchor else self.count.value
        return f"{name}{self.number} {unit} {counted}"

    @property
    def stretches(self) -> bool:
        """Whether weekends and holidays lengthen it (Dutch: *wordt verlengd*)."""
        lengthened = self.statutory and not self.excepted and self.count is Count.FORWARD
        return lengthened and self.number <= _LONGEST.get(self.unit, 0)

    def last(self, anchor: date, equated: Collection[date] = ()) -> date:
        """The last day of a term counted on from a day (Dutch: *laatste dag van de termijn*).

        The anchor is not counted, the first day of a period is. A term that stretches ends on a
        working day, and from three days on holds two of them.

        Args:
            anchor: the day after which it runs; for a period its first day.
            equated: days equated with holidays by decree, besides the known ones.

        Raises:
            UsageError: ``anchor`` is no plain ``date``, the term is counted back or in hours, or
                the count leaves the calendar or, where working days matter, the years 2000 through
                2100.

        Source: Algemene termijnenwet, articles 1-4, https://wetten.overheid.nl/BWBR0002448.

        >>> from datetime import date
        >>> print(Term(3, "days", statutory=True).last(date(2024, 3, 28)))
        2024-04-03
        """
        self._must_be(Count.FORWARD, Count.PERIOD)
        end = self._step(anchor, 1)  # n working days are at least n days: this also guards them
        if self.unit == "working days":
            return add_working_days(anchor, self.number, equated)
        if self.count is Count.PERIOD:
            return shift(end, -1, "days")
        if not self.stretches:
            return end
        end = stretch(end, equated)
        short = self.unit == "days" and self.number < 3
        return end if short else max(end, add_working_days(anchor, 2, equated))

    def threshold(self, anchor: date, equated: Collection[date] = ()) -> date:
        """The first day on which what must wait for the term may happen: the day after its last.

        Args:
            anchor: as for `last`.
            equated: as for `last`.

        Raises:
            UsageError: as `last`.
        """
        return shift(self.last(anchor, equated), 1, "days")

    def latest_anchor(self, day: date, equated: Collection[date] = ()) -> date:
        """The last anchor from which the term is over on a day: ``threshold(anchor) <= day``.

        It is searched for, since counting back from the day errs near holidays. For a term that is
        counted back by itself, see `latest`.

        Args:
            day: the day on which what must wait is to happen.
            equated: days equated with holidays by decree, besides the known ones.

        Raises:
            UsageError: as `last`, and when the anchor itself would leave those years.

        >>> from datetime import date
        >>> print(Term(8, "weeks", statutory=True).latest_anchor(date(2026, 4, 7)))
        2026-02-05
        """
        self._must_be(Count.FORWARD, Count.PERIOD)
        must_be_day(day, "day")
        found = self._step(shift(day, -1, "days"), -1)
        while not self._over(found, day, equated):
            found -= _DAY
        while self._over(found + _DAY, day, equated):
            found += _DAY
        return found

    def latest(self, event: date) -> date:
        """The last day on which it is in time, counted back (Dutch: *terugrekening, opzegging*).

        Nothing is moved for weekends and holidays. For a notice that is the day before the step:
        the whole term must lie between it and the end. When a term that is counted on must have
        begun, `latest_anchor` tells.

        Args:
            event: the day of the event; for a notice the first day after the end.

        Raises:
            UsageError: ``event`` is no plain ``date``, the term is counted on or in hours, or the
                count leaves the calendar.

        Source: Algemene termijnenwet, article 1(2), https://wetten.overheid.nl/BWBR0002448.
        """
        self._must_be(Count.BACK, Count.NOTICE)
        day = self._step(event, -1)
        return day if self.count is Count.BACK else shift(day, -1, "days")

    def period(self, first: date) -> Period:
        """The days of a period from its first day (Dutch: *tijdvak*).

        From 29 February it ends a day earlier than from 1 March: a text that says otherwise by
        that day does not deviate.

        Raises:
            UsageError: ``first`` is no plain ``date``, or the term is counted otherwise or in
                hours, or leaves the calendar.
        """
        self._must_be(Count.PERIOD)
        return Period(first, self._step(first, 1))

    def _must_be(self, *counts: Count) -> None:
        if self.count not in counts:
            asked = " or ".join(count.value for count in counts)
            _, own = _SAID[self.count]
            raise UsageError(f"{self}: this is asked of a term counted {asked}; of this one {own}")

    def _step(self, day: date, sign: int) -> date:
        """One step of the whole term; working days are taken for days."""
        must_be_day(day, "day")
        if self.unit == "hours":
            raise UsageError(f"{self}: hours need a clock, and here days are whole")
        unit: Unit = "days" if self.unit == "working days" else self.unit
        return shift(day, sign * self.number, unit)

    def _over(self, anchor: date, day: date, equated: Collection[date]) -> bool:
        try:
            plain = self._step(anchor, 1)
        except UsageError:  # it would end after the last day of the calendar
            return False
        return plain <= day and self.last(anchor, equated) < day

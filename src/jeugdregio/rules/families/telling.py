"""How the councils of those who take part in a track were told of a milestone of it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

import attrs

from jeugdregio.dates import Period, add_working_days, latest
from jeugdregio.landscape import Snapshot, absence
from jeugdregio.landscape.audience import Told, addressed
from jeugdregio.landscape.messages import concerning
from jeugdregio.model import (
    Act,
    Answer,
    Communication,
    Ground,
    Lack,
    Missing,
    Truth,
    all_of,
    any_of,
    lacking,
    part,
)
from jeugdregio.model.truth import by
from jeugdregio.rules.families.milestones import Milestone, MilestoneKind
from jeugdregio.rules.rule import Denial

__all__ = ["COUNTED", "Telling", "days_later", "denied", "through"]

_DAY: Final = timedelta(days=1)

COUNTED: Final = Period(date(2000, 1, 1), date(2100, 1, 1))
"""The days between which working days can be counted."""


def days_later(day: date, days: int) -> date:
    """So many days after a day, or the last day there is."""
    return day + timedelta(days=min(days, (date.max - day).days))


def through(last: date) -> Period:
    """All days up to and including this one."""
    return Period.until(days_later(last, 1))


def denied(denials: Iterable[Denial]) -> Answer[tuple[Denial, ...]]:
    """NO for these deviations, each of which is enough."""
    every = tuple(denials)
    return Answer(Truth.NO, every, tuple(ground for each in every for ground in each.grounds))


@attrs.frozen
class _Reached:
    """A council that was told for certain.

    Args:
        told: how.
        first: the first day on which it can have been told.
        last: the last day on which it can have been told first.
        ground: the message that told it first, of those that did for certain.
    """

    told: Told
    first: date
    last: date
    ground: Ground


@attrs.frozen
class Telling:
    """How the councils were told of a milestone, as a day shows it.

    The first message on record counts as the first.

    Args:
        snapshot: the day asked about.
        milestone: the milestone.
    """

    snapshot: Snapshot
    milestone: Milestone

    def in_time(self, municipality: str, last: date) -> Answer[tuple[Denial, ...]]:
        """Whether the council of a municipality was told by a day.

        NO when it was first told later, or when nothing is recorded inside completeness.
        """
        ways = self._told(municipality).ways
        possible = [self._by(message, way, last) for message, way in ways]
        possible = [each for each in possible if each.truth is not Truth.NO]
        absent = self._untold(municipality, last)
        if possible:
            return any_of((*possible, absent)).valued(())
        grounds: list[tuple[Ground, ...]] = [
            (Ground(message),) for message, way in ways if way.truth is Truth.YES
        ]
        if absent.truth is Truth.NO:
            grounds.append(absent.grounds)
        if not grounds:
            return absent.valued(())
        return denied(Denial((self.milestone.ground, *each)) for each in grounds)

    def together(
        self, municipalities: Sequence[str], working_days: int
    ) -> Answer[tuple[Denial, ...]]:
        """Whether their councils were all told within so many working days of one another.

        NO when two were told further apart, or when one was not told inside completeness.
        """
        every = {each: self._told(each) for each in municipalities}
        reached = {each: _reached(told) for each, told in every.items()}
        there = [each for each in reached.values() if each is not None]
        pairs = itertools.combinations(there, 2)
        parts = [self._near(one, other, working_days) for one, other in pairs]
        for municipality, told in every.items():
            if reached[municipality] is None:
                parts.append(self._not_reached(municipality, told, there, working_days))
        denials = tuple(denial for each in parts for denial in each.value)
        return all_of(parts).valued(denials)

    def last_told(self, municipalities: Iterable[str]) -> date | None:
        """The day of the last communication that told one of their councils first.

        Of an uncertain one the first day it can have; ``None`` when none was told for certain.
        """
        found = (_reached(self._told(each)) for each in municipalities)
        return max((each.first for each in found if each is not None), default=None)

    # one council

    def _told(self, municipality: str) -> Told:
        council = f"{municipality}.council"
        ways = ((each, self._way(each, council)) for each in self._messages())
        possible = tuple((each, way) for each, way in ways if way.truth is not Truth.NO)
        nothing = lacking(self._lack(municipality))
        answer = any_of((*(way for _, way in possible), nothing)).valued(None)
        return Told(council, possible, answer)

    def _messages(self) -> tuple[Communication, ...]:
        key = ("messages about a milestone", self.milestone.subject)
        return self.snapshot.remember(key, self._found)

    def _found(self) -> tuple[Communication, ...]:
        record = self.milestone.record
        act = isinstance(record, Act)
        things = concerning(self.snapshot, record.id) if act else {self.snapshot.thing(record.id)}
        rows = self.snapshot.possible[Communication]
        found = (row for thing in sorted(things) for row in rows.where("about", thing))
        return tuple({row.id: row for row in found}.values())

    def _way(self, message: Communication, council: str) -> Answer[None]:
        """Whether a message told a council of the milestone by the day asked about."""
        about, who = (message.id,), message.owners
        told = addressed(self.snapshot, message, council)
        parts = [
            part(by(message.day, self.snapshot.day), Missing(Lack.DAY, about, None, who)),
            part(told, Missing(Lack.ADDRESSEES, about, None, who)),
            part(self._tells(message), Missing(Lack.ACCOUNT, who or about, None, who)),
        ]
        return attrs.evolve(all_of(parts).valued(None), grounds=(Ground(message),))

    def _tells(self, message: Communication) -> Truth:
        """Whether a message about the track tells of its stop: one from before may be about it."""
        if self.milestone.kind is not MilestoneKind.STOP:
            return Truth.YES
        before = by(message.day, self.milestone.last - _DAY)
        return Truth.YES if before is Truth.NO else Truth.UNKNOWN

    def _by(self, message: Communication, way: Answer[None], last: date) -> Answer[None]:
        """Whether a message told a council by a day."""
        lack = Missing(Lack.DAY, (message.id,), None, message.owners)
        whole = all_of((way, part(by(message.day, last), lack)))
        return attrs.evolve(whole.valued(None), grounds=(Ground(message),))

    def _lack(self, municipality: str, window: Period | None = None) -> Missing:
        about = (*self.milestone.subject, f"{municipality}.council")
        return Missing(Lack.COMMUNICATION, about, window, (f"{municipality}.college",))

    def _untold(self, municipality: str, last: date) -> Answer[None]:
        """That nothing is recorded: denied only when the term is over and all is recorded."""
        window = through(last)
        lack = self._lack(municipality, window)
        if last >= self.snapshot.day:
            return lacking(lack)
        organs = (f"{municipality}.college", f"{municipality}.council")
        return absence(
            self.snapshot,
            "communications",
            (self.milestone.record.id, *organs),
            lack,
            window=window,
            happening=True,
        )

    # several councils

    def _near(
        self, one: _Reached, other: _Reached, working_days: int
    ) -> Answer[tuple[Denial, ...]]:
        """Whether two councils were told within so many working days of one another."""
        orders = ((one, other), (other, one))
        if any(late.first > _end(early.last, working_days) for early, late in orders):
            return denied([Denial((self.milestone.ground, one.ground, other.ground))])
        near = all(late.last <= _end(early.first, working_days) for early, late in orders)
        if near or _alike(one.told, other.told):
            return Answer(Truth.YES, (), (one.ground, other.ground))
        lacks = (*one.told.lacks, *other.told.lacks)
        return Answer(Truth.UNKNOWN, (), (one.ground, other.ground), lacks)

    def _not_reached(
        self, municipality: str, told: Told, there: Sequence[_Reached], working_days: int
    ) -> Answer[tuple[Denial, ...]]:
        """That a council was not told: denied once the first one was told too long ago.

        As long as no council was told, the days are counted from the milestone.
        """
        if told.ways:
            return Answer(Truth.UNKNOWN, (), told.answer.grounds, told.lacks)
        early = min(there, key=lambda each: each.last, default=None)
        since = self.milestone.last if early is None else early.last
        absent = self._untold(municipality, _end(since, working_days))
        if absent.truth is Truth.UNKNOWN:
            return absent.valued(())
        first = () if early is None else (early.ground,)
        return denied([Denial((self.milestone.ground, *first, *absent.grounds))])


def _reached(told: Told) -> _Reached | None:
    """The council, when it was told for certain."""
    sure = [(latest(each.day), each) for each, way in told.ways if way.truth is Truth.YES]
    found = [(day, each.id, each) for day, each in sure if day is not None]
    if not found:
        return None
    last, _, message = min(found, key=lambda each: each[:2])
    return _Reached(told, told.first, last, Ground(message))


def _alike(one: Told, other: Told) -> bool:
    """Whether the same messages told them both, on whatever days these were sent."""
    ways = ({(message.id, way.truth) for message, way in told.ways} for told in (one, other))
    return next(ways) == next(ways)


def _end(day: date, working_days: int) -> date:
    """The last day within so many working days after a day.

    Holidays before 2000 are not known: the first day of that year stands in for earlier ones, so
    that nobody is found to be told too late on a guess.
    """
    return add_working_days(max(day, date(2000, 1, 1)), working_days)

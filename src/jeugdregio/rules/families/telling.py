"""How the councils of those who take part in a track were told of its milestones."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

import attrs

from jeugdregio.dates import Period, add_working_days, latest
from jeugdregio.landscape import Snapshot
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
    any_of,
    lacking,
    part,
)
from jeugdregio.model.truth import by
from jeugdregio.rules.basis import Text
from jeugdregio.rules.families.acting import Milestone, MilestoneKind
from jeugdregio.rules.families.answering import (
    Denials,
    after_term,
    all_together,
    days_later,
    denied,
    lack_of,
    rows_of,
    shown,
    some_way,
    through,
)
from jeugdregio.rules.rule import Denial

__all__ = ["Telling"]


LATE: Final = Text(
    "de raad is niet tijdig ingelicht: volgens de afzender is het eerste bericht van later",
    "the council was not told in time: by its sender's word the first message is of later",
)
SILENT: Final = Text(
    "de raad is niet tijdig ingelicht: er is geen bericht van voor het einde van de termijn, en "
    "verklaard is dat alle berichten zijn vastgelegd",
    "the council was not told in time: there is no message of before the end of the term, and the "
    "messages are declared complete",
)
APART: Final = Text(
    "de raden zijn niet gelijktijdig ingelicht: de dagen liggen verder uiteen",
    "the councils were not told together: the days lie further apart",
)
ALONE: Final = Text(
    "de raden zijn niet gelijktijdig ingelicht: van een raad is er geen bericht, en verklaard is "
    "dat alle berichten zijn vastgelegd",
    "the councils were not told together: to one of them there is no message, and the messages are "
    "declared complete",
)


@attrs.frozen
class _Reached:
    """A council that was told for certain.

    Args:
        told: how.
        first: the first day on which it can have been told.
        last: the last day on which it can have been told first.
        message: the message that told it first, of those that did for certain.
    """

    told: Told
    first: date
    last: date
    message: Communication

    @property
    def ground(self) -> Ground:
        """That message."""
        return Ground(self.message)

    @property
    def municipality(self) -> str:
        """Whose council it is."""
        return self.told.who.removesuffix(".council")


@attrs.frozen
class Telling:
    """How the councils were told of a milestone, as a day shows it.

    That the first message on record was the first that there was, its sender says, or who declares
    that all were recorded.

    Args:
        snapshot: the day asked about.
        milestone: the milestone.
    """

    snapshot: Snapshot
    milestone: Milestone

    def in_time(self, municipality: str, last: date) -> Denials:
        """Whether the council of a municipality was told by a day.

        NO when on the sender's word it was first told later, or when nothing is recorded inside
        completeness.
        """
        ways = self._told(municipality).ways
        possible = some_way(self._by(message, way, last) for message, way in ways)
        absent = self._untold(municipality, last)
        if possible is not None:
            return any_of((possible, absent)).valued(())
        late = [message for message, way in ways if way.truth is Truth.YES]
        denials = [self._denial(LATE, _first(each)) for each in late if each.first]
        if absent.truth is Truth.NO:
            denials.append(self._denial(SILENT, *absent.grounds))
        if denials:
            return denied(denials)
        # what was told later may have been told before, too
        return Answer(absent.truth, (), tuple(map(Ground, late)), absent.missing)

    def _denial(self, said: Text, *grounds: Ground) -> Denial:
        return Denial((self.milestone.ground, *grounds), said=said)

    def together(self, municipalities: Sequence[str], working_days: int) -> Denials:
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
        return all_together(parts)

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
        return tuple(rows_of(self.snapshot.possible[Communication], "about", things))

    def _way(self, message: Communication, council: str) -> Answer[None]:
        """Whether a message told a council of the milestone by the day asked about."""
        told, who = addressed(self.snapshot, message, council), message.owners
        account = Missing(Lack.ACCOUNT, who or (message.id,), None, who)
        return shown(
            message,
            part(by(message.day, self.snapshot.day), lack_of(message, Lack.DAY)),
            part(told, lack_of(message, Lack.ADDRESSEES)),
            part(self._tells(message), account),
        )

    def _tells(self, message: Communication) -> Truth:
        """Whether a message about the track tells of its stop: one from before may be about it."""
        if self.milestone.kind is not MilestoneKind.STOP:
            return Truth.YES
        before = by(message.day, days_later(self.milestone.last, -1))
        return Truth.YES if before is Truth.NO else Truth.UNKNOWN

    def _by(self, message: Communication, way: Answer[None], last: date) -> Answer[None]:
        """Whether a message told a council by a day."""
        return shown(message, way, part(by(message.day, last), lack_of(message, Lack.DAY)))

    def _lack(self, municipality: str, window: Period | None = None) -> Missing:
        about = (*self.milestone.subject, f"{municipality}.council")
        return Missing(Lack.COMMUNICATION, about, window, (f"{municipality}.college",))

    def _untold(self, municipality: str, last: date) -> Answer[None]:
        """That nothing is recorded: denied only when the term is over and all is recorded."""
        window = through(last)
        about = (self.milestone.record.id, f"{municipality}.college", f"{municipality}.council")
        lack = self._lack(municipality, window)
        return after_term(self.snapshot, "communications", about, lack, window)

    # several councils

    def _near(self, one: _Reached, other: _Reached, working_days: int) -> Denials:
        """Whether two councils were told within so many working days of one another."""
        orders = ((one, other), (other, one))
        for early, late in orders:
            end = _end(early.last, working_days)
            if late.first > end:
                return self._apart(early, late, end)
        near = all(late.last <= _end(early.first, working_days) for early, late in orders)
        if near or _alike(one.told, other.told):
            return Answer(Truth.YES, (), (one.ground, other.ground))
        lacks = (*one.told.lacks, *other.told.lacks)
        return Answer(Truth.UNKNOWN, (), (one.ground, other.ground), lacks)

    def _apart(self, early: _Reached, late: _Reached, end: date) -> Denials:
        """That a council was told too long after another, unless it was told before as well."""
        if late.message.first:
            return denied([self._denial(APART, early.ground, _first(late.message))])
        absent = self._untold(late.municipality, end)
        grounds = early.ground, late.ground
        if absent.truth is Truth.NO:
            return denied([self._denial(APART, *grounds, *absent.grounds)])
        return Answer(absent.truth, (), grounds, absent.missing)

    def _not_reached(
        self, municipality: str, told: Told, there: Sequence[_Reached], working_days: int
    ) -> Denials:
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
        return denied([self._denial(ALONE, *first, *absent.grounds)])


def _reached(told: Told) -> _Reached | None:
    """The council, when it was told for certain."""
    sure = [(latest(each.day), each) for each, way in told.ways if way.truth is Truth.YES]
    found = [(day, each.id, each) for day, each in sure if day is not None]
    if not found:
        return None
    last, _, message = min(found, key=lambda each: each[:2])
    return _Reached(told, told.first, last, message)


def _first(message: Communication) -> Ground:
    """A message as the first, on the word of who says that it was."""
    return Ground(message, field="first")


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

"""Who was told: of an exit in writing and in time, and of a milestone as the councils were."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

import attrs

from jeugdregio.dates import Period, add_working_days, latest
from jeugdregio.landscape import Snapshot, legal_parties, reached_through
from jeugdregio.landscape.audience import Told, addressed
from jeugdregio.landscape.messages import concerning
from jeugdregio.model import (
    Act,
    Answer,
    Communication,
    Ground,
    Lack,
    Medium,
    Missing,
    Office,
    OfficeKind,
    Participation,
    ProcurementTrack,
    Truth,
    all_of,
    any_of,
    lacking,
    part,
)
from jeugdregio.model.truth import by, holds
from jeugdregio.rules.families.acting import Milestone, MilestoneKind, principals, tracks_of
from jeugdregio.rules.families.answering import (
    Denials,
    after_term,
    all_together,
    beside,
    lack_of,
    rows_of,
    shown,
    some_way,
    through,
)
from jeugdregio.rules.rule import Denial

__all__ = ["Telling", "announced", "denied", "last_day"]


# an exit


_DAY: Final = timedelta(days=1)


def last_day(taken: date, working_days: int) -> date:
    """The last day on which an exit decided on that day is announced in time."""
    return add_working_days(taken, working_days)


def announced(snapshot: Snapshot, act: Act, taken: date, working_days: int) -> Answer[None]:
    """Whether an exit decided on that day was announced to everyone it should."""
    tracks = tracks_of(snapshot, act)
    if not tracks:
        return shown(act, lacking(Missing(Lack.TRACK, (act.id,), None, act.for_)))
    case = _Case(snapshot, act, taken, last_day(taken, working_days))
    return all_of(case.to_track(track) for track in tracks).valued(None)


@attrs.frozen
class _Case:
    """One exit, the day it was decided, and the last day on which its announcement is in time."""

    snapshot: Snapshot
    act: Act
    taken: date
    last: date

    def to_track(self, track: ProcurementTrack) -> Answer[None]:
        """Told to the track as a whole, or to each recorded participant and the chair."""
        others, chairs = self.participants(track, Truth.YES), self.chairs(track)
        each = [self.told(track, recipient) for recipient in (*others, *chairs)]
        about, who = (track.id,), (track.id,)
        if not others:
            each.append(lacking(Missing(Lack.PARTICIPANTS, about, None, who)))
        if not chairs:
            each.append(lacking(Missing(Lack.CHAIR, about, None, who)))
        whole = any_of([self.told(track, track.id), all_of(each).valued(None)]).valued(None)
        return beside(whole, self.participants(track, Truth.UNKNOWN))

    def participants(self, track: ProcurementTrack, recorded: Truth) -> tuple[str, ...]:
        """Those who take part on the day of the exit, for certain or possibly, but the leavers."""
        leaving = set(map(self.snapshot.thing, self.act.for_))
        for party, members in principals(self.snapshot, self.act, self.taken).items():
            leaving |= {party, *members.full}
        found = {
            self.snapshot.thing(each.participant)
            for each in self.snapshot.ever[Participation].where("track", track.id)
            if holds(each.period, self.taken) is recorded
        }
        return tuple(sorted(found - leaving))

    def chairs(self, track: ProcurementTrack) -> tuple[str, ...]:
        """The offices recorded as chairing the track on the day of the exit."""
        return tuple(
            sorted(
                self.snapshot.thing(office.id)
                for office in self.snapshot.ever[Office].where("of", track.id)
                if office.kind is OfficeKind.CHAIR and holds(office.period, self.taken) is Truth.YES
            )
        )

    def told(self, track: ProcurementTrack, recipient: str) -> Answer[None]:
        """Whether a message about the exit reached this recipient in writing and in time."""
        wanted = set(map(self.snapshot.thing, (track.id, recipient)))
        messages = self.snapshot.possible[Communication].where("about", self.act.id)
        found = some_way(self._by(each, wanted) for each in messages)
        if found is not None:
            return found
        term = Period.through(self.taken, self.last)
        lack = Missing(Lack.COMMUNICATION, (self.act.id, recipient), term, self.act.for_)
        about = (self.act.id, *self.act.for_)
        return after_term(self.snapshot, "communications", about, lack, term)

    def _by(self, message: Communication, wanted: set[str]) -> Answer[None]:
        written = Truth.of(None if message.medium is None else message.medium is Medium.WRITTEN)
        before = by(message.day, self.taken - _DAY)
        in_time = by(message.day, min(self.last, self.snapshot.day)) & ~before
        return shown(
            message,
            part(written, lack_of(message, Lack.MEDIUM)),
            part(in_time, lack_of(message, Lack.DAY)),
            part(self._addressed(message, wanted), lack_of(message, Lack.ADDRESSEES)),
        )

    def _addressed(self, message: Communication, wanted: set[str]) -> Truth:
        """Whether the message is addressed to one of these, or to a grouping they are members of.

        Told to the chair of a track is not told to the track.
        """
        if message.addressees is None:
            return Truth.UNKNOWN
        addressed = legal_parties(self.snapshot, message.addressees)
        return Truth.any(
            level
            for each in addressed
            for thing, level in reached_through(self.snapshot, each, self.taken).items()
            if thing in wanted
        )


# a milestone


def denied(denials: Iterable[Denial]) -> Denials:
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

    def in_time(self, municipality: str, last: date) -> Denials:
        """Whether the council of a municipality was told by a day.

        NO when it was first told later, or when nothing is recorded inside completeness.
        """
        ways = self._told(municipality).ways
        possible = some_way(self._by(message, way, last) for message, way in ways)
        absent = self._untold(municipality, last)
        if possible is not None:
            return any_of((possible, absent)).valued(())
        grounds: list[tuple[Ground, ...]] = [
            (Ground(message),) for message, way in ways if way.truth is Truth.YES
        ]
        if absent.truth is Truth.NO:
            grounds.append(absent.grounds)
        if not grounds:
            return absent.valued(())
        return denied(Denial((self.milestone.ground, *each)) for each in grounds)

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
        before = by(message.day, self.milestone.last - _DAY)
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
        if any(late.first > _end(early.last, working_days) for early, late in orders):
            return denied([Denial((self.milestone.ground, one.ground, other.ground))])
        near = all(late.last <= _end(early.first, working_days) for early, late in orders)
        if near or _alike(one.told, other.told):
            return Answer(Truth.YES, (), (one.ground, other.ground))
        lacks = (*one.told.lacks, *other.told.lacks)
        return Answer(Truth.UNKNOWN, (), (one.ground, other.ground), lacks)

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

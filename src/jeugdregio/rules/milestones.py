"""Milestones of procurement tracks, who takes part on them, and how their councils were told."""

from __future__ import annotations

import enum
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final, TypeVar

import attrs

from jeugdregio.dates import AnyDate, Period, UncertainDate, add_working_days, earliest, latest
from jeugdregio.landscape import Members, Snapshot, absence, principals_of
from jeugdregio.landscape.audience import Told, addressed
from jeugdregio.landscape.messages import concerning
from jeugdregio.model import (
    Act,
    ActKind,
    Answer,
    Body,
    Communication,
    Contract,
    Event,
    Ground,
    Lack,
    Missing,
    Municipality,
    Office,
    Participation,
    ProcurementTrack,
    Record,
    Truth,
    all_of,
    any_of,
    lacking,
    part,
)
from jeugdregio.model.truth import by, holds
from jeugdregio.rules.acting import acts_of, agreed, day_of
from jeugdregio.rules.rule import Denial, Subject

__all__ = [
    "COUNTED",
    "Milestone",
    "MilestoneKind",
    "Telling",
    "day_after",
    "days_later",
    "denied",
    "milestone_of",
    "milestones",
    "participants",
    "tracks_behind",
]

T = TypeVar("T")

_DAY: Final = timedelta(days=1)

COUNTED: Final = Period(date(2000, 1, 1), date(2100, 1, 1))
"""The days between which working days can be counted."""


def days_later(day: date, days: int) -> date:
    """So many days after a day, or the last day there is."""
    return day + timedelta(days=min(days, (date.max - day).days))


def day_after(last: date) -> Period:
    """All days through this one."""
    return Period.until(days_later(last, 1))


def denied(denials: Iterable[Denial]) -> Answer[tuple[Denial, ...]]:
    """NO for these deviations, each of which is enough."""
    every = tuple(denials)
    return Answer(Truth.NO, every, tuple(ground for each in every for ground in each.grounds))


# which tracks, and who takes part in them

_BEHIND: Final[tuple[tuple[type[Record], str], ...]] = (
    (Act, "about"),
    (Act, "decides"),
    (Event, "about"),
    (Contract, "track"),
    (Body, "of"),
    (Office, "of"),
)


def tracks_behind(snapshot: Snapshot, ids: Iterable[str]) -> tuple[str, ...]:
    """The procurement tracks among these, or among what these are about or belong to.

    An award may be about a contract, and a message about the award: both are about its track.
    """
    found = set[str]()
    seen = set[str]()
    waiting = [snapshot.thing(each) for each in ids]
    while waiting:
        id = waiting.pop()
        if id in seen:
            continue
        seen.add(id)
        if snapshot.ever[ProcurementTrack].get(id) is not None:
            found.add(id)
        for kind, field in _BEHIND:
            value = getattr(snapshot.ever[kind].get(id), field, None)
            several = (value,) if isinstance(value, str) else value or ()
            waiting += map(snapshot.thing, several)
    return tuple(sorted(found))


def participants(
    snapshot: Snapshot, tracks: Iterable[str], day: date, *, also: Iterable[str] = ()
) -> Members:
    """The municipalities that take part in these tracks on a day.

    A grouping takes part for its full members. One of which no member is recorded is among the
    possible ones: nobody knows whom it stands for.

    Args:
        snapshot: the day asked from.
        tracks: ids of tracks.
        day: the day asked about.
        also: who takes part whatever the recorded participations say.
    """
    sure, perhaps = list(also), list[str]()
    for track in tracks:
        for each in snapshot.ever[Participation].where("track", track):
            held = holds(each.period, day)
            if held is not Truth.NO:
                (sure if held is Truth.YES else perhaps).append(each.participant)
    full, possible = set[str](), set[str]()
    for party, members in principals_of(snapshot, sure, day).items():
        full.update(members.full)
        possible.update(members.possible or _unresolved(snapshot, party, members))
    for party, members in principals_of(snapshot, perhaps, day).items():
        possible.update(members.full, members.possible, _unresolved(snapshot, party, members))
    return Members(tuple(sorted(full)), tuple(sorted(possible - full)))


def _unresolved(snapshot: Snapshot, party: str, members: Members) -> tuple[str, ...]:
    """A grouping of which no member is recorded."""
    known = members.full or members.possible or snapshot.ever[Municipality].get(party) is not None
    return () if known else (party,)


# milestones


class MilestoneKind(enum.Enum):
    """What kind of milestone (Dutch: *start, publicatie, gunning, uittreding, stop*)."""

    START = "start"
    PUBLICATION = "publication"
    AWARD = "award"
    EXIT = "exit"
    STOP = "stop"


_ACTS: Final = {
    ActKind.PUBLICATION: MilestoneKind.PUBLICATION,
    ActKind.AWARD: MilestoneKind.AWARD,
    ActKind.EXIT: MilestoneKind.EXIT,
}


@attrs.frozen
class Milestone:
    """A milestone of one or more procurement tracks (Dutch: *mijlpaal*).

    Args:
        kind: what kind of milestone.
        record: what shows it: an act, or the track of which the period starts or ends.
        tracks: the tracks.
        first: the first day it can be; ``None`` when no source bounds it.
        last: the last day it can be.
    """

    kind: MilestoneKind
    record: Act | ProcurementTrack
    tracks: tuple[str, ...]
    first: date | None
    last: date

    @property
    def subject(self) -> Subject:
        """What a finding about it is written under."""
        return (self.record.id,) if isinstance(self.record, Act) else (self.record.id, self._word)

    @property
    def _word(self) -> str:
        return self.kind.value

    @property
    def ground(self) -> Ground:
        """The record that shows it."""
        return Ground(self.record, field=None if isinstance(self.record, Act) else "period")

    def on_each_day(self, ask: Callable[[date], Answer[T]]) -> Answer[T]:
        """What holds on whatever day it was; UNKNOWN for want of that day otherwise."""
        answer = ask(self.last)
        if self.first == self.last:
            return answer
        who = self.record.owners or self.tracks
        lack = Missing(Lack.DAY, self.subject, None, who)
        if self.first is None:
            return agreed((answer, Answer(Truth.UNKNOWN, answer.value, missing=(lack,))), lack)
        return agreed((answer, ask(self.first)), lack)

    def taking_part(self, snapshot: Snapshot) -> Members:
        """The municipalities that take part on whatever day it was, and those that possibly do."""
        key = ("taking part on a milestone", self.subject)
        return snapshot.remember(key, lambda: self._taking_part(snapshot))

    def _taking_part(self, snapshot: Snapshot) -> Members:
        at_last = self._on(snapshot, self.last)
        if self.first in (None, self.last):
            return at_last
        at_first = self._on(snapshot, self.first)
        full = set(at_last.full).intersection(at_first.full)
        every = {*at_last.full, *at_last.possible, *at_first.full, *at_first.possible}
        return Members(tuple(sorted(full)), tuple(sorted(every - full)))

    def _on(self, snapshot: Snapshot, day: date) -> Members:
        # who leaves takes part no more on that day, and is told of it all the same
        also = self.record.for_ if isinstance(self.record, Act) else ()
        # a track that stopped has its participants until then
        asked = day - _DAY if self.kind is MilestoneKind.STOP else day
        return participants(snapshot, self.tracks, asked, also=also)


def milestones(snapshot: Snapshot) -> Iterator[Milestone]:
    """The milestones of tracks that are on record by the day asked.

    A publication, an award and an exit are acts. Start and stop are where the period of the track
    begins and ends, if both bounds of that day are recorded; that its contracts start is neither.
    """
    for act in acts_of(snapshot, _ACTS):
        found = _of_act(snapshot, act)
        if found.tracks:
            yield found
    for track in snapshot.ever[ProcurementTrack]:
        for kind in (MilestoneKind.START, MilestoneKind.STOP):
            day = _bound(track, kind)
            if day is not None and by(day, snapshot.day) is Truth.YES:
                yield _of_track(track, kind, day)


def milestone_of(snapshot: Snapshot, subject: Subject) -> Milestone:
    """The milestone that a subject starts with."""
    act = snapshot.ever[Act].get(subject[0])
    if act is not None:
        return _of_act(snapshot, act)
    track, kind = snapshot.ever[ProcurementTrack][subject[0]], MilestoneKind(subject[1])
    return _of_track(track, kind, _bound(track, kind) or UncertainDate())


def _of_act(snapshot: Snapshot, act: Act) -> Milestone:
    tracks = tracks_behind(snapshot, act.about)
    return Milestone(_ACTS[act.kind], act, tracks, earliest(act.day), day_of(act))


def _of_track(track: ProcurementTrack, kind: MilestoneKind, day: AnyDate) -> Milestone:
    return Milestone(kind, track, (track.id,), earliest(day), latest(day) or date.max)


def _bound(track: ProcurementTrack, kind: MilestoneKind) -> AnyDate | None:
    """The day on which a track starts or stops; ``None`` when it is not recorded."""
    certain, possible = track.period.certain, track.period.possible
    if certain is None:
        return None
    if kind is MilestoneKind.START:
        first, last = possible.start, certain.start
    else:
        first, last = certain.end, possible.end
    if first is None or last is None:
        return None
    return first if first == last else UncertainDate(first, last)


# how the councils were told


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
        grounds = [(Ground(message),) for message, way in ways if way.truth is Truth.YES]
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
            part(self._tells(message), self._lack(council.removesuffix(".council"))),
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
        window = day_after(last)
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
        return Answer(Truth.UNKNOWN, (), missing=(*one.told.lacks, *other.told.lacks))

    def _not_reached(
        self, municipality: str, told: Told, there: Sequence[_Reached], working_days: int
    ) -> Answer[tuple[Denial, ...]]:
        """That a council was not told: denied once the first one was told too long ago.

        As long as no council was told, the days are counted from the milestone.
        """
        if told.ways:
            return Answer(Truth.UNKNOWN, (), missing=told.lacks)
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

    Before the years of which the holidays are known, the first known day stands in: whoever was
    told earlier was told at least as far apart.
    """
    return add_working_days(max(day, date(2000, 1, 1)), working_days)

"""What the rules about joint acts share: whom an act concerns, on which day, and for which tracks.

With the milestones of procurement tracks, and who takes part in a track on a day.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Final, TypeVar

import attrs

from jeugdregio.dates import ALWAYS, AnyDate, AnyPeriod, Period, UncertainDate, earliest, latest
from jeugdregio.landscape import Members, Snapshot, principals_of
from jeugdregio.model import (
    Act,
    ActKind,
    Answer,
    Arrangement,
    Body,
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
)
from jeugdregio.model.truth import by, holds
from jeugdregio.rules.families.answering import days_later, lack_of, outside
from jeugdregio.rules.rule import Reason, Subject

__all__ = [
    "Milestone",
    "MilestoneKind",
    "acts_of",
    "agreed",
    "colleges_for",
    "day_of",
    "leavers",
    "out_of_track",
    "may_stand",
    "milestone_of",
    "milestones",
    "on_both_days",
    "on_each_day",
    "participants",
    "principals",
    "start_of",
    "tracks_behind",
    "tracks_of",
    "whenever",
]


T = TypeVar("T")


def acts_of(snapshot: Snapshot, kinds: Iterable[ActKind]) -> list[Act]:
    """The acts of these kinds that were taken by the day asked and may stand on it."""
    return [
        act
        for kind in kinds
        for act in snapshot[Act].where("kind", kind)
        if act.done_by(snapshot.day) is not Truth.NO
    ]


def leavers(snapshot: Snapshot, subject: Subject) -> tuple[str, ...]:
    """For whom the act of a subject is done: who answers for an exit."""
    return snapshot[Act][subject[0]].for_


def colleges_for(snapshot: Snapshot, parties: Iterable[str], day: date) -> tuple[str, ...]:
    """The colleges of these municipalities, and of the full members of these groupings."""
    members = principals_of(snapshot, tuple(parties), day).values()
    return tuple(sorted({f"{town}.college" for each in members for town in each.full}))


def day_of(act: Act) -> date:
    """The last day on which the act can have been taken; one that shows has one."""
    return latest(act.day) or date.max


def may_stand(act: Act, day: date) -> bool:
    """Whether it may stand as a decision of its own on a day; of one taken later, once taken."""
    later = by(act.day, day) is Truth.NO
    return act.done_by(day_of(act) if later else day) is not Truth.NO


def on_each_day(act: Act, ask: Callable[[date], Answer[T]], known: Period = ALWAYS) -> Answer[T]:
    """What holds on whatever day the act was taken; UNKNOWN for want of that day otherwise.

    Args:
        act: the act, whose day may be uncertain.
        ask: gives the answer for an act of that day.
        known: the days about which it can be asked.
    """
    first = earliest(act.day)
    first = None if first is None or first not in known else first
    return whenever(first, day_of(act), ask, lack_of(act, Lack.DAY))


def agreed(readings: Sequence[Answer[T]], lack: Missing) -> Answer[T]:
    """What all readings of an uncertain fact say; UNKNOWN for want of that fact otherwise.

    The value, and the grounds of a YES or a NO, are those of the first reading.
    """
    first = readings[0]
    if all((each.truth, each.missing) == (first.truth, first.missing) for each in readings):
        return first
    lacks = dict.fromkeys(each for reading in readings for each in reading.missing)
    grounds = dict.fromkeys(each for reading in readings for each in reading.grounds)
    return Answer(
        Truth.UNKNOWN, first.value, tuple(grounds), tuple(lacks | {lack: None}), first.remarks
    )


def principals(snapshot: Snapshot, act: Act, taken: date) -> dict[str, Members]:
    """By party on whose behalf the act was taken, its municipalities on the day taken."""
    return principals_of(snapshot, act.for_, taken)


def tracks_of(snapshot: Snapshot, act: Act) -> list[ProcurementTrack]:
    """The procurement tracks the act is about."""
    found = (snapshot.ever[ProcurementTrack].get(id) for id in act.about)
    return [track for track in found if track is not None]


def out_of_track(snapshot: Snapshot, subject: Subject) -> Reason | None:
    """Why a rule on leaving a track is not asked of an exit: it is out of an arrangement."""
    act = snapshot[Act][subject[0]]
    arrangements = [each for each in act.about if snapshot.ever[Arrangement].get(each) is not None]
    if not arrangements or tracks_of(snapshot, act):
        return None
    return outside(
        "een uittreding uit een regeling, niet uit een traject",
        "an exit out of an arrangement, not out of a track",
    )


# days that may be uncertain


def start_of(period: AnyPeriod) -> tuple[date | None, date | None]:
    """The first and the last day on which a period can begin (Dutch: *begin*).

    ``None`` where no source bounds it; a period without a first day has none that is recorded.
    """
    certain, possible = period.certain, period.possible
    return possible.start, possible.last if certain is None else certain.start


def whenever(
    first: date | None, last: date, ask: Callable[[date], Answer[T]], lack: Missing
) -> Answer[T]:
    """What holds on whatever day it is; UNKNOWN for want of that day otherwise.

    Args:
        first: the first day it can be; ``None`` when no source bounds it.
        last: the last day it can be.
        ask: gives the answer for a day.
        lack: the day.
    """
    answer = ask(last)
    if first == last:
        return answer
    if first is None:
        return agreed((answer, Answer(Truth.UNKNOWN, answer.value, missing=(lack,))), lack)
    return agreed((answer, ask(first)), lack)


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


def on_both_days(first: date | None, last: date, ask: Callable[[date], Members]) -> Members:
    """Who takes part on the first and on the last day it can be; possible ones on either.

    Args:
        first: the first day it can be; ``None`` when no source bounds it, and not asked about.
        last: the last day it can be.
        ask: who takes part on a day.
    """
    at_last = ask(last)
    if first is None or first == last:
        return at_last
    at_first = ask(first)
    full = set(at_last.full).intersection(at_first.full)
    every = {*at_last.full, *at_last.possible, *at_first.full, *at_first.possible}
    return Members(tuple(sorted(full)), tuple(sorted(every - full)))


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
        act = isinstance(self.record, Act)
        return (self.record.id,) if act else (self.record.id, self.kind.value)

    @property
    def ground(self) -> Ground:
        """The record that shows it."""
        return Ground(self.record, field=None if isinstance(self.record, Act) else "period")

    def on_each_day(self, ask: Callable[[date], Answer[T]]) -> Answer[T]:
        """What holds on whatever day it was; UNKNOWN for want of that day otherwise."""
        lack = Missing(Lack.DAY, self.subject, None, self.record.owners or self.tracks)
        return whenever(self.first, self.last, ask, lack)

    def taking_part(self, snapshot: Snapshot) -> Members:
        """The municipalities that take part on whatever day it was, and those that possibly do."""
        key = ("taking part on a milestone", self.subject)
        return snapshot.remember(key, lambda: self._taking_part(snapshot))

    def _taking_part(self, snapshot: Snapshot) -> Members:
        return on_both_days(self.first, self.last, lambda day: self._on(snapshot, day))

    def _on(self, snapshot: Snapshot, day: date) -> Members:
        # who leaves takes part no more on that day, and is told of it all the same
        also = self.record.for_ if isinstance(self.record, Act) else ()
        # a track that stopped has its participants until then
        asked = days_later(day, -1) if self.kind is MilestoneKind.STOP else day
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

"""What the rules about joint acts share: whom an act concerns, and which tracks it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from jeugdregio.dates import ALWAYS, AnyPeriod, Period, earliest, latest
from jeugdregio.landscape import Members, Snapshot, principals_of
from jeugdregio.model import (
    Act,
    ActKind,
    Answer,
    Lack,
    Missing,
    ProcurementTrack,
    Truth,
)
from jeugdregio.model.truth import by
from jeugdregio.rules.families.answering import lack_of

__all__ = [
    "acts_of",
    "agreed",
    "day_of",
    "may_stand",
    "on_each_day",
    "principals",
    "start_of",
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

"""Whom a message reaches, and who was told when: what two questions about messages rest on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import attrs

from jeugdregio.dates import earliest, latest
from jeugdregio.landscape.parties import belongs_to, legal_parties, reached_through
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Answer,
    Communication,
    Lack,
    Missing,
    Office,
    OfficeKind,
    Participation,
    ProcurementTrack,
    Truth,
    all_of,
)
from jeugdregio.model.truth import holds

__all__ = ["Told", "addressed", "at_once"]


# to whom


def addressed(shown: Shown, message: Communication, who: str) -> Truth:
    """Whether a message is addressed to someone.

    Also when it is to a body or office of his, to a track in which he takes part, or to a grouping
    of which he is a member, however partially. One to a municipality may be one to any of its
    organs, and one that does not tell to whom may be one to anybody.

    Args:
        shown: the day asked from.
        message: the message.
        who: the id of his first version.
    """
    if message.addressees is None:
        return Truth.UNKNOWN
    day, to = latest(message.day) or shown.day, message.addressees
    named, through = shown.remember(
        ("audience", message.id),
        lambda: (_reached(shown, to, day), _reached(shown, legal_parties(shown, to), day)),
    )
    level = named.get(who, Truth.NO) | through.get(who, Truth.NO)
    if level is not Truth.NO:
        return level
    # the organ of what was named is not told by name, and not left out either
    hosts = belongs_to(shown, who)[1:]
    return Truth.UNKNOWN & Truth.any(named.get(each, Truth.NO) for each in hosts)


def _reached(shown: Shown, named: Iterable[str], day: date) -> dict[str, Truth]:
    found: dict[str, Truth] = {}
    for each in named:
        for thing, level in _through(shown, shown.thing(each), day).items():
            found[thing] = found.get(thing, Truth.NO) | level
    return found


def _through(shown: Shown, named: str, day: date) -> dict[str, Truth]:
    """Whom a message to this one reaches; one to a track its participants and its chair."""
    key = ("reached by a message", named, day)
    return shown.remember(
        key, lambda: reached_through(shown, named, day) | _of_track(shown, named, day)
    )


def _of_track(shown: Shown, named: str, day: date) -> dict[str, Truth]:
    if shown.ever[ProcurementTrack].get(named) is None:
        return {}
    found: dict[str, Truth] = {}
    for each in shown.ever[Participation].where("track", named):
        taking = holds(each.period, day)
        for thing, level in reached_through(shown, each.participant, day).items():
            found[thing] = found.get(thing, Truth.NO) | (level & taking)
    for office in shown.ever[Office].where("of", named):
        if office.kind is OfficeKind.CHAIR:
            found[shown.thing(office.id)] = holds(office.period, day)
    return found


# when


@attrs.frozen
class Told:
    """How someone was told.

    Args:
        who: his id; that of the message, when it does not tell to whom it is.
        ways: the messages that told him, or may have.
        answer: whether he was told by the day asked about.
        named: whether it is known who he is.
    """

    who: str
    ways: tuple[tuple[Communication, Answer[None]], ...]
    answer: Answer[None]
    named: bool = True

    @property
    def first(self) -> date:
        """The first day on which he can have been told."""
        return min((_first(each) for each, _ in self.ways), default=date.max)

    @property
    def last(self) -> date | None:
        """The last day on which he can have been told first; ``None`` when perhaps never."""
        sure = [latest(each.day) for each, way in self.ways if way.truth is Truth.YES]
        return min((each for each in sure if each is not None), default=None)

    @property
    def lacks(self) -> tuple[Missing, ...]:
        """What is missing to know on which day he was first told."""
        found: list[Missing] = []
        if not self.named:  # whoever wrote could name him
            senders = tuple(id for message, _ in self.ways for id in message.owners)
            found.append(Missing(Lack.ADDRESSEES, (self.who,), None, senders))
        if self.last is None:
            return (*found, *self.answer.missing)
        for message, way in self.ways:
            if _first(message) < self.last:
                found += way.missing or (Missing(Lack.DAY, (message.id,), None, message.owners),)
        return tuple(found)


def _first(message: Communication) -> date:
    return earliest(message.day) or date.min


def at_once(
    told: Sequence[Told], within_days: int, today: date, about: tuple[str, ...]
) -> Answer[None]:
    """Whether all were first told within so many days (Dutch: *gelijktijdig*).

    Args:
        told: how each was told.
        within_days: the days allowed.
        today: the day asked about: who is denied to have been told by then comes later.
        about: ids of what it is about, for what is missing.
    """
    reached = [(each.last, each) for each in told if each.last is not None]
    denied = [each for each in told if each.answer.truth is Truth.NO]
    if reached:
        last, early = min(reached, key=lambda each: each[0])
        # counted in whole numbers, for the last day of the calendar has no day after
        later = [(each.first.toordinal(), each) for _, each in reached]
        later += [(today.toordinal() + 1, each) for each in denied]
        first, late = max(later, key=lambda each: each[0])
        if first - last.toordinal() > within_days:
            return Answer(Truth.NO, None, (*early.answer.grounds, *late.answer.grounds))
    settled = bool(told) and len(reached) == len(told) and all(each.named for each in told)
    if settled and (_alike(told) or _spread(told) <= within_days):
        return Answer(Truth.YES, None, tuple(all_of(each.answer for each in told).grounds))
    lacks = [lack for each in told for lack in each.lacks]
    lacks += (Missing(Lack.COMMUNICATION, (*about, each.who), None, (each.who,)) for each in denied)
    return Answer(
        Truth.UNKNOWN, None, missing=tuple(lacks) or (Missing(Lack.COMMUNICATION, about),)
    )


def _alike(told: Iterable[Told]) -> bool:
    """Whether the same messages told them all, on whatever days these were sent."""
    ways = {frozenset((message.id, way.truth) for message, way in each.ways) for each in told}
    return len(ways) == 1


def _spread(told: Iterable[Told]) -> int:
    """The most days that can lie between the first and the last who are told."""
    days = [(each.first, each.last or date.max) for each in told]
    return (max(last for _, last in days) - min(first for first, _ in days)).days

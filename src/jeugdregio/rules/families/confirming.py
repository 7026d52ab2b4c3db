"""Whether the principles of a track were confirmed for a participant at its start."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs

from jeugdregio.dates import Period, earliest, latest, shift
from jeugdregio.landscape import (
    Members,
    Snapshot,
    absence,
    belongs_to,
    principals_of,
    reached_through,
)
from jeugdregio.landscape.actors import possibly_same
from jeugdregio.model import (
    Answer,
    Document,
    Event,
    EventKind,
    Ground,
    Lack,
    Missing,
    Office,
    OfficeKind,
    Participation,
    ProcurementTrack,
    Truth,
    lacking,
    part,
)
from jeugdregio.model.truth import by, holds
from jeugdregio.rules.families.acting import on_both_days, participants, start_of
from jeugdregio.rules.families.answering import (
    beside,
    days_later,
    lack_of,
    resting,
    rows_of,
    shown,
    some_way,
)

__all__ = ["Start", "start_of_track"]

_PORTFOLIO_HOLDERS: Final = (OfficeKind.PORTFOLIO_HOLDER, OfficeKind.ALDERMAN)
"""An alderman has a portfolio; which one the office need not say."""


def start_of_track(snapshot: Snapshot, track: str) -> Start:
    """The start of a track: where its period begins."""
    record = snapshot.ever[ProcurementTrack][track]
    return Start(snapshot, record, *start_of(record.period))


@attrs.frozen
class Start:
    """The start of a track (Dutch: *start van een inkooptraject*).

    Args:
        snapshot: the day asked about.
        track: the track.
        first: the first day it can be; ``None`` when no source bounds it.
        last: the last day it can be; ``None`` likewise.
    """

    snapshot: Snapshot
    track: ProcurementTrack
    first: date | None
    last: date | None

    @property
    def participants(self) -> Members:
        """The municipalities that take part on that day, and those that possibly do."""
        key = ("taking part at the start", self.track.id)
        return self.snapshot.remember(key, self._participants)

    def _participants(self) -> Members:
        last = self.last or self.snapshot.day
        return on_both_days(self.first, max(self.first or last, last), self._on)

    def _on(self, day: date) -> Members:
        return participants(self.snapshot, (self.track.id,), day)

    def unattended(self) -> Answer[None]:
        """That nobody is known to take part, so that nobody can be asked about."""
        lack = Missing(Lack.PARTICIPANTS, (self.track.id,), None, (self.track.id,))
        return beside(shown(self.track, lacking(lack)), self.participants.possible)

    def confirmed(self, municipality: str, months: int) -> Answer[None]:
        """Whether a portfolio holder confirmed the version in use in the months up to the start.

        NO when it was confirmed only outside these months or in another version, and when nothing
        is recorded inside completeness; not as long as the start is still to come.
        """
        answer = _Window(self, municipality, months).answer()
        if answer.truth is Truth.UNKNOWN:
            missing = dict.fromkeys((*answer.missing, *self._lacks()))
            grounds = (Ground(self.track), *answer.grounds)
            answer = attrs.evolve(answer, grounds=grounds, missing=tuple(missing))
        return beside(answer, self.participants.possible)

    def _lacks(self) -> Iterator[Missing]:
        """What is not recorded of the track itself."""
        about = (self.track.id,)
        if self.first is None or self.first != self.last:
            yield Missing(Lack.TERM, about, None, about)
        if self.track.principles is None:
            yield Missing(Lack.VERSION, about, None, about)


@attrs.frozen
class _Window:
    """The months up to the start, for one participant."""

    start: Start
    municipality: str
    months: int

    @property
    def snapshot(self) -> Snapshot:
        return self.start.snapshot

    @property
    def track(self) -> ProcurementTrack:
        return self.start.track

    def answer(self) -> Answer[None]:
        """Whether it was confirmed, as far as the start and the version are known."""
        found = [(each, self._by_whom(each)) for each in self._events()]
        possible = some_way(
            shown(event, whose, self._in_time(event), self._version(event))
            for event, whose in found
        )
        if possible is not None:
            return possible
        lack = self._lack
        last = self.start.last
        if last is None or self.snapshot.day <= last:
            return lacking(lack)
        other = [Ground(event) for event, whose in found if whose.truth is Truth.YES]
        if other:
            return Answer(Truth.NO, None, (*self._basis(), *other))
        about = (f"{self.municipality}.college", self.track.id)
        window = Period(self._opens(self.start.first), days_later(last, 1))
        kind = EventKind.CONFIRMATION.value
        absent = absence(self.snapshot, "events", about, lack, kinds=(kind,), window=window)
        return resting(absent, *self._basis()) if absent.truth is Truth.NO else absent

    @property
    def _lack(self) -> Missing:
        about = (self.track.id, self.municipality)
        return Missing(Lack.CONFIRMATION, about, None, (f"{self.municipality}.college",))

    def _basis(self) -> Iterator[Ground]:
        """The track, and the participations through which the municipality takes part."""
        yield Ground(self.track)
        day = self.start.last or self.snapshot.day
        for each in self.snapshot.ever[Participation].where("track", self.track.id):
            if holds(each.period, day) is Truth.YES:
                members = principals_of(self.snapshot, (each.participant,), day).values()
                if any(self.municipality in party.full for party in members):
                    yield Ground(each)

    # the confirmations on record

    def _events(self) -> list[Event]:
        """The confirmations about the track, or about its principles and no other track."""
        rows = self.snapshot.possible[Event]
        mine = self.snapshot.thing(self.track.id)
        return [
            each
            for each in rows_of(rows, "about", filter(None, (self.track.id, self.track.principles)))
            if each.kind is EventKind.CONFIRMATION
            and mine in (self._names(each, ProcurementTrack) or (mine,))
        ]

    def _names(
        self, event: Event, kind: type[ProcurementTrack] | type[Document]
    ) -> tuple[str, ...]:
        rows = self.snapshot.ever[kind]
        return tuple(self.snapshot.thing(each) for each in event.about if rows.get(each))

    def _by_whom(self, event: Event) -> Answer[None]:
        """Whether a portfolio holder of the municipality is among those who confirmed."""
        truth = Truth.any(self._holds_portfolio(each) for each in event.participants)
        return part(truth if event.participants else Truth.UNKNOWN, self._lack)

    def _holds_portfolio(self, actor: str) -> Truth:
        """A consultation of several, or a municipality as such, does not tell whose holder did."""
        thing, *hosts = belongs_to(self.snapshot, actor)
        office = self.snapshot.ever[Office].get(thing)
        if self.municipality in hosts and office is not None and office.kind is not None:
            return Truth.of(office.kind in _PORTFOLIO_HOLDERS)
        if thing == f"{self.municipality}.council":
            return Truth.NO
        day = self.start.last or self.snapshot.day
        reached = (reached_through(self.snapshot, each, day) for each in (thing, *hosts))
        through = Truth.any(each.get(self.municipality, Truth.NO) for each in reached)
        of_track = self.snapshot.thing(self.track.id) in (thing, *hosts)
        return Truth.UNKNOWN & (through | Truth.of(of_track and office is None))

    # in time

    def _opens(self, start: date | None) -> date | None:
        """The first day on which a confirmation is in time for a start."""
        if start is None or start.year * 12 + start.month - self.months <= 12:
            return None  # the calendar begins later
        return shift(start, -self.months, "months")

    def _in_time(self, event: Event) -> Answer[None]:
        """Whether it took place in the months up to the start, whenever that was."""
        first, last = self.start.first or date.min, self.start.last or date.max
        since, until = earliest(event.day) or date.min, latest(event.day) or date.max
        opens, opens_last = self._opens(first) or date.min, self._opens(last) or date.min
        if since > last or until < opens:
            return Answer(Truth.NO, None)
        happened = by(event.day, self.snapshot.day)
        if happened is Truth.YES and opens_last <= since and until <= first:
            return Answer(Truth.YES, None)
        lack = lack_of(event, Lack.DAY)
        if earliest(event.day) == latest(event.day):  # then it is the start that is not known
            lack = Missing(Lack.TERM, (self.track.id,), None, (self.track.id,))
        return lacking(lack)

    # of the version in use

    def _version(self, event: Event) -> Answer[None]:
        """Whether it is the version in use that was confirmed."""
        principles, named = self.track.principles, self._names(event, Document)
        if principles is None:
            return lacking(Missing(Lack.VERSION, (self.track.id,), None, (self.track.id,)))
        truth = Truth.any(self._same(principles, each) for each in named)
        lack = Missing(Lack.VERSION, (event.id,), None, event.owners or (self.track.id,))
        return part(truth if named else Truth.UNKNOWN, lack)

    def _same(self, one: str, other: str) -> Truth:
        """Whether two documents are the same; what may be one is never taken for one."""
        there = self.snapshot.thing(other)
        if there == self.snapshot.thing(one):
            return Truth.YES
        return Truth.UNKNOWN & Truth.of(there in possibly_same(self.snapshot, Document, one))

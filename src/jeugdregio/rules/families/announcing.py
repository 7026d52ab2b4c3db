"""Whether an exit was announced in writing and in time to those who take part, and to the chair."""

from __future__ import annotations

from datetime import date

import attrs

from jeugdregio.dates import Period, add_working_days
from jeugdregio.landscape import Snapshot, legal_parties, reached_through
from jeugdregio.model import (
    Act,
    Answer,
    Communication,
    Lack,
    Medium,
    Missing,
    Office,
    OfficeKind,
    Participation,
    Truth,
    all_of,
    any_of,
    lacking,
    part,
)
from jeugdregio.model.truth import by, holds
from jeugdregio.rules.families.acting import principals, tracks_of
from jeugdregio.rules.families.answering import (
    after_term,
    beside,
    days_later,
    lack_of,
    shown,
    some_way,
)

__all__ = ["announced"]


def announced(snapshot: Snapshot, act: Act, taken: date, working_days: int) -> Answer[None]:
    """Whether an exit decided on that day was announced to everyone it should."""
    tracks = tracks_of(snapshot, act)
    if not tracks:
        return shown(act, lacking(Missing(Lack.TRACK, (act.id,), None, act.for_)))
    case = _Exit(snapshot, act, taken, add_working_days(taken, working_days))
    return all_of(case.to_track(each.id) for each in tracks).valued(None)


@attrs.frozen
class _Exit:
    """One exit, the day it was decided, and the last day on which its announcement is in time."""

    snapshot: Snapshot
    act: Act
    taken: date
    last: date

    def to_track(self, track: str) -> Answer[None]:
        """Told to the track as a whole, or to each recorded participant and the chair."""
        others, chairs = self.participants(track, Truth.YES), self.chairs(track)
        each = [self.told(track, recipient) for recipient in (*others, *chairs)]
        about, who = (track,), (track,)
        if not others:
            each.append(lacking(Missing(Lack.PARTICIPANTS, about, None, who)))
        if not chairs:
            each.append(lacking(Missing(Lack.CHAIR, about, None, who)))
        whole = any_of([self.told(track, track), all_of(each).valued(None)]).valued(None)
        return beside(whole, self.participants(track, Truth.UNKNOWN))

    def participants(self, track: str, recorded: Truth) -> tuple[str, ...]:
        """Those who take part on the day of the exit, for certain or possibly, but the leavers."""
        leaving = set(map(self.snapshot.thing, self.act.for_))
        for party, members in principals(self.snapshot, self.act, self.taken).items():
            leaving |= {party, *members.full}
        found = {
            self.snapshot.thing(each.participant)
            for each in self.snapshot.ever[Participation].where("track", track)
            if holds(each.period, self.taken) is recorded
        }
        return tuple(sorted(found - leaving))

    def chairs(self, track: str) -> tuple[str, ...]:
        """The offices recorded as chairing the track on the day of the exit."""
        return tuple(
            sorted(
                self.snapshot.thing(office.id)
                for office in self.snapshot.ever[Office].where("of", track)
                if office.kind is OfficeKind.CHAIR and holds(office.period, self.taken) is Truth.YES
            )
        )

    def told(self, track: str, recipient: str) -> Answer[None]:
        """Whether a message about the exit reached this recipient in writing and in time."""
        wanted = set(map(self.snapshot.thing, (track, recipient)))
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
        before = by(message.day, days_later(self.taken, -1))
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

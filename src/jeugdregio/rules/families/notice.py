"""Whether an exit was announced: to whom, in writing, in time."""

from __future__ import annotations

from datetime import date, timedelta

import attrs

from jeugdregio.dates import Period, add_working_days
from jeugdregio.landscape import Snapshot, absence, legal_parties, reached_through
from jeugdregio.model import (
    Act,
    Answer,
    Communication,
    Ground,
    Lack,
    Medium,
    Missing,
    Note,
    Office,
    OfficeKind,
    Participation,
    ProcurementTrack,
    Remark,
    Truth,
    all_of,
    any_of,
    lacking,
    part,
    remarked,
)
from jeugdregio.model.truth import by, holds
from jeugdregio.rules.families.acting import principals, tracks_of

__all__ = ["announced", "last_day"]

_DAY = timedelta(days=1)


def last_day(taken: date, working_days: int) -> date:
    """The last day on which an exit decided on that day is announced in time."""
    return add_working_days(taken, working_days)


def announced(snapshot: Snapshot, act: Act, taken: date, working_days: int) -> Answer[None]:
    """Whether an exit decided on that day was announced to everyone it should."""
    tracks = tracks_of(snapshot, act)
    if not tracks:
        lack = Missing(Lack.TRACK, (act.id,), None, act.for_)
        return Answer(Truth.UNKNOWN, None, (Ground(act),), (lack,))
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
        possible = self.participants(track, Truth.UNKNOWN)
        return remarked(whole, Remark(Note.POSSIBLE_MEMBER, possible)) if possible else whole

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
        answers = [
            self._by(message, wanted)
            for message in self.snapshot.possible[Communication].where("about", self.act.id)
        ]
        answers = [each for each in answers if each.truth is not Truth.NO]
        if not answers:  # else a message is there, and what lacks is a part of it
            answers.append(self._untold(recipient))
        return any_of(answers).valued(None)

    def _by(self, message: Communication, wanted: set[str]) -> Answer[None]:
        about, who = (message.id,), message.owners
        written = Truth.of(None if message.medium is None else message.medium is Medium.WRITTEN)
        before = by(message.day, self.taken - _DAY)
        in_time = by(message.day, min(self.last, self.snapshot.day)) & ~before
        parts = [
            part(written, Missing(Lack.MEDIUM, about, None, who)),
            part(in_time, Missing(Lack.DAY, about, None, who)),
            part(self._addressed(message, wanted), Missing(Lack.ADDRESSEES, about, None, who)),
        ]
        whole = all_of(parts)
        return Answer(whole.truth, None, (Ground(message),), whole.missing)

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

    def _untold(self, recipient: str) -> Answer[None]:
        """That no message is recorded: denied only when the term is over and all are recorded."""
        lack = Missing(Lack.COMMUNICATION, (self.act.id, recipient), self._term, self.act.for_)
        if self.last >= self.snapshot.day:
            return lacking(lack)
        return absence(
            self.snapshot,
            "communications",
            (self.act.id, *self.act.for_),
            lack,
            window=self._term,
            happening=True,
        )

    @property
    def _term(self) -> Period:
        return Period.through(self.taken, self.last)

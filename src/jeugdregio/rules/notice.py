"""Whether an exit was announced: to whom, in writing, in time."""

from __future__ import annotations

from datetime import date, timedelta

import attrs

from jeugdregio.dates import Period, add_working_days
from jeugdregio.landscape import Snapshot, absence, legal_parties
from jeugdregio.model import (
    Act,
    Answer,
    Communication,
    Ground,
    Lack,
    Medium,
    Membership,
    Missing,
    Office,
    OfficeKind,
    Participation,
    ProcurementTrack,
    Truth,
    all_of,
    any_of,
)
from jeugdregio.model.truth import by, holds
from jeugdregio.rules.acting import day_of, principals, tracks_of

__all__ = ["announced"]

_DAY = timedelta(days=1)


def announced(snapshot: Snapshot, act: Act, working_days: int) -> tuple[Answer[None], date]:
    """Whether the exit was announced to everyone it should, and the last day for it."""
    last = add_working_days(day_of(act), working_days)
    tracks = tracks_of(snapshot, act)
    if not tracks:
        lack = Missing(Lack.TRACK, (act.id,), None, act.for_)
        return Answer(Truth.UNKNOWN, None, (Ground(act),), (lack,)), last
    case = _Case(snapshot, act, last)
    answer = all_of(case.to_track(track) for track in tracks).valued(None)
    return answer, last


@attrs.frozen
class _Case:
    """One exit, and the last day on which its announcement is in time."""

    snapshot: Snapshot
    act: Act
    last: date

    def to_track(self, track: ProcurementTrack) -> Answer[None]:
        """Told to the track as a whole, or to each recorded participant and the chair."""
        others, chairs = self.participants(track), self.chairs(track)
        each = [self.told(track, recipient) for recipient in (*others, *chairs)]
        about, who = (track.id,), (track.id,)
        if not others:
            each.append(_lacking(Missing(Lack.PARTICIPANTS, about, None, who)))
        if not chairs:
            each.append(_lacking(Missing(Lack.CHAIR, about, None, who)))
        whole = [self.told(track, track.id), all_of(each).valued(None)]
        return any_of(whole).valued(None)

    def participants(self, track: ProcurementTrack) -> tuple[str, ...]:
        """Those recorded as taking part on the day of the exit, without who leaves."""
        leaving = set(self.act.for_)
        for party, members in principals(self.snapshot, self.act).items():
            leaving |= {party, *members.full}
        found = {
            each.participant
            for each in self.snapshot.ever[Participation].where("track", track.id)
            if holds(each.period, day_of(self.act)) is Truth.YES
        }
        return tuple(sorted(found - leaving))

    def chairs(self, track: ProcurementTrack) -> tuple[str, ...]:
        """The offices recorded as chairing the track on the day of the exit."""
        return tuple(
            office.id
            for office in self.snapshot.ever[Office].where("of", track.id)
            if office.kind is OfficeKind.CHAIR
            and holds(office.period, day_of(self.act)) is Truth.YES
        )

    def told(self, track: ProcurementTrack, recipient: str) -> Answer[None]:
        """Whether a message about the exit reached this recipient in writing and in time."""
        answers = [
            self._by(message, {track.id, recipient})
            for message in self.snapshot.possible[Communication].where("about", self.act.id)
        ]
        answers = [each for each in answers if each.truth is not Truth.NO]
        if not answers:  # else a message is there, and what lacks is a part of it
            answers.append(self._untold(recipient))
        return any_of(answers).valued(None)

    def _by(self, message: Communication, wanted: set[str]) -> Answer[None]:
        about, who, taken = (message.id,), message.owners, day_of(self.act)
        written = Truth.of(None if message.medium is None else message.medium is Medium.WRITTEN)
        before = by(message.day, taken - _DAY)
        in_time = by(message.day, min(self.last, self.snapshot.day)) & ~before
        parts = [
            _part(written, Missing(Lack.MEDIUM, about, None, who)),
            _part(in_time, Missing(Lack.DAY, about, None, who)),
            _part(self._addressed(message, wanted), Missing(Lack.ADDRESSEES, about, None, who)),
        ]
        whole = all_of(parts)
        return Answer(whole.truth, None, (Ground(message),), whole.missing)

    def _addressed(self, message: Communication, wanted: set[str]) -> Truth:
        """Whether the message is addressed to one of these, or to a grouping they are members of.

        Told to the chair of a track is not told to the track.
        """
        if message.addressees is None:
            return Truth.UNKNOWN
        reached = legal_parties(self.snapshot, message.addressees)
        for addressee in message.addressees:
            for membership in self.snapshot.ever[Membership].where("grouping", addressee):
                if holds(membership.period, day_of(self.act)) is Truth.YES:
                    reached.add(membership.member)
        return Truth.of(not wanted.isdisjoint(reached))

    def _untold(self, recipient: str) -> Answer[None]:
        """That no message is recorded: denied only when the term is over and all are recorded."""
        lack = Missing(Lack.COMMUNICATION, (self.act.id, recipient), self._term, self.act.for_)
        if self.last >= self.snapshot.day:
            return _lacking(lack)
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
        return Period.through(day_of(self.act), self.last)


def _part(truth: Truth, lack: Missing) -> Answer[None]:
    return Answer(truth, None, missing=(lack,) if truth is Truth.UNKNOWN else ())


def _lacking(lack: Missing) -> Answer[None]:
    return Answer(Truth.UNKNOWN, None, missing=(lack,))

"""Whether the partners in a track were told of a message about it before others were."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs

from jeugdregio.dates import earliest, latest
from jeugdregio.landscape import (
    Members,
    Snapshot,
    belongs_to,
    legal_parties,
    principals_of,
    reached_through,
)
from jeugdregio.landscape.actors import possibly_same
from jeugdregio.model import (
    Act,
    Answer,
    Communication,
    Document,
    Event,
    Ground,
    Lack,
    Missing,
    Note,
    ProcurementTrack,
    Remark,
    Truth,
    Undertaking,
    lacking,
    part,
    remarked,
)
from jeugdregio.model.references import organ_owner
from jeugdregio.model.truth import by
from jeugdregio.rules.families.acting import on_both_days, participants, tracks_behind
from jeugdregio.rules.families.answering import (
    Denials,
    after_term,
    all_together,
    denied,
    lack_of,
    rows_of,
    shown,
    some_way,
    through,
)
from jeugdregio.rules.rule import Denial
from jeugdregio.rules.weight import Weight, weigh

__all__ = ["Announcement", "announcement", "announcements"]

_NEWS: Final = (Act, Event)
"""What took place and can be told as news; a track is there all the time."""


def announcements(snapshot: Snapshot) -> Iterator[Announcement]:
    """The messages about a joint track by one of its participants or offices to others."""
    for message in snapshot[Communication]:
        found = announcement(snapshot, message)
        if found.tracks and found.by_participant is not Truth.NO and found.outsiders:
            yield found


def announcement(snapshot: Snapshot, message: Communication) -> Announcement:
    """A message with who stands behind it and who takes part in what it is about."""
    tracks = tracks_behind(snapshot, message.about)
    first, last = earliest(message.day), latest(message.day) or snapshot.day
    # a council does not speak for those who take part
    senders = tuple(each for each in message.owners if not _is_council(each))
    behind = principals_of(snapshot, senders, last)
    return Announcement(
        snapshot=snapshot,
        message=message,
        first=first,
        last=last,
        tracks=tracks,
        senders=senders,
        holders=tuple(sorted(behind)),
        side=frozenset(each for members in behind.values() for each in members.full),
        perhaps=frozenset(each for members in behind.values() for each in members.possible),
        taking=on_both_days(first, last, lambda day: participants(snapshot, tracks, day)),
    )


@attrs.frozen(kw_only=True)
class Announcement:
    """A message about a track that goes to others than those who take part in it.

    Args:
        snapshot: the day asked about, on which the message is sent.
        message: the message.
        first: the first day on which it can have been sent; ``None`` when no source bounds it.
        last: the last day on which it can have been sent.
        tracks: the tracks it is about.
        senders: who sent it, and on whose behalf.
        holders: for whom they speak: their municipality or grouping, or that office itself.
        side: the municipalities for which they speak.
        perhaps: those for which they possibly speak.
        taking: the municipalities that take part in the tracks when it is sent.
    """

    snapshot: Snapshot
    message: Communication
    first: date | None
    last: date
    tracks: tuple[str, ...]
    senders: tuple[str, ...]
    holders: tuple[str, ...]
    side: frozenset[str]
    perhaps: frozenset[str]
    taking: Members

    # who is involved

    @property
    def by_participant(self) -> Truth:
        """Whether who sent it takes part in a track, or is an office of one."""
        if any(self._of_track(each) for each in self.senders):
            return Truth.YES
        if not self.side.isdisjoint(self.taking.full):
            return Truth.YES
        every = {*self.taking.full, *self.taking.possible}
        return Truth.NO if every.isdisjoint(self.side | self.perhaps) else Truth.UNKNOWN

    @property
    def outsiders(self) -> tuple[str, ...]:
        """The addressees that take no part: councils, the press, others."""
        return tuple(each for each in self.message.addressees or () if self._outside(each))

    def _of_track(self, actor: str) -> bool:
        """Whether it is one of the tracks, or an office or a body of one."""
        return not set(self.tracks).isdisjoint(belongs_to(self.snapshot, actor))

    def _outside(self, addressee: str) -> bool:
        if _is_council(addressee):
            return True
        if self._of_track(addressee):
            return False
        parties = principals_of(self.snapshot, (addressee,), self.last).values()
        reached = {each for members in parties for each in (*members.full, *members.possible)}
        return not reached or not reached <= {*self.taking.full, *self.taking.possible}

    @property
    def is_by_nobody_known(self) -> bool:
        """Whether nobody takes part for certain, and so not who sent it either."""
        return not self.taking.full and self.by_participant is Truth.UNKNOWN

    # whether the partners knew

    def answer(self) -> Denials:
        """Whether each partner was told of it by the day on which it was sent."""
        own = self.side | self.perhaps
        parts = [self._told(each) for each in self.taking.full if each not in own]
        if not parts:
            lack = Missing(Lack.PARTICIPANTS, self.tracks, None, self.tracks)
            parts.append(lacking(lack).valued(()))
        return remarked(self._with_message(all_together(parts)), *self._remarks())

    def _with_message(self, answer: Denials) -> Denials:
        """The answer, with what lacks of the message itself and of who sent it."""
        lacks: list[Missing] = []
        if self.first is None:
            lacks.append(lack_of(self.message, Lack.DAY))
        if answer.truth is Truth.NO and self.by_participant is Truth.UNKNOWN:
            lacks.append(Missing(Lack.PARTICIPANTS, self.tracks, None, self.holders))
        if answer.truth is Truth.YES and not lacks:
            return answer
        grounds = (Ground(self.message), *answer.grounds)
        if answer.truth is Truth.NO and not lacks:
            return attrs.evolve(answer, grounds=grounds)
        if weigh(self.snapshot, self.message, self.holders) is Weight.ALLEGED:
            lacks.append(self._account)
        missing = tuple(dict.fromkeys((*answer.missing, *lacks)))
        return Answer(Truth.UNKNOWN, (), grounds, missing, answer.remarks)

    @property
    def _account(self) -> Missing:
        return Missing(Lack.ACCOUNT, self.holders, None, self.holders)

    def _told(self, partner: str) -> Denials:
        """Whether a partner was told of it by then.

        NO when the sender's side says that it first told it later, or when nothing is recorded
        inside completeness.
        """
        ways = [(each, self._way(each, partner)) for each in self._candidates()]
        possible = some_way(way for _, way in ways)
        if possible is not None:
            return possible.valued(())
        absent = self._untold(partner)
        grounds: list[tuple[Ground, ...]] = [
            (Ground(each, field="first"),) for each, _ in ways if self._told_later(each, partner)
        ]
        if absent.truth is Truth.NO:
            grounds.append(absent.grounds)
        if not grounds:
            return absent.valued(())
        return denied(Denial((Ground(self.message), *each)) for each in grounds)

    def _untold(self, partner: str) -> Answer[None]:
        """That nothing is recorded: denied only when the day is over and all is recorded."""
        window = through(self.last)
        lack = Missing(Lack.COMMUNICATION, (self.message.id, partner), window, self.holders)
        about = (self.message.id, *self.message.owners, *self.holders)
        return after_term(self.snapshot, "communications", about, lack, window)

    # one message that may have told a partner of it

    def _candidates(self) -> tuple[Communication, ...]:
        key = ("messages that may tell of one", self.message.id)
        return self.snapshot.remember(key, self._related)

    def _related(self) -> tuple[Communication, ...]:
        rows = self.snapshot.possible[Communication]
        documents = self._documents()
        named = {self.message.id, *self.message.about, *documents}
        found = *rows_of(rows, "about", named), *rows_of(rows, "document", documents)
        return tuple({row.id: row for row in (self.message, *found)}.values())

    def _documents(self) -> tuple[str, ...]:
        """The document that was sent, and after it those that may be the same."""
        sent = self.message.document
        return () if sent is None else (sent, *possibly_same(self.snapshot, Document, sent))

    def _way(self, message: Communication, partner: str) -> Answer[None]:
        """Whether this message told a partner of it by the day on which it was sent."""
        return shown(
            message,
            part(self._tells(message), self._account),
            part(self._reaches(message, partner), lack_of(message, Lack.ADDRESSEES)),
            self._in_time(message),
        )

    def _told_later(self, message: Communication, partner: str) -> bool:
        """Whether the sender's side told a partner of it for certain, for the first time later."""
        told = Truth.of(message.first) & self._tells(message) & self._reaches(message, partner)
        later = self._in_time(message).truth is Truth.NO
        return told is Truth.YES and later and self._same_side(message)

    def _tells(self, message: Communication) -> Truth:
        """Whether one of these messages tells of this one: by its name, by what is sent, as news.

        One that has what may be the same document, or is by the same sender about the track in
        general, may do so: the sender's account would tell.
        """
        about, other = (
            self._things(*message.about),
            self._things(message.document),
        )
        sent, maybe = (
            self._things(self.message.document),
            self._things(*self._documents()),
        )
        news = self._things(*filter(self._is_news, self.message.about))
        named = about & (sent | self._things(self.message.id)) or sent & other
        if message.id == self.message.id or named or (news and news <= about):
            return Truth.YES
        possible = (about | other) & maybe or self._same_side(message)
        return Truth.UNKNOWN if possible else Truth.NO

    def _things(self, *ids: str | None) -> set[str]:
        return {self.snapshot.thing(each) for each in ids if each is not None}

    def _is_news(self, id: str) -> bool:
        return any(self.snapshot.ever[kind].get(id) is not None for kind in _NEWS)

    def _reaches(self, message: Communication, partner: str) -> Truth:
        """Whether a message is addressed to a partner; what is told to its council is not."""
        if message.addressees is None:
            return Truth.UNKNOWN
        snapshot, day = self.snapshot, latest(message.day) or self.snapshot.day
        named = [each for each in message.addressees if not _is_council(each)]
        levels = [
            reached_through(snapshot, each, day).get(partner, Truth.NO)
            for each in legal_parties(snapshot, named)
        ]
        tracks = [each for each in named if snapshot.ever[ProcurementTrack].get(each) is not None]
        told = participants(snapshot, tracks, day)
        levels.append(Truth.of(partner in told.full))
        levels.append(Truth.UNKNOWN & Truth.of(partner in told.possible))
        return Truth.any(levels)

    def _in_time(self, message: Communication) -> Answer[None]:
        """Whether a message was sent by the day on which this one was."""
        if message.id == self.message.id:
            return Answer(Truth.YES, None)
        sent = by(message.day, self.first or date.min)
        if sent is Truth.YES or by(message.day, self.last) is Truth.NO:
            return Answer(sent, None)
        lacks = tuple(
            lack_of(each, Lack.DAY)
            for each in (message, self.message)
            if earliest(each.day) != latest(each.day)
        )
        return Answer(Truth.UNKNOWN, None, missing=lacks)

    def _same_side(self, message: Communication) -> bool:
        mine = legal_parties(self.snapshot, self._things(*self.message.owners))
        return not mine.isdisjoint(legal_parties(self.snapshot, self._things(*message.owners)))

    # what is worth telling

    def _remarks(self) -> Iterator[Remark]:
        own = tuple(
            each for each in self.outsiders if organ_owner(self.snapshot.thing(each)) in self.side
        )
        possible = tuple(
            each for each in self.taking.possible if each not in self.side | self.perhaps
        )
        agreed = tuple(sorted(each.id for each in self._confidential()))
        told = (
            (Note.OWN_COUNCIL, own),
            (Note.POSSIBLE_MEMBER, possible),
            (Note.CONFIDENTIALITY, agreed),
        )
        yield from (Remark(note, about) for note, about in told if about)
        for other in self._documents()[1:]:
            pair = self._things(self.message.document, other)
            yield Remark(Note.POSSIBLY_SAME, tuple(sorted(pair)))

    def _confidential(self) -> Iterator[Undertaking]:
        """What was agreed about keeping the message, or what it is about, from others."""
        mine = self._things(self.message.id, self.message.document, *self.message.about)
        for each in self.snapshot.ever[Undertaking].where("confidential", True):
            made = by(each.made, self.snapshot.day) is not Truth.NO
            if made and mine & self._things(*each.about):
                yield each


def _is_council(id: str) -> bool:
    return organ_owner(id) is not None and id.endswith(".council")

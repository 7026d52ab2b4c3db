"""Whether what a leaver does in a track was handed over by the day its exit takes effect.

A task is what the leaver undertook, or was agreed to do, in the track or a body of it before it
left; what it undertakes there when it leaves is a promise to hand over.
"""

from __future__ import annotations

from datetime import date
from typing import Final

import attrs

from jeugdregio.dates import AnyDate, AnyPeriod, UncertainDate, earliest, latest
from jeugdregio.landscape import Snapshot, absence, belongs_to
from jeugdregio.landscape.messages import concerning
from jeugdregio.model import (
    Act,
    Answer,
    Event,
    EventKind,
    Force,
    Ground,
    Lack,
    Missing,
    Note,
    Remark,
    Truth,
    Undertaking,
    any_of,
    lacking,
    not_,
    part,
    remarked,
)
from jeugdregio.model.truth import by, holds
from jeugdregio.rules.families.acting import day_of, principals, tracks_of
from jeugdregio.rules.families.answering import (
    lack_of,
    resting,
    rows_of,
    shown,
    some_way,
    through,
)

__all__ = ["Leaving", "leaving"]

_BINDING: Final = (Force.PROMISE, Force.AGREEMENT)


def leaving(snapshot: Snapshot, act: Act) -> Leaving:
    """An exit, with what the leaver does in the tracks that it leaves."""
    return snapshot.remember(("leaving", act.id), lambda: _leaving(snapshot, act))


def _leaving(snapshot: Snapshot, act: Act) -> Leaving:
    parties = principals(snapshot, act, day_of(act))
    leavers = {*parties, *(id for members in parties.values() for id in members.full)}
    tracks = frozenset(snapshot.thing(each.id) for each in tracks_of(snapshot, act))
    concerned = {id for track in tracks for id in concerning(snapshot, track)}
    inside = {each for each in concerned if not tracks.isdisjoint(belongs_to(snapshot, each))}
    return Leaving(snapshot, act, frozenset(leavers), tracks, frozenset(inside))


@attrs.frozen
class Leaving:
    """An exit from a track, as a day shows it.

    Args:
        snapshot: the day asked about.
        act: the exit.
        leavers: who leaves: the parties, and the municipalities for which they stand.
        tracks: the tracks that are left.
        inside: the tracks, with their bodies and offices.
    """

    snapshot: Snapshot
    act: Act
    leavers: frozenset[str]
    tracks: frozenset[str]
    inside: frozenset[str]

    # what the leaver undertook

    @property
    def asked(self) -> tuple[Undertaking, ...]:
        """What is asked about: the tasks; without any, what was promised to be handed over."""
        return self.tasks or self.promises

    @property
    def tasks(self) -> tuple[Undertaking, ...]:
        """What the leaver undertook before its exit, and had not ended by then."""
        return tuple(each for each in self._undertaken() if self._is_task(each))

    @property
    def promises(self) -> tuple[Undertaking, ...]:
        """What the leaver promised when it left."""
        return tuple(each for each in self._undertaken() if self.is_promise(each))

    def _undertaken(self) -> list[Undertaking]:
        found = rows_of(self.snapshot.ever[Undertaking], "about", self.inside)
        return [each for each in found if self.is_own(each)]

    def is_own(self, bond: Undertaking) -> bool:
        """Whether it binds the leaver, or an organ, a body or an office of it."""
        made = by(bond.made, self.snapshot.day) is not Truth.NO
        doer = bond.executor or bond.by
        return made and bond.force in _BINDING and doer is not None and self.is_leaver(doer)

    def is_leaver(self, actor: str) -> bool:
        """Whether it is the leaver, or an organ, a body or an office of it."""
        return not self.leavers.isdisjoint(belongs_to(self.snapshot, actor))

    def is_promise(self, bond: Undertaking) -> bool:
        """Whether it was undertaken when the leaver left, or later."""
        made = earliest(bond.made)
        return made is not None and made >= day_of(self.act)

    def _is_task(self, bond: Undertaking) -> bool:
        ended = None if bond.ended is None else latest(bond.ended)
        return not self.is_promise(bond) and (ended is None or ended >= day_of(self.act))

    # answers

    def nothing_to_hand_over(self) -> Answer[None]:
        """That no task is recorded: there is none when all that was undertaken is recorded."""
        about = (self.act.id,)
        if not self.tracks:
            return shown(self.act, lacking(Missing(Lack.TRACK, about, None, self.act.for_)))
        lack = Missing(Lack.TASKS, about, None, self.act.for_)
        return resting(
            not_(self.absent("undertakings", about, lack, day_of(self.act))), Ground(self.act)
        )

    def handed_over(self, bond: Undertaking) -> Answer[None]:
        """Whether a task, or what was promised, was handed over in time or is continued."""
        answer = _Task(self, bond).answer()
        if answer.truth is Truth.YES:
            return answer
        return remarked(answer, *(Remark(Note.PLANNED, (each.id,)) for each in self.promises))

    def absent(
        self, table: str, about: tuple[str, ...], lack: Missing, last: date, *kinds: str
    ) -> Answer[None]:
        """That nothing of this is recorded of the leaver, up to and including this day."""
        ids = (*about, *self.act.for_)
        return absence(self.snapshot, table, ids, lack, kinds=kinds, window=through(last))


@attrs.frozen
class _Task:
    """A task of the leaver, or what it promised to hand over."""

    leaving: Leaving
    bond: Undertaking

    @property
    def snapshot(self) -> Snapshot:
        return self.leaving.snapshot

    @property
    def act(self) -> Act:
        return self.leaving.act

    @property
    def effect(self) -> AnyDate:
        """The day on which the exit takes effect; any day when it is not recorded."""
        return UncertainDate() if self.act.effective is None else self.act.effective

    @property
    def _exact(self) -> bool:
        """Whether the day of effect is known."""
        return isinstance(self.effect, date)

    def answer(self) -> Answer[None]:
        """Whether it was handed over by the day of effect, or is continued until a day."""
        events = [(each, self._by_event(each)) for each in self._handovers()]
        bonds = (self._by_bond(*each) for each in self._continuations())
        found = some_way((*(way for _, way in events), *bonds))
        answer = resting(
            self._neither() if found is None else found, Ground(self.act), Ground(self.bond)
        )
        late = [event for event, way in events if way.truth is Truth.NO]
        notes = [Remark(Note.CONFIRMED_LATER, (each.id,), earliest(each.day)) for each in late]
        return remarked(answer, *notes)

    def _things(self, *ids: str | None) -> set[str]:
        return {self.snapshot.thing(each) for each in ids if each is not None}

    # a handover

    def _handovers(self) -> list[Event]:
        """The handovers about the task, or about what in the track it is about."""
        rows = self.snapshot.possible[Event]
        found = rows_of(rows, "about", {self.bond.id, *self.leaving.inside})
        found += filter(None, map(rows.get, self._fulfilled_by()))
        every = {each.id: each for each in found if each.kind is EventKind.HANDOVER}
        return [every[id] for id in sorted(every)]

    def _fulfilled_by(self) -> set[str]:
        return self._things(self.bond.fulfilled_by, self.bond.ended_by)

    def _by_event(self, event: Event) -> Answer[None]:
        """Whether this handover is one of the task, to another, by the day of effect."""
        who = event.owners or self.act.for_
        received = any(not self.leaving.is_leaver(each) for each in event.participants)
        return shown(
            event,
            part(self._is_of(event), Missing(Lack.TASKS, (event.id,), None, who)),
            part(_known(received), Missing(Lack.RECEIVER, (event.id,), None, who)),
            self._in_time(event),
        )

    def _is_of(self, event: Event) -> Truth:
        """Whether it is the task that was handed over; of the track in general it may be."""
        about, mine = self._things(*event.about), self._things(self.bond.id)
        if self._things(event.id) & self._fulfilled_by() or mine & about:
            return Truth.YES
        if self._things(*(each.id for each in self.leaving.asked)) & about:
            return Truth.NO
        by_leaver = any(map(self.leaving.is_leaver, event.participants))
        promised = self.bond in self.leaving.promises
        # what was promised has no name but that of what it is about
        shared = about & self._things(*self.bond.about) & self.leaving.inside
        return _known(promised and by_leaver and bool(shared))

    def _in_time(self, event: Event) -> Answer[None]:
        first, last = earliest(self.effect) or date.min, latest(self.effect) or date.max
        since, until = earliest(event.day) or date.min, latest(event.day) or date.max
        if since > last:
            return Answer(Truth.NO, None)
        if until <= min(first, self.snapshot.day):
            return Answer(Truth.YES, None)
        lacks: list[Missing] = []
        if since != until:
            lacks.append(Missing(Lack.DAY, (event.id,), None, event.owners or self.act.for_))
        if not self._exact:
            lacks.append(self._no_effect)
        return Answer(Truth.UNKNOWN, None, missing=tuple(lacks))

    @property
    def _no_effect(self) -> Missing:
        return Missing(Lack.EFFECTIVE_DATE, (self.act.id,), None, self.act.for_)

    # a continuation

    def _continuations(self) -> list[tuple[Undertaking, AnyPeriod]]:
        """What the leaver undertook when it left, about the task, for days that have an end."""
        rows = self.snapshot.ever[Undertaking].where("about", self.bond.id)
        own = [each for each in rows if self.leaving.is_own(each)]
        found = [each for each in (self.bond, *own) if self.leaving.is_promise(each)]
        return [
            (each, each.promised)
            for each in found
            if each.promised is not None and each.promised.possible.end is not None
        ]

    def _by_bond(self, bond: Undertaking, days: AnyPeriod) -> Answer[None]:
        """Whether the task is continued on the day of effect, until a day."""
        first, last = earliest(self.effect), latest(self.effect)
        truths = {Truth.UNKNOWN if day is None else holds(days, day) for day in (first, last)}
        truth = truths.pop() if len(truths) == 1 else Truth.UNKNOWN
        lack = lack_of(bond, Lack.TERM) if self._exact else self._no_effect
        return shown(bond, part(truth, lack))

    # neither

    def _neither(self) -> Answer[None]:
        """That nothing is recorded: denied where the exit ended the task, or inside completeness.

        As long as the day of effect is still to come, a task that goes on can be handed over.
        """
        first, last = earliest(self.effect), latest(self.effect)
        ended = None if self.bond.ended is None else latest(self.bond.ended)
        if ended is not None and first is not None and ended < first:
            if self._things(self.act.id) == self._things(self.bond.ended_by):
                return Answer(Truth.NO, None, (Ground(self.bond, field="ended"),))
            return self._unrecorded(ended)
        silent = self._unrecorded(last)
        if silent.truth is Truth.UNKNOWN or last is None:
            return silent
        # what goes on may be continued
        about = (self.bond.id,)
        lack = Missing(Lack.UNDERTAKING, about, None, self.act.for_)
        kept = self.leaving.absent("undertakings", about, lack, last)
        return any_of((silent, kept)).valued(None)

    def _unrecorded(self, due: date | None) -> Answer[None]:
        """That no handover is recorded by the day on which it is due."""
        about = (self.bond.id,)
        lack = Missing(Lack.HANDOVER, about, None, self.act.for_)
        absent: Answer[None] = lacking(lack)
        if due is not None and self.snapshot.day > due:
            kind = EventKind.HANDOVER.value
            absent = self.leaving.absent("events", about, lack, due, kind)
        if absent.truth is Truth.NO:
            return absent
        lacks = [lack]
        if self.leaving.is_promise(self.bond):  # it does not tell what is handed over
            lacks.append(Missing(Lack.TASKS, about, None, self.act.for_))
        if not self._exact:
            lacks.append(self._no_effect)
        return Answer(Truth.UNKNOWN, None, missing=tuple(lacks))


def _known(value: bool) -> Truth:
    """YES for what is recorded; what is not may be so all the same."""
    return Truth.YES if value else Truth.UNKNOWN

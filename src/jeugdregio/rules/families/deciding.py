"""Whether every college that a proposal needs decided for it before its day of effect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

import attrs

from jeugdregio.dates import earliest, latest
from jeugdregio.landscape import DecisionState, OrganDecision, Snapshot, principals_of
from jeugdregio.landscape.voices import counts
from jeugdregio.model import (
    Act,
    ActKind,
    ActState,
    Answer,
    Ground,
    Lack,
    Missing,
    Note,
    Remark,
    Role,
    Truth,
    all_of,
    lacking,
    remarked,
)
from jeugdregio.rules.families.acting import day_of
from jeugdregio.rules.families.bounds import whenever
from jeugdregio.rules.rule import Denial

__all__ = ["colleges_of", "decided_before_effect", "joint_proposals"]

_DAY: Final = timedelta(days=1)
_CAME_TO_NOTHING: Final = (ActState.WITHDRAWN, ActState.ANNULLED, ActState.LAPSED_UNUSED)


def joint_proposals(snapshot: Snapshot) -> Iterator[Act]:
    """The proposals with a day of effect that several colleges need, and that still stand."""
    for act in snapshot[Act].where("kind", ActKind.PROPOSAL):
        stands = act.state_on(snapshot.day) not in _CAME_TO_NOTHING
        if act.effective is not None and stands and len(colleges_of(snapshot, act)) > 1:
            yield act


def colleges_of(snapshot: Snapshot, act: Act) -> tuple[str, ...]:
    """The colleges that a proposal needs: by its rule, or else those for which it is made."""
    if act.rule is not None:
        return tuple(filter(_is_college, map(snapshot.thing, act.rule.organs)))
    parties = principals_of(snapshot, act.for_, day_of(act)).values()
    return tuple(sorted({f"{each}.college" for members in parties for each in members.full}))


def _is_college(organ: str) -> bool:
    return organ.endswith(".college")


def decided_before_effect(snapshot: Snapshot, act: Act) -> Answer[tuple[Denial, ...]]:
    """Whether each college decided for it before the day of effect; its value is the deviations."""
    effect = act.effective or date.max
    lack = Missing(Lack.EFFECTIVE_DATE, (act.id,), None, act.owners)
    return whenever(
        earliest(effect),
        latest(effect) or date.max,
        lambda day: _Case(snapshot, act, day).answer(),
        lack,
    )


@attrs.frozen
class _Case:
    """A proposal and its day of effect."""

    snapshot: Snapshot
    act: Act
    effect: date

    @property
    def eve(self) -> date:
        """The last day on which a decision is in time."""
        return max(self.effect, date.min + _DAY) - _DAY

    @property
    def over(self) -> bool:
        """Whether no decision can be in time any more."""
        return self.snapshot.day > self.eve

    def answer(self) -> Answer[tuple[Denial, ...]]:
        """Whether each college decided for it in time."""
        state = self._state_then()
        lines = [each for each in state.value.organs if _is_college(each.organ)]
        now = {each.organ: each for each in self.snapshot.decision_state(self.act.id).value.organs}
        parts = [self._line(each, now[each.organ]) for each in lines]
        parts += [lacking(each) for each in state.missing if each.what is Lack.RULE]
        denials = tuple(Denial(each.grounds) for each in parts if each.truth is Truth.NO)
        answer = all_of(parts).valued(denials)
        silent = tuple(each.organ for each in lines if self._is_silent(each))
        told = [Remark(Note.NO_DECISION, silent)] if self.over and silent else []
        return remarked(attrs.evolve(answer, remarks=state.remarks), *told)

    def _state_then(self) -> Answer[DecisionState]:
        """How far it was decided on the eve of the day of effect, or is by the day asked."""
        if not self.over:
            return self.snapshot.decision_state(self.act.id)
        key = ("decision state then", self.act.id, self.eve)
        return self.snapshot.remember(key, self._earlier)

    def _earlier(self) -> Answer[DecisionState]:
        asked = self.snapshot
        earlier = Snapshot(asked.tables, self.eve, asked.known_at)
        answer, reads = earlier.noting(lambda: earlier.decision_state(self.act.id))
        for read in reads:  # what another day reads, the outcome of this one depends on as well
            asked.note(read)
        return answer

    def _line(self, then: OrganDecision, now: OrganDecision) -> Answer[None]:
        answer = then.answer.valued(None)
        if self._is_silent(then):
            if self.over:
                return self._grounded(answer.grounds)
            organ = (then.organ,)
            return lacking(Missing(Lack.DECISION, organ, None, organ))
        if answer.truth is Truth.UNKNOWN and not answer.grounds and self.over:
            late = self._late(now)
            return answer if late is None else self._grounded((Ground(late),))
        return answer

    def _is_silent(self, line: OrganDecision) -> bool:
        """Whether it is denied that the college decided, and nothing it did denies it."""
        denied = any(each.role is Role.DECLARES for each in line.answer.grounds)
        return line.truth is Truth.NO and denied

    def _late(self, now: OrganDecision) -> Act | None:
        """The decision that a college took on the day of effect or later, when that is certain."""
        record = None if now.vote is None else self.snapshot.ever[Act].get(now.act or "")
        if record is None or counts(record, self.eve) is not Truth.NO:
            return None
        return record

    def _grounded(self, grounds: Iterable[Ground]) -> Answer[None]:
        # that it was too late rests on the day of effect, too
        return Answer(Truth.NO, None, (Ground(self.act, field="effective"), *grounds))

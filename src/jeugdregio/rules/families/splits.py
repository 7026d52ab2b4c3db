"""The splits of purchase that are recorded, and whether every college decided on a proposal.

A split is what subregions of a region start to buy on one day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

import attrs

from jeugdregio.dates import earliest, latest
from jeugdregio.landscape import (
    DecisionState,
    Members,
    OrganDecision,
    Snapshot,
    asked,
    principals_of,
)
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
    Purchase,
    Remark,
    Role,
    Subregion,
    Truth,
    lacking,
    remarked,
)
from jeugdregio.rules.families.acting import colleges_for, day_of, start_of, whenever
from jeugdregio.rules.families.answering import Denials, beside, days_later, each_of
from jeugdregio.rules.families.dividing import CAME_TO_NOTHING, Division, bought_by
from jeugdregio.rules.rule import Subject

__all__ = ["Split", "colleges_of", "decided_before_effect", "joint_proposals", "splits"]


_AHEAD: Final = (ActState.CONCEPT, ActState.PROPOSED, ActState.PLANNED)


@attrs.frozen
class Split:
    """What subregions of a region start to buy on one day (Dutch: *splitsing van de inkoop*).

    Args:
        snapshot: the day asked about.
        region: the id of the first version of the region.
        purchases: what its subregions start to buy on that day.
        first: the first day it can be; ``None`` when no source bounds it.
        last: the last day it can be.
    """

    snapshot: Snapshot
    region: str
    purchases: tuple[Purchase, ...]
    first: date | None
    last: date | None

    @property
    def subject(self) -> Subject:
        """The region, and the day when it is recorded."""
        return (self.region,) if self.last is None else (self.region, self.last.isoformat())

    @property
    def members(self) -> Members:
        """The municipalities of the region on the day on which it starts."""
        found = principals_of(self.snapshot, (self.region,), self.last or self.snapshot.day)
        return found[self.region]

    def is_within(self, functions: Sequence[str]) -> Truth:
        """Whether all that is divided lies within these care functions."""
        division = self._division(self.last or self.snapshot.day)
        return division.scopes.contains(asked(functions), division.field).truth

    def answer(self, without: Sequence[str] = ()) -> Denials:
        """Whether each member has each care function once; its value is the deviations.

        Args:
            without: care functions that are left out.
        """
        whole = self._answer(without)
        return remarked(beside(whole, self.members.possible), *self._planned())

    def _answer(self, without: Sequence[str]) -> Denials:
        grounds = tuple(map(Ground, self.purchases))
        owners = sorted({owner for each in self.purchases for owner in each.owners})
        ids = tuple(each.id for each in self.purchases)
        lack = Missing(Lack.TERM, ids, None, tuple(owners))
        if self.last is None:
            return Answer(Truth.UNKNOWN, (), grounds, (lack,))
        return whenever(
            self.first, self.last, lambda day: self._division(day, without).answer(), lack
        )

    def _division(self, day: date, without: Sequence[str] = ()) -> Division:
        return Division(self.snapshot, self.region, self.purchases, day, without)

    def _planned(self) -> Iterator[Remark]:
        """The acts that decide it and are no more than plans on the day asked."""
        acts = {each.act for each in self.purchases if each.act is not None}
        for act in filter(None, map(self.snapshot.ever[Act].get, sorted(acts))):
            state = act.state_on(self.snapshot.day)
            if state in _AHEAD or (state is None and act.kind is ActKind.PROPOSAL):
                yield Remark(Note.PLANNED, (act.id,))


def splits(snapshot: Snapshot) -> dict[Subject, Split]:
    """By subject the splits that are not over by the day asked; what is planned is among them."""
    return snapshot.remember("splits", lambda: _splits(snapshot))


def _splits(snapshot: Snapshot) -> dict[Subject, Split]:
    groups: dict[tuple[str, date | None], list[Purchase]] = {}
    for subregion in snapshot.ever[Subregion]:
        for each in bought_by(snapshot, subregion.id):
            end = each.period.possible.end
            if end is None or end > snapshot.day:
                key = snapshot.thing(subregion.of), start_of(each.period)[1]
                groups.setdefault(key, []).append(each)
    every = (_split(snapshot, region, last, rows) for (region, last), rows in groups.items())
    return {each.subject: each for each in every}


def _split(
    snapshot: Snapshot, region: str, last: date | None, purchases: Iterable[Purchase]
) -> Split:
    rows = tuple(sorted(purchases, key=lambda each: each.id))
    starts = [start_of(each.period)[0] for each in rows]
    known = [each for each in starts if each is not None]
    first = min(known) if len(known) == len(starts) else None
    return Split(snapshot, region, rows, first, last)


# the decisions of the colleges


def joint_proposals(snapshot: Snapshot) -> Iterator[Act]:
    """The proposals with a day of effect that several colleges need, and that still stand."""
    for act in snapshot[Act].where("kind", ActKind.PROPOSAL):
        stands = act.state_on(snapshot.day) not in CAME_TO_NOTHING
        if act.effective is not None and stands and len(colleges_of(snapshot, act)) > 1:
            yield act


def colleges_of(snapshot: Snapshot, act: Act) -> tuple[str, ...]:
    """The colleges that a proposal needs: by its rule, or else those for which it is made."""
    if act.rule is not None:
        return tuple(filter(_is_college, map(snapshot.thing, act.rule.organs)))
    return colleges_for(snapshot, act.for_, day_of(act))


def _is_college(organ: str) -> bool:
    return organ.endswith(".college")


def decided_before_effect(snapshot: Snapshot, act: Act) -> Denials:
    """Whether each college decided for it before the day of effect; its value is the deviations."""
    effect = act.effective or date.max
    lack = Missing(Lack.EFFECTIVE_DATE, (act.id,), None, act.owners)
    return whenever(
        earliest(effect),
        latest(effect) or date.max,
        lambda day: _Decisions(snapshot, act, day).answer(),
        lack,
    )


@attrs.frozen
class _Decisions:
    """The decisions on a proposal, by its day of effect."""

    snapshot: Snapshot
    act: Act
    effect: date

    @property
    def eve(self) -> date:
        """The last day on which a decision is in time."""
        return days_later(self.effect, -1)

    @property
    def over(self) -> bool:
        """Whether no decision can be in time any more."""
        return self.snapshot.day > self.eve

    def answer(self) -> Denials:
        """Whether each college decided for it in time."""
        state = self._state_then()
        lines = [each for each in state.value.organs if _is_college(each.organ)]
        now = {each.organ: each for each in self.snapshot.decision_state(self.act.id).value.organs}
        parts = [self._line(each, now[each.organ]) for each in lines]
        parts += [lacking(each) for each in state.missing if each.what is Lack.RULE]
        silent = tuple(each.organ for each in lines if self._is_silent(each))
        told = [Remark(Note.NO_DECISION, silent)] if self.over and silent else []
        return remarked(attrs.evolve(each_of(parts), remarks=state.remarks), *told)

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

"""The splits of purchase that are recorded: what subregions of a region start to buy on one day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

import attrs

from jeugdregio.landscape import Members, Snapshot, asked, principals_of
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
    Subregion,
    Truth,
    remarked,
)
from jeugdregio.rules.families.bounds import start_of, whenever
from jeugdregio.rules.families.dividing import Division, bought_by
from jeugdregio.rules.rule import Denial, Subject

__all__ = ["Split", "splits"]

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

    def answer(self, without: Sequence[str] = ()) -> Answer[tuple[Denial, ...]]:
        """Whether each member has each care function once; its value is the deviations.

        Args:
            without: care functions that are left out.
        """
        whole = self._answer(without)
        perhaps = self.members.possible
        remarks = [Remark(Note.POSSIBLE_MEMBER, perhaps)] if perhaps else []
        return remarked(whole, *remarks, *self._planned())

    def _answer(self, without: Sequence[str]) -> Answer[tuple[Denial, ...]]:
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

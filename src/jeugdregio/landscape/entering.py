"""Whose decisions it takes to enter an arrangement, to change its text and to leave it.

Wet gemeenschappelijke regelingen (BWBR0003740): each organ that is or comes to be party decides,
and a college or mayor only with the consent of its own council (art. 1 (4)-(5), 9 (1), in the text
of 1 July 2022; consent was asked before as well, by a text that was not read). Leaving is
one-sided: a clause may set conditions and ask no consent of the others (ABRvS 15 April 2015,
ECLI:NL:RVS:2015:1198, read in a secondary source).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Final

import attrs

from jeugdregio.dates import earliest, latest
from jeugdregio.errors import RecordError
from jeugdregio.landscape.absence import absence
from jeugdregio.landscape.actors import ORGANS, one_day
from jeugdregio.landscape.parties import joined_on, member_of
from jeugdregio.landscape.powers import party_to
from jeugdregio.landscape.principals import principals_of
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Act,
    ActKind,
    Arrangement,
    ArrangementForm,
    DecisionRule,
    Lack,
    Missing,
    Note,
    Party,
    Provision,
    ProvisionKind,
    Remark,
    RuleKind,
    Truth,
)
from jeugdregio.model.references import organ_owner
from jeugdregio.model.truth import holds

__all__ = ["Need", "entering"]

_CLAUSES: Final = {
    ActKind.EXIT: ProvisionKind.EXIT,
    ActKind.JOINING: ProvisionKind.ACCESSION,
    ActKind.CHANGE: ProvisionKind.CHANGE,
}
_OF_THE_WGR: Final = frozenset(
    {
        ArrangementForm.PUBLIC_BODY,
        ArrangementForm.SERVICES_ORGANISATION,
        ArrangementForm.JOINT_BODY,
        ArrangementForm.CENTRE,
        ArrangementForm.PLAIN,
    }
)
"""The forms of the Wet gemeenschappelijke regelingen: in other forms it asks no consent."""


@attrs.frozen
class Need:
    """Whose decisions are needed.

    Args:
        organs: the organs that each decide, each by the id of its first version.
        rule: by which rule organs decide, beside these: that of the act, or that of a clause.
        of_others: those are others than the ones for which the act is done.
        consents: the councils without whose consent another organ of theirs cannot decide, each
            with what is missing to know whether that is asked.
        lacks: what is missing to name them all.
        doubts: by organ, what is missing to know whether the power is still its own.
        remarks: who may have to be among them, and who is said to and has not.
    """

    organs: tuple[str, ...] = ()
    rule: DecisionRule | None = None
    of_others: bool = False
    consents: Mapping[str, Missing | None] = attrs.field(factory=dict[str, Missing | None])
    lacks: tuple[Missing, ...] = ()
    doubts: Mapping[str, Missing] = attrs.field(factory=dict[str, Missing])
    remarks: tuple[Remark, ...] = ()


def entering(shown: Shown, act: Act, arrangements: tuple[str, ...]) -> Need:
    """Whose decisions it takes to enter these arrangements, change their text or leave them.

    A rule recorded of the act itself counts, unless it makes leaving an arrangement of the law
    depend on others.
    """
    return _Entering(shown, act, arrangements).need()


@attrs.frozen
class _Entering:
    """An act of joining, changing or leaving."""

    shown: Shown
    act: Act
    arrangements: tuple[str, ...]

    def need(self) -> Need:
        """Whose decisions it takes."""
        vetoes, free = tuple(self._vetoes()), self._of_the_law
        rule = self.act.rule
        if rule is not None and not (self._binds_leaving and free is not Truth.NO):
            named = tuple(map(self.shown.thing, rule.organs))
            parties = filter(self._is_party, named)
            need = Need(rule=rule, consents=self._consents(parties, named))
        elif self.act.kind is ActKind.CHANGE or (vetoes and free is Truth.NO):
            need = self._by_clause()
        else:
            need = self._own()
        if vetoes and free is Truth.UNKNOWN:
            form = Missing(Lack.CO_OPERATION, self.arrangements, None, self.arrangements)
            need = attrs.evolve(need, lacks=(form, *need.lacks))
        return attrs.evolve(need, remarks=vetoes if free is Truth.YES else ())

    @property
    def _of_the_law(self) -> Truth:
        """Whether these are arrangements of the Wet gemeenschappelijke regelingen.

        Of others the parties can agree that nobody leaves without the rest, and need no consent.
        """
        forms = [self.shown.ever[Arrangement][each].form for each in self.arrangements]
        return Truth.any(Truth.of(None if form is None else form in _OF_THE_WGR) for form in forms)

    @property
    def day(self) -> date:
        """The last day on which it can have been done."""
        return latest(self.act.day) or self.shown.day

    @property
    def towns(self) -> list[str]:
        """The municipalities for which it is done."""
        parties = principals_of(self.shown, self.act.for_, self.day)
        return sorted({each for members in parties.values() for each in members.full})

    @property
    def rows(self) -> list[Party]:
        """Who is party to the arrangements, on whatever day."""
        rows = self.shown.ever[Party]
        return [row for each in self.arrangements for row in rows.where("arrangement", each)]

    def _is_party(self, organ: str) -> bool:
        return self._party_to(organ) is Truth.YES

    def _party_to(self, organ: str) -> Truth:
        """Whether an organ is party, or comes to be, on the days that count for it."""
        days = self._days_of(organ)
        found = {party_to(self.shown, organ, self.arrangements, day).truth for day in days}
        return found.pop() if len(found) == 1 else Truth.UNKNOWN

    def _days_of(self, organ: str) -> set[date]:
        """Who leaves is party when it decides; who joins once that takes effect.

        Where no such day is recorded, it is the first one on which an organ of the same
        municipality comes to be party. Of an act that is known to the month, the first and the last
        day it can have been.
        """
        if self.act.kind is not ActKind.JOINING:
            return {earliest(self.act.day) or self.day, self.day}
        effect = self.act.effective
        last = None if effect is None else latest(effect)
        if effect is not None and last is not None and earliest(effect) == last:
            return {last}
        starts = (
            row.period.possible.start
            for row in self.rows
            if organ_owner(row.organ) == organ_owner(organ)
        )
        return {min((each for each in starts if each and each >= self.day), default=self.day)}

    # those for which it is done

    def _own(self) -> Need:
        """Each organ that leaves or joins; of who joins, the accession clause may ask more."""
        towns, joining = self.towns, self.act.kind is ActKind.JOINING
        organs: dict[str, Truth] = {}
        if earliest(self.act.day) is not None:
            named = (f"{town}.{organ}" for town in towns for organ in ORGANS)
            organs = {each: self._party_to(each) for each in named}
        sure = tuple(each for each, truth in organs.items() if truth is Truth.YES)
        need = self._by_clause() if joining else Need()
        lacks = need.lacks
        if towns and {*towns} == {*map(organ_owner, sure)}:
            perhaps = (each for each, truth in organs.items() if truth is Truth.UNKNOWN)
            lacks = (*map(self._whether_party, perhaps), *lacks)
        else:
            who = tuple(towns) or self.act.owners
            lacks = (Missing(Lack.RULE, (self.act.id,), None, who), *lacks)
        consents = self._consents(sure)
        return attrs.evolve(need, organs=sure, of_others=joining, consents=consents, lacks=lacks)

    def _whether_party(self, organ: str) -> Missing:
        about = (organ, *self.arrangements)
        return Missing(Lack.MEMBERS, about, one_day(self.day), self.arrangements)

    def _consents(
        self, organs: Iterable[str], besides: Iterable[str] = ()
    ) -> dict[str, Missing | None]:
        """The councils of these organs that do not decide themselves, as a party or by the rule.

        What is agreed in another form than those of the law asks for no consent.
        """
        by_law = self._of_the_law
        if by_law is Truth.NO:
            return {}
        form = Missing(Lack.CO_OPERATION, self.arrangements, None, self.arrangements)
        deciding = tuple(organs)
        councils = (f"{owner}.council" for each in deciding if (owner := organ_owner(each)))
        named = {*deciding, *besides}
        return {
            each: None if by_law is Truth.YES else form for each in councils if each not in named
        }

    # the others

    @property
    def _binds_leaving(self) -> bool:
        """Whether the rule that is recorded makes leaving depend on others than those who leave."""
        if self.act.rule is None or self.act.kind is not ActKind.EXIT:
            return False
        named, towns = map(self.shown.thing, self.act.rule.organs), self.towns
        return bool(towns) and any(organ_owner(each) not in towns for each in named)

    def _vetoes(self) -> Iterator[Remark]:
        """What asks that others consent to leaving."""
        if self.act.kind is not ActKind.EXIT:
            return
        if self._binds_leaving:
            yield Remark(Note.NO_VETO, (self.act.id,))
        for clause in self._clauses(ProvisionKind.EXIT):
            if clause.rule not in (None, RuleKind.EACH_BINDS_ITSELF):
                yield Remark(Note.NO_VETO, self.arrangements)

    def _by_clause(self) -> Need:
        """Those that are party, by the rule of the clause on this.

        Where a clause says that who joins decides for itself, nobody else need decide.
        """
        kind, joining = _CLAUSES[self.act.kind], self.act.kind is ActKind.JOINING
        clauses = self._clauses(kind)
        # the texts of several arrangements can differ
        clear = len(clauses) == len(self.arrangements) == 1
        clear = clear and {*self._held(clauses[0])} == {Truth.YES}
        if clear and joining and clauses[0].rule is RuleKind.EACH_BINDS_ITSELF:
            return Need()
        organs, lacks = self._parties(self.towns if joining else ())
        rule = _ruled(clauses[0], organs) if clear else None
        if rule is None:
            about = (*self.arrangements, kind.value)
            return Need(lacks=(Missing(Lack.CLAUSE, about, None, self.arrangements),))
        return Need(rule=rule, consents={} if joining else self._consents(organs), lacks=lacks)

    def _clauses(self, kind: ProvisionKind) -> list[Provision]:
        """The clauses on this that the texts have, or may have, on the day of the act."""
        found = (self.shown.ever[Arrangement][each] for each in self.arrangements)
        return [
            clause
            for each in found
            for clause in each.provisions
            if clause.kind is kind and {*self._held(clause)} != {Truth.NO}
        ]

    def _held(self, clause: Provision) -> Iterator[Truth]:
        """Whether a text has a clause, on the first and the last day the act can have been."""
        for day in (earliest(self.act.day) or self.day, self.day):
            yield holds(clause.period, day)

    def _parties(self, without: Collection[str]) -> tuple[list[str], tuple[Missing, ...]]:
        """The organs that are party on the day of the act, and what lacks to name them all."""
        window = one_day(self.day)
        rows = [row for row in self.rows if member_of(self.shown, row) not in without]
        held = [(row, joined_on(self.shown, row, self.day)) for row in rows]
        organs = [self.shown.thing(row.organ) for row, truth in held if truth is Truth.YES]
        doubted = [row for row, truth in held if truth is Truth.UNKNOWN]
        lacks = [Missing(Lack.MEMBERS, (row.id,), window, row.owners) for row in doubted]
        if earliest(self.act.day) != self.day:
            lacks.append(Missing(Lack.DAY, (self.act.id,), None, self.act.owners))
        others = Missing(Lack.MEMBERS, self.arrangements, window, self.arrangements)
        all_told = absence(self.shown, "parties", self.arrangements, others, window=window)
        return organs, (*lacks, *all_told.missing)


def _ruled(clause: Provision, organs: Iterable[str]) -> DecisionRule | None:
    """The rule of a clause for these organs; ``None`` where it tells too little to count.

    With how many votes each party decides, no clause tells here.
    """
    if clause.rule in (None, RuleKind.WEIGHTED):
        return None
    try:
        return DecisionRule(
            kind=clause.rule, organs=organs, threshold=clause.threshold, of_cast=clause.of_cast
        )
    except RecordError:  # fewer are recorded than it asks, or nobody
        return None

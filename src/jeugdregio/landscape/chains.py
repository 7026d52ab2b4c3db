"""Chains of mandates: from who holds a power in his own right to who may use it in his name.

A chain is all of its links, and every link brings its own limits: so no chain ever widens. A chain
that fails says "not under this mandate", with the link and the slot that fail, and never NO alone.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from typing import Final

import attrs

from jeugdregio.landscape.limits import Asked, within
from jeugdregio.landscape.powers import Power, acts_held, can_hold, scope_held
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Act,
    ActingRole,
    ActKind,
    ActNature,
    Answer,
    Ground,
    Lack,
    Mandate,
    MandateKind,
    Medium,
    Missing,
    Note,
    Office,
    Remark,
    Truth,
    all_of,
    lacking,
    part,
)
from jeugdregio.model.answer import in_order
from jeugdregio.model.references import organ_owner
from jeugdregio.model.truth import by, holds

__all__ = ["Chain", "Slot", "chains_from", "is_holder"]


class Slot(enum.Enum):
    """What a link of a chain must have."""

    POWER = "the giver had the power"
    HOLDER = "holder"
    KIND = "kind of mandate"
    ACT = "kind of act"
    SCOPE = "scope"
    PERIOD = "period"
    PRINCIPAL = "on whose behalf"
    LIMIT = "limit"
    PERMISSION = "permission for a sub-mandate"
    CONSENT = "consent"


@attrs.frozen
class Chain:
    """A chain of mandates (Dutch: *mandaatketen*).

    Args:
        links: ids of the mandates, from the first giver on.
        holder: who holds the last of them.
        answer: whether it holds.
        slots: by mandate and slot, whether that part holds.
    """

    links: tuple[str, ...]
    holder: str | None
    answer: Answer[None]
    slots: tuple[tuple[str, Slot, Truth], ...]

    @property
    def failing(self) -> tuple[tuple[str, Slot], ...]:
        """The links and slots that are a NO."""
        return tuple((id, slot) for id, slot, truth in self.slots if truth is Truth.NO)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Under which mandates the act does not fall, with the slots."""
        return tuple(Remark(Note.NOT_UNDER_MANDATE, (id, slot.value)) for id, slot in self.failing)

    def __str__(self) -> str:
        failing = "".join(f"; not under {id}: {slot.value}" for id, slot in self.failing)
        return f"{' > '.join(self.links)}: {self.answer.truth.value}{failing}"


_ASKS: Final = {
    ActNature.PUBLIC_LAW_DECISION: MandateKind.MANDATE,
    ActNature.PRIVATE_LAW_ACT: MandateKind.POWER_OF_ATTORNEY,
    ActNature.FACTUAL_ACT: MandateKind.AUTHORISATION,
}


def chains_from(
    shown: Shown, power: Power, municipality: str, role: ActingRole, asked: Asked
) -> tuple[Chain, ...]:
    """Every chain that begins with a power, whole or in part, in the order of the mandates."""
    if power.holder is None:
        return ()
    key = ("chains", power.holder, municipality, role, asked)
    return shown.remember(key, lambda: tuple(_Case(shown, municipality, role, asked).chains(power)))


_OF_THE_GRANT: Final = frozenset({Note.NOT_IN_WRITING, Note.NO_CONSENT})
Parts = dict[Slot, Answer[None]]


@attrs.frozen
class _Case:
    """One act, for one municipality in one role."""

    shown: Shown
    municipality: str
    role: ActingRole
    asked: Asked

    def chains(self, power: Power) -> Iterator[Chain]:
        """The chains that begin with a power."""
        for mandate in self._given_by(power.holder):
            if not mandate.under:
                yield from self._onward((), mandate, {Slot.POWER: power.answer})

    def _onward(
        self, before: tuple[tuple[Mandate, Parts], ...], mandate: Mandate, parts: Parts
    ) -> Iterator[Chain]:
        links = (*before, (mandate, parts | self._link(mandate)))
        yield _chain(links)
        above = {each.id for each, _ in links}
        for next_one in self._given_by(mandate.holder):
            if next_one.id not in above and (not next_one.under or mandate.id in next_one.under):
                yield from self._onward(links, next_one, self._passed_on(next_one, mandate))

    def _given_by(self, holder: str | None) -> tuple[Mandate, ...]:
        if holder is None:
            return ()
        found = self.shown.ever[Mandate].where("giver", holder)
        return tuple(sorted((each for each in found if not each.moves), key=lambda each: each.id))

    def _passed_on(self, mandate: Mandate, parent: Mandate) -> Parts:
        """What a sub-mandate takes from its parent (Algemene wet bestuursrecht art. 10:9)."""
        who = (parent.giver,)
        allowed = Missing(Lack.PERMISSION, (parent.id,), None, who)
        rests = Missing(Lack.UNDER, (mandate.id,), None, (mandate.giver,))
        return {
            Slot.PERMISSION: part(Truth.of(parent.sub_mandate), allowed),
            Slot.PRINCIPAL: part(Truth.YES if mandate.under else Truth.UNKNOWN, rests),
        }

    def _link(self, mandate: Mandate) -> Parts:
        asked, who = self.asked, (mandate.giver,)
        term = Missing(Lack.TERM, (mandate.id,), None, who)
        return {
            Slot.HOLDER: self._held(mandate),
            Slot.KIND: self._of_kind(mandate),
            Slot.ACT: acts_held(mandate, self._kinds()),
            Slot.SCOPE: scope_held(self.shown, mandate, asked),
            Slot.PERIOD: part(holds(mandate.period, asked.day), term),
            Slot.LIMIT: self._limits(mandate),
            Slot.CONSENT: _not_refused(self.shown, mandate, asked),
        }

    def _kinds(self) -> tuple[ActKind, ...]:
        """Who may conclude a contract on another's behalf may sign it, and the other way round."""
        contract = (ActKind.CONTRACTING, ActKind.SIGNING)
        if self.role is ActingRole.REPRESENTS and self.asked.kind in contract:
            return contract
        return (self.asked.kind,)

    def _held(self, mandate: Mandate) -> Answer[None]:
        lack = Missing(Lack.HOLDER, (mandate.id,), None, (mandate.giver,))
        able = can_hold(self.shown, mandate, self.municipality, self.asked.day)
        return part(able, lack)

    def _of_kind(self, mandate: Mandate) -> Answer[None]:
        """The object of an act decides, not the word of the source; without object, the word."""
        if mandate.acts is not None or mandate.kinds == (MandateKind.MEMBER_AUTHORISATION,):
            return Answer(Truth.YES, None)
        nature = self.asked.kind.nature
        if self.role is ActingRole.DECIDES and nature is ActNature.PRIVATE_LAW_ACT:
            nature = (
                ActNature.PUBLIC_LAW_DECISION
            )  # the decision to contract is none of private law
        named = nature is not None and _ASKS.get(nature) in mandate.kinds
        lack = Missing(Lack.ACTS, (mandate.id,), None, (mandate.giver,))
        return part(Truth.YES if named else Truth.UNKNOWN, lack)

    def _limits(self, mandate: Mandate) -> Answer[None]:
        if mandate.limits is None:
            return lacking(Missing(Lack.LIMIT, (mandate.id,), None, (mandate.giver,)))
        tests = (within(self.shown, mandate, each, self.asked) for each in mandate.limits)
        return all_of(tests).valued(None)


def _chain(links: tuple[tuple[Mandate, Parts], ...]) -> Chain:
    whole = all_of(answer for _, parts in links for answer in parts.values()).valued(None)
    grounds = tuple(Ground(mandate) for mandate, _ in links)
    remarks = whole.remarks
    if whole.truth is Truth.NO:  # how it was granted matters only where it may carry the act
        remarks = tuple(each for each in remarks if each.note not in _OF_THE_GRANT)
    return Chain(
        tuple(mandate.id for mandate, _ in links),
        links[-1][0].holder,
        in_order(attrs.evolve(whole, grounds=(*grounds, *whole.grounds), remarks=remarks)),
        tuple(
            (mandate.id, slot, answer.truth)
            for mandate, parts in links
            for slot, answer in parts.items()
        ),
    )


def _not_refused(shown: Shown, mandate: Mandate, asked: Asked) -> Answer[None]:
    """That nobody whose consent it needs refused; consent itself is told in a remark.

    Who does not work under the giver must consent (Algemene wet bestuursrecht art. 10:4).
    """
    concerned = {shown.thing(each) for each in _consenting(shown, mandate)}
    said = [
        act
        for act in shown[Act].where("about", mandate.id)
        if act.kind in (ActKind.CONSENT, ActKind.REFUSAL)
        and not concerned.isdisjoint(map(shown.thing, act.deciders))
        and (by(act.day, asked.day) & act.stands_on(shown.day)) is Truth.YES
    ]
    remarks: list[Remark] = []
    if mandate.form is not Medium.WRITTEN:
        remarks.append(Remark(Note.NOT_IN_WRITING, (mandate.id,)))
    if not any(act.kind is ActKind.CONSENT for act in said):
        remarks.append(Remark(Note.NO_CONSENT, (mandate.id,)))
    refusals = [Ground(act) for act in said if act.kind is ActKind.REFUSAL]
    return Answer(Truth.of(not refusals), None, tuple(refusals), (), tuple(remarks))


def _consenting(shown: Shown, mandate: Mandate) -> Iterator[str]:
    """The holder, and who he works under."""
    if mandate.holder is not None:
        yield mandate.holder
        office = shown.ever[Office].get(mandate.holder)
        if office is not None and office.works_under is not None:
            yield office.works_under


def is_holder(shown: Shown, chain: Chain, who: str) -> Truth:
    """Whether a chain ends in someone; UNKNOWN where he may be its holder under another label."""
    if chain.holder is None:
        return Truth.UNKNOWN
    holder, asked = shown.thing(chain.holder), shown.thing(who)
    if holder == asked:
        return Truth.YES
    if organ_owner(holder) == asked or organ_owner(asked) == holder:
        return Truth.UNKNOWN  # a municipality acts through its organs: which one is not told
    return Truth.UNKNOWN if _possibly_same(shown, holder, asked) else Truth.NO


def _possibly_same(shown: Shown, one: str, other: str) -> bool:
    return any(
        there in map(shown.thing, office.possibly_same_as)
        for here, there in ((one, other), (other, one))
        if (office := shown.ever[Office].get(here)) is not None
    )

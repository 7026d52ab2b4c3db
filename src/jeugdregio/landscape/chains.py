"""Chains of mandates: from who holds a power in his own right to who may use it in his name.

A chain is all of its links, and every link brings its own limits: so no chain ever widens. A chain
that fails says "not under this mandate", with the link and the slot that fail, and never NO alone.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from typing import Final

import attrs

from jeugdregio.errors import UsageError
from jeugdregio.landscape.actors import same_actor, there_on
from jeugdregio.landscape.limits import Asked, agreed_beforehand, refused
from jeugdregio.landscape.parties import belongs_to
from jeugdregio.landscape.powers import (
    Power,
    acts_held,
    can_hold,
    given_by,
    in_force,
    limits_kept,
    scope_held,
)
from jeugdregio.landscape.provided import provided_for
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    ActingRole,
    ActNature,
    Answer,
    Body,
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
    not_,
    part,
)
from jeugdregio.model.answer import in_order
from jeugdregio.model.references import organ_owner

__all__ = ["Chain", "Slot", "chains_from"]


class Slot(enum.Enum):
    """What a link of a chain must have (Dutch: *vereiste aan een schakel*)."""

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


_MOST: Final = 10_000
"""The chains of one question: few on record, endless where many mandate one another."""


def chains_from(
    shown: Shown, power: Power, municipality: str, role: ActingRole, asked: Asked
) -> tuple[Chain, ...]:
    """Every chain that begins with a power, whole or in part, in the order of the mandates.

    Raises:
        UsageError: there are more than can be followed.
    """
    holder = power.holder
    if holder is None:
        return ()
    case = _Case(shown, municipality, role, asked)
    key = ("chains", holder, municipality, role, asked)
    return shown.remember(key, lambda: tuple(case.chains(holder, power.answer)))


_OF_THE_GRANT: Final = frozenset({Note.NOT_IN_WRITING, Note.NO_CONSENT})
Parts = dict[Slot, Answer[None]]
Links = tuple[tuple[Mandate, Parts], ...]


@attrs.frozen
class _Case:
    """One act, for one municipality in one role."""

    shown: Shown
    municipality: str
    role: ActingRole
    asked: Asked

    def chains(self, holder: str, power: Answer[None]) -> Iterator[Chain]:
        """The chains that begin with someone's power, as certain as he has it."""
        todo = [*reversed([*self._begun(holder, power)])]
        count = 0
        while todo:
            count += 1
            if count > _MOST:
                raise UsageError(f"more than {_MOST} chains of mandates from {holder}")
            links = todo.pop()
            yield _chain(links)
            todo += reversed([*self._longer(links)])

    def _begun(self, holder: str, power: Answer[None]) -> Iterator[Links]:
        """The first links: what the holder gave of a power of his own."""
        for mandate in given_by(self.shown, holder):
            if mandate.moves or mandate.under:
                continue
            gave = self._gave(mandate, holder, Lack.GIVING_ORGAN)
            parts = {Slot.POWER: all_of((power, gave)).valued(None)}
            if organ_owner(holder) not in (None, self.municipality):
                # a college to which another passed its power gives mandates for its own as well
                rests = Missing(Lack.PRINCIPALS, (mandate.id,), None, (mandate.giver,))
                parts[Slot.PRINCIPAL] = lacking(rests)
            yield ((mandate, parts | self._link(mandate)),)

    def _longer(self, links: Links) -> Iterator[Links]:
        """The chain with one more link: what rests on its last mandate, or perhaps does."""
        above = {each.id for each, _ in links}
        parent = links[-1][0]
        found = {each.id: each for each in self.shown.ever[Mandate].where("under", parent.id)}
        if parent.holder is not None:
            given = given_by(self.shown, parent.holder)
            found |= {each.id: each for each in given if not each.under}
        for id in sorted(found.keys() - above):
            if not found[id].moves:
                parts = self._passed_on(found[id], parent) | self._link(found[id])
                yield (*links, (found[id], parts))

    def _gave(self, mandate: Mandate, holder: str | None, what: Lack) -> Answer[None]:
        """Whether this holder is the one who gave it."""
        same = Truth.UNKNOWN if holder is None else same_actor(self.shown, holder, mandate.giver)
        return part(same, Missing(what, (mandate.id,), None, (mandate.giver,)))

    def _passed_on(self, mandate: Mandate, parent: Mandate) -> Parts:
        """What a sub-mandate takes from its parent (Algemene wet bestuursrecht art. 10:9)."""
        allowed = Missing(Lack.PERMISSION, (parent.id,), None, (parent.giver,))
        rests = Missing(Lack.UNDER, (mandate.id,), None, (mandate.giver,))
        return {
            Slot.POWER: self._gave(mandate, parent.holder, Lack.HOLDER),
            Slot.PERMISSION: part(Truth.of(parent.sub_mandate), allowed),
            Slot.PRINCIPAL: part(Truth.YES if mandate.under else Truth.UNKNOWN, rests),
        }

    def _link(self, mandate: Mandate) -> Parts:
        asked = self.asked
        return {
            Slot.HOLDER: self._held(mandate),
            Slot.KIND: self._of_kind(mandate),
            Slot.ACT: acts_held(mandate, asked.kinds(self.role), self.role),
            Slot.SCOPE: scope_held(self.shown, mandate, asked),
            Slot.PERIOD: in_force(mandate, asked.day, Lack.TERM),
            Slot.LIMIT: limits_kept(self.shown, mandate, asked, self.role),
            Slot.CONSENT: _not_refused(self.shown, mandate, asked),
        }

    def _held(self, mandate: Mandate) -> Answer[None]:
        """That there is someone who has it, and who can have it."""
        lack = Missing(Lack.HOLDER, (mandate.id,), None, (mandate.giver,))
        if mandate.holder is None:
            return lacking(lack)
        there = there_on(self.shown, mandate.holder, self.asked.day)
        if there.truth is not Truth.YES:
            return there
        return part(can_hold(self.shown, mandate, self.municipality, self.asked.day), lack)

    def _of_kind(self, mandate: Mandate) -> Answer[None]:
        """The object of an act decides, not the word of the source; without object, the word."""
        if mandate.acts is not None or mandate.kinds == (MandateKind.MEMBER_AUTHORISATION,):
            return Answer(Truth.YES, None)
        nature = self.asked.kind.nature
        if self.role is ActingRole.DECIDES and nature is ActNature.PRIVATE_LAW_ACT:
            # deciding to contract is taken as a decision; that is this library's reading
            nature = ActNature.PUBLIC_LAW_DECISION
        named = nature is not None and _ASKS.get(nature) in mandate.kinds
        lack = Missing(Lack.ACTS, (mandate.id,), None, (mandate.giver,))
        return part(Truth.YES if named else Truth.UNKNOWN, lack)


def _chain(links: Links) -> Chain:
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
    """That nobody whose consent it needs refused; consent itself is told in a remark."""
    about = (mandate.id,)
    remarks: list[Remark] = []
    if mandate.form is not Medium.WRITTEN:
        remarks.append(Remark(Note.NOT_IN_WRITING, about))
    consenting = _consenting(shown, mandate)
    agreed = (agreed_beforehand(shown, each, about, asked.day) for each in consenting)
    asked_of = MandateKind.MANDATE in mandate.kinds  # of other grants the article does not speak
    if asked_of and any(each.truth is not Truth.YES for each in agreed):
        remarks.append(Remark(Note.NO_CONSENT, about))
    answers = (not_(refused(shown, each, about, asked.day)) for each in consenting)
    return attrs.evolve(all_of(answers).valued(None), remarks=tuple(remarks))


def _consenting(shown: Shown, mandate: Mandate) -> tuple[str, ...]:
    """The holder and who he works under, unless that is the giver.

    Who does not work under the giver must consent (Algemene wet bestuursrecht art. 10:4); a member
    of the college that authorises him does so by being one, and what a statutory provision
    provides for asks nobody.
    """
    by_membership = mandate.kinds == (MandateKind.MEMBER_AUTHORISATION,)
    if mandate.holder is None or by_membership or provided_for(shown, mandate).truth is Truth.YES:
        return ()
    office = shown.ever[Office].get(mandate.holder)
    if office is None or office.works_under is None:
        return (mandate.holder,)
    under = _is_under(shown, office.works_under, mandate.giver)
    return () if under else (mandate.holder, office.works_under)


def _is_under(shown: Shown, above: str, giver: str) -> bool:
    """Whether who works under someone works under the giver: himself, or the organ of his house."""
    line: set[str] = set()
    step: str | None = above
    while step is not None and shown.thing(step) not in line:
        line.update(belongs_to(shown, step))
        office = shown.ever[Office].get(step)
        step = None if office is None else office.works_under
    own, *hosts = belongs_to(shown, giver)
    is_organ = organ_owner(own) is not None or shown.ever[Body].get(own) is not None
    return own in line or (is_organ and not line.isdisjoint(hosts))

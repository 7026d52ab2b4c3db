"""Who holds a power in his own right: an organ by law, or whoever the power passed to.

Gemeentewet (BWBR0005416): the college decides on private-law acts (art. 160 (1)), the mayor
represents the municipality (art. 171 (1)). By delegation a power moves, and its giver may no more
(Algemene wet bestuursrecht, BWBR0005537, art. 10:17).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

import attrs

from jeugdregio.landscape.absence import absence
from jeugdregio.landscape.actors import also_meant, one_day, there_on
from jeugdregio.landscape.capacity import board_denied, capacity
from jeugdregio.landscape.limits import Asked, perhaps_meant, within
from jeugdregio.landscape.parties import grouping_of, joined_on, known_by_derivation
from jeugdregio.landscape.scoped import scope_of, scopes_of
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    ActingRole,
    Activity,
    ActKind,
    Answer,
    Arrangement,
    Body,
    Capability,
    Ground,
    Lack,
    Mandate,
    MandateKind,
    Missing,
    Note,
    Office,
    OfficeKind,
    Party,
    Remark,
    Scope,
    Truth,
    all_of,
    any_of,
    lacking,
    not_,
    part,
)
from jeugdregio.model.references import organ_owner

__all__ = [
    "ENTERING",
    "Power",
    "acts_held",
    "can_hold",
    "given_by",
    "in_force",
    "limits_kept",
    "party_to",
    "powers_of",
    "scope_held",
]


@attrs.frozen
class Power:
    """A power of a municipality in the hands of one who may use it in his own right.

    Args:
        holder: the organ by law, or the delegate; ``None`` when the delegate is not recorded.
        article: where the law gives it.
        answer: whether he holds it.
    """

    holder: str | None
    article: str
    answer: Answer[None]


_BY_LAW: Final[Mapping[ActingRole, tuple[tuple[str, str], ...]]] = MappingProxyType(
    {
        ActingRole.DECIDES: (("college", "Gemeentewet art. 160 (1)"),),
        ActingRole.REPRESENTS: (("mayor", "Gemeentewet art. 171 (1)"),),
        ActingRole.SPEAKS: (("college", "speaks for itself"), ("mayor", "speaks for itself")),
    }
)
_MEMBERS: Final = frozenset({OfficeKind.ALDERMAN, OfficeKind.PORTFOLIO_HOLDER})
_UNTOLD: Final = frozenset(
    {
        ActKind.PROPOSAL,
        ActKind.CONSENT,
        ActKind.REFUSAL,
        ActKind.RATIFICATION,
        ActKind.OTHER,
    }
)
"""Acts whose kind does not tell what they are about: consent may be a matter of the council."""
_ARTICLES: Final[Mapping[ActKind, str]] = MappingProxyType(
    {ActKind.DEPLOYMENT: "Jeugdwet art. 2.3"}
)
"""What the college decides on another basis than its daily administration."""
ENTERING: Final = frozenset({ActKind.JOINING, ActKind.CHANGE, ActKind.EXIT})
"""The acts by which an organ enters an arrangement, changes its text or leaves it."""
_ORGANS: Final = ("college", "council")


def powers_of(shown: Shown, municipality: str, role: ActingRole, asked: Asked) -> tuple[Power, ...]:
    """Who holds the power for an act in a role, and how certainly; each of them once."""
    key = ("powers", municipality, role, asked)
    return shown.remember(key, lambda: tuple(_powers(shown, municipality, role, asked)))


def _powers(shown: Shown, municipality: str, role: ActingRole, asked: Asked) -> Iterator[Power]:
    found: dict[str | None, list[Power]] = {}
    passing = _Passing(shown, municipality, role, asked)
    for power in _by_law(shown, municipality, role, asked):
        for each in passing.holders(power):
            key = None if each.holder is None else shown.thing(each.holder)
            found.setdefault(key, []).append(each)
    for several in found.values():
        answer = any_of(each.answer for each in several).valued(None)
        yield attrs.evolve(several[0], answer=answer)


def _by_law(shown: Shown, municipality: str, role: ActingRole, asked: Asked) -> Iterator[Power]:
    """The organs to which the law gives the power.

    Of an act whose kind does not tell what is decided, the organ is not known. Entering, changing
    and leaving an arrangement is for each organ that is party to it (Wet
    gemeenschappelijke regelingen, BWBR0003740, art. 1): which these are depends on its form.
    """
    arranged = tuple(each for each in asked.about if shown.ever[Arrangement].get(each) is not None)
    if asked.kind in ENTERING and arranged:
        form = lacking(Missing(Lack.CO_OPERATION, arranged, None, arranged))
        for each in (f"{municipality}.{organ}" for organ in _ORGANS):
            joins = asked.kind is ActKind.JOINING
            held = form if joins else party_to(shown, each, arranged, asked.day)
            yield Power(each, "Wet gemeenschappelijke regelingen art. 1", held)
        return
    if role is ActingRole.DECIDES and asked.kind in _UNTOLD:
        told = lacking(Missing(Lack.ACTS, tuple(filter(None, (asked.act,))) or (asked.kind.value,)))
        for organ in _ORGANS:
            yield Power(f"{municipality}.{organ}", "what is decided is not told", told)
        return
    for organ, article in _BY_LAW[role]:
        own = _ARTICLES.get(asked.kind, article) if role is ActingRole.DECIDES else article
        yield Power(f"{municipality}.{organ}", own, Answer(Truth.YES, None))


def party_to(shown: Shown, organ: str, arrangements: tuple[str, ...], day: date) -> Answer[None]:
    """Whether an organ is party to one of these arrangements, so that it decides on it."""
    things, answers = set(map(shown.thing, arrangements)), list[Answer[None]]()
    for row in shown.ever[Party].where("organ", organ):
        if grouping_of(shown, row) in things:
            lack = Missing(Lack.MEMBERS, (row.id,), one_day(day), row.owners)
            held = part(joined_on(shown, row, day), lack)
            answers.append(attrs.evolve(held, grounds=(Ground(row),)))
    lack = Missing(Lack.CO_OPERATION, arrangements, None, arrangements)
    about = (organ, *arrangements)
    answers.append(absence(shown, "parties", about, lack, window=one_day(day)))
    return any_of(answers).valued(None)


@attrs.frozen
class _Passing:
    """How the powers of a municipality for one act passed by delegation."""

    shown: Shown
    municipality: str
    role: ActingRole
    asked: Asked

    def holders(self, power: Power) -> Iterator[Power]:
        """Those to whom a power passed, and its giver with what is left of it.

        What passed once may be passed on only where the law allows it, which no record tells. So
        each holder is followed once, however many ways lead to him.
        """
        seen = {self._thing(power)}
        todo = [(power, False)]
        for current, passed_before in todo:
            passed: list[Answer[None]] = []
            for delegate in self._passed_on(current, doubtful=passed_before):
                passed.append(delegate.answer)
                if self._thing(delegate) in seen:
                    yield delegate
                else:
                    seen.add(self._thing(delegate))
                    todo.append((delegate, True))
            left = all_of((current.answer, not_(any_of(passed).valued(None)))).valued(None)
            yield attrs.evolve(current, answer=left)

    def _thing(self, power: Power) -> str | None:
        return None if power.holder is None else self.shown.thing(power.holder)

    def _passed_on(self, power: Power, *, doubtful: bool) -> Iterator[Power]:
        """To whom a holder passed his power, or may have."""
        # to speak is no power that passes
        if power.holder is None or self.role is ActingRole.SPEAKS:
            return
        for mandate in given_by(self.shown, power.holder):
            if mandate.moves:
                doubt = doubtful or self._doubtful(mandate, power.holder)
                moved = all_of((power.answer, self._moved(mandate, doubtful=doubt))).valued(None)
                if moved.truth is not Truth.NO:
                    yield Power(mandate.holder, "Algemene wet bestuursrecht art. 10:13", moved)

    def _moved(self, mandate: Mandate, *, doubtful: bool) -> Answer[None]:
        """Whether a delegation moved the power for this act."""
        shown, asked = self.shown, self.asked
        lack = Missing(Lack.TRANSFER, (mandate.id,), None, (mandate.giver,))
        able = can_hold(shown, mandate, self.municipality, asked.day)
        parts = (
            in_force(mandate, asked.day, Lack.TRANSFER),
            acts_held(mandate, asked.kinds(self.role), self.role),
            scope_held(shown, mandate, asked),
            limits_kept(shown, mandate, asked, self.role),
            part(able & self._represents(mandate), lack),
            part(Truth.UNKNOWN if doubtful else Truth.YES, lack),
        )
        whole = all_of(parts).valued(None)
        return attrs.evolve(whole, grounds=(Ground(mandate), *whole.grounds))

    def _represents(self, mandate: Mandate) -> Truth:
        """Whether the delegate can be bound himself, where that is what is asked."""
        found = self.shown.ever[Arrangement].get(mandate.holder or "")
        if found is None or self.role is not ActingRole.REPRESENTS:
            return Truth.YES
        return found.may(Capability.CONTRACT)

    def _doubtful(self, mandate: Mandate, giver: str) -> bool:
        """Whether it is not told that a power moved, or not told that this giver moved it.

        A source that speaks of delegation and of mandate means the one or the other.
        """
        exact = self.shown.thing(mandate.giver) == self.shown.thing(giver)
        return not exact or mandate.kinds != (MandateKind.DELEGATION,)


def given_by(shown: Shown, holder: str) -> tuple[Mandate, ...]:
    """The mandates that someone gave, or that were perhaps given by him, by their ids.

    What a municipality or a grouping gave as such, someone gave for it: who, is not told.
    """
    givers = (holder, *also_meant(shown, holder))
    found = {
        each.id: each for giver in givers for each in shown.ever[Mandate].where("giver", giver)
    }
    return tuple(found[id] for id in sorted(found))


def in_force(mandate: Mandate, day: date, what: Lack) -> Answer[None]:
    """Whether a mandate held on a day; one that came later confirms, and makes nobody competent."""
    lack = Missing(what, (mandate.id,), None, (mandate.giver,))
    if not mandate.confirms(day):
        return part(mandate.shows(day), lack)
    lack = Missing(Lack.MANDATE, (mandate.giver,), one_day(day), (mandate.giver,))
    later = Remark(Note.CONFIRMED_LATER, (mandate.id,), mandate.period.possible.start)
    remarks = (later, *known_by_derivation(mandate))
    return Answer(Truth.UNKNOWN, None, (Ground(mandate),), (lack,), remarks)


def can_hold(shown: Shown, mandate: Mandate, municipality: str, day: date) -> Truth:
    """Whether the holder can have such a power, and is there that day.

    Powers pass only to an organ, to an arrangement, or to a body that may decide in law; only
    members of that college itself can be authorised (Gemeentewet art. 168).
    """
    if mandate.holder is None:
        return Truth.UNKNOWN
    able = _has_organs(shown, mandate.holder)
    if mandate.moves:
        able = _takes_powers(shown, mandate.holder)
    elif MandateKind.MEMBER_AUTHORISATION in mandate.kinds:
        able = _is_member(shown, mandate.holder, organ_owner(mandate.giver) or municipality)
        if len(mandate.kinds) > 1:  # who is no member may have it in another way
            able |= Truth.UNKNOWN
    return able & there_on(shown, mandate.holder, day).truth


def _takes_powers(shown: Shown, holder: str) -> Truth:
    body = shown.ever[Body].get(holder)
    if body is not None:
        return capacity(shown, body).truth
    arrangement = shown.ever[Arrangement].get(holder)
    if arrangement is not None:
        return arrangement.may(Capability.POWERS)
    return Truth.of(organ_owner(holder) is not None)


def _has_organs(shown: Shown, holder: str) -> Truth:
    """Whether someone there can hold a mandate: an arrangement without organs has nobody for it."""
    body = shown.ever[Body].get(holder)
    if body is not None and board_denied(shown, body):
        return Truth.NO
    arrangement = shown.ever[Arrangement].get(holder)
    return Truth.YES if arrangement is None else arrangement.may(Capability.ORGANS)


def _is_member(shown: Shown, holder: str, municipality: str) -> Truth:
    """Whether someone is a member of a college: its mayor, or an alderman of the municipality.

    Of an office whose kind is not recorded, nobody knows.
    """
    owner = shown.thing(municipality)
    if shown.thing(holder) == f"{owner}.mayor":
        return Truth.YES
    office = shown.ever[Office].get(holder)
    if office is None or office.kind in (OfficeKind.DIRECTOR, OfficeKind.OFFICIAL):
        return Truth.NO
    there = Truth.of(None if office.of is None else shown.thing(office.of) == owner)
    return there & Truth.of(office.kind in _MEMBERS or None)


def acts_held(
    mandate: Mandate, kinds: tuple[ActKind, ...], role: ActingRole = ActingRole.DECIDES
) -> Answer[None]:
    """Whether a mandate is for acts of one of these kinds, in a role."""
    lack = Missing(Lack.ACTS, (mandate.id,), None, (mandate.giver,))
    if mandate.acts is None:
        return lacking(lack)
    if not mandate.acts or any(each in mandate.acts for each in kinds):
        return Answer(Truth.YES, None)
    return part(Truth.UNKNOWN if perhaps_meant(mandate.acts, kinds, role) else Truth.NO, lack)


def limits_kept(shown: Shown, mandate: Mandate, asked: Asked, role: ActingRole) -> Answer[None]:
    """Whether an act is within all limits of a mandate, in a role."""
    if mandate.limits is None:
        return lacking(Missing(Lack.LIMIT, (mandate.id,), None, (mandate.giver,)))
    return all_of(within(shown, mandate, each, asked, role) for each in mandate.limits).valued(None)


def scope_held(shown: Shown, mandate: Mandate, asked: Asked) -> Answer[None]:
    """Whether all that an act is about is in the scope of a mandate, within its activity.

    Of an act of which the kind does not tell the activity, it must be so within each that it can
    have. Of a power that passed for a part of it, it is not known whose it is.
    """
    lack = Missing(Lack.FUNCTIONS, (mandate.id,), None, (mandate.giver,))
    if mandate.scope is None and not mandate.functions:
        # it says that it is for all, or says nothing
        return part(Truth.of(None if mandate.functions is None else True), lack)
    if asked.scope is None:
        return lacking(lack)
    activity = asked.kind.activity
    found = [
        answer
        for each in (Activity if activity is None else (activity,))
        if (answer := _held_within(shown, mandate, asked.scope, each)) is not None
    ]
    if len({each.truth for each in found}) != 1:
        return lacking(Missing(Lack.ACTIVITIES, (asked.act or mandate.id,)))
    return found[0]


def _held_within(
    shown: Shown, mandate: Mandate, scope: Scope, activity: Activity
) -> Answer[None] | None:
    """The same within one activity; ``None`` where the act has nothing, which is in anything."""
    scopes, own = scopes_of(shown, within=activity), scope_of(shown, mandate)
    if scopes.overlaps(scope, scope).truth is Truth.NO:
        return None
    whole = scopes.contains(own, scope)
    in_part = mandate.moves and whole.truth is Truth.NO
    if in_part and scopes.overlaps(own, scope).truth is not Truth.NO:
        return lacking(Missing(Lack.TRANSFER, (mandate.id,), None, (mandate.giver,)))
    return attrs.evolve(whole, missing=tuple(_told_by(mandate, each) for each in whole.missing))


def _told_by(mandate: Mandate, lack: Missing) -> Missing:
    """What a mandate leaves open, its giver could tell."""
    others = {mandate.id, mandate.scope}.isdisjoint(lack.about)
    return lack if others else attrs.evolve(lack, who=(mandate.giver,))

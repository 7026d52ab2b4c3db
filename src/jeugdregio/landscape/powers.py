"""Who holds a power in his own right: an organ by law, or whoever the power passed to.

Gemeentewet (BWBR0005416): the college decides on private-law acts (art. 160 (1)), the mayor
represents the municipality (art. 171 (1)). By delegation a power moves, and its giver may no more
(Algemene wet bestuursrecht, BWBR0005537, art. 10:17).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

import attrs

from jeugdregio.landscape.limits import Asked
from jeugdregio.landscape.scoped import scope_of, scopes_of
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    ActingRole,
    ActKind,
    Answer,
    Arrangement,
    Body,
    Ground,
    Lack,
    Mandate,
    MandateKind,
    Missing,
    Office,
    Truth,
    all_of,
    any_of,
    lacking,
    not_,
    part,
)
from jeugdregio.model.references import organ_owner
from jeugdregio.model.truth import holds

__all__ = ["Power", "acts_held", "can_hold", "powers_of", "scope_held"]


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


def powers_of(shown: Shown, municipality: str, role: ActingRole, asked: Asked) -> tuple[Power, ...]:
    """Who holds the power for an act in a role, and how certainly."""
    key = ("powers", municipality, role, asked)
    return shown.remember(key, lambda: tuple(_powers(shown, municipality, role, asked)))


def _powers(shown: Shown, municipality: str, role: ActingRole, asked: Asked) -> list[Power]:
    found: list[Power] = []
    for organ, article in _BY_LAW[role]:
        giver = f"{municipality}.{organ}"
        passed: list[Answer[None]] = []
        for mandate in shown.ever[Mandate].where("giver", giver):
            if not mandate.moves:
                continue
            moved = _moved(shown, mandate, municipality, asked)
            passed.append(moved)
            if moved.truth is not Truth.NO:
                found.append(Power(mandate.holder, "Algemene wet bestuursrecht art. 10:13", moved))
        still = not_(any_of(passed).valued(None))
        found.append(Power(giver, article, still))
    return found


def _moved(shown: Shown, mandate: Mandate, municipality: str, asked: Asked) -> Answer[None]:
    """Whether a delegation moved the power for this act."""
    giver = (mandate.giver,)
    lack = Missing(Lack.TRANSFER, (mandate.id,), None, giver)
    able = can_hold(shown, mandate, municipality, asked.day)
    parts = (
        part(holds(mandate.period, asked.day), lack),
        acts_held(mandate, (asked.kind,)),
        scope_held(shown, mandate, asked),
        part(able, lack),
    )
    whole = all_of(parts).valued(None)
    return attrs.evolve(whole, grounds=(Ground(mandate), *whole.grounds))


def can_hold(shown: Shown, mandate: Mandate, municipality: str, day: date) -> Truth:
    """Whether the holder can have such a power.

    Powers pass only to an organ, to an arrangement, or to a body that may decide in law and is
    there that day; only members of that college itself can be authorised (Gemeentewet art. 168).
    """
    if mandate.holder is None:
        return Truth.UNKNOWN
    if mandate.moves:
        body = shown.ever[Body].get(mandate.holder)
        if body is not None:
            return body.capacity & holds(body.period, day) & body.works_on(day)
        arranged = shown.ever[Arrangement].get(mandate.holder) is not None
        return Truth.of(arranged or organ_owner(mandate.holder) is not None)
    if MandateKind.MEMBER_AUTHORISATION not in mandate.kinds:
        return Truth.YES
    office = shown.ever[Office].get(mandate.holder)
    if office is None or office.of is None:
        return Truth.of(None if office else False)
    return Truth.of(shown.thing(office.of) == municipality)


def acts_held(mandate: Mandate, kinds: tuple[ActKind, ...]) -> Answer[None]:
    """Whether a mandate is for acts of one of these kinds."""
    if mandate.acts is None:
        return lacking(Missing(Lack.ACTS, (mandate.id,), None, (mandate.giver,)))
    return Answer(Truth.of(not mandate.acts or any(each in mandate.acts for each in kinds)), None)


def scope_held(shown: Shown, mandate: Mandate, asked: Asked) -> Answer[None]:
    """Whether all that an act is about is in the scope of a mandate, within its activity."""
    lack = Missing(Lack.FUNCTIONS, (mandate.id,), None, (mandate.giver,))
    if mandate.scope is None and mandate.functions is None:
        return lacking(lack)
    if mandate.scope is None and not mandate.functions:
        return Answer(Truth.YES, None)  # it says that it is for all
    if asked.scope is None:
        return lacking(lack)
    scopes = scopes_of(shown, within=asked.kind.activity)
    return scopes.contains(scope_of(shown, mandate), asked.scope)

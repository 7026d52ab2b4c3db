"""Whose word a ground is, and how much it weighs.

A deviation is found only on grounds that weigh enough: what another party alleges shows nothing
yet, and an absence counts only on the word of who holds the duty, or from a register in which what
is not entered has no effect.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from typing import Final

from jeugdregio.landscape import Snapshot, belongs_to, legal_parties, standing
from jeugdregio.model import (
    Arrangement,
    Completeness,
    Document,
    DocumentKind,
    Evidence,
    Ground,
    Record,
    RegisterKind,
)

__all__ = ["Weight", "alleged_by", "asserters", "undeclared", "weigh"]


class Weight(enum.Enum):
    """How a ground weighs, strongest first."""

    OWN = "own word"
    OFFICIAL = "official"
    AGREED = "agreed"
    PREMISE = "premise"
    ALLEGED = "alleged"


_RANK = {weight: rank for rank, weight in enumerate(Weight)}
_OFFICIAL = frozenset({DocumentKind.OFFICIAL_PUBLICATION, DocumentKind.REGISTER})


def weigh(
    snapshot: Snapshot, record: Record, holders: Iterable[str], field: str | None = None
) -> Weight:
    """How much a record weighs, by its strongest evidence.

    Evidence of one field says nothing of the rest: who tells the reason of an act does not thereby
    own up to the act.

    Args:
        snapshot: the day asked about.
        record: the ground.
        holders: whose duty is at stake.
        field: the one field that matters; its own evidence goes before that of the whole.
    """
    said = [each for each in record.evidence if field is not None and each.field == field]
    said = said or [each for each in record.evidence if each.field is None]
    if not said:
        return Weight.PREMISE
    owners = legal_parties(snapshot, (*record.owners, *holders))
    # an arrangement speaks for its members, its consultations and offices do not
    carriers = {
        grouping
        for owner in owners
        for grouping in standing(snapshot, owner).groupings
        if snapshot.ever[Arrangement].get(grouping) is not None
    }
    weights = (_weight(snapshot, each, owners, carriers) for each in said)
    return min(weights, key=_RANK.__getitem__)


def _weight(snapshot: Snapshot, evidence: Evidence, owners: set[str], carriers: set[str]) -> Weight:
    document = snapshot.ever[Document].get(evidence.document)
    said_by = asserters(evidence, document)
    own = not owners.isdisjoint(legal_parties(snapshot, said_by))
    if own or not carriers.isdisjoint(map(snapshot.thing, said_by)):
        return Weight.OWN
    # what an official publication quotes from another stays the word of that other
    if document is not None and document.kind in _OFFICIAL and set(said_by) <= set(document.by):
        return Weight.OFFICIAL
    return Weight.AGREED if evidence.contested is False else Weight.ALLEGED


def asserters(evidence: Evidence, document: Document | None) -> tuple[str, ...]:
    """Who says so: whom the evidence names, or else who made the document."""
    return evidence.asserted_by or (() if document is None else document.by)


def alleged_by(
    grounds: Iterable[Ground], document: Callable[[str], Document | None]
) -> tuple[str, ...]:
    """Who asserts these; where that is not recorded, the documents in which it stands."""
    every = [each for ground in grounds for each in ground.record.evidence]
    found = {id for each in every for id in asserters(each, document(each.document))}
    return tuple(sorted(found or {each.document for each in every if document(each.document)}))


_CONSTITUTED: Final = {
    RegisterKind.PUBLICATIONS: ("arrangements",),
    RegisterKind.ARRANGEMENTS: ("arrangements",),
    RegisterKind.CERTIFICATES: ("certificates",),
}
"""What has no effect when it is not entered, by register: of anything else it is one more list."""


def undeclared(snapshot: Snapshot, ground: Ground, holders: Iterable[str]) -> tuple[str, ...]:
    """Who holds the duty and did not declare it, when a declaration of completeness denies a fact.

    Nobody when the declaration comes from a holder of the duty, or from a register without which
    the fact has no effect. Where the duty has several holders, each declares for itself. A
    municipality may declare for its college, an arrangement for its board; one organ may not for
    another, nor a consultation for the board it meets beside.
    """
    declaration = ground.record
    if not isinstance(declaration, Completeness):
        return tuple(holders)
    if declaration.register and declaration.table in _CONSTITUTED[declaration.register]:
        return ()
    every = tuple(holders)
    about = legal_parties(snapshot, ground.about)
    concerned = (
        [each for each in every if each in ground.about]
        or [each for each in every if not about.isdisjoint(legal_parties(snapshot, (each,)))]
        or every
    )
    declarers = set(map(snapshot.thing, declaration.by))
    heard = any(_may_declare(snapshot, each, declarers) for each in concerned)
    return () if heard else tuple(concerned)


def _may_declare(snapshot: Snapshot, holder: str, declarers: set[str]) -> bool:
    hosts = belongs_to(snapshot, holder)[:2]
    # what a municipality must see to is for its college: Gemeentewet art. 160
    return not declarers.isdisjoint((*hosts, f"{snapshot.thing(holder)}.college"))

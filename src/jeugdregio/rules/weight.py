"""Whose word a ground is, and how much it weighs.

A deviation is found only on grounds that weigh enough: what another party alleges shows nothing
yet, and for a legal duty an absence counts only on the word of who holds the duty, or from a
register in which what is not entered has no effect.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable

from jeugdregio.landscape import Snapshot, legal_parties
from jeugdregio.model import (
    Completeness,
    Document,
    DocumentKind,
    Evidence,
    Ground,
    Record,
)

__all__ = ["Weight", "declared_by_holder", "weigh"]


class Weight(enum.Enum):
    """How a ground weighs, strongest first."""

    OWN = "own word"
    OFFICIAL = "official"
    AGREED = "agreed"
    PREMISE = "premise"
    ALLEGED = "alleged"


_RANK = {weight: rank for rank, weight in enumerate(Weight)}
_OFFICIAL = frozenset({DocumentKind.OFFICIAL_PUBLICATION, DocumentKind.REGISTER})


def weigh(snapshot: Snapshot, record: Record, holders: Iterable[str]) -> Weight:
    """How much a record weighs, by its strongest evidence.

    Args:
        snapshot: the day asked about.
        record: the ground.
        holders: whose duty is at stake.
    """
    if not record.evidence:
        return Weight.PREMISE
    owners = legal_parties(snapshot, (*record.owners, *holders))
    weights = (_weight(snapshot, each, owners) for each in record.evidence)
    return min(weights, key=_RANK.__getitem__)


def _weight(snapshot: Snapshot, evidence: Evidence, owners: set[str]) -> Weight:
    document = snapshot.ever[Document].get(evidence.document)
    makers = () if document is None else document.by
    if not owners.isdisjoint(legal_parties(snapshot, evidence.asserted_by or makers)):
        return Weight.OWN
    if document is not None and document.kind in _OFFICIAL:
        return Weight.OFFICIAL
    return Weight.AGREED if evidence.contested is False else Weight.ALLEGED


def declared_by_holder(snapshot: Snapshot, ground: Ground, holders: Iterable[str]) -> bool:
    """Whether a declaration of completeness comes from a holder of the duty or a register.

    Where the duty has several holders, each declares for itself.
    """
    declaration = ground.record
    if not isinstance(declaration, Completeness):
        return False
    if declaration.register is not None:
        return True
    bound = legal_parties(snapshot, holders)
    concerned = bound & legal_parties(snapshot, ground.about) or bound
    return not concerned.isdisjoint(legal_parties(snapshot, declaration.by))

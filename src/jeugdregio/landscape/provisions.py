"""What the text of an arrangement says, as far as it was read."""

from __future__ import annotations

from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    ActKind,
    Answer,
    Arrangement,
    Ground,
    Lack,
    Missing,
    Provision,
    ProvisionKind,
    Truth,
)

__all__ = ["provision"]


def provision(
    shown: Shown, arrangement: str, kind: ProvisionKind, act: ActKind | None = None
) -> Answer[tuple[Provision, ...]]:
    """The clauses of an arrangement of a kind; see `Snapshot.provision`.

    Args:
        shown: the day asked about.
        arrangement: an id.
        kind: what they are about.
        act: of clauses on decisions, only those on this kind of decision.
    """
    record = shown.ever[Arrangement][arrangement]
    ground = (Ground(record, field="provisions"),)
    found = tuple(
        each
        for each in record.provisions
        if each.kind is kind and (act is None or not each.acts or act in each.acts)
    )
    there = tuple(each for each in found if not each.absent)
    if found:
        return Answer(Truth.of(bool(there)), there, ground)
    lack = Missing(Lack.CLAUSE, (record.id, kind.value), None, (record.id,))
    return Answer(Truth.UNKNOWN, (), (), (lack,))

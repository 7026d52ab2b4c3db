"""What the text of an arrangement or a contract says, as far as it was read."""

from __future__ import annotations

from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    ActKind,
    Answer,
    Arrangement,
    Contract,
    Ground,
    Lack,
    Missing,
    Provision,
    ProvisionKind,
    Truth,
)
from jeugdregio.model.truth import holds

__all__ = ["provision"]


def provision(
    shown: Shown, text: Arrangement | Contract, kind: ProvisionKind, act: ActKind | None = None
) -> Answer[tuple[Provision, ...]]:
    """The clauses of a text of a kind; see `Snapshot.provision`.

    Args:
        shown: the day asked about.
        text: the arrangement or the contract.
        kind: what they are about.
        act: of clauses on decisions, only those on this kind of decision.
    """
    ground = (Ground(text, field="provisions"),)
    found = [
        (each, holds(each.period, shown.day))
        for each in text.provisions
        if each.kind is kind and (act is None or not each.acts or act in each.acts)
    ]
    sure = any(held is Truth.YES for _, held in found)
    told = [
        each for each, held in found if held is Truth.YES or (held is not Truth.NO and not sure)
    ]
    there = tuple(each for each in told if not each.absent)
    if sure:
        return Answer(Truth.of(bool(there)), there, ground)
    who = text.owners if isinstance(text, Contract) else (text.id,)
    lack = Missing(Lack.CLAUSE, (text.id, kind.value), None, who)
    return Answer(Truth.UNKNOWN, there, ground if told else (), (lack,))

"""What the text of an arrangement or a contract says, as far as it was read."""

from __future__ import annotations

from datetime import date

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
    shown: Shown,
    text: Arrangement | Contract,
    kind: ProvisionKind,
    act: ActKind | None = None,
    day: date | None = None,
) -> Answer[tuple[Provision, ...]]:
    """The clauses of a text of a kind; see `Snapshot.provision`.

    Args:
        shown: the day asked about.
        text: the arrangement or the contract.
        kind: what they are about.
        act: of clauses on decisions, only those on this kind of decision.
        day: the day asked about; the day of the snapshot when left out.
    """
    on = shown.day if day is None else day
    ground = (Ground(text, field="provisions"),)
    found = [
        (each, holds(each.period, on))
        for each in text.provisions
        if each.kind is kind and (act is None or not each.acts or act in each.acts)
    ]
    there = Truth.any(held for each, held in found if not each.absent)
    absent = Truth.any(held for each, held in found if each.absent)
    told = tuple(each for each, held in found if held is there is not Truth.NO and not each.absent)
    if there is Truth.YES or (there is Truth.NO and absent is Truth.YES):
        return Answer(there, told, ground)
    who = text.owners if isinstance(text, Contract) else (text.id,)
    doubtful = Truth.UNKNOWN in (there, absent)
    lack = Missing(Lack.TERM if doubtful else Lack.CLAUSE, (text.id, kind.value), None, who)
    return Answer(Truth.UNKNOWN, told, ground if doubtful else (), (lack,))

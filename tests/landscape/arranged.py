"""An arrangement of four municipalities, with the organs that are party to it."""

from __future__ import annotations

from typing import Any, Final

from tests.helpers import (
    EEMNES,
    HILVERSUM,
    HUIZEN,
    day,
    landscape_of,
    municipality,
    period,
    uncertain,
)

from jeugdregio.landscape import Landscape
from jeugdregio.model import Act, ActKind, Arrangement, Mandate, MandateKind, Party, Record

GR: Final = "regio"
LAREN: Final = "GM0417"
ON: Final = "2018-09-24"
THREE: Final = (HILVERSUM, HUIZEN, LAREN)
DOUBT: Final[dict[str, Any]] = {"period": uncertain(period())}


def party(organ: str, town: str = HILVERSUM, **fields: Any) -> Party:
    """An organ of a municipality as party to the arrangement."""
    fields.setdefault("id", f"{town}-{organ}-{fields.get('scope', 'all')}")
    fields.setdefault("arrangement", GR)
    return Party(organ=f"{town}.{organ}", **fields)


def regio(*records: Record, **fields: Any) -> Landscape:
    """The arrangement, four municipalities and these."""
    return landscape_of(
        municipality(HUIZEN, "Huizen"),
        municipality(EEMNES, "Eemnes"),
        municipality(LAREN, "Laren"),
        Arrangement(id=GR, name="Regio Gooi en Vechtstreek", **fields),
        *records,
    )


def leaving(**fields: Any) -> Act:
    """That Hilversum and Huizen leave the arrangement."""
    given: dict[str, Any] = {
        "kind": ActKind.EXIT,
        "day": day(ON),
        "for_": (HILVERSUM, HUIZEN),
        "about": (GR,),
    }
    return Act(id="exit", **{**given, **fields})


def delegated(holder: str = GR, *kinds: MandateKind) -> Mandate:
    """What the college of Hilversum gave to someone: its power, unless said otherwise."""
    return Mandate(
        id="given",
        kinds=kinds or (MandateKind.DELEGATION,),
        giver=f"{HILVERSUM}.college",
        holder=holder,
        acts=(),
        functions=(),
        limits=(),
    )

"""Procurement tracks and who takes part in them."""

from __future__ import annotations

import enum
from typing import Annotated

import attrs

from jeugdregio.dates import AnyDate
from jeugdregio.model.fields import a_day, one_of, text
from jeugdregio.model.functions import FunctionId, as_functions
from jeugdregio.model.places import GroupingId, MemberId
from jeugdregio.model.record import Named, State
from jeugdregio.model.references import RefersTo

__all__ = ["Participation", "Procedure", "ProcurementTrack", "TrackId"]

TrackId = Annotated[str, RefersTo("procurement_tracks")]


class Procedure(enum.Enum):
    """How a track contracts (Dutch: *aanbesteding, toelating (open house), onderhandeling*)."""

    TENDER = "tender"
    ADMISSION = "admission"
    NEGOTIATION = "negotiation"


@attrs.frozen(kw_only=True)
class ProcurementTrack(Named):
    """A joint procurement track (Dutch: *inkooptraject*).

    Leaving a track is not leaving the co-operation in which it runs.

    Args:
        functions: the care functions it is to contract.
        alliance: the co-operation in which it runs, when recorded.
        procedure: how it contracts; ``None`` when not recorded.
        contracts_from: the first day of the contracts it is to bring.
    """

    functions: tuple[FunctionId, ...] = attrs.field(default=(), converter=as_functions)
    alliance: GroupingId | None = None
    procedure: Procedure | None = attrs.field(default=None, validator=one_of(Procedure))
    contracts_from: AnyDate | None = attrs.field(default=None, validator=a_day)


@attrs.frozen(kw_only=True)
class Participation(State):
    """Taking part in a track (Dutch: *deelname*).

    Args:
        track: the track.
        participant: the municipality or grouping that takes part.
        functions: the care functions it takes part for; empty for all of the track.
    """

    track: TrackId = attrs.field(validator=text)
    participant: MemberId = attrs.field(validator=text)
    functions: tuple[FunctionId, ...] = attrs.field(default=(), converter=as_functions)

    @property
    def owners(self) -> tuple[str, ...]:
        """The participant."""
        return (self.participant,)

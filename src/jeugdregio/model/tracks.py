"""Procurement tracks and who takes part in them."""

from __future__ import annotations

import enum
from typing import Annotated

import attrs

from jeugdregio.dates import AnyDate
from jeugdregio.model.fields import Field, a_day, one_of, refuse, sorted_set, text
from jeugdregio.model.functions import FUNCTIONS, Activity, FunctionId, as_functions
from jeugdregio.model.places import GroupingId, MemberId, one_scope
from jeugdregio.model.record import Named, State
from jeugdregio.model.references import AnyId, RefersTo
from jeugdregio.model.scope import ScopeId
from jeugdregio.model.sources import DocumentId

__all__ = [
    "Level",
    "Participation",
    "Procedure",
    "ProcurementTrack",
    "Purchase",
    "Scale",
    "TrackId",
]

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
        principles: the document with its principles (*uitgangspunten*), in the version in use.
    """

    functions: tuple[FunctionId, ...] = attrs.field(default=(), converter=as_functions)
    alliance: GroupingId | None = None
    procedure: Procedure | None = attrs.field(default=None, validator=one_of(Procedure))
    contracts_from: AnyDate | None = attrs.field(default=None, validator=a_day)
    principles: DocumentId | None = None


@attrs.frozen(kw_only=True)
class Participation(State):
    """Taking part in a track (Dutch: *deelname*).

    Args:
        track: the track.
        participant: the municipality or grouping that takes part.
        functions: the care functions it takes part for; empty for all of the track.
        scope: what it takes part for, when more than functions is to be said.
    """

    track: TrackId = attrs.field(validator=text)
    participant: MemberId = attrs.field(validator=text)
    functions: tuple[FunctionId, ...] = attrs.field(default=(), converter=as_functions)
    scope: ScopeId | None = attrs.field(default=None, validator=one_scope)

    @property
    def owners(self) -> tuple[str, ...]:
        """The participant."""
        return (self.participant,)


@attrs.frozen(kw_only=True)
class Purchase(State):
    """Who buys what for whom (Dutch: *inkoop*).

    Args:
        buyer: the municipality or grouping that buys.
        for_: for whom; empty for the buyer itself, or its full members.
        functions: the care functions bought; or
        scope: what is bought, when more than functions is to be said.
        act: the act that decides it; a plan as long as that act is one. ``None`` when the source
            tells it as a fact.
        within: the arrangement or document whose frame it keeps to.
        period: the days from which and until which it is so bought.
    """

    buyer: MemberId = attrs.field(validator=text)
    for_: tuple[MemberId, ...] = attrs.field(default=(), converter=sorted_set)
    functions: tuple[FunctionId, ...] = attrs.field(default=(), converter=as_functions)
    scope: ScopeId | None = attrs.field(default=None, validator=one_scope)
    act: Annotated[str, RefersTo("acts")] | None = None
    within: AnyId | None = None

    @property
    def owners(self) -> tuple[str, ...]:
        """The buyer."""
        return (self.buyer,)


class Level(enum.Enum):
    """Scales of co-operation (Dutch: *schaal*)."""

    LOCAL = "local"
    SUBREGIONAL = "subregional"
    REGIONAL = "regional"
    SUPRAREGIONAL = "supraregional"
    NATIONAL = "national"


def _a_function(instance: object, field: Field, value: str) -> None:
    """One care function; no table holds them, so no reference tells an unknown one."""
    text(instance, field, value)
    if value not in FUNCTIONS:
        expected = "a care function (an id as `jeugdregio.FUNCTIONS` lists them)"
        raise refuse(instance, field.name, expected, value)


@attrs.frozen(kw_only=True)
class Scale(State):
    """The scale at which something is done for a care function (Dutch: *schaal van inkoop*).

    It is what a source lays down for a time, never a property of the function.

    Args:
        function: the care function.
        level: the scale.
        activity: what is done at that scale.
        grouping: for which region or co-operation this was laid down; ``None`` for the country.
    """

    function: FunctionId = attrs.field(validator=_a_function)
    level: Level = attrs.field(validator=one_of(Level))
    activity: Activity = attrs.field(default=Activity.PURCHASE, validator=one_of(Activity))
    grouping: GroupingId | None = None

"""Municipalities and the groupings they form.

Four things are easily called "region": the area (`YouthRegion`), the executing entity, the
arrangement that carries the co-operation (`Arrangement`), and the group that purchases together
(`Alliance`). Membership of one says nothing about another.
"""

from __future__ import annotations

import enum
from typing import Annotated

import attrs

from jeugdregio.dates import ALWAYS, Period
from jeugdregio.model.fields import many_of, one_of, text
from jeugdregio.model.functions import FunctionId, as_functions
from jeugdregio.model.record import Named, State
from jeugdregio.model.references import RefersTo

__all__ = [
    "Alliance",
    "Arrangement",
    "Code",
    "CodeScheme",
    "Extent",
    "GroupingId",
    "Membership",
    "Municipality",
    "MunicipalityId",
    "Purpose",
    "YouthRegion",
]

MunicipalityId = Annotated[str, RefersTo("municipalities")]
GroupingId = Annotated[str, RefersTo("youth_regions", "alliances", "arrangements")]
MemberId = Annotated[str, RefersTo("municipalities", "youth_regions", "alliances", "arrangements")]


class CodeScheme(enum.Enum):
    """Registers that give codes to municipalities and regions."""

    CBS = "cbs"
    TOOI = "tooi"


@attrs.frozen
class Code:
    """A code borne in a period: codes change where identity does not (a rename gives a new one).

    Args:
        scheme: the register that gave it.
        value: the code itself, as that register writes it.
        period: the days on which it was borne.
    """

    scheme: CodeScheme = attrs.field(validator=one_of(CodeScheme))
    value: str = attrs.field(validator=text)
    period: Period = attrs.field(default=ALWAYS, validator=one_of(Period))


@attrs.frozen(kw_only=True)
class _Coded(Named):
    """Something with a name and codes.

    Args:
        codes: CBS and TOOI codes, each with its period.
    """

    codes: tuple[Code, ...] = attrs.field(
        default=(), converter=tuple[Code, ...], validator=many_of(Code)
    )

    @property
    def known_as(self) -> tuple[str, ...]:
        """Names, aliases and codes."""
        return (*super().known_as, *(code.value for code in self.codes))


@attrs.frozen(kw_only=True)
class Municipality(_Coded):
    """A municipality (Dutch: *gemeente*): one record for the life of the legal person.

    Its id is stable; by custom it is the CBS code that was current or last in force (``GM0402``).
    """

    @property
    def owners(self) -> tuple[str, ...]:
        """The municipality itself."""
        return (self.id,)


@attrs.frozen(kw_only=True)
class YouthRegion(_Coded):
    """A youth-care region: the area only (Dutch: *jeugdregio, jeugdhulpregio*).

    By custom its id is the CBS code (``JZ16``).
    """


@attrs.frozen(kw_only=True)
class Alliance(Named):
    """A co-operation above the region (Dutch: *bovenregionaal verband*)."""


@attrs.frozen(kw_only=True)
class Arrangement(Named):
    """The legal form that carries a grouping (Dutch: *gemeenschappelijke regeling, convenant*)."""


class Extent(enum.Enum):
    """How far a membership goes.

    A full member is in scope for everything the grouping does, a partial one only for its own part.
    """

    FULL = "full"
    PARTIAL = "partial"


class Purpose(enum.Enum):
    """For what a grouping is counted. Purposes never fill or contradict one another."""

    CBS_STATISTICS = "cbs-statistics"
    MESSAGE_TRAFFIC = "message-traffic"


@attrs.frozen(kw_only=True)
class Membership(State):
    """A member of a grouping (Dutch: *deelname, lidmaatschap*).

    Args:
        member: a municipality, or a grouping within the grouping.
        grouping: the youth region, alliance or arrangement.
        extent: full, or partial.
        functions: the care functions of a partial member; empty when not recorded.
        purpose: for what the membership is counted; ``None`` for the co-operation itself.
    """

    member: MemberId = attrs.field(validator=text)
    grouping: GroupingId = attrs.field(validator=text)
    extent: Extent = attrs.field(default=Extent.FULL, validator=one_of(Extent))
    functions: tuple[FunctionId, ...] = attrs.field(default=(), converter=as_functions)
    purpose: Purpose | None = attrs.field(default=None, validator=one_of(Purpose))

    @property
    def owners(self) -> tuple[str, ...]:
        """The member and the grouping."""
        return (self.member, self.grouping)

"""Municipalities and the groupings they form.

Four things are easily called "region": the area (`YouthRegion`), the executing entity, the
arrangement that carries the co-operation (`Arrangement`), and the group that purchases together
(`Alliance`). Membership of one says nothing about another.
"""

from __future__ import annotations

import enum
from datetime import date
from typing import Annotated, Any

import attrs

from jeugdregio.dates import ALWAYS, AnyPeriod, Period
from jeugdregio.model.fields import Field, many_of, one_of, refuse, text
from jeugdregio.model.functions import FunctionId, as_functions
from jeugdregio.model.record import Named, State, before_it_begins, counted
from jeugdregio.model.references import AnyId, RefersTo
from jeugdregio.model.roles import RoleHeld
from jeugdregio.model.scope import ScopeId

__all__ = [
    "Alliance",
    "Code",
    "CodeScheme",
    "Coded",
    "Extent",
    "GroupingId",
    "Membership",
    "Municipality",
    "MunicipalityId",
    "Purpose",
    "Subregion",
    "YouthRegion",
    "YouthRegionId",
    "another",
    "one_scope",
]

MunicipalityId = Annotated[str, RefersTo("municipalities")]
YouthRegionId = Annotated[str, RefersTo("youth_regions")]
_GROUPINGS = ("youth_regions", "subregions", "alliances", "arrangements")
GroupingId = Annotated[str, RefersTo(*_GROUPINGS)]
MemberId = Annotated[str, RefersTo("municipalities", *_GROUPINGS)]


def one_scope(instance: Any, field: Field, value: object) -> None:
    """A scope stands either in the record's own fields or in a record of its own."""
    if value is None or instance is None:  # a reader judges parts before there is a record
        return
    for name in ("functions", "activities"):
        if getattr(instance, name, ()):
            raise refuse(instance, field.name, f"either {name} or a scope", value)


def another(instance: Any, field: Field, value: object) -> None:
    """Not the record itself: nothing is a part of itself, works under itself or decides itself."""
    if instance is not None and instance.id in (value if isinstance(value, tuple) else (value,)):
        raise refuse(instance, field.name, "another than itself", instance.id)


class CodeScheme(enum.Enum):
    """Registers that give codes to municipalities, regions and organisations (Dutch: *register*).

    CBS is Statistics Netherlands; TOOI the register of public organisations, whose codes are whole
    URIs; KVK the trade register (*Handelsregister*). RSIN numbers legal persons, OIN the parties to
    electronic messages.
    """

    CBS = "cbs"
    TOOI = "tooi"
    RSIN = "rsin"
    OIN = "oin"
    KVK = "kvk"


@attrs.frozen
class Code:
    """A code borne in a period (Dutch: *code*).

    Codes change where identity does not: a rename gives a new one.

    Args:
        scheme: the register that gave it.
        value: the code itself, as that register writes it.
        period: the days on which it was borne.
    """

    scheme: CodeScheme = attrs.field(validator=one_of(CodeScheme))
    value: str = attrs.field(validator=text)
    period: Period = attrs.field(default=ALWAYS, validator=one_of(Period))


@attrs.frozen(kw_only=True)
class Coded(Named):
    """Something with a name and codes.

    Args:
        codes: the codes registers gave it, each with its period.
    """

    codes: tuple[Code, ...] = attrs.field(
        default=(), converter=tuple[Code, ...], validator=many_of(Code)
    )

    @property
    def known_as(self) -> tuple[str, ...]:
        """Names, aliases and codes."""
        return (*super().known_as, *(code.value for code in self.codes))


@attrs.frozen(kw_only=True)
class Municipality(Coded):
    """A municipality (Dutch: *gemeente*): one record for the life of the legal person.

    Its id is stable; by custom it is the CBS code that was current or last in force (``GM0402``).
    """

    @property
    def owners(self) -> tuple[str, ...]:
        """The municipality itself."""
        return (self.id,)


@attrs.frozen(kw_only=True)
class YouthRegion(Coded):
    """A youth-care region: the area only (Dutch: *jeugdregio, jeugdhulpregio*).

    By custom its id is the CBS code (``JZ16``).
    """


@attrs.frozen(kw_only=True)
class Subregion(Named):
    """A part of a region that does some things by itself (Dutch: *subregio, deelregio*).

    The region does not split: what its subregions do not do, the region still does.

    Args:
        of: the region it is a part of.
    """

    of: GroupingId = attrs.field(validator=[text, another])


@attrs.frozen(kw_only=True)
class Alliance(Named):
    """A co-operation above the region (Dutch: *bovenregionaal verband*)."""


class Extent(enum.Enum):
    """How far a membership goes (Dutch: *volledige deelname, partiële deelname*).

    A full member is in scope for everything the grouping does, a partial one only for its own part.
    """

    FULL = "full"
    PARTIAL = "partial"


class Purpose(enum.Enum):
    """For what a grouping is counted (Dutch: *doel van de indeling*).

    Purposes never fill or contradict one another.
    """

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
        scope: the scope of a partial member, when more than functions is to be said.
        purpose: for what the membership is counted; ``None`` for the co-operation itself.
        roles: the roles of a member of an arrangement of which no source tells the organs.
        reaches_back_to: the first day for which the text that makes it a member counts, when that
            is before it came into force as published (Dutch: *terugwerkende kracht*).
        annulled_by: what annulled it: it then counts on no day.
    """

    member: MemberId = attrs.field(validator=text)
    grouping: GroupingId = attrs.field(validator=text)
    extent: Extent = attrs.field(default=Extent.FULL, validator=one_of(Extent))
    functions: tuple[FunctionId, ...] = attrs.field(default=(), converter=as_functions)
    scope: ScopeId | None = attrs.field(default=None, validator=one_scope)
    purpose: Purpose | None = attrs.field(default=None, validator=one_of(Purpose))
    roles: tuple[RoleHeld, ...] = attrs.field(
        default=(), converter=tuple[RoleHeld, ...], validator=many_of(RoleHeld)
    )
    reaches_back_to: date | None = attrs.field(default=None, validator=before_it_begins)
    annulled_by: AnyId | None = None

    @property
    def counts(self) -> AnyPeriod | None:
        """The days for which it makes someone a member."""
        return counted(self.period, self.reaches_back_to, self.annulled_by)

    def __attrs_post_init__(self) -> None:
        if self.member == self.grouping:
            raise refuse(self, "grouping", "another than the member", self.grouping)

    @property
    def owners(self) -> tuple[str, ...]:
        """The member and the grouping."""
        return (self.member, self.grouping)

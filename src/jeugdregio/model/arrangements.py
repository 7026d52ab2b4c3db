"""Arrangements: the legal forms of co-operation, the organs that are party, what the text says."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated, Final

import attrs

from jeugdregio.dates import AnyPeriod, bounds
from jeugdregio.model.fields import (
    Field,
    a_period,
    many_of,
    one_of,
    refuse,
    sorted_set,
    text,
)
from jeugdregio.model.functions import FunctionId, as_functions
from jeugdregio.model.kinds import ActKind, kinds_of
from jeugdregio.model.norm import ContactPoint
from jeugdregio.model.places import Coded, Extent, GroupingId, MunicipalityId, another, one_scope
from jeugdregio.model.provisions import Provision
from jeugdregio.model.record import State, before_it_begins, counted
from jeugdregio.model.references import ORGANS, AnyId, RefersTo
from jeugdregio.model.roles import RoleHeld
from jeugdregio.model.scope import ScopeId
from jeugdregio.model.truth import Truth, holds

__all__ = [
    "Arrangement",
    "ArrangementForm",
    "ArrangementId",
    "Capability",
    "Party",
    "Tie",
]

ArrangementId = Annotated[str, RefersTo("arrangements")]
OrganId = Annotated[str, RefersTo(ORGANS, "bodies")]


class ArrangementForm(enum.Enum):
    """The legal form of an arrangement (Dutch: *vorm*): it decides what the arrangement may.

    Dutch: *openbaar lichaam, bedrijfsvoeringsorganisatie, gemeenschappelijk orgaan,
    centrumregeling, regeling zonder meer* (Wet gemeenschappelijke regelingen, BWBR0003740, art. 1
    and 8); *convenant, samenwerkingsovereenkomst, privaatrechtelijke rechtspersoon,
    dienstverleningsovereenkomst*.
    """

    PUBLIC_BODY = "public-body"
    SERVICES_ORGANISATION = "services-organisation"
    JOINT_BODY = "joint-body"
    CENTRE = "centre-arrangement"
    PLAIN = "plain-arrangement"
    COVENANT = "covenant"
    AGREEMENT = "agreement"
    LEGAL_PERSON = "private-legal-person"
    SERVICE_AGREEMENT = "service-agreement"


class Capability(enum.Enum):
    """What an arrangement may by its form (Dutch: *bevoegdheid*).

    ORGANS are its own, who can hold a mandate. POWERS pass to it, and it decides with them (Wet
    gemeenschappelijke regelingen art. 30). CONTRACT is to conclude one in its own name.
    """

    ORGANS = "organs"
    LEGAL_PERSONALITY = "legal-personality"
    POWERS = "powers"
    CONTRACT = "contract"


_MAY: Final[Mapping[ArrangementForm, tuple[Capability, ...]]] = MappingProxyType(
    {
        ArrangementForm.PUBLIC_BODY: tuple(Capability),
        ArrangementForm.SERVICES_ORGANISATION: tuple(Capability),
        ArrangementForm.JOINT_BODY: (Capability.ORGANS, Capability.POWERS),
        ArrangementForm.LEGAL_PERSON: (
            Capability.ORGANS,
            Capability.LEGAL_PERSONALITY,
            Capability.CONTRACT,
        ),
    }
)
"""The other forms only bind their parties; a centre arrangement works by one party's organs."""


def _two(instance: object, field: Field, value: tuple[str, ...]) -> None:
    # a reader asks of each element apart, before there is a tie
    if instance is not None and len(value) < 2:
        raise refuse(None, field.name, "at least two parties", value)


def _some(_: object, field: Field, value: tuple[ActKind, ...]) -> None:
    if not value:
        raise refuse(None, field.name, "at least one kind of act", value)


@attrs.frozen
class Tie:
    """A clause by which what one party does is to be followed by others (Dutch: *meegaanclausule*).

    It obliges or announces; each organ still decides for itself.

    Args:
        tied: the parties that follow one another; at least two.
        acts: the kinds of act that are to be followed; at least one.
        about: what those acts are about: the grouping left, the track joined; empty for anything.
    """

    tied: tuple[MunicipalityId, ...] = attrs.field(converter=sorted_set, validator=_two)
    acts: tuple[ActKind, ...] = attrs.field(converter=kinds_of, validator=[many_of(ActKind), _some])
    about: tuple[AnyId, ...] = attrs.field(default=(), converter=sorted_set)


@attrs.frozen(kw_only=True)
class Arrangement(Coded):
    """The legal form that carries a grouping (Dutch: *gemeenschappelijke regeling, convenant*).

    Who takes part is told by the organs that are party to it (`Party`), or by memberships where no
    source tells the organs. What its form cannot hold can be written down: a rule may find it.

    Args:
        form: its legal form; ``None`` when not recorded, and then nobody knows what it may.
        serves: the youth regions or other groupings it works for; that tells no party of it.
        parent: the arrangement within which it was made; that tells no party of it either.
        modules: the scopes that parties choose: who takes part in one has a row that says so, and
            of who has none it is unknown.
        provisions: what is known of its text; a kind that is not among them was not read.
        contact_point: who it names to act for it outside, and for which acts.
        ties: the clauses by which its parties are to follow one another.
        liquidation: the days on which it lives on, dissolved, as far as that needs (Dutch: *in
            vereffening*; Wet gemeenschappelijke regelingen, BWBR0003740, art. 9 (3)): it keeps its
            contracts and seats and takes no members.
        reaches_back_to: the first day for which its text counts, when that is before it came into
            force as published (Dutch: *terugwerkende kracht*).
        annulled_by: what annulled it: it then counts on no day.
        period: the days on which it is in force as published.
    """

    form: ArrangementForm | None = attrs.field(default=None, validator=one_of(ArrangementForm))
    serves: tuple[GroupingId, ...] = attrs.field(
        default=(), converter=sorted_set, validator=another
    )
    parent: ArrangementId | None = attrs.field(default=None, validator=another)
    modules: tuple[ScopeId, ...] = attrs.field(default=(), converter=sorted_set)
    provisions: tuple[Provision, ...] = attrs.field(
        default=(), converter=tuple[Provision, ...], validator=many_of(Provision)
    )
    contact_point: ContactPoint | None = attrs.field(default=None, validator=one_of(ContactPoint))
    ties: tuple[Tie, ...] = attrs.field(
        default=(), converter=tuple[Tie, ...], validator=many_of(Tie)
    )
    liquidation: AnyPeriod | None = attrs.field(default=None, validator=a_period)
    reaches_back_to: date | None = attrs.field(default=None, validator=before_it_begins)
    annulled_by: AnyId | None = None

    @property
    def counts(self) -> AnyPeriod | None:
        """The days on which its text counts."""
        return counted(self.period, self.reaches_back_to, self.annulled_by)

    @property
    def turns(self) -> tuple[date, ...]:
        """The days on which it may come to count or cease to, liquidation among them."""
        return (*super().turns, *(() if self.liquidation is None else bounds(self.liquidation)))

    def shows(self, day: date) -> Truth:
        """Whether it is there on a day, in liquidation too."""
        return super().shows(day) | self.liquidated_on(day)

    def liquidated_on(self, day: date) -> Truth:
        """Whether it is in liquidation on a day."""
        if self.liquidation is None or self.annulled_by is not None:
            return Truth.NO
        return holds(self.liquidation, day)

    def may(self, capability: Capability) -> Truth:
        """Whether an arrangement of this form has a capability; UNKNOWN for an unknown form."""
        if self.form is None:
            return Truth.UNKNOWN
        return Truth.of(capability in _MAY.get(self.form, ()))


@attrs.frozen(kw_only=True)
class Party(State):
    """An organ that is party to an arrangement (Dutch: *deelnemer, partij*).

    Councils, colleges and mayors exist by law without a row (``GM0402.college``). A municipality is
    a member while an organ of it is party.

    Args:
        arrangement: the arrangement.
        organ: the organ of a municipality; or a body, for what it belongs to.
        functions: the care functions for which it takes part (Dutch: *partiële toetreding*); or
        scope: a scope or module of the arrangement; without either it takes part in everything but
            the modules. Work areas that nobody recorded are an open scope without names.
        roles: the roles it has beside that of a party.
        reaches_back_to: the first day for which the text counts, when that is before it came into
            force as published.
        annulled_by: what annulled it: it then counts on no day.
        period: the days on which it is party by the text as published.
    """

    arrangement: ArrangementId = attrs.field(validator=text)
    organ: OrganId = attrs.field(validator=text)
    functions: tuple[FunctionId, ...] = attrs.field(default=(), converter=as_functions)
    scope: ScopeId | None = attrs.field(default=None, validator=one_scope)
    roles: tuple[RoleHeld, ...] = attrs.field(
        default=(), converter=tuple[RoleHeld, ...], validator=many_of(RoleHeld)
    )
    reaches_back_to: date | None = attrs.field(default=None, validator=before_it_begins)
    annulled_by: AnyId | None = None

    @property
    def counts(self) -> AnyPeriod | None:
        """The days for which the text makes it a party."""
        return counted(self.period, self.reaches_back_to, self.annulled_by)

    @property
    def grouping(self) -> str:
        """The arrangement, as a membership names it."""
        return self.arrangement

    @property
    def extent(self) -> Extent:
        """Full, or partial."""
        return Extent.PARTIAL if self.functions or self.scope is not None else Extent.FULL

    @property
    def owners(self) -> tuple[str, ...]:
        """The organ and the arrangement."""
        return (self.organ, self.arrangement)

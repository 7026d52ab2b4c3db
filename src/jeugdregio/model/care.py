"""What gives cover: providers, certificates, contracts with their options, and subsidies."""

from __future__ import annotations

import enum
from typing import Annotated

import attrs

from jeugdregio.dates import ALWAYS, AnyDate, AnyPeriod
from jeugdregio.model.bodies import ActorId
from jeugdregio.model.fields import (
    Field,
    a_day,
    a_period,
    many_of,
    one_of,
    refuse,
    sorted_set,
    text,
)
from jeugdregio.model.functions import FunctionId, as_functions
from jeugdregio.model.places import Coded, MemberId, YouthRegionId, one_scope
from jeugdregio.model.provisions import Provision
from jeugdregio.model.record import Happening, State
from jeugdregio.model.references import RefersTo
from jeugdregio.model.scope import ScopeId
from jeugdregio.model.tracks import TrackId

__all__ = [
    "Certificate",
    "CertificateKind",
    "CertifiedInstitution",
    "Contract",
    "Grant",
    "Option",
    "Provider",
    "ProviderArea",
    "ProviderChange",
    "ProviderChangeKind",
    "ProviderId",
    "Subsidy",
    "Suspension",
]

ProviderId = Annotated[str, RefersTo("providers")]


def _bounded(instance: object, field: Field, value: object) -> None:
    """What gives cover has a term; leaving the term out would cover every day there ever was."""
    a_period(instance, field, value)
    if value == ALWAYS:
        expected = "a period with a bound (an unknown bound is an uncertain period)"
        raise refuse(instance, field.name, expected, value)


@attrs.frozen(kw_only=True)
class Provider(Coded):
    """A provider of youth care (Dutch: *aanbieder*)."""

    @property
    def owners(self) -> tuple[str, ...]:
        """The provider itself."""
        return (self.id,)


@attrs.frozen(kw_only=True)
class CertifiedInstitution(Provider):
    """A certified institution (Dutch: *gecertificeerde instelling, GI*).

    It carries out child protection and youth probation. Only a legal person with a certificate may
    do so: Jeugdwet (BWBR0034925) art. 3.2 (1). Without a valid certificate there is no cover,
    whatever a contract says.
    """


@attrs.frozen(kw_only=True)
class ProviderArea(State):
    """A youth region in which a provider works (Dutch: *werkgebied*). It gives no cover.

    Args:
        provider: who works there.
        region: the youth region.
        period: the days, bounded: a start nobody recorded is an uncertain period.
    """

    provider: ProviderId = attrs.field(validator=text)
    region: YouthRegionId = attrs.field(validator=text)
    period: AnyPeriod = attrs.field(validator=_bounded)

    @property
    def owners(self) -> tuple[str, ...]:
        """The provider."""
        return (self.provider,)


class ProviderChangeKind(enum.Enum):
    """How a provider came to an end (Dutch: *fusie, faillissement*)."""

    MERGER = "merger"
    BANKRUPTCY = "bankruptcy"


@attrs.frozen(kw_only=True)
class ProviderChange(Happening):
    """A merger or bankruptcy of a provider (Dutch: *fusie, faillissement*).

    A provider keeps its id through a change of name. Contracts and certificates pass to nobody by
    it: that they did is recorded with them.

    Args:
        kind: what happened.
        from_: the provider that ended.
        to: who went on with its work; empty when not recorded.
    """

    kind: ProviderChangeKind = attrs.field(validator=one_of(ProviderChangeKind))
    from_: ProviderId = attrs.field(validator=text)
    to: tuple[ProviderId, ...] = attrs.field(default=(), converter=sorted_set)

    def __attrs_post_init__(self) -> None:
        if self.from_ in self.to:
            raise refuse(self, "to", "others than the one that ended", self.to)

    @property
    def owners(self) -> tuple[str, ...]:
        """Those concerned."""
        return (self.from_, *self.to)


class CertificateKind(enum.Enum):
    """Kinds of certificate (Dutch: *certificaat, voorlopig certificaat, tijdelijk certificaat*).

    A regular one lasts three years, a provisional one two: Jeugdwet (BWBR0034925) art. 3.4 (5). A
    temporary one bridges a withdrawal, suspension, limitation or non-renewal: Stcrt. 2017, 40536.
    One of termination (*beëindigingscertificaat*) lets an institution wind up its work: Kamerstuk
    31839 nr. 773.
    """

    REGULAR = "regular"
    PROVISIONAL = "provisional"
    TEMPORARY = "temporary"
    TERMINATION = "termination"


@attrs.frozen
class Suspension:
    """Days on which a certificate does not hold (Dutch: *schorsing, beperking*).

    Args:
        period: those days, bounded on one side at least.
        functions: the care functions concerned (a limitation); empty for all.
    """

    period: AnyPeriod = attrs.field(validator=_bounded)
    functions: tuple[FunctionId, ...] = attrs.field(default=(), converter=as_functions)


@attrs.frozen(kw_only=True)
class Certificate(State):
    """A certificate of a certified institution (Dutch: *certificaat*).

    Args:
        institution: whose certificate it is.
        functions: the care functions in its scope; empty when not recorded.
        kind: what kind of certificate; each counts for cover.
        suspensions: days on which it does not hold.
        period: its term, bounded: an end nobody recorded is an uncertain period.
    """

    institution: ProviderId = attrs.field(validator=text)
    functions: tuple[FunctionId, ...] = attrs.field(converter=as_functions)
    kind: CertificateKind = attrs.field(
        default=CertificateKind.REGULAR, validator=one_of(CertificateKind)
    )
    suspensions: tuple[Suspension, ...] = attrs.field(
        default=(), converter=tuple[Suspension, ...], validator=many_of(Suspension)
    )
    period: AnyPeriod = attrs.field(validator=_bounded)

    @property
    def owners(self) -> tuple[str, ...]:
        """The institution."""
        return (self.institution,)


@attrs.frozen(kw_only=True)
class Grant(State):
    """What contracts and subsidies share (Dutch: *overeenkomst of subsidie*).

    Someone provides something for someone.

    Args:
        provider: who provides; ``None`` when the source names only the clients.
        clients: the municipalities it is for, or groupings that stand for their members.
        functions: the care functions it is for; empty when not recorded.
        scope: what it is for, when more than functions is to be said ("the rest").
        concluded: the day it was concluded or granted; ``None`` when not recorded.
        track: the track it came from.
        period: its term, bounded: an end nobody recorded is an uncertain period.
    """

    provider: ProviderId | None = None
    clients: tuple[MemberId, ...] = attrs.field(converter=sorted_set)
    functions: tuple[FunctionId, ...] = attrs.field(default=(), converter=as_functions)
    scope: ScopeId | None = attrs.field(default=None, validator=one_scope)
    concluded: AnyDate | None = attrs.field(default=None, validator=a_day)
    track: TrackId | None = None
    period: AnyPeriod = attrs.field(validator=_bounded)

    @property
    def owners(self) -> tuple[str, ...]:
        """The clients, and the provider."""
        return self.clients if self.provider is None else (*self.clients, self.provider)


@attrs.frozen
class Option:
    """A right to extend a contract (Dutch: *optie tot verlenging*).

    Args:
        period: the days the option adds, bounded on one side at least.
        exercised: whether it was used; ``None`` when not recorded. Silence extends nothing.
        on: the day of its exercise or refusal.
        by: who exercised or refused it.
    """

    period: AnyPeriod = attrs.field(validator=_bounded)
    exercised: bool | None = attrs.field(default=None, validator=one_of(bool))
    on: AnyDate | None = attrs.field(default=None, validator=a_day)
    by: tuple[ActorId, ...] = attrs.field(default=(), converter=sorted_set)


@attrs.frozen(kw_only=True)
class Contract(Grant):
    """A contract with a provider (Dutch: *overeenkomst*).

    Args:
        options: rights to extend it, in order; a later one is possible only after the earlier.
        bridge: made to bridge a gap (Dutch: *overbruggingscontract*).
        provisions: what is known of its text: who may join it, and how it is ended (``exit``).
    """

    options: tuple[Option, ...] = attrs.field(
        default=(), converter=tuple[Option, ...], validator=many_of(Option)
    )
    bridge: bool = attrs.field(default=False, validator=one_of(bool))
    provisions: tuple[Provision, ...] = attrs.field(
        default=(), converter=tuple[Provision, ...], validator=many_of(Provision)
    )


@attrs.frozen(kw_only=True)
class Subsidy(Grant):
    """A subsidy to a provider: supply may be contracted or subsidised (Dutch: *subsidie*)."""

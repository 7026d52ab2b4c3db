"""Bodies, the offices in them, and powers that passed from one to another."""

from __future__ import annotations

import enum
from datetime import date
from typing import Annotated

import attrs

from jeugdregio.dates import AnyPeriod
from jeugdregio.model.fields import a_period, many_of, one_of, sorted_set, text, unique
from jeugdregio.model.functions import FunctionId, as_functions
from jeugdregio.model.record import Named, State
from jeugdregio.model.references import ORGANS, RefersTo
from jeugdregio.model.truth import Truth, holds

__all__ = [
    "ActKind",
    "ActorId",
    "Body",
    "BodyState",
    "BodyStatus",
    "Founding",
    "Mandate",
    "MandateKind",
    "Office",
    "OfficeKind",
]

_HOSTS = ("municipalities", "youth_regions", "alliances", "arrangements", "procurement_tracks")
HostId = Annotated[str, RefersTo(*_HOSTS, "bodies")]
ActorId = Annotated[str, RefersTo(ORGANS, "bodies", "offices", "providers", *_HOSTS)]
"""Someone who acts: an organ, a body, an office, a provider, or a grouping as such."""


class ActKind(enum.Enum):
    """What an act does (Dutch: *soort handeling*)."""

    PROPOSAL = "proposal"
    DECISION = "decision"
    CONSENT = "consent"
    JOINING = "joining"
    EXIT = "exit"
    AWARD = "award"
    CONTRACTING = "contracting"
    OTHER = "other"


class Founding(enum.Enum):
    """How a body was founded: it decides what the body may do."""

    STATUTORY_ORGAN = "statutory-organ"
    PUBLIC_BODY_BOARD = "public-body-board"
    SERVICES_ORGANISATION_BOARD = "services-organisation-board"
    JOINT_BODY = "joint-body"
    COMMITTEE_WITH_POWERS = "committee-with-powers"
    ADVISORY_COMMITTEE = "advisory-committee"
    AGREEMENT = "agreement"
    CONSULTATION = "consultation"
    PROJECT_GROUP = "project-group"


_DECIDING = frozenset(
    {
        Founding.STATUTORY_ORGAN,
        Founding.PUBLIC_BODY_BOARD,
        Founding.SERVICES_ORGANISATION_BOARD,
        Founding.JOINT_BODY,
        Founding.COMMITTEE_WITH_POWERS,
    }
)
_LEGAL_PERSONS = frozenset({Founding.PUBLIC_BODY_BOARD, Founding.SERVICES_ORGANISATION_BOARD})


class BodyState(enum.Enum):
    """The state of a body (Dutch: *beoogd, ingesteld, in vereffening, opgeheven*)."""

    PROPOSED = "proposed"
    CONSTITUTED = "constituted"
    LIQUIDATION = "in-liquidation"
    DISSOLVED = "dissolved"


_WORKING = frozenset({BodyState.CONSTITUTED, BodyState.LIQUIDATION})


@attrs.frozen
class BodyStatus:
    """A state in which a body is for a period.

    Args:
        state: the state.
        period: the days on which the body is in it.
    """

    state: BodyState = attrs.field(validator=one_of(BodyState))
    period: AnyPeriod = attrs.field(validator=a_period)


@attrs.frozen(kw_only=True)
class Body(Named):
    """A body: board, committee, consultation, steering or project group (Dutch: *orgaan, overleg*).

    The organs of a municipality (``GM0402.council``, ``.college``, ``.mayor``) exist by law and
    need no row.

    Args:
        of: the grouping, track or municipality it belongs to.
        founding: how it was founded; ``None`` when not recorded, and then its capacity is unknown.
            A portfolio-holder consultation can be a committee with powers (Wet gemeenschappelijke
            regelingen, BWBR0003740, art. 25); only its founding tells.
        states: its dated states. A proposed body is a body; it decides nothing.
    """

    of: HostId | None = None
    founding: Founding | None = attrs.field(default=None, validator=one_of(Founding))
    states: tuple[BodyStatus, ...] = attrs.field(
        default=(), converter=tuple[BodyStatus, ...], validator=many_of(BodyStatus)
    )

    @property
    def capacity(self) -> Truth:
        """Whether a body founded so may take decisions in law, within the powers that passed."""
        return Truth.UNKNOWN if self.founding is None else Truth.of(self.founding in _DECIDING)

    @property
    def legal_personality(self) -> Truth:
        """Whether a body founded so acts for a legal person of its own."""
        if self.founding is None:
            return Truth.UNKNOWN
        return Truth.of(self.founding in _LEGAL_PERSONS)

    def state_on(self, day: date) -> BodyState | None:
        """The state recorded for certain on ``day``; ``None`` when none is."""
        found = (each.state for each in self.states if holds(each.period, day) is Truth.YES)
        return next(found, None)

    def works_on(self, day: date) -> Truth:
        """Whether it is constituted (or in liquidation) on ``day``.

        A proposed or dissolved body decides nothing. Of a body without recorded states it is taken
        for granted; of one whose states leave the day open it is not known.
        """
        if not self.states:
            return Truth.YES
        there = [(each.state in _WORKING, holds(each.period, day)) for each in self.states]
        working = Truth.any(held for works, held in there if works)
        idle = Truth.any(held for works, held in there if not works)
        return working & ~idle | (Truth.UNKNOWN & ~working & ~idle)

    @property
    def owners(self) -> tuple[str, ...]:
        """The body and what it belongs to."""
        return (self.id,) if self.of is None else (self.id, self.of)


class OfficeKind(enum.Enum):
    """The kinds of office that the rules ask about."""

    CHAIR = "chair"
    ALDERMAN = "alderman"
    PORTFOLIO_HOLDER = "portfolio-holder"
    DIRECTOR = "director"
    OFFICIAL = "official"


@attrs.frozen(kw_only=True)
class Office(Named):
    """An office, never the person who holds it (Dutch: *ambt, functie*).

    Args:
        of: the municipality, grouping, track or body it is an office of.
        kind: the kind of office, where a rule asks for it.
        possibly_same_as: offices that may be this one under another label; two unless shown one.
    """

    of: HostId | None = None
    kind: OfficeKind | None = attrs.field(default=None, validator=one_of(OfficeKind))
    possibly_same_as: tuple[Annotated[str, RefersTo("offices")], ...] = attrs.field(
        default=(), converter=sorted_set
    )

    @property
    def owners(self) -> tuple[str, ...]:
        """The office and what it belongs to."""
        return (self.id,) if self.of is None else (self.id, self.of)


class MandateKind(enum.Enum):
    """The ways a power comes to another.

    DELEGATION moves the power (Algemene wet bestuursrecht, BWBR0005537, art. 10:13-10:17; Wet
    gemeenschappelijke regelingen, BWBR0003740, art. 30): the giver can decide no more.
    MEMBER_AUTHORISATION lets members of the college exercise its powers in its name (Gemeentewet,
    BWBR0005416, art. 168).
    """

    DELEGATION = "delegation"
    MEMBER_AUTHORISATION = "member-authorisation"


@attrs.frozen(kw_only=True)
class Mandate(State):
    """A power that passed, or may be exercised in another's name (Dutch: *delegatie, machtiging*).

    Args:
        kind: how it came to the holder.
        giver: the organ whose power it is or was.
        holder: the body or office that has it.
        acts: the kinds of act concerned; empty for all.
        functions: the care functions concerned; empty for all.
    """

    kind: MandateKind = attrs.field(validator=one_of(MandateKind))
    giver: ActorId = attrs.field(validator=text)
    holder: ActorId = attrs.field(validator=text)
    acts: tuple[ActKind, ...] = attrs.field(
        default=(), converter=unique, validator=many_of(ActKind)
    )
    functions: tuple[FunctionId, ...] = attrs.field(default=(), converter=as_functions)

    @property
    def owners(self) -> tuple[str, ...]:
        """The giver."""
        return (self.giver,)

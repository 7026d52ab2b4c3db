"""Bodies, the seats in them and the offices around them."""

from __future__ import annotations

import enum
from datetime import date
from typing import Annotated

import attrs

from jeugdregio.dates import AnyDate, AnyPeriod
from jeugdregio.model.fields import a_day, a_period, many_of, one_of, sorted_set, text
from jeugdregio.model.places import MemberId, another
from jeugdregio.model.record import Named, State
from jeugdregio.model.references import ORGANS, RefersTo
from jeugdregio.model.truth import Truth, holds

__all__ = [
    "ActorId",
    "Body",
    "BodyId",
    "BodyState",
    "BodyStatus",
    "Founding",
    "Office",
    "OfficeKind",
    "Seat",
]

_GROUPINGS = ("youth_regions", "subregions", "alliances", "arrangements")
_HOSTS = ("municipalities", *_GROUPINGS, "procurement_tracks")
BodyId = Annotated[str, RefersTo("bodies")]
OfficeId = Annotated[str, RefersTo("offices")]
HostId = Annotated[str, RefersTo(*_HOSTS, "bodies")]
ActorId = Annotated[str, RefersTo(ORGANS, "bodies", "offices", "providers", *_HOSTS)]
"""Someone who acts: an organ, a body, an office, a provider, or a grouping as such."""


class Founding(enum.Enum):
    """How a body was founded: it decides what the body may do.

    Dutch: *bestuursorgaan*; bestuur van een *openbaar lichaam* of *bedrijfsvoeringsorganisatie*;
    *gemeenschappelijk orgaan*; *commissie met bevoegdheden*; *adviescommissie*; *overeenkomst*;
    *overleg*; *projectgroep*.
    """

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
_BOARDS = _DECIDING - {Founding.STATUTORY_ORGAN, Founding.JOINT_BODY}
"""Founded by an arrangement that has organs; a joint body is an arrangement itself."""
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
    """A state in which a body is for a period (Dutch: *status in een tijdvak*).

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

    of: HostId | None = attrs.field(default=None, validator=another)
    founding: Founding | None = attrs.field(default=None, validator=one_of(Founding))
    states: tuple[BodyStatus, ...] = attrs.field(
        default=(), converter=tuple[BodyStatus, ...], validator=many_of(BodyStatus)
    )

    @property
    def capacity(self) -> Truth:
        """Whether a body founded so may take decisions in law, within the powers that passed."""
        return Truth.UNKNOWN if self.founding is None else Truth.of(self.founding in _DECIDING)

    @property
    def is_board(self) -> bool:
        """Whether it is said to be a board, or to have powers of one."""
        return self.founding in _BOARDS

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
    """The kinds of office that the rules ask about.

    Dutch: *voorzitter, wethouder, portefeuillehouder, directeur, ambtenaar*.
    """

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
        works_under: under whose responsibility the holder of the office works, when recorded.
        possibly_same_as: offices that may be this one under another label; two unless shown one.
    """

    of: HostId | None = None
    kind: OfficeKind | None = attrs.field(default=None, validator=one_of(OfficeKind))
    works_under: ActorId | None = attrs.field(default=None, validator=another)
    possibly_same_as: tuple[OfficeId, ...] = attrs.field(
        default=(), converter=sorted_set, validator=another
    )

    @property
    def owners(self) -> tuple[str, ...]:
        """The office and what it belongs to."""
        return (self.id,) if self.of is None else (self.id, self.of)


@attrs.frozen(kw_only=True)
class Seat(State):
    """A seat in a body, asked for, offered or filled (Dutch: *zetel, afvaardiging*).

    A body can be asked to be filled before it exists; a request for names names nobody.

    Args:
        body: the body.
        for_: the municipality or grouping whose seat it is.
        holder: the office that fills it; ``None`` while none is recorded.
        named: the day on which the holder was named; ``None`` when not recorded.
        asked_in: the undertaking or communication that asks for it.
    """

    body: BodyId = attrs.field(validator=text)
    for_: MemberId | None = None
    holder: OfficeId | None = None
    named: AnyDate | None = attrs.field(default=None, validator=a_day)
    asked_in: Annotated[str, RefersTo("undertakings", "communications")] | None = None

    @property
    def owners(self) -> tuple[str, ...]:
        """The body, and whose seat it is."""
        return (self.body,) if self.for_ is None else (self.body, self.for_)

"""The roles that those who take part in an arrangement have in it."""

from __future__ import annotations

import enum

import attrs

from jeugdregio.dates import ALWAYS, AnyPeriod
from jeugdregio.model.fields import a_period, one_of

__all__ = ["PartyRole", "RoleHeld"]


class PartyRole(enum.Enum):
    """The roles of a party (Dutch: *centrumgemeente, gastgemeente, penvoerder, aanvrager*).

    *Gastgemeente* is SERVED where a text calls so those for whom a centre municipality works
    (Fryslân), and OFFICE where it is the one that houses the office (Lekstroom). LEAD writes a
    joint procedure, APPLICANT asks for money of the state.
    """

    CENTRE = "centre"
    SERVED = "served"
    OFFICE = "office"
    LEAD = "lead"
    APPLICANT = "applicant"


@attrs.frozen
class RoleHeld:
    """A role of a party for a period (Dutch: *rol in een tijdvak*).

    Args:
        role: the role.
        period: the days on which the party has it.
    """

    role: PartyRole = attrs.field(validator=one_of(PartyRole))
    period: AnyPeriod = attrs.field(default=ALWAYS, validator=a_period)

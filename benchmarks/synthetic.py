"""A synthetic country: as many records, of as many sorts, as the real one would need.

Nothing is drawn at random. Every record follows from its number, so that each run measures the same
country. "Every seventh" and the like give the mix that the letters show: options nobody exercised,
contracts without a provider, colleges whose decision is not recorded, periods with a doubtful
bound, records that a later one replaces.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

import acting
import deeds
import division
import standing
from country import YEAR, Country

import jeugdregio as jr

__all__ = ["DAY", "SyntheticCountry"]

DAY: Final = date(2019, 6, 3)
"""The day asked about: the rules of practice exist, exits were announced, options are open."""

_TABLES: Final = (
    standing.groupings,
    standing.memberships,
    standing.bodies,
    standing.offices,
    standing.mandates,
    standing.tracks,
    standing.care,
    standing.contracts,
    standing.subsidies,
    deeds.joinings,
    deeds.exits,
    deeds.contracting,
    deeds.talk,
    deeds.documents,
    deeds.declarations,
)

_DIVIDED: Final = (
    division.subregions,
    division.scopes,
    division.proposals,
    division.purchases,
    division.scales,
    acting.offices,
    acting.mandates,
    acting.sub_mandates,
    acting.crisis_mandates,
    acting.seats,
    acting.visions,
)
"""What versions before scopes and mandates did not have; without it, it is the country of then."""


class SyntheticCountry(Country):
    """A country, or several of them beside one another in one landscape.

    Args:
        times: how many of them.
        divided: with scopes, purchases, mandates with five slots, seats and visions.
    """

    def __init__(self, times: int = 1, *, divided: bool = True) -> None:
        super().__init__(times)
        self.divided = divided

    def landscape(self) -> jr.Landscape:
        """The country as a landscape."""
        return jr.Landscape(*self.records())

    def records(self) -> Iterator[jr.Record]:
        """Every record of the country: 4,178, and 2,232 of how buying and acting are divided."""
        for table in (*_TABLES, *(_DIVIDED if self.divided else ())):
            yield from table(self)

    def granted(self) -> jr.Contract:
        """A contract that one municipality, which had none of its own, might conclude."""
        return jr.Contract(
            id="granted",
            provider=self.institutions[0],
            clients=(self.municipalities[-1],),
            functions=jr.CERTIFIED_FUNCTIONS,
            period=YEAR,
            concluded=date(2018, 12, 1),
        )

    def shortened(self) -> jr.Certificate:
        """The certificate of one institution, ended before its time."""
        return jr.Certificate(
            id=f"certificate-{self.institutions[0]}",
            institution=self.institutions[0],
            functions=jr.CERTIFIED_FUNCTIONS,
            period=jr.Period(date(2017, 10, 1), date(2019, 5, 1)),
        )

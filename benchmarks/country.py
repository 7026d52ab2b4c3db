"""The shape of the synthetic country: what its parts are called, and which belongs to which."""

from __future__ import annotations

from datetime import date
from typing import Final

import jeugdregio as jr

__all__ = ["MUNICIPALITIES", "REGISTER", "SINCE_2015", "YEAR", "YOUTH_HELP", "Country", "said"]

MUNICIPALITIES: Final = 342
YOUTH_HELP: Final = ("ambulatory-help", "foster-care", "family-home", "crisis-help")
SINCE_2015: Final = jr.Period.since(date(2015, 1, 1))
YEAR: Final = jr.Period(date(2019, 1, 1), date(2020, 1, 1))
REGISTER: Final = "register"


def said(document: str, quote: str, *, field: str | None = None) -> tuple[jr.Evidence, ...]:
    """The evidence of a record: most have one quote."""
    return (jr.Evidence(document, quote, "artikel 3, tweede lid", field=field),)


class Country:
    """The names of the parts of the country.

    Args:
        times: how many times the 342 municipalities, 42 regions and so on.
    """

    def __init__(self, times: int = 1) -> None:
        self.countries = [f"{each:02}" for each in range(1, times + 1)]
        self.municipalities = [f"GM{each:04}" for each in range(1, MUNICIPALITIES * times + 1)]
        self.regions = [f"{each:03}" for each in range(1, 42 * times + 1)]
        self.alliances = [f"{each:03}" for each in range(1, 10 * times + 1)]
        self.institutions = [f"gi-{each:03}" for each in range(1, 15 * times + 1)]
        self.providers = [f"aanbieder-{each:03}" for each in range(1, 90 * times + 1)]

    def region_of(self, number: int) -> str:
        """The region of the municipality with this number: eight or nine to a region."""
        return self.regions[number % len(self.regions)]

    def country_of(self, number: int) -> str:
        """The country of the municipality with this number."""
        return self.countries[number // MUNICIPALITIES]

    def members(self, region: int) -> list[str]:
        """The municipalities of the region with this number."""
        return self.municipalities[region :: len(self.regions)]

    def subregions(self, region: int) -> tuple[str, ...]:
        """The subregions of the region with this number: two in every sixth, else none."""
        id = self.regions[region]
        return (f"deelregio-{id}-noord", f"deelregio-{id}-zuid") if region % 6 == 1 else ()

    def delegates(self, region: int) -> bool:
        """Whether the colleges of the region with this number delegated: in every sixth."""
        return region % 6 == 0

    def alliance_of(self, region: int) -> str:
        """The alliance above the region with this number: four or five regions to an alliance."""
        return self.alliances[region % len(self.alliances)]

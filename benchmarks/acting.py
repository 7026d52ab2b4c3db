"""Who may act in the synthetic country: offices, mandates with five slots, seats, visions.

What a college delegated or let an alderman do stands in `standing`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from country import REGISTER, SINCE_2015, Country, said

import jeugdregio as jr

__all__ = ["crisis_mandates", "mandates", "offices", "seats", "sub_mandates", "visions"]

_CONTRACTS = (jr.ActKind.CONTRACTING, jr.ActKind.AWARD)
_SIGNED = (jr.ActKind.CONTRACTING, jr.ActKind.SIGNING)


def offices(country: Country) -> Iterator[jr.Record]:
    """A director and a team leader to each region, one director for the whole country."""
    for region in country.regions:
        director = f"directeur-{region}"
        yield jr.Office(
            id=director,
            name=f"Directeur {region}",
            of=f"regeling-{region}",
            kind=jr.OfficeKind.DIRECTOR,
        )
        yield jr.Office(
            id=f"teamleider-{region}",
            name=f"Teamleider inkoop {region}",
            of=f"regeling-{region}",
            kind=jr.OfficeKind.OFFICIAL,
            works_under=director,
        )
    for each in country.countries:
        yield jr.Office(
            id=f"directeur-land-{each}",
            name=f"Directeur landelijke inkoop {each}",
            kind=jr.OfficeKind.DIRECTOR,
        )


def _grants(country: Country, number: int) -> dict[str, tuple[str, dict[str, Any]]]:
    """By id, the giver and kind of the mandates with which a municipality lets others contract.

    A college that delegated has nothing left to let another decide.
    """
    id, region = country.municipalities[number], number % len(country.regions)
    attorney = {"kinds": (jr.MandateKind.POWER_OF_ATTORNEY,), "acts": _SIGNED}
    found = {f"volmacht-{id}": (f"{id}.mayor", attorney)}
    if not country.delegates(region):
        decides = {"kinds": (jr.MandateKind.MANDATE,), "acts": _CONTRACTS}
        found[f"mandaat-{id}"] = (f"{id}.college", decides)
    return found


def mandates(country: Country) -> Iterator[jr.Record]:
    """Colleges and mayors let the director of their region, and that of the country, contract."""
    for number, id in enumerate(country.municipalities):
        region, land = country.region_of(number), country.country_of(number)
        for name, (giver, common) in _grants(country, number).items():
            yield jr.Mandate(
                id=name,
                giver=giver,
                holder=f"directeur-{region}",
                scope=f"samen-{region}",
                limits=(
                    jr.Limit(amount=jr.Amount(500_000, jr.Vat.EXCLUDED)),
                    jr.Limit(while_running=f"regeling-{region}"),
                ),
                sub_mandate=(True, None, True)[number % 3],
                general=True,
                form=jr.Medium.WRITTEN if number % 8 else None,
                period=jr.Period(date(2015, 1, 1), date(2023, 1, 1)),
                evidence=said(f"regeling-tekst-{region}", "mandaat en volmacht aan de directeur"),
                **common,
            )
            yield jr.Mandate(
                id=f"land-{name}",
                giver=giver,
                holder=f"directeur-land-{land}",
                scope=f"reikwijdte-land-{land}",
                limits=(),
                sub_mandate=False,
                form=jr.Medium.WRITTEN,
                period=SINCE_2015,
                evidence=said(REGISTER, f"landelijke inkoop namens {id}"),
                **common,
            )


def sub_mandates(country: Country) -> Iterator[jr.Record]:
    """Every director lets a team leader do small things on behalf of all the municipalities."""
    for number, region in enumerate(country.regions):
        towns = range(number, len(country.municipalities), len(country.regions))
        yield jr.Mandate(
            id=f"ondermandaat-{region}",
            kinds=(jr.MandateKind.MANDATE, jr.MandateKind.POWER_OF_ATTORNEY),
            giver=f"directeur-{region}",
            holder=f"teamleider-{region}",
            acts=(*_CONTRACTS, jr.ActKind.SIGNING),
            functions=("ambulatory-help",),
            limits=(jr.Limit(amount=jr.Amount(25_000, jr.Vat.EXCLUDED)),),
            under=tuple(name for town in towns for name in _grants(country, town)),
            sub_mandate=False,
            form=jr.Medium.WRITTEN,
            period=jr.Period(date(2018, 1, 1), date(2022, 1, 1)),
            evidence=said(f"regeling-tekst-{region}", "ondermandaat"),
        )


def crisis_mandates(country: Country) -> Iterator[jr.Record]:
    """Every fifteenth college lets the director deploy help in a crisis, for four weeks."""
    for number, id in enumerate(country.municipalities):
        if number % 15 == 4:
            region = country.region_of(number)
            yield jr.Mandate(
                id=f"crisismandaat-{id}",
                kinds=(jr.MandateKind.MANDATE,),
                giver=f"{id}.college",
                holder=f"directeur-{region}",
                acts=(jr.ActKind.DEPLOYMENT,),
                functions=("crisis-foster-care", "crisis-stay"),
                limits=(
                    jr.Limit(situations=("crisis",)),
                    jr.Limit(duration=jr.Duration(days=28)),
                ),
                form=jr.Medium.WRITTEN,
                period=jr.Period.since(date(2016, 12, 1)),
                evidence=said(f"besluiten-{region}", "ten hoogste vier weken"),
            )


def seats(country: Country) -> Iterator[jr.Record]:
    """A seat of each municipality in its consultation, two of each region in a steering group."""
    for number, id in enumerate(country.municipalities):
        yield jr.Seat(
            id=f"zetel-{id}",
            body=f"pho-{country.region_of(number)}",
            for_=id,
            holder=f"wethouder-{id}" if number % 10 else None,
            named=date(2018, 6, 1) if number % 4 else None,
        )
    for number, region in enumerate(country.regions):
        for place, id in enumerate(country.members(number)[:2]):
            yield jr.Seat(
                id=f"zetel-{region}-{place}",
                body=f"stuurgroep-{country.alliance_of(number)}",
                for_=f"regeling-{region}",
                holder=None if place and number % 2 else f"wethouder-{id}",
                asked_in=f"verzoek-{region}-{place}",
                evidence=said(f"brief-{region}", "verzoeken wij u namen door te geven"),
            )


def visions(country: Country) -> Iterator[jr.Record]:
    """A vision of each region, with the topics it treats and a point of contact."""
    for number, region in enumerate(country.regions):
        treated = tuple(jr.NormTopic)[: len(jr.NormTopic) - number % 3]
        yield jr.RegionalVision(
            id=f"visie-{region}",
            name=f"Regiovisie {region}",
            of=f"JZ{region}",
            topics=tuple(jr.TopicTreatment(each, f"hoofdstuk {each.value}") for each in treated),
            contact_point=jr.ContactPoint(f"directeur-{region}", _SIGNED) if number % 4 else None,
            period=jr.Period.since(date(2019, 1, 1)),
        )

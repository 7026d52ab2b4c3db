"""How buying is divided in the synthetic country: subregions, scopes, purchases, scales."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from country import REGISTER, SINCE_2015, YOUTH_HELP, Country, said

import jeugdregio as jr

__all__ = ["proposals", "purchases", "scales", "scopes", "subregions"]

_BUYING = (jr.Activity.PURCHASE, jr.Activity.CONTRACT_MANAGEMENT)
_SINCE_2018 = jr.Period.since(date(2018, 1, 1))


def subregions(country: Country) -> Iterator[jr.Record]:
    """Seven regions buy a part in two subregions, each with half of the municipalities."""
    for number, region in enumerate(country.regions):
        parts = country.subregions(number)
        for each in parts:
            yield jr.Subregion(
                id=each,
                name=each.capitalize(),
                of=f"JZ{region}",
                period=_SINCE_2018,
                evidence=said(f"brief-{region}", "vanuit twee deelregio's"),
            )
        for place, id in enumerate(country.members(number) if parts else ()):
            yield jr.Membership(
                id=f"deelregio-{id}",
                member=id,
                grouping=parts[place % 2],
                period=_SINCE_2018,
                evidence=said(f"brief-{region}", "het gaat om de gemeenten"),
            )


# scopes


def scopes(country: Country) -> Iterator[jr.Record]:
    """What regions, subregions, alliances and the country buy: scopes of all five forms."""
    for number, region in enumerate(country.regions):
        yield _joint(number, region)
        yield from _besides(country, number, region)
    for alliance in country.alliances:
        yield jr.Scope(
            id=f"reikwijdte-jb-{alliance}",
            functions=jr.CERTIFIED_FUNCTIONS,
            activities=_BUYING,
            evidence=said(f"toelating-jb-{alliance}", "jeugdbescherming en jeugdreclassering"),
        )
    for each in country.countries:
        yield jr.Scope(
            id=f"reikwijdte-land-{each}",
            functions=("national-functions",),
            activities=_BUYING,
            laws=(jr.Law.JEUGDWET,),
            evidence=said(REGISTER, "landelijke functies"),
        )


def _joint(number: int, region: str) -> jr.Scope:
    """What a region buys: in every third a closed list, else an open one; some name a word."""
    id, evidence = f"reikwijdte-{region}", said(f"toelating-{region}", "vormen van jeugdhulp zoals")
    if number % 3 == 0:
        return jr.Scope(id=id, functions=YOUTH_HELP, activities=_BUYING, evidence=evidence)
    word = ("inpatient-youth-help",) if number % 5 == 1 else ()
    return jr.OpenScope(
        id=id,
        functions=("foster-care", *word),
        field=("youth-help",),
        # a source is often silent on what exactly is done together
        activities=() if number % 7 == 2 else _BUYING,
        evidence=evidence,
    )


def _besides(country: Country, number: int, region: str) -> Iterator[jr.Scope]:
    """What is bought besides, and everything that is bought on behalf of the municipalities."""
    parts = [f"reikwijdte-{region}"]
    if country.subregions(number):
        parts.append(f"rest-{region}")
        yield jr.RestScope(
            id=parts[-1],
            functions=("youth-help",),
            siblings=(f"reikwijdte-{region}",),
            activities=_BUYING,
            evidence=said(f"brief-{region}", "de rest van de inkoop gebeurt vanuit"),
        )
    if number % 4 == 0:
        parts.append(f"module-{region}")
        yield jr.ConditionalScope(
            id=parts[-1],
            functions=("secure-youth-help",),
            activities=_BUYING,
            condition="als dit meerwaarde heeft",
            fulfilled=(None, True, False)[number // 4 % 3],
            evidence=said(f"toelating-{region}", "gezamenlijk als dit meerwaarde heeft"),
        )
    yield jr.UnionScope(
        id=f"samen-{region}",
        parts=tuple(parts),
        evidence=said(f"regeling-tekst-{region}", "de taken van het bureau"),
    )


# purchases


def purchases(country: Country) -> Iterator[jr.Record]:
    """Who buys what: regions, subregions, alliances, the country, and municipalities alone."""
    for number, region in enumerate(country.regions):
        parts = country.subregions(number)
        buyers = {f"regeling-{region}": f"reikwijdte-{region}"}
        buyers |= dict.fromkeys(parts, f"rest-{region}")
        for buyer, scope in buyers.items():
            yield jr.Purchase(
                id=f"inkoop-{buyer}",
                buyer=buyer,
                scope=scope,
                act=f"voorstel-{region}" if parts else None,
                within=f"regeling-{region}",
                period=_SINCE_2018,
                evidence=said(f"toelating-{region}", "koopt in namens de gemeenten"),
            )
        if number % 4 == 0:
            yield jr.Purchase(
                id=f"inkoop-module-{region}",
                buyer=f"regeling-{region}",
                for_=tuple(country.members(number)[:3]),
                scope=f"module-{region}",
                period=_SINCE_2018,
            )
    yield from _wider_purchases(country)
    yield from _own_purchases(country)


def _wider_purchases(country: Country) -> Iterator[jr.Purchase]:
    for alliance in country.alliances:
        yield jr.Purchase(
            id=f"inkoop-jb-{alliance}",
            buyer=f"verband-{alliance}",
            scope=f"reikwijdte-jb-{alliance}",
            period=jr.Period.since(date(2019, 1, 1)),
            evidence=said(f"toelating-jb-{alliance}", "het gezamenlijke inkooptraject"),
        )
    tens = len(country.alliances) // len(country.countries)
    for place, each in enumerate(country.countries):
        within = country.alliances[place * tens : (place + 1) * tens]
        yield jr.Purchase(
            id=f"inkoop-land-{each}",
            buyer=f"verband-{within[0]}",
            for_=tuple(f"verband-{alliance}" for alliance in within),
            scope=f"reikwijdte-land-{each}",
            period=SINCE_2015,
            evidence=said(REGISTER, "landelijke inkoop"),
        )


def _own_purchases(country: Country) -> Iterator[jr.Purchase]:
    """Every fourth municipality buys something by itself, and names it in the record itself."""
    for number, id in enumerate(country.municipalities):
        if number % 4 == 0:
            yield jr.Purchase(
                id=f"inkoop-{id}",
                buyer=id,
                functions=("prevention", *YOUTH_HELP[: number // 4 % 2]),
                period=_SINCE_2018,
            )


def proposals(country: Country) -> Iterator[jr.Record]:
    """What the colleges of a region with subregions are to decide before it buys so."""
    states = (jr.ActState.DECIDED, jr.ActState.PLANNED)
    for number, region in enumerate(country.regions):
        if country.subregions(number):
            day = date(2017, 2, 9)
            colleges = tuple(f"{id}.college" for id in country.members(number))
            yield jr.Act(
                id=f"voorstel-{region}",
                day=day,
                kind=jr.ActKind.PROPOSAL,
                for_=(f"JZ{region}",),
                rule=jr.DecisionRule(kind=jr.RuleKind.EACH_BINDS_ITSELF, organs=colleges),
                scope=f"samen-{region}",
                effective=date(2018, 1, 1),
                statuses=(jr.ActStatus(states[number // 6 % 2], day),),
                evidence=said(f"brief-{region}", "de meeste colleges besluiten op 9 februari"),
            )


def scales(country: Country) -> Iterator[jr.Record]:
    """At which scale a care function is bought, as laid down for the country."""
    levels = {
        "prevention": jr.Level.LOCAL,
        "ambulatory-help": jr.Level.SUBREGIONAL,
        "foster-care": jr.Level.REGIONAL,
        "child-protection": jr.Level.SUPRAREGIONAL,
        "national-functions": jr.Level.NATIONAL,
    }
    for function, level in levels.items():
        yield jr.Scale(
            id=f"schaal-{function}",
            function=function,
            level=level,
            period=SINCE_2015,
            evidence=said(REGISTER, "schaal van inkoop"),
        )

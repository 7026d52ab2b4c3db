"""What was done and said in the synthetic country, and the documents that tell of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from country import REGISTER, YEAR, Country, said

import jeugdregio as jr

__all__ = ["contracting", "declarations", "documents", "exits", "joinings", "talk"]


# what was done


def joinings(country: Country) -> Iterator[jr.Record]:
    """Every region joined the track above it; most colleges decided so."""
    for number, region in enumerate(country.regions):
        joining, day = f"toetreding-{region}", date(2018, 1, 8) + timedelta(days=number % 60)
        yield jr.Act(
            id=joining,
            day=day,
            kind=jr.ActKind.JOINING,
            nature=jr.ActNature.PRIVATE_LAW_ACT,
            deciders=(f"bestuur-{region}",),
            for_=(f"regeling-{region}",),
            about=(f"traject-jb-{country.alliance_of(number)}",),
            functions=jr.CERTIFIED_FUNCTIONS,
            effective=day,
            evidence=said(f"besluiten-{region}", "Het bestuur besluit deel te nemen"),
        )
        yield from _decisions(country, number, joining, day, every=6)


def exits(country: Country) -> Iterator[jr.Record]:
    """Every third region left again."""
    for number, region in enumerate(country.regions):
        if number % 3:
            continue
        leaving, day = f"uittreding-{region}", date(2018, 10, 1) + timedelta(days=number % 90)
        track = f"traject-jb-{country.alliance_of(number)}"
        yield jr.Act(
            id=leaving,
            day=day,
            kind=jr.ActKind.EXIT,
            deciders=(f"pho-{region}",),
            for_=(f"regeling-{region}",),
            about=(track,),
            effective=None if number % 2 else date(2019, 1, 1),
            reason="de bezwaren van de niet inschrijvende gecertificeerde instellingen",
            statuses=(jr.ActStatus(jr.ActState.DECIDED, day),),
            evidence=said(f"brief-{region}", "hebben besloten uit dit traject te stappen"),
        )
        yield from _decisions(country, number, leaving, day, every=3)
        yield jr.Communication(
            id=f"bericht-{leaving}",
            day=day + timedelta(days=1 if number % 2 else 20),
            sender=f"pho-{region}",
            for_=(f"regeling-{region}",),
            addressees=(f"voorzitter-{track}", track) if number % 4 else None,
            about=(leaving,),
            medium=jr.Medium.WRITTEN if number % 5 else None,
            document=f"brief-{region}",
            summary="het traject wordt verlaten",
            evidence=said(f"brief-{region}", "Met deze brief stellen wij u op de hoogte"),
        )
        yield jr.Undertaking(
            id=f"toezegging-{leaving}",
            made=day,
            force=jr.Force.PROMISE,
            text="jeugdbescherming en jeugdreclassering worden gewaarborgd",
            by=f"pho-{region}",
            to=(f"verband-{country.alliance_of(number)}",),
            about=(leaving,),
            functions=jr.CERTIFIED_FUNCTIONS,
            promised=YEAR,
            evidence=said(f"brief-{region}", "dragen wij zelf zorg voor de continuïteit"),
        )


def _decisions(country: Country, number: int, act: str, day: date, every: int) -> Iterator[jr.Act]:
    """The decisions of the colleges of a region, of which each so-manyth is not recorded."""
    region = country.regions[number]
    for place, id in enumerate(country.members(number)):
        if (number + place) % every == 0:
            continue
        yield jr.Act(
            id=f"besluit-{act}-{id}",
            day=day + timedelta(days=10 if place == 4 else -place),
            kind=jr.ActKind.DECISION,
            nature=jr.ActNature.PUBLIC_LAW_DECISION,
            deciders=(f"{id}.college",),
            decides=act,
            evidence=said(f"besluiten-{region}", "Het college besluit in te stemmen met"),
        )


def contracting(country: Country) -> Iterator[jr.Record]:
    """Every board concluded the contracts of its region."""
    for region in country.regions:
        yield jr.Act(
            id=f"contractering-{region}",
            day=date(2017, 11, 1),
            kind=jr.ActKind.CONTRACTING,
            deciders=(f"bestuur-{region}",),
            for_=(f"regeling-{region}",),
            about=tuple(f"contract-{region}-{place}" for place in range(7)),
            functions=("youth-help",),
            evidence=said(f"besluiten-{region}", "Het bestuur besluit overeenkomsten aan te gaan"),
        )


# what was said


def talk(country: Country) -> Iterator[jr.Record]:
    """Meetings, requests, messages and claims before the exits."""
    forces = (jr.Force.CONDITION, jr.Force.REQUEST, jr.Force.PREFERENCE, jr.Force.EXPECTATION)
    for number, region in enumerate(country.regions):
        source, host = f"brief-{region}", f"regeling-{region}"
        track = f"traject-jb-{country.alliance_of(number)}"
        yield jr.Event(
            id=f"overleg-{region}",
            day=date(2018, 9, 1) + timedelta(days=number % 25),
            kind=jr.EventKind.MEETING,
            participants=tuple(f"wethouder-{id}" for id in country.members(number)),
            about=(track,),
            outcome="de portefeuillehouders beraden zich",
            evidence=said(source, "In het overleg van september is gesproken over"),
        )
        for place in range(2):
            yield jr.Undertaking(
                id=f"verzoek-{region}-{place}",
                made=date(2018, 9, 7),
                due=jr.UncertainDate(latest=date(2019, 1, 1), words="voor het einde van het jaar"),
                force=forces[(number + place) % len(forces)],
                text="de regio wordt betrokken bij de vormgeving van de samenwerking",
                by=f"pho-{region}",
                to=(f"voorzitter-{track}",),
                about=(host,),
                evidence=said(source, "Wij verzoeken u ons te betrekken"),
            )
            yield jr.Communication(
                id=f"mededeling-{region}-{place}",
                day=date(2018, 9, 7) + timedelta(days=place),
                sender=f"pho-{region}",
                addressees=(f"voorzitter-{track}",),
                about=(track,),
                medium=jr.Medium.WRITTEN if place else jr.Medium.ORAL,
                evidence=said(source, "zoals telefonisch besproken met de voorzitter"),
            )
            yield jr.Claim(
                id=f"bewering-{region}-{place}",
                day=date(2018, 9, 7),
                by=(f"pho-{region}",),
                about=(track,),
                statement="achttien gemeenten nemen deel aan het traject",
                count=18,
                evidence=said(source, "18 gemeenten"),
            )


def documents(country: Country) -> Iterator[jr.Record]:
    """The register, and what the evidence of everything else is found in."""
    yield jr.Document(
        id=REGISTER,
        day=date(2019, 1, 1),
        title="Register",
        kind=jr.DocumentKind.REGISTER,
        url="https://example.org/register",
    )
    kinds = {
        "regeling-tekst": (jr.DocumentKind.OFFICIAL_PUBLICATION, "bestuur", date(2018, 3, 21)),
        "toelating": (jr.DocumentKind.ADMISSION_DOCUMENT, "bestuur", date(2017, 9, 1)),
        "brief": (jr.DocumentKind.LETTER, "pho", date(2018, 9, 25)),
        "besluiten": (jr.DocumentKind.MINUTES, "bestuur", date(2018, 12, 1)),
    }
    for region in country.regions:
        for word, (kind, maker, day) in kinds.items():
            yield jr.Document(
                id=f"{word}-{region}",
                day=day,
                title=f"{word} van regio {region}",
                kind=kind,
                by=(f"{maker}-{region}",),
                reference=f"18.{region}",
                url=f"https://example.org/{word}/{region}",
            )
    for alliance in country.alliances:
        yield jr.Document(
            id=f"toelating-jb-{alliance}",
            day=jr.UncertainDate(latest=date(2018, 6, 1), words="voor de zomer van 2018"),
            title=f"Aanbestedingsleidraad {alliance}",
            kind=jr.DocumentKind.ADMISSION_DOCUMENT,
            by=(f"stuurgroep-{alliance}",),
        )


def declarations(country: Country) -> Iterator[jr.Record]:
    """Declarations of completeness, explanations and exemptions."""
    yield jr.Completeness(
        id="volledig-certificaten",
        day=date(2019, 7, 1),
        by=(country.institutions[0],),
        table="certificates",
        register=jr.RegisterKind.CERTIFICATES,
        evidence=said(REGISTER, "Register van certificaten"),
    )
    for number, id in enumerate(country.municipalities):
        if number % 6 == 1:
            for table in ("contracts", "subsidies"):
                yield jr.Completeness(
                    id=f"volledig-{table}-{id}",
                    day=date(2020, 1, 15),
                    by=(f"{id}.college",),
                    table=table,
                    about=(id,),
                    kinds=("youth-care",),
                    period=YEAR,
                )
        if number % 12 == 5:
            yield jr.Completeness(
                id=f"volledig-acts-{id}",
                day=date(2019, 7, 1),
                by=(f"{id}.college",),
                table="acts",
                about=(f"{id}.college",),
                kinds=("decision",),
                period=jr.Period.until(date(2019, 7, 1)),
            )
    for number, region in enumerate(country.regions):
        if number % 9 == 0:
            yield jr.Completeness(
                id=f"volledig-berichten-{region}",
                day=date(2019, 7, 1),
                by=(f"pho-{region}",),
                table="communications",
                about=(f"regeling-{region}",),
                period=jr.Period.until(date(2019, 7, 1)),
            )
        if number % 6 == 0:
            yield jr.Explanation(
                id=f"uitleg-{region}",
                rule="PRA009",
                subject=(f"uittreding-{region}",),
                by=(f"pho-{region}",),
                reason="het bericht volgde op het besluit van de colleges",
            )
        if number % 12 == 3:
            yield jr.Exemption(
                id=f"uitzondering-{region}",
                rule="GW001",
                subject=(f"contractering-{region}",),
                by=(f"bestuur-{region}",),
                legal_basis="Wet gemeenschappelijke regelingen art. 30",
            )

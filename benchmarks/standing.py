"""What there is in the synthetic country: groupings, bodies, powers, tracks, care."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from country import REGISTER, SINCE_2015, YEAR, YOUTH_HELP, Country, said

import jeugdregio as jr

_DELEGATED = jr.MandateKind.DELEGATION
_AUTHORISED = jr.MandateKind.MEMBER_AUTHORISATION

__all__ = [
    "bodies",
    "care",
    "contracts",
    "groupings",
    "mandates",
    "memberships",
    "offices",
    "subsidies",
    "tracks",
]


def groupings(country: Country) -> Iterator[jr.Record]:
    """Municipalities, youth regions, arrangements and alliances."""
    for number, id in enumerate(country.municipalities):
        yield jr.Municipality(
            id=id,
            name=f"Nieuwdorp aan de Vecht {number}",
            aliases=(f"Nieuwdorp (U.) {number}",) if number % 9 == 0 else (),
            codes=(jr.Code(jr.CodeScheme.CBS, id, SINCE_2015),),
            period=jr.Period.since(date(2016, 1, 1)) if number % 20 == 0 else jr.Period(),
        )
    for number, region in enumerate(country.regions):
        yield jr.YouthRegion(
            id=f"JZ{region}",
            name=f"Jeugdregio {region}",
            codes=(jr.Code(jr.CodeScheme.CBS, f"JZ{region}", SINCE_2015),),
            period=SINCE_2015,
            evidence=said(REGISTER, "Jeugdregio's volgens de indeling op 1 januari"),
        )
        doubtful = jr.UncertainPeriod(jr.Period.since(date(2016, 1, 1)), jr.Period(), "in 2015")
        yield jr.Arrangement(
            id=f"regeling-{region}",
            name=f"Gemeenschappelijke regeling regio {region}",
            aliases=(f"Regio {region}",),
            period=doubtful if number % 5 == 0 else SINCE_2015,
            evidence=said(f"regeling-tekst-{region}", "De raden en de colleges gaan aan"),
        )
    for alliance in country.alliances:
        yield jr.Alliance(
            id=f"verband-{alliance}",
            name=f"Bovenregionale samenwerking {alliance}",
            period=SINCE_2015,
            evidence=said(f"toelating-jb-{alliance}", "onze bovenregionale samenwerking"),
        )


def memberships(country: Country) -> Iterator[jr.Record]:
    """Who is a member of what: for the statistics, and of the co-operation itself."""
    for number, id in enumerate(country.municipalities):
        region, partial = country.region_of(number), number % 40 == 3
        yield jr.Membership(
            id=f"gebied-{id}",
            member=id,
            grouping=f"JZ{region}",
            purpose=jr.Purpose.CBS_STATISTICS,
            period=SINCE_2015,
        )
        text = f"regeling-tekst-{region}"
        yield jr.Membership(
            id=f"lid-{id}",
            member=id,
            grouping=f"regeling-{region}",
            extent=jr.Extent.PARTIAL if partial else jr.Extent.FULL,
            functions=("child-protection", "youth-probation") if partial else (),
            period=jr.UncertainPeriod(jr.Period.since(date(2018, 3, 21)), SINCE_2015, "sinds 2018")
            if number % 15 == 7
            else SINCE_2015,
            evidence=said(text, "de colleges van burgemeester en wethouders van"),
        )
    for number, region in enumerate(country.regions):
        yield jr.Membership(
            id=f"lid-regeling-{region}",
            member=f"regeling-{region}",
            grouping=f"verband-{country.alliance_of(number)}",
            period=SINCE_2015,
        )


def bodies(country: Country) -> Iterator[jr.Record]:
    """Boards and consultations of the regions, steering groups of the alliances."""
    for number, region in enumerate(country.regions):
        yield jr.Body(
            id=f"pho-{region}",
            name=f"Portefeuillehoudersoverleg Jeugd {region}",
            of=f"regeling-{region}",
            founding=jr.Founding.CONSULTATION if number % 3 == 0 else None,
            evidence=said(f"brief-{region}", "namens het portefeuillehoudersoverleg"),
        )
        yield jr.Body(
            id=f"bestuur-{region}",
            name=f"Algemeen bestuur {region}",
            of=f"regeling-{region}",
            founding=jr.Founding.PUBLIC_BODY_BOARD,
            states=(jr.BodyStatus(jr.BodyState.CONSTITUTED, SINCE_2015),),
            evidence=said(f"regeling-tekst-{region}", "Er is een algemeen bestuur"),
        )
    for alliance in country.alliances:
        yield jr.Body(
            id=f"stuurgroep-{alliance}",
            name=f"Stuurgroep jeugdbescherming {alliance}",
            of=f"verband-{alliance}",
            founding=jr.Founding.PROJECT_GROUP,
        )


def offices(country: Country) -> Iterator[jr.Record]:
    """An alderman to each municipality, a chair to each alliance and its track."""
    for id in country.municipalities:
        yield jr.Office(
            id=f"wethouder-{id}",
            name=f"Wethouder jeugd {id}",
            of=id,
            kind=jr.OfficeKind.ALDERMAN,
        )
    for alliance in country.alliances:
        for host in (f"verband-{alliance}", f"traject-jb-{alliance}"):
            yield jr.Office(
                id=f"voorzitter-{host}",
                name=f"Voorzitter {host}",
                of=host,
                kind=jr.OfficeKind.CHAIR,
            )


def mandates(country: Country) -> Iterator[jr.Record]:
    """What each college delegated or let an alderman do."""
    for number, id in enumerate(country.municipalities):
        region = country.region_of(number)
        delegated = country.delegates(country.regions.index(region))
        yield jr.Mandate(
            id=f"bevoegdheid-{id}",
            kinds=(_DELEGATED if delegated else _AUTHORISED,),
            giver=f"{id}.college",
            holder=f"bestuur-{region}" if delegated else f"wethouder-{id}",
            acts=(jr.ActKind.CONTRACTING, jr.ActKind.AWARD),
            functions=("youth-help",) if number % 2 else (),
            period=SINCE_2015,
            evidence=said(f"regeling-tekst-{region}", "dragen over aan het bestuur", field="acts"),
        )


# care


def tracks(country: Country) -> Iterator[jr.Record]:
    """Procurement tracks of regions and alliances, with those who take part."""
    for number, region in enumerate(country.regions):
        track = f"traject-{region}"
        yield jr.ProcurementTrack(
            id=track,
            name=f"Inkoop jeugdhulp {region}",
            functions=YOUTH_HELP,
            alliance=f"regeling-{region}",
            procedure=jr.Procedure.ADMISSION,
            contracts_from=date(2018, 1, 1),
            evidence=said(f"toelating-{region}", "Toelatingsprocedure ambulante jeugdhulp"),
        )
        for id in country.members(number):
            yield jr.Participation(
                id=f"deelname-{region}-{id}",
                track=track,
                participant=id,
                period=jr.Period.since(date(2017, 4, 1)),
                evidence=said(f"toelating-{region}", "de deelnemende gemeenten"),
            )
    for alliance in country.alliances:
        yield jr.ProcurementTrack(
            id=f"traject-jb-{alliance}",
            name=f"Inkooptraject jeugdbescherming {alliance}",
            functions=jr.CERTIFIED_FUNCTIONS,
            alliance=f"verband-{alliance}",
            procedure=jr.Procedure.TENDER,
            contracts_from=date(2019, 1, 1),
            evidence=said(f"toelating-jb-{alliance}", "het gezamenlijke inkooptraject"),
        )
    for number, region in enumerate(country.regions):
        yield jr.Participation(
            id=f"deelname-jb-{region}",
            track=f"traject-jb-{country.alliance_of(number)}",
            participant=f"regeling-{region}",
            period=jr.UncertainPeriod(jr.Period.since(date(2018, 2, 1)), SINCE_2015, "begin 2018"),
        )


def care(country: Country) -> Iterator[jr.Record]:
    """Institutions with their certificates, and other providers."""
    for number, id in enumerate(country.institutions):
        yield jr.CertifiedInstitution(id=id, name=f"Jeugdbescherming {id}", period=SINCE_2015)
        pause = jr.Suspension(jr.Period(date(2019, 2, 1), date(2019, 3, 1)), ("youth-probation",))
        earlier, current = jr.Period(date(2015, 1, 1), date(2017, 10, 1)), date(2017, 10, 1)
        for version, period in enumerate((earlier, jr.Period(current, date(2020, 10, 1)))):
            yield jr.Certificate(
                id=f"certificate-{id}" if version else f"certificate-2015-{id}",
                institution=id,
                functions=jr.CERTIFIED_FUNCTIONS,
                suspensions=(pause,) if version and number % 5 == 2 else (),
                period=period,
                evidence=said(REGISTER, "Register van certificaten en voorlopige certificaten"),
            )
    for id in country.providers:
        yield jr.Provider(id=id, name=f"Stichting {id}", period=SINCE_2015)


def contracts(country: Country) -> Iterator[jr.Record]:
    """Three contracts for child protection and seven others to each region."""
    for number, region in enumerate(country.regions):
        clients = (f"regeling-{region}",)
        for place in range(3):
            yield from _certified_contract(country, number, place)
        for place in range(7):
            which = (number * 7 + place) % len(country.providers)
            yield jr.Contract(
                id=f"contract-{region}-{place}",
                provider=None if place == 6 and number % 4 == 0 else country.providers[which],
                clients=clients,
                functions=(YOUTH_HELP[place % len(YOUTH_HELP)],),
                concluded=date(2017, 11, 1),
                track=f"traject-{region}",
                period=jr.Period(date(2018, 1, 1), date(2020, 1, 1)),
                options=(jr.Option(jr.Period(date(2020, 1, 1), date(2022, 1, 1))),),
                evidence=said(f"toelating-{region}", "De looptijd bedraagt twee jaar"),
            )


def _certified_contract(country: Country, number: int, place: int) -> Iterator[jr.Contract]:
    """A contract for child protection; every twelfth is known in a second version."""
    region = country.regions[number]
    which = (number + 5 * place) % len(country.institutions)
    ends = date(2019, 1, 1) if (number + place) % 6 == 0 else date(2021, 1, 1)
    used = (None, True, False)[(number + place) % 3]
    options = (
        jr.Option(
            jr.Period(ends, ends.replace(year=ends.year + 1)),
            exercised=used,
            on=None if used is None else date(2018, 10, 1),
            by=(f"bestuur-{region}",) if used else (),
        ),
        jr.Option(jr.Period(ends.replace(year=ends.year + 1), ends.replace(year=ends.year + 2))),
    )
    everything = ("compulsory-framework",) if place == 2 else jr.CERTIFIED_FUNCTIONS
    first = jr.Contract(
        id=f"contract-jb-{region}-{place}",
        provider=None if number % 14 == 9 else country.institutions[which],
        clients=(f"regeling-{region}",),
        functions=("child-protection",) if (number + place) % 10 == 4 else everything,
        concluded=jr.UncertainDate(latest=date(2017, 12, 31)) if place == 1 else date(2017, 12, 1),
        period=jr.Period(date(2018, 1, 1), ends),
        options=options,
        evidence=said(f"toelating-{region}", "behoudens een optie tot verlenging met een jaar"),
    )
    yield first
    if (number * 3 + place) % 12 == 0:
        yield jr.Contract(
            id=f"{first.id}-2",
            known_from=date(2018, 9, 1),
            replaces=first.id,
            provider=first.provider,
            clients=first.clients,
            functions=jr.CERTIFIED_FUNCTIONS,
            concluded=first.concluded,
            period=first.period,
            options=options[:1],
            evidence=first.evidence,
        )


def subsidies(country: Country) -> Iterator[jr.Record]:
    """Subsidies of single municipalities."""
    for number, id in enumerate(country.municipalities):
        if number % 5 == 0:
            region = country.region_of(number)
            yield jr.Subsidy(
                id=f"subsidie-{id}",
                provider=country.providers[number % len(country.providers)],
                clients=(id,),
                functions=("prevention",),
                concluded=date(2018, 11, 1),
                period=YEAR,
                evidence=said(f"brief-{region}", "subsidie voor preventief jeugdbeleid"),
            )
        if number % 11 == 4:
            yield jr.Subsidy(
                id=f"subsidie-jb-{id}",
                provider=country.institutions[number % len(country.institutions)],
                clients=(id,),
                functions=("child-protection",),
                period=YEAR,
            )

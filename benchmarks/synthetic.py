"""A synthetic country: as many records, of as many sorts, as the real one would need.

Nothing is drawn at random. Every record follows from its number, so that each run measures the same
country. "Every seventh" and the like give the mix that the letters show: options nobody exercised,
contracts without a provider, colleges whose decision is not recorded, periods with a doubtful
bound, records that a later one replaces.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from jeugdregio import (
    CERTIFIED_FUNCTIONS,
    Act,
    ActKind,
    ActNature,
    ActState,
    ActStatus,
    Alliance,
    Arrangement,
    Body,
    BodyState,
    BodyStatus,
    Certificate,
    CertifiedInstitution,
    Claim,
    Code,
    CodeScheme,
    Communication,
    Completeness,
    Contract,
    Document,
    DocumentKind,
    Event,
    EventKind,
    Evidence,
    Exemption,
    Explanation,
    Extent,
    Force,
    Founding,
    Landscape,
    Mandate,
    MandateKind,
    Medium,
    Membership,
    Municipality,
    Office,
    OfficeKind,
    Option,
    Participation,
    Period,
    Procedure,
    ProcurementTrack,
    Provider,
    Purpose,
    Record,
    RegisterKind,
    Subsidy,
    Suspension,
    UncertainDate,
    UncertainPeriod,
    Undertaking,
    YouthRegion,
)

__all__ = ["DAY", "SyntheticCountry"]

DAY: Final = date(2019, 6, 3)
"""The day asked about: the rules of practice exist, exits were announced, options are open."""

_YOUTH_HELP: Final = ("ambulatory-help", "foster-care", "family-home", "crisis-help")
_SINCE_2015: Final = Period.since(date(2015, 1, 1))
_YEAR: Final = Period(date(2019, 1, 1), date(2020, 1, 1))
_REGISTER: Final = "register"


def _said(document: str, quote: str, *, field: str | None = None) -> tuple[Evidence, ...]:
    return (Evidence(document, quote, "artikel 3, tweede lid", field=field),)


class SyntheticCountry:
    """A country of so many parts, or several of them beside one another in one landscape.

    Args:
        times: how many times the country of 342 municipalities.
    """

    def __init__(self, times: int = 1) -> None:
        self.municipalities = [f"GM{each:04}" for each in range(1, 342 * times + 1)]
        self.regions = [f"{each:03}" for each in range(1, 42 * times + 1)]
        self.alliances = [f"{each:03}" for each in range(1, 10 * times + 1)]
        self.institutions = [f"gi-{each:03}" for each in range(1, 15 * times + 1)]
        self.providers = [f"aanbieder-{each:03}" for each in range(1, 90 * times + 1)]

    def landscape(self) -> Landscape:
        """The country as a landscape."""
        return Landscape(*self.records())

    def records(self) -> Iterator[Record]:
        """Every record of the country, table by table."""
        yield from self._groupings()
        yield from self._memberships()
        yield from self._bodies()
        yield from self._offices()
        yield from self._mandates()
        yield from self._tracks()
        yield from self._care()
        yield from self._contracts()
        yield from self._subsidies()
        yield from self._joinings()
        yield from self._exits()
        yield from self._contracting()
        yield from self._talk()
        yield from self._documents()
        yield from self._declarations()

    # what a benchmark changes

    def granted(self) -> Contract:
        """A contract that one municipality, which had none of its own, might conclude."""
        return Contract(
            id="granted",
            provider=self.institutions[0],
            clients=(self.municipalities[-1],),
            functions=CERTIFIED_FUNCTIONS,
            period=_YEAR,
            concluded=date(2018, 12, 1),
        )

    def shortened(self) -> Certificate:
        """The certificate of one institution, ended before its time."""
        return Certificate(
            id=f"certificate-{self.institutions[0]}",
            institution=self.institutions[0],
            functions=CERTIFIED_FUNCTIONS,
            period=Period(date(2017, 10, 1), date(2019, 5, 1)),
        )

    # who belongs to what

    def region_of(self, number: int) -> str:
        """The region of the municipality with this number: eight or nine to a region."""
        return self.regions[number % len(self.regions)]

    def members(self, region: int) -> list[str]:
        """The municipalities of a region."""
        return self.municipalities[region :: len(self.regions)]

    def alliance_of(self, region: int) -> str:
        """The alliance above a region: four or five regions to an alliance."""
        return self.alliances[region % len(self.alliances)]

    def _groupings(self) -> Iterator[Record]:
        for number, id in enumerate(self.municipalities):
            yield Municipality(
                id=id,
                name=f"Nieuwdorp aan de Vecht {number}",
                aliases=(f"Nieuwdorp (U.) {number}",) if number % 9 == 0 else (),
                codes=(Code(CodeScheme.CBS, id, _SINCE_2015),),
                period=Period.since(date(2016, 1, 1)) if number % 20 == 0 else Period(),
            )
        for number, region in enumerate(self.regions):
            yield YouthRegion(
                id=f"JZ{region}",
                name=f"Jeugdregio {region}",
                codes=(Code(CodeScheme.CBS, f"JZ{region}", _SINCE_2015),),
                period=_SINCE_2015,
                evidence=_said(_REGISTER, "Jeugdregio's volgens de indeling op 1 januari"),
            )
            doubtful = UncertainPeriod(Period.since(date(2016, 1, 1)), Period(), "in 2015")
            yield Arrangement(
                id=f"regeling-{region}",
                name=f"Gemeenschappelijke regeling regio {region}",
                aliases=(f"Regio {region}",),
                period=doubtful if number % 5 == 0 else _SINCE_2015,
                evidence=_said(f"regeling-tekst-{region}", "De raden en de colleges gaan aan"),
            )
        for alliance in self.alliances:
            yield Alliance(
                id=f"verband-{alliance}",
                name=f"Bovenregionale samenwerking {alliance}",
                period=_SINCE_2015,
                evidence=_said(f"toelating-jb-{alliance}", "onze bovenregionale samenwerking"),
            )

    def _memberships(self) -> Iterator[Record]:
        for number, id in enumerate(self.municipalities):
            region, partial = self.region_of(number), number % 40 == 3
            yield Membership(
                id=f"gebied-{id}",
                member=id,
                grouping=f"JZ{region}",
                purpose=Purpose.CBS_STATISTICS,
                period=_SINCE_2015,
            )
            text = f"regeling-tekst-{region}"
            yield Membership(
                id=f"lid-{id}",
                member=id,
                grouping=f"regeling-{region}",
                extent=Extent.PARTIAL if partial else Extent.FULL,
                functions=("child-protection", "youth-probation") if partial else (),
                period=UncertainPeriod(Period.since(date(2018, 3, 21)), _SINCE_2015, "sinds 2018")
                if number % 15 == 7
                else _SINCE_2015,
                evidence=_said(text, "de colleges van burgemeester en wethouders van"),
            )
        for number, region in enumerate(self.regions):
            yield Membership(
                id=f"lid-regeling-{region}",
                member=f"regeling-{region}",
                grouping=f"verband-{self.alliance_of(number)}",
                period=_SINCE_2015,
            )

    def _bodies(self) -> Iterator[Record]:
        for number, region in enumerate(self.regions):
            yield Body(
                id=f"pho-{region}",
                name=f"Portefeuillehoudersoverleg Jeugd {region}",
                of=f"regeling-{region}",
                founding=Founding.CONSULTATION if number % 3 == 0 else None,
                evidence=_said(f"brief-{region}", "namens het portefeuillehoudersoverleg"),
            )
            yield Body(
                id=f"bestuur-{region}",
                name=f"Algemeen bestuur {region}",
                of=f"regeling-{region}",
                founding=Founding.PUBLIC_BODY_BOARD,
                states=(BodyStatus(BodyState.CONSTITUTED, _SINCE_2015),),
                evidence=_said(f"regeling-tekst-{region}", "Er is een algemeen bestuur"),
            )
        for alliance in self.alliances:
            yield Body(
                id=f"stuurgroep-{alliance}",
                name=f"Stuurgroep jeugdbescherming {alliance}",
                of=f"verband-{alliance}",
                founding=Founding.PROJECT_GROUP,
            )

    def _offices(self) -> Iterator[Record]:
        for id in self.municipalities:
            yield Office(
                id=f"wethouder-{id}",
                name=f"Wethouder jeugd {id}",
                of=id,
                kind=OfficeKind.ALDERMAN,
            )
        for alliance in self.alliances:
            for host in (f"verband-{alliance}", f"traject-jb-{alliance}"):
                yield Office(
                    id=f"voorzitter-{host}",
                    name=f"Voorzitter {host}",
                    of=host,
                    kind=OfficeKind.CHAIR,
                )

    def _mandates(self) -> Iterator[Record]:
        for number, id in enumerate(self.municipalities):
            region = self.region_of(number)
            delegated = self.regions.index(region) % 6 == 0
            yield Mandate(
                id=f"bevoegdheid-{id}",
                kind=MandateKind.DELEGATION if delegated else MandateKind.MEMBER_AUTHORISATION,
                giver=f"{id}.college",
                holder=f"bestuur-{region}" if delegated else f"wethouder-{id}",
                acts=(ActKind.CONTRACTING, ActKind.AWARD),
                functions=("youth-help",) if number % 2 else (),
                period=_SINCE_2015,
                evidence=_said(
                    f"regeling-tekst-{region}", "dragen over aan het bestuur", field="acts"
                ),
            )

    # care

    def _tracks(self) -> Iterator[Record]:
        for number, region in enumerate(self.regions):
            track = f"traject-{region}"
            yield ProcurementTrack(
                id=track,
                name=f"Inkoop jeugdhulp {region}",
                functions=_YOUTH_HELP,
                alliance=f"regeling-{region}",
                procedure=Procedure.ADMISSION,
                contracts_from=date(2018, 1, 1),
                evidence=_said(f"toelating-{region}", "Toelatingsprocedure ambulante jeugdhulp"),
            )
            for id in self.members(number):
                yield Participation(
                    id=f"deelname-{region}-{id}",
                    track=track,
                    participant=id,
                    period=Period.since(date(2017, 4, 1)),
                    evidence=_said(f"toelating-{region}", "de deelnemende gemeenten"),
                )
        for alliance in self.alliances:
            yield ProcurementTrack(
                id=f"traject-jb-{alliance}",
                name=f"Inkooptraject jeugdbescherming {alliance}",
                functions=CERTIFIED_FUNCTIONS,
                alliance=f"verband-{alliance}",
                procedure=Procedure.TENDER,
                contracts_from=date(2019, 1, 1),
                evidence=_said(f"toelating-jb-{alliance}", "het gezamenlijke inkooptraject"),
            )
        for number, region in enumerate(self.regions):
            yield Participation(
                id=f"deelname-jb-{region}",
                track=f"traject-jb-{self.alliance_of(number)}",
                participant=f"regeling-{region}",
                period=UncertainPeriod(Period.since(date(2018, 2, 1)), _SINCE_2015, "begin 2018"),
            )

    def _care(self) -> Iterator[Record]:
        for number, id in enumerate(self.institutions):
            yield CertifiedInstitution(id=id, name=f"Jeugdbescherming {id}", period=_SINCE_2015)
            pause = Suspension(Period(date(2019, 2, 1), date(2019, 3, 1)), ("youth-probation",))
            earlier, current = Period(date(2015, 1, 1), date(2017, 10, 1)), date(2017, 10, 1)
            for version, period in enumerate((earlier, Period(current, date(2020, 10, 1)))):
                yield Certificate(
                    id=f"certificate-{id}" if version else f"certificate-2015-{id}",
                    institution=id,
                    functions=CERTIFIED_FUNCTIONS,
                    suspensions=(pause,) if version and number % 5 == 2 else (),
                    period=period,
                    evidence=_said(
                        _REGISTER, "Register van certificaten en voorlopige certificaten"
                    ),
                )
        for id in self.providers:
            yield Provider(id=id, name=f"Stichting {id}", period=_SINCE_2015)

    def _contracts(self) -> Iterator[Record]:
        for number, region in enumerate(self.regions):
            clients = (f"regeling-{region}",)
            for place in range(3):
                yield from self._certified_contract(number, place)
            for place in range(7):
                which = (number * 7 + place) % len(self.providers)
                yield Contract(
                    id=f"contract-{region}-{place}",
                    provider=None if place == 6 and number % 4 == 0 else self.providers[which],
                    clients=clients,
                    functions=(_YOUTH_HELP[place % len(_YOUTH_HELP)],),
                    concluded=date(2017, 11, 1),
                    track=f"traject-{region}",
                    period=Period(date(2018, 1, 1), date(2020, 1, 1)),
                    options=(Option(Period(date(2020, 1, 1), date(2022, 1, 1))),),
                    evidence=_said(f"toelating-{region}", "De looptijd bedraagt twee jaar"),
                )

    def _certified_contract(self, number: int, place: int) -> Iterator[Contract]:
        """A contract for child protection; every twelfth is known in a second version."""
        region = self.regions[number]
        which = (number + 5 * place) % len(self.institutions)
        ends = date(2019, 1, 1) if (number + place) % 6 == 0 else date(2021, 1, 1)
        used = (None, True, False)[(number + place) % 3]
        options = (
            Option(
                Period(ends, ends.replace(year=ends.year + 1)),
                exercised=used,
                on=None if used is None else date(2018, 10, 1),
                by=(f"bestuur-{region}",) if used else (),
            ),
            Option(Period(ends.replace(year=ends.year + 1), ends.replace(year=ends.year + 2))),
        )
        everything = ("compulsory-framework",) if place == 2 else CERTIFIED_FUNCTIONS
        first = Contract(
            id=f"contract-jb-{region}-{place}",
            provider=None if number % 14 == 9 else self.institutions[which],
            clients=(f"regeling-{region}",),
            functions=("child-protection",) if (number + place) % 10 == 4 else everything,
            concluded=UncertainDate(latest=date(2017, 12, 31)) if place == 1 else date(2017, 12, 1),
            period=Period(date(2018, 1, 1), ends),
            options=options,
            evidence=_said(
                f"toelating-{region}", "behoudens een optie tot verlenging met een jaar"
            ),
        )
        yield first
        if (number * 3 + place) % 12 == 0:
            yield Contract(
                id=f"{first.id}-2",
                known_from=date(2018, 9, 1),
                replaces=first.id,
                provider=first.provider,
                clients=first.clients,
                functions=CERTIFIED_FUNCTIONS,
                concluded=first.concluded,
                period=first.period,
                options=options[:1],
                evidence=first.evidence,
            )

    def _subsidies(self) -> Iterator[Record]:
        for number, id in enumerate(self.municipalities):
            if number % 5 == 0:
                region = self.region_of(number)
                yield Subsidy(
                    id=f"subsidie-{id}",
                    provider=self.providers[number % len(self.providers)],
                    clients=(id,),
                    functions=("prevention",),
                    concluded=date(2018, 11, 1),
                    period=_YEAR,
                    evidence=_said(f"brief-{region}", "subsidie voor preventief jeugdbeleid"),
                )
            if number % 11 == 4:
                yield Subsidy(
                    id=f"subsidie-jb-{id}",
                    provider=self.institutions[number % len(self.institutions)],
                    clients=(id,),
                    functions=("child-protection",),
                    period=_YEAR,
                )

    # what was done

    def _joinings(self) -> Iterator[Record]:
        """Every region joined the track above it; most colleges decided so."""
        for number, region in enumerate(self.regions):
            joining, day = f"toetreding-{region}", date(2018, 1, 8) + timedelta(days=number % 60)
            yield Act(
                id=joining,
                day=day,
                kind=ActKind.JOINING,
                nature=ActNature.PRIVATE_LAW_ACT,
                deciders=(f"bestuur-{region}",),
                for_=(f"regeling-{region}",),
                about=(f"traject-jb-{self.alliance_of(number)}",),
                functions=CERTIFIED_FUNCTIONS,
                effective=day,
                evidence=_said(f"besluiten-{region}", "Het bestuur besluit deel te nemen"),
            )
            yield from self._decisions(number, joining, day, every=6)

    def _exits(self) -> Iterator[Record]:
        """Every third region left again."""
        for number, region in enumerate(self.regions):
            if number % 3:
                continue
            leaving, day = f"uittreding-{region}", date(2018, 10, 1) + timedelta(days=number % 90)
            track = f"traject-jb-{self.alliance_of(number)}"
            yield Act(
                id=leaving,
                day=day,
                kind=ActKind.EXIT,
                deciders=(f"pho-{region}",),
                for_=(f"regeling-{region}",),
                about=(track,),
                effective=None if number % 2 else date(2019, 1, 1),
                reason="de bezwaren van de niet inschrijvende gecertificeerde instellingen",
                statuses=(ActStatus(ActState.DECIDED, day),),
                evidence=_said(f"brief-{region}", "hebben besloten uit dit traject te stappen"),
            )
            yield from self._decisions(number, leaving, day, every=3)
            yield Communication(
                id=f"bericht-{leaving}",
                day=day + timedelta(days=1 if number % 2 else 20),
                sender=f"pho-{region}",
                for_=(f"regeling-{region}",),
                addressees=(f"voorzitter-{track}", track) if number % 4 else None,
                about=(leaving,),
                medium=Medium.WRITTEN if number % 5 else None,
                document=f"brief-{region}",
                summary="het traject wordt verlaten",
                evidence=_said(f"brief-{region}", "Met deze brief stellen wij u op de hoogte"),
            )
            yield Undertaking(
                id=f"toezegging-{leaving}",
                made=day,
                force=Force.PROMISE,
                text="jeugdbescherming en jeugdreclassering worden gewaarborgd",
                by=f"pho-{region}",
                to=(f"verband-{self.alliance_of(number)}",),
                about=(leaving,),
                functions=CERTIFIED_FUNCTIONS,
                promised=_YEAR,
                evidence=_said(f"brief-{region}", "dragen wij zelf zorg voor de continuïteit"),
            )

    def _decisions(self, number: int, act: str, day: date, every: int) -> Iterator[Act]:
        """The decisions of the colleges of a region, of which each so-manyth is not recorded."""
        region = self.regions[number]
        for place, id in enumerate(self.members(number)):
            if (number + place) % every == 0:
                continue
            yield Act(
                id=f"besluit-{act}-{id}",
                day=day + timedelta(days=10 if place == 4 else -place),
                kind=ActKind.DECISION,
                nature=ActNature.PUBLIC_LAW_DECISION,
                deciders=(f"{id}.college",),
                decides=act,
                evidence=_said(f"besluiten-{region}", "Het college besluit in te stemmen met"),
            )

    def _contracting(self) -> Iterator[Record]:
        for region in self.regions:
            yield Act(
                id=f"contractering-{region}",
                day=date(2017, 11, 1),
                kind=ActKind.CONTRACTING,
                deciders=(f"bestuur-{region}",),
                for_=(f"regeling-{region}",),
                about=tuple(f"contract-{region}-{place}" for place in range(7)),
                functions=("youth-help",),
                evidence=_said(
                    f"besluiten-{region}", "Het bestuur besluit overeenkomsten aan te gaan"
                ),
            )

    # what was said

    def _talk(self) -> Iterator[Record]:
        forces = (Force.CONDITION, Force.REQUEST, Force.PREFERENCE, Force.EXPECTATION)
        for number, region in enumerate(self.regions):
            source, host = f"brief-{region}", f"regeling-{region}"
            track = f"traject-jb-{self.alliance_of(number)}"
            yield Event(
                id=f"overleg-{region}",
                day=date(2018, 9, 1) + timedelta(days=number % 25),
                kind=EventKind.MEETING,
                participants=tuple(f"wethouder-{id}" for id in self.members(number)),
                about=(track,),
                outcome="de portefeuillehouders beraden zich",
                evidence=_said(source, "In het overleg van september is gesproken over"),
            )
            for place in range(2):
                yield Undertaking(
                    id=f"verzoek-{region}-{place}",
                    made=date(2018, 9, 7),
                    due=UncertainDate(latest=date(2019, 1, 1), words="voor het einde van het jaar"),
                    force=forces[(number + place) % len(forces)],
                    text="de regio wordt betrokken bij de vormgeving van de samenwerking",
                    by=f"pho-{region}",
                    to=(f"voorzitter-{track}",),
                    about=(host,),
                    evidence=_said(source, "Wij verzoeken u ons te betrekken"),
                )
                yield Communication(
                    id=f"mededeling-{region}-{place}",
                    day=date(2018, 9, 7) + timedelta(days=place),
                    sender=f"pho-{region}",
                    addressees=(f"voorzitter-{track}",),
                    about=(track,),
                    medium=Medium.WRITTEN if place else Medium.ORAL,
                    evidence=_said(source, "zoals telefonisch besproken met de voorzitter"),
                )
                yield Claim(
                    id=f"bewering-{region}-{place}",
                    day=date(2018, 9, 7),
                    by=(f"pho-{region}",),
                    about=(track,),
                    statement="achttien gemeenten nemen deel aan het traject",
                    count=18,
                    evidence=_said(source, "18 gemeenten"),
                )

    def _documents(self) -> Iterator[Record]:
        yield Document(
            id=_REGISTER,
            day=date(2019, 1, 1),
            title="Register",
            kind=DocumentKind.REGISTER,
            url="https://example.org/register",
        )
        kinds = {
            "regeling-tekst": (DocumentKind.OFFICIAL_PUBLICATION, "bestuur", date(2018, 3, 21)),
            "toelating": (DocumentKind.ADMISSION_DOCUMENT, "bestuur", date(2017, 9, 1)),
            "brief": (DocumentKind.LETTER, "pho", date(2018, 9, 25)),
            "besluiten": (DocumentKind.MINUTES, "bestuur", date(2018, 12, 1)),
        }
        for region in self.regions:
            for word, (kind, maker, day) in kinds.items():
                yield Document(
                    id=f"{word}-{region}",
                    day=day,
                    title=f"{word} van regio {region}",
                    kind=kind,
                    by=(f"{maker}-{region}",),
                    reference=f"18.{region}",
                    url=f"https://example.org/{word}/{region}",
                )
        for alliance in self.alliances:
            yield Document(
                id=f"toelating-jb-{alliance}",
                day=UncertainDate(latest=date(2018, 6, 1), words="voor de zomer van 2018"),
                title=f"Aanbestedingsleidraad {alliance}",
                kind=DocumentKind.ADMISSION_DOCUMENT,
                by=(f"stuurgroep-{alliance}",),
            )

    def _declarations(self) -> Iterator[Record]:
        yield Completeness(
            id="volledig-certificaten",
            day=date(2019, 7, 1),
            by=(self.institutions[0],),
            table="certificates",
            register=RegisterKind.CERTIFICATES,
            evidence=_said(_REGISTER, "Register van certificaten"),
        )
        for number, id in enumerate(self.municipalities):
            if number % 6 == 1:
                for table in ("contracts", "subsidies"):
                    yield Completeness(
                        id=f"volledig-{table}-{id}",
                        day=date(2020, 1, 15),
                        by=(f"{id}.college",),
                        table=table,
                        about=(id,),
                        kinds=("youth-care",),
                        period=_YEAR,
                    )
            if number % 12 == 5:
                yield Completeness(
                    id=f"volledig-acts-{id}",
                    day=date(2019, 7, 1),
                    by=(f"{id}.college",),
                    table="acts",
                    about=(f"{id}.college",),
                    kinds=("decision",),
                    period=Period.until(date(2019, 7, 1)),
                )
        for number, region in enumerate(self.regions):
            if number % 9 == 0:
                yield Completeness(
                    id=f"volledig-berichten-{region}",
                    day=date(2019, 7, 1),
                    by=(f"pho-{region}",),
                    table="communications",
                    about=(f"regeling-{region}",),
                    period=Period.until(date(2019, 7, 1)),
                )
            if number % 6 == 0:
                yield Explanation(
                    id=f"uitleg-{region}",
                    rule="PRA009",
                    subject=(f"uittreding-{region}",),
                    by=(f"pho-{region}",),
                    reason="het bericht volgde op het besluit van de colleges",
                )
            if number % 12 == 3:
                yield Exemption(
                    id=f"uitzondering-{region}",
                    rule="GW001",
                    subject=(f"contractering-{region}",),
                    by=(f"bestuur-{region}",),
                    legal_basis="Wet gemeenschappelijke regelingen art. 30",
                )

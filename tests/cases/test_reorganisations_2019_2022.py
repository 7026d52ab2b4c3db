"""Reorganisations of 2019 to 2022: what texts count, held against what the country has.

Zuid-Holland Zuid from seventeen to ten, Vijfheerenlanden out of two regions, Groningen and
Zaanstreek-Waterland, and the "seventeen councils" of Noord-Holland Noord in 2021.
"""

import json
from datetime import date
from pathlib import Path

import attrs
import pytest
from tests.cases.reading import about, grounds, lacks
from tests.helpers import own

import jeugdregio as jr

YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN
ARRANGEMENT, NHN = "SO0030", "noord-holland-noord"
GRONINGEN, ZAANSTREEK, LEKSTROOM, ZUID_HOLLAND_ZUID = "JZ01", "JZ09", "JZ26", "JZ31"
PARTS = ("JZ03", "JZ05", "JZ06")
"""Kop van Noord-Holland, West Friesland and Alkmaar."""

LEERDAM, VIANEN, ZEDERIK, VIJFHEERENLANDEN = "GM0545", "GM0620", "GM0707", "GM1961"
HOEKSCHE_WAARD, MOLENLANDEN = "GM1963", "GM1978"
FUNCTION = "ambulatory-help"


@pytest.fixture(scope="module")
def case(examples: Path) -> jr.Landscape:
    """The document as it stands."""
    return jr.load(examples / "cases/reorganisations-2019-2022.json")


@pytest.mark.parametrize(
    "name", ["fryslan-2022", "noordoost-brabant-2020", "reorganisations-2019-2022"]
)
def test_document_is_sound(examples: Path, name: str) -> None:
    """It loads alone without a notice, is written back as it stands, and every row is sourced."""
    path = examples / "cases" / f"{name}.json"
    read, document = jr.load_with_notices(path), json.loads(path.read_text(encoding="utf-8"))
    assert ((), document) == (
        read.notices,
        json.loads(jr.dump(read.landscape, title=document["title"])),
    )
    for record in own(read.landscape):
        keys = {None, *(each.name.rstrip("_") for each in attrs.fields(type(record)))}
        assert record.evidence, record.id
        for told in record.evidence:
            assert told.quote or (told.derived and told.place), record.id
            assert told.field in keys, record.id


# Zuid-Holland Zuid


@pytest.mark.parametrize(
    ("day", "truth", "full", "possible"),
    [
        ("2015-01-01", YES, 17, 0),
        ("2018-12-31", UNKNOWN, 0, 17),
        ("2019-01-01", UNKNOWN, 0, 10),
        ("2023-03-15", YES, 10, 0),
    ],
)
def test_seventeen_colleges_become_ten(
    case: jr.Landscape, day: str, truth: jr.Truth, full: int, possible: int
) -> None:
    """By the texts of 2015 and 2023; of the years between no list was read."""
    answer = case.on(day).members(ARRANGEMENT)
    assert (truth, full, possible) == (
        answer.truth,
        len(answer.value.full),
        len(answer.value.possible),
    )


def test_parties_are_those_named(case: jr.Landscape) -> None:
    """Each name at the head of a text leads to the municipality whose college is party."""
    named = [case.municipality(each.evidence[0].quote or "").id for each in case.parties]
    assert [f"{each}.college" for each in named] == [each.organ for each in case.parties]


def test_two_of_zuid_holland_zuid_lie_outside(case: jr.Landscape) -> None:
    """Seven went into two new parties; Leerdam and Zederik into one that is no party."""
    answer = case.difference(ARRANGEMENT, "2015-01-01", "2023-03-15")
    went = {each.member: (each.inside, each.outside) for each in answer.value.went}
    outside = ((), (VIJFHEERENLANDEN,))
    assert (YES, 8, 9) == (answer.truth, len(answer.value.stayed), len(went))
    assert {LEERDAM: outside, ZEDERIK: outside} == {
        each: way for each, way in went.items() if way[1]
    }
    assert [(HOEKSCHE_WAARD, 5), (MOLENLANDEN, 2)] == [
        (each.member, len(each.inside)) for each in answer.value.came
    ]
    counted = case.difference(ZUID_HOLLAND_ZUID, "2018-12-31", "2019-01-01").value
    assert (YES, went) == (
        counted.complete.truth,
        {each.member: (each.inside, each.outside) for each in counted.went},
    )


# Vijfheerenlanden


def test_vijfheerenlanden_comes_from_two_regions(case: jr.Landscape) -> None:
    """Vianen was counted in Lekstroom, the two others in Zuid-Holland Zuid."""
    before, after = case.on("2018-12-31"), case.on("2019-01-01")
    parts = {each.path[0] for each in after.succession(VIJFHEERENLANDEN).value.back}
    assert {LEERDAM, VIANEN, ZEDERIK} == parts
    of_lekstroom = parts & set(before.members(LEKSTROOM).value.full)
    of_zuid_holland = parts & set(before.members(ZUID_HOLLAND_ZUID).value.full)
    assert ({VIANEN}, {LEERDAM, ZEDERIK}) == (of_lekstroom, of_zuid_holland)
    (came,) = case.difference(LEKSTROOM, "2018-12-31", "2019-01-01").value.came
    assert (VIJFHEERENLANDEN, (VIANEN,), (LEERDAM, ZEDERIK)) == (
        came.member,
        came.inside,
        came.outside,
    )
    claim = case.claims["claim-vijfheerenlanden-province"]
    assert {LEERDAM, ZEDERIK, VIJFHEERENLANDEN} == set(claim.about)


def test_contracts_of_two_regions_meet_in_one_municipality(case: jr.Landscape) -> None:
    """Variant: two contracts reach it once it is a client of both, and that is no deviation."""
    days = jr.Period(date(2018, 1, 1), date(2020, 1, 1))
    clients = {"zuid-holland-zuid": (LEERDAM, ZEDERIK), "lekstroom": (VIANEN,)}
    contracts = [
        jr.Contract(
            id=f"contract-{region}",
            provider="aanbieder",
            clients=towns,
            functions=(FUNCTION,),
            period=days,
        )
        for region, towns in clients.items()
    ]
    provider = jr.Provider(id="aanbieder", name="Aanbieder")
    variant = case.adding(provider, *contracts).on("2019-06-01")
    unshown = variant.coverage(VIJFHEERENLANDEN, FUNCTION, since="2018-07-01", until="2020-01-01")
    assert (UNKNOWN, {jr.Lack.CONTRACT_OR_SUBSIDY}) == (unshown.truth, lacks(unshown))
    assert [(VIJFHEERENLANDEN, LEERDAM, VIANEN, ZEDERIK)] == [
        each.about for each in unshown.remarks if each.note is jr.Note.CUT_TO_LIFE
    ]
    passed = [attrs.evolve(each, clients=(*each.clients, VIJFHEERENLANDEN)) for each in contracts]
    met = case.adding(provider, *passed)
    shown = met.on("2019-06-01").coverage(VIJFHEERENLANDEN, FUNCTION, until="2020-01-01")
    assert (YES, {each.id for each in contracts}) == (shown.truth, grounds(shown))
    report = jr.check(met, on="2019-06-01")
    assert jr.Verdict.VIOLATED not in {each.verdict for each in report}


# numbers


def counted(case: jr.Landscape, region: str, day: str) -> int:
    """How many municipalities are counted in a region on a day, all of them recorded."""
    value = case.on(day).members(region).value
    assert YES is value.complete.truth
    return len(value.full)


@pytest.mark.parametrize(("day", "count"), [("2021-06-01", 18), ("2022-01-01", 17)])
def test_eighteen_not_seventeen_in_2021(case: jr.Landscape, day: str, count: int) -> None:
    """Dijk en Waard was made of two on 1 January 2022: before that day there were eighteen."""
    assert count == sum(counted(case, each, day) for each in PARTS)


def test_seventeen_councils_of_2021_are_a_claim(case: jr.Landscape) -> None:
    """It is told in 2023, when there were seventeen; two of those of 2021 were gone by then."""
    claim = case.claims["claim-noord-holland-noord-seventeen-2021"]
    assert (17, (NHN,), ("GM0373.college",)) == (claim.count, claim.about, claim.by)
    (made,) = case.difference("JZ06", "2021-06-01", "2023-06-06").value.came
    assert ("GM1980", ("GM0398", "GM0416")) == (made.member, made.inside)


def test_statistics_do_not_answer_for_a_co_operation(case: jr.Landscape) -> None:
    """Three regions make it up; who is counted in them tells nothing of who takes part."""
    answer = case.on("2023-06-06").members(NHN)
    assert (UNKNOWN, (), {jr.Lack.MEMBERS}) == (answer.truth, answer.value.full, lacks(answer))
    assert set(PARTS) == {each.member for each in case.memberships.where(grouping=NHN)}
    taking_part = jr.Membership(id="texel-in-kop", member="GM0448", grouping="JZ03")
    variant = case.adding(taking_part).on("2023-06-06").members(NHN)
    assert (YES, ("GM0448",)) == (variant.truth, variant.value.full)


@pytest.mark.parametrize(
    ("region", "day", "before", "after", "ended", "receiver"),
    [
        (GRONINGEN, "2021-01-01", 12, 10, ("GM0003", "GM0010", "GM0024"), "GM1979"),
        (ZAANSTREEK, "2022-01-01", 8, 7, ("GM0370",), "GM0439"),
    ],
)
def test_regions_shrink(
    case: jr.Landscape,
    region: str,
    day: str,
    before: int,
    after: int,
    ended: tuple[str, ...],
    receiver: str,
) -> None:
    """Groningen by a new municipality made of three, Zaanstreek-Waterland by one absorbed."""
    eve = date.fromordinal(date.fromisoformat(day).toordinal() - 1).isoformat()
    assert (before, after) == (counted(case, region, eve), counted(case, region, day))
    value = case.difference(region, eve, day).value
    assert dict.fromkeys(ended, (receiver,)) == {each.member: each.inside for each in value.went}


@pytest.mark.parametrize(
    ("claim", "day"), [("2019", "2019-01-01"), ("2021", "2021-01-01"), ("2022", "2022-01-01")]
)
def test_country_has_as_many_municipalities_as_told(
    case: jr.Landscape, claim: str, day: str
) -> None:
    """355, 352 and 345: those that exist on the day."""
    snapshot = case.on(day)
    there = [each.id for each in case.municipalities if snapshot.exists(each.id).truth is YES]
    assert case.claims[f"claim-municipalities-{claim}"].count == len(there)


def test_twelve_reorganisations_are_eleven_records(case: jr.Landscape) -> None:
    """Winsum went to two new ones, so two of the twelve acts make one record."""
    claim = case.claims["claim-twelve-reorganisations-2019"]
    records = [each for each in case.successions if each.day == date(2019, 1, 1)]
    assert (12, {each.id for each in records}) == (claim.count, set(claim.about))
    linked = [each for each in records if len(each.generated) > 1]
    assert [("GM1966", "GM1969")] == [each.generated for each in linked]
    assert 12 == sum(max(1, len(each.generated)) for each in records)
    taking_part = case.claims["claim-thirty-seven-reorganised-2019"]
    assert taking_part.count == sum(len(each.used) for each in records)


SUCCESSIONS = """\
2019-01-01 merger: Leerdam, Vianen, Zederik > Vijfheerenlanden
2019-01-01 merger: Nuth, Onderbanken, Schinnen > Beekdaelen
2019-01-01 merger: Binnenmaas, Cromstrijen, Korendijk, Oud-Beijerland, Strijen > Hoeksche Waard
2019-01-01 merger: Giessenlanden, Molenwaard > Molenlanden
2019-01-01 merger: Dongeradeel, Ferwerderadiel, Kollumerland c.a. > Noardeast-Fryslân
2019-01-01 absorption: Noordwijkerhout > Noordwijk
2019-01-01 absorption: Haarlemmerliede en Spaarnwoude > Haarlemmermeer
2021-01-01 merger: Appingedam, Delfzijl, Loppersum > Eemsdelta
2021-01-01 split: Haaren > Boxtel, Oisterwijk, Tilburg, Vught
2022-01-01 merger: Boxmeer, Cuijk, Grave, Mill en Sint Hubert, Sint Anthonis > Land van Cuijk
2022-01-01 merger: Landerd, Uden > Maashorst
2022-01-01 merger: Heerhugowaard, Langedijk > Dijk en Waard
2022-01-01 absorption: Beemster > Purmerend
2022-03-24 absorption: Weesp > Amsterdam
2023-01-01 merger: Brielle, Hellevoetsluis, Westvoorne > Voorne aan Zee
"""


@pytest.mark.parametrize("told", SUCCESSIONS.splitlines())
def test_successions_are_those_of_the_country(case: jr.Landscape, told: str) -> None:
    """Who ended went to these on that day in that way; nothing was recorded again."""
    assert [] == [each for each in own(case) if isinstance(each, jr.Succession)]
    head, names = told.split(": ")
    (day, word), (ended, receivers) = head.split(), names.split(" > ")
    kind, snapshot = jr.PassKind(word), case.on(day)
    expected = {case.municipality(each).id for each in receivers.split(", ")}
    for name in ended.split(", "):
        town = case.municipality(name).id
        answer = snapshot.succession(town, on=day)
        assert {(date.fromisoformat(day), kind, YES)} == {
            (each.day, each.kind, each.truth) for each in answer.value.forward
        }
        assert expected == set(answer.value.holders)
        assert NO is snapshot.exists(town).truth
        successor = answer.value.general_successor
        assert successor is not None
        known = YES if len(expected) == 1 else UNKNOWN
        assert (known, known is YES) == (successor.truth, successor.value in expected)
    assert {YES} == {snapshot.exists(each).truth for each in expected}


def test_what_is_planned_stays_unknown(case: jr.Landscape) -> None:
    """Wijdemeren is to become part of Hilversum on 1 January 2027."""
    answer = case.on("2027-01-01").succession("Wijdemeren")
    (step,) = answer.value.forward
    assert (UNKNOWN, ("GM1696", "GM0402"), date(2027, 1, 1)) == (step.truth, step.path, step.day)
    assert "nl-2027-01-01-GM1696" in about(answer, jr.Lack.SUCCESSION)


@pytest.mark.parametrize("day", ["2019-01-01", "2021-06-01", "2023-06-06"])
def test_check_reproaches_nobody(case: jr.Landscape, day: str) -> None:
    """An anachronism in a claim, a party that ended, a border of a province: no deviation."""
    assert jr.Verdict.VIOLATED not in {each.verdict for each in jr.check(case, on=day)}

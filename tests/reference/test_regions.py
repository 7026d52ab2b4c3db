"""The youth regions and their members, as the cases tell them and as they are declared."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.reference.country import NL, STATISTICS, members, named, region_of, turning_days

import jeugdregio as jr

DRENTHE = (
    "Aa en Hunze, Assen, Midden Drenthe, Noordenveld, Tynaarlo, Borger Odoorn, Coevorden",
    "De Wolden, Emmen, Hoogeveen, Meppel, Westerveld",
)
GOOI = "Blaricum, Gooise Meren, Hilversum, Huizen, Laren"
FOOD_VALLEY = "Barneveld, Ede, Nijkerk, Renswoude, Rhenen, Scherpenzeel, Veenendaal"
HOLLAND_RIJNLAND = (
    "Alphen aan den Rijn, Hillegom, Kaag en Braassem, Katwijk, Leiden, Leiderdorp, Lisse",
    "Nieuwkoop, Noordwijk, Oegstgeest, Teylingen, Zoeterwoude",
)
HAAGLANDEN = (
    "Delft, Den Haag, Leidschendam-Voorburg, Midden-Delfland, Pijnacker-Nootdorp, Rijswijk",
    "Wassenaar, Westland, Zoetermeer",
)
LEKSTROOM = "Houten, Lopik, IJsselstein, Nieuwegein"
CENTRAAL_GELDERLAND = (
    "Arnhem, Doesburg, Duiven, Lingewaard, Overbetuwe, Renkum, Rheden, Rozendaal, Westervoort",
    "Wageningen, Zevenaar",
)
NOORDOOST_STAYING = (
    "Bernheze, Boekel, Boxtel, 's-Hertogenbosch, Meierijstad, Oss, Sint-Michielsgestel, Vught"
)
NOORDOOST_2020 = (
    NOORDOOST_STAYING,
    "Boxmeer, Cuijk, Grave, Haaren, Landerd, Mill en Sint Hubert, Sint Anthonis, Uden",
)
OOST = "Echt-Susteren, Maasgouw, Roerdalen, Roermond"
WEST = "Leudal, Nederweert, Weert"


@pytest.mark.parametrize(
    ("region", "day", "expected"),
    [
        ("JZ04", "2016-02-08", DRENTHE),
        ("JZ04", "2017-06-01", DRENTHE),
        ("JZ04", "2025-09-25", DRENTHE),
        ("JZ16", "2018-09-24", (GOOI,)),
        ("JZ16", "2021-12-31", (GOOI, "Weesp, Wijdemeren")),
        ("JZ16", "2022-01-01", (GOOI, "Weesp, Wijdemeren")),
        ("JZ16", "2022-03-23", (GOOI, "Weesp, Wijdemeren")),
        ("JZ16", "2022-03-24", (GOOI, "Wijdemeren")),
        ("JZ18", "2022-11-24", HOLLAND_RIJNLAND),
        ("JZ18", "2023-12-31", HOLLAND_RIJNLAND),
        ("JZ18", "2024-01-01", (*HOLLAND_RIJNLAND, "Voorschoten")),
        ("JZ24", "2020-01-01", (*HAAGLANDEN, "Voorschoten")),
        ("JZ24", "2023-12-31", (*HAAGLANDEN, "Voorschoten")),
        ("JZ24", "2024-01-01", HAAGLANDEN),
        ("JZ21", "2017-01-01", (FOOD_VALLEY,)),
        ("JZ21", "2024-06-01", (FOOD_VALLEY,)),
        ("JZ26", "2018-12-31", (LEKSTROOM, "Vianen")),
        ("JZ26", "2019-01-01", (LEKSTROOM, "Vijfheerenlanden")),
        ("JZ28", "2024-06-01", CENTRAAL_GELDERLAND),
        ("JZ33", "2020-01-01", NOORDOOST_2020),
        ("JZ33", "2024-01-01", (NOORDOOST_STAYING, "Land van Cuijk, Maashorst")),
        ("JZ42", "2015-01-01", (OOST,)),
        ("JZ42", "2025-01-01", (OOST,)),
        ("JZ43", "2015-01-01", (WEST,)),
        ("JZ43", "2025-01-01", (WEST,)),
    ],
)
def test_members_by_name(region: str, day: str, expected: tuple[str, ...]) -> None:
    """The members of a region are those that public texts of the time name."""
    assert named(*expected) == members(region, day)


@pytest.mark.parametrize(
    ("region", "day", "before", "after"),
    [
        ("JZ01", "2021-01-01", 12, 10),  # Eemsdelta
        ("JZ02", "2018-01-01", 24, 20),  # Waadhoeke, Leeuwarden, Súdwest-Fryslân
        ("JZ02", "2019-01-01", 20, 18),  # Noardeast-Fryslân
        ("JZ06", "2016-01-01", 6, 7),  # Uitgeest, only possible before
        ("JZ06", "2022-01-01", 7, 6),  # Dijk en Waard
        ("JZ09", "2022-01-01", 8, 7),  # Beemster to Purmerend
        ("JZ16", "2019-01-01", 5, 7),  # Weesp, Wijdemeren
        ("JZ29", "2023-01-01", 15, 13),  # Voorne aan Zee
        ("JZ31", "2019-01-01", 17, 10),  # Hoeksche Waard, Molenlanden, Vijfheerenlanden
        ("JZ33", "2017-01-01", 18, 16),  # Meierijstad
        ("JZ33", "2021-01-01", 16, 15),  # Haaren
        ("JZ33", "2022-01-01", 15, 10),  # Land van Cuijk, Maashorst
        ("JZ41", "2019-01-01", 18, 16),  # Beekdaelen
    ],
)
def test_how_many_members(region: str, day: str, before: int, after: int) -> None:
    """A region has so many members on the day before a change, and so many from that day on."""
    eve = date.fromisoformat(day) - timedelta(days=1)
    assert (before, after) == (len(members(region, str(eve))), len(members(region, day)))


def test_noord_holland_noord() -> None:
    """The three regions of Noord-Holland Noord had 18 municipalities in 2021, and 17 from 2022."""
    regions = ("JZ03", "JZ05", "JZ06")
    counts = [
        sum(len(members(each, day)) for each in regions) for day in ("2021-07-01", "2022-01-01")
    ]
    assert [18, 17] == counts


def test_there_are_42_regions_each_year() -> None:
    """The layout has 42 regions in every year."""
    days = [date(year, 1, 1) for year in range(2015, 2027)]
    assert {42} == {len(NL.on(day)[jr.YouthRegion]) for day in days}


@pytest.mark.parametrize("day", turning_days(), ids=str)
def test_each_municipality_lies_in_one_region(day: date) -> None:
    """One certain region until 2026, one possible after; but of Uitgeest in 2015 two are told."""
    shown = NL.on(day)
    certain, possible = (
        {
            town.id: [
                each.grouping
                for each in reading[jr.Membership].where("member", town.id)
                if each.purpose is STATISTICS
            ]
            for town in shown[jr.Municipality]
        }
        for reading in (shown, shown.possible)
    )
    uitgeest = NL.municipality("Uitgeest").id
    if day.year == 2015:
        assert ([], ["JZ06", "JZ10"]) == (certain.pop(uitgeest), sorted(possible.pop(uitgeest)))
    assert {1} == {len(each) for each in possible.values()}
    assert {int(day.year < 2026)} == {len(each) for each in certain.values()}


def test_before_2015_nothing_is_told() -> None:
    """There were no youth regions before the Jeugdwet."""
    assert not NL.on("2014-12-31").possible[jr.Membership].where("grouping", "JZ02")
    assert jr.Truth.NO is NL.on("2014-12-31").members("JZ02").truth


@pytest.mark.parametrize(
    ("day", "members", "complete"),
    [
        ("2015-01-01", jr.Truth.YES, jr.Truth.YES),
        ("2025-12-31", jr.Truth.YES, jr.Truth.YES),
        ("2026-01-01", jr.Truth.UNKNOWN, jr.Truth.UNKNOWN),
    ],
)
def test_complete_until_2026(day: str, members: jr.Truth, complete: jr.Truth) -> None:
    """Members are declared complete until 2026, of which the layout was not read."""
    answer = NL.on(day).members("JZ04")
    assert (members, complete) == (answer.truth, answer.value.complete.truth)
    lacking = {each.what for each in answer.missing}
    assert ({jr.Lack.MEMBERS} if day == "2026-01-01" else set()) == lacking


def test_uitgeest_makes_the_year_incomplete() -> None:
    """In 2015 two sources differ, so that of both regions nobody knows all members."""
    for region in ("JZ06", "JZ10"):
        answer = NL.on("2015-06-01").members(region)
        assert named("Uitgeest") == frozenset(answer.value.possible)
        assert jr.Truth.UNKNOWN is answer.value.complete.truth


def test_nothing_else_is_declared_complete() -> None:
    """One declaration: members, for statistics, from 2015 until 2026, by this data set."""
    (declared,) = NL.completeness
    assert ("memberships", (), ("cbs-statistics",)) == (
        declared.table,
        declared.about,
        declared.kinds,
    )
    assert jr.Period(date(2015, 1, 1), date(2026, 1, 1)) == declared.period
    assert declared.by == ("nl-reference",)
    assert str(declared.day) == jr.reference.VERSION


# names of regions


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Drenthe", "JZ04"),
        ("Gooi en Vechtstreek", "JZ16"),
        ("FoodValley", "JZ21"),
        ("Noordoost-Brabant", "JZ33"),
        ("Friesland", "JZ02"),
        ("Noord-Kennemerland", "JZ06"),
        ("Hart van Brabant", "JZ35"),
        ("Centraal Gelderland", "JZ28"),
    ],
)
def test_names_of_regions(name: str, id: str) -> None:
    """A region is found by its name, former name, or a part that is used as its name."""
    assert id == NL.on("2020-01-01").members(name).value.grouping


@pytest.mark.parametrize(
    ("id", "old", "new", "day"),
    [
        ("JZ28", "Arnhem", "Centraal Gelderland", date(2021, 1, 1)),
        ("JZ32", "Nijmegen", "Rijk van Nijmegen", date(2021, 1, 1)),
        ("JZ35", "Midden-Brabant", "Midden-Brabant (Hart van Brabant)", date(2024, 1, 1)),
    ],
)
def test_regions_that_changed_their_name(id: str, old: str, new: str, day: date) -> None:
    """Three regions bore another name until a day."""
    region = NL.youth_regions[id]
    assert (old, new) == (region.name_on(day - timedelta(days=1)), region.name_on(day))


# for statistics, and for nothing else


def test_statistics_do_not_answer_for_an_arrangement() -> None:
    """Weesp and Wijdemeren: in 2018 parties of the arrangement, and counted elsewhere."""
    regio = "SO0006"
    assert jr.Truth.UNKNOWN is NL.on("2018-09-24").members(regio).truth
    full = named(GOOI, "Weesp, Wijdemeren")
    rows = [jr.Membership(id=f"regio-{each}", member=each, grouping=regio) for each in full]
    case = NL.adding(*rows).on("2018-09-24")
    assert full == frozenset(case.members(regio).value.full)
    assert None is case.members(regio).value.purpose
    assert jr.Truth.UNKNOWN is case.members(regio).value.complete.truth
    assert named(GOOI) == frozenset(case.members("JZ16").value.full)
    assert {"JZ19"} == region_of("Weesp", "2018-09-24") == region_of("Wijdemeren", "2018-09-24")


def test_zeewolde_is_counted_in_one_region_and_works_with_another() -> None:
    """Since 2024 it is counted in Noord-Veluwe; for child protection it stayed with Flevoland."""
    assert ({"JZ08"}, {"JZ12"}) == (
        region_of("Zeewolde", "2023-12-31"),
        region_of("Zeewolde", "2024-01-01"),
    )
    zeewolde = NL.municipality("Zeewolde").id
    stayed = jr.Membership(
        id="zeewolde-flevoland",
        member=zeewolde,
        grouping="SO-flevoland",
        extent=jr.Extent.PARTIAL,
        functions=("child-protection", "youth-probation"),
    )
    case = NL.adding(jr.Arrangement(id="SO-flevoland", name="Flevoland"), stayed).on("2024-06-01")
    answer = case.members("SO-flevoland", in_="child-protection")
    assert [zeewolde] == [each.member for each in answer.value.partial]
    assert zeewolde not in members("JZ08", "2024-06-01")
    assert zeewolde in case.members("JZ12").value.full


def test_the_list_for_messages_stands_beside() -> None:
    """Five stand elsewhere on the list for messages, which says nothing of others."""
    rows = [each for each in NL.memberships if each.purpose is jr.Purpose.MESSAGE_TRAFFIC]
    assert {
        ("Zeewolde", "JZ08"),
        ("Voorschoten", "JZ24"),
        ("Baarle-Nassau", "JZ34"),
        ("Alphen-Chaam", "JZ34"),
        ("Wijdemeren", "JZ19"),
    } == {(NL.municipalities[each.member].name, each.grouping) for each in rows}
    listed = jr.UncertainPeriod(jr.Period.day(date(2026, 1, 1)), jr.Period())
    assert {listed} == {each.period for each in rows}
    assert NL.municipality("Zeewolde").id not in NL.on("2026-01-01").members("JZ08").value.possible


def test_where_each_layout_was_read() -> None:
    """The layout of a year has the address of what was read: repository, commit and file."""
    layouts = [each for each in NL.documents if each.id.startswith("nl-regions-")]
    assert 10 == len(layouts)
    assert all("/blob/" in (each.url or "") for each in layouts)


def test_evidence_of_members() -> None:
    """A membership rests on the layouts of its first and last year that were read."""
    rows = {
        "nl-GM0402-JZ16": [("nl-regions-2015", True), ("nl-regions-2025", True)],
        "nl-GM1948-JZ33": [("nl-regions-2018", True), ("nl-regions-2025", True)],  # 2017 not read
        "nl-GM1942-JZ16": [("nl-regions-2016", False), ("nl-regions-2025", True)],
        "nl-GM0381-JZ16": [("nl-regions-2015", True)],
        "nl-GM0050-JZ08-message-traffic": [("nl-ijw-2026", False)],
    }
    found = {
        id: [(each.document, each.derived) for each in NL.memberships[id].evidence] for id in rows
    }
    assert rows == found
    bare = [each.id for table in NL.tables().values() for each in table if not each.evidence]
    assert {*(each.id for each in (*NL.documents, *NL.completeness))} == {*bare}

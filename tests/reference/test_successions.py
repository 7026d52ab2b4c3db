"""What became of municipalities, as the cases tell it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.reference.country import NL, members, named

import jeugdregio as jr

MERGER, ABSORPTION, SPLIT = jr.PassKind.MERGER, jr.PassKind.ABSORPTION, jr.PassKind.SPLIT
LATER = NL.on("2026-01-01")


def became(name: str) -> set[tuple[str, str, jr.PassKind]]:
    """When and into what a municipality passed, by name."""
    steps = LATER.succession(name).value.forward
    first = (each for each in steps if len(each.path) == 2)
    return {(str(each.day), NL.municipalities[each.path[1]].name, each.kind) for each in first}


@pytest.mark.parametrize(
    ("names", "into", "day", "kind"),
    [
        ("Leerdam, Vianen, Zederik", "Vijfheerenlanden", "2019-01-01", MERGER),
        ("Nuth, Onderbanken, Schinnen", "Beekdaelen", "2019-01-01", MERGER),
        (
            "Binnenmaas, Cromstrijen, Korendijk, Oud-Beijerland, Strijen",
            "Hoeksche Waard",
            "2019-01-01",
            MERGER,
        ),
        ("Giessenlanden, Molenwaard", "Molenlanden", "2019-01-01", MERGER),
        ("Noordwijkerhout", "Noordwijk", "2019-01-01", ABSORPTION),
        ("Haarlemmerliede en Spaarnwoude", "Haarlemmermeer", "2019-01-01", ABSORPTION),
        (
            "Dongeradeel, Ferwerderadiel, Kollumerland c.a.",
            "Noardeast-Fryslân",
            "2019-01-01",
            MERGER,
        ),
        ("Het Bildt, Franekeradeel, Menaldumadeel", "Waadhoeke", "2018-01-01", MERGER),
        ("Leeuwarderadeel", "Leeuwarden", "2018-01-01", ABSORPTION),
        ("Schijndel, Sint-Oedenrode, Veghel", "Meierijstad", "2017-01-01", MERGER),
        ("Appingedam, Delfzijl, Loppersum", "Eemsdelta", "2021-01-01", MERGER),
        (
            "Boxmeer, Cuijk, Grave, Mill en Sint Hubert, Sint Anthonis",
            "Land van Cuijk",
            "2022-01-01",
            MERGER,
        ),
        ("Landerd, Uden", "Maashorst", "2022-01-01", MERGER),
        ("Heerhugowaard, Langedijk", "Dijk en Waard", "2022-01-01", MERGER),
        ("Beemster", "Purmerend", "2022-01-01", ABSORPTION),
        ("Weesp", "Amsterdam", "2022-03-24", ABSORPTION),
        ("Brielle, Hellevoetsluis, Westvoorne", "Voorne aan Zee", "2023-01-01", MERGER),
    ],
)
def test_one_receiver(names: str, into: str, day: str, kind: jr.PassKind) -> None:
    """A municipality that passed whole has one receiver, which is its general successor."""
    for each in named(names):
        assert {(day, into, kind)} == became(each)
        general = LATER.succession(each).value.general_successor
        assert general is not None
        assert (jr.Truth.YES, NL.municipality(into).id) == (general.truth, general.value)
        eve = date.fromisoformat(day).toordinal() - 1
        exists = [NL.on(date.fromordinal(eve + more)).exists(each).truth for more in (0, 1)]
        assert [jr.Truth.YES, jr.Truth.NO] == exists


@pytest.mark.parametrize(
    ("name", "day", "into"),
    [
        ("Boarnsterhim", "2014-01-01", "Heerenveen, Leeuwarden, Súdwest-Fryslân, De Friese Meren"),
        ("Skarsterlân", "2014-01-01", "Heerenveen, De Friese Meren"),
        ("Maasdonk", "2015-01-01", "'s-Hertogenbosch, Oss"),
        ("Littenseradiel", "2018-01-01", "Leeuwarden, Súdwest-Fryslân, Waadhoeke"),
        ("Winsum", "2019-01-01", "Het Hogeland, Westerkwartier"),
        ("Haaren", "2021-01-01", "Boxtel, Oisterwijk, Tilburg, Vught"),
    ],
)
def test_several_receivers(name: str, day: str, into: str) -> None:
    """After a split the general successor is the one designated, which no source read tells."""
    expected = {(day, NL.municipalities[each].name, SPLIT) for each in named(into)}
    assert expected == became(name)
    general = LATER.succession(name).value.general_successor
    assert general is not None
    assert jr.Truth.UNKNOWN is general.truth
    assert [jr.Lack.GENERAL_SUCCESSOR] == [each.what for each in general.missing]


def test_a_boundary_correction_by_the_same_act() -> None:
    """Of what became Gooise Meren a part, of the former Muiden, passed to Weesp on the same day."""
    (record,) = NL.successions.where(day=date(2016, 1, 1), used="GM0457")
    assert named("Bussum, Muiden, Naarden, Weesp") == frozenset(record.used)
    assert named("Bussum, Muiden, Naarden") == frozenset(record.ended)
    assert {("2016-01-01", "Weesp", jr.PassKind.BOUNDARY_CORRECTION)} == became("Gooise Meren")
    assert {("2016-01-01", "Gooise Meren", MERGER)} == became("Muiden")
    general = LATER.succession("Muiden").value.general_successor
    assert general is not None
    assert jr.Truth.YES is general.truth


@pytest.mark.parametrize(
    ("name", "instrument", "document"),
    [
        ("Maasdonk", "Stb. 2014, 187", "nl-stb-2014-187"),
        ("Noordwijkerhout", "Stb. 2018, 286", "nl-stb-2018-286"),
        (
            "De Marne",
            "Stb. 2018, 278 (Het Hogeland); Stb. 2018, 280 (Westerkwartier)",
            "nl-stb-2018-278",
        ),
        ("Weesp", "Stb. 2021, 296", "nl-kst-35623-3"),
    ],
)
def test_instruments_with_their_source(name: str, instrument: str, document: str) -> None:
    """The acts behind a reorganisation, and where each was read."""
    (record,) = NL.successions.where(ended=NL.municipality(name).id)
    assert instrument == record.instrument
    assert document in {each.document for each in record.evidence}


def test_where_haaren_went() -> None:
    """Each of the four parts with its receiver; two of these lay outside the region."""
    steps = LATER.succession("Haaren").value.forward
    assert {
        "Boxtel": "Esch",
        "Oisterwijk": "Haaren (village)",
        "Tilburg": "Biezenmortel",
        "Vught": "Helvoirt",
    } == {NL.municipalities[each.path[-1]].name: each.area for each in steps}
    inside = members("JZ33", "2021-02-01")
    assert named("Boxtel, Vught") <= inside
    assert named("Oisterwijk, Tilburg") <= members("JZ35", "2021-02-01")
    assert jr.Truth.NO is NL.on("2021-02-01").exists("Haaren").truth


def test_noordoost_brabant_from_2020_to_2024() -> None:
    """Sixteen became ten: eight stayed, two are new, and of what went two parts went outside."""
    found = NL.difference("Noordoost-Brabant", "2020-01-01", "2024-01-01").value
    stayed = "Bernheze, Boekel, Boxtel, 's-Hertogenbosch, Meierijstad, Oss, Vught"
    assert named(stayed, "Sint-Michielsgestel") == {each.member for each in found.stayed}
    assert named("Land van Cuijk, Maashorst") == {each.member for each in found.came}
    went = {each.member: each for each in found.went}
    ended = "Boxmeer, Cuijk, Grave, Haaren, Landerd, Mill en Sint Hubert, Sint Anthonis, Uden"
    assert named(ended) == {*went}
    haaren = went[NL.municipality("Haaren").id]
    assert named("Oisterwijk, Tilburg") == frozenset(haaren.outside)
    assert named("Boxtel, Vught") <= {*haaren.inside}
    assert {jr.MemberChangeKind.ENDED} == {each.kind for each in went.values()}
    assert jr.Truth.YES is found.complete.truth


def test_gooi_en_vechtstreek_from_2018_to_2022() -> None:
    """Weesp and Wijdemeren came by the layout; Weesp went by ending."""
    came = NL.difference("JZ16", "2018-09-24", "2021-12-31").value.came
    assert named("Weesp, Wijdemeren") == {each.member for each in came}
    assert {jr.MemberChangeKind.MOVED_IN} == {each.kind for each in came}
    (went,) = NL.difference("JZ16", "2022-01-01", "2022-03-24").value.went
    assert ("GM0457", jr.MemberChangeKind.ENDED) == (went.member, went.kind)
    assert named("Amsterdam") == frozenset(went.outside)


def test_weesp_between_two_dates() -> None:
    """Weesp existed until 2022-03-23; on the date of reorganisation Amsterdam alone exists."""
    exists = [NL.on(day).exists("Weesp").truth for day in ("2022-02-01", "2022-03-24")]
    assert [jr.Truth.YES, jr.Truth.NO] == exists
    (ground,) = (
        each.record
        for each in NL.on("2022-04-01").exists("Weesp").grounds
        if isinstance(each.record, jr.Succession)
    )
    assert "Stb. 2021, 296" == ground.instrument
    with pytest.raises(jr.OutsideLife, match="GM0363"):
        NL.on("2022-04-01").coverage("Weesp", "child-protection")


def test_cover_across_a_reorganisation() -> None:
    """Of Weesp it ends with a remark; of Wijdemeren the plan is among what is missing."""
    asked = {"function": "child-protection", "since": "2022-01-01", "until": "2023-01-01"}
    weesp = NL.on("2022-01-01").coverage("Weesp", **asked)
    assert jr.Remark(jr.Note.CUT_TO_LIFE, ("GM0457", "GM0363")) in weesp.remarks
    asked = {"function": "child-protection", "since": "2026-07-01", "until": "2028-01-01"}
    wijdemeren = LATER.coverage("Wijdemeren", **asked)
    assert {"contract or subsidy", "reorganisation"} <= {
        each.what.value for each in wijdemeren.missing
    }


def test_what_is_planned_is_unknown() -> None:
    """Wijdemeren would pass to Hilversum on 2027-01-01, which was known from 2025-09-26."""
    assert jr.Truth.YES is NL.on("2026-12-31").exists("Wijdemeren").truth
    assert jr.Truth.UNKNOWN is NL.on("2027-01-01").exists("Wijdemeren").truth
    (step,) = LATER.succession("Wijdemeren").value.forward
    assert (date(2027, 1, 1), ABSORPTION, jr.Truth.UNKNOWN) == (step.day, step.kind, step.truth)
    assert ("GM1696", "GM0402") == step.path
    before = NL.on("2026-01-01", known_at="2025-09-25")
    assert () == before.succession("Wijdemeren").value.forward
    assert jr.Truth.YES is before.exists("Wijdemeren").truth
    (planned,) = [each for each in NL.successions if each.planned]
    assert planned.known_from == date(2025, 9, 26)


def test_several_steps() -> None:
    """Of a long way each step is told: Bussum, Muiden and Naarden came together in Gooise Meren."""
    back = LATER.succession("Gooise Meren").value.back
    assert named("Bussum, Muiden, Naarden") == {each.path[0] for each in back}
    steps = LATER.succession("Boarnsterhim").value.forward
    # what went to Leeuwarden and Súdwest-Fryslân stayed there when they received more
    assert {date(2014, 1, 1)} == {each.day for each in steps}


def test_one_record_for_all_that_hangs_together() -> None:
    """Littenseradiel ties seven municipalities together into one reorganisation."""
    (record,) = NL.successions.where(
        day=date(2018, 1, 1), ended=NL.municipality("Littenseradiel").id
    )
    assert named("Waadhoeke") == frozenset(record.generated)
    assert "Stb. 2017, 104" == record.instrument
    old = "Het Bildt, Franekeradeel, Menaldumadeel, Leeuwarderadeel, Littenseradiel"
    assert named(old) == frozenset(record.ended)
    assert named(old, "Leeuwarden, Súdwest-Fryslân") == frozenset(record.used)
    others = NL.successions.where(day=date(2018, 1, 1))
    assert 4 == len(others)  # Zevenaar, Westerwolde, Midden-Groningen


def test_whoever_ends_is_in_one_record() -> None:
    """Each municipality that ended did so by one reorganisation, on its last day."""
    ended = {each.id: each.period.possible.end for each in NL.municipalities}
    found = {id: each.day for each in NL.successions if not each.planned for id in each.ended}
    assert {id: day for id, day in ended.items() if day} == found


def test_timeline_of_a_municipality() -> None:
    """Names, memberships and what it became, in the order of time."""
    turns = [str(each) for each in NL.timeline("Menameradiel").value.turns]
    assert "2011-01-01" in turns[0]
    assert any("2018-01-01" in each for each in turns)

"""Noordoost-Brabant from 2020 on: sixteen parties to a centre arrangement, of which ten are left.

Haaren was split in 2021, seven others merged into two in 2022; the text of 2024 has ten parties.
"""

from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from tests.cases.reading import about, ended, grounds, lacks

import jeugdregio as jr

YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN
ARRANGEMENT, OF_THE_COUNTRY = "centrumregeling-noordoost-brabant", "SO-noordoost-brabant"
REGION, NEXT_REGION = "JZ33", "JZ35"
HAAREN, DEN_BOSCH, OISTERWIJK, TILBURG = "GM0788", "GM0796", "GM0824", "GM0855"
BOXTEL, VUGHT, LAND_VAN_CUIJK, MAASHORST = "GM0757", "GM0865", "GM1982", "GM1991"
STAYED = ("GM0755", "GM0757", "GM0796", "GM0828", "GM0845", "GM0865", "GM1721", "GM1948")
INTO_LAND_VAN_CUIJK = ("GM0756", "GM0786", "GM0815", "GM1684", "GM1702")
INTO_MAASHORST = ("GM0856", "GM1685")
SPLIT = "nl-2021-01-01-GM0788"


@pytest.fixture(scope="module")
def case(examples: Path) -> jr.Landscape:
    """The document as it stands."""
    return jr.load(examples / "cases/noordoost-brabant-2020.json")


@pytest.fixture(scope="module")
def change(case: jr.Landscape) -> jr.Answer[Any]:
    """How the parties differ between the first days of the two texts."""
    return case.difference(ARRANGEMENT, "2020-01-01", "2024-01-01")


# the parties


@pytest.mark.parametrize(
    ("day", "count"),
    [
        ("2020-01-01", 16),
        ("2020-12-31", 16),
        ("2021-01-01", 15),
        ("2022-01-01", 8),
        ("2023-12-31", 8),
        ("2024-01-01", 10),
        ("2024-12-31", 10),
    ],
)
def test_sixteen_become_ten(case: jr.Landscape, day: str, count: int) -> None:
    """Those that ended drop out on their day; the two new ones are party by the text of 2024."""
    answer = case.on(day).members(ARRANGEMENT)
    assert (YES, count, ()) == (answer.truth, len(answer.value.full), answer.value.possible)
    assert tuple(f"{each}.college" for each in answer.value.full) == answer.value.organs
    assert ((DEN_BOSCH, jr.PartyRole.CENTRE),) == answer.value.roles
    assert (UNKNOWN, {jr.Lack.MEMBERS}) == (
        answer.value.complete.truth,
        lacks(answer.value.complete),
    )


@pytest.mark.parametrize("day", ["2019-12-31", "2025-01-01"])
def test_other_years_were_not_read(case: jr.Landscape, day: str) -> None:
    """Of the arrangement before and of the years after 2024 no list of parties was seen."""
    answer = case.on(day).members(ARRANGEMENT)
    assert (UNKNOWN, (), {jr.Lack.MEMBERS}) == (answer.truth, answer.value.full, lacks(answer))


def test_arrangement_is_as_certain_as_its_last_text(case: jr.Landscape) -> None:
    """Three texts in a row are kept as one; after the year of the last it is possible, not gone."""
    arrangement = case.arrangements[ARRANGEMENT]
    days = [date(2014, 12, 31), date(2015, 1, 1), date(2024, 12, 31), date(2025, 1, 1)]
    assert [NO, YES, YES, UNKNOWN] == [arrangement.shows(each) for each in days]
    assert ["2020", "2024"] == [each.rpartition(" ")[2] for each in arrangement.aliases]
    assert "kept as one" in str(arrangement.evidence[0].place)


def test_parties_are_those_named(case: jr.Landscape) -> None:
    """Each name at the head of a text leads to the municipality whose college is party."""
    for party in case.parties:
        named = case.municipality(party.evidence[0].quote or "")
        assert f"{named.id}.college" == party.organ


def test_country_is_replaced_by_what_is_known_here(case: jr.Landscape) -> None:
    """It has the arrangement without a form; asked about by either id it is the same."""
    base = jr.reference.landscape().arrangements[OF_THE_COUNTRY]
    assert None is base.form
    assert (jr.ArrangementForm.CENTRE, (REGION,)) == (
        case.arrangements[ARRANGEMENT].form,
        case.arrangements[ARRANGEMENT].serves,
    )
    snapshot = case.on("2020-01-01")
    assert snapshot.members(ARRANGEMENT) == snapshot.members(OF_THE_COUNTRY)


def test_who_stayed_came_and_went(change: jr.Answer[Any]) -> None:
    """Eight on both days; two new ones hold the area of seven; of Haaren two areas are outside."""
    value = change.value
    assert (YES, STAYED) == (change.truth, tuple(each.member for each in value.stayed))
    new, gone = jr.MemberChangeKind.NEW, jr.MemberChangeKind.ENDED
    assert [
        (LAND_VAN_CUIJK, new, INTO_LAND_VAN_CUIJK, ()),
        (MAASHORST, new, INTO_MAASHORST, ()),
    ] == [(each.member, each.kind, each.inside, each.outside) for each in value.came]
    assert {
        **dict.fromkeys(INTO_LAND_VAN_CUIJK, (gone, (LAND_VAN_CUIJK,), ())),
        **dict.fromkeys(INTO_MAASHORST, (gone, (MAASHORST,), ())),
        HAAREN: (gone, (BOXTEL, VUGHT), (OISTERWIJK, TILBURG)),
    } == {each.member: (each.kind, each.inside, each.outside) for each in value.went}
    assert {YES} == {each.truth for each in (*value.stayed, *value.came, *value.went)}
    assert {SPLIT, "noordoost-brabant-2020-haaren", "noordoost-brabant-2024-maashorst"} <= grounds(
        change
    )


def test_whether_these_are_all_is_not_declared(case: jr.Landscape, change: jr.Answer[Any]) -> None:
    """Variant: once the centre municipality declares the parties complete, they are all."""
    assert UNKNOWN is change.value.complete.truth
    declared = jr.Completeness(
        id="all-parties",
        day=date(2024, 1, 2),
        by=(f"{DEN_BOSCH}.college",),
        table="parties",
        about=(ARRANGEMENT,),
    )
    variant = case.adding(declared).difference(ARRANGEMENT, "2020-01-01", "2024-01-01")
    assert YES is variant.value.complete.truth
    assert change.value.went == variant.value.went


def test_country_counts_the_same(case: jr.Landscape) -> None:
    """On the first day of each text the statistics have the same municipalities in the region."""
    for day in ("2020-01-01", "2024-01-01"):
        snapshot = case.on(day)
        counted = snapshot.members(REGION).value
        assert (YES, snapshot.members(ARRANGEMENT).value.full) == (
            counted.complete.truth,
            counted.full,
        )


def test_who_ended_is_told_with_those_it_passed_to(case: jr.Landscape) -> None:
    """The text of 2020 names eight on the last day of which nothing is left as a municipality."""
    assert {
        HAAREN: (BOXTEL, OISTERWIJK, TILBURG, VUGHT),
        **dict.fromkeys(INTO_LAND_VAN_CUIJK, (LAND_VAN_CUIJK,)),
        **dict.fromkeys(INTO_MAASHORST, (MAASHORST,)),
    } == ended(case.on("2023-12-31").members(ARRANGEMENT))
    for day, names in (
        ("2020-12-31", set[str]()),
        ("2021-01-01", {HAAREN}),
        ("2024-01-01", set[str]()),
    ):
        assert names == ended(case.on(day).members(ARRANGEMENT)).keys()


def test_nobody_is_recorded_in_the_place_of_who_ended(case: jr.Landscape) -> None:
    """Between the texts the two new ones exist and are no recorded parties; variant: they are."""
    day = "2022-01-01"
    assert YES is case.on(day).exists(MAASHORST).truth
    assert MAASHORST not in case.on(day).members(ARRANGEMENT).value.full
    told = [
        jr.Party(id=f"{each}-2022", arrangement=ARRANGEMENT, organ=f"{each}.college")
        for each in (LAND_VAN_CUIJK, MAASHORST)
    ]
    assert 10 == len(case.adding(*told).on(day).members(ARRANGEMENT).value.full)


# Haaren


def test_haaren_went_to_four(case: jr.Landscape) -> None:
    """On 1 February 2021 it is no municipality any more; four hold its area."""
    snapshot = case.on("2021-02-01")
    ended = snapshot.exists(HAAREN)
    assert (NO, {HAAREN, SPLIT}) == (ended.truth, grounds(ended))
    answer = snapshot.succession(HAAREN)
    assert (YES, {SPLIT}) == (answer.truth, grounds(answer))
    assert (BOXTEL, OISTERWIJK, TILBURG, VUGHT) == answer.value.holders
    steps = answer.value.forward
    assert {(date(2021, 1, 1), jr.PassKind.SPLIT, YES)} == {
        (each.day, each.kind, each.truth) for each in steps
    }
    before = case.on("2020-12-31")
    assert YES is before.exists(HAAREN).truth
    assert () == before.succession(HAAREN, on="2020-12-31").value.forward


def test_general_successor_of_haaren_is_not_recorded(case: jr.Landscape) -> None:
    """Of several receivers the act designates one: that was not read. Variant: it was."""
    successor = case.on("2021-02-01").succession(HAAREN).value.general_successor
    assert successor is not None
    assert (UNKNOWN, {HAAREN}) == (successor.truth, about(successor, jr.Lack.GENERAL_SUCCESSOR))
    assert [("legislation",)] == [each.who for each in successor.missing]
    read = attrs.evolve(
        case.successions[SPLIT],
        id="act-as-read",
        replaces=SPLIT,
        designated=(jr.Successor(HAAREN, BOXTEL),),
    )
    known = case.adding(read).on("2021-02-01").succession(HAAREN).value.general_successor
    assert known is not None
    assert (YES, BOXTEL, {"act-as-read"}) == (known.truth, known.value, grounds(known))


def test_area_of_haaren_lies_in_two_youth_regions(case: jr.Landscape) -> None:
    """Esch and Helvoirt stayed in the region; Haaren itself and Biezenmortel are in the next."""
    snapshot = case.on("2021-02-01")
    regions = {
        step.area: region
        for step in snapshot.succession(HAAREN).value.forward
        for region in (REGION, NEXT_REGION)
        if step.path[-1] in snapshot.members(region).value.full
    }
    assert {
        "Esch": REGION,
        "Helvoirt": REGION,
        "Haaren (village)": NEXT_REGION,
        "Biezenmortel": NEXT_REGION,
    } == regions


def test_light_mergers_and_a_border_change_are_claims(case: jr.Landscape) -> None:
    """The text calls three passes light mergers and one a change of the border."""
    light = case.claims["claim-haaren-three-light-mergers"]
    border = case.claims["claim-haaren-border-change"]
    assert (3, {HAAREN, BOXTEL, OISTERWIJK, VUGHT}) == (light.count, set(light.about))
    assert {HAAREN, TILBURG} == set(border.about)


# 2013


def test_nineteen_of_2013_are_a_claim(case: jr.Landscape) -> None:
    """They lie in the sixteen of 2020; in those of 2024 and in two of the next region."""
    claim = case.claims["claim-noordoost-brabant-nineteen"]
    nineteen = set(claim.about) - {REGION}
    assert (19, 19) == (claim.count, len(nineteen))
    for day, outside in (("2020-01-01", set[str]()), ("2024-01-01", {OISTERWIJK, TILBURG})):
        snapshot = case.on(day)
        held = {
            holder
            for each in nineteen
            for holder in snapshot.succession(each, on=day).value.holders
        }
        assert {*snapshot.members(ARRANGEMENT).value.full, *outside} == held
    first = set(case.on("2015-01-01").members(REGION).value.full)
    assert {"GM1671"} == nineteen - first  # Maasdonk, divided that day
    assert set() == first - nineteen


# what a check says


@pytest.mark.parametrize(("day", "count"), [("2021-02-01", 15), ("2024-01-01", 10)])
def test_check_reproaches_nobody(case: jr.Landscape, day: str, count: int) -> None:
    """Nothing is violated; no contracts are recorded, so cover is not shown for any party."""
    report = jr.check(case, on=day)
    assert jr.Verdict.VIOLATED not in {each.verdict for each in report}
    asked = {each.subject[0] for each in report if each.code == "JW204"}
    assert HAAREN not in asked
    assert count == len(asked & set(case.on(day).members(ARRANGEMENT).value.full))

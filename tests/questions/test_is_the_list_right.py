"""Is a list of parties right on its day, and is a count of councils?

The eighteen parties of Zuid-Limburg on 1 January 2019, and "seventeen councils in 2021" in
Noord-Holland Noord. A *variant* has one thing changed.
"""

from datetime import date

import attrs
import pytest
from tests.cases.reading import ended, grounds, lacks
from tests.questions.conftest import loaded
from tests.questions.reading import missing

import jeugdregio as jr

ARRANGEMENT, BEEKDAELEN = "centrumregeling-zuid-limburg-2019", "GM1954"
NAMES = ("Nuth", "Onderbanken", "Schinnen")
GONE = ("GM0881", "GM0951", "GM0962")
MERGER = "nl-2019-01-01-GM0881"
EVE, FIRST_DAY = "2018-12-31", "2019-01-01"
SEVENTEEN, NHN = "claim-noord-holland-noord-seventeen-2021", "noord-holland-noord"
PARTS = ("JZ03", "JZ05", "JZ06")
"""Kop van Noord-Holland, West Friesland and Alkmaar, which together are Noord-Holland Noord."""
YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN


@pytest.fixture(scope="module")
def limburg() -> jr.Landscape:
    """The centre arrangement of Zuid-Limburg."""
    return loaded("cases/zuid-limburg-2019.json")


@pytest.fixture(scope="module")
def north() -> jr.Landscape:
    """What texts count of the reorganisations of 2019 to 2022."""
    return loaded("cases/reorganisations-2019-2022.json")


def counted(landscape: jr.Landscape, day: str) -> set[str]:
    """The municipalities counted in the three youth regions."""
    return {id for each in PARTS for id in landscape.on(day).members(each).value.full}


# eighteen parties in Zuid-Limburg


def test_three_of_eighteen_ended_on_the_first_day(limburg: jr.Landscape) -> None:
    """Fifteen are members that day; a remark names each of the three and who has its place."""
    answer = limburg.on(FIRST_DAY).members(ARRANGEMENT)
    assert (18, YES, 15) == (len(limburg.parties), answer.truth, len(answer.value.full))
    assert dict.fromkeys(GONE, (BEEKDAELEN,)) == ended(answer)
    assert {(ARRANGEMENT,)} == missing(answer.value.complete, jr.Lack.MEMBERS)


@pytest.mark.parametrize("name", NAMES)
def test_what_became_of_them(limburg: jr.Landscape, name: str) -> None:
    """They were there the day before; the merger that ended them is the ground."""
    exists = limburg.on(FIRST_DAY).exists(name)
    assert (YES, NO) == (limburg.on(EVE).exists(name).truth, exists.truth)
    assert MERGER in grounds(exists)
    successor = limburg.on(FIRST_DAY).succession(name).value.general_successor
    assert successor is not None
    assert (YES, BEEKDAELEN) == (successor.truth, successor.value)


def test_eighteen_come_down_to_sixteen(limburg: jr.Landscape) -> None:
    """By what became of the eighteen; nobody is made a party by that."""
    snapshot = limburg.on(FIRST_DAY)
    listed = {each.organ.partition(".")[0] for each in limburg.parties}
    holders = {
        id for each in listed for id in snapshot.succession(each, on=FIRST_DAY).value.holders
    }
    assert (18, 16) == (len(listed), len(holders))
    assert {BEEKDAELEN} == holders - {*snapshot.members(ARRANGEMENT).value.full}


@pytest.mark.parametrize("day", [EVE, FIRST_DAY])
def test_list_is_no_violation(limburg: jr.Landscape, day: str) -> None:
    """A text may name who ended: no rule is broken by it, on either day."""
    report = jr.check(limburg, on=day)
    assert ((), 0) == (report.errors, report.counts["violated"])


def test_new_municipality_that_joined_makes_sixteen(limburg: jr.Landscape) -> None:
    """Variant: with the college of Beekdaelen as a party; the remarks on the three stay."""
    joined = jr.Party(id="beekdaelen", arrangement=ARRANGEMENT, organ=f"{BEEKDAELEN}.college")
    answer = limburg.adding(joined).on(FIRST_DAY).members(ARRANGEMENT)
    assert (16, {*GONE}) == (len(answer.value.full), {*ended(answer)})


def test_day_before_all_eighteen_were_there(limburg: jr.Landscape) -> None:
    """Variant: had the text begun a day earlier all eighteen would be members, without a remark."""
    start = date(2018, 12, 31)
    arrangement = attrs.evolve(limburg.arrangements[ARRANGEMENT], period=jr.Period.since(start))
    rows = [attrs.evolve(each, period=jr.Period.since(start)) for each in limburg.parties]
    variant = limburg.replacing(arrangement, *rows)
    before = variant.on(EVE).members(ARRANGEMENT)
    assert (18, {}) == (len(before.value.full), ended(before))
    assert 15 == len(variant.on(FIRST_DAY).members(ARRANGEMENT).value.full)


# seventeen councils in Noord-Holland Noord


@pytest.mark.parametrize(
    ("day", "count"), [("2021-01-01", 18), ("2021-12-31", 18), ("2022-01-01", 17)]
)
def test_eighteen_existed_in_2021(north: jr.Landscape, day: str, count: int) -> None:
    """Seventeen are those of the day on which it was written; each of the counted exists."""
    there = counted(north, day)
    assert count == len(there)
    assert {YES} == {north.on(day).exists(each).truth for each in there}


def test_seventeen_is_a_claim_of_2023(north: jr.Landscape) -> None:
    """A college tells it of 2021; by then Dijk en Waard had come in the place of two."""
    claim = north.claims[SEVENTEEN]
    assert (17, (NHN,), ("GM0373.college",)) == (claim.count, claim.about, claim.by)
    answer = north.difference("JZ06", "2021-12-31", "2022-01-01")
    (made,) = answer.value.came
    assert (YES, "GM1980", ("GM0398", "GM0416")) == (answer.truth, made.member, made.inside)
    assert (18, 17) == (len(counted(north, "2021-06-01")), len(counted(north, "2023-06-06")))


def test_statistics_tell_nothing_of_the_co_operation(north: jr.Landscape) -> None:
    """Who takes part in Noord-Holland Noord itself is missing, whatever is counted."""
    answer = north.on("2021-06-01").members(NHN)
    assert (UNKNOWN, (), {jr.Lack.MEMBERS}) == (answer.truth, answer.value.full, lacks(answer))


def test_count_depends_on_the_day_of_the_merger(north: jr.Landscape) -> None:
    """The counted of 2021 without the two of which Dijk en Waard was made are sixteen."""
    made = north.difference("JZ06", "2021-12-31", "2022-01-01").value.came[0]
    assert 16 == len(counted(north, "2021-12-31") - {*made.inside})
    assert counted(north, "2021-12-31") - {*made.inside} < counted(north, "2022-01-01")


def test_member_on_record_answers_for_itself(north: jr.Landscape) -> None:
    """Variant: with one municipality recorded as taking part it is a member, and no other."""
    texel = jr.Membership(id="texel-takes-part", member="GM0448", grouping=NHN)
    answer = north.adding(texel).on("2021-06-01").members(NHN)
    assert (YES, ("GM0448",)) == (answer.truth, answer.value.full)
    assert 18 == len(counted(north.adding(texel), "2021-06-01"))

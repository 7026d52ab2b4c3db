"""Zuid-Limburg 2019: three of eighteen parties ended on the day on which the arrangement began.

What the centre municipality may in the name of the others is tested with the mandates.
"""

from datetime import date
from pathlib import Path

import attrs
import pytest
from tests.cases.reading import about, ended, grounds, lacks

import jeugdregio as jr

YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN
ARRANGEMENT, REGION = "centrumregeling-zuid-limburg-2019", "JZ41"
FIRST_DAY, EVE = "2019-01-01", "2018-12-31"
MAASTRICHT, BEEKDAELEN = "GM0935", "GM1954"
ENDED = {"GM0881": "onderbanken", "GM0951": "nuth", "GM0962": "schinnen"}
REORGANISATION = "nl-2019-01-01-GM0881"
STEERING_GROUP, ORDINANCE = "stuurgroep-beekdaelen", "youth-ordinance-beekdaelen-2018-11-13"


@pytest.fixture(scope="module")
def case(examples: Path) -> jr.Landscape:
    """The document as it stands."""
    return jr.load(examples / "cases/zuid-limburg-2019.json")


def listed(case: jr.Landscape) -> set[str]:
    """The municipalities whose colleges stand at the head of the arrangement."""
    return {each.organ.partition(".")[0] for each in case.parties}


# the party list on its first day


def test_eighteen_colleges_are_listed(case: jr.Landscape) -> None:
    """As many as the statistics count in the region the day before; the text says eighteen."""
    assert 18 == case.claims["claim-eighteen-municipalities"].count == len(listed(case))
    assert {f"{each}.college" for each in listed(case)} == {each.organ for each in case.parties}
    assert set(case.on(EVE).members(REGION).value.full) == listed(case)
    arrangement = case.arrangements[ARRANGEMENT]
    assert (jr.ArrangementForm.CENTRE, (REGION,)) == (arrangement.form, arrangement.serves)
    assert NO is arrangement.may(jr.Capability.POWERS)


def test_three_listed_ended_on_the_first_day(case: jr.Landscape) -> None:
    """They existed the day before; the reorganisation that ended them is a ground."""
    first, eve = case.on(FIRST_DAY), case.on(EVE)
    gone = {each for each in listed(case) if first.exists(each).truth is NO}
    assert ENDED.keys() == gone
    assert dict.fromkeys(gone, (BEEKDAELEN,)) == ended(first.members(ARRANGEMENT))
    for each in gone:
        assert {each, REORGANISATION} == grounds(first.exists(each))
        assert YES is eve.exists(each).truth


def test_fifteen_are_members_and_sixteen_by_law(case: jr.Landscape) -> None:
    """Beekdaelen has the rights and duties of three; with it the list comes down to sixteen."""
    snapshot = case.on(FIRST_DAY)
    answer = snapshot.members(ARRANGEMENT)
    assert (YES, 15, UNKNOWN) == (
        answer.truth,
        len(answer.value.full),
        answer.value.complete.truth,
    )
    assert ((MAASTRICHT, jr.PartyRole.CENTRE),) == answer.value.roles
    holders = {
        holder
        for each in listed(case)
        for holder in snapshot.succession(each, on=FIRST_DAY).value.holders
    }
    assert {BEEKDAELEN} == holders - set(answer.value.full)
    assert case.claims["claim-sixteen-municipalities"].count == len(holders)
    assert set(snapshot.members(REGION).value.full) == holders
    for each in ENDED:
        successor = snapshot.succession(each).value.general_successor
        assert successor is not None
        assert (YES, BEEKDAELEN, {REORGANISATION}) == (
            successor.truth,
            successor.value,
            grounds(successor),
        )


def test_beekdaelen_is_a_member_once_it_is_recorded(case: jr.Landscape) -> None:
    """Variant: its college is party from that day on, and there are sixteen."""
    joined = jr.Party(
        id="party-beekdaelen",
        arrangement=ARRANGEMENT,
        organ=f"{BEEKDAELEN}.college",
        period=jr.Period.since(date(2019, 1, 1)),
    )
    members = case.adding(joined).on(FIRST_DAY).members(ARRANGEMENT).value
    assert (16, True) == (len(members.full), BEEKDAELEN in members.full)


def test_list_is_no_deviation(case: jr.Landscape) -> None:
    """That three parties ended is an answer and no finding: nothing is violated on either day."""
    for day in (EVE, FIRST_DAY, "2019-01-02"):
        report = jr.check(case, on=day)
        assert jr.Verdict.VIOLATED not in {each.verdict for each in report}
    asked = {each.subject[0] for each in jr.check(case, on=FIRST_DAY) if each.code == "JW204"}
    assert ENDED.keys().isdisjoint(asked)


@pytest.mark.parametrize("name", ENDED.values())
def test_mandate_of_who_ended_is_left_open(case: jr.Landscape, name: str) -> None:
    """Its row stays too, and no rule asks whether it was well given: what becomes of it is open."""
    mandate = f"mandate-zuid-limburg-{name}"
    assert YES is case.mandates[mandate].shows(date(2019, 1, 1))
    asked = {
        each.subject[0]: each.verdict for each in jr.check(case, on=FIRST_DAY, select=["AWB002"])
    }
    assert jr.Verdict.NOT_APPLICABLE is asked[mandate]
    assert jr.Verdict.NOT_APPLICABLE is not asked["mandate-zuid-limburg-heerlen"]


def test_party_that_ended_stays_on_record(case: jr.Landscape) -> None:
    """Its row is not cut off, and holds as long as the text may."""
    for name in ENDED.values():
        party = case.parties[f"zuid-limburg-party-{name}"]
        assert (YES, UNKNOWN) == (party.shows(date(2019, 1, 1)), party.shows(date(2020, 1, 1)))


# the ordinance of Beekdaelen


def test_ordinance_is_older_than_the_municipality(case: jr.Landscape) -> None:
    """A steering group adopted it on 13 November 2018, to hold from 1 January 2019 on."""
    act = case.acts[ORDINANCE]
    assert ((STEERING_GROUP,), (BEEKDAELEN,)) == (act.deciders, act.for_)
    assert (date(2018, 11, 13), date(2019, 1, 1), None) == (act.day, act.effective, act.published)
    assert NO is case.on("2018-11-13").exists(BEEKDAELEN).truth
    assert YES is case.on(FIRST_DAY).exists(BEEKDAELEN).truth


def test_whether_the_steering_group_could_decide_is_not_known(case: jr.Landscape) -> None:
    """How it was founded was not read. Variant: as a project group it could not."""
    answer = case.on("2018-11-13").body_state(STEERING_GROUP)
    assert (UNKNOWN, {STEERING_GROUP}) == (answer.truth, about(answer, jr.Lack.FOUNDING))
    founded = attrs.evolve(case.bodies[STEERING_GROUP], founding=jr.Founding.PROJECT_GROUP)
    assert NO is case.replacing(founded).on("2018-11-13").body_state(STEERING_GROUP).truth


@pytest.mark.parametrize("day", ["2018-11-13", FIRST_DAY])
def test_ground_of_the_ordinance_is_not_shown(case: jr.Landscape, day: str) -> None:
    """Nobody is recorded to have let it decide for a municipality that was to come."""
    answer = case.on(day).who_may(ORDINANCE)
    assert UNKNOWN is answer.truth
    assert len(lacks(answer)) > 0
    (finding,) = (each for each in jr.check(case, on=day, select=["AWB007"]) if each.subject)
    assert (jr.Verdict.NOT_SHOWN, True) == (finding.verdict, ORDINANCE in finding.subject)

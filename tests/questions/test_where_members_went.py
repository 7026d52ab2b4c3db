"""How did the members of Noordoost-Brabant change between 2020 and 2024, and where did Haaren go?

Asked of the parties to the centre arrangement (*centrumregeling*). A *variant* has one thing
changed.
"""

from datetime import date

import attrs
import pytest
from tests.cases.reading import grounds
from tests.questions.conftest import loaded
from tests.questions.reading import missing

import jeugdregio as jr

ARRANGEMENT, REGION, NEXT = "centrumregeling-noordoost-brabant", "JZ33", "JZ35"
HAAREN, BOXTEL, VUGHT, OISTERWIJK, TILBURG = ("GM0788", "GM0757", "GM0865", "GM0824", "GM0855")
EIGHT = ("GM0755", BOXTEL, "GM0796", "GM0828", "GM0845", VUGHT, "GM1721", "GM1948")
INTO = {
    "GM1982": ("GM0756", "GM0786", "GM0815", "GM1684", "GM1702"),
    "GM1991": ("GM0856", "GM1685"),
}
"""Land van Cuijk and Maashorst, and what each was made of."""
OF_THE_COUNTRY = "SO-noordoost-brabant"
"""The same arrangement as the country has it, of which this one is a version."""
SPLIT = "nl-2021-01-01-GM0788"
FIRST, SECOND, BETWEEN = "2020-01-01", "2024-01-01", "2021-02-01"
YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN


@pytest.fixture(scope="module")
def brabant() -> jr.Landscape:
    """Noordoost-Brabant by its texts of 2020 and 2024."""
    return loaded("cases/noordoost-brabant-2020.json")


def moved(landscape: jr.Landscape, grouping: str = ARRANGEMENT) -> jr.Answer[jr.GroupingDifference]:
    """How the members differ between the first days of the two texts."""
    return landscape.difference(grouping, FIRST, SECOND)


def went(answer: jr.Answer[jr.GroupingDifference], member: str) -> jr.MemberChange:
    """The row of one that went."""
    (found,) = (each for each in answer.value.went if each.member == member)
    return found


@pytest.mark.parametrize("grouping", [ARRANGEMENT, REGION])
def test_sixteen_become_ten(brabant: jr.Landscape, grouping: str) -> None:
    """Eight stayed, eight ended, two are new: in the arrangement as for statistics."""
    answer = moved(brabant, grouping)
    assert (YES, EIGHT) == (answer.truth, tuple(each.member for each in answer.value.stayed))
    assert INTO == {each.member: each.inside for each in answer.value.came}
    ended = {each.member for each in answer.value.went}
    assert {HAAREN, *INTO["GM1982"], *INTO["GM1991"]} == ended
    assert {jr.MemberChangeKind.ENDED} == {each.kind for each in answer.value.went}
    assert SPLIT in grounds(answer)


def test_haaren_lies_half_outside(brabant: jr.Landscape) -> None:
    """Of the four that received it two are members and two are not."""
    row = went(moved(brabant), HAAREN)
    assert ((BOXTEL, VUGHT), (OISTERWIJK, TILBURG)) == (row.inside, row.outside)


def test_haaren_went_to_four_by_village(brabant: jr.Landscape) -> None:
    """On 1 February 2021 it does not exist; each village is told apart, none as a share."""
    snapshot = brabant.on(BETWEEN)
    exists = snapshot.exists(HAAREN)
    assert (NO, {HAAREN, SPLIT}) == (exists.truth, grounds(exists))
    answer = snapshot.succession(HAAREN)
    assert (YES, {SPLIT}, ()) == (answer.truth, grounds(answer), answer.missing)
    assert {
        "Esch": BOXTEL,
        "Helvoirt": VUGHT,
        "Haaren (village)": OISTERWIJK,
        "Biezenmortel": TILBURG,
    } == {step.area: step.path[-1] for step in answer.value.forward}


def test_general_successor_is_missing(brabant: jr.Landscape) -> None:
    """Which of the four has the rights and duties of the whole the act designates: not read."""
    successor = brabant.on(BETWEEN).succession(HAAREN).value.general_successor
    assert successor is not None
    assert (UNKNOWN, {(HAAREN,)}) == (
        successor.truth,
        missing(successor, jr.Lack.GENERAL_SUCCESSOR),
    )


def test_whether_these_are_all_is_missing(brabant: jr.Landscape) -> None:
    """Nobody declares the parties complete; the statistics do so of their own list."""
    complete = moved(brabant).value.complete
    assert (UNKNOWN, {(OF_THE_COUNTRY,)}) == (complete.truth, missing(complete, jr.Lack.MEMBERS))
    assert YES is moved(brabant, REGION).value.complete.truth


@pytest.mark.parametrize("designated", [BOXTEL, OISTERWIJK, TILBURG, VUGHT])
def test_designation_that_was_read_settles_it(brabant: jr.Landscape, designated: str) -> None:
    """Variant: the act designates one; who received which village is as before."""
    act = attrs.evolve(
        brabant.successions[SPLIT],
        id="act-as-read",
        replaces=SPLIT,
        designated=(jr.Successor(HAAREN, designated),),
    )
    variant = brabant.adding(act)
    answer = variant.on(BETWEEN).succession(HAAREN)
    successor = answer.value.general_successor
    assert successor is not None
    assert (YES, designated, {"act-as-read"}) == (
        successor.truth,
        successor.value,
        grounds(successor),
    )
    assert brabant.on(BETWEEN).succession(HAAREN).value.holders == answer.value.holders


def test_third_receiver_that_joins_is_inside(brabant: jr.Landscape) -> None:
    """Variant: with the college of Oisterwijk as a party three quarters of Haaren lie inside."""
    college, since = f"{OISTERWIJK}.college", jr.Period.since(date(2024, 1, 1))
    joined = jr.Party(id="joined", arrangement=ARRANGEMENT, organ=college, period=since)
    answer = moved(brabant.adding(joined))
    row = went(answer, HAAREN)
    assert ((BOXTEL, OISTERWIJK, VUGHT), (TILBURG,)) == (row.inside, row.outside)
    assert {*INTO, OISTERWIJK} == {each.member for each in answer.value.came}


def test_text_that_names_no_maashorst_leaves_nine(brabant: jr.Landscape) -> None:
    """Variant: without it as a party two went to one that is no member, and Haaren as before."""
    parties = brabant.parties.where(arrangement=ARRANGEMENT, organ="GM1991.college")
    answer = moved(brabant.removing(*(each.id for each in parties)))
    assert ["GM1982"] == [each.member for each in answer.value.came]
    assert {((), ("GM1991",))} == {
        (row.inside, row.outside) for row in (went(answer, each) for each in INTO["GM1991"])
    }
    assert went(moved(brabant), HAAREN) == went(answer, HAAREN)

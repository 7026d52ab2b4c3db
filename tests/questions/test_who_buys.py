"""Who buys what for Hoogeveen and for Assen on 1 June 2017?

Drenthe buys some help with twelve and the rest with five and seven; the list of the twelve is open.
"""

from datetime import date

import attrs
import pytest
from tests.cases.reading import grounds, lacks
from tests.questions.reading import missing

import jeugdregio as jr

ASSEN, HOOGEVEEN = "GM0106", "GM0118"
REGION, NORTH, SOUTH = "JZ04", "noord-en-midden-drenthe", "zuid-drenthe"
FRAMEWORK = "gezamenlijk-kader-jeugdhulpregio"
JOINT, REST = "drenthe-scope-joint", "drenthe-scope-rest"
PROPOSAL = "proposal-two-subregions-drenthe"
YES, UNKNOWN = jr.Truth.YES, jr.Truth.UNKNOWN


def bought(
    case: jr.Landscape, function: str, for_: str
) -> tuple[jr.Answer[jr.Buying], dict[str, tuple[jr.BuyerKind, jr.Truth]]]:
    """Who buys it on 1 June 2017: the answer, and by buyer how far it is settled."""
    answer = case.on("2017-06-01").who_buys(function, for_)
    return answer, {each.buyer: (each.kind, each.truth) for each in answer.value.buyers}


@pytest.mark.parametrize("function", ["inpatient-youth-help", "very-specialised-youth-help"])
@pytest.mark.parametrize("municipality", [ASSEN, HOOGEVEEN])
def test_twelve_buy_inpatient_and_very_specialised_help(
    drenthe: jr.Landscape, municipality: str, function: str
) -> None:
    """For both it is the region of twelve, told as a fact."""
    answer, buyers = bought(drenthe, function, municipality)
    assert (YES, {REGION: (jr.BuyerKind.RECORDED, YES)}) == (answer.truth, buyers)
    assert "purchase-joint-drenthe-2017" in grounds(answer)


def test_rest_for_assen_is_bought_and_for_hoogeveen_planned(drenthe: jr.Landscape) -> None:
    """The purchase of the five is told as a fact; of the seven only the plan is known."""
    assen, five = bought(drenthe, REST, ASSEN)
    assert (YES, {NORTH: (jr.BuyerKind.RECORDED, YES)}) == (assen.truth, five)
    hoogeveen, seven = bought(drenthe, REST, HOOGEVEEN)
    assert (UNKNOWN, {SOUTH: (jr.BuyerKind.PLANNED, UNKNOWN)}) == (hoogeveen.truth, seven)
    assert {(PROPOSAL,)} == missing(hoogeveen, jr.Lack.DECISION)
    assert [FRAMEWORK] == [each.within for each in hoogeveen.value.buyers]


def test_wmo_is_combined_by_the_five_and_perhaps_by_the_seven(drenthe: jr.Landscape) -> None:
    """For Assen a fact; for Hoogeveen the condition and the decision are missing."""
    assen, five = bought(drenthe, "social-support", ASSEN)
    assert (YES, {NORTH: (jr.BuyerKind.RECORDED, YES)}) == (assen.truth, five)
    hoogeveen, seven = bought(drenthe, "social-support", HOOGEVEEN)
    assert (UNKNOWN, {SOUTH: (jr.BuyerKind.PLANNED, UNKNOWN)}) == (hoogeveen.truth, seven)
    assert {jr.Lack.CONDITION, jr.Lack.DECISION} == lacks(hoogeveen)


@pytest.mark.parametrize(
    "function", ["child-protection", "youth-probation", "crisis-help", "foster-care"]
)
@pytest.mark.parametrize(("municipality", "subregion"), [(ASSEN, NORTH), (HOOGEVEEN, SOUTH)])
def test_who_buys_what_is_not_named_is_unknown(
    drenthe: jr.Landscape, municipality: str, subregion: str, function: str
) -> None:
    """It is the region or the subregion: what the open list holds is missing."""
    answer, buyers = bought(drenthe, function, municipality)
    assert UNKNOWN is answer.truth
    assert {REGION, subregion} == buyers.keys()
    assert {(JOINT, function)} == missing(answer, jr.Lack.LIST_CONTENT)


def test_condition_that_is_met_leaves_the_decision(drenthe: jr.Landscape) -> None:
    """Variant: of value, the decision of the seven is missing; for Assen nothing changes."""
    scope = drenthe.scopes["drenthe-scope-wmo-if-of-value"]
    assert isinstance(scope, jr.ConditionalScope)
    variant = drenthe.replacing(attrs.evolve(scope, fulfilled=True))
    assert {jr.Lack.DECISION} == lacks(bought(variant, "social-support", HOOGEVEEN)[0])
    for what in ("social-support", "foster-care", REST):
        assert bought(drenthe, what, ASSEN) == bought(variant, what, ASSEN)


def test_plan_that_was_decided_is_a_purchase(drenthe: jr.Landscape) -> None:
    """Variant: the rest for Hoogeveen becomes a YES; foster care stays with one or the other."""
    proposal = drenthe.acts[PROPOSAL]
    since = jr.ActStatus(jr.ActState.DECIDED, date(2016, 2, 9))
    variant = drenthe.replacing(attrs.evolve(proposal, statuses=(*proposal.statuses, since)))
    answer, buyers = bought(variant, REST, HOOGEVEEN)
    assert (YES, {SOUTH: (jr.BuyerKind.DECIDED, YES)}) == (answer.truth, buyers)
    foster, _ = bought(variant, "foster-care", HOOGEVEEN)
    assert (UNKNOWN, True) == (foster.truth, foster.value.exactly_one)
    assert {(JOINT, "foster-care")} == missing(foster, jr.Lack.LIST_CONTENT)

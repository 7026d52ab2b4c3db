"""Drenthe, early 2016: what the questions must answer on the undated letter to the councils.

What the letter says and the rules are tested beside this. On 8 February 2016, the last day it can
be of, it shows for certain. A *variant* is the same letter with one thing changed.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from tests.cases.reading import about, grounds, lacks

import jeugdregio as jr

BEFORE, LAST_DAY, DECISIONS = date(2016, 2, 7), date(2016, 2, 8), date(2016, 2, 9)
START = date(2017, 1, 1)
YEAR = jr.Period(START, date(2018, 1, 1))

REGION, NORTH, SOUTH = "JZ04", "noord-en-midden-drenthe", "zuid-drenthe"
FIVE = ("GM0106", "GM1680", "GM1699", "GM1730", "GM1731")
SEVEN = ("GM0109", "GM0114", "GM0118", "GM0119", "GM1681", "GM1690", "GM1701")
TWELVE = tuple(sorted(FIVE + SEVEN))
ASSEN, HOOGEVEEN = "GM0106", "GM0118"

CHAIR = "voorzitter-jeugdhulpregio-drenthe"
LETTER = "letter-to-the-councils-of-drenthe"
PROPOSAL = "proposal-two-subregions-drenthe"
PLANNED_DECISIONS = "planned-decisions-2016-02-09"
FRAMEWORK = "gezamenlijk-kader-jeugdhulpregio"
FIELD, JOINT, REST = "drenthe-scope-youth-help", "drenthe-scope-joint", "drenthe-scope-rest"
WMO, WMO_IF = "drenthe-scope-wmo", "drenthe-scope-wmo-if-of-value"

NAMED = ("inpatient-youth-help", "very-specialised-youth-help")
"""What the letter names of the joint purchase; the list is open ("zoals")."""
NOT_NAMED = ("child-protection", "youth-probation", "crisis-help", "foster-care")
BOTH_DATES = {
    "de inkoop van jeugdhulp per 1 januari 2017 gaan organiseren",
    "De Drentse gemeenten gaan de inkoop van Jeugdhulp na 2017 anders organiseren",
}
DECIDED, PLANNED = jr.BuyerKind.DECIDED, jr.BuyerKind.PLANNED
RECORDED = jr.BuyerKind.RECORDED
Told = dict[str, tuple[jr.BuyerKind, jr.Truth, jr.Truth, str | None]]


@pytest.fixture(scope="module")
def letter(examples: Path) -> jr.Landscape:
    """The letter alone."""
    return jr.load(examples / "letters/drenthe-2016.json")


# what is read of an answer


def buys(
    case: jr.Landscape, function: str, for_: str, day: date = START, on: date = LAST_DAY
) -> jr.Answer[jr.Buying]:
    """Who buys something for a municipality on a day, as another day shows it."""
    return case.on(on).who_buys(function, for_, day=day)


def buyers(answer: jr.Answer[jr.Buying]) -> Told:
    """By buyer how far it is settled, the truth of its scope and of the whole, and the frame."""
    return {
        each.buyer: (each.kind, each.scope.truth, each.truth, each.within)
        for each in answer.value.buyers
    }


def notes(answer: jr.Answer[Any]) -> set[jr.Note]:
    """The kinds of remarks that are made."""
    return {each.note for each in answer.remarks}


def colleges(municipalities: Iterable[str]) -> set[str]:
    """The colleges of these municipalities."""
    return {f"{each}.college" for each in municipalities}


# what is changed


def decided(case: jr.Landscape, municipalities: Iterable[str]) -> jr.Landscape:
    """The variant in which the colleges of these decided on 9 February."""
    return case.adding(
        *(
            jr.Act(
                id=f"decision-of-{each}",
                day=DECISIONS,
                kind=jr.ActKind.DECISION,
                deciders=(f"{each}.college",),
                decides=PROPOSAL,
            )
            for each in municipalities
        )
    )


def adopted(case: jr.Landscape) -> jr.Landscape:
    """The variant in which the proposal is recorded as decided on 9 February."""
    proposal = case.acts[PROPOSAL]
    since = jr.ActStatus(jr.ActState.DECIDED, DECISIONS)
    return case.replacing(attrs.evolve(proposal, statuses=(*proposal.statuses, since)))


def condition(case: jr.Landscape, *, fulfilled: bool) -> jr.Landscape:
    """The variant in which it is recorded whether combining with Wmo is of value."""
    scope = case.scopes[WMO_IF]
    assert isinstance(scope, jr.ConditionalScope)
    return case.replacing(attrs.evolve(scope, fulfilled=fulfilled))


def named(case: jr.Landscape, *functions: str) -> jr.Landscape:
    """The variant in which the joint list is closed and holds these as well."""
    closed = jr.Scope(id=JOINT, functions=(*NAMED, *functions), activities=(jr.Activity.PURCHASE,))
    return case.replacing(closed)


# inpatient and very specialised help: the twelve


@pytest.mark.parametrize("function", NAMED)
@pytest.mark.parametrize("municipality", TWELVE)
def test_twelve_buy_what_the_letter_names(
    letter: jr.Landscape, municipality: str, function: str
) -> None:
    """They go on ("blijven"), so for each of the twelve the region buys it on that very day."""
    answer = buys(letter, function, municipality, LAST_DAY)
    assert jr.Truth.YES is answer.truth
    assert {REGION: (RECORDED, jr.Truth.YES, jr.Truth.YES, None)} == buyers(answer)
    assert {"purchase-joint-drenthe-2016", JOINT} <= grounds(answer)


@pytest.mark.parametrize("function", NAMED)
@pytest.mark.parametrize("municipality", [ASSEN, HOOGEVEEN])
def test_twelve_are_planned_to_go_on(
    letter: jr.Landscape, municipality: str, function: str
) -> None:
    """From 2017 on the region is planned to buy it, and no subregion."""
    answer = buys(letter, function, municipality)
    assert jr.Truth.UNKNOWN is answer.truth
    assert {REGION: (PLANNED, jr.Truth.YES, jr.Truth.UNKNOWN, None)} == buyers(answer)
    assert ({jr.Lack.DECISION}, {PROPOSAL}) == (lacks(answer), about(answer, jr.Lack.DECISION))


@pytest.mark.parametrize("function", NOT_NAMED)
@pytest.mark.parametrize("municipality", [ASSEN, HOOGEVEEN])
def test_open_list_may_hold_what_it_does_not_name(
    letter: jr.Landscape, municipality: str, function: str
) -> None:
    """Of what the letter does not name nobody knows whether the twelve buy it: not no, unknown."""
    answer = buys(letter, function, municipality, LAST_DAY)
    assert jr.Truth.UNKNOWN is answer.truth
    assert {REGION: (RECORDED, jr.Truth.UNKNOWN, jr.Truth.UNKNOWN, None)} == buyers(answer)
    assert {JOINT, function} == about(answer, jr.Lack.LIST_CONTENT)


@pytest.mark.parametrize("function", NOT_NAMED)
def test_open_list_leaves_the_subregion_open_as_well(letter: jr.Landscape, function: str) -> None:
    """From 2017 on it is the region or the subregion, as the list holds it or not."""
    answer = buys(letter, function, HOOGEVEEN)
    assert jr.Truth.UNKNOWN is answer.truth
    unknown = (PLANNED, jr.Truth.UNKNOWN, jr.Truth.UNKNOWN)
    assert {REGION: (*unknown, None), SOUTH: (*unknown, FRAMEWORK)} == buyers(answer)
    assert {jr.Lack.DECISION, jr.Lack.LIST_CONTENT} <= lacks(answer)


@pytest.mark.parametrize("function", ["crisis-help", "foster-care"])
def test_youth_help_is_with_exactly_one(letter: jr.Landscape, function: str) -> None:
    """List and rest divide youth help; child protection may be none of it, by the strict word."""
    answer = buys(letter, function, ASSEN)
    assert answer.value.exactly_one
    assert jr.Note.EXACTLY_ONE in notes(answer)
    protection = buys(letter, "child-protection", ASSEN)
    assert not protection.value.exactly_one
    assert jr.Lack.READING in lacks(protection)


def test_list_that_names_foster_care_settles_it(letter: jr.Landscape) -> None:
    """Variant: with foster care on a closed list the twelve buy it; child protection stays open."""
    variant = named(letter, "foster-care")
    assert jr.Truth.YES is buys(variant, "foster-care", ASSEN, LAST_DAY).truth
    assert {REGION} == buyers(buys(variant, "foster-care", ASSEN)).keys()
    protection = buys(variant, "child-protection", ASSEN)
    assert jr.Truth.UNKNOWN is protection.truth
    assert {NORTH} == buyers(protection).keys()


# the rest, from 2017 on


def test_rest_for_hoogeveen_is_planned_with_zuid_drenthe(letter: jr.Landscape) -> None:
    """Zuid Drenthe, within the common framework; planned on this day."""
    answer = buys(letter, REST, HOOGEVEEN)
    assert jr.Truth.UNKNOWN is answer.truth
    assert {SOUTH: (PLANNED, jr.Truth.YES, jr.Truth.UNKNOWN, FRAMEWORK)} == buyers(answer)
    assert {jr.Lack.DECISION} == lacks(answer)
    assert jr.Note.PLANNED in notes(answer)


def test_rest_for_assen_is_planned_with_noord_en_midden_drenthe(letter: jr.Landscape) -> None:
    """Noord en Midden Drenthe, without that framework, and combined with Wmo; planned as well."""
    plan = (PLANNED, jr.Truth.YES, jr.Truth.UNKNOWN, None)
    for what in (REST, "social-support"):
        answer = buys(letter, what, ASSEN)
        assert jr.Truth.UNKNOWN is answer.truth
        assert {NORTH: plan} == buyers(answer)
        assert {jr.Lack.DECISION} == lacks(answer)


def test_rest_is_not_yet_divided_in_2016(letter: jr.Landscape) -> None:
    """Who buys the rest on the day of the letter is not told."""
    answer = buys(letter, REST, ASSEN, LAST_DAY)
    assert (jr.Truth.UNKNOWN, {}) == (answer.truth, buyers(answer))
    assert {jr.Lack.BUYER} == lacks(answer)


def test_rest_is_bought_once_the_plan_is_decided(letter: jr.Landscape) -> None:
    """Variant: decided on 9 February it is a YES from that day on, and a plan the day before."""
    variant = adopted(letter)
    after = buys(variant, REST, HOOGEVEEN, on=DECISIONS)
    assert jr.Truth.YES is after.truth
    assert {SOUTH: (DECIDED, jr.Truth.YES, jr.Truth.YES, FRAMEWORK)} == buyers(after)
    before = buys(variant, REST, HOOGEVEEN)
    assert jr.Truth.UNKNOWN is before.truth
    assert {jr.Note.PLANNED, jr.Note.CONFIRMED_LATER} == notes(before)
    assert jr.Truth.UNKNOWN is buys(variant, "foster-care", HOOGEVEEN, on=DECISIONS).truth


@pytest.mark.parametrize(("grouping", "expected"), [(NORTH, FIVE), (SOUTH, SEVEN)])
def test_subregions_have_members_from_2017(
    letter: jr.Landscape, grouping: str, expected: tuple[str, ...]
) -> None:
    """On the day of the letter they are a plan, and nobody says that there was no such group."""
    snapshot = letter.on(LAST_DAY)
    before = snapshot.members(grouping)
    assert (jr.Truth.UNKNOWN, {jr.Lack.MEMBERS}) == (before.truth, lacks(before))
    assert ((), expected) == (before.value.full, before.value.possible)
    assert expected == snapshot.members(grouping, day=START).value.full
    assert [TWELVE, TWELVE] == [
        snapshot.members(REGION, day=day).value.full for day in (LAST_DAY, START)
    ]


# Wmo


def test_wmo_is_no_youth_help(letter: jr.Landscape) -> None:
    """What the five combine falls under another act, and is no part of the field divided."""
    assert jr.Law.WMO is buys(letter, "social-support", ASSEN).value.law
    scopes = letter.on(LAST_DAY).compare_scopes()
    assert jr.Truth.NO is scopes.overlaps(FIELD, WMO).truth
    assert jr.Truth.YES is scopes.once(FIELD, (JOINT, REST)).truth


def test_wmo_contract_is_no_youth_cover(letter: jr.Landscape) -> None:
    """Variant: a contract for Wmo covers Wmo, and of youth help a contract is missing as before."""
    variant = letter.adding(
        jr.Provider(id="provider-x", name="Provider X"),
        jr.Contract(
            id="wmo",
            provider="provider-x",
            clients=(ASSEN,),
            functions=("social-support",),
            period=YEAR,
        ),
    )
    window = {"since": YEAR.start, "until": YEAR.end}
    covered = variant.on(LAST_DAY).coverage(ASSEN, "social-support", **window)
    assert jr.Truth.YES is covered.truth
    for function in ("youth-help", "foster-care", "child-protection"):
        answer = variant.on(LAST_DAY).coverage(ASSEN, function, **window)
        assert jr.Truth.UNKNOWN is answer.truth
        assert (jr.CoverKind.NONE,) == answer.value.kinds
        assert {jr.Lack.CONTRACT_OR_SUBSIDY} == lacks(answer)


def test_wmo_is_conditional_for_the_seven(letter: jr.Landscape) -> None:
    """They combine if that is of value: the condition is missing besides the decision."""
    answer = buys(letter, "social-support", HOOGEVEEN)
    assert jr.Truth.UNKNOWN is answer.truth
    assert {SOUTH: (PLANNED, jr.Truth.UNKNOWN, jr.Truth.UNKNOWN, None)} == buyers(answer)
    assert {jr.Lack.CONDITION, jr.Lack.DECISION} == lacks(answer)
    assert {WMO_IF} == about(answer, jr.Lack.CONDITION)


@pytest.mark.parametrize(
    ("fulfilled", "expected", "lack"),
    [
        (True, {SOUTH: (PLANNED, jr.Truth.YES, jr.Truth.UNKNOWN, None)}, jr.Lack.DECISION),
        (False, {}, jr.Lack.BUYER),
    ],
)
def test_condition_that_is_settled(
    letter: jr.Landscape, fulfilled: bool, expected: Told, lack: jr.Lack
) -> None:
    """Variant: met, the decision is missing; not met, nobody is recorded; Assen is as it was."""
    variant = condition(letter, fulfilled=fulfilled)
    answer = buys(variant, "social-support", HOOGEVEEN)
    assert (jr.Truth.UNKNOWN, expected) == (answer.truth, buyers(answer))
    assert {lack} == lacks(answer)
    assert buys(letter, "social-support", ASSEN) == buys(variant, "social-support", ASSEN)


# two dates in one letter


@pytest.mark.parametrize("municipality", [ASSEN, HOOGEVEEN])
def test_both_dates_stand_behind_the_plan(letter: jr.Landscape, municipality: str) -> None:
    """The ground of the answer has "per 1 januari 2017" and "na 2017" on its day of effect."""
    (ground,) = buys(letter, REST, municipality).grounds
    assert PROPOSAL == ground.record.id
    quotes = {each.quote for each in ground.record.evidence if each.field == "effective"}
    assert BOTH_DATES == quotes


def test_both_dates_stand_behind_the_purchase(letter: jr.Landscape) -> None:
    """Variant: decided, the purchase is a ground too, with both phrases on its period."""
    answer = buys(adopted(letter), REST, ASSEN, on=DECISIONS)
    (purchase,) = (
        each.record
        for each in answer.grounds
        if each.record.id == "purchase-rest-noord-en-midden-drenthe"
    )
    assert BOTH_DATES == {each.quote for each in purchase.evidence if each.field == "period"}


def test_both_dates_are_claims_about_the_plan(letter: jr.Landscape) -> None:
    """Each phrase stands as what the chair said about the proposal, and neither is left out."""
    claims = [each for each in letter.on(LAST_DAY)[jr.Claim] if PROPOSAL in each.about]
    assert BOTH_DATES == {each.quote for claim in claims for each in claim.evidence}
    assert {(CHAIR,)} == {each.by for each in claims}


# the chair's signature


def test_chair_signs_a_message_and_no_act(letter: jr.Landscape) -> None:
    """Only a message is recorded of the chair, to twelve councils; no act, and so no ground."""
    answer = letter.on(LAST_DAY).communications(
        about=PROPOSAL, to=[f"{each}.council" for each in TWELVE]
    )
    assert jr.Truth.YES is answer.truth
    assert jr.Truth.YES is answer.value.simultaneous.truth
    assert [(CHAIR, (REGION,))] == [
        (each.record.sender, each.record.for_) for each in answer.value.messages
    ]
    assert () == letter.acts.where(deciders=CHAIR)


def test_signature_raises_no_question_of_mandate(letter: jr.Landscape) -> None:
    """A message asks for no ground in law, and no finding is about the chair or the letter."""
    assert jr.ActNature.COMMUNICATION is jr.ActKind.STATEMENT.nature
    report = jr.check(letter, on=LAST_DAY)
    assert () == report.errors
    subjects = {id for each in report for id in each.subject}
    assert {CHAIR, LETTER}.isdisjoint(subjects)


def test_whether_the_chair_may_speak_is_another_question(letter: jr.Landscape) -> None:
    """Who asks it is told what is missing, and never that he may not."""
    answer = letter.on(LAST_DAY).who_may("speak", for_=REGION, who=CHAIR)
    assert jr.Truth.UNKNOWN is answer.truth
    assert {jr.ActingRole.SPEAKS} == {each.role for each in answer.value.lines}
    assert {jr.Lack.MANDATE, jr.Lack.APPOINTMENT, jr.Lack.CO_OPERATION} <= lacks(answer)


# the decisions of 9 February


@pytest.mark.parametrize("day", [LAST_DAY, date(2016, 2, 10), START])
def test_twelve_decisions_are_needed_and_none_is_recorded(letter: jr.Landscape, day: date) -> None:
    """Each of twelve colleges is missing; that most decide on 9 February stays a plan."""
    answer = letter.on(day).decision_state(PROPOSAL)
    assert (jr.Truth.UNKNOWN, jr.ActState.PLANNED) == (answer.truth, answer.value.status)
    assert colleges(TWELVE) == {each.organ for each in answer.value.organs}
    assert {jr.Lack.DECISION} == lacks(answer)
    assert colleges(TWELVE) == about(answer, jr.Lack.DECISION)
    planned = [(each.about, each.day) for each in answer.remarks if each.note is jr.Note.PLANNED]
    assert [((PLANNED_DECISIONS,), DECISIONS)] == planned


def test_decisions_of_five_name_the_other_seven(letter: jr.Landscape) -> None:
    """Variant: when the five decided, the seven are missing by name."""
    answer = decided(letter, FIVE).on(DECISIONS).decision_state(PROPOSAL)
    assert jr.Truth.UNKNOWN is answer.truth
    assert colleges(SEVEN) == about(answer, jr.Lack.DECISION)
    assert colleges(FIVE) == {
        each.organ for each in answer.value.organs if each.truth is jr.Truth.YES
    }


def test_decisions_of_twelve_are_enough(letter: jr.Landscape) -> None:
    """Variant: when all twelve decided it is decided, from that day on and not the day before."""
    variant = decided(letter, TWELVE)
    assert jr.Truth.YES is variant.on(DECISIONS).decision_state(PROPOSAL).truth
    before = variant.on(LAST_DAY).decision_state(PROPOSAL)
    assert jr.Truth.UNKNOWN is before.truth
    assert jr.Note.CONFIRMED_LATER in notes(before)


# an undated letter


def test_message_shows_for_certain_from_its_latest_day(letter: jr.Landscape) -> None:
    """The day before, it may have been sent or not: its day is missing."""
    to = f"{ASSEN}.council"
    before = letter.on(BEFORE).communications(about=PROPOSAL, to=to)
    assert jr.Truth.UNKNOWN is before.truth
    assert {LETTER} == about(before, jr.Lack.DAY)
    assert jr.Truth.YES is letter.on(LAST_DAY).communications(about=PROPOSAL, to=to).truth


def test_promises_show_for_certain_from_its_latest_day(letter: jr.Landscape) -> None:
    """What it promises is possibly open the day before, and open on the day."""
    before, after = (letter.on(day).open_undertakings() for day in (BEFORE, LAST_DAY))
    assert (jr.Truth.UNKNOWN, {jr.Lack.DAY}) == (before.truth, lacks(before))
    assert {
        "promise-agreements-with-providers": jr.UndertakingState.NOT_DUE,
        "promise-inform-of-the-outcome": jr.UndertakingState.NOT_DUE,
        "condition-wmo-if-of-value": jr.UndertakingState.RUNNING,
    } == {each.record.id: each.state for each in after.value.undertakings}
    assert jr.Truth.YES is after.truth


def test_purchase_shows_for_certain_from_its_latest_day(letter: jr.Landscape) -> None:
    """That the twelve bought jointly before rests on the letter, and is as old as that for sure."""
    before = buys(letter, NAMED[0], ASSEN, BEFORE, on=BEFORE)
    assert jr.Truth.UNKNOWN is before.truth
    assert {"purchase-joint-drenthe-2016"} == about(before, jr.Lack.TERM)

"""PRA011: the subregions divide the region."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from tests.rules.landscapes import (
    between,
    checked,
    college,
    complete,
    day,
    exempted,
    explained,
    finding,
    grounds,
    lacking,
    letter,
    municipality,
    period,
    possibly,
    remarks,
    said_in,
    shows,
)
from tests.rules.splitting import (
    ASSEN,
    DRENTHE,
    EMMEN,
    FOUR,
    HELP,
    HOOGEVEEN,
    IN_NOORD,
    JOINT,
    LETTER,
    NOORD,
    PROPOSAL,
    REST,
    SPLIT,
    START,
    TODAY,
    TYNAARLO,
    ZUID,
    asking,
    buys,
    drenthe,
    example,
    inside,
    letter_of_2016,
    on_split,
    proposal,
    scope,
    subregion,
)

import jeugdregio as jr
from jeugdregio.rules.families.pra_splitting import PRA011

only = asking(PRA011)

YES, NO, UNKNOWN = jr.Verdict.SATISFIED, jr.Verdict.VIOLATED, jr.Verdict.NOT_SHOWN
OUTSIDE = jr.Verdict.NOT_APPLICABLE
FIRST_DAY = "on 2017-01-01"
JZ04 = ("JZ04", START)


def no_member(*who: str) -> tuple[str, tuple[str, ...], str, tuple[str, ...]]:
    """That it is missing whether the first is a member of the others on the first day."""
    return ("members", who, FIRST_DAY, who)


def nobody_buys(whose: str) -> tuple[str, tuple[str, ...], str, tuple[str, ...]]:
    """That it is missing who buys the rest for a municipality."""
    return ("who buys", (whose,), FIRST_DAY, (whose, DRENTHE))


def all_members(by: str = DRENTHE, *about: str, **fields: Any) -> jr.Completeness:
    """That all memberships are recorded."""
    return complete("memberships", by, *about, on="2017-02-01", **fields)


def all_purchases(by: str = DRENTHE, *about: str) -> jr.Completeness:
    """That all purchases are recorded."""
    return complete("purchases", by, *about, on="2017-02-01")


def subjects(landscape: jr.Landscape, on: str = TODAY, **asked: Any) -> list[tuple[str, ...]]:
    """What the rule is asked about."""
    return [each.subject for each in checked(landscape, on=on, select=["PRA011"], **asked)]


# the letter of Drenthe


def test_letter_divides_the_residual_purchase() -> None:
    """Five and seven, disjoint, together twelve; the list that is open makes no difference."""
    found = finding(letter_of_2016(), "PRA011", *JZ04, on=LETTER)
    assert YES is found.verdict
    assert "for the residual purchase only; the region does not split" in found.message
    assert found.message.startswith("Drenthe, 2017-01-01: ")
    assert [("planned", ("proposal-two-subregions-drenthe",), None)] == remarks(found)
    assert (False, ()) == (found.hindsight, found.missing)


def test_letter_in_dutch() -> None:
    """The same in Dutch, with whose word it is."""
    found = finding(letter_of_2016(), "PRA011", *JZ04, on=LETTER, lang="nl")
    assert (
        "Drenthe, 2017-01-01: geen afwijking in wat is vastgelegd: elke gemeente en elke functie "
        "eenmaal, alleen voor de resterende inkoop; de regio splitst niet; alleen volgens "
        "Voorzitter Jeugdhulpregio Drenthe"
    ) == found.message


def test_letter_rests_on_what_starts_in_2017() -> None:
    """What the twelve buy until then is no part of it, and neither is the purchase for the Wmo."""
    found = finding(letter_of_2016(), "PRA011", *JZ04, on=LETTER)
    purchases = {id for id in grounds(found) if id.startswith("purchase-")}
    assert {
        "purchase-joint-drenthe",
        "purchase-rest-noord-en-midden-drenthe",
        "purchase-rest-zuid-drenthe",
    } == purchases
    assert {"drenthe-scope-joint", "drenthe-scope-rest", "drenthe-scope-youth-help"} == {
        id for id in grounds(found) if id.startswith("drenthe-scope-")
    }


def test_case_of_2017() -> None:
    """When a part of the plan came true, the field is still what the proposal names."""
    found = finding(example("cases/drenthe-2017.json"), "PRA011", *JZ04, on="2017-06-01")
    assert YES is found.verdict


def test_letter_with_a_closed_list_that_leaves_foster_care_to_both() -> None:
    """Variant: what the region and both subregions buy is bought twice, as the chair tells it."""
    case = letter_of_2016()
    rest = scope("drenthe-scope-rest", "youth-help-as-worded")
    found = finding(case.replacing(rest), "PRA011", *JZ04, on=LETTER)
    assert (UNKNOWN, {"own account"}) == (found.verdict, {each[0] for each in lacking(found)})
    assert ("voorzitter-jeugdhulpregio-drenthe",) == found.alleged_by


# the three answers


@shows("PRA011", "satisfied")
def test_each_member_has_everything_once() -> None:
    """The region buys foster care for all, each subregion the rest for its own: no deviation."""
    found = on_split()
    assert (YES, (), ()) == (found.verdict, found.missing, found.remarks)
    assert {
        *(f"{each}-in-{DRENTHE}" for each in FOUR),
        *(f"{each}-in-{NOORD}" for each in IN_NOORD),
        *(f"{each}-in-{ZUID}" for each in (EMMEN, HOOGEVEEN)),
        *(f"{each}-buys" for each in (DRENTHE, NOORD, ZUID)),
        *(HELP, JOINT, REST),
    } == grounds(found).keys()


@shows("PRA011", "violated")
def test_member_in_two_subregions_for_the_same() -> None:
    """For Emmen in both subregions the rest is bought twice."""
    found = on_split(inside(EMMEN, NOORD))
    assert (NO, ()) == (found.verdict, found.missing)
    assert {
        f"{EMMEN}-in-{DRENTHE}", f"{EMMEN}-in-{NOORD}", f"{EMMEN}-in-{ZUID}", HELP, JOINT, REST,
        *(f"{each}-buys" for each in (DRENTHE, NOORD, ZUID)),
    } == grounds(found).keys()  # fmt: skip


def test_member_in_two_subregions_for_other_things() -> None:
    """In two subregions that buy other things each thing is bought once."""
    homes = scope("homes", "family-home")
    others = jr.RestScope(id="others", siblings=(JOINT, "homes"), whole=HELP)
    found = on_split(
        homes,
        others,
        inside(EMMEN, NOORD),
        inside(TYNAARLO, ZUID),
        inside(ASSEN, ZUID),
        inside(HOOGEVEEN, NOORD),
        buys(NOORD, "homes"),
        buys(ZUID, "others"),
    )
    assert YES is found.verdict


def test_region_and_subregion_buy_the_same() -> None:
    """What both the region and a subregion buy is bought twice for the members of that one."""
    found = on_split(scope("all", "youth-help"), buys(NOORD, "all"))
    assert NO is found.verdict
    assert "PRA011" == found.code
    assert {f"{each}-in-{NOORD}" for each in IN_NOORD} <= grounds(found).keys()
    assert f"{EMMEN}-in-{ZUID}" not in grounds(found)


@shows("PRA011", "not shown")
def test_member_in_no_subregion() -> None:
    """That Emmen is in no subregion is not recorded: it is missing whose member it is."""
    found = on_split(without=(f"{EMMEN}-in-{ZUID}",))
    assert (UNKNOWN, [no_member(EMMEN, DRENTHE)]) == (found.verdict, lacking(found))


@pytest.mark.parametrize("by", [DRENTHE, EMMEN, college(EMMEN)])
def test_member_in_no_subregion_as_declared(by: str) -> None:
    """Inside complete memberships Emmen is in no subregion, as the region or Emmen declares."""
    declared = all_members(by)
    found = on_split(declared, without=(f"{EMMEN}-in-{ZUID}",))
    assert NO is found.verdict
    assert {
        f"{EMMEN}-in-{DRENTHE}": "supports",
        f"{NOORD}-buys": "supports",
        f"{ZUID}-buys": "supports",
        declared.id: "declares complete",
    } == grounds(found)


def test_declaration_of_another_is_not_enough() -> None:
    """What Assen declares about Emmen asks for the word of Emmen or the region."""
    found = on_split(all_members(ASSEN, EMMEN), without=(f"{EMMEN}-in-{ZUID}",))
    who = tuple(sorted((college(EMMEN), DRENTHE)))
    ((what, about, _, _),) = lacking(found)
    assert (UNKNOWN, "declaration by the holder of the duty") == (found.verdict, what)
    assert who == tuple(sorted(about))


@shows("PRA011", "membership")
@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2017-01-01", None, YES),
        ("2017-01-02", None, UNKNOWN),
        (None, "2017-01-02", YES),
        (None, "2017-01-01", UNKNOWN),
    ],
)
def test_member_on_the_day_of_the_start(
    since: str | None, until: str | None, expected: jr.Verdict
) -> None:
    """Emmen is in the subregion when it is on the first day, be it its own first or last one."""
    assert expected is on_split(inside(EMMEN, ZUID, period=period(since, until))).verdict


@shows("PRA011", "declaration")
@pytest.mark.parametrize(("until", "expected"), [("2017-01-02", NO), ("2017-01-01", UNKNOWN)])
def test_declaration_that_reaches_the_first_day(until: str, expected: jr.Verdict) -> None:
    """The declaration must reach the day on which the split starts."""
    declared = all_members(period=period(until=until))
    assert expected is on_split(declared, without=(f"{EMMEN}-in-{ZUID}",)).verdict


# a function with nobody

PART = (scope("ambulatory", "ambulatory-help"), buys(ZUID, "ambulatory"))
"""Zuid buys ambulatory help alone: of the rest nobody is recorded to buy it for its members."""


def test_function_with_nobody() -> None:
    """Another subregion, or a purchase that is not recorded, may buy it."""
    found = on_split(*PART)
    assert UNKNOWN is found.verdict
    assert [
        *(no_member(each, DRENTHE) for each in (EMMEN, HOOGEVEEN)),
        *(nobody_buys(each) for each in (EMMEN, HOOGEVEEN)),
    ] == lacking(found)


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ([all_members()], [nobody_buys(EMMEN), nobody_buys(HOOGEVEEN)]),
        ([all_purchases()], [no_member(EMMEN, DRENTHE), no_member(HOOGEVEEN, DRENTHE)]),
        ([all_members(), all_purchases()], []),
    ],
)
def test_function_with_nobody_as_declared(declared: list[jr.Record], expected: list[Any]) -> None:
    """Nobody buys it only inside complete memberships and complete purchases."""
    found = on_split(*PART, *declared)
    assert expected == lacking(found)
    assert (UNKNOWN if expected else NO) is found.verdict
    assert expected or {each.id for each in declared} <= grounds(found).keys()


def test_member_whose_subregion_buys_nothing_on_record() -> None:
    """A member of a subregion without a purchase is placed; who buys for it is missing."""
    found = on_split(subregion("west", "West"), inside(EMMEN, "west"),
                     without=(f"{EMMEN}-in-{ZUID}",))  # fmt: skip
    assert [no_member(EMMEN, DRENTHE), nobody_buys(EMMEN)] == lacking(found)


# scopes that decide


def test_two_open_lists_in_the_same_words() -> None:
    """Two open lists are two unknowns: which functions each holds is missing."""
    lists = [
        jr.OpenScope(id=id, functions=named, activities=(jr.Activity.PURCHASE,), whole=HELP)
        for id, named in ((JOINT, ("foster-care",)), ("other", ("ambulatory-help",)))
    ]
    found = on_split(*lists, buys(NOORD, "other"), buys(ZUID, "other"))
    assert UNKNOWN is found.verdict
    assert {
        ("content of the list", (JOINT,), None, (DRENTHE,)),
        ("content of the list", ("other",), None, (DRENTHE,)),
    } == set(lacking(found))


def test_open_list_and_its_rest() -> None:
    """Whatever an open list holds, the rest is what it does not."""
    joint = jr.OpenScope(
        id=JOINT, functions=("foster-care",), activities=(jr.Activity.PURCHASE,), whole=HELP
    )
    assert YES is on_split(joint).verdict


def test_purchase_of_which_nothing_is_told() -> None:
    """A subregion of which the source does not tell what it buys leaves that to be settled."""
    found = on_split(buys(ZUID, None))
    assert [("content of the list", (f"{ZUID}-buys",), None, (DRENTHE,))] == lacking(found)


# Wmo

WMO = scope("wmo", "social-support", laws=(jr.Law.WMO,))


def test_wmo_is_no_part_of_it() -> None:
    """Purchase for the Wmo by one subregion, or by both for one member, divides nothing."""
    own = [buys(each, "wmo", id=f"{each}-buys-wmo") for each in (NOORD, ZUID)]
    found = on_split(
        WMO, *own, inside(EMMEN, "other-union"), jr.Alliance(id="other-union", name="A")
    )
    assert (YES, on_split().grounds) == (found.verdict, found.grounds)


def test_wmo_alone_is_no_split() -> None:
    """Subregions that buy for the Wmo alone are not asked about."""
    only_wmo = [buys(each, "wmo") for each in (NOORD, ZUID)]
    assert [()] == subjects(drenthe(WMO, *only_wmo))


def test_union_with_wmo() -> None:
    """A subregion that buys the rest and Wmo in one has the rest once."""
    both = jr.UnionScope(id="both", parts=(REST, "wmo"))
    again = buys(NOORD, "wmo", id="noord-buys-wmo")
    found = on_split(WMO, both, buys(NOORD, "both"), again, proposal(), buys(ZUID, act=PROPOSAL))
    assert YES is found.verdict


# what is divided


def test_field_by_the_proposal() -> None:
    """The proposal names youth care, of which more than youth help is left out."""
    wide = scope("wide", "youth-care")
    found = on_split(wide, proposal(scope="wide"), buys(NOORD, act=PROPOSAL))
    assert {nobody_buys(each) for each in FOUR} <= set(lacking(found))


def test_field_by_what_is_bought() -> None:
    """Without a source that tells the whole, what one subregion buys the other must have too."""
    parts = [scope(REST, "ambulatory-help"), scope("more", "ambulatory-help", "family-home")]
    assert YES is on_split(*parts).verdict
    found = on_split(*parts, buys(NOORD, "more"))
    assert {nobody_buys(each) for each in (EMMEN, HOOGEVEEN)} <= set(lacking(found))


def test_field_of_several_proposals() -> None:
    """Where two acts each name a part of it, the whole of both is divided."""
    other = proposal(id="other", scope="crisis")
    found = on_split(
        proposal(scope=JOINT),
        other,
        scope("crisis", "crisis-help"),
        buys(NOORD, act=PROPOSAL),
        buys(ZUID, act="other"),
    )
    assert YES is found.verdict


def test_functions_in_the_purchase_itself() -> None:
    """What is bought may be told by care functions alone."""
    own = [buys(each, None, functions=("ambulatory-help",)) for each in (NOORD, ZUID)]
    assert YES is on_split(*own).verdict
    twice = buys(DRENTHE, None, functions=("ambulatory-help", "foster-care"))
    assert NO is on_split(*own, twice).verdict


# for whom


def test_purchase_for_some_by_name() -> None:
    """Whom a purchase names it is for, whatever else its buyer has for members."""
    named = [buys(NOORD, for_=IN_NOORD), buys(ZUID, for_=(EMMEN, HOOGEVEEN))]
    found = on_split(*named, without=(f"{ASSEN}-in-{NOORD}",))
    assert YES is found.verdict
    assert f"{TYNAARLO}-in-{NOORD}" not in grounds(found)


@pytest.mark.parametrize(
    ("elsewhere", "expected"),
    [
        ([inside(EMMEN, "west")], [no_member(EMMEN, NOORD)]),
        ([inside(EMMEN, NOORD, period=period(until=START))], [no_member(EMMEN, NOORD)]),
        ([inside(EMMEN, "club")], []),
        ([], []),
    ],
)
def test_purchase_by_name_that_a_membership_contradicts(
    elsewhere: list[jr.Record], expected: list[Any]
) -> None:
    """Noord buys for Emmen by name, which is recorded to be in West, or in Noord until then."""
    named = [buys(NOORD, for_=(*IN_NOORD, EMMEN)), subregion("west", "West")]
    others = jr.Alliance(id="club", name="Club")
    found = on_split(*named, others, *elsewhere, without=(f"{EMMEN}-in-{ZUID}",))
    assert (UNKNOWN if expected else YES, expected) == (found.verdict, lacking(found))


def test_member_that_its_subregion_does_not_buy_for() -> None:
    """A member of Noord for which Noord buys nothing: the one or the other is not so."""
    found = on_split(inside(EMMEN, NOORD), buys(NOORD, for_=IN_NOORD))
    assert (UNKNOWN, [no_member(EMMEN, NOORD)]) == (found.verdict, lacking(found))


@pytest.mark.parametrize("fields", [{"period": possibly()}, {"extent": jr.Extent.PARTIAL}])
def test_possible_member_of_a_subregion(fields: dict[str, Any]) -> None:
    """Of a member for a part, or perhaps, it is missing whether it is one for this."""
    found = on_split(inside(EMMEN, ZUID, **fields))
    assert [no_member(EMMEN, ZUID)] == lacking(found)


def test_possible_member_of_a_subregion_that_buys_nothing() -> None:
    """That Emmen may be in a third subregion leaves open what that one does."""
    found = on_split(subregion("west", "West"), inside(EMMEN, "west", period=possibly()))
    assert [no_member(EMMEN, "west")] == lacking(found)


def test_overlap_is_certain_whatever_is_doubtful() -> None:
    """What is bought twice for certain stays so when Emmen may be in a third subregion."""
    west = subregion("west", "West"), inside(EMMEN, "west", period=possibly())
    assert NO is on_split(inside(EMMEN, NOORD), *west).verdict


def test_possible_member_of_the_region() -> None:
    """A possible member of the region is a remark, and changes nothing."""
    found = on_split(
        municipality("GM0317"), inside("GM0317", DRENTHE, extent=jr.Extent.PARTIAL),
        inside("GM0317", ZUID),
    )  # fmt: skip
    assert YES is found.verdict
    assert [("possible member", ("GM0317",), None)] == remarks(found)


def test_region_without_members_on_record() -> None:
    """Without members there is nobody to divide among."""
    found = on_split(without=tuple(f"{each}-in-{DRENTHE}" for each in FOUR))
    assert [no_member(DRENTHE)] == lacking(found)
    assert {f"{NOORD}-buys", f"{ZUID}-buys"} == grounds(found).keys()


def test_member_of_a_subregion_that_is_none_of_the_region() -> None:
    """Whether it is one of the region is missing, unless the memberships are complete."""
    outsider = municipality("GM0317"), inside("GM0317", ZUID)
    assert [no_member("GM0317", DRENTHE)] == lacking(on_split(*outsider))
    found = on_split(*outsider, all_members())
    assert (NO, True) == (found.verdict, f"{ZUID}-buys" in grounds(found))


AS_PARTIES: tuple[jr.Record, ...] = (
    jr.Arrangement(id=DRENTHE, name="Drenthe"),
    *(
        jr.Party(id=f"{each}-in-{DRENTHE}", arrangement=DRENTHE, organ=college(each))
        for each in FOUR
    ),
)
"""The region as an arrangement of which the colleges of the four are party."""


def test_region_of_which_colleges_are_party() -> None:
    """Who is party is a member, and what makes it one is a ground."""
    found = on_split(*AS_PARTIES)
    assert YES is found.verdict
    assert {f"{each}-in-{DRENTHE}" for each in FOUR} <= grounds(found).keys()
    without = on_split(*AS_PARTIES, all_members(EMMEN), without=(f"{EMMEN}-in-{ZUID}",))
    assert (NO, "supports") == (without.verdict, grounds(without)[f"{EMMEN}-in-{DRENTHE}"])


@pytest.mark.parametrize(
    ("table", "expected"), [("parties", NO), ("memberships", NO), ("purchases", UNKNOWN)]
)
def test_member_of_a_subregion_that_is_no_party(table: str, expected: jr.Verdict) -> None:
    """All parties of the region are recorded, and the outsider is none of them."""
    outsider = municipality("GM0317"), inside("GM0317", ZUID)
    declared = complete(table, DRENTHE, on="2017-02-01")
    found = on_split(*AS_PARTIES, *outsider, declared)
    assert expected is found.verdict
    assert ([] if expected is NO else [no_member("GM0317", DRENTHE)]) == lacking(found)


def test_all_parties_tell_nothing_of_a_subregion() -> None:
    """Who is in a subregion, the parties of the region do not tell."""
    declared = complete("parties", DRENTHE, on="2017-02-01")
    found = on_split(*AS_PARTIES, declared, without=(f"{EMMEN}-in-{ZUID}",))
    assert (UNKNOWN, [no_member(EMMEN, DRENTHE)]) == (found.verdict, lacking(found))


def test_plan_beside_what_came_of_it() -> None:
    """What a subregion was planned to buy, and does, it does not buy twice."""
    plan = buys(NOORD, id="planned", act=PROPOSAL, for_=IN_NOORD)
    found = on_split(proposal(), plan)
    assert (YES, [("planned", (PROPOSAL,), None)]) == (found.verdict, remarks(found))


def test_two_purchases_of_one_subregion() -> None:
    """What a subregion buys in two purchases, some of it in both, is one part."""
    help_at_home = scope("more", "ambulatory-help", "crisis-help")
    found = on_split(help_at_home, buys(ZUID, "more", id="zuid-buys-more"))
    # crisis foster care is foster care too, which the region buys
    assert NO is found.verdict
    found = on_split(scope("more", "ambulatory-help"), buys(ZUID, "more", id="zuid-buys-more"))
    assert YES is found.verdict


# the day on which it starts


@shows("PRA011", "start")
@pytest.mark.parametrize(("until", "expected"), [("2017-01-01", YES), ("2017-01-02", NO)])
def test_purchase_that_ends_when_the_split_starts(until: str, expected: jr.Verdict) -> None:
    """What the region bought until the first day is no part; until the day after it is twice."""
    before = buys(DRENTHE, HELP, id="before", period=period("2015-01-01", until))
    assert expected is on_split(before).verdict


def test_purchase_that_began_before() -> None:
    """What the region bought before and goes on buying is part of it."""
    assert YES is on_split(buys(DRENTHE, JOINT, period=period("2015-01-01"))).verdict


def test_purchase_that_perhaps_ends_before() -> None:
    """A purchase of which the end was not seen leaves its term to be settled."""
    before = buys(DRENTHE, HELP, id="before", period=possibly("2015-01-01"))
    assert [("term", ("before",), None, (DRENTHE,))] == lacking(on_split(before))


def test_two_splits_are_two_subjects() -> None:
    """What the subregions start to buy on another day is asked about by itself."""
    later = buys(ZUID, period=period("2018-01-01"))
    landscape = drenthe(later)
    assert [SPLIT, (DRENTHE, "2018-01-01")] == sorted(subjects(landscape))
    assert {ASSEN, EMMEN, HOOGEVEEN, TYNAARLO} >= {
        each[1][0] for each in lacking(finding(landscape, "PRA011", *SPLIT, on=TODAY))
    }
    assert YES is finding(landscape, "PRA011", DRENTHE, "2018-01-01", on=TODAY).verdict


def starting(days: jr.dates.AnyPeriod) -> list[jr.Purchase]:
    """That both subregions start to buy on such a day."""
    return [buys(each, period=days) for each in (NOORD, ZUID)]


UNCERTAIN = jr.UncertainPeriod(period(START), period("2016-07-01"))


def test_start_that_is_uncertain() -> None:
    """What holds on the first and on the last day it can be holds whenever it starts."""
    earlier = buys(DRENTHE, JOINT, period=period("2016-01-01"))
    found = on_split(earlier, *starting(UNCERTAIN))
    assert YES is found.verdict


def test_start_that_is_missing() -> None:
    """A joint purchase that begins between these days leaves the start to be settled."""
    found = on_split(*starting(UNCERTAIN))
    wanted = ("term", (f"{NOORD}-buys", f"{ZUID}-buys"), None, (NOORD, ZUID))
    assert (UNKNOWN, True) == (found.verdict, wanted in lacking(found))


@pytest.mark.parametrize(
    ("days", "subject"),
    [
        (jr.UncertainPeriod(period(START), period()), SPLIT),
        (jr.UncertainPeriod(None, period()), (DRENTHE,)),
        (period(), (DRENTHE,)),
    ],
)
def test_start_that_nobody_recorded(days: jr.dates.AnyPeriod, subject: tuple[str, ...]) -> None:
    """Without a first day the start is missing; without any day there is none to ask about."""
    landscape = drenthe(buys(DRENTHE, JOINT, period=period()), *starting(days))
    found = finding(landscape, "PRA011", *subject, on=TODAY)
    wanted = ("term", (f"{NOORD}-buys", f"{ZUID}-buys"), None, (NOORD, ZUID))
    assert (UNKNOWN, [wanted]) == (found.verdict, lacking(found))


def test_last_day_it_can_start() -> None:
    """A purchase that may begin on no certain day is asked about on the last it can."""
    days = possibly("2016-12-01", "2017-01-02")
    landscape = drenthe(buys(DRENTHE, JOINT, period=period()), *starting(days))
    assert [SPLIT] == subjects(landscape)


@shows("PRA011", "split")
@pytest.mark.parametrize(("on", "expected"), [("2018-12-31", [SPLIT]), ("2019-01-01", [()])])
def test_split_that_is_over(on: str, expected: list[tuple[str, ...]]) -> None:
    """A split is asked about until the last day on which a subregion may buy so."""
    assert expected == subjects(drenthe(*starting(period(START, "2019-01-01"))), on)


# plans


@pytest.mark.parametrize(
    ("statuses", "planned"),
    [
        ((), True),
        ((jr.ActState.PLANNED,), True),
        ((jr.ActState.PROPOSED, jr.ActState.CONCEPT), True),
        ((jr.ActState.PROPOSED, jr.ActState.DECIDED), False),
    ],
)
def test_plan_is_asked_about_as_it_reads(statuses: tuple[jr.ActState, ...], planned: bool) -> None:
    """A split that is only proposed is told to be planned, and judged all the same."""
    dated = tuple(jr.ActStatus(each, day("2016-02-01")) for each in statuses)
    found = on_split(proposal(statuses=dated), buys(NOORD, act=PROPOSAL))
    assert YES is found.verdict
    assert ([("planned", (PROPOSAL,), None)] if planned else []) == remarks(found)


def test_decision_that_is_no_proposal() -> None:
    """An act of another kind, of which no state is told, was done."""
    act = proposal(kind=jr.ActKind.DECISION, rule=None)
    assert [] == remarks(on_split(act, buys(NOORD, act=PROPOSAL)))


@pytest.mark.parametrize(
    "state", [jr.ActState.WITHDRAWN, jr.ActState.ANNULLED, jr.ActState.LAPSED_UNUSED]
)
def test_plan_that_came_to_nothing(state: jr.ActState) -> None:
    """What a withdrawn proposal would have split is not asked about."""
    gone = proposal(statuses=(jr.ActStatus(state, day("2016-05-01")),))
    own = [buys(each, act=PROPOSAL) for each in (NOORD, ZUID)]
    assert [()] == subjects(drenthe(gone, *own))


@shows("PRA011", "proposal")
@pytest.mark.parametrize(("on", "expected"), [("2016-02-29", [()]), ("2016-03-01", [SPLIT])])
def test_plan_of_a_later_day(on: str, expected: list[tuple[str, ...]]) -> None:
    """A split is asked about from the day of the proposal on."""
    own = [buys(each, act=PROPOSAL) for each in (NOORD, ZUID)]
    assert expected == subjects(drenthe(proposal(day=day("2016-03-01")), *own), on)


def test_proposal_that_was_not_known_yet() -> None:
    """A purchase is known even when the act that decides it was not."""
    late = proposal(known_from=day("2018-01-01"))
    own = [buys(each, act=PROPOSAL) for each in (NOORD, ZUID)]
    assert [SPLIT] == subjects(drenthe(late, *own), known_at=TODAY)


# when the Jeugdregio buys the listed forms

UNTIL = "2017-01-01"


@shows("PRA011", "until")
@pytest.mark.parametrize(
    ("until", "expected"),
    [("2017-01-02", YES), (UNTIL, OUTSIDE), (TODAY, OUTSIDE)],
)
def test_from_the_day_of_force(until: str, expected: jr.Verdict) -> None:
    """A split that starts once art. 2.19 is in force is not for this rule."""
    found = on_split(parameters={"PRA011": {"until": until}})
    assert expected is found.verdict


def test_reason_names_the_article() -> None:
    """That it ended is told with the day and the article."""
    found = on_split(parameters={"PRA011": {"until": UNTIL}})
    assert (
        "Drenthe, 2017-01-01: no longer in force (since 2017-01-01): from that day the Jeugdregio "
        "buys these forms (Jeugdwet art. 2.19 (1)(a))"
    ) == found.message


def test_split_that_runs_on_the_day_of_force() -> None:
    """A split that started before is no longer asked about either."""
    found = on_split(on="2018-01-01", parameters={"PRA011": {"until": "2018-01-01"}})
    assert OUTSIDE is found.verdict


@pytest.mark.parametrize(
    ("functions", "expected"),
    [
        ("foster-care", NO),
        ("pleegzorg, gezinshuis", NO),
        (("ambulatory-help", "crisis-help"), YES),
        (["youth-help"], OUTSIDE),
    ],
)
def test_for_the_listed_forms_alone(functions: object, expected: jr.Verdict) -> None:
    """Without the listed forms the rest is asked about as before."""
    twice = scope("twice", "ambulatory-help", "foster-care", "crisis-help")
    found = on_split(twice, buys(DRENTHE, "twice"),
                     parameters={"PRA011": {"until": UNTIL, "functions": functions}})  # fmt: skip
    assert expected is found.verdict


def test_listed_forms_before_the_day_of_force() -> None:
    """As long as the article is not in force, the list changes nothing."""
    asked = {"PRA011": {"functions": "youth-help"}}
    assert YES is on_split(parameters=asked).verdict


def test_day_of_force_where_no_start_is_recorded() -> None:
    """Of a split without a first day only the day asked tells whether it is over."""
    landscape = drenthe(*starting(period()))
    for until, expected in (("2016-06-02", UNKNOWN), (TODAY, OUTSIDE)):
        found = finding(
            landscape, "PRA011", DRENTHE, on=TODAY, parameters={"PRA011": {"until": until}}
        )
        assert expected is found.verdict


def test_parameters_that_say_nothing() -> None:
    """Without a day of force nothing has ended."""
    assert YES is on_split(parameters={"PRA011": {"until": None, "functions": None}}).verdict


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"until": "soon"}, "parameter until: expected a day as 2018-09-25, got 'soon'"),
        ({"until": 2017}, "parameter until: expected a day as 2018-09-25, got 2017"),
        ({"functions": 5}, "parameter functions: expected care functions, got 5"),
        ({"functions": ()}, r"parameter functions: expected care functions, got \(\)"),
        ({"functions": "no such help"}, "parameter functions: .*'no such help'"),
        ({"functions": (5,)}, "parameter functions: expected an id or a name, got 5"),
    ],
)
def test_parameters_that_cannot_be_read(given: dict[str, Any], message: str) -> None:
    """A day is a day, and care functions are those of the library."""
    with pytest.raises(jr.UsageError, match=message):
        on_split(parameters={"PRA011": given})


# whose word


def test_overlap_that_only_another_tells() -> None:
    """That Emmen is in both is alleged by Assen: the account of the others is missing."""
    alleged = inside(EMMEN, NOORD, evidence=said_in())
    found = on_split(letter(HOOGEVEEN), alleged)
    # a member of the region speaks for its own duty
    assert NO is found.verdict
    found = on_split(letter("GM0363"), municipality("GM0363"), alleged)
    assert (UNKNOWN, ("GM0363",)) == (found.verdict, found.alleged_by)
    assert {"own account"} == {each[0] for each in lacking(found)}


def test_each_member_is_weighed_by_itself() -> None:
    """What another alleges of Emmen does not weaken what is recorded of Assen."""
    alleged = inside(EMMEN, NOORD, evidence=said_in())
    found = on_split(letter("GM0363"), municipality("GM0363"), alleged, inside(ASSEN, ZUID))
    assert NO is found.verdict


# the rule in time, and what sets it aside


@pytest.mark.parametrize(("on", "expected"), [("2016-02-07", ()), (LETTER, SPLIT)])
def test_first_day_of_the_rule(on: str, expected: tuple[str, ...]) -> None:
    """The rule asks from the last day that the letter can have; on the day before it does not."""
    assert [expected] == subjects(drenthe(), on)


@shows("PRA011", "measured")
@pytest.mark.parametrize(("start", "marked"), [("2016-02-07", True), (LETTER, False)])
def test_split_older_than_the_letter(start: str, marked: bool) -> None:
    """A split that started before the letter is measured with a later yardstick."""
    every = [buys(each, JOINT if each == DRENTHE else REST, period=period(start))
             for each in (DRENTHE, NOORD, ZUID)]  # fmt: skip
    landscape = drenthe(*every, inside(EMMEN, NOORD))
    found = finding(landscape, "PRA011", DRENTHE, start, on=TODAY)
    assert (NO, marked, not marked) == (found.verdict, found.hindsight, found.counts)


@shows("PRA011", "explained")
def test_deviation_that_is_explained() -> None:
    """A member may explain that it is in both."""
    reason = explained("PRA011", DRENTHE, by=(EMMEN,))
    found = on_split(inside(EMMEN, NOORD), reason)
    assert (jr.Verdict.EXPLAINED, reason) == (found.verdict, found.explanation)


@shows("PRA011", "exempted")
def test_exemption_sets_the_rule_aside() -> None:
    """An exception makes the rule not applicable to this split."""
    minister = jr.Office(id="minister", name="Minister")
    found = on_split(inside(EMMEN, NOORD), minister, exempted("PRA011", DRENTHE))
    assert OUTSIDE is found.verdict


@pytest.mark.parametrize(
    ("lang", "word", "message"),
    [
        ("nl", "niet gevolgd",
         "Drenthe, 2017-01-01: de deelregio's verdelen de inkoop niet: iets tweemaal voor een "
         "gemeente, een gemeente in geen deelregio, of een functie bij niemand"),
        ("en", "not followed",
         "Drenthe, 2017-01-01: the subregions do not divide the purchase: something twice for a "
         "municipality, a municipality in no subregion, or a care function with nobody"),
    ],
)  # fmt: skip
def test_deviation_in_words(lang: str, word: str, message: str) -> None:
    """An advice is not followed, in the language asked."""
    found = on_split(inside(EMMEN, NOORD), lang=lang)
    assert (word, message) == (found.word, found.message)


def test_checked_again_after_a_change() -> None:
    """A membership that is added is read: the answer is that of a check from scratch."""
    before = drenthe()
    after = before.adding(inside(EMMEN, NOORD))
    first = jr.check(before, on=TODAY)
    again = jr.check(after, on=TODAY, previous=first)
    assert jr.check(after, on=TODAY) == again
    assert [NO] == [each.verdict for each in again]


def test_newer_version_of_a_subregion() -> None:
    """A subregion that a newer record replaces is the same one."""
    newer = attrs.evolve(subregion(ZUID, "Zuid-Drenthe"), id="newer", replaces=ZUID)
    assert YES is on_split(newer).verdict


def test_proposal_of_an_uncertain_day() -> None:
    """A proposal of an uncertain day is there from the first day it can have."""
    own = [buys(each, act=PROPOSAL) for each in (NOORD, ZUID)]
    early = proposal(day=between("2016-02-01", "2016-12-01"))
    assert [SPLIT] == subjects(drenthe(early, *own))

"""Who buys: plans and decisions, lists and their rest, members and parts."""

from __future__ import annotations

from typing import Any, Final

import pytest
from tests.helpers import (
    HILVERSUM,
    HUIZEN,
    alliance,
    between,
    complete,
    day,
    landscape_of,
    membership,
    municipality,
    period,
    uncertain,
)

from jeugdregio.errors import OutsideLife, UnknownName
from jeugdregio.landscape import Landscape
from jeugdregio.landscape.buying import Buyer, BuyerKind, Buying, who_buys
from jeugdregio.landscape.scopes import Scopes
from jeugdregio.model import (
    Act,
    Activity,
    ActKind,
    ActState,
    ActStatus,
    Answer,
    ConditionalScope,
    Extent,
    Lack,
    Law,
    Missing,
    Note,
    OpenScope,
    Purchase,
    Purpose,
    Record,
    Remark,
    RestScope,
    Scope,
    Subregion,
    Truth,
    UnionScope,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
DECIDED, PLANNED, RECORDED = BuyerKind.DECIDED, BuyerKind.PLANNED, BuyerKind.RECORDED

# Drenthe: twelve together, and five and seven for the rest

ASSEN: Final = "GM0106"
HOOGEVEEN: Final = "GM0118"
FIVE: Final = ("GM1680", ASSEN, "GM1731", "GM1699", "GM1730")
ALL_SEVEN: Final = ("GM1681", "GM0109", "GM1690", "GM0114", HOOGEVEEN, "GM0119", "GM1701")
FROM_2017: Final = period("2017-01-01")
BUYING: Final = (Activity.PURCHASE,)


def purchase(id: str = "purchase", buyer: str = HILVERSUM, **fields: Any) -> Purchase:
    """That someone buys, always; for itself, or its members."""
    return Purchase(id=id, buyer=buyer, **fields)


def plan(*statuses: tuple[ActState, str], **fields: Any) -> Act:
    """The act that divides the purchase, told by the letter to be planned."""
    fields.setdefault("kind", ActKind.DECISION)
    fields.setdefault("day", day("2016-02-01"))
    told = tuple(ActStatus(state, day(since)) for state, since in statuses)
    return Act(id="division", statuses=told, **fields)


def drenthe(*records: Record, act: Act | None = None) -> Landscape:
    """The twelve, the two subregions, and who is to buy what from 2017."""
    act = act or plan((ActState.PLANNED, "2016-02-01"), (ActState.DECIDED, "2016-02-09"))
    from_2017: dict[str, Any] = {"act": "division", "period": FROM_2017}
    towns = (*FIVE, *ALL_SEVEN)
    return Landscape(
        *(municipality(id, id) for id in towns),
        alliance("drenthe", "Jeugdhulpregio Drenthe"),
        Subregion(id="noord", name="Noord en Midden Drenthe", of="drenthe"),
        Subregion(id="zuid", name="Zuid Drenthe", of="drenthe"),
        *(membership(id, "drenthe") for id in towns),
        *(membership(id, "noord") for id in FIVE),
        *(membership(id, "zuid") for id in ALL_SEVEN),
        act,
        OpenScope(
            id="joint",
            functions=("inpatient-youth-help", "very-specialised-youth-help"),
            field=("youth-care",),
            activities=BUYING,
        ),
        RestScope(id="rest", functions=("youth-care",), siblings=("joint",), activities=BUYING),
        UnionScope(
            id="rest-and-wmo", parts=("rest",), functions=("social-support",), activities=BUYING
        ),
        ConditionalScope(
            id="wmo-if",
            functions=("social-support",),
            activities=BUYING,
            condition="als dit meerwaarde heeft voor inwoners",
        ),
        UnionScope(id="rest-and-perhaps-wmo", parts=("rest", "wmo-if")),
        purchase("by-twelve", "drenthe", scope="joint", **from_2017),
        purchase("by-five", "noord", scope="rest-and-wmo", **from_2017),
        purchase("by-seven", "zuid", scope="rest-and-perhaps-wmo", within="drenthe", **from_2017),
        *records,
    )


def lacks(answer: Answer[Any]) -> set[tuple[str, tuple[str, ...]]]:
    """What is missing, and about what."""
    return {(each.what.value, each.about) for each in answer.missing}


def remarks(answer: Answer[Any]) -> list[tuple[str, tuple[str, ...]]]:
    """What is remarked, and about what."""
    return [(each.note.value, each.about) for each in answer.remarks]


def told(answer: Answer[Buying]) -> list[tuple[str, str, Truth]]:
    """Who buys, how far that is settled, and whether it is so."""
    return [(each.buyer, each.kind.value, each.truth) for each in answer.value.buyers]


def bought(
    case: Landscape, function: str, for_: str = HOOGEVEEN, on: str = "2016-03-01", **how: Any
) -> Answer[Buying]:
    """Who buys it on the first of June 2017, as seen from March 2016."""
    return who_buys(case.on(on), function, for_, how.pop("day", day("2017-06-01")), **how)


@pytest.mark.parametrize(
    ("function", "for_", "truth", "buyers"),
    [
        ("inpatient-youth-help", HOOGEVEEN, YES, [("drenthe", YES)]),
        ("inpatient-youth-help", ASSEN, YES, [("drenthe", YES)]),
        ("very-specialised-youth-help", ASSEN, YES, [("drenthe", YES)]),
        ("rest", HOOGEVEEN, YES, [("zuid", YES)]),
        ("rest", ASSEN, YES, [("noord", YES)]),
        ("ambulatory-help", HOOGEVEEN, UNKNOWN, [("zuid", UNKNOWN), ("drenthe", UNKNOWN)]),
        ("child-protection", ASSEN, UNKNOWN, [("noord", UNKNOWN), ("drenthe", UNKNOWN)]),
        ("youth-probation", ASSEN, UNKNOWN, [("noord", UNKNOWN), ("drenthe", UNKNOWN)]),
        ("crisis-help", HOOGEVEEN, UNKNOWN, [("zuid", UNKNOWN), ("drenthe", UNKNOWN)]),
        ("foster-care", HOOGEVEEN, UNKNOWN, [("zuid", UNKNOWN), ("drenthe", UNKNOWN)]),
        ("social-support", HOOGEVEEN, UNKNOWN, [("zuid", UNKNOWN)]),
        ("social-support", ASSEN, YES, [("noord", YES)]),
    ],
)
def test_drenthe_when_decided(
    function: str, for_: str, truth: Truth, buyers: list[tuple[str, Truth]]
) -> None:
    """The twelve buy what the list names, the subregions the rest; what may be either is open."""
    answer = bought(drenthe(), function, for_)
    assert truth is answer.truth
    assert buyers == [(each.buyer, each.truth) for each in answer.value.buyers]
    assert {DECIDED} == {each.kind for each in answer.value.buyers}


@pytest.mark.parametrize("function", ["inpatient-youth-help", "rest", "foster-care"])
def test_a_plan_is_no_purchase(function: str) -> None:
    """The day before most colleges decide it is planned, whatever came of it later."""
    answer = bought(drenthe(), function, on="2016-02-08")
    assert UNKNOWN is answer.truth
    assert ("decision", ("division",)) in lacks(answer)
    assert {PLANNED} == {each.kind for each in answer.value.buyers}
    assert Remark(Note.CONFIRMED_LATER, ("division",), day("2016-02-09")) in answer.remarks
    assert Note.PLANNED in {each.note for each in answer.remarks}


def test_the_frame_is_told() -> None:
    """The seven keep to the common framework of the region."""
    (zuid,) = bought(drenthe(), "rest").value.buyers
    (noord,) = bought(drenthe(), "rest", ASSEN).value.buyers
    assert ("drenthe", None) == (zuid.within, noord.within)
    assert FROM_2017 == zuid.period


def test_exactly_one_of_a_list_and_its_rest() -> None:
    """Nobody knows who buys foster care, and it is one of the two; the list is named once."""
    answer = bought(drenthe(), "foster-care")
    assert answer.value.exactly_one
    assert [("exactly one of", ("drenthe", "zuid"))] == remarks(answer)
    lists = [each for each in answer.missing if each.what is Lack.LIST_CONTENT]
    assert [("joint", "foster-care")] == [each.about for each in lists]
    assert [("drenthe", "zuid")] == [each.who for each in lists]


def test_what_falls_under_the_wmo_is_told() -> None:
    """It is no youth care, so it never is youth cover."""
    assert Law.WMO is bought(drenthe(), "social-support").value.law
    assert Law.JEUGDWET is bought(drenthe(), "foster-care").value.law
    assert None is bought(drenthe(), "rest").value.law


def test_of_a_condition_the_condition_is_missing() -> None:
    """The seven combine with the Wmo if that adds value."""
    assert {("condition", ("wmo-if",))} == lacks(bought(drenthe(), "social-support"))


# one changed fact changes what it should, and nothing else

Table = dict[tuple[str, str], tuple[Truth, list[tuple[str, str, Truth]], bool]]


def table(case: Landscape) -> Table:
    """Who buys what for two municipalities."""
    functions = ("inpatient-youth-help", "rest", "foster-care", "social-support")
    answers = {
        (each, town): bought(case, each, town) for each in functions for town in (HOOGEVEEN, ASSEN)
    }
    return {
        key: (answer.truth, told(answer), answer.value.exactly_one)
        for key, answer in answers.items()
    }


def changed(before: Landscape, after: Landscape) -> Table:
    """What differs in the table."""
    old, new = table(before), table(after)
    return {key: new[key] for key in new if new[key] != old[key]}


def test_a_condition_that_was_met() -> None:
    """It settles who buys under the Wmo for the seven."""
    case = drenthe()
    met = ConditionalScope(
        id="wmo-if",
        functions=("social-support",),
        activities=BUYING,
        condition="als dit meerwaarde heeft voor inwoners",
        fulfilled=True,
    )
    expected: Table = {("social-support", HOOGEVEEN): (YES, [("zuid", "decided", YES)], False)}
    assert expected == changed(case, case.replacing(met))


def test_a_list_that_was_closed() -> None:
    """What it does not name is the rest; where a word may hold it, it stays one of the two."""
    case = drenthe()
    closed = Scope(id="joint", functions=("secure-youth-help",), activities=BUYING)
    difference = changed(case, case.replacing(closed))
    assert (YES, [("zuid", "decided", YES)], False) == difference["foster-care", HOOGEVEEN]
    assert (YES, [("noord", "decided", YES)], False) == difference["foster-care", ASSEN]
    assert {"foster-care", "inpatient-youth-help"} == {function for function, _ in difference}


def test_an_exit_from_the_subregion() -> None:
    """Whoever is no member of it is not bought for by it; the others are."""
    case = drenthe()
    expected: Table = {
        ("rest", HOOGEVEEN): (UNKNOWN, [], False),
        ("foster-care", HOOGEVEEN): (UNKNOWN, [("drenthe", "decided", UNKNOWN)], False),
        ("social-support", HOOGEVEEN): (UNKNOWN, [], False),
    }
    assert expected == changed(case, case.removing(f"{HOOGEVEEN}-in-zuid"))


def test_a_decision_that_was_not_taken() -> None:
    """Everything is a plan then, and nothing else differs."""
    planned = drenthe(act=plan((ActState.PLANNED, "2016-02-01")))
    before, after = table(drenthe()), table(planned)
    assert {UNKNOWN} == {truth for truth, _, _ in after.values()}
    for key, (_, buyers, one) in before.items():
        names = {name for name, _, _ in buyers}
        assert (names, one) == ({name for name, _, _ in after[key][1]}, after[key][2])
        assert {"planned"} == {kind for _, kind, _ in after[key][1]}


# one purchase

CARE: Final = ("foster-care",)


def simple(*records: Record, **fields: Any) -> Landscape:
    """Hilversum and Huizen, of which the first buys foster care."""
    fields.setdefault("functions", () if "scope" in fields else CARE)
    return landscape_of(municipality(HUIZEN, "Huizen"), *records, purchase(**fields))


def asked(case: Landscape, function: str = "foster-care", for_: str = HILVERSUM) -> Answer[Buying]:
    """Who buys it on the first day of 2019."""
    return who_buys(case.on("2019-01-01"), function, for_)


@pytest.mark.parametrize(
    ("fields", "for_", "truth", "missing"),
    [
        ({}, HILVERSUM, YES, set()),
        ({}, HUIZEN, UNKNOWN, {("who buys", (HUIZEN, "foster-care"))}),
        ({"for_": (HUIZEN,)}, HUIZEN, YES, set()),
        ({"for_": (HUIZEN,)}, HILVERSUM, UNKNOWN, {("who buys", (HILVERSUM, "foster-care"))}),
        ({"for_": (HILVERSUM, HUIZEN)}, HILVERSUM, YES, set()),
        ({"functions": ("youth-help",)}, HILVERSUM, YES, set()),
        ({"functions": ()}, HILVERSUM, UNKNOWN, {("care functions", ("purchase",))}),
        (
            {"functions": ("crisis-help",)},
            HILVERSUM,
            UNKNOWN,
            {("who buys", (HILVERSUM, "foster-care"))},
        ),
        (
            {"functions": ("maatwerk",)},
            HILVERSUM,
            UNKNOWN,
            {("meaning of a word", ("maatwerk",))},
        ),
        ({"period": uncertain(period())}, HILVERSUM, UNKNOWN, {("term", ("purchase",))}),
        (
            {"period": period(None, "2019-01-01")},
            HILVERSUM,
            UNKNOWN,
            {("who buys", (HILVERSUM, "foster-care"))},
        ),
    ],
)
def test_what_makes_a_buyer(
    fields: dict[str, Any], for_: str, truth: Truth, missing: set[Any]
) -> None:
    """For whom, for what and when; what lacks of these is named."""
    answer = asked(simple(**fields), for_=for_)
    assert (truth, missing) == (answer.truth, lacks(answer))


@pytest.mark.parametrize(
    ("records", "truth"),
    [
        ([], UNKNOWN),
        ([complete("purchases", HUIZEN)], NO),
        ([complete("purchases")], NO),
        ([complete("purchases", HUIZEN, kinds=("youth-help",))], NO),
        ([complete("purchases", HUIZEN, kinds=("child-protection",))], UNKNOWN),
        ([complete("purchases", HILVERSUM)], UNKNOWN),
        ([complete("contracts", HUIZEN)], UNKNOWN),
        ([complete("purchases", HUIZEN, day=day("2018-12-31"))], UNKNOWN),
        ([complete("purchases", HUIZEN, period=period("2019-01-02"))], UNKNOWN),
    ],
)
def test_nobody_buys_only_where_all_is_recorded(records: list[Record], truth: Truth) -> None:
    """That no purchase is recorded denies it inside a declaration that reaches it."""
    answer = asked(simple(*records), for_=HUIZEN)
    assert truth is answer.truth
    assert () == answer.value.buyers


def test_who_could_tell_who_buys() -> None:
    """The municipality, for the day asked about."""
    (missing,) = asked(simple(), for_=HUIZEN).missing
    about = (HUIZEN, "foster-care")
    assert Missing(Lack.BUYER, about, period("2019-01-01", "2019-01-02"), (HUIZEN,)) == missing


def test_a_purchase_that_is_recorded_beats_completeness() -> None:
    """Also when it is only possible."""
    case = simple(complete("purchases"), period=uncertain(period()))
    assert UNKNOWN is asked(case).truth


# members

PARTIAL: Final[dict[str, Any]] = {"extent": Extent.PARTIAL}


@pytest.mark.parametrize(
    ("fields", "truth", "missing"),
    [
        ({}, YES, set()),
        ({"functions": CARE, **PARTIAL}, YES, set()),
        ({"functions": ("crisis-help",), **PARTIAL}, UNKNOWN, {"who buys"}),
        ({**PARTIAL}, UNKNOWN, {"care functions"}),
        ({"scope": "silent", **PARTIAL}, YES, set()),
        ({"scope": "policy", **PARTIAL}, UNKNOWN, {"who buys"}),
        ({"period": uncertain(period())}, UNKNOWN, {"members"}),
        ({"period": period("2019-01-02")}, UNKNOWN, {"who buys"}),
        ({"purpose": Purpose.CBS_STATISTICS}, UNKNOWN, {"who buys"}),
    ],
)
def test_a_grouping_buys_for_its_members(
    fields: dict[str, Any], truth: Truth, missing: set[str]
) -> None:
    """For full ones all it buys, for partial ones their own part, on the days they are members."""
    case = simple(
        alliance(),
        Scope(id="silent", functions=CARE),
        Scope(id="policy", functions=CARE, activities=(Activity.POLICY,)),
        membership(HUIZEN, **fields),
        buyer="gooi",
    )
    answer = asked(case, for_=HUIZEN)
    assert (truth, missing) == (answer.truth, {each.what.value for each in answer.missing})
    assert (
        truth
        is asked(
            case.replacing(purchase(buyer=HILVERSUM, for_=("gooi",), functions=CARE)), for_=HUIZEN
        ).truth
    )


def test_one_of_several_ways_is_enough() -> None:
    """Named for certain itself, and perhaps a member of what is named as well."""
    case = simple(alliance(), membership(HUIZEN, period=uncertain(period())), for_=(HUIZEN, "gooi"))
    assert YES is asked(case, for_=HUIZEN).truth


def test_a_grouping_can_be_asked_about() -> None:
    """As such: what is bought for it, not for its members one by one."""
    assert YES is asked(simple(alliance(), for_=("gooi",)), for_="gooi").truth


# acts


@pytest.mark.parametrize(
    ("act", "kind", "truth"),
    [
        (plan(), DECIDED, YES),
        (plan((ActState.DECIDED, "2018-12-31")), DECIDED, YES),
        (plan((ActState.PLANNED, "2018-12-31")), PLANNED, UNKNOWN),
        (plan((ActState.DECIDED, "2019-01-02"), kind=ActKind.PROPOSAL), PLANNED, UNKNOWN),
        (plan(day=day("2019-01-02")), PLANNED, UNKNOWN),
        (plan(day=between("2018-12-01", "2019-02-01")), PLANNED, UNKNOWN),
        (plan(kind=ActKind.PROPOSAL), PLANNED, UNKNOWN),
        (plan((ActState.DECIDED, "2018-12-31"), kind=ActKind.PROPOSAL), DECIDED, YES),
        (plan((ActState.SUSPENDED, "2018-12-31")), PLANNED, UNKNOWN),
        (plan((ActState.CONSENTED, "2018-12-31")), PLANNED, UNKNOWN),
    ],
)
def test_how_far_it_is_settled(act: Act, kind: BuyerKind, truth: Truth) -> None:
    """By the day of the snapshot: a decision, or a plan that says so."""
    answer = asked(simple(act, act="division"))
    assert [(HILVERSUM, kind.value, truth)] == told(answer)
    expected = set() if truth is YES else {("decision", ("division",))}
    assert expected == lacks(answer)
    assert (truth is not YES) == (("planned", ("purchase",)) in remarks(answer))


@pytest.mark.parametrize(
    ("act", "later"),
    [
        (plan((ActState.DECIDED, "2019-01-02"), kind=ActKind.PROPOSAL), "2019-01-02"),
        (plan((ActState.PLANNED, "2018-12-31"), (ActState.DECIDED, "2019-03-01")), "2019-03-01"),
        (plan(day=day("2019-01-02")), "2019-01-02"),
        (plan((ActState.PLANNED, "2018-12-31"), (ActState.WITHDRAWN, "2019-03-01")), None),
    ],
)
def test_a_later_decision_is_told(act: Act, later: str | None) -> None:
    """It repairs nothing of the day before."""
    answer = asked(simple(act, act="division"))
    found = [each.day for each in answer.remarks if each.note is Note.CONFIRMED_LATER]
    assert ([] if later is None else [day(later)]) == found


@pytest.mark.parametrize("state", [ActState.WITHDRAWN, ActState.ANNULLED, ActState.LAPSED_UNUSED])
def test_what_came_to_nothing_is_no_purchase(state: ActState) -> None:
    """Not even a planned one; another may be there unrecorded."""
    answer = asked(simple(plan((state, "2018-12-31")), act="division"))
    assert (UNKNOWN, ()) == (answer.truth, answer.value.buyers)
    assert {("who buys", (HILVERSUM, "foster-care"))} == lacks(answer)


def test_an_act_that_is_not_known_yet() -> None:
    """Then its purchase is a plan, and the decision is missing."""
    case = simple(plan(known_from=day("2019-06-01")), act="division")
    answer = who_buys(case.on("2019-01-01", known_at="2019-01-01"), "foster-care", HILVERSUM)
    assert [(HILVERSUM, "planned", UNKNOWN)] == told(answer)
    assert {("decision", ("division",))} == lacks(answer)


def test_a_scope_that_is_not_known_yet() -> None:
    """Then it is not known what is bought."""
    case = simple(Scope(id="care", functions=CARE, known_from=day("2019-06-01")), scope="care")
    answer = who_buys(case.on("2019-01-01", known_at="2019-01-01"), "foster-care", HILVERSUM)
    assert {("care functions", ("purchase",))} == lacks(answer)
    assert YES is asked(case).truth


# parts and activities


def test_a_part_is_told() -> None:
    """Who buys crisis foster care does not buy foster care; it is listed with its part."""
    answer = asked(simple(functions=("crisis-foster-care",)))
    assert [(HILVERSUM, RECORDED.value, NO)] == told(answer)
    assert [("part in scope", (HILVERSUM, "crisis-foster-care"))] == remarks(answer)
    assert {("who buys", (HILVERSUM, "foster-care"))} == lacks(answer)


def test_what_is_divided_is_bought_by_parts() -> None:
    """Two who buy its two parts buy it, and neither of them alone."""
    case = simple(
        purchase("other", HUIZEN, for_=(HILVERSUM,), functions=("youth-probation",)),
        functions=("child-protection",),
    )
    answer = asked(case, "compulsory-framework")
    assert YES is answer.truth
    assert [(HUIZEN, RECORDED.value, NO), (HILVERSUM, RECORDED.value, NO)] == told(answer)
    assert [
        ("part in scope", (HILVERSUM, "child-protection")),
        ("part in scope", (HUIZEN, "youth-probation")),
    ] == remarks(answer)
    alone = asked(case.removing("other"), "compulsory-framework")
    assert {("who buys", (HILVERSUM, "youth-probation"))} == lacks(alone)


def test_what_is_divided_is_bought_by_one() -> None:
    """Of all its parts."""
    answer = asked(simple(functions=("youth-care",)), "compulsory-framework")
    assert (YES, [(HILVERSUM, RECORDED.value, YES)]) == (answer.truth, told(answer))


@pytest.mark.parametrize(
    ("activities", "truth", "missing"),
    [
        (None, UNKNOWN, {("activities", ("purchase", "foster-care"))}),
        ((), UNKNOWN, {("activities", ("care", "foster-care"))}),
        (BUYING, UNKNOWN, {("who buys", (HILVERSUM, "foster-care"))}),
        ((Activity.CONTRACT_MANAGEMENT,), YES, set()),
    ],
)
def test_of_other_activities_silence_tells_nothing(
    activities: tuple[Activity, ...] | None, truth: Truth, missing: set[Any]
) -> None:
    """Who is recorded as buying buys; whether he manages the contracts the source must tell."""
    case = simple()
    if activities is not None:
        scope = Scope(id="care", functions=CARE, activities=activities)
        case = simple(scope, scope="care")
    activity = Activity.CONTRACT_MANAGEMENT
    answer = who_buys(case.on("2019-01-01"), "foster-care", HILVERSUM, activity=activity)
    assert (truth, missing) == (answer.truth, lacks(answer))


# exactly one


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"scope": "rest"}, True),
        ({"scope": "rest", "act": "division"}, False),
        ({"scope": "rest", "period": uncertain(period())}, False),
        ({"functions": ("youth-care",)}, False),
        ({"functions": ("child-protection",)}, False),
    ],
)
def test_exactly_one_must_be_shown(fields: dict[str, Any], expected: bool) -> None:
    """By scopes that share nothing, of purchases that are certain and settled alike."""
    case = simple(
        plan((ActState.PLANNED, "2018-12-31")),
        OpenScope(id="list", functions=("secure-youth-help",), field=("youth-help",)),
        RestScope(id="rest", functions=("youth-care",), siblings=("list",)),
        purchase("other", HUIZEN, for_=(HILVERSUM,), **fields),
        scope="list",
    )
    answer = asked(case)
    assert expected is answer.value.exactly_one
    assert expected == ("exactly one of" in {note for note, _ in remarks(answer)})


@pytest.mark.parametrize(
    ("fields", "buyers", "expected"),
    [
        ({"scope": "list"}, [(RECORDED.value, YES)], False),
        (
            {"scope": "list", "period": uncertain(period())},
            [(RECORDED.value, UNKNOWN), ("planned", UNKNOWN)],
            False,
        ),
        ({"functions": CARE}, [(RECORDED.value, YES), ("planned", UNKNOWN)], False),
        ({}, [(RECORDED.value, UNKNOWN), ("planned", UNKNOWN)], False),
    ],
)
def test_a_plan_that_came_true(
    fields: dict[str, Any], buyers: list[tuple[str, Truth]], expected: bool
) -> None:
    """Is no second buyer; another scope, or a doubtful period, is not what was planned."""
    case = simple(
        plan((ActState.PLANNED, "2018-12-31")),
        Scope(id="list", functions=CARE),
        purchase("real", **fields),
        scope="list",
        act="division",
    )
    answer = asked(case)
    assert buyers == [(each.kind.value, each.truth) for each in answer.value.buyers]
    assert expected is answer.value.exactly_one


def test_exactly_one_of_buyers_told_twice() -> None:
    """Who is planned and decided to buy the same is one buyer; so is who is recorded twice."""
    planned = drenthe(act=plan((ActState.PLANNED, "2016-02-01")))
    told_later: list[Record] = [
        purchase("twelve-again", "drenthe", scope="joint", period=FROM_2017),
        purchase("seven-again", "zuid", scope="rest-and-perhaps-wmo", period=FROM_2017),
        purchase("seven-once-more", "zuid", scope="rest-and-perhaps-wmo", period=FROM_2017),
    ]
    case = planned.adding(*told_later)
    answer = bought(case, "foster-care")
    assert answer.value.exactly_one
    assert {RECORDED.value} == {kind for _, kind, _ in told(answer)}
    half = planned.adding(told_later[0])
    assert not bought(half, "foster-care").value.exactly_one


def test_one_buyer_of_a_list_and_its_rest() -> None:
    """Is no choice between buyers."""
    case = simple(
        OpenScope(id="list", functions=("secure-youth-help",), field=("youth-help",)),
        RestScope(id="rest", functions=("youth-care",), siblings=("list",)),
        purchase("other", scope="rest"),
        scope="list",
    )
    assert not asked(case).value.exactly_one


# asking


def test_the_day_is_that_of_the_snapshot() -> None:
    """When none is given."""
    case = simple(period=period("2019-01-01", "2019-01-02"))
    assert YES is who_buys(case.on("2019-01-01"), "foster-care", HILVERSUM).truth
    assert UNKNOWN is who_buys(case.on("2019-01-02"), "foster-care", HILVERSUM).truth


def test_nobody_buys_for_what_is_not_there() -> None:
    """A municipality that ended is bought for by nobody: asking is an error."""
    town = municipality("GM0457", "Weesp", period=period(None, "2022-03-24"))
    snapshot = landscape_of(town, purchase(buyer="GM0457", functions=CARE)).on("2022-03-23")
    assert YES is who_buys(snapshot, "foster-care", "GM0457").truth
    with pytest.raises(OutsideLife, match="GM0457"):
        who_buys(snapshot, "foster-care", "GM0457", day("2022-03-24"))


def test_what_is_no_function_is_refused() -> None:
    """Neither a care function nor a scope."""
    with pytest.raises(UnknownName):
        asked(simple(), "no-function")


def test_each_pair_of_scopes_is_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many municipalities are asked about."""
    compared: list[str] = []
    answer = Scopes._answer

    def counting(self: Scopes, what: str, *rest: Any) -> Answer[None]:
        compared.append(what)
        return answer(self, what, *rest)

    monkeypatch.setattr(Scopes, "_answer", counting)
    snapshot = drenthe().on("2017-06-01")
    who_buys(snapshot, "foster-care", HOOGEVEEN)
    once = len(compared)
    for town in ALL_SEVEN:
        who_buys(snapshot, "foster-care", town)
    assert 0 < once == len(compared)


def test_how_it_reads() -> None:
    """One line each, and a table for a notebook."""
    answer = bought(drenthe(), "foster-care")
    value = answer.value
    text = "purchase of foster-care for GM0118: each part with exactly one of "
    both = "zuid unknown (decided, within drenthe); drenthe unknown (decided)"
    assert text + both == str(value)
    assert "<Buyer drenthe unknown (decided)>" == repr(value.buyers[1])
    assert repr(value).startswith("<Buying purchase of foster-care for GM0118: each part")
    assert "exactly one of</caption>" in value._repr_html_()
    nobody = asked(simple(), for_=HUIZEN).value
    assert f"purchase of foster-care for {HUIZEN}: nobody recorded" == str(nobody)
    assert "on 2019-01-01</caption>" in nobody._repr_html_()
    assert isinstance(value.buyers[0], Buyer)

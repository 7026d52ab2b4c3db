"""Drenthe: the letter of early 2016 on two subregions, and what became of it in 2017.

The letter is undated and older than 9 February 2016. The documents share their rows on the region,
so that either stands alone and both fit together. The years after are tested beside this.
"""

import json
from datetime import date
from pathlib import Path

import attrs
import pytest
from tests.helpers import own

import jeugdregio as jr
from jeugdregio.dates import earliest, latest
from jeugdregio.landscape import members_on
from jeugdregio.landscape.scopes import Scopes, asked

LETTER = "letters/drenthe-2016.json"
AFTER = "cases/drenthe-2017.json"
LATER = "cases/drenthe-2022.json"

LAST_DAY = date(2016, 2, 8)
START = date(2017, 1, 1)

REGION, NORTH, SOUTH = "JZ04", "noord-en-midden-drenthe", "zuid-drenthe"
FIVE = ("GM0106", "GM1680", "GM1699", "GM1730", "GM1731")
SEVEN = ("GM0109", "GM0114", "GM0118", "GM0119", "GM1681", "GM1690", "GM1701")
TWELVE = tuple(sorted(FIVE + SEVEN))

CHAIR = "voorzitter-jeugdhulpregio-drenthe"
PROPOSAL = "proposal-two-subregions-drenthe"
PLANNED_DECISIONS = "planned-decisions-2016-02-09"
FRAMEWORK = "gezamenlijk-kader-jeugdhulpregio"
FIELD, JOINT, REST = "drenthe-scope-youth-help", "drenthe-scope-joint", "drenthe-scope-rest"
WMO, WMO_IF = "drenthe-scope-wmo", "drenthe-scope-wmo-if-of-value"
PLANS = {
    "purchase-joint-drenthe": (REGION, TWELVE, JOINT, None),
    "purchase-rest-noord-en-midden-drenthe": (NORTH, FIVE, REST, None),
    "purchase-rest-zuid-drenthe": (SOUTH, SEVEN, REST, FRAMEWORK),
    "purchase-wmo-noord-en-midden-drenthe": (NORTH, FIVE, WMO, None),
    "purchase-wmo-zuid-drenthe": (SOUTH, SEVEN, WMO_IF, None),
}
CONTRACTS = "contracts-noord-en-midden-drenthe-2017"


@pytest.fixture(scope="module")
def letter(examples: Path) -> jr.Landscape:
    """The letter alone."""
    return jr.load(examples / LETTER)


@pytest.fixture(scope="module")
def after(examples: Path) -> jr.Landscape:
    """What became of it, alone."""
    return jr.load(examples / AFTER)


def quotes(record: jr.Record, field: str | None = None) -> list[str | None]:
    """What the sources say about a field of a record, or about the whole."""
    return [each.quote for each in record.evidence if each.field == field]


def holds_scope(landscape: jr.Landscape, scope: str, function: str) -> jr.Truth:
    """Whether the purchase of a care function is in a scope."""
    question = asked(function, jr.Activity.PURCHASE)
    return Scopes(landscape.scopes.__getitem__).contains(scope, question).truth


# the documents


@pytest.mark.parametrize("name", [LETTER, AFTER, LATER])
def test_document_stands_alone(examples: Path, name: str) -> None:
    """Each loads by itself, and there is nothing to look at again."""
    assert () == jr.load_with_notices(examples / name).notices


@pytest.mark.parametrize("name", [LETTER, AFTER, LATER])
def test_document_is_written_back_as_it_stands(examples: Path, name: str) -> None:
    """No default is written out, no set is out of order, and nothing is lost in reading."""
    document = json.loads((examples / name).read_text(encoding="utf-8"))
    back = jr.dump(jr.load(examples / name), title=document["title"])
    assert document == json.loads(back)


@pytest.mark.parametrize("order", [(LETTER, AFTER, LATER), (LATER, AFTER, LETTER)])
def test_documents_agree(examples: Path, order: tuple[str, ...]) -> None:
    """Together they hold what each holds; what two of them have is the same row."""
    loaded = jr.load_with_notices(*(examples / name for name in order))
    assert () == loaded.notices
    each_alone = [row for name in order for row in own(jr.load(examples / name))]
    rows = {row.id: row for row in each_alone}
    assert rows == {row.id: row for row in own(loaded.landscape)}
    assert len(rows) < len(each_alone)


@pytest.mark.parametrize("name", [LETTER, AFTER, LATER])
def test_every_record_is_sourced(examples: Path, name: str) -> None:
    """Each record has a quote from a source, or says from what place it was derived."""
    unsourced = [
        record.id
        for record in own(jr.load(examples / name))
        if not record.evidence
        or not all(each.quote or (each.derived and each.place) for each in record.evidence)
    ]
    assert [] == unsourced


# the letter


def test_letter_is_undated(letter: jr.Landscape) -> None:
    """Nothing bounds it from before; it is older than the decisions of 9 February."""
    document = letter.documents["letter-jeugdhulpregio-drenthe"]
    assert (None, LAST_DAY) == (earliest(document.day), latest(document.day))
    assert (CHAIR,) == document.by


@pytest.mark.parametrize(
    ("day", "expected"), [("2016-02-07", jr.Truth.UNKNOWN), ("2016-02-08", jr.Truth.YES)]
)
def test_letter_shows_for_certain_from_its_last_day(
    letter: jr.Landscape, day: str, expected: jr.Truth
) -> None:
    """The letter, its message and its plan show for certain on 8 February 2016, not before."""
    told: list[jr.Record] = [
        letter.documents["letter-jeugdhulpregio-drenthe"],
        letter.communications["letter-to-the-councils-of-drenthe"],
        letter.acts[PROPOSAL],
    ]
    assert [expected] * 3 == [each.shows(date.fromisoformat(day)) for each in told]
    for each in told:
        assert (each.id in letter.on(day)[type(each)]) is (expected is jr.Truth.YES)


def test_five_and_seven_are_the_twelve(letter: jr.Landscape) -> None:
    """The subregions are disjoint and together the region, when the plan starts."""
    snapshot = letter.on(LAST_DAY)
    region, north, south = (
        members_on(snapshot, grouping, START) for grouping in (REGION, NORTH, SOUTH)
    )
    assert (TWELVE, FIVE, SEVEN) == (region.full, north.full, south.full)
    assert () == region.possible + north.possible + south.possible
    assert {REGION} == {each.of for each in letter.subregions}


@pytest.mark.parametrize(
    ("day", "region", "parts"),
    [
        ("2016-02-07", [], []),
        ("2016-02-08", [REGION], []),
        ("2016-12-31", [REGION], []),
        ("2017-01-01", [REGION], [NORTH, SOUTH]),
        ("2017-01-02", [], []),
        ("2040-01-01", [], []),
    ],
)
def test_letter_tells_of_two_days(
    letter: jr.Landscape, day: str, region: list[str], parts: list[str]
) -> None:
    """The twelve work together by its last day; the plan reads for its first day, and no later."""
    snapshot = letter.on(day)
    assert parts == [each.id for each in snapshot[jr.Subregion]]
    members = {each.grouping for each in snapshot[jr.Membership] if each.purpose is None}
    assert {*region, *parts} == members


def test_statistics_fill_no_co_operation(letter: jr.Landscape) -> None:
    """In 2022 they count the twelve; who co-operates then the letter does not tell."""
    counted = letter.on("2022-06-01")[jr.Membership].where("grouping", REGION)
    assert {(each.member, jr.Purpose.CBS_STATISTICS) for each in counted} == {
        (each, jr.Purpose.CBS_STATISTICS) for each in TWELVE
    }
    answer = letter.on("2022-06-01").members(REGION)
    assert (jr.Truth.UNKNOWN, (), TWELVE) == (
        answer.truth,
        answer.value.full,
        answer.value.possible,
    )


@pytest.mark.parametrize("grouping", [NORTH, SOUTH])
def test_subregions_are_possible_before_2017(letter: jr.Landscape, grouping: str) -> None:
    """That the groups were not there before, nobody says; the words of the plan are kept."""
    states = [letter.subregions[grouping], *letter.memberships.where(grouping=grouping)]
    for each in states:
        assert jr.Truth.UNKNOWN is each.shows(LAST_DAY)
        assert isinstance(each.period, jr.UncertainPeriod)
        assert each.period.words is not None
        assert "straks vanuit twee deelregio's" in quotes(each, "period")


def test_forms_of_the_scopes(letter: jr.Landscape) -> None:
    """An open list, the rest of the same field beside it, and Wmo with and without a condition."""
    joint, rest = letter.scopes[JOINT], letter.scopes[REST]
    assert isinstance(joint, jr.OpenScope)
    assert isinstance(rest, jr.RestScope)
    assert ("inpatient-youth-help", "very-specialised-youth-help") == joint.functions
    assert (FIELD, (JOINT,), FIELD) == (joint.whole, rest.siblings, rest.whole)
    assert ("youth-help-as-worded",) == letter.scopes[FIELD].functions
    assert {(jr.Activity.PURCHASE,)} == {each.activities for each in letter.scopes}


def test_joint_and_rest_divide_the_field(letter: jr.Landscape) -> None:
    """Whatever the list holds: each part of the purchase is in exactly one of both."""
    scopes = Scopes(letter.scopes.__getitem__)
    assert jr.Truth.YES is scopes.once(FIELD, (JOINT, REST)).truth


@pytest.mark.parametrize(
    ("function", "joint", "rest"),
    [
        ("inpatient-youth-help", jr.Truth.YES, jr.Truth.NO),
        ("very-specialised-youth-help", jr.Truth.YES, jr.Truth.NO),
        ("foster-care", jr.Truth.UNKNOWN, jr.Truth.UNKNOWN),
        ("crisis-help", jr.Truth.UNKNOWN, jr.Truth.UNKNOWN),
        ("child-protection", jr.Truth.UNKNOWN, jr.Truth.UNKNOWN),
        ("youth-probation", jr.Truth.UNKNOWN, jr.Truth.UNKNOWN),
        ("social-support", jr.Truth.NO, jr.Truth.NO),
    ],
)
def test_what_is_bought_jointly(
    letter: jr.Landscape, function: str, joint: jr.Truth, rest: jr.Truth
) -> None:
    """Only what the list names is certain; what it does not name is not known, save the Wmo."""
    assert joint is holds_scope(letter, JOINT, function)
    assert rest is holds_scope(letter, REST, function)


def test_wmo_is_certain_for_five_and_conditional_for_seven(letter: jr.Landscape) -> None:
    """The five combine; the seven do if it is of added value, which nobody recorded."""
    condition = letter.scopes[WMO_IF]
    assert isinstance(condition, jr.ConditionalScope)
    assert ("als dit meerwaarde heeft voor inwoners", None) == (
        condition.condition,
        condition.fulfilled,
    )
    assert jr.Truth.YES is holds_scope(letter, WMO, "social-support")
    assert jr.Truth.UNKNOWN is holds_scope(letter, WMO_IF, "social-support")
    assert jr.Truth.NO is holds_scope(letter, WMO, "foster-care")


@pytest.mark.parametrize("id", PLANS)
def test_purchases_are_planned_from_2017(letter: jr.Landscape, id: str) -> None:
    """Who is to buy what for whom, by the proposal, from 1 January 2017."""
    purchase = letter.purchases[id]
    assert PLANS[id] == (purchase.buyer, purchase.for_, purchase.scope, purchase.within)
    assert PROPOSAL == purchase.act
    assert jr.Period.since(START) == purchase.period


def test_joint_purchase_goes_on(letter: jr.Landscape) -> None:
    """That the twelve go on (blijven) tells that they bought the same list jointly before."""
    before = letter.purchases["purchase-joint-drenthe-2016"]
    assert (REGION, TWELVE, JOINT, None) == (before.buyer, before.for_, before.scope, before.act)
    assert (LAST_DAY, START) == (
        before.period.certain and before.period.certain.start,
        before.period.possible.end,
    )
    assert all(each.derived for each in before.evidence)


def test_both_dates_are_kept(letter: jr.Landscape) -> None:
    """The letter says "per 1 januari 2017" and "na 2017": both stand beside what rests on them."""
    both = [
        "de inkoop van jeugdhulp per 1 januari 2017 gaan organiseren",
        "De Drentse gemeenten gaan de inkoop van Jeugdhulp na 2017 anders organiseren",
    ]
    claims = (
        letter.claims["claim-drenthe-from-1-january-2017"],
        letter.claims["claim-drenthe-after-2017"],
    )
    assert both == [each.evidence[0].quote for each in claims]
    assert both == quotes(letter.acts[PROPOSAL], "effective")
    for id in PLANS:
        assert both == quotes(letter.purchases[id], "period")


def test_plan_names_no_college_that_decided(letter: jr.Landscape) -> None:
    """Twelve colleges decide, each for itself; "most" on 9 February is a plan without names."""
    proposal, decisions = letter.acts[PROPOSAL], letter.acts[PLANNED_DECISIONS]
    assert proposal.rule is not None
    assert jr.RuleKind.EACH_BINDS_ITSELF is proposal.rule.kind
    assert tuple(f"{each}.college" for each in TWELVE) == proposal.rule.organs
    assert START == proposal.effective
    acts = {letter.acts[each.id] for each in own(letter, "acts")}
    assert {PROPOSAL: (), PLANNED_DECISIONS: ()} == {each.id: each.deciders for each in acts}
    assert (PROPOSAL, date(2016, 2, 9)) == (decisions.decides, earliest(decisions.day))


@pytest.mark.parametrize("day", [LAST_DAY, date(2016, 2, 10), START])
def test_nothing_was_decided_by_the_plan(letter: jr.Landscape, day: date) -> None:
    """The proposal and the decisions stay plans, also when their days have passed."""
    acts = letter.acts[PROPOSAL], letter.acts[PLANNED_DECISIONS]
    assert [jr.ActState.PLANNED] * 2 == [each.state_on(day) for each in acts]
    assert [jr.Truth.NO] * 2 == [each.stands_on(day) for each in acts]
    assert PLANNED_DECISIONS not in letter.on(day)[jr.Act]


def test_letter_is_a_message_to_twelve_councils(letter: jr.Landscape) -> None:
    """The chair writes for the region; a message asks for no mandate, and none is recorded."""
    message = letter.communications["letter-to-the-councils-of-drenthe"]
    assert (CHAIR, (REGION,)) == (message.sender, message.for_)
    assert tuple(f"{each}.council" for each in TWELVE) == message.addressees
    assert jr.Medium.WRITTEN is message.medium
    assert (PROPOSAL,) == message.about
    assert 0 == len(letter.mandates)


def test_undertakings_of_the_letter(letter: jr.Landscape) -> None:
    """Two promises without a latest day, and the condition of the seven."""
    found = {each.id: (each.force, each.by) for each in letter.on(LAST_DAY)[jr.Undertaking]}
    assert {
        "promise-inform-of-the-outcome": (jr.Force.PROMISE, CHAIR),
        "promise-agreements-with-providers": (jr.Force.PROMISE, CHAIR),
        "condition-wmo-if-of-value": (jr.Force.CONDITION, SOUTH),
    } == found
    dues = [each.due for each in letter.undertakings if each.due is not None]
    assert [None, None] == [latest(each) for each in dues]


def test_framework_is_named_and_not_seen(letter: jr.Landscape) -> None:
    """The common framework is a document of which the letter tells that it exists."""
    framework = letter.documents[FRAMEWORK]
    assert ["het gezamenlijk kader dat voor de Jeugdhulpregio is opgesteld"] == quotes(framework)
    assert LAST_DAY == latest(framework.day)


# the year 2017


@pytest.mark.parametrize(
    ("day", "north", "south"),
    [
        ("2016-12-31", (), ()),
        ("2017-01-01", FIVE, SEVEN),
        ("2017-01-02", FIVE, ()),
        ("2018-12-31", FIVE, ()),
        ("2019-01-01", (), ()),
        ("2040-01-01", (), ()),
    ],
)
def test_subregions_are_as_certain_as_they_are_told(
    after: jr.Landscape, day: str, north: tuple[str, ...], south: tuple[str, ...]
) -> None:
    """Of the five a page tells that they buy for two years; of the seven there is only the plan."""
    for grouping, full, every in ((NORTH, north, FIVE), (SOUTH, south, SEVEN)):
        value = after.on(day).members(grouping).value
        assert full == value.full
        assert (() if full else every) == value.possible


def test_purchase_of_the_five_is_told_as_a_fact(after: jr.Landscape) -> None:
    """The region and the five buy in 2017; of the seven only the plan of the letter is known."""
    facts = {each.id: each.buyer for each in after.purchases if each.act is None}
    assert {
        "purchase-joint-drenthe-2017": REGION,
        "purchase-rest-noord-en-midden-drenthe-2017": NORTH,
        "purchase-wmo-noord-en-midden-drenthe-2017": NORTH,
    } == facts
    plans = {each.id: each.buyer for each in after.purchases if each.act == PROPOSAL}
    assert {"purchase-rest-zuid-drenthe": SOUTH, "purchase-wmo-zuid-drenthe": SOUTH} == plans
    assert not [each for each in after.acts if each.decides == PROPOSAL]


@pytest.mark.parametrize(
    ("day", "joint", "five"),
    [
        ("2016-12-31", jr.Truth.NO, jr.Truth.NO),
        ("2017-12-31", jr.Truth.YES, jr.Truth.YES),
        ("2018-12-31", jr.Truth.UNKNOWN, jr.Truth.YES),
        ("2021-12-31", jr.Truth.UNKNOWN, jr.Truth.UNKNOWN),
        ("2022-01-01", jr.Truth.UNKNOWN, jr.Truth.NO),
    ],
)
def test_only_the_purchase_of_the_five_ends_with_its_contracts(
    after: jr.Landscape, day: str, joint: jr.Truth, five: jr.Truth
) -> None:
    """Of the joint purchase of the twelve no end is told: told for 2017, possible after it."""
    of_five = [f"purchase-{each}-noord-en-midden-drenthe-2017" for each in ("rest", "wmo")]
    ids = ["purchase-joint-drenthe-2017", *of_five]
    assert [joint, five, five] == [
        after.purchases[each].shows(date.fromisoformat(day)) for each in ids
    ]


def test_contract_runs_two_years_with_three_options(after: jr.Landscape) -> None:
    """To 31 December 2018, and three times one year of which nobody recorded the exercise."""
    contract = after.contracts[CONTRACTS]
    assert (FIVE, None) == (contract.clients, contract.provider)
    assert jr.Period(START, date(2019, 1, 1)) == contract.period
    years = [jr.Period(date(year, 1, 1), date(year + 1, 1, 1)) for year in (2019, 2020, 2021)]
    assert [(year, None) for year in years] == [
        (each.period, each.exercised) for each in contract.options
    ]


def test_cover_of_2020_lacks_two_options(after: jr.Landscape) -> None:
    """On 1 June 2020 it depends on the first and the second option, and on the provider."""
    answer = after.on("2020-06-01").coverage("Assen", "ambulatory-help")
    assert jr.Truth.UNKNOWN is answer.truth
    options = [each.period for each in answer.missing if each.what is jr.Lack.OPTION]
    expected = [each.period for each in after.contracts[CONTRACTS].options[:2]]
    assert expected == sorted(filter(None, options), key=str)
    assert jr.Lack.PROVIDER in {each.what for each in answer.missing}


def test_plan_is_the_only_act_of_2017(after: jr.Landscape) -> None:
    """No decision on the plan is recorded, and no arrangement of a later year."""
    assert [PROPOSAL] == [each.id for each in own(after, "acts")]
    assert [] == own(after, "arrangements", "bodies", "mandates")
    assert PROPOSAL in after.on("2017-06-01")[jr.Act]


@pytest.mark.parametrize("name", [LETTER, AFTER, LATER])
def test_evidence_is_about_fields_there_are(examples: Path, name: str) -> None:
    """What a quote is said to be about is a key of its row."""
    unknown = [
        (record.id, each.field)
        for record in own(jr.load(examples / name))
        for each in record.evidence
        if each.field not in {None, *(f.name.rstrip("_") for f in attrs.fields(type(record)))}
    ]
    assert [] == unknown

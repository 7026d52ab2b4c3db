"""Midden-Limburg 2017: losses shared for three years, and a merger of regions that is a draft.

The document, what it tells of the two regions, and what follows from it. A *variant* is the same
document with one thing changed.
"""

from datetime import date
from pathlib import Path

import attrs
import pytest
from tests.cases.documents import problems
from tests.cases.reading import about, lacks
from tests.helpers import own

import jeugdregio as jr
from jeugdregio.dates import earliest, latest

DOCUMENT = "cases/midden-limburg-2017.json"

YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN
NEDERWEERT, WEERT, LEUDAL = WEST = ("GM0946", "GM0988", "GM1640")
OOST = ("GM0957", "GM1641", "GM1669", "GM1711")
BOTH, IN_WEST, IN_OOST = (
    "midden-limburg",
    "subregio-midden-limburg-west",
    "subregio-midden-limburg-oost",
)
COVENANT, COMPROMISE = "convenant-verevening-2017", "compromise-2020"
PLAN, MERGER = "adoption-beleidsplan-2014-2016", "draft-merger-midden-limburg-2025"
SETTLED = "2020-03-18"


@pytest.fixture(scope="module")
def case(examples: Path) -> jr.Landscape:
    """The document as it stands."""
    return jr.load(examples / DOCUMENT)


def test_document_stands_alone_and_is_sourced(examples: Path) -> None:
    """It has no notices, is written back as it stands, and each row tells whence it is."""
    assert [] == problems(examples / DOCUMENT)


# four and three


@pytest.mark.parametrize(
    ("region", "subregion", "members"), [("JZ42", IN_OOST, OOST), ("JZ43", IN_WEST, WEST)]
)
def test_four_and_three(
    case: jr.Landscape, region: str, subregion: str, members: tuple[str, ...]
) -> None:
    """Two subregions of the plan for 2014-2016, beside two areas that the country counts."""
    assert members == case.on("2015-06-01").members(subregion).value.full
    for day in ("2015-06-01", "2018-06-01", "2025-12-31"):
        counted = case.on(day).members(region).value
        assert (members, YES) == (counted.full, counted.complete.truth)
        assert jr.Purpose.CBS_STATISTICS is counted.purpose


def test_seven_made_one_plan(case: jr.Landscape) -> None:
    """Through their subregions; after the years of the plan that is only possible."""
    assert {*WEST, *OOST} == {*case.on("2015-06-01").members(BOTH).value.full}
    later = case.on("2018-06-01").members(BOTH)
    assert (UNKNOWN, {*WEST, *OOST}) == (later.truth, {*later.value.possible})


def test_nobody_is_recorded_as_having_adopted_the_plan(case: jr.Landscape) -> None:
    """The copy leaves the days of seven councils open, and each of them is missing."""
    state = case.on("2015-06-01").decision_state(PLAN)
    councils = {f"{each}.council" for each in (*WEST, *OOST)}
    assert (UNKNOWN, councils) == (state.truth, about(state, jr.Lack.DECISION))


@pytest.mark.parametrize(
    ("municipality", "buyer"), [("Weert", IN_WEST), ("Leudal", IN_WEST), ("Roermond", IN_OOST)]
)
def test_two_buyers_and_what_they_buy_is_not_told(
    case: jr.Landscape, municipality: str, buyer: str
) -> None:
    """In 2020 each region has contracts of its own; for which functions no text read tells."""
    answer = case.on("2020-03-01").who_buys("foster-care", municipality)
    assert (UNKNOWN, [buyer]) == (answer.truth, [each.buyer for each in answer.value.buyers])
    assert jr.Lack.LIST_CONTENT in lacks(answer)
    assert {jr.Lack.TERM} <= lacks(case.on("2018-06-01").who_buys("foster-care", municipality))


# the covenant


def test_covenant_binds_three_for_its_years(case: jr.Landscape) -> None:
    """The three of the west, from 2017 through 2019; by which organs is not told."""
    members = case.on("2018-06-01").members(COVENANT).value
    assert (WEST, (), ()) == (members.full, members.organs, members.possible)
    assert NO is case.on("2016-12-31").members(COVENANT).truth
    assert WEST == case.on("2020-01-01").members(COVENANT).value.possible
    assert {*OOST}.isdisjoint(members.full)


def test_covenant_has_no_organs(case: jr.Landscape) -> None:
    """It binds its parties; it decides nothing and concludes no contract of its own."""
    covenant = case.arrangements[COVENANT]
    assert jr.ArrangementForm.COVENANT is covenant.form
    assert {NO} == {covenant.may(each) for each in jr.Capability}


@pytest.mark.parametrize("kind", ["exit", "change", "dissolution"])
def test_clauses_of_the_covenant_were_not_read(case: jr.Landscape, kind: str) -> None:
    """That it leaves room is told by the news; the clause is unknown, and the room a claim."""
    assert UNKNOWN is case.on(SETTLED).provision(COVENANT, kind).truth
    room = case.claims["claim-covenant-leaves-room"]
    assert (
        (COVENANT,),
        ["Het in 2017 door de gemeenten opgestelde convenant biedt ook deze ruimte"],
    ) == (
        room.about,
        [each.quote for each in room.evidence],
    )


def open_on(case: jr.Landscape, day: str) -> dict[str, jr.Truth]:
    """By undertaking, whether it is open on a day."""
    return {
        each.record.id: each.truth for each in case.on(day).open_undertakings().value.undertakings
    }


def test_losses_are_shared_for_three_years(case: jr.Landscape) -> None:
    """One agreement for each of 2017, 2018 and 2019, made in 2017; a year later there is none."""
    shared = [each for each in case.undertakings if each.id.startswith("loss-sharing-")]
    assert {jr.Force.AGREEMENT} == {each.force for each in shared}
    years = [jr.Period(date(each, 1, 1), date(each + 1, 1, 1)) for each in (2017, 2018, 2019)]
    assert years == [each.promised for each in shared]
    assert {2017} == {
        day.year for each in shared for day in (earliest(each.made), latest(each.made)) if day
    }
    assert {} == open_on(case, "2016-12-31")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2017-12-31", {"loss-sharing-2018": YES, "loss-sharing-2019": YES}),
        ("2018-06-01", {"loss-sharing-2018": UNKNOWN, "loss-sharing-2019": YES}),
        ("2018-12-31", {"loss-sharing-2019": YES}),
        (SETTLED, {"renewal-weert-2020": YES, "settlement-weert-leudal-2020": YES}),
    ],
)
def test_what_is_open(case: jr.Landscape, day: str, expected: dict[str, jr.Truth]) -> None:
    """Weert paid in 2017 and 2018; for 2019 the compromise took the place of the covenant."""
    assert expected == open_on(case, day)


def test_nothing_ends_by_the_calendar(case: jr.Landscape) -> None:
    """Variant: without the compromise the year 2019 stays open, though its days are over."""
    share = attrs.evolve(case.undertakings["loss-sharing-2019"], ended=None, ended_by=None)
    assert UNKNOWN is open_on(case, "2020-01-01")[share.id]
    assert YES is open_on(case.replacing(share), "2020-01-01")[share.id]


def test_what_weert_paid_is_claimed(case: jr.Landscape) -> None:
    """About 1.3 million and just over 120,000: numbers of a newspaper, and acts without amount."""
    paid = {
        each.about: each.count for each in case.claims if each.id.startswith("claim-weert-paid")
    }
    assert {("payment-weert-2017",): 1_300_000, ("payment-weert-2018",): 120_000} == paid
    for year in (2017, 2018):
        payment = case.acts[f"payment-weert-{year}"]
        assert ((WEERT,), None, (COVENANT,)) == (payment.deciders, payment.amount, payment.about)
        assert payment.id == case.undertakings[f"loss-sharing-{year}"].fulfilled_by


# the compromise


def test_preference_of_weert_is_no_refusal(case: jr.Landscape) -> None:
    """It would not settle 2019 in the same way; that ended with the compromise."""
    wish = case.undertakings["preference-weert-2019"]
    assert (jr.Force.PREFERENCE, f"{WEERT}.college", COMPROMISE) == (
        wish.force,
        wish.by,
        wish.ended_by,
    )
    shown = [wish.shows(date(*each)) for each in ((2018, 12, 31), (2019, 6, 1), (2020, 3, 18))]
    assert [NO, UNKNOWN, NO] == shown


def test_compromise_of_three_colleges(case: jr.Landscape) -> None:
    """750,000 of Weert, of which 250,000 to Leudal; by 18 March 2020, the day not told."""
    compromise = case.acts[COMPROMISE]
    assert (tuple(f"{each}.college" for each in WEST), WEST) == (
        compromise.deciders,
        compromise.for_,
    )
    assert jr.Amount(750_000) == compromise.amount
    assert (NO, UNKNOWN, YES) == tuple(
        compromise.stands_on(each) & compromise.shows(each)
        for each in (date(2018, 12, 31), date(2019, 6, 1), date(2020, 3, 18))
    )
    to_leudal = case.undertakings["settlement-weert-leudal-2020"]
    assert (WEERT, (LEUDAL,), jr.Amount(250_000)) == (
        to_leudal.by,
        to_leudal.to,
        to_leudal.amount,
    )


def test_rest_is_for_renewal(case: jr.Landscape) -> None:
    """The other 500,000 stays for the three together; both are open without a latest date."""
    answer = case.on("2025-12-31").open_undertakings(force="agreement")
    open_ones = {each.record.id: each.state for each in answer.value.undertakings}
    assert {
        "renewal-weert-2020": jr.UndertakingState.RUNNING,
        "settlement-weert-leudal-2020": jr.UndertakingState.RUNNING,
    } == open_ones
    assert jr.Amount(500_000) == case.undertakings["renewal-weert-2020"].amount


# the merger of both regions


def test_merger_is_a_draft(case: jr.Landscape) -> None:
    """A concept of January 2025: nobody decided it, and whose decisions it takes is not told."""
    state = case.on("2025-02-01").decision_state(MERGER)
    assert (UNKNOWN, jr.ActState.CONCEPT) == (state.truth, state.value.status)
    assert {jr.Lack.RULE} == lacks(state)
    draft = case.acts[MERGER]
    assert (("JZ42", "JZ43"), NO) == (draft.about, draft.stands_on(date(2025, 12, 31)))


@pytest.mark.parametrize("day", ["2025-02-01", "2025-12-31"])
def test_merged_region_never_existed(case: jr.Landscape, day: str) -> None:
    """Both areas go on apart, no region of seven is on record, and no member left."""
    counted = [case.on(day).members(each).value.full for each in ("JZ42", "JZ43")]
    assert [OOST, WEST] == counted
    assert {"JZ42", "JZ43"} <= {each.id for each in case.on(day)[jr.YouthRegion]}
    assert [] == own(case, "youth_regions", "successions")
    change = case.difference("JZ43", "2024-12-31", day).value
    assert [*WEST] == [each.member for each in change.stayed]
    assert ((), ()) == (change.came, change.went)


def test_merger_decided_would_be_two_ended_and_one_of_seven(case: jr.Landscape) -> None:
    """Variant: two areas end, and one new area has seven members."""
    day = date(2027, 1, 1)
    areas = [
        attrs.evolve(
            case.youth_regions[each], id=f"{each}-ended", replaces=each, period=jr.Period.until(day)
        )
        for each in ("JZ42", "JZ43")
    ]
    new = jr.YouthRegion(id="JZ-new", name="Midden-Limburg (nieuw)", period=jr.Period.since(day))
    members = [
        jr.Membership(id=f"{each}-new", member=each, grouping=new.id, period=new.period)
        for each in (*WEST, *OOST)
    ]
    merged = case.adding(*areas, new, *members).on(day)
    assert {*WEST, *OOST} == {*merged.members(new.id).value.full}
    assert {NO} == {merged.members(each).truth for each in ("JZ42", "JZ43")}


@pytest.mark.parametrize("day", ["2015-06-01", "2018-06-01", SETTLED, "2025-12-31"])
def test_nothing_is_violated(case: jr.Landscape, day: str) -> None:
    """What nobody recorded is no violation, and to settle otherwise is none either."""
    verdicts = {each.verdict for each in jr.check(case, on=day)}
    assert {jr.Verdict.NOT_SHOWN, jr.Verdict.NOT_APPLICABLE} == verdicts

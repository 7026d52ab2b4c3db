"""Drenthe after 2017: an agreement of twelve, a plain arrangement of five, a draft public body.

That the document stands alone and is written back is tested beside this, with that of 2017; here
both are also read together, for who buys. A *variant* is the same with one thing changed.
"""

from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from tests.cases.reading import about, lacks
from tests.helpers import own

import jeugdregio as jr
from jeugdregio.dates import Hearing, decision_from, earliest, latest

YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN
FIVE = ("GM0106", "GM1680", "GM1699", "GM1730", "GM1731")
SEVEN = ("GM0109", "GM0114", "GM0118", "GM0119", "GM1681", "GM1690", "GM1701")
TWELVE = tuple(sorted(FIVE + SEVEN))
ASSEN, HOOGEVEEN, TYNAARLO = "GM0106", "GM0118", "GM1730"

REGION, NORTH, SOUTH = "JZ04", "noord-en-midden-drenthe", "zuid-drenthe"
REST = "drenthe-scope-rest"
AGREEMENT = "samenwerkingsovereenkomst-jeugdhulpregio-drenthe"
SIGNING = "signing-of-the-agreement-drenthe"
LIGHT = "noordmidden-drentse-samenwerking"
ENTERING, CONSENTS = (f"{each}-{LIGHT}" for each in ("entering", "consents"))
PUBLIC_BODY = "openbaar-lichaam-jeugdhulpregio-drenthe"
DRAFT, MEETING = "draft-openbaar-lichaam-drenthe", "meeting-of-the-council-of-assen"
VISION, ADOPTION = "regiovisie-jeugd-drenthe", "adoption-regiovisie-jeugd-drenthe"
CONSULTATION = "algemeen-bestuurlijk-overleg-jeugd-drenthe"
REPORT = "evaluation-report-drenthe-2022"
IN_2022, PUBLISHED = date(2022, 6, 1), date(2022, 12, 31)
"""The day of publication is not told; on the last day of that year it was published for certain."""
FROM_2027 = ["2027-01-01", "2030-01-01"]


@pytest.fixture(scope="module")
def later(examples: Path) -> jr.Landscape:
    """The years after 2017, alone."""
    return jr.load(examples / "cases/drenthe-2022.json")


@pytest.fixture(scope="module")
def whole(examples: Path) -> jr.Landscape:
    """These years with 2017 before them."""
    return jr.load(*(examples / f"cases/drenthe-{year}.json" for year in (2017, 2022)))


# what is read of an answer


def organs(organ: str, municipalities: tuple[str, ...] = TWELVE) -> tuple[str, ...]:
    """This organ of each municipality."""
    return tuple(f"{each}.{organ}" for each in municipalities)


def remarked(answer: jr.Answer[Any], note: jr.Note) -> list[tuple[str, ...]]:
    """What remarks of this kind are about."""
    return [each.about for each in answer.remarks if each.note is note]


def buyers(answer: jr.Answer[jr.Buying]) -> dict[str, tuple[jr.BuyerKind, jr.Truth]]:
    """By buyer how far it is settled, and whether it buys."""
    return {each.buyer: (each.kind, each.truth) for each in answer.value.buyers}


def found(case: jr.Landscape, code: str, on: date | str, *subject: str) -> jr.Finding:
    """The finding of a rule about this subject, and its missing facts and remarks."""
    (finding,) = (each for each in jr.check(case, on=on, select=[code]) if each.subject == subject)
    return finding


# the agreement of the twelve


def test_agreement_binds_twelve_municipalities(later: jr.Landscape) -> None:
    """Which of their organs is party is not told, and an agreement may nothing itself."""
    answer = later.on("2019-06-01").members(AGREEMENT)
    assert (YES, TWELVE, ()) == (answer.truth, answer.value.full, answer.value.organs)
    assert UNKNOWN is answer.value.complete.truth
    assert {NO} == {later.arrangements[AGREEMENT].may(each) for each in jr.Capability}


def test_days_of_the_agreement_are_uncertain(later: jr.Landscape) -> None:
    """Of "2018 to 2020" only the days between the last start and the first end are certain."""
    days = ["2017-12-31", "2018-06-01", "2019-06-01", "2020-06-01", "2021-01-01"]
    agreement = later.arrangements[AGREEMENT]
    assert [NO, UNKNOWN, YES, UNKNOWN, NO] == [
        agreement.shows(date.fromisoformat(day)) for day in days
    ]


def test_mayors_sign_for_what_colleges_decided(later: jr.Landscape) -> None:
    """Each mayor represents its municipality by law; the decision of each college is missing."""
    signing = later.acts[SIGNING]
    assert (organs("mayor"), TWELVE) == (signing.deciders, signing.for_)
    assert "ter uitvoering van door de colleges" in str(signing.evidence)
    answer = later.on("2021-06-01").who_may(SIGNING)
    assert {YES} == {each.truth for each in answer.value.lines}
    assert {"Gemeentewet art. 171 (1)"} == {each.article for each in answer.value.lines}
    assert (UNKNOWN, {jr.Lack.DAY}) == (answer.truth, lacks(answer))
    assert [organs("college")] == remarked(answer, jr.Note.DECISION_NOT_SHOWN)


def test_twelve_decisions_are_shown_beside_the_signing(later: jr.Landscape) -> None:
    """Variant: with a day, and each college decided before it, nothing is missing any more."""
    day = date(2019, 3, 1)
    decisions = [
        jr.Act(
            id=f"decision-of-{each}",
            day=date(2019, 2, 1),
            kind=jr.ActKind.DECISION,
            deciders=(f"{each}.college",),
            about=(AGREEMENT,),
        )
        for each in TWELVE
    ]
    signed = later.replacing(attrs.evolve(later.acts[SIGNING], day=day))
    answer = signed.adding(*decisions).on("2019-04-01").who_may(SIGNING)
    assert (YES, []) == (answer.truth, remarked(answer, jr.Note.DECISION_NOT_SHOWN))
    one_short = signed.adding(*decisions[1:]).on("2019-04-01").who_may(SIGNING)
    assert [organs("college", (ASSEN,))] == remarked(one_short, jr.Note.DECISION_NOT_SHOWN)


# the plain arrangement of the five


@pytest.mark.parametrize(
    ("day", "full", "possible"),
    [
        ("2022-01-01", FIVE, ()),
        ("2022-12-31", FIVE, ()),
        ("2023-01-01", (), FIVE),
        ("2030-01-01", (), FIVE),
    ],
)
def test_five_colleges_are_party(
    later: jr.Landscape, day: str, full: tuple[str, ...], possible: tuple[str, ...]
) -> None:
    """From 2022 on, for an indefinite time; of later years nothing was seen."""
    assert NO is later.on("2021-12-31").members(LIGHT).truth
    value = later.on(day).members(LIGHT).value
    assert (full, possible) == (value.full, value.possible)
    assert organs("college", full) == value.organs
    assert (NO if full else UNKNOWN) is value.mixed


def test_text_is_known_from_the_end_of_its_year(later: jr.Landscape) -> None:
    """Its day of publication is not told: the day it is known from is derived, and says so."""
    arrangement = later.arrangements[LIGHT]
    assert PUBLISHED == arrangement.known_from
    assert [True] == [each.derived for each in arrangement.evidence if each.field == "known_from"]
    assert YES is later.on(IN_2022, known_at=PUBLISHED).members(LIGHT).truth
    with pytest.raises(jr.UnknownName):
        later.on(IN_2022, known_at=date(2022, 12, 30)).members(LIGHT)


def test_plain_arrangement_may_nothing_itself(later: jr.Landscape) -> None:
    """No organ, no legal personality, no powers, no contract: it binds its parties."""
    arrangement = later.arrangements[LIGHT]
    assert jr.ArrangementForm.PLAIN is arrangement.form
    assert {NO} == {arrangement.may(each) for each in jr.Capability}
    assert (0, 0) == (len(later.bodies.where(of=LIGHT)), len(later.seats))
    # what its text has on leaving was not read
    answer = later.on(IN_2022).provision(LIGHT, "exit")
    assert (UNKNOWN, {LIGHT, "exit"}) == (answer.truth, about(answer, jr.Lack.CLAUSE))


def with_board(case: jr.Landscape) -> jr.Landscape:
    """The variant in which someone models a board for it, with a mandate and a seat."""
    power = {"acts": (), "functions": (), "limits": (), "giver": f"{ASSEN}.college"}
    given: dict[str, Any] = {"kinds": (jr.MandateKind.MANDATE,), **power}
    founding = jr.Founding.PUBLIC_BODY_BOARD
    return case.adding(
        jr.Body(id="bestuur", name="Bestuur", of=LIGHT, founding=founding),
        jr.Seat(id="seat", body="bestuur", for_=ASSEN),
        jr.Mandate(id="to-the-board", holder="bestuur", **given),
        jr.Mandate(id="to-the-arrangement", holder=LIGHT, **given),
    )


def test_board_of_a_plain_arrangement_decides_nothing(later: jr.Landscape) -> None:
    """Variant: it can be written down; by the form of the arrangement it can decide nothing."""
    answer = with_board(later).on(IN_2022).body_state("bestuur")
    assert (NO, NO) == (answer.truth, answer.value.legal_person)
    assert {(LIGHT, "form")} == {(each.record.id, each.field) for each in answer.grounds}


def test_board_of_a_public_body_decides(later: jr.Landscape) -> None:
    """Variant: were it a public body, the same board would decide; of an unknown form too."""
    for form in (jr.ArrangementForm.PUBLIC_BODY, None):
        arrangement = attrs.evolve(later.arrangements[LIGHT], form=form)
        answer = with_board(later.replacing(arrangement)).on(IN_2022).body_state("bestuur")
        assert (YES, YES) == (answer.truth, answer.value.legal_person)


@pytest.mark.parametrize("who", ["bestuur", LIGHT])
def test_nobody_there_can_hold_a_mandate(later: jr.Landscape, who: str) -> None:
    """Variant: a mandate to the arrangement, or to a board of it, has nobody who could use it."""
    answer = (
        with_board(later).on(IN_2022).who_may("subsidy", for_=ASSEN, in_="foster-care", who=who)
    )
    assert UNKNOWN is answer.truth
    mandate = "to-the-board" if who == "bestuur" else "to-the-arrangement"
    failed = remarked(answer, jr.Note.NOT_UNDER_MANDATE)
    assert (mandate, jr.Slot.HOLDER.value) in failed


def test_arrangement_does_not_sign(later: jr.Landscape) -> None:
    """It signs nothing by law; the college of Assen decides, and its mayor signs."""
    snapshot = later.on(IN_2022)
    answer = snapshot.who_may("contract", for_=ASSEN, in_="foster-care", who=LIGHT)
    assert UNKNOWN is answer.truth
    assert {f"{ASSEN}.college", f"{ASSEN}.mayor", LIGHT} == about(answer, jr.Lack.MANDATE)
    by_law = snapshot.who_may("contract", for_=ASSEN, in_="foster-care").value.lines
    assert [f"{ASSEN}.college", f"{ASSEN}.mayor"] == [
        each.holder for each in by_law if each.truth is YES
    ]


def test_five_colleges_entered_with_consent(later: jr.Landscape) -> None:
    """The text tells of both; when that was, only that it was before the publication."""
    answer = later.on(PUBLISHED).decision_state(ENTERING)
    assert (YES, jr.ActState.DECIDED) == (answer.truth, answer.value.status)
    assert organs("college", FIVE) == tuple(each.organ for each in answer.value.organs)
    before = later.on(IN_2022).decision_state(ENTERING)
    assert UNKNOWN is before.truth
    assert {ENTERING, CONSENTS} <= about(before, jr.Lack.DAY)


def test_consent_that_is_not_told_is_about(later: jr.Landscape) -> None:
    """Variant: without the consent of the council of Tynaarlo its college is not shown to enter."""
    consents = later.acts[CONSENTS]
    without = tuple(each for each in consents.deciders if not each.startswith(TYNAARLO))
    variant = later.replacing(attrs.evolve(consents, deciders=without))
    answer = variant.on(PUBLISHED).decision_state(ENTERING)
    assert UNKNOWN is answer.truth
    assert {f"{TYNAARLO}.council", ENTERING} == about(answer, jr.Lack.CONSENT)


def test_officials_work_under_mandates_of_which_little_is_told(later: jr.Landscape) -> None:
    """To whom, for which acts and within which limits is missing of each of the five."""
    given = own(later, "mandates")
    assert set(organs("college", FIVE)) == {each.owners[0] for each in given}
    answer = later.on(PUBLISHED).who_may("subsidy", for_=ASSEN, in_="foster-care", who=TYNAARLO)
    assert UNKNOWN is answer.truth
    assert {jr.Lack.HOLDER, jr.Lack.ACTS, jr.Lack.LIMIT} <= lacks(answer)
    for mandate in given:
        finding = found(later, "PRA001", PUBLISHED, mandate.id)
        assert jr.Verdict.NOT_SHOWN is finding.verdict
        assert {"holder", "for which acts", "limit", "term"} <= {
            each.what.value for each in finding.missing
        }


# who buys: the twelve, the five, the seven


@pytest.mark.parametrize(
    ("day", "municipality", "function", "expected"),
    [
        ("2017-06-01", HOOGEVEEN, "inpatient-youth-help", {REGION: (True, YES)}),
        ("2017-06-01", ASSEN, REST, {NORTH: (True, YES)}),
        ("2017-06-01", HOOGEVEEN, REST, {SOUTH: (False, UNKNOWN)}),
        ("2020-06-01", ASSEN, REST, {NORTH: (True, UNKNOWN)}),
        ("2022-06-01", ASSEN, REST, {LIGHT: (True, UNKNOWN)}),
        ("2022-06-01", HOOGEVEEN, REST, {SOUTH: (False, UNKNOWN)}),
        ("2022-06-01", ASSEN, "social-support", {LIGHT: (True, UNKNOWN)}),
        ("2027-01-01", ASSEN, REST, {LIGHT: (True, UNKNOWN)}),
        ("2027-01-01", HOOGEVEEN, REST, {SOUTH: (False, UNKNOWN)}),
    ],
)
def test_twelve_five_and_seven_buy(
    whole: jr.Landscape,
    day: str,
    municipality: str,
    function: str,
    expected: dict[str, tuple[bool, jr.Truth]],
) -> None:
    """Told as a fact of the twelve and the five, planned of the seven; never the public body."""
    told = buyers(whole.on(day).who_buys(function, municipality))
    assert expected == {
        buyer: (kind is jr.BuyerKind.RECORDED, truth) for buyer, (kind, truth) in told.items()
    }


def test_what_the_five_buy_in_2022_is_not_listed(whole: jr.Landscape) -> None:
    """Provisions of both acts, and which of them is missing; Hoogeveen is no party."""
    snapshot = whole.on(IN_2022)
    answer = snapshot.who_buys("foster-care", ASSEN)
    assert (UNKNOWN, {REGION, LIGHT}) == (answer.truth, {*buyers(answer)})
    assert {"light-scope", "drenthe-scope-joint", "foster-care"} == (
        about(answer, jr.Lack.LIST_CONTENT)
    )
    assert LIGHT not in buyers(snapshot.who_buys("foster-care", HOOGEVEEN))


def test_list_that_names_foster_care_makes_the_five_buy_it(whole: jr.Landscape) -> None:
    """Variant: named in the text, it is bought by the five in 2022; of 2027 the term is missing."""
    scope = attrs.evolve(whole.scopes["light-scope"], functions=("foster-care",))
    variant = whole.replacing(scope)
    answer = variant.on(IN_2022).who_buys("foster-care", ASSEN)
    assert (YES, (jr.BuyerKind.RECORDED, YES)) == (answer.truth, buyers(answer)[LIGHT])
    in_2027 = variant.on("2027-01-01").who_buys("foster-care", ASSEN)
    assert UNKNOWN is in_2027.truth
    assert "purchase-noordmidden-drentse-samenwerking" in about(in_2027, jr.Lack.TERM)


# the public body: a draft


@pytest.mark.parametrize("day", ["2025-09-25", "2025-11-01", "2026-12-31", *FROM_2027])
def test_public_body_stays_a_draft(later: jr.Landscape, day: str) -> None:
    """Twelve decisions are missing on every day, also after the day on which it could start."""
    snapshot = later.on(day)
    answer = snapshot.decision_state(DRAFT)
    assert (UNKNOWN, jr.ActState.CONCEPT) == (answer.truth, answer.value.status)
    assert set(organs("college")) == about(answer, jr.Lack.DECISION)
    assert NO is later.acts[DRAFT].stands_on(date.fromisoformat(day))
    assert PUBLIC_BODY not in snapshot[jr.Arrangement]
    assert jr.Verdict.NOT_SHOWN is found(later, "PRA012", day, DRAFT).verdict


@pytest.mark.parametrize(
    ("day", "expected"), [("2026-12-31", NO), *((day, UNKNOWN) for day in FROM_2027)]
)
def test_public_body_has_no_members(later: jr.Landscape, day: str, expected: jr.Truth) -> None:
    """Before 2027 it is not there, and from then on nobody is recorded as a member."""
    answer = later.on(day).members(PUBLIC_BODY)
    assert expected is answer.truth
    assert ((), (), ()) == (answer.value.full, answer.value.partial, answer.value.possible)


def test_law_asks_the_consent_of_twelve_councils_too(later: jr.Landscape) -> None:
    """Variant: as an act of entering, with the colleges as parties, councils are to consent."""
    draft = attrs.evolve(later.acts[DRAFT], kind=jr.ActKind.JOINING, for_=TWELVE)
    since = jr.Period.since(date(2027, 1, 1))
    parties = [
        jr.Party(id=f"party-{each}", arrangement=PUBLIC_BODY, organ=f"{each}.college", period=since)
        for each in TWELVE
    ]
    answer = later.replacing(draft).adding(*parties).on("2025-11-01").decision_state(DRAFT)
    assert set(organs("college")) == about(answer, jr.Lack.DECISION)
    assert {*organs("council"), DRAFT} == about(answer, jr.Lack.CONSENT)


def test_item_of_the_council_is_no_view_on_the_draft(later: jr.Landscape) -> None:
    """It was before the council of Assen on 25 September 2025; no act of a council is told."""
    meeting = later.events[MEETING]
    assert (date(2025, 9, 25), (f"{ASSEN}.council",)) == (meeting.day, meeting.participants)
    assert (jr.EventKind.MEETING, (DRAFT,)) == (meeting.kind, meeting.about)
    by_the_council = [each.id for each in later.acts if f"{ASSEN}.council" in each.deciders]
    assert [CONSENTS] == by_the_council  # of 2022, to another arrangement


def test_eight_weeks_of_twelve_councils_are_open(later: jr.Landscape) -> None:
    """When they had the draft is not told; had Assen spoken in that meeting, eleven were open."""
    spoken = later.events[MEETING].day
    assert isinstance(spoken, date)
    assert None is latest(decision_from(*[Hearing(None)] * 12))
    assert spoken == latest(decision_from(Hearing(None, view=spoken)))
    assert None is latest(decision_from(Hearing(None, view=spoken), *[Hearing(None)] * 11))


# the evaluation of 2022 and the regional vision


def test_report_was_passed_on_on_the_word_of_a_party(later: jr.Landscape) -> None:
    """To the council of Hoogeveen, on a day of 2022 that is not told; no reaction is claimed."""
    council = f"{HOOGEVEEN}.council"
    told = [
        later.on(day).communications(about=REPORT, to=council) for day in (IN_2022, "2023-01-01")
    ]
    assert [UNKNOWN, YES] == [each.truth for each in told]
    (message,) = told[1].value.messages
    assert (f"{HOOGEVEEN}.college", REPORT) == (message.record.sender, message.record.document)
    claim = later.claims["claim-report-only-passed-on"]
    assert (("party-in-council-of-hoogeveen",), True) == (claim.by, REPORT in claim.about)
    assert [] == [each.id for each in own(later, "acts") if f"{HOOGEVEEN}.college" in each.owners]


def test_whether_the_consultation_decides_is_unknown(later: jr.Landscape) -> None:
    """It adopted the vision; how it was founded is not told, nor that it was the one to decide."""
    answer = later.on("2021-12-31").body_state(CONSULTATION)
    assert (UNKNOWN, {jr.Lack.FOUNDING}) == (answer.truth, lacks(answer))
    state = later.on(IN_2022).decision_state(ADOPTION)
    assert (UNKNOWN, {jr.Lack.RULE}) == (state.truth, lacks(state))
    assert [(CONSULTATION,)] == remarked(state, jr.Note.OTHER_DECIDER)


@pytest.mark.parametrize("day", ["2021-12-31", "2022-06-01", "2025-11-01", "2027-01-01"])
def test_norm_asks_about_the_region_and_not_about_the_five(later: jr.Landscape, day: str) -> None:
    """That the light form is "niet verplichtend" is a claim; each topic of the region is open."""
    report = jr.check(later, on=day, select=["NVO102"])
    assert {(REGION, jr.Verdict.NOT_SHOWN)} == {(each.subject[0], each.verdict) for each in report}
    assert 8 == len(report)
    governance = found(later, "NVO102", day, REGION, "governance")
    assert {"vision", "rule of decision"} <= {each.what.value for each in governance.missing}
    assert (LIGHT,) == later.claims["claim-light-not-binding"].about


def test_vision_that_was_read_and_adopted_satisfies(later: jr.Landscape) -> None:
    """Variant: the vision itself, adopted by who is to adopt it, treats governance and no more."""
    document = jr.Document(id="vision", title="Regiovisie", day=date(2021, 12, 31), by=(REGION,))
    vision = attrs.evolve(
        later.regional_visions[VISION],
        document=document.id,
        topics=(jr.TopicTreatment(jr.NormTopic.GOVERNANCE),),
        period=jr.Period.since(date(2021, 12, 31)),
    )
    rule = jr.DecisionRule(kind=jr.RuleKind.EACH_BINDS_ITSELF, organs=(CONSULTATION,))
    adoption = attrs.evolve(later.acts[ADOPTION], rule=rule)
    variant = later.adding(document).replacing(vision, adoption)
    # on the word of a page about it alone it is not shown
    assert jr.Verdict.NOT_SHOWN is found(variant, "NVO102", IN_2022, REGION, "governance").verdict
    read = attrs.evolve(vision, evidence=(jr.Evidence(document=document.id),))
    variant = variant.replacing(read)
    assert jr.Verdict.SATISFIED is found(variant, "NVO102", IN_2022, REGION, "governance").verdict
    assert jr.Verdict.NOT_SHOWN is found(variant, "NVO102", IN_2022, REGION, "scales").verdict


# the structure in 2017, 2022, 2025 and 2027


@pytest.mark.parametrize("day", ["2017-06-01", "2022-06-01", "2025-11-01", "2027-01-01"])
def test_structure_on_four_days(whole: jr.Landscape, day: str) -> None:
    """Five and seven are twelve, on every day; nothing is found to deviate, and nothing crashes."""
    report = jr.check(whole, on=day)
    assert ((), {jr.Verdict.NOT_SHOWN, jr.Verdict.SATISFIED, jr.Verdict.NOT_APPLICABLE}) == (
        report.errors,
        {each.verdict for each in report},
    )
    partition = found(whole, "PRA011", day, REGION, "2017-01-01")
    assert jr.Verdict.SATISFIED is partition.verdict
    asked = [each for each in report if each.verdict is not jr.Verdict.NOT_APPLICABLE]
    assert {PUBLIC_BODY, LIGHT}.isdisjoint(id for each in asked for id in each.subject)
    signed = {each.subject for each in asked if each.code == "GW002"}
    assert signed == ({(SIGNING, each) for each in TWELVE} if day > "2021" else set())


def test_nothing_later_is_shown_in_2017(later: jr.Landscape) -> None:
    """On 1 June 2017 there is no agreement, no arrangement and no act of these years."""
    snapshot = later.on("2017-06-01")
    kinds = (jr.Arrangement, jr.Act, jr.Claim, jr.Purchase, jr.Mandate, jr.RegionalVision)
    shown = {each.id for kind in kinds for each in snapshot[kind]}
    assert shown.isdisjoint(each.id for each in own(later))
    assert date(2027, 1, 1) == later.arrangements[PUBLIC_BODY].period.possible.start
    effective = later.acts[DRAFT].effective
    assert effective is not None
    assert date(2027, 1, 1) == earliest(effective)

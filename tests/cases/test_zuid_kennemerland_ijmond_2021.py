"""Zuid-Kennemerland and IJmond 2021: one track of two youth regions, no agreement on record.

The document, what it tells of the co-operation, and what follows from it. A *variant* is the same
document with one thing changed.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import attrs
import pytest
from tests.cases.documents import problems
from tests.cases.reading import about, lacks
from tests.helpers import own

import jeugdregio as jr

DOCUMENT = "cases/zuid-kennemerland-ijmond-2021.json"

YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN
HAARLEM = "GM0392"
IJMOND, ZUID_KENNEMERLAND = ("GM0375", "GM0396", "GM0453"), ("GM0377", HAARLEM, "GM0397", "GM0473")
SEVEN = tuple(sorted((*IJMOND, *ZUID_KENNEMERLAND)))
BOTH, TRACK = "zuid-kennemerland-en-ijmond", "inkooptraject-jeugdhulp-zkij"
VISION, ADOPTION = "regiovisie-jeugdhulp-zkij", "adoption-regiovisie-zkij"
ADOPTIONS = tuple(
    f"adoption-by-{each}"
    for each in ("beverwijk", "bloemendaal", "heemskerk", "heemstede", "velsen", "zandvoort")
)
DAY, AFTERWARDS = "2021-11-23", "2025-12-31"


@pytest.fixture(scope="module")
def case(examples: Path) -> jr.Landscape:
    """The document as it stands."""
    return jr.load(examples / DOCUMENT)


def test_document_stands_alone_and_is_sourced(examples: Path) -> None:
    """It has no notices, is written back as it stands, and each row tells whence it is."""
    assert [] == problems(examples / DOCUMENT)


# two areas, one track


@pytest.mark.parametrize(("region", "members"), [("JZ10", IJMOND), ("JZ11", ZUID_KENNEMERLAND)])
def test_areas_are_two(case: jr.Landscape, region: str, members: tuple[str, ...]) -> None:
    """The country counts three and four, and both areas are in the co-operation as such."""
    counted = case.on(DAY).members(region).value
    assert (members, YES) == (counted.full, counted.complete.truth)
    joined = case.memberships.where(member=region, grouping=BOTH)
    assert [jr.Extent.FULL] == [each.extent for each in joined]


def test_seven_co_operate(case: jr.Landscape) -> None:
    """Seven, named; that these are all is claimed by count and not declared."""
    members = case.on(DAY).members("Zuid-Kennemerland en IJmond").value
    assert (SEVEN, (), UNKNOWN) == (members.full, members.possible, members.complete.truth)
    assert 7 == case.claims["claim-zkij-seven"].count
    assert SEVEN == case.on("2021-10-14").members(BOTH).value.possible
    assert SEVEN == case.on(AFTERWARDS).members(BOTH).value.possible


def test_track_is_one(case: jr.Landscape) -> None:
    """One tender of the seven; its contracts begin with its first lot, and none is on record."""
    (track,) = case.procurement_tracks
    assert (TRACK, BOTH, jr.Procedure.TENDER) == (track.id, track.alliance, track.procedure)
    assert {*SEVEN} == {each.participant for each in case.participations.where(track=TRACK)}
    assert (
        jr.UncertainDate(
            date(2023, 1, 1), date(2023, 12, 31), "in 2023 perceel 1 en in 2024 perceel 2"
        )
        == track.contracts_from
    )
    assert 0 == len(case.contracts)


@pytest.mark.parametrize("municipality", ["Haarlem", "Velsen"])
def test_who_buys_is_one_and_what_is_not_told(case: jr.Landscape, municipality: str) -> None:
    """Both regions buy together; whether foster care is in it no text read tells."""
    answer = case.on(DAY).who_buys("foster-care", municipality)
    assert (UNKNOWN, {jr.Lack.LIST_CONTENT}) == (answer.truth, lacks(answer))
    assert [BOTH] == [each.buyer for each in answer.value.buyers]


@pytest.mark.parametrize(
    ("claim", "count"), [("claim-zkij-nine-years", 9), ("claim-zkij-350-million", 350_000_000)]
)
def test_term_and_amount_are_claims(case: jr.Landscape, claim: str, count: int) -> None:
    """Nine years and 350 million for Haarlem are what a party in its council wrote of the plan."""
    told = case.claims[claim]
    assert (count, ("party-in-council-of-haarlem",)) == (told.count, told.by)
    assert TRACK in told.about
    answer = case.on("2023-06-01").coverage("Haarlem", "child-protection")
    assert (UNKNOWN, {jr.Lack.CONTRACT_OR_SUBSIDY}) == (answer.truth, lacks(answer))


# the agreement nobody recorded


def test_absence_of_an_agreement_is_not_declared(case: jr.Landscape) -> None:
    """No arrangement stands in the document, and nothing says that none exists."""
    assert [] == own(case, "arrangements", "parties", "completeness")
    arrangements = {
        each.grouping
        for town in SEVEN
        for each in case.on(DAY).groupings(town).value.groupings
        if each.kind is jr.GroupingKind.ARRANGEMENT
    }
    assert set() == arrangements
    for town in SEVEN:
        complete = case.on(DAY).groupings(town).value.complete
        assert [UNKNOWN] == [each.truth for each in complete if each.value is None]


def test_never_formal_is_a_claim(case: jr.Landscape) -> None:
    """The word of their own page, later: it denies nothing and ends nothing."""
    told = case.claims["claim-zkij-never-formal"]
    assert ((BOTH,), (TRACK, BOTH), (jr.NormTopic.GOVERNANCE,)) == (
        told.by,
        told.about,
        told.topics,
    )
    assert "nog nooit op basis van een formele overeenkomst" in [
        each.quote for each in told.evidence
    ]
    for each in (case, case.removing(told.id)):
        found = findings(each, AFTERWARDS)[BOTH, "governance"]
        assert jr.Verdict.NOT_SHOWN is found.verdict
        assert (jr.Lack.TOPIC, (VISION, "governance")) in {(m.what, m.about) for m in found.missing}


def test_agreement_would_be_seen(case: jr.Landscape) -> None:
    """Variant: an agreement of the seven is among their groupings, and its form is told."""
    agreement = jr.Arrangement(
        id="agreement",
        name="Overeenkomst",
        form=jr.ArrangementForm.AGREEMENT,
        serves=("JZ10", "JZ11"),
    )
    parties = [
        jr.Party(id=f"party-{each}", arrangement="agreement", organ=f"{each}.college")
        for each in SEVEN
    ]
    shown = case.adding(agreement, *parties).on(DAY)
    assert SEVEN == shown.members("agreement").value.full
    assert "agreement" in {each.grouping for each in shown.groupings("Haarlem").value.of(None)}


# who signs


def test_who_signs_for_all_is_unknown(case: jr.Landscape) -> None:
    """Each mayor for its own municipality; one for all seven is not shown, nor a decision."""
    answer = case.on(DAY).who_may("sign", for_=BOTH, in_=TRACK)
    assert (UNKNOWN, {jr.Lack.MANDATE}) == (answer.truth, lacks(answer))
    assert {f"{each}.mayor" for each in SEVEN} == about(answer, jr.Lack.MANDATE)
    assert {YES} == {each.truth for each in answer.value.lines}
    assert {
        jr.Note.EACH_FOR_ITSELF: SEVEN,
        jr.Note.DECISION_NOT_SHOWN: tuple(f"{each}.college" for each in SEVEN),
    } == {each.note: each.about for each in answer.remarks}


def granted(towns: Iterable[str]) -> list[jr.Mandate]:
    """Powers of attorney of the mayors of these, to the mayor of Haarlem."""
    return [
        jr.Mandate(
            id=f"power-{each}",
            kinds=(jr.MandateKind.POWER_OF_ATTORNEY,),
            giver=f"{each}.mayor",
            holder=f"{HAARLEM}.mayor",
            acts=(),
            functions=(),
            limits=(),
        )
        for each in towns
        if each != HAARLEM
    ]


def test_one_signs_for_all_with_each_power(case: jr.Landscape) -> None:
    """Variant: with six powers of attorney Haarlem's mayor signs for all; with five not."""
    for towns, truth in ((SEVEN, YES), (SEVEN[1:], UNKNOWN)):
        variant = case.adding(*granted(towns)).on(DAY)
        assert truth is variant.who_may("sign", for_=BOTH, in_=TRACK).truth


# the vision, and the norm


def test_haarlem_adopted_and_the_others_are_missing(case: jr.Landscape) -> None:
    """On 14 October 2021 the council of Haarlem; the days of the six others are not told."""
    state = case.on(DAY).decision_state(ADOPTION)
    councils = {f"{each}.council" for each in SEVEN}
    assert UNKNOWN is state.truth
    assert councils - {"GM0392.council"} == about(state, jr.Lack.DECISION)
    adopted = {each.organ: each.truth for each in state.value.organs if each.truth is YES}
    assert {"GM0392.council": YES} == adopted
    assert date(2021, 10, 14) == case.acts["adoption-by-haarlem"].day
    before = case.on("2021-10-13").decision_state(ADOPTION)
    assert councils == about(before, jr.Lack.DECISION)


def test_motion_is_a_request_to_the_college(case: jr.Landscape) -> None:
    """The council asks to be kept in position; a request is never past its date."""
    (open_,) = case.on(AFTERWARDS).open_undertakings().value.undertakings
    motion = open_.record
    assert (jr.Force.REQUEST, "GM0392.council", ("GM0392.college",)) == (
        motion.force,
        motion.by,
        motion.to,
    )
    assert date(2021, 10, 14) == motion.made
    assert jr.UndertakingState.RUNNING is open_.state


def findings(case: jr.Landscape, day: str = DAY) -> dict[tuple[str, ...], jr.Finding]:
    """What NVO102 finds, by subject."""
    return {each.subject: each for each in jr.check(case, on=day, select=["NVO102"])}


@pytest.mark.parametrize("topic", [each.value for each in jr.NormTopic])
@pytest.mark.parametrize("region", ["JZ10", "JZ11", BOTH])
def test_no_topic_is_shown(case: jr.Landscape, region: str, topic: str) -> None:
    """Of both regions and of what they are together; the text itself was not read on."""
    assert jr.Verdict.NOT_SHOWN is findings(case)[region, topic].verdict


@pytest.mark.parametrize("region", ["JZ10", "JZ11", BOTH])
def test_what_lacks_of_the_vision(case: jr.Landscape, region: str) -> None:
    """Six decisions with their days, and the topic; the vision of both is on record, and claims to
    meet the norm.
    """
    found = findings(case)[region, "care-landscape"]
    missing = {(each.what, each.about) for each in found.missing}
    councils = {(jr.Lack.DECISION, (f"{each}.council",)) for each in SEVEN if each != HAARLEM}
    days = {(jr.Lack.DAY, (each,)) for each in ADOPTIONS}
    assert councils | days | {(jr.Lack.TOPIC, (VISION, "care-landscape"))} == missing
    claimed = [each.about for each in found.remarks if each.note is jr.Note.CLAIMED]
    assert [("claim-zkij-norm",)] == claimed


def test_contact_point_lacks_who_and_for_what(case: jr.Landscape) -> None:
    """Neither is on record; the claim of no formal agreement is about governance alone."""
    found = findings(case)[BOTH, "contact-point"]
    assert {jr.Lack.CONTACT_POINT, jr.Lack.ACTS, jr.Lack.DECISION, jr.Lack.DAY} == {
        each.what for each in found.missing
    }


def test_topic_is_shown_once_adopted_by_all(case: jr.Landscape) -> None:
    """Variant: with six more decisions and a topic treated, that topic is shown, and no other."""
    decisions = [
        jr.Act(
            id=f"adoption-by-{each}",
            day=date(2021, 10, 28),
            kind=jr.ActKind.DECISION,
            deciders=(f"{each}.council",),
            decides=ADOPTION,
        )
        for each in SEVEN
        if each != HAARLEM
    ]
    treated = jr.TopicTreatment(jr.NormTopic.CARE_LANDSCAPE)
    vision = attrs.evolve(case.regional_visions[VISION], topics=(treated,))
    found = findings(case.adding(*decisions).replacing(vision))
    assert jr.Verdict.SATISFIED is found[BOTH, "care-landscape"].verdict
    assert jr.Verdict.NOT_SHOWN is found[BOTH, "governance"].verdict


def test_all_seven_adopted_by_the_end_of_2022(case: jr.Landscape) -> None:
    """A publication of 2022 says that they did, and tells no days: unknown until it is certain."""
    for day, truth in (("2022-12-30", UNKNOWN), ("2022-12-31", YES), (AFTERWARDS, YES)):
        state = case.on(day).decision_state(ADOPTION)
        assert truth is state.truth
        assert ({*ADOPTIONS} if truth is UNKNOWN else set()) == about(state, jr.Lack.DAY)
    for region in ("JZ10", "JZ11", BOTH):
        found = findings(case, "2022-12-31")[region, "governance"]
        assert jr.Verdict.NOT_SHOWN is found.verdict
        assert {jr.Lack.TOPIC, jr.Lack.TERM} == {each.what for each in found.missing}


def test_council_that_nobody_tells_of_stays_missing(case: jr.Landscape) -> None:
    """Variant: without the decision of Velsen its council is missing by name, also in 2023."""
    state = case.removing("adoption-by-velsen").on(AFTERWARDS).decision_state(ADOPTION)
    assert (UNKNOWN, {"GM0453.council"}) == (state.truth, about(state, jr.Lack.DECISION))


@pytest.mark.parametrize("day", ["2021-10-14", DAY, "2023-01-01", AFTERWARDS])
def test_nothing_is_violated(case: jr.Landscape, day: str) -> None:
    """A large track without an agreement on record violates nothing that is known."""
    verdicts = {each.verdict for each in jr.check(case, on=day)}
    assert {jr.Verdict.NOT_SHOWN, jr.Verdict.NOT_APPLICABLE} == verdicts

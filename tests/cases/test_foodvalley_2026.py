"""FoodValley 2026: seven of eight, a chair with a power, Nijkerk and Eemnes in several places.

The document, what it tells of the region, and what follows from it. A *variant* is the same
document with one thing changed.
"""

from datetime import date
from pathlib import Path

import attrs
import pytest
from tests.cases.documents import problems
from tests.cases.reading import about, grounds, lacks, not_under

import jeugdregio as jr
from jeugdregio.landscape import asked

DOCUMENT = "cases/foodvalley-2026.json"

YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN
NIJKERK, EDE, VEENENDAAL, WAGENINGEN = "GM0267", "GM0228", "GM0345", "GM0289"
AMERSFOORT, EEMNES = "GM0307", "GM0317"
SEVEN = ("GM0203", EDE, NIJKERK, "GM0279", "GM0339", "GM0340", VEENENDAAL)
EIGHT = (NIJKERK, AMERSFOORT, "GM0308", "GM0313", EEMNES, "GM0327", "GM0342", "GM0351")
REGION, GENERAL = "jeugdhulpregio-foodvalley", "regio-foodvalley"
AGREEMENT, CENTRE = "overeenkomst-foodvalley-2017", "centrumregeling-regio-amersfoort"
JOINT, PURCHASE = "foodvalley-scope-joint", "amersfoort-scope-purchase"
CHAIR, POWER = "voorzitter-foodvalley", "power-of-the-chair"
IN_TERM, LATER = "2018-12-31", "2026-01-01"
YOUTH = ("child-protection", "youth-probation", "foster-care", "ambulatory-help", "crisis-stay")


@pytest.fixture(scope="module")
def case(examples: Path) -> jr.Landscape:
    """The document as it stands."""
    return jr.load(examples / DOCUMENT)


@pytest.fixture(scope="module")
def with_eemnes(examples: Path) -> jr.Landscape:
    """The same, with the documents that tell of the other groupings of Eemnes."""
    others = ("gooi-en-vechtstreek.json", "cases/vijfheerenlanden-2020.json", DOCUMENT)
    return jr.load(*(examples / each for each in others))


def test_document_stands_alone_and_is_sourced(examples: Path) -> None:
    """It has no notices, is written back as it stands, and each row tells whence it is."""
    assert [] == problems(examples / DOCUMENT)


# seven, and eight


@pytest.mark.parametrize("day", ["2014-12-31", IN_TERM, "2024-01-01"])
def test_seven_buy_youth_help_together(case: jr.Landscape, day: str) -> None:
    """Seen in 2014, 2017 and 2024; Wageningen is not one of them, and not possibly one."""
    members = case.on(day).members("Jeugdhulpregio FoodValley").value
    assert (REGION, SEVEN, (), ()) == (
        members.grouping,
        members.full,
        members.partial,
        members.possible,
    )


@pytest.mark.parametrize("day", ["2014-12-30", "2024-01-02", LATER])
def test_other_days_are_possible(case: jr.Landscape, day: str) -> None:
    """No source tells since when they are together, nor until when."""
    answer = case.on(day).members(REGION)
    assert (UNKNOWN, (), SEVEN) == (answer.truth, answer.value.full, answer.value.possible)


@pytest.mark.parametrize("day", ["2015-01-01", IN_TERM, "2020-02-15", "2025-12-31"])
def test_wageningen_is_not_in_the_youth_region(case: jr.Landscape, day: str) -> None:
    """The country counts the same seven for statistics, and declares them complete: a NO."""
    counted = case.on(day).members("JZ21").value
    assert (SEVEN, (), YES) == (counted.full, counted.possible, counted.complete.truth)
    assert jr.Purpose.CBS_STATISTICS is counted.purpose
    elsewhere = case.on(day).groupings("Wageningen").value
    assert ["JZ28"] == [each.grouping for each in elsewhere.of(jr.Purpose.CBS_STATISTICS)]
    assert REGION not in {each.grouping for each in elsewhere.groupings}


def test_complete_is_not_told_of_the_co_operation(case: jr.Landscape) -> None:
    """Variant: with the word of the region that these are all, it is; without it, unknown."""
    assert UNKNOWN is case.on(IN_TERM).members(REGION).value.complete.truth
    whole = jr.Completeness(
        id="all-seven", day=date(2019, 1, 1), by=(REGION,), table="memberships", about=(REGION,)
    )
    assert YES is case.adding(whole).on(IN_TERM).members(REGION).value.complete.truth


def test_eight_is_another_region(case: jr.Landscape) -> None:
    """The general Regio Foodvalley is of eight; who takes them for youth help adds Wageningen."""
    members = case.on("2020-02-15").members("Regio Foodvalley").value
    assert (GENERAL, {WAGENINGEN}) == (members.grouping, {*members.full} - {*SEVEN})
    counts = {each.about: each.count for each in case.claims if each.count is not None}
    assert {(REGION,): 7, (GENERAL,): 8} == counts
    assert UNKNOWN is case.on("2020-02-15").who_buys("foster-care", WAGENINGEN).truth


def test_wageningen_is_party_elsewhere(case: jr.Landscape) -> None:
    """Its college is party to the arrangement of centraal Gelderland by the end of 2024; on which
    day of that year it was told is not known, so in June it is possible. In which of the modules it
    takes part is not told.
    """
    members = case.on("2024-12-31").members("SO0882").value
    assert ((), ("GM0289.college",)) == (members.full, members.organs)
    assert [(WAGENINGEN, YES)] == [(each.member, each.truth) for each in members.partial]
    assert UNKNOWN is case.on("2024-12-31").who_buys("foster-care", "Wageningen").truth
    for day in ("2024-06-01", "2025-01-01"):
        before = case.on(day).members("SO0882").value
        assert ((), (WAGENINGEN,)) == (before.full, before.possible)


# the agreement of 2017-2020


def test_agreement_is_of_the_seven_for_its_term(case: jr.Landscape) -> None:
    """An agreement has no organs; its term ends with 2020, and that it was extended is not told."""
    assert SEVEN == case.on(IN_TERM).members(AGREEMENT).value.full
    assert SEVEN == case.on("2017-06-01").members(AGREEMENT).value.possible
    assert NO is case.on("2021-01-01").members(AGREEMENT).truth
    assert NO is case.arrangements[AGREEMENT].may(jr.Capability.ORGANS)


@pytest.mark.parametrize("activity", ["purchase", "contract-management", "invoicing", "knowledge"])
def test_what_the_seven_do_together(case: jr.Landscape, activity: str) -> None:
    """Purchase, contracts, invoices and information, by each of them as a member."""
    answer = case.on(IN_TERM).who_buys("foster-care", "Nijkerk", activity=activity)
    assert (YES, [REGION]) == (answer.truth, [each.buyer for each in answer.value.buyers])
    assert {"purchase-foodvalley-joint", "foodvalley-member-nijkerk", JOINT} == grounds(answer)


@pytest.mark.parametrize("activity", ["policy", "access"])
@pytest.mark.parametrize("municipality", SEVEN)
def test_what_each_does_for_itself(case: jr.Landscape, municipality: str, activity: str) -> None:
    """Policy choices and access are local: of each municipality itself."""
    answer = case.on(IN_TERM).who_buys("foster-care", municipality, activity=activity)
    assert (YES, [municipality]) == (answer.truth, [each.buyer for each in answer.value.buyers])


def test_reading_of_jeugdhulp_decides_on_child_protection(case: jr.Landscape) -> None:
    """The word of the source has two readings; only the wide one holds child protection."""
    answer = case.on(IN_TERM).who_buys("child-protection", "Nijkerk")
    assert (UNKNOWN, {jr.Lack.READING}) == (answer.truth, lacks(answer))
    protection = asked("child-protection", jr.Activity.PURCHASE)
    shown = case.on(IN_TERM)
    strict, wide = (
        shown.compare_scopes(reading="strict"),
        shown.compare_scopes(reading="umbrella"),
    )
    assert NO is strict.contains(JOINT, protection).truth
    assert YES is wide.contains(JOINT, protection).truth


def test_responsibility_and_allocation_are_claims(case: jr.Landscape) -> None:
    """That responsibility stays local, and in 2024 allocation too, no activity tells."""
    about_them = {each.id: each.about for each in case.claims}
    assert (AGREEMENT,) == about_them["claim-foodvalley-responsibility"]
    assert (REGION,) == about_them["claim-foodvalley-allocation-2024"]


def test_knooppunt_carries_out_and_nobody_knows_what_it_may(case: jr.Landscape) -> None:
    """An organisational unit of the agreement; how it was founded is not told."""
    state = case.on(IN_TERM).body_state("Knooppunt jeugdhulp")
    assert (UNKNOWN, {jr.Lack.FOUNDING}) == (state.truth, lacks(state))
    unit = attrs.evolve(case.bodies["knooppunt-jeugdhulp"], founding=jr.Founding.PROJECT_GROUP)
    assert NO is case.replacing(unit).on(IN_TERM).body_state(unit.id).truth
    signing = case.on(IN_TERM).who_may("contract", for_=REGION, in_="foster-care", who=unit.id)
    assert (UNKNOWN, {jr.Lack.MANDATE}) == (signing.truth, lacks(signing))


# the power of the chair


def powered(case: jr.Landscape) -> jr.Landscape:
    """The variant in which Veenendaal gave the chair the power, within what it says of it."""
    limits = (("spoed",), ("continuïteit van zorg", "veiligheid van kinderen"))
    mandate = jr.Mandate(
        id=POWER,
        kinds=(jr.MandateKind.MANDATE,),
        giver=f"{VEENENDAAL}.college",
        holder=CHAIR,
        acts=(jr.ActKind.DECISION,),
        functions=(),
        limits=tuple(jr.Limit(situations=each) for each in limits),
        period=jr.Period(date(2017, 1, 1), date(2021, 1, 1)),
    )
    return case.adding(mandate)


def may(case: jr.Landscape, *given: str, for_: str = "Veenendaal") -> jr.Answer[jr.WhoMay]:
    """Whether the chair may decide in these situations."""
    return case.on(IN_TERM).who_may(
        "decision", for_=for_, who=CHAIR, in_="foster-care", given=given
    )


@pytest.mark.parametrize("for_", [VEENENDAAL, REGION])
def test_power_of_the_chair_is_not_shown(case: jr.Landscape, for_: str) -> None:
    """In urgency and danger too: its text was not seen, and no ground for it is recorded."""
    answer = may(case, "spoed", "veiligheid van kinderen", for_=for_)
    assert (UNKNOWN, {jr.Lack.MANDATE}, set()) == (answer.truth, lacks(answer), grounds(answer))
    givers = SEVEN if for_ == REGION else (VEENENDAAL,)
    assert {CHAIR, *(f"{each}.college" for each in givers)} == about(answer, jr.Lack.MANDATE)


def test_conditions_are_the_word_of_one(case: jr.Landscape) -> None:
    """Urgency, and continuity or safety: what Veenendaal says of a power that is claimed."""
    (open_,) = case.on(IN_TERM).open_undertakings(about=CHAIR).value.undertakings
    assert (jr.Force.CONDITION, VEENENDAAL) == (open_.record.force, open_.record.by)
    assert {"urgency", "continuity", "safety"} <= {*open_.record.text.replace(",", "").split()}
    assert (CHAIR,) == case.claims["claim-foodvalley-chair-has-a-power"].about


@pytest.mark.parametrize(
    ("given", "truth", "settled"),
    [
        ((), UNKNOWN, 0),
        (("spoed",), UNKNOWN, 1),
        (("veiligheid van kinderen",), UNKNOWN, 1),
        (("spoed", "continuïteit van zorg"), YES, 2),
        (("spoed", "veiligheid van kinderen"), YES, 2),
    ],
)
def test_both_conditions_count(
    case: jr.Landscape, given: tuple[str, ...], truth: jr.Truth, settled: int
) -> None:
    """Variant: with such a mandate it takes urgency, and one of the two dangers."""
    answer = may(powered(case), *given)
    open_ones = [each for each in answer.missing if each.what is jr.Lack.SITUATION]
    assert (truth, 2 - settled) == (answer.truth, len(open_ones))
    assert UNKNOWN is may(powered(case), *given, for_="Ede").truth


@pytest.mark.parametrize(
    ("urgent", "under", "verdict"),
    [
        (True, POWER, jr.Verdict.SATISFIED),
        (False, POWER, jr.Verdict.VIOLATED),
        (False, None, jr.Verdict.NOT_SHOWN),
    ],
)
def test_act_of_the_chair(
    case: jr.Landscape, urgent: bool, under: str | None, verdict: jr.Verdict
) -> None:
    """Variant: a decision out of the limits that it names itself has no ground shown."""
    act = jr.Act(
        id="act-of-the-chair",
        day=date(2018, 12, 31),
        kind=jr.ActKind.DECISION,
        deciders=(CHAIR,),
        for_=(VEENENDAAL,),
        functions=("foster-care",),
        under=under,
        circumstances=(
            jr.Circumstance("spoed", urgent),
            jr.Circumstance("veiligheid van kinderen"),
        ),
    )
    variant = powered(case).adding(act)
    assert [verdict] == [each.verdict for each in jr.check(variant, on=IN_TERM, select=["AWB007"])]
    outside = set() if urgent else {(POWER, "limit")}
    assert outside == not_under(variant.on(IN_TERM).who_may(act.id))


def test_chairs_are_two_unless_shown_one(case: jr.Landscape) -> None:
    """The chair of the agreement, and that of the consultation in 2024; and no person."""
    first, second = (
        case.offices[id] for id in (CHAIR, "voorzitter-bestuurlijk-overleg-foodvalley")
    )
    assert (second.id,) == first.possibly_same_as
    assert (AGREEMENT, "bestuurlijk-overleg-foodvalley") == (first.of, second.of)
    told = {each.about for each in case.claims if VEENENDAAL in each.about or NIJKERK in each.about}
    assert {(VEENENDAAL, second.id), (NIJKERK, "bestuurlijk-trekker-foodvalley")} == told


# the centre arrangement of 2026


def test_eight_colleges_and_their_centre(case: jr.Landscape) -> None:
    """Eight colleges from 1 January 2026, with Amersfoort as their centre; not a day before."""
    members = case.on(LATER).members("Centrumregeling Uitvoering Sociaal Domein Regio Amersfoort")
    assert (EIGHT, NO) == (members.value.full, members.value.mixed)
    assert members.value.organs is not None
    assert {f"{each}.college" for each in EIGHT} == {*members.value.organs}
    assert ((AMERSFOORT, jr.PartyRole.CENTRE),) == members.value.roles
    assert NO is case.on("2025-12-31").members(CENTRE).truth
    assert NO is case.arrangements[CENTRE].may(jr.Capability.CONTRACT)


def test_policy_is_outside_the_centre_arrangement(case: jr.Landscape) -> None:
    """Purchase is its subject, policy is not, and which tasks each brings in was not read."""
    scopes = case.on(LATER).compare_scopes()
    for activity, truth in ((jr.Activity.PURCHASE, UNKNOWN), (jr.Activity.POLICY, NO)):
        for function in ("foster-care", "social-support"):
            assert truth is scopes.contains(PURCHASE, asked(function, activity)).truth
    assert (CENTRE,) == case.claims["claim-amersfoort-policy-own"].about


def contact_point(case: jr.Landscape) -> jr.Finding:
    """What NVO102 finds on the contact point of Eemland."""
    report = jr.check(case, on=LATER, select=["NVO102"])
    (found,) = (each for each in report if each.subject == ("JZ20", "contact-point"))
    return found


def test_amersfoort_acts_outside_for_the_region(case: jr.Landscape) -> None:
    """The text names it: evidence for a contact point, and a claim beside what is not shown."""
    point = case.arrangements[CENTRE].contact_point
    assert jr.ContactPoint(AMERSFOORT) == point
    found = contact_point(case)
    assert (jr.Verdict.NOT_SHOWN, {jr.Lack.VISION}) == (
        found.verdict,
        {each.what for each in found.missing},
    )
    assert [(jr.Note.CLAIMED, ("claim-amersfoort-represents",))] == [
        (each.note, each.about) for each in found.remarks
    ]


def test_of_the_contact_point_the_acts_are_missing(case: jr.Landscape) -> None:
    """Variant: with a vision on record the text tells who it is, and not for which acts."""
    vision = jr.RegionalVision(id="visie", name="Visie", of="JZ20", document="CVDR749301")
    missing = {(each.what, each.about) for each in contact_point(case.adding(vision)).missing}
    assert (jr.Lack.ACTS, (CENTRE,)) in missing
    assert (jr.Lack.CONTACT_POINT, (CENTRE,)) not in missing


# Nijkerk and Eemnes


@pytest.mark.parametrize("function", YOUTH)
def test_who_buys_for_nijkerk_in_2026_is_unknown(case: jr.Landscape, function: str) -> None:
    """Two arrangements may, and which of them buys what is not told: both stand there, unknown."""
    answer = case.on(LATER).who_buys(function, "Nijkerk")
    assert (UNKNOWN, False) == (answer.truth, answer.value.exactly_one)
    assert {REGION: UNKNOWN, CENTRE: UNKNOWN} == {
        each.buyer: each.truth for each in answer.value.buyers
    }
    assert {jr.Lack.LIST_CONTENT, jr.Lack.MEMBERS, jr.Lack.TERM} <= lacks(answer)


def test_nijkerk_in_two_places_is_a_remark(case: jr.Landscape) -> None:
    """That both buy the same for it is possible, and no fact; before 2026 there is no question."""
    joined = case.on(LATER).groupings("Nijkerk").value
    assert {CENTRE: YES, REGION: UNKNOWN, GENERAL: UNKNOWN} == {
        each.grouping: each.truth for each in joined.of(None)
    }
    (both,) = joined.conflicts
    assert ((CENTRE, REGION), UNKNOWN) == (both.groupings, both.truth)
    assert () == case.on(IN_TERM).groupings("Nijkerk").value.conflicts


def test_nijkerk_settled_either_way(case: jr.Landscape) -> None:
    """Variant: it left FoodValley, or stayed and its purchase with it; then one of two is left."""
    member, bought = case.memberships["foodvalley-member-nijkerk"], case.purchases
    gone = attrs.evolve(member, period=jr.Period(None, date(2025, 1, 1)))
    left = case.replacing(gone).on(LATER).who_buys("foster-care", "Nijkerk")
    assert (UNKNOWN, [CENTRE]) == (left.truth, [each.buyer for each in left.value.buyers])
    always = jr.Period.since(date(2014, 1, 1))
    stays = [
        attrs.evolve(each, period=always) for each in (member, bought["purchase-foodvalley-joint"])
    ]
    answer = case.replacing(*stays).on(LATER).who_buys("foster-care", "Nijkerk")
    assert (YES, [REGION]) == (
        answer.truth,
        [each.buyer for each in answer.value.buyers if each.truth is YES],
    )


@pytest.mark.parametrize(
    ("municipality", "function", "buyers"),
    [
        ("Ede", "foster-care", {REGION}),
        ("Ede", "social-support", set()),
        ("Nijkerk", "social-support", {CENTRE}),
        ("Amersfoort", "foster-care", {CENTRE}),
        ("Wageningen", "foster-care", set()),
    ],
)
def test_others_have_one_candidate_or_none(
    case: jr.Landscape, municipality: str, function: str, buyers: set[str]
) -> None:
    """Ede is in one of the two, Amersfoort in the other, Wageningen in neither."""
    answer = case.on(LATER).who_buys(function, municipality)
    assert (UNKNOWN, buyers) == (answer.truth, {each.buyer for each in answer.value.buyers})


def test_eemnes_is_in_three_groupings(with_eemnes: jr.Landscape) -> None:
    """One for certain in 2026; of the two others no text of that year was seen."""
    joined = {
        each.grouping: (each.truth, each.extent)
        for each in with_eemnes.on(LATER).groupings("Eemnes").value.of(None)
        if each.kind is jr.GroupingKind.ARRANGEMENT
    }
    assert {
        CENTRE: (YES, jr.Extent.FULL),
        "SO0006": (UNKNOWN, jr.Extent.PARTIAL),
        "samenwerkingsovereenkomst-veilig-thuis-utrecht": (UNKNOWN, jr.Extent.FULL),
    } == joined


def test_who_buys_for_eemnes_is_unknown(with_eemnes: jr.Landscape) -> None:
    """One buyer is recorded that may; the mandate on Veilig Thuis buys no youth help."""
    for function in YOUTH:
        answer = with_eemnes.on(LATER).who_buys(function, "Eemnes")
        assert (UNKNOWN, {CENTRE}) == (
            answer.truth,
            {each.buyer for each in answer.value.buyers},
        )
    mandates = with_eemnes.mandates.where(giver="GM0317.college")
    assert [("veilig-thuis",)] == [each.functions for each in mandates]
    assert jr.Law.WMO is jr.FUNCTIONS["veilig-thuis"].law


def test_body_of_the_country_has_no_parties(case: jr.Landscape) -> None:
    """JeugdFV is there since November 2025 and works for Food Valley; who is party is not told."""
    body = case.arrangements["SO1106"]
    assert (("JZ21",), YES) == (body.serves, body.shows(date(2025, 11, 1)))
    members = case.on(LATER).members(body.id)
    assert (UNKNOWN, {jr.Lack.MEMBERS}) == (members.truth, lacks(members))


@pytest.mark.parametrize("day", ["2014-12-31", IN_TERM, "2020-02-15", "2024-01-01", LATER])
def test_nothing_is_violated(with_eemnes: jr.Landscape, day: str) -> None:
    """What nobody recorded is no violation: of no municipality, and not of the chair."""
    verdicts = {each.verdict for each in jr.check(with_eemnes, on=day)}
    assert verdicts <= {
        jr.Verdict.NOT_SHOWN,
        jr.Verdict.NOT_APPLICABLE,
        jr.Verdict.SATISFIED,
    }

"""Weesp 2022: out of the Regio Gooi en Vechtstreek, then into Amsterdam; Eemnes half in.

The document stands alone and fits the others on this region. A *variant* is the document with one
thing changed.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from tests.cases.reading import about, grounds, lacks
from tests.helpers import own, period

import jeugdregio as jr
from jeugdregio.dates import earliest, latest

DOCUMENT = "cases/weesp-2022.json"
BASE = "gooi-en-vechtstreek.json"
BESIDE = [
    "letters/gooi-en-vechtstreek-2018-09-07.json",
    "letters/gooi-en-vechtstreek-2018-09-25.json",
    "letters/hilversum-2019.json",
    "letters/gooise-meren-2021-11-23.json",
    "cases/gooi-en-vechtstreek-admission-2017.json",
    "cases/laren-2016-crisis-mandate.json",
]
YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN

REGIO, REGION = "SO0006", "JZ16"
WEESP, AMSTERDAM, EEMNES, WIJDEMEREN = "GM0457", "GM0363", "GM0317", "GM1696"
SEVEN = ("GM0376", "GM0402", "GM0406", "GM0417", WEESP, WIJDEMEREN, "GM1942")
SIX = tuple(each for each in SEVEN if each != WEESP)
ORGANS = (f"{WEESP}.college", f"{WEESP}.council")
PLAN = "nl-2027-01-01-GM1696"
LEFT, MERGED = date(2022, 1, 1), date(2022, 3, 24)

EXIT, AFTER, BEFORE = "exit-weesp-2022", "text-change-2022", "text-change-2018"
IN_CARE, NEW = "weesp-clients-in-care", "weesp-new-clients"
MANDATE, JOINING = "mandate-weesp-to-amsterdam", "joining-purchase-organisation-2017"
COVENANT = "convenant-weesp-amsterdam"
CENTRE, SERVICE = "centrumregeling-weesp-amsterdam", "dienstverleningsovereenkomst-weesp-amsterdam"
THREE, SUPPORT = (
    "samenwerking-stichtse-vecht-weesp-wijdemeren",
    "dienstverlening-gooise-meren-aan-weesp",
)


@pytest.fixture(scope="module")
def case(examples: Path) -> jr.Landscape:
    """The document as it stands."""
    return jr.load(examples / DOCUMENT)


@pytest.fixture(scope="module")
def together(examples: Path) -> jr.Landscape:
    """With all other documents on the region."""
    return jr.load(*(examples / name for name in [BASE, *BESIDE, DOCUMENT]))


def quotes(answer: jr.Answer[Any]) -> str:
    """The words of the sources on which an answer rests."""
    told = (each.quote for ground in answer.grounds for each in ground.record.evidence)
    return " | ".join(filter(None, told))


def noted(answer: jr.Answer[Any]) -> list[tuple[jr.Note, tuple[str, ...]]]:
    """What is remarked, about which ids."""
    return [(each.note, each.about) for each in answer.remarks]


def open_on(case: jr.Landscape, day: str) -> set[str]:
    """What was undertaken for certain and has not ended."""
    found = case.on(day).open_undertakings().value.undertakings
    return {each.record.id for each in found if each.truth is YES}


def verdict(case: jr.Landscape, on: str, code: str, *subject: str) -> jr.Verdict:
    """The verdict of a rule about a subject on a day."""
    (found,) = jr.check(case, on=on, select=[code]).where(code=code, subject=subject)
    return found.verdict


# the document


def test_document_stands_alone(examples: Path) -> None:
    """It loads by itself without notices, and is written back as it stands."""
    loaded = jr.load_with_notices(examples / DOCUMENT)
    assert () == loaded.notices
    written = json.loads((examples / DOCUMENT).read_text(encoding="utf-8"))
    assert written == json.loads(jr.dump(loaded.landscape, title=written["title"]))


@pytest.mark.parametrize("beside", [[], *([each] for each in BESIDE), BESIDE])
def test_document_fits_the_others_on_the_region(examples: Path, beside: list[str]) -> None:
    """What it shares with them says the same, so that each record is there once."""
    names = [BASE, *beside, DOCUMENT]
    loaded = jr.load_with_notices(*(examples / name for name in names))
    assert () == loaded.notices
    roots = [json.loads((examples / name).read_text(encoding="utf-8")) for name in names]
    tables = [rows for root in roots for rows in root.values() if isinstance(rows, list)]
    ids = [row["id"] for rows in tables for row in rows]
    shared = {f"arrangement-text-{year}" for year in (2018, 2022, 2024)}
    assert shared == {each for each in ids if ids.count(each) > 1}
    assert {*ids} == {each.id for each in own(loaded.landscape)}


def test_every_record_is_sourced(case: jr.Landscape) -> None:
    """Each evidence is a quote or a derived place, about a field that the record has."""
    for record in own(case):
        assert record.evidence
        fields = {None, *(field.name.rstrip("_") for field in attrs.fields(type(record)))}
        for each in record.evidence:
            assert each.quote or (each.derived and each.place), record.id
            assert each.field in fields, record.id


# who takes part in the Regio


@pytest.mark.parametrize(
    ("day", "full"),
    [
        ("2018-09-24", SEVEN),
        ("2021-12-31", SEVEN),
        ("2022-01-01", SIX),
        ("2022-03-23", SIX),
        ("2022-03-24", SIX),
    ],
)
@pytest.mark.parametrize("which", ["case", "together"])
def test_members_of_the_regio(
    request: pytest.FixtureRequest, which: str, day: str, full: tuple[str, ...]
) -> None:
    """Seven until the end of 2021, six after; Eemnes beside them for a part."""
    landscape: jr.Landscape = request.getfixturevalue(which)
    answer = landscape.on(day).members("Regio Gooi en Vechtstreek")
    assert (YES, full, ()) == (answer.truth, answer.value.full, answer.value.possible)
    assert [EEMNES] == [each.member for each in answer.value.partial]
    assert "party-laren-college" in grounds(answer)
    assert ("party-weesp-college" in grounds(answer)) is (WEESP in full)


@pytest.mark.parametrize(("day", "number"), [("2021-12-31", 16), ("2022-01-01", 14)])
def test_arrangement_is_a_mixed_one(case: jr.Landscape, day: str, number: int) -> None:
    """The councils and the colleges are party, of Eemnes too, and no mayor."""
    found = case.on(day).members(REGIO).value
    assert YES is found.mixed
    assert found.organs is not None
    assert number == len(found.organs)
    assert {f"{EEMNES}.college", f"{EEMNES}.council"} == {*found.organs_of(EEMNES)}
    assert not any(each.endswith(".mayor") for each in found.organs)


def test_without_councils_it_is_not_shown_to_be_mixed(case: jr.Landscape) -> None:
    """The variant in which only colleges are recorded: it would be no mixed one."""
    councils = [each.id for each in case.parties if each.organ.endswith(".council")]
    found = case.removing(*councils).on("2021-12-31").members(REGIO).value
    assert (NO, SEVEN) == (found.mixed, found.full)


@pytest.mark.parametrize(
    ("day", "number", "weesp_in"),
    [
        ("2018-09-24", 5, "JZ19"),
        ("2021-12-31", 7, REGION),
        ("2022-01-01", 7, REGION),
        ("2022-03-24", 6, None),
    ],
)
def test_statistics_count_otherwise(
    case: jr.Landscape, day: str, number: int, weesp_in: str | None
) -> None:
    """For statistics Weesp was counted in Utrecht West, then in the region until it ended."""
    snapshot = case.on(day)
    answer = snapshot.members(REGION)
    assert (number, jr.Purpose.CBS_STATISTICS) == (len(answer.value.full), answer.value.purpose)
    assert [jr.Note.FOR_STATISTICS] == [each.note for each in answer.remarks]
    found = {each: snapshot.members(each).value.full for each in ("JZ13", REGION, "JZ19")}
    assert ({weesp_in} - {None}) == {each for each in found if WEESP in found[each]}
    assert AMSTERDAM in found["JZ13"]
    assert EEMNES not in found[REGION]


def test_statistics_answer_for_no_co_operation(case: jr.Landscape) -> None:
    """Who is counted in the region in 2022 tells nothing of who does child protection together."""
    answer = case.on("2022-02-01").members(REGION, in_="child-protection")
    assert (UNKNOWN, {jr.Lack.MEMBERS}) == (answer.truth, lacks(answer))


def test_eight_of_the_budget_is_a_claim(case: jr.Landscape) -> None:
    """It lists Eemnes among the others; it makes no full member of it."""
    claim = case.claims["claim-budget-eight"]
    assert (8, (REGIO,), date(2019, 4, 12)) == (claim.count, claim.by, claim.day)
    found = case.on("2019-04-12").members(REGIO).value
    assert SEVEN == found.full
    assert claim.count == len(found.full) + len(found.partial)


@pytest.mark.parametrize(
    "function",
    ["child-protection", "youth-probation", "youth-help", "maatwerk", "veilig-thuis", "prevention"],
)
def test_for_what_eemnes_takes_part_is_not_known(case: jr.Landscape, function: str) -> None:
    """Its work areas were not seen: whatever is asked about is the list's own unknown."""
    answer = case.on("2021-12-31").members(REGIO, in_=function)
    assert (YES, SEVEN) == (answer.truth, answer.value.full)
    (eemnes,) = answer.value.partial
    assert (EEMNES, UNKNOWN) == (eemnes.member, eemnes.truth)
    assert "eemnes-work-areas" in about(eemnes.answer, jr.Lack.LIST_CONTENT)


def test_eemnes_with_its_work_areas(case: jr.Landscape) -> None:
    """The variant with work areas on record: for these, and for nothing else."""
    areas = jr.Scope(
        id="eemnes-work-areas", functions=("veilig-thuis",), activities=tuple(jr.Activity)
    )
    snapshot = case.replacing(areas).on("2021-12-31")
    for function, truth in (("veilig-thuis", YES), ("child-protection", NO)):
        (eemnes,) = snapshot.members(REGIO, in_=function).value.partial
        assert truth is eemnes.truth


@pytest.mark.parametrize(("day", "truth"), [("2015-12-31", NO), ("2016-01-01", YES)])
def test_eemnes_since_2016(case: jr.Landscape, day: str, truth: jr.Truth) -> None:
    """It joined on 1 January 2016; of the others the first text read is of 2018."""
    answer = case.on(day).members(REGIO)
    assert () == answer.value.full
    assert truth is jr.Truth.of(EEMNES in [each.member for each in answer.value.partial])
    assert WEESP in answer.value.possible


def test_form_is_filled_in(case: jr.Landscape) -> None:
    """The country tells no form; by the budget it is a public body, and so may contract."""
    country = jr.reference.landscape().on("2020-01-01")[jr.Arrangement][REGIO]
    read = case.on("2020-01-01")[jr.Arrangement][REGIO]
    assert (None, jr.ArrangementForm.PUBLIC_BODY) == (country.form, read.form)
    assert (country.name, country.codes, country.serves) == (read.name, read.codes, read.serves)
    assert YES is read.may(jr.Capability.CONTRACT)


def test_boards_and_chair(case: jr.Landscape) -> None:
    """General board, daily board and chair; that members were doubled is a claim, cut off."""
    boards = case.bodies.where(of=REGIO)
    assert {jr.Founding.PUBLIC_BODY_BOARD} == {each.founding for each in boards}
    assert 2 == len(boards)
    assert REGIO == case.offices["voorzitter-regio-gooi-en-vechtstreek"].of
    doubled = case.claims["claim-members-of-the-board-doubled"]
    assert doubled.evidence[0].quote is not None
    assert doubled.evidence[0].quote.endswith("is geschr")


# 2027


def test_members_in_2027_are_possible(case: jr.Landscape) -> None:
    """The last text read is of 2024, and Wijdemeren is planned to become part of Hilversum."""
    snapshot = case.on("2027-01-01")
    answer = snapshot.members(REGIO)
    assert (UNKNOWN, (), tuple(sorted((*SIX, EEMNES)))) == (
        answer.truth,
        answer.value.full,
        answer.value.possible,
    )
    assert {jr.Lack.MEMBERS, jr.Lack.SUCCESSION} == lacks(answer)
    assert (jr.Note.PLANNED, (WIJDEMEREN, PLAN)) in noted(answer)
    assert {PLAN} == about(snapshot.exists("Wijdemeren"), jr.Lack.SUCCESSION)


def test_members_in_2027_by_a_text_that_goes_on(case: jr.Landscape) -> None:
    """The variant with that text still in force: five, and a sixth unless the plan is done."""
    rows = [each for each in case.parties if each.organ[:6] in SIX]
    later = case.replacing(*(attrs.evolve(each, period=period("2018-03-21")) for each in rows))
    answer = later.on("2027-01-01").members(REGIO)
    assert (YES, {*SIX} - {WIJDEMEREN}) == (answer.truth, {*answer.value.full})
    assert {WIJDEMEREN, EEMNES} == {*answer.value.possible}
    assert (jr.Note.PLANNED, (WIJDEMEREN, PLAN)) in noted(answer)
    assert SIX == later.on("2026-12-31").members(REGIO).value.full
    # before the plan was known there was none
    earlier = later.on("2027-01-01", known_at="2025-09-25").members(REGIO)
    assert SIX == earlier.value.full
    assert jr.Note.PLANNED not in {note for note, _ in noted(earlier)}


def test_plan_and_wish_of_the_news(case: jr.Landscape) -> None:
    """The intention of 2024 is a claim beside the country's plan; a quarter of Hilversum a wish."""
    claim = case.claims["claim-wijdemeren-to-hilversum-2027"]
    assert ("GM0402", WIJDEMEREN) == claim.about
    wish = case.undertakings["wish-hilversumse-meent-2025"]
    assert (jr.Force.PREFERENCE, "GM1942") == (wish.force, wish.by)
    assert {wish.id} == open_on(case, "2025-03-01") - {"amsterdam-pays-the-exit"}


# Weesp


@pytest.mark.parametrize(
    ("day", "exists", "member"),
    [
        ("2021-12-31", YES, True),
        ("2022-01-01", YES, False),
        ("2022-02-01", YES, False),
        ("2022-03-23", YES, False),
        ("2022-03-24", NO, False),
        ("2022-04-01", NO, False),
    ],
)
def test_weesp_left_before_it_ended(
    case: jr.Landscape, day: str, exists: jr.Truth, member: bool
) -> None:
    """For twelve weeks it was a municipality outside the Regio and not yet part of Amsterdam."""
    snapshot = case.on(day)
    answer = snapshot.exists("Weesp")
    assert exists is answer.truth
    assert ("nl-2022-03-24-GM0457" in grounds(answer)) is (exists is NO)
    found = snapshot.members(REGIO).value
    assert member is (WEESP in found.full)
    assert WEESP not in found.possible


def test_weesp_passed_to_amsterdam(case: jr.Landscape) -> None:
    """It was absorbed; asked about after, it is refused with the name of the one it passed to."""
    answer = case.on("2022-04-01").succession("Weesp", on="2022-04-01")
    (step,) = answer.value.forward
    assert ((WEESP, AMSTERDAM), MERGED, jr.PassKind.ABSORPTION) == (step.path, step.day, step.kind)
    assert answer.value.general_successor is not None
    assert AMSTERDAM == answer.value.general_successor.value
    assert () == case.on("2022-02-01").succession("Weesp", on="2022-02-01").value.forward
    with pytest.raises(jr.OutsideLife, match=AMSTERDAM):
        case.on("2022-04-01").coverage("Weesp", "jeugdbescherming")


def test_cover_of_weesp_after_it_left(case: jr.Landscape) -> None:
    """Not by membership: no contract is on record, and the days asked about end with Weesp."""
    answer = case.on("2022-02-01").coverage("Weesp", "jeugdbescherming", until="2022-06-01")
    assert (UNKNOWN, {jr.Lack.CONTRACT_OR_SUBSIDY}) == (answer.truth, lacks(answer))
    assert period("2022-02-01", "2022-03-24") == answer.value.window
    assert (jr.Note.CUT_TO_LIFE, (WEESP, AMSTERDAM)) in noted(answer)


# the exit


@pytest.mark.parametrize(
    ("day", "truth", "missing"),
    [
        ("2020-11-30", UNKNOWN, {jr.Lack.DECISION}),
        ("2020-12-15", UNKNOWN, {jr.Lack.DAY, jr.Lack.DECISION}),
        ("2020-12-31", YES, set()),
        ("2022-01-01", YES, set()),
    ],
)
def test_exit_is_decided_by_the_leaver(
    case: jr.Landscape, day: str, truth: jr.Truth, missing: set[jr.Lack]
) -> None:
    """Its council and its college, each for itself; nobody else is asked, nor the board."""
    answer = case.on(day).decision_state(EXIT)
    assert (truth, missing) == (answer.truth, lacks(answer))
    assert ORGANS == tuple(each.organ for each in answer.value.organs)
    if truth is YES:
        decisions = {f"exit-decision-weesp-{organ}" for organ in ("college", "council")}
        assert {EXIT, *decisions} == grounds(answer)
        assert "in december 2020 door de raad en het college" in quotes(answer)
        assert () == answer.remarks


@pytest.mark.parametrize("organ", ["college", "council"])
def test_exit_takes_both_organs(case: jr.Landscape, organ: str) -> None:
    """The variant with one decision only: that of the other is missing, for the mixed one."""
    variant = case.removing(f"exit-decision-weesp-{organ}")
    answer = variant.on("2021-01-01").decision_state(EXIT)
    assert (UNKNOWN, {f"{WEESP}.{organ}"}) == (answer.truth, about(answer, jr.Lack.DECISION))


def test_text_is_later_than_the_exit(case: jr.Landscape) -> None:
    """The changed text is in force two months after Weesp left: the decisions are the ground."""
    left, changed = case.acts[EXIT].effective, case.acts[AFTER].effective
    assert (LEFT, date(2022, 3, 1)) == (left, changed)
    decided, from_then = latest(case.acts[EXIT].day), earliest(case.acts[AFTER].day)
    assert (date(2020, 12, 31), date(2021, 10, 1)) == (decided, from_then)
    # the text in force in between still names Weesp, which is no member any more
    assert "28 February 2022" in case.claims["claim-weesp-named-after-it-left"].statement
    assert WEESP not in case.on("2022-02-01").members(REGIO).value.full


def test_day_between_two_texts(case: jr.Landscape) -> None:
    """The text of 2018 holds through 30 December 2020, the next from 1 January 2021."""
    told = [case.documents[f"arrangement-text-{year}"].day for year in (2018, 2021)]
    assert [
        "Geldend van 21-03-2018 t/m 30-12-2020",
        "Geldend van 01-01-2021 t/m 28-02-2022",
    ] == [each.words for each in told if isinstance(each, jr.UncertainDate)]
    assert SEVEN == case.on("2020-12-31").members(REGIO).value.full


@pytest.mark.parametrize(
    ("votes", "against", "truth"),
    [(0, 0, UNKNOWN), (9, 0, UNKNOWN), (10, 0, YES), (9, 4, UNKNOWN), (9, 5, NO)],
)
def test_two_thirds_change_the_text(
    case: jr.Landscape, votes: int, against: int, truth: jr.Truth
) -> None:
    """By the text two thirds of the organs agreed; which did is not told, so none is recorded."""
    rule = case.acts[AFTER].rule
    assert rule is not None
    assert (jr.RuleKind.TWO_THIRDS, 14) == (rule.kind, len(rule.organs))
    assert not {*ORGANS} & {*rule.organs}
    said = [jr.Vote.FOR] * votes + [jr.Vote.AGAINST] * against
    model = attrs.evolve(case.acts["exit-decision-weesp-council"], decides=AFTER)
    decisions = [
        attrs.evolve(model, id=f"vote-{place}", day=date(2022, 1, 15), deciders=(organ,), vote=vote)
        for place, (organ, vote) in enumerate(zip(rule.organs, said, strict=False))
    ]
    answer = case.adding(*decisions).on("2022-03-01").decision_state(AFTER)
    assert truth is answer.truth
    if not said:
        assert {*rule.organs} == about(answer, jr.Lack.DECISION)


@pytest.mark.parametrize(("day", "truth"), [("2017-12-12", UNKNOWN), ("2017-12-13", YES)])
def test_unanimity_came_with_the_last_council(
    case: jr.Landscape, day: str, truth: jr.Truth
) -> None:
    """To change what passed to the Regio took all sixteen; the last was that of Gooise Meren."""
    answer = case.on(day).decision_state(BEFORE)
    assert (truth, 16) == (answer.truth, len(answer.value.organs))
    assert ("GM1942.council" in about(answer, jr.Lack.DECISION)) is (truth is UNKNOWN)
    against = attrs.evolve(case.acts["decision-gooise-meren-2017-12-13"], vote=jr.Vote.AGAINST)
    assert YES is not case.replacing(against).on(day).decision_state(BEFORE).truth


@pytest.mark.parametrize(
    ("kind", "truth", "rules"),
    [
        ("change", YES, [jr.RuleKind.UNANIMITY, jr.RuleKind.TWO_THIRDS]),
        ("exit", YES, [None]),
        ("accession", UNKNOWN, []),
        ("exit-consequences", UNKNOWN, []),
    ],
)
def test_what_the_text_provides(
    case: jr.Landscape, kind: str, truth: jr.Truth, rules: list[jr.RuleKind | None]
) -> None:
    """Unanimity for what passes to the Regio, two thirds for the text; leaving asks no majority."""
    answer = case.on("2022-01-01").provision(REGIO, kind)
    assert (truth, rules) == (answer.truth, [each.rule for each in answer.value])
    assert (truth is UNKNOWN) is (jr.Lack.CLAUSE in lacks(answer))


# what lay around it


@pytest.mark.parametrize(
    ("day", "full"),
    [("2016-12-31", (WEESP, WIJDEMEREN, "GM1904")), ("2017-01-01", ())],
)
def test_three_worked_together_until_2017(
    case: jr.Landscape, day: str, full: tuple[str, ...]
) -> None:
    """Stichtse Vecht, Weesp and Wijdemeren, until the end of 2016."""
    answer = case.on(day).members(THREE)
    assert (jr.Truth.of(bool(full)), full) == (answer.truth, answer.value.full)


def test_support_of_gooise_meren_was_intended(case: jr.Landscape) -> None:
    """Two colleges agreed to an intention in 2016; that it was carried out was not seen."""
    intention = case.acts["intention-weesp-gooise-meren-2016"]
    assert (f"{WEESP}.college", "GM1942.college") == intention.deciders
    assert (date(2016, 7, 12), date(2017, 1, 1)) == (intention.day, intention.effective)
    assert NO is intention.stands_on(date(2017, 1, 1))
    answer = case.on("2017-01-01").members(SUPPORT)
    assert (UNKNOWN, (WEESP, "GM1942")) == (answer.truth, answer.value.possible)


@pytest.mark.parametrize(
    ("day", "buyers"), [("2016-12-31", []), ("2017-01-01", [REGIO]), ("2018-09-24", [REGIO])]
)
def test_regio_buys_for_weesp_from_2017(case: jr.Landscape, day: str, buyers: list[str]) -> None:
    """Member it was before; that the Regio bought for it is told from 2017, not for which help."""
    answer = case.on(day).who_buys("jeugdbescherming", "Weesp")
    assert (UNKNOWN, buyers) == (answer.truth, [each.buyer for each in answer.value.buyers])
    assert (jr.Lack.BUYER if not buyers else jr.Lack.LIST_CONTENT) in lacks(answer)


def test_covenant_was_signed_in_july(case: jr.Landscape) -> None:
    """The news of June tells that it will be signed, that of July that it was."""
    signing = case.acts["signing-covenant-2018"]
    assert (date(2018, 7, 1), date(2018, 7, 31)) == (earliest(signing.day), latest(signing.day))
    assert [UNKNOWN, YES] == [signing.shows(day) for day in (date(2018, 7, 1), date(2018, 7, 31))]
    found = case.on("2018-09-24").members(COVENANT)
    assert (YES, (AMSTERDAM, WEESP)) == (found.truth, found.value.full)
    council = case.acts["merger-decision-weesp-2018-03-26"]
    assert ((f"{WEESP}.council",), date(2018, 3, 26)) == (council.deciders, council.day)


def test_who_signed_in_2019(case: jr.Landscape) -> None:
    """The service agreement the mayors; the centre arrangement secretaries and clerks as well."""
    mayors = {f"{AMSTERDAM}.mayor", f"{WEESP}.mayor"}
    signed = {each.about: {*each.deciders} for each in case.acts.where(day=date(2019, 3, 1))}
    towns = ("amsterdam", "weesp")
    clerks = {f"{office}-{town}" for office in ("griffier", "secretaris") for town in towns}
    assert {(CENTRE,): mayors | clerks, (SERVICE,): mayors} == signed


def test_amsterdam_is_the_centre(case: jr.Landscape) -> None:
    """On the day on which the arrangement is known to work; its organs are not told."""
    found = case.on("2019-06-01").members(CENTRE).value
    roles = ((AMSTERDAM, jr.PartyRole.CENTRE), (WEESP, jr.PartyRole.SERVED))
    assert (roles, ()) == (found.roles, found.organs)
    for day, truth in (("2019-02-28", NO), ("2019-03-01", UNKNOWN), ("2022-03-24", NO)):
        assert truth is case.on(day).members(CENTRE).truth


@pytest.mark.parametrize(
    ("day", "holders"),
    [
        ("2018-09-24", [f"{WEESP}.college"]),
        ("2019-02-28", [f"{WEESP}.college"]),
        ("2019-03-01", [f"{WEESP}.college", AMSTERDAM]),
        ("2022-02-01", [f"{WEESP}.college", AMSTERDAM]),
    ],
)
def test_who_decides_for_weesp(case: jr.Landscape, day: str, holders: list[str]) -> None:
    """Its own college, all along; from 2019 perhaps Amsterdam in its name, under a mandate."""
    answer = case.on(day).who_may("decision", for_="Weesp", in_="jeugdhulp")
    lines = {each.holder: each.truth for each in answer.value.lines}
    assert [*lines] == holders
    assert YES is lines[f"{WEESP}.college"]
    assert {UNKNOWN} >= {lines[each] for each in holders[1:]}


def test_weesp_acted_for_itself_in_2018(together: jr.Landscape) -> None:
    """The exit from the track of 2018 asks for the decision of its own college."""
    (found,) = jr.check(together, on="2018-09-25", select=["GW001"]).where(
        subject=("exit-2018-09-24",)
    )
    assert jr.Verdict.NOT_SHOWN is found.verdict
    asked = {id for each in found.missing for id in each.about}
    assert f"{WEESP}.college" in asked
    assert not any(each.startswith(AMSTERDAM) for each in asked)
    (line,) = together.on("2018-09-25").who_may("exit-2018-09-24").value.of(WEESP)
    assert () == line.chains


@pytest.mark.parametrize(
    ("day", "open_ones"),
    [
        ("2018-09-24", {"target-2019-04-01"}),
        ("2019-03-15", {"target-2019-06-01"}),
        ("2019-06-01", set()),
        ("2020-12-01", {"amsterdam-pays-the-exit"}),
    ],
)
def test_what_was_undertaken(case: jr.Landscape, day: str, open_ones: set[str]) -> None:
    """The officials' merger was put off by two months; Amsterdam pays what the exit costs."""
    assert open_ones == open_on(case, day)


def test_compulsory_co_operations_are_a_claim(case: jr.Landscape) -> None:
    """By the act Weesp joined those of Amsterdam on the day it left; youth care is not named."""
    claim = case.claims["claim-compulsory-co-operations-2022"]
    assert (AMSTERDAM, WEESP) == claim.about
    assert "youth care is not named" in str(claim.evidence[1].place)
    goes_on = case.claims["claim-what-the-regio-goes-on-doing"]
    assert "no youth help" in str(goes_on.evidence[0].place)


# clients


@pytest.mark.parametrize(
    ("indicated", "truth", "providers"),
    [
        ("2021-11-10", YES, {REGIO: YES}),
        ("2021-12-31", YES, {REGIO: YES}),
        ("2022-01-01", UNKNOWN, {AMSTERDAM: UNKNOWN, REGIO: UNKNOWN}),
        ("2022-02-10", UNKNOWN, {AMSTERDAM: UNKNOWN, REGIO: UNKNOWN}),
    ],
)
def test_who_provides(
    case: jr.Landscape, indicated: str, truth: jr.Truth, providers: dict[str, jr.Truth]
) -> None:
    """A child in care stays with the Regio; whose its brother is the text leaves open."""
    answer = case.on("2022-02-15").who_provides("Weesp", "jeugdhulp", since=indicated)
    assert truth is answer.truth
    assert providers == {each.by: each.truth for each in answer.value.providers}
    assert "ook na 1 januari 2022 wordt aangeboden via de zorgaanbieders" in quotes(answer)
    if truth is UNKNOWN:
        assert {IN_CARE, NEW} == grounds(answer)
        assert {IN_CARE, NEW} == about(answer, jr.Lack.TERM)
        assert "indicaties die na de fusiedatum worden gesteld" in quotes(answer)
    else:
        assert ({IN_CARE}, ()) == (grounds(answer), answer.missing)


def test_who_provides_by_one_day(case: jr.Landscape) -> None:
    """The variant in which the text keeps to 1 January: the brother is Amsterdam's."""
    settled = [
        attrs.evolve(case.flow_rules[IN_CARE], indicated=period(until="2022-01-01")),
        attrs.evolve(case.flow_rules[NEW], indicated=period("2022-01-01")),
    ]
    snapshot = case.replacing(*settled).on("2022-02-15")
    answer = snapshot.who_provides("Weesp", "jeugdhulp", since="2022-02-10")
    assert (YES, [AMSTERDAM]) == (answer.truth, [each.by for each in answer.value.providers])


@pytest.mark.parametrize("function", ["jeugdbescherming", "jeugdreclassering", "social-support"])
def test_measures_of_a_court_are_not_named(case: jr.Landscape, function: str) -> None:
    """An individual provision is of youth help: whether more is meant is the list's unknown."""
    answer = case.on("2022-02-15").who_provides("Weesp", function, since="2021-11-10")
    assert UNKNOWN is answer.truth
    assert "individual-provisions-of-weesp" in about(answer, jr.Lack.LIST_CONTENT)


def test_who_provides_was_told_in_november_2020(case: jr.Landscape) -> None:
    """Before the news of the Regio no rule was known."""
    for known_at, number in (("2020-11-09", 0), ("2020-11-10", 1)):
        snapshot = case.on("2022-02-15", known_at=known_at)
        answer = snapshot.who_provides("Weesp", "jeugdhulp", since="2021-11-10")
        assert number == len(answer.value.providers)


@pytest.mark.parametrize(("day", "truth"), [("2022-03-24", YES), ("2022-03-25", UNKNOWN)])
def test_those_in_care_after_the_merger(case: jr.Landscape, day: str, truth: jr.Truth) -> None:
    """The rule outlives the municipality; until when it goes on nobody tells."""
    answer = case.on(day).who_provides("Weesp", "jeugdhulp", since="2021-11-10")
    assert (truth, [REGIO]) == (answer.truth, [each.by for each in answer.value.providers])
    assert (truth is UNKNOWN) is (jr.Lack.TERM in lacks(answer))


def test_new_clients_after_the_merger_are_of_amsterdam(case: jr.Landscape) -> None:
    """Weesp has no new ones then: the question is refused with the name of Amsterdam."""
    with pytest.raises(jr.OutsideLife, match=AMSTERDAM):
        case.on("2022-04-01").who_provides("Weesp", "jeugdhulp", since="2022-03-24")
    new = case.flow_rules[NEW].indicated
    assert (period("2022-03-24"), period("2022-01-01")) == (new.certain, new.possible)


# the rules


@pytest.mark.parametrize(
    "day",
    [
        "2016-07-12",
        "2017-01-01",
        "2018-09-24",
        "2019-06-01",
        "2021-01-01",
        "2022-02-01",
        "2022-04-01",
        "2025-06-01",
    ],
)
def test_nothing_is_held_against_anyone(case: jr.Landscape, day: str) -> None:
    """What was not recorded is not shown; nothing on record deviates from a rule."""
    report = jr.check(case, on=day)
    assert () == report.errors
    assert jr.Verdict.VIOLATED not in {each.verdict for each in report}


@pytest.mark.parametrize("function", ["child-protection", "youth-probation"])
def test_cover_after_the_exit_is_not_shown(case: jr.Landscape, function: str) -> None:
    """From 1 January 2022 somebody had to be contracted for Weesp; nobody is on record."""
    (found,) = jr.check(case, on="2022-02-01", select=["PRA008"]).where(
        subject=(EXIT, WEESP, function)
    )
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert {jr.Lack.CONTRACT_OR_SUBSIDY} == {each.what for each in found.missing}


def test_exit_from_an_arrangement_is_no_daily_administration(case: jr.Landscape) -> None:
    """The rule on the college's own power is not about it; joining the purchase it is about."""
    for code in ("PRA009", "PRA010"):  # of tracks
        assert jr.Verdict.NOT_APPLICABLE is verdict(case, "2021-01-01", code, EXIT)
    assert jr.Verdict.NOT_APPLICABLE is verdict(case, "2021-01-01", "GW001", EXIT)
    assert jr.Verdict.NOT_SHOWN is verdict(case, "2021-01-01", "GW001", JOINING)


def test_mandate_of_2019(case: jr.Landscape) -> None:
    """In writing, with the consent that a centre arrangement carries; for what was not read."""
    found = {code: verdict(case, "2019-06-01", code, MANDATE) for code in ("AWB001", "AWB002")}
    assert {jr.Verdict.SATISFIED} == {*found.values()}
    found = {code: verdict(case, "2019-06-01", code, MANDATE) for code in ("AWB010", "PRA001")}
    assert {jr.Verdict.NOT_SHOWN} == {*found.values()}


def test_letters_keep_their_findings(examples: Path, together: jr.Landscape) -> None:
    """What the other documents lead to is the same with this one beside them."""
    without = jr.load(*(examples / name for name in [BASE, *BESIDE]))
    for day in ("2018-09-25", "2021-11-23"):
        before, after = (
            {(each.code, each.subject): each.verdict for each in jr.check(case, on=day)}
            for case in (without, together)
        )
        assert {} == {each: before[each] for each in before if before[each] != after.get(each)}

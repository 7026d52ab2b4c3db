"""Voorschoten, 1 January 2024: from the arrangement of Haaglanden (H10) to Holland Rijnland.

Of two arrangements one counts a college less and the other a municipality more. The text that names
the thirteenth college is in force eleven weeks after the day of joining.
"""

from datetime import date
from pathlib import Path

import attrs
import pytest
from tests.cases.documents import problems
from tests.cases.reading import about, grounds, lacks, line
from tests.helpers import complete, own

import jeugdregio as jr
from jeugdregio.dates import fixed_date
from jeugdregio.landscape import asked

DOCUMENT = "cases/voorschoten-2024.json"

TOWN, COLLEGE, COUNCIL, MAYOR = (f"GM0626{each}" for each in ("", ".college", ".council", ".mayor"))
HAAGLANDEN, RIJNLAND, REGIO = "SO1063", "SO1081", "SO0507"
NINE = (
    *("GM0503", "GM0518", "GM0603", "GM0629", "GM0637"),
    *("GM1783", "GM1842", "GM1916", "GM1926"),
)
TWELVE = (
    *("GM0484", "GM0534", "GM0537", "GM0546", "GM0547", "GM0553", "GM0569"),
    *("GM0575", "GM0579", "GM0638", "GM1525", "GM1884"),
)
LEIDEN_FOUR = ("GM0546", "GM0547", "GM0579", "GM0638")
LEFT = "haaglanden-party-voorschoten-until-2024"
MEMBER, PARTY = "holland-rijnland-member-voorschoten", "holland-rijnland-party-voorschoten"
EXIT, JOINING = "exit-haaglanden-2024", "joining-holland-rijnland-2024"
TASKS = "holland-rijnland-scope-joint"
HANDED_OVER = "voorschoten-scope-handed-over"
OTHER_SERVICES = "holland-rijnland-scope-other-services"
CERTIFIED = ("child-protection", "youth-probation")
TO_MAP = ("secure-youth-help", "three-environment-facility", "open-beds")
EVE, JOINED, TEXT = date(2023, 12, 31), date(2024, 1, 1), date(2024, 3, 19)
LAPSED = date(2024, 1, 19)
"""The first day on which the text with ten colleges was no more in force."""
YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN


@pytest.fixture(scope="module")
def case(examples: Path) -> jr.Landscape:
    """The document as it stands."""
    return jr.load(examples / DOCUMENT)


@pytest.fixture(scope="module")
def stayed(case: jr.Landscape) -> jr.Landscape:
    """What would be on record if Voorschoten had stayed."""
    moved = (LEFT, MEMBER, PARTY, "purchase-holland-rijnland-for-voorschoten")
    told = ("announcement-2023-03-22", "committee-voorschoten-2022-11-24")
    claims = ("claim-moves-to-leidse-regio", "claim-others-convinced")
    return case.removing(*moved, *told, *claims, "promise-to-tell-providers", EXIT, JOINING)


# the document


def test_document_is_right(examples: Path) -> None:
    """It loads without notices, is written back as it stands, and each record has its sources."""
    assert [] == problems(examples / DOCUMENT)


# who takes part


@pytest.mark.parametrize(
    ("day", "haaglanden", "rijnland"), [(EVE, 10, 12), (JOINED, 9, 13), (TEXT, 9, 13)]
)
def test_ten_and_twelve_become_nine_and_thirteen(
    case: jr.Landscape, day: date, haaglanden: int, rijnland: int
) -> None:
    """On the last day of 2023 ten and twelve take part, from the next day nine and thirteen."""
    lists = [case.on(day).members(each).value for each in (HAAGLANDEN, RIJNLAND)]
    assert [haaglanden, rijnland] == [len(each.full) for each in lists]
    assert [set(NINE), set(TWELVE)] == [{*each.full} - {TOWN} for each in lists]
    assert [(), ()] == [each.possible for each in lists]
    assert [TOWN in each.full for each in lists] == [day == EVE, day != EVE]


@pytest.mark.parametrize("day", [LAPSED, TEXT])
def test_nine_stay_when_the_text_of_ten_lapsed(case: jr.Landscape, day: date) -> None:
    """An arrangement without end outlives its text; that the next was not read is told."""
    answer = case.on(day).members(HAAGLANDEN)
    assert (YES, {*NINE}) == (answer.truth, {*answer.value.full})
    rows = case.parties.where(arrangement=HAAGLANDEN)
    said = {each.evidence[0].place for each in rows if each.organ != COLLEGE}
    assert all("was not read" in str(each) for each in said)


def test_colleges_are_party(case: jr.Landscape) -> None:
    """Colleges made both arrangements; neither is mixed with councils."""
    for grouping, count in ((HAAGLANDEN, 10), (RIJNLAND, 12)):
        value = case.on(EVE).members(grouping).value
        assert value.organs is not None
        assert (count, {"college"}) == (
            len(value.organs),
            {each.rpartition(".")[2] for each in value.organs},
        )
        assert NO is value.mixed


def test_before_the_texts_all_are_only_possible(case: jr.Landscape) -> None:
    """What was in force before the text of 2020, and the register of 2022, is open."""
    for day, grouping, names in (
        ("2020-02-19", HAAGLANDEN, {*NINE, TOWN}),
        ("2022-03-15", RIJNLAND, {*TWELVE}),
    ):
        answer = case.on(day).members(grouping)
        assert (UNKNOWN, (), names) == (answer.truth, answer.value.full, {*answer.value.possible})


def test_before_the_announcement_ten_and_twelve_were_known(case: jr.Landscape) -> None:
    """On 21 March 2023 nobody had told that Voorschoten goes; a day later it was announced."""
    for known_at, counts in (("2023-03-21", [10, 12]), ("2023-03-22", [9, 13])):
        then = case.on("2024-02-01", known_at=known_at)
        assert counts == [len(then.members(each).value.full) for each in (HAAGLANDEN, RIJNLAND)]


def test_forms(case: jr.Landscape) -> None:
    """The one is an operational services organisation; of the other the form is not known."""
    forms = {each.replaces: each for each in case.arrangements if each.replaces}
    contract = jr.Capability.CONTRACT
    assert jr.ArrangementForm.SERVICES_ORGANISATION is forms[RIJNLAND].form
    assert (YES, UNKNOWN) == tuple(forms[each].may(contract) for each in (RIJNLAND, HAAGLANDEN))


# beside the country's answer


@pytest.mark.parametrize(
    ("region", "grouping"), [("JZ24", HAAGLANDEN), ("JZ18", RIJNLAND)], ids=["H10", "Rijnland"]
)
def test_statistics_count_the_same_and_tell_nothing_of_parties(
    case: jr.Landscape, region: str, grouping: str
) -> None:
    """The country counts as many, and without parties it would not tell who takes part."""
    for day in (EVE, JOINED):
        counted, party = (case.on(day).members(each).value for each in (region, grouping))
        assert (jr.Purpose.CBS_STATISTICS, None) == (counted.purpose, party.purpose)
        assert counted.full == party.full
    rows = case.parties.where(arrangement=grouping)
    without = case.removing(*(each.id for each in rows if each.replaces), MEMBER).removing(
        *(each.id for each in rows if not each.replaces)
    )
    answer = without.on(JOINED).members(grouping)
    assert (UNKNOWN, ()) == (answer.truth, answer.value.full)


def test_twelve_is_a_claim_beside_the_country(case: jr.Landscape) -> None:
    """The region says twelve without Voorschoten; so does the country, until 2024."""
    claim = case.claims["claim-holland-rijnland-twelve"]
    country = case.on(EVE).members("JZ18").value
    assert (12, ("JZ18",)) == (claim.count, claim.about)
    assert (claim.count, False) == (len(country.full), TOWN in country.full)
    assert not case.memberships.where(grouping="JZ18", purpose=None)


def test_message_traffic_still_has_it_in_haaglanden(case: jr.Landscape) -> None:
    """The list for messages of 2026 has Voorschoten in Haaglanden; that contradicts nobody."""
    rows = case.memberships.where(member=TOWN, purpose=jr.Purpose.MESSAGE_TRAFFIC)
    assert ["JZ24"] == [each.grouping for each in rows]
    found = case.on("2026-01-01").groupings(TOWN)
    assert YES is found.truth
    assert () == found.value.conflicts


# the text is later than the day of joining


def test_text_is_later_than_the_joining(case: jr.Landscape) -> None:
    """The text with thirteen is in force from 19 March; that it reaches back was not seen."""
    party, joining = case.parties[PARTY], case.acts[JOINING]
    assert (TEXT, JOINED, None) == (
        party.period.possible.start,
        joining.effective,
        party.reaches_back_to,
    )
    said = next(each for each in party.evidence if each.field == "known_from")
    assert (TEXT, True) == (party.known_from, said.derived)


def test_in_between_no_organ_of_the_thirteenth_is_recorded(case: jr.Landscape) -> None:
    """On 1 February 2024 it takes part, and by which organ no text tells; so mixed is not known."""
    between, after = (case.on(day).members(RIJNLAND).value for day in ("2024-02-01", TEXT))
    assert ((), UNKNOWN) == (between.organs_of(TOWN), between.mixed)
    assert ((COLLEGE,), NO) == (after.organs_of(TOWN), after.mixed)


def test_without_the_announcement_it_joins_with_the_text(case: jr.Landscape) -> None:
    """The text alone makes it a member from 19 March on, and nothing before."""
    text_only = case.removing(MEMBER)
    counts = {day: len(text_only.on(day).members(RIJNLAND).value.full) for day in (JOINED, TEXT)}
    assert {JOINED: 12, TEXT: 13} == counts


def test_a_retroactive_clause_would_fill_the_days_between(case: jr.Landscape) -> None:
    """With such a clause its college counts from 1 January, marked; not as known in February."""
    text_only = case.removing(MEMBER)
    clause = text_only.replacing(attrs.evolve(case.parties[PARTY], reaches_back_to=JOINED))
    answer = clause.on("2024-02-01").members(RIJNLAND)
    assert (13, (COLLEGE,), NO) == (
        len(answer.value.full),
        answer.value.organs_of(TOWN),
        answer.value.mixed,
    )
    notes = {each.note for each in answer.remarks}
    assert {jr.Note.RETROACTIVE, jr.Note.KNOWN_FROM_DERIVED} == notes
    known = clause.on("2024-02-01", known_at="2024-02-01").members(RIJNLAND)
    assert (12, ()) == (len(known.value.full), known.value.organs_of(TOWN))


# whose decisions it takes


def test_only_the_leaver_decides_on_leaving(case: jr.Landscape) -> None:
    """Its college, with consent of its council, and none of the nine others; neither was seen."""
    answer = case.on(JOINED).decision_state(EXIT)
    assert (UNKNOWN, jr.ActState.PLANNED) == (answer.truth, answer.value.status)
    # its day of effect has come; that it took effect is told by the text of 19 March alone
    assert jr.ActState.IN_FORCE is case.on(TEXT).decision_state(EXIT).value.status
    assert [COLLEGE] == [each.organ for each in answer.value.organs]
    assert {COLLEGE} == about(answer, jr.Lack.DECISION)
    assert {COUNCIL, EXIT} == about(answer, jr.Lack.CONSENT)
    assert {HAAGLANDEN} == about(answer, jr.Lack.CO_OPERATION)


def test_leaving_is_decided_once_college_and_council_did(case: jr.Landscape) -> None:
    """With both on record, the form, and all parties declared, nothing more is asked of anyone."""
    consent, decision = (
        jr.Act(id=id, day=day, kind=kind, deciders=(by,), for_=(TOWN,), decides=EXIT)
        for id, day, kind, by in (
            ("consent", date(2022, 12, 15), jr.ActKind.CONSENT, COUNCIL),
            ("decision", date(2022, 12, 20), jr.ActKind.DECISION, COLLEGE),
        )
    )
    known = case.adding(decision, complete("parties", HAAGLANDEN, day=TEXT, by=(HAAGLANDEN,)))
    assert UNKNOWN is known.on(JOINED).decision_state(EXIT).truth
    answer = known.adding(consent).on(JOINED).decision_state(EXIT)
    assert (YES, ()) == (answer.truth, answer.missing)
    assert {"consent", "decision", EXIT} == grounds(answer)


def test_of_joining_the_organ_and_the_clause_are_missing(case: jr.Landscape) -> None:
    """No text names an organ for 1 January; what the clause on joining asks was not read."""
    answer = case.on(JOINED).decision_state(JOINING)
    assert (UNKNOWN, jr.ActState.PLANNED, ()) == (
        answer.truth,
        answer.value.status,
        answer.value.organs,
    )
    assert {RIJNLAND, "accession"} == about(answer, jr.Lack.CLAUSE)
    by_the_text = case.replacing(attrs.evolve(case.acts[JOINING], effective=TEXT))
    named = by_the_text.on(TEXT).decision_state(JOINING)
    assert [COLLEGE] == [each.organ for each in named.value.organs]
    assert jr.ActState.IN_FORCE is named.value.status


@pytest.mark.parametrize(
    ("grouping", "kind", "day", "truth"),
    [
        (HAAGLANDEN, "exit", EVE, YES),
        (HAAGLANDEN, "exit", TEXT, UNKNOWN),
        (HAAGLANDEN, "accession", EVE, UNKNOWN),
        (RIJNLAND, "exit-consequences", EVE, YES),
        (RIJNLAND, "exit-consequences", TEXT, UNKNOWN),
        (RIJNLAND, "evaluation", EVE, UNKNOWN),
    ],
)
def test_clauses(case: jr.Landscape, grouping: str, kind: str, day: date, truth: jr.Truth) -> None:
    """Clauses are those of the texts read, while these were in force; no notice period was read."""
    answer = case.on(day).provision(grouping, kind)
    assert truth is answer.truth
    assert all(each.notice is None for each in answer.value)
    assert {YES: set(), UNKNOWN: {jr.Lack.CLAUSE}}[truth] == lacks(answer)


def test_board_and_consultation(case: jr.Landscape) -> None:
    """The board decides; how the consultation was founded is not known. No seat is told."""
    board = case.on(TEXT).body_state("bestuur-serviceorganisatie-zorg-holland-rijnland")
    consultation = case.on(TEXT).body_state("PHO Jeugdhulp")
    assert (YES, UNKNOWN) == (board.truth, consultation.truth)
    assert {jr.Lack.FOUNDING} == lacks(consultation)
    assert ((), ()) == (board.value.seats, consultation.value.seats)


# who buys, function by function


@pytest.mark.parametrize("function", [*CERTIFIED, *TO_MAP])
def test_five_were_bought_by_the_bureau(case: jr.Landscape, function: str) -> None:
    """Until 2024 the bureau of Haaglanden buys all five of its text; then for nine only."""
    before, after = (case.on(day).who_buys(function, TOWN) for day in (EVE, JOINED))
    assert (YES, HAAGLANDEN) == (before.truth, before.value.buyers[0].buyer)
    assert {RIJNLAND} == {each.buyer for each in after.value.buyers}
    others = case.on(JOINED).who_buys(function, "Delft")
    assert (YES, HAAGLANDEN) == (others.truth, others.value.buyers[0].buyer)


@pytest.mark.parametrize("function", CERTIFIED)
def test_compulsory_framework_is_bought_by_the_text(case: jr.Landscape, function: str) -> None:
    """The text of Holland Rijnland names it; on the days before that text the term is missing."""
    between, after = (case.on(day).who_buys(function, TOWN) for day in (JOINED, TEXT))
    assert (UNKNOWN, YES) == (between.truth, after.truth)
    assert {"purchase-holland-rijnland"} == about(between, jr.Lack.TERM)
    assert "purchase-holland-rijnland" in grounds(after)


@pytest.mark.parametrize("function", TO_MAP)
def test_residential_help_is_unknown_until_mapped(case: jr.Landscape, function: str) -> None:
    """Whether it is (highly) specialised help no text tells; once it is named, it is bought."""
    answer = case.on(TEXT).who_buys(function, TOWN)
    assert UNKNOWN is answer.truth
    assert {"specialised-youth-help"} == about(answer, jr.Lack.MEANING)
    assert {TASKS, HANDED_OVER, function} == about(answer, jr.Lack.LIST_CONTENT)
    named = (*case.scopes[TASKS].functions, function)
    mapped = case.replacing(attrs.evolve(case.scopes[TASKS], functions=named))
    assert YES is mapped.on(TEXT).who_buys(function, TOWN).truth


def test_both_lists_are_open(case: jr.Landscape) -> None:
    """Both texts say "in beginsel" of their tasks, so of ambulatory help nothing is known."""
    scopes = case.on(TEXT).compare_scopes()
    help_ = asked("ambulatory-help", jr.Activity.PURCHASE)
    for scope in ("haaglanden-scope-joint", TASKS):
        assert UNKNOWN is scopes.contains(scope, help_).truth
    closed = jr.Scope(id="haaglanden-scope-joint", functions=(*CERTIFIED, *TO_MAP))
    compared = case.replacing(closed).on(TEXT).compare_scopes()
    assert NO is compared.contains("haaglanden-scope-joint", help_).truth


@pytest.mark.parametrize(("day", "buyer"), [(EVE, HAAGLANDEN), (JOINED, RIJNLAND)])
def test_what_is_handed_over_is_one_list(case: jr.Landscape, day: date, buyer: str) -> None:
    """Purchase, contract management and invoicing pass: for what is not told, but for the same."""
    answer = case.on(day).who_buys(HANDED_OVER, TOWN)
    assert (YES, buyer) == (answer.truth, answer.value.buyers[0].buyer)
    activities = case.scopes[HANDED_OVER].activities
    assert {jr.Activity.PURCHASE, jr.Activity.CONTRACT_MANAGEMENT, jr.Activity.INVOICING} == {
        *activities
    }
    managed = case.on(day).who_buys("foster-care", TOWN, activity="contract-management")
    assert (UNKNOWN, {buyer}) == (managed.truth, {each.buyer for each in managed.value.buyers})


def test_other_services_of_single_municipalities_are_not_told(case: jr.Landscape) -> None:
    """They lie outside the joint programme: who takes which of them, no text tells."""
    answer = case.on(TEXT).who_buys(OTHER_SERVICES, "Leiden")
    assert UNKNOWN is answer.truth
    assert OTHER_SERVICES in about(answer, jr.Lack.LIST_CONTENT)
    assert not [each for each in case.parties if each.scope == OTHER_SERVICES]


# cover and mandates


@pytest.mark.parametrize("function", [*CERTIFIED, *TO_MAP])
def test_cover_in_2024_is_not_shown(case: jr.Landscape, function: str) -> None:
    """No contract of either is on record, so that none is lost is not shown, nor that one is."""
    answer = case.on("2023-03-22").coverage(TOWN, function, since=JOINED, until="2025-01-01")
    assert (UNKNOWN, {jr.Lack.CONTRACT_OR_SUBSIDY}) == (answer.truth, lacks(answer))


def test_contract_of_the_arrangement_covers_who_joined(case: jr.Landscape) -> None:
    """A contract for Holland Rijnland is one for Voorschoten from 2024 on, of Haaglanden before."""
    provider = jr.Provider(id="provider", name="A provider")
    for client, covered in ((RIJNLAND, YES), (HAAGLANDEN, UNKNOWN)):
        contract = jr.Contract(
            id="contract",
            provider="provider",
            clients=(client,),
            functions=("secure-youth-help",),
            period=jr.Period(date(2023, 1, 1), date(2026, 1, 1)),
        )
        known = case.adding(provider, contract).on(EVE)
        after = known.coverage(TOWN, "secure-youth-help", since=JOINED, until="2025-01-01")
        assert covered is after.truth
        before = known.coverage(TOWN, "secure-youth-help", since="2023-06-01", until=JOINED)
        assert (covered is UNKNOWN) is (before.truth is YES)


@pytest.mark.parametrize("who", [HAAGLANDEN, RIJNLAND])
@pytest.mark.parametrize("day", [EVE, JOINED])
def test_no_mandate_of_voorschoten_is_recorded(case: jr.Landscape, who: str, day: date) -> None:
    """That one was withdrawn, or that a new one lacks, is not shown: both could be unrecorded."""
    answer = case.on(day).who_may("contract", for_=TOWN, who=who, in_="jeugdbescherming")
    assert (UNKNOWN, {jr.Lack.MANDATE}) == (answer.truth, lacks(answer))
    assert {COLLEGE, MAYOR} <= about(answer, jr.Lack.MANDATE)


def test_new_mandate_takes_college_and_mayor(case: jr.Landscape) -> None:
    """The college lets another decide; to represent the municipality takes the mayor too."""
    grants = [
        jr.Mandate(
            id=f"of-{each.rpartition('.')[2]}",
            kinds=(jr.MandateKind.MANDATE, jr.MandateKind.POWER_OF_ATTORNEY),
            giver=each,
            holder=RIJNLAND,
            acts=(jr.ActKind.CONTRACTING,),
            functions=("youth-care",),
            limits=(),
            period=jr.Period.since(JOINED),
        )
        for each in (COLLEGE, MAYOR)
    ]

    def may(landscape: jr.Landscape, day: date) -> jr.Answer[jr.WhoMay]:
        return landscape.on(day).who_may("contract", for_=TOWN, who=RIJNLAND, in_="pleegzorg")

    half = may(case.adding(grants[0]), JOINED)
    assert (YES, UNKNOWN) == (
        line(half, jr.ActingRole.DECIDES).truth,
        line(half, jr.ActingRole.REPRESENTS).truth,
    )
    granted = case.adding(*grants)
    assert (UNKNOWN, YES) == (may(granted, EVE).truth, may(granted, JOINED).truth)


def test_mandate_of_oegstgeest_tells_nothing_of_voorschoten(
    examples: Path, case: jr.Landscape
) -> None:
    """The documents fit together; the director of 2022 holds nothing from Voorschoten."""
    both = jr.load(examples / DOCUMENT, examples / "cases/oegstgeest-2022.json")
    assert {each.id for each in own(case)} < {each.id for each in own(both)}
    (director,) = (each for each in both.offices if each.kind is jr.OfficeKind.DIRECTOR)
    assert RIJNLAND == director.of
    for town, organs in ((TOWN, {COLLEGE, MAYOR}), ("GM0579", set[str]())):
        answer = both.on("2024-04-01").who_may("contract", for_=town, who=director.id)
        assert UNKNOWN is answer.truth
        assert organs == about(answer, jr.Lack.MANDATE) & {COLLEGE, MAYOR}


# levels and names


def test_three_levels_are_three_things(case: jr.Landscape) -> None:
    """It takes part in the Regio all along, for youth help first in H10, in no subregion."""
    found = {
        day: {
            each.grouping
            for each in case.on(day).groupings(TOWN).value.groupings
            if each.truth is YES and each.purpose is None
        }
        for day in (EVE, JOINED)
    }
    assert {EVE: {REGIO, HAAGLANDEN}, JOINED: {REGIO, RIJNLAND}} == found
    assert {"leidse-regio", "rijnstreek", "duin-en-bollenstreek"} == {
        each.id for each in case.subregions
    }
    assert {"JZ18"} == {each.of for each in case.subregions}
    assert 3 == case.claims["claim-three-subregions"].count


def test_four_of_leiden_in_2019(case: jr.Landscape) -> None:
    """The four are in the subregion in 2019 and stay in the region; later it is not told."""
    in_2019, in_2024 = (case.on(day).members("Leidse regio") for day in ("2019-06-01", JOINED))
    assert (YES, LEIDEN_FOUR) == (in_2019.truth, in_2019.value.full)
    assert (UNKNOWN, LEIDEN_FOUR) == (in_2024.truth, in_2024.value.possible)
    assert {*LEIDEN_FOUR} < {*case.on("2019-06-01").members("JZ18").value.full}
    # that Voorschoten "moves to the Leidse regio" is what a party says
    assert ("party-in-council-of-voorschoten",) == case.claims["claim-moves-to-leidse-regio"].by


def test_duty_of_2022_is_a_claim_that_did_not_come_true(case: jr.Landscape) -> None:
    """Leiden says that co-operation is compulsory from 2022; the law that came is of 2026."""
    claim = case.claims["claim-co-operation-compulsory-2022"]
    assert (("GM0546.college",), date(2021, 9, 2)) == (claim.by, claim.day)
    law = fixed_date("wvbj", on=JOINED)
    assert (2026, 1, 1) == (law.year, law.month, law.day)
    without = case.removing(claim.id)
    change = jr.check(case, on="2022-02-01") - jr.check(without, on="2022-02-01")
    assert () == (*change.introduced, *change.resolved, *change.changed)


# what was told and promised


def test_announcement_has_no_addressees(case: jr.Landscape) -> None:
    """The bureau announced it on its site; whether a college was told by it is not recorded."""
    answer = case.on(JOINED).communications(about=EXIT, to=["Delft"])
    assert UNKNOWN is answer.truth
    assert {jr.Lack.ADDRESSEES, jr.Lack.COMMUNICATION} == lacks(answer)
    assert [date(2023, 3, 22)] == [each.record.day for each in answer.value.messages]


def test_promise_to_tell_providers_is_never_past(case: jr.Landscape) -> None:
    """The word "tijdig" is no day: the promise runs until its fulfilment is recorded."""
    answer = case.on("2025-01-01").open_undertakings(force="promise")
    (promise,) = answer.value.undertakings
    assert ("promise-to-tell-providers", "running") == (promise.record.id, promise.state.value)
    (agreed,) = case.on(JOINED).open_undertakings(force="agreement").value.undertakings
    assert "haaglanden-agreement-on-decisions" == agreed.record.id


def test_nothing_of_the_move_is_shown_before_it_was_told(case: jr.Landscape) -> None:
    """The day before the committee met no act, event or message about it is there."""
    told = {each.id for each in own(case, "acts", "events", "communications")}
    snapshot = case.on("2022-11-23")
    shown = [*snapshot[jr.Act], *snapshot[jr.Event], *snapshot[jr.Communication]]
    assert {"proposal-leiden-governance-2021"} == told & {each.id for each in shown}


# findings


@pytest.mark.parametrize("day", ["2022-02-01", "2023-06-01", EVE, JOINED, TEXT, "2025-01-01"])
def test_nothing_is_violated(case: jr.Landscape, day: date | str) -> None:
    """What the case calls an error rests on facts that are only absent."""
    report = jr.check(case, on=day)
    assert () == report.errors
    assert not report.where(verdict="violated")


def test_findings_on_the_day_of_leaving(case: jr.Landscape) -> None:
    """Cover of both certified functions is to be shown; an arrangement is no track."""
    report = jr.check(case, on=JOINED, select=["GW001", "JW204", "PRA008", "PRA009", "PRA010"])
    cover = [*report.where(code="PRA008", verdict="not shown")]
    assert [(EXIT, TOWN, each) for each in CERTIFIED] == [each.subject for each in cover]
    assert {jr.Lack.CONTRACT_OR_SUBSIDY} == {lack.what for each in cover for lack in each.missing}
    assert [(TOWN, each) for each in CERTIFIED] == [
        each.subject for each in report.where(code="JW204", subject=TOWN)
    ]
    outside = [(each.code, each.subject) for each in report.where(verdict="not applicable")]
    assert [
        ("GW001", (EXIT,)),
        ("GW001", (JOINING,)),
        ("PRA009", (EXIT,)),
        ("PRA010", (EXIT,)),
    ] == outside


def test_while_it_is_planned_leaving_gives_no_findings(case: jr.Landscape) -> None:
    """Before 2024 the exit is a plan: nothing is asked about it yet."""
    assert not [*jr.check(case, on=EVE).where(code="PRA008", verdict="not shown")]


# what if: two landscapes compared


def test_who_goes_and_who_comes(case: jr.Landscape, stayed: jr.Landscape) -> None:
    """One goes, one comes, the others stay; had it stayed, nobody would have moved."""
    left, came = (case.difference(each, EVE, JOINED) for each in (HAAGLANDEN, RIJNLAND))
    assert (YES, [TOWN], []) == (left.truth, *_moved(left))
    assert (YES, [], [TOWN]) == (came.truth, *_moved(came))
    assert (9, 12) == tuple(len(each.value.stayed) for each in (left, came))
    for each in (HAAGLANDEN, RIJNLAND):
        answer = stayed.difference(each, EVE, JOINED)
        assert (UNKNOWN, [], []) == (answer.truth, *_moved(answer))


def _moved(answer: jr.Answer[jr.GroupingDifference]) -> tuple[list[str], list[str]]:
    value = answer.value
    return [each.member for each in value.went], [each.member for each in value.came]


def test_what_loses_its_buyer(case: jr.Landscape, stayed: jr.Landscape) -> None:
    """Had it stayed, the bureau would buy all five; having moved, none is shown before the text."""
    five = (*CERTIFIED, *TO_MAP)
    truths = {
        name: [landscape.on(JOINED).who_buys(each, TOWN).truth for each in five]
        for name, landscape in (("stayed", stayed), ("moved", case))
    }
    assert {"stayed": [YES] * 5, "moved": [UNKNOWN] * 5} == truths
    bought = [case.on(TEXT).who_buys(each, TOWN).truth for each in five]
    assert [YES, YES, UNKNOWN, UNKNOWN, UNKNOWN] == bought


def test_findings_that_the_move_introduces(case: jr.Landscape, stayed: jr.Landscape) -> None:
    """The move brings the question of cover after an exit, and resolves none."""
    change = jr.check(case, on=JOINED) - jr.check(stayed, on=JOINED)
    assert [(EXIT, TOWN, each) for each in CERTIFIED] == [
        each.subject for each in change.introduced
    ]
    assert () == (*change.resolved, *change.changed)

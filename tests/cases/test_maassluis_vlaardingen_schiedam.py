"""Maassluis, Vlaardingen and Schiedam, 2020: an exit that was allowed and never used.

Three colleges meant to leave the arrangement on youth help in Rijnmond, their councils agreed, the
arrangement made an offer, and they stayed. From 2023 on they buy most of it themselves.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from tests.cases.reading import about
from tests.helpers import own

import jeugdregio as jr
from jeugdregio.dates import earliest, latest
from jeugdregio.landscape import members_on
from jeugdregio.landscape.scopes import Scopes, asked

DOCUMENT = "cases/maassluis-vlaardingen-schiedam-2020.json"

THREE = ("GM0556", "GM0606", "GM0622")
ARRANGEMENT, CO_OPERATION, REGION = "SO0842", "samenwerking-mvs", "JZ29"
BOARD = "algemeen-bestuur-jeugdhulp-rijnmond"
PARTY = "party-in-council-of-vlaardingen"
EXIT, OFFER = "exit-mvs-2020", "counter-offer-rijnmond-2020"
BOARD_DECISION = "board-decision-rijnmond-2020-12-15"
BEFORE, WITH_ALL = "rijnmond-scope-bought-before", "rijnmond-scope-with-all"
BY_THE_THREE = "mvs-scope-bought-by-the-three"
STAYS = ("compulsory-framework", "national-functions", "veilig-thuis")
START = date(2023, 1, 1)
YES, UNKNOWN = jr.Truth.YES, jr.Truth.UNKNOWN


@pytest.fixture(scope="module")
def case(examples: Path) -> jr.Landscape:
    """The document as it stands."""
    return jr.load(examples / DOCUMENT)


@pytest.fixture
def scopes(case: jr.Landscape) -> Scopes:
    """What compares the scopes of the document."""
    return Scopes(case.scopes.__getitem__)


def quotes(record: jr.Record, field: str | None = None) -> list[str]:
    """The words of the sources about a field of a record, or about the whole."""
    return [each.quote for each in record.evidence if each.field == field and each.quote]


# the document


def test_document_stands_alone(examples: Path) -> None:
    """It loads by itself, and there is nothing to look at again."""
    assert () == jr.load_with_notices(examples / DOCUMENT).notices


def test_document_is_written_back_as_it_stands(examples: Path, case: jr.Landscape) -> None:
    """No default is written out, no set is out of order, and nothing is lost in reading."""
    document = json.loads((examples / DOCUMENT).read_text(encoding="utf-8"))
    assert document == json.loads(jr.dump(case, title=document["title"]))


def test_every_record_is_sourced(case: jr.Landscape) -> None:
    """Each record has a quote from a source, or says from what place it was derived."""
    unsourced = [
        record.id
        for record in own(case)
        if not record.evidence
        or not all(each.quote or (each.derived and each.place) for each in record.evidence)
    ]
    assert [] == unsourced


def test_evidence_is_about_fields_there_are(case: jr.Landscape) -> None:
    """What a quote is said to be about is a key of its row."""
    unknown = [
        (record.id, each.field)
        for record in case
        for each in record.evidence
        if each.field not in {None, *(f.name.rstrip("_") for f in attrs.fields(type(record)))}
    ]
    assert [] == unknown


# who takes part


@pytest.mark.parametrize("day", ["2020-11-20", "2021-01-01", "2022-01-01", "2023-01-01"])
def test_three_stay_members(case: jr.Landscape, day: str) -> None:
    """Consent to leave is not leaving: they are members on every day the sources speak of."""
    on = date.fromisoformat(day)
    assert THREE == members_on(case.on(on), ARRANGEMENT, on).full


@pytest.mark.parametrize("grouping", [ARRANGEMENT, CO_OPERATION])
def test_after_the_last_day_told_members_are_possible(case: jr.Landscape, grouping: str) -> None:
    """No source speaks of a day after 1 January 2023, and none of an end."""
    on = date(2023, 1, 2)
    members = members_on(case.on(on), grouping, on)
    assert ((), THREE) == (members.full, members.possible)
    bought = case.purchases["purchase-rijnmond-with-all-2023"], case.purchases["purchase-mvs-2023"]
    assert [jr.Truth.UNKNOWN, jr.Truth.UNKNOWN] == [each.shows(on) for each in bought]


def test_fifteen_is_a_claim_and_makes_no_members(case: jr.Landscape) -> None:
    """Only the three are named; the texts of 2014, 2020 and on 2023 say fifteen."""
    named = {each.organ for each in case.parties.where(arrangement=ARRANGEMENT)}
    assert {f"{each}.college" for each in THREE} == named
    claims = [each for each in case.claims if each.id.startswith("claim-rijnmond-fifteen")]
    assert [15, 15, 15] == [each.count for each in claims]
    assert ["samen met de 15 gemeenten", "15 gemeenten"] == [
        quote for each in claims for quote in quotes(each)
    ]


def test_rotterdam_consented_and_is_no_recorded_member(case: jr.Landscape) -> None:
    """Its council agreed on 6 March 2014 to the college entering; entering is not recorded."""
    consent = case.acts["consent-rotterdam-2014-03-06"]
    assert (date(2014, 3, 6), ("GM0599.council",)) == (consent.day, consent.deciders)
    assert jr.ActKind.CONSENT is consent.kind
    assert {REGION} == {each.grouping for each in case.memberships.where(member="GM0599")}
    assert () == case.parties.where(organ="GM0599.college")


@pytest.mark.parametrize("day", ["2020-11-20", "2022-01-01", "2023-01-01"])
def test_colleges_are_party(case: jr.Landscape, day: str) -> None:
    """Who asks its council for consent to leave is party itself; who else is, is not told."""
    answer = case.on(day).members("Jeugdhulp Rotterdam-Rijnmond")
    assert (YES, ARRANGEMENT, THREE) == (answer.truth, answer.value.grouping, answer.value.full)
    assert tuple(f"{each}.college" for each in THREE) == answer.value.organs
    assert UNKNOWN is answer.value.complete.truth
    assert () == case.on(day).members(CO_OPERATION).value.organs


@pytest.mark.parametrize(
    ("day", "count"), [("2020-12-31", 15), ("2022-12-31", 15), ("2023-01-01", 13)]
)
def test_thirteen_stand_beside_the_claim_of_fifteen(
    case: jr.Landscape, day: str, count: int
) -> None:
    """The region it serves has thirteen in 2023, for statistics; they make no members of it."""
    assert (REGION,) == case.arrangements["jeugdhulp-rijnmond"].serves
    answer = case.on(day).members(REGION)
    assert (YES, count) == (answer.value.complete.truth, len(answer.value.full))
    assert set(THREE) < set(answer.value.full)
    assert [jr.Note.FOR_STATISTICS] == [each.note for each in answer.remarks]
    assert 15 == case.claims["claim-rijnmond-fifteen-2023"].count


def test_why_fifteen_became_thirteen(case: jr.Landscape) -> None:
    """On 1 January 2023 three became one, Voorne aan Zee; nobody left the region."""
    value = case.difference(REGION, "2022-12-31", "2023-01-01").value
    assert ["GM1992"] == [each.member for each in value.came]
    assert ["GM0501", "GM0530", "GM0614"] == [each.member for each in value.went]
    assert {"ended"} == {each.kind.value for each in value.went}
    assert "Voorne aan Zee" == case.municipalities["GM1992"].name


def test_text_has_the_clauses_of_its_headings(case: jr.Landscape) -> None:
    """It is a public body; a clause on leaving is there, and what it asks was not read."""
    form = case.arrangements["jeugdhulp-rijnmond"]
    assert (jr.ArrangementForm.PUBLIC_BODY, ARRANGEMENT) == (form.form, form.replaces)
    assert {YES} == {form.may(each) for each in jr.Capability}
    snapshot = case.on("2020-11-20")
    for kind in ("accession", "change", "exit", "dissolution"):
        answer = snapshot.provision(ARRANGEMENT, kind)
        assert [(None, None, None)] == [
            (each.words, each.notice, each.rule) for each in answer.value
        ]
        assert YES is answer.truth
    consequences = snapshot.provision(ARRANGEMENT, "exit-consequences")
    assert (UNKNOWN, [jr.Lack.CLAUSE]) == (
        consequences.truth,
        [each.what for each in consequences.missing],
    )


def test_country_alone_knows_no_form(case: jr.Landscape) -> None:
    """What the case adds is its own: in the reference data it may what nobody knows."""
    record = jr.reference.landscape().arrangements[ARRANGEMENT]
    assert (None, ()) == (record.form, record.provisions)
    assert {UNKNOWN} == {record.may(each) for each in jr.Capability}
    # the record of the country stays, under its own id
    assert record == case.arrangements[ARRANGEMENT]


def test_arrangement_has_two_boards(case: jr.Landscape) -> None:
    """It is a public body: a general board, a daily board and a chair."""
    boards = case.bodies.where(of=ARRANGEMENT)
    assert [jr.Founding.PUBLIC_BODY_BOARD] * 2 == [each.founding for each in boards]
    (chair,) = case.offices
    assert (BOARD, jr.OfficeKind.CHAIR) == (chair.of, chair.kind)


def test_tie_of_the_three(case: jr.Landscape) -> None:
    """If one decides to leave the arrangement, the other two go along."""
    co_operation = case.arrangements[CO_OPERATION]
    tie = jr.Tie(tied=THREE, acts=(jr.ActKind.EXIT,), about=(ARRANGEMENT,))
    assert (tie,) == co_operation.ties
    words = "Als één van de drie gemeenten besluit uit te willen treden"
    assert [True] == [quote.startswith(words) for quote in quotes(co_operation, "ties")]
    assert () == case.arrangements[ARRANGEMENT].ties


def test_tie_is_the_word_of_a_party(case: jr.Landscape) -> None:
    """It stands on the page of a party in one council; nobody is recorded as disputing it."""
    (told,) = (each for each in case.arrangements[CO_OPERATION].evidence if each.field == "ties")
    assert ((PARTY,), None) == (told.asserted_by, told.contested)
    assert (PARTY,) == case.documents[told.document].by


# the exit


@pytest.mark.parametrize(
    ("day", "state", "stands"),
    [
        ("2020-10-05", None, jr.Truth.NO),
        ("2020-10-06", jr.ActState.PROPOSED, jr.Truth.NO),
        ("2020-11-10", jr.ActState.PROPOSED, jr.Truth.NO),
        ("2020-11-11", jr.ActState.PROPOSED, jr.Truth.UNKNOWN),
        ("2020-12-03", jr.ActState.PROPOSED, jr.Truth.UNKNOWN),
        ("2020-12-04", jr.ActState.CONSENTED, jr.Truth.YES),
        ("2020-12-14", jr.ActState.CONSENTED, jr.Truth.YES),
        ("2020-12-16", jr.ActState.CONSENTED, jr.Truth.UNKNOWN),
        ("2020-12-20", jr.ActState.LAPSED_UNUSED, jr.Truth.NO),
        ("2022-01-01", jr.ActState.LAPSED_UNUSED, jr.Truth.NO),
    ],
)
def test_states_of_the_exit(
    case: jr.Landscape, day: str, state: jr.ActState | None, stands: jr.Truth
) -> None:
    """Proposed, consented to by all three by 4 December, and lapsed unused later that month."""
    on = date.fromisoformat(day)
    leaving = case.acts[EXIT]
    assert state is leaving.state_on(on)
    assert stands is leaving.shows(on) & leaving.stands_on(on)


def test_exit_was_decided_by_nobody(case: jr.Landscape) -> None:
    """It asks for a decision of each of three colleges; none of them is recorded."""
    leaving = case.acts[EXIT]
    assert ((), THREE, (ARRANGEMENT,)) == (leaving.deciders, leaving.for_, leaving.about)
    assert leaving.rule is not None
    assert tuple(f"{each}.college" for each in THREE) == leaving.rule.organs
    kinds = {each.kind for each in case.acts if each.decides == EXIT}
    assert {jr.ActKind.CONSENT} == kinds
    assert leaving.effective is not None
    assert (date(2022, 1, 1), date(2022, 12, 31)) == (
        earliest(leaving.effective),
        latest(leaving.effective),
    )
    assert ["toestemming te geven per 2022 uit te treden"] == quotes(leaving, "effective")


def decided(case: jr.Landscape, *municipalities: str) -> jr.Landscape:
    """The variant in which the colleges of these decide to leave, on 10 December 2020."""
    return case.adding(
        *(
            jr.Act(
                id=f"decision-of-{each}",
                day=date(2020, 12, 10),
                kind=jr.ActKind.DECISION,
                deciders=(f"{each}.college",),
                decides=EXIT,
            )
            for each in municipalities
        )
    )


def missing(answer: jr.Answer[jr.DecisionState], what: jr.Lack) -> set[str]:
    """Of which ids this kind of fact is missing, apart from the exit itself."""
    return about(answer, what) - {EXIT}


def test_consent_makes_no_decision(case: jr.Landscape) -> None:
    """On 11 November the consent of Schiedam lacks; from 4 December only the colleges do."""
    answers = [case.on(day).decision_state(EXIT) for day in ("2020-11-11", "2020-12-04")]
    colleges = {f"{each}.college" for each in THREE}
    assert [{"GM0606.council"}, set()] == [missing(each, jr.Lack.CONSENT) for each in answers]
    assert [colleges] * 2 == [missing(each, jr.Lack.DECISION) for each in answers]
    assert [UNKNOWN] * 2 == [each.truth for each in answers]


def test_colleges_that_decide_leave(case: jr.Landscape) -> None:
    """Variant: decided by all three it is a YES from that day on; by two the third is missing."""
    variant = decided(case, *THREE)
    assert [UNKNOWN, YES] == [
        variant.on(day).decision_state(EXIT).truth for day in ("2020-12-09", "2020-12-10")
    ]
    two = decided(case, *THREE[:2]).on("2020-12-10").decision_state(EXIT)
    assert (UNKNOWN, {f"{THREE[2]}.college"}) == (two.truth, missing(two, jr.Lack.DECISION))


def test_college_leaves_with_consent_of_its_council(case: jr.Landscape) -> None:
    """Variant: without the consent of Schiedam on record its college is not shown to leave."""
    without = attrs.evolve(case.acts["consent-schiedam-2020"], decides=None)
    answer = decided(case, *THREE).replacing(without).on("2020-12-10").decision_state(EXIT)
    assert (UNKNOWN, {"GM0606.council"}) == (answer.truth, missing(answer, jr.Lack.CONSENT))
    assert set() == missing(answer, jr.Lack.DECISION)


def test_others_need_not_agree(case: jr.Landscape) -> None:
    """Variant: a rule by which the board is to agree too is none for leaving: told, not counted."""
    leaving = case.acts[EXIT]
    assert leaving.rule is not None
    veto = jr.DecisionRule(kind=jr.RuleKind.UNANIMITY, organs=(*leaving.rule.organs, BOARD))
    variant = decided(case, *THREE).replacing(attrs.evolve(leaving, rule=veto))
    answer = variant.on("2020-12-10").decision_state(EXIT)
    assert [(EXIT,)] == [each.about for each in answer.remarks if each.note is jr.Note.NO_VETO]
    assert BOARD not in {each.organ for each in answer.value.organs}
    # whether councils or mayors are party as well, nobody tells
    assert (UNKNOWN, {jr.Lack.MEMBERS}) == (answer.truth, {each.what for each in answer.missing})
    asked = {each.about[0] for each in answer.missing}
    assert {f"{town}.{organ}" for town in THREE for organ in ("council", "mayor")} == asked


def test_tie_makes_an_exit_of_the_others_expected(case: jr.Landscape) -> None:
    """Variant: had Maassluis alone left, the others were expected to, and stayed all the same."""
    maassluis, *others = THREE
    leaving: dict[str, Any] = {"day": date(2021, 3, 1), "for_": (maassluis,)}
    organ = f"{maassluis}.college"
    rule = jr.DecisionRule(kind=jr.RuleKind.EACH_BINDS_ITSELF, organs=(organ,))
    alone = case.adding(
        jr.Act(
            id="leaving",
            kind=jr.ActKind.EXIT,
            deciders=(organ,),
            about=(ARRANGEMENT,),
            rule=rule,
            **leaving,
        ),
        jr.Act(
            id="consent",
            kind=jr.ActKind.CONSENT,
            deciders=(f"{maassluis}.council",),
            decides="leaving",
            **leaving,
        ),
    )
    untied = alone.replacing(attrs.evolve(case.arrangements[CO_OPERATION], ties=()))
    for landscape, expected in ((alone, others), (untied, [])):
        answer = landscape.on("2021-03-01").decision_state("leaving")
        found = sorted(each.municipality for each in answer.value.expected)
        assert (YES, expected) == (answer.truth, found)
    # each college decides for itself: no act, no change of members
    assert len(case.acts) + 2 == len(alone.acts)
    assert THREE == alone.on("2022-01-01").members(ARRANGEMENT).value.full


def test_rule_of_the_exit_is_derived(case: jr.Landscape) -> None:
    """That the colleges were to decide is told by the arrangement; the clause was not read."""
    (rule,) = (each for each in case.acts[EXIT].evidence if each.field == "rule")
    assert ("kunnen de colleges in december het besluit definitief maken", True) == (
        rule.quote,
        rule.derived,
    )


def test_lapse_has_its_reason(case: jr.Landscape) -> None:
    """The consent did not have to be used, for the arrangement made room for the model."""
    words = "geen gebruik hoeft te maken van de ... verleende toestemming"
    (lapse,) = (each for each in case.acts[EXIT].evidence if each.quote == words)
    assert "statuses" == lapse.field
    assert lapse.place is not None


@pytest.mark.parametrize(
    ("id", "organ", "first", "last"),
    [
        ("consent-maassluis-2020", "GM0556.council", "2020-10-06", "2020-10-31"),
        ("consent-vlaardingen-2020", "GM0622.council", "2020-11-11", "2020-11-11"),
        ("consent-schiedam-2020", "GM0606.council", "2020-10-06", "2020-12-04"),
    ],
)
def test_councils_consented(case: jr.Landscape, id: str, organ: str, first: str, last: str) -> None:
    """Maassluis in October, Vlaardingen on 11 November, Schiedam by 4 December."""
    consent = case.acts[id]
    assert ((organ,), EXIT) == (consent.deciders, consent.decides)
    assert (date.fromisoformat(first), date.fromisoformat(last)) == (
        earliest(consent.day),
        latest(consent.day),
    )


def test_colleges_proposed_it(case: jr.Landscape) -> None:
    """On 6 October 2020 three colleges announced what they meant to do."""
    proposal = case.acts["proposal-mvs-2020-10"]
    assert tuple(f"{each}.college" for each in THREE) == proposal.deciders
    assert date(2020, 10, 6) == proposal.day
    assert ["het voornemen om uit te treden"] == quotes(proposal)
    assert jr.Truth.NO is proposal.stands_on(date(2020, 11, 1))


def test_offer_was_accepted_by_all(case: jr.Landscape) -> None:
    """Three councils and the board agreed to it, of which only the day of the board is told."""
    offer = case.acts[OFFER]
    assert (jr.ActKind.PROPOSAL, (ARRANGEMENT,), START) == (
        offer.kind,
        offer.deciders,
        offer.effective,
    )
    accepted = [each for each in case.acts if each.decides == OFFER]
    assert offer.rule is not None
    assert set(offer.rule.organs) == {organ for each in accepted for organ in each.deciders}
    # that these four agreed is told, not that all of them had to
    assert [True] == [each.derived for each in offer.evidence if each.field == "rule"]
    exact = {each.id: each.day for each in accepted if earliest(each.day) == latest(each.day)}
    assert {BOARD_DECISION: date(2020, 12, 15)} == exact
    assert {date(2020, 12, 20)} == {latest(each.day) for each in accepted if each.id not in exact}


def test_council_handled_the_offer_before(case: jr.Landscape) -> None:
    """On 8 December 2020 it stood on the agenda of Maassluis; that is no decision."""
    event = case.events["council-of-maassluis-2020-12-08"]
    assert (date(2020, 12, 8), (OFFER,)) == (event.day, event.about)
    assert date(2020, 12, 8) == earliest(case.acts["acceptance-maassluis-2020"].day)


# the purchase from 2023 on


def test_purchases_before_and_after(case: jr.Landscape) -> None:
    """Until 2023 the arrangement buys; then it and the three, as the offer that all accepted."""
    found = {
        each.id: (each.buyer, each.for_, each.scope, each.act, each.period.possible)
        for each in case.purchases
    }
    after = jr.Period.since(START)
    assert {
        "purchase-rijnmond-before-2023": (ARRANGEMENT, (), BEFORE, None, jr.Period.until(START)),
        "purchase-rijnmond-with-all-2023": (ARRANGEMENT, (), WITH_ALL, OFFER, after),
        "purchase-mvs-2023": (CO_OPERATION, THREE, BY_THE_THREE, OFFER, after),
    } == found


def test_two_scopes_of_two_records(case: jr.Landscape) -> None:
    """What stays with all is named; what the three buy is an open list within what is left."""
    with_all, own = case.scopes[WITH_ALL], case.scopes[BY_THE_THREE]
    assert (jr.Scope, STAYS) == (type(with_all), with_all.functions)
    assert isinstance(own, jr.OpenScope)
    assert ((), "rijnmond-scope-not-with-all") == (own.functions, own.whole)


@pytest.mark.parametrize(
    ("function", "with_all", "own"),
    [
        ("veilig-thuis", jr.Truth.YES, jr.Truth.NO),
        ("child-protection", jr.Truth.YES, jr.Truth.NO),
        ("youth-probation", jr.Truth.YES, jr.Truth.NO),
        ("national-functions", jr.Truth.YES, jr.Truth.NO),
        ("ambulatory-help", jr.Truth.UNKNOWN, jr.Truth.UNKNOWN),
        ("foster-care", jr.Truth.UNKNOWN, jr.Truth.UNKNOWN),
        ("secure-youth-help", jr.Truth.UNKNOWN, jr.Truth.UNKNOWN),
    ],
)
def test_what_the_seventy_per_cent_holds(
    scopes: Scopes, function: str, with_all: jr.Truth, own: jr.Truth
) -> None:
    """What stays with all is not with the three; of anything else it is not known."""
    question = asked(function, jr.Activity.PURCHASE)
    assert with_all is scopes.contains(WITH_ALL, question).truth
    assert own is scopes.contains(BY_THE_THREE, question).truth


def test_nothing_is_bought_twice_and_something_perhaps_by_nobody(scopes: Scopes) -> None:
    """The two never overlap; whether they hold all that was bought before is not told."""
    assert jr.Truth.NO is scopes.overlaps(WITH_ALL, BY_THE_THREE).truth
    assert jr.Truth.YES is scopes.contains(BEFORE, WITH_ALL).truth
    assert jr.Truth.UNKNOWN is scopes.once(BEFORE, (WITH_ALL, BY_THE_THREE)).truth


def test_share_size_and_preference_are_claims(case: jr.Landscape) -> None:
    """About 70%, 180,000 inhabitants, a ministry that prefers 500,000, and the target year 2022."""
    assert ("purchase-mvs-2023",) == case.claims["claim-seventy-per-cent"].about
    assert 180_000 == case.claims["claim-mvs-inhabitants"].count
    assert 500_000 == case.claims["claim-preferred-size"].count
    assert "2022" in case.claims["claim-mvs-target-2022"].statement


def test_nothing_of_december_is_shown_in_november(case: jr.Landscape) -> None:
    """On 20 November 2020 neither offer nor acceptance is there, nor the purchase of 2023."""
    snapshot = case.on("2020-11-20")
    later = {OFFER, BOARD_DECISION, *(f"acceptance-{name}-2020" for name in ("maassluis",))}
    assert later.isdisjoint(each.id for each in snapshot[jr.Act])
    assert 0 == len(snapshot[jr.Purchase])
    assert CO_OPERATION not in snapshot[jr.Arrangement]


# the size of the three, and the rules


def test_size_is_that_of_the_country(case: jr.Landscape) -> None:
    """About 180,000 is what Statistics Netherlands counted of the three at the start of 2020."""
    counted = [
        each.inhabitants
        for each in case.populations
        if each.municipality in THREE and each.day == date(2020, 1, 1)
    ]
    claimed = case.claims["claim-mvs-inhabitants"].count
    assert claimed is not None
    assert (3, True) == (len(counted), abs(sum(counted) - claimed) < 10_000)


@pytest.mark.parametrize("day", ["2020-11-11", "2020-12-20", "2022-01-01", "2023-01-01"])
def test_nobody_is_found_to_deviate(case: jr.Landscape, day: str) -> None:
    """Neither the exit nor the size: cover and the vision of the region are not shown, no more."""
    report = jr.check(case, on=day)
    assert () == report.errors
    found = [each for each in report if each.verdict is not jr.Verdict.NOT_APPLICABLE]
    assert {jr.Verdict.NOT_SHOWN} == {each.verdict for each in found}
    assert {"JW204", "NVO102"} == {each.code for each in found}
    assert EXIT not in {id for each in found for id in each.subject}


def test_contracts_declared_complete_show_who_has_none(case: jr.Landscape) -> None:
    """Variant: Maassluis declares that it has no contract or subsidy, which is a deviation."""
    declared = [
        jr.Completeness(
            id=f"all-{table}",
            day=date(2023, 1, 1),
            by=("GM0556",),
            table=table,
            about=("GM0556",),
        )
        for table in ("contracts", "subsidies")
    ]
    report = jr.check(case.adding(*declared), on="2023-01-01", select=["JW204"])
    assert {("GM0556", "child-protection"), ("GM0556", "youth-probation")} == {
        each.subject for each in report if each.verdict is jr.Verdict.VIOLATED
    }

"""Gooi en Vechtstreek, September 2018: the exit from the joint procurement track.

The documents hold the letters of 7 and 25 September 2018 of the portfolio-holder consultation and
the admission document of 2017. A *variant* is the same story with one thing changed; what it adds
bears no evidence, so it is the caller's own word.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import attrs
import pytest
from tests.questions.variants import voted

import jeugdregio as jr
from jeugdregio.dates import earliest, latest
from jeugdregio.landscape import members_on

LETTER = date(2018, 9, 25)
DECIDED = date(2018, 9, 24)
YEAR = jr.Period(date(2019, 1, 1), date(2020, 1, 1))

SEVEN = {
    "GM0376": "Blaricum",
    "GM0402": "Hilversum",
    "GM0406": "Huizen",
    "GM0417": "Laren",
    "GM0457": "Weesp",
    "GM1696": "Wijdemeren",
    "GM1942": "Gooise Meren",
}
EEMNES, HAARLEM, HILVERSUM = "GM0317", "GM0392", "GM0402"

REGIO = "SO0006"
ALLIANCE = "bovenregionale-samenwerking"
TRACK = "inkooptraject-jb-jr-maatwerk"
CONSULTATION = "pho-jeugd-en-onderwijs"
ALDERMEN = "wethouders-gooi-en-vechtstreek"
CHAIR_OF_TRACK = "voorzitter-inkooptraject"
CHAIR_OF_ALLIANCE = "voorzitter-bovenregionale-samenwerking"
EXIT = "exit-2018-09-24"
ADMISSION = "admission-2017"
ANNOUNCEMENT = "announcement-2018-09-25"
CONTACT = "contact-with-the-chair-2018-09-24"
PROMISE = "promise-secure-child-protection-and-youth-probation"

CERTIFIED = ("child-protection", "youth-probation")
EACH = [(municipality, function) for municipality in SEVEN for function in CERTIFIED]
OPEN_QUESTIONS = {
    jr.Lack.CONTRACT_OR_SUBSIDY,
    jr.Lack.OPTION,
    jr.Lack.PROVIDER,
    jr.Lack.CERTIFICATE,
}
"""What child protection and youth probation lack: a contract, or the option with its parts."""


@pytest.fixture(scope="module")
def case(story: jr.Landscape) -> jr.Landscape:
    """The documents as they stand."""
    return story


# what is asked


def cover(
    case: jr.Landscape, municipality: str, function: str, period: jr.Period = YEAR
) -> jr.Answer[jr.Coverage]:
    """The cover as 25 September 2018 shows it, in 2019 when no other period is given."""
    snapshot = case.on(LETTER)
    return snapshot.coverage(municipality, function, since=period.start, until=period.end)


def report_on(case: jr.Landscape, *codes: str, on: date = LETTER) -> jr.Report:
    """What these rules say; of cover as such, in 2019."""
    window = {"since": "2019-01-01", "until": "2020-01-01"}
    report = jr.check(case, on=on, select=codes, parameters={"JW204": window})
    assert not report.errors
    return report


def finding(case: jr.Landscape, code: str, *subject: str, on: date = LETTER) -> jr.Finding:
    """The one finding of a rule about a subject."""
    (found,) = report_on(case, code, on=on).where(code=code, subject=subject)
    return found


def verdict(case: jr.Landscape, code: str, *subject: str, on: date = LETTER) -> jr.Verdict:
    """The verdict of a rule about a subject."""
    return finding(case, code, *subject, on=on).verdict


def lacks(missing: Iterable[jr.Missing]) -> set[jr.Lack]:
    """The kinds of facts that are missing."""
    return {each.what for each in missing}


def about(missing: Iterable[jr.Missing], what: jr.Lack) -> set[str]:
    """The ids about which this kind of fact is missing."""
    return {id for each in missing if each.what is what for id in each.about}


def undecided(found: jr.Finding) -> set[str]:
    """The municipalities whose college's decision is missing."""
    ids = about(found.missing, jr.Lack.DECISION)
    return {id.partition(".")[0] for id in ids if id.startswith("GM")}


def grounds(answer: jr.Answer[jr.Coverage] | jr.Finding) -> set[str]:
    """The ids of the records on which it rests."""
    return {each.record.id for each in answer.grounds}


def remarked(found: jr.Finding, note: jr.Note) -> set[str]:
    """The ids about which a finding makes this remark."""
    return {id for each in found.remarks if each.note is note for id in each.about}


def open_bonds(case: jr.Landscape, day: date, *forces: jr.Force) -> set[str]:
    """The undertakings of these forces that are made and not ended on a day."""
    return {each.id for each in case.on(day)[jr.Undertaking] if each.force in forces}


# what is changed


def decided(case: jr.Landscape, *organs: str, day: date = DECIDED) -> jr.Landscape:
    """The variant in which these organs decided the exit."""
    return voted(case, EXIT, organs, day)


def colleges(municipalities: Iterable[str]) -> tuple[str, ...]:
    """The colleges of these municipalities."""
    return tuple(f"{each}.college" for each in municipalities)


def complete(
    case: jr.Landscape,
    table: str,
    by: Iterable[str],
    concerning: Iterable[str] | None = None,
    day: date = LETTER,
) -> jr.Landscape:
    """The variant in which a table is declared complete, about the declarers or about others."""
    by = tuple(by)
    declaration = jr.Completeness(
        id=f"complete-{table}",
        day=day,
        by=by,
        table=table,
        about=by if concerning is None else tuple(concerning),
    )
    return case.adding(declaration)


def bridged(case: jr.Landscape, certified: jr.Period | None) -> jr.Landscape:
    """The variant with a bridge contract of Hilversum with GI X in 2019, certified so long."""
    with_contract = case.adding(
        jr.CertifiedInstitution(id="gi-x", name="GI X"),
        jr.Contract(
            id="bridge",
            provider="gi-x",
            clients=(HILVERSUM,),
            functions=CERTIFIED,
            period=YEAR,
            bridge=True,
        ),
    )
    if certified is None:
        return with_contract
    return with_contract.adding(
        jr.Certificate(id="cert-x", institution="gi-x", functions=CERTIFIED, period=certified)
    )


def option(case: jr.Landscape, exercised: bool) -> jr.Landscape:
    """The variant in which the option 2018-2019 is recorded as exercised, or as refused."""
    admission = case.contracts[ADMISSION]
    first, *later = admission.options
    options = (attrs.evolve(first, exercised=exercised), *later)
    return case.replacing(attrs.evolve(admission, options=options))


def noticed(
    case: jr.Landscape,
    *addressees: str,
    day: date = LETTER,
    medium: jr.Medium = jr.Medium.WRITTEN,
) -> jr.Landscape:
    """The variant with one more notice of the exit."""
    return case.adding(
        jr.Communication(
            id="notice",
            day=day,
            sender=CONSULTATION,
            addressees=addressees,
            about=(EXIT,),
            medium=medium,
        )
    )


HALF_CERTIFIED = jr.Period(date(2019, 1, 1), date(2019, 7, 1))
SECOND_HALF = jr.Period(date(2019, 7, 1), date(2020, 1, 1))


# the documents


def test_letters_are_the_word_of_the_consultation(case: jr.Landscape) -> None:
    """Both letters speak for the portfolio-holder consultation, whose founding is not recorded."""
    letters = case.documents["letter-2018-09-07"], case.documents["letter-2018-09-25"]
    assert [(CONSULTATION,), (CONSULTATION,)] == [each.by for each in letters]
    assert jr.Truth.UNKNOWN is case.bodies[CONSULTATION].capacity


def test_aldermen_are_no_organ(case: jr.Landscape) -> None:
    """The aldermen who decided are a body of unknown founding, so of unknown capacity."""
    assert (ALDERMEN,) == case.acts[EXIT].deciders
    assert jr.Truth.UNKNOWN is case.bodies[ALDERMEN].capacity


def test_seven_full_members_and_eemnes_in_part(case: jr.Landscape) -> None:
    """On the day of the decision the Regio has seven full members and one of unknown part."""
    members = members_on(case.on(LETTER), REGIO, DECIDED)
    assert tuple(SEVEN) == members.full
    assert (EEMNES,) == members.possible
    eemnes = case.memberships["member-eemnes"]
    assert () == eemnes.functions
    no, yes, unknown = jr.Truth.NO, jr.Truth.YES, jr.Truth.UNKNOWN
    days = [date(2015, 12, 31), date(2016, 1, 1), date(2024, 5, 1), date(2024, 5, 2)]
    assert [no, yes, yes, unknown] == [eemnes.shows(each) for each in days]


def test_members_after_weesp_left(case: jr.Landscape) -> None:
    """Weesp is a member through 2021 and not from 2022 on, while it still exists."""
    snapshot = case.on("2022-02-01")
    assert "GM0457" in members_on(snapshot, REGIO, date(2021, 12, 31)).full
    after = members_on(snapshot, REGIO, date(2022, 1, 1))
    assert "GM0457" not in after.full + after.possible
    assert "GM0457" in snapshot[jr.Municipality]


def test_two_chairs_are_possibly_one(case: jr.Landscape) -> None:
    """The chair of the track and the chair of the co-operation are two offices, possibly one."""
    of_track, of_alliance = case.offices[CHAIR_OF_TRACK], case.offices[CHAIR_OF_ALLIANCE]
    assert (TRACK, ALLIANCE) == (of_track.of, of_alliance.of)
    assert (CHAIR_OF_ALLIANCE,) == of_track.possibly_same_as
    assert (CHAIR_OF_TRACK,) == of_alliance.possibly_same_as


def test_two_letters_of_the_chair_are_possibly_one(case: jr.Landscape) -> None:
    """The letter received on 3 September and the intercollegial letter are never merged."""
    received = case.documents["letter-received-2018-09-03"]
    intercollegial = case.documents["intercollegial-letter"]
    assert (intercollegial.id,) == received.possibly_same_as
    assert (received.id,) == intercollegial.possibly_same_as


def test_letter_to_the_council_is_the_word_of_another(case: jr.Landscape) -> None:
    """That the chair wrote to the council is said by the consultation; the day is not known."""
    sent = case.communications["letter-sent-to-the-council-of-haarlem"]
    assert (None, date(2018, 9, 7)) == (earliest(sent.day), latest(sent.day))
    assert ("GM0392.council",) == sent.addressees
    assert ["letter-2018-09-07"] == [each.document for each in sent.evidence]
    assert sent.evidence[0].contested is not False


def test_steering_group_is_proposed(case: jr.Landscape) -> None:
    """On 7 September the steering group is proposed; no founding and no mandate is recorded."""
    group = case.bodies["stuurgroep"]
    assert jr.BodyState.PROPOSED is group.state_on(date(2018, 9, 7))
    assert group.founding is None
    assert () == case.mandates.where(holder=group.id)


def test_exit_leaves_the_track_only(case: jr.Landscape) -> None:
    """The exit is out of the track, for joint purchase, and not out of the co-operation."""
    leaving = case.acts[EXIT]
    assert (TRACK,) == leaving.about
    assert case.procurement_tracks[TRACK].functions == leaving.functions
    assert (jr.Activity.PURCHASE,) == leaving.activities
    assert (REGIO,) == leaving.for_
    assert case.memberships["alliance-member-regio"].id in case.on(LETTER)[jr.Membership]


def test_exit_has_no_effective_date(case: jr.Landscape) -> None:
    """The day of the decision is no effective day, and none is invented."""
    assert DECIDED == case.acts[EXIT].day
    assert case.acts[EXIT].effective is None


def test_start_of_the_contracts_is_derived(case: jr.Landscape) -> None:
    """That the contracts of the track start on 2019-01-01 is derived from "ook vanaf 2019"."""
    track = case.procurement_tracks[TRACK]
    assert date(2019, 1, 1) == track.contracts_from
    (evidence,) = (each for each in track.evidence if each.field == "contracts_from")
    assert ("ook vanaf 2019", True) == (evidence.quote, evidence.derived)


def test_undertakings_open_on_7_september(case: jr.Landscape) -> None:
    """Open: requests, a preference, an expectation, an acceptance, an agreement of officials."""
    assert {
        "agreement-of-officials-on-the-letter",
        "request-restraint",
        "request-weigh-consequences",
        "request-two-administrators",
        "request-discuss-the-chair",
        "preference-mandate-before-names",
        "expectation-of-the-chair",
        "acceptance-of-the-talk",
    } == open_bonds(case, date(2018, 9, 7), *jr.Force)


def test_restraint_is_asked_until_17_september(case: jr.Landscape) -> None:
    """The request of restraint is a request, and its own term ends it."""
    assert jr.Force.REQUEST is case.undertakings["request-restraint"].force
    assert "request-restraint" in open_bonds(case, date(2018, 9, 16), jr.Force.REQUEST)
    assert "request-restraint" not in open_bonds(case, date(2018, 9, 17), jr.Force.REQUEST)


def test_promises_and_preferences_open_after_the_exit(case: jr.Landscape) -> None:
    """Four promises are open on 26 September, and the preference, whose end nobody recorded."""
    asked = jr.Force.PROMISE, jr.Force.CONDITION, jr.Force.PREFERENCE
    assert {
        "promise-share-knowledge",
        "promise-warm-handover",
        "promise-inform-parties-concerned",
        PROMISE,
        "preference-mandate-before-names",
    } == open_bonds(case, date(2018, 9, 26), *asked)


def test_only_one_promise_has_a_date(case: jr.Landscape) -> None:
    """Securing child protection and youth probation is due on 2019-01-01, the rest undated."""
    promises = [each for each in case.undertakings if each.made == LETTER]
    assert {PROMISE: date(2019, 1, 1)} == {each.id: each.due for each in promises if each.due}
    assert CERTIFIED == case.undertakings[PROMISE].functions


def test_planned_talk_is_not_shown_as_held(case: jr.Landscape) -> None:
    """What was planned for 17 September never shows as having happened by the plan alone."""
    shown = case.on(LETTER)[jr.Event]
    assert "meeting-2018-09-17" in shown
    assert "planned-talk-2018-09-17" not in shown


# cover


@pytest.mark.parametrize(("municipality", "function"), EACH)
def test_cover_in_2019_is_a_promise(case: jr.Landscape, municipality: str, function: str) -> None:
    """Child protection and youth probation are promised for 2019; whether covered is not known."""
    answer = cover(case, SEVEN[municipality], function)
    assert jr.Truth.UNKNOWN is answer.truth
    assert (jr.CoverKind.PROMISE,) == answer.value.kinds
    assert PROMISE in grounds(answer)
    assert jr.Periods(YEAR) == answer.value.gaps


@pytest.mark.parametrize(("municipality", "function"), EACH)
def test_cover_lacks_a_contract_or_the_option(
    case: jr.Landscape, municipality: str, function: str
) -> None:
    """Missing: a contract or subsidy, or the option of 2017 with its provider and certificate."""
    missing = cover(case, municipality, function).missing
    assert OPEN_QUESTIONS == lacks(missing)
    assert ADMISSION in about(missing, jr.Lack.OPTION)
    assert municipality in about(missing, jr.Lack.CONTRACT_OR_SUBSIDY)


@pytest.mark.parametrize("municipality", SEVEN)
def test_maatwerk_is_not_promised(case: jr.Landscape, municipality: str) -> None:
    """For Maatwerk nothing is recorded, not even a promise; a contract or subsidy is missing."""
    answer = cover(case, municipality, "Maatwerk")
    assert jr.Truth.UNKNOWN is answer.truth
    assert (jr.CoverKind.NONE,) == answer.value.kinds
    assert {jr.Lack.CONTRACT_OR_SUBSIDY} == lacks(answer.missing)
    assert PROMISE not in grounds(answer)


@pytest.mark.parametrize("municipality", [EEMNES, HAARLEM])
def test_promise_reaches_full_members_only(case: jr.Landscape, municipality: str) -> None:
    """Nothing is promised for Eemnes, whose part is not recorded, nor for Haarlem."""
    answer = cover(case, municipality, "child-protection")
    assert jr.Truth.UNKNOWN is answer.truth
    assert (jr.CoverKind.NONE,) == answer.value.kinds
    assert ADMISSION not in grounds(answer)


def test_promise_does_not_reach_back(case: jr.Landscape) -> None:
    """What is promised from 2019 on is no promise for 2018."""
    year = jr.Period(date(2018, 1, 1), date(2019, 1, 1))
    answer = cover(case, HILVERSUM, "child-protection", year)
    assert (jr.CoverKind.NONE,) == answer.value.kinds
    assert OPEN_QUESTIONS == lacks(answer.missing)


def test_cover_in_the_term_of_the_admission(case: jr.Landscape) -> None:
    """In 2017 there is a contract; its provider and a certificate are missing, and nothing else."""
    year = jr.Period(date(2017, 1, 1), date(2018, 1, 1))
    answer = cover(case, HILVERSUM, "child-protection", year)
    assert (jr.CoverKind.CONTRACT,) == answer.value.kinds
    assert {jr.Lack.PROVIDER, jr.Lack.CERTIFICATE} == lacks(answer.missing)


def test_admission_covers_drang_without_certificate(case: jr.Landscape) -> None:
    """Pre-compulsory support asks for no certificate: in 2017 only the provider is missing."""
    year = jr.Period(date(2017, 1, 1), date(2018, 1, 1))
    assert {jr.Lack.PROVIDER} == lacks(cover(case, HILVERSUM, "drang", year).missing)


@pytest.mark.parametrize(("municipality", "function"), EACH)
def test_option_exercised_leaves_provider_and_certificate(
    case: jr.Landscape, municipality: str, function: str
) -> None:
    """With the option 2018-2019 exercised, only its provider and a certificate are missing."""
    answer = cover(option(case, exercised=True), municipality, function)
    assert jr.Truth.UNKNOWN is answer.truth
    assert (jr.CoverKind.EXTENSION,) == answer.value.kinds
    assert {jr.Lack.PROVIDER, jr.Lack.CERTIFICATE} == lacks(answer.missing)


def test_option_exercised_ends_with_2019(case: jr.Landscape) -> None:
    """The option 2018-2019 gives nothing in 2020: that is a later option."""
    year = jr.Period(date(2020, 1, 1), date(2021, 1, 1))
    answer = cover(option(case, exercised=True), HILVERSUM, "child-protection", year)
    assert OPEN_QUESTIONS == lacks(answer.missing)


def test_option_refused_leaves_another_contract(case: jr.Landscape) -> None:
    """With the option refused, a contract or subsidy is all that could still give cover."""
    answer = cover(option(case, exercised=False), HILVERSUM, "child-protection")
    assert (jr.CoverKind.PROMISE,) == answer.value.kinds
    assert {jr.Lack.CONTRACT_OR_SUBSIDY} == lacks(answer.missing)


def test_cover_of_the_day_asked(case: jr.Landscape) -> None:
    """Without a window the day itself is asked: not yet promised, and the option is missing."""
    answer = case.on(LETTER).coverage("Hilversum", "jeugdbescherming")
    assert jr.Period.day(LETTER) == answer.value.window
    assert (jr.CoverKind.NONE,) == answer.value.kinds
    assert OPEN_QUESTIONS == lacks(answer.missing)


def test_bridge_with_certificate_covers(case: jr.Landscape) -> None:
    """A bridge contract with an institution certified all year covers Hilversum alone."""
    variant = bridged(case, certified=YEAR)
    answer = cover(variant, HILVERSUM, "child-protection")
    assert jr.Truth.YES is answer.truth
    assert (jr.CoverKind.BRIDGE,) == answer.value.kinds
    assert not answer.value.gaps
    assert jr.Truth.UNKNOWN is cover(variant, "Laren", "child-protection").truth


def test_bridge_without_certificate_lacks_it(case: jr.Landscape) -> None:
    """The same contract without a certificate on record covers no day for certain."""
    answer = cover(bridged(case, certified=None), HILVERSUM, "child-protection")
    assert jr.Truth.UNKNOWN is answer.truth
    assert "gi-x" in about(answer.missing, jr.Lack.CERTIFICATE)
    assert jr.Lack.CONTRACT_OR_SUBSIDY not in lacks(answer.missing)


def test_certificate_that_ends_leaves_a_gap(case: jr.Landscape) -> None:
    """A certificate through 2019-06-30 leaves a gap from 2019-07-01."""
    answer = cover(bridged(case, certified=HALF_CERTIFIED), HILVERSUM, "child-protection")
    assert jr.Truth.UNKNOWN is answer.truth
    assert jr.Periods(SECOND_HALF) == answer.value.gaps
    lack = {(each.what, each.period) for each in answer.missing if "gi-x" in each.about}
    assert {(jr.Lack.CERTIFICATE, SECOND_HALF)} == lack


def test_all_declared_complete_denies_cover(case: jr.Landscape) -> None:
    """Contracts and subsidies declared complete, and none there: no cover, promise or not."""
    variant = complete(complete(case, "contracts", SEVEN), "subsidies", SEVEN)
    answer = cover(variant, HILVERSUM, "child-protection")
    assert jr.Truth.NO is answer.truth
    assert (jr.CoverKind.PROMISE,) == answer.value.kinds
    assert jr.Periods(YEAR) == answer.value.denied
    assert {"complete-contracts", "complete-subsidies"} <= grounds(answer)


def test_contracts_declared_complete_leave_the_subsidy(case: jr.Landscape) -> None:
    """Supply may rest on a subsidy: contracts alone declared complete deny nothing."""
    answer = cover(complete(case, "contracts", SEVEN), HILVERSUM, "child-protection")
    assert jr.Truth.UNKNOWN is answer.truth
    assert {jr.Lack.SUBSIDY} == lacks(answer.missing)


# GW001: who decided the exit


def test_decision_of_seven_colleges_is_not_shown(case: jr.Landscape) -> None:
    """Recorded deciders are the aldermen; the decision of each of the seven colleges is missing."""
    found = finding(case, "GW001", EXIT)
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert {jr.Lack.DECISION} == lacks(found.missing)
    assert set(SEVEN) == undecided(found)
    assert ALDERMEN in remarked(found, jr.Note.OTHER_DECIDER)


def test_eemnes_is_a_remark_and_no_subject(case: jr.Landscape) -> None:
    """Eemnes, a member for an unknown part, is a remark: not a subject, and not missing."""
    report = report_on(case, "GW001")
    assert [(EXIT,)] == [each.subject for each in report]
    (found,) = report
    assert {EEMNES} == remarked(found, jr.Note.POSSIBLE_MEMBER)
    assert EEMNES not in undecided(found)


def test_seven_college_decisions_satisfy(case: jr.Landscape) -> None:
    """Variant: each of the seven colleges decided on the day itself."""
    found = finding(decided(case, *colleges(SEVEN)), "GW001", EXIT)
    assert jr.Verdict.SATISFIED is found.verdict
    assert () == found.missing


@pytest.mark.parametrize("seventh", SEVEN)
def test_six_college_decisions_name_the_seventh(case: jr.Landscape, seventh: str) -> None:
    """Variant: with one college's decision lacking, that one is named and no other."""
    found = finding(decided(case, *colleges(SEVEN.keys() - {seventh})), "GW001", EXIT)
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert {seventh} == undecided(found)


def test_decision_of_the_council_is_none_of_the_college(case: jr.Landscape) -> None:
    """Variant: a council that decided does not decide for its college."""
    six = colleges(SEVEN.keys() - {HILVERSUM})
    found = finding(decided(case, *six, f"{HILVERSUM}.council"), "GW001", EXIT)
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert {HILVERSUM} == undecided(found)


def test_decision_of_eemnes_adds_nothing(case: jr.Landscape) -> None:
    """Variant: six colleges and that of Eemnes are no seven."""
    others = {EEMNES, *SEVEN} - {HILVERSUM}
    assert {HILVERSUM} == undecided(finding(decided(case, *colleges(others)), "GW001", EXIT))


@pytest.mark.parametrize("on", [LETTER, date(2018, 10, 31)])
def test_later_decision_does_not_repair_the_exit(case: jr.Landscape, on: date) -> None:
    """Variant: a college that decides in October has not decided by the day of the exit."""
    early = decided(case, *colleges(SEVEN.keys() - {HILVERSUM}))
    variant = decided(early, *colleges([HILVERSUM]), day=date(2018, 10, 2))
    found = finding(variant, "GW001", EXIT, on=on)
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert {HILVERSUM} == undecided(found)


def test_later_decision_is_named(case: jr.Landscape) -> None:
    """Variant: the answer for the day stands and names the decision that came later."""
    early = decided(case, *colleges(SEVEN.keys() - {HILVERSUM}))
    variant = decided(early, *colleges([HILVERSUM]), day=date(2018, 10, 2))
    remarks = finding(variant, "GW001", EXIT).remarks
    later = [each.day for each in remarks if each.note is jr.Note.CONFIRMED_LATER]
    assert [date(2018, 10, 2)] == later


def test_decisions_declared_complete_without_any_violate(case: jr.Landscape) -> None:
    """Variant: the seven colleges declare their acts complete, and no decision is among them."""
    variant = complete(case, "acts", colleges(SEVEN))
    assert jr.Verdict.VIOLATED is verdict(variant, "GW001", EXIT)


def test_decisions_of_one_college_declared_complete_violate(case: jr.Landscape) -> None:
    """Variant: six decided, and the seventh declares its acts complete without a decision."""
    six = decided(case, *colleges(SEVEN.keys() - {HILVERSUM}))
    found = finding(complete(six, "acts", colleges([HILVERSUM])), "GW001", EXIT)
    assert jr.Verdict.VIOLATED is found.verdict
    assert "complete-acts" in grounds(found)


def test_decisions_declared_complete_by_another_violate_nothing(case: jr.Landscape) -> None:
    """Variant: for a duty in law only its holder's declaration turns absence into a violation."""
    by_haarlem = complete(case, "acts", [f"{HAARLEM}.college"], concerning=colleges(SEVEN))
    found = finding(by_haarlem, "GW001", EXIT)
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert "complete-acts" in grounds(found)


# PRA008 and JW204: cover after the exit


def test_cover_is_asked_of_each_municipality_and_function(case: jr.Landscape) -> None:
    """The exit has fourteen subjects: seven municipalities, two functions; Maatwerk is none."""
    subjects = {each.subject for each in report_on(case, "PRA008")}
    assert {(EXIT, *each) for each in EACH} == subjects


@pytest.mark.parametrize(("municipality", "function"), EACH)
def test_cover_after_the_exit_is_not_shown(
    case: jr.Landscape, municipality: str, function: str
) -> None:
    """Cover of the first twelve months is not shown, for want of the contract or the option."""
    found = finding(case, "PRA008", EXIT, municipality, function)
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert OPEN_QUESTIONS == lacks(found.missing)
    assert {YEAR} == {each.period for each in found.missing if "contract" in each.what.value}


@pytest.mark.parametrize(("municipality", "function"), EACH)
def test_sufficient_supply_in_2019_is_not_shown(
    case: jr.Landscape, municipality: str, function: str
) -> None:
    """In law the supply of 2019 is not shown either; the facts that lack are the same."""
    found = finding(case, "JW204", municipality, function)
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert OPEN_QUESTIONS == lacks(found.missing)


def test_supply_is_asked_of_the_day_by_default(case: jr.Landscape) -> None:
    """Without parameters the day asked is the window: the bridge of 2019 changes nothing there."""
    variant = bridged(case, certified=YEAR)
    report = jr.check(variant, on=LETTER, select=["JW204"])
    (found,) = report.where(subject=(HILVERSUM, "child-protection"))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert jr.Period.day(LETTER) in {each.period for each in found.missing}


def test_window_after_the_exit_is_assumed(case: jr.Landscape) -> None:
    """Without an effective day the start of the contracts is taken, and the finding says so."""
    found = finding(case, "PRA008", EXIT, HILVERSUM, "child-protection")
    days = [each.day for each in found.remarks if each.note is jr.Note.ASSUMED_START]
    assert [date(2019, 1, 1)] == days


def test_recorded_effective_date_is_not_assumed(case: jr.Landscape) -> None:
    """Variant: with the effective day recorded there is nothing to assume."""
    variant = case.replacing(attrs.evolve(case.acts[EXIT], effective=date(2019, 1, 1)))
    found = finding(variant, "PRA008", EXIT, HILVERSUM, "child-protection")
    assert jr.Note.ASSUMED_START not in {each.note for each in found.remarks}
    assert OPEN_QUESTIONS == lacks(found.missing)


def test_effective_date_is_missing_when_nothing_stands_for_it(case: jr.Landscape) -> None:
    """Variant: without a start of the contracts the effective day is what is missing."""
    track = attrs.evolve(case.procurement_tracks[TRACK], contracts_from=None)
    found = finding(case.replacing(track), "PRA008", EXIT, HILVERSUM, "child-protection")
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert {jr.Lack.EFFECTIVE_DATE} == lacks(found.missing)
    assert {EXIT} == about(found.missing, jr.Lack.EFFECTIVE_DATE)


COVER_RULES = [("PRA008", (EXIT, HILVERSUM)), ("JW204", (HILVERSUM,))]


@pytest.mark.parametrize("function", CERTIFIED)
@pytest.mark.parametrize(("code", "subject"), COVER_RULES)
def test_bridge_with_certificate_satisfies(
    case: jr.Landscape, code: str, subject: tuple[str, ...], function: str
) -> None:
    """Variant: a bridge contract with an institution certified all year."""
    variant = bridged(case, certified=YEAR)
    assert jr.Verdict.SATISFIED is verdict(variant, code, *subject, function)


@pytest.mark.parametrize(("code", "subject"), COVER_RULES)
def test_bridge_without_certificate_is_not_shown(
    case: jr.Landscape, code: str, subject: tuple[str, ...]
) -> None:
    """Variant: the same without a certificate on record names the certificate."""
    found = finding(bridged(case, certified=None), code, *subject, "child-protection")
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert "gi-x" in about(found.missing, jr.Lack.CERTIFICATE)
    assert jr.Lack.CONTRACT_OR_SUBSIDY not in lacks(found.missing)


@pytest.mark.parametrize(("code", "subject"), COVER_RULES)
def test_certificate_that_ends_is_not_shown_from_then(
    case: jr.Landscape, code: str, subject: tuple[str, ...]
) -> None:
    """Variant: with a certificate through 2019-06-30, one is missing from 2019-07-01."""
    variant = bridged(case, certified=HALF_CERTIFIED)
    found = finding(variant, code, *subject, "child-protection")
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert {SECOND_HALF} == {each.period for each in found.missing if "gi-x" in each.about}


@pytest.mark.parametrize(("code", "subject"), COVER_RULES)
def test_all_declared_complete_violates(
    case: jr.Landscape, code: str, subject: tuple[str, ...]
) -> None:
    """Variant: the municipalities declare contracts and subsidies complete, and none is there."""
    variant = complete(complete(case, "contracts", SEVEN), "subsidies", SEVEN)
    found = finding(variant, code, *subject, "child-protection")
    assert jr.Verdict.VIOLATED is found.verdict
    assert date(2019, 1, 1) == found.from_day
    assert {"complete-contracts", "complete-subsidies"} <= grounds(found)


@pytest.mark.parametrize(("code", "subject"), COVER_RULES)
def test_contracts_declared_complete_are_not_enough(
    case: jr.Landscape, code: str, subject: tuple[str, ...]
) -> None:
    """Variant: contracts alone declared complete leave the subsidy."""
    found = finding(complete(case, "contracts", SEVEN), code, *subject, "child-protection")
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert {jr.Lack.SUBSIDY} == lacks(found.missing)


def test_supply_declared_complete_by_another_violates_nothing(case: jr.Landscape) -> None:
    """Variant: Haarlem cannot declare the contracts and subsidies of Hilversum complete."""
    variant = complete(case, "contracts", [HAARLEM], concerning=[HILVERSUM])
    variant = complete(variant, "subsidies", [HAARLEM], concerning=[HILVERSUM])
    assert jr.Verdict.NOT_SHOWN is verdict(variant, "JW204", HILVERSUM, "child-protection")


@pytest.mark.parametrize(("code", "subject"), COVER_RULES)
def test_option_exercised_is_not_shown(
    case: jr.Landscape, code: str, subject: tuple[str, ...]
) -> None:
    """Variant: with the option exercised, its provider and a certificate are all that lacks."""
    found = finding(option(case, exercised=True), code, *subject, "child-protection")
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert {jr.Lack.PROVIDER, jr.Lack.CERTIFICATE} == lacks(found.missing)


# PRA009: the exit announced


def test_announcement_lacks_its_addressees(case: jr.Landscape) -> None:
    """The letter came a day after the decision, but to whom it went is not listed."""
    found = finding(case, "PRA009", EXIT)
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert ANNOUNCEMENT in about(found.missing, jr.Lack.ADDRESSEES)


def test_contact_with_the_chair_is_told(case: jr.Landscape) -> None:
    """That the chair was told on the day itself is not lost, though the medium is unknown."""
    found = finding(case, "PRA009", EXIT)
    assert CONTACT in grounds(found) | about(found.missing, jr.Lack.MEDIUM)


def test_notice_to_the_track_satisfies(case: jr.Landscape) -> None:
    """Variant: a written notice addressed to the track reaches its participants and chair."""
    assert jr.Verdict.SATISFIED is verdict(noticed(case, TRACK), "PRA009", EXIT)


def test_letter_addressed_to_the_track_satisfies(case: jr.Landscape) -> None:
    """Variant: the same when the letter of 25 September itself proves so addressed."""
    letter = attrs.evolve(case.communications[ANNOUNCEMENT], addressees=(TRACK,))
    assert jr.Verdict.SATISFIED is verdict(case.replacing(letter), "PRA009", EXIT)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2018, 10, 1), jr.Verdict.SATISFIED),
        (date(2018, 10, 2), jr.Verdict.NOT_SHOWN),
    ],
)
def test_notice_is_in_time_for_five_working_days(
    case: jr.Landscape, day: date, expected: jr.Verdict
) -> None:
    """Variant: Monday 1 October is the fifth working day after the decision, Tuesday the sixth."""
    variant = noticed(case, TRACK, day=day)
    assert expected is verdict(variant, "PRA009", EXIT, on=date(2018, 10, 5))


def test_notice_not_yet_sent_counts_for_nothing(case: jr.Landscape) -> None:
    """Variant: a notice of 1 October is not seen on 25 September."""
    variant = noticed(case, TRACK, day=date(2018, 10, 1))
    assert jr.Verdict.NOT_SHOWN is verdict(variant, "PRA009", EXIT)


def test_oral_notice_does_not_satisfy(case: jr.Landscape) -> None:
    """Variant: what was told the track by word of mouth is no written notice."""
    variant = noticed(case, TRACK, medium=jr.Medium.ORAL)
    assert jr.Verdict.NOT_SHOWN is verdict(variant, "PRA009", EXIT)


def test_notice_to_the_chair_alone_does_not_satisfy(case: jr.Landscape) -> None:
    """Variant: the chair is not the participants."""
    assert jr.Verdict.NOT_SHOWN is verdict(noticed(case, CHAIR_OF_TRACK), "PRA009", EXIT)


def test_participant_left_out_violates(case: jr.Landscape) -> None:
    """Variant: only the chair is addressed, Haarlem takes part, and nothing else was sent."""
    haarlem = attrs.evolve(
        case.participations["participation-haarlem"], period=jr.Period.since(date(2018, 9, 7))
    )
    letter = attrs.evolve(case.communications[ANNOUNCEMENT], addressees=(CHAIR_OF_TRACK,))
    later = date(2018, 10, 5)
    variant = case.replacing(haarlem, letter)
    variant = complete(variant, "communications", [REGIO], concerning=[EXIT], day=later)
    assert jr.Verdict.VIOLATED is verdict(variant, "PRA009", EXIT, on=later)


# GI001: certificates over the term of a contract


def test_certificate_of_the_admission_is_not_shown(case: jr.Landscape) -> None:
    """Options may carry the admission of 2017 beyond today; its provider is not recorded."""
    report = report_on(case, "GI001")
    assert {(ADMISSION, each) for each in CERTIFIED} == {each.subject for each in report}
    assert {jr.Verdict.NOT_SHOWN} == {each.verdict for each in report}
    assert ADMISSION in about(report.missing, jr.Lack.PROVIDER)


def test_certificate_over_the_whole_bridge_satisfies(case: jr.Landscape) -> None:
    """Variant: a certificate of the same year covers the bridge contract."""
    variant = bridged(case, certified=YEAR)
    assert jr.Verdict.SATISFIED is verdict(variant, "GI001", "bridge", "youth-probation")


def test_certificate_over_half_of_the_bridge_is_not_shown(case: jr.Landscape) -> None:
    """Variant: for the days after a certificate that ends, another one is missing."""
    found = finding(bridged(case, HALF_CERTIFIED), "GI001", "bridge", "child-protection")
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert [(jr.Lack.CERTIFICATE, SECOND_HALF)] == [
        (each.what, each.period) for each in found.missing
    ]


def test_certificates_declared_complete_violate(case: jr.Landscape) -> None:
    """Variant: the institution declares its certificates complete, and none follows."""
    variant = complete(bridged(case, HALF_CERTIFIED), "certificates", ["gi-x"])
    found = finding(variant, "GI001", "bridge", "child-protection")
    assert jr.Verdict.VIOLATED is found.verdict
    assert date(2019, 7, 1) == found.from_day


def test_suspension_interrupts_the_certificate(case: jr.Landscape) -> None:
    """Variant: days of suspension are not covered by the certificate."""
    month = jr.Period(date(2019, 3, 1), date(2019, 4, 1))
    variant = bridged(case, certified=YEAR)
    suspended = attrs.evolve(
        variant.certificates["cert-x"], suspensions=(jr.Suspension(period=month),)
    )
    found = finding(variant.replacing(suspended), "GI001", "bridge", "child-protection")
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert [month] == [each.period for each in found.missing]


# the first minute of a user


def test_nothing_is_violated_by_what_is_recorded(case: jr.Landscape) -> None:
    """The letters show deviations of nothing: what they do not say stays unknown."""
    report = jr.check(case, on="2018-09-25")
    assert not report.errors
    assert 0 == len(tuple(report.where(verdict="violated")))
    assert jr.Verdict.NOT_SHOWN in {each.verdict for each in report}


def test_report_tells_which_facts_would_settle_it(case: jr.Landscape) -> None:
    """What is not shown names its missing facts, over all rules at once."""
    report = jr.check(case, on="2018-09-25")
    missing = report.where(verdict="not shown").missing
    assert OPEN_QUESTIONS | {jr.Lack.DECISION, jr.Lack.ADDRESSEES} <= lacks(missing)
    assert missing == report.where(verdict=jr.Verdict.NOT_SHOWN).missing


def test_the_first_minute(story_paths: tuple[Path, ...]) -> None:
    """The lines that a user meets first: load, ask, check, add a contract, compare."""
    case = jr.load(*map(str, story_paths))
    answer = case.on("2018-09-25").coverage(
        "Hilversum", "child-protection", since="2019-01-01", until="2020-01-01"
    )
    assert jr.Truth.UNKNOWN is answer.truth
    report = jr.check(case, on="2018-09-25")
    more = case.adding(
        jr.CertifiedInstitution(id="gi-x", name="GI X"),
        jr.Certificate(
            id="cert-x", institution="gi-x", functions=("child-protection",), period=YEAR
        ),
        jr.Contract(
            id="bridge",
            provider="gi-x",
            clients=("GM0402",),
            functions=("child-protection",),
            period=YEAR,
        ),
    )
    difference = jr.check(more, on="2018-09-25") - report
    assert () == difference.introduced
    assert [("PRA008", (EXIT, "GM0402", "child-protection"))] == [
        (each.code, each.subject) for each in difference.resolved
    ]
    assert () == difference.changed


def test_contract_without_certificate_changes_what_lacks(case: jr.Landscape) -> None:
    """With the contract alone the cover stays open for other facts, and so does the certificate."""
    difference = report_on(bridged(case, None), "PRA008", "GI001") - report_on(
        case, "PRA008", "GI001"
    )
    bridge = {("GI001", ("bridge", function)) for function in CERTIFIED}
    exit_of_hilversum = {("PRA008", (EXIT, HILVERSUM, function)) for function in CERTIFIED}
    assert bridge == {(each.code, each.subject) for each in difference.introduced}
    assert exit_of_hilversum == {(each.code, each.subject) for each in difference.changed}
    assert () == difference.resolved


def test_learning_does_not_rewrite_the_day(case: jr.Landscape) -> None:
    """What becomes known in November leaves the answers known in September as they were."""
    november = date(2018, 11, 24)
    known_later = [
        attrs.evolve(record, known_from=november)
        for record in bridged(case, certified=YEAR)
        if record.id in {"gi-x", "bridge", "cert-x"}
    ]
    variant = case.adding(*known_later)
    then = variant.on(LETTER, known_at=LETTER)
    now = variant.on(LETTER)
    window = {"since": YEAR.start, "until": YEAR.end}
    assert jr.Truth.UNKNOWN is then.coverage(HILVERSUM, "child-protection", **window).truth
    assert jr.Truth.YES is now.coverage(HILVERSUM, "child-protection", **window).truth

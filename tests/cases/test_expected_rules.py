"""What the rules must say about the letters, one test for each thing that is asked.

GW001, JW204, PRA008 and PRA009 on the letter of 25 September 2018 are tested beside this, as is all
that is no rule. A *variant* is the same document with one thing changed.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

import jeugdregio as jr
from jeugdregio.model import Role

SEVEN = ("GM0376", "GM0402", "GM0406", "GM0417", "GM0457", "GM1696", "GM1942")
HAARLEM = "GM0392"
TWELVE = (
    *("GM0106", "GM0109", "GM0114", "GM0118", "GM0119", "GM1680"),
    *("GM1681", "GM1690", "GM1699", "GM1701", "GM1730", "GM1731"),
)
REGIO = "SO0006"
TRACK = "inkooptraject-jb-jr-maatwerk"
CONSULTATION = "pho-jeugd-en-onderwijs"
EXIT = "exit-2018-09-24"
TO_HAARLEM = "letter-sent-to-the-council-of-haarlem"
PREFERENCE = "preference-mandate-before-names"
HANDOVER = "promise-warm-handover"
VISION = "een-toekomst-met-perspectief"
DRENTHE, SPLIT = "JZ04", "proposal-two-subregions-drenthe"

LETTER_1, LETTER_2 = "2018-09-07", "2018-09-25"
IN_DRENTHE, IN_HILVERSUM, IN_GOOISE_MEREN = "2016-02-08", "2019-06-01", "2021-11-23"

NOT_SHOWN, NOT_APPLICABLE = jr.Verdict.NOT_SHOWN, jr.Verdict.NOT_APPLICABLE


@pytest.fixture(scope="module")
def drenthe(examples: Path) -> jr.Landscape:
    """The letter of Drenthe."""
    return jr.load(examples / "letters/drenthe-2016.json")


@pytest.fixture(scope="module")
def hilversum(examples: Path) -> jr.Landscape:
    """The memo of Hilversum, with what the documents on the region share."""
    return jr.load(examples / "gooi-en-vechtstreek.json", examples / "letters/hilversum-2019.json")


@pytest.fixture(scope="module")
def gooise_meren(examples: Path) -> jr.Landscape:
    """The letter of Gooise Meren, with what the documents on the region share."""
    shared = examples / "gooi-en-vechtstreek.json"
    return jr.load(shared, examples / "letters/gooise-meren-2021-11-23.json")


# what is asked


def report_on(case: jr.Landscape, code: str, on: str, **asked: Any) -> jr.Report:
    """What a rule says."""
    report = jr.check(case, on=on, select=[code], **asked)
    assert not report.errors
    return report


def one(report: jr.Report, *subject: str) -> jr.Finding:
    """The one finding about a subject."""
    (found,) = report.where(subject=subject)
    return found


def lacks(found: jr.Finding) -> set[jr.Lack]:
    """The kinds of facts that are missing."""
    return {each.what for each in found.missing}


def about(found: jr.Finding, what: jr.Lack) -> set[str]:
    """The ids about which this kind of fact is missing."""
    return {id for each in found.missing if each.what is what for id in each.about}


def remarked(found: jr.Finding, note: jr.Note) -> set[str]:
    """What it makes this remark about."""
    return {id for each in found.remarks if each.note is note for id in each.about}


def tellers(case: jr.Landscape, found: jr.Finding) -> set[str]:
    """Whose word the grounds are."""
    evidence = [said for each in found.grounds for said in each.record.evidence]
    return {id for said in evidence for id in case.documents[said.document].by}


def organs(municipalities: tuple[str, ...], kind: str = "college") -> set[str]:
    """The organs of these municipalities."""
    return {f"{each}.{kind}" for each in municipalities}


def verdicts(report: jr.Report) -> set[jr.Verdict]:
    """The verdicts in it."""
    return {each.verdict for each in report}


# Gooi en Vechtstreek, 7 September 2018


def test_no_delegate_is_named(story: jr.Landscape) -> None:
    """PRA007 does not apply: nobody was named, and the preference is an open undertaking."""
    found = one(report_on(story, "PRA007", LETTER_1), "stuurgroep", REGIO)
    assert NOT_APPLICABLE is found.verdict
    assert "no delegate named; open preference" in found.message
    undertakings = story.on(LETTER_1).open_undertakings(force=jr.Force.PREFERENCE)
    assert PREFERENCE in {each.record.id for each in undertakings.value.undertakings}


def test_delegate_who_is_named(story: jr.Landscape) -> None:
    """Variant: once a seat is filled PRA007 applies to who was named."""
    filled = attrs.evolve(
        story.seats["seat-gooi-en-vechtstreek-1"],
        holder="wethouder-ondertekenaar",
        named=date(2018, 9, 7),
    )
    found = one(report_on(story.replacing(filled), "PRA007", LETTER_1), "stuurgroep", REGIO)
    assert (NOT_SHOWN, {jr.Lack.MANDATE}) == (found.verdict, lacks(found))


# the letter to the council of Haarlem, as told on 7 September 2018


def test_letter_to_the_council_of_haarlem(story: jr.Landscape) -> None:
    """PRA005 is not shown, with a later yardstick: the letter is older than what the rule is of."""
    (found,) = report_on(story, "PRA005", LETTER_1)
    assert ((TO_HAARLEM,), NOT_SHOWN, True) == (found.subject, found.verdict, found.hindsight)
    assert "measured with a later yardstick" in found.message


def test_letter_to_the_council_of_haarlem_is_alleged(story: jr.Landscape) -> None:
    """It is the word of the portfolio-holder consultation of Gooi en Vechtstreek alone."""
    (found,) = report_on(story, "PRA005", LETTER_1)
    assert {Role.ALLEGES} == {each.role for each in found.grounds}
    assert {CONSULTATION} == tellers(story, found)


def test_letter_to_the_council_of_haarlem_lacks(story: jr.Landscape) -> None:
    """When it was sent is missing, and the own account of Haarlem."""
    (found,) = report_on(story, "PRA005", LETTER_1)
    assert {jr.Lack.DAY: {TO_HAARLEM}, jr.Lack.ACCOUNT: {HAARLEM}} == {
        what: about(found, what) for what in lacks(found)
    }


@pytest.mark.parametrize(
    ("lang", "owed", "fault"),
    [
        ("en", "one's own council is owed information", "not followed"),
        ("nl", "de eigen raad heeft recht op informatie", "niet gevolgd"),
    ],
)
def test_informing_the_own_council_is_no_fault(
    story: jr.Landscape, lang: str, owed: str, fault: str
) -> None:
    """That the council is the sender's own stands beside it, and nothing says that it was wrong."""
    report = report_on(story, "PRA005", LETTER_1, lang=lang)
    assert {f"{HAARLEM}.council"} == remarked(report[0], jr.Note.OWN_COUNCIL)
    assert owed in str(report)
    assert fault not in str(report).lower()


def test_agreement_on_confidentiality_is_of_officials(story: jr.Landscape) -> None:
    """It stands beside the finding, and no college is bound by it."""
    (found,) = report_on(story, "PRA005", LETTER_1)
    agreement = "agreement-of-officials-on-the-letter"
    assert {agreement} == remarked(found, jr.Note.CONFIDENTIALITY)
    assert story.undertakings[agreement].by is None
    assert "binds no college" in str(report_on(story, "PRA005", LETTER_1)).replace("\n  ", " ")


# Gooi en Vechtstreek, 25 September 2018


def test_councils_are_not_shown_to_be_told_of_the_exit(story: jr.Landscape) -> None:
    """PRA003 with hindsight: of no council of the region is a notice recorded; each is named."""
    report = report_on(story, "PRA003", LETTER_2, hindsight=True)
    assert {(EXIT, each) for each in SEVEN} == {each.subject for each in report}
    assert {(NOT_SHOWN, True)} == {(each.verdict, each.hindsight) for each in report}
    for found in report:
        assert {EXIT, f"{found.subject[1]}.council"} == about(found, jr.Lack.COMMUNICATION)
        assert "measured with a later yardstick" in found.message


def test_councils_are_not_shown_to_be_told_together(story: jr.Landscape) -> None:
    """PRA004 with hindsight: the exit is one finding, which names the seven councils."""
    found = one(report_on(story, "PRA004", LETTER_2, hindsight=True), EXIT)
    assert (NOT_SHOWN, True) == (found.verdict, found.hindsight)
    assert {EXIT, *organs(SEVEN, "council")} == about(found, jr.Lack.COMMUNICATION)
    assert "measured with a later yardstick" in found.message


@pytest.mark.parametrize("code", ["PRA003", "PRA004"])
def test_telling_councils_was_no_rule_yet(story: jr.Landscape, code: str) -> None:
    """Without hindsight neither rule applies: both are younger than the exit."""
    (found,) = report_on(story, code, LETTER_2)
    assert NOT_APPLICABLE is found.verdict
    assert "not yet in force" in found.message


def test_handover_is_promised_without_a_date(story: jr.Landscape) -> None:
    """PRA010 is not shown: what was handed over, to whom and when is missing."""
    (found,) = report_on(story, "PRA010", LETTER_2)
    assert ((EXIT, HANDOVER), NOT_SHOWN) == (found.subject, found.verdict)
    assert {HANDOVER} == about(found, jr.Lack.HANDOVER) == about(found, jr.Lack.TASKS)
    assert {EXIT} == about(found, jr.Lack.EFFECTIVE_DATE)
    assert {HANDOVER} == remarked(found, jr.Note.PLANNED)
    assert story.undertakings[HANDOVER].due is None


@pytest.mark.parametrize("hindsight", [False, True])
def test_leaving_an_informal_track_needs_no_council(story: jr.Landscape, hindsight: bool) -> None:
    """GW002 does not apply: leaving is not by itself an act of private law."""
    report = report_on(story, "GW002", LETTER_2, hindsight=hindsight)
    assert {(EXIT, each) for each in SEVEN} == {each.subject for each in report}
    assert {NOT_APPLICABLE} == verdicts(report)
    assert all("is not by itself an act of private law" in each.message for each in report)


@pytest.mark.parametrize(
    ("lang", "when"),
    [
        ("en", "unless that ends a contract on record"),
        ("nl", "tenzij het een vastgelegde overeenkomst beëindigt"),
    ],
)
def test_page_says_when_the_council_is_needed(lang: str, when: str) -> None:
    """The page of GW002 says when it would apply to leaving a track."""
    assert when in jr.rule_page(jr.find_rule("GW002"), lang)


# Drenthe, 8 February 2016


def test_subregions_divide_the_residual_purchase(drenthe: jr.Landscape) -> None:
    """PRA011: five and seven, disjoint, together twelve, for the residual purchase only."""
    (found,) = report_on(drenthe, "PRA011", IN_DRENTHE, hindsight=True)
    assert jr.Verdict.SATISFIED is found.verdict
    assert "for the residual purchase only; the region does not split" in found.message
    members = {each.record.id for each in found.grounds if "-member-" in each.record.id}
    assert 12 == len(members)


def test_twelve_colleges_have_to_decide(drenthe: jr.Landscape) -> None:
    """PRA012 is not shown: twelve decisions are missing; 9 February is a plan without names."""
    (found,) = report_on(drenthe, "PRA012", IN_DRENTHE, hindsight=True)
    assert ((SPLIT,), NOT_SHOWN) == (found.subject, found.verdict)
    assert organs(TWELVE) == about(found, jr.Lack.DECISION)
    assert {jr.Lack.DECISION} == lacks(found)
    assert {"planned-decisions-2016-02-09"} == remarked(found, jr.Note.PLANNED)
    assert () == drenthe.acts["planned-decisions-2016-02-09"].deciders


@pytest.mark.parametrize(
    "code", ["AWB001", "AWB002", "AWB003", "AWB007", "AWB010", "PRA001", "PRA006"]
)
def test_signature_of_the_chair_is_a_message(drenthe: jr.Landscape, code: str) -> None:
    """No rule on mandates applies: a signature under a letter is no act."""
    assert {NOT_APPLICABLE} == verdicts(report_on(drenthe, code, IN_DRENTHE, hindsight=True))


# Hilversum, 1 June 2019


def test_principles_of_the_track_of_2018(hilversum: jr.Landscape) -> None:
    """PRA002 is not shown, with a later yardstick: no confirmation of any participant is there."""
    report = report_on(hilversum, "PRA002", IN_HILVERSUM)
    assert {(TRACK, each) for each in SEVEN} == {each.subject for each in report}
    assert {(NOT_SHOWN, True)} == {(each.verdict, each.hindsight) for each in report}
    assert all(jr.Lack.CONFIRMATION in lacks(each) for each in report)


def test_track_of_2018_with_its_letters(story: jr.Landscape) -> None:
    """So it is with the letters of 2018 beside it."""
    report = report_on(story, "PRA002", IN_HILVERSUM).where(subject=TRACK)
    assert {(TRACK, each) for each in SEVEN} == {each.subject for each in report}
    assert {(NOT_SHOWN, True)} == {(each.verdict, each.hindsight) for each in report}


# Gooise Meren, 23 November 2021

NUMBERED = [
    ("care-landscape", "gooise-meren-agreement-1-care-landscape"),
    ("local-access", "gooise-meren-agreement-2-local-access"),
    ("governance", "gooise-meren-agreement-3-governance"),
    ("scales", "gooise-meren-agreement-4-scales"),
    ("continuity", "gooise-meren-agreement-5-continuity"),
    ("administrative-burden", "gooise-meren-agreement-6-administrative-burden"),
    ("purchase-and-tariffs", "gooise-meren-agreement-7-purchase-and-tariffs"),
]
EDITIONS: dict[str, Any] = {each: {"NVO102": {"edition": each}} for each in ("seven", "eight")}


@pytest.mark.parametrize(("topic", "claim"), NUMBERED)
def test_topic_is_claimed_and_not_shown(gooise_meren: jr.Landscape, topic: str, claim: str) -> None:
    """NVO102: the claim of one college stands beside each topic; where it is treated is missing."""
    found = one(report_on(gooise_meren, "NVO102", IN_GOOISE_MEREN), REGIO, topic)
    assert NOT_SHOWN is found.verdict
    assert claim in remarked(found, jr.Note.CLAIMED)
    assert {VISION, topic} == about(found, jr.Lack.TOPIC)
    assert {VISION} == about(found, jr.Lack.VISION)
    assert {Role.ALLEGES} == {each.role for each in found.grounds}


def test_contact_point_is_not_shown(gooise_meren: jr.Landscape) -> None:
    """NVO102: who it is, and for which acts, is missing."""
    found = one(report_on(gooise_meren, "NVO102", IN_GOOISE_MEREN), REGIO, "contact-point")
    assert NOT_SHOWN is found.verdict
    assert {VISION} == about(found, jr.Lack.CONTACT_POINT) == about(found, jr.Lack.ACTS)


def test_adoption_of_each_municipality_is_missing(gooise_meren: jr.Landscape) -> None:
    """NVO102 names the college of each of the seven; what one wrote is no decision of its own."""
    report = report_on(gooise_meren, "NVO102", IN_GOOISE_MEREN).where(subject=REGIO)
    for found in report:
        assert organs(SEVEN) == about(found, jr.Lack.DECISION)


@pytest.mark.parametrize("edition", EDITIONS)
def test_editions_ask_the_same(gooise_meren: jr.Landscape, edition: str) -> None:
    """Variant: under the edition of eight the topics are the same, and none is a plain yes."""
    asked = EDITIONS[edition]
    report = report_on(gooise_meren, "NVO102", IN_GOOISE_MEREN, parameters=asked)
    assert {NOT_SHOWN} == verdicts(report)
    report = report.where(subject=REGIO)
    topics = {topic for topic, _ in NUMBERED} | {"contact-point"}
    assert {(REGIO, each) for each in topics} == {each.subject for each in report}


@pytest.mark.parametrize(("edition", "expected"), [("seven", set()), ("eight", {"eight", "seven"})])
def test_editions_number_otherwise(
    gooise_meren: jr.Landscape, edition: str, expected: set[str]
) -> None:
    """Variant: under the edition of eight it is told that the letter has the numbers of seven."""
    asked = EDITIONS[edition]
    for found in report_on(gooise_meren, "NVO102", IN_GOOISE_MEREN, parameters=asked):
        assert expected == remarked(found, jr.Note.NUMBERED_OTHERWISE)

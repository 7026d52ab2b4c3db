"""What the rules must say about the letters, one test for each thing that is asked.

GW001, JW204, PRA008 and PRA009 on the letter of 25 September 2018 are tested beside this, as is all
that is no rule. A *variant* is the same document with one thing changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import jeugdregio as jr
from jeugdregio.model import Role

SEVEN = ("GM0376", "GM0402", "GM0406", "GM0417", "GM0457", "GM1696", "GM1942")
HAARLEM = "GM0392"
REGIO = "regio-gooi-en-vechtstreek"
TRACK = "inkooptraject-jb-jr-maatwerk"
CONSULTATION = "pho-jeugd-en-onderwijs"
EXIT = "exit-2018-09-24"
TO_HAARLEM = "letter-sent-to-the-council-of-haarlem"
PREFERENCE = "preference-need-and-mandate-first"
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


def colleges(case: jr.Landscape, grouping: str, on: str) -> set[str]:
    """The colleges of the members of a region."""
    return {f"{each.id}.college" for each in case.on(on).members(grouping).value.certain}


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

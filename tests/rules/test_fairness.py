"""No rule says more of anyone than is known, or reproaches anyone for what is owed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest
from tests.rules import mandates
from tests.rules.informing import LETTER, REPROACH, TODAY, all_told, left, story, told
from tests.rules.landscapes import (
    HILVERSUM,
    HUIZEN,
    LAREN,
    checked,
    college,
    letter,
    said_in,
)
from tests.rules.splitting import letter_of_2016

import jeugdregio as jr
from jeugdregio.rules.basis import Consequence

GOLDEN = Path(__file__).parent / "golden"
TO_HAARLEM = "letter-sent-to-the-council-of-haarlem"

NOT_SHOWN, VIOLATED = jr.Verdict.NOT_SHOWN, jr.Verdict.VIOLATED


def asked(report: jr.Report) -> dict[str, set[jr.Verdict]]:
    """The verdicts of each rule that has something to ask about."""
    found: dict[str, set[jr.Verdict]] = {}
    for each in report:
        if each.subject:
            found.setdefault(each.code, set()).add(each.verdict)
    return found


# the letter of 7 September 2018


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_letter_to_the_own_council_in_words(lang: str) -> None:
    """The reviewed text: who alleges what, what is missing, and that the council is owed it."""
    report = str(checked(story(), LETTER, select=["PRA005"], lang=lang))
    assert (GOLDEN / f"PRA005.{lang}.txt").read_text(encoding="utf-8") == f"{report}\n"
    assert [] == REPROACH.findall(report)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_telling_the_own_council_before_others_is_no_fault(lang: str) -> None:
    """Where councils are not told together, nobody is named as the one who told too early."""
    report = checked(
        left(told(HILVERSUM), told(HUIZEN, "2019-07-01")), TODAY, select=["PRA004"], lang=lang
    )
    assert [VIOLATED] == [each.verdict for each in report]
    assert [] == REPROACH.findall(str(report))
    assert "Hilversum" not in report[0].message


@pytest.mark.parametrize("hindsight", [False, True])
def test_letter_shows_no_deviation(*, hindsight: bool) -> None:
    """The chair did nothing on record, nobody was named, the letter to Haarlem is alleged."""
    verdicts = asked(checked(story(), LETTER, hindsight=hindsight))
    assert {NOT_SHOWN} == verdicts["PRA005"] == verdicts["PRA006"]
    assert {jr.Verdict.NOT_APPLICABLE} == verdicts["PRA007"]
    assert VIOLATED not in set().union(*verdicts.values())


ASKED_OR_HOPED = frozenset({jr.Force.REQUEST, jr.Force.PREFERENCE, jr.Force.EXPECTATION})


def test_what_is_asked_or_hoped_is_no_rule() -> None:
    """Without its requests, its preference and its expectation the letter gives what it gave."""
    case = story()
    soft = [each.id for each in case.undertakings if each.force in ASKED_OR_HOPED]
    assert ASKED_OR_HOPED == {case.undertakings[each].force for each in soft}
    seats = [attrs.evolve(each, asked_in=None) for each in case.seats]
    before, after = (
        [(each.code, each.subject, each.verdict, each.missing) for each in checked(told_so, LETTER)]
        for told_so in (case, case.replacing(*seats).removing(*soft))
    )
    assert before == after


# the letter of Drenthe


@pytest.mark.parametrize("hindsight", [False, True])
def test_signature_raises_no_question_of_mandate(*, hindsight: bool) -> None:
    """The chair signs a message: asked about are the split, its decisions and the cover alone."""
    verdicts = asked(checked(letter_of_2016(), "2016-02-08", hindsight=hindsight))
    assert ["JW204", "PRA011", "PRA012"] == sorted(verdicts)


# whatever the letter


@pytest.mark.parametrize(
    ("lang", "expected", "claims"),
    [
        ("nl", "geen afwijking in wat is vastgelegd", ("voldoet", "voldaan", "conform")),
        ("en", "no deviation in what is recorded", ("complies", "compliant", "comply")),
    ],
)
def test_satisfied_says_what_is_recorded(lang: str, expected: str, claims: tuple[str, ...]) -> None:
    """Who is not found to deviate is not said to comply."""
    found = checked(left(all_told()), TODAY, select=["PRA003"], lang=lang)
    assert {jr.Verdict.SATISFIED} == {each.verdict for each in found}
    assert expected in str(found).replace("\n  ", " ")
    assert [] == [each for each in claims if each in str(found).lower()]


@pytest.mark.parametrize(
    ("by", "fields", "expected"),
    [
        (college(LAREN), {}, VIOLATED),
        (LAREN, {}, VIOLATED),
        (HILVERSUM, {}, NOT_SHOWN),
        (HILVERSUM, {"contested": True}, NOT_SHOWN),
        (HILVERSUM, {"contested": False}, VIOLATED),
    ],
)
def test_violation_of_a_law_takes_a_word_that_counts(
    by: str, fields: dict[str, Any], expected: jr.Verdict
) -> None:
    """A refusal counts on the word of the giver or when nobody contests it; else it is alleged."""
    refused = mandates.refusal(mandates.DIRECTOR, evidence=said_in(**fields))
    found = mandates.of("AWB002", mandates.granted(letter(by), refused))
    assert expected is found.verdict
    assert (() if expected is VIOLATED else (by,)) == found.alleged_by


def test_violation_of_a_law_takes_an_official_word() -> None:
    """An official publication counts whoever made it; what it quotes from another does not."""
    published = letter(HILVERSUM, kind=jr.DocumentKind.OFFICIAL_PUBLICATION)
    for evidence, expected in (
        (said_in(), VIOLATED),
        (said_in(asserted_by=(HUIZEN,)), NOT_SHOWN),
    ):
        refused = mandates.refusal(mandates.DIRECTOR, evidence=evidence)
        found = mandates.of("AWB002", mandates.granted(published, refused))
        assert expected is found.verdict


CONSEQUENCES = {
    Consequence.CURABLE: {"AWB001", "AWB002", "AWB003"},
    Consequence.CURABLE_OR_NOT_BINDING: {"AWB007", "AWB010", "GW001"},
    Consequence.ACCOUNTABILITY: {"GW002"},
    Consequence.NOT_BOUND: {"PRA012"},
    Consequence.NOT_COMPETENT: {"GI001"},
    Consequence.NOT_READ: {"JW204", "JW218", "JW219"},
}


def test_what_follows_is_told_apart_from_the_verdict() -> None:
    """What follows in law is its own; from advice and norm nothing, but that each binds itself."""
    for rule in jr.CATALOGUE:
        (expected,) = [each for each, codes in CONSEQUENCES.items() if rule.code in codes] or [
            Consequence.NONE
        ]
        assert expected is rule.consequence, rule.code

"""The page of a rule."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.rules.landscapes import period
from tests.rules.rules import rule

import jeugdregio as jr
from jeugdregio.rules import Confidence, Text, rule_page

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "rules"


def in_folder(folder: Path) -> dict[str, str]:
    """The files of a folder by name, and what is in them."""
    return {each.name: each.read_text(encoding="utf-8") for each in folder.iterdir()}


@pytest.mark.dev
def test_pages_in_the_documentation() -> None:
    """The documentation has what the code gives for each rule in both languages, and no more."""
    expected = {
        f"{rule.code}{ending}": f"{rule_page(rule, lang)}\n"
        for rule in jr.CATALOGUE
        for lang, ending in (("en", ".md"), ("nl", ".nl.md"))
    }
    assert expected == in_folder(PAGES), "write them with: make pages"


@pytest.mark.dev
def test_pages_are_written_anew(tmp_path: Path) -> None:
    """`make pages` writes all of them, and removes that of a rule that is gone."""
    (tmp_path / "XX001.md").touch()
    subprocess.run([sys.executable, ROOT / "tools/make_rule_pages.py", tmp_path], check=True)
    assert in_folder(PAGES) == in_folder(tmp_path)


@pytest.mark.parametrize("each", jr.CATALOGUE, ids=lambda rule: rule.code)
def test_every_rule_has_a_page_in_both_languages(each: jr.Rule) -> None:
    """Each page has the rule's own words in the language asked, and those of no other."""
    for lang, other in (("nl", "en"), ("en", "nl")):
        page = rule_page(each, lang)
        for text in (each.title, each.about, each.satisfied, each.violated, each.settles):
            assert text.in_(lang) in page
            assert text.in_(other) not in page


def test_english_by_default() -> None:
    """Without a language the page is in English."""
    assert rule_page(jr.CATALOGUE[0], "en") == rule_page(jr.CATALOGUE[0])


def test_other_language_is_refused() -> None:
    """Two languages are spoken."""
    with pytest.raises(jr.UsageError, match="expected the language nl or en"):
        rule_page(jr.CATALOGUE[0], "fr")


@pytest.mark.parametrize(
    ("days", "nl", "en"),
    [
        (None, "datum van inwerkingtreding niet vastgesteld", "date of force not established"),
        (period("2015-01-01", "2026-01-01"), "van 2015-01-01 tot 2026-01-01",
         "from 2015-01-01 until 2026-01-01"),
        (period("2015-01-01"), "vanaf 2015-01-01", "from 2015-01-01"),
    ],
)  # fmt: skip
def test_days_in_force(days: jr.Period | None, nl: str, en: str) -> None:
    """The page tells since and until when a rule is in force, or that nobody knows."""
    dated = rule(period=days)
    assert f"- Geldt: {nl}" in rule_page(dated, "nl").splitlines()
    assert f"- In force: {en}" in rule_page(dated, "en").splitlines()


def test_note_on_the_days_in_force() -> None:
    """What the first day is, and how well it is known, stands beside it."""
    noted = rule(period_note=Text("niet geverifieerd", "not verified"))
    assert "- Geldt: vanaf 2015-01-01 (niet geverifieerd)" in rule_page(noted, "nl").splitlines()
    assert "- In force: from 2015-01-01 (not verified)" in rule_page(noted).splitlines()


def test_page_tells_what_silence_is_once() -> None:
    """Every page says once what it takes for something not recorded to deviate."""
    for each in jr.CATALOGUE:
        assert 1 == rule_page(each, "nl").count("Wat niet is vastgelegd, wijkt alleen af als de")
        assert 1 == rule_page(each).count("What is not recorded deviates only when the term")


@pytest.mark.parametrize(
    ("fields", "nl", "en"),
    [
        ({}, "overtreden", "violated"),
        ({"period": None}, "zou een overtreding zijn, en is niet aangetoond",
         "would be a violation, and is not shown"),
        ({"confidence": Confidence.DRAFT}, "zou een overtreding zijn, en is niet aangetoond",
         "would be a violation, and is not shown"),
    ],
)  # fmt: skip
def test_page_tells_what_a_draft_cannot_say(fields: dict[str, Any], nl: str, en: str) -> None:
    """A rule that is not settled promises no violation."""
    assert f"- {nl}: afwijking" in rule_page(rule(**fields), "nl").splitlines()
    assert f"- {en}: deviation" in rule_page(rule(**fields)).splitlines()


def test_page_without_parameters() -> None:
    """A rule without parameters has no heading for them."""
    assert "Parameters" not in rule_page(rule())

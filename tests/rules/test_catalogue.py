"""The catalogue as a whole: every rule is complete in every respect."""

from __future__ import annotations

import importlib
import re
import string
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.rules.landscapes import (
    OF_A_DRAFT,
    OUTCOMES,
    SHOWN,
    checked,
    exempted,
    explained,
    gooi,
)

import jeugdregio as jr
from jeugdregio.model import Lack, Note
from jeugdregio.rules import ReasonKind, Severity, Text, phrases, select_rules, wording
from jeugdregio.rules.basis import Confidence, Consequence

VOID = re.compile(r"\b(void|null and void|nietig\w*|complies|compliant|voldoet)\b", re.IGNORECASE)

EVERY = [
    "AWB001",
    "AWB002",
    "AWB003",
    "AWB007",
    "AWB010",
    "GI001",
    "GW001",
    "GW002",
    "JW204",
    "JW218",
    "JW219",
    "NVO102",
    "PRA001",
    "PRA002",
    "PRA003",
    "PRA004",
    "PRA005",
    "PRA006",
    "PRA007",
    "PRA008",
    "PRA009",
    "PRA010",
    "PRA011",
    "PRA012",
]
"""The codes of all rules: the one place in the tests that lists them."""

CODES = ", ".join(EVERY)

MEASURED = {
    "AWB001": "mandate, measured, withdrawal",
    "AWB002": "consent, declaration, mandate, measured, use",
    "AWB003": "limit, mandate, measured, period",
    "AWB007": "amount, declaration, duration, mandate, measured, ratification",
    "AWB010": "grant of the mayor, mandate, measured, power, state",
    "GI001": "certificate, contract, declaration, suspension",
    "GW001": "day taken, declaration, measured, membership, power",
    "GW002": "declaration, information, measured, membership, view",
    "JW204": "declaration, measured, municipality",
    "JW218": "arrangement, declaration, measured, membership, party",
    "JW219": "contract, measured, municipality, party, purchase",
    "NVO102": "declaration, document, vision",
    "PRA001": "declaration, mandate, measured",
    "PRA002": "declaration, measured, participation",
    "PRA003": "declaration, measured, participation",
    "PRA004": "declaration, measured",
    "PRA005": "day sent, declaration, measured, participation",
    "PRA006": "declaration, mandate, measured, participation",
    "PRA007": "declaration, measured, meeting, naming",
    "PRA008": "declaration, measured, municipality",
    "PRA009": "declaration, measured, participation",
    "PRA010": "day of effect, declaration, exit, measured",
    "PRA011": "declaration, measured, membership, proposal, split, start",
    "PRA012": "day of effect, declaration, measured",
}
"""What each rule measures in days or by a limit, beside its parameters.

Mostly the days of what it asks about: those of a *mandate*, of a *declaration* of completeness.
*Measured* is the first day on which its own duty can fall.
"""

CHOICES = {"edition", "forms", "functions"}
"""Parameters that are no day and no number."""

each_rule = pytest.mark.parametrize("rule", jr.CATALOGUE, ids=lambda rule: rule.code)


def texts_in(value: object) -> Iterator[Text]:
    """Every text in a value, however deep it sits."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from texts_in(each)
    elif isinstance(value, dict):
        yield from texts_in(list(value.values()))
    else:
        for field in getattr(type(value), "__attrs_attrs__", ()):
            yield from texts_in(getattr(value, field.name))


def placeholders(text: str) -> set[str]:
    """What is filled in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@each_rule
def test_every_rule_is_shown_to_work(rule: jr.Rule) -> None:
    """Each rule has a test of each outcome, and at the first and last day of all it measures.

    A parameter is something measured unless it is a choice. A rule of which the law was not read
    may give no violation, and so nothing to explain: that it denies is shown in place of both.
    """
    for tests in sorted(Path(__file__).parent.glob(f"test_{rule.code.lower()}*.py")):
        importlib.import_module(f"tests.rules.{tests.stem}")
    given = {each.name for each in rule.parameters} - CHOICES
    outcomes = OUTCOMES if rule.is_settled else OF_A_DRAFT
    expected = {*outcomes, *given, *MEASURED[rule.code].split(", ")}
    assert expected == {kind for code, kind in SHOWN if code == rule.code}


@each_rule
def test_first_day_in_force(rule: jr.Rule) -> None:
    """A rule asks from its first day on, and not on the day before; none has a last day yet.

    Where none is established, it asks from a supposed day on.
    """
    supposed = {rule.code: {"in_force_since": "2027-01-01"}} if rule.period is None else {}
    period = rule.period or jr.Period.since(date(2027, 1, 1))
    assert period.start is not None
    assert period.end is None
    days = period.start - timedelta(1), period.start
    reports = [
        checked(jr.Landscape(), str(on), select=[rule.code], parameters=supposed) for on in days
    ]
    reasons = [each.reason and each.reason.kind for report in reports for each in report]
    assert [ReasonKind.NOT_YET, ReasonKind.NO_SUBJECT] == reasons


@each_rule
def test_rule_without_a_date_of_force_takes_a_supposed_one(rule: jr.Rule) -> None:
    """Without a date of force a rule can only be asked from a supposed day; with one, never so."""
    assert (rule.period is None) is ("in_force_since" in {each.name for each in rule.parameters})


def test_codes_are_unique_and_in_order() -> None:
    """The catalogue has each of these codes once, in order, and each name once."""
    codes = [rule.code for rule in jr.CATALOGUE]
    assert EVERY == codes
    assert sorted(set(codes)) == codes
    assert len(codes) == len({rule.name for rule in jr.CATALOGUE})


@each_rule
def test_code_and_name_are_well_formed(rule: jr.Rule) -> None:
    """A code is a family with three digits, a name is in kebab-case."""
    assert re.fullmatch(r"[A-Z]+\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)


@each_rule
def test_basis_names_a_source(rule: jr.Rule) -> None:
    """A rule rests on sources with words; law tells article, id and the text read."""
    assert rule.basis
    assert all(basis.source.strip() for basis in rule.basis)
    if rule.severity is Severity.LAW:
        act = rule.basis[0]
        assert all((act.article, act.bwb, act.read, act.url))


@each_rule
def test_consequence_in_law_is_one_of_a_law(rule: jr.Rule) -> None:
    """Only a deviation from a law has a consequence in law, and that of a law is never "none".

    That each college binds itself alone is so by law, whatever the advice.
    """
    expected = Consequence.NOT_BOUND if rule.code == "PRA012" else Consequence.NONE
    assert (rule.consequence is expected) is (rule.severity is not Severity.LAW)


@each_rule
def test_half_in_law_is_a_rule(rule: jr.Rule) -> None:
    """An advice never becomes law: what is law about it is a rule of its own."""
    if rule.legal_half is not None:
        severities = rule.severity, jr.find_rule(rule.legal_half).severity
        assert (Severity.ADVICE, Severity.LAW) == severities


@each_rule
def test_texts_in_both_languages(rule: jr.Rule) -> None:
    """Every text of a rule is there in Dutch and in English, and they differ."""
    texts = list(texts_in(rule))
    assert len(texts) >= 6
    for text in texts:
        assert text.nl.strip()
        assert text.en.strip()
        assert text.nl != text.en


@each_rule
def test_texts_do_not_overstate(rule: jr.Rule) -> None:
    """No text calls anything void, and none says that someone complies."""
    assert [] == [
        text for text in texts_in(rule) for each in (text.nl, text.en) if VOID.search(each)
    ]


@each_rule
def test_satisfied_says_no_more_than_what_is_recorded(rule: jr.Rule) -> None:
    """The message for no deviation says that this is so in what is recorded."""
    assert "no deviation in what is recorded" in rule.satisfied.en
    assert "geen afwijking in wat is vastgelegd" in rule.satisfied.nl


@each_rule
def test_placeholders_can_be_filled(rule: jr.Rule) -> None:
    """Only the message of a later first day has something to fill in, in both languages."""
    for text in texts_in(rule):
        expected = {"from_day"} if text is rule.violated_from else set[str]()
        assert expected == placeholders(text.nl) == placeholders(text.en)


@each_rule
def test_parameters_tell_their_reason(rule: jr.Rule) -> None:
    """Each parameter has a name, a reason, and a default that it reads itself."""
    for parameter in rule.parameters:
        assert parameter.name.isidentifier()
        assert parameter.reason.en.strip()
        assert parameter.default == parameter.read(parameter.default)


# the words of all rules

TABLES = {
    "verdicts": (wording.VERDICTS, set(jr.Verdict)),
    "severities": (wording.SEVERITIES, set(Severity)),
    "confidences": (wording.CONFIDENCES, set(Confidence)),
    "consequences": (wording.CONSEQUENCES, set(Consequence)),
    "reasons": (wording.REASONS, set(ReasonKind)),
    "lacks": (phrases.LACKS, set(Lack)),
    "notes": (phrases.NOTES, set(Note)),
    "events": (phrases.EVENTS, set(jr.EventKind)),
}


@pytest.mark.parametrize(("words", "wanted"), TABLES.values(), ids=TABLES)
def test_everything_has_words(words: dict[object, Text], wanted: set[object]) -> None:
    """Each value that a report may tell has a text in both languages, with the same blanks."""
    assert wanted == set(words)
    for text in words.values():
        assert text.nl.strip()
        assert text.en.strip()
        assert placeholders(text.nl) == placeholders(text.en)
        assert not VOID.search(f"{text.nl} {text.en}")


def test_what_is_declared_complete_has_words() -> None:
    """The words of a declaration are of tables that there are, and tell whose."""
    assert set(phrases.TABLES) <= set(jr.Landscape().tables())
    for text in phrases.TABLES.values():
        assert {"about"} == placeholders(text.nl) == placeholders(text.en)


def test_every_missing_fact_tells_what_it_is_about() -> None:
    """The words of a missing fact have a place for what it is about."""
    assert {frozenset({"about"})} == {frozenset(placeholders(each.en)) for each in
                                      phrases.LACKS.values()}  # fmt: skip


# finding rules


@pytest.mark.parametrize("word", ["GW001", "gw001", "GW-001", "competent-organ-decided"])
def test_rule_is_found_by_code_or_name(word: str) -> None:
    """A rule is found by its code, however it is spelt, and by its short name."""
    assert "GW001" == jr.find_rule(word).code


@pytest.mark.parametrize("word", ["GW-01", "GW", "gw", ""])
def test_unknown_rule_is_refused(word: str) -> None:
    """What is neither is refused with all codes."""
    with pytest.raises(jr.UsageError) as error:
        jr.find_rule(word)
    expected = f"there is no rule {word!r}; they are: {CODES}"
    assert expected == str(error.value)


@pytest.mark.parametrize(
    ("select", "expected"),
    [
        (None, EVERY),
        ("PRA009", ["PRA009"]),
        (["GW", "GI001", "GW002"], ["GI001", "GW001", "GW002"]),
        (("competent-organ-decided",), ["GW001"]),
    ],
)
def test_selection_is_in_the_order_of_the_catalogue(select: Any, expected: list[str]) -> None:
    """Codes, names and families select rules, each once and in order."""
    assert expected == [rule.code for rule in select_rules(select)]


@pytest.mark.parametrize(
    ("select", "expected"),
    [
        (["GW001", "XX"], f"there is no rule 'XX'; they are: {CODES}"),
        ([], "no rule is selected"),
    ],
)
def test_impossible_selection_is_refused(select: list[str], expected: str) -> None:
    """An unknown word is refused, and so is a selection of nothing: it would find nothing."""
    with pytest.raises(jr.UsageError) as error:
        jr.check(jr.Landscape(), on="2018-12-01", select=select)
    assert expected == str(error.value)


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"XX001": {}, "GW": {}}, "parameters for unknown rules: GW, XX001"),
        ({"GW001": {"days": 1}}, "GW001 has no parameter 'days' (it has: none)"),
        (
            {"JW204": {"sinse": "2019-01-01"}},
            "JW204 has no parameter 'sinse' (it has: since, until)",
        ),
    ],
)
@pytest.mark.parametrize("select", [None, ["PRA"]])
def test_unknown_parameter_is_refused(
    parameters: dict[str, dict[str, object]], expected: str, select: list[str] | None
) -> None:
    """A parameter that no rule has is refused, also of a rule that is not asked."""
    with pytest.raises(jr.UsageError) as error:
        jr.check(jr.Landscape(), on="2018-12-01", parameters=parameters, select=select)
    assert expected == str(error.value)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"on": "2018-13-01"}, "expected a day as 2018-09-25, got '2018-13-01'"),
        ({"on": "2018-12-01", "known_at": "today"}, "expected a day as 2018-09-25, got 'today'"),
        ({"on": "2018-12-01", "lang": "de"}, "expected the language nl or en, got 'de'"),
    ],
)
def test_impossible_question_is_refused(asked: dict[str, Any], expected: str) -> None:
    """A day that does not exist and a language that is not spoken are refused."""
    with pytest.raises(jr.UsageError) as error:
        jr.check(jr.Landscape(), **asked)
    assert expected == str(error.value)


def test_explanation_of_an_unknown_rule_is_refused() -> None:
    """An explanation or exemption of a misspelt rule would silently do nothing."""
    wrong = explained("PRA09", id="one"), exempted("JW-204", id="two"), explained("PRA009")
    with pytest.raises(jr.UsageError) as error:
        jr.check(gooi(*wrong), on="2018-12-01", select=["GW"])
    assert (
        "explanations and exemptions of unknown rules: one names 'PRA09', two names 'JW-204'"
        == str(error.value)
    )


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"select": 5}, "select: expected codes of rules, got 5"),
        ({"parameters": ["JW204"]}, "parameters: expected values by code of a rule, got ['JW204']"),
        ({"parameters": {"JW204": 3}}, "parameters of JW204: expected values by name, got 3"),
    ],
)
def test_question_of_the_wrong_shape_is_refused(asked: dict[str, Any], expected: str) -> None:
    """What is no selection, or no values by name, is refused by name."""
    with pytest.raises(jr.UsageError) as error:
        jr.check(jr.Landscape(), on="2018-12-01", **asked)
    assert expected == str(error.value)


def test_window_of_a_rule_that_is_not_asked_does_not_matter() -> None:
    """Whether values of parameters go together is asked of the rules that are."""
    window = {"JW204": {"since": "2020-01-01", "until": "2019-01-01"}}
    report = jr.check(jr.Landscape(), on="2018-12-01", select=["GW001"], parameters=window)
    assert 1 == len(report)

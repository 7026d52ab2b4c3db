"""What sets a rule aside: explanations and exemptions."""

from __future__ import annotations

from typing import Any

import pytest
from tests.rules.landscapes import (
    ALMERE,
    HAARLEM,
    HILVERSUM,
    college,
    complete,
    exempted,
    explained,
    gooi,
    grounds,
    letter,
    period,
    remarks,
    said_in,
)
from tests.rules.rules import ask, declares, deny, rule, say

import jeugdregio as jr
from jeugdregio.rules import Denial, Severity

OWN_DECLARATION = complete("acts", college(HILVERSUM))


# explanations


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        (Severity.LAW, jr.Verdict.VIOLATED),
        (Severity.AGREEMENT, jr.Verdict.EXPLAINED),
        (Severity.NORM, jr.Verdict.EXPLAINED),
        (Severity.ADVICE, jr.Verdict.EXPLAINED),
    ],
)
def test_explanation_by_severity(
    monkeypatch: pytest.MonkeyPatch, severity: Severity, expected: jr.Verdict
) -> None:
    """Everything but law can be explained; beside a law the explanation stands."""
    reason = explained("XX001", HILVERSUM)
    check = deny(Denial((declares(OWN_DECLARATION),)))
    (found,) = ask(monkeypatch, rule(check, severity=severity), gooi(OWN_DECLARATION, reason))
    assert (expected, reason) == (found.verdict, found.explanation)


@pytest.mark.parametrize("truth", [jr.Truth.YES, jr.Truth.UNKNOWN])
def test_only_a_deviation_is_explained(monkeypatch: pytest.MonkeyPatch, truth: jr.Truth) -> None:
    """Where nothing deviates for certain, an explanation is not told."""
    landscape = gooi(explained("XX001", HILVERSUM))
    (found,) = ask(monkeypatch, rule(say(truth), severity=Severity.NORM), landscape)
    assert found.explanation is None


def test_explanation_of_a_rule_that_does_not_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    """A misspelt rule is refused, for its explanation would silently do nothing."""
    landscape = gooi(explained("XX002", HILVERSUM))
    with pytest.raises(jr.UsageError, match="explanation-XX002 names 'XX002'"):
        ask(monkeypatch, rule(deny(), severity=Severity.NORM), landscape)


@pytest.mark.parametrize("severity", [Severity.LAW, Severity.ADVICE])
def test_explanation_of_another(monkeypatch: pytest.MonkeyPatch, severity: Severity) -> None:
    """Only the holder of the duty, or a grouping he is in, explains; another's is a remark."""
    theirs = explained("XX001", HILVERSUM, by=(HAARLEM,))
    check = deny(Denial((declares(OWN_DECLARATION),)))
    landscape = gooi(OWN_DECLARATION, theirs)
    (found,) = ask(monkeypatch, rule(check, severity=severity), landscape)
    assert (jr.Verdict.VIOLATED, None) == (found.verdict, found.explanation)
    assert [("explained by another", (HAARLEM,), None)] == remarks(found)


@pytest.mark.parametrize("by", [HILVERSUM, college(HILVERSUM), "regio"])
def test_explanation_of_the_holder(monkeypatch: pytest.MonkeyPatch, by: str) -> None:
    """The municipality, its college and the Regio it is in may explain; the first by id counts."""
    own = explained("XX001", HILVERSUM, by=(by,), id="b-own")
    later = explained("XX001", HILVERSUM, by=(by,), id="c-own")
    theirs = explained("XX001", by=(HAARLEM,), id="a-theirs")
    check = deny(Denial((declares(OWN_DECLARATION),)))
    landscape = gooi(OWN_DECLARATION, later, own, theirs)
    (found,) = ask(monkeypatch, rule(check, severity=Severity.NORM), landscape)
    assert (jr.Verdict.EXPLAINED, own) == (found.verdict, found.explanation)
    assert [("explained by another", (HAARLEM,), None)] == remarks(found)


def test_explanation_is_one_for_its_own_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """An explanation for one rule explains no deviation from another."""
    check = deny(Denial((declares(OWN_DECLARATION),)))
    rules = [rule(check, severity=Severity.NORM, code=code) for code in ("XX001", "XX002")]
    report = ask(monkeypatch, rules, gooi(OWN_DECLARATION, explained("XX002", HILVERSUM)))
    assert {"XX001": "VIOLATED", "XX002": "EXPLAINED"} == {
        each.code: each.verdict.name for each in report
    }


# exemptions


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "Hilversum: exempt: Jeugdwet art. 12.1 (Haarlem)"),
        (
            {"period": period(until="2019-01-01")},
            "Hilversum: exempt: Jeugdwet art. 12.1 (Haarlem, until 2019-01-01)",
        ),
    ],
)
def test_exemption_tells_its_basis(
    monkeypatch: pytest.MonkeyPatch, fields: dict[str, Any], expected: str
) -> None:
    """An exemption tells its legal basis, who gave it and until when."""
    exempt = exempted("XX001", HILVERSUM, by=(HAARLEM,), **fields)
    (found,) = ask(monkeypatch, rule(), gooi(exempt))
    assert (jr.Verdict.NOT_APPLICABLE, expected) == (found.verdict, found.message)
    assert {exempt.id: "supports"} == grounds(found)


@pytest.mark.parametrize("by", [HILVERSUM, college(HILVERSUM), "regio"])
def test_nobody_exempts_himself(monkeypatch: pytest.MonkeyPatch, by: str) -> None:
    """An exemption given by the holder of the duty is a claim: told, and not followed."""
    (found,) = ask(monkeypatch, rule(), gooi(exempted("XX001", by=(by,))))
    assert jr.Verdict.SATISFIED is found.verdict
    assert [("exemption claimed", (by,), None)] == remarks(found)


def test_exemption_that_another_alleges(monkeypatch: pytest.MonkeyPatch) -> None:
    """That the minister exempted Hilversum is said by Almere alone: not followed."""
    alleged = exempted("XX001", evidence=said_in())
    (found,) = ask(monkeypatch, rule(), gooi(letter(ALMERE), alleged))
    assert jr.Verdict.SATISFIED is found.verdict
    assert [("exemption claimed", ("minister",), None)] == remarks(found)


def test_first_exemption_that_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of several exemptions the first by id that counts is told."""
    claim = exempted("XX001", by=(HILVERSUM,), id="a-claim")
    one, two = (exempted("XX001", id=id) for id in ("b-one", "c-two"))
    (found,) = ask(monkeypatch, rule(), gooi(two, one, claim))
    assert {"b-one": "supports"} == grounds(found)


def test_explanation_names_any_version_of_its_subject(monkeypatch: pytest.MonkeyPatch) -> None:
    """An explanation for the newer record of a municipality is one for the municipality."""
    newer = jr.Municipality(id="GM9999", name="Hilversum (nieuw)", replaces=HILVERSUM)
    check = deny(Denial((declares(OWN_DECLARATION),)))
    landscape = gooi(OWN_DECLARATION, newer, explained("XX001", "GM9999"))
    (found,) = ask(monkeypatch, rule(check, severity=Severity.NORM), landscape)
    assert jr.Verdict.EXPLAINED is found.verdict

"""The engine: crashes, order, rules in time."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import attrs
import pytest
from tests.helpers import random_of
from tests.rules.landscapes import (
    CHAIR,
    HILVERSUM,
    HUIZEN,
    LAREN,
    LATER,
    MEMBERS,
    REGIO,
    certificate,
    checked,
    complete,
    contract,
    day,
    decisions,
    exempted,
    explained,
    gooi,
    left,
    letter,
    message,
    no_other_cover,
    period,
    promise,
    said_in,
    subjects_asked,
)
from tests.rules.rules import ask, failing, rule, say

import jeugdregio as jr
from jeugdregio.rules import Outcome, Parameter, Reason, ReasonKind, RuleCrash, Severity, Text
from jeugdregio.rules.families.jw import day_or_none

# a rule that fails


@pytest.mark.parametrize(
    ("part", "subject"),
    [
        ("subjects", ()),
        ("applies", (HILVERSUM,)),
        ("check", (HILVERSUM,)),
        ("holders", (HILVERSUM,)),
    ],
)
def test_failure_of_a_rule_is_an_error_of_the_report(
    monkeypatch: pytest.MonkeyPatch, part: str, subject: tuple[str, ...]
) -> None:
    """Whatever part of a rule fails, the report tells which, on what and why."""
    report = ask(monkeypatch, [failing(part), attrs.evolve(rule(), code="XX002")], gooi())
    error = "ZeroDivisionError: no day is divided by nothing"
    assert (RuleCrash("XX001", subject, error),) == report.errors
    assert ["XX002"] == [each.code for each in report]
    assert 3 == report.exit_status()


def test_failure_on_one_subject_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that fails on one municipality is asked about the others."""

    def check(_: Any, subject: tuple[str, ...], __: Any) -> jr.Answer[Outcome]:
        if subject == (HUIZEN,):
            raise LookupError
        return say(jr.Truth.YES)(_, subject, __)

    picky = rule(check, subjects=lambda *_: [(each,) for each in MEMBERS])
    report = ask(monkeypatch, picky, gooi())
    assert [(HILVERSUM,), (LAREN,)] == [each.subject for each in report]
    assert [((HUIZEN,), "LookupError: ")] == [(each.subject, each.error) for each in report.errors]


def test_errors_are_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """Errors come by code and subject."""
    both = [(LAREN,), (HILVERSUM,)]
    second = attrs.evolve(failing("check"), code="XX002", subjects=lambda *_: both)
    report = ask(monkeypatch, [second, failing("subjects")], gooi())
    assert [("XX001", ()), ("XX002", (HILVERSUM,)), ("XX002", (LAREN,))] == [
        (each.code, each.subject) for each in report.errors
    ]


# which subjects


def test_subject_named_twice_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Subjects are asked each once, in order."""
    twice = rule(subjects=lambda *_: [(LAREN,), (HILVERSUM,), (LAREN,)])
    assert [(HILVERSUM,), (LAREN,)] == [each.subject for each in ask(monkeypatch, twice, gooi())]


def test_reason_of_the_rule_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """A subject to which a rule does not apply has its reason."""
    reason = Reason(ReasonKind.OUTSIDE)
    (found,) = ask(monkeypatch, rule(applies=lambda *_: reason), gooi())
    assert (jr.Verdict.NOT_APPLICABLE, reason) == (found.verdict, found.reason)
    assert "Hilversum: outside its subject" == found.message


# rules in time


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2014-12-31", "not yet in force (from 2015-01-01)"),
        ("2015-01-01", "Hilversum: no deviation"),
        ("2025-12-31", "Hilversum: no deviation"),
        ("2026-01-01", "no longer in force (since 2026-01-01)"),
    ],
)
def test_rule_holds_in_its_period(monkeypatch: pytest.MonkeyPatch, on: str, expected: str) -> None:
    """A rule is asked from its first day through its last, and says why not outside."""
    dated = rule(period=period("2015-01-01", "2026-01-01"))
    (found,) = ask(monkeypatch, dated, gooi(), on=on)
    assert expected == found.message


def test_rule_without_a_date_of_force(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule of which no date of force is established gives that one reason, counted apart."""
    report = ask(monkeypatch, rule(period=None), gooi())
    (found,) = report
    assert "date of force not established" == found.message
    assert {"date of force not established": 1} == {k: v for k, v in report.counts.items() if v}


UNDATED_SINCE: Final = (Parameter("in_force_since", None, day_or_none, Text("een dag", "a day")),)


@pytest.mark.parametrize("truth", list(jr.Truth))
@pytest.mark.parametrize(("on", "asked"), [("2018-11-30", False), ("2018-12-01", True)])
def test_supposed_date_of_force(
    monkeypatch: pytest.MonkeyPatch, truth: jr.Truth, on: str, *, asked: bool
) -> None:
    """From a supposed day on a rule is asked; it says so, and even a NO is no violation."""
    undated = rule(say(truth, complete_by_college()), period=None, parameters=UNDATED_SINCE)
    supposed = {"XX001": {"in_force_since": "2018-12-01"}}
    report = ask(monkeypatch, undated, gooi(), on=on, parameters=supposed)
    (found,) = report
    satisfied = jr.Verdict.SATISFIED if truth is jr.Truth.YES else jr.Verdict.NOT_SHOWN
    assert (satisfied if asked else jr.Verdict.NOT_APPLICABLE) is found.verdict
    assert "as if in force since 2018-12-01, a day that is not established" in found.message
    assert {"date of force not established": 1} == {k: v for k, v in report.counts.items() if v}
    if asked and truth is jr.Truth.NO:
        assert [jr.Lack.LEGAL_TEXT] == [each.what for each in found.missing]


@pytest.mark.parametrize(("measured", "early"), [("2018-09-30", True), ("2018-10-01", False)])
def test_duty_that_fell_before_the_supposed_day(
    monkeypatch: pytest.MonkeyPatch, measured: str, *, early: bool
) -> None:
    """A duty older than the supposed day is outside the rule."""
    yes = say(jr.Truth.YES, measured_on=day(measured))
    undated = rule(yes, period=None, parameters=UNDATED_SINCE)
    supposed = {"XX001": {"in_force_since": "2018-10-01"}}
    (found,) = ask(monkeypatch, undated, gooi(), parameters=supposed)
    assert (jr.Verdict.NOT_APPLICABLE if early else jr.Verdict.SATISFIED) is found.verdict


@pytest.mark.parametrize("severity", list(Severity))
def test_hindsight_is_for_advice_alone(monkeypatch: pytest.MonkeyPatch, severity: Severity) -> None:
    """Only an advice is asked about days before it existed, and only with hindsight."""
    advice = severity is Severity.ADVICE
    early = rule(severity=severity)
    (found,) = ask(monkeypatch, early, gooi(), on="2014-12-31", hindsight=True)
    assert advice is found.hindsight
    (found,) = ask(monkeypatch, early, gooi(), on="2014-12-31")
    assert ((), False) == (found.subject, found.hindsight)


@pytest.mark.parametrize("severity", list(Severity))
@pytest.mark.parametrize(("measured", "early"), [("2014-12-31", True), ("2015-01-01", False)])
def test_duty_that_fell_before_the_rule(
    monkeypatch: pytest.MonkeyPatch, severity: Severity, measured: str, early: bool
) -> None:
    """A duty older than an advice wears the mark; one older than a law is outside the law."""
    dated = rule(
        say(jr.Truth.NO, complete_by_college(), measured_on=day(measured)), severity=severity
    )
    (found,) = ask(monkeypatch, dated, gooi())
    advice = severity is Severity.ADVICE
    expected = jr.Verdict.NOT_APPLICABLE if early and not advice else jr.Verdict.VIOLATED
    assert (expected, early and advice) == (found.verdict, found.hindsight)


def complete_by_college() -> jr.Completeness:
    """A declaration by the holder of the duty."""
    return complete("acts", f"{HILVERSUM}.college")


def test_marked_finding_is_never_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is measured with a later yardstick is counted apart and sets no exit status."""
    early = rule(say(jr.Truth.NO, complete_by_college()), severity=Severity.ADVICE)
    report = ask(monkeypatch, early, gooi(), on="2014-12-31", hindsight=True)
    (found,) = report
    assert (jr.Verdict.VIOLATED, True) == (found.verdict, found.hindsight)
    assert {"hindsight": 1} == {word: count for word, count in report.counts.items() if count}
    assert 0 == report.exit_status()
    assert "Hilversum: deviation; measured with a later yardstick" == found.message


def test_period_without_a_first_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule without a first day has no earlier duties."""
    ever = rule(say(jr.Truth.YES, measured_on=date(1900, 1, 1)), period=jr.Period())
    (found,) = ask(monkeypatch, ever, gooi())
    assert (jr.Verdict.SATISFIED, False) == (found.verdict, found.hindsight)


# one order, whatever the order of rows


def rich() -> jr.Landscape:
    """A landscape in which every rule has something to say."""
    return left(
        *decisions(HILVERSUM, HUIZEN),
        message(CHAIR),
        message("board"),
        letter(REGIO),
        letter("GM0034", id="other-letter"),
        contract(
            period=period("2019-01-01", "2019-05-01"),
            options=(jr.Option(period("2020-01-01", "2022-01-01")),),
        ),
        contract("second", clients=(LAREN, HUIZEN), provider=None),
        certificate("2018-01-01", "2019-06-01"),
        certificate("2019-03-01", "2019-09-01", "renewed"),
        promise(evidence=(*said_in(), *said_in("other-letter"))),
        *no_other_cover(),
        complete("certificates", "gi"),
        complete("acts", LAREN),
        complete("acts", REGIO, LAREN),
        explained("PRA008", HILVERSUM),
        explained("PRA008", id="explanation-of-all"),
        exempted("PRA009", id="exemption-of-nothing", period=period(until="2018-01-01")),
    )


def test_order_is_total() -> None:
    """Verdict, mark, severity, code and subject order all findings, and no two are alike."""
    report = checked(rich(), hindsight=True)
    orders = [each.order for each in report]
    assert sorted(set(orders)) == orders
    assert {"VIOLATED", "NOT_SHOWN", "EXPLAINED"} <= {each.verdict.name for each in report}


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_order_of_rows_changes_nothing(seed: int, lang: str) -> None:
    """Findings and messages are the same whatever the order of the records."""
    landscape = rich()
    records = list(landscape)
    random_of(seed).shuffle(records)
    one, two = (checked(each, lang=lang) for each in (landscape, jr.Landscape(*records)))
    assert one == two
    assert one.to_json() == two.to_json()
    assert str(one) == str(two)


def test_law_comes_before_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the same verdict, law stands before agreement, norm and advice; marked ones last."""
    rules = [
        rule(
            say(jr.Truth.NO, complete_by_college(), measured_on=measured),
            severity=severity,
            code=f"XX00{place}",
        )
        for place, (severity, measured) in enumerate(
            [
                (Severity.ADVICE, date(2014, 1, 1)),
                (Severity.ADVICE, None),
                (Severity.NORM, None),
                (Severity.AGREEMENT, None),
                (Severity.LAW, None),
            ]
        )
    ]
    report = ask(monkeypatch, rules, gooi())
    assert ["XX004", "XX003", "XX002", "XX001", "XX000"] == [each.code for each in report]


def test_asked_anew_counts_all_the_first_time() -> None:
    """A first check works out the outcome of every subject."""
    report = checked(rich(), on=LATER)
    assert subjects_asked(report) == report.asked_anew


# questions that cannot be asked


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"select": 5}, "select: expected codes of rules, got 5"),
        ({"parameters": 5}, "parameters: expected values by code of a rule, got 5"),
        ({"parameters": {5: {}}}, "parameters for unknown rules: 5"),
        ({"parameters": {"JW204": None}}, "parameters of JW204: expected values by name, got None"),
    ],
)
def test_misused_arguments(asked: dict[str, Any], expected: str) -> None:
    """An argument of another type is refused in the library's own words."""
    with pytest.raises(jr.UsageError, match=f"^{expected}$"):
        jr.check(gooi(), on=LATER, **asked)


def test_last_day_of_the_calendar() -> None:
    """On the last day that a date can hold no rule fails; no window ends after that day."""
    (found,) = checked(gooi(), on="9999-12-31").where(code="JW204")
    assert (jr.Verdict.NOT_APPLICABLE, "nothing to ask about") == (found.verdict, found.message)
    with pytest.raises(jr.UsageError, match="9999-12-31 has no next day"):
        jr.check(gooi(), on=LATER, parameters={"JW204": {"since": "9999-12-31"}})

"""Reports: picking, counting, comparing, and JSON."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from tests.helpers import untyped
from tests.pages import OURS, Page
from tests.rules.landscapes import (
    CHAIR,
    CHILD_PROTECTION,
    EXIT,
    FIVE,
    HILVERSUM,
    HUIZEN,
    IN_2019,
    LAREN,
    REGIO,
    YOUTH_PROBATION,
    alderman,
    certificate,
    checked,
    complete,
    contract,
    day,
    decisions,
    explained,
    gooi,
    lacking,
    leaving,
    left,
    message,
    municipality,
    of_every_verdict,
)
from tests.rules.rules import CODES, ask, failing, rule, say

import jeugdregio as jr
from jeugdregio.rules import Outcome, Report, Severity


@pytest.fixture
def report() -> Report:
    """A report with every verdict."""
    return checked(of_every_verdict(), select=FIVE, parameters=IN_2019)


def keys(findings: Report | tuple[jr.Finding, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """Code and subject of each."""
    return [(each.code, each.subject) for each in findings]


# picking


def test_without_criteria_all_findings_stay(report: Report) -> None:
    """Nothing asked, nothing left out."""
    assert report == report.where()


@pytest.mark.parametrize("code", ["GW001", "competent-organ-decided"])
def test_by_rule(report: Report, code: str) -> None:
    """A rule is asked for by code or short name."""
    assert [("GW001", (EXIT,))] == keys(report.where(code=code))


@pytest.mark.parametrize("verdict", ["EXPLAINED", "explained", jr.Verdict.EXPLAINED])
def test_by_verdict(report: Report, verdict: str | jr.Verdict) -> None:
    """A verdict is asked for in code, in words or as such."""
    assert [("PRA009", (EXIT,))] == keys(report.where(verdict=verdict))


@pytest.mark.parametrize("severity", ["LAW", "law", Severity.LAW])
def test_by_severity(report: Report, severity: str | Severity) -> None:
    """A severity is asked for in code, in words or as such."""
    assert {"GI001", "GW001", "JW204"} == {each.code for each in report.where(severity=severity)}


def test_by_subject(report: Report) -> None:
    """A subject is asked for whole, or by one id in it."""
    whole = report.where(subject=(HILVERSUM, CHILD_PROTECTION))
    assert [("JW204", (HILVERSUM, CHILD_PROTECTION))] == keys(whole)
    part = report.where(subject=HILVERSUM, code="PRA008")
    assert [(EXIT, HILVERSUM, CHILD_PROTECTION), (EXIT, HILVERSUM, YOUTH_PROBATION)] == [
        each.subject for each in part
    ]
    assert () == report.where(subject="GM04").findings


@pytest.mark.parametrize("name", ["Hilversum", "hilversum", HILVERSUM])
def test_by_the_name_of_a_subject(report: Report, name: str) -> None:
    """A subject is asked for by a name in it as well, as look-ups compare names."""
    assert report.where(subject=HILVERSUM) == report.where(subject=name)
    assert len(report.where(subject="youth probation")) == len(
        report.where(subject=YOUTH_PROBATION)
    )
    assert () == report.where(subject="Hilver").findings


def test_by_several_criteria(report: Report) -> None:
    """Criteria add up, at once or one after the other."""
    at_once = report.where(verdict="not shown", severity="law", subject=HUIZEN)
    assert at_once == report.where(verdict="not shown").where(severity="law").where(subject=HUIZEN)
    assert 2 == len(at_once)


def test_picked_findings_are_a_report(report: Report) -> None:
    """What is picked has the same question, counts and exit status of its own."""
    picked = report.where(verdict="explained")
    assert (report.asked, 1, 0) == (picked.asked, len(picked), picked.exit_status())


@pytest.mark.parametrize(
    ("criterion", "expected"),
    [
        ({"code": "GW"}, f"there is no rule 'GW'; they are: {CODES}"),
        (
            {"verdict": "wrong"},
            "there is no verdict 'wrong'; they are: "
            "violated, not shown, explained, satisfied, not applicable",
        ),
        (
            {"severity": "hard"},
            "there is no severity 'hard'; they are: law, agreement, norm, advice",
        ),
    ],
)
def test_unknown_criterion_is_refused(
    report: Report, criterion: dict[str, str], expected: str
) -> None:
    """What does not exist is refused, for it would find nothing."""
    with pytest.raises(jr.UsageError) as error:
        report.where(**criterion)
    assert expected == str(error.value)


def test_missing_facts_each_once(report: Report) -> None:
    """The missing facts of all findings, each once though two rules lack it."""
    missing = report.missing
    assert len(missing) == len(set(missing))
    assert {each for found in report for each in found.missing} == set(missing)
    year = jr.Period(day("2019-01-01"), day("2020-01-01"))
    about = (HUIZEN, CHILD_PROTECTION)
    assert jr.Missing(jr.Lack.CONTRACT_OR_SUBSIDY, about, year, (HUIZEN,)) in missing


def test_missing_facts_in_words() -> None:
    """The missing facts are told in the language of the report, each once."""
    dutch = checked(left(*decisions(HILVERSUM)), select=["GW001"], lang="nl")
    assert (
        "een besluit van het college van Huizen",
        "een besluit van het college van Laren",
    ) == dutch.missing_in_words


def test_finding_by_its_place(report: Report) -> None:
    """Findings are numbered in their order."""
    assert report.findings[0] is report[0]
    assert report.findings[-1] is report[-1]


# counting


def test_counts(report: Report) -> None:
    """Each finding is counted once, by its verdict in words."""
    assert {
        "violated": 1,
        "not shown": 12,
        "explained": 1,
        "satisfied": 6,
        "not applicable": 2,
        "hindsight": 0,
        "date of force not established": 0,
    } == report.counts
    assert len(report) == sum(report.counts.values())


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        (Severity.LAW, {"law": 1, "agreement": 1, "norm": 1, "advice": 1}),
        (Severity.AGREEMENT, {"law": 0, "agreement": 1, "norm": 1, "advice": 1}),
        (Severity.NORM, {"law": 0, "agreement": 0, "norm": 1, "advice": 1}),
        (Severity.ADVICE, {"law": 0, "agreement": 0, "norm": 0, "advice": 1}),
    ],
)
def test_exit_status_by_severity(
    monkeypatch: pytest.MonkeyPatch, severity: Severity, expected: dict[str, int]
) -> None:
    """A violation counts from the weakest severity asked for."""
    denied = rule(say(jr.Truth.NO, leaving()), severity=severity)
    report = ask(monkeypatch, denied, gooi(leaving()))
    assert expected == {word: report.exit_status(word) for word in expected}
    assert expected == {each.value: report.exit_status(each) for each in Severity}
    assert 0 == report.exit_status(None)
    assert 1 == report.exit_status()


@pytest.mark.parametrize("truth", [jr.Truth.YES, jr.Truth.UNKNOWN])
def test_exit_status_without_a_violation(monkeypatch: pytest.MonkeyPatch, truth: jr.Truth) -> None:
    """What does not deviate, or is not shown, is no violation."""
    assert 0 == ask(monkeypatch, rule(say(truth)), gooi()).exit_status()


def test_exit_status_of_what_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    """An explained deviation is no violation; law is not explained."""
    landscape = gooi(leaving(), explained("XX001"))
    for severity, expected in {Severity.NORM: 0, Severity.LAW: 1}.items():
        denied = rule(say(jr.Truth.NO, leaving()), severity=severity)
        assert expected == ask(monkeypatch, denied, landscape).exit_status()


@pytest.mark.parametrize("fail_on", ["law", "advice", None])
def test_exit_status_of_a_failure(monkeypatch: pytest.MonkeyPatch, fail_on: str | None) -> None:
    """A rule that failed comes before everything, whatever is asked to count."""
    rules = [failing("check"), attrs.evolve(rule(say(jr.Truth.NO, leaving())), code="XX002")]
    assert 3 == ask(monkeypatch, rules, gooi(leaving())).exit_status(fail_on)


def test_unknown_severity_is_refused(report: Report) -> None:
    """What may fail is one of the severities."""
    with pytest.raises(jr.UsageError, match="there is no severity 'never'"):
        report.exit_status("never")


# comparing


def test_nothing_differs_from_itself(report: Report) -> None:
    """A report less itself is empty."""
    assert jr.Difference((), (), ()) == report - report


def test_only_reports_are_compared(report: Report) -> None:
    """A report less something else has no meaning."""
    other: Any = "report"
    with pytest.raises(TypeError, match="unsupported operand"):
        report - other


def test_introduced_and_resolved() -> None:
    """A contract that comes resolves where it covers; one that goes introduces the lack again."""
    without = left(certificate("2018-01-01", "2021-01-01"))
    with_contract = without.adding(contract())
    before, now = checked(without), checked(with_contract)
    covered = [("PRA008", (EXIT, HILVERSUM, each)) for each in (CHILD_PROTECTION, YOUTH_PROBATION)]
    difference = now - before
    assert ([], covered, []) == (
        keys(difference.introduced),
        keys(difference.resolved),
        keys(difference.changed),
    )
    assert {jr.Verdict.NOT_SHOWN} == {each.verdict for each in difference.resolved}
    assert covered == keys((before - now).introduced)


def test_changed_in_what_lacks() -> None:
    """Open in both with other missing facts is changed, as it is now."""
    before = checked(left(), select=["GW001"])
    now = checked(left(*decisions(LAREN)), select=["GW001"])
    (found,) = (now - before).changed
    assert ["decision", "decision"] == [each[0] for each in lacking(found)]


def test_changed_in_verdict() -> None:
    """Open in both with another verdict is changed."""
    before = checked(left(), select=["GW001"])
    now = checked(left(complete("acts", f"{LAREN}.college")), select=["GW001"])
    (found,) = (now - before).changed
    assert jr.Verdict.VIOLATED is found.verdict


def test_other_grounds_change_nothing() -> None:
    """Open in both with the same verdict and missing facts is no difference."""
    before = checked(left(), select=["GW001"])
    now = checked(left(alderman(), leaving(deciders=(alderman().id,))), select=["GW001"])
    assert next(iter(before)) != next(iter(now))
    assert jr.Difference((), (), ()) == now - before


def test_explained_is_not_open() -> None:
    """A deviation that is explained later is resolved."""
    silent = left(complete("communications", REGIO))
    before = checked(silent, select=["PRA009"])
    now = checked(silent.adding(explained("PRA009")), select=["PRA009"])
    assert [("PRA009", (EXIT,))] == keys((now - before).resolved)


@pytest.mark.parametrize("part", ["check", "subjects"])
def test_failure_neither_introduces_nor_resolves(
    monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    """What a rule failed to say in one of two reports is no difference."""
    one = ask(monkeypatch, rule(say(jr.Truth.UNKNOWN)), gooi())
    other = ask(monkeypatch, failing(part), gooi())
    assert jr.Difference((), (), ()) == one - other
    assert jr.Difference((), (), ()) == other - one


def test_failure_of_another_subject_hides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure on one subject leaves the difference of another."""
    both = [(HILVERSUM,), (HUIZEN,)]

    def check(_: object, subject: tuple[str, ...], __: object) -> jr.Answer[Outcome]:
        if subject == (HUIZEN,):
            raise LookupError
        return jr.Answer(jr.Truth.YES, Outcome())

    before = ask(monkeypatch, rule(say(jr.Truth.UNKNOWN), subjects=lambda *_: both), gooi())
    now = ask(monkeypatch, rule(check, subjects=lambda *_: both), gooi())
    assert [("XX001", (HILVERSUM,))] == keys((now - before).resolved)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "en",
            "0 introduced\n"
            "1 resolved\n"
            "  PRA009 exit of 2018-10-01: "
            "not shown that the chair and all partners were told in time and in writing\n"
            "0 changed",
        ),
        (
            "nl",
            "0 erbij gekomen\n"
            "1 opgelost\n"
            "  PRA009 uittreding van 2018-10-01: "
            "niet aangetoond dat voorzitter en partners tijdig en schriftelijk zijn ingelicht\n"
            "0 veranderd",
        ),
    ],
)
def test_difference_in_words(lang: str, expected: str) -> None:
    """A difference is told in the language of the later report."""
    before, now = (
        checked(landscape, select=["PRA009"], lang=lang)
        for landscape in (left(), left(message("track")))
    )
    assert expected == str(now - before)
    assert "<Difference: 0 introduced, 1 resolved, 0 changed>" == repr(now - before)


# how it looks in a console


def test_one_line_each(report: Report) -> None:
    """Reports and findings show themselves in one line."""
    assert (
        "<Report on 2018-12-01: 1 violated, 12 not shown, 1 explained, 6 satisfied, "
        "2 not applicable>" == repr(report)
    )
    assert "<Finding GW001 exit: violated>" == repr(report.findings[0])
    (found,) = checked(jr.Landscape(), select=["GW001"])
    assert "<Finding GW001: not applicable>" == repr(found)


def test_report_of_nothing_and_of_failures(monkeypatch: pytest.MonkeyPatch, report: Report) -> None:
    """A report without findings says so, and one with failures counts them."""
    assert "<Report on 2018-12-01: nothing>" == repr(report.where(subject="nobody"))
    failed = ask(monkeypatch, failing("check"), gooi())
    assert "<Report on 2018-12-01: nothing, 1 errors>" == repr(failed)


def test_html_is_escaped() -> None:
    """Names are text in a notebook, whatever they hold."""
    landscape = gooi(municipality(HILVERSUM, name="<script>alert('x')</script>"))
    report = checked(landscape, select=["JW204"])
    (finding,) = report.where(subject=(HILVERSUM, CHILD_PROTECTION))
    page, first = Page(report._repr_html_()), Page(finding._repr_html_())
    assert page.tags | first.tags <= OURS
    assert "<script>alert('x')</script>" in page.text
    assert "<script>alert('x')</script>, child protection: cover not shown" in first.text


TOLD_NOBODY = {
    "en": (
        ("verdict", "severity", "rule", "finding", "missing"),
        (
            "? not shown",
            "advice",
            "PRA009 An exit is announced in time and in writing to the chair and all partners",
            "not shown that the chair and all partners were told in time and in writing\n"
            "• exit of 2018-10-01",
            "• a message: exit of 2018-10-01, Almere, Voorzitter van het inkooptraject, "
            "Inkooptraject (from 2018-10-01 until 2018-10-09) – to be supplied by Regio Gooi",
        ),
    ),
    "nl": (
        ("oordeel", "zwaarte", "regel", "bevinding", "ontbreekt"),
        (
            "? niet aangetoond",
            "advies",
            "PRA009 Een uittreding is tijdig en schriftelijk gemeld aan voorzitter en partners",
            "niet aangetoond dat voorzitter en partners tijdig en schriftelijk zijn ingelicht\n"
            "• uittreding van 2018-10-01",
            "• een bericht: uittreding van 2018-10-01, Almere, Voorzitter van het inkooptraject, "
            "Inkooptraject (van 2018-10-01 tot 2018-10-09) – te leveren door Regio Gooi",
        ),
    ),
}


@pytest.mark.parametrize("lang", TOLD_NOBODY)
def test_html_in_both_languages(lang: str) -> None:
    """A notebook shows a table in the language asked."""
    report = checked(left(), select=["PRA009"], lang=lang)
    assert [*TOLD_NOBODY[lang]] == Page(report._repr_html_()).rows


def test_html_of_every_verdict(report: Report) -> None:
    """An entry each, as in the text, with consequence and explanation; the last are counted."""
    rows = Page(report._repr_html_()).rows
    assert (
        "✗ violated, ? not shown, ? not shown, ≈ explained, ✓ no deviation, ✓ no deviation, "
        "✓ no deviation, – not applicable"
    ) == ", ".join(row[0] for row in rows[1:])
    assert "\n• exit of 2018-10-01\nconsequence: curable" in rows[1][3]
    assert rows[4][3].endswith("\nexplanation on record: de brief volgde na het overleg")
    assert ("", "JW204", "exempt: Jeugdwet art. 12.1") == (*rows[-1][1:3], rows[-1][3][:26])


def test_html_of_an_advice_that_is_not_followed() -> None:
    """It binds nobody, and does not look like a violation."""
    landscape = left(message(CHAIR), complete("communications", REGIO))
    (finding,) = checked(landscape, select=["PRA009"])
    assert ("! not followed", jr.Verdict.VIOLATED) == (
        Page(finding._repr_html_()).rows[0][0],
        finding.verdict,
    )


def test_html_of_failures_and_of_what_was_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that failed stands first; last, how much of the base was not asked about."""
    failed = ask(monkeypatch, failing("check"), gooi())
    told = attrs.evolve(failed, not_asked=742)
    first, *_, last = Page(told._repr_html_()).rows[1:]
    assert ("! rule failed", "XX001") == first[:2]
    assert last[-1].startswith("Not asked: 742 subjects")


def test_html_of_one_finding() -> None:
    """A finding alone: its verdict, and each fact that is missing."""
    page = Page(checked(left(), select=["PRA009"])[0]._repr_html_())
    assert ["PRA009 An exit is announced in time and in writing to the chair and all partners"] == (
        page.captions
    )
    assert ["? not shown", "missing", "missing", "missing"] == [row[0] for row in page.rows]


def test_html_of_a_difference() -> None:
    """A row for each finding, in the words of its part."""
    before = checked(left(), select=["PRA009"], lang="nl")
    after = checked(left(message(CHAIR)), select=["PRA009"], lang="nl")
    page = Page((after - before)._repr_html_())
    assert ["0 erbij gekomen, 0 opgelost, 1 veranderd"] == page.captions
    assert [("veranderd", "? niet aangetoond", "PRA009")] == [row[:3] for row in page.rows]


def test_finding_tells_its_rule(report: Report) -> None:
    """A finding knows the code, name and severity of its rule."""
    found = report.findings[0]
    assert ("GW001", "competent-organ-decided", Severity.LAW) == (
        found.code,
        found.name,
        found.severity,
    )


def test_difference_with_something_else() -> None:
    """Only reports subtract; Python says so."""
    other: Any = None
    with pytest.raises(TypeError, match="unsupported operand"):
        _ = checked(gooi()) - other


def test_reports_of_different_rules_do_not_subtract() -> None:
    """What was not asked in one of them would seem introduced or resolved."""
    with pytest.raises(jr.UsageError, match="select the same"):
        checked(left(), select=["GW001"]) - checked(left(), select=["GW001", "PRA009"])


def test_report_is_a_sequence_of_findings() -> None:
    """A finding can be had by its place in the order."""
    report = checked(left())
    assert list(report) == [report[place] for place in range(len(report))]


def test_findings_are_found_by_name() -> None:
    """A subject is found by an id or a name, as look-ups compare them."""
    report = checked(left(), select=["JW204"])
    assert len(report.where(subject=HILVERSUM)) == len(report.where(subject="hilversum")) == 2
    assert 0 == len(report.where(subject="Nergens"))


def test_what_is_missing_in_words() -> None:
    """Each missing fact once, in the language of the report."""
    report = checked(left(), select=["GW001"], lang="nl")
    assert "een besluit van het college van Hilversum" in report.missing_in_words


def test_only_a_landscape_is_checked() -> None:
    """A path in its place is refused with what to do."""
    with pytest.raises(jr.UsageError, match="load the document first"):
        jr.check(untyped("case.json"), on="2018-12-01")

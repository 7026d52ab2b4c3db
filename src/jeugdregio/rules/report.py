"""Reports: the findings of a check in one order, their difference, and how they read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, cast

import attrs

from jeugdregio._text import html_table
from jeugdregio.errors import UsageError
from jeugdregio.landscape import Landscape
from jeugdregio.model import Missing
from jeugdregio.rules import wording
from jeugdregio.rules.basis import Severity, Text
from jeugdregio.rules.catalogue import find_rule
from jeugdregio.rules.engine import Run
from jeugdregio.rules.finding import Finding, RuleCrash, marked
from jeugdregio.rules.layout import report_rows, report_text, title
from jeugdregio.rules.rule import Asked, Subject, Verdict

__all__ = ["Difference", "Report"]

_OPEN: Final = (Verdict.VIOLATED, Verdict.NOT_SHOWN)

_NAMES: Final = {verdict.value: verdict.name for verdict in Verdict}
"""Verdicts as JSON has them, by the word for people."""

_HEAD: Final = (
    Text("oordeel", "verdict"),
    Text("zwaarte", "severity"),
    Text("regel", "rule"),
    Text("bevinding", "finding"),
    wording.MISSING,
)


@attrs.frozen(repr=False)
class Report:
    """What the rules say about a landscape on a day (Dutch: *rapport*).

    Iterating gives the findings in their order: violations first, then what is not shown; marked
    ones after unmarked; law before agreement, norm and advice; then by code and subject.

    Args:
        asked: the day and the settings.
        findings: the findings in order.
        errors: rules that failed.
        asked_anew: how many outcomes were worked out anew; fewer than all after a re-check.
        not_asked: how many subjects of what the landscape builds on were not asked about, for
            nothing of its own speaks of them; ``whole`` asks about them too.
        landscape: what was checked, for a re-check.
        runs: by rule what it read, for a re-check.
    """

    asked: Asked
    findings: tuple[Finding, ...]
    errors: tuple[RuleCrash, ...] = ()
    asked_anew: int = attrs.field(default=0, eq=False)
    not_asked: int = 0
    landscape: Landscape | None = attrs.field(default=None, eq=False)
    runs: Mapping[str, Run] = attrs.field(factory=dict[str, Run], eq=False)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __getitem__(self, place: int) -> Finding:
        return self.findings[place]

    def where(
        self,
        *,
        code: str | None = None,
        verdict: str | Verdict | None = None,
        severity: str | Severity | None = None,
        subject: Subject | str | None = None,
    ) -> Report:
        """The same report with only these findings.

        Args:
            code: of one rule, by code or short name.
            verdict: in code or in words (``"NOT_SHOWN"``, ``"not shown"``).
            severity: likewise (``"law"``).
            subject: the whole subject as a tuple, or one id or name that is in it.

        Raises:
            UsageError: there is no such rule, verdict or severity.
        """
        rule = None if code is None else find_rule(code).code
        wanted = None if verdict is None else Verdict.of(verdict)
        binding = None if severity is None else as_severity(severity)
        chosen = (
            each
            for each in self.findings
            if rule in (None, each.code)
            and wanted in (None, each.verdict)
            and binding in (None, each.severity)
            and (subject is None or each.is_about(subject))
        )
        return attrs.evolve(self, findings=tuple(chosen), runs={}, landscape=None)

    @property
    def missing(self) -> tuple[Missing, ...]:
        """The facts that would settle what is not shown, each once."""
        return tuple(dict.fromkeys(each for finding in self for each in finding.missing))

    @property
    def missing_in_words(self) -> tuple[str, ...]:
        """The same facts in the language of the report, each once."""
        words = (each.names.lack(lack) for each in self for lack in each.missing)
        return tuple(dict.fromkeys(words))

    @property
    def counts(self) -> dict[str, int]:
        """How many findings have each verdict.

        Those measured with a later yardstick are counted apart, and so are rules whose date of
        force is not established.
        """
        counts = {verdict.value: 0 for verdict in Verdict}
        counts["hindsight"] = counts["date of force not established"] = 0
        for finding in self:
            if finding.hindsight:
                counts["hindsight"] += 1
            elif finding.rule.period is None:
                counts["date of force not established"] += 1
            else:
                counts[finding.verdict.value] += 1
        return counts

    def exit_status(self, fail_on: str | Severity | None = Severity.ADVICE) -> int:
        """The exit status of a check: 3 for a rule that failed, 1 for a violation, else 0.

        Args:
            fail_on: the weakest severity that counts; ``None`` for none.

        Raises:
            UsageError: there is no such severity.
        """
        if self.errors:
            return 3
        if fail_on is None:
            return 0
        ranks = list(Severity)
        weakest = ranks.index(as_severity(fail_on))
        return int(any(each.counts and ranks.index(each.severity) <= weakest for each in self))

    def __sub__(self, before: Report) -> Difference:
        """What changed since an earlier report.

        What a rule failed to say in one of the two is neither introduced nor resolved.

        Raises:
            UsageError: the reports are of other rules: what was not asked would seem new.
        """
        if not isinstance(cast("object", before), Report):
            return NotImplemented
        if self.asked.settings.keys() != before.asked.settings.keys():
            raise UsageError("reports of different rules do not subtract: select the same in both")
        now = {(each.code, each.subject): each for each in self if each.verdict in _OPEN}
        then = {(each.code, each.subject): each for each in before if each.verdict in _OPEN}
        return Difference(
            introduced=tuple(
                each for key, each in now.items() if key not in then and not before._failed(*key)
            ),
            resolved=tuple(
                each for key, each in then.items() if key not in now and not self._failed(*key)
            ),
            changed=tuple(
                each
                for key, each in now.items()
                if key in then
                and (each.verdict, each.missing) != (then[key].verdict, then[key].missing)
            ),
            lang=wording.as_lang(self.asked.lang),
        )

    def _failed(self, code: str, subject: Subject) -> bool:
        """Whether the rule failed on this subject, or failed to name its subjects."""
        return any(each.code == code and each.subject in ((), subject) for each in self.errors)

    def to_dict(self) -> dict[str, Any]:
        """The report as its JSON has it."""
        asked = self.asked
        return {
            "format": "jeugdregio-report/1",
            "on": asked.on.isoformat(),
            "known_at": None if asked.known_at is None else asked.known_at.isoformat(),
            "lang": asked.lang,
            "hindsight": asked.hindsight,
            "findings": [each.to_dict() for each in self],
            "not_asked": self.not_asked,
            "counts": {_NAMES.get(word, word): count for word, count in self.counts.items()},
            "errors": [each.to_dict() for each in self.errors],
        }

    def to_json(self) -> str:
        """The report as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2)

    def __str__(self) -> str:
        return report_text(self.asked, self.findings, self.errors, self.not_asked)

    def __repr__(self) -> str:
        counts = ", ".join(f"{count} {word}" for word, count in self.counts.items() if count)
        errors = f", {len(self.errors)} errors" if self.errors else ""
        return f"<Report on {self.asked.on}: {counts or 'nothing'}{errors}>"

    def _repr_html_(self) -> str:
        head = [each.in_(self.asked.lang) for each in _HEAD]
        caption = title(self.asked, self.findings, self.errors)
        rows = report_rows(self.asked, self.findings, self.errors, self.not_asked)
        return html_table(caption, head, rows)


@attrs.frozen(repr=False)
class Difference:
    """What changed between two reports, by rule and subject (Dutch: *verschil van rapporten*).

    *Open* is violated or not shown.

    Args:
        introduced: open now only.
        resolved: open before only, as they were.
        changed: open in both, with another verdict or other missing facts.
        lang: the language in which it prints.
    """

    introduced: tuple[Finding, ...]
    resolved: tuple[Finding, ...]
    changed: tuple[Finding, ...]
    lang: str = attrs.field(default="en", eq=False)

    def __str__(self) -> str:
        lines: list[str] = []
        for word, findings in self._parts():
            lines.append(f"{len(findings)} {word.in_(self.lang)}")
            lines.extend(f"  {each.code} {each.message}" for each in findings)
        return "\n".join(lines)

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(findings)} {word.en}" for word, findings in self._parts())
        return f"<Difference: {counts}>"

    def _repr_html_(self) -> str:
        parts = [(word.in_(self.lang), findings) for word, findings in self._parts()]
        caption = ", ".join(f"{len(findings)} {word}" for word, findings in parts)
        rows = [
            (word, marked(each), each.code, each.message)
            for word, findings in parts
            for each in findings
        ]
        return html_table(caption, (), rows)

    def _parts(self) -> Iterator[tuple[Text, tuple[Finding, ...]]]:
        yield Text("erbij gekomen", "introduced"), self.introduced
        yield Text("opgelost", "resolved"), self.resolved
        yield Text("veranderd", "changed"), self.changed


def as_severity(severity: str | Severity) -> Severity:
    """The severity written so.

    Raises:
        UsageError: there is none.
    """
    for each in Severity:
        if severity in (each, each.name, each.value):
            return each
    words = ", ".join(each.value for each in Severity)
    raise UsageError(f"there is no severity {severity!r}; they are: {words}")


def ordered(
    results: Iterable[Finding | RuleCrash],
) -> tuple[tuple[Finding, ...], tuple[RuleCrash, ...]]:
    """Findings in their order, and failures by code and subject."""
    findings: list[Finding] = []
    errors: list[RuleCrash] = []
    for result in results:
        if isinstance(result, Finding):
            findings.append(result)
        else:
            errors.append(result)
    findings.sort(key=lambda each: each.order)
    errors.sort(key=lambda each: (each.code, each.subject))
    return tuple(findings), tuple(errors)

"""Findings: what a rule says about a subject, in data."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

from jeugdregio._text import Mark, Tone, html_table
from jeugdregio.dates import Period
from jeugdregio.landscape import table_name
from jeugdregio.model import Evidence, Explanation, Ground, Lack, Missing, Record, Remark
from jeugdregio.model.functions import folded
from jeugdregio.rules import wording
from jeugdregio.rules.basis import Basis, Confidence, Severity, Text
from jeugdregio.rules.rule import Reason, Rule, Subject, Verdict

__all__ = ["Finding", "RuleCrash", "marked", "quoted"]

_VERDICTS = {verdict: rank for rank, verdict in enumerate(Verdict)}
_SEVERITIES = {severity: rank for rank, severity in enumerate(Severity)}
_TONES = {
    Verdict.VIOLATED: Tone.BAD,
    Verdict.NOT_SHOWN: Tone.OPEN,
    Verdict.EXPLAINED: Tone.BESIDE,
    Verdict.SATISFIED: Tone.GOOD,
    Verdict.NOT_APPLICABLE: Tone.PLAIN,
}
_SUPPOSED = Text(
    "alsof van kracht sinds {day}, een dag die niet is vastgesteld",
    "as if in force since {day}, a day that is not established",
)


@attrs.frozen(kw_only=True, repr=False)
class Finding:
    """What a rule says about a subject (Dutch: *bevinding*).

    Args:
        rule: the rule.
        subject: what it is about; empty when the rule as a whole does not apply.
        verdict: SATISFIED is "no deviation in what is recorded", never "complies"; NOT_SHOWN names
            the facts that are missing; EXPLAINED is a deviation with an explanation on record.
        reason: why it does not apply, for NOT_APPLICABLE.
        grounds: the records it rests on.
        missing: the facts that would settle it.
        remarks: what is worth telling and changes nothing.
        hindsight: measured with a later yardstick; never counted as a violation.
        supposed: since when the rule is supposed to be in force, where that is not established.
        explanation: an explanation on record. For law the verdict stays VIOLATED beside it.
        from_day: first day of a deviation that is still to come on the day asked.
        alleged_by: who alleges what nothing else shows: the deviation, or all that it rests on.
        deviations: what deviates, in words, where the rule tells its deviations apart.
        not_shown: what is not shown, in words, where that is a part of what the rule asks.
        names: the words for ids, in the language of the report.
    """

    rule: Rule
    subject: Subject
    verdict: Verdict
    reason: Reason | None = None
    grounds: tuple[Ground, ...] = ()
    missing: tuple[Missing, ...] = ()
    remarks: tuple[Remark, ...] = ()
    hindsight: bool = False
    supposed: date | None = None
    explanation: Explanation | None = None
    from_day: date | None = None
    alleged_by: tuple[str, ...] = ()
    deviations: tuple[Text, ...] = ()
    not_shown: Text | None = None
    names: wording.Names = attrs.field(eq=False)

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.rule.code

    @property
    def name(self) -> str:
        """The short name of the rule."""
        return self.rule.name

    @property
    def severity(self) -> Severity:
        """How strongly the rule binds."""
        return self.rule.severity

    @property
    def label(self) -> str:
        """The subject in words."""
        return self.names.list(self.subject)

    @property
    def lang(self) -> wording.Lang:
        """The language of the report."""
        return self.names.lang

    @property
    def word(self) -> str:
        """The verdict in words. An advice binds nobody: a deviation from it is "not followed"."""
        return wording.verdict_word(self.verdict, self.severity, self.lang)

    @property
    def message(self) -> str:
        """What it says about its subject, in the language of the report."""
        return f"{self.label}: {self.said}" if self.subject else self.said

    @property
    def said(self) -> str:
        """What it says, without the subject: alike for all subjects in the same position."""
        parts = [self._said()]
        if self.hindsight:
            parts.append(wording.HINDSIGHT.in_(self.lang))
        if self.supposed is not None:
            parts.append(_SUPPOSED.in_(self.lang).format(day=self.supposed))
        if self.is_accusation or (self.alleged_by and self.verdict is Verdict.SATISFIED):
            words = wording.ALLEGED if self.is_accusation else wording.TOLD_BY
            parts.append(self.names.word_of(words, self.alleged_by))
        if self.verdict is Verdict.VIOLATED and self.rule.confidence is Confidence.OLD_TEXT:
            read = ", ".join(sorted({each.read for each in self.rule.basis if each.read}))
            parts.append(wording.OLD_TEXT.in_(self.lang).format(read=read))
        return "; ".join(parts)

    @property
    def is_accusation(self) -> bool:
        """Whether another alleges a deviation; else he only tells what is asked about."""
        asked = any(each.what is Lack.ACCOUNT for each in self.missing)
        return asked and bool(self.alleged_by)

    def _said(self) -> str:
        if self.reason is not None:
            return self.names.reason(self.reason)
        said = {
            Verdict.SATISFIED: self.rule.satisfied,
            Verdict.NOT_SHOWN: self.not_shown or self.rule.not_shown,
        }.get(self.verdict, self.rule.violated)
        if self.from_day is not None:
            said = self.rule.violated_from or said
        elif self.deviations:
            return "; ".join(each.in_(self.lang) for each in self.deviations)
        return said.in_(self.lang).format(from_day=self.from_day)

    def is_about(self, subject: Subject | str) -> bool:
        """Whether this is its subject, or one id or name in it (names as look-ups compare them)."""
        if not isinstance(subject, str):
            return subject == self.subject
        wanted = folded(subject)
        names = (self.names.of(id) for id in self.subject)
        return subject in self.subject or any(folded(name) == wanted for name in names)

    @property
    def counts(self) -> bool:
        """Whether it is a violation that counts: not one measured with a later yardstick."""
        return self.verdict is Verdict.VIOLATED and not self.hindsight

    @property
    def order(self) -> tuple[int, bool, int, str, Subject]:
        """The total order of findings: verdict, hindsight, severity, code, subject."""
        rank = _VERDICTS[self.verdict], self.hindsight, _SEVERITIES[self.severity]
        return (*rank, self.code, self.subject)

    def __repr__(self) -> str:
        subject = f" {'/'.join(self.subject)}" if self.subject else ""
        return f"<Finding {self.code}{subject}: {self.verdict.value}>"

    def _repr_html_(self) -> str:
        word = wording.MISSING.in_(self.lang)
        lacks = [(word, self.names.lack(each)) for each in self.missing]
        caption = f"{self.code} {self.rule.title.in_(self.lang)}"
        return html_table(caption, (), [(marked(self), self.message), *lacks])

    def to_dict(self) -> dict[str, Any]:
        """The finding as the JSON report has it."""
        explanation = self.explanation
        return {
            "code": self.code,
            "name": self.name,
            "verdict": self.verdict.name,
            "severity": self.severity.value,
            "subject": "/".join(self.subject),
            "label": self.label,
            "message": self.message,
            "reason": None if self.reason is None else self.reason.kind.value,
            "consequence": wording.CONSEQUENCES[self.rule.consequence].in_(self.lang),
            "basis": [self._basis(each) for each in self.rule.basis],
            "confidence": self.rule.confidence.value,
            "hindsight": self.hindsight,
            "from_day": None if self.from_day is None else self.from_day.isoformat(),
            "explanation": None if explanation is None else explanation.id,
            "grounds": [self._ground(each) for each in self.grounds],
            "missing": [_missing(each) for each in self.missing],
            "remarks": [self.names.remark(each) for each in self.remarks],
        }

    def _basis(self, basis: Basis) -> dict[str, Any]:
        note = None if basis.note is None else basis.note.in_(self.lang)
        confidence = basis.confidence or self.rule.confidence
        return {**attrs.asdict(basis), "note": note, "confidence": confidence.value}

    def _ground(self, ground: Ground) -> dict[str, Any]:
        evidence = quoted(ground.record)
        return {
            "table": table_name(type(ground.record)),
            "id": ground.record.id,
            "document": None if evidence is None else evidence.document,
            "quote": None if evidence is None else evidence.quote,
            "role": ground.role.value,
        }


def marked(finding: Finding) -> Mark:
    """The verdict in words, as it stands out in a notebook."""
    weak = finding.severity is Severity.ADVICE and finding.verdict is Verdict.VIOLATED
    return Mark(finding.word, Tone.WARN if weak else _TONES[finding.verdict])


def quoted(record: Record) -> Evidence | None:
    """The evidence of a record that is shown: of the whole and with a quote, if there is any."""
    every = sorted(record.evidence, key=lambda each: (each.field is not None, not each.quote))
    return every[0] if every else None


def _missing(missing: Missing) -> dict[str, Any]:
    period = missing.period or Period()
    return {
        "what": missing.what.value,
        "about": list(missing.about),
        "from": None if period.start is None else period.start.isoformat(),
        "until": None if period.end is None else period.end.isoformat(),
        "who_could_supply": list(missing.who),
    }


@attrs.frozen
class RuleCrash:
    """A rule that failed on a subject: an error of the rule, never silent.

    Args:
        code: the rule.
        subject: what it was asked about; empty when it failed to say what to ask about.
        error: the type and text of the exception.
    """

    code: str
    subject: Subject
    error: str

    def to_dict(self) -> dict[str, Any]:
        """The entry as the JSON report has it."""
        return {"code": self.code, "subject": "/".join(self.subject), "error": self.error}

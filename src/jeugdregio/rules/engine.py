"""The engine: turns the answers of rules into findings.

A rule never says VIOLATED. It answers, and only the engine weighs the grounds, looks for
exemptions and explanations, and gives the verdict. What an outcome read is noted; after a change
only the outcomes whose reads changed are asked again.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final, TypeVar

import attrs

from jeugdregio.dates import Phase
from jeugdregio.landscape import Changed, Read, Snapshot
from jeugdregio.model import (
    Answer,
    Document,
    Exemption,
    Explanation,
    Ground,
    Lack,
    Missing,
    Role,
    Truth,
)
from jeugdregio.rules.basis import Confidence, Severity, Text
from jeugdregio.rules.finding import Finding, RuleCrash
from jeugdregio.rules.rule import Outcome, Parameters, Reason, ReasonKind, Rule, Subject, Verdict
from jeugdregio.rules.weight import Weight, declared_by_holder, weigh
from jeugdregio.rules.wording import Names

__all__ = ["Case", "Noted", "Run", "run_rule"]

T = TypeVar("T")
S = TypeVar("S", Exemption, Explanation)

NOTHING_KNOWN: Final = Changed(frozenset(), frozenset())


@attrs.frozen
class Noted:
    """An outcome with everything it read."""

    result: Finding | RuleCrash
    reads: frozenset[Read]


@attrs.frozen
class Run:
    """All outcomes of one rule.

    Args:
        subjects: what it was asked about.
        reads: what naming the subjects read.
        outcomes: the outcome for each subject, or one under ``()`` for the rule as a whole.
        asked: how many subjects were asked about anew.
    """

    subjects: tuple[Subject, ...]
    reads: frozenset[Read]
    outcomes: Mapping[Subject, Noted]
    asked: int = 0


@attrs.frozen
class Case:
    """One rule on one day, with everything its outcomes depend on."""

    rule: Rule
    snapshot: Snapshot
    parameters: Parameters
    hindsight: bool
    names: Names

    def outside(self, subject: Subject, reason: Reason, *grounds: Ground) -> Finding:
        """That the rule does not apply."""
        return Finding(
            rule=self.rule,
            subject=subject,
            verdict=Verdict.NOT_APPLICABLE,
            reason=reason,
            grounds=grounds,
            names=self.names,
        )


def run_rule(case: Case, previous: Run | None = None, since: Changed | None = None) -> Run:
    """Ask a rule about all its subjects.

    Args:
        case: the rule and what it is asked.
        previous: an earlier run of the same case on another landscape.
        since: what changed from that landscape to this one.
    """
    reason = _not_in_force(case)
    if reason is not None:
        return Run((), frozenset(), {(): Noted(case.outside((), reason), frozenset())})

    if previous is None or since is None:
        previous, since = None, NOTHING_KNOWN
    if previous is not None and not since.seen_by(previous.reads):
        if () in previous.outcomes:
            return attrs.evolve(previous, asked=0)
        subjects: tuple[Subject, ...] | RuleCrash = previous.subjects
        reads = previous.reads
    else:
        subjects, reads = _noted(case, (), lambda: _subjects(case))
    if isinstance(subjects, RuleCrash):
        return Run((), reads, {(): Noted(subjects, reads)})
    if not subjects:
        none = case.outside((), Reason(ReasonKind.NO_SUBJECT))
        return Run((), reads, {(): Noted(none, reads)})
    outcomes: dict[Subject, Noted] = {}
    asked = 0
    for subject in subjects:
        old = None if previous is None else previous.outcomes.get(subject)
        if old is not None and not since.seen_by(old.reads):
            outcomes[subject] = _renamed(old, case.names)
        else:
            judge = functools.partial(_judged, case, subject)
            outcomes[subject] = Noted(*_noted(case, subject, judge))
            asked += 1
    return Run(subjects, reads, outcomes, asked)


def _noted(
    case: Case, subject: Subject, ask: Callable[[], T]
) -> tuple[T | RuleCrash, frozenset[Read]]:
    """What asking gives and what it read; a crash is a result like any other."""

    def guarded() -> T | RuleCrash:
        try:
            return ask()
        except Exception as error:  # a rule may fail in any way, and none of them is silent
            return RuleCrash(case.rule.code, subject, f"{type(error).__name__}: {error}")

    result, reads = case.snapshot.noting(guarded)
    return result, frozenset(reads)


def _renamed(old: Noted, names: Names) -> Noted:
    """The same outcome, with names as the new landscape has them."""
    if isinstance(old.result, RuleCrash):
        return old
    return attrs.evolve(old, result=attrs.evolve(old.result, names=names))


def _subjects(case: Case) -> tuple[Subject, ...]:
    return tuple(sorted(set(case.rule.subjects(case.snapshot, case.parameters))))


def _not_in_force(case: Case) -> Reason | None:
    """Why the rule gives nothing on this day. An advice may be asked about earlier days."""
    period = case.rule.period
    if period is None:
        return Reason(ReasonKind.FORCE_NOT_ESTABLISHED)
    standing = period.standing(case.snapshot.day)
    if standing.phase is Phase.ENDED:
        return Reason(ReasonKind.ENDED, standing.day)
    advice = case.rule.severity is Severity.ADVICE
    if standing.phase is Phase.NOT_YET and not (case.hindsight and advice):
        return Reason(ReasonKind.NOT_YET, standing.day)
    return None


def _judged(case: Case, subject: Subject) -> Finding:
    reason = case.rule.applies(case.snapshot, subject, case.parameters)
    if reason is not None:
        return case.outside(subject, reason)
    exemption = _set_aside(case, Exemption, subject)
    if exemption is not None:
        basis = exemption.legal_basis
        reason = Reason(ReasonKind.EXEMPT, None, Text(basis, basis))
        return case.outside(subject, reason, Ground(exemption))
    answer = case.rule.check(case.snapshot, subject, case.parameters)
    later = _measured_before_force(case, answer.value)
    if later is not None and case.rule.severity is not Severity.ADVICE:
        return case.outside(subject, later)
    return _finding(case, subject, answer, hindsight=later is not None)


def _measured_before_force(case: Case, outcome: Outcome) -> Reason | None:
    """That the duty fell on a day before the rule, or that the day asked lies before it."""
    start = case.rule.period.start if case.rule.period else None
    days = (case.snapshot.day, outcome.measured_on)
    if start is not None and any(day is not None and day < start for day in days):
        return Reason(ReasonKind.NOT_YET, start)
    return None


def _set_aside(case: Case, kind: type[S], subject: Subject) -> S | None:
    """An exemption or explanation that holds on the day for this rule and this subject."""
    for record in case.snapshot[kind].where("rule", case.rule.code):
        if set(record.subject) <= set(subject):
            return record
    return None


def _finding(case: Case, subject: Subject, answer: Answer[Outcome], *, hindsight: bool) -> Finding:
    holders = tuple(case.rule.holders(case.snapshot, subject))
    weights = {
        id(ground): weigh(case.snapshot, ground.record, holders) for ground in answer.grounds
    }
    grounds = tuple(
        attrs.evolve(each, role=Role.ALLEGES)
        if weights[id(each)] is Weight.ALLEGED and each.role is Role.SUPPORTS
        else each
        for each in answer.grounds
    )
    verdict = _VERDICTS[answer.truth]
    missing = answer.missing
    alleged_by: tuple[str, ...] = ()
    explanation = None
    if answer.truth is Truth.NO:
        doubt = _doubt(case, grounds, holders)
        if doubt is not None:
            verdict, missing = Verdict.NOT_SHOWN, (doubt,)
            if doubt.what is Lack.ACCOUNT:
                alleged_by = _allegers(case, grounds)
        else:
            explanation = _set_aside(case, Explanation, subject)
            if explanation is not None and case.rule.severity is not Severity.LAW:
                verdict = Verdict.EXPLAINED
    first = answer.value.first_day
    return Finding(
        rule=case.rule,
        subject=subject,
        verdict=verdict,
        grounds=tuple(sorted(grounds, key=lambda each: (each.role.value, each.record.id))),
        missing=tuple(sorted(missing, key=_missing_order)),
        remarks=tuple(sorted(answer.remarks, key=lambda each: (each.note.value, each.about))),
        hindsight=hindsight,
        explanation=explanation,
        from_day=first if first is not None and first > case.snapshot.day else None,
        alleged_by=alleged_by,
        names=case.names,
    )


_VERDICTS = {
    Truth.YES: Verdict.SATISFIED,
    Truth.NO: Verdict.VIOLATED,
    Truth.UNKNOWN: Verdict.NOT_SHOWN,
}


def _doubt(case: Case, grounds: tuple[Ground, ...], holders: tuple[str, ...]) -> Missing | None:
    """What is missing before a NO may be called a deviation; ``None`` when nothing is."""
    law = case.rule.severity is Severity.LAW
    if case.rule.confidence in (Confidence.DRAFT, Confidence.UNVERIFIED):
        return Missing(Lack.LEGAL_TEXT, (case.rule.code,), None, ("legislation",))
    declared = [each for each in grounds if each.role is Role.DECLARES]
    if declared:
        if law and not all(declared_by_holder(case.snapshot, each, holders) for each in declared):
            return Missing(Lack.DECLARATION, holders, None, holders)
        return None
    if any(each.role is Role.SUPPORTS for each in grounds):
        return None
    return Missing(Lack.ACCOUNT, holders, None, holders)


def _allegers(case: Case, grounds: tuple[Ground, ...]) -> tuple[str, ...]:
    """Who asserts what these grounds allege."""
    found: set[str] = set()
    for ground in grounds:
        for evidence in ground.record.evidence:
            document = case.snapshot.ever[Document].get(evidence.document)
            found.update(evidence.asserted_by or (document.by if document else ()))
    return tuple(sorted(found))


def _missing_order(missing: Missing) -> tuple[str, tuple[str, ...], date]:
    start = missing.period.start if missing.period else None
    return missing.what.value, missing.about, start or date.min

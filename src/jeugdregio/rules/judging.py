"""From an answer to a finding.

A rule never says VIOLATED. It answers, and only here its grounds are weighed, exemptions and
explanations looked for, and the verdict given.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, TypeVar

import attrs

from jeugdregio.dates import Period
from jeugdregio.landscape import Snapshot, legal_parties, standing
from jeugdregio.model import (
    Answer,
    Document,
    Exemption,
    Explanation,
    Ground,
    Lack,
    Missing,
    Note,
    Remark,
    Role,
    Truth,
    remarked,
)
from jeugdregio.model.answer import missing_order
from jeugdregio.rules.basis import Severity, Text
from jeugdregio.rules.finding import Finding
from jeugdregio.rules.rule import (
    IN_FORCE_SINCE,
    Denial,
    Outcome,
    Parameters,
    Reason,
    ReasonKind,
    Rule,
    Subject,
    Verdict,
)
from jeugdregio.rules.weight import Weight, alleged_by, undeclared, weigh
from jeugdregio.rules.wording import Names

__all__ = ["Case", "judged"]

S = TypeVar("S", Exemption, Explanation)


@attrs.frozen
class Case:
    """One rule on one day, with everything its outcomes depend on."""

    rule: Rule
    snapshot: Snapshot
    parameters: Parameters
    hindsight: bool
    names: Names

    @property
    def supposed(self) -> date | None:
        """Since when the rule is supposed to be in force, where that is not established."""
        return None if self.rule.period is not None else self.parameters.get(IN_FORCE_SINCE)

    @property
    def period(self) -> Period | None:
        """When the rule is in force, or supposed to be."""
        return self.rule.period if self.supposed is None else Period.since(self.supposed)

    def outside(self, subject: Subject, reason: Reason, *grounds: Ground) -> Finding:
        """That the rule does not apply."""
        return Finding(
            rule=self.rule,
            subject=subject,
            verdict=Verdict.NOT_APPLICABLE,
            reason=reason,
            grounds=grounds,
            supposed=self.supposed,
            names=self.names,
        )


def judged(case: Case, subject: Subject) -> Finding:
    """What the rule says about a subject."""
    reason = case.rule.applies(case.snapshot, subject, case.parameters)
    if reason is not None:
        return case.outside(subject, reason)
    scales = _Scales(case, tuple(case.rule.holders(case.snapshot, subject)))
    claimed: list[Remark] = []
    for exemption in _set_aside(case, Exemption, subject):
        if scales.exempts(exemption):
            until, basis = exemption.period.possible.end, exemption.legal_basis
            reason = Reason(ReasonKind.EXEMPT, until, Text(basis, basis), exemption.by)
            return case.outside(subject, reason, Ground(exemption))
        claimed.append(Remark(Note.EXEMPTION_CLAIMED, exemption.by))
    answer = case.rule.check(case.snapshot, subject, case.parameters)
    answer = remarked(answer, *claimed)
    later = _measured_before_force(case, answer.value)
    if later is not None and case.rule.severity is not Severity.ADVICE:
        return case.outside(subject, later)
    return _finding(case, scales, subject, answer, hindsight=later is not None)


def _measured_before_force(case: Case, outcome: Outcome) -> Reason | None:
    """That the duty fell on a day before the rule, or that the day asked lies before it."""
    start = case.period.start if case.period else None
    days = (case.snapshot.day, outcome.measured_on)
    if start is not None and any(day is not None and day < start for day in days):
        return Reason(ReasonKind.NOT_YET, start)
    return None


def _set_aside(case: Case, kind: type[S], subject: Subject) -> list[S]:
    """The exemptions or explanations of that day for this rule and this subject, by id."""
    thing = case.snapshot.thing
    named = set(map(thing, subject))
    found = (
        record
        for record in case.snapshot[kind].where("rule", case.rule.code)
        if set(map(thing, record.subject)) <= named
    )
    return sorted(found, key=lambda record: record.id)


_VERDICTS: Final = {
    Truth.YES: Verdict.SATISFIED,
    Truth.NO: Verdict.VIOLATED,
    Truth.UNKNOWN: Verdict.NOT_SHOWN,
}


def _finding(
    case: Case, scales: _Scales, subject: Subject, answer: Answer[Outcome], *, hindsight: bool
) -> Finding:
    verdict, missing = _VERDICTS[answer.truth], answer.missing
    explanation = from_day = None
    alleged_by: tuple[str, ...] = ()
    deviations: tuple[Text, ...] = ()
    if answer.truth is Truth.NO:
        whole = Denial(answer.grounds, answer.value.first_day)
        denials = answer.value.denials or (whole,)
        doubts = [scales.doubts(denial) for denial in denials]
        if all(doubts):
            verdict = Verdict.NOT_SHOWN
            missing = tuple(dict.fromkeys(lack for each in doubts for lack in each))
            if any(lack.what is Lack.ACCOUNT for lack in missing):
                alleged_by = scales.allegers(answer.grounds)
        else:
            sound = [each for each, doubt in zip(denials, doubts, strict=True) if not doubt]
            from_day = _later_than(case.snapshot.day, sound)
            deviations = tuple(dict.fromkeys(each.said for each in sound if each.said is not None))
            for each in _set_aside(case, Explanation, subject):
                if scales.own(each.by):
                    explanation = explanation or each
                else:
                    answer = remarked(answer, Remark(Note.EXPLAINED_BY_OTHER, each.by))
            if explanation is not None and case.rule.severity is not Severity.LAW:
                verdict = Verdict.EXPLAINED
    elif any(lack.what is Lack.ACCOUNT for lack in missing) or (
        # a rule itself may ask for the account of the duty holder
        answer.grounds and all(map(scales.alleged, answer.grounds))
    ):
        alleged_by = scales.allegers(answer.grounds)
    return Finding(
        rule=case.rule,
        subject=subject,
        verdict=verdict,
        grounds=scales.weighed(answer.grounds),
        missing=tuple(sorted(missing, key=missing_order)),
        remarks=tuple(sorted(set(answer.remarks), key=_remark_order)),
        hindsight=hindsight,
        supposed=case.supposed,
        explanation=explanation,
        from_day=from_day,
        alleged_by=alleged_by,
        deviations=deviations,
        not_shown=answer.value.not_shown,
        names=case.names,
    )


def _later_than(today: date, denials: Iterable[Denial]) -> date | None:
    """The first day of the deviations, when all of them are still to come."""
    days = [today if each.first_day is None else each.first_day for each in denials]
    first = min(days)
    return first if first > today else None


@attrs.frozen
class _Scales:
    """The weighing of the grounds for one subject, whose duty has these holders."""

    case: Case
    holders: tuple[str, ...]

    def alleged(self, ground: Ground) -> bool:
        """Whether another party says so, and nobody whose word counts."""
        weight = weigh(self.case.snapshot, ground.record, self.holders, ground.field)
        return ground.role is Role.ALLEGES or weight is Weight.ALLEGED

    def own(self, parties: Iterable[str]) -> bool:
        """Whether one of these holds the duty, or is the grouping of a municipality that does."""
        shown = self.case.snapshot
        holders = legal_parties(shown, self.holders)
        groupings = {each for holder in holders for each in standing(shown, holder).groupings}
        return not (holders | groupings).isdisjoint(legal_parties(shown, parties))

    def exempts(self, exemption: Exemption) -> bool:
        """Whether an exemption counts: nobody exempts himself, and an allegation exempts nobody."""
        return not self.own(exemption.by) and not self.alleged(Ground(exemption))

    def weighed(self, grounds: Iterable[Ground]) -> tuple[Ground, ...]:
        """Each record once, in order, with what its word is worth."""
        found: dict[tuple[str, str], Ground] = {}
        for ground in grounds:
            if ground.role is not Role.ALLEGES and self.alleged(ground):
                ground = attrs.evolve(ground, role=Role.ALLEGES)
            found.setdefault((ground.role.value, ground.record.id), ground)
        return tuple(found[key] for key in sorted(found))

    def doubts(self, denial: Denial) -> tuple[Missing, ...]:
        """What is missing before a NO may be called a deviation; nothing when it may."""
        rule = self.case.rule
        if not rule.is_settled:
            return (Missing(Lack.LEGAL_TEXT, (rule.code,), None, ("legislation",)),)
        declared = [each for each in denial.grounds if each.role is Role.DECLARES]
        # each ground of a denial is needed, so one that is only alleged leaves it alleged
        if not denial.grounds or any(map(self.alleged, denial.grounds)):
            return (Missing(Lack.ACCOUNT, self.holders, None, self.holders),)
        silent = (undeclared(self.case.snapshot, each, self.holders) for each in declared)
        return tuple(Missing(Lack.DECLARATION, each, None, each) for each in silent if each)

    def allegers(self, grounds: Iterable[Ground]) -> tuple[str, ...]:
        """Who asserts what is only alleged."""
        return alleged_by(filter(self.alleged, grounds), self.case.snapshot.ever[Document].get)


def _remark_order(remark: Remark) -> tuple[bool, str, tuple[str, ...], date]:
    # that someone is owed what was told goes before what is held against telling it
    owed = remark.note is Note.OWN_COUNCIL
    return not owed, remark.note.value, remark.about, remark.day or date.min

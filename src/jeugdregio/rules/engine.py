"""The engine: asks the rules about their subjects, and asks anew only what a change can alter.

What an outcome read is noted; after a change only the outcomes whose reads changed are asked again.
A rule that crashes is a result like any other.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Container, Mapping
from typing import Final, TypeVar

import attrs

from jeugdregio.dates import Phase
from jeugdregio.landscape import Changed, Read
from jeugdregio.model.references import organ_owner
from jeugdregio.rules.basis import Severity
from jeugdregio.rules.finding import Finding, RuleCrash
from jeugdregio.rules.judging import Case, judged
from jeugdregio.rules.rule import Reason, ReasonKind, Subject
from jeugdregio.rules.wording import Names

__all__ = ["Noted", "Run", "run_rule"]

T = TypeVar("T")

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
        passed_over: how many were not asked about, for nothing of one's own speaks of them.
    """

    subjects: tuple[Subject, ...]
    reads: frozenset[Read]
    outcomes: Mapping[Subject, Noted]
    asked: int = 0
    passed_over: int = 0


def run_rule(
    case: Case,
    about: Container[str] | None = None,
    previous: Run | None = None,
    since: Changed | None = None,
) -> Run:
    """Ask a rule about its subjects.

    Args:
        case: the rule and what it is asked.
        about: only about subjects in which one of these ids stands; about all when left out.
        previous: an earlier run of the same case on another landscape.
        since: what changed from that landscape to this one.
    """
    reason = _not_in_force(case)
    if reason is not None:
        return Run((), frozenset(), {(): Noted(case.outside((), reason), frozenset())})

    if previous is None or since is None:
        previous, since = None, NOTHING_KNOWN
    if previous is not None and not since.seen_by(previous.reads):
        if () in previous.outcomes and not previous.subjects:
            return Run((), previous.reads, {(): _renamed(previous.outcomes[()], case.names)})
        subjects: tuple[Subject, ...] | RuleCrash = previous.subjects
        reads = previous.reads
    else:
        subjects, reads = _noted(case, (), lambda: _subjects(case))
    if isinstance(subjects, RuleCrash):
        return Run((), reads, {(): Noted(subjects, reads)})
    chosen = [each for each in subjects if about is None or _stands(each, about)]
    passed_over = len(subjects) - len(chosen)
    if not chosen:
        # where some were passed over, they are on record
        text = None if subjects else case.rule.no_subject
        none = case.outside((), Reason(ReasonKind.NO_SUBJECT, None, text))
        return Run(subjects, reads, {(): Noted(none, reads)}, 0, passed_over)
    outcomes: dict[Subject, Noted] = {}
    asked = 0
    for subject in chosen:
        old = None if previous is None else previous.outcomes.get(subject)
        if old is not None and not since.seen_by(old.reads):
            outcomes[subject] = _renamed(old, case.names)
        else:
            judge = functools.partial(judged, case, subject)
            outcomes[subject] = Noted(*_noted(case, subject, judge))
            asked += 1
    return Run(subjects, reads, outcomes, asked, passed_over)


def _stands(subject: Subject, about: Container[str]) -> bool:
    return any((organ_owner(id) or id) in about for id in subject)


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
    return Noted(attrs.evolve(old.result, names=names), old.reads)


def _subjects(case: Case) -> tuple[Subject, ...]:
    return tuple(sorted(set(case.rule.subjects(case.snapshot, case.parameters))))


def _not_in_force(case: Case) -> Reason | None:
    """Why the rule gives nothing on this day. An advice may be asked about earlier days."""
    period = case.period
    if period is None:
        return Reason(ReasonKind.FORCE_NOT_ESTABLISHED)
    standing = period.standing(case.snapshot.day)
    if standing.phase is Phase.ENDED:
        return Reason(ReasonKind.ENDED, standing.day)
    advice = case.rule.severity is Severity.ADVICE
    if standing.phase is Phase.NOT_YET and not (case.hindsight and advice):
        return Reason(ReasonKind.NOT_YET, standing.day)
    return None

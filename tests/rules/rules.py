"""Rules made for a test: what a rule may be that none of the catalogue is yet."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import attrs
import pytest
from tests.rules.landscapes import HILVERSUM, LATER, day

import jeugdregio as jr
from jeugdregio.landscape import Snapshot
from jeugdregio.model import Role
from jeugdregio.rules import Basis, Confidence, Consequence, Denial, Outcome, Report, Severity, Text
from jeugdregio.rules import check as checking
from jeugdregio.rules.rule import Parameters, always_applies

Answering = Callable[[Snapshot, tuple[str, ...], Parameters], jr.Answer[Outcome]]


def say(truth: jr.Truth, *records: jr.Record, **outcome: Any) -> Answering:
    """A check that always answers so, on these records."""
    missing = (jr.Missing(jr.Lack.DAY, (HILVERSUM,)),) if truth is jr.Truth.UNKNOWN else ()

    def check(*_: object) -> jr.Answer[Outcome]:
        return jr.Answer(truth, Outcome(**outcome), tuple(map(jr.Ground, records)), missing)

    return check


def deny(*denials: Denial) -> Any:
    """A check that denies for each of these reasons."""

    def check(*_: object) -> jr.Answer[Outcome]:
        every = tuple(ground for denial in denials for ground in denial.grounds)
        return jr.Answer(jr.Truth.NO, Outcome(denials=denials), every)

    return check


def declares(record: jr.Completeness) -> jr.Ground:
    """A declaration that denies something of Hilversum."""
    return jr.Ground(record, Role.DECLARES, (HILVERSUM,))


def rule(check: Answering | None = None, **fields: Any) -> jr.Rule:
    """A law since 2015 about Hilversum, whose duty is that of its college; YES unless told."""

    def subjects(_snapshot: Snapshot, _parameters: Parameters) -> Iterable[tuple[str, ...]]:
        return [(HILVERSUM,)]

    given: dict[str, Any] = {
        "code": "XX001",
        "name": "made-up",
        "title": Text("Een verzonnen regel", "A rule made up"),
        "severity": Severity.LAW,
        "basis": (Basis("Verzonnen wet", "art. 1", read="2020-01-01"),),
        "confidence": Confidence.SEEN,
        "period": jr.Period.since(day("2015-01-01")),
        "consequence": Consequence.NOT_READ,
        "about": Text("Verzonnen.", "Made up."),
        "satisfied": Text("geen afwijking", "no deviation"),
        "violated": Text("afwijking", "deviation"),
        "not_shown": Text("niet aangetoond", "not shown"),
        "settles": Text("Niets.", "Nothing."),
        "subjects": subjects,
        "applies": always_applies,
        "check": check or say(jr.Truth.YES),
        "holders": lambda _snapshot, _subject: (f"{HILVERSUM}.college",),
    }
    return jr.Rule(**given | fields)


CODES: Final = ", ".join(rule.code for rule in jr.CATALOGUE)
"""The codes of all rules, as a refusal lists them; which they are `test_catalogue` states."""


def with_rules(patch: pytest.MonkeyPatch, *rules: jr.Rule) -> None:
    """Make these the whole catalogue."""
    for module in ("check", "catalogue"):  # by name: `check` is also a function of the package
        patch.setattr(importlib.import_module(f"jeugdregio.rules.{module}"), "CATALOGUE", rules)


def ask(
    patch: pytest.MonkeyPatch,
    rules: jr.Rule | Sequence[jr.Rule],
    landscape: jr.Landscape,
    on: str = LATER,
    **asked: Any,
) -> Report:
    """What these rules say about a landscape."""
    with_rules(patch, *([rules] if isinstance(rules, jr.Rule) else rules))
    return checking(landscape, on=on, **asked)


def failing(part: str) -> jr.Rule:
    """A rule of which one part fails."""

    def fail(*_: object) -> Any:
        raise ZeroDivisionError("no day is divided by nothing")

    fields: dict[str, Any] = {part: fail}
    return attrs.evolve(rule(), **fields)

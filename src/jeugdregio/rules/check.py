"""Holding a landscape against the rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, cast

from jeugdregio._text import brief
from jeugdregio.errors import UsageError
from jeugdregio.landscape import Landscape, as_day, changed, spoken_of
from jeugdregio.rules.catalogue import CATALOGUE
from jeugdregio.rules.engine import Run, run_rule
from jeugdregio.rules.judging import Case
from jeugdregio.rules.report import Report, ordered
from jeugdregio.rules.rule import Asked, Parameters, Rule, values_by_name
from jeugdregio.rules.wording import Names, as_lang

__all__ = ["check", "select_rules"]


def check(
    landscape: Landscape,
    *,
    on: date | str,
    known_at: date | str | None = None,
    select: Iterable[str] | None = None,
    hindsight: bool = False,
    parameters: Mapping[str, Parameters] | None = None,
    lang: str = "en",
    whole: bool = False,
    previous: Report | None = None,
) -> Report:
    """Hold a landscape against the rules (Dutch: *toetsen*).

    Args:
        landscape: what is recorded.
        on: the day asked about; a date or an ISO text.
        known_at: only what was known by then; everything recorded when left out.
        select: codes, names or families of rules (``"GW001"``, ``"GW"``); all when left out.
        hindsight: ask advice also about days before it existed; such findings are marked and
            never counted.
        parameters: values for parameters of rules, by code.
        lang: the language of the messages, ``"en"`` or ``"nl"``.
        whole: ask about everything in what the landscape builds on as well; otherwise a case on top
            of the country is asked about itself and about all that it names.
        previous: a report on a landscape from which this one was made. When it was asked the same,
            only the outcomes whose reads changed are worked out anew.

    Raises:
        UsageError: an impossible day, an unknown rule, parameter or language, no rule selected,
            values of parameters that cannot be read or do not go together, or an explanation or
            exemption of a rule that does not exist.

    >>> from jeugdregio.landscape import Landscape
    >>> check(Landscape(), on="2018-09-25", select=["GW001"])
    <Report on 2018-09-25: 1 not applicable>
    """
    if not isinstance(cast("object", landscape), Landscape):
        raise UsageError(f"expected a Landscape, got {brief(landscape)}: load the document first")
    rules = select_rules(select)
    given: Mapping[Any, Any] = {}
    if parameters is not None:
        given = values_by_name(parameters, "parameters", "values by code of a rule")
    unknown = sorted(map(str, given.keys() - {rule.code for rule in CATALOGUE}))
    if unknown:
        raise UsageError(f"parameters for unknown rules: {', '.join(unknown)}")
    day = as_day(on)
    settings = {
        each.code: each.settings(given.get(each.code, {}), day if each in rules else None)
        for each in CATALOGUE
    }
    asked = Asked(
        day,
        None if known_at is None else as_day(known_at),
        hindsight,
        as_lang(lang),
        {rule.code: settings[rule.code] for rule in rules},
        whole,
    )
    _refuse_unknown_rules(landscape)
    snapshot = landscape.on(asked.on, known_at=asked.known_at)
    names = Names(landscape.tables(), as_lang(lang), asked.known_at, landscape.base)
    since = None
    earlier: Mapping[str, Run] = {}
    if previous is not None and previous.landscape is not None and previous.asked == asked:
        since = changed(previous.landscape, landscape)
        earlier = previous.runs
    about = None if whole else spoken_of(landscape)
    runs = {
        rule.code: run_rule(
            Case(rule, snapshot, asked.settings[rule.code], hindsight, names),
            about,
            earlier.get(rule.code),
            since,
        )
        for rule in rules
    }
    outcomes = (each for run in runs.values() for each in run.outcomes.values())
    findings, errors = ordered(each.result for each in outcomes)
    return Report(
        asked=asked,
        findings=findings,
        errors=errors,
        asked_anew=sum(run.asked for run in runs.values()),
        not_asked=sum(run.passed_over for run in runs.values()),
        landscape=landscape,
        runs=runs,
    )


def _refuse_unknown_rules(landscape: Landscape) -> None:
    """An explanation or exemption of a misspelt rule would silently do nothing."""
    codes = {rule.code for rule in CATALOGUE}
    unknown = [
        f"{each.id} names {each.rule!r}"
        for each in (*landscape.explanations, *landscape.exemptions)
        if each.rule not in codes
    ]
    if unknown:
        raise UsageError(f"explanations and exemptions of unknown rules: {', '.join(unknown)}")


def select_rules(select: Iterable[str] | None) -> tuple[Rule, ...]:
    """The rules with these codes, names or families, in the order of the catalogue.

    Raises:
        UsageError: one of them fits no rule, or there is none.
    """
    if select is None:
        return CATALOGUE
    try:
        wanted = [select] if isinstance(select, str) else list(select)
    except TypeError:
        raise UsageError(f"select: expected codes of rules, got {brief(select)}") from None
    if not wanted:
        raise UsageError("no rule is selected")
    chosen: set[str] = set()
    for word in wanted:
        found = {
            rule.code
            for rule in CATALOGUE
            if word in (rule.code, rule.name, rule.code.rstrip("0123456789"))
        }
        if not found:
            codes = ", ".join(rule.code for rule in CATALOGUE)
            raise UsageError(f"there is no rule {word!r}; they are: {codes}")
        chosen |= found
    return tuple(rule for rule in CATALOGUE if rule.code in chosen)

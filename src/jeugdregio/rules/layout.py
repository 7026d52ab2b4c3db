"""How findings read in a terminal: alike ones in one entry, violations first."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from jeugdregio._text import shortened
from jeugdregio.model import FUNCTIONS, Missing
from jeugdregio.rules import wording
from jeugdregio.rules.basis import Text
from jeugdregio.rules.finding import Finding, RuleCrash
from jeugdregio.rules.rule import Asked, ReasonKind, Verdict

__all__ = ["report_text"]

_WIDTH: Final = 100
_MOST: Final = 10
"""How many subjects or missing facts an entry lists; the JSON report has them all."""

_FEW: Final = 8
"""How many names a missing fact lists."""

_TITLE: Final = Text("Stand op {on}", "State on {on}")
_KNOWN: Final = Text("zoals bekend op {known_at}", "as known on {known_at}")
_SUBJECTS: Final = Text("{count} onderwerpen", "{count} subjects")
_GROUND: Final = Text("grond", "ground")
_REMARK: Final = Text("opmerking", "remark")
_CONSEQUENCE: Final = Text("gevolg", "consequence")
_LEGAL_HALF: Final = Text("de wettelijke kant: {code}", "its half in law: {code}")
_EXPLANATION: Final = Text("uitleg op schrift: {reason}", "explanation on record: {reason}")
_FAILED: Final = Text("regel mislukt", "rule failed")


def report_text(
    asked: Asked,
    findings: Sequence[Finding],
    errors: Sequence[RuleCrash],
    counts: Mapping[str, int],
) -> str:
    """A report for people: what deviates, what is not shown and why, and how much is in order.

    Findings that say the same on the same grounds stand in one entry with their count; rules and
    subjects that do not apply are counted. The JSON report has every finding.
    """
    lang = wording.as_lang(asked.lang)
    title = _TITLE.in_(lang).format(on=asked.on)
    if asked.known_at is not None:
        title = f"{title}, {_KNOWN.in_(lang).format(known_at=asked.known_at)}"
    tally = ", ".join(f"{count} {_counted(word, lang)}" for word, count in counts.items() if count)
    lines = [f"{title}: {tally or '0'}"]
    for error in errors:
        subject = f" {'/'.join(error.subject)}" if error.subject else ""
        lines += ["", f"{_FAILED.in_(lang).upper()}  {error.code}{subject}: {error.error}"]
    for group in _alike(findings):
        lines += ["", *_entry(group)]
    lines += _not_applicable(findings)
    return "\n".join(lines)


def _counted(word: str, lang: wording.Lang) -> str:
    verdicts = {verdict.value: text for verdict, text in wording.VERDICTS.items()}
    others = {"hindsight": wording.HINDSIGHT, "date of force not established": _UNESTABLISHED}
    return {**verdicts, **others}[word].in_(lang)


_UNESTABLISHED: Final = wording.REASONS[ReasonKind.FORCE_NOT_ESTABLISHED]


def _alike(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """Findings that say the same thing for the same reasons, in the order of the first."""
    groups: dict[object, list[Finding]] = {}
    for each in findings:
        if each.verdict is Verdict.NOT_APPLICABLE:
            continue
        lacks = tuple(dict.fromkeys(lack.what for lack in each.missing))
        grounds = tuple(ground.record.id for ground in each.grounds)
        key = (each.code, each.verdict, each.said, lacks, grounds, each.remarks)
        groups.setdefault(key, []).append(each)
    yield from groups.values()


def _entry(group: Sequence[Finding]) -> Iterator[str]:
    first = group[0]
    lang, names, rule = first.lang, first.names, first.rule
    severity = wording.SEVERITIES[first.severity].in_(lang)
    yield f"{first.word.upper()}  {first.code} {rule.title.in_(lang)} [{severity}]"
    yield from _wrapped(first.said, "  ")
    yield from _subjects(group)
    lacks = dict.fromkeys(lack for each in group for lack in each.missing)
    if lacks:
        yield f"  {wording.MISSING.in_(lang)}:"
        yield from _listed([names.lack(each, _FEW) for each in _joined(lacks)], "    - ", lang)
    for ground in first.grounds[:_MOST]:
        quote = next(
            (f" – “{shortened(e.quote, 160)}”" for e in ground.record.evidence if e.quote), ""
        )
        yield from _wrapped(f"{_GROUND.in_(lang)}: {names.of(ground.record.id)}{quote}", "  ")
    for remark in first.remarks:
        yield from _wrapped(f"{_REMARK.in_(lang)}: {names.remark(remark)}", "  ")
    if first.verdict in (Verdict.VIOLATED, Verdict.EXPLAINED):
        consequence = wording.CONSEQUENCES[rule.consequence].in_(lang)
        yield from _wrapped(f"{_CONSEQUENCE.in_(lang)}: {consequence}", "  ")
    if first.explanation is not None:
        reason = first.explanation.reason
        yield from _wrapped(_EXPLANATION.in_(lang).format(reason=reason), "  ")
    if rule.legal_half is not None and first.verdict is not Verdict.SATISFIED:
        yield f"  {_LEGAL_HALF.in_(lang).format(code=rule.legal_half)}"


def _subjects(group: Sequence[Finding]) -> Iterator[str]:
    """The subjects; where they are every combination of some ids, as such."""
    first = group[0]
    columns = [
        tuple(dict.fromkeys(ids)) for ids in zip(*(each.subject for each in group), strict=True)
    ]
    if len(group) > 1:
        yield f"  - {_SUBJECTS.in_(first.lang).format(count=len(group))}:"
    if math.prod(map(len, columns)) == len(group):
        product = " x ".join(first.names.list(ids, _MOST) for ids in columns)
        yield from _wrapped(product, "      " if len(group) > 1 else "  - ")
    else:
        yield from _listed([each.label for each in group], "      ", first.lang)


def _joined(lacks: Iterable[Missing]) -> Iterator[Missing]:
    """Missing facts of one kind for the same days as one, with all they are about."""
    groups: dict[object, list[Missing]] = {}
    for lack in lacks:
        groups.setdefault((lack.what, lack.period), []).append(lack)
    for group in groups.values():
        about = dict.fromkeys(id for each in group for id in each.about)
        who = dict.fromkeys(id for each in group for id in each.who)
        # what a fact is about: first whose it is, then for which care functions
        ids = sorted(about, key=lambda id: id in FUNCTIONS)
        yield attrs.evolve(group[0], about=tuple(ids), who=tuple(who))


def _listed(texts: Sequence[str], indent: str, lang: wording.Lang) -> Iterator[str]:
    for text in texts[:_MOST]:
        yield from _wrapped(text, indent)
    if len(texts) > _MOST:
        yield indent + wording.MORE.in_(lang).format(count=len(texts) - _MOST)


def _not_applicable(findings: Iterable[Finding]) -> list[str]:
    """One line a rule and reason: what does not apply is counted, not listed."""
    counts: dict[tuple[str, str], int] = {}
    lang = None
    for each in findings:
        if each.verdict is Verdict.NOT_APPLICABLE:
            lang = each.lang
            key = each.code, each.said
            counts[key] = counts.get(key, 0) + len(each.subject[:1])
    if lang is None:
        return []
    word = wording.VERDICTS[Verdict.NOT_APPLICABLE].in_(lang).upper()
    lines = ["", word]
    for (code, said), count in counts.items():
        times = f" ({_SUBJECTS.in_(lang).format(count=count)})" if count else ""
        lines.append(f"  {code}: {said}{times}")
    return lines


def _wrapped(text: str, indent: str) -> list[str]:
    rest = " " * len(indent)
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=rest)

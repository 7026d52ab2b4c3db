"""How findings read in a terminal: alike ones in one entry, violations first."""

from __future__ import annotations

import math
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

import attrs

from jeugdregio._text import Mark, Tone, shortened
from jeugdregio.model import FUNCTIONS, Ground, Missing, Role
from jeugdregio.rules import wording
from jeugdregio.rules.basis import Severity, Text
from jeugdregio.rules.finding import Finding, RuleCrash, marked, quoted
from jeugdregio.rules.rule import Asked, ReasonKind, Verdict
from jeugdregio.rules.weight import alleged_by

__all__ = ["GROUNDS", "REMARK", "report_rows", "report_text", "title", "wrapped"]

_WIDTH: Final = 100
_MOST: Final = 10
"""How many subjects, missing facts or grounds an entry lists; the JSON report has them all."""

_FEW: Final = 8
"""How many names a missing fact lists."""

_TITLE: Final = Text("Stand op {on}", "State on {on}")
_KNOWN: Final = Text("zoals bekend op {known_at}", "as known on {known_at}")
_SUBJECT: Final = Text("1 onderwerp", "1 subject")
_SUBJECTS: Final = Text("{count} onderwerpen", "{count} subjects")
GROUNDS: Final = {
    Role.SUPPORTS: Text("grond", "ground"),
    Role.ALLEGES: Text("gesteld", "alleged"),
    Role.DECLARES: Text("verklaard volledig te zijn", "declared complete"),
}
REMARK: Final = Text("opmerking", "remark")
_BASIS: Final = Text("grondslag", "basis")
_CONSEQUENCE: Final = Text("gevolg", "consequence")
_LEGAL_HALF: Final = Text("de wettelijke kant: {code}", "its counterpart in law: {code}")
_NOT_HERE: Final = Text("{half} (hier niet van toepassing)", "{half} (not applicable here)")
_HALF_ALONE: Final = Text("{half} (niet gevraagd)", "{half} (not asked)")
_EXPLANATION: Final = Text("vastgelegde uitleg: {reason}", "explanation on record: {reason}")
_FAILED: Final = Text("regel mislukt", "rule failed")
_FAILURES: Final = Text("mislukt", "failed")
_NOTHING: Final = Text("niets", "nothing")
_NOT_ASKED: Final = Text(
    "Niet gevraagd: {count} onderwerpen die alleen voorkomen in datgene waarop dit bouwt.",
    "Not asked: {count} subjects that stand only in what this builds on.",
)


def report_text(
    asked: Asked,
    findings: Sequence[Finding],
    errors: Sequence[RuleCrash],
    not_asked: int = 0,
) -> str:
    """A report for people: what deviates, what is not shown and why, and how much does not deviate.

    By verdict, what is about what the landscape builds on alone stands last. Findings that say the
    same on the same grounds stand in one entry with their count; rules and
    subjects that do not apply are counted. The JSON report has every finding.
    """
    lang = wording.as_lang(asked.lang)
    lines = [title(asked, findings, errors)]
    for error in errors:
        subject = f" {'/'.join(error.subject)}" if error.subject else ""
        lines.append("")
        lines += wrapped(f"{_FAILED.in_(lang).upper()}  {error.code}{subject}: {error.error}", "")
    for group in sorted(_alike(findings), key=_place):
        lines += ["", *_entry(group, asked.on), *_half(group, findings)]
    lines += _not_applicable(findings)
    if not_asked:
        lines += ["", *wrapped(_NOT_ASKED.in_(lang).format(count=not_asked), "")]
    return "\n".join(lines)


def report_rows(
    asked: Asked,
    findings: Sequence[Finding],
    errors: Sequence[RuleCrash],
    not_asked: int = 0,
) -> Iterator[tuple[object, ...]]:
    """The same for a notebook: verdict, severity, rule, finding and missing facts of each entry."""
    lang = wording.as_lang(asked.lang)
    for error in errors:
        failed = Mark(_FAILED.in_(lang), Tone.WARN)
        yield failed, "", error.code, f"{'/'.join(error.subject)}: {error.error}", ""
    for group in sorted(_alike(findings), key=_place):
        first = group[0]
        severity = wording.SEVERITIES[first.severity].in_(lang)
        rule = f"{first.code} {first.rule.title.in_(lang)}"
        said = "\n".join((first.said, *_bulleted(_places(group), lang), *_weighed(first)))
        yield marked(first), severity, rule, said, "\n".join(_bulleted(_lacks(group), lang))
    for each, said in _not_applying(findings):
        yield marked(each), "", each.code, said, ""
    if not_asked:
        yield "", "", "", _NOT_ASKED.in_(lang).format(count=not_asked), ""


def title(asked: Asked, findings: Iterable[Finding], errors: Sequence[RuleCrash]) -> str:
    """What was asked and how much was found, in one line.

    Findings measured with a later yardstick are counted apart, and so are rules whose date of
    force is not established.
    """
    lang = wording.as_lang(asked.lang)
    text = _TITLE.in_(lang).format(on=asked.on)
    if asked.known_at is not None:
        text = f"{text}, {_KNOWN.in_(lang).format(known_at=asked.known_at)}"
    counts = Counter(_counted(each) for each in sorted(findings, key=lambda each: each.hindsight))
    parts = [f"{count} {word}" for word, count in counts.items()]
    if errors:
        parts.append(f"{len(errors)} {_FAILURES.in_(lang)}")
    return f"{text}: {', '.join(parts) or _NOTHING.in_(lang)}"


def _counted(finding: Finding) -> str:
    """As what a finding is counted. Findings come in order, so the tally has that of verdicts."""
    if finding.hindsight:
        return wording.HINDSIGHT.in_(finding.lang)
    if finding.rule.period is None:
        return wording.REASONS[ReasonKind.FORCE_NOT_ESTABLISHED].in_(finding.lang)
    return finding.word


def _alike(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """Findings that say the same thing for the same reasons, in the order of the first."""
    groups: dict[object, list[Finding]] = {}
    for each in findings:
        if each.verdict is Verdict.NOT_APPLICABLE:
            continue
        lacks = tuple(dict.fromkeys(lack.what for lack in each.missing))
        grounds = tuple((ground.role, ground.record.id) for ground in each.grounds)
        reason = each.explanation and each.explanation.id
        key = (each.code, each.verdict, each.said, lacks, grounds, each.remarks, reason)
        groups.setdefault(key, []).append(each)
    yield from groups.values()


def _place(group: Sequence[Finding]) -> tuple[int, bool]:
    """Behind its verdict, whether nothing of the landscape's own stands in it."""
    first, own = group[0], group[0].names.own
    told = any(ground.record.id in own for ground in first.grounds)
    return first.order[0], not told and any(own.isdisjoint(each.subject) for each in group)


def _entry(group: Sequence[Finding], on: date) -> Iterator[str]:
    first = group[0]
    lang, names, rule = first.lang, first.names, first.rule
    severity = wording.SEVERITIES[first.severity].in_(lang)
    yield f"{first.word.upper()}  {first.code} {rule.title.in_(lang)} [{severity}]"
    yield from wrapped(first.said, "  ")
    yield from _subjects(group)
    if lacks := _lacks(group):
        yield f"  {wording.MISSING.in_(lang)}:"
        yield from _listed(lacks, "    - ", lang)
    yield from _listed([_ground(first, each) for each in first.grounds], "  ", lang)
    for remark in first.remarks:
        yield from wrapped(f"{REMARK.in_(lang)}: {names.remark(remark)}", "  ")
    if first.verdict is not Verdict.SATISFIED and first.severity is Severity.LAW:
        for basis in rule.basis:
            confidence = wording.CONFIDENCES[basis.confidence or rule.confidence].in_(lang)
            text = f"{_BASIS.in_(lang)}: {wording.basis_text(basis, lang, on)}; {confidence}"
            yield from wrapped(text, "  ")
    for text in _weighed(first):
        yield from wrapped(text, "  ")


def _weighed(finding: Finding) -> Iterator[str]:
    """What a deviation leads to in law, and how it is explained."""
    lang = finding.lang
    if finding.verdict in (Verdict.VIOLATED, Verdict.EXPLAINED):
        consequence = wording.CONSEQUENCES[finding.rule.consequence].in_(lang)
        yield f"{_CONSEQUENCE.in_(lang)}: {consequence}"
    if finding.explanation is not None:
        yield _EXPLANATION.in_(lang).format(reason=finding.explanation.reason)


def _half(group: Sequence[Finding], findings: Iterable[Finding]) -> Iterator[str]:
    """The law behind an advice, and whether it is asked about the same and applies."""
    first = group[0]
    code, lang = first.rule.legal_half, first.lang
    if code is None or first.verdict is Verdict.SATISFIED:
        return
    half = _LEGAL_HALF.in_(lang).format(code=code)
    found = [each for each in findings if each.code == code]
    subjects = [set(each.subject) for each in found if each.verdict is not Verdict.NOT_APPLICABLE]
    if not found:
        half = _HALF_ALONE.in_(lang).format(half=half)
    elif not any(_overlap(set(each.subject), other) for each in group for other in subjects):
        half = _NOT_HERE.in_(lang).format(half=half)
    yield f"  {half}"


def _overlap(one: set[str], other: set[str]) -> bool:
    """Whether two subjects are about the same: one may tell more of it."""
    return one <= other or other <= one


def _ground(finding: Finding, ground: Ground) -> str:
    evidence = quoted(ground.record)
    quote = f" – “{shortened(evidence.quote, 160)}”" if evidence and evidence.quote else ""
    name = finding.names.of(ground.record.id)
    role = GROUNDS[ground.role].in_(finding.lang)
    by = alleged_by([ground], finding.names.document) if ground.role is Role.ALLEGES else ()
    if by:
        role = finding.names.word_of(_told(finding, ground), by)
    return f"{role}: {name}{quote}"


def _told(finding: Finding, ground: Ground) -> Text:
    """What someone says, alleges, or did not say himself."""
    whole = [each.derived for each in ground.record.evidence if each.field is None]
    if whole and all(whole):
        return wording.ASSUMED
    return wording.ALLEGED if finding.is_accusation else wording.STATED


def _subjects(group: Sequence[Finding]) -> Iterator[str]:
    lang = group[0].lang
    if len(group) > 1:
        yield f"  - {_SUBJECTS.in_(lang).format(count=len(group))}:"
    yield from _listed(_places(group), "      " if len(group) > 1 else "  - ", lang)


def _places(group: Sequence[Finding]) -> list[str]:
    """The subjects; where they are every combination of some ids, as such."""
    columns = [
        tuple(dict.fromkeys(ids)) for ids in zip(*(each.subject for each in group), strict=True)
    ]
    if math.prod(map(len, columns)) == len(group):
        return [" x ".join(group[0].names.list(ids, _MOST) for ids in columns)]
    return [each.label for each in group]


def _lacks(group: Sequence[Finding]) -> list[str]:
    """What is missing, in words."""
    lacks = dict.fromkeys(lack for each in group for lack in each.missing)
    return [group[0].names.lack(each, _FEW) for each in _joined(lacks)]


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
    for text in _first(texts, lang):
        yield from wrapped(text, indent)


def _first(texts: Sequence[str], lang: wording.Lang) -> list[str]:
    """The first texts, and how many more there are."""
    rest = len(texts) - _MOST
    return [*texts[:_MOST], *([wording.MORE.in_(lang).format(count=rest)] if rest > 0 else [])]


def _bulleted(texts: Sequence[str], lang: wording.Lang) -> Iterator[str]:
    return (f"• {text}" for text in _first(texts, lang))


def _not_applicable(findings: Iterable[Finding]) -> list[str]:
    """What does not apply, under its own head."""
    lines: list[str] = []
    for each, said in _not_applying(findings):
        lines = lines or ["", each.word.upper()]
        lines += wrapped(said, f"  {each.code}: ")
    return lines


def _not_applying(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """One line a rule and reason: what does not apply is counted, not listed."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for each in findings:
        if each.verdict is Verdict.NOT_APPLICABLE:
            groups.setdefault((each.code, each.said), []).append(each)
    for (_, said), group in groups.items():
        count = sum(len(each.subject[:1]) for each in group)
        subjects = (_SUBJECT if count == 1 else _SUBJECTS).in_(group[0].lang).format(count=count)
        yield group[0], f"{said} ({subjects})" if count else said


def wrapped(text: str, indent: str) -> list[str]:
    """The text in lines, each as far from the edge as the first."""
    rest = " " * len(indent)
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,  # a day or an id in two pieces cannot be found
    )

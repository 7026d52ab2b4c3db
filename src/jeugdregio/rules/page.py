"""The page of a rule: what it asks and why, made from its data."""

from __future__ import annotations

from collections.abc import Iterator

from jeugdregio.dates import Period
from jeugdregio.rules import wording
from jeugdregio.rules.basis import Text
from jeugdregio.rules.rule import ReasonKind, Rule, Verdict

__all__ = ["rule_page"]

_SEVERITY = Text("Zwaarte", "Severity")
_BASIS = Text("Grondslag", "Basis")
_CONFIDENCE = Text("Hoe gelezen", "How it was read")
_PERIOD = Text("Geldt", "In force")
_CONSEQUENCE = Text("Gevolg van een afwijking", "Consequence of a deviation")
_LEGAL_HALF = Text("De wettelijke kant", "Counterpart in law")
_SAYS = Text("Wat het zegt", "What it says")
_SILENCE = Text(
    "Wat niet is vastgelegd, wijkt alleen af als de termijn ervoor voorbij is en verklaard is dat "
    "alles daarvan is vastgelegd.",
    "What is not recorded deviates only when the term for it is over, and all of it is declared to "
    "be recorded.",
)
_WOULD_BE = Text(
    "zou een overtreding zijn, en is niet aangetoond", "would be a violation, and is not shown"
)
_SETTLES = Text("Wat uitsluitsel geeft", "What would settle it")
_PARAMETERS = Text("Parameters", "Parameters")
_DEFAULT = Text("standaard {default}", "default {default}")


def rule_page(rule: Rule, lang: str = "en") -> str:
    """A rule explained, as Markdown (Dutch: *toelichting op een regel*).

    Args:
        rule: the rule.
        lang: ``"en"`` or ``"nl"``.

    Raises:
        UsageError: another language.
    """
    return "\n".join(_lines(rule, wording.as_lang(lang)))


def _lines(rule: Rule, lang: wording.Lang) -> Iterator[str]:
    yield f"# {rule.code} {rule.name}"
    yield ""
    yield f"**{rule.title.in_(lang)}**"
    yield ""
    yield rule.about.in_(lang)
    yield ""
    yield f"- {_SEVERITY.in_(lang)}: {wording.SEVERITIES[rule.severity].in_(lang)}"
    for basis in rule.basis:
        link = f" <{basis.url}>" if basis.url else ""
        read = f"; {wording.CONFIDENCES[basis.confidence].in_(lang)}" if basis.confidence else ""
        yield f"- {_BASIS.in_(lang)}: {wording.basis_text(basis, lang)}{read}{link}"
    yield f"- {_CONFIDENCE.in_(lang)}: {wording.CONFIDENCES[rule.confidence].in_(lang)}"
    since = f" ({rule.period_note.in_(lang)})" if rule.period_note else ""
    yield f"- {_PERIOD.in_(lang)}: {_in_force(rule.period, lang)}{since}"
    yield f"- {_CONSEQUENCE.in_(lang)}: {wording.CONSEQUENCES[rule.consequence].in_(lang)}"
    if rule.legal_half is not None:
        yield f"- {_LEGAL_HALF.in_(lang)}: {rule.legal_half}"
    yield ""
    yield f"## {_SAYS.in_(lang)}"
    yield ""
    said = {
        Verdict.SATISFIED: rule.satisfied,
        Verdict.VIOLATED: rule.violated,
        Verdict.NOT_SHOWN: rule.not_shown,
    }
    for verdict, text in said.items():
        word = wording.verdict_word(verdict, rule.severity, lang)
        if verdict is Verdict.VIOLATED and not rule.is_settled:
            word = _WOULD_BE.in_(lang)
        yield f"- {word}: {text.in_(lang)}"
    if rule.no_subject is not None:
        word = wording.REASONS[ReasonKind.NO_SUBJECT].in_(lang)
        yield f"- {word}: {rule.no_subject.in_(lang)}"
    yield ""
    yield _SILENCE.in_(lang)
    yield ""
    yield f"## {_SETTLES.in_(lang)}"
    yield ""
    yield rule.settles.in_(lang)
    if rule.parameters:
        yield ""
        yield f"## {_PARAMETERS.in_(lang)}"
        yield ""
    for parameter in rule.parameters:
        default = ""  # where there is none, the reason says what is taken
        if parameter.default is not None:
            default = f", {_DEFAULT.in_(lang).format(default=parameter.default)}"
        yield f"- `{parameter.name}`{default}: {parameter.reason.in_(lang)}"


def _in_force(period: Period | None, lang: wording.Lang) -> str:
    if period is None:
        return wording.REASONS[ReasonKind.FORCE_NOT_ESTABLISHED].in_(lang)
    return wording.span(period, lang)

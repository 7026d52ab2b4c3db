"""A rule: data, and three pure functions of a snapshot."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final

import attrs

from jeugdregio._text import brief
from jeugdregio.dates import Period
from jeugdregio.errors import UsageError
from jeugdregio.landscape import Snapshot
from jeugdregio.model import Answer, Ground
from jeugdregio.rules.basis import Basis, Confidence, Consequence, Severity, Text

__all__ = [
    "IN_FORCE_SINCE",
    "Asked",
    "Denial",
    "Outcome",
    "Parameter",
    "Parameters",
    "Reason",
    "ReasonKind",
    "Rule",
    "Subject",
    "Verdict",
    "WholeNumber",
    "always_applies",
    "values_by_name",
]

Subject = tuple[str, ...]
"""What a rule is asked about: ids, written ``exit/GM0402/child-protection``."""

Parameters = Mapping[str, Any]

IN_FORCE_SINCE: Final = "in_force_since"
"""The parameter that supposes a date of force for a rule of which none is established.

Such a finding says so, and is never a violation.
"""


class Verdict(enum.Enum):
    """What a finding says (Dutch: *oordeel*); the value is how it is written for people.

    SATISFIED is "no deviation in what is recorded", never "complies". NOT_SHOWN names the facts
    that are missing. EXPLAINED is a deviation with an explanation on record.
    """

    VIOLATED = "violated"
    NOT_SHOWN = "not shown"
    EXPLAINED = "explained"
    SATISFIED = "satisfied"
    NOT_APPLICABLE = "not applicable"

    @classmethod
    def of(cls, word: str | Verdict) -> Verdict:
        """The verdict written so, as in code (``NOT_SHOWN``) or as for people (``not shown``).

        Raises:
            UsageError: there is none.
        """
        if isinstance(word, cls):
            return word
        for verdict in cls:
            if word in (verdict.name, verdict.value):
                return verdict
        raise UsageError(
            f"there is no verdict {word!r}; they are: {', '.join(v.value for v in cls)}"
        )


class ReasonKind(enum.Enum):
    """Why a rule does not apply (Dutch: *reden*)."""

    NOT_YET = "not yet in force"
    ENDED = "no longer in force"
    FORCE_NOT_ESTABLISHED = "date of force not established"
    NO_SUBJECT = "nothing to ask about"
    OUTSIDE = "outside its subject"
    EXEMPT = "exempt"


@attrs.frozen
class Reason:
    """Why a rule does not apply to a subject (Dutch: *niet van toepassing, want …*).

    Args:
        kind: the reason.
        day: since or until when, where that is the reason.
        text: further words, as the legal basis of an exemption.
        by: who gave the exemption.
    """

    kind: ReasonKind
    day: date | None = None
    text: Text | None = None
    by: tuple[str, ...] = ()


@attrs.frozen
class Denial:
    """A deviation that makes a NO by itself: of one college, of some days (Dutch: *afwijking*).

    Args:
        grounds: the records it rests on, each of them needed.
        first_day: its first day, when it lasts.
        said: what deviates, in words; the message of the rule says so where it is left out.
    """

    grounds: tuple[Ground, ...]
    first_day: date | None = None
    said: Text | None = None


@attrs.frozen
class Outcome:
    """The value of a rule's answer.

    Args:
        measured_on: the day on which the duty fell; ``None`` when that is not known.
        first_day: the first day of a deviation that lasts, where there is one.
        denials: the deviations one by one, where a NO has several: the weight of one does not
            depend on the weight of another. The grounds of the answer together when empty.
        not_shown: what is not shown, where that is a part of what the rule asks.
    """

    measured_on: date | None = None
    first_day: date | None = None
    denials: tuple[Denial, ...] = ()
    not_shown: Text | None = None


@attrs.frozen
class WholeNumber:
    """Reads a whole number within bounds, as a number or written out: for `Parameter.read`.

    Args:
        least: the least it may be.
        most: the most: beyond it a term would say nothing, or leave the calendar.
    """

    least: int
    most: int

    def __call__(self, value: object) -> int:
        """The number.

        Raises:
            ValueError: it is none.
        """
        text = value if isinstance(value, str) else ""
        number = int(text) if text.isdecimal() and len(text) <= len(str(self.most)) else value
        if type(number) is not int or not self.least <= number <= self.most:
            expected = f"a whole number from {self.least} through {self.most}"
            raise ValueError(f"expected {expected}, got {brief(value)}")
        return number


@attrs.frozen
class Parameter:
    """A value of a rule that a caller may set.

    Args:
        name: how it is called.
        default: its value when nothing is said.
        read: makes the value of what a caller gives, or raises ``ValueError``.
        reason: what it is, in which unit, and why the default is what it is.
    """

    name: str
    default: object
    read: Callable[[object], object]
    reason: Text


def _any_agree(_values: Parameters, _on: date) -> None:
    """For rules whose parameters do not depend on one another."""


@attrs.frozen(kw_only=True)
class Rule:
    """A rule that a landscape can be held against (Dutch: *regel, toets*).

    Args:
        code: family and three digits (``GW001``); stable.
        name: a short name in kebab-case.
        title: what it asks, in one line.
        severity: how strongly it binds.
        basis: where it comes from, article by article.
        confidence: how well that was read; of one article otherwise where its basis says so.
        period: when it is in force; ``None`` when no date of force is established.
        period_note: what that date is, where it is not simply that of the source.
        consequence: what follows from a deviation.
        about: what it checks and why, in a few sentences.
        satisfied: the message for no deviation.
        violated: the message for a deviation.
        violated_from: the same where it starts on a later day; ``{from_day}`` is filled in.
        not_shown: the message when facts are missing.
        settles: which facts would settle it, and who could supply them.
        no_subject: what is not on record where there is nothing to ask about, in words.
        parameters: values a caller may set.
        legal_half: code of the rule of law behind an advice, where there is one.
        subjects: what it is asked about on a day.
        applies: why it does not apply to a subject; ``None`` when it does.
        check: the answer for a subject: YES for no deviation.
        holders: whose duty it is.
        agree: refuses values of parameters that do not go together on the day asked.
    """

    code: str
    name: str
    title: Text
    severity: Severity
    basis: tuple[Basis, ...]
    confidence: Confidence
    period: Period | None
    period_note: Text | None = None
    consequence: Consequence
    about: Text
    satisfied: Text
    violated: Text
    violated_from: Text | None = None
    not_shown: Text
    settles: Text
    no_subject: Text | None = None
    parameters: tuple[Parameter, ...] = ()
    legal_half: str | None = None
    subjects: Callable[[Snapshot, Parameters], Iterable[Subject]]
    applies: Callable[[Snapshot, Subject, Parameters], Reason | None]
    check: Callable[[Snapshot, Subject, Parameters], Answer[Outcome]]
    holders: Callable[[Snapshot, Subject], Iterable[str]]
    agree: Callable[[Parameters, date], object] = _any_agree

    @property
    def is_settled(self) -> bool:
        """Whether its source was read and its date of force is known: else nothing violates it."""
        read = self.confidence not in (Confidence.DRAFT, Confidence.UNVERIFIED)
        return read and self.period is not None

    def settings(self, given: Parameters, on: date | None = None) -> dict[str, object]:
        """The values of all parameters.

        Args:
            given: those that a caller sets.
            on: the day asked, to see whether they go together on it.

        Raises:
            UsageError: an unknown parameter, or values that cannot be read or do not go together.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        values = {name: parameter.default for name, parameter in known.items()}
        for name, value in values_by_name(given, f"parameters of {self.code}").items():
            if name not in known:
                names = ", ".join(known) or "none"
                raise UsageError(f"{self.code} has no parameter {name!r} (it has: {names})")
            try:
                values[name] = known[name].read(value)
            except ValueError as error:
                raise UsageError(f"{self.code}, parameter {name}: {error}") from None
        if on is not None:
            try:
                self.agree(values, on)
            except ValueError as error:
                raise UsageError(f"{self.code}: {error}") from None
        return values


def values_by_name(given: Any, what: str, expected: str = "values by name") -> Mapping[Any, Any]:
    """What a caller sets, which is a mapping.

    Raises:
        UsageError: it is no mapping.
    """
    if not issubclass(type(given), Mapping):
        raise UsageError(f"{what}: expected {expected}, got {brief(given)}")
    found: Mapping[Any, Any] = given
    return found


def always_applies(_snapshot: Snapshot, _subject: Subject, _parameters: Parameters) -> None:
    """For rules whose subjects are all inside."""


@attrs.frozen
class Asked:
    """What a check was asked: the same question gives the same findings.

    Args:
        on: the day.
        known_at: only what was known by then; ``None`` for everything recorded.
        hindsight: whether advice is asked about days before it existed.
        lang: the language of the messages.
        settings: the parameters of every rule asked, by code.
        whole: whether it was asked of what the landscape builds on as well.
    """

    on: date
    known_at: date | None
    hindsight: bool
    lang: str
    settings: Mapping[str, Parameters]
    whole: bool = False

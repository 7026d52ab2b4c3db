"""Answers: a truth with its value, its grounds, and what is missing.

Answers compose with `all_of`, `any_of` and `not_`. The answers that decide supply the grounds and
the missing facts of the whole, so that a finding can always say what it rests on.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Generic, Never, TypeVar

import attrs

from jeugdregio._text import brief, html_of, html_table, shortened
from jeugdregio.dates import Period
from jeugdregio.model.record import Record
from jeugdregio.model.truth import Truth, refuse_bool

__all__ = [
    "Answer",
    "Ground",
    "Lack",
    "Missing",
    "Note",
    "Remark",
    "Role",
    "all_of",
    "any_of",
    "in_order",
    "lacking",
    "missing_order",
    "not_",
    "part",
    "remarked",
    "unique_grounds",
]

T = TypeVar("T")
V = TypeVar("V")


class Role(enum.Enum):
    """What a record does for an answer (Dutch: *rol van een grond*)."""

    SUPPORTS = "supports"
    ALLEGES = "alleges"
    DECLARES = "declares complete"


@attrs.frozen
class Ground:
    """A record on which an answer rests (Dutch: *grond*).

    Args:
        record: the record.
        role: what it does for the answer.
        about: for a declaration of completeness, the ids of which it denies rows.
        field: the one field of the record on which the answer rests, where it is one.
    """

    record: Record
    role: Role = Role.SUPPORTS
    about: tuple[str, ...] = ()
    field: str | None = None


class Lack(enum.Enum):
    """The kinds of facts an answer can lack (Dutch: *soort ontbrekend gegeven*)."""

    ACCOUNT = "own account"
    ACTIVITIES = "activities"
    ACTS = "for which acts"
    ACTS_ON_BEHALF = "acts on behalf of others"
    ADDRESSEES = "addressees"
    AGREEMENT = "prior agreement"
    AMOUNT = "amount"
    APPOINTMENT = "who appointed"
    AREA = "area"
    BUYER = "who buys"
    CERTIFICATE = "certificate"
    CHAIR = "chair"
    CLAUSE = "clause of the arrangement"
    COMMUNICATION = "communication"
    CONDITION = "condition"
    CONFIRMATION = "confirmation"
    CONSENT = "consent"
    CONTACT_POINT = "contact point"
    CONTRACT = "contract"
    CONTRACT_OR_SUBSIDY = "contract or subsidy"
    CO_OPERATION = "form of the co-operation"
    DAY = "day"
    DECISION = "decision"
    DECLARATION = "declaration by the holder of the duty"
    DRAFT = "draft sent"
    DURATION = "duration"
    EARLIER = "earlier communication"
    EFFECTIVE_DATE = "effective date"
    FOUNDING = "how it was founded"
    FRAME = "bound of the frame"
    FUNCTIONS = "care functions"
    GENERAL = "general or for one case"
    GENERAL_SUCCESSOR = "general successor"
    GIVING_ORGAN = "organ that gave it"
    GRANT = "new grant"
    HANDOVER = "handover"
    HOLDER = "holder"
    LEGAL_TEXT = "text of the law"
    LIMIT = "limit"
    LIMIT_WORDS = "limit in words only"
    LIST_CONTENT = "content of the list"
    MANDATE = "mandate"
    MEANING = "meaning of a word"
    MEDIUM = "medium"
    MEMBERS = "members"
    OPTION = "option exercised or ended"
    ORGAN = "competent organ"
    PARTICIPANTS = "participants"
    PERMISSION = "permission for a sub-mandate"
    PRINCIPALS = "on whose behalf"
    PROVIDER = "provider"
    PROVIDERS_OF = "who provides for whom"
    PROVISION = "statutory provision"
    READING = "reading of a word"
    RECEIVER = "receiver"
    RESPONSIBILITY = "under whose responsibility"
    RULE = "rule of decision"
    SITUATION = "situation"
    STATE = "state of the body"
    SUBSIDY = "subsidy"
    SUCCESSION = "reorganisation"
    TASKS = "tasks"
    TERM = "term"
    TOPIC = "topic in the vision"
    TRACK = "track"
    TRANSFER = "transfer of power"
    UNDER = "mandate it rests on"
    UNDERTAKING = "undertaking"
    VAT_OF_AMOUNT = "amount with or without VAT"
    VAT_OF_LIMIT = "limit with or without VAT"
    VERSION = "version"
    VIEW = "view of the council"
    VISION = "vision"
    WITHDRAWAL = "form of the withdrawal"


@attrs.frozen
class Missing:
    """A fact that is not recorded and would settle the answer (Dutch: *ontbrekend gegeven*).

    Args:
        what: the kind of fact.
        about: ids it is about.
        period: the days for which it is missing; ``None`` when it has no period.
        who: ids of who could supply it, or a word of `SUPPLIERS` in the wording of the rules.
    """

    what: Lack
    about: tuple[str, ...] = ()
    period: Period | None = None
    who: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The fact, what it is about, its days, and who could supply it."""
        days = f" ({self.period})" if self.period else ""
        who = f", from {', '.join(self.who)}" if self.who else ""
        return f"{self.what.value}: {', '.join(self.about)}{days}{who}"


class Note(enum.Enum):
    """The kinds of remarks (Dutch: *soort opmerking*)."""

    AGREED_LATER = "agreed later"
    ASSUMED_START = "start assumed"
    CLAIMED = "claimed"
    CONFIDENTIALITY = "agreement on confidentiality"
    CONFIRMED_LATER = "confirmed later"
    CUT_TO_LIFE = "only days of its life"
    DECISION_NOT_SHOWN = "decision not recorded"
    DECISION_SHOWN = "decision recorded"
    ENDED_MEMBER = "no municipality any more"
    EACH_FOR_ITSELF = "each for itself, one for all not shown"
    EXACTLY_ONE = "exactly one of"
    EXEMPTION_CLAIMED = "exemption claimed"
    EXIT_ON_RECORD = "an exit is on record"
    EXPECTED_BY_AGREEMENT = "expected by agreement"
    EXPLAINED_BY_OTHER = "explained by another"
    FOR_STATISTICS = "counted for statistics"
    FULFILLED_DERIVED = "fulfilled, derived"
    IN_LIQUIDATION = "in liquidation"
    KNOWN_FROM_DERIVED = "day of knowledge derived"
    MAY_ASK_TO_STAY = "may ask to stay with a provider"
    NOT_IN_WRITING = "not recorded as written"
    NOT_SETTLED = "not settled by the mandate"
    NOT_UNDER_MANDATE = "not under this mandate"
    NO_CONSENT = "consent not recorded"
    NO_DECISION = "no decision recorded"
    NO_VETO = "no veto on leaving"
    NUMBERED_OTHERWISE = "numbered otherwise"
    OF_AN_ARRANGEMENT = "otherwise of an arrangement"
    OTHER_DECIDER = "other decider"
    OTHER_PURPOSE = "another for another purpose"
    OWN_COUNCIL = "own council"
    PARTIAL_MEMBER = "partial member"
    PART_IN_SCOPE = "part in scope"
    PLANNED = "planned"
    POSSIBLE_MEMBER = "possible member"
    POSSIBLY_SAME = "possibly the same"
    POWER_PASSED = "power had passed"
    PROMISED = "promised"
    RETROACTIVE = "retroactive"


@attrs.frozen
class Remark:
    """Something worth telling that changes no truth (Dutch: *opmerking*).

    Args:
        note: the kind of remark.
        about: ids, or words, of what it is about.
        day: its day, where it has one.
    """

    note: Note
    about: tuple[str, ...]
    day: date | None = None

    def __str__(self) -> str:
        """The note, what it is about, and its day."""
        day = f" ({self.day})" if self.day else ""
        return f"{self.note.value}: {', '.join(self.about)}{day}"


@attrs.frozen
class Answer(Generic[T]):
    """A three-valued answer (Dutch: *antwoord*).

    Args:
        truth: YES, NO or UNKNOWN.
        value: what was asked for, as far as it is known.
        grounds: the records on which it rests.
        missing: the facts that would settle it: some when UNKNOWN, none otherwise.
        remarks: what is worth telling and changes no truth.

    Raises:
        ValueError: UNKNOWN without a missing fact, or a missing fact beside YES or NO.
        TypeError: from ``bool(answer)``, which would read UNKNOWN as yes or as no.
    """

    truth: Truth
    value: T
    grounds: tuple[Ground, ...] = ()
    missing: tuple[Missing, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def __attrs_post_init__(self) -> None:
        if (self.truth is Truth.UNKNOWN) != bool(self.missing):
            raise ValueError(f"{self.truth.name} with {len(self.missing)} missing facts")

    def __bool__(self) -> Never:
        refuse_bool(self)

    def valued(self, value: V) -> Answer[V]:
        """The same answer with another value."""
        return Answer(self.truth, value, self.grounds, self.missing, self.remarks)

    def __repr__(self) -> str:
        return (
            f"<Answer {self.truth.value}: {brief(self.value)}, "
            f"{len(self.grounds)} grounds, {len(self.missing)} missing>"
        )

    def __str__(self) -> str:
        """The answer on several lines: its value, what is missing, remarks and grounds."""
        head = self.truth.value if self.value is None else f"{self.truth.value}: {self.value}"
        rows = [f"  {what} {text}" for what, text in self._told()]
        return "\n".join((head, *rows))

    def _told(self) -> Iterator[tuple[str, str]]:
        yield from (("missing", str(each)) for each in self.missing)
        yield from (("remark", str(each)) for each in self.remarks)
        yield from self._rests_on()

    def _rests_on(self) -> Iterator[tuple[str, str]]:
        for ground in self.grounds:
            quotes = (f" “{each.quote}”" for each in ground.record.evidence if each.quote)
            yield ground.role.value, shortened(ground.record.id + "".join(quotes), 200)

    def _repr_html_(self) -> str:
        """Its truth and value, then what is missing, remarks and, folded, the grounds."""
        value: object = self.value
        if value is not None and not hasattr(value, "_repr_html_"):
            value = brief(value)
        parts = [f"<p>{html_of(self.truth)}</p>{html_of(value)}"]
        missing = [(each.what, each.about, each.period, _others(each)) for each in self.missing]
        remarks = [(each.note, each.about, each.day) for each in self.remarks]
        if missing:
            parts.append(html_table("", ("missing", "about", "days", "from"), missing))
        if remarks:
            parts.append(html_table("", ("remark", "about", "day"), remarks))
        if self.grounds:
            grounds = html_table("", (), self._rests_on())
            count = f"<summary>grounds: {len(self.grounds)}</summary>"
            parts.append(f"<details>{count}{grounds}</details>")
        return "".join(parts)


def _others(missing: Missing) -> tuple[str, ...]:
    """Who could supply it, besides those whom it is about."""
    return tuple(id for id in missing.who if id not in missing.about)


def unique_grounds(grounds: Iterable[Ground]) -> tuple[Ground, ...]:
    """Each ground once, in order. Ids are unique in a landscape; hashing whole records is slow."""
    return tuple(
        {(each.record.id, each.role, each.about, each.field): each for each in grounds}.values()
    )


def in_order(answer: Answer[T]) -> Answer[T]:
    """The same answer with all it carries, each once, in an order that no row order decides."""
    return attrs.evolve(
        answer,
        grounds=tuple(sorted(unique_grounds(answer.grounds), key=_ground_order)),
        missing=tuple(_each_fact(sorted(answer.missing, key=missing_order))),
        remarks=tuple(sorted(dict.fromkeys(answer.remarks), key=_remark_order)),
    )


def _each_fact(missing: Iterable[Missing]) -> Iterator[Missing]:
    """Each fact once, with all who could supply it: several may be asked for the same."""
    found: dict[Missing, dict[str, None]] = {}
    for each in missing:
        fact = attrs.evolve(each, who=())
        found.setdefault(fact, {}).update(dict.fromkeys(each.who))
    for fact, who in found.items():
        yield attrs.evolve(fact, who=tuple(who))


def _ground_order(ground: Ground) -> tuple[str, str, tuple[str, ...], str]:
    return ground.record.id, ground.role.value, ground.about, ground.field or ""


def missing_order(lack: Missing) -> tuple[str, tuple[str, ...], date, date, tuple[str, ...]]:
    """What missing facts are sorted by; those without a first day come first."""
    start = (lack.period and lack.period.start) or date.min
    end = (lack.period and lack.period.end) or date.max
    return lack.what.value, lack.about, start, end, lack.who


def _remark_order(remark: Remark) -> tuple[str, tuple[str, ...], date]:
    return remark.note.value, remark.about, remark.day or date.min


def lacking(lack: Missing) -> Answer[None]:
    """UNKNOWN for want of this fact."""
    return Answer(Truth.UNKNOWN, None, missing=(lack,))


def part(truth: Truth, lack: Missing) -> Answer[None]:
    """A part of a question, which lacks this fact when it is UNKNOWN."""
    return lacking(lack) if truth is Truth.UNKNOWN else Answer(truth, None)


def _composed(truth: Truth, answers: tuple[Answer[T], ...]) -> Answer[tuple[T, ...]]:
    deciding = [answer for answer in answers if answer.truth is truth]
    return Answer(
        truth,
        tuple(answer.value for answer in answers),
        unique_grounds(ground for answer in deciding for ground in answer.grounds),
        tuple(dict.fromkeys(lack for answer in deciding for lack in answer.missing)),
        tuple(dict.fromkeys(remark for answer in answers for remark in answer.remarks)),
    )


def all_of(answers: Iterable[Answer[T]]) -> Answer[tuple[T, ...]]:
    """All of these: NO beats UNKNOWN beats YES; YES for nothing at all.

    Args:
        answers: the answers.
    """
    parts = tuple(answers)
    return _composed(Truth.all(part.truth for part in parts), parts)


def any_of(answers: Iterable[Answer[T]]) -> Answer[tuple[T, ...]]:
    """At least one of these: YES beats UNKNOWN beats NO; NO for nothing at all.

    Where another possibility may exist unrecorded, its absence must be among the answers.

    Args:
        answers: the answers.
    """
    parts = tuple(answers)
    return _composed(Truth.any(part.truth for part in parts), parts)


def not_(answer: Answer[T]) -> Answer[T]:
    """The opposite; UNKNOWN stays UNKNOWN and keeps what it lacks.

    Args:
        answer: the answer.
    """
    return attrs.evolve(answer, truth=~answer.truth)


def remarked(answer: Answer[T], *remarks: Remark) -> Answer[T]:
    """The same answer with further remarks."""
    return attrs.evolve(answer, remarks=(*answer.remarks, *remarks))

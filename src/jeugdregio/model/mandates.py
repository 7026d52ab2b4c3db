"""Mandates: who may do what, when, on whose behalf, and up to which limit."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any, Final

import attrs

from jeugdregio._text import brief
from jeugdregio.dates import AnyPeriod, shift
from jeugdregio.errors import Problem, RecordError
from jeugdregio.model.bodies import ActorId
from jeugdregio.model.fields import (
    Field,
    many_of,
    not_negative,
    one_of,
    refuse,
    sorted_set,
    text,
    unique,
)
from jeugdregio.model.functions import FunctionId, as_functions
from jeugdregio.model.kinds import ActKind, Medium, as_kinds, kinds_of
from jeugdregio.model.places import another, one_scope
from jeugdregio.model.record import State, before_it_begins, counted
from jeugdregio.model.references import AnyId, RefersTo
from jeugdregio.model.scope import ScopeId
from jeugdregio.model.sources import DocumentId
from jeugdregio.model.truth import Truth

__all__ = [
    "Amount",
    "Duration",
    "Limit",
    "LimitKind",
    "Mandate",
    "MandateId",
    "MandateKind",
    "Per",
    "Vat",
]

MandateId = Annotated[str, RefersTo("mandates")]


class MandateKind(enum.Enum):
    """The ways in which a power comes to another (Dutch: *mandaat, volmacht, machtiging …*).

    MANDATE is for decisions, POWER_OF_ATTORNEY for private-law acts, AUTHORISATION for factual acts
    (Algemene wet bestuursrecht, BWBR0005537, art. 10:1 and 10:12). DELEGATION moves the power (art.
    10:13-10:17; Wet gemeenschappelijke regelingen, BWBR0003740, art. 30): the giver can decide no
    more. MEMBER_AUTHORISATION lets members of the college exercise its powers in its name
    (Gemeentewet, BWBR0005416, art. 168).
    """

    MANDATE = "mandate"
    POWER_OF_ATTORNEY = "power-of-attorney"
    AUTHORISATION = "authorisation"
    DELEGATION = "delegation"
    MEMBER_AUTHORISATION = "member-authorisation"


class Vat(enum.Enum):
    """Whether an amount holds the value-added tax (Dutch: *inclusief, exclusief btw*)."""

    INCLUDED = "included"
    EXCLUDED = "excluded"


class Per(enum.Enum):
    """What an amount is for (Dutch: *per handeling, per jaar*)."""

    ACT = "act"
    YEAR = "year"


@attrs.frozen
class Amount:
    """An amount of money (Dutch: *bedrag*).

    Args:
        euros: the amount in whole euros.
        vat: with or without value-added tax; ``None`` when not told.
        per: for one act or for all of a calendar year.
    """

    euros: int = attrs.field(validator=not_negative)
    vat: Vat | None = attrs.field(default=None, validator=one_of(Vat))
    per: Per = attrs.field(default=Per.ACT, validator=one_of(Per))


@attrs.frozen(kw_only=True)
class Duration:
    """A length of time (Dutch: *duur*): days, or months by the calendar. Four weeks are 28 days.

    Args:
        days: how many days.
        months: how many months.
    """

    days: int = attrs.field(default=0, validator=not_negative)
    months: int = attrs.field(default=0, validator=not_negative)

    def __attrs_post_init__(self) -> None:
        if bool(self.days) is bool(self.months):
            raise refuse(None, "days", "either days or months", self)

    def end(self, first: date) -> date:
        """The first day after it, when it begins on ``first``; at most the last day there is."""
        try:
            if self.days:
                return shift(first, self.days, "days")
            return shift(first, self.months, "months")
        except ValueError:  # it leads beyond the year 9999
            return date.max


class LimitKind(enum.Enum):
    """The kinds of limits to a mandate (Dutch: *soort grens*)."""

    AMOUNT = "amount"
    DURATION = "duration"
    SITUATION = "situation"
    PRIOR_AGREEMENT = "prior-agreement"
    FRAME = "frame"
    EXCLUDED = "excluded"
    WHILE_RUNNING = "while-running"
    WORDS = "words"


def _situations(instance: object, field: Field, value: tuple[str, ...]) -> None:
    for each in value:
        text(instance, field, each)


_LIMITS: Final[Mapping[str, LimitKind]] = MappingProxyType(
    {
        "frame": LimitKind.FRAME,
        "amount": LimitKind.AMOUNT,
        "duration": LimitKind.DURATION,
        "situations": LimitKind.SITUATION,
        "agreement_of": LimitKind.PRIOR_AGREEMENT,
        "excluded": LimitKind.EXCLUDED,
        "while_running": LimitKind.WHILE_RUNNING,
    }
)
"""What each field limits; with a frame, the amount is part of it."""


@attrs.frozen(kw_only=True)
class Limit:
    """One limit to a mandate (Dutch: *grens van een mandaat*). It says one of these things.

    Args:
        amount: at most this amount; with ``frame`` the bound that the frame sets.
        duration: at most this long.
        situations: only in one of these situations ("crisis").
        agreement_of: only when all of these bodies agreed beforehand.
        frame: only within the frame that this document sets.
        excluded: not for these kinds of act (no external statement).
        while_running: only while this arrangement runs.
        words: the words of the source; alone, a limit that cannot be tested (an annex not seen).
    """

    amount: Amount | None = attrs.field(default=None, validator=one_of(Amount))
    duration: Duration | None = attrs.field(default=None, validator=one_of(Duration))
    situations: tuple[str, ...] = attrs.field(
        default=(), converter=sorted_set, validator=_situations
    )
    agreement_of: tuple[ActorId, ...] = attrs.field(default=(), converter=sorted_set)
    frame: DocumentId | None = None
    excluded: tuple[ActKind, ...] = attrs.field(
        default=(), converter=kinds_of, validator=many_of(ActKind)
    )
    while_running: Annotated[str, RefersTo("arrangements")] | None = None
    words: str | None = attrs.field(default=None, validator=text)

    def __attrs_post_init__(self) -> None:
        said = self._said
        if not (said or self.words):
            raise refuse(None, "words", "a limit, or the words of one", self.words)
        if others := said[1:]:
            expected = f"a limit of its own beside {said[0]}"
            raise RecordError(
                Problem(each, expected, brief(getattr(self, each))) for each in others
            )

    @property
    def _said(self) -> tuple[str, ...]:
        said = [name for name in _LIMITS if getattr(self, name) not in (None, ())]
        if said[:2] == ["frame", "amount"]:
            del said[1]
        return tuple(said)

    @property
    def kind(self) -> LimitKind:
        """What kind of limit it is."""
        return _LIMITS[self._said[0]] if self._said else LimitKind.WORDS


def _kinds(values: Iterable[MandateKind]) -> tuple[MandateKind, ...]:
    return unique(values)


def _as_limits(values: Iterable[Limit] | None) -> tuple[Limit, ...] | None:
    return None if values is None else unique(values)


def _not_the_giver(instance: Any, field: Field, value: object) -> None:
    if instance is not None and value == instance.giver:
        raise refuse(instance, field.name, "another than the giver", value)


def _with_an_end(instance: Any, _: Field, value: object) -> None:
    if value is None or instance is None:  # a reader judges parts before there is a record
        return
    certain = instance.period.certain
    if certain is not None and certain.end is None:
        expected = "an end, for it was withdrawn (an unknown end is an uncertain period)"
        raise refuse(instance, "period", expected, instance.period)


@attrs.frozen(kw_only=True)
class Mandate(State):
    """A power that passed, or may be exercised in another's name (Dutch: *mandaat*).

    Five slots make a good one: who, what, when, on whose behalf, and up to which limit. ``None`` in
    a slot says that it is not recorded; an empty tuple that there is none, or that it is for all.

    Args:
        kinds: what the source calls it, if anything; the object of an act decides which kind it
            asks for.
        giver: the organ whose power it is or was, or who holds it by another mandate.
        holder: the organ, body or office that has it; ``None`` when not recorded.
        acts: the kinds of act concerned; ``()`` for every kind, ``None`` when not recorded.
        functions: the care functions concerned; ``()`` for all, ``None`` when not recorded.
        scope: what it is for, when more than functions is to be said.
        limits: the limits; ``()`` for none, ``None`` when not recorded.
        under: the mandates under which this one is a sub-mandate (Dutch: *ondermandaat*); of a
            giver who holds several, those on whose givers' behalf it may be used.
        sub_mandate: whether the holder may give sub-mandates; ``None`` when not recorded, and then
            nobody knows (Algemene wet bestuursrecht, BWBR0005537, art. 10:9).
        general: whether it is a general one, or for one case (art. 10:5).
        provided_for: whether a statutory provision, such as an arrangement, provides for it, so
            that nobody needs to consent (art. 10:4 (2)); ``None`` when not recorded.
        arrangement: the arrangement whose text grants it, when one does. A centre arrangement then
            carries the consent of its parties (Dutch: *centrumregeling*).
        form: in writing or not.
        withdrawn_in: in what form it was withdrawn, when it was (art. 10:8).
        reaches_back_to: the first day for which it was granted, when that is before it was. Who
            acted in between was not competent at the time, whatever was confirmed later.
        annulled_by: what annulled it: it then holds on no day.
        period: the days from which and until which it holds; withdrawn, it has an end.
    """

    kinds: tuple[MandateKind, ...] = attrs.field(converter=_kinds, validator=many_of(MandateKind))
    giver: ActorId = attrs.field(validator=text)
    holder: ActorId | None = attrs.field(default=None, validator=[text, _not_the_giver])
    acts: tuple[ActKind, ...] | None = attrs.field(
        default=None, converter=as_kinds, validator=many_of(ActKind)
    )
    functions: tuple[FunctionId, ...] | None = attrs.field(
        default=None, converter=attrs.converters.optional(as_functions)
    )
    scope: ScopeId | None = attrs.field(default=None, validator=one_scope)
    limits: tuple[Limit, ...] | None = attrs.field(
        default=None, converter=_as_limits, validator=many_of(Limit)
    )
    under: tuple[MandateId, ...] = attrs.field(default=(), converter=sorted_set, validator=another)
    sub_mandate: bool | None = attrs.field(default=None, validator=one_of(bool))
    general: bool | None = attrs.field(default=None, validator=one_of(bool))
    provided_for: bool | None = attrs.field(default=None, validator=one_of(bool))
    arrangement: Annotated[str, RefersTo("arrangements")] | None = None
    form: Medium | None = attrs.field(default=None, validator=one_of(Medium))
    withdrawn_in: Medium | None = attrs.field(
        default=None, validator=[one_of(Medium), _with_an_end]
    )

    reaches_back_to: date | None = attrs.field(default=None, validator=before_it_begins)
    annulled_by: AnyId | None = None

    @property
    def counts(self) -> AnyPeriod | None:
        """The days on which it holds; those it reaches back to are not among them."""
        return counted(self.period, None, self.annulled_by)

    @property
    def turns(self) -> tuple[date, ...]:
        """The days on which it may come to hold or cease to, or from which it confirms."""
        since = self.reaches_back_to
        return (*super().turns, *(() if since is None else (since,)))

    def shows(self, day: date) -> Truth:
        """Whether it holds on a day; UNKNOWN where it was only confirmed later."""
        return super().shows(day) | (Truth.UNKNOWN if self.confirms(day) else Truth.NO)

    def confirms(self, day: date) -> bool:
        """Whether it reaches back to a day on which it was not there."""
        since, start = self.reaches_back_to, self.period.possible.start
        reached = since is not None and start is not None and since <= day < start
        return reached and self.annulled_by is None

    @property
    def moves(self) -> bool:
        """Whether it moves the power, so that the giver has it no more."""
        return MandateKind.DELEGATION in self.kinds

    @property
    def owners(self) -> tuple[str, ...]:
        """The giver."""
        return (self.giver,)

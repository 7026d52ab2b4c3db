"""What was done, said and promised: acts, communications, events, undertakings."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

import attrs

from jeugdregio.dates import AnyDate, AnyPeriod, earliest, latest
from jeugdregio.model.bodies import ActorId
from jeugdregio.model.decisions import DecisionRule, Vote
from jeugdregio.model.fields import (
    Field,
    a_day,
    a_period,
    many_of,
    maybe_set,
    one_of,
    refuse,
    sorted_set,
    text,
    unique,
)
from jeugdregio.model.functions import Activity, FunctionId, as_functions
from jeugdregio.model.kinds import ActKind, ActNature, Medium
from jeugdregio.model.mandates import Amount, Duration, MandateId
from jeugdregio.model.places import another, one_scope
from jeugdregio.model.record import Bond, Happening
from jeugdregio.model.references import AnyId, RefersTo
from jeugdregio.model.scope import ScopeId
from jeugdregio.model.sources import DocumentId
from jeugdregio.model.truth import Truth, by

__all__ = [
    "Act",
    "ActState",
    "ActStatus",
    "Circumstance",
    "Communication",
    "Event",
    "EventKind",
    "Force",
    "Undertaking",
]


class ActState(enum.Enum):
    """How far an act is (Dutch: *status*). Consent to leave is not leaving."""

    CONCEPT = "concept"
    PROPOSED = "proposed"
    PLANNED = "planned"
    DECIDED = "decided"
    CONSENTED = "consented"
    IN_FORCE = "in-force"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    ANNULLED = "annulled"
    BLOCKED = "blocked"
    LAPSED_UNUSED = "lapsed-unused"


_DECIDED = (ActState.DECIDED, ActState.IN_FORCE)
_STANDING = (*_DECIDED, ActState.CONSENTED)


@attrs.frozen
class ActStatus:
    """A state an act came into on a day (Dutch: *status vanaf een dag*).

    Args:
        state: the state.
        since: the day on which the act came into it.
    """

    state: ActState = attrs.field(validator=one_of(ActState))
    since: AnyDate = attrs.field(validator=a_day)


@attrs.frozen
class Circumstance:
    """A situation in which an act was done, or was recorded not to be (Dutch: *omstandigheid*).

    Args:
        situation: the situation, in the words of the limit that asks for it ("crisis").
        present: whether it was there.
    """

    situation: str = attrs.field(validator=text)
    present: bool = attrs.field(default=True, validator=one_of(bool))


def _on_an_act(instance: Any, _: Field, value: object) -> None:
    """Only a vote for needs nothing to vote on: a decision stands for itself."""
    if instance is not None and value is not Vote.FOR and instance.decides is None:
        raise refuse(instance, "decides", "the act that the vote is on", None)


def _each_once(instance: object, field: Field, value: tuple[Circumstance, ...]) -> None:
    if len(value) > 1 and len({each.situation for each in value}) < len(value):
        raise refuse(instance, field.name, "each situation once", value)


def _activities(values: Iterable[Activity]) -> tuple[Activity, ...]:
    return unique(values)


@attrs.frozen(kw_only=True)
class Act(Happening):
    """An act with a meaning in the governance of youth care (Dutch: *besluit, handeling*).

    Args:
        day: the day it was taken.
        kind: what it does.
        nature: its legal nature; ``None`` when not recorded.
        deciders: who took it, as the source names them, in their capacity.
        for_: on whose behalf: municipalities, or groupings that stand for their full members.
        decides: the act this one decides (a college's decision on a joint exit). Only an act
            of kind decision counts as deciding it.
        vote: what a decision on another act says to it; ``FOR`` where it decides none.
        rule: for a proposal, whose decisions it needs and by which rule; ``None`` when not
            recorded.
        under: the mandate on which the source says it rests. It speaks for those whose chain it is
            a link of: where that fails, the act had no ground from them. For the others it tells
            nothing, and any mandate of theirs on record may carry the act.
        about: what it is about: the track left or joined, the contract awarded …
        functions: the care functions in its scope; empty for all of what it is about.
        activities: the activities in its scope (joint purchase, not policy); empty when not told.
        scope: its scope, when more than functions is to be said.
        amount: the amount of money it is about.
        duration: the length of time it is about.
        circumstances: the situations in which it was done or not, each once.
        effective: the day it takes effect; ``None`` when not recorded, and then nobody knows.
        published: the day it was published.
        made_known: the day it was made known.
        ground: the ground the source gives for the power to do it.
        reason: the reason the source gives.
        statuses: its dated states.
    """

    kind: ActKind = attrs.field(validator=one_of(ActKind))
    nature: ActNature | None = attrs.field(default=None, validator=one_of(ActNature))
    deciders: tuple[ActorId, ...] = attrs.field(default=(), converter=sorted_set)
    for_: tuple[ActorId, ...] = attrs.field(default=(), converter=sorted_set)
    decides: Annotated[str, RefersTo("acts")] | None = attrs.field(default=None, validator=another)
    vote: Vote = attrs.field(default=Vote.FOR, validator=[one_of(Vote), _on_an_act])
    rule: DecisionRule | None = attrs.field(default=None, validator=one_of(DecisionRule))
    under: MandateId | None = None
    about: tuple[AnyId, ...] = attrs.field(default=(), converter=sorted_set)
    functions: tuple[FunctionId, ...] = attrs.field(default=(), converter=as_functions)
    activities: tuple[Activity, ...] = attrs.field(
        default=(), converter=_activities, validator=many_of(Activity)
    )
    scope: ScopeId | None = attrs.field(default=None, validator=one_scope)
    amount: Amount | None = attrs.field(default=None, validator=one_of(Amount))
    duration: Duration | None = attrs.field(default=None, validator=one_of(Duration))
    circumstances: tuple[Circumstance, ...] = attrs.field(
        default=(),
        converter=tuple[Circumstance, ...],
        validator=[many_of(Circumstance), _each_once],
    )
    effective: AnyDate | None = attrs.field(default=None, validator=a_day)
    published: AnyDate | None = attrs.field(default=None, validator=a_day)
    made_known: AnyDate | None = attrs.field(default=None, validator=a_day)
    ground: str | None = None
    reason: str | None = None
    statuses: tuple[ActStatus, ...] = attrs.field(
        default=(), converter=tuple[ActStatus, ...], validator=many_of(ActStatus)
    )

    def state_on(self, day: date) -> ActState | None:
        """The last state it came into by ``day`` for certain; ``None`` when none is recorded.

        Of several on one day it is the one listed last.
        """
        reached = [(latest(each.since), each.state) for each in reversed(self.statuses)]
        known = [(since, state) for since, state in reached if since is not None and since <= day]
        return max(known, key=lambda each: each[0])[1] if known else None

    def stands_on(self, day: date) -> Truth:
        """Whether it is more than a plan by ``day``, and was not undone by then.

        UNKNOWN where that depends on a status whose day is uncertain.
        """
        certain = [
            (earliest(each.since) or date.min, place)
            for place, each in enumerate(self.statuses)
            if by(each.since, day) is Truth.YES
        ]
        readings = set[Truth]()
        if not certain:  # a source that tells of no state tells that it was done
            readings.add(Truth.YES)
        for place, each in enumerate(self.statuses):
            # at its latest it can still come after every other that was reached for certain
            moment = (min(latest(each.since) or day, day), place)
            if by(each.since, day) is not Truth.NO and moment >= max(certain, default=moment):
                readings.add(Truth.of(each.state in _STANDING))
        return readings.pop() if len(readings) == 1 else Truth.UNKNOWN

    def done_by(self, day: date) -> Truth:
        """Whether it was taken by ``day``, and stands as a decision of its own on it.

        Consent to leave is not leaving: that others consented makes no decision of an act, and
        keeps the one that came before. Only of an act of consent it is all there is to do.
        """
        return by(self.day, day) & self._without_consent().stands_on(day)

    def _without_consent(self) -> Act:
        """The act with each consent as a proposal, unless it came after a decision."""
        consents = [each for each in self.statuses if each.state is ActState.CONSENTED]
        if not consents or self.kind is ActKind.CONSENT:
            return self
        decided = [each.since for each in self.statuses if each.state in _DECIDED]

        def read(status: ActStatus) -> ActStatus:
            first = earliest(status.since)
            after = first is not None and any(by(each, first) is Truth.YES for each in decided)
            if after or status not in consents:
                return status
            return attrs.evolve(status, state=ActState.PROPOSED)

        return attrs.evolve(self, statuses=map(read, self.statuses))

    @property
    def owners(self) -> tuple[str, ...]:
        """Who took it, and on whose behalf."""
        return (*self.deciders, *self.for_)


@attrs.frozen(kw_only=True)
class Communication(Happening):
    """A message (Dutch: *bericht, mededeling*).

    Args:
        sender: who sent it; ``None`` when not recorded.
        for_: on whose behalf, as the message says.
        addressees: to whom; ``None`` when the source does not list them. A track or grouping
            means all its participants or members.
        about: what it is about.
        medium: written or oral; ``None`` when not recorded.
        first: on the sender's word this was the first it told about the matter (Dutch: *eerste
            bericht*), or it was not; ``None`` when the sender does not say.
        document: the message itself, when it is recorded as a document.
        summary: what it says, in words.
    """

    sender: ActorId | None = None
    for_: tuple[ActorId, ...] = attrs.field(default=(), converter=sorted_set)
    addressees: tuple[AnyId, ...] | None = attrs.field(default=None, converter=maybe_set)
    about: tuple[AnyId, ...] = attrs.field(default=(), converter=sorted_set)
    medium: Medium | None = attrs.field(default=None, validator=one_of(Medium))
    first: bool | None = attrs.field(default=None, validator=one_of(bool))
    document: DocumentId | None = None
    summary: str | None = None

    @property
    def owners(self) -> tuple[str, ...]:
        """The sender."""
        return self.for_ if self.sender is None else (self.sender, *self.for_)


class EventKind(enum.Enum):
    """What kind of event it was.

    Dutch: *overleg, hoorzitting, consultatie, audit, overdracht, bevestiging*. That something was
    discussed is no confirmation of it: that is an event of its own.
    """

    MEETING = "meeting"
    HEARING = "hearing"
    CONSULTATION = "consultation"
    AUDIT = "audit"
    HANDOVER = "handover"
    CONFIRMATION = "confirmation"
    OTHER = "other"


@attrs.frozen(kw_only=True)
class Event(Happening):
    """Something that took place and is no act: a hearing, an audit … (Dutch: *gebeurtenis*).

    Args:
        kind: what kind of event.
        participants: who took part, as far as recorded.
        about: what it was about.
        outcome: what came of it, in words.
    """

    kind: EventKind = attrs.field(default=EventKind.OTHER, validator=one_of(EventKind))
    participants: tuple[AnyId, ...] = attrs.field(default=(), converter=sorted_set)
    about: tuple[AnyId, ...] = attrs.field(default=(), converter=sorted_set)
    outcome: str | None = None

    @property
    def owners(self) -> tuple[str, ...]:
        """Who took part."""
        return self.participants


class Force(enum.Enum):
    """How strongly an undertaking binds.

    Dutch: *toezegging, afspraak, voorwaarde, verzoek, voorkeur, verwachting*. A request is no rule,
    a preference no refusal, an expectation no duty.
    """

    PROMISE = "promise"
    AGREEMENT = "agreement"
    CONDITION = "condition"
    REQUEST = "request"
    PREFERENCE = "preference"
    EXPECTATION = "expectation"


@attrs.frozen(kw_only=True)
class Undertaking(Bond):
    """Something promised, asked or expected (Dutch: *toezegging, voorwaarde, verzoek*).

    Args:
        force: how strongly it binds.
        text: what it says, in words.
        by: who undertakes, asks or expects; ``None`` when not recorded.
        to: towards whom; ``None`` when not specified.
        executor: who is to carry it out, when that is another.
        about: what it is about.
        functions: the care functions it is about.
        amount: the money it is about.
        promised: the days for which it promises something.
        confidential: it is an agreement to keep what it is about from others; it binds who made
            it, and an agreement of officials binds no college.
        fulfilled_by: what fulfilled it.
    """

    force: Force = attrs.field(validator=one_of(Force))
    text: str = attrs.field(validator=text)
    by: ActorId | None = None
    to: tuple[AnyId, ...] | None = attrs.field(default=None, converter=maybe_set)
    executor: ActorId | None = None
    about: tuple[AnyId, ...] = attrs.field(default=(), converter=sorted_set)
    functions: tuple[FunctionId, ...] = attrs.field(default=(), converter=as_functions)
    amount: Amount | None = attrs.field(default=None, validator=one_of(Amount))
    promised: AnyPeriod | None = attrs.field(default=None, validator=a_period)
    confidential: bool = attrs.field(default=False, validator=one_of(bool))
    fulfilled_by: AnyId | None = None

    @property
    def owners(self) -> tuple[str, ...]:
        """Who undertakes, asks or expects."""
        return () if self.by is None else (self.by,)

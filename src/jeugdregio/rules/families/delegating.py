"""Whether a body had a mandate before delegates were named for it, and was there when it met."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

import attrs

from jeugdregio.dates import AnyDate, AnyPeriod, Period, UncertainDate, earliest, latest
from jeugdregio.landscape import Snapshot, absence
from jeugdregio.landscape.actors import one_day
from jeugdregio.model import (
    Act,
    ActKind,
    Answer,
    Body,
    BodyState,
    Event,
    EventKind,
    Ground,
    Lack,
    Mandate,
    Missing,
    Note,
    Remark,
    Seat,
    Truth,
    Vote,
    all_of,
    any_of,
    lacking,
    part,
    remarked,
)
from jeugdregio.model.truth import by
from jeugdregio.rules.families.acting import may_stand
from jeugdregio.rules.families.answering import lack_of, resting, rows_of, through

__all__ = ["constituted", "first_named", "mandated", "named_for"]

_WORKING: Final = frozenset({BodyState.CONSTITUTED, BodyState.LIQUIDATION})


# the delegates


def named_for(snapshot: Snapshot, body: str, whose: str | None) -> tuple[Seat, ...]:
    """The seats for which someone was named by the day asked, or perhaps was.

    Args:
        snapshot: the day asked about.
        body: the body.
        whose: the grouping or municipality whose seats they are; ``None`` where nobody tells.
    """
    return tuple(
        seat
        for seat in rows_of(snapshot.ever[Seat], "body", (body,))
        if (None if seat.for_ is None else snapshot.thing(seat.for_)) == whose
        and seat.holder is not None
        and (seat.named is None or by(seat.named, snapshot.day) is not Truth.NO)
    )


def first_named(seats: Iterable[Seat]) -> date | None:
    """The last day on which the first delegate can have been named; ``None`` when not known."""
    days = (None if each.named is None else latest(each.named) for each in seats)
    return min((day for day in days if day is not None), default=None)


def _naming(snapshot: Snapshot, seats: Sequence[Seat]) -> Period:
    """The days on which the first delegate can have been named."""
    firsts = [None if each.named is None else earliest(each.named) for each in seats]
    known = [day for day in firsts if day is not None]
    last = min(first_named(seats) or snapshot.day, snapshot.day)
    start = min(known) if len(known) == len(firsts) else None
    return Period(start, through(last).end)


def _by_naming(moment: AnyDate, seat: Seat) -> Truth:
    """Whether something was done by the day on which a delegate was named."""
    return Truth.UNKNOWN if seat.named is None else _by_day_of(moment, seat.named)


def _by_day_of(moment: AnyDate, other: AnyDate) -> Truth:
    """Whether something was done on or before the day of something else."""
    first, last = earliest(other), latest(other)
    if first is not None and by(moment, first) is Truth.YES:
        return Truth.YES
    late = last is not None and by(moment, last) is Truth.NO
    return Truth.NO if late else Truth.UNKNOWN


def _begin(period: AnyPeriod) -> AnyDate:
    """The first day of a period; the first there is of one that always was."""
    certain, first = period.certain, period.possible.start
    if certain is None:
        return UncertainDate(first)
    if certain.start is None:
        return date.min
    return certain.start if first == certain.start else UncertainDate(first, certain.start)


def _exact(day: AnyDate | None) -> bool:
    return day is not None and not isinstance(day, UncertainDate)


# the mandate


def mandated(snapshot: Snapshot, body: Body, seats: Sequence[Seat]) -> Answer[None]:
    """Whether the mandate of a body was decided on by the day its first delegate was named."""
    grants = rows_of(snapshot.ever[Mandate], "holder", (body.id,))
    if grants:
        return any_of(_granted(snapshot, each, seats) for each in grants).valued(None)
    whose = dict.fromkeys(each.for_ or each.body for each in seats)
    about = tuple(dict.fromkeys((*whose, body.id)))
    lack = Missing(Lack.MANDATE, about, None, tuple(whose))
    none = absence(snapshot, "mandates", (body.id,), lack, window=_naming(snapshot, seats))
    if none.truth is Truth.NO:
        return resting(none, *map(Ground, seats))
    undated = (lack_of(each, Lack.DAY) for each in seats if each.named is None)
    return attrs.evolve(none, missing=(*none.missing, *undated))


def _granted(snapshot: Snapshot, mandate: Mandate, seats: Sequence[Seat]) -> Answer[None]:
    """Whether a mandate was decided on by then; what is not decided yet is told, and counts not."""
    giver = snapshot.thing(mandate.giver)
    decisions = [
        act
        for act in snapshot.ever[Act].where("about", mandate.id)
        if act.kind is ActKind.DECISION
        and act.vote is Vote.FOR
        and giver in map(snapshot.thing, act.deciders)
        and may_stand(act, snapshot.day)
    ]
    seen = [each for each in decisions if by(each.day, snapshot.day) is not Truth.NO]
    if seen:
        return any_of(_decided(snapshot, mandate, each, seats) for each in seen).valued(None)
    if decisions:
        later = (Remark(Note.CONFIRMED_LATER, (each.id,), earliest(each.day)) for each in decisions)
        return remarked(lacking(_decision_on(mandate)), *later)
    return _begun(mandate, seats)


def _decision_on(mandate: Mandate) -> Missing:
    return Missing(Lack.DECISION, (mandate.giver,), None, (mandate.giver,))


def _decided(
    snapshot: Snapshot, mandate: Mandate, decision: Act, seats: Sequence[Seat]
) -> Answer[None]:
    lack = Missing(Lack.DAY, (decision.id,), None, decision.deciders)
    parts = [part(decision.done_by(snapshot.day), lack)]
    for seat in seats:
        missing = lack if _exact(seat.named) else lack_of(seat, Lack.DAY)
        parts.append(part(_by_naming(decision.day, seat), missing))
    whole = all_of(parts).valued(None)
    return attrs.evolve(whole, grounds=(*map(Ground, seats), Ground(mandate), Ground(decision)))


def _begun(mandate: Mandate, seats: Sequence[Seat]) -> Answer[None]:
    """Whether a mandate held by then: one that came into force later may be decided on before."""
    start = _begin(mandate.period)
    parts: list[Answer[None]] = []
    for seat in seats:
        truth = _by_naming(start, seat)
        missing = _decision_on(mandate) if _exact(seat.named) else lack_of(seat, Lack.DAY)
        parts.append(part(truth if truth is Truth.YES else Truth.UNKNOWN, missing))
    whole = all_of(parts).valued(None)
    return attrs.evolve(whole, grounds=(*map(Ground, seats), Ground(mandate, field="period")))


# the body


def constituted(snapshot: Snapshot, body: Body) -> Answer[None]:
    """Whether a body was constituted by its first meeting; so it is while none is recorded."""
    events = rows_of(snapshot[Event], "participants", (body.id,))
    meetings = (each for each in events if each.kind is EventKind.MEETING)
    return all_of(_there(body, each) for each in meetings).valued(None)


def _there(body: Body, meeting: Event) -> Answer[None]:
    """Whether a body was constituted by a meeting of its own; unrecorded is unknown here."""
    days = earliest(meeting.day), latest(meeting.day)
    begins = [_begin(each.period) for each in body.states if each.state in _WORKING]
    truth = Truth.any(_by_day_of(each, meeting.day) for each in begins)
    if not begins:  # recorded as something else on those days, or not recorded at all
        idle = all(day is not None and body.works_on(day) is Truth.NO for day in days)
        truth = Truth.NO if idle else Truth.UNKNOWN
    lack = Missing(Lack.STATE, (body.id,), one_day(days[1] or date.max), body.owners[1:])
    if begins and not _exact(meeting.day):
        lack = lack_of(meeting, Lack.DAY)
    grounds = (Ground(meeting), Ground(body, field="states"))
    return attrs.evolve(part(truth, lack), grounds=grounds)

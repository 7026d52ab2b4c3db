"""Whether an act falls within the limits of a mandate.

Each kind of limit has its own test. What the question does not tell, or the landscape does not
record, leaves it unknown; a limit in words alone cannot be tested and is quoted.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import attrs

from jeugdregio.dates import Period, earliest
from jeugdregio.landscape.absence import absence
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Act,
    ActKind,
    Amount,
    Answer,
    Arrangement,
    Duration,
    Ground,
    Lack,
    Limit,
    Mandate,
    Missing,
    Note,
    Per,
    Remark,
    Scope,
    Truth,
    all_of,
    any_of,
    lacking,
    not_,
    part,
    remarked,
)
from jeugdregio.model.truth import by, holds

__all__ = ["Asked", "agreed_beforehand", "within"]

_DAY = timedelta(days=1)


@attrs.frozen
class Asked:
    """An act about which is asked who may do it.

    Args:
        kind: what it does.
        day: the day on which it would be done.
        scope: what it is about; ``None`` when not told.
        amount: the money it is about.
        duration: the time it is about.
        given: the situations told, each with whether it is there.
        act: id of the act itself, when it is a recorded one.
        about: ids of what it is about: the track, the contract.
    """

    kind: ActKind
    day: date
    scope: Scope | None = None
    amount: Amount | None = None
    duration: Duration | None = None
    given: tuple[tuple[str, bool], ...] = ()
    act: str | None = None
    about: tuple[str, ...] = ()


def within(shown: Shown, mandate: Mandate, limit: Limit, asked: Asked) -> Answer[None]:
    """Whether the act falls within one limit of a mandate."""
    match limit:
        case Limit(frame=str(frame)):
            return _in_frame(shown, mandate, frame, limit.amount, asked)
        case Limit(amount=Amount() as most):
            return _at_most(shown, mandate, most, asked)
        case Limit(duration=Duration() as longest):
            return _as_long(mandate, longest, asked)
        case Limit(while_running=str(arrangement)):
            return _while_running(shown, mandate, arrangement, asked)
        case Limit(situations=(_, *_) as situations):
            return _in_situation(mandate, situations, asked)
        case Limit(agreement_of=(_, *_) as bodies):
            about = (mandate.id, *filter(None, (asked.act,)))
            agreed = (agreed_beforehand(shown, each, about, asked.day) for each in bodies)
            return all_of(agreed).valued(None)
        case Limit(excluded=(_, *_) as kinds):
            return Answer(Truth.of(asked.kind not in kinds), None)
        case _:  # words alone
            return lacking(_lack(mandate, Lack.LIMIT_WORDS))


def _lack(mandate: Mandate, what: Lack, *about: str) -> Missing:
    return Missing(what, (mandate.id, *about), None, (mandate.giver,))


# amounts


def _in_frame(
    shown: Shown, mandate: Mandate, frame: str, most: Amount | None, asked: Asked
) -> Answer[None]:
    if most is None:
        return lacking(_lack(mandate, Lack.FRAME, frame))
    return _at_most(shown, mandate, most, asked)


def _at_most(shown: Shown, mandate: Mandate, most: Amount, asked: Asked) -> Answer[None]:
    lack = _lack(mandate, Lack.AMOUNT)
    amount = asked.amount
    if amount is None or amount.vat is not most.vat:
        return lacking(lack)
    if amount.per is most.per:
        return Answer(Truth.of(amount.euros <= most.euros), None)
    if most.per is Per.ACT:  # what a year adds up to says nothing of one act
        return lacking(lack)
    return _in_year(shown, mandate, amount, most, asked)


def _in_year(
    shown: Shown, mandate: Mandate, amount: Amount, most: Amount, asked: Asked
) -> Answer[None]:
    """Whether the act and all others of its year under the mandate stay below the amount."""
    lack = _lack(mandate, Lack.AMOUNT)
    year = Period(date(asked.day.year, 1, 1), date(asked.day.year + 1, 1, 1))
    others = [
        each
        for each in shown.ever[Act].where("under", mandate.id)
        if each.id != asked.act and holds(year, earliest(each.day) or date.min) is Truth.YES
    ]
    known = [each.amount for each in others if each.amount is not None]
    same = [each.euros for each in known if each.vat is most.vat]
    if amount.euros + sum(same) > most.euros:
        return Answer(Truth.NO, None, tuple(map(Ground, others)))
    if len(same) < len(others):
        return lacking(lack)
    actor = mandate.holder or mandate.id
    none_else = absence(shown, "acts", (actor,), lack, window=year)
    return Answer(~none_else.truth, None, none_else.grounds, none_else.missing)


# time


def _as_long(mandate: Mandate, longest: Duration, asked: Asked) -> Answer[None]:
    if asked.duration is None:
        return lacking(_lack(mandate, Lack.DURATION))
    return Answer(Truth.of(asked.duration.end(asked.day) <= longest.end(asked.day)), None)


def _while_running(shown: Shown, mandate: Mandate, arrangement: str, asked: Asked) -> Answer[None]:
    lack = _lack(mandate, Lack.TERM, arrangement)
    running = shown.ever[Arrangement].get(arrangement)
    if running is None:  # not known by then
        return lacking(lack)
    answer = part(holds(running.period, asked.day), lack)
    return attrs.evolve(answer, grounds=(Ground(running),))


# situations, and bodies that agree


def _in_situation(mandate: Mandate, situations: tuple[str, ...], asked: Asked) -> Answer[None]:
    given = dict(asked.given)
    truth = Truth.any(Truth.of(given.get(each)) for each in situations)
    return part(truth, _lack(mandate, Lack.SITUATION, *situations))


def agreed_beforehand(shown: Shown, body: str, about: tuple[str, ...], day: date) -> Answer[None]:
    """Whether a body agreed to any of these by a day (Dutch: *instemming vooraf*).

    A refusal denies it. A consent of a later day does not repair the day asked about.
    """
    lack = Missing(Lack.AGREEMENT, (body, *about), None, (body,))
    consents: list[Answer[None]] = []
    refusals: list[Answer[None]] = []
    remarks: list[Remark] = []
    for act in _said(shown, body, about):
        if by(act.day, day) is Truth.NO:
            remarks.append(Remark(Note.CONFIRMED_LATER, (act.id,), earliest(act.day)))
            continue
        done = attrs.evolve(
            part(by(act.day, day) & act.stands_on(shown.day), lack), grounds=(Ground(act),)
        )
        if act.kind is ActKind.CONSENT:
            consents.append(done)
        else:
            refusals.append(not_(done))
    if not consents:
        window, kinds = Period.until(day + _DAY), (ActKind.CONSENT.value,)
        consents = [
            absence(shown, "acts", (body,), lack, kinds=kinds, window=window, happening=True)
        ]
    answer = all_of((any_of(consents).valued(None), *refusals)).valued(None)
    return remarked(answer, *remarks)


def _said(shown: Shown, body: str, about: tuple[str, ...]) -> Iterator[Act]:
    """What a body is recorded to have agreed to or refused, of these, by the snapshot's day."""
    for id in about:
        for act in shown[Act].where("about", id):
            named = set(map(shown.thing, act.deciders))
            if act.kind in (ActKind.CONSENT, ActKind.REFUSAL) and shown.thing(body) in named:
                yield act

"""Whether an act falls within the limits of a mandate.

Each kind of limit has its own test. What the question does not tell, or the landscape does not
record, leaves it unknown; a limit in words alone cannot be tested and is quoted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import attrs

from jeugdregio.dates import AnyDate, Period, earliest, latest
from jeugdregio.landscape.absence import absence
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Act,
    ActingRole,
    ActKind,
    ActNature,
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

__all__ = ["Asked", "agreed_beforehand", "perhaps_meant", "refused", "within"]


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

    def kinds(self, role: ActingRole) -> tuple[ActKind, ...]:
        """The kinds of act of which a power in this role carries it.

        Who may conclude a contract on another's behalf may sign it, and the other way round.
        """
        contract = (ActKind.CONTRACTING, ActKind.SIGNING)
        if role is ActingRole.REPRESENTS and self.kind in contract:
            return contract
        return (self.kind,)


def perhaps_meant(named: Iterable[ActKind], kinds: Iterable[ActKind], role: ActingRole) -> bool:
    """Whether "decision", named without more, may mean what is asked, or the other way round."""
    if role is not ActingRole.DECIDES:
        return False
    told, wanted = ({each for each in some if _decides(each)} for some in (named, kinds))
    return bool(told and wanted) and ActKind.DECISION in told | wanted


def _decides(kind: ActKind) -> bool:
    return ActingRole.DECIDES in kind.roles and kind.nature is not ActNature.FACTUAL_ACT


def within(
    shown: Shown, mandate: Mandate, limit: Limit, asked: Asked, role: ActingRole
) -> Answer[None]:
    """Whether the act falls within one limit of a mandate, in a role."""
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
            return _not_excluded(mandate, kinds, asked, role)
        case _:  # words alone
            return lacking(_lack(mandate, Lack.LIMIT_WORDS))


def _lack(mandate: Mandate, what: Lack, *about: str) -> Missing:
    return Missing(what, (mandate.id, *about), None, (mandate.giver,))


def _not_excluded(
    mandate: Mandate, excluded: tuple[ActKind, ...], asked: Asked, role: ActingRole
) -> Answer[None]:
    kinds = asked.kinds(role)
    if any(each in excluded for each in kinds):
        return Answer(Truth.NO, None)
    if perhaps_meant(excluded, kinds, role):
        return lacking(_lack(mandate, Lack.LIMIT))
    return Answer(Truth.YES, None)


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
    # what a year adds up to says nothing of one act
    if amount is None or (amount.per is Per.YEAR and most.per is Per.ACT):
        return lacking(lack)
    # two amounts of which nobody told whether tax is in them are not on the same basis
    if amount.vat is None or most.vat is None:
        untold = _untold(shown, mandate, amount, most, asked)
        return all_of(map(lacking, untold)).valued(None)
    if amount.vat is not most.vat:
        return lacking(lack)
    if amount.per is most.per:
        return Answer(Truth.of(amount.euros <= most.euros), None)
    return _in_year(shown, mandate, amount, most, asked)


def _untold(
    shown: Shown, mandate: Mandate, amount: Amount, most: Amount, asked: Asked
) -> Iterator[Missing]:
    """Which of the limit and the amount do not tell whether tax is in them."""
    if most.vat is None:
        yield _lack(mandate, Lack.VAT_OF_LIMIT)
    if amount.vat is None:
        act = None if asked.act is None else shown.ever[Act].get(asked.act)
        about, who = (mandate.id, (mandate.giver,)) if act is None else (act.id, act.owners)
        yield Missing(Lack.VAT_OF_AMOUNT, (about,), None, who)


def _in_year(
    shown: Shown, mandate: Mandate, amount: Amount, most: Amount, asked: Asked
) -> Answer[None]:
    """Whether the act and those of its year before it, under the mandate, stay below the amount.

    What is done later in the year takes nothing from the act. An act that perhaps was earlier, or
    perhaps of that year, counts only against a YES.
    """
    lack = _lack(mandate, Lack.AMOUNT)
    year = Period(date(asked.day.year, 1, 1), _after(asked.day))
    earlier = [
        (each, counts)
        for each in _acts_under(shown, mandate)
        if shown.thing(each.id) != shown.thing(asked.act or mandate.id)
        and (counts := _counts(shown, each, year, asked.day)) is not Truth.NO
    ]
    certain = [each for each, counts in earlier if counts is Truth.YES]
    if amount.euros + sum(_euros(each, most) or 0 for each in certain) > most.euros:
        return Answer(Truth.NO, None, tuple(map(Ground, certain)))
    known = [_euros(each, most) for each, _ in earlier]
    if None in known or amount.euros + sum(filter(None, known)) > most.euros:
        return lacking(lack)
    actors: tuple[str, ...] = (mandate.id,)
    if mandate.sub_mandate is False and mandate.holder is not None:  # nobody else acts under it
        actors = (mandate.id, mandate.holder)
    none_else = absence(shown, "acts", actors, lack, window=year)
    return Answer(~none_else.truth, None, none_else.grounds, none_else.missing)


def _acts_under(shown: Shown, mandate: Mandate) -> Iterator[Act]:
    """The acts under a mandate and under the sub-mandates that rest on it."""
    seen, waiting = {mandate.id}, [mandate.id]
    while waiting:
        id = waiting.pop()
        yield from sorted(shown.ever[Act].where("under", id), key=lambda each: each.id)
        below = {each.id for each in shown.ever[Mandate].where("under", id)} - seen
        seen |= below
        waiting += below


def _counts(shown: Shown, act: Act, year: Period, day: date) -> Truth:
    """Whether an act was done in the year, before another of that day."""
    first, last = earliest(act.day), latest(act.day)
    done = by(act.day, day)
    if last == day:  # which of the two came first is not told
        done &= Truth.UNKNOWN
    if last is not None and last < (year.start or date.min):
        return Truth.NO
    since = Truth.YES if first is not None and first in year else Truth.UNKNOWN
    return done & since & act.stands_on(shown.day)


def _euros(act: Act, most: Amount) -> int | None:
    """The euros of one act on the basis of the limit, where they are known."""
    amount = act.amount
    if amount is None or amount.vat is not most.vat or amount.per is not Per.ACT:
        return None
    return amount.euros


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

    A refusal denies it, unless the body agreed afterwards. A consent of a later day does not
    repair the day asked about.
    """
    lack = Missing(Lack.AGREEMENT, (body, *about), None, (body,))
    remarks: list[Remark] = []
    answers: list[Answer[None]] = []
    for act in _said(shown, body, about, ActKind.CONSENT):
        if by(act.day, day) is not Truth.NO:
            done = part(_done(shown, act, day), lack)
            answers.append(attrs.evolve(done, grounds=(Ground(act),)))
        elif act.stands_on(shown.day) is not Truth.NO:
            remarks.append(Remark(Note.CONFIRMED_LATER, (act.id,), earliest(act.day)))
    window = Period(None, _after(day))
    kinds = (ActKind.CONSENT.value,)
    none_else = absence(shown, "acts", (body,), lack, kinds=kinds, window=window)
    agreed = any_of((*answers, none_else)).valued(None)
    answer = all_of((agreed, not_(refused(shown, body, about, day)))).valued(None)
    return remarked(answer, *remarks)


def refused(shown: Shown, body: str, about: tuple[str, ...], day: date) -> Answer[None]:
    """Whether a body refused any of these by a day and did not agree to it afterwards."""
    lack = Missing(Lack.AGREEMENT, (body, *about), None, (body,))
    consents = [*_said(shown, body, about, ActKind.CONSENT)]
    answers: list[Answer[None]] = []
    for act in _said(shown, body, about, ActKind.REFUSAL):
        agreed = Truth.any(
            _done(shown, each, day) & _before(act.day, each.day) for each in consents
        )
        answer = part(_done(shown, act, day) & ~agreed, lack)
        answers.append(attrs.evolve(answer, grounds=(Ground(act),)))
    return any_of(answers).valued(None)


def _said(shown: Shown, body: str, about: tuple[str, ...], kind: ActKind) -> list[Act]:
    """The acts of this kind by which a body spoke about any of these, whatever their day."""
    found = {
        act.id: act
        for id in about
        for act in shown.ever[Act].where("about", id)
        if act.kind is kind and shown.thing(body) in map(shown.thing, act.deciders)
    }
    return [found[id] for id in sorted(found)]


def _done(shown: Shown, act: Act, day: date) -> Truth:
    return by(act.day, day) & act.stands_on(shown.day)


def _before(one: AnyDate, other: AnyDate) -> Truth:
    """Whether one day lies before another; of two acts of one day it is not told."""
    last, first = latest(one), earliest(other)
    if last is not None and first is not None and last < first:
        return Truth.YES
    first, last = earliest(one), latest(other)
    return Truth.of(False if first is not None and last is not None and last < first else None)


def _after(day: date) -> date | None:
    """The end of a period through a day; after the last day there is, it has none."""
    return None if day == date.max else day + timedelta(days=1)

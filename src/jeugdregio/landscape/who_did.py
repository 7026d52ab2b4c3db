"""Whether those who did a recorded act might, and what was ratified afterwards."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import attrs

from jeugdregio.dates import bounds, earliest, latest
from jeugdregio.landscape.actors import ACTORS, same_actor
from jeugdregio.landscape.limits import Asked
from jeugdregio.landscape.may_act import ActingLine, tidy
from jeugdregio.landscape.powers import powers_of
from jeugdregio.landscape.scoped import scope_of_act
from jeugdregio.landscape.shown import Shown
from jeugdregio.landscape.who_may import WhoMay, who_may, without_members
from jeugdregio.model import (
    Act,
    ActKind,
    Answer,
    Body,
    Completeness,
    Ground,
    Lack,
    Mandate,
    Membership,
    Missing,
    Note,
    Party,
    Remark,
    Truth,
    Vote,
    all_of,
    any_of,
    part,
    remarked,
)
from jeugdregio.model.answer import unique_grounds
from jeugdregio.model.record import State
from jeugdregio.model.truth import by

__all__ = ["who_did"]


def who_did(shown: Shown, act: Act, who: tuple[str, ...] = ()) -> Answer[WhoMay]:
    """Whether those who did a recorded act might; see `Snapshot.who_may`.

    A ratification recorded by the snapshot's day is a ground of its own for the act, though it
    leaves the answer for the day on which the act was done.

    Args:
        shown: the day asked from.
        act: the act.
        who: of whom it is asked; its deciders when left out.
    """
    actors = who or act.deciders
    if not (act.for_ and actors):
        lack = Lack.HOLDER if act.for_ else Lack.PRINCIPALS
        missing = (Missing(lack, (act.id,), None, act.owners),)
        return Answer(Truth.UNKNOWN, WhoMay(act.kind, ()), (Ground(act),), missing)
    days, every = _days(shown, act)
    readings = [_on(shown, act, day, actors) for day in days]
    first = readings[0]
    alike = every and len({each.truth for each in readings}) == 1
    if alike and (first.truth is not Truth.UNKNOWN or len(readings) == 1):
        return first
    return _undated(act, readings, alike=alike)


def _undated(act: Act, readings: list[Answer[WhoMay]], *, alike: bool) -> Answer[WhoMay]:
    """What is missing when the day of the act is not known and tells, or all days lack something.

    Args:
        act: the act.
        readings: the answers for the days it can have.
        alike: all days are known, and none of them is answered.
    """
    first = readings[0]
    lacks = dict.fromkeys(lack for each in readings for lack in each.missing)
    if not alike:
        lacks[Missing(Lack.DAY, (act.id,), None, act.owners)] = None
    grounds = unique_grounds(ground for each in readings for ground in each.grounds)
    return tidy(Answer(Truth.UNKNOWN, first.value, grounds, tuple(lacks), first.remarks))


_MOST: Final = 60
"""The stretches of days that are tried for one act whose day is not known."""


def _days(shown: Shown, act: Act) -> tuple[tuple[date, ...], bool]:
    """The days that the act can have, the last first: one for each stretch without a change.

    With more stretches than are tried, some are left out, which the second value says.
    """
    first, last = earliest(act.day), latest(act.day)
    ends = tuple(dict.fromkeys(day for day in (last, first) if day is not None)) or (shown.day,)
    if first is None or last is None:
        return ends, False
    years = range(first.year, last.year + 1)
    if len(years) > _MOST:
        return ends, False
    # amounts of a year begin anew, and months differ in length
    months = range(1, 13) if act.duration is not None else (1,)
    turns = shown.remember(("turns",), lambda: _turns(shown))
    starts = {date(year, month, 1) for year in years for month in months}
    between = sorted(day for day in turns | starts if first < day < last)
    return (*ends, *between[:_MOST]), len(between) <= _MOST


def _turns(shown: Shown) -> frozenset[date]:
    """The days on which something that tells who may act begins, ends, or was said."""
    kinds: tuple[type[State], ...] = (*ACTORS, Mandate, Membership, Party)
    turns = {day for kind in kinds for each in shown.ever[kind] for day in each.turns}
    periods = [each.period for body in shown.ever[Body] for each in body.states]
    periods += [each.period for each in shown.ever[Completeness]]
    found = turns | {day for each in periods for day in bounds(each)}
    for act in shown.ever[Act]:
        for day in (earliest(act.day), latest(act.day)):
            if day is not None and day < date.max:
                found |= {day, day + timedelta(days=1)}
    return frozenset(found)


def _on(shown: Shown, act: Act, day: date, who: tuple[str, ...]) -> Answer[WhoMay]:
    """Whether one of these might, had the act been done on a day."""
    given = tuple((each.situation, each.present) for each in act.circumstances)
    scope = scope_of_act(shown, act)
    asked = Asked(
        act.kind, day, scope, act.amount, act.duration, given, act=act.id, about=act.about
    )
    answer = who_may(shown, asked, act.for_, who)
    lines = tuple(_ratified(shown, act, asked, each) for each in answer.value.lines)
    lacks = without_members(shown, act.for_, day)
    whole = all_of((*(each.answer for each in lines), *lacks))
    return tidy(remarked(whole.valued(WhoMay(act.kind, lines)), *answer.remarks))


# ratification


def _ratified(shown: Shown, act: Act, asked: Asked, line: ActingLine) -> ActingLine:
    """The line with what was ratified: a ground once it was done, and told before that."""
    answer = line.answer
    for each in sorted(shown.ever[Act].where("decides", act.id), key=lambda each: each.id):
        if answer.truth is Truth.YES:
            break
        if each.kind is not ActKind.RATIFICATION or each.vote is not Vote.FOR:
            continue
        stands = each.stands_on(shown.day)
        able = _competent(shown, each, asked, line)
        if Truth.NO in (stands, able.truth):
            continue
        lack = Missing(Lack.DAY, (each.id,), None, each.deciders)
        done = part(by(each.day, shown.day) & stands, lack)
        ground = Answer(Truth.YES, None, (Ground(each),))
        confirmed = all_of((ground, able, done)).valued(None)
        remark = Remark(Note.CONFIRMED_LATER, (each.id,), earliest(each.day))
        answer = remarked(any_of((answer, confirmed)).valued(None), remark)
    return attrs.evolve(line, answer=tidy(answer))


def _competent(shown: Shown, ratification: Act, asked: Asked, line: ActingLine) -> Answer[None]:
    """Whether who ratified had the power, when he did."""
    answers: list[Answer[None]] = []
    for day in (earliest(ratification.day), latest(ratification.day)):
        if day is None:
            lack = Missing(Lack.DAY, (ratification.id,), None, ratification.deciders)
            answers.append(part(Truth.UNKNOWN, lack))
            continue
        then = attrs.evolve(asked, day=day)
        answers.append(
            any_of(
                power.answer
                for power in powers_of(shown, line.municipality, line.role, then)
                if power.holder is not None and _is_one_of(shown, power.holder, ratification)
            ).valued(None)
        )
    return all_of(answers).valued(None)


def _is_one_of(shown: Shown, holder: str, act: Act) -> bool:
    return any(same_actor(shown, holder, each) is Truth.YES for each in act.deciders)

"""The terms of a contract or subsidy: its own days and its options, and whether each counts.

What was done after the day asked is not seen: the answer for that day stands, and the remark tells
what came later.
"""

from __future__ import annotations

import functools
from datetime import date

import attrs

from jeugdregio.dates import AnyDate, AnyPeriod, Period, earliest
from jeugdregio.landscape.absence import absence
from jeugdregio.landscape.parties import members_on, standing, stands_in
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Answer,
    Contract,
    Grant,
    Ground,
    Lack,
    Missing,
    Note,
    Option,
    Remark,
    Truth,
    all_of,
    part,
    remarked,
)
from jeugdregio.model.truth import by

__all__ = ["RunningTerm", "concluded", "terms"]


@attrs.frozen
class RunningTerm:
    """Days for which a contract or subsidy runs.

    Args:
        period: the days.
        counts: whether they count: always for its own days, for an option when it was exercised.
        option: whether they are those of an option.
    """

    period: AnyPeriod
    counts: Answer[None]
    option: bool = False


_SURE: Answer[None] = Answer(Truth.YES, None)
_UNDECIDED: Answer[None] = Answer(Truth.NO, None)


def concluded(shown: Shown, grant: Grant) -> Answer[None]:
    """Whether it was concluded by the day asked; one without a recorded day counts.

    If later, the answer tells so in a remark.
    """
    return _by_now(shown, grant, grant.concluded)


def terms(
    shown: Shown, grant: Grant, function: str, window: Period, asked: tuple[str, ...] = ()
) -> list[RunningTerm]:
    """The term of a contract or subsidy, and its options up to the last with a day in the window.

    Args:
        shown: the day asked about.
        grant: the contract or subsidy.
        function: the care function asked about.
        window: the days asked about.
        asked: the municipalities asked about, taken to be among those it is for.
    """
    found = [RunningTerm(grant.period, _SURE)]
    options = grant.options if isinstance(grant, Contract) else ()
    inside = [option.period.possible.overlaps(window) for option in options]
    # an option matters for its own days and for the options after it
    count = max((place for place, each in enumerate(inside, 1) if each), default=0)
    earlier = _SURE
    for option, touches in zip(options[:count], inside, strict=False):
        seen = _UNDECIDED if option.exercised is None else _by_now(shown, grant, option.on)
        earlier = _exercised(shown, grant, option, seen, earlier, function, asked)
        told = remarked(earlier, *seen.remarks) if touches else earlier
        found.append(RunningTerm(option.period, told, option=True))
    return found


def _by_now(shown: Shown, grant: Grant, moment: AnyDate | None) -> Answer[None]:
    if moment is None:
        return _SURE
    done = by(moment, shown.day)
    answer = part(done, Missing(Lack.DAY, (grant.id,), None, grant.clients))
    if done is not Truth.NO:
        return answer
    return remarked(answer, Remark(Note.CONFIRMED_LATER, (grant.id,), earliest(moment)))


def _exercised(
    shown: Shown,
    grant: Grant,
    option: Option,
    seen: Answer[None],
    earlier: Answer[None],
    function: str,
    asked: tuple[str, ...],
) -> Answer[None]:
    """Whether an option was used, as far as the day asked can know."""
    if seen.truth is Truth.YES:
        return Answer(Truth.of(option.exercised), None, (Ground(grant),))
    if seen.truth is Truth.UNKNOWN and option.exercised:
        return seen  # it shows by itself that the contract still ran
    days = option.period.possible
    (lack,) = seen.missing or (Missing(Lack.OPTION, (grant.id,), days, grant.clients),)
    about = (grant.id, *asked, *grant.clients)
    absent = absence(shown, "contracts", about, lack, kinds=(function,), window=days)
    if absent.truth is Truth.UNKNOWN:
        # the nearest declaration weighs most; that of another member reaches the option as well
        about = tuple(dict.fromkeys((*about, *_members(shown, grant, function, days))))
        absent = absence(shown, "contracts", about, lack, kinds=(function,), window=days)
    # a later option is possible only if the earlier one is
    return all_of((earlier, absent)).valued(None)


def _members(shown: Shown, grant: Grant, function: str, days: Period) -> tuple[str, ...]:
    """The municipalities that stand in a client for the care function, on all of these days."""
    found: list[str] = []
    for client in map(shown.thing, grant.clients):
        key = ("standing in", client, function, days)
        find = functools.partial(_standing_in, shown, client, function, days)
        found.extend(shown.remember(key, find))
    return tuple(found)


def _standing_in(shown: Shown, client: str, function: str, days: Period) -> list[str]:
    members = members_on(shown, client, days.start or date.min)
    possible = (*members.full, *members.possible)
    return [each for each in possible if _stands(shown, each, client, function, days)]


def _stands(shown: Shown, municipality: str, client: str, function: str, days: Period) -> bool:
    return all(
        stands_in(shown, municipality, function, piece.start or date.min).get(client) is Truth.YES
        for piece in days.cut_at(standing(shown, municipality).turns)
    )

"""Whose decisions a proposal needs: the organs its rule names, or else those the law names."""

from __future__ import annotations

from datetime import date
from typing import Final

from jeugdregio.dates import earliest, latest
from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.entering import Need, entering
from jeugdregio.landscape.limits import Asked
from jeugdregio.landscape.powers import (
    ENTERING,
    acts_held,
    can_hold,
    given_by,
    limits_kept,
    powers_of,
    scope_held,
)
from jeugdregio.landscape.principals import principals_of
from jeugdregio.landscape.scoped import scope_of_act
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Act,
    ActingRole,
    ActKind,
    Arrangement,
    Lack,
    Mandate,
    MandateKind,
    Missing,
    Note,
    Remark,
    Truth,
)

__all__ = ["needed"]

_BY_COLLEGE: Final = frozenset({ActKind.JOINING, ActKind.EXIT, ActKind.AWARD, ActKind.CONTRACTING})
"""What the college of each municipality decides: Gemeentewet (BWBR0005416) art. 160 (1)."""


def needed(shown: Shown, act: Act) -> Need:
    """Whose decisions a proposal needs.

    Without a recorded rule, joining, leaving, awarding and contracting for municipalities are for
    the college of each. An arrangement is entered, changed and left by the organs that are party.
    """
    found = tuple(each for each in act.about if shown.ever[Arrangement].get(each) is not None)
    if act.kind in ENTERING and found:
        return entering(shown, act, found)
    if act.rule is not None:
        return Need(rule=act.rule)
    if act.kind in _BY_COLLEGE and act.for_ and not found:
        return _colleges(shown, act)
    parties = principals_of(shown, act.for_, latest(act.day) or shown.day)
    towns = sorted({each for members in parties.values() for each in members.full})
    return Need(lacks=(Missing(Lack.RULE, (act.id,), None, tuple(towns) or act.owners),))


def _colleges(shown: Shown, act: Act) -> Need:
    """The college of each municipality for which the act is, on the day of the act."""
    first, end = earliest(act.day), latest(act.day)
    last = end or shown.day
    parties = principals_of(shown, act.for_, last)
    at_first = parties if first in (None, last) else principals_of(shown, act.for_, first)
    full = {each for members in parties.values() for each in members.full}
    before = {each for members in at_first.values() for each in members.full}
    lacks = [
        Missing(Lack.MEMBERS, (party,), one_day(last), (party,))
        for party, members in parties.items()
        if not members.full
    ]
    if first is None or end is None or before != full:
        lacks.append(Missing(Lack.DAY, (act.id,), None, act.owners))
    several = (*parties.values(), *at_first.values())
    perhaps = {each for members in several for each in (*members.full, *members.possible)}
    sure = sorted(full & before)
    possible = tuple(sorted(perhaps.difference(sure)))
    doubts = {f"{each}.college": _passed(shown, act, each, last) for each in sure}
    return Need(
        tuple(doubts),
        lacks=tuple(lacks),
        doubts={college: lack for college, lack in doubts.items() if lack is not None},
        remarks=(Remark(Note.POSSIBLE_MEMBER, possible),) if possible else (),
    )


def _passed(shown: Shown, act: Act, municipality: str, day: date) -> Missing | None:
    """That others may decide in the place of the college; ``None`` when nothing tells so.

    By delegation (Algemene wet bestuursrecht, BWBR0005537, art. 10:13), or as members of the
    college whom it authorised (Gemeentewet, BWBR0005416, art. 168).
    """
    college = f"{municipality}.college"
    given = tuple((each.situation, each.present) for each in act.circumstances)
    scope = scope_of_act(shown, act)
    asked = Asked(
        act.kind, day, scope, act.amount, act.duration, given, act=act.id, about=act.about
    )
    powers = powers_of(shown, municipality, ActingRole.DECIDES, asked)
    own = next(each.answer for each in powers if each.holder == college)
    found = {each.record.id for each in own.grounds if isinstance(each.record, Mandate)}
    found.update(
        each.id
        for each in given_by(shown, college)
        if MandateKind.MEMBER_AUTHORISATION in each.kinds
        and _authorises(shown, each, municipality, asked) is not Truth.NO
    )
    return Missing(Lack.TRANSFER, tuple(sorted(found)), None, (college,)) if found else None


def _authorises(shown: Shown, mandate: Mandate, municipality: str, asked: Asked) -> Truth:
    """Whether members of the college may decide on such an act in its name."""
    return (
        mandate.shows(asked.day)
        & acts_held(mandate, (asked.kind,)).truth
        & scope_held(shown, mandate, asked).truth
        & limits_kept(shown, mandate, asked, ActingRole.DECIDES).truth
        & can_hold(shown, mandate, municipality, asked.day)
    )

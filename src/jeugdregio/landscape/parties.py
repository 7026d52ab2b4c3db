"""Who stands for whom: the members of groupings, and what bodies and offices belong to."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from datetime import date
from typing import Final

import attrs

from jeugdregio.dates import bounds
from jeugdregio.landscape.scoped import buys, parts_of
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Alliance,
    Arrangement,
    Body,
    Extent,
    Ground,
    Membership,
    Municipality,
    Named,
    Office,
    Provider,
    Purpose,
    Subregion,
    Truth,
    YouthRegion,
)
from jeugdregio.model.references import organ_owner
from jeugdregio.model.truth import holds

__all__ = [
    "Members",
    "Standing",
    "belongs_to",
    "host_of",
    "legal_parties",
    "lives",
    "members_on",
    "memberships_met",
    "reached_through",
    "standing",
    "stands_in",
]


_PARTIES: Final[tuple[type[Named], ...]] = (Municipality, Arrangement, Provider)
_HOSTS: Final[tuple[type[Named], ...]] = (
    Municipality,
    YouthRegion,
    Subregion,
    Alliance,
    Arrangement,
)


def host_of(shown: Shown, id: str) -> Named | None:
    """The municipality or grouping with this id; ``None`` when it is not known by then."""
    found = (shown.ever[kind].get(id) for kind in _HOSTS)
    return next((each for each in found if each is not None), None)


def lives(shown: Shown, id: str, day: date) -> Truth:
    """Whether a municipality or grouping is there on a day, so that memberships lead to it.

    A grouping whose own days are uncertain is there when someone is a member of it for certain.
    """
    return shown.remember(("lives", id, day), lambda: _lives(shown, id, day))


def _lives(shown: Shown, id: str, day: date) -> Truth:
    record = host_of(shown, id)
    if record is None:  # not known by then, though its membership is
        return Truth.YES
    there = holds(record.period, day)
    return there if isinstance(record, Municipality) else Truth.of(there is not Truth.NO)


def belongs_to(shown: Shown, actor: str) -> tuple[str, ...]:
    """The actor, and what it is an organ, a body or an office of, outwards.

    Each by the id of its first version.
    """
    return shown.remember(("belongs to", actor), lambda: _belongs_to(shown, actor))


def _belongs_to(shown: Shown, actor: str) -> tuple[str, ...]:
    chain: list[str] = []
    step: str | None = actor
    while step is not None and (thing := shown.thing(step)) not in chain:
        chain.append(thing)  # a body of a body of itself ends here
        host = shown.ever[Body].get(thing) or shown.ever[Office].get(thing)
        step = organ_owner(thing) if host is None else host.of
    return tuple(chain)


def legal_parties(shown: Shown, actors: Iterable[str]) -> set[str]:
    """The actors, and the municipalities, arrangements and providers they belong to.

    A track or an alliance is left out: two of its offices are not each other's mouth, and what is
    told to its chair is not told to all of it.
    """
    found: set[str] = set()
    for actor in actors:
        found.add(actor)
        found |= shown.remember(("parties", actor), functools.partial(_hosts, shown, actor))
    return found


def _hosts(shown: Shown, actor: str) -> frozenset[str]:
    """The municipalities, arrangements and providers that an actor belongs to."""
    return frozenset(
        host
        for host in belongs_to(shown, actor)[1:]
        if any(shown.ever[kind].get(host) is not None for kind in _PARTIES)
    )


@attrs.frozen
class Members:
    """The municipalities of a grouping on a day.

    Args:
        full: full members for certain.
        possible: partial members, and those whose membership on that day is uncertain.
        grounds: the memberships of the full ones.
    """

    full: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    grounds: tuple[Ground, ...] = ()


def members_on(shown: Shown, grouping: str, day: date) -> Members:
    """The municipalities of a grouping on a day; a municipality is its own full member.

    Memberships counted for a purpose of their own (statistics, message traffic) answer for no
    co-operation and are left out, and a grouping that is not there that day leads to nobody. Each
    is named by the id of its first version.
    """
    key = ("members", grouping, day)
    return shown.remember(key, lambda: _members_on(shown, grouping, day))


def _members_on(shown: Shown, grouping: str, day: date) -> Members:
    group = shown.thing(grouping)
    edges = [
        (each, held)
        for each in memberships_met(shown, group, "grouping", "member")
        if (held := _held(shown, each, day)) is not Truth.NO
    ]
    levels = _spread(
        group,
        [
            (
                shown.thing(each.grouping),
                shown.thing(each.member),
                held if each.extent is Extent.FULL else Truth.UNKNOWN,
            )
            for each, held in edges
        ],
    )
    full = {each for each, level in levels.items() if level is Truth.YES}
    grounds = [
        Ground(each)
        for each, held in edges
        if held is Truth.YES and each.extent is Extent.FULL and shown.thing(each.grouping) in full
    ]
    towns = {each for each in levels if shown.ever[Municipality].get(each) is not None}
    return Members(tuple(sorted(towns & full)), tuple(sorted(towns - full)), tuple(grounds))


def reached_through(shown: Shown, addressee: str, day: date) -> dict[str, Truth]:
    """Whom a message to someone reaches: himself, and on that day the members of a grouping.

    How far a membership goes does not matter here: a partial member is told as well.
    """
    thing = shown.thing(addressee)
    return _spread(
        thing,
        [
            (shown.thing(each.grouping), shown.thing(each.member), _held(shown, each, day))
            for each in memberships_met(shown, thing, "grouping", "member")
        ],
    )


def _held(shown: Shown, membership: Membership, day: date) -> Truth:
    """Whether a membership leads on that day from the one to the other, who are both there."""
    held = holds(membership.period, day)
    for each in (membership.member, membership.grouping):
        held &= lives(shown, each, day)
    return held


def memberships_met(
    shown: Shown, start: str, here: str, there: str, purpose: Purpose | None = None
) -> list[Membership]:
    """The memberships met on the way from a thing, through whatever they lead to.

    Those counted for another purpose (statistics, message traffic) lead nowhere.

    Args:
        shown: the day asked about.
        start: the id to begin with.
        here: the field in which it stands: ``member`` or ``grouping``.
        there: the field that leads on.
        purpose: for what they are counted; the co-operation itself when left out.
    """
    found: dict[str, Membership] = {}
    seen, waiting = {start}, [start]
    while waiting:
        for membership in shown.ever[Membership].where(here, waiting.pop()):
            if membership.purpose is purpose:
                found[membership.id] = membership
                thing = shown.thing(getattr(membership, there))
                if thing not in seen:
                    seen.add(thing)
                    waiting.append(thing)
    return list(found.values())


Edge = tuple[str, str, Truth]


def _spread(start: str, edges: Iterable[Edge]) -> dict[str, Truth]:
    """How certainly each thing is reached: along a path all must hold, of the paths one.

    Paths are not enumerated, for groupings that are members of each other have no end of them.
    """
    levels = {start: Truth.YES}
    onward: dict[str, list[tuple[str, Truth]]] = {}
    for source, target, truth in edges:
        onward.setdefault(source, []).append((target, truth))
    waiting = [start]
    while waiting:
        source = waiting.pop()
        for target, truth in onward.get(source, ()):
            before = levels.get(target, Truth.NO)
            level = before | (levels[source] & truth)
            if level is not before:
                levels[target] = level
                waiting.append(target)
    return levels


@attrs.frozen
class Standing:
    """The groupings a municipality may stand in (Dutch: *deelname*, through other groupings too).

    Args:
        municipality: the id of its first version.
        memberships: every membership on the way up.
        groupings: the ids of the first versions of the groupings.
        turns: the days on which that can change.
    """

    municipality: str
    memberships: tuple[Membership, ...]
    groupings: frozenset[str]
    turns: tuple[date, ...]


def standing(shown: Shown, municipality: str) -> Standing:
    """The groupings a municipality may stand in, on whatever day."""
    return shown.remember(("standing", municipality), lambda: _standing(shown, municipality))


def _standing(shown: Shown, municipality: str) -> Standing:
    memberships = memberships_met(shown, municipality, "member", "grouping")
    groupings = frozenset(shown.thing(each.grouping) for each in memberships)
    hosts = (host_of(shown, each) for each in (municipality, *groupings))
    states = (*memberships, *(host for host in hosts if host is not None))
    turns = sorted({turn for each in states for turn in bounds(each.period)})
    return Standing(municipality, tuple(memberships), groupings, tuple(turns))


def stands_in(
    shown: Shown, municipality: str, function: str, day: date, *, full: bool = False
) -> dict[str, Truth]:
    """By grouping, whether a municipality stands in it on a day for a care function.

    A full member is in scope for everything, a partial one for its own functions, which are
    unknown when not recorded. For a divided function it stands in what it stands in for all parts.
    Groupings it does not stand in are left out, or NO.

    Args:
        shown: the day asked from.
        municipality: an id.
        function: an id.
        day: the day asked about.
        full: count full members only.
    """
    key = ("stands in", municipality, function, day, full)
    return shown.remember(key, lambda: _stands_in(shown, municipality, function, day, full=full))


def _stands_in(
    shown: Shown, municipality: str, function: str, day: date, *, full: bool
) -> dict[str, Truth]:
    parts = parts_of(function)
    if len(parts) > 1:
        levels = [stands_in(shown, municipality, part, day, full=full) for part in parts]
        met = {grouping for each in levels for grouping in each}
        return {each: Truth.all(level.get(each, Truth.NO) for level in levels) for each in met}
    edges: list[Edge] = []
    for each in standing(shown, municipality).memberships:
        held = _held(shown, each, day)
        if each.extent is Extent.PARTIAL:
            held &= Truth.NO if full else buys(shown, each, function)
        edges.append((shown.thing(each.member), shown.thing(each.grouping), held))
    return _spread(municipality, edges)

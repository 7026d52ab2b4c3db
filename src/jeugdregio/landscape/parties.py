"""Who stands for whom: the members of groupings, and what bodies and offices belong to."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, TypeAlias

import attrs

from jeugdregio.landscape.planned import ended_by
from jeugdregio.landscape.scoped import buys, modules_about, parts_of
from jeugdregio.landscape.scopes import asked
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Activity,
    Alliance,
    Arrangement,
    Body,
    Extent,
    Ground,
    Membership,
    Municipality,
    Named,
    Note,
    Office,
    Party,
    Provider,
    Purpose,
    Record,
    Remark,
    Subregion,
    Truth,
    YouthRegion,
)
from jeugdregio.model.references import organ_owner

__all__ = [
    "ORGANS",
    "Joined",
    "Members",
    "Standing",
    "belongs_to",
    "counts_on",
    "grouping_of",
    "host_of",
    "legal_parties",
    "lives",
    "joined_on",
    "known_by_derivation",
    "member_of",
    "members_on",
    "memberships_met",
    "reached_through",
    "retroactive",
    "standing",
    "stands_in",
]


Joined: TypeAlias = Membership | Party
"""What makes someone a member: that an organ is party to the arrangement, or a membership."""

ORGANS: Final = ("college", "council", "mayor")
"""The organs of a municipality, which exist by law."""

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
    Of a municipality that a plan would have ended by then, nobody knows.
    """
    return shown.remember(("lives", id, day), lambda: _lives(shown, id, day))


def _lives(shown: Shown, id: str, day: date) -> Truth:
    record = host_of(shown, id)
    if record is None:  # not known by then, though its membership is
        return Truth.YES
    there = record.shows(day)
    if not isinstance(record, Municipality):
        return Truth.of(there is not Truth.NO)
    return there & ~ended_by(shown, record.id, day)


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
        grounds: what makes the full ones members.
        remarks: what of that only counts because a later text reaches back.
    """

    full: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    grounds: tuple[Ground, ...] = ()
    remarks: tuple[Remark, ...] = ()


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
        for each in memberships_met(shown, group, upward=False)
        if (held := joined_on(shown, each, day)) is not Truth.NO
    ]
    levels = _spread(
        group,
        [
            (
                grouping_of(shown, each),
                member_of(shown, each),
                held if each.extent is Extent.FULL else Truth.UNKNOWN,
            )
            for each, held in edges
        ],
    )
    full = {each for each, level in levels.items() if level is Truth.YES}
    rows = [
        each
        for each, held in edges
        if held is Truth.YES and each.extent is Extent.FULL and grouping_of(shown, each) in full
    ]
    towns = {each for each in levels if shown.ever[Municipality].get(each) is not None}
    grounds, remarks = tuple(map(Ground, rows)), tuple(retroactive(rows, day))
    return Members(tuple(sorted(towns & full)), tuple(sorted(towns - full)), grounds, remarks)


def reached_through(shown: Shown, addressee: str, day: date) -> dict[str, Truth]:
    """Whom a message to someone reaches: himself, and on that day the members of a grouping.

    How far a membership goes does not matter here: a partial member is told as well.
    """
    thing = shown.thing(addressee)
    return _spread(
        thing,
        [
            (grouping_of(shown, each), member_of(shown, each), joined_on(shown, each, day))
            for each in memberships_met(shown, thing, upward=False)
        ],
    )


def joined_on(shown: Shown, row: Joined, day: date) -> Truth:
    """Whether a membership leads on that day from the one to the other, who are both there."""
    held = counts_on(shown, row, day)
    for each in (member_of(shown, row), row.grouping):
        held &= lives(shown, each, day)
    return held


def counts_on(shown: Shown, row: Joined, day: date) -> Truth:
    """Whether a membership or a party counts on a day.

    An arrangement in liquidation takes nobody: who is said to have joined it then, has not.
    """
    held = row.shows(day)
    arrangement = shown.ever[Arrangement].get(row.grouping)
    if arrangement is None or arrangement.liquidation is None or row.counts is None:
        return held
    parts = (row.counts.possible, row.counts.certain)
    late = {
        Truth.NO if each.start is None else arrangement.liquidated_on(each.start)
        for each in parts
        if each is not None
    }
    return held & ~(late.pop() if len(late) == 1 else Truth.UNKNOWN)


def retroactive(rows: Iterable[Joined], day: date) -> Iterator[Remark]:
    """What counts on a day only because a later text reaches back to it."""
    for each in rows:
        if each.retroactive_on(day):
            yield Remark(Note.RETROACTIVE, (each.id,), each.period.possible.start)
            yield from known_by_derivation(each)


def known_by_derivation(record: Record) -> Iterator[Remark]:
    """That the day on which it became known was derived."""
    if any(said.derived and said.field == "known_from" for said in record.evidence):
        yield Remark(Note.KNOWN_FROM_DERIVED, (record.id,), record.known_from)


def member_of(shown: Shown, row: Joined) -> str:
    """Whom a record makes a member: of an organ or a body, what that belongs to."""
    if isinstance(row, Membership):
        return shown.thing(row.member)
    own, *hosts = belongs_to(shown, row.organ)
    return hosts[0] if hosts else own


def grouping_of(shown: Shown, row: Joined) -> str:
    """Of what a record makes someone a member."""
    return shown.thing(row.grouping)


def memberships_met(
    shown: Shown, start: str, *, upward: bool, purpose: Purpose | None = None
) -> list[Joined]:
    """The memberships and parties met on the way from a thing, through whatever they lead to.

    Those counted for another purpose (statistics, message traffic) lead nowhere.

    Args:
        shown: the day asked about.
        start: the id to begin with.
        upward: from a member to groupings, in place of from a grouping to members.
        purpose: for what they are counted; the co-operation itself when left out.
    """
    found: dict[str, Joined] = {}
    seen, waiting = {start}, [start]
    while waiting:
        for row in _joined(shown, waiting.pop(), purpose, upward=upward):
            found[row.id] = row
            thing = grouping_of(shown, row) if upward else member_of(shown, row)
            if thing not in seen:
                seen.add(thing)
                waiting.append(thing)
    return list(found.values())


def _joined(shown: Shown, id: str, purpose: Purpose | None, *, upward: bool) -> Iterator[Joined]:
    """The memberships and parties of a member, or of a grouping."""
    for row in shown.ever[Membership].where("member" if upward else "grouping", id):
        if row.purpose is purpose:
            yield row
    if purpose is not None:
        return
    if not upward:
        yield from shown.ever[Party].where("arrangement", id)
        return
    organs = [f"{id}.{organ}" for organ in ORGANS]
    for organ in (*organs, *(each.id for each in shown.ever[Body].where("of", id))):
        yield from shown.ever[Party].where("organ", organ)


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
        memberships: every membership and party on the way up.
        groupings: the ids of the first versions of the groupings.
        turns: the days on which that can change.
    """

    municipality: str
    memberships: tuple[Joined, ...]
    groupings: frozenset[str]
    turns: tuple[date, ...]


def standing(shown: Shown, municipality: str) -> Standing:
    """The groupings a municipality may stand in, on whatever day."""
    return shown.remember(("standing", municipality), lambda: _standing(shown, municipality))


def _standing(shown: Shown, municipality: str) -> Standing:
    memberships = memberships_met(shown, municipality, upward=True)
    groupings = frozenset(grouping_of(shown, each) for each in memberships)
    hosts = (host_of(shown, each) for each in (municipality, *groupings))
    states = (*memberships, *(host for host in hosts if host is not None))
    turns = sorted({turn for each in states for turn in each.turns})
    return Standing(municipality, tuple(memberships), groupings, tuple(turns))


def stands_in(
    shown: Shown, municipality: str, function: str, day: date, *, full: bool = False
) -> dict[str, Truth]:
    """By grouping, whether a municipality stands in it on a day for a care function.

    A full member is in scope for everything but the modules that parties choose, a partial one for
    its own functions, which are unknown when not recorded. For a divided function it stands in what
    it stands in for all parts. Groupings it does not stand in are left out, or NO.

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
        held = joined_on(shown, each, day)
        if each.extent is Extent.PARTIAL:
            held &= Truth.NO if full else buys(shown, each, function)
        elif not full and modules_about(shown, each, asked(function), Activity.PURCHASE):
            held &= Truth.UNKNOWN
        edges.append((member_of(shown, each), grouping_of(shown, each), held))
    return _spread(municipality, edges)

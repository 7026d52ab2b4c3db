"""Who stands for whom: the members of groupings, and what bodies and offices belong to."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from datetime import date

import attrs

from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Arrangement,
    Body,
    Extent,
    Ground,
    Membership,
    Municipality,
    Named,
    Office,
    Provider,
    Truth,
)
from jeugdregio.model.functions import function_holds
from jeugdregio.model.references import organ_owner
from jeugdregio.model.truth import holds

__all__ = ["Members", "belongs_to", "legal_parties", "members_on", "paths_up", "stands_in"]


_PARTIES: tuple[type[Named], ...] = (Municipality, Arrangement, Provider)


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
    co-operation and are left out. Each is named by the id of its first version.
    """
    key = ("members", grouping, day)
    return shown.remember(key, lambda: _members_on(shown, grouping, day))


def _members_on(shown: Shown, grouping: str, day: date) -> Members:
    full: dict[str, None] = {}
    possible: dict[str, None] = {}
    grounds: list[Ground] = []

    def walk(group: str, certain: bool, path: tuple[str, ...]) -> None:
        if shown.ever[Municipality].get(group) is not None:
            (full if certain else possible)[group] = None
            return
        for membership in shown.ever[Membership].where("grouping", group):
            held = holds(membership.period, day)
            member = shown.thing(membership.member)
            if membership.purpose is not None or held is Truth.NO or member in path:
                continue
            whole = certain and held is Truth.YES and membership.extent is Extent.FULL
            if whole:
                grounds.append(Ground(membership))
            walk(member, whole, (*path, member))

    group = shown.thing(grouping)
    walk(group, True, (group,))
    return Members(
        tuple(sorted(full)), tuple(sorted(possible.keys() - full.keys())), tuple(grounds)
    )


def paths_up(shown: Shown, municipality: str) -> dict[str, list[tuple[Membership, ...]]]:
    """By grouping, the chains of memberships through which a municipality may stand in it.

    A grouping goes by the id of its first version.
    """
    return shown.remember(("paths", municipality), lambda: _paths_up(shown, municipality))


def _paths_up(shown: Shown, municipality: str) -> dict[str, list[tuple[Membership, ...]]]:
    found: dict[str, list[tuple[Membership, ...]]] = {}

    def walk(member: str, path: tuple[Membership, ...]) -> None:
        for membership in shown.ever[Membership].where("member", member):
            if membership.purpose is None and all(each is not membership for each in path):
                longer, grouping = (*path, membership), shown.thing(membership.grouping)
                found.setdefault(grouping, []).append(longer)
                walk(grouping, longer)

    walk(municipality, ())
    return found


def stands_in(path: tuple[Membership, ...], function: str, day: date) -> Truth:
    """Whether a chain of memberships holds on a day for a care function.

    A full member is in scope for everything, a partial one for its own functions, which are
    unknown when not recorded.
    """
    truths: list[Truth] = []
    for membership in path:
        truths.append(holds(membership.period, day))
        if membership.extent is Extent.PARTIAL:
            recorded = membership.functions
            truths.append(function_holds(recorded, function) if recorded else Truth.UNKNOWN)
    return Truth.all(truths)

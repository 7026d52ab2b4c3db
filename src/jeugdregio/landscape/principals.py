"""For which municipalities something is done: those named, and the members of what is named."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from jeugdregio.landscape.parties import Members, belongs_to, members_on
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Alliance,
    Arrangement,
    Municipality,
    Subregion,
    Truth,
    YouthRegion,
)
from jeugdregio.model.truth import holds

__all__ = ["principals_of"]

_PARTIES = (Municipality, Arrangement, Alliance, Subregion, YouthRegion)


def principals_of(shown: Shown, parties: Iterable[str], day: date) -> dict[str, Members]:
    """By party, its municipalities on a day.

    A municipality that did not exist that day is none of them, whatever its membership says; one
    that perhaps did is a possible one.

    Args:
        shown: the day asked from.
        parties: municipalities, groupings, or their organs and bodies.
        day: the day asked about.
    """
    found: dict[str, Members] = {}
    for party in parties:
        hosts = (each for each in belongs_to(shown, party) if _is_party(shown, each))
        host = next(hosts, party)
        members = members_on(shown, host, day)
        lives = {
            each: holds(shown.ever[Municipality][each].period, day)
            for each in (*members.full, *members.possible)
        }
        full = tuple(each for each in members.full if lives[each] is Truth.YES)
        possible = {each for each in lives if lives[each] is not Truth.NO}.difference(full)
        found[host] = attrs.evolve(members, full=full, possible=tuple(sorted(possible)))
    return found


def _is_party(shown: Shown, id: str) -> bool:
    return any(shown.ever[kind].get(id) is not None for kind in _PARTIES)

"""What the rules about joint acts share: whom an act concerns, and which tracks it is about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from jeugdregio.dates import latest
from jeugdregio.landscape import Members, Snapshot, belongs_to, members_on
from jeugdregio.model import Act, ActKind, Alliance, Arrangement, Municipality, ProcurementTrack
from jeugdregio.model.places import YouthRegion

__all__ = ["acts_of", "day_of", "principals", "tracks_of"]

_PARTIES = (Municipality, Arrangement, Alliance, YouthRegion)


def acts_of(snapshot: Snapshot, kinds: Iterable[ActKind]) -> list[Act]:
    """The acts of these kinds that were taken by the day asked and stand on it."""
    return [
        act
        for kind in kinds
        for act in snapshot[Act].where("kind", kind)
        if act.stands_on(snapshot.day)
    ]


def day_of(act: Act) -> date:
    """The last day on which the act can have been taken; one that shows has one."""
    return latest(act.day) or date.max


def principals(snapshot: Snapshot, act: Act) -> dict[str, Members]:
    """By party on whose behalf the act was taken, its municipalities on the day taken."""
    found: dict[str, Members] = {}
    for party in act.for_:
        hosts = (each for each in belongs_to(snapshot, party) if _is_party(snapshot, each))
        host = next(hosts, party)
        found[host] = members_on(snapshot, host, day_of(act))
    return found


def _is_party(snapshot: Snapshot, id: str) -> bool:
    return any(snapshot.ever[kind].get(id) is not None for kind in _PARTIES)


def tracks_of(snapshot: Snapshot, act: Act) -> list[ProcurementTrack]:
    """The procurement tracks the act is about."""
    found = (snapshot.ever[ProcurementTrack].get(id) for id in act.about)
    return [track for track in found if track is not None]

"""Whether someone is there on a day, and whether two ids may mean the same one."""

from __future__ import annotations

from datetime import date
from typing import Final

from jeugdregio.dates import Period
from jeugdregio.landscape.parties import ORGANS, belongs_to
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Alliance,
    Answer,
    Arrangement,
    Body,
    Document,
    Ground,
    Lack,
    Missing,
    Municipality,
    Named,
    Office,
    ProcurementTrack,
    Provider,
    Subregion,
    Truth,
    YouthRegion,
    part,
)
from jeugdregio.model.references import organ_owner

__all__ = [
    "ACTORS",
    "ORGANS",
    "also_meant",
    "one_day",
    "possibly_same",
    "same_actor",
    "there_on",
]

ACTORS: Final[tuple[type[Named], ...]] = (
    Municipality,
    YouthRegion,
    Subregion,
    Alliance,
    Arrangement,
    Body,
    Office,
    Provider,
    ProcurementTrack,
)
"""Whoever can act, besides the organs that exist by law."""


def one_day(day: date) -> Period:
    """A day as a period; the last day there is has no end."""
    return Period(day, None) if day == date.max else Period.day(day)


def there_on(shown: Shown, actor: str, day: date) -> Answer[None]:
    """Whether an actor exists on a day and can act.

    An organ is there as long as its municipality; a body that is only proposed, or dissolved, is
    not. Once what an office or a body belongs to is gone, it is not known whether it stayed.
    """
    key = ("there on", actor, day)
    return shown.remember(key, lambda: _there_on(shown, actor, day))


def _there_on(shown: Shown, actor: str, day: date) -> Answer[None]:
    thing, *hosts = belongs_to(shown, actor)
    behind = Truth.all(_exists(shown, each, day) for each in hosts)
    if organ_owner(thing) is None:
        behind |= Truth.UNKNOWN
    truth = _exists(shown, thing, day) & behind
    if truth is Truth.NO:
        record = _record(shown, organ_owner(thing) or thing)
        return Answer(truth, None, () if record is None else (Ground(record),))
    return part(truth, Missing(Lack.STATE, (thing,), one_day(day), tuple(hosts) or (thing,)))


def _exists(shown: Shown, id: str, day: date) -> Truth:
    record = _record(shown, id)
    there = Truth.YES if record is None else record.shows(day)
    return there & record.works_on(day) if isinstance(record, Body) else there


def _record(shown: Shown, id: str) -> Named | None:
    found = (shown.ever[kind].get(id) for kind in ACTORS)
    return next((each for each in found if each is not None), None)


def same_actor(shown: Shown, one: str, other: str) -> Truth:
    """Whether two ids mean the same actor.

    A municipality, a grouping or a provider acts through its organs, bodies and offices, and a
    record that names it as such does not tell which. A body acts by itself: its chair is another.
    Offices under two labels are possibly one.
    """
    here, there = shown.thing(one), shown.thing(other)
    if here == there:
        return Truth.YES
    if _acts_through(shown, here, there) or _acts_through(shown, there, here):
        return Truth.UNKNOWN
    return Truth.UNKNOWN if there in possibly_same(shown, Office, here) else Truth.NO


def also_meant(shown: Shown, actor: str) -> tuple[str, ...]:
    """The other actors that are possibly the same (`same_actor`), as far as they are on record."""
    return shown.remember(("also meant", actor), lambda: tuple(sorted(_also_meant(shown, actor))))


def _also_meant(shown: Shown, actor: str) -> set[str]:
    thing, *hosts = belongs_to(shown, actor)
    found = {each for each in hosts if shown.ever[Body].get(each) is None}
    if shown.ever[Municipality].get(thing) is not None:
        found.update(f"{thing}.{organ}" for organ in ORGANS)
    waiting = [] if shown.ever[Body].get(thing) is not None else [thing]
    while waiting:
        whole = waiting.pop()
        inner = {each.id for kind in (Body, Office) for each in shown.ever[kind].where("of", whole)}
        waiting += inner - found
        found |= inner
    found.update(possibly_same(shown, Office, thing))
    return {each for each in map(shown.thing, found) if each != thing}


def _acts_through(shown: Shown, whole: str, actor: str) -> bool:
    return whole in belongs_to(shown, actor) and shown.ever[Body].get(whole) is None


def possibly_same(shown: Shown, kind: type[Document] | type[Office], id: str) -> tuple[str, ...]:
    """What may be the same as this, whichever of the two says so; never taken for one."""
    record = shown.ever[kind].get(id)
    if record is None:
        return ()
    says_so = shown.ever[kind].where("possibly_same_as", shown.thing(id))
    every = (*record.possibly_same_as, *(each.id for each in says_so))
    return tuple(sorted(set(map(shown.thing, every))))

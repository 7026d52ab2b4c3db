"""What an absence means: the one place that decides it.

A row that is not there denies a fact only inside a declaration that nothing was left out. Outside
one it is unknown, and the fact that is missing is named.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta

from jeugdregio.dates import Period, bounds, earliest
from jeugdregio.landscape.parties import belongs_to
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import Answer, Completeness, Ground, Missing, Role, Truth, lacking
from jeugdregio.model.references import organ_owner

__all__ = ["absence", "declarations", "declared_turns"]

_DAY = timedelta(days=1)


def absence(
    shown: Shown,
    table: str,
    about: tuple[str, ...],
    missing: Missing,
    *,
    kinds: tuple[str, ...] = (),
    window: Period,
    by: Collection[str] = (),
) -> Answer[None]:
    """Whether rows of this table that would concern this id are denied, or only not recorded.

    Args:
        shown: the day asked about.
        table: the table in which nothing was found.
        about: the ids any of which the rows would concern; an organ is reached through its
            municipality too.
        missing: the fact to name when nothing denies it.
        kinds: the kinds or care functions that rows would be of; all when empty.
        window: the days that rows would concern, which a declaration must reach whole; one declared
            on the last of them has seen their rows, whatever later day is asked from.
        by: only declarations of whom belongs to one of these count; anybody's when empty.

    Returns:
        NO with the declaration as ground, or UNKNOWN with the missing fact.
    """
    seen_from = shown.day if window.end is None else min(shown.day, window.end - _DAY)
    reaching = [
        declaration
        for declaration in declarations(shown, table, about)
        if _reaches(declaration, kinds, window, seen_from)
        and (not by or any(not set(by).isdisjoint(belongs_to(shown, id)) for id in declaration.by))
    ]
    if not reaching:
        return lacking(missing)

    concerned = _concerned(shown, about)

    def weakness(declaration: Completeness) -> tuple[bool, str]:
        own = any(not concerned.isdisjoint(belongs_to(shown, each)) for each in declaration.by)
        return declaration.register is None and not own, declaration.id

    # one is enough: that of a register or of whom it concerns, which weighs most
    ground = reaching[0] if len(reaching) == 1 else min(reaching, key=weakness)
    return Answer(Truth.NO, None, (Ground(ground, Role.DECLARES, about),))


def declarations(shown: Shown, table: str, about: tuple[str, ...]) -> tuple[Completeness, ...]:
    """The declarations of completeness of a table that are about any of these ids."""

    def concerning() -> tuple[Completeness, ...]:
        groups = shown.remember(("declarations", table), lambda: _by_about(shown, table))
        found = (each for id in (None, *_concerned(shown, about)) for each in groups.get(id, ()))
        return tuple({each.id: each for each in found}.values())

    return shown.remember(("declarations", table, about), concerning)


def declared_turns(shown: Shown, table: str, about: tuple[str, ...]) -> Iterator[date]:
    """The days on which it can change whether an absence is denied."""
    for declaration in declarations(shown, table, about):
        yield from bounds(declaration.period)
        seen = earliest(declaration.day)
        if seen is not None and seen < date.max:
            yield seen + _DAY


def _by_about(shown: Shown, table: str) -> dict[str | None, list[Completeness]]:
    """The declarations by the ids they are about, and under ``None`` those about all of them."""
    groups: dict[str | None, list[Completeness]] = {}
    for declaration in shown.ever[Completeness].where("table", table):
        for id in declaration.about or (None,):
            groups.setdefault(id, []).append(declaration)
    return groups


def _concerned(shown: Shown, about: tuple[str, ...]) -> set[str]:
    """The ids in all their versions; an organ is reached through its municipality too."""
    return {
        each
        for id in about
        for one in (id, organ_owner(id))
        if one is not None
        for each in shown.versions_of(one)
    }


def _reaches(
    declaration: Completeness,
    kinds: tuple[str, ...],
    window: Period,
    seen_from: date,
) -> bool:
    # What came after the day declared may exist unrecorded: it denies nothing about later days.
    declared = earliest(declaration.day)
    return (
        declared is not None
        and declared >= seen_from
        and (not declaration.kinds or (bool(kinds) and all(map(declaration.reaches, kinds))))
        and declaration.period.covers(window)
    )

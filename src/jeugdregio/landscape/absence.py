"""What an absence means: the one place that decides it.

A row that is not there denies a fact only inside a declaration that nothing was left out. Outside
one it is unknown, and the fact that is missing is named.
"""

from __future__ import annotations

from collections.abc import Set
from datetime import date, timedelta

from jeugdregio.dates import Period, earliest
from jeugdregio.landscape.parties import belongs_to
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import Answer, Completeness, Ground, Missing, Role, Truth
from jeugdregio.model.references import organ_owner

__all__ = ["absence"]

_DAY = timedelta(days=1)


def absence(
    shown: Shown,
    table: str,
    about: tuple[str, ...],
    missing: Missing,
    *,
    kinds: tuple[str, ...] = (),
    window: Period,
    happening: bool = False,
) -> Answer[None]:
    """Whether rows of this table that would concern this id are denied, or only not recorded.

    Args:
        shown: the day asked about.
        table: the table in which nothing was found.
        about: the ids any of which the rows would concern; an organ is reached through its
            municipality too.
        missing: the fact to name when nothing denies it.
        kinds: the kinds or care functions that rows would be of; all when empty.
        window: the days that rows would concern, which a declaration must reach whole.
        happening: the rows are happenings, so one declared by the end of the window has seen them.

    Returns:
        NO with the declaration as ground, or UNKNOWN with the missing fact.
    """
    seen_from = shown.day
    if happening and window.end is not None:
        seen_from = min(seen_from, window.end - _DAY)
    concerned = {
        each
        for id in about
        for one in (id, organ_owner(id))
        if one is not None
        for each in shown.versions_of(one)
    }
    reaching = [
        declaration
        for declaration in shown.ever[Completeness].where("table", table)
        if _reaches(declaration, concerned, kinds, window, seen_from)
    ]
    if not reaching:
        return Answer(Truth.UNKNOWN, None, missing=(missing,))

    def weakness(declaration: Completeness) -> tuple[bool, str]:
        own = any(not concerned.isdisjoint(belongs_to(shown, each)) for each in declaration.by)
        return declaration.register is None and not own, declaration.id

    # one is enough: that of a register or of whom it concerns, which weighs most
    ground = reaching[0] if len(reaching) == 1 else min(reaching, key=weakness)
    return Answer(Truth.NO, None, (Ground(ground, Role.DECLARES, about),))


def _reaches(
    declaration: Completeness,
    concerned: Set[str],
    kinds: tuple[str, ...],
    window: Period,
    seen_from: date,
) -> bool:
    # What came after the day declared may exist unrecorded: it denies nothing about later days.
    declared = earliest(declaration.day)
    return (
        declared is not None
        and declared >= seen_from
        and (not declaration.about or not concerned.isdisjoint(declaration.about))
        and (not declaration.kinds or (bool(kinds) and all(map(declaration.reaches, kinds))))
        and declaration.period.covers(window)
    )

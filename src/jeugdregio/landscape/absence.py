"""What an absence means: the one place that decides it.

A row that is not there denies a fact only inside a declaration that nothing was left out. Outside
one it is unknown, and the fact that is missing is named.
"""

from __future__ import annotations

from datetime import date, timedelta

from jeugdregio.dates import Period, earliest
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
    for declaration in shown.ever[Completeness].where("table", table):
        if _reaches(declaration, about, kinds, window, seen_from):
            return Answer(Truth.NO, None, (Ground(declaration, Role.DECLARES),))
    return Answer(Truth.UNKNOWN, None, missing=(missing,))


def _reaches(
    declaration: Completeness,
    about: tuple[str, ...],
    kinds: tuple[str, ...],
    window: Period,
    seen_from: date,
) -> bool:
    # What came after the day declared may exist unrecorded: it denies nothing about later days.
    declared = earliest(declaration.day)
    concerned = {*about, *map(organ_owner, about)}
    return (
        declared is not None
        and declared >= seen_from
        and (not declaration.about or not concerned.isdisjoint(declaration.about))
        and (not declaration.kinds or (bool(kinds) and set(kinds) <= set(declaration.kinds)))
        and declaration.period.covers(window)
    )

"""The scopes of records, compared as a snapshot shows them."""

from __future__ import annotations

import functools
from typing import TypeAlias

from jeugdregio.landscape.scopes import Scopes, WordReading, asked, stated
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Act,
    Arrangement,
    Grant,
    Mandate,
    Membership,
    Participation,
    Party,
    ProcurementTrack,
    Purchase,
    Scope,
    Truth,
)
from jeugdregio.model.functions import FUNCTIONS, Activity, function_holds

__all__ = ["buys", "modules_about", "parts_of", "scope_of", "scope_of_act", "scopes_of"]


_Scoped: TypeAlias = Grant | Mandate | Membership | Participation | Party | Purchase


def scopes_of(
    shown: Shown, *, within: Activity | None = None, reading: WordReading | None = None
) -> Scopes:
    """What compares the scopes of a snapshot; one for all questions, so each pair is asked once.

    Args:
        shown: the day asked about.
        within: compare within this activity alone.
        reading: how words with two readings are meant.
    """
    return shown.remember(
        ("scopes", within, reading),
        lambda: Scopes(functools.partial(_known, shown), within=within, reading=reading),
    )


def scope_of(shown: Shown, record: _Scoped) -> Scope:
    """The scope of a record: one of its own, or what it states in its own fields."""
    if record.scope is not None:
        return _known(shown, record.scope)
    return stated(record.id, record.functions or ())


def _known(shown: Shown, id: str) -> Scope:
    """A scope; of one that was not known by then, nothing is."""
    return shown.ever[Scope].get(id) or stated(id)


def buys(shown: Shown, record: _Scoped, function: str) -> Truth:
    """Whether the whole of a care function is in the scope of a record, as far as it is bought."""
    if record.scope is None and record.functions:
        return function_holds(record.functions, function)  # the same, and much quicker
    scopes = scopes_of(shown, within=Activity.PURCHASE)
    return scopes.contains(scope_of(shown, record), asked(function)).truth


def modules_about(
    shown: Shown, record: Membership | Party, what: Scope, within: Activity | None = None
) -> tuple[str, ...]:
    """The modules of the arrangement someone takes part in that may be about something.

    Parties choose the modules they take part in: that one is party tells of none.
    """
    arrangement = shown.ever[Arrangement].get(record.grouping)
    if arrangement is None or not arrangement.modules:
        return ()
    overlaps = scopes_of(shown, within=within).overlaps
    return tuple(each for each in arrangement.modules if overlaps(each, what).truth is not Truth.NO)


@functools.cache
def parts_of(function: str) -> tuple[str, ...]:
    """The parts a divided care function is; any other is its own one part."""
    if not FUNCTIONS[function].divided:
        return (function,)
    return tuple(id for id, each in FUNCTIONS.items() if function in each.parents)


def scope_of_act(shown: Shown, act: Act) -> Scope | None:
    """The scope of an act: its own, or that of the tracks it is about; ``None`` when not told."""
    if act.scope is not None:
        return _known(shown, act.scope)
    found = (shown.ever[ProcurementTrack].get(each) for each in act.about)
    tracks = [each.functions for each in found if each is not None]
    # of several tracks, one whose functions nobody recorded leaves all of it untold
    functions = {each for track in tracks for each in track} if all(tracks) else set[str]()
    named = act.functions or sorted(functions)
    return stated(act.id, named, act.activities) if named else None

"""What a question is asked about: names, words and numbers as records and values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, cast

from jeugdregio._text import brief
from jeugdregio.errors import AmbiguousName, UnknownName, UsageError
from jeugdregio.landscape.scopes import asked
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Activity,
    ActKind,
    Alliance,
    Amount,
    Arrangement,
    Body,
    Duration,
    Force,
    Municipality,
    Named,
    Office,
    ProcurementTrack,
    Provider,
    Scope,
    Subregion,
    YouthRegion,
)
from jeugdregio.model.functions import as_name, find_function
from jeugdregio.model.references import organ_owner

__all__ = [
    "as_amount",
    "as_duration",
    "as_force",
    "as_given",
    "as_kind",
    "as_scope",
    "find_actor",
    "find_function_or_scope",
    "find_party",
]

_GROUPINGS: Final = (YouthRegion, Subregion, Alliance, Arrangement)
_PARTIES: Final[tuple[type[Named], ...]] = (Municipality, *_GROUPINGS)
_ACTORS: Final[tuple[type[Named], ...]] = (*_PARTIES, Body, Office, Provider, ProcurementTrack)


def find_party(shown: Shown, name: str) -> str:
    """The id of the municipality or grouping with this id or name.

    Raises:
        UnknownName: there is none known by then.
        AmbiguousName: there are several; the error lists them.
        UsageError: it is no text.
    """
    return _find(shown, name, _PARTIES, "municipalities and groupings")


def find_actor(shown: Shown, name: str) -> str:
    """The id of the organ, body, office, provider or grouping with this id or name.

    Raises as `find_party`.
    """
    if organ_owner(as_name(name)) is not None:
        return name
    return _find(shown, name, _ACTORS, "organs, bodies, offices and groupings")


def _find(shown: Shown, name: str, kinds: Iterable[type[Named]], among: str) -> str:
    found: dict[str, None] = {}
    for kind in kinds:
        try:
            found[shown.ever[kind].find(name).id] = None
        except UnknownName:
            continue
    if len(found) > 1:
        raise AmbiguousName(name, among, tuple(found))
    if not found:
        raise UnknownName(name, among)
    return next(iter(found))


def find_function_or_scope(shown: Shown, name: str) -> str:
    """The id of the scope with this id, or of the care function with this id or label.

    Raises:
        UnknownName: there is neither.
        UsageError: it is no text.
    """
    return name if shown.ever[Scope].get(as_name(name)) is not None else find_function(name)


_VERBS: Final = {
    "award": ActKind.AWARD,
    "contract": ActKind.CONTRACTING,
    "decide": ActKind.DECISION,
    "deploy": ActKind.DEPLOYMENT,
    "join": ActKind.JOINING,
    "leave": ActKind.EXIT,
    "publish": ActKind.PUBLICATION,
    "sign": ActKind.SIGNING,
    "speak": ActKind.STATEMENT,
    "subsidise": ActKind.SUBSIDY,
}


def as_kind(act: ActKind | str) -> ActKind:
    """The kind of act meant by a kind, its value, or a verb (``sign``, ``contract``, ``deploy``).

    Raises:
        UsageError: no such act.
    """
    if isinstance(act, ActKind):
        return act
    if act in _VERBS:
        return _VERBS[act]
    try:
        return ActKind(act)
    except ValueError:
        known = ", ".join(sorted({*_VERBS, *(each.value for each in ActKind)}))
        raise UsageError(f"expected an act ({known}), got {brief(act)}") from None


def as_scope(
    shown: Shown, in_: str | Iterable[str] | None, activity: Activity | None
) -> tuple[Scope | None, tuple[str, ...]]:
    """The scope meant by care functions, by a scope or by a track, and the ids it is about.

    Raises:
        UnknownName: it names none of these.
    """
    if in_ is None:
        return None, ()
    activities = () if activity is None else (activity,)
    if not isinstance(in_, str):
        return asked(in_, *activities), ()
    recorded = shown.ever[Scope].get(in_)
    if recorded is not None:
        return recorded, (recorded.id,)
    try:
        track = shown.ever[ProcurementTrack].find(in_)
    except UnknownName:
        return asked(in_, *activities), ()
    functions = asked(track.functions, *activities) if track.functions else None
    return functions, (track.id,)


def as_force(force: Force | str) -> Force:
    """A force by itself or by its value.

    Raises:
        UsageError: no such force.
    """
    try:
        return force if isinstance(force, Force) else Force(force)
    except ValueError:
        known = ", ".join(each.value for each in Force)
        raise UsageError(f"force: expected one of {known}, got {brief(force)}") from None


def as_amount(amount: Amount | int | None) -> Amount | None:
    """An amount; a whole number is euros for one act, with or without tax not told."""
    return Amount(amount) if isinstance(amount, int) else amount


def as_duration(duration: Duration | int | None) -> Duration | None:
    """A duration; a whole number is days."""
    return Duration(days=duration) if isinstance(duration, int) else duration


def as_given(given: Mapping[str, bool] | Iterable[str]) -> tuple[tuple[str, bool], ...]:
    """The situations told; those merely named are there."""
    if isinstance(given, str):
        return ((given, True),)
    if isinstance(given, Mapping):
        return tuple(sorted(cast("Mapping[str, bool]", given).items()))
    return tuple(sorted((each, True) for each in given))

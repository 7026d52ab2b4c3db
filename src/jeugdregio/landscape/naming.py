"""What a question is asked about: names, words and numbers as records and values."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, TypeVar, cast

from jeugdregio._text import brief
from jeugdregio.errors import AmbiguousName, RecordError, UnknownName, UsageError
from jeugdregio.landscape.scopes import asked
from jeugdregio.landscape.shown import Shown
from jeugdregio.landscape.table import the_one
from jeugdregio.model import (
    Act,
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
    ProvisionKind,
    Scope,
    Subregion,
    YouthRegion,
)
from jeugdregio.model.functions import as_name, find_function, folded
from jeugdregio.model.kinds import CERTIFYING
from jeugdregio.model.references import organ_owner

__all__ = [
    "as_activity",
    "as_amount",
    "as_duration",
    "as_force",
    "as_given",
    "as_kind",
    "as_names",
    "as_provision",
    "as_scope",
    "find_act",
    "find_actor",
    "find_anything",
    "find_function_or_scope",
    "find_party",
]

T = TypeVar("T")
E = TypeVar("E", bound=enum.Enum)

_GROUPINGS: Final = (YouthRegion, Subregion, Alliance, Arrangement)
_PARTIES: Final[tuple[type[Named], ...]] = (Municipality, *_GROUPINGS)
_ACTORS: Final[tuple[type[Named], ...]] = (*_PARTIES, Body, Office, Provider, ProcurementTrack)
_AMONG: Final = "municipalities, groupings, bodies, offices, providers and tracks"


def as_names(names: str | Iterable[str] | None, argument: str) -> tuple[str, ...]:
    """One name or several as several, each once; ``None`` is none at all.

    Raises:
        UsageError: it is neither a name nor several.
    """
    if names is None:
        return ()
    if isinstance(names, str):
        return (names,)
    try:
        several = tuple(dict.fromkeys(map(as_name, names)))
    except TypeError:
        raise _unusable(argument, "ids or names", names) from None
    # the order of a set is another in every process
    return several if isinstance(names, Sequence) else tuple(sorted(several))


def _unusable(argument: str, expected: str, got: object) -> UsageError:
    return UsageError(f"{argument}: expected {expected}, got {brief(got)}")


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
    owner = organ_owner(as_name(name))
    if owner is not None:
        return shown.ever[Municipality].find(owner).id + name[len(owner) :]
    return _find(shown, name, _ACTORS, _AMONG)


def _find(shown: Shown, name: str, kinds: tuple[type[Named], ...], among: str) -> str:
    as_name(name)
    for kind in kinds:  # an id means one thing, whatever else is called so
        record = shown.ever[kind].get(name)
        if record is not None:
            return record.id
    found: dict[str, Named] = {}
    for kind in kinds:
        view = shown.ever[kind]
        try:
            ids: tuple[str, ...] = (view.find(name).id,)
        except AmbiguousName as error:
            ids = error.candidates
        except UnknownName:
            continue
        found.update((id, view[id]) for id in ids)
    # a region that was once called as a town is, gives way to the town
    bearers = {id: each for id, each in found.items() if folded(each.name) == folded(name)}
    return the_one(name, among, bearers if len(bearers) == 1 else found)


def find_anything(shown: Shown, name: str) -> str:
    """The id of the record with this id, or of the actor with this id or name.

    Raises as `find_party`.
    """
    views = (getattr(shown.ever, table) for table in shown.tables)
    return name if any(as_name(name) in view for view in views) else find_actor(shown, name)


def as_activity(activity: Activity | str) -> Activity:
    """An activity by itself or by its value.

    Raises:
        UsageError: no such activity.
    """
    return _member(Activity, activity, "activity")


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
_WORDS: Final = {each.value: each for each in ActKind if each not in CERTIFYING} | _VERBS


def as_kind(act: ActKind | str) -> ActKind:
    """The kind of act meant by a kind, its value, or a verb (``sign``, ``contract``, ``deploy``).

    Raises:
        UsageError: no such act, or one that no municipality does.
    """
    kind = act if isinstance(act, ActKind) else _WORDS.get(as_name(act))
    if kind is None or kind in CERTIFYING:
        raise UsageError(f"expected an act ({', '.join(sorted(_WORDS))}), got {brief(act)}")
    return kind


def find_act(shown: Shown, act: ActKind | str, *, asked: bool) -> Act | None:
    """The recorded act with this id; ``None`` when a kind of act is meant.

    Args:
        shown: the day asked from.
        act: an id, a kind, or a word for one.
        asked: it is told for whom, which makes a word that is also an id the word.
    """
    if isinstance(act, ActKind) or (asked and act in _WORDS):
        return None
    return shown.ever[Act].get(as_name(act))


def as_scope(
    shown: Shown, in_: str | Iterable[str] | None, activity: Activity | None
) -> tuple[Scope | None, tuple[str, ...]]:
    """The scope meant by care functions, a scope or a track, and the ids it is about.

    An arrangement that is entered, changed or left is given by its id.

    Raises:
        UnknownName: it names none of these; `AmbiguousName` for several.
        UsageError: it names nothing at all.
    """
    if in_ is None:
        return None, ()
    activities = () if activity is None else (activity,)
    if not isinstance(in_, str):
        names = as_names(in_, "in_")
        if not names:
            raise _unusable("in_", "a track, a scope or care functions", names)
        return asked(names, *activities), ()
    recorded = shown.ever[Scope].get(in_)
    if recorded is not None:
        return recorded, (recorded.id,)
    try:
        track = shown.ever[ProcurementTrack].find(in_)
    except AmbiguousName:
        raise
    except UnknownName:
        arrangement = shown.ever[Arrangement].get(in_)
        if arrangement is not None:
            return None, (arrangement.id,)
        return asked(in_, *activities), ()
    functions = asked(track.functions, *activities) if track.functions else None
    return functions, (track.id,)


def as_force(force: Force | str) -> Force:
    """A force by itself or by its value.

    Raises:
        UsageError: no such force.
    """
    return _member(Force, force, "force")


def as_provision(kind: ProvisionKind | str) -> ProvisionKind:
    """A kind of clause by itself or by its value.

    Raises:
        UsageError: no such kind.
    """
    return _member(ProvisionKind, kind, "kind")


def _member(kind: type[E], word: E | str, argument: str) -> E:
    try:
        return kind(word)
    except ValueError:
        known = ", ".join(each.value for each in kind)
        raise _unusable(argument, f"one of {known}", word) from None


def as_amount(amount: Amount | int | None) -> Amount | None:
    """An amount; a whole number is euros for one act, with or without tax not told.

    Raises:
        UsageError: it is no amount.
    """
    return _measure(amount, Amount, Amount, "amount")


def as_duration(duration: Duration | int | None) -> Duration | None:
    """A duration; a whole number is days.

    Raises:
        UsageError: it is no duration.
    """
    return _measure(duration, Duration, lambda days: Duration(days=days), "duration")


def _measure(value: T | int | None, kind: type[T], make: Callable[[int], T], name: str) -> T | None:
    if value is None or isinstance(value, kind):
        return value
    try:
        return make(cast("int", value))
    except RecordError:
        expected = f"{kind.__name__} or a whole number"
        raise _unusable(name, expected, value) from None


def as_given(given: Mapping[str, bool] | Iterable[str] | None) -> tuple[tuple[str, bool], ...]:
    """The situations told; those merely named are there.

    Raises:
        UsageError: they are no texts, or of one it is not told whether it is there.
    """
    if not isinstance(given, Mapping):
        return tuple(sorted((each, True) for each in as_names(given, "given")))
    told = dict(cast("Mapping[str, bool]", given))
    if {*map(type, told)} - {str} or {*map(type, told.values())} - {bool}:
        raise _unusable("given", "situations, or by situation whether it is there", told)
    return tuple(sorted(told.items()))

"""What reads a type. A type that nothing here reads is an error of the program, never a guess."""

from __future__ import annotations

import enum
import types
import typing
from datetime import date
from typing import Annotated, Any, Final

import attrs

from jeugdregio.dates import Period, UncertainDate, UncertainPeriod
from jeugdregio.formats import moments, values
from jeugdregio.formats.objects import object_hook
from jeugdregio.formats.values import Hook
from jeugdregio.model.functions import FunctionId

__all__ = ["hook_for"]

_HOOKS: Final[dict[Any, Hook]] = {
    str: values.text,
    FunctionId: values.function,
    int: values.whole,
    bool: values.yes_or_no,
    date: moments.day,
    Period: moments.period,
    UncertainDate: moments.uncertain_day,
    UncertainPeriod: moments.uncertain_period,
    frozenset({date, UncertainDate}): moments.day_or_uncertain,
    frozenset({Period, UncertainPeriod}): moments.period_or_uncertain,
}
"""By type, and by the set of types of a union; what is made for further types joins them."""


def hook_for(hint: Any) -> Hook:
    """What reads values of a type; made once.

    Raises:
        TypeError: no document can hold this type.
    """
    hook = _HOOKS.get(hint)
    if hook is None:
        hook = _HOOKS[hint] = _made(hint)
    return hook


def _made(hint: Any) -> Hook:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is Annotated:
        return hook_for(arguments[0])
    if origin in (typing.Union, types.UnionType):
        kinds = frozenset(arguments) - {types.NoneType}
        hook = hook_for(next(iter(kinds)) if len(kinds) == 1 else kinds)
        return values.maybe(hook) if types.NoneType in arguments else hook
    if origin is tuple and arguments[1:] == (...,):
        return values.many(hook_for(arguments[0]))
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return values.choice(hint)
    if isinstance(hint, type) and attrs.has(hint):
        return _object(hint)
    raise TypeError(f"no document can hold {hint!r}")


def _object(cls: type) -> Hook:
    # A class that holds itself meets this while it is being made.
    _HOOKS[cls] = lambda value, kind: _HOOKS[cls](value, kind)
    try:
        return object_hook(cls, hook_for)
    except TypeError:
        del _HOOKS[cls]
        raise

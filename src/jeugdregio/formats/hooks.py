"""From plain values to what the types of the model say, without any coercion.

cattrs generates the reading of an object from its class, once. Left to itself it coerces: ``"1"``
becomes 1, ``None`` becomes ``"None"``, a text given for a list is taken apart by letter. So every
type gets its hook here, and a type without one is an error of the program, not a guess. An object
that is refused is read again attribute by attribute, so that all that is wrong is told at once.
"""

from __future__ import annotations

import enum
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Final

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn_from_attrs, override

from jeugdregio.dates import ALWAYS, Period, UncertainDate, UncertainPeriod
from jeugdregio.errors import Problem, ProblemsError
from jeugdregio.formats.layout import Spot, layout_of
from jeugdregio.formats.refusal import Refused, child, known_key, refuse, shown
from jeugdregio.formats.source import LARGEST, WHOLE

__all__ = ["Hook", "forget_dates", "hook_for"]

Hook = Callable[[Any, Any], Any]
"""Gives what a plain value says, or raises `Refused`. The second argument is the type, for cattrs;
a hook knows its own."""

_DAY: Final = "a day as 2018-09-25"
_NOTHING: Final = "nothing"


# Plain values


def _text(value: Any, _: Any) -> str:
    if type(value) is not str:
        refuse("a text", value)
    return value


def _whole(value: Any, _: Any) -> int:
    if type(value) is not int or not -LARGEST <= value <= LARGEST:
        refuse(WHOLE, value)
    return value


def _yes_or_no(value: Any, _: Any) -> bool:
    if type(value) is not bool:
        refuse("true or false", value)
    return value


# Days and periods. The same ones come back in row after row, so each is made once per document.

_DAYS: Final[dict[Any, date]] = {}
_PERIODS: Final[dict[tuple[Any, Any], Period]] = {}


def forget_dates() -> None:
    """Free what was remembered for one document."""
    _DAYS.clear()
    _PERIODS.clear()


def _day(value: Any, _: Any) -> date:
    try:
        return _DAYS[value]
    except (KeyError, TypeError):
        pass
    try:
        day = date.fromisoformat(value)
    except (TypeError, ValueError):
        refuse(_DAY, value)
    if day.isoformat() != value:  # Python also reads 20180925 and 2018-W39-2
        refuse(_DAY, value)
    _DAYS[value] = day
    return day

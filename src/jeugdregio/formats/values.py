"""Plain values, choices and lists, read without any coercion."""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Any, Final, TypeAlias

from jeugdregio.errors import Problem
from jeugdregio.formats.plain import is_list
from jeugdregio.formats.refusal import Refused, child, refuse
from jeugdregio.formats.source import LARGEST, WHOLE
from jeugdregio.model import FUNCTIONS
from jeugdregio.model.taxonomy import folded

__all__ = ["Hook", "choice", "function", "many", "maybe", "text", "whole", "yes_or_no"]

Hook: TypeAlias = Callable[[Any, Any], Any]
"""Gives what a plain value says, or raises `Refused`.

The second argument is how cattrs calls it: the type, which a hook knows of itself.
"""


def text(value: Any, _: Any) -> str:
    """A text."""
    if type(value) is not str:
        refuse("a text", value)
    return value


_LABELS: Final = {
    folded(label): each.id
    for each in FUNCTIONS.values()
    for label in (each.nl, *each.also, each.id)
}


def function(value: Any, _: Any) -> str:
    """The id of a care function; in place of one its label is refused with the id."""
    if type(value) is str and value in FUNCTIONS:
        return value
    id = _LABELS.get(folded(text(value, _)))
    hint = "" if id is None else f" (a label stands here; its id is {id})"
    return refuse(f"a care function (an id as `jeugdregio.FUNCTIONS` lists them){hint}", value)


def whole(value: Any, _: Any) -> int:
    """A whole number that every reader of JSON keeps exact."""
    if type(value) is not int or not -LARGEST <= value <= LARGEST:
        refuse(WHOLE, value)
    return value


def yes_or_no(value: Any, _: Any) -> bool:
    """True or false; no other value stands for one of them."""
    if type(value) is not bool:
        refuse("true or false", value)
    return value


def choice(kind: type[enum.Enum]) -> Hook:
    """A member of an enumeration, by its value."""
    # 1, 1.0 and True find one another in a dict, so the type of the value is kept beside it
    members: dict[Any, tuple[enum.Enum, type]] = {
        member.value: (member, type(member.value)) for member in kind
    }
    expected = f"one of {', '.join(map(repr, members))}"

    def read(value: Any, _: Any) -> enum.Enum:
        try:
            member, plain = members[value]
        except (KeyError, TypeError):
            refuse(expected, value)
        if type(value) is not plain:
            refuse(expected, value)
        return member

    return read


def maybe(hook: Hook) -> Hook:
    """What another hook reads, or null."""

    def read(value: Any, kind: Any) -> Any:
        return None if value is None else hook(value, kind)

    return read


def many(hook: Hook) -> Hook:
    """A list of what another hook reads; a text is no list of letters."""

    def read(values: Any, kind: Any) -> tuple[Any, ...]:
        if not is_list(values):
            refuse("a list", values)
        found: list[Any] = []
        problems: list[Problem] = []
        for place, value in enumerate(values):
            try:
                found.append(hook(value, kind))
            except Refused as error:
                problems += error.under(child("", place))
        if problems:
            raise Refused(problems)
        return tuple(found)

    return read

"""Converters and validators for the fields of records.

They hold structural truth only (an id is a text, a list of clients is no single text); what
governance demands is the business of ``rules``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Final, TypeAlias, TypeVar

import attrs

from jeugdregio._text import brief
from jeugdregio.dates import Period, UncertainDate, UncertainPeriod
from jeugdregio.errors import Problem, RecordError

__all__ = [
    "a_day",
    "a_period",
    "many_of",
    "maybe_set",
    "not_negative",
    "one_of",
    "record_id",
    "sorted_set",
    "text",
    "unique",
]

_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")

T = TypeVar("T")

Field: TypeAlias = "attrs.Attribute[Any]"
Validator: TypeAlias = "Callable[[Any, Field, Any], None]"


def refuse(instance: object, path: str, expected: str, got: object) -> RecordError:
    """The error for one impossible part of a record."""
    record = getattr(instance, "id", None)
    return RecordError([Problem(path, expected, brief(got), record)])


def record_id(instance: object, field: Field, value: object) -> None:
    """An id: letters, digits, hyphens, underscores; ``.`` and ``/`` have a meaning of their own."""
    if type(value) is not str or not _ID.fullmatch(value):
        raise refuse(None, field.name, "an id of letters, digits, - and _", value)


def text(instance: object, field: Field, value: object) -> None:
    """A text that says something, or ``None`` where the field allows it."""
    if value is None and field.default is None:
        return
    if type(value) is not str or not value.strip():
        raise refuse(instance, field.name, "a text", value)


def a_day(instance: object, field: Field, value: object) -> None:
    """A day, exact or not, or ``None`` where the field allows it."""
    if value is None and field.default is None:
        return
    if type(value) not in (date, UncertainDate):
        raise refuse(instance, field.name, "a date or an UncertainDate", value)


def a_period(instance: object, field: Field, value: object) -> None:
    """A period, certain or not, or ``None`` where the field allows it."""
    if value is None and field.default is None:
        return
    if type(value) not in (Period, UncertainPeriod):
        raise refuse(instance, field.name, "a Period or an UncertainPeriod", value)


def _a(kind: type) -> str:
    name = kind.__name__
    return f"an {name}" if name[0] in "AEIOU" else f"a {name}"


def one_of(kind: type) -> Validator:
    """A value of this class, or ``None`` where the field allows it."""

    def validate(instance: object, field: Field, value: object) -> None:
        if value is None and field.default is None:
            return
        if type(value) is not kind:
            raise refuse(instance, field.name, _a(kind), value)

    return validate


def many_of(kind: type) -> Validator:
    """A tuple of values of this class, or ``None`` where the field allows it."""

    def validate(instance: object, field: Field, values: tuple[object, ...] | None) -> None:
        for place, value in enumerate(values or ()):
            if type(value) is not kind:
                raise refuse(instance, f"{field.name}[{place}]", _a(kind), value)

    return validate


def sorted_set(values: Iterable[str], path: str = "value") -> tuple[str, ...]:
    """Texts whose order has no meaning: unique and sorted, so that equal sets are equal values."""
    if values == ():
        return ()  # most are: a converter is asked about every default
    # Iterating a text would silently make a set of its letters; a record given for its id would
    # be a reference that nothing ever finds.
    found = () if isinstance(values, str) else set(values)
    if found and set(map(type, found)) == {str}:
        return tuple(sorted(found))
    if found or isinstance(values, str):
        raise refuse(None, path, "a tuple of texts", values)
    return ()


def unique(values: Iterable[T]) -> tuple[T, ...]:
    """The values in their order, each once."""
    return tuple(dict.fromkeys(values))


def not_negative(instance: object, field: Field, value: object) -> None:
    """A whole number of zero or more."""
    if type(value) is not int or value < 0:
        raise refuse(instance, field.name, "a whole number of at least 0", value)


def maybe_set(values: Iterable[str] | None) -> tuple[str, ...] | None:
    """Like `sorted_set`, where ``None`` says "not specified"."""
    return None if values is None else sorted_set(values)

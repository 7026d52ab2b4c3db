"""Where the attributes of a class stand in a document.

This is all that reading and writing have to agree on, and it follows from the classes: a new field
or table needs no change here.
"""

from __future__ import annotations

import re
import typing
from typing import Any, Final

import attrs

from jeugdregio.dates import ALWAYS, AnyPeriod, Period
from jeugdregio.formats.plain import is_object
from jeugdregio.model import Record

__all__ = ["FORMAT", "Spot", "id_of", "kinds_of", "layout_of"]

FORMAT: Final = "jeugdregio/1"
"""The name and version of the format; every document says it under the key ``format``."""

_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@attrs.frozen
class Spot:
    """The place of one attribute.

    Args:
        field: the attribute.
        hint: its type.
        key: the key under which it stands: its name without the trailing underscore that keeps it
            apart from a word of Python.
        flat: it is the period of its object, whose bounds stand beside the other keys as ``from``
            and ``until``; under ``key`` stands an uncertain one.
    """

    field: attrs.Attribute[Any]
    hint: Any
    key: str
    flat: bool

    @property
    def argument(self) -> str:
        """The argument of the constructor."""
        return self.field.alias or self.field.name

    @property
    def required(self) -> bool:
        """Whether the document must say it; a period without bounds is told by saying nothing."""
        return self.field.default is attrs.NOTHING and not self.flat

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys it takes."""
        return ("from", "until", self.key) if self.flat else (self.key,)

    def omits(self, value: object) -> bool:
        """Whether the value is the default, which a document leaves out."""
        default = self.field.default
        return type(value) is type(default) and value == default


_LAYOUTS: Final[dict[type, tuple[Spot, ...]]] = {}


def layout_of(cls: type) -> tuple[Spot, ...]:
    """The attributes of a class in the order of their keys.

    Raises:
        TypeError: two attributes would stand under one key.
    """
    if cls not in _LAYOUTS:
        hints = typing.get_type_hints(cls, include_extras=True)
        spots = tuple(_spot(field, hints[field.name]) for field in attrs.fields(cls))
        keys = [key for spot in spots for key in spot.keys]
        if len(keys) != len(set(keys)) or (issubclass(cls, Record) and "type" in keys):
            # ``type`` tells the rows of a subclass apart
            raise TypeError(f"{cls.__name__}: two attributes would stand under one key")
        _LAYOUTS[cls] = spots
    return _LAYOUTS[cls]


def _spot(field: attrs.Attribute[Any], hint: Any) -> Spot:
    # Saying nothing means "always", so a period that may be absent cannot be flat.
    flat = (
        field.name == "period"
        and hint in (Period, AnyPeriod)
        and (field.default is attrs.NOTHING or field.default == ALWAYS)
    )
    return Spot(field, hint, field.name.rstrip("_"), flat)


def kinds_of(cls: type[Record]) -> dict[str, type[Record]]:
    """The subclasses of the records of a table, by what their rows say under ``type``.

    Not remembered: a program may define further ones at any time.
    """
    kinds: dict[str, type[Record]] = {}
    for sub in cls.__subclasses__():
        # attrs makes a slotted class anew; the one it was made from may linger without fields
        if "__attrs_attrs__" in vars(sub):
            kinds[_HUMP.sub("-", sub.__name__).lower()] = sub
        kinds.update(kinds_of(sub))
    return kinds


def id_of(row: object) -> str | None:
    """The id that a row of a document says it has, if it says one."""
    id = row.get("id") if is_object(row) else None
    return id if type(id) is str else None

"""The JSON Schema of a document, from the classes that read it."""

from __future__ import annotations

import copy
import enum
import typing
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Final, TypeAlias

import attrs

from jeugdregio.dates import ALWAYS, Period, UncertainDate, UncertainPeriod
from jeugdregio.formats.document import KEY
from jeugdregio.formats.layout import FORMAT, Spot, kinds_of, layout_of
from jeugdregio.formats.objects import against
from jeugdregio.formats.source import LARGEST
from jeugdregio.landscape import record_types
from jeugdregio.model import FUNCTIONS, Record
from jeugdregio.model.functions import FunctionId

__all__ = ["schema"]

Schema: TypeAlias = dict[str, Any]
Takes: TypeAlias = Callable[[object], bool]


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _closed(properties: Schema, *required: str) -> Schema:
    found = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**found, "required": list(required)} if required else found


_SPACES: Final = (
    r"\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""What Python calls spaces; the ``\\s`` of other languages is not quite the same."""

_BOUNDS: Final = {"from": _ref("day"), "until": _ref("day")}
_COMMON: Final[Schema] = {
    "text": {"type": "string", "pattern": f"[^{_SPACES}]"},
    # in some languages a $ also matches before a last line break, so it is said by what may not be
    "id": {"type": "string", "pattern": "^[A-Za-z0-9]", "not": {"pattern": "[^A-Za-z0-9_-]"}},
    "care-function": {"enum": sorted(FUNCTIONS)},
    "day": {
        "type": "string",
        "format": "date",
        "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        "maxLength": 10,
    },
    "period": _closed(_BOUNDS),
    "uncertain-day": _closed(
        {"earliest": _ref("day"), "latest": _ref("day"), "words": {"type": "string"}}
    ),
    "uncertain-period": _closed(
        {"certain": _ref("period"), "possible": _ref("period"), "words": {"type": "string"}},
        "possible",
    ),
}
_BASE: Final = _closed(
    {"landscape": {"type": "string"}, "version": _ref("day")}, "landscape", "version"
)
_NAMES: Final[dict[Any, str]] = {
    FunctionId: "care-function",
    date: "day",
    Period: "period",
    UncertainDate: "uncertain-day",
    UncertainPeriod: "uncertain-period",
}
_PLAIN: Final[dict[Any, str]] = {str: "string", bool: "boolean", type(None): "null"}


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a document (Dutch: *schema*).

    It accepts every document that `load` reads, and refuses what has another shape: keys, values,
    words of a fixed list. It cannot say what rows have to do with one another.

    >>> schema()["properties"]["format"]
    {'const': 'jeugdregio/1'}
    """
    shapes = _Shapes()
    tables = {
        name: {"type": "array", "items": shapes.row(kind)} for name, kind in record_types().items()
    }
    head = {"format": {"const": FORMAT}, "title": {"type": "string"}, KEY: _BASE}
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A document in the format {FORMAT}",
        **_closed(head | tables, "format"),
        "$defs": shapes.named,
    }
    return copy.deepcopy(whole)  # whoever changes it changes nothing here


class _Shapes:
    """The shapes that others refer to, by name; each is made when it is met."""

    def __init__(self) -> None:
        self.named = dict(_COMMON)

    def row(self, kind: type[Record]) -> Schema:
        """The rows of a table."""
        plain, subs = self.of(kind), kinds_of(kind).items()
        found = [plain, *(self._object(sub, type={"const": name}) for name, sub in subs)]
        return {"oneOf": found} if subs else plain

    def of(self, hint: Any, takes: Takes = lambda _: True) -> Schema:
        """What stands for values of a type.

        Args:
            hint: the type.
            takes: whether the attribute takes a value of it.
        """
        origin, inner = typing.get_origin(hint), typing.get_args(hint)
        if hint in _NAMES:
            return _ref(_NAMES[hint])
        if origin is Annotated:
            return self.of(inner[0], takes)
        if origin is tuple:
            return {"type": "array", "items": self.of(inner[0], lambda each: takes((each,)))}
        if inner:  # a union
            return {"anyOf": [self.of(each, takes) for each in inner]}
        if attrs.has(hint):
            return self._object(hint)
        if issubclass(hint, enum.Enum):
            self.named[hint.__name__] = {"enum": [member.value for member in hint]}
            return _ref(hint.__name__)
        return _value(hint, takes)

    def _object(self, cls: type, **keys: Schema) -> Schema:
        name = cls.__name__
        if name not in self.named:
            self.named[name] = {}  # for a class that holds itself
            self.named[name] = self._made(cls, keys)
        return _ref(name)

    def _made(self, cls: type, keys: Schema) -> Schema:
        required, rest = list(keys), Schema()
        for spot in layout_of(cls):
            if spot.required:
                required.append(spot.key)
            if spot.flat:
                keys |= _BOUNDS
                rest = _rest(spot)
            if not spot.flat or "dependentSchemas" in rest:
                hint = UncertainPeriod if spot.flat else spot.hint
                keys[spot.key] = self.of(hint, _takes(spot))
        return _closed(keys, *required) | rest


def _takes(spot: Spot) -> Takes:
    return lambda value: not against(spot.field, value)


def _rest(spot: Spot) -> Schema:
    """What holds for the keys of the period of an object together."""
    takes, rest = _takes(spot), Schema()
    keys = ["from", "until"]
    if spot.hint is not Period:
        rest["dependentSchemas"] = {spot.key: {"properties": dict.fromkeys(keys, False)}}
        keys.append(spot.key)
    if not takes(ALWAYS):
        rest["anyOf"] = [{"required": [key]} for key in keys]
    return rest


def _value(kind: Any, takes: Takes) -> Schema:
    """A plain value, as narrow as the attribute tells when it is tried."""
    if kind is int:
        least = next((each for each in (-LARGEST, 0, 1) if takes(each)), -LARGEST)
        return {"type": "integer", "minimum": least, "maximum": LARGEST}
    if kind is str and takes("x") and not takes(" "):
        return _ref("text" if takes("x x") else "id")
    return {"type": _PLAIN[kind]}

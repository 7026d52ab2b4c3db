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
from jeugdregio.formats.meanings import BOUNDS, arguments_of, meanings_of, summary_of
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


def _described(text: str, shape: Schema) -> Schema:
    """A shape with what it means, if that is said: editors show it as it stands."""
    plain = text.replace("``", "`").replace("*", "")
    return {**shape, "description": plain} if plain else shape


def _uncertain(cls: type, part: Schema, *required: str) -> Schema:
    """An uncertain day or period: its bounds, and the words."""
    said, words = arguments_of(cls), {"type": "string"}
    keys = {
        field.name: _described(said.get(field.name, ""), words if field.name == "words" else part)
        for field in attrs.fields(cls)
    }
    return _described(summary_of(cls), _closed(keys, *required))


_SPACES: Final = (
    r"\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""What Python calls spaces; the ``\\s`` of other languages is not quite the same."""

_BOUNDS: Final = {key: _described(text, _ref("day")) for key, text in BOUNDS.items()}
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
    "uncertain-day": _uncertain(UncertainDate, _ref("day")),
    "uncertain-period": _uncertain(UncertainPeriod, _ref("period"), "possible"),
}
_BASE: Final = {
    "landscape": _described("its name", {"type": "string"}),
    "version": _described("the day of the data for which the document was written", _ref("day")),
}
_HEAD: Final = {
    "format": _described("name and version of the format", {"const": FORMAT}),
    "title": _described("what the document is, for people", {"type": "string"}),
    KEY: _described("a landscape that the document does not hold itself", _closed(_BASE, *_BASE)),
}
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
    {'const': 'jeugdregio/1', 'description': 'name and version of the format'}
    """
    shapes = _Shapes()
    tables = {
        name: _described(summary_of(kind), {"type": "array", "items": shapes.row(kind)})
        for name, kind in record_types().items()
    }
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A document in the format {FORMAT}",
        **_closed(_HEAD | tables, "format"),
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
        found = [plain]
        for name, sub in subs:
            sort = _described("which of the sorts of rows of the table it is", {"const": name})
            found.append(self._object(sub, type=sort))
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
            words = {"enum": [member.value for member in hint]}
            self.named[hint.__name__] = _described(summary_of(hint), words)
            return _ref(hint.__name__)
        return _value(hint, takes)

    def _object(self, cls: type, **keys: Schema) -> Schema:
        name = cls.__name__
        if name not in self.named:
            self.named[name] = {}  # for a class that holds itself
            self.named[name] = self._made(cls, keys)
        return _ref(name)

    def _made(self, cls: type, keys: Schema) -> Schema:
        required, rest, meanings = list(keys), Schema(), meanings_of(cls)
        for spot in layout_of(cls):
            if spot.required:
                required.append(spot.key)
            if spot.flat:
                keys |= _BOUNDS
                rest = _rest(spot)
            if not spot.flat or "dependentSchemas" in rest:
                hint = UncertainPeriod if spot.flat else spot.hint
                keys[spot.key] = _described(meanings[spot.key], self.of(hint, _takes(spot)))
        return _described(summary_of(cls), _closed(keys, *required) | rest)


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

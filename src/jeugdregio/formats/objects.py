"""The reading of an object, made from its class.

cattrs generates it. An object that it refuses is read again by its parts, to tell all that is wrong
with it.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Container, Iterator, Mapping
from typing import Any, Final

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override

from jeugdregio.dates import ALWAYS, Period
from jeugdregio.errors import Problem
from jeugdregio.formats.layout import Spot, layout_of
from jeugdregio.formats.moments import gathered, own_period, own_period_or_uncertain
from jeugdregio.formats.parts import Part, by_parts, refusals
from jeugdregio.formats.plain import is_tuple
from jeugdregio.formats.refusal import Refused, child
from jeugdregio.formats.values import Hook

__all__ = ["against", "object_hook"]

# It need not collect errors: that is done, with those of the model, when a refused object is read
# by its parts.
_CONVERTER: Final = Converter(detailed_validation=False, forbid_extra_keys=True)


def object_hook(cls: type[Any], hook_for: Callable[[Any], Hook]) -> Hook:
    """Reads the objects of a class.

    Args:
        cls: the class.
        hook_for: gives what reads a type.
    """
    layout = layout_of(cls)
    hooks = {spot.field.name: _hook(spot, hook_for) for spot in layout}
    # Every attribute has its hook, so that cattrs comes to none of its own.
    overrides: dict[str, Any] = {
        spot.field.name: override(rename=spot.key, struct_hook=hooks[spot.field.name])
        for spot in layout
    }
    generated: Hook = make_dict_structure_fn(cls, _CONVERTER, **overrides)
    parts = tuple(_part(spot, hooks[spot.field.name]) for spot in layout)
    judge = functools.partial(_together, cls)
    keys = tuple(key for spot in layout for key in spot.keys)

    def read(row: Any, _: Any) -> Any:
        try:
            return generated(row, cls)
        except Exception:
            return by_parts(row, parts, cls, cls.__name__, keys, judge)

    def read_with_period(row: Any, _: Any) -> Any:
        try:
            if "from" in row or "until" in row:
                row = gathered(row)
            elif always:
                row = always | row
            return generated(row, cls)
        except Exception:
            return by_parts(row, parts, cls, cls.__name__, keys, judge)

    flat = [spot for spot in layout if spot.flat]
    always = {each.key: ALWAYS for each in flat if each.field.default is attrs.NOTHING}
    return read_with_period if flat else read


def _hook(spot: Spot, hook_for: Callable[[Any], Hook]) -> Hook:
    if spot.flat:
        return own_period if spot.hint is Period else own_period_or_uncertain
    return hook_for(spot.hint)


def _part(spot: Spot, hook: Hook) -> Part:
    """The part as the constructor judges it by itself."""

    def read(value: Any, kind: Any) -> Any:
        found = hook(value, kind)
        if problems := _judged(spot, found):
            raise Refused(problems)
        return found

    path = "" if spot.flat else child("", spot.key)
    return Part(spot.key, read, spot.argument, spot.required, path)


def _judged(spot: Spot, value: object) -> list[Problem]:
    """What the model has against a value, in terms of the document."""
    problems = against(spot.field, value)
    if spot.flat:  # the document says "always" by saying nothing
        path = child("", spot.key)
        return [attrs.evolve(each, path=path, got=str(value)) for each in problems]
    if problems and is_tuple(value):
        # the elements to which it objects, or else the whole
        by_place = [
            attrs.evolve(each, path=child("", place))
            for place, element in enumerate(value)
            for each in against(spot.field, (element,))
        ]
        return by_place or problems
    return problems


def against(field: Any, value: object) -> list[Problem]:
    """What a class has against a value for one of its attributes, whatever the others are."""
    try:
        kept = _kept(field, value)
        if field.validator is not None:
            field.validator(None, field, kept)
    except ValueError as error:
        return [attrs.evolve(each, path="") for each in refusals(error)]
    return []


def _kept(field: Any, value: object) -> object:
    return value if field.converter is None else field.converter(value)


def _together(
    cls: type[Any], values: Mapping[str, Any], unread: Container[str]
) -> Iterator[Problem]:
    """What the model has against the parts together.

    Its constructor wants all of them and stops at the first objection, so it is not asked.
    """
    whole = object.__new__(cls)
    judges: list[Callable[[], object]] = [getattr(whole, "__attrs_post_init__", list)]
    for spot in layout_of(cls):
        if spot.argument not in unread:
            field = spot.field
            kept = _kept(field, values.get(spot.argument, field.default))
            object.__setattr__(whole, field.name, kept)
            if field.validator is not None:
                judges.insert(-1, functools.partial(field.validator, whole, field, kept))
    for judge in judges:
        try:
            judge()
        except AttributeError:  # it asks for a part that cannot be read
            continue
        except ValueError as error:
            yield from refusals(error)

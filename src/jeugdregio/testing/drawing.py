"""Values of any class, and whole landscapes, made from nothing but the fields of the classes.

A new record class or field is drawn without a change here. Ids are made first, and references are
drawn from them, so every landscape fits together. Values come from small pools of what tends to go
wrong: a strategy that invents texts would take most of the time and find less.
"""

from __future__ import annotations

import enum
import functools
import re
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Annotated, Any, Final, TypeVar

import attrs
from hypothesis import reject
from hypothesis import strategies as st

from jeugdregio.dates import Period, Periods, UncertainDate, UncertainPeriod
from jeugdregio.errors import JeugdregioError
from jeugdregio.landscape import Landscape, record_types, table_name
from jeugdregio.model import (
    FUNCTIONS,
    Answer,
    Completeness,
    DecisionRule,
    Evidence,
    Exemption,
    Explanation,
    Municipality,
    Record,
    RefersTo,
    Weight,
)
from jeugdregio.model.functions import FunctionId
from jeugdregio.model.references import ANYTHING, ORGANS, references_of
from jeugdregio.rules import CATALOGUE
from jeugdregio.testing.hard import HardCase, story

__all__ = ["DAYS", "TEXTS", "kinds", "landscapes", "values"]

DAYS: Final = tuple(
    map(
        date.fromisoformat,
        (
            "0001-01-01",
            "1899-12-31",
            "2000-02-29",
            "2015-01-01",
            "2018-09-25",
            "2018-12-31",
            "2019-01-01",
            "2019-12-31",
            "2020-02-29",
            "2026-07-01",
            "9999-12-30",
            "9999-12-31",
        ),
    )
)
"""In order: the first and the last that there are, leap days, both sides of a year's end."""

TEXTS: Final = (
    "jeugdbescherming",
    "",
    " ",
    " met spaties ",
    "’s-Gravenhage, Súdwest-Fryslân",
    "Su\u0301dwest-Frysla\u0302n",
    'zij schreef: "per direct"',
    "'t/m 31 december'",
    "C:\\map\\bestand",
    "regel een\nregel twee\r\n\teinde",
    "\u2028\u2029\u0085\x00\x1f\x7f\ufeff",
    "👩‍👩‍👧 🇳🇱",
    "\u202e\u05e9\u05dc\u05d5\u05dd \u0639\u0644\u064a\u0643\u0645\u202c",
    "null",
    "NaN",
    "2019-01-01",
    '{"format": "jeugdregio/1"}',
    "<script>&amp;</script>",
    "\U0010ffff\ufffe",
    "lang " * 200,
)
"""Words of the field, and what programs stumble over: markup, look-alikes, signs nobody sees."""

_NUMBERS: Final = (0, 1, -1, 18, 2**31, 2**53 - 1, 1 - 2**53)

_TRIES: Final = 50
"""How often parts are drawn again before a class that refuses nearly all of them is given up."""

_LEADING_ON: Final = frozenset({"scopes", "mandates"})
"""Tables in which a circle is an error: what refers to its own table refers to an earlier row."""

Ids = Mapping[str, Sequence[str]]
"""The ids of a landscape to be, by table."""


def kinds() -> list[type[Record]]:
    """Every record class that a table can hold, subclasses included."""
    found = list(record_types().values())
    for kind in found:
        found += [sub for sub in kind.__subclasses__() if "__attrs_attrs__" in vars(sub)]
    return found


@st.composite
def landscapes(
    draw: st.DrawFn,
    having: type[Record] | None = None,
    most: int = 10,
    cases: Iterable[HardCase] | None = None,
) -> Landscape:
    """Landscapes in which everything fits together.

    Args:
        draw: given by Hypothesis.
        having: a class of which there is to be a record; then every table has one to refer to.
        most: the number of further records.
        cases: the hard cases that are in it; up to two of them, drawn, when left out.
    """
    some = st.lists(st.sampled_from(HardCase), max_size=2, unique=True)
    hard = [
        record
        for place, case in enumerate(draw(some) if cases is None else cases)
        for record in _story(draw, case, f"{case.value}-{place}")
    ]
    drawn = draw(st.lists(st.sampled_from(kinds()), max_size=most))
    # a second municipality, for what is between two of them
    every = (*record_types().values(), Municipality)
    wanted = drawn if having is None else [*every, having, *drawn]
    rows = [(f"{table_name(kind)}-{place}", kind) for place, kind in enumerate(wanted)]
    return Landscape(*hard, *_rows(draw, rows, hard))


def _story(draw: st.DrawFn, case: HardCase, name: str) -> list[Record]:
    day = date(2015, 1, 1) + timedelta(draw(st.integers(0, 4000)))
    return story(case, name, day, day + timedelta(draw(st.integers(1, 400))))


def _rows(
    draw: st.DrawFn, wanted: Sequence[tuple[str, type[Record]]], given: Sequence[Record]
) -> Iterator[Record]:
    """Records with these ids, that refer to one another and to those given."""
    there = [(each.id, type(each)) for each in given]
    rows = _possible(wanted, there)
    ids = _by_table([*there, *rows])
    before: dict[str, list[str]] = {}
    replaced: set[str | None] = set()
    for id, kind in rows:
        home = table_name(kind)
        earlier = before.setdefault(home, [])
        try:
            record = _instance(
                draw, kind, {**ids, home: earlier} if home in _LEADING_ON else ids, {"id": id}
            )
        except _Impossible:
            reject()
        # What is replaced stands earlier, so no circle can come of it; what refers to its own table
        # replaces nothing, for it might rest on what rests on the other.
        rests = home in _LEADING_ON and not {id for _, id in _within(record)}.isdisjoint(earlier)
        free = () if rests else (id for id in earlier if id not in replaced)
        old = draw(st.sampled_from((None, *free)))
        replaced.add(old)
        earlier.append(id)
        yield attrs.evolve(record, replaces=old)


def _within(record: Record) -> Iterator[tuple[str, object]]:
    """Every reference of a record, with its path."""
    for reference in references_of(type(record)):
        yield from reference.visit(record)


@functools.cache
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls, include_extras=True)


def _by_table(rows: Sequence[tuple[str, type[Record]]]) -> Ids:
    ids: dict[str, list[str]] = {name: [] for name in record_types()}
    for id, kind in rows:
        ids[table_name(kind)].append(id)
    return ids


def _possible(
    rows: Sequence[tuple[str, type[Record]]], there: Sequence[tuple[str, type[Record]]]
) -> Sequence[tuple[str, type[Record]]]:
    """The rows without those that need to refer to something that is not there."""
    left = rows
    while True:
        ids = _by_table([*there, *left])
        rows, left = left, [(id, kind) for id, kind in left if _can_be(kind, ids)]
        if len(left) == len(rows):
            return left


def _can_be(hint: Any, ids: Ids) -> bool:
    """Whether there is a value of the type that refers to nothing but these."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is Annotated:
        return any(_targets(mark, ids) for mark in arguments[1:] if isinstance(mark, RefersTo)) or (
            not any(isinstance(mark, RefersTo) for mark in arguments[1:])
        )
    if origin in (typing.Union, types.UnionType):
        return any(_can_be(argument, ids) for argument in arguments)
    if isinstance(hint, type) and attrs.has(hint):
        hints = _hints(hint)
        return all(
            _can_be(hints[field.name], ids)
            for field in attrs.fields(hint)
            if field.default is attrs.NOTHING
        )
    return True


def _targets(mark: RefersTo, ids: Ids) -> list[str]:
    found = [
        id for name in ids if name in mark.tables or ANYTHING in mark.tables for id in ids[name]
    ]
    if ORGANS in mark.tables or ANYTHING in mark.tables:
        organs = ("council", "college", "mayor")
        found += [f"{id}.{organ}" for id in ids["municipalities"] for organ in organs]
    return found


class _Impossible(Exception):
    """No value that a class accepts was found among what there is."""


def _instance(draw: st.DrawFn, cls: type, ids: Ids, given: Mapping[str, Any]) -> Any:
    """An instance with all that is required, and with some of what is not.

    Types say less than classes accept: what a class refuses is drawn again.
    """
    fields = [field for field in attrs.fields(cls) if field.name not in {*given, "replaces"}]
    optional = [field for field in fields if field.default is not attrs.NOTHING]
    said = draw(st.lists(st.sampled_from(optional), max_size=5, unique=True)) if optional else []
    again = [field for field in fields if field.default is attrs.NOTHING or field in said]
    values = dict(given)
    for _ in range(_TRIES):
        for field in again:
            _draw_field(draw, cls, field, values, ids)
        try:
            return cls(**values)
        except ValueError as error:
            refused = {_first_step(each.path) for each in getattr(error, "problems", ())}
            told = [field for field in fields if field.name.rstrip("_") in refused]
            again = told or again
    raise _Impossible


def _first_step(path: str) -> str:
    """The name of the attribute to which a path leads first."""
    return re.split(r"[.\[]", path, maxsplit=1)[0].rstrip("_")


def _draw_field(
    draw: st.DrawFn, cls: type, field: attrs.Attribute[Any], values: dict[str, Any], ids: Ids
) -> None:
    """Set the argument for a field; what cannot be is left out where that may be."""
    argument = str(field.alias)
    try:
        values[argument] = _field(draw, cls, field, values, ids)
    except _Impossible:
        if field.default is attrs.NOTHING:
            raise
        values.pop(argument, None)


def _field(
    draw: st.DrawFn, cls: type, field: attrs.Attribute[Any], values: Mapping[str, Any], ids: Ids
) -> Any:
    if cls is Completeness and field.name == "table":
        return draw(st.sampled_from(sorted(record_types())))
    if cls is Evidence and field.name == "field":
        # a field that every record has
        return draw(st.sampled_from((None, "id", "known_from", "evidence")))
    if cls is DecisionRule and field.name == "weights":
        # of the organs of the rule, which would hardly ever be drawn twice
        weighed = [organ for organ in dict.fromkeys(values["organs"]) if draw(st.booleans())]
        return tuple(Weight(organ, draw(st.sampled_from((0, 1, 18)))) for organ in weighed)
    if cls in (Explanation, Exemption) and field.name == "rule":
        return draw(st.sampled_from(CATALOGUE)).code
    return _value(draw, _hints(cls)[field.name], ids)


def _value(draw: st.DrawFn, hint: Any, ids: Ids) -> Any:
    """A value of a type."""
    if hint in _POOLS:
        return _POOLS[hint](draw)
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is Annotated:
        (mark,) = arguments[1:]
        return draw(st.sampled_from(_targets(mark, ids)))
    if origin in (typing.Union, types.UnionType):
        members = [argument for argument in arguments if _can_be(argument, ids)]
        return _value(draw, draw(st.sampled_from(members)), ids)
    if origin is tuple and arguments[-1] is not ...:
        return tuple(_value(draw, argument, ids) for argument in arguments)
    if origin in (tuple, Iterable):
        count = draw(st.integers(0, 3)) if _can_be(arguments[0], ids) else 0
        return tuple(_value(draw, arguments[0], ids) for _ in range(count))
    if origin is Answer:
        return _instance(draw, Answer, ids, {"value": _value(draw, arguments[0], ids)})
    if isinstance(hint, TypeVar):
        return None
    return _of_class(draw, hint, ids)


def _of_class(draw: st.DrawFn, cls: type[Any], ids: Ids) -> Any:
    """An instance of a class or, where it is no more than a common part, of one that has it."""
    if issubclass(cls, enum.Enum):
        return draw(st.sampled_from(list(cls)))
    if issubclass(cls, Record):
        kind = draw(st.sampled_from([each for each in kinds() if issubclass(each, cls)]))
        return _instance(draw, kind, ids, {"id": draw(st.sampled_from(ids[table_name(kind)]))})
    if issubclass(cls, JeugdregioError):
        hints = typing.get_type_hints(cls.__init__)
        hints.pop("return", None)
        return cls(*(_value(draw, hint, ids) for hint in hints.values()))
    return _instance(draw, cls, ids, {})


@st.composite
def values(draw: st.DrawFn, kind: Any) -> Any:
    """Values of a class, drawn from its fields.

    What a record refers to has ids such as ``municipalities-0``.
    """
    try:
        return _value(draw, kind, {name: (f"{name}-0", f"{name}-1") for name in record_types()})
    except _Impossible:
        reject()


def _period(draw: st.DrawFn) -> Period:
    first, last = sorted(draw(st.lists(st.sampled_from(DAYS), min_size=2, max_size=2, unique=True)))
    open_ends = draw(st.sampled_from(((False, False), (True, False), (False, True), (True, True))))
    return Period(None if open_ends[0] else first, None if open_ends[1] else last)


def _uncertain_period(draw: st.DrawFn) -> UncertainPeriod:
    possible = _period(draw)
    days = [day for day in DAYS if day in possible]
    certain = None
    if len(days) > 1 and draw(st.booleans()):
        ends = sorted(draw(st.lists(st.sampled_from(days), min_size=2, max_size=2, unique=True)))
        inside = [Period(*ends), Period(possible.start, ends[1]), Period(ends[0], possible.end)]
        fits = [each for each in inside if each != possible]
        certain = draw(st.sampled_from(fits))
    return UncertainPeriod(certain, possible, _words(draw))


def _uncertain_date(draw: st.DrawFn) -> UncertainDate:
    ends = sorted(draw(st.lists(st.sampled_from(DAYS), min_size=2, max_size=2, unique=True)))
    say = draw(st.sampled_from(((True, True), (True, False), (False, True), (False, False))))
    return UncertainDate(ends[0] if say[0] else None, ends[1] if say[1] else None, _words(draw))


def _words(draw: st.DrawFn) -> str | None:
    return draw(st.sampled_from((None, *TEXTS)))


_POOLS: Final[Mapping[Any, Callable[[st.DrawFn], Any]]] = {
    types.NoneType: lambda _: None,
    str: lambda draw: draw(st.sampled_from(TEXTS)),
    int: lambda draw: draw(st.sampled_from(_NUMBERS)),
    bool: lambda draw: draw(st.booleans()),
    date: lambda draw: draw(st.sampled_from(DAYS)),
    Period: _period,
    Periods: lambda draw: Periods(*(_period(draw) for _ in range(draw(st.integers(0, 3))))),
    UncertainPeriod: _uncertain_period,
    UncertainDate: _uncertain_date,
    FunctionId: lambda draw: draw(st.sampled_from(sorted(FUNCTIONS))),
}
"""What to draw for the types at the bottom."""

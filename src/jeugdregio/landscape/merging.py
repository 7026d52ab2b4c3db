"""Landscapes that hold the same, and one that builds on another."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Final

import attrs

from jeugdregio._text import brief
from jeugdregio.errors import IntegrityError, Problem
from jeugdregio.landscape.table import Table
from jeugdregio.model import Record

__all__ = ["COUNTRY", "Base", "apart", "counted", "further", "heading", "joint"]

Tables = Mapping[str, Table[Any]]

COUNTRY: Final = "nl"
"""The name of the reference data, the only landscape that documents know by name."""

_BEFORE: Final = 20
"""So much of a long text is shown before the place where it differs from another."""


@attrs.frozen(repr=False)
class Base:
    """What a landscape builds on (Dutch: *basis*): all else in it is its own.

    Args:
        tables: the tables of the landscape below.
        name: the name by which documents know that; ``None`` when it has none.
        version: the day of its data.
    """

    tables: Tables
    name: str | None = None
    version: date | None = None

    def own(self, tables: Tables) -> dict[str, list[Record]]:
        """The records of a landscape that are not below it, by table and in its order."""
        changes = {name: table.since(self.tables[name]) for name, table in tables.items()}
        return {
            name: [record for record in tables[name] if record.id in delta] if delta else []
            for name, delta in changes.items()
        }

    def __repr__(self) -> str:
        records = f"{sum(map(len, self.tables.values()))} records"
        return f"<Base {self.name or 'without a name'}: {records}, version {self.version}>"


def heading(base: Base | None) -> str:
    """What a landscape is called, with what it builds on."""
    words = () if base is None else ("on", base.name or "another", base.version)
    return " ".join(str(word) for word in ("Landscape", *words) if word is not None)


def counted(tables: Tables, base: Base | None) -> list[tuple[str, str]]:
    """The tables with how many records of its own a landscape has in each, if any."""
    own = tables if base is None else base.own(tables)
    return [(name, str(len(records))) for name, records in own.items() if len(records)]


def joint(one: Base | None, other: Base | None) -> Base | None:
    """The base of two landscapes that become one; none when they build on two."""
    return one or other if one is None or other is None or one == other else None


def further(ours: Tables, theirs: Tables) -> list[Record]:
    """The records that only the second landscape has.

    Raises:
        IntegrityError: they differ about what has one id; everything in which they do.
    """
    found: list[Record] = []
    problems: list[Problem] = []
    for name, table in theirs.items():
        at = functools.cache(functools.partial(_places, table))
        for id, (mine, new) in table.since(ours[name]).items():
            if new is None:
                continue
            if mine is not None:
                problems += _differing(f"$.{name}[{at()[id]}]", mine, new)
            elif (home := next((each for each, held in ours.items() if id in held), None)) is None:
                found.append(new)
            else:
                path = f"$.{name}[{at()[id]}].id"
                problems.append(Problem(path, f"a new id, for {home} have this one", repr(id), id))
    if problems:
        raise IntegrityError(problems)
    return found


def _places(table: Table[Any]) -> dict[str, int]:
    return {record.id: place for place, record in enumerate(table)}


def _differing(path: str, mine: Record, new: Record) -> Iterator[Problem]:
    """The fields in which two records differ, or else their types."""
    here = "as under the same id in the landscape merged into"
    kinds = type(mine).__name__, type(new).__name__
    if type(mine) is not type(new):
        yield Problem(path, f"a {kinds[0]}, {here}", kinds[1], new.id)
        return
    for name in (field.name for field in attrs.fields(type(mine))):
        pair = getattr(mine, name), getattr(new, name)
        if pair[0] != pair[1]:
            expected, got = apart(*pair)
            yield Problem(f"{path}.{name.rstrip('_')}", f"{expected}, {here}", got, new.id)


def apart(first: Any, second: Any, said: Callable[[Any], str] = brief) -> tuple[str, str]:
    """Two values that differ, both on one short line, so that they can be told apart."""
    whole = said(first), said(second)
    if whole[0] != whole[1]:
        return whole
    # two long ones: cut before the place where they differ
    one, other = (each if isinstance(each, str) else repr(each) for each in (first, second))
    same = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    place = sum(1 for _ in same)
    start = max(place - _BEFORE, 0)
    cut = said(f"…{one[start:]}"), said(f"…{other[start:]}")
    if cut[0] != cut[1]:
        return cut
    # signs that are shown as escapes push the place out of sight again
    return said(f"…{one[place:]}"), said(f"…{other[place:]}")

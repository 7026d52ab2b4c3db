"""Whether records fit together: one id space, and references that lead somewhere."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from jeugdregio._text import brief
from jeugdregio.errors import Problem
from jeugdregio.landscape.circles import circles
from jeugdregio.landscape.scopes import RESERVED
from jeugdregio.landscape.table import Table
from jeugdregio.model import FUNCTIONS, Completeness, Record, references_of
from jeugdregio.model.references import ANYTHING, ORGANS, organ_owner

__all__ = ["EARLIER", "Search", "expected_of", "fields_of", "ill_named", "leads", "problems_of"]

Tables = Mapping[str, Table[Any]]
EARLIER = "an earlier record of this table that nothing else replaces"
Home = Callable[[str], "str | None"]


def problems_of(
    tables: Tables,
    records: Iterable[tuple[str, Record]] | None = None,
    also_known: Container[str] = (),
    position: Callable[[str, Record], int] | None = None,
) -> list[Problem]:
    """Everything that does not fit, with its path.

    Args:
        tables: the tables by name.
        records: check only these, with the name of their table; all when left out.
        also_known: ids that exist though no table holds them (rows that could not be read).
        position: the place of a record in its table, for the path; its row when left out.
    """
    home: Home
    ends: dict[str, bool] = {}
    problems: list[tuple[str, Record, str, str, object]] = []
    if records is None:
        homes: dict[str, str] = {}
        records = [(name, record) for name, table in tables.items() for record in table]
        for name, record in records:
            if record.id in homes:
                problems.append((name, record, "id", "a new id", record.id))
            homes.setdefault(record.id, name)  # others meant the first
        home = homes.get
    else:
        # a change costs as much as the change: no pass over the whole landscape
        home = Search(tables)
        for name, record in records:
            if sum(record.id in table for table in tables.values()) > 1:
                problems.append((name, record, "id", "a new id", record.id))
    records = [*records]
    for name, record in records:
        for path, expected, got in _dangling(record, home, also_known):
            problems.append((name, record, path, expected, got))
        if record.replaces is not None and not _replaces_well(
            record, tables[name], also_known, ends
        ):
            problems.append((name, record, "replaces", EARLIER, record.replaces))
        for path, field in _unknown_fields(record):
            problems.append((name, record, path, "the name of a field of the record", field))
        if (expected_id := ill_named(name, record.id)) is not None:
            problems.append((name, record, "id", expected_id, record.id))
        if isinstance(record, Completeness) and record.table not in tables:
            problems.append((name, record, "table", "the name of a table", record.table))
    problems += _in_circles(tables, records)
    if not problems:
        return []
    place = position or _rows(tables)
    return [
        Problem(f"$.{name}[{place(name, record)}].{path}", expected, brief(got), record.id)
        for name, record, path, expected, got in problems
    ]


def _in_circles(
    tables: Tables, records: Iterable[tuple[str, Record]]
) -> Iterator[tuple[str, Record, str, str, object]]:
    """Scopes that are made of themselves, and sub-mandates that rest on themselves."""
    for name, fields in _LEADING.items():
        given = {record.id: record for table, record in records if table == name}
        if not given:
            continue
        newest = _newest(tables[name])
        leads: dict[str, dict[str, str]] = {}
        todo = list(given)
        while todo:  # only what these lead to: a change costs as much as the change
            id = newest(todo.pop())
            found = tables[name].get(id)
            if found is not None and id not in leads:
                leads[id] = {newest(to): field for field in fields for to in _ids(found, field)}
                todo += leads[id]
        told = circles(leads)
        for id, record in given.items():
            if id not in told or tables[name].get(id) is not record:  # another was followed
                continue
            field = next(leads[id][to] for to in leads[id] if to in told)
            expected = f"{name} that do not lead back to themselves"
            yield name, record, field, expected, getattr(record, field)


_LEADING: Final = {"scopes": ("parts", "siblings", "whole"), "mandates": ("under",)}
"""The fields by which the records of a table are made of one another, or rest on one another."""


def _ids(record: Record, field: str) -> tuple[str, ...]:
    value = getattr(record, field, None) or ()
    return (value,) if isinstance(value, str) else value


def _newest(table: Table[Any]) -> Callable[[str], str]:
    """The last version of a record: what is made of an older one is made of this."""
    newer = table.versions

    def newest(id: str) -> str:
        seen = {id}
        while (step := newer.get(id)) is not None and step not in seen:
            seen.add(step)
            id = step
        return id

    return newest


def ill_named(name: str, id: str) -> str | None:
    """Why a scope may not have this id: a question could not tell which of two is meant."""
    if name != "scopes":
        return None
    if id in FUNCTIONS:
        return "another id than that of a care function"
    if id.startswith(RESERVED):
        return f"an id that begins with neither {' nor '.join(RESERVED)}"
    return None


class Search:
    """Finds the table of an id by asking each."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables

    def __call__(self, id: str) -> str | None:
        """The table that holds the id; ``None`` if none does."""
        return next((name for name, table in self.tables.items() if id in table), None)


def _rows(tables: Tables) -> Callable[[str, Record], int]:
    rows = {id(record): row for table in tables.values() for row, record in enumerate(table)}
    return lambda _, record: rows[id(record)]


def fields_of(kind: type[Record]) -> set[str]:
    """The names of its fields, as documents have them."""
    return {each.name.rstrip("_") for each in attrs.fields(kind)}


def _unknown_fields(record: Record) -> Iterator[tuple[str, str]]:
    """Evidence about a field that the record does not have would weigh for nothing."""
    for place, evidence in enumerate(record.evidence):
        field = evidence.field
        if field is not None and field not in fields_of(type(record)):
            yield f"evidence[{place}].field", field


def _dangling(
    record: Record, home: Home, also_known: Container[str]
) -> Iterator[tuple[str, str, object]]:
    for reference in references_of(type(record)):
        targets = reference.targets
        for target in reference.ids(record):
            if not leads(target, targets, home, also_known):
                break
        else:
            continue  # a path is asked for only where one is needed
        for path, target in reference.visit(record):
            if not leads(target, targets, home, also_known):
                yield path, expected_of(targets), target


def leads(target: object, targets: tuple[str, ...], home: Home, also_known: Container[str]) -> bool:
    """Whether a reference to these tables leads somewhere."""
    if not isinstance(target, str):
        # a record in place of its id is easily written and would never be found
        return False
    anything = ANYTHING in targets
    found = home(target)
    if found is not None:
        return anything or found in targets
    owner = organ_owner(target)
    if owner is None or not (anything or ORGANS in targets):
        return target in also_known
    return home(owner) == "municipalities" or owner in also_known


def expected_of(targets: tuple[str, ...]) -> str:
    """What belongs in the place of a reference to these tables that leads nowhere."""
    if ANYTHING in targets:
        return "the id of a record, or an organ of a municipality"
    return f"an id in {', '.join(targets)}"


def _replaces_well(
    record: Record, table: Table[Any], also_known: Container[str], ends: dict[str, bool]
) -> bool:
    """It replaces a record of its own table, no other does, and no circle comes of it."""
    replaced = record.replaces
    if not isinstance(replaced, str) or replaced not in table:
        return isinstance(replaced, str) and replaced in also_known
    return len(table.where(replaces=replaced)) == 1 and _ends(record, table, ends)


def _ends(record: Record, table: Table[Any], ends: dict[str, bool]) -> bool:
    """Whether the chain of what it replaces ends; each chain is walked once."""
    walked: dict[str, None] = {}
    step: Record | None = record
    while step is not None and step.id not in walked and step.id not in ends:
        walked[step.id] = None
        step = None if step.replaces is None else table.get(step.replaces)
    # back on its own track: a circle; on another's: as that one ended
    end = step is None or ends.get(step.id, False)
    ends.update(dict.fromkeys(walked, end))
    return end

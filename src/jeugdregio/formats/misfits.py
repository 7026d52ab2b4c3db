"""What does not fit together among the rows of a document that can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

import attrs

from jeugdregio.errors import Problem
from jeugdregio.formats.layout import id_of
from jeugdregio.formats.refusal import shown
from jeugdregio.formats.rows import Rows
from jeugdregio.landscape import Table, record_types
from jeugdregio.landscape.integrity import problems_of
from jeugdregio.model import Record, references_of

__all__ = ["misfits"]


def misfits(rows: Rows) -> list[Problem]:
    """Double ids and references to nothing, by their places in the document."""
    problems: list[Problem] = []
    seen: set[str] = set()
    unread: set[str] = set()
    first: dict[str, list[Record]] = {name: [] for name in record_types()}
    again: list[tuple[str, Record]] = []
    places: dict[int, int] = {}
    for name, place, own, record in _each(rows):
        double = own in seen
        if double:
            problems.append(Problem(f"$.{name}[{place}].id", "a new id", shown(own), own))
        if own is not None:
            seen.add(own)
        if record is None:
            unread |= {own} if own is not None else set()
            continue
        if double:
            # Of two rows with one id the first is in the table. What it replaces is asked of it
            # alone: the table cannot say who of the two replaces what.
            record = attrs.evolve(record, replaces=None)
            again.append((name, record))
        else:
            first[name].append(record)
        places[id(record)] = place
    tables = {name: Table(kind, first[name]) for name, kind in record_types().items()}
    for records in (None, again):
        found = problems_of(tables, records, unread, lambda _, record: places[id(record)])
        problems += (_as_written(problem, rows) for problem in found)
    return problems


def _each(rows: Rows) -> Iterator[tuple[str, int, str | None, Record | None]]:
    for name, given in rows.given.items():
        for place, (row, record) in enumerate(zip(given, rows.records[name], strict=True)):
            yield name, place, id_of(row), record


_ELEMENT: Final = re.compile(r"\$\.(\w+)\[(\d+)\]\.(.+)\[\d+\]")
_STEP: Final = re.compile(r"(\w+)|\[(\d+)\]")


def _as_written(problem: Problem, rows: Rows) -> Problem:
    """The problem with the place that an element has in the list as its author wrote it.

    Records sort the lists whose order has no meaning.
    """
    place = _ELEMENT.fullmatch(problem.path)
    if place is None:
        return problem
    name, row, steps = place[1], int(place[2]), place[3]
    record = rows.records[name][row]
    inner = problem.path.removeprefix(f"$.{name}[{row}].")
    targets = dict(
        found for reference in references_of(type(record)) for found in reference.visit(record)
    )
    written: Any = rows.given[name][row]
    for key, index in _STEP.findall(steps):
        written = written[key or int(index)]
    return attrs.evolve(problem, path=f"$.{name}[{row}].{steps}[{written.index(targets[inner])}]")

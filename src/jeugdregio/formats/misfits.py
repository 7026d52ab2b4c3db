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
    found = [
        problem
        for records in (None, again)
        for problem in problems_of(tables, records, unread, lambda _, one: places[id(one)])
    ]
    return problems + _as_written(found, rows)


def _each(rows: Rows) -> Iterator[tuple[str, int, str | None, Record | None]]:
    for name, records in rows.records.items():
        for place, (row, record) in enumerate(zip(rows.given[name], records, strict=True)):
            yield name, place, id_of(row), record


_IN_A_LIST: Final = re.compile(r"\$\.(\w+)\[(\d+)\]\.(.+\])")
_STEP: Final = re.compile(r"(\w+)|\[(\d+)\]")


def _as_written(problems: list[Problem], rows: Rows) -> list[Problem]:
    """The problems with the places that elements have in the lists as their author wrote them.

    Records sort the lists whose order has no meaning.
    """
    moved: dict[tuple[str, int], dict[str, str]] = {}
    told: list[Problem] = []
    for problem in problems:
        if found := _IN_A_LIST.fullmatch(problem.path):
            name, place, inner = found[1], int(found[2]), found[3]
            if (name, place) not in moved:
                moved[name, place] = _moved(rows.records[name][place], rows.given[name][place])
            path = f"$.{name}[{place}].{moved[name, place][inner]}"
            problem = attrs.evolve(problem, path=path)
        told.append(problem)
    return told


def _moved(record: Record | None, row: Any) -> dict[str, str]:
    """Where the elements of the lists of a record stand in its row."""
    paths: dict[str, str] = {}
    written: dict[str, dict[str, int]] = {}
    for reference in references_of(type(record)):
        for path, target in reference.visit(record):
            if path.endswith("]"):
                owner = path.rpartition("[")[0]
                if owner not in written:
                    elements: list[str] = _at(row, owner)
                    # an element written twice is told of where it stands first
                    places = range(len(elements) - 1, -1, -1)
                    written[owner] = {elements[place]: place for place in places}
                paths[path] = f"{owner}[{written[owner][str(target)]}]"
    return paths


def _at(row: Any, path: str) -> Any:
    for key, place in _STEP.findall(path):
        row = row[key or int(place)]
    return row

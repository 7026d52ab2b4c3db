"""What does not fit together among the rows of documents that can be read."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from jeugdregio.errors import Problem
from jeugdregio.formats.codes import expected_for, municipality_with
from jeugdregio.formats.differing import Difference, contradictions, differences
from jeugdregio.formats.ground import Below, forgotten
from jeugdregio.formats.layout import id_of
from jeugdregio.formats.opening import Opened
from jeugdregio.formats.refusal import child, shown
from jeugdregio.formats.unread import misfits_unread
from jeugdregio.formats.ways import texts_at
from jeugdregio.landscape import Table, record_types
from jeugdregio.landscape.integrity import problems_of
from jeugdregio.model import Record, references_of

__all__ = ["misfits"]


def misfits(documents: Sequence[Opened], ground: Below) -> list[list[Problem]]:
    """What does not fit, for each document by the places in it.

    Double ids, records that differ from the one that an earlier document or what they build on has
    under their id, and references to nothing.
    """
    told: list[list[Problem]] = [[] for _ in documents]
    for number, problem in ground.problems:
        told[number].append(problem)
    union = _Union(ground.tables)
    for number, document in enumerate(documents):
        told[number] += union.add(document, number)
    doubtful = {each.record for each in itertools.chain(*told) if each.path.endswith("].id")}
    legible = not ground.sought and all(document.legible for document in documents)
    found = [*union.misfits(union.unread if legible else _Anything(), doubtful)]
    if ground.base is None:
        key = [*forgotten(union.first.keys() | union.unread, found)]
        told[0] += key
        found = _with_country(found, documents) if key else found
    for number, problem in found:
        told[number].append(problem)
    return told


def _with_country(
    found: Iterable[tuple[int, Problem]], documents: Sequence[Opened]
) -> list[tuple[int, Problem]]:
    """What of the problems stays when the documents build on the country, as it is told then."""
    from jeugdregio.reference import base as country

    places = {(number, problem.path) for number, problem in found}
    then = enumerate(misfits(documents, Below(country())))
    told = ((number, problem) for number, problems in then for problem in problems)
    return [each for each in told if (each[0], each[1].path) in places]


class _Anything:
    """Every id: any of them may stand in a document that cannot be read."""

    def __contains__(self, _: object) -> bool:
        return True


@attrs.frozen(eq=False)
class _Row:
    """A row that can be read.

    Args:
        given: the row as it stands.
        record: what it says.
        table: the name of its table.
        path: its path in its document.
        document: the number of its document.
        label: what stands before the paths of that.
    """

    given: Any
    record: Record
    table: str
    path: str
    document: int
    label: str


@attrs.define
class _Union:
    """The rows of documents in one set of tables.

    Args:
        below: the tables on which they build.
        first: by id the row whose record is in the tables: of several the first.
        again: the other rows that are not the same.
        unread: ids of rows that cannot be read.
        documents: all of them.
    """

    below: Mapping[str, Table[Any]]
    first: dict[str, _Row] = attrs.Factory(dict[str, _Row])
    again: list[_Row] = attrs.Factory(list[_Row])
    unread: set[str] = attrs.Factory(set[str])
    documents: list[Opened] = attrs.Factory(list[Opened])

    def add(self, document: Opened, number: int) -> Iterator[Problem]:
        """Add the rows of a document, and tell what is wrong with their ids."""
        self.documents.append(document)
        seen: set[str] = set()
        for table, place, given, record in document.rows.each():
            own, path = id_of(given), f"$.{table}[{place}]"
            double = own in seen
            if double:
                yield Problem(f"{path}.id", "a new id", shown(own), own)
            known = set[str]() if own is None else {own}
            seen |= known
            if record is None:
                self.unread |= known
                continue
            row = _Row(given, record, table, path, number, document.label)
            if double:
                self.again.append(row)
            else:
                yield from self._compared(row)

    def _compared(self, row: _Row) -> Iterator[Problem]:
        """Add the only row of its document with its id, and tell how it differs from an earlier."""
        if (found := self._beside_below(row)) is None:
            first = self.first.setdefault(row.record.id, row)
            found = [] if first.record == row.record else [*_otherwise(first, row)]
        if found:
            yield from found
            self.again.append(row)

    def _beside_below(self, row: _Row) -> list[Problem] | None:
        """How a row differs from the record below with its id; ``None`` if there is none."""
        id, where = row.record.id, "what the document builds on"
        home = next((name for name, table in self.below.items() if id in table), None)
        if home == row.table:
            found = contradictions(self.below[row.table], row.given, row.record)
            told = [*_told(found, row, where)]
            for each in told[:1]:
                expected = f"{each.expected} (to change it, write a new row that replaces {id!r})"
                told[0] = attrs.evolve(each, expected=expected)
            return told
        if home is not None:
            expected = f"a new id, for {home} of {where} have this one"
        elif row.table == "municipalities" and (owner := municipality_with(self.below, id)):
            expected = f"{owner!r}, of which this is another code in {where}"
        else:
            return None
        return [Problem(f"{row.path}.id", expected, shown(id), id)]

    def misfits(
        self, also_known: Container[str], doubtful: Container[str | None]
    ) -> Iterator[tuple[int, Problem]]:
        """References to nothing and the like, with the numbers of the documents they stand in.

        Args:
            also_known: ids that exist though the tables do not have them.
            doubtful: ids that are refused themselves.
        """
        # Of two rows with one id the first is in the table. What it replaces is asked of it alone:
        # the table cannot say who of the two replaces what.
        again = [
            attrs.evolve(row, record=attrs.evolve(row.record, replaces=None)) for row in self.again
        ]
        rows = [*self.first.values(), *again]
        numbers = {id(row.record): number for number, row in enumerate(rows)}
        tables = {
            name: (self.below.get(name) or Table(kind)).adding(
                *(row.record for row in self.first.values() if row.table == name)
            )
            for name, kind in record_types().items()
        }
        found = (
            problem
            for part in (self.first.values(), again)
            for problem in problems_of(
                tables,
                [(row.table, row.record) for row in part],
                also_known,
                lambda _, one: numbers[id(one)],
            )
        )
        yield from _as_written(found, rows, tables, doubtful)
        for number, document in enumerate(self.documents):
            for problem in misfits_unread(document, tables, also_known, doubtful):
                yield number, problem


def _otherwise(first: _Row, row: _Row) -> Iterator[Problem]:
    """How a row differs from that of another document with the same id."""
    id, where = row.record.id, f"{first.label}{first.path}"
    if first.table != row.table:
        yield Problem(f"{row.path}.id", f"a new id, for {where} has this one", shown(id), id)
        return
    yield from _told(differences(first.record, row.record, record_types()[row.table]), row, where)


def _told(found: Iterable[Difference], row: _Row, where: str) -> Iterator[Problem]:
    for each in found:
        expected = f"{each.first}, as under the same id in {where}"
        yield Problem(f"{row.path}{each.path}", expected, each.second, row.record.id)


def _as_written(
    problems: Iterable[Problem],
    rows: Sequence[_Row],
    tables: Mapping[str, Table[Any]],
    doubtful: Container[str | None],
) -> Iterator[tuple[int, Problem]]:
    """The problems with the places as their author wrote them.

    Rows go by their places in their own document. Records sort the lists whose order has no
    meaning, so elements go by the places that they have in the row.
    """
    moved: dict[int, dict[str, _Written]] = {}
    for problem in problems:
        start, _, inner = problem.path.partition("].")
        number = int(start.rpartition("[")[2])
        row = rows[number]
        if number not in moved:
            moved[number] = _moved(row.record, row.given)
        expected = problem.expected
        if (written := moved[number].get(inner)) is not None:
            inner, expected = (
                written.path,
                expected_for(written.target, written.targets, tables, expected, doubtful),
            )
        yield row.document, attrs.evolve(problem, path=f"{row.path}.{inner}", expected=expected)


@attrs.frozen
class _Written:
    """A reference as it stands in a row.

    Args:
        path: its place.
        target: what stands there.
        targets: the tables that may hold it.
    """

    path: str
    target: str
    targets: tuple[str, ...]


def _moved(record: Record, row: Any) -> dict[str, _Written]:
    """Where the references of a record stand in its row."""
    found: dict[str, _Written] = {}
    for reference in references_of(type(record)):
        written: dict[tuple[str, str], str] = {}
        for way, text in texts_at(row, reference.steps):
            path = functools.reduce(child, way, "").removeprefix(".")
            written.setdefault((_list_of(path), text), path)  # one written twice: the first
        for path, target in reference.visit(record):
            place = written[_list_of(path), str(target)]
            found[path] = _Written(place, str(target), reference.targets)
    return found


def _list_of(path: str) -> str:
    """The path of the list in which something stands; its own when it stands in none."""
    return path.rpartition("[")[0] if path.endswith("]") else path

"""What does not fit of rows that cannot be read, so that mending them brings no new refusals."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from jeugdregio.errors import Problem
from jeugdregio.formats.codes import expected_for
from jeugdregio.formats.layout import id_of, kinds_of
from jeugdregio.formats.opening import Opened
from jeugdregio.formats.plain import is_object
from jeugdregio.formats.refusal import child, shown
from jeugdregio.formats.ways import texts_at
from jeugdregio.landscape import Table, record_types
from jeugdregio.landscape.integrity import (
    EARLIER,
    Search,
    expected_of,
    fields_of,
    ill_named,
    leads,
)
from jeugdregio.model import Completeness, Record, references_of

__all__ = ["misfits_unread"]

Tables: TypeAlias = Mapping[str, Table[Any]]
Texts: TypeAlias = Callable[[Sequence[str]], Iterator[tuple[str, str]]]


def misfits_unread(
    document: Opened,
    tables: Tables,
    also_known: Container[str],
    doubtful: Container[str | None],
) -> Iterator[Problem]:
    """References to nothing and the like, beside what keeps the rows from being read.

    Args:
        document: where the rows stand.
        tables: what can be read of all documents, by the names of the tables.
        also_known: ids that exist though the tables do not have them.
        doubtful: ids that are refused themselves.
    """
    told = {problem.path for problem in document.rows.problems}
    home = functools.cache(Search(tables))
    lead = functools.partial(leads, home=home, also_known=also_known)
    hinted = functools.partial(expected_for, tables=tables, doubtful=doubtful)
    for table, place, row, record in document.rows.each():
        if record is None and is_object(row):
            kind, said = record_types()[table], row.get("type")
            if type(said) is str:
                kind = kinds_of(kind).get(said, kind)
            texts = functools.partial(_texts, row, path=f"$.{table}[{place}]", told=told)
            for path, expected, got in _misfits(table, kind, texts, lead, hinted):
                yield Problem(path, expected, shown(got), id_of(row))


def _misfits(
    table: str,
    kind: type[Record],
    texts: Texts,
    lead: Callable[..., bool],
    hinted: Callable[..., str],
) -> Iterator[tuple[str, str, str]]:
    for reference in references_of(kind):
        for path, id in texts(reference.steps):
            if not lead(id, targets := reference.targets):
                yield path, hinted(id, targets, expected=expected_of(targets)), id
    for path, id in texts(("replaces",)):
        if not lead(id, (table,)):
            yield path, EARLIER, id
    for path, id in texts(("id",)):
        if expected := ill_named(table, id):
            yield path, expected, id
    for path, name in texts(("evidence", "field")):
        if name not in fields_of(kind):
            yield path, "the name of a field of the record", name
    for path, name in texts(("table",)) if kind is Completeness else ():
        if name not in record_types():
            yield path, "the name of a table", name


def _texts(row: Any, steps: Sequence[str], path: str, told: set[str]) -> Iterator[tuple[str, str]]:
    """The texts at a place in a row, with their paths, except in what is refused as a whole."""
    for way, text in texts_at(row, steps):
        paths = [*itertools.accumulate(way, child, initial=path)]
        if told.isdisjoint(paths):
            yield paths[-1], text

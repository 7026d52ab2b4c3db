"""Codes and names in place of ids: other codes of municipalities are read, names are not."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from jeugdregio.formats.layout import id_of
from jeugdregio.formats.notices import Notice, NoticeKind
from jeugdregio.formats.opening import Opened
from jeugdregio.formats.plain import is_list, is_object
from jeugdregio.formats.refusal import child
from jeugdregio.formats.rows import read_rows
from jeugdregio.landscape import Table, record_types
from jeugdregio.model import CodeScheme, Municipality, references_of
from jeugdregio.model.references import ANYTHING, ORGANS, organ_owner

__all__ = ["expected_for", "municipality_with", "with_ids"]

Tables = Mapping[str, Table[Any]]

_AIMS: Final = {"municipalities", ANYTHING, ORGANS}
"""The targets of references to municipalities and their organs."""

_FEW: Final = 3
"""So many ids are told of what has the same name."""


def municipality_with(tables: Tables, code: str) -> str | None:
    """The id of the municipality with this code, where that is another."""
    found = tables["municipalities"].called(code) if tables else ()
    return next((id for id in found if code in _codes(tables["municipalities"][id])), None)


def _codes(municipality: Municipality) -> set[str]:
    codes = {each.value for each in municipality.codes if each.scheme is CodeScheme.CBS}
    return codes - {municipality.id}


def expected_for(target: str, targets: Sequence[str], tables: Tables, expected: str) -> str:
    """What is expected in place of a reference to nothing, with the ids of what is called so."""
    anything = ANYTHING in targets
    owner = organ_owner(target)
    if owner is not None and (anything or ORGANS in targets):
        organ = target[len(owner) :]
        found = [f"{id}{organ}" for id in tables["municipalities"].called(owner)]
    else:
        homes = tables if anything else tables.keys() & targets
        found = sorted({id for home in homes for id in tables[home].called(target)})
    if not found or target in found:  # an id may be wrong for another reason
        return expected
    ids = found[0] if len(found) == 1 else f"one of {', '.join(found[:_FEW])}"
    return f"{expected} (a name stands here; its id is {ids})"


def with_ids(
    documents: Sequence[Opened], below: Tables
) -> tuple[Sequence[Opened], tuple[Notice, ...]]:
    """Documents with ids in place of former codes, and a notice of each.

    Args:
        documents: the documents.
        below: the tables on which they build.
    """
    ids = _ids(documents, below)
    found = [_with_ids(document, ids) for document in documents] if ids else []
    if not any(notices for _, notices in found):
        return documents, ()
    return [each for each, _ in found], tuple(note for _, notices in found for note in notices)


def _ids(documents: Sequence[Opened], below: Tables) -> dict[str, str]:
    """By code the id of the municipality, where the code is no id itself and has one owner."""
    owners: dict[str, set[str]] = {}
    own = (record for document in documents for record in document.rows.all())
    for record in itertools.chain(below.get("municipalities", ()), own):
        if isinstance(record, Municipality):
            for code in _codes(record):
                owners.setdefault(code, set()).add(record.id)
    for document in documents:
        for _, _, row, _ in document.rows.each():
            owners.pop(id_of(row) or "", None)
    return {
        code: min(ids)
        for code, ids in owners.items()
        if len(ids) == 1 and not any(code in table for table in below.values())
    }


def _with_ids(document: Opened, ids: Mapping[str, str]) -> tuple[Opened, list[Notice]]:
    given = {name: [*rows] for name, rows in document.rows.given.items()}
    notices: list[Notice] = []
    for name, place, row, record in document.rows.each():
        # of a row that cannot be read all else is told, and the codes in it are no part of that
        kind = record_types()[name] if record is None else type(record)
        reading = _Reading(ids, id_of(row), notices)
        for reference in references_of(kind):
            if _AIMS.intersection(reference.targets):
                row = reading.of(row, reference.steps, f"{document.label}$.{name}[{place}]")
        given[name][place] = row
    rows = read_rows(given) if notices else document.rows
    return attrs.evolve(document, rows=rows), notices


@attrs.frozen
class _Reading:
    """Reads the row of a record, and notes what it reads otherwise than it stands.

    Args:
        ids: the id by code.
        record: id of the record.
        notices: what is noted.
    """

    ids: Mapping[str, str]
    record: str | None
    notices: list[Notice]

    def of(self, value: Any, steps: tuple[str, ...], path: str) -> Any:
        """The value, with ids in place of codes where these steps lead."""
        if is_list(value):
            return [self.of(each, steps, child(path, place)) for place, each in enumerate(value)]
        if is_object(value):
            inner = {step.rstrip("_") for step in steps[:1]} & value.keys()
            read = {key: self.of(value[key], steps[1:], child(path, key)) for key in inner}
            return {**value, **read} if read else value
        if (
            type(value) is not str
            or steps
            or (owner := organ_owner(value) or value) not in self.ids
        ):
            return value
        id = self.ids[owner] + value[len(owner) :]
        kind = NoticeKind.FORMER_CODE
        self.notices.append(Notice(path=path, kind=kind, got=value, meant=id, record=self.record))
        return id

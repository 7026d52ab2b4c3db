"""Codes and names in place of ids: other codes of municipalities are read, names are not."""

from __future__ import annotations

import copy
import functools
import itertools
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

from jeugdregio.formats.layout import id_of
from jeugdregio.formats.notices import Notice, NoticeKind
from jeugdregio.formats.opening import Opened
from jeugdregio.formats.refusal import child
from jeugdregio.formats.rows import read_rows
from jeugdregio.formats.ways import Way, texts_at
from jeugdregio.landscape import Table, record_types
from jeugdregio.model import CodeScheme, Municipality, Named, Record, references_of
from jeugdregio.model.references import ANYTHING, ORGANS, organ_owner

__all__ = ["expected_for", "municipality_with", "with_ids"]

Tables = Mapping[str, Table[Any]]

_ORGANS: Final = {ANYTHING, ORGANS}
_AIMS: Final = {"municipalities", *_ORGANS}
"""The targets of references to municipalities and their organs."""

_FEW: Final = 3
"""So many ids are told of what has the same name."""

_DUTCH: Final = "gemeenteraad, college, burgemeester"
"""What the three organs of a municipality are called."""

_ID: Final = re.compile(r"[a-z0-9-]+")
"""How ids are written by custom; what is not may be a name."""


def municipality_with(tables: Tables, code: str) -> str | None:
    """The id of the municipality with this code, where that is another."""
    found = tables["municipalities"].called(code) if tables else ()
    return next((id for id in found if code in _codes(tables["municipalities"][id])), None)


def _codes(municipality: Municipality) -> set[str]:
    codes = {each.value for each in municipality.codes if each.scheme is CodeScheme.CBS}
    return codes - {municipality.id}


def expected_for(
    target: str,
    targets: Sequence[str],
    tables: Tables,
    expected: str,
    doubtful: Container[str | None],
) -> str:
    """What is expected in place of a reference to nothing, with what may have been meant.

    Args:
        target: what stands there.
        targets: the tables that may hold it.
        tables: all of them.
        expected: what is expected, in words.
        doubtful: ids that are themselves refused, so that nobody should write them.
    """
    organs = not _ORGANS.isdisjoint(targets)
    owner = organ_owner(target) if organs else None
    name, homes = target, tables.keys() if ANYTHING in targets else tables.keys() & targets
    if owner is not None:
        name, homes = owner, tables.keys() & {"municipalities"}
    called = sorted({id for home in homes for id in tables[home].called(name)})
    if name in called:  # an id may be wrong for another reason
        return expected
    if found := [f"{id}{target[len(name) :]}" for id in called if id not in doubtful]:
        ids = found[0] if len(found) == 1 else f"one of {', '.join(found[:_FEW])}"
        return f"{expected} (a name stands here; its id is {ids})"
    if organs:
        owners = tables["municipalities"].called(target.partition(".")[0])[:_FEW]
        ids = " or ".join(f"{id}.council, .college or .mayor" for id in owners)
        return f"{expected} (an organ is {ids}: {_DUTCH})" if ids else expected
    if _ID.fullmatch(target) or any(issubclass(tables[home].kind, Named) for home in homes):
        return expected
    return f"{expected} (a row there has no name: it goes by its id)"


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
        found = dict(_codes_in(row, kind, ids))
        for way, (code, id) in found.items():
            path = functools.reduce(child, way, f"{document.label}$.{name}[{place}]")
            told = NoticeKind.FORMER_CODE
            notices.append(Notice(path=path, kind=told, got=code, meant=id, record=id_of(row)))
        if found:
            given[name][place] = _put(row, {way: id for way, (_, id) in found.items()})
    rows = read_rows(given) if notices else document.rows
    return attrs.evolve(document, rows=rows), notices


def _codes_in(
    row: Any, kind: type[Record], ids: Mapping[str, str]
) -> Iterator[tuple[Way, tuple[str, str]]]:
    """Where codes stand in a row, each with the id that is meant."""
    for reference in references_of(kind):
        if _AIMS.intersection(reference.targets):
            for way, text in texts_at(row, reference.steps):
                owner = organ_owner(text) or text
                if owner in ids:
                    yield way, (text, ids[owner] + text[len(owner) :])


def _put(row: Any, texts: Mapping[Way, str]) -> Any:
    """A copy of a row in which other texts stand where these ways lead."""
    made: dict[Way, Any] = {(): copy.copy(row)}
    for way, text in texts.items():
        for end in range(1, len(way)):
            if way[:end] not in made:
                holder, step = made[way[: end - 1]], way[end - 1]
                made[way[:end]] = holder[step] = copy.copy(holder[step])
        made[way[:-1]][way[-1]] = text
    return made[()]

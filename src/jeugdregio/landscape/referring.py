"""Which records refer to something: where an impact starts."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import attrs

from jeugdregio.landscape.parties import ORGANS
from jeugdregio.landscape.shown import Shown
from jeugdregio.landscape.table import Table
from jeugdregio.model import Record, references_of

__all__ = ["Referring", "referring_to"]


@attrs.frozen(repr=False)
class Referring:
    """A place in a record that refers to something (Dutch: *verwijzing*).

    Args:
        record: the record.
        path: the place in it, as a document writes it (``evidence[0].document``).
        id: the id that stands there: of the thing, of an organ of it, or of another version.
    """

    record: Record
    path: str
    id: str

    def __str__(self) -> str:
        return f"{type(self.record).__name__} {self.record.id}, {self.path}: {self.id}"

    def __repr__(self) -> str:
        return f"<Referring {self}>"


def referring_to(shown: Shown, thing: str) -> tuple[Referring, ...]:
    """The places that refer to something; see `Landscape.referring_to`.

    Args:
        shown: the tables; everything in them counts, whatever its day.
        thing: an id.
    """
    versions = shown.versions_of(thing)
    ids = {each for id in versions for each in (id, *(f"{id}.{organ}" for organ in ORGANS))}
    return tuple(
        place
        for table in shown.tables.values()
        for record in sorted(_candidates(table, ids), key=lambda each: each.id)
        for place in _places(record, ids)
    )


def _candidates(table: Table[Record], ids: Collection[str]) -> Collection[Record]:
    """The records that may refer to one of these, each once.

    What stands in fields of every record is found by their indexes; parts have none.
    """
    flat = [each.steps[0] for each in references_of(table.kind) if len(each.steps) == 1]
    rows = [
        row for field in (*flat, "replaces") for id in ids for row in table.where(**{field: id})
    ]
    for row in table:
        inner = (each for each in references_of(type(row)) if each.steps[0] not in flat)
        if any(id in ids for reference in inner for id in reference.ids(row)):
            rows.append(row)
    return {row.id: row for row in rows}.values()


def _places(record: Record, ids: Collection[str]) -> Iterator[Referring]:
    for reference in references_of(type(record)):
        for path, id in reference.visit(record):
            if isinstance(id, str) and id in ids:
                yield Referring(record, path, id)
    if record.replaces is not None and record.replaces in ids:
        yield Referring(record, "replaces", record.replaces)

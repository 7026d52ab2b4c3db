"""What the own records of a landscape speak of, where it builds on another."""

from __future__ import annotations

from collections.abc import Iterator

from jeugdregio.landscape.landscape import Landscape
from jeugdregio.model import Record
from jeugdregio.model.references import organ_owner, references_of

__all__ = ["spoken_of"]


def spoken_of(landscape: Landscape) -> frozenset[str] | None:
    """The ids of its own records and of all they refer to; ``None`` where all is its own."""
    base = landscape.base
    if base is None:
        return None
    return frozenset(
        id
        for records in base.own(landscape.tables()).values()
        for record in records
        for id in _ids(record)
    )


def _ids(record: Record) -> Iterator[str]:
    yield record.id
    if record.replaces is not None:
        yield record.replaces
    for reference in references_of(type(record)):
        for id in map(str, reference.ids(record)):
            yield id
            if (owner := organ_owner(id)) is not None:
                yield owner

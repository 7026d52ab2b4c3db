"""What differs between two landscapes, in the terms in which reads are noted."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import attrs

from jeugdregio.landscape.landscape import Landscape
from jeugdregio.landscape.shown import Read
from jeugdregio.landscape.table import Table, keys_of
from jeugdregio.model import Record
from jeugdregio.model.references import organ_owner

__all__ = ["Changed", "changed"]


@attrs.frozen
class Changed:
    """The reads that would see a difference.

    Args:
        reads: look-ups whose result may differ.
        versions: ids of records of which another version became known: whoever looked one of
            them up, in whatever field, may find the other now.
    """

    reads: frozenset[Read]
    versions: frozenset[str]

    def seen_by(self, reads: Collection[Read]) -> bool:
        """Whether someone who read this may see something else now."""
        if not self.reads.isdisjoint(reads):
            return True
        return bool(self.versions) and any(
            value in self.versions
            or (isinstance(value, str) and organ_owner(value) in self.versions)
            for _, _, value in reads
        )


def changed(before: Landscape, after: Landscape) -> Changed:
    """What differs, in proportion to the change where the one was made from the other."""
    reads: set[Read] = set()
    versions: set[str] = set()
    others = before.tables()
    for name, table in after.tables().items():
        if table is others[name]:
            continue
        for pair in table.since(others[name]).values():
            reads.add((name, None, None))
            for record in pair:
                if record is not None:
                    line = _line(record, table, others[name])
                    if len(line) > 1:
                        versions.update(each.id for each in line)
                    # what it replaces is hidden or shown with it, under every field of its own
                    for each in line:
                        reads.update(_reads(name, each))
    return Changed(frozenset(reads), frozenset(versions))


def _reads(table: str, record: Record) -> Iterator[Read]:
    for field in attrs.fields(type(record)):
        for key in keys_of(record, field.name):
            yield table, field.name, key


def _line(record: Record, *tables: Table[Record]) -> list[Record]:
    """The record and all it replaces."""
    line = [record]
    while (replaced := line[-1].replaces) is not None:
        line.append(next(table[replaced] for table in tables if replaced in table))
    return line

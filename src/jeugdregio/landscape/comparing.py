"""In what one landscape differs from another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from jeugdregio._text import html_table, shortened
from jeugdregio.landscape.merging import Base, apart
from jeugdregio.landscape.table import Table
from jeugdregio.model import Record

__all__ = ["LandscapeDifference", "RecordChange", "compared"]

Tables = Mapping[str, Table[Any]]


@attrs.frozen(repr=False)
class RecordChange:
    """A record that has other content under the same id (Dutch: *gewijzigd gegeven*).

    Args:
        before: as it was.
        after: as it is.
    """

    before: Record
    after: Record

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields in which they differ, as a document names them."""
        old, new = _contents(self.before), _contents(self.after)
        return tuple(each for each in old | new if old.get(each) != new.get(each))

    def __str__(self) -> str:
        return f"{_named(self.after)}: {self.told}"

    @property
    def told(self) -> str:
        """Each of these fields as it was and as it is, in words."""
        old, new = _contents(self.before), _contents(self.after)
        pairs = {name: apart(old.get(name), new.get(name), _said) for name in self.fields}
        return "; ".join(f"{name} {was} → {now}" for name, (was, now) in pairs.items())

    def __repr__(self) -> str:
        return f"<RecordChange {shortened(str(self))}>"


def _contents(record: Record) -> dict[str, object]:
    fields = (each.name for each in attrs.fields(type(record)))
    held = {name.rstrip("_"): getattr(record, name) for name in fields}
    return {"type": type(record).__name__, **held}


def _named(record: Record) -> str:
    return f"{type(record).__name__} {record.id}"


def _said(value: object) -> str:
    return shortened(str(value))


@attrs.frozen(repr=False)
class LandscapeDifference:
    """In what a landscape differs from an earlier one (Dutch: *wat er verschilt*).

    Args:
        added: the records only the later one has, by table and id.
        removed: those only the earlier one has.
        changed: those with one id and other content.
    """

    added: tuple[Record, ...]
    removed: tuple[Record, ...]
    changed: tuple[RecordChange, ...]

    def _rows(self) -> Iterator[tuple[str, str, str]]:
        yield from (("added", _named(each), "") for each in self.added)
        yield from (("removed", _named(each), "") for each in self.removed)
        yield from (("changed", _named(each.after), each.told) for each in self.changed)

    @property
    def _counts(self) -> str:
        parts = {"added": self.added, "removed": self.removed, "changed": self.changed}
        return ", ".join(f"{len(records)} {word}" for word, records in parts.items())

    def __str__(self) -> str:
        rows = (f"  {word} {name}{told and f': {told}'}" for word, name, told in self._rows())
        return "\n".join((self._counts, *rows))

    def __repr__(self) -> str:
        return f"<LandscapeDifference: {self._counts}>"

    def _repr_html_(self) -> str:
        return html_table(self._counts, ("change", "record", "fields"), self._rows())


def compared(
    before: Tables, after: Tables, below_before: Base | None, below_after: Base | None
) -> LandscapeDifference:
    """In what two landscapes differ, at the cost of the change where they are related.

    What both have from below is no difference of theirs.

    Args:
        before: the tables of the earlier one.
        after: those of the later one.
        below_before: what the earlier one builds on, if anything.
        below_after: what the later one builds on.
    """
    pairs = [
        pair
        for name, table in after.items()
        for _, pair in sorted(table.since(before[name]).items())
        if _is_own(pair[0], name, below_before) or _is_own(pair[1], name, below_after)
    ]
    return LandscapeDifference(
        tuple(new for old, new in pairs if old is None and new is not None),
        tuple(old for old, new in pairs if new is None and old is not None),
        tuple(RecordChange(old, new) for old, new in pairs if old is not None and new is not None),
    )


def _is_own(record: Record | None, table: str, below: Base | None) -> bool:
    """Whether a landscape records this itself, and does not have it from what it builds on."""
    if record is None:
        return False
    return below is None or below.tables[table].get(record.id) != record

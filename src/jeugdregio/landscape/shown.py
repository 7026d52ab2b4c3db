"""The tables of a landscape as a day shows them, read through one object that notes what is read.

Questions and rules see the records through it alone. So the notes of an outcome say exactly which
changes can alter it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Generic, TypeVar, cast

from jeugdregio.errors import UnknownName, UsageError
from jeugdregio.landscape.table import Table, no_value, table_html, the_one
from jeugdregio.model import Record, Truth
from jeugdregio.model.functions import as_name
from jeugdregio.model.references import organ_owner

__all__ = ["Read", "Views", "Shown", "View"]

R = TypeVar("R", bound=Record)
T = TypeVar("T")

Read = tuple[str, "str | None", object]
"""One thing read: a table, the field looked up and the value; no field when all rows were read."""

Shows = Callable[[Record], bool]
Tables = Mapping[str, Table[Any]]


class View(Generic[R]):
    """A table as a snapshot shows it; every look-up is noted."""

    __slots__ = ("_found", "_name", "_shown", "_shows", "_table")

    def __init__(self, shown: Shown, name: str, table: Table[R], shows: Shows) -> None:
        self._shown, self._name, self._table, self._shows = shown, name, table, shows
        self._found: dict[tuple[str, object], tuple[tuple[R, ...], tuple[Read, ...]]] = {}

    def __iter__(self) -> Iterator[R]:
        self._shown.note((self._name, None, None))
        return (record for record in self._table if self._visible(record))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and self.get(id) is not None

    def get(self, id: str) -> R | None:
        """The record with this id, in the version known; ``None`` when the day does not show it."""
        for version in self._shown.versions_of(id):
            self._shown.note((self._name, "id", version))
            record = self._table.get(version)
            if record is not None and self._visible(record):
                return record
        return None

    def __getitem__(self, id: str) -> R:
        record = self.get(id)
        if record is None:
            raise UnknownName(id, f"{self._name} on {self._shown.day}")
        return record

    def find(self, name: str) -> R:
        """The record with this id, name, former name or alias, in the version known.

        Raises:
            UnknownName: the day shows none.
            AmbiguousName: it shows several; the error lists them.
            UsageError: it is no text.
        """
        record = self.get(as_name(name))
        if record is not None:
            return record
        self._shown.note((self._name, None, None))
        known = (id for id in self._table.called(name) if self._shown.knew(self._table[id]))
        found = {record.id: record for id in known if (record := self.get(id)) is not None}
        return found[the_one(name, f"{self._name} on {self._shown.day}", found)]

    def where(self, field: str, value: object) -> tuple[R, ...]:
        """The records with this value in this field; in a field of many, as one of them.

        Raises:
            UsageError: the records have no such field, or such a value can stand in none.
        """
        try:
            found = self._found.get((field, value))
        except TypeError:
            raise no_value(field, value) from None
        if found is None:
            found = self._found[field, value] = self._looked_up(field, value)
        for read in found[1]:
            self._shown.note(read)
        return found[0]

    def _looked_up(self, field: str, value: object) -> tuple[tuple[R, ...], tuple[Read, ...]]:
        values = self._shown.versions_of(value) if isinstance(value, str) else (value,)
        rows = (row for each in values for row in self._table.where(**{field: each}))
        found = {row.id: row for row in rows if self._visible(row)}
        return tuple(found.values()), tuple((self._name, field, each) for each in values)

    def _visible(self, record: R) -> bool:
        return self._shown.knows(record, self._table) and self._shows(record)

    def __repr__(self) -> str:
        return f"<View of {self._name} on {self._shown.day}>"

    def _repr_html_(self) -> str:
        return table_html(self._table.kind, tuple(self))


class Views:
    """Tables, each as a `View`: ``reading[Contract]`` or ``reading.contracts``."""

    def __init__(self, shown: Shown, tables: Tables, shows: Shows) -> None:
        self._views = {name: View(shown, name, each, shows) for name, each in tables.items()}
        self._by_kind: dict[type, View[Any]] = {
            table.kind: self._views[name] for name, table in tables.items()
        }

    def __getitem__(self, kind: type[R]) -> View[R]:
        try:
            return self._by_kind[kind]
        except KeyError:
            raise UsageError(f"there is no table of {kind.__name__}") from None

    def __getattr__(self, name: str) -> View[Any]:
        # asked only for what is no attribute: the tables, and nothing before __init__ is done
        views = self.__dict__.get("_views", {})
        if name not in views:
            raise AttributeError(f"{type(self).__name__} has no table {name!r}")
        return cast("View[Any]", views[name])

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._views]


def _ever(record: Record) -> bool:
    return True


class Shown(Views):
    """The tables as one day shows them, and a note of what is read.

    Its own tables hold the states whose period holds the day for certain, the happenings up to and
    including the day, and the bonds made by then and not ended. `possible` also shows what may
    hold; `ever` shows everything, for questions about days ahead.

    Args:
        tables: the tables by name.
        day: the day asked about.
        known_at: only what was known by then; ``None`` for everything recorded.
    """

    def __init__(self, tables: Tables, day: date, known_at: date | None = None) -> None:
        super().__init__(self, tables, lambda record: record.shows(day) is Truth.YES)
        self.tables, self.day, self.known_at = tables, day, known_at
        self.possible = Views(self, tables, lambda record: record.shows(day) is not Truth.NO)
        self.ever = Views(self, tables, _ever)
        self._newer: dict[str, str] = {}
        for table in tables.values():
            self._newer.update(table.versions)
        self._older = {old: new for new, old in self._newer.items()}
        self._lines: dict[str, tuple[str, ...]] = {}
        self._notes: set[Read] | None = None
        self._memo: dict[object, tuple[object, set[Read]]] = {}

    # what is known, and in which version

    def versions_of(self, id: str) -> tuple[str, ...]:
        """The ids of all versions of the same thing: records that replace one another."""
        if not self._newer:
            return (id,)
        found = self._lines.get(id)
        if found is None:  # asked with every look-up, mostly about the same ids
            found = self._lines[id] = self._line(id)
        return found

    def _line(self, id: str) -> tuple[str, ...]:
        if (owner := organ_owner(id)) is not None:
            return tuple(each + id[len(owner) :] for each in self.versions_of(owner))
        chain = [id]
        while chain[0] in self._older:
            chain.insert(0, self._older[chain[0]])
        while chain[-1] in self._newer:
            chain.append(self._newer[chain[-1]])
        return tuple(chain)

    def thing(self, id: str) -> str:
        """The one id for all versions of the same thing: that of the first."""
        self.note(("", "version", id))  # another version may come to be the first
        return self.versions_of(id)[0]

    def knows(self, record: Record, table: Table[Any]) -> bool:
        """Whether the record was known by then and nothing known by then replaces it."""
        newer = self._newer.get(record.id)
        if self.known_at is None:  # everything is known
            return newer is None
        if not self.knew(record):
            return False
        while newer is not None:
            if self.knew(table[newer]):
                return False
            newer = self._newer.get(newer)
        return True

    def knew(self, record: Record) -> bool:
        """Whether the record was known by then, replaced or not."""
        return (
            self.known_at is None or record.known_from is None or record.known_from <= self.known_at
        )

    # what is read

    def note(self, read: Read) -> None:
        """Note that something was read, when an outcome is being noted."""
        if self._notes is not None:
            self._notes.add(read)

    def noting(self, compute: Callable[[], T]) -> tuple[T, set[Read]]:
        """Compute something, and tell what it read."""
        outer, notes = self._notes, set[Read]()
        self._notes = notes
        try:
            return compute(), notes
        finally:  # an exception is an outcome too, and rests on what was read before it
            self._notes = outer
            if outer is not None:
                outer |= notes

    def remember(self, key: object, compute: Callable[[], T]) -> T:
        """Compute something once per snapshot; whoever asks again has read the same."""
        found = self._memo.get(key)
        if found is None:
            found = self._memo[key] = self.noting(compute)
        elif self._notes is not None:
            self._notes |= found[1]
        return cast("T", found[0])

"""An immutable collection of records of one type, with indexes built on first use.

A table made by changes remembers one origin and what differs from it. So its indexes derive from
the origin's in proportion to the change, and two landscapes compare in proportion to what differs
between them. The steps in between are not kept: a long chain of small changes would otherwise hold
every table on the way, each with all its rows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar, cast, overload

import attrs

from jeugdregio._text import brief, html_table
from jeugdregio.errors import AmbiguousName, IntegrityError, Problem, UnknownName, UsageError
from jeugdregio.model import Named, Record
from jeugdregio.model.functions import as_name, folded

__all__ = ["Table", "keys_of", "no_value", "table_html", "the_one"]

R = TypeVar("R", bound=Record)
D = TypeVar("D")

_Changes = dict[str, tuple[R | None, R | None]]

_HTML_ROWS = 20
_FEW = 64
"""So many differences from the origin are always few; of more rows a tenth is."""


class Table(Generic[R]):
    """An immutable table of records, in the author's order (Dutch: *tabel*).

    Args:
        kind: the type of its records; subclasses are welcome.
        records: the records.

    Raises:
        IntegrityError: two records have one id, or one is of another type.
    """

    __slots__ = ("_delta", "_indexes", "_names", "_origin", "_rows", "_versions", "kind")

    def __init__(self, kind: type[R], records: Iterable[R] = ()) -> None:
        self.kind = kind
        self._rows: dict[str, R] = _new_rows(kind, records, ())
        self._origin: Table[R] | None = None
        self._delta: _Changes[R] = {}
        self._indexes: dict[str, dict[object, tuple[R, ...]]] = {}
        self._names: dict[str, tuple[str, ...]] | None = None
        self._versions: dict[str, str] | None = None

    def __iter__(self) -> Iterator[R]:
        return iter(self._rows.values())

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, id: object) -> bool:
        return id in self._rows

    def __getitem__(self, id: str) -> R:
        try:
            return self._rows[id]
        except KeyError:
            raise UnknownName(id, self.kind.__name__) from None

    @overload
    def get(self, id: str) -> R | None: ...
    @overload
    def get(self, id: str, default: D) -> R | D: ...
    def get(self, id: str, default: object = None) -> object:
        """The record with this id, or else another.

        Args:
            id: the id.
            default: what is given when there is none.
        """
        return self._rows.get(id, default)

    def where(self, **fields: object) -> tuple[R, ...]:
        """The records whose fields have these values; in a field of many, one of them.

        Raises:
            UsageError: the records have no such field, or such a value can stand in none.

        >>> from jeugdregio.model import Membership
        >>> table = Table(Membership, [Membership(id="m", member="GM0402", grouping="gv")])
        >>> [each.id for each in table.where(member="GM0402")]
        ['m']
        """
        found: tuple[R, ...] | None = None
        for field, value in fields.items():
            index = self._index(field)
            try:
                rows = index.get(value, ())
            except TypeError:
                raise no_value(field, value) from None
            if found is not None:
                ids = {row.id for row in rows}
                rows = tuple(row for row in found if row.id in ids)
            found = rows
        return tuple(self) if found is None else found

    def _index(self, field: str) -> dict[object, tuple[R, ...]]:
        index = self._indexes.get(field)
        if index is None:
            if field not in attrs.fields_dict(self.kind):
                raise UsageError(f"{self.kind.__name__} has no field {field!r}")
            origin = self._origin
            index = self._built(field) if origin is None else self._derived(origin, field)
            self._indexes[field] = index
        return index

    def _built(self, field: str) -> dict[object, tuple[R, ...]]:
        lists: dict[object, list[R]] = {}
        for record in self:
            for key in keys_of(record, field):
                lists.setdefault(key, []).append(record)
        return {key: tuple(records) for key, records in lists.items()}

    def _derived(self, origin: Table[R], field: str) -> dict[object, tuple[R, ...]]:
        """The index of the origin with the differences applied, all those of one key at once."""
        index = dict(origin._index(field))
        gone: dict[object, set[str]] = {}
        come: dict[object, list[R]] = {}
        for id, (old, new) in self._delta.items():
            for key in keys_of(old, field):
                gone.setdefault(key, set()).add(id)
            if new is not None:
                for key in keys_of(new, field):
                    come.setdefault(key, []).append(new)
        for key in {**gone, **come}:
            ids = gone.get(key, ())
            stay = (row for row in index.pop(key, ()) if row.id not in ids)
            if rows := (*stay, *come.get(key, ())):
                index[key] = rows
        return index

    def adding(self, *records: R) -> Table[R]:
        """The table with further records.

        Raises:
            IntegrityError: an id is taken, or a record is of another type.
        """
        rows = _new_rows(self.kind, records, self._rows)
        return self._changed({id: (None, new) for id, new in rows.items()})

    def replacing(self, *records: R) -> Table[R]:
        """The table with other content under ids it has: a correction, not something learnt later.

        Raises:
            UnknownName: the table has no such id.
            IntegrityError: two of the records have one id, or one is of another type.
        """
        rows = _new_rows(self.kind, records, ())
        return self._changed({id: (self[id], new) for id, new in rows.items()})

    def removing(self, *ids: str) -> Table[R]:
        """The table without these.

        Raises:
            UnknownName: the table has no such id.
        """
        return self._changed({id: (self[id], None) for id in ids})

    def _changed(self, delta: _Changes[R]) -> Table[R]:
        if not delta:
            return self
        table: Table[R] = Table(self.kind)
        table._rows = dict(self._rows)
        for id, (_, new) in delta.items():
            if new is None:
                del table._rows[id]
            else:
                table._rows[id] = new
        total = self._since_origin(delta)
        if self._origin is None:
            table._origin, table._delta = self, total
        elif len(total) <= max(_FEW, len(self) // 10):
            table._origin, table._delta = self._origin, total
        if not any(record.replaces for pair in delta.values() for record in pair if record):
            table._versions = self._versions
        return table

    def since(self, before: Table[R]) -> _Changes[R]:
        """What differs from an earlier table, at the cost of the change where they are related.

        Returns:
            By id the record before and after, ``None`` where it is absent.
        """
        ours, theirs = self._origin, before._origin  # an empty table is false: ask for None
        if (self if ours is None else ours) is (before if theirs is None else theirs):
            ids = dict.fromkeys((*before._delta, *self._delta))
        else:  # no common history
            ids = dict.fromkeys((*before._rows, *self._rows))
        # by content: a record read twice is no difference
        pairs = ((id, (before.get(id), self.get(id))) for id in ids)
        return {id: (old, new) for id, (old, new) in pairs if old != new}

    def _since_origin(self, delta: _Changes[R]) -> _Changes[R]:
        """A difference from this table as one from its origin."""
        total = dict(self._delta)
        for id, (old, new) in delta.items():
            first = total.pop(id, (old,))[0]
            if (first, new) != (None, None):
                total[id] = (first, new)
        return total

    @property
    def versions(self) -> Mapping[str, str]:
        """By id of a replaced record, the id of the one that replaces it."""
        if self._versions is None:
            self._versions = {each.replaces: each.id for each in self if each.replaces is not None}
        return self._versions

    def called(self, name: str) -> tuple[str, ...]:
        """The ids of the records with this id, name, former name or alias, in any version."""
        if self._names is None:
            names: dict[str, dict[str, None]] = {}
            for record in self:
                known = record.known_as if isinstance(record, Named) else ()
                for text in (record.id, *known):
                    names.setdefault(folded(text), {})[record.id] = None
            self._names = {text: tuple(ids) for text, ids in names.items()}
        return self._names.get(folded(name), ())

    def find(self, name: str) -> R:
        """The record with this id, code, name, former name or alias.

        Case, accents, hyphens, spaces and apostrophes do not count, and what stands in brackets
        after a name may be left out; a part of a name finds nothing. What is found by another text
        than its id is given in its newest version.

        Raises:
            UnknownName: there is none.
            AmbiguousName: there are several; the error lists them.
            UsageError: it is no text.
        """
        as_name(name)
        if name in self._rows:
            return self._rows[name]
        found = {id: self._rows[id] for id in map(self._newest, self.called(name))}
        return found[the_one(name, self.kind.__name__, found)]

    def _newest(self, id: str) -> str:
        while id in self.versions:
            id = self.versions[id]
        return id

    def __reduce__(self) -> tuple[object, ...]:
        # without the tables it was made from: a worker needs the rows, not their history
        return Table, (self.kind, tuple(self))

    def __eq__(self, other: object) -> bool:
        # by content, and so without a hash: that is too much to hash
        if not isinstance(other, Table):
            return NotImplemented
        that = cast("Table[Record]", other)
        return self is that or (self.kind is that.kind and self._rows == that._rows)

    def __repr__(self) -> str:
        return f"<Table of {len(self)} {self.kind.__name__}>"

    def _repr_html_(self) -> str:
        return table_html(self.kind, tuple(self))


def the_one(name: str, table: str, found: Mapping[str, Record]) -> str:
    """The one id found under a name.

    Raises:
        UnknownName: there is none.
        AmbiguousName: there are several.
    """
    ids = sorted(found)
    if not ids:
        raise UnknownName(name, table)
    if len(ids) > 1:
        named = {
            id: record.name
            for id, record in found.items()
            if isinstance(record, Named) and folded(record.name) != folded(name)
        }
        raise AmbiguousName(name, table, ids, named)
    return ids[0]


def no_value(field: str, value: object) -> UsageError:
    """That a value without a hash was looked for: no record can hold one."""
    return UsageError(f"{field}: expected a value that a record can hold, got {brief(value)}")


def _new_rows(kind: type[R], records: Iterable[Record], taken: Collection[str]) -> dict[str, R]:
    """The records by id, of this type and under new ids; a wrong one is told by its row to be."""
    rows: dict[str, R] = {}
    problems: list[Problem] = []
    for row, record in enumerate(records, len(taken)):
        if not isinstance(record, kind):
            problems.append(Problem(f"[{row}]", f"a record of type {kind.__name__}", brief(record)))
            continue
        if record.id in rows or record.id in taken:
            problems.append(Problem(f"[{row}].id", "a new id", repr(record.id), record.id))
        rows[record.id] = record
    if problems:
        raise IntegrityError(problems)
    return rows


def table_html(kind: type[Record], records: Sequence[Record]) -> str:
    """The first records of a table as HTML, without columns in which nothing stands."""
    first = records[:_HTML_ROWS]
    rest = f", the first {_HTML_ROWS}" if len(records) > _HTML_ROWS else ""
    names = [each.name for each in attrs.fields(kind) if each.name != "evidence"]
    # of the evidence the documents alone: quotes are too long for a table
    rows = (
        (
            *(getattr(each, name) for name in names),
            tuple({said.document: 0 for said in each.evidence}),
        )
        for each in first
    )
    head = [*(name.rstrip("_") for name in names), "source"]
    return html_table(f"{len(records)} {kind.__name__}{rest}", head, rows)


def keys_of(record: Record | None, field: str) -> tuple[object, ...]:
    """The keys under which an index of this field holds the record."""
    if record is None:
        return ()
    value: object = getattr(record, field)
    if not isinstance(value, tuple):
        return (value,)
    keys = cast("tuple[object, ...]", value)
    return tuple(dict.fromkeys(keys)) if len(keys) > 1 else keys  # two equal options are one key

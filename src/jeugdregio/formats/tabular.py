"""Landscapes as tables of text: a CSV file for each table, in a folder or in a zip archive."""

from __future__ import annotations

import functools
import io
import json
import os
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final, TypeAlias

import attrs

from jeugdregio.errors import DocumentError, Problem
from jeugdregio.formats.cells import columns_of, line_of, rows_in, value_of
from jeugdregio.formats.document import KEY
from jeugdregio.formats.layout import FORMAT
from jeugdregio.formats.limits import DEFAULT_LIMITS, Limits, Room
from jeugdregio.formats.opening import opened
from jeugdregio.formats.reading import load
from jeugdregio.formats.refusal import known_key, reason, shown
from jeugdregio.formats.source import decoded, read_file, refused
from jeugdregio.formats.writing import as_path, dump, write_file
from jeugdregio.landscape import Landscape, record_types
from jeugdregio.landscape.landscape import as_landscape
from jeugdregio.model import Record

__all__ = ["read_tables", "write_tables"]


def write_tables(landscape: Landscape, path: str | os.PathLike[str]) -> None:
    """Write a landscape as tables that `read_tables` reads back the same (Dutch: *tabellen*).

    Every table has its file, also one without rows, so that nothing of an earlier landscape stays.
    Of a landscape that builds on another, that is written as well, for tables name nothing that
    they build on.

    Args:
        landscape: the landscape.
        path: a zip archive, when it ends on ``.zip``; otherwise a folder, made if need be. The
            same landscape makes the same bytes.

    Raises:
        DocumentError: the landscape holds what no document can hold, or a file cannot be written.
        UsageError: it is no landscape, or the path is none.
    """
    target = as_path(path)
    root = json.loads(dump(landscape, whole=True))
    files = {f"{name}.csv": _text(name, root.get(name, ())).encode() for name in record_types()}
    if _is_zip(target):
        write_file(target, _zipped(files))
        return
    try:
        target.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        refused("a folder that can be written", f"{shown(str(path))}: {reason(error)}")
    for name, data in files.items():
        write_file(target / name, data)


def _is_zip(path: Path) -> bool:
    return path.suffix.lower() == ".zip"


def _text(table: str, rows: Any) -> str:
    columns = columns_of(record_types()[table])
    lines = (line_of(row.get(column) for column in columns) for row in rows)
    return "".join([line_of(columns), *lines])


def _zipped(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name)  # with the first day that an archive can tell
            entry.create_system, entry.external_attr = 3, 0o644 << 16  # whatever system writes it
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return made.getvalue()


def read_tables(
    path: str | os.PathLike[str],
    *,
    base: Landscape | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Landscape:
    """Read a landscape from tables as `write_tables` writes them.

    Args:
        path: a zip archive, when it ends on ``.zip``; otherwise a folder.
        base: the landscape on which they build, as for `load`; they may repeat it or leave it out.
        limits: how large all tables together may be, unpacked.

    Raises:
        DocumentError: they cannot be read as a landscape; with everything that is wrong at once.
            Each path is a file, a row as a spreadsheet counts it, and a column:
            ``contracts.csv: row 4, column clients[0]``.
        UsageError: the base is no landscape.
    """
    if base is not None:
        as_landscape(base, "base")
    try:
        target = Path(os.fsdecode(path))
    except TypeError:
        refused("a path", shown(path))
    tables = _Tables(Room(limits))
    _add(tables, _unzipped(target, tables.room) if _is_zip(target) else _within(target))
    problems = tables.problems
    try:
        if not problems:
            return load(tables.root, base=base, limits=limits)
        # ids that nothing has may stand in what could not be read
        found = opened(tables.root, Room(limits)).told((), limits.depth)
    except DocumentError as error:
        found = list(error.problems)
    raise DocumentError([*problems, *map(tables.placed, found)])


_Read: TypeAlias = Callable[[Room], bytes]
"""Reads a file as far as there is room for it, and one byte more."""


def _within(folder: Path) -> Iterator[tuple[str, _Read]]:
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix == ".csv")
    except (OSError, ValueError) as error:
        refused("a folder or a zip archive", f"{shown(str(folder))}: {reason(error)}")
    if not files:
        refused("a folder with files as contracts.csv", shown(str(folder)))
    return ((file.name, functools.partial(read_file, file)) for file in files)


_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)
"""What comes of an archive that is broken, or locked with a password."""


def _unzipped(path: Path, room: Room) -> Iterator[tuple[str, _Read]]:
    data = read_file(path, room)
    if len(data) > room.left("bytes"):
        refused(room.most("bytes"), "more")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        refused("a zip archive", f"{shown(str(path))}: {_why(error)}")
    entries, most = archive.infolist(), len(record_types())
    if len(entries) > most:
        refused(f"at most {most} files", str(len(entries)))
    return ((entry.filename, functools.partial(_unpacked, archive, entry)) for entry in entries)


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, room: Room) -> bytes:
    # the other methods unpack without looking how much there is room for
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        refused("a file that is stored or deflated", f"method {entry.compress_type}")
    try:
        with archive.open(entry) as file:
            return file.read(room.left("bytes") + 1)
    except _BROKEN as error:
        refused("a file that can be unpacked", _why(error))


def _why(error: Exception) -> str:
    return str(error) or type(error).__name__


_LONGEST: Final = 255
"""Of a name that stands as it is; a longer one is no name that a person gave."""


def _add(tables: _Tables, files: Iterable[tuple[str, _Read]]) -> None:
    for name, read in files:
        try:
            tables.add(name, read)
        except DocumentError as error:
            path = name if name.isprintable() and len(name) <= _LONGEST else shown(name)
            tables.problems += [attrs.evolve(each, path=path) for each in error.problems]


_PLACE: Final = re.compile(r"\A\$\.(\w+)\[(\d+)\]\.?(.*)\Z")


@attrs.define
class _Tables:
    """The tables as far as they are read.

    Args:
        room: what there is room for.
        root: the document that they make.
        rows: by table, in which row of its file each of its rows stands.
        problems: what is wrong with the files.
    """

    room: Room
    root: dict[str, Any] = attrs.Factory(lambda: {"format": FORMAT})
    rows: dict[str, list[int]] = attrs.Factory(dict[str, list[int]])
    problems: list[Problem] = attrs.Factory(list[Problem])

    def add(self, file: str, read: _Read) -> None:
        """Add the rows of a file.

        Raises:
            DocumentError: it is no file of a table, or cannot be read as text.
        """
        files = tuple(f"{name}.csv" for name in record_types())
        if file not in files:
            refused(known_key("the tables", file, files).replace("a key", "a file"), shown(file))
        if (table := file.removesuffix(".csv")) in self.root:
            refused("every file once", "it is there again")
        data = read(self.room)
        text = decoded(data, self.room)
        if ";" in (head := text.partition("\n")[0]) and "," not in head:
            refused("cells separated by commas", "semicolons")
        self.room = self.room.after(len(data), 0)
        self.root[table], self.rows[table] = [], []
        self.problems += self._added(table, text)

    def _added(self, table: str, text: str) -> list[Problem]:
        kind = record_types()[table]
        columns, names = columns_of(kind), list[str]()
        problems: list[Problem] = []
        for number, cells in enumerate(rows_in(text), 1):
            path = f"{table}.csv: row {number}"
            if number > 1:
                if not self.room.left("records"):
                    refused(self.room.most("records"), "more")
                self.room = self.room.after(0, 1)
            if cells is None:
                expected = "cells with every quotation mark closed or doubled"
                problems.append(Problem(path, expected, "another"))
            elif number == 1:
                names = cells
                problems += _odd(names, tuple(columns), kind, path)
            elif len(cells) != len(names):
                problems.append(Problem(path, f"{len(names)} cells", str(len(cells))))
            else:
                row = zip(names, cells, strict=True)
                said = [(name, cell) for name, cell in row if cell and name in columns]
                self.root[table].append(
                    {name: value_of(cell, columns[name], self.room) for name, cell in said}
                )
                self.rows[table].append(number)
        if not text:
            problems.append(Problem(f"{table}.csv: row 1", "the names of the columns", "nothing"))
        return problems

    def placed(self, problem: Problem) -> Problem:
        """A problem of the document with its place in a file."""
        if problem.path == f"$.{KEY}":  # which tables cannot say
            expected = "reference.landscape(), if the ids are those of the country"
            return attrs.evolve(problem, path="base", expected=expected)
        return attrs.evolve(problem, path=_PLACE.sub(self._place, problem.path))

    def _place(self, found: re.Match[str]) -> str:
        table, row, rest = found.groups()
        path = f"{table}.csv: row {self.rows[table][int(row)]}"
        return f"{path}, column {rest}" if rest else path


def _odd(
    names: list[str], known: tuple[str, ...], kind: type[Record], path: str
) -> Iterator[Problem]:
    """What is wrong with the names of the columns."""
    if len(names) > len(known):
        yield Problem(path, f"at most {len(known)} columns", str(len(names)))
        return
    for place, name in enumerate(names):
        if name not in known:
            expected = known_key(kind.__name__, name, known).replace("a key", "a column")
            yield Problem(path, expected, shown(name))
        elif name in names[:place]:
            yield Problem(path, "every column once", f"{name} again")

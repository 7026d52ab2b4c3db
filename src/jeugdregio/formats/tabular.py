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
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeAlias

import attrs

from jeugdregio.errors import DocumentError, Problem
from jeugdregio.formats.cells import Types, columns_of, line_of, rows_in, value_of
from jeugdregio.formats.document import KEY
from jeugdregio.formats.layout import FORMAT
from jeugdregio.formats.limits import DEFAULT_LIMITS, Limits, Room
from jeugdregio.formats.notices import Notice
from jeugdregio.formats.opening import opened
from jeugdregio.formats.reading import Loaded, load_with_notices
from jeugdregio.formats.refusal import known_key, reason, shown
from jeugdregio.formats.source import decoded, read_file, refused
from jeugdregio.formats.writing import as_path, dump, write_files
from jeugdregio.landscape import Landscape, record_types
from jeugdregio.landscape.landscape import as_landscape

__all__ = ["read_tables", "read_tables_with_notices", "write_tables"]

_ON: Final[dict[str, Types]] = {"landscape": frozenset((str,)), "version": frozenset((date,))}


def _columns(table: str) -> dict[str, Types]:
    return _ON if table == KEY else columns_of(record_types()[table])


def _names() -> tuple[str, ...]:
    """What files are called, without their ending."""
    return KEY, *record_types()


def write_tables(
    landscape: Landscape, path: str | os.PathLike[str], *, whole: bool = False
) -> None:
    """Write a landscape as tables that `read_tables` reads back the same (Dutch: *tabellen*).

    Of one that builds on another, only its own records are written, with what it builds on in
    ``builds_on.csv``. Every file is written, also one without rows, so that nothing of an earlier
    landscape stays.

    Args:
        landscape: the landscape.
        path: a zip archive, when it ends on ``.zip``; otherwise a folder, made if need be. The
            same landscape makes the same bytes.
        whole: write all records, so that the tables stand alone.

    Raises:
        DocumentError: the landscape holds what no document can hold, or has lost or changed what it
            builds on; or a file cannot be written.
        UsageError: it is no landscape, or the path is none.
    """
    target = as_path(path)
    root = json.loads(dump(landscape, whole=whole))
    root[KEY] = [root[KEY]] if KEY in root else []
    files = {f"{name}.csv": _text(name, root.get(name, ())).encode() for name in _names()}
    if _is_zip(target):
        write_files({target: _zipped(files)})
        return
    try:
        target.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        refused("a folder that can be written", f"{shown(str(path))}: {reason(error)}")
    write_files({target / name: data for name, data in files.items()})


def _is_zip(path: Path) -> bool:
    return path.suffix.lower() == ".zip"


def _text(table: str, rows: Any) -> str:
    columns = _columns(table)
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
    path: str | os.PathLike[str], *, base: Landscape | None = None, limits: Limits = DEFAULT_LIMITS
) -> Landscape:
    """Read a landscape as `write_tables` writes it (Dutch: *tabellen inlezen*).

    What ``builds_on.csv`` names, or the ``base`` given, they may repeat or leave out, as for
    `load`. Without either they stand alone.

    Args:
        path: a zip archive, when it ends on ``.zip``; otherwise a folder.
        base: the landscape on which they build, in place of the one they name.
        limits: how large all tables together may be, unpacked.

    Raises:
        DocumentError: they cannot be read as a landscape; with everything that is wrong at once.
            Each path is a file, a row as a spreadsheet counts it, and a column:
            ``contracts.csv: row 4, column clients[0]``.
        UsageError: the base is no landscape.
    """
    return read_tables_with_notices(path, base=base, limits=limits).landscape


def read_tables_with_notices(
    path: str | os.PathLike[str], *, base: Landscape | None = None, limits: Limits = DEFAULT_LIMITS
) -> Loaded:
    """Read as `read_tables`, with notices (Dutch: *tabellen inlezen met attenderingen*).

    Args:
        path: as for `read_tables`.
        base: as for `read_tables`.
        limits: as for `read_tables`.

    Raises:
        DocumentError: as for `read_tables`, with the notices as its notes (``__notes__``).
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
    problems, notes = tables.problems, list[str]()
    try:
        if not problems:
            loaded = load_with_notices(tables.root, base=base, limits=limits)
            return attrs.evolve(loaded, notices=tuple(map(tables.noted, loaded.notices)))
        # ids that nothing has may stand in what could not be read
        found = opened(tables.root, Room(limits)).told((), limits.depth)
    except DocumentError as error:
        found, notes = list(error.problems), getattr(error, "__notes__", [])
    refusal = DocumentError([*problems, *map(tables.placed, found)])
    for note in notes:
        refusal.add_note(tables.at(note))
    raise refusal


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
    entries, most = archive.infolist(), len(_names())
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


_PLACE: Final = re.compile(r"\A\$\.(\w+)(?:\[(\d+)\])?\.?(.*)\Z")


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
        files = tuple(f"{name}.csv" for name in _names())
        if file not in files:
            refused(known_key("the tables", file, files).replace("a key", "a file"), shown(file))
        if (table := file.removesuffix(".csv")) in self.rows:
            refused("every file once", "it is there again")
        data = read(self.room)
        text = decoded(data, self.room)
        if ";" in (head := text.partition("\n")[0]) and "," not in head:
            refused("cells separated by commas", "semicolons")
        self.room = self.room.after(len(data), 0)
        self.rows[table] = []
        if table != KEY:
            self.root[table] = []
        self.problems += self._added(table, text)

    def _added(self, table: str, text: str) -> list[Problem]:
        columns, names = _columns(table), list[str]()
        problems: list[Problem] = []
        for number, cells in enumerate(rows_in(text), 1):
            path = f"{table}.csv: row {number}"
            if number > 1:
                self._count(table, number)
            if cells is None:
                expected = "cells with every quotation mark closed or doubled"
                problems.append(Problem(path, expected, "another"))
            elif number == 1:
                names = cells
                problems += _odd(names, tuple(columns), path)
            elif len(cells) != len(names):
                problems.append(Problem(path, f"{len(names)} cells", str(len(cells))))
            else:
                row = zip(names, cells, strict=True)
                said = [(name, cell) for name, cell in row if cell and name in columns]
                found = {name: value_of(cell, columns[name], self.room) for name, cell in said}
                self.rows[table].append(number)
                if table == KEY:
                    self.root[KEY] = found
                else:
                    self.root[table].append(found)
        if not text:
            problems.append(Problem(f"{table}.csv: row 1", "the names of the columns", "nothing"))
        return problems

    def _count(self, table: str, number: int) -> None:
        """Make room for a row."""
        if table != KEY:
            if not self.room.left("records"):
                refused(self.room.most("records"), "more")
            self.room = self.room.after(0, 1)
        elif number > 2:
            refused("one row beside the names of the columns", "more")

    def placed(self, problem: Problem) -> Problem:
        """A problem of the document with its place in a file."""
        expected = problem.expected
        if problem.path == f"$.{KEY}":  # told as an object, which nobody should write into a cell
            expected = re.sub('[{}"]', "", expected)
        return attrs.evolve(problem, path=self.at(problem.path), expected=expected)

    def noted(self, notice: Notice) -> Notice:
        """A notice of the document with its place in a file."""
        return attrs.evolve(notice, path=self.at(notice.path))

    def at(self, path: str) -> str:
        """A path of the document, or a text that starts with one, as a place in a file."""
        return _PLACE.sub(self._place, path)

    def _place(self, found: re.Match[str]) -> str:
        table, row, rest = found.groups()
        number = 2 if row is None else self.rows[table][int(row)]  # without: what they build on
        path = f"{table}.csv: row {number}"
        return f"{path}, column {rest}" if rest else path


def _odd(names: list[str], known: tuple[str, ...], path: str) -> Iterator[Problem]:
    """What is wrong with the names of the columns."""
    if len(names) > len(known):
        yield Problem(path, f"at most {len(known)} columns", str(len(names)))
        return
    for place, name in enumerate(names):
        if name not in known:
            expected = known_key("the file", name, known).replace("a key", "a column")
            yield Problem(path, expected, shown(name))
        elif name in names[:place]:
            yield Problem(path, "every column once", f"{name} again")

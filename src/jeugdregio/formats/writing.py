"""Documents out."""

from __future__ import annotations

import contextlib
import enum
import errno
import json
import os
import secrets
import shutil
from collections.abc import Generator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, cast

import attrs

from jeugdregio._text import brief
from jeugdregio.dates import Period, UncertainPeriod
from jeugdregio.errors import DocumentError, Problem, UsageError
from jeugdregio.formats.document import KEY, outline
from jeugdregio.formats.layout import FORMAT, kinds_of, layout_of
from jeugdregio.formats.limits import DEFAULT_LIMITS
from jeugdregio.formats.oddities import oddities
from jeugdregio.formats.refusal import reason, shown
from jeugdregio.formats.rows import read_rows
from jeugdregio.formats.source import encodes
from jeugdregio.landscape import Base, Landscape, Table, record_types
from jeugdregio.landscape.landscape import as_landscape
from jeugdregio.model import Record

__all__ = ["as_path", "dump", "plain", "row_of", "write_files"]


def dump(
    landscape: Landscape,
    path: str | os.PathLike[str] | None = None,
    *,
    title: str | None = None,
    whole: bool = False,
) -> str:
    """Write a landscape as a document that `load` reads back the same (Dutch: *wegschrijven*).

    Of one that builds on another, only its own records are written, with what it builds on.

    Args:
        landscape: the landscape.
        path: a file to write the document to. Whoever reads it meanwhile, and whoever looks after
            a crash, finds the old document or the new one, never a part.
        title: a title for the document.
        whole: write all records, so that the document stands alone.

    Returns:
        The text of the document.

    Raises:
        DocumentError: the landscape holds what no document can hold, or has lost or changed what it
            builds on; or the file cannot be written.
        UsageError: it is no landscape, or the path is none.
    """
    as_landscape(landscape, "landscape")
    target = None if path is None else as_path(path)
    root: dict[str, Any] = {"format": FORMAT}
    if title is not None:
        root["title"] = title
    base = None if whole else landscape.base
    if base is not None and (base.name, base.version) != (None, None):
        root[KEY] = {"landscape": base.name, "version": plain(base.version)}
    own = landscape.tables() if base is None else _own(landscape, base)
    for name, records in own.items():
        if len(records):
            root[name] = [row_of(record, record_types()[name]) for record in records]
    _check(root, own)
    text = json.dumps(root, ensure_ascii=False, indent=2) + "\n"
    if not encodes(text):
        raise DocumentError(oddities(root, DEFAULT_LIMITS.depth))
    if target is not None:
        write_files({target: text.encode()})
    return text


def _own(landscape: Landscape, base: Base) -> dict[str, list[Record]]:
    """The records that the base does not hold, by table."""
    tables = landscape.tables()
    expected = "the record on which the landscape builds, or to write the whole"
    problems = [
        Problem(f"$.{name}", expected, shown(new), id)
        for name, table in tables.items()
        for id, (old, new) in table.since(base.tables[name]).items()
        if old is not None
    ]
    if problems:
        raise DocumentError(problems)
    return base.own(tables)


def _check(root: dict[str, Any], own: Mapping[str, Sequence[Record] | Table[Any]]) -> None:
    """Refuse what `load` would refuse or read otherwise: classes take more than documents do."""
    given, problems = outline(root)
    rows = read_rows(given)
    problems += rows.problems
    for name, back in rows.records.items():
        for place, (read, record) in enumerate(zip(back, own[name], strict=True)):
            if read is not None and read != record:
                path, expected = f"$.{name}[{place}]", "a record that a document can hold"
                problems.append(Problem(path, expected, shown(record), record.id))
    if problems:
        raise DocumentError(problems)


def row_of(record: Record, kind: type[Record]) -> dict[str, Any]:
    """The row of a record in the table of this type."""
    row = _object(record)
    if type(record) is kind:
        return row
    kinds = {cls: name for name, cls in kinds_of(kind).items()}
    return {"id": row.pop("id"), "type": kinds.get(type(record)), **row}


def _object(value: attrs.AttrsInstance) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for spot in layout_of(type(value)):
        part = getattr(value, spot.field.name)
        if spot.flat and type(part) is Period:
            found |= _bounds(part)
        elif not spot.omits(part):
            found[spot.key] = plain(part)
    return found


def _bounds(period: Period) -> dict[str, str]:
    bounds = {"from": period.start, "until": period.end}
    return {key: day.isoformat() for key, day in bounds.items() if day is not None}


def plain(value: Any) -> Any:
    """The value as JSON has it; one that JSON does not have stays as it is, to be refused."""
    match value:
        case enum.Enum():
            return value.value
        case date():
            return value.isoformat()
        case tuple():
            return [plain(part) for part in cast("tuple[object, ...]", value)]
        case Period():
            return _bounds(value)
        case UncertainPeriod(certain, possible, words):
            found: dict[str, Any] = {} if certain is None else {"certain": _bounds(certain)}
            found["possible"] = _bounds(possible)
            return found if words is None else {**found, "words": words}
        case _ if attrs.has(type(cast("object", value))):
            return _object(value)
        case _:
            return value


def as_path(path: str | os.PathLike[str]) -> Path:
    """A path to write to.

    Raises:
        UsageError: it is none.
    """
    try:
        return Path(os.fsdecode(path))
    except TypeError:
        raise UsageError(f"path: expected a path, got {brief(path)}") from None


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write files, of which nobody ever finds a part.

    None is put in its place before all of them are written.

    Raises:
        DocumentError: one cannot be written.
    """
    with contextlib.ExitStack() as undo:
        parts = [(path, *_part(path, data, undo)) for path, data in files.items()]
        for path, part, target in parts:
            with _writing(path):
                part.replace(target)


@contextlib.contextmanager
def _writing(path: Path) -> Generator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        got = f"{shown(str(path))}: {reason(error)}"
        raise DocumentError([Problem("$", "a file that can be written", got)]) from None


def _part(path: Path, data: bytes, undo: contextlib.ExitStack) -> tuple[Path, Path]:
    """A file with the data, removed in the end, and the one whose place it is to take."""
    with _writing(path):
        target = Path(os.path.realpath(path))  # a link stays a link
        if target.is_dir():  # which would be found out when other files are in their places
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        # In the same folder: only within a file system is a file put in another's place at once.
        part = target.parent / f".{secrets.token_hex(8)}.part"
        with part.open("xb") as file:
            undo.callback(part.unlink, missing_ok=True)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            shutil.copymode(target, part)
        return part, target

"""The Netherlands: municipalities and what became of them, youth regions, certified institutions.

Contains data of Statistics Netherlands (CBS), CC BY 4.0; municipality and organisation identifiers
from TOOI. ``data/manifest.csv`` tells by column where a fact comes from.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

import attrs

from jeugdregio.errors import DocumentError
from jeugdregio.landscape import Base, Landscape
from jeugdregio.landscape.asked import as_day
from jeugdregio.landscape.landscape import on_base
from jeugdregio.landscape.merging import COUNTRY
from jeugdregio.model import Record
from jeugdregio.reference.country import read
from jeugdregio.reference.reading import Rows, day, text

__all__ = ["HASH", "LICENCE", "NATIONAL", "VERSION", "Age", "age", "base", "case", "landscape"]

_FOLDER: Final = Path(__file__).with_name("data")
_NONE: Final = "none"
_OLD: Final = 18
"""So many months after the newest 1 January read, a table is old."""


def _manifest(folder: Path) -> Mapping[tuple[str, str], str]:
    """What a folder says of itself: by file or table and key."""
    rows = Rows(folder)
    columns = {"about": None, "key": text, "value": text}
    told = {(about, key): value for _, (about, key, value) in rows.of("manifest", columns)}
    dates = [("", "version"), *(key for key in told if key[1] == "newest")]
    # where nothing was read, nothing lacks
    for key in dates if not rows.problems else ():
        try:
            if told.get(key) != _NONE:
                day(told.get(key, ""))
        except ValueError as error:
            about = " of ".join(filter(None, reversed(key)))
            rows.problem(f"manifest.csv, {about}", str(error), told.get(key))
    if rows.problems:
        raise DocumentError(rows.problems)
    return told


@functools.cache
def _told() -> Mapping[tuple[str, str], str]:
    """What the data in the wheel say of themselves."""
    return _manifest(_FOLDER)


VERSION: str
"""The date of the data: the state of the youngest register read."""

HASH: str
"""The SHA-256 of the data files, in the order of their names."""

LICENCE: str
"""The credit line to give when the data are passed on."""

_KEYS: Final = {"VERSION": "version", "HASH": "sha256", "LICENCE": "licence"}


def __getattr__(name: str) -> object:
    # read when asked for, so that an import reads no file
    if name not in _KEYS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return _told()["", _KEYS[name]]


def __dir__() -> list[str]:
    return sorted([*globals(), *_KEYS])


NATIONAL: Final = "works in the whole country"
"""What is claimed of institutions without a working area of their own."""


def landscape(source: Path | str | None = None) -> Landscape:
    """The Netherlands as a landscape (Dutch: *het land*), from the wheel or from newer data.

    Complete for the members of youth regions as Statistics Netherlands counts them, from 2015-01-01
    until 2026-01-01, and for nothing else. No contracts, mandates, parties or communications.

    Args:
        source: a folder with files of the same layout; those in the wheel when left out, which are
            read once.

    Raises:
        DocumentError: all that is wrong with the files, each with file, line and column.
    """
    return _shipped() if source is None else read(Path(source), _version(Path(source)))


def base() -> Base:
    """The country as what documents build on by its name (Dutch: *basis*)."""
    return Base(landscape().tables(), COUNTRY, date.fromisoformat(_told()["", "version"]))


def is_shipped(given: Landscape) -> bool:
    """Whether a landscape is the country in the wheel, which is not read to find out."""
    return bool(_shipped.cache_info().currsize) and given is _shipped()


def case(*records: Record) -> Landscape:
    """A case on top of the country, made by hand (Dutch: *casus*).

    Its own records alone are counted, checked and written, and what is added to it is its own too;
    `jeugdregio.dump` names what it builds on.

    Args:
        records: the records; they may refer to those of the country.

    Raises:
        IntegrityError: an id is taken, or a reference leads to nothing.

    >>> from jeugdregio import Claim
    >>> case(Claim(id="twelve", day=date(2016, 2, 8), about=("JZ04",), statement="twelve"))
    <Landscape on nl 2026-01-29: 1 claims>
    """
    return on_base(base(), *records)


@functools.cache
def _shipped() -> Landscape:
    return read(_FOLDER, date.fromisoformat(_told()["", "version"]), checked=True)


def _version(folder: Path) -> date:
    return date.fromisoformat(_manifest(folder)["", "version"])


@attrs.frozen
class Age:
    """How far a table goes (Dutch: *actualiteit*).

    Args:
        table: its name.
        newest: the newest 1 January whose state was read; ``None`` when no register was.
        old: whether that was more than 18 months ago, or none was.
    """

    table: str
    newest: date | None
    old: bool


def age(today: date | str | None = None, source: Path | str | None = None) -> tuple[Age, ...]:
    """The newest 1 January read, per table (Dutch: *peildatum*).

    Of certificates, institutions and their working areas no register was read, only single texts.

    Args:
        today: the day from which to look back; that of the clock when left out.
        source: a folder with data; those in the wheel when left out.

    Raises:
        DocumentError: the folder has no readable manifest.
        UsageError: no such day.
    """
    now = datetime.now(UTC).date() if today is None else as_day(today)
    told = _told() if source is None else _manifest(Path(source))
    newest = {
        table: None if day == _NONE else date.fromisoformat(day)
        for (table, key), day in told.items()
        if key == "newest"
    }
    return tuple(Age(table, each, _is_old(each, now)) for table, each in newest.items())


def _is_old(newest: date | None, today: date) -> bool:
    if newest is None:
        return True
    years, month = divmod(newest.month - 1 + _OLD, 12)
    return today > newest.replace(year=newest.year + years, month=month + 1, day=1)

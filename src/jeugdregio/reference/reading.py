"""Rows of the data files as values, with every problem at its place."""

from __future__ import annotations

import csv
import enum
import functools
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

import attrs

from jeugdregio._text import brief
from jeugdregio.dates import AnyDate, AnyPeriod, Period, UncertainDate, UncertainPeriod
from jeugdregio.errors import Problem

__all__ = [
    "Columns",
    "Rows",
    "Span",
    "among",
    "choice",
    "day",
    "maybe",
    "number",
    "some",
    "span",
    "sure",
    "text",
    "when",
    "words",
]

E = TypeVar("E", bound=enum.Enum)
T = TypeVar("T")

Span = tuple[date, date] | None
"""The first and the last day that one can be; ``None`` where there is none."""

Columns = Mapping[str, "Callable[[str], Any] | None"]
"""What a file has, by column: how a cell is read; ``None`` for a text as it stands."""

_DAY = timedelta(days=1)


@attrs.frozen
class Rows:
    """The rows of a folder of data files.

    Args:
        folder: where the files are.
        problems: what was found wrong, filled on the way.
        places: by id of a record, the file and line it was made from.
    """

    folder: Path
    problems: list[Problem] = attrs.field(factory=list[Problem])
    places: dict[str, str] = attrs.field(factory=dict[str, str])

    def of(self, name: str, columns: Columns) -> Iterator[tuple[str, list[Any]]]:
        """Each row of a file with its place; one with a problem is told and left out.

        The columns on days (from, until, certain) come as one period.
        """
        read = [(place, each) for place, each in enumerate(columns.values()) if each]
        first = [*columns].index("from") if "until" in columns else None
        days = slice(first, first and first + 2 + ("certain" in columns))
        file = f"{name}.csv"
        try:
            with (self.folder / file).open(encoding="utf-8", newline="") as opened:
                rows = csv.reader(opened, strict=True)
                head = next(rows, list[str]())
                if head != [*columns]:
                    self.problem(f"{file}, line 1", f"the columns {', '.join(columns)}", head)
                    return
                for cells in rows:
                    place = f"{file}, line {rows.line_num}"
                    if len(cells) != len(head):
                        self.problem(place, f"{len(head)} cells", cells)
                        continue
                    values: list[Any] = cells
                    try:
                        for column, convert in read:
                            values[column] = convert(cells[column])
                    except ValueError:
                        self._cells(place, columns, cells)
                        continue
                    try:
                        if first:
                            values[days] = [_period(*values[days])]
                    except ValueError as error:
                        self.untimely(place, error)
                    else:
                        yield place, values
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            self.problem(file, "a file of comma-separated values in UTF-8", str(error))

    def _cells(self, place: str, columns: Columns, cells: list[Any]) -> None:
        for (column, convert), cell in zip(columns.items(), cells, strict=True):
            try:
                if convert and isinstance(cell, str):  # what is not was read before the first fault
                    convert(cell)
            except ValueError as error:
                self.problem(f"{place}, column {column}", str(error), cell)

    def untimely(self, place: str, error: ValueError) -> None:
        """Tell that the days in a row do not go together."""
        self.problems.append(Problem(place, "days that go together", str(error)))

    def problem(self, path: str, expected: str, got: object) -> None:
        """Tell one thing that is wrong."""
        self.problems.append(Problem(path, expected, brief(got)))


def text(cell: str) -> str:
    """A text that says something."""
    if not cell.strip():
        raise ValueError("a text")
    return cell


def some(cell: str) -> str | None:
    """A text, or none."""
    return cell or None


def words(cell: str) -> tuple[str, ...]:
    """Words with spaces between them."""
    return tuple(cell.split())


def number(cell: str) -> int:
    """A whole number."""
    if not (cell.isascii() and cell.isdigit()):
        raise ValueError("a whole number")
    return int(cell)


def maybe(convert: Callable[[str], T]) -> Callable[[str], T | None]:
    """A reader of cells that may be empty."""

    def read(cell: str) -> T | None:
        try:
            return convert(cell) if cell else None
        except ValueError as error:
            raise ValueError(f"{error}, or nothing") from None

    return read


def among(known: Mapping[str, T]) -> Callable[[str], T]:
    """A reader of cells that hold one of these words."""

    def read(cell: str) -> T:
        if cell not in known:
            raise ValueError(f"one of {', '.join(known)}")
        return known[cell]

    return read


def choice(kind: type[E]) -> Callable[[str], E]:
    """A reader of the values of an enumeration."""
    return among({each.value: each for each in kind})


_SPANS: dict[str, Span] = {"": None}


def span(cell: str) -> Span:
    """The first and the last day that a day, month (2017-10) or year (2017) can mean."""
    if cell not in _SPANS:
        parts = len(cell.split("-"))
        try:
            text = f"{cell}{'-01' * (3 - parts)}"
            first = date.fromisoformat(text)
            if first.isoformat() != text:
                raise ValueError(text)
        except ValueError:
            raise ValueError(
                "a day as 2018-09-25, a month as 2018-09, a year, or nothing"
            ) from None
        last = first
        if parts < 3:  # the month or year after starts within so many days
            after = first + _DAY * (366 if parts == 1 else 31)
            last = after.replace(day=1, month=1 if parts == 1 else after.month) - _DAY
        _SPANS[cell] = first, last
    return _SPANS[cell]


def day(cell: str) -> date:
    """One day."""
    found = span(cell)
    if found is None or len(cell) < 10:
        raise ValueError("a day as 2018-09-25")
    return found[0]


@functools.cache
def sure(cell: str) -> Period | str:
    """The days that are certain, where the bounds do not tell them."""
    if cell in ("", "never"):
        return cell
    try:
        first, end = map(maybe(day), cell.split("/"))
        return Period(first, end)
    except ValueError:
        raise ValueError("never, one or two days with a slash, or nothing") from None


def when(found: Span, latest: date) -> AnyDate:
    """A day as exact as it was written; one not written lies before the data were made."""
    if found is None:
        return UncertainDate(latest=latest)
    return found[0] if found[0] == found[1] else UncertainDate(*found)


_PERIODS: dict[tuple[object, ...], AnyPeriod] = {}


def _period(start: Span, end: Span, certain: Period | str = "") -> AnyPeriod:
    """The days between a first day and the first day after, either of which may be uncertain.

    Args:
        start: the days that can be the first; ``None`` when it has none.
        end: the days that can be the first after; ``None`` when it has none.
        certain: as `sure` reads it; what it leaves empty is as the bounds have it.
    """
    key = start, end, certain
    if key not in _PERIODS:
        possible = Period(start and start[0], end and end[1])
        first, until = start and start[1], end and end[0]
        held: Period | None = None
        if isinstance(certain, Period):
            held = Period(certain.start or first, certain.end or until)
        elif not certain and not (first and until and first >= until):
            held = Period(first, until)
        _PERIODS[key] = possible if held == possible else UncertainPeriod(held, possible)
    return _PERIODS[key]

"""The examples as values that tests spoil, and what the one error says of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from jeugdregio.errors import DocumentError, Problem
from jeugdregio.formats import load

EXAMPLES = Path(__file__).parents[2] / "examples"

BASE = "gooi-en-vechtstreek.json"
SEPTEMBER_7 = "letters/gooi-en-vechtstreek-2018-09-07.json"
SEPTEMBER_25 = "letters/gooi-en-vechtstreek-2018-09-25.json"
HILVERSUM = "letters/hilversum-2019.json"
GOOISE_MEREN = "letters/gooise-meren-2021-11-23.json"
DRENTHE_2016 = "letters/drenthe-2016.json"
DRENTHE_2017 = "cases/drenthe-2017.json"
ADMISSION = "cases/gooi-en-vechtstreek-admission-2017.json"
LAREN = "cases/laren-2016-crisis-mandate.json"
LEKSTROOM = "cases/lekstroom-2017.json"
MVS = "cases/maassluis-vlaardingen-schiedam-2020.json"
ZUID_LIMBURG = "cases/zuid-limburg-2019.json"
ZWIJNDRECHT = "cases/zwijndrecht-2018.json"

NEEDS_BASE = (SEPTEMBER_7, SEPTEMBER_25, HILVERSUM, GOOISE_MEREN, ADMISSION, LAREN)
ALL = sorted(path.relative_to(EXAMPLES).as_posix() for path in EXAMPLES.rglob("*.json"))

Row: TypeAlias = dict[str, Any]


def read(name: str) -> dict[str, Any]:
    """An example as plain values."""
    root: dict[str, Any] = json.loads((EXAMPLES / name).read_text(encoding="utf-8"))
    return root


class Draft:
    """Examples that are read together, to be spoilt."""

    def __init__(self, *names: str) -> None:
        self.roots = [read(name) for name in names]

    def __getitem__(self, id: str) -> Row:
        """The row with an id; of several documents that of the last."""
        return self._found(id)[1]

    def _found(self, id: str) -> tuple[str, Row]:
        return next(
            (f"{self.label(number)}$.{table}[{place}]", row)
            for number in reversed(range(len(self.roots)))
            for table, rows in self.roots[number].items()
            if isinstance(rows, list)
            for place, row in enumerate(rows)
            if row.get("id") == id
        )

    def label(self, number: int) -> str:
        """What stands before the paths of a document."""
        return f"[{number}]" if len(self.roots) > 1 else ""

    def path(self, id: str) -> str:
        """Where the row with an id stands."""
        return self._found(id)[0]

    def add(self, table: str, *rows: Row) -> None:
        """Add rows to the last document."""
        self.roots[-1].setdefault(table, []).extend(rows)


def refusals(*sources: Any) -> tuple[Problem, ...]:
    """Every problem of the one error."""
    with pytest.raises(DocumentError) as caught:
        load(*sources)
    return caught.value.problems

"""Which municipalities have cover for which care functions, and by which contracts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, Final

import attrs

from jeugdregio._text import html_table, near
from jeugdregio.dates import Period
from jeugdregio.errors import UnknownName, UsageError
from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.coverage import Coverage, CoverInterval, coverage
from jeugdregio.landscape.membership import members
from jeugdregio.landscape.parties import lives
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    FUNCTIONS,
    Answer,
    Grant,
    Lack,
    Law,
    Missing,
    Municipality,
    Note,
    Remark,
    Truth,
    all_of,
    lacking,
    remarked,
)
from jeugdregio.model.answer import in_order

__all__ = ["Matrix", "MatrixCell", "matrix"]


@attrs.frozen(repr=False)
class MatrixCell:
    """The cover of one municipality for one care function (Dutch: *cel van de dekkingsmatrix*).

    Args:
        answer: the whole answer of `Snapshot.coverage`.
    """

    answer: Answer[Coverage]

    @property
    def municipality(self) -> str:
        """The id of the municipality."""
        return self.answer.value.municipality

    @property
    def function(self) -> str:
        """The id of the care function."""
        return self.answer.value.function

    @property
    def truth(self) -> Truth:
        """Whether every day asked about is covered."""
        return self.answer.truth

    @property
    def contracts(self) -> tuple[str, ...]:
        """The ids of the contracts and subsidies that give cover, or may."""
        found = (each for interval in self.answer.value.intervals for each in _grants(interval))
        return tuple(sorted(set(found)))

    def __str__(self) -> str:
        told = " ".join((self.truth.value, *self.contracts))
        return f"{self.municipality}, {self.function}: {told}"

    def __repr__(self) -> str:
        return f"<MatrixCell {self}>"


def _grants(interval: CoverInterval) -> list[str]:
    rows = (ground.record for ground in interval.answer.grounds)
    return sorted({each.id for each in rows if isinstance(each, Grant)})


@attrs.frozen(repr=False)
class Matrix:
    """Municipalities by care functions by contracts (Dutch: *dekkingsmatrix*).

    Args:
        window: the days asked about.
        municipalities: their ids, in order.
        functions: the ids of the care functions, in order.
        cells: one for each of both, by municipality.
    """

    window: Period
    municipalities: tuple[str, ...]
    functions: tuple[str, ...]
    cells: tuple[MatrixCell, ...]

    def cell(self, municipality: str, function: str) -> MatrixCell:
        """The cell of a municipality and a care function.

        Args:
            municipality: its id.
            function: its id.

        Raises:
            UnknownName: one of them is not in the matrix.
        """
        for id, known in ((municipality, self.municipalities), (function, self.functions)):
            if id not in known:
                raise UnknownName(id, "the matrix", near(id, known))
        return self._of(function)[self.municipalities.index(municipality)]

    def _of(self, function: str) -> tuple[MatrixCell, ...]:
        """The cells of a care function, by municipality."""
        return self.cells[self.functions.index(function) :: len(self.functions)]

    @property
    def contracts(self) -> tuple[str, ...]:
        """The ids of all contracts and subsidies that give cover, or may."""
        return tuple(sorted({each for cell in self.cells for each in cell.contracts}))

    def rows(self) -> list[dict[str, Any]]:
        """Flat rows, one for each cell, interval and contract, as a data frame takes them.

        ``pandas.DataFrame(matrix.rows())``. Where no contract is on record, it is ``None``.
        """
        return [
            {
                "municipality": cell.municipality,
                "function": cell.function,
                "from": each.period.start,
                "until": each.period.end,
                "kind": each.kind.value,
                "truth": each.truth.value,
                "contract": contract,
            }
            for cell in self.cells
            for each in cell.answer.value.intervals
            for contract in _grants(each) or (None,)
        ]

    def __str__(self) -> str:
        """A table with a line for each care function; contracts by number, told below it."""
        numbers = {id: f"[{number}]" for number, id in enumerate(self.contracts, 1)}
        lines = [*self._lines(lambda id: numbers[id])]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        told = (
            "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip()
            for line in lines
        )
        return "\n".join((*told, *(f"{number} {id}" for id, number in numbers.items())))

    def _lines(self, said: Callable[[str], str]) -> Iterator[tuple[str, ...]]:
        """The head, and a line for each care function; how a contract is said in a cell."""
        yield str(self.window), *self.municipalities
        for function in self.functions:
            cells = self._of(function)
            texts = (" ".join((each.truth.value, *map(said, each.contracts))) for each in cells)
            yield function, *texts

    def __repr__(self) -> str:
        size = f"{len(self.municipalities)} municipalities by {len(self.functions)} functions"
        return f"<Matrix of {size}, {len(self.contracts)} contracts>"

    def _repr_html_(self) -> str:
        rows = (
            (function, *((each.truth, *each.contracts) for each in self._of(function)))
            for function in self.functions
        )
        return html_table(str(self.window), ("care function", *self.municipalities), rows)


_YOUTH_CARE: Final = tuple(
    each.id for each in FUNCTIONS.values() if each.law is Law.JEUGDWET and not each.readings
)
"""The care functions of the Jeugdwet, without the words that may stand for several."""


def matrix(
    shown: Shown,
    parties: Iterable[str] | None,
    functions: Iterable[str] | None,
    window: Period,
) -> Answer[Matrix]:
    """The cover of several municipalities; see `Snapshot.matrix`.

    Args:
        shown: the day asked from.
        parties: ids of municipalities and groupings; every municipality when left out.
        functions: ids of care functions; all those of the Jeugdwet when left out.
        window: a period with a first day.

    Raises:
        OutsideLife: a municipality named exists on no day of the window.
        UsageError: nobody or no care function is named.
    """
    asked = _YOUTH_CARE if functions is None else tuple(dict.fromkeys(functions))
    if not asked:
        raise UsageError("functions: expected care functions, got none")
    first = window.start or shown.day
    remarks = list[Remark]()
    groups: dict[tuple[str, ...], tuple[str, ...]]
    if parties is None:
        every = dict.fromkeys(shown.thing(each.id) for each in shown.ever[Municipality])
        groups = {(): tuple(id for id in every if lives(shown, id, first) is not Truth.NO)}
    else:
        groups = {(each,): _towns(shown, each, first, remarks) for each in parties}
    if not groups:
        raise UsageError("members: expected municipalities or groupings, got none")
    towns = tuple(sorted({town for group in groups.values() for town in group}))
    cells = tuple(
        MatrixCell(coverage(shown, town, function, window)) for town in towns for function in asked
    )
    parts = [each.answer.valued(None) for each in cells]
    for about, group in groups.items():
        if not group:  # who has nobody to cover is not thereby covered
            parts.append(lacking(Missing(Lack.MEMBERS, about, one_day(first), about)))
    whole = all_of(parts).valued(Matrix(window, towns, asked, cells))
    return in_order(remarked(whole, *remarks))


def _towns(shown: Shown, party: str, day: date, remarks: list[Remark]) -> tuple[str, ...]:
    """A municipality itself, or the full members of a grouping; of the others a remark is made."""
    if shown.ever[Municipality].get(party) is not None:
        return (shown.thing(party),)
    found = members(shown, party, None, day)
    others = (*(each.member for each in found.value.partial), *found.value.possible)
    remarks += (each for each in found.remarks if each.note not in _OF_OTHERS)
    if others:
        remarks.append(Remark(Note.POSSIBLE_MEMBER, others))
    return found.value.full


_OF_OTHERS: Final = (Note.PARTIAL_MEMBER, Note.POSSIBLE_MEMBER)

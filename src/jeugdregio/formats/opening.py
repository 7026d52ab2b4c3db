"""A document as far as it can be read by itself; whether its rows fit together is asked later."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from jeugdregio.errors import DocumentError, Problem
from jeugdregio.formats.document import Named, named_in, outline
from jeugdregio.formats.limits import Room
from jeugdregio.formats.notices import Notice, notices_in
from jeugdregio.formats.oddities import oddities
from jeugdregio.formats.refusal import Refused
from jeugdregio.formats.rows import Rows, read_rows
from jeugdregio.formats.source import Parsed, Source, parsed, refused

__all__ = ["Opened", "opened", "opened_beside"]


@attrs.frozen
class Opened:
    """A document with what is wrong with it by itself.

    Args:
        document: its plain values.
        rows: what its tables hold.
        odd: what no document may hold, as far as it was looked for.
        head: what else is wrong with it as a whole.
        label: what stands before its paths, where it is one of several.
        legible: whether it could be read at all; otherwise nobody knows what it holds.
    """

    document: Parsed
    rows: Rows
    odd: Sequence[Problem]
    head: Sequence[Problem]
    label: str = ""
    legible: bool = True

    @property
    def fine(self) -> bool:
        """Whether nothing is wrong with it."""
        return not (self.odd or self.head or self.rows.problems)

    @property
    def builds_on(self) -> Named | None:
        """What it says it builds on, if that can be read."""
        try:
            return named_in(self.document.root) if self.legible else None
        except Refused:
            return None

    @property
    def title(self) -> str | None:
        """The title it bears."""
        title: str | None = self.document.root.get("title")
        return title

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What may be worth another look in the rows that can be read."""
        return tuple(notices_in(self.rows, self.label)) if self.document.may_note else ()

    def told(self, misfits: Sequence[Problem], depth: int) -> list[Problem]:
        """Everything that is wrong with it.

        Args:
            misfits: what does not fit together among its rows and with those of others.
            depth: the number of levels allowed.
        """
        odd = self.odd if self.document.odd else oddities(self.document.root, depth)
        named = {problem.path for problem in odd}
        others = (*self.head, *self.rows.problems, *misfits)
        found = [*odd, *(each for each in others if each.path not in named)]
        if not self.label:
            return found
        return [attrs.evolve(each, path=f"{self.label}{each.path}") for each in found]


def opened(source: Source, room: Room, label: str = "") -> Opened:
    """A document, read by itself.

    Args:
        source: where it is.
        room: how large it may be.
        label: what stands before its paths.

    Raises:
        DocumentError: it cannot be read at all.
    """
    document = parsed(source, room)
    odd = oddities(document.root, room.limits.depth) if document.odd else []
    tables, problems = outline(document.root)
    count = sum(map(len, tables.values()))
    if count > room.left("records"):
        refused(room.most("records"), str(room.records + count))
    return Opened(document, read_rows(tables), odd, problems, label)


def opened_beside(source: Source, room: Room, label: str) -> Opened:
    """One of several documents, read by itself; one that cannot be read says why."""
    try:
        return opened(source, room, label)
    except DocumentError as error:
        # with nothing in it, so that the others can be looked at
        return Opened(Parsed(None), Rows({}, {}, []), (), error.problems, label, legible=False)

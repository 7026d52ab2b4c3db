"""The library's own exceptions: nothing else escapes from a reader, a landscape or a check.

Errors are collected and raised once. Each problem says where (a path), what was expected and what
was got, as data on the exception, so that a tool can show them its own way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

__all__ = [
    "AmbiguousName",
    "DocumentError",
    "IntegrityError",
    "JeugdregioError",
    "OutsideLife",
    "Problem",
    "ProblemsError",
    "RecordError",
    "UnknownName",
    "UsageError",
]


@attrs.frozen
class Problem:
    """One thing that is wrong, where, and what was expected there (Dutch: *fout*).

    Args:
        path: the place, as ``$.contracts[12].provider``.
        expected: what belongs there, in words.
        got: what stood there, shortened.
        record: id of the record the place belongs to, when it has one.
    """

    path: str
    expected: str
    got: str
    record: str | None = None

    def __str__(self) -> str:
        record = f" (record {self.record!r})" if self.record else ""
        return f"{self.path}{record}: expected {self.expected}, got {self.got}"


class JeugdregioError(Exception):
    """Base of every exception this library raises on purpose."""


class UsageError(JeugdregioError, ValueError):
    """An argument of a call that cannot be used (an impossible date, an unknown rule code)."""


class ProblemsError(JeugdregioError, ValueError):
    """Several problems found in one go.

    Args:
        problems: all of them.
    """

    summary = "unusable input"

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        count = len(self.problems)
        head = f"{self.summary}: {count} problem{'s' if count != 1 else ''}"
        return "\n".join([head, *(f"  {problem}" for problem in self.problems)])


class RecordError(ProblemsError):
    """The parts of one record contradict each other or are impossible."""

    summary = "impossible record"


class IntegrityError(ProblemsError):
    """Records that do not fit together: double ids, references to nothing."""

    summary = "inconsistent landscape"


class DocumentError(ProblemsError):
    """A document that cannot be read as a landscape."""

    summary = "unusable document"


class UnknownName(JeugdregioError, LookupError):
    """A look-up that found nothing.

    Args:
        name: what was looked up.
        table: where.
        near: in a table of keys, those that look like it; ``None`` where records are looked up.
    """

    def __init__(self, name: str, table: str, near: Iterable[str] | None = None) -> None:
        self.name, self.table = name, table
        self.near = None if near is None else tuple(near)
        super().__init__(name, table, self.near)

    def __str__(self) -> str:
        tried = " (id, name, former name or alias)"
        if self.near is not None:
            keys = " or ".join(map(repr, self.near))
            tried = f" (did you mean {keys}?)" if keys else ""
        return f"nothing in {self.table} is called {self.name!r}{tried}"


class AmbiguousName(UnknownName):
    """A look-up that found several (Dutch: *meerduidige naam*).

    Args:
        name: what was looked up.
        table: where.
        candidates: the ids found.
        names: by id what it is called, where that tells more than the name looked up.
    """

    def __init__(
        self,
        name: str,
        table: str,
        candidates: Iterable[str],
        names: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(name, table)
        self.candidates = tuple(candidates)
        self.names = dict(names or {})
        self.args = (name, table, self.candidates, self.names)

    def __str__(self) -> str:
        told = (f"{id} ({self.names[id]})" if id in self.names else id for id in self.candidates)
        return f"{self.name!r} is ambiguous in {self.table}: {', '.join(told)}"


class OutsideLife(JeugdregioError, ValueError):
    """A question about days on which its subject does not exist."""

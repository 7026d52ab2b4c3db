"""References, declared once, in the type.

``MunicipalityId = Annotated[str, RefersTo("municipalities")]`` says that a text is the id of a row
of that table. Integrity with paths, indexes and look-ups follow from that one declaration.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Final

import attrs

__all__ = ["ANYTHING", "ORGANS", "AnyId", "Reference", "RefersTo", "organ_owner", "references_of"]

ANYTHING: Final = "*"
"""Target of a reference that may point to a row of any table, or to an organ."""

ORGANS: Final = "organs"
"""Target of a reference to an organ of a municipality, which exists by law and has no row."""

_ORGAN_NAMES: Final = frozenset({"council", "college", "mayor"})


@attrs.frozen(init=False)
class RefersTo:
    """Marks a text type as the id of a row of one of these tables."""

    tables: tuple[str, ...]

    def __init__(self, *tables: str) -> None:
        object.__setattr__(self, "tables", tables)  # frozen, with positional names


AnyId = Annotated[str, RefersTo(ANYTHING)]
"""The id of any record, or an organ of a municipality."""


@attrs.frozen
class Reference:
    """One place in a record type where ids stand.

    Args:
        steps: attribute names from the record inwards; a step into a tuple visits each element.
        targets: the tables an id at this place may point to.
    """

    steps: tuple[str, ...]
    targets: tuple[str, ...]

    def visit(self, record: object) -> Iterator[tuple[str, object]]:
        """Give each id at this place with its path inside the record (``evidence[0].document``).

        Whatever stands there is given: a record in place of its id is for the caller to refuse.
        """
        return _visit(record, self.steps, "")

    def ids(self, record: object) -> Iterable[object]:
        """Each id at this place, without the paths, which cost more than all the rest."""
        found = _each(getattr(record, self.steps[0]))
        for step in self.steps[1:]:
            found = tuple(id for part in found for id in _each(getattr(part, step)))
        return found


def _each(value: object) -> tuple[object, ...]:
    if value is None:
        return ()
    return typing.cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)


def _visit(value: object, steps: tuple[str, ...], path: str) -> Iterator[tuple[str, object]]:
    if value is None:
        return
    if isinstance(value, tuple):
        for place, each in enumerate(typing.cast("tuple[object, ...]", value)):
            yield from _visit(each, steps, f"{path}[{place}]")
    elif steps:
        name = steps[0].rstrip("_")  # ``for_`` stands as "for" in a document
        inner = f"{path}.{name}" if path else name
        yield from _visit(getattr(value, steps[0]), steps[1:], inner)
    else:
        yield path, value


def organ_owner(reference: str) -> str | None:
    """The municipality whose organ this is (``GM0402.college`` → ``GM0402``), if it is an organ."""
    owner, dot, organ = reference.rpartition(".")
    return owner if dot and organ in _ORGAN_NAMES else None


_REFERENCES: dict[type, tuple[Reference, ...]] = {}


def references_of(cls: type) -> tuple[Reference, ...]:
    """All places in instances of ``cls`` where ids stand, parts included."""
    if cls not in _REFERENCES:
        hints = typing.get_type_hints(cls, include_extras=True)
        _REFERENCES[cls] = tuple(
            reference
            for field in attrs.fields(cls)
            for reference in _references_in(hints[field.name], (field.name,))
        )
    return _REFERENCES[cls]


def _references_in(hint: Any, steps: tuple[str, ...]) -> Iterator[Reference]:
    origin = typing.get_origin(hint)
    if origin is Annotated:
        for mark in hint.__metadata__:
            if isinstance(mark, RefersTo):
                yield Reference(steps, mark.tables)
    elif origin in (tuple, typing.Union, types.UnionType):
        for argument in typing.get_args(hint):
            yield from _references_in(argument, steps)
    elif isinstance(hint, type) and attrs.has(hint):
        for inner in references_of(hint):
            yield Reference(steps + inner.steps, inner.targets)

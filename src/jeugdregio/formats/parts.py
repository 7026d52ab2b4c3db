"""Objects read part by part, so that all that is wrong with one is told at once."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

import attrs

from jeugdregio.errors import Problem, ProblemsError
from jeugdregio.formats.plain import is_object
from jeugdregio.formats.refusal import Refused, child, known_key, refuse, shown
from jeugdregio.formats.values import Hook

__all__ = ["Part", "by_parts", "refusals", "unknown_keys"]

_SLIPS: Final = 20

Judge: TypeAlias = Callable[[Mapping[str, Any], Container[str]], Iterable[Problem]]
"""Tells what is wrong with arguments together, beside others whose parts cannot be read."""


@attrs.frozen
class Part:
    """What one key of an object holds.

    Args:
        key: the key.
        hook: reads what stands under it.
        name: the argument it becomes.
        required: whether the key must be there.
        path: what leads from the object to problems of the part.
    """

    key: str
    hook: Hook
    name: str
    required: bool
    path: str

    @classmethod
    def of(cls, key: str, hook: Hook, *, required: bool = False) -> Part:
        """A part that is called as its key."""
        return cls(key, hook, key, required, child("", key))


def by_parts(
    row: Any,
    parts: Sequence[Part],
    make: Callable[..., Any],
    owner: str,
    keys: tuple[str, ...] = (),
    judge: Judge | None = None,
) -> Any:
    """What an object says.

    Args:
        row: the object.
        parts: what its keys hold.
        make: makes the whole of the parts that are there.
        owner: what the object is, in words.
        keys: every key it may have, where these are more than those of the parts.
        judge: tells what is wrong with the parts together, as far as they can be read.

    Raises:
        Refused: with everything that is wrong.
    """
    if not is_object(row):
        refuse(f"an object: {owner}", row)
    problems: list[Problem] = []
    values: dict[str, Any] = {}
    for part in parts:
        if part.key in row:
            try:
                values[part.name] = part.hook(row[part.key], None)
            except Refused as error:
                problems += error.under(part.path)
        elif part.required:
            problems.append(Problem(part.path, "a value: the key is required", "nothing"))
    problems += unknown_keys(row, keys or tuple(part.key for part in parts), owner)
    if judge is not None:
        said = {part.name for part in parts if part.required or part.key in row}
        problems += judge(values, said - values.keys())
    if problems:
        raise Refused(problems)
    try:
        return make(**values)
    except ValueError as error:
        raise Refused(refusals(error)) from None


def refusals(error: ValueError) -> list[Problem]:
    """What a class of the model says is wrong with its parts."""
    if isinstance(error, ProblemsError):
        return [attrs.evolve(each, path=f".{each.path}") for each in error.problems]
    return [Problem("", "parts that agree", str(error))]


def unknown_keys(
    row: dict[Any, Any], known: tuple[str, ...], owner: str, path: str = ""
) -> Iterator[Problem]:
    """A problem for every key that means nothing here."""
    unknown = [key for key in row if key not in known]
    # More than this are no slips of the pen, and looking for what was meant takes time.
    near = known if len(unknown) <= _SLIPS else ()
    for key in unknown:
        yield Problem(child(path, key), known_key(owner, key, near), shown(key))

"""The document as a whole: what it is called, and the tables it holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, TypeAlias

from jeugdregio.errors import DocumentError, Problem
from jeugdregio.formats.layout import FORMAT
from jeugdregio.formats.moments import day
from jeugdregio.formats.parts import Part, by_parts, unknown_keys
from jeugdregio.formats.plain import is_list, is_object
from jeugdregio.formats.refusal import Refused, refuse, shown
from jeugdregio.formats.values import text
from jeugdregio.landscape import record_types

__all__ = ["KEY", "Named", "named_in", "outline"]

KEY: Final = "builds_on"

Named: TypeAlias = tuple[str, date]
"""The landscape that a document says it builds on: its name, and the day of its data."""

_PARTS: Final = tuple(
    Part.of(key, hook, required=True) for key, hook in (("landscape", text), ("version", day))
)


def named_in(root: dict[str, Any]) -> Named | None:
    """What a document says that it builds on.

    Raises:
        Refused: it cannot be read.
    """
    if KEY not in root:
        return None
    owner = "what the document builds on"
    if not is_object(root[KEY]):
        refuse(f"an object with landscape and version: {owner}", root[KEY])
    found: Named = by_parts(root[KEY], _PARTS, _named, owner)
    return found


def _named(landscape: str, version: date) -> Named:
    return landscape, version


def outline(root: Any) -> tuple[dict[str, list[Any]], list[Problem]]:
    """The rows by table, and what is wrong with the document apart from its rows.

    Raises:
        DocumentError: it is no document of this format, so nothing more can be said about it.
    """
    if not is_object(root):
        raise DocumentError([Problem("$", f"one object with the format {FORMAT!r}", shown(root))])
    problems = list(_of_head(root))
    tables: dict[str, list[Any]] = {}
    for name in record_types():
        rows = root.get(name, [])
        if is_list(rows):
            tables[name] = rows
        else:
            problems.append(Problem(f"$.{name}", "a list of rows", shown(rows)))
    return tables, problems


_KEYS: Final = ("format", "title", KEY)


def _of_head(root: dict[Any, Any]) -> Iterator[Problem]:
    version = root.get("format")
    if version != FORMAT:
        got = shown(version) if "format" in root else "nothing"
        problem = Problem("$.format", repr(FORMAT), got)
        if type(version) is str:
            # whatever else may be wrong with it in this format says nothing
            raise DocumentError([problem])
        yield problem
    if "title" in root and type(root["title"]) is not str:
        yield Problem("$.title", "a text", shown(root["title"]))
    try:
        named_in(root)
    except Refused as error:
        yield from error.under(f"$.{KEY}")
    yield from unknown_keys(root, (*_KEYS, *record_types()), "the document", "$")

"""What a document builds on: a landscape that it does not hold itself."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import attrs

from jeugdregio.formats.moments import day
from jeugdregio.formats.parts import Part, by_parts
from jeugdregio.formats.values import text

__all__ = ["COUNTRY", "KEY", "BuildsOn", "named_in"]

KEY: Final = "builds_on"

COUNTRY: Final = "nl"
"""The name of the reference data, the only landscape that documents know by name."""


@attrs.frozen
class BuildsOn:
    """The landscape that a document names.

    Args:
        landscape: its name.
        version: the day of its data.
    """

    landscape: str
    version: date


_PARTS: Final = (
    Part.of("landscape", text, required=True),
    Part.of("version", day, required=True),
)


def named_in(root: dict[str, Any]) -> BuildsOn | None:
    """What a document says that it builds on.

    Raises:
        Refused: it cannot be read.
    """
    if KEY not in root:
        return None
    found: BuildsOn = by_parts(root[KEY], _PARTS, BuildsOn, "what the document builds on")
    return found

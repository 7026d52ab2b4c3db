"""How large a document may be before it is refused unread."""

from __future__ import annotations

from typing import Final

import attrs

from jeugdregio._text import brief
from jeugdregio.errors import UsageError

__all__ = ["DEFAULT_LIMITS", "Limits"]


def _positive(_: object, field: attrs.Attribute[int], value: object) -> None:
    if type(value) is not int or value < 1:
        raise UsageError(f"limits: {field.name} is a whole number above 0, not {brief(value)}")


@attrs.frozen(kw_only=True)
class Limits:
    """What a document may cost; anything beyond is refused before its rows are read.

    Args:
        bytes: length of the text in UTF-8. A document given as a ``dict`` has no text.
        depth: levels of objects and lists inside one another; the outermost object is the first.
        records: rows of all tables together.

    Raises:
        UsageError: a limit is no whole number above 0.
    """

    # The country with all its mandates is some 10,000 rows, 4 MB and 7 levels. The limits hold ten
    # such countries with room to spare, and keep what a stranger's document can take below 1 GB.
    bytes: int = attrs.field(default=64 * 1024 * 1024, validator=_positive)
    depth: int = attrs.field(default=32, validator=_positive)
    records: int = attrs.field(default=200_000, validator=_positive)


DEFAULT_LIMITS: Final = Limits()
"""Ten times the country, with room to spare."""

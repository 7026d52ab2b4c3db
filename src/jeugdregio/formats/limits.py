"""How large a document may be before it is refused unread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import attrs

from jeugdregio._text import brief
from jeugdregio.errors import UsageError

__all__ = ["DEFAULT_LIMITS", "Limits"]


_LEAST_DEPTH: Final = 16
"""More levels than the types of any row have.

So nothing that reads well is deeper than a limit can be, and depth is measured only where something
is wrong with a document anyway.
"""


def _at_least(least: int) -> Callable[[object, attrs.Attribute[int], object], None]:
    def validate(_: object, field: attrs.Attribute[int], value: object) -> None:
        if type(value) is not int or value < least:
            expected = f"a whole number of {least} or more"
            raise UsageError(f"limits: {field.name} is {expected}, not {brief(value)}")

    return validate


@attrs.frozen(kw_only=True)
class Limits:
    """What a document may cost (Dutch: *grenzen*); one that goes beyond is refused.

    Args:
        bytes: length of the text in UTF-8. A document given as a ``dict`` has no text.
        depth: levels of objects and lists inside one another, the outermost object included; 16 or
            more.
        records: rows of all tables together.

    Raises:
        UsageError: a limit is no whole number, or too low.
    """

    # The country with all its mandates is some 10,000 rows, 4 MB and 6 levels. The limits hold ten
    # such countries with room to spare, and keep what a stranger's document can take near 1 GB.
    bytes: int = attrs.field(default=64 * 1024 * 1024, validator=_at_least(1))
    depth: int = attrs.field(default=32, validator=_at_least(_LEAST_DEPTH))
    records: int = attrs.field(default=200_000, validator=_at_least(1))


DEFAULT_LIMITS: Final = Limits()
"""Ten times the country, with room to spare."""

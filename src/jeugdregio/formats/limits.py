"""How large a document may be before it is refused unread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

import attrs

from jeugdregio._text import brief
from jeugdregio.errors import UsageError

__all__ = ["DEFAULT_LIMITS", "Limits", "Room"]


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
    """What a document may cost (Dutch: *leesgrenzen*); one that goes beyond is refused.

    Documents that are read together may cost no more than one, so that it does not matter into how
    many a landscape is divided.

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


@attrs.frozen
class Room:
    """What the limits leave for a document beside those that were read before it.

    Args:
        limits: the limits.
        bytes: how many of them the documents before it took.
        records: likewise.
    """

    limits: Limits
    bytes: int = 0
    records: int = 0

    def left(self, what: Literal["bytes", "records"]) -> int:
        """How many the document may take."""
        most, taken = self._of(what)
        return most - taken

    def most(self, what: Literal["bytes", "records"]) -> str:
        """The limit in words."""
        most, taken = self._of(what)
        return f"at most {most} {what}{' in all documents together' if taken else ''}"

    def _of(self, what: Literal["bytes", "records"]) -> tuple[int, int]:
        if what == "bytes":
            return self.limits.bytes, self.bytes
        return self.limits.records, self.records

    def after(self, size: int, records: int) -> Room:
        """What is left after a document of so many bytes and records."""
        return Room(self.limits, self.bytes + size, self.records + records)

"""Three-valued truth: absence of a record is not denial of a fact."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from datetime import date
from typing import Final, Never

from jeugdregio._text import Mark, Tone, html_of
from jeugdregio.dates import AnyDate, AnyPeriod, earliest, latest

__all__ = ["Truth", "by", "holds", "refuse_bool"]


def refuse_bool(value: object) -> Never:
    """Raise for ``if value:``, which would read UNKNOWN as yes or as no."""
    kind = type(value).__name__
    raise TypeError(
        f"the truth of {kind} has three values and no bool: "
        f"compare with Truth.YES, Truth.NO or Truth.UNKNOWN"
    )


class _Marked:
    """What stands out in a notebook. An enum keeps names such as ``_repr_html_`` to itself."""

    def _repr_html_(self) -> str:
        return html_of(_MARKS[self])


class Truth(_Marked, enum.Enum):
    """Yes, no, or not known (Dutch: *ja, nee, onbekend*).

    >>> Truth.YES & Truth.UNKNOWN, Truth.NO & Truth.UNKNOWN, ~Truth.UNKNOWN
    (<Truth.UNKNOWN: 'unknown'>, <Truth.NO: 'no'>, <Truth.UNKNOWN: 'unknown'>)
    """

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    @classmethod
    def of(cls, value: bool | None) -> Truth:
        """``True`` is YES, ``False`` is NO, ``None`` is UNKNOWN."""
        return cls.UNKNOWN if value is None else cls.YES if value else cls.NO

    @classmethod
    def all(cls, truths: Iterable[Truth]) -> Truth:
        """NO beats UNKNOWN beats YES; YES for nothing at all."""
        return _strongest(truths, cls.NO, cls.YES)

    @classmethod
    def any(cls, truths: Iterable[Truth]) -> Truth:
        """YES beats UNKNOWN beats NO; NO for nothing at all."""
        return _strongest(truths, cls.YES, cls.NO)

    def __and__(self, other: Truth) -> Truth:
        return self if _RANK[self] <= _RANK[other] else other

    def __or__(self, other: Truth) -> Truth:
        return self if _RANK[self] >= _RANK[other] else other

    def __invert__(self) -> Truth:
        return _OPPOSITE[self]

    def __bool__(self) -> Never:
        refuse_bool(self)


_MARKS: Final[dict[object, Mark]] = {
    Truth.YES: Mark("yes", Tone.GOOD),
    Truth.NO: Mark("no", Tone.PLAIN),
    Truth.UNKNOWN: Mark("unknown", Tone.OPEN),
}
_RANK = {Truth.NO: 0, Truth.UNKNOWN: 1, Truth.YES: 2}
_OPPOSITE = {Truth.YES: Truth.NO, Truth.NO: Truth.YES, Truth.UNKNOWN: Truth.UNKNOWN}


def _strongest(truths: Iterable[Truth], strong: Truth, weak: Truth) -> Truth:
    found = weak
    for truth in truths:
        if truth is strong:
            return strong
        if truth is Truth.UNKNOWN:
            found = truth
        elif truth is not weak:  # a bool among truths would otherwise count as nothing
            raise TypeError(f"expected a Truth, got {truth!r}: a bool becomes one by Truth.of")
    return found


def by(moment: AnyDate, day: date) -> Truth:
    """Whether ``moment`` lies on or before ``day``."""
    last, first = latest(moment), earliest(moment)
    if last is not None and last <= day:
        return Truth.YES
    if first is not None and first > day:
        return Truth.NO
    return Truth.UNKNOWN


def holds(period: AnyPeriod, day: date) -> Truth:
    """Whether ``period`` holds ``day``."""
    if period.certain is not None and day in period.certain:
        return Truth.YES
    return Truth.UNKNOWN if day in period.possible else Truth.NO

"""A day that may be uncertain, as the first and the last day it can be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from jeugdregio.dates import AnyPeriod
from jeugdregio.model import Answer, Missing, Truth
from jeugdregio.rules.families.acting import agreed

__all__ = ["start_of", "whenever"]

T = TypeVar("T")


def start_of(period: AnyPeriod) -> tuple[date | None, date | None]:
    """The first and the last day on which a period can begin (Dutch: *begin*).

    ``None`` where no source bounds it; a period without a first day has none that is recorded.
    """
    certain, possible = period.certain, period.possible
    return possible.start, possible.last if certain is None else certain.start


def whenever(
    first: date | None, last: date, ask: Callable[[date], Answer[T]], lack: Missing
) -> Answer[T]:
    """What holds on whatever day it is; UNKNOWN for want of that day otherwise.

    Args:
        first: the first day it can be; ``None`` when no source bounds it.
        last: the last day it can be.
        ask: gives the answer for a day.
        lack: the day.
    """
    answer = ask(last)
    if first == last:
        return answer
    if first is None:
        return agreed((answer, Answer(Truth.UNKNOWN, answer.value, missing=(lack,))), lack)
    return agreed((answer, ask(first)), lack)

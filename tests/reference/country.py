"""Asking the country in the words of the cases: by name, on a day."""

from __future__ import annotations

from datetime import date
from typing import Final

import jeugdregio as jr

NL: Final = jr.reference.landscape()
STATISTICS: Final = jr.Purpose.CBS_STATISTICS


def named(*names: str) -> frozenset[str]:
    """The ids of municipalities by their names, with commas between them."""
    every = (each for name in names for each in name.split(", "))
    return frozenset(NL.municipality(each).id for each in every)


def members(region: str, day: str) -> frozenset[str]:
    """The certain members of a region on a day, as counted for statistics."""
    answer = NL.on(day).members(region)
    assert answer.value.purpose is STATISTICS
    return frozenset(answer.value.full)


def region_of(name: str, day: str) -> set[str]:
    """The regions in which a municipality is counted on a day, possible ones included."""
    rows = NL.on(day).possible[jr.Membership].where("member", NL.municipality(name).id)
    return {each.grouping for each in rows if each.purpose is STATISTICS}


def turning_days() -> list[date]:
    """Every day from 2015 on at which a municipality or a membership begins or ends."""
    first = date(2015, 1, 1)
    states = (*NL.municipalities, *NL.memberships)
    bounds = (
        bound
        for each in states
        for period in (each.period.certain, each.period.possible)
        if period is not None
        for bound in (period.start, period.end)
    )
    return sorted({first, *(each for each in bounds if each is not None and each >= first)})

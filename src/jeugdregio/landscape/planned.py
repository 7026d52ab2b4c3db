"""Reorganisations that are only planned: until they are decided nobody knows whether they come."""

from __future__ import annotations

from datetime import date

from jeugdregio.landscape.shown import Shown
from jeugdregio.model import Lack, Missing, Succession, Truth

__all__ = ["perhaps_ended", "planned_ends", "undecided"]


def planned_ends(shown: Shown, municipality: str) -> list[Succession]:
    """The reorganisations that would end a municipality and are only planned."""
    rows = shown.ever[Succession].where("ended", municipality)
    return [each for each in rows if each.planned]


def perhaps_ended(shown: Shown, municipality: str, day: date) -> list[Succession]:
    """Those by which it would have ended by a day."""
    plans = planned_ends(shown, municipality)
    return [each for each in plans if each.shows(day) is Truth.UNKNOWN]


def undecided(record: Succession) -> Missing:
    """What lacks of a reorganisation that is only planned."""
    return Missing(Lack.SUCCESSION, (record.id,), None, ("legislation",))

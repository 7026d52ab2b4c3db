"""Reorganisations that are only planned: until they are decided nobody knows whether they come."""

from __future__ import annotations

from datetime import date

from jeugdregio.dates import AnyPeriod, Period, UncertainPeriod
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import Lack, Missing, Municipality, Succession, Truth

__all__ = ["ended_by", "life_of", "perhaps_ended", "planned_ends", "undecided"]


def planned_ends(shown: Shown, municipality: str) -> list[Succession]:
    """The reorganisations that would end a municipality and are only planned."""
    rows = shown.ever[Succession].where("ended", municipality)
    return [each for each in rows if each.planned]


def perhaps_ended(shown: Shown, municipality: str, day: date) -> list[Succession]:
    """Those by which it would have ended by a day."""
    plans = planned_ends(shown, municipality)
    return [each for each in plans if each.shows(day) is Truth.UNKNOWN]


def ended_by(shown: Shown, municipality: str, day: date) -> Truth:
    """Whether a reorganisation had ended a municipality by a day; UNKNOWN by one only planned."""
    rows = shown.ever[Succession].where("ended", municipality)
    return Truth.any(each.shows(day) for each in rows)


def life_of(shown: Shown, town: Municipality) -> AnyPeriod:
    """The days of a municipality, until a reorganisation on record ended it."""
    life, rows = town.period, shown.ever[Succession].where("ended", town.id)
    end = min((each.day for each in rows if not each.planned), default=None)
    possible = life.possible & Period(None, end)
    if end is None or possible is None:  # one that ended it before it began, ends nothing
        return life
    certain = life.certain and life.certain & Period(None, end)
    return possible if certain == possible else UncertainPeriod(certain, possible)


def undecided(record: Succession) -> Missing:
    """What lacks of a reorganisation that is only planned."""
    return Missing(Lack.SUCCESSION, (record.id,), None, ("legislation",))

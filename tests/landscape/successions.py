"""Invented municipalities and their reorganisations, for tests of what became of them."""

from __future__ import annotations

from typing import Any, Final

from tests.helpers import day, municipality, period

from jeugdregio.landscape import Landscape
from jeugdregio.model import Pass, PassKind, Record, Succession

MERGER, ABSORPTION = PassKind.MERGER, PassKind.ABSORPTION
SPLIT, CORRECTION = PassKind.SPLIT, PassKind.BOUNDARY_CORRECTION

LIVES: Final = {
    "A": (None, "2010-01-01"),
    "B": (None, "2010-01-01"),
    "C": ("2010-01-01", "2015-01-01"),
    "D": (None, None),
    "E": (None, "2020-01-01"),
    "F": (None, None),
    "G": (None, None),
}
"""A and B became C, which D absorbed; E was split between D, F and G."""


def reorganised(id: str, on: str, *passes: tuple[str, str, PassKind], **fields: Any) -> Succession:
    """A reorganisation by what passed; who ends and who is new follows from the kinds."""
    ended = {from_ for from_, _, kind in passes if kind is not CORRECTION}
    new = {to for _, to, kind in passes if kind is MERGER}
    used = {id for from_, to, _ in passes for id in (from_, to)} - new
    usual: dict[str, Any] = {"used": used, "ended": ended, "generated": new}
    told = (Pass(from_, to, kind) for from_, to, kind in passes)
    return Succession(id=id, day=day(on), passes=told, **usual | fields)


MERGED: Final = reorganised("merged", "2010-01-01", ("A", "C", MERGER), ("B", "C", MERGER))
ABSORBED: Final = reorganised("absorbed", "2015-01-01", ("C", "D", ABSORPTION))
DIVIDED: Final = reorganised(
    "divided", "2020-01-01", ("E", "D", SPLIT), ("E", "F", SPLIT), ("E", "G", SPLIT)
)
PLANNED: Final = reorganised("planned", "2030-01-01", ("D", "F", ABSORPTION), planned=True)
HISTORY: Final = (MERGED, ABSORBED, DIVIDED)


def towns(**lives: tuple[str | None, str | None]) -> list[Record]:
    """The municipalities, some with another life than usual."""
    return [municipality(id, id, period=period(*life)) for id, life in (LIVES | lives).items()]


def country(*records: Record, **lives: tuple[str | None, str | None]) -> Landscape:
    """The municipalities with these records."""
    return Landscape(*towns(**lives), *records)

"""Whether a body may decide in law: by how it was founded, and by the form of what it is of."""

from __future__ import annotations

from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Answer,
    Arrangement,
    Body,
    Capability,
    Ground,
    Lack,
    Missing,
    Truth,
    lacking,
)

__all__ = ["board_denied", "capacity", "legal_person"]


def board_denied(shown: Shown, body: Body) -> Arrangement | None:
    """The arrangement a body is said to be a board of, where its form has no organs.

    Dutch: *regeling zonder meer, convenant*.
    """
    host = shown.ever[Arrangement].get(body.of or "")
    denied = host is not None and body.is_board and host.may(Capability.ORGANS) is Truth.NO
    return host if denied else None


def capacity(shown: Shown, body: Body) -> Answer[None]:
    """Whether a body may take decisions in law, within the powers that passed to it."""
    if (host := board_denied(shown, body)) is not None:
        return Answer(Truth.NO, None, (Ground(host, field="form"),))
    if body.capacity is Truth.UNKNOWN:
        return lacking(Missing(Lack.FOUNDING, (body.id,), None, (body.of or body.id,)))
    return Answer(body.capacity, None, (Ground(body, field="founding"),))


def legal_person(shown: Shown, body: Body) -> Truth:
    """Whether a body acts for a legal person of its own."""
    return Truth.NO if board_denied(shown, body) else body.legal_personality

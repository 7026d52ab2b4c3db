"""The scopes of records: their own, what they state, and what was not known by then."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import day, membership
from tests.landscape.mandates import CARE, LAREN, REGIO, TODAY, TRACK, act, laren, mandate

from jeugdregio.landscape import Snapshot
from jeugdregio.landscape.scoped import buys, parts_of, scope_of, scope_of_act, scopes_of
from jeugdregio.model import (
    Activity,
    Extent,
    OpenScope,
    ProcurementTrack,
    Record,
    Scope,
    Truth,
    UnionScope,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
NARROW = Scope(id="narrow", functions=(CARE,), activities=(Activity.PURCHASE,))
LATER = Scope(id="later", functions=(CARE,), known_from=day("2019-01-01"))
WIDE = UnionScope(id="wide", functions=("child-protection",), parts=("narrow", "later"))


def shown(*records: Record, known_at: str | None = None) -> Snapshot:
    """Laren with three scopes, one of which was known later, and these."""
    return laren(NARROW, LATER, WIDE, *records).on(TODAY, known_at=known_at)


def test_the_scope_of_a_record() -> None:
    """One of its own, or what it states in its own fields; without any it is open."""
    assert NARROW is scope_of(shown(), mandate(functions=None, scope="narrow"))
    stated = scope_of(shown(), mandate(functions=(CARE,)))
    assert ((CARE,), False) == (stated.functions, isinstance(stated, OpenScope))
    assert isinstance(scope_of(shown(), mandate(functions=None)), OpenScope)


def test_a_scope_that_was_not_known_by_then() -> None:
    """Nothing is known of what is in it, also where another is made of it."""
    then = shown(known_at=TODAY)
    assert isinstance(scope_of(then, mandate(functions=None, scope="later")), OpenScope)
    own = scope_of_act(then, act(functions=(), scope="later"))
    assert isinstance(own, OpenScope)
    for case, expected in ((then, UNKNOWN), (shown(), NO)):
        asked = Scope(id="asked", functions=("youth-probation",))
        found = scopes_of(case, within=Activity.PURCHASE).contains("wide", asked)
        assert expected is found.truth


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"functions": (CARE,)}, (CARE,)),
        ({"functions": (CARE,), "about": (TRACK,)}, (CARE,)),
        ({"about": (TRACK,)}, (CARE,)),
        ({"about": (TRACK, "other")}, ("child-protection", CARE)),
        ({"about": (TRACK, "empty")}, None),
        ({"about": ("empty",)}, None),
        ({"about": (REGIO,)}, None),
        ({}, None),
        ({"scope": "narrow", "about": (TRACK,)}, (CARE,)),
    ],
)
def test_what_an_act_is_about(fields: dict[str, Any], expected: tuple[str, ...] | None) -> None:
    """Its own functions, or those of its tracks; of one that tells none nobody knows the rest."""
    case = shown(
        ProcurementTrack(id="other", name="Ander traject", functions=("child-protection",)),
        ProcurementTrack(id="empty", name="Traject zonder functies"),
    )
    found = scope_of_act(case, act(**{"functions": ()} | fields))
    assert expected == (None if found is None else found.functions)


def test_the_activities_of_an_act() -> None:
    """They are part of what it is about."""
    found = scope_of_act(shown(), act(activities=(Activity.ACCESS,)))
    assert found is not None
    assert (Activity.ACCESS,) == found.activities


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        ("compulsory-framework", {"child-protection", "youth-probation"}),
        ("youth-help", {"youth-help"}),
        (CARE, {CARE}),
    ],
)
def test_the_parts_of_a_care_function(function: str, expected: set[str]) -> None:
    """Those of a divided one; any other is one part, whatever lies in it."""
    assert expected == set(parts_of(function))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"functions": (CARE,)}, YES),
        ({"functions": ("child-protection",)}, NO),
        ({"scope": "narrow"}, YES),
        ({}, UNKNOWN),
    ],
)
def test_what_is_bought(fields: dict[str, Any], expected: Truth) -> None:
    """The whole of a care function, by functions or by scope."""
    partial = membership(LAREN, REGIO, extent=Extent.PARTIAL, **fields)
    assert expected is buys(shown(), partial, CARE)

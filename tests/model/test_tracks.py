"""Tracks, who takes part in them and for what, who buys, and at which scale."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import CHILD_PROTECTION, GOOI, HILVERSUM, HUIZEN, between, day
from tests.model.refusals import refusal, refusals

from jeugdregio.dates import ALWAYS, AnyDate
from jeugdregio.errors import Problem
from jeugdregio.model import (
    Activity,
    Level,
    Participation,
    Procedure,
    ProcurementTrack,
    Purchase,
    Scale,
)

WRONG: Any = "wrong"
"""What a caller without a type checker may give."""


def purchase(**fields: Any) -> Purchase:
    """What Gooi en Vechtstreek buys."""
    return Purchase(**{"id": "purchase", "buyer": GOOI} | fields)


def scale(**fields: Any) -> Scale:
    """The scale at which child protection is bought."""
    given: dict[str, Any] = {"id": "scale", "function": CHILD_PROTECTION, "level": Level.REGIONAL}
    return Scale(**given | fields)


def participation(**fields: Any) -> Participation:
    """That Hilversum takes part in a track."""
    return Participation(**{"id": "part", "track": "track", "participant": HILVERSUM} | fields)


def test_a_track_of_which_nothing_is_told() -> None:
    """For what, in which co-operation, how and from when: all of it may be unrecorded."""
    bare = ProcurementTrack(id="t", name="traject")
    found = (bare.functions, bare.alliance, bare.procedure, bare.contracts_from)
    assert ((), None, None, None) == found


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"procedure": WRONG}, ("procedure", "a Procedure", "'wrong'")),
        (
            {"contracts_from": WRONG},
            ("contracts_from", "a date or an UncertainDate", "'wrong'"),
        ),
    ],
)
def test_impossible_tracks(fields: dict[str, Any], expected: tuple[str, str, str]) -> None:
    """What is no way of contracting, and what is no day."""
    assert expected == refusal(lambda: ProcurementTrack(id="t", name="traject", **fields))


@pytest.mark.parametrize("start", [day("2019-01-01"), between("2019-01-01")])
def test_contracts_start_on_a_day(start: AnyDate) -> None:
    """Exact or not; and each procedure is one of three."""
    given: dict[str, Any] = {"procedure": Procedure.ADMISSION, "contracts_from": start}
    track = ProcurementTrack(id="t", name="traject", **given)
    assert (Procedure.ADMISSION, start) == (track.procedure, track.contracts_from)


def test_taking_part_is_for_all_unless_said() -> None:
    """For all of the track, for some functions, or for a scope."""
    assert ((), None) == (participation().functions, participation().scope)
    assert "s" == participation(scope="s").scope
    assert (HILVERSUM,) == participation().owners
    expected = Problem("scope", "either functions or a scope", "'s'", "part")
    assert (expected,) == refusals(lambda: participation(functions=("foster-care",), scope="s"))


def test_a_bare_purchase() -> None:
    """Told as a fact, for the buyer itself or its members; what is bought may be unrecorded."""
    bare = purchase()
    assert ((), (), None, None, None) == (
        bare.for_,
        bare.functions,
        bare.scope,
        bare.act,
        bare.within,
    )
    assert (ALWAYS, (GOOI,)) == (bare.period, bare.owners)


def test_a_purchase_for_others() -> None:
    """For whom is a set; an act makes it a plan or a decision, within the frame of something."""
    found = purchase(for_=(HUIZEN, HILVERSUM, HUIZEN), act="decision", within="frame", scope="s")
    assert ((HILVERSUM, HUIZEN), "decision", "frame") == (found.for_, found.act, found.within)
    assert "s" == found.scope


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"buyer": ""}, ("buyer", "a text", "''")),
        ({"for_": HILVERSUM}, ("value", "a tuple of texts", f"'{HILVERSUM}'")),
        (
            {"functions": ("foster-care",), "scope": "s"},
            ("scope", "either functions or a scope", "'s'"),
        ),
    ],
)
def test_impossible_purchases(fields: dict[str, Any], expected: tuple[str, str, str]) -> None:
    """Somebody buys, and what is bought stands in one place."""
    assert expected == refusal(lambda: purchase(**fields))


def test_a_scale_is_of_purchase_unless_said() -> None:
    """For the country as long as no grouping is named; it is nobody's own fact."""
    assert (Activity.PURCHASE, None, ()) == (scale().activity, scale().grouping, scale().owners)
    named = scale(activity=Activity.ACCESS, grouping=GOOI)
    assert (Activity.ACCESS, GOOI) == (named.activity, named.grouping)


@pytest.mark.parametrize(
    ("fields", "path", "expected"),
    [
        ({"function": ""}, "function", "a text"),
        ({"function": (CHILD_PROTECTION,)}, "function", "a text"),
        (
            {"function": "drang"},
            "function",
            "a care function (an id as `jeugdregio.FUNCTIONS` lists them)",
        ),
        ({"level": WRONG}, "level", "a Level"),
        ({"activity": WRONG}, "activity", "an Activity"),
    ],
)
def test_impossible_scales(fields: dict[str, Any], path: str, expected: str) -> None:
    """The scale of one known care function."""
    assert (path, expected) == refusal(lambda: scale(**fields))[:2]

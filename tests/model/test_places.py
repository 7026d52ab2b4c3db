"""Groupings: ties between parties, parts of regions, and memberships with a scope."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import CHILD_PROTECTION, EEMNES, GOOI, HILVERSUM, HUIZEN, membership
from tests.model.refusals import refusal, refusals

from jeugdregio.errors import Problem
from jeugdregio.model import (
    ActKind,
    Arrangement,
    Extent,
    Membership,
    Purpose,
    Subregion,
    Tie,
)

WRONG: Any = "wrong"
"""What a caller without a type checker may give."""


# ties


def test_a_tie_names_who_follows_whom_in_what() -> None:
    """Parties have no order; without more it is about anything."""
    tie = Tie((HUIZEN, HILVERSUM), (ActKind.EXIT, ActKind.JOINING, ActKind.EXIT))
    assert (HILVERSUM, HUIZEN) == tie.tied
    assert (ActKind.EXIT, ActKind.JOINING) == tie.acts
    assert () == tie.about
    assert ("gr", "track") == Tie((HUIZEN, HILVERSUM), (ActKind.EXIT,), ("track", "gr")).about


def test_ties_are_part_of_an_arrangement() -> None:
    """An arrangement has no ties unless its clauses are recorded."""
    ties = [Tie((HUIZEN, HILVERSUM), (ActKind.EXIT,))]
    assert tuple(ties) == Arrangement(id="gr", name="regeling", ties=ties).ties
    assert () == Arrangement(id="gr", name="regeling").ties


@pytest.mark.parametrize(
    ("tied", "acts", "expected"),
    [
        ((), (ActKind.EXIT,), ("tied", "at least two parties", "()")),
        ((HUIZEN, HUIZEN), (ActKind.EXIT,), ("tied", "at least two parties", f"('{HUIZEN}',)")),
        ((HUIZEN, HILVERSUM), (), ("acts", "at least one kind of act", "()")),
        ((HUIZEN, HILVERSUM), (WRONG,), ("acts[0]", "an ActKind", "'wrong'")),
        (HUIZEN, (ActKind.EXIT,), ("value", "a tuple of texts", f"'{HUIZEN}'")),
    ],
)
def test_impossible_ties(tied: Any, acts: Any, expected: tuple[str, str, str]) -> None:
    """Nobody follows himself, and who is tied to nothing is not tied."""
    assert expected == refusal(lambda: Tie(tied, acts))


def test_a_clause_is_no_words() -> None:
    """The ties of an arrangement are ties."""
    expected = ("ties[0]", "a Tie", "'wrong'")
    assert expected == refusal(lambda: Arrangement(id="gr", name="regeling", ties=(WRONG,)))


# parts of regions


def test_a_subregion_is_part_of_something_else() -> None:
    """It has a name, and a region of which it is a part."""
    south = Subregion(id="zuid", name="Zuid Drenthe", of="drenthe")
    assert ("drenthe", ("Zuid Drenthe",), ()) == (south.of, south.known_as, south.owners)
    expected = Problem("of", "another than itself", "'zuid'", "zuid")
    assert (expected,) == refusals(lambda: Subregion(id="zuid", name="Zuid Drenthe", of="zuid"))
    assert ("of", "a text", "''") == refusal(lambda: Subregion(id="zuid", name="Zuid", of=""))


# memberships


def test_a_membership_is_full_unless_said() -> None:
    """Nothing narrows it, and it is the co-operation itself that is meant."""
    found = membership()
    assert (Extent.FULL, (), None, None) == (
        found.extent,
        found.functions,
        found.scope,
        found.purpose,
    )
    assert Purpose.CBS_STATISTICS is membership(purpose=Purpose.CBS_STATISTICS).purpose


def test_a_partial_member_has_functions_or_a_scope() -> None:
    """What it takes part in stands in one place, or is not recorded."""
    part: dict[str, Any] = {"extent": Extent.PARTIAL}
    assert "s" == membership(EEMNES, scope="s", **part).scope
    assert (CHILD_PROTECTION,) == membership(functions=(CHILD_PROTECTION,), **part).functions
    expected = Problem("scope", "either functions or a scope", "'s'", f"{HILVERSUM}-in-{GOOI}")
    assert (expected,) == refusals(
        lambda: membership(functions=(CHILD_PROTECTION,), scope="s", **part)
    )


def test_no_grouping_is_a_member_of_itself() -> None:
    """A circle of one says nothing."""
    expected = Problem("grouping", "another than the member", f"'{GOOI}'", "m")
    assert (expected,) == refusals(lambda: Membership(id="m", member=GOOI, grouping=GOOI))

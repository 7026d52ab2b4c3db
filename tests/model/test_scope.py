"""The records of scopes: what each form says, and what it is made of."""

from __future__ import annotations

from typing import Any

import pytest

from jeugdregio.errors import RecordError
from jeugdregio.model import (
    Activity,
    ConditionalScope,
    Law,
    OpenScope,
    RestScope,
    Scope,
    UnionScope,
)


def test_scope_names_functions_activities_and_acts() -> None:
    """Functions have no order; what is named twice is named once."""
    scope = Scope(
        id="purchase",
        functions=("youth-probation", "child-protection", "child-protection"),
        activities=(Activity.PURCHASE, Activity.PURCHASE),
        laws=(Law.JEUGDWET, Law.JEUGDWET),
    )
    assert ("child-protection", "youth-probation") == scope.functions
    assert (Activity.PURCHASE,) == scope.activities
    assert (Law.JEUGDWET,) == scope.laws


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (Scope(id="s", functions=("foster-care",)), ()),
        (ConditionalScope(id="s", functions=("foster-care",), condition="als"), ()),
        (OpenScope(id="s"), ()),
        (OpenScope(id="s", whole="field"), ("field",)),
        (RestScope(id="s", functions=("foster-care",), siblings=("joint",)), ("joint",)),
        (RestScope(id="s", siblings=("b", "a", "b"), whole="field"), ("a", "b", "field")),
        (UnionScope(id="s", parts=("b", "a", "b")), ("a", "b")),
    ],
)
def test_what_a_scope_is_made_of(scope: Scope, expected: tuple[str, ...]) -> None:
    """Siblings and parts have no order; the scope that is the field comes last."""
    assert expected == scope.refers_to


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (Scope, {}),
        (ConditionalScope, {"condition": "als dit meerwaarde heeft voor inwoners"}),
        (RestScope, {"siblings": ("joint",)}),
    ],
)
def test_what_names_nothing_says_nothing(kind: type[Scope], fields: dict[str, Any]) -> None:
    """Only an open list and a union may name no function; the rest of nothing is no rest."""
    with pytest.raises(RecordError) as caught:
        kind(id="s", functions=(), **fields)
    (problem,) = caught.value.problems
    assert ("functions", "at least one care function", "()", "s") == (
        problem.path,
        problem.expected,
        problem.got,
        problem.record,
    )


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        (Scope, "functions", ("jeugdhulp",)),
        (Scope, "activities", ("purchase",)),
        (Scope, "laws", ("wmo",)),
        (OpenScope, "field", ("jeugdhulp",)),
        (ConditionalScope, "condition", " "),
        (ConditionalScope, "fulfilled", 1),
        (RestScope, "siblings", "joint"),
        (UnionScope, "parts", "joint"),
    ],
)
def test_what_a_field_refuses(kind: type[Scope], field: str, value: object) -> None:
    """Functions go by id; activities and acts are none of their words; a text is no tuple."""
    fields: dict[str, Any] = {"functions": ("foster-care",)}
    if kind is ConditionalScope:
        fields["condition"] = "als"
    with pytest.raises(RecordError):
        kind(id="s", **(fields | {field: value}))

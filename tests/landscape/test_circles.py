"""What leads back to itself is an error of the document."""

import pytest
from tests.helpers import municipality

import jeugdregio as jr
from jeugdregio.landscape.circles import circles
from jeugdregio.model import Mandate, MandateKind, OpenScope, RestScope, Scope, UnionScope


@pytest.mark.parametrize(
    ("leads", "expected"),
    [
        ({}, ""),
        ({"a": "", "b": "a", "c": "ab"}, ""),
        ({"a": "a"}, "a"),
        ({"a": "b", "b": "a"}, "ab"),
        ({"a": "b", "b": "c", "c": "b", "d": "a"}, "bc"),
        ({"a": "b", "b": "ac", "c": "d", "d": "e", "e": "d"}, "abde"),
        ({"a": "bc", "b": "d", "c": "d", "d": ""}, ""),
        ({"a": "bx", "b": "x"}, ""),
    ],
)
def test_what_leads_back(leads: dict[str, str], expected: str) -> None:
    """Those that lead back to themselves, not those that only lead to or from a circle."""
    assert tuple(expected) == circles(leads)


def rest(id: str, of: str) -> Scope:
    """What another scope leaves of youth help."""
    return RestScope(id=id, functions=("youth-help",), siblings=(of,))


def sub_mandate(id: str, *under: str) -> Mandate:
    """A mandate of the college, under others."""
    return Mandate(
        id=id, kinds=(MandateKind.MANDATE,), giver="GM0402.college", holder="GM0402", under=under
    )


def test_a_rest_of_its_own_rest_is_refused() -> None:
    """Each of the two is told, with its place."""
    with pytest.raises(jr.IntegrityError) as caught:
        jr.Landscape(rest("one", "two"), rest("two", "one"), rest("three", "one"))
    assert ["$.scopes[0].siblings", "$.scopes[1].siblings"] == [
        each.path for each in caught.value.problems
    ]
    assert ["one", "two"] == [each.record for each in caught.value.problems]


def test_scopes_made_of_one_another_in_other_ways_are_refused() -> None:
    """A field, a part and a sibling all count."""
    scopes = (
        OpenScope(id="list", whole="union"),
        UnionScope(id="union", parts=("rest",)),
        RestScope(id="rest", whole="list", siblings=()),
    )
    with pytest.raises(jr.IntegrityError) as caught:
        jr.Landscape(*scopes)
    assert {"list", "union", "rest"} == {each.record for each in caught.value.problems}


def test_sub_mandates_under_one_another_are_refused() -> None:
    """Neither can rest on the other."""
    with pytest.raises(jr.IntegrityError, match=r"mandates\[0\].under"):
        jr.Landscape(municipality(), sub_mandate("one", "two"), sub_mandate("two", "one"))


def test_a_later_record_closes_no_circle() -> None:
    """Added to a landscape, a scope or mandate is asked about with all that it leads to."""
    world = jr.Landscape(municipality(), rest("one", "base"), rest("base", "other"), SINGLE)
    with pytest.raises(jr.IntegrityError, match="do not lead back"):
        world.replacing(rest("other", "one"))
    assert 4 == len(world.adding(rest("two", "one")).scopes)


SINGLE = Scope(id="other", functions=("foster-care",))


def test_a_circle_through_a_later_version_is_refused() -> None:
    """What is made of a scope is made of the version that replaces it."""
    world = jr.Landscape(
        Scope(id="base", functions=("foster-care",)), UnionScope(id="both", parts=("base",))
    )
    with pytest.raises(jr.IntegrityError, match=r"scopes\[2\].parts"):
        world.adding(UnionScope(id="base-2", replaces="base", parts=("both",)))


def test_versions_that_replace_one_another_are_told_as_such() -> None:
    """A circle of versions is no circle of scopes."""
    with pytest.raises(jr.IntegrityError, match="replaces"):
        jr.Landscape(
            UnionScope(id="a", parts=("c",), replaces="b"),
            UnionScope(id="b", parts=("c",), replaces="a"),
            Scope(id="c", functions=("foster-care",)),
        )


@pytest.mark.parametrize("id", ["foster-care", "asked--foster-care", "stated--contract"])
def test_a_scope_is_not_called_as_something_else(id: str) -> None:
    """As a care function, or as the scope of a question or of another record."""
    with pytest.raises(jr.IntegrityError, match=r"scopes\[0\].id"):
        jr.Landscape(Scope(id=id, functions=("family-home",)))
    assert id == jr.Landscape(municipality(id)).municipalities[id].id


def test_two_documents_of_which_one_has_a_circle() -> None:
    """Under the id of one in the circle another stands elsewhere: both are told, each once."""
    head = {"format": "jeugdregio/1"}
    whole = {"id": "c", "functions": ["youth-help"]}
    rest = {"id": "a", "type": "rest-scope", "siblings": ["b"], "whole": "c"}
    union = {"id": "b", "type": "union-scope", "parts": ["a", "c"]}
    with pytest.raises(jr.DocumentError) as refused:
        jr.load(
            {**head, "scopes": [whole, rest, union]},
            {**head, "scopes": [{"id": "a", "functions": ["foster-care"]}]},
        )
    paths = [each.path for each in refused.value.problems]
    assert ["[0]$.scopes[1].siblings", "[0]$.scopes[2].parts"] == paths[:2]
    assert len(paths) == len({*paths})
    assert "[1]$.scopes[0].type" in paths

"""The care functions: names, the tree, and what one holds of another."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import complete

from jeugdregio.errors import UnknownName, UsageError
from jeugdregio.model import (
    CERTIFIED_FUNCTIONS,
    FUNCTIONS,
    Completeness,
    Truth,
    find_function,
    function_holds,
)
from jeugdregio.model.functions import certified_parts, folded

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def test_the_tree_stands_on_itself() -> None:
    """Every function named by another exists, and labels lead to one function alone."""
    named = {id for each in FUNCTIONS.values() for id in (*each.parents, *each.may_hold)}
    assert named <= FUNCTIONS.keys()
    labels = [
        label
        for each in FUNCTIONS.values()
        for label in {folded(label) for label in (each.en, each.nl, *each.also)}
    ]
    assert sorted(set(labels)) == sorted(labels)
    assert set(CERTIFIED_FUNCTIONS) <= FUNCTIONS.keys()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("child-protection", "child-protection"),
        ("child protection", "child-protection"),
        ("Jeugdbescherming", "child-protection"),
        ("(Hoog)specialistische Jeugdhulp", "specialised-youth-help"),
        ("drang", "pre-compulsory-support"),
        ("landelijke functies LTA", "national-functions"),
        ("Landelijke functies", "national-functions"),
        ("LTA", "national-functions"),
        ("intramuraal", "inpatient-youth-help"),
        ("specialistische jeugdhulp", "specialised-youth-help"),
    ],
)
def test_functions_go_by_id_and_label(name: str, expected: str) -> None:
    """English or Dutch, whatever the case, spaces and hyphens."""
    assert expected == find_function(name)


@pytest.mark.parametrize("name", ["", "jeugd", "protection"])
def test_a_part_of_a_label_finds_nothing(name: str) -> None:
    """A look-up compares the whole."""
    with pytest.raises(UnknownName) as caught:
        find_function(name)
    assert (name, "care functions") == (caught.value.name, caught.value.table)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("’s-Gravenhage", "'s Gravenhage"),
        ("‘s-Gravenhage", "s gravenhage"),
        # signs that look alike are what is tested
        ("ʼs\u2011Gravenhage", "s–Gravenhage"),  # noqa: RUF001
        ("Súdwest-Fryslân", "SUDWEST FRYSLAN"),
        ("Bergen (NH.)", "bergen nh"),
        ("Ĳsselstein", "IJsselstein"),
        ("Gro\u0308ningen", "Gröningen"),
        ("Straße", "STRASSE"),
    ],
)
def test_spelling_is_folded_away(one: str, two: str) -> None:
    """Case, accents, hyphens, spaces and apostrophes of every sort make no difference."""
    assert folded(one) == folded(two)


@pytest.mark.parametrize(
    ("named", "wanted", "expected"),
    [
        ((), "child-protection", NO),
        (("child-protection",), "child-protection", YES),
        (("compulsory-framework",), "child-protection", YES),
        (("youth-care",), "crisis-foster-care", YES),
        (("foster-care",), "crisis-foster-care", YES),
        (("crisis-help",), "crisis-foster-care", YES),
        (("crisis-foster-care",), "foster-care", NO),
        (("child-protection",), "youth-probation", NO),
        (("maatwerk",), "foster-care", UNKNOWN),
        (("maatwerk",), "child-protection", NO),
        (("maatwerk", "foster-care"), "foster-care", YES),
        (("inpatient-youth-help",), "foster-care", UNKNOWN),
        (("inpatient-youth-help",), "crisis-foster-care", UNKNOWN),
        (("inpatient-youth-help",), "crisis-help", NO),
        (("national-functions",), "secure-youth-help", UNKNOWN),
        (("national-functions",), "foster-care", UNKNOWN),
        (("national-functions",), "child-protection", NO),
        (("specialised-youth-help",), "very-specialised-youth-help", YES),
        (("very-specialised-youth-help",), "specialised-youth-help", UNKNOWN),
        (("maatwerk",), "compulsory-framework", NO),
        (("veilig-thuis",), "youth-care", NO),
        (("social-support", "youth-care"), "social-support", YES),
        (("child-protection", "youth-probation"), "compulsory-framework", YES),
        (("child-protection",), "compulsory-framework", NO),
        (("youth-help", "prevention"), "youth-care", NO),
    ],
)
def test_what_holds_what(named: tuple[str, ...], wanted: str, expected: Truth) -> None:
    """Downwards for certain; a word without content perhaps; a divided one through its parts."""
    assert expected is function_holds(iter(named), wanted)


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        ("child-protection", ("child-protection",)),
        ("compulsory-framework", CERTIFIED_FUNCTIONS),
        ("youth-care", CERTIFIED_FUNCTIONS),
        ("foster-care", ()),
        ("maatwerk", ()),
    ],
)
def test_what_needs_a_certificate(function: str, expected: tuple[str, ...]) -> None:
    """A function asks for the certificates of all it holds."""
    assert expected == certified_parts(function)


@pytest.mark.parametrize(
    ("kinds", "kind", "expected"),
    [
        ((), "decision", True),
        (("decision",), "decision", True),
        (("exit",), "decision", False),
        (("youth-care",), "child-protection", True),
        (("child-protection",), "youth-care", False),
        (("maatwerk",), "foster-care", False),
        (("decision", "youth-care"), "foster-care", True),
    ],
)
def test_what_a_declaration_reaches(kinds: tuple[str, ...], kind: str, expected: bool) -> None:
    """Rows of a kind named, and for care functions of all that those named hold for certain."""
    declared: Completeness = complete("contracts", kinds=kinds)
    assert expected is declared.reaches(kind)


def test_the_functions_cannot_be_changed() -> None:
    """What one user of the library would add, every other would get."""
    functions: Any = FUNCTIONS
    with pytest.raises(TypeError):
        functions["x"] = FUNCTIONS["youth-care"]


def test_find_function_takes_a_text() -> None:
    """Anything else is a mistake of the caller, not a name that is unknown."""
    name: Any = 5
    with pytest.raises(UsageError, match="expected an id or a name, got 5"):
        find_function(name)

"""The care functions: names, the tree, and what one holds of another."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import complete

from jeugdregio.errors import RecordError, UnknownName, UsageError
from jeugdregio.model import (
    CERTIFIED_FUNCTIONS,
    FUNCTIONS,
    Activity,
    CareFunction,
    Completeness,
    Truth,
    find_function,
    function_holds,
)
from jeugdregio.model.functions import TAXONOMY, Taxonomy, certified_parts, folded

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
WORD = "youth-help-as-worded"


def test_the_tree_stands_on_itself() -> None:
    """Every function named by another exists, and labels lead to one function alone."""
    named = {
        id for each in FUNCTIONS.values() for id in (*each.parents, *each.may_hold, *each.readings)
    }
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
        ("\u02bcs\u2011Gravenhage", "s\u2013Gravenhage"),  # signs that look alike
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
        # "jeugdhulp" as a source writes it: youth help, or all of youth care
        ((WORD,), "foster-care", YES),
        ((WORD,), "child-protection", UNKNOWN),
        ((WORD,), "social-support", NO),
        ((WORD, "child-protection"), "child-protection", YES),
        (("youth-care",), WORD, YES),
        (("youth-help",), WORD, UNKNOWN),
        (("foster-care",), WORD, NO),
        (("maatwerk",), WORD, UNKNOWN),
        ((WORD,), WORD, UNKNOWN),
        ((WORD, WORD, "youth-care"), WORD, YES),
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
        (WORD, CERTIFIED_FUNCTIONS),
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


# a tree of one's own


def function(id: str, *parents: str, **fields: Any) -> CareFunction:
    """A care function."""
    return CareFunction(id, f"{id} (nl)", parents, **fields)


SMALL = Taxonomy(
    [
        function("leaf", "branch", "other"),
        function("branch", "tree"),
        function("other", "tree", divided=True),
        function("tree"),
        function("vague", "tree", may_hold=("vaguer",)),
        function("vaguer", may_hold=("vague", "leaf")),
        function("word", readings=("branch", "tree")),
    ],
    [Activity.PURCHASE],
)


def test_a_tree_may_be_small() -> None:
    """What holds what is asked of any tree, in whatever order its functions are told."""
    assert {"leaf", "branch", "other", "tree"} == SMALL.above("leaf")
    assert {"branch", "leaf"} == SMALL.below("branch")
    assert (("branch",), ("branch", "tree")) == (SMALL.readings("branch"), SMALL.readings("word"))
    assert "leaf" == SMALL.find("LEAF NL")
    assert (Activity.PURCHASE,) == SMALL.activities


def test_only_what_has_a_part_of_its_own_is_one() -> None:
    """A divided function is nothing beside its children, and a word no function at all."""
    assert ("leaf", "branch", "tree", "vague", "vaguer") == SMALL.parts


@pytest.mark.parametrize(
    ("named", "wanted", "expected"),
    [
        ("tree", "leaf", YES),
        ("leaf", "other", YES),
        ("leaf", "branch", NO),
        ("vague", "leaf", UNKNOWN),
        ("vaguer", "vague", UNKNOWN),
        ("vague", "branch", NO),
        ("tree", "vaguer", UNKNOWN),
        ("word", "leaf", YES),
        ("word", "vague", UNKNOWN),
    ],
)
def test_what_holds_what_in_a_small_tree(named: str, wanted: str, expected: Truth) -> None:
    """Words that may hold one another each hold what the other may; so does what they are in."""
    assert expected is SMALL.holds([named], wanted)


@pytest.mark.parametrize(
    ("functions", "path", "expected", "got"),
    [
        ([function("a"), function("a")], "functions[1].id", "a new id", "'a'"),
        ([function("a", "b")], "functions[0].parents", "a care function", "'b'"),
        ([function("a", may_hold=("b",))], "functions[0].may_hold", "a care function", "'b'"),
        (
            [function("a"), function("w", readings=("a", "a")), function("b", "w")],
            "functions[2].parents",
            "a care function",
            "'w'",
        ),
        (
            [function("a"), function("w", readings=("a", "w"))],
            "functions[1].readings",
            "a care function",
            "'w'",
        ),
        (
            [function("a"), function("w", readings=("a",))],
            "functions[1].readings",
            "two readings, of a word that is no part of the tree",
            "('a',)",
        ),
        (
            [function("a"), function("w", "a", readings=("a", "a"))],
            "functions[1].readings",
            "two readings, of a word that is no part of the tree",
            "('a', 'a')",
        ),
        (
            [function("a", divided=True)],
            "functions[0].divided",
            "functions it is divided into",
            "none",
        ),
        (
            [function("a", "b"), function("b", "a")],
            "functions",
            "parents without a circle",
            "a → b → a",
        ),
    ],
)
def test_a_tree_that_cannot_be(
    functions: list[CareFunction], path: str, expected: str, got: str
) -> None:
    """Whatever does not fit is refused, with its place."""
    with pytest.raises(RecordError) as caught:
        Taxonomy(functions)
    (problem,) = caught.value.problems
    assert (path, expected, got) == (problem.path, problem.expected, problem.got)


def test_all_that_does_not_fit_is_told_at_once() -> None:
    """One error has all problems."""
    with pytest.raises(RecordError) as caught:
        Taxonomy([function("a", "b", "c"), function("a", divided=True)])
    assert [
        "functions[0].parents",
        "functions[0].parents",
        "functions[1].id",
        "functions[1].divided",
    ] == [each.path for each in caught.value.problems]


def test_the_functions_of_the_library_are_a_tree() -> None:
    """The functions everybody uses are those of the default tree."""
    assert FUNCTIONS is TAXONOMY.functions
    assert tuple(Activity) == TAXONOMY.activities

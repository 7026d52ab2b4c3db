"""Decision rules: whose decisions count, for how many votes, and what no rule can ask."""

from __future__ import annotations

from typing import Any

import pytest
from tests.model.refusals import refusals

from jeugdregio.errors import Problem
from jeugdregio.model import DecisionRule, RuleKind, Weight

THREE = ("GM0402.college", "GM0406.college", "GM0417.college")
"""The colleges of Hilversum, Huizen and Laren."""
WRONG: Any = "wrong"
"""What a caller without a type checker may give."""


def rule(kind: RuleKind = RuleKind.UNANIMITY, **fields: Any) -> DecisionRule:
    """A rule for the decisions of three colleges."""
    given: dict[str, Any] = {"kind": kind, "organs": THREE}
    return DecisionRule(**given | fields)


@pytest.mark.parametrize("kind", [RuleKind.EACH_BINDS_ITSELF, RuleKind.UNANIMITY])
def test_what_everyone_decides_needs_no_number(kind: RuleKind) -> None:
    """Nobody is counted, and nobody weighs more."""
    plain = rule(kind)
    assert (None, (), None) == (plain.threshold, plain.weights, plain.of_cast)


def test_organs_are_a_set() -> None:
    """Each organ decides once, in whatever order it was named."""
    assert rule() == rule(organs=(*reversed(THREE), *THREE))


@pytest.mark.parametrize("threshold", [1, 2, 3])
def test_a_number_of_the_organs(threshold: int) -> None:
    """From one of them to all of them."""
    assert threshold == rule(RuleKind.K_OF_N, threshold=threshold).threshold


@pytest.mark.parametrize(
    ("weights", "most"),
    [
        ((), 3),
        ((Weight(THREE[0], 4),), 6),
        ((Weight(THREE[0], 4), Weight(THREE[2], 0)), 5),
    ],
)
def test_votes_can_all_be_needed(weights: tuple[Weight, ...], most: int) -> None:
    """An organ that is not listed has one vote; one of no votes takes part in nothing."""
    assert most == rule(RuleKind.WEIGHTED, threshold=most, weights=weights).threshold
    expected = Problem("threshold", f"a number from 1 to {most}", str(most + 1))
    assert (expected,) == refusals(
        lambda: rule(RuleKind.WEIGHTED, threshold=most + 1, weights=weights)
    )


@pytest.mark.parametrize("of_cast", [True, False, None])
def test_two_thirds_of_what_may_be_unrecorded(of_cast: bool | None) -> None:
    """Of the votes cast or of all votes; the source may not say."""
    weights = (Weight(THREE[0], 4),)
    found = rule(RuleKind.TWO_THIRDS, of_cast=of_cast, weights=weights)
    assert (of_cast, weights) == (found.of_cast, found.weights)


@pytest.mark.parametrize(
    ("fields", "path", "expected", "got"),
    [
        ({"kind": WRONG}, "kind", "a RuleKind", "'wrong'"),
        ({"organs": WRONG}, "value", "a tuple of texts", "'wrong'"),
        ({"threshold": WRONG}, "threshold", "a whole number of at least 0", "'wrong'"),
        ({"threshold": True}, "threshold", "a whole number of at least 0", "True"),
        ({"weights": (WRONG,)}, "weights[0]", "a Weight", "'wrong'"),
        ({"of_cast": WRONG}, "of_cast", "a bool", "'wrong'"),
        ({"organs": ()}, "organs", "at least one organ", "()"),
        ({"threshold": 2}, "threshold", "none, unless the rule is k-of-n or weighted", "2"),
        ({"of_cast": False}, "of_cast", "none, unless the rule is two-thirds", "False"),
        (
            {"kind": RuleKind.TWO_THIRDS, "threshold": 2},
            "threshold",
            "none, unless the rule is k-of-n or weighted",
            "2",
        ),
        ({"kind": RuleKind.K_OF_N}, "threshold", "a number from 1 to 3", "None"),
        ({"kind": RuleKind.K_OF_N, "threshold": 0}, "threshold", "a number from 1 to 3", "0"),
        (
            {"kind": RuleKind.K_OF_N, "threshold": -1},
            "threshold",
            "a whole number of at least 0",
            "-1",
        ),
        ({"kind": RuleKind.K_OF_N, "threshold": 4}, "threshold", "a number from 1 to 3", "4"),
        ({"kind": RuleKind.WEIGHTED}, "threshold", "a number from 1 to 3", "None"),
        (
            {"weights": (Weight(THREE[0], 2),)},
            "weights",
            "none, unless the rule is weighted or two-thirds",
            f"(Weight(organ='{THREE[0]}', votes=2),)",
        ),
        (
            {"kind": RuleKind.TWO_THIRDS, "weights": (Weight("GM0376.college", 2),)},
            "weights[0].organ",
            "one of the organs, each once",
            "'GM0376.college'",
        ),
        (
            {
                "kind": RuleKind.WEIGHTED,
                "threshold": 1,
                "weights": (Weight(THREE[0], 2), Weight(THREE[0], 3)),
            },
            "weights[1].organ",
            "one of the organs, each once",
            f"'{THREE[0]}'",
        ),
        (
            {"kind": RuleKind.TWO_THIRDS, "organs": ("board",), "weights": (Weight("board", 0),)},
            "weights",
            "at least one vote",
            "(Weight(organ='board', votes=0),)",
        ),
    ],
)
def test_impossible_rules(fields: dict[str, Any], path: str, expected: str, got: str) -> None:
    """A rule that every proposal meets, or none, is no rule; nor has it parts it does not use."""
    assert (Problem(path, expected, got),) == refusals(lambda: rule(**fields))


def test_all_that_a_rule_has_no_use_for_is_told() -> None:
    """One error tells everything that is out of place."""
    found = refusals(
        lambda: rule(organs=(), threshold=1, weights=(Weight("board", 1),), of_cast=True)
    )
    expected = ["organs", "threshold", "weights", "of_cast", "weights[0].organ"]
    assert expected == [each.path for each in found]


@pytest.mark.parametrize(
    ("weight", "expected"),
    [
        (lambda: Weight("", 1), Problem("organ", "a text", "''")),
        (lambda: Weight("board", -1), Problem("votes", "a whole number of at least 0", "-1")),
        (
            lambda: Weight("board", WRONG),
            Problem("votes", "a whole number of at least 0", "'wrong'"),
        ),
    ],
)
def test_impossible_weights(weight: Any, expected: Problem) -> None:
    """A weight is a number of votes of somebody."""
    assert (expected,) == refusals(weight)

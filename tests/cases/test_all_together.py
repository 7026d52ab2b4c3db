"""All documents of the examples read as one: they fit, and none makes another unfair."""

from pathlib import Path

import pytest

import jeugdregio as jr

TUTORIAL = "drenthe-by-hand.json"
"""The same letter as in another document, in less words: the one stands for the other."""


@pytest.fixture(scope="module")
def together(examples: Path) -> jr.Loaded:
    """Every document but that of the tutorial."""
    return jr.load_with_notices(
        *(each for each in sorted(examples.rglob("*.json")) if each.name != TUTORIAL)
    )


def test_the_documents_fit(together: jr.Loaded) -> None:
    """What several of them hold, they hold alike."""
    assert () == together.notices
    assert len(together.landscape.documents) > 90


@pytest.mark.parametrize(
    "on", ["2018-09-25", "2019-06-01", "2021-11-23", "2022-06-01", "2024-03-19", "2026-01-01"]
)
def test_nothing_is_held_against_anyone(together: jr.Loaded, on: str) -> None:
    """No document shows a deviation: what lacks is not shown, and in no report a violation."""
    report = jr.check(together.landscape, on=on)
    verdicts = {each.verdict for each in report}
    assert jr.Verdict.NOT_SHOWN in verdicts
    assert jr.Verdict.VIOLATED not in verdicts

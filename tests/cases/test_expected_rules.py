"""What the rules on mandates must say about the letters."""

from __future__ import annotations

from pathlib import Path

import pytest

import jeugdregio as jr

MANDATES = ["AWB001", "AWB002", "AWB003", "AWB007", "AWB010", "PRA001"]


@pytest.fixture(scope="module")
def drenthe(examples: Path) -> jr.Landscape:
    """The letter of Drenthe."""
    return jr.load(examples / "letters/drenthe-2016.json")


@pytest.mark.parametrize("hindsight", [False, True])
@pytest.mark.parametrize("code", MANDATES)
def test_signature_of_the_chair_is_a_message(
    drenthe: jr.Landscape, code: str, hindsight: bool
) -> None:
    """No rule on mandates applies: a signature under a letter is no act."""
    report = jr.check(drenthe, on="2016-02-08", select=[code], hindsight=hindsight)
    assert {jr.Verdict.NOT_APPLICABLE} == {each.verdict for each in report}


def test_ended_municipalities_are_no_deviation(examples: Path) -> None:
    """Zuid-Limburg, 2019: what becomes of the mandates of municipalities that ended is open."""
    case = jr.load(examples / "cases/zuid-limburg-2019.json")
    report = jr.check(case, on="2019-12-31", select=MANDATES)
    assert not [each for each in report if each.verdict is jr.Verdict.VIOLATED]

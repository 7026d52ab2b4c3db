"""Rules on leaving a track are not asked of an exit out of an arrangement."""

from __future__ import annotations

import pytest
from tests.rules.landscapes import BOARD, EXIT, REGIO, TRACK, checked, leaving, left

import jeugdregio as jr

TEXT = "texts"


def exit_out_of(*about: str) -> jr.Landscape:
    """The exit, out of these."""
    text = jr.Arrangement(id=TEXT, name="Gemeenschappelijke regeling")
    return left(text).replacing(leaving(about=about))


@pytest.mark.parametrize("code", ["PRA009", "PRA010"])
@pytest.mark.parametrize(
    ("about", "asked"),
    [
        ((TRACK,), True),
        ((TEXT,), False),
        ((TEXT, TRACK), True),
        ((REGIO,), False),
        ((BOARD,), True),
        ((), True),
    ],
)
def test_out_of_what(code: str, about: tuple[str, ...], asked: bool) -> None:
    """Out of both, or out of what is not recorded, it is asked all the same."""
    found = [
        each for each in checked(exit_out_of(*about), select=[code]) if each.subject[:1] == (EXIT,)
    ]
    assert found
    for each in found:
        assert asked is (each.verdict is not jr.Verdict.NOT_APPLICABLE)
        assert asked is ("an exit out of an arrangement" not in each.message)

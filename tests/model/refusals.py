"""What a class refuses, as tests ask for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jeugdregio.errors import Problem, RecordError

__all__ = ["refusal", "refusals"]


def refusals(make: Callable[[], object]) -> tuple[Problem, ...]:
    """All problems with what cannot be made."""
    with pytest.raises(RecordError) as caught:
        make()
    return caught.value.problems


def refusal(make: Callable[[], object]) -> tuple[str, str, str]:
    """The path of the one problem, what was expected there, and what was got."""
    (problem,) = refusals(make)
    return problem.path, problem.expected, problem.got

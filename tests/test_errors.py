"""Examples of the library's own exceptions: what they print, what they carry, how they travel."""

from __future__ import annotations

from typing import Final

import pytest
from tests.helpers import travelled

from jeugdregio.errors import (
    AmbiguousName,
    DocumentError,
    IntegrityError,
    JeugdregioError,
    OutsideLife,
    Problem,
    ProblemsError,
    RecordError,
    UnknownName,
    UsageError,
)

NO_PROVIDER: Final = Problem("$.contracts[12].provider", "an id of providers", "'gi'", "contract")
NO_LIST: Final = Problem("$.contracts", "a list", "null")

EVERY: Final[tuple[JeugdregioError, ...]] = (
    JeugdregioError("x"),
    UsageError("no such day: '2018-02-30'"),
    OutsideLife("Weesp ended on 2022-03-24"),
    ProblemsError([NO_LIST]),
    RecordError([NO_PROVIDER]),
    IntegrityError([NO_PROVIDER, NO_LIST]),
    DocumentError([]),
    UnknownName("Bergen", "municipalities"),
    UnknownName("budget", "the named terms", ["wgr.budget_lead"]),
    AmbiguousName("Bergen", "municipalities", ["GM0373", "GM0893"]),
)


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        (
            NO_PROVIDER,
            "$.contracts[12].provider (record 'contract'): expected an id of providers, got 'gi'",
        ),
        (NO_LIST, "$.contracts: expected a list, got null"),
    ],
)
def test_problem_prints_path_expected_and_got(problem: Problem, expected: str) -> None:
    """A problem says where, in which record if any, what belongs there and what was there."""
    assert expected == str(problem)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (ProblemsError([NO_LIST]), f"unusable input: 1 problem\n  {NO_LIST}"),
        (RecordError([NO_LIST]), f"impossible record: 1 problem\n  {NO_LIST}"),
        (
            IntegrityError([NO_PROVIDER, NO_LIST]),
            f"inconsistent landscape: 2 problems\n  {NO_PROVIDER}\n  {NO_LIST}",
        ),
        (DocumentError([]), "unusable document: 0 problems"),
    ],
)
def test_all_problems_are_printed(error: ProblemsError, expected: str) -> None:
    """One error lists every problem, each on a line of its own."""
    assert expected == str(error)


def test_problems_are_data_too() -> None:
    """A tool can show the problems its own way."""
    assert (NO_PROVIDER, NO_LIST) == IntegrityError(iter([NO_PROVIDER, NO_LIST])).problems


def test_look_up_without_result_says_what_was_tried() -> None:
    """A name that nothing bears is told with the table in which it was looked up."""
    error = UnknownName("Bergen", "municipalities")

    assert ("Bergen", "municipalities") == (error.name, error.table)
    assert "nothing in municipalities is called 'Bergen' (id, name, former name or alias)" == str(
        error
    )


@pytest.mark.parametrize(
    ("near", "expected"),
    [((), ""), (("a.b",), " (did you mean 'a.b'?)"), (("a", "c"), " (did you mean 'a' or 'c'?)")],
)
def test_look_up_of_a_key_names_those_like_it(near: tuple[str, ...], expected: str) -> None:
    """A key is no id and no alias: what is told are keys that look like it."""
    error = UnknownName("b", "the keys", iter(near))

    assert near == error.near
    assert f"nothing in the keys is called 'b'{expected}" == str(error)


def test_ambiguity_lists_the_candidates() -> None:
    """Who asks for an ambiguous name learns between which ids to choose."""
    error = AmbiguousName("Bergen", "municipalities", iter(["GM0373", "GM0893"]))

    assert ("GM0373", "GM0893") == error.candidates
    assert "'Bergen' is ambiguous in municipalities: GM0373, GM0893" == str(error)
    named = AmbiguousName("Bergen", "municipalities", error.candidates, {"GM0893": "Bergen (L)"})
    assert str(error).replace("GM0893", "GM0893 (Bergen (L))") == str(named)


@pytest.mark.parametrize("error", EVERY, ids=lambda error: type(error).__name__)
def test_error_survives_pickling(error: JeugdregioError) -> None:
    """An error raised in a worker process arrives whole: type, text and data."""
    again: object = travelled(error)

    assert (type(error), str(error), error.__dict__) == (type(again), str(again), again.__dict__)


@pytest.mark.parametrize(
    ("error", "built_in"),
    [
        (UsageError, ValueError),
        (OutsideLife, ValueError),
        (RecordError, ValueError),
        (IntegrityError, ValueError),
        (DocumentError, ValueError),
        (UnknownName, LookupError),
        (AmbiguousName, UnknownName),
    ],
)
def test_error_is_also_the_usual_one(error: type[Exception], built_in: type[Exception]) -> None:
    """Who catches the built-in exception for the occasion catches the library's own."""
    assert (True, True) == (issubclass(error, built_in), issubclass(error, JeugdregioError))

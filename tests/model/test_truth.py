"""Examples of three-valued truth."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import date
from typing import Final

import pytest
from tests.helpers import between, day, period, uncertain

from jeugdregio.dates import AnyDate, AnyPeriod
from jeugdregio.model import Truth
from jeugdregio.model.truth import by, holds

YES: Final = Truth.YES
NO: Final = Truth.NO
UNKNOWN: Final = Truth.UNKNOWN


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (YES, YES, YES, YES),
        (YES, UNKNOWN, UNKNOWN, YES),
        (YES, NO, NO, YES),
        (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
        (UNKNOWN, NO, NO, UNKNOWN),
        (NO, NO, NO, NO),
    ],
)
def test_truth_tables(one: Truth, other: Truth, both: Truth, either: Truth) -> None:
    """NO decides a conjunction, YES a disjunction, whatever the order."""
    assert (both, both) == (one & other, other & one)
    assert (either, either) == (one | other, other | one)


@pytest.mark.parametrize(("truth", "opposite"), [(YES, NO), (NO, YES), (UNKNOWN, UNKNOWN)])
def test_opposite(truth: Truth, opposite: Truth) -> None:
    """The opposite of what is not known is not known."""
    assert opposite is ~truth


def test_nothing_at_all() -> None:
    """All of nothing is YES, any of nothing is NO."""
    assert (YES, NO) == (Truth.all(()), Truth.any(()))


def test_as_many_as_you_like() -> None:
    """Of many truths the strongest is that of their composition two by two."""
    for one, two, three in itertools.product(Truth, repeat=3):
        assert one & two & three is Truth.all([one, two, three])
        assert one | two | three is Truth.any([one, two, three])


@pytest.mark.parametrize(("value", "expected"), [(True, YES), (False, NO), (None, UNKNOWN)])
def test_truth_of_a_flag(value: bool | None, expected: Truth) -> None:
    """A flag that is not recorded is UNKNOWN."""
    assert expected is Truth.of(value)


def test_truth_has_no_bool() -> None:
    """A condition on a truth would read UNKNOWN as yes."""
    with pytest.raises(TypeError, match=r"the truth of Truth has three values and no bool"):
        bool(UNKNOWN)


@pytest.mark.parametrize("compose", [Truth.all, Truth.any])
def test_bool_among_truths_is_refused(compose: Callable[[tuple[object, ...]], Truth]) -> None:
    """A bool is no truth, and would otherwise count as nothing."""
    with pytest.raises(TypeError, match=r"expected a Truth, got (True|False)"):
        compose((True, False))


@pytest.mark.parametrize(
    ("moment", "asked", "expected"),
    [
        (day("2018-09-07"), "2018-09-06", NO),
        (day("2018-09-07"), "2018-09-07", YES),
        (between("2018-09-01", "2018-09-30"), "2018-08-31", NO),
        (between("2018-09-01", "2018-09-30"), "2018-09-01", UNKNOWN),
        (between("2018-09-01", "2018-09-30"), "2018-09-29", UNKNOWN),
        (between("2018-09-01", "2018-09-30"), "2018-09-30", YES),
        (between("2018-09-01", None), "2030-01-01", UNKNOWN),
        (between(None, "2018-09-30"), "1900-01-01", UNKNOWN),
        (between(), "2018-09-07", UNKNOWN),
    ],
)
def test_by(moment: AnyDate, asked: str, expected: Truth) -> None:
    """An uncertain day is past for certain from the last it can be, and not before the first."""
    assert expected is by(moment, day(asked))


@pytest.mark.parametrize(
    ("span", "asked", "expected"),
    [
        (period("2019-01-01", "2020-01-01"), "2018-12-31", NO),
        (period("2019-01-01", "2020-01-01"), "2019-01-01", YES),
        (period("2019-01-01", "2020-01-01"), "2019-12-31", YES),
        (period("2019-01-01", "2020-01-01"), "2020-01-01", NO),
        (
            uncertain(period("2019-01-01"), period("2019-01-01", "2020-01-01")),
            "2020-01-01",
            UNKNOWN,
        ),
        (uncertain(period("2019-01-01"), period("2019-01-01", "2020-01-01")), "2019-12-31", YES),
        (uncertain(period("2019-01-01")), "2019-01-01", UNKNOWN),
        (uncertain(period("2019-01-01")), "2018-12-31", NO),
    ],
)
def test_holds(span: AnyPeriod, asked: str, expected: Truth) -> None:
    """Certain days are a YES, days that are only possible are not known."""
    assert expected is holds(span, day(asked))


def test_truth_of_a_day_is_asked_with_plain_dates() -> None:
    """The first and last days a date can hold are days like others."""
    assert (YES, YES) == (holds(period(), date.min), holds(period(), date.max))

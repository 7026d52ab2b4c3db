"""The algebra of periods, against days counted one by one.

Bounds are drawn from ten days, or left open. A set changes only at a bound, so asking every day
from the one before the first bound to the one after the last decides it, open ends included.
"""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from jeugdregio.dates import NEVER, Period, Periods, Phase, Standing

FIRST = date(2018, 12, 25)
UNIVERSE = tuple(FIRST + timedelta(days=number) for number in range(12))
BOUNDS = UNIVERSE[1:-1]


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """One period, each end open or on one of the ten bounds."""
    start = draw(st.none() | st.sampled_from(BOUNDS[:-1]))
    ends = [day for day in BOUNDS if start is None or start < day]
    return Period(start, draw(st.none() | st.sampled_from(ends)))


def sets() -> st.SearchStrategy[Periods]:
    """A set of days made from up to four periods."""
    return st.lists(periods(), max_size=4).map(lambda parts: Periods(*parts))


def days_of(period: Period | Periods) -> set[date]:
    """The days of the universe that belong to it, asked one by one."""
    return {day for day in UNIVERSE if day in period}


@given(periods())
def test_membership_of_a_period(period: Period) -> None:
    """A day is in a period when it is neither before the start nor at or past the end."""
    start, end = period.start or date.min, period.end or date.max
    assert {day for day in UNIVERSE if start <= day < end} == days_of(period)


@given(periods(), periods())
def test_period_covers(one: Period, two: Period) -> None:
    """One period covers another when it has all its days."""
    assert (days_of(one) >= days_of(two)) is one.covers(two)


@given(periods(), periods())
def test_period_overlaps(one: Period, two: Period) -> None:
    """Two periods overlap when they share a day."""
    assert bool(days_of(one) & days_of(two)) is one.overlaps(two)


@given(periods(), periods())
def test_period_intersection(one: Period, two: Period) -> None:
    """The intersection of two periods has their shared days, and is None without any."""
    both = one & two
    assert days_of(one) & days_of(two) == (set() if both is None else days_of(both))


@given(periods(), st.lists(st.sampled_from(UNIVERSE)))
def test_pieces_make_up_the_period(period: Period, cuts: list[date]) -> None:
    """The pieces of a period have its days, each day once."""
    pieces = period.cut_at(cuts)
    assert sorted(days_of(period)) == [day for piece in pieces for day in sorted(days_of(piece))]


@given(periods(), st.lists(st.sampled_from(BOUNDS)))
def test_no_piece_runs_over_a_cut(period: Period, cuts: list[date]) -> None:
    """A day on which is cut starts its piece."""
    pieces = period.cut_at(cuts)
    assert all(piece.start == day for piece in pieces for day in cuts if day in piece)


@given(periods(), st.sampled_from(UNIVERSE))
def test_standing(period: Period, day: date) -> None:
    """The phase and its day are what a walk along the days finds."""
    days = days_of(period)
    later = [each for each in UNIVERSE if each > day and each not in days]
    if day in days:
        expected = Standing(Phase.IN_FORCE, min(later, default=None))
    elif max(days) < day:
        expected = Standing(Phase.ENDED, max(days) + timedelta(days=1))
    else:
        expected = Standing(Phase.NOT_YET, min(days))
    assert expected == period.standing(day)


@given(st.lists(periods(), max_size=4))
def test_membership_of_a_set(parts: list[Period]) -> None:
    """A set has the days of the periods it was made from."""
    union: set[date] = set().union(*map(days_of, parts))
    assert union == days_of(Periods(*parts))


@given(sets(), sets())
def test_equal_days_are_equal_values(ones: Periods, twos: Periods) -> None:
    """Two sets are equal exactly when they have the same days."""
    assert (days_of(ones) == days_of(twos)) is (ones == twos)


@given(st.lists(periods(), max_size=4), st.data())
def test_order_of_the_parts_does_not_matter(parts: list[Period], data: st.DataObject) -> None:
    """A set is the same value from whatever order it was made."""
    assert Periods(*parts) == Periods(*data.draw(st.permutations(parts)))


@given(sets())
def test_parts_are_apart_and_in_order(days: Periods) -> None:
    """Between two parts of a set there is at least one day that it lacks."""
    assert all(
        one.end is not None and two.start is not None and one.end < two.start
        for one, two in zip(days.parts, days.parts[1:], strict=False)
    )


@given(sets())
def test_normalising_twice_changes_nothing(days: Periods) -> None:
    """A set made from the parts of a set is that set."""
    assert days == Periods(*days)


@given(sets(), sets())
def test_union(ones: Periods, twos: Periods) -> None:
    """The union has the days of either set."""
    assert days_of(ones) | days_of(twos) == days_of(ones | twos)


@given(sets(), sets())
def test_intersection(ones: Periods, twos: Periods) -> None:
    """The intersection has the days of both sets."""
    assert days_of(ones) & days_of(twos) == days_of(ones & twos)


@given(sets(), sets())
def test_difference(ones: Periods, twos: Periods) -> None:
    """The difference has the days of the first set that the second lacks."""
    assert days_of(ones) - days_of(twos) == days_of(ones - twos)


@given(sets())
def test_complement(days: Periods) -> None:
    """The complement has all other days."""
    assert set(UNIVERSE) - days_of(days) == days_of(~days)


@given(sets())
def test_complement_of_the_complement(days: Periods) -> None:
    """Twice the complement is the set itself, open ends included."""
    assert days == ~~days


@given(sets(), periods())
def test_gaps(days: Periods, window: Period) -> None:
    """The gaps in a window are the days of it that the set lacks."""
    assert days_of(window) - days_of(days) == days_of(days.gaps(window))


@given(sets(), periods())
def test_covers(days: Periods, window: Period) -> None:
    """A set covers a window when it has all its days."""
    assert (days_of(days) >= days_of(window)) is days.covers(window)


@given(sets(), periods())
def test_covering_is_having_no_gaps(days: Periods, window: Period) -> None:
    """A window is covered exactly when there are no gaps in it."""
    assert (days.gaps(window) == NEVER) is days.covers(window)


@given(sets(), periods(), periods())
def test_adding_a_period_never_opens_a_gap(days: Periods, more: Period, window: Period) -> None:
    """The gaps after adding a period lie within the gaps before."""
    assert days_of(days.gaps(window)) >= days_of((days | Periods(more)).gaps(window))


@given(sets())
def test_first_day(days: Periods) -> None:
    """The first day is the earliest, unless the set is empty or open at the start."""
    found = days_of(days)
    expected = None if UNIVERSE[0] in found else min(found, default=None)
    assert expected == days.first


@given(sets())
def test_truth_of_a_set(days: Periods) -> None:
    """A set is true when it has a day."""
    assert bool(days_of(days)) is bool(days)

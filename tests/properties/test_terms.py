"""The laws of terms, against counting day by day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from jeugdregio.dates import (
    TERMS,
    Count,
    Hearing,
    Term,
    TermUnit,
    UncertainDate,
    decision_from,
    holidays,
    stretch,
)

ONE = timedelta(days=1)
MONTHS = {"months": 1, "years": 12}
LIMITS = {"days": 90, "weeks": 12, "months": 3}

days = st.dates(date(2001, 1, 1), date(2095, 12, 31))
units: st.SearchStrategy[TermUnit] = st.sampled_from(["days", "weeks", "months", "years"])
numbers = st.integers(1, 4) | st.sampled_from([12, 13, 20, 90, 91])
new_days = st.dates(date(2022, 7, 1), date(2030, 12, 31))
named = [each for editions in TERMS.values() for each in editions]


def on(count: Count) -> st.SearchStrategy[Term]:
    """Terms of that count, lengthened by law or not."""
    return st.builds(
        Term, numbers.filter(lambda n: n <= 20), units, st.just(count), statutory=st.booleans()
    )


forward = on(Count.FORWARD) | st.builds(
    Term, numbers, st.sampled_from(["days", "weeks", "working days"]), statutory=st.booleans()
)
counted_on = (
    forward
    | on(Count.PERIOD)
    | st.sampled_from([each for each in named if each.count in {Count.FORWARD, Count.PERIOD}])
)
counted_back = (
    on(Count.BACK)
    | on(Count.NOTICE)
    | st.sampled_from([each for each in named if each.count in {Count.BACK, Count.NOTICE}])
)


def works(day: date) -> bool:
    """Whether a day is no Saturday, Sunday or holiday, looked up."""
    weekend = calendar.day_name[day.weekday()] in {"Saturday", "Sunday"}
    return not weekend and all(day != each.day for each in holidays(day.year))


def walked(day: date, number: int, unit: TermUnit, step: timedelta) -> date:
    """The day a whole term away, walked to day by day."""
    if unit in MONTHS:
        ahead = number * MONTHS[unit] * step.days
        month = 12 * day.year + day.month + ahead
        found = day
        # the month is reached from the side of the anchor, so its days are passed one by one
        while 12 * found.year + found.month != month or found.day != min(
            day.day, calendar.monthrange(found.year, found.month)[1]
        ):
            found += step
        return found
    for _ in range(number * (7 if unit == "weeks" else 1)):
        day += step
    return day


def slow_last(each: Term, anchor: date) -> date:
    """The last day of a term counted on, day by day."""
    if each.unit == "working days":
        left, day = each.number, anchor
        while left:
            day += ONE
            left -= works(day)
        return day
    end = walked(anchor, each.number, each.unit, ONE)
    if each.count is Count.PERIOD:
        return end - ONE
    if not each.statutory or each.number > LIMITS.get(each.unit, 0):
        return end
    three_days = each.unit != "days" or each.number >= 3
    while not works(end) or (three_days and not holds_two(anchor, end)):
        end += ONE
    return end


def holds_two(anchor: date, end: date) -> bool:
    """Whether two working days lie after the anchor, the last day included."""
    after = (anchor + ahead * ONE for ahead in range(1, (end - anchor).days + 1))
    return sum(works(day) for day in after) >= 2


@given(counted_on, days)
def test_last_day_as_counted_day_by_day(each: Term, anchor: date) -> None:
    """Where a term ends is found by walking, with both ways to lengthen it."""
    assert slow_last(each, anchor) == each.last(anchor)


@given(counted_on, days, st.integers(-40, 40))
@example(Term(8, "weeks", statutory=True), date(2026, 2, 5), 0)
@example(Term(1, "months"), date(2023, 1, 28), 0)
def test_latest_anchor_inverts_the_threshold(each: Term, anchor: date, off: int) -> None:
    """A term is over on a day exactly when its anchor is not after the latest one."""
    day = each.threshold(anchor) + off * ONE
    assert (each.threshold(anchor) <= day) is (anchor <= each.latest_anchor(day))


@given(counted_on, days, days)
def test_latest_anchor_inverts_the_threshold_from_afar(each: Term, anchor: date, day: date) -> None:
    """The same, for an anchor and a day that have nothing to do with each other."""
    assert (each.threshold(anchor) <= day) is (anchor <= each.latest_anchor(day))


@given(counted_on, days, days)
def test_later_anchor_never_ends_earlier(each: Term, one: date, two: date) -> None:
    """Terms keep the order of their anchors."""
    first, second = sorted((one, two))
    assert each.last(first) <= each.last(second)


@given(counted_back, days)
def test_counted_back_day_by_day(each: Term, event: date) -> None:
    """Counting back is walking back; a notice lies a day before that. Nothing is moved."""
    day = walked(event, each.number, each.unit, -ONE)
    assert (day if each.count is Count.BACK else day - ONE) == each.latest(event)


@given(on(Count.PERIOD), days)
def test_period_holds_its_first_and_last_day(each: Term, first: date) -> None:
    """A period starts on its anchor and has the last day of the term as its own."""
    period = each.period(first)
    assert (first, each.last(first)) == (period.start, period.last)
    assert each.threshold(first) == period.end


@given(days)
def test_stretch_is_idempotent(day: date) -> None:
    """What was lengthened ends on a working day and is not lengthened again."""
    assert works(stretch(day))
    assert stretch(day) == stretch(stretch(day))


@given(days, days)
def test_stretch_is_monotone(one: date, two: date) -> None:
    """A later day never comes out earlier, and no day before itself."""
    first, second = sorted((one, two))
    assert first <= stretch(first) <= stretch(second)


@given(days)
def test_stretch_skips_free_days_only(day: date) -> None:
    """Between a day and where it ends up nobody works."""
    ahead = (stretch(day) - day).days
    assert not any(works(day + step * ONE) for step in range(ahead))


views = st.none() | st.integers(0, 3000)


@st.composite
def hearings(draw: st.DrawFn) -> Hearing:
    """How a council was heard, its view not before the draft."""
    received, after = draw(new_days), draw(views)
    return Hearing(received, None if after is None else received + after * ONE)


@given(st.lists(hearings(), min_size=1, max_size=4), st.lists(hearings(), max_size=2))
def test_another_council_never_makes_a_decision_earlier(
    councils: list[Hearing], more: list[Hearing]
) -> None:
    """Who must hear more councils waits as long or longer."""
    one, two = decision_from(*councils), decision_from(*councils, *more)
    assert isinstance(one, date)
    assert isinstance(two, date)
    assert one <= two


@given(st.lists(hearings(), min_size=1, max_size=3), hearings())
def test_what_is_not_known_bounds_what_comes_out(councils: list[Hearing], another: Hearing) -> None:
    """Whatever an unknown receipt turns out to be, the decision lies within the answer."""
    known = decision_from(*councils, another)
    unknown = decision_from(*councils, Hearing(None, another.view))
    assert isinstance(known, date)
    if isinstance(unknown, UncertainDate):
        assert unknown.earliest is None or unknown.earliest <= known
        assert unknown.latest is None or known <= unknown.latest
    else:
        assert known == unknown

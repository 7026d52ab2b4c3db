"""Where terms end and by when they must begin, with the worked dates."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from jeugdregio.dates import Count, Period, Reading, Term, TermUnit, stretch, term
from jeugdregio.errors import UsageError

OUTSIDE = re.compile("leaves the years 1 through|holidays are known for 2000")
RECEIPT = date(2025, 9, 25)
WEEKS = Term(8, "weeks", statutory=True)
NOTICE = Term(3, "months", Count.NOTICE)
BACK = Term(12, "weeks", Count.BACK, statutory=True)
CERTIFICATE = Term(3, "years", Count.PERIOD, statutory=True)


# the worked dates


@pytest.mark.parametrize(
    ("received", "last", "from_day"),
    [
        (date(2025, 9, 25), date(2025, 11, 20), date(2025, 11, 21)),
        (date(2025, 10, 30), date(2025, 12, 29), date(2025, 12, 30)),
        (date(2025, 3, 10), date(2025, 5, 6), date(2025, 5, 7)),
    ],
    ids=["plain", "christmas", "liberation day"],
)
def test_eight_weeks_for_a_view(received: date, last: date, from_day: date) -> None:
    """A council has eight weeks from receipt; the colleges decide from the day after."""
    views = term("wgr.zienswijze_draft", on=received)
    assert (last, from_day) == (views.last(received), views.threshold(received))


def test_latest_receipt_for_a_decision() -> None:
    """To decide on 7 April 2026, the day after Easter, the draft is in by 5 February."""
    views = term("wgr.zienswijze_draft", on=date(2026, 2, 5))
    assert date(2026, 2, 5) == views.latest_anchor(date(2026, 4, 7))
    assert date(2026, 4, 8) == views.threshold(date(2026, 2, 9))


def test_twelve_weeks_before_the_board() -> None:
    """Counted back from the board of 14 July 2025 it is Easter Monday, which is not moved."""
    board = date(2025, 7, 14)
    assert date(2025, 4, 21) == term("wgr.budget_lead", on=board).latest(board)


def test_standstill_over_christmas() -> None:
    """Sent on 5 December 2018, the award is signed from 28 December."""
    sent = date(2018, 12, 5)
    standstill = term("aw.standstill", on=sent)
    assert date(2018, 12, 27) == standstill.last(sent)
    assert date(2018, 12, 28) == standstill.threshold(sent)


def test_a_month_after_a_reorganisation() -> None:
    """One month from 24 March 2022 ends on a Sunday, so on the Monday after."""
    day = date(2022, 3, 24)
    assert date(2022, 4, 25) == term("arhi.committees", on=day).last(day)


@pytest.mark.parametrize(
    ("key", "last"),
    [
        ("arhi.arrangements", date(2022, 9, 24)),
        ("arhi.arrangements_longest", date(2023, 3, 24)),
    ],
)
def test_months_for_arrangements(key: str, last: date) -> None:
    """Six and twelve months are longer than the act lengthens: a Saturday stands."""
    day = date(2022, 3, 24)
    assert last == term(key, on=day).last(day)


@pytest.mark.parametrize("key", ["arhi.rules", "arhi.own_rules"])
def test_rules_lapse_after_two_years(key: str) -> None:
    """From 24 March 2022 rules hold in the area that passed until 24 March 2024."""
    day = date(2022, 3, 24)
    assert Period(day, date(2024, 3, 24)) == term(key, on=day).period(day)


@pytest.mark.parametrize(
    ("first", "end"),
    [(date(2021, 3, 1), date(2024, 3, 1)), (date(2024, 2, 29), date(2027, 2, 28))],
    ids=str,
)
def test_certificate_of_three_years(first: date, end: date) -> None:
    """A certificate runs until the same day three years later, or the last of February."""
    certificate = term("gi.cert", on=first)
    assert Period(first, end) == certificate.period(first)
    assert end == certificate.threshold(first)


@pytest.mark.parametrize(
    ("notice", "until", "latest"),
    [
        (NOTICE, date(2018, 1, 1), date(2017, 9, 30)),
        (Term(1, "years", Count.NOTICE), date(2027, 1, 1), date(2025, 12, 31)),
    ],
    ids=["three months", "one year"],
)
def test_notice(notice: Term, until: date, latest: date) -> None:
    """Notice is given on the day before the step back from the first day after the end."""
    assert latest == notice.latest(until)


def test_three_days_hold_two_working_days() -> None:
    """From the Thursday before Easter 2024 the Tuesday after is the first, so Wednesday."""
    assert date(2024, 4, 3) == Term(3, "days", statutory=True).last(date(2024, 3, 28))


def test_five_working_days() -> None:
    """Decided on Monday 24 September 2018, five working days end on Monday 1 October."""
    five = Term(5, "working days")
    assert date(2018, 10, 1) == five.last(date(2018, 9, 24))
    assert date(2018, 9, 24) == five.latest_anchor(date(2018, 10, 2))


# the Algemene termijnenwet


@pytest.mark.parametrize(
    ("number", "unit", "expected"),
    [
        (1, "days", True),
        (90, "days", True),
        (91, "days", False),
        (12, "weeks", True),
        (13, "weeks", False),
        (3, "months", True),
        (4, "months", False),
        (1, "years", False),
        (48, "hours", False),
        (5, "working days", False),
    ],
)
def test_how_long_a_term_may_be_to_stretch(number: int, unit: TermUnit, expected: bool) -> None:
    """Article 4(a) leaves alone what is longer than 90 days, 12 weeks or 3 months, and years."""
    assert expected is Term(number, unit, statutory=True).stretches


@pytest.mark.parametrize(
    "left_alone",
    [
        Term(8, "weeks"),
        Term(8, "weeks", statutory=True, excepted=True),
        Term(8, "weeks", Count.BACK, statutory=True),
        Term(8, "weeks", Count.NOTICE, statutory=True),
        Term(8, "weeks", Count.PERIOD, statutory=True),
    ],
    ids=["contract", "entry into force", "back", "notice", "period"],
)
def test_what_the_act_leaves_alone(left_alone: Term) -> None:
    """Not set by law, excepted by subject, or not counted on from an anchor."""
    assert not left_alone.stretches


def test_what_does_not_stretch_ends_where_it_ends() -> None:
    """Eight weeks of a contract end on Christmas Day."""
    assert date(2025, 12, 25) == Term(8, "weeks").last(date(2025, 10, 30))


@pytest.mark.parametrize(
    ("number", "last"), [(2, date(2024, 4, 2)), (3, date(2024, 4, 3)), (7, date(2024, 4, 4))]
)
def test_two_working_days_from_three_days_on(number: int, last: date) -> None:
    """Around Easter 2024 two days end on the first working day; three need a second."""
    assert last == Term(number, "days", statutory=True).last(date(2024, 3, 28))


def test_a_week_holds_two_working_days() -> None:
    """A week is a term of at least three days as well."""
    days = {date(2024, 4, day) for day in range(2, 5)}
    week = Term(1, "weeks", statutory=True)
    assert date(2024, 4, 8) == week.last(date(2024, 3, 28), equated=days)


def test_equated_days_are_passed_on() -> None:
    """A decree that the table lacks moves the end, the threshold and the latest anchor."""
    free = {date(2025, 11, 20)}
    assert date(2025, 11, 21) == WEEKS.last(RECEIPT, free)
    assert date(2025, 11, 22) == WEEKS.threshold(RECEIPT, free)
    assert date(2025, 9, 24) == WEEKS.latest_anchor(date(2025, 11, 21), free)
    assert date(2025, 9, 26) == Term(1, "working days").last(date(2025, 9, 24), {RECEIPT})


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2025, 12, 24), date(2025, 12, 24)),
        (date(2025, 12, 25), date(2025, 12, 29)),
        (date(2026, 4, 3), date(2026, 4, 7)),
    ],
    ids=str,
)
def test_stretch(day: date, expected: date) -> None:
    """A working day stays; a holiday and the weekend behind it are skipped."""
    assert expected == stretch(day)


def test_stretch_takes_equated_days() -> None:
    """A day passed as equated is skipped as well."""
    assert date(2025, 12, 30) == stretch(date(2025, 12, 25), {date(2025, 12, 29)})


# the inverse


@pytest.mark.parametrize(
    ("anchor", "day"),
    [
        (date(2023, 1, 31), date(2023, 3, 1)),
        (date(2023, 2, 27), date(2023, 3, 28)),
        (date(2023, 2, 28), date(2023, 3, 29)),
    ],
    ids=str,
)
def test_several_anchors_can_share_a_last_day(anchor: date, day: date) -> None:
    """One month from 28, 29, 30 and 31 January ends on 28 February: the latest is given."""
    assert anchor == Term(1, "months").latest_anchor(day)


def test_latest_first_day_of_a_period() -> None:
    """A period must have begun three years before the day after it."""
    assert date(2024, 2, 29) == CERTIFICATE.latest_anchor(date(2027, 2, 28))


@pytest.mark.parametrize(
    ("each", "day", "anchor"),
    [
        (CERTIFICATE, date.max, date(9996, 12, 31)),
        (Term(1, "months"), date.max, date(9999, 11, 30)),
        (Term(1, "days"), date(1, 1, 3), date(1, 1, 1)),
    ],
    ids=["last day, years", "last day, month", "first day"],
)
def test_latest_anchor_at_the_edges(each: Term, day: date, anchor: date) -> None:
    """An anchor whose term would leave the calendar is simply too late."""
    assert anchor == each.latest_anchor(day)


# what is refused


@pytest.mark.parametrize(
    ("each", "ask", "day"),
    [
        (WEEKS, "last", date.max),
        (WEEKS, "last", date(2100, 12, 31)),
        (WEEKS, "last", date(1999, 10, 1)),
        (WEEKS, "latest_anchor", date.min),
        (WEEKS, "latest_anchor", date(1, 2, 1)),
        (WEEKS, "latest_anchor", date(2000, 1, 3)),
        (Term(1, "days"), "threshold", date(9999, 12, 30)),
        (Term(5, "working days"), "last", date.max),
        (Term(5, "working days"), "last", date(9999, 12, 1)),
        (Term(5, "working days"), "latest_anchor", date(1, 1, 20)),
        (CERTIFICATE, "last", date(9998, 1, 1)),
        (CERTIFICATE, "period", date(9998, 1, 1)),
        (BACK, "latest", date.min),
        (NOTICE, "latest", date(1, 4, 1)),
    ],
)
def test_outside_the_calendar(each: Term, ask: str, day: date) -> None:
    """What no date can hold, or needs unknown holidays, is the library's own error."""
    with pytest.raises(UsageError, match=OUTSIDE):
        getattr(each, ask)(day)


@pytest.mark.parametrize(
    ("each", "ask"),
    [
        (BACK, "last"),
        (NOTICE, "threshold"),
        (BACK, "latest_anchor"),
        (WEEKS, "latest"),
        (CERTIFICATE, "latest"),
        (WEEKS, "period"),
    ],
)
def test_a_question_that_the_count_has_not(each: Term, ask: str) -> None:
    """A term counted back has no threshold, one counted on no latest day."""
    with pytest.raises(UsageError, match=r"this is asked of a term counted .*; of this one `\w+`"):
        getattr(each, ask)(RECEIPT)


@pytest.mark.parametrize("ask", ["last", "latest_anchor"])
def test_hours_are_not_counted(ask: str) -> None:
    """A term in hours can be recorded; where it ends is not for whole days to say."""
    with pytest.raises(UsageError, match="48 hours after its anchor: hours need a clock"):
        getattr(Term(48, "hours"), ask)(RECEIPT)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ((0, "days"), "above 0, got 0"),
        ((True, "days"), "above 0, got True"),
        ((1.5, "days"), "above 0, got 1.5"),
        ((1, "fortnights"), "got 'fortnights'"),
        ((1, "working days", Count.BACK), "counted forward, not back from an event"),
    ],
)
def test_impossible_terms(args: tuple[Any, ...], message: str) -> None:
    """A term has a whole number of known units; working days are not counted back."""
    with pytest.raises(UsageError, match=message):
        Term(*args)


@pytest.mark.parametrize("ask", ["last", "threshold", "latest_anchor"])
def test_datetime_is_no_anchor(ask: str) -> None:
    """A datetime, or a text, is refused before anything is counted."""
    with pytest.raises(UsageError, match="day: expected a date, got datetime"):
        getattr(WEEKS, ask)(datetime(2025, 9, 25, tzinfo=UTC))
    with pytest.raises(UsageError, match="day: expected a date, got '2025-09-25'"):
        getattr(WEEKS, ask)("2025-09-25")


@pytest.mark.parametrize("ask", [BACK.latest, CERTIFICATE.period, CERTIFICATE.last, stretch])
def test_text_is_no_day(ask: Callable[[Any], object]) -> None:
    """Wherever a day is asked for, a text is the library's own error."""
    with pytest.raises(UsageError, match="day: expected a date, got '2025-09-25'"):
        ask("2025-09-25")


def test_terms_in_words() -> None:
    """A term tells its length and count; a named one its name and its anchor as well."""
    assert "1 month back from an end" == str(Term(1, "months", Count.NOTICE))
    own = "gi.cert: 3 years from the first day of the certificate"
    assert own == str(term("gi.cert", on=RECEIPT))


def test_readings_have_the_words_of_the_rules() -> None:
    """A rule can take over how well a term was read, unless it is advice."""
    from jeugdregio.rules.basis import Confidence

    words = {reading.value for reading in Reading if reading is not Reading.ADVICE}
    assert {confidence.value for confidence in Confidence} == words

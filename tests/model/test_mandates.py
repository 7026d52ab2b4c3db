"""Mandates and their limits: each slot may be unrecorded, and no limit says two things."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from tests.helpers import CHILD_PROTECTION, YEAR, day, period, uncertain
from tests.model.refusals import refusal

from jeugdregio.dates import ALWAYS, AnyPeriod
from jeugdregio.errors import Problem, RecordError
from jeugdregio.model import (
    ActKind,
    Amount,
    Duration,
    Limit,
    LimitKind,
    Mandate,
    MandateKind,
    Medium,
    Per,
    Vat,
)

COLLEGE = "GM0417.college"
WRONG: Any = "wrong"
"""What a caller without a type checker may give."""


def mandate(**fields: Any) -> Mandate:
    """A mandate of the college of Laren to the director."""
    given: dict[str, Any] = {
        "id": "mandate",
        "kinds": (MandateKind.MANDATE,),
        "giver": COLLEGE,
        "holder": "director",
    }
    return Mandate(**given | fields)


# amounts and lengths of time


def test_an_amount_is_for_one_act_unless_said() -> None:
    """Whether tax is in it is not told by default; nothing at all is an amount too."""
    assert (None, Per.ACT) == (Amount(50_000).vat, Amount(50_000).per)
    assert 0 == Amount(0, Vat.EXCLUDED, Per.YEAR).euros


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: Amount(-1), ("euros", "a whole number of at least 0", "-1")),
        (lambda: Amount(WRONG), ("euros", "a whole number of at least 0", "'wrong'")),
        (lambda: Amount(True), ("euros", "a whole number of at least 0", "True")),
        (lambda: Amount(1, WRONG), ("vat", "a Vat", "'wrong'")),
        (lambda: Amount(1, None, WRONG), ("per", "a Per", "'wrong'")),
        (lambda: Duration(days=-1), ("days", "a whole number of at least 0", "-1")),
        (lambda: Duration(months=WRONG), ("months", "a whole number of at least 0", "'wrong'")),
        (lambda: Duration(), ("days", "either days or months", "Duration(days=0, months=0)")),
        (
            lambda: Duration(days=28, months=1),
            ("days", "either days or months", "Duration(days=28, months=1)"),
        ),
    ],
)
def test_impossible_measures(make: Callable[[], object], expected: tuple[str, str, str]) -> None:
    """Nothing below zero, and a length of time in days or in months."""
    assert expected == refusal(make)


@pytest.mark.parametrize(
    ("duration", "first", "expected"),
    [
        (Duration(days=28), "2018-02-01", "2018-03-01"),
        (Duration(days=28), "2018-09-07", "2018-10-05"),
        (Duration(months=1), "2018-09-07", "2018-10-07"),
        (Duration(months=1), "2019-01-31", "2019-02-28"),
        (Duration(months=1), "2020-01-31", "2020-02-29"),
    ],
)
def test_a_length_of_time_ends(duration: Duration, first: str, expected: str) -> None:
    """Four weeks are 28 days; months go by the calendar, and stop at the end of a shorter one."""
    assert day(expected) == duration.end(day(first))


@pytest.mark.parametrize("duration", [Duration(days=10**7), Duration(months=10**40)])
def test_a_length_of_time_beyond_the_calendar(duration: Duration) -> None:
    """What lasts longer than there are days ends on the last of them."""
    assert date.max == duration.end(day("2018-09-07"))


# limits

AMOUNT, FOUR_WEEKS = Amount(50_000), Duration(days=28)


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (Limit(amount=AMOUNT), LimitKind.AMOUNT),
        (Limit(duration=FOUR_WEEKS), LimitKind.DURATION),
        (Limit(situations=("crisis",)), LimitKind.SITUATION),
        (Limit(agreement_of=("steering-group",)), LimitKind.PRIOR_AGREEMENT),
        (Limit(frame="policy-plan"), LimitKind.FRAME),
        (Limit(frame="policy-plan", amount=AMOUNT), LimitKind.FRAME),
        # a yearly budget is such a frame
        (Limit(frame="budget", amount=Amount(50_000, per=Per.YEAR)), LimitKind.FRAME),
        (Limit(excluded=(ActKind.STATEMENT,)), LimitKind.EXCLUDED),
        (Limit(while_running="arrangement"), LimitKind.WHILE_RUNNING),
        (Limit(words="zie bijlage"), LimitKind.WORDS),
        (Limit(duration=FOUR_WEEKS, words="maximaal vier weken"), LimitKind.DURATION),
    ],
)
def test_what_kind_of_limit_it_is(limit: Limit, expected: LimitKind) -> None:
    """What is recorded tells; the words of the source may stand beside it."""
    assert expected is limit.kind


@pytest.mark.parametrize(
    ("make", "path", "expected"),
    [
        (Limit, "words", "a limit, or the words of one"),
        (lambda: Limit(situations=(), excluded=()), "words", "a limit, or the words of one"),
        (
            lambda: Limit(amount=AMOUNT, duration=FOUR_WEEKS),
            "duration",
            "a limit of its own beside amount",
        ),
        (
            lambda: Limit(situations=("crisis",), while_running="arrangement", words="w"),
            "while_running",
            "a limit of its own beside situations",
        ),
        (
            lambda: Limit(frame="budget", amount=AMOUNT, excluded=(ActKind.STATEMENT,)),
            "excluded",
            "a limit of its own beside frame",
        ),
        (lambda: Limit(words=" "), "words", "a text"),
        (lambda: Limit(amount=WRONG), "amount", "an Amount"),
        (lambda: Limit(duration=WRONG), "duration", "a Duration"),
        (lambda: Limit(situations=WRONG), "value", "a tuple of texts"),
        (lambda: Limit(situations=("crisis", "")), "situations", "a text"),
        (lambda: Limit(excluded=(WRONG,)), "excluded[0]", "an ActKind"),
    ],
)
def test_a_limit_says_one_thing(make: Callable[[], object], path: str, expected: str) -> None:
    """Two limits are two records of limits, and nothing is none."""
    assert (path, expected) == refusal(make)[:2]


def test_what_was_got_is_the_second_limit() -> None:
    """The part that is one too many is shown."""
    expected = ("duration", "a limit of its own beside amount", "Duration(days=28, months=0)")
    assert expected == refusal(lambda: Limit(amount=AMOUNT, duration=FOUR_WEEKS))


# mandates


def test_what_is_not_recorded_is_none() -> None:
    """A mandate of which nothing is told but that it was given leaves every slot open."""
    bare = Mandate(id="m", kinds=(), giver=COLLEGE)
    slots = (bare.holder, bare.acts, bare.functions, bare.scope, bare.limits, bare.sub_mandate)
    assert (None,) * 6 == slots
    assert (None,) * 3 == (bare.general, bare.form, bare.withdrawn_in)
    assert ((), ALWAYS, False) == (bare.under, bare.period, bare.moves)


def test_for_all_is_not_the_same_as_not_recorded() -> None:
    """An empty tuple says that there is no limit, or that it is for every kind and function."""
    open_ended = mandate(acts=(), functions=(), limits=())
    assert ((), (), ()) == (open_ended.acts, open_ended.functions, open_ended.limits)
    assert open_ended != mandate()


def test_parts_count_once() -> None:
    """Kinds and limits keep their order; functions and parents are sets."""
    crisis, weeks = Limit(situations=("crisis",)), Limit(duration=FOUR_WEEKS)
    both = (MandateKind.POWER_OF_ATTORNEY, MandateKind.MANDATE)
    found = mandate(
        kinds=(*both, *both),
        functions=("foster-care", CHILD_PROTECTION),
        limits=[weeks, crisis, weeks],
        under=("b", "a", "b"),
    )
    assert (both, (weeks, crisis)) == (found.kinds, found.limits)
    assert ((CHILD_PROTECTION, "foster-care"), ("a", "b")) == (found.functions, found.under)


@pytest.mark.parametrize("kind", MandateKind)
def test_only_a_delegation_moves_the_power(kind: MandateKind) -> None:
    """Whoever gives another kind of mandate keeps the power."""
    assert (kind is MandateKind.DELEGATION) is mandate(kinds=(kind,)).moves


def test_the_giver_owns_it() -> None:
    """Whether there is a mandate is a fact of the giver."""
    assert (COLLEGE,) == mandate().owners


@pytest.mark.parametrize(
    ("fields", "path", "expected"),
    [
        ({"kinds": (WRONG,)}, "kinds[0]", "a MandateKind"),
        ({"giver": " "}, "giver", "a text"),
        ({"holder": 7}, "holder", "a text"),
        ({"acts": (ActKind.AWARD, WRONG)}, "acts[1]", "an ActKind"),
        ({"limits": (AMOUNT,)}, "limits[0]", "a Limit"),
        ({"sub_mandate": WRONG}, "sub_mandate", "a bool"),
        ({"general": WRONG}, "general", "a bool"),
        ({"form": WRONG}, "form", "a Medium"),
        ({"withdrawn_in": WRONG}, "withdrawn_in", "a Medium"),
        ({"holder": COLLEGE}, "holder", "another than the giver"),
        ({"under": ("above", "mandate")}, "under", "another than itself"),
        ({"functions": ("foster-care",), "scope": "s"}, "scope", "either functions or a scope"),
    ],
)
def test_impossible_mandates(fields: dict[str, Any], path: str, expected: str) -> None:
    """A power passes to another, and no mandate stands under itself."""
    assert (path, expected) == refusal(lambda: mandate(**fields))[:2]


def test_unknown_functions_are_refused() -> None:
    """Every unknown care function is told by name."""
    with pytest.raises(RecordError) as caught:
        mandate(functions=("drang",))
    assert ["'drang'"] == [each.got for each in caught.value.problems]


def test_a_scope_may_stand_beside_for_all() -> None:
    """Only functions that are named would say it twice."""
    assert ("s", ()) == (mandate(scope="s", functions=()).scope, mandate(functions=()).functions)
    assert "s" == mandate(scope="s").scope


@pytest.mark.parametrize(
    "term", [ALWAYS, period("2016-01-01"), uncertain(ALWAYS, period("2016-01-01"))]
)
def test_what_was_withdrawn_has_an_end(term: AnyPeriod) -> None:
    """A mandate that was withdrawn does not hold for ever."""
    with pytest.raises(RecordError) as caught:
        mandate(withdrawn_in=Medium.WRITTEN, period=term)
    expected = "an end, for it was withdrawn (an unknown end is an uncertain period)"
    problem = Problem("period", expected, caught.value.problems[0].got, "mandate")
    assert (problem,) == caught.value.problems


@pytest.mark.parametrize("term", [YEAR, uncertain(ALWAYS), uncertain(period("2016-01-01"), YEAR)])
def test_a_withdrawal_may_be_of_an_unknown_day(term: AnyPeriod) -> None:
    """Whether its end is recorded or only possible, it is one."""
    assert Medium.ORAL is mandate(withdrawn_in=Medium.ORAL, period=term).withdrawn_in

"""The laws of three-valued truth, and of the answers that carry it."""

from __future__ import annotations

import itertools
import random
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jeugdregio.dates import Period
from jeugdregio.model import (
    Answer,
    Ground,
    Lack,
    Missing,
    Municipality,
    Note,
    Remark,
    Role,
    Truth,
    all_of,
    any_of,
    not_,
)

T = TypeVar("T")

ALL = tuple(Truth)
READINGS = {Truth.YES: (True, True), Truth.NO: (False, False), Truth.UNKNOWN: (False, True)}

RECORDS = tuple(Municipality(id=f"m{number}", name="x") for number in range(4))
MISSING = tuple(
    Missing(lack, about, period)
    for lack in (Lack.CONTRACT, Lack.PROVIDER)
    for about in (("m0",), ("m1",))
    for period in (None, Period())
)
REMARKS = tuple(Remark(Note.POSSIBLE_MEMBER, (record.id,)) for record in RECORDS)


def few(options: tuple[T, ...], least: int = 0) -> st.SearchStrategy[tuple[T, ...]]:
    """A few of these, each at most once."""
    return st.lists(st.sampled_from(options), min_size=least, max_size=3, unique=True).map(tuple)


@st.composite
def answers(draw: st.DrawFn) -> Answer[int]:
    """An answer with grounds and remarks, and with missing facts when it is UNKNOWN."""
    truth = draw(st.sampled_from(ALL))
    roles = st.sampled_from((Role.SUPPORTS, Role.DECLARES))
    grounds = draw(st.lists(st.builds(Ground, st.sampled_from(RECORDS), roles), max_size=3))
    missing = draw(few(MISSING, least=1)) if truth is Truth.UNKNOWN else ()
    return Answer(truth, draw(st.integers(0, 9)), tuple(grounds), missing, draw(few(REMARKS)))


def several() -> st.SearchStrategy[list[Answer[int]]]:
    """Up to four answers."""
    return st.lists(answers(), max_size=4)


# truth: few enough to try them all


@pytest.mark.parametrize("one", ALL)
def test_denying_twice_changes_nothing(one: Truth) -> None:
    """The opposite of the opposite is the truth itself."""
    assert one is ~~one


@pytest.mark.parametrize(("one", "two"), list(itertools.product(ALL, ALL)))
def test_de_morgan(one: Truth, two: Truth) -> None:
    """Not both is the same as not the one or not the other."""
    assert ~(one & two) is ~one | ~two
    assert ~(one | two) is ~one & ~two


@pytest.mark.parametrize(("one", "two", "three"), list(itertools.product(ALL, ALL, ALL)))
def test_truths_distribute_and_associate(one: Truth, two: Truth, three: Truth) -> None:
    """Grouping changes nothing, and both operators distribute over each other."""
    assert (one & two) & three is one & (two & three)
    assert (one | two) | three is one | (two | three)
    assert one & (two | three) is (one & two) | (one & three)
    assert one | (two & three) is (one | two) & (one | three)


@given(st.lists(st.sampled_from(ALL), max_size=4))
def test_unknown_is_either(truths: list[Truth]) -> None:
    """All and any are what comes out of settling every UNKNOWN against, and in favour."""
    readings = list(zip(*(READINGS[truth] for truth in truths), strict=True)) or [(), ()]
    assert READINGS[Truth.all(truths)] == tuple(map(all, readings))
    assert READINGS[Truth.any(truths)] == tuple(map(any, readings))


@given(st.lists(st.sampled_from(ALL), max_size=4), st.randoms())
def test_order_of_truths_has_no_meaning(truths: list[Truth], order: random.Random) -> None:
    """All and any look at a set of truths, whatever their order or number."""
    shuffled = truths * 2
    order.shuffle(shuffled)
    assert Truth.all(truths) is Truth.all(shuffled)
    assert Truth.any(truths) is Truth.any(shuffled)


# answers


@given(several())
def test_answers_compose_as_truths_do(parts: list[Answer[int]]) -> None:
    """The truth of the whole is that of the truths, and the values stand side by side."""
    truths, values = [part.truth for part in parts], tuple(part.value for part in parts)
    assert (Truth.all(truths), values) == (all_of(parts).truth, all_of(parts).value)
    assert (Truth.any(truths), values) == (any_of(parts).truth, any_of(parts).value)


@given(several())
def test_only_deciding_answers_speak(parts: list[Answer[int]]) -> None:
    """Grounds and missing facts come from the answers with the truth of the whole, each once."""
    for whole in (all_of(parts), any_of(parts)):
        deciding = [part for part in parts if part.truth is whole.truth]
        grounds = [ground for part in deciding for ground in part.grounds]
        missing = [lack for part in deciding for lack in part.missing]
        assert list(dict.fromkeys(grounds)) == list(whole.grounds)
        assert list(dict.fromkeys(missing)) == list(whole.missing)


@given(several())
def test_missing_facts_belong_to_unknown(parts: list[Answer[int]]) -> None:
    """UNKNOWN names what is missing; YES and NO miss nothing."""
    for whole in (all_of(parts), any_of(parts)):
        assert (whole.truth is Truth.UNKNOWN) is bool(whole.missing)


@given(several())
def test_remarks_are_never_lost(parts: list[Answer[int]]) -> None:
    """What is worth telling stays worth telling, whatever decides."""
    told = {remark for part in parts for remark in part.remarks}
    assert told == set(all_of(parts).remarks) == set(any_of(parts).remarks)


@given(several())
def test_de_morgan_for_answers(parts: list[Answer[int]]) -> None:
    """Denying all of several is asking for any of their opposites, grounds and all."""
    assert not_(all_of(parts)) == any_of(map(not_, parts))
    assert not_(any_of(parts)) == all_of(map(not_, parts))


@given(several().flatmap(lambda parts: st.tuples(st.just(parts), st.permutations(parts))))
def test_order_of_answers_has_no_meaning(both: tuple[list[Answer[int]], list[Answer[int]]]) -> None:
    """Another order gives the same truth, grounds, missing facts and remarks."""
    one, two = both
    for compose in (all_of, any_of):
        a, b = compose(one), compose(two)
        assert a.truth is b.truth
        assert set(a.grounds) == set(b.grounds)
        assert set(a.missing) == set(b.missing)
        assert set(a.remarks) == set(b.remarks)


@given(answers(), several())
def test_one_more_answer_moves_the_whole_one_way(
    one: Answer[int], parts: list[Answer[int]]
) -> None:
    """One more to satisfy never makes it easier, one more possibility never harder."""
    order = [Truth.NO, Truth.UNKNOWN, Truth.YES]
    assert order.index(all_of([*parts, one]).truth) <= order.index(all_of(parts).truth)
    assert order.index(any_of([*parts, one]).truth) >= order.index(any_of(parts).truth)

"""The laws of decisions, on random proposals: the answers against every way things can have gone.

The second opinion settles all that is open, in every way: the uncertain days of acts and of what
undid them, and the votes nobody recorded. What is the same in all of these is known.
"""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import attrs
from hypothesis import given
from hypothesis import strategies as st
from tests.landscape.worlds import Pick, drawn_by, seeded, some

from jeugdregio.dates import AnyDate, UncertainDate
from jeugdregio.landscape import Landscape
from jeugdregio.landscape.decisions import DecisionState, decision_state
from jeugdregio.model import (
    Act,
    ActKind,
    ActState,
    ActStatus,
    Answer,
    Arrangement,
    Completeness,
    DecisionRule,
    Municipality,
    Note,
    Record,
    RuleKind,
    Tie,
    Truth,
    Vote,
    Weight,
)

SAMPLE: Final = 400
LEAST: Final = 0.05

FIRST: Final = date(2018, 9, 1)
TODAY: Final = 3
MUNICIPALITIES: Final = ("GM0402", "GM0406", "GM0417", "GM1942")
ORGANS: Final = tuple(f"{each}.college" for each in MUNICIPALITIES)
NOT_FOR: Final = frozenset({Vote.AGAINST, Vote.ABSTAINED})

Span = tuple[int, int]
"""The first and the last day something can have happened, counted from the first."""


@attrs.frozen
class Cast:
    """A decision of an organ.

    Args:
        organ: whose it is.
        vote: what it says.
        day: when it was taken.
        undone: when it was withdrawn, if it was.
        plan: it is no more than a plan.
    """

    organ: str
    vote: Vote
    day: Span
    undone: Span | None = None
    plan: bool = False


@attrs.frozen
class Ballot:
    """A proposal, the decisions on it, and the organs of which none is left out."""

    rule: DecisionRule
    casts: tuple[Cast, ...]
    complete: tuple[str, ...] = ()

    @property
    def records(self) -> tuple[Record, ...]:
        """The records that tell of it: a joint exit that each decides."""
        proposed = (ActStatus(ActState.PROPOSED, FIRST),)
        exit_ = Act(
            id="exit",
            day=FIRST,
            kind=ActKind.EXIT,
            for_=MUNICIPALITIES,
            rule=self.rule,
            statuses=proposed,
        )
        return (
            *(Municipality(id=each, name=each) for each in MUNICIPALITIES),
            exit_,
            *(_act(number, each) for number, each in enumerate(self.casts)),
            *(_declared(each) for each in self.complete),
        )


def _day(span: Span) -> AnyDate:
    first, last = (FIRST + timedelta(days=number) for number in span)
    return first if first == last else UncertainDate(first, last)


def _act(number: int, cast: Cast) -> Act:
    statuses = [] if cast.undone is None else [ActStatus(ActState.WITHDRAWN, _day(cast.undone))]
    if cast.plan:
        statuses = [ActStatus(ActState.PLANNED, FIRST)]
    return Act(
        id=f"cast-{number}",
        kind=ActKind.DECISION,
        decides="exit",
        deciders=(cast.organ,),
        day=_day(cast.day),
        vote=cast.vote,
        statuses=tuple(statuses),
    )


def _declared(organ: str) -> Completeness:
    id = f"complete-{organ}".replace(".", "-")
    end = FIRST + timedelta(days=30)
    return Completeness(id=id, table="acts", day=end, by=(organ,), about=(organ,))


# drawing


def _span(pick: Pick) -> Span:
    first = pick(range(6))
    return first, first + pick((0, 0, 0, 1, 3))


def cast(pick: Pick) -> Cast:
    """A decision, at times undone, at times planned only."""
    return Cast(
        organ=pick(ORGANS),
        vote=pick((Vote.FOR, Vote.FOR, Vote.FOR, *Vote)),
        day=_span(pick),
        undone=pick((None, None, None, None, _span(pick))),
        plan=pick((False, False, False, False, False, True)),
    )


def a_rule(pick: Pick) -> DecisionRule:
    """A rule of any kind for two to four colleges."""
    organs = ORGANS[: pick((2, 3, 3, 4))]
    kind = pick(tuple(RuleKind))
    weights: tuple[Weight, ...] = ()
    if kind in (RuleKind.WEIGHTED, RuleKind.TWO_THIRDS):
        weights = tuple(Weight(each, pick((0, 2, 3))) for each in some(pick, organs[1:], 0, 2))
    threshold = None
    if kind in (RuleKind.K_OF_N, RuleKind.WEIGHTED):
        most = len(organs) + sum(each.votes - 1 for each in weights)
        threshold = pick(range(1, most + 1))
    of_cast = pick((None, True, False)) if kind is RuleKind.TWO_THIRDS else None
    return DecisionRule(
        kind=kind, organs=organs, threshold=threshold, weights=weights, of_cast=of_cast
    )


def ballot(pick: Pick) -> Ballot:
    """A proposal with some decisions; often all were for it at first."""
    agreed = tuple(Cast(each, Vote.FOR, (0, 0)) for each in pick((ORGANS, ())))
    casts = tuple(cast(pick) for _ in range(pick((0, 0, 1, 2, 3, 5))))
    return Ballot(a_rule(pick), (*agreed, *casts), some(pick, ORGANS, 0, 2))


@st.composite
def ballots(draw: st.DrawFn) -> Ballot:
    """A random proposal."""
    return ballot(drawn_by(draw))


@st.composite
def ballots_and_a_cast(draw: st.DrawFn) -> tuple[Ballot, Cast]:
    """A random proposal, and one further decision."""
    pick = drawn_by(draw)
    return ballot(pick), cast(pick)


# the second opinion


def _days(span: Span) -> range:
    return range(span[0], span[1] + 1)


def _courses(cast: Cast) -> Iterator[int | None]:
    """Every day on which the decision can have been taken; ``None`` where it does not count."""
    for taken in _days(cast.day):
        for undone in (None,) if cast.undone is None else _days(cast.undone):
            stands = undone is None or undone > TODAY
            yield taken if taken <= TODAY and stands and not cast.plan else None


def votes_of(ballot: Ballot, organ: str) -> frozenset[Vote]:
    """All that the organ can have said by today."""
    casts = [each for each in ballot.casts if each.organ == organ]
    found: set[Vote] = set()
    for course in itertools.product(*(set(_courses(each)) for each in casts)):
        taken = [day for day in course if day is not None]
        if taken:
            last = max(taken)
            found |= {each.vote for each, day in zip(casts, course, strict=True) if day == last}
        else:
            found |= NOT_FOR if organ in ballot.complete else set(Vote)
    return frozenset(found)


def passes(rule: DecisionRule, votes: dict[str, Vote], *, cast: bool) -> bool:
    """Whether a proposal is carried by these votes."""
    weights = {each.organ: each.votes for each in rule.weights}
    number = Counter[Vote]()
    for organ, vote in votes.items():
        number[vote] += weights.get(organ, 1)
    if rule.kind in (RuleKind.K_OF_N, RuleKind.WEIGHTED):
        return number[Vote.FOR] >= (rule.threshold or 0)
    if rule.kind is RuleKind.TWO_THIRDS:
        of = number[Vote.FOR] + number[Vote.AGAINST] if cast else number.total()
        return of > 0 and number[Vote.FOR] / of > 2 / 3 - 1e-9
    return set(votes.values()) == {Vote.FOR}


def opinion(ballot: Ballot) -> Truth:
    """Whether it is carried in every way, in none, or in some."""
    rule = ballot.rule
    readings = (True, False) if rule.of_cast is None else (rule.of_cast,)
    outcomes = {
        passes(rule, dict(zip(rule.organs, votes, strict=True)), cast=cast)
        for votes in itertools.product(*(votes_of(ballot, each) for each in rule.organs))
        for cast in readings
    }
    return Truth.of(outcomes.pop()) if len(outcomes) == 1 else Truth.UNKNOWN


def asked(records: tuple[Record, ...]) -> Answer[DecisionState]:
    """The answer of the library for today."""
    shown = Landscape(*records).on(FIRST + timedelta(days=TODAY))
    return decision_state(shown, "exit")


def compare(ballot: Ballot) -> Truth:
    """Hold the answer against the second opinion."""
    answer = asked(ballot.records)
    for line in answer.value.organs:
        votes = votes_of(ballot, line.organ)
        expected = Truth.UNKNOWN if Vote.FOR in votes else Truth.NO
        assert (Truth.YES if votes == {Vote.FOR} else expected) is line.truth
        assert line.vote is None or votes == {line.vote}
    assert opinion(ballot) is answer.truth
    return answer.truth


@given(ballots())
def test_it_is_as_every_way_to_fill_what_is_open_has_it(ballot: Ballot) -> None:
    """The truth of each organ and of the whole is what all courses of events agree on."""
    compare(ballot)


def test_all_truths_occur_in_a_sample() -> None:
    """The random proposals are worth something: for each rule, no truth is rare."""
    found = Counter[tuple[RuleKind, Truth]]()
    for number in range(SAMPLE):
        drawn = ballot(seeded(number))
        found[drawn.rule.kind, compare(drawn)] += 1
    for kind in RuleKind:
        truths = {truth: found[kind, truth] for truth in Truth}
        assert all(count >= LEAST * sum(truths.values()) for count in truths.values()), truths


@given(ballots())
def test_what_is_missing_would_settle_it(ballot: Ballot) -> None:
    """UNKNOWN names what is missing, about what, and who could supply it."""
    answer = asked(ballot.records)
    lines = (line.answer.valued(None) for line in answer.value.organs)
    for each in (answer.valued(None), *lines):
        assert (each.truth is Truth.UNKNOWN) is bool(each.missing)
        assert all(lack.about and lack.who for lack in each.missing)


# what changes it, and what does not


@given(ballots_and_a_cast())
def test_a_decision_for_never_turns_a_yes_away(drawn: tuple[Ballot, Cast]) -> None:
    """Whoever decides for, on whatever day, does not undo what is reached or what others said."""
    before, more = drawn
    casts = (*before.casts, attrs.evolve(more, vote=Vote.FOR))
    old, new = asked(before.records), asked(attrs.evolve(before, casts=casts).records)
    pairs = [(old.truth, new.truth)]
    pairs += [
        (one.truth, two.truth) for one, two in zip(old.value.organs, new.value.organs, strict=True)
    ]
    assert all(now is Truth.YES for was, now in pairs if was is Truth.YES)


@given(ballots(), st.sampled_from(ORGANS))
def test_declaring_only_denies_what_was_unknown(ballot: Ballot, organ: str) -> None:
    """That no act of an organ is left out turns UNKNOWN into NO, and nothing into a YES."""
    complete = tuple(dict.fromkeys((*ballot.complete, organ)))
    old, new = asked(ballot.records), asked(attrs.evolve(ballot, complete=complete).records)
    pairs = [(old.truth, new.truth)]
    pairs += [
        (one.truth, two.truth) for one, two in zip(old.value.organs, new.value.organs, strict=True)
    ]
    for was, now in pairs:
        assert now is was or (was, now) == (Truth.UNKNOWN, Truth.NO)


@given(ballots(), st.sets(st.sampled_from(MUNICIPALITIES), min_size=2))
def test_a_tie_clause_changes_nobodys_decision(ballot: Ballot, tied: set[str]) -> None:
    """It leads to expect something of those who did not decide for, and changes nothing else."""
    tie = Tie(tuple(tied), (ActKind.EXIT,))
    arrangement = Arrangement(id="arrangement", name="GR", ties=(tie,))
    old, new = asked(ballot.records), asked((*ballot.records, arrangement))
    remarks = tuple(each for each in new.remarks if each.note is not Note.EXPECTED_BY_AGREEMENT)
    value = attrs.evolve(new.value, expected=())
    assert old == attrs.evolve(new, value=value, remarks=remarks)
    decided = {each.organ[:6] for each in old.value.organs if each.truth is Truth.YES} & tied
    expected = {each.municipality for each in new.value.expected}
    assert expected == (tied - decided if decided else set())


@given(ballots(), st.randoms(use_true_random=False))
def test_row_order_has_no_meaning(ballot: Ballot, order: random.Random) -> None:
    """The order in which an author writes the records changes no answer, grounds included."""
    records = list(ballot.records)
    order.shuffle(records)
    assert asked(ballot.records) == asked(tuple(records))

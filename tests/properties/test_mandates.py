"""The laws of mandates, on random small worlds, and the answers against a slow second opinion.

The second opinion goes through all mandates and asks two questions. May someone deploy help when
everything in doubt is settled against him? Then YES. May he not even when all that is in doubt, and
all that may exist unrecorded, is settled in his favour? Then NO. Every part of it takes `hope`:
whether doubt is settled in favour.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

import attrs
from hypothesis import given
from hypothesis import strategies as st
from tests.helpers import day
from tests.landscape.granted import (
    DECLARING,
    SAMPLE,
    TWIN,
    WHO,
    World,
    child,
    root,
    sample,
    world,
    worlds,
)
from tests.landscape.mandates import (
    BOARD,
    COLLEGE,
    DIRECTOR,
    LAREN,
    MANAGER,
    TODAY,
    act,
    laren,
    nothing_else,
)
from tests.landscape.worlds import drawn_by

from jeugdregio.dates import AnyDate, AnyPeriod, UncertainDate
from jeugdregio.landscape import Chain
from jeugdregio.model import Act, ActKind, Body, BodyState, Completeness, Limit, Mandate, Truth

LEAST: Final = 0.05
LEAVES: Final = 0.2
ON: Final = day(TODAY)
RANK: Final = {Truth.NO: 0, Truth.UNKNOWN: 1, Truth.YES: 2}


# a second opinion


def earliest(moment: AnyDate) -> date:
    """The first day it can be."""
    return (moment.earliest or date.min) if isinstance(moment, UncertainDate) else moment


def latest(moment: AnyDate) -> date:
    """The last day it can be."""
    return (moment.latest or date.max) if isinstance(moment, UncertainDate) else moment


class SecondOpinion:
    """Whether someone may deploy help for Laren, as the records of a world tell it."""

    def __init__(self, world: World) -> None:
        self.records, self.asked, self.mandates = world.records, world.asked, world.mandates
        self.declared = {each.about[0] for each in world.records if isinstance(each, Completeness)}

    def holds(self, days: AnyPeriod, *, hope: bool) -> bool:
        """Whether today lies in a period."""
        span = days.possible if hope else days.certain
        return span is not None and ON in span

    def board_works(self, *, hope: bool) -> bool:
        """Whether the board is constituted."""
        (body,) = (each for each in self.records if isinstance(each, Body))
        (only,) = body.states
        return only.state is BodyState.CONSTITUTED and self.holds(only.period, hope=hope)

    def for_acts(self, record: Mandate, *, hope: bool) -> bool:
        """Whether it is for deploying help; "decisions" perhaps."""
        if record.acts is None or record.acts == (ActKind.DECISION,):
            return hope
        return not record.acts or ActKind.DEPLOYMENT in record.acts

    def for_care(self, record: Mandate, *, hope: bool) -> bool:
        """Whether it is for foster care; a power that passed for a part perhaps."""
        if record.functions == ():
            return True
        if record.functions is None or self.asked["in_"] is None:
            return hope
        if record.functions == ("crisis-foster-care",):
            return record.moves and hope
        return record.functions != ("maatwerk",) or hope

    def within(self, record: Mandate, *, hope: bool) -> bool:
        """Whether the act is within its limits."""
        if record.limits is None:
            return hope
        return all(self.inside(record, each, hope=hope) for each in record.limits)

    def inside(self, record: Mandate, limit: Limit, *, hope: bool) -> bool:
        """Whether it is within one of them."""
        if limit.duration is not None:
            asked = self.asked["duration"]
            return hope if asked is None else asked <= 28
        if limit.situations:
            given = self.asked["given"]
            return given == "crisis" or (given == () and hope)
        if limit.amount is not None:
            asked = self.asked["amount"]
            return hope if asked is None else asked.euros <= 100
        if limit.agreement_of:
            agreed = any(self.spoke(record, BOARD, ActKind.CONSENT, hope=hope))
            return (agreed or hope) and not self.refused(record, BOARD, hope=not hope)
        return ActKind.DEPLOYMENT not in limit.excluded if limit.excluded else hope

    def spoke(self, record: Mandate, who: str, kind: ActKind, *, hope: bool) -> list[Act]:
        """What someone said about it, for certain or perhaps by today."""
        return [
            each
            for each in self.records
            if isinstance(each, Act)
            and (each.kind, each.deciders, each.about) == (kind, (who,), (record.id,))
            and (latest(each.day) <= ON or hope)
        ]

    def refused(self, record: Mandate, who: str, *, hope: bool) -> bool:
        """Whether someone refused it last; of two acts of one day that is not told."""
        for refusal in self.spoke(record, who, ActKind.REFUSAL, hope=hope):
            consents = self.spoke(record, who, ActKind.CONSENT, hope=not hope)
            if not any(_before(refusal, each, hope=not hope) for each in consents):
                return True
        return False

    def link(self, record: Mandate, *, hope: bool) -> bool:
        """Whether a mandate by itself carries the act."""
        if record.holder is None and not hope:
            return False
        if record.holder == BOARD and not self.board_works(hope=hope):
            return False
        if any(self.refused(record, each, hope=not hope) for each in consenting(record)):
            return False
        parts = (self.for_acts, self.for_care, self.within)
        return self.holds(record.period, hope=hope) and all(
            each(record, hope=hope) for each in parts
        )

    def moved(self, *, hope: bool) -> bool:
        """Whether the power passed to the board."""
        return any(
            self.holds(each.period, hope=hope)
            and self.for_acts(each, hope=hope)
            and self.for_care(each, hope=hope)
            and self.board_works(hope=hope)
            for each in self.mandates
            if each.moves
        )

    def powers(self, *, hope: bool) -> set[str]:
        """Who has the power in his own right."""
        found = {COLLEGE} if not self.moved(hope=not hope) else set[str]()
        return found | {BOARD} if self.moved(hope=hope) else found

    def chains(self, *, hope: bool) -> Iterator[tuple[Mandate, ...]]:
        """The chains of mandates that carry the act."""
        powers = self.powers(hope=hope)
        for each in self.mandates:
            gave = each.giver in powers or (each.giver == LAREN and COLLEGE in powers and hope)
            if gave and not each.moves and not each.under:
                yield from self.onward((each,), hope=hope)

    def onward(self, links: tuple[Mandate, ...], *, hope: bool) -> Iterator[tuple[Mandate, ...]]:
        """A chain that carries the act so far, and all that go on from it."""
        last = links[-1]
        if not self.link(last, hope=hope):
            return
        yield links
        if last.sub_mandate is False or (last.sub_mandate is None and not hope):
            return
        for each in self.mandates:
            if each.moves or each in links:
                continue
            rests = last.id in each.under
            gave = rests and (hope if last.holder is None else one(each.giver, last.holder, hope))
            loose = (
                not each.under and last.holder is not None and one(each.giver, last.holder, hope)
            )
            if gave or (loose and hope):
                yield from self.onward((*links, each), hope=hope)

    def may(self, who: str, *, hope: bool) -> bool:
        """Whether someone may."""
        if who == BOARD and not self.board_works(hope=hope):
            return False
        if who in self.powers(hope=hope):
            return True
        chains = [*self.chains(hope=hope)]
        ends = [chain[-1].holder for chain in chains]
        if any(hope if end is None else one(end, who, hope) for end in ends):
            return True
        gave_away = who == COLLEGE and self.moved(hope=False)
        if not hope or gave_away:
            return False
        passing = {chain[-1].holder for chain in chains if chain[-1].sub_mandate is not False}
        givers = (passing | self.powers(hope=True)) - {None, who}
        return not givers <= self.declared


def _before(one: Act, other: Act, *, hope: bool) -> bool:
    if hope:
        return earliest(one.day) <= latest(other.day)
    return latest(one.day) < earliest(other.day)


def consenting(record: Mandate) -> tuple[str, ...]:
    """Who may refuse it: the holder and the director above him, who works for the board."""
    if record.holder in (MANAGER, TWIN):
        return () if record.giver in (DIRECTOR, BOARD) else (record.holder, DIRECTOR)
    return (record.holder,) if record.holder else ()


def one(holder: str, who: str, hope: bool) -> bool:
    """Whether two are one; the twin perhaps is the manager."""
    return holder == who or (hope and {holder, who} == {TWIN, MANAGER})


def opinion(world: World, who: str) -> Truth:
    """What the second opinion says."""
    second = SecondOpinion(world)
    if second.may(who, hope=False):
        return Truth.YES
    return Truth.UNKNOWN if second.may(who, hope=True) else Truth.NO


@given(worlds(), st.sampled_from(WHO))
def test_second_opinion(world: World, who: str) -> None:
    """The answer is what going through all mandates tells."""
    assert opinion(world, who) is world.ask(who).truth


def test_worlds_give_every_answer() -> None:
    """Each truth is met often enough for the laws to mean something."""
    truths = Counter(each.ask(who).truth for each in sample() for who in WHO)
    assert set(Truth) == {truth for truth in truths if truths[truth] > LEAST * SAMPLE * len(WHO)}


# laws


def leaves(world: World) -> list[tuple[Chain, Chain]]:
    """Each sub-mandate that a chain ends in, with the chain it goes on from."""
    lines = [line for who in WHO for line in world.ask(who).value.lines]
    chains = {chain.links: chain for line in lines for chain in line.chains}
    return [(chains[links[:-1]], chains[links]) for links in chains if links[:-1] in chains]


@given(worlds())
def test_chains_never_widen(world: World) -> None:
    """Whoever acts under a sub-mandate may no more than who gave it."""
    for parent, leaf in leaves(world):
        assert RANK[leaf.answer.truth] <= RANK[parent.answer.truth]


def test_chains_that_could_widen_are_met() -> None:
    """At least a fifth of the sub-mandates carries the act, or perhaps does."""
    truths = Counter(leaf.answer.truth for each in sample() for _, leaf in leaves(each))
    open_ = truths[Truth.YES] + truths[Truth.UNKNOWN]
    assert open_ > LEAVES * truths.total()
    assert set(Truth) == {truth for truth in truths if truths[truth] > LEAST * truths.total()}


def declaring(world: World, which: Sequence[str]) -> list[Completeness]:
    """Declarations of these, where there is none yet."""
    there = {each.id for each in world.records}
    return [each for each in map(nothing_else, which) if each.id not in there]


@given(worlds(), st.sampled_from(WHO), st.lists(st.sampled_from(DECLARING), unique=True))
def test_declarations_turn_only_unknown_into_no(world: World, who: str, more: list[str]) -> None:
    """That nothing was left out grants nothing, and leaves what is known as it is."""
    declared = world.having(*declaring(world, more))
    for verb in ("deploy", "contract", "speak"):
        before, after = world.ask(who, verb), declared.ask(who, verb)
        assert before.truth is after.truth or (Truth.UNKNOWN, Truth.NO) == (
            before.truth,
            after.truth,
        )


@st.composite
def further(draw: st.DrawFn) -> tuple[World, Mandate]:
    """A world, and another mandate for it that moves no power."""
    pick = drawn_by(draw)
    found = world(pick)
    parents = [*found.mandates, None]
    parent = pick(parents)
    if parent is None or parent.moves:
        return found, root(pick, "further")
    return found, child(pick, "further", parent)


@given(further(), st.sampled_from([*WHO, (DIRECTOR, BOARD)]))
def test_a_further_mandate_takes_nothing_away(case: tuple[World, Mandate], who: Any) -> None:
    """Whoever may, still may when another mandate comes to be known."""
    before, mandate = case
    for verb in ("deploy", "sign"):
        if before.ask(who, verb).truth is Truth.YES:
            assert Truth.YES is before.having(mandate).ask(who, verb).truth


@given(worlds(), st.sampled_from([*WHO, ()]), st.randoms(use_true_random=False))
def test_the_order_of_rows_tells_nothing(world: World, who: Any, mixed: random.Random) -> None:
    """Neither the truth nor what is missing, nor the grounds, remarks, lines and chains."""
    rows = [*world.records]
    mixed.shuffle(rows)
    other = attrs.evolve(world, records=tuple(rows))
    for verb in ("deploy", "contract"):
        assert world.ask(who, verb) == other.ask(who, verb)


@given(worlds(), st.sampled_from(WHO))
def test_no_rests_on_no_absence_by_itself(world: World, who: str) -> None:
    """Without declarations, who is there and gave nothing away is denied nothing.

    And a NO that is left has a record that says so: a delegation, or a body that is not there.
    """
    bare = tuple(each for each in world.records if not isinstance(each, Completeness))
    answer = attrs.evolve(world, records=bare).ask(who)
    if answer.truth is Truth.NO:
        said = {each.record.id for each in answer.grounds}
        assert said & {"delegation", BOARD}
        assert who in (COLLEGE, BOARD)


@given(worlds(), st.sampled_from(WHO))
def test_every_answer_tells_what_it_rests_on(world: World, who: str) -> None:
    """Grounds for a NO, and for a YES by mandate; what is missing for what is not known."""
    answer = world.ask(who)
    (line,) = answer.value.lines
    assert bool(answer.missing) is (answer.truth is Truth.UNKNOWN)
    assert answer.grounds or answer.truth is Truth.UNKNOWN or line.article is not None


def test_ratified_afterwards_whatever_is_recorded() -> None:
    """The college that has the power makes good what nobody might."""
    ratified = Act(
        id="ratified",
        kind=ActKind.RATIFICATION,
        day=day("2018-12-01"),
        deciders=(COLLEGE,),
        decides="act",
    )
    found = Counter[Truth]()
    for each in sample():
        case = laren(*each.records, act(), ratified).on("2019-01-01")
        truth = each.ask(COLLEGE).truth
        if truth is Truth.YES and not any(grant.moves for grant in each.mandates):
            found[case.who_may("act").truth] += 1
    assert {Truth.YES} == set(found)
    assert found[Truth.YES] > LEAST * SAMPLE

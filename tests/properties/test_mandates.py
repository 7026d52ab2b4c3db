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
from tests.helpers import between, day, period, uncertain
from tests.landscape.mandates import (
    BOARD,
    CARE,
    COLLEGE,
    DIRECTOR,
    HILVERSUM,
    LAREN,
    MANAGER,
    MAYOR,
    TODAY,
    act,
    board,
    delegation,
    laren,
    mandate,
    nothing_else,
    office,
    said,
    state,
    town,
)
from tests.landscape.worlds import Pick, drawn_by, seeded

from jeugdregio.dates import AnyDate, AnyPeriod, UncertainDate
from jeugdregio.landscape import Chain, WhoMay
from jeugdregio.model import (
    Act,
    ActKind,
    Amount,
    Answer,
    Body,
    BodyState,
    Completeness,
    Duration,
    Limit,
    Mandate,
    Record,
    Truth,
    Vat,
)

SAMPLE: Final = 400
LEAST: Final = 0.05
LEAVES: Final = 0.2
TWIN: Final = "twin"
"""An office that is possibly the manager under another label."""

ON: Final = day(TODAY)
RANK: Final = {Truth.NO: 0, Truth.UNKNOWN: 1, Truth.YES: 2}
WHO: Final = (DIRECTOR, MANAGER, BOARD, TWIN, COLLEGE)
GIVERS: Final = (COLLEGE, COLLEGE, COLLEGE, COLLEGE, MAYOR, LAREN, BOARD, "GM0402.college")
DECLARING: Final = (*WHO, MAYOR)

ACTS: Final = ((), (), (ActKind.DEPLOYMENT,), None, (ActKind.DECISION,), (ActKind.AWARD,))
FUNCTIONS: Final = ((), (), (CARE,), ("youth-help",), ("maatwerk",), ("crisis-foster-care",), None)
LIMITS: Final[tuple[tuple[Limit, ...] | None, ...]] = (
    (),
    (),
    (),
    (Limit(duration=Duration(days=28)),),
    (Limit(situations=("crisis",)),),
    (Limit(excluded=(ActKind.STATEMENT,)),),
    (Limit(excluded=(ActKind.DEPLOYMENT,)),),
    (Limit(words="conform de bijlage"),),
    (Limit(amount=Amount(100, Vat.EXCLUDED)), Limit(agreement_of=(BOARD,))),
    None,
)
PERIODS: Final[tuple[AnyPeriod, ...]] = (
    *[period()] * 6,
    period("2018-09-20"),
    period(until="2018-09-20"),
    uncertain(period()),
)


@attrs.frozen
class World:
    """Records, and the act that is asked about."""

    records: tuple[Record, ...]
    asked: dict[str, Any]

    @property
    def mandates(self) -> list[Mandate]:
        """What was granted."""
        return [each for each in self.records if isinstance(each, Mandate)]

    def ask(self, who: str | tuple[str, ...], verb: str = "deploy") -> Answer[WhoMay]:
        """Whether someone may do it for Laren."""
        snapshot = laren(*self.records).on(TODAY)
        return snapshot.who_may(verb, for_=LAREN, who=who, **self.asked)

    def having(self, *records: Record) -> World:
        """The same with further records."""
        return attrs.evolve(self, records=(*self.records, *records))


def root(pick: Pick, id: str) -> Mandate:
    """A mandate of the college, or of someone who has nothing to give."""
    giver = pick(GIVERS)
    holders = [DIRECTOR, DIRECTOR, MANAGER, BOARD, TWIN, None, COLLEGE]
    return mandate(
        id,
        giver=giver,
        holder=pick([each for each in holders if each != giver]),
        acts=pick(ACTS),
        functions=pick(FUNCTIONS),
        limits=pick(LIMITS),
        period=pick(PERIODS),
        sub_mandate=pick((True, True, None, False)),
    )


def child(pick: Pick, id: str, parent: Mandate) -> Mandate:
    """A sub-mandate of whoever holds a mandate, which differs from it in one thing or in none."""
    giver = parent.holder or DIRECTOR
    fields: dict[str, Any] = {
        "giver": giver,
        "holder": pick([each for each in (DIRECTOR, MANAGER, BOARD, TWIN) if each != giver]),
        "under": pick(((parent.id,), (parent.id,), ())),
        "sub_mandate": pick((True, True, None)),
    }
    other = {"acts": ACTS, "functions": FUNCTIONS, "limits": LIMITS, "period": PERIODS}
    name = pick((None, None, *other))
    if name is not None:
        fields[name] = pick(other[name])
    return attrs.evolve(parent, id=id, **fields)


def passed(pick: Pick) -> list[Mandate]:
    """In some worlds, that the college delegated something to the board."""
    if pick((True, True, True, False)):
        return []
    return [delegation(acts=pick(ACTS), functions=pick(FUNCTIONS), period=pick(PERIODS))]


def spoken(pick: Pick, about: Sequence[str]) -> Iterator[Act]:
    """Consents and refusals about the mandates, before today or perhaps later."""
    for number in range(pick((0, 0, 1, 2))):
        kind = pick((ActKind.CONSENT, ActKind.REFUSAL))
        days = (day("2018-09-01"), day("2018-09-05"), between("2018-09-01", "2018-10-01"))
        who = pick((DIRECTOR, MANAGER, BOARD))
        yield said(f"said-{number}", kind, who, pick(about), day=pick(days))


def world(pick: Pick) -> World:
    """A world of up to four mandates, some of which rest on others."""
    grants: list[Mandate] = []
    for number in range(pick((1, 2, 3, 4))):
        parents = [each for each in grants if pick((True, True, False))]
        id = f"m{number}"
        grants.append(child(pick, id, pick(parents)) if parents else root(pick, id))
    states = (
        *[state(BodyState.CONSTITUTED, period())] * 3,
        state(BodyState.CONSTITUTED, uncertain(period())),
        state(BodyState.PROPOSED, period()),
    )
    declared = [nothing_else(each) for each in DECLARING if pick((True, False))]
    records = [
        town(HILVERSUM),
        office(TWIN, possibly_same_as=(MANAGER,)),
        board(states=pick(states)),
        *grants,
        *passed(pick),
        *spoken(pick, [each.id for each in grants]),
        *(declared if pick((True, True, False)) else []),
    ]
    asked = {
        "in_": pick((CARE, CARE, CARE, None)),
        "duration": pick((28, 28, 29, None)),
        "given": pick(("crisis", "crisis", {"crisis": False}, ())),
        "amount": pick((None, Amount(100, Vat.EXCLUDED), Amount(101, Vat.EXCLUDED))),
    }
    return World(tuple(records), asked)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """A world drawn by Hypothesis."""
    return world(drawn_by(draw))


def sample() -> Iterator[World]:
    """The same worlds with every run."""
    return (world(seeded(seed)) for seed in range(SAMPLE))


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
        self.declared = {
            each.about[0] for each in world.records if isinstance(each, Completeness)
        }

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
        return self.holds(record.period, hope=hope) and all(each(record, hope=hope) for each in parts)

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
            if gave or (not each.under and each.giver == last.holder and hope):
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
    assert min(truths.values()) > LEAST * SAMPLE


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

"""Scopes, world by world: the answers against a slow and simple second opinion.

The second opinion knows no diagrams. It settles everything that is not known in every joint way,
writes out for each such world which atoms lie in which scope, and looks whether the statement holds
there. The tree of care functions is small enough for that.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.landscape.worlds import Pick, drawn_by, seeded, some

from jeugdregio.landscape.scopes import Scopes, WordReading
from jeugdregio.model import (
    Activity,
    Answer,
    CareFunction,
    ConditionalScope,
    Lack,
    Law,
    OpenScope,
    RestScope,
    Scope,
    Truth,
    UnionScope,
)
from jeugdregio.model.functions import Taxonomy

SAMPLE = 600
LEAST = 0.05
MOST_WORLDS = 1024

WORD: Final = "youth-help-as-worded"
ACTIVITIES: Final = (Activity.POLICY, Activity.PURCHASE)
TREE: Final = Taxonomy(
    [
        CareFunction("youth-care", "jeugdzorg", divided=True),
        CareFunction("youth-help", "jeugdhulp", ("youth-care",)),
        CareFunction("foster-care", "pleegzorg", ("youth-help",)),
        CareFunction("prevention", "preventie", ("youth-care",)),
        CareFunction("maatwerk", "maatwerk", ("youth-care",), may_hold=("youth-help",)),
        CareFunction("social-support", "maatschappelijke ondersteuning", law=Law.WMO),
        CareFunction(WORD, "jeugdhulp (woord)", readings=("youth-help", "youth-care")),
    ],
    ACTIVITIES,
)

# The same tree once more, written out: the parts of each function for certain, and what "maatwerk"
# may hold besides. "Youth care" has no part of its own.
HELP: Final = {"youth-help", "foster-care"}
PARTS: Final = {
    "youth-care": {*HELP, "prevention", "maatwerk"},
    "youth-help": HELP,
    "foster-care": {"foster-care"},
    "prevention": {"prevention"},
    "maatwerk": {"maatwerk"},
    "social-support": {"social-support"},
}
EVERY: Final = (*sorted(PARTS["youth-care"]), "social-support")

Atom = tuple[str, Activity]
Atoms = frozenset[Atom]
Key = tuple[Lack, str]
World = Mapping[Key, Any]


@attrs.frozen
class Example:
    """Scopes, how they are compared, and what is asked of them."""

    scopes: Mapping[str, Scope]
    reading: WordReading | None
    within: Activity | None
    pair: tuple[str, str]
    field: str
    parts: tuple[str, ...]


# scopes


def names(pick: Pick, least: int = 1) -> tuple[str, ...]:
    """A few care functions."""
    words = ("youth-care", "youth-help", "foster-care", "prevention", "maatwerk", WORD, WORD)
    return some(pick, (*words, "social-support"), least)


def common(pick: Pick, id: str, least: int = 1) -> dict[str, Any]:
    """What every scope may say."""
    return {
        "id": id,
        "functions": names(pick, least),
        "activities": pick(((), (Activity.PURCHASE,), (Activity.PURCHASE,), ACTIVITIES)),
        "laws": pick(((), (), (), (), (Law.JEUGDWET,), (Law.WMO,))),
    }


def a_scope(pick: Pick, id: str, earlier: Sequence[str]) -> Scope:
    """A scope of some form, made of earlier ones if it is made of others."""
    form = pick((Scope, OpenScope, OpenScope, ConditionalScope, RestScope, RestScope, UnionScope))
    if form is OpenScope:
        whole = pick((None, *earlier))
        return OpenScope(**common(pick, id, 0), field=names(pick, 0), whole=whole)
    if form is ConditionalScope:
        met = pick((None, None, None, True, False))
        return ConditionalScope(**common(pick, id), condition="als", fulfilled=met)
    if form is RestScope and earlier:
        siblings, whole = some(pick, earlier), pick((None, *earlier, *earlier))
        fields = common(pick, id, whole is None)
        return RestScope(**fields, siblings=siblings, whole=whole)
    if form is UnionScope and earlier:
        return UnionScope(**common(pick, id, 0), parts=some(pick, earlier, 1, 3))
    return Scope(**common(pick, id))


def an_example(pick: Pick) -> Example:
    """A few scopes, what one leaves of another, and that with the other."""
    scopes: dict[str, Scope] = {}
    for number in range(pick((2, 3, 4))):
        id = f"s{number}"
        scopes[id] = a_scope(pick, id, tuple(scopes))
    ids = tuple(scopes)
    whole, joint = pick(ids), pick(ids)
    scopes["rest"] = RestScope(id="rest", siblings=(joint,), whole=whole)
    scopes["all"] = UnionScope(id="all", parts=("rest", joint))
    pairs = [(whole, "rest"), ("all", whole), ("rest", joint), ("rest", whole)]
    pairs += itertools.permutations(ids, 2)
    parts = ((joint, "rest"), ("rest", pick(ids)), some(pick, ids, 1, 3), some(pick, ids, 2, 3))
    return Example(
        scopes,
        pick((None, None, "strict", "umbrella")),
        pick((None, None, Activity.PURCHASE, Activity.PURCHASE, Activity.POLICY)),
        pick(pairs),
        pick((whole, pick(ids), pick(ids))),
        pick(parts),
    )


# the second opinion


def atoms(functions: Iterable[str], activities: Iterable[Activity] = ACTIVITIES) -> Atoms:
    """The parts of functions with activities."""
    parts = {part for each in functions for part in PARTS[each]}
    return frozenset(itertools.product(parts, activities))


class SecondOpinion:
    """What lies in the scopes of an example, in each of its worlds."""

    def __init__(self, example: Example) -> None:
        self.example, self.scopes = example, example.scopes
        self.activities = ACTIVITIES if example.within is None else (example.within,)
        self.everything = frozenset(itertools.product(EVERY, self.activities))
        self.ways = self._ways()
        self.size = 1
        for each in self.ways.values():
            self.size *= len(each)

    def _reached(self) -> set[str]:
        reached: set[str] = set()
        todo = {*self.example.pair, self.example.field, *self.example.parts}
        while todo:
            id = todo.pop()
            reached.add(id)
            todo |= set(self.scopes[id].refers_to) - reached
        return reached

    def _ways(self) -> dict[Key, list[Any]]:
        """Everything that is not known, each with all ways to settle it."""
        ways: dict[Key, list[Any]] = {}
        for id in sorted(self._reached()):
            scope = self.scopes[id]
            field = scope.field if isinstance(scope, OpenScope) else ()
            words = {*scope.functions, *field}
            if WORD in words and self.example.reading is None:
                ways[Lack.READING, id] = ["youth-help", "youth-care"]
            if "maatwerk" in words:
                ways[Lack.MEANING, "maatwerk"] = self._subsets(HELP)
            widest = self._widest(words)
            if isinstance(scope, OpenScope):
                if scope.whole is not None or not field:
                    widest = set(EVERY)
                ways[Lack.LIST_CONTENT, id] = self._subsets(widest)
            if isinstance(scope, ConditionalScope) and scope.fulfilled is None:
                ways[Lack.CONDITION, id] = [True, False]
            if not scope.activities and self.example.within is None:
                ways[Lack.ACTIVITIES, id] = self._subsets(widest)
        return ways

    @staticmethod
    def _widest(words: set[str]) -> set[str]:
        """The parts that these words can hold at most."""
        if words & {WORD, "youth-care"}:
            words = words - {WORD} | {"youth-care"}
        if "maatwerk" in words:
            words = words | {"youth-help"}
        return {part for each in words for part in PARTS[each]}

    def _subsets(self, parts: set[str]) -> list[Atoms]:
        every = sorted(itertools.product(parts, self.activities), key=str)
        return [
            frozenset(some)
            for count in range(len(every) + 1)
            for some in itertools.combinations(every, count)
        ]

    def worlds(self) -> Iterator[World]:
        """Every joint way to settle what is not known."""
        for way in itertools.product(*self.ways.values()):
            yield dict(zip(self.ways, way, strict=True))

    # one world

    def named(self, scope: Scope, functions: Iterable[str], world: World) -> Atoms:
        """These functions as the scope names them."""
        found = set[Atom]()
        for each in functions:
            function = each
            if each == WORD:
                strict = self.example.reading == "strict"
                fixed = "youth-help" if strict else "youth-care"
                function = world.get((Lack.READING, scope.id), fixed)
            found |= atoms([function], self.activities)
            if function == "maatwerk":
                found |= world[Lack.MEANING, "maatwerk"]
        return self.bounded(scope, frozenset(found), world)

    def bounded(self, scope: Scope, found: Atoms, world: World) -> Atoms:
        """What is left of these atoms by the activities and acts of the scope."""
        if scope.activities:
            found = frozenset(each for each in found if each[1] in scope.activities)
        elif self.example.within is None:
            done: Atoms = world[Lack.ACTIVITIES, scope.id]
            found = found & done
        if scope.laws:
            found = frozenset(
                each
                for each in found
                if (Law.WMO if each[0] == "social-support" else Law.JEUGDWET) in scope.laws
            )
        return found

    def inside(self, id: str, world: World) -> Atoms:
        """What lies in a scope."""
        scope = self.scopes[id]
        own = self.named(scope, scope.functions, world)
        if isinstance(scope, OpenScope):
            field = self.named(scope, scope.field, world)
            if scope.whole is not None:
                field |= self.inside(scope.whole, world)
            elif not scope.field:
                field = self.bounded(scope, self.everything, world)
            listed: Atoms = world[Lack.LIST_CONTENT, id]
            return own | (field & listed)
        if isinstance(scope, RestScope):
            if scope.whole is not None:
                own |= self.inside(scope.whole, world)
            return own.difference(*(self.inside(each, world) for each in scope.siblings))
        if isinstance(scope, ConditionalScope):
            met = world[Lack.CONDITION, id] if scope.fulfilled is None else scope.fulfilled
            return own if met else frozenset()
        if isinstance(scope, UnionScope):
            return own.union(*(self.inside(each, world) for each in scope.parts))
        return own

    def holds(self, what: str, world: World) -> bool:
        """Whether a statement is true in a world."""
        if what == "once":
            parts = [self.inside(each, world) for each in self.example.parts]
            field = self.inside(self.example.field, world)
            return all(sum(atom in part for part in parts) == 1 for atom in field)
        one, two = (self.inside(each, world) for each in self.example.pair)
        if what == "contains":
            return two <= one
        return one == two if what == "same" else not one.isdisjoint(two)

    def asked(self, what: str) -> tuple[Truth, set[Key]]:
        """Whether it is true in all worlds or in none, and on what that depends."""
        found = {tuple(world.values()): self.holds(what, world) for world in self.worlds()}
        if len(set(found.values())) == 1:
            return Truth.of(found.popitem()[1]), set()
        return Truth.UNKNOWN, {
            key for place, key in enumerate(self.ways) if self.decides(place, found)
        }

    @staticmethod
    def decides(place: int, found: Mapping[tuple[Any, ...], bool]) -> bool:
        """Whether two worlds that differ here alone have different outcomes."""
        outcomes: dict[tuple[Any, ...], bool] = {}
        for world, outcome in found.items():
            others = world[:place] + world[place + 1 :]
            if outcomes.setdefault(others, outcome) != outcome:
                return True
        return False


# the laws

STATEMENTS: Final = ("contains", "overlaps", "same", "once")


def ask(scopes: Scopes, example: Example, what: str) -> Answer[None]:
    """The answer of the library."""
    if what == "once":
        return scopes.once(example.field, example.parts)
    answer: Answer[None] = getattr(scopes, what)(*example.pair)
    return answer


def compare(example: Example, opinion: SecondOpinion) -> Iterator[tuple[str, Truth]]:
    """Hold the answers against the second opinion."""
    look_up = example.scopes.__getitem__
    scopes = Scopes(look_up, TREE, reading=example.reading, within=example.within)
    for what in STATEMENTS:
        answer, (truth, keys) = ask(scopes, example, what), opinion.asked(what)
        assert truth is answer.truth, what
        assert keys == {(each.what, each.about[0]) for each in answer.missing}, what
        yield what, truth


@st.composite
def examples(draw: st.DrawFn) -> Example:
    """Random scopes."""
    return an_example(drawn_by(draw))


@given(examples())
def test_answers_are_those_of_all_worlds(example: Example) -> None:
    """Truth and missing facts are those found by settling everything in every joint way."""
    opinion = SecondOpinion(example)
    assume(opinion.size <= MOST_WORLDS)
    for _ in compare(example, opinion):
        pass


def test_all_truths_occur_in_a_sample() -> None:
    """The random scopes are worth something: no truth of any statement is rare among them."""
    found: Counter[tuple[str, Truth]] = Counter()
    count = 0
    for number in range(SAMPLE):
        example = an_example(seeded(number))
        opinion = SecondOpinion(example)
        if opinion.size <= MOST_WORLDS:
            found.update(compare(example, opinion))
            count += 1
    assert count >= SAMPLE / 2
    every = itertools.product(STATEMENTS, Truth)
    assert not [each for each in every if found[each] < LEAST * count], found

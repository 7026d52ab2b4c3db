"""Truths that depend on unknowns, settled in every joint way without trying each of them.

A truth is kept as a binary decision diagram: it asks one unknown after the other, always in the
same order, and ends in true or false. Equal truths are one and the same diagram, so that "true in
every way to settle the unknowns" is a comparison. A table of all ways would double with every
unknown; a diagram of the truths that occur here grows with their number.

Unknowns are of two sorts. An *inner* one is settled for each atom of a scope by itself (what an
open list holds); an *outer* one is the same for all atoms (a condition).
"""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Iterator
from typing import Final

import attrs

from jeugdregio.errors import UsageError
from jeugdregio.model import Lack, Truth

__all__ = ["FALSE", "TOO_MANY", "TRUE", "Diagrams", "Unknown", "decide"]

FALSE: Final = 0
TRUE: Final = 1
"""The two truths that depend on nothing."""

_END: Final = 1 << 30
_OUTER: Final = frozenset({Lack.CONDITION, Lack.READING})
_MOST: Final = 100_000
"""The diagrams of one question: about a second. The questions of the known cases need hundreds."""

TOO_MANY: Final = "more unknowns meet in one question than can be settled"


@attrs.frozen
class Unknown:
    """Something that is not known, and whose it is.

    Args:
        what: the kind of fact that would settle it.
        owner: the scope or care function to which it belongs.
        word: for the reading of a word, the word.
    """

    what: Lack
    owner: str
    word: str = ""

    @property
    def outer(self) -> bool:
        """Whether it is one and the same for all atoms."""
        return self.what in _OUTER


class Diagrams:
    """The diagrams of one set of unknowns; each is known by a number.

    Raises:
        UsageError: from any of its methods, when a question needs too many.
    """

    def __init__(self) -> None:
        self._nodes = [(_END, FALSE, FALSE), (_END, TRUE, TRUE)]
        self._numbers: dict[tuple[int, int, int], int] = {}
        self._chosen: dict[tuple[int, int, int], int] = {}
        self._possible: dict[int, int] = {FALSE: FALSE, TRUE: TRUE}
        self._levels: dict[Unknown, int] = {}
        self._unknowns: list[Unknown] = []
        self.next_question()

    def next_question(self) -> None:
        """Let a new question have as many diagrams as every other."""
        self._most = len(self._nodes) + _MOST

    def of(self, unknown: Unknown) -> int:
        """True where the unknown is."""
        if unknown not in self._levels:
            self._levels[unknown] = len(self._unknowns)
            self._unknowns.append(unknown)
        return self._node(self._levels[unknown], FALSE, TRUE)

    def choose(self, test: int, then: int, other: int) -> int:
        """What `then` is where `test` is true, and what `other` is where it is false."""
        if test == TRUE or then == other:
            return then
        if test == FALSE:
            return other
        if (then, other) == (TRUE, FALSE):
            return test
        key = (test, then, other)
        found = self._chosen.get(key)
        if found is None:
            nodes = [(each, *self._nodes[each]) for each in key]
            level = min(node[1] for node in nodes)
            low = self.choose(*[node[2] if node[1] == level else node[0] for node in nodes])
            high = self.choose(*[node[3] if node[1] == level else node[0] for node in nodes])
            found = self._chosen[key] = self._node(level, low, high)
        return found

    def both(self, one: int, two: int) -> int:
        """True where both are."""
        return self.choose(one, two, FALSE)

    def either(self, one: int, two: int) -> int:
        """True where one of them is, or both."""
        return self.choose(one, TRUE, two)

    def no(self, one: int) -> int:
        """True where it is false."""
        return self.choose(one, FALSE, TRUE)

    def unknowns(self, diagram: int) -> frozenset[Unknown]:
        """The unknowns on which it really depends."""
        seen, todo = {FALSE, TRUE}, [diagram]
        met = set[int]()
        while todo:
            number = todo.pop()
            if number not in seen:
                seen.add(number)
                level, low, high = self._nodes[number]
                met.add(level)
                todo += (low, high)
        return frozenset(self._unknowns[level] for level in met)

    def settled(self, diagram: int, unknown: Unknown, value: bool) -> int:
        """The diagram with one unknown settled."""
        wanted = self._levels[unknown]

        @functools.cache
        def walk(number: int) -> int:
            level, low, high = self._nodes[number]
            if level > wanted:
                return number
            if level == wanted:
                return high if value else low
            return self._node(level, walk(low), walk(high))

        return walk(diagram)

    def possible(self, diagram: int) -> int:
        """In the outer unknowns alone: true where the inner ones can make it so."""
        found = self._possible.get(diagram)
        if found is None:
            level, low, high = self._nodes[diagram]
            low, high = self.possible(low), self.possible(high)
            outer = self._unknowns[level].outer
            found = self._node(level, low, high) if outer else self.either(low, high)
            self._possible[diagram] = found
        return found

    def _node(self, level: int, low: int, high: int) -> int:
        if low == high:
            return low
        key = (level, low, high)
        number = self._numbers.get(key)
        if number is None:
            if len(self._nodes) >= self._most:
                raise UsageError(TOO_MANY)
            number = self._numbers[key] = len(self._nodes)
            self._nodes.append(key)
        return number


def decide(diagrams: Diagrams, conditions: Collection[int]) -> tuple[Truth, frozenset[Unknown]]:
    """Whether all conditions hold, each in atoms of its own, and on which unknowns that depends.

    YES when they hold in every joint way to settle the unknowns, NO when they do in none. An
    unknown decides when there are two ways, alike but for that one, with different outcomes.
    """
    if all(each == TRUE for each in conditions):
        return Truth.YES, frozenset()
    possible = _everywhere(diagrams, conditions)
    if possible == FALSE:
        return Truth.NO, frozenset()
    met = frozenset[Unknown]().union(*map(diagrams.unknowns, conditions))
    return Truth.UNKNOWN, frozenset(
        each
        for each in met
        if any(turn != FALSE for turn in _turns(diagrams, conditions, each, possible))
    )


def _everywhere(diagrams: Diagrams, conditions: Iterable[int]) -> int:
    """Where, in the outer unknowns, each condition can hold: atoms do not bind one another."""
    found = TRUE
    for each in conditions:
        found = diagrams.both(found, diagrams.possible(each))
    return found


def _turns(
    diagrams: Diagrams, conditions: Collection[int], unknown: Unknown, possible: int
) -> Iterator[int]:
    """Where an unknown turns the outcome: it turns one condition, and the others can hold."""
    ways = [[diagrams.settled(each, unknown, way) for each in conditions] for way in (False, True)]
    for kept, lost in (ways, reversed(ways)):
        # an inner one is settled for one atom; all others are free
        others = _everywhere(diagrams, kept) if unknown.outer else possible
        for one, other in zip(kept, lost, strict=True):
            turned = diagrams.possible(diagrams.both(one, diagrams.no(other)))
            yield diagrams.both(others, turned)

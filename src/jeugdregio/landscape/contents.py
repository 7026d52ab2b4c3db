"""What is in a scope, atom by atom, as diagrams of what is not known.

The forms of a scope are worked out here and nowhere else: a list of names, an open list, a rest, a
condition, a union.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from typing import Final, Literal

from jeugdregio.landscape.unknowns import FALSE, TRUE, Diagrams, Unknown
from jeugdregio.model import Activity, ConditionalScope, Lack, OpenScope, RestScope, Scope
from jeugdregio.model.functions import Taxonomy

__all__ = ["READINGS", "Content", "Contents", "WordReading"]

WordReading = Literal["strict", "umbrella"]
"""How a word with two readings is meant, where the caller knows."""

READINGS: Final[tuple[WordReading, ...]] = ("strict", "umbrella")
"""In the order in which a word tells them."""

Content = tuple[int, ...]
"""For each atom, the diagram of when it is in the scope."""


class Contents:
    """Works out what is in scopes.

    Args:
        diagrams: where the diagrams are kept.
        taxonomy: the care functions and activities of which atoms are made.
        reading: how words with two readings are meant; unknown when left out.
        within: the one activity of which atoms are made; a silent scope then has it.
    """

    def __init__(
        self,
        diagrams: Diagrams,
        taxonomy: Taxonomy,
        reading: WordReading | None,
        within: Activity | None,
    ) -> None:
        self._diagrams, self._taxonomy = diagrams, taxonomy
        self._reading, self._within = reading, within
        self._parts = taxonomy.parts
        self._activities = taxonomy.activities if within is None else (within,)

    def content(self, scope: Scope, parts: list[Content]) -> Content:
        """The content of a scope that is made of these, in the order in which it tells them."""
        diagrams, named = self._diagrams, self._named(scope, scope.functions)
        match scope:
            case OpenScope():
                field = self._union(self._field(scope), *parts)
                listed = diagrams.of(Unknown(Lack.LIST_CONTENT, scope.id))
                return self._union(named, self._cut(listed, field))
            case RestScope():
                count = len(scope.siblings)
                whole, taken = self._union(named, *parts[count:]), self._union(*parts[:count])
                return tuple(map(diagrams.both, whole, map(diagrams.no, taken)))
            case ConditionalScope(fulfilled=None):
                return self._cut(diagrams.of(Unknown(Lack.CONDITION, scope.id)), named)
            case ConditionalScope(fulfilled=met):
                return self._cut(TRUE if met else FALSE, named)
            case _:
                return self._union(named, *parts)

    def of_function(self, function: str) -> Content:
        """A function with every activity."""
        return tuple(part for part in self._meanings[function] for _ in self._activities)

    def depends_on(self, function: str) -> frozenset[Unknown]:
        """What is not known of a function."""
        return frozenset[Unknown]().union(*map(self._diagrams.unknowns, self._meanings[function]))

    def _union(self, *contents: Content) -> Content:
        found: Content = (FALSE,) * (len(self._parts) * len(self._activities))
        for each in contents:
            found = tuple(map(self._diagrams.either, found, each))
        return found

    def _cut(self, condition: int, content: Content) -> Content:
        return tuple(self._diagrams.both(condition, each) for each in content)

    def _field(self, scope: OpenScope) -> Content:
        """What an open list may hold by the functions it tells, besides the scope it is part of."""
        if scope.field or scope.whole is not None:
            return self._named(scope, scope.field)
        return self._done(scope, (TRUE,) * len(self._parts))

    def _named(self, scope: Scope, functions: Iterable[str]) -> Content:
        """These functions, as the scope means them, with its activities and acts."""
        found: Content = (FALSE,) * len(self._parts)
        for each in functions:
            found = tuple(map(self._diagrams.either, found, self._meant(scope, each)))
        return self._done(scope, found)

    def _meant(self, scope: Scope, function: str) -> Content:
        """For each part, whether the function holds it as the scope means the word."""
        readings = [self._meanings[each] for each in self._taxonomy.readings(function)]
        if len(readings) == 1:
            return readings[0]
        strict, umbrella = readings
        if self._reading is not None:
            return strict if self._reading == "strict" else umbrella
        wide = self._diagrams.of(Unknown(Lack.READING, scope.id, function))
        return tuple(map(self._diagrams.choose, (wide,) * len(strict), umbrella, strict))

    def _done(self, scope: Scope, parts: Content) -> Content:
        """For each atom, whether it is one of these parts with an activity and act of the scope."""
        doing = [self._does(scope, each) for each in self._activities]
        functions = self._taxonomy.functions
        return tuple(
            self._diagrams.both(part, done)
            if not scope.laws or functions[id].law in scope.laws
            else FALSE
            for id, part in zip(self._parts, parts, strict=True)
            for done in doing
        )

    def _does(self, scope: Scope, activity: Activity) -> int:
        """When the scope has an activity; one on which the source is silent, atom by atom."""
        if scope.activities:
            return TRUE if activity in scope.activities else FALSE
        if self._within is not None:
            return TRUE
        return self._diagrams.of(Unknown(Lack.ACTIVITIES, scope.id))

    @functools.cached_property
    def _meanings(self) -> Mapping[str, Content]:
        """For each function, when it holds each part."""
        columns = [self._holders(part) for part in self._parts]
        return {id: tuple(column[id] for column in columns) for id in self._taxonomy.functions}

    def _holders(self, part: str) -> dict[str, int]:
        """For each function, when it holds this part: below it, or through words without content.

        A word may hold what another such word holds, in turn; so it is repeated until nothing new
        comes of it.
        """
        functions, below = self._taxonomy.functions, self._taxonomy.below
        held = {id: TRUE if part in below(id) else FALSE for id in functions}
        words = {
            id: [each for each in sorted(below(id)) if functions[each].may_hold]
            for id in functions
            if part not in below(id)
        }
        while True:
            more = {id: self._through(held, words[id]) for id in words}
            if all(held[id] == more[id] for id in words):
                return held
            held |= more

    def _through(self, held: Mapping[str, int], words: Iterable[str]) -> int:
        """When one of these words holds a part that its targets hold so."""
        diagrams, found = self._diagrams, FALSE
        for word in words:
            target = FALSE
            for each in self._taxonomy.functions[word].may_hold:
                target = diagrams.either(target, held[each])
            means = diagrams.of(Unknown(Lack.MEANING, word))
            found = diagrams.either(found, diagrams.both(means, target))
        return found

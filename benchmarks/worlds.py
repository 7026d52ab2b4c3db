"""The peer of comparing scopes: plain sets of atoms, settled anew in every joint world.

It is what one would write first, and exact; but the worlds double with every unknown. It tells the
truth alone: neither what is missing nor which parts are in scope.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

import jeugdregio as jr

__all__ = ["Worlds"]

Unknown = tuple[str, str]
"""Whose it is, a scope or a word, and the atom; for a condition the scope alone."""


def _below(function: str) -> frozenset[str]:
    """The function, unless it is divided, and all that is part of it."""
    rows = jr.FUNCTIONS.values()
    inner = (_below(each.id) for each in rows if function in each.parents)
    own = () if jr.FUNCTIONS[function].divided else (function,)
    return frozenset(own).union(*inner)


_BELOW = {id: _below(id) for id in jr.FUNCTIONS}


class Worlds:
    """Scopes as sets of atoms, compared within the one activity that all of them have.

    Args:
        scopes: the scopes, each after all that it is made of. What is read of them is enough for
            those compared here: no word with two readings, and none that may hold further words.
    """

    def __init__(self, *scopes: jr.Scope) -> None:
        self.scopes = scopes
        self._named = {each.id: _atoms(each.functions) for each in scopes}
        self._words = {each.id: _words(each.functions) for each in scopes}
        self.unknowns = [*dict.fromkeys(key for each in scopes for key in self._unknowns(each))]

    @property
    def count(self) -> int:
        """How many joint worlds there are."""
        return 1 << len(self.unknowns)

    def contains(self, scope: str, other: str) -> jr.Truth:
        """Whether all of the other is in the scope: in every world, in none, or in some."""
        found = set[bool]()
        for way in itertools.product((False, True), repeat=len(self.unknowns)):
            world = {key for key, true in zip(self.unknowns, way, strict=True) if true}
            inside: dict[str, frozenset[str]] = {}
            for each in self.scopes:
                inside[each.id] = self._inside(each, world, inside)
            found.add(inside[other] <= inside[scope])
            if len(found) == 2:
                return jr.Truth.UNKNOWN
        return jr.Truth.of(found.pop())

    def _unknowns(self, scope: jr.Scope) -> Iterator[Unknown]:
        named = self._named[scope.id]
        for word in sorted(self._words[scope.id]):
            held = _atoms(jr.FUNCTIONS[word].may_hold)
            yield from ((word, atom) for atom in sorted(held - named))
        if isinstance(scope, jr.OpenScope):
            yield from ((scope.id, atom) for atom in sorted(_atoms(scope.field) - named))
        if isinstance(scope, jr.ConditionalScope) and scope.fulfilled is None:
            yield scope.id, ""

    def _inside(
        self, scope: jr.Scope, world: set[Unknown], inside: dict[str, frozenset[str]]
    ) -> frozenset[str]:
        own, words = self._named[scope.id], self._words[scope.id]
        if words:
            own |= {atom for owner, atom in world if owner in words}
        match scope:
            case jr.OpenScope():
                return own | {atom for owner, atom in world if owner == scope.id}
            case jr.RestScope():
                return own.difference(*(inside[each] for each in scope.siblings))
            case jr.ConditionalScope():
                met = (scope.id, "") in world if scope.fulfilled is None else scope.fulfilled
                return own if met else frozenset()
            case _:
                return own.union(*(inside[each] for each in scope.refers_to))


def _atoms(functions: Iterable[str]) -> frozenset[str]:
    """What these functions hold, whatever their words mean."""
    return frozenset[str]().union(*(_BELOW[each] for each in functions))


def _words(functions: Iterable[str]) -> frozenset[str]:
    """The words among these functions that may hold more than is named."""
    named = _atoms(functions)
    words = (each for each in named if jr.FUNCTIONS[each].may_hold)
    return frozenset(each for each in words if not _atoms(jr.FUNCTIONS[each].may_hold) <= named)

"""A tree of care functions: what one holds of another, and what it may hold.

Three kinds of function need care. A *divided* one has no part of its own beside its children. An
*undefined* one (`CareFunction.may_hold`) is a word without a fixed content. A word with *readings*
is no part of the tree: it stands for one of two functions, and the source does not say which.
"""

from __future__ import annotations

import enum
import graphlib
import itertools
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

import attrs

from jeugdregio._text import brief
from jeugdregio.errors import Problem, RecordError, UnknownName, UsageError
from jeugdregio.model.truth import Truth

__all__ = ["PRACTICE", "Activity", "CareFunction", "Law", "Taxonomy", "as_name", "folded"]

PRACTICE = "word of practice"
"""The source of a function of which no public text was read."""


class Law(enum.Enum):
    """The act under which a function falls (Dutch: *wet van een functie*)."""

    JEUGDWET = "jeugdwet"
    WMO = "wmo"


class Activity(enum.Enum):
    """What is done for a function (Dutch: *taak, activiteit*).

    SUPERVISION and ENFORCEMENT (Dutch: *toezicht, handhaving*) are of quality and lawfulness.
    """

    POLICY = "policy"
    PURCHASE = "purchase"
    CONTRACT_MANAGEMENT = "contract-management"
    INVOICING = "invoicing"
    ACCESS = "access"
    SUPERVISION = "supervision"
    ENFORCEMENT = "enforcement"
    KNOWLEDGE = "knowledge"


@attrs.frozen
class CareFunction:
    """A care function (Dutch: *functie, zorgvorm*).

    Args:
        id: English, kebab-case.
        nl: the Dutch term.
        parents: the functions it is part of.
        divided: it has no part of its own beside its children.
        may_hold: functions it possibly holds, when the word itself has no fixed content.
        law: the act it falls under; Wmo functions are never youth cover.
        also: other Dutch words for it, which look-ups find too.
        readings: for a word that is no function itself, the two it may stand for: strictly read
            and read as an umbrella.
        source: where the notion stands in the law, or a public text in which the word occurs.
    """

    id: str
    nl: str
    parents: tuple[str, ...] = ()
    divided: bool = False
    may_hold: tuple[str, ...] = ()
    law: Law = Law.JEUGDWET
    also: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()
    source: str = PRACTICE

    @property
    def en(self) -> str:
        """The English label: the id in words."""
        return self.id.replace("-", " ")


class Taxonomy:
    """Care functions and how they lie in one another (Dutch: *functieboom*).

    Args:
        functions: the care functions.
        activities: what is done for them; every activity when left out.

    Raises:
        RecordError: an id twice, a function that is not there, a circle, a word whose readings are
            not two functions; all of them at once.
    """

    def __init__(
        self, functions: Iterable[CareFunction], activities: Iterable[Activity] = tuple(Activity)
    ) -> None:
        rows = tuple(functions)
        self.activities = tuple(activities)
        self.functions: Mapping[str, CareFunction] = MappingProxyType(
            {each.id: each for each in rows}
        )
        if problems := [*_problems(rows)]:
            raise RecordError(problems)
        self._words = frozenset(each.id for each in rows if each.readings)
        self._above = _ancestors(rows)
        self._below = {
            id: frozenset(each for each, above in self._above.items() if id in above)
            for id in self.functions
        }
        self._possible = {id: self._reach(id) for id in self.functions}

    @property
    def parts(self) -> tuple[str, ...]:
        """The functions that have a part of their own: what atoms of a scope are made of."""
        rows = self.functions.values()
        return tuple(each.id for each in rows if not (each.divided or each.readings))

    def above(self, function: str) -> frozenset[str]:
        """The function and all it is part of."""
        return self._above[function]

    def below(self, function: str) -> frozenset[str]:
        """The function and all that is part of it."""
        return self._below[function]

    def readings(self, function: str) -> tuple[str, ...]:
        """What the word may stand for: strict and umbrella, or the one function it names."""
        return self.functions[function].readings or (function,)

    def find(self, name: str) -> str:
        """The id of the care function with this id or label, Dutch or English.

        Raises:
            UnknownName: no function is called so.
            UsageError: it is no text.
        """
        if as_name(name) in self.functions:
            return name
        wanted = folded(name)
        for each in self.functions.values():
            if wanted in map(folded, (each.id, each.nl, *each.also)):
                return each.id
        raise UnknownName(name, "care functions")

    def holds(self, named: Iterable[str], wanted: str) -> Truth:
        """Whether the named functions hold the whole of the wanted one.

        A function holds all below it. One without a fixed content may hold what it lists: UNKNOWN.
        A divided one is held where all its children are. A word with two readings makes it UNKNOWN
        where they differ.

        Args:
            named: ids of the named functions.
            wanted: id of the wanted one.
        """
        names = tuple(dict.fromkeys(named))
        if wanted not in self._words and self._words.isdisjoint(names):  # asked most often
            return self._holds(names, wanted)
        ways = itertools.product(*map(self.readings, (wanted, *names)))
        truths = {self._holds(way[1:], way[0]) for way in ways}
        return truths.pop() if len(truths) == 1 else Truth.UNKNOWN

    def _holds(self, names: tuple[str, ...], wanted: str) -> Truth:
        above = self._above[wanted]
        if not above.isdisjoint(names):
            return Truth.YES
        if self.functions[wanted].divided:
            children = (each.id for each in self.functions.values() if wanted in each.parents)
            return Truth.all(self._holds(names, child) for child in children)
        possible = any(not above.isdisjoint(self._possible[each]) for each in names)
        return Truth.UNKNOWN if possible else Truth.NO

    def _reach(self, function: str) -> frozenset[str]:
        """All that a function may hold through undefined ones, each with what that may hold.

        The national functions may hold specialised youth help, and so whatever that may hold.
        """
        found: set[str] = set()
        todo = [function]
        while todo:
            for each in self._below[todo.pop()]:
                new = set(self.functions[each].may_hold) - found
                found |= new
                todo += new
        return frozenset(found)


def _problems(rows: tuple[CareFunction, ...]) -> Iterator[Problem]:
    ids = [each.id for each in rows]
    functions = {each.id for each in rows if not each.readings}
    divided = {parent for each in rows for parent in each.parents}
    for place, each in enumerate(rows):
        path = f"functions[{place}]"
        if each.id in ids[:place]:
            yield Problem(f"{path}.id", "a new id", brief(each.id), each.id)
        for name in ("parents", "may_hold", "readings"):
            for id in getattr(each, name):
                if id not in functions:
                    yield Problem(f"{path}.{name}", "a care function", brief(id), each.id)
        if each.readings and (len(each.readings) != 2 or each.parents or each.may_hold):
            expected = "two readings, of a word that is no part of the tree"
            yield Problem(f"{path}.readings", expected, brief(each.readings), each.id)
        if each.divided and each.id not in divided:
            yield Problem(f"{path}.divided", "functions it is divided into", "none", each.id)
    try:
        graphlib.TopologicalSorter({each.id: each.parents for each in rows}).prepare()
    except graphlib.CycleError as error:
        circle = " → ".join(reversed(error.args[1]))
        yield Problem("functions", "parents without a circle", circle)


def _ancestors(rows: Iterable[CareFunction]) -> dict[str, frozenset[str]]:
    parents = {each.id: each.parents for each in rows}
    found: dict[str, frozenset[str]] = {}
    for id in graphlib.TopologicalSorter(parents).static_order():
        found[id] = frozenset({id}).union(*(found[parent] for parent in parents[id]))
    return found


# Also what an editor makes of a hyphen or an apostrophe ("‘s-Gravenhage").
_IGNORED = str.maketrans("", "", " -'’`.,()‘–\u2010\u2011\u02bc")


def folded(name: str) -> str:
    """The text as look-ups compare it: without case, accents, hyphens, spaces and apostrophes.

    >>> folded("'s-Hertogenbosch") == folded("s hertogenbosch"), folded("Súdwest")
    (True, 'sudwest')
    """
    import unicodedata

    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).translate(_IGNORED)


def as_name(name: object) -> str:
    """What a look-up is asked for, which is a text.

    Raises:
        UsageError: it is none.
    """
    if isinstance(name, str):
        return name
    raise UsageError(f"expected an id or a name, got {brief(name)}")

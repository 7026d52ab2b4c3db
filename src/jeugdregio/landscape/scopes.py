"""What scopes have to do with one another: whether one contains, overlaps or equals another.

An *atom* is a part of a care function, an activity, and the act the function has in law. A scope is
a set of atoms of which some are not known. NO means "not in this scope", never "nobody does it".

What is not known has an owner. Atom by atom: what an open list holds and for which activities a
silent source speaks (owned by the scope), what a word without fixed content holds (owned by the
word, so the same wherever it stands). For all atoms at once: whether a condition was met, and how a
word with two readings is meant (owned by the scope). An answer is YES when it is true in every
joint way to settle these, NO when it is in none. Composing the three values of single functions
would lose what two scopes share: a list and its rest together are the whole, though neither is
known.
"""

from __future__ import annotations

import graphlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from jeugdregio.errors import UsageError
from jeugdregio.landscape.contents import READINGS, Content, Contents, WordReading
from jeugdregio.landscape.unknowns import FALSE, TOO_MANY, TRUE, Diagrams, Unknown, decide
from jeugdregio.model import (
    Activity,
    Answer,
    Ground,
    Lack,
    Missing,
    Note,
    OpenScope,
    Remark,
    Scope,
    Truth,
)
from jeugdregio.model.answer import in_order
from jeugdregio.model.functions import TAXONOMY, Law, Taxonomy, find_function

__all__ = ["RESERVED", "Scopes", "WordReading", "asked", "stated"]

_ASKED: Final = "asked--"
_STATED: Final = "stated--"
RESERVED: Final = (_ASKED, _STATED)
"""How ids begin of scopes that are no records; a record may not be called so."""


def asked(functions: str | Iterable[str], *activities: Activity) -> Scope:
    """The scope of a question, which is no record.

    Args:
        functions: the care functions asked about, by id or label.
        activities: the activities asked about; any, when left out.

    Raises:
        UnknownName: no function is called so.
    """
    names = (functions,) if isinstance(functions, str) else functions
    ids = tuple(find_function(each) for each in names)
    id = _ASKED + "--".join((*ids, *(each.value for each in activities)))
    return Scope(id=id, functions=ids, activities=activities)


def stated(
    owner: str,
    functions: Iterable[str] = (),
    activities: Iterable[Activity] = (),
    laws: Iterable[Law] = (),
) -> Scope:
    """The scope that a record states in fields of its own; its unknowns belong to that record.

    Without functions it is open without names: a partial accession without its work areas.

    Args:
        owner: id of the record.
        functions: the care functions it names.
        activities: the activities it names; none when it is silent.
        laws: the acts it names; none for every act.
    """
    names = tuple(functions)
    kind = Scope if names else OpenScope
    return kind(id=_STATED + owner, functions=names, activities=activities, laws=laws)


class Scopes:
    """Compares scopes (Dutch: *reikwijdten vergelijken*).

    Each pair is worked out once; scopes are looked up again with every question, so that whoever
    looks them up can note what was read.

    Args:
        look_up: gives the scope with an id.
        taxonomy: the care functions and activities of which scopes are made.
        reading: how words with two readings are meant; each as its scope may mean it when left out.
        within: compare within this activity alone; a scope that is silent on activities then counts
            as having it.

    Raises:
        UsageError: no such reading.
    """

    def __init__(
        self,
        look_up: Callable[[str], Scope],
        taxonomy: Taxonomy = TAXONOMY,
        *,
        reading: WordReading | None = None,
        within: Activity | None = None,
    ) -> None:
        if reading is not None and reading not in READINGS:
            raise UsageError(f"expected the reading strict or umbrella, got {reading!r}")
        self.look_up, self.taxonomy = look_up, taxonomy
        self._within = within
        self._diagrams = Diagrams()
        self._means = Contents(self._diagrams, taxonomy, reading, within)
        self._known: dict[str, Scope] = {}
        self._contents: dict[str, Content] = {}
        self._answers: dict[tuple[object, ...], Answer[None]] = {}

    # questions

    def contains(self, scope: Scope | str, other: Scope | str) -> Answer[None]:
        """Whether all of the other scope is in the scope.

        A NO says in a remark which parts of the functions asked about are in it for certain.

        Args:
            scope: the scope, or its id.
            other: the other one, or its id.

        Raises:
            UsageError: scopes that refer to one another in a circle, two scopes with one id, or
                more unknowns than can be settled.
        """
        return self._asked("contains", scope, other)

    def overlaps(self, scope: Scope | str, other: Scope | str) -> Answer[None]:
        """Whether something is in both. Raises as `contains`.

        Args:
            scope: as for `contains`.
            other: as for `contains`.
        """
        return self._asked("overlaps", scope, other)

    def same(self, scope: Scope | str, other: Scope | str) -> Answer[None]:
        """Whether both are made of the same. Raises as `contains`.

        Args:
            scope: as for `contains`.
            other: as for `contains`.
        """
        return self._asked("same", scope, other)

    def once(self, field: Scope | str, parts: Iterable[Scope | str]) -> Answer[None]:
        """Whether all of the field is in exactly one of the parts. Raises as `contains`.

        Args:
            field: the scope that is divided, or its id.
            parts: the scopes that divide it, or their ids.
        """
        return self._asked("once", field, *parts)

    def _asked(self, what: str, *given: Scope | str) -> Answer[None]:
        scopes = [self.look_up(each) if isinstance(each, str) else each for each in given]
        reached = self._reached(scopes)
        key = (what, *map(self._key, scopes))
        if key not in self._answers:
            self._diagrams.next_question()
            try:
                self._answers[key] = self._answer(what, scopes, reached)
            except RecursionError:  # a diagram is walked as deep as unknowns meet
                raise UsageError(TOO_MANY) from None
        return self._answers[key]

    def _key(self, scope: Scope) -> object:
        """What tells a scope apart: those that state the same, with nothing unknown, are one."""
        nobodys = (
            type(scope) is Scope
            and _made_up(scope)
            and (scope.activities or self._within is not None)
            and all(len(self.taxonomy.readings(each)) == 1 for each in scope.functions)
        )
        # a question names what it asks about among what is missing, a statement does not
        questions = scope.id.startswith(_ASKED)
        named = (questions, scope.functions, scope.activities, scope.laws)
        return named if nobodys else scope.id

    def _reached(self, scopes: list[Scope]) -> dict[str, tuple[str, ...]]:
        """The ids of these scopes and all they are made of, each with what it is made of."""
        reached: dict[str, tuple[str, ...]] = {}
        met: dict[str, Scope] = {}
        todo = [*scopes]
        while todo:
            scope = todo.pop()
            known = self._known.get(scope.id) or met.setdefault(scope.id, scope)
            if known is not scope and known != scope:
                raise UsageError(f"two scopes have the id {scope.id!r}")
            if scope.id not in reached:
                parts = [self.look_up(each) for each in scope.refers_to]
                reached[scope.id] = tuple(each.id for each in parts)
                todo += parts
        self._known.update(met)
        return reached

    def _answer(
        self, what: str, scopes: list[Scope], reached: Mapping[str, tuple[str, ...]]
    ) -> Answer[None]:
        for id in _parts_first(reached):
            if id not in self._contents:
                parts = [self._contents[each] for each in reached[id]]
                self._contents[id] = self._means.content(self._known[id], parts)
        contents = [self._contents[each.id] for each in scopes]
        rule = _RULES[what]
        truth, unknowns = decide(
            self._diagrams, {rule(self._diagrams, *atom) for atom in {*zip(*contents, strict=True)}}
        )
        records = [self._known[id] for id in reached]
        asks_whole = what == "contains" and truth is Truth.NO
        return in_order(
            Answer(
                ~truth if what == "overlaps" else truth,
                None,
                tuple(Ground(each) for each in records if not _made_up(each)),
                tuple(self._lacks(unknowns, scopes, records)),
                self._parts_in(*scopes) if asks_whole else (),
            )
        )

    # what an answer tells

    def _parts_in(self, scope: Scope, other: Scope) -> tuple[Remark, ...]:
        """The largest parts of what was asked about that are in the scope for certain."""
        below = self.taxonomy.below
        wanted = {
            each
            for named in other.functions
            for reading in self.taxonomy.readings(named)
            for each in below(reading)
        }
        found = {each for each in wanted if self._is_in(each, scope, other)}
        largest = [id for id in self.taxonomy.functions if found & self.taxonomy.above(id) == {id}]
        return (Remark(Note.PART_IN_SCOPE, tuple(largest)),) if largest else ()

    def _is_in(self, function: str, scope: Scope, other: Scope) -> bool:
        """Whether what the other scope has of a function, and it has some, is in the scope."""
        parts = self._means.of_function(function)
        wanted = tuple(map(self._diagrams.both, parts, self._contents[other.id]))
        held = map(self._diagrams.choose, wanted, self._contents[scope.id], (TRUE,) * len(wanted))
        return TRUE in wanted and all(each == TRUE for each in held)

    def _lacks(
        self, unknowns: Iterable[Unknown], scopes: list[Scope], records: list[Scope]
    ) -> Iterator[Missing]:
        """The facts that would settle these unknowns."""
        wanted = {id for each in scopes if each.id.startswith(_ASKED) for id in each.functions}
        for each in unknowns:
            if each.what is Lack.MEANING:
                # a word may hold what others hold: the source has but the words it uses
                yield from (Missing(each.what, (id,)) for id in self._words(each, records))
            elif each.outer:
                yield Missing(each.what, (*_owners(each.owner), *filter(None, (each.word,))))
            else:
                yield Missing(each.what, (*_owners(each.owner), *sorted(wanted)))

    def _words(self, unknown: Unknown, records: list[Scope]) -> set[str]:
        """The words of these scopes whose content depends on what a word means."""
        return {
            reading
            for record in records
            for id in (*record.functions, *(record.field if isinstance(record, OpenScope) else ()))
            for reading in self.taxonomy.readings(id)
            if unknown in self._means.depends_on(reading)
        }


def _parts_first(reached: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    try:
        return tuple(graphlib.TopologicalSorter(reached).static_order())
    except graphlib.CycleError as error:
        circle = " → ".join(reversed(error.args[1]))
        raise UsageError(f"scopes that are made of one another: {circle}") from None


def _made_up(scope: Scope) -> bool:
    """Whether the scope is no record."""
    return scope.id.startswith((_ASKED, _STATED))


def _owners(id: str) -> tuple[str, ...]:
    """The record that owns what is unknown of the scope; a question has none."""
    return () if id.startswith(_ASKED) else (id.removeprefix(_STATED),)


def _exactly_one(diagrams: Diagrams, field: int, *parts: int) -> int:
    none, one = TRUE, FALSE
    for each in parts:
        none, one = (
            diagrams.choose(each, FALSE, none),
            diagrams.choose(each, none, one),
        )
    return diagrams.choose(field, one, TRUE)


def _contains(diagrams: Diagrams, scope: int, other: int) -> int:
    return diagrams.choose(other, scope, TRUE)


def _apart(diagrams: Diagrams, scope: int, other: int) -> int:
    return diagrams.no(diagrams.both(scope, other))


def _same(diagrams: Diagrams, scope: int, other: int) -> int:
    return diagrams.choose(scope, other, diagrams.no(other))


_RULES: Final[Mapping[str, Callable[..., int]]] = {
    "contains": _contains,
    "overlaps": _apart,
    "same": _same,
    "once": _exactly_one,
}
"""What must hold in every atom; scopes overlap when they are not apart."""

"""The care functions: what youth care consists of, as ids with labels in both languages.

The tree follows the notions of the Jeugdwet (BWBR0034925, art. 1.1) and the words of practice. Two
kinds of function need care. A *divided* one has no part of its own beside its children: the
compulsory framework is child protection and youth probation and nothing else. An *undefined* one
(`CareFunction.may_hold`) is a word without a fixed content: "maatwerk" may hold any youth help.
"""

from __future__ import annotations

import enum
import functools
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Annotated, Final

import attrs

from jeugdregio._text import brief
from jeugdregio.errors import Problem, RecordError, UnknownName, UsageError
from jeugdregio.model.fields import sorted_set
from jeugdregio.model.truth import Truth

__all__ = [
    "CERTIFIED_FUNCTIONS",
    "FUNCTIONS",
    "Activity",
    "CareFunction",
    "FunctionId",
    "Law",
    "as_functions",
    "as_name",
    "certified_parts",
    "find_function",
    "folded",
    "function_holds",
]


class Law(enum.Enum):
    """The act under which a function falls."""

    JEUGDWET = "jeugdwet"
    WMO = "wmo"


class Activity(enum.Enum):
    """What is done for a function (Dutch: *taak, activiteit*)."""

    POLICY = "policy"
    PURCHASE = "purchase"
    CONTRACT_MANAGEMENT = "contract-management"
    INVOICING = "invoicing"
    ACCESS = "access"
    SUPERVISION = "supervision"
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
    """

    id: str
    nl: str
    parents: tuple[str, ...] = ()
    divided: bool = False
    may_hold: tuple[str, ...] = ()
    law: Law = Law.JEUGDWET
    also: tuple[str, ...] = ()

    @property
    def en(self) -> str:
        """The English label: the id in words."""
        return self.id.replace("-", " ")


_YOUTH_HELP = ("youth-help",)
_STAY = ("foster-care", "family-home", "crisis-stay", "secure-youth-help")
_INPATIENT = (*_STAY, "three-environment-facility", "open-beds")

_TREE: Final = (
    CareFunction("youth-care", "jeugdzorg"),
    CareFunction("youth-help", "jeugdhulp", ("youth-care",)),
    CareFunction("prevention", "preventie", ("youth-care",)),
    CareFunction("compulsory-framework", "gedwongen kader", ("youth-care",), divided=True),
    CareFunction("child-protection", "jeugdbescherming", ("compulsory-framework",)),
    CareFunction("youth-probation", "jeugdreclassering", ("compulsory-framework",)),
    CareFunction("pre-compulsory-support", "drang", ("youth-care",)),
    CareFunction("maatwerk", "maatwerk", ("youth-care",), may_hold=_YOUTH_HELP),
    CareFunction(
        "national-functions",
        "landelijke functies (LTA)",
        ("youth-care",),
        may_hold=("secure-youth-help", "specialised-youth-help"),
        also=("landelijke functies", "LTA"),
    ),
    CareFunction("ambulatory-help", "ambulante hulp", _YOUTH_HELP),
    CareFunction("foster-care", "pleegzorg", _YOUTH_HELP),
    CareFunction("family-home", "gezinshuis", _YOUTH_HELP),
    CareFunction("crisis-help", "crisishulp", _YOUTH_HELP),
    CareFunction("crisis-stay", "crisisverblijf", ("crisis-help",)),
    CareFunction("crisis-foster-care", "crisispleegzorg", ("crisis-help", "foster-care")),
    CareFunction("secure-youth-help", "gesloten jeugdhulp", _YOUTH_HELP),
    CareFunction("three-environment-facility", "driemilieusvoorziening", _YOUTH_HELP),
    CareFunction("open-beds", "open bedden", _YOUTH_HELP),
    CareFunction(
        "inpatient-youth-help",
        "intramurale jeugdhulp",
        _YOUTH_HELP,
        may_hold=_INPATIENT,
        also=("intramuraal",),
    ),
    CareFunction(
        "specialised-youth-help",
        "(hoog)specialistische jeugdhulp",
        _YOUTH_HELP,
        may_hold=_YOUTH_HELP,
        also=("specialistische jeugdhulp", "(hoog)specialistisch"),
    ),
    CareFunction(
        "very-specialised-youth-help",
        "zeer specialistische jeugdhulp",
        ("specialised-youth-help",),
        may_hold=_YOUTH_HELP,
    ),
    CareFunction("veilig-thuis", "Veilig Thuis", law=Law.WMO),
    CareFunction("social-support", "maatschappelijke ondersteuning", law=Law.WMO),
)

FUNCTIONS: Final[Mapping[str, CareFunction]] = MappingProxyType({each.id: each for each in _TREE})
"""All care functions by id."""

CERTIFIED_FUNCTIONS: Final = ("child-protection", "youth-probation")
"""What only a certified institution may carry out: Jeugdwet (BWBR0034925) art. 3.2 (1)."""

FunctionId = Annotated[str, "care function"]
"""The id of a care function: a key of `FUNCTIONS`."""


def as_functions(values: Iterable[str]) -> tuple[str, ...]:
    """Function ids, unique and sorted; every unknown one is refused by name."""
    ids = sorted_set(values, "functions")
    unknown = [each for each in ids if each not in FUNCTIONS]
    if unknown:
        expected = "care functions (ids as `jeugdregio.FUNCTIONS` lists them)"
        raise RecordError([Problem("functions", expected, brief(each)) for each in unknown])
    return ids


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


def find_function(name: str) -> str:
    """The id of the care function with this id or label, Dutch or English.

    Raises:
        UnknownName: no function is called so.
        UsageError: it is no text.

    >>> find_function("Jeugdbescherming")
    'child-protection'
    """
    if as_name(name) in FUNCTIONS:
        return name
    wanted = folded(name)
    for each in FUNCTIONS.values():
        if wanted in map(folded, (each.id, each.nl, *each.also)):
            return each.id
    raise UnknownName(name, "care functions")


@functools.cache
def _ancestors(function: str) -> frozenset[str]:
    above = map(_ancestors, FUNCTIONS[function].parents)
    return frozenset({function}).union(*above)


@functools.cache
def _possible(function: str) -> frozenset[str]:
    """All that an undefined function may hold; among them other undefined ones with what they may.

    The national functions may hold specialised youth help, and so whatever that may hold.
    """
    listed = frozenset(FUNCTIONS[function].may_hold)
    return listed.union(*(_possible(each) for each in listed))


@functools.cache
def certified_parts(function: str) -> tuple[str, ...]:
    """The functions within this one that only a certified institution may carry out."""
    return tuple(each for each in CERTIFIED_FUNCTIONS if function in _ancestors(each))


def function_holds(named: Iterable[str], wanted: str) -> Truth:
    """Whether the named functions hold the whole of the wanted one.

    A function holds all below it. One without a fixed content may hold what it lists: UNKNOWN. A
    divided one is held where all its children are.

    >>> function_holds(("compulsory-framework",), "child-protection")
    <Truth.YES: 'yes'>
    >>> function_holds(("maatwerk",), "foster-care")
    <Truth.UNKNOWN: 'unknown'>
    """
    names, above = tuple(named), _ancestors(wanted)
    if not above.isdisjoint(names):
        return Truth.YES
    if FUNCTIONS[wanted].divided:
        children = (each.id for each in FUNCTIONS.values() if wanted in each.parents)
        return Truth.all(function_holds(names, child) for child in children)
    possible = any(not above.isdisjoint(_possible(each)) for each in names)
    return Truth.UNKNOWN if possible else Truth.NO

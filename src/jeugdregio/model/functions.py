"""The care functions: what youth care consists of, as ids with labels in both languages.

The tree follows the notions of the Jeugdwet (BWBR0034925, art. 1.1) and the words of practice. Two
kinds of function need care. A *divided* one has no part of its own beside its children: the
compulsory framework is child protection and youth probation and nothing else. An *undefined* one
(`CareFunction.may_hold`) is a word without a fixed content: "maatwerk" may hold any youth help.

Beside the tree stands one word with two readings: "jeugdhulp" as a source writes it. In the
Jeugdwet it is one notion beside others; the letter of Gooi en Vechtstreek of 25 September 2018
calls child protection and youth probation "vormen van jeugdhulp".
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from typing import Annotated, Final

from jeugdregio._text import brief
from jeugdregio.errors import Problem, RecordError
from jeugdregio.model.fields import sorted_set
from jeugdregio.model.taxonomy import Activity, CareFunction, Law, Taxonomy, as_name, folded
from jeugdregio.model.truth import Truth

__all__ = [
    "CERTIFIED_FUNCTIONS",
    "FUNCTIONS",
    "TAXONOMY",
    "Activity",
    "CareFunction",
    "FunctionId",
    "Law",
    "Taxonomy",
    "as_functions",
    "as_name",
    "certified_parts",
    "find_function",
    "folded",
    "function_holds",
]

_YOUTH_CARE = ("youth-care",)
_YOUTH_HELP = ("youth-help",)
_FRAMEWORK = ("compulsory-framework",)
_STAY = ("foster-care", "family-home", "crisis-stay", "secure-youth-help")
_INPATIENT = (*_STAY, "three-environment-facility", "open-beds")

_ACT = "Jeugdwet (BWBR0034925) art."
_WMO = "Wmo 2015 (BWBR0035362) art."
_DRENTHE = "letter of the Jeugdhulpregio Drenthe to the councils, undated, before 9 February 2016"
_GOOI = "letter of Gooi en Vechtstreek, 25 September 2018"
_ADMISSION = "admission document (toelatingsdocument) of the Regio Gooi en Vechtstreek, 2017"
_LAREN = "mandate of the college of Laren, 2016 (gmb-2016-187920)"
_HAAGLANDEN = "arrangement of the Servicebureau Jeugdhulp Haaglanden, in force 2020-02-20"
_RIJNLAND = "arrangement of the Serviceorganisatie Zorg Holland Rijnland, in force 2024-03-19"

_TREE: Final = (
    CareFunction(
        "youth-care", "jeugdzorg", source="title of the Wet verbetering beschikbaarheid jeugdzorg"
    ),
    CareFunction("youth-help", "jeugdhulp", _YOUTH_CARE, source=f"{_ACT} 1.1"),
    CareFunction("prevention", "preventie", _YOUTH_CARE, source=f"{_ACT} 1.1"),
    CareFunction(
        "compulsory-framework", "gedwongen kader", _YOUTH_CARE, divided=True, source=_RIJNLAND
    ),
    CareFunction(
        "child-protection",
        "jeugdbescherming",
        _FRAMEWORK,
        source=f"{_ACT} 1.1 (kinderbeschermingsmaatregel)",
    ),
    CareFunction("youth-probation", "jeugdreclassering", _FRAMEWORK, source=f"{_ACT} 1.1"),
    CareFunction("pre-compulsory-support", "drang", _YOUTH_CARE, source=_ADMISSION),
    CareFunction("maatwerk", "maatwerk", _YOUTH_CARE, may_hold=_YOUTH_HELP, source=_GOOI),
    CareFunction(
        "national-functions",
        "landelijke functies (LTA)",
        _YOUTH_CARE,
        may_hold=("secure-youth-help", "specialised-youth-help"),
        also=("landelijke functies", "LTA"),
        source="Nadere regels of Lingewaard, 2016, art. 3",
    ),
    CareFunction("ambulatory-help", "ambulante hulp", _YOUTH_HELP),
    CareFunction("foster-care", "pleegzorg", _YOUTH_HELP, source=f"{_ACT} 2.3"),
    CareFunction("family-home", "gezinshuis", _YOUTH_HELP, source=f"{_ACT} 2.3"),
    CareFunction("crisis-help", "crisishulp", _YOUTH_HELP, source=f"{_ACT} 2.6 (1)(b)"),
    CareFunction("crisis-stay", "crisisverblijf", ("crisis-help",), source=_LAREN),
    CareFunction(
        "crisis-foster-care", "crisispleegzorg", ("crisis-help", "foster-care"), source=_LAREN
    ),
    CareFunction("secure-youth-help", "gesloten jeugdhulp", _YOUTH_HELP, source=f"{_ACT} 1.1"),
    CareFunction(
        "three-environment-facility", "driemilieusvoorziening", _YOUTH_HELP, source=_HAAGLANDEN
    ),
    CareFunction("open-beds", "open bedden", _YOUTH_HELP, source=_HAAGLANDEN),
    CareFunction(
        "inpatient-youth-help",
        "intramurale jeugdhulp",
        _YOUTH_HELP,
        may_hold=_INPATIENT,
        also=("intramuraal",),
        source=_DRENTHE,
    ),
    CareFunction(
        "specialised-youth-help",
        "(hoog)specialistische jeugdhulp",
        _YOUTH_HELP,
        may_hold=_YOUTH_HELP,
        also=("specialistische jeugdhulp", "(hoog)specialistisch"),
        source=_RIJNLAND,
    ),
    CareFunction(
        "very-specialised-youth-help",
        "zeer specialistische jeugdhulp",
        ("specialised-youth-help",),
        may_hold=_YOUTH_HELP,
        source=_DRENTHE,
    ),
    CareFunction("veilig-thuis", "Veilig Thuis", law=Law.WMO, source=f"{_WMO} 4.1.1"),
    CareFunction(
        "social-support", "maatschappelijke ondersteuning", law=Law.WMO, source=f"{_WMO} 1.1.1"
    ),
    CareFunction(
        "youth-help-as-worded",
        "jeugdhulp (woord van de bron)",
        readings=("youth-help", "youth-care"),
        source=_GOOI,
    ),
)

TAXONOMY: Final = Taxonomy(_TREE)
"""The care functions of this library, as a tree."""

FUNCTIONS: Final[Mapping[str, CareFunction]] = TAXONOMY.functions
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


def find_function(name: str) -> str:
    """The id of a care function (Dutch: *functie zoeken*).

    Args:
        name: its id, or its label in Dutch or English.

    Raises:
        UnknownName: no function is called so.
        UsageError: it is no text.

    >>> find_function("Jeugdbescherming")
    'child-protection'
    """
    return TAXONOMY.find(name)


@functools.cache
def certified_parts(function: str) -> tuple[str, ...]:
    """The functions within this one that only a certified institution may carry out.

    Of a word with two readings: those that one of them holds.
    """
    readings = TAXONOMY.readings(function)
    return tuple(
        each for each in CERTIFIED_FUNCTIONS if not TAXONOMY.above(each).isdisjoint(readings)
    )


def function_holds(named: Iterable[str], wanted: str) -> Truth:
    """Whether the named functions hold the whole of the wanted one.

    A function holds all below it. One without a fixed content may hold what it lists: UNKNOWN. A
    divided one is held where all its children are. A word with two readings makes it UNKNOWN where
    they differ; each time the word is used it may be read otherwise.

    >>> function_holds(("compulsory-framework",), "child-protection")
    <Truth.YES: 'yes'>
    >>> function_holds(("maatwerk",), "foster-care")
    <Truth.UNKNOWN: 'unknown'>
    """
    return TAXONOMY.holds(named, wanted)

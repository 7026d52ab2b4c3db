"""The care functions, line by line as the domain lists them."""

from __future__ import annotations

import re
from typing import Final

import pytest

from jeugdregio.model import FUNCTIONS, Activity, CareFunction, Law, find_function

INPATIENT: Final = (
    "foster-care",
    "family-home",
    "crisis-stay",
    "secure-youth-help",
    "three-environment-facility",
    "open-beds",
)

DUTCH: Final = {
    "youth-care": "jeugdzorg",
    "youth-help": "jeugdhulp",
    "prevention": "preventie",
    "compulsory-framework": "gedwongen kader",
    "child-protection": "jeugdbescherming",
    "youth-probation": "jeugdreclassering",
    "pre-compulsory-support": "drang",
    "maatwerk": "maatwerk",
    "national-functions": "landelijke functies",
    "ambulatory-help": "ambulante hulp",
    "foster-care": "pleegzorg",
    "family-home": "gezinshuis",
    "crisis-help": "crisishulp",
    "crisis-stay": "crisisverblijf",
    "crisis-foster-care": "crisispleegzorg",
    "secure-youth-help": "gesloten jeugdhulp",
    "three-environment-facility": "driemilieusvoorziening",
    "open-beds": "open bedden",
    "inpatient-youth-help": "intramuraal",
    "specialised-youth-help": "(hoog)specialistisch",
    "very-specialised-youth-help": "zeer specialistische jeugdhulp",
    "veilig-thuis": "Veilig Thuis",
    "social-support": "maatschappelijke ondersteuning",
    "youth-help-as-worded": "jeugdhulp (woord van de bron)",
}

PARTS: Final = {
    "youth-care": {
        "youth-help",
        "prevention",
        "compulsory-framework",
        "pre-compulsory-support",
        "maatwerk",
        "national-functions",
    },
    "compulsory-framework": {"child-protection", "youth-probation"},
    "youth-help": {
        "ambulatory-help",
        "foster-care",
        "family-home",
        "crisis-help",
        "secure-youth-help",
        "three-environment-facility",
        "open-beds",
        "inpatient-youth-help",
        "specialised-youth-help",
    },
    "specialised-youth-help": {"very-specialised-youth-help"},
    "crisis-help": {"crisis-stay", "crisis-foster-care"},
    "foster-care": {"crisis-foster-care"},
}

UNDEFINED: Final = {
    "maatwerk": ("youth-help",),
    "national-functions": ("secure-youth-help", "specialised-youth-help"),
    "inpatient-youth-help": INPATIENT,
    "specialised-youth-help": ("youth-help",),
    "very-specialised-youth-help": ("youth-help",),
}


def test_functions_are_those_of_the_domain() -> None:
    """No function more, none less, each under its own id."""
    assert set(DUTCH) == set(FUNCTIONS)
    assert list(FUNCTIONS) == [each.id for each in FUNCTIONS.values()]


@pytest.mark.parametrize(("function", "label"), DUTCH.items())
def test_function_goes_by_its_dutch_label(function: str, label: str) -> None:
    """The word of the field finds the function."""
    assert function == find_function(label)


@pytest.mark.parametrize("function", FUNCTIONS.values(), ids=lambda each: each.id)
def test_english_label_is_the_id_in_words(function: CareFunction) -> None:
    """The id, its words and the full Dutch term all find the function."""
    assert function.id.split("-") == function.en.split(" ")
    assert (function.id,) * 3 == (
        find_function(function.id),
        find_function(function.en.upper()),
        find_function(function.nl),
    )


@pytest.mark.parametrize("function", FUNCTIONS)
def test_parts(function: str) -> None:
    """Each function has the parts the domain gives it."""
    parts = {each.id for each in FUNCTIONS.values() if function in each.parents}

    assert PARTS.get(function, set()) == parts


def test_only_the_compulsory_framework_is_divided() -> None:
    """Every other function keeps a part of its own beside its parts."""
    assert ["compulsory-framework"] == [each.id for each in FUNCTIONS.values() if each.divided]


def test_undefined_functions_list_what_they_may_hold() -> None:
    """Words without a fixed content are these and no others."""
    assert UNDEFINED == {each.id: each.may_hold for each in FUNCTIONS.values() if each.may_hold}


def test_wmo_functions_are_no_youth_care() -> None:
    """What falls under the Wmo is part of no function of the Jeugdwet."""
    wmo = [each for each in FUNCTIONS.values() if each.law is Law.WMO]

    assert ["veilig-thuis", "social-support"] == [each.id for each in wmo]
    assert [(), ()] == [each.parents for each in wmo]


def test_activities_are_those_of_the_domain() -> None:
    """The activities a scope can name."""
    expected = [
        "policy",
        "purchase",
        "contract-management",
        "invoicing",
        "access",
        "supervision",
        "enforcement",
        "knowledge",
    ]

    assert expected == [each.value for each in Activity]


def test_one_word_has_two_readings() -> None:
    """A source that writes "jeugdhulp" means youth help, or all of youth care."""
    words = {each.id: each.readings for each in FUNCTIONS.values() if each.readings}

    assert {"youth-help-as-worded": ("youth-help", "youth-care")} == words
    assert "youth-help" == find_function("jeugdhulp")


JEUGDWET: Final = r"Jeugdwet \(BWBR0034925\) art\. [1-9]\.[1-9]"
WMO: Final = r"Wmo 2015 \(BWBR0035362\) art\. [1-9]\.1\.1"

SOURCES: Final = {
    "youth-care": "Wet verbetering beschikbaarheid jeugdzorg",
    "youth-help": JEUGDWET,
    "prevention": JEUGDWET,
    "compulsory-framework": "Holland Rijnland, in force 2024-03-19",
    "child-protection": JEUGDWET,
    "youth-probation": JEUGDWET,
    "pre-compulsory-support": "toelatingsdocument.* of the Regio Gooi en Vechtstreek, 2017",
    "maatwerk": "letter of Gooi en Vechtstreek, 25 September 2018",
    "national-functions": "Nadere regels of Lingewaard, 2016",
    "ambulatory-help": "word of practice",
    "foster-care": JEUGDWET,
    "family-home": JEUGDWET,
    "crisis-help": JEUGDWET,
    "crisis-stay": "college of Laren, 2016",
    "crisis-foster-care": "college of Laren, 2016",
    "secure-youth-help": JEUGDWET,
    "three-environment-facility": "Jeugdhulp Haaglanden, in force 2020-02-20",
    "open-beds": "Jeugdhulp Haaglanden, in force 2020-02-20",
    "inpatient-youth-help": "letter of the Jeugdhulpregio Drenthe",
    "specialised-youth-help": "Holland Rijnland, in force 2024-03-19",
    "very-specialised-youth-help": "letter of the Jeugdhulpregio Drenthe",
    "veilig-thuis": WMO,
    "social-support": WMO,
    "youth-help-as-worded": "letter of Gooi en Vechtstreek, 25 September 2018",
}


@pytest.mark.parametrize(("function", "source"), SOURCES.items())
def test_source(function: str, source: str) -> None:
    """Each notion stands in the law or in a text by its date; one is a word of practice."""
    assert re.search(source, FUNCTIONS[function].source)


def test_every_function_has_a_source() -> None:
    """The sources above are those of all functions."""
    assert set(FUNCTIONS) == set(SOURCES)

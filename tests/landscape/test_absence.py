"""What an absence means: a NO inside a declaration of completeness, not known outside."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import (
    CHILD_PROTECTION,
    HILVERSUM,
    HUIZEN,
    YEAR,
    between,
    complete,
    day,
    landscape_of,
    municipality,
    period,
)

from jeugdregio.landscape import absence
from jeugdregio.landscape.absence import declarations, declared_turns
from jeugdregio.model import (
    Answer,
    Completeness,
    Ground,
    Lack,
    Missing,
    Office,
    RegisterKind,
    Role,
    Truth,
)

LACK = Missing(Lack.CONTRACT, (HILVERSUM,))
UNKNOWN = Answer(Truth.UNKNOWN, None, missing=(LACK,))


def answer(
    *declared: Completeness, about: tuple[str, ...] = (HILVERSUM,), **asked: Any
) -> Answer[None]:
    """Whether contracts of 2019 for child protection are denied, as of 1 January 2020."""
    huizen = municipality(HUIZEN, "Huizen")
    chair = Office(id="chair", name="voorzitter", of=HUIZEN)
    shown = landscape_of(huizen, chair, *declared).on("2020-01-01")
    given: dict[str, Any] = {"kinds": (CHILD_PROTECTION,), "window": YEAR}
    return absence(shown, "contracts", about, LACK, **given | asked)


def test_outside_a_declaration_nobody_knows() -> None:
    """An empty table denies nothing; the missing fact is named."""
    assert UNKNOWN == answer()


def test_inside_a_declaration_it_is_denied() -> None:
    """The declaration is the ground, with the ids of which it denies rows."""
    declared = complete("contracts")
    ground = Ground(declared, Role.DECLARES, (HILVERSUM,))
    assert Answer(Truth.NO, None, (ground,)) == answer(declared)


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        (complete("contracts", HILVERSUM), Truth.NO),
        (complete("contracts", HILVERSUM, HUIZEN), Truth.NO),
        (complete("contracts", HUIZEN), Truth.UNKNOWN),
        (complete("subsidies"), Truth.UNKNOWN),
        (complete("contracts", kinds=(CHILD_PROTECTION,)), Truth.NO),
        (complete("contracts", kinds=("compulsory-framework",)), Truth.NO),
        (complete("contracts", kinds=("foster-care",)), Truth.UNKNOWN),
        (complete("contracts", period=YEAR), Truth.NO),
        (complete("contracts", period=period("2019-01-02")), Truth.UNKNOWN),
        (complete("contracts", period=period("2019-01-01", "2019-12-31")), Truth.UNKNOWN),
        (complete("contracts", day=day("2019-12-31")), Truth.NO),
        (complete("contracts", day=day("2019-12-30")), Truth.UNKNOWN),
        (complete("contracts", day=between("2019-12-31", "2020-02-01")), Truth.NO),
        (complete("contracts", day=between("2019-12-30", "2020-02-01")), Truth.UNKNOWN),
        (complete("contracts", day=between(None, "2020-02-01")), Truth.UNKNOWN),
    ],
)
def test_how_far_a_declaration_reaches(declared: Completeness, expected: Truth) -> None:
    """Table, ids, kinds, days and the day declared must all reach; what came later may exist."""
    assert expected is answer(declared).truth


def test_kinds_that_are_not_told_are_all_kinds() -> None:
    """A declaration about some kinds does not reach rows of any kind."""
    declared = complete("contracts", kinds=(CHILD_PROTECTION,))
    assert Truth.UNKNOWN is answer(declared, kinds=()).truth
    assert Truth.NO is answer(complete("contracts"), kinds=()).truth


def test_an_organ_is_reached_through_its_municipality() -> None:
    """What is complete about Hilversum is complete about its college, not the other way round."""
    college = f"{HILVERSUM}.college"
    assert Truth.NO is answer(complete("contracts", HILVERSUM), about=(college,)).truth
    assert Truth.NO is answer(complete("contracts", college), about=(college,)).truth
    assert Truth.UNKNOWN is answer(complete("contracts", college)).truth


def test_a_version_is_reached_through_the_other() -> None:
    """A declaration names either version of a municipality."""
    again = municipality("again", "Hilversum", replaces=HILVERSUM)
    shown = landscape_of(again, complete("contracts", "again")).on("2020-01-01")
    assert Truth.NO is absence(shown, "contracts", (HILVERSUM,), LACK, window=YEAR).truth


@pytest.mark.parametrize(
    ("declared", "window", "expected"),
    [
        ("2020-01-01", YEAR, Truth.NO),
        ("2019-12-31", YEAR, Truth.NO),
        ("2019-12-30", YEAR, Truth.UNKNOWN),
        ("2019-12-31", period("2019-01-01"), Truth.UNKNOWN),
        ("2019-12-31", period("2019-01-01", "2021-01-01"), Truth.UNKNOWN),
        ("2020-01-01", period("2019-01-01", "2021-01-01"), Truth.NO),
    ],
)
def test_what_a_declaration_has_to_have_seen(declared: str, window: Any, expected: Truth) -> None:
    """Declared on the last day of the window, or on the day asked if that is earlier."""
    found = answer(complete("contracts", day=day(declared)), window=window)
    assert expected is found.truth


@pytest.mark.parametrize(
    "strong",
    [
        complete("contracts", id="z-own"),
        complete("contracts", id="z-college", by=(f"{HILVERSUM}.college",)),
        complete("contracts", id="z-register", by=(), register=RegisterKind.CERTIFICATES),
    ],
)
def test_the_weightiest_declaration_is_the_ground(strong: Completeness) -> None:
    """That of whom it concerns or of a register, whatever the order of the rows."""
    weak = complete("contracts", id="a-weak", by=("chair",))
    for rows in ((weak, strong), (strong, weak)):
        assert ["contracts", strong.id] == [
            value
            for ground in answer(*rows).grounds
            for value in (getattr(ground.record, "table", None), ground.record.id)
        ]


def test_of_equal_declarations_the_order_does_not_decide() -> None:
    """The ground is the same for every order of the rows."""
    one, two = complete("contracts", id="a"), complete("contracts", id="b")
    assert answer(one, two) == answer(two, one)


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        (day("2020-02-01"), {"2019-01-01", "2020-01-01", "2020-02-02"}),
        (between("2020-02-01", "2020-03-01"), {"2019-01-01", "2020-01-01", "2020-02-02"}),
        (between(None, "2020-03-01"), {"2019-01-01", "2020-01-01"}),
        (day("9999-12-31"), {"2019-01-01", "2020-01-01"}),
    ],
)
def test_an_absence_turns_after_the_day_declared(declared: Any, expected: set[str]) -> None:
    """And on the bounds of what is declared."""
    shown = landscape_of(complete("contracts", day=declared, period=YEAR)).on("2020-01-01")
    assert expected == set(map(str, declared_turns(shown, "contracts", (HILVERSUM,))))


def test_declarations_are_told_by_what_they_are_about() -> None:
    """Those about everything, and those about any of these ids, each once."""
    rows = [
        complete("contracts"),
        complete("contracts", HILVERSUM, HUIZEN),
        complete("contracts", HUIZEN),
        complete("subsidies"),
    ]
    shown = landscape_of(municipality(HUIZEN, "Huizen"), *rows).on("2020-01-01")
    found = {each.id for each in declarations(shown, "contracts", (HILVERSUM, "gi"))}
    assert {rows[0].id, rows[1].id} == found
    assert 3 == len(declarations(shown, "contracts", (HILVERSUM, HUIZEN)))

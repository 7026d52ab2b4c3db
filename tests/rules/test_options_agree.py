"""GI001 and JW204 read the same option of a contract in the same way."""

from __future__ import annotations

import pytest
from tests.rules.landscapes import (
    ALMERE,
    CERTIFIED,
    CHILD_PROTECTION,
    EEMNES,
    HILVERSUM,
    HUIZEN,
    IN_2019,
    REGIO,
    certificate,
    checked,
    complete,
    contract,
    finding,
    gooi,
    lacking,
    membership,
    option,
    period,
    possibly,
)

import jeugdregio as jr

OPTION = "option exercised or ended"
OLD = contract(
    clients=("alliance",),
    period=period("2018-01-01", "2019-01-01"),
    options=(option("2019-01-01", "2020-01-01"),),
)


def with_alliance(*records: jr.Record) -> jr.Landscape:
    """An alliance of the Regio and Almere, with a contract of 2018 and an option for 2019."""
    return gooi(
        jr.Alliance(id="alliance", name="Samenwerking"),
        membership(REGIO, "alliance"),
        membership(ALMERE, "alliance"),
        OLD,
        certificate("2018-01-01", "2021-01-01"),
        *records,
    )


def open_for_gi001(landscape: jr.Landscape) -> bool:
    """Whether the option may carry the contract on, as GI001 sees it."""
    asked = checked(landscape, on="2019-02-01", select=["GI001"])
    return ("contract", CHILD_PROTECTION) in {each.subject for each in asked}


def open_for_jw204(landscape: jr.Landscape, whose: str) -> bool:
    """Whether the option may cover a municipality, as JW204 sees it."""
    found = finding(
        landscape, "JW204", whose, CHILD_PROTECTION, on="2019-02-01", parameters=IN_2019
    )
    return OPTION in {each[0] for each in lacking(found)}


@pytest.mark.parametrize("whose", [HILVERSUM, HUIZEN, ALMERE])
@pytest.mark.parametrize(
    ("declaration", "expected"),
    [
        ((), True),
        ((complete("contracts", "alliance"),), False),
        ((complete("contracts", HILVERSUM),), False),
        ((complete("contracts", ALMERE),), False),
        ((complete("contracts", EEMNES),), True),
        ((complete("contracts", HILVERSUM, period=period(until="2019-07-01")),), True),
        ((complete("contracts", HILVERSUM, kinds=("foster-care",)),), True),
    ],
)
def test_own_declaration_of_a_member(
    declaration: tuple[jr.Record, ...], expected: bool, whose: str
) -> None:
    """What a member of the alliance declares complete reaches the option, for all who ask."""
    landscape = with_alliance(*declaration)
    answers = open_for_gi001(landscape), open_for_jw204(landscape, whose)
    assert (expected, expected) == answers


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, False),
        ({"period": period("2019-01-01", "2020-01-01")}, False),
        ({"period": period("2019-01-02")}, True),
        ({"period": period(until="2019-12-31")}, True),
        ({"period": possibly()}, True),
        ({"extent": jr.Extent.PARTIAL}, True),
        ({"extent": jr.Extent.PARTIAL, "functions": CERTIFIED}, False),
        ({"extent": jr.Extent.PARTIAL, "functions": ("foster-care",)}, True),
        ({"purpose": jr.Purpose.CBS_STATISTICS}, True),
    ],
)
def test_only_who_stands_in_it_all_the_time(fields: dict[str, object], expected: bool) -> None:
    """Whoever is no member for sure, on every day of the option, declares nothing about it."""
    landscape = with_alliance(
        membership(EEMNES, "alliance", **fields), complete("contracts", EEMNES)
    )
    answers = open_for_gi001(landscape), open_for_jw204(landscape, HILVERSUM)
    assert (expected, expected) == answers


def test_own_declaration_weighs_most() -> None:
    """Beside the declarations of other members, the own one denies the cover."""
    tables = ("contracts", "subsidies")
    own = [complete(each, HUIZEN) for each in tables]
    theirs = [complete(each, HILVERSUM) for each in tables]
    landscape = with_alliance(*theirs, *own)
    for whose in (HILVERSUM, HUIZEN):
        found = finding(
            landscape, "JW204", whose, CHILD_PROTECTION, on="2019-02-01", parameters=IN_2019
        )
        assert jr.Verdict.VIOLATED is found.verdict

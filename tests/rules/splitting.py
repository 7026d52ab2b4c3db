"""Small landscapes of a region of which the purchase is split, in the words of the field.

Drenthe as a region of four: Assen and Tynaarlo are to be the subregion Noord, Emmen and Hoogeveen
the subregion Zuid. From 2017 on the region goes on buying foster care for all four; the rest of
youth help each subregion buys for its own members. What a test does not say is as told here.
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any, Final

from tests.rules.landscapes import college, day, finding, municipality, period
from tests.rules.mandates import asking as asking

import jeugdregio as jr

DRENTHE: Final = "drenthe"
NOORD: Final = "noord"
ZUID: Final = "zuid"
ASSEN: Final = "GM0106"
TYNAARLO: Final = "GM1730"
EMMEN: Final = "GM0114"
HOOGEVEEN: Final = "GM0118"
TOWNS: Final = {ASSEN: "Assen", TYNAARLO: "Tynaarlo", EMMEN: "Emmen", HOOGEVEEN: "Hoogeveen"}
IN_NOORD: Final = (ASSEN, TYNAARLO)
IN_ZUID: Final = (EMMEN, HOOGEVEEN)
FOUR: Final = tuple(sorted(TOWNS))

HELP: Final = "youth-help-divided"
JOINT: Final = "jointly-bought"
REST: Final = "rest-of-it"

START: Final = "2017-01-01"
"""The day on which the subregions start to buy, and on which the proposal takes effect."""

TODAY: Final = "2016-06-01"
"""A day between the proposal and the start."""

LETTER: Final = "2016-02-08"
"""The last day that the letter can have: the first day of the rules drawn from it."""

SPLIT: Final = (DRENTHE, START)
"""What a finding on the split is about."""

PROPOSAL: Final = "proposal"


# who there is


def inside(member: str, grouping: str, **fields: Any) -> jr.Membership:
    """That a municipality is a full member, always."""
    fields.setdefault("id", f"{member}-in-{grouping}")
    return jr.Membership(member=member, grouping=grouping, **fields)


def subregion(id: str, name: str, **fields: Any) -> jr.Subregion:
    """A subregion of the region."""
    return jr.Subregion(id=id, name=name, **{"of": DRENTHE} | fields)


# what is bought


def scope(id: str, *functions: str, **fields: Any) -> jr.Scope:
    """The purchase of these care functions."""
    return jr.Scope(id=id, functions=functions, activities=(jr.Activity.PURCHASE,), **fields)


def scopes() -> list[jr.Record]:
    """Youth help as the field, foster care bought jointly, and the rest."""
    rest = jr.RestScope(id=REST, siblings=(JOINT,), whole=HELP)
    return [scope(HELP, "youth-help"), scope(JOINT, "foster-care"), rest]


def buys(buyer: str, of: str | None = REST, **fields: Any) -> jr.Purchase:
    """That a region or subregion buys something for its members, from 2017 on."""
    fields.setdefault("id", f"{buyer}-buys")
    fields.setdefault("period", period(START))
    return jr.Purchase(buyer=buyer, scope=of, **fields)


# what was proposed and decided


def proposal(**fields: Any) -> jr.Act:
    """The proposal to split, which each of the four colleges decides for itself."""
    given: dict[str, Any] = {
        "id": PROPOSAL,
        "kind": jr.ActKind.PROPOSAL,
        "day": day("2016-02-01"),
        "rule": jr.DecisionRule(kind=jr.RuleKind.EACH_BINDS_ITSELF, organs=map(college, FOUR)),
        "about": (DRENTHE,),
        "scope": HELP,
        "effective": day(START),
    }
    return jr.Act(**given | fields)


def in_favour(whose: str, on: str = "2016-02-09", **fields: Any) -> jr.Act:
    """That a college decides for the proposal."""
    given: dict[str, Any] = {
        "id": f"decision-of-{whose}-{on}",
        "kind": jr.ActKind.DECISION,
        "day": day(on),
        "deciders": (college(whose),),
        "decides": PROPOSAL,
    }
    return jr.Act(**given | fields)


def all_in_favour(on: str = "2016-02-09", without: str | None = None) -> list[jr.Act]:
    """That each college decides for it, but one perhaps."""
    return [in_favour(each, on) for each in FOUR if each != without]


# landscapes


def drenthe(*records: jr.Record, without: tuple[str, ...] = ()) -> jr.Landscape:
    """The region, its subregions, what is bought, and these.

    Of several records with one id the last counts.
    """
    usual: list[jr.Record] = [
        *(municipality(id, name=name) for id, name in TOWNS.items()),
        jr.YouthRegion(id=DRENTHE, name="Drenthe"),
        subregion(NOORD, "Noord"),
        subregion(ZUID, "Zuid"),
        *(inside(each, DRENTHE) for each in FOUR),
        *(inside(each, NOORD) for each in IN_NOORD),
        *(inside(each, ZUID) for each in IN_ZUID),
        *scopes(),
        buys(DRENTHE, JOINT),
        buys(NOORD),
        buys(ZUID),
    ]
    rows = {each.id: each for each in (*usual, *records)}
    return jr.Landscape(*(each for id, each in rows.items() if id not in without))


@functools.cache
def example(*names: str) -> jr.Landscape:
    """The documents of these names, as one landscape."""
    return jr.load(*(Path(__file__).parents[2] / "examples" / name for name in names))


def letter_of_2016() -> jr.Landscape:
    """The letter to the councils of Drenthe alone."""
    return example("letters/drenthe-2016.json")


# what the rules say


def on_split(*records: jr.Record, **asked: Any) -> jr.Finding:
    """What PRA011 says about the split."""
    without = asked.pop("without", ())
    asked.setdefault("on", TODAY)
    return finding(drenthe(*records, without=without), "PRA011", *SPLIT, **asked)


def on_proposal(*records: jr.Record, **asked: Any) -> jr.Finding:
    """What PRA012 says about the proposal."""
    asked.setdefault("on", TODAY)
    return finding(drenthe(proposal(), *records), "PRA012", PROPOSAL, **asked)

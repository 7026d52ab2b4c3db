"""A text may name members that a reorganisation ended; the answer tells to whom they passed."""

from __future__ import annotations

from typing import Any

import attrs
from tests.helpers import membership, period, uncertain
from tests.landscape.successions import HISTORY, PLANNED, country

from jeugdregio.landscape import Landscape
from jeugdregio.model import Alliance, Arrangement, Lack, Note, Party, Remark, Truth

REGIO = "regio"


def named(**fields: Any) -> Landscape:
    """A region of A, which ended in 2010, and of F."""
    return country(
        *HISTORY,
        Alliance(id=REGIO, name="Regio"),
        membership("A", REGIO, **fields),
        membership("F", REGIO),
    )


def test_who_ended_is_no_member_and_is_named() -> None:
    """With those it passed to, the later ones too; only from the day on which it ended."""
    for on, full, remarks in (
        ("2009-12-31", ("A", "F"), ()),
        ("2010-01-01", ("F",), (Remark(Note.ENDED_MEMBER, ("A", "C", "D")),)),
    ):
        answer = named().on(on).members(REGIO)
        assert (full, remarks) == (answer.value.full, answer.remarks)


def test_only_for_days_for_which_it_is_named() -> None:
    """A membership that ended, or possibly did, names nobody."""
    for days in (period(None, "2010-01-01"), uncertain(period(), period(None, "2010-01-01"))):
        assert () == named(period=days).on("2010-01-01").members(REGIO).remarks


def test_a_party_that_ended() -> None:
    """An organ of a municipality that ended is named likewise; who is not there yet is not."""
    case = country(
        *HISTORY,
        Arrangement(id=REGIO, name="Regio"),
        *(Party(id=f"party-{each}", arrangement=REGIO, organ=f"{each}.college") for each in "EFC"),
    )
    assert () == case.on("2009-01-01").members(REGIO).remarks
    answer = case.on("2020-01-01").members(REGIO)
    assert [("C", "D"), ("E", "D", "F", "G")] == [each.about for each in answer.remarks]
    assert ("F.college",) == answer.value.organs


def test_who_is_planned_to_end_is_possibly_a_member() -> None:
    """From the day of a reorganisation that is only planned; the plan is what is missing."""
    case = named().adding(PLANNED, membership("D", REGIO))
    before = case.on("2029-12-31").members(REGIO)
    assert (("D", "F"), ()) == (before.value.full, before.value.possible)
    answer = case.on("2030-01-01").members(REGIO)
    assert (("F",), ("D",)) == (answer.value.full, answer.value.possible)
    assert Remark(Note.PLANNED, ("D", "planned")) in answer.remarks
    lacks = {(each.what, each.about) for each in answer.value.complete.missing}
    assert {(Lack.SUCCESSION, ("planned",)), (Lack.MEMBERS, (REGIO,))} == lacks


def test_a_plan_and_a_doubtful_membership() -> None:
    """Both are missing."""
    doubt = membership("D", REGIO, period=uncertain(period(), period(None, "2020-01-01")))
    case = country(*HISTORY, PLANNED, Alliance(id=REGIO, name="Regio"), doubt)
    answer = case.on("2030-01-01").members(REGIO)
    assert (Truth.UNKNOWN, ("D",)) == (answer.truth, answer.value.possible)
    assert {Lack.SUCCESSION, Lack.MEMBERS} == {each.what for each in answer.missing}


def test_who_is_recorded_to_end_is_no_member_after_it() -> None:
    """By a reorganisation that was decided, though no end is written in the municipality itself."""
    decided = attrs.evolve(PLANNED, planned=False)
    case = country(*HISTORY, decided, Alliance(id=REGIO, name="Regio"), membership("D", REGIO))
    for on, truth in (("2029-12-31", Truth.YES), ("2030-01-01", Truth.NO)):
        assert truth is case.on(on).exists("D").truth
        answer = case.on(on).members(REGIO)
        assert (("D",) if truth is Truth.YES else ()) == answer.value.full
        told = {each.about for each in answer.remarks if each.note is Note.ENDED_MEMBER}
        assert (set() if truth is Truth.YES else {("D", "F")}) == told

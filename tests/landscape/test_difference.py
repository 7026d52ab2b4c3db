"""How the members of a grouping differ between two days, and what changes day by day."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import day, membership, municipality, period, uncertain
from tests.landscape.successions import (
    CORRECTION,
    DIVIDED,
    HISTORY,
    PLANNED,
    country,
    reorganised,
)
from tests.pages import Page

from jeugdregio.dates import AnyPeriod
from jeugdregio.errors import AmbiguousName, UnknownName, UsageError
from jeugdregio.landscape import GroupingDifference, MemberChangeKind
from jeugdregio.model import (
    Alliance,
    Answer,
    Completeness,
    Extent,
    Ground,
    Lack,
    Membership,
    Missing,
    Note,
    Purpose,
    Record,
    Remark,
    Truth,
    YouthRegion,
)

NO, UNKNOWN, YES = Truth.NO, Truth.UNKNOWN, Truth.YES
STAYED, MOVED_IN, _, MOVED_OUT, ENDED = MemberChangeKind
STATISTICS = Purpose.CBS_STATISTICS
REGION = YouthRegion(id="JZ35", name="Noordoost-Brabant")
DECLARED = Completeness(
    id="cbs",
    day=day("2026-07-01"),
    by=(),
    table="memberships",
    kinds=("cbs-statistics",),
    period=period("2005-01-01", "2026-01-01"),
)


def member(town: str, held: AnyPeriod | None = None, **fields: Any) -> Membership:
    """A member of the region for statistics, always unless said otherwise."""
    usual: dict[str, Any] = {"purpose": STATISTICS, "period": held or period()}
    return membership(town, "JZ35", **usual | fields)


MEMBERS = (
    member("A", period(None, "2010-01-01")),
    member("B", period(None, "2010-01-01")),
    member("C", period("2010-01-01", "2015-01-01")),
    member("D", period("2015-01-01")),
    member("E", period(None, "2020-01-01")),
    member("F"),
)


def difference(
    *records: Record, days: tuple[str, str], members: tuple[Membership, ...] = MEMBERS
) -> Answer[GroupingDifference]:
    """The difference of the region between two days, with these records beside the usual ones."""
    return country(REGION, *HISTORY, *members, *records).difference("JZ35", *days)


def told(answer: Answer[GroupingDifference]) -> list[tuple[str, MemberChangeKind, str, str, Truth]]:
    """Every change, with the municipalities inside and outside."""
    value = answer.value
    return [
        (each.member, each.kind, "".join(each.inside), "".join(each.outside), each.truth)
        for each in (*value.stayed, *value.came, *value.went)
    ]


# what happened


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("2009-12-31", "2010-01-01"), "E stayed, F stayed, C new AB, A ended C, B ended C"),
        (("2014-12-31", "2015-01-01"), "E stayed, F stayed, D moved in, C ended D"),
        (
            ("2005-01-01", "2021-01-01"),
            "F stayed, D moved in, A ended D, B ended D, E ended DF outside G",
        ),
    ],
    ids=["merger", "absorption", "several"],
)
def test_those_that_ended_and_those_that_are_new(days: tuple[str, str], expected: str) -> None:
    """By reorganisation, with the members in which the area lay on the other day."""
    answer = difference(days=days)
    assert expected == ", ".join(
        " ".join(filter(None, (town, kind.value, inside, outside and f"outside {outside}")))
        for town, kind, inside, outside, _ in told(answer)
    )
    assert {YES} == {answer.truth, *(truth for *_, truth in told(answer))}


def test_where_one_went_that_was_divided() -> None:
    """Some of those that received it are members, others are not."""
    answer = difference(days=("2016-01-01", "2021-01-01"))
    assert ("E", ENDED, "DF", "G", YES) == told(answer)[-1]
    (went,) = answer.value.went
    assert Ground(DIVIDED) in went.answer.grounds


def test_moving_in_and_out() -> None:
    """One that exists on both days moved, whatever area it passed on."""
    moved = (member("F", period(None, "2016-01-01")), member("G", period("2016-01-01")))
    corrected = reorganised("s", "2016-01-01", ("F", "G", CORRECTION))
    answer = difference(corrected, days=("2015-06-01", "2017-01-01"), members=moved)
    assert [("G", MOVED_IN, "", "", YES), ("F", MOVED_OUT, "", "", YES)] == told(answer)
    assert {"F-in-JZ35", "G-in-JZ35"} == {each.record.id for each in answer.grounds}


def test_a_partial_member_is_a_member() -> None:
    """For a part of what the grouping does."""
    alliance = Alliance(id="all", name="Verbond")
    took_part = period(None, "2016-01-01")
    landscape = country(alliance, membership("F", "all", extent=Extent.PARTIAL, period=took_part))
    answer = landscape.difference("Verbond", "2015-01-01", "2017-01-01")
    assert [("F", MOVED_OUT, "", "", YES)] == told(answer)
    assert None is answer.value.purpose


def test_a_grouping_that_ended() -> None:
    """Has no members any more."""
    alliance = Alliance(id="all", name="Verbond", period=period(None, "2016-01-01"))
    landscape = country(alliance, membership("F", "all"))
    answer = landscape.difference("all", "2015-01-01", "2017-01-01")
    assert [("F", MOVED_OUT, "", "", YES)] == told(answer)


# truth


def test_a_doubtful_membership() -> None:
    """It is not known whether it came."""
    doubted = member("G", uncertain(period("2016-01-01"), period("2018-01-01")))
    answer = difference(days=("2015-06-01", "2017-01-01"), members=(member("F"), doubted))
    assert ("G", MOVED_IN, "", "", UNKNOWN) == told(answer)[-1]
    assert UNKNOWN is answer.truth
    assert Remark(Note.POSSIBLE_MEMBER, ("G",)) in answer.remarks


def test_a_plan_leaves_it_open_who_stays() -> None:
    """The one that would end may still be there."""
    answer = difference(PLANNED, days=("2021-01-01", "2031-01-01"))
    assert [("D", STAYED, "", "", UNKNOWN), ("F", STAYED, "", "", YES)] == told(answer)
    assert Missing(Lack.SUCCESSION, ("planned",), None, ("legislation",)) in answer.missing


@pytest.mark.parametrize(
    ("records", "expected"), [((), UNKNOWN), ((DECLARED,), NO)], ids=["not declared", "declared"]
)
def test_nothing_changed(records: tuple[Record, ...], expected: Truth) -> None:
    """Only where all members are declared recorded nobody else came or went."""
    answer = difference(*records, days=("2021-01-01", "2022-01-01"))
    assert (expected, ~expected) == (answer.truth, answer.value.complete.truth)
    assert Remark(Note.FOR_STATISTICS, ("JZ35",)) in answer.remarks
    assert STATISTICS is answer.value.purpose


def test_nobody_is_recorded() -> None:
    """Then nothing is known."""
    answer = difference(days=("2021-01-01", "2022-01-01"), members=())
    assert (UNKNOWN, []) == (answer.truth, told(answer))


def test_as_known_on_a_day() -> None:
    """What was learnt later changes nothing about what was known."""
    late = member("G", period("2016-01-01"), known_from=day("2020-01-01"))
    landscape = country(REGION, member("F"), late)
    days = ("2015-01-01", "2017-01-01")
    assert [("F", STAYED, "", "", YES), ("G", MOVED_IN, "", "", YES)] == told(
        landscape.difference("JZ35", *days)
    )
    before = landscape.difference("JZ35", *days, known_at="2019-12-31")
    assert [("F", STAYED, "", "", YES)] == told(before)


def test_a_newer_version_is_the_same_member() -> None:
    """It stayed, by the id of its first version."""
    newer = municipality("F2", "F", replaces="F")
    landscape = country(
        REGION, newer, member("F", period(None, "2016-01-01")), member("F2", period("2016-01-01"))
    )
    answer = landscape.difference("JZ35", "2015-01-01", "2017-01-01")
    assert [("F", STAYED, "", "", YES)] == told(answer)


@pytest.mark.parametrize(
    ("grouping", "days", "error"),
    [
        ("JZ36", ("2015-01-01", "2016-01-01"), UnknownName),
        ("twice", ("2015-01-01", "2016-01-01"), AmbiguousName),
        ("JZ35", ("2016-01-01", "2016-01-01"), UsageError),
        ("JZ35", ("2016-01-02", "2016-01-01"), UsageError),
        ("JZ35", ("2016", "2017-01-01"), UsageError),
    ],
)
def test_what_cannot_be_asked(grouping: str, days: tuple[str, str], error: type[Exception]) -> None:
    """No such grouping, or no two days in order."""
    twins = [Alliance(id=id, name="twice") for id in ("one", "two")]
    with pytest.raises(error):
        country(REGION, *twins).difference(grouping, *days)


# in words


def test_in_words() -> None:
    """One that stayed for certain needs no words."""
    value = difference(PLANNED, days=("2016-01-01", "2031-01-01")).value
    assert (
        "JZ35, 2016-01-01 and 2031-01-01: stayed D (stayed; unknown), F; "
        "went E (ended; yes; inside D, F; outside G); complete: unknown"
    ) == str(value)
    assert "<GroupingDifference JZ35, 2016-01-01 and 2031-01-01: stayed D (stayed; unknown)…>" == (
        repr(value)
    )
    assert "<MemberChange E (ended; yes; inside D, F; outside G)>" == repr(value.went[0])
    assert ("E", "ended", "✓ yes", "D, F", "G") in Page(value._repr_html_()).rows

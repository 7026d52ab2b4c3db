"""Whole landscapes: everything in them fits together, and the hard cases are what they say."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from jeugdregio.dates import UncertainPeriod
from jeugdregio.landscape import Landscape, integrity
from jeugdregio.model import Act, Claim, Municipality, Record, Truth
from jeugdregio.rules import check
from jeugdregio.testing import DAYS, HardCase, drawing, kinds, landscapes

ON = date(2050, 1, 1)
"""A day after every hard case."""


def of(case: HardCase) -> st.SearchStrategy[Landscape]:
    """Landscapes of one hard case alone."""
    return landscapes(most=0, cases=[case])


def test_the_days_are_in_order() -> None:
    """Periods are made of two of them."""
    assert [*DAYS] == sorted({*DAYS})


@settings(max_examples=20)  # of many records each
@given(landscapes(having=Municipality, most=0, cases=()))
def test_every_table_is_filled(landscape: Landscape) -> None:
    """Where a record of some class has to be, every table has a record to refer to."""
    assert all(len(table) > 0 for table in landscape.tables().values())


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
@settings(max_examples=2)  # of each of many classes
@given(data=st.data())
def test_every_kind_of_record_is_drawn(kind: type[Record], data: st.DataObject) -> None:
    """A record of the class asked for is in it."""
    landscape = data.draw(landscapes(having=kind, most=0))
    assert any(type(record) is kind for record in landscape)


def test_where_circles_are_refused_none_is_drawn() -> None:
    """The two lists of tables in which records lead on to one another are the same."""
    assert set(integrity._LEADING) == drawing._LEADING_ON


@given(landscapes(most=2), st.sampled_from(DAYS))
def test_a_landscape_can_be_held_against_the_rules(landscape: Landscape, day: date) -> None:
    """No rule fails on one."""
    assert () == check(landscape, on=day).errors


@settings(max_examples=20)
@given(landscapes(cases=[*HardCase, HardCase.MERGER]))
def test_hard_cases_go_together(landscape: Landscape) -> None:
    """All of them, one twice, and among records that refer to them."""
    assert {each.value for each in HardCase} <= {
        region.id.rpartition("-")[0] for region in landscape.youth_regions
    }


def cases_in(landscape: Landscape) -> set[HardCase]:
    """The hard cases in a landscape."""
    return {case for case in HardCase for each in landscape if each.id.startswith(case.value)}


@settings(max_examples=200)
@given(landscapes(most=0))
def test_few_hard_cases_come_unasked(landscape: Landscape) -> None:
    """Up to two in any landscape."""
    assert len(cases_in(landscape)) <= 2


@pytest.mark.parametrize("case", HardCase)
def test_every_hard_case_comes_unasked(case: HardCase) -> None:
    """Alone, and beside another."""
    sought = settings(max_examples=1000, database=None)
    alone = find(landscapes(most=0), lambda each: cases_in(each) == {case}, settings=sought)
    beside = find(landscapes(most=0), lambda each: cases_in(each) > {case}, settings=sought)
    assert (1, 2) == (len(cases_in(alone)), len(cases_in(beside)))


@given(of(HardCase.OPEN_END))
def test_open_end(landscape: Landscape) -> None:
    """The member is one for good."""
    (membership,) = landscape.memberships
    found = landscape.on(date.max).members(membership.grouping)
    assert (membership.member,) == found.value.full


@given(of(HardCase.UNCERTAIN_END))
def test_uncertain_end(landscape: Landscape) -> None:
    """The member may have left."""
    (membership,) = landscape.memberships
    assert isinstance(membership.period, UncertainPeriod)
    assert (membership.member,) == landscape.on(ON).members(membership.grouping).value.possible


@given(of(HardCase.SAME_DAY_CHANGE))
def test_same_day_change(landscape: Landscape) -> None:
    """On every day the municipality is in one of the regions."""
    left, joined = landscape.memberships
    day = joined.period.possible.start
    assert day is not None
    assert day == left.period.possible.end
    assert left.member == joined.member
    assert not landscape.on(day).members(left.grouping).value.full
    assert (joined.member,) == landscape.on(day).members(joined.grouping).value.full


@given(of(HardCase.SPLIT))
def test_split(landscape: Landscape) -> None:
    """The area of one went to two others, one of which is its general successor."""
    (succession,) = landscape.successions
    (gone,) = succession.ended
    lineage = landscape.on(ON).succession(gone).value
    assert 2 == len(lineage.holders)
    assert lineage.general_successor is not None
    assert lineage.general_successor.value in lineage.holders
    assert Truth.NO is landscape.on(ON).exists(gone).truth


@given(of(HardCase.MERGER))
def test_merger(landscape: Landscape) -> None:
    """Two became one, which came in their place in the region."""
    (succession,) = landscape.successions
    (new,) = succession.generated
    shown = landscape.on(ON)
    assert [(new,), (new,)] == [shown.succession(each).value.holders for each in succession.used]
    assert (new,) == shown.members(landscape.memberships["merger-0-c-in-0"].grouping).value.full


@given(of(HardCase.RENAME))
def test_rename(landscape: Landscape) -> None:
    """One municipality is found by both names and both codes."""
    (town,) = landscape.municipalities
    names = (town.name, town.former_names[0].text, *(code.value for code in town.codes))
    assert 4 == len({*names})
    assert {town} == {landscape.municipality(name) for name in names}
    assert town.name_on(date.min) == town.former_names[0].text


@given(of(HardCase.RETROACTIVE))
def test_retroactive(landscape: Landscape) -> None:
    """It takes effect on a day on which nobody knew."""
    (act,) = landscape.acts
    assert isinstance(act.effective, date)
    assert act.known_from == act.day == act.published
    assert act.known_from is not None
    assert act.effective < act.known_from
    assert act not in landscape.on(ON, known_at=act.effective).ever[Act]


@given(of(HardCase.REPLACED))
def test_replaced(landscape: Landscape) -> None:
    """What is known depends on the day on which it is asked."""
    first, second, third = landscape.memberships
    assert [None, first.id, second.id] == [each.replaces for each in (first, second, third)]
    assert second.known_from is not None
    assert third.known_from is not None
    assert second.known_from < third.known_from

    def members(known_at: date) -> tuple[str, ...]:
        return landscape.on(ON, known_at=known_at).members(first.grouping).value.full

    town = (first.member,)
    assert [town, (), town] == [
        *map(members, (date.min, second.known_from, third.known_from)),
    ]


@given(of(HardCase.CONTRADICTING_SOURCES))
def test_contradicting_sources(landscape: Landscape) -> None:
    """Both stay: two counts, an end or none, each in dispute and from a document of its own."""
    one, two = landscape.memberships
    assert one.member == two.member
    assert one.grouping == two.grouping
    assert one.period != two.period
    assert {17, 18} == {claim.count for claim in landscape.on(ON).ever[Claim]}
    evidence = [each.evidence[0] for each in (one, two)]
    assert [True, True] == [each.contested for each in evidence]
    assert {document.id for document in landscape.documents} == {each.document for each in evidence}

"""Laws of the groupings of a municipality, of what refers to a record, and of differences."""

from __future__ import annotations

import itertools
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.landscape.worlds import DAYS, OTHER, OURS, World, drawn_by, with_versions, worlds
from tests.properties.test_landscape import worlds_and_changes

from jeugdregio.errors import IntegrityError, JeugdregioError
from jeugdregio.landscape import Landscape, Snapshot, changed
from jeugdregio.landscape.shown import Read
from jeugdregio.model import Extent, Purchase, Record, Truth
from jeugdregio.model.references import organ_owner

GROUPS = ("gv", "nh", "regio")


@st.composite
def with_purchases(draw: st.DrawFn) -> World:
    """A world, some of it known late or replaced, in which groupings buy."""
    pick = drawn_by(draw)
    found = with_versions(pick, draw(worlds()))
    bought = (
        Purchase(id=f"p-{each}", buyer=each, functions=(pick(("foster-care", "youth-help")),))
        for each in GROUPS[: draw(st.integers(0, 3))]
    )
    return World((*found.records, *bought), found.function, found.day)


def as_members(snapshot: Snapshot, town: str) -> dict[str, tuple[Extent | None, Truth]]:
    """How a municipality stands among the members of every grouping."""
    found: dict[str, tuple[Extent | None, Truth]] = {}
    for group in GROUPS:
        value = snapshot.members(group).value
        if town in value.full:
            found[group] = Extent.FULL, Truth.YES
        elif town in {each.member for each in value.partial}:
            found[group] = Extent.PARTIAL, Truth.YES
        elif town in value.possible:
            found[group] = None, Truth.UNKNOWN
    return found


@given(with_purchases(), st.sampled_from((OURS, OTHER)))
def test_groupings_and_members_agree(world: World, town: str) -> None:
    """A municipality is in exactly the groupings among whose members it stands."""
    snapshot = world.landscape.on(world.day)
    answer = snapshot.groupings(town)
    found = {
        each.grouping: (each.extent if each.truth is Truth.YES else None, each.truth)
        for each in answer.value.of(None)
    }
    assert as_members(snapshot, snapshot.thing(town)) == found
    assert (answer.truth is Truth.YES) is any(
        each.truth is Truth.YES for each in answer.value.groupings
    )


@given(with_purchases(), st.sampled_from((OURS, OTHER)))
def test_a_conflict_is_as_certain_as_who_buys(world: World, town: str) -> None:
    """Both buy what they are said to buy, each as certainly as it says."""
    snapshot = world.landscape.on(world.day)
    for conflict in snapshot.groupings(town).value.conflicts:
        if conflict.purpose is not None:
            continue
        for function in conflict.functions:
            buyers = snapshot.who_buys(function, town).value.buyers
            truths = [
                Truth.any(each.truth for each in buyers if each.buyer == group)
                for group in conflict.groupings
            ]
            assert Truth.all(truths) is conflict.truth


@given(worlds_and_changes())
def test_what_is_not_read_has_no_influence(drawn: tuple[World, Landscape, date | None]) -> None:
    """A change that touches nothing of what was read leaves groupings and matrix as they were."""
    world, after, known_at = drawn
    before = world.landscape
    (old, reads), (new, _) = (_noted(each, world, known_at) for each in (before, after))
    assert old == new or changed(before, after).seen_by(reads)


def _noted(
    landscape: Landscape, world: World, known_at: date | None
) -> tuple[tuple[object, ...], set[Read]]:
    snapshot = landscape.on(world.day, known_at=known_at)

    def ask() -> tuple[object, ...]:
        try:
            return snapshot.groupings(OTHER), snapshot.matrix(GROUPS, world.function)
        except JeugdregioError as error:  # not known by then, or two of a name
            return type(error), str(error)

    return snapshot.noting(ask)


@given(with_purchases())
def test_what_nothing_refers_to_can_go(world: World) -> None:
    """A record can be removed exactly when nothing refers to it, or to an organ of it."""
    landscape = world.landscape
    for record in world.records:
        held = [
            each
            for each in landscape.referring_to(record.id)
            if each.record.id != record.id and record.id in (each.id, organ_owner(each.id))
        ]
        assert _can_go(landscape, record) != bool(held)


def _can_go(landscape: Landscape, record: Record) -> bool:
    try:
        landscape.removing(record.id)
    except IntegrityError:
        return False
    return True


@given(worlds(), worlds())
def test_a_difference_leads_from_the_one_to_the_other(one: World, other: World) -> None:
    """What was removed taken away, what changed and what came put in: that is the later one."""
    before, after = one.landscape, other.landscape
    difference = after - before
    records = {each.id: each for each in before}
    for gone in difference.removed:
        del records[gone.id]
    for new in itertools.chain(difference.added, (each.after for each in difference.changed)):
        records[new.id] = new
    assert records == {each.id: each for each in after}
    assert all(each.fields for each in difference.changed)
    assert difference.added == (before - after).removed
    assert all(each.id not in {new.id for new in difference.added} for each in before)
    assert (before - before) == (after - after)


@given(with_purchases(), st.sampled_from(DAYS))
def test_a_day_ahead_is_told_as_on_that_day(world: World, day: date) -> None:
    """In what a municipality is does not depend on the day from which it is asked."""
    now, then = world.landscape.on(DAYS[0]), world.landscape.on(day)
    first, second = now.groupings(OTHER, day=day), then.groupings(OTHER)
    assert [str(each) for each in second.value.of(None)] == [
        str(each) for each in first.value.of(None)
    ]

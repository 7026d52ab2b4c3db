"""Laws of tables and landscapes: what learning, adding and declaring may change, and what not."""

from __future__ import annotations

import functools
import random
import unittest.mock
from collections.abc import Callable, Iterable
from datetime import date, timedelta

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.landscape.worlds import (
    DAYS,
    ELSEWHERE,
    OURS,
    WINDOW,
    Pick,
    World,
    addition,
    contract,
    declaration,
    drawn_by,
    moved,
    referring,
    remade,
    second,
    subsidy,
    with_versions,
    world,
    worlds,
)

from jeugdregio.dates import Period
from jeugdregio.errors import IntegrityError, JeugdregioError
from jeugdregio.landscape import (
    Landscape,
    Snapshot,
    Table,
    belongs_to,
    changed,
    members_on,
    record_types,
)
from jeugdregio.landscape.shown import Read
from jeugdregio.model import Membership, Municipality, Record, Truth

DAY = timedelta(days=1)


def outcome(ask: Callable[[], object]) -> object:
    """What comes of a question: its answer, or the error it ends in."""
    try:
        return ask()
    except JeugdregioError as error:
        return type(error), str(error)


def cover(snapshot: Snapshot, function: str, who: str = OURS) -> object:
    """The cover of Hilversum over the whole window."""
    return outcome(lambda: snapshot.coverage(who, function, since=WINDOW.start, until=WINDOW.end))


def truths(landscape: Landscape, world: World) -> dict[date, Truth]:
    """The truth of cover for every day; none for days on which Hilversum does not exist."""
    snapshot = landscape.on(world.day)
    days = [day for day in DAYS if day in landscape.municipalities[OURS].period.possible]
    return {
        day: snapshot.coverage(OURS, world.function, since=day, until=day + DAY).truth
        for day in days
    }


# cover


@st.composite
def worlds_and_more(
    draw: st.DrawFn, *makers: Callable[[Pick, str], Record]
) -> tuple[World, Record]:
    """A world, and one further record made by one of these."""
    pick = drawn_by(draw)
    return world(pick), pick(makers)(pick, "more")


@given(worlds_and_more(contract, subsidy))
def test_a_grant_never_creates_a_gap(drawn: tuple[World, Record]) -> None:
    """A further contract or subsidy never weakens the cover of a day, nor denies what was open."""
    world, grant = drawn
    order = [Truth.NO, Truth.UNKNOWN, Truth.YES]
    before, after = world.landscape, world.landscape.adding(grant)
    now = truths(after, world)
    for day, truth in truths(before, world).items():
        assert order.index(truth) <= order.index(now[day])


@given(worlds_and_more(declaration))
def test_declaring_only_denies_what_was_unknown(drawn: tuple[World, Record]) -> None:
    """A declaration of completeness turns UNKNOWN into NO, and nothing else into anything."""
    world, declared = drawn
    before, after = world.landscape, world.landscape.adding(declared)
    now = truths(after, world)
    for day, truth in truths(before, world).items():
        assert now[day] is truth or (truth, now[day]) == (Truth.UNKNOWN, Truth.NO)


@given(worlds())
def test_unknown_names_what_is_missing(world: World) -> None:
    """An interval that is UNKNOWN says what is missing, about what, and who could supply it."""
    answer = cover(world.landscape.on(world.day), world.function)
    for interval in getattr(getattr(answer, "value", None), "intervals", ()):
        assert (interval.truth is Truth.UNKNOWN) is bool(interval.answer.missing)
        for lack in interval.answer.missing:
            assert lack.about
            assert lack.who


# what was known


def answers(landscape: Landscape, world: World, known_at: date) -> list[object]:
    """What can be asked of a landscape as it was known on a day."""
    found: list[object] = []
    for day in (DAYS[3], world.day, DAYS[-3]):
        snapshot = landscape.on(day, known_at=known_at)
        found += [cover(snapshot, world.function, who) for who in (OURS, "hilversum")]
        found += [members_on(snapshot, group, day) for group in ("gv", "nh", "regio")]
        found += [outcome(functools.partial(snapshot.members, each)) for each in ("gv", "regio")]
        found += [belongs_to(snapshot, "chair")]
        for kind in record_types().values():
            found += [list(shown[kind]) for shown in (snapshot, snapshot.possible, snapshot.ever)]
        found += [outcome(functools.partial(snapshot.ever[Municipality].find, "hilversum"))]
        found += [snapshot.ever[Membership].where("member", OURS)]
    return found


@st.composite
def worlds_and_news(draw: st.DrawFn) -> tuple[World, tuple[Record, ...], date]:
    """A world of known and replaced records, and what became known from a day on."""
    pick = drawn_by(draw)
    world = with_versions(pick, draw(worlds()))
    day, news = pick(DAYS[1:]), tuple[Record, ...]()
    for number in range(pick((1, 2, 3))):
        new = addition(pick, (*world.records, *news), f"news-{number}")
        news = (*news, attrs.evolve(new, known_from=pick(DAYS[DAYS.index(day) :])))
    return world, news, day


@given(worlds_and_news())
def test_learning_does_not_rewrite_the_past(drawn: tuple[World, tuple[Record, ...], date]) -> None:
    """Records known from a day on change no answer of an earlier day of knowledge."""
    world, news, day = drawn
    before, after = world.landscape, world.landscape.adding(*news)
    assert answers(before, world, day - DAY) == answers(after, world, day - DAY)


@given(worlds())
def test_both_walks_meet_the_same_members(world: World) -> None:
    """Memberships and parties are followed twice, for truths and for answers: alike every day."""
    landscape = world.landscape
    for day in DAYS:
        snapshot = landscape.on(day)
        for group in ("gv", "nh", "regio"):
            found = members_on(snapshot, group, day)
            told = snapshot.members(group).value
            assert found.full == told.full
            partial = {each.member for each in told.partial}
            assert set(found.possible) == {*partial, *told.possible}


@st.composite
def worlds_twice(draw: st.DrawFn) -> tuple[World, World]:
    """A world, and the same with a second version of one thing."""
    pick = drawn_by(draw)
    world = draw(worlds())
    new = second(pick, world.records)
    records = [referring(each, new) if pick((True, False)) else each for each in world.records]
    return world, attrs.evolve(world, records=(*records, new))


@given(worlds_twice())
def test_a_thing_goes_by_any_of_its_versions(drawn: tuple[World, World]) -> None:
    """A second version of the same content changes nothing, whichever of the two is referred to."""
    one, two = (world.landscape.on(world.day) for world in drawn)
    function = drawn[0].function
    for who in (OURS, "hilversum"):
        assert in_short(cover(one, function, who)) == in_short(cover(two, function, who))
    for group in ("gv", "nh"):
        before, after = members_on(one, group, one.day), members_on(two, group, two.day)
        assert (before.full, before.possible) == (after.full, after.possible)
    assert belongs_to(one, f"{OURS}.college") == belongs_to(two, f"{OURS}.college")
    assert belongs_to(one, "chair") == belongs_to(two, "chair")


def in_short(found: object) -> object:
    """What an answer says about each interval, without the ids that it names."""
    return [
        (each.period, each.kind, each.truth, {lack.what for lack in each.answer.missing})
        for each in getattr(getattr(found, "value", None), "intervals", ())
    ]


# what is read


@st.composite
def worlds_and_changes(draw: st.DrawFn) -> tuple[World, Landscape, date | None]:
    """A world, the same with a change of one record or two, and a day of knowledge."""
    pick = drawn_by(draw)
    world = with_versions(pick, draw(worlds()))
    before = world.landscape
    known_at = pick((None, None, pick(DAYS)))
    how = pick(("add", "move", "second", "replace", "remove"))
    if how == "second":
        version = second(pick, world.records)
        new = referring(addition(pick, (*world.records, version), "new"), version)
        return world, before.adding(version, new), known_at
    if how in ("add", "move"):
        new = addition(pick, world.records, "new")
        if how == "move" and any(type(each) in ELSEWHERE for each in world.records):
            new = moved(pick, world.records, "new")
        new = attrs.evolve(new, known_from=pick((None, pick(DAYS))))
        return world, before.adding(new), known_at
    old = pick(world.records)
    try:
        if how == "remove":
            return world, before.removing(old.id), known_at
        new = attrs.evolve(remade(pick, old, old.id), replaces=pick((None, old.replaces)))
        return world, before.replacing(new), known_at
    except IntegrityError:  # another record refers to it
        assume(False)
        raise


def noted(landscape: Landscape, world: World, known_at: date | None) -> tuple[object, set[Read]]:
    """The outcome of asking about cover, with everything that was read for it."""
    snapshot = landscape.on(world.day, known_at=known_at)
    return snapshot.noting(lambda: cover(snapshot, world.function))


@given(worlds_and_changes())
def test_what_is_not_read_has_no_influence(drawn: tuple[World, Landscape, date | None]) -> None:
    """A change that touches nothing of what was read for an answer leaves the answer as it was."""
    world, after, known_at = drawn
    before = world.landscape
    (old, reads), (new, _) = noted(before, world, known_at), noted(after, world, known_at)
    assert old == new or changed(before, after).seen_by(reads)


@given(worlds_and_changes())
def test_a_difference_is_the_same_both_ways(drawn: tuple[World, Landscape, date | None]) -> None:
    """What differs does not depend on which landscape was made from which."""
    world, after, _ = drawn
    before = Landscape(*world.records)
    assert changed(before, after).reads == changed(after, before).reads
    assert changed(before, after).versions == changed(after, before).versions
    assert not changed(before, Landscape(*world.records)).reads


@given(worlds_and_changes())
def test_a_changed_landscape_equals_one_built_whole(
    drawn: tuple[World, Landscape, date | None],
) -> None:
    """Where the records are the same, it does not matter in how many steps they came."""
    world, after, known_at = drawn
    whole = Landscape(*after)
    assert whole == after
    one, two = whole.on(world.day, known_at=known_at), after.on(world.day, known_at=known_at)
    assert cover(one, world.function) == cover(two, world.function)


@given(worlds(), st.randoms(use_true_random=False))
def test_row_order_has_no_meaning(world: World, order: random.Random) -> None:
    """The order in which an author writes the records changes no answer, grounds included."""
    records = list(world.records)
    order.shuffle(records)
    one, two = world.landscape.on(world.day), Landscape(*records).on(world.day)
    assert cover(one, world.function) == cover(two, world.function)


# tables

NAMES = ("Hilversum", "Huizen", "hilversum")
IDS = ("a", "b", "c", "d")
Rows = dict[str, Municipality]


@st.composite
def rows(draw: st.DrawFn) -> Municipality:
    """A municipality under one of four ids, with one of three names and some aliases."""
    return Municipality(
        id=draw(st.sampled_from(IDS)),
        name=draw(st.sampled_from(NAMES)),
        aliases=tuple(draw(st.sets(st.sampled_from(("x", "y", "z"))))),
        period=draw(st.sampled_from((Period(), WINDOW))),
    )


def steps() -> st.SearchStrategy[list[tuple[str, Municipality]]]:
    """Changes to a table, with looks at it in between, which build indexes."""
    kinds = st.sampled_from(("add", "replace", "remove", "look"))
    return st.lists(st.tuples(kinds, rows()), max_size=12)


def apply(
    table: Table[Municipality], content: Rows, changes: Iterable[tuple[str, Municipality]]
) -> tuple[Table[Municipality], Rows]:
    """The table after the changes that are possible, and a plain dictionary after the same."""
    content = dict(content)
    for how, row in changes:
        if how == "look":
            look(table)
        elif how == "add" and row.id not in content:
            table, content[row.id] = table.adding(row), row
        elif how == "replace" and row.id in content:
            table, content[row.id] = table.replacing(row), row
        elif how == "remove" and row.id in content:
            table = table.removing(row.id)
            del content[row.id]
    return table, content


def look(table: Table[Municipality]) -> dict[str, object]:
    """Everything that a table tells by value, as sets."""
    found: dict[str, object] = {"all": {row.id: row for row in table}, "count": len(table)}
    for name in NAMES:
        found[f"name {name}"] = set(table.where(name=name))
        found[f"find {name}"] = outcome(functools.partial(table.find, name))
    for alias in ("x", "y", "z"):
        found[f"alias {alias}"] = set(table.where(aliases=alias))
        found[f"both {alias}"] = set(table.where(aliases=alias, name=NAMES[0]))
    for period in (Period(), WINDOW):
        found[f"period {period}"] = set(table.where(period=period))
    return found


@given(steps())
def test_steps_give_what_building_gives(changes: list[tuple[str, Municipality]]) -> None:
    """A table reached by any steps tells the same as one built from its rows."""
    table, content = apply(Table(Municipality), {}, changes)
    built = Table(Municipality, content.values())
    assert built == table
    assert look(built) == look(table)


@given(steps(), steps())
def test_a_table_never_changes(
    changes: list[tuple[str, Municipality]], more: list[tuple[str, Municipality]]
) -> None:
    """What is made from a table leaves the table itself as it was."""
    table, content = apply(Table(Municipality), {}, changes)
    apply(table, content, more)
    assert content == {row.id: row for row in table}
    assert look(Table(Municipality, content.values())) == look(table)


@given(steps(), steps(), st.booleans())
def test_since_tells_every_difference(
    changes: list[tuple[str, Municipality]],
    more: list[tuple[str, Municipality]],
    related: bool,
) -> None:
    """The difference has the rows before and after, whether or not the tables share a history."""
    before, old = apply(Table(Municipality), {}, changes)
    after, new = apply(before, old, more)
    if not related:
        before = Table(Municipality, map(attrs.evolve, old.values()))
    expected = {id: (old.get(id), new.get(id)) for id in {*old, *new} if old.get(id) != new.get(id)}
    assert expected == after.since(before)
    assert {id: (two, one) for id, (one, two) in expected.items()} == before.since(after)


@given(steps(), steps(), st.integers(0, 4))
def test_a_new_origin_changes_nothing(
    changes: list[tuple[str, Municipality]], more: list[tuple[str, Municipality]], few: int
) -> None:
    """However soon a table forgets what it was made from, it tells the same."""
    with unittest.mock.patch("jeugdregio.landscape.table._FEW", few):
        before, old = apply(Table(Municipality), {}, changes)
        after, new = apply(before, old, more)
    assert look(Table(Municipality, new.values())) == look(after)
    ids = {id for id in {*old, *new} if old.get(id) != new.get(id)}
    assert {id: (old.get(id), new.get(id)) for id in ids} == after.since(before)

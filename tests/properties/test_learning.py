"""Learning does not rewrite the past: of whole landscapes, every question and every rule."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.helpers import random_of

from jeugdregio.errors import OutsideLife, UnknownName, UsageError
from jeugdregio.landscape import Landscape, Snapshot, record_types
from jeugdregio.model import ProvisionKind, Record
from jeugdregio.model.references import organ_owner, references_of
from jeugdregio.rules import check
from jeugdregio.testing import kinds, landscapes

KNOWN = date(2019, 7, 1)
"""What is learnt becomes known from the day after."""
GROUPINGS = ("youth_regions", "subregions", "alliances", "arrangements")


def led_to(record: Record) -> Iterator[str]:
    """The ids to which a record refers, what it replaces too; an organ goes by its municipality."""
    yield record.replaces or ""
    for reference in references_of(type(record)):
        for id in map(str, reference.ids(record)):
            yield organ_owner(id) or id


def with_what_rests_on(chosen: set[str], records: list[Record]) -> set[str]:
    """These ids, and those of all that refers to one of them, by however many steps."""
    found = chosen
    while more := {each.id for each in records if found.intersection(led_to(each))} - found:
        found |= more
    return found


@st.composite
def before_and_after(draw: st.DrawFn) -> tuple[Landscape, Landscape]:
    """A landscape, and the same with what became known after a day; something always is.

    With a kind that it is to have, every table has a row.
    """
    having = draw(st.sampled_from((None, *kinds())))
    whole = [*draw(landscapes(having=having, most=6))]
    pick = random_of(draw(st.integers(0, 2**32)))
    chosen = {each.id for each in whole if pick.random() < 0.1}
    chosen |= {pick.choice(whole).id} if whole else set()
    news = with_what_rests_on(chosen, whole)
    learnt = KNOWN + timedelta(1)
    late = [
        attrs.evolve(each, known_from=max(each.known_from or learnt, learnt))
        if each.id in news
        else each
        for each in whole
    ]
    return Landscape(*(each for each in whole if each.id not in news)), Landscape(*late)


def answers(snapshot: Snapshot, ids: dict[str, list[str]]) -> Iterator[object]:
    """What can be asked about these, as it was known."""
    window: dict[str, object] = {"since": date(2019, 1, 1), "until": date(2020, 1, 1)}
    questions: list[tuple[Callable[..., object], tuple[object, ...], dict[str, object]]] = [
        (snapshot.open_undertakings, (), {}),
        (snapshot.communications, (), {}),
        *(
            (ask, (each,), {})
            for ask in (snapshot.decision_state, snapshot.who_may)
            for each in ids["acts"]
        ),
        *((snapshot.body_state, (each,), {}) for each in ids["bodies"]),
        *((snapshot.members, (each,), {}) for name in GROUPINGS for each in ids[name]),
        *(
            (snapshot.provision, (each, kind), {})
            for name in ("arrangements", "contracts")
            for each in ids[name]
            for kind in ProvisionKind
        ),
        *(
            (snapshot.compare_scopes().overlaps, pair, {})
            for pair in itertools.combinations(ids["scopes"], 2)
        ),
    ]
    for each in ids["municipalities"]:
        care = (each, "child-protection")
        questions += [
            (snapshot.exists, (each,), {}),
            (snapshot.succession, (each,), {}),
            (snapshot.groupings, (each,), {}),
            (snapshot.matrix, care, window),
            (snapshot.coverage, care, window),
            (snapshot.who_buys, (*reversed(care),), {}),
            (snapshot.who_provides, care, {"since": snapshot.day}),
            (snapshot.who_may, ("sign",), {"for_": each}),
        ]
    for ask, about, more in questions:
        try:
            yield ask(*about, **more)
        except (OutsideLife, UnknownName, UsageError) as error:
            yield type(error), str(error)
    for kind in record_types().values():
        yield [[*shown[kind]] for shown in (snapshot, snapshot.possible, snapshot.ever)]


@settings(max_examples=100)
@given(before_and_after(), st.dates(date(2014, 1, 1), date(2027, 1, 1)))
def test_learning_does_not_rewrite_the_past(drawn: tuple[Landscape, Landscape], day: date) -> None:
    """What becomes known later changes no answer and no finding of what was known before."""
    before, after = drawn
    ids = {name: [each.id for each in table] for name, table in before.tables().items()}
    one, two = (each.on(day, known_at=KNOWN) for each in drawn)
    for known, then in zip(answers(one, ids), answers(two, ids), strict=True):
        assert known == then
    assert check(before, on=day, known_at=KNOWN) == check(after, on=day, known_at=KNOWN)


@given(landscapes())
def test_what_rests_on_what_is_complete(landscape: Landscape) -> None:
    """Without a record and what rests on it, the rest still fits together."""
    records = [*landscape]
    for each in records[:3]:
        gone = with_what_rests_on({each.id}, records)
        assert each.id not in {left.id for left in landscape.removing(*gone)}

"""Laws of what became of municipalities, on invented histories that fit together."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.helpers import municipality, period
from tests.landscape.successions import ABSORPTION, CORRECTION, MERGER, SPLIT, reorganised

from jeugdregio.landscape import Landscape, Lineage
from jeugdregio.model import Succession, Truth

FIRST = ("M0", "M1", "M2", "M3")


@st.composite
def histories(draw: st.DrawFn) -> tuple[dict[str, list[str | None]], list[Succession]]:
    """Some reorganisations, one a year, of those that are there; and the years of each."""
    lives: dict[str, list[str | None]] = {id: [None, None] for id in FIRST}
    there, records = list(FIRST), list[Succession]()
    for year in range(2001, 2001 + draw(st.integers(0, 6))):
        if len(there) < 3:
            break
        one, two, three = draw(st.permutations(there))[:3]
        kind, on = draw(st.sampled_from((MERGER, ABSORPTION, SPLIT, CORRECTION))), f"{year}-01-01"
        new = f"N{year}"
        passes = {
            MERGER: ((one, new, MERGER), (two, new, MERGER)),
            ABSORPTION: ((one, two, ABSORPTION),),
            SPLIT: ((one, two, SPLIT), (one, three, SPLIT)),
            CORRECTION: ((one, two, CORRECTION),),
        }[kind]
        records.append(reorganised(f"s{year}", on, *passes, planned=draw(st.booleans())))
        for id in (*records[-1].ended, *records[-1].generated):
            lives.setdefault(id, [None, None])[id in records[-1].ended] = on
        there = [id for id in there if id not in records[-1].ended]
        there += records[-1].generated
    return lives, records


def lineages(lives: dict[str, list[str | None]], records: list[Succession]) -> dict[str, Lineage]:
    """By municipality, what it came from and what became of it."""
    rows = [municipality(id, id, period=period(*ends)) for id, ends in lives.items()]
    shown = Landscape(*rows, *records).on(date(2026, 7, 1))
    return {id: shown.succession(id).value for id in lives}


@given(histories())
def test_forward_and_back_agree(
    history: tuple[dict[str, list[str | None]], list[Succession]],
) -> None:
    """That area of one came to another is as certain from either end."""
    found = lineages(*history)
    forward: dict[tuple[str, str], Truth] = {}
    back: dict[tuple[str, str], Truth] = {}
    for lineage in found.values():
        for steps, ends in ((lineage.forward, forward), (lineage.back, back)):
            for step in steps:
                pair = step.path[0], step.path[-1]
                ends[pair] = ends.get(pair, Truth.NO) | step.truth
    assert forward == back


@given(histories())
def test_each_lies_somewhere(
    history: tuple[dict[str, list[str | None]], list[Succession]],
) -> None:
    """At the end the area of each lies in some that did not end, itself when it did not."""
    lives, records = history
    ended = {id for record in records if not record.planned for id in record.ended}
    for id, lineage in lineages(lives, records).items():
        assert lineage.holders or lineage.possible
        assert ended.isdisjoint((*lineage.holders, *lineage.possible))
        assert (id in ended) or id in (*lineage.holders, *lineage.possible)
        for step in (*lineage.back, *lineage.forward):
            assert len(step.path) == len(set(step.path))

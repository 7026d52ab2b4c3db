"""Measure what scopes and mandates cost: one pair of scopes, and questions for many municipalities.

The peer of a pair is the same question by brute force, world by world. That of a question for many
municipalities is the question for one: scopes are worked out once per pair, so each further
municipality should cost less than the first, however many there are. How often a pair was asked and
how often it was worked out is counted in a run of its own, off the clock.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple
from unittest.mock import patch

from country import MUNICIPALITIES
from figures import row, section, times
from synthetic import DAY, SyntheticCountry
from timing import Effort, Job
from worlds import Worlds

import jeugdregio as jr
from jeugdregio.landscape.scopes import Scopes

SIZES: Final = (1, 10, 50, 340)
"""For how many municipalities a question is asked."""
WITHIN: Final = jr.Activity.PURCHASE

Question = Callable[[jr.Snapshot], object]


# one pair of scopes


class Pair(NamedTuple):
    """Two scopes of the synthetic country, and all that the first is made of, parts first."""

    title: str
    parts: tuple[str, ...]
    scope: str
    function: str

    def asked(self) -> jr.Scope:
        """The scope asked about."""
        return jr.Scope(id="asked", functions=(self.function,), activities=(WITHIN,))


PAIRS: Final = (
    Pair(
        "a closed list and a condition",
        ("reikwijdte-001", "module-001"),
        "samen-001",
        "secure-youth-help",
    ),
    Pair("an open list and the rest", ("reikwijdte-008", "rest-008"), "samen-008", "youth-help"),
    Pair("the same with a vague word", ("reikwijdte-002", "rest-002"), "samen-002", "youth-help"),
)


def one_pair(landscape: jr.Landscape, pair: Pair, effort: Effort) -> None:
    """Whether one scope contains another: asked first, asked later, asked again."""
    other = pair.asked()
    peer = Worlds(*(landscape.scopes[each] for each in (*pair.parts, pair.scope)), other)

    def fresh() -> Scopes:
        return landscape.on(DAY).compare_scopes(within=WITHIN)

    def asked_before() -> Scopes:
        scopes = fresh()
        scopes.contains("reikwijdte-jb-001", "reikwijdte-land-01")
        return scopes

    def asked() -> Scopes:
        scopes = fresh()
        scopes.contains(pair.scope, other)
        return scopes

    truth = peer.contains(pair.scope, other.id)
    found = fresh().contains(pair.scope, other).truth
    if found is not truth:
        raise SystemExit(f"{pair.scope}: {found.value}, but {truth.value} world by world")
    section(f"contains, {pair.title}: {truth.value}, {peer.count:,} joint worlds")
    sets = "sets of atoms in each world"
    contains = {
        "the first pair of a snapshot": fresh,
        "a later pair": asked_before,
        "the same pair again": asked,
    }
    medians = effort.medians(
        {
            sets: Job(lambda _: peer.contains(pair.scope, other.id)),
            **{
                name: Job(lambda scopes: scopes.contains(pair.scope, other), prepare)
                for name, prepare in contains.items()
            },
        }
    )
    for name, taken in medians.items():
        row(name, taken, "" if name == sets else times(taken, medians[sets], "sets"))


# questions for many


def pairs_of(landscape: jr.Landscape, question: Question) -> str:
    """How many pairs of scopes a question asks about on a fresh snapshot, and works out."""
    snapshot = landscape.on(DAY)
    with (
        patch.object(Scopes, "_asked", autospec=True, side_effect=Scopes._asked) as asked,
        patch.object(Scopes, "_answer", autospec=True, side_effect=Scopes._answer) as worked_out,
    ):
        question(snapshot)
    return f"{asked.call_count:,} pairs asked, {worked_out.call_count:,} worked out"


def for_many(
    title: str,
    landscape: jr.Landscape,
    questions: Mapping[str, tuple[int, Question]],
    effort: Effort,
) -> None:
    """A question for more and more municipalities, each on a fresh snapshot; the first is for one.

    Args:
        title: what is asked.
        landscape: of what it is asked.
        questions: by name for how many municipalities, and the question.
        effort: how long to measure.
    """
    section(title)
    medians = effort.medians(
        {
            name: Job(question, lambda: landscape.on(DAY))
            for name, (_, question) in questions.items()
        }
    )
    one = next(iter(medians.values()))
    for name, (count, question) in questions.items():
        each = medians[name] / count
        ratio = "" if count == 1 else times(each, one, "one, for each")
        per = f"{each * 1e6:,.0f} µs each"
        row(name, medians[name], ratio, per, pairs_of(landscape, question))


def grouped(country: SyntheticCountry, landscape: jr.Landscape) -> jr.Landscape:
    """The country with a grouping of each size; the first members are of an ordinary region."""
    records: list[jr.Record] = []
    for size in SIZES:
        name = f"groep-{size}"
        records.append(jr.Alliance(id=name, name=name))
        records += (
            jr.Membership(id=f"{name}-{id}", member=id, grouping=name)
            for id in country.municipalities[2 : 2 + size]
        )
    return landscape.adding(*records)


def acting(landscape: jr.Landscape, effort: Effort) -> None:
    """Whether one office may act for a grouping, and who may."""

    def asked(act: str, who: Sequence[str]) -> dict[str, tuple[int, Question]]:
        def of(size: int) -> Question:
            group = f"groep-{size}"
            return lambda shown: shown.who_may(
                act, for_=group, in_="national-functions", who=who, amount=100_000
            )

        return {f"a grouping of {size}": (size, of(size)) for size in SIZES}

    office = ("directeur-land-01",)
    for title, act, who in (
        ("may one office sign for all? mandates share their scopes", "sign", office),
        ("may it contract? half of the colleges tell functions of their own", "contract", office),
        ("who may contract for all?", "contract", ()),
    ):
        for_many(f"who_may: {title}", landscape, asked(act, who), effort)


def buying(country: SyntheticCountry, landscape: jr.Landscape, effort: Effort) -> None:
    """Who buys foster care for one municipality, for those of its region, for all."""

    def of(towns: Sequence[str]) -> Question:
        return lambda shown: [shown.who_buys("foster-care", each) for each in towns]

    ordinary, divided = country.members(2), country.members(1)
    for_many(
        "who_buys foster care: one municipality after another",
        landscape,
        {
            "one municipality": (1, of(ordinary[:1])),
            "all of its region": (len(ordinary), of(ordinary)),
            "all of one with subregions": (len(divided), of(divided)),
            "all of the country": (MUNICIPALITIES, of(country.municipalities)),
        },
        effort,
    )


def main() -> None:
    """Measure everything and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="some seconds; rough figures")
    effort = Effort(1, 0.5, 3) if parser.parse_args().quick else Effort(1, 4.0, 5)
    country = SyntheticCountry()
    landscape = country.landscape()
    for pair in PAIRS:
        one_pair(landscape, pair, effort)
    acting(grouped(country, landscape), effort)
    buying(country, landscape, effort)


if __name__ == "__main__":
    main()

"""Ten times the country: whether indexes are built in linear time and questions stay as fast."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from figures import row, section, times
from synthetic import DAY, SyntheticCountry
from timing import Effort, Job

import jeugdregio as jr
from jeugdregio.landscape import record_types
from jeugdregio.model.references import references_of

__all__ = ["tenfold"]

TIMES: Final = 10


def tenfold(country: SyntheticCountry, effort: Effort) -> None:
    """All indexes at once, and single questions as the first of all and again."""
    larger = SyntheticCountry(TIMES, divided=country.divided)
    records = {1: [*country.records()], TIMES: [*larger.records()]}
    there = {each: jr.Landscape(*rows) for each, rows in records.items()}
    town = country.municipalities[5]
    region = next(iter(there[1].youth_regions)).id

    rows = {each: f"{each} × the country, {len(found):,} rows" for each, found in records.items()}
    section("indexes of every reference, of a landscape just made")
    built = effort.medians(
        {
            rows[each]: Job(_indexed, lambda found=found: jr.Landscape(*found))
            for each, found in records.items()
        }
    )
    per = {each: built[rows[each]] / len(found) for each, found in records.items()}
    row(rows[1], built[rows[1]], per=f"{per[1] * 1e6:.1f} µs per row")
    ratio = times(per[TIMES], per[1], "as long per row")
    row(rows[TIMES], built[rows[TIMES]], ratio, f"{per[TIMES] * 1e6:.1f} µs per row", "about 1 ×")

    questions: dict[str, Callable[[jr.Snapshot], object]] = {
        "exists": lambda day: day.exists(town),
        "members of a region": lambda day: day.members(region),
        "who_buys": lambda day: day.who_buys("foster-care", town),
        "coverage of a year": lambda day: day.coverage(
            town, "child-protection", since="2019-01-01", until="2020-01-01"
        ),
        "who_may sign": lambda day: day.who_may("sign", for_=town),
    }
    section(f"single questions on {TIMES} × the country, against one; the first builds its indexes")
    for name, ask in questions.items():
        taken = effort.medians(
            {
                **{
                    f"first {each}": Job(
                        lambda fresh, ask=ask: ask(fresh.on(DAY)),
                        lambda found=found: jr.Landscape(*found),
                    )
                    for each, found in records.items()
                },
                **{
                    f"again {each}": Job(lambda _, ask=ask, found=found: ask(found.on(DAY)))
                    for each, found in there.items()
                },
            }
        )
        for turn in ("first", "again"):
            of_ten, of_one = taken[f"{turn} {TIMES}"], taken[f"{turn} 1"]
            row(f"{name}, {turn}", of_ten, times(of_ten, of_one, "one country"))


def _indexed(landscape: jr.Landscape) -> None:
    """Look up once by every field in which an id stands."""
    for name, kind in record_types().items():
        for field in {reference.steps[0] for reference in references_of(kind)}:
            landscape.tables()[name].where(**{field: "nobody"})

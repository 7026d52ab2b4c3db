"""Measure start-up, loading, checking and asking; print the figures beside the bars of the design.

All peers are measured in the same run: ratios of medians, not seconds, are what compares from one
machine to the next. Nothing fails here; a figure beyond its bar is marked with an asterisk.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from figures import held, row, section, times
from synthetic import DAY, SyntheticCountry
from tenfold import tenfold
from timing import Effort, Job, of_processes

import jeugdregio as jr
from reference import from_the_wheel

HERE: Final = Path(__file__).resolve().parent
STORY: Final = tuple(
    HERE.parent / "examples" / name
    for name in (
        "gooi-en-vechtstreek.json",
        "letters/gooi-en-vechtstreek-2018-09-07.json",
        "letters/gooi-en-vechtstreek-2018-09-25.json",
        "cases/gooi-en-vechtstreek-admission-2017.json",
    )
)
"""The story of 2018, which several documents tell together."""
STORY_DAY: Final = date(2018, 9, 25)

# The bars of the design, section 7.
LOAD_BAR: Final = 4
"""Times `json.loads`."""
CHECK_BAR: Final = 10
"""Microseconds per outcome."""
OPERATION_BAR: Final = 50
"""Microseconds per operation."""
GRANT_BAR: Final = 200
"""Microseconds per grant or revocation with all rules: 5,000 a second."""


# what is measured


class Documents(NamedTuple):
    """Documents that are loaded together, and the day they are asked about."""

    name: str
    data: tuple[bytes, ...]
    landscape: jr.Landscape
    day: date

    @property
    def title(self) -> str:
        """What they are and how large."""
        size = sum(map(len, self.data)) / 1000
        files = f" in {len(self.data)} documents" if len(self.data) > 1 else ""
        return f"{self.name} ({len(self.landscape):,} rows, {size:,.0f} kB{files})"

    def parsed(self) -> list[object]:
        """The JSON of them alone: the peer of reading them."""
        return [json.loads(each) for each in self.data]


def start_up(effort: Effort) -> None:
    """Each in processes of its own: what importing and the command line cost."""

    def python(code: str) -> list[str | Path]:
        return [sys.executable, "-c", code]

    script = Path(sys.executable).parent / "jeugdregio"
    command = [script] if script.exists() else [sys.executable, "-m", "jeugdregio"]
    bare = "bare interpreter"
    commands = {
        bare: python("pass"),
        "import json": python("import json"),
        "import jeugdregio": python("import jeugdregio"),
        "from jeugdregio import check, load": python("from jeugdregio import check, load"),
        "jeugdregio --help": [*command, "--help"],
        "jeugdregio check STORY": [*command, "check", *STORY, "--on", str(STORY_DAY)],
    }
    section(f"start-up: median of {effort.processes} processes each")
    medians = of_processes(commands, effort.processes)
    for name, taken in medians.items():
        row(name, taken, "" if name == bare else times(taken, medians[bare], bare))


def loading(documents: Documents, effort: Effort) -> None:
    """Reading documents into typed records, against parsing their JSON alone."""
    records = list(documents.landscape)
    section(f"load: {documents.title}")
    medians = effort.medians(
        {
            "json.loads": Job(lambda _: documents.parsed()),
            "jeugdregio.load": Job(lambda _: jr.load(*documents.data)),
            "Landscape(*records)": Job(lambda _: jr.Landscape(*records)),
            "jeugdregio.dump": Job(lambda _: jr.dump(documents.landscape)),
        }
    )
    peer = medians["json.loads"]
    for name, taken in medians.items():
        ratio = "" if name == "json.loads" else times(taken, peer, "json.loads")
        bar = held(taken / peer, LOAD_BAR, "× json.loads") if name == "jeugdregio.load" else ""
        row(name, taken, ratio, f"{taken * 1e6 / len(records):.1f} µs per row", bar)


def checking(documents: Documents, effort: Effort) -> None:
    """A full check, against parsing the JSON of the same documents."""
    landscape, day = documents.landscape, documents.day
    records = list(landscape)
    outcomes = jr.check(landscape, on=day).asked_anew
    section(f"full check: {documents.title}, {outcomes:,} outcomes")
    medians = effort.medians(
        {
            "json.loads": Job(lambda _: documents.parsed()),
            "check, just loaded": Job(
                lambda loaded: jr.check(loaded, on=day), lambda: jr.Landscape(*records)
            ),
            "check, indexes there": Job(lambda _: jr.check(landscape, on=day)),
        }
    )
    peer = medians.pop("json.loads")
    row("json.loads", peer)
    for name, taken in medians.items():
        per = taken * 1e6 / outcomes
        bar = held(per, CHECK_BAR, "µs per outcome")
        row(name, taken, times(taken, peer, "json.loads"), f"{per:.1f} µs per outcome", bar)


def changing(country: SyntheticCountry, landscape: jr.Landscape, effort: Effort) -> None:
    """One change, and the check after it that asks anew only what the change can alter."""
    contract, certificate = country.granted(), country.shortened()
    grant, change = "granting one contract", "changing one certificate"
    ways = {
        grant: lambda: landscape.adding(contract),
        change: lambda: landscape.replacing(certificate),
    }
    section("one operation on the synthetic country")
    operations = {
        "landscape.adding(contract)": Job(lambda _: ways[grant]()),
        "landscape.replacing(certificate)": Job(lambda _: ways[change]()),
    }
    for name, taken in effort.medians(operations).items():
        row(name, taken, bar=held(taken * 1e6, OPERATION_BAR, "µs"))

    before = jr.check(landscape, on=DAY)
    anew: dict[str, int] = {}

    def again(name: str, after: jr.Landscape) -> None:
        anew[name] = jr.check(after, on=DAY, previous=before).asked_anew

    section(f"re-check of the synthetic country: {before.asked_anew:,} outcomes known")
    full = "full check"
    medians = effort.medians(
        {
            full: Job(lambda _: jr.check(landscape, on=DAY)),
            grant: Job(lambda after: again(grant, after), ways[grant]),
            change: Job(lambda after: again(change, after), ways[change]),
        }
    )
    row(full, medians[full])
    for name, count in anew.items():
        taken = medians[name]
        bar = held(taken * 1e6, GRANT_BAR, "µs") if name == grant else ""
        row(f"after {name}", taken, times(taken, medians[full], full), f"{count:,} asked anew", bar)


def scaling(country: SyntheticCountry, larger: int, effort: Effort) -> None:
    """The same check on one country and on several beside one another."""
    countries = {1: country, larger: SyntheticCountry(larger, divided=country.divided)}
    landscapes = {each: found.landscape() for each, found in countries.items()}
    outcomes: dict[int, int] = {}

    def checked(each: int) -> None:
        outcomes[each] = jr.check(landscapes[each], on=DAY).asked_anew

    section("scaling: full check, indexes there")
    medians = effort.medians(
        {
            "one": Job(lambda _: checked(1)),
            "larger": Job(lambda _: checked(larger)),
        }
    )
    one, other = medians["one"] / outcomes[1], medians["larger"] / outcomes[larger]
    rows = {
        each: f"{each} × the country, {len(found):,} rows" for each, found in landscapes.items()
    }
    row(rows[1], medians["one"], per=f"{one * 1e6:.1f} µs per outcome")
    ratio = times(other, one, "as long per outcome")
    row(rows[larger], medians["larger"], ratio, f"{other * 1e6:.1f} µs per outcome", "about 1 ×")


def size_of(country: SyntheticCountry, landscape: jr.Landscape) -> str:
    """How large the country is, beside that of earlier figures."""
    plain = sum(1 for _ in SyntheticCountry(len(country.countries), divided=False).records())
    return (
        f"the synthetic country: {len(landscape):,} rows, {len(landscape) - plain:,} of them of "
        f"scopes, purchases, mandates, seats;\nfigures of before these had {plain:,} rows: "
        "compare per row and per outcome, or run with --plain"
    )


def ask(*, quick: bool) -> None:
    """What scopes and mandates cost: in a process of its own, where nothing else is kept."""
    command = [sys.executable, HERE / "questions.py", *(("--quick",) if quick else ())]
    subprocess.run(command, check=True)


def main() -> None:
    """Measure everything and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="some seconds; rough figures")
    parser.add_argument(
        "--times", type=int, default=3, metavar="N", help="scale to N countries (default: 3)"
    )
    parser.add_argument(
        "--plain",
        action="store_true",
        help="the synthetic country as it was before scopes and mandates, and no questions",
    )
    arguments = parser.parse_args()
    effort = Effort(3, 0.1, 1) if arguments.quick else Effort(21, 4.0, 3)
    began = time.perf_counter()
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores"
    print(
        f"jeugdregio {jr.__version__} on {machine}: medians; * is beyond the bar in the last column"
    )

    start_up(effort)
    country = SyntheticCountry(divided=not arguments.plain)
    landscape = country.landscape()
    if country.divided:
        print(f"\n{size_of(country, landscape)}")
    story = tuple(each.read_bytes() for each in STORY)
    measured = (
        Documents("the story of 2018", story, jr.load(*story), STORY_DAY),
        Documents("the synthetic country", (jr.dump(landscape).encode(),), landscape, DAY),
    )
    for each in measured:
        loading(each, effort)
    from_the_wheel(effort)
    for each in measured:
        checking(each, effort)
    changing(country, landscape, effort)
    scaling(country, arguments.times, effort)
    tenfold(country, effort)
    if country.divided:
        ask(quick=arguments.quick)
    print(
        f"\n{time.perf_counter() - began:.0f} s in all; the garbage collector was off, as in timeit"
    )


if __name__ == "__main__":
    main()

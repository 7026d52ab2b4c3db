"""Measure start-up, loading and checking, and print the figures beside the bars of the design.

All peers are measured in the same run: ratios of medians, not seconds, are what compares from one
machine to the next. Nothing fails here; a figure beyond its bar is marked with an asterisk.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from synthetic import DAY, SyntheticCountry
from timing import Job, of_calls, of_processes

import jeugdregio as jr

EXAMPLE: Final = Path(__file__).resolve().parents[1] / "examples" / "gooi-en-vechtstreek-2018.json"
EXAMPLE_DAY: Final = date(2018, 9, 25)

# The bars of the design, section 7.
LOAD_BAR: Final = 4
"""Times `json.loads`."""
CHECK_BAR: Final = 10
"""Microseconds per outcome."""
OPERATION_BAR: Final = 50
"""Microseconds per operation."""
GRANT_BAR: Final = 200
"""Microseconds per grant or revocation with all rules: 5,000 a second."""


# the table


def section(title: str) -> None:
    """Print the heading of a group of figures."""
    print(f"\n{title}")


def row(what: str, seconds: float, ratio: str = "", per: str = "", bar: str = "") -> None:
    """Print one line of the table."""
    line = f"  {what:<35}{duration(seconds):>9}  {ratio:<27}{per:<22}{bar}"
    print(line.rstrip(), flush=True)


def duration(seconds: float) -> str:
    """A duration with three digits, in the unit that suits it."""
    unit, size = ("µs", seconds * 1e6) if seconds < 1e-3 else ("ms", seconds * 1e3)
    digits = 0 if size >= 100 else 1 if size >= 10 else 2
    return f"{size:,.{digits}f} {unit}"


def times(seconds: float, peer: float, name: str) -> str:
    """How many times as long as a peer."""
    ratio = seconds / peer
    digits = 4 if ratio < 0.1 else 2 if ratio < 10 else 1
    return f"{ratio:.{digits}f} × {name}"


def held(figure: float, most: float, unit: str) -> str:
    """The bar for a figure, marked when the figure lies beyond it."""
    return f"≤ {most} {unit}{'  *' if figure > most else ''}"


# what is measured


class Effort(NamedTuple):
    """How long to measure.

    Args:
        processes: how often a process is started.
        seconds: how long each group of peers is run.
        fewest: how often each of them is run at least.
    """

    processes: int
    seconds: float
    fewest: int

    def medians(self, jobs: Mapping[str, Job]) -> dict[str, float]:
        """The median seconds of each job."""
        return of_calls(jobs, self.seconds, self.fewest)


class Document(NamedTuple):
    """A document to measure, and the day it is asked about."""

    name: str
    data: bytes
    landscape: jr.Landscape
    day: date

    @property
    def title(self) -> str:
        """What it is and how large."""
        return f"{self.name} ({len(self.landscape):,} rows, {len(self.data) / 1000:,.0f} kB)"


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
        "jeugdregio check EXAMPLE": [*command, "check", EXAMPLE, "--on", str(EXAMPLE_DAY)],
    }
    section(f"start-up: median of {effort.processes} processes each")
    medians = of_processes(commands, effort.processes)
    for name, taken in medians.items():
        row(name, taken, "" if name == bare else times(taken, medians[bare], bare))


def loading(document: Document, effort: Effort) -> None:
    """Reading a document into typed records, against parsing its JSON alone."""
    records = list(document.landscape)
    section(f"load: {document.title}")
    medians = effort.medians(
        {
            "json.loads": Job(lambda _: json.loads(document.data)),
            "jeugdregio.load": Job(lambda _: jr.load(document.data)),
            "Landscape(*records)": Job(lambda _: jr.Landscape(*records)),
            "jeugdregio.dump": Job(lambda _: jr.dump(document.landscape)),
        }
    )
    peer = medians["json.loads"]
    for name, taken in medians.items():
        ratio = "" if name == "json.loads" else times(taken, peer, "json.loads")
        bar = held(taken / peer, LOAD_BAR, "× json.loads") if name == "jeugdregio.load" else ""
        row(name, taken, ratio, f"{taken * 1e6 / len(records):.1f} µs per row", bar)


def checking(document: Document, effort: Effort) -> None:
    """A full check, against parsing the JSON of the same document."""
    landscape, day = document.landscape, document.day
    records = list(landscape)
    outcomes = jr.check(landscape, on=day).asked_anew
    section(f"full check: {document.title}, {outcomes:,} outcomes")
    medians = effort.medians(
        {
            "json.loads": Job(lambda _: json.loads(document.data)),
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


def scaling(larger: int, effort: Effort) -> None:
    """The same check on one country and on several beside one another."""
    landscapes = {each: SyntheticCountry(each).landscape() for each in (1, larger)}
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


def main() -> None:
    """Measure everything and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="some seconds; rough figures")
    parser.add_argument(
        "--times", type=int, default=3, metavar="N", help="scale to N countries (default: 3)"
    )
    arguments = parser.parse_args()
    effort = Effort(3, 0.1, 1) if arguments.quick else Effort(21, 4.0, 3)
    began = time.perf_counter()
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores"
    print(
        f"jeugdregio {jr.__version__} on {machine}: medians; * is beyond the bar in the last column"
    )

    start_up(effort)
    country = SyntheticCountry()
    landscape = country.landscape()
    data = EXAMPLE.read_bytes()
    documents = (
        Document("the example", data, jr.load(data), EXAMPLE_DAY),
        Document("the synthetic country", jr.dump(landscape).encode(), landscape, DAY),
    )
    for document in documents:
        loading(document, effort)
    for document in documents:
        checking(document, effort)
    changing(country, landscape, effort)
    scaling(arguments.times, effort)
    print(
        f"\n{time.perf_counter() - began:.0f} s in all; the garbage collector was off, as in timeit"
    )


if __name__ == "__main__":
    main()

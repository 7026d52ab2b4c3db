"""What the country from the wheel costs: loading it, its indexes, a day, and a small case on it."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from statistics import median
from typing import Final

from figures import held, row, section, times
from timing import Effort, Job

import jeugdregio as jr
from jeugdregio import reference

__all__ = ["from_the_wheel"]

LOAD_BAR: Final = 20
"""Milliseconds for loading the country after import."""
CASE: Final = Path(__file__).resolve().parents[1] / "examples/letters/drenthe-2016.json"
DAY: Final = date(2022, 1, 1)


def from_the_wheel(effort: Effort) -> None:
    """The country, against parsing as much JSON."""
    country = reference.landscape()
    text = jr.dump(country, whole=True)
    records = list(country)
    case = CASE.read_bytes()
    folder = Path(reference.__file__).with_name("data")
    section(
        f"the country from the wheel ({len(country):,} rows; {len(text) / 1000:,.0f} kB as JSON)"
    )
    peer = "json.loads of it as a document"
    medians = effort.medians(
        {
            peer: Job(lambda _: json.loads(text)),
            "from a folder, all checked": Job(lambda _: reference.landscape(folder)),
            "jeugdregio.load of it": Job(lambda _: jr.load(text.encode())),
            "first look-up by name": Job(
                lambda fresh: fresh.municipality("Hilversum"), lambda: jr.Landscape(*records)
            ),
            "first look-up by member": Job(
                lambda fresh: fresh.memberships.where(member="GM0402"),
                lambda: jr.Landscape(*records),
            ),
            "on(day), members of one region": Job(
                lambda _: country.on(DAY).members("Gooi en Vechtstreek")
            ),
            "load of a letter that builds on it": Job(lambda _: jr.load(case)),
        }
    )
    row(
        "reference.landscape()",
        alone := _alone(effort),
        times(alone, medians[peer], "json.loads"),
        bar=held(alone * 1e3, LOAD_BAR, "ms"),
    )
    for name, taken in medians.items():
        row(name, taken, "" if name == peer else times(taken, medians[peer], "json.loads"))


def _alone(effort: Effort) -> float:
    """The first load in processes of their own, which have imported all it needs."""
    code = (
        "import time; from jeugdregio import Landscape, reference; start = time.perf_counter();"
        "reference.landscape(); print(time.perf_counter() - start)"
    )
    runs = (
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
        for _ in range(effort.processes)
    )
    return median(float(each.stdout) for each in runs)

"""The data in the package are what the facts in the repository give."""

from __future__ import annotations

import csv
import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from tests.reference.country import NL

import jeugdregio as jr

ROOT = Path(__file__).parents[2]
DATA = Path(jr.reference.__file__).with_name("data")


def in_folder(folder: Path) -> dict[str, bytes]:
    """The files of a folder by name, and what is in them."""
    return {each.name: each.read_bytes() for each in sorted(folder.iterdir())}


@pytest.mark.dev
def test_made_anew(tmp_path: Path) -> None:
    """Made from the facts again, the files are the same, and what is gone is removed."""
    (tmp_path / "gone.csv").touch()
    subprocess.run([sys.executable, ROOT / "tools/make_reference.py", tmp_path], check=True)
    assert in_folder(DATA) == in_folder(tmp_path), "make them with: tools/make_reference.py"


@pytest.mark.dev
def test_a_fact_that_does_not_fit_stops_the_making(tmp_path: Path) -> None:
    """With an inhabitant less than published, nothing is made."""
    for name in ("reference-sources", "tools"):
        _copy(ROOT / name, tmp_path / name)
    facts = tmp_path / "reference-sources" / "population.csv"
    facts.write_text(facts.read_text("utf-8").replace(",11721,", ",11720,"), "utf-8")
    tool = tmp_path / "tools" / "make_reference.py"
    done = subprocess.run([sys.executable, tool], capture_output=True, text=True, check=False)
    assert (1, "reference-sources: 17282162 inhabitants on 2019-01-01") == (
        done.returncode,
        done.stderr.partition(",")[0],
    )
    assert not (tmp_path / "src").exists()


def _copy(old: Path, new: Path) -> None:
    for each in old.rglob("*.*"):
        if each.suffix in (".csv", ".py"):
            (new / each.relative_to(old)).parent.mkdir(parents=True, exist_ok=True)
            (new / each.relative_to(old)).write_bytes(each.read_bytes())


def test_hash() -> None:
    """The hash is that of the files as they are shipped, in the order of their names."""
    files = in_folder(DATA)
    del files["manifest.csv"]
    assert hashlib.sha256(b"".join(files.values())).hexdigest() == jr.reference.HASH


def test_licence() -> None:
    """The credit line names who made the statistics, under which licence, and what is not known."""
    assert "Statistics Netherlands (CBS), CC BY 4.0" in jr.reference.LICENCE
    assert "The licence of TOOI was not verified" in jr.reference.LICENCE


def test_provenance_by_column() -> None:
    """What no row has a document of its own for has its provenance in the manifest."""
    told: dict[str, set[str]] = {}
    for about, column, provenance in lines("manifest"):
        if about.endswith(".csv"):
            told.setdefault(about, set()).add(column if provenance.strip() else "")
    columns = {each.name: set(lines(each.stem)[0]) for each in DATA.glob("*.csv")}
    del columns["manifest.csv"]
    assert columns.keys() == told.keys()
    assert [] == [name for name in columns if not told[name] <= columns[name]]
    assert {
        "documents.csv": {"id", "day", "kind", "url"},
        "municipalities.csv": set(),
        "populations.csv": {"day", "municipality"},
        "years.csv": {"year", "url"},
        "youth_regions.csv": {"id", "from", "until"},
    } == {
        name: each - told[name]
        for name, each in columns.items()
        if not each & {"document", "documents"}
    }


def lines(name: str) -> list[list[str]]:
    """The lines of a file, the names of the columns first."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [*csv.reader(file)]


def test_everything_fits_together() -> None:
    """What is read without a check passes every check."""
    assert NL == jr.Landscape(*NL)
    assert {table: len(rows) for table, rows in NL.tables().items() if len(rows)} == {
        "municipalities": 430,
        "successions": 34,
        "populations": 710,
        "youth_regions": 42,
        "arrangements": 20,
        "memberships": 424,
        "providers": 17,
        "provider_areas": 48,
        "provider_changes": 2,
        "certificates": 9,
        "acts": 3,
        "documents": 80,
        "claims": 32,
        "completeness": 1,
    }

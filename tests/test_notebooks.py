"""The notebooks of examples/ run, say what they should, and are kept without outputs."""

import importlib
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.pages import Page

pytestmark = pytest.mark.dev

FOLDER = Path(__file__).parents[1] / "examples" / "notebooks"
NOTEBOOKS = {path.stem: path for path in sorted(FOLDER.glob("*.ipynb"))}
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
"""What any Python will do with; not the versions and paths of whoever wrote it."""

SECONDS = 60
"""The longest takes two; a kernel that hangs is an error."""


def read(path: Path) -> dict[str, Any]:
    """A notebook as its file has it."""
    notebook: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return notebook


def source(cell: dict[str, Any]) -> str:
    """The text of a cell."""
    return "".join(cell["source"])


# as kept


def faults(notebook: dict[str, Any]) -> set[str]:
    """What is kept in a notebook and should not be."""
    found = set()
    if notebook["metadata"] != METADATA:
        found.add("metadata")
    for cell in notebook["cells"]:
        if cell["metadata"]:
            found.add("metadata of a cell")
        if cell.get("attachments"):
            found.add("attachments")
        if cell["cell_type"] == "code":
            found |= {"outputs"} if cell["outputs"] else set()
            found |= {"count"} if cell["execution_count"] is not None else set()
    return found


def test_which_there_are() -> None:
    """One for each subject."""
    assert ["drenthe", "first-steps", "the-country-2015-2025", "the-exit-of-2018"] == [*NOTEBOOKS]


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_kept_without_outputs(name: str) -> None:
    """No outputs, no counts, and nothing about the machine on which it was written."""
    notebook = read(NOTEBOOKS[name])
    assert set() == faults(notebook)
    written = json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"
    assert written == NOTEBOOKS[name].read_text(encoding="utf-8")


def spoil_metadata(notebook: dict[str, Any]) -> None:
    """As Jupyter leaves it: with the version of Python."""
    notebook["metadata"] = METADATA | {"language_info": {"name": "python", "version": "3.11.7"}}


def spoil_cell(notebook: dict[str, Any]) -> None:
    """With the times at which a cell ran."""
    notebook["cells"][1]["metadata"] = {"execution": {"iopub.status.busy": "2026-01-01"}}


def spoil_attachments(notebook: dict[str, Any]) -> None:
    """With a picture pasted into a text."""
    notebook["cells"][0]["attachments"] = {"picture.png": {"image/png": "…"}}


def spoil_outputs(notebook: dict[str, Any]) -> None:
    """As saved after a run."""
    notebook["cells"][1] |= {"execution_count": 1, "outputs": [{"output_type": "stream"}]}


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        (spoil_metadata, {"metadata"}),
        (spoil_cell, {"metadata of a cell"}),
        (spoil_attachments, {"attachments"}),
        (spoil_outputs, {"outputs", "count"}),
    ],
)
def test_what_is_kept_too_much_is_found(
    spoil: Callable[[dict[str, Any]], None], expected: set[str]
) -> None:
    """The test above would notice."""
    notebook = read(NOTEBOOKS["first-steps"])
    spoil(notebook)
    assert expected == faults(notebook)


PERSON = re.compile(
    r"\b(?:dhr|mevr|mw|drs|mr|ir|dr|Mr|Mrs|Ms)\.\s|"  # a title
    r"\b(?:de heer|mevrouw)\s|"
    r"\b(?:alderman|wethouder|mayor|burgemeester|chair|voorzitter|director)\s+(?!GI )"
    r"(?:[A-Z]\.\s?)*[A-Z][a-z]+"  # an office with a name behind it
)


def persons(text: str) -> list[str]:
    """Where a text names a person by title, or an office with a name behind it."""
    return [found[0] for found in PERSON.finditer(text)]


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_offices_and_no_persons(name: str) -> None:
    """Who decided is an organ or an office: no name of a person stands in a cell."""
    cells = read(NOTEBOOKS[name])["cells"]
    assert [] == [found for cell in cells for found in persons(source(cell))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("as mevrouw Jansen wrote", ["mevrouw "]),
        ("signed by dhr. Jansen", ["dhr. "]),
        ("alderman J. Jansen decided", ["alderman J. Jansen"]),
        ("wethouder Jansen", ["wethouder Jansen"]),
        ("the aldermen of Hilversum; the chair of the track", []),
        ("voorzitter-inkooptraject, college van burgemeester en wethouders", []),
    ],
)
def test_a_person_is_found(text: str, expected: list[str]) -> None:
    """The test above would notice; an office of a place is none."""
    assert expected == persons(text)


# as run


class Ran:
    """A notebook that was run.

    Args:
        cells: its code cells as executed, by id.
    """

    def __init__(self, cells: dict[str, Any]) -> None:
        self.cells = cells

    def shown(self, cell: str, kind: str = "text/plain") -> str:
        """What the last line of a cell shows."""
        (found,) = (each for each in self.cells[cell]["outputs"] if "data" in each)
        text: str = found["data"][kind]
        return text

    def printed(self, cell: str) -> str:
        """What a cell prints."""
        return "".join(each["text"] for each in self.cells[cell]["outputs"] if "text" in each)

    def page(self, cell: str) -> Page:
        """What the last line of a cell shows, as a person sees it."""
        return Page(self.shown(cell, "text/html"))


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Ran]:
    """Run a notebook, in a kernel of its own that finds no settings of whoever runs the tests."""
    for name in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(tmp_path / name))
    copied = shutil.copytree(FOLDER.parent, tmp_path / "examples") / "notebooks"
    return lambda name: executed(copied / f"{name}.ipynb")


def executed(path: Path) -> Ran:
    """Run a notebook where it stands; an error in a cell is raised."""
    # imported late: where the wheel is tested, and this is not, they are not there
    nbformat, nbclient = map(importlib.import_module, ("nbformat", "nbclient"))
    notebook = nbformat.read(path, 4)
    nbformat.validate(notebook)
    where = {"metadata": {"path": str(path.parent)}}
    nbclient.NotebookClient(notebook, timeout=SECONDS, resources=where).execute()
    return Ran({each.id: each for each in notebook.cells if each.cell_type == "code"})


def test_first_steps(run: Callable[[str], Ran]) -> None:
    """Members of a day, an unknown one, a promise that is no cover, and what is not shown."""
    ran = run("first-steps")
    country = ran.page("country")
    assert ("municipalities", "430") in country.rows
    members = ran.page("members")
    assert members.text.startswith("✓ yes")
    assert 12 == sum(row[1:] == ("full", "✓ yes") for row in members.rows)
    assert {"Assen", "Meppel"} <= set(ran.shown("names").strip("'").split(", "))
    later = ran.page("later")
    assert later.text.startswith("? unknown")
    assert 12 == sum(row[1:] == ("possible", "? unknown") for row in later.rows)
    assert 12 == sum(row[0] == "members" for row in later.rows)
    assert "three values and no bool" in ran.printed("no-bool")
    assert "True" == ran.shown("no-bool")
    cover = ran.page("cover").rows
    assert ("2019-01-01 until 2020-01-01", "promise", "? unknown") in cover
    assert ("contract or subsidy", "certificate") == (cover[4][0], cover[3][0])
    assert ran.printed("explained").startswith("unknown\n  missing:\n    - a certificate of the")
    report = ran.page("report").rows
    assert {"? not shown", ""} == {row[0] for row in report[1:]}
    assert {"GW001", "JW204", "PRA009", ""} == {row[2][:6].strip() for row in report[1:]}
    finding = ran.page("finding")
    assert "GW001 The competent organ of each municipality has decided" == finding.captions[0]
    assert "a decision of the college of Blaricum" in finding.text


def test_the_exit_of_2018(run: Callable[[str], Ran]) -> None:
    """Seven colleges of which nothing is known, one contact, and what a bridge contract settles."""
    ran = run("the-exit-of-2018")
    assert "op 24 september jl. hebben besloten" in ran.page("provenance").text
    decided = ran.page("decided").rows
    assert 7 == sum(row[0].endswith(".college") and row[2] == "? unknown" for row in decided)
    assert ("wethouders-gooi-en-vechtstreek", "for", "✓ yes") in [row[:3] for row in decided]
    assert 7 == sum(row[0] == "mandate" for row in ran.page("may").rows)
    told = [(row[0], row[-1]) for row in ran.page("told").rows]
    assert {("2018-09-24", "✓ yes"), ("2018-09-25", "? unknown")} <= set(told)
    matrix = ran.page("matrix").rows
    assert ("care function", "GM0402", "GM0457") == matrix[0]
    assert ("youth-probation", *["? unknown, admission-2017"] * 2) in matrix
    report = ran.page("report")
    assert ["State on 2018-09-25: 35 not shown"] == report.captions
    assert "• the effective date of exit of 2018-09-24" in report.text
    assert "✓ yes" == ran.page("open").rows[1][-1]
    assert ["3 added, 0 removed, 0 changed"] == ran.page("added").captions
    bridged = ran.page("bridged")
    assert ("2019-01-01 until 2020-01-01", "bridge", "✓ yes") in bridged.rows
    difference = ran.page("difference")
    assert ["0 introduced, 2 resolved, 0 changed"] == difference.captions
    assert [("resolved", "? not shown", "PRA008")] * 2 == [row[:3] for row in difference.rows]


def test_drenthe(run: Callable[[str], Ran]) -> None:
    """What the list holds is sure, what it may hold is not, and by hand and document agree."""
    ran = run("drenthe")
    assert "{'noord-en-midden-drenthe': 5, 'zuid-drenthe': 7}" == ran.shown("parts")
    by_hand = ran.page("by-hand").rows
    assert ["JZ04", "noord-en-midden-drenthe", "zuid-drenthe"] == [row[2] for row in by_hand[1:]]
    assert ran.page("inpatient").text.startswith("✓ yes")
    foster_care = ran.page("foster-care")
    assert foster_care.text.startswith("? unknown")
    assert ("content of the list", "special, foster-care") in [row[:2] for row in foster_care.rows]
    assert ("exactly one of", "JZ04, noord-en-midden-drenthe") in foster_care.rows
    assert ran.page("told").text.startswith("✓ yes")
    bought = [tuple(line.split()[:3]) for line in ran.printed("rows").splitlines()]
    assert [
        (town, *each)
        for town in ("Assen", "Hoogeveen")
        for each in (
            ("inpatient-youth-help", "yes"),
            ("pleegzorg", "unknown"),
            ("jeugdbescherming", "unknown"),
        )
    ] == bought
    protection = ran.page("protection").rows
    assert {"content of the list", "reading of a word"} <= {row[0] for row in protection}
    decided = ran.page("decided").rows
    assert 12 == sum(row[0].endswith(".college") and row[2] == "? unknown" for row in decided)


def test_the_country(run: Callable[[str], Ran]) -> None:
    """Ten years of which the members are known, one that is doubted, and one that was not read."""
    ran = run("the-country-2015-2025")
    assert str(42 * 12) == ran.shown("asked")
    years = ran.page("by-year").rows
    assert ("Drenthe", *["12"] * 11, "0 ?") in years
    assert "6 ?" == next(row[1] for row in years if row[0].startswith("Alkmaar"))
    assert ("regions in doubt", "2", *["0"] * 10, "42") == ran.page("doubted").rows[-1]
    assert ran.page("drenthe-2026").text.startswith("? unknown")
    haaren = ("GM0788", "ended", "✓ yes", "GM0757, GM0865", "GM0824, GM0855")
    assert haaren in ran.page("difference").rows
    changes = ran.page("changes").rows
    assert ("Noord-Veluwe", "Zeewolde") in [row[-2:] for row in changes]
    assert ran.page("difference-2026").text.startswith("? unknown")
    steps = ran.page("succession").rows
    assert 4 == sum(row[0] == "2021-01-01" and row[2] == "split" for row in steps)
    turns = ran.page("timeline").rows
    assert "2022-03-24" in {row[0] for row in turns}
    planned = ran.page("planned")
    assert planned.text.startswith("? unknown")
    assert ("reorganisation", "nl-2027-01-01-GM1696") in [row[:2] for row in planned.rows]
    ages = {row[1]: row[2:] for row in ran.page("age").rows}
    assert (("2025-01-01", "True"), ("2026-01-01", "False")) == (
        ages["memberships"],
        ages["municipalities"],
    )


def test_an_error_in_a_cell_is_no_success(run: Callable[[str], Ran], tmp_path: Path) -> None:
    """A notebook that fails fails its test."""
    broken = read(NOTEBOOKS["first-steps"])
    broken["cells"][1]["source"] = ["1 / 0"]
    path = tmp_path / "examples" / "notebooks" / "broken.ipynb"
    path.write_text(json.dumps(broken), encoding="utf-8")
    errors = importlib.import_module("nbclient.exceptions")
    with pytest.raises(errors.CellExecutionError, match="ZeroDivisionError"):
        run("broken")

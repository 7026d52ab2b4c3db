"""A table more takes two places, the class and a field of `Landscape`; three with reference data.

In a copy of the package a table of objections is added in these places and nowhere else. Everything
that is told of tables then holds for it as well.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import jeugdregio

CLASS = '''
from typing import Annotated

import attrs

from jeugdregio.model.fields import text
from jeugdregio.model.record import Happening
from jeugdregio.model.references import RefersTo


@attrs.frozen(kw_only=True)
class Objection(Happening):
    """An objection to an act (Dutch: *bezwaar*)."""

    against: Annotated[str, RefersTo("acts")] = attrs.field(validator=text)
'''
FIELD = ("    exemptions: Table[Exemption]\n", "    objections: Table[Objection]\n")
IMPORT = ("from jeugdregio.model import (\n", "from jeugdregio.model.objections import Objection\n")
FILE = ('    "claims": {', '    "objections": {"id": None, "day": day, "against": None},\n')
MAKER = (
    "    def populations(\n",
    """    def objections(self, _: str, id: str, on: date, against: str) -> Iterator[Record]:
        from jeugdregio.model.objections import Objection

        yield Objection(id=id, day=on, against=against)

""",
)
USES = """
import tempfile
from datetime import date
from pathlib import Path

import jeugdregio as jr
from hypothesis import given, settings
from jeugdregio.model.objections import Objection
from jeugdregio.testing import kinds, landscapes

document = {
    "format": "jeugdregio/1",
    "acts": [{"id": "exit", "kind": "exit", "day": "2018-09-24"}],
    "objections": [{"id": "objection", "day": "2018-10-01", "against": "exit"}],
}
landscape = jr.load(document)
assert [*landscape.objections] == [
    Objection(id="objection", day=date(2018, 10, 1), against="exit")
]
assert landscape == jr.load(jr.dump(landscape))
with tempfile.TemporaryDirectory() as folder:
    for name in ("tables", "tables.zip"):
        jr.write_tables(landscape, Path(folder, name))
        assert landscape == jr.read_tables(Path(folder, name))
assert [*landscape.objections.where(against="exit")] == [*landscape.objections]
assert not landscape.on("2018-09-30")[Objection]
assert landscape.on("2018-10-02")[Objection]
assert "objections" in jr.schema()["properties"]
try:
    jr.load(document | {"acts": []})
except jr.DocumentError as error:
    (problem,) = error.problems
    assert problem.path == "$.objections[0].against", problem
else:
    raise AssertionError("a reference to nothing")
assert Objection in kinds()


@settings(max_examples=3, database=None)
@given(landscapes(having=Objection))
def drawn(landscape):
    assert landscape.objections


drawn()
"""
COUNTRY = """
import jeugdregio as jr

country = jr.reference.landscape()
(objection,) = country.objections
assert objection.against in country.acts
"""


def insert(file: Path, before: str, more: str) -> None:
    """Put text before a line that is there once."""
    source = file.read_text(encoding="utf-8")
    assert 1 == source.count(before), f"{file.name} has changed: adapt this test"
    file.write_text(source.replace(before, more + before), encoding="utf-8")


def run(code: str, folder: Path) -> None:
    """Run Python that finds the copy of the package."""
    measured = ("COV_", "COVERAGE_")  # the copy is not what is measured
    kept = {name: value for name, value in os.environ.items() if not name.startswith(measured)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**kept, "PYTHONPATH": str(folder)},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == done.returncode, done.stderr


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the package with a table more."""
    original, copy = Path(jeugdregio.__file__).parent, tmp_path / "jeugdregio"
    shutil.copytree(original, copy, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "model" / "objections.py").write_text(CLASS, encoding="utf-8")
    landscape = copy / "landscape" / "landscape.py"
    insert(landscape, *FIELD)
    insert(landscape, *IMPORT)
    return copy


def test_a_table_takes_two_places(package: Path) -> None:
    """It is read, written, indexed, checked, described and drawn by the class and the field."""
    run(USES, package.parent)


def test_a_table_with_reference_data_takes_three(package: Path) -> None:
    """The third place is the room of the reference data: the file, its columns, its records."""
    room = package / "reference"
    insert(room / "layout.py", *FILE)
    insert(room / "country.py", *MAKER)
    (room / "data" / "objections.csv").write_text(
        "id,day,against\nobjection,2021-05-01,gi-briedis-certificate-withdrawal\n", encoding="utf-8"
    )
    run(COUNTRY, package.parent)

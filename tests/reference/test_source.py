"""Another data set of the same layout, and what is told of one that is wrong."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reference.country import NL

import jeugdregio as jr
from jeugdregio.landscape.landscape import trusting
from jeugdregio.reference import Age

DATA = Path(jr.reference.__file__).with_name("data")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the data."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def change(folder: Path, file: str, old: str, new: str) -> None:
    """Write something else in a file, at the first place where the old text stands."""
    path = folder / f"{file}.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems(folder: Path) -> list[str]:
    """What is wrong with a data set."""
    with pytest.raises(jr.DocumentError) as error:
        jr.reference.landscape(folder)
    return [str(each) for each in error.value.problems]


def test_the_same_data_give_the_same_landscape(folder: Path) -> None:
    """Read from a folder, with all checks, the data are what they are in the package."""
    assert jr.reference.landscape(folder) == NL == jr.reference.landscape(str(folder))
    assert jr.reference.landscape() is NL


def test_newer_data(folder: Path) -> None:
    """A newer data set answers for the years it has read."""
    change(folder, "years", "2026,carried_forward,", "2026,table,\n2027,carried_forward,")
    rows = folder / "memberships.csv"
    rows.write_text(rows.read_text("utf-8").replace("/2026-01-01", "/2027-01-01"), "utf-8")
    change(folder, "manifest", f"version,{jr.reference.VERSION}", "version,2027-01-15")
    answer = jr.reference.landscape(folder).on("2026-06-01").members("JZ04")
    assert (jr.Truth.YES, 12) == (answer.value.complete.truth, len(answer.value.full))
    assert jr.Truth.UNKNOWN is NL.on("2026-06-01").members("JZ04").truth


def test_data_in_which_no_year_is_carried_forward(folder: Path) -> None:
    """Where nothing says up to when members were read, nothing is declared complete."""
    change(folder, "years", "2026,carried_forward,\n", "")
    assert 0 == len(jr.reference.landscape(folder).completeness)


def test_a_member_that_came_back(folder: Path) -> None:
    """A second membership of the same region gets an id of its own."""
    row = "GM0003,JZ01,cbs-statistics,2015-01-01,2021-01-01,,\n"
    earlier, later = row.replace("2021", "2016"), row.replace("2015", "2017")
    change(folder, "memberships", row, earlier + later)
    found = jr.reference.landscape(folder).memberships.where(member="GM0003")
    assert ["nl-GM0003-JZ01", "nl-GM0003-JZ01-2"] == [each.id for each in found]


def test_a_boundary_correction(folder: Path) -> None:
    """Where area passes by a boundary correction, none ends."""
    row = "nl-2025-01-01-GM0402,2025-01-01,GM0402,GM0417,boundary-correction,a field"
    change(folder, "successions", "nl-2027-01-01", f"{row},,2024-01-01,,nl-makers\nnl-2027-01-01")
    record = jr.reference.landscape(folder).successions["nl-2025-01-01-GM0402"]
    assert (date(2024, 1, 1), False) == (record.known_from, record.planned)
    assert ((), ("GM0402", "GM0417")) == (record.ended, record.used)
    assert ("a field",) == tuple(each.area for each in record.passes)


# what is wrong


DAY = "a day as 2018-09-25, a month as 2018-09, a year, or nothing"
MEMBER = "GM0003,JZ01,cbs-statistics,2015-01-01"


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            "memberships",
            MEMBER,
            "GM0003,JZ01,cbs-statistics,01-01-2015",
            [f"memberships.csv, line 2, column from: expected {DAY}, got '01-01-2015'"],
        ),
        (
            "memberships",
            MEMBER,
            "GM0003,JZ01,statistics,2015-13",
            [
                "memberships.csv, line 2, column purpose: expected one of cbs-statistics,"
                " message-traffic, got 'statistics'",
                f"memberships.csv, line 2, column from: expected {DAY}, got '2015-13'",
            ],
        ),
        (
            "memberships",
            MEMBER,
            "GM0003,JZ40,cbs-statistics,2015-01-01",
            [
                "memberships.csv, line 2, region (record 'nl-GM0003-JZ40'): expected an id in"
                " youth_regions, subregions, alliances, arrangements, got 'JZ40'",
            ],
        ),
        (
            "memberships",
            MEMBER,
            "GM0003,JZ01,cbs-statistics,2022",
            [
                "memberships.csv, line 2: expected days that go together, got a period starts"
                " before it ends: 2022-01-01 is not before 2021-01-01",
            ],
        ),
        (
            "memberships",
            MEMBER,
            "GM0003,cbs-statistics,2015-01-01",
            [
                "memberships.csv, line 2: expected 7 cells, got ['GM0003', 'cbs-statistics',"
                " '2015-01-01', ...]",
            ],
        ),
        (
            "memberships",
            "purpose",
            "for",
            [
                "memberships.csv, line 1: expected the columns municipality, region, purpose, from,"
                " until, certain, documents, got ['municipality', 'region', 'for', ...]",
            ],
        ),
        (
            "memberships",
            "never,nl-regions-2015",
            "never,nl-map",
            [
                "memberships.csv, line 169, documents (record 'nl-GM0450-JZ10'): expected an id in"
                " documents, got 'nl-map'",
            ],
        ),
        (
            "municipalities",
            "GM0003,Appingedam",
            "GM 3,",
            [
                "municipalities.csv, line 2, column name: expected a text, got ''",
            ],
        ),
        (
            "municipalities",
            "GM0003,Appingedam",
            "GM 3,Appingedam",
            [
                "municipalities.csv, line 2, id: expected an id of letters, digits, - and _,"
                " got 'GM 3'"
            ],
        ),
        (
            "provider_areas",
            "gi-jb-noord,JZ04",
            "gi-jb-noord,JZ01",
            [
                "provider_areas.csv, line 30, id (record 'gi-jb-noord-JZ01'): expected a new id,"
                " got 'gi-jb-noord-JZ01'",
            ],
        ),
        (
            "populations",
            "11721,2140",
            "11.721,²",
            [
                "populations.csv, line 2, column inhabitants: expected a whole number,"
                " got '11.721'",
                "populations.csv, line 2, column youth: expected a whole number, or nothing,"
                " got '²'",
            ],
        ),
        (
            "populations",
            "2019-01-01,GM0003",
            "2019,GM0003",
            [
                "populations.csv, line 2, column day: expected a day as 2018-09-25, got '2019'",
            ],
        ),
        (
            "successions",
            "nl-2027-01-01-GM1696,2027-01-01",
            "nl-2023-01-01-GM0501,2027-01-01",
            [
                "successions.csv, line 99: expected days that go together, got"
                " nl-2023-01-01-GM0501 on several days",
            ],
        ),
        (
            "names",
            "GM0518,alias",
            "GM9999,nickname",
            [
                "names.csv, line 11, column kind: expected one of alias, former, code, got"
                " 'nickname'",
            ],
        ),
        (
            "names",
            "GM0518,alias",
            "GM9999,alias",
            ["names.csv: expected the id of a municipality, region or organisation, got 'GM9999'"],
        ),
        (
            "memberships",
            "2015-01-01/2026-01-01",
            "2015-01-01",
            [
                "memberships.csv, line 7, column certain: expected never, one or two days with a"
                " slash, or nothing, got '2015-01-01'",
            ],
        ),
        (
            "claims",
            "JZ39,four",
            "JZ40,four",
            [
                "claims.csv, line 2, about[0] (record 'nl-claim-JZ40'): expected the id of a"
                " record, or an organ of a municipality, got 'JZ40'",
            ],
        ),
        (
            "documents",
            ",2013,",
            ",2013-W01-4,",
            [f"documents.csv, line 4, column day: expected {DAY}, got '2013-W01-4'"],
        ),
        (
            "successions",
            "GM1696,GM0402",
            "GM1696,GM1696",
            [
                "successions.csv, line 102, passes[0].to (record 'nl-2027-01-01-GM1696'): expected"
                " another, which does not end, got 'GM1696'",
            ],
        ),
    ],
)
def test_problems(folder: Path, file: str, old: str, new: str, expected: list[str]) -> None:
    """Each problem is told with file, line and column, what was expected and what was got."""
    change(folder, file, old, new)
    assert expected == problems(folder)


def test_all_problems_at_once(folder: Path) -> None:
    """One error tells what is wrong in all files."""
    change(folder, "memberships", MEMBER, "GM0003,JZ01,cbs-statistics,soon")
    change(folder, "years", "2015", "MMXV")
    (folder / "acts.csv").unlink()
    (folder / "providers.csv").write_bytes(b"\xff\xfe")
    change(folder, "arrangements", "SamenTwente", '"Samen"Twente')
    found = [each.partition(":")[0] for each in problems(folder)]
    assert [
        "years.csv, line 2, column year",
        "memberships.csv, line 2, column from",
        "providers.csv",
        "acts.csv",
        "arrangements.csv",
    ] == found


@pytest.mark.parametrize("old", ["2015,polygons", "year,basis"])
def test_an_empty_cell_or_file(folder: Path, old: str) -> None:
    """A year without a number, and a file without anything in it, are told like other problems."""
    path = folder / "years.csv"
    path.write_text("" if old == "year,basis" else path.read_text().replace(old, ",polygons"))
    assert problems(folder)[0].startswith("years.csv, line ")


def test_no_folder(tmp_path: Path) -> None:
    """A folder that is not there has no manifest."""
    found = problems(tmp_path / "none")
    assert "manifest.csv: expected a file of comma-separated values in UTF-8" in found[0]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            f"version,{jr.reference.VERSION}",
            "version,soon",
            "manifest.csv, version: expected a day as 2018-09-25, a month as 2018-09, a year, or"
            " nothing, got 'soon'",
        ),
        (
            ",version",
            ",edition",
            "manifest.csv, version: expected a day as 2018-09-25, got None",
        ),
        (
            "memberships,newest,2025-01-01",
            "memberships,newest,2025",
            "manifest.csv, newest of memberships: expected a day as 2018-09-25, got '2025'",
        ),
    ],
)
def test_a_wrong_manifest(folder: Path, old: str, new: str, expected: str) -> None:
    """A data set tells its date, and the newest day read of each table."""
    change(folder, "manifest", old, new)
    assert [expected] == problems(folder)
    with pytest.raises(jr.DocumentError):
        jr.reference.age(source=folder)


def test_records_that_are_trusted_have_ids_of_their_own() -> None:
    """What was checked before is not checked again, but for two records with one id."""
    town = jr.Municipality(id="GM0402", name="Hilversum")
    member = jr.Membership(id="m", member="GM0402", grouping="nowhere")
    assert 2 == len(trusting(town, member))
    with pytest.raises(jr.IntegrityError):
        trusting(town, town)


# age


@pytest.mark.parametrize(
    ("today", "old"),
    [
        ("2026-07-01", {"populations"}),
        ("2026-07-02", {"populations", "memberships"}),
        (date(2027, 7, 2), {"populations", "memberships", "municipalities", "successions"}),
    ],
)
def test_age(folder: Path, today: date | str, old: set[str]) -> None:
    """A table is old when its newest 1 January read is more than 18 months back."""
    found = {each.table: each for each in jr.reference.age(today)}
    assert Age("memberships", date(2025, 1, 1), "memberships" in old) == found["memberships"]
    assert date(2020, 1, 1) == found["populations"].newest
    tables = {each.table for each in found.values() if each.old}
    unread = {"certificates", "provider_areas", "providers"}
    assert unread == {each.table for each in found.values() if each.newest is None}
    assert old | unread == tables - {"arrangements"}
    assert tuple(found.values()) == jr.reference.age(today, folder)


def test_age_by_the_clock() -> None:
    """Without a day, age looks back from today."""
    assert {each.table for each in jr.reference.age()} >= {"memberships", "populations"}


FILES = sorted(each.stem for each in DATA.glob("*.csv"))
CELLS = ("", "2017", "2017-10", "2017-02-30", "never", "-1", "²", "GM0402", "gi-sgj", '"', "a,b")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_nothing_else_escapes(data: st.DataObject) -> None:
    """Whatever stands in a cell, the data are read or told to be wrong."""
    name = data.draw(st.sampled_from(FILES))
    lines = (DATA / f"{name}.csv").read_text("utf-8").splitlines()
    line = data.draw(st.integers(0, len(lines) - 1))
    cells = lines[line].split(",")
    cells[data.draw(st.integers(0, len(cells) - 1))] = data.draw(st.sampled_from(CELLS))
    lines[line] = ",".join(cells)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(shutil.copytree(DATA, Path(place) / "data"))
        (folder / f"{name}.csv").write_text("\n".join(lines), "utf-8")
        with contextlib.suppress(jr.DocumentError):
            jr.reference.landscape(folder)

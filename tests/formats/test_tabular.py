"""Landscapes as CSV files: what stands in them, and everything that is refused on the way back."""

from __future__ import annotations

import io
import struct
import sys
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jeugdregio.dates import Period, UncertainDate, UncertainPeriod
from jeugdregio.errors import DocumentError, UsageError
from jeugdregio.formats import (
    Limits,
    frames,
    read_tables,
    read_tables_with_notices,
    write_tables,
)
from jeugdregio.formats.cells import columns_of
from jeugdregio.landscape import Base, Landscape, record_types
from jeugdregio.landscape.landscape import on_base
from jeugdregio.model import (
    CertifiedInstitution,
    Claim,
    Contract,
    Document,
    DocumentKind,
    Evidence,
    Municipality,
    Provider,
    Scope,
)
from jeugdregio.reference import VERSION

DAY = date(2018, 9, 25)
LANDSCAPE = Landscape(
    Municipality(id="GM0402", name="Hilversum", aliases=("Hilversum, Noord-Holland", "")),
    Provider(id="p", name='"De Hoenderloo" groep', period=Period(date(2000, 1, 1), None)),
    CertifiedInstitution(id="gi", name="=HYPERLINK(1)"),
    Contract(
        id="c-1",
        clients=("GM0402",),
        functions=("child-protection",),
        provider="gi",
        bridge=True,
        period=Period(DAY, date(2019, 1, 1)),
    ),
    Contract(
        id="c-2",
        clients=(),
        functions=(),
        concluded=UncertainDate(None, DAY, "voor 25 september"),
        period=UncertainPeriod(None, Period(DAY, None), "maandelijks"),
    ),
    Document(id="d", day=DAY, title="[Concept] brief", kind=DocumentKind.LETTER, reference=""),
    Claim(
        id="k",
        day=DAY,
        statement="regel een\r\nregel twee",
        count=18,
        evidence=(Evidence(document="d", quote="null"),),
    ),
)


def csv(folder: Path, table: str, *lines: str) -> Path:
    """The folder with a file of these lines."""
    folder.mkdir(exist_ok=True)
    (folder / f"{table}.csv").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return folder


def told(path: Any, **limits: int) -> list[tuple[str, str, str]]:
    """What is wrong with tables."""
    with pytest.raises(DocumentError) as caught:
        read_tables(path, limits=Limits(**limits))
    return [(each.path, each.expected, each.got) for each in caught.value.problems]


@pytest.mark.parametrize("name", ["tables", "tables.zip", "tables.ZIP"])
def test_tables_are_read_back(name: str, tmp_path: Path) -> None:
    """A folder or an archive holds the landscape, in order."""
    write_tables(LANDSCAPE, tmp_path / name)
    back = read_tables(str(tmp_path / name))
    assert LANDSCAPE == back
    assert list(LANDSCAPE) == list(back)


def test_cells(tmp_path: Path) -> None:
    """Flat values stand as they are; lists, objects and what could be misread stand as JSON."""
    write_tables(LANDSCAPE, tmp_path)
    lines = (tmp_path / "contracts.csv").read_bytes().decode().split("\n")
    assert [
        "id,known_from,replaces,evidence,provider,clients,functions,scope,concluded,track,from,"
        "until,period,options,bridge,provisions",
        'c-1,,,,gi,"[""GM0402""]","[""child-protection""]",,,,2018-09-25,2019-01-01,,,true,',
        'c-2,,,,,[],,,"{""latest"":""2018-09-25"",""words"":""voor 25 september""}",,,,'
        '"{""possible"":{""from"":""2018-09-25""},""words"":""maandelijks""}",,,',
        "",
    ] == lines
    providers = (tmp_path / "providers.csv").read_text(encoding="utf-8").split("\n")
    assert providers[0].startswith("id,type,known_from,")
    assert providers[1].startswith(r'p,,,,,2000-01-01,,,"""\""De Hoenderloo\"" groep""",')
    assert providers[2].startswith('gi,certified-institution,,,,,,,"""=HYPERLINK(1)""",')
    claims = (tmp_path / "claims.csv").read_text(encoding="utf-8")
    assert r'"""regel een\r\nregel twee"""' in claims
    assert '"""""",' in (tmp_path / "documents.csv").read_text(encoding="utf-8")


def test_every_table_has_a_file(tmp_path: Path) -> None:
    """Also one without rows, so that nothing of another landscape stays, nor what it builds on."""
    (tmp_path / "notes.txt").touch()
    write_tables(on_base(Base(LANDSCAPE.tables(), "nl", DAY)), tmp_path)
    write_tables(LANDSCAPE, tmp_path)
    write_tables(Landscape(), tmp_path)
    names = {f"{name}.csv" for name in record_types()}
    assert {*names, "builds_on.csv", "notes.txt"} == {file.name for file in tmp_path.iterdir()}
    assert Landscape() == read_tables(tmp_path)


def test_an_archive_is_always_the_same(tmp_path: Path) -> None:
    """The same landscape makes the same bytes, whenever and wherever it is written."""
    for name in ("a.zip", "b.zip"):
        write_tables(LANDSCAPE, tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        found = [(each.filename, each.date_time, each.create_system) for each in archive.filelist]
    names = ("builds_on", *record_types())
    assert [(f"{name}.csv", (1980, 1, 1, 0, 0, 0), 3) for name in names] == found


OWN = Municipality(id="own", name="Own")


@pytest.mark.parametrize(
    ("name", "version", "head"),
    [
        ("x", DAY, "x,2018-09-25\n"),
        ('=1,"2"', DAY, '"""=1,\\""2\\""""",2018-09-25\n'),
        (None, None, ""),
    ],
)
def test_a_case_is_written_with_its_own_rows(
    name: str | None, version: date | None, head: str, tmp_path: Path
) -> None:
    """Alone, and with what it builds on, if that has a name."""
    case = on_base(Base(LANDSCAPE.tables(), name, version), OWN)
    write_tables(case, tmp_path)
    assert f"landscape,version\n{head}" == (tmp_path / "builds_on.csv").read_text("utf-8")
    rows = (tmp_path / "municipalities.csv").read_text("utf-8").splitlines()[1:]
    assert ["own"] == [row.partition(",")[0] for row in rows]
    back = read_tables(tmp_path, base=LANDSCAPE)
    assert list(case) == list(back)
    assert case.base == back.base


def test_a_case_is_written_whole(tmp_path: Path) -> None:
    """The tables stand alone then."""
    case = on_base(Base(LANDSCAPE.tables(), "x", DAY), OWN)
    write_tables(case, tmp_path, whole=True)
    back = read_tables(tmp_path)
    assert list(case) == list(back)
    assert (len(LANDSCAPE) + 1, None) == (len(back), back.base)


def test_what_no_document_can_hold_is_not_written(tmp_path: Path) -> None:
    """Nor is anything else then; nor a case that lost what it builds on, or names it by half."""
    below = LANDSCAPE.tables()
    for landscape in (
        Landscape(Municipality(id="m", name="\ud800")),
        on_base(Base(below, "nl", DAY)).removing("c-1"),
        on_base(Base(below, "nl")),
    ):
        for path in (tmp_path / "a", tmp_path / "a.zip"):
            with pytest.raises(DocumentError):
                write_tables(landscape, path)
    assert [] == list(tmp_path.iterdir())


def test_no_file_is_written_beside_one_that_cannot_be(tmp_path: Path) -> None:
    """A folder holds one landscape, and no parts of two."""
    write_tables(LANDSCAPE, tmp_path)
    (tmp_path / "exemptions.csv").unlink()
    (tmp_path / "exemptions.csv").mkdir()
    before = {each.name: each.is_file() and each.read_bytes() for each in tmp_path.iterdir()}
    with pytest.raises(DocumentError, match=r"a file that can be written, .*exemptions\.csv"):
        write_tables(Landscape(), tmp_path)
    after = {each.name: each.is_file() and each.read_bytes() for each in tmp_path.iterdir()}
    assert before == after


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """A file is no folder."""
    (tmp_path / "a").touch()
    with pytest.raises(DocumentError, match="a folder that can be written"):
        write_tables(LANDSCAPE, tmp_path / "a")


def test_ways_to_write_tables(tmp_path: Path) -> None:
    """The order of columns is free, as are those that may be left out, quotes and line ends."""
    rows = ["\ufeffname,id", '"Huizen","GM0406"', '"Wijde\n""meren""",GM1696']
    (tmp_path / "municipalities.csv").write_bytes("\r\n".join(rows).encode())
    assert Landscape(
        Municipality(id="GM0406", name="Huizen"), Municipality(id="GM1696", name='Wijde\n"meren"')
    ) == read_tables(tmp_path)


# What is refused


def test_values_are_refused_by_row_and_column(tmp_path: Path) -> None:
    """Every cell that does not say what its column asks for, all at once."""
    csv(
        tmp_path,
        "contracts",
        "id,clients,functions,concluded,from,until,bridge",
        "c-1,GM0402,[],{,2018-9-25,,1",
        '"c 2",[5],"[""x""]","{""day"":1}",2019-01-01,2018-01-01,TRUE',
        "c-3,,,,,,",
    )
    csv(tmp_path, "providers", "id,type,name", 'p,gi,"""De Stee"" B"', 'q,,"""\\ud800"""')
    csv(tmp_path, "claims", "id,day,statement,count", "k,2018-09-25,X,NaN", "l,2018-09-25,X,18.0")
    day = "a day as 2018-09-25"
    found = told(tmp_path)
    assert {
        ("contracts.csv: row 2, column clients", "a list", "'GM0402'"),
        ("contracts.csv: row 2, column from", day, "'2018-9-25'"),
        ("contracts.csv: row 2, column bridge", "true or false", "1"),
        ("contracts.csv: row 3, column clients[0]", "a text", "5"),
        ("contracts.csv: row 3, column concluded.day", "a key of an uncertain day", "'day'"),
        ("contracts.csv: row 3, column bridge", "true or false", "'TRUE'"),
        ("contracts.csv: row 4, column clients", "a value: the key is required", "nothing"),
        (
            "contracts.csv: row 2, column concluded",
            "JSON, as in every cell that starts with {",
            "'{'",
        ),
        (
            "providers.csv: row 2, column name",
            'JSON, as in every cell that starts with "',
            """'"De Stee" B'""",
        ),
        (
            "providers.csv: row 3, column name",
            "a text that UTF-8 can write (no half surrogate pairs)",
            "'\\ud800'",
        ),
        ("claims.csv: row 2, column count", "a JSON value", "NaN"),
    } <= set(found)
    places = {path for path, _, _ in found}
    assert {
        "contracts.csv: row 3, column id",
        "contracts.csv: row 3, column functions[0]",
        "contracts.csv: row 3, column until",
        "claims.csv: row 3, column count",
        "providers.csv: row 2, column type",
    } <= places


def test_a_cell_is_shown_on_a_line(tmp_path: Path) -> None:
    """Whatever signs stand in it."""
    csv(tmp_path, "claims", "id,day,statement", 'k,"{""la\x07test"":1}",X')
    expected = "JSON, as in every cell that starts with {"
    got = """'{"la\\x07test":1}'"""
    assert [("claims.csv: row 2, column day", expected, got)] == told(tmp_path)


def test_references_are_refused_by_row_and_column(tmp_path: Path) -> None:
    """What does not fit together is told likewise."""
    csv(tmp_path, "contracts", "id,clients,until", "c,[],2019-01-01", 'e,"[""GM1""]",2019-01-01')
    path = "contracts.csv: row 3, column clients[0]"
    assert [path] == [place for place, _, _ in told(tmp_path)]


def test_what_tables_build_on_may_be_forgotten(tmp_path: Path) -> None:
    """What belongs in its file is told, also where that has no row."""
    csv(tmp_path, "contracts", "id,clients,until", 'c,"[""GM0402""]",2019-01-01')
    expected = f"landscape: nl, version: {VERSION}, if the ids are those of the country"
    forgotten = "builds_on.csv: row 2", expected, "nothing"
    assert forgotten == told(tmp_path)[0]
    assert 1 == len(read_tables(tmp_path, base=LANDSCAPE.removing("c-1")).contracts) - 1
    assert forgotten == told(csv(tmp_path, "builds_on", "landscape,version"))[0]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["landscape,version", "be,2026"],
            [(": row 2, column version", "a day as 2018-09-25", "'2026'")],
        ),
        (
            ["landscape", "be"],
            [(": row 2, column version", "a value: the key is required", "nothing")],
        ),
        (
            ["version,landscape", "2026-01-29,be"],
            [(": row 2, column landscape", "'nl', the one known by name", "'be'")],
        ),
        (["landscape,version", "nl"], [(": row 2", "2 cells", "1")]),
        (
            ["landschap,version", "nl,2026-01-29"],
            [
                (": row 1", "a column of the file (did you mean 'landscape'?)", "'landschap'"),
                (": row 2, column landscape", "a value: the key is required", "nothing"),
            ],
        ),
        (
            ["landscape,version", "nl,2026-01-29", "be,2026"],
            [("", "one row beside the names of the columns", "more")],
        ),
    ],
)
def test_what_tables_build_on_is_read_strictly(
    lines: list[str], expected: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    """Nothing is said of references then: they may lead to what it meant."""
    csv(tmp_path, "contracts", "id,clients,until", 'c,"[""GM0402""]",2019-01-01')
    csv(tmp_path, "builds_on", *lines)
    assert [(f"builds_on.csv{path}", *rest) for path, *rest in expected] == told(tmp_path)


def test_what_tables_build_on_is_no_record(tmp_path: Path) -> None:
    """It takes nothing of what the limits leave for those."""
    case = on_base(Base(LANDSCAPE.tables(), "x", DAY), OWN)
    write_tables(case, tmp_path)
    assert case == read_tables(tmp_path, base=LANDSCAPE, limits=Limits(records=1))


# What may be worth another look


def test_notices_stand_in_a_file(tmp_path: Path) -> None:
    """Each by row and column, also those beside what is wrong."""
    csv(tmp_path, "providers", "id,name,until", "p,P,", "q,Q,2018-12-31")
    loaded = read_tables_with_notices(tmp_path)
    place = "providers.csv: row 3, column until"
    assert [(place, "q")] == [(each.path, each.record) for each in loaded.notices]
    assert ((None,), 2) == (loaded.titles, len(loaded.landscape))
    csv(tmp_path, "contracts", "id,clients,until", 'c,"[""m""]",2019-01-01')
    with pytest.raises(DocumentError) as caught:
        read_tables(tmp_path)
    [note] = caught.value.__notes__
    assert note.startswith(f"{place} (record 'q'): `until` is the first day after a period")


def test_cells_between_semicolons(tmp_path: Path) -> None:
    """Are one problem for the whole file, whatever else such cells look like."""
    csv(tmp_path, "contracts", "id;clients;until", 'c;"[""GM0402""]";2019-01-01')
    csv(tmp_path, "claims", '"id";"day"')
    csv(tmp_path, "providers", "id,na;me")
    commas = "cells separated by commas", "semicolons"
    assert [
        ("claims.csv", *commas),
        ("contracts.csv", *commas),
        ("providers.csv: row 1", "a column of the file (did you mean 'name'?)", "'na;me'"),
    ] == told(tmp_path)


def test_columns_are_refused(tmp_path: Path) -> None:
    """A column that means nothing, one that is there twice, and none at all."""
    csv(tmp_path, "municipalities", "id,naam,id,name", "m,Stad,m,Stad")
    csv(tmp_path, "providers")
    csv(tmp_path, "scopes", ",".join(["id"] * 100))
    assert [
        (
            "municipalities.csv: row 1",
            "a column of the file (did you mean 'name'?)",
            "'naam'",
        ),
        ("municipalities.csv: row 1", "every column once", "id again"),
        ("providers.csv: row 1", "the names of the columns", "nothing"),
        ("scopes.csv: row 1", f"at most {len(columns_of(Scope))} columns", "100"),
    ] == told(tmp_path)


def test_rows_are_refused(tmp_path: Path) -> None:
    """More or fewer cells than columns, and a quotation mark where none can be.

    What else is wrong is told too, in its own row; but not what refers to rows that are not there.
    """
    csv(tmp_path, "municipalities", "id,name", "a", "b,B,B", "c,", 'd,"D"D')
    csv(tmp_path, "contracts", "id,clients,until", 'e,"[""a""]",2019-01-01')
    closed = "cells with every quotation mark closed or doubled"
    assert [
        ("municipalities.csv: row 2", "2 cells", "1"),
        ("municipalities.csv: row 3", "2 cells", "3"),
        ("municipalities.csv: row 5", closed, "another"),
        (
            "municipalities.csv: row 4, column name",
            "a value: the key is required",
            "nothing",
        ),
    ] == told(tmp_path)


def test_files_are_refused(tmp_path: Path) -> None:
    """Tables by another name, files that are no text, files that cannot be read."""
    csv(tmp_path, "contract", "id")
    (tmp_path / "acts.csv").write_bytes(b"id\n\xff")
    (tmp_path / "claims.csv").mkdir()
    name = f"{str(tmp_path / 'claims.csv')!r}"
    assert [
        ("acts.csv", "text in UTF-8", "byte 0xff in line 2"),
        ("contract.csv", "a file of the tables (did you mean 'contracts.csv'?)", "'contract.csv'"),
    ] == [each for each in told(tmp_path) if each[0] != "claims.csv"], name
    assert ["a file that can be read"] == [
        expected for path, expected, _ in told(tmp_path) if path == "claims.csv"
    ]


@pytest.mark.parametrize("name", ["", "none", "none.zip", "a\0b"])
def test_a_place_without_tables_is_refused(name: str, tmp_path: Path) -> None:
    """A folder without them, and what is not there."""
    [(path, expected, _)] = told(tmp_path / name)
    assert "$" == path
    assert expected.startswith("a f")


def test_a_place_is_a_path() -> None:
    """Nothing else says where tables are."""
    assert [("$", "a path", "5")] == told(5)


# Archives


def archive(folder: Path, *entries: tuple[str, str], method: int = zipfile.ZIP_STORED) -> Path:
    """An archive with these files."""
    path = folder / "tables.zip"
    with zipfile.ZipFile(path, "w", method) as made:
        for name, text in entries:
            made.writestr(name, text)
    return path


MUNICIPALITIES = ("municipalities.csv", "id,name\nm,Stad\n")


def test_an_archive_from_elsewhere_is_read(tmp_path: Path) -> None:
    """What others packed is read as well."""
    path = archive(tmp_path, MUNICIPALITIES, method=zipfile.ZIP_DEFLATED)
    assert Landscape(Municipality(id="m", name="Stad")) == read_tables(path)


@pytest.mark.parametrize(
    "name", ["../acts.csv", "/acts.csv", "tables/acts.csv", "acts.txt", "tables/", "C:\\acts.csv"]
)
def test_an_archive_holds_tables_only(name: str, tmp_path: Path) -> None:
    """No other names: nothing is ever unpacked to a disk."""
    [(path, expected, got)] = told(archive(tmp_path, (name, "id")))
    assert (name, repr(name)) == (path, got)
    assert expected.startswith("a file of the tables")


@pytest.mark.parametrize("name", ["a\nb.csv", "a" * 256])
def test_a_name_is_shown_on_a_line(name: str, tmp_path: Path) -> None:
    """Whatever a file is called."""
    [(path, _, got)] = told(archive(tmp_path, (name, "id")))
    assert path == got
    assert path.isprintable()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_an_archive_holds_a_table_once(tmp_path: Path) -> None:
    """The same name again could hide rows."""
    path = archive(tmp_path, MUNICIPALITIES, MUNICIPALITIES)
    assert [("municipalities.csv", "every file once", "it is there again")] == told(path)


def test_an_archive_holds_few_files(tmp_path: Path) -> None:
    """No more than there are tables, and what they build on."""
    most = len(record_types()) + 1
    path = archive(tmp_path, *((f"{number}.csv", "") for number in range(most + 1)))
    assert [("$", f"at most {most} files", str(most + 1))] == told(path)


def test_an_archive_is_bounded(tmp_path: Path) -> None:
    """The limit is that of what is unpacked, whatever it claims; and that of the archive itself."""
    text = "id,name\n" + "m,Stad\n" * 5000
    path = archive(tmp_path, ("municipalities.csv", text), method=zipfile.ZIP_DEFLATED)
    assert [("municipalities.csv", "at most 9999 bytes", "more")] == told(path, bytes=9999)
    assert [("$", "at most 99 bytes", "more")] == told(path, bytes=99)
    expected = "at most 4999 records in all documents together"
    assert [("municipalities.csv", expected, "more")] == told(path, records=4999)
    assert {"a new id"} == {expected for _, expected, _ in told(path, records=5000)}


def test_files_share_the_limits(tmp_path: Path) -> None:
    """All tables together take no more than one document."""
    csv(tmp_path, "municipalities", "id,name", "m,Stad")
    csv(tmp_path, "providers", "id,name", "p,Zorg")
    expected = "at most 20 bytes in all documents together"
    assert [("providers.csv", expected, "more")] == told(tmp_path, bytes=20)
    expected = "at most 1 records in all documents together"
    assert [("providers.csv", expected, "more")] == told(tmp_path, records=1)


def test_no_archive(tmp_path: Path) -> None:
    """A file that is none is refused as one."""
    path = tmp_path / "a.zip"
    path.write_bytes(b"PK")
    [(place, expected, got)] = told(path)
    assert ("$", "a zip archive") == (place, expected)
    assert got.endswith("File is not a zip file")


def patched(path: Path, change: Callable[[bytearray], None]) -> list[tuple[str, str, str]]:
    """What is wrong with an archive after a change of its bytes."""
    data = bytearray(path.read_bytes())
    change(data)
    path.write_bytes(bytes(data))
    return told(path)


def test_a_spoilt_archive_is_refused(tmp_path: Path) -> None:
    """What does not fit its check sum, or needs a password."""

    def spoil(data: bytearray) -> None:
        data[data.index(b"Stad")] ^= 1

    def lock(data: bytearray) -> None:
        for start, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            struct.pack_into("<H", data, data.index(start) + flags, 1)

    for change, word in ((spoil, "CRC"), (lock, "password")):
        [(path, expected, got)] = patched(archive(tmp_path, MUNICIPALITIES), change)
        assert ("municipalities.csv", "a file that can be unpacked") == (path, expected)
        assert word in got


def test_a_cut_file_is_refused(tmp_path: Path) -> None:
    """An archive that promises more than it holds says so without words; its kind is told."""

    def promise(data: bytearray) -> None:
        for start, size in ((b"PK\x03\x04", 18), (b"PK\x01\x02", 20)):
            struct.pack_into("<LL", data, data.index(start) + size, 10**6, 10**6)

    [(_, expected, got)] = patched(archive(tmp_path, MUNICIPALITIES), promise)
    assert ("a file that can be unpacked", "EOFError") == (expected, got)


def test_other_methods_are_refused(tmp_path: Path) -> None:
    """Those of which nobody knows beforehand how much comes out."""
    path = archive(tmp_path, MUNICIPALITIES, method=zipfile.ZIP_BZIP2)
    assert [("municipalities.csv", "a file that is stored or deflated", "method 12")] == told(path)


def test_an_archive_is_read_without_unpacking_it_to_a_disk(tmp_path: Path) -> None:
    """It may be anywhere, also where nothing can be written."""
    path = archive(tmp_path, MUNICIPALITIES)
    before = sorted(tmp_path.rglob("*"))
    read_tables(path)
    assert before == sorted(tmp_path.rglob("*"))
    assert zipfile.is_zipfile(io.BytesIO(path.read_bytes()))


# Frames


@pytest.mark.dev
def test_frames() -> None:
    """A frame for each table, with typed columns and the defaults filled in."""
    found = frames(LANDSCAPE)
    assert list(record_types()) == list(found)
    contracts = found["contracts"]
    assert ["c-1", "c-2"] == contracts["id"].tolist()
    assert [True, False] == contracts["bridge"].tolist()
    assert [["GM0402"], []] == contracts["clients"].tolist()
    assert [[], []] == contracts["options"].tolist()
    assert [True, False] == (contracts["until"] == "2019-01-01").tolist()
    assert [None, {"latest": "2018-09-25", "words": "voor 25 september"}] == contracts[
        "concluded"
    ].tolist()
    kinds = {str(kind) for kind in contracts.dtypes}
    assert {"string", "object", "boolean", "datetime64[s]"} == kinds
    assert "Int64" == str(found["claims"]["count"].dtype)
    assert [False, True] == found["providers"]["type"].notna().tolist()
    assert "string" == str(found["documents"]["kind"].dtype)


@pytest.mark.dev
def test_frames_hold_every_day() -> None:
    """The first and the last day there are, and tables without rows."""
    ends = Period(date.min, date.max)
    found = frames(Landscape(Municipality(id="m", name="A", period=ends)))["municipalities"]
    assert [(1, 1, 1), (9999, 12, 31)] == [
        (day.year, day.month, day.day) for day in (found["from"][0], found["until"][0])
    ]
    assert 0 == len(frames(Landscape())["acts"])


def test_frames_need_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who does not have it is told how to get it."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError, match="frames need pandas, which is not installed"):
        frames(Landscape())

"""Documents that cannot be used: exit 2, one message with every problem, and no traceback."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.commands import Terminal

import jeugdregio as jr
from jeugdregio.formats import limits

HILVERSUM = {"id": "GM0402", "name": "Hilversum"}
GI = {"type": "certified-institution", "id": "gi", "name": "GI Gooi"}


def contract(**fields: Any) -> dict[str, Any]:
    """A row with a contract of Hilversum."""
    return {
        "id": "contract",
        "provider": "gi",
        "clients": ["GM0402"],
        "functions": ["child-protection"],
        "from": "2019-01-01",
        "until": "2020-01-01",
    } | fields


def rows(**tables: Any) -> str:
    """A document with these tables, besides Hilversum and an institution."""
    usual = {"format": "jeugdregio/1", "municipalities": [HILVERSUM], "providers": [GI]}
    return json.dumps(usual | tables)


def problems(terminal: Terminal) -> list[str]:
    """The problems of the one message on the error stream."""
    head, *lines = terminal.err.splitlines()
    count = len(lines)
    assert f"jeugdregio: unusable document: {count} problem{'' if count == 1 else 's'}" == head
    assert all(line.startswith("  $") for line in lines)
    return [line.strip() for line in lines]


def test_notices_stand_below_the_problems(terminal: Terminal, tmp_path: Path) -> None:
    """Of the rows that can be read, so that all of it can be mended at once."""
    moved = {"scheme": "cbs", "value": "GM0001"}
    document = rows(
        municipalities=[HILVERSUM | {"codes": [moved]}],
        contracts=[
            contract(until="2019-12-31", clients=["GM0001"]),
            contract(id="b", until="x-12-31"),
        ],
    )
    path = tmp_path / "case.json"
    path.write_text(document)
    assert 2 == terminal.run("check", str(path), "--on", "2019-06-01").status
    head, problem, *notices = terminal.err.splitlines()
    assert "jeugdregio: unusable document: 1 problem" == head
    assert problem.startswith("  $.contracts[1].until (record 'b')")
    place = "jeugdregio: $.contracts[0]"
    assert [f"{place}.clients[0] (record 'contract')", f"{place}.until (record 'contract')"] == [
        notice.partition(": GM")[0].partition(": `")[0] for notice in notices
    ]


DOCUMENTS: dict[str, tuple[str, list[str]]] = {
    "wrong types": (
        rows(contracts=[contract(id=7, clients="GM0402", bridge="no")], subsidies={}),
        ["$.contracts[0].id", "$.contracts[0].clients", "$.contracts[0].bridge", "$.subsidies"],
    ),
    "unknown key": (
        rows(contracts=[contract(klant="GM0402")], overeenkomsten=[]),
        ["$.contracts[0].klant", "$.overeenkomsten"],
    ),
    "duplicate key": (
        '{"format": "jeugdregio/1", "municipalities": [{"id": "GM0402", "name": "Hilversum", '
        '"name": "Huizen"}], "municipalities": [{"id": "GM0406", "id": "GM0417", "name": "L"}]}',
        ["$", "$.municipalities[0]"],
    ),
    "dangling id": (
        rows(contracts=[contract(provider="gi-x", clients=["GM0402", "GM9999"])]),
        ["$.contracts[0].provider", "$.contracts[0].clients[1]"],
    ),
    "duplicate id": (
        rows(contracts=[contract(), contract(), contract(id="gi")]),
        ["$.contracts[1].id", "$.contracts[2].id"],
    ),
    "impossible date": (
        rows(contracts=[contract(**{"from": "2019-02-30"}), contract(id="b", until="1-1-2020")]),
        ["$.contracts[0].from", "$.contracts[1].until"],
    ),
    "inverted period": (
        rows(contracts=[contract(until="2018-01-01"), contract(id="b", until="2019-01-01")]),
        ["$.contracts[0].until", "$.contracts[1].until"],
    ),
    "not a number": (
        rows(claims=[]).replace("[]", '[{"id": "a", "day": "2019-01-01", "statement": "18", '
                                      '"count": NaN}, {"id": "b", "day": "2019-01-01", '
                                      '"statement": "18", "count": Infinity}]'),
        ["$.claims[0].count", "$.claims[1].count"],
    ),
    "a list at the root": (json.dumps([HILVERSUM]), ["$"]),
    "nothing at the root": ("null", ["$"]),
    "10,000 levels deep": ('{"municipalities": ' + "[" * 10_000 + "]" * 10_000 + "}", ["$"]),
    "truncated": (rows(contracts=[contract()])[:-40], ["$"]),
    "empty": ("", ["$"]),
    "no JSON": ("Gooi en Vechtstreek", ["$"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "paths"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_bad_document(terminal: Terminal, tmp_path: Path, text: str, paths: list[str]) -> None:
    """Every problem has its path, what was expected and what was got; nothing else is printed."""
    file = tmp_path / "case.json"
    file.write_text(text, encoding="utf-8")
    terminal.check(str(file))
    assert (2, "") == (terminal.status, terminal.out)
    found = problems(terminal)
    assert sorted(paths) == sorted({path_of(line) for line in found})
    assert all(": expected " in line and ", got " in line for line in found)
    assert "Traceback" not in terminal.err


def path_of(line: str) -> str:
    """The path of a problem."""
    return line.partition(": expected ")[0].partition(" (record ")[0]


def test_too_large(terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document beyond the limit is refused before it is read."""
    size = limits.DEFAULT_LIMITS.bytes
    file = tmp_path / "case.json"
    with file.open("wb") as stream:
        stream.truncate(size + 1)
    terminal.check(str(file))
    assert (2, "") == (terminal.status, terminal.out)
    assert [f"$: expected at most {size} bytes, got more"] == problems(terminal)


def test_not_in_utf8(terminal: Terminal, tmp_path: Path) -> None:
    """A document in another encoding is refused with the line of the first such sign."""
    file = tmp_path / "case.json"
    file.write_bytes('{"format":\n"Súdwest"}'.encode("latin-1"))
    terminal.check(str(file))
    assert ["$: expected text in UTF-8, got byte 0xfa in line 2"] == problems(terminal)


@pytest.mark.parametrize("name", ["nowhere.json", "folder"])
def test_no_file(terminal: Terminal, tmp_path: Path, name: str) -> None:
    """A file that is not there, or is none, is told by its name."""
    (tmp_path / "folder").mkdir()
    terminal.check(str(tmp_path / name))
    assert 2 == terminal.status
    (problem,) = problems(terminal)
    assert problem.startswith("$: expected a file that can be read, got ")


def test_everything_at_once(terminal: Terminal, tmp_path: Path) -> None:
    """Problems of all kinds come in one message, each told once."""
    file = tmp_path / "case.json"
    file.write_text(
        rows(
            contracts=[contract(until="2018-01-01"), contract(id="b", provider="nobody")],
            claims=[{"id": "gi", "day": "2019", "statement": ""}],
            surprise=1,
        ),
        encoding="utf-8",
    )
    terminal.check(str(file))
    found = problems(terminal)
    paths = [path_of(line) for line in found]
    assert len(paths) == len(set(paths))
    assert {
        "$.contracts[0].until",
        "$.contracts[1].provider",
        "$.claims[0].id",
        "$.claims[0].day",
        "$.surprise",
    } <= set(paths)


def test_problem_in_full(terminal: Terminal, tmp_path: Path) -> None:
    """A problem names the record, what belongs in its place, and what stood there."""
    file = tmp_path / "case.json"
    file.write_text(rows(contracts=[contract(provider="gi-x")]), encoding="utf-8")
    terminal.check(str(file))
    expected = (
        "$.contracts[0].provider (record 'contract'): expected an id in providers, got 'gi-x'"
    )
    assert [expected] == problems(terminal)


def test_document_that_can_be_used(terminal: Terminal, tmp_path: Path) -> None:
    """The same document without a problem is checked."""
    file = tmp_path / "case.json"
    file.write_text(rows(contracts=[contract()]), encoding="utf-8")
    assert 0 == terminal.check(str(file)).status
    assert 1 == len(jr.load(file).contracts)

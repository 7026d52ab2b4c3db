"""Several documents on one command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.commands import Terminal, document
from tests.rules.landscapes import LATER, checked, contract, left, period

import jeugdregio as jr


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """A landscape in two documents, of which the second refers to the first."""
    monkeypatch.chdir(tmp_path)
    document(tmp_path, left(), "whole.json")
    whole = json.loads(Path("whole.json").read_text(encoding="utf-8"))
    acts = {"format": whole["format"], "acts": whole.pop("acts")}
    Path("base.json").write_text(json.dumps(whole), encoding="utf-8")
    Path("letter.json").write_text(json.dumps(acts), encoding="utf-8")
    return "base.json", "letter.json"


def check(terminal: Terminal, *arguments: str) -> Terminal:
    """Check documents, given before or among the other arguments."""
    return terminal.run("check", *arguments, "--on", LATER)


def test_report_on_several_documents(terminal: Terminal, parts: tuple[str, str]) -> None:
    """It is that on the landscape they make together."""
    check(terminal, *parts)
    assert (0, f"{checked(left())}\n", "") == (terminal.status, terminal.out, terminal.err)
    check(terminal, "--format", "json", *reversed(parts))
    assert checked(left()).to_dict() == json.loads(terminal.out)


def test_the_same_document_twice(terminal: Terminal, parts: tuple[str, str]) -> None:
    """It changes nothing."""
    check(terminal, *parts, *parts, "./base.json")
    assert (0, f"{checked(left())}\n", "") == (terminal.status, terminal.out, terminal.err)


def test_a_document_that_needs_another(terminal: Terminal, parts: tuple[str, str]) -> None:
    """Alone, its references lead to nothing; one document is not named before its paths."""
    check(terminal, parts[1])
    assert (2, "") == (terminal.status, terminal.out)
    assert all(line.startswith("  $.acts[") for line in terminal.err.splitlines()[1:])


def test_problems_of_several_documents(terminal: Terminal, parts: tuple[str, str]) -> None:
    """One message has them all, each with its document."""
    other = {"format": "jeugdregio/1", "municipalities": [{"id": "GM0402", "name": "'t Gooi"}]}
    Path("{other}.json").write_text(json.dumps(other), encoding="utf-8")
    Path("broken.json").write_text("{", encoding="utf-8")
    check(terminal, *parts, "broken.json", "{other}.json")
    assert (2, "") == (terminal.status, terminal.out)
    head, *lines = terminal.err.splitlines()
    assert "jeugdregio: unusable document: 2 problems" == head
    broken, contradiction = lines
    assert broken.startswith("  broken.json: $: expected valid JSON, got line 1, column 2")
    place = "  {other}.json: $.municipalities[0].name (record 'GM0402'): expected 'Hilversum', "
    assert contradiction.startswith(f"{place}as under the same id in base.json: $.municipalities[")
    assert contradiction.endswith(""", got "'t Gooi\"""")


def test_notices_of_several_documents(terminal: Terminal, parts: tuple[str, str]) -> None:
    """Each says its document."""
    odd = contract(id="odd", period=period("2018-01-01", "2018-12-31"))
    document(Path(), jr.Landscape(*left(), odd), "odd.json")
    check(terminal, "odd.json", *parts)
    [line] = terminal.err.splitlines()
    place = jr.load("odd.json").contracts
    row = [each.id for each in place].index("odd")
    assert line.startswith(f"jeugdregio: odd.json: $.contracts[{row}].until (record 'odd'): ")
    assert 0 == terminal.status

"""The fuzz target runs and tells what escapes; what it found once is refused since."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from jeugdregio.errors import DocumentError
from jeugdregio.formats import load

ROOT = Path(__file__).parents[2]


@pytest.mark.dev
def test_a_short_run() -> None:
    """Every reader is fed, within the bounds, and nothing but the library's own error escapes."""
    command = [sys.executable, "tools/fuzz.py", "--inputs", "60", "--seed", "a"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stderr), done.stdout
    assert done.stdout.startswith("seed a; at most 600 s in all, 10 s for one input, ")
    assert done.stdout.endswith("0 errors that are not the library's own\n")
    counts = [line.split()[1] for line in done.stdout.splitlines() if line.startswith("  ")]
    assert {
        "a_document", "a_structure", "some_nonsense", "some_documents", "an_archive", "a_folder"
    } == set(counts)  # fmt: skip


@pytest.mark.dev
def test_another_error_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An error that is not the library's own is told with its place."""
    from tools import fuzz

    def careless(*_: object) -> None:
        raise KeyError("from")

    monkeypatch.setattr(fuzz, "READERS", (careless,))
    outcome, report = fuzz.tried(0, "a", fuzz.Examples(), tmp_path)
    assert "careless FAILED" == outcome
    assert report is not None
    assert report.endswith("KeyError: 'from'\n")


def test_a_long_number_for_a_type() -> None:
    """Found by a run of 100,000: a number that Python does not write stood under ``type``."""
    row = {"id": "p", "name": "X", "type": 10**5000}
    with pytest.raises(DocumentError, match="one of 'certified-institution'"):
        load({"format": "jeugdregio/1", "providers": [row]})

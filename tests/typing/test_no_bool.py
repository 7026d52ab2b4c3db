"""`if answer:` is refused before it runs: pyright tells, as an editor does."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.dev

SNIPPETS = {
    "answer.py": (
        """\
from jeugdregio import Answer


def covered(answer: Answer[int]) -> str:
    return "yes" if answer else "no"
"""
    ),
    "truth.py": (
        """\
from jeugdregio import Truth


def covered(truth: Truth) -> str:
    if truth:
        return "yes"
    return "no"
"""
    ),
    "negated.py": (
        """\
from jeugdregio import Answer


def covered(answer: Answer[int]) -> str:
    return "no" if not answer else "yes"
"""
    ),
    "asked.py": (
        """\
from jeugdregio import Answer, Truth


def covered(answer: Answer[int], truth: Truth) -> str:
    if answer.truth is Truth.YES and truth is Truth.YES:
        return "yes"
    return "no"
"""
    ),
}

REFUSED = {
    "answer.py": [(4, 'Invalid conditional operand of type "Answer[int]"')],
    "truth.py": [(4, 'Invalid conditional operand of type "Truth"')],
    "negated.py": [(4, 'Invalid conditional operand of type "Answer[int]"')],
    "asked.py": [],
}


def pyright(folder: Path) -> list[dict[str, Any]]:
    """What pyright, strict, has to say about the modules in a folder."""
    (folder / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}')
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable]
    done = subprocess.run(
        [*command, "--project", str(folder)], cwd=folder, capture_output=True, check=False
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)["generalDiagnostics"]
    return found


def test_condition_on_an_answer_or_a_truth_is_refused(tmp_path: Path) -> None:
    """A condition on an answer or a truth is an error; the same with ``is Truth.YES`` is none."""
    for name, text in SNIPPETS.items():
        (tmp_path / name).write_text(text)

    told: dict[str, list[tuple[int, str]]] = {name: [] for name in SNIPPETS}
    for each in pyright(tmp_path):
        place = each["range"]["start"]["line"], each["message"].splitlines()[0]
        told[Path(each["file"]).name].append(place)

    assert REFUSED == told

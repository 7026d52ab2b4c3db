"""The case that a newcomer builds by hand stays one that a newcomer can build."""

import re
import runpy
from pathlib import Path

import pytest

import jeugdregio as jr

PAGE = Path(__file__).parents[2] / "docs" / "by-hand.md"
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.dev
def test_it_takes_at_most_forty_readable_lines(examples: Path, tmp_path: Path) -> None:
    """And says what the document beside it says, of which no line need be read to write it."""
    (first, *_) = BLOCK.findall(PAGE.read_text(encoding="utf-8"))
    assert len(first.splitlines()) <= 40
    assert all(len(line) <= 100 for line in first.splitlines())
    script = tmp_path / "drenthe.py"
    script.write_text(first, encoding="utf-8")
    assert runpy.run_path(str(script))["drenthe"] == jr.load(examples / "drenthe-by-hand.json")

"""Running the command line in a test."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.landscapes import LATER

import jeugdregio as jr
from jeugdregio.cli import main


def document(folder: Path, landscape: jr.Landscape, name: str = "case.json") -> str:
    """The path of a document with a landscape."""
    path = folder / name
    jr.dump(landscape, path)
    return str(path)


class Terminal:
    """What a command printed, and its exit status.

    Args:
        capture: what takes the output.
    """

    def __init__(self, capture: pytest.CaptureFixture[str]) -> None:
        self.capture = capture
        self.status: int | str | None = None
        self.out = self.err = ""

    def run(self, *arguments: str) -> Terminal:
        """Run a command; the parser of arguments ends the process, as it would for a user."""
        try:
            self.status = main(arguments)
        except SystemExit as end:
            self.status = end.code
        self.out, self.err = self.capture.readouterr()
        return self

    def check(self, file: str, *arguments: str, on: str = LATER) -> Terminal:
        """Check a document."""
        return self.run("check", file, "--on", on, *arguments)

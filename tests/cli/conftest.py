"""The terminal of the tests of the command line."""

import pytest
from tests.cli.commands import Terminal


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal to run commands in."""
    return Terminal(capsys)

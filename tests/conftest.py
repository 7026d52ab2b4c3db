"""What all tests share: Hypothesis profiles, and the proof of what is tested."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# No deadlines: they measure the machine. `--hypothesis-profile=NAME` overrules the choice below.
settings.register_profile("dev", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.register_profile("thorough", deadline=None, max_examples=1000)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


def pytest_sessionstart() -> None:
    """Stop when a built wheel is to be tested and something else would be."""
    if folder := os.environ.get("JEUGDREGIO_INSTALLED_IN"):
        import jeugdregio

        found = Path(str(jeugdregio.__file__)).resolve()
        if not found.is_relative_to(Path(folder).resolve()):
            raise pytest.UsageError(f"jeugdregio comes from {found}, not from {folder}")

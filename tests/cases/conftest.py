"""What the tests of the cases share: where the examples are, and the story of 2018."""

from pathlib import Path

import pytest

import jeugdregio as jr

EXAMPLES = Path(__file__).parents[2] / "examples"
STORY = (
    "gooi-en-vechtstreek.json",
    "letters/gooi-en-vechtstreek-2018-09-07.json",
    "letters/gooi-en-vechtstreek-2018-09-25.json",
    "cases/gooi-en-vechtstreek-admission-2017.json",
)


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of the examples."""
    return EXAMPLES


@pytest.fixture(scope="session")
def story_paths(examples: Path) -> tuple[Path, ...]:
    """The documents on Gooi en Vechtstreek in 2018: two letters and the admission before them."""
    return tuple(examples / name for name in STORY)


@pytest.fixture(scope="session")
def story(story_paths: tuple[Path, ...]) -> jr.Landscape:
    """Gooi en Vechtstreek in 2018, as these documents tell it together."""
    return jr.load(*story_paths)

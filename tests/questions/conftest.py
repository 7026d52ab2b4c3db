"""What the tests of the questions share: the landscapes that are asked."""

import pytest
from tests.cases.conftest import EXAMPLES, STORY

import jeugdregio as jr


def loaded(*names: str) -> jr.Landscape:
    """These documents of the examples together."""
    return jr.load(*(EXAMPLES / name for name in names))


@pytest.fixture(scope="session")
def case() -> jr.Landscape:
    """Gooi en Vechtstreek: the letters of 2018, the admission, the mandates and the memo."""
    return loaded(*STORY, "cases/laren-2016-crisis-mandate.json", "letters/hilversum-2019.json")


@pytest.fixture(scope="session")
def weesp() -> jr.Landscape:
    """The Regio Gooi en Vechtstreek and Weesp, until 2027."""
    return loaded("cases/weesp-2022.json")


@pytest.fixture(scope="session")
def gooise_meren() -> jr.Landscape:
    """The letter of Gooise Meren on the norm, with what the documents on the region share."""
    return loaded("gooi-en-vechtstreek.json", "letters/gooise-meren-2021-11-23.json")


@pytest.fixture(scope="session")
def drenthe() -> jr.Landscape:
    """Drenthe from 2017 on."""
    return loaded("cases/drenthe-2017.json")


@pytest.fixture(scope="session")
def drenthe_after(drenthe: jr.Landscape) -> jr.Landscape:
    """The same with the agreement, the light arrangement and the draft of later years."""
    return drenthe.merge(loaded("cases/drenthe-2022.json"))

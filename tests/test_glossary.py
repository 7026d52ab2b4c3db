"""The glossary has the Dutch terms of the public names, and names nothing that is not there."""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import jeugdregio
from jeugdregio import dates, landscape, model, rules

pytestmark = pytest.mark.dev

ROOMS = (jeugdregio, model, landscape, rules, dates)
PAGE = Path(__file__).parents[1] / "docs" / "glossary.md"
ROW = re.compile(r"^\| (\*.+?\*.*?) \| .*? \|(?: (.*?) ?\|)?$", re.MULTILINE)
TOLD = re.compile(r"\(Dutch: (.+?\*)\)", re.DOTALL)
NAME = re.compile(r"`([^`]+)`")
KEYS = {*model.FUNCTIONS, *dates.TERMS}


def terms(words: str) -> Iterator[str]:
    """The terms in italics, one by one; what stands in brackets is one too."""
    for each in re.findall(r"\*([^*]+)\*", words):
        for term in re.split(r"[,;()]", " ".join(each.split())):
            yield term.strip(' "…').lower()


def documented() -> Iterator[tuple[str, str]]:
    """The public classes and functions and what is in them, with their docstrings."""
    for name in jeugdregio.__all__:
        value = getattr(jeugdregio, name)
        if inspect.isclass(value) or inspect.isroutine(value):
            yield name, value.__doc__ or ""
        for part, inside in vars(value).items() if inspect.isclass(value) else ():
            if not part.startswith("_") and inspect.isroutine(getattr(value, part, None)):
                yield f"{name}.{part}", inspect.getdoc(inside) or ""


def test_every_dutch_term_of_a_docstring_stands_in_the_glossary() -> None:
    """What a public docstring calls a thing in Dutch can be looked up."""
    known = {
        term for row in ROW.findall(PAGE.read_text(encoding="utf-8")) for term in terms(row[0])
    }
    asked = {
        (term, name)
        for name, text in documented()
        for words in TOLD.findall(text)
        for term in terms(words)
    }
    assert len(asked) > 100
    assert [] == sorted(each for each in asked if each[0] not in known)


def test_every_name_in_the_glossary_is_there() -> None:
    """The classes, fields, care functions and terms that the glossary names exist."""
    rows = ROW.findall(PAGE.read_text(encoding="utf-8"))
    named = [path for _, column in rows for path in NAME.findall(column)]
    assert len(named) > 100
    for path in named:
        root, *parts = path.split(".")
        found = next((getattr(room, root) for room in ROOMS if hasattr(room, root)), None)
        for part in parts:
            found = getattr(found, part, None)
        assert found is not None or path in KEYS or root == "GM0402", path

"""Every question of the cookbook has its tests here and the reverse, with public names alone."""

import ast
import functools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.dev

HERE, ROOT = Path(__file__).parent, Path(__file__).parents[2]
SURFACE = {*(ROOT / "tests" / "public_surface.txt").read_text(encoding="utf-8").split()}
QUESTION = re.compile(
    r"^\(([\w-]+)\)=\n### ([^\n]+)\n(.*?)(?=^\([\w-]+\)=$|^## |\Z)", re.MULTILINE | re.DOTALL
)
BLOCK = re.compile(r"^```python\n(.*?)^```\n", re.MULTILINE | re.DOTALL)
MODULES = {
    each.stem.removeprefix("test_").replace("_", "-"): each
    for each in sorted(HERE.glob("test_*.py"))
    if each != Path(__file__)
}
READ = [*sorted(HERE.glob("*.py")), ROOT / "tests" / "cases" / "reading.py"]


@functools.cache
def page() -> str:
    """The cookbook, which stands in the source tree alone."""
    return (ROOT / "docs" / "cookbook.md").read_text(encoding="utf-8")


@functools.cache
def questions() -> dict[str, tuple[str, str]]:
    """By anchor the heading of a question and what stands under it."""
    return {anchor: (heading, text) for anchor, heading, text in QUESTION.findall(page())}


def names_of(code: str) -> Iterator[str]:
    """The names of the library that code uses, dotted where they come from one of its rooms."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id == "jr":
                yield node.attr
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("jeugdregio"):
            room = f"{node.module}."[len("jeugdregio.") :]
            yield from (f"{room}{each.name}" for each in node.names)
        elif isinstance(node, ast.Import):
            yield from (each.name for each in node.names if each.name.startswith("jeugdregio."))


def test_every_question_has_tests_and_the_reverse() -> None:
    """The anchors of the page are the names of the modules: fifteen, and no heading beside them."""
    assert MODULES.keys() == questions().keys()
    assert 15 == len(questions()) == page().count("\n### ")


@pytest.mark.parametrize("anchor", MODULES)
def test_question_has_code_with_output_and_reasons(anchor: str) -> None:
    """It is a question, answered in a few lines that print something, with a reason after them."""
    heading, text = questions()[anchor]
    assert heading.endswith("?")
    blocks = BLOCK.findall(text)
    lines = "".join(blocks).splitlines()
    code = [each for each in lines if each.startswith((">>> ", "... "))]
    assert 0 < len(code) <= 25
    assert len(code) < len(lines)
    assert BLOCK.split(text)[-1].strip().endswith(".")


@pytest.mark.parametrize("module", MODULES.values(), ids=MODULES)
def test_question_has_counter_tests(module: Path) -> None:
    """At least two tests change one fact, and say so."""
    functions = [
        each
        for each in ast.parse(module.read_text(encoding="utf-8")).body
        if isinstance(each, ast.FunctionDef) and each.name.startswith("test_")
    ]
    variants = [each for each in functions if "Variant" in (ast.get_docstring(each) or "")]
    assert 2 <= len(variants) < len(functions)


@pytest.mark.parametrize("path", READ, ids=lambda path: path.stem)
def test_only_public_names_are_used(path: Path) -> None:
    """What the tests of the questions take from the library is on the list of public names."""
    assert set() == {*names_of(path.read_text(encoding="utf-8"))} - SURFACE


def test_page_uses_only_public_names() -> None:
    """So does the cookbook."""
    code = "\n".join(
        line[4:]
        for block in BLOCK.findall(page())
        for line in block.splitlines()
        if line.startswith((">>> ", "... "))
    )
    used = {*names_of(code)}
    assert (set(), True) == (used - SURFACE, {"load", "check", "Period"} <= used)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("import jeugdregio as jr\njr.Truth.YES", {"Truth"}),
        ("from jeugdregio import Truth", {"Truth"}),
        ("from jeugdregio.landscape import asked", {"landscape.asked"}),
        ("import jeugdregio.dates", {"jeugdregio.dates"}),
        ("import datetime\ndatetime.date", set[str]()),
    ],
)
def test_names_that_code_uses(code: str, expected: set[str]) -> None:
    """Names of rooms stay dotted, so that they are on no list."""
    assert expected == {*names_of(code)}

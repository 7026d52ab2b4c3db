"""Every Python example in the README and in docs/ runs."""

import doctest
import re
import shutil
from pathlib import Path

import pytest

pytestmark = pytest.mark.dev

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("README.md"), *sorted(ROOT.glob("docs/**/*.md"))]
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def run_page(page: Path) -> None:
    """Run the Python blocks of a page from top to bottom, in one namespace."""
    text = page.read_text(encoding="utf-8")
    names: dict[str, object] = {"__name__": "__main__"}
    runner = doctest.DebugRunner(optionflags=OPTIONS)  # raises at the first difference
    for block in BLOCK.finditer(text):
        lines_before = text.count("\n", 0, block.start(1))
        if ">>>" in block[1]:
            test = doctest.DocTestParser().get_doctest(
                block[1], names, page.name, str(page), lines_before
            )
            test.globs = names  # the constructor copied them; later blocks see what this one made
            runner.run(test, clear_globs=False)
        else:
            source = "\n" * lines_before + block[1]  # errors name the line of the page
            # a page goes on with the names of the blocks before it, as a reader types it
            exec(compile(source, page, "exec"), names)  # noqa: S102  # text of this repository only


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_examples_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The examples of a page run as written, beside a copy of examples/."""
    if (ROOT / "examples").is_dir():
        shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    run_page(page)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("```python\n>>> 1 + 1\n3\n```\n", doctest.DocTestFailure),
        ("```python\nx = 1\n```\n\n```python\n>>> x\n2\n```\n", doctest.DocTestFailure),
        ("```python\n1 / 0\n```\n", ZeroDivisionError),
    ],
)
def test_a_wrong_example_fails(text: str, error: type[Exception], tmp_path: Path) -> None:
    """An example that prints something else, or that raises, fails the page."""
    page = tmp_path / "page.md"
    page.write_text(text, encoding="utf-8")
    with pytest.raises(error):
        run_page(page)


def test_blocks_share_names(tmp_path: Path) -> None:
    """What one block defines, the next can use."""
    page = tmp_path / "page.md"
    page.write_text("```python\nx = 1\n```\n\n```python\n>>> x\n1\n>>> y = 2\n```\n\n"
                    "```python\nassert x + y == 3\n```\n", encoding="utf-8")  # fmt: skip
    run_page(page)

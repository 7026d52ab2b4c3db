"""What the README and the pages of docs/ point to is there, and their shell scripts run."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.dev

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("README.md"), *sorted(ROOT.glob("docs/**/*.md"))]
FENCED = re.compile(r"^(```+).*?^\1$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]+`")
LINK = re.compile(r"\]\(\s*([^)\s]+)[^)]*\)|^\[[^\]]+\]:\s*(\S+)", re.MULTILINE)
HEADING = re.compile(r"^#{1,3} +(.+?) *$", re.MULTILINE)
TARGET = re.compile(r"^\(([\w-]+)\)=$", re.MULTILINE)
SCRIPT = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ELSEWHERE = ("http://", "https://", "mailto:")
SCRIPTED = [page for page in PAGES if SCRIPT.search(page.read_text(encoding="utf-8"))]


def prose(page: Path) -> str:
    """The text of a page without its blocks of code."""
    return FENCED.sub("", page.read_text(encoding="utf-8"))


def anchors(page: Path) -> set[str]:
    """What a link can name in a page: its targets and its headings, as Sphinx makes them."""
    text = prose(page)
    seen: Counter[str] = Counter()
    found = set(TARGET.findall(text))
    for heading in HEADING.findall(text):
        slug = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        found.add(f"{slug}-{seen[slug]}" if seen[slug] else slug)
        seen[slug] += 1
    return found


def broken_links(page: Path) -> Iterator[str]:
    """The links of a page that lead to no file, or to nothing in it."""
    for match in LINK.finditer(CODE.sub("", prose(page))):
        link = match[1] or match[2]
        if link.startswith(ELSEWHERE):
            continue
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            yield link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_hold(page: Path) -> None:
    """Every relative link of a page leads to a file that is there, and to an anchor in it."""
    assert [] == list(broken_links(page))


@pytest.mark.parametrize(
    ("link", "broken"),
    [
        ("[a](other.md)", []),
        ("[a](other.md#who-buys-what)", []),
        ("[a](other.md#who-buys-what-1)", []),
        ("[a](other.md#by-name)", []),
        ("[a](#here)\n\n# Here", []),
        ("[a](https://example.org/gone)", []),
        ("`[a](gone.md)`", []),
        ("```text\n[a](gone.md)\n```", []),
        ("[a](gone.md)", ["gone.md"]),
        ("[a\nb](gone.md 'title')", ["gone.md"]),
        ("![a](gone.png)", ["gone.png"]),
        ("[a]: gone.md", ["gone.md"]),
        ("[a](other.md#gone)", ["other.md#gone"]),
        ("[a](other.md#who-buys-what-2)", ["other.md#who-buys-what-2"]),
        ("[a](other.md#in-code)", ["other.md#in-code"]),
        ("[a](#gone)", ["#gone"]),
    ],
)
def test_a_broken_link_is_found(link: str, broken: list[str], tmp_path: Path) -> None:
    """A link to a file or an anchor that is not there is told, one in code is not."""
    other = "(by-name)=\n\n## Who buys `what`?\n\n### Who buys what\n\n```sh\n# In code\n```\n"
    (tmp_path / "other.md").write_text(other, encoding="utf-8")
    page = tmp_path / "page.md"
    page.write_text(link, encoding="utf-8")
    assert broken == list(broken_links(page))


@pytest.mark.parametrize("page", SCRIPTED, ids=lambda page: page.name)
def test_scripts_run(page: Path, tmp_path: Path) -> None:
    """The shell scripts of a page end with status 0, beside a copy of examples/."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    for script in SCRIPT.findall(page.read_text(encoding="utf-8")):
        run = ["sh", "-eu", "-c", script]
        subprocess.run(run, cwd=tmp_path, env={**os.environ, "PATH": path}, check=True)

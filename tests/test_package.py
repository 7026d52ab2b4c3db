"""The package as a whole: what it loads, what it offers, what it ships."""

import ast
import importlib.metadata
import subprocess
import sys
from pathlib import Path

import pytest

import jeugdregio

HEAVY = ("cattrs", "dateutil", "hypothesis")
FOLDER = Path(str(jeugdregio.__file__)).parent
SURFACE = Path(__file__).with_name("public_surface.txt")

REPORT_LOADED = f"""
import sys
print("loaded:", *(name for name in {HEAVY!r} if name in sys.modules))
"""
IMPORT = "import jeugdregio\n" + REPORT_LOADED
HELP = (
    """
import runpy, sys
sys.argv = ["jeugdregio", "--help"]
try:
    runpy.run_module("jeugdregio", run_name="__main__", alter_sys=True)
except SystemExit as stop:
    assert not stop.code, stop.code
"""
    + REPORT_LOADED
)


def public(names: object) -> list[str]:
    """The names without those of the language itself, sorted."""
    assert isinstance(names, (list, tuple, dict))
    return sorted(name for name in names if not name.startswith("__"))


@pytest.mark.parametrize("code", [IMPORT, HELP], ids=["import", "help"])
def test_start_is_light(code: str) -> None:
    """Neither `import jeugdregio` nor `jeugdregio --help` loads what only some users need."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stderr)
    assert "loaded:" == done.stdout.splitlines()[-1].strip()


def test_type_checkers_and_python_see_the_same_names() -> None:
    """The names imported under TYPE_CHECKING, those looked up late and `__all__` are equal."""
    tree = ast.parse((FOLDER / "__init__.py").read_text(encoding="utf-8"))
    typed = [
        alias.asname or alias.name
        for block in tree.body
        if isinstance(block, ast.If) and ast.unparse(block.test).endswith("TYPE_CHECKING")
        for statement in block.body
        if isinstance(statement, (ast.Import, ast.ImportFrom))
        for alias in statement.names
    ]
    assert public(typed) == public(vars(jeugdregio)["_HOME"]) == public(jeugdregio.__all__)


@pytest.mark.parametrize("name", jeugdregio.__all__)
def test_every_public_name_resolves(name: str) -> None:
    """Each name in `__all__` is there when asked for, and listed by `dir`."""
    assert getattr(jeugdregio, name) is not None
    assert name in dir(jeugdregio)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A name that is not there fails as with any module, so that `hasattr` works."""
    assert not hasattr(jeugdregio, "no_such_name")


def test_public_surface_is_unchanged() -> None:
    """A change of the public names is a decision, which the changelog tells users."""
    golden = SURFACE.read_text(encoding="utf-8").split()
    assert golden == public(jeugdregio.__all__), f"tell it in CHANGELOG.md, then in {SURFACE.name}"


def test_types_are_shipped() -> None:
    """Type checkers of users find the marker of PEP 561."""
    assert (FOLDER / "py.typed").is_file()


def test_version_is_that_of_the_metadata() -> None:
    """The version in the code is the version that was installed."""
    assert importlib.metadata.version("jeugdregio") == jeugdregio.__version__

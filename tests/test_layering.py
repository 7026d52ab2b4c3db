"""The laws of the house: which room may import what, and how large a module may be.

The source is read, not run, so an import inside a function or for type checkers only counts too.
"""

import ast
import graphlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

pytestmark = pytest.mark.dev

SRC = Path(__file__).parents[1] / "src"
PACKAGE = "jeugdregio"

# For each room the rooms it may import from, from the ground up. The ground floor is `errors` and
# the modules directly under the package whose names start with an underscore. The front door (the
# package itself) is judged apart.
GROUND = {"ground"}
DATES = GROUND | {"dates"}
MODEL = DATES | {"model"}
LANDSCAPE = MODEL | {"landscape"}
REFERENCE = LANDSCAPE | {"reference"}
RULES = REFERENCE | {"rules"}
REORGANISE = RULES | {"reorganise"}
BELOW_CLI = REORGANISE | {"show", "formats"}
HOUSE: Mapping[str, frozenset[str]] = {
    "ground": frozenset(GROUND),
    "dates": frozenset(DATES),
    "model": frozenset(MODEL),
    "landscape": frozenset(LANDSCAPE),
    "reference": frozenset(REFERENCE),
    "rules": frozenset(RULES),
    "reorganise": frozenset(REORGANISE),
    "formats": frozenset(REFERENCE | {"formats"}),
    "show": frozenset(REORGANISE | {"show"}),
    "cli": frozenset(BELOW_CLI | {"cli", "front door"}),
    "__main__": frozenset({"cli"}),
    "testing": frozenset(BELOW_CLI | {"testing", "front door"}),
}

ONLY_IN = {"cattrs": "formats", "hypothesis": "testing"}
MAX_LINES = 500


@dataclass(frozen=True)
class Import:
    """One imported module, with the line that imports it."""

    target: str
    line: int
    typing_only: bool


@dataclass(frozen=True)
class Module:
    """A module of the package, or one made up for a test of these laws."""

    name: str
    source: str
    is_package: bool = False
    siblings: frozenset[str] = field(default=frozenset(), repr=False)

    @property
    def room(self) -> str:
        """The room it belongs to."""
        return room_of(self.name)

    def imports(self) -> Iterator[Import]:
        """All imports, those in functions and those for type checkers included."""
        tree = ast.parse(self.source)
        guarded = {
            node
            for block in ast.walk(tree)
            if isinstance(block, ast.If) and ast.unparse(block.test).endswith("TYPE_CHECKING")
            for statement in block.body
            for node in ast.walk(statement)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield Import(alias.name, node.lineno, node in guarded)
            elif isinstance(node, ast.ImportFrom):
                base = self._base(node)
                for alias in node.names:
                    inner = f"{base}.{alias.name}"
                    target = inner if inner in self.siblings else base
                    if target == PACKAGE and alias.name.startswith("__"):
                        continue  # the version and the like, which the front door itself defines
                    yield Import(target, node.lineno, node in guarded)

    def _base(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        parts = self.name.split(".")
        up = node.level - self.is_package
        kept = parts[: len(parts) - up]
        return ".".join([*kept, *([node.module] if node.module else [])])


def room_of(name: str) -> str:
    """The room of a module of the package."""
    parts = name.split(".")
    if len(parts) == 1:
        return "front door"
    first = parts[1]
    if first == "errors" or (first.startswith("_") and not first.startswith("__")):
        return "ground"
    return first


def is_ours(target: str) -> bool:
    """Whether an import stays within the package."""
    return target.split(".")[0] == PACKAGE


def read_modules() -> dict[str, Module]:
    """All modules of the package by their dotted name."""
    paths = {}
    for path in sorted((SRC / PACKAGE).rglob("*.py")):
        parts = path.relative_to(SRC).with_suffix("").parts
        paths[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return {
        name: Module(
            name, path.read_text(encoding="utf-8"), path.stem == "__init__", frozenset(paths)
        )
        for name, path in paths.items()
    }


def out_of_place(modules: Mapping[str, Module]) -> list[str]:
    """The imports that go up in the house, as sentences."""
    return [
        f"{name}, line {found.line}: {module.room} may not import from "
        f"{room_of(found.target)} ({found.target})"
        for name, module in modules.items()
        if module.room in HOUSE
        for found in module.imports()
        if is_ours(found.target) and room_of(found.target) not in HOUSE[module.room]
    ]


def circle(modules: Mapping[str, Module]) -> list[str]:
    """The modules of one import circle in order, or nothing."""
    graph = {
        name: {found.target for found in module.imports() if is_ours(found.target)}
        for name, module in modules.items()
        if module.room != "front door"
    }
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        return list(reversed(error.args[1]))
    return []


def reached_from(start: str, modules: Mapping[str, Module]) -> set[str]:
    """The modules, ours and others', that a module imports itself or through ours."""
    reached: set[str] = set()
    todo = [start]
    while todo:
        name = todo.pop()
        if name not in reached:
            reached.add(name)
            if name in modules:
                todo += [found.target for found in modules[name].imports()]
    return reached


@pytest.fixture(scope="module")
def modules() -> dict[str, Module]:
    """The package as it stands in src/."""
    return read_modules()


def test_every_module_has_a_room(modules: dict[str, Module]) -> None:
    """A new room gets its place in the house, above, before it gets modules."""
    assert modules, f"no modules found in {SRC}"
    homeless = [name for name, each in modules.items() if each.room not in {*HOUSE, "front door"}]
    assert not homeless, f"modules outside the house: {homeless}"


def test_a_room_imports_only_from_rooms_below_it(modules: dict[str, Module]) -> None:
    """The house has stairs down only; formats stands on landscape, show on reorganise."""
    wrong = out_of_place(modules)
    assert not wrong, "\n".join(wrong)


def test_there_are_no_circles(modules: dict[str, Module]) -> None:
    """No two modules import each other, not even within a room or by way of others."""
    found = circle(modules)
    assert not found, "import circle: " + " → ".join(found)


def test_the_front_door_loads_nothing(modules: dict[str, Module]) -> None:
    """The package imports its rooms for type checkers only; at run time it looks names up late."""
    if PACKAGE not in modules:
        pytest.skip("the package has no __init__.py")
    loaded = [
        f"line {found.line}: {found.target}"
        for found in modules[PACKAGE].imports()
        if is_ours(found.target) and not found.typing_only
    ]
    assert not loaded, f"{PACKAGE}/__init__.py imports at run time: {loaded}"


def test_nothing_imports_testing(modules: dict[str, Module]) -> None:
    """The strategies for users pull in Hypothesis, so the rest leaves them alone."""
    users = [
        f"{name}, line {found.line}"
        for name, module in modules.items()
        for found in module.imports()
        if room_of(found.target) == "testing" and is_ours(found.target) and module.room != "testing"
    ]
    assert not users, f"{PACKAGE}.testing is imported by: {users}"


@pytest.mark.parametrize("name", ["period", "uncertain"])
def test_period_algebra_does_without_dateutil(name: str, modules: dict[str, Module]) -> None:
    """Periods are plain arithmetic on days; neither they nor what they import needs dateutil."""
    start = f"{PACKAGE}.dates.{name}"
    assert start in modules, f"{start} has moved: adapt this law"
    foreign = {target.split(".")[0] for target in reached_from(start, modules)}
    assert "dateutil" not in foreign, f"{start} comes to import dateutil"


@pytest.mark.parametrize(("library", "room"), ONLY_IN.items())
def test_a_library_stays_in_its_room(library: str, room: str, modules: dict[str, Module]) -> None:
    """The model is free of serialisation, and only the strategies know Hypothesis."""
    elsewhere = [
        f"{name}, line {found.line}"
        for name, module in modules.items()
        for found in module.imports()
        if found.target.split(".")[0] == library and module.room != room
    ]
    assert not elsewhere, f"{library} belongs in {room}, and is imported by: {elsewhere}"


def test_modules_are_short(modules: dict[str, Module]) -> None:
    """A module that outgrows its limit holds more than one subject."""
    lengths = {name: len(module.source.splitlines()) for name, module in modules.items()}
    long = {name: lines for name, lines in lengths.items() if lines > MAX_LINES}
    assert not long, f"modules of more than {MAX_LINES} lines: {long}"


# The laws above are worth something only when they catch a breach.


@pytest.mark.parametrize(
    "source",
    [
        "from jeugdregio.rules import engine",
        "import jeugdregio.rules.engine",
        "from ..rules.engine import check",
        "from .. import rules",
        "def late():\n    from jeugdregio import rules",
        "if TYPE_CHECKING:\n    from jeugdregio.rules import Report",
        "from jeugdregio import Report",
    ],
)
def test_a_breach_is_found(source: str) -> None:
    """Each way to write an import is seen, wherever it stands."""
    names = frozenset({"jeugdregio.rules", "jeugdregio.rules.engine", "jeugdregio.model.acts"})
    module = Module("jeugdregio.model.acts", source, siblings=names)
    assert len(out_of_place({module.name: module})) == 1


@pytest.mark.parametrize(
    "source",
    [
        "from jeugdregio.dates import Period",
        "from . import acts",
        "from .acts import Act",
        "from jeugdregio.errors import JeugdregioError",
        "from jeugdregio import __version__",
        "import attrs",
    ],
)
def test_what_is_allowed_is_not_a_breach(source: str) -> None:
    """Rooms below, the same room, the ground floor and other libraries are free to use."""
    module = Module("jeugdregio.model", source, is_package=True)
    assert not out_of_place({module.name: module})


def test_a_circle_is_found() -> None:
    """Two modules of one room that import each other, one of them late, form a circle."""
    a = Module("jeugdregio.model.a", "from jeugdregio.model.b import B")
    b = Module("jeugdregio.model.b", "def late():\n    from .a import A")
    assert {a.name, b.name} == set(circle({a.name: a, b.name: b}))
    assert not circle({a.name: a})


def test_a_detour_is_followed() -> None:
    """What a module imports through another of ours counts as its own."""
    a = Module("jeugdregio.dates.a", "from .b import step")
    b = Module("jeugdregio.dates.b", "from dateutil.relativedelta import relativedelta")
    reached = reached_from(a.name, {a.name: a, b.name: b})
    assert "dateutil.relativedelta" in reached

"""What every public docstring has: a sentence first, the Dutch term, and all arguments."""

import enum
import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest

import jeugdregio
from jeugdregio import dates, reference, testing
from jeugdregio.formats.meanings import arguments_of

pytestmark = pytest.mark.dev

ROOMS = (jeugdregio, dates, reference, testing)
PUBLIC: dict[str, Any] = {
    f"{room.__name__}.{name}": value
    for room in ROOMS
    for name in room.__all__
    if inspect.isclass(value := getattr(room, name)) or inspect.isroutine(value)
}
FRONT = {name: each for name, each in PUBLIC.items() if name.count(".") == 1}
OPERATORS = {jeugdregio.all_of, jeugdregio.any_of, jeugdregio.not_}
SAID = re.compile(r"^    (\w+): ", re.MULTILINE)


def parts_of(cls: type) -> Iterator[tuple[str, Any]]:
    """What a class defines itself and shows: its methods and properties."""
    for name, value in vars(cls).items():
        shown = inspect.isroutine(getattr(cls, name)) or isinstance(value, property)
        if shown and not name.startswith("_"):
            yield name, value


def documented() -> Iterator[tuple[str, str]]:
    """Every public class, function, method and property, with its docstring."""
    for name, value in PUBLIC.items():
        yield name, inspect.getdoc(value) or ""
        for part, inside in parts_of(value) if inspect.isclass(value) else ():
            yield f"{name}.{part}", inspect.getdoc(inside) or ""


def parameters_of(value: Callable[..., object]) -> set[str]:
    """The parameters one can give; an error without a constructor of its own has none."""
    if inspect.isclass(value) and not inspect.isfunction(value.__init__):
        return set()
    return set(inspect.signature(value).parameters) - {"self"}


def told_by(value: Callable[..., object]) -> set[str]:
    """The parameters that the docstring, or that of a base, tells about."""
    if inspect.isclass(value):
        return set(arguments_of(value))
    return set(SAID.findall((inspect.getdoc(value) or "").partition("Args:\n")[2]))


def untold(value: Callable[..., object]) -> list[str]:
    """The parameters about which nothing is told."""
    return sorted(parameters_of(value) - told_by(value))


def methods() -> Iterator[tuple[str, Callable[..., object]]]:
    """The public methods of the public classes."""
    for name, cls in PUBLIC.items():
        for part, _ in parts_of(cls) if inspect.isclass(cls) else ():
            if callable(method := getattr(cls, part)):
                yield f"{name}.{part}", method


def test_the_first_line_is_a_sentence() -> None:
    """The first line of every docstring ends with a full stop."""
    said = dict(documented())
    assert len(said) > 400
    assert [] == sorted(name for name, text in said.items() if text.split("\n")[0][-1:] != ".")


def test_every_public_name_has_its_dutch_term() -> None:
    """A Dutch reader finds the class or function; only errors and operators need no term."""
    first = {
        name: " ".join((inspect.getdoc(each) or "").split("\n\n")[:2])
        for name, each in FRONT.items()
        if each not in OPERATORS and not (inspect.isclass(each) and issubclass(each, Exception))
    }
    assert len(first) > 100
    assert [] == sorted(name for name, text in first.items() if "Dutch: *" not in text)


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_every_parameter_of_a_class_or_function_is_told(name: str) -> None:
    """What can be given to a public class or function stands in its ``Args``."""
    value = PUBLIC[name]
    if not (inspect.isclass(value) and issubclass(value, enum.Enum)):
        assert [] == untold(value)


def test_every_parameter_of_a_method_of_several_is_told() -> None:
    """A method tells all or, of a single parameter of which its sentence speaks, nothing."""
    missing = {name: untold(each) for name, each in methods()}
    whole = {name for name, each in methods() if len(parameters_of(each)) > 1 or told_by(each)}
    assert {} == {name: missing[name] for name in whole if missing[name]}


def test_a_gap_is_seen() -> None:
    """A parameter that no docstring tells about is named, of a function and of a class."""

    def shift(day: int, by: int) -> int:
        """Another day."""
        return day + by

    @attrs.frozen
    class Pair:
        """Two things.

        Args:
            left: one.
        """

        left: int
        right: int

    assert 3 == shift(1, 2)
    assert (["by", "day"], ["right"]) == (untold(shift), untold(Pair))

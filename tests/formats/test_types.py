"""The types a document can hold: those of the model, and those a later model may bring."""

from __future__ import annotations

import enum
import math
import typing
from datetime import date
from typing import Annotated, Any

import attrs
import pytest
from tests.helpers import untyped

from jeugdregio.dates import ALWAYS, AnyPeriod, Period, UncertainPeriod
from jeugdregio.errors import Problem, RecordError
from jeugdregio.formats import Limits
from jeugdregio.formats.hooks import hook_for
from jeugdregio.formats.layout import layout_of
from jeugdregio.formats.refusal import Refused
from jeugdregio.formats.writing import plain
from jeugdregio.landscape import record_types
from jeugdregio.model import DecisionRule, Limit, Membership, Office, Record, Tie
from jeugdregio.testing import kinds


def read(hint: Any, value: Any) -> Any:
    """What a value says to a type."""
    return hook_for(hint)(value, hint)


def refusal(hint: Any, value: Any) -> list[tuple[str, str, str]]:
    """What is wrong with a value for a type."""
    with pytest.raises(Refused) as caught:
        read(hint, value)
    return [(each.path, each.expected, each.got) for each in caught.value.problems]


Shade = enum.Enum("Shade", {"DARK": "dark"}, type=str)
"""A text that is a choice as well, as older models have them."""


class Level(enum.Enum):
    """A choice between a number, a truth and a text."""

    ONE = 1
    HALF = "half"


class Truth(enum.Enum):
    """A choice with a truth among its values."""

    YES = True


@attrs.frozen
class Scope:
    """Something that holds others of its kind."""

    name: str
    parts: tuple[Scope, ...] = ()


@attrs.frozen
class Parts:
    """Something whose parts must agree."""

    low: int
    high: int = 9

    def __attrs_post_init__(self) -> None:
        if self.low == self.high:
            raise ValueError("low and high are equal")
        if self.low > self.high:
            raise RecordError([Problem("high", "a number above low", str(self.high))])


def _sums_to_ten(_: object, field: attrs.Attribute[Any], value: tuple[int, ...]) -> None:
    if sum(value) != 10:
        raise ValueError(f"{field.name} sum to {sum(value)}")


@attrs.frozen
class Shares:
    """Something whose elements are fine one by one, and not together."""

    shares: tuple[int, ...] = attrs.field(validator=_sums_to_ten)


@attrs.frozen
class Loose:
    """Something whose period may be absent, which is not the same as "always"."""

    period: AnyPeriod | None = None


def test_a_text_enumeration_is_a_choice() -> None:
    """A choice that is also a text comes back as the choice, not as the text it equals."""
    assert type(read(Shade, "dark")) is Shade
    assert [("", "one of 'dark'", "'light'")] == refusal(Shade, "light")
    assert "dark" == plain(Shade.DARK)
    assert type(plain(Shade.DARK)) is str


def test_a_choice_tells_numbers_from_truth() -> None:
    """1 and True are equal in Python, and not in a document."""
    assert Level.ONE is read(Level, 1)
    assert Level.HALF is read(Level, "half")
    assert [("", "one of 1, 'half'", "true")] == refusal(Level, True)
    assert [("", "one of 1, 'half'", "1.0")] == refusal(Level, 1.0)
    assert Truth.YES is read(Truth, True)
    assert [("", "one of True", "1")] == refusal(Truth, 1)


def test_a_class_may_hold_itself() -> None:
    """A scope made of scopes is read to any depth."""
    value = {"name": "a", "parts": [{"name": "b", "parts": [{"name": "c"}]}]}
    scope = Scope("a", (Scope("b", (Scope("c"),)),))
    assert scope == read(Scope, value)
    assert value == plain(scope)
    assert [(".parts[0].parts[0].name", "a text", "1")] == refusal(
        Scope, {"name": "a", "parts": [{"name": "b", "parts": [{"name": 1}]}]}
    )


def test_parts_that_do_not_agree() -> None:
    """What a class says about its parts together is told by the class or by the part it names."""
    assert Parts(1) == read(Parts, {"low": 1})
    assert [("", "parts that agree", "low and high are equal")] == refusal(
        Parts, {"low": 1, "high": 1}
    )
    assert [(".high", "a number above low", "1")] == refusal(Parts, {"low": 2, "high": 1})


def test_elements_that_do_not_agree() -> None:
    """An objection to a list as a whole is told of the list."""
    assert Shares((3, 7)) == read(Shares, {"shares": [3, 7]})
    assert [(".shares", "parts that agree", "shares sum to 0")] == refusal(Shares, {"shares": []})


@pytest.mark.parametrize(
    ("kind", "row", "mended", "path", "expected"),
    [
        (
            Membership,
            {"id": "m", "member": "a", "grouping": "b", "functions": ["drang"], "scope": "s"},
            {"functions": ["foster-care"]},
            ".scope",
            "either functions or a scope",
        ),
        (
            DecisionRule,
            {"kind": "k-of-n", "organs": ["a"], "threshold": "2"},
            {"threshold": 2},
            ".threshold",
            "a number from 1 to 1",
        ),
        (
            Limit,
            {"situations": [""], "while_running": "arrangement"},
            {"situations": ["crisis"]},
            ".while_running",
            "a limit of its own beside situations",
        ),
    ],
)
def test_what_must_agree_is_judged_last(
    kind: type, row: dict[str, Any], mended: dict[str, Any], path: str, expected: str
) -> None:
    """As long as a part cannot be read, nothing is said of how the others fit it."""
    (alone,) = refusal(kind, row)
    assert alone[0].startswith(tuple(f".{key}" for key in mended))
    assert [(path, expected)] == [each[:2] for each in refusal(kind, row | mended)]


def test_what_must_agree_is_judged_as_far_as_it_can_be_read() -> None:
    """Beside what is wrong with another part, and each objection, not only the first."""
    assert [
        (".name", "a text", "''"),
        (".works_under", "another than itself", "'o'"),
        (".possibly_same_as", "another than itself", "'o'"),
    ] == refusal(
        Office, {"id": "o", "name": "", "works_under": "o", "possibly_same_as": ["p", "o"]}
    )
    assert [
        (".acts", "at least one kind of act", "()"),
        (".tied", "at least two parties", "('a',)"),
    ] == refusal(Tie, {"tied": ["a"], "acts": []})
    assert [
        (".duration", "a limit of its own beside amount", "Duration(days=1, months=0)"),
        (".excluded", "a limit of its own beside amount", "(<ActKind.EXIT: 'exit'>,)"),
    ] == refusal(Limit, {"excluded": ["exit"], "duration": {"days": 1}, "amount": {"euros": 1}})


@pytest.mark.parametrize(
    ("period", "stands"),
    [
        (None, {}),
        (ALWAYS, {"period": {}}),
        (Period.until(date(2020, 1, 1)), {"period": {"until": "2020-01-01"}}),
        (UncertainPeriod(None), {"period": {"possible": {}}}),
    ],
)
def test_a_period_that_may_be_absent(period: AnyPeriod | None, stands: dict[str, Any]) -> None:
    """Its bounds cannot stand beside the other keys, or "always" would say the same as nothing."""
    assert stands == plain(Loose(period))
    assert Loose(period) == read(Loose, stands)
    assert [(".until", "a key of Loose", "'until'")] == refusal(Loose, {"until": "2020-01-01"})


def test_a_union_of_more_than_one_type_and_null() -> None:
    """A day or what is known of it, or neither."""
    assert read(untyped(typing.Optional)[int], None) is None
    assert 1 == read(int | None, 1)
    assert "x" == read(Annotated[str, "a mark"] | None, "x")


@pytest.mark.parametrize(
    "hint", [float, dict[str, int], list[str], tuple[int, int], str | int, Any]
)
def test_a_type_that_no_document_can_hold(hint: Any) -> None:
    """A type without a layout is an error of the program, every time it is asked for."""
    for _ in range(2):
        with pytest.raises(TypeError, match="no document can hold"):
            hook_for(hint)


@attrs.frozen
class Weighed:
    """Something with a field that no document can hold."""

    weight: float


def test_a_class_that_no_document_can_hold() -> None:
    """So is a class with such a field, and the second time is as the first."""
    for _ in range(2):
        with pytest.raises(TypeError, match="no document can hold <class 'float'>"):
            hook_for(Weighed)


@attrs.frozen
class Clash:
    """Two attributes for one key."""

    for_: str
    for__: str


@attrs.frozen
class Bounds:
    """An attribute where a bound of the period stands."""

    from_: str
    period: Period = ALWAYS


@pytest.mark.parametrize("cls", [Clash, Bounds])
def test_keys_that_clash(cls: type) -> None:
    """Two attributes cannot stand under one key: an error of the program, found when it starts."""
    with pytest.raises(TypeError, match=f"{cls.__name__}: two attributes would stand under one"):
        layout_of(cls)


def test_a_record_has_no_key_called_type() -> None:
    """That key tells the rows of subclasses apart."""

    @attrs.frozen(kw_only=True)
    class Typed(Record):
        type: str = ""

    with pytest.raises(TypeError, match="Typed: two attributes would stand under one key"):
        layout_of(Typed)


@pytest.mark.parametrize("kind", kinds())
def test_every_record_can_be_held(kind: type[Record]) -> None:
    """Every class of the model has a layout and a reader."""
    assert "id" == layout_of(kind)[0].key
    assert callable(hook_for(kind))


def levels(hint: Any, above: tuple[Any, ...] = ()) -> float:
    """How deep values of a type can be."""
    if hint in above:
        return math.inf
    inner = typing.get_args(hint)
    if isinstance(hint, type) and attrs.has(hint):
        inner = tuple(typing.get_type_hints(hint).values())
    nested = hint is not typing.Any and (
        typing.get_origin(hint) is tuple or (isinstance(hint, type) and attrs.has(hint))
    )
    return nested + max((levels(each, (*above, hint)) for each in inner), default=0)


def test_no_row_is_as_deep_as_a_limit_can_be() -> None:
    """Depth is measured only where something is wrong, which holds as long as this does.

    Once a class holds others of its kind, depth is to be measured before rows are read.
    """
    deepest = 2 + max(levels(kind) for kind in record_types().values())
    assert 5 <= deepest < 16
    with pytest.raises(ValueError, match="depth is a whole number of 16 or more"):
        Limits(depth=15)

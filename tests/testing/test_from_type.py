"""Hypothesis draws every public class, without a word about how."""

from __future__ import annotations

import enum
import os
import subprocess
import sys
from collections.abc import Mapping
from typing import Annotated, Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable

import jeugdregio as jr
from jeugdregio.landscape import record_types
from jeugdregio.model import RefersTo, references_of
from jeugdregio.model.fields import refuse
from jeugdregio.testing import kinds
from jeugdregio.testing.drawing import values

CLASSES = [each for name in jr.__all__ if isinstance(each := getattr(jr, name), type)]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
@settings(max_examples=5)  # of each of many classes
@given(data=st.data())
def test_every_public_class_is_drawn(kind: type, data: st.DataObject) -> None:
    """What comes is of the class, whether a record, an answer, a report, a choice or an error."""
    value = data.draw(st.from_type(kind))
    assert isinstance(value, kind)
    assert repr(value)


def test_classes_of_every_sort_are_public() -> None:
    """The test above is about records, other attrs classes, enums, plain classes and errors."""
    assert set(record_types().values()) <= {*CLASSES}
    assert any(issubclass(each, enum.Enum) for each in CLASSES)
    assert any(issubclass(each, jr.JeugdregioError) for each in CLASSES)
    assert {jr.Answer, jr.Snapshot, jr.Table, jr.Report, jr.Periods} <= {*CLASSES}


@settings(max_examples=100)
@given(st.from_type(jr.Record))
def test_a_record_is_one_of_any_table(record: jr.Record) -> None:
    """A common part stands for all that have it; ids tell the table they are of."""
    assert type(record) in kinds()
    tables = {"organs", *record_types()}
    for reference in references_of(type(record)):
        for _, id in reference.visit(record):
            assert isinstance(id, str)
            assert id.partition(".")[0].rpartition("-")[0] in tables


@given(st.from_type(jr.State), st.from_type(jr.Provider))
def test_a_class_stands_for_its_subclasses(state: jr.State, provider: jr.Provider) -> None:
    """As Hypothesis has it for every class."""
    assert isinstance(state, jr.State)
    assert type(provider) in (jr.Provider, jr.CertifiedInstitution)


@given(st.from_type(jr.Answer[jr.CoverKind]), st.from_type(jr.Table[jr.Act]))
def test_what_a_class_is_of(answer: jr.Answer[jr.CoverKind], table: jr.Table[jr.Act]) -> None:
    """An answer has a value of the type asked for, and a table is the one of those records."""
    assert isinstance(answer.value, jr.CoverKind)
    assert jr.Act is table.kind


@pytest.mark.parametrize("kind", [jr.Explanation, jr.Exemption])
@given(data=st.data())
def test_rules_are_set_aside_that_exist(
    kind: type[jr.Explanation | jr.Exemption], data: st.DataObject
) -> None:
    """A check refuses a landscape that names another."""
    assert data.draw(st.from_type(kind)).rule in {rule.code for rule in jr.CATALOGUE}


# What comes of a class is told by its fields alone, so one that is added needs nothing here.


@attrs.frozen
class Part:
    """A part that never accepts what it is given."""

    number: int = attrs.field()

    @number.validator
    def _never(self, field: attrs.Attribute[Any], value: int) -> None:
        raise refuse(self, "number", "nothing", value)


@attrs.frozen
class Invented:
    """A class that the library does not have."""

    pair: tuple[str, jr.Truth]
    who: Annotated[str, RefersTo("organs")]
    names: tuple[jr.DatedName, ...]
    odd: int = attrs.field()
    part: Part | None = None
    parts: tuple[Part, ...] = ()

    @odd.validator
    def _odd(self, field: attrs.Attribute[Any], value: int) -> None:
        if value % 2 == 0:
            raise refuse(self, "odd", "an odd number", value)


@attrs.frozen
class Plainly:
    """A class that refuses without telling which field."""

    number: int = attrs.field()

    @number.validator
    def _odd(self, field: attrs.Attribute[Any], value: int) -> None:
        if value % 2 == 0:
            raise ValueError(value)


@given(values(Invented), values(Plainly))
def test_a_new_class_is_drawn(value: Invented, plain: Plainly) -> None:
    """What it refuses is drawn again, and what cannot be is left out where that may be."""
    text, truth = value.pair
    assert isinstance(text, str)
    assert isinstance(truth, jr.Truth)
    assert value.who.partition(".")[2] in ("council", "college", "mayor")
    assert all(isinstance(name, jr.DatedName) for name in value.names)
    assert 1 == value.odd % 2 == plain.number % 2
    assert (None, ()) == (value.part, value.parts)


def test_a_class_of_which_there_are_none() -> None:
    """Hypothesis says so, instead of a test that never runs."""

    @settings(database=None, suppress_health_check=[HealthCheck.filter_too_much])
    @given(values(Part))
    def never(_: Part) -> None:
        raise AssertionError

    with pytest.raises(Unsatisfiable):
        never()


# The entry point.

DRAWN = """
import sys
import {first}
import jeugdregio as jr
from hypothesis import HealthCheck, given, settings, strategies as st

@settings(max_examples=1, database=None)
@given(st.from_type(jr.Contract))
def draw(contract):
    assert contract.clients is not None
draw()
print("jeugdregio.testing" in sys.modules)
"""


@pytest.mark.parametrize(
    ("first", "environment"),
    [
        ("hypothesis", {}),
        ("jeugdregio.testing", {}),
        ("jeugdregio.testing.hard", {}),
        ("jeugdregio.testing", {"HYPOTHESIS_NO_PLUGINS": "1"}),
    ],
)
def test_whoever_has_hypothesis_has_them(first: str, environment: Mapping[str, str]) -> None:
    """Whichever is imported first; without plugins, once they are imported."""
    command = [sys.executable, "-W", "error", "-c", DRAWN.format(first=first)]
    done = subprocess.run(
        command, env=os.environ | environment, capture_output=True, text=True, check=False
    )
    assert (0, "True\n") == (done.returncode, done.stdout), done.stderr

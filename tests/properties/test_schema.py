"""The schema accepts what the loader accepts, and refuses what that refuses for its shape."""

from __future__ import annotations

import functools
import importlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.properties.test_round_trip import mutated, spots
from tests.strategies import landscapes

from jeugdregio.errors import DocumentError, Problem
from jeugdregio.formats import dump, load
from jeugdregio.formats.cells import columns_of
from jeugdregio.landscape import Landscape, record_types

pytestmark = pytest.mark.dev

SCHEMA = Path(__file__).parents[2] / "docs" / "jeugdregio-1.schema.json"


@functools.cache
def validator() -> Any:
    """The committed schema, with what it takes to ask it."""
    text = SCHEMA.read_text(encoding="utf-8")
    return importlib.import_module("jsonschema").Draft202012Validator(json.loads(text))


WORDS: dict[str, dict[str, Any]] = {
    "'jeugdregio/1'$": {"format": 1},
    "a list": {"documents": {}},
    "an object": {"documents": [7]},
    "a text$": {"title": 7},
    "true or false": {"contracts": [{"bridge": 7}]},
    "a whole number": {"populations": [{"inhabitants": "7"}]},
    "a day as": {"documents": [{"day": "7"}]},
    "one of '": {"documents": [{"kind": "7"}]},
    "a value: the key": {"documents": [{}]},
    "a key of": {"seven": 7},
    "either from and until": {"municipalities": [{"from": "2019-01-01", "period": {}}]},
    "from and until": {"municipalities": [{"codes": [{"period": {}}]}]},
    "an id of letters": {"documents": [{"id": "7 7"}]},
    "a period with a bound": {"contracts": [{}]},
    "a care function": {"contracts": [{"functions": ["seven"]}]},
}
"""How the loader says what shape it expected, each with a document of which it says so."""

SHAPE = re.compile("|".join(WORDS))

UNSAID = re.compile(r"'\d{4}-\d\d-\d\d'|-?\d+\.0|-?\d\.?\d*e\+\d+")
"""What a schema cannot tell from the right shape: days that do not exist, 18.0 for 18."""


def of_shape(problem: Problem) -> bool:
    """Whether a problem is one of shape, which a schema can say."""
    return bool(SHAPE.match(problem.expected)) and not UNSAID.fullmatch(problem.got)


@given(landscapes())
def test_what_is_written_is_valid(landscape: Landscape) -> None:
    """Every document that is written has the shape that the schema tells."""
    validator().validate(json.loads(dump(landscape)))


def agree(root: dict[str, Any]) -> None:
    """What loads is valid; what the loader refuses for its shape is not."""
    problems: tuple[Problem, ...] | None = None
    try:
        load(root)
    except DocumentError as error:
        problems = error.problems
    shapes = [problem for problem in problems or () if of_shape(problem)]
    valid = validator().is_valid(root)
    assert valid or problems is not None
    assert not (valid and shapes), shapes


@pytest.mark.parametrize("words", WORDS)
def test_words_for_shapes_are_those_of_the_loader(words: str) -> None:
    """All of them are still said, and of what the schema refuses as well."""
    root = {"format": "jeugdregio/1", **WORDS[words]}
    with pytest.raises(DocumentError) as caught:
        load(root)
    assert any(re.match(words, problem.expected) for problem in caught.value.problems)
    agree(root)


@settings(max_examples=200)
@given(mutated())
def test_loader_and_schema_agree_on_spoilt_documents(root: dict[str, Any]) -> None:
    """Whatever is done to a document."""
    agree(root)


VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1.5,
    "",
    " ",
    "x x",
    "2019-01-01",
    [],
    [""],
    {},
    {"possible": {}},
)


@settings(max_examples=400)
@given(landscapes(), st.data())
def test_loader_and_schema_agree_on_one_value(landscape: Landscape, data: st.DataObject) -> None:
    """Any key of a row, or of what stands in a row, gets a value of another kind."""
    root: dict[str, Any] = json.loads(dump(landscape))
    rows = [(name, row) for name in record_types() for row in root.get(name, ())]
    holder, step = data.draw(st.sampled_from(list(spots(root))))
    if data.draw(st.booleans()) and rows:
        name, holder = data.draw(st.sampled_from(rows))
        step = data.draw(st.sampled_from(list(columns_of(record_types()[name]))))
    holder[step] = data.draw(st.sampled_from(VALUES))
    agree(root)

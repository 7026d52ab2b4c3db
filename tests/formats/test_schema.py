"""The JSON Schema says what the classes say; the committed one is that of this version."""

from __future__ import annotations

import importlib
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest
from tests.cli.commands import Terminal

from jeugdregio.dates import ALWAYS, Period
from jeugdregio.errors import DocumentError
from jeugdregio.formats import load, schema
from jeugdregio.formats.meanings import meanings_of
from jeugdregio.formats.schema import _Shapes
from jeugdregio.landscape import record_types
from jeugdregio.model import FUNCTIONS, Record

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("examples/**/*.json"))


def defined(name: str) -> Any:
    """What the schema says under a name, but for what it says to people."""
    return bare(schema()["$defs"][name])


def named(name: str) -> dict[str, str]:
    """What points to it."""
    return {"$ref": f"#/$defs/{name}"}


def bare(value: Any) -> Any:
    """A schema without what it says to people."""
    if isinstance(value, list):
        return [bare(each) for each in value]
    if not isinstance(value, dict):
        return value
    kept = {key: bare(each) for key, each in value.items()}
    return {key: each for key, each in kept.items() if (key, type(each)) != ("description", str)}


def test_every_table_is_a_list_of_rows() -> None:
    """The keys of the outermost object are the format, the title, the base and the tables."""
    properties = bare(schema()["properties"])
    assert {"format", "title", "builds_on", *record_types()} == properties.keys()
    assert {"type": "array", "items": named("Municipality")} == properties["municipalities"]
    assert ["format"] == schema()["required"]
    assert schema()["additionalProperties"] is False


def test_kinds_of_rows_go_by_their_type() -> None:
    """A plain row has no type, and every other kind has its own."""
    items = schema()["properties"]["providers"]["items"]
    assert {"oneOf": [named("Provider"), named("CertifiedInstitution")]} == items
    assert "type" not in defined("Provider")["properties"]
    certified = defined("CertifiedInstitution")
    assert {"const": "certified-institution"} == certified["properties"]["type"]
    assert {"type", "id", "name"} <= set(certified["required"])


def test_a_value_is_as_narrow_as_its_class() -> None:
    """Ids, texts that say something, numbers from zero on, fixed words, care functions."""
    contract, population = defined("Contract"), defined("Population")["properties"]
    keys = contract["properties"]
    assert named("id") == keys["id"]
    assert named("text") == defined("Municipality")["properties"]["name"]
    assert {"type": "string"} == defined("Municipality")["properties"]["aliases"]["items"]
    assert {"type": "array", "items": named("care-function")} == keys["functions"]
    assert sorted(FUNCTIONS) == defined("care-function")["enum"]
    assert {"type": "boolean"} == keys["bridge"]
    assert {"type": "integer", "minimum": 0, "maximum": 2**53 - 1} == population["inhabitants"]
    count = defined("Claim")["properties"]["count"]["anyOf"]
    assert {"type": "integer", "minimum": 1 - 2**53, "maximum": 2**53 - 1} == count[0]
    assert {"type": "null"} == count[1]
    assert ["mandate", "power-of-attorney"] == defined("MandateKind")["enum"][:2]


def test_a_period_is_certain_or_not() -> None:
    """Either the bounds or an uncertain period; contracts have one; some cannot be uncertain."""
    contract, name = defined("Contract"), defined("DatedName")
    assert named("day") == contract["properties"]["from"] == contract["properties"]["until"]
    assert named("uncertain-period") == contract["properties"]["period"]
    beside = {"period": {"properties": {"from": False, "until": False}}}
    assert beside == contract["dependentSchemas"]
    assert [{"required": [key]} for key in ("from", "until", "period")] == contract["anyOf"]
    assert {"text", "from", "until"} == name["properties"].keys()
    assert "dependentSchemas" not in name


def bounded(_: object, __: object, value: Period) -> None:
    """A validator that wants a bound."""
    if value == ALWAYS:
        raise ValueError


@attrs.frozen
class Bounded:
    """Has a bound, and that is certain."""

    period: Period = attrs.field(validator=bounded)


def test_a_bound_that_must_be_certain() -> None:
    """A class that wants a bound of a period that is never uncertain gets just that."""
    shapes = _Shapes()
    shapes.of(Bounded)
    assert [{"required": ["from"]}, {"required": ["until"]}] == shapes.named["Bounded"]["anyOf"]


@attrs.frozen
class Nested:
    """Holds others of its kind."""

    of: tuple[Nested, ...] = ()


def test_a_class_may_hold_itself() -> None:
    """Parts within parts of the same class are told once."""
    shapes = _Shapes()
    assert named("Nested") == shapes.of(Nested)
    assert {"type": "array", "items": named("Nested")} == shapes.named["Nested"]["properties"]["of"]


def test_whoever_changes_it_changes_nothing_here() -> None:
    """Each call gives a schema of its own."""
    first = schema()
    first["$defs"]["day"].clear()
    first["$defs"]["Contract"]["properties"]["from"].clear()
    assert named("day") == defined("Contract")["properties"]["from"]
    assert 10 == defined("day")["maxLength"]


def test_blank_is_what_python_calls_blank() -> None:
    """A text of spaces only is refused by both, and every other is taken, sign by sign."""
    says_something = re.compile(defined("text")["pattern"])
    for code in range(sys.maxunicode + 1):
        assert bool(chr(code).strip()) == bool(says_something.search(chr(code)))


def test_command(capsys: pytest.CaptureFixture[str]) -> None:
    """The command prints it."""
    terminal = Terminal(capsys).run("schema")
    assert (0, "") == (terminal.status, terminal.err)
    assert schema() == json.loads(terminal.out)


# What it says to people


def described(*path: str) -> str:
    """What it says at a place."""
    found: Any = schema()
    for step in path:
        found = found[step]
    text: str = found["description"]
    return text


def in_class(name: str, key: str) -> str:
    """What it says of a key of the objects of a class."""
    return described("$defs", name, "properties", key)


def test_a_class_is_described_by_its_docstring() -> None:
    """With the Dutch term; also the rows of a sort of their own, parts of rows and fixed words."""
    rest = "What is left (Dutch: de rest): its own functions less those of its siblings."
    assert rest == described("$defs", "RestScope")
    assert "Dutch: deelnemer, partij" in described("$defs", "Party")
    assert described("$defs", "Party") == described("properties", "parties")
    assert "Dutch: mandaat" in described("$defs", "Mandate")
    assert "How a body was founded: it decides what the body may do." == described(
        "$defs", "Founding"
    )
    assert described("$defs", "uncertain-day").startswith("A day known only between two bounds")


def test_a_key_is_described_by_the_argument_of_its_name() -> None:
    """In terms of the document, and of bases where a class does not say it itself."""
    assert "the organ of a municipality; or a body, for what it belongs to" == in_class(
        "Party", "organ"
    )
    assert in_class("Scope", "functions") == in_class("RestScope", "functions")
    assert "whether it was met; left out when not recorded" == in_class(
        "ConditionalScope", "fulfilled"
    )
    assert "the limits; `[]` for none, left out when not recorded" == in_class("Mandate", "limits")
    assert "the first day it can be; left out when no source bounds it" == in_class(
        "uncertain-day", "earliest"
    )


def test_the_keys_of_a_period_are_described() -> None:
    """Alike everywhere; an uncertain one with what the class says of its period."""
    instead = "in place of `from` and `until`, when a bound is uncertain"
    until = "first day after it; left out when unbounded"
    assert until == in_class("Party", "until") == in_class("period", "until")
    assert instead == meanings_of(Bounded)["period"]
    assert (
        f"its term, bounded: an end nobody recorded is an uncertain period; {instead}"
    ) == in_class("Contract", "period")


def of_a_process(*options: str) -> Any:
    """The schema in a process of its own: tests define kinds of rows."""
    command = [sys.executable, *options, "-m", "jeugdregio", "schema"]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def test_every_key_is_described() -> None:
    """Of the document, of rows and of objects in them; Python without docstrings says less."""
    said, unsaid = of_a_process(), of_a_process("-OO")
    assert [] == [
        (name, key)
        for name, shape in [("the document", said), *said["$defs"].items()]
        for key, each in shape.get("properties", {}).items()
        if not each.get("description")
    ]
    assert bare(said) == bare(unsaid)
    for name in ("Party", "Founding", "uncertain-day"):
        assert "description" in said["$defs"][name]
        assert "description" not in unsaid["$defs"][name]


# with a validator


@pytest.fixture(scope="module")
def validator() -> Any:
    """The committed schema."""
    text = (ROOT / "docs" / "jeugdregio-1.schema.json").read_text(encoding="utf-8")
    return importlib.import_module("jsonschema").Draft202012Validator(json.loads(text))


@pytest.mark.dev
def test_the_committed_schema_is_that_of_this_version() -> None:
    """What is committed is what the classes say now."""
    # in a process of its own: tests define kinds of rows
    done = subprocess.run(
        [sys.executable, "-m", "jeugdregio", "schema"], capture_output=True, text=True, check=True
    )
    committed = (ROOT / "docs" / "jeugdregio-1.schema.json").read_text(encoding="utf-8")
    assert done.stdout == committed, "run `make schema`"


@pytest.mark.dev
def test_it_is_a_schema(validator: Any) -> None:
    """It is what JSON Schema calls one, and every name it points to is there."""
    validator.check_schema(validator.schema)
    assert set(_pointed_at(validator.schema)) == validator.schema["$defs"].keys()


def _pointed_at(value: Any) -> Any:
    if isinstance(value, dict):
        if "$ref" in value:
            yield value["$ref"].removeprefix("#/$defs/")
        for part in value.values():
            yield from _pointed_at(part)
    elif isinstance(value, list):
        for part in value:
            yield from _pointed_at(part)


@pytest.mark.dev
@pytest.mark.parametrize("path", EXAMPLES)
def test_every_example_is_valid(path: str, validator: Any) -> None:
    """The examples have the shape of a document."""
    validator.validate(json.loads((ROOT / path).read_text(encoding="utf-8")))


CONTRACT = {"id": "c", "clients": [], "functions": ["child-protection"], "from": "2019-01-01"}
SCOPE = {"id": "s", "functions": ["youth-help"], "activities": ["purchase"]}


def document(**tables: Any) -> dict[str, Any]:
    """A document with these tables."""
    return {"format": "jeugdregio/1", **tables}


@pytest.mark.dev
@pytest.mark.parametrize(
    "root",
    [
        [],
        {},
        document(format="jeugdregio/2"),
        document(title=None),
        document(contract=[]),
        document(contracts=None),
        document(contracts=[None]),
        document(contracts=[{}]),
        document(contracts=[{**CONTRACT, "client": []}]),
        document(contracts=[{**CONTRACT, "id": "c\n"}]),
        document(contracts=[{**CONTRACT, "id": "GM0402.college"}]),
        document(contracts=[{**CONTRACT, "clients": "GM0402"}]),
        document(contracts=[{**CONTRACT, "functions": ["jeugdhulp"]}]),
        document(contracts=[{**CONTRACT, "from": None}]),
        document(contracts=[{**CONTRACT, "from": "2019-1-1"}]),
        document(contracts=[{**CONTRACT, "from": "2019-01-01\n"}]),
        document(contracts=[{**CONTRACT, "from": "2019-13-01"}]),
        document(contracts=[{**CONTRACT, "period": {"possible": {}}}]),
        document(contracts=[{**CONTRACT, "bridge": 1}]),
        document(contracts=[{key: CONTRACT[key] for key in ("id", "clients", "functions")}]),
        document(scopes=[{**SCOPE, "type": "scope"}]),
        document(scopes=[{**SCOPE, "type": None}]),
        document(scopes=[{**SCOPE, "siblings": []}]),
        document(municipalities=[{"id": "m", "name": "\u2003\n"}]),
        document(claims=[{"id": "c", "day": "2019-01-01", "statement": "X", "count": True}]),
        document(claims=[{"id": "c", "day": {"from": "2019-01-01"}, "statement": "X"}]),
        document(builds_on={"landscape": "nl"}),
    ],
    ids=json.dumps,
)
def test_both_refuse(root: Any, validator: Any) -> None:
    """What the loader refuses for its shape the schema refuses too."""
    assert not validator.is_valid(root)
    with pytest.raises(DocumentError):
        load(json.dumps(root).encode())


@pytest.mark.dev
@pytest.mark.parametrize(
    "root",
    [
        document(contracts=[{**CONTRACT, "clients": ["GM0402"]}]),
        document(contracts=[{**CONTRACT, "from": "2019-02-30"}]),
        document(contracts=[{**CONTRACT, "until": "2018-01-01"}]),
        document(municipalities=[{"id": "m", "name": "A"}, {"id": "m", "name": "A"}]),
        document(
            claims=[{"id": "c", "day": "2019-01-01", "statement": "X", "count": 18.0}],
        ),
        document(builds_on={"landscape": "be", "version": "2026-01-01"}),
    ],
    ids=json.dumps,
)
def test_what_a_schema_cannot_say(root: Any, validator: Any) -> None:
    """What rows have to do with one another, days that do not exist, 18.0 for 18."""
    assert validator.is_valid(root)
    with pytest.raises(DocumentError):
        load(root)


def test_every_class_of_rows_is_told() -> None:
    """A table needs nothing here: its class is in the schema as soon as the landscape has it."""
    kinds: list[type[Record]] = list(record_types().values())
    assert {kind.__name__ for kind in kinds} <= schema()["$defs"].keys()

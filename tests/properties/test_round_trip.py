"""What is written is read back the same, and nothing that is read can do harm."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jeugdregio.errors import DocumentError
from jeugdregio.formats import dump, load
from jeugdregio.landscape import Landscape
from jeugdregio.model import Record
from jeugdregio.testing import kinds, landscapes


def differences(one: Any, two: Any, path: str = "$") -> Iterator[str]:
    """Where two values differ in value or in type: 1 equals True, and a list reads like a tuple."""
    if type(one) is not type(two):
        yield f"{path}: {type(one).__name__} became {type(two).__name__}"
    elif isinstance(one, Landscape):
        yield from differences(tuple(one), tuple(two), path)
    elif isinstance(one, tuple):
        if len(one) != len(two):
            yield f"{path}: {len(one)} became {len(two)}"
        for place, (a, b) in enumerate(zip(one, two, strict=False)):
            yield from differences(a, b, f"{path}[{place}]")
    elif attrs.has(type(one)):
        for field in attrs.fields(type(one)):
            name = field.name
            yield from differences(getattr(one, name), getattr(two, name), f"{path}.{name}")
    elif one != two:
        yield f"{path}: {one!r} became {two!r}"


@given(landscapes())
def test_what_is_written_is_read_back(landscape: Landscape) -> None:
    """A landscape comes back from its document with the same values of the same types, in order."""
    back = load(dump(landscape))
    assert [] == list(differences(landscape, back))
    assert landscape == back


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
@settings(max_examples=10)  # of each of many classes
@given(data=st.data())
def test_every_kind_of_record_is_read_back(kind: type[Record], data: st.DataObject) -> None:
    """A record of each class comes back, surrounded by all that it can refer to."""
    landscape = data.draw(landscapes(having=kind, most=3))
    assert any(type(record) is kind for record in landscape)
    assert [] == list(differences(landscape, load(dump(landscape))))


@given(landscapes())
def test_a_document_written_again_is_the_same(landscape: Landscape) -> None:
    """There is one way to write a landscape: reading and writing it again changes no letter."""
    text = dump(landscape)
    assert text == dump(load(text))


@given(landscapes())
def test_every_source_is_read_alike(landscape: Landscape) -> None:
    """Text, bytes and parsed values say the same, and what the caller parsed is left as it was."""
    text = dump(landscape)
    parsed = json.loads(text)
    before = copy.deepcopy(parsed)
    from_text, from_bytes, from_values = load(text), load(text.encode()), load(parsed)
    assert [] == list(differences(from_text, from_bytes))
    assert [] == list(differences(from_text, from_values))
    assert before == parsed


@given(landscapes())
def test_key_order_has_no_meaning(landscape: Landscape) -> None:
    """The keys of an object may stand in any order."""
    turned = json.loads(dump(landscape), object_pairs_hook=lambda pairs: dict(reversed(pairs)))
    assert [] == list(differences(landscape, load(turned)))


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(
        ("", "2019-02-30", "9999-12-31", "0000-00-00", "x", "\ud800", "decision", "GM0402")
    )
    | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(("id", "from", "until", "period", "certain", "possible", "type", "x"))
            | st.text(max_size=5),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)


def spots(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a document, as what holds it and the key or the index."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield value, key
            yield from spots(part)
    elif isinstance(value, list):
        for place, part in enumerate(value):
            yield value, place
            yield from spots(part)


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, Any]:
    """Documents with up to three things done to them that an author might not have meant."""
    root: dict[str, Any] = json.loads(dump(draw(landscapes())))
    for _ in range(draw(st.integers(1, 3))):
        holders = list(spots(root))
        if not holders:
            break
        holder, step = draw(st.sampled_from(holders))
        match draw(st.sampled_from(("delete", "replace", "repeat", "rename", "move"))):
            case "delete":
                del holder[step]
            case "replace":
                holder[step] = draw(JSON)
            case "repeat" if isinstance(holder, list):
                holder.append(copy.deepcopy(holder[step]))
            case "rename" if isinstance(holder, dict):
                holder[draw(st.text(max_size=8))] = holder.pop(step)
            case _:
                other, place = draw(st.sampled_from(holders))
                other[place] = copy.deepcopy(holder[step])
    return root


def refused_or_sound(source: Any) -> None:
    """Either it is a landscape that can be written, or one error tells all."""
    refusal: DocumentError | None = None
    try:
        landscape = load(source)
    except DocumentError as error:
        refusal, landscape = error, Landscape()
    assert refusal is None or refusal.problems
    for problem in refusal.problems if refusal else ():
        # Whatever stands in the document, a problem with it can be shown on a line.
        assert problem.path.startswith("$")
        assert str(problem).isprintable(), repr(str(problem))
    assert [] == list(differences(landscape, load(dump(landscape))))


@settings(max_examples=200)
@given(mutated())
def test_a_spoilt_document_is_refused_or_sound(root: dict[str, Any]) -> None:
    """Whatever is done to a document, nothing but the library's own error comes of it."""
    refused_or_sound(root)


@given(mutated())
def test_a_spoilt_text_is_refused_or_sound(root: dict[str, Any]) -> None:
    """Likewise for the text of one, in which NaN, Infinity and long numbers can stand."""
    refused_or_sound(json.dumps(root))


@given(landscapes(), st.data())
def test_a_part_of_a_text_is_refused(landscape: Landscape, data: st.DataObject) -> None:
    """A text that stops anywhere before its last brace is no document."""
    text = dump(landscape).rstrip()
    end = data.draw(st.integers(1, len(text) - 1))
    with pytest.raises(DocumentError):
        load(text[:end])


@given(landscapes(), st.data())
def test_a_spoilt_byte_is_refused_or_sound(landscape: Landscape, data: st.DataObject) -> None:
    """A single byte can be anything."""
    text = bytearray(dump(landscape).encode())
    text[data.draw(st.integers(0, len(text) - 1))] = data.draw(st.integers(0, 255))
    refused_or_sound(bytes(text))


@given(JSON)
def test_any_value_is_refused(value: Any) -> None:
    """A value that is no document is refused as one."""
    with pytest.raises(DocumentError):
        load(json.dumps(value).encode())

"""Several documents as one landscape."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from jeugdregio.errors import DocumentError, Problem, UsageError
from jeugdregio.formats import Limits, Loaded, dump, load, load_with_notices
from jeugdregio.landscape import Landscape
from jeugdregio.model import Claim, Municipality
from jeugdregio.testing import kinds, landscapes

HILVERSUM = {"id": "GM0402", "name": "Hilversum"}
HUIZEN = {"id": "GM0406", "name": "Huizen"}
ACT = {"id": "a", "day": "2018-09-25", "kind": "exit"}
CLAIM = {"id": "c", "day": "2018-09-25", "statement": "X"}
CONTRACT = {"id": "k", "clients": [], "functions": [], "until": "2020-01-01"}
LETTER = {"id": "letter", "day": "2018-09-25", "title": "Brief"}
REQUIRED = "a value: the key is required"

Told = tuple[str, str, str]


def document(**tables: Any) -> dict[str, Any]:
    """A document with these tables."""
    return {"format": "jeugdregio/1", **tables}


def problems(*sources: Any, limits: Limits | None = None) -> tuple[Problem, ...]:
    """What is wrong with several documents together."""
    with pytest.raises(DocumentError) as caught:
        load(*sources, limits=limits or Limits())
    return caught.value.problems


def told(*sources: Any, limits: Limits | None = None) -> list[Told]:
    """Where they are wrong, what was expected there and what was got."""
    found = problems(*sources, limits=limits)
    return [(each.path, each.expected, each.got) for each in found]


def differing(first: dict[str, Any], second: dict[str, Any], table: str) -> list[Told]:
    """How two rows with one id differ, by paths from the second."""
    found = told(document(**{table: [first]}), document(**{table: [second]}))
    path, place = f"[1]$.{table}[0]", f", as under the same id in [0]$.{table}[0]"
    assert all(each[0].startswith(path) and each[1].endswith(place) for each in found)
    return [(each[0].removeprefix(path), each[1].removesuffix(place), each[2]) for each in found]


# Documents that fit together


def test_documents_make_one_landscape() -> None:
    """The landscape is that of all their records, in the order of the documents and their rows."""
    one = document(municipalities=[HUIZEN], claims=[{**CLAIM, "about": ["GM0406"]}])
    other = document(municipalities=[HILVERSUM], claims=[{**CLAIM, "id": "b"}])
    both = document(
        municipalities=[HUIZEN, HILVERSUM],
        claims=[{**CLAIM, "about": ["GM0406"]}, {**CLAIM, "id": "b"}],
    )
    found = load(one, other)
    assert load(both) == found
    assert ["GM0406", "GM0402"] == [each.id for each in found.municipalities]


def test_references_lead_from_one_document_to_another() -> None:
    """In both directions: to rows, to organs, and to what is replaced."""
    base = document(
        municipalities=[HILVERSUM], claims=[CLAIM, {**CLAIM, "id": "d", "about": ["e"]}]
    )
    later = document(
        claims=[
            {**CLAIM, "id": "e", "replaces": "c"},
            {**CLAIM, "id": "f", "about": ["GM0402.college"]},
        ]
    )
    assert ["c", "d", "e", "f"] == [each.id for each in load(base, later).claims]
    assert ["e", "f", "c", "d"] == [each.id for each in load(later, base).claims]


def test_sources_of_every_sort(tmp_path: Path) -> None:
    """Paths, texts, bytes and values go together."""
    file = tmp_path / "base.json"
    file.write_text(json.dumps(document(municipalities=[HILVERSUM])), encoding="utf-8")
    rows = [document(claims=[{**CLAIM, "id": id, "about": ["GM0402"]}]) for id in "abc"]
    sources = json.dumps(rows[0]), json.dumps(rows[1]).encode(), rows[2]
    assert ["a", "b", "c"] == [each.id for each in load(file, *sources).claims]


def test_no_document() -> None:
    """There is something to read."""
    with pytest.raises(UsageError, match="expected at least one document"):
        load()


def test_the_same_record_in_several_documents_is_one() -> None:
    """It has the place where it stands first; the order of what has no order does not matter."""
    functions = ["child-protection", "youth-probation"]
    written = {**CONTRACT, "clients": ["GM0402", "GM0406"], "functions": functions}
    again = {
        **CONTRACT,
        "clients": ["GM0406", "GM0402"],
        "functions": functions[::-1],
        "bridge": False,
        "replaces": None,
    }
    base = document(municipalities=[HILVERSUM, HUIZEN], contracts=[written])
    other = document(municipalities=[HUIZEN, HILVERSUM], contracts=[{**CONTRACT, "id": "l"}, again])
    found = load(base, other, base)
    assert ["GM0402", "GM0406"] == [each.id for each in found.municipalities]
    assert ["k", "l"] == [each.id for each in found.contracts]


def test_the_same_file_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is one document, however its name is written."""
    monkeypatch.chdir(tmp_path)
    root = document(title="Base", municipalities=[HILVERSUM], providers=[{"id": "p", "name": "P"}])
    Path("base.json").write_text(json.dumps(root), encoding="utf-8")
    alone = load_with_notices("base.json")
    assert alone == load_with_notices("base.json", Path("base.json"), limits=Limits(records=2))
    assert alone.landscape == load("base.json", "./base.json")


def test_a_replaced_record_is_still_another_one() -> None:
    """A later version has an id of its own, so it contradicts nothing."""
    later = {**CLAIM, "id": "d", "statement": "Y", "replaces": "c"}
    found = load(document(claims=[CLAIM]), document(claims=[CLAIM, later]))
    assert ["c", "d"] == [each.id for each in found.claims]


# What belongs to each document


def test_titles() -> None:
    """Several documents keep their titles, and none of them is that of the whole."""
    base, untitled = document(title="Base"), document()
    loaded = load_with_notices(base, untitled, document(title="Letter"))
    assert ("Base", None, "Letter") == loaded.titles
    assert loaded.title is None
    assert ("Base", ("Base",)) == ((one := load_with_notices(base)).title, one.titles)
    assert Loaded(Landscape(), (), "Base").titles == ("Base",)


def test_notices_say_their_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the name of its file, or by its place among the arguments."""
    monkeypatch.chdir(tmp_path)
    rows = [{"id": "p", "name": "P", "until": "2018-12-31"}]
    Path("base.json").write_text(json.dumps(document(providers=rows)), encoding="utf-8")
    other = document(providers=[{**rows[0], "id": "q"}])
    found = load_with_notices("base.json", document(), other).notices
    assert [("base.json: $.providers[0].until", "p"), ("[2]$.providers[0].until", "q")] == [
        (each.path, each.record) for each in found
    ]
    [alone] = load_with_notices("base.json").notices
    assert "$.providers[0].until" == alone.path


# Two records of one id


def test_two_different_records_of_one_id() -> None:
    """Each field that differs is told, with both places and what each says."""
    base = document(municipalities=[HUIZEN, {**HILVERSUM, "from": "2015-01-01"}])
    other = document(
        municipalities=[{**HILVERSUM, "name": "Hilversum c.a.", "until": "2020-01-01"}]
    )
    where = "as under the same id in [0]$.municipalities[1]"
    assert (
        Problem(
            "[1]$.municipalities[0].from",
            f"'2015-01-01', {where}",
            "nothing",
            "GM0402",
        ),
        Problem(
            "[1]$.municipalities[0].name", f"'Hilversum', {where}", "'Hilversum c.a.'", "GM0402"
        ),
        Problem("[1]$.municipalities[0].until", f"nothing, {where}", "'2020-01-01'", "GM0402"),
    ) == problems(base, other)


def test_the_first_of_three_is_the_measure() -> None:
    """Every later record that differs from the first is told, also where the later ones agree."""
    other = document(claims=[{**CLAIM, "statement": "Y"}])
    where = "as under the same id in [0]$.claims[0]"
    assert [
        ("[1]$.claims[0].statement", f"'X', {where}", "'Y'"),
        ("[2]$.claims[0].statement", f"'X', {where}", "'Y'"),
    ] == told(document(claims=[CLAIM]), other, other)


def test_what_differs_inside_a_field() -> None:
    """The innermost part is told, so that two long rows can be told apart."""
    quotes = [{"document": "letter", "quote": "per direct"}, {"document": "letter"}]
    assert [
        (".evidence[0].quote", "'per direct'", "'bij brief'"),
        (".evidence[1].place", "nothing", "'p. 2'"),
        (".evidence[2]", "nothing", "{'document': 'letter'}"),
    ] == differing(
        {**LETTER, "evidence": quotes},
        {
            **LETTER,
            "evidence": [
                {"document": "letter", "quote": "bij brief", "derived": False},
                {"document": "letter", "place": "p. 2"},
                {"document": "letter"},
            ],
        },
        "documents",
    )


def test_lists_of_ids_that_differ() -> None:
    """What stands in one of them only is told, however long they are."""
    one = [f"c{place}" for place in range(9)]
    other = ["d", *reversed(one[1:])]
    claims = [{**CLAIM, "id": id} for id in [*one, "d"]]
    found = told(
        document(claims=claims, contracts=[]),
        document(events=[{"id": "e", "day": "2018-09-25", "kind": "meeting", "about": one}]),
        document(events=[{"id": "e", "day": "2018-09-25", "kind": "meeting", "about": other}]),
    )
    where = "as under the same id in [1]$.events[0]"
    assert [
        ("[2]$.events[0].about", f"a list with 'c0', {where}", "a list without it"),
        ("[2]$.events[0].about", f"a list without 'd', {where}", "a list with it"),
    ] == found


def test_lists_that_differ_in_their_order() -> None:
    """Where the order is the author's, it is a difference."""
    assert [
        (".activities[0]", "'access'", "'policy'"),
        (".activities[1]", "'policy'", "'access'"),
    ] == differing(
        {**ACT, "activities": ["access", "policy"]},
        {**ACT, "activities": ["policy", "access"]},
        "acts",
    )


def test_nobody_differs_from_unspecified() -> None:
    """An empty list is not the same as none."""
    silent = {"id": "m", "day": "2018-09-25"}
    assert [(".addressees", "nothing", "[]")] == differing(
        silent, {**silent, "addressees": []}, "communications"
    )


def test_long_texts_that_differ_in_the_middle() -> None:
    """They are cut around the first difference."""
    start, end = "a" * 80, "z" * 80
    assert [
        (
            ".statement",
            f"'…{'a' * 20}één{'z' * 3}...{'z' * 28}'",
            f"'…{'a' * 20}twee{'z' * 2}...{'z' * 28}'",
        )
    ] == differing(
        {**CLAIM, "statement": f"{start}één{end}"},
        {**CLAIM, "statement": f"{start}twee{end}"},
        "claims",
    )


@pytest.mark.parametrize("start", ["\x00" * 15, "\x00" * 80])
def test_long_texts_of_signs_that_cannot_be_shown(start: str) -> None:
    """The difference is in sight, however much room the signs before it take."""
    [(path, one, other)] = differing(
        {**CLAIM, "statement": f"{start}één{'z' * 80}"},
        {**CLAIM, "statement": f"{start}twee{'z' * 80}"},
        "claims",
    )
    assert ".statement" == path
    assert one.startswith("'…één")
    assert other.startswith("'…twee")


def test_a_text_that_goes_on() -> None:
    """Where one long text is the start of the other, what comes after is told."""
    assert [(".statement", f"'…{'a' * 20}'", f"'…{'a' * 30}'")] == differing(
        {**CLAIM, "statement": "a" * 80}, {**CLAIM, "statement": "a" * 90}, "claims"
    )


def test_a_period_that_is_certain_in_one_document() -> None:
    """Bounds and an uncertain period are told by their own keys."""
    period = {"possible": {"from": "2019-01-01"}}
    assert [
        (".from", "'2019-01-01'", "nothing"),
        (".period", "nothing", "{'possible': {'from': '2019-01-01'}}"),
    ] == differing(
        {"id": "p", "name": "P", "from": "2019-01-01"},
        {"id": "p", "name": "P", "period": period},
        "providers",
    )


def test_records_of_two_types() -> None:
    """A certified institution is not the same as a provider, whatever else they have in common."""
    provider = {"id": "p", "name": "P"}
    certified = {**provider, "type": "certified-institution"}
    assert [(".type", "'certified-institution'", "nothing")] == differing(
        certified, provider, "providers"
    )


def test_one_id_in_two_tables() -> None:
    """An id belongs to one table, in whichever document."""
    assert [
        ("[1]$.providers[0].id", "a new id, for [0]$.claims[0] has this one", "'c'"),
    ] == told(document(claims=[CLAIM]), document(providers=[{"id": "c", "name": "C"}]))


def test_an_id_twice_in_one_document() -> None:
    """Within a document each row is a record of its own, also if all others have it once."""
    base, twice = document(claims=[CLAIM]), document(claims=[CLAIM, CLAIM])
    assert [("[1]$.claims[1].id", "a new id", "'c'")] == told(base, twice)
    assert [("[0]$.claims[1].id", "a new id", "'c'")] == told(twice, base)
    assert [("[0]$.claims[1].id", "a new id", "'c'")] == told(twice, document())
    other = document(claims=[CLAIM, {**CLAIM, "statement": "Y"}])
    assert [("[1]$.claims[1].id", "a new id", "'c'")] == told(base, other)


def test_a_row_that_cannot_be_read_contradicts_nothing() -> None:
    """It may be the same record; what is wrong with the row is told, and it can be referred to."""
    unread = document(claims=[{"id": "c", "statement": "X"}])
    base = document(claims=[CLAIM, {**CLAIM, "id": "d", "about": ["c"]}])
    assert [("[1]$.claims[0].day", REQUIRED, "nothing")] == told(base, unread)
    assert [("[0]$.claims[0].day", REQUIRED, "nothing")] == told(unread, base)
    other = document(claims=[{**CLAIM, "statement": "Y"}])
    assert [
        ("[0]$.claims[0].day", REQUIRED, "nothing"),
        ("[2]$.claims[0].statement", "'X', as under the same id in [1]$.claims[0]", "'Y'"),
    ] == told(unread, base, other)


def test_references_of_a_record_that_contradicts_another() -> None:
    """They are looked at as those of any other; what it replaces cannot be asked of it."""
    other = document(claims=[{**CLAIM, "about": ["zz"], "replaces": "d"}])
    where = "as under the same id in [0]$.claims[0]"
    assert [
        ("[1]$.claims[0].replaces", f"nothing, {where}", "'d'"),
        ("[1]$.claims[0].about", f"nothing, {where}", "['zz']"),
        ("[1]$.claims[0].about[0]", "the id of a record, or an organ of a municipality", "'zz'"),
    ] == told(document(claims=[CLAIM]), other)


# References and other misfits across documents


def test_a_reference_to_nothing() -> None:
    """It is told at its place, as its author wrote it, when no document has the id."""
    base = document(municipalities=[HILVERSUM])
    by = ["zz", "GM0402", "GM0406.college", "GM0402.mayor"]
    other = document(
        municipalities=[HUIZEN],
        claims=[{**CLAIM, "by": by}, {**CLAIM, "id": "d", "by": ["GM9999", "c"]}],
    )
    anything = "the id of a record, or an organ of a municipality"
    assert (
        Problem("[1]$.claims[0].by[0]", anything, "'zz'", "c"),
        Problem("[1]$.claims[1].by[0]", anything, "'GM9999'", "d"),
    ) == problems(base, other)


def test_a_reference_to_the_wrong_table_of_another_document() -> None:
    """An id in another document is of its table there."""
    other = document(contracts=[{**CONTRACT, "provider": "GM0402"}])
    assert [("[1]$.contracts[0].provider", "an id in providers", "'GM0402'")] == told(
        document(municipalities=[HILVERSUM]), other
    )


def test_two_documents_replace_one_record() -> None:
    """As within one document, both are told."""
    one, other = ({**CLAIM, "id": id, "replaces": "c"} for id in "ab")
    expected = "an earlier record of this table that nothing else replaces"
    assert [
        ("[1]$.claims[0].replaces", expected, "'c'"),
        ("[2]$.claims[0].replaces", expected, "'c'"),
    ] == told(document(claims=[CLAIM]), document(claims=[one]), document(claims=[other]))


def test_a_document_that_cannot_be_read_may_hold_anything() -> None:
    """References may lead to it; what is wrong for certain is told all the same."""
    base = document(
        municipalities=[HILVERSUM],
        claims=[{**CLAIM, "about": ["zz"], "by": ["GM9999.college"], "replaces": "b"}],
        contracts=[{**CONTRACT, "provider": "GM0402"}],
    )
    assert [
        ("[0]$.contracts[0].provider", "an id in providers", "'GM0402'"),
        ("[1]$", "valid JSON", "line 1, column 2: Expecting property name"),
        ("[2]$.format", "'jeugdregio/1'", "'jeugdregio/2'"),
    ] == [
        (path, expected, got.partition(" enclosed")[0].partition(" or")[0])
        for path, expected, got in told(base, "{", {"format": "jeugdregio/2"})
    ]


# Every problem of all documents


def test_an_error_in_the_second_document_only(tmp_path: Path) -> None:
    """It is told by the name of the file as it was given."""
    base, letter = tmp_path / "base.json", tmp_path / "letter.json"
    base.write_text(json.dumps(document(municipalities=[HILVERSUM])), encoding="utf-8")
    letter.write_text('{"format": "jeugdregio/1", "claims": [{"id": "c", "day": NaN}]}')
    assert [
        (f"{letter}: $.claims[0].day", "a JSON value", "NaN"),
        (f"{letter}: $.claims[0].statement", REQUIRED, "nothing"),
    ] == told(base, str(letter))


def test_one_error_tells_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Document by document, and in each as if it were alone."""
    monkeypatch.chdir(tmp_path)
    Path("base.json").write_text(
        '{"format": "jeugdregio/1", "municipalities": [{"id": "m", "name": "M"}], "acts": {}}'
    )
    Path("letter.json").write_text(
        '{"format": "jeugdregio/1", "titel": "Brief", "claims": ['
        '{"id": "m", "day": "2018-09-25", "statement": "X", "statement": "Y", "about": ["zz"]}]}'
    )
    with pytest.raises(DocumentError) as caught:
        load("base.json", "letter.json", "nowhere.json", document(municipalities=[{"id": "n"}]))
    assert (
        "unusable document: 6 problems\n"
        "  base.json: $.acts: expected a list of rows, got {}\n"
        "  letter.json: $.claims[0] (record 'm'): expected every key once, got 'statement' more"
        " than once\n"
        "  letter.json: $.titel: expected a key of the document (did you mean 'title'?), got"
        " 'titel'\n"
        "  letter.json: $.claims[0].id (record 'm'): expected a new id, for base.json:"
        " $.municipalities[0] has this one, got 'm'\n"
        "  nowhere.json: $: expected a file that can be read, got 'nowhere.json': No such file or"
        " directory\n"
        "  [3]$.municipalities[0].name (record 'n'): expected a value: the key is required, got"
        " nothing"
    ) == str(caught.value)


@pytest.mark.parametrize("source", [5, None, [], "x" * 300, "a\nb", "", b"null"])
def test_what_has_no_name_is_told_by_its_place(source: Any) -> None:
    """No name of a file, or none that fits on a line."""
    [(path, _, _)] = told(document(), source)
    assert "[1]$" == path


def test_too_deep_beside_another_problem() -> None:
    """What is looked at only where something is wrong is looked at in each document."""
    deep = '{"format": "jeugdregio/1", "x": ' + "[" * 32 + "]" * 32 + "}"
    assert [
        ("[1]$.x" + "[0]" * 31, "at most 32 levels", "more"),
        ("[1]$.x", "a key of the document", "'x'"),
    ] == told(document(), deep)


# Limits


def test_the_limit_of_records_holds_for_all_together() -> None:
    """The document that exceeds it is named and not read; the others are."""
    one, two = document(claims=[CLAIM]), document(claims=[1, 2])
    limits = Limits(records=2)
    assert 1 == len(load(one, one, limits=limits))
    assert [
        ("[1]$", "at most 2 records in all documents together", "3"),
    ] == told(one, two, one, limits=limits)
    assert [
        ("[0]$", "at most 1 records", "2"),
        ("[2]$.claims[0].statement", REQUIRED, "nothing"),
    ] == told(
        two,
        document(),
        document(claims=[{"id": "c", "day": "2018-09-25"}]),
        limits=Limits(records=1),
    )


def test_the_limit_of_bytes_holds_for_all_together(tmp_path: Path) -> None:
    """Texts, bytes and files count; values have no text."""
    text = json.dumps(document(title="é"), ensure_ascii=False)
    size = len(text.encode())
    file = tmp_path / "base.json"
    file.write_bytes(text.encode())
    sources = text, text.encode(), document()
    assert 0 == len(load(file, *sources, limits=Limits(bytes=3 * size)))
    expected = f"at most {3 * size - 1} bytes in all documents together"
    limits = Limits(bytes=3 * size - 1)
    assert [("[2]$", expected, "more")] == told(file, *sources, limits=limits)
    assert [("[2]$", expected, f"{3 * size}")] == told(file, *sources[1::-1], limits=limits)
    assert [(f"{file}: $", expected, "more")] == told(*sources, file, limits=limits)
    assert [("[0]$", f"at most {size - 1} bytes", f"{size}")] == told(
        *sources[::2], limits=Limits(bytes=size - 1)
    )


def test_the_limit_of_depth_holds_for_each() -> None:
    """Depth does not add up."""
    base = document(claims=[CLAIM])
    assert 1 == len(load(*[base] * 20, limits=Limits(depth=16)))
    deep = "[" * 14 + "]" * 14
    text = f'{{"format": "jeugdregio/1", "x": [{deep}]}}'
    assert [("[1]$.x", "a key of the document", "'x'")] == told(base, text, limits=Limits(depth=16))


def test_documents_are_left_as_they_are() -> None:
    """What is read of one document does not change another."""
    base, other = document(municipalities=[HILVERSUM]), document(claims=[CLAIM])
    before = json.dumps([base, other])
    expected = Landscape(
        Municipality(id="GM0402", name="Hilversum"),
        *load(other),
    )
    assert expected == load(base, other)
    assert isinstance(load(base, other).claims["c"], Claim)
    assert before == json.dumps([base, other])


# At random


@given(landscapes(), st.data())
def test_a_landscape_may_be_divided_in_any_way(landscape: Landscape, data: st.DataObject) -> None:
    """Whichever documents each row stands in, together they are the landscape."""
    root = json.loads(dump(landscape))
    documents = [document() for _ in range(3)]
    places = st.sets(st.sampled_from(range(3)), min_size=1)
    for name in landscape.tables().keys() & root.keys():
        for row in root[name]:
            for place in data.draw(places):
                documents[place].setdefault(name, []).append(row)
    assert landscape == load(*documents)


@settings(max_examples=50)
@given(st.data())
def test_no_two_records_get_by_under_one_id(data: st.DataObject) -> None:
    """Whatever they are and in whatever they differ, the later one is told."""
    kind = data.draw(st.sampled_from(kinds()))
    one, other = (data.draw(landscapes(having=kind, most=2)) for _ in range(2))
    known = {record.id: record for record in one}
    different = {each.id for each in other if known.get(each.id, each) != each}
    assume(different)
    found = problems(json.loads(dump(one)), json.loads(dump(other)))
    said = {each.record for each in found if "as under the same id in [0]$." in each.expected}
    moved = {each.record for each in found if "a new id, for [0]$." in each.expected}
    assert different == said | moved

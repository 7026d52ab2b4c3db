"""Documents that build on another landscape: the country, or one that is given."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from tests.helpers import (
    GOOI,
    HILVERSUM,
    alliance,
    complete,
    institution,
    membership,
    municipality,
    period,
    untyped,
)
from tests.properties.test_tables import on_bases

from jeugdregio.errors import DocumentError, UsageError
from jeugdregio.formats import (
    Limits,
    NoticeKind,
    dump,
    load,
    load_with_notices,
    read_tables,
    read_tables_with_notices,
    write_tables,
)
from jeugdregio.landscape import Base, Landscape
from jeugdregio.landscape.landscape import on_base
from jeugdregio.model import Code, CodeScheme, DatedName, Provider, Truth

MARREN = "GM1940"
VERSION = "2026-01-29"
DAY = date.fromisoformat(VERSION)
ON = {"landscape": "nl", "version": VERSION}

COUNTRY = Landscape(
    municipality(aliases=("Hilversum (NH)",), period=period("1900-01-01")),
    municipality(
        MARREN,
        "De Fryske Marren",
        former_names=(DatedName("De Friese Meren", period("2014-01-01", "2015-07-01")),),
        codes=(
            Code(CodeScheme.CBS, "GM1921", period("2014-01-01", "2015-07-01")),
            Code(CodeScheme.CBS, MARREN, period("2015-07-01")),
            Code(CodeScheme.TOOI, "gemeente-gm1921"),
        ),
    ),
    municipality("GM0373", "Bergen", aliases=("Bergen NH",)),
    municipality("GM0893", "Bergen"),
    alliance(),
    membership(),
    institution("gi", "GI", aliases=("Instelling",)),
    Provider(id="p", name="P"),
    complete("memberships", GOOI),
)
CLIENTS = "municipalities, youth_regions, subregions, alliances, arrangements"
CLAIM = {"id": "c", "day": "2018-09-25", "statement": "X"}
ANY = "the id of a record, or an organ of a municipality"
KEYS = "an object with landscape and version"
BELOW = "as under the same id in what the document builds on"
ANEW = "(to change it, write a new row that replaces"


@pytest.fixture(autouse=True)
def _country(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reference data are the small country above."""
    below = Base(COUNTRY.tables(), "nl", DAY)
    data = SimpleNamespace(
        VERSION=VERSION, base=lambda: below, is_shipped=lambda given: given is COUNTRY
    )
    monkeypatch.setitem(sys.modules, "jeugdregio.reference", data)


def case(on: Any = ON, **tables: Any) -> dict[str, Any]:
    """A document on top of the country."""
    return {"format": "jeugdregio/1", "builds_on": on, **tables}


def alone(**tables: Any) -> dict[str, Any]:
    """A document that says nothing of what it builds on."""
    return {"format": "jeugdregio/1", **tables}


def told(*sources: Any, base: Landscape | None = None) -> list[tuple[str, str, str]]:
    """Why documents cannot be read."""
    with pytest.raises(DocumentError) as caught:
        load(*sources, base=base)
    return [(each.path, each.expected, each.got) for each in caught.value.problems]


def noted(*sources: Any, base: Landscape | None = None) -> list[tuple[str, str | None, str]]:
    """What is noted: its place, its record, and its text."""
    notices = load_with_notices(*sources, base=base).notices
    return [(each.path, each.record, each.text()) for each in notices]


# What is taken


def test_a_case_takes_the_country() -> None:
    """All that the country holds is there, and references lead to it."""
    found = load(case(claims=[{**CLAIM, "about": [HILVERSUM, "GM1940.college", "gi"]}]))
    assert [*(each.id for each in COUNTRY), "c"] == sorted(
        (each.id for each in found), key=[*(each.id for each in COUNTRY), "c"].index
    )
    assert found.tables()["municipalities"] is COUNTRY.municipalities
    assert () == load_with_notices(case()).notices


def test_a_document_without_the_key_stands_alone() -> None:
    """Nothing is taken that it does not ask for."""
    assert 0 == len(load(alone()))
    assert [("$.claims[0].about[0]", ANY, "'gi'")] == told(
        alone(claims=[{**CLAIM, "about": ["gi"]}])
    )


def test_another_base_can_be_given() -> None:
    """To a document that names none, and in place of the one that is named."""
    base = Landscape(municipality("GM0406", "Huizen"))
    rows = [{**CLAIM, "about": ["GM0406"]}]
    on = {"landscape": "elsewhere", "version": "1999-01-01"}
    documents = alone(claims=rows), case(claims=rows), case(on, claims=rows)
    for document in documents:
        loaded = load_with_notices(document, base=base)
        assert (base.merge(loaded.landscape), ()) == (loaded.landscape, loaded.notices)
        assert ["GM0406", "c"] == [each.id for each in loaded.landscape]


def test_a_base_is_a_landscape() -> None:
    """Its path is none."""
    wrong: Any = "nl.json"
    with pytest.raises(UsageError, match=r"base: expected a Landscape, got 'nl.json'"):
        load(alone(), base=wrong)


def test_documents_together_have_one_base() -> None:
    """One of them names it; the others may repeat it, or say nothing."""
    rows = [{**CLAIM, "id": id, "about": [MARREN]} for id in "abc"]
    found = load(alone(claims=rows[:1]), case(claims=rows[1:2]), case(claims=rows[2:]))
    assert ["a", "b", "c"] == [each.id for each in found.claims]
    assert 4 == len(found.municipalities)


def test_limits_are_for_documents() -> None:
    """What they build on is no part of them."""
    assert 10 == len(load(case(claims=[CLAIM]), limits=Limits(records=1)))


def test_completeness_keeps_its_reach() -> None:
    """What the country declares holds for that table and grouping, also beside a case."""
    member = {"id": "m", "member": MARREN, "grouping": "other"}
    other = {"id": "other", "name": "Elders"}
    day = load(case(alliances=[other], memberships=[member])).on("2019-05-01")
    assert [Truth.YES, Truth.UNKNOWN] == [
        day.members(each).value.complete.truth for each in (GOOI, "other")
    ]


# The key


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("nl", [("", f"{KEYS}: what the document builds on", "'nl'")]),
        (None, [("", f"{KEYS}: what the document builds on", "null")]),
        (
            {"landscape": 1, "version": "2026", "hash": "x"},
            [
                (".landscape", "a text", "1"),
                (".version", "a day as 2018-09-25", "'2026'"),
                (".hash", "a key of what the document builds on", "'hash'"),
            ],
        ),
        (
            {},
            [
                (".landscape", "a value: the key is required", "nothing"),
                (".version", "a value: the key is required", "nothing"),
            ],
        ),
        (
            {**ON, "landscape": "be"},
            [(".landscape", "'nl', the one known by name", "'be'")],
        ),
    ],
)
def test_the_key_is_read_strictly(on: Any, expected: list[tuple[str, str, str]]) -> None:
    """Nothing is said of references then: they may lead to what it meant."""
    document = case(on, claims=[{**CLAIM, "about": ["zz"]}])
    assert [(f"$.builds_on{path}", *rest) for path, *rest in expected] == told(document)
    contract = {"id": "k", "clients": [], "functions": [], "until": "2020-01-01", "provider": "c"}
    both = told(case(on, claims=[CLAIM], contracts=[contract]))
    assert ("$.contracts[0].provider", "an id in providers", "'c'") == both[-1]


FORGOTTEN = (
    "$.builds_on",
    '{"landscape": "nl", "version": "2026-01-29"}, if the ids are those of the country',
    "nothing",
)


@pytest.mark.parametrize("target", ["GM0402", "GM0402.college", "JZ03"])
def test_a_key_that_was_forgotten(target: str) -> None:
    """One problem tells what may be wrong with all ids that look like those of the country."""
    rows = [{**CLAIM, "about": [target]}, {**CLAIM, "id": "d", "about": [target]}]
    assert FORGOTTEN == told(alone(claims=rows))[0]
    together = told(alone(), alone(claims=rows))
    assert (f"[0]{FORGOTTEN[0]}", *FORGOTTEN[1:]) == together[0]


def test_what_follows_from_a_forgotten_key() -> None:
    """Of references to nothing those are told that are wrong with the key too, as then."""
    about = ["zz", HILVERSUM, "gooi", "JZ03", "Instelling"]
    gone = {"id": "gone", "statement": "X", "about": [MARREN, "GM9999"]}
    first, *others = told(alone(claims=[{**CLAIM, "about": about}]), alone(claims=[gone]))
    assert (f"[0]{FORGOTTEN[0]}", *FORGOTTEN[1:]) == first
    assert {
        ("[0]$.claims[0].about[0]", ANY, "'zz'"),
        ("[0]$.claims[0].about[3]", ANY, "'JZ03'"),
        ("[0]$.claims[0].about[4]", f"{ANY} (a name stands here; its id is gi)", "'Instelling'"),
        ("[1]$.claims[0].day", "a value: the key is required", "nothing"),
        ("[1]$.claims[0].about[1]", ANY, "'GM9999'"),
    } == {*others}
    assert [("$.claims[0].about[1]", ANY, "'GM9999'")] == told(
        case(claims=[{**gone, "day": "2018-09-25"}])
    )


def test_what_does_not_agree_with_the_country_is_told_once_the_key_is_there() -> None:
    """Without it nobody knows that the country is meant."""
    gi = {"id": "gi", "name": "Ander"}
    rows = [{**CLAIM, "about": [HILVERSUM, "gi"]}]
    assert [FORGOTTEN] == told(alone(providers=[gi], claims=rows))
    assert ["$.providers[0].name"] == [each[0] for each in told(case(providers=[gi], claims=rows))]


@pytest.mark.parametrize(
    ("document", "base"),
    [
        (case(claims=[{**CLAIM, "about": ["GM9999"]}]), None),
        (alone(claims=[{**CLAIM, "about": ["GM9999"]}]), COUNTRY),
        (alone(claims=[{**CLAIM, "about": ["gemeente", "GM"]}]), None),
        (
            alone(
                municipalities=[{"id": HILVERSUM, "name": "Hilversum"}],
                claims=[{**CLAIM, "about": ["GM9999"]}],
            ),
            None,
        ),
        (
            alone(municipalities=[{"id": HILVERSUM}], claims=[{**CLAIM, "about": ["GM9999"]}]),
            None,
        ),
    ],
)
def test_a_key_that_was_not_forgotten(document: Any, base: Landscape | None) -> None:
    """The document builds on something, holds such ids itself, or has none like them."""
    assert FORGOTTEN[0] not in [path for path, *_ in told(document, base=base)]


def test_two_bases_are_refused() -> None:
    """Documents that are read together build on one landscape."""
    other = case({**ON, "landscape": "be"})
    assert [("[1]$.builds_on.landscape", "'nl', as before", "'be'")] == told(
        case(), other, base=COUNTRY
    )
    assert [("[0]$.builds_on.landscape", "'nl', the one known by name", "'be'")] == told(
        other, case()
    )


def test_another_version_is_noted() -> None:
    """Of each document that names another than the one that is read."""
    old = case({**ON, "version": "2025-01-01"})
    text = "written for the data of 2025-01-01, and read with those of 2026-01-29"
    assert [("$.builds_on.version", None, text)] == noted(old)
    assert [("[1]$.builds_on.version", None, text)] == noted(case(), old)
    assert [] == noted(old, base=COUNTRY)
    [notice] = load_with_notices(old).notices
    assert NoticeKind.OTHER_VERSION is notice.kind
    assert f"$.builds_on.version: {text}" == str(notice)
    assert notice.text("nl").endswith("2025-01-01, en gelezen met die van 2026-01-29")


# An id in both


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("municipalities", {"id": HILVERSUM, "name": "Hilversum"}),
        ("municipalities", {"id": HILVERSUM, "name": "HILVERSUM (nh)", "from": "1900-01-01"}),
        ("municipalities", {"id": MARREN, "name": "De Friese Meren"}),
        ("providers", {"id": "gi", "name": "Instelling"}),
        ("providers", {"id": "gi", "type": "certified-institution", "name": "GI"}),
        ("memberships", {"id": f"{HILVERSUM}-in-{GOOI}", "member": HILVERSUM, "grouping": GOOI}),
        (
            "memberships",
            {
                "id": f"{HILVERSUM}-in-{GOOI}",
                "member": HILVERSUM,
                "grouping": GOOI,
                "extent": "full",
                "functions": [],
            },
        ),
    ],
)
def test_what_a_case_repeats_is_that_of_the_base(table: str, row: dict[str, Any]) -> None:
    """It may leave out fields, and call it by any of its names."""
    assert COUNTRY == load(case(**{table: [row]}))


def test_a_conflict_with_the_base() -> None:
    """Every field that is written and differs, in every row, in one error with both values."""
    certified = {"id": "p", "type": "certified-institution", "name": "P"}
    renamed = {"id": HILVERSUM, "name": "Huizen", "from": "1900-01-02", "aliases": []}
    member = {"id": f"{HILVERSUM}-in-{GOOI}", "member": "GM0373", "grouping": GOOI}
    assert [
        ("$.municipalities[0].name", f"'Hilversum', {BELOW} {ANEW} 'GM0402')", "'Huizen'"),
        ("$.municipalities[0].from", f"'1900-01-01', {BELOW}", "'1900-01-02'"),
        ("$.municipalities[0].aliases", f"['Hilversum (NH)'], {BELOW}", "[]"),
        ("$.memberships[0].member", f"'GM0402', {BELOW} {ANEW} 'GM0402-in-gooi')", "'GM0373'"),
        ("$.providers[0].type", f"nothing, {BELOW} {ANEW} 'p')", "'certified-institution'"),
        ("$.claims[0].about[0]", ANY, "'zz'"),
    ] == told(
        case(
            municipalities=[renamed],
            memberships=[member],
            providers=[certified],
            claims=[{**CLAIM, "about": ["zz"]}],
        )
    )


def test_a_row_of_another_table_of_the_base() -> None:
    """An id belongs to one table."""
    where = "of what the document builds on have this one"
    assert [("$.claims[0].id", f"a new id, for providers {where}", "'gi'")] == told(
        case(claims=[{**CLAIM, "id": "gi"}])
    )


def test_a_municipality_under_its_former_code() -> None:
    """It is in the base already, under its id."""
    where = "of which this is another code in what the document builds on"
    assert [("$.municipalities[0].id", f"'GM1940', {where}", "'GM1921'")] == told(
        case(municipalities=[{"id": "GM1921", "name": "De Friese Meren"}])
    )
    assert 5 == len(load(case(municipalities=[{"id": "GM9999", "name": "Y"}])).municipalities)


def test_what_documents_say_of_the_base_is_held_against_that() -> None:
    """Also where they say the same."""
    wrong = {"id": HILVERSUM, "name": "Huizen"}
    expected = f"'Hilversum', {BELOW} {ANEW} 'GM0402')"
    assert [
        ("[0]$.municipalities[0].name", expected, "'Huizen'"),
        ("[1]$.municipalities[0].name", expected, "'Huizen'"),
    ] == told(case(municipalities=[wrong]), alone(municipalities=[wrong]))


def test_the_base_is_corrected_by_a_new_record() -> None:
    """Which replaces the one that was wrong."""
    row = {"id": "hilversum-2", "name": "Hilversum", "replaces": HILVERSUM}
    found = load(case(municipalities=[row]))
    assert "hilversum-2" == found.municipality("Hilversum").id
    again = told(case(municipalities=[row, {**row, "id": "hilversum-3"}]))
    assert ["$.municipalities[0].replaces", "$.municipalities[1].replaces"] == [
        path for path, *_ in again
    ]


def test_references_into_the_base_are_checked() -> None:
    """By their table."""
    contract = {"id": "k", "clients": ["gi"], "functions": [], "until": "2020-01-01"}
    assert [
        ("$.contracts[0].clients[0]", f"an id in {CLIENTS}", "'gi'"),
        ("$.contracts[0].provider", "an id in providers", "'GM0402'"),
    ] == sorted(told(case(contracts=[{**contract, "provider": HILVERSUM}])))


# Written back


def test_only_the_own_rows_are_written() -> None:
    """With the key, and without what the case repeats of the base."""
    repeated = [{"id": HILVERSUM, "name": "Hilversum"}, {"id": "GM9999", "name": "Y"}]
    root = case(title="T", municipalities=repeated, claims=[{**CLAIM, "about": [MARREN]}])
    loaded = load_with_notices(root)
    text = dump(loaded.landscape, title=loaded.title)
    assert {**root, "municipalities": repeated[1:]} == json.loads(text)
    assert ["format", "title", "builds_on"] == [*json.loads(text)][:3]
    assert text == dump(load(text), title="T")
    assert loaded.landscape == load(text)


def test_the_whole_stands_alone() -> None:
    """It holds what the case builds on as well."""
    found = load(case(claims=[{**CLAIM, "about": [MARREN]}]))
    text = dump(found, whole=True)
    assert "builds_on" not in json.loads(text)
    assert found == load(text)
    assert None is load(text).base


@pytest.mark.parametrize("name", ["tables", "tables.zip"])
def test_tables_of_text_name_what_they_build_on(name: str, tmp_path: Path) -> None:
    """As documents do: the country is taken by its name, and another version of it is noted."""
    root = case({**ON, "version": "2025-01-01"}, claims=[{**CLAIM, "about": [MARREN]}])
    found = load(root, base=COUNTRY)
    write_tables(found, tmp_path / name)
    loaded = read_tables_with_notices(tmp_path / name)
    assert (found, dump(load(root))) == (loaded.landscape, dump(loaded.landscape))
    [notice] = loaded.notices
    assert NoticeKind.OTHER_VERSION is notice.kind
    assert "builds_on.csv: row 2, column version" == notice.path
    again = read_tables_with_notices(tmp_path / name, base=COUNTRY)
    assert (root, ()) == (json.loads(dump(again.landscape)), again.notices)


def test_tables_of_text_that_contradict_what_they_build_on(tmp_path: Path) -> None:
    """An id in both is one record that they agree on; what is wrong is told beside the notices."""
    write_tables(load(case({**ON, "version": "2025-01-01"}), base=COUNTRY), tmp_path)
    file = tmp_path / "municipalities.csv"
    file.write_text(f"id,name\n{MARREN},De Friese Meren\n", encoding="utf-8")
    assert COUNTRY == read_tables(tmp_path)
    file.write_text(f"id,name\n{HILVERSUM},Huizen\n", encoding="utf-8")
    with pytest.raises(DocumentError) as caught:
        read_tables(tmp_path)
    [problem] = caught.value.problems
    assert "municipalities.csv: row 2, column name" == problem.path
    assert problem.expected.startswith(f"'Hilversum', {BELOW}")
    text = "written for the data of 2025-01-01, and read with those of 2026-01-29"
    assert [f"builds_on.csv: row 2, column version: {text}"] == caught.value.__notes__


def test_tables_of_text_hold_the_whole(tmp_path: Path) -> None:
    """When asked to; with the base they hold, what is their own can be told apart again."""
    found = load(case(claims=[{**CLAIM, "about": [MARREN]}]))
    write_tables(found, tmp_path, whole=True)
    assert found == read_tables(tmp_path)
    assert None is read_tables(tmp_path).base
    assert dump(found) == dump(read_tables(tmp_path, base=COUNTRY))
    (tmp_path / "municipalities.csv").unlink()
    assert dump(found) == dump(read_tables(tmp_path, base=COUNTRY))
    with pytest.raises(UsageError, match="base: expected a Landscape, got 'nl'"):
        read_tables(tmp_path, base=untyped("nl"))


def test_what_is_added_to_a_case_is_its_own() -> None:
    """Also when that came from elsewhere."""
    found = load(case()).adding(*load(alone(claims=[CLAIM]))).merge(load(case(claims=[CLAIM])))
    assert case(claims=[CLAIM]) == json.loads(dump(found))


def test_the_version_written_is_the_one_that_was_read() -> None:
    """For with that one the records were found to fit."""
    assert case() == json.loads(dump(load(case({**ON, "version": "2025-01-01"}))))


def test_what_was_read_with_a_given_base_is_written_as_it_was_named() -> None:
    """By what the document names, if it does; it is to be read with that base again."""
    rows = [{**CLAIM, "about": [HILVERSUM]}]
    base = Landscape(*COUNTRY)
    for root in (alone(claims=rows), case({**ON, "version": "2025-01-01"}, claims=rows)):
        found = load(root, base=base)
        assert root == json.loads(dump(found))
        assert found == load(dump(found), base=base)


def test_the_country_is_known_by_its_name() -> None:
    """Also where it is given as the base of a document that names none."""
    rows = [{**CLAIM, "about": [HILVERSUM]}]
    found = load(alone(claims=rows), base=COUNTRY)
    assert case(claims=rows) == json.loads(dump(found))
    assert "<Landscape on nl 2026-01-29: 1 claims>" == repr(found)
    other = case({**ON, "version": "2025-01-01"})
    assert other == json.loads(dump(load(other, base=COUNTRY)))


def test_what_the_base_lost_cannot_be_written() -> None:
    """A case on top of the country has all of it; without that it is written whole."""
    found = load(case()).removing("GM0893").replacing(Provider(id="p", name="Q"))
    with pytest.raises(DocumentError) as caught:
        dump(found)
    expected = "the record on which the landscape builds, or to write the whole"
    assert [
        ("$.municipalities", expected, "null", "GM0893"),
        ("$.providers", expected, "Provider", "p"),
    ] == [
        (each.path, each.expected, each.got.partition("(")[0], each.record)
        for each in caught.value.problems
    ]
    assert found == load(dump(found, whole=True))


@pytest.mark.parametrize(("name", "version"), [("nl", None), (None, DAY)])
def test_a_name_that_cannot_be_read_back(name: str | None, version: date | None) -> None:
    """Is not written."""
    with pytest.raises(DocumentError, match=r"\$\.builds_on\."):
        dump(on_base(Base(COUNTRY.tables(), name, version)))


@given(on_bases())
def test_round_trip(drawn: tuple[Landscape, Landscape]) -> None:
    """Whatever is the base and whatever the case, what is written is read back the same."""
    base, found = drawn
    again = load(dump(found), base=base)
    assert found == again
    assert dump(found) == dump(again)
    assert found == load(dump(found, whole=True))


# Codes and names in place of ids


def test_a_former_code_is_read_as_the_id() -> None:
    """Wherever a municipality can stand, and each is noted by its place."""
    contract = {"id": "k", "clients": ["GM0373", "GM1921"], "functions": [], "until": "2020-01-01"}
    quoted = {
        **CLAIM,
        "by": ["GM1921.college"],
        "evidence": [{"document": "d", "asserted_by": ["GM1921"]}],
    }
    letter = {"id": "d", "day": "2018-09-25", "title": "Brief"}
    loaded = load_with_notices(case(contracts=[contract], claims=[quoted], documents=[letter]))
    assert ("GM0373", MARREN) == loaded.landscape.contracts["k"].clients
    assert ("GM1940.college",) == loaded.landscape.claims["c"].by
    assert [
        ("$.contracts[0].clients[1]", "k", "GM1921", MARREN),
        ("$.claims[0].evidence[0].asserted_by[0]", "c", "GM1921", MARREN),
        ("$.claims[0].by[0]", "c", "GM1921.college", "GM1940.college"),
    ] == [(each.path, each.record, each.got, each.meant) for each in loaded.notices]
    assert {NoticeKind.FORMER_CODE} == {each.kind for each in loaded.notices}
    assert (
        "$.contracts[0].clients[1] (record 'k'): GM1921 is another code of GM1940, and is read as"
        " that id"
    ) == str(loaded.notices[0])
    assert "GM1921 is een andere code van GM1940, en is gelezen als dat id" == loaded.notices[
        0
    ].text("nl")
    assert '"GM1921"' not in dump(loaded.landscape)


def test_several_codes_in_one_list() -> None:
    """Each is read as the id, and what was given is not changed."""
    root = case(claims=[{**CLAIM, "about": ["GM1921.college", "GM0373", "GM1921"]}])
    before = json.dumps(root)
    assert ("GM0373", MARREN, "GM1940.college") == load(root).claims["c"].about
    assert before == json.dumps(root)


def test_former_codes_of_its_own_municipalities() -> None:
    """Dated codes do the same in a document that stands alone, and from one to another."""
    codes = [{"scheme": "cbs", "value": "GM1921", "until": "2015-07-01"}]
    own = alone(municipalities=[{"id": MARREN, "name": "De Fryske Marren", "codes": codes}])
    rows = [{**CLAIM, "about": ["GM1921"]}]
    assert [("$.claims[0].about[0]", "c")] == [each[:2] for each in noted({**own, "claims": rows})]
    assert [("[1]$.claims[0].about[0]", "c")] == [
        each[:2] for each in noted(own, alone(claims=rows))
    ]


def test_a_code_that_is_an_id_is_that_id() -> None:
    """Nothing is read as another code that can be found as it stands."""
    rows = [{"id": "GM1921", "name": "P"}]
    loaded = load_with_notices(case(providers=rows, claims=[{**CLAIM, "about": ["GM1921"]}]))
    assert (("GM1921",), ()) == (loaded.landscape.claims["c"].about, loaded.notices)
    contract = {"id": "k", "clients": ["GM1921"], "functions": [], "until": "2020-01-01"}
    [(path, expected, got)] = told(case(providers=rows, contracts=[contract]))
    assert ("$.contracts[0].clients[0]", "'GM1921'") == (path, got)
    assert expected == f"an id in {CLIENTS} (a name stands here; its id is GM1940)"


def test_a_code_of_two_municipalities_is_neither() -> None:
    """Nor is a code of another register an id."""
    codes = [{"scheme": "cbs", "value": "GM1"}]
    own = [{"id": id, "name": id, "codes": codes} for id in ("GM2", "GM3")]
    found = told(alone(municipalities=own, claims=[{**CLAIM, "about": ["GM1"]}]))
    assert [(f"{ANY} (a name stands here; its id is one of GM2, GM3)", "'GM1'")] == [
        each[1:] for each in found
    ]
    tooi = told(case(claims=[{**CLAIM, "about": ["gemeente-gm1921"]}]))
    assert [(f"{ANY} (a name stands here; its id is GM1940)", "'gemeente-gm1921'")] == [
        each[1:] for each in tooi
    ]


def test_a_former_code_where_no_municipality_can_stand() -> None:
    """Is no code there."""
    contract = {"id": "k", "clients": [], "functions": [], "until": "2020-01-01"}
    assert [("$.contracts[0].provider", "an id in providers", "'GM1921'")] == told(
        case(contracts=[{**contract, "provider": "GM1921"}])
    )


def test_what_does_not_agree_once_codes_are_read() -> None:
    """Is told as of any row; a former code beside another problem is not."""
    office = {"id": "o", "name": "O", "works_under": "GM1921"}
    assert [("$.claims[0].about[1]", ANY, "'zz'")] == told(
        case(offices=[office], claims=[{**CLAIM, "about": ["GM1921", "zz"]}])
    )
    unread = {"id": "u", "statement": "X", "about": ["GM1921"]}
    assert [("$.claims[0].day", "a value: the key is required", "nothing")] == told(
        case(claims=[unread, {**CLAIM, "about": ["GM1921"]}])
    )


def test_a_name_in_place_of_an_id() -> None:
    """The error names the id: of a municipality, its organs, and whatever else has a name."""
    contract = {
        "id": "k",
        "clients": ["hilversum", "Bergen"],
        "functions": [],
        "until": "2020-01-01",
    }
    document = case(
        contracts=[{**contract, "provider": "Instelling"}],
        claims=[{**CLAIM, "by": ["De Friese Meren.college"], "about": ["Gooi en Vechtstreek"]}],
    )
    place = "a name stands here; its id is"
    assert {
        ("$.contracts[0].provider", f"an id in providers ({place} gi)", "'Instelling'"),
        (
            "$.contracts[0].clients[1]",
            f"an id in {CLIENTS} ({place} one of GM0373, GM0893)",
            "'Bergen'",
        ),
        ("$.contracts[0].clients[0]", f"an id in {CLIENTS} ({place} GM0402)", "'hilversum'"),
        ("$.claims[0].by[0]", f"{ANY} ({place} GM1940.college)", "'De Friese Meren.college'"),
        ("$.claims[0].about[0]", f"{ANY} ({place} gooi)", "'Gooi en Vechtstreek'"),
    } == {*told(document)}


REGELING = {"id": "regeling", "name": "Regeling"}
DUTCH = "gemeenteraad, college, burgemeester"


@pytest.mark.parametrize(
    "target", [HILVERSUM, f"{HILVERSUM}.gemeenteraad", "Hilversum", "Hilversum.B&W"]
)
def test_a_municipality_in_place_of_an_organ(target: str) -> None:
    """The error names its organs, also where the word for one is Dutch."""
    hint = f"(an organ is GM0402.council, .college or .mayor: {DUTCH})"
    for key in ({"id": "party"}, {"id": "party", "zz": 1}):  # also in a row that cannot be read
        row = {**key, "arrangement": "regeling", "organ": target}
        *_, last = told(case(arrangements=[REGELING], parties=[row]))
        assert ("$.parties[0].organ", f"an id in organs, bodies {hint}", f"{target!r}") == last


def test_several_municipalities_in_place_of_an_organ() -> None:
    """All that are called so; of none nothing is named."""
    organs = "GM0373.council, .college or .mayor or GM0893.council, .college or .mayor"
    rows = [
        {"id": "one", "arrangement": "regeling", "organ": "Bergen"},
        {"id": "two", "arrangement": "regeling", "organ": "GM9999.raad"},
    ]
    expected = "an id in organs, bodies"
    assert [
        ("$.parties[0].organ", f"{expected} (an organ is {organs}: {DUTCH})", "'Bergen'"),
        ("$.parties[1].organ", expected, "'GM9999.raad'"),
    ] == told(case(arrangements=[REGELING], parties=rows))


def test_a_name_of_what_has_none() -> None:
    """Rows without names go by their ids; an id that is not there is no name."""
    hint = "(a row there has no name: it goes by its id)"
    row = {**REGELING, "modules": ["Inkoop", "inkoop"], "parent": "Inkoop"}
    assert {
        ("$.arrangements[0].modules[0]", f"an id in scopes {hint}", "'Inkoop'"),
        ("$.arrangements[0].modules[1]", "an id in scopes", "'inkoop'"),
        ("$.arrangements[0].parent", "an id in arrangements", "'Inkoop'"),
    } == {*told(case(arrangements=[row]))}


def test_an_id_that_is_refused_is_not_advised() -> None:
    """Taken twice, it is one of two rows, and nobody knows which."""
    named = {**REGELING, "aliases": ["MGR"]}
    row = {"id": "regeling", "arrangement": "MGR", "organ": "GM0402.college"}
    assert [
        ("$.parties[0].id", "a new id", "'regeling'"),
        ("$.claims[0].about[0]", ANY, "'mgr'"),
        ("$.parties[0].arrangement", "an id in arrangements", "'MGR'"),
    ] == told(case(arrangements=[named], parties=[row], claims=[{**CLAIM, "about": ["mgr"]}]))
    [problem] = told(case(arrangements=[named], claims=[{**CLAIM, "about": ["mgr"]}]))
    assert f"{ANY} (a name stands here; its id is regeling)" == problem[1]

"""Tables: immutable, asked by value, and aware of what they were made from."""

from __future__ import annotations

import copy
import gc
import pickle
import weakref
from typing import Any

import pytest
from tests.helpers import YEAR, contract, day, document, municipality, travelled
from tests.pages import Page

from jeugdregio.errors import AmbiguousName, IntegrityError, UnknownName, UsageError
from jeugdregio.landscape import Table
from jeugdregio.model import (
    Act,
    ActKind,
    Code,
    CodeScheme,
    DatedName,
    Document,
    Evidence,
    Municipality,
    Option,
)

HILVERSUM = municipality()
BERGEN_NH = municipality("GM0373", "Bergen (NH)", aliases=("Bergen",))
BERGEN_L = municipality("GM0893", "Bergen (L)", aliases=("Bergen",))
THREE = (HILVERSUM, BERGEN_NH, BERGEN_L)


def table() -> Table[Municipality]:
    """Three municipalities, two of them called Bergen."""
    return Table(Municipality, THREE)


def test_the_authors_order_is_kept() -> None:
    """Iterating gives the records as they were written."""
    assert list(THREE) == list(table())


def test_records_are_found_by_id() -> None:
    """As in a dictionary: by item, by `in`, and by `get` with a default."""
    assert HILVERSUM == table()["GM0402"] == table().get("GM0402")
    assert ("GM0402" in table(), "GM0001" in table(), len(table())) == (True, False, 3)
    assert (table().get("GM0001"), table().get("GM0001", 7)) == (None, 7)


def test_an_id_that_is_not_there_is_an_unknown_name() -> None:
    """Nothing but the library's own errors comes out."""
    with pytest.raises(UnknownName, match="nothing in Municipality is called 'GM0001'"):
        table()["GM0001"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, THREE),
        ({"name": "Hilversum"}, (HILVERSUM,)),
        ({"aliases": "Bergen"}, (BERGEN_NH, BERGEN_L)),
        ({"aliases": "Bergen", "name": "Bergen (L)"}, (BERGEN_L,)),
        ({"name": "Hilversum", "aliases": "Bergen"}, ()),
        ({"name": "elders"}, ()),
        ({"known_from": None}, THREE),
    ],
)
def test_where_asks_by_value(fields: dict[str, object], expected: tuple[Municipality, ...]) -> None:
    """Several fields must all have their value; in a field of many one of them is enough."""
    assert expected == table().where(**fields)


def test_equal_parts_count_once() -> None:
    """A record with two equal options is found once."""
    twice = contract(options=(Option(YEAR), Option(YEAR)))
    assert (twice,) == Table(type(twice), [twice]).where(options=Option(YEAR))


def test_an_unknown_field_is_refused() -> None:
    """A misspelt field would otherwise find nothing, silently."""
    with pytest.raises(UsageError, match="Municipality has no field 'nam'"):
        table().where(nam="Hilversum")


def test_double_ids_are_refused_all_at_once() -> None:
    """Each with the row where it stands."""
    with pytest.raises(IntegrityError) as caught:
        Table(Municipality, [HILVERSUM, HILVERSUM, BERGEN_L, HILVERSUM])
    assert ["[1].id", "[3].id"] == [each.path for each in caught.value.problems]


def test_changes_leave_the_table_alone() -> None:
    """Adding, replacing and removing each give another table."""
    one = table()
    added = one.adding(municipality("GM0406", "Huizen"))
    renamed = municipality("GM0402", "Hilversum aan Zee")
    assert (3, 4, 2) == (len(one), len(added), len(one.removing("GM0402")))
    assert renamed == one.replacing(renamed)["GM0402"]
    assert HILVERSUM == one["GM0402"]


def test_no_change_is_the_same_table() -> None:
    """So that its indexes travel along."""
    one = table()
    assert one is one.adding() is one.replacing() is one.removing()


def test_adding_refuses_ids_that_are_taken() -> None:
    """Taken by the table or by another of the new ones, told by the row they would get."""
    with pytest.raises(IntegrityError) as caught:
        table().adding(HILVERSUM, municipality("new"), municipality("new"))
    assert [("[3].id", "GM0402"), ("[5].id", "new")] == [
        (each.path, each.record) for each in caught.value.problems
    ]


@pytest.mark.parametrize("change", ["replacing", "removing"])
def test_what_is_not_there_cannot_change(change: str) -> None:
    """Replacing and removing name what they miss."""
    argument = municipality("GM0001") if change == "replacing" else "GM0001"
    with pytest.raises(UnknownName):
        getattr(table(), change)(argument)


def test_replacing_takes_each_id_once() -> None:
    """Two contents for one id contradict each other."""
    with pytest.raises(IntegrityError):
        table().replacing(HILVERSUM, municipality(name="elders"))


def test_indexes_follow_the_changes() -> None:
    """An index once built is derived through every later change."""
    one = table()
    assert (BERGEN_NH, BERGEN_L) == one.where(aliases="Bergen")
    huizen = municipality("GM0406", "Huizen", aliases=("Bergen",))
    two = one.adding(huizen).removing("GM0373").replacing(municipality("GM0893", "x"))
    assert (huizen,) == two.where(aliases="Bergen")
    assert () == two.removing("GM0406").where(aliases="Bergen")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("GM0402", "GM0402"),
        ("gm0402", "GM0402"),
        ("HILVERSUM", "GM0402"),
        ("bergen nh", "GM0373"),
    ],
)
def test_find_compares_without_case_and_signs(name: str, expected: str) -> None:
    """Id, name, former name or alias, folded."""
    assert expected == table().find(name).id


def test_find_refuses_what_is_ambiguous() -> None:
    """The candidates are listed, sorted."""
    with pytest.raises(AmbiguousName) as caught:
        table().find("bergen")
    assert ("GM0373", "GM0893") == caught.value.candidates


@pytest.mark.parametrize("name", ["Hilvers", "", "GM04021"])
def test_find_takes_no_part_of_a_name(name: str) -> None:
    """A look-up compares the whole text."""
    with pytest.raises(UnknownName):
        table().find(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Bergen", ("GM0373", "GM0893")),
        ("BERGEN", ("GM0373", "GM0893")),
        ("Bergen (NH.)", ("GM0373",)),
        ("bergen nh", ("GM0373",)),
        ("Bergen op Zoom", ("GM0748",)),
        ("bergen-op-zoom", ("GM0748",)),
        ("'s-Gravenhage", ("GM0518",)),
        ("\u2018s Gravenhage", ("GM0518",)),
        ("sgravenhage (gemeente)", ()),
        ("Sudwest Fryslan", ("GM1900",)),
        ("op Zoom", ()),
        ("(NH.)", ()),
        ("gm1921", ("GM1940",)),
        ("De Friese Meren", ("GM1940",)),
        ("friesemeren", ()),
    ],
)
def test_find_knows_names_by_their_main_part(name: str, expected: tuple[str, ...]) -> None:
    """What stands in brackets may be left out, and nothing else; codes are names as well."""
    towns = Table(
        Municipality,
        [
            municipality("GM0373", "Bergen (NH.)"),
            municipality("GM0893", "Bergen (L.)"),
            municipality("GM0748", "Bergen op Zoom"),
            municipality("GM0518", "'s-Gravenhage"),
            municipality("GM1900", "Súdwest-Fryslân"),
            municipality(
                "GM1940",
                "De Fryske Marren",
                former_names=(DatedName("De Friese Meren"),),
                codes=(Code(CodeScheme.CBS, "GM1921"),),
            ),
            municipality("GM0001", "(onbekend)"),
        ],
    )
    if len(expected) == 1:
        assert expected[0] == towns.find(name).id
    else:
        with pytest.raises(AmbiguousName if expected else UnknownName) as caught:
            towns.find(name)
        assert expected == getattr(caught.value, "candidates", ())


def test_find_gives_the_newest_version() -> None:
    """Versions of one thing are no candidates beside each other, whatever the name of each."""
    older = municipality(former_names=(DatedName("Hilfersum"),))
    newer = municipality("again", "Hilversum", replaces="GM0402")
    newest = municipality("once-more", "Hilversum aan Zee", replaces="again")
    versions = Table(Municipality, [newest, older, newer])
    assert newest == versions.find("hilversum") == versions.find("hilfersum")
    assert older == versions.find("GM0402")
    assert {"GM0402": "again", "again": "once-more"} == versions.versions


def test_things_without_a_name_go_by_id() -> None:
    """A document is found by its id, folded."""
    assert "letter" == Table(Document, [document()]).find("LETTER").id


def test_since_tells_what_differs() -> None:
    """By id the record before and after; a change and its undoing are no difference."""
    one = table()
    huizen = municipality("GM0406", "Huizen")
    renamed = municipality(name="Hilversum aan Zee")
    two = one.adding(huizen).replacing(renamed).removing("GM0893")
    expected = {
        "GM0406": (None, huizen),
        "GM0402": (HILVERSUM, renamed),
        "GM0893": (BERGEN_L, None),
    }
    assert expected == two.since(one)
    assert {} == two.since(two) == one.adding(huizen).removing("GM0406").since(one)


def test_since_works_without_a_common_history() -> None:
    """Tables read twice compare by content."""
    assert {} == table().since(table())
    assert {"GM0402": (HILVERSUM, None)} == table().removing("GM0402").since(table())
    assert {"GM0402": (None, HILVERSUM)} == table().since(table().removing("GM0402"))


def test_tables_of_one_origin_compare_both_ways() -> None:
    """Two tables made from one tell what differs, also where that one is empty."""
    for one in (table(), Table(Municipality)):
        two, three = one.adding(municipality("a")), one.adding(municipality("b"))
        expected = {"a": (municipality("a"), None), "b": (None, municipality("b"))}
        assert expected == three.since(two)


def test_long_chains_hold_no_table_in_between() -> None:
    """What a long chain of steps passed through is freed, and what it tells stays right."""
    one, passing = table(), municipality("passing")
    held = weakref.ref(passing)
    last = one.adding(passing).removing("passing")
    del passing
    for number in range(200):
        last = last.adding(municipality(f"m{number}", aliases=("Bergen",)))
    gc.collect()
    assert held() is None
    assert (203, 202) == (len(last), len(last.where(aliases="Bergen")))
    assert {each.id: (None, each) for each in last if each.id not in one} == last.since(one)


def test_records_of_another_type_are_refused() -> None:
    """Together with double ids, each with the row it would get."""
    others: Any = [document(), HILVERSUM, 5]
    with pytest.raises(IntegrityError) as caught:
        table().adding(*others)
    assert [
        ("[3]", "a record of type Municipality", None),
        ("[4].id", "a new id", "GM0402"),
        ("[5]", "a record of type Municipality", None),
    ] == [(each.path, each.expected, each.record) for each in caught.value.problems]
    assert "5" == caught.value.problems[-1].got
    for make in (lambda: Table(Municipality, others), lambda: table().replacing(*others[:1])):
        with pytest.raises(IntegrityError, match="expected a record of type Municipality"):
            make()


def test_where_refuses_what_no_record_can_hold() -> None:
    """A list has no hash, and so no place in a record."""
    with pytest.raises(
        UsageError, match=r"name: expected a value that a record can hold, got \[\]"
    ):
        table().where(name=[])


@pytest.mark.parametrize("name", [5, None, ["GM0402"]])
def test_find_takes_a_text(name: Any) -> None:
    """Anything else is a mistake of the caller, not a name that is unknown."""
    with pytest.raises(UsageError, match="expected an id or a name, got"):
        table().find(name)


def test_equal_by_content() -> None:
    """The order of rows is no part of what a table says; the type of its records is."""
    assert table() == Table(Municipality, reversed(THREE))
    assert table() != Table(Municipality)
    assert Table(Municipality) != Table(Document)
    assert table() != THREE


def test_a_table_has_no_hash() -> None:
    """Hashing the whole content in a loop is too slow to allow."""
    with pytest.raises(TypeError):
        hash(table())


def test_tables_pickle_and_copy_without_their_history() -> None:
    """What travels to a worker is the rows, however many steps they took."""
    one = table()
    for number in range(2000):  # a chain this long would be too deep to walk
        one = one.adding(municipality(f"m{number}"))
    one = one.removing("GM0402")
    packed = pickle.dumps(one)
    again = travelled(one)
    assert one == again == copy.copy(one) == copy.deepcopy(one)
    assert list(one) == list(again)
    assert b"GM0402" not in packed


def test_one_line_in_a_terminal() -> None:
    """The repr tells how many of what."""
    assert "<Table of 3 Municipality>" == repr(table())


def test_html_shows_the_first_rows() -> None:
    """A small table whole, a long one cut and said to be; nothing unescaped."""
    rows = [document(f"d{number}", title=f"<{number}>") for number in range(21)]
    small = Page(Table(Document, rows[:1])._repr_html_())
    long = Page(Table(Document, rows)._repr_html_())
    assert [["1 Document"], ["21 Document, the first 20"]] == [small.captions, long.captions]
    assert [("id", "day", "title", "kind"), ("d0", "2018-09-25", "<0>", "other")] == small.rows
    assert (21, ("d19", "2018-09-25", "<19>", "other")) == (len(long.rows), long.rows[-1])


def test_html_names_documents_and_keeps_the_words_of_an_enum() -> None:
    """Quotes are too long for a table; nothing stands for what is not recorded."""
    said = (Evidence("letter", "<b>"), Evidence("letter", field="kind"), Evidence("memo"))
    act = Act(
        id="exit", day=day("2018-09-24"), kind=ActKind.EXIT, deciders=("a", "b"), evidence=said
    )
    assert [
        ("id", "day", "kind", "deciders", "vote", "source"),
        ("exit", "2018-09-24", "exit", "a, b", "for", "letter, memo"),
    ] == Page(Table(Act, [act])._repr_html_()).rows
    none = Page(Table(Act)._repr_html_())
    assert (["0 Act"], 1) == (none.captions, len(none.rows))

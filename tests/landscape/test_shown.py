"""What a day shows, in which version it was known, and what was read."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import (
    between,
    contract,
    day,
    document,
    gooi,
    landscape_of,
    membership,
    municipality,
    period,
    promise,
    uncertain,
)

from jeugdregio.errors import AmbiguousName, UnknownName, UsageError
from jeugdregio.landscape import Landscape, Snapshot, as_day, as_window
from jeugdregio.model import (
    Act,
    ActKind,
    CertifiedInstitution,
    Contract,
    DatedName,
    Document,
    Membership,
    Municipality,
    Undertaking,
)


def versions() -> Landscape:
    """A contract of which two corrections became known, in May and in July 2019."""
    return landscape_of(
        contract("first"),
        contract("second", replaces="first", known_from=day("2019-05-01"), provider=None),
        contract("third", replaces="second", known_from=day("2019-07-01"), clients=()),
    )


# a day


def test_a_day_shows_what_holds_happened_and_binds() -> None:
    """States of that day, happenings up to and including it, and bonds not yet ended."""
    case = landscape_of(
        contract("of-2018", period=period("2018-01-01", "2019-01-01")),
        contract("of-2019"),
        document("before", day=day("2018-12-31")),
        document("that-day", day=day("2019-01-01")),
        document("after", day=day("2019-01-02")),
        promise("open"),
        promise("ended", ended=day("2019-01-01")),
        promise("later", made=day("2019-01-02")),
    )
    shown = case.on("2019-01-01")
    assert ["of-2019"] == [each.id for each in shown[Contract]]
    assert ["before", "that-day"] == [each.id for each in shown[Document]]
    assert ["open"] == [each.id for each in shown[Undertaking]]
    assert (2, 3, 3) == (
        len(shown.ever[Contract]),
        len(shown.ever[Document]),
        len(shown.ever[Undertaking]),
    )


def test_doubt_shows_as_possible_only() -> None:
    """What may hold is not shown as holding, but can be asked for."""
    case = landscape_of(
        contract(period=uncertain(period("2019-01-01"))),
        document(day=between("2019-01-01", "2019-03-01")),
        promise(ended_by="gi"),
        contract("over", period=period("2018-01-01", "2019-01-01")),
    )
    shown = case.on("2019-02-01")
    assert (0, 0, 0) == tuple(map(len, (shown.contracts, shown.documents, shown.undertakings)))
    assert (1, 1, 1) == tuple(
        len(shown.possible[kind]) for kind in (Contract, Document, Undertaking)
    )


# what was known


@pytest.mark.parametrize(
    ("known_at", "expected"),
    [(None, "third"), ("2019-04-30", "first"), ("2019-05-01", "second"), ("2019-07-01", "third")],
)
def test_each_day_of_knowledge_has_its_version(known_at: str | None, expected: str) -> None:
    """The newest version known by then, under the id of any version; never two of them."""
    shown = versions().on("2019-02-01", known_at=known_at)
    assert [expected] == [each.id for each in shown.contracts]
    assert {expected} == {shown.contracts[id].id for id in ("first", "second", "third")}


def test_a_version_in_between_may_become_known_last() -> None:
    """A record is out of date as soon as anything that replaces it, however far, is known."""
    case = landscape_of(
        contract("first"),
        contract("second", replaces="first", known_from=day("2019-07-01")),
        contract("third", replaces="second", known_from=day("2019-05-01")),
    )
    shown = case.on("2019-02-01", known_at="2019-06-01")
    assert ["third"] == [each.id for each in shown.contracts]
    assert "third" == shown.contracts["second"].id


def test_what_was_not_known_is_not_shown() -> None:
    """Before anyone knew of a record it is not there."""
    case = landscape_of(contract(known_from=day("2019-05-01")))
    before, after = (case.on("2019-06-01", known_at=f"2019-0{month}-01") for month in (4, 5))
    assert (0, 1) == (len(before.ever[Contract]), len(after.ever[Contract]))
    assert ("contract" in before.contracts, "contract" in after.contracts) == (False, True)
    assert before.contracts.get("contract") is None


def test_records_are_found_through_any_version_of_what_they_name() -> None:
    """A row that names the old id and one that names the new are about the same municipality."""
    case = gooi(
        municipality("corrected", "Hilversum", replaces="GM0402"),
        membership("corrected", id="another"),
        Act(id="a", day=day("2018-09-25"), kind=ActKind.EXIT, deciders=("GM0402.college",)),
        Act(id="b", day=day("2018-09-25"), kind=ActKind.EXIT, deciders=("corrected.college",)),
    )
    shown = case.on("2018-09-25")
    for id in ("GM0402", "corrected"):
        found = shown.ever[Membership].where("member", id)
        assert ["GM0402-in-gooi", "another"] == [each.id for each in found]
        acts = shown.ever[Act].where("deciders", f"{id}.college")
        assert ["a", "b"] == [each.id for each in acts]
        assert ("GM0402", "GM0402.mayor") == (shown.thing(id), shown.thing(f"{id}.mayor"))
    assert ("GM0406",) == shown.versions_of("GM0406")


# views


def test_a_view_is_a_table_of_that_day() -> None:
    """It iterates, counts, and is asked by id and by value, of any type."""
    shown = landscape_of(contract(), contract("c", clients=())).on("2019-02-01")
    view = shown[Contract]
    assert (2, True, False, False) == (len(view), "c" in view, "x" in view, 7 in view)
    assert ["contract"] == [each.id for each in view.where("clients", "GM0402")]
    assert 2 == len(view.where("bridge", False))
    assert view["c"] == view.get("c")


def test_tables_go_by_name_and_by_type() -> None:
    """In a notebook names are shorter; for type checkers the type tells the records."""
    shown = landscape_of(contract()).on("2019-02-01")
    assert shown.contracts is shown[Contract]
    assert shown.ever.contracts is shown.ever[Contract]
    assert {"contracts", "coverage", "ever"} <= set(dir(shown))


def test_what_is_no_table_is_refused() -> None:
    """A misspelt name fails as with any object; a type without a table of its own by name."""
    shown = landscape_of().on("2019-02-01")
    with pytest.raises(AttributeError, match="Snapshot has no table 'contract'"):
        _ = shown.contract
    with pytest.raises(UsageError, match="there is no table of CertifiedInstitution"):
        shown[CertifiedInstitution]
    with pytest.raises(UsageError, match="Contract has no field 'client'"):
        shown[Contract].where("client", "GM0402")


def test_what_the_day_does_not_show_is_an_unknown_name() -> None:
    """The day stands in the message."""
    shown = landscape_of(contract()).on("2018-02-01")
    with pytest.raises(UnknownName, match="nothing in contracts on 2018-02-01 is called"):
        shown.contracts["contract"]


def test_find_looks_among_what_is_known() -> None:
    """By id or name in the version known; a name that nobody knew yet finds nothing."""
    case = landscape_of(
        municipality(
            "corrected",
            "Hilversum aan Zee",
            replaces="GM0402",
            former_names=(DatedName("Hilversum"),),
            known_from=day("2019-05-01"),
        )
    )
    early, late = (case.on("2019-06-01", known_at=f"2019-0{month}-01") for month in (4, 5))
    assert "GM0402" == early.ever[Municipality].find("hilversum").id
    assert "corrected" == late.ever[Municipality].find("HILVERSUM").id
    assert "corrected" == late.ever[Municipality].find("GM0402").id
    assert "corrected" == late.ever[Municipality].find("hilversum aan zee").id
    with pytest.raises(UnknownName):
        early.ever[Municipality].find("hilversum aan zee")


def test_find_refuses_what_is_ambiguous() -> None:
    """Two different municipalities with one name are told as candidates."""
    shown = landscape_of(municipality("GM9999", "Hilversum")).on("2019-06-01")
    with pytest.raises(AmbiguousName, match="GM0402, GM9999"):
        shown.municipalities.find("hilversum")


def test_a_view_in_a_notebook() -> None:
    """One line in a terminal, a table of what the day shows in HTML."""
    shown = landscape_of(contract()).on("2019-02-01")
    assert "<View of contracts on 2019-02-01>" == repr(shown.contracts)
    assert "<caption>1 Contract</caption>" in shown.contracts._repr_html_()


def test_a_snapshot_in_a_terminal() -> None:
    """How much is recorded, and for which days."""
    case = landscape_of(contract())
    assert "<Snapshot of 3 records on 2019-02-01>" == repr(case.on("2019-02-01"))
    assert "<Snapshot of 3 records on 2019-02-01, known at 2018-01-01>" == repr(
        case.on("2019-02-01", known_at="2018-01-01")
    )


# what is read


def snapshot() -> Snapshot:
    """Hilversum with a contract."""
    return landscape_of(contract()).on("2019-02-01")


def test_every_look_up_is_noted() -> None:
    """By id, by value, by name, and reading everything."""
    shown = snapshot()

    def read() -> str:
        list(shown.providers)
        shown.contracts.where("clients", "GM0402")
        shown.ever[Municipality].find("hilversum")
        return shown[Contract]["contract"].id

    value, reads = shown.noting(read)
    assert "contract" == value
    assert {
        ("providers", None, None),
        ("contracts", "clients", "GM0402"),
        ("municipalities", "id", "hilversum"),
        ("municipalities", None, None),
        ("municipalities", "id", "GM0402"),
        ("contracts", "id", "contract"),
    } == reads


def test_reading_outside_is_not_noted() -> None:
    """Only what is read while noting counts."""
    shown = snapshot()
    list(shown.contracts)
    assert (1, set()) == shown.noting(lambda: 1)


def test_notes_go_to_whoever_is_noting_outside() -> None:
    """What a part reads, the whole has read; what the whole reads, the part has not."""
    shown = snapshot()

    def whole() -> object:
        shown.contracts.get("a")
        return shown.noting(lambda: shown.contracts.get("b"))[1]

    part, reads = shown.noting(whole)
    assert {("contracts", "id", "b")} == part
    assert {("contracts", "id", "a"), ("contracts", "id", "b")} == reads


def test_what_was_read_before_an_error_is_noted() -> None:
    """An error is an outcome too, and rests on what was read before it."""
    shown = snapshot()

    def fails() -> None:
        shown.noting(lambda: shown.contracts["nothing"])

    def whole() -> bool:
        with pytest.raises(UnknownName):
            fails()
        return True

    assert (True, {("contracts", "id", "nothing")}) == shown.noting(whole)


def test_what_is_remembered_has_read_the_same() -> None:
    """Computed once; whoever asks again has read it too, and outside of notes it costs nothing."""
    shown, times = snapshot(), list[int]()

    def compute() -> str:
        times.append(1)
        return shown[Contract]["contract"].id

    def ask() -> str:
        return shown.remember("key", compute)

    assert ["contract", "contract"] == [ask(), ask()]
    assert ("contract", {("contracts", "id", "contract")}) == shown.noting(ask)
    assert [1] == times


# what a caller asks with


@pytest.mark.parametrize("given", [day("2018-09-25"), "2018-09-25"])
def test_days_are_dates_or_iso_texts(given: str) -> None:
    """Both are the same day."""
    assert day("2018-09-25") == as_day(given)


@pytest.mark.parametrize(
    "given", ["20180925", "2018-W39-2", "25-09-2018", "2018-02-30", "", None, 2018]
)
def test_what_is_no_day_is_refused(given: str) -> None:
    """One spelling, and only days that exist."""
    with pytest.raises(UsageError, match="expected a day as 2018-09-25, got"):
        as_day(given)


def test_a_window_has_days() -> None:
    """From the first until the end, or that one day; never empty, never past all dates."""
    one, two = day("2019-01-01"), day("2019-01-02")
    assert period("2019-01-01", "2019-01-02") == as_window(one, two) == as_window(one, None)
    for first, end in ((one, one), (two, one), (day("9999-12-31"), None)):
        with pytest.raises(UsageError, match="no window"):
            as_window(first, end)


def test_view_refuses_what_no_record_can_hold() -> None:
    """A mistake of the caller ends in an error of the library, whatever was looked for."""
    snapshot = Landscape().on("2019-01-01")
    name: Any = 5
    with pytest.raises(UsageError, match="name: expected a value that a record can hold"):
        snapshot.municipalities.where("name", [])
    with pytest.raises(UsageError, match="expected an id or a name, got 5"):
        snapshot.municipality(name)
    with pytest.raises(UsageError, match="expected an id or a name, got 5"):
        snapshot.municipalities.find(name)

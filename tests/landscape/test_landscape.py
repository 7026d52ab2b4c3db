"""The landscape: one id space, references that lead somewhere, changes checked by themselves."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from tests.helpers import (
    certificate,
    complete,
    contract,
    day,
    document,
    gooi,
    institution,
    landscape_of,
    membership,
    municipality,
    promise,
    subsidy,
    travelled,
    untyped,
)

from jeugdregio.errors import AmbiguousName, IntegrityError, UnknownName, UsageError
from jeugdregio.landscape import Landscape, record_types, table_name
from jeugdregio.landscape.integrity import problems_of
from jeugdregio.model import (
    Act,
    ActKind,
    CertifiedInstitution,
    Completeness,
    Contract,
    Evidence,
    Municipality,
    Provider,
    Record,
)


def problems(make: Callable[[], object]) -> list[tuple[str, str]]:
    """The path of every problem, and what was got there."""
    with pytest.raises(IntegrityError) as caught:
        make()
    return [(each.path, each.got) for each in caught.value.problems]


def act(**fields: Any) -> Act:
    """An exit."""
    return Act(id="exit", day=day("2018-09-25"), kind=ActKind.EXIT, **fields)


def test_records_find_their_table() -> None:
    """By their type, whatever the order in which they are given."""
    case = Landscape(contract(), institution(), municipality())
    assert (1, 1, 1, 3) == (
        len(case.contracts),
        len(case.providers),
        len(case.municipalities),
        len(case),
    )
    assert [municipality(), institution(), contract()] == list(case)


def test_every_table_has_a_type_of_its_own() -> None:
    """From the name of a table to the type of its records and back."""
    for name, kind in record_types().items():
        assert name == table_name(kind)
        assert kind is getattr(Landscape(), name).kind


def test_subclasses_stand_in_the_table_of_their_base() -> None:
    """A certified institution is a row of the providers."""
    assert "providers" == table_name(CertifiedInstitution) == table_name(Provider)
    assert institution() == landscape_of().table(CertifiedInstitution)["gi"]


@pytest.mark.parametrize("kind", [Record, str])
def test_what_has_no_table_is_refused(kind: type[Record]) -> None:
    """Only the nouns of the model can be recorded."""
    with pytest.raises(UsageError, match=f"there is no table for {kind.__name__}"):
        table_name(kind)


def test_double_ids_and_dangling_references_come_together() -> None:
    """Every problem at once, each with the row as the author gave it."""
    expected = {
        ("$.municipalities[1].id", "'GM0402'"),
        ("$.contracts[0].clients[0]", "'GM0001'"),
        ("$.contracts[1].id", "'GM0402'"),
    }
    found = problems(
        lambda: landscape_of(
            municipality(name="elders"),
            contract(clients=("GM0001",)),
            contract("GM0402"),
        )
    )
    assert (expected, 3) == (set(found), len(found))


def test_rows_are_counted_with_their_doubles() -> None:
    """A double id does not shift the rows of what follows."""
    found = problems(lambda: landscape_of(contract(), contract(), contract("c", provider="nobody")))
    assert {("$.contracts[1].id", "'contract'"), ("$.contracts[2].provider", "'nobody'")} == set(
        found
    )


@pytest.mark.parametrize(
    ("record", "path", "got"),
    [
        (contract(provider="GM0402"), "$.contracts[0].provider", "'GM0402'"),
        (contract(provider=institution()), "$.contracts[0].provider", None),
        (contract(track="nowhere"), "$.contracts[0].track", "'nowhere'"),
        (contract(evidence=(Evidence("nothing"),)), "$.contracts[0].evidence[0].document", None),
        (certificate(institution="x"), "$.certificates[0].institution", "'x'"),
        (membership(grouping="gooi"), "$.memberships[0].grouping", "'gooi'"),
        (act(for_=("GM0001.college",)), "$.acts[0].for[0]", "'GM0001.college'"),
        (act(for_=("gi.college",)), "$.acts[0].for[0]", "'gi.college'"),
        (act(for_=("GM0402.alderman",)), "$.acts[0].for[0]", "'GM0402.alderman'"),
        (contract(clients=("GM0402.college",)), "$.contracts[0].clients[0]", None),
        (contract(clients=("GM0402", "gi")), "$.contracts[0].clients[1]", "'gi'"),
        (complete("acts", "GM0402.burgemeester"), "$.completeness[0].about[0]", None),
        (complete("akten"), "$.completeness[0].table", "'akten'"),
        (contract(replaces="gi"), "$.contracts[0].replaces", "'gi'"),
        (contract(replaces="contract"), "$.contracts[0].replaces", "'contract'"),
        (contract(replaces=("a",)), "$.contracts[0].replaces", "('a',)"),
    ],
)
def test_references_lead_somewhere(record: Record, path: str, got: str | None) -> None:
    """To a row of a table that fits, or to an organ where organs fit; nothing else will do."""
    for make in (lambda: landscape_of(record), lambda: landscape_of().adding(record)):
        ((at, found),) = problems(make)
        assert path == at
        assert got is None or got == found


@pytest.mark.parametrize(
    "record",
    [
        act(for_=("GM0402.college",), deciders=("GM0402.mayor",)),
        complete("acts", "GM0402.council", "gi"),
        promise(by="GM0402.college", ended_by="gi"),
        document(possibly_same_as=("letter",)),
    ],
)
def test_organs_need_no_row(record: Record) -> None:
    """Council, college and mayor exist by law, and a reference to anything takes them too."""
    assert 3 == len(landscape_of(record)) == len(landscape_of().adding(record))


@pytest.mark.parametrize(
    ("expected", "records"),
    [
        ("an id in providers", [contract(provider="x")]),
        ("the id of a record, or an organ of a municipality", [complete("acts", "x")]),
        ("a new id", [contract("gi")]),
        ("the name of a table", [complete("x")]),
        ("an earlier record of this table that nothing else replaces", [contract(replaces="x")]),
    ],
)
def test_problems_say_what_belongs_there(expected: str, records: list[Record]) -> None:
    """Expected, in words; and whose record it is."""
    with pytest.raises(IntegrityError) as caught:
        landscape_of(*records)
    (problem,) = caught.value.problems
    assert (expected, records[0].id) == (problem.expected, problem.record)


def test_evidence_is_about_fields_that_exist() -> None:
    """As they are written in a document; evidence about another field would weigh for nothing."""
    letter = document()
    told = act(evidence=(Evidence("letter", field="for"), Evidence("letter", field="foor")))
    for make in (lambda: landscape_of(letter, told), lambda: landscape_of(letter).adding(told)):
        assert [("$.acts[0].evidence[1].field", "'foor'")] == problems(make)


def test_versions_form_a_line() -> None:
    """A record is replaced once, by a record of its own table, and never by itself in the end."""
    one, two, three = contract("a"), contract("b", replaces="a"), contract("c", replaces="b")
    assert 5 == len(landscape_of(one, two, three))
    fork = contract("c", replaces="a")
    assert 2 == len(problems(lambda: landscape_of(one, two, fork)))
    assert 1 == len(problems(lambda: landscape_of(one, two).adding(fork)))
    circle = contract("a", replaces="c")
    assert 3 == len(problems(lambda: landscape_of(circle, two, three)))
    assert 1 == len(problems(lambda: landscape_of(one, two, three).replacing(circle)))


def test_ids_that_exist_elsewhere_may_be_vouched_for() -> None:
    """A reader that could not read a row says that its id exists, and its organs with it."""
    case = landscape_of()
    records: list[tuple[str, Record]] = [
        ("contracts", contract(clients=("unread",), replaces="unread")),
        ("acts", act(for_=("unread.college",))),
    ]
    paths = [each.path for each in problems_of(case.tables(), records, position=lambda *_: 0)]
    assert [
        "$.contracts[0].clients[0]",
        "$.contracts[0].replaces",
        "$.acts[0].for[0]",
    ] == paths
    assert [] == problems_of(case.tables(), records, {"unread"})


def test_adding_keeps_what_did_not_change() -> None:
    """The other tables are the same objects, so that their indexes travel along."""
    before = landscape_of()
    after = before.adding(contract())
    assert before.municipalities is after.municipalities
    assert (0, 1) == (len(before.contracts), len(after.contracts))
    assert before == before.adding() == after.removing("contract")


def test_adding_refuses_ids_taken_anywhere() -> None:
    """One id space for all tables."""
    case = landscape_of(contract())
    assert [("$.contracts[1].id", "'contract'")] == problems(lambda: case.adding(contract()))
    assert [("$.subsidies[0].id", "'contract'")] == problems(
        lambda: case.adding(subsidy("contract"))
    )


def test_records_added_together_may_refer_to_each_other() -> None:
    """In whatever order they are given."""
    added = landscape_of().adding(contract(provider="new"), institution("new"))
    assert "new" == added.contracts["contract"].provider


def test_replacing_corrects_a_mistake() -> None:
    """Other content under the same id; what no longer leads anywhere is refused."""
    case = landscape_of(contract())
    assert case.replacing(contract(provider=None)).contracts["contract"].provider is None
    assert [("$.contracts[0].provider", "'nobody'")] == problems(
        lambda: case.replacing(contract(provider="nobody"))
    )
    with pytest.raises(UnknownName):
        case.replacing(contract("other"))
    assert [("$.contracts[1].id", "'contract'")] == problems(
        lambda: case.replacing(contract(), contract())
    )


def test_removing_refuses_what_others_refer_to() -> None:
    """A record goes when nothing points to it any more, alone or with what does."""
    case = landscape_of(contract())
    assert [("$.contracts[0].provider", "'gi'")] == problems(lambda: case.removing("gi"))
    assert [municipality()] == list(case.removing("gi", "contract"))
    with pytest.raises(UnknownName, match="nothing in the landscape is called 'x'"):
        case.removing("x")


def test_municipalities_are_looked_up_by_name() -> None:
    """Id or name; several candidates are refused."""
    case = gooi(municipality("GM9999", "Laren"))
    assert "GM0402" == case.municipality("hilversum").id
    with pytest.raises(AmbiguousName, match="GM0417, GM9999"):
        case.municipality("Laren")
    with pytest.raises(UnknownName):
        case.municipality("Amsterdam")


def test_the_table_of_an_id() -> None:
    """One id space, so an id tells its table."""
    assert "providers" == gooi().table_of("gi")


def test_equal_by_content() -> None:
    """However it was put together."""
    assert landscape_of(contract()) == landscape_of().adding(contract())
    assert landscape_of() != landscape_of(contract())
    assert Landscape(municipality(), institution()) == Landscape(institution(), municipality())


@pytest.mark.parametrize("case", [Landscape(), gooi(contract(), complete("contracts"))])
def test_landscapes_pickle_and_copy(case: Landscape) -> None:
    """The base travels to a worker once, and is the same there."""
    # our own bytes, made in the line itself or just above
    again = travelled(case)
    assert case == again == copy.copy(case) == copy.deepcopy(case)
    assert list(case) == list(again)
    assert case.adding(document()) == again.adding(document())


def test_one_line_in_a_terminal() -> None:
    """The repr counts what is filled."""
    assert "<Landscape: empty>" == repr(Landscape())
    assert "<Landscape: 1 municipalities, 1 providers, 1 contracts>" == repr(
        landscape_of(contract())
    )


def test_html_counts_the_tables() -> None:
    """In a notebook a row for each table that has records."""
    expected = "<tr><td>municipalities</td><td>1</td></tr><tr><td>providers</td><td>1</td></tr>"
    assert expected in landscape_of()._repr_html_()


def test_a_landscape_never_changes() -> None:
    """Its tables cannot be exchanged."""
    with pytest.raises(AttributeError):
        untyped(landscape_of()).contracts = landscape_of().contracts


def test_types_of_tables_are_those_declared() -> None:
    """The fields of the landscape say what each table holds."""
    assert (Municipality, Contract, Completeness) == tuple(
        record_types()[name] for name in ("municipalities", "contracts", "completeness")
    )


def test_a_row_given_twice_is_counted_once() -> None:
    """The path is that of its first place, for each of what is wrong with it."""
    wrong = membership("GM9999")
    with pytest.raises(IntegrityError) as error:
        Landscape(membership("GM9998", "gv"), wrong, wrong)
    paths = [each.path for each in error.value.problems]
    assert 1 == paths.count("$.memberships[0].member")
    assert "$.memberships[1].member" in paths


def test_adding_nothing_is_the_same_landscape() -> None:
    """So that its tables and their indexes travel along."""
    one = Landscape()
    assert one is one.adding()


def test_the_types_of_records_cannot_be_changed() -> None:
    """Every landscape reads its tables from them."""
    types: Any = record_types()
    with pytest.raises(TypeError):
        types["acts"] = Municipality

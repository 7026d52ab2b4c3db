"""What type checkers are promised; mypy reads these tests, pytest runs them."""

from __future__ import annotations

from typing import assert_type

from tests.helpers import CHILD_PROTECTION, HILVERSUM, YEAR, contract, landscape_of

import jeugdregio as jr
from jeugdregio import (
    Act,
    Answer,
    Contract,
    Coverage,
    CoverInterval,
    CoverKind,
    Municipality,
    Period,
    Provider,
    Snapshot,
    Table,
    Truth,
    UncertainPeriod,
)
from jeugdregio.landscape import View, Views


def snapshot() -> Snapshot:
    """What the first day of 2019 shows of one contract."""
    return landscape_of(contract()).on("2019-01-01")


def test_view_by_type_knows_its_records() -> None:
    """A table looked up by type gives records of that type."""
    shown = snapshot()

    assert_type(shown[Contract], View[Contract])
    assert_type(shown[Contract]["contract"], Contract)
    assert_type(shown[Contract].get("contract"), Contract | None)
    assert_type(shown[Municipality].find("Hilversum"), Municipality)
    assert_type([each.provider for each in shown[Contract]], list[str | None])


def test_ever_and_possible_are_read_alike() -> None:
    """All days, and days that are only possible, are read through the same views."""
    shown = snapshot()

    assert_type(shown.ever, Views)
    assert_type(shown.ever[Contract], View[Contract])
    assert_type(shown.possible[Provider], View[Provider])


def test_where_gives_records_of_the_table() -> None:
    """A look-up by field gives a tuple of the records of that table."""
    shown = snapshot()

    assert_type(shown[Contract].where("clients", HILVERSUM), tuple[Contract, ...])


def test_tables_of_a_landscape_know_their_records() -> None:
    """The tables of a landscape are attributes with a type."""
    landscape = landscape_of(contract())

    assert_type(landscape.contracts, Table[Contract])
    assert_type(landscape.contracts.where(provider="gi"), tuple[Contract, ...])
    assert_type(landscape.contracts["contract"], Contract)
    assert_type(landscape.contracts.get("contract"), Contract | None)
    assert_type(landscape.contracts.get("contract", 0), Contract | int)
    assert_type(landscape.acts, Table[Act])
    assert_type(landscape.on("2019-01-01"), Snapshot)


def test_coverage_is_an_answer() -> None:
    """A question gives an answer whose value has a type of its own."""
    answer = snapshot().coverage(HILVERSUM, CHILD_PROTECTION)

    assert_type(answer, Answer[Coverage])
    assert_type(answer.truth, Truth)
    assert_type(answer.value.intervals, tuple[CoverInterval, ...])
    assert_type(answer.value.intervals[0].kind, CoverKind)


def test_compositions_keep_the_type_of_the_value() -> None:
    """The values of many answers stand side by side in the value of the whole."""
    answer = Answer(Truth.YES, 1)

    assert_type(answer, Answer[int])
    assert_type(jr.all_of([answer, answer]), Answer[tuple[int, ...]])
    assert_type(jr.any_of(iter([answer])), Answer[tuple[int, ...]])
    assert_type(jr.not_(answer), Answer[int])
    assert_type(answer.valued("one"), Answer[str])


def test_truth_is_closed_under_its_operators() -> None:
    """The operators of truth give a truth, never a bool."""
    assert_type(Truth.YES & Truth.NO | ~Truth.UNKNOWN, Truth)
    assert_type(Truth.all([Truth.YES]), Truth)
    assert_type(Truth.of(None), Truth)


def test_fields_of_records_are_immutable_values() -> None:
    """Many stand in a tuple, and a period may be uncertain."""
    record = Contract(id="contract", clients=[HILVERSUM], functions={CHILD_PROTECTION}, period=YEAR)

    assert_type(record.clients, tuple[str, ...])
    assert_type(record.period, Period | UncertainPeriod)
    assert_type(record.options, tuple[jr.Option, ...])

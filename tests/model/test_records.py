"""The three sorts of records: when a day shows them, what they are called, whose they are."""

from __future__ import annotations

from datetime import date

import pytest
from tests.helpers import (
    HILVERSUM,
    alliance,
    between,
    certificate,
    complete,
    contract,
    day,
    document,
    institution,
    membership,
    municipality,
    period,
    promise,
    subsidy,
    uncertain,
    untyped,
)

from jeugdregio.dates import AnyDate, AnyPeriod
from jeugdregio.model import (
    Act,
    ActKind,
    Arrangement,
    Body,
    Claim,
    Code,
    CodeScheme,
    Communication,
    DatedName,
    Event,
    Exemption,
    Explanation,
    Level,
    Mandate,
    MandateKind,
    Office,
    Participation,
    ProcurementTrack,
    Provider,
    Purchase,
    Record,
    RegionalVision,
    Scale,
    Scope,
    Seat,
    Subregion,
    Truth,
    YouthRegion,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
TODAY = day("2018-09-25")


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (period(), YES),
        (period("2018-09-25"), YES),
        (period(None, "2018-09-25"), NO),
        (period("2018-09-26"), NO),
        (uncertain(period()), UNKNOWN),
    ],
)
def test_a_state_shows_while_it_holds(days: AnyPeriod, expected: Truth) -> None:
    """On its first day, not on the day after the last, and perhaps where it is uncertain."""
    assert expected is membership(period=days).shows(TODAY)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (day("2018-09-24"), YES),
        (TODAY, YES),
        (day("2018-09-26"), NO),
        (between("2018-09-01", "2018-09-30"), UNKNOWN),
        (between(None, "2018-09-25"), YES),
    ],
)
def test_a_happening_shows_from_its_day_on(moment: AnyDate, expected: Truth) -> None:
    """Up to and including the day; an undated one from the latest day it can have."""
    assert expected is document(day=moment).shows(TODAY)


@pytest.mark.parametrize(
    ("made", "ended", "ended_by", "expected"),
    [
        (day("2018-09-25"), None, None, YES),
        (day("2018-09-26"), None, None, NO),
        (between("2018-09-01", "2018-09-30"), None, None, UNKNOWN),
        (day("2018-09-01"), day("2018-09-25"), None, NO),
        (day("2018-09-01"), day("2018-09-26"), "withdrawal", YES),
        (day("2018-09-01"), between("2018-09-01"), None, UNKNOWN),
        (day("2018-09-01"), None, "withdrawal", UNKNOWN),
        (day("2018-09-26"), None, "withdrawal", NO),
    ],
)
def test_a_bond_shows_until_it_ends(
    made: AnyDate, ended: AnyDate | None, ended_by: str | None, expected: Truth
) -> None:
    """From its making until the day of its end; ended on a day nobody recorded is not known."""
    bond = promise(made=made, ended=ended, ended_by=ended_by)
    assert expected is bond.shows(TODAY)


def test_a_record_of_no_sort_shows_always() -> None:
    """Without days of its own, a record is there on every day."""
    assert Truth.YES is Record(id="a").shows(TODAY)


@pytest.mark.parametrize(
    ("on", "expected"),
    [("2013-12-31", "De Friese Meren"), ("2015-06-30", "De Friese Meren"), ("2015-07-01", "x")],
)
def test_names_are_dated(on: str, expected: str) -> None:
    """A former name on its own days, the name of now on all others."""
    old = DatedName("De Friese Meren", period(None, "2015-07-01"))
    named = municipality("GM1940", "x", former_names=(old,))
    assert expected == named.name_on(day(on))


def test_everything_it_is_called() -> None:
    """A look-up finds a municipality by name, former name, alias and code."""
    named = municipality(
        "GM0796",
        "'s-Hertogenbosch",
        former_names=(DatedName("Den Bosch en Omstreken"),),
        aliases=("Den Bosch",),
        codes=(Code(CodeScheme.CBS, "0796"), Code(CodeScheme.TOOI, "gm0796")),
    )
    expected = ("'s-Hertogenbosch", "Den Bosch en Omstreken", "Den Bosch", "0796", "gm0796")
    assert expected == named.known_as


def act() -> Act:
    """A decision of the college of Hilversum, for Huizen."""
    return Act(
        id="act",
        day=TODAY,
        kind=ActKind.DECISION,
        deciders=(f"{HILVERSUM}.college",),
        for_=("GM0406",),
    )


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (municipality(), (HILVERSUM,)),
        (Provider(id="p", name="p"), ("p",)),
        (institution(), ("gi",)),
        (YouthRegion(id="JZ16", name="Gooi en Vechtstreek"), ()),
        (alliance(), ()),
        (Arrangement(id="a", name="a"), ()),
        (ProcurementTrack(id="t", name="t"), ()),
        (Body(id="b", name="b", of="t"), ("b", "t")),
        (Office(id="o", name="o"), ("o",)),
        (subsidy(), (HILVERSUM, "gi")),
        (membership(), (HILVERSUM, "gooi")),
        (certificate(), ("gi",)),
        (contract(), (HILVERSUM, "gi")),
        (contract(provider=None), (HILVERSUM,)),
        (promise(), (HILVERSUM,)),
        (promise(by=None), ()),
        (document(by=("b", "a")), ("a", "b")),
        (Claim(id="c", day=TODAY, statement="18 gemeenten", by=("a",)), ("a",)),
        (complete("acts"), (HILVERSUM,)),
        (act(), (f"{HILVERSUM}.college", "GM0406")),
        (Communication(id="c", day=TODAY), ()),
        (Communication(id="c", day=TODAY, sender="chair", for_=("gv",)), ("chair", "gv")),
        (Event(id="e", day=TODAY, participants=("b", "a")), ("a", "b")),
        (Explanation(id="e", rule="PRA008", by=("a",), reason="omdat"), ("a",)),
        (Exemption(id="e", rule="JW204", by=("a",), legal_basis="art. 12.1"), ("a",)),
        (Participation(id="p", track="t", participant=HILVERSUM), (HILVERSUM,)),
        (
            Mandate(id="m", kinds=(MandateKind.DELEGATION,), giver="a.college", holder="b"),
            ("a.college",),
        ),
        (Subregion(id="s", name="s", of="r"), ()),
        (Scope(id="s", functions=("foster-care",)), ()),
        (Scale(id="s", function="foster-care", level=Level.REGIONAL, grouping="r"), ()),
        (Seat(id="s", body="b"), ("b",)),
        (Seat(id="s", body="b", for_="gooi"), ("b", "gooi")),
        (Purchase(id="p", buyer="gooi", for_=(HILVERSUM,)), ("gooi",)),
        (RegionalVision(id="v", name="regiovisie", of="gooi"), ("gooi",)),
        (Record(id="r"), ()),
    ],
    ids=lambda value: type(value).__name__,
)
def test_whose_fact_it_is(record: Record, expected: tuple[str, ...]) -> None:
    """The word of an owner about the record is an own word."""
    assert expected == record.owners


def test_records_are_values() -> None:
    """Equal by content, hashable, and never changed."""
    assert 1 == len({contract(), contract()})
    assert contract() != contract(id="other")
    with pytest.raises(AttributeError):
        untyped(contract()).provider = "other"


def test_a_day_is_no_moment() -> None:
    """The days of records are plain dates."""
    assert type(document().day) is date

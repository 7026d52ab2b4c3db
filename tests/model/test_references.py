"""References: declared once in the type, found wherever they stand."""

from __future__ import annotations

from typing import Annotated

import attrs
import pytest
from tests.helpers import YEAR, contract, day, promise

from jeugdregio.model import (
    Act,
    ActKind,
    Communication,
    Contract,
    Evidence,
    Option,
    Record,
    Reference,
    RefersTo,
    references_of,
)
from jeugdregio.model.references import ANYTHING, ORGANS, organ_owner

PartyId = Annotated[str, RefersTo("parties")]


@attrs.frozen
class Inner:
    """A part of a part."""

    ids: tuple[PartyId, ...]
    words: str = ""


@attrs.frozen
class Part:
    """A part with parts."""

    inner: Inner
    inners: tuple[Inner, ...] | None = None


@attrs.frozen
class Whole:
    """References in every shape of type."""

    one: PartyId
    maybe: PartyId | None
    many: tuple[PartyId, ...] | None
    organ: Annotated[str, RefersTo(ORGANS, "bodies")]
    part: Part
    marked: Annotated[str, "no reference"]
    count: int


def found(record: Record) -> dict[str, object]:
    """All ids in a record by their path."""
    return {
        path: id
        for reference in references_of(type(record))
        for path, id in reference.visit(record)
    }


def test_every_id_is_found_with_its_path() -> None:
    """In fields, in tuples, and in parts of parts; what is not recorded is no reference."""
    record = contract(
        clients=("GM0402", "GM0406"),
        track="track",
        evidence=(Evidence("letter", asserted_by=("GM0402",)), Evidence("memo")),
        options=(Option(YEAR), Option(YEAR, by=("GM0402.college",))),
    )
    expected = {
        "evidence[0].document": "letter",
        "evidence[1].document": "memo",
        "evidence[0].asserted_by[0]": "GM0402",
        "provider": "gi",
        "clients[0]": "GM0402",
        "clients[1]": "GM0406",
        "track": "track",
        "options[1].by[0]": "GM0402.college",
    }
    assert expected == found(record)


@pytest.mark.parametrize(
    "record",
    [
        contract(
            track="track",
            evidence=(Evidence("letter", asserted_by=("GM0402",)), Evidence("memo")),
            options=(Option(YEAR), Option(YEAR, by=("GM0402.college", "gi"))),
        ),
        contract(provider=None),
        contract(provider=contract(id="other")),
        Communication(id="c", day=day("2018-09-25")),
        promise(to=("gi", "GM0402"), executor="GM0402.college", fulfilled_by="contract"),
    ],
)
def test_ids_without_paths_are_the_same(record: Record) -> None:
    """The quick way gives the same ids in the same order."""
    for reference in references_of(type(record)):
        assert [id for _, id in reference.visit(record)] == list(reference.ids(record))


def test_places_are_found_in_every_shape_of_type() -> None:
    """In optional fields, tuples and optional tuples; in parts, tuples of parts and their parts."""
    expected = (
        Reference(("one",), ("parties",)),
        Reference(("maybe",), ("parties",)),
        Reference(("many",), ("parties",)),
        Reference(("organ",), (ORGANS, "bodies")),
        Reference(("part", "inner", "ids"), ("parties",)),
        Reference(("part", "inners", "ids"), ("parties",)),
    )
    assert expected == references_of(Whole)


def test_paths_are_those_of_a_document() -> None:
    """`for_` is written "for", since that is what stands in a document."""
    act = Act(id="a", day=day("2018-09-25"), kind=ActKind.EXIT, for_=("GM0402",))
    assert {"for[0]": "GM0402"} == found(act)


def test_unspecified_addressees_are_no_references() -> None:
    """A tuple may be absent."""
    assert {} == found(Communication(id="c", day=day("2018-09-25")))


def test_whatever_stands_there_is_given() -> None:
    """A record in place of its id is for integrity to refuse, not to be passed over."""
    other = contract(id="other")
    assert other is found(contract(provider=other))["provider"]


def test_targets_are_those_of_the_type() -> None:
    """Where an id may lead follows from the one declaration."""
    targets = {each.steps: each.targets for each in references_of(Contract)}
    assert ("providers",) == targets["provider",]
    assert ("documents",) == targets["evidence", "document"]
    assert (ANYTHING,) == targets["evidence", "asserted_by"]
    assert ORGANS in targets["options", "by"]
    assert references_of(Contract) is references_of(Contract)


def test_a_reference_is_a_value() -> None:
    """Two that say the same are the same."""
    assert Reference(("provider",), ("providers",)) in references_of(Contract)


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("GM0402.college", "GM0402"),
        ("GM0402.council", "GM0402"),
        ("GM0402.mayor", "GM0402"),
        ("GM0402.chair", None),
        ("GM0402", None),
        ("college", None),
    ],
)
def test_organs_exist_by_law(reference: str, expected: str | None) -> None:
    """Council, college and mayor of a municipality need no row."""
    assert expected == organ_owner(reference)

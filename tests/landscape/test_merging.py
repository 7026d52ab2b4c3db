"""Two landscapes as one, and what a landscape builds on."""

from __future__ import annotations

import contextlib
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.helpers import day, document, institution, municipality

from jeugdregio.dates import Period
from jeugdregio.errors import IntegrityError, UnknownName
from jeugdregio.landscape import Base, Landscape
from jeugdregio.model import Claim, Evidence, Provider, Record
from jeugdregio.testing import landscapes

HUIZEN = municipality("GM0406", "Huizen")
COUNTRY = Landscape(municipality(), HUIZEN)


def claim(id: str, statement: str = "X", about: tuple[str, ...] = (), **fields: Any) -> Claim:
    """A claim of 2018."""
    return Claim(id=id, day=day("2018-09-25"), statement=statement, about=about, **fields)


def told(one: Landscape, other: Landscape) -> list[tuple[str, str, str, str | None]]:
    """Why two landscapes cannot be one."""
    with pytest.raises(IntegrityError) as caught:
        one.merge(other)
    return [(each.path, each.expected, each.got, each.record) for each in caught.value.problems]


# Landscapes that fit together


def test_two_landscapes_make_one() -> None:
    """It has the records of both, those of the first in front."""
    found = COUNTRY.merge(Landscape(claim("a"), municipality("GM0417", "Laren")))
    assert ["GM0402", "GM0406", "GM0417", "a"] == [each.id for each in found]


def test_equal_records_are_one() -> None:
    """What both hold is there once, whichever comes first."""
    one = Landscape(municipality(), claim("a", about=("GM0402",)))
    assert 3 == len(COUNTRY.merge(one)) == len(one.merge(COUNTRY))
    assert COUNTRY.merge(one) == one.merge(COUNTRY)
    assert COUNTRY == COUNTRY.merge(COUNTRY) == COUNTRY.merge(Landscape())


def test_a_landscape_merges_with_what_it_was_made_from() -> None:
    """What was added to one of them is added to the other, and what was removed is still there."""
    more = COUNTRY.adding(claim("a", about=("GM0402",)))
    less = COUNTRY.removing("GM0406")
    assert more == COUNTRY.merge(more) == more.merge(COUNTRY)
    assert more == more.merge(less) == less.merge(more)


@given(landscapes(), st.data())
def test_parts_of_a_landscape_make_it_again(landscape: Landscape, data: st.DataObject) -> None:
    """In either order; a part is what is left without some to which nothing else refers."""
    part = landscape
    for id in data.draw(st.sets(st.sampled_from([each.id for each in landscape] or ["none"]))):
        with contextlib.suppress(IntegrityError, UnknownName):
            part = part.removing(id)
    fresh = Landscape(*part)  # without the history that it shares
    assert landscape == landscape.merge(part) == part.merge(landscape)
    assert landscape == landscape.merge(fresh) == fresh.merge(landscape)


# Landscapes that do not


def test_records_that_differ_are_told_by_their_fields() -> None:
    """All of them in one error, with what each landscape says."""
    here = "as under the same id in the landscape merged into"
    one = COUNTRY.adding(claim("a"), Provider(id="p", name="P"))
    other = Landscape(
        HUIZEN,
        municipality(name="Hilversum c.a.", period=Period(day("2015-01-01"))),
        claim("b"),
        claim("a", "Y"),
        institution("p", "P"),
    )
    assert [
        ("$.municipalities[1].period", f"Period(start=None, end=None), {here}"),
        ("$.municipalities[1].name", f"'Hilversum', {here}"),
        ("$.providers[0]", f"a Provider, {here}"),
        ("$.claims[1].statement", f"'X', {here}"),
    ] == [(path, expected) for path, expected, _, _ in told(one, other)]
    assert ["GM0402", "GM0402", "p", "a"] == [record for *_, record in told(one, other)]
    assert ["'Hilversum c.a.'", "CertifiedInstitution", "'Y'"] == [
        got for *_, got, _ in told(one, other)[1:]
    ]
    assert 4 == len(told(other, one))


def test_long_parts_that_differ() -> None:
    """They are cut around what differs, so that they can be told apart."""
    one, other = (
        Landscape(
            document("x", title="x"),
            claim(
                "a",
                f"{'a' * 80}{end}{'z' * 80}",
                evidence=(Evidence("x", f"{'q' * 80}{end}{'z' * 80}"),),
            ),
        )
        for end in ("één", "twee")
    )
    found = {
        path: (expected.partition(", as")[0], got) for path, expected, got, _ in told(one, other)
    }
    assert found["$.claims[0].statement"][0].startswith(f"'…{'a' * 20}één")
    assert all("één" in first and "twee" in second for first, second in found.values())


@pytest.mark.parametrize("swap", [False, True])
def test_one_id_in_two_tables(swap: bool) -> None:
    """An id belongs to one table."""
    one, other = Landscape(claim("p")), Landscape(Provider(id="p", name="P"))
    if swap:
        one, other = other, one
    [(path, expected, got, record)] = told(one, other)
    assert ("$.claims[0].id" if swap else "$.providers[0].id") == path
    assert f"a new id, for {'providers' if swap else 'claims'} have this one" == expected
    assert ("'p'", "p") == (got, record)


@pytest.mark.parametrize("swap", [False, True])
def test_records_that_do_not_fit_together(swap: bool) -> None:
    """Each landscape is sound alone, and only one of two records can replace a third."""
    one, other = (Landscape(claim("a"), claim(id, replaces="a")) for id in "bc")
    [(path, expected, _, _)] = told(other, one) if swap else told(one, other)
    assert "$.claims[2].replaces" == path
    assert expected.endswith("that nothing else replaces")


# What they build on


def on(base: Base | None, *records: Record) -> Landscape:
    """A case on top of the country."""
    return COUNTRY.adding(*records).building_on(base)


def test_a_case_keeps_its_base_through_changes() -> None:
    """What is added, replaced or removed does not change what a landscape builds on."""
    base = Base(COUNTRY.tables(), "nl", "2026-01-01")
    case = on(base, claim("a"), claim("b"))
    assert base is case.adding(claim("c")).base is case.adding().base
    assert base is case.replacing(claim("a", "Y")).base is case.removing("a").base
    assert None is COUNTRY.base is case.building_on(None).base
    assert case == case.building_on(None)
    assert {"claims"} == {
        name for name, table in case.tables().items() if table.since(base.tables[name])
    }


def test_a_case_is_pickled_with_its_base() -> None:
    """Another process knows as well which records are its own."""
    case = on(Base(COUNTRY.tables(), "nl", "2026-01-01"), claim("a"))
    again = pickle.loads(pickle.dumps(case))  # noqa: S301 - our own
    assert case == again
    assert case.base == again.base


def test_what_a_merged_landscape_builds_on() -> None:
    """On what one of them builds, or both; not on two."""
    base, same = (Base(COUNTRY.tables(), "nl", "2026-01-01") for _ in range(2))
    other = Base(COUNTRY.tables(), "nl", "2027-01-01")
    case, alone = on(base, claim("a")), Landscape(claim("b"))
    assert base is case.merge(alone).base is alone.merge(case).base is COUNTRY.merge(case).base
    assert base == case.merge(on(same, claim("b"))).base
    assert case.merge(on(other)).base is on(other).merge(case).base is None

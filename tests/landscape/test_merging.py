"""Two landscapes as one, and what a landscape builds on."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.helpers import (
    day,
    document,
    institution,
    municipality,
    travelled,
    untyped,
)

from jeugdregio.dates import Period
from jeugdregio.errors import IntegrityError, UnknownName, UsageError
from jeugdregio.formats import dump
from jeugdregio.landscape import Base, Landscape
from jeugdregio.landscape.landscape import on_base
from jeugdregio.model import Claim, Evidence, Provider
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


def test_what_is_no_landscape() -> None:
    """Is told as such."""
    with pytest.raises(UsageError, match="merge: expected a Landscape, got None"):
        COUNTRY.merge(untyped(None))


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


BASE = Base(COUNTRY.tables(), "nl", day("2026-01-01"))


def test_a_case_keeps_its_base_through_changes() -> None:
    """What is added, replaced or removed does not change what a landscape builds on."""
    case = on_base(BASE, claim("a"), claim("b"))
    assert BASE is case.base is case.adding(claim("c")).base is case.adding().base
    assert BASE is case.replacing(claim("a", "Y")).base is case.removing("a").base
    assert BASE is on_base(BASE).base
    assert None is COUNTRY.base
    assert case == COUNTRY.adding(claim("a"), claim("b"))
    assert {"claims"} == {
        name for name, table in case.tables().items() if table.since(BASE.tables[name])
    }


def test_what_is_on_a_base_fits_it() -> None:
    """Whatever is added is checked against all that is below."""
    for record in (claim("GM0402"), claim("a", about=("GM0417",))):
        with pytest.raises(IntegrityError):
            on_base(BASE, record)


def test_how_a_base_is_shown() -> None:
    """By its name and its size, not with all that it holds."""
    assert "<Base nl: 2 records, version 2026-01-01>" == repr(BASE)
    assert "<Base without a name: 0 records, version None>" == repr(Base(Landscape().tables()))


def test_how_a_case_is_shown() -> None:
    """What it builds on first, then its own records only."""
    case = on_base(BASE, claim("a"), claim("b"))
    assert "<Landscape on nl 2026-01-01: 2 claims>" == repr(case)
    assert "<Landscape on nl 2026-01-01: empty>" == repr(case.removing("a", "b", "GM0402"))
    assert "<Landscape on another: 1 claims>" == repr(on_base(Base(COUNTRY.tables()), claim("a")))
    page = case._repr_html_()
    assert "<caption>Landscape on nl 2026-01-01</caption>" in page
    assert page.endswith("<tbody><tr><td>claims</td><td>2</td></tr></tbody></table>")


def test_a_case_is_pickled_with_its_base() -> None:
    """Another process knows as well which records are its own."""
    case = on_base(BASE, claim("a"))
    again = travelled(case)
    assert case == again
    assert (BASE, repr(BASE)) == (again.base, repr(again.base))
    below = {} if again.base is None else again.base.tables
    assert ["a"] == [id for name, each in again.tables().items() for id in each.since(below[name])]
    assert dump(case) == dump(again)


def test_what_a_merged_landscape_builds_on() -> None:
    """On what one of them builds, or both; not on two."""
    same = Base(COUNTRY.tables(), "nl", day("2026-01-01"))
    other = on_base(Base(COUNTRY.tables(), "nl", day("2027-01-01")))
    case, alone = on_base(BASE, claim("a")), Landscape(claim("b"))
    assert BASE is case.merge(alone).base is alone.merge(case).base is COUNTRY.merge(case).base
    assert BASE == case.merge(on_base(same, claim("b"))).base
    assert case.merge(other).base is other.merge(case).base is None

"""A case on top of the country, made by hand."""

import functools
from datetime import date
from pathlib import Path

import pytest

import jeugdregio as jr

SINCE = jr.Period.since(date(2017, 1, 1))
NORTH = jr.Subregion(id="noord", name="Noord en Midden Drenthe", of="JZ04", period=SINCE)
ASSEN = jr.Membership(id="assen", member="GM0106", grouping="noord", period=SINCE)


def test_it_is_what_a_document_on_the_country_is() -> None:
    """It is written with what it builds on and its own rows alone, and read back the same."""
    case = jr.reference.case(NORTH).adding(ASSEN)
    text = jr.dump(case)
    assert '"builds_on": {\n    "landscape": "nl",' in text
    assert "GM0118" not in text
    assert case == jr.load(text)
    assert "<Landscape on nl 2026-01-29: 1 subregions, 1 memberships>" == repr(case)


def test_it_is_asked_with_the_country() -> None:
    """What it holds and what the country holds answer together, by names of both."""
    case = jr.reference.case(NORTH, ASSEN).on("2018-01-01")
    assert ("GM0106",) == case.members("Noord en Midden Drenthe").value.full
    assert 12 == len(case.members("Drenthe").value.full)


def test_the_country_given_as_a_base_is_named(tmp_path: Path) -> None:
    """What was read on it can be read again without it; a country that was changed has no name."""
    rows = {
        "format": "jeugdregio/1",
        "claims": [{"id": "c", "day": "2018-09-25", "statement": "X"}],
    }
    country = jr.reference.landscape()
    case = jr.load(rows, base=country)
    assert jr.reference.base() == case.base
    jr.write_tables(case, tmp_path)
    assert "nl,2026-01-29\n" in (tmp_path / "builds_on.csv").read_text("utf-8")
    back = jr.read_tables(tmp_path)
    assert (case, jr.dump(case)) == (back, jr.dump(back))
    assert "builds_on" not in jr.dump(jr.load(rows, base=country.adding(NORTH)))


def test_nothing_is_read_to_know_the_country(monkeypatch: pytest.MonkeyPatch) -> None:
    """A landscape is not the one in the wheel when that was not read yet."""
    monkeypatch.setattr(jr.reference, "_shipped", functools.cache(lambda: pytest.fail("read")))
    assert not jr.reference.is_shipped(jr.Landscape())


def test_what_leads_nowhere_or_is_taken_is_refused() -> None:
    """References are checked against the country, and its ids are taken."""
    with pytest.raises(jr.IntegrityError, match="GM9999"):
        jr.reference.case(jr.Membership(id="m", member="GM9999", grouping="JZ04"))
    with pytest.raises(jr.IntegrityError, match="JZ04"):
        jr.reference.case(jr.YouthRegion(id="JZ04", name="Drenthe"))

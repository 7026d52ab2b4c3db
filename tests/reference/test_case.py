"""A case on top of the country, made by hand."""

from datetime import date

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


def test_what_leads_nowhere_or_is_taken_is_refused() -> None:
    """References are checked against the country, and its ids are taken."""
    with pytest.raises(jr.IntegrityError, match="GM9999"):
        jr.reference.case(jr.Membership(id="m", member="GM9999", grouping="JZ04"))
    with pytest.raises(jr.IntegrityError, match="JZ04"):
        jr.reference.case(jr.YouthRegion(id="JZ04", name="Drenthe"))

"""Providers through time: their codes, where they work, and how they end."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import day, uncertain
from tests.model.refusals import refusal

from jeugdregio.dates import ALWAYS
from jeugdregio.model import (
    Arrangement,
    CertifiedInstitution,
    Code,
    CodeScheme,
    ProviderArea,
    ProviderChange,
    ProviderChangeKind,
)

MERGER, BANKRUPTCY = ProviderChangeKind.MERGER, ProviderChangeKind.BANKRUPTCY


@pytest.mark.parametrize("kind", [CertifiedInstitution, Arrangement])
def test_codes_are_names(kind: Any) -> None:
    """Who has a number in the trade register can be looked up by it."""
    codes = [Code(CodeScheme.KVK, "17151696"), Code(CodeScheme.RSIN, "001220469")]
    record = kind(id="jbb", name="Jeugdbescherming Brabant", codes=codes)
    assert ("Jeugdbescherming Brabant", "17151696", "001220469") == record.known_as


def test_an_arrangement_works_for_regions() -> None:
    """The regions it serves are no parties, and it does not serve itself."""
    record = Arrangement(id="gr", name="regeling", serves=("JZ18", "JZ16"))
    assert ("JZ16", "JZ18") == record.serves
    assert () == Arrangement(id="gr", name="regeling").serves
    found = refusal(lambda: Arrangement(id="gr", name="regeling", serves=("gr",)))
    assert ("serves", "another than itself", "'gr'") == found


def test_an_area_has_a_bound() -> None:
    """A start that nobody recorded is uncertain, and then no day need be certain."""
    unknown = uncertain(ALWAYS)
    area = ProviderArea(id="a", provider="jbb", region="JZ35", period=unknown)
    assert (unknown, ("jbb",)) == (area.period, area.owners)
    with_bound = "a period with a bound (an unknown bound is an uncertain period)"
    path, expected, _ = refusal(
        lambda: ProviderArea(id="a", provider="jbb", region="JZ35", period=ALWAYS)
    )
    assert ("period", with_bound) == (path, expected)


def test_a_provider_ends() -> None:
    """By bankruptcy perhaps without anybody who goes on."""
    ends = day("2021-06-01")
    bankrupt = ProviderChange(
        id="c", day=ends, kind=BANKRUPTCY, from_="briedis", to=("ldh", "jb-west")
    )
    assert ("briedis", "jb-west", "ldh") == bankrupt.owners
    assert () == ProviderChange(id="c", day=ends, kind=BANKRUPTCY, from_="briedis").to


def test_nobody_goes_on_with_his_own_work() -> None:
    """Who ends is not among those who go on."""
    path, expected, _ = refusal(
        lambda: ProviderChange(
            id="c", day=day("2021-07-01"), kind=MERGER, from_="intervence", to=("intervence",)
        )
    )
    assert ("to", "others than the one that ended") == (path, expected)

"""The certified institutions: what is known of them, and what stays unknown."""

from __future__ import annotations

from datetime import date

import pytest
from tests.reference.country import NL

import jeugdregio as jr


def certain(id: str) -> jr.Period | None:
    """The certain days of a certificate."""
    return NL.certificates[id].period.certain


def test_an_unknown_end_leaves_nothing_certain() -> None:
    """A certificate without a known end is possible for as long as the law allows, no longer."""
    period = NL.certificates["gi-jb-noord-regular-2025-09-01"].period
    assert (None, jr.Period(date(2025, 9, 1), date(2028, 9, 30))) == (
        period.certain,
        period.possible,
    )


def test_reduced_days() -> None:
    """A month stands for a day in it: certain from its last day until the first of the last."""
    period = NL.certificates["gi-jb-noord-temporary-2024-12-01"].period
    assert jr.Period(date(2024, 12, 31), date(2025, 9, 1)) == period.certain
    assert jr.Period(date(2024, 12, 1), date(2025, 9, 30)) == period.possible


def test_a_whole_term_that_was_told() -> None:
    """A term with both days is certain."""
    assert jr.Period(date(2015, 4, 1), date(2017, 4, 1)) == certain(
        "gi-jb-brabant-provisional-2015-04-01"
    )


def test_no_certificate_outlives_its_provider() -> None:
    """The certificate to wind up ended with the bankruptcy."""
    assert date(2021, 6, 1) == NL.providers["gi-briedis"].period.possible.end
    held = NL.certificates["gi-briedis-termination-2021-04-12"]
    assert (jr.CertificateKind.TERMINATION, date(2021, 6, 1)) == (
        held.kind,
        held.period.possible.end,
    )


def test_refusals_assessments_and_withdrawals_are_acts() -> None:
    """None of them is a certificate."""
    assert {
        ("gi-jb-brabant", jr.ActKind.CERTIFICATE_REFUSAL),
        ("gi-wss", jr.ActKind.ASSESSMENT),
        ("gi-briedis", jr.ActKind.CERTIFICATE_WITHDRAWAL),
    } == {(each.about[0], each.kind) for each in NL.acts}
    natures = {each.kind: each.nature for each in NL.acts}
    assert jr.ActNature.FACTUAL_ACT is natures[jr.ActKind.ASSESSMENT]
    assert "gi-wss" not in {each.institution for each in NL.certificates}


def test_ends_of_institutions() -> None:
    """Intervence merged into another; of Briedis two took over the work after its bankruptcy."""
    merged, bankrupt = (NL.provider_changes[id] for id in CHANGES)
    assert (date(2021, 7, 1), ("gi-jb-west",)) == (merged.day, merged.to)
    assert (date(2021, 6, 1), ("gi-jb-west", "gi-ldh")) == (bankrupt.day, bankrupt.to)


CHANGES = ("gi-intervence-merger", "gi-briedis-bankruptcy")


def test_working_areas_are_mostly_possible() -> None:
    """Certain is an area only where a source tells it with its first day."""
    sure = {each.id for each in NL.provider_areas if each.period.certain}
    expected = {
        "gi-intervence-JZ38",
        "gi-jb-west-JZ24",
        "gi-jb-west-JZ31",
        "gi-jb-west-JZ38",
        "gi-jbrr-JZ29",
    }
    assert (48, expected) == (len(NL.provider_areas), sure)
    derived = NL.provider_areas["gi-svmn-JZ12"].evidence
    assert all(each.derived for each in derived)


def test_an_institution_of_which_nothing_is_certain() -> None:
    """Of one it is not known whether it ever held a certificate."""
    assert None is NL.providers["gi-sgj"].period.certain
    assert "gi-sgj" == NL.on("2020-01-01").ever[jr.Provider].find("SGJ").id


@pytest.mark.parametrize("day", ["2015-01-01", "2018-09-25", "2025-10-01"])
def test_nobody_is_shown_to_be_covered(day: str) -> None:
    """Without a contract on record, care is shown to be provided in no municipality."""
    shown = NL.on(day)
    truths = {
        shown.coverage(each.id, function).truth
        for each in shown[jr.Municipality]
        for function in jr.CERTIFIED_FUNCTIONS
    }
    assert {jr.Truth.UNKNOWN} == truths


def test_organisations_have_no_parties() -> None:
    """What works for a region is told, and never that its municipalities are parties."""
    regio = NL.arrangements["SO0006"]
    assert ("Regio Gooi en Vechtstreek", ("JZ16",)) == (regio.name, regio.serves)
    assert ["https://identifier.overheid.nl/tooi/id/so/so0006"] == [
        each.value for each in regio.codes
    ]
    assert () == NL.arrangements["SO-noordoost-brabant"].codes
    groupings = {each.grouping for each in NL.memberships}
    assert groupings == {each.id for each in NL.youth_regions}

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


def test_what_was_not_read_in_full_is_not_certain() -> None:
    """Of one certificate kind and start were not read: it is derived, and on no day certain."""
    held = NL.certificates["gi-briedis-regular-2020-01-01"]
    assert None is held.period.certain
    assert all(each.derived for each in held.evidence)


def test_no_scope_of_a_certificate_was_read() -> None:
    """What a certificate is for is missing, so that cover is not shown by a contract either."""
    assert {()} == {each.functions for each in NL.certificates}
    contract = jr.Contract(
        id="c",
        provider="gi-jb-brabant",
        clients=("GM0796",),
        functions=("child-protection",),
        period=jr.Period(date(2015, 1, 1), date(2017, 1, 1)),
    )
    answer = NL.adding(contract).on("2016-01-01").coverage("Den Bosch", "child-protection")
    assert jr.Truth.UNKNOWN is answer.truth
    assert (jr.Lack.FUNCTIONS, ("gi-jb-brabant-provisional-2015-04-01",)) in {
        (each.what, each.about) for each in answer.missing
    }


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
    sure = [each.id for each in NL.provider_areas if each.period.certain]
    assert (48, ["gi-jb-west-JZ38"]) == (len(NL.provider_areas), sure)
    derived = NL.provider_areas["gi-svmn-JZ12"].evidence
    assert all(each.derived for each in derived)


def test_an_institution_of_which_nothing_is_certain() -> None:
    """Of one it is not known whether it ever held a certificate."""
    assert None is NL.providers["gi-sgj"].period.certain
    assert "gi-sgj" == NL.on("2020-01-01").ever[jr.Provider].find("SGJ").id


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("gi-jb-noord", jr.Period(date(2015, 1, 1), date(2025, 9, 2))),  # seen in 2025-09
        ("gi-jb-overijssel", jr.Period(date(2015, 1, 1), date(2017, 12, 30))),
        ("gi-djgb", None),  # from a page without a day
        ("gi-intervence", jr.Period(date(2015, 1, 1), date(2021, 7, 1))),
    ],
)
def test_an_institution_is_certain_until_it_was_last_seen(
    id: str, expected: jr.Period | None
) -> None:
    """That one worked after it was last seen is possible; one that ended is certain until then."""
    period = NL.providers[id].period
    assert expected == period.certain
    if id != "gi-intervence":
        assert None is period.possible.end


def test_caveats_are_claims() -> None:
    """What no field holds is said of the record: the whole country, forms, and what is in doubt."""
    found = {(id, each.statement) for each in NL.claims for id in each.about}
    national = {id for id, text in found if text == jr.reference.NATIONAL}
    assert {"gi-ldh", "gi-nidos", "gi-sgj", "gi-wss"} == national
    assert ("gi-sgj", "whether it held a certificate of its own was not found") in found
    assert "gemeenschappelijke regeling; for a part of the region" in next(
        text for id, text in found if id == "SO0893"
    )
    assert all(each.evidence for each in NL.claims)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Centrumregeling Jeugdhulp Noordoost Brabant", "2020-06-01"),
        ("Een 10 voor de Jeugd", "2025-09-01"),
        ("Servicebureau Jeugdhulp Haaglanden", "2020-01-15"),
        ("Serviceorganisatie Zorg Holland Rijnland", "2022-02-01"),
    ],
)
def test_an_entry_in_a_register_makes_nobody(name: str, day: str) -> None:
    """Before it was registered, whether an organisation was there is not known."""
    answer = NL.on(day).members(name)
    assert (jr.Truth.UNKNOWN, jr.Truth.UNKNOWN) == (answer.truth, answer.value.complete.truth)
    assert None is NL.on(day).ever[jr.Arrangement].find(name).period.possible.start


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("GRJR", "SO0842"),
        ("H10", "SO1063"),
        ("Inkoopbureau H-10", "SO1063"),
        ("RSJ", "SO1066"),
        ("Een 10 voor de Jeugd", "SO1105"),
    ],
)
def test_names_of_organisations(name: str, id: str) -> None:
    """An organisation is found by the names in common use, and by former ones."""
    assert id == NL.on("2024-01-01").ever[jr.Arrangement].find(name).id


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

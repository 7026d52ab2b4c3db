"""The admission of 2017 in Gooi en Vechtstreek: whether its options were used is not recorded.

It stands on the country alone here. With the letters of 2018 it is asked about beside this. A
*variant* is the same document with one thing changed.
"""

from datetime import date
from pathlib import Path

import attrs
import pytest
from tests.cases.reading import grounds, lacks

import jeugdregio as jr

YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN

ADMISSION, TRACK = "admission-2017", "admission-track-2017"
HILVERSUM, EEMNES = "GM0402", "GM0317"
COMPULSORY = ("child-protection", "youth-probation")
DRANG = "pre-compulsory-support"
ASKED = "2018-09-25"


@pytest.fixture(scope="module")
def case(examples: Path) -> jr.Landscape:
    """The document as it stands."""
    return jr.load(examples / "cases/gooi-en-vechtstreek-admission-2017.json")


def changed(case: jr.Landscape, *exercised: bool, provider: bool = False) -> jr.Landscape:
    """The variant in which the use of the first options is recorded, and perhaps who was admitted.

    Who was admitted is an institution of which a certificate of 2016 to 2022 is recorded.
    """
    contract = case.contracts[ADMISSION]
    used = map(lambda option, use: attrs.evolve(option, exercised=use), contract.options, exercised)
    options = (*used, *contract.options[len(exercised) :])
    contract = attrs.evolve(contract, options=options, provider="gi-x" if provider else None)
    certificate = jr.Certificate(
        id="cert-x",
        institution="gi-x",
        functions=COMPULSORY,
        period=jr.Period(date(2016, 1, 1), date(2022, 1, 1)),
    )
    admitted = jr.CertifiedInstitution(id="gi-x", name="GI X")
    return case.adding(admitted, certificate).replacing(contract)


def cover(
    case: jr.Landscape, day: date, function: str = COMPULSORY[0], town: str = HILVERSUM
) -> jr.Answer[jr.Coverage]:
    """The cover on one day, as 25 September 2018 shows it."""
    return case.on(ASKED).coverage(town, function, since=day)


def options_missing(answer: jr.Answer[jr.Coverage]) -> list[int]:
    """The first years of the options of which the use is missing."""
    periods = [each.period for each in answer.missing if each.what is jr.Lack.OPTION]
    return sorted(each.start.year for each in periods if each is not None and each.start)


def test_admission_is_for_drang_as_well(case: jr.Landscape) -> None:
    """Child protection, youth probation and what comes before them; no tender; seven clients."""
    contract, track = case.contracts[ADMISSION], case.procurement_tracks[TRACK]
    assert (*COMPULSORY[:1], DRANG, *COMPULSORY[1:]) == contract.functions == track.functions
    assert (jr.Procedure.ADMISSION, "SO0006") == (track.procedure, track.alliance)
    assert (7, False) == (len(contract.clients), EEMNES in contract.clients)
    assert jr.Period(date(2017, 1, 1), date(2018, 1, 1)) == contract.period
    ends = [each.period.possible.end for each in contract.options]
    assert [date(2020, 1, 1), date(2022, 1, 1), date(2024, 1, 1)] == ends


def test_clauses_on_notice_and_accession(case: jr.Landscape) -> None:
    """Notice of three months, and municipalities may be added; of changing it nothing was read."""
    snapshot = case.on(ASKED)
    notice = snapshot.provision(ADMISSION, "exit")
    assert (YES, [jr.Duration(months=3)]) == (notice.truth, [each.notice for each in notice.value])
    assert YES is snapshot.provision(ADMISSION, "accession").truth
    assert UNKNOWN is snapshot.provision(ADMISSION, "change").truth


def test_what_has_no_place_in_a_row_is_a_claim(case: jr.Landscape) -> None:
    """Providers enter at any time, and Eemnes is not among the clients."""
    claims = [
        case.claims[f"claim-admission-{each}"] for each in ("continuous-entry", "without-eemnes")
    ]
    assert {("SO0006",)} == {each.by for each in claims}
    assert [(TRACK,), (ADMISSION,)] == [each.about for each in claims]
    assert all(told.derived for each in claims for told in each.evidence)


@pytest.mark.parametrize("function", COMPULSORY)
def test_within_the_term_who_was_admitted_is_missing(case: jr.Landscape, function: str) -> None:
    """In 2017 there is a contract; whom it admitted, and whether he was certified, was not read."""
    answer = cover(case, date(2017, 6, 1), function)
    assert (UNKNOWN, (jr.CoverKind.CONTRACT,)) == (answer.truth, answer.value.kinds)
    assert {jr.Lack.PROVIDER, jr.Lack.CERTIFICATE} == lacks(answer)
    assert {ADMISSION} == grounds(answer)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2017, 12, 31), []),
        (date(2018, 1, 1), [2018]),
        (date(2019, 12, 31), [2018]),
        (date(2020, 1, 1), [2018, 2020]),
        (date(2023, 12, 31), [2018, 2020, 2022]),
        (date(2024, 1, 1), []),
    ],
)
def test_each_option_hangs_on_those_before_it(
    case: jr.Landscape, day: date, expected: list[int]
) -> None:
    """After the last of them nothing is known of this admission."""
    answer = cover(case, day)
    assert (UNKNOWN, expected) == (answer.truth, options_missing(answer))
    assert (ADMISSION in grounds(answer)) is (day < date(2024, 1, 1))


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2018, 1, 1), YES), (date(2019, 12, 31), YES), (date(2020, 1, 1), UNKNOWN)],
)
def test_option_exercised_covers_until_the_end_of_2019(
    case: jr.Landscape, day: date, expected: jr.Truth
) -> None:
    """Variant: with the option used and a certified institution admitted, and not a day longer."""
    answer = cover(changed(case, True, provider=True), day)
    assert expected is answer.truth
    assert ([] if expected is YES else [2020]) == options_missing(answer)


def test_option_exercised_leaves_provider_and_certificate(case: jr.Landscape) -> None:
    """Variant: the option alone extends the contract, and covers nothing yet."""
    answer = cover(changed(case, True), date(2019, 6, 1))
    assert (UNKNOWN, (jr.CoverKind.EXTENSION,)) == (answer.truth, answer.value.kinds)
    assert {jr.Lack.PROVIDER, jr.Lack.CERTIFICATE} == lacks(answer)


def test_option_that_was_not_used_ends_it(case: jr.Landscape) -> None:
    """Variant: ended with 2017, another contract or subsidy is all that is missing; none denied."""
    variant = changed(case, False, provider=True)
    assert YES is cover(variant, date(2017, 12, 31)).truth
    for year in (2018, 2020, 2022):
        answer = cover(variant, date(year, 1, 1))
        assert (UNKNOWN, {jr.Lack.CONTRACT_OR_SUBSIDY}) == (answer.truth, lacks(answer))


def test_drang_asks_for_no_certificate(case: jr.Landscape) -> None:
    """Variant: only the compulsory framework is for certified institutions."""
    variant = changed(case, True, provider=True).removing("cert-x")
    assert YES is cover(variant, date(2019, 6, 1), DRANG).truth
    answer = cover(variant, date(2019, 6, 1))
    assert (UNKNOWN, {jr.Lack.CERTIFICATE}) == (answer.truth, lacks(answer))


def test_eemnes_is_no_client_until_it_is_added(case: jr.Landscape) -> None:
    """Variant: added, as a clause allows, its cover hangs on the same option."""
    day = date(2019, 6, 1)
    alone = cover(case, day, town=EEMNES)
    assert {jr.Lack.CONTRACT_OR_SUBSIDY} == lacks(alone)
    assert set() == grounds(alone)
    contract = case.contracts[ADMISSION]
    added = attrs.evolve(contract, clients=(*contract.clients, EEMNES))
    answer = cover(case.replacing(added), day, town=EEMNES)
    assert (UNKNOWN, [2018]) == (answer.truth, options_missing(answer))
    assert cover(case, day).truth is cover(case.replacing(added), day).truth
    assert lacks(cover(case, day)) == lacks(cover(case.replacing(added), day))


def test_rules_name_the_option_and_deny_nothing(case: jr.Landscape) -> None:
    """On 25 September 2018 neither a certificate for the term nor cover is shown, nor denied."""
    report = jr.check(case, on=ASKED, hindsight=True)
    assert ((), 0) == (report.errors, len(report.where(verdict="violated")))
    for code in ("GI001", "JW204"):
        found = [each for each in report if each.code == code and each.subject]
        assert {jr.Verdict.NOT_SHOWN} == {each.verdict for each in found}
        assert all(jr.Lack.OPTION in {lack.what for lack in each.missing} for each in found)
    assert EEMNES not in {id for each in report for id in each.subject}


def test_rules_are_satisfied_when_all_is_recorded(case: jr.Landscape) -> None:
    """Variant: option, institution and certificate recorded, minimum cover is shown for seven."""
    report = jr.check(changed(case, True, provider=True), on=ASKED, select=["GI001", "JW204"])
    assert {jr.Verdict.SATISFIED} == {each.verdict for each in report}
    assert (2, 14) == tuple(
        len([each for each in report if each.code == code]) for code in ("GI001", "JW204")
    )

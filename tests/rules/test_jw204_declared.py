"""JW204: who declares, and what sets the rule aside."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.rules.landscapes import (
    ALMERE,
    CHILD_PROTECTION,
    DECLARED,
    GI,
    HILVERSUM,
    HUIZEN,
    LATER,
    MEMBERS,
    REGIO,
    YOUTH_PROBATION,
    certificate,
    college,
    complete,
    contract,
    council,
    exempted,
    explained,
    gooi,
    grounds,
    lacking,
    letter,
    no_other_cover,
    period,
    said_in,
    shows,
)
from tests.rules.landscapes import supply_in_2019 as of

import jeugdregio as jr

ON_THE_DAY = f"on {LATER}"
ALL_YEAR = "from 2019-01-01 until 2020-01-01"
CERTIFICATE = certificate("2018-01-01", "2021-01-01")


# completeness


@pytest.mark.parametrize(("table", "lack"), [("contracts", "subsidy"), ("subsidies", "contract")])
def test_one_of_two_declared_complete(table: str, lack: str) -> None:
    """With only the contracts declared complete a subsidy is missing, and the other way round."""
    found = of(gooi(complete(table, HILVERSUM)))
    assert [(lack, (HILVERSUM, CHILD_PROTECTION), ALL_YEAR, (HILVERSUM,))] == lacking(found)


@pytest.mark.parametrize(
    ("declarer", "expected"),
    [
        (HILVERSUM, jr.Verdict.VIOLATED),
        (college(HILVERSUM), jr.Verdict.VIOLATED),
        (council(HILVERSUM), jr.Verdict.NOT_SHOWN),
    ],
)
def test_who_declares_for_the_college(declarer: str, expected: jr.Verdict) -> None:
    """The college has the duty, and its municipality may speak for it; its council may not."""
    own = [complete(each, declarer, HILVERSUM) for each in ("contracts", "subsidies")]
    assert expected is of(gooi(*own)).verdict


def test_declaration_by_another_gives_no_violation() -> None:
    """What the Regio declares about Hilversum asks for the word of the college."""
    theirs = [complete(each, REGIO, HILVERSUM) for each in ("contracts", "subsidies")]
    found = of(gooi(*theirs))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    who = (college(HILVERSUM),)
    assert [("declaration by the holder of the duty", who, None, who)] == lacking(found)
    assert {each.id: "declares complete" for each in theirs} == grounds(found)
    assert found.from_day is None
    assert found.message.endswith(": cover not shown for every day")


def test_declaration_that_another_alleges_gives_no_violation() -> None:
    """That Hilversum declared its contracts complete is said by Almere alone."""
    alleged = [complete(each, HILVERSUM, evidence=said_in()) for each in ("contracts", "subsidies")]
    found = of(gooi(letter(ALMERE), *alleged))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    who = (college(HILVERSUM),)
    assert [("own account", who, None, who)] == lacking(found)
    assert (ALMERE,) == found.alleged_by
    assert {each.id: "alleges" for each in alleged} == grounds(found)


@shows("JW204", "declaration")
@pytest.mark.parametrize(("days", "first"), DECLARED)
def test_declaration_reaches_a_day_of_the_window(days: jr.Period, first: date | None) -> None:
    """Contracts and subsidies complete through its first day, or from its last one, deny cover."""
    found = of(gooi(*no_other_cover(period=days)))
    assert (first is not None, first) == (found.verdict is jr.Verdict.VIOLATED, found.from_day)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"register": jr.RegisterKind.CERTIFICATES}, jr.Verdict.VIOLATED),
        ({"register": jr.RegisterKind.ARRANGEMENTS}, jr.Verdict.NOT_SHOWN),
        ({}, jr.Verdict.NOT_SHOWN),
    ],
)
def test_certificates_declared_complete(fields: dict[str, Any], expected: jr.Verdict) -> None:
    """Only the register of certificates denies one for a duty of the college."""
    landscape = gooi(contract(), *no_other_cover(), complete("certificates", GI, **fields))
    assert expected is of(landscape).verdict


def test_certificate_declared_complete_by_the_institution() -> None:
    """The declaration of the institution is a ground, and the college has the duty."""
    landscape = gooi(contract(), *no_other_cover(), complete("certificates", GI))
    who = (college(HILVERSUM),)
    assert [("declaration by the holder of the duty", who, None, who)] == lacking(of(landscape))


def test_youth_probation_is_asked_by_itself() -> None:
    """A certificate for child protection alone leaves youth probation to be shown."""
    landscape = gooi(
        contract(), certificate("2018-01-01", "2021-01-01", functions=(CHILD_PROTECTION,))
    )
    assert jr.Verdict.SATISFIED is of(landscape).verdict
    assert jr.Verdict.NOT_SHOWN is of(landscape, YOUTH_PROBATION).verdict


# what sets it aside


@shows("JW204", "explained")
def test_law_is_not_explained_away() -> None:
    """The violation stays, with the explanation beside it."""
    reason = explained("JW204", HILVERSUM)
    found = of(gooi(*no_other_cover(), reason))
    assert (jr.Verdict.VIOLATED, reason) == (found.verdict, found.explanation)


def test_explanation_for_another_subject() -> None:
    """An explanation for another municipality does not stand beside this violation."""
    found = of(gooi(*no_other_cover(), explained("JW204", HUIZEN)))
    assert found.explanation is None


@shows("JW204", "exempted")
@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ((), jr.Verdict.NOT_APPLICABLE),
        ((HILVERSUM,), jr.Verdict.NOT_APPLICABLE),
        ((HILVERSUM, CHILD_PROTECTION), jr.Verdict.NOT_APPLICABLE),
        ((HILVERSUM, YOUTH_PROBATION), jr.Verdict.NOT_SHOWN),
        ((HUIZEN,), jr.Verdict.NOT_SHOWN),
    ],
)
def test_exemption_reaches_its_subjects(subject: tuple[str, ...], expected: jr.Verdict) -> None:
    """An exemption holds for the subjects that have all its ids, and for all when it has none."""
    assert expected is of(gooi(exempted("JW204", *subject))).verdict


@pytest.mark.parametrize(
    ("until", "expected"),
    [("2018-12-02", jr.Verdict.NOT_APPLICABLE), ("2018-12-01", jr.Verdict.NOT_SHOWN)],
)
def test_last_day_of_an_exemption(until: str, expected: jr.Verdict) -> None:
    """An exemption holds through its last day."""
    exempt = exempted("JW204", HILVERSUM, period=period(until=until))
    assert expected is of(gooi(exempt)).verdict


def test_members_of_the_regio_are_alike() -> None:
    """Whoever has nothing on record lacks the same, each for itself."""
    for each in MEMBERS:
        assert [("contract or subsidy", (each, CHILD_PROTECTION), ON_THE_DAY, (each,))] == lacking(
            of(gooi(), whose=each, parameters={})
        )

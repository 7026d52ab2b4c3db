"""Whether an institution is certified for a care function on a day."""

from __future__ import annotations

import pytest
from tests.helpers import (
    CHILD_PROTECTION,
    YEAR,
    YOUTH_PROBATION,
    certificate,
    complete,
    day,
    institution,
    landscape_of,
    period,
    suspension,
    uncertain,
)

from jeugdregio.landscape import certified_on, certified_turns
from jeugdregio.model import (
    Answer,
    Certificate,
    CertificateKind,
    Completeness,
    Ground,
    Lack,
    Missing,
    Role,
    Truth,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
LACK = Missing(Lack.CERTIFICATE, ("gi", CHILD_PROTECTION), None, ("gi", "certifying-body"))
TODAY = day("2019-07-01")
FIRST_HALF = period("2019-01-01", "2019-07-01")
SECOND_HALF = period("2019-07-01", "2020-01-01")


def answer(*records: Certificate | Completeness) -> Answer[None]:
    """Whether the institution is certified for child protection on 1 July 2019."""
    shown = landscape_of(institution("other"), *records).on("2019-01-01")
    return certified_on(shown, "gi", CHILD_PROTECTION, TODAY)


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (certificate(), YES),
        (certificate(kind=CertificateKind.PROVISIONAL), YES),
        (certificate(kind=CertificateKind.TEMPORARY), YES),
        (certificate(functions=("compulsory-framework",)), YES),
        (certificate(functions=(YOUTH_PROBATION,)), UNKNOWN),
        (certificate(institution="other"), UNKNOWN),
        (certificate(period=SECOND_HALF), YES),
        (certificate(period=FIRST_HALF), UNKNOWN),
        (certificate(period=uncertain(YEAR)), UNKNOWN),
        (certificate(period=uncertain(YEAR, SECOND_HALF)), YES),
        (certificate(suspensions=(suspension(SECOND_HALF),)), UNKNOWN),
        (certificate(suspensions=(suspension(FIRST_HALF),)), YES),
        (certificate(suspensions=(suspension(uncertain(SECOND_HALF)),)), UNKNOWN),
        (certificate(suspensions=(suspension(SECOND_HALF, YOUTH_PROBATION),)), YES),
        (certificate(suspensions=(suspension(SECOND_HALF, "compulsory-framework"),)), UNKNOWN),
        (certificate(suspensions=(suspension(FIRST_HALF), suspension(SECOND_HALF))), UNKNOWN),
    ],
)
def test_what_certifies(held: Certificate, expected: Truth) -> None:
    """Scope and days must fit, less suspensions; each kind of certificate counts."""
    assert expected is answer(held).truth
    assert ((LACK,) if expected is UNKNOWN else ()) == answer(held).missing


def test_an_end_without_successor_is_not_known() -> None:
    """It may have been renewed, unless the certificates of that institution are complete."""
    ended = certificate(period=FIRST_HALF)
    assert UNKNOWN is answer(ended, complete("certificates", "other")).truth
    declared = complete("certificates", "gi")
    ground = Ground(declared, Role.DECLARES, ("gi",))
    assert Answer(NO, None, (ground,)) == answer(ended, declared)


def test_a_suspended_certificate_is_a_ground() -> None:
    """Whoever says that it is suspended is to be weighed."""
    held = certificate(suspensions=(suspension(YEAR),))
    found = answer(held, complete("certificates"))
    assert Ground(held, field="suspensions") in found.grounds
    assert NO is found.truth


def test_a_recorded_certificate_beats_a_declaration() -> None:
    """A declaration says what is not there; what is there stands."""
    held = certificate()
    assert Answer(YES, None, (Ground(held),)) == answer(held, complete("certificates"))


def test_one_certificate_may_follow_another() -> None:
    """The second one covers the days of the suspension of the first."""
    held = certificate(suspensions=(suspension(SECOND_HALF),))
    bridge = certificate("bridge", kind=CertificateKind.TEMPORARY, period=SECOND_HALF)
    assert Answer(YES, None, (Ground(bridge),)) == answer(held, bridge)


def test_the_answer_turns_on_recorded_days_only() -> None:
    """Bounds of certificates, suspensions and declarations, and the day after one is declared."""
    shown = landscape_of(
        institution("other"),
        certificate(suspensions=(suspension(period("2019-03-01", "2019-04-01")),)),
        certificate("b", functions=(YOUTH_PROBATION,), period=period("2018-01-01")),
        complete("certificates", "gi", period=period("2019-05-01")),
        complete("certificates", "other", period=period("2019-06-01")),
    ).on("2019-01-01")
    days = ["2019-01-01", "2019-03-01", "2019-04-01", "2019-05-01", "2020-01-01", "2020-02-02"]
    assert days == sorted(set(map(str, certified_turns(shown, "gi", CHILD_PROTECTION))))


def test_an_institution_under_two_of_its_versions() -> None:
    """Is one institution: what is missing of it is told once, whichever is referred to."""
    again = institution("gi-again", replaces="gi")
    shown = landscape_of(again).on("2019-01-01")
    first, second = (certified_on(shown, id, CHILD_PROTECTION, TODAY) for id in ("gi", "gi-again"))
    assert (UNKNOWN, (LACK,)) == (first.truth, first.missing)
    assert first == second


def test_a_scope_that_was_not_recorded_is_missing() -> None:
    """A certificate of which the scope is not known may be one for the function."""
    held = certificate(functions=())
    scope = Missing(Lack.FUNCTIONS, (held.id,), None, LACK.who)
    assert {LACK, scope} == set(answer(held).missing)
    ended = certificate(functions=(), period=FIRST_HALF)
    assert (LACK,) == answer(ended).missing
    assert UNKNOWN is answer(held, complete("certificates", "gi")).truth

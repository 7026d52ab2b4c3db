"""What the rules on mandates say of one that perhaps was never given, or whose giver is no more."""

from __future__ import annotations

from typing import Any

import pytest
from tests.rules.landscapes import checked, day, lacking, municipality, period, possibly
from tests.rules.mandates import (
    COLLEGE,
    ENDS,
    GRANTED,
    LAREN,
    MANDATE,
    OFFICIAL,
    TODAY,
    consents,
    director,
    granted,
    mandate,
    of,
    sub_mandate,
)

import jeugdregio as jr

SUBJECTS = {
    "AWB001": (MANDATE,),
    "AWB002": (MANDATE,),
    "AWB003": ("sub",),
    "AWB010": (MANDATE, "deployment"),
    "PRA001": (MANDATE,),
}
BLARICUM = "GM0376"
TO_BLARICUM = jr.Succession(
    id="merger",
    day=day("2020-01-01"),
    used=(LAREN,),
    ended=(LAREN,),
    generated=(BLARICUM,),
    passes=(jr.Pass(from_=LAREN, to=BLARICUM, kind=jr.PassKind.MERGER),),
)


def about(code: str, *records: jr.Record, **asked: Any) -> jr.Finding:
    """What a rule says about the mandate, or about what was passed on of it."""
    return of(code, granted(sub_mandate(), *consents(), *records), *SUBJECTS[code], **asked)


@pytest.mark.parametrize("form", list(jr.Medium))
@pytest.mark.parametrize(
    ("code", "days", "missing"),
    [
        ("AWB001", possibly(GRANTED, ENDS), True),
        ("AWB002", possibly(GRANTED, ENDS), True),
        ("AWB010", possibly(GRANTED, ENDS), True),
        ("AWB010", jr.UncertainPeriod(period(TODAY, ENDS), period(GRANTED, ENDS)), False),
    ],
)
def test_mandate_of_which_no_day_is_certain(
    code: str, days: jr.dates.AnyPeriod, *, missing: bool, form: jr.Medium
) -> None:
    """Whether it was given is not shown, so neither is that it was given well, nor badly."""
    found = about(code, mandate(period=days, form=form))
    assert missing is (found.verdict is jr.Verdict.NOT_SHOWN)
    assert ([("term", (MANDATE,), None, (COLLEGE,))] if missing else []) == lacking(found)


def test_sub_mandate_of_which_no_day_is_certain() -> None:
    """The same holds of what is passed on."""
    records = (sub_mandate(period=possibly(GRANTED, ENDS)), *consents())
    found = of("AWB003", granted(*records), "sub")
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert ("term", ("sub",), None, ("director",)) in lacking(found)


@pytest.mark.parametrize(
    ("days", "known_from", "there"),
    [
        (possibly(), "2020-03-02", False),
        (possibly(), TODAY, True),
        (possibly(), None, True),
        (period(GRANTED, ENDS), "2020-03-02", True),
        (jr.UncertainPeriod(period("2020-12-31", ENDS), period()), "2020-03-02", False),
    ],
)
def test_mandate_that_is_told_of_later(
    days: jr.dates.AnyPeriod, known_from: str | None, *, there: bool
) -> None:
    """On a day before it is told of, one that only may hold is nothing to ask about."""
    told = mandate(period=days, known_from=None if known_from is None else day(known_from))
    report = checked(granted(told), on=TODAY, select=["AWB", "PRA001"])
    assert there is any(MANDATE in each.subject for each in report)


@pytest.mark.parametrize("code", list(SUBJECTS))
@pytest.mark.parametrize("giver", [COLLEGE, LAREN, OFFICIAL])
def test_municipality_of_the_giver_ended(code: str, giver: str) -> None:
    """On the day of the reorganisation nothing is asked of a college that is no more."""
    ended = municipality(LAREN, name="Laren", period=period(until="2020-01-01"))
    given = mandate(giver=giver)
    passed_on = sub_mandate(giver=giver)
    rows = (ended, municipality(BLARICUM, name="Blaricum"), TO_BLARICUM, given, passed_on)
    last, first = (about(code, director(None), *rows, on=on) for on in ("2019-12-31", "2020-01-01"))
    assert "is open" not in last.said
    assert (jr.Verdict.NOT_APPLICABLE, ()) == (first.verdict, first.missing)
    assert (
        "outside its subject: the municipality does not exist that day; what becomes of its "
        "mandates at a reorganisation is open (passed to Blaricum)"
    ) == first.said
    dutch = about(code, director(None), *rows, on="2020-01-01", lang="nl")
    assert dutch.said.endswith("mandaten wordt, is open (opgevolgd door Blaricum)")

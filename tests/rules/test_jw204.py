"""JW204: a certified institution is available."""

from __future__ import annotations

from typing import Any

import pytest
from tests.rules.landscapes import (
    ALMERE,
    CERTIFIED,
    CHILD_PROTECTION,
    EEMNES,
    GI,
    HILVERSUM,
    LAREN,
    LATER,
    NAMES,
    REGIO,
    YEAR,
    certificate,
    checked,
    complete,
    contract,
    day,
    gooi,
    grounds,
    lacking,
    letter,
    municipality,
    no_other_cover,
    option,
    period,
    possibly,
    promise,
    remarks,
    said_in,
    shows,
)
from tests.rules.landscapes import supply_in_2019 as of

import jeugdregio as jr

ON_THE_DAY = f"on {LATER}"
ALL_YEAR = "from 2019-01-01 until 2020-01-01"
CERTIFICATE = certificate("2018-01-01", "2021-01-01")


# what is asked about


def test_each_municipality_is_asked_for_two_functions() -> None:
    """Every municipality of the day is asked about child protection and youth probation."""
    report = checked(gooi(), select=["JW204"])
    assert {(id, function) for id in NAMES for function in CERTIFIED} == {
        each.subject for each in report
    }


def test_without_municipalities_nothing_is_asked() -> None:
    """An empty landscape gives one reason and no subject."""
    (found,) = checked(jr.Landscape(), select=["JW204"])
    assert ((), "nothing to ask about") == (found.subject, found.message)


@shows("JW204", "municipality")
@pytest.mark.parametrize(("until", "asked"), [("2018-12-02", True), ("2018-12-01", False)])
def test_last_day_of_a_municipality(until: str, asked: bool) -> None:
    """A municipality is asked about on its last day, and not on the day after."""
    landscape = jr.Landscape(municipality(LAREN, period=period(until=until)))
    report = checked(landscape, select=["JW204"])
    assert asked is bool(report.where(verdict="not shown"))


def test_municipality_that_ends_before_the_window() -> None:
    """A municipality of the day that exists on no day of the window is outside the rule."""
    ended = municipality(LAREN, period=period("2002-01-01", "2019-01-01"))
    found = of(gooi(ended), whose=LAREN)
    assert jr.Verdict.NOT_APPLICABLE is found.verdict
    expected = "outside its subject: the municipality exists from 2002-01-01 until 2019-01-01"
    assert found.message.endswith(expected)


def test_municipality_that_starts_in_the_window() -> None:
    """A municipality still to be formed is asked about the days on which it exists."""
    new = municipality(LAREN, period=period("2019-07-01"))
    found = of(gooi(new), whose=LAREN)
    assert [
        (
            "contract or subsidy",
            (LAREN, CHILD_PROTECTION),
            "from 2019-07-01 until 2020-01-01",
            (LAREN,),
        )
    ] == lacking(found)


def test_renamed_municipality_keeps_its_id() -> None:
    """A municipality replaced by a newer record is asked about once, under its first id."""
    newer = jr.Municipality(id="GM9999", name="Laren (nieuw)", replaces=LAREN)
    found = of(gooi(newer), whose=LAREN)
    assert "Laren (nieuw), child protection" == found.label


# the three answers


@shows("JW204", "satisfied")
def test_contract_with_a_certified_institution() -> None:
    """A contract and a certificate for every day show the minimum cover."""
    landscape = gooi(contract(), CERTIFICATE)
    found = of(landscape)
    assert jr.Verdict.SATISFIED is found.verdict
    assert "Hilversum, child protection: minimum cover shown: no deviation in what is recorded" == (
        found.message
    )
    assert {"contract": "supports", "certificate": "supports"} == grounds(found)


def test_subsidy_covers_as_well() -> None:
    """Supply may rest on a subsidy."""
    subsidy = jr.Subsidy(
        id="subsidy", provider=GI, clients=(HILVERSUM,), functions=CERTIFIED, period=YEAR
    )
    assert jr.Verdict.SATISFIED is of(gooi(subsidy, CERTIFICATE)).verdict


def test_contract_of_the_regio_covers_its_members() -> None:
    """A contract of the Regio is one for each of its full members, and for nobody else."""
    landscape = gooi(contract(clients=(REGIO,)), CERTIFICATE)
    assert jr.Verdict.SATISFIED is of(landscape, whose=LAREN).verdict
    assert jr.Verdict.NOT_SHOWN is of(landscape, whose=EEMNES).verdict


@shows("JW204", "not shown")
def test_nothing_is_recorded() -> None:
    """With nothing on record, a contract or subsidy is missing for every day of the window."""
    found = of(gooi())
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert [
        ("contract or subsidy", (HILVERSUM, CHILD_PROTECTION), ALL_YEAR, (HILVERSUM,))
    ] == lacking(found)
    assert {} == grounds(found)


def test_certificate_is_missing() -> None:
    """A contract without a certificate on record asks for the certificate alone."""
    found = of(gooi(contract()))
    assert [("certificate", (GI, CHILD_PROTECTION), ALL_YEAR, (GI, "certifying-body"))] == lacking(
        found
    )


def test_provider_is_missing() -> None:
    """A contract that names only its clients asks for the provider and its certificate."""
    found = of(gooi(contract(provider=None)))
    assert [
        ("certificate", ("contract", CHILD_PROTECTION), ALL_YEAR, (HILVERSUM,)),
        ("provider", ("contract",), None, (HILVERSUM,)),
    ] == lacking(found)


def test_option_is_missing() -> None:
    """A contract of 2018 with an option for 2019 asks whether it was used."""
    old = contract(
        period=period("2018-01-01", "2019-01-01"), options=(option("2019-01-01", "2020-01-01"),)
    )
    found = of(gooi(old, CERTIFICATE))
    assert [
        ("contract or subsidy", (HILVERSUM, CHILD_PROTECTION), ALL_YEAR, (HILVERSUM,)),
        ("option exercised or ended", ("contract",), ALL_YEAR, (HILVERSUM,)),
    ] == lacking(found)


@shows("JW204", "violated")
def test_nothing_among_all_contracts_and_subsidies() -> None:
    """A municipality that recorded all its contracts and subsidies, none there, has no cover."""
    found = of(gooi(*no_other_cover()), on="2019-01-01")
    assert jr.Verdict.VIOLATED is found.verdict
    assert {
        "complete-contracts-GM0402": "declares complete",
        "complete-subsidies-GM0402": "declares complete",
    } == grounds(found)
    assert (None, ()) == (found.from_day, found.missing)
    assert "not covered every day" in found.message


def test_promise_stands_beside_a_violation() -> None:
    """A promise is told beside the violation, which does not rest on it."""
    found = of(gooi(*no_other_cover(), promise()))
    assert jr.Verdict.VIOLATED is found.verdict
    assert "promise" not in grounds(found)
    assert [("promised", ("promise",), None)] == remarks(found)


def test_promise_of_another_weakens_no_violation() -> None:
    """That a promise is only alleged leaves the declarations of the municipality as they are."""
    alleged = promise(evidence=said_in())
    landscape = gooi(letter(ALMERE), alleged, *no_other_cover())
    assert jr.Verdict.VIOLATED is of(landscape).verdict


def test_promise_is_a_ground_of_what_is_not_shown() -> None:
    """Where cover is not shown, the open promise is among the grounds."""
    found = of(gooi(promise()))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert {"promise": "supports"} == grounds(found)


# the days


@shows("JW204", "until")
@pytest.mark.parametrize(
    ("until", "gap"),
    [("2020-01-01", None), ("2019-12-31", "on 2019-12-31")],
)
def test_last_day_of_the_certificate(until: str, gap: str | None) -> None:
    """A certificate through the last day of the window covers it; a day less leaves that day."""
    found = of(gooi(contract(), certificate("2018-01-01", until)))
    assert ([] if gap is None else [gap]) == [each[2] for each in lacking(found)]
    assert (gap is None) is (found.verdict is jr.Verdict.SATISFIED)


@shows("JW204", "since")
@pytest.mark.parametrize(
    ("since", "gap"),
    [("2019-01-01", None), ("2019-01-02", "on 2019-01-01")],
)
def test_first_day_of_the_contract(since: str, gap: str | None) -> None:
    """A contract from the first day of the window covers it; a day later leaves that day."""
    found = of(gooi(contract(period=period(since, "2020-01-01")), CERTIFICATE))
    assert ([] if gap is None else [gap]) == [each[2] for each in lacking(found)]


def test_by_itself_the_day_asked_is_the_window() -> None:
    """Without parameters only the day asked counts."""
    only = contract(period=period(LATER, "2018-12-02"))
    found = of(gooi(only, CERTIFICATE), parameters={})
    assert jr.Verdict.SATISFIED is found.verdict
    next_day = of(gooi(only, CERTIFICATE), parameters={}, on="2018-12-02")
    assert ["on 2018-12-02"] == [each[2] for each in lacking(next_day)]


def test_since_alone_is_one_day() -> None:
    """A window of which only the first day is set is that day."""
    found = of(gooi(), parameters={"JW204": {"since": "2019-03-01"}})
    assert ["on 2019-03-01"] == [each[2] for each in lacking(found)]


def test_until_alone_starts_on_the_day_asked() -> None:
    """A window of which only the end is set starts on the day asked."""
    found = of(gooi(), parameters={"JW204": {"until": "2019-01-01"}})
    assert ["from 2018-12-01 until 2019-01-01"] == [each[2] for each in lacking(found)]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (
            {"since": "2020-01-01", "until": "2019-01-01"},
            "JW204: no window: a period starts before it ends: 2020-01-01 is not before 2019-01-01",
        ),
        (
            {"until": LATER},
            "JW204: no window: a period starts before it ends: 2018-12-01 is not before 2018-12-01",
        ),
        (
            {"since": "01-02-2019"},
            "JW204, parameter since: expected a day as 2018-09-25, got '01-02-2019'",
        ),
        ({"until": 2019}, "JW204, parameter until: expected a day as 2018-09-25, got 2019"),
    ],
)
def test_impossible_window_is_refused(values: dict[str, object], expected: str) -> None:
    """A window without a day is an error of the question, not of the rule."""
    with pytest.raises(jr.UsageError) as error:
        jr.check(gooi(), on=LATER, parameters={"JW204": values})
    assert expected == str(error.value)


def test_days_as_dates() -> None:
    """The window may be given in dates."""
    window = {"JW204": {"since": day("2019-01-01"), "until": day("2020-01-01")}}
    assert of(gooi()) == of(gooi(), parameters=window)


def test_uncovered_from_a_later_day() -> None:
    """Cover that ends for certain within the window is told with the first day without."""
    half = contract(period=period("2018-01-01", "2019-07-01"))
    found = of(gooi(half, CERTIFICATE, *no_other_cover()))
    assert day("2019-07-01") == found.from_day
    assert (
        "Hilversum, child protection: will be uncovered from 2019-07-01 unless more follows: "
        "contracts and subsidies so far are declared complete" == found.message
    )


@shows("JW204", "since")
@pytest.mark.parametrize(
    ("on", "from_day"), [("2019-06-30", day("2019-07-01")), ("2019-07-01", None)]
)
def test_will_be_uncovered_until_it_is(on: str, from_day: Any) -> None:
    """The day before the gap it is still to come; on its first day it is there."""
    half = contract(period=period("2018-01-01", "2019-07-01"))
    found = of(gooi(half, CERTIFICATE, *no_other_cover(on="2020-01-01")), on=on)
    assert (jr.Verdict.VIOLATED, from_day) == (found.verdict, found.from_day)


def test_earlier_gap_on_the_word_of_another() -> None:
    """The gap on the municipality's own word is told, not the earlier one on another's."""
    half = contract(period=period("2018-01-01", "2019-07-01"))
    theirs = complete("certificates", GI, on="2020-01-01")
    until_april = certificate("2018-01-01", "2019-04-01")
    found = of(gooi(half, until_april, theirs, *no_other_cover()))
    assert (jr.Verdict.VIOLATED, day("2019-07-01")) == (found.verdict, found.from_day)


@shows("JW204", "measured")
@pytest.mark.parametrize(
    ("since", "expected"),
    [("2015-01-01", jr.Verdict.NOT_SHOWN), ("2014-12-31", jr.Verdict.NOT_APPLICABLE)],
)
def test_first_day_of_the_rule(since: str, expected: jr.Verdict) -> None:
    """A window that starts before the act came into force is outside it."""
    window = {"JW204": {"since": since, "until": "2020-01-01"}}
    assert expected is of(gooi(), parameters=window).verdict


def test_day_asked_before_the_rule() -> None:
    """On the last day of 2014 the rule gives one reason and no subject."""
    (found,) = checked(gooi(), on="2014-12-31", select=["JW204"])
    assert ((), "not yet in force (from 2015-01-01)") == (found.subject, found.message)


# what was not known or concluded on the day


def test_contract_concluded_later() -> None:
    """A contract concluded after the day asked is told as confirmed later."""
    late = contract(concluded=day("2018-12-02"))
    found = of(gooi(late, CERTIFICATE))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert [("confirmed later", ("contract",), "2018-12-02")] == remarks(found)
    assert jr.Verdict.SATISFIED is of(gooi(late, CERTIFICATE), on="2018-12-02").verdict


def test_contract_of_an_uncertain_term() -> None:
    """A contract that only possibly runs asks for its term."""
    perhaps = contract(period=possibly("2019-01-01"))
    found = of(gooi(perhaps, CERTIFICATE))
    assert ("term", ("contract",), ALL_YEAR, (HILVERSUM,)) in lacking(found)


def test_known_later() -> None:
    """What was known from a later day is left out when an earlier one is asked."""
    landscape = gooi(contract(known_from=day("2018-12-02")), CERTIFICATE)
    assert jr.Verdict.NOT_SHOWN is of(landscape, known_at="2018-12-01").verdict
    assert jr.Verdict.SATISFIED is of(landscape, known_at="2018-12-02").verdict

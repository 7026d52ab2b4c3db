"""PRA008: after an exit child protection and youth probation are covered from day one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.rules.landscapes import (
    ALMERE,
    CERTIFIED,
    CHILD_PROTECTION,
    DECLARED,
    EEMNES,
    EXIT,
    GI,
    HAARLEM,
    HILVERSUM,
    HUIZEN,
    LAREN,
    LATER,
    MEMBERS,
    REGIO,
    TRACK,
    YOUTH_PROBATION,
    between,
    certificate,
    checked,
    college,
    complete,
    contract,
    day,
    exempted,
    explained,
    finding,
    gooi,
    grounds,
    lacking,
    leaving,
    left,
    letter,
    membership,
    municipality,
    no_other_cover,
    period,
    possibly,
    promise,
    remarks,
    said_in,
    shows,
    track,
)

import jeugdregio as jr

ALL_YEAR = "from 2019-01-01 until 2020-01-01"
CERTIFICATE = certificate("2018-01-01", "2021-01-01")


def of(
    landscape: jr.Landscape,
    function: str = CHILD_PROTECTION,
    whose: str = HILVERSUM,
    **asked: Any,
) -> jr.Finding:
    """What the rule says about Hilversum after the exit."""
    return finding(landscape, "PRA008", EXIT, whose, function, **asked)


def subjects(landscape: jr.Landscape, **asked: Any) -> set[tuple[str, ...]]:
    """What the rule is asked about."""
    return {each.subject for each in checked(landscape, select=["PRA008"], **asked)}


def no_contract(
    days: str = ALL_YEAR, whose: str = HILVERSUM
) -> tuple[str, tuple[str, ...], str, tuple[str, ...]]:
    """That a contract or subsidy is missing for these days."""
    return ("contract or subsidy", (whose, CHILD_PROTECTION), days, (whose,))


NO_EFFECTIVE_DATE = ("effective date", (EXIT,), None, (REGIO,))


# what is asked about


def test_each_municipality_and_function_is_asked() -> None:
    """An exit of the Regio is asked about for each of its municipalities and both functions."""
    assert {(EXIT, each, function) for each in MEMBERS for function in CERTIFIED} == subjects(
        left()
    )


def test_exit_of_one_municipality() -> None:
    """An exit of one municipality is asked about for that one."""
    assert {(EXIT, HILVERSUM, each) for each in CERTIFIED} == subjects(
        gooi(leaving(for_=(HILVERSUM,)))
    )


def test_partial_and_possible_members_are_no_subjects() -> None:
    """Whoever takes part for a part, or perhaps, is not asked about."""
    partial = membership(EEMNES, extent=jr.Extent.PARTIAL)
    perhaps = membership(HAARLEM, period=possibly("2018-01-01"))
    assert subjects(left()) == subjects(left(partial, perhaps))


@pytest.mark.parametrize(
    ("of_exit", "of_track", "asked"),
    [
        ((CHILD_PROTECTION,), CERTIFIED, {CHILD_PROTECTION}),
        ((), (YOUTH_PROBATION,), {YOUTH_PROBATION}),
        (("foster-care",), CERTIFIED, set()),
        ((), (), set(CERTIFIED)),
    ],
)
def test_functions_of_the_exit(
    of_exit: tuple[str, ...], of_track: tuple[str, ...], asked: set[str]
) -> None:
    """The functions are those of the exit, else those of the track, else both."""
    landscape = gooi(leaving(functions=of_exit), track(functions=of_track))
    assert asked == {subject[-1] for subject in subjects(landscape) if subject}


def test_other_acts_are_no_exit() -> None:
    """Joining a track leaves nothing uncovered."""
    assert {()} == subjects(gooi(leaving(kind=jr.ActKind.JOINING)))


# the three answers


@shows("PRA008", "satisfied")
def test_cover_of_the_first_year() -> None:
    """A contract and a certificate for the twelve months show the minimum cover."""
    found = of(left(contract(), CERTIFICATE))
    assert jr.Verdict.SATISFIED is found.verdict
    assert ({"contract": "supports", "certificate": "supports"}, []) == (
        grounds(found),
        remarks(found),
    )
    assert "minimum cover shown" in found.message


@shows("PRA008", "not shown")
def test_nothing_is_recorded() -> None:
    """With nothing on record, a contract or subsidy is missing for the twelve months."""
    found = of(left())
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert [no_contract()] == lacking(found)
    assert {EXIT: "supports"} == grounds(found)


def test_promise_is_no_cover() -> None:
    """A promise is a ground of what is not shown, and no cover."""
    found = of(left(promise()))
    assert [no_contract()] == lacking(found)
    assert {EXIT: "supports", "promise": "supports"} == grounds(found)
    assert [("promised", ("promise",), None)] == remarks(found)


@shows("PRA008", "violated")
def test_nothing_among_all_contracts_and_subsidies() -> None:
    """A municipality that recorded all its contracts and subsidies will have no cover."""
    found = of(left(*no_other_cover()))
    assert (jr.Verdict.VIOLATED, day("2019-01-01")) == (found.verdict, found.from_day)
    assert "not followed" == found.word
    assert {
        EXIT: "supports",
        "complete-contracts-GM0402": "declares complete",
        "complete-subsidies-GM0402": "declares complete",
    } == grounds(found)


def test_declaration_by_another_shows_no_deviation() -> None:
    """What the Regio declares about Hilversum asks for the word of Hilversum, for advice too."""
    theirs = [complete(each, REGIO, HILVERSUM) for each in ("contracts", "subsidies")]
    found = of(left(*theirs))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    who = (college(HILVERSUM),)
    assert [("declaration by the holder of the duty", who, None, who)] == lacking(found)


@shows("PRA008", "declaration")
@pytest.mark.parametrize(("days", "first"), DECLARED)
def test_declaration_reaches_a_day_of_the_months(days: jr.Period, first: date | None) -> None:
    """Contracts and subsidies complete through the day of effect, or from the last day on."""
    found = of(left(*no_other_cover(period=days)))
    assert (first is not None, first) == (found.verdict is jr.Verdict.VIOLATED, found.from_day)


def test_legal_half_is_another_rule() -> None:
    """The half in law is JW204, which asks about the same months by its parameters."""
    assert "JW204" == jr.find_rule("PRA008").legal_half
    window = {"JW204": {"since": "2019-01-01", "until": "2020-01-01"}}
    report = checked(left(*no_other_cover()), select=["PRA008", "JW204"], parameters=window)
    both = report.where(subject=HILVERSUM, verdict="violated").where(subject=CHILD_PROTECTION)
    assert ["JW204", "PRA008"] == [each.code for each in both]


# the twelve months


@shows("PRA008", "months")
@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2019-01-01", "2020-01-01", []),
        ("2019-01-02", "2020-01-01", [no_contract("on 2019-01-01")]),
        ("2019-01-01", "2019-12-31", [no_contract("on 2019-12-31")]),
    ],
)
def test_first_and_last_day_of_the_twelve_months(
    since: str, until: str, expected: list[Any]
) -> None:
    """Cover is asked from the effective date through the last day of the twelve months."""
    landscape = left(contract(period=period(since, until)), CERTIFICATE)
    assert expected == lacking(of(landscape))


@shows("PRA008", "months")
def test_certificate_through_the_last_day() -> None:
    """A certificate that ends a day earlier leaves that day."""
    landscape = left(contract(), certificate("2019-01-01", "2019-12-31"))
    expected = ("certificate", (GI, CHILD_PROTECTION), "on 2019-12-31", (GI, "certifying-body"))
    assert [expected] == lacking(of(landscape))


def test_months_are_a_parameter() -> None:
    """With six months, cover of half a year is enough."""
    half = left(contract(period=period("2019-01-01", "2019-07-01")), CERTIFICATE)
    assert jr.Verdict.SATISFIED is of(half, parameters={"PRA008": {"months": "6"}}).verdict
    assert jr.Verdict.NOT_SHOWN is of(half, parameters={"PRA008": {"months": 7}}).verdict


@pytest.mark.parametrize("months", [0, 121, -1, 1.5, "twelve", "", "0", "9" * 5000, True, None])
def test_months_that_are_none(months: object) -> None:
    """Months are a whole number from 1 through 120."""
    with pytest.raises(jr.UsageError, match="PRA008, parameter months: expected a whole number"):
        jr.check(left(), on=LATER, parameters={"PRA008": {"months": months}})


def test_uncovered_from_a_later_day() -> None:
    """Cover that ends within the twelve months is told with the first day without."""
    half = contract(period=period("2019-01-01", "2019-07-01"))
    found = of(left(half, CERTIFICATE, *no_other_cover()))
    assert (jr.Verdict.VIOLATED, day("2019-07-01")) == (found.verdict, found.from_day)
    assert "will be uncovered from 2019-07-01" in found.message


# the effective date


def test_start_of_the_contracts_stands_in() -> None:
    """Without an effective date the start of the contracts of the track is taken, and told."""
    landscape = gooi(leaving(effective=None), track(contracts_from=day("2019-01-01")))
    found = of(landscape)
    assert [no_contract()] == lacking(found)
    assert [("start assumed", (TRACK,), "2019-01-01")] == remarks(found)


def test_assumed_start_is_told_with_every_verdict() -> None:
    """That the start is assumed is told beside cover that is shown, too."""
    landscape = gooi(
        leaving(effective=None), track(contracts_from=day("2019-01-01")), contract(), CERTIFICATE
    )
    found = of(landscape)
    assert (jr.Verdict.SATISFIED, [("start assumed", (TRACK,), "2019-01-01")]) == (
        found.verdict,
        remarks(found),
    )


@pytest.mark.parametrize("about", [(TRACK,), (), (ALMERE,)])
def test_effective_date_is_missing(about: tuple[str, ...]) -> None:
    """Without an effective date and a start of contracts, the effective date is missing."""
    found = of(gooi(leaving(effective=None, about=about), contract(), CERTIFICATE))
    assert [NO_EFFECTIVE_DATE] == lacking(found)
    assert {EXIT: "supports"} == grounds(found)


def test_effective_date_without_a_first_day() -> None:
    """An effective date that nothing bounds is missing."""
    unknown = leaving(effective=between(None, "2019-01-01"))
    assert [NO_EFFECTIVE_DATE] == lacking(of(gooi(unknown, contract(), CERTIFICATE)))


JANUARY = between("2019-01-01", "2019-02-01")
"""An effective date somewhere in January, or on the first of February."""


@shows("PRA008", "months")
@pytest.mark.parametrize(
    ("until", "expected"),
    [
        ("2020-02-01", []),
        ("2020-01-31", [no_contract("on 2020-01-31"), NO_EFFECTIVE_DATE]),
    ],
)
def test_uncertain_effective_date_is_covered_whenever(until: str, expected: list[Any]) -> None:
    """Cover through the last day of the latest twelve months is cover whenever they start."""
    covering = contract(period=period("2019-01-01", until))
    found = of(gooi(leaving(effective=JANUARY), covering, CERTIFICATE))
    assert expected == lacking(found)


@shows("PRA008", "months")
@pytest.mark.parametrize(
    ("since", "expected"),
    [("2019-02-02", jr.Verdict.VIOLATED), ("2019-02-01", jr.Verdict.NOT_SHOWN)],
)
def test_uncertain_effective_date_is_uncovered_whenever(since: str, expected: jr.Verdict) -> None:
    """No cover on the latest first day is a deviation whenever the twelve months start."""
    covering = contract(period=period(since, "2021-01-01"))
    landscape = gooi(leaving(effective=JANUARY), covering, CERTIFICATE, *no_other_cover())
    assert expected is of(landscape).verdict


def test_effective_date_without_a_last_day() -> None:
    """From a first day on, cover of twelve months is not yet cover whenever they start."""
    open_end = leaving(effective=between("2019-01-01", None))
    found = of(gooi(open_end, contract(), CERTIFICATE))
    assert [NO_EFFECTIVE_DATE] == lacking(found)


def test_uncertain_start_of_the_contracts() -> None:
    """An uncertain start of the contracts lacks the effective date, and is told as assumed."""
    landscape = gooi(leaving(effective=None), track(contracts_from=JANUARY))
    found = of(landscape)
    expected = [no_contract("from 2019-01-01 until 2020-02-01"), NO_EFFECTIVE_DATE]
    assert expected == lacking(found)
    assert [("start assumed", (TRACK,), "2019-01-01")] == remarks(found)


def test_effective_dates_more_than_a_year_apart() -> None:
    """Two readings without a day in common violate nothing."""
    far_apart = leaving(effective=between("2019-01-01", "2020-06-01"))
    found = of(gooi(far_apart, *no_other_cover()))
    assert [NO_EFFECTIVE_DATE] == lacking(found)


def test_effective_date_at_the_end_of_the_calendar() -> None:
    """The last day of all, which registers write for "never", has no twelve months after it."""
    found = of(gooi(leaving(effective=day("9999-12-31"))))
    assert jr.Verdict.NOT_APPLICABLE is found.verdict
    assert found.message.endswith(": outside its subject: the window ends after the calendar")


# the life of a municipality


@shows("PRA008", "municipality")
@pytest.mark.parametrize(
    ("until", "expected"),
    [("2019-01-01", jr.Verdict.NOT_APPLICABLE), ("2019-01-02", jr.Verdict.NOT_SHOWN)],
)
def test_municipality_that_ends_before_the_exit(until: str, expected: jr.Verdict) -> None:
    """A municipality that exists on no day of the twelve months is outside the rule."""
    ended = municipality(LAREN, period=period("2002-01-01", until))
    assert expected is of(left(ended), whose=LAREN).verdict


def test_municipality_that_ends_in_the_twelve_months() -> None:
    """Cover is asked for the days on which the municipality exists."""
    ended = municipality(LAREN, period=period("2002-01-01", "2019-04-01"))
    found = of(left(ended), whose=LAREN)
    assert [no_contract("from 2019-01-01 until 2019-04-01", LAREN)] == lacking(found)


def test_municipality_that_ends_while_the_start_is_uncertain() -> None:
    """A municipality without a day in every reading of the start violates nothing."""
    ended = municipality(LAREN, period=period("2002-01-01", "2019-01-15"))
    own = no_other_cover(LAREN)
    found = of(gooi(leaving(effective=JANUARY), ended, *own), whose=LAREN)
    assert [NO_EFFECTIVE_DATE] == lacking(found)


# the rule in time, and what sets it aside


@shows("PRA008", "measured")
@pytest.mark.parametrize(("effective", "marked"), [("2018-09-25", False), ("2018-09-24", True)])
def test_effective_before_the_rule(effective: str, marked: bool) -> None:
    """An exit with effect before the letter is measured with a later yardstick."""
    act = leaving(day=day("2018-09-01"), effective=day(effective))
    found = of(gooi(act, *no_other_cover()))
    assert (jr.Verdict.VIOLATED, marked) == (found.verdict, found.hindsight)
    assert marked is ("measured with a later yardstick" in found.message)


@pytest.mark.parametrize(("on", "marked"), [("2018-09-25", False), ("2018-09-24", True)])
def test_asked_before_the_rule_with_hindsight(on: str, marked: bool) -> None:
    """With hindsight the day before the letter can be asked about, marked."""
    act = leaving(day=day("2018-09-01"))
    assert marked is of(gooi(act), on=on, hindsight=True).hindsight


def test_asked_before_the_rule_without_hindsight() -> None:
    """Without hindsight the day before the letter gives one reason and no subject."""
    act = leaving(day=day("2018-09-01"))
    (found,) = checked(gooi(act), on="2018-09-24", select=["PRA008"])
    assert ((), "not yet in force (from 2018-09-25)") == (found.subject, found.message)


def test_latest_effective_date_before_the_rule() -> None:
    """An uncertain effective date wears the mark only when no reading lies in the rule's time."""
    for latest, marked in {"2018-09-24": True, "2018-09-25": False}.items():
        act = leaving(day=day("2018-09-01"), effective=between("2018-09-10", latest))
        assert marked is of(gooi(act)).hindsight


@shows("PRA008", "explained")
def test_advice_can_be_explained() -> None:
    """A deviation from an advice with an explanation on record is explained."""
    reason = explained("PRA008", EXIT, HILVERSUM)
    landscape = left(*no_other_cover(), *no_other_cover(HUIZEN), reason)
    found = of(landscape)
    assert (jr.Verdict.EXPLAINED, reason) == (found.verdict, found.explanation)
    assert day("2019-01-01") == found.from_day
    assert jr.Verdict.VIOLATED is of(landscape, whose=HUIZEN).verdict


def test_explanation_of_nothing() -> None:
    """Where nothing deviates for certain there is nothing to explain."""
    found = of(left(explained("PRA008", EXIT)))
    assert (jr.Verdict.NOT_SHOWN, None) == (found.verdict, found.explanation)


@pytest.mark.parametrize(
    ("until", "expected"),
    [("2018-12-02", jr.Verdict.EXPLAINED), ("2018-12-01", jr.Verdict.VIOLATED)],
)
def test_last_day_of_an_explanation(until: str, expected: jr.Verdict) -> None:
    """An explanation holds through its last day."""
    reason = explained("PRA008", EXIT, period=period(until=until))
    assert expected is of(left(*no_other_cover(), reason)).verdict


@shows("PRA008", "exempted")
def test_exemption_sets_the_rule_aside() -> None:
    """An exception makes the rule not applicable to its subjects."""
    landscape = left(exempted("PRA008", HUIZEN))
    assert jr.Verdict.NOT_APPLICABLE is of(landscape, whose=HUIZEN).verdict
    assert jr.Verdict.NOT_SHOWN is of(landscape).verdict


def test_exit_alleged_by_another_is_no_deviation() -> None:
    """An exit that only Almere speaks of asks for the account of the municipality."""
    alleged = leaving(evidence=said_in())
    found = of(gooi(letter(ALMERE), alleged, *no_other_cover()))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert [("own account", (college(HILVERSUM),), None, (college(HILVERSUM),))] == lacking(found)
    assert (ALMERE,) == found.alleged_by
    assert found.from_day is None

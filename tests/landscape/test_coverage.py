"""Cover: the kinds and truths of days, and what is missing."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import (
    CHILD_PROTECTION,
    EEMNES,
    GOOI,
    HILVERSUM,
    HUIZEN,
    YEAR,
    YOUTH_PROBATION,
    alliance,
    between,
    certificate,
    complete,
    contract,
    day,
    gooi,
    institution,
    landscape_of,
    membership,
    municipality,
    option,
    period,
    promise,
    subsidy,
    suspension,
    uncertain,
)
from tests.landscape.successions import ABSORPTION, HISTORY, country, reorganised
from tests.pages import Page

from jeugdregio.dates import Period, Periods
from jeugdregio.errors import AmbiguousName, OutsideLife, UnknownName, UsageError
from jeugdregio.landscape import Coverage, CoverInterval, CoverKind, Landscape
from jeugdregio.landscape.coverage import coverage
from jeugdregio.model import (
    Alliance,
    Answer,
    Body,
    Extent,
    Force,
    Lack,
    Missing,
    Note,
    Option,
    Purpose,
    Record,
    Remark,
    Role,
    Truth,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
JULY = day("2019-07-01")
FIRST_HALF = period("2019-01-01", "2019-07-01")
SECOND_HALF = period("2019-07-01", "2020-01-01")
BEFORE = period("2018-01-01", "2019-01-01")
COMPLETE = (complete("contracts"), complete("subsidies"), complete("certificates"))


def asked(
    case: Landscape, who: str = HILVERSUM, what: str = CHILD_PROTECTION, on: str = "2019-01-01"
) -> Answer[Coverage]:
    """The cover of the year 2019."""
    return case.on(on).coverage(who, what, since="2019-01-01", until="2020-01-01")


def cover(*records: Record, **how: str) -> Answer[Coverage]:
    """The cover of Hilversum in 2019 with these records."""
    return asked(landscape_of(*records), **how)


def whole_year(answer: Answer[Coverage]) -> tuple[Truth, CoverKind, set[str]]:
    """Truth, kind and what is missing, where that is the same for all of the year."""
    (interval,) = answer.value.intervals
    assert interval.truth is answer.truth
    return interval.truth, interval.kind, {each.what.value for each in answer.missing}


# contract and subsidy, provider and certificate


@pytest.mark.parametrize(
    ("records", "truth", "kind", "missing"),
    [
        ([], UNKNOWN, "none recorded", {"contract or subsidy"}),
        ([contract(), certificate()], YES, "contract", set()),
        ([subsidy(), certificate()], YES, "subsidy", set()),
        ([contract(bridge=True), certificate()], YES, "bridge", set()),
        ([contract()], UNKNOWN, "contract", {"certificate"}),
        ([contract(provider=None)], UNKNOWN, "contract", {"provider", "certificate"}),
        ([contract(), subsidy(), certificate()], YES, "contract", set()),
        (
            [contract(provider=None), contract("b", bridge=True), certificate()],
            YES,
            "bridge",
            set(),
        ),
        ([contract(clients=())], UNKNOWN, "none recorded", {"contract or subsidy"}),
        ([contract(functions=("foster-care",))], UNKNOWN, "none recorded", {"contract or subsidy"}),
        ([contract(functions=("youth-care",)), certificate()], YES, "contract", set()),
        (
            [contract(period=uncertain(YEAR)), certificate()],
            UNKNOWN,
            "none recorded",
            {"term", "contract or subsidy"},
        ),
        ([*COMPLETE[:1]], UNKNOWN, "none recorded", {"subsidy"}),
        ([*COMPLETE[1:]], UNKNOWN, "none recorded", {"contract"}),
        ([*COMPLETE], NO, "none recorded", set()),
        ([contract(), certificate(), *COMPLETE], YES, "contract", set()),
        ([contract(), *COMPLETE[:2]], UNKNOWN, "contract", {"certificate"}),
        ([contract(), *COMPLETE[2:]], UNKNOWN, "contract", {"contract or subsidy"}),
        ([contract(), *COMPLETE], NO, "contract", set()),
        ([contract(provider=None), *COMPLETE], UNKNOWN, "contract", {"provider", "certificate"}),
        (
            [contract(), certificate(suspensions=(suspension(YEAR),))],
            UNKNOWN,
            "contract",
            {"certificate"},
        ),
        ([complete("contracts", HUIZEN), *COMPLETE[1:]], UNKNOWN, "none recorded", {"contract"}),
    ],
)
def test_what_covers(records: list[Record], truth: Truth, kind: str, missing: set[str]) -> None:
    """A contract or subsidy, a provider and a certificate; what lacks of these is named."""
    huizen = municipality(HUIZEN, "Huizen")
    assert (truth, CoverKind(kind), missing) == whole_year(cover(huizen, *records))


@pytest.mark.parametrize(
    ("records", "truth", "kind", "missing"),
    [
        ([contract(functions=("foster-care",))], YES, "contract", set()),
        ([contract(functions=("youth-help",))], YES, "contract", set()),
        (
            [contract(functions=("maatwerk",))],
            UNKNOWN,
            "none recorded",
            {"care functions", "contract or subsidy"},
        ),
        ([contract(functions=("foster-care",), provider=None)], UNKNOWN, "contract", {"provider"}),
        (
            [contract(functions=("maatwerk",)), *COMPLETE],
            UNKNOWN,
            "none recorded",
            {"care functions"},
        ),
    ],
)
def test_help_needs_no_certificate(
    records: list[Record], truth: Truth, kind: str, missing: set[str]
) -> None:
    """Only what the law reserves for certified institutions asks for a certificate."""
    found = whole_year(cover(*records, what="foster-care"))
    assert (truth, CoverKind(kind), missing) == found


def test_a_function_asks_for_the_certificates_of_its_parts() -> None:
    """The compulsory framework is both its parts, in the contract and in the certificate."""
    both = contract(functions=("child-protection", "youth-probation"))
    half = certificate(functions=("youth-probation",))
    assert YES is cover(both, certificate(), what="compulsory-framework").truth
    assert {Lack.CERTIFICATE} == {
        each.what for each in cover(both, half, what="compulsory-framework").missing
    }
    alone = cover(contract(), certificate(), what="compulsory-framework")
    assert CoverKind.NONE is alone.value.intervals[0].kind


def test_missing_facts_say_about_what_for_when_and_from_whom() -> None:
    """A certificate is missing for the days of the gap; a provider of a contract as such."""
    answer = cover(contract(provider=None, period=SECOND_HALF))
    assert {
        Missing(Lack.CONTRACT_OR_SUBSIDY, (HILVERSUM, CHILD_PROTECTION), FIRST_HALF, (HILVERSUM,)),
        Missing(Lack.CERTIFICATE, ("contract", CHILD_PROTECTION), SECOND_HALF, (HILVERSUM,)),
        Missing(Lack.PROVIDER, ("contract",), None, (HILVERSUM,)),
    } == set(answer.missing)


# intervals


def test_the_window_is_cut_where_the_answer_turns() -> None:
    """A certificate that ends makes a gap from the next day on."""
    answer = cover(contract(), certificate(period=FIRST_HALF))
    assert UNKNOWN is answer.truth
    assert [(FIRST_HALF, YES), (SECOND_HALF, UNKNOWN)] == [
        (each.period, each.truth) for each in answer.value.intervals
    ]
    assert (Periods(SECOND_HALF), Periods()) == (answer.value.gaps, answer.value.denied)
    assert (CoverKind.CONTRACT,) == answer.value.kinds


def test_the_whole_is_no_if_some_gap_is() -> None:
    """YES without a gap, NO if some gap is NO, else UNKNOWN."""
    declared = (complete(name, period=FIRST_HALF) for name in ("contracts", "subsidies"))
    answer = cover(contract("later", period=SECOND_HALF), *declared)
    assert [NO, UNKNOWN] == [each.truth for each in answer.value.intervals]
    assert (NO, ()) == (answer.truth, answer.missing)
    assert (Periods(YEAR), Periods(FIRST_HALF)) == (answer.value.gaps, answer.value.denied)
    assert {Role.DECLARES} == {each.role for each in answer.grounds}


def test_equal_neighbours_are_one_interval() -> None:
    """A day on which nothing changes for the answer makes no cut."""
    both = (
        contract(period=FIRST_HALF, functions=("foster-care",)),
        complete("acts", period=FIRST_HALF),
    )
    assert 1 == len(cover(*both).value.intervals)


def test_neighbours_are_equal_whatever_their_contracts() -> None:
    """The same declarations deny both halves of the year, through contracts in another order."""
    answer = cover(
        institution("other"),
        contract("a", period=FIRST_HALF),
        contract("b", provider="other"),
        contract("c", period=SECOND_HALF),
        *COMPLETE,
    )
    assert (NO, CoverKind.CONTRACT, set()) == whole_year(answer)


def test_kinds_come_strongest_first() -> None:
    """Whatever their order in time."""
    answer = cover(
        contract(bridge=True, period=FIRST_HALF), subsidy(period=SECOND_HALF), certificate()
    )
    assert (CoverKind.SUBSIDY, CoverKind.BRIDGE) == answer.value.kinds


def test_cover_is_cut_to_the_life_of_the_municipality() -> None:
    """Outside it there is nothing to cover; wholly outside the question is an error."""
    weesp = municipality("GM0457", "Weesp", period=period(None, "2019-07-01"))
    answer = cover(weesp, who="Weesp")
    assert FIRST_HALF == answer.value.window == answer.value.intervals[0].period
    with pytest.raises(OutsideLife, match=r"GM0457 exists \.\. until 2019-07-01, on no day of"):
        landscape_of(weesp).on("2022-04-01").coverage("Weesp", CHILD_PROTECTION)


@pytest.mark.parametrize(
    ("town", "since", "until", "days", "others"),
    [
        ("C", "2009-01-01", "2016-01-01", period("2010-01-01", "2015-01-01"), ("A", "B", "D")),
        ("C", "2009-01-01", "2014-01-01", period("2010-01-01", "2014-01-01"), ("A", "B")),
        ("C", "2012-01-01", "2016-01-01", period("2012-01-01", "2015-01-01"), ("D",)),
        ("A", "2009-01-01", "2012-01-01", period("2009-01-01", "2010-01-01"), ("C",)),
    ],
)
def test_what_is_cut_off_is_remarked(
    town: str, since: str, until: str, days: Period, others: tuple[str, ...]
) -> None:
    """With what it came from and passed to, on the sides where days are left out."""
    answer = country(*HISTORY).on(since).coverage(town, CHILD_PROTECTION, since=since, until=until)
    assert days == answer.value.window
    assert (Remark(Note.CUT_TO_LIFE, (town, *others)),) == answer.remarks


def test_what_is_not_cut_is_not_remarked() -> None:
    """A window inside the life of the municipality, up to its last day."""
    shown = country(*HISTORY).on("2012-01-01")
    answer = shown.coverage("C", CHILD_PROTECTION, since="2010-01-01", until="2015-01-01")
    assert () == answer.remarks


@pytest.mark.parametrize(
    ("records", "truths", "missing"),
    [
        ([contract(), certificate()], [YES, UNKNOWN], {"reorganisation"}),
        ([], [UNKNOWN, UNKNOWN], {"contract or subsidy", "reorganisation"}),
        ([*COMPLETE], [NO], set()),
    ],
)
def test_a_planned_end_is_missing(
    records: list[Record], truths: list[Truth], missing: set[str]
) -> None:
    """From its day on nobody knows whether the municipality is there to be covered."""
    plan = reorganised("plan", "2019-07-01", (HILVERSUM, HUIZEN, ABSORPTION), planned=True)
    answer = cover(municipality(HUIZEN, "Huizen"), plan, *records)
    assert truths == [each.truth for each in answer.value.intervals]
    assert missing == {each.what.value for each in answer.missing}
    if missing:
        assert [FIRST_HALF, SECOND_HALF] == [each.period for each in answer.value.intervals]
        assert "plan" in {each.record.id for each in answer.value.intervals[1].answer.grounds}
        lack = Missing(Lack.SUCCESSION, ("plan",), None, ("legislation",))
        assert lack in answer.value.intervals[1].answer.missing
        assert lack not in answer.value.intervals[0].answer.missing


def test_the_window_is_the_day_asked_when_nothing_is_said() -> None:
    """One day; or from that day until another."""
    shown = landscape_of().on("2019-07-01")
    assert Period.day(JULY) == shown.coverage(HILVERSUM, CHILD_PROTECTION).value.window
    until = shown.coverage(HILVERSUM, CHILD_PROTECTION, until="2020-01-01")
    assert SECOND_HALF == until.value.window


# options


def with_options(*options: Option, on: str = "2019-01-01", **more: Any) -> Answer[Coverage]:
    """A contract of 2018 with options, asked about 2019."""
    records = (*more.pop("records", ()), certificate(period=period("2018-01-01", "2022-01-01")))
    return cover(contract(period=BEFORE, options=options, **more), *records, on=on)


NEXT = ("2019-01-01", "2020-01-01")
AFTER = ("2020-01-01", "2021-01-01")
OPTION = "option exercised or ended"
OTHER = "contract or subsidy"


@pytest.mark.parametrize(
    ("options", "truth", "kind", "missing"),
    [
        ([option(*NEXT, True)], YES, "extension", set()),
        ([option(*NEXT, False)], UNKNOWN, "none recorded", {OTHER}),
        ([option(*NEXT)], UNKNOWN, "none recorded", {OPTION, OTHER}),
        ([option(*NEXT, True, on=day("2018-10-01"))], YES, "extension", set()),
        ([option(*NEXT, True, on=day("2019-01-02"))], UNKNOWN, "none recorded", {OPTION, OTHER}),
        ([option(*NEXT, False, on=day("2019-01-02"))], UNKNOWN, "none recorded", {OPTION, OTHER}),
        (
            [option(*NEXT, True, on=between("2018-10-01", "2019-02-01"))],
            UNKNOWN,
            "none recorded",
            {"day", OTHER},
        ),
        ([option(*AFTER, True)], UNKNOWN, "none recorded", {OTHER}),
        ([option(*AFTER, False), option(*NEXT)], UNKNOWN, "none recorded", {OTHER}),
        ([option(*AFTER), option(*NEXT)], UNKNOWN, "none recorded", {OPTION, OTHER}),
        ([option(*AFTER), option(*NEXT, True)], YES, "extension", set()),
        (
            [Option(uncertain(YEAR), True)],
            UNKNOWN,
            "none recorded",
            {"term", OTHER},
        ),
    ],
)
def test_an_option_covers_when_exercised(
    options: list[Option], truth: Truth, kind: str, missing: set[str]
) -> None:
    """As far as the day asked can know; a later option is possible only after an earlier."""
    assert (truth, CoverKind(kind), missing) == whole_year(with_options(*options))


@pytest.mark.parametrize(
    ("options", "truth", "missing"),
    [
        ([option(*NEXT)], NO, set()),
        ([option(*NEXT, False)], NO, set()),
        ([option(*NEXT, True)], YES, set()),
        ([option(*NEXT, True, on=day("2019-06-01"))], NO, set()),
        ([option(*NEXT, True, on=between("2018-06-01", "2019-06-01"))], UNKNOWN, {"day"}),
        ([option(*NEXT, False, on=between("2018-06-01", "2019-06-01"))], NO, set()),
        ([option(*AFTER), option(*NEXT, True, on=between("2018-06-01"))], UNKNOWN, {"day"}),
        ([Option(period("2019-01-01"))], NO, set()),
    ],
)
def test_inside_completeness_silence_is_no_exercise(
    options: list[Option], truth: Truth, missing: set[str]
) -> None:
    """A declaration reaches the options of a contract; what came later does not repair the day."""
    answer = with_options(*options, records=COMPLETE)
    assert (truth, missing) == (answer.truth, {each.what.value for each in answer.missing})


@pytest.mark.parametrize("about", ["contract", HILVERSUM, HUIZEN])
def test_a_declaration_about_any_party_reaches_the_option(about: str) -> None:
    """About the contract, the municipality asked about, or another client."""
    records = (
        municipality(HUIZEN, "Huizen"),
        complete("contracts", about, id="one"),
        complete("contracts", period=YEAR, kinds=("foster-care",), id="other"),
    )
    answer = with_options(option(*NEXT), records=records, clients=(HILVERSUM, HUIZEN))
    assert OPTION not in {each.what.value for each in answer.missing}


def test_an_option_is_denied_whole_or_not_at_all() -> None:
    """A declaration about a part of its days does not tell whether it was exercised."""
    answer = with_options(
        option("2019-01-01", "2021-01-01"), records=(complete("contracts", period=YEAR),)
    )
    assert OPTION in {each.what.value for each in answer.missing}


def test_the_admission_document_of_2017() -> None:
    """Cover in 2019 depends on the option 2018-2019: that is the missing fact, with its days."""
    answer = cover(
        contract(
            provider=None,
            period=period("2017-01-01", "2018-01-01"),
            options=(
                option("2018-01-01", "2020-01-01"),
                option("2020-01-01", "2022-01-01"),
                option("2022-01-01", "2024-01-01"),
            ),
        ),
        on="2018-09-25",
    )
    assert (UNKNOWN, CoverKind.NONE, {OTHER, OPTION, "provider", "certificate"}) == whole_year(
        answer
    )
    days = period("2018-01-01", "2020-01-01")
    assert Missing(Lack.OPTION, ("contract",), days, (HILVERSUM,)) in answer.missing


# concluded


@pytest.mark.parametrize(
    ("concluded", "truth", "remarked"),
    [
        (None, YES, False),
        (day("2019-01-01"), YES, False),
        (between(None, "2018-12-01"), YES, False),
        (between("2018-12-01", "2019-02-01"), UNKNOWN, False),
        (between(), UNKNOWN, False),
        (day("2019-01-02"), UNKNOWN, True),
        (between("2019-02-01"), UNKNOWN, True),
    ],
)
def test_what_is_concluded_later_is_not_seen(concluded: Any, truth: Truth, remarked: bool) -> None:
    """The answer of the day stands, and names the later act."""
    answer = cover(contract(concluded=concluded), certificate())
    assert truth is answer.truth
    assert remarked is bool(answer.remarks)


def test_a_later_conclusion_is_remarked_once() -> None:
    """Whatever the number of clients through which the contract is found."""
    later = contract(
        concluded=day("2019-06-01"),
        clients=(HILVERSUM, GOOI),
        options=(option(*NEXT, True, on=day("2019-06-01")),),
    )
    remarks = asked(gooi(later)).remarks
    assert (Remark(Note.CONFIRMED_LATER, ("contract",), day("2019-06-01")),) == remarks


def test_a_later_option_is_remarked() -> None:
    """An exercise after the day asked is not seen, and is named."""
    answer = with_options(option(*NEXT, True, on=day("2019-06-01")))
    assert (Remark(Note.CONFIRMED_LATER, ("contract",), day("2019-06-01")),) == answer.remarks


def test_what_is_concluded_later_for_other_days_is_no_remark() -> None:
    """A contract of other years has nothing to do with the question."""
    other = contract(concluded=day("2022-06-01"), period=period("2023-01-01"))
    beyond = contract(
        "b",
        period=BEFORE,
        options=(option("2023-01-01", "2024-01-01", True, on=day("2022-06-01")),),
    )
    assert () == cover(other, beyond).remarks


def test_a_day_of_conclusion_that_is_not_known_is_missing() -> None:
    """Whether it was concluded by the day asked would settle it."""
    answer = cover(contract(concluded=between("2018-12-01", "2019-02-01")), certificate())
    assert Missing(Lack.DAY, ("contract",), None, (HILVERSUM,)) in answer.missing


# groupings


@pytest.mark.parametrize(
    ("fields", "truth", "missing"),
    [
        ({}, YES, set()),
        ({"extent": Extent.PARTIAL}, UNKNOWN, {"members", OTHER}),
        ({"extent": Extent.PARTIAL, "functions": (CHILD_PROTECTION,)}, YES, set()),
        ({"extent": Extent.PARTIAL, "functions": ("foster-care",)}, UNKNOWN, {OTHER}),
        ({"period": uncertain(YEAR)}, UNKNOWN, {"members", OTHER}),
        ({"period": period("2020-01-01")}, UNKNOWN, {OTHER}),
        ({"purpose": Purpose.CBS_STATISTICS}, UNKNOWN, {OTHER}),
    ],
)
def test_a_grouping_contracts_for_its_members(
    fields: dict[str, Any], truth: Truth, missing: set[str]
) -> None:
    """For full members, and for partial ones as far as their part reaches."""
    records = (alliance(), membership(**fields), contract(clients=(GOOI,)), certificate())
    found, _, lacks = whole_year(cover(*records))
    assert (truth, missing) == (found, lacks)


def test_a_member_that_leaves_is_covered_until_then() -> None:
    """Membership counts per day."""
    records = (alliance(), membership(period=FIRST_HALF), contract(clients=(GOOI,)), certificate())
    assert Periods(SECOND_HALF) == cover(*records).value.gaps


def test_membership_reaches_through_groupings() -> None:
    """A contract of the larger grouping covers the members of its members."""
    case = gooi(
        Alliance(id="noord", name="Noord"),
        membership(GOOI, "noord"),
        contract(clients=("noord",)),
        certificate(),
    )
    assert YES is asked(case, HUIZEN).truth
    eemnes = asked(case, EEMNES)
    assert UNKNOWN is eemnes.truth
    members = Missing(Lack.MEMBERS, (EEMNES, "noord"), YEAR, ("noord",))
    assert members in eemnes.missing


def test_versions_are_one_thing() -> None:
    """Contract, membership and question may each name another version."""
    case = gooi(
        municipality("again", "Hilversum", replaces=HILVERSUM),
        alliance("gooi-again", replaces=GOOI),
        institution("gi-again", replaces="gi"),
        contract(clients=("gooi-again",), provider="gi-again"),
        certificate(),
        contract("direct", clients=("again",), functions=("foster-care",)),
    )
    for name in (HILVERSUM, "again", "hilversum"):
        assert YES is asked(case, name).truth
        assert YES is asked(case, name, "foster-care").truth
        assert HILVERSUM == asked(case, name).value.municipality


# promises


def board(of: str) -> Body:
    """A steering group."""
    return Body(id="board", name="stuurgroep", of=of)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "promise"),
        ({"by": f"{HILVERSUM}.college"}, "promise"),
        ({"by": GOOI}, "promise"),
        ({"by": "board"}, "promise"),
        ({"by": HUIZEN}, "none recorded"),
        ({"by": None}, "none recorded"),
        ({"force": Force.REQUEST}, "none recorded"),
        ({"promised": None}, "none recorded"),
        ({"promised": uncertain(YEAR)}, "none recorded"),
        ({"functions": ()}, "none recorded"),
        ({"functions": ("compulsory-framework",)}, "promise"),
        ({"functions": ("foster-care",)}, "none recorded"),
        ({"made": day("2019-01-02")}, "none recorded"),
        ({"ended": day("2018-12-01")}, "none recorded"),
        ({"ended_by": "gi"}, "none recorded"),
    ],
)
def test_a_promise_sets_the_kind_and_never_the_truth(fields: dict[str, Any], expected: str) -> None:
    """Made and not ended, with functions and days, by whoever speaks for the municipality."""
    answer = asked(gooi(board(GOOI), promise(**fields)))
    assert (UNKNOWN, CoverKind(expected), {OTHER}) == whole_year(answer)
    assert (["promise"] if expected == "promise" else []) == [
        each.record.id for each in answer.grounds
    ]


def test_a_promise_is_for_the_full_members_of_who_made_it() -> None:
    """Eemnes takes part for a part: even if that is child protection, nothing is promised to it."""
    whole = gooi(promise(by=GOOI))
    assert (CoverKind.NONE,) == asked(whole, EEMNES).value.kinds
    part = membership(EEMNES, id="part", extent=Extent.PARTIAL, functions=(CHILD_PROTECTION,))
    assert (CoverKind.NONE,) == asked(whole.adding(part), EEMNES).value.kinds


def test_a_promise_stands_beside_a_denial() -> None:
    """Inside completeness the day is a NO, and the promise is still told."""
    assert (NO, CoverKind.PROMISE, set()) == whole_year(cover(promise(), *COMPLETE))


def test_a_promise_is_for_its_own_days() -> None:
    """It sets the kind of the days promised."""
    answer = cover(promise(promised=FIRST_HALF))
    assert [CoverKind.PROMISE, CoverKind.NONE] == [each.kind for each in answer.value.intervals]


# the question


def test_names_and_labels_are_understood() -> None:
    """A municipality by name, a function by its Dutch label."""
    answer = landscape_of().on("2019-01-01").coverage("hilversum", "Jeugdbescherming")
    assert (HILVERSUM, CHILD_PROTECTION) == (answer.value.municipality, answer.value.function)


@pytest.mark.parametrize(
    ("ask", "error"),
    [
        (("Amsterdam", CHILD_PROTECTION), UnknownName),
        (("Laren", CHILD_PROTECTION), AmbiguousName),
        ((HILVERSUM, "zorg"), UnknownName),
    ],
)
def test_what_is_not_understood_is_told(ask: tuple[str, str], error: type[Exception]) -> None:
    """A name that is nowhere, or twice, and a function that does not exist."""
    with pytest.raises(error):
        gooi(municipality("GM9999", "Laren")).on("2019-01-01").coverage(*ask)


@pytest.mark.parametrize(
    "window",
    [
        {"since": "2019-01-01", "until": "2019-01-01"},
        {"until": "2018-01-01"},
        {"since": "1 januari"},
        {"since": "9999-12-31"},
    ],
)
def test_a_window_without_days_is_refused(window: dict[str, str]) -> None:
    """Nothing but the library's own error comes out."""
    with pytest.raises(UsageError):
        landscape_of().on("2019-01-01").coverage(HILVERSUM, CHILD_PROTECTION, **window)


def test_asking_again_is_free() -> None:
    """The answer of a snapshot is computed once."""
    shown = landscape_of(contract()).on("2019-01-01")
    one, two = (shown.coverage(HILVERSUM, CHILD_PROTECTION) for _ in range(2))
    assert one.value.intervals is two.value.intervals


def test_cover_in_words_and_html() -> None:
    """One line for a terminal, a table for a notebook."""
    coverage = Coverage(
        HILVERSUM,
        CHILD_PROTECTION,
        YEAR,
        (CoverInterval(YEAR, CoverKind.NONE, Answer(NO, CoverKind.NONE)),),
    )
    assert "GM0402, child-protection: 2019-01-01 until 2020-01-01: none recorded, no" == str(
        coverage
    )
    assert "<CoverInterval 2019-01-01 until 2020-01-01: none recorded, no>" == repr(
        coverage.intervals[0]
    )
    assert repr(coverage).startswith("<Coverage GM0402, child-protection: 2019-01-01")
    assert "\n" not in repr(coverage)
    assert ("2019-01-01 until 2020-01-01", "none recorded", "– no") in Page(
        coverage._repr_html_()
    ).rows


def test_a_grouping_that_ended_is_no_client() -> None:
    """The memberships of what is gone lead to no cover; the window is cut at its end."""
    case = landscape_of(
        alliance(period=period("2010-01-01", "2019-07-01")),
        membership(),
        contract(clients=(GOOI,)),
        certificate(),
    )
    first, second = asked(case).value.intervals
    assert (FIRST_HALF, YES) == (first.period, first.truth)
    assert (SECOND_HALF, UNKNOWN) == (second.period, second.truth)
    assert {Lack.CONTRACT_OR_SUBSIDY} == {each.what for each in second.answer.missing}
    assert NO is case.on("2019-08-01").members(GOOI).truth


def test_a_divided_function_is_covered_for_a_member_for_its_halves() -> None:
    """Two partial memberships of one municipality are judged together."""
    halves = [
        membership(id=each, extent=Extent.PARTIAL, functions=(each,))
        for each in (CHILD_PROTECTION, YOUTH_PROBATION)
    ]
    framework = contract(clients=(GOOI,), functions=("compulsory-framework",))
    records = (alliance(), framework, certificate())
    whole = cover(*records, *halves, what="compulsory-framework")
    assert YES is whole.truth
    half = cover(*records, halves[0], what="compulsory-framework")
    assert UNKNOWN is half.truth


def test_cover_up_to_the_last_day_there_is() -> None:
    """A window without an end, and a contract of which the end is written as that day."""
    ending = contract(period=period("2019-01-01", "9999-12-31"))
    shown = landscape_of(ending, certificate(period=period("2019-01-01"))).on("2019-01-01")
    first, last = coverage(shown, HILVERSUM, CHILD_PROTECTION, period("2019-01-01")).value.intervals
    assert (period("2019-01-01", "9999-12-31"), YES) == (first.period, first.truth)
    assert (period("9999-12-31"), UNKNOWN) == (last.period, last.truth)

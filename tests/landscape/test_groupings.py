"""In which groupings a municipality is, and where two do the same for it."""

from __future__ import annotations

from typing import Any, Final

import pytest
from tests.helpers import (
    EEMNES,
    GOOI,
    HILVERSUM,
    alliance,
    complete,
    day,
    gooi,
    landscape_of,
    membership,
    municipality,
    period,
    uncertain,
)
from tests.landscape.successions import MERGED, PLANNED, country

from jeugdregio.errors import UnknownName
from jeugdregio.landscape import GroupingConflict, GroupingKind, Groupings, Landscape
from jeugdregio.model import (
    Answer,
    Arrangement,
    Extent,
    Lack,
    Membership,
    Note,
    OpenScope,
    Party,
    PartyRole,
    Purchase,
    Purpose,
    Record,
    Remark,
    RestScope,
    RoleHeld,
    Scope,
    Subregion,
    Truth,
    UnionScope,
    YouthRegion,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
FULL, PARTIAL = Extent.FULL, Extent.PARTIAL
REGION, SUBREGION, ALLIANCE, ARRANGEMENT = GroupingKind
STATISTICS, MESSAGES = Purpose
ON: Final = "2018-09-24"
REGIO: Final = "regio"
DOUBT: Final[dict[str, Any]] = {"period": uncertain(period())}
REGIONS: Final = (YouthRegion(id="JZ12", name="Veluwe"), YouthRegion(id="JZ08", name="Flevoland"))


def asked(case: Landscape, town: str = HILVERSUM, on: str = ON) -> Answer[Groupings]:
    """The groupings of a municipality."""
    return case.on(on).groupings(town)


def told(answer: Answer[Groupings]) -> list[tuple[str, Purpose | None, Extent, Truth]]:
    """Every grouping, for what, how far, and whether it is so."""
    return [
        (each.grouping, each.purpose, each.extent, each.truth) for each in answer.value.groupings
    ]


def conflicts(answer: Answer[Groupings]) -> list[tuple[tuple[str, str], tuple[str, ...], Truth]]:
    """Which two do the same, what, and whether it is so."""
    return [(each.groupings, each.functions, each.truth) for each in answer.value.conflicts]


def counted(region: str, purpose: Purpose = STATISTICS, **fields: Any) -> Record:
    """That Hilversum is counted in a youth region."""
    id = f"{region}-{purpose.value}"
    return membership(grouping=region, id=id, purpose=purpose, **fields)


# what it is in


def test_every_kind_of_grouping_is_told() -> None:
    """The co-operation itself comes first, then what it is counted in for each purpose."""
    case = landscape_of(
        *REGIONS,
        alliance(),
        Subregion(id="south", name="Zuid", of="JZ12"),
        Arrangement(id=REGIO, name="Regio"),
        *(membership(grouping=each) for each in (GOOI, "south", REGIO)),
        counted("JZ12"),
        counted("JZ08", MESSAGES),
    )
    answer = asked(case)
    kinds = [(each.grouping, each.kind, each.purpose) for each in answer.value.groupings]
    assert [
        (GOOI, ALLIANCE, None),
        (REGIO, ARRANGEMENT, None),
        ("south", SUBREGION, None),
        ("JZ12", REGION, STATISTICS),
        ("JZ08", REGION, MESSAGES),
    ] == kinds
    assert YES is answer.truth
    assert 3 == len(answer.value.of(None))
    assert ("JZ08",) == tuple(each.grouping for each in answer.value.of(MESSAGES))
    assert f"{HILVERSUM}-in-{GOOI}" in {each.record.id for each in answer.grounds}


def test_purposes_never_contradict_one_another() -> None:
    """Another region for statistics than for messages is a remark, and no conflict."""
    answer = asked(landscape_of(*REGIONS, counted("JZ12"), counted("JZ08", MESSAGES)))
    assert () == answer.value.conflicts
    assert (
        Remark(Note.OTHER_PURPOSE, ("JZ08", "JZ12")),
        Remark(Note.FOR_STATISTICS, ("JZ12",)),
    ) == answer.remarks


def test_a_grouping_within_a_grouping_leads_on() -> None:
    """As far as every step goes: a partial member of the inner one is one of the outer."""
    case = landscape_of(
        alliance(),
        alliance("outer", "Buiten"),
        membership(extent=PARTIAL),
        membership(GOOI, "outer"),
    )
    assert [(GOOI, None, PARTIAL, YES), ("outer", None, PARTIAL, YES)] == told(asked(case))


def test_what_a_partial_member_is_in_for() -> None:
    """Care functions and scopes by id; nothing where nobody recorded them, or for a full member."""
    case = gooi(
        Arrangement(id=REGIO, name="Regio"),
        Scope(id="crisis", functions=("crisis-help",)),
        Party(id="c", arrangement=REGIO, organ=f"{EEMNES}.college", scope="crisis"),
        Party(id="r", arrangement=REGIO, organ=f"{EEMNES}.council", functions=("foster-care",)),
        Party(
            id="gone",
            arrangement=REGIO,
            organ=f"{EEMNES}.mayor",
            functions=("open-beds",),
            period=period(None, "2018-01-01"),
        ),
        Party(id="h", arrangement=REGIO, organ=f"{HILVERSUM}.college"),
    )
    parts = {each.grouping: each.parts for each in asked(case, EEMNES).value.groupings}
    assert {GOOI: (), REGIO: ("crisis", "foster-care")} == parts
    assert {()} == {each.parts for each in asked(case).value.groupings}


def test_organs_and_roles_of_an_arrangement() -> None:
    """Its own alone; what is no arrangement has none."""
    centre = RoleHeld(PartyRole.CENTRE)
    case = gooi(
        Arrangement(id=REGIO, name="Regio", liquidation=period("2018-01-01")),
        Party(id="h", arrangement=REGIO, organ=f"{HILVERSUM}.college", roles=(centre,)),
        Party(id="e", arrangement=REGIO, organ=f"{EEMNES}.council"),
        membership("GM0406", REGIO),
    )
    (_, mine), (_, other) = (asked(case, each).value.groupings for each in (HILVERSUM, EEMNES))
    assert ((f"{HILVERSUM}.college",), (PartyRole.CENTRE,)) == (mine.organs, mine.roles)
    assert ((f"{EEMNES}.council",), ()) == (other.organs, other.roles)
    (first, _) = asked(case).value.groupings
    assert ((), ()) == (first.organs, first.roles)
    assert Remark(Note.IN_LIQUIDATION, (REGIO,)) in asked(case).remarks
    assert not any(isinstance(each.record, Membership) for each in mine.answer.grounds)


@pytest.mark.parametrize(
    ("rows", "truth", "expected"),
    [
        ([membership(**DOUBT)], UNKNOWN, [(GOOI, None, FULL, UNKNOWN)]),
        ([membership(extent=PARTIAL, **DOUBT)], UNKNOWN, [(GOOI, None, PARTIAL, UNKNOWN)]),
        ([membership(period=period("2019-01-01"))], UNKNOWN, []),
        ([], UNKNOWN, []),
    ],
)
def test_what_is_only_possible(rows: list[Record], truth: Truth, expected: list[Any]) -> None:
    """It may be in it; where nothing is recorded, what it is in is missing."""
    answer = asked(landscape_of(alliance(), *rows))
    assert (truth, expected) == (answer.truth, told(answer))
    assert Lack.MEMBERS in {each.what for each in answer.missing}


def test_a_grouping_not_known_by_then_is_none() -> None:
    """Its membership was known, what it is was not."""
    case = landscape_of(alliance(known_from=day("2020-01-01")), membership())
    assert () == case.on(ON, known_at="2019-01-01").groupings(HILVERSUM).value.groupings
    assert 1 == len(case.on(ON, known_at="2020-01-01").groupings(HILVERSUM).value.groupings)


def test_a_kind_of_ones_own_is_that_kind() -> None:
    """A record of a class of the caller is what that class is made of."""

    class Labour(YouthRegion):
        """A region of the caller."""

    case = landscape_of(Labour(id="X", name="X"), membership(grouping="X"))
    assert [REGION] == [each.kind for each in asked(case).value.groupings]


# whether these are all

NOTHING: Final = (complete("memberships"), complete("parties"))


def test_none_only_where_all_is_declared_recorded() -> None:
    """For the co-operation its parties too, and for each purpose."""
    case = landscape_of(alliance(), *NOTHING)
    answer = asked(case)
    assert (NO, [YES, YES, YES]) == (answer.truth, [each.truth for each in answer.value.complete])
    assert [None, *Purpose] == [each.value for each in answer.value.complete]
    only = asked(landscape_of(NOTHING[0]))
    assert (UNKNOWN, [UNKNOWN, YES, YES]) == (
        only.truth,
        [each.truth for each in only.value.complete],
    )


def test_complete_for_one_purpose_alone() -> None:
    """A declaration for statistics says nothing of the co-operation."""
    case = landscape_of(
        *REGIONS, counted("JZ12"), complete("memberships", kinds=(STATISTICS.value,))
    )
    assert [UNKNOWN, YES, UNKNOWN] == [each.truth for each in asked(case).value.complete]


def test_a_doubt_lies_outside_what_is_declared() -> None:
    """A membership that is only possible leaves the list open."""
    case = landscape_of(alliance(), membership(**DOUBT), *NOTHING)
    assert [UNKNOWN, YES, YES] == [each.truth for each in asked(case).value.complete]


# outside its life


def test_outside_its_life_it_is_in_nothing() -> None:
    """The day it ended is the first; the reorganisation and its own days are the grounds."""
    case = country(
        alliance(),
        membership("A"),
        MERGED,
    )
    before, after = (asked(case, "A", on) for on in ("2009-12-31", "2010-01-01"))
    assert (YES, NO) == (before.truth, after.truth)
    assert ((), ()) == (after.value.groupings, after.value.conflicts)
    assert {"A", MERGED.id} == {each.record.id for each in after.grounds}
    assert {YES} == {each.truth for each in after.value.complete}


def test_a_planned_end_leaves_everything_open() -> None:
    """What it is in after it depends on whether it comes about."""
    case = country(alliance(), membership("D"), PLANNED)
    before, after = (asked(case, "D", on) for on in ("2029-12-31", "2030-01-01"))
    assert (YES, UNKNOWN) == (before.truth, after.truth)
    assert [(GOOI, None, FULL, UNKNOWN)] == told(after)
    assert Lack.SUCCESSION in {each.what for each in after.missing}


def test_an_unknown_municipality_is_refused() -> None:
    """A name that is none is no municipality without groupings."""
    with pytest.raises(UnknownName):
        asked(gooi(), "Atlantis")


# two for one purpose


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([counted("JZ12"), counted("JZ08")], [YES]),
        ([counted("JZ12"), counted("JZ08", **DOUBT)], [UNKNOWN]),
        ([counted("JZ12", **DOUBT), counted("JZ08", **DOUBT)], [UNKNOWN]),
        ([counted("JZ12", MESSAGES), counted("JZ08", MESSAGES)], [YES]),
        ([counted("JZ12"), counted("JZ08", MESSAGES)], []),
        ([counted("JZ12"), counted("JZ08", period=period("2019-01-01"))], []),
        ([counted("JZ12"), counted(GOOI)], []),
        ([membership(grouping="JZ12"), membership(grouping="JZ08")], []),
    ],
)
def test_two_youth_regions_for_one_purpose(rows: list[Record], expected: list[Truth]) -> None:
    """On one certain day it is a conflict; on a possible one it may be; across purposes never."""
    answer = asked(landscape_of(*REGIONS, alliance(), *rows))
    assert expected == [each.truth for each in answer.value.conflicts]


# two that buy the same

NORTH, SOUTH = "north", "south"


def buying(*rows: Record) -> Landscape:
    """Hilversum in two arrangements, and who buys."""
    return landscape_of(
        *(Arrangement(id=each, name=each) for each in (NORTH, SOUTH)),
        *(membership(grouping=each) for each in (NORTH, SOUTH)),
        *rows,
    )


def bought(by: str, *functions: str, **fields: Any) -> Purchase:
    """That one buys these."""
    return Purchase(id=f"by-{by}-{len(functions)}", buyer=by, functions=functions, **fields)


PAIR: Final = (NORTH, SOUTH)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([bought(NORTH, "foster-care"), bought(SOUTH, "foster-care")], [("foster-care",)]),
        ([bought(NORTH, "youth-help"), bought(SOUTH, "foster-care")], [("foster-care",)]),
        ([bought(NORTH, "youth-help"), bought(SOUTH, "prevention")], []),
        ([bought(NORTH, "foster-care")], []),
        ([bought(NORTH, "foster-care"), bought(HILVERSUM, "foster-care")], []),
        (
            [
                bought(NORTH, "foster-care"),
                bought(SOUTH, "prevention"),
                bought(HILVERSUM, "foster-care"),
            ],
            [],
        ),
        (
            [
                bought(NORTH, "foster-care"),
                bought(NORTH, "youth-help", "prevention"),
                bought(SOUTH, "prevention"),
            ],
            [("prevention",)],
        ),
        ([bought(NORTH, "foster-care"), bought(SOUTH, "foster-care", within=NORTH)], []),
        (
            [
                bought(NORTH, "foster-care"),
                bought(SOUTH, "foster-care", period=period("2019-01-01")),
            ],
            [],
        ),
    ],
)
def test_two_groupings_that_buy_the_same(
    rows: list[Record], expected: list[tuple[str, ...]]
) -> None:
    """On a certain day; of a care function and its parts the whole is told."""
    answer = asked(buying(*rows))
    assert [(PAIR, each, YES) for each in expected] == conflicts(answer)
    assert all(each.purpose is None for each in answer.value.conflicts)


def test_an_open_list_may_hold_the_same() -> None:
    """That is no conflict yet: what the list holds is missing."""
    listed = OpenScope(id="list", functions=("open-beds",), field=("youth-help",))
    rows = (
        listed,
        Purchase(id="by-list", buyer=NORTH, scope="list"),
        bought(SOUTH, "foster-care"),
    )
    (conflict,) = asked(buying(*rows)).value.conflicts
    assert (PAIR, ("foster-care",), UNKNOWN) == (
        conflict.groupings,
        conflict.functions,
        conflict.truth,
    )
    assert Lack.LIST_CONTENT in {each.what for each in conflict.answer.missing}


def test_a_list_and_its_rest_are_never_the_same() -> None:
    """Nobody knows who buys foster care, and it is one of the two."""
    listed = OpenScope(id="list", functions=("open-beds",), field=("youth-help",))
    rest = RestScope(id="rest", functions=("youth-help",), siblings=("list",))
    rows = [
        listed,
        rest,
        Purchase(id="by-list", buyer=NORTH, scope="list"),
        Purchase(id="by-rest", buyer=SOUTH, scope="rest"),
    ]
    assert [] == conflicts(asked(buying(*rows)))
    beside = bought(HILVERSUM, "foster-care")
    assert [] == conflicts(asked(buying(beside, *rows)))  # though a third buys some of it
    both = UnionScope(id="both", parts=("rest",), functions=("open-beds",))
    rows[3] = Purchase(id="by-both", buyer=SOUTH, scope="both")
    undefined = ("inpatient-youth-help", "specialised-youth-help")  # may be open beds alone
    expected = [(PAIR, ("open-beds",), YES), (PAIR, undefined, UNKNOWN)]
    assert expected == conflicts(asked(buying(both, *rows)))


def test_a_partial_member_buys_its_own_part_with_others() -> None:
    """Of what the other buys for all, only what it takes part in; unrecorded, that may be."""
    rows = (bought(NORTH, "youth-help"), bought(SOUTH, "foster-care"))
    case = buying(*rows)
    own = membership(grouping=SOUTH, extent=PARTIAL, functions=("open-beds",))
    unrecorded = membership(grouping=SOUTH, extent=PARTIAL)
    assert [] == conflicts(asked(case.replacing(own)))
    assert [(PAIR, ("foster-care",), UNKNOWN)] == conflicts(asked(case.replacing(unrecorded)))


def test_who_buys_for_others_is_not_asked() -> None:
    """Only the purchases of what it may stand in are looked up, whoever else buys something."""
    others = ("elsewhere", "nowhere")
    rows = [bought(each, "foster-care", for_=(EEMNES,)) for each in others]
    case = buying(municipality(EEMNES, "Eemnes"), *map(alliance, others), *rows)
    snapshot = case.on(ON)
    answer, reads = snapshot.noting(lambda: snapshot.groupings(HILVERSUM))
    assert () == answer.value.conflicts
    assert {"buyer", "for_"} == {field for table, field, _ in reads if table == "purchases"}
    asked_for = {value for table, _, value in reads if table == "purchases"}
    assert {HILVERSUM, NORTH, SOUTH} == asked_for


def test_two_truths_of_one_pair_are_two_conflicts() -> None:
    """What both buy for certain stands apart from what they may both buy."""
    rows = (bought(NORTH, "foster-care", "maatwerk"), bought(SOUTH, "foster-care", "open-beds"))
    expected = [(PAIR, ("foster-care",), YES), (PAIR, ("open-beds",), UNKNOWN)]
    assert expected == conflicts(asked(buying(*rows)))


# how it prints


def test_printed() -> None:
    """In a line; as a table in a notebook."""
    centre = RoleHeld(PartyRole.CENTRE)
    case = landscape_of(
        *REGIONS,
        Arrangement(id=REGIO, name="Regio"),
        Party(
            id="h",
            arrangement=REGIO,
            organ=f"{HILVERSUM}.college",
            roles=(centre,),
            functions=("foster-care",),
        ),
        counted("JZ12"),
        counted("JZ08"),
    )
    value = asked(case).value
    text = (
        f"{HILVERSUM} on {ON}: regio, arrangement, partial (foster-care), college, centre: yes; "
        "JZ08, youth region for cbs-statistics, full: yes; "
        "JZ12, youth region for cbs-statistics, full: yes; "
        "conflict JZ08 and JZ12, cbs-statistics: yes"
    )
    assert text == str(value)
    assert f"{HILVERSUM} on {ON}: none recorded" == str(asked(landscape_of()).value)
    assert repr(value).startswith(f"<Groupings {HILVERSUM} on {ON}: regio")
    assert (
        "<JoinedGrouping regio, arrangement, partial (foster-care), college, centre: yes>"
        == repr(value.groupings[0])
    )
    assert "<GroupingConflict JZ08 and JZ12, cbs-statistics: yes>" == repr(value.conflicts[0])
    html = value._repr_html_()
    assert "<td>partial foster-care</td>" in html
    assert "<td>cbs-statistics</td>" in html


def test_a_purchase_printed() -> None:
    """The care functions both buy stand in place of a purpose."""
    conflict = GroupingConflict(PAIR, None, ("foster-care",), Answer(YES, None))
    assert "north and south, purchase of foster-care: yes" == str(conflict)


def test_asked_of_another_day() -> None:
    """The day asked about stands in place of that of the snapshot."""
    case = landscape_of(alliance(), membership(period=period("2019-01-01")), municipality("B", "B"))
    answer = case.on(ON).groupings("hilversum", day="2019-06-01")
    assert (day("2019-06-01"), YES) == (answer.value.day, answer.truth)


@pytest.mark.parametrize(
    "regions",
    [[("JZ12", STATISTICS)], [("JZ08", MESSAGES)], [("JZ12", STATISTICS), ("JZ12", MESSAGES)]],
)
def test_one_region_alone_is_no_remark(regions: list[tuple[str, Purpose]]) -> None:
    """Counted for one purpose only, or for both in one region."""
    answer = asked(landscape_of(*REGIONS, *(counted(*each) for each in regions)))
    assert Note.OTHER_PURPOSE not in {each.note for each in answer.remarks}

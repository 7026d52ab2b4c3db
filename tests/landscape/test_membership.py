"""Members: full, partial and possible ones, for what, and whether these are all."""

from __future__ import annotations

from typing import Any, Final

import pytest
from tests.helpers import (
    CHILD_PROTECTION,
    EEMNES,
    GOOI,
    HILVERSUM,
    HUIZEN,
    SEVEN,
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
from tests.pages import Page

from jeugdregio.errors import UnknownName
from jeugdregio.landscape import Landscape
from jeugdregio.landscape.membership import MemberList, members
from jeugdregio.landscape.reaching import sought, stands_for
from jeugdregio.landscape.scopes import asked
from jeugdregio.model import (
    Activity,
    Answer,
    Extent,
    Lack,
    Missing,
    Note,
    OpenScope,
    Purpose,
    Record,
    RestScope,
    Scope,
    Subregion,
    Truth,
    YouthRegion,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
ON: Final = "2018-09-24"
WEESP: Final = "GM0457"
WIJDEMEREN: Final = "GM1696"
ALL: Final = tuple(sorted(SEVEN))
PARTIAL: Final[dict[str, Any]] = {"extent": Extent.PARTIAL}
DOUBT: Final[dict[str, Any]] = {"period": uncertain(period())}
IN_EEMNES: Final = f"{EEMNES}-in-{GOOI}"


def asked_of(
    case: Landscape, in_: Scope | str | None = None, on: str = ON, of: str = GOOI
) -> Answer[MemberList]:
    """The members of a grouping on a day."""
    return members(case.on(on), of, in_)


def lacks(answer: Answer[Any]) -> set[tuple[str, tuple[str, ...]]]:
    """What is missing, and about what."""
    return {(each.what.value, each.about) for each in answer.missing}


def remarks(answer: Answer[Any]) -> list[tuple[str, tuple[str, ...]]]:
    """What is remarked, and about what."""
    return [(each.note.value, each.about) for each in answer.remarks]


def eemnes(**fields: Any) -> Record:
    """Eemnes as a partial member, told more about."""
    fields.setdefault("extent", Extent.PARTIAL)
    return membership(EEMNES, **fields)


# Gooi en Vechtstreek


def region(**changed: Record) -> Landscape:
    """The seven and Eemnes from 2016; Weesp leaves, and ends; Wijdemeren perhaps ends."""
    records: dict[str, Record] = {
        "grouping": alliance(),
        "weesp": municipality(WEESP, "Weesp", period=period(None, "2022-03-24")),
        "wijdemeren": municipality(
            WIJDEMEREN, "Wijdemeren", period=uncertain(period(), period(None, "2027-01-01"))
        ),
        "leaving": membership(WEESP, period=period(None, "2022-01-01")),
        "partial": eemnes(period=period("2016-01-01")),
    }
    towns = set(SEVEN) - {WEESP, WIJDEMEREN, HILVERSUM}
    return landscape_of(
        *(municipality(id, SEVEN[id]) for id in towns),
        municipality(EEMNES, "Eemnes"),
        *(membership(id) for id in set(SEVEN) - {WEESP}),
        *{**records, **changed}.values(),
    )


@pytest.mark.parametrize(
    ("on", "without", "possible"),
    [
        ("2018-09-24", set(), ()),
        ("2021-12-31", set(), ()),
        ("2022-01-01", {WEESP}, ()),
        ("2022-03-24", {WEESP}, ()),
        ("2027-01-01", {WEESP, WIJDEMEREN}, (WIJDEMEREN,)),
    ],
)
def test_gooi_en_vechtstreek_day_by_day(
    on: str, without: set[str], possible: tuple[str, ...]
) -> None:
    """Full members on the days on which something changes; Eemnes is never one of them."""
    answer = asked_of(region(), on=on)
    assert YES is answer.truth
    assert tuple(sorted(set(SEVEN) - without)) == answer.value.full
    assert [EEMNES] == [each.member for each in answer.value.partial]
    assert possible == answer.value.possible
    expected = {("partial member", (EEMNES,)), ("possible member", possible)}
    assert {each for each in expected if each[1]} == set(remarks(answer))


def test_before_it_took_part() -> None:
    """Before 2016 Eemnes is no member at all."""
    assert () == asked_of(region(), on="2015-12-31").value.partial


def test_a_member_that_is_gone_is_none() -> None:
    """Whatever its membership says."""
    case = region(leaving=membership(WEESP))
    assert WEESP in asked_of(case, on="2022-03-23").value.full
    assert WEESP not in asked_of(case, on="2022-03-24").value.full


def test_another_day_than_that_of_the_snapshot() -> None:
    """States are read on the day asked about."""
    answer = members(region().on("2022-01-01"), GOOI, day=day("2021-12-31"))
    assert ALL == answer.value.full
    assert day("2021-12-31") == answer.value.day


def test_each_member_has_its_ground() -> None:
    """The membership of every full member, and no other."""
    answer = asked_of(gooi())
    expected = {f"{id}-in-{GOOI}" for id in SEVEN} | {IN_EEMNES}
    assert expected == {each.record.id for each in answer.grounds}


# partial members


@pytest.mark.parametrize(
    ("fields", "truth", "missing"),
    [
        ({}, UNKNOWN, {("care functions", (IN_EEMNES,))}),
        ({"functions": (CHILD_PROTECTION,)}, YES, set()),
        ({"functions": ("compulsory-framework",)}, YES, set()),
        ({"functions": ("foster-care",)}, NO, set()),
        (
            {"scope": "list"},
            UNKNOWN,
            {("content of the list", ("list", CHILD_PROTECTION))},
        ),
        ({"scope": "rest"}, UNKNOWN, {("content of the list", ("list", CHILD_PROTECTION))}),
        ({"scope": "all"}, YES, set()),
        ({"scope": "buying"}, UNKNOWN, {("activities", (IN_EEMNES, CHILD_PROTECTION))}),
        ({"scope": "silent"}, UNKNOWN, {("activities", ("silent", CHILD_PROTECTION))}),
    ],
)
def test_a_partial_member_is_one_for_its_part(
    fields: dict[str, Any], truth: Truth, missing: set[Any]
) -> None:
    """What is not known of that part is named; the full members are members for everything."""
    named = (CHILD_PROTECTION,)
    case = gooi(
        OpenScope(
            id="list", functions=("foster-care",), field=("youth-care",), activities=tuple(Activity)
        ),
        RestScope(
            id="rest", functions=("youth-care",), siblings=("list",), activities=tuple(Activity)
        ),
        Scope(id="all", functions=named, activities=tuple(Activity)),
        Scope(id="buying", functions=named, activities=(Activity.PURCHASE,)),
        Scope(id="silent", functions=named),
    ).replacing(eemnes(**fields))
    answer = asked_of(case, CHILD_PROTECTION)
    (partial,) = answer.value.partial
    assert (EEMNES, truth, missing) == (partial.member, partial.truth, lacks(partial.answer))
    assert (YES, ALL) == (answer.truth, answer.value.full)
    assert (truth is not NO) == (("partial member", (EEMNES,)) in remarks(answer))


def test_who_could_tell_the_part() -> None:
    """The member and the grouping."""
    (partial,) = asked_of(gooi(), CHILD_PROTECTION).value.partial
    assert (Missing(Lack.FUNCTIONS, (IN_EEMNES,), None, (EEMNES, GOOI)),) == partial.answer.missing


def test_asked_for_nothing_in_particular() -> None:
    """A partial member is a member for something."""
    (partial,) = asked_of(gooi()).value.partial
    assert YES is partial.truth


def test_a_part_of_what_is_asked_about() -> None:
    """Is told, with whose it is."""
    case = gooi().replacing(eemnes(functions=("crisis-foster-care",)))
    answer = asked_of(case, "foster-care")
    assert [("part in scope", (EEMNES, "crisis-foster-care"))] == remarks(answer)
    assert NO is answer.value.partial[0].truth


def test_two_parts_of_what_is_divided() -> None:
    """Two partial memberships, of the two parts, make a member for the whole."""
    case = gooi(
        membership(EEMNES, id="second", extent=Extent.PARTIAL, functions=("youth-probation",))
    )
    case = case.replacing(eemnes(functions=(CHILD_PROTECTION,)))
    assert YES is asked_of(case, "compulsory-framework").value.partial[0].truth
    one = asked_of(case.removing("second"), "compulsory-framework").value.partial[0]
    assert NO is one.truth


@pytest.mark.parametrize(
    ("in_", "truth"),
    [
        ("care", YES),
        ("more", NO),
        (asked(("foster-care", "crisis-help"), Activity.PURCHASE), YES),
        (asked(("foster-care", "family-home"), Activity.PURCHASE), NO),
        (OpenScope(id="of-a-caller", functions=("foster-care",)), UNKNOWN),
        (Scope(id="wmo", functions=("foster-care", "family-home"), laws=()), NO),
    ],
)
def test_asked_for_a_scope(in_: Scope | str, truth: Truth) -> None:
    """Recorded, or made by whoever asks."""
    buying = (Activity.PURCHASE,)
    case = gooi(
        Scope(id="care", functions=("foster-care",), activities=buying),
        Scope(id="more", functions=("foster-care", "family-home"), activities=buying),
    ).replacing(eemnes(functions=("foster-care", "crisis-help")))
    assert truth is asked_of(case, in_).value.partial[0].truth


def test_what_is_neither_function_nor_scope_is_refused() -> None:
    """By name."""
    with pytest.raises(UnknownName):
        asked_of(gooi(), "no-function")


def test_a_scope_that_is_not_known_yet() -> None:
    """Then the part is not recorded."""
    scope = Scope(id="care", functions=(CHILD_PROTECTION,), known_from=day("2020-01-01"))
    case = gooi(scope).replacing(eemnes(scope="care"))
    answer = members(case.on(ON, known_at=ON), GOOI, CHILD_PROTECTION)
    assert {("care functions", (IN_EEMNES,))} == lacks(answer.value.partial[0].answer)


# none, possible ones, all


def alone(*records: Record, **fields: Any) -> Landscape:
    """A grouping of which Huizen is the only member recorded."""
    return landscape_of(
        municipality(HUIZEN, "Huizen"), alliance(), membership(HUIZEN, **fields), *records
    )


IN_HUIZEN: Final = f"{HUIZEN}-in-{GOOI}"
NOBODY: Final = {("members", (GOOI,))}


@pytest.mark.parametrize(
    ("fields", "truth", "missing"),
    [
        ({}, YES, set()),
        ({"period": period("2019-01-01")}, UNKNOWN, NOBODY),
        (DOUBT, UNKNOWN, {("members", (HUIZEN, GOOI))}),
        ({**PARTIAL}, UNKNOWN, {("care functions", (IN_HUIZEN,))}),
        ({**PARTIAL, "functions": (CHILD_PROTECTION,)}, YES, set()),
        ({**PARTIAL, "functions": ("foster-care",)}, UNKNOWN, NOBODY),
        (
            {**PARTIAL, **DOUBT},
            UNKNOWN,
            {("care functions", (IN_HUIZEN,)), ("members", (HUIZEN, GOOI))},
        ),
        (
            {**PARTIAL, **DOUBT, "functions": ("foster-care",)},
            UNKNOWN,
            NOBODY,
        ),
        ({"purpose": Purpose.MESSAGE_TRAFFIC}, UNKNOWN, NOBODY),
    ],
)
def test_what_is_missing_when_none_is_certain(
    fields: dict[str, Any], truth: Truth, missing: set[Any]
) -> None:
    """The part or the period of whoever is recorded; else the members."""
    answer = asked_of(alone(**fields), CHILD_PROTECTION)
    assert (truth, missing) == (answer.truth, lacks(answer))


def test_the_day_for_which_members_are_missing() -> None:
    """And who could tell."""
    (missing,) = asked_of(alone(period=period("2019-01-01"))).missing
    assert Missing(Lack.MEMBERS, (GOOI,), period(ON, "2018-09-25"), (GOOI,)) == missing


@pytest.mark.parametrize(
    ("fields", "declared", "answer", "complete_"),
    [
        ({}, [], YES, UNKNOWN),
        ({}, [complete("memberships", GOOI)], YES, YES),
        ({}, [complete("memberships", HUIZEN)], YES, UNKNOWN),
        ({}, [complete("memberships", GOOI, kinds=("cbs-statistics",))], YES, UNKNOWN),
        ({}, [complete("memberships", GOOI, period=period("2019-01-01"))], YES, UNKNOWN),
        ({"period": period("2019-01-01")}, [complete("memberships", GOOI)], NO, YES),
        (DOUBT, [complete("memberships", GOOI)], UNKNOWN, UNKNOWN),
        (
            {**PARTIAL, **DOUBT, "functions": ("foster-care",)},
            [complete("memberships", GOOI)],
            NO,
            UNKNOWN,
        ),
    ],
)
def test_whether_these_are_all(
    fields: dict[str, Any], declared: list[Record], answer: Truth, complete_: Truth
) -> None:
    """Only a declaration tells, and one recorded doubt lies outside it."""
    found = asked_of(alone(*declared, **fields), CHILD_PROTECTION)
    assert (answer, complete_) == (found.truth, found.value.complete.truth)


@pytest.mark.parametrize(
    ("declared", "expected"),
    [("2018-09-23", UNKNOWN), (ON, YES), ("2019-06-01", YES)],
)
@pytest.mark.parametrize("from_", [ON, "2020-01-01"])
def test_these_are_all_from_whatever_day_one_asks(
    from_: str, declared: str, expected: Truth
) -> None:
    """What counts is the day asked about: a declaration of then or later has seen its members."""
    shown = alone(complete("memberships", GOOI, day=day(declared))).on(from_)
    assert expected is shown.members(GOOI, day=ON).value.complete.truth


def test_a_doubt_names_whose_membership_it_is() -> None:
    """Also inside a declaration."""
    case = alone(complete("memberships", GOOI), **DOUBT)
    assert {("members", (HUIZEN, GOOI))} == lacks(asked_of(case).value.complete)


@pytest.mark.parametrize(
    ("rows", "full", "partial", "possible"),
    [
        ([{}, {**PARTIAL}], [HUIZEN], [], []),
        ([DOUBT, {**PARTIAL}], [], [HUIZEN], []),
        (
            [DOUBT, {**PARTIAL, "period": period("2019-01-01")}],
            [],
            [],
            [HUIZEN],
        ),
        ([DOUBT, DOUBT], [], [], [HUIZEN]),
    ],
)
def test_several_memberships_of_one_member(
    rows: list[dict[str, Any]], full: list[str], partial: list[str], possible: list[str]
) -> None:
    """The most certain one decides, a full one before a partial one."""
    case = landscape_of(
        municipality(HUIZEN, "Huizen"),
        alliance(),
        *(membership(HUIZEN, id=f"m{number}", **each) for number, each in enumerate(rows)),
    )
    value = asked_of(case).value
    found = (list(value.full), [each.member for each in value.partial], list(value.possible))
    assert (full, partial, possible) == found


def test_a_full_membership_in_doubt_beside_a_partial_one() -> None:
    """May make a member for what the part does not hold."""
    case = alone(
        membership(HUIZEN, id="second", **PARTIAL, functions=("foster-care",)),
        **DOUBT,
    )
    answer = asked_of(case, CHILD_PROTECTION)
    assert (UNKNOWN, {("members", (HUIZEN, GOOI))}) == (answer.truth, lacks(answer))


# groupings of groupings


def test_groupings_are_expanded() -> None:
    """Full through full all the way; completeness must be declared for each of them."""
    case = gooi(
        alliance("noord", "Noord-Holland"),
        municipality("GM0392", "Haarlem"),
        membership(GOOI, "noord"),
        membership("GM0392", "noord"),
        complete("memberships", "noord"),
    )
    answer = asked_of(case, of="noord")
    assert tuple(sorted({*SEVEN, "GM0392"})) == answer.value.full
    assert NOBODY == lacks(answer.value.complete)
    both = case.adding(complete("memberships", GOOI))
    assert YES is asked_of(both, of="noord").value.complete.truth


@pytest.mark.parametrize(
    ("outer", "inner", "truth", "missing"),
    [
        ({}, {}, YES, set()),
        ({}, {**PARTIAL, "functions": ("foster-care",)}, NO, set()),
        ({**PARTIAL, "functions": ("foster-care",)}, {}, NO, set()),
        ({**PARTIAL}, {}, UNKNOWN, {("care functions", ("outer",))}),
        (
            {**PARTIAL},
            {**PARTIAL},
            UNKNOWN,
            {("care functions", ("outer",)), ("care functions", ("inner",))},
        ),
        (
            {**PARTIAL, "functions": (CHILD_PROTECTION,)},
            {**PARTIAL},
            UNKNOWN,
            {("care functions", ("inner",))},
        ),
    ],
)
def test_along_a_path_all_must_hold(
    outer: dict[str, Any], inner: dict[str, Any], truth: Truth, missing: set[Any]
) -> None:
    """A part of a part is in both."""
    case = landscape_of(
        alliance("noord", "Noord"),
        alliance(),
        membership(HILVERSUM, id="inner", **inner),
        membership(GOOI, "noord", id="outer", **outer),
    )
    answer = asked_of(case, CHILD_PROTECTION, of="noord")
    found = answer.value.full or answer.value.partial
    if answer.value.partial:
        (partial,) = answer.value.partial
        assert (truth, missing) == (partial.truth, lacks(partial.answer))
    else:
        assert ((HILVERSUM,), YES) == (found, truth)


def test_of_several_paths_one_is_enough() -> None:
    """The doubtful one is then neither ground nor missing; a circle ends where it began."""
    case = landscape_of(
        alliance("noord", "Noord"),
        alliance(),
        membership(HILVERSUM),
        membership(HILVERSUM, "noord", id="direct"),
        membership(GOOI, "noord", id="doubtful", **DOUBT),
        membership("noord", GOOI, id="circle"),
    )
    answer = asked_of(case, of="noord")
    assert (YES, (HILVERSUM,)) == (answer.truth, answer.value.full)
    assert ["direct"] == [each.record.id for each in answer.grounds]


def test_of_several_paths_the_doubt_of_one_is_not_that_of_the_next_step() -> None:
    """Who is there by one path for certain, its other path decides nothing further on."""
    case = landscape_of(
        alliance("noord", "Noord"),
        alliance("oost", "Oost"),
        alliance(),
        membership(GOOI, "noord", id="direct"),
        membership("oost", "noord", id="around"),
        membership(GOOI, "oost", id="elsewhere", **DOUBT),
        membership(HILVERSUM, id="last", **DOUBT),
    )
    answer = asked_of(case, of="noord")
    assert (UNKNOWN, (HILVERSUM,)) == (answer.truth, answer.value.possible)
    assert {("members", (HILVERSUM, GOOI))} == lacks(answer)


def test_a_grouping_without_members() -> None:
    """Its members are missing, besides those of the grouping it is in."""
    case = landscape_of(alliance("noord", "Noord"), alliance(), membership(GOOI, "noord"))
    answer = asked_of(case, of="noord")
    assert {("members", ("noord",)), ("members", (GOOI,))} == lacks(answer)


def test_a_municipality_is_its_own_member() -> None:
    """So that one may be asked about wherever a grouping may."""
    answer = asked_of(landscape_of(), of=HILVERSUM)
    assert (YES, (HILVERSUM,)) == (answer.truth, answer.value.full)


@pytest.mark.parametrize(
    ("days", "truth", "full", "possible"),
    [
        (period("2016-01-01"), YES, (HUIZEN,), ()),
        (period("2016-01-01", "2018-01-01"), NO, (), ()),
        (uncertain(period()), YES, (HUIZEN,), ()),
    ],
)
def test_a_grouping_bounds_what_it_holds(
    days: Any, truth: Truth, full: tuple[str, ...], possible: tuple[str, ...]
) -> None:
    """When it is gone it has no members, which its own record tells; doubt about it is none."""
    case = alone().replacing(alliance(period=days))
    answer = asked_of(case)
    assert (truth, full, possible) == (answer.truth, answer.value.full, answer.value.possible)
    if truth is NO:
        assert [GOOI] == [each.record.id for each in answer.grounds]
        assert YES is answer.value.complete.truth


def test_a_grouping_within_that_is_gone() -> None:
    """Leads to nobody, whatever its memberships say."""
    inner = Subregion(id="zuid", name="Zuid", of=GOOI, period=period(None, "2018-01-01"))
    case = alone(inner, membership(HILVERSUM, "zuid"), membership("zuid", GOOI))
    assert (HUIZEN,) == asked_of(case).value.full


def test_a_grouping_that_is_not_known_yet() -> None:
    """Though its membership is: nothing tells that it is not there."""
    inner = alliance("zuid", "Zuid", known_from=day("2020-01-01"))
    case = alone(inner, membership(HILVERSUM, "zuid"), membership("zuid", GOOI))
    answer = members(case.on(ON, known_at=ON), GOOI)
    assert (HILVERSUM, HUIZEN) == answer.value.full


# youth regions

CBS: Final[dict[str, Any]] = {"purpose": Purpose.CBS_STATISTICS}


@pytest.mark.parametrize(
    ("rows", "full", "purpose"),
    [
        ({"a": {**CBS}}, ("a",), Purpose.CBS_STATISTICS),
        ({"a": {**CBS}, "b": {}}, ("b",), None),
        ({"a": {"purpose": Purpose.MESSAGE_TRAFFIC}}, (), Purpose.CBS_STATISTICS),
    ],
)
def test_a_youth_region_is_counted_for_statistics(
    rows: dict[str, dict[str, Any]], full: tuple[str, ...], purpose: Purpose | None
) -> None:
    """Unless more is recorded of it; the value says so."""
    case = landscape_of(
        YouthRegion(id="JZ16", name="Gooi en Vechtstreek"),
        *(municipality(id, id) for id in rows),
        *(membership(id, "JZ16", **fields) for id, fields in rows.items()),
        complete("memberships", "JZ16", kinds=("cbs-statistics",)),
    )
    answer = asked_of(case, of="JZ16")
    value = answer.value
    assert (full, purpose) == (value.full, value.purpose)
    told = [each.about for each in answer.remarks if each.note is Note.FOR_STATISTICS]
    assert told == ([] if purpose is None else [("JZ16",)])
    assert Truth.of(None if purpose is None else True) is value.complete.truth


def test_an_alliance_is_not_counted_for_statistics() -> None:
    """What is counted for a purpose of its own answers for no co-operation."""
    assert UNKNOWN is asked_of(alone(**CBS)).truth


def test_members_that_are_carried_forward() -> None:
    """When the layout of a year is not recorded, the list of the year before is possible."""
    days = uncertain(period("2015-01-01"), period("2015-01-01", "2026-01-01"))
    case = landscape_of(
        YouthRegion(id="JZ16", name="Gooi en Vechtstreek"),
        membership(HILVERSUM, "JZ16", period=days, **CBS),
    )
    answer = asked_of(case, on="2026-01-01", of="JZ16")
    assert (UNKNOWN, (HILVERSUM,)) == (answer.truth, answer.value.possible)
    assert {("members", (HILVERSUM, "JZ16"))} == lacks(answer)
    assert YES is asked_of(case, on="2025-12-31", of="JZ16").truth


# one changed fact

Members = dict[str, tuple[Truth, tuple[str, ...], tuple[tuple[str, Truth], ...], tuple[str, ...]]]


def table(case: Landscape) -> Members:
    """The members for three care functions."""
    found: Members = {}
    for function in (CHILD_PROTECTION, "foster-care", "crisis-help"):
        answer = asked_of(case, function)
        parts = tuple((each.member, each.truth) for each in answer.value.partial)
        found[function] = (answer.truth, answer.value.full, parts, answer.value.possible)
    return found


def test_the_work_areas_of_a_partial_member() -> None:
    """Once recorded, they settle its part for each care function, and nothing else."""
    before, after = table(gooi()), table(gooi().replacing(eemnes(functions=("crisis-help",))))
    expected = {CHILD_PROTECTION: NO, "foster-care": NO, "crisis-help": YES}
    for function, truth in expected.items():
        assert (YES, ALL, ((EEMNES, UNKNOWN),), ()) == before[function]
        assert (YES, ALL, ((EEMNES, truth),), ()) == after[function]


def test_the_day_on_which_one_left() -> None:
    """Makes it no member from that day, and changes nothing about the others."""
    case = gooi()
    left = case.replacing(membership(WEESP, period=period(None, ON)))
    before, after = table(case), table(left)
    rest = tuple(sorted(set(SEVEN) - {WEESP}))
    for function, (truth, _, parts, possible) in before.items():
        assert (truth, rest, parts, possible) == after[function]


# asking


def test_the_same_question_is_answered_once() -> None:
    """A snapshot remembers its answer, and what it read."""
    snapshot = gooi().on(ON)
    answer, read = snapshot.noting(lambda: members(snapshot, GOOI, CHILD_PROTECTION))
    again, read_again = snapshot.noting(lambda: members(snapshot, GOOI, CHILD_PROTECTION))
    assert answer is again
    assert read == read_again != set()


def test_no_row_order_shows() -> None:
    """The answer is the same whatever the order of the records."""
    records = [*gooi()]
    turned = Landscape(*reversed(records))
    assert str(asked_of(gooi(), CHILD_PROTECTION)) == str(asked_of(turned, CHILD_PROTECTION))
    assert asked_of(gooi(), CHILD_PROTECTION) == asked_of(turned, CHILD_PROTECTION)


def test_a_municipality_stands_in_groupings() -> None:
    """Upwards, with what is missing; it stands for itself without a ground."""
    snapshot = gooi().on(ON)
    what = sought(snapshot, CHILD_PROTECTION)
    found = stands_for(snapshot, EEMNES, what, day(ON))
    assert {EEMNES: YES, GOOI: UNKNOWN} == {id: each.truth for id, each in found.items()}
    assert {("care functions", (IN_EEMNES,))} == lacks(found[GOOI])


def test_how_it_reads() -> None:
    """One line, and a table for a notebook."""
    case = gooi(municipality("GM0394", "Haarlemmermeer"), membership("GM0394", **DOUBT))
    value = asked_of(case, CHILD_PROTECTION).value
    parts = f"partial {EEMNES} (unknown); possible GM0394; complete: unknown"
    assert f"{GOOI} on {ON}: full {', '.join(ALL)}; {parts}" == str(value)
    assert f"<PartialMember {EEMNES} (unknown)>" == repr(value.partial[0])
    assert repr(value).startswith(f"<MemberList {GOOI} on {ON}: full")
    assert ("GM0394", "possible", "? unknown") in Page(value._repr_html_()).rows
    none = asked_of(alone(period=period("2019-01-01"))).value
    assert f"{GOOI} on {ON}: none recorded; complete: unknown" == str(none)
    region = landscape_of(YouthRegion(id="JZ16", name="Gooi en Vechtstreek"))
    assert "JZ16 on 2018-09-24 for cbs-statistics" in str(asked_of(region, of="JZ16").value)

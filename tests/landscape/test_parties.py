"""Who stands for whom: members of groupings, bodies, offices, and what they belong to."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import (
    CHILD_PROTECTION,
    EEMNES,
    GOOI,
    HILVERSUM,
    HUIZEN,
    SEVEN,
    YOUTH_PROBATION,
    alliance,
    day,
    gooi,
    landscape_of,
    membership,
    municipality,
    period,
    uncertain,
)

from jeugdregio.landscape import belongs_to, legal_parties, members_on
from jeugdregio.landscape.parties import reached_through, standing, stands_in
from jeugdregio.model import (
    ActKind,
    Arrangement,
    Body,
    Extent,
    Office,
    ProcurementTrack,
    Purpose,
    Truth,
)

TODAY = day("2018-09-25")


def test_members_are_the_full_ones_for_certain() -> None:
    """Seven with a ground each; Eemnes, for a part that nobody recorded, is possible only."""
    members = members_on(gooi().on(TODAY), GOOI, TODAY)
    assert (tuple(sorted(SEVEN)), (EEMNES,)) == (members.full, members.possible)
    assert {f"{id}-in-{GOOI}" for id in SEVEN} == {each.record.id for each in members.grounds}


def test_a_municipality_is_its_own_member() -> None:
    """So that a municipality may be named wherever a grouping may."""
    members = members_on(gooi().on(TODAY), HILVERSUM, TODAY)
    assert ((HILVERSUM,), (), ()) == (members.full, members.possible, members.grounds)


@pytest.mark.parametrize(
    ("fields", "full", "possible"),
    [
        ({}, (HILVERSUM,), ()),
        ({"period": period("2019-01-01")}, (), ()),
        ({"period": uncertain(period())}, (), (HILVERSUM,)),
        ({"extent": Extent.PARTIAL}, (), (HILVERSUM,)),
        ({"extent": Extent.PARTIAL, "functions": (CHILD_PROTECTION,)}, (), (HILVERSUM,)),
        ({"purpose": Purpose.CBS_STATISTICS}, (), ()),
    ],
)
def test_what_makes_a_member(
    fields: dict[str, Any], full: tuple[str, ...], possible: tuple[str, ...]
) -> None:
    """Days and extent decide; what is counted for statistics answers for no co-operation."""
    case = landscape_of(alliance(), membership(**fields))
    members = members_on(case.on(TODAY), GOOI, TODAY)
    assert (full, possible) == (members.full, members.possible)


def test_groupings_of_groupings_are_expanded() -> None:
    """Full through full all the way; a doubtful step makes those behind it possible."""
    case = gooi(
        alliance("noord", "Noord"),
        alliance("ring", "Ring"),
        membership(GOOI, "noord"),
        membership("noord", "ring", period=uncertain(period())),
        membership(HUIZEN, "ring"),
        membership("ring", GOOI),  # a circle ends where it began
    )
    shown = case.on(TODAY)
    assert tuple(sorted(SEVEN)) == members_on(shown, "noord", TODAY).full
    ring = members_on(shown, "ring", TODAY)
    assert (HUIZEN,) == ring.full
    assert set(SEVEN) - {HUIZEN} | {EEMNES} == set(ring.possible)


def test_versions_of_a_member_are_one_member() -> None:
    """Named by the id of its first version."""
    case = gooi(
        municipality("again", "Hilversum", replaces=HILVERSUM), membership("again", id="other")
    )
    assert tuple(sorted(SEVEN)) == members_on(case.on(TODAY), GOOI, TODAY).full


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        ("GM0402.college", ("GM0402.college", "GM0402")),
        ("GM0402", ("GM0402",)),
        ("chair", ("chair", "board", "gooi")),
        ("alone", ("alone",)),
        ("one", ("one", "two")),
        ("unknown", ("unknown",)),
    ],
)
def test_actors_belong_to_something(actor: str, expected: tuple[str, ...]) -> None:
    """Outwards from an organ, a body or an office; a circle ends."""
    case = gooi(
        Body(id="board", name="stuurgroep", of=GOOI),
        Office(id="chair", name="voorzitter", of="board"),
        Office(id="alone", name="directeur"),
        Body(id="one", name="een", of="two"),
        Body(id="two", name="twee", of="one"),
    )
    assert expected == belongs_to(case.on(TODAY), actor)


def test_legal_parties_are_those_bound() -> None:
    """Municipalities, arrangements and providers; a track or an alliance is nobody's mouth."""
    case = gooi(
        Arrangement(id="regio", name="Regio"),
        ProcurementTrack(id="track", name="traject"),
        Body(id="board", name="bestuur", of="regio"),
        Office(id="chair", name="voorzitter", of="track"),
        Office(id="other", name="voorzitter", of=GOOI),
    )
    expected = {"GM0402.college", "GM0402", "board", "regio", "chair", "other", "gi"}
    actors = ("GM0402.college", "board", "chair", "other", "gi")
    assert expected == legal_parties(case.on(TODAY), actors)


def test_standing_leads_up_to_every_grouping() -> None:
    """Through whatever groupings, whatever their days; a circle is walked once."""
    case = gooi(alliance("noord", "Noord"), membership(GOOI, "noord"), membership("noord", GOOI))
    found = standing(case.on(TODAY), HILVERSUM)
    assert frozenset({GOOI, "noord"}) == found.groupings
    assert 3 == len(found.memberships)


def test_groupings_of_groupings_without_end() -> None:
    """Twelve that are all members of each other: paths without number, and one answer."""
    names = [f"verband-{number}" for number in range(12)]
    case = landscape_of(
        *(alliance(name, name) for name in names),
        *(membership(one, other) for one in names for other in names if one != other),
        membership(HILVERSUM, names[0]),
    )
    snapshot = case.on(TODAY)
    assert set(names) == standing(snapshot, HILVERSUM).groupings
    assert {Truth.YES} == set(stands_in(snapshot, HILVERSUM, CHILD_PROTECTION, TODAY).values())
    assert (HILVERSUM,) == members_on(snapshot, names[-1], TODAY).full
    assert Truth.YES is reached_through(snapshot, names[-1], TODAY)[HILVERSUM]


FULL: dict[str, Any] = {}
PART: dict[str, Any] = {"extent": Extent.PARTIAL, "functions": ("compulsory-framework",)}
OTHER_PART: dict[str, Any] = {"extent": Extent.PARTIAL, "functions": ("foster-care",)}
SOME_PART: dict[str, Any] = {"extent": Extent.PARTIAL}
FORMER: dict[str, Any] = {"period": period(None, "2018-01-01")}
DOUBT: dict[str, Any] = {"period": uncertain(period())}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ([], Truth.YES),
        ([FULL], Truth.YES),
        ([FULL, PART], Truth.YES),
        ([OTHER_PART], Truth.NO),
        ([SOME_PART], Truth.UNKNOWN),
        ([FULL, FORMER], Truth.NO),
        ([DOUBT], Truth.UNKNOWN),
        ([DOUBT, OTHER_PART], Truth.NO),
    ],
)
def test_a_partial_member_stands_in_for_its_part(
    fields: list[dict[str, Any]], expected: Truth
) -> None:
    """A full one for everything; a part that nobody recorded is not known; along a path all."""
    chain = [HILVERSUM, *(f"verband-{number}" for number in range(len(fields)))]
    case = landscape_of(
        *(alliance(name, name) for name in chain[1:]),
        *(
            membership(one, other, **each)
            for one, other, each in zip(chain, chain[1:], fields, strict=False)
        ),
    )
    levels = stands_in(case.on(TODAY), HILVERSUM, CHILD_PROTECTION, TODAY)
    last = levels.get(chain[-1], Truth.NO)
    assert expected is last


def test_a_promise_counts_full_members_only() -> None:
    """Asked for full members, a partial one stands in nothing."""
    case = landscape_of(alliance("noord", "Noord"), membership(HILVERSUM, "noord", **PART))
    levels = stands_in(case.on(TODAY), HILVERSUM, CHILD_PROTECTION, TODAY, full=True)
    assert "noord" not in levels


TWO_HALVES: tuple[dict[str, Any], ...] = (
    {"id": "one", "extent": Extent.PARTIAL, "functions": (CHILD_PROTECTION,)},
    {"id": "two", "extent": Extent.PARTIAL, "functions": (YOUTH_PROBATION,)},
)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (TWO_HALVES, Truth.YES),
        (TWO_HALVES[:1], Truth.NO),
        (({**TWO_HALVES[0]}, {**TWO_HALVES[1], **DOUBT}), Truth.UNKNOWN),
        (({**TWO_HALVES[0]}, {**TWO_HALVES[1], **FORMER}), Truth.NO),
    ],
)
def test_a_divided_function_is_held_in_halves(
    rows: tuple[dict[str, Any], ...], expected: Truth
) -> None:
    """A member for child protection, and for youth probation: one for the compulsory framework."""
    case = landscape_of(alliance(), *(membership(**each) for each in rows))
    levels = stands_in(case.on(TODAY), HILVERSUM, "compulsory-framework", TODAY)
    assert expected is levels.get(GOOI, Truth.NO)


@pytest.mark.parametrize(
    ("life", "reached"),
    [
        (period("2010-01-01", "2019-01-01"), Truth.YES),
        (uncertain(period("2010-01-01", "2019-01-01")), Truth.YES),
        (period("2010-01-01", "2018-01-01"), Truth.NO),
        (period("2019-01-01"), Truth.NO),
    ],
)
def test_a_grouping_that_is_not_there_leads_to_nobody(life: Any, reached: Truth) -> None:
    """Whatever its memberships say; each question on members agrees, up and down."""
    case = landscape_of(alliance(period=life), membership())
    shown = case.on(TODAY)
    there = reached is Truth.YES
    assert ((HILVERSUM,) if there else ()) == members_on(shown, GOOI, TODAY).full
    assert there is bool(members_on(shown, GOOI, TODAY).grounds)
    assert reached is reached_through(shown, GOOI, TODAY).get(HILVERSUM, Truth.NO)
    assert reached is stands_in(shown, HILVERSUM, CHILD_PROTECTION, TODAY).get(GOOI, Truth.NO)
    assert reached is shown.members(GOOI).truth
    lines = shown.who_may(ActKind.AWARD, for_=GOOI).value.lines
    assert there is bool(lines)


def test_a_municipality_that_is_perhaps_gone_is_perhaps_a_member() -> None:
    """As in the list of members."""
    case = landscape_of(
        municipality(HUIZEN, "Huizen", period=uncertain(period())),
        alliance(),
        membership(HUIZEN),
    )
    shown = case.on(TODAY)
    assert (HUIZEN,) == members_on(shown, GOOI, TODAY).possible
    assert Truth.UNKNOWN is stands_in(shown, HUIZEN, CHILD_PROTECTION, TODAY)[GOOI]
    assert (HUIZEN,) == shown.members(GOOI).value.possible


def test_standing_tells_its_turns() -> None:
    """The bounds of memberships, groupings and of the municipality itself."""
    case = landscape_of(
        municipality(HUIZEN, "Huizen", period=period(None, "2022-01-01")),
        alliance(period=period("2010-01-01", "2019-01-01")),
        membership(HUIZEN, period=period("2012-01-01")),
    )
    expected = tuple(map(day, ("2010-01-01", "2012-01-01", "2019-01-01", "2022-01-01")))
    assert expected == standing(case.on(TODAY), HUIZEN).turns

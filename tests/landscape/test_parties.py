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

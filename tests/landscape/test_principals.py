"""For which municipalities something is done."""

from __future__ import annotations

import pytest
from tests.helpers import alliance, day, membership, period, uncertain
from tests.landscape.mandates import (
    BOARD,
    COLLEGE,
    DIRECTOR,
    HILVERSUM,
    LAREN,
    REGIO,
    TODAY,
    TRACK,
    laren,
    town,
)

from jeugdregio.dates import AnyPeriod
from jeugdregio.landscape import principals_of
from jeugdregio.model import Extent

ON = day(TODAY)


@pytest.mark.parametrize(
    ("party", "host", "full"),
    [
        (LAREN, LAREN, (LAREN,)),
        (COLLEGE, LAREN, (LAREN,)),
        (REGIO, REGIO, (LAREN,)),
        (BOARD, REGIO, (LAREN,)),
        (DIRECTOR, REGIO, (LAREN,)),
        (TRACK, TRACK, ()),
        ("empty", "empty", ()),
    ],
)
def test_parties(party: str, host: str, full: tuple[str, ...]) -> None:
    """A municipality, the members of a grouping, and what organs, bodies and offices belong to."""
    case = laren(membership(LAREN, REGIO), alliance("empty", "Leeg")).on(TODAY)
    found = principals_of(case, (party,), ON)
    assert {host: full} == {each: members.full for each, members in found.items()}


def test_parties_that_are_one() -> None:
    """A municipality and its college are named once; partial members are possible ones."""
    partial = membership(HILVERSUM, REGIO, extent=Extent.PARTIAL)
    case = laren(town(HILVERSUM), partial, membership(LAREN, REGIO)).on(TODAY)
    found = principals_of(case, (COLLEGE, LAREN, REGIO), ON)
    assert [LAREN, REGIO] == list(found)
    assert ((LAREN,), (HILVERSUM,)) == (found[REGIO].full, found[REGIO].possible)
    assert [f"{LAREN}-in-{REGIO}"] == [each.record.id for each in found[REGIO].grounds]


@pytest.mark.parametrize(
    ("life", "full", "possible"),
    [
        (period(until=TODAY), (), ()),
        (period(until="2018-09-21"), (LAREN,), ()),
        (period("2018-09-21"), (), ()),
        (uncertain(period()), (), (LAREN,)),
    ],
)
def test_a_municipality_that_is_not_there(
    life: AnyPeriod, full: tuple[str, ...], possible: tuple[str, ...]
) -> None:
    """Whatever its membership says; one that perhaps is there is possible."""
    case = laren(town(period=life), membership(LAREN, REGIO)).on(TODAY)
    for party in (LAREN, REGIO):
        found = principals_of(case, (party,), ON)[party]
        assert (full, possible) == (found.full, found.possible)

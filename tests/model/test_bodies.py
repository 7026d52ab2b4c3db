"""Bodies, seats and offices: capacity follows from the founding, and states are dated."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import HILVERSUM, between, day, period, uncertain
from tests.model.refusals import refusal, refusals

from jeugdregio.dates import AnyDate, AnyPeriod
from jeugdregio.errors import Problem
from jeugdregio.model import Body, BodyState, BodyStatus, Founding, Office, OfficeKind, Seat, Truth

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


@pytest.mark.parametrize(
    ("founding", "decides", "person"),
    [
        (Founding.STATUTORY_ORGAN, YES, NO),
        (Founding.PUBLIC_BODY_BOARD, YES, YES),
        (Founding.SERVICES_ORGANISATION_BOARD, YES, YES),
        (Founding.JOINT_BODY, YES, NO),
        (Founding.COMMITTEE_WITH_POWERS, YES, NO),
        (Founding.ADVISORY_COMMITTEE, NO, NO),
        (Founding.AGREEMENT, NO, NO),
        (Founding.CONSULTATION, NO, NO),
        (Founding.PROJECT_GROUP, NO, NO),
        (None, UNKNOWN, UNKNOWN),
    ],
)
def test_capacity_follows_from_founding(
    founding: Founding | None, decides: Truth, person: Truth
) -> None:
    """Nothing but the founding tells what a body may do; unrecorded, nobody knows."""
    body = Body(id="b", name="stuurgroep", founding=founding)
    assert (decides, person) == (body.capacity, body.legal_personality)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2018-08-31", None),
        ("2018-09-07", BodyState.PROPOSED),
        ("2019-01-01", BodyState.CONSTITUTED),
        ("2020-06-01", None),
    ],
)
def test_states_are_dated(on: str, expected: BodyState | None) -> None:
    """The state recorded for certain on that day; one that is only possible is none."""
    body = Body(
        id="b",
        name="stuurgroep",
        states=(
            BodyStatus(BodyState.PROPOSED, period("2018-09-01", "2019-01-01")),
            BodyStatus(BodyState.CONSTITUTED, period("2019-01-01", "2020-01-01")),
            BodyStatus(BodyState.DISSOLVED, uncertain(period("2020-01-01"))),
        ),
    )
    assert expected is body.state_on(day(on))


ALWAYS, NEVER, DOUBT = period("2018-01-01"), period("2020-01-01"), uncertain(period("2018-01-01"))


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ((), YES),
        (((BodyState.CONSTITUTED, ALWAYS),), YES),
        (((BodyState.LIQUIDATION, ALWAYS),), YES),
        (((BodyState.PROPOSED, ALWAYS),), NO),
        (((BodyState.DISSOLVED, ALWAYS),), NO),
        (((BodyState.CONSTITUTED, NEVER),), UNKNOWN),
        (((BodyState.CONSTITUTED, DOUBT),), UNKNOWN),
        (((BodyState.PROPOSED, DOUBT),), UNKNOWN),
        (((BodyState.CONSTITUTED, ALWAYS), (BodyState.PROPOSED, NEVER)), YES),
        (((BodyState.CONSTITUTED, ALWAYS), (BodyState.DISSOLVED, DOUBT)), UNKNOWN),
        (((BodyState.CONSTITUTED, DOUBT), (BodyState.PROPOSED, ALWAYS)), NO),
    ],
)
def test_only_a_constituted_body_works(
    states: tuple[tuple[BodyState, AnyPeriod], ...], expected: Truth
) -> None:
    """Taken for granted where no state is recorded, and not known where the states leave doubt."""
    body = Body(id="b", name="b", states=tuple(BodyStatus(*each) for each in states))
    assert expected is body.works_on(day("2019-01-01"))


def test_what_they_belong_to_owns_with_them() -> None:
    """A body or an office speaks for itself and for what it belongs to."""
    assert ("b", "gv") == Body(id="b", name="b", of="gv").owners
    assert ("o", "gv") == Office(id="o", name="o", of="gv").owners
    assert (("b",), ("o",)) == (Body(id="b", name="b").owners, Office(id="o", name="o").owners)


def test_no_body_belongs_to_itself() -> None:
    """What it belongs to is another thing."""
    expected = Problem("of", "another than itself", "'b'", "b")
    assert (expected,) == refusals(lambda: Body(id="b", name="stuurgroep", of="b"))


def office(**fields: Any) -> Office:
    """The chair of a track."""
    given: dict[str, Any] = {"id": "chair", "name": "voorzitter", "kind": OfficeKind.CHAIR}
    return Office(**given | fields)


def test_under_whom_an_office_works() -> None:
    """Under another, or not recorded; belonging to a municipality does not tell it."""
    assert office(of=HILVERSUM).works_under is None
    assert "GM0402.college" == office(works_under="GM0402.college").works_under


@pytest.mark.parametrize(
    ("fields", "path", "expected"),
    [
        ({"works_under": "chair"}, "works_under", "another than itself"),
        ({"possibly_same_as": ("director", "chair")}, "possibly_same_as", "another than itself"),
        ({"possibly_same_as": "director"}, "value", "a tuple of texts"),
        ({"kind": "chair"}, "kind", "an OfficeKind"),
    ],
)
def test_impossible_offices(fields: dict[str, Any], path: str, expected: str) -> None:
    """An office is not above itself, and its other label is another."""
    assert (path, expected) == refusal(lambda: office(**fields))[:2]


# seats


def seat(**fields: Any) -> Seat:
    """A seat in a steering group."""
    return Seat(**{"id": "seat", "body": "steering-group"} | fields)


def test_a_seat_can_be_empty() -> None:
    """A request for names names nobody."""
    bare = seat(asked_in="request")
    assert (None, None, None) == (bare.for_, bare.holder, bare.named)
    assert ("request", Truth.YES) == (bare.asked_in, bare.shows(day("2018-09-07")))


@pytest.mark.parametrize("named", [day("2018-09-17"), between("2018-09-17"), None])
def test_a_seat_is_filled_by_an_office(named: AnyDate | None) -> None:
    """On a day, exact or not, or on one that nobody recorded."""
    filled = seat(for_="gv", holder="alderman", named=named)
    assert ("alderman", named) == (filled.holder, filled.named)


def test_whose_seat_it_is() -> None:
    """The body owns it, with whoever may fill it."""
    assert ("steering-group",) == seat().owners
    assert ("steering-group", "gv") == seat(for_="gv").owners


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"body": " "}, ("body", "a text", "' '")),
        ({"named": "2018-09-17"}, ("named", "a date or an UncertainDate", "'2018-09-17'")),
    ],
)
def test_impossible_seats(fields: dict[str, Any], expected: tuple[str, str, str]) -> None:
    """A seat is in a body, and is filled on a day."""
    assert expected == refusal(lambda: seat(**fields))

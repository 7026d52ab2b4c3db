"""Bodies and offices: capacity follows from the founding, and states are dated."""

from __future__ import annotations

import pytest
from tests.helpers import day, period, uncertain

from jeugdregio.dates import AnyPeriod
from jeugdregio.model import Body, BodyState, BodyStatus, Founding, Office, Truth

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

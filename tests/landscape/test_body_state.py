"""The state of a body: what it is on a day, who sits in it, and whether it can decide."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import GOOI, HILVERSUM, between, day, document, gooi, period, uncertain

from jeugdregio.dates import AnyDate, AnyPeriod, Period
from jeugdregio.errors import UnknownName
from jeugdregio.landscape.body_state import BodyView, SeatsFor, body_state
from jeugdregio.model import (
    Answer,
    Body,
    BodyState,
    BodyStatus,
    Evidence,
    Founding,
    Lack,
    Mandate,
    MandateKind,
    Missing,
    Office,
    Record,
    Seat,
    Truth,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
LETTER = Evidence("letter")
SEVENTH = period("2018-09-07", "2018-09-08")
SEEN_ONCE = uncertain(period(), SEVENTH)
"""Certain on 7 September 2018, the day of the letter, and possible before and after."""


# builders


def body(*states: tuple[BodyState, AnyPeriod], **fields: Any) -> Body:
    """A body founded as a joint one, always there."""
    fields.setdefault("founding", Founding.JOINT_BODY)
    fields.setdefault("of", GOOI)
    found = tuple(BodyStatus(state, held) for state, held in states)
    return Body(id="group", name="Stuurgroep", states=found, **fields)


def steering_group() -> tuple[Record, ...]:
    """The steering group still to be formed, of the letter of 7 September 2018."""
    seats = (
        Seat(id=f"seat-{number}", body="group", for_=GOOI, period=SEEN_ONCE, evidence=(LETTER,))
        for number in (2, 1)
    )
    proposed = (BodyState.PROPOSED, SEEN_ONCE)
    letter = document(day=day("2018-09-07"))
    return (
        letter,
        body(proposed, founding=None, period=SEEN_ONCE, evidence=(LETTER,)),
        *seats,
    )


def seat(id: str = "seat", **fields: Any) -> Seat:
    """A seat for the region in the body."""
    fields.setdefault("for_", GOOI)
    return Seat(id=id, body="group", **fields)


DELEGATE = Office(id="delegate", name="Wethouder", of=HILVERSUM)


def mandate(id: str, held: AnyPeriod) -> Mandate:
    """A mandate of the college of Hilversum to the body."""
    giver = f"{HILVERSUM}.college"
    return Mandate(id=id, kinds=(MandateKind.MANDATE,), giver=giver, holder="group", period=held)


def asked(*records: Record, on: str = "2018-10-01") -> Answer[BodyView]:
    """The state of the body on 1 October 2018."""
    return body_state(gooi(*records).on(on), "group")


# whether it can decide


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
def test_what_a_body_can_do_follows_from_its_founding(
    founding: Founding | None, decides: Truth, person: Truth
) -> None:
    """Never from its name: a consultation may have been founded as a committee with powers."""
    answer = asked(body(founding=founding))
    assert (decides, decides, person) == (
        answer.truth,
        answer.value.can_decide.truth,
        answer.value.legal_person,
    )
    lack = Missing(Lack.FOUNDING, ("group",), None, (GOOI,))
    assert ((lack,) if founding is None else ()) == answer.missing


@pytest.mark.parametrize(
    ("state", "truth"),
    [
        (BodyState.PROPOSED, NO),
        (BodyState.CONSTITUTED, YES),
        (BodyState.LIQUIDATION, YES),
        (BodyState.DISSOLVED, NO),
    ],
)
def test_only_a_constituted_body_decides(state: BodyState, truth: Truth) -> None:
    """In any other state it decides nothing, and the state is the ground of that."""
    answer = asked(body((state, period())))
    assert (truth, state, (state,)) == (answer.truth, answer.value.state, answer.value.possible)
    assert "states" in {each.field for each in answer.grounds}


@pytest.mark.parametrize("founding", [*Founding, None])
def test_a_proposed_body_decides_nothing_whatever_its_founding(founding: Founding | None) -> None:
    """What is still to be formed has no powers yet, and a NO has no missing facts."""
    answer = asked(body((BodyState.PROPOSED, period()), founding=founding))
    assert (NO, ()) == (answer.truth, answer.missing)


def test_a_body_without_recorded_states_is_taken_to_be_constituted() -> None:
    """Whoever records a board and no states of it tells that it is there."""
    answer = asked(body())
    assert (YES, None, ()) == (answer.truth, answer.value.state, answer.value.possible)
    assert {"period", "founding"} == {each.field for each in answer.grounds}


@pytest.mark.parametrize(
    ("states", "held", "expected"),
    [
        ([(BodyState.CONSTITUTED, uncertain(period()))], period(), UNKNOWN),
        ([(BodyState.CONSTITUTED, period("2019-01-01"))], period(), UNKNOWN),
        ([(BodyState.CONSTITUTED, period())], uncertain(period()), UNKNOWN),
        ([(BodyState.CONSTITUTED, period())], period("2019-01-01"), NO),
        ([(BodyState.CONSTITUTED, period()), (BodyState.DISSOLVED, uncertain(period()))],
         period(), UNKNOWN),
    ],
)  # fmt: skip
def test_where_the_record_leaves_the_day_open(
    states: list[tuple[BodyState, AnyPeriod]], held: AnyPeriod, expected: Truth
) -> None:
    """The state on that day is missing; a body that is not there decides nothing."""
    answer = asked(body(*states, period=held))
    lack = Missing(Lack.STATE, ("group",), Period.day(day("2018-10-01")), (GOOI,))
    assert expected is answer.truth
    assert ((lack,) if expected is UNKNOWN else ()) == answer.missing
    assert expected is UNKNOWN or "period" in {each.field for each in answer.grounds}


def test_on_the_last_day_there_is() -> None:
    """It has no day after: what is missing is so from that day on."""
    open_state = body((BodyState.CONSTITUTED, uncertain(period())))
    (lack,) = asked(open_state, on="9999-12-31").missing
    assert period("9999-12-31") == lack.period


def test_a_body_of_nothing_could_tell_itself() -> None:
    """Where it is not recorded what it belongs to, the body itself is asked."""
    answer = asked(body(founding=None, of=None))
    assert [("group",)] == [each.who for each in answer.missing]


def test_an_unknown_body_is_refused() -> None:
    """A name in a letter is no body on record."""
    with pytest.raises(UnknownName):
        asked()


# seats and mandates


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, SeatsFor(GOOI, ("seat",))),
        ({"for_": None}, SeatsFor(None, ("seat",))),
        ({"holder": "delegate"}, SeatsFor(GOOI, ("seat",), ("seat",))),
        ({"holder": "delegate", "named": "2018-09-30"}, SeatsFor(GOOI, ("seat",), ("seat",))),
        ({"holder": "delegate", "named": "2018-10-02"}, SeatsFor(GOOI, ("seat",))),
        (
            {"holder": "delegate", "named": between("2018-09-30", "2018-10-02")},
            SeatsFor(GOOI, ("seat",), (), ("seat",)),
        ),
        ({"period": uncertain(period())}, SeatsFor(GOOI, (), (), ("seat",))),
        (
            {"period": uncertain(period()), "holder": "delegate"},
            SeatsFor(GOOI, (), (), ("seat",)),
        ),
    ],
)
def test_seats(fields: dict[str, Any], expected: SeatsFor) -> None:
    """A seat asked for is not filled before someone is named for it."""
    named: str | AnyDate | None = fields.get("named")
    given = {**fields, "named": day(named) if isinstance(named, str) else named}
    assert (expected,) == asked(body(), DELEGATE, seat(**given)).value.seats


def test_seats_are_told_by_whose_they_are() -> None:
    """In an order that no order of rows decides; a seat of another day is none."""
    seats = [
        seat("b"),
        seat("a"),
        seat("c", for_=HILVERSUM),
        seat("d", for_=None),
        seat("later", period=period("2019-01-01")),
    ]
    expected = (SeatsFor(None, ("d",)), SeatsFor(HILVERSUM, ("c",)), SeatsFor(GOOI, ("a", "b")))
    for rows in (seats, seats[::-1]):
        assert expected == asked(body(), *rows).value.seats


def test_mandates_are_those_it_holds_that_day() -> None:
    """Recorded, certain or possible; what they allow is another question."""
    records = [
        mandate("b", period("2018-01-01")),
        mandate("a", period("2018-01-01")),
        mandate("perhaps", uncertain(period())),
        mandate("later", period("2019-01-01")),
    ]
    view = asked(body(), *records).value
    assert (("a", "b"), ("perhaps",)) == (view.mandates, view.possible_mandates)


# the day of the last evidence


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((), None),
        (("2018-09-07",), "2018-09-07"),
        (("2018-09-25", "2018-09-07"), "2018-09-25"),
        ((between("2018-09-01", "2018-09-20"),), "2018-09-20"),
        ((between("2018-09-01", None),), None),
    ],
)
def test_it_shows_the_day_of_its_last_evidence(
    days: tuple[str | AnyDate, ...], expected: str | None
) -> None:
    """The latest day of the documents behind it; an undated one tells no day."""
    documents = [
        document(f"letter-{place}", day=day(each) if isinstance(each, str) else each)
        for place, each in enumerate(days)
    ]
    evidence = tuple(Evidence(each.id) for each in documents)
    view = asked(body(evidence=evidence), *documents).value
    assert (None if expected is None else day(expected)) == view.last_evidence


def test_evidence_not_known_yet_is_no_evidence() -> None:
    """A document learnt of later tells nothing to whoever did not know it."""
    late = document(known_from=day("2018-12-01"))
    world = gooi(late, body(evidence=(LETTER,)))
    assert (
        None
        is body_state(world.on("2018-10-01", known_at="2018-11-01"), "group").value.last_evidence
    )
    assert late.day == body_state(world.on("2018-10-01"), "group").value.last_evidence


# the steering group of 2018


def test_the_steering_group_on_7_september_2018() -> None:
    """Proposed: two seats asked of the region, none filled, no mandate; it can decide nothing."""
    answer = asked(*steering_group(), on="2018-09-07")
    view = answer.value
    assert (BodyState.PROPOSED, (SeatsFor(GOOI, ("seat-1", "seat-2")),)) == (view.state, view.seats)
    assert ((), (), day("2018-09-07")) == (
        view.mandates,
        view.possible_mandates,
        view.last_evidence,
    )
    assert (NO, [("group", "states")], ()) == (
        answer.truth,
        [(each.record.id, each.field) for each in answer.grounds],
        answer.missing,
    )


@pytest.mark.parametrize("on", ["2018-09-17", "2018-09-25"])
def test_the_steering_group_after_it_was_last_seen(on: str) -> None:
    """Nothing is on record of those days: proposed as far as recorded, and never a yes."""
    answer = asked(*steering_group(), on=on)
    view = answer.value
    assert (UNKNOWN, None, (BodyState.PROPOSED,)) == (answer.truth, view.state, view.possible)
    assert (day("2018-09-07"), (SeatsFor(GOOI, (), (), ("seat-1", "seat-2")),)) == (
        view.last_evidence,
        view.seats,
    )
    assert {Lack.STATE, Lack.FOUNDING} == {each.what for each in answer.missing}
    assert {"period", "states"} == {each.field for each in answer.grounds}


def test_it_is_shown_in_words() -> None:
    """What is recorded, and what is not, in a terminal and in a notebook."""
    view = asked(*steering_group(), on="2018-09-07").value
    words = (
        "group: state proposed; founded as not recorded; can decide no; "
        "seats gooi: 2 asked, 0 filled; mandates none recorded; "
        "possible mandates none recorded; last evidence 2018-09-07"
    )
    assert words == str(view)
    assert "<BodyView group: state proposed; founded as not recorded; can decide …>" == repr(view)
    assert "<tr><td>state</td><td>proposed</td></tr>" in view._repr_html_()
    later = str(asked(*steering_group(), on="2018-09-17").value)
    assert "state not certain: proposed; " in later
    assert "gooi: 0 asked, 0 filled, 2 doubtful" in later
    bare = str(asked(body(), seat(for_=None)).value)
    assert "state not recorded; founded as joint-body; " in bare
    assert "not recorded: 1 asked, 0 filled" in bare
    assert "last evidence no document" in bare

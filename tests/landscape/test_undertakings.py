"""What is open on a day: made and not ended, before, within or past its term."""

from __future__ import annotations

from typing import Any, Final

import pytest
from tests.helpers import GOOI, HILVERSUM, between, complete, contract, day, document, gooi

from jeugdregio.landscape import Landscape
from jeugdregio.landscape.undertakings import (
    OpenUndertaking,
    OpenUndertakings,
    UndertakingState,
    open_undertakings,
)
from jeugdregio.model import (
    Act,
    ActKind,
    ActState,
    ActStatus,
    Answer,
    Body,
    Claim,
    Communication,
    Event,
    Evidence,
    Force,
    Ground,
    Lack,
    Missing,
    Note,
    ProcurementTrack,
    Record,
    Remark,
    Truth,
    Undertaking,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
NOT_DUE, RUNNING, PAST = UndertakingState
ON: Final = "2018-09-26"


def bond(id: str = "bond", force: Force = Force.PROMISE, **fields: Any) -> Undertaking:
    """A promise of the consultation, made in the letter of 25 September 2018."""
    fields.setdefault("made", day("2018-09-25"))
    fields.setdefault("by", "consultation")
    fields.setdefault("text", "toegezegd")
    return Undertaking(id=id, force=force, **fields)


def case_of(*records: Record) -> Landscape:
    """Gooi en Vechtstreek with its consultation, a track and an exit from it."""
    return gooi(
        Body(id="consultation", name="Portefeuillehoudersoverleg", of=GOOI),
        Body(id="steering-group", name="Stuurgroep", of="track"),
        ProcurementTrack(id="track", name="Inkooptraject"),
        Act(id="exit", kind=ActKind.EXIT, day=day("2018-09-24"), about=("track",)),
        *records,
    )


def asked(
    *records: Record, on: str = ON, force: Force | None = None, about: str | None = None
) -> Answer[OpenUndertakings]:
    """What is open on a day."""
    return open_undertakings(case_of(*records).on(on), force, about)


def the_one(*records: Record, on: str = ON) -> OpenUndertaking:
    """The one that is open."""
    (found,) = asked(*records, on=on).value.undertakings
    return found


def lacks(answer: Answer[Any]) -> set[tuple[str, tuple[str, ...]]]:
    """What is missing, and about what."""
    return {(each.what.value, each.about) for each in answer.missing}


def states(answer: Answer[OpenUndertakings]) -> dict[str, UndertakingState]:
    """How each stands to its term."""
    return {each.record.id: each.state for each in answer.value.undertakings}


# the letters


LETTERS: Final = (
    bond("secure", due=day("2019-01-01"), functions=("child-protection", "youth-probation")),
    bond("share-knowledge"),
    bond("warm-handover"),
    bond("inform-parties", about=("exit",)),
    bond(
        "mandate-before-names",
        Force.PREFERENCE,
        made=day("2018-09-07"),
        about=("steering-group",),
    ),
    bond(
        "restraint",
        Force.REQUEST,
        made=day("2018-09-07"),
        ended=day("2018-09-17"),
        about=("track",),
    ),
)


def test_open_after_the_exit() -> None:
    """Four promises, one of them not due before 2019, and the preference nobody ended."""
    answer = asked(*LETTERS)
    expected = {
        "secure": NOT_DUE,
        "mandate-before-names": RUNNING,
        "inform-parties": RUNNING,
        "share-knowledge": RUNNING,
        "warm-handover": RUNNING,
    }
    assert YES is answer.truth
    assert expected == states(answer)
    assert [*expected] == [*states(answer)]


def test_open_before_the_exit() -> None:
    """What was asked until 17 September, and the preference; nothing promised later."""
    expected = {"mandate-before-names", "restraint"}
    assert expected == set(states(asked(*LETTERS, on="2018-09-16")))
    assert {"mandate-before-names"} == set(states(asked(*LETTERS, on="2018-09-17")))


def test_open_in_hilversum_in_june_2019() -> None:
    """Due after the summer: not yet; due at the beginning of April: past, unless recorded."""
    memo: dict[str, Any] = {"made": between("2019-01-17", "2019-03-31"), "by": HILVERSUM}
    answer = asked(
        bond("cost-price-study", due=between("2019-09-01"), **memo),
        bond("information-letter", due=between("2019-04-01", "2019-04-10"), **memo),
        bond("working-visit", **memo),
        on="2019-06-01",
    )
    expected = {"information-letter": PAST, "cost-price-study": NOT_DUE, "working-visit": RUNNING}
    assert expected == states(answer)
    assert ["information-letter"] == [each.record.id for each in answer.value.of(PAST)]


# terms


@pytest.mark.parametrize(
    ("due", "on", "state"),
    [
        (None, "2030-01-01", RUNNING),
        (day("2019-01-01"), "2018-12-31", NOT_DUE),
        (day("2019-01-01"), "2019-01-01", RUNNING),
        (day("2019-01-01"), "2019-01-02", PAST),
        (between("2019-01-01", "2019-01-10"), "2018-12-31", NOT_DUE),
        (between("2019-01-01", "2019-01-10"), "2019-01-01", RUNNING),
        (between("2019-01-01", "2019-01-10"), "2019-01-10", RUNNING),
        (between("2019-01-01", "2019-01-10"), "2019-01-11", PAST),
        (between("2019-01-01"), "2018-12-31", NOT_DUE),
        (between("2019-01-01"), "2030-01-01", RUNNING),
        (between(None, "2019-01-10"), "2018-12-31", RUNNING),
        (between(None, "2019-01-10"), "2019-01-11", PAST),
        (between(), "2030-01-01", RUNNING),
    ],
)
def test_how_it_stands_to_its_term(due: Any, on: str, state: UndertakingState) -> None:
    """In every reading of an uncertain date; without a latest one it is never past."""
    assert state is the_one(bond(due=due), on=on).state


@pytest.mark.parametrize(
    ("force", "state"),
    [
        (Force.PROMISE, PAST),
        (Force.AGREEMENT, PAST),
        (Force.CONDITION, PAST),
        (Force.REQUEST, RUNNING),
        (Force.PREFERENCE, RUNNING),
        (Force.EXPECTATION, RUNNING),
    ],
)
def test_what_binds_nobody_is_never_past(force: Force, state: UndertakingState) -> None:
    """A request is no rule, a preference no refusal, an expectation no duty."""
    assert state is the_one(bond(force=force, due=day("2018-09-25"))).state
    assert NOT_DUE is the_one(bond(force=force, due=day("2018-09-27"))).state


def test_a_past_date_ends_nothing() -> None:
    """An end is recorded, never inferred."""
    assert YES is the_one(bond(due=day("2018-09-25")), on="2030-01-01").truth


# open for certain, possibly, or not


def listed(truth: Truth) -> list[Truth]:
    """How the one undertaking is listed; one that is not open is left out."""
    return [] if truth is NO else [truth]


@pytest.mark.parametrize(
    ("fields", "truth"),
    [
        ({}, YES),
        ({"made": day(ON)}, YES),
        ({"made": day("2018-09-27")}, NO),
        ({"made": between("2018-09-01")}, UNKNOWN),
        ({"ended": day("2018-09-27")}, YES),
        ({"ended": day(ON)}, NO),
        ({"ended": between("2018-09-26")}, UNKNOWN),
        ({"ended": between("2018-09-27")}, YES),
        ({"ended_by": "exit"}, UNKNOWN),
        ({"ended": day("2018-09-27"), "fulfilled_by": "exit"}, YES),
        ({"ended_by": "exit", "fulfilled_by": "exit"}, UNKNOWN),
    ],
)
def test_what_is_open(fields: dict[str, Any], truth: Truth) -> None:
    """Made, and not ended; where the day of either is uncertain, possibly."""
    answer = asked(bond(**fields))
    assert listed(truth) == [each.truth for each in answer.value.undertakings]
    assert (UNKNOWN if truth is NO else truth) is answer.truth
    if truth is UNKNOWN:
        assert (Missing(Lack.DAY, ("bond",), None, ("consultation",)),) == answer.missing


FULFILMENTS: Final[tuple[tuple[Record, Truth], ...]] = (
    (Event(id="done", day=day(ON)), NO),
    (Event(id="done", day=day("2018-09-27")), YES),
    (Event(id="done", day=between("2018-09-01")), UNKNOWN),
    (Communication(id="done", day=day("2018-09-25")), NO),
    (document("done", day=day("2018-09-25")), NO),
    (Claim(id="done", day=day("2018-09-25"), statement="gedaan"), NO),
    (Act(id="done", kind=ActKind.DECISION, day=day("2018-09-25")), NO),
    (
        Act(
            id="done",
            kind=ActKind.DECISION,
            day=day("2018-09-25"),
            statuses=(ActStatus(ActState.PLANNED, day("2018-09-25")),),
        ),
        YES,
    ),
    (
        Act(
            id="done",
            kind=ActKind.EXIT,
            day=day("2018-09-25"),
            statuses=(ActStatus(ActState.CONSENTED, day("2018-09-25")),),
        ),
        YES,
    ),
    (
        Act(
            id="done",
            kind=ActKind.CONSENT,
            day=day("2018-09-25"),
            statuses=(ActStatus(ActState.CONSENTED, day("2018-09-25")),),
        ),
        NO,
    ),
    (bond("done", Force.CONDITION, ended=day(ON)), NO),
    (bond("done", Force.CONDITION, made=day("2018-09-27")), YES),
    (contract("done"), UNKNOWN),
)


@pytest.mark.parametrize(("fulfilment", "truth"), FULFILMENTS)
def test_what_fulfilled_it_ends_it(fulfilment: Record, truth: Truth) -> None:
    """On its own day; where it has none it is not known whether that was before."""
    answer = asked(bond(fulfilled_by="done"), fulfilment)
    assert listed(truth) == [each.truth for each in answer.value.undertakings]
    if truth is UNKNOWN:
        assert {("day", ("bond", "done"))} == lacks(answer)


def told(*derived: bool, field: str | None = "fulfilled_by") -> tuple[Evidence, ...]:
    """What sources say of it, or what is concluded from them."""
    return tuple(
        Evidence(document="letter", quote=str(place), field=field, derived=each)
        for place, each in enumerate(derived)
    )


@pytest.mark.parametrize(
    ("fields", "done", "remark"),
    [
        ({"evidence": told(True)}, ON, True),
        ({"evidence": told(True, True)}, ON, True),
        ({"evidence": told(True, False)}, ON, False),
        ({"evidence": told(False)}, ON, False),
        ({"evidence": told(True, field=None)}, ON, True),
        ({"evidence": told(True, field="made")}, ON, False),
        ({"evidence": (*told(True, field=None), *told(False))}, ON, False),
        ({}, ON, False),
        ({"evidence": told(True)}, "2018-09-27", False),
        ({"evidence": told(True), "ended": day(ON)}, ON, False),
        ({"evidence": told(True), "ended_by": "done"}, ON, False),
        ({"evidence": told(True), "fulfilled_by": None}, ON, False),
    ],
)
def test_fulfilment_that_is_a_conclusion(
    fields: dict[str, Any], done: str, *, remark: bool
) -> None:
    """It ends it as any other, and is told: what nobody says does not pass in silence."""
    made = bond(**{"fulfilled_by": "done"} | fields)
    answer = asked(made, document("letter"), Event(id="done", day=day(done)))
    expected = (Remark(Note.FULFILLED_DERIVED, ("bond",)),) if remark else ()
    assert expected == answer.remarks


def test_what_is_open_is_its_own_ground() -> None:
    """Each with its record; the whole with those that are open for certain."""
    sure, perhaps = bond("sure"), bond("perhaps", ended=between("2018-09-01"))
    answer = asked(sure, perhaps)
    assert (YES, (Ground(sure),)) == (answer.truth, answer.grounds)
    assert [(Ground(perhaps),), (Ground(sure),)] == [
        each.answer.grounds for each in answer.value.undertakings
    ]


@pytest.mark.parametrize(
    ("records", "truth"),
    [
        ([], UNKNOWN),
        ([complete("undertakings")], NO),
        ([complete("undertakings", "track")], NO),
        ([complete("undertakings", HILVERSUM)], UNKNOWN),
        ([complete("undertakings", "track", kinds=("promise",))], NO),
        ([complete("undertakings", "track", kinds=("request",))], UNKNOWN),
        ([complete("undertakings", "track", day=day("2018-09-25"))], UNKNOWN),
        ([complete("undertakings"), bond(about=("track",), ended=between("2018-09-01"))], UNKNOWN),
        ([complete("undertakings"), bond(about=("track",), ended=day(ON))], NO),
    ],
)
def test_that_nothing_is_open(records: list[Record], truth: Truth) -> None:
    """Only where all undertakings are recorded, or else such a declaration is missing."""
    answer = asked(*records, force=Force.PROMISE, about="track")
    assert truth is answer.truth
    if not records:
        assert {("undertaking", ("track",))} == lacks(answer)


def test_that_nothing_is_open_at_all() -> None:
    """Of whatever force, about whatever."""
    assert {("undertaking", ())} == lacks(asked())
    assert NO is asked(complete("undertakings")).truth
    assert UNKNOWN is asked(complete("undertakings", kinds=("promise",))).truth


# which ones


@pytest.mark.parametrize(
    ("force", "about", "expected"),
    [
        (Force.PREFERENCE, None, {"mandate-before-names"}),
        (Force.CONDITION, None, set()),
        (None, "exit", {"inform-parties"}),
        (None, "track", {"inform-parties", "mandate-before-names"}),
        (None, "steering-group", {"mandate-before-names"}),
        (Force.PROMISE, "track", {"inform-parties"}),
        (None, HILVERSUM, set()),
    ],
)
def test_which_are_asked_about(force: Force | None, about: str | None, expected: set[str]) -> None:
    """Those of a force, about something or what is part of it."""
    assert expected == set(states(asked(*LETTERS, force=force, about=about)))


# one changed fact


def test_a_recorded_end() -> None:
    """Takes one from the list, and changes no other."""
    ended = bond("warm-handover", ended=day("2018-09-26"))
    before = states(asked(*LETTERS))
    after = states(open_answer(ended))
    assert {id: state for id, state in before.items() if id != "warm-handover"} == after


def test_a_date_that_becomes_known() -> None:
    """Changes the state of one, and no other."""
    dated = bond("warm-handover", due=day("2018-09-25"))
    before, after = states(asked(*LETTERS)), states(open_answer(dated))
    assert {**before, "warm-handover": PAST} == after


def open_answer(changed: Undertaking) -> Answer[OpenUndertakings]:
    """What is open when one of the letters is told otherwise."""
    return open_undertakings(case_of(*LETTERS).replacing(changed).on(ON))


# asking


def test_the_same_question_is_answered_once() -> None:
    """A snapshot remembers its answer, and what it read."""
    snapshot = case_of(*LETTERS).on(ON)
    answer, read = snapshot.noting(lambda: open_undertakings(snapshot, about="track"))
    again, read_again = snapshot.noting(lambda: open_undertakings(snapshot, about="track"))
    assert answer is again
    assert read == read_again != set()


def test_no_row_order_shows() -> None:
    """The answer is the same whatever the order of the records."""
    turned = Landscape(*reversed([*case_of(*LETTERS)]))
    assert asked(*LETTERS, about="track") == open_undertakings(turned.on(ON), about="track")
    assert str(asked(*LETTERS).value) == str(open_undertakings(turned.on(ON)).value)


def test_how_it_reads() -> None:
    """One line each, and a table for a notebook."""
    answer = asked(bond(due=day("2018-09-25")), bond("other", by=None, ended_by="exit"))
    value = answer.value
    past = "past its latest date, fulfilment not recorded"
    text = value.undertakings[0].record.text
    other = f"other (promise): possibly open, running – “{text}”"
    assert f"<OpenUndertaking bond (promise): {past} – “{text}”>" == repr(value.undertakings[0])
    assert other == str(value.undertakings[1])
    assert f"on {ON}: bond (promise): {past} – “{text}”; {other}" == str(value)
    assert repr(value).startswith(f"<OpenUndertakings on {ON}: bond")
    assert f"<td>other</td><td>promise</td><td>{text}</td><td></td><td></td>" in value._repr_html_()
    assert f"on {ON}: none recorded" == str(asked().value)

"""Acts on record: whether those who did them might, on uncertain days, and what was ratified."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import between, day, membership, period, uncertain
from tests.landscape.mandates import (
    BOARD,
    CARE,
    COLLEGE,
    DIRECTOR,
    HILVERSUM,
    LAREN,
    MANAGER,
    MAYOR,
    REGIO,
    TODAY,
    TRACK,
    Lacking,
    act,
    board,
    crisis,
    delegation,
    director,
    grounds,
    lacks,
    laren,
    mandate,
    nothing_else,
    remarks,
    said,
    state,
    town,
    unrecorded,
    volmacht,
)

from jeugdregio.dates import AnyDate
from jeugdregio.landscape import Landscape
from jeugdregio.landscape.who_may import WhoMay
from jeugdregio.model import (
    Act,
    ActKind,
    ActState,
    ActStatus,
    Amount,
    Answer,
    Body,
    BodyState,
    Circumstance,
    Duration,
    Founding,
    Limit,
    ProcurementTrack,
    Record,
    Truth,
    Vat,
    Vote,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
LATER = "2019-06-01"


def of(landscape: Landscape, who: Any = None, on: str = TODAY) -> Answer[WhoMay]:
    """Whether those who did the act might, as a day sees it."""
    return landscape.on(on).who_may("act", who=who)


# what the record tells


def test_the_record_tells_the_rest() -> None:
    """Who did it, for whom, about what, how much, how long and in what situation."""
    inside: dict[str, Any] = {
        "functions": ("crisis-stay",),
        "duration": Duration(days=28),
        "circumstances": (Circumstance("crisis"),),
    }
    assert YES is of(laren(crisis(), act(**inside))).truth
    for outside in (
        {"duration": Duration(days=29)},
        {"circumstances": (Circumstance("crisis", present=False),)},
        {"functions": (CARE,)},
        {"day": day("2016-12-31")},
    ):
        case = laren(crisis(), nothing_else(), act(**inside | outside))
        assert NO is of(case).truth
    amount = Limit(amount=Amount(100, Vat.EXCLUDED))
    spent = act(amount=Amount(100, Vat.EXCLUDED))
    assert YES is of(laren(mandate(limits=(amount,)), spent)).truth


def test_an_act_asked_of_another() -> None:
    """Whether somebody else might have done it."""
    case = laren(mandate(), act(deciders=(MANAGER,)))
    assert [UNKNOWN, YES] == [of(case, who).truth for who in (None, DIRECTOR)]
    assert unrecorded(COLLEGE, DIRECTOR, who=MANAGER) == lacks(of(case))


def test_an_act_of_several() -> None:
    """One of them who might is enough."""
    assert YES is of(laren(mandate(), act(deciders=(MANAGER, DIRECTOR)))).truth


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"deciders": ()}, [("holder", ("act",))]),
        ({"for_": ()}, [("on whose behalf", ("act",))]),
        ({"for_": (REGIO,)}, [("members", (REGIO,))]),
    ],
)
def test_what_the_record_does_not_tell(fields: dict[str, Any], missing: Lacking) -> None:
    """An act of nobody is not one that anybody might have done."""
    answer = of(laren(mandate(), act(**fields)))
    assert (UNKNOWN, missing, ()) == (answer.truth, lacks(answer), answer.value.lines)


def test_an_act_for_a_municipality_that_ended() -> None:
    """Its successor must grant anew."""
    case = laren(town(period=period(until="2018-01-01")), mandate(), act())
    assert [("new grant", (LAREN,))] == lacks(of(case))


def test_an_act_for_a_grouping() -> None:
    """A line for each of its full members on the day of the act."""
    members = [membership(each, REGIO, period=period("2018-01-01")) for each in (LAREN, HILVERSUM)]
    case = laren(town(HILVERSUM), *members, mandate(), act(for_=(REGIO,)))
    answer = of(case)
    assert [UNKNOWN, YES] == [line.truth for line in answer.value.lines]
    assert unrecorded("GM0402.college") == lacks(answer)


def test_a_signature_shows_the_decision() -> None:
    """As when it is asked beforehand."""
    case = laren(volmacht(), act(kind=ActKind.SIGNING, about=(TRACK,)))
    assert ("decision not recorded", (COLLEGE,)) in remarks(of(case))


@pytest.mark.parametrize(
    ("tracks", "expected"), [(("track",), YES), (("track", "empty"), UNKNOWN), ((), UNKNOWN)]
)
def test_the_functions_of_its_tracks(tracks: tuple[str, ...], expected: Truth) -> None:
    """Of two tracks, one of unrecorded functions leaves all of it untold."""
    empty = ProcurementTrack(id="empty", name="Traject zonder functies")
    own = act(kind=ActKind.PUBLICATION, functions=(), about=tracks)
    assert expected is of(laren(empty, mandate(functions=(CARE,)), own)).truth


# uncertain days


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (day("2018-09-10"), YES),
        (day("2018-09-11"), NO),
        (between("2018-09-01", "2018-09-10"), YES),
        (between("2018-09-01", "2018-09-11"), UNKNOWN),
        (between("2018-09-11", "2018-09-15"), NO),
        (between("2018-09-05", "2018-09-25"), UNKNOWN),
        (between(None, "2018-09-10"), UNKNOWN),
        (between("2018-09-25", None), UNKNOWN),
        (between(None, None), UNKNOWN),
    ],
)
def test_an_uncertain_day(on: AnyDate, expected: Truth) -> None:
    """True only on every day it can have, also on those between: else the day is missing."""
    first = mandate("first", period=period(until="2018-09-11"))
    second = mandate("second", period=period("2018-09-20"))
    answer = of(laren(first, second, nothing_else(), act(day=on)), on=TODAY)
    assert expected is answer.truth
    assert (expected is UNKNOWN) == (("day", ("act",)) in lacks(answer))


@pytest.mark.parametrize("on", [between("1930-01-01", TODAY), between("2000-01-01", TODAY)])
def test_a_day_that_is_too_uncertain(on: AnyDate) -> None:
    """Of an act of any year, or with more turns in between than are tried, the day is missing."""
    turns = [town(f"GM{each:04}", period=period(f"20{each:02}-02-02")) for each in range(1, 19)]
    more = [town(f"GM1{each:03}", period=period(f"20{each:02}-03-03")) for each in range(1, 19)]
    most = [town(f"GM2{each:03}", period=period(f"20{each:02}-04-04")) for each in range(1, 19)]
    answer = of(laren(*turns, *more, *most, mandate(), act(day=on)))
    assert (UNKNOWN, [("day", ("act",))]) == (answer.truth, lacks(answer))
    assert YES is of(laren(mandate(), act(day=between("2000-01-01", TODAY)))).truth


def test_an_uncertain_day_on_which_nothing_is_known() -> None:
    """What is missing on each is missing; the day tells nothing."""
    on = between("2018-09-01", "2018-09-11")
    assert unrecorded(COLLEGE) == lacks(of(laren(act(day=on))))
    ended = mandate(period=period(until="2018-09-05"))
    known = of(laren(ended, act(day=on)))
    assert [("day", ("act",)), *unrecorded(COLLEGE)] == lacks(known)
    assert [
        ("not under this mandate", ("mandate", "period")),
    ] == remarks(known)


GAP = period("2018-09-08", "2018-09-09")
BEFORE, AFTER = period(until="2018-09-08"), period("2018-09-09")
SUSPENDED = (
    *state(BodyState.CONSTITUTED, BEFORE),
    *state(BodyState.PROPOSED, GAP),
    *state(BodyState.CONSTITUTED, AFTER),
)


@pytest.mark.parametrize(
    "records",
    [
        (mandate("a", period=BEFORE), mandate("b", period=AFTER)),
        (mandate("a"), delegation(holder="committee", period=GAP)),
        (board(states=SUSPENDED), mandate("a", holder=BOARD)),
        (
            mandate("a", limits=(Limit(agreement_of=(BOARD,)),)),
            said("yes", ActKind.CONSENT, BOARD, "a", "2018-08-01"),
            said("no", ActKind.REFUSAL, BOARD, "a", "2018-09-08"),
            said("yes-again", ActKind.CONSENT, BOARD, "a", "2018-09-09"),
        ),
        (director(period=BEFORE), mandate("a"), mandate("b", holder=BOARD, period=AFTER)),
    ],
)
def test_whatever_changes_between_two_days(records: tuple[Record, ...]) -> None:
    """A yes on both ends is none where something else held in between."""
    own = act(day=between("2018-09-05", "2018-09-12"), deciders=(DIRECTOR, BOARD))
    committee = Body(id="committee", name="Commissie", founding=Founding.JOINT_BODY)
    undated = act("undated", day=between(None, "2018-09-01"))
    answer = of(laren(committee, undated, *records, own))
    assert (UNKNOWN, True) == (answer.truth, ("day", ("act",)) in lacks(answer))


def test_a_year_that_turns_between_two_days() -> None:
    """A month by the calendar is shorter in February."""
    limits = (Limit(duration=Duration(months=1)),)
    own = act(day=between("2018-01-10", "2018-03-10"), duration=Duration(days=30))
    case = laren(mandate(limits=limits), own, nothing_else())
    answer = of(case)
    assert (UNKNOWN, [("day", ("act",))]) == (answer.truth, lacks(answer))


def test_what_is_declared_between_two_days() -> None:
    """An absence is denied on those days alone that a declaration reaches."""
    own = act(day=between("2018-09-05", "2018-09-12"))
    reached = nothing_else(period=period("2018-09-01", "2018-10-01"))
    assert NO is of(laren(own, reached)).truth
    pieces = [
        nothing_else(id=f"piece-{place}", period=each) for place, each in enumerate((BEFORE, AFTER))
    ]
    assert UNKNOWN is of(laren(own, *pieces)).truth


# ratification


def ratified(on: str = "2019-01-10", by: str = COLLEGE, **fields: Any) -> Act:
    """That the college of Laren ratified the act, months later."""
    given: dict[str, Any] = {
        "id": "ratified",
        "kind": ActKind.RATIFICATION,
        "day": day(on),
        "deciders": (by,),
        "decides": "act",
    }
    return Act(**given | fields)


def test_a_ratification_leaves_the_day_and_answers_afterwards() -> None:
    """Not at the time, and confirmed later on; asked afterwards it is the ground of a yes."""
    case = laren(act(), nothing_else(day=day("2020-01-01")), ratified())
    then, now = of(case), of(case, on="2019-01-10")
    assert [NO, YES] == [then.truth, now.truth]
    assert ["ratified"] == grounds(now)
    for answer in (then, now):
        assert [("confirmed later", ("ratified",))] == remarks(answer)
        assert [day("2019-01-10")] == [each.day for each in answer.remarks]
    assert NO is of(case, on="2019-01-09").truth


def test_a_ratification_does_not_repair_the_day() -> None:
    """Whether he might that day, asked without the act, is as it was."""
    case = laren(act(), ratified())
    asked: dict[str, Any] = {"for_": LAREN, "in_": CARE, "who": DIRECTOR}
    assert UNKNOWN is case.on(TODAY).who_may("deploy", **asked).truth


WITHDRAWN = (ActStatus(ActState.WITHDRAWN, day("2019-02-01")),)
PLANNED = (ActStatus(ActState.PLANNED, day("2019-01-01")),)


@pytest.mark.parametrize(
    ("fields", "expected", "told"),
    [
        ({}, YES, True),
        ({"by": MAYOR}, NO, False),
        ({"by": DIRECTOR}, NO, False),
        ({"by": LAREN}, NO, False),
        ({"deciders": (DIRECTOR, COLLEGE)}, YES, True),
        ({"kind": ActKind.DECISION}, NO, False),
        ({"vote": Vote.AGAINST}, NO, False),
        ({"statuses": WITHDRAWN}, NO, False),
        ({"statuses": PLANNED}, NO, False),
        ({"day": between("2019-01-01", "2019-12-31")}, UNKNOWN, True),
        ({"day": between("2019-01-01", None)}, UNKNOWN, True),
        ({"day": between(None, "2019-01-01")}, UNKNOWN, True),
        ({"on": "2019-07-01"}, NO, True),
    ],
)
def test_what_ratifies(fields: dict[str, Any], expected: Truth, told: bool) -> None:
    """An organ that has the power, for it, by that day, and not undone."""
    own = nothing_else(day=day("2020-01-01"))
    answer = of(laren(act(), own, ratified(**fields)), on=LATER)
    assert expected is answer.truth
    assert told == (("confirmed later", ("ratified",)) in remarks(answer))


@pytest.mark.parametrize(
    ("days", "by", "expected"),
    [
        (period("2018-12-01"), BOARD, YES),
        (period("2018-12-01"), COLLEGE, NO),
        (period(until="2018-12-01"), COLLEGE, YES),
        (uncertain(period("2018-12-01")), COLLEGE, UNKNOWN),
    ],
)
def test_who_ratifies_has_the_power_when_he_does(days: Any, by: str, expected: Truth) -> None:
    """A power that passed before the ratification is for the delegate to use."""
    declared = [nothing_else(each, day=day("2020-01-01")) for each in (COLLEGE, BOARD)]
    case = laren(act(), delegation(period=days), *declared, ratified(by=by))
    assert expected is of(case, on=LATER).truth


def test_each_role_is_ratified_by_itself() -> None:
    """A contract is decided again by the college and represented again by the mayor."""
    own = act(kind=ActKind.CONTRACTING)
    by_college, by_mayor = ratified(), ratified(by=MAYOR, id="second")
    both = [
        of(laren(own, *records), on=LATER).truth
        for records in ((by_college,), (by_mayor,), (by_college, by_mayor))
    ]
    assert [UNKNOWN, UNKNOWN, YES] == both
    joint = ratified(deciders=(COLLEGE, MAYOR))
    assert YES is of(laren(own, joint), on=LATER).truth


def test_two_ratifications() -> None:
    """The first that stands is the ground."""
    case = laren(act(), ratified(), ratified("2019-02-01", id="second"))
    assert ["ratified"] == grounds(of(case, on=LATER))
    case = laren(act(), ratified(statuses=WITHDRAWN), ratified("2019-03-01", id="second"))
    assert ["second"] == grounds(of(case, on=LATER))


def test_what_needs_no_ratification() -> None:
    """An act that had its ground does not rest on what was confirmed needlessly."""
    answer = of(laren(mandate(), act(), ratified()), on=LATER)
    assert (YES, ["mandate"]) == (answer.truth, grounds(answer))
    assert "confirmed later" not in dict(remarks(answer))

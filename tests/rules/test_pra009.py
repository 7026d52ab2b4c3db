"""PRA009: an exit is announced in time and in writing to the chair and all partners."""

from __future__ import annotations

from typing import Any

import pytest
from tests.rules.landscapes import (
    ALMERE,
    BOARD,
    CHAIR,
    EEMNES,
    EXIT,
    HAARLEM,
    HILVERSUM,
    LAST,
    LATER,
    REGIO,
    TAKEN,
    TRACK,
    between,
    chair,
    checked,
    college,
    complete,
    council,
    day,
    exempted,
    explained,
    finding,
    gooi,
    grounds,
    lacking,
    leaving,
    left,
    letter,
    membership,
    message,
    period,
    possibly,
    remarks,
    said_in,
    shows,
    takes_part,
)

import jeugdregio as jr

TERM = f"from {TAKEN} until 2018-10-09"


def of(landscape: jr.Landscape, **asked: Any) -> jr.Finding:
    """What the rule says about the exit."""
    return finding(landscape, "PRA009", EXIT, **asked)


def verdict(*records: jr.Record, **asked: Any) -> jr.Verdict:
    """The verdict on the exit with these records."""
    return of(left(*records), **asked).verdict


def no_message_to(recipient: str) -> tuple[str, tuple[str, ...], str, tuple[str, ...]]:
    """That a written notice to someone is missing."""
    return ("communication", (EXIT, recipient), TERM, (REGIO,))


ALL_SENT = complete("communications", REGIO)
"""That the Regio recorded all its messages."""


# the three answers


@shows("PRA009", "satisfied")
def test_written_to_the_track() -> None:
    """A written message to the track reaches its participants and its chair."""
    sent = message(TRACK)
    found = of(left(sent))
    assert jr.Verdict.SATISFIED is found.verdict
    assert {sent.id: "supports"} == grounds(found)
    assert () == found.missing


def test_written_to_each() -> None:
    """A written message to each participant and the chair is as good as one to the track."""
    assert jr.Verdict.SATISFIED is verdict(message(ALMERE, CHAIR))
    assert jr.Verdict.SATISFIED is verdict(message(ALMERE), message(CHAIR, on="2018-10-03"))


def test_participant_is_told_through_its_college() -> None:
    """Who writes to the college of Almere writes to Almere."""
    assert jr.Verdict.SATISFIED is verdict(message(college(ALMERE), CHAIR))


@shows("PRA009", "not shown")
def test_no_message_is_recorded() -> None:
    """Without a message on record, one to each and one to the track is missing."""
    found = of(left())
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert [no_message_to(ALMERE), no_message_to(CHAIR), no_message_to(TRACK)] == lacking(found)
    assert {EXIT: "supports"} == grounds(found)


@shows("PRA009", "violated")
def test_participant_left_out() -> None:
    """Only the chair is written to, and the Regio recorded all its messages."""
    found = of(left(message(CHAIR), ALL_SENT))
    assert jr.Verdict.VIOLATED is found.verdict
    assert "not followed" == found.word
    assert {EXIT: "supports", ALL_SENT.id: "declares complete"} == grounds(found)


def test_chair_left_out() -> None:
    """Only the participants are written to, and the Regio recorded all its messages."""
    assert jr.Verdict.VIOLATED is verdict(message(ALMERE), ALL_SENT)


def test_all_messages_about_the_exit() -> None:
    """Who left may declare all messages about the exit recorded; another may not."""
    assert jr.Verdict.VIOLATED is verdict(complete("communications", REGIO, EXIT))
    found = of(left(complete("communications", ALMERE, EXIT)))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    wanted = ("declaration by the holder of the duty", (REGIO,), None, (REGIO,))
    assert [wanted] == lacking(found)


def test_declaration_of_another_sender_denies_nothing() -> None:
    """That Almere recorded all its messages says nothing of those of the Regio."""
    assert jr.Verdict.NOT_SHOWN is verdict(complete("communications", ALMERE))


# what lacks of a message


def test_addressees_are_missing() -> None:
    """A message to nobody in particular lacks its addressees."""
    sent = message()
    found = of(left(sent))
    assert [("addressees", (sent.id,), None, (REGIO,))] == lacking(found)
    assert {EXIT: "supports", sent.id: "supports"} == grounds(found)


def test_medium_is_missing() -> None:
    """A message of which nobody recorded how it was sent lacks its medium."""
    sent = message(TRACK, medium=None)
    assert [("medium", (sent.id,), None, (REGIO,))] == lacking(of(left(sent)))


def test_day_is_missing() -> None:
    """A message that may have been in time lacks its day."""
    sent = message(TRACK, day=between("2018-10-02", "2018-11-01"))
    assert [("day", (sent.id,), None, (REGIO,))] == lacking(of(left(sent)))


def test_everything_of_a_message_is_missing() -> None:
    """Whatever lacks of a message is named."""
    sent = message(medium=None, day=between("2018-10-02", "2018-11-01"))
    assert ["addressees", "day", "medium"] == [each[0] for each in lacking(of(left(sent)))]


@pytest.mark.parametrize(
    "sent",
    [
        message(TRACK, medium=jr.Medium.ORAL),
        message(TRACK, on="2018-10-09"),
        message(TRACK, on="2018-09-30"),
        message(HAARLEM),
        message(council(HILVERSUM)),
    ],
    ids=["oral", "late", "before the decision", "to another", "to a council"],
)
def test_message_that_announces_nothing(sent: jr.Communication) -> None:
    """What was said, came late or before the decision, or went to others is no announcement."""
    assert jr.Verdict.NOT_SHOWN is verdict(sent)
    assert jr.Verdict.VIOLATED is verdict(sent, ALL_SENT)


def test_message_that_lacks_something_is_no_silence() -> None:
    """Where a message may have reached all, nothing is denied."""
    assert jr.Verdict.NOT_SHOWN is verdict(message(), ALL_SENT)


# who is told


def test_grouping_as_addressee_means_its_members() -> None:
    """A message to the alliance reaches the members it has on the day of the exit."""
    alliance = jr.Alliance(id="alliance", name="Samenwerking")
    member = membership(ALMERE, "alliance")
    assert jr.Verdict.SATISFIED is verdict(alliance, member, message("alliance", CHAIR))


def test_grouping_within_a_grouping() -> None:
    """A message to the alliance reaches the members of the regions in it."""
    records = [
        jr.Alliance(id="alliance", name="Samenwerking"),
        jr.Alliance(id="flevoland", name="Flevoland"),
        membership("flevoland", "alliance"),
        membership("alliance", "flevoland"),  # a circle of groupings ends
        membership(ALMERE, "flevoland"),
    ]
    assert jr.Verdict.SATISFIED is verdict(*records, message("alliance", CHAIR))
    assert jr.Verdict.VIOLATED is verdict(*records, message("alliance"), ALL_SENT)


def test_grouping_for_statistics_takes_no_message() -> None:
    """Members that are only counted together are not told together."""
    region = jr.YouthRegion(id="JZ07", name="Flevoland")
    counted = membership(ALMERE, "JZ07", purpose=jr.Purpose.CBS_STATISTICS)
    assert jr.Verdict.VIOLATED is verdict(region, counted, message("JZ07", CHAIR), ALL_SENT)


def test_possible_member_may_have_been_told() -> None:
    """A message to a grouping that Almere is perhaps in lacks its addressees."""
    alliance = jr.Alliance(id="alliance", name="Samenwerking")
    perhaps = membership(ALMERE, "alliance", period=possibly("2018-01-01"))
    sent = message("alliance", CHAIR)
    found = of(left(alliance, perhaps, sent, ALL_SENT))
    assert [("addressees", (sent.id,), None, (REGIO,))] == lacking(found)


def test_board_of_the_leavers_takes_part_itself() -> None:
    """The leavers need not be told: the Regio, and a member that takes part by itself."""
    assert jr.Verdict.SATISFIED is verdict(takes_part(HILVERSUM), message(ALMERE, CHAIR))


@shows("PRA009", "participation")
@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (period("2018-10-01"), jr.Verdict.VIOLATED),
        (period("2018-10-02"), jr.Verdict.SATISFIED),
        (period(until="2018-10-02"), jr.Verdict.VIOLATED),
        (period(until="2018-10-01"), jr.Verdict.SATISFIED),
    ],
)
def test_participants_are_those_of_the_day_taken(days: jr.Period, expected: jr.Verdict) -> None:
    """Who takes part on the day of the exit is told, from the first day through the last."""
    haarlem = takes_part(HAARLEM, period=days)
    assert expected is verdict(haarlem, message(ALMERE, CHAIR), ALL_SENT)


def test_possible_participant_is_a_remark() -> None:
    """Who takes part perhaps is told of and not asked for."""
    perhaps = takes_part(EEMNES, period=possibly("2018-01-01"))
    found = of(left(perhaps, message(ALMERE, CHAIR)))
    assert jr.Verdict.SATISFIED is found.verdict
    assert [("possible member", (EEMNES,), None)] == remarks(found)


def test_participants_are_missing() -> None:
    """With nobody else on record, who takes part is missing."""
    found = of(left(message(CHAIR), without=[f"{ALMERE}-in-track"]))
    assert [no_message_to(TRACK), ("participants", (TRACK,), None, (TRACK,))] == lacking(found)


@pytest.mark.parametrize(
    "office",
    [
        chair(period=period("2018-10-02")),
        jr.Office(id=CHAIR, name="Secretaris", of=TRACK, kind=jr.OfficeKind.OFFICIAL),
        jr.Office(id=CHAIR, name="Voorzitter van de Regio", of=BOARD, kind=jr.OfficeKind.CHAIR),
    ],
    ids=["later", "no chair", "of another"],
)
def test_chair_is_missing(office: jr.Office) -> None:
    """Without a chair of the track on the day of the exit, who chairs is missing."""
    found = of(left(office, message(ALMERE)))
    assert [("chair", (TRACK,), None, (TRACK,)), no_message_to(TRACK)] == lacking(found)


def test_track_is_missing() -> None:
    """An exit from nothing recorded lacks its track."""
    found = of(gooi(leaving(about=())))
    assert [("track", (EXIT,), None, (REGIO,))] == lacking(found)
    assert {EXIT: "supports"} == grounds(found)


def test_each_track_is_told() -> None:
    """An exit from two tracks is announced to both."""
    other = jr.ProcurementTrack(id="other", name="Ander traject")
    act = leaving(about=(TRACK, "other"))
    found = of(gooi(act, other, message(TRACK)))
    assert {"communication", "participants", "chair"} == {each[0] for each in lacking(found)}
    assert jr.Verdict.SATISFIED is of(gooi(act, other, message(TRACK, "other"))).verdict


# the term


@shows("PRA009", "working_days")
@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("2018-09-30", jr.Verdict.VIOLATED),
        (TAKEN, jr.Verdict.SATISFIED),
        (LAST, jr.Verdict.SATISFIED),
        ("2018-10-09", jr.Verdict.VIOLATED),
    ],
)
def test_first_and_last_day_of_the_term(sent: str, expected: jr.Verdict) -> None:
    """A message is in time from the day of the decision through the fifth working day after it."""
    assert expected is verdict(message(TRACK, on=sent), ALL_SENT)


@shows("PRA009", "working_days")
@pytest.mark.parametrize(
    ("sent", "expected"),
    [("2019-01-02", jr.Verdict.SATISFIED), ("2019-01-03", jr.Verdict.NOT_SHOWN)],
)
def test_five_working_days_over_christmas(sent: str, expected: jr.Verdict) -> None:
    """Decided on Wednesday 19 December 2018, the term runs through Wednesday 2 January 2019.

    The working days are 20, 21, 27 and 28 December and 2 January: the Mondays before Christmas and
    New Year's Day are equated with holidays.
    """
    act = leaving(day=day("2018-12-19"))
    found = of(gooi(act, message(TRACK, on=sent)), on="2019-02-01")
    assert expected is found.verdict
    assert {each[2] for each in lacking(found)} <= {"from 2018-12-19 until 2019-01-03"}


@shows("PRA009", "working_days")
@pytest.mark.parametrize(
    ("on", "expected"), [(LAST, jr.Verdict.NOT_SHOWN), ("2018-10-09", jr.Verdict.VIOLATED)]
)
def test_while_the_term_runs_silence_is_no_deviation(on: str, expected: jr.Verdict) -> None:
    """On the last day of the term a message may still come; on the day after it did not."""
    assert expected is verdict(ALL_SENT, on=on)


@shows("PRA009", "working_days")
@pytest.mark.parametrize(
    ("on", "expected"), [("2018-10-03", jr.Verdict.SATISFIED), ("2018-10-02", jr.Verdict.NOT_SHOWN)]
)
def test_message_of_a_later_day_is_not_seen(on: str, expected: jr.Verdict) -> None:
    """A message counts from the day on which it was sent."""
    assert expected is verdict(message(TRACK, on="2018-10-03"), on=on)


@shows("PRA009", "declaration")
@pytest.mark.parametrize(
    ("declared", "expected"),
    [(LAST, jr.Verdict.VIOLATED), ("2018-10-07", jr.Verdict.NOT_SHOWN)],
)
def test_declaration_reaches_the_end_of_the_term(declared: str, expected: jr.Verdict) -> None:
    """Messages declared complete before the end of the term leave one possible."""
    assert expected is verdict(complete("communications", REGIO, on=declared))


def test_working_days_are_a_parameter() -> None:
    """With one working day, a message of the second is late."""
    landscape = left(message(TRACK, on="2018-10-03"))
    asked = {"PRA009": {"working_days": "2"}}
    assert jr.Verdict.SATISFIED is of(landscape, parameters=asked).verdict
    asked = {"PRA009": {"working_days": "1"}}
    assert jr.Verdict.NOT_SHOWN is of(landscape, parameters=asked).verdict


@pytest.mark.parametrize("days", [0, 101, "five", None])
def test_working_days_that_are_none(days: object) -> None:
    """Working days are a whole number from 1 through 100."""
    with pytest.raises(jr.UsageError, match="PRA009, parameter working_days: expected a whole"):
        jr.check(left(), on=LATER, parameters={"PRA009": {"working_days": days}})


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("2018-09-28", jr.Verdict.NOT_SHOWN),
        (TAKEN, jr.Verdict.SATISFIED),
        ("2018-10-03", jr.Verdict.SATISFIED),
        ("2018-10-04", jr.Verdict.NOT_SHOWN),
    ],
)
def test_day_of_the_exit_is_uncertain(sent: str, expected: jr.Verdict) -> None:
    """A message in time for the first and the last day of the exit is in time whenever it was."""
    act = leaving(day=between("2018-09-26", TAKEN))
    assert expected is of(gooi(act, message(TRACK, on=sent))).verdict


def test_day_of_the_exit_is_missing() -> None:
    """A message in time for one reading only leaves the day of the exit to be settled."""
    act = leaving(day=between("2018-09-26", TAKEN))
    found = of(gooi(act, message(TRACK, on="2018-10-04")))
    assert ("day", (EXIT,), None, (REGIO,)) in lacking(found)


@pytest.mark.parametrize("earliest", [None, "1999-12-31"])
def test_exit_without_a_known_first_day(earliest: str | None) -> None:
    """An exit that may be older than the working days that are known lacks its day."""
    act = leaving(day=between(earliest, TAKEN))
    assert [("day", (EXIT,), None, (REGIO,))] == lacking(of(gooi(act, message(TRACK))))


# the rule in time, and what sets it aside


@shows("PRA009", "measured")
@pytest.mark.parametrize(("taken", "marked"), [("2018-09-18", False), ("2018-09-17", True)])
def test_term_that_ended_before_the_rule(taken: str, marked: bool) -> None:
    """A term that ended before the letter is measured with a later yardstick."""
    found = of(gooi(leaving(day=day(taken)), ALL_SENT))
    assert (jr.Verdict.VIOLATED, marked) == (found.verdict, found.hindsight)


@pytest.mark.parametrize(("on", "marked"), [("2018-09-25", False), ("2018-09-24", True)])
def test_asked_before_the_rule_with_hindsight(on: str, marked: bool) -> None:
    """With hindsight the day before the letter can be asked about, marked."""
    act = leaving(day=day("2018-09-24"))
    assert marked is of(gooi(act), on=on, hindsight=True).hindsight


def test_asked_before_the_rule_without_hindsight() -> None:
    """Without hindsight the day before the letter gives one reason and no subject."""
    act = leaving(day=day("2018-09-24"))
    (found,) = checked(gooi(act), on="2018-09-24", select=["PRA009"])
    assert ((), "not yet in force (from 2018-09-25)") == (found.subject, found.message)


@shows("PRA009", "working_days")
@pytest.mark.parametrize(
    ("taken", "expected"),
    [
        ("1999-12-31", jr.Verdict.NOT_APPLICABLE),
        ("2000-01-03", jr.Verdict.NOT_SHOWN),
        ("2099-12-31", jr.Verdict.NOT_SHOWN),
        ("2100-01-01", jr.Verdict.NOT_APPLICABLE),
    ],
)
def test_years_of_which_working_days_are_known(taken: str, expected: jr.Verdict) -> None:
    """Outside the years of which the holidays are known, the rule is not asked."""
    found = of(gooi(leaving(day=day(taken))), on="2100-06-01", parameters=MOST_DAYS)
    assert expected is found.verdict


MOST_DAYS = {"PRA009": {"working_days": 100}}


@shows("PRA009", "explained")
def test_advice_can_be_explained() -> None:
    """A deviation from an advice with an explanation on record is explained."""
    reason = explained("PRA009", EXIT)
    found = of(left(ALL_SENT, reason))
    assert (jr.Verdict.EXPLAINED, reason) == (found.verdict, found.explanation)


def test_first_explanation_by_id() -> None:
    """Of two explanations the one that comes first by id is told, whatever the order of rows."""
    one, two = (explained("PRA009", EXIT, id=id) for id in ("a-reason", "b-reason"))
    for rows in ([one, two], [two, one]):
        assert one == of(left(ALL_SENT, *rows)).explanation


@shows("PRA009", "exempted")
def test_exemption_sets_the_rule_aside() -> None:
    """An exception makes the rule not applicable."""
    assert jr.Verdict.NOT_APPLICABLE is verdict(ALL_SENT, exempted("PRA009"))


def test_exit_alleged_by_another_is_no_deviation() -> None:
    """An exit that only Almere speaks of asks for the account of the Regio."""
    alleged = leaving(evidence=said_in())
    found = of(gooi(letter(ALMERE), alleged, ALL_SENT))
    assert [("own account", (REGIO,), None, (REGIO,))] == lacking(found)
    assert (ALMERE,) == found.alleged_by
    assert found.message.endswith("; alleged by Almere")

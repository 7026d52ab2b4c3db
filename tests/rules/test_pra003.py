"""PRA003: the council of each participant is told in time of a milestone of the track."""

from __future__ import annotations

from typing import Any

import pytest
from tests.rules.informing import (
    DECIDED,
    EXIT_2018,
    FOUR,
    LAST,
    MEMO,
    SEVEN,
    TODAY,
    act,
    all_recorded,
    all_told,
    asking,
    exit_of_regio,
    left,
    of,
    page_in_both,
    reason,
    rechecked,
    story,
    subjects,
    told,
)
from tests.rules.landscapes import (
    ALMERE,
    CHAIR,
    EEMNES,
    EXIT,
    HAARLEM,
    HILVERSUM,
    HUIZEN,
    LAREN,
    REGIO,
    TRACK,
    between,
    college,
    complete,
    contract,
    council,
    day,
    decision,
    exempted,
    explained,
    gooi,
    grounds,
    lacking,
    letter,
    membership,
    municipality,
    period,
    possibly,
    remarks,
    said_in,
    shows,
    takes_part,
    track,
)

import jeugdregio as jr
from jeugdregio.dates import AnyPeriod
from jeugdregio.rules.families.pra_informing import PRA003

only = asking(PRA003)

TERM = "until 2019-06-11"
NONE = (
    "nothing to ask about: no milestone of a track with a participant on record (publication, "
    "award, exit, start or stop of the track)"
)


def about(*records: jr.Record, whose: str = HILVERSUM, **asked: Any) -> jr.Finding:
    """What the rule says about the exit and the council of Hilversum."""
    return of("PRA003", left(*records), EXIT, whose, **asked)


def verdict(*records: jr.Record, **asked: Any) -> jr.Verdict:
    """The verdict on it."""
    return about(*records, **asked).verdict


def no_message(
    *milestone: str, whose: str = HILVERSUM, term: str | None = TERM
) -> tuple[str, tuple[str, ...], str | None, tuple[str, ...]]:
    """That a message to a council about a milestone is missing."""
    return ("communication", (*(milestone or (EXIT,)), council(whose)), term, (college(whose),))


ALL_SENT = all_recorded(HILVERSUM)
"""That the college of Hilversum recorded all its messages."""


# the story of 2018


def test_exit_of_2018_with_hindsight() -> None:
    """On 25 September 2018 no council of the region is recorded as informed of the exit."""
    found = [of("PRA003", story(), EXIT_2018, each, on="2018-09-25", hindsight=True)
             for each in SEVEN]  # fmt: skip
    assert {(jr.Verdict.NOT_SHOWN, True)} == {(each.verdict, each.hindsight) for each in found}
    for whose, each in zip(SEVEN, found, strict=True):
        wanted = no_message(EXIT_2018, whose=whose, term="until 2018-10-02")
        assert wanted in lacking(each)
        assert "measured with a later yardstick" in each.message
        assert [("possible member", (EEMNES, HAARLEM), None)] == remarks(each)
    assert sorted((EXIT_2018, each) for each in SEVEN) == subjects(
        "PRA003", story(), on="2018-09-25", hindsight=True
    )


def test_exit_of_2018_without_hindsight() -> None:
    """Without hindsight the day before the memo gives one reason and no subject."""
    expected = "not yet in force (from 2019-03-31)"
    assert expected == reason("PRA003", story(), on="2018-09-25")


def test_exit_of_2018_asked_later() -> None:
    """Asked when the rule is in force, the exit of 2018 is measured with a later yardstick."""
    found = of("PRA003", story(), EXIT_2018, HILVERSUM, on="2019-06-01")
    assert (jr.Verdict.NOT_SHOWN, True) == (found.verdict, found.hindsight)


# the three answers


@shows("PRA003", "satisfied")
def test_college_tells_its_council() -> None:
    """A message of the college to its council on the day of the exit is in time."""
    sent = told(HILVERSUM)
    found = about(sent)
    assert jr.Verdict.SATISFIED is found.verdict
    assert ({sent.id: "supports"}, ()) == (grounds(found), found.missing)


@pytest.mark.parametrize(
    "fields",
    [
        {"sender": CHAIR},
        {"sender": None},
        {"medium": jr.Medium.ORAL},
        {"addressees": (council(ALMERE), council(HILVERSUM))},
        {"day": day("2019-05-20")},
    ],
    ids=["by the chair", "by nobody recorded", "oral", "with another council", "before"],
)
def test_whoever_tells_it_however(fields: dict[str, Any]) -> None:
    """A council may be told by anyone, in any form, with others and before the exit."""
    assert jr.Verdict.SATISFIED is verdict(told(HILVERSUM, **fields))


def test_told_of_the_decision_of_the_college() -> None:
    """Who is told of the decision of its college on the exit is told of the exit."""
    decided = decision(college(HILVERSUM), on=DECIDED)
    assert jr.Verdict.SATISFIED is verdict(decided, told(HILVERSUM, about=(decided.id,)))


@shows("PRA003", "not shown")
def test_nothing_is_recorded() -> None:
    """Without a message on record, one to each council is missing, which its college can supply."""
    for whose in FOUR:
        found = about(whose=whose)
        assert jr.Verdict.NOT_SHOWN is found.verdict
        assert [no_message(whose=whose)] == lacking(found)
        assert {EXIT: "supports"} == grounds(found)


@shows("PRA003", "violated")
def test_first_told_later() -> None:
    """A first message after the term is a deviation, on the word of its sender."""
    late = told(HILVERSUM, "2019-06-20", evidence=said_in())
    found = about(late, letter(college(HILVERSUM)))
    assert (jr.Verdict.VIOLATED, "not followed") == (found.verdict, found.word)
    assert {EXIT: "supports", late.id: "supports"} == grounds(found)


@pytest.mark.parametrize("first", [None, False])
def test_told_later_and_perhaps_before(first: bool | None) -> None:
    """A later message that its sender does not call the first leaves an earlier one missing."""
    late = told(HILVERSUM, "2019-06-20", first=first)
    found = about(late)
    assert (jr.Verdict.NOT_SHOWN, [no_message()]) == (found.verdict, lacking(found))
    assert {EXIT: "supports", late.id: "supports"} == grounds(found)
    silent = about(late, *ALL_SENT)
    assert jr.Verdict.VIOLATED is silent.verdict
    assert {EXIT: "supports", ALL_SENT[0].id: "declares complete"} == grounds(silent)


@pytest.mark.parametrize(
    ("lang", "late", "silent"),
    [
        (
            "nl",
            "de raad is niet tijdig ingelicht: volgens de afzender is het eerste bericht van later",
            "de raad is niet tijdig ingelicht: er is geen bericht van voor het einde van de "
            "termijn, en verklaard is dat alle berichten zijn vastgelegd",
        ),
        (
            "en",
            "the council was not told in time: by its sender's word the first message is of later",
            "the council was not told in time: there is no message of before the end of the term, "
            "and the messages are declared complete",
        ),
    ],
)
def test_only_what_deviates_is_told(lang: str, late: str, silent: str) -> None:
    """A deviation says in which of the two ways it deviates."""
    assert about(told(HILVERSUM, "2019-06-20"), lang=lang).said == late
    assert about(*ALL_SENT, lang=lang).said == silent


@shows("PRA003", "violated")
def test_nothing_inside_completeness() -> None:
    """No message, though the college recorded all of its messages."""
    found = about(*ALL_SENT)
    assert jr.Verdict.VIOLATED is found.verdict
    assert {EXIT: "supports", ALL_SENT[0].id: "declares complete"} == grounds(found)


@pytest.mark.parametrize("about_what", [HILVERSUM, council(HILVERSUM), EXIT])
def test_declaration_about_what_it_concerns(about_what: str) -> None:
    """The college may declare its messages, those to its council or those about the exit."""
    declared = complete("communications", college(HILVERSUM), about_what, on=TODAY)
    assert jr.Verdict.VIOLATED is verdict(declared)


def test_declaration_of_another() -> None:
    """That another declares all messages about the exit recorded asks for the college's own."""
    found = about(complete("communications", ALMERE, EXIT, on=TODAY))
    own = (college(HILVERSUM),)
    assert [("declaration by the holder of the duty", own, None, own)] == lacking(found)
    assert jr.Verdict.NOT_SHOWN is verdict(*all_recorded(ALMERE))


def test_first_told_in_time_and_again() -> None:
    """A later message takes nothing away from the first."""
    assert jr.Verdict.SATISFIED is verdict(told(HILVERSUM), told(HILVERSUM, "2019-06-20"))


def test_late_and_complete() -> None:
    """A late message that only another alleges, beside a declaration of the college."""
    late = told(HILVERSUM, "2019-06-20", sender=None, evidence=said_in())
    assert jr.Verdict.NOT_SHOWN is verdict(late, letter(ALMERE))
    assert jr.Verdict.VIOLATED is verdict(late, letter(ALMERE), *ALL_SENT)


# whose word


def test_late_on_the_word_of_another() -> None:
    """A late message of which only Almere tells asks for the account of the college."""
    late = told(HILVERSUM, "2019-06-20", evidence=said_in())
    found = about(late, letter(ALMERE))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    own = (college(HILVERSUM),)
    assert [("own account", own, None, own)] == lacking(found)
    assert (ALMERE,) == found.alleged_by


def test_late_and_uncontested() -> None:
    """What another tells and nobody contests is a deviation."""
    late = told(HILVERSUM, "2019-06-20", evidence=said_in(contested=False))
    assert jr.Verdict.VIOLATED is verdict(late, letter(ALMERE))


def test_milestone_on_the_word_of_another() -> None:
    """An exit of which only Almere tells makes no deviation of a silence."""
    found = about(exit_of_regio(evidence=said_in()), letter(ALMERE), *ALL_SENT)
    assert (jr.Verdict.NOT_SHOWN, (ALMERE,)) == (found.verdict, found.alleged_by)


# what lacks of a message


def test_addressees_are_missing() -> None:
    """A message that does not tell to whom it is may be one to the council, or not."""
    sent = told(HILVERSUM, addressees=None)
    found = about(sent)
    wanted = ("addressees", (sent.id,), None, (college(HILVERSUM),))
    assert [wanted, no_message()] == lacking(found)
    assert {EXIT: "supports", sent.id: "supports"} == grounds(found)
    assert jr.Verdict.NOT_SHOWN is verdict(sent, *ALL_SENT)


@pytest.mark.parametrize("to", [HILVERSUM, REGIO, TRACK])
def test_addressed_to_the_municipality(to: str) -> None:
    """A message to the municipality, its Regio or its track may be one to any of its organs."""
    found = about(told(HILVERSUM, addressees=(to,)))
    assert ["addressees", "communication"] == [each[0] for each in lacking(found)]


@pytest.mark.parametrize("to", [college(HILVERSUM), council(ALMERE), CHAIR])
def test_addressed_to_others(to: str) -> None:
    """What is told to the college, another council or the chair is not told to the council."""
    assert [no_message()] == lacking(about(told(HILVERSUM, addressees=(to,))))
    assert jr.Verdict.VIOLATED is verdict(told(HILVERSUM, addressees=(to,)), *ALL_SENT)


def test_message_about_something_else() -> None:
    """A message about the track in general does not tell of the exit."""
    assert [no_message()] == lacking(about(told(HILVERSUM, about=(TRACK,))))


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (between("2019-06-01", LAST), jr.Verdict.SATISFIED),
        (between(None, LAST), jr.Verdict.SATISFIED),
        (between(LAST, "2019-06-11"), jr.Verdict.NOT_SHOWN),
        (between("2019-06-11", "2019-06-12"), jr.Verdict.VIOLATED),
        (between("2019-06-11", "2020-06-12"), jr.Verdict.NOT_SHOWN),
    ],
)
def test_day_of_the_message_is_uncertain(sent: jr.UncertainDate, expected: jr.Verdict) -> None:
    """A message counts as in time, or as late, on whatever day it was sent."""
    assert expected is verdict(told(HILVERSUM, day=sent))


def test_day_of_the_message_is_missing() -> None:
    """A message that may have been in time lacks its day."""
    sent = told(HILVERSUM, day=between(LAST, "2019-06-11"))
    wanted = ("day", (sent.id,), None, (college(HILVERSUM),))
    assert [no_message(), wanted] == lacking(about(sent))


# the term


@shows("PRA003", "days_exit")
@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("2019-06-02", jr.Verdict.SATISFIED),
        (DECIDED, jr.Verdict.SATISFIED),
        (LAST, jr.Verdict.SATISFIED),
        ("2019-06-11", jr.Verdict.VIOLATED),
    ],
)
def test_first_and_last_day_of_the_term(sent: str, expected: jr.Verdict) -> None:
    """A council is told in time through the seventh day after the exit, Whit Monday or not."""
    assert expected is verdict(told(HILVERSUM, sent))


@shows("PRA003", "days_exit")
@pytest.mark.parametrize(
    ("on", "expected"), [(LAST, jr.Verdict.NOT_SHOWN), ("2019-06-11", jr.Verdict.VIOLATED)]
)
def test_while_the_term_runs_silence_is_no_deviation(on: str, expected: jr.Verdict) -> None:
    """On the last day of the term a message may still come; on the day after it did not."""
    assert expected is verdict(*ALL_SENT, on=on)


@shows("PRA003", "declaration")
@pytest.mark.parametrize(
    ("declared", "expected"), [(LAST, jr.Verdict.VIOLATED), ("2019-06-09", jr.Verdict.NOT_SHOWN)]
)
def test_declaration_reaches_the_end_of_the_term(declared: str, expected: jr.Verdict) -> None:
    """Messages declared complete before the end of the term leave one possible."""
    assert expected is verdict(*all_recorded(HILVERSUM, on=declared))


@shows("PRA003", "days_exit")
@pytest.mark.parametrize(
    ("on", "expected"), [(DECIDED, jr.Verdict.SATISFIED), ("2019-06-02", None)]
)
def test_exit_of_a_later_day_is_not_seen(on: str, expected: jr.Verdict | None) -> None:
    """An exit is a milestone from its own day on."""
    landscape = left(told(HILVERSUM, "2019-06-01"))
    if expected is None:
        assert NONE == reason("PRA003", landscape, on=on)
    else:
        assert expected is of("PRA003", landscape, EXIT, HILVERSUM, on=on).verdict


def test_days_are_parameters() -> None:
    """With another number of days the term is another; a text is read as one."""
    late = told(HILVERSUM, "2019-06-11")
    for days, expected in (("8", jr.Verdict.SATISFIED), (7, jr.Verdict.VIOLATED)):
        assert expected is verdict(late, parameters={"PRA003": {"days_exit": days}})
    other = {"PRA003": {"days_award": 30}}
    assert jr.Verdict.VIOLATED is verdict(late, parameters=other)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, jr.Verdict.VIOLATED),
        ("0", jr.Verdict.VIOLATED),
        (366, jr.Verdict.SATISFIED),
        ("366", jr.Verdict.SATISFIED),
    ],
)
def test_fewest_and_most_days(days: object, expected: jr.Verdict) -> None:
    """Days go from none to a year."""
    landscape = left(told(HILVERSUM, "2019-06-04"))
    asked = {"PRA003": {"days_exit": days}}
    assert expected is of("PRA003", landscape, EXIT, HILVERSUM, parameters=asked).verdict


@pytest.mark.parametrize("days", [-1, 367, "-1", "week", None, True, 1.5])
def test_days_that_are_none(days: object) -> None:
    """Days are a whole number from 0 through 366."""
    expected = "PRA003, parameter days_stop: expected a whole number from 0 through 366"
    with pytest.raises(jr.UsageError, match=expected):
        jr.check(left(), on=TODAY, parameters={"PRA003": {"days_stop": days}})


def test_last_day_there_is() -> None:
    """An exit on the last day of the calendar is asked about all the same."""
    last = "9999-12-31"
    landscape = left(exit_of_regio(day=day(last)))
    found = of("PRA003", landscape, EXIT, HILVERSUM, on=last)
    assert jr.Verdict.NOT_SHOWN is found.verdict


# the day of the exit


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("2019-06-08", jr.Verdict.SATISFIED),
        ("2019-06-09", jr.Verdict.NOT_SHOWN),
        (LAST, jr.Verdict.NOT_SHOWN),
        ("2019-06-11", jr.Verdict.VIOLATED),
    ],
)
def test_day_of_the_exit_is_uncertain(sent: str, expected: jr.Verdict) -> None:
    """In time and late are what is so on whatever day the exit was."""
    act = exit_of_regio(day=between("2019-06-01", DECIDED))
    assert expected is verdict(act, told(HILVERSUM, sent))


def test_day_of_the_exit_is_missing() -> None:
    """Where it depends on the day of the exit, that day is missing."""
    uncertain = exit_of_regio(day=between("2019-06-01", DECIDED))
    found = about(uncertain, told(HILVERSUM, "2019-06-09"))
    assert ("day", (EXIT,), None, (REGIO,)) in lacking(found)


def test_exit_without_a_first_day() -> None:
    """An exit of which nobody knows since when it may have been lacks its day, and is marked."""
    uncertain = exit_of_regio(day=between(None, DECIDED))
    found = about(uncertain, told(HILVERSUM))
    assert (jr.Verdict.NOT_SHOWN, True) == (found.verdict, found.hindsight)
    assert [("day", (EXIT,), None, (REGIO,))] == lacking(found)


# milestones


@shows("PRA003", "days_publication", "days_award", "days_exit")
@pytest.mark.parametrize(
    ("kind", "days"),
    [(jr.ActKind.PUBLICATION, 0), (jr.ActKind.AWARD, 7), (jr.ActKind.EXIT, 7)],
)
def test_acts_that_are_milestones(kind: jr.ActKind, days: int) -> None:
    """A publication is told on its day, an award and an exit within a week."""
    milestone = act(kind)
    for sent, expected in (
        (f"2019-06-{3 + days:02}", jr.Verdict.SATISFIED),
        (f"2019-06-{4 + days:02}", jr.Verdict.VIOLATED),
    ):
        landscape = gooi(milestone, told(ALMERE, sent, about=(milestone.id,)))
        assert expected is of("PRA003", landscape, milestone.id, ALMERE).verdict


@pytest.mark.parametrize(
    "other",
    [
        act(jr.ActKind.JOINING),
        act(jr.ActKind.AWARD, about=()),
        act(jr.ActKind.EXIT, about=(REGIO,), for_=(HILVERSUM,)),
        act(jr.ActKind.AWARD, statuses=(jr.ActStatus(jr.ActState.PLANNED, day(DECIDED)),)),
        act(jr.ActKind.AWARD, day=day("2020-01-01")),
        act(jr.ActKind.AWARD, day=between("2019-06-03", "2020-01-01")),
    ],
    ids=["joining", "about nothing", "out of the Regio", "planned", "later", "perhaps later"],
)
def test_acts_that_are_no_milestones(other: jr.Act) -> None:
    """What is no recorded milestone of a track by the day asked is none."""
    assert NONE == reason("PRA003", gooi(other))


def test_milestones_that_are_passed_over_are_on_record() -> None:
    """A case that names no milestone of what it builds on does not deny that there is one."""
    above = jr.load({"format": "jeugdregio/1"}, base=left())
    assert "nothing to ask about" == reason("PRA003", above)


def test_award_of_a_contract_from_the_track() -> None:
    """An award about a contract is one of the track the contract came from."""
    won = contract(track=TRACK)
    landscape = gooi(won, act(jr.ActKind.AWARD, about=(won.id,)))
    assert [("award", each) for each in FOUR] == subjects("PRA003", landscape)


def test_award_of_a_contract_from_no_track() -> None:
    """An award about a contract of which no track is recorded is no milestone."""
    landscape = gooi(contract(), act(jr.ActKind.AWARD, about=("contract",)))
    assert NONE == reason("PRA003", landscape)


def test_acts_that_decide_one_another_end() -> None:
    """Acts that are about one another lead to their track, and no further."""
    one = act(jr.ActKind.AWARD, about=("other",))
    other = act(jr.ActKind.DECISION, id="other", decides="award", about=("award", TRACK))
    assert ("award", ALMERE) in subjects("PRA003", gooi(one, other))


RUNNING = track(period=period(DECIDED, "2019-09-02"))
"""The track, which runs from Monday 3 June until Monday 2 September 2019."""


def of_track(word: str, *records: jr.Record, runs: jr.Record = RUNNING, **asked: Any) -> jr.Finding:
    """What the rule says about the start or stop of the track and the council of Almere."""
    return of("PRA003", gooi(runs, *records), TRACK, word, ALMERE, **asked)


@shows("PRA003", "days_start")
@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("2019-05-20", jr.Verdict.SATISFIED),
        (DECIDED, jr.Verdict.SATISFIED),
        ("2019-06-04", jr.Verdict.VIOLATED),
    ],
)
def test_start_of_the_track(sent: str, expected: jr.Verdict) -> None:
    """A council is told of the track by the day on which it starts."""
    assert expected is of_track("start", told(ALMERE, sent, about=(TRACK,))).verdict


@shows("PRA003", "days_stop")
@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("2019-06-20", jr.Verdict.NOT_SHOWN),
        ("2019-09-01", jr.Verdict.NOT_SHOWN),
        ("2019-09-02", jr.Verdict.SATISFIED),
        ("2019-09-03", jr.Verdict.VIOLATED),
    ],
)
def test_stop_of_the_track(sent: str, expected: jr.Verdict) -> None:
    """A council is told by the first day on which the track no longer runs."""
    assert expected is of_track("stop", told(ALMERE, sent, about=(TRACK,))).verdict


def test_message_from_before_the_stop() -> None:
    """Whether a message about the track from before its stop tells of it, its sender knows."""
    sent = told(ALMERE, "2019-08-20", about=(TRACK,))
    found = of_track("stop", sent)
    wanted = no_message(TRACK, "stop", whose=ALMERE, term="until 2019-09-03")
    own = (college(ALMERE),)
    assert [wanted, ("own account", own, None, own)] == lacking(found)
    around = told(ALMERE, day=between("2019-09-01", "2019-09-02"), about=(TRACK,))
    assert jr.Verdict.NOT_SHOWN is of_track("stop", around).verdict
    unsigned = told(ALMERE, "2019-08-20", about=(TRACK,), sender=None)
    assert ("own account", (unsigned.id,), None, ()) in lacking(of_track("stop", unsigned))


def test_start_and_stop_are_grounds() -> None:
    """The track itself shows that it started and stopped."""
    found = of_track("start", *all_recorded(ALMERE))
    assert jr.Verdict.VIOLATED is found.verdict
    assert "supports" == grounds(found)[TRACK]
    assert "Inkooptraject, start, Almere" == found.label


def test_period_of_the_track_on_the_word_of_another() -> None:
    """A start of which only Haarlem tells makes no deviation of a silence."""
    period_of = track(period=period(DECIDED), evidence=said_in(field="period"))
    found = of_track("start", *all_recorded(ALMERE), letter(HAARLEM), runs=period_of)
    assert (jr.Verdict.NOT_SHOWN, (HAARLEM,)) == (found.verdict, found.alleged_by)


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (period(), []),
        (possibly(DECIDED, "2019-09-02"), []),
        (period(DECIDED), ["start"]),
        (period(until="2019-09-02"), ["stop"]),
        (period(DECIDED, TODAY), ["start", "stop"]),
        (period(DECIDED, "2019-12-03"), ["start"]),
        (jr.UncertainPeriod(period(DECIDED, "2019-09-02"), period()), []),
        (jr.UncertainPeriod(period(DECIDED), period("2019-05-01")), ["start"]),
        (jr.UncertainPeriod(period(until="2019-09-02"), period(until=TODAY)), ["stop"]),
        (jr.UncertainPeriod(period(until="2019-09-02"), period(until="2020-01-01")), []),
    ],
)
def test_start_and_stop_on_record(runs: AnyPeriod, expected: list[str]) -> None:
    """A start or a stop is on record when both bounds of its day are, and the day has come."""
    landscape = gooi(track(period=runs, contracts_from=day("2019-07-01")))
    found = (each for each in subjects("PRA003", landscape) if each)
    assert expected == sorted({each[1] for each in found})


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("2019-05-01", jr.Verdict.SATISFIED),
        ("2019-05-02", jr.Verdict.NOT_SHOWN),
        ("2019-06-04", jr.Verdict.VIOLATED),
    ],
)
def test_start_between_two_days(sent: str, expected: jr.Verdict) -> None:
    """Of an uncertain start what counts is so on whatever day it was."""
    runs = track(period=jr.UncertainPeriod(period(DECIDED), period("2019-05-01")))
    found = of_track("start", told(ALMERE, sent, about=(TRACK,)), runs=runs)
    assert expected is found.verdict
    if expected is jr.Verdict.NOT_SHOWN:
        assert ("day", (TRACK, "start"), None, (TRACK,)) in lacking(found)


# who takes part


def test_grouping_takes_part_for_its_full_members() -> None:
    """The councils asked about are those of the members of the Regio and of Almere."""
    landscape = left(membership(EEMNES, extent=jr.Extent.PARTIAL))
    assert [(EXIT, each) for each in FOUR] == subjects("PRA003", landscape)
    found = of("PRA003", landscape, EXIT, ALMERE)
    assert [("possible member", (EEMNES,), None)] == remarks(found)


@shows("PRA003", "participation")
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"period": period(DECIDED)}, True),
        ({"period": period("2019-06-04")}, False),
        ({"period": period(until="2019-06-04")}, True),
        ({"period": period(until=DECIDED)}, False),
    ],
)
def test_participants_are_those_of_the_day(fields: dict[str, Any], expected: bool) -> None:
    """Who takes part on the day of the exit is asked about, from the first day to the last."""
    landscape = left(takes_part(HAARLEM, **fields))
    assert expected is ((EXIT, HAARLEM) in subjects("PRA003", landscape))


def test_leavers_take_part_until_they_leave() -> None:
    """Who leaves is asked about, though its participation ended with the exit."""
    landscape = left(takes_part(REGIO, period=period(until=DECIDED)))
    assert [(EXIT, each) for each in FOUR] == subjects("PRA003", landscape)


def test_participants_of_a_stop_are_those_of_the_day_before() -> None:
    """A track that stopped has its participants until then."""
    runs = track(period=period(until="2019-09-02"))
    ended = takes_part(ALMERE, period=period(until="2019-09-02"))
    assert (TRACK, "stop", ALMERE) in subjects("PRA003", gooi(runs, ended))


@pytest.mark.parametrize("perhaps", [{"period": possibly("2018-01-01")}])
def test_possible_participant_is_a_remark(perhaps: dict[str, Any]) -> None:
    """Who takes part perhaps, alone or through a grouping, is told of and not asked about."""
    records = [
        jr.Alliance(id="alliance", name="Samenwerking"),
        membership(EEMNES, "alliance"),
        takes_part("alliance", **perhaps),
        takes_part(HAARLEM, **perhaps),
    ]
    landscape = left(*records)
    assert [(EXIT, each) for each in FOUR] == subjects("PRA003", landscape)
    found = of("PRA003", landscape, EXIT, ALMERE)
    assert [("possible member", (EEMNES, HAARLEM), None)] == remarks(found)


@pytest.mark.parametrize("fields", [{}, {"period": possibly("2018-01-01")}])
def test_grouping_without_members(fields: dict[str, Any]) -> None:
    """A grouping of which no member is recorded stands for nobody knows whom: a remark."""
    empty = jr.Alliance(id="alliance", name="Samenwerking")
    found = about(empty, takes_part("alliance", **fields))
    assert [("possible member", ("alliance",), None)] == remarks(found)


@pytest.mark.parametrize("fields", [{}, {"period": possibly("2018-01-01")}])
def test_grouping_with_a_partial_member_alone(fields: dict[str, Any]) -> None:
    """Of a grouping with a partial member that member is the remark, not the grouping."""
    alliance = jr.Alliance(id="alliance", name="Samenwerking")
    partial = membership(EEMNES, "alliance", extent=jr.Extent.PARTIAL)
    found = about(alliance, partial, takes_part("alliance", **fields))
    assert [("possible member", (EEMNES,), None)] == remarks(found)


def test_municipality_that_is_no_more() -> None:
    """A municipality that ended before the exit is neither asked about nor told of."""
    gone = municipality(HAARLEM, period=period(until="2019-01-01"))
    landscape = left(gone, takes_part(HAARLEM))
    assert [(EXIT, each) for each in FOUR] == subjects("PRA003", landscape)
    assert [] == remarks(of("PRA003", landscape, EXIT, ALMERE))


@pytest.mark.parametrize(
    ("takes", "expected"),
    [
        (period("2019-06-01"), True),
        (period("2019-06-02"), False),
        (period(until="2019-06-03"), False),
        (period(until="2019-06-04"), True),
        (possibly("2019-06-02"), False),
        (possibly(until="2019-06-02"), False),
    ],
)
def test_participant_on_some_days_of_an_uncertain_exit(takes: AnyPeriod, expected: bool) -> None:
    """Who takes part on every day the exit can have been is asked about, others are a remark."""
    uncertain = exit_of_regio(day=between("2019-06-01", DECIDED))
    landscape = left(uncertain, takes_part(HAARLEM, period=takes))
    assert expected is ((EXIT, HAARLEM) in subjects("PRA003", landscape))
    noted = [] if expected else [("possible member", (HAARLEM,), None)]
    assert noted == remarks(of("PRA003", landscape, EXIT, ALMERE))


def test_several_councils_in_one_letter() -> None:
    """One letter to the councils of all four tells each of them."""
    landscape = left(all_told())
    found = {of("PRA003", landscape, EXIT, each).verdict for each in FOUR}
    assert {jr.Verdict.SATISFIED} == found


def test_each_council_by_itself() -> None:
    """That one council was told says nothing of another."""
    landscape = left(told(HILVERSUM), told(HUIZEN, "2019-06-20"), *all_recorded(LAREN))
    found = {each: of("PRA003", landscape, EXIT, each).verdict.value for each in FOUR}
    assert {
        HILVERSUM: "satisfied",
        HUIZEN: "violated",
        LAREN: "violated",
        ALMERE: "not shown",
    } == found


# the rule in time, and what sets it aside


@shows("PRA003", "measured")
@pytest.mark.parametrize(("decided", "marked"), [("2019-03-24", False), ("2019-03-23", True)])
def test_term_that_ended_before_the_rule(decided: str, marked: bool) -> None:
    """A term that ended before the memo is measured with a later yardstick."""
    found = about(exit_of_regio(day=day(decided)), *ALL_SENT)
    assert (jr.Verdict.VIOLATED, marked) == (found.verdict, found.hindsight)


@pytest.mark.parametrize(("on", "marked"), [(MEMO, False), ("2019-03-30", True)])
def test_asked_before_the_rule_with_hindsight(on: str, marked: bool) -> None:
    """With hindsight the day before the memo can be asked about, marked."""
    act = exit_of_regio(day=day("2019-03-28"))
    assert marked is about(act, on=on, hindsight=True).hindsight


@shows("PRA003", "explained")
def test_advice_can_be_explained() -> None:
    """A deviation from an advice with an explanation of the municipality is explained."""
    why = explained("PRA003", EXIT, HILVERSUM, by=(HILVERSUM,))
    found = about(*ALL_SENT, why)
    assert (jr.Verdict.EXPLAINED, why) == (found.verdict, found.explanation)


@shows("PRA003", "exempted")
def test_exemption_sets_the_rule_aside() -> None:
    """An exception makes the rule not applicable, to one council."""
    landscape = left(*all_recorded(HILVERSUM, HUIZEN), exempted("PRA003", HILVERSUM))
    assert jr.Verdict.NOT_APPLICABLE is of("PRA003", landscape, EXIT, HILVERSUM).verdict
    assert jr.Verdict.VIOLATED is of("PRA003", landscape, EXIT, HUIZEN).verdict


def test_checked_on_after_a_change() -> None:
    """A message that is added is taken up, as is a participant."""
    found = rechecked("PRA003", left(), told(HILVERSUM), takes_part(HAARLEM))
    assert 5 == len(found)
    (told_one,) = (each for each in found if each.verdict is jr.Verdict.SATISFIED)
    assert (EXIT, HILVERSUM) == told_one.subject


def test_in_both_languages() -> None:
    """The finding and the page are there in Dutch and in English."""
    dutch, english = (about(*ALL_SENT, lang=lang).message for lang in ("nl", "en"))
    assert dutch.startswith("uittreding van 2019-06-03, Hilversum: de raad is niet tijdig")
    assert english.startswith("exit of 2019-06-03, Hilversum: the council was not told in time")
    page = page_in_both(PRA003)[1]
    assert "from 2019-03-31 (the last day that the undated memo can have)" in page
    assert "- Counterpart in law: GW002" in page
    defaults = [line.partition(":")[0] for line in page.splitlines() if "default" in line]
    assert [
        "- `days_start`, default 0",
        "- `days_publication`, default 0",
        "- `days_award`, default 7",
        "- `days_exit`, default 7",
        "- `days_stop`, default 0",
    ] == defaults

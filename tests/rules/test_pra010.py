"""PRA010: who leaves a track hands over its tasks warmly."""

from __future__ import annotations

from typing import Any, Final

import pytest
from tests.rules.landscapes import (
    ALMERE,
    BOARD,
    CHAIR,
    EXIT,
    HILVERSUM,
    LATER,
    REGIO,
    TAKEN,
    TRACK,
    alderman,
    between,
    checked,
    complete,
    day,
    exempted,
    explained,
    finding,
    gooi,
    grounds,
    lacking,
    leaving,
    letter,
    period,
    remarks,
    said_in,
    shows,
    track,
)
from tests.rules.splitting import asking, example

import jeugdregio as jr
from jeugdregio.rules.families.pra_course import PRA010

only = asking(PRA010)

YES, NO, UNKNOWN = jr.Verdict.SATISFIED, jr.Verdict.VIOLATED, jr.Verdict.NOT_SHOWN
EFFECT: Final = "2019-01-01"
"""The day on which the exit takes effect."""
TODAY: Final = "2019-02-01"
"""A day after it."""
GROUP, TASK, PROMISE = "group", "task", "promise"
STORY = ("gooi-en-vechtstreek.json", "letters/gooi-en-vechtstreek-2018-09-07.json",
         "letters/gooi-en-vechtstreek-2018-09-25.json",
         "cases/gooi-en-vechtstreek-admission-2017.json")  # fmt: skip
EXIT_2018, WARM = "exit-2018-09-24", "promise-warm-handover"
NO_HANDOVER = ("handover", (TASK,), None, (REGIO,))
NO_EFFECT = ("effective date", (EXIT,), None, (REGIO,))


def task(id: str = TASK, **fields: Any) -> jr.Undertaking:
    """That the Regio supplies an analyst to the project group, as agreed before it left."""
    given: dict[str, Any] = {
        "force": jr.Force.AGREEMENT,
        "text": "de Regio levert een analist",
        "by": TRACK,
        "executor": REGIO,
        "about": (GROUP,),
        "made": day("2018-03-01"),
    }
    return jr.Undertaking(id=id, **given | fields)


def promise(**fields: Any) -> jr.Undertaking:
    """That the Regio, when it left, promised to hand over what it did in the project group."""
    given: dict[str, Any] = {
        "id": PROMISE,
        "force": jr.Force.PROMISE,
        "text": "wat wij in de projectgroep deden dragen wij warm over",
        "by": REGIO,
        "executor": None,
        "made": day("2018-10-02"),
    }
    return task(**given | fields)


def handover(on: str = "2018-11-01", **fields: Any) -> jr.Event:
    """That the Regio handed the task over to Almere."""
    given: dict[str, Any] = {
        "id": f"handover-{on}",
        "day": day(on),
        "kind": jr.EventKind.HANDOVER,
        "participants": (REGIO, ALMERE),
        "about": (TASK,),
    }
    return jr.Event(**given | fields)


def continued(until: str | None = "2019-04-01", **fields: Any) -> jr.Undertaking:
    """That the Regio, when it left, undertook to go on with the task until a day."""
    given: dict[str, Any] = {
        "id": "continued",
        "about": (TASK,),
        "promised": period(TAKEN, until),
        "text": "de analist blijft tot 1 april",
    }
    return promise(**given | fields)


def all_recorded(table: str, by: str = REGIO, *about: str, **fields: Any) -> jr.Completeness:
    """That the Regio recorded all its events or undertakings."""
    return complete(table, by, *about, **{"on": TODAY} | fields)


ALL_EVENTS = all_recorded("events")
ALL_UNDERTAKINGS = all_recorded("undertakings")


def left(*records: jr.Record, without: tuple[str, ...] = ()) -> jr.Landscape:
    """The Regio left the track, with a project group, the task, and these."""
    group = jr.Body(id=GROUP, name="Projectgroep", of=TRACK, founding=jr.Founding.PROJECT_GROUP)
    rows = {each.id: each for each in (leaving(), group, task(), *records)}
    return gooi(*(each for id, each in rows.items() if id not in without))


def of(*records: jr.Record, about: str = TASK, **asked: Any) -> jr.Finding:
    """What the rule says about the task, or about the promise."""
    asked.setdefault("on", TODAY)
    without = () if about == TASK else (TASK,)
    return finding(left(*records, without=without), "PRA010", EXIT, about, **asked)


def subjects(landscape: jr.Landscape, on: str = TODAY, **asked: Any) -> list[tuple[str, ...]]:
    """What the rule is asked about."""
    return [each.subject for each in checked(landscape, on=on, select=["PRA010"], **asked)]


# the letter of 25 September 2018


def test_letter_promises_a_warm_handover() -> None:
    """It is promised without a date: planned, and not shown."""
    found = finding(example(*STORY), "PRA010", EXIT_2018, WARM, on="2018-09-25")
    assert (UNKNOWN, False) == (found.verdict, found.hindsight)
    regio = ("SO0006",)
    assert [
        ("effective date", (EXIT_2018,), None, regio),
        ("handover", (WARM,), None, regio),
        ("tasks", (WARM,), None, regio),
    ] == lacking(found)
    assert {EXIT_2018: "supports", WARM: "supports"} == grounds(found)
    assert [("planned", (WARM,), None)] == remarks(found)


@pytest.mark.parametrize("on", ["2018-09-25", "2020-01-01"])
def test_letter_gives_one_finding(on: str) -> None:
    """Requests, what is due to others and what ended before are no tasks."""
    assert [(EXIT_2018, WARM)] == subjects(example(*STORY), on)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", "uittreding van 2018-09-24, “zullen wij uiteraard zorgen dat de ondersteuning die "
               "op dit moment in de projectgroep wordt geleverd warm wordt overgedragen en waar "
               "mogelijk gecontinueerd”: niet aangetoond dat warm is overgedragen"),
        ("en", "exit of 2018-09-24; “hand over warmly, and continue where possible, the support "
               "now given in the project group”: not shown that it was handed over warmly"),
    ],
)  # fmt: skip
def test_letter_in_words(lang: str, expected: str) -> None:
    """The finding in the language asked, in Dutch with the words of the letter."""
    found = finding(example(*STORY), "PRA010", EXIT_2018, WARM, on="2018-09-25", lang=lang)
    assert expected == found.message


def test_letter_with_a_handover_and_no_day_of_effect() -> None:
    """Variant: handed over on 1 November, only the effective date of the exit is missing."""
    case = example(*STORY).adding(
        handover(about=("ambtelijke-projectgroep",),
                 participants=("pho-jeugd-en-onderwijs", "GM0392"))
    )  # fmt: skip
    found = finding(case, "PRA010", EXIT_2018, WARM, on="2018-12-01")
    assert ["effective date"] == [each[0] for each in lacking(found)]


# the three answers


@shows("PRA010", "satisfied")
def test_handed_over_in_time() -> None:
    """Handed over to Almere two months before the exit takes effect: no deviation."""
    found = of(handover())
    assert (YES, (), ()) == (found.verdict, found.missing, found.remarks)
    assert {"handover-2018-11-01": "supports"} == grounds(found)


@shows("PRA010", "not shown")
def test_handover_not_on_record() -> None:
    """That no handover is recorded says nothing: it is missing, and the Regio can supply it."""
    found = of()
    assert (UNKNOWN, [NO_HANDOVER]) == (found.verdict, lacking(found))
    assert {EXIT: "supports", TASK: "supports"} == grounds(found)


@shows("PRA010", "violated")
def test_exit_ended_the_task() -> None:
    """The analyst stopped on the day of the decision: the exit ended the task."""
    found = of(task(ended=day(TAKEN), ended_by=EXIT))
    assert (NO, ()) == (found.verdict, found.missing)
    assert {EXIT: "supports", TASK: "supports"} == grounds(found)


@shows("PRA010", "day of effect")
@pytest.mark.parametrize(("ended", "expected"), [("2018-12-31", NO), (EFFECT, UNKNOWN)])
def test_exit_ended_the_task_before_it_took_effect(ended: str, expected: jr.Verdict) -> None:
    """What the exit ends when it takes effect may have been handed over by then."""
    assert expected is of(task(ended=day(ended), ended_by=EXIT)).verdict


@pytest.mark.parametrize(
    "fields",
    [
        {"ended": day("2018-11-15")},
        {"ended": day("2018-11-15"), "ended_by": "other"},
        {"ended_by": EXIT},
        {"ended": between("2018-11-15"), "ended_by": EXIT},
    ],
)
def test_task_that_ended_otherwise(fields: dict[str, Any]) -> None:
    """A task that ended may have been handed over, unless it is told that the exit ended it."""
    other = task("other", about=(ALMERE,))
    assert [NO_HANDOVER] == lacking(of(other, task(**fields)))


def test_exit_that_ended_the_task_after_a_handover() -> None:
    """What was handed over before the exit ended it was handed over."""
    assert YES is of(task(ended=day("2018-11-15"), ended_by=EXIT), handover()).verdict


# completeness


def test_task_that_ended_inside_complete_events() -> None:
    """A task that ended, without a handover among all events, was not handed over."""
    found = of(task(ended=day("2018-11-15")), ALL_EVENTS)
    assert NO is found.verdict
    assert {
        EXIT: "supports", TASK: "supports", ALL_EVENTS.id: "declares complete",
    } == grounds(found)  # fmt: skip


def test_task_that_goes_on_inside_complete_events() -> None:
    """A task that did not end may be continued: that is an undertaking, and missing."""
    found = of(ALL_EVENTS)
    assert [("undertaking", (TASK,), None, (REGIO,))] == lacking(found)
    assert [NO_HANDOVER] == lacking(of(ALL_UNDERTAKINGS))
    assert NO is of(ALL_EVENTS, ALL_UNDERTAKINGS).verdict


def test_promise_inside_complete_events_and_undertakings() -> None:
    """What was promised and neither handed over nor continued was not handed over."""
    found = of(promise(), ALL_EVENTS, ALL_UNDERTAKINGS, about=PROMISE)
    assert (NO, [("planned", (PROMISE,), None)]) == (found.verdict, remarks(found))


@shows("PRA010", "day of effect")
@pytest.mark.parametrize(
    ("on", "ended", "expected"),
    [
        ("2018-11-15", "2018-11-15", UNKNOWN),
        ("2018-11-16", "2018-11-15", NO),
        (EFFECT, EFFECT, UNKNOWN),
        ("2019-01-02", EFFECT, UNKNOWN),
    ],
)
def test_while_the_term_runs(on: str, ended: str, expected: jr.Verdict) -> None:
    """Until a task ended, or the exit takes effect, it can still be handed over."""
    assert expected is of(task(ended=day(ended)), ALL_EVENTS, on=on).verdict


@shows("PRA010", "day of effect")
@pytest.mark.parametrize(("on", "expected"), [(EFFECT, UNKNOWN), ("2019-01-02", NO)])
def test_task_that_goes_on_while_the_term_runs(on: str, expected: jr.Verdict) -> None:
    """On the day of effect it may still be handed over; on the day after it was not."""
    assert expected is of(ALL_EVENTS, ALL_UNDERTAKINGS, on=on).verdict


@shows("PRA010", "declaration")
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"on": EFFECT}, NO),
        ({"on": "2018-12-31"}, UNKNOWN),
        ({"kinds": ("handover",)}, NO),
        ({"kinds": ("meeting",)}, UNKNOWN),
        ({"period": period(until="2019-01-02")}, NO),
        ({"period": period(until=EFFECT)}, UNKNOWN),
    ],
)
def test_declaration_that_reaches_the_term(fields: dict[str, Any], expected: jr.Verdict) -> None:
    """The declaration must reach all days through the day of effect."""
    assert expected is of(all_recorded("events", **fields), ALL_UNDERTAKINGS).verdict


def test_declaration_of_another() -> None:
    """What Almere declares about the Regio asks for its own word."""
    found = of(task(ended=day("2018-11-15")), all_recorded("events", ALMERE, REGIO))
    wanted = ("declaration by the holder of the duty", (REGIO,), None, (REGIO,))
    assert (UNKNOWN, [wanted]) == (found.verdict, lacking(found))


def test_last_day_of_the_calendar() -> None:
    """An exit on the last day there is can be asked about."""
    last = "9999-12-31"
    found = finding(
        left(leaving(day=day(last), effective=day(last)), ALL_UNDERTAKINGS, without=(TASK,)),
        "PRA010", EXIT, on=last,
    )  # fmt: skip
    assert [("tasks", (EXIT,), None, (REGIO,))] == lacking(found)


# a handover


@shows("PRA010", "day of effect")
@pytest.mark.parametrize(
    ("on", "expected"), [("2018-09-01", YES), (EFFECT, YES), ("2019-01-02", UNKNOWN)]
)
def test_last_day_of_the_term(on: str, expected: jr.Verdict) -> None:
    """The day of effect is the last one in time."""
    found = of(handover(on))
    assert expected is found.verdict
    later = [("confirmed later", ("handover-2019-01-02",), "2019-01-02")]
    assert (later if expected is UNKNOWN else []) == remarks(found)


def test_handover_of_a_later_day_is_not_seen() -> None:
    """A handover counts from the day on which it took place."""
    assert UNKNOWN is of(handover(), on="2018-10-31").verdict
    assert YES is of(handover(), on="2018-11-01").verdict


@pytest.mark.parametrize(
    ("participants", "expected"),
    [
        ((REGIO, ALMERE), YES),
        ((ALMERE,), YES),
        ((REGIO, GROUP), YES),
        ((REGIO, CHAIR), YES),
        ((REGIO,), UNKNOWN),
        ((BOARD, HILVERSUM), UNKNOWN),
        ((f"alderman-{HILVERSUM}",), UNKNOWN),
        ((), UNKNOWN),
    ],
)
def test_receiver(participants: tuple[str, ...], expected: jr.Verdict) -> None:
    """The receiver is another than the leaver, its members, bodies and offices."""
    found = of(alderman(), handover(participants=participants))
    assert expected is found.verdict
    who = tuple(sorted(participants)) or (REGIO,)
    wanted = ("receiver", ("handover-2018-11-01",), None, who)
    assert ([wanted] if expected is UNKNOWN else []) == lacking(found)


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        ("2018-12-01", EFFECT, YES),
        (None, EFFECT, YES),
        ("2018-12-01", "2019-01-02", UNKNOWN),
        ("2019-01-02", "2019-01-05", UNKNOWN),
    ],
)
def test_handover_of_an_uncertain_day(
    earliest: str | None, latest: str, expected: jr.Verdict
) -> None:
    """A handover that may have come too late leaves its day to be settled."""
    found = of(handover(id="handover", day=between(earliest, latest)))
    assert expected is found.verdict
    wanted = ("day", ("handover",), None, (ALMERE, REGIO))
    assert (earliest == "2018-12-01" and expected is UNKNOWN) is (wanted in lacking(found))


@pytest.mark.parametrize(
    ("task_fields", "event_fields"),
    [
        ({"fulfilled_by": "handover-2018-11-01"}, {"about": ()}),
        ({"ended": day("2018-11-01"), "ended_by": "handover-2018-11-01"}, {"about": (GROUP,)}),
    ],
)
def test_handover_that_the_task_names(
    task_fields: dict[str, Any], event_fields: dict[str, Any]
) -> None:
    """A task may name itself what fulfilled or ended it."""
    assert YES is of(task(**task_fields), handover(**event_fields)).verdict


def test_handover_of_the_track_in_general() -> None:
    """Whether the task was among what was handed over is to be settled."""
    found = of(handover(about=(GROUP,)))
    wanted = ("tasks", ("handover-2018-11-01",), None, (ALMERE, REGIO))
    assert (UNKNOWN, [wanted]) == (found.verdict, lacking(found))


def test_handover_of_another_task() -> None:
    """What was handed over of another task is none of this one."""
    found = of(task("other"), handover(about=("other", GROUP)))
    assert [NO_HANDOVER] == lacking(found)


def test_meeting_is_no_handover() -> None:
    """A meeting about the task hands nothing over."""
    assert [NO_HANDOVER] == lacking(of(handover(kind=jr.EventKind.MEETING)))


# what was promised


def test_promise_is_planned() -> None:
    """Without tasks on record it is asked what was promised; that is no handover."""
    found = of(promise(), about=PROMISE)
    assert [
        ("handover", (PROMISE,), None, (REGIO,)),
        ("tasks", (PROMISE,), None, (REGIO,)),
    ] == lacking(found)
    assert [("planned", (PROMISE,), None)] == remarks(found)


def test_promise_beside_a_task() -> None:
    """With a task on record the promise is told with it."""
    landscape = left(promise())
    assert [(EXIT, TASK)] == subjects(landscape)
    assert [("planned", (PROMISE,), None)] == remarks(of(promise()))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"about": (PROMISE,)}, YES),
        ({"about": (GROUP,)}, YES),
        ({"about": (GROUP,), "participants": (ALMERE, CHAIR)}, UNKNOWN),
        ({"about": (TRACK,)}, UNKNOWN),
    ],
)
def test_promise_that_was_kept(fields: dict[str, Any], expected: jr.Verdict) -> None:
    """What was promised of the project group is handed over with the project group."""
    found = of(promise(), handover(**fields), about=PROMISE)
    assert expected is found.verdict
    assert (expected is UNKNOWN) is ("tasks" in {each[0] for each in lacking(found)})


# a continuation


@shows("PRA010", "day of effect")
@pytest.mark.parametrize(
    ("until", "expected"),
    [("2019-04-01", YES), ("2019-01-02", YES), (EFFECT, UNKNOWN), (None, UNKNOWN)],
)
def test_continued_until_a_day(until: str | None, expected: jr.Verdict) -> None:
    """A task that goes on when the exit takes effect, until a day, is continued."""
    assert expected is of(continued(until)).verdict


def test_promise_that_tells_until_when() -> None:
    """A promise to go on until a day is a continuation itself."""
    kept = promise(promised=period(TAKEN, "2019-04-01"))
    found = of(kept, about=PROMISE)
    assert (YES, {PROMISE: "supports"}) == (found.verdict, grounds(found))


@pytest.mark.parametrize(
    "fields",
    [
        {"made": day("2018-03-01")},
        {"by": ALMERE},
        {"by": None},
        {"force": jr.Force.REQUEST},
        {"made": day("2019-03-01")},
        {"promised": None},
    ],
)
def test_what_is_no_continuation(fields: dict[str, Any]) -> None:
    """What was agreed before, by another, as a wish, later or without days continues nothing."""
    assert [NO_HANDOVER] == lacking(of(continued(**fields)))


def test_continuation_of_uncertain_days() -> None:
    """Whether it goes on on the day of effect is to be settled."""
    days = jr.UncertainPeriod(period(TAKEN, "2018-12-01"), period(TAKEN, "2019-04-01"))
    found = of(continued(promised=days))
    assert [("term", ("continued",), None, (REGIO,))] == lacking(found)


def test_own_term_of_a_task_is_no_continuation() -> None:
    """Until when it was agreed before the exit does not tell whether it goes on."""
    assert UNKNOWN is of(task(promised=period("2018-03-01", "2020-01-01"))).verdict


# the day of effect


@pytest.mark.parametrize("record", [handover(), continued()])
def test_day_of_effect_that_is_missing(record: jr.Record) -> None:
    """Without the effective date of the exit it is not known whether it was in time."""
    found = of(leaving(effective=None), record)
    assert (UNKNOWN, [NO_EFFECT]) == (found.verdict, lacking(found))


def test_silence_without_a_day_of_effect() -> None:
    """Then no term is ever over."""
    found = of(leaving(effective=None), ALL_EVENTS, ALL_UNDERTAKINGS)
    assert [NO_EFFECT, NO_HANDOVER] == lacking(found)


@pytest.mark.parametrize(
    ("on", "expected"),
    [("2018-12-01", YES), ("2018-12-02", UNKNOWN), (EFFECT, UNKNOWN), ("2019-01-02", NO)],
)
def test_day_of_effect_that_is_uncertain(on: str, expected: jr.Verdict) -> None:
    """In time for every day it can take effect, or for none; else that day is missing."""
    effect = leaving(effective=between("2018-12-01", EFFECT))
    found = of(effect, handover(on), ALL_EVENTS, ALL_UNDERTAKINGS)
    assert expected is found.verdict
    assert ([NO_EFFECT] if expected is UNKNOWN else []) == lacking(found)


@pytest.mark.parametrize(
    ("until", "expected"), [("2019-01-02", YES), (EFFECT, UNKNOWN), ("2018-12-01", UNKNOWN)]
)
def test_continuation_when_the_effect_is_uncertain(until: str, expected: jr.Verdict) -> None:
    """Continued on every day it can take effect, or the day is missing."""
    effect = leaving(effective=between("2018-12-01", EFFECT))
    found = of(effect, continued(until))
    assert expected is found.verdict
    assert (expected is UNKNOWN) is (NO_EFFECT in lacking(found))


def test_day_of_effect_in_words_only() -> None:
    """A day of effect that no source bounds is missing."""
    assert [NO_EFFECT] == lacking(of(leaving(effective=between()), continued()))


# what is a task


@pytest.mark.parametrize(
    ("fields", "there"),
    [
        ({}, True),
        ({"about": (TRACK,)}, True),
        ({"about": (CHAIR,)}, True),
        ({"force": jr.Force.PROMISE, "by": REGIO, "executor": None}, True),
        ({"executor": BOARD}, True),
        ({"executor": HILVERSUM}, True),
        ({"made": between(latest="2018-10-02")}, True),
        ({"made": between("2018-03-01", "2019-06-01")}, True),
        ({"ended": day(TAKEN)}, True),
        ({"ended": day("2018-09-30")}, False),
        ({"ended": between("2018-09-01", "2018-09-30")}, False),
        ({"about": (EXIT,)}, False),
        ({"about": (ALMERE,)}, False),
        ({"executor": ALMERE}, False),
        ({"by": None, "executor": None}, False),
        ({"force": jr.Force.EXPECTATION}, False),
        ({"made": between("2019-03-01")}, False),
    ],
)
def test_what_is_a_task(fields: dict[str, Any], there: bool) -> None:
    """What the leaver undertook in the track before it left, and still ran then."""
    assert [(EXIT, TASK) if there else (EXIT,)] == subjects(left(task(**fields)))


@shows("PRA010", "exit")
@pytest.mark.parametrize(
    ("made", "lacks"), [("2018-09-30", ["handover"]), (TAKEN, ["handover", "tasks"])]
)
def test_task_and_promise_by_their_day(made: str, lacks: list[str]) -> None:
    """What was undertaken on the day of the exit, or later, is a promise to hand over."""
    found = of(task(made=day(made)))
    assert lacks == [each[0] for each in lacking(found)]


def test_each_task_is_asked() -> None:
    """Two tasks are two subjects."""
    assert [(EXIT, "other"), (EXIT, TASK)] == sorted(subjects(left(task("other"))))


def test_newer_record_of_a_task() -> None:
    """A task that a newer record replaces is one subject, under its first id."""
    newer = task("newer", replaces=TASK)
    assert [(EXIT, TASK)] == subjects(left(newer))
    assert YES is of(newer, handover()).verdict


def test_newer_record_of_the_track() -> None:
    """A track that a newer record replaces is left with the same tasks."""
    newer = jr.ProcurementTrack(id="newer", name="Traject", replaces=TRACK)
    assert [(EXIT, TASK)] == subjects(left(newer))


# nothing to ask about


def test_no_task_on_record() -> None:
    """Without tasks or promises on record the tasks are missing."""
    found = finding(left(without=(TASK,)), "PRA010", EXIT, on=TODAY)
    assert (UNKNOWN, [("tasks", (EXIT,), None, (REGIO,))]) == (found.verdict, lacking(found))
    assert {EXIT: "supports"} == grounds(found)


def test_no_task_as_declared() -> None:
    """Inside complete undertakings there is nothing to hand over."""
    found = finding(left(ALL_UNDERTAKINGS, without=(TASK,)), "PRA010", EXIT, on=TODAY)
    assert (YES, {ALL_UNDERTAKINGS.id: "declares complete"}) == (found.verdict, grounds(found))


def test_track_is_not_recorded() -> None:
    """An exit from nothing recorded lacks its track."""
    found = finding(left(leaving(about=())), "PRA010", EXIT, on=TODAY)
    assert [("track", (EXIT,), None, (REGIO,))] == lacking(found)


def test_two_tracks() -> None:
    """A task in either track that is left is one."""
    other = jr.ProcurementTrack(id="other", name="Ander traject")
    act = leaving(about=(TRACK, "other"))
    landscape = left(act, other, track(), task("second", about=("other",)))
    assert [(EXIT, "second"), (EXIT, TASK)] == sorted(subjects(landscape))


# whose word


def test_end_that_another_tells() -> None:
    """That the exit ended the task, as Almere tells, asks for the account of the Regio."""
    told = task(by=REGIO, executor=None, ended=day(TAKEN), ended_by=EXIT, evidence=said_in())
    found = of(letter(ALMERE), told)
    assert (UNKNOWN, (ALMERE,)) == (found.verdict, found.alleged_by)
    assert [("own account", (REGIO,), None, (REGIO,))] == lacking(found)
    assert NO is of(letter(REGIO), told).verdict


def test_exit_that_another_tells() -> None:
    """Nor is there a deviation where only Almere speaks of the exit."""
    told = leaving(evidence=said_in())
    found = of(letter(ALMERE), told, task(ended=day(TAKEN), ended_by=EXIT))
    assert (UNKNOWN, (ALMERE,)) == (found.verdict, found.alleged_by)


# the rule in time, and what sets it aside


@shows("PRA010", "measured")
@pytest.mark.parametrize(("effect", "marked"), [("2018-09-24", True), ("2018-09-25", False)])
def test_effect_before_the_letter(effect: str, marked: bool) -> None:
    """An exit that took effect before the letter is measured with a later yardstick."""
    act = leaving(day=day("2018-09-03"), effective=day(effect))
    found = of(act, task(ended=day("2018-09-10"), ended_by=EXIT))
    assert (NO, marked, not marked) == (found.verdict, found.hindsight, found.counts)


@pytest.mark.parametrize(("on", "expected"), [("2018-09-24", ()), ("2018-09-25", (EXIT, TASK))])
def test_first_day_of_the_rule(on: str, expected: tuple[str, ...]) -> None:
    """The rule asks from the day of the letter; on the day before it does not."""
    assert [expected] == subjects(left(leaving(day=day("2018-09-24"))), on)


def test_before_the_exit_there_is_nothing_to_ask() -> None:
    """An exit is asked about from its day on."""
    assert [()] == subjects(left(), "2018-09-30")
    assert [(EXIT, TASK)] == subjects(left(), TAKEN)


@shows("PRA010", "explained")
def test_deviation_that_is_explained() -> None:
    """The Regio may explain why it did not hand over."""
    reason = explained("PRA010", EXIT)
    found = of(task(ended=day(TAKEN), ended_by=EXIT), reason)
    assert (jr.Verdict.EXPLAINED, reason) == (found.verdict, found.explanation)


@shows("PRA010", "exempted")
def test_exemption_sets_the_rule_aside() -> None:
    """An exception makes the rule not applicable."""
    found = of(task(ended=day(TAKEN), ended_by=EXIT), exempted("PRA010"))
    assert jr.Verdict.NOT_APPLICABLE is found.verdict


@pytest.mark.parametrize(
    ("lang", "word", "message"),
    [
        ("nl", "niet gevolgd",
         "uittreding van 2018-10-01, “de Regio levert een analist”: niet overgedragen: de "
         "uittreding beëindigde de taak eerder, of er is geen overdracht terwijl verklaard is dat "
         "die zou zijn vastgelegd"),
        ("en", "not followed",
         "exit of 2018-10-01, “de Regio levert een analist”: not handed over: the exit ended the "
         "task earlier, or there is no handover though one would be recorded, as declared"),
    ],
)  # fmt: skip
def test_deviation_in_words(lang: str, word: str, message: str) -> None:
    """An advice is not followed, in the language asked."""
    found = of(task(ended=day(TAKEN), ended_by=EXIT), lang=lang)
    assert (word, message) == (found.word, found.message)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", {"een overdracht, aan wie en wanneer: “de Regio levert een analist” – te leveren "
                "door Regio Gooi",
                "aan wie overgedragen: overdracht van 2018-11-01",
                "welke taken: overdracht van 2018-11-01 – te leveren door Regio Gooi"}),
        ("en", {"a handover, to whom and when: “de Regio levert een analist” – to be supplied by "
                "Regio Gooi",
                "to whom it was handed over: handover of 2018-11-01",
                "which tasks: handover of 2018-11-01 – to be supplied by Regio Gooi"}),
    ],
)  # fmt: skip
def test_missing_in_words(lang: str, expected: set[str]) -> None:
    """What is missing, in the language asked."""
    told = set[str]()
    for records in ((), (handover(participants=(REGIO,), about=(GROUP,)),)):
        found = of(*records, lang=lang)
        told |= {found.names.lack(each) for each in found.missing}
    assert len(expected) == len(told)
    assert all(any(each.startswith(text) for each in told) for text in expected)


@pytest.mark.parametrize("record", [handover(), continued()])
def test_checked_again_after_a_change(record: jr.Record) -> None:
    """What is added is read: the answer is that of a check from scratch."""
    before = left()
    after = before.adding(record)
    first = jr.check(before, on=LATER)
    again = jr.check(after, on=LATER, previous=first)
    assert jr.check(after, on=LATER) == again
    assert [YES] == [each.verdict for each in again]

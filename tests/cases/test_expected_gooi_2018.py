"""Gooi en Vechtstreek, September 2018: what the questions must answer on the two letters.

What the letters say, the cover after the exit and the rules are tested beside this. A *variant* is
the same story with one thing changed.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

import attrs
import pytest
from tests.cases.reading import about, grounds, lacks

import jeugdregio as jr

FIRST, SECOND = date(2018, 9, 7), date(2018, 9, 25)
"""The days of the two letters."""

SEVEN = ("GM0376", "GM0402", "GM0406", "GM0417", "GM0457", "GM1696", "GM1942")
EEMNES, HAARLEM, HILVERSUM = "GM0317", "GM0392", "GM0402"
REGIO = "SO0006"
ALLIANCE = "bovenregionale-samenwerking"
TRACK = "inkooptraject-jb-jr-maatwerk"
GROUP = "stuurgroep"
SEATS = ("seat-gooi-en-vechtstreek-1", "seat-gooi-en-vechtstreek-2")
CHAIR = "voorzitter-bovenregionale-samenwerking"
CHAIR_OF_TRACK = "voorzitter-inkooptraject"
EXIT = "exit-2018-09-24"
RECEIVED, INTERCOLLEGIAL = "letter-received-2018-09-03", "intercollegial-letter"
AGREEMENT = "agreement-of-officials-on-the-letter"
SECURED = "promise-secure-child-protection-and-youth-probation"

NOT_DUE, RUNNING, PAST = (
    jr.UndertakingState.NOT_DUE,
    jr.UndertakingState.RUNNING,
    jr.UndertakingState.PAST,
)
FIVE_SLOTS = {
    jr.Lack.HOLDER,
    jr.Lack.ACTS,
    jr.Lack.TERM,
    jr.Lack.PRINCIPALS,
    jr.Lack.LIMIT,
}
"""Who, what, when, on whose behalf, up to which limit."""


# what is read of an answer


def remarked(answer: jr.Answer[Any], note: jr.Note) -> set[tuple[str, ...]]:
    """What an answer makes this remark about."""
    return {each.about for each in answer.remarks if each.note is note}


def sent(answer: jr.Answer[jr.Messages]) -> list[str]:
    """The ids of the messages, in the order of their days."""
    return [each.record.id for each in answer.value.messages]


def open_on(
    case: jr.Landscape, day: date, *forces: jr.Force
) -> dict[str, tuple[jr.UndertakingState, jr.Truth]]:
    """By undertaking how it stands to its term on a day, and whether it is open."""
    found = (case.on(day).open_undertakings(force=each) for each in forces)
    return {
        each.record.id: (each.state, each.truth)
        for answer in found
        for each in answer.value.undertakings
    }


# what is changed


def with_state(
    case: jr.Landscape, state: jr.BodyState, founding: jr.Founding | None
) -> jr.Landscape:
    """The variant in which the steering group is in this state from the first letter on."""
    status = jr.BodyStatus(state, jr.Period.since(FIRST))
    group = attrs.evolve(
        case.bodies[GROUP], founding=founding, states=(status,), period=jr.Period.since(FIRST)
    )
    return case.replacing(group)


def mandated(
    case: jr.Landscape,
    municipalities: Iterable[str],
    holder: str = CHAIR,
    limits: tuple[jr.Limit, ...] = (),
) -> jr.Landscape:
    """The variant in which the colleges of these let someone speak for them."""
    return case.adding(
        *(
            jr.Mandate(
                id=f"speaks-for-{each}",
                kinds=(jr.MandateKind.MANDATE,),
                giver=f"{each}.college",
                holder=holder,
                acts=(jr.ActKind.STATEMENT,),
                functions=(),
                limits=limits,
                form=jr.Medium.WRITTEN,
            )
            for each in municipalities
        )
    )


def speaks(
    case: jr.Landscape, for_: str = ALLIANCE, who: str = CHAIR, day: date = FIRST
) -> jr.Answer[jr.WhoMay]:
    """Whether someone may speak for the partners about the track."""
    return case.on(day).who_may("speak", for_=for_, in_=TRACK, who=who)


# 7 September: the steering group


def test_steering_group_is_proposed_and_decides_nothing(story: jr.Landscape) -> None:
    """It is proposed, so it can decide nothing, whatever it would be founded as."""
    answer = story.on(FIRST).body_state(GROUP)
    assert jr.Truth.NO is answer.truth
    assert (jr.BodyState.PROPOSED, None) == (answer.value.state, answer.value.founding)
    assert [(GROUP, "states")] == [(each.record.id, each.field) for each in answer.grounds]
    assert jr.Truth.NO is answer.value.can_decide.truth
    assert FIRST == answer.value.last_evidence


def test_two_seats_are_asked_of_this_region_and_none_is_filled(story: jr.Landscape) -> None:
    """Seats of other regions, members and votes are not invented."""
    state = story.on(FIRST).body_state(GROUP).value
    assert (jr.SeatsFor(REGIO, asked=SEATS),) == state.seats


def test_steering_group_has_no_mandate(story: jr.Landscape) -> None:
    """No mandate is recorded, not even a possible one."""
    state = story.on(FIRST).body_state(GROUP).value
    assert ((), ()) == (state.mandates, state.possible_mandates)


def test_delegate_named_makes_no_group(story: jr.Landscape) -> None:
    """Variant: with one seat filled the group is proposed all the same, and decides nothing."""
    seat = attrs.evolve(story.seats[SEATS[0]], holder="wethouder-ondertekenaar", named=FIRST)
    answer = story.replacing(seat).on(FIRST).body_state(GROUP)
    assert (jr.SeatsFor(REGIO, asked=SEATS, filled=SEATS[:1]),) == answer.value.seats
    assert jr.Truth.NO is answer.truth


@pytest.mark.parametrize(
    ("founding", "expected"),
    [
        (jr.Founding.JOINT_BODY, jr.Truth.YES),
        (jr.Founding.COMMITTEE_WITH_POWERS, jr.Truth.YES),
        (jr.Founding.CONSULTATION, jr.Truth.NO),
        (jr.Founding.PROJECT_GROUP, jr.Truth.NO),
        (None, jr.Truth.UNKNOWN),
    ],
)
def test_founding_decides_once_it_is_constituted(
    story: jr.Landscape, founding: jr.Founding | None, expected: jr.Truth
) -> None:
    """Variant: a group that is constituted decides as far as its founding tells."""
    variant = with_state(story, jr.BodyState.CONSTITUTED, founding)
    answer = variant.on(FIRST).body_state(GROUP)
    assert expected is answer.truth
    assert ({jr.Lack.FOUNDING} if founding is None else set()) == lacks(answer)


@pytest.mark.parametrize("state", [jr.BodyState.PROPOSED, jr.BodyState.DISSOLVED])
def test_joint_body_that_is_not_there_decides_nothing(
    story: jr.Landscape, state: jr.BodyState
) -> None:
    """Variant: a joint body that is only proposed, or dissolved, decides nothing."""
    variant = with_state(story, state, jr.Founding.JOINT_BODY)
    assert jr.Truth.NO is variant.on(FIRST).body_state(GROUP).truth


# 7 September: the chair


def test_chair_is_not_shown_to_speak_for_the_partners(story: jr.Landscape) -> None:
    """Missing: any mandate, its five slots, who appointed the chair, the co-operation's form."""
    answer = speaks(story)
    assert jr.Truth.UNKNOWN is answer.truth
    others = {jr.Lack.MANDATE, jr.Lack.APPOINTMENT, jr.Lack.CO_OPERATION}
    assert FIVE_SLOTS | others == lacks(answer)
    assert {ALLIANCE} == about(answer, jr.Lack.CO_OPERATION)
    assert {CHAIR} == about(answer, jr.Lack.APPOINTMENT)
    assert {f"{each}.college" for each in SEVEN} <= about(answer, jr.Lack.MANDATE)


def test_chair_is_asked_for_each_partner(story: jr.Landscape) -> None:
    """There is a line for each of the seven; Haarlem and Eemnes are possible partners only."""
    answer = speaks(story)
    assert set(SEVEN) == {each.municipality for each in answer.value.lines}
    assert {(jr.ActingRole.SPEAKS, jr.Truth.UNKNOWN)} == {
        (each.role, each.truth) for each in answer.value.lines
    }
    assert {(EEMNES, HAARLEM)} == remarked(answer, jr.Note.POSSIBLE_MEMBER)


def test_request_of_restraint_is_no_limit(story: jr.Landscape) -> None:
    """Variant: without the request the answer on the chair is the same."""
    assert speaks(story) == speaks(story.removing("request-restraint"))


def test_chair_speaks_for_who_let_him(story: jr.Landscape) -> None:
    """Variant: with a mandate of Hilversum he speaks for Hilversum, and the rest stays open."""
    variant = mandated(story, [HILVERSUM])
    assert jr.Truth.YES is speaks(variant, HILVERSUM).truth
    answer = speaks(variant)
    assert jr.Truth.UNKNOWN is answer.truth
    assert f"{HILVERSUM}.college" not in about(answer, jr.Lack.MANDATE)


def test_chair_speaks_with_the_mandate_of_each(story: jr.Landscape) -> None:
    """Variant: with a mandate of each of the seven he speaks for all of them."""
    answer = speaks(mandated(story, SEVEN))
    assert jr.Truth.YES is answer.truth
    assert {f"speaks-for-{each}" for each in SEVEN} <= grounds(answer)


def test_recorded_limit_denies_the_chair(story: jr.Landscape) -> None:
    """Variant: a mandate with the limit "no external statement" is a recorded NO."""
    silent = (jr.Limit(excluded=(jr.ActKind.STATEMENT,)),)
    answer = speaks(mandated(story, [HILVERSUM], limits=silent), HILVERSUM)
    assert jr.Truth.NO is answer.truth
    assert {f"speaks-for-{HILVERSUM}"} == grounds(answer)


def test_municipality_speaks_for_itself(story: jr.Landscape) -> None:
    """No mandate is asked of the college of Haarlem to speak for Haarlem."""
    assert jr.Truth.YES is speaks(story, HAARLEM, f"{HAARLEM}.college").truth


# 7 September: undertakings, and two documents


def test_undertakings_open_on_7_september(story: jr.Landscape) -> None:
    """What is open that day, by force, with how it stands to its term."""
    yes = jr.Truth.YES
    assert {
        "request-restraint": (RUNNING, yes),
        "request-weigh-consequences": (RUNNING, yes),
        "request-two-administrators": (RUNNING, yes),
        "request-discuss-the-chair": (NOT_DUE, yes),
    } == open_on(story, FIRST, jr.Force.REQUEST)
    assert {"preference-mandate-before-names": (RUNNING, yes)} == open_on(
        story, FIRST, jr.Force.PREFERENCE
    )
    assert {"expectation-of-the-chair": (RUNNING, yes)} == open_on(
        story, FIRST, jr.Force.EXPECTATION
    )
    assert {"acceptance-of-the-talk": (NOT_DUE, yes)} == open_on(story, FIRST, jr.Force.PROMISE)
    assert {AGREEMENT: (RUNNING, yes)} == open_on(story, FIRST, jr.Force.AGREEMENT)


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2018-09-06", False), ("2018-09-07", True), ("2018-09-16", True), ("2018-09-17", False)],
)
def test_restraint_is_asked_until_17_september(
    story: jr.Landscape, day: str, expected: bool
) -> None:
    """The request begins with the letter and ends by its own words with the talk."""
    found = open_on(story, date.fromisoformat(day), jr.Force.REQUEST)
    assert expected is ("request-restraint" in found)


@pytest.mark.parametrize(
    "force", [jr.Force.REQUEST, jr.Force.PREFERENCE, jr.Force.EXPECTATION, jr.Force.AGREEMENT]
)
def test_what_binds_nobody_is_never_past(story: jr.Landscape, force: jr.Force) -> None:
    """A request that was due on 17 September is no breach in 2019; nor is what has no date."""
    states = {state for state, _ in open_on(story, date(2019, 6, 1), force).values()}
    assert {RUNNING} == states


def test_two_letters_are_possibly_one(story: jr.Landscape) -> None:
    """About either letter the other is named as possibly the same, and its message is not told."""
    pair = (INTERCOLLEGIAL, RECEIVED)
    snapshot = story.on(FIRST)
    received = snapshot.communications(about=RECEIVED)
    intercollegial = snapshot.communications(about=INTERCOLLEGIAL)
    assert {pair} == remarked(received, jr.Note.POSSIBLY_SAME)
    assert {pair} == remarked(intercollegial, jr.Note.POSSIBLY_SAME)
    assert ["invitation-received-2018-09-03"] == sent(received)
    assert ["letter-sent-to-the-council-of-haarlem"] == sent(intercollegial)


def test_two_letters_that_are_shown_to_be_two(story: jr.Landscape) -> None:
    """Variant: without the link the remark is gone, and the messages stay what they are."""
    letters = (story.documents[each] for each in (RECEIVED, INTERCOLLEGIAL))
    variant = story.replacing(*(attrs.evolve(each, possibly_same_as=()) for each in letters))
    answer = variant.on(FIRST).communications(about=RECEIVED)
    assert set() == remarked(answer, jr.Note.POSSIBLY_SAME)
    assert ["invitation-received-2018-09-03"] == sent(answer)


def test_agreement_on_the_letter_binds_nobody_recorded(story: jr.Landscape) -> None:
    """Officials agreed to keep the intercollegial letter from others; none of them is named."""
    (confidence,) = story.on(FIRST).communications(about=INTERCOLLEGIAL).value.confidential
    assert (AGREEMENT, None, (), ()) == (
        confidence.undertaking,
        confidence.by,
        confidence.binds,
        confidence.officials,
    )
    assert () == story.on(FIRST).communications(about=RECEIVED).value.confidential


def test_agreement_of_officials_binds_no_college(story: jr.Landscape) -> None:
    """Variant: made by the project group it binds these officials, and them alone."""
    group = "ambtelijke-projectgroep"
    variant = story.replacing(attrs.evolve(story.undertakings[AGREEMENT], by=group))
    (confidence,) = variant.on(FIRST).communications(about=INTERCOLLEGIAL).value.confidential
    assert ((group,), (group,)) == (confidence.binds, confidence.officials)
    assert jr.Truth.YES is confidence.holds


# 25 September: the exit


@pytest.mark.parametrize(
    ("activity", "expected"),
    [
        (jr.Activity.PURCHASE, jr.Truth.YES),
        (jr.Activity.POLICY, jr.Truth.NO),
        (jr.Activity.KNOWLEDGE, jr.Truth.NO),
    ],
)
def test_exit_is_out_of_the_track_alone(
    story: jr.Landscape, activity: jr.Activity, expected: jr.Truth
) -> None:
    """What is left is the joint purchase of what the track is for, and no other activity."""
    leaving, track = story.acts[EXIT], story.procurement_tracks[TRACK]
    left = jr.Scope(id="left", functions=leaving.functions, activities=leaving.activities)
    asked = jr.Scope(id="asked", functions=track.functions, activities=(activity,))
    assert expected is story.on(SECOND).compare_scopes().contains(left, asked).truth


def test_exit_is_not_out_of_the_co_operation(story: jr.Landscape) -> None:
    """On 25 September the seven are in the supraregional co-operation as before."""
    answer = story.on(SECOND).members(ALLIANCE)
    assert jr.Truth.YES is answer.truth
    assert SEVEN == answer.value.full
    assert "alliance-member-regio" in grounds(answer)
    assert jr.Truth.UNKNOWN is answer.value.complete.truth
    assert answer.value.full == story.on(FIRST).members(ALLIANCE).value.full


def test_exit_has_no_effective_day(story: jr.Landscape) -> None:
    """It is decided; since when it has effect, and so who still takes part, is not recorded."""
    state = story.on(SECOND).decision_state(EXIT).value
    assert (jr.ActState.DECIDED, None) == (state.status, story.acts[EXIT].effective)
    taking_part = story.participations["participation-regio"]
    assert jr.Truth.YES is taking_part.shows(date(2018, 9, 23))
    assert jr.Truth.UNKNOWN is taking_part.shows(SECOND)


# 26 September: what is open


def test_promises_open_after_the_exit(story: jr.Landscape) -> None:
    """Three without a date, and one that is due on 1 January 2019."""
    assert {
        "promise-share-knowledge": (RUNNING, jr.Truth.YES),
        "promise-warm-handover": (RUNNING, jr.Truth.YES),
        "promise-inform-parties-concerned": (RUNNING, jr.Truth.YES),
        SECURED: (NOT_DUE, jr.Truth.YES),
    } == open_on(story, date(2018, 9, 26), jr.Force.PROMISE)
    assert story.undertakings["promise-inform-parties-concerned"].to is None


def test_preference_is_open_after_the_exit(story: jr.Landscape) -> None:
    """Nobody recorded that it ended, so the exit from the track ends it no more than a date."""
    assert {"preference-mandate-before-names": (RUNNING, jr.Truth.YES)} == open_on(
        story, date(2018, 9, 26), jr.Force.PREFERENCE
    )


def test_no_condition_is_recorded(story: jr.Landscape) -> None:
    """What stands in the letter is a preference; that there is no condition is not declared."""
    answer = story.on("2018-09-26").open_undertakings(force=jr.Force.CONDITION)
    assert (jr.Truth.UNKNOWN, ()) == (answer.truth, answer.value.undertakings)
    assert {jr.Lack.UNDERTAKING} == lacks(answer)


def test_no_condition_is_declared(story: jr.Landscape) -> None:
    """Variant: with the undertakings declared complete there is no condition; promises stay."""
    day = date(2018, 9, 26)
    declared = jr.Completeness(id="complete", day=day, by=(REGIO,), table="undertakings")
    snapshot = story.adding(declared).on(day)
    assert jr.Truth.NO is snapshot.open_undertakings(force="condition").truth
    assert jr.Truth.YES is snapshot.open_undertakings(force="promise").truth


@pytest.mark.parametrize(
    ("day", "expected"), [("2018-12-31", NOT_DUE), ("2019-01-01", RUNNING), ("2019-01-02", PAST)]
)
def test_promise_to_secure_is_due_on_1_january_2019(
    story: jr.Landscape, day: str, expected: jr.UndertakingState
) -> None:
    """The day after, it is past its latest date; the promises without a date never are."""
    found = open_on(story, date.fromisoformat(day), jr.Force.PROMISE)
    assert (expected, jr.Truth.YES) == found.pop(SECURED)
    assert {(RUNNING, jr.Truth.YES)} == set(found.values())


def test_promise_that_is_fulfilled_is_no_longer_open(story: jr.Landscape) -> None:
    """Variant: with the handover recorded that promise is gone, and the other three stay."""
    handover = jr.Event(id="handover", day=date(2018, 11, 1), kind=jr.EventKind.HANDOVER)
    promise = attrs.evolve(story.undertakings["promise-warm-handover"], fulfilled_by=handover.id)
    variant = story.adding(handover).replacing(promise)
    before, after = date(2018, 10, 31), date(2018, 11, 1)
    assert promise.id in open_on(variant, before, jr.Force.PROMISE)
    assert open_on(story, after, jr.Force.PROMISE).keys() - {promise.id} == (
        open_on(variant, after, jr.Force.PROMISE).keys()
    )


# 25 September: one person, two labels


def test_two_chairs_are_possibly_one(story: jr.Landscape) -> None:
    """Who asks what either was told hears that they may be one; their messages stay apart."""
    snapshot = story.on(SECOND)
    of_track = snapshot.communications(about=EXIT, to=CHAIR_OF_TRACK)
    assert (CHAIR, CHAIR_OF_TRACK) in remarked(of_track, jr.Note.POSSIBLY_SAME)
    assert jr.Truth.YES is of_track.truth
    of_alliance = snapshot.communications(about=EXIT, to=CHAIR)
    assert jr.Truth.UNKNOWN is of_alliance.truth
    assert "contact-with-the-chair-2018-09-24" not in grounds(of_alliance)


def test_mandate_of_one_chair_is_not_that_of_the_other(story: jr.Landscape) -> None:
    """Variant: what one chair may say, the other may only if they are one, which lacks a holder."""
    variant = mandated(story, SEVEN, holder=CHAIR_OF_TRACK)
    day = date(2018, 9, 24)
    assert jr.Truth.YES is speaks(variant, REGIO, CHAIR_OF_TRACK, day).truth
    answer = speaks(variant, REGIO, CHAIR, day)
    assert jr.Truth.UNKNOWN is answer.truth
    assert {f"speaks-for-{each}" for each in SEVEN} <= about(answer, jr.Lack.HOLDER)

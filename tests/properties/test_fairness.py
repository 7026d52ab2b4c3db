"""The laws of fairness: what another alleges, or declares for another, is nobody's deviation.

Each story is a small landscape with rows of which any fits beside any other; of two rows with one
id the last counts. Among them all rules can find that something is so, deviates or is not shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import attrs
from hypothesis import event, given, settings
from hypothesis import strategies as st
from tests.rules import councils, informing, mandates, splitting, steering
from tests.rules.landscapes import (
    ALMERE,
    CHAIR,
    EXIT,
    GI,
    HILVERSUM,
    HUIZEN,
    IN_2019,
    LAREN,
    LATER,
    REGIO,
    TAKEN,
    TRACK,
    alderman,
    certificate,
    checked,
    college,
    complete,
    contract,
    day,
    decisions,
    explained,
    gooi,
    leaving,
    left,
    letter,
    message,
    no_other_cover,
    period,
    possibly,
    track,
)

import jeugdregio as jr
from jeugdregio.model import Role

FOUND: Final = ("satisfied", "violated", "not shown")
DEVIATIONS: Final = (jr.Verdict.VIOLATED, jr.Verdict.EXPLAINED)

STRANGER: Final = jr.Office(id="stranger", name="Een ander")
HEARSAY: Final = letter(STRANGER.id, id="hearsay")


@attrs.frozen
class Story:
    """What is always there, what may be, and the day asked about."""

    build: Callable[..., jr.Landscape]
    usual: Sequence[jr.Record]
    pool: Sequence[jr.Record]
    on: str


# the stories


def confirmed(on: str) -> jr.Event:
    """That the alderman of Hilversum confirms the principles of the track."""
    who, what = (alderman().id,), (TRACK, "principles")
    kind = jr.EventKind.CONFIRMATION
    return jr.Event(id="confirmed", day=day(on), kind=kind, participants=who, about=what)


def task(**fields: Any) -> jr.Undertaking:
    """What the Regio does in the track."""
    force, made = jr.Force.AGREEMENT, day("2018-03-01")
    given: dict[str, Any] = {"by": TRACK, "executor": REGIO, "about": (TRACK,), "made": made}
    return jr.Undertaking(id="task", force=force, text="een analist", **given | fields)


def handover(on: str) -> jr.Event:
    """That the Regio hands it over to Almere."""
    kind, who = jr.EventKind.HANDOVER, (REGIO, ALMERE)
    return jr.Event(id="handed-over", day=day(on), kind=kind, participants=who, about=("task",))


PRINCIPLES: Final = jr.Document(id="principles", title="Uitgangspunten", day=day("2019-11-01"))
OF_2020: Final = track(period=period("2020-03-31"), principles="principles")

STORIES: Final = {
    "exit": Story(
        left,
        decisions(HILVERSUM, HUIZEN),
        (
            *decisions(LAREN),
            complete("acts", college(LAREN)),
            message(TRACK, id="to-all"),
            message(CHAIR, id="to-chair"),
            complete("communications", REGIO),
            explained("PRA009", EXIT),
        ),
        LATER,
    ),
    "cover": Story(
        left,
        (),
        (
            contract(),
            contract(provider=None),
            certificate("2019-01-01", "2020-01-01"),
            certificate("2019-01-01", "2019-07-01"),
            complete("certificates", GI),
            *no_other_cover(),
        ),
        LATER,
    ),
    "start": Story(
        gooi,
        (OF_2020, PRINCIPLES, alderman()),
        (
            confirmed("2020-02-15"),
            confirmed("2020-04-15"),
            complete("events", HILVERSUM, on="2020-06-01"),
        ),
        "2020-06-01",
    ),
    "handover": Story(
        gooi,
        (leaving(), task()),
        (
            task(ended=day(TAKEN), ended_by=EXIT),
            handover("2018-11-01"),
            handover("2019-02-01"),
            complete("events", REGIO),
        ),
        "2019-02-01",
    ),
    "notice": Story(
        informing.left,
        (informing.to_council(), informing.press()),
        (
            *(informing.told(each) for each in informing.FOUR),
            informing.told(HUIZEN, "2019-06-20"),
            informing.told(ALMERE, "2019-07-01"),
            informing.all_told(),
            informing.to_partner(REGIO, ALMERE),
            informing.to_partner(ALMERE, on="2019-07-01"),
            *informing.all_recorded(*informing.FOUR),
        ),
        informing.TODAY,
    ),
    "council": Story(
        gooi,
        (councils.contracting(True, False), councils.draft()),
        (
            councils.contracting(None, True),
            councils.told(),
            councils.told("2018-11-02", id="told-late"),
            councils.sent(),
            councils.view(),
            councils.view("2018-11-10", id="late-view"),
            councils.decided(),
            complete("communications", councils.COLLEGE),
        ),
        councils.AFTER,
    ),
    "mandate": Story(
        mandates.granted,
        (mandates.sub_mandate(),),
        (
            mandates.mandate(limits=()),
            mandates.mandate(limits=None),
            mandates.mandate(form=jr.Medium.ORAL),
            mandates.mandate(form=None, sub_mandate=None),
            mandates.mandate(giver=mandates.COUNCIL),
            mandates.mandate(sub_mandate=False),
            mandates.sub_mandate(functions=("foster-care",)),
            mandates.mandate(id="signing", acts=(jr.ActKind.SIGNING,), holder=mandates.OFFICIAL),
            mandates.attorney(),
            mandates.delegation(),
        ),
        mandates.TODAY,
    ),
    "consent": Story(
        mandates.granted,
        (mandates.consent(mandates.DIRECTOR),),
        (
            mandates.consent(REGIO),
            mandates.refusal(REGIO),
            mandates.used(),
            complete("acts", REGIO, mandates.MANDATE, on=mandates.TODAY),
        ),
        mandates.TODAY,
    ),
    "award": Story(
        steering.awarded,
        (),
        (
            steering.award(amount=steering.euros(3 * steering.MILLION)),
            steering.award(amount=None, under=None),
            steering.ratification(steering.COLLEGE, "2018-11-15"),
            complete("mandates", HILVERSUM),
        ),
        "2018-12-01",
    ),
    "chair": Story(
        steering.spoken,
        (steering.statement(),),
        (
            steering.lets_speak(HILVERSUM),
            steering.lets_speak(HUIZEN),
            steering.statement(for_=(HUIZEN,)),
            complete("mandates", HILVERSUM),
            complete("mandates", HUIZEN),
        ),
        "2018-12-01",
    ),
    "delegate": Story(
        steering.delegated,
        (steering.grant(),),
        (
            steering.granting("2018-10-01"),
            steering.granting("2018-10-09"),
            steering.meeting("2018-10-15"),
            steering.group(steering.in_state(jr.BodyState.CONSTITUTED, "2018-10-01")),
            steering.group(steering.in_state(jr.BodyState.PROPOSED, "2018-10-01")),
            complete("mandates", REGIO),
        ),
        "2018-12-01",
    ),
    "split": Story(
        splitting.drenthe,
        (
            splitting.proposal(),
            splitting.subregion("west", "West"),
            *splitting.all_in_favour(without=splitting.EMMEN),
        ),
        (
            splitting.inside(splitting.EMMEN, splitting.NOORD),
            splitting.inside(splitting.ASSEN, "west"),
            splitting.inside(splitting.EMMEN, splitting.ZUID, period=possibly()),
            splitting.in_favour(splitting.EMMEN),
            splitting.in_favour(splitting.EMMEN, vote=jr.Vote.AGAINST),
            complete("memberships", splitting.DRENTHE),
            complete("acts", college(splitting.ASSEN)),
        ),
        splitting.TODAY,
    ),
    "vision": Story(
        councils.envisioned,
        (),
        (
            councils.vision(topics=()),
            councils.vision(contact_point=None),
            councils.vision(document=None),
            complete("regional_visions", REGIO, councils.VISION, on=councils.ON),
        ),
        councils.ON,
    ),
}


@st.composite
def told(draw: st.DrawFn) -> tuple[jr.Landscape, str]:
    """A landscape of one of the stories, and the day asked about."""
    story = STORIES[draw(st.sampled_from(sorted(STORIES)))]
    chosen = draw(st.lists(st.sampled_from(story.pool), max_size=8))
    rows = {each.id: each for each in (*story.usual, *chosen)}
    return story.build(*rows.values()), story.on


# who says so


def on_hearsay(landscape: jr.Landscape, rows: Iterable[str], **evidence: Any) -> jr.Landscape:
    """The same landscape, with a stranger as the only one who tells of these rows."""
    said, gone = (jr.Evidence(document=HEARSAY.id, **evidence),), set(rows)
    return jr.Landscape(
        STRANGER,
        HEARSAY,
        *(attrs.evolve(each, evidence=said) if each.id in gone else each for each in landscape),
    )


def asked(landscape: jr.Landscape, on: str, *, hindsight: bool = False) -> jr.Report:
    """What all rules say; JW204 is asked about the first year after the exit."""
    return checked(landscape, on, parameters=IN_2019, hindsight=hindsight)


def verdicts(landscape: jr.Landscape, on: str) -> set[tuple[str, tuple[str, ...], jr.Verdict]]:
    """What is found of each subject."""
    return {(each.code, each.subject, each.verdict) for each in asked(landscape, on)}


def deviations(landscape: jr.Landscape, on: str) -> set[tuple[str, tuple[str, ...]]]:
    """Of what a deviation is found."""
    return {each[:2] for each in verdicts(landscape, on) if each[2] in DEVIATIONS}


@given(told=told())
def test_nothing_that_is_only_alleged_deviates(told: tuple[jr.Landscape, str]) -> None:
    """Where a stranger alone tells of everything, what deviated is no longer shown."""
    landscape, on = told
    before = deviations(landscape, on)
    for code in {code for code, _ in before}:
        event(f"{code} deviated")
    for found in asked(on_hearsay(landscape, {each.id for each in landscape}), on):
        assert found.verdict not in DEVIATIONS
        assert {each.role for each in found.grounds} <= {Role.ALLEGES}
        if (found.code, found.subject) in before:
            assert jr.Verdict.NOT_SHOWN is found.verdict


@given(data=st.data(), told=told(), hindsight=st.booleans())
def test_deviation_rests_on_a_word_that_counts(
    data: st.DataObject, told: tuple[jr.Landscape, str], *, hindsight: bool
) -> None:
    """With any rows on the word of a stranger, each deviation has a ground that is not.

    It is one of a rule in force that day, and somebody holds the duty.
    """
    landscape, on = told
    rows = data.draw(st.sets(st.sampled_from(sorted(each.id for each in landscape))))
    case = on_hearsay(landscape, rows)
    for found in asked(case, on, hindsight=hindsight):
        if found.verdict in DEVIATIONS:
            assert {each.record.id for each in found.grounds} - rows
            assert () == found.alleged_by
            assert tuple(found.rule.holders(case.on(on), found.subject))
            assert found.rule.period is not None
            assert found.hindsight or day(on) in found.rule.period


@given(told=told())
def test_allegation_that_nobody_contests_counts(told: tuple[jr.Landscape, str]) -> None:
    """What a stranger tells and nobody contests weighs like the caller's own words."""
    landscape, on = told
    rows = {each.id for each in landscape if not each.evidence}
    assert verdicts(landscape, on) == verdicts(on_hearsay(landscape, rows, contested=False), on)


@given(told=told())
def test_nobody_declares_for_another(told: tuple[jr.Landscape, str]) -> None:
    """A declaration of completeness by a stranger makes no deviation of a silence."""
    landscape, on = told
    own = landscape.completeness
    theirs = [attrs.evolve(each, by=(STRANGER.id,), register=None) for each in own]
    silent = landscape.removing(*(each.id for each in own))
    declared = landscape.adding(STRANGER).replacing(*theirs)
    assert deviations(declared, on) <= deviations(silent, on)


def test_stories_reach_every_rule() -> None:
    """Random stories find each settled rule satisfied, violated and not shown; chance may leave
    two out.
    """
    reached: set[tuple[str, str]] = set()

    @settings(max_examples=600, derandomize=True, database=None)
    @given(told=told())
    def look(told: tuple[jr.Landscape, str]) -> None:
        landscape, on = told
        reached.update((verdict.value, code) for code, _, verdict in verdicts(landscape, on))

    look()
    settled = [each for each in jr.CATALOGUE if each.is_settled]
    for wanted in FOUND:
        found = {code for verdict, code in reached if verdict == wanted}
        assert len(settled) - 2 <= len(found), wanted

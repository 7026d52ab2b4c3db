"""Does Gooi en Vechtstreek meet the norm on 23 November 2021, and who is its contact point?

One college writes that its region does (NVO102, the *Norm voor Opdrachtgeverschap*). What it refers
to is not recorded, and neither is that the others adopted it. A *variant* has one thing changed.
"""

from datetime import date
from typing import Any

import attrs
import pytest
from tests.cases.reading import lacks
from tests.questions.gooi import COLLEGES, REGIO, SEVEN
from tests.questions.reading import missing, remarked
from tests.questions.variants import voted

import jeugdregio as jr

DAY = date(2021, 11, 23)
VISION, ADOPTION = "een-toekomst-met-perspectief", "adoption-een-toekomst-met-perspectief"
POINT, CONTINUITY = jr.NormTopic.CONTACT_POINT, jr.NormTopic.CONTINUITY
TOPICS = tuple(each for each in jr.NormTopic if each is not POINT)
CLAIMED = "gooise-meren-claim-norm-is-met"
NOT_SHOWN, SATISFIED = jr.Verdict.NOT_SHOWN, jr.Verdict.SATISFIED


def found(case: jr.Landscape, edition: str = "seven", on: date = DAY) -> dict[str, jr.Finding]:
    """What the norm finds of the region, by topic."""
    parameters = {"NVO102": {"edition": edition}}
    report = jr.check(case, on=on, select=["NVO102"], parameters=parameters)
    assert () == report.errors
    return {each.subject[1]: each for each in report.where(subject=REGIO)}


def grounds_of(finding: jr.Finding) -> set[str]:
    """The ids of the records on which a finding rests."""
    return {each.record.id for each in finding.grounds}


def adopted(case: jr.Landscape, *colleges: str) -> jr.Landscape:
    """The variant in which these colleges adopted the vision."""
    return voted(case, ADOPTION, colleges, DAY)


def read(case: jr.Landscape, *topics: jr.NormTopic, **fields: Any) -> jr.Landscape:
    """The variant in which the vision itself is on record and treats these topics."""
    own = jr.Document(id="vision-itself", title="Regiovisie", day=DAY, by=(REGIO,))
    before = case.regional_visions[VISION]
    vision = attrs.evolve(
        before,
        document=own.id,
        topics=tuple(map(jr.TopicTreatment, topics)),
        evidence=(*before.evidence, jr.Evidence(document=own.id)),
        **fields,
    )
    return case.adding(own).replacing(vision)


@pytest.mark.parametrize("edition", ["seven", "eight"])
def test_each_topic_is_claimed_and_none_is_shown(gooise_meren: jr.Landscape, edition: str) -> None:
    """In either edition: never a yes, and never a no; beside each stands the claim of one."""
    report = found(gooise_meren, edition)
    assert {each.value for each in (*TOPICS, POINT)} == report.keys()
    assert {NOT_SHOWN} == {each.verdict for each in report.values()}
    for each in report.values():
        assert {VISION, ADOPTION} == grounds_of(each)
        assert {(VISION,)} == missing(each, jr.Lack.VISION)
        assert CLAIMED in {id for ids in remarked(each, jr.Note.CLAIMED) for id in ids}


def test_where_the_vision_treats_it_is_missing(gooise_meren: jr.Landscape) -> None:
    """Of each of seven topics that, and the decision of each of seven colleges."""
    report = found(gooise_meren)
    for topic in TOPICS:
        finding = report[topic.value]
        assert {(VISION, topic.value)} == missing(finding, jr.Lack.TOPIC)
        assert {*COLLEGES} == {id for ids in missing(finding, jr.Lack.DECISION) for id in ids}


def test_who_is_the_contact_point_is_missing(gooise_meren: jr.Landscape) -> None:
    """Both who it is and for which acts; that no text names one is not said."""
    finding = found(gooise_meren)[POINT.value]
    assert {(VISION,)} == missing(finding, jr.Lack.CONTACT_POINT) == missing(finding, jr.Lack.ACTS)


def test_nobody_is_shown_to_speak_for_the_region(gooise_meren: jr.Landscape) -> None:
    """The college speaks for Gooise Meren; of the six others a mandate or agreement is missing."""
    answer = gooise_meren.on(DAY).who_may("speak", for_=REGIO, who="GM1942.college")
    assert jr.Truth.UNKNOWN is answer.truth
    truths = {each.municipality: each.truth for each in answer.value.lines}
    assert dict.fromkeys(SEVEN, jr.Truth.UNKNOWN) | {"GM1942": jr.Truth.YES} == truths
    assert jr.Lack.MANDATE in lacks(answer)


@pytest.mark.parametrize(("edition", "numbered"), [("seven", False), ("eight", True)])
def test_editions_differ_in_numbers_alone(
    gooise_meren: jr.Landscape, edition: str, numbered: bool
) -> None:
    """Under eight a remark tells that the letter has the numbers of seven; the topics are alike."""
    for each in found(gooise_meren, edition).values():
        assert numbered is bool(remarked(each, jr.Note.NUMBERED_OTHERWISE))


def test_vision_that_was_read_lacks_the_adoption(gooise_meren: jr.Landscape) -> None:
    """Variant: with the vision on record the decisions are missing, and what it does not treat."""
    report = found(read(gooise_meren, CONTINUITY))
    assert {jr.Lack.DECISION} == {each.what for each in report[CONTINUITY.value].missing}
    scales = report[jr.NormTopic.SCALES.value]
    assert {(VISION, jr.NormTopic.SCALES.value)} == missing(scales, jr.Lack.TOPIC)


def test_vision_adopted_by_seven_satisfies_what_it_treats(gooise_meren: jr.Landscape) -> None:
    """Variant: it treats continuity and no more, so the contact point is as open as before."""
    variant = adopted(read(gooise_meren, CONTINUITY), *COLLEGES)
    report = found(variant)
    assert {CONTINUITY.value} == {
        topic for topic, each in report.items() if each.verdict is SATISFIED
    }
    assert {NOT_SHOWN} == {
        each.verdict for topic, each in report.items() if topic != CONTINUITY.value
    }


@pytest.mark.parametrize("seventh", COLLEGES)
def test_adoption_by_six_names_the_seventh(gooise_meren: jr.Landscape, seventh: str) -> None:
    """Variant: with six decisions one is missing, by name."""
    six = [each for each in COLLEGES if each != seventh]
    finding = found(adopted(read(gooise_meren, CONTINUITY), *six))[CONTINUITY.value]
    assert (NOT_SHOWN, {(seventh,)}) == (finding.verdict, missing(finding, jr.Lack.DECISION))


@pytest.mark.parametrize(
    ("acts", "verdict", "expected"),
    [((jr.ActKind.OTHER,), SATISFIED, set[tuple[str]]()), (None, NOT_SHOWN, {(VISION,)})],
)
def test_contact_point_in_the_vision_satisfies(
    gooise_meren: jr.Landscape,
    acts: tuple[jr.ActKind, ...] | None,
    verdict: jr.Verdict,
    expected: set[tuple[str]],
) -> None:
    """Variant: named with its acts it is shown; without the acts these are missing."""
    point = jr.ContactPoint(REGIO, acts)
    variant = adopted(read(gooise_meren, POINT, contact_point=point), *COLLEGES)
    finding = found(variant)[POINT.value]
    assert (verdict, expected) == (finding.verdict, missing(finding, jr.Lack.ACTS))


def test_norm_asks_nothing_before_it_was_there(gooise_meren: jr.Landscape) -> None:
    """The day before the resolution it is not yet in force, and nothing is asked of any region."""
    (finding,) = jr.check(gooise_meren, on="2020-06-09", select=["NVO102"])
    assert (jr.Verdict.NOT_APPLICABLE, ()) == (finding.verdict, finding.subject)
    assert finding.reason is not None
    assert ("not yet in force", date(2020, 6, 10)) == (
        finding.reason.kind.value,
        finding.reason.day,
    )

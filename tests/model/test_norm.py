"""The norm: its topics in every edition, and the visions that treat them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.helpers import GOOI, alliance, day
from tests.model.refusals import refusal

from jeugdregio.errors import IntegrityError, Problem
from jeugdregio.landscape import Landscape
from jeugdregio.model import (
    EDITIONS,
    ActKind,
    Claim,
    ContactPoint,
    NormEdition,
    NormTopic,
    RegionalVision,
    TopicTreatment,
    Truth,
)

WRONG: Any = "wrong"
"""What a caller without a type checker may give."""


def vision(**fields: Any) -> RegionalVision:
    """The vision of Gooi en Vechtstreek."""
    given: dict[str, Any] = {"id": "vision", "name": "regiovisie", "of": GOOI}
    return RegionalVision(**given | fields)


# editions


def test_editions_are_known_by_name() -> None:
    """Each stands under its own name, with what its source counts and where that was read."""
    assert {"seven": 7, "eight": 8} == {name: each.count for name, each in EDITIONS.items()}
    assert list(EDITIONS) == [each.id for each in EDITIONS.values()]
    assert all(each.source for each in EDITIONS.values())


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=lambda each: each.id)
def test_every_edition_puts_the_same_obligations(edition: NormEdition) -> None:
    """Editions differ in numbering alone."""
    assert tuple(NormTopic) == edition.topics


def test_the_list_of_seven_numbers_every_topic_once() -> None:
    """Governance and the contact point are one agreement there; the list of eight was not read."""
    numbered = EDITIONS["seven"].numbered
    assert numbered is not None
    assert sorted(NormTopic, key=str) == sorted(
        (topic for topics in numbered for topic in topics), key=str
    )
    assert (NormTopic.GOVERNANCE, NormTopic.CONTACT_POINT) == numbered[2]
    assert EDITIONS["eight"].numbered is None


GOVERNANCE = (NormTopic.GOVERNANCE,)


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: NormEdition("", 1, None, "s"), ("id", "a text", "''")),
        (lambda: NormEdition("x", 1, None, " "), ("source", "a text", "' '")),
        (
            lambda: NormEdition("x", -1, None, "s"),
            ("count", "a whole number of at least 0", "-1"),
        ),
        (
            lambda: NormEdition("x", 2, (), "s"),
            ("numbered", "topics under each of 2 numbers", "()"),
        ),
        (
            lambda: NormEdition("x", 1, ((),), "s"),
            ("numbered", "topics under each of 1 numbers", "((),)"),
        ),
        (
            lambda: NormEdition("x", 1, ((WRONG,),), "s"),
            ("numbered", "topics under each of 1 numbers", "(('wrong',),)"),
        ),
    ],
)
def test_impossible_editions(make: Callable[[], object], expected: tuple[str, str, str]) -> None:
    """A list that was read has something under each of the numbers that its source counts."""
    assert expected == refusal(make)


def test_an_edition_of_ones_own() -> None:
    """Whoever reads another list can write it down."""
    assert 2 == NormEdition("x", 2, (GOVERNANCE, GOVERNANCE), "s").count


# visions


def test_a_bare_vision() -> None:
    """What is not recorded of a vision is left open; it is a fact of whose vision it is."""
    bare = vision()
    assert (None, None, (), None) == (bare.document, bare.adoption, bare.topics, bare.contact_point)
    assert (GOOI,) == bare.owners
    assert Truth.YES is bare.shows(day("2021-11-23"))


def test_what_a_vision_treats() -> None:
    """A topic with its place, or with another document to which the vision refers."""
    topics = [
        TopicTreatment(NormTopic.GOVERNANCE, place="hoofdstuk 3"),
        TopicTreatment(NormTopic.SCALES, document="regional-plan"),
        TopicTreatment(NormTopic.CONTINUITY),
    ]
    assert tuple(topics) == vision(topics=topics).topics
    assert (None, None) == (topics[2].place, topics[2].document)


def test_what_is_recorded_of_a_contact_point() -> None:
    """Who it is, and for which acts: none recorded is another thing than every kind."""
    assert (None, None) == (ContactPoint().who, ContactPoint().acts)
    every, some = ContactPoint("director", ()), (ActKind.CONTRACTING, ActKind.CONTRACTING)
    assert () == every.acts
    assert (ActKind.CONTRACTING,) == ContactPoint("director", some).acts
    assert every == vision(contact_point=every).contact_point


def claim(*topics: NormTopic) -> Claim:
    """What a source states of these topics."""
    return Claim(id="claim", day=day("2021-11-23"), statement="zeven afspraken", topics=topics)


def test_topics_of_a_claim() -> None:
    """A claim is about topics of the norm, or about no one of them."""
    assert (NormTopic.SCALES,) == claim(NormTopic.SCALES).topics
    assert () == claim().topics


@pytest.mark.parametrize(
    ("make", "path", "expected"),
    [
        (lambda: vision(name=""), "name", "a text"),
        (lambda: vision(of=" "), "of", "a text"),
        (lambda: vision(topics=GOVERNANCE), "topics[0]", "a TopicTreatment"),
        (lambda: vision(contact_point="director"), "contact_point", "a ContactPoint"),
        (lambda: TopicTreatment(WRONG), "topic", "a NormTopic"),
        (lambda: TopicTreatment(NormTopic.SCALES, " "), "place", "a text"),
        (lambda: ContactPoint(""), "who", "a text"),
        (lambda: claim(WRONG), "topics[0]", "a NormTopic"),
        (lambda: ContactPoint("director", (WRONG,)), "acts[0]", "an ActKind"),
    ],
)
def test_impossible_visions(make: Callable[[], object], path: str, expected: str) -> None:
    """Each field says what belongs there."""
    assert (path, expected) == refusal(make)[:2]


def test_a_contact_point_is_no_words() -> None:
    """Who it is refers to a record: words in its place lead to nothing."""
    named = vision(contact_point=ContactPoint("de regiomanager"))
    with pytest.raises(IntegrityError) as caught:
        Landscape(alliance(), named)
    (problem,) = caught.value.problems
    path = "$.regional_visions[0].contact_point.who"
    assert Problem(path, problem.expected, "'de regiomanager'", "vision") == problem

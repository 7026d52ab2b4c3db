"""Gooise Meren, 23 November 2021: what one college's letter can and cannot show for a region.

What the letter says is tested beside this. A *variant* is the same letter with one thing changed.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from tests.cases.reading import about, lacks

import jeugdregio as jr

DAY = date(2021, 11, 23)
SEVEN = ("GM0376", "GM0402", "GM0406", "GM0417", "GM0457", "GM1696", "GM1942")
GOOISE_MEREN, HILVERSUM = "GM1942", "GM0402"
REGIO = "SO0006"
VISION = "een-toekomst-met-perspectief"
ADOPTION = "adoption-een-toekomst-met-perspectief"
COLLEGE, COUNCIL = "GM1942.college", "GM1942.council"
LETTER = "letter-to-the-council-of-gooise-meren"


@pytest.fixture(scope="module")
def letter(examples: Path) -> jr.Landscape:
    """The letter, with what the documents on the region share."""
    return jr.load(
        examples / "gooi-en-vechtstreek.json", examples / "letters/gooise-meren-2021-11-23.json"
    )


def colleges(municipalities: Iterable[str]) -> set[str]:
    """The colleges of these municipalities."""
    return {f"{each}.college" for each in municipalities}


def adopted(case: jr.Landscape, *municipalities: str, vote: jr.Vote = jr.Vote.FOR) -> jr.Landscape:
    """The variant in which the colleges of these decided on the document that day."""
    return case.adding(
        *(
            jr.Act(
                id=f"adoption-by-{each}",
                day=DAY,
                kind=jr.ActKind.DECISION,
                deciders=(f"{each}.college",),
                decides=ADOPTION,
                vote=vote,
            )
            for each in municipalities
        )
    )


# adoption by the other municipalities


def test_adoption_is_not_known_of_anyone(letter: jr.Landscape) -> None:
    """Each of the seven is named; not even Gooise Meren is recorded as having adopted it."""
    answer = letter.on(DAY).decision_state(ADOPTION)
    assert jr.Truth.UNKNOWN is answer.truth
    assert answer.value.status is None
    assert colleges(SEVEN) == {each.organ for each in answer.value.organs}
    assert {(jr.Truth.UNKNOWN, None, None)} == {
        (each.truth, each.vote, each.act) for each in answer.value.organs
    }
    assert {jr.Lack.DECISION} == lacks(answer)
    assert colleges(SEVEN) == about(answer, jr.Lack.DECISION)


def test_adoption_by_one_is_no_adoption_by_the_region(letter: jr.Landscape) -> None:
    """Variant: with the decision of Gooise Meren the six others are missing, each by name."""
    answer = adopted(letter, GOOISE_MEREN).on(DAY).decision_state(ADOPTION)
    assert jr.Truth.UNKNOWN is answer.truth
    others = colleges(set(SEVEN) - {GOOISE_MEREN})
    assert others == about(answer, jr.Lack.DECISION)
    assert others == {each.organ for each in answer.value.organs if each.vote is None}


def test_adoption_by_seven_is_adoption(letter: jr.Landscape) -> None:
    """Variant: with seven decisions it is adopted, that day and not the day before."""
    variant = adopted(letter, *SEVEN)
    answer = variant.on(DAY).decision_state(ADOPTION)
    assert jr.Truth.YES is answer.truth
    assert {f"adoption-by-{each}" for each in SEVEN} <= {each.record.id for each in answer.grounds}
    assert jr.Truth.UNKNOWN is variant.on("2021-11-22").decision_state(ADOPTION).truth


def test_one_vote_against_denies_adoption_by_all(letter: jr.Landscape) -> None:
    """Variant: each binds itself, so who decides against denies that all adopted it."""
    answer = adopted(letter, HILVERSUM, vote=jr.Vote.AGAINST).on(DAY).decision_state(ADOPTION)
    assert jr.Truth.NO is answer.truth
    assert f"adoption-by-{HILVERSUM}" in {each.record.id for each in answer.grounds}


# seven topics, claimed


def test_seven_topics_are_claimed(letter: jr.Landscape) -> None:
    """One college claims seven agreements, and a count of seven, about one document."""
    claims = [each for each in letter.on(DAY)[jr.Claim] if VISION in each.about]
    topics = [each for each in claims if each.id.startswith("gooise-meren-agreement-")]
    assert 7 == len(topics)
    assert [7] == [each.count for each in claims if each.count is not None]
    assert {(COLLEGE,)} == {each.by for each in claims}


def test_claim_shows_no_topic_to_be_treated(letter: jr.Landscape) -> None:
    """The document claimed to treat them is not recorded itself, so it treats none for certain."""
    vision = letter.on(DAY)[jr.RegionalVision][VISION]
    assert ((), None) == (vision.topics, vision.document)
    evidence = {each.document for each in letter.claims["gooise-meren-claim-norm-is-met"].evidence}
    assert {"letter-2021-11-23"} == evidence


def test_edition_of_eight_asks_the_same(letter: jr.Landscape) -> None:
    """It counts another number of agreements on the same topics; the claim counts seven."""
    seven, eight = jr.EDITIONS["seven"], jr.EDITIONS["eight"]
    assert (seven.topics, 8) == (eight.topics, eight.count)
    assert seven.count == letter.claims["gooise-meren-claim-seven-agreements"].count


def test_claim_is_no_agreement_of_the_region(letter: jr.Landscape) -> None:
    """Only the norm and the promise of one college are open that day: a claim binds nobody."""
    found = letter.on(DAY).open_undertakings().value.undertakings
    assert {
        "agreement-norm-voor-opdrachtgeverschap": jr.Force.AGREEMENT,
        "gooise-meren-promise-work-with-partners": jr.Force.PROMISE,
    } == {each.record.id: each.record.force for each in found}


# who speaks for the region


def test_college_speaks_for_itself_alone(letter: jr.Landscape) -> None:
    """For Gooise Meren it speaks by law; for each of the six others a mandate is missing."""
    answer = letter.on(DAY).who_may("speak", for_=REGIO, who=COLLEGE)
    assert jr.Truth.UNKNOWN is answer.truth
    truths = {each.municipality: each.truth for each in answer.value.lines}
    assert jr.Truth.YES is truths.pop(GOOISE_MEREN)
    assert dict.fromkeys(set(SEVEN) - {GOOISE_MEREN}, jr.Truth.UNKNOWN) == truths
    assert colleges(truths) <= about(answer, jr.Lack.MANDATE)
    assert jr.Lack.ACTS in lacks(answer)


def test_municipality_is_no_co_operation(letter: jr.Landscape) -> None:
    """The form of the co-operation that is missing is that of the region, not of Gooise Meren."""
    answer = letter.on(DAY).who_may("speak", for_=REGIO, who=COLLEGE)
    assert jr.Lack.CO_OPERATION in lacks(answer)
    assert GOOISE_MEREN not in about(answer, jr.Lack.CO_OPERATION)


def test_point_of_contact_is_not_recorded(letter: jr.Landscape) -> None:
    """Nobody is recorded who speaks for all seven: neither who it is nor for which acts."""
    assert letter.regional_visions[VISION].contact_point is None
    answer = letter.on(DAY).who_may("speak", for_=REGIO)
    assert jr.Truth.UNKNOWN is answer.truth
    holders = {each.holder for each in answer.value.lines}
    assert holders == {f"{each}.{organ}" for each in SEVEN for organ in ("college", "mayor")}


def test_point_of_contact_with_seven_mandates(letter: jr.Landscape) -> None:
    """Variant: with a mandate of each of the seven someone speaks for all of them."""
    variant = letter.adding(
        jr.Office(id="contact", name="Contact"),
        *(
            jr.Mandate(
                id=f"contact-of-{each}",
                kinds=(jr.MandateKind.MANDATE,),
                giver=f"{each}.college",
                holder="contact",
                acts=(jr.ActKind.STATEMENT,),
                functions=(),
                limits=(),
            )
            for each in SEVEN
        ),
    )
    assert jr.Truth.YES is variant.on(DAY).who_may("speak", for_=REGIO).truth
    assert jr.Truth.YES is variant.on(DAY).who_may("speak", for_=REGIO, who="contact").truth
    assert jr.Truth.UNKNOWN is variant.on(DAY).decision_state(ADOPTION).truth


# who was told


def test_day_on_which_the_council_was_told_is_missing(letter: jr.Landscape) -> None:
    """The college met on 23 November; when its letter was sent is not told."""
    answer = letter.on(DAY).communications(about=VISION, to=COUNCIL)
    assert jr.Truth.UNKNOWN is answer.truth
    assert {LETTER} == about(answer, jr.Lack.DAY)


def test_other_councils_are_not_recorded_as_told(letter: jr.Landscape) -> None:
    """It is a letter to one council: of each other council a message is missing."""
    others = [f"{each}.council" for each in SEVEN if each != GOOISE_MEREN]
    answer = letter.on(DAY).communications(about=VISION, to=others)
    assert (jr.Truth.UNKNOWN, ()) == (answer.truth, answer.value.messages)
    assert {jr.Lack.COMMUNICATION} == lacks(answer)
    assert {VISION, *others} == about(answer, jr.Lack.COMMUNICATION)

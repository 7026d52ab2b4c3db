"""NVO102: the regional vision treats each topic of the norm."""

from __future__ import annotations

from typing import Any, get_args

import attrs
import pytest
from tests.cases.conftest import EXAMPLES
from tests.rules.councils import (
    ADOPTED,
    ADOPTION,
    CONTACT,
    ON,
    POINT,
    TEXT,
    TOPICS,
    VISION,
    adopted_by,
    adoption,
    claim,
    contact,
    envisioned,
    of_norm,
    on_topic,
    text,
    treated,
    vision,
)
from tests.rules.landscapes import (
    COLLEGES,
    HILVERSUM,
    HUIZEN,
    LAREN,
    MEMBERS,
    REGIO,
    between,
    checked,
    college,
    complete,
    day,
    exempted,
    explained,
    finding,
    gooi,
    grounds,
    lacking,
    letter,
    membership,
    period,
    possibly,
    remarks,
    said_in,
    shows,
)
from tests.rules.mandates import asking

import jeugdregio as jr
from jeugdregio.rules import ReasonKind, Severity, rule_page
from jeugdregio.rules.families.nvo import NVO102
from jeugdregio.rules.wording import LANGS, Lang, Names

only = asking(NVO102)

VIOLATED, NOT_SHOWN = jr.Verdict.VIOLATED, jr.Verdict.NOT_SHOWN
SATISFIED, NOT_APPLICABLE = jr.Verdict.SATISFIED, jr.Verdict.NOT_APPLICABLE

CONTINUITY, CONTACT_POINT = jr.NormTopic.CONTINUITY, jr.NormTopic.CONTACT_POINT
WITHOUT = tuple(each for each in TOPICS if each is not CONTINUITY)
NO_CONTINUITY = vision(topics=treated(*WITHOUT))
WHOLE = complete("regional_visions", REGIO, VISION, on=ON)

TOPIC = ("topic in the vision", (VISION, "continuity"), None, (REGIO,))
WHO = ("contact point", (VISION,), None, (REGIO,))
ACTS = ("for which acts", (VISION,), None, (REGIO,))
ITSELF = ("vision", (VISION,), None, (REGIO,))
NO_VISION = ("vision", (REGIO,), None, (REGIO,))
EXPECTED = ("expected by agreement", ("parts-by-2021",), None)
NUMBERED = ("numbered otherwise", ("eight", "seven"), None)
NUMBERED_BY_EIGHT = ("numbered otherwise", ("seven", "eight"), None)

EIGHT = {"NVO102": {"edition": "eight"}}
SEVEN_OF_REGIO = ("GM0376", "GM0402", "GM0406", "GM0417", "GM0457", "GM1696", "GM1942")


def since(value: object) -> dict[str, dict[str, object]]:
    """The parameter by which the norm counts from another day."""
    return {"NVO102": {"since": value}}


def no_decision_of(*ids: str) -> list[tuple[str, tuple[str, ...], None, tuple[str, ...]]]:
    """The decisions of these that are missing; each could supply its own."""
    return [("decision", (each,), None, (each,)) for each in ids]


# what must come out on the letter of Gooise Meren


@pytest.fixture(scope="module")
def gooise_meren() -> jr.Landscape:
    """The letter of 23 November 2021, with what the documents on the region share."""
    letter = EXAMPLES / "letters/gooise-meren-2021-11-23.json"
    return jr.load(EXAMPLES / "gooi-en-vechtstreek.json", letter)


@pytest.mark.parametrize("edition", ["seven", "eight"])
def test_each_topic_is_claimed_and_not_shown(gooise_meren: jr.Landscape, edition: str) -> None:
    """Seven topics claimed by one college: none is shown, and the claim stands beside each."""
    region = "SO0006"
    report = of_norm(gooise_meren, parameters={"NVO102": {"edition": edition}})
    found = report.where(subject=region)
    assert {(region, each.value) for each in TOPICS} == {each.subject for each in found}
    assert {NOT_SHOWN} == {each.verdict for each in found}
    for each in found:
        claimed = {id for note, about, _ in remarks(each) if note == "claimed" for id in about}
        assert {"gooise-meren-claim-seven-agreements", "gooise-meren-claim-norm-is-met"} <= claimed
        assert 1 == sum("-agreement-" in id for id in claimed)
        lacks = lacking(each)
        vision = "een-toekomst-met-perspectief"
        assert ("vision", (vision,), None, (region,)) in lacks
        topic = ("topic in the vision", (vision, each.subject[1]), None, (region,))
        assert (each.subject[1] != "contact-point") is (topic in lacks)


def test_contact_point_of_gooi_en_vechtstreek(gooise_meren: jr.Landscape) -> None:
    """Who it is, and for which acts, is missing."""
    found = finding(gooise_meren, "NVO102", "SO0006", CONTACT_POINT.value, on=ON)
    assert NOT_SHOWN is found.verdict
    lacks = {each[0] for each in lacking(found)}
    assert {"contact point", "for which acts", "decision", "vision"} == lacks


def test_adoption_by_the_other_municipalities(gooise_meren: jr.Landscape) -> None:
    """The decision of the college of each of the seven is missing, each by name."""
    missing = {f"{each}.college" for each in SEVEN_OF_REGIO}
    for each in of_norm(gooise_meren).where(subject="SO0006"):
        about = {id for what, ids, _, _ in lacking(each) if what == "decision" for id in ids}
        assert missing == about


@pytest.mark.parametrize(("edition", "told"), [("seven", False), ("eight", True)])
def test_difference_in_numbering(gooise_meren: jr.Landscape, edition: str, told: bool) -> None:
    """The list of eight asks the same; that it numbers otherwise is reported."""
    found = of_norm(gooise_meren, parameters={"NVO102": {"edition": edition}})
    assert {told} == {NUMBERED in remarks(each) for each in found}


def test_variant_with_the_document_itself(gooise_meren: jr.Landscape) -> None:
    """Variant: the document recorded and adopted by seven; its topics on its own word are shown."""
    own = text("own", by=("SO0006",))
    before = gooise_meren.regional_visions["een-toekomst-met-perspectief"]
    evidence = (*before.evidence, jr.Evidence(document="own", field="topics"))
    after = attrs.evolve(before, document="own", topics=treated(*TOPICS), evidence=evidence)
    acts = [
        attrs.evolve(
            each,
            id=f"adoption-by-{municipality}",
            decides="adoption-een-toekomst-met-perspectief",
            deciders=(f"{municipality}.college",),
        )
        for municipality, (each,) in zip(SEVEN_OF_REGIO, [adopted_by(COLLEGES[0])] * 7, strict=True)
    ]
    report = of_norm(gooise_meren.adding(own).replacing(after).adding(*acts))
    found = {each.subject[1]: each for each in report}
    assert NOT_SHOWN is found.pop(CONTACT_POINT.value).verdict
    assert {SATISFIED} == {each.verdict for each in found.values()}
    claimed = [note for each in found.values() for note, *_ in remarks(each)]
    assert {"claimed"} == set(claimed)


# which regions, which topics


def test_every_topic_of_a_region_with_a_vision() -> None:
    """The Regio has a vision, so each topic is asked about; of Almere and others nothing is."""
    report = of_norm(envisioned())
    assert [(REGIO, each) for each in sorted(each.value for each in TOPICS)] == [
        each.subject for each in report
    ]
    assert {SATISFIED} == {each.verdict for each in report}


@pytest.mark.parametrize("edition", ["seven", "eight"])
def test_editions_ask_the_same(edition: str) -> None:
    """Both editions have the same topics."""
    report = of_norm(envisioned(), parameters={"NVO102": {"edition": edition}})
    assert 8 == len(report)


def test_youth_region_without_a_vision() -> None:
    """A youth region is asked about by itself: its vision is what lacks."""
    region = jr.YouthRegion(id="JZ16", name="Gooi en Vechtstreek")
    found = finding(gooi(region), "NVO102", "JZ16", CONTINUITY.value, on=ON)
    assert NOT_SHOWN is found.verdict
    assert [("vision", ("JZ16",), None, ("JZ16",))] == lacking(found)
    assert ({}, [EXPECTED]) == (grounds(found), remarks(found))


@pytest.mark.parametrize(
    ("of", "records", "there"),
    [
        ("JZ16", [jr.YouthRegion(id="JZ16", name="Gooi")], True),
        ("group", [jr.Alliance(id="group", name="Groep")], True),
        ("part", [jr.Subregion(id="part", name="Deel", of=REGIO)], True),
        ("group", [jr.Alliance(id="group", name="Groep", period=period(until=ON))], False),
        (HILVERSUM, [], False),
    ],
)
def test_whose_vision_is_asked_about(of: str, records: list[jr.Record], there: bool) -> None:
    """The vision of a region or co-operation that is there; that of a municipality is another."""
    (first, *_) = of_norm(gooi(vision(of=of, document=None, adoption=None, contact_point=None),
                               *records))  # fmt: skip
    assert there is (first.subject[:1] == (of,))
    assert there is not ("nothing to ask about" in first.message)


@shows("NVO102", "vision")
@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2021-01-31", None),
        (ADOPTED, SATISFIED),
        ("2024-12-31", SATISFIED),
        ("2025-01-01", NOT_SHOWN),
    ],
)
def test_days_of_the_vision(on: str, expected: jr.Verdict | None) -> None:
    """The vision counts from its first day through its last; then the region lacks one."""
    found = [each for each in of_norm(envisioned(), on=on) if each.subject]
    assert ({expected} if expected else set()) == {each.verdict for each in found}
    if expected is NOT_SHOWN:
        assert [NO_VISION] == lacking(found[0])


# the three answers


@shows("NVO102", "satisfied")
@pytest.mark.parametrize("topic", TOPICS)
def test_vision_treats_it(topic: jr.NormTopic) -> None:
    """A vision that is recorded, adopted and treats it: no deviation in what is recorded."""
    found = on_topic(envisioned(), topic)
    assert SATISFIED is found.verdict
    assert () == found.missing
    decisions = {f"adoption-by-{each}".replace(".", "-") for each in COLLEGES}
    assert {VISION, ADOPTION, *decisions} == set(grounds(found))


@shows("NVO102", "violated")
@pytest.mark.parametrize("about", [VISION, REGIO])
@pytest.mark.parametrize(
    ("topic", "without"),
    [
        (CONTINUITY, NO_CONTINUITY),
        (CONTACT_POINT, vision(contact_point=None)),
        (CONTACT_POINT, vision(contact_point=jr.ContactPoint(CONTACT))),
        (CONTACT_POINT, vision(contact_point=jr.ContactPoint(None, POINT.acts))),
    ],
)
def test_not_in_a_vision_that_is_complete(
    about: str, topic: jr.NormTopic, without: jr.RegionalVision
) -> None:
    """Of a vision that the region declares recorded completely, what is not there is not in it."""
    own = complete("regional_visions", REGIO, about, on=ON)
    found = on_topic(envisioned(without, own), topic)
    assert VIOLATED is found.verdict
    assert {VISION: "supports", own.id: "declares complete"} == grounds(found)
    assert () == found.missing


def test_no_vision_among_all_visions() -> None:
    """A region that declares its visions complete without one has none."""
    own = complete("regional_visions", "JZ16", on=ON)
    region = jr.YouthRegion(id="JZ16", name="Gooi en Vechtstreek")
    found = finding(gooi(region, own), "NVO102", "JZ16", CONTINUITY.value, on=ON)
    assert VIOLATED is found.verdict
    assert {own.id: "declares complete"} == grounds(found)


@shows("NVO102", "not shown")
@pytest.mark.parametrize(
    ("topic", "records", "expected"),
    [
        (CONTINUITY, [NO_CONTINUITY], [TOPIC]),
        (CONTINUITY, [vision(document=None)], [ITSELF]),
        (CONTINUITY, [vision(document=None, topics=())], [TOPIC, ITSELF]),
        (CONTACT_POINT, [vision(contact_point=None)], [WHO, ACTS]),
        (CONTACT_POINT, [vision(contact_point=jr.ContactPoint(CONTACT))], [ACTS]),
        (CONTACT_POINT, [vision(contact_point=jr.ContactPoint(None, POINT.acts))], [WHO]),
    ],
)
def test_each_part_that_is_missing(
    topic: jr.NormTopic, records: list[jr.Record], expected: list[Any]
) -> None:
    """The vision itself, the topic in it, who the contact point is and for which acts."""
    found = on_topic(envisioned(*records), topic)
    assert expected == lacking(found)
    assert NOT_SHOWN is found.verdict
    assert VISION in grounds(found)


@pytest.mark.parametrize(
    ("topic", "fields"),
    [
        (CONTINUITY, {"contact_point": None}),
        (CONTACT_POINT, {"topics": ()}),
        (CONTACT_POINT, {"contact_point": jr.ContactPoint(CONTACT, ())}),
    ],
)
def test_what_another_topic_lacks(topic: jr.NormTopic, fields: dict[str, Any]) -> None:
    """A topic is shown whatever another lacks; a contact point may be for no act at all."""
    found = on_topic(envisioned(vision(**fields)), topic)
    assert SATISFIED is found.verdict
    assert VISION in grounds(found)


# a contact point in the text of an arrangement

OFFICE_OF: dict[str, Any] = {"id": "text-of-gr", "name": "Gemeenschappelijke regeling"}
SERVES: dict[str, Any] = {"serves": (REGIO,), "contact_point": POINT}
NOBODY = vision(contact_point=None)


def in_text(**fields: Any) -> jr.Arrangement:
    """An arrangement whose text names a contact point."""
    return jr.Arrangement(**OFFICE_OF | SERVES | fields)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"serves": ()}, [WHO, ACTS]),
        ({"serves": ("elsewhere",)}, [WHO, ACTS]),
        ({"contact_point": None}, [WHO, ACTS]),
        ({"period": period(until=ON)}, [WHO, ACTS]),
        ({"annulled_by": "text-of-gr"}, [WHO, ACTS]),
        ({"id": REGIO, "serves": ()}, []),
    ],
    ids=["serves it", "nobody", "another", "names none", "over", "annulled", "is it"],
)
def test_contact_point_in_the_text_of_an_arrangement(
    fields: dict[str, Any], expected: list[Any]
) -> None:
    """It counts beside the vision, where the arrangement serves the region and is there."""
    elsewhere = jr.Alliance(id="elsewhere", name="Elders")
    found = on_topic(envisioned(NOBODY, elsewhere, in_text(**fields)), CONTACT_POINT)
    assert (NOT_SHOWN if expected else SATISFIED) is found.verdict
    assert expected == lacking(found)


def test_text_of_an_arrangement_that_leaves_something_out() -> None:
    """What it does not tell denies nothing, also where all visions are recorded."""
    own = complete("regional_visions", REGIO, on=ON)
    half = in_text(contact_point=jr.ContactPoint(CONTACT))
    acts = ("for which acts", ("text-of-gr",), None, ("text-of-gr", REGIO))
    assert [acts] == lacking(on_topic(envisioned(NOBODY, half, own), CONTACT_POINT))
    perhaps = in_text(period=possibly())
    term = ("term", ("text-of-gr",), None, ("text-of-gr", REGIO))
    assert [term] == lacking(on_topic(envisioned(NOBODY, perhaps, own), CONTACT_POINT))
    assert VIOLATED is on_topic(envisioned(NOBODY, own), CONTACT_POINT).verdict


@pytest.mark.parametrize(
    ("by", "expected"), [("text-of-gr", SATISFIED), (college(HILVERSUM), NOT_SHOWN)]
)
def test_text_of_an_arrangement_on_whose_word(by: str, expected: jr.Verdict) -> None:
    """What one member tells of the text is a claim."""
    told = in_text(evidence=said_in())
    assert expected is on_topic(envisioned(NOBODY, letter(by), told), CONTACT_POINT).verdict


def test_contact_point_of_a_region_without_a_vision() -> None:
    """The arrangement is no vision: that one is still missing."""
    region = jr.YouthRegion(id="JZ16", name="Gooi en Vechtstreek")
    told = in_text(serves=("JZ16",))
    landscape = gooi(contact(), region, told)
    found = finding(landscape, "NVO102", "JZ16", CONTACT_POINT.value, on=ON)
    assert (NOT_SHOWN, ["vision"]) == (found.verdict, [each[0] for each in lacking(found)])


def test_adoption_is_asked_of_those_whose_organs_are_party() -> None:
    """Of a vision of an arrangement without a proposal on record."""
    parties = [
        jr.Party(id=f"{each}-in-{REGIO}", arrangement=REGIO, organ=college(each))
        for each in MEMBERS
    ]
    found = on_topic(envisioned(vision(adoption=None), *parties), CONTINUITY)
    assert no_decision_of(*MEMBERS) == lacking(found)


# the vision itself


@shows("NVO102", "document")
@pytest.mark.parametrize(
    ("bears", "expected"),
    [
        (day(ON), []),
        (day("2021-11-24"), [ITSELF]),
        (between("2021-11-01", ON), []),
        (between("2021-11-01", "2021-11-24"), [ITSELF]),
    ],
)
def test_day_of_the_document(bears: jr.dates.AnyDate, expected: list[Any]) -> None:
    """A document of the day asked is there; one of the day after is not yet."""
    assert expected == lacking(on_topic(envisioned(text(day=bears)), CONTINUITY))


def test_document_that_was_not_known_yet() -> None:
    """A document that was not known by then was not on record."""
    landscape = envisioned(text(known_from=day("2022-01-01")))
    assert [ITSELF] == lacking(on_topic(landscape, CONTINUITY, known_at=ON))
    assert [] == lacking(on_topic(landscape, CONTINUITY))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"day": day("2021-11-24")}, [TOPIC]),
        ({"known_from": day("2022-01-01")}, [TOPIC]),
    ],
)
def test_topic_in_another_document(fields: dict[str, Any], expected: list[Any]) -> None:
    """A vision may refer to a document that treats the topic, if that is on record."""
    referring = (*treated(*WITHOUT), *treated(CONTINUITY, document="plan"))
    landscape = envisioned(vision(topics=referring), text("plan", **fields))
    assert expected == lacking(on_topic(landscape, CONTINUITY, known_at=ON))


def test_topic_in_two_places() -> None:
    """One place on record is enough."""
    both = treated(CONTINUITY, document="plan") + treated(CONTINUITY, place="hoofdstuk 5")
    landscape = envisioned(vision(topics=both), text("plan", day=day("2021-11-24")))
    assert SATISFIED is on_topic(landscape, CONTINUITY).verdict


def test_vision_that_perhaps_holds() -> None:
    """Of a vision that may not hold that day the term is missing, also where it lacks a topic."""
    term = ("term", (VISION,), None, (REGIO,))
    perhaps = vision(period=possibly("2021-01-01"))
    assert [term] == lacking(on_topic(envisioned(perhaps), CONTINUITY))
    without = attrs.evolve(NO_CONTINUITY, period=possibly("2021-01-01"))
    found = on_topic(envisioned(without, WHOLE), CONTINUITY)
    assert (NOT_SHOWN, [term]) == (found.verdict, lacking(found))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (vision(id="other", topics=treated(CONTINUITY)), SATISFIED),
        (vision(id="other", topics=()), NOT_SHOWN),
    ],
)
def test_one_of_two_visions(other: jr.RegionalVision, expected: jr.Verdict) -> None:
    """Where one vision lacks a topic for certain, another may treat it."""
    found = on_topic(envisioned(NO_CONTINUITY, WHOLE, other), CONTINUITY)
    assert expected is found.verdict


def test_neither_of_two_visions() -> None:
    """Two visions that are recorded completely without the topic deviate together."""
    other = vision(id="other", topics=())
    own = complete("regional_visions", REGIO, on=ON)
    found = on_topic(envisioned(NO_CONTINUITY, own, other), CONTINUITY)
    assert VIOLATED is found.verdict
    assert {VISION, "other", own.id} == set(grounds(found))


# adoption


@pytest.mark.parametrize(
    "gone", [(), (HILVERSUM,), (HUIZEN, LAREN), MEMBERS], ids=["none", "one", "two", "all"]
)
def test_adoption_by_each(gone: tuple[str, ...]) -> None:
    """Each college that is not recorded as having adopted it is named."""
    without = tuple(f"adoption-by-{each}-college" for each in gone)
    found = on_topic(envisioned(without=without), CONTINUITY)
    assert no_decision_of(*map(college, gone)) == lacking(found)
    assert (NOT_SHOWN if gone else SATISFIED) is found.verdict


def test_adoption_of_a_later_day() -> None:
    """A decision of a day after the one asked about repairs nothing, and is named."""
    (late,) = adopted_by(college(HUIZEN))
    found = on_topic(envisioned(attrs.evolve(late, day=day("2021-12-01"))), CONTINUITY)
    assert no_decision_of(college(HUIZEN)) == lacking(found)
    assert [("confirmed later", (late.id,), "2021-12-01"), EXPECTED] == remarks(found)


@pytest.mark.parametrize("without", [vision(), NO_CONTINUITY])
def test_vote_against(without: jr.RegionalVision) -> None:
    """One vote against leaves unknown what the vision of the region is, and denies no topic."""
    against = adopted_by(college(HUIZEN), vote=jr.Vote.AGAINST)
    found = on_topic(envisioned(without, WHOLE, *against), CONTINUITY)
    assert (NOT_SHOWN, [NO_VISION]) == (found.verdict, lacking(found))
    assert against[0].id in grounds(found)


@pytest.mark.parametrize(
    ("records", "without"),
    [
        ([vision(adoption=None)], (ADOPTION,)),
        ([adoption(known_from=day("2022-01-01"))], ()),
    ],
    ids=["none", "not known yet"],
)
def test_without_a_proposal(records: list[jr.Record], without: tuple[str, ...]) -> None:
    """Where no proposal is on record, the decision of each municipality is missing."""
    landscape = envisioned(*records, without=(*without, *DECISIONS) if without else ())
    found = on_topic(landscape, CONTINUITY, known_at=ON)
    assert no_decision_of(*MEMBERS) == lacking(found)


DECISIONS = tuple(f"adoption-by-{each}".replace(".", "-") for each in COLLEGES)


def test_without_a_proposal_and_without_members() -> None:
    """Where nobody is recorded as a member, that is what is missing."""
    gone = (ADOPTION, *DECISIONS)
    landscape = envisioned(vision(adoption=None), without=gone).removing(
        *(f"{each}-in-{REGIO}" for each in MEMBERS)
    )
    found = on_topic(landscape, CONTINUITY)
    assert [("members", (REGIO,), f"on {ON}", (REGIO,))] == lacking(found)


def test_members_counted_for_statistics() -> None:
    """They do not tell whose decision a vision of the youth region needs: members are missing."""
    region = jr.YouthRegion(id="JZ16", name="Gooi en Vechtstreek")
    member = membership(HILVERSUM, "JZ16", purpose=jr.Purpose.CBS_STATISTICS)
    without = vision(of="JZ16", adoption=None)
    landscape = gooi(region, member, without, text(), jr.Office(id=CONTACT, name="Contact"))
    found = finding(landscape, "NVO102", "JZ16", CONTINUITY.value, on=ON)
    assert [("members", ("JZ16",), f"on {ON}", ("JZ16",))] == lacking(found)


# completeness


@shows("NVO102", "declaration")
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"on": ON}, VIOLATED),
        ({"on": "2021-11-22"}, NOT_SHOWN),
        ({"on": ON, "period": period(until="2021-11-24")}, VIOLATED),
        ({"on": ON, "period": period(until=ON)}, NOT_SHOWN),
        ({"on": ON, "kinds": ("continuity",)}, VIOLATED),
        ({"on": ON, "kinds": ("scales",)}, NOT_SHOWN),
    ],
)
def test_declaration_reaches_the_day_and_the_topic(
    fields: dict[str, Any], expected: jr.Verdict
) -> None:
    """A declaration of an earlier day, for other days or of other topics denies nothing."""
    own = complete("regional_visions", REGIO, VISION, **fields)
    assert expected is on_topic(envisioned(NO_CONTINUITY, own), CONTINUITY).verdict


@pytest.mark.parametrize("by", [HILVERSUM, college(HILVERSUM)])
def test_declaration_by_one_member_is_not_enough(by: str) -> None:
    """What one municipality declares about the vision asks for the word of the region."""
    theirs = complete("regional_visions", by, VISION, on=ON)
    found = on_topic(envisioned(NO_CONTINUITY, theirs), CONTINUITY)
    assert NOT_SHOWN is found.verdict
    assert [("declaration by the holder of the duty", (REGIO,), None, (REGIO,))] == lacking(found)


# whose word


@pytest.mark.parametrize(
    ("by", "evidence", "expected"),
    [
        (REGIO, {}, []),
        (REGIO, {"field": "topics"}, []),
        (college(HILVERSUM), {}, [TOPIC]),
        (college(HILVERSUM), {"field": "topics"}, [TOPIC]),
        (college(HILVERSUM), {"contested": False}, []),
        (college(HILVERSUM), {"field": "of"}, []),
    ],
)
def test_topic_on_whose_word(by: str, evidence: dict[str, Any], expected: list[Any]) -> None:
    """That the vision treats it, as one member says, is a claim and shows nothing."""
    told = vision(evidence=said_in(**evidence))
    found = on_topic(envisioned(letter(by), told), CONTINUITY)
    assert expected == lacking(found)
    alleges = {each.role.value for each in found.grounds}
    assert bool(expected) is ("alleges" in alleges)


def test_contact_point_on_the_word_of_one_member() -> None:
    """Who the contact point is, as one member says, is not shown."""
    told = vision(evidence=said_in(field="contact_point"))
    found = on_topic(envisioned(letter(college(HILVERSUM)), told), CONTACT_POINT)
    assert [WHO, ACTS] == lacking(found)


def test_vision_that_only_another_tells_of() -> None:
    """That a vision lacks a topic is alleged where only a member tells of that vision."""
    told = attrs.evolve(NO_CONTINUITY, evidence=said_in())
    found = on_topic(envisioned(letter(college(HILVERSUM)), told, WHOLE), CONTINUITY)
    assert NOT_SHOWN is found.verdict
    assert [("own account", (REGIO,), None, (REGIO,))] == lacking(found)
    assert (college(HILVERSUM),) == found.alleged_by


# claims, and how the editions number


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([claim()], [("claimed", ("claim",), None)]),
        ([claim("b"), claim("a")], [("claimed", ("a", "b"), None)]),
        ([claim(day=day("2021-11-24"))], []),
        ([claim(topics=(jr.NormTopic.SCALES, CONTINUITY))], [("claimed", ("claim",), None)]),
        ([claim(topics=(jr.NormTopic.SCALES,))], []),
        ([claim(about=(REGIO,))], []),
        ([claim(count=7)], [("claimed", ("claim",), None)]),
        ([claim(count=8)], [("claimed", ("claim",), None),
                            NUMBERED_BY_EIGHT]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("vision_told", [vision(), NO_CONTINUITY])
def test_claim_stands_beside(
    records: list[jr.Record], expected: list[Any], vision_told: jr.RegionalVision
) -> None:
    """A claim about the vision is told beside what it is about, and changes nothing."""
    without = on_topic(envisioned(vision_told), CONTINUITY)
    found = on_topic(envisioned(vision_told, *records), CONTINUITY)
    assert expected == [each for each in remarks(found) if each != EXPECTED]
    assert (without.verdict, without.missing) == (found.verdict, found.missing)


@pytest.mark.parametrize(
    ("topics", "told"),
    [
        ((CONTINUITY,), [("claimed", ("claim",), None), NUMBERED_BY_EIGHT]),
        ((jr.NormTopic.SCALES,), []),
        ((), []),
    ],
)
def test_claim_about_a_region_without_a_vision(
    topics: tuple[jr.NormTopic, ...], told: list[Any]
) -> None:
    """Where no vision is on record, a claim that names no topic can be about anything.

    So the number in it need not be that of the agreements.
    """
    region = jr.YouthRegion(id="JZ16", name="Gooi en Vechtstreek")
    counting = claim(about=("JZ16",), topics=topics, count=12)
    found = finding(gooi(region, counting), "NVO102", "JZ16", CONTINUITY.value, on=ON)
    assert told == [each for each in remarks(found) if each != EXPECTED]


@pytest.mark.parametrize("edition", ["seven", "eight"])
def test_claims_of_2024_are_about_other_things(edition: str) -> None:
    """That Holland Rijnland has twelve members and three subregions is nothing the norm asks."""
    case = jr.load(EXAMPLES / "cases/voorschoten-2024.json")
    assert any("JZ18" in each.about and each.count == 12 for each in case.claims)
    asked = {"NVO102": {"edition": edition}}
    found = of_norm(case, on="2024-01-01", parameters=asked).where(subject="JZ18")
    assert 8 == len(found)
    expected = [NUMBERED] if edition == "eight" else []
    assert [expected] * 8 == [remarks(each) for each in found]


def test_edition_of_which_the_list_was_not_read() -> None:
    """Under the edition of eight it is told that it numbers otherwise, whatever the answer."""
    for landscape, others in ((envisioned(), []), (envisioned(NO_CONTINUITY), [EXPECTED])):
        assert [*others, NUMBERED] == remarks(on_topic(landscape, CONTINUITY, parameters=EIGHT))
        assert others == remarks(on_topic(landscape, CONTINUITY))


@pytest.mark.parametrize(
    ("on", "told", "expected"),
    [
        ("2020-06-10", NO_CONTINUITY, [EXPECTED]),
        ("2021-12-31", NO_CONTINUITY, [EXPECTED]),
        ("2022-01-01", NO_CONTINUITY, []),
        ("2021-12-31", vision(), []),
    ],
)
def test_what_the_vng_expected(on: str, told: jr.RegionalVision, expected: list[Any]) -> None:
    """Until the end of 2021 it is told that the parts were expected by then, or a planning."""
    throughout = attrs.evolve(told, period=period("2020-01-01"))
    found = on_topic(envisioned(throughout), CONTINUITY, on=on)
    assert expected == [each for each in remarks(found) if each[0] == EXPECTED[0]]


@pytest.mark.parametrize("value", ["nine", "Seven", 7, None, ["seven"]])
def test_impossible_edition(value: object) -> None:
    """There are two editions."""
    with pytest.raises(jr.UsageError, match="NVO102, parameter edition: expected seven or eight"):
        of_norm(envisioned(), parameters={"NVO102": {"edition": value}})


# the period of the norm

ALWAYS_THERE = vision(period=period("2020-01-01"))


def on_day(on: str, parameters: dict[str, dict[str, object]]) -> jr.Finding:
    """The finding on a day on which the region has a vision, and perhaps no norm."""
    return of_norm(envisioned(ALWAYS_THERE), on=on, parameters=parameters)[0]


@shows("NVO102", "since")
@pytest.mark.parametrize(
    ("value", "on", "expected"),
    [
        ("resolution", "2020-06-10", None),
        ("vote-closed", "2020-06-25", ReasonKind.NOT_YET),
        ("vote-closed", "2020-06-26", None),
        ("ratification", "2020-09-24", ReasonKind.NOT_YET),
        ("ratification", "2020-09-25", None),
        ("2020-09-25", "2020-09-24", ReasonKind.NOT_YET),
        ("2020-09-25", "2020-09-25", None),
        (day("2020-09-25"), "2020-09-25", None),
        ("2020-06-10", "2020-06-10", None),
    ],
)
def test_three_dates(value: object, on: str, expected: ReasonKind | None) -> None:
    """The norm counts from the resolution, the end of the vote, its ratification or another day."""
    found = on_day(on, since(value))
    assert (REGIO,) == found.subject[:1]
    assert expected is (found.reason.kind if found.reason else None)


def test_day_of_the_ratification() -> None:
    """The day from which it counts is told."""
    message = on_day("2020-08-31", since("ratification")).message
    assert message.endswith("not yet in force (from 2020-09-25)")


@pytest.mark.parametrize(("on", "there"), [("2020-06-09", False), ("2020-06-10", True)])
@pytest.mark.parametrize("hindsight", [True, False])
def test_first_day_of_the_rule(on: str, there: bool, hindsight: bool) -> None:
    """The day before the resolution there is no norm, and a norm is not asked with hindsight."""
    found = of_norm(envisioned(ALWAYS_THERE), on=on, hindsight=hindsight)[0]
    assert there is bool(found.subject)
    if not there:
        assert "not yet in force (from 2020-06-10)" == found.message


@pytest.mark.parametrize("value", ["2020-06-09", "vote", "2020-9-25", "", None, 2020, True])
def test_impossible_date(value: object) -> None:
    """A day before the resolution, or what is no day, is refused with the names of the dates."""
    expected = "expected resolution, vote-closed, ratification, or a day from 2020-06-10 on"
    with pytest.raises(jr.UsageError, match=expected):
        of_norm(envisioned(), parameters=since(value))


@pytest.mark.parametrize("lang", LANGS)
def test_page_tells_the_three_dates_and_what_was_not_read(lang: Lang) -> None:
    """The page has the three dates, the editions, and that the eight were not read."""
    page = rule_page(NVO102, lang)
    for word in ("2020-06-10", "2020-06-26", "september 2020", "seven", "eight", "2026"):
        assert word.lower() in page.lower()
    assert {"nl": "niet gelezen", "en": "was not read"}[lang] in page
    assert {"nl": "geen citaat van de norm", "en": "no quotation of the norm"}[lang] in page


def test_last_day_of_the_calendar() -> None:
    """The rule can be asked about the last day that there is."""
    landscape = envisioned(attrs.evolve(NO_CONTINUITY, period=period(ADOPTED)))
    assert [TOPIC] == lacking(on_topic(landscape, CONTINUITY, on="9999-12-31"))


# what sets it aside


@shows("NVO102", "explained")
def test_norm_that_is_explained() -> None:
    """The region may explain why its vision leaves a topic out; of another topic it does not."""
    reason = explained("NVO102", REGIO, CONTINUITY.value)
    landscape = envisioned(vision(topics=(), contact_point=None), WHOLE, reason)
    found = on_topic(landscape, CONTINUITY)
    assert (jr.Verdict.EXPLAINED, reason) == (found.verdict, found.explanation)
    assert VIOLATED is on_topic(landscape, jr.NormTopic.SCALES).verdict
    assert VIOLATED is on_topic(landscape, CONTACT_POINT).verdict


def test_explanation_of_another() -> None:
    """What one member explains stands beside, for the vision is the region's."""
    reason = explained("NVO102", REGIO, by=(HILVERSUM,))
    found = on_topic(envisioned(NO_CONTINUITY, WHOLE, reason), CONTINUITY)
    assert VIOLATED is found.verdict
    assert [EXPECTED, ("explained by another", (HILVERSUM,), None)] == remarks(found)


@shows("NVO102", "exempted")
def test_norm_that_is_exempted() -> None:
    """An exception on record is told instead."""
    found = on_topic(envisioned(NO_CONTINUITY, WHOLE, exempted("NVO102", REGIO)), CONTINUITY)
    assert NOT_APPLICABLE is found.verdict


# in words


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", "Regio Gooi, beschikbaarheid en continuïteit: geen regiovisie behandelt het, "
               "terwijl verklaard is dat alles daarvan is vastgelegd"),
        ("en", "Regio Gooi, availability and continuity: no regional vision treats it, though "
               "all of that is declared to be recorded"),
    ],
)  # fmt: skip
def test_deviation_in_words(lang: str, expected: str) -> None:
    """It tells the region, the topic and what deviates."""
    assert expected == on_topic(envisioned(NO_CONTINUITY, WHOLE), CONTINUITY, lang=lang).message


@pytest.mark.parametrize(
    ("lang", "lacks", "beside"),
    [
        ("nl",
         ["wie het aanspreekpunt is: Samen voor de jeugd – te leveren door Regio Gooi",
          "voor welke handelingen: Samen voor de jeugd – te leveren door Regio Gooi",
          "de regiovisie zelf: Samen voor de jeugd – te leveren door Regio Gooi"],
         ["volgens het college van Hilversum, een mededeling en niet het stuk zelf: “de "
          "regiovisie bevat alle afspraken van de norm”",
          "verwacht op grond van een afspraak: de onderdelen uiterlijk eind 2021, “of een "
          "planning” (VNG)",
          "dezelfde verplichtingen, anders genummerd (hier aangenomen; de acht zijn niet gelezen): "
          "acht afspraken, zeven afspraken"]),
        ("en",
         ["who the contact point is: Samen voor de jeugd – to be supplied by Regio Gooi",
          "for which acts: Samen voor de jeugd – to be supplied by Regio Gooi",
          "the regional vision itself: Samen voor de jeugd – to be supplied by Regio Gooi"],
         ["according to the college of Hilversum, a statement and not the text itself: “de "
          "regiovisie bevat alle afspraken van de norm”",
          "expected by agreement: the parts by the end of 2021, “or a planning” (VNG)",
          "the same obligations, numbered otherwise (as assumed here; the eight were not read): "
          "eight agreements, seven agreements"]),
    ],
)  # fmt: skip
def test_what_is_missing_in_words(lang: str, lacks: list[str], beside: list[str]) -> None:
    """It tells what is missing, what is claimed, and how the edition numbers."""
    landscape = envisioned(vision(document=None, contact_point=None), claim())
    found = on_topic(landscape, CONTACT_POINT, lang=lang, parameters=EIGHT)
    assert lacks == [found.names.lack(each) for each in found.missing]
    assert beside == [found.names.remark(each) for each in found.remarks]


@pytest.mark.parametrize("lang", get_args(Lang))
def test_every_topic_has_words(lang: Lang) -> None:
    """Each topic and each edition has words of its own."""
    names = Names(gooi().tables(), lang)
    ids = [*(each.value for each in TOPICS), *jr.EDITIONS]
    words = {names.of(each) for each in ids}
    assert (len(ids), set()) == (len(words), words & set(ids))


def test_severity_and_consequence() -> None:
    """It is a norm: a deviation has no consequence in law, and counts as a violation."""
    report = checked(envisioned(NO_CONTINUITY, WHOLE), on=ON, select=["NVO102"])
    assert Severity.NORM is NVO102.severity
    assert (1, 0) == (report.exit_status("norm"), report.exit_status("law"))
    assert "consequence: no consequence in law" in " ".join(str(report).split())


def test_checked_again_after_a_change() -> None:
    """The document of the vision is read: when it is added, the answer is as if asked anew."""
    before = envisioned(vision(document=None))
    after = before.replacing(vision(document=TEXT))
    first = checked(before, on=ON, select=["NVO102"])
    again = checked(after, on=ON, select=["NVO102"], previous=first)
    assert checked(after, on=ON, select=["NVO102"]) == again
    assert {SATISFIED} == {each.verdict for each in again}


# a vision of more than the region


@pytest.mark.parametrize(
    ("joined", "verdict"),
    [
        (jr.Membership(id="wide", member="JZ-A", grouping=REGIO), SATISFIED),
        (
            jr.Membership(id="wide", member="JZ-A", grouping=REGIO, period=possibly("2015-01-01")),
            None,
        ),
        (
            jr.Membership(
                id="wide", member="JZ-A", grouping=REGIO, purpose=jr.Purpose.CBS_STATISTICS
            ),
            None,
        ),
        (jr.Arrangement(id="gr", name="GR", serves=("JZ-A",)), None),
    ],
)
def test_a_vision_of_regions_together(joined: jr.Record, verdict: jr.Verdict | None) -> None:
    """What a region takes part in for certain can have the vision of it; without, none is there."""
    case = envisioned(jr.YouthRegion(id="JZ-A", name="A"), joined)
    found = finding(case, "NVO102", "JZ-A", CONTINUITY.value, on=ON)
    assert (verdict or NOT_SHOWN) is found.verdict
    if verdict is None:
        assert [("vision", ("JZ-A",), None, ("JZ-A",))] == lacking(found)


def test_a_vision_of_the_arrangement_that_serves_the_region() -> None:
    """It is one of the region too."""
    serving = attrs.evolve(envisioned().arrangements[REGIO], serves=("JZ-A",))
    case = envisioned(jr.YouthRegion(id="JZ-A", name="A")).replacing(serving)
    assert SATISFIED is finding(case, "NVO102", "JZ-A", CONTINUITY.value, on=ON).verdict


def test_claim_about_the_region_that_names_the_topic() -> None:
    """It stands beside a vision on record as well; one that names none can be about anything."""
    named = claim("named", about=(REGIO,), topics=(CONTINUITY,))
    found = on_topic(envisioned(named, claim("any", about=(REGIO,))), CONTINUITY)
    assert ("claimed", ("named",), None) in remarks(found)

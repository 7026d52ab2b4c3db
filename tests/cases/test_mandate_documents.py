"""Mandates with limits, as their documents tell; Zuid-Limburg, Zwijndrecht, Lekstroom in detail.

Each document records one mandate, or one for each giver, with a limit that was not seen in full.
The admission of 2017 stands beside them for what is asked of every document.
"""

import itertools
import json
from datetime import date
from pathlib import Path

import attrs
import pytest
from tests.helpers import own

import jeugdregio as jr
from jeugdregio.dates import earliest, latest
from jeugdregio.landscape import members_on, principals_of

ZUID_LIMBURG = "cases/zuid-limburg-2019.json"
ZWIJNDRECHT = "cases/zwijndrecht-2018.json"
LEKSTROOM = "cases/lekstroom-2017.json"
ALKMAAR = "cases/alkmaar-2015.json"
ENDLESS = [
    ZUID_LIMBURG,
    ZWIJNDRECHT,
    LEKSTROOM,
    "cases/laren-2016-crisis-mandate.json",
    "cases/oegstgeest-2022.json",
    "cases/vijfheerenlanden-2020.json",
]
"""The documents of which no mandate has an end that was seen."""
ALL = [*ENDLESS, ALKMAAR, "cases/gooi-en-vechtstreek-admission-2017.json"]

MAASTRICHT, BEEKDAELEN = "GM0935", "GM1954"
CENTRE = "centrumregeling-zuid-limburg-2019"
KINDS = (jr.MandateKind.MANDATE, jr.MandateKind.POWER_OF_ATTORNEY)
ENDED = ("GM0881", "GM0951", "GM0962")
"""Onderbanken, Nuth and Schinnen, which ended on the day on which the arrangement began."""

DIRECTOR = "directeur-so-zhz"
BOARDS = (
    "algemeen-bestuur-dienst-gezondheid-en-jeugd-zhz",
    "dagelijks-bestuur-dienst-gezondheid-en-jeugd-zhz",
)

NETWORK = "regionale-samenwerking-lekstroom"
FIVE = ("GM0321", "GM0331", "GM0353", "GM0356", "GM0620")
VIANEN, VIJFHEERENLANDEN = "GM0620", "GM1961"


@pytest.fixture(scope="module")
def zuid_limburg(examples: Path) -> jr.Landscape:
    """Seventeen mandates and as many powers of attorney to the centre municipality."""
    return jr.load(examples / ZUID_LIMBURG)


@pytest.fixture(scope="module")
def zwijndrecht(examples: Path) -> jr.Landscape:
    """A mandate to a director, with prior agreement of two boards."""
    return jr.load(examples / ZWIJNDRECHT)


@pytest.fixture(scope="module")
def lekstroom(examples: Path) -> jr.Landscape:
    """Five mandates, of which the holder is not told."""
    return jr.load(examples / LEKSTROOM)


# the documents


@pytest.mark.parametrize("name", ALL)
def test_document_stands_alone(examples: Path, name: str) -> None:
    """Each loads by itself, and there is nothing to look at again."""
    assert () == jr.load_with_notices(examples / name).notices


@pytest.mark.parametrize("name", ALL)
def test_document_is_written_back_as_it_stands(examples: Path, name: str) -> None:
    """No default is written out, no set is out of order, and nothing is lost in reading."""
    document = json.loads((examples / name).read_text(encoding="utf-8"))
    back = jr.dump(jr.load(examples / name), title=document["title"])
    assert document == json.loads(back)


def test_documents_load_together(examples: Path) -> None:
    """They share nothing but registers, and are one landscape together."""
    together = {each.id for each in own(jr.load(*(examples / name for name in ALL)))}
    alone = [{each.id for each in own(jr.load(examples / name))} for name in ALL]
    assert set[str]().union(*alone) == together
    shared = [one & other for one, other in itertools.combinations(alone, 2)]
    assert {"register-of-municipalities"} == set[str]().union(*shared)


@pytest.mark.parametrize("name", ALL)
def test_every_record_is_sourced(examples: Path, name: str) -> None:
    """Each record has a quote from a source, or says from what place it was derived."""
    unsourced = [
        record.id
        for record in own(jr.load(examples / name))
        if not record.evidence
        or not all(each.quote or (each.derived and each.place) for each in record.evidence)
    ]
    assert [] == unsourced


@pytest.mark.parametrize("name", ALL)
def test_evidence_is_about_fields_there_are(examples: Path, name: str) -> None:
    """What a quote is said to be about is a key of its row."""
    unknown = [
        (record.id, each.field)
        for record in jr.load(examples / name)
        for each in record.evidence
        if each.field not in {None, *(f.name.rstrip("_") for f in attrs.fields(type(record)))}
    ]
    assert [] == unknown


@pytest.mark.parametrize("name", ENDLESS)
def test_no_end_of_a_mandate_was_seen(examples: Path, name: str) -> None:
    """At most some days of each are certain; it possibly goes on while its giver is there."""
    landscape = jr.load(examples / name)
    assert len(landscape.mandates) > 0
    for mandate in landscape.mandates:
        giver = landscape.municipalities[mandate.giver.partition(".")[0]]
        certain, possible = mandate.period.certain, mandate.period.possible
        assert certain is None or certain.end is not None
        assert possible.end in {None, giver.period.possible.end}


@pytest.mark.parametrize("name", [*ENDLESS, ALKMAAR])
def test_sub_mandates_are_not_told(examples: Path, name: str) -> None:
    """Whether a holder may pass it on, and whether a grant is a general one, nobody recorded."""
    for mandate in jr.load(examples / name).mandates:
        assert (None, None) == (mandate.sub_mandate, mandate.general)


# Zuid-Limburg


@pytest.mark.parametrize("kind", KINDS)
def test_each_of_seventeen_gives_for_itself(
    zuid_limburg: jr.Landscape, kind: jr.MandateKind
) -> None:
    """Seventeen colleges give, and the centre municipality, which gives itself nothing, holds."""
    given = [each for each in zuid_limburg.mandates if each.kinds == (kind,)]
    givers = [each.giver for each in given]
    parties = [each.organ for each in zuid_limburg.parties.where(arrangement=CENTRE)]
    assert (17, 17, 18) == (len(givers), len(set(givers)), len(parties))
    assert {f"{MAASTRICHT}.college"} == set(parties) - set(givers)
    assert {MAASTRICHT} == {each.holder for each in given}
    assert {f"{each}.college" for each in ENDED} <= set(givers)


def test_what_the_centre_municipality_may(zuid_limburg: jr.Landscape) -> None:
    """Decide on subsidies and on objections; to buy is another grant, of which no kind is read."""
    mandate, power = KINDS
    assert {
        ((mandate,), (jr.ActKind.SUBSIDY, jr.ActKind.OBJECTION)),
        ((power,), (jr.ActKind.AWARD, jr.ActKind.CONTRACTING)),
    } == {(each.kinds, each.acts) for each in zuid_limburg.mandates}
    assert {("youth-help-as-worded",)} == {each.functions for each in zuid_limburg.mandates}
    assert {CENTRE} == {each.arrangement for each in zuid_limburg.mandates}
    for each in zuid_limburg.mandates:
        named = [told.derived for told in each.evidence if told.field == "kinds"]
        assert ([True] if each.kinds == (power,) else []) == named


def test_to_sign_is_told_of_decisions_only(zuid_limburg: jr.Landscape) -> None:
    """The "ondertekeningsmandaat" is beside the decisions on subsidies and objections."""
    for each in zuid_limburg.mandates:
        words = [told.quote for told in each.evidence if told.field == "acts"]
        both = "een afdoeningsmandaat- en een onderteke-ningsmandaat"  # broken off so in the text
        assert (both in words) is (each.kinds == (jr.MandateKind.MANDATE,))
        assert jr.ActKind.SIGNING not in (each.acts or ())


def test_frames_of_the_region_were_not_seen(zuid_limburg: jr.Landscape) -> None:
    """Of subsidies the one limit is a frame without a recorded bound; of buying none is read."""
    mandate, power = KINDS
    assert {
        (mandate,): (jr.Limit(frame="regional-frames-zuid-limburg"),),
        (power,): None,
    } == {each.kinds: each.limits for each in zuid_limburg.mandates}
    frames = zuid_limburg.documents["regional-frames-zuid-limburg"]
    assert (None, None) == (earliest(frames.day), latest(frames.day))


@pytest.mark.parametrize(
    ("day", "ended", "beekdaelen"),
    [
        ("2018-12-31", jr.Truth.YES, jr.Truth.NO),
        ("2019-01-01", jr.Truth.NO, jr.Truth.YES),
        ("2019-01-02", jr.Truth.NO, jr.Truth.YES),
    ],
)
def test_three_givers_end_when_the_arrangement_begins(
    zuid_limburg: jr.Landscape, day: str, ended: jr.Truth, beekdaelen: jr.Truth
) -> None:
    """Nuth, Onderbanken and Schinnen are listed, and are no municipalities by then."""
    on = date.fromisoformat(day)
    assert {ended} == {zuid_limburg.municipalities[each].shows(on) for each in ENDED}
    assert beekdaelen is zuid_limburg.municipalities[BEEKDAELEN].shows(on)


def test_fifteen_of_the_eighteen_are_there(zuid_limburg: jr.Landscape) -> None:
    """On 2 January 2019 fifteen parties exist; Beekdaelen is none by any record."""
    on = date(2019, 1, 2)
    found = principals_of(zuid_limburg.on(on), [CENTRE], on)[CENTRE]
    assert 15 == len(found.full)
    assert set(ENDED).isdisjoint(found.full + found.possible)
    assert BEEKDAELEN not in found.full + found.possible
    assert not zuid_limburg.mandates.where(giver=f"{BEEKDAELEN}.college")


def test_eighteen_is_a_claim_as_well(zuid_limburg: jr.Landscape) -> None:
    """The number the text gives stands beside the members."""
    assert 18 == zuid_limburg.claims["claim-eighteen-municipalities"].count


def test_sixteen_is_a_claim_and_makes_no_member(zuid_limburg: jr.Landscape) -> None:
    """By law Beekdaelen takes the place of three; that it became a party is not recorded."""
    claim = zuid_limburg.claims["claim-sixteen-municipalities"]
    assert (16, date(2019, 1, 1)) == (claim.count, claim.day)
    assert {BEEKDAELEN, CENTRE} == set(claim.about)
    assert all(each.derived for each in claim.evidence)
    assert not zuid_limburg.parties.where(organ=f"{BEEKDAELEN}.college")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2018-12-31", jr.Truth.NO),
        ("2019-01-02", jr.Truth.YES),
        ("2020-01-01", jr.Truth.UNKNOWN),
    ],
)
def test_mandates_of_2019(zuid_limburg: jr.Landscape, day: str, expected: jr.Truth) -> None:
    """No mandate and no arrangement is there before 1 January 2019."""
    on = date.fromisoformat(day)
    states = own(zuid_limburg, "mandates", "parties", "arrangements")
    assert {expected} == {each.shows(on) for each in states}


# Zwijndrecht


def test_mandate_is_in_force_five_weeks_after_its_decision(zwijndrecht: jr.Landscape) -> None:
    """The college decided on 18 December 2018; it holds from 23 January 2019."""
    decision = zwijndrecht.acts["mandate-decision-zwijndrecht-2018-12-18"]
    mandate = zwijndrecht.mandates["mandate-zwijndrecht"]
    assert (("GM0642.college",), (mandate.id,)) == (decision.deciders, decision.about)
    assert (date(2018, 12, 18), date(2019, 1, 23)) == (decision.day, decision.effective)
    days = [date(2018, 12, 18), date(2019, 1, 22), date(2019, 1, 23), date(2019, 1, 24)]
    no, yes, unknown = jr.Truth.NO, jr.Truth.YES, jr.Truth.UNKNOWN
    assert [no, no, yes, unknown] == [mandate.shows(each) for each in days]
    decided, in_force = jr.ActState.DECIDED, jr.ActState.IN_FORCE
    assert [decided, decided, in_force, in_force] == [decision.state_on(each) for each in days]


def test_holder_is_a_director_whose_superior_is_not_told(zwijndrecht: jr.Landscape) -> None:
    """The director SO is an office of the service organisation; under whom he works is not told."""
    mandate, director = zwijndrecht.mandates["mandate-zwijndrecht"], zwijndrecht.offices[DIRECTOR]
    assert ("GM0642.college", DIRECTOR) == (mandate.giver, mandate.holder)
    assert (jr.OfficeKind.DIRECTOR, None) == (director.kind, director.works_under)
    organisation = zwijndrecht.bodies["serviceorganisatie-jeugd-zhz"]
    assert (organisation.id, "SO0030") == (director.of, organisation.of)


def test_both_boards_agree_beforehand(zwijndrecht: jr.Landscape) -> None:
    """The limit asks for both, and of each a consent is recorded, older than the decision."""
    mandate = zwijndrecht.mandates["mandate-zwijndrecht"]
    words = "de vooraf verkregen instemming"
    assert (jr.Limit(agreement_of=BOARDS, words=words),) == mandate.limits
    assert {None} == {zwijndrecht.bodies[each].founding for each in BOARDS}
    consents = zwijndrecht.acts.where(kind=jr.ActKind.CONSENT)
    assert [(each,) for each in BOARDS] == [each.deciders for each in consents]
    assert {(mandate.id,)} == {each.about for each in consents}
    decision = zwijndrecht.acts["mandate-decision-zwijndrecht-2018-12-18"]
    assert {(None, decision.day)} == {(earliest(each.day), latest(each.day)) for each in consents}
    claim = zwijndrecht.claims["claim-zhz-prior-agreement"]
    assert tuple(sorted((*BOARDS, mandate.id))) == claim.about


def test_consents_are_the_word_of_the_college(zwijndrecht: jr.Landscape) -> None:
    """No decision of a board was seen: the college that rests on both says so, undisputed."""
    for each in zwijndrecht.acts.where(kind=jr.ActKind.CONSENT):
        assert {("GM0642.college",)} == {told.asserted_by for told in each.evidence}
        assert {None} == {told.contested for told in each.evidence}


def test_tasks_of_the_jeugdwet_were_not_read(zwijndrecht: jr.Landscape) -> None:
    """The scope names the act and nothing else, so that every task is only possibly in it."""
    mandate = zwijndrecht.mandates["mandate-zwijndrecht"]
    assert mandate.scope is not None
    scope = zwijndrecht.scopes[mandate.scope]
    assert isinstance(scope, jr.OpenScope)
    assert ((), (), (jr.Law.JEUGDWET,)) == (scope.functions, scope.field, scope.laws)
    assert (None, None) == (mandate.acts, mandate.functions)


# Lekstroom


def test_five_colleges_give_to_whom_is_not_told(lekstroom: jr.Landscape) -> None:
    """Each college gives a mandate of its own, within frames that were not seen."""
    assert [f"{each}.college" for each in FIVE] == sorted(m.giver for m in lekstroom.mandates)
    assert {None} == {each.holder for each in lekstroom.mandates}
    words = "binnen bestaande kaders en het mandaat van vijf colleges"
    limit = jr.Limit(frame="bestaande-kaders-lekstroom", words=words)
    assert {(limit,)} == {each.limits for each in lekstroom.mandates}
    assert {(jr.ActKind.DECISION,)} == {each.acts for each in lekstroom.mandates}
    assert {None} == {each.functions for each in lekstroom.mandates}


def test_four_mandates_are_the_word_of_another_municipality(lekstroom: jr.Landscape) -> None:
    """The page is of Nieuwegein: of the four other colleges nothing was seen."""
    own = "mandate-lekstroom-nieuwegein"
    for each in lekstroom.mandates:
        said = () if each.id == own else ("GM0356",)
        assert {(said, None)} == {(told.asserted_by, told.contested) for told in each.evidence}


def test_name_of_the_network_is_in_the_words_of_the_page(lekstroom: jr.Landscape) -> None:
    """The page names no body: that the co-operation is one is derived from its plain words."""
    network = lekstroom.bodies[NETWORK]
    assert "De regionale samenwerking (netwerksamenwerking) van de vijf gemeenten" == network.name
    assert [("De regionale samenwerking is een netwerksamenwerking", True)] == [
        (each.quote, each.derived) for each in network.evidence if each.field is None
    ]


def test_founding_of_the_network_is_not_told(lekstroom: jr.Landscape) -> None:
    """Whether it may decide in law depends on a founding that nobody recorded."""
    network = lekstroom.bodies[NETWORK]
    assert network.founding is None
    assert jr.Truth.UNKNOWN is network.capacity


def test_page_is_older_than_vijfheerenlanden(lekstroom: jr.Landscape) -> None:
    """It is undated; with Vianen among the five it is of 2018 at the latest."""
    page = lekstroom.documents["page-lekstroom-nieuwegein"]
    assert (date(2017, 11, 1), date(2018, 12, 31)) == (earliest(page.day), latest(page.day))
    told, last, next_day = date(2017, 11, 1), date(2018, 12, 31), date(2019, 1, 1)
    for day, full, possible in ((told, FIVE, ()), (last, (), FIVE), (next_day, (), FIVE[:-1])):
        value = members_on(lekstroom.on(day), "JZ26", day)
        assert (full, possible) == (value.full, value.possible)
    assert jr.Truth.NO is lekstroom.mandates["mandate-lekstroom-vianen"].shows(next_day)
    assert jr.Truth.UNKNOWN is lekstroom.mandates["mandate-lekstroom-houten"].shows(next_day)


def test_mandate_does_not_pass_to_vijfheerenlanden(lekstroom: jr.Landscape) -> None:
    """Vianen ends on 1 January 2019; its successor gave no mandate on record."""
    day = date(2019, 1, 1)
    assert jr.Truth.NO is lekstroom.municipalities[VIANEN].shows(day)
    assert jr.Truth.YES is lekstroom.municipalities[VIJFHEERENLANDEN].shows(day)
    assert not lekstroom.mandates.where(giver=f"{VIJFHEERENLANDEN}.college")


def test_what_lies_outside_is_passed_on(lekstroom: jr.Landscape) -> None:
    """That it goes to colleges or councils is a claim, and so is their number."""
    assert ("JZ26",) == lekstroom.claims["claim-lekstroom-passed-on"].about
    assert 5 == lekstroom.claims["claim-lekstroom-five-colleges"].count


def test_houten_houses_the_office_and_is_no_centre(lekstroom: jr.Landscape) -> None:
    """There "gastgemeente" is the municipality that houses the joint office, in a form not told."""
    office = lekstroom.arrangements["uitvoeringsorganisatie-lekstroom"]
    assert (None, ("JZ26",)) == (office.form, office.serves)
    answer = lekstroom.on("2018-12-31").members(office.id)
    assert ((), FIVE, ()) == (answer.value.full, answer.value.possible, answer.value.organs)
    seated = jr.Period.through(date(2017, 11, 1), date(2018, 12, 31))
    rows = lekstroom.memberships.where(grouping=office.id)
    told = lekstroom.replacing(*(attrs.evolve(each, period=seated) for each in rows))
    answer = told.on("2017-11-01").members(office.id)
    assert (("GM0321", jr.PartyRole.OFFICE),) == answer.value.roles
    claim = lekstroom.claims["claim-purchase-office-at-houten"]
    assert office.id in claim.about
    assert "office municipality (gastgemeente)" in claim.statement

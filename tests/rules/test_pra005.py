"""PRA005: partners know of a message about the joint track before it goes to others."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from tests.rules.informing import (
    DECIDED,
    LETTER,
    PRESS,
    REPROACH,
    TODAY,
    asking,
    exit_of_regio,
    left,
    of,
    page_in_both,
    press,
    reason,
    rechecked,
    story,
    subjects,
    to_council,
    to_partner,
    told,
)
from tests.rules.landscapes import (
    ALMERE,
    CHAIR,
    EEMNES,
    EXIT,
    GI,
    HAARLEM,
    HILVERSUM,
    HUIZEN,
    LAREN,
    REGIO,
    TRACK,
    alderman,
    between,
    checked,
    college,
    complete,
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
    period,
    possibly,
    remarks,
    said_in,
    shows,
    takes_part,
    track,
)

import jeugdregio as jr
from jeugdregio.dates import AnyDate, AnyPeriod
from jeugdregio.rules.families.pra_informing import PRA005

only = asking(PRA005)

SENT = "letter-to-council"
LETTER_OF_2018 = "letter-sent-to-the-council-of-haarlem"
CONSULTATION = "pho-jeugd-en-onderwijs"
OTHERS = (ALMERE, HUIZEN, LAREN)
"""The partners of Hilversum in the track."""

ALL_SENT = complete("communications", college(HILVERSUM), on="2019-09-02")
"""That the college of Hilversum recorded all its messages."""

OWN_COUNCIL = ("own council", (council(HILVERSUM),), None)


def about(*records: jr.Record, **asked: Any) -> jr.Finding:
    """What the rule says about the letter of Hilversum, to its own council if not told."""
    given = {each.id for each in records}
    letters = [] if SENT in given else [to_council()]
    return of("PRA005", gooi(press(), *letters, *records), SENT, **asked)


def verdict(*records: jr.Record, **asked: Any) -> jr.Verdict:
    """The verdict on it."""
    return about(*records, **asked).verdict


def no_message(partner: str) -> tuple[str, tuple[str, ...], str, tuple[str, ...]]:
    """That a message to a partner about the letter is missing."""
    return ("communication", (SENT, partner), "until 2019-06-04", (HILVERSUM,))


OWN_ACCOUNT = ("own account", (HILVERSUM,), None, (HILVERSUM,))


# the letter of 2018


def test_letter_to_the_council_of_haarlem() -> None:
    """Another alleges that partners were not told; when it was sent and Haarlem's account lack."""
    found = of("PRA005", story(), LETTER_OF_2018, on=LETTER)
    assert (jr.Verdict.NOT_SHOWN, True) == (found.verdict, found.hindsight)
    sender = ("geadresseerde-haarlem",)
    assert [
        ("day", (LETTER_OF_2018,), None, sender),
        ("own account", (HAARLEM,), None, (HAARLEM,)),
    ] == lacking(found)
    assert "alleges" == grounds(found)[LETTER_OF_2018]
    (alleged,) = (each for each in found.grounds if each.record.id == LETTER_OF_2018)
    (said,) = alleged.record.evidence
    assert (CONSULTATION,) == story().documents[said.document].by
    assert (CONSULTATION,) == found.alleged_by


def test_agreement_of_officials_is_a_remark() -> None:
    """What officials agreed on the letter, and what may be the same, is told beside it."""
    found = of("PRA005", story(), LETTER_OF_2018, on=LETTER)
    assert [
        ("own council", (council(HAARLEM),), None),
        ("agreement on confidentiality", ("agreement-of-officials-on-the-letter",), None),
        ("possible member", (EEMNES,), None),
        ("possibly the same", ("intercollegial-letter", "letter-received-2018-09-03"), None),
    ] == remarks(found)


def test_only_subject_of_2018() -> None:
    """The invitation, the reply and the announcement of 2018 went to those who took part."""
    for on in (LETTER, "2018-09-25"):
        assert [(LETTER_OF_2018,)] == subjects("PRA005", story(), on=on)


def own_account() -> list[jr.Record]:
    """The variant in which Haarlem, a participant, itself says when it sent the letter."""
    alleged = story().communications[LETTER_OF_2018]
    evidence = said_in("of-haarlem")
    sent = attrs.evolve(
        alleged, id="own-account", replaces=alleged.id, day=day(LETTER), evidence=evidence
    )
    invitation = story().communications["invitation-received-2018-09-03"]
    takes = story().participations["participation-haarlem"]
    return [
        letter(HAARLEM, id="of-haarlem"),
        sent,
        # the invitation told of the talk alone
        attrs.evolve(
            invitation, id="a-talk", replaces=invitation.id, about=(), document=None, summary=None
        ),
        attrs.evolve(takes, id="haarlem-takes-part", replaces=takes.id, period=jr.Period()),
    ]


def test_account_of_haarlem_settles_it() -> None:
    """On the sender's own word the letter of 2018 would be followed or not."""
    told_first = to_partner("SO0006", on="2018-09-06", sender=HAARLEM, about=("own-account",))
    declared = complete("communications", HAARLEM, on="2018-09-17")
    for record, expected in (
        (told_first, jr.Verdict.SATISFIED),
        (declared, jr.Verdict.VIOLATED),
    ):
        landscape = story().adding(*own_account(), record)
        found = of("PRA005", landscape, "own-account", on="2018-09-25")
        assert (expected, False) == (found.verdict, found.hindsight)


# the three answers


@shows("PRA005", "satisfied")
def test_partners_mailed_the_day_before() -> None:
    """Partners that were told of the letter on the last working day before it knew of it."""
    first = to_partner(*OTHERS)
    found = about(first)
    assert jr.Verdict.SATISFIED is found.verdict
    assert ({first.id: "supports"}, ()) == (grounds(found), found.missing)
    assert [OWN_COUNCIL] == remarks(found)


def test_partners_told_one_by_one() -> None:
    """Each partner may be told by a message of its own, and by whomever."""
    by_chair = to_partner(LAREN, sender=CHAIR, addressees=(alderman(LAREN).id,))
    records = [alderman(LAREN), to_partner(ALMERE), to_partner(college(HUIZEN)), by_chair]
    assert jr.Verdict.SATISFIED is verdict(*records)


@pytest.mark.parametrize("to", [(TRACK,), (REGIO, ALMERE)])
def test_partners_told_through_the_track_or_the_grouping(to: tuple[str, ...]) -> None:
    """A message to the track or to a grouping tells those who take part in it."""
    assert jr.Verdict.SATISFIED is verdict(to_partner(*to))


def test_partners_get_the_same_letter() -> None:
    """A letter that is addressed to the partners as well tells them on its day."""
    sent = to_council(addressees=(council(HILVERSUM), *OTHERS))
    found = about(sent)
    assert jr.Verdict.SATISFIED is found.verdict
    assert {SENT: "supports"} == grounds(found)
    uncertain = attrs.evolve(sent, day=between(DECIDED, "2019-06-05"))
    assert jr.Verdict.SATISFIED is verdict(uncertain)


@shows("PRA005", "not shown")
def test_partners_without_a_message() -> None:
    """Each partner that is not recorded as told is missing, and the sender can supply it."""
    found = about(to_partner(LAREN))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert [no_message(ALMERE), no_message(HUIZEN)] == lacking(found)
    assert {SENT: "supports"} == grounds(found)


@shows("PRA005", "violated")
def test_partners_told_later() -> None:
    """A partner that the sender first told later was not told beforehand."""
    late = to_partner(ALMERE, on="2019-06-04")
    found = about(late, to_partner(HUIZEN, LAREN))
    assert (jr.Verdict.VIOLATED, "not followed") == (found.verdict, found.word)
    assert {SENT: "supports", late.id: "supports"} == grounds(found)


@pytest.mark.parametrize("first", [None, False])
def test_partners_told_later_and_perhaps_before(first: bool | None) -> None:
    """A later message that the sender does not call the first leaves an earlier one missing."""
    late = to_partner(ALMERE, on="2019-06-04", first=first)
    found = about(late, to_partner(HUIZEN, LAREN))
    assert (jr.Verdict.NOT_SHOWN, [no_message(ALMERE)]) == (found.verdict, lacking(found))


@shows("PRA005", "violated")
def test_partners_not_told_inside_completeness() -> None:
    """A partner is not told, and the sender recorded all its messages."""
    found = about(to_partner(HUIZEN, LAREN), ALL_SENT)
    assert jr.Verdict.VIOLATED is found.verdict
    assert {SENT: "supports", ALL_SENT.id: "declares complete"} == grounds(found)


def test_partner_told_later_by_another() -> None:
    """That another told a partner later says nothing of what the sender told it."""
    late = to_partner(ALMERE, on="2019-06-04", sender=CHAIR)
    found = about(late, to_partner(HUIZEN, LAREN))
    assert [no_message(ALMERE)] == lacking(found)


@pytest.mark.parametrize("of_what", [SENT, HILVERSUM, college(HILVERSUM)])
def test_declaration_about_what_it_concerns(of_what: str) -> None:
    """The sender may declare all messages about the letter recorded, or all its own."""
    declared = complete("communications", HILVERSUM, of_what, on=TODAY)
    assert jr.Verdict.VIOLATED is verdict(declared)


def test_declaration_of_a_partner() -> None:
    """A partner that declares it was not told asks for the sender's own declaration."""
    found = about(complete("communications", ALMERE, SENT, on=TODAY))
    wanted = ("declaration by the holder of the duty", (HILVERSUM,), None, (HILVERSUM,))
    assert (jr.Verdict.NOT_SHOWN, [wanted]) == (found.verdict, lacking(found))
    assert jr.Verdict.NOT_SHOWN is verdict(complete("communications", ALMERE, on=TODAY))


# whose word


def test_letter_on_the_word_of_a_partner() -> None:
    """A letter of which only a partner tells asks for the sender's account as well."""
    alleged = to_council(evidence=said_in())
    found = about(alleged, letter(ALMERE))
    expected = [*(no_message(each) for each in OTHERS), OWN_ACCOUNT]
    assert (jr.Verdict.NOT_SHOWN, expected) == (found.verdict, lacking(found))
    assert {SENT: "alleges"} == grounds(found)


def test_deviation_on_the_word_of_a_partner() -> None:
    """What only a partner tells is never a deviation, whatever else is declared."""
    alleged = to_council(evidence=said_in())
    found = about(alleged, letter(ALMERE), ALL_SENT)
    assert (jr.Verdict.NOT_SHOWN, [OWN_ACCOUNT]) == (found.verdict, lacking(found))
    assert found.message.endswith("; alleged by Almere")


def test_later_message_on_the_word_of_a_partner() -> None:
    """A later message of which only a partner tells is no deviation either."""
    late = to_partner(ALMERE, on="2019-06-04", evidence=said_in())
    found = about(late, to_partner(HUIZEN, LAREN), letter(ALMERE))
    assert (jr.Verdict.NOT_SHOWN, (ALMERE,)) == (found.verdict, found.alleged_by)
    declared = about(late, to_partner(HUIZEN, LAREN), letter(ALMERE), ALL_SENT)
    assert jr.Verdict.VIOLATED is declared.verdict


@pytest.mark.parametrize(
    ("evidence", "by"),
    [
        (said_in(contested=False), ALMERE),
        (said_in(), college(HILVERSUM)),
        (said_in(asserted_by=(HILVERSUM,)), ALMERE),
    ],
    ids=["uncontested", "own letter", "own word in another's"],
)
def test_deviation_on_a_word_that_counts(evidence: tuple[jr.Evidence, ...], by: str) -> None:
    """An uncontested source and the sender's own word make a deviation."""
    late = to_partner(ALMERE, on="2019-06-04", evidence=evidence)
    sent = to_council(evidence=evidence)
    assert jr.Verdict.VIOLATED is verdict(sent, late, letter(by))


def test_each_partner_is_weighed_by_itself() -> None:
    """One deviation on the sender's word stands beside one that is only alleged."""
    alleged = to_partner(ALMERE, on="2019-06-04", evidence=said_in())
    own = to_partner(LAREN, on="2019-06-04")
    assert jr.Verdict.VIOLATED is verdict(alleged, own, letter(ALMERE))


# what tells of a letter


@pytest.mark.parametrize(
    ("sent", "first"),
    [
        ({"document": "letter"}, {"about": ("letter",)}),
        ({"document": "letter"}, {"about": (), "document": "letter"}),
        ({"about": (EXIT,)}, {"about": (EXIT, TRACK)}),
        ({"about": (EXIT, TRACK)}, {"about": (EXIT,)}),
        ({"about": ("talk", TRACK)}, {"about": ("talk",)}),
    ],
    ids=["names the document", "sends the document", "the same act", "its act", "the same event"],
)
def test_messages_that_tell_of_the_letter(sent: dict[str, Any], first: dict[str, Any]) -> None:
    """A partner knows of the letter from what is sent, or as the same news."""
    talk = jr.Event(id="talk", day=day(DECIDED), about=(TRACK,))
    exit_of_almere = exit_of_regio(for_=(ALMERE,), day=day("2019-07-01"))
    records = [to_council(**sent), to_partner(*OTHERS, **first), letter(), talk, exit_of_almere]
    assert jr.Verdict.SATISFIED is verdict(*records)


@pytest.mark.parametrize(
    ("sent", "first"),
    [
        ({}, {"about": (TRACK,)}),
        ({"about": (EXIT, "award", TRACK)}, {"about": (EXIT,)}),
        ({"document": "letter"}, {"about": (), "document": "draft", "sender": CHAIR}),
        ({"document": "draft"}, {"about": ("letter",), "sender": CHAIR}),
    ],
    ids=["the track", "half the news", "possibly the same", "possibly the same, the other way"],
)
def test_messages_that_may_tell_of_the_letter(sent: dict[str, Any], first: dict[str, Any]) -> None:
    """Whether an earlier message of the sender told of it, its own account would tell."""
    records = [
        to_council(**sent),
        to_partner(*OTHERS, **first),
        letter(),
        letter(id="draft", possibly_same_as=("letter",)),
        exit_of_regio(for_=(ALMERE,), day=day("2019-07-01")),
        jr.Act(id="award", kind=jr.ActKind.AWARD, day=day("2019-07-01"), about=(TRACK,)),
    ]
    for declared in ([], [ALL_SENT]):
        found = about(*records, *declared)
        assert (jr.Verdict.NOT_SHOWN, [OWN_ACCOUNT]) == (found.verdict, lacking(found))


@pytest.mark.parametrize(
    "first",
    [
        {"about": (TRACK,), "sender": CHAIR},
        {"about": (TRACK,), "sender": CHAIR, "document": "letter"},
        {"about": (REGIO,)},
        {"addressees": tuple(map(council, OTHERS))},
        {"addressees": (CHAIR,)},
        {"addressees": ("other-track",)},
    ],
    ids=[
        "the track",
        "another letter",
        "something else",
        "their councils",
        "the chair",
        "another track",
    ],
)
def test_messages_that_tell_partners_nothing(first: dict[str, Any]) -> None:
    """A message about something else, or to others, does not tell the partners."""
    other = jr.ProcurementTrack(id="other-track", name="Ander traject")
    found = about(to_partner(*OTHERS, **first), other, letter())
    assert list(map(no_message, OTHERS)) == lacking(found)


def test_one_message_that_tells_beside_one_that_may() -> None:
    """Once a partner is told for certain, it does not matter what else may have told it."""
    assert jr.Verdict.SATISFIED is verdict(to_partner(*OTHERS), to_partner(addressees=None))


@pytest.mark.parametrize(
    "later",
    [
        {"about": (TRACK,)},
        {"addressees": None},
        {"addressees": (CHAIR,)},
        {"addressees": (council(ALMERE),)},
    ],
    ids=["about the track", "to nobody named", "to the chair", "to a council"],
)
def test_later_messages_that_contradict_nothing(later: dict[str, Any]) -> None:
    """Only a later message that for certain tells a partner of the letter is a deviation."""
    sent = to_partner(ALMERE, on="2019-06-04", **later)
    found = about(sent, to_partner(HUIZEN, LAREN))
    assert [no_message(ALMERE)] == lacking(found)


def test_grouping_has_the_members_of_the_last_day() -> None:
    """A message to a grouping on an uncertain day reaches the members of the last it can be."""
    circle = jr.Alliance(id="circle", name="Samenwerking")
    members = [membership(each, "circle", period=period("2019-05-30")) for each in OTHERS]
    sent = to_partner("circle", day=between("2019-05-28", "2019-05-31"))
    assert jr.Verdict.SATISFIED is verdict(circle, *members, sent)


def test_addressees_of_an_earlier_message_are_missing() -> None:
    """A message about the letter that does not tell to whom it was may have told all."""
    first = to_partner(addressees=None)
    wanted = ("addressees", (first.id,), None, (college(HILVERSUM),))
    assert [wanted] == lacking(about(first))


def test_partner_that_may_have_taken_part_when_told() -> None:
    """A message to the track reaches a partner that takes part by then for certain."""
    later = takes_part(HAARLEM, period=period("2019-06-01"))
    found = about(later, to_partner(TRACK))
    assert [no_message(HAARLEM)] == lacking(found)
    perhaps = jr.UncertainPeriod(period("2019-06-01"), period("2019-01-01"))
    found = about(takes_part(HAARLEM, period=perhaps), to_partner(TRACK))
    assert ["addressees"] == [each[0] for each in lacking(found)]


# days


@shows("PRA005", "day sent")
@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2019-06-02", jr.Verdict.SATISFIED),
        (DECIDED, jr.Verdict.SATISFIED),
        ("2019-06-04", jr.Verdict.VIOLATED),
    ],
)
def test_first_and_last_day(on: str, expected: jr.Verdict) -> None:
    """Partners are told beforehand through the day on which the letter is sent."""
    assert expected is verdict(to_partner(*OTHERS, on=on))


@shows("PRA005", "day sent")
@pytest.mark.parametrize(
    ("on", "expected"), [(DECIDED, jr.Verdict.NOT_SHOWN), ("2019-06-04", jr.Verdict.VIOLATED)]
)
def test_while_the_day_runs_silence_is_no_deviation(on: str, expected: jr.Verdict) -> None:
    """On the day of the letter a message may still come; on the day after it did not."""
    assert expected is verdict(ALL_SENT, on=on)


@shows("PRA005", "declaration")
@pytest.mark.parametrize(
    ("declared", "expected"),
    [(DECIDED, jr.Verdict.VIOLATED), ("2019-06-02", jr.Verdict.NOT_SHOWN)],
)
def test_declaration_reaches_the_day_of_the_letter(declared: str, expected: jr.Verdict) -> None:
    """Messages declared complete before the day of the letter leave one possible."""
    assert expected is verdict(complete("communications", HILVERSUM, on=declared))


@shows("PRA005", "day sent")
@pytest.mark.parametrize(("on", "seen"), [(DECIDED, True), ("2019-06-02", False)])
def test_letter_of_a_later_day_is_not_seen(on: str, seen: bool) -> None:
    """A letter is asked about from the day on which it was sent."""
    landscape = gooi(to_council())
    if seen:
        assert [(SENT,)] == subjects("PRA005", landscape, on=on)
    else:
        assert "nothing to ask about" == reason("PRA005", landscape, on=on)


@pytest.mark.parametrize(
    ("sent", "first", "expected"),
    [
        (between(DECIDED, "2019-06-05"), day(DECIDED), jr.Verdict.SATISFIED),
        (between(DECIDED, "2019-06-05"), day("2019-06-04"), jr.Verdict.NOT_SHOWN),
        (between(DECIDED, "2019-06-05"), day("2019-06-06"), jr.Verdict.VIOLATED),
        (day(DECIDED), between("2019-06-01", DECIDED), jr.Verdict.SATISFIED),
        (day(DECIDED), between(None, "2019-06-04"), jr.Verdict.NOT_SHOWN),
        (day(DECIDED), between("2019-06-04", "2019-06-05"), jr.Verdict.VIOLATED),
        (between(DECIDED, "2019-06-05"), between(DECIDED, "2019-06-04"), jr.Verdict.NOT_SHOWN),
    ],
)
def test_uncertain_days(sent: AnyDate, first: AnyDate, expected: jr.Verdict) -> None:
    """Beforehand and later are what is so on whatever days both were sent."""
    told_first = to_partner(*OTHERS, day=first)
    found = about(to_council(day=sent), told_first)
    assert expected is found.verdict
    if expected is jr.Verdict.NOT_SHOWN:
        who = (college(HILVERSUM),)
        uncertain = {SENT: sent, told_first.id: first}
        missing = [("day", (id,), None, who) for id, when in sorted(uncertain.items())
                   if isinstance(when, jr.UncertainDate)]  # fmt: skip
        assert missing == lacking(found)


@pytest.mark.parametrize("same", [True, False])
def test_day_of_the_letter_is_missing(same: bool) -> None:
    """A letter of which nobody knows since when it may have been sent lacks its day."""
    to = (council(HILVERSUM), *OTHERS) if same else (council(HILVERSUM),)
    found = about(to_council(day=between(None, DECIDED), addressees=to), ALL_SENT)
    assert (jr.Verdict.NOT_SHOWN, True) == (found.verdict, found.hindsight)
    assert [("day", (SENT,), None, (college(HILVERSUM),))] == lacking(found)


# which messages


def found_in(*records: jr.Record) -> bool:
    """Whether the letter is asked about."""
    return (SENT,) in subjects("PRA005", gooi(press(), *records))


@pytest.mark.parametrize(
    "to",
    [
        (council(HILVERSUM),),
        (council(ALMERE),),
        (PRESS,),
        (GI,),
        (HAARLEM,),
        ("club",),
        (ALMERE, PRESS),
        ("alderman-GM0392",),
        ("wide",),
    ],
)
def test_letters_to_others(to: tuple[str, ...]) -> None:
    """A council, the press, and whoever takes no part are others."""
    records = [
        *(jr.Alliance(id=id, name="Andere samenwerking") for id in ("club", "wide")),
        *(membership(each, "club") for each in (ALMERE, HAARLEM)),
        membership(ALMERE, "wide"),
        membership(HAARLEM, "wide", extent=jr.Extent.PARTIAL),
        alderman(HAARLEM),
    ]
    for when in (day(DECIDED), between(None, DECIDED)):
        assert found_in(to_council(day=when, addressees=to), *records)


def test_addressee_on_the_last_day_of_an_uncertain_letter() -> None:
    """Whom a grouping reaches is asked of the last day on which the letter can have been sent."""
    club = jr.Alliance(id="club", name="Andere samenwerking")
    joined = membership(HAARLEM, "club", period=period("2019-06-02"))
    sent = to_council(day=between("2019-06-01", DECIDED), addressees=("club",))
    assert found_in(sent, club, membership(ALMERE, "club"), joined)


@pytest.mark.parametrize(
    "to",
    [
        None,
        (),
        (ALMERE,),
        (college(ALMERE),),
        (REGIO,),
        (TRACK,),
        (CHAIR,),
        ("circle",),
        (EEMNES,),
    ],
)
def test_letters_among_those_who_take_part(to: tuple[str, ...] | None) -> None:
    """What goes to those who take part, perhaps or for certain, or to nobody named, is not."""
    records = [
        jr.Alliance(id="circle", name="Samenwerking"),
        membership(ALMERE, "circle"),
        membership(REGIO, "circle"),
        takes_part(EEMNES, period=possibly("2018-01-01")),
    ]
    assert not found_in(to_council(addressees=to), *records)


@pytest.mark.parametrize(
    ("about_what", "expected"),
    [
        ((TRACK,), True),
        ((EXIT,), True),
        (("decision",), True),
        (("talk",), True),
        ((CHAIR,), True),
        ((REGIO,), False),
        (("other",), False),
        ((), False),
    ],
)
def test_what_a_letter_is_about(about_what: tuple[str, ...], expected: bool) -> None:
    """A letter about an act, an event or an office of the track is about the track."""
    records = [
        exit_of_regio(for_=(ALMERE,), day=day("2019-07-01")),
        decision(college(ALMERE), on=DECIDED, id="decision"),
        jr.Event(id="talk", day=day(DECIDED), about=(TRACK,)),
        jr.Event(id="other", day=day(DECIDED)),
    ]
    assert expected is found_in(to_council(about=about_what), *records)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"sender": HILVERSUM}, True),
        ({"sender": alderman().id}, True),
        ({"sender": REGIO}, True),
        ({"sender": CHAIR}, True),
        ({"sender": TRACK}, True),
        ({"sender": "circle"}, True),
        ({"sender": college(HAARLEM), "for_": (ALMERE,)}, True),
        ({"sender": college(HAARLEM)}, False),
        ({"sender": council(HILVERSUM)}, False),
        ({"sender": GI}, False),
        ({"sender": None}, False),
    ],
)
def test_who_sends_a_letter(fields: dict[str, Any], expected: bool) -> None:
    """Asked about are participants, their offices and those of the track; no council, no GI."""
    circle = jr.Alliance(id="circle", name="Samenwerking")
    partial = membership(ALMERE, "circle", extent=jr.Extent.PARTIAL)
    records = [alderman(), circle, partial]
    assert expected is found_in(to_council(addressees=(PRESS,), **fields), *records)


@shows("PRA005", "participation")
@pytest.mark.parametrize(
    ("takes", "expected"),
    [
        (period(DECIDED), True),
        (period("2019-06-04"), False),
        (period(until="2019-06-04"), True),
        (period(until=DECIDED), False),
        (possibly("2018-01-01"), True),
    ],
)
def test_participant_on_the_day_of_the_letter(takes: AnyPeriod, expected: bool) -> None:
    """Who takes part on the day of the letter, perhaps or for certain, is asked about."""
    sent = to_council(sender=college(HAARLEM))
    assert expected is found_in(sent, takes_part(HAARLEM, period=takes))


# the sender's side and the partners


def test_chair_tells_others() -> None:
    """Who chairs the track tells all who take part first, and answers for that office."""
    sent = to_council(sender=CHAIR, addressees=(PRESS,))
    found = about(sent, to_partner(*OTHERS, sender=CHAIR))
    assert [("communication", (SENT, HILVERSUM), "until 2019-06-04", (CHAIR,))] == lacking(found)
    assert [] == remarks(found)


def test_regio_tells_others() -> None:
    """The Regio speaks for its members, and Almere is its one partner."""
    sent = to_council(sender=REGIO, whose=HUIZEN)
    found = about(sent)
    assert [("communication", (SENT, ALMERE), "until 2019-06-04", (REGIO,))] == lacking(found)
    assert [("own council", (council(HUIZEN),), None)] == remarks(found)


def test_partial_member_of_the_sender_is_no_partner() -> None:
    """A partial member of the Regio that takes part by itself may stand on its side."""
    partial = membership(EEMNES, extent=jr.Extent.PARTIAL)
    sent = to_council(sender=REGIO)
    found = about(sent, partial, takes_part(EEMNES), to_partner(ALMERE, sender=REGIO))
    assert jr.Verdict.SATISFIED is found.verdict
    by_eemnes = to_council(sender=college(EEMNES), addressees=(PRESS,))
    assert found_in(by_eemnes, partial)


def test_council_of_a_partner_is_no_own_council() -> None:
    """A letter to the council of a partner is one to another's council."""
    assert [] == remarks(about(to_council(whose=ALMERE)))


def test_possible_partner_is_a_remark() -> None:
    """Who takes part perhaps need not be told first."""
    perhaps = takes_part(HAARLEM, period=possibly("2018-01-01"))
    found = about(perhaps, to_partner(*OTHERS))
    assert jr.Verdict.SATISFIED is found.verdict
    assert [OWN_COUNCIL, ("possible member", (HAARLEM,), None)] == remarks(found)


def test_sender_that_takes_part_perhaps() -> None:
    """No deviation is found of a sender of whom it is not known that it takes part."""
    perhaps = takes_part(HAARLEM, period=possibly("2018-01-01"))
    sent = to_council(sender=college(HAARLEM), whose=HAARLEM)
    found = about(perhaps, sent, complete("communications", HAARLEM, on=TODAY))
    wanted = ("participants", (TRACK,), None, (HAARLEM,))
    assert (jr.Verdict.NOT_SHOWN, [wanted]) == (found.verdict, lacking(found))
    satisfied = about(perhaps, sent, to_partner(REGIO, ALMERE, sender=HAARLEM))
    assert jr.Verdict.SATISFIED is satisfied.verdict


def test_sender_of_whom_nobody_knows() -> None:
    """Where nobody is known to take part, who answers his own council is asked nothing."""
    case = story().adding(
        to_council(day=between("2019-01-17", "2019-03-31"), about=("inkooptraject-jb-jr-maatwerk",))
    )
    found = of("PRA005", case, SENT, on="2019-06-01")
    assert jr.Verdict.NOT_APPLICABLE is found.verdict
    assert "participation of the sender is not established" in found.message
    dutch = of("PRA005", case, SENT, on="2019-06-01", lang="nl").message
    assert dutch.endswith("niet vastgesteld dat de afzender deelneemt")


def test_partners_are_missing() -> None:
    """With nobody else on record, who takes part is missing."""
    alone = gooi(to_council(sender=REGIO), without=[f"{ALMERE}-in-track"])
    found = of("PRA005", alone, SENT)
    assert [("participants", (TRACK,), None, (TRACK,))] == lacking(found)


def test_partners_of_two_tracks() -> None:
    """A letter about two tracks asks for the partners in both."""
    other = jr.ProcurementTrack(id="other-track", name="Ander traject")
    takes = jr.Participation(id="takes-part", track="other-track", participant=HAARLEM)
    sent = to_council(about=(TRACK, "other-track"))
    found = about(sent, other, takes, to_partner(TRACK))
    assert [no_message(HAARLEM)] == lacking(found)
    assert jr.Verdict.SATISFIED is verdict(sent, other, takes, to_partner(TRACK, "other-track"))


def test_partner_on_some_days_of_an_uncertain_letter() -> None:
    """A partner is who takes part on every day on which the letter can have been sent."""
    sent = to_council(day=between("2019-06-01", DECIDED))
    later = takes_part(HAARLEM, period=period("2019-06-02"))
    found = about(sent, later, to_partner(*OTHERS))
    assert jr.Verdict.SATISFIED is found.verdict
    assert [OWN_COUNCIL, ("possible member", (HAARLEM,), None)] == remarks(found)


# what is told beside it


@pytest.mark.parametrize(
    ("of_what", "expected"),
    [((SENT,), True), (("letter",), True), ((TRACK,), True), ((EXIT,), False)],
)
def test_agreement_on_confidentiality(of_what: tuple[str, ...], expected: bool) -> None:
    """An agreement to keep the letter or the track from others changes no truth."""
    agreed = jr.Undertaking(
        id="agreed", force=jr.Force.AGREEMENT, text="blijft binnenskamers", about=of_what,
        made=between(None, DECIDED), confidential=True,
    )  # fmt: skip
    sent = to_council(document="letter")
    found = about(sent, letter(), left().acts[EXIT], agreed, to_partner(*OTHERS))
    assert jr.Verdict.SATISFIED is found.verdict
    noted = [("agreement on confidentiality", ("agreed",), None)] if expected else []
    assert [OWN_COUNCIL, *noted] == remarks(found)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (day("2019-06-04"), False),
        (day(DECIDED), True),
        (between(DECIDED, "2019-07-01"), True),
    ],
)
def test_agreement_of_a_later_day_is_not_seen(made: AnyDate, expected: bool) -> None:
    """An agreement is told of from the first day on which it can have been made."""
    agreed = jr.Undertaking(
        id="agreed", force=jr.Force.AGREEMENT, text="blijft binnenskamers", about=(TRACK,),
        made=made, confidential=True,
    )  # fmt: skip
    found = about(agreed, on=DECIDED)
    assert expected is ("agreement on confidentiality" in {each[0] for each in remarks(found)})


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(
    "more",
    [
        [],
        [ALL_SENT],
        [to_partner(*OTHERS, on="2019-06-04")],
        [to_partner(*OTHERS)],
        [ALL_SENT, explained("PRA005", by=(HILVERSUM,))],
        [letter(ALMERE), to_council(evidence=said_in()), ALL_SENT],
    ],
    ids=["not shown", "silent", "late", "satisfied", "explained", "alleged"],
)
def test_no_reproach_for_telling_ones_own_council(more: list[jr.Record], lang: str) -> None:
    """Informing one's own council is owed: nothing said of it is a reproach, in words."""
    landscape = gooi(*{each.id: each for each in (to_council(), *more)}.values())
    report = checked(landscape, on=TODAY, select=["PRA005"], lang=lang)
    (found,) = report
    assert [] == REPROACH.findall(str(report))
    assert [] == REPROACH.findall(f"{found.message} {found.word} {found.to_dict()['remarks']}")
    assert {"nl": "de eigen raad heeft recht op informatie", "en": "one's own council is owed"}[
        lang
    ] in str(found.to_dict()["remarks"])


def test_words_of_a_deviation() -> None:
    """A deviation says that partners were not told beforehand, and nothing more."""
    dutch, english = (about(ALL_SENT, lang=lang).message for lang in ("nl", "en"))
    assert dutch.endswith(" van 2019-06-03: partners niet vooraf ingelicht")
    assert english.endswith(" of 2019-06-03: partners not told beforehand")


# the rule in time, and what sets it aside


@shows("PRA005", "measured")
@pytest.mark.parametrize(("sent", "marked"), [(LETTER, False), ("2018-09-06", True)])
def test_letter_from_before_the_rule(sent: str, marked: bool) -> None:
    """A letter from before the one the rule is drawn from is measured with a later yardstick."""
    found = about(to_council(sent), ALL_SENT)
    assert (jr.Verdict.VIOLATED, marked) == (found.verdict, found.hindsight)


@pytest.mark.parametrize(("first", "marked"), [(LETTER, False), ("2018-09-06", True)])
def test_letter_that_may_be_from_before_the_rule(first: str, marked: bool) -> None:
    """What may be older than the rule is marked."""
    found = about(to_council(day=between(first, DECIDED)), ALL_SENT)
    assert (jr.Verdict.VIOLATED, marked) == (found.verdict, found.hindsight)


def test_asked_before_the_rule() -> None:
    """The day before the rule gives one reason, and with hindsight marked findings."""
    landscape = gooi(to_council("2018-09-01"))
    expected = "not yet in force (from 2018-09-07)"
    assert expected == reason("PRA005", landscape, on="2018-09-06")
    assert of("PRA005", landscape, SENT, on="2018-09-06", hindsight=True).hindsight


@shows("PRA005", "explained")
def test_advice_can_be_explained() -> None:
    """A deviation from an advice with an explanation of the sender's municipality is explained."""
    why = explained("PRA005", SENT, by=(HILVERSUM,))
    found = about(ALL_SENT, why)
    assert (jr.Verdict.EXPLAINED, why) == (found.verdict, found.explanation)


@shows("PRA005", "exempted")
def test_exemption_sets_the_rule_aside() -> None:
    """An exception makes the rule not applicable."""
    assert jr.Verdict.NOT_APPLICABLE is verdict(ALL_SENT, exempted("PRA005"))


def test_track_that_is_replaced() -> None:
    """A later version of the track, the letter or a partner is the same one."""
    newer = track(replaces=TRACK)
    records = [
        jr.ProcurementTrack(id="newer-track", name=newer.name, replaces=TRACK),
        to_council(id="corrected", replaces=SENT),
        jr.Municipality(id="GM9999", name="Almere (nieuw)", replaces=ALMERE),
    ]
    landscape = gooi(to_council(), to_partner(*OTHERS)).adding(*records)
    assert jr.Verdict.SATISFIED is of("PRA005", landscape, "corrected").verdict


def test_checked_on_after_a_change() -> None:
    """A message to the partners that is added is taken up."""
    (found,) = rechecked("PRA005", gooi(to_council()), to_partner(*OTHERS))
    assert jr.Verdict.SATISFIED is found.verdict


def test_letters_of_other_kinds_are_apart() -> None:
    """Each message to others is a subject of its own."""
    landscape = left(to_council(), told(ALMERE), to_council(id="second", addressees=(HAARLEM,)))
    assert [("letter-to-council",), ("second",), ("told-GM0034-2019-06-03",)] == subjects(
        "PRA005", landscape
    )


def test_page_in_both_languages() -> None:
    """The page is there in both languages, and says that informing one's council is no fault."""
    dutch, english = page_in_both(PRA005)
    assert "De eigen raad inlichten is verschuldigd en geen fout" in dutch
    assert "Informing one's own council is owed and no fault" in english
    assert "- Consequence of a deviation: no consequence in law" in english

"""Messages: whom they reach, whether all were told at once, and what was to be kept from others."""

from __future__ import annotations

from typing import Any, Final

import attrs
import pytest
from tests.helpers import (
    EEMNES,
    GOOI,
    HILVERSUM,
    HUIZEN,
    alliance,
    between,
    complete,
    day,
    document,
    landscape_of,
    membership,
    municipality,
    period,
    uncertain,
    untyped,
)

from jeugdregio.errors import UsageError
from jeugdregio.landscape import Landscape, messages
from jeugdregio.landscape.messages import Confidentiality, Messages, communications, concerning
from jeugdregio.model import (
    Act,
    ActKind,
    Answer,
    Arrangement,
    Body,
    Communication,
    Event,
    Extent,
    Force,
    Founding,
    Lack,
    Medium,
    Missing,
    Note,
    Office,
    OfficeKind,
    Participation,
    ProcurementTrack,
    Record,
    Subregion,
    Truth,
    Undertaking,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
HAARLEM: Final = "GM0392"
TRACK: Final = "track"
CHAIR: Final = "chair"
EXIT: Final = "exit"
COUNCIL: Final = f"{HILVERSUM}.council"
OTHER_COUNCIL: Final = f"{HUIZEN}.council"
COLLEGE: Final = f"{HILVERSUM}.college"
ON: Final = "2018-10-01"


def message(id: str, *to: str, on: Any = "2018-09-24", **fields: Any) -> Communication:
    """A message about the exit; to nobody named is one that does not tell to whom."""
    fields.setdefault("about", (EXIT,))
    fields.setdefault("day", day(on) if isinstance(on, str) else on)
    return Communication(id=id, addressees=to or None, **fields)


def exit_from_track(*records: Record) -> Landscape:
    """The Regio leaves a track in which Haarlem takes part too; the track has a chair."""
    return landscape_of(
        municipality(HUIZEN, "Huizen"),
        municipality(HAARLEM, "Haarlem"),
        municipality(EEMNES, "Eemnes"),
        Arrangement(id=GOOI, name="Regio Gooi en Vechtstreek"),
        membership(HILVERSUM),
        membership(HUIZEN),
        membership(EEMNES, extent=Extent.PARTIAL),
        alliance("noord", "Bovenregionale samenwerking"),
        membership(GOOI, "noord"),
        membership(HAARLEM, "noord", period=uncertain(period())),
        Body(id="consultation", name="Portefeuillehoudersoverleg", of=GOOI),
        ProcurementTrack(id=TRACK, name="Inkooptraject", alliance="noord"),
        Participation(id="takes-part", track=TRACK, participant=HAARLEM),
        Participation(
            id="took-part", track=TRACK, participant=GOOI, period=period(None, "2018-09-24")
        ),
        Office(id=CHAIR, name="Voorzitter van het traject", of=TRACK, kind=OfficeKind.CHAIR),
        Office(id="secretary", name="Secretaris van het traject", of=TRACK),
        Office(id="chair-of-alliance", name="Voorzitter", of="noord", possibly_same_as=(CHAIR,)),
        Act(id=EXIT, kind=ActKind.EXIT, day=day("2018-09-24"), about=(TRACK,)),
        *records,
    )


def asked(*records: Record, on: str = ON, about: str | None = EXIT, **how: Any) -> Answer[Messages]:
    """The messages about the exit."""
    return communications(exit_from_track(*records).on(on), about, **how)


def lacks(answer: Answer[Any]) -> set[tuple[str, tuple[str, ...]]]:
    """What is missing, and about what."""
    return {(each.what.value, each.about) for each in answer.missing}


def ids(answer: Answer[Messages]) -> list[str]:
    """The messages, in order."""
    return [each.record.id for each in answer.value.messages]


# the exit of 24 September 2018

TO_CHAIR: Final = message("contact", CHAIR)
LETTER: Final = message("letter", on="2018-09-25", medium=Medium.WRITTEN)


def test_chair_and_partners_were_not_told_at_once() -> None:
    """The chair on the day itself, the partners in writing the day after."""
    answer = asked(TO_CHAIR, LETTER)
    assert (YES, ["contact", "letter"]) == (answer.truth, ids(answer))
    assert NO is answer.value.simultaneous.truth
    grounds = {each.record.id for each in answer.value.simultaneous.grounds}
    assert {"contact", "letter"} == grounds


def test_one_day_may_be_allowed() -> None:
    """Then it is not known only because the letter does not tell to whom it is."""
    answer = asked(TO_CHAIR, LETTER, within_days=1)
    assert UNKNOWN is answer.value.simultaneous.truth
    assert {("addressees", ("letter",))} == lacks(answer.value.simultaneous)


def test_no_council_is_recorded_as_told() -> None:
    """That is not denied; the letter does not tell to whom it is."""
    answer = asked(TO_CHAIR, LETTER, to=(COUNCIL, OTHER_COUNCIL))
    told = {("communication", (EXIT, each)) for each in (COUNCIL, OTHER_COUNCIL)}
    expected = {*told, ("addressees", ("letter",))}
    assert (UNKNOWN, expected) == (answer.truth, lacks(answer))
    assert (UNKNOWN, expected) == (
        answer.value.simultaneous.truth,
        lacks(answer.value.simultaneous),
    )
    assert ["letter"] == ids(answer)


def test_only_a_council_without_message_is_missing() -> None:
    """Of several who should have been told."""
    answer = asked(TO_CHAIR, message("to-council", COUNCIL), to=(COUNCIL, OTHER_COUNCIL))
    assert {("communication", (EXIT, OTHER_COUNCIL))} == lacks(answer)
    (missing,) = answer.missing
    about, who = (EXIT, OTHER_COUNCIL), (OTHER_COUNCIL,)
    assert Missing(Lack.COMMUNICATION, about, None, who) == missing


# whom a message reaches


@pytest.mark.parametrize(
    ("to", "who", "truth"),
    [
        ((COUNCIL,), COUNCIL, YES),
        ((COUNCIL,), OTHER_COUNCIL, NO),
        ((COLLEGE,), COUNCIL, NO),
        ((COLLEGE,), HILVERSUM, YES),
        ((HILVERSUM,), COUNCIL, UNKNOWN),
        ((HILVERSUM,), HILVERSUM, YES),
        ((GOOI,), HILVERSUM, YES),
        ((GOOI,), EEMNES, YES),
        ((GOOI,), COUNCIL, UNKNOWN),
        ((GOOI,), "consultation", UNKNOWN),
        (("consultation",), GOOI, YES),
        (("consultation",), HILVERSUM, YES),
        (("consultation",), COUNCIL, NO),
        (("noord",), HILVERSUM, YES),
        (("noord",), HAARLEM, UNKNOWN),
        (("noord", HAARLEM), HAARLEM, YES),
        ((HILVERSUM,), GOOI, NO),
        ((TRACK,), HAARLEM, YES),
        ((TRACK,), f"{HAARLEM}.council", UNKNOWN),
        ((TRACK,), CHAIR, YES),
        ((TRACK,), "secretary", UNKNOWN),
        ((TRACK,), GOOI, NO),
        ((TRACK,), HUIZEN, NO),
        ((CHAIR,), TRACK, NO),
        ((CHAIR,), HAARLEM, NO),
        ((CHAIR,), "chair-of-alliance", NO),
        ((), HILVERSUM, UNKNOWN),
    ],
)
def test_whom_a_message_reaches(to: tuple[str, ...], who: str, truth: Truth) -> None:
    """Members of groupings, participants of tracks and their chair; an organ when it is named."""
    declared = complete("communications", EXIT)
    assert truth is asked(message("m", *to), declared, to=who).truth
    expected = {("addressees", ("m",))} if truth is UNKNOWN else set()
    assert expected == lacks(asked(message("m", *to), declared, to=who))


def test_who_took_part_on_the_day_of_the_message() -> None:
    """The Regio did, until it left."""
    before = message("m", TRACK, on="2018-09-23")
    assert YES is asked(before, to=HUIZEN).truth
    undated = message("m", TRACK, on=between("2018-09-01"))
    assert UNKNOWN is asked(undated, to=HUIZEN).truth


def test_one_without_addressees_names_its_sender() -> None:
    """Who could tell to whom it was."""
    answer = asked(message("m", sender=GOOI), complete("communications", EXIT), to=COUNCIL)
    assert (Missing(Lack.ADDRESSEES, ("m",), None, (GOOI,)),) == answer.missing


# about what


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        (EXIT, ["of-decision", "of-exit", "of-letter"]),
        ("decision", ["of-decision"]),
        (TRACK, ["of-chair", "of-decision", "of-exit", "of-letter", "of-meeting"]),
        ("noord", ["of-chair", "of-decision", "of-exit", "of-letter", "of-meeting", "of-zuid"]),
        (GOOI, ["of-consultation"]),
        ("the-letter", ["of-letter"]),
        (HAARLEM, []),
        (
            None,
            [
                "of-chair",
                "of-consultation",
                "of-decision",
                "of-exit",
                "of-letter",
                "of-meeting",
                "of-zuid",
            ],
        ),
    ],
)
def test_what_a_message_is_about(about: str | None, expected: list[str]) -> None:
    """What is asked about, what is about that in turn, and the document that was sent."""
    records = [
        Act(id="decision", kind=ActKind.DECISION, day=day("2018-09-24"), decides=EXIT),
        Event(id="meeting", day=day("2018-09-17"), about=(TRACK,)),
        Subregion(id="zuid", name="Zuid", of="noord"),
        document("the-letter"),
        message("of-letter", document="the-letter"),
        *(
            message(f"of-{each}", about=(each,))
            for each in (EXIT, "decision", "meeting", "zuid", CHAIR, "consultation")
        ),
    ]
    assert expected == ids(asked(*records, about=about))


def test_what_concerns_itself_ends() -> None:
    """Acts that are about each other are walked once."""
    acts = [
        Act(id="one", kind=ActKind.OTHER, day=day("2018-09-24"), about=("two",)),
        Act(id="two", kind=ActKind.OTHER, day=day("2018-09-24"), about=("one",)),
    ]
    assert {"one", "two"} == concerning(exit_from_track(*acts).on(ON), "one")


def test_messages_are_in_the_order_of_their_days() -> None:
    """An uncertain one at the latest it can be; one that is not bounded last."""
    rows = [
        message("open", CHAIR, on=between("2018-09-01")),
        message("b", CHAIR, on="2018-09-25"),
        message("a", CHAIR, on="2018-09-25"),
        message("early", CHAIR, on=between(None, "2018-09-24")),
    ]
    assert ["early", "a", "b", "open"] == ids(asked(*rows))


# what is recorded, and what is not

UNTOLD: Final = {("communication", (EXIT, COUNCIL))}
EARLIER: Final = complete("communications", EXIT, day=day("2018-09-30"))


@pytest.mark.parametrize(
    ("records", "how", "truth", "missing"),
    [
        ([], {}, UNKNOWN, {("communication", (EXIT,))}),
        ([], {"to": COUNCIL}, UNKNOWN, UNTOLD),
        ([], {"about": None, "to": COUNCIL}, UNKNOWN, {("communication", (COUNCIL,))}),
        ([], {"about": None}, UNKNOWN, {("communication", ())}),
        ([complete("communications")], {"about": None}, NO, set()),
        ([complete("communications", EXIT)], {}, NO, set()),
        ([complete("communications", EXIT)], {"to": COUNCIL}, NO, set()),
        ([complete("communications", HILVERSUM)], {"to": COUNCIL}, NO, set()),
        (
            [complete("communications", HUIZEN)],
            {"to": COUNCIL},
            UNKNOWN,
            {("communication", (EXIT, COUNCIL))},
        ),
        (
            [complete("communications", EXIT, day=day("2018-09-30"))],
            {},
            UNKNOWN,
            {("communication", (EXIT,))},
        ),
        ([message("m", COUNCIL)], {"to": COUNCIL}, YES, set()),
        ([message("m", COUNCIL)], {"about": None, "to": COUNCIL}, YES, set()),
        ([message("m", COUNCIL, on=ON)], {"to": COUNCIL}, YES, set()),
        (
            [message("m", COUNCIL, on="2018-10-02")],
            {"to": COUNCIL},
            UNKNOWN,
            {("communication", (EXIT, COUNCIL))},
        ),
        ([message("m", on=between("2018-09-24"))], {}, UNKNOWN, {("day", ("m",))}),
        (
            [message("m", COUNCIL, on=between("2018-09-24"))],
            {"to": COUNCIL},
            UNKNOWN,
            {("day", ("m",)), ("communication", (EXIT, COUNCIL))},
        ),
        (
            [message("m", COUNCIL, on=between("2018-09-24")), complete("communications", EXIT)],
            {"to": COUNCIL},
            UNKNOWN,
            {("day", ("m",))},
        ),
    ],
)
def test_who_was_told(
    records: list[Record], how: dict[str, Any], truth: Truth, missing: set[Any]
) -> None:
    """By the day asked about; nobody is denied to be told but inside a declaration."""
    answer = asked(*records, **how)
    assert (truth, missing) == (answer.truth, lacks(answer))


# at once

EITHER_DAY: Final = between("2018-09-24", "2018-09-25")
Days = list[tuple[str, Any]]
DECLARED: Final = complete("communications", EXIT)


@pytest.mark.parametrize(
    ("days", "within", "truth"),
    [
        ([(COUNCIL, "2018-09-24"), (OTHER_COUNCIL, "2018-09-24")], 0, YES),
        ([(COUNCIL, "2018-09-24"), (OTHER_COUNCIL, "2018-09-25")], 0, NO),
        ([(COUNCIL, "2018-09-24"), (OTHER_COUNCIL, "2018-09-25")], 1, YES),
        ([(COUNCIL, "2018-09-24"), (OTHER_COUNCIL, "2018-09-26")], 1, NO),
        ([(OTHER_COUNCIL, "2018-09-24"), (COUNCIL, "2018-09-26")], 1, NO),
        ([(COUNCIL, "2018-09-24"), (OTHER_COUNCIL, EITHER_DAY)], 1, YES),
        (
            [(COUNCIL, "2018-09-24"), (OTHER_COUNCIL, between("2018-09-24", "2018-09-25"))],
            0,
            UNKNOWN,
        ),
        ([(COUNCIL, "2018-09-24"), (OTHER_COUNCIL, between("2018-09-26", "2018-09-28"))], 1, NO),
        ([(COUNCIL, "2018-09-24"), (OTHER_COUNCIL, between(None, "2018-09-24"))], 3, UNKNOWN),
        ([(COUNCIL, "2018-09-24"), (OTHER_COUNCIL, between("2018-09-20"))], 99, UNKNOWN),
        # a reminder tells nobody first
        (
            [
                (COUNCIL, "2018-09-24"),
                (OTHER_COUNCIL, "2018-09-24"),
                (OTHER_COUNCIL, "2018-09-30"),
            ],
            0,
            YES,
        ),
        ([(COUNCIL, "2018-09-24")], 0, UNKNOWN),
        ([], 0, UNKNOWN),
    ],
)
def test_whether_all_were_told_at_once(days: Days, within: int, truth: Truth) -> None:
    """By the first day on which each was told, in every reading of what is uncertain."""
    rows = [message(f"m{number}", who, on=on) for number, (who, on) in enumerate(days)]
    answer = asked(*rows, to=(COUNCIL, OTHER_COUNCIL), within_days=within)
    assert truth is answer.value.simultaneous.truth


@pytest.mark.parametrize(
    ("rows", "within", "missing"),
    [
        (
            [message("a", COUNCIL), message("b", OTHER_COUNCIL, on=between(None, "2018-09-26"))],
            1,
            {("day", ("b",))},
        ),
        (
            [message("a", COUNCIL), message("b", OTHER_COUNCIL, on="2018-09-26"), message("c")],
            1,
            {("addressees", ("c",))},
        ),
        (
            [message("a", COUNCIL), message("b", on="2018-09-26")],
            30,
            {("addressees", ("b",)), ("communication", (EXIT, OTHER_COUNCIL))},
        ),
        ([message("a", COUNCIL), DECLARED], 30, {("communication", (EXIT, OTHER_COUNCIL))}),
    ],
)
def test_what_is_missing_to_know_it(rows: list[Record], within: int, missing: set[Any]) -> None:
    """The day or the addressees of a message that may have told someone before."""
    answer = asked(*rows, to=(COUNCIL, OTHER_COUNCIL), within_days=within).value.simultaneous
    assert (UNKNOWN, missing) == (answer.truth, lacks(answer))


def test_a_later_message_changes_nothing() -> None:
    """Whoever was told for certain before it was told first by another."""
    rows = [message("a", COUNCIL), message("b", OTHER_COUNCIL), message("c", on="2018-09-30")]
    assert YES is asked(*rows, to=(COUNCIL, OTHER_COUNCIL)).value.simultaneous.truth


@pytest.mark.parametrize(("within", "truth"), [(7, NO), (8, UNKNOWN)])
def test_who_is_denied_to_be_told(within: int, truth: Truth) -> None:
    """Comes later than the day asked about, and may be in time as long as that is."""
    answer = asked(message("a", COUNCIL), DECLARED, to=(COUNCIL, OTHER_COUNCIL), within_days=within)
    assert NO is answer.truth
    assert truth is answer.value.simultaneous.truth
    grounds = {each.record.id for each in answer.value.simultaneous.grounds}
    assert ({"a", DECLARED.id} if truth is NO else set()) == grounds


@pytest.mark.parametrize(("on", "truth"), [("9999-12-31", UNKNOWN), ("9999-12-30", NO)])
def test_who_is_denied_to_be_told_on_the_last_day_there_is(on: str, truth: Truth) -> None:
    """Then nobody is told later; it is counted as everywhere else."""
    declared = attrs.evolve(DECLARED, day=day("9999-12-31"), period=period())
    rows = [message("a", COUNCIL, on=on), declared]
    answer = asked(*rows, to=(COUNCIL, OTHER_COUNCIL), on="9999-12-31", within_days=1)
    assert NO is answer.truth
    assert truth is answer.value.simultaneous.truth


def test_nobody_was_told() -> None:
    """Then nothing was at once."""
    answer = asked(DECLARED, to=(COUNCIL, OTHER_COUNCIL)).value.simultaneous
    expected = {("communication", (EXIT, each)) for each in (COUNCIL, OTHER_COUNCIL)}
    assert (UNKNOWN, expected) == (answer.truth, lacks(answer))
    nothing = asked(DECLARED).value.simultaneous
    assert (UNKNOWN, {("communication", (EXIT,))}) == (nothing.truth, lacks(nothing))


def test_one_undated_letter_tells_all_at_once() -> None:
    """Whatever day it was sent."""
    letter = message("letter", COUNCIL, OTHER_COUNCIL, on=between("2018-09-01", "2018-09-24"))
    assert YES is asked(letter, to=(COUNCIL, OTHER_COUNCIL)).value.simultaneous.truth
    assert YES is asked(letter).value.simultaneous.truth


def test_one_letter_that_does_not_tell_to_whom() -> None:
    """May have told one and not the other."""
    answer = asked(message("letter")).value.simultaneous
    assert (UNKNOWN, {("addressees", ("letter",))}) == (answer.truth, lacks(answer))


def test_no_days_but_whole_ones() -> None:
    """Fewer than none are refused."""
    with pytest.raises(UsageError, match="within_days"):
        asked(within_days=-1)


def test_addressees_are_ids_or_names() -> None:
    """Anything else is refused by name, and in a set their order does not count."""
    snapshot = exit_from_track().on("2018-10-01")
    with pytest.raises(UsageError, match="to: expected ids or names, got 3"):
        snapshot.communications(to=untyped(3))
    two = (HILVERSUM, HUIZEN)
    assert snapshot.communications(to=two) == snapshot.communications(to=set(two))


# one changed fact

Table = dict[str, tuple[Truth, Truth]]


def table(*records: Record) -> Table:
    """Who was told, and at once with the chair."""
    found: Table = {}
    for who in (COUNCIL, OTHER_COUNCIL, HAARLEM, CHAIR):
        answer = asked(*records, to=(who, CHAIR))
        found[who] = (asked(*records, to=who).truth, answer.value.simultaneous.truth)
    return found


def test_a_letter_that_tells_to_whom_it_is() -> None:
    """Told with its addressees it settles whether these were told, and changes no other."""
    named = message("letter", HAARLEM, on="2018-09-25")
    before, after = table(TO_CHAIR, LETTER), table(TO_CHAIR, named)
    assert {HAARLEM: (YES, NO)} == {who: after[who] for who in after if after[who] != before[who]}


def test_a_letter_of_the_same_day() -> None:
    """Changes only whether they were told at once."""
    before = table(TO_CHAIR, message("letter", HAARLEM, on="2018-09-25"))
    after = table(TO_CHAIR, message("letter", HAARLEM, on="2018-09-24"))
    assert {HAARLEM: (YES, YES)} == {who: after[who] for who in after if after[who] != before[who]}


# confidentiality and what is possibly the same


def kept(**fields: Any) -> Undertaking:
    """An agreement to keep the letter from others, made by officials."""
    fields.setdefault("force", Force.AGREEMENT)
    fields.setdefault("made", day("2018-09-01"))
    fields.setdefault("about", ("the-letter",))
    return Undertaking(id="kept", text="niet naar buiten", confidential=True, **fields)


OFFICIALS: Final = (
    Office(id="officials", name="Ambtenaren", kind=OfficeKind.OFFICIAL),
    Body(id="project-group", name="Projectgroep", founding=Founding.PROJECT_GROUP),
    Office(id="director", name="Directeur", kind=OfficeKind.DIRECTOR),
    document("the-letter"),
)
SENT: Final = message("sent", f"{HAARLEM}.council", document="the-letter")


@pytest.mark.parametrize(
    ("fields", "binds", "officials"),
    [
        ({"by": "officials"}, ("officials",), ("officials",)),
        ({"by": "project-group"}, ("project-group",), ("project-group",)),
        ({"by": "director", "to": (CHAIR,)}, (CHAIR, "director"), ("director",)),
        ({"by": "director", "to": (CHAIR,), "force": Force.PROMISE}, ("director",), ("director",)),
        ({"by": COLLEGE}, (COLLEGE,), ()),
        ({"by": "consultation"}, ("consultation",), ()),
        ({}, (), ()),
    ],
)
def test_confidentiality_binds_who_agreed(
    fields: dict[str, Any], binds: tuple[str, ...], officials: tuple[str, ...]
) -> None:
    """An agreement both sides, a promise who made it; what officials agree binds no college."""
    (found,) = asked(*OFFICIALS, SENT, kept(**fields)).value.confidential
    assert (
        Confidentiality("kept", "niet naar buiten", fields.get("by"), binds, officials, YES)
        == found
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"about": ("the-letter",)}, [YES]),
        ({"about": ("sent",)}, [YES]),
        ({"about": (EXIT,)}, [YES]),
        ({"about": (TRACK,)}, []),
        ({"about": ()}, []),
        ({"made": day("2018-10-02")}, []),
        ({"made": between("2018-09-01", "2018-12-01")}, [UNKNOWN]),
        ({"ended": day("2018-09-20")}, [NO]),
    ],
)
def test_which_confidentiality_belongs_to_it(fields: dict[str, Any], expected: list[Truth]) -> None:
    """That about the subject, the messages or their documents, made by the day asked about."""
    found = asked(*OFFICIALS, SENT, kept(**fields)).value.confidential
    assert expected == [each.holds for each in found]


def test_confidentiality_of_what_others_were_told() -> None:
    """Also when it is asked of those who were not told; of no subject, of what these were told."""
    case = (*OFFICIALS, SENT, kept())
    assert 1 == len(asked(*case, to=COUNCIL).value.confidential)
    assert 0 == len(asked(*case, about=None, to=COUNCIL).value.confidential)
    assert 1 == len(asked(*case, about=None, to=f"{HAARLEM}.council").value.confidential)


def test_other_undertakings_are_no_confidentiality() -> None:
    """However much they are about it."""
    promise = Undertaking(
        id="promise", force=Force.PROMISE, text="delen", made=day("2018-09-01"), about=(EXIT,)
    )
    assert () == asked(promise).value.confidential


def test_documents_that_may_be_one() -> None:
    """Are told as two, whichever of them says so, and messages about one are not of the other."""
    letters = [
        document("invitation", possibly_same_as=("intercollegial",)),
        document("intercollegial"),
    ]
    for id in ("invitation", "intercollegial"):
        answer = asked(*letters, message("m", CHAIR, document=id))
        pair = ("intercollegial", "invitation")
        assert [(Note.POSSIBLY_SAME, pair)] == [(each.note, each.about) for each in answer.remarks]
    asked_about = asked(*letters, message("m", document="invitation"), about="intercollegial")
    assert [] == ids(asked_about)
    assert [("intercollegial", "invitation")] == [each.about for each in asked_about.remarks]


def test_offices_that_may_be_one() -> None:
    """Two unless shown to be one: whoever told the one is not taken to have told the other."""
    answer = asked(TO_CHAIR, to="chair-of-alliance")
    assert UNKNOWN is answer.truth
    assert [(CHAIR, "chair-of-alliance")] == [each.about for each in answer.remarks]
    assert () == asked(to="chair-of-alliance").remarks


def test_how_it_reads() -> None:
    """One line each, and a table for a notebook."""
    answer = asked(*OFFICIALS, TO_CHAIR, LETTER, SENT, kept(by="officials", to=(COLLEGE,)))
    value = answer.value
    assert "2018-09-24: contact to chair (yes)" == str(value.messages[0])
    assert "<Message 2018-09-25: letter addressees not recorded (yes)>" == repr(value.messages[-1])
    assert str(value).startswith("about exit: 2018-09-24: contact to chair (yes); ")
    assert str(value).endswith("; simultaneous: no")
    assert repr(value).startswith("<Messages about exit: ")
    assert "simultaneous: no</caption>" in value._repr_html_()
    (confidence,) = value.confidential
    expected = f"<Confidentiality kept binds {COLLEGE}, officials (officials)>"
    assert expected == repr(confidence)
    none = asked(about=None).value
    assert "about anything: none recorded; simultaneous: unknown" == str(none)
    assert "about anything, simul" in none._repr_html_()
    (nobody,) = asked(kept(about=(EXIT,))).value.confidential
    assert "kept binds nobody recorded" == str(nobody)
    (to_nobody,) = asked(
        Communication(id="m", day=day(ON), addressees=(), about=(EXIT,))
    ).value.messages
    assert f"{ON}: m to nobody (yes)" == str(to_nobody)


def test_each_message_is_judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many should have been told: all councils of the land, each by its own message."""
    asked_of: list[str] = []

    def counted(what: Lack, about: tuple[str, ...], *rest: Any) -> Missing:
        if what is Lack.DAY:
            asked_of.extend(about)
        return Missing(what, about, *rest)

    monkeypatch.setattr(messages, "Missing", counted)
    names = [f"m{number}" for number in range(10)]
    rows = [message(each, COUNCIL, OTHER_COUNCIL) for each in names]
    assert YES is asked(*rows, to=(COUNCIL, OTHER_COUNCIL)).truth
    assert names == asked_of

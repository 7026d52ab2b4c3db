"""From an answer to a finding: whose word weighs enough for a deviation."""

from __future__ import annotations

from typing import Any

import pytest
from tests.rules.landscapes import (
    ALMERE,
    HAARLEM,
    HILVERSUM,
    HUIZEN,
    LATER,
    alderman,
    college,
    complete,
    council,
    day,
    gooi,
    grounds,
    lacking,
    leaving,
    letter,
    membership,
    remarks,
    said_in,
)
from tests.rules.rules import ask, declares, deny, rule, say

import jeugdregio as jr
from jeugdregio.model import Role
from jeugdregio.rules import Confidence, Denial, Outcome, Severity, Text, Weight, weigh

OWN_DECLARATION = complete("acts", college(HILVERSUM))
THEIR_DECLARATION = complete("acts", HAARLEM, HILVERSUM)


def said(*by: str, kind: jr.DocumentKind = jr.DocumentKind.LETTER, **fields: Any) -> jr.Landscape:
    """An act of Hilversum that a letter of someone tells of, and others who may speak."""
    act = leaving(for_=(HILVERSUM,), evidence=said_in(**fields))
    return gooi(letter(*by, kind=kind), alderman(), act)


def weight(landscape: jr.Landscape) -> Weight:
    """What the word about the act is worth, where the duty is that of the college."""
    return weigh(landscape.on(LATER), landscape.acts["exit"], (college(HILVERSUM),))


# whose word it is


@pytest.mark.parametrize(
    "by", [HILVERSUM, college(HILVERSUM), council(HILVERSUM), f"alderman-{HILVERSUM}"]
)
def test_own_word(by: str) -> None:
    """What a municipality, its organs and its offices say of its act is its own word."""
    assert Weight.OWN is weight(said(by))


def test_word_of_the_holder_of_the_duty() -> None:
    """Who has the duty speaks on his own account, also of what another did."""
    act = leaving(for_=(HUIZEN,), evidence=said_in())
    landscape = gooi(letter(HILVERSUM), act)
    assert Weight.OWN is weight(landscape)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (jr.DocumentKind.OFFICIAL_PUBLICATION, Weight.OFFICIAL),
        (jr.DocumentKind.REGISTER, Weight.OFFICIAL),
        (jr.DocumentKind.NEWS, Weight.ALLEGED),
        (jr.DocumentKind.MINUTES, Weight.ALLEGED),
    ],
)
def test_word_of_an_official_source(kind: jr.DocumentKind, expected: Weight) -> None:
    """An official publication and a register weigh as such, whoever made them."""
    assert expected is weight(said(HAARLEM, kind=kind))


@pytest.mark.parametrize(
    ("by", "expected"),
    [("regio", Weight.OWN), ("board", Weight.ALLEGED), ("alliance", Weight.ALLEGED)],
)
def test_word_of_a_grouping(by: str, expected: Weight) -> None:
    """An arrangement speaks for its members; its bodies and an alliance do not."""
    act = leaving(for_=(HILVERSUM,), evidence=said_in())
    alliance = jr.Alliance(id="alliance", name="Samenwerking")
    landscape = gooi(alliance, membership(HILVERSUM, "alliance"), letter(by), act)
    assert expected is weight(landscape)


def test_official_source_that_quotes_another() -> None:
    """What a register tells on the word of another stays the word of that other."""
    register = jr.DocumentKind.REGISTER
    assert Weight.ALLEGED is weight(said(HAARLEM, kind=register, asserted_by=(ALMERE,)))
    assert Weight.OFFICIAL is weight(said(HAARLEM, kind=register, asserted_by=(HAARLEM,)))


@pytest.mark.parametrize(
    ("contested", "expected"),
    [(False, Weight.AGREED), (None, Weight.ALLEGED), (True, Weight.ALLEGED)],
)
def test_word_of_another(contested: bool | None, expected: Weight) -> None:
    """The word of another is agreed only where someone says that nobody contests it."""
    assert expected is weight(said(HAARLEM, contested=contested))


def test_word_that_a_letter_reports() -> None:
    """Who asserts it counts, not who wrote it down."""
    assert Weight.OWN is weight(said(HAARLEM, asserted_by=(HILVERSUM,)))
    assert Weight.ALLEGED is weight(said(HILVERSUM, asserted_by=(HAARLEM,)))


def test_no_evidence_is_a_premise() -> None:
    """A record without evidence is the word of whoever made the landscape."""
    assert Weight.PREMISE is weight(gooi(leaving(for_=(HILVERSUM,))))


def test_strongest_word_counts() -> None:
    """Of several sources the one that weighs most counts."""
    act = leaving(for_=(HILVERSUM,), evidence=(*said_in(), *said_in("own")))
    assert Weight.OWN is weight(gooi(letter(HAARLEM), letter(HILVERSUM, id="own"), act))


def test_source_that_was_not_known_yet() -> None:
    """A source not known by the day is nobody's word."""
    act = leaving(for_=(HILVERSUM,), evidence=said_in())
    landscape = gooi(letter(HILVERSUM, known_from=day("2019-01-01")), act)
    snapshot = landscape.on(LATER, known_at=LATER)
    assert Weight.ALLEGED is weigh(snapshot, landscape.acts["exit"], (college(HILVERSUM),))


# what a NO needs


def test_fact_on_record_violates(monkeypatch: pytest.MonkeyPatch) -> None:
    """A recorded fact that contradicts is a deviation without any declaration."""
    act = leaving(for_=(HILVERSUM,))
    (found,) = ask(monkeypatch, rule(say(jr.Truth.NO, act)), gooi(act))
    assert (jr.Verdict.VIOLATED, {"exit": "supports"}) == (found.verdict, grounds(found))


def test_fact_that_another_alleges(monkeypatch: pytest.MonkeyPatch) -> None:
    """What only others say shows nothing yet, and both are named in order."""
    evidence = (*said_in(asserted_by=(HAARLEM,)), *said_in())
    act = leaving(for_=(HILVERSUM,), evidence=evidence)
    landscape = gooi(letter(ALMERE), act)
    (found,) = ask(monkeypatch, rule(say(jr.Truth.NO, act)), landscape)
    assert (jr.Verdict.NOT_SHOWN, {"exit": "alleges"}) == (found.verdict, grounds(found))
    own = (college(HILVERSUM),)
    assert [("own account", own, None, own)] == lacking(found)
    assert "Hilversum: not shown; alleged by Almere, Haarlem" == found.message


def test_allegation_by_nobody_recorded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter without a maker alleges nothing itself: it is where it stands."""
    act = leaving(for_=(HILVERSUM,), evidence=said_in())
    (found,) = ask(monkeypatch, rule(say(jr.Truth.NO, act)), gooi(letter(), act))
    assert (jr.Verdict.NOT_SHOWN, ("letter",)) == (found.verdict, found.alleged_by)
    assert "Hilversum: not shown; after Brief" == found.message


def test_allegation_of_a_source_not_yet_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who made a source that was not known by the day is not told."""
    act = leaving(for_=(HILVERSUM,), evidence=said_in())
    landscape = gooi(letter(HAARLEM, known_from=day("2019-01-01")), act)
    (found,) = ask(monkeypatch, rule(say(jr.Truth.NO, act)), landscape, known_at=LATER)
    assert () == found.alleged_by


def test_fact_beside_an_allegation(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each ground of a deviation is needed: one that another alleges leaves it alleged."""
    alleged = leaving(for_=(HILVERSUM,), evidence=said_in())
    shown = leaving(id="shown", for_=(HILVERSUM,))
    landscape = gooi(letter(HAARLEM), alleged, shown)
    (found,) = ask(monkeypatch, rule(say(jr.Truth.NO, alleged, shown)), landscape)
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert {"exit": "alleges", "shown": "supports"} == grounds(found)
    assert (HAARLEM,) == found.alleged_by


def test_ground_that_a_rule_itself_calls_alleged(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule may say of a ground that it only alleges."""
    act = leaving(for_=(HILVERSUM,))
    denial = Denial((jr.Ground(act, Role.ALLEGES),))
    (found,) = ask(monkeypatch, rule(deny(denial)), gooi(act))
    assert jr.Verdict.NOT_SHOWN is found.verdict


def test_no_without_grounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """A NO that rests on nothing shows nothing."""
    (found,) = ask(monkeypatch, rule(say(jr.Truth.NO)), gooi())
    assert jr.Verdict.NOT_SHOWN is found.verdict


def test_yes_on_the_word_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """What only another says of something in order is told as such and shows no deviation."""
    act = leaving(for_=(HILVERSUM,), evidence=said_in())
    (found,) = ask(monkeypatch, rule(say(jr.Truth.YES, act)), gooi(letter(HAARLEM), act))
    assert (jr.Verdict.SATISFIED, {"exit": "alleges"}) == (found.verdict, grounds(found))
    assert "Hilversum: no deviation; on the word of Haarlem alone" == found.message
    (found,) = ask(monkeypatch, rule(say(jr.Truth.YES, act)), gooi(letter(), act))
    assert "Hilversum: no deviation; after Brief alone" == found.message


def test_yes_on_more_than_the_word_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where something else shows it too, nobody is named."""
    alleged = leaving(for_=(HILVERSUM,), evidence=said_in())
    shown = leaving(id="shown", for_=(HILVERSUM,))
    landscape = gooi(letter(HAARLEM), alleged, shown)
    (found,) = ask(monkeypatch, rule(say(jr.Truth.YES, alleged, shown)), landscape)
    assert "Hilversum: no deviation" == found.message


@pytest.mark.parametrize("severity", list(Severity))
@pytest.mark.parametrize(
    ("declaration", "expected"),
    [(OWN_DECLARATION, jr.Verdict.VIOLATED), (THEIR_DECLARATION, jr.Verdict.NOT_SHOWN)],
)
def test_holder_of_the_duty_declares(
    monkeypatch: pytest.MonkeyPatch,
    declaration: jr.Completeness,
    expected: jr.Verdict,
    severity: Severity,
) -> None:
    """Only the holder of the duty turns a silence into a deviation, of law or of advice."""
    check = deny(Denial((declares(declaration),)))
    (found,) = ask(monkeypatch, rule(check, severity=severity), gooi(declaration))
    assert expected is found.verdict


def test_declaration_that_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """A record of another sort in the role of a declaration declares nothing for a law."""
    act = leaving(for_=(HILVERSUM,))
    denial = Denial((jr.Ground(act, Role.DECLARES),))
    (found,) = ask(monkeypatch, rule(deny(denial)), gooi(act))
    own = (college(HILVERSUM),)
    assert [("declaration by the holder of the duty", own, None, own)] == lacking(found)


def test_each_deviation_is_weighed_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """One deviation that weighs enough is enough, and tells its own first day."""
    check = deny(
        Denial((declares(THEIR_DECLARATION),), day("2018-01-01")),
        Denial((declares(OWN_DECLARATION),), day("2019-07-01")),
        Denial((declares(OWN_DECLARATION),), day("2019-04-01")),
    )
    landscape = gooi(OWN_DECLARATION, THEIR_DECLARATION)
    (found,) = ask(monkeypatch, rule(check), landscape)
    assert (jr.Verdict.VIOLATED, day("2019-04-01")) == (found.verdict, found.from_day)
    assert {each.id: "declares complete" for each in landscape.completeness} == grounds(found)


def test_deviations_that_all_weigh_too_little(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no deviation weighs enough, what each of them lacks is named once."""
    alleged = leaving(for_=(HILVERSUM,), evidence=said_in())
    check = deny(
        Denial((declares(THEIR_DECLARATION),), day("2018-01-01")),
        Denial((declares(THEIR_DECLARATION),)),
        Denial((jr.Ground(alleged),)),
    )
    landscape = gooi(letter(HAARLEM), alleged, THEIR_DECLARATION)
    (found,) = ask(monkeypatch, rule(check), landscape)
    assert ["declaration by the holder of the duty", "own account"] == [
        each[0] for each in lacking(found)
    ]
    assert (HAARLEM,) == found.alleged_by
    assert found.from_day is None


@pytest.mark.parametrize(
    ("first", "from_day"), [(None, None), (LATER, None), ("2018-12-02", "2018-12-02")]
)
def test_first_day_of_a_deviation(
    monkeypatch: pytest.MonkeyPatch, first: str | None, from_day: str | None
) -> None:
    """Only a first day after the day asked is told."""
    outcome = {} if first is None else {"first_day": day(first)}
    check = say(jr.Truth.NO, leaving(for_=(HILVERSUM,)), **outcome)
    (found,) = ask(monkeypatch, rule(check), gooi(leaving(for_=(HILVERSUM,))))
    assert (None if from_day is None else day(from_day)) == found.from_day


def test_later_first_day_without_words_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule without words for a later day says what it says of any deviation."""
    check = say(jr.Truth.NO, leaving(for_=(HILVERSUM,)), first_day=day("2019-01-01"))
    (found,) = ask(monkeypatch, rule(check), gooi(leaving(for_=(HILVERSUM,))))
    assert "Hilversum: deviation" == found.message


def test_only_what_deviates_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of several ways to deviate those are told that weigh enough, each once."""
    own, theirs = (declares(OWN_DECLARATION),), (declares(THEIR_DECLARATION),)
    check = deny(
        Denial(own, said=Text("te laat", "late")),
        Denial(theirs, said=Text("te vroeg", "early")),
        Denial(own, said=Text("mondeling", "oral")),
        Denial(own, said=Text("te laat", "late")),
        Denial(own),
    )
    (found,) = ask(monkeypatch, rule(check), gooi(OWN_DECLARATION, THEIR_DECLARATION))
    assert "Hilversum: late; oral" == found.message


# law that was not read


@pytest.mark.parametrize("confidence", [Confidence.DRAFT, Confidence.UNVERIFIED])
@pytest.mark.parametrize("severity", list(Severity))
def test_law_that_was_not_read_violates_nothing(
    monkeypatch: pytest.MonkeyPatch, confidence: Confidence, severity: Severity
) -> None:
    """On a draft or unverified text a deviation is at most not shown, for want of the text."""
    check = deny(Denial((declares(OWN_DECLARATION),)))
    unread = rule(check, confidence=confidence, severity=severity)
    (found,) = ask(monkeypatch, unread, gooi(OWN_DECLARATION))
    assert (jr.Verdict.NOT_SHOWN, ()) == (found.verdict, found.alleged_by)
    assert [("text of the law", ("XX001",), None, ("legislation",))] == lacking(found)


@pytest.mark.parametrize("confidence", [Confidence.SEEN, Confidence.OLD_TEXT, Confidence.SECONDARY])
def test_law_that_was_read_can_be_violated(
    monkeypatch: pytest.MonkeyPatch, confidence: Confidence
) -> None:
    """A text that was read counts; that it was an old one is told."""
    check = deny(Denial((declares(OWN_DECLARATION),)))
    (found,) = ask(monkeypatch, rule(check, confidence=confidence), gooi(OWN_DECLARATION))
    old = confidence is Confidence.OLD_TEXT
    said = "; read in the text of 2020-01-01, not re-read" if old else ""
    assert (jr.Verdict.VIOLATED, f"Hilversum: deviation{said}") == (found.verdict, found.message)


# what a finding tells


def test_ground_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A declaration that denies several things is one ground of the finding."""
    both = (
        jr.Ground(OWN_DECLARATION, Role.DECLARES, (HILVERSUM,)),
        jr.Ground(OWN_DECLARATION, Role.DECLARES, (HUIZEN,)),
    )
    (found,) = ask(monkeypatch, rule(deny(Denial(both))), gooi(OWN_DECLARATION))
    assert 1 == len(found.grounds)


def test_missing_facts_and_remarks_are_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """Missing facts and remarks come in one order, and a remark once."""
    year = jr.Period(day("2019-01-01"), day("2020-01-01"))
    missing = [
        jr.Missing(jr.Lack.DAY, (HILVERSUM,)),
        jr.Missing(jr.Lack.CERTIFICATE, ("gi",), year, ("gi",)),
        jr.Missing(jr.Lack.CERTIFICATE, ("gi",), year, (HILVERSUM,)),
        jr.Missing(jr.Lack.CERTIFICATE, ("gi",), jr.Period.day(day("2019-01-01"))),
        jr.Missing(jr.Lack.CERTIFICATE, ("gi",), jr.Period.since(day("2019-01-01"))),
        jr.Missing(jr.Lack.CERTIFICATE, ("gi",), jr.Period.until(day("2019-01-01"))),
    ]
    notes = [
        jr.Remark(jr.Note.PROMISED, ("promise",)),
        jr.Remark(jr.Note.CONFIRMED_LATER, ("exit",), day("2019-02-01")),
        jr.Remark(jr.Note.CONFIRMED_LATER, ("exit",), day("2019-01-01")),
        jr.Remark(jr.Note.PROMISED, ("promise",)),
    ]

    def check(*_: object) -> jr.Answer[Outcome]:
        unknown = jr.Truth.UNKNOWN
        return jr.Answer(unknown, Outcome(), missing=tuple(missing), remarks=tuple(notes))

    (found,) = ask(monkeypatch, rule(check), gooi())
    assert [missing[place] for place in (5, 3, 2, 1, 4, 0)] == list(found.missing)
    assert [
        ("confirmed later", ("exit",), "2019-01-01"),
        ("confirmed later", ("exit",), "2019-02-01"),
        ("promised", ("promise",), None),
    ] == remarks(found)

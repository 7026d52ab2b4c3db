"""Names, days and missing facts in words."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from tests.rules.landscapes import (
    BOARD,
    CHILD_PROTECTION,
    HILVERSUM,
    HUIZEN,
    LAREN,
    REGIO,
    TAKEN,
    TRACK,
    YEAR,
    between,
    college,
    complete,
    contract,
    council,
    day,
    decision,
    gooi,
    leaving,
    letter,
    membership,
    message,
    municipality,
    period,
    possibly,
    promise,
)

import jeugdregio as jr
from jeugdregio.rules import Basis, Severity, Text
from jeugdregio.rules.phrases import GRANTS
from jeugdregio.rules.wording import Lang, Names, as_lang, basis_text, span, verdict_word


def names(lang: Lang, *records: jr.Record, known_at: str | None = None) -> Names:
    """The names in a landscape."""
    known = None if known_at is None else day(known_at)
    return Names(gooi(*records).tables(), lang, known)


@pytest.mark.parametrize(
    ("id", "nl", "en"),
    [
        (HILVERSUM, "Hilversum", "Hilversum"),
        (BOARD, "Algemeen bestuur van de Regio", "Algemeen bestuur van de Regio"),
        (college(HILVERSUM), "het college van Hilversum", "the college of Hilversum"),
        (council(HILVERSUM), "de raad van Hilversum", "the council of Hilversum"),
        (f"{HILVERSUM}.mayor", "de burgemeester van Hilversum", "the mayor of Hilversum"),
        (CHILD_PROTECTION, "jeugdbescherming", "child protection"),
        ("certifying-body", "de certificerende instelling", "the certifying body"),
        ("legislation", "de geldende wettekst", "the current text of the law"),
        ("exit", "uittreding van 2018-10-01", "exit of 2018-10-01"),
        (
            "decision",
            "besluit van 2018-10-01 door het college van Hilversum",
            "decision of 2018-10-01 by the college of Hilversum",
        ),
        (
            "message",
            "bericht van Regio Gooi van 2018-10-02",
            "message from Regio Gooi of 2018-10-02",
        ),
        ("letter", "Brief", "Brief"),
        (
            "promise",
            "“jeugdbescherming en jeugdreclassering ook vanaf 2019 borgen”",
            "“jeugdbescherming en jeugdreclassering ook vanaf 2019 borgen”",
        ),
        ("contract", "contract", "contract"),
        ("nobody", "nobody", "nobody"),
    ],
)
def test_names(id: str, nl: str, en: str) -> None:
    """Whatever has a name goes by it, in both languages; the rest by its id."""
    records = [
        letter(),
        leaving(),
        decision(college(HILVERSUM), id="decision"),
        message(id="message"),
        promise(),
        contract(),
    ]
    assert (nl, en) == (names("nl", *records).of(id), names("en", *records).of(id))


MANDATE, DELEGATION = jr.MandateKind.MANDATE, jr.MandateKind.DELEGATION


def sent(**fields: Any) -> jr.Communication:
    """A message."""
    return jr.Communication(id="x", day=day("2018-10-02"), **fields)


def grant(*kinds: jr.MandateKind, **fields: Any) -> jr.Mandate:
    """A mandate of the college of Hilversum to the board."""
    given = {"id": "x", "giver": college(HILVERSUM), "holder": BOARD}
    return jr.Mandate(kinds=kinds or (MANDATE,), **given | fields)


@pytest.mark.parametrize(
    ("record", "nl", "en"),
    [
        (
            grant(),
            "mandaat van het college van Hilversum aan Algemeen bestuur van de Regio",
            "mandate of the college of Hilversum to Algemeen bestuur van de Regio",
        ),
        (
            grant(DELEGATION, holder=None, period=period("2018-01-01")),
            "delegatie van het college van Hilversum aan iemand die niet is vastgelegd "
            "(vanaf 2018-01-01)",
            "delegation of the college of Hilversum to someone not recorded (from 2018-01-01)",
        ),
        (
            grant(jr.MandateKind.POWER_OF_ATTORNEY, jr.MandateKind.AUTHORISATION),
            "mandaat van het college van Hilversum aan Algemeen bestuur van de Regio",
            "mandate of the college of Hilversum to Algemeen bestuur van de Regio",
        ),
        (
            grant(holder=HUIZEN, period=possibly("2018-01-01")),
            "mandaat van het college van Hilversum aan Huizen (mogelijk vanaf 2018-01-01)",
            "mandate of the college of Hilversum to Huizen (possibly from 2018-01-01)",
        ),
        (
            membership(HUIZEN, id="x", period=period("2018-01-01", "2019-01-01")),
            "deelname van Huizen aan Regio Gooi (van 2018-01-01 tot 2019-01-01)",
            "membership of Huizen in Regio Gooi (from 2018-01-01 until 2019-01-01)",
        ),
        (
            jr.Participation(id="x", participant=HUIZEN, track=TRACK),
            "deelname van Huizen aan Inkooptraject",
            "participation of Huizen in Inkooptraject",
        ),
        (
            jr.Seat(id="x", body=BOARD),
            "zetel in Algemeen bestuur van de Regio",
            "seat in Algemeen bestuur van de Regio",
        ),
        (
            jr.Event(id="x", kind=jr.EventKind.MEETING, day=day("2018-11-20")),
            "overleg van 2018-11-20",
            "meeting of 2018-11-20",
        ),
        (
            complete("communications", college(HILVERSUM), id="x"),
            "berichten van het college van Hilversum",
            "messages of the college of Hilversum",
        ),
        (
            complete("mandates", HILVERSUM, LAREN, HUIZEN, id="x"),
            "mandaten van Huizen, Laren",
            "mandates of Huizen, Laren",
        ),
        (complete("provider_areas", HILVERSUM, id="x"), "x", "x"),
        (
            sent(sender=college(HILVERSUM), addressees=(council(HILVERSUM),)),
            "bericht van het college van Hilversum aan de raad van Hilversum van 2018-10-02",
            "message from the college of Hilversum to the council of Hilversum of 2018-10-02",
        ),
        (
            sent(addressees=(HILVERSUM, HUIZEN, LAREN)),
            "bericht aan Hilversum, Huizen, … en nog 1 van 2018-10-02",
            "message to Hilversum, Huizen, … and 1 more of 2018-10-02",
        ),
        (sent(addressees=()), "bericht van 2018-10-02", "message of 2018-10-02"),
    ],
)
def test_record_without_a_name_is_described(record: jr.Record, nl: str, en: str) -> None:
    """What has no name is told by whose it is, and by its days where these are bounded."""
    assert (nl, en) == (names("nl", record).of("x"), names("en", record).of("x"))


@pytest.mark.parametrize("kind", list(jr.MandateKind))
def test_every_mandate_has_a_word(kind: jr.MandateKind) -> None:
    """Each kind of mandate has a word in both languages."""
    told = [names(lang, grant(kind)).of("x") for lang in ("nl", "en")]
    assert [" van ", " of "] == [
        f" {each.removeprefix(word).split()[0]} "
        for each, word in zip(told, _words_of(kind), strict=True)
    ]


def _words_of(kind: jr.MandateKind) -> tuple[str, str]:
    return GRANTS[kind].nl, GRANTS[kind].en


@pytest.mark.parametrize("kind", list(jr.ActKind))
def test_every_act_has_a_word(kind: jr.ActKind) -> None:
    """Each kind of act has words in both languages."""
    both = [names(lang, leaving(kind=kind)).of("exit") for lang in ("nl", "en")]
    assert [" van 2018-10-01", " of 2018-10-01"] == [
        word[word.rindex(" ", 0, -len(" 2018-10-01")) :] for word in both
    ]


@pytest.mark.parametrize(
    ("earliest", "latest", "nl", "en"),
    [
        ("2018-09-24", "2018-10-01", "van 2018-09-24 t/m 2018-10-01",
         "from 2018-09-24 through 2018-10-01"),
        ("2018-09-24", None, "op of na 2018-09-24", "on or after 2018-09-24"),
        (None, "2018-10-01", "uiterlijk 2018-10-01", "by 2018-10-01"),
        (None, None, "dag onbekend", "day unknown"),
    ],
)  # fmt: skip
def test_uncertain_day(earliest: str | None, latest: str | None, nl: str, en: str) -> None:
    """A day that a source does not pin down is told by its bounds."""
    act = leaving(day=between(earliest, latest))
    assert f"uittreding ({nl})" == names("nl", act).of("exit")
    assert f"exit ({en})" == names("en", act).of("exit")


@pytest.mark.parametrize(
    ("known_at", "expected"),
    [
        (None, "Hilversum nieuw"),
        ("2018-12-02", "Hilversum nieuw"),
        ("2018-12-01", "Hilversum anders"),
        ("2018-11-01", "Hilversum anders"),
        ("2018-10-31", "Hilversum"),
    ],
)
def test_newest_name_that_was_known(known_at: str | None, expected: str) -> None:
    """A name learnt later is told only from the day it was known."""
    records = [
        municipality("second", name="Hilversum anders", replaces=HILVERSUM,
                     known_from=day("2018-11-01")),
        municipality("third", name="Hilversum nieuw", replaces="second",
                     known_from=day("2018-12-02")),
    ]  # fmt: skip
    assert expected == names("en", *records, known_at=known_at).of(HILVERSUM)


def test_list_of_names() -> None:
    """A list has all names, or the first so many and how many more."""
    words = names("nl")
    assert "Hilversum, Huizen, Regio Gooi" == words.list([HILVERSUM, HUIZEN, REGIO])
    assert "Hilversum, … en nog 2" == words.list([HILVERSUM, HUIZEN, REGIO], 1)
    assert "" == words.list([])


def test_names_that_hold_commas() -> None:
    """Where a name holds a comma itself, each is set apart further, in a missing fact as well."""
    words = names("nl", attrs.evolve(letter(), title="Krant, juni 2018"))
    assert "Krant, juni 2018; Huizen" == words.list(["letter", HUIZEN])
    assert "Krant, juni 2018" == words.list(["letter"])
    lack = jr.Missing(jr.Lack.DAY, ("letter", CHILD_PROTECTION), None, ("letter",))
    assert "de dag van Krant, juni 2018; jeugdbescherming" == words.lack(lack)


def status(state: jr.ActState, since: str = TAKEN) -> jr.ActStatus:
    """A state that an act came into."""
    return jr.ActStatus(state=state, since=day(since))


PROPOSED = status(jr.ActState.PROPOSED)
PLANNED = status(jr.ActState.PLANNED, "2018-11-01")


@pytest.mark.parametrize(
    ("fields", "nl", "en"),
    [
        (
            {"effective": day("2019-01-01")},
            "uittreding per 2019-01-01",
            "exit with effect from 2019-01-01",
        ),
        (
            {"effective": None},
            "voorstel tot uittreding van 2018-10-01",
            "proposed exit of 2018-10-01",
        ),
        (
            {"effective": between("2019-01-01", "2019-12-31")},
            "voorstel tot uittreding van 2018-10-01",
            "proposed exit of 2018-10-01",
        ),
        (
            {"statuses": (PROPOSED, status(jr.ActState.DECIDED, "2018-11-01"))},
            "uittreding van 2018-10-01",
            "exit of 2018-10-01",
        ),
        ({"statuses": (PLANNED,)}, "uittreding van 2018-10-01", "exit of 2018-10-01"),
    ],
)
def test_act_that_nobody_is_recorded_to_have_decided(
    fields: dict[str, Any], nl: str, en: str
) -> None:
    """What was only proposed on a day goes by the day of its effect, or as a proposal."""
    act = leaving(**{"statuses": (PROPOSED, PLANNED)} | fields)
    assert (nl, en) == (names("nl", act).of("exit"), names("en", act).of("exit"))


@pytest.mark.parametrize(
    ("known_at", "expected"),
    [
        (None, "uittreding van 2018-10-01"),
        ("2018-12-01", "uittreding van 2018-10-01"),
        ("2018-11-30", "uittreding per 2019-01-01"),
    ],
)
def test_act_that_is_decided_in_a_record_of_its_own(known_at: str | None, expected: str) -> None:
    """A decision on it that was known by then gives it its day back; a consent does not."""
    rows = (
        leaving(statuses=(PROPOSED,)),
        decision(college(HILVERSUM), known_from=day("2018-12-01")),
        jr.Act(id="consent", kind=jr.ActKind.CONSENT, day=day(TAKEN), decides="exit"),
    )
    assert expected == names("nl", *rows, known_at=known_at).of("exit")


@pytest.mark.parametrize(
    ("missing", "expected"),
    [
        (
            jr.Missing(jr.Lack.DECISION, (college(HUIZEN),), None, (college(HUIZEN),)),
            "een besluit van het college van Huizen",
        ),
        (
            jr.Missing(jr.Lack.CERTIFICATE, ("gi", CHILD_PROTECTION), YEAR,
                       ("gi", "certifying-body")),
            "een certificaat van de aanbieder: GI Gooi, jeugdbescherming "
            "(van 2019-01-01 tot 2020-01-01) – te "
            "leveren door GI Gooi, de certificerende instelling",
        ),
        (
            jr.Missing(jr.Lack.CONTRACT, (CHILD_PROTECTION, HUIZEN)),
            "een overeenkomst: Huizen, jeugdbescherming",
        ),
        (jr.Missing(jr.Lack.FUNCTIONS, (HUIZEN,)), "voor welke functies: Huizen"),
        (
            jr.Missing(jr.Lack.MANDATE, (HUIZEN, REGIO, BOARD), None, (HUIZEN, REGIO)),
            "een mandaat, volmacht of machtiging van Huizen, Regio Gooi aan Algemeen bestuur van "
            "de Regio",
        ),
        (
            jr.Missing(jr.Lack.MANDATE, (HUIZEN,), None, (HUIZEN,)),
            "een mandaat, volmacht of machtiging van Huizen",
        ),
    ],
)  # fmt: skip
def test_missing_fact(missing: jr.Missing, expected: str) -> None:
    """A missing fact has its days, and who could supply it when that is another."""
    assert expected == names("nl").lack(missing)


@pytest.mark.parametrize(
    ("remark", "nl", "en"),
    [
        (
            jr.Remark(jr.Note.CONFIRMED_LATER, ("exit",), date(2018, 12, 2)),
            "later gedaan: uittreding van 2018-10-01",
            "confirmed later: exit of 2018-10-01",
        ),
        (
            jr.Remark(jr.Note.POSSIBLE_MEMBER, (HILVERSUM, HUIZEN)),
            "deelname onbekend of beperkt, niet getoetst: Hilversum, Huizen",
            "participation unknown or partial, not asked about: Hilversum, Huizen",
        ),
    ],
)
def test_remark(remark: jr.Remark, nl: str, en: str) -> None:
    """A remark names what it is about, and its day."""
    assert (nl, en) == tuple(names(lang, leaving()).remark(remark) for lang in ("nl", "en"))


def quoted(*quotes: str | None, **fields: Any) -> tuple[jr.Evidence, ...]:
    """Evidence with these words of a letter."""
    return tuple(jr.Evidence(document="letter", quote=each, **fields) for each in quotes)


SUMMARY = "to see to child protection"
WORDS = "wij borgen de jeugdbescherming"


@pytest.mark.parametrize(
    ("evidence", "nl"),
    [
        (quoted(WORDS), WORDS),
        (quoted(None, WORDS), WORDS),
        (quoted(WORDS, field="by"), SUMMARY),
        ((), SUMMARY),
        (quoted("woord " * 27), f"{'woord ' * 26}…"),
    ],
)
def test_undertaking_in_the_words_of_its_source(evidence: tuple[jr.Evidence, ...], nl: str) -> None:
    """In Dutch it goes by the words of the source, in English by what was recorded of it."""
    made = attrs.evolve(promise(), text=SUMMARY, evidence=evidence)
    told = [names(lang, letter(), made).of("promise") for lang in ("nl", "en")]
    assert [f"“{nl}”", f"“{SUMMARY}”"] == told


@pytest.mark.parametrize(
    ("by", "source"), [((HILVERSUM,), "Hilversum"), ((), "Brief")], ids=["who", "which letter"]
)
def test_remark_tells_whose_word_it_is(by: tuple[str, ...], source: str) -> None:
    """That something was agreed to be kept from others is told with who says so."""
    records = letter(*by), attrs.evolve(promise(), evidence=quoted(WORDS))
    remark = jr.Remark(jr.Note.CONFIDENTIALITY, ("promise",))
    assert names("nl", *records).remark(remark).startswith(f"volgens {source} afgesproken dit niet")
    assert f"agreed, as stated by {source}, not" in names("en", *records).remark(remark)
    nobody = names("nl", promise()).remark(remark)
    assert nobody.startswith("volgens wat is vastgelegd afgesproken")


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        (quoted("de meeste colleges"), "gepland: besluit van 2018-10-01 – “de meeste colleges”"),
        ((), "gepland: besluit van 2018-10-01"),
    ],
)
def test_plan_in_the_words_of_its_source(evidence: tuple[jr.Evidence, ...], expected: str) -> None:
    """A plan that names nobody is told in the words that announce it."""
    planned = leaving(id="plan", kind=jr.ActKind.DECISION, evidence=evidence)
    told = names("nl", letter(), planned)
    assert expected == told.remark(jr.Remark(jr.Note.PLANNED, ("plan",)))
    assert "gepland: Brief" == told.remark(jr.Remark(jr.Note.PLANNED, ("letter",)))


def test_missing_in_a_term() -> None:
    """A term is told with its last day, where nothing tells the first."""
    lack = jr.Missing(jr.Lack.COMMUNICATION, (HUIZEN,), period(until="2018-10-02"), (HUIZEN,))
    assert "een bericht: Huizen (t/m 2018-10-01)" == names("nl").lack(lack)
    assert "a message: Huizen (through 2018-10-01)" == names("en").lack(lack)
    always = attrs.evolve(lack, period=period())
    assert "een bericht: Huizen (altijd)" == names("nl").lack(always)


@pytest.mark.parametrize(
    ("days", "nl", "en"),
    [
        (period("2019-01-01", "2020-01-01"), "van 2019-01-01 tot 2020-01-01",
         "from 2019-01-01 until 2020-01-01"),
        (period("2019-01-01", "2019-01-02"), "op 2019-01-01", "on 2019-01-01"),
        (period("2019-01-01"), "vanaf 2019-01-01", "from 2019-01-01"),
        (period(until="2020-01-01"), "tot 2020-01-01", "until 2020-01-01"),
        (period(), "altijd", "always"),
        (possibly("2019-01-01"), "vanaf 2019-01-01", "from 2019-01-01"),
    ],
)  # fmt: skip
def test_span(days: jr.Period | jr.UncertainPeriod, nl: str, en: str) -> None:
    """A period is told from its first day until the day after its last."""
    assert (nl, en) == (span(days, "nl"), span(days, "en"))


def test_basis() -> None:
    """A source has its article, id and the text read, in the language asked."""
    act = Basis("Gemeentewet", "art. 160", "BWBR0005416", "2017")
    assert "Gemeentewet art. 160 (BWBR0005416), tekst van 2017" == basis_text(act, "nl")
    assert "Gemeentewet art. 160 (BWBR0005416), text of 2017" == basis_text(act, "en") == str(act)
    noted = attrs.evolve(act, read=None, note=Text("een lezing", "a reading"))
    assert "Gemeentewet art. 160 (BWBR0005416) (een lezing)" == basis_text(noted, "nl")
    letter_only = attrs.evolve(act, article=None, bwb=None, read=None)
    assert "Gemeentewet" == basis_text(letter_only, "nl") == str(letter_only)


@pytest.mark.parametrize("severity", list(Severity))
@pytest.mark.parametrize(("lang", "words"), [("nl", ("overtreden", "niet gevolgd")),
                                             ("en", ("violated", "not followed"))])  # fmt: skip
def test_advice_is_not_violated(severity: Severity, lang: Lang, words: tuple[str, str]) -> None:
    """A deviation from an advice is "not followed"; it binds nobody."""
    word = verdict_word(jr.Verdict.VIOLATED, severity, lang)
    assert words[severity is Severity.ADVICE] == word


def test_satisfied_is_no_deviation() -> None:
    """In words nobody is said to comply."""
    for severity in Severity:
        assert "no deviation" == verdict_word(jr.Verdict.SATISFIED, severity, "en")
        assert "geen afwijking" == verdict_word(jr.Verdict.SATISFIED, severity, "nl")


def test_language() -> None:
    """Two languages are spoken."""
    assert ("nl", "en") == (as_lang("nl"), as_lang("en"))
    with pytest.raises(jr.UsageError, match="expected the language nl or en, got 'NL'"):
        as_lang("NL")


@pytest.mark.parametrize("verdict", list(jr.Verdict))
def test_verdict_by_word(verdict: jr.Verdict) -> None:
    """A verdict is found by its word in code, its word for people, or itself."""
    assert {verdict} == {jr.Verdict.of(each) for each in (verdict, verdict.name, verdict.value)}


@pytest.mark.parametrize("id", ["prevention", "legislation"])
def test_record_goes_before_a_function_or_supplier(id: str) -> None:
    """A record with the id of a function is called by its own name."""
    assert "Stichting" == names("nl", jr.Provider(id=id, name="Stichting")).of(id)

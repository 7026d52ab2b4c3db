"""The terms and dates that have a name, and the procedure of views of the Wgr."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime
from typing import Any

import pytest

from jeugdregio.dates import (
    FIXED_DATES,
    PROVISIONS,
    TERMS,
    AnyDate,
    Count,
    FixedDate,
    Hearing,
    Origin,
    Period,
    Reading,
    Term,
    UncertainDate,
    decision_from,
    fixed_date,
    term,
)
from jeugdregio.errors import UnknownName, UsageError

TODAY = date(2025, 9, 25)
LAST, FROM = date(2025, 11, 20), date(2025, 11, 21)
LATER = date(2025, 10, 30)
LATER_FROM = date(2025, 12, 30)
UNSET = (
    "wgr.evaluation",
    "wgr.budget_view",
    "gi.audit",
    "jw.vision_duration",
    "gi.certifier_stop",
)

EDITIONS = [each for editions in TERMS.values() for each in editions]
ORIGINS = [each.origin for each in EDITIONS if each.origin]
ORIGINS += [each.origin for editions in FIXED_DATES.values() for each in editions]
ORIGINS += [each.origin for each in PROVISIONS.values()]


# the table


@pytest.mark.parametrize(
    ("key", "on", "number", "unit", "count"),
    [
        ("wgr.zienswijze_draft", TODAY, 8, "weeks", Count.FORWARD),
        ("wgr.budget_lead", TODAY, 12, "weeks", Count.BACK),
        ("wgr.budget_lead", date(2022, 6, 30), 8, "weeks", Count.BACK),
        ("wgr.budget_view", date(2022, 7, 1), 12, "weeks", Count.FORWARD),
        ("wgr.budget_view", date(2022, 6, 30), 8, "weeks", Count.FORWARD),
        ("wgr.budget_send", TODAY, 2, "weeks", Count.FORWARD),
        ("wgr.accounts_send", TODAY, 2, "weeks", Count.FORWARD),
        ("wgr.evaluation", TODAY, 4, "years", Count.FORWARD),
        ("aw.standstill", TODAY, 20, "days", Count.FORWARD),
        ("aw.framework_max", TODAY, 4, "years", Count.PERIOD),
        ("gi.cert", TODAY, 3, "years", Count.PERIOD),
        ("gi.cert_provisional", TODAY, 2, "years", Count.PERIOD),
        ("gi.decision", TODAY, 6, "months", Count.FORWARD),
        ("gi.audit", TODAY, 12, "months", Count.FORWARD),
        ("gi.certifier", TODAY, 5, "years", Count.PERIOD),
        ("gi.certifier_stop", date(2019, 6, 28), 6, "months", Count.NOTICE),
        ("jw.amvb_reaction", TODAY, 4, "weeks", Count.FORWARD),
        ("jw.vision_duration", TODAY, 4, "years", Count.PERIOD),
        ("arhi.rules", TODAY, 2, "years", Count.PERIOD),
        ("arhi.own_rules", TODAY, 2, "years", Count.PERIOD),
        ("arhi.committees", TODAY, 1, "months", Count.FORWARD),
        ("arhi.arrangements", TODAY, 6, "months", Count.FORWARD),
        ("arhi.arrangements_longest", TODAY, 12, "months", Count.FORWARD),
        ("arhi.proposal", TODAY, 4, "months", Count.FORWARD),
    ],
)
def test_term(key: str, on: date, number: int, unit: str, count: Count) -> None:
    """Each named term has its length and count, and is statutory unless no law sets it."""
    found = term(key, on=on)
    assert (number, unit, count) == (found.number, found.unit, found.count)
    assert (key not in UNSET) is found.statutory


@pytest.mark.parametrize(
    ("key", "on", "book_year", "expected"),
    [
        ("wgr.principles", TODAY, 2026, date(2025, 4, 30)),
        ("wgr.principles", date(2022, 6, 30), 2022, date(2021, 4, 15)),
        ("wgr.budget_sent_by", TODAY, 2026, date(2025, 9, 14)),
        ("wgr.budget_sent_by", date(2021, 1, 1), 2022, date(2021, 7, 31)),
        ("wgr.accounts_draft", TODAY, 2024, date(2025, 4, 30)),
        ("wgr.accounts_draft", date(2021, 1, 1), 2020, date(2021, 4, 15)),
        ("wgr.accounts_sent_by", TODAY, 2024, date(2025, 7, 14)),
        ("wgr.conform", TODAY, None, date(2024, 7, 1)),
        ("jw.reeleprijs", TODAY, None, date(2024, 7, 1)),
        ("nvo.vision", TODAY, None, date(2021, 12, 31)),
        ("nvo.vision_mid", TODAY, None, date(2021, 7, 1)),
        ("wvbj", TODAY, None, date(2026, 1, 1)),
        ("wvbj.eval", TODAY, 2026, date(2031, 1, 1)),
    ],
)
def test_fixed_date(key: str, on: date, book_year: int | None, expected: date) -> None:
    """Each named date falls on its day, a yearly one before or after its book year."""
    assert expected == fixed_date(key, on=on).of(book_year)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("wgr.evaluation", Reading.ADVICE),
        ("jw.vision_duration", Reading.ADVICE),
        ("aw.framework_max", Reading.OLD_TEXT),
        ("wgr.budget_lead", Reading.SECONDARY),
        ("wgr.budget_view", Reading.UNVERIFIED),
        ("aw.standstill", Reading.SEEN),
        ("gi.cert", Reading.OLD_TEXT),
        ("gi.cert_provisional", Reading.OLD_TEXT),
        ("gi.audit", Reading.ADVICE),
        ("arhi.proposal", Reading.OLD_TEXT),
    ],
)
def test_how_a_term_was_read(key: str, expected: Reading) -> None:
    """What is advice or was read elsewhere is marked so."""
    assert {expected} == {each.origin.reading for each in TERMS[key] if each.origin}


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("wgr.principles", Reading.UNVERIFIED),
        ("wgr.accounts_draft", Reading.UNVERIFIED),
        ("wgr.budget_sent_by", Reading.SECONDARY),
        ("wgr.accounts_sent_by", Reading.SECONDARY),
        ("nvo.vision", Reading.ADVICE),
        ("nvo.vision_mid", Reading.ADVICE),
        ("wvbj", Reading.SEEN),
    ],
)
def test_how_a_date_was_read(key: str, expected: Reading) -> None:
    """Of a day before or by which something is due, the word must have been read."""
    assert {expected} == {each.origin.reading for each in FIXED_DATES[key]}


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        (TERMS["aw.standstill"][0].origin, "unverified that weekends and holidays lengthen it"),
        (TERMS["gi.cert"][0].origin, "text of 2025-01-01"),
        (TERMS["arhi.rules"][0].origin, "no day of their text"),
        (FIXED_DATES["wvbj"][0].origin, "not every part"),
    ],
)
def test_what_to_know_about_a_reading(origin: Origin, words: str) -> None:
    """What a reading leaves open is told beside it."""
    assert words in str(origin.note)


def test_the_provisions_on_reorganisation() -> None:
    """What the law draws by itself that is no term, each once; a tenth makes the difference."""
    assert {"arhi.boundary": 10} == {
        key: each.percent for key, each in PROVISIONS.items() if each.percent is not None
    }
    assert {*PROVISIONS}.isdisjoint({*TERMS, *FIXED_DATES})
    designated = PROVISIONS["arhi.designation"].origin
    assert "Wet arhi 41(3) (read in an old text)" == str(designated)
    older = {
        each.origin.article for each in PROVISIONS.values() if "older" in str(each.origin.note)
    }
    assert {"Wet arhi 1(1)(b), (d)", *(f"Wet arhi 41({n})" for n in (5, 6, 7))} == older


def test_the_evaluation_of_the_new_law_is_a_draft() -> None:
    """The five years stand in an amendment of which the adoption was not read."""
    assert Reading.DRAFT is fixed_date("wvbj.eval", on=TODAY).origin.reading


@pytest.mark.parametrize("origin", ORIGINS, ids=lambda origin: origin.key)
def test_every_origin_can_be_looked_up(origin: Origin) -> None:
    """Each term and date names its article and an address, and says what it is about."""
    assert origin.article
    assert origin.url.startswith("https://")
    assert origin.what.isprintable()
    assert origin.note is None or origin.note.strip()


def test_addresses_are_those_of_the_act() -> None:
    """An act is linked at the national database, an account of it at that account."""
    origins = {origin.key: origin for origin in ORIGINS}
    assert "https://wetten.overheid.nl/BWBR0035779" == origins["gi.decision"].url
    assert "https://wetten.overheid.nl/BWBR0003718" == origins["arhi.rules"].url
    assert origins["wgr.principles"].url.startswith("https://www.gemeente.nu/")


@pytest.mark.parametrize("editions", [*TERMS.values(), *FIXED_DATES.values()])
def test_editions_follow_each_other(editions: tuple[Term | FixedDate, ...]) -> None:
    """No day has two editions of one term, and none is lost between them."""
    for one, two in itertools.pairwise(editions):
        assert one.era.end == two.era.start


def test_short_terms_of_law_stretch() -> None:
    """Among the named terms nothing in weeks that a law sets and is counted on is left alone."""
    weeks = [each for each in EDITIONS if (each.unit, each.count) == ("weeks", Count.FORWARD)]
    assert {True, False} == {each.statutory for each in weeks}
    assert all(each.stretches is each.statutory for each in weeks)


def test_origin_in_words() -> None:
    """The article and how it was read."""
    origin = term("gi.decision", on=TODAY).origin
    assert "Besluit Jeugdwet 3.2.1(2) (read in an old text)" == str(origin)


PREPOSITIONS = {Count.FORWARD: "after", Count.BACK: "before", Count.NOTICE: "before"}


@pytest.mark.parametrize("each", EDITIONS, ids=str)
def test_a_named_term_tells_its_anchor(each: Term) -> None:
    """What it is counted from, said as its count asks."""
    assert each.anchor
    assert str(each).endswith(f" {PREPOSITIONS.get(each.count, 'from')} {each.anchor}")


# the look-up


def test_the_lapsed_article_has_an_end() -> None:
    """Reactions to a draft order had four weeks until article 2.8 lapsed."""
    assert Period(date(2015, 1, 1), date(2026, 1, 1)) == term("jw.amvb_reaction", on=TODAY).era
    with pytest.raises(UsageError, match="no edition is known for 2026-01-01, only for 2015-01-01"):
        term("jw.amvb_reaction", on=date(2026, 1, 1))


def test_the_designation_of_a_certifier_has_an_end() -> None:
    """The next one was not read to its end: no edition is assumed for it."""
    eras = "2014-06-19 until 2019-06-29"
    with pytest.raises(UsageError, match=f"no edition is known for 2019-06-29, only for {eras}"):
        term("gi.certifier_stop", on=date(2019, 6, 29))


def test_a_day_without_an_edition() -> None:
    """The error names the days that have one."""
    eras = "2015-01-01 until 2022-07-01, 2022-07-01 until .."
    with pytest.raises(UsageError, match=f"wgr.budget_lead: .* 2014-12-31, only for {eras}"):
        term("wgr.budget_lead", on=date(2014, 12, 31))


@pytest.mark.parametrize(
    ("key", "why"),
    [("wgr.exit", "the arrangement does"), ("wvbj.transition", "none is known")],
)
def test_a_term_that_no_law_sets(key: str, why: str) -> None:
    """The notice for leaving stands in the arrangement: none is invented."""
    with pytest.raises(UsageError, match=f"{key}: .*{why}"):
        term(key, on=TODAY)
    with pytest.raises(UsageError, match=f"{key}: .*{why}"):
        fixed_date(key, on=TODAY)


def test_unknown_names() -> None:
    """A name that is not there, or is that of a date, is an unknown name."""
    with pytest.raises(UnknownName, match="nothing in the named terms is called 'wvbj'"):
        term("wvbj", on=TODAY)
    with pytest.raises(UnknownName, match=r"nothing in the named dates is called 'gi\.cert'"):
        fixed_date("gi.cert", on=TODAY)


@pytest.mark.parametrize(
    ("key", "near"),
    [
        ("zienswijze", " (did you mean 'wgr.zienswijze_draft'?)"),
        ("budget_", " (did you mean 'wgr.budget_lead' or 'wgr.budget_view' or 'wgr.budget_send'?)"),
        ("aw.standstil", " (did you mean 'aw.standstill'?)"),
        ("arhi.propsal", " (did you mean 'arhi.proposal' or 'arhi.rules'?)"),
        ("termijn", ""),
    ],
)
def test_an_unknown_key_names_those_like_it(key: str, near: str) -> None:
    """Those that hold the word, else those that look like it; a term has one name only."""
    with pytest.raises(UnknownName) as caught:
        term(key, on=TODAY)
    assert f"nothing in the named terms is called {key!r}{near}" == str(caught.value)


def test_what_is_no_date_is_no_day() -> None:
    """A datetime, or a text, is refused before anything is looked up."""
    with pytest.raises(UsageError, match="on: expected a date, got datetime"):
        term("gi.cert", on=datetime(2025, 9, 25, tzinfo=UTC))
    text: Any = "2025-09-25"
    with pytest.raises(UsageError, match="on: expected a date, got '2025-09-25'"):
        fixed_date("wgr.principles", on=text)


def test_a_yearly_date_needs_a_book_year() -> None:
    """Without one there is no day."""
    with pytest.raises(UsageError, match=r"wgr\.principles is a date of every book year"):
        fixed_date("wgr.principles", on=TODAY).of()


@pytest.mark.parametrize("book_year", [1, 10001, 10**30])
def test_a_book_year_outside_the_calendar(book_year: int) -> None:
    """What no date can hold is the library's own error."""
    with pytest.raises(UsageError, match="there is no year"):
        fixed_date("wgr.principles", on=TODAY).of(book_year)


# the decision after the views


def between(low: date | None = None, high: date | None = None) -> UncertainDate:
    """A day between two others."""
    return UncertainDate(low, high)


@pytest.mark.parametrize(
    ("councils", "expected"),
    [
        ([Hearing(TODAY)], FROM),
        ([Hearing(TODAY), Hearing(LATER)], LATER_FROM),
        ([Hearing(TODAY), Hearing(LATER, view=date(2025, 11, 3))], FROM),
        ([Hearing(TODAY, view=LAST)], LAST),
        ([Hearing(TODAY, view=FROM)], FROM),
        ([Hearing(TODAY, view=date(2026, 1, 5))], FROM),
        ([Hearing(TODAY, view=UncertainDate())], between(None, FROM)),
        ([Hearing(TODAY, view=between(LAST, LATER_FROM))], between(LAST, FROM)),
        ([Hearing(TODAY, view=between(FROM, LATER_FROM))], FROM),
        ([Hearing(None)], between()),
        ([Hearing(None, view=LAST)], between(None, LAST)),
        ([Hearing(None), Hearing(TODAY)], between(FROM)),
        ([Hearing(None, view=LAST), Hearing(TODAY)], FROM),
        ([Hearing(between(TODAY, LATER))], between(FROM, LATER_FROM)),
        ([Hearing(between(TODAY))], between(FROM)),
        ([Hearing(between(TODAY), view=LATER_FROM)], between(FROM, LATER_FROM)),
    ],
)
def test_decision_from(councils: list[Hearing], expected: AnyDate) -> None:
    """Per council its term or its view, whichever is first; of all councils the last."""
    assert expected == decision_from(*councils)


def test_decision_takes_equated_days() -> None:
    """A decree that the table lacks moves the decision."""
    assert date(2025, 11, 22) == decision_from(Hearing(TODAY), equated={LAST})


@pytest.mark.parametrize(
    ("received", "view"),
    [
        (TODAY, date(2025, 9, 24)),
        (between(TODAY, LATER), date(2025, 9, 24)),
        (TODAY, between(None, date(2025, 9, 24))),
    ],
)
def test_a_view_before_the_draft_is_refused(received: AnyDate, view: AnyDate) -> None:
    """Nobody gives a view on what has not come; on the day itself one may."""
    with pytest.raises(UsageError, match=r"view: .* from 2025-09-25 on .* 2025-09-24"):
        Hearing(received, view)
    assert FROM == decision_from(Hearing(TODAY, view=TODAY), Hearing(TODAY))


def test_a_view_that_may_have_come_after_the_draft() -> None:
    """Where the days may be in order nothing is refused."""
    assert between(TODAY, LATER) == Hearing(between(TODAY, LATER), view=TODAY).received
    assert between(None, TODAY) == decision_from(Hearing(between(None, LATER), view=TODAY))


@pytest.mark.parametrize("field", ["received", "view"])
def test_a_hearing_has_dates(field: str) -> None:
    """A text is no day here either."""
    days: dict[str, Any] = {"received": TODAY, "view": None} | {field: "2025-09-25"}
    with pytest.raises(UsageError, match=f"{field}: expected a date, got '2025-09-25'"):
        Hearing(**days)


def test_no_council_is_refused() -> None:
    """Without a council there is nothing to wait for, and so no question."""
    with pytest.raises(UsageError, match="at least one council"):
        decision_from()


def test_a_receipt_before_the_procedure_existed() -> None:
    """The era is that of the receipt: before July 2022 there was no such term."""
    with pytest.raises(UsageError, match=r"wgr\.zienswijze_draft: no edition is known for 2022-06"):
        decision_from(Hearing(date(2022, 6, 30)))

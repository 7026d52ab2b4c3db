"""PRA001: a mandate is complete."""

from __future__ import annotations

from typing import Any

import pytest
from tests.rules.landscapes import (
    HILVERSUM,
    checked,
    complete,
    day,
    exempted,
    explained,
    grounds,
    lacking,
    letter,
    period,
    possibly,
    remarks,
    said_in,
    shows,
)
from tests.rules.mandates import (
    COLLEGE,
    CRISIS,
    DIRECTOR,
    END_NOT_SEEN,
    ENDS,
    FOUR_WEEKS,
    GRANTED,
    LAREN,
    MANDATE,
    OFFICIAL,
    REGIO,
    SUB,
    TERM,
    TODAY,
    asking,
    delegation,
    granted,
    mandate,
    of,
    rechecked,
    sub_mandate,
)

import jeugdregio as jr
from jeugdregio.rules import rule_page
from jeugdregio.rules.families.pra_granting import PRA001

only = asking(PRA001)


def about(*records: jr.Record, **asked: Any) -> jr.Finding:
    """What the rule says about the mandate."""
    return of("PRA001", granted(*records), **asked)


def lack(
    what: str, id: str = MANDATE, who: str = COLLEGE
) -> tuple[str, tuple[str, ...], None, Any]:
    """A slot of the mandate that is not recorded; its giver could supply it."""
    return (what, (id,), None, (who,))


# what is asked about


@shows("PRA001", "mandate")
@pytest.mark.parametrize(
    ("on", "there"),
    [
        ("2019-05-31", False),
        (GRANTED, True),
        ("2020-12-31", True),
        (ENDS, False),
    ],
)
def test_mandate_that_holds_that_day(on: str, there: bool) -> None:
    """A mandate is asked about from its first day through its last."""
    (found,) = checked(granted(), on=on, select=["PRA001"])
    assert there is (found.subject == (MANDATE,))


def test_mandate_that_may_hold_that_day() -> None:
    """A mandate of which the end was not seen is asked about as long as it may hold."""
    found = about(mandate(period=END_NOT_SEEN), on="2040-01-01")
    assert jr.Verdict.NOT_SHOWN is found.verdict


def test_delegation_is_not_asked_about() -> None:
    """Who has the power by delegation acts in his own name."""
    found = of("PRA001", granted(delegation()), "delegation")
    assert jr.Verdict.NOT_APPLICABLE is found.verdict
    assert "outside its subject: a delegation: its holder acts in his own name" in found.message


# the three answers


@shows("PRA001", "satisfied")
def test_all_slots_are_recorded() -> None:
    """Who, what, until when, on whose behalf and a limit that can be tested: no deviation."""
    found = about()
    assert jr.Verdict.SATISFIED is found.verdict
    assert ({MANDATE: "supports"}, ()) == (grounds(found), found.remarks)


@shows("PRA001", "not shown")
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"holder": None}, ["holder"]),
        ({"acts": None}, ["for which acts"]),
        ({"functions": None}, ["care functions"]),
        ({"limits": None}, ["limit"]),
        ({"period": END_NOT_SEEN}, ["term"]),
        ({"holder": None, "limits": None, "period": END_NOT_SEEN}, ["holder", "limit", "term"]),
        ({"limits": (jr.Limit(words="zie bijlage"),)}, ["limit in words only"]),
        ({"limits": (jr.Limit(frame="letter"),)}, ["bound of the frame"]),
        ({"limits": (jr.Limit(frame="letter"), jr.Limit(words="zie bijlage"))},
         ["bound of the frame", "limit in words only"]),
    ],
)  # fmt: skip
def test_each_slot_that_is_not_recorded(fields: dict[str, Any], expected: list[str]) -> None:
    """Each slot that nobody recorded is named, and its giver could supply it."""
    found = about(letter(COLLEGE), mandate(**fields))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert [lack(each) for each in expected] == lacking(found)
    assert {MANDATE: "supports"} == grounds(found)


@shows("PRA001", "violated")
@pytest.mark.parametrize(
    ("fields", "slots"),
    [
        ({"limits": ()}, ("limit",)),
        ({"period": period(GRANTED)}, ("without-end",)),
        ({"limits": (), "period": period(GRANTED)}, ("without-end", "limit")),
        ({"limits": (), "holder": None}, ("limit",)),
    ],
)
def test_slot_recorded_as_none(fields: dict[str, Any], slots: tuple[str, ...]) -> None:
    """A mandate that says itself that it has no limit, or no end, lacks that part."""
    found = about(mandate(**fields))
    assert jr.Verdict.VIOLATED is found.verdict
    assert [("not settled by the mandate", slots, None)] == remarks(found)
    assert ({MANDATE: "supports"}, ()) == (grounds(found), found.missing)


def test_no_period_at_all_says_nothing_of_an_end() -> None:
    """Of a mandate without any bound it is not recorded when it holds."""
    found = about(mandate(period=period()))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert [lack("term", MANDATE, COLLEGE)] == lacking(found)


@pytest.mark.parametrize(
    "fields",
    [
        {"acts": ()},
        {"functions": ()},
        {"functions": None, "scope": "care"},
        {"limits": (jr.Limit(words="zie bijlage"), FOUR_WEEKS)},
        {"limits": (jr.Limit(frame="letter", amount=jr.Amount(50_000)),)},
        {"limits": (jr.Limit(excluded=(jr.ActKind.STATEMENT,)),)},
        {"period": jr.UncertainPeriod(period(GRANTED, "2020-06-01"), TERM)},
        {"period": possibly(GRANTED, ENDS)},
    ],
)
def test_what_counts_as_recorded(fields: dict[str, Any]) -> None:
    """For all acts or all care is told as well; so is an end of which only the last day is known.

    One limit that can be tested is enough.
    """
    care = jr.Scope(id="care", functions=("crisis-stay",))
    assert jr.Verdict.SATISFIED is about(letter(COLLEGE), care, mandate(**fields)).verdict


# on whose behalf


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([], []),
        ([sub_mandate(under=())], [lack("on whose behalf", SUB, DIRECTOR)]),
        ([mandate(giver=OFFICIAL)], [lack("on whose behalf", SUB, DIRECTOR)]),
        ([mandate(giver=OFFICIAL, under=("first",)), mandate(id="first", holder=OFFICIAL)], []),
    ],
    ids=["parent", "no parent", "parent of an official", "two steps"],
)
def test_on_whose_behalf_a_sub_mandate_is(records: list[jr.Record], expected: list[Any]) -> None:
    """A sub-mandate is on behalf of who gave the first; an office has no power of its own."""
    landscape = granted(sub_mandate(), *records)
    assert expected == lacking(of("PRA001", landscape, SUB))


def test_parent_that_was_not_known_yet() -> None:
    """On whose behalf is missing while the mandate above was not known."""
    landscape = granted(mandate(known_from=day("2020-04-01")), sub_mandate())
    found = of("PRA001", landscape, SUB, known_at=TODAY)
    assert [lack("on whose behalf", SUB, DIRECTOR)] == lacking(found)


# completeness


NOTHING_TOLD = mandate(holder=None, acts=None, functions=None, limits=None)


@pytest.mark.parametrize(
    ("by", "to"), [(COLLEGE, MANDATE), (COLLEGE, COLLEGE), (LAREN, MANDATE), (LAREN, LAREN)]
)
def test_slot_absent_in_a_mandate_declared_complete(by: str, to: str) -> None:
    """Of a mandate that its giver declares complete, what is not recorded is not in it."""
    own = complete("mandates", by, to, on=TODAY)
    found = about(NOTHING_TOLD, own)
    assert jr.Verdict.VIOLATED is found.verdict
    slots = ("holder", "kind of act", "scope", "limit")
    assert [("not settled by the mandate", slots, None)] == remarks(found)
    assert {MANDATE: "supports", own.id: "declares complete"} == grounds(found)


def test_giver_whose_own_mandate_is_absent_in_what_is_complete() -> None:
    """A sub-mandate declared complete by its giver that rests on nothing is on nobody's behalf."""
    own = complete("mandates", DIRECTOR, SUB, on=TODAY)
    found = of("PRA001", granted(sub_mandate(under=()), own), SUB)
    assert jr.Verdict.VIOLATED is found.verdict
    assert [("not settled by the mandate", ("on whose behalf",), None)] == remarks(found)


@shows("PRA001", "declaration")
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"on": TODAY}, jr.Verdict.VIOLATED),
        ({"on": "2020-02-29"}, jr.Verdict.NOT_SHOWN),
        ({"on": TODAY, "period": period(until="2020-03-02")}, jr.Verdict.VIOLATED),
        ({"on": TODAY, "period": period(until=TODAY)}, jr.Verdict.NOT_SHOWN),
        ({"on": TODAY, "kinds": ("mandate",)}, jr.Verdict.VIOLATED),
        ({"on": TODAY, "kinds": ("power-of-attorney",)}, jr.Verdict.NOT_SHOWN),
    ],
)
def test_declaration_reaches_the_day_asked(fields: dict[str, Any], expected: jr.Verdict) -> None:
    """A declaration of an earlier day, for other days or of other kinds denies nothing."""
    own = complete("mandates", COLLEGE, MANDATE, **fields)
    assert expected is about(mandate(limits=None), own).verdict


@pytest.mark.parametrize("fields", [{"period": END_NOT_SEEN},
                                    {"limits": (jr.Limit(words="zie bijlage"),)}])  # fmt: skip
def test_what_was_not_seen_stays_unknown(fields: dict[str, Any]) -> None:
    """An end that was not seen, or a limit in an annex, is there all the same."""
    own = complete("mandates", COLLEGE, MANDATE, on=TODAY)
    assert jr.Verdict.NOT_SHOWN is about(mandate(**fields), own).verdict


def test_declaration_by_another_is_not_enough() -> None:
    """What the Regio declares about a mandate of Laren asks for the word of its giver."""
    theirs = complete("mandates", REGIO, MANDATE, on=TODAY)
    found = about(mandate(limits=None), theirs)
    assert jr.Verdict.NOT_SHOWN is found.verdict
    wanted = ("declaration by the holder of the duty", (COLLEGE,), None, (COLLEGE,))
    assert [wanted] == lacking(found)


def test_last_day_of_the_calendar() -> None:
    """The rule can be asked about the last day that there is."""
    found = about(mandate(period=period(GRANTED), limits=None), on="9999-12-31")
    assert jr.Verdict.VIOLATED is found.verdict


# whose word


@pytest.mark.parametrize("field", [None, "limits"])
def test_slot_that_only_another_denies(field: str | None) -> None:
    """That there is no limit is alleged by Hilversum: the account of the giver is missing."""
    alleged = mandate(limits=(), evidence=said_in(field=field))
    found = about(letter(HILVERSUM), alleged)
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert [("own account", (COLLEGE,), None, (COLLEGE,))] == lacking(found)
    assert (HILVERSUM,) == found.alleged_by


def test_each_slot_is_weighed_by_itself() -> None:
    """No limit, as another alleges, does not weaken what the giver itself says of the end."""
    fields = {"limits": (), "period": period(GRANTED)}
    both = (*said_in("theirs", field="limits"), *said_in("own", field="period"))
    documents = letter(HILVERSUM, id="theirs"), letter(LAREN, id="own")
    assert jr.Verdict.VIOLATED is about(*documents, mandate(**fields, evidence=both)).verdict


# the period of the rule


@shows("PRA001", "measured")
@pytest.mark.parametrize(("since", "marked"), [("2019-03-30", True), ("2019-03-31", False)])
def test_mandate_older_than_the_advice(since: str, marked: bool) -> None:
    """A mandate from before the last day of the memo is measured with a later yardstick."""
    found = about(mandate(limits=(), period=period(since, ENDS)))
    assert (jr.Verdict.VIOLATED, marked) == (found.verdict, found.hindsight)
    assert (not marked) is found.counts


@pytest.mark.parametrize(
    ("days", "marked"),
    [
        (period(until=ENDS), False),
        (possibly("2018-01-01", ENDS), True),
        (possibly(until=ENDS), False),
        (jr.UncertainPeriod(period("2019-03-31", ENDS), period("2018-01-01", ENDS)), False),
    ],
)
def test_first_day_that_is_uncertain(days: jr.dates.AnyPeriod, marked: bool) -> None:
    """Measured on the last day it can have been granted, and on the first if that is all known."""
    assert marked is about(mandate(limits=(), period=days)).hindsight


@pytest.mark.parametrize(("on", "expected"), [("2019-03-30", ()), ("2019-03-31", (MANDATE,))])
def test_first_day_of_the_rule(on: str, expected: tuple[str, ...]) -> None:
    """The rule asks from the last day that the memo can have; on the day before it does not."""
    landscape = granted(mandate(period=period("2019-01-01", ENDS)))
    (found,) = checked(landscape, on=on, select=["PRA001"])
    assert expected == found.subject


def test_hindsight() -> None:
    """Asked with a later yardstick, it speaks of days before the memo."""
    landscape = granted(mandate(period=period("2018-01-01", ENDS)))
    (found,) = checked(landscape, on="2018-09-07", select=["PRA001"], hindsight=True)
    assert (jr.Verdict.SATISFIED, True) == (found.verdict, found.hindsight)


# what sets it aside


@shows("PRA001", "explained")
def test_advice_that_is_explained() -> None:
    """The giver may explain why its mandate has no limit."""
    reason = explained("PRA001", MANDATE, by=(COLLEGE,))
    found = about(mandate(limits=()), reason)
    assert (jr.Verdict.EXPLAINED, reason) == (found.verdict, found.explanation)


@shows("PRA001", "exempted")
def test_advice_that_is_exempted() -> None:
    """An exception on record is told instead."""
    found = about(mandate(limits=()), exempted("PRA001", MANDATE))
    assert jr.Verdict.NOT_APPLICABLE is found.verdict


# in words


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", "niet gevolgd"),
        ("en", "not followed"),
    ],
)
def test_deviation_in_words(lang: str, expected: str) -> None:
    """An advice is not followed; the remark tells which parts, in the language asked."""
    found = about(mandate(limits=(), period=period(GRANTED)), lang=lang)
    assert expected == found.word
    (told,) = map(found.names.remark, found.remarks)
    messages = {
        "nl": ("het mandaat bepaalt niet alles: aan wie, wat, tot wanneer, namens wie en "
               "tot welke grens",
               "wat het mandaat openlaat: looptijd (verleend zonder einddatum), grens"),
        "en": ("the mandate does not settle everything: to whom, what, until when, on "
               "whose behalf and up to which limit",
               "left open by the mandate: term (granted without an end), limit"),
    }  # fmt: skip
    assert messages[lang] == (found.said, told)


def test_page_names_the_rule_of_law() -> None:
    """Whether a mandate is in writing is for the rule of law."""
    for lang, expected in (("nl", "- De wettelijke kant: AWB001"),
                           ("en", "- Counterpart in law: AWB001")):  # fmt: skip
        assert expected in rule_page(PRA001, lang).splitlines()


def test_checked_again_after_a_change() -> None:
    """The mandate above is read: without it the answer is another."""
    landscape = granted(sub_mandate(under=()))
    found = of("PRA001", landscape.removing(SUB).adding(sub_mandate()), SUB)
    assert jr.Verdict.SATISFIED is found.verdict
    own = complete("mandates", COLLEGE, MANDATE, on=TODAY)
    before = granted(mandate(limits=None))
    assert jr.Verdict.VIOLATED is rechecked(PRA001, (MANDATE,), before, own).verdict


def test_limit_of_any_kind_that_can_be_tested() -> None:
    """A situation, a length of time, an arrangement that runs: each can be tested."""
    for limit in (CRISIS, FOUR_WEEKS, jr.Limit(while_running=REGIO),
                  jr.Limit(agreement_of=(REGIO,)), jr.Limit(amount=jr.Amount(1))):  # fmt: skip
        assert jr.Verdict.SATISFIED is about(mandate(limits=(limit,))).verdict


@pytest.mark.parametrize("days", [period(GRANTED), END_NOT_SEEN])
def test_a_mandate_for_as_long_as_an_arrangement_runs(days: jr.Period | jr.UncertainPeriod) -> None:
    """It ends with the arrangement; without that it has no end, or one that was not seen."""
    tied = about(mandate(period=days, limits=(jr.Limit(while_running=REGIO),)))
    free = about(mandate(period=days, limits=(FOUR_WEEKS,)))
    assert jr.Verdict.SATISFIED is tied.verdict
    assert tied.verdict is not free.verdict

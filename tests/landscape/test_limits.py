"""Each limit of a mandate: inside it, outside it, and where nobody can tell."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.helpers import between, complete, day, document, period, uncertain
from tests.landscape.mandates import (
    BOARD,
    COLLEGE,
    DIRECTOR,
    LAREN,
    REGIO,
    TODAY,
    act,
    ask,
    crisis,
    grounds,
    lacks,
    laren,
    mandate,
    may,
    passed_on,
    remarks,
    said,
    unrecorded,
    volmacht,
)

from jeugdregio.dates import AnyPeriod
from jeugdregio.landscape import Landscape
from jeugdregio.landscape.limits import perhaps_meant
from jeugdregio.landscape.who_may import WhoMay
from jeugdregio.model import (
    Act,
    ActingRole,
    ActKind,
    ActState,
    ActStatus,
    Amount,
    Answer,
    Arrangement,
    Completeness,
    Duration,
    Limit,
    Per,
    Record,
    Truth,
    Vat,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def limited(limit: Limit, *records: Record, **fields: Any) -> Landscape:
    """Laren, where the mandate of the director has one limit."""
    return laren(mandate(limits=(limit,), **fields), *records)


def within(landscape: Landscape, act: str = "deploy", **asked: Any) -> Truth:
    """Whether the act falls within the limits: the slot of the chain, not the whole answer."""
    (line,) = ask(landscape, act, **asked).value.lines
    (chain,) = line.chains
    (truth,) = (truth for _, slot, truth in chain.slots if slot.value == "limit")
    return truth


def not_under(answer: Answer[WhoMay]) -> bool:
    """Whether it says "not under this mandate" for its limit, and is no NO for that."""
    told = ("not under this mandate", ("mandate", "limit")) in remarks(answer)
    return told and answer.truth is UNKNOWN and "mandate" in grounds(answer)


# none recorded, or none


def test_without_a_limit_everything_is_within() -> None:
    """A mandate that is recorded to have no limit carries the act."""
    assert YES is may(laren(mandate(limits=())))


def test_limits_that_are_not_recorded() -> None:
    """Not recorded is not none: which limit there is, is missing."""
    answer = ask(laren(mandate(limits=None)))
    assert (UNKNOWN, [("limit", ("mandate",)), *unrecorded(COLLEGE)]) == (
        answer.truth,
        lacks(answer),
    )


def test_every_limit_counts() -> None:
    """One that fails makes the act fall outside; one that is unknown leaves it unknown."""
    four_weeks = Limit(duration=Duration(days=28))
    words = Limit(words="conform de bijlage")
    case = laren(mandate(limits=(four_weeks, words)))
    assert UNKNOWN is within(case, duration=28)
    assert NO is within(case, duration=29)


# amounts


MOST = Amount(50_000, Vat.EXCLUDED)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Amount(49_999, Vat.EXCLUDED), YES),
        (Amount(50_000, Vat.EXCLUDED), YES),
        (Amount(50_001, Vat.EXCLUDED), NO),
        (Amount(1, Vat.INCLUDED), UNKNOWN),
        (Amount(900_000, Vat.INCLUDED), UNKNOWN),
        (50_000, UNKNOWN),
        (None, UNKNOWN),
        (Amount(1, Vat.EXCLUDED, Per.YEAR), UNKNOWN),
    ],
)
def test_an_amount(asked: Amount | int | None, expected: Truth) -> None:
    """At most the amount, on the same basis of tax and for one act; else nobody can compare."""
    case = limited(Limit(amount=MOST))
    assert expected is within(case, amount=asked)
    answer = ask(case, amount=asked)
    told = {"amount", "amount with or without VAT"} & {what for what, _ in lacks(answer)}
    assert (expected is UNKNOWN, expected is NO) == (bool(told), not_under(answer))


OF_LIMIT, OF_AMOUNT = "limit with or without VAT", "amount with or without VAT"


@pytest.mark.parametrize(
    ("most", "asked", "expected"),
    [
        (None, None, [OF_AMOUNT, OF_LIMIT]),
        (None, Vat.EXCLUDED, [OF_LIMIT]),
        (Vat.EXCLUDED, None, [OF_AMOUNT]),
        (Vat.EXCLUDED, Vat.INCLUDED, ["amount"]),
    ],
)
def test_what_does_not_tell_of_tax(
    most: Vat | None, asked: Vat | None, expected: list[str]
) -> None:
    """Where both amounts are told, only the tax is missing: of the limit, the amount, or both."""
    answer = ask(limited(Limit(amount=Amount(50_000, most))), amount=Amount(50_001, asked))
    about = [each for each in lacks(answer) if each not in unrecorded(COLLEGE)]
    assert [(what, ("mandate",)) for what in expected] == about


@pytest.mark.parametrize("vat", [None, *Vat])
@pytest.mark.parametrize("euros", [1, 150_000])
def test_an_amount_without_tax_told_is_no_basis(vat: Vat | None, euros: int) -> None:
    """Two amounts of which nobody told whether tax is in them are not on the same basis."""
    assert UNKNOWN is within(limited(Limit(amount=Amount(50_000, None))), amount=Amount(euros, vat))


def test_what_a_year_adds_up_to_is_compared_as_such() -> None:
    """The sum of a year against the sum of a year."""
    case = limited(Limit(amount=Amount(100, Vat.EXCLUDED, Per.YEAR)))
    assert YES is within(case, amount=Amount(100, Vat.EXCLUDED, Per.YEAR))
    assert NO is within(case, amount=Amount(101, Vat.EXCLUDED, Per.YEAR))


A_YEAR = Limit(amount=Amount(100, Vat.EXCLUDED, Per.YEAR))
SIXTY = Amount(60, Vat.EXCLUDED)


def spent(id: str = "spent", on: str = "2018-03-01", **fields: Any) -> Act:
    """That sixty euros were spent under the mandate, earlier in the year."""
    given: dict[str, Any] = {"day": day(on), "amount": SIXTY, "under": "mandate"}
    return act(id, **given | fields)


def all_acts(*about: str, **fields: Any) -> Completeness:
    """That all acts were recorded; about the mandate unless told otherwise."""
    given: dict[str, Any] = {"day": day("2019-01-01"), "by": (DIRECTOR,)}
    return complete("acts", *(about or ("mandate",)), **given | fields)


def of_year(*records: Record, euros: int = 40, **fields: Any) -> Truth:
    """Whether so many euros today stay within the amount of the year."""
    case = limited(A_YEAR, *records, **fields)
    return within(case, amount=Amount(euros, Vat.EXCLUDED))


def test_the_amount_of_a_year_needs_all_acts_of_that_year() -> None:
    """Below it for certain only where nothing was left out; above it by the act alone."""
    assert UNKNOWN is of_year()
    assert YES is of_year(all_acts())
    assert NO is of_year(euros=101)
    assert [YES, NO] == [of_year(spent(), all_acts(), euros=each) for each in (40, 41)]
    assert [UNKNOWN, NO] == [of_year(spent(), euros=each) for each in (40, 41)]


def test_the_acts_of_the_year_are_grounds() -> None:
    """A NO shows what was spent before it."""
    case = limited(A_YEAR, spent())
    assert "spent" in grounds(ask(case, amount=Amount(41, Vat.EXCLUDED)))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"on": "2017-12-31"}, YES),
        ({"on": "2018-01-01"}, NO),
        ({"on": "2018-09-19"}, NO),
        ({"on": TODAY}, UNKNOWN),
        ({"on": "2018-09-21"}, YES),
        ({"on": "2019-01-01"}, YES),
        ({"day": between("2017-12-01", "2018-02-01")}, UNKNOWN),
        ({"day": between("2018-02-01", "2018-02-15")}, NO),
        ({"day": between("2018-09-01", "2018-10-01")}, UNKNOWN),
        ({"day": between(None, "2018-02-01")}, UNKNOWN),
        ({"day": between("2018-02-01", None)}, UNKNOWN),
        ({"statuses": (ActStatus(ActState.PLANNED, day("2018-01-01")),)}, YES),
        ({"amount": None}, UNKNOWN),
        ({"amount": Amount(60, Vat.INCLUDED)}, UNKNOWN),
        ({"amount": Amount(60, Vat.EXCLUDED, Per.YEAR)}, UNKNOWN),
        ({"under": None}, YES),
    ],
)
def test_what_counts_in_a_year(fields: dict[str, Any], expected: Truth) -> None:
    """What was done before it, in its year; what perhaps was, and what is unknown, stops a YES."""
    assert expected is of_year(spent(**fields), all_acts(), euros=60)


def test_what_perhaps_counts_matters_only_where_it_tips() -> None:
    """An act that perhaps was of this year leaves room all the same."""
    perhaps = spent(day=between("2017-12-01", "2018-02-01"))
    assert YES is of_year(perhaps, all_acts(), euros=40)


def test_acts_under_a_sub_mandate_use_up_the_amount() -> None:
    """The limit of the parent is for all that rests on it, at whatever depth."""
    below = passed_on("below", "mandate")
    deeper = passed_on("deeper", "below", giver="manager", holder=BOARD)
    assert NO is of_year(below, deeper, spent(under="deeper"), all_acts(), euros=41)


@pytest.mark.parametrize(
    ("allowed", "holder", "expected"),
    [(False, DIRECTOR, YES), (None, DIRECTOR, UNKNOWN), (True, DIRECTOR, UNKNOWN)],
)
def test_who_may_declare_the_acts_of_a_year(
    allowed: bool | None, holder: str, expected: Truth
) -> None:
    """The acts of the holder are all there are, where he may not pass the mandate on."""
    assert expected is of_year(all_acts(holder), sub_mandate=allowed)


def test_a_mandate_without_a_holder_has_no_acts_of_his() -> None:
    """Only a declaration about the mandate itself tells that nothing was left out."""
    case = limited(A_YEAR, all_acts(DIRECTOR), holder=None, sub_mandate=False)
    assert UNKNOWN is within(case, amount=Amount(1, Vat.EXCLUDED))


def test_a_recorded_act_is_not_counted_twice() -> None:
    """Asked about an act of the year, it is one of the acts, not another beside it."""
    own = spent("own", TODAY, amount=Amount(100, Vat.EXCLUDED))
    case = limited(A_YEAR, own, all_acts())
    assert YES is case.on(TODAY).who_may("own").truth


def test_the_last_year_there_is() -> None:
    """The end of the calendar is no reason to fail."""
    case = limited(A_YEAR, all_acts(day=date.max), spent(on="9999-03-01"))
    truths = [within(case, on="9999-12-31", amount=Amount(each, Vat.EXCLUDED)) for each in (40, 41)]
    assert [YES, NO] == truths


# the frame


@pytest.mark.parametrize(
    ("bound", "asked", "expected", "missing"),
    [
        (None, MOST, UNKNOWN, [("bound of the frame", ("mandate", "frame"))]),
        (None, None, UNKNOWN, [("bound of the frame", ("mandate", "frame"))]),
        (MOST, MOST, YES, []),
        (MOST, Amount(50_001, Vat.EXCLUDED), NO, []),
        (MOST, None, UNKNOWN, [("amount", ("mandate",))]),
        (MOST, 1, UNKNOWN, [("amount with or without VAT", ("mandate",))]),
    ],
)
def test_a_frame(
    bound: Amount | None,
    asked: Amount | int | None,
    expected: Truth,
    missing: list[tuple[str, tuple[str, ...]]],
) -> None:
    """Within the bound that a document sets; unknown without the bound or the amount."""
    case = limited(Limit(frame="frame", amount=bound), document("frame"))
    assert expected is within(case, amount=asked)
    found = [each for each in lacks(ask(case, amount=asked)) if each not in unrecorded(COLLEGE)]
    assert missing == found


# duration


@pytest.mark.parametrize(
    ("limit", "asked", "expected"),
    [
        (Duration(days=28), Duration(days=27), YES),
        (Duration(days=28), 28, YES),
        (Duration(days=28), 29, NO),
        (Duration(days=28), 42, NO),
        (Duration(days=28), None, UNKNOWN),
        (Duration(days=28), Duration(months=1), NO),
        (Duration(months=1), 30, YES),
        (Duration(months=1), 31, NO),
        (Duration(months=1), Duration(months=1), YES),
        (Duration(months=12), 365, YES),
        (Duration(months=12), 366, NO),
    ],
)
def test_a_duration(limit: Duration, asked: Duration | int | None, expected: Truth) -> None:
    """Four weeks are 28 days; a month from 20 September is thirty."""
    case = limited(Limit(duration=limit))
    assert expected is within(case, duration=asked)
    assert (expected is NO) == not_under(ask(case, duration=asked))


@pytest.mark.parametrize(
    ("on", "asked", "expected"),
    [
        ("2018-02-01", 28, YES),
        ("2018-02-01", 29, NO),
        ("2018-01-31", 28, YES),
        ("2018-01-31", 29, NO),
        ("2020-02-01", 29, YES),
        ("2018-03-01", 31, YES),
        ("2018-03-01", 32, NO),
    ],
)
def test_a_month_goes_by_the_calendar(on: str, asked: int, expected: Truth) -> None:
    """From the day of the act; one month after 31 January is the last of February."""
    assert expected is within(limited(Limit(duration=Duration(months=1))), on=on, duration=asked)


def test_a_month_is_no_more_than_four_weeks_in_february() -> None:
    """And asked in months, against days."""
    case = limited(Limit(duration=Duration(days=28)))
    month = Duration(months=1)
    days = ("2018-02-01", "2020-02-01")
    assert [YES, NO] == [within(case, on=on, duration=month) for on in days]


# situations


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((), UNKNOWN),
        ("urgency", YES),
        (("urgency", "crisis"), YES),
        ({"urgency": True, "danger": False}, YES),
        ({"urgency": False}, UNKNOWN),
        ({"urgency": False, "danger": False}, NO),
        ("haste", UNKNOWN),
    ],
)
def test_a_situation(given: Any, expected: Truth) -> None:
    """One of them is enough; denied only when all of them are, else the situation is missing."""
    case = limited(Limit(situations=("urgency", "danger")))
    answer = ask(case, given=given)
    assert expected is within(case, given=given)
    missing = ("situation", ("mandate", "danger", "urgency")) in lacks(answer)
    assert (expected is UNKNOWN, expected is NO) == (missing, not_under(answer))


# prior agreement


def consent(on: str = "2018-09-01", id: str = "consent", by: str = BOARD, **fields: Any) -> Act:
    """That the board agreed to the mandate."""
    return said(id, ActKind.CONSENT, by, "mandate", on, **fields)


def refusal(on: str = "2018-09-01", id: str = "refusal", by: str = BOARD, **fields: Any) -> Act:
    """That the board refused it."""
    return said(id, ActKind.REFUSAL, by, "mandate", on, **fields)


def agreed(*records: Record, **asked: Any) -> Truth:
    """Whether a mandate that needs the agreement of the board can be used."""
    return within(limited(Limit(agreement_of=(BOARD,)), *records), **asked)


def board_acts(**fields: Any) -> Completeness:
    """That the board recorded all its acts."""
    return all_acts(BOARD, **{"by": (BOARD,)} | fields)


PLANNED = (ActStatus(ActState.PLANNED, day("2018-01-01")),)
WITHDRAWN = (ActStatus(ActState.WITHDRAWN, day("2018-09-10")),)
PERHAPS = between("2018-09-01", "2018-10-01")


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ((), UNKNOWN),
        ((consent(),), YES),
        ((consent(TODAY),), YES),
        ((consent("2018-09-21"),), UNKNOWN),
        ((consent(day=PERHAPS),), UNKNOWN),
        ((consent(by=DIRECTOR),), UNKNOWN),
        ((consent(statuses=PLANNED),), UNKNOWN),
        ((consent(statuses=WITHDRAWN),), UNKNOWN),
        ((refusal(),), NO),
        ((refusal("2018-09-21"),), UNKNOWN),
        ((refusal(day=PERHAPS),), UNKNOWN),
        ((refusal(day=PERHAPS), consent("2018-08-01")), UNKNOWN),
        ((refusal(statuses=PLANNED), consent()), YES),
        ((refusal(by=DIRECTOR), consent()), YES),
        ((consent("2018-09-01"), refusal("2018-09-10")), NO),
        ((refusal("2018-09-01"), consent("2018-09-10")), YES),
        ((refusal("2018-09-01"), consent("2018-09-21")), NO),
        ((refusal(), consent()), UNKNOWN),
        ((refusal(day=between("2018-09-01", "2018-09-05")), consent("2018-09-03")), UNKNOWN),
        ((refusal(day=between(None, "2018-09-05")), consent("2018-09-06")), YES),
        ((refusal("2018-09-05"), consent(day=between(None, "2018-09-01"))), NO),
    ],
)
def test_a_prior_agreement(records: tuple[Act, ...], expected: Truth) -> None:
    """The last word of the body by that day, as far as it is known which one that is."""
    assert expected is agreed(*records)
    assert expected is agreed(*reversed(records))


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ((board_acts(),), NO),
        ((board_acts(), consent("2018-09-21")), NO),
        ((board_acts(), consent(statuses=WITHDRAWN)), NO),
        ((board_acts(), consent(day=PERHAPS)), UNKNOWN),
        ((board_acts(), consent()), YES),
        ((board_acts(day=day("2018-09-19")),), UNKNOWN),
        ((board_acts(day=day(TODAY)),), NO),
        ((board_acts(period=period("2018-09-01")),), UNKNOWN),
        ((board_acts(kinds=("consent",)),), NO),
        ((board_acts(kinds=("decision",)),), UNKNOWN),
        ((all_acts(DIRECTOR),), UNKNOWN),
    ],
)
def test_an_agreement_that_is_not_there(records: tuple[Record, ...], expected: Truth) -> None:
    """Denied only inside a declaration that reaches the consents of that body through the day."""
    assert expected is agreed(*records)


def test_every_body_must_agree() -> None:
    """Each that did not is missing by name."""
    both = Limit(agreement_of=(BOARD, REGIO))
    answer = ask(limited(both, consent()))
    assert [*unrecorded(COLLEGE), ("prior agreement", (REGIO, "mandate"))] == lacks(answer)
    assert YES is within(limited(both, consent(), consent(id="other", by=REGIO)))
    assert NO is within(limited(both, consent(), refusal(by=REGIO)))


def test_a_later_agreement_is_named() -> None:
    """The answer for the day stands and names the later act; a later refusal confirms nothing."""
    later = [
        consent("2018-09-25"),
        refusal("2018-09-26"),
        consent("2018-09-27", "plan", statuses=PLANNED),
    ]
    answer = ask(limited(Limit(agreement_of=(BOARD,)), *later))
    assert [("confirmed later", ("consent",))] == [
        each for each in remarks(answer) if each[0] == "confirmed later"
    ]
    assert [day("2018-09-25")] == [each.day for each in answer.remarks if each.day is not None]
    assert YES is may(limited(Limit(agreement_of=(BOARD,)), consent("2018-09-25")), on="2018-09-25")


def test_agreement_to_the_act_itself() -> None:
    """Of a recorded act, the body may have agreed to that act alone."""
    own = act(day=day(TODAY), duration=None)
    case = limited(Limit(agreement_of=(BOARD,)), own, said("yes", ActKind.CONSENT, BOARD, "act"))
    assert UNKNOWN is within(case)
    assert YES is case.on(TODAY).who_may("act").truth


def test_agreement_by_the_last_day_there_is() -> None:
    """The end of the calendar is no reason to fail."""
    assert YES is agreed(consent(), on="9999-12-31")


# excluded acts


@pytest.mark.parametrize(
    ("verb", "excluded", "expected"),
    [
        ("deploy", (ActKind.STATEMENT,), YES),
        ("deploy", (ActKind.DEPLOYMENT, ActKind.STATEMENT), NO),
        ("deploy", (ActKind.DECISION,), UNKNOWN),
        ("decide", (ActKind.SUBSIDY,), UNKNOWN),
        ("publish", (ActKind.DECISION,), YES),
        ("deploy", (ActKind.SUBSIDY,), YES),
    ],
)
def test_excluded_acts(verb: str, excluded: tuple[ActKind, ...], expected: Truth) -> None:
    """Not those acts; "no decisions" leaves open which it means."""
    assert expected is within(limited(Limit(excluded=excluded)), verb)


@pytest.mark.parametrize("verb", ["sign", "contract"])
@pytest.mark.parametrize("excluded", [ActKind.SIGNING, ActKind.CONTRACTING])
def test_who_may_not_sign_concludes_nothing(verb: str, excluded: ActKind) -> None:
    """To conclude a contract on another's behalf is to sign it."""
    case = laren(volmacht(limits=(Limit(excluded=(excluded,)),)))
    (*_, line) = ask(case, verb).value.lines
    assert NO is line.chains[0].answer.truth


def test_to_decide_on_a_contract_is_not_to_sign_it() -> None:
    """A mandate to decide that excludes the signature still lets its holder decide."""
    case = laren(mandate(limits=(Limit(excluded=(ActKind.SIGNING,)),)))
    line, _ = ask(case, "contract").value.lines
    assert (ActingRole.DECIDES, YES) == (line.role, line.truth)


def test_decision_without_more() -> None:
    """It may mean any decision, and no act that represents, speaks or is done in fact."""
    some, role = (ActKind.DECISION, ActKind.SIGNING), ActingRole.DECIDES
    assert perhaps_meant(some, (ActKind.SUBSIDY,), role)
    assert perhaps_meant((ActKind.SUBSIDY,), some, role)
    assert not perhaps_meant((ActKind.SUBSIDY,), (ActKind.AWARD,), role)
    assert not perhaps_meant(some, (ActKind.PUBLICATION, ActKind.SIGNING), role)
    assert not perhaps_meant(some, (ActKind.SIGNING,), ActingRole.REPRESENTS)


# while an arrangement runs


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (period(), YES),
        (period("2018-09-20", "2018-09-21"), YES),
        (period(until="2018-09-20"), NO),
        (period("2018-09-21"), NO),
        (uncertain(period("2018-01-01"), period("2018-01-01", "2018-09-20")), UNKNOWN),
        (uncertain(period("2018-01-01"), period("2018-01-01", "2018-09-21")), YES),
    ],
)
def test_while_an_arrangement_runs(days: AnyPeriod, expected: Truth) -> None:
    """Until it ended; of an end nobody knows, its term is missing."""
    agreement = Arrangement(id="agreement", name="Samenwerkingsovereenkomst", period=days)
    case = limited(Limit(while_running="agreement"), agreement)
    answer = ask(case)
    assert expected is within(case)
    missing = ("term", ("mandate", "agreement")) in lacks(answer)
    assert (expected is UNKNOWN, expected is NO) == (missing, not_under(answer))
    assert "agreement" in grounds(answer)


def test_an_arrangement_that_was_not_known_yet() -> None:
    """What nobody knew by then tells nothing."""
    agreement = Arrangement(id="agreement", name="Overeenkomst", known_from=day("2019-01-01"))
    case = limited(Limit(while_running="agreement"), agreement)
    answer = case.on(TODAY, known_at="2018-12-31").who_may("deploy", for_=LAREN, who=DIRECTOR)
    assert ("term", ("mandate", "agreement")) in lacks(answer)


# words


@pytest.mark.parametrize("asked", [{}, {"given": ("binnen het kader",)}, {"amount": MOST}])
def test_words_alone_cannot_be_tested(asked: dict[str, Any]) -> None:
    """An annex nobody saw is always unknown; the mandate that quotes it is a ground."""
    answer = ask(limited(Limit(words="conform de bijlage")), **asked)
    assert ("limit in words only", ("mandate",)) in lacks(answer)
    assert (UNKNOWN, ["mandate"]) == (answer.truth, grounds(answer))


def test_words_beside_a_limit_are_its_quote() -> None:
    """They take nothing from a limit that can be tested."""
    assert YES is within(
        limited(Limit(duration=Duration(days=28), words="maximaal vier weken")), duration=28
    )


# the mandate of Laren


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"duration": 28}, YES),
        ({"duration": 42}, UNKNOWN),
        ({"in_": "foster-care", "duration": 28}, UNKNOWN),
        ({"duration": 28, "given": {"crisis": False}}, UNKNOWN),
        ({"duration": 28, "given": ()}, UNKNOWN),
        ({"duration": 28, "on": "2016-12-31"}, UNKNOWN),
        ({"duration": 28, "on": "2017-01-01"}, YES),
    ],
)
def test_the_mandate_of_laren_for_a_crisis(asked: dict[str, Any], expected: Truth) -> None:
    """The general director: four weeks in a crisis, and nothing else is under this mandate."""
    given: dict[str, Any] = {"in_": "crisispleegzorg", "given": "crisis"}
    assert expected is may(laren(crisis()), **given | asked)

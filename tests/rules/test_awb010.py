"""AWB010: who gives a mandate has the power himself."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from tests.rules.landscapes import (
    ALMERE,
    HILVERSUM,
    checked,
    complete,
    day,
    exempted,
    explained,
    grounds,
    lacking,
    letter,
    municipality,
    period,
    possibly,
    remarks,
    said_in,
    shows,
)
from tests.rules.mandates import (
    BOARD,
    COLLEGE,
    CONSULTATION,
    COUNCIL,
    DIRECTOR,
    ENDS,
    GRANTED,
    LAREN,
    MANDATE,
    MAYOR,
    OFFICIAL,
    REGIO,
    SUB,
    TODAY,
    asking,
    attorney,
    consultation,
    delegation,
    granted,
    mandate,
    of,
    rechecked,
    sub_mandate,
)

import jeugdregio as jr
from jeugdregio.rules.families.awb_giver import AWB010

only = asking(AWB010)

VIOLATED, NOT_SHOWN = jr.Verdict.VIOLATED, jr.Verdict.NOT_SHOWN
SATISFIED, NOT_APPLICABLE = jr.Verdict.SATISFIED, jr.Verdict.NOT_APPLICABLE
DEPLOYMENT, DECISION = jr.ActKind.DEPLOYMENT, jr.ActKind.DECISION
CONTRACTING, SIGNING = jr.ActKind.CONTRACTING, jr.ActKind.SIGNING


def about(*records: jr.Record, act: str | None = "deployment", **asked: Any) -> jr.Finding:
    """What the rule says about the mandate for a kind of act."""
    subject = (MANDATE,) if act is None else (MANDATE, act)
    return of("AWB010", granted(*records), *subject, **asked)


def lack(what: str, *ids: str, who: str = COLLEGE) -> tuple[str, tuple[str, ...], None, Any]:
    """A fact that is missing, and who could supply it."""
    return (what, ids or (MANDATE,), None, (who,))


# what is asked about


def subjects(*records: jr.Record, on: str = TODAY) -> set[tuple[str, ...]]:
    """What the rule is asked about."""
    return {each.subject for each in checked(granted(*records), on=on, select=["AWB010"])}


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        ((DEPLOYMENT, jr.ActKind.SUBSIDY), {(MANDATE, "deployment"), (MANDATE, "subsidy")}),
        ((), {(MANDATE,)}),
        (None, {(MANDATE,)}),
    ],
)
def test_each_kind_of_act(
    acts: tuple[jr.ActKind, ...] | None, expected: set[tuple[str, ...]]
) -> None:
    """Each kind of act is asked about by itself; for all kinds at once, the mandate is."""
    assert expected == subjects(mandate(acts=acts))


@shows("AWB010", "mandate")
@pytest.mark.parametrize(
    ("on", "there"), [("2019-05-31", False), (GRANTED, True), ("2020-12-31", True), (ENDS, False)]
)
def test_days_of_a_mandate(on: str, there: bool) -> None:
    """A mandate is asked about from its first day through its last."""
    assert there is ((MANDATE, "deployment") in subjects(on=on))


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"kinds": (jr.MandateKind.DELEGATION,)}, "no mandate, power of attorney"),
        ({"kinds": (jr.MandateKind.MEMBER_AUTHORISATION,)}, "no mandate, power of attorney"),
        ({"giver": OFFICIAL}, "a sub-mandate, which AWB003 asks about"),
        ({"under": ("attorney",)}, "a sub-mandate, which AWB003 asks about"),
        ({"under": ("unseen",)}, "a sub-mandate, which AWB003 asks about"),
    ],
)
def test_what_is_not_asked_about(fields: dict[str, Any], text: str) -> None:
    """Delegation and sub-mandates have rules of their own."""
    unseen = mandate(id="unseen", known_from=day("2020-04-01"))
    found = about(attorney(), unseen, mandate(**fields), known_at=TODAY)
    assert NOT_APPLICABLE is found.verdict
    assert text in found.message


def test_communication_asks_for_no_mandate() -> None:
    """What is said asks for no mandate in law."""
    found = about(mandate(acts=(jr.ActKind.STATEMENT,)), act="statement")
    assert NOT_APPLICABLE is found.verdict
    assert "a communication asks for no mandate" in found.message


# organs of a municipality


@shows("AWB010", "satisfied")
def test_college_gives_what_is_its_own() -> None:
    """The college has the power to deploy help."""
    found = about()
    assert (SATISFIED, {MANDATE: "supports"}) == (found.verdict, grounds(found))


BY_COUNCIL = mandate(giver=COUNCIL, acts=(CONTRACTING,))
"""That the council lets the director contract."""


@shows("AWB010", "violated")
@pytest.mark.parametrize("act", ["contracting", "award"])
def test_power_of_the_college_given_by_another(act: str) -> None:
    """What is for the college cannot be given by the council."""
    found = about(mandate(giver=COUNCIL, acts=(jr.ActKind(act),)), act=act)
    assert VIOLATED is found.verdict
    assert ({MANDATE: "supports"}, ()) == (grounds(found), found.missing)


@shows("AWB010", "not shown")
@pytest.mark.parametrize("giver", [COUNCIL, MAYOR])
@pytest.mark.parametrize("act", ["deployment", "subsidy", "publication"])
def test_power_by_ordinance_or_other_law(giver: str, act: str) -> None:
    """An ordinance may keep subsidies to the council: whose power it is, is missing."""
    found = about(mandate(giver=giver, acts=(jr.ActKind(act),)), act=act)
    assert (NOT_SHOWN, [lack("competent organ", who=giver)]) == (found.verdict, lacking(found))


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", "welk orgaan de bevoegdheid heeft, naar wet of verordening: mandaat van de raad "),
        ("en", "which organ has the power, by law or ordinance: mandate of the council "),
    ],
)
def test_power_by_ordinance_in_words(lang: str, expected: str) -> None:
    """It tells that the law or an ordinance would settle it."""
    given = mandate(giver=COUNCIL, acts=(jr.ActKind.SUBSIDY,))
    found = about(given, act="subsidy", lang=lang)
    assert found.names.lack(found.missing[0]).startswith(expected)


@pytest.mark.parametrize(
    ("giver", "act", "expected"),
    [
        (MAYOR, "signing", SATISFIED),
        (MAYOR, "contracting", SATISFIED),
        (MAYOR, "award", SATISFIED),
        (COUNCIL, "signing", VIOLATED),
        (COUNCIL, "contracting", VIOLATED),
        (COLLEGE, "decision", SATISFIED),
        (COLLEGE, "exit", SATISFIED),
        (COUNCIL, "decision", NOT_SHOWN),
        (COUNCIL, "exit", NOT_SHOWN),
        (MAYOR, "decision", NOT_SHOWN),
    ],
)
def test_power_of_each_organ(giver: str, act: str, expected: jr.Verdict) -> None:
    """The mayor represents; whose power a decision is, the word alone does not tell."""
    found = about(mandate(giver=giver, acts=(jr.ActKind(act),)), act=act)
    assert expected is found.verdict
    if expected is NOT_SHOWN:
        assert [lack("for which acts", who=giver)] == lacking(found)


@pytest.mark.parametrize(
    ("giver", "acts", "expected"),
    [
        (COLLEGE, (), []),
        (MAYOR, (), []),
        (COUNCIL, (), [lack("for which acts", who=COUNCIL)]),
        (COLLEGE, None, [lack("for which acts")]),
        (MAYOR, None, [lack("for which acts", who=MAYOR)]),
        (COUNCIL, None, [lack("for which acts", who=COUNCIL)]),
    ],
)
def test_for_all_acts_or_nobody_knows_which(
    giver: str, acts: tuple[jr.ActKind, ...] | None, expected: list[Any]
) -> None:
    """For all it has, an organ gives what is its own; acts that are not recorded are missing."""
    assert expected == lacking(about(mandate(giver=giver, acts=acts), act=None))


def test_municipality_that_did_not_exist() -> None:
    """A college of a municipality that did not exist on the day of the grant gave nothing."""
    born = municipality(LAREN, period=period("2019-06-02"))
    found = about(born, on="2020-01-01")
    assert VIOLATED is found.verdict
    assert {LAREN: "supports", MANDATE: "supports"} == grounds(found)


@pytest.mark.parametrize(
    ("until", "expected"),
    [("2020-01-02", jr.Verdict.SATISFIED), ("2020-01-01", jr.Verdict.NOT_APPLICABLE)],
)
def test_municipality_that_is_no_more(until: str, expected: jr.Verdict) -> None:
    """What becomes of the mandates of a municipality that ended is open, and no deviation."""
    found = about(municipality(LAREN, period=period(None, until)), on="2020-01-01")
    assert expected is found.verdict


def test_municipality_as_such() -> None:
    """What a municipality gave, one of its organs gave: which one is missing."""
    found = about(mandate(giver=LAREN))
    assert [lack("organ that gave it", who=LAREN)] == lacking(found)
    dutch = about(mandate(giver=LAREN), lang="nl")
    (missing,) = dutch.missing
    assert "welk orgaan het gaf: " in dutch.names.lack(missing)


# signing


def signing_by_college(*records: jr.Record, **fields: Any) -> jr.Finding:
    """What the rule says when the college lets an official sign."""
    given = {"acts": (SIGNING,), "holder": OFFICIAL} | fields
    return about(mandate(**given), *records, act="signing")


NO_GRANT = ("mandate", (MAYOR, OFFICIAL), None, (MAYOR,))


@shows("AWB010", "not shown")
def test_grant_of_the_mayor_is_missing() -> None:
    """A grant of the college carries no signature: that of the mayor is missing."""
    found = signing_by_college()
    assert (NOT_SHOWN, [NO_GRANT]) == (found.verdict, lacking(found))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"acts": (CONTRACTING,)}, []),
        ({"acts": ()}, []),
        ({"functions": ()}, []),
        ({"acts": (DEPLOYMENT,)}, [NO_GRANT]),
        ({"functions": ("foster-care",)}, [NO_GRANT]),
        ({"holder": DIRECTOR}, [NO_GRANT]),
        ({"period": period("2019-06-01", TODAY)}, [NO_GRANT]),
        ({"period": possibly("2019-06-01", ENDS)},
         [NO_GRANT, ("term", ("attorney",), None, (MAYOR,))]),
        ({"holder": None}, [("holder", ("attorney",), None, (MAYOR,)), NO_GRANT]),
        ({"acts": None}, [("for which acts", ("attorney",), None, (MAYOR,)), NO_GRANT]),
        ({"kinds": (jr.MandateKind.DELEGATION,)}, [NO_GRANT]),
    ],
)  # fmt: skip
def test_grant_of_the_mayor(fields: dict[str, Any], expected: list[Any]) -> None:
    """One of the mayor to the same holder, for signing and for the same care, carries it."""
    assert expected == lacking(signing_by_college(attorney(**fields)))


@shows("AWB010", "grant of the mayor")
@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (TODAY, ENDS, SATISFIED),
        ("2020-03-02", ENDS, NOT_SHOWN),
        (GRANTED, "2020-03-02", SATISFIED),
        (GRANTED, TODAY, NOT_SHOWN),
    ],
)
def test_days_of_the_grant_of_the_mayor(since: str, until: str, expected: jr.Verdict) -> None:
    """It holds on the day asked, whenever it was granted."""
    assert expected is signing_by_college(attorney(period=period(since, until))).verdict


@pytest.mark.parametrize(
    ("by", "to", "expected"),
    [
        (MAYOR, MAYOR, VIOLATED),
        (LAREN, LAREN, VIOLATED),
        (COLLEGE, MAYOR, NOT_SHOWN),
        (REGIO, MAYOR, NOT_SHOWN),
    ],
)
def test_no_grant_among_all_of_the_mayor(by: str, to: str, expected: jr.Verdict) -> None:
    """Where the mayor, or the municipality for him, declares his mandates complete, it is none."""
    own = complete("mandates", by, to, on=TODAY)
    found = signing_by_college(own)
    assert expected is found.verdict
    assert {MANDATE: "supports", own.id: "declares complete"} == grounds(found)
    if expected is NOT_SHOWN:
        wanted = ("declaration by the holder of the duty", (MAYOR,), None, (MAYOR,))
        assert [wanted] == lacking(found)


def test_holder_that_is_not_recorded() -> None:
    """To whom the mayor granted does not tell to whom the college did."""
    found = signing_by_college(attorney(), holder=None)
    assert [lack("holder"), ("mandate", (MAYOR,), None, (MAYOR,))] == lacking(found)


@pytest.mark.parametrize("act", [CONTRACTING, jr.ActKind.AWARD])
def test_signature_is_a_remark_where_the_college_decides(act: jr.ActKind) -> None:
    """To decide on a contract is for the college; that it carries no signature is remarked."""
    given = mandate(acts=(act,), holder=OFFICIAL)
    without = about(given, act=act.value)
    assert SATISFIED is without.verdict
    assert [("not settled by the mandate", ("signing",), None)] == remarks(without)
    assert [] == remarks(about(given, attorney(acts=(act,)), act=act.value))


# power that passed away, or passed to the giver


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, None),
        ({"acts": (), "functions": ()}, None),
        ({"functions": ("youth-help",)}, None),
        ({"acts": (jr.ActKind.SUBSIDY,)}, []),
        ({"functions": ("foster-care",)}, [lack("transfer of power", "delegation")]),
        ({"functions": ("family-home",)}, []),
        ({"functions": ("crisis-stay",)}, [lack("transfer of power", "delegation")]),
        ({"functions": None}, [lack("care functions", "delegation")]),
        ({"acts": None}, [lack("for which acts", "delegation")]),
        ({"acts": (DECISION,)}, [lack("for which acts", "delegation")]),
        ({"period": possibly("2018-01-01")}, [lack("transfer of power", "delegation")]),
        ({"holder": CONSULTATION}, [lack("transfer of power", "delegation")]),
        ({"holder": DIRECTOR}, []),
    ],
)
def test_power_that_passed_away(fields: dict[str, Any], expected: list[Any] | None) -> None:
    """Who passed a power on by delegation has it no more; in part or perhaps, it is not known."""
    found = about(delegation(**fields))
    if expected is None:
        assert VIOLATED is found.verdict
        assert {MANDATE: "supports", "delegation": "supports"} == grounds(found)
    else:
        assert expected == lacking(found)


@shows("AWB010", "power")
@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (GRANTED, None, VIOLATED),
        ("2019-06-02", None, SATISFIED),
        ("2018-01-01", "2019-06-02", VIOLATED),
        ("2018-01-01", GRANTED, SATISFIED),
    ],
)
def test_measured_on_the_day_of_the_grant(
    since: str, until: str | None, expected: jr.Verdict
) -> None:
    """What passed later leaves the grant as it was; what came back before it does not matter."""
    assert expected is about(delegation(period=period(since, until))).verdict


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"functions": None}, [lack("care functions")]),
        ({"functions": ()}, [lack("transfer of power", "delegation")]),
        ({"functions": None, "scope": "care"}, None),
    ],
)
def test_care_of_the_mandate(fields: dict[str, Any], expected: list[Any] | None) -> None:
    """For which care a mandate is tells whether the power for it passed away."""
    care = jr.Scope(id="care", functions=("crisis-stay",))
    found = about(care, delegation(), mandate(**fields))
    if expected is None:
        assert VIOLATED is found.verdict
    else:
        assert expected == lacking(found)


def by_board(*records: jr.Record, **fields: Any) -> jr.Finding:
    """What the rule says when the board of the Regio gives the mandate."""
    act = fields.pop("act", "deployment")
    return about(mandate(giver=BOARD, **fields), *records, act=act)


NO_TRANSFER = lack("transfer of power", BOARD, who=BOARD)


def test_power_that_passed_to_the_giver() -> None:
    """The board to which the power passed may give it."""
    found = by_board(delegation())
    assert SATISFIED is found.verdict
    assert {BOARD: "supports", "delegation": "supports"} == grounds(found)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"functions": ("family-home",)}, [NO_TRANSFER]),
        ({"acts": (jr.ActKind.SUBSIDY,)}, [NO_TRANSFER]),
        ({"period": period("2019-06-02")}, [NO_TRANSFER]),
        ({"holder": "gi"}, [NO_TRANSFER]),
        ({"giver": LAREN}, [NO_TRANSFER, lack("transfer of power", "delegation", who=LAREN)]),
        ({"giver": CONSULTATION}, [NO_TRANSFER]),
        ({"period": possibly("2018-01-01")},
         [NO_TRANSFER, lack("transfer of power", "delegation")]),
    ],
)  # fmt: skip
def test_power_that_did_not_pass(fields: dict[str, Any], expected: list[Any]) -> None:
    """Without a transfer of this power on record it is missing, for another may have been made."""
    found = by_board(delegation(**fields))
    assert expected == lacking(found)


def test_no_transfer_on_record() -> None:
    """A board may have the power by a transfer that nobody recorded."""
    assert [NO_TRANSFER] == lacking(by_board())
    assert [NO_TRANSFER] == lacking(by_board(acts=(SIGNING,), act="signing"))


def test_arrangement_as_such() -> None:
    """A power may be recorded as passed to the Regio itself."""
    given = mandate(giver=REGIO)
    assert SATISFIED is about(given, delegation(REGIO)).verdict
    assert [lack("transfer of power", REGIO, who=REGIO)] == lacking(about(given))


def test_given_by_a_delegate_under_the_delegation() -> None:
    """What a board gives under the delegation is no sub-mandate."""
    assert SATISFIED is by_board(delegation(), under=("delegation",)).verdict


# bodies that decide nothing


def by_consultation(*records: jr.Record, **fields: Any) -> jr.Finding:
    """What the rule says when a consultation of portfolio holders gives the mandate."""
    return about(mandate(giver=CONSULTATION, **fields), delegation(CONSULTATION), *records)


@pytest.mark.parametrize(
    "founding",
    [jr.Founding.CONSULTATION, jr.Founding.PROJECT_GROUP, jr.Founding.ADVISORY_COMMITTEE,
     jr.Founding.AGREEMENT],
)  # fmt: skip
def test_body_that_decides_nothing(founding: jr.Founding) -> None:
    """A consultation or a project group has nothing to give, whatever was passed to it."""
    found = by_consultation(consultation(founding))
    assert VIOLATED is found.verdict
    assert {CONSULTATION: "supports", MANDATE: "supports"} == grounds(found)


@pytest.mark.parametrize("founding", [jr.Founding.JOINT_BODY, jr.Founding.COMMITTEE_WITH_POWERS])
def test_body_that_may_decide(founding: jr.Founding) -> None:
    """A joint body, or a committee with powers, gives what passed to it."""
    assert SATISFIED is by_consultation(consultation(founding)).verdict


def test_founding_is_missing() -> None:
    """Of a body of which nobody recorded how it was founded, that is missing."""
    found = by_consultation()
    assert [
        lack("how it was founded", CONSULTATION, who=REGIO),
        lack("transfer of power", CONSULTATION, who=CONSULTATION),
        lack("transfer of power", "delegation"),
    ] == lacking(found)
    alone = by_consultation(consultation(of=None))
    assert lack("how it was founded", CONSULTATION, who=CONSULTATION) in lacking(alone)


def constituted(*states: tuple[str, jr.dates.AnyPeriod]) -> jr.Body:
    """A joint body in these states."""
    dated = tuple(jr.BodyStatus(jr.BodyState(state), days) for state, days in states)
    return consultation(jr.Founding.JOINT_BODY, states=dated)


@shows("AWB010", "state")
@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ([("proposed", period())], VIOLATED),
        ([("dissolved", period())], VIOLATED),
        ([("in-liquidation", period())], SATISFIED),
        ([("proposed", period(until=GRANTED)), ("constituted", period(GRANTED))], SATISFIED),
        ([("proposed", period(until="2019-06-02")), ("constituted", period("2019-06-02"))],
         VIOLATED),
        ([("constituted", possibly("2019-01-01"))], NOT_SHOWN),
    ],
)  # fmt: skip
def test_state_of_the_body(
    states: list[tuple[str, jr.dates.AnyPeriod]], expected: jr.Verdict
) -> None:
    """A body gives nothing before it is constituted or once it is dissolved."""
    found = by_consultation(constituted(*states))
    assert expected is found.verdict
    if expected is NOT_SHOWN:
        assert "state of the body" in [each.what.value for each in found.missing]


# the day of the grant


@pytest.mark.parametrize(
    ("days", "passed", "expected"),
    [
        (jr.UncertainPeriod(period("2019-06-01", ENDS), period("2019-01-01", ENDS)),
         "2019-03-01", [lack("term")]),
        (jr.UncertainPeriod(period("2019-06-01", ENDS), period("2019-01-01", ENDS)),
         "2018-01-01", None),
        (jr.UncertainPeriod(period("2019-06-01", ENDS), period("2019-01-01", ENDS)),
         "2019-07-01", []),
        (possibly("2019-01-01", ENDS), "2019-03-01", [lack("term")]),
        (possibly("2019-01-01", ENDS), "2018-01-01", [lack("term")]),
        (jr.UncertainPeriod(period("2020-06-01", ENDS), period("2019-06-01", ENDS)),
         "2020-03-02", []),
        (possibly(), "2020-03-02", [lack("term")]),
        (possibly(), TODAY, [lack("term")]),
        (period(), TODAY, None),
        (period(), "2020-03-02", []),
    ],
)  # fmt: skip
def test_day_of_the_grant_is_uncertain(
    days: jr.dates.AnyPeriod, passed: str, expected: list[Any] | None
) -> None:
    """It deviates when it does on whatever day it can have been granted.

    Where nothing bounds that day, the day asked stands for it; where no day on which it holds is
    certain, neither is that it was granted.
    """
    found = about(mandate(period=days), delegation(period=period(passed)))
    if expected is None:
        assert VIOLATED is found.verdict
    else:
        assert expected == lacking(found)


# whose word


@pytest.mark.parametrize("field", [None, "giver"])
def test_giver_that_only_another_tells_of(field: str | None) -> None:
    """That the council gave it is alleged by Hilversum: the own account is missing."""
    alleged = attrs.evolve(BY_COUNCIL, evidence=said_in(field=field))
    found = about(letter(HILVERSUM), alleged, act="contracting")
    assert NOT_SHOWN is found.verdict
    assert [("own account", (COUNCIL, MAYOR), None, (COUNCIL, MAYOR))] == lacking(found)
    assert (HILVERSUM,) == found.alleged_by


def test_delegation_that_only_another_tells_of() -> None:
    """That the power passed away is alleged by Almere: the own account is missing."""
    found = about(letter(ALMERE), delegation(evidence=said_in()))
    assert (NOT_SHOWN, (ALMERE,)) == (found.verdict, found.alleged_by)


# the period of the rule


@shows("AWB010", "measured")
@pytest.mark.parametrize(
    ("since", "expected"), [("1997-12-31", NOT_APPLICABLE), ("1998-01-01", VIOLATED)]
)
def test_mandate_older_than_the_law(since: str, expected: jr.Verdict) -> None:
    """A mandate granted before the law was in force is not measured by it."""
    given = mandate(giver=CONSULTATION, period=period(since, ENDS))
    assert expected is about(given, consultation(jr.Founding.CONSULTATION)).verdict


@shows("AWB010", "measured")
@pytest.mark.parametrize(("since", "there"), [("2002-03-06", True), ("2002-03-07", False)])
@pytest.mark.parametrize(
    ("giver", "expected"), [(COUNCIL, VIOLATED), (COLLEGE, SATISFIED), (BOARD, SATISFIED)]
)
def test_grant_of_before_dualism(since: str, there: bool, giver: str, expected: jr.Verdict) -> None:
    """Before 7 March 2002 such powers lay with the council: whose they were is missing."""
    given = attrs.evolve(BY_COUNCIL, giver=giver, period=period(since, ENDS))
    passed = delegation(acts=(CONTRACTING,), period=period("1990-01-01"))
    found = about(given, *([passed] if giver is BOARD else []), act="contracting")
    assert (NOT_SHOWN if there else expected) is found.verdict
    if there:
        what = ("transfer of power", BOARD) if giver is BOARD else ("competent organ",)
        assert [lack(*what, who=giver)] == lacking(found)


@pytest.mark.parametrize(
    ("on", "expected"), [("1997-12-31", {()}), ("1998-01-01", {(MANDATE, "deployment")})]
)
def test_first_day_of_the_rule(on: str, expected: set[tuple[str, ...]]) -> None:
    """The rule asks from the first day of 1998."""
    assert expected == subjects(mandate(period=period("1990-01-01", ENDS)), on=on)


def test_last_day_of_the_calendar() -> None:
    """The rule can be asked about the last day that there is."""
    given = mandate(acts=(SIGNING,), holder=OFFICIAL, period=period())
    found = about(given, act="signing", on="9999-12-31")
    assert [NO_GRANT] == lacking(found)


# what sets it aside


@shows("AWB010", "explained")
def test_law_is_not_explained_away() -> None:
    """An explanation of the giver stands beside the violation."""
    reason = explained("AWB010", MANDATE, by=(COUNCIL,))
    found = about(BY_COUNCIL, reason, act="contracting")
    assert (VIOLATED, reason) == (found.verdict, found.explanation)


@shows("AWB010", "exempted")
@pytest.mark.parametrize("named", [(MANDATE,), (MANDATE, "deployment")])
def test_exemption(named: tuple[str, ...]) -> None:
    """An exception in law may name the mandate, or one kind of act in it."""
    assert NOT_APPLICABLE is about(mandate(giver=COUNCIL), exempted("AWB010", *named)).verdict


def test_exemption_of_another_act() -> None:
    """An exception for another kind of act sets nothing aside."""
    exemption = exempted("AWB010", MANDATE, "subsidy")
    assert VIOLATED is about(BY_COUNCIL, exemption, act="contracting").verdict


# in words


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", "de bevoegdheid is die van een ander orgaan; gelezen in de tekst van 2017, niet "
               "herlezen"),
        ("en", "the power is that of another organ; read in the text of 2017, not re-read"),
    ],
)  # fmt: skip
def test_deviation_in_words(lang: str, expected: str) -> None:
    """It tells what deviates, of which kind of act, and how old the text is."""
    found = about(BY_COUNCIL, act="contracting", lang=lang)
    assert expected == found.said
    words = {"nl": "2021-01-01), contractering", "en": "2021-01-01), contracting"}
    assert found.label.endswith(words[lang])


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", "een mandaat, volmacht of machtiging van de burgemeester van Laren aan "
               "Beleidsadviseur jeugd van Laren"),
        ("en", "a mandate, power of attorney or authorisation of the mayor of Laren to "
               "Beleidsadviseur jeugd van Laren"),
    ],
)  # fmt: skip
def test_what_is_missing_in_words(lang: str, expected: str) -> None:
    """It tells whose grant is missing."""
    given = mandate(acts=(SIGNING,), holder=OFFICIAL)
    found = about(given, act="signing", lang=lang)
    assert [expected] == [found.names.lack(each) for each in found.missing]


@pytest.mark.parametrize(
    ("records", "act", "said"),
    [
        ([delegation()], "deployment", "the power had passed to another; "),
        ([municipality(LAREN, period=period("2019-06-02"))], "deployment",
         "the giver was not there that day; "),
        ([mandate(giver=CONSULTATION), consultation(jr.Founding.CONSULTATION)], "deployment",
         "the giver, as it was founded, has no power of its own; "),
        ([mandate(acts=(SIGNING,), holder=OFFICIAL), complete("mandates", MAYOR, on=TODAY)],
         "signing", "a grant of the mayor is absent; "),
    ],
)  # fmt: skip
def test_only_what_deviates_is_said(records: list[jr.Record], act: str, said: str) -> None:
    """Of the ways to deviate that is told which was found."""
    assert about(*records, act=act).said.startswith(said)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (delegation(), VIOLATED),
        (municipality("newer", replaces=LAREN, period=period("2020-01-01")), VIOLATED),
    ],
    ids=["delegation", "municipality"],
)
def test_checked_again_after_a_change(record: jr.Record, expected: jr.Verdict) -> None:
    """Whatever the answer rests on is read: checking on gives the same as from scratch."""
    assert expected is rechecked(AWB010, (MANDATE, "deployment"), granted(), record).verdict


def test_grant_of_the_mayor_is_read() -> None:
    """A grant of the mayor that comes later is seen when checking on."""
    before = granted(mandate(acts=(SIGNING,), holder=OFFICIAL))
    found = rechecked(AWB010, (MANDATE, "signing"), before, attorney())
    assert SATISFIED is found.verdict


def test_sub_mandate_is_for_another_rule() -> None:
    """What is passed on rests on what the first giver had."""
    found = of("AWB010", granted(sub_mandate()), SUB, "deployment")
    assert NOT_APPLICABLE is found.verdict

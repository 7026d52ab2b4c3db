"""AWB003: a sub-mandate is allowed, and keeps within the mandate it rests on."""

from __future__ import annotations

from typing import Any

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
    period,
    possibly,
    remarks,
    said_in,
    shows,
)
from tests.rules.mandates import (
    BOARD,
    CARE,
    COLLEGE,
    CRISIS,
    DIRECTOR,
    ENDS,
    FOUR_WEEKS,
    GRANTED,
    LAREN,
    LEADER,
    MANDATE,
    MAYOR,
    NAMED,
    OFFICIAL,
    REGIO,
    SUB,
    TERM,
    TODAY,
    asking,
    attorney,
    consent,
    consultation,
    delegation,
    granted,
    leader,
    mandate,
    of,
    official,
    rechecked,
    sub_mandate,
)

import jeugdregio as jr
from jeugdregio.rules.families.awb import AWB003

only = asking(AWB003)

VIOLATED, NOT_SHOWN = jr.Verdict.VIOLATED, jr.Verdict.NOT_SHOWN
SATISFIED, NOT_APPLICABLE = jr.Verdict.SATISFIED, jr.Verdict.NOT_APPLICABLE


def about(*records: jr.Record, **asked: Any) -> jr.Finding:
    """What the rule says about the sub-mandate."""
    return of("AWB003", granted(sub_mandate(), *records), SUB, **asked)


def lack(what: str, *ids: str, who: str = DIRECTOR) -> tuple[str, tuple[str, ...], None, Any]:
    """A fact about the sub-mandate that is missing; its giver could supply it."""
    return (what, ids or (SUB,), None, (who,))


def above(what: str, *ids: str) -> tuple[str, tuple[str, ...], None, Any]:
    """A fact about the mandate above that is missing."""
    return lack(what, *(ids or (MANDATE,)), who=COLLEGE)


def beyond(*parts: str) -> tuple[str, tuple[str, ...], None]:
    """The remark that a part does not fall under the mandate above."""
    return ("not under this mandate", (MANDATE, *parts), None)


# the three answers


@shows("AWB003", "satisfied")
def test_all_of_it_is_passed_on() -> None:
    """Allowed, in writing, to one who works under the giver, and no wider: no deviation."""
    found = about()
    assert SATISFIED is found.verdict
    assert {MANDATE: "supports", SUB: "supports"} == grounds(found)
    assert () == found.remarks


@shows("AWB003", "violated")
def test_sub_mandates_are_not_allowed() -> None:
    """A mandate that refuses sub-mandates carries none."""
    found = about(mandate(sub_mandate=False))
    assert VIOLATED is found.verdict
    assert [beyond("permission for a sub-mandate")] == remarks(found)
    assert {MANDATE: "supports", SUB: "supports"} == grounds(found)


@shows("AWB003", "not shown")
def test_whether_they_are_allowed_is_missing() -> None:
    """Of a mandate that does not tell, the permission is missing, and its giver knows."""
    found = about(mandate(sub_mandate=None))
    assert (NOT_SHOWN, [above("permission for a sub-mandate")]) == (found.verdict, lacking(found))


# which mandates


def test_mandate_that_rests_on_none() -> None:
    """A mandate of an organ is no sub-mandate."""
    (found,) = checked(granted(), on=TODAY, select=["AWB003"])
    assert (NOT_APPLICABLE, ()) == (found.verdict, found.subject)


@pytest.mark.parametrize(
    "fields",
    [
        {"kinds": (jr.MandateKind.DELEGATION,)},
        {"acts": (jr.ActKind.STATEMENT,)},
        {"acts": (jr.ActKind.SIGNING,), "holder": OFFICIAL},
    ],
)
def test_grant_under_other_law(fields: dict[str, Any]) -> None:
    """Delegation, speaking, and a power of attorney to another house fall under other law."""
    found = about(official(HILVERSUM), sub_mandate(**fields))
    assert NOT_APPLICABLE is found.verdict
    assert "Algemene wet bestuursrecht art. 10:1 or 10:12" in found.message


def test_given_by_who_has_the_power_himself() -> None:
    """What rests on a delegation is given by one who has the power himself."""
    given = sub_mandate(giver=BOARD, under=("delegation",))
    found = about(delegation(), given)
    assert NOT_APPLICABLE is found.verdict
    assert "its giver has the power himself" in found.message


def test_rests_on_a_mandate_besides() -> None:
    """What rests on a delegation and on a mandate keeps within the mandate."""
    given = sub_mandate(under=("delegation", MANDATE), acts=())
    found = about(delegation(DIRECTOR), given)
    assert [beyond("kind of act")] == remarks(found)


# the mandate above


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"under": ()}, [lack("mandate it rests on")]),
        ({"under": (), "form": None}, [lack("mandate it rests on"), lack("medium")]),
    ],
)
def test_mandate_above_is_missing(fields: dict[str, Any], expected: list[Any]) -> None:
    """An office has no power of its own: the mandate under which it gives is missing."""
    assert sorted(expected) == sorted(lacking(about(sub_mandate(**fields))))


def test_mandate_above_was_not_known_yet() -> None:
    """As long as the mandate above was not known, it is missing."""
    found = about(mandate(known_from=day("2020-04-01")), known_at=TODAY)
    assert [lack("mandate it rests on", SUB, MANDATE)] == lacking(found)


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([mandate(holder=None)], [above("holder")]),
        ([mandate(holder=REGIO)], [above("holder")]),
        ([mandate(holder=OFFICIAL), official(possibly_same_as=(DIRECTOR,))], [above("holder")]),
        ([mandate(holder=OFFICIAL)], None),
    ],
)
def test_giver_holds_the_mandate_above(
    records: list[jr.Record], expected: list[Any] | None
) -> None:
    """Who gives a sub-mandate holds what it rests on, perhaps under another label."""
    found = about(*records)
    if expected is None:
        assert (VIOLATED, [beyond("holder")]) == (found.verdict, remarks(found))
    else:
        assert expected == lacking(found)


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([mandate(giver=OFFICIAL)], [lack("on whose behalf")]),
        ([mandate(giver=OFFICIAL, under=("first",)), mandate(id="first", holder=OFFICIAL)], []),
    ],
)
def test_on_whose_behalf(records: list[jr.Record], expected: list[Any]) -> None:
    """It is traced through all above it to an organ."""
    assert expected == lacking(about(*records))


def test_each_of_two_mandates_above() -> None:
    """Of a sub-mandate on behalf of two, each mandate above allows and holds it."""
    other = mandate(id="other", giver=f"{HILVERSUM}.college", acts=(jr.ActKind.SUBSIDY,))
    found = about(other, sub_mandate(under=(MANDATE, "other")))
    assert VIOLATED is found.verdict
    assert [("not under this mandate", ("other", "kind of act"), None)] == remarks(found)


# acts


DEPLOYMENT, DECISION = jr.ActKind.DEPLOYMENT, jr.ActKind.DECISION
CONTRACTING, SIGNING = jr.ActKind.CONTRACTING, jr.ActKind.SIGNING


@pytest.mark.parametrize(
    ("over", "acts", "expected"),
    [
        ((), (DEPLOYMENT,), []),
        ((), (), []),
        ((), None, []),
        ((DEPLOYMENT, DECISION), (DEPLOYMENT,), []),
        ((DEPLOYMENT,), (DEPLOYMENT, jr.ActKind.PUBLICATION), None),
        ((DEPLOYMENT,), (), None),
        ((CONTRACTING,), (CONTRACTING, SIGNING), []),
        ((SIGNING,), (SIGNING, CONTRACTING), None),
        ((DEPLOYMENT,), (DECISION,), [above("for which acts")]),
        ((DECISION,), (DEPLOYMENT,), [above("for which acts")]),
        ((DEPLOYMENT,), None, [lack("for which acts")]),
        (None, (DEPLOYMENT,), [above("for which acts")]),
        (None, (), [above("for which acts")]),
        (None, None, [above("for which acts"), lack("for which acts")]),
    ],
)
def test_acts(
    over: tuple[jr.ActKind, ...] | None,
    acts: tuple[jr.ActKind, ...] | None,
    expected: list[Any] | None,
) -> None:
    """Only acts of the mandate above are passed on; who may contract may sign.

    "Decision" without more may mean the other kinds of decision, or the other way round.
    """
    everything = {"functions": (), "limits": ()}
    found = about(mandate(acts=over, **everything), sub_mandate(acts=acts, **everything))
    if expected is None:
        assert (VIOLATED, [beyond("kind of act")]) == (found.verdict, remarks(found))
    else:
        assert (SATISFIED if not expected else NOT_SHOWN) is found.verdict
        assert expected == lacking(found)


# scope


@pytest.mark.parametrize(
    ("over", "functions", "expected"),
    [
        (CARE, ("crisis-stay",), []),
        ((), CARE, []),
        ((), (), []),
        ((), None, []),
        (("youth-help",), CARE, []),
        (CARE, (*CARE, "foster-care"), ("scope", "foster-care")),
        (CARE, ("family-home", "foster-care"), ("scope", "family-home", "foster-care")),
        (CARE, (), ("scope",)),
        (("maatwerk",), CARE, [("meaning of a word", ("maatwerk",), None, (COLLEGE, DIRECTOR))]),
        (CARE, None, [lack("care functions")]),
        (None, CARE, [above("care functions")]),
        (None, (), [above("care functions")]),
        (None, None, [above("care functions"), lack("care functions")]),
    ],
)
def test_scope(
    over: tuple[str, ...] | None,
    functions: tuple[str, ...] | None,
    expected: list[Any] | tuple[str, ...],
) -> None:
    """Only care of the mandate above is passed on; the care outside is named."""
    found = about(mandate(functions=over), sub_mandate(functions=functions))
    if isinstance(expected, tuple):
        assert VIOLATED is found.verdict
        assert beyond(*expected) in remarks(found)
    else:
        assert (SATISFIED if not expected else NOT_SHOWN) is found.verdict
        assert expected == lacking(found)


def test_scope_recorded_by_itself() -> None:
    """A scope of its own is compared like the functions; an open list leaves it open."""
    scopes = (
        jr.Scope(id="all", functions=("youth-help",), activities=(jr.Activity.ACCESS,)),
        jr.OpenScope(id="such-as", functions=("crisis-stay",)),
    )
    over = {"functions": None, "scope": "all"}
    inner = {"functions": None, "scope": "such-as"}
    assert SATISFIED is about(*scopes, mandate(**over)).verdict
    assert VIOLATED is about(*scopes, sub_mandate(**over)).verdict
    found = about(*scopes, mandate(**over), sub_mandate(**inner))
    assert [("content of the list", ("such-as",), None, (COLLEGE, DIRECTOR))] == lacking(found)


def test_scope_for_acts_that_tell_no_activity() -> None:
    """A decision may be about any activity, on which both are silent: unless one is for all."""
    fields = {"acts": (DECISION,)}
    found = about(mandate(**fields), sub_mandate(**fields))
    assert {"activities"} == {each.what.value for each in found.missing}
    assert SATISFIED is about(mandate(**fields, functions=()), sub_mandate(**fields)).verdict


# period


@shows("AWB003", "period")
@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (TERM, []),
        (period("2019-06-02", "2020-12-31"), []),
        (period("2019-05-31", ENDS), None),
        (period(GRANTED, "2021-01-02"), None),
        (period(GRANTED), None),
        (period(), None),
        (possibly(GRANTED, ENDS), [lack("term")]),
        (possibly(GRANTED), [lack("term")]),
        (jr.UncertainPeriod(period(GRANTED, "2020-06-01"), period(GRANTED)), [lack("term")]),
        (jr.UncertainPeriod(period("2019-05-01", ENDS), period("2019-05-01")), None),
    ],
)
def test_period(days: jr.dates.AnyPeriod, expected: list[Any] | None) -> None:
    """It holds on no day on which the mandate above does not."""
    found = about(sub_mandate(period=days))
    if expected is None:
        assert (VIOLATED, [beyond("period")]) == (found.verdict, remarks(found))
    else:
        assert expected == lacking(found)


@pytest.mark.parametrize(
    ("over", "expected"),
    [
        (period(), []),
        (period("2019-05-01", ENDS), []),
        (jr.UncertainPeriod(TERM, period(GRANTED)), []),
        (jr.UncertainPeriod(period(GRANTED, "2020-06-01"), TERM), [above("term")]),
        (possibly(), [above("term")]),
    ],
)
def test_period_of_the_mandate_above(over: jr.dates.AnyPeriod, expected: list[Any]) -> None:
    """Days on which the mandate above only may hold leave it open."""
    assert expected == lacking(about(mandate(period=over)))


def test_both_periods_are_uncertain() -> None:
    """Both terms are named where both are uncertain."""
    found = about(mandate(period=possibly(GRANTED)), sub_mandate(period=possibly(GRANTED)))
    assert [above("term"), lack("term")] == lacking(found)


# limits


def euros(number: int, **fields: Any) -> jr.Amount:
    """An amount without value-added tax."""
    return jr.Amount(number, **{"vat": jr.Vat.EXCLUDED} | fields)


def at_most(number: int, **fields: Any) -> jr.Limit:
    """At most so many euros."""
    return jr.Limit(amount=euros(number, **fields))


def as_long(**fields: int) -> jr.Limit:
    """At most so long."""
    return jr.Limit(duration=jr.Duration(**fields))


IN_ANNEX = jr.Limit(words="zie bijlage")
FRAME = jr.Limit(frame="letter")
NO_STATEMENT = jr.Limit(excluded=(jr.ActKind.STATEMENT,))
WITH_BOARD = jr.Limit(agreement_of=(BOARD,))
WHILE = jr.Limit(while_running=REGIO)
INCLUDED, PER_YEAR = {"vat": jr.Vat.INCLUDED}, {"per": jr.Per.YEAR}


@shows("AWB003", "limit")
@pytest.mark.parametrize(
    ("over", "own", "expected"),
    [
        # amounts
        (at_most(50), at_most(50), True),
        (at_most(50), at_most(49), True),
        (at_most(50), at_most(51), False),
        (at_most(50, **PER_YEAR), at_most(50), None),
        (at_most(50), at_most(50, **PER_YEAR), True),
        (at_most(50), at_most(51, **PER_YEAR), None),
        (at_most(50), at_most(40, **INCLUDED), None),
        (at_most(50, vat=None), at_most(40, vat=None), None),
        (at_most(50), jr.Limit(frame="letter", amount=euros(40)), True),
        # lengths of time
        (FOUR_WEEKS, as_long(days=28), True),
        (FOUR_WEEKS, as_long(days=29), False),
        (as_long(months=2), as_long(months=2), True),
        (as_long(months=2), as_long(months=3), False),
        (as_long(months=1), FOUR_WEEKS, True),
        (as_long(months=1), as_long(days=29), None),
        (as_long(months=1), as_long(days=32), False),
        (as_long(days=31), as_long(months=1), True),
        (as_long(days=30), as_long(months=1), None),
        (as_long(days=27), as_long(months=1), False),
        # situations
        (CRISIS, CRISIS, True),
        (jr.Limit(situations=("crisis", "spoed")), CRISIS, True),
        (CRISIS, jr.Limit(situations=("crisis", "spoed")), None),
        # prior agreement
        (WITH_BOARD, WITH_BOARD, True),
        (WITH_BOARD, jr.Limit(agreement_of=(BOARD, "consultation")), True),
        (WITH_BOARD, jr.Limit(agreement_of=("consultation",)), None),
        # frames
        (FRAME, FRAME, True),
        (FRAME, jr.Limit(frame="other"), None),
        (FRAME, jr.Limit(frame="letter", amount=euros(40)), True),
        (jr.Limit(frame="letter", amount=euros(40)), FRAME, True),
        (jr.Limit(frame="letter", amount=euros(40)),
         jr.Limit(frame="letter", amount=euros(41)), False),
        # while an arrangement runs, words
        (WHILE, WHILE, True),
        (WHILE, jr.Limit(while_running="other-arrangement"), None),
        (IN_ANNEX, IN_ANNEX, True),
        (IN_ANNEX, jr.Limit(words="zie besluit"), None),
        # one that is not there
        (at_most(50), CRISIS, None),
        (FOUR_WEEKS, CRISIS, None),
        (CRISIS, FOUR_WEEKS, None),
        (WITH_BOARD, CRISIS, None),
        (FRAME, at_most(50), None),
        (WHILE, CRISIS, None),
    ],
)  # fmt: skip
def test_limit(over: jr.Limit, own: jr.Limit, expected: bool | None) -> None:
    """A limit of the mandate above has one as strict below it; higher and longer deviates.

    Where the two cannot be compared, or one beside others is not recorded, it is not known.
    """
    found = about(
        letter(COLLEGE),
        letter(COLLEGE, id="other"),
        jr.Arrangement(id="other-arrangement", name="Andere regeling"),
        mandate(limits=(over,)),
        sub_mandate(limits=(own,)),
    )
    if expected is None:
        words = over.kind is jr.LimitKind.WORDS
        missing = above("limit in words only") if words else lack("limit")
        assert (NOT_SHOWN, [missing]) == (found.verdict, lacking(found))
    else:
        assert (SATISFIED if expected else VIOLATED) is found.verdict
        assert ([] if expected else [beyond("limit")]) == remarks(found)


@pytest.mark.parametrize(
    ("over", "own", "expected"),
    [
        ((), (), []),
        ((), None, []),
        (None, (CRISIS,), [above("limit")]),
        (None, None, [above("limit")]),
        ((CRISIS,), None, [lack("limit")]),
        ((CRISIS,), (), None),
        ((IN_ANNEX,), (), [above("limit in words only")]),
        ((CRISIS, FOUR_WEEKS), (FOUR_WEEKS, CRISIS, at_most(50)), []),
        ((CRISIS, FOUR_WEEKS), (CRISIS,), [lack("limit")]),
        ((CRISIS, at_most(50)), (at_most(51),), None),
    ],
)
def test_limits_together(
    over: tuple[jr.Limit, ...] | None,
    own: tuple[jr.Limit, ...] | None,
    expected: list[Any] | None,
) -> None:
    """Each limit of the mandate above counts; a sub-mandate without any, by its own words, not."""
    found = about(mandate(limits=over), sub_mandate(limits=own))
    if expected is None:
        assert (VIOLATED, [beyond("limit")]) == (found.verdict, remarks(found))
    else:
        assert expected == lacking(found)


@pytest.mark.parametrize(
    ("acts", "own", "expected"),
    [
        ((DEPLOYMENT,), (), True),
        ((DEPLOYMENT,), None, True),
        ((DEPLOYMENT, jr.ActKind.STATEMENT), (), False),
        ((DEPLOYMENT, jr.ActKind.STATEMENT), (CRISIS,), False),
        ((DEPLOYMENT, jr.ActKind.STATEMENT), None, None),
        ((DEPLOYMENT, jr.ActKind.STATEMENT), (NO_STATEMENT,), True),
        ((), (NO_STATEMENT,), True),
        ((), (), False),
        ((), (CRISIS,), None),
        (None, (NO_STATEMENT,), True),
        (None, (), None),
    ],
)
def test_excluded_acts(
    acts: tuple[jr.ActKind, ...] | None, own: tuple[jr.Limit, ...] | None, expected: bool | None
) -> None:
    """What the mandate above excludes is not passed on: not named, or excluded again."""
    inner = sub_mandate(acts=acts, limits=own, functions=())
    found = about(mandate(acts=(), limits=(NO_STATEMENT,), functions=()), inner)
    if expected is None:
        assert (NOT_SHOWN, [lack("limit")]) == (found.verdict, lacking(found))
    else:
        assert (SATISFIED if expected else VIOLATED) is found.verdict


# writing and consent


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"form": jr.Medium.ORAL}, None),
        ({"form": None}, [lack("medium")]),
        ({"form": jr.Medium.ORAL, "general": False}, []),
    ],
)
def test_in_writing(fields: dict[str, Any], expected: list[Any] | None) -> None:
    """A general sub-mandate is granted in writing as well."""
    found = about(sub_mandate(**fields))
    if expected is None:
        assert VIOLATED is found.verdict
    else:
        assert expected == lacking(found)


ELSEWHERE = leader(f"{HILVERSUM}.college")


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([], [LEADER, f"{HILVERSUM}.college"]),
        ([consent(LEADER, about=(SUB,))], [f"{HILVERSUM}.college"]),
        ([consent(LEADER, about=(SUB,)), consent(f"{HILVERSUM}.college", about=(SUB,))], []),
    ],
)
def test_consent(records: list[jr.Record], expected: list[str]) -> None:
    """To one who does not work under the giver, it needs consent as well."""
    found = about(ELSEWHERE, *records)
    assert sorted(expected) == [each.about[0] for each in found.missing]


def test_refused_by_two() -> None:
    """Each refusal is a deviation by itself: that one is only alleged does not weaken another."""
    alleged = consent(LEADER, kind=jr.ActKind.REFUSAL, about=(SUB,), evidence=said_in())
    own = consent(f"{HILVERSUM}.college", kind=jr.ActKind.REFUSAL, about=(SUB,))
    landscape = letter(ALMERE), ELSEWHERE, alleged
    assert NOT_SHOWN is about(*landscape).verdict
    assert VIOLATED is about(*landscape, own).verdict


def test_declaration_by_another_is_not_enough() -> None:
    """That the team leader did not agree is for himself to say."""
    theirs = complete("acts", LAREN, SUB, on=TODAY)
    found = about(ELSEWHERE, consent(f"{HILVERSUM}.college", about=(SUB,)), theirs)
    assert NOT_SHOWN is found.verdict
    assert [("declaration by the holder of the duty", (LEADER,), None, (LEADER,))] == lacking(found)


# whose word


@pytest.mark.parametrize("field", [None, "sub_mandate"])
def test_refusal_that_only_another_tells_of(field: str | None) -> None:
    """That sub-mandates are not allowed is alleged by Hilversum: an own account is missing."""
    alleged = mandate(sub_mandate=False, evidence=said_in(field=field))
    found = about(letter(HILVERSUM), alleged)
    assert NOT_SHOWN is found.verdict
    assert ["own account"] == [each.what.value for each in found.missing]
    assert (HILVERSUM,) == found.alleged_by


@pytest.mark.parametrize("by", [DIRECTOR, COLLEGE, LAREN])
def test_word_of_either_giver(by: str) -> None:
    """What the giver of either mandate says of it is its own word."""
    told = mandate(sub_mandate=False, evidence=said_in())
    assert VIOLATED is about(letter(by), told).verdict


# the period of the rule


@shows("AWB003", "measured")
@pytest.mark.parametrize(
    ("since", "expected"), [("1997-12-31", NOT_APPLICABLE), ("1998-01-01", VIOLATED)]
)
def test_sub_mandate_older_than_the_law(since: str, expected: jr.Verdict) -> None:
    """A sub-mandate granted before the law was in force is not measured by it."""
    old = mandate(sub_mandate=False, period=period("1990-01-01", ENDS))
    assert expected is about(old, sub_mandate(period=period(since, ENDS))).verdict


@shows("AWB003", "mandate")
@pytest.mark.parametrize(
    ("on", "there"), [("2019-05-31", False), (GRANTED, True), ("2020-12-31", True), (ENDS, False)]
)
def test_days_of_a_sub_mandate(on: str, there: bool) -> None:
    """It is asked about from its first day through its last."""
    (found,) = checked(granted(sub_mandate()), on=on, select=["AWB003"])
    assert there is (found.subject == (SUB,))


@pytest.mark.parametrize(("on", "expected"), [("1997-12-31", ()), ("1998-01-01", (SUB,))])
def test_first_day_of_the_rule(on: str, expected: tuple[str, ...]) -> None:
    """The rule asks from the first day of 1998."""
    landscape = granted(sub_mandate(period=period("1990-01-01", ENDS)))
    (found,) = checked(landscape, on=on, select=["AWB003"])
    assert expected == found.subject


# what sets it aside


@shows("AWB003", "explained")
def test_law_is_not_explained_away() -> None:
    """An explanation of the giver stands beside the violation."""
    reason = explained("AWB003", SUB, by=(DIRECTOR,))
    found = about(mandate(sub_mandate=False), reason)
    assert (VIOLATED, reason) == (found.verdict, found.explanation)


@shows("AWB003", "exempted")
def test_exemption() -> None:
    """An exception in law on record is told instead."""
    assert NOT_APPLICABLE is about(mandate(sub_mandate=False), exempted("AWB003", SUB)).verdict


# in words


@pytest.mark.parametrize(
    ("lang", "message", "remark"),
    [
        ("nl", "voor meer zorg dan het mandaat waarop het berust; gelezen in de tekst van 2017, "
               "niet herlezen",
         f"niet onder dit mandaat: {NAMED['nl']}, reikwijdte, pleegzorg"),
        ("en", "for more care than the mandate it rests on; read in the text of 2017, not "
               "re-read",
         f"not under this mandate: {NAMED['en']}, scope, foster care"),
    ],
)  # fmt: skip
def test_deviation_in_words(lang: str, message: str, remark: str) -> None:
    """It tells what deviates, and which part does not fall under the mandate above."""
    found = about(sub_mandate(functions=("foster-care",)), lang=lang)
    assert message == found.said
    assert remark in map(found.names.remark, found.remarks)


@pytest.mark.parametrize(
    ("over", "own", "said"),
    [
        ({"holder": OFFICIAL}, {}, "given by another than the holder of the mandate it rests on"),
        ({"sub_mandate": False}, {}, "a sub-mandate is not allowed"),
        ({}, {"acts": (jr.ActKind.SUBSIDY,)}, "for more acts than the mandate it rests on"),
        ({}, {"period": period(GRANTED, "2021-06-01")},
         "for more days than the mandate it rests on"),
        ({}, {"limits": ()}, "with wider limits than the mandate it rests on"),
        ({}, {"form": jr.Medium.ORAL}, "granted orally"),
    ],
)  # fmt: skip
def test_only_what_deviates_is_said(over: dict[str, Any], own: dict[str, Any], said: str) -> None:
    """Of the ways to go beyond the mandate above that is told which was found."""
    assert about(mandate(**over), sub_mandate(**own)).said.startswith(f"{said}; read")


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (mandate(id="newer", replaces=MANDATE, sub_mandate=False), VIOLATED),
        (jr.Office(id="newer", name="Teamleider", works_under=MAYOR, replaces=LEADER), NOT_SHOWN),
    ],
    ids=["mandate above", "holder"],
)
def test_checked_again_after_a_change(record: jr.Record, expected: jr.Verdict) -> None:
    """Whatever the answer rests on is read: checking on gives the same as from scratch."""
    assert expected is rechecked(AWB003, (SUB,), granted(sub_mandate()), record).verdict


def test_power_of_attorney_within_one_house() -> None:
    """A power of attorney passed on within one house is asked about as well."""
    first = attorney(holder=OFFICIAL, sub_mandate=None)
    passed = attorney(id="passed", giver=OFFICIAL, holder=LEADER, under=("attorney",))
    landscape = granted(first, passed, official(MAYOR), leader(OFFICIAL), consultation())
    found = of("AWB003", landscape, "passed")
    assert [("permission for a sub-mandate", ("attorney",), None, (MAYOR,))] == lacking(found)

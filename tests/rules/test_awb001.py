"""AWB001: a general mandate is granted and withdrawn in writing."""

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
    said_in,
    shows,
)
from tests.rules.mandates import (
    BOARD,
    COLLEGE,
    CONSULTATION,
    COUNCIL,
    DIRECTOR,
    END_NOT_SEEN,
    ENDS,
    GRANTED,
    LAREN,
    LEADER,
    MANDATE,
    MAYOR,
    NAMED,
    OFFICIAL,
    REGIO,
    TODAY,
    asking,
    attorney,
    consultation,
    director,
    granted,
    leader,
    mandate,
    of,
    official,
    rechecked,
    sub_mandate,
)

import jeugdregio as jr
from jeugdregio.rules.families.awb import AWB001

only = asking(AWB001)

ORAL, WRITTEN = jr.Medium.ORAL, jr.Medium.WRITTEN
VIOLATED, NOT_SHOWN = jr.Verdict.VIOLATED, jr.Verdict.NOT_SHOWN
SATISFIED, NOT_APPLICABLE = jr.Verdict.SATISFIED, jr.Verdict.NOT_APPLICABLE
MANDAAT, VOLMACHT = jr.MandateKind.MANDATE, jr.MandateKind.POWER_OF_ATTORNEY
MACHTIGING = jr.MandateKind.AUTHORISATION


def about(*records: jr.Record, **asked: Any) -> jr.Finding:
    """What the rule says about the mandate."""
    return of("AWB001", granted(*records), **asked)


def lack(
    what: str, id: str = MANDATE, who: str = COLLEGE
) -> tuple[str, tuple[str, ...], None, Any]:
    """A fact that is missing, and who could supply it."""
    return (what, (id,), None, (who,))


MAKING = lack("for which acts")


def working_under(id: str) -> tuple[str, tuple[str, ...], None, Any]:
    """That it is missing under whose responsibility someone works."""
    return lack("under whose responsibility", id, id)


# the three answers


@shows("AWB001", "satisfied")
def test_granted_in_writing() -> None:
    """A general mandate that was granted in writing: no deviation."""
    found = about()
    assert SATISFIED is found.verdict
    assert {MANDATE: "supports"} == grounds(found)


@shows("AWB001", "violated")
def test_granted_orally() -> None:
    """A general mandate recorded as oral deviates, without any declaration."""
    found = about(mandate(form=ORAL))
    assert VIOLATED is found.verdict
    assert ({MANDATE: "supports"}, ()) == (grounds(found), found.missing)


@shows("AWB001", "not shown")
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"form": None}, [lack("medium")]),
        ({"form": None, "general": None}, [lack("general or for one case"), lack("medium")]),
        ({"form": ORAL, "general": None}, [lack("general or for one case")]),
    ],
)
def test_form_or_whether_it_is_general_is_missing(
    fields: dict[str, Any], expected: list[Any]
) -> None:
    """Granted orally or in a form nobody recorded, it is asked whether it is a general one."""
    found = about(mandate(**fields))
    assert expected == lacking(found)
    assert ({MANDATE: "supports"}, NOT_SHOWN) == (grounds(found), found.verdict)


def test_in_writing_whether_it_is_general_or_not() -> None:
    """Granted in writing, it need not be known whether it is a general one."""
    assert SATISFIED is about(mandate(general=None)).verdict


def test_silence_is_no_denial() -> None:
    """A form that nobody recorded was not therefore oral, however complete the mandates are."""
    own = complete("mandates", COLLEGE, MANDATE, on=TODAY)
    found = about(mandate(form=None), own)
    assert (NOT_SHOWN, {MANDATE: "supports"}) == (found.verdict, grounds(found))


# which mandates


def test_mandate_for_one_case() -> None:
    """For one case a mandate may be oral, as far as this article goes."""
    found = about(mandate(form=ORAL, general=False))
    assert NOT_APPLICABLE is found.verdict
    assert "outside its subject: granted for one case" in found.message


@pytest.mark.parametrize(
    "kinds", [(jr.MandateKind.DELEGATION,), (jr.MandateKind.MEMBER_AUTHORISATION,)]
)
def test_power_that_comes_in_another_way(kinds: tuple[jr.MandateKind, ...]) -> None:
    """Delegation, and members of a college who exercise its powers, have articles of their own."""
    found = about(mandate(form=ORAL, kinds=kinds))
    assert NOT_APPLICABLE is found.verdict
    assert "Algemene wet bestuursrecht art. 10:1 or 10:12" in found.message


def test_delegation_that_is_called_a_mandate_too() -> None:
    """What the source calls by both names moves the power."""
    both = mandate(form=ORAL, kinds=(MANDAAT, jr.MandateKind.DELEGATION))
    assert NOT_APPLICABLE is about(both).verdict


@pytest.mark.parametrize(
    ("kinds", "acts", "holder", "expected"),
    [
        ((VOLMACHT, MACHTIGING), ("deployment",), DIRECTOR, VIOLATED),
        ((VOLMACHT,), ("contracting",), DIRECTOR, VIOLATED),
        ((MANDAAT,), ("signing",), DIRECTOR, NOT_APPLICABLE),
        ((MANDAAT,), ("signing",), OFFICIAL, VIOLATED),
        ((MANDAAT,), ("signing", "deployment"), DIRECTOR, VIOLATED),
        ((MANDAAT,), ("publication",), DIRECTOR, NOT_APPLICABLE),
        ((MANDAAT,), ("publication",), OFFICIAL, VIOLATED),
        ((MANDAAT,), ("statement",), OFFICIAL, NOT_APPLICABLE),
        ((MANDAAT,), ("other",), DIRECTOR, VIOLATED),
        ((VOLMACHT,), ("other",), DIRECTOR, NOT_APPLICABLE),
        ((), ("other",), DIRECTOR, [MAKING]),
        ((), ("other",), OFFICIAL, VIOLATED),
        ((), ("other", "deployment"), DIRECTOR, VIOLATED),
        ((), (), DIRECTOR, VIOLATED),
        ((MANDAAT,), None, DIRECTOR, VIOLATED),
        ((VOLMACHT,), None, DIRECTOR, NOT_APPLICABLE),
        ((VOLMACHT,), None, OFFICIAL, VIOLATED),
        ((), None, DIRECTOR, [MAKING]),
        ((), None, OFFICIAL, VIOLATED),
    ],
)
def test_object_decides_which_kind_it_is(
    kinds: tuple[jr.MandateKind, ...],
    acts: tuple[str, ...] | None,
    holder: str,
    expected: jr.Verdict | list[Any],
) -> None:
    """The acts decide whether it is a mandate, a power of attorney or an authorisation.

    Where they do not tell, the word of the source does. A power of attorney or an authorisation is
    asked about only when its holder works under the giver; a communication asks for nothing.
    """
    for_acts = None if acts is None else tuple(map(jr.ActKind, acts))
    found = about(mandate(form=ORAL, kinds=kinds, acts=for_acts, holder=holder))
    if isinstance(expected, list):
        assert (NOT_SHOWN, expected) == (found.verdict, lacking(found))
    else:
        assert expected is found.verdict


def test_nothing_is_missing_where_nothing_hangs_on_it() -> None:
    """Granted in writing, it does not matter which kind it is or who works under whom."""
    assert SATISFIED is about(mandate(kinds=(), acts=None, holder=None)).verdict


def test_mayor_decides_on_no_contract() -> None:
    """What the mayor grants for contracts is for representing, and no mandate to decide."""
    found = of("AWB001", granted(attorney(form=ORAL, acts=(jr.ActKind.CONTRACTING,),
                                          holder=DIRECTOR)), "attorney")  # fmt: skip
    assert NOT_APPLICABLE is found.verdict


def test_passed_on_from_the_mayor() -> None:
    """What an official passes on of a power of attorney of the mayor is one too."""
    passed = sub_mandate(form=ORAL, giver=OFFICIAL, holder=DIRECTOR, under=("attorney",),
                         acts=(jr.ActKind.CONTRACTING,))  # fmt: skip
    first = attorney(acts=(jr.ActKind.CONTRACTING,))
    assert NOT_APPLICABLE is of("AWB001", granted(first, passed), "sub").verdict


# who works under whom


@pytest.mark.parametrize(
    ("giver", "records", "expected"),
    [
        (COLLEGE, [official()], VIOLATED),
        (COLLEGE, [official(LAREN)], VIOLATED),
        (MAYOR, [official(MAYOR)], VIOLATED),
        (MAYOR, [official()], [working_under(OFFICIAL)]),
        (COLLEGE, [official(COUNCIL)], [working_under(OFFICIAL)]),
        (COLLEGE, [official(None)], [working_under(OFFICIAL)]),
        (COLLEGE, [official(LEADER), leader(COLLEGE)], VIOLATED),
        (COLLEGE, [official(LEADER), leader(None)], [working_under(LEADER)]),
        (COLLEGE, [official(LEADER), leader(OFFICIAL)], [working_under(OFFICIAL)]),
        (COLLEGE, [official(DIRECTOR)], NOT_APPLICABLE),
        (COLLEGE, [official(CONSULTATION)], [working_under(CONSULTATION)]),
        (COLLEGE, [official(f"{HILVERSUM}.college")], NOT_APPLICABLE),
        (BOARD, [official(REGIO)], VIOLATED),
        (BOARD, [official(BOARD)], VIOLATED),
        (DIRECTOR, [official(DIRECTOR)], VIOLATED),
        (DIRECTOR, [official(REGIO)], [working_under(OFFICIAL)]),
    ],
)
def test_who_works_under_the_giver(
    giver: str, records: list[jr.Record], expected: jr.Verdict | list[Any]
) -> None:
    """Directly or through others, or under the municipality or Regio whose organ the giver is.

    Whether who works under one organ of a municipality works under another is not settled, and
    a consultation works under someone nobody recorded.
    """
    landscape = granted(*records, attorney(form=ORAL, giver=giver))
    found = of("AWB001", landscape, "attorney")
    if isinstance(expected, list):
        assert (NOT_SHOWN, expected) == (found.verdict, lacking(found))
    else:
        assert expected is found.verdict


@pytest.mark.parametrize(
    ("holder", "founding", "expected"),
    [
        (f"{HILVERSUM}.college", None, NOT_APPLICABLE),
        (MAYOR, None, NOT_APPLICABLE),
        (HILVERSUM, None, NOT_APPLICABLE),
        (REGIO, None, NOT_APPLICABLE),
        ("gi", None, NOT_APPLICABLE),
        (BOARD, None, NOT_APPLICABLE),
        (CONSULTATION, jr.Founding.JOINT_BODY, NOT_APPLICABLE),
        (CONSULTATION, jr.Founding.PROJECT_GROUP, [working_under(CONSULTATION)]),
        (CONSULTATION, None, [working_under(CONSULTATION)]),
        ("track", None, [working_under("track")]),
        (None, None, [lack("holder", "attorney")]),
    ],
)
def test_holder_that_is_no_office(
    holder: str | None, founding: jr.Founding | None, expected: jr.Verdict | list[Any]
) -> None:
    """An organ, a municipality, an arrangement or a provider works under nobody."""
    signing = attorney(form=ORAL, giver=COLLEGE, holder=holder)
    found = of("AWB001", granted(consultation(founding), signing), "attorney")
    if isinstance(expected, list):
        assert (NOT_SHOWN, expected) == (found.verdict, lacking(found))
    else:
        assert expected is found.verdict


def test_sub_mandate_within_one_house() -> None:
    """A sub-mandate to who works under the giver of the first one is to one under the giver."""
    first = attorney(holder=DIRECTOR)
    passed = attorney(id="passed", form=ORAL, giver=DIRECTOR, holder=OFFICIAL, under=("attorney",))
    landscape = granted(first, passed, official(MAYOR))
    assert VIOLATED is of("AWB001", landscape, "passed").verdict


# withdrawal


@shows("AWB001", "withdrawal")
@pytest.mark.parametrize(
    ("form", "on", "expected"),
    [
        (WRITTEN, "2020-12-31", SATISFIED),
        (WRITTEN, ENDS, SATISFIED),
        (ORAL, "2020-12-31", SATISFIED),
        (ORAL, ENDS, VIOLATED),
        (ORAL, "2025-01-01", VIOLATED),
    ],
)
def test_withdrawal(form: jr.Medium, on: str, expected: jr.Verdict) -> None:
    """A withdrawal is asked about from the first day on which the mandate holds no more."""
    assert expected is about(mandate(withdrawn_in=form), on=on).verdict


@shows("AWB001", "mandate")
@pytest.mark.parametrize(
    ("on", "there"), [("2019-05-31", False), (GRANTED, True), ("2020-12-31", True), (ENDS, False)]
)
def test_days_of_a_mandate(on: str, there: bool) -> None:
    """One that simply ended is asked about from its first day through its last."""
    (found,) = checked(granted(), on=on, select=["AWB001"])
    assert there is (found.subject == (MANDATE,))


def test_mandate_to_come_was_not_withdrawn() -> None:
    """A withdrawal recorded beforehand is none while the mandate does not hold yet."""
    (found,) = checked(granted(mandate(withdrawn_in=ORAL)), on="2019-05-31", select=["AWB001"])
    assert () == found.subject


ENDED_SOME_DAY = jr.UncertainPeriod(period(GRANTED, "2020-01-01"), period(GRANTED, ENDS))


@pytest.mark.parametrize(
    ("days", "form", "on", "expected"),
    [
        (ENDED_SOME_DAY, ORAL, "2019-12-31", []),
        (ENDED_SOME_DAY, ORAL, TODAY, [lack("term")]),
        (ENDED_SOME_DAY, WRITTEN, TODAY, []),
        (ENDED_SOME_DAY, ORAL, ENDS, None),
        (possibly(GRANTED, ENDS), ORAL, TODAY, [lack("term")]),
        (possibly(GRANTED, ENDS), ORAL, ENDS, None),
        (END_NOT_SEEN, ORAL, TODAY, [lack("term")]),
        (possibly(), ORAL, TODAY, [lack("term")]),
    ],
)
def test_day_of_the_withdrawal_is_uncertain(
    days: jr.UncertainPeriod, form: jr.Medium, on: str, expected: list[Any] | None
) -> None:
    """While it may still hold, an oral withdrawal may be yet to come: its day is missing."""
    found = about(mandate(period=days, withdrawn_in=form), on=on)
    if expected is None:
        assert VIOLATED is found.verdict
    else:
        assert expected == lacking(found)


def decided(state: jr.ActState, since: str = "2020-02-01", **fields: Any) -> jr.Act:
    """The decision by which it was granted, and the state into which that came."""
    given: dict[str, Any] = {
        "id": "decision",
        "day": day("2019-05-20"),
        "kind": jr.ActKind.DECISION,
        "deciders": (COLLEGE,),
        "about": (MANDATE,),
        "statuses": (jr.ActStatus(state, day(since)),),
    }
    return jr.Act(**given | fields)


@shows("AWB001", "withdrawal")
@pytest.mark.parametrize(
    ("act", "on", "expected"),
    [
        (decided(jr.ActState.WITHDRAWN), TODAY, [lack("form of the withdrawal")]),
        (decided(jr.ActState.WITHDRAWN), "2020-02-01", [lack("form of the withdrawal")]),
        (decided(jr.ActState.WITHDRAWN), "2020-01-31", []),
        (decided(jr.ActState.IN_FORCE), TODAY, []),
        (decided(jr.ActState.WITHDRAWN, deciders=(REGIO,)), TODAY, []),
        (decided(jr.ActState.WITHDRAWN, kind=jr.ActKind.PROPOSAL), TODAY, []),
        (decided(jr.ActState.WITHDRAWN), ENDS, [lack("form of the withdrawal")]),
    ],
)
def test_decision_of_the_giver_that_was_withdrawn(
    act: jr.Act, on: str, expected: list[Any]
) -> None:
    """Where the decision of the giver was withdrawn, the form in which that was done is missing."""
    found = about(act, on=on)
    assert expected == lacking(found)
    assert (NOT_SHOWN if expected else SATISFIED) is found.verdict


def test_withdrawal_of_a_mandate_for_one_case() -> None:
    """Only a general mandate is withdrawn in writing."""
    found = about(mandate(general=None, withdrawn_in=ORAL), on=ENDS)
    assert [lack("general or for one case")] == lacking(found)


# whose word


@pytest.mark.parametrize("field", [None, "form"])
def test_oral_grant_that_only_another_tells_of(field: str | None) -> None:
    """That it was oral is alleged by Hilversum: the account of the giver is missing."""
    alleged = mandate(form=ORAL, evidence=said_in(field=field))
    found = about(letter(HILVERSUM), alleged)
    assert NOT_SHOWN is found.verdict
    assert [("own account", (COLLEGE,), None, (COLLEGE,))] == lacking(found)
    assert (HILVERSUM,) == found.alleged_by


def test_each_deviation_is_weighed_by_itself() -> None:
    """An oral grant that another alleges does not weaken what the giver says of the withdrawal."""
    both = (*said_in("theirs", field="form"), *said_in("own", field="withdrawn_in"))
    documents = letter(HILVERSUM, id="theirs"), letter(LAREN, id="own")
    oral = mandate(form=ORAL, withdrawn_in=ORAL, evidence=both)
    assert VIOLATED is about(*documents, oral, on=ENDS).verdict
    assert NOT_SHOWN is about(*documents, oral, on=TODAY).verdict


# the period of the rule


@shows("AWB001", "measured")
@pytest.mark.parametrize(
    ("since", "expected"), [("1997-12-31", NOT_APPLICABLE), ("1998-01-01", VIOLATED)]
)
def test_mandate_older_than_the_law(since: str, expected: jr.Verdict) -> None:
    """A mandate granted before the law was in force is not measured by it."""
    assert expected is about(mandate(form=ORAL, period=period(since, ENDS))).verdict


@pytest.mark.parametrize(("on", "expected"), [("1997-12-31", ()), ("1998-01-01", (MANDATE,))])
def test_first_day_of_the_rule(on: str, expected: tuple[str, ...]) -> None:
    """The rule asks from the first day of 1998."""
    landscape = granted(mandate(form=ORAL, period=period("1990-01-01", ENDS)))
    (found,) = checked(landscape, on=on, select=["AWB001"])
    assert expected == found.subject


# what sets it aside


@shows("AWB001", "explained")
def test_law_is_not_explained_away() -> None:
    """An explanation of the giver stands beside the violation."""
    reason = explained("AWB001", MANDATE, by=(COLLEGE,))
    found = about(mandate(form=ORAL), reason)
    assert (VIOLATED, reason) == (found.verdict, found.explanation)


@shows("AWB001", "exempted")
def test_exemption() -> None:
    """An exception in law on record is told instead."""
    assert NOT_APPLICABLE is about(mandate(form=ORAL), exempted("AWB001", MANDATE)).verdict


# in words


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", "mondeling verleend; gelezen in de tekst van 2017, niet herlezen"),
        ("en", "granted orally; read in the text of 2017, not re-read"),
    ],
)  # fmt: skip
def test_deviation_in_words(lang: str, expected: str) -> None:
    """It tells what deviates and how old the text is in which the law was read."""
    found = about(mandate(form=ORAL), lang=lang)
    assert (NAMED[lang], expected) == (found.label, found.said)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [("nl", "mondeling ingetrokken; "), ("en", "withdrawn orally; ")],
)
def test_oral_withdrawal_in_words(lang: str, expected: str) -> None:
    """Granted in writing and withdrawn orally: only the latter is said."""
    found = about(mandate(withdrawn_in=ORAL), on="2021-01-01", lang=lang)
    assert found.said.startswith(expected)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", [f"of het een algemeen mandaat is of voor één geval: {NAMED['nl']} – te leveren "
                "door het college van Laren",
                f"of het schriftelijk was: {NAMED['nl']} – te leveren door het college van "
                "Laren"]),
        ("en", [f"whether it is general or for one case: {NAMED['en']} – to be supplied by the "
                "college of Laren",
                f"whether it was in writing: {NAMED['en']} – to be supplied by the college of "
                "Laren"]),
    ],
)  # fmt: skip
def test_what_is_missing_in_words(lang: str, expected: list[str]) -> None:
    """It tells what is missing and who could supply it."""
    found = about(mandate(form=None, general=None), lang=lang)
    assert expected == [found.names.lack(each) for each in found.missing]


def test_report_tells_article_and_confidence() -> None:
    """A violation shows the articles, the text that was read and how well."""
    report = checked(granted(mandate(form=ORAL)), on=TODAY, select=["AWB001"])
    text = " ".join(str(report).split())
    assert "Algemene wet bestuursrecht art. 10:5, 10:8, 10:12 (BWBR0005537), text of 2017" in text
    assert "read in an old text" in text
    assert "consequence: curable" in text


def test_checked_again_after_a_change() -> None:
    """Under whom the director works is read: when that is known, the answer is another."""
    signing = mandate(form=ORAL, acts=(jr.ActKind.SIGNING,))
    newer = jr.Office(id="newer", name="Directeur", works_under=COLLEGE, replaces=DIRECTOR)
    before = granted(director(None), signing)
    assert VIOLATED is rechecked(AWB001, (MANDATE,), before, newer).verdict

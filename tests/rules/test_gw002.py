"""GW002: the council is told, and where it must be heard, beforehand."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from tests.cases.conftest import EXAMPLES, STORY
from tests.rules.councils import (
    AFTER,
    COLLEGE,
    CONTRACTING,
    COUNCIL,
    DECIDED,
    DRAFT,
    INFORMED,
    SENT,
    SPOKEN,
    TOLD,
    VIEW,
    about_contracting,
    contracting,
    decided,
    draft,
    heard,
    in_situation,
    sent,
    told,
    view,
)
from tests.rules.landscapes import (
    ALMERE,
    BOARD,
    EEMNES,
    EXIT,
    HILVERSUM,
    HUIZEN,
    LAREN,
    MEMBERS,
    REGIO,
    TRACK,
    alderman,
    between,
    checked,
    college,
    complete,
    contract,
    council,
    day,
    delegation,
    exempted,
    explained,
    finding,
    gooi,
    grounds,
    lacking,
    leaving,
    letter,
    membership,
    period,
    possibly,
    remarks,
    said_in,
    shows,
)
from tests.rules.mandates import asking

import jeugdregio as jr
from jeugdregio.rules import rule_page
from jeugdregio.rules.families.gw_council import GW002

only = asking(GW002)

VIOLATED, NOT_SHOWN = jr.Verdict.VIOLATED, jr.Verdict.NOT_SHOWN
SATISFIED, NOT_APPLICABLE = jr.Verdict.SATISFIED, jr.Verdict.NOT_APPLICABLE

WHETHER_ASKED = ("situation", (CONTRACTING, "council-asked"), None, (COLLEGE, COUNCIL))
WHETHER_FAR = ("situation", (CONTRACTING, "far-reaching"), None, (COLLEGE, COUNCIL))
EARLIER = ("earlier communication", (CONTRACTING, COUNCIL), None, (COLLEGE,))
INFORMATION = ("communication", (CONTRACTING, COUNCIL), None, (COLLEGE,))
DRAFT_SENT = ("draft sent", (CONTRACTING, COUNCIL), None, (COLLEGE,))
VIEWED = ("view of the council", (CONTRACTING, COUNCIL), None, (COUNCIL,))
DECISION = ("decision", (COLLEGE,), None, (COLLEGE,))
ALL_MESSAGES = complete("communications", COLLEGE)


def first(on: str = "2018-11-02", **fields: Any) -> jr.Communication:
    """That the college tells the council, and says that this is the first."""
    return told(on, first=True, **fields)


def days_of(first: str, second: str = CONTRACTING, who: str = COLLEGE) -> tuple[Any, ...]:
    """That it is missing which of these two came first."""
    return ("day", (first, second), None, (who,))


def about(*records: jr.Record, **asked: Any) -> jr.Finding:
    """What the rule says about the contracting and Hilversum."""
    return about_contracting(*records, **asked)


def granted(id: str, giver: str, holder: str = BOARD, **fields: Any) -> jr.Mandate:
    """A mandate to contract."""
    kinds = (jr.MandateKind.MANDATE,)
    return jr.Mandate(id=id, kinds=kinds, giver=giver, holder=holder, **fields)


def verdicts(*records: jr.Record, on: str = AFTER, **asked: Any) -> dict[str, jr.Verdict]:
    """By subject, what the rule says about everything."""
    report = checked(gooi(*records), on=on, select=["GW002"], **asked)
    return {"/".join(each.subject): each.verdict for each in report}


# what must come out on the letter of 25 September 2018


def test_leaving_the_track_of_2018() -> None:
    """Leaving an informal track is not by itself an act of private law, for none of the seven."""
    story = jr.load(*(EXAMPLES / name for name in STORY))
    report = checked(story, on="2018-09-25", select=["GW002"])
    exits = [each for each in report if each.subject[0] == "exit-2018-09-24"]
    assert 7 == len(exits)
    assert {NOT_APPLICABLE} == {each.verdict for each in report}
    assert all("not by itself an act of private law" in each.message for each in exits)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", "Stappen uit een informeel traject valt erbuiten, tenzij het een vastgelegde "
               "overeenkomst beëindigt"),
        ("en", "Leaving an informal track is outside it, unless that ends a contract on record"),
    ],
)  # fmt: skip
def test_page_says_when_it_would_apply(lang: str, expected: str) -> None:
    """The page says when leaving falls under it, and how what it asks is recorded."""
    page = rule_page(GW002, lang)
    assert expected in page
    for word in ("council-asked", "far-reaching", "169 (4), 160 (1)", "art. 169 (2)", "`days`"):
        assert word in page


# which acts


@pytest.mark.parametrize("kind", [jr.ActKind.EXIT, jr.ActKind.JOINING])
@pytest.mark.parametrize("what", [TRACK, REGIO])
def test_joining_and_leaving(kind: jr.ActKind, what: str) -> None:
    """Joining and leaving a track or an arrangement is outside it, for each municipality."""
    found = verdicts(leaving(kind=kind, about=(what,)))
    assert {f"{EXIT}/{each}": NOT_APPLICABLE for each in MEMBERS} == found


@pytest.mark.parametrize("kind", [jr.ActKind.EXIT, jr.ActKind.REFUSAL])
@pytest.mark.parametrize(
    ("ended", "records"),
    [
        ("contract", [contract()]),
        ("award", [jr.Act(id="award", day=day(DECIDED), kind=jr.ActKind.AWARD, for_=(HUIZEN,))]),
    ],
)
def test_ending_or_refusing_an_act_of_private_law(
    kind: jr.ActKind, ended: str, records: list[jr.Record]
) -> None:
    """An exit or refusal about a contract, or about an award, is asked about."""
    act = leaving(kind=kind, for_=(HILVERSUM,), about=(ended,))
    assert NOT_SHOWN is finding(gooi(act, *records), "GW002", EXIT, HILVERSUM).verdict


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({"kind": jr.ActKind.AWARD}, True),
        ({"kind": jr.ActKind.CONTRACTING}, True),
        ({"kind": jr.ActKind.SIGNING}, True),
        ({"kind": jr.ActKind.OTHER}, False),
        ({"kind": jr.ActKind.OTHER, "nature": jr.ActNature.PRIVATE_LAW_ACT}, True),
        ({"kind": jr.ActKind.DECISION}, False),
        ({"kind": jr.ActKind.DECISION, "nature": jr.ActNature.PRIVATE_LAW_ACT}, True),
        ({"kind": jr.ActKind.PROPOSAL, "nature": jr.ActNature.PRIVATE_LAW_ACT}, False),
        ({"kind": jr.ActKind.CONSENT, "nature": jr.ActNature.PRIVATE_LAW_ACT}, False),
        ({"kind": jr.ActKind.AWARD, "nature": jr.ActNature.PUBLIC_LAW_DECISION}, False),
        ({"kind": jr.ActKind.REFUSAL}, False),
        ({"kind": jr.ActKind.SUBSIDY}, False),
        ({"kind": jr.ActKind.EXIT, "nature": jr.ActNature.PRIVATE_LAW_ACT}, True),
    ],
)
def test_nature_of_the_act(fields: dict[str, Any], asked: bool) -> None:
    """Its recorded nature tells, or else that of its kind; what comes before an act is none."""
    found = verdicts(contracting(**fields))
    assert ({f"{CONTRACTING}/{HILVERSUM}": NOT_SHOWN} if asked else {"": NOT_APPLICABLE}) == found


def test_exit_of_another_nature_from_a_contract() -> None:
    """An exit that is recorded as a factual act ends no contract, whatever it is about."""
    act = leaving(nature=jr.ActNature.FACTUAL_ACT, about=("contract",))
    assert {NOT_APPLICABLE} == set(verdicts(act, contract()).values())


@pytest.mark.parametrize(
    ("decides", "expected"), [(CONTRACTING, 1), (DRAFT, 2)], ids=["the act", "a proposal"]
)
def test_decision_that_is_itself_of_private_law(decides: str, expected: int) -> None:
    """A decision on an act that is asked about is a part of that question, and no other."""
    nature = jr.ActNature.PRIVATE_LAW_ACT
    found = verdicts(contracting(), draft(), decided(nature=nature, decides=decides))
    assert expected == len(found)


def test_decision_on_what_was_not_known_yet() -> None:
    """A decision of private law on a proposal that was not known by then stands by itself."""
    act = decided(nature=jr.ActNature.PRIVATE_LAW_ACT, decides=DRAFT, id="by-itself")
    late = draft(known_from=day("2019-01-01"), about=())
    found = verdicts(act, late, known_at=AFTER)
    assert {f"by-itself/{HILVERSUM}": NOT_SHOWN} == found


@pytest.mark.parametrize(
    "state", [jr.ActState.PLANNED, jr.ActState.CONSENTED, jr.ActState.WITHDRAWN]
)
def test_plan_and_withdrawn_act(state: jr.ActState) -> None:
    """What is only planned or consented to, or was undone, is no act."""
    act = contracting(statuses=(jr.ActStatus(state, day(DECIDED)),))
    assert {"": NOT_APPLICABLE} == verdicts(act)


# for which municipality


def test_each_municipality_of_a_joint_act() -> None:
    """A contract for the Regio is asked about for each of its full members."""
    found = verdicts(contracting(for_=(REGIO,)), membership(EEMNES, extent=jr.Extent.PARTIAL))
    assert {f"{CONTRACTING}/{each}": NOT_SHOWN for each in MEMBERS} == found


def test_possible_member_is_a_remark() -> None:
    """Eemnes takes part for a part: a remark, and its council is not asked about."""
    found = about(contracting(for_=(REGIO,)), membership(EEMNES, extent=jr.Extent.PARTIAL))
    assert [("possible member", (EEMNES,), None)] == remarks(found)


@pytest.mark.parametrize(
    ("fields", "subject", "missing"),
    [
        ({"for_": ()}, (CONTRACTING, HILVERSUM), None),
        ({"for_": (), "deciders": (f"alderman-{HILVERSUM}",)}, (CONTRACTING, HILVERSUM), None),
        ({"for_": (), "deciders": (BOARD,)}, (CONTRACTING,),
         ("on whose behalf", (CONTRACTING,), None, (BOARD,))),
        ({"for_": (), "deciders": ()}, (CONTRACTING,),
         ("on whose behalf", (CONTRACTING,), None, ())),
        ({"for_": (TRACK,)}, (CONTRACTING,),
         ("members", (TRACK,), f"on {DECIDED}", (TRACK,))),
    ],
)  # fmt: skip
def test_whose_act_it_is(
    fields: dict[str, Any], subject: tuple[str, ...], missing: tuple[Any, ...] | None
) -> None:
    """Without more, an act is for the municipality whose organ did it; else that is missing."""
    landscape = gooi(contracting(**fields), alderman())
    found = finding(landscape, "GW002", *subject, on=AFTER)
    assert NOT_SHOWN is found.verdict
    if missing is not None:
        assert [missing] == lacking(found)
        assert {CONTRACTING: "supports"} == grounds(found)


def test_track_on_the_last_day_of_the_calendar() -> None:
    """Who the members were is missing from that day on: it has no next one."""
    act = contracting(for_=(TRACK,), on="9999-12-31")
    found = finding(gooi(act), "GW002", CONTRACTING, on="9999-12-31")
    assert [("members", (TRACK,), "from 9999-12-31", (TRACK,))] == lacking(found)


@shows("GW002", "membership")
@pytest.mark.parametrize(("until", "there"), [("2018-11-02", True), (DECIDED, False)])
def test_members_are_those_of_the_day_of_the_act(until: str, there: bool) -> None:
    """A municipality that is a member for the last time on that day is asked about."""
    found = verdicts(contracting(for_=(REGIO,)), membership(LAREN, period=period(until=until)))
    assert there is (f"{CONTRACTING}/{LAREN}" in found)


# who decides


def test_power_that_passed() -> None:
    """Where the power passed to the board, the college decides no more, nor owes the council."""
    passed = delegation(COLLEGE, limits=())
    found = about(contracting(True, deciders=(BOARD,)), passed)
    assert NOT_APPLICABLE is found.verdict
    assert "the power had passed: the college did not decide" in found.message


@pytest.mark.parametrize("informed", ["2018-10-01", "2018-11-05"])
def test_power_that_perhaps_passed(informed: str) -> None:
    """Of a power that perhaps passed, that is missing, whatever the council was told."""
    perhaps = delegation(COLLEGE, period=possibly("2018-01-01"))
    found = about(contracting(True), told(informed), perhaps)
    assert NOT_SHOWN is found.verdict
    assert ("transfer of power", (perhaps.id,), None, (COLLEGE,)) in lacking(found)


# the three answers


@shows("GW002", "satisfied")
@pytest.mark.parametrize(
    ("asked", "far", "records"),
    [
        (True, False, [told()]),
        (True, None, heard()),
        (None, True, heard()),
        (False, True, heard()),
        (None, None, heard()),
        (None, False, [told()]),
    ],
)
def test_told_and_heard_beforehand(
    asked: bool | None, far: bool | None, records: list[jr.Record]
) -> None:
    """Asked, it is told before; far-reaching, it also gets the draft and is heard before."""
    found = about(contracting(asked, far), *records)
    assert SATISFIED is found.verdict
    assert () == found.missing
    assert "no deviation in what is recorded" in found.message


@shows("GW002", "violated")
def test_told_after_the_decision() -> None:
    """The council asked and was first told after the decision."""
    found = about(contracting(True), first())
    assert VIOLATED is found.verdict
    assert {CONTRACTING: "supports", TOLD: "supports"} == grounds(found)
    assert () == found.missing


@shows("GW002", "not shown")
@pytest.mark.parametrize("said", [None, False])
def test_later_message_that_is_not_said_to_be_the_first(said: bool | None) -> None:
    """The first on record need not be the first: whether it was told earlier is missing."""
    found = about(contracting(True, False), told("2018-11-05", first=said))
    assert (NOT_SHOWN, [EARLIER]) == (found.verdict, lacking(found))
    assert [("confirmed later", (TOLD,), "2018-11-05")] == remarks(found)


def test_later_message_among_all_messages() -> None:
    """That no earlier one is among all messages of the college denies it."""
    found = about(contracting(True, False), told("2018-11-05"), ALL_MESSAGES)
    assert VIOLATED is found.verdict
    assert {CONTRACTING: "supports", ALL_MESSAGES.id: "declares complete"} == grounds(found)


@shows("GW002", "violated")
@pytest.mark.parametrize(
    ("message", "too_late"),
    [(first(), TOLD), (sent("2018-11-02", first=True), SENT)],
    ids=["information", "draft"],
)
def test_far_reaching_and_decided_before(message: jr.Record, too_late: str) -> None:
    """Far-reaching, and decided before the council was told or had the draft."""
    found = about(contracting(None, far=True), draft(), message, view())
    assert VIOLATED is found.verdict
    assert {CONTRACTING: "supports", too_late: "supports"} == grounds(found)


@pytest.mark.parametrize(
    "voice",
    [
        view("2018-11-20"),
        jr.Event(id=VIEW, day=day("2018-11-20"), participants=(COUNCIL,), about=(CONTRACTING,)),
    ],
    ids=["act", "meeting"],
)
def test_view_that_came_later(voice: jr.Record) -> None:
    """A council that spoke after the decision may have had the opportunity before it."""
    found = about(contracting(None, far=True), *heard(spoken=None), voice)
    assert (NOT_SHOWN, [VIEWED]) == (found.verdict, lacking(found))
    assert [("confirmed later", (VIEW,), "2018-11-20")] == remarks(found)


@shows("GW002", "violated")
@pytest.mark.parametrize(("asked", "far"), [(True, None), (None, True), (True, True)])
def test_nothing_told_among_all_messages(asked: bool | None, far: bool | None) -> None:
    """A college that declares its messages complete without one to the council told nothing."""
    found = about(contracting(asked, far), ALL_MESSAGES)
    assert VIOLATED is found.verdict
    assert {CONTRACTING: "supports", ALL_MESSAGES.id: "declares complete"} == grounds(found)


def test_told_without_a_draft_among_all_messages() -> None:
    """Told before, but no draft among all messages: a deviation only where far-reaching."""
    assert VIOLATED is about(contracting(None, far=True), told(), ALL_MESSAGES).verdict
    assert SATISFIED is about(contracting(True, far=False), told(), ALL_MESSAGES).verdict


@shows("GW002", "not shown")
@pytest.mark.parametrize(
    ("asked", "far", "records", "expected"),
    [
        (None, None, [], [INFORMATION, DRAFT_SENT, WHETHER_ASKED, WHETHER_FAR, VIEWED]),
        (True, None, [], [INFORMATION, DRAFT_SENT, WHETHER_FAR, VIEWED]),
        (True, None, [told()], [DRAFT_SENT, WHETHER_FAR, VIEWED]),
        (True, False, [], [INFORMATION]),
        (None, True, [], [INFORMATION, DRAFT_SENT, VIEWED]),
        (False, True, [told()], [DRAFT_SENT, VIEWED]),
        (None, True, heard(spoken=None), [VIEWED]),
        (None, False, [], [INFORMATION, WHETHER_ASKED]),
        (None, None, [first()], [DRAFT_SENT, WHETHER_ASKED, WHETHER_FAR, VIEWED]),
        (None, None, [ALL_MESSAGES], [WHETHER_ASKED, WHETHER_FAR]),
        (None, None, heard(spoken="2018-11-02"), [WHETHER_FAR, VIEWED]),
    ],
)
def test_each_fact_that_is_missing(
    asked: bool | None, far: bool | None, records: list[jr.Record], expected: list[Any]
) -> None:
    """Whether asked, whether far-reaching, information, draft and view: what lacks is named."""
    found = about(contracting(asked, far), *records)
    assert NOT_SHOWN is found.verdict
    assert expected == lacking(found)
    assert CONTRACTING in grounds(found)


def test_neither_asked_nor_far_reaching() -> None:
    """Recorded as neither, the council need not be told beforehand by this article."""
    found = about(contracting(False, False), first())
    assert NOT_APPLICABLE is found.verdict
    assert "the council did not ask and that no far-reaching effects are possible" in found.message


# the decision


def test_decision_on_its_own_record() -> None:
    """The decision of the college on the act counts, and not the day on which it was signed."""
    signed = contracting(kind=jr.ActKind.SIGNING, deciders=(f"{HILVERSUM}.mayor",))
    early = decided("2018-09-20", asked=True)
    found = about(signed, early, first("2018-10-01"))
    assert VIOLATED is found.verdict
    assert {CONTRACTING, early.id, TOLD} == set(grounds(found))
    assert SATISFIED is about(signed, decided(asked=True, far=False), told()).verdict


@pytest.mark.parametrize(
    "other",
    [
        decided(by=college(HUIZEN)),
        decided(by=COUNCIL, on=SPOKEN),
        decided(statuses=(jr.ActStatus(jr.ActState.WITHDRAWN, day(DECIDED)),)),
        decided(kind=jr.ActKind.CONSENT),
        decided(under="mandate", by=BOARD),
    ],
    ids=["of another college", "of the council", "withdrawn", "a consent", "not under a college"],
)
def test_decision_of_the_college_is_missing(other: jr.Act) -> None:
    """An act by others, with no decision of this college that stands, lacks that decision."""
    mandate = granted("mandate", college(HUIZEN))
    act = contracting(True, False, deciders=(alderman().id,))
    found = about(act, other, told(), mandate, alderman())
    assert [DECISION] == lacking(found)


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([], [INFORMATION, DECISION]),
        ([first("2018-11-05")], [DECISION]),
        ([ALL_MESSAGES], [DECISION]),
    ],
)
def test_without_a_decision_nothing_is_denied(
    records: list[jr.Record], expected: list[Any]
) -> None:
    """Who decided, and when, comes first: the board of the Regio binds no college by itself."""
    assert expected == lacking(about(contracting(True, False, deciders=(BOARD,)), *records))


def test_decision_under_a_mandate_of_the_college() -> None:
    """Who decides under a mandate of the college decides in its name, also by a sub-mandate."""
    above = granted("above", COLLEGE, alderman().id)
    below = granted("below", alderman().id, under=("above",))
    act = contracting(True, False, deciders=(BOARD,), under="below")
    assert SATISFIED is about(act, told(), above, below, alderman()).verdict


def test_mandate_that_was_not_known_yet() -> None:
    """A mandate that was not known by then tells not in whose name it was decided."""
    later = granted("later", COLLEGE, known_from=day("2019-01-01"))
    act = contracting(True, False, deciders=(BOARD,), under="later")
    assert [DECISION] == lacking(about(act, told(), later, known_at=AFTER))
    assert SATISFIED is about(act, told(), later).verdict


def test_every_decision_comes_after_the_information() -> None:
    """Of two decisions that stand the first counts too."""
    act = contracting(True, False, deciders=())
    records = decided("2018-09-20", id="first"), decided(id="second")
    assert VIOLATED is about(act, *records, first("2018-10-01")).verdict


def test_decision_of_a_later_day_confirms_and_repairs_nothing() -> None:
    """A decision after the act is named, and the one before it stays missing."""
    late = decided("2018-11-15")
    found = about(contracting(True, False, deciders=()), late, told())
    assert [DECISION] == lacking(found)
    assert [("confirmed later", (late.id,), "2018-11-15")] == remarks(found)


def test_decision_that_is_still_to_come() -> None:
    """A decision of a day after the one asked about is not there yet."""
    act = contracting(True, False, on="2018-10-20", deciders=())
    found = about(act, told(), decided("2018-12-15"))
    assert ([DECISION], []) == (lacking(found), remarks(found))


# whether asked, whether far-reaching


@pytest.mark.parametrize(
    "records",
    [
        [decided(asked=True, far=False)],
        [view(circumstances=in_situation(True, False))],
        [view("2018-11-20", circumstances=in_situation(True, False))],
    ],
    ids=["the college's decision", "an act of the council", "a later act of the council"],
)
def test_where_a_situation_is_recorded(records: list[jr.Record]) -> None:
    """On the decision of the college or on an act of the council it is recorded as well."""
    assert SATISFIED is about(contracting(), told(), *records).verdict


def test_situation_of_one_municipality_is_not_that_of_another() -> None:
    """Of a joint act, the decision of Huizen tells that its own council asked, and no other."""
    joint = contracting(for_=(HILVERSUM, HUIZEN), deciders=())
    both = decided(asked=False, far=False), decided(by=college(HUIZEN), asked=True, far=False)
    found = verdicts(joint, *both)
    assert NOT_APPLICABLE is found[f"{CONTRACTING}/{HILVERSUM}"]
    assert NOT_SHOWN is found[f"{CONTRACTING}/{HUIZEN}"]


@pytest.mark.parametrize(("mine", "theirs"), [(True, False), (False, True)])
def test_college_and_council_differ(mine: bool, theirs: bool) -> None:
    """Where one of them finds it far-reaching, it is: either may record it."""
    act = contracting(False, far=mine)
    says = view("2018-11-20", circumstances=in_situation(far=theirs))
    found = about(act, says, *heard(spoken=None, given=None), ALL_MESSAGES)
    assert VIOLATED is found.verdict


@pytest.mark.parametrize(
    ("by", "evidence", "expected"),
    [
        (COLLEGE, {}, VIOLATED),
        (COUNCIL, {}, VIOLATED),
        (HILVERSUM, {"field": "circumstances"}, VIOLATED),
        (ALMERE, {"asserted_by": (COUNCIL,)}, VIOLATED),
        (HUIZEN, {"contested": False, "field": "circumstances"}, VIOLATED),
        (HUIZEN, {"field": "circumstances"}, NOT_SHOWN),
        (ALMERE, {"field": "circumstances"}, NOT_SHOWN),
        (ALMERE, {"field": "day"}, VIOLATED),
    ],
)
def test_whose_word_a_situation_is(by: str, evidence: dict[str, Any], expected: jr.Verdict) -> None:
    """That the council asked is told by the college or the council, and not by a partner."""
    joint = contracting(True, False, for_=(HILVERSUM, HUIZEN), evidence=said_in(**evidence))
    found = about(letter(by), joint, first())
    assert expected is found.verdict
    if expected is NOT_SHOWN:
        assert WHETHER_ASKED in lacking(found)
        assert "alleges" in {each.role.value for each in found.grounds}


def test_denial_by_another_leaves_it_open() -> None:
    """That a partner says that nobody asked and nothing is far-reaching, excuses nobody."""
    act = contracting(False, False, evidence=said_in(field="circumstances"))
    assert NOT_SHOWN is about(letter(ALMERE), act).verdict


def test_document_that_was_not_known_yet() -> None:
    """Whose word it is cannot be told from a document that was not known by then."""
    late = letter(COLLEGE, known_from=day("2019-01-01"))
    act = contracting(True, False, evidence=said_in(field="circumstances"))
    assert NOT_SHOWN is about(late, act, first(), known_at=AFTER).verdict


# the information


@shows("GW002", "information")
@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2018-10-31", []),
        (DECIDED, [days_of(TOLD)]),
        ("2018-11-02", None),
    ],
)
def test_day_of_the_information(on: str, expected: list[Any] | None) -> None:
    """The day before is beforehand; of one day it is not told which came first; after is after."""
    found = about(contracting(True, False), first(on))
    if expected is None:
        assert VIOLATED is found.verdict
    else:
        assert expected == lacking(found)


@pytest.mark.parametrize(
    ("informed", "decision", "expected"),
    [
        (between("2018-10-01", "2018-10-31"), day(DECIDED), SATISFIED),
        (between("2018-10-01", DECIDED), day(DECIDED), NOT_SHOWN),
        (between(None, "2018-10-31"), day(DECIDED), SATISFIED),
        (between("2018-10-01"), day(DECIDED), NOT_SHOWN),
        (between(), day(DECIDED), NOT_SHOWN),
        (between("2018-11-02", "2018-11-09"), day(DECIDED), VIOLATED),
        (between("2018-11-02"), day(DECIDED), VIOLATED),
        (day("2018-10-15"), between("2018-10-16", DECIDED), SATISFIED),
        (day("2018-10-15"), between("2018-10-01", DECIDED), NOT_SHOWN),
        (day("2018-10-15"), between("2018-10-01", "2018-10-14"), VIOLATED),
        (day("2018-10-15"), between(None, "2018-10-14"), VIOLATED),
        (day("2018-10-15"), between(None, "2018-10-20"), NOT_SHOWN),
    ],
)
def test_uncertain_days(
    informed: jr.dates.AnyDate, decision: jr.dates.AnyDate, expected: jr.Verdict
) -> None:
    """It is before or after when it is so on every day that the two can have."""
    act = contracting(True, False, day=decision)
    assert expected is about(act, first(day=informed)).verdict


def test_first_message_on_record_counts() -> None:
    """Told before, a second message after the decision changes nothing."""
    assert SATISFIED is about(contracting(True, False), told(), told("2018-11-02", id="b")).verdict


@pytest.mark.parametrize(
    ("fields", "verdict", "missing"),
    [
        ({"sender": alderman().id}, SATISFIED, []),
        ({"sender": HILVERSUM}, SATISFIED, []),
        ({"sender": REGIO}, SATISFIED, []),
        ({"sender": BOARD, "for_": (COLLEGE,)}, SATISFIED, []),
        ({"sender": None}, NOT_SHOWN, [("own account", (COLLEGE,), None, (COLLEGE,))]),
        ({"sender": BOARD}, NOT_SHOWN, [INFORMATION]),
        ({"sender": college(HUIZEN)}, NOT_SHOWN, [INFORMATION]),
        ({"addressees": (HILVERSUM,)}, NOT_SHOWN, [("addressees", (TOLD,), None, (COLLEGE,))]),
        ({"addressees": None}, NOT_SHOWN, [("addressees", (TOLD,), None, (COLLEGE,))]),
        ({"addressees": (council(HUIZEN),)}, NOT_SHOWN, [INFORMATION]),
        ({"about": (TRACK,)}, NOT_SHOWN, [INFORMATION]),
        ({"about": (DRAFT,)}, SATISFIED, []),
        ({"about": ("decision-GM0402-college",)}, SATISFIED, []),
        ({"medium": jr.Medium.ORAL}, SATISFIED, []),
    ],
)
def test_who_told_whom_of_what(
    fields: dict[str, Any], verdict: jr.Verdict, missing: list[Any]
) -> None:
    """The college, a member of it or who speaks for it tells its council of the act or a draft."""
    found = about(contracting(True, False), decided(), draft(), alderman(), told(**fields))
    assert (verdict, missing) == (found.verdict, lacking(found))


@pytest.mark.parametrize(
    "fields", [{"sender": college(HUIZEN)}, {"sender": None}, {"addressees": None}]
)
def test_later_message_that_is_not_of_college_to_council(fields: dict[str, Any]) -> None:
    """Only that the college told its own council later tells that it did not do so before."""
    assert NOT_SHOWN is about(contracting(True, False), told("2018-11-02", **fields)).verdict


def test_recorded_message_beats_the_declaration() -> None:
    """A message that may have been sent before is what lacks, whatever is declared complete."""
    found = about(contracting(True, False), told(addressees=None), ALL_MESSAGES)
    assert [("addressees", (TOLD,), None, (COLLEGE,))] == lacking(found)


def test_decision_on_a_recorded_proposal() -> None:
    """A decision of private law on a proposal has that proposal for its draft."""
    act = decided(
        id=CONTRACTING, decides=DRAFT, nature=jr.ActNature.PRIVATE_LAW_ACT, far=True, asked=None
    )
    assert SATISFIED is about(act, draft(about=()), sent(), view()).verdict
    assert DRAFT_SENT in lacking(about(act, draft(about=()), told(), view()))


# the view of the council


@pytest.mark.parametrize(
    ("voice", "expected"),
    [
        (view(), SATISFIED),
        (view(about=(DRAFT,)), SATISFIED),
        (view(about=(), kind=jr.ActKind.CONSENT, decides=DRAFT), SATISFIED),
        (view(deciders=(COLLEGE,)), NOT_SHOWN),
        (view(deciders=(council(HUIZEN),)), NOT_SHOWN),
        (view(about=(TRACK,)), NOT_SHOWN),
        (view(statuses=(jr.ActStatus(jr.ActState.WITHDRAWN, day(SPOKEN)),)), NOT_SHOWN),
        (view(statuses=(jr.ActStatus(jr.ActState.CONSENTED, day(SPOKEN)),)), NOT_SHOWN),
        (jr.Event(id=VIEW, day=day(SPOKEN), participants=(COUNCIL,), about=(DRAFT,)), SATISFIED),
        (jr.Event(id=VIEW, day=day(SPOKEN), participants=(COLLEGE,), about=(DRAFT,)), NOT_SHOWN),
        (told(SPOKEN, id=VIEW, sender=COUNCIL, addressees=(COLLEGE,), about=(DRAFT,)), SATISFIED),
        (told(SPOKEN, id=VIEW, sender=COUNCIL, addressees=(COLLEGE,)), NOT_SHOWN),
        (told(SPOKEN, id=VIEW, about=(DRAFT,), addressees=(COLLEGE,)), NOT_SHOWN),
    ],
)  # fmt: skip
def test_in_what_the_council_speaks(voice: jr.Record, expected: jr.Verdict) -> None:
    """An act or meeting about it, or a message about the draft; a question to be told is none."""
    found = about(contracting(None, far=True), *heard(spoken=None), voice)
    assert expected is found.verdict
    if expected is NOT_SHOWN:
        assert [VIEWED] == lacking(found)


@shows("GW002", "view")
@pytest.mark.parametrize(
    ("on", "expected"),
    [("2018-10-31", []), (DECIDED, [days_of(VIEW, who=COUNCIL)]), ("2018-11-02", [VIEWED])],
)
def test_day_of_the_view(on: str, expected: list[Any]) -> None:
    """The day before is in time; of one day it is not told; the day after denies nothing."""
    assert expected == lacking(about(contracting(None, far=True), *heard(on)))


def test_view_before_and_after() -> None:
    """A council that spoke before may speak again."""
    again = view("2018-11-02", id="again")
    assert SATISFIED is about(contracting(None, far=True), *heard(), again).verdict


def test_silence_denies_nothing_without_a_term() -> None:
    """Among all messages no view: without a term nobody can tell whether it could have spoken."""
    found = about(contracting(None, far=True), *heard(spoken=None), ALL_MESSAGES)
    assert [VIEWED] == lacking(found)


# the term of the council


def with_term(days: object, *records: jr.Record) -> jr.Finding:
    """The finding where a council has so many days to speak about a draft."""
    act = contracting(None, far=True)
    return about(act, *records, parameters={"GW002": {"days": days}})


@shows("GW002", "days")
@pytest.mark.parametrize(
    ("days", "expected"),
    [(30, SATISFIED), ("30", SATISFIED), (31, NOT_SHOWN), (32, NOT_SHOWN), (None, NOT_SHOWN)],
)
def test_council_that_kept_silent_through_its_term(days: object, expected: jr.Verdict) -> None:
    """Sent on 1 October with a term of thirty days, the decision may follow on 1 November."""
    found = with_term(days, *heard(spoken=None))
    assert expected is found.verdict
    if expected is NOT_SHOWN:
        assert ([VIEWED] if days is None else [DRAFT_SENT, VIEWED]) == lacking(found)


@pytest.mark.parametrize(
    ("days", "records", "expected"),
    [
        (31, [*heard(spoken=None), ALL_MESSAGES], VIOLATED),
        (30, [*heard(spoken=None), ALL_MESSAGES], SATISFIED),
        (31, heard("2018-11-02"), NOT_SHOWN),
        (31, [*heard("2018-11-02"), ALL_MESSAGES], VIOLATED),
        (31, [draft(), told(), sent(first=True), ALL_MESSAGES], VIOLATED),
        (30, heard("2018-11-02"), SATISFIED),
        (31, heard(), SATISFIED),
        (30, [draft(), told(), sent(day=between("2018-09-25", INFORMED))], SATISFIED),
        (31, [draft(), told(), sent(day=between("2018-09-25", INFORMED))], NOT_SHOWN),
        (31, [draft(), told(), sent(day=between("2018-09-25", INFORMED)), view("2018-11-02")],
         NOT_SHOWN),
    ],
)  # fmt: skip
def test_decided_within_the_term(days: int, records: list[jr.Record], expected: jr.Verdict) -> None:
    """Within the term a council of which no view is on record could not yet speak, if all is."""
    assert expected is with_term(days, *records).verdict


@pytest.mark.parametrize("days", [0, 366, -1, True, 1.5, "soon", "0", "0031", [31]])
def test_impossible_term(days: object) -> None:
    """A term is a number of days of at most a year."""
    with pytest.raises(jr.UsageError, match="expected a whole number from 1 through 365"):
        with_term(days)


# completeness


@shows("GW002", "declaration")
@pytest.mark.parametrize(("declared", "expected"), [(DECIDED, VIOLATED), ("2018-10-31", NOT_SHOWN)])
def test_declaration_reaches_what_existed_on_its_day(declared: str, expected: jr.Verdict) -> None:
    """Messages declared complete on the day of the decision deny one; a day before they cannot."""
    own = complete("communications", COLLEGE, on=declared)
    assert expected is about(contracting(True), own).verdict


@shows("GW002", "declaration")
@pytest.mark.parametrize(("until", "expected"), [("2018-11-02", VIOLATED), (DECIDED, NOT_SHOWN)])
def test_declaration_covers_all_days_up_to_the_decision(until: str, expected: jr.Verdict) -> None:
    """A declaration that leaves out the day of the decision leaves a message possible."""
    own = complete("communications", COLLEGE, period=period(until=until))
    assert expected is about(contracting(True), own).verdict


@pytest.mark.parametrize(
    ("by", "to", "expected"),
    [
        (COLLEGE, CONTRACTING, VIOLATED),
        (HILVERSUM, COLLEGE, VIOLATED),
        (HILVERSUM, HILVERSUM, VIOLATED),
        (COUNCIL, COLLEGE, NOT_SHOWN),
        (COUNCIL, COUNCIL, NOT_SHOWN),
        (REGIO, COLLEGE, NOT_SHOWN),
    ],
)
def test_who_may_declare(by: str, to: str, expected: jr.Verdict) -> None:
    """The college, or its municipality for it, declares its messages; nobody else does."""
    found = about(contracting(True), complete("communications", by, to))
    assert expected is found.verdict
    if expected is NOT_SHOWN:
        assert "declaration by the holder of the duty" in {each[0] for each in lacking(found)}


def test_last_day_of_the_calendar() -> None:
    """An act of the last day that a date can hold is asked about like any other."""
    last = "9999-12-31"
    own = complete("communications", COLLEGE, on=last)
    assert VIOLATED is about(contracting(True, on=last), own, on=last).verdict


# whose word


@pytest.mark.parametrize("field", [None, "first"])
def test_later_message_that_only_another_tells_of(field: str | None) -> None:
    """That the council was first told later is alleged by Almere: the own account is missing."""
    alleged = first(evidence=said_in(field=field))
    found = about(letter(ALMERE), contracting(True), alleged)
    assert NOT_SHOWN is found.verdict
    assert [("own account", (COLLEGE,), None, (COLLEGE,))] == lacking(found)
    assert (ALMERE,) == found.alleged_by


def test_own_word_goes_before_an_allegation() -> None:
    """Of two later messages the one on the college's own word is the ground."""
    alleged = first(id="alleged", evidence=said_in())
    found = about(letter(ALMERE), contracting(True), alleged, first("2018-11-09"))
    assert VIOLATED is found.verdict
    assert {CONTRACTING, TOLD} == set(grounds(found))


def test_act_that_only_another_tells_of() -> None:
    """A contract that only Almere speaks of is alleged, and so is the deviation."""
    records = contracting(evidence=said_in()), decided(asked=True), first()
    found = about(letter(ALMERE), *records)
    assert (NOT_SHOWN, (ALMERE,)) == (found.verdict, found.alleged_by)


# the rule in time, and what sets it aside


@shows("GW002", "measured")
@pytest.mark.parametrize(
    ("on", "expected"), [("2002-03-07", VIOLATED), ("2002-03-06", NOT_APPLICABLE)]
)
def test_first_day_of_the_rule(on: str, expected: jr.Verdict) -> None:
    """A decision of the day before the rule is outside it, also when it is asked about later."""
    assert expected is about(contracting(True, on=on), first()).verdict


@shows("GW002", "measured")
@pytest.mark.parametrize(
    ("decision", "expected"), [("2002-03-06", NOT_APPLICABLE), ("2002-03-07", VIOLATED)]
)
def test_measured_on_the_day_of_the_decision(decision: str, expected: jr.Verdict) -> None:
    """It is measured when the college decides, not when the contract is signed."""
    signed = contracting(True, kind=jr.ActKind.SIGNING, on="2002-03-20", deciders=())
    assert expected is about(signed, decided(decision), first("2002-03-15")).verdict


def test_day_asked_before_the_rule() -> None:
    """Asked about a day before it, the rule gives one reason and no subject."""
    (found,) = checked(gooi(contracting()), on="2002-03-06", select=["GW002"], hindsight=True)
    assert ((), "not yet in force (from 2002-03-07)") == (found.subject, found.message)


@shows("GW002", "explained")
def test_law_is_not_explained_away() -> None:
    """The violation stays, with the explanation beside it."""
    reason = explained("GW002", CONTRACTING, by=(COLLEGE,))
    found = about(contracting(True), first(), reason)
    assert (VIOLATED, reason) == (found.verdict, found.explanation)


@shows("GW002", "exempted")
def test_exemption_sets_the_rule_aside() -> None:
    """An exception in law makes the rule not applicable, and tells its basis."""
    found = about(contracting(True), first(), exempted("GW002", HILVERSUM))
    assert NOT_APPLICABLE is found.verdict
    assert "exempt: Jeugdwet art. 12.1" in found.message


# in words


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", "contractering van 2018-11-01, Hilversum: besloten zonder dat de raad vooraf was "
               "ingelicht; gelezen in de tekst van 2017, niet herlezen"),
        ("en", "contracting of 2018-11-01, Hilversum: decided without the council having been "
               "told beforehand; read in the text of 2017, not re-read"),
    ],
)  # fmt: skip
def test_deviation_in_words(lang: str, expected: str) -> None:
    """It tells what deviates and how old the text is in which the law was read."""
    assert expected == about(contracting(True), first(), lang=lang).message


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", "besloten zonder dat de raad, bij ingrijpende gevolgen, vooraf zijn wensen en "
               "bedenkingen kon geven; "),
        ("en", "decided though the council, where effects may be far-reaching, could not give its "
               "wishes and concerns beforehand; "),
    ],
)  # fmt: skip
def test_council_that_was_not_heard_in_words(lang: str, expected: str) -> None:
    """Told, but not heard: only that is said."""
    late = sent("2018-11-02", first=True)
    found = about(contracting(None, far=True), draft(), told(), late, lang=lang)
    assert found.said.startswith(expected)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", ["of en wanneer het ontwerp is toegezonden: contractering van 2018-11-01, de raad "
                "van Hilversum – te leveren door het college van Hilversum",
                "de situatie: contractering van 2018-11-01, of de gevolgen ingrijpend kunnen zijn "
                "– te leveren door het college van Hilversum, de raad van Hilversum",
                "of de raad vooraf de gelegenheid had voor wensen en bedenkingen: contractering "
                "van 2018-11-01, de raad van Hilversum"]),
        ("en", ["whether and when the draft was sent: contracting of 2018-11-01, the council of "
                "Hilversum – to be supplied by the college of Hilversum",
                "the situation: contracting of 2018-11-01, whether it may have far-reaching "
                "effects – to be supplied by the college of Hilversum, the council of Hilversum",
                "whether the council had the opportunity to give its wishes and concerns: "
                "contracting of 2018-11-01, the council of Hilversum"]),
    ],
)  # fmt: skip
def test_what_is_missing_in_words(lang: str, expected: list[str]) -> None:
    """It tells what is missing and who could supply it."""
    found = about(contracting(True), told(), lang=lang)
    assert expected == [found.names.lack(each) for each in found.missing]


def test_report_tells_article_confidence_and_consequence() -> None:
    """A violation shows the articles, how they were read, and that the act stays binding."""
    landscape = gooi(contracting(True), first())
    report = checked(landscape, on=AFTER, select=["GW002"])
    printed = " ".join(str(report).split())
    assert "Gemeentewet art. 169 (4), 160 (1) (BWBR0005416), text of 2017" in printed
    assert "read in an old text" in printed
    assert "consequence: accountability to the council; the act stays binding" in printed


def test_checked_again_after_a_change() -> None:
    """A message that is added is read: asked again, the answer is as if asked anew."""
    before = gooi(contracting(True, False))
    after = before.adding(told())
    first = checked(before, on=AFTER, select=["GW002"])
    again = checked(after, on=AFTER, select=["GW002"], previous=first)
    assert checked(after, on=AFTER, select=["GW002"]) == again
    assert [SATISFIED] == [each.verdict for each in again]


def test_renamed_municipality_is_one_municipality() -> None:
    """What the college told under the newer record of its municipality counts."""
    newer = jr.Municipality(id="GM9999", name="Hilversum (nieuw)", replaces=HILVERSUM)
    message = told(sender="GM9999.college", addressees=("GM9999.council",))
    assert SATISFIED is about(newer, contracting(True, False), message).verdict
    act = attrs.evolve(contracting(True, False), deciders=("GM9999.college",))
    assert SATISFIED is about(newer, act, message).verdict

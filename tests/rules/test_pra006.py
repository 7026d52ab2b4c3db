"""PRA006: the chair speaks and acts for the partners within a mandate."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from tests.rules.landscapes import (
    ALMERE,
    CHAIR,
    EXIT,
    HAARLEM,
    HILVERSUM,
    HUIZEN,
    MEMBERS,
    REGIO,
    TRACK,
    between,
    chair,
    college,
    complete,
    council,
    day,
    exempted,
    explained,
    finding,
    gooi,
    grounds,
    lacking,
    letter,
    membership,
    period,
    possibly,
    remarks,
    said_in,
    shows,
    takes_part,
    track,
)
from tests.rules.steering import (
    COLLEGE,
    DIRECTOR,
    DONE,
    MAYOR,
    STATEMENT,
    asking,
    award,
    director,
    example,
    lets_speak,
    mandate,
    rechecked,
    spoken,
    statement,
    story,
    subjects,
)

import jeugdregio as jr
from jeugdregio.rules import rule_page
from jeugdregio.rules.families.pra_steering import PRA006

only = asking(PRA006)

SATISFIED, VIOLATED = jr.Verdict.SATISFIED, jr.Verdict.VIOLATED
NOT_SHOWN, NOT_APPLICABLE = jr.Verdict.NOT_SHOWN, jr.Verdict.NOT_APPLICABLE
EXPLAINED = jr.Verdict.EXPLAINED

SPEAKS = f"speaks-for-{HILVERSUM}"
EXCLUDED = jr.Limit(excluded=(jr.ActKind.STATEMENT,))
IN_CRISIS = jr.Limit(situations=("crisis",))
NO_CRISIS = (jr.Circumstance("crisis", present=False),)
COMPLETE = complete("mandates", HILVERSUM)


def of(landscape: jr.Landscape, office: str = CHAIR, host: str = TRACK, **asked: Any) -> jr.Finding:
    """What the rule says about the chair of the track."""
    return finding(landscape, "PRA006", office, host, **asked)


def spoke(*to: str, on: str = DONE, **fields: Any) -> jr.Communication:
    """A message of the chair in the name of Hilversum."""
    fields.setdefault("for_", (HILVERSUM,))
    fields.setdefault("id", "message")
    return jr.Communication(sender=CHAIR, addressees=to or None, day=day(on), **fields)


# the letters

ALLIANCE = "bovenregionale-samenwerking"
OF_ALLIANCE, OF_TRACK = "voorzitter-bovenregionale-samenwerking", "voorzitter-inkooptraject"
LETTER_DAY = "2018-09-07"
SEVEN = ("GM0376", "GM0402", "GM0406", "GM0417", "GM0457", "GM1696", "GM1942")
COLLEGES = tuple(map(college, SEVEN))


def test_letter_of_7_september() -> None:
    """No act of the chair on behalf of the partners is recorded, and no mandate."""
    found = of(story(), OF_ALLIANCE, ALLIANCE, on=LETTER_DAY)
    assert (NOT_SHOWN, False) == (found.verdict, found.hindsight)
    assert [
        ("acts on behalf of others", (OF_ALLIANCE,), None, (OF_ALLIANCE,)),
        ("mandate", (*COLLEGES, OF_ALLIANCE), None, COLLEGES),
    ] == lacking(found)
    assert {} == grounds(found)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (LETTER_DAY, [f"{OF_ALLIANCE}/{ALLIANCE}"]),
        ("2018-09-17", []),
        ("2018-09-25", [f"{OF_TRACK}/inkooptraject-jb-jr-maatwerk"]),
    ],
)
def test_the_chair_that_is_recorded_for_certain(on: str, expected: list[str]) -> None:
    """Two labels are two offices, and each is asked about on the days that are certain."""
    assert expected == subjects(story(), on=on)


@pytest.mark.parametrize("ended", [True, False])
def test_request_of_restraint_is_no_limit(*, ended: bool) -> None:
    """Variant: under mandates of all seven the chair speaks while he is asked to be reticent."""
    case = story()
    request = case.undertakings["request-restraint"]
    request = request if ended else attrs.evolve(request, ended=None)
    speech = statement(
        deciders=(OF_ALLIANCE,), for_=(ALLIANCE,), day=day(LETTER_DAY), about=(ALLIANCE,)
    )
    given = [lets_speak(town, holder=OF_ALLIANCE) for town in SEVEN]
    found = of(case.replacing(request).adding(speech, *given), OF_ALLIANCE, ALLIANCE, on=LETTER_DAY)
    assert SATISFIED is found.verdict
    assert request.id not in grounds(found)


def test_statement_that_the_partners_allege() -> None:
    """Variant: that the chair spoke against a limit, on the word of the consultation alone."""
    evidence = (jr.Evidence(document="letter-2018-09-07"),)
    speech = statement(
        deciders=(OF_ALLIANCE,),
        for_=(ALLIANCE,),
        day=day(LETTER_DAY),
        about=(),
        evidence=evidence,
    )
    given = [lets_speak(town, holder=OF_ALLIANCE, limits=(EXCLUDED,)) for town in SEVEN]
    found = of(story().adding(speech, *given), OF_ALLIANCE, ALLIANCE, on=LETTER_DAY)
    assert NOT_SHOWN is found.verdict
    assert found.message.endswith("; alleged by Portefeuillehoudersoverleg Jeugd en Onderwijs")
    assert [("own account", (OF_ALLIANCE,), None, (OF_ALLIANCE,))] == lacking(found)


@pytest.mark.parametrize("name", ["letters/drenthe-2016.json", "cases/drenthe-2017.json"])
def test_chair_of_a_youth_region_chairs_no_track(name: str) -> None:
    """The letter of Drenthe is signed by the chair of the region, which is no track."""
    assert [] == subjects(example(name), on="2016-02-08", hindsight=True)


# the three answers


@shows("PRA006", "satisfied")
def test_statement_under_a_mandate() -> None:
    """The chair speaks for Hilversum, whose college let him."""
    found = of(spoken(lets_speak(HILVERSUM)))
    assert SATISFIED is found.verdict
    assert {SPEAKS: "supports"} == grounds(found)


@shows("PRA006", "violated")
def test_statement_under_no_mandate() -> None:
    """The chair speaks for Hilversum, which declares all its mandates recorded."""
    found = of(spoken(COMPLETE))
    assert VIOLATED is found.verdict
    assert {STATEMENT: "supports", COMPLETE.id: "declares complete"} == grounds(found)
    assert () == found.missing


@shows("PRA006", "not shown")
def test_statement_and_no_mandate_on_record() -> None:
    """What is missing is any mandate with its slots, who appointed him, and the co-operation."""
    found = of(spoken())
    assert NOT_SHOWN is found.verdict
    assert ("mandate", (COLLEGE, MAYOR, CHAIR), None, (COLLEGE, MAYOR)) in lacking(found)
    assert {STATEMENT: "supports"} == grounds(found)
    assert {
        "mandate",
        "holder",
        "for which acts",
        "term",
        "on whose behalf",
        "limit",
        "who appointed",
        "form of the co-operation",
    } == {each[0] for each in lacking(found)}


def test_every_partner_and_every_act() -> None:
    """Each act needs a mandate of each municipality it was done for."""
    both = statement(for_=(HILVERSUM, HUIZEN))
    assert NOT_SHOWN is of(spoken(both, lets_speak(HILVERSUM))).verdict
    given = lets_speak(HILVERSUM), lets_speak(HUIZEN)
    assert SATISFIED is of(spoken(both, *given)).verdict
    later = statement(id="later", day=day("2018-11-20"), for_=(ALMERE,))
    assert NOT_SHOWN is of(spoken(both, later, *given)).verdict


def test_message_in_the_name_of_others_is_a_statement() -> None:
    """A message sent on behalf of Hilversum counts as an act; one of the chair himself does not."""
    assert VIOLATED is of(spoken(spoke(), COMPLETE, without=(STATEMENT,))).verdict
    for himself in ((), (CHAIR,)):
        found = of(spoken(spoke(for_=himself), COMPLETE, without=(STATEMENT,)))
        assert "acts on behalf of others" in {each[0] for each in lacking(found)}


@pytest.mark.parametrize("kind", [jr.ActKind.AWARD, jr.ActKind.DECISION, jr.ActKind.SIGNING])
def test_what_he_decides_or_contracts_is_for_another_rule(kind: jr.ActKind) -> None:
    """A decision or contract of the chair is asked about by AWB007."""
    act = award(kind=kind, deciders=(CHAIR,), under=None)
    found = of(spoken(act, COMPLETE, without=(STATEMENT,)))
    assert "acts on behalf of others" in {each[0] for each in lacking(found)}
    assert "AWB007" == PRA006.legal_half


@pytest.mark.parametrize("state", [jr.ActState.PLANNED, jr.ActState.CONSENTED])
def test_plan_is_no_act(state: jr.ActState) -> None:
    """What is only planned, or consented to, was not done."""
    planned = statement(statuses=(jr.ActStatus(state, day(DONE)),))
    assert NOT_SHOWN is of(spoken(planned, COMPLETE)).verdict


# for whom


def test_track_stands_for_those_who_take_part() -> None:
    """What was said for the track was said for the Regio and for Almere."""
    for_all = statement(for_=(TRACK,))
    given = [lets_speak(town) for town in (*MEMBERS, ALMERE)]
    assert SATISFIED is of(spoken(for_all, *given)).verdict
    assert NOT_SHOWN is of(spoken(for_all, *given[:-1])).verdict


def test_track_of_which_nobody_tells_who_takes_part() -> None:
    """Then it is missing for whom it was said."""
    without = (f"{REGIO}-in-track", f"{ALMERE}-in-track")
    found = of(gooi(statement(for_=(TRACK,)), without=without))
    assert [("participants", (TRACK,), f"on {DONE}", (TRACK,))] == lacking(found)


@shows("PRA006", "participation")
@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [(DONE, None, NOT_SHOWN), ("2018-11-02", None, SATISFIED), (None, DONE, SATISFIED)],
)
def test_those_who_take_part_on_the_day(
    since: str | None, until: str | None, expected: jr.Verdict
) -> None:
    """Who takes part on the day of the statement is a partner for whom it was made."""
    another = takes_part(HAARLEM, period=period(since, until))
    given = [lets_speak(town) for town in (*MEMBERS, ALMERE)]
    assert expected is of(spoken(statement(for_=(TRACK,)), another, *given)).verdict


@shows("PRA006", "mandate")
@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (DONE, None, SATISFIED),
        ("2018-11-02", None, NOT_SHOWN),
        (None, "2018-11-02", SATISFIED),
        (None, DONE, NOT_SHOWN),
    ],
)
def test_term_of_the_mandate(since: str | None, until: str | None, expected: jr.Verdict) -> None:
    """The college must let him speak on the day of the statement, the first and last of it too."""
    assert expected is of(spoken(lets_speak(HILVERSUM, period=period(since, until)))).verdict


def agreed(**fields: Any) -> jr.Undertaking:
    """That the colleges agreed that the chair may speak."""
    given: dict[str, Any] = {"by": COLLEGE, "executor": CHAIR, "made": day("2018-09-01")}
    return jr.Undertaking(
        id="agreed", force=jr.Force.AGREEMENT, text="de voorzitter spreekt", **given | fields
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, NOT_SHOWN),
        ({"executor": None, "to": (CHAIR,)}, NOT_SHOWN),
        ({"executor": None, "about": (CHAIR,)}, NOT_SHOWN),
        ({"executor": None, "by": CHAIR}, NOT_SHOWN),
        ({"executor": None}, VIOLATED),
        ({"executor": DIRECTOR}, VIOLATED),
        ({"made": day(DONE)}, NOT_SHOWN),
        ({"made": day("2018-11-02")}, VIOLATED),
        ({"ended": day(DONE)}, VIOLATED),
        ({"ended": day("2018-11-02")}, NOT_SHOWN),
    ],
)
def test_agreement_that_names_the_chair(fields: dict[str, Any], expected: jr.Verdict) -> None:
    """An agreement suffices to speak: while one names him, no mandate that lacks deviates."""
    assert expected is of(spoken(director(), agreed(**fields), COMPLETE)).verdict


def test_agreement_does_not_lift_a_limit() -> None:
    """Against a limit of his own mandate he deviates all the same."""
    limited = lets_speak(HILVERSUM, limits=(EXCLUDED,))
    assert VIOLATED is of(spoken(agreed(), limited)).verdict


# against a limit


@pytest.mark.parametrize(
    ("limit", "fields"),
    [(EXCLUDED, {}), (IN_CRISIS, {"circumstances": NO_CRISIS})],
    ids=["excluded", "situation"],
)
def test_against_a_recorded_limit(limit: jr.Limit, fields: dict[str, Any]) -> None:
    """A limit of his own mandate is passed: no declaration is needed."""
    found = of(spoken(statement(**fields), lets_speak(HILVERSUM, limits=(limit,))))
    assert VIOLATED is found.verdict
    assert {STATEMENT: "supports", SPEAKS: "supports"} == grounds(found)
    assert ("not under this mandate", (SPEAKS, "limit"), None) in remarks(found)


def test_situation_that_nobody_recorded() -> None:
    """Whether there was a crisis is missing."""
    found = of(spoken(lets_speak(HILVERSUM, limits=(IN_CRISIS,))))
    assert NOT_SHOWN is found.verdict
    assert ("situation", (SPEAKS, "crisis"), None, (COLLEGE,)) in lacking(found)


@pytest.mark.parametrize(
    "fields",
    [
        {"holder": DIRECTOR},
        {"holder": None},
        {"period": period(until=DONE)},
        {"period": possibly()},
        {"functions": ("foster-care",)},
        {"functions": None},
        {"acts": (jr.ActKind.AWARD,)},
        {"under": ("above",)},
    ],
    ids=[
        "of another",
        "of nobody named",
        "ended",
        "term unknown",
        "other care",
        "care unknown",
        "other acts",
        "sub-mandate",
    ],
)
def test_limit_of_a_mandate_that_does_not_bind_him(fields: dict[str, Any]) -> None:
    """The limit of a mandate that is not his, or not for this, leaves it open."""
    other = lets_speak(HILVERSUM, **{"limits": (IN_CRISIS,)} | fields)
    above = mandate(id="above", holder=DIRECTOR, acts=(jr.ActKind.STATEMENT,))
    speech = statement(circumstances=NO_CRISIS)
    found = of(spoken(speech, director(), other, above))
    assert NOT_SHOWN is found.verdict


def test_limit_of_one_who_is_possibly_the_same() -> None:
    """Two labels are two offices until shown to be one: the limit of the other binds him not."""
    other = jr.Office(id="other", name="Voorzitter", possibly_same_as=(CHAIR,))
    limited = lets_speak(HILVERSUM, holder="other", limits=(IN_CRISIS,))
    assert NOT_SHOWN is of(spoken(statement(circumstances=NO_CRISIS), other, limited)).verdict


def test_other_mandate_without_that_limit() -> None:
    """A second mandate that holds the act covers it; one that perhaps does leaves it open."""
    limited = lets_speak(HILVERSUM, limits=(IN_CRISIS,))
    speech = statement(circumstances=NO_CRISIS)
    second = lets_speak(HILVERSUM, id="second")
    assert SATISFIED is of(spoken(speech, limited, second)).verdict
    perhaps = lets_speak(HILVERSUM, id="second", limits=None)
    assert NOT_SHOWN is of(spoken(speech, limited, perhaps)).verdict


def test_factual_act_against_a_limit() -> None:
    """A publication for Hilversum, of which the mandate allows it in a crisis only."""
    allowed = lets_speak(HILVERSUM, acts=(jr.ActKind.PUBLICATION,), limits=(IN_CRISIS,))
    published = statement(kind=jr.ActKind.PUBLICATION, circumstances=NO_CRISIS)
    assert VIOLATED is of(spoken(published, allowed)).verdict
    assert NOT_SHOWN is of(spoken(published)).verdict
    own = complete("mandates", COLLEGE)
    assert VIOLATED is of(spoken(published, own)).verdict


# whose word


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        (said_in(), NOT_SHOWN),
        (said_in(asserted_by=(HILVERSUM,)), NOT_SHOWN),
        (said_in(asserted_by=(REGIO,)), NOT_SHOWN),
        (said_in(asserted_by=(CHAIR,)), VIOLATED),
        (said_in(contested=False), VIOLATED),
    ],
    ids=["another", "whom it was for", "a partner", "the chair", "uncontested"],
)
@pytest.mark.parametrize("message", [True, False])
def test_act_on_the_word_of_the_chair(
    evidence: tuple[jr.Evidence, ...], expected: jr.Verdict, *, message: bool
) -> None:
    """A partner who says that the chair spoke for him alleges it."""
    deed = spoke(evidence=evidence) if message else statement(evidence=evidence)
    found = of(spoken(letter(ALMERE), deed, COMPLETE, without=(STATEMENT,)))
    assert expected is found.verdict
    assert (expected is NOT_SHOWN) is ("; alleged by " in found.message)
    role = "alleges" if expected is NOT_SHOWN else "supports"
    assert role == grounds(found)[deed.id]


@pytest.mark.parametrize(
    ("by", "about", "expected"),
    [
        (HILVERSUM, (), VIOLATED),
        (REGIO, (COLLEGE, MAYOR), NOT_SHOWN),
        (CHAIR, (COLLEGE, MAYOR), NOT_SHOWN),
        (COLLEGE, (), NOT_SHOWN),
    ],
    ids=["Hilversum", "the Regio", "the chair", "the college alone"],
)
def test_who_declares_all_mandates_recorded(
    by: str, about: tuple[str, ...], expected: jr.Verdict
) -> None:
    """Hilversum declares for its college and its mayor, and nobody else does."""
    assert expected is of(spoken(complete("mandates", by, *about))).verdict


def test_declaration_of_another_asks_for_that_of_the_giver() -> None:
    """What the Regio declares about the organs of Hilversum asks for their own declaration."""
    found = of(spoken(complete("mandates", REGIO, COLLEGE, MAYOR)))
    assert [
        ("declaration by the holder of the duty", (organ,), None, (organ,))
        for organ in (COLLEGE, MAYOR)
    ] == lacking(found)


@shows("PRA006", "declaration")
@pytest.mark.parametrize(("until", "expected"), [("2018-11-02", VIOLATED), (DONE, NOT_SHOWN)])
def test_declaration_reaches_the_day_of_the_act(until: str, expected: jr.Verdict) -> None:
    """Mandates complete until the day of the statement leave one of that day possible."""
    own = complete("mandates", HILVERSUM, period=period(until=until))
    assert expected is of(spoken(own)).verdict


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"sub_mandate": True}, NOT_SHOWN),
        ({"sub_mandate": None}, NOT_SHOWN),
        ({"sub_mandate": False}, VIOLATED),
        ({"sub_mandate": True, "holder": None}, NOT_SHOWN),
        ({"sub_mandate": True, "period": period(until=DONE)}, VIOLATED),
    ],
)
def test_who_may_have_passed_it_on(fields: dict[str, Any], expected: jr.Verdict) -> None:
    """Who holds a mandate that may be passed on may have let the chair speak."""
    held = lets_speak(HILVERSUM, **{"holder": DIRECTOR} | fields)
    landscape = spoken(director(), held, COMPLETE)
    assert expected is of(landscape).verdict
    if held.holder is not None:
        his = complete("mandates", DIRECTOR)
        assert VIOLATED is of(landscape.adding(his)).verdict


def test_two_who_mandate_one_another() -> None:
    """A circle of mandates ends."""
    there = lets_speak(HILVERSUM, holder=DIRECTOR, sub_mandate=True)
    back = mandate(id="back", giver=DIRECTOR, holder="second", sub_mandate=True)
    forth = mandate(id="forth", giver="second", holder=DIRECTOR, sub_mandate=True)
    second = attrs.evolve(director(), id="second", name="Adjunct-directeur")
    every = [complete("mandates", each) for each in (HILVERSUM, DIRECTOR, "second")]
    assert VIOLATED is of(spoken(director(), second, there, back, forth, *every)).verdict


# no act on record


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        (("acts", "communications"), SATISFIED),
        (("acts",), NOT_SHOWN),
        (("communications",), NOT_SHOWN),
        ((), NOT_SHOWN),
    ],
)
def test_no_act_and_none_declared_absent(tables: tuple[str, ...], expected: jr.Verdict) -> None:
    """Only where acts and messages are both declared complete was nothing done."""
    declared = [complete(table, CHAIR) for table in tables]
    found = of(gooi(*declared))
    assert expected is found.verdict
    whole = {each.id: "declares complete" for each in declared}
    assert (whole if expected is SATISFIED else {}) == grounds(found)


@shows("PRA006", "declaration")
@pytest.mark.parametrize(
    ("reach", "expected"),
    [
        (period("2018-10-01", "2018-12-02"), SATISFIED),
        (period("2018-10-02", "2018-12-02"), NOT_SHOWN),
        (period("2018-10-01", "2018-12-01"), NOT_SHOWN),
    ],
)
def test_declaration_reaches_all_days_in_office(reach: jr.Period, expected: jr.Verdict) -> None:
    """From his first day in office through the day asked, nothing may be left out."""
    declared = [complete(table, CHAIR, period=reach) for table in ("acts", "communications")]
    assert expected is of(gooi(chair(period=period("2018-10-01")), *declared)).verdict


def test_last_day_of_the_calendar() -> None:
    """The last day that a date can hold is asked about like any other."""
    assert NOT_SHOWN is of(gooi(), on="9999-12-31").verdict


def test_mandate_on_record_is_not_missing() -> None:
    """Where he holds a mandate, only what he did is missing."""
    found = of(gooi(lets_speak(HILVERSUM)))
    assert [("acts on behalf of others", (CHAIR,), None, (CHAIR,))] == lacking(found)


def test_partners_are_asked_for_their_mandate() -> None:
    """A mandate is asked of the colleges of those who take part, or else who takes part."""
    statistics = membership(ALMERE, REGIO, purpose=jr.Purpose.CBS_STATISTICS)
    found = of(gooi(takes_part(HAARLEM, period=possibly()), statistics))
    givers = tuple(sorted(map(college, (ALMERE, *MEMBERS))))
    assert ("mandate", (*givers, CHAIR), None, givers) in lacking(found)
    without = (f"{REGIO}-in-track", f"{ALMERE}-in-track")
    nobody = lacking(of(gooi(without=without)))
    assert ("participants", (TRACK,), None, (TRACK,)) in nobody
    assert "mandate" not in {each[0] for each in nobody}


def test_partners_of_an_arrangement_are_those_whose_organs_are_party() -> None:
    """The chair of a covenant speaks for them: their colleges are asked, who left is not."""
    days: dict[str, jr.dates.AnyPeriod] = {
        HILVERSUM: period(),
        HUIZEN: possibly(),
        HAARLEM: period(until=DONE),
    }
    parties = [
        jr.Party(id=f"{each}-party", arrangement="covenant", organ=council(each), period=when)
        for each, when in days.items()
    ]
    covenant = jr.Arrangement(id="covenant", name="Convenant")
    carried = (attrs.evolve(chair(), of="covenant"), track(alliance="covenant"), covenant)
    found = of(gooi(*carried, *parties), host="covenant")
    assert ("mandate", (COLLEGE, CHAIR), None, (COLLEGE,)) in lacking(found)
    spoke_for = statement(for_=("covenant",))
    said = of(gooi(*carried, *parties, spoke_for, COMPLETE), host="covenant")
    assert VIOLATED is said.verdict
    assert {STATEMENT: "supports", COMPLETE.id: "declares complete"} == grounds(said)
    nobody = lacking(of(gooi(*carried), host="covenant"))
    assert ("participants", ("covenant",), None, ("covenant",)) in nobody


# what is asked about


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, [f"{CHAIR}/{TRACK}"]),
        ({"of": "alliance"}, [f"{CHAIR}/alliance"]),
        ({"of": "other"}, []),
        ({"of": REGIO}, []),
        ({"of": None}, []),
        ({"kind": jr.OfficeKind.DIRECTOR}, []),
        ({"period": period(until="2018-12-02")}, [f"{CHAIR}/{TRACK}"]),
        ({"period": period(until="2018-12-01")}, []),
        ({"period": possibly()}, []),
    ],
)
def test_who_chairs_a_track(fields: dict[str, Any], expected: list[str]) -> None:
    """The chair of a track, or of the co-operation that carries one, while he is in office."""
    carried = track(alliance="alliance")
    alliances = [jr.Alliance(id=each, name=each) for each in ("alliance", "other")]
    office = attrs.evolve(chair(), **fields)
    assert expected == subjects(gooi(office, carried, *alliances))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (period(until="2018-12-02"), [f"{CHAIR}/{TRACK}"]),
        (period(until="2018-12-01"), []),
        (possibly(), [f"{CHAIR}/{TRACK}"]),
    ],
)
def test_track_that_is_over(days: jr.Period, expected: list[str]) -> None:
    """Once the track is over, nobody chairs it."""
    assert expected == subjects(gooi(track(period=days)))


def test_one_of_several_tracks_is_over() -> None:
    """Who chairs a co-operation is asked about while it carries a track."""
    over = jr.ProcurementTrack(
        id="over", name="Oud", alliance="alliance", period=period(until=DONE)
    )
    records = track(alliance="alliance"), over, jr.Alliance(id="alliance", name="Samenwerking")
    assert [f"{CHAIR}/alliance"] == subjects(gooi(attrs.evolve(chair(), of="alliance"), *records))


def test_what_a_former_chair_did_is_still_asked_about() -> None:
    """Out of office, what he did in it stays."""
    former = chair(period=period(until="2018-11-15"))
    assert VIOLATED is of(spoken(former, COMPLETE)).verdict


# the rule in time, and what sets it aside


@shows("PRA006", "measured")
@pytest.mark.parametrize(("on", "marked"), [(LETTER_DAY, False), ("2018-09-06", True)])
def test_first_day_of_the_rule(on: str, *, marked: bool) -> None:
    """A statement of the day before the letter is measured with a later yardstick."""
    found = of(spoken(statement(day=day(on)), COMPLETE))
    assert (VIOLATED, marked) == (found.verdict, found.hindsight)


@pytest.mark.parametrize("on", [LETTER_DAY, DONE])
def test_what_was_done_since_goes_before_what_was_done_earlier(on: str) -> None:
    """With a statement since the letter, an older one is not asked about."""
    older = statement(id="older", for_=(HUIZEN,), day=day("2018-09-06"))
    later = statement(day=day(on))
    found = of(spoken(older, later, lets_speak(HILVERSUM), complete("mandates", HUIZEN)))
    assert (SATISFIED, False) == (found.verdict, found.hindsight)


def test_day_of_the_statement_is_uncertain() -> None:
    """Of a statement whose day is open only a limit that held on all of them is passed for sure."""
    sometime = statement(day=between("2018-10-01", DONE))
    assert NOT_SHOWN is of(spoken(sometime, COMPLETE)).verdict
    limited = lets_speak(HILVERSUM, limits=(EXCLUDED,))
    assert VIOLATED is of(spoken(sometime, limited)).verdict


@shows("PRA006", "explained")
def test_explanation() -> None:
    """The chair may explain what he did; another's explanation is a remark."""
    for by, expected in ((CHAIR, EXPLAINED), (ALMERE, VIOLATED)):
        reason = explained("PRA006", CHAIR, by=(by,))
        assert expected is of(spoken(COMPLETE, reason)).verdict


@shows("PRA006", "exempted")
def test_exemption() -> None:
    """An exception sets it aside."""
    assert NOT_APPLICABLE is of(spoken(COMPLETE, exempted("PRA006", CHAIR))).verdict


def test_report_changes_with_what_it_read() -> None:
    """A statement, a mandate and a declaration added later are noticed."""
    (found,) = rechecked(gooi(), statement())
    assert NOT_SHOWN is found.verdict
    (found,) = rechecked(spoken(), lets_speak(HILVERSUM))
    assert SATISFIED is found.verdict
    (found,) = rechecked(spoken(), COMPLETE)
    assert VIOLATED is found.verdict


# the words


def test_words() -> None:
    """An advice is not followed, in both languages, and binds nobody."""
    nl, en = (of(spoken(COMPLETE), lang=lang) for lang in ("nl", "en"))
    assert ("niet gevolgd", "not followed") == (nl.word, en.word)
    start = "Voorzitter van het inkooptraject, Inkooptraject: "
    assert nl.message.startswith(f"{start}namens de partners gesproken zonder vastgelegd mandaat")
    assert en.message.startswith(f"{start}spoke for the partners without a mandate")
    limited = spoken(lets_speak(HILVERSUM, limits=(EXCLUDED,)))
    assert of(limited).message == f"{start}acted for the partners against a recorded limit"
    assert "no consequence in law" == en.to_dict()["consequence"]
    missing = of(gooi(), lang="nl")
    words = missing.names.lack(missing.missing[0])
    assert "wat Voorzitter van het inkooptraject namens anderen deed" == words


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nl", "verzoek om terughoudendheid is geen grens"),
        ("en", "request of restraint is no limit"),
    ],
)
def test_page(lang: str, words: str) -> None:
    """The page names the letter, what a request is, and the counterpart in law."""
    page = rule_page(PRA006, lang)
    assert words in page
    assert "7 september 2018, kenmerk 18.0007972" in page
    assert "AWB007" in page
    assert EXIT not in page

"""PRA007: a steering group has a mandate before delegates are named for it."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from tests.rules.landscapes import (
    ALMERE,
    CHAIR,
    HILVERSUM,
    HUIZEN,
    LATER,
    REGIO,
    TRACK,
    between,
    college,
    complete,
    council,
    day,
    exempted,
    explained,
    finding,
    grounds,
    lacking,
    letter,
    period,
    possibly,
    remarks,
    said_in,
    shows,
)
from tests.rules.steering import (
    COLLEGE,
    DIRECTOR,
    GRANT,
    GROUP,
    MEETING,
    NAMED,
    SEAT,
    asking,
    delegated,
    example,
    grant,
    granting,
    group,
    in_state,
    meeting,
    rechecked,
    seat,
    story,
    subjects,
)

import jeugdregio as jr
from jeugdregio.rules import rule_page
from jeugdregio.rules.families.pra_steering import PRA007

only = asking(PRA007)

SATISFIED, VIOLATED = jr.Verdict.SATISFIED, jr.Verdict.VIOLATED
NOT_SHOWN, NOT_APPLICABLE = jr.Verdict.NOT_SHOWN, jr.Verdict.NOT_APPLICABLE
PROPOSED, CONSTITUTED = jr.BodyState.PROPOSED, jr.BodyState.CONSTITUTED
LIQUIDATION, DISSOLVED = jr.BodyState.LIQUIDATION, jr.BodyState.DISSOLVED

NO_MANDATE = ("mandate", (REGIO, GROUP), None, (REGIO,))
DAY_OF_NAMING = ("day", (SEAT,), None, (GROUP, REGIO))
DECISION = ("decision", (COLLEGE,), None, (COLLEGE,))
COMPLETE = complete("mandates", GROUP)


def of(landscape: jr.Landscape, *whose: str, **asked: Any) -> jr.Finding:
    """What the rule says about the steering group and the Regio."""
    return finding(landscape, "PRA007", GROUP, *(whose or (REGIO,)), **asked)


def preference(text: str = "eerst het mandaat", **fields: Any) -> jr.Undertaking:
    """What the Regio would like about the steering group."""
    given: dict[str, Any] = {"id": "preference", "force": jr.Force.PREFERENCE, "about": (GROUP,)}
    return jr.Undertaking(text=text, by=REGIO, made=day("2018-10-01"), **given | fields)


# the letters

STEERING, REGION = "stuurgroep", "SO0006"


def test_letter_of_7_september() -> None:
    """Two delegates are asked for and none is named: the preference is told, and is no refusal."""
    found = finding(story(), "PRA007", STEERING, REGION, on="2018-09-07")
    assert NOT_APPLICABLE is found.verdict
    assert found.message.startswith(
        "Stuurgroep, Regio Gooi en Vechtstreek: nothing to ask about: no delegate named; "
        "open preference: “first discuss whether the steering group is desirable"
    )
    assert (False, (), ()) == (found.hindsight, found.grounds, found.missing)


def test_delegates_named_before_a_mandate_in_2018() -> None:
    """Variant: the region names delegates on 7 September, and a mandate is nowhere recorded."""
    case = story()
    named = attrs.evolve(
        case.seats["seat-gooi-en-vechtstreek-1"],
        holder="wethouder-ondertekenaar",
        named=day("2018-09-07"),
    )
    found = finding(case.replacing(named), "PRA007", STEERING, REGION, on="2018-09-07")
    assert NOT_SHOWN is found.verdict
    assert [("mandate", (REGION, STEERING), None, (REGION,))] == lacking(found)


def test_no_steering_group_in_drenthe() -> None:
    """The letter of Drenthe speaks of none."""
    drenthe = example("letters/drenthe-2016.json")
    assert [] == subjects(drenthe, on="2016-02-08", hindsight=True)


# the three answers


@shows("PRA007", "satisfied")
def test_mandate_before_the_delegate() -> None:
    """The mandate was decided on 1 October, and the delegate named a week later."""
    found = of(delegated(grant(), granting("2018-10-01")))
    assert SATISFIED is found.verdict
    expected = {SEAT: "supports", GRANT: "supports", "granting": "supports"}
    assert expected == grounds(found)


@shows("PRA007", "violated")
def test_delegate_before_the_mandate() -> None:
    """The delegate was named a day before the college decided."""
    found = of(delegated(grant(), granting("2018-10-09")))
    assert VIOLATED is found.verdict
    expected = {SEAT: "supports", GRANT: "supports", "granting": "supports"}
    assert expected == grounds(found)
    assert () == found.missing


@shows("PRA007", "not shown")
def test_no_mandate_on_record() -> None:
    """Without a mandate on record, the mandate is missing."""
    found = of(delegated())
    assert NOT_SHOWN is found.verdict
    assert [NO_MANDATE] == lacking(found)
    assert {SEAT: "supports"} == grounds(found)


@shows("PRA007", "naming")
@pytest.mark.parametrize(
    ("decided", "expected"),
    [("2018-10-07", SATISFIED), (NAMED, SATISFIED), ("2018-10-09", VIOLATED)],
)
def test_decided_on_the_day_of_naming_is_in_time(decided: str, expected: jr.Verdict) -> None:
    """A decision on the day on which the delegate is named is in time."""
    assert expected is of(delegated(grant(), granting(decided))).verdict


def test_first_delegate_counts() -> None:
    """Of two delegates of one grouping the first must not be named before the mandate."""
    second = seat(id="second", named=day("2018-10-20"))
    assert VIOLATED is of(delegated(grant(), granting("2018-10-15"), second)).verdict
    assert SATISFIED is of(delegated(grant(), granting("2018-10-01"), second)).verdict


def test_each_grouping_for_itself() -> None:
    """Almere, which named its delegate later, is not held to what the Regio did."""
    theirs = seat(id="theirs", for_=ALMERE, named=day("2018-10-20"))
    landscape = delegated(grant(), granting("2018-10-15"), theirs)
    assert VIOLATED is of(landscape, REGIO).verdict
    assert SATISFIED is of(landscape, ALMERE).verdict


def test_one_of_several_mandates_was_in_time() -> None:
    """Of several mandates one decided in time is enough; without it the others are late."""
    late = grant(id="late", giver=college(HUIZEN))
    deciding = granting("2018-10-20", id="late-decision", about=("late",), deciders=(late.giver,))
    assert SATISFIED is of(delegated(grant(), granting(NAMED), late, deciding)).verdict
    assert VIOLATED is of(delegated(grant(), granting("2018-10-09"), late, deciding)).verdict


# the decision


@pytest.mark.parametrize(
    "fields",
    [
        {"deciders": (council(HILVERSUM),)},
        {"deciders": ()},
        {"about": (GROUP,)},
        {"kind": jr.ActKind.PROPOSAL},
        {"decides": "proposal", "vote": jr.Vote.AGAINST},
        {"statuses": (jr.ActStatus(jr.ActState.WITHDRAWN, day("2018-11-01")),)},
        {"statuses": (jr.ActStatus(jr.ActState.CONSENTED, day("2018-11-01")),)},
    ],
    ids=["of another", "of nobody", "on the body", "proposal", "against", "withdrawn", "consent"],
)
def test_no_decision_on_the_mandate(fields: dict[str, Any]) -> None:
    """A decision is one of the giver, for the mandate, that stands; else the mandate counts."""
    proposal = jr.Act(id="proposal", kind=jr.ActKind.PROPOSAL, day=day("2018-09-20"))
    other = granting("2018-10-09")
    kind = fields.pop("kind", other.kind)
    landscape = delegated(grant(), proposal, attrs.evolve(other, kind=kind, **fields))
    assert SATISFIED is of(landscape).verdict


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (period(NAMED), []),
        (period("2018-10-09"), [DECISION]),
        (period(), []),
        (jr.UncertainPeriod(period(NAMED), period("2018-01-01")), []),
        (jr.UncertainPeriod(period("2018-10-09"), period(NAMED)), [DECISION]),
        (possibly(), [DECISION]),
    ],
)
def test_mandate_without_a_decision_on_record(term: Any, expected: list[Any]) -> None:
    """One that held when the delegate was named was decided on; a later one may have been."""
    found = of(delegated(grant(period=term)))
    assert expected == lacking(found)
    assert (NOT_SHOWN if expected else SATISFIED) is found.verdict


def test_decision_still_to_come_is_told_and_repairs_nothing() -> None:
    """On a day before the decision it is missing; it is named, with its day."""
    landscape = delegated(grant(), granting("2018-10-15"))
    found = of(landscape, on="2018-10-14")
    assert (NOT_SHOWN, [DECISION]) == (found.verdict, lacking(found))
    assert [("confirmed later", ("granting",), "2018-10-15")] == remarks(found)
    assert VIOLATED is of(landscape, on="2018-10-15").verdict


def test_decision_on_an_uncertain_day_to_come() -> None:
    """It is told with the first day it can have."""
    landscape = delegated(grant(), granting(NAMED, day=between("2018-10-15", "2018-10-20")))
    expected = [("confirmed later", ("granting",), "2018-10-15")]
    assert expected == remarks(of(landscape, on="2018-10-14"))


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        (between("2018-09-01", NAMED), []),
        (between("2018-09-01", "2018-10-09"), [("day", ("granting",), None, (COLLEGE,))]),
        (between(None, "2018-10-09"), [("day", ("granting",), None, (COLLEGE,))]),
    ],
)
def test_day_of_the_decision_is_uncertain(decided: Any, expected: list[Any]) -> None:
    """A decision that may be older than the naming, or younger, lacks its day."""
    assert expected == lacking(of(delegated(grant(), granting(NAMED, day=decided))))


def test_decision_that_was_possibly_annulled() -> None:
    """A decision of which the day of annulment is unknown shows nothing until that day is."""
    undone = (jr.ActStatus(jr.ActState.ANNULLED, between(NAMED)),)
    found = of(delegated(grant(), granting("2018-10-01", statuses=undone)))
    assert [("day", ("granting",), None, (COLLEGE,))] == lacking(found)


# the day of naming


@pytest.mark.parametrize(
    ("named", "decided", "expected"),
    [
        (None, "2018-10-01", [DAY_OF_NAMING]),
        (between(NAMED, "2018-11-01"), "2018-10-01", []),
        (between(NAMED, "2018-11-01"), "2018-10-09", [DAY_OF_NAMING]),
        (between(NAMED), "2018-10-09", [DAY_OF_NAMING]),
        (between(None, "2018-11-01"), "2018-10-01", [DAY_OF_NAMING]),
    ],
)
def test_day_of_naming_is_not_certain(named: Any, decided: str, expected: list[Any]) -> None:
    """The day on which the delegate was named is missing where it decides."""
    found = of(delegated(seat(named=named), grant(), granting(decided)))
    assert expected == lacking(found)


def test_decided_after_every_day_it_can_be() -> None:
    """However open the day of naming is, a decision after all of it came later."""
    named = seat(named=between("2018-10-01", NAMED))
    assert VIOLATED is of(delegated(named, grant(), granting("2018-10-09"))).verdict


def test_day_of_naming_and_mandate_are_missing() -> None:
    """Without both, both are asked for; and so where the mandate has only its period."""
    assert [DAY_OF_NAMING, NO_MANDATE] == lacking(of(delegated(seat(named=None))))
    assert [DAY_OF_NAMING] == lacking(of(delegated(seat(named=None), grant())))


@shows("PRA007", "naming")
@pytest.mark.parametrize(("on", "expected"), [("2018-10-07", NOT_APPLICABLE), (NAMED, SATISFIED)])
def test_delegate_still_to_be_named(on: str, expected: jr.Verdict) -> None:
    """On the day before he is named there is no delegate yet."""
    assert expected is of(delegated(grant(), granting("2018-10-01")), on=on).verdict


# complete


def test_no_mandate_among_all_that_it_holds() -> None:
    """A steering group that declares its mandates complete had none when the delegate was named."""
    found = of(delegated(COMPLETE))
    assert VIOLATED is found.verdict
    assert {SEAT: "supports", COMPLETE.id: "declares complete"} == grounds(found)


@pytest.mark.parametrize("by", [REGIO, DIRECTOR, COLLEGE])
def test_mandates_declared_complete_by_another(by: str) -> None:
    """What another declares about the steering group asks for its own declaration."""
    found = of(delegated(complete("mandates", by, GROUP)))
    assert NOT_SHOWN is found.verdict
    wanted = ("declaration by the holder of the duty", (GROUP,), None, (GROUP,))
    assert [wanted] == lacking(found)


@shows("PRA007", "declaration")
@pytest.mark.parametrize(
    ("named", "reach", "expected"),
    [
        (day(NAMED), period(NAMED, "2018-10-09"), VIOLATED),
        (day(NAMED), period("2018-10-09"), NOT_SHOWN),
        (day(NAMED), period(until=NAMED), NOT_SHOWN),
        (between("2018-10-01", NAMED), period("2018-10-01", "2018-10-09"), VIOLATED),
        (between("2018-10-01", NAMED), period("2018-10-02", "2018-10-09"), NOT_SHOWN),
        (between(NAMED), period(NAMED, "2018-12-02"), VIOLATED),
        (between(NAMED), period(NAMED, "2018-12-01"), NOT_SHOWN),
        (None, period(until="2018-12-02"), VIOLATED),
        (None, period("2018-01-01", "2018-12-02"), NOT_SHOWN),
    ],
)
def test_declaration_reaches_every_day_of_naming(
    named: Any, reach: jr.Period, expected: jr.Verdict
) -> None:
    """All days on which the first delegate can have been named must be declared complete."""
    own = complete("mandates", GROUP, period=reach)
    assert expected is of(delegated(seat(named=named), own)).verdict


def test_only_the_days_of_the_first_delegate_matter() -> None:
    """A second delegate, named later, needs no further declaration."""
    own = complete("mandates", GROUP, period=period(NAMED, "2018-10-09"))
    second = seat(id="second", named=day("2018-10-20"))
    assert VIOLATED is of(delegated(second, own)).verdict
    own = complete("mandates", GROUP, period=period("2018-10-20"))
    assert NOT_SHOWN is of(delegated(second, own)).verdict


def test_last_day_of_the_calendar() -> None:
    """A delegate named on the last day that a date can hold is asked about like any other."""
    last = "9999-12-31"
    landscape = delegated(seat(named=day(last)), complete("mandates", GROUP, on=last))
    assert VIOLATED is of(landscape, on=last).verdict


# constituted by its first meeting


@shows("PRA007", "meeting")
@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ((in_state(CONSTITUTED, "2018-10-15"),), SATISFIED),
        ((in_state(CONSTITUTED, "2018-10-16"),), VIOLATED),
        ((in_state(PROPOSED, "2018-09-01"),), VIOLATED),
        ((in_state(PROPOSED, "2018-09-01", "2018-10-15"),), NOT_SHOWN),
        (
            (
                in_state(PROPOSED, "2018-09-01", "2018-10-15"),
                in_state(CONSTITUTED, "2018-10-15"),
            ),
            SATISFIED,
        ),
        ((in_state(LIQUIDATION, "2018-10-15"),), SATISFIED),
        (
            (
                in_state(CONSTITUTED, "2018-10-15", "2018-11-01"),
                in_state(LIQUIDATION, "2018-11-01"),
            ),
            SATISFIED,
        ),
        ((in_state(DISSOLVED, "2018-10-15"),), VIOLATED),
        ((jr.BodyStatus(CONSTITUTED, period()),), SATISFIED),
        ((jr.BodyStatus(CONSTITUTED, possibly()),), NOT_SHOWN),
        ((), NOT_SHOWN),
    ],
)
def test_constituted_by_its_first_meeting(
    states: tuple[jr.BodyStatus, ...], expected: jr.Verdict
) -> None:
    """It meets on 15 October; what was not recorded about its state is unknown."""
    found = of(delegated(grant(), granting(NAMED), group(*states), meeting("2018-10-15")))
    assert expected is found.verdict
    lacks = ("state of the body", (GROUP,), "on 2018-10-15", (TRACK,))
    assert ([lacks] if expected is NOT_SHOWN else []) == lacking(found)
    wanted = {MEETING, GROUP} if expected is VIOLATED else set[str]()
    assert wanted <= set(grounds(found))


@pytest.mark.parametrize(
    "fields",
    [
        {"participants": ()},
        {"participants": (CHAIR,), "about": (GROUP,)},
        {"kind": jr.EventKind.CONSULTATION},
        {"day": day("2018-12-02")},
    ],
    ids=["of nobody named", "about it", "no meeting", "still to come"],
)
def test_no_meeting_of_its_own(fields: dict[str, Any]) -> None:
    """While no meeting of its own is recorded, it is not asked whether it was constituted."""
    there = group(in_state(PROPOSED, "2018-09-01"))
    landscape = delegated(grant(), granting(NAMED), there, meeting("2018-10-15", **fields))
    assert SATISFIED is of(landscape).verdict


@pytest.mark.parametrize(
    ("met", "expected"),
    [
        (between("2018-10-15", "2018-11-01"), SATISFIED),
        (between("2018-10-14", "2018-11-01"), NOT_SHOWN),
        (between(None, "2018-11-01"), NOT_SHOWN),
        (between("2018-10-01", "2018-10-14"), VIOLATED),
    ],
)
def test_day_of_the_meeting_is_uncertain(met: Any, expected: jr.Verdict) -> None:
    """A meeting that may be older than the constitution, or younger, lacks its day."""
    there = group(in_state(CONSTITUTED, "2018-10-15"))
    found = of(delegated(grant(), granting(NAMED), there, meeting("2018-10-15", day=met)))
    assert expected is found.verdict
    lacks = ("day", (MEETING,), None, (GROUP,))
    assert ([lacks] if expected is NOT_SHOWN else []) == lacking(found)


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2018-09-01", None, VIOLATED),
        ("2018-09-01", "2018-11-01", NOT_SHOWN),
        ("2018-10-15", None, NOT_SHOWN),
    ],
)
def test_proposed_on_each_day_of_the_meeting(
    since: str, until: str | None, expected: jr.Verdict
) -> None:
    """Proposed on the first and on the last day it can have met, it was not constituted."""
    there = group(in_state(PROPOSED, since, until))
    met = meeting("2018-10-15", day=between("2018-10-14", "2018-11-01"))
    assert expected is of(delegated(grant(), granting(NAMED), there, met)).verdict


def test_late_constitution_does_not_depend_on_the_mandate() -> None:
    """That it met before it was constituted deviates, whatever is missing about its mandate."""
    there = group(in_state(CONSTITUTED, "2018-10-16"))
    assert VIOLATED is of(delegated(there, meeting("2018-10-15"))).verdict


# whose word


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        (said_in(), NOT_SHOWN),
        (said_in(asserted_by=(REGIO,)), VIOLATED),
        (said_in(asserted_by=(GROUP,)), VIOLATED),
        (said_in(contested=False), VIOLATED),
    ],
    ids=["another", "the Regio", "the group", "uncontested"],
)
def test_delegate_that_another_alleges(
    evidence: tuple[jr.Evidence, ...], expected: jr.Verdict
) -> None:
    """That the Regio named a delegate too early is shown by its own word, not by Almere's."""
    named = seat(evidence=evidence)
    found = of(delegated(letter(ALMERE), named, grant(), granting("2018-10-09")))
    assert expected is found.verdict
    assert (expected is NOT_SHOWN) is found.message.endswith("; alleged by Almere")


def test_meeting_that_another_alleges() -> None:
    """A meeting of which only Almere tells makes no deviation."""
    there = group(in_state(CONSTITUTED, "2018-10-16"))
    met = meeting("2018-10-15", evidence=said_in())
    found = of(delegated(letter(ALMERE), grant(), granting(NAMED), there, met))
    assert NOT_SHOWN is found.verdict


# what is asked about


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, [f"{GROUP}/{REGIO}"]),
        ({"of": "alliance"}, [f"{GROUP}/{REGIO}"]),
        ({"of": REGIO}, []),
        ({"of": None}, []),
        ({"period": period(until=LATER)}, []),
        ({"period": possibly()}, [f"{GROUP}/{REGIO}"]),
    ],
)
def test_bodies_of_a_track_or_alliance(fields: dict[str, Any], expected: list[str]) -> None:
    """A steering group of a track or of an alliance, on the days on which it is there."""
    alliance = jr.Alliance(id="alliance", name="Samenwerking")
    assert expected == subjects(delegated(group(**fields), alliance))


def test_body_without_seats() -> None:
    """Of a body without seats there is nothing to ask about, only of the one that has them."""
    elsewhere = jr.Body(id="elsewhere", name="Elders", of=TRACK)
    assert [f"elsewhere/{REGIO}"] == subjects(delegated(elsewhere, seat(body="elsewhere")))


def test_seat_of_nobody_named() -> None:
    """A seat of which it is not recorded whose it is, is asked about by itself."""
    nobodys = seat(for_=None)
    assert [GROUP] == subjects(delegated(nobodys))
    (found,) = jr.check(delegated(nobodys), on=LATER)
    assert [("mandate", (GROUP,), None, (GROUP,))] == lacking(found)


def test_request_for_names_names_nobody() -> None:
    """A seat that is asked for and not filled is no delegate."""
    found = of(delegated(seat(holder=None, named=None)))
    assert NOT_APPLICABLE is found.verdict
    assert "Stuurgroep, Regio Gooi: nothing to ask about: no delegate named" == found.message


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, True),
        ({"force": jr.Force.REQUEST}, False),
        ({"about": (TRACK,)}, False),
        ({"ended": day("2018-11-01")}, False),
        ({"made": day("2018-12-02")}, False),
    ],
)
def test_open_preference_is_told(fields: dict[str, Any], *, told: bool) -> None:
    """A preference about the steering group that is open that day is told, and changes nothing."""
    made = {"made": fields.pop("made")} if "made" in fields else {}
    wish = attrs.evolve(preference(**fields), **made)
    landscape = delegated(seat(holder=None), wish)
    nl, en = (of(landscape, lang=lang).message for lang in ("nl", "en"))
    assert told is nl.endswith(
        "geen afgevaardigde aangewezen; openstaande voorkeur: “eerst het mandaat”"
    )
    assert told is en.endswith("no delegate named; open preference: “eerst het mandaat”")


# the rule in time, and what sets it aside


@shows("PRA007", "measured")
@pytest.mark.parametrize(("named", "marked"), [("2018-09-07", False), ("2018-09-06", True)])
def test_first_day_of_the_rule(named: str, *, marked: bool) -> None:
    """A delegate named on the day before the letter is measured with a later yardstick."""
    found = of(delegated(seat(named=day(named)), grant(), granting("2018-10-01")))
    assert (VIOLATED, marked) == (found.verdict, found.hindsight)


def test_first_delegate_tells_when_it_is_measured() -> None:
    """With a first delegate of before the letter, a later one changes nothing."""
    first, second = seat(named=day("2018-09-06")), seat(id="second", named=day("2018-10-20"))
    assert of(delegated(first, second, COMPLETE)).hindsight


def test_day_of_naming_that_nobody_recorded_is_not_marked() -> None:
    """Without a day of naming, it is not known that it lies before the letter."""
    assert not of(delegated(seat(named=None), COMPLETE)).hindsight


@shows("PRA007", "explained")
def test_explanation() -> None:
    """Whoever delegates may explain why; another's explanation is a remark."""
    for by, expected in ((REGIO, jr.Verdict.EXPLAINED), (ALMERE, VIOLATED)):
        reason = explained("PRA007", GROUP, by=(by,))
        assert expected is of(delegated(COMPLETE, reason)).verdict


@shows("PRA007", "exempted")
def test_exemption() -> None:
    """An exception sets it aside."""
    assert NOT_APPLICABLE is of(delegated(COMPLETE, exempted("PRA007", GROUP))).verdict


def test_report_changes_with_what_it_read() -> None:
    """A mandate, a decision, a meeting and a delegate added later are noticed."""
    (found,) = rechecked(delegated(), grant())
    assert SATISFIED is found.verdict
    (found,) = rechecked(delegated(grant()), granting("2018-10-09"))
    assert VIOLATED is found.verdict
    there = group(in_state(PROPOSED, "2018-09-01"))
    (found,) = rechecked(delegated(grant(), there), meeting("2018-10-15"))
    assert VIOLATED is found.verdict
    (found,) = rechecked(delegated(seat(holder=None)), seat(id="second"))
    assert NOT_SHOWN is found.verdict


# the words


def test_words() -> None:
    """An advice is not followed, in both languages, and binds nobody."""
    nl, en = (of(delegated(COMPLETE), lang=lang) for lang in ("nl", "en"))
    assert ("niet gevolgd", "not followed") == (nl.word, en.word)
    assert nl.message.startswith("Stuurgroep, Regio Gooi: afgevaardigden aangewezen voordat")
    assert en.message.startswith("Stuurgroep, Regio Gooi: delegates named before")
    assert "no consequence in law" == en.to_dict()["consequence"]


@pytest.mark.parametrize(
    ("lang", "words"),
    [("nl", "verzoek om namen wijst niemand aan"), ("en", "request for names names nobody")],
)
def test_page(lang: str, words: str) -> None:
    """The page names the letter and what a request is."""
    page = rule_page(PRA007, lang)
    assert words in page
    assert "7 september 2018, kenmerk 18.0007972" in page

"""Questions that users ask about the letters and cases, with what must come out.

Who may sign, whether the exit is decided, who was told, what the steering group can decide, who
buys what in Drenthe, who may place a child, what is open. Each has counter-tests: a *variant* with
one thing changed, which changes the answer it should, and leaves another as it was.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

import jeugdregio as jr

SEVEN = ("GM0376", "GM0402", "GM0406", "GM0417", "GM0457", "GM1696", "GM1942")
BLARICUM, HILVERSUM, LAREN, WEESP = "GM0376", "GM0402", "GM0417", "GM0457"
EEMNES, HAARLEM = "GM0317", "GM0392"
COLLEGES, COUNCILS, MAYORS = (
    tuple(f"{each}.{organ}" for each in SEVEN) for organ in ("college", "council", "mayor")
)
REGIO = "SO0006"
TRACK = "inkooptraject-jb-jr-maatwerk"
GROUP = "stuurgroep"
CONSULTATION = "pho-jeugd-en-onderwijs"
ALDERMEN = "wethouders-gooi-en-vechtstreek"
CHAIR = "voorzitter-inkooptraject"
DIRECTOR = "algemeen-directeur-regio"
SIGNATORY = "signatory"
"""An office that only variants have."""
EXIT = "exit-2018-09-24"
ANNOUNCEMENT, CONTACT = "announcement-2018-09-25", "contact-with-the-chair-2018-09-24"
CRISIS = "mandate-laren-crisis"
SECURED = "promise-secure-child-protection-and-youth-probation"
INFORMATION_LETTER = "hilversum-step-6-information-letter"

ASSEN, HOOGEVEEN = "GM0106", "GM0118"
REGION, NORTH, SOUTH = "JZ04", "noord-en-midden-drenthe", "zuid-drenthe"
FRAMEWORK = "gezamenlijk-kader-jeugdhulpregio"
JOINT, REST = "drenthe-scope-joint", "drenthe-scope-rest"
PROPOSAL = "proposal-two-subregions-drenthe"

YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN
SIGNED, TOLD = date(2018, 9, 20), date(2018, 9, 25)
CERTAIN = date(2017, 1, 1)
"""The one day on which the mandate of Laren is certain: when it ends was not read."""


@pytest.fixture(scope="module")
def case(examples: Path, story_paths: tuple[Path, ...]) -> jr.Landscape:
    """Gooi en Vechtstreek: the letters of 2018, the admission, the mandates and the memo."""
    more = ("cases/laren-2016-crisis-mandate.json", "letters/hilversum-2019.json")
    return jr.load(*story_paths, *(examples / name for name in more))


@pytest.fixture(scope="module")
def drenthe(examples: Path) -> jr.Landscape:
    """Drenthe from 2017 on."""
    return jr.load(examples / "cases/drenthe-2017.json")


# what is read of an answer


def lacks(answer: jr.Answer[Any]) -> set[jr.Lack]:
    """The kinds of facts that are missing."""
    return {each.what for each in answer.missing}


def missing(answer: jr.Answer[Any], what: jr.Lack) -> set[tuple[str, ...]]:
    """About what this kind of fact is missing."""
    return {each.about for each in answer.missing if each.what is what}


def grounds(answer: jr.Answer[Any]) -> set[str]:
    """The ids of the records on which it rests."""
    return {each.record.id for each in answer.grounds}


def remarked(answer: jr.Answer[Any], note: jr.Note) -> set[tuple[str, ...]]:
    """What an answer makes this remark about."""
    return {each.about for each in answer.remarks if each.note is note}


def who_could(answer: jr.Answer[Any], what: jr.Lack) -> list[tuple[str, ...]]:
    """Of each missing fact of this kind who could supply it."""
    return [each.who for each in answer.missing if each.what is what]


def not_under(answer: jr.Answer[Any]) -> set[tuple[str, ...]]:
    """Under which mandates the act does not fall, and in which slot."""
    return remarked(answer, jr.Note.NOT_UNDER_MANDATE)


# what is changed


def declared(
    case: jr.Landscape, table: str, by: Iterable[str], about: Iterable[str], day: date
) -> jr.Landscape:
    """The variant in which a table is declared complete."""
    return case.adding(
        jr.Completeness(
            id=f"complete-{table}", day=day, by=tuple(by), table=table, about=tuple(about)
        )
    )


def granted(case: jr.Landscape, givers: Iterable[str]) -> jr.Landscape:
    """The variant in which these organs let one office sign, for anything and without limit."""
    return case.adding(
        jr.Office(id=SIGNATORY, name="Signatory"),
        *(
            jr.Mandate(
                id=f"grant-of-{giver.replace('.', '-')}",
                kinds=(jr.MandateKind.POWER_OF_ATTORNEY,),
                giver=giver,
                holder=SIGNATORY,
                acts=(jr.ActKind.SIGNING,),
                functions=(),
                limits=(),
            )
            for giver in givers
        ),
    )


def decided(case: jr.Landscape, organs: Iterable[str], vote: jr.Vote = jr.Vote.FOR) -> jr.Landscape:
    """The variant in which these organs decided on the exit on its own day."""
    return case.adding(
        *(
            jr.Act(
                id=f"decision-of-{organ.replace('.', '-')}",
                day=date(2018, 9, 24),
                kind=jr.ActKind.DECISION,
                deciders=(organ,),
                decides=EXIT,
                vote=vote,
            )
            for organ in organs
        )
    )


def told(case: jr.Landscape, id: str, day: date, *addressees: str) -> jr.Landscape:
    """The variant with one more message about the exit."""
    return case.adding(
        jr.Communication(id=id, day=day, sender=REGIO, addressees=addressees, about=(EXIT,))
    )


# who may sign for Gooi en Vechtstreek on 20 September 2018?


def sign(case: jr.Landscape, act: str = "sign", **asked: Any) -> jr.Answer[jr.WhoMay]:
    """Who may sign for the region in the track."""
    return case.on(SIGNED).who_may(act, in_=TRACK, **({"for_": REGIO} | asked))


def test_nobody_is_recorded_to_sign_for_the_region(case: jr.Landscape) -> None:
    """Each mayor represents his own municipality; one who may for all seven is missing."""
    answer = sign(case)
    assert UNKNOWN is answer.truth
    assert {(each, f"{each}.mayor", jr.ActingRole.REPRESENTS, YES) for each in SEVEN} == {
        (each.municipality, each.holder, each.role, each.truth) for each in answer.value.lines
    }
    assert all(each.article and "171" in each.article for each in answer.value.lines)
    assert {jr.Lack.MANDATE} == lacks(answer)
    assert {(each,) for each in MAYORS} == missing(answer, jr.Lack.MANDATE)
    assert {COLLEGES} == remarked(answer, jr.Note.DECISION_NOT_SHOWN)
    assert {(EEMNES,)} == remarked(answer, jr.Note.POSSIBLE_MEMBER)


@pytest.mark.parametrize(
    "who", [CONSULTATION, ALDERMEN, CHAIR, "wethouder-ondertekenaar", DIRECTOR]
)
def test_nobody_who_spoke_is_shown_to_sign(case: jr.Landscape, who: str) -> None:
    """Of whoever spoke or did something a grant of each mayor is missing, and none is denied."""
    answer = sign(case, who=who)
    assert UNKNOWN is answer.truth
    assert {UNKNOWN} == {each.truth for each in answer.value.lines}
    assert {(each, who) for each in MAYORS} == missing(answer, jr.Lack.MANDATE)


def test_director_has_a_mandate_that_is_no_ground_for_a_contract(case: jr.Landscape) -> None:
    """For Laren a mandate is recorded, and a contract is not under it: that alone is no NO."""
    answer = sign(case, "contract", for_="Laren", who=DIRECTOR)
    assert UNKNOWN is answer.truth
    assert {(CRISIS, jr.Slot.ACT.value), (CRISIS, jr.Slot.SCOPE.value)} == not_under(answer)
    assert {CRISIS} == grounds(answer)
    assert {(f"{LAREN}.college", DIRECTOR), (f"{LAREN}.mayor", DIRECTOR)} == (
        missing(answer, jr.Lack.MANDATE)
    )


def test_mayor_signs_for_his_own_municipality(case: jr.Landscape) -> None:
    """For Hilversum alone the mayor may, though no decision of the college is recorded."""
    answer = sign(case, for_=HILVERSUM, who=f"{HILVERSUM}.mayor")
    assert (YES, ()) == (answer.truth, answer.missing)
    assert {(f"{HILVERSUM}.college",)} == remarked(answer, jr.Note.DECISION_NOT_SHOWN)


def test_seven_grants_let_one_sign_for_all(case: jr.Landscape) -> None:
    """Variant: with a grant of each mayor one signs for all; the decisions are still missing."""
    variant = granted(case, MAYORS)
    answer = sign(variant, who=SIGNATORY)
    assert (YES, ()) == (answer.truth, answer.missing)
    assert {f"grant-of-{each}-mayor" for each in SEVEN} == grounds(answer)
    assert YES is sign(variant).truth
    contract = sign(variant, "contract", who=SIGNATORY)
    assert UNKNOWN is contract.truth
    assert {(each, SIGNATORY) for each in COLLEGES} == missing(contract, jr.Lack.MANDATE)


@pytest.mark.parametrize("seventh", SEVEN)
def test_six_grants_name_the_seventh(case: jr.Landscape, seventh: str) -> None:
    """Variant: with six grants nobody is shown to sign for all, for want of the seventh."""
    mayor = f"{seventh}.mayor"
    answer = sign(granted(case, [each for each in MAYORS if each != mayor]), who=SIGNATORY)
    assert UNKNOWN is answer.truth
    assert {(mayor, SIGNATORY)} == missing(answer, jr.Lack.MANDATE)


def test_grants_of_colleges_carry_no_signature(case: jr.Landscape) -> None:
    """Variant: what all colleges grant leaves the grants of the mayors missing."""
    answer = sign(granted(case, COLLEGES), who=SIGNATORY)
    assert UNKNOWN is answer.truth
    assert {(each, SIGNATORY) for each in MAYORS} == missing(answer, jr.Lack.MANDATE)


def test_grants_declared_complete_deny_the_consultation(case: jr.Landscape) -> None:
    """Variant: the mayors declare their grants complete, so nobody else signs; they still do."""
    variant = declared(case, "mandates", MAYORS, MAYORS, SIGNED)
    answer = sign(variant, who=CONSULTATION)
    assert NO is answer.truth
    assert {"complete-mandates"} == grounds(answer)
    assert YES is sign(variant, for_=HILVERSUM, who=f"{HILVERSUM}.mayor").truth


# is the exit of 24 September 2018 decided, and since when?


def test_exit_lacks_seven_decisions(case: jr.Landscape) -> None:
    """Decided by the aldermen; the decision of each of seven colleges is to be looked for."""
    answer = case.on(TOLD).decision_state(EXIT)
    assert (UNKNOWN, jr.ActState.DECIDED) == (answer.truth, answer.value.status)
    assert COLLEGES == tuple(each.organ for each in answer.value.organs)
    assert {jr.Lack.DECISION} == lacks(answer)
    assert {(each,) for each in COLLEGES} == missing(answer, jr.Lack.DECISION)
    assert [(ALDERMEN, jr.Vote.FOR)] == [(each.organ, each.vote) for each in answer.value.beside]
    assert {(ALDERMEN,)} == remarked(answer, jr.Note.OTHER_DECIDER)
    assert {(EEMNES,)} == remarked(answer, jr.Note.POSSIBLE_MEMBER)
    assert EXIT in grounds(answer)


def test_exit_has_no_effective_day(case: jr.Landscape) -> None:
    """When it takes effect is absent; the start of the contracts is no day of the exit."""
    assert case.acts[EXIT].effective is None
    assert date(2019, 1, 1) == case.procurement_tracks[TRACK].contracts_from


def test_effective_day_decides_nothing(case: jr.Landscape) -> None:
    """Variant: with an effective day recorded the seven decisions are missing as before."""
    leaving = attrs.evolve(case.acts[EXIT], effective=date(2019, 1, 1))
    variant = case.replacing(leaving).on(TOLD).decision_state(EXIT)
    answer = case.on(TOLD).decision_state(EXIT)
    assert (UNKNOWN, answer.missing) == (variant.truth, variant.missing)


def test_seven_decisions_make_the_exit(case: jr.Landscape) -> None:
    """Variant: with seven decisions it is decided; its effective day is as absent as before."""
    variant = decided(case, COLLEGES)
    answer = variant.on(TOLD).decision_state(EXIT)
    assert (YES, ()) == (answer.truth, answer.missing)
    assert {f"decision-of-{each}-college" for each in SEVEN} <= grounds(answer)
    assert variant.acts[EXIT].effective is None
    assert UNKNOWN is variant.on("2018-09-23").decision_state(EXIT).truth


@pytest.mark.parametrize("seventh", COLLEGES)
def test_six_decisions_name_the_seventh(case: jr.Landscape, seventh: str) -> None:
    """Variant: with six decisions one is missing, by name."""
    six = [each for each in COLLEGES if each != seventh]
    answer = decided(case, six).on(TOLD).decision_state(EXIT)
    assert UNKNOWN is answer.truth
    assert {(seventh,)} == missing(answer, jr.Lack.DECISION)


def test_one_college_against_denies_the_exit_of_all(case: jr.Landscape) -> None:
    """Variant: Weesp decided against, so not all left; who signs for whom is as it was."""
    variant = decided(case, [f"{WEESP}.college"], jr.Vote.AGAINST)
    answer = variant.on(TOLD).decision_state(EXIT)
    assert NO is answer.truth
    assert f"decision-of-{WEESP}-college" in grounds(answer)
    assert sign(case) == sign(variant)


# who was told of the conflict and of the exit, and when?


def test_chair_and_colleagues_are_told_a_day_apart(case: jr.Landscape) -> None:
    """The chair on 24 September, the "collegae", who are not listed, on the 25th."""
    answer = case.on(TOLD).communications(about=EXIT)
    assert YES is answer.truth
    assert [(date(2018, 9, 24), (CHAIR,)), (TOLD, None)] == [
        (each.record.day, each.record.addressees) for each in answer.value.messages
    ]
    assert NO is answer.value.simultaneous.truth
    assert {ANNOUNCEMENT, CONTACT} == grounds(answer.value.simultaneous)


def test_a_day_apart_may_be_allowed(case: jr.Landscape) -> None:
    """Within one day they may be simultaneous, for want of who the "collegae" are."""
    answer = case.on(TOLD).communications(about=EXIT, within_days=1).value.simultaneous
    assert UNKNOWN is answer.truth
    assert {(ANNOUNCEMENT,)} == missing(answer, jr.Lack.ADDRESSEES)


def test_who_wrote_could_tell_to_whom(case: jr.Landscape) -> None:
    """Beside the addressees that are missing stands the consultation, who could name them."""
    answer = case.on(TOLD).communications(about=EXIT, within_days=1).value.simultaneous
    assert [(CONSULTATION,)] == who_could(answer, jr.Lack.ADDRESSEES)


def test_no_council_of_the_region_is_recorded_as_told(case: jr.Landscape) -> None:
    """Of each of seven councils a message is missing; that they were not told is not said."""
    answer = case.on(TOLD).communications(about=EXIT, to=COUNCILS)
    assert UNKNOWN is answer.truth
    assert {jr.Lack.COMMUNICATION, jr.Lack.ADDRESSEES} == lacks(answer)
    assert {(EXIT, each) for each in COUNCILS} == missing(answer, jr.Lack.COMMUNICATION)
    assert {(ANNOUNCEMENT,)} == missing(answer, jr.Lack.ADDRESSEES)
    assert UNKNOWN is answer.value.simultaneous.truth


def test_council_of_haarlem_was_told_of_the_conflict(case: jr.Landscape) -> None:
    """By 7 September it had the letter of the chair, on a day that is not known."""
    to = f"{HAARLEM}.council"
    answer = case.on("2018-09-07").communications(about=TRACK, to=to)
    assert YES is answer.truth
    (sent,) = (each.record for each in answer.value.messages if each.truth is YES)
    assert jr.UncertainDate(None, date(2018, 9, 7), "verzonden heeft") == sent.day
    before = case.on("2018-09-06").communications(about=TRACK, to=to)
    assert UNKNOWN is before.truth
    assert {(sent.id,)} == missing(before, jr.Lack.DAY)


def test_councils_told_on_one_day_are_told_at_once(case: jr.Landscape) -> None:
    """Variant: one message to seven councils; chair and colleagues stay a day apart."""
    variant = told(case, "to-the-councils", TOLD, *COUNCILS)
    answer = variant.on(TOLD).communications(about=EXIT, to=COUNCILS)
    assert (YES, YES) == (answer.truth, answer.value.simultaneous.truth)
    assert {"to-the-councils"} == grounds(answer)
    assert NO is variant.on(TOLD).communications(about=EXIT).value.simultaneous.truth


def test_council_told_a_week_later_is_not_told_at_once(case: jr.Landscape) -> None:
    """Variant: six on 25 September and one on 2 October; all were told, and not at once."""
    late, day = f"{WEESP}.council", date(2018, 10, 2)
    first = told(case, "to-six", TOLD, *(each for each in COUNCILS if each != late))
    # nothing else is to have told the seventh earlier
    letter = attrs.evolve(first.communications[ANNOUNCEMENT], addressees=(CHAIR,))
    variant = told(first.replacing(letter), "to-the-seventh", day, late)
    answer = variant.on(day).communications(about=EXIT, to=COUNCILS)
    assert (YES, NO) == (answer.truth, answer.value.simultaneous.truth)
    by_then = variant.on(TOLD).communications(about=EXIT, to=COUNCILS)
    assert UNKNOWN is by_then.truth
    assert {(EXIT, late)} == missing(by_then, jr.Lack.COMMUNICATION)


def test_messages_declared_complete_leave_the_addressees(case: jr.Landscape) -> None:
    """Variant: with all messages recorded only the addressees of the letter could tell more."""
    variant = declared(case, "communications", [REGIO], [EXIT], TOLD)
    answer = variant.on(TOLD).communications(about=EXIT, to=COUNCILS)
    assert (UNKNOWN, {jr.Lack.ADDRESSEES}) == (answer.truth, lacks(answer))
    letter = attrs.evolve(variant.communications[ANNOUNCEMENT], addressees=(CHAIR,))
    denied = variant.replacing(letter).on(TOLD).communications(about=EXIT, to=COUNCILS)
    assert NO is denied.truth
    to = f"{HAARLEM}.council"
    assert YES is variant.replacing(letter).on(TOLD).communications(about=TRACK, to=to).truth


# in what state is the steering group, and can it decide?


def test_steering_group_on_7_september(case: jr.Landscape) -> None:
    """Proposed: two seats asked of this region, none filled, no mandate; it decides nothing."""
    answer = case.on("2018-09-07").body_state(GROUP)
    assert (NO, jr.BodyState.PROPOSED) == (answer.truth, answer.value.state)
    assert [(REGIO, 2, 0)] == [
        (each.for_, len(each.asked), len(each.filled)) for each in answer.value.seats
    ]
    assert () == answer.value.mandates
    assert {GROUP} == grounds(answer)


@pytest.mark.parametrize("day", ["2018-09-17", "2018-09-25"])
def test_steering_group_later_in_september(case: jr.Landscape, day: str) -> None:
    """Whether it was formed since is not told: its state is missing, and nobody sits in it."""
    answer = case.on(day).body_state(GROUP)
    assert (UNKNOWN, None) == (answer.truth, answer.value.state)
    assert (jr.BodyState.PROPOSED,) == answer.value.possible
    assert {(GROUP,)} == missing(answer, jr.Lack.STATE)
    assert [(), ()] == [answer.value.mandates, *(each.filled for each in answer.value.seats)]
    assert date(2018, 9, 7) == answer.value.last_evidence


def test_steering_group_that_stays_proposed_decides_nothing(case: jr.Landscape) -> None:
    """Variant: recorded as proposed through the month it decides nothing on any day, nor signs."""
    status = jr.BodyStatus(jr.BodyState.PROPOSED, jr.Period.since(date(2018, 9, 7)))
    variant = case.replacing(attrs.evolve(case.bodies[GROUP], states=(status,)))
    assert [NO, NO, NO] == [
        variant.on(day).body_state(GROUP).truth
        for day in ("2018-09-07", "2018-09-17", "2018-09-25")
    ]
    assert (UNKNOWN, NO) == (sign(case, who=GROUP).truth, sign(variant, who=GROUP).truth)
    assert sign(case, who=CONSULTATION) == sign(variant, who=CONSULTATION)


def test_steering_group_formed_as_a_joint_body_decides(case: jr.Landscape) -> None:
    """Variant: constituted on 17 September it decides from then on, and not on the 7th."""
    formed = jr.BodyStatus(
        jr.BodyState.CONSTITUTED, jr.Period(date(2018, 9, 17), date(2018, 9, 26))
    )
    group = attrs.evolve(
        case.bodies[GROUP],
        founding=jr.Founding.JOINT_BODY,
        states=(*case.bodies[GROUP].states, formed),
        period=jr.Period(date(2018, 9, 7), date(2018, 9, 26)),
    )
    first, *_ = group.states
    proposed = attrs.evolve(first, period=jr.Period(date(2018, 9, 7), date(2018, 9, 17)))
    variant = case.replacing(attrs.evolve(group, states=(proposed, formed)))
    assert [NO, YES, YES] == [
        variant.on(day).body_state(GROUP).truth
        for day in ("2018-09-07", "2018-09-17", "2018-09-25")
    ]


# who buys what for Hoogeveen and for Assen on 1 June 2017?


def bought(
    case: jr.Landscape, function: str, for_: str
) -> tuple[jr.Answer[jr.Buying], dict[str, tuple[jr.BuyerKind, jr.Truth]]]:
    """Who buys it on 1 June 2017: the answer, and by buyer how far it is settled."""
    answer = case.on("2017-06-01").who_buys(function, for_)
    return answer, {each.buyer: (each.kind, each.truth) for each in answer.value.buyers}


@pytest.mark.parametrize("function", ["inpatient-youth-help", "very-specialised-youth-help"])
@pytest.mark.parametrize("municipality", [ASSEN, HOOGEVEEN])
def test_twelve_buy_inpatient_and_very_specialised_help(
    drenthe: jr.Landscape, municipality: str, function: str
) -> None:
    """For both it is the region of twelve, told as a fact."""
    answer, buyers = bought(drenthe, function, municipality)
    assert (YES, {REGION: (jr.BuyerKind.RECORDED, YES)}) == (answer.truth, buyers)
    assert "purchase-joint-drenthe-2017" in grounds(answer)


def test_rest_for_assen_is_bought_and_for_hoogeveen_planned(drenthe: jr.Landscape) -> None:
    """The purchase of the five is told as a fact; of the seven only the plan is known."""
    assen, five = bought(drenthe, REST, ASSEN)
    assert (YES, {NORTH: (jr.BuyerKind.RECORDED, YES)}) == (assen.truth, five)
    hoogeveen, seven = bought(drenthe, REST, HOOGEVEEN)
    assert (UNKNOWN, {SOUTH: (jr.BuyerKind.PLANNED, UNKNOWN)}) == (hoogeveen.truth, seven)
    assert {(PROPOSAL,)} == missing(hoogeveen, jr.Lack.DECISION)
    assert [FRAMEWORK] == [each.within for each in hoogeveen.value.buyers]


def test_wmo_is_combined_by_the_five_and_perhaps_by_the_seven(drenthe: jr.Landscape) -> None:
    """For Assen a fact; for Hoogeveen the condition and the decision are missing."""
    assen, five = bought(drenthe, "social-support", ASSEN)
    assert (YES, {NORTH: (jr.BuyerKind.RECORDED, YES)}) == (assen.truth, five)
    hoogeveen, seven = bought(drenthe, "social-support", HOOGEVEEN)
    assert (UNKNOWN, {SOUTH: (jr.BuyerKind.PLANNED, UNKNOWN)}) == (hoogeveen.truth, seven)
    assert {jr.Lack.CONDITION, jr.Lack.DECISION} == lacks(hoogeveen)


@pytest.mark.parametrize(
    "function", ["child-protection", "youth-probation", "crisis-help", "foster-care"]
)
@pytest.mark.parametrize(("municipality", "subregion"), [(ASSEN, NORTH), (HOOGEVEEN, SOUTH)])
def test_who_buys_what_is_not_named_is_unknown(
    drenthe: jr.Landscape, municipality: str, subregion: str, function: str
) -> None:
    """It is the region or the subregion: what the open list holds is missing."""
    answer, buyers = bought(drenthe, function, municipality)
    assert UNKNOWN is answer.truth
    assert {REGION, subregion} == buyers.keys()
    assert {(JOINT, function)} == missing(answer, jr.Lack.LIST_CONTENT)


def test_condition_that_is_met_leaves_the_decision(drenthe: jr.Landscape) -> None:
    """Variant: of value, the decision of the seven is missing; for Assen nothing changes."""
    scope = drenthe.scopes["drenthe-scope-wmo-if-of-value"]
    assert isinstance(scope, jr.ConditionalScope)
    variant = drenthe.replacing(attrs.evolve(scope, fulfilled=True))
    assert {jr.Lack.DECISION} == lacks(bought(variant, "social-support", HOOGEVEEN)[0])
    for what in ("social-support", "foster-care", REST):
        assert bought(drenthe, what, ASSEN) == bought(variant, what, ASSEN)


def test_plan_that_was_decided_is_a_purchase(drenthe: jr.Landscape) -> None:
    """Variant: the rest for Hoogeveen becomes a YES; foster care stays with one or the other."""
    proposal = drenthe.acts[PROPOSAL]
    since = jr.ActStatus(jr.ActState.DECIDED, date(2016, 2, 9))
    variant = drenthe.replacing(attrs.evolve(proposal, statuses=(*proposal.statuses, since)))
    answer, buyers = bought(variant, REST, HOOGEVEEN)
    assert (YES, {SOUTH: (jr.BuyerKind.DECIDED, YES)}) == (answer.truth, buyers)
    foster, _ = bought(variant, "foster-care", HOOGEVEEN)
    assert (UNKNOWN, True) == (foster.truth, foster.value.exactly_one)
    assert {(JOINT, "foster-care")} == missing(foster, jr.Lack.LIST_CONTENT)


# may the director of the Regio place a child of Laren?


def place(
    case: jr.Landscape,
    function: str = "crisis-foster-care",
    *,
    days: int | None = 28,
    for_: str = "Laren",
    given: tuple[str, ...] = ("crisis",),
    on: date = CERTAIN,
) -> jr.Answer[jr.WhoMay]:
    """Whether the director may deploy help for a child."""
    return case.on(on).who_may(
        "deploy", for_=for_, in_=function, who=DIRECTOR, duration=days, given=given
    )


def until(case: jr.Landscape, end: date) -> jr.Landscape:
    """The variant in which the end of the mandate, and that the director was there, is known."""
    period = jr.Period(CERTAIN, end)
    director = attrs.evolve(case.offices[DIRECTOR], period=jr.Period.since(CERTAIN))
    return case.replacing(attrs.evolve(case.mandates[CRISIS], period=period), director)


@pytest.mark.parametrize("function", ["crisis-foster-care", "crisis-stay"])
def test_director_may_place_a_child_for_four_weeks(case: jr.Landscape, function: str) -> None:
    """In a crisis, for 28 days, in crisis foster care or stay: under the mandate of Laren."""
    answer = place(case, function)
    assert (YES, ()) == (answer.truth, answer.missing)
    assert {CRISIS} == grounds(answer)
    (line,) = answer.value.lines
    assert [(CRISIS,)] == [each.links for each in line.chains]


@pytest.mark.parametrize(
    ("asked", "slot"),
    [
        ({"days": 42}, jr.Slot.LIMIT),
        ({"days": 29}, jr.Slot.LIMIT),
        ({"function": "foster-care"}, jr.Slot.SCOPE),
        ({"function": "ambulatory-help"}, jr.Slot.SCOPE),
        ({"on": date(2016, 12, 31)}, jr.Slot.PERIOD),
    ],
)
def test_what_is_not_under_the_mandate_is_not_denied(
    case: jr.Landscape, asked: dict[str, Any], slot: jr.Slot
) -> None:
    """Six weeks, ordinary foster care, a day before: not under this mandate, and another may be."""
    answer = place(case, **asked)
    assert UNKNOWN is answer.truth
    assert (CRISIS, slot.value) in not_under(answer)
    assert CRISIS in grounds(answer)
    assert {(f"{LAREN}.college", DIRECTOR)} == missing(answer, jr.Lack.MANDATE)


def test_ordinary_foster_care_has_a_part_under_the_mandate(case: jr.Landscape) -> None:
    """Asked whole it is not under it; the answer says which part is."""
    answer = place(case, "foster-care")
    assert {("crisis-foster-care",)} == remarked(answer, jr.Note.PART_IN_SCOPE)


@pytest.mark.parametrize("act", ["contract", "sign"])
def test_director_is_not_shown_to_contract(case: jr.Landscape, act: str) -> None:
    """A contract with a foster agency asks for the mayor's grant too, which is missing."""
    answer = case.on(CERTAIN).who_may(act, for_="Laren", in_="foster-care", who=DIRECTOR)
    assert UNKNOWN is answer.truth
    assert (f"{LAREN}.mayor", DIRECTOR) in missing(answer, jr.Lack.MANDATE)


def test_child_of_hilversum_asks_for_a_mandate_of_hilversum(case: jr.Landscape) -> None:
    """No mandate of Hilversum is recorded, and that of Laren is no ground."""
    answer = place(case, for_="Hilversum")
    assert UNKNOWN is answer.truth
    assert {(f"{HILVERSUM}.college", DIRECTOR)} == missing(answer, jr.Lack.MANDATE)
    assert (set(), set()) == (grounds(answer), not_under(answer))


def test_child_of_blaricum_asks_for_what_was_not_read(case: jr.Landscape) -> None:
    """Its mandate was read in part: to whom, for what, how long and within what is missing."""
    answer = place(case, for_="Blaricum")
    assert UNKNOWN is answer.truth
    assert {
        jr.Lack.HOLDER,
        jr.Lack.ACTS,
        jr.Lack.LIST_CONTENT,
        jr.Lack.LIMIT,
        jr.Lack.TERM,
        jr.Lack.MANDATE,
    } == lacks(answer)
    assert f"{BLARICUM}.college" in {id for each in answer.missing for id in each.about}


def test_mandate_of_blaricum_is_no_ground_for_the_exit(case: jr.Landscape) -> None:
    """Its title is on the crisis service: whoever holds it, it is not for leaving the track."""
    blaricum = "mandate-blaricum-crisis"
    (found,) = case.on(TOLD).who_may(EXIT).value.of(BLARICUM)
    assert {(blaricum, jr.Slot.SCOPE.value)} == not_under(found.answer)
    assert {(f"{BLARICUM}.college", ALDERMEN)} == missing(found.answer, jr.Lack.MANDATE)
    contract = sign(case, "contract", for_="Blaricum", who=DIRECTOR)
    assert {(blaricum, jr.Slot.SCOPE.value)} == not_under(contract)
    assert {jr.Lack.MANDATE} == lacks(contract)


def test_college_of_blaricum_could_tell_to_whom(case: jr.Landscape) -> None:
    """To whom its mandate is, is one missing fact, and its college could supply it."""
    answer = place(case, for_="Blaricum")
    assert [(f"{BLARICUM}.college",)] == who_could(answer, jr.Lack.HOLDER)


@pytest.mark.parametrize(
    ("asked", "lack"), [({"given": ()}, jr.Lack.SITUATION), ({"days": None}, jr.Lack.DURATION)]
)
def test_what_is_not_asked_is_missing(
    case: jr.Landscape, asked: dict[str, Any], lack: jr.Lack
) -> None:
    """Without a crisis told, or a number of days, whether it is under the mandate is not known."""
    answer = place(case, **asked)
    assert (UNKNOWN, set()) == (answer.truth, not_under(answer))
    assert {lack, jr.Lack.MANDATE} == lacks(answer)


def test_nobody_gives_a_mandate_to_himself(case: jr.Landscape) -> None:
    """What could settle it besides is a mandate of the college, and none of the director."""
    answer = place(case, given=())
    assert {(f"{LAREN}.college", DIRECTOR)} == missing(answer, jr.Lack.MANDATE)


def test_end_that_was_not_read_is_missing(case: jr.Landscape) -> None:
    """On 1 June 2017 the mandate possibly runs: its term is missing, not "not under it"."""
    answer = place(case, on=date(2017, 6, 1))
    assert (UNKNOWN, set()) == (answer.truth, not_under(answer))
    assert {(CRISIS,)} == missing(answer, jr.Lack.TERM)


def test_end_that_is_known_settles_both_sides(case: jr.Landscape) -> None:
    """Variant: through 2017 he may on its last day; the day after it is not under this mandate."""
    variant = until(case, date(2018, 1, 1))
    assert YES is place(variant, on=date(2017, 12, 31)).truth
    after = place(variant, on=date(2018, 1, 1))
    assert UNKNOWN is after.truth
    assert {(CRISIS, jr.Slot.PERIOD.value)} == not_under(after)
    six_weeks = place(variant, days=42, on=date(2017, 6, 1))
    assert {(CRISIS, jr.Slot.LIMIT.value)} == not_under(six_weeks)


def test_mandates_declared_complete_deny_six_weeks(case: jr.Landscape) -> None:
    """Variant: the college of Laren gave no other mandate; four weeks and Hilversum stay so."""
    college = f"{LAREN}.college"
    variant = declared(case, "mandates", [college], [college], CERTAIN)
    answer = place(variant, days=42)
    assert NO is answer.truth
    assert {CRISIS, "complete-mandates"} == grounds(answer)
    assert (CRISIS, jr.Slot.LIMIT.value) in not_under(answer)
    assert YES is place(variant).truth
    assert UNKNOWN is place(variant, for_="Hilversum").truth


def test_mandate_of_hilversum_helps_a_child_of_hilversum(case: jr.Landscape) -> None:
    """Variant: with the same mandate of Hilversum he may; what he may for Laren is unchanged."""
    college = f"{HILVERSUM}.college"
    same = attrs.evolve(case.mandates[CRISIS], id="mandate-hilversum-crisis", giver=college)
    variant = case.adding(same)
    assert YES is place(variant, for_="Hilversum").truth
    assert {same.id} == grounds(place(variant, for_="Hilversum"))
    assert place(case, days=42) == place(variant, days=42)


def test_longer_mandate_helps_for_six_weeks(case: jr.Landscape) -> None:
    """Variant: with six weeks in the mandate 42 days are under it; foster care still is not."""
    mandate = case.mandates[CRISIS]
    assert mandate.limits is not None
    situation, _ = mandate.limits
    longer = (situation, jr.Limit(duration=jr.Duration(days=42)))
    variant = case.replacing(attrs.evolve(mandate, limits=longer))
    assert YES is place(variant, days=42).truth
    assert {(CRISIS, jr.Slot.SCOPE.value)} == not_under(place(variant, "foster-care", days=42))


# which promises and conditions are open?


def open_on(case: jr.Landscape, day: str, force: str) -> dict[str, jr.UndertakingState]:
    """By undertaking of this force that is open for certain, how it stands to its term."""
    answer = case.on(day).open_undertakings(force=force)
    return {each.record.id: each.state for each in answer.value.undertakings if each.truth is YES}


def test_open_on_26_september_2018(case: jr.Landscape) -> None:
    """Four promises, of which one has a date; one preference; no condition is recorded."""
    running, not_due = jr.UndertakingState.RUNNING, jr.UndertakingState.NOT_DUE
    assert {
        "promise-share-knowledge": running,
        "promise-warm-handover": running,
        "promise-inform-parties-concerned": running,
        SECURED: not_due,
    } == open_on(case, "2018-09-26", "promise")
    assert {"preference-mandate-before-names": running} == open_on(case, "2018-09-26", "preference")
    condition = case.on("2018-09-26").open_undertakings(force="condition")
    assert (UNKNOWN, {jr.Lack.UNDERTAKING}) == (condition.truth, lacks(condition))


def test_open_on_1_june_2019(case: jr.Landscape) -> None:
    """Past their latest date: what was to be secured per 2019, and the information letter."""
    answer = case.on("2019-06-01").open_undertakings(force="promise")
    by_state = {
        state: {each.record.id for each in answer.value.of(state)} for state in jr.UndertakingState
    }
    assert {SECURED, INFORMATION_LETTER} == by_state[jr.UndertakingState.PAST]
    assert {"hilversum-step-5-cost-price-study"} == by_state[jr.UndertakingState.NOT_DUE]
    assert {"promise-warm-handover", "hilversum-step-3-working-visit"} <= (
        by_state[jr.UndertakingState.RUNNING]
    )
    assert (YES, SECURED in grounds(answer)) == (answer.truth, True)


def test_date_for_the_handover_makes_that_promise_past(case: jr.Landscape) -> None:
    """Variant: due on 1 October, the handover is past on 1 June; the preference stays open."""
    promise = attrs.evolve(case.undertakings["promise-warm-handover"], due=date(2018, 10, 1))
    variant = case.replacing(promise)
    past = jr.UndertakingState.PAST
    assert open_on(case, "2019-06-01", "promise") | {promise.id: past} == (
        open_on(variant, "2019-06-01", "promise")
    )
    for force in ("preference", "request", "agreement"):
        assert open_on(case, "2019-06-01", force) == open_on(variant, "2019-06-01", force)


def test_promise_that_ended_is_not_open(case: jr.Landscape) -> None:
    """Variant: with the parties informed in October that promise is closed from then on."""
    promise = case.undertakings["promise-inform-parties-concerned"]
    sent = jr.Communication(id="sent", day=date(2018, 10, 3), sender=REGIO, about=(EXIT,))
    variant = case.adding(sent).replacing(attrs.evolve(promise, fulfilled_by=sent.id))
    assert open_on(case, "2018-10-02", "promise") == open_on(variant, "2018-10-02", "promise")
    assert open_on(case, "2018-10-03", "promise").keys() - {promise.id} == (
        open_on(variant, "2018-10-03", "promise").keys()
    )

"""How far a proposal is decided: what each organ said, and what that makes by the rule."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from tests.helpers import (
    EEMNES,
    GOOI,
    HILVERSUM,
    HUIZEN,
    SEVEN,
    between,
    complete,
    day,
    gooi,
    membership,
    municipality,
    period,
    uncertain,
)
from tests.pages import Page

from jeugdregio.dates import AnyDate
from jeugdregio.errors import UnknownName
from jeugdregio.landscape import Landscape, Snapshot, decisions
from jeugdregio.landscape.decisions import DecisionState, ExpectedProposal, decision_state
from jeugdregio.landscape.parties import Members
from jeugdregio.landscape.principals import principals_of
from jeugdregio.landscape.voices import OrganDecision
from jeugdregio.model import (
    Act,
    Activity,
    ActKind,
    ActState,
    ActStatus,
    Amount,
    Answer,
    Arrangement,
    Body,
    DecisionRule,
    Lack,
    Limit,
    Mandate,
    MandateKind,
    Missing,
    Note,
    Office,
    OpenScope,
    ProcurementTrack,
    Record,
    Remark,
    Role,
    RuleKind,
    Tie,
    Truth,
    Vat,
    Vote,
    Weight,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
FOR, AGAINST, ABSTAINED = Vote.FOR, Vote.AGAINST, Vote.ABSTAINED
EACH, UNANIMITY, K_OF_N = RuleKind.EACH_BINDS_ITSELF, RuleKind.UNANIMITY, RuleKind.K_OF_N
WEIGHTED, TWO_THIRDS = RuleKind.WEIGHTED, RuleKind.TWO_THIRDS

LAREN = "GM0417"
A, B, C = (f"{each}.college" for each in (HILVERSUM, HUIZEN, LAREN))
ABC = (A, B, C)
TODAY = "2018-10-01"
BY_28TH = between(None, "2018-09-28")


# builders


def rule(kind: RuleKind = EACH, organs: tuple[str, ...] = ABC, **fields: Any) -> DecisionRule:
    """That the colleges of Hilversum, Huizen and Laren decide, each for itself."""
    return DecisionRule(kind=kind, organs=organs, **fields)


def proposal(by: DecisionRule | None = None, **fields: Any) -> Act:
    """A proposal of 1 September 2018, of nobody in particular."""
    fields.setdefault("day", day("2018-09-01"))
    fields.setdefault("kind", ActKind.PROPOSAL)
    return Act(id="proposal", rule=by, **fields)


def decision(organ: str, on: str | AnyDate = "2018-09-20", vote: Vote = FOR, **fields: Any) -> Act:
    """A decision for the proposal."""
    fields.setdefault("id", f"{organ}-{on}-{vote.value}".replace(".", "-").replace(" ", "-"))
    fields.setdefault("kind", ActKind.DECISION)
    fields.setdefault("deciders", (organ,))
    fields.setdefault("decides", "proposal")
    return Act(day=day(on) if isinstance(on, str) else on, vote=vote, **fields)


def states(*found: tuple[ActState, str | AnyDate]) -> tuple[ActStatus, ...]:
    """The dated states of an act."""
    return tuple(
        ActStatus(state, day(since) if isinstance(since, str) else since) for state, since in found
    )


def first_then(first: ActState, then: ActState) -> tuple[ActStatus, ...]:
    """A state of September and one of November."""
    return states((first, "2018-09-20"), (then, "2018-11-02"))


def leaving(**fields: Any) -> Act:
    """The exit of three municipalities from a procurement track, decided by colleges elsewhere."""
    fields.setdefault("for_", (HILVERSUM, HUIZEN, LAREN))
    fields.setdefault("about", ("track",))
    return proposal(**{"kind": ActKind.EXIT, "day": day("2018-09-24"), **fields})


TRACK = ProcurementTrack(id="track", name="inkooptraject", functions=("child-protection",))
DECLARED = tuple(
    complete("acts", each, id=f"complete-{place}") for place, each in enumerate((A, B, C))
)


def world(*records: Record) -> Landscape:
    """Gooi en Vechtstreek with a procurement track, and these."""
    return gooi(TRACK, *records)


def asked(
    *records: Record, on: str | date = TODAY, known_at: str | None = None
) -> Answer[DecisionState]:
    """The state of the proposal on 1 October 2018."""
    return decision_state(world(*records).on(on, known_at=known_at), "proposal")


def only(*records: Record, on: str = TODAY) -> OrganDecision:
    """The line of the college of Hilversum, when it alone is asked."""
    (line,) = asked(proposal(rule(organs=(A,))), *records, on=on).value.organs
    return line


def lacks(answer: Answer[Any]) -> set[tuple[Lack, tuple[str, ...]]]:
    """What is missing, and about what."""
    return {(each.what, each.about) for each in answer.missing}


def notes(answer: Answer[Any]) -> dict[Note, tuple[str, ...]]:
    """The remarks, each with what it is about."""
    return {each.note: each.about for each in answer.remarks}


def voted(*votes: Vote | None) -> list[Act]:
    """The decisions of as many colleges; ``None`` where none is recorded."""
    return [decision(organ, vote=vote) for organ, vote in zip(ABC, votes, strict=False) if vote]


# each organ, and all of them


@pytest.mark.parametrize("kind", [EACH, UNANIMITY])
@pytest.mark.parametrize(
    ("votes", "lines", "truth"),
    [
        ((FOR, FOR, FOR), (YES, YES, YES), YES),
        ((FOR, FOR, None), (YES, YES, UNKNOWN), UNKNOWN),
        ((FOR, AGAINST, None), (YES, NO, UNKNOWN), NO),
        ((FOR, FOR, ABSTAINED), (YES, YES, NO), NO),
        ((None, None, None), (UNKNOWN, UNKNOWN, UNKNOWN), UNKNOWN),
    ],
)
def test_all_must_decide_and_nobody_waits(
    kind: RuleKind, votes: tuple[Vote | None, ...], lines: tuple[Truth, ...], truth: Truth
) -> None:
    """Each line stands by itself; the whole is all of them."""
    answer = asked(proposal(rule(kind)), *voted(*votes))
    assert (truth, lines) == (answer.truth, tuple(each.truth for each in answer.value.organs))
    assert votes == tuple(each.vote for each in answer.value.organs)


def test_each_organ_without_a_decision_is_named() -> None:
    """What is missing is its decision, and it could supply that itself."""
    answer = asked(proposal(rule()), *voted(FOR))
    assert {Missing(Lack.DECISION, (each,), None, (each,)) for each in (B, C)} == set(
        answer.missing
    )


def test_a_line_shows_the_act_its_day_and_its_status() -> None:
    """The deciding act is the ground, and tells when and how far it is."""
    decided = decision(A, statuses=states((ActState.DECIDED, "2018-09-20")))
    line = only(decided)
    assert (decided.id, day("2018-09-20"), ActState.DECIDED) == (line.act, line.day, line.status)
    assert [decided] == [each.record for each in line.answer.grounds]
    assert "GM0402.college: for, yes (decided, 2018-09-20, GM0402-college-2018-09-20-for)" == str(
        line
    )
    assert "GM0402.college: unknown, unknown" == str(only())


def test_the_proposal_is_a_ground_for_who_had_to_decide() -> None:
    """The rule rests on what the proposal says about it."""
    answer = asked(proposal(rule()), *voted(FOR, FOR, FOR))
    assert "rule" in [each.field for each in answer.grounds if each.record.id == "proposal"]
    assert 4 == len(answer.grounds)


def test_an_unknown_proposal_is_refused() -> None:
    """There is no state of what is not recorded, nor of what was not known yet."""
    with pytest.raises(UnknownName):
        decision_state(world().on(TODAY), "proposal")
    late = proposal(rule(), known_from=day("2018-09-10"))
    with pytest.raises(UnknownName):
        asked(late, known_at="2018-09-09")


def test_what_all_decided_can_still_be_withdrawn() -> None:
    """The status of the proposal is shown and changes no truth."""
    withdrawn = proposal(rule(), statuses=states((ActState.WITHDRAWN, "2018-09-25")))
    answer = asked(withdrawn, *voted(FOR, FOR, FOR))
    assert (YES, ActState.WITHDRAWN) == (answer.truth, answer.value.status)


def test_an_organ_keeps_its_decisions_through_versions() -> None:
    """A decision of a college counts for every version of its municipality."""
    newer = municipality("GM9999", "Hilversum", replaces=HILVERSUM)
    answer = asked(newer, proposal(rule(organs=(A, "GM9999.college"))), decision("GM9999.college"))
    assert [A] == [each.organ for each in answer.value.organs]
    assert YES is answer.truth


# how many are enough


@pytest.mark.parametrize(
    ("by", "votes", "truth"),
    [
        (rule(K_OF_N, threshold=2), (FOR, FOR, None), YES),
        (rule(K_OF_N, threshold=2), (FOR, None, None), UNKNOWN),
        (rule(K_OF_N, threshold=2), (FOR, AGAINST, ABSTAINED), NO),
        (rule(K_OF_N, threshold=2), (AGAINST, AGAINST, None), NO),
        (rule(WEIGHTED, threshold=3, weights=(Weight(A, 3),)), (FOR, None, None), YES),
        (rule(WEIGHTED, threshold=3, weights=(Weight(A, 3),)), (None, FOR, FOR), UNKNOWN),
        (rule(WEIGHTED, threshold=3, weights=(Weight(A, 3),)), (AGAINST, None, None), NO),
        (rule(TWO_THIRDS, of_cast=False), (FOR, FOR, None), YES),
        (rule(TWO_THIRDS, of_cast=False), (FOR, ABSTAINED, None), UNKNOWN),
        (rule(TWO_THIRDS, of_cast=False), (FOR, ABSTAINED, ABSTAINED), NO),
        (rule(TWO_THIRDS, of_cast=True), (FOR, ABSTAINED, ABSTAINED), YES),
        (rule(TWO_THIRDS, of_cast=True), (FOR, ABSTAINED, AGAINST), NO),
        (rule(TWO_THIRDS, of_cast=True), (FOR, ABSTAINED, None), UNKNOWN),
        (rule(TWO_THIRDS, of_cast=True), (FOR, FOR, None), YES),
        (rule(TWO_THIRDS, of_cast=True), (AGAINST, AGAINST, None), NO),
        (rule(TWO_THIRDS, of_cast=True), (ABSTAINED, ABSTAINED, ABSTAINED), NO),
        (rule(TWO_THIRDS, of_cast=True, weights=(Weight(A, 2),)), (FOR, AGAINST, ABSTAINED), YES),
        (rule(TWO_THIRDS, of_cast=False, weights=(Weight(A, 0),)), (FOR, None, None), UNKNOWN),
    ],
)
def test_thresholds(by: DecisionRule, votes: tuple[Vote | None, ...], truth: Truth) -> None:
    """YES once reached, NO once out of reach with every unknown for, else unknown."""
    answer = asked(proposal(by), *voted(*votes))
    assert truth is answer.truth
    if truth is UNKNOWN:
        silent = {organ for organ, vote in zip(ABC, votes, strict=True) if vote is None}
        assert {(Lack.DECISION, (each,)) for each in silent} == lacks(answer)


@pytest.mark.parametrize(
    ("votes", "truth", "lack"),
    [
        ((FOR, FOR, None), YES, None),
        ((FOR, AGAINST, ABSTAINED), NO, None),
        ((FOR, ABSTAINED, ABSTAINED), UNKNOWN, (Lack.RULE, ("proposal",))),
        ((FOR, None, None), UNKNOWN, (Lack.DECISION, (B,))),
    ],
)
def test_two_thirds_of_what_is_not_told(
    votes: tuple[Vote | None, ...], truth: Truth, lack: tuple[Lack, tuple[str, ...]] | None
) -> None:
    """Where the source does not say of what, both readings must agree."""
    answer = asked(proposal(rule(TWO_THIRDS)), *voted(*votes))
    assert (truth, lack is not None) == (answer.truth, bool(answer.missing))
    assert lack is None or lack in lacks(answer)
    assert all(each.who for each in answer.missing)


def test_of_what_is_missing_only_where_the_readings_differ() -> None:
    """While decisions lack in both readings, these are named and not the rule."""
    both = asked(proposal(rule(TWO_THIRDS)), *voted(FOR))
    assert {(Lack.DECISION, (each,)) for each in (B, C)} == lacks(both)
    one = asked(proposal(rule(TWO_THIRDS)), *voted(FOR, ABSTAINED), DECLARED[2])
    assert {(Lack.DECISION, (C,)), (Lack.RULE, ("proposal",))} == lacks(one)


def test_a_threshold_rests_on_who_decides_it() -> None:
    """What is reached rests on those for, what is out of reach on those who are not."""
    reached = asked(proposal(rule(K_OF_N, threshold=1)), *voted(FOR, AGAINST))
    missed = asked(proposal(rule(K_OF_N, threshold=3)), *voted(FOR, AGAINST))
    cast = asked(proposal(rule(TWO_THIRDS, of_cast=True)), *voted(FOR, FOR, AGAINST))

    def grounds(answer: Answer[DecisionState]) -> set[str]:
        return {each.record.id[:6] for each in answer.grounds} - {"propos"}

    assert ({"GM0402"}, {"GM0406"}) == (grounds(reached), grounds(missed))
    assert {"GM0402", "GM0406", "GM0417"} == grounds(cast)


# no decision recorded


def test_an_absence_is_denied_where_the_acts_are_complete() -> None:
    """The declaration is the ground of a NO; outside one nobody knows."""
    answer = asked(proposal(rule()), *voted(FOR), DECLARED[1])
    assert (YES, NO, UNKNOWN) == tuple(each.truth for each in answer.value.organs)
    assert NO is answer.truth
    assert DECLARED[1] in [each.record for each in answer.grounds if each.role is Role.DECLARES]


def test_a_declaration_says_nothing_about_later_days() -> None:
    """One of before the day asked about denies nothing on it."""
    early = complete("acts", A, day=day("2018-09-30"))
    assert (UNKNOWN, NO) == (only(early).truth, only(early, on="2018-09-30").truth)


def test_on_the_last_day_there_is() -> None:
    """Many registers write 9999-12-31 for open: it can be asked about too."""
    declared = complete("acts", A, day=date.max)
    assert NO is only(declared, on="9999-12-31").truth


def test_a_grouping_without_members_on_the_last_day_there_is() -> None:
    """Who they are is missing from that day on."""
    act = leaving(for_=("regio",), day=date.max)
    answer = asked(Arrangement(id="regio", name="Regio"), act, on=date.max)
    assert {period("9999-12-31")} == {each.period for each in answer.missing}


def test_no_absence_makes_a_majority_of_the_votes_cast() -> None:
    """Who is known not to have decided may still vote: that is no abstention."""
    by = rule(TWO_THIRDS, organs=(A, B), of_cast=True)
    silent = asked(proposal(by), *voted(FOR), DECLARED[1])
    assert (UNKNOWN, {(Lack.DECISION, (B,))}) == (silent.truth, lacks(silent))
    assert YES is asked(proposal(by), *voted(FOR, ABSTAINED)).truth


# what is no vote


@pytest.mark.parametrize(
    ("state", "truth"),
    [
        (ActState.CONCEPT, UNKNOWN),
        (ActState.PROPOSED, UNKNOWN),
        (ActState.PLANNED, UNKNOWN),
        (ActState.DECIDED, YES),
        (ActState.CONSENTED, UNKNOWN),
        (ActState.IN_FORCE, YES),
        (ActState.SUSPENDED, UNKNOWN),
        (ActState.WITHDRAWN, UNKNOWN),
        (ActState.ANNULLED, UNKNOWN),
        (ActState.BLOCKED, UNKNOWN),
        (ActState.LAPSED_UNUSED, UNKNOWN),
    ],
)
def test_only_a_decision_that_stands_is_a_vote(state: ActState, truth: Truth) -> None:
    """A plan is none yet and what was undone none any more; the status tells which."""
    line = only(decision(A, statuses=states((state, "2018-09-20"))))
    assert (truth, state) == (line.truth, line.status)
    assert (FOR if truth is YES else None) is line.vote
    assert line.act is not None


def test_what_was_undone_is_denied_where_nothing_else_can_exist() -> None:
    """Both the end of the decision and the declaration are grounds then."""
    undone = decision(A, statuses=states((ActState.ANNULLED, "2018-09-25")))
    against = decision(A, "2018-09-10", AGAINST, statuses=states((ActState.ANNULLED, "2018-09-25")))
    line = only(undone, against, DECLARED[0])
    assert NO is line.truth
    assert {(undone.id, "statuses"), (DECLARED[0].id, None)} == {
        (each.record.id, each.field) for each in line.answer.grounds
    }
    assert YES is only(undone, on="2018-09-24").truth


def test_a_plan_stays_a_plan() -> None:
    """A decision planned for a later day is shown with that day, and is no truth."""
    plan = decision(A, "2018-10-09", statuses=states((ActState.PLANNED, "2018-09-20")))
    line = only(plan)
    assert (UNKNOWN, ActState.PLANNED, day("2018-10-09")) == (line.truth, line.status, line.day)
    assert (Remark(Note.PLANNED, (plan.id,), day("2018-10-09")),) == line.answer.remarks
    assert ActState.PLANNED is only(plan, on="2018-10-10").status


def test_most_colleges_decide_on_9_february() -> None:
    """Drenthe 2016: a plan without names; each college that has not decided is named."""
    twelve = tuple(f"GM{number}" for number in range(1001, 1013))
    colleges = tuple(f"{each}.college" for each in twelve)
    most = decision(
        "most", "2016-02-09", deciders=(), statuses=states((ActState.PLANNED, "2016-02-08"))
    )
    answer = asked(
        *(municipality(each, each) for each in twelve),
        proposal(rule(organs=colleges), day=day("2016-02-01")),
        most,
        on="2016-02-08",
    )
    assert (UNKNOWN, {(Lack.DECISION, (each,)) for each in colleges}) == (
        answer.truth,
        lacks(answer),
    )
    assert (Remark(Note.PLANNED, (most.id,), day("2016-02-09")),) == answer.remarks


def test_a_later_decision_does_not_repair_the_day() -> None:
    """The answer for the day stands and names what came later, as far as it was known."""
    later = decision(A, "2018-11-05", known_from=day("2018-11-06"))
    asking = proposal(rule(organs=(A,)))
    answer = asked(asking, later)
    assert (UNKNOWN, None) == (answer.truth, answer.value.organs[0].act)
    assert (Remark(Note.CONFIRMED_LATER, (later.id,), day("2018-11-05")),) == answer.remarks
    assert () == asked(asking, later, known_at="2018-11-05").remarks
    assert YES is asked(asking, later, on="2018-11-05").truth


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        (decision(A, "2018-11-05", AGAINST), None),
        (decision(A, "2018-11-05", statuses=states((ActState.PLANNED, "2018-11-01"))), None),
        (decision(A, between("2018-11-05", "2018-11-08")), "2018-11-05"),
        (
            decision(
                A,
                "2018-09-20",
                statuses=states(
                    (ActState.PROPOSED, "2018-09-20"), (ActState.DECIDED, "2018-11-02")
                ),
            ),
            "2018-11-02",
        ),
        (
            decision(
                A,
                "2018-09-20",
                statuses=states(
                    (ActState.DECIDED, "2018-09-20"), (ActState.ANNULLED, "2018-09-25")
                ),
            ),
            None,
        ),
        (decision(A, between("2018-09-25", "2018-10-05")), None),
    ],
)
def test_what_confirms_later(later: Act, expected: str | None) -> None:
    """Only what came to count after the day confirms: no vote against, no plan, no doubt."""
    found = [each.day for each in only(later).answer.remarks if each.note is Note.CONFIRMED_LATER]
    assert ([] if expected is None else [day(expected)]) == found


def test_who_decided_for_needs_no_confirmation() -> None:
    """A second decision of a later day is not told."""
    assert () == only(decision(A), decision(A, "2018-11-05")).answer.remarks


# consent


def test_consent_is_no_vote() -> None:
    """Consent to leave is not leaving: it is a status, whoever gave it."""
    council = f"{HILVERSUM}.council"
    consents = [decision(each, kind=ActKind.CONSENT) for each in (A, council)]
    answer = asked(proposal(rule(organs=(A,))), *consents)
    (line,), (beside,) = answer.value.organs, answer.value.beside
    assert (UNKNOWN, None, ActState.CONSENTED) == (line.truth, line.vote, line.status)
    assert (council, None, ActState.CONSENTED) == (beside.organ, beside.vote, beside.status)
    assert Note.OTHER_DECIDER not in notes(answer)


@pytest.mark.parametrize(
    ("consent", "status"),
    [
        (decision(A, kind=ActKind.CONSENT, statuses=states((ActState.DECIDED, "2018-09-20"))),
         ActState.CONSENTED),
        (decision(A, kind=ActKind.CONSENT, statuses=states((ActState.LAPSED_UNUSED, "2018-09-30"))),
         ActState.LAPSED_UNUSED),
        (decision(A, between("2018-09-20", "2018-10-20"), kind=ActKind.CONSENT), None),
    ],
)  # fmt: skip
def test_consent_keeps_what_became_of_it(consent: Act, status: ActState | None) -> None:
    """Consent that lapsed unused is told as such; on a day it may not be given yet it is not."""
    assert status is only(consent).status


@pytest.mark.parametrize(
    ("found", "truth"),
    [
        (states((ActState.CONSENTED, "2018-09-20")), UNKNOWN),
        (states((ActState.CONSENTED, "2018-09-20"), (ActState.DECIDED, "2018-09-28")), YES),
        (states((ActState.CONSENTED, "2018-09-20"), (ActState.DECIDED, "2018-10-28")), UNKNOWN),
        (states((ActState.DECIDED, "2018-09-20"), (ActState.CONSENTED, "2018-09-28")), YES),
        (
            states(
                (ActState.DECIDED, "2018-09-20"), (ActState.CONSENTED, between(None, "2018-09-28"))
            ),
            UNKNOWN,
        ),
    ],
)
def test_an_act_that_only_got_consent_decides_nothing(
    found: tuple[ActStatus, ...], truth: Truth
) -> None:
    """Consent stands for a decision only where it came after one."""
    assert truth is only(decision(A, statuses=found)).truth


# several decisions of one organ


@pytest.mark.parametrize(
    ("decisions", "truth", "vote"),
    [
        ([("2018-09-10", FOR), ("2018-09-20", AGAINST)], NO, AGAINST),
        ([("2018-09-10", AGAINST), ("2018-09-20", FOR)], YES, FOR),
        ([("2018-09-10", FOR), ("2018-10-20", AGAINST)], YES, FOR),
        ([("2018-09-10", AGAINST), ("2018-09-10", ABSTAINED)], NO, None),
        ([("2018-09-10", FOR), (between("2018-09-05", "2018-09-20"), FOR)], YES, FOR),
        ([(between(None, "2018-09-10"), AGAINST), ("2018-09-20", FOR)], YES, FOR),
    ],
)
def test_of_several_decisions_the_last_that_stands_counts(
    decisions: list[tuple[str | AnyDate, Vote]], truth: Truth, vote: Vote | None
) -> None:
    """The order of days decides, never that of the rows."""
    acts = [decision(A, on, vote) for on, vote in decisions]
    assert (truth, vote) == (only(*acts).truth, only(*acts).vote)
    assert only(*acts).answer.truth is only(*reversed(acts)).answer.truth


def test_a_decision_stands_again_when_a_later_one_is_withdrawn() -> None:
    """The last that stands is then the earlier one."""
    later = decision(A, "2018-09-20", AGAINST, statuses=states((ActState.WITHDRAWN, "2018-09-28")))
    assert (NO, YES) == (
        only(decision(A, "2018-09-10"), decision(A, "2018-09-20", AGAINST)).truth,
        only(decision(A, "2018-09-10"), later).truth,
    )


@pytest.mark.parametrize(
    ("records", "missing"),
    [
        ([decision(A, between("2018-09-20", "2018-10-20"), id="maybe")],
         {(Lack.DAY, ("maybe",)), (Lack.DECISION, (A,))}),
        ([decision(A, between("2018-09-20", "2018-10-20"), id="maybe"), DECLARED[0]],
         {(Lack.DAY, ("maybe",))}),
        ([decision(A, between("2018-09-05", "2018-09-20"), id="maybe"),
          decision(A, "2018-09-10", AGAINST)], {(Lack.DAY, ("maybe",))}),
        ([decision(A, "2018-09-10"), decision(A, "2018-09-10", AGAINST)], {(Lack.DECISION, (A,))}),
        ([decision(A, id="maybe", statuses=states((ActState.WITHDRAWN, between())))],
         {(Lack.DAY, ("maybe",)), (Lack.DECISION, (A,))}),
        ([decision(A, between("2018-09-20", "2018-10-20"), AGAINST, id="maybe")],
         {(Lack.DAY, ("maybe",)), (Lack.DECISION, (A,))}),
    ],
)  # fmt: skip
def test_which_was_the_last_can_be_unknown(
    records: list[Record], missing: set[tuple[Lack, tuple[str, ...]]]
) -> None:
    """Then the day that would tell is missing, or the decision itself."""
    line = only(*records)
    assert (UNKNOWN, None, missing) == (line.truth, line.vote, lacks(line.answer))


def test_a_possible_refusal_of_a_silent_organ_is_a_no_either_way() -> None:
    """Whether it was taken or not, the organ did not decide for."""
    maybe = decision(A, between("2018-09-20", "2018-10-20"), AGAINST)
    assert (NO, None) == (only(maybe, DECLARED[0]).truth, only(maybe, DECLARED[0]).vote)


# without a recorded rule


def test_without_organs_nobody_knows_who_decides() -> None:
    """The rule is missing; for whom it is could supply it, and who decided is told."""
    answer = asked(proposal(for_=(GOOI,)), decision(A))
    (lack,) = answer.missing
    assert Missing(Lack.RULE, ("proposal",), None, tuple(sorted(SEVEN))) == lack
    assert ((), [YES]) == (answer.value.organs, [each.truth for each in answer.value.beside])
    assert (A,) == notes(answer)[Note.OTHER_DECIDER]


def test_an_informal_exit_is_for_each_college() -> None:
    """Leaving a procurement track is for the college of each municipality, for itself alone."""
    answer = asked(TRACK_OF_NOBODY, leaving(for_=(GOOI,)), decision(A), decision(EEMNES))
    assert [f"{each}.college" for each in sorted(SEVEN)] == [
        each.organ for each in answer.value.organs
    ]
    assert [A] == [each.organ for each in answer.value.organs if each.truth is YES]
    assert UNKNOWN is answer.truth
    assert {f"{each}.college" for each in SEVEN} - {A} == {each.about[0] for each in answer.missing}
    assert ((EEMNES,), (EEMNES,)) == (
        notes(answer)[Note.POSSIBLE_MEMBER],
        notes(answer)[Note.OTHER_DECIDER],
    )


TRACK_OF_NOBODY = ProcurementTrack(id="another", name="ander traject")


def test_the_letter_of_25_september_2018() -> None:
    """The aldermen decided, which is no decision of any of the seven colleges."""
    aldermen = Body(id="aldermen", name="Wethouders Gooi en Vechtstreek", of=GOOI)
    answer = asked(aldermen, leaving(for_=(GOOI,), deciders=("aldermen",)), on="2018-09-25")
    assert (UNKNOWN, 7) == (answer.truth, len(answer.missing))
    assert ("aldermen",) == notes(answer)[Note.OTHER_DECIDER]
    assert (FOR, "proposal") == (answer.value.beside[0].vote, answer.value.beside[0].act)


def test_an_act_is_the_decision_of_its_own_deciders() -> None:
    """A college that left has decided to; one that proposes has not."""
    assert YES is asked(leaving(for_=(HILVERSUM,), deciders=(A,))).truth
    mine = asked(proposal(rule(organs=(A,)), deciders=(A,)))
    assert (UNKNOWN, ()) == (mine.truth, mine.value.beside)
    planned = leaving(
        for_=(HILVERSUM,), deciders=(A,), statuses=states((ActState.PLANNED, "2018-09-24"))
    )
    assert UNKNOWN is asked(planned).truth


def test_a_version_of_an_act_is_no_decision_on_it() -> None:
    """A later version that names the first as what it decides adds no second decision."""
    fields: dict[str, Any] = {"kind": ActKind.DECISION, "rule": rule(organs=(A,))}
    later = decision(A, "2018-09-01", AGAINST, id="later", replaces="proposal", **fields)
    answer = asked(Act(id="proposal", day=day("2018-09-01"), deciders=(A,), **fields), later)
    assert (NO, ["later", "later"]) == (answer.truth, [each.record.id for each in answer.grounds])


def test_an_arrangement_is_for_the_organs_that_are_party() -> None:
    """Which these are is not recorded: councils may be among them."""
    regio = Arrangement(id="regio", name="Regio")
    answer = asked(regio, leaving(about=("regio",)), decision(A))
    assert {(Lack.RULE, ("proposal",))} == lacks(answer)


def test_what_is_not_for_colleges_asks_for_a_rule() -> None:
    """An act of another kind, or for nobody recorded, names no organs by itself."""
    vision = asked(proposal(kind=ActKind.OTHER, for_=(HILVERSUM,)))
    nobody = asked(leaving(for_=(), deciders=(A,)))
    assert [(Lack.RULE, (HILVERSUM,)), (Lack.RULE, (A,))] == [
        (each.what, each.who) for answer in (vision, nobody) for each in answer.missing
    ]


@pytest.mark.parametrize(
    ("on", "missing", "organs"),
    [
        (day("2018-09-24"), set[Lack](), 2),
        (day("2017-09-24"), {Lack.MEMBERS}, 0),
        (between("2017-09-24", "2018-09-24"), {Lack.DAY}, 0),
        (between(None, "2018-09-24"), {Lack.DAY}, 2),
        (between("2018-09-24", None), {Lack.DAY}, 2),
    ],
)
def test_members_are_those_on_the_day_of_the_act(
    on: AnyDate, missing: set[Lack], organs: int
) -> None:
    """Where the day leaves open who they are, it is missing; who perhaps is one is a remark."""
    records = [
        municipality(HILVERSUM),
        municipality(HUIZEN, "Huizen"),
        Arrangement(id="regio", name="Regio"),
        TRACK,
        *(membership(each, "regio", period=period("2018-01-01")) for each in (HILVERSUM, HUIZEN)),
        leaving(for_=("regio",), day=on),
    ]
    answer = decision_state(Landscape(*records).on(TODAY), "proposal")
    assert organs == len(answer.value.organs)
    assert missing == {each.what for each in answer.missing} - {Lack.DECISION}
    assert (Note.POSSIBLE_MEMBER in notes(answer)) is (organs == 0 and Lack.DAY in missing)


def mandate(kind: MandateKind, holder: str | None, **fields: Any) -> Mandate:
    """A power of the college of Hilversum that passed, for everything."""
    fields.setdefault("acts", ())
    fields.setdefault("functions", ())
    return Mandate(id="mandate", kinds=(kind,), giver=A, holder=holder, **fields)


ALDERMAN = Office(id="alderman", name="Wethouder", of=HILVERSUM)
REGIO = Arrangement(id="regio", name="Regio")


@pytest.mark.parametrize(
    ("given", "truth"),
    [
        (mandate(MandateKind.DELEGATION, "regio"), UNKNOWN),
        (mandate(MandateKind.DELEGATION, None), UNKNOWN),
        (mandate(MandateKind.MEMBER_AUTHORISATION, "alderman"), UNKNOWN),
        (mandate(MandateKind.DELEGATION, "regio", functions=None), UNKNOWN),
        (mandate(MandateKind.DELEGATION, "regio", period=uncertain(period())), UNKNOWN),
        (mandate(MandateKind.DELEGATION, "regio", period=period("2019-01-01")), YES),
        (mandate(MandateKind.DELEGATION, "regio", acts=(ActKind.SIGNING,)), YES),
        (mandate(MandateKind.DELEGATION, "regio", functions=("foster-care",)), YES),
        (mandate(MandateKind.DELEGATION, "regio", scope="list", functions=None), UNKNOWN),
        (mandate(MandateKind.DELEGATION, "alderman"), YES),
        (mandate(MandateKind.MANDATE, "regio"), YES),
    ],
)
def test_a_power_that_may_have_passed_leaves_it_open(given: Mandate, truth: Truth) -> None:
    """Who then decides in the place of the college is not settled by the act alone."""
    scope = OpenScope(id="list", functions=("foster-care",))
    act = leaving(for_=(HILVERSUM,), activities=(Activity.PURCHASE,))
    answer = asked(ALDERMAN, REGIO, scope, given, act, decision(A))
    assert (truth, FOR) == (answer.truth, answer.value.organs[0].vote)
    if truth is UNKNOWN:
        assert (Missing(Lack.TRANSFER, ("mandate",), None, (A,)),) == answer.missing


def test_a_power_that_may_have_passed_is_missing_beside_the_decision() -> None:
    """Neither is known: who decides, and whether it did."""
    answer = asked(
        REGIO, mandate(MandateKind.DELEGATION, "regio"), leaving(for_=(HILVERSUM,)), DECLARED[1]
    )
    assert {(Lack.TRANSFER, ("mandate",)), (Lack.DECISION, (A,))} == lacks(answer)


def test_a_power_that_the_municipality_as_such_passed() -> None:
    """Who gave it for the municipality is not told: the question who may do it agrees."""
    given = attrs.evolve(mandate(MandateKind.DELEGATION, "regio"), giver=HILVERSUM)
    records = (REGIO, given, leaving(for_=(HILVERSUM,)), decision(A))
    assert (UNKNOWN, FOR) == ((answer := asked(*records)).truth, answer.value.organs[0].vote)
    assert (Missing(Lack.TRANSFER, ("mandate",), None, (A,)),) == answer.missing
    found = world(*records).on(TODAY).who_may(ActKind.EXIT, for_=HILVERSUM, who=A)
    assert UNKNOWN is found.truth


@pytest.mark.parametrize("kind", [MandateKind.DELEGATION, MandateKind.MEMBER_AUTHORISATION])
def test_a_power_that_passed_for_smaller_acts_stays(kind: MandateKind) -> None:
    """The limits of what passed are kept."""
    given = mandate(kind, "regio" if kind is MandateKind.DELEGATION else "alderman")
    small = attrs.evolve(given, limits=(Limit(amount=Amount(1000, Vat.EXCLUDED)),))
    act = leaving(for_=(HILVERSUM,), amount=Amount(5000, Vat.EXCLUDED))
    assert YES is asked(REGIO, ALDERMAN, small, act, decision(A)).truth
    assert UNKNOWN is asked(REGIO, ALDERMAN, given, act, decision(A)).truth


# others


def test_who_else_decided_is_told_and_changes_nothing() -> None:
    """A board that decides does not decide for the colleges."""
    board = Body(id="board", name="Algemeen bestuur", of=GOOI)
    before = asked(proposal(rule()), *voted(FOR))
    answer = asked(board, proposal(rule()), *voted(FOR), decision("board"))
    assert ("board",) == notes(answer)[Note.OTHER_DECIDER]
    assert (before.truth, before.missing, before.value.organs) == (
        answer.truth,
        answer.missing,
        answer.value.organs,
    )


def test_who_else_decides_later_is_not_on_record_yet() -> None:
    """On the day asked about nothing is on record of a later decision."""
    answer = asked(proposal(rule(organs=(A,))), decision(B, "2018-11-05"), decision(C, deciders=()))
    assert ((), ()) == (answer.value.beside, answer.remarks)


# tie clauses

THREE = ("GM0376", "GM1942", "GM0457")


def arrangement(*ties: Tie, **fields: Any) -> Arrangement:
    """An arrangement that Blaricum, Gooise Meren and Weesp leave together or not at all."""
    fields.setdefault("ties", ties or (Tie(THREE, (ActKind.EXIT,), ("grjr",)),))
    return Arrangement(id="grjr", name="GR", **fields)


def out_of(*who: str, **fields: Any) -> Act:
    """An exit from the arrangement, for Blaricum unless others are told."""
    fields.setdefault("id", "proposal")
    fields.setdefault("day", day("2018-09-24"))
    return Act(kind=ActKind.EXIT, for_=who or THREE[:1], about=("grjr",), **fields)


def expected(*records: Record) -> list[str]:
    """Of whom an exit is expected by agreement."""
    answer = asked(*records)
    found = [each.municipality for each in answer.value.expected]
    told = [each.about for each in answer.remarks if each.note is Note.EXPECTED_BY_AGREEMENT]
    assert [(each,) for each in found] == told
    return found


def test_a_tie_clause_leads_to_expect_the_others() -> None:
    """One leaves, so by agreement the two others are expected to; each still decides."""
    answer = asked(arrangement(), out_of())
    found = [
        ExpectedProposal(each, ActKind.EXIT, ("grjr",), "grjr", "proposal")
        for each in ("GM0457", "GM1942")
    ]
    assert found == list(answer.value.expected)
    assert "GM0457: exit expected by agreement (grjr)" == str(found[0])
    assert "<ExpectedProposal GM0457: exit expected by agreement (grjr)>" == repr(found[0])
    bare = asked(arrangement(ties=()), out_of())
    assert (bare.truth, bare.missing, bare.value.organs, bare.value.beside) == (
        answer.truth,
        answer.missing,
        answer.value.organs,
        answer.value.beside,
    )


@pytest.mark.parametrize(
    ("records", "others"),
    [
        ([arrangement(), out_of()], ["GM0457", "GM1942"]),
        ([arrangement(period=uncertain(period())), out_of()], ["GM0457", "GM1942"]),
        ([arrangement(period=period("2019-01-01")), out_of()], []),
        ([arrangement(), out_of(HILVERSUM)], []),
        ([arrangement(), out_of(*THREE)], []),
        ([arrangement(Tie(THREE, (ActKind.EXIT,))), out_of()], ["GM0457", "GM1942"]),
        ([arrangement(Tie(THREE, (ActKind.JOINING,))), out_of()], []),
        ([arrangement(Tie(THREE, (ActKind.EXIT,), ("track",))), out_of()], []),
        ([arrangement(), out_of(statuses=states((ActState.PROPOSED, "2018-09-24")))], []),
        ([arrangement(), out_of(statuses=states((ActState.CONSENTED, "2018-09-24")))], []),
        ([arrangement(), out_of(day=day("2018-11-01"))], []),
        ([arrangement(), out_of(), out_of("GM0457", id="second")], ["GM1942"]),
        ([arrangement(), out_of(), out_of("GM0457", id="second", day=day("2018-11-01"))],
         ["GM0457", "GM1942"]),
        ([arrangement(), out_of(day=between("2018-09-24", None))], []),
    ],
)  # fmt: skip
def test_when_a_tie_clause_speaks(records: list[Record], others: list[str]) -> None:
    """Only when an act it is about is decided for a tied one, and for those who did not follow."""
    assert others == expected(*records)


def test_each_act_under_a_clause_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when all who are tied leave and each is asked about."""
    read: list[str] = []

    def counted(shown: Snapshot, parties: tuple[str, ...], on: date) -> dict[str, Members]:
        read.extend(parties)
        return principals_of(shown, parties, on)

    monkeypatch.setattr(decisions, "principals_of", counted)
    acts = [out_of(each, id=f"exit-{each}") for each in THREE]
    shown = world(arrangement(), *acts).on(TODAY)
    for each in acts:
        assert () == decision_state(shown, each.id).value.expected
    assert sorted(THREE) == sorted(read)


def test_a_decision_of_one_tied_organ_is_enough() -> None:
    """Each decides on the joint exit: the first that does so leads to expect the rest."""
    colleges = tuple(f"{each}.college" for each in THREE)
    joint = out_of(
        *THREE, rule=rule(organs=colleges), statuses=states((ActState.PROPOSED, "2018-09-24"))
    )
    assert [] == expected(arrangement(), joint)
    assert ["GM0457", "GM1942"] == expected(arrangement(), joint, decision(colleges[0]))


def test_who_decided_against_is_not_led_by_the_joint_act() -> None:
    """An act told as done for all three does not undo the refusal of one of them."""
    colleges = tuple(f"{each}.college" for each in THREE)
    joint = out_of(*THREE, rule=rule(organs=colleges))
    refusal = decision(colleges[2], vote=AGAINST)
    assert ["GM0457"] == expected(arrangement(), joint, decision(colleges[0]), refusal)


def test_a_council_that_consents_leads_nobody() -> None:
    """Rijnmond 2020: consent to leave was given and not used; nobody follows that."""
    consented = out_of(
        *THREE,
        statuses=states((ActState.CONSENTED, "2018-09-24"), (ActState.LAPSED_UNUSED, "2018-09-28")),
    )
    councils = [decision(f"{each}.council", kind=ActKind.CONSENT) for each in THREE]
    answer = asked(arrangement(), consented, *councils)
    assert (UNKNOWN, ActState.LAPSED_UNUSED, ()) == (
        answer.truth,
        answer.value.status,
        answer.value.expected,
    )
    assert {ActState.CONSENTED} == {each.status for each in answer.value.beside}


# shown to people


def test_it_is_shown_in_words() -> None:
    """One line for each organ, in a terminal and in a notebook."""
    answer = asked(proposal(rule(organs=(A, B))), *voted(FOR), decision("GM0417"))
    lines = (
        "GM0402.college: for, yes (2018-09-20, GM0402-college-2018-09-20-for)",
        "GM0406.college: unknown, unknown",
    )
    assert f"proposal (no status recorded): {'; '.join(lines)}" == str(answer.value)
    assert repr(answer.value).startswith("<DecisionState proposal (no status recorded): ")
    assert f"<OrganDecision {lines[1]}>" == repr(answer.value.organs[1])
    rows = Page(answer.value._repr_html_()).rows
    assert ("GM0402.college", "for", "✓ yes") in [row[:3] for row in rows]
    assert "GM0417" in [row[0] for row in rows]


def test_what_is_expected_is_shown_beside() -> None:
    """What a tie clause leads to expect stands apart from what was decided."""
    state = asked(arrangement(), out_of(statuses=states((ActState.DECIDED, "2018-09-24")))).value
    assert "proposal (decided): organs not recorded" == str(state)
    assert ("GM0457", "expected by agreement") in [
        (row[0], row[-2]) for row in Page(state._repr_html_()).rows
    ]
    ruled = asked(arrangement(), out_of(rule=rule(organs=("GM0376.college",)))).value
    assert str(ruled).endswith("; GM1942: exit expected by agreement (grjr)")

"""Entering an arrangement, changing its text and leaving it: whose decisions that takes."""

from __future__ import annotations

from typing import Any, Final

import pytest
from tests.helpers import EEMNES, HILVERSUM, HUIZEN, between, complete, day, period
from tests.landscape.arranged import DOUBT, GR, LAREN, ON, leaving, party, regio

from jeugdregio.landscape.decisions import DecisionState
from jeugdregio.model import (
    Act,
    ActKind,
    ActState,
    ActStatus,
    Answer,
    Arrangement,
    ArrangementForm,
    DecisionRule,
    Lack,
    Missing,
    Note,
    Provision,
    ProvisionKind,
    Record,
    Remark,
    RuleKind,
    Tie,
    Truth,
    Vote,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
FOR, AGAINST, ABSTAINED = Vote.FOR, Vote.AGAINST, Vote.ABSTAINED
PLAIN: Final = ArrangementForm.PLAIN
ALL_PARTIES: Final = complete("parties", GR, by=(GR,))
TOWNS: Final = (HILVERSUM, HUIZEN, LAREN)
A, B, C = (f"{each}.college" for each in TOWNS)
COUNCIL: Final = f"{HILVERSUM}.council"
COLLEGES: Final = tuple(party("college", each) for each in TOWNS)
"""Three colleges that are party, always."""


def said(by: str, vote: Vote = FOR, **fields: Any) -> Act:
    """What an organ decided on the act, on the day of the act."""
    given: dict[str, Any] = {
        "id": f"{by}-{vote.value}".replace(".", "-"),
        "kind": ActKind.DECISION,
        "day": day(ON),
        "deciders": (by,),
        "decides": "exit",
        "vote": vote,
    }
    return Act(**given | fields)


def consent(by: str = COUNCIL, vote: Vote = FOR, **fields: Any) -> Act:
    """What a council said when its consent was asked."""
    return said(by, vote, **{"kind": ActKind.CONSENT, "id": f"consent-{by[:6]}"} | fields)


def exits(**fields: Any) -> Act:
    """That Hilversum leaves."""
    return leaving(**{"for_": (HILVERSUM,)} | fields)


def joins(**fields: Any) -> Act:
    """That Eemnes joins."""
    return leaving(**{"for_": (EEMNES,), "kind": ActKind.JOINING} | fields)


def changes(**fields: Any) -> Act:
    """That the text is changed."""
    return leaving(**{"for_": (), "kind": ActKind.CHANGE} | fields)


def clause(kind: ProvisionKind, rule: RuleKind | None, **fields: Any) -> tuple[Provision, ...]:
    """The only clause that was read."""
    return (Provision(kind=kind, rule=rule, **fields),)


def asked(*records: Record, on: str = "2018-12-01", **fields: Any) -> Answer[DecisionState]:
    """How far the act is decided, for an arrangement without bodies unless told otherwise."""
    return regio(*records, **{"form": PLAIN} | fields).on(on).decision_state("exit")


def organs(answer: Answer[DecisionState]) -> list[str]:
    """Whose decisions are needed."""
    return [each.organ for each in answer.value.organs]


def councils(answer: Answer[DecisionState]) -> list[str]:
    """Whose consent is needed."""
    return [each.organ for each in answer.value.consents]


def lacks(answer: Answer[Any]) -> set[tuple[Lack, tuple[str, ...]]]:
    """What is missing, and about what."""
    return {(each.what, each.about) for each in answer.missing}


# the consent of one's own council


@pytest.mark.parametrize(
    ("records", "truth", "missing"),
    [
        ([], UNKNOWN, {(Lack.DECISION, (A,)), (Lack.CONSENT, (COUNCIL, "exit"))}),
        ([said(A)], UNKNOWN, {(Lack.CONSENT, (COUNCIL, "exit"))}),
        ([consent()], UNKNOWN, {(Lack.DECISION, (A,))}),
        ([said(A), consent()], YES, set[Any]()),
        ([said(A), said(COUNCIL)], YES, set[Any]()),
        ([said(A), consent(vote=AGAINST)], NO, set[Any]()),
        ([said(A), consent(kind=ActKind.REFUSAL)], NO, set[Any]()),
        ([said(A), complete("acts", COUNCIL)], NO, set[Any]()),
        ([said(A, AGAINST), consent()], NO, set[Any]()),
        ([said(A), consent(EEMNES + ".council")], UNKNOWN, {(Lack.CONSENT, (COUNCIL, "exit"))}),
    ],
)
def test_a_college_leaves_with_consent_of_its_council(
    records: list[Record], truth: Truth, missing: set[Any]
) -> None:
    """Both are needed, and each that is not on record is named; others need not agree."""
    answer = asked(*COLLEGES, ALL_PARTIES, exits(), *records)
    assert (truth, missing) == (answer.truth, lacks(answer))
    assert ([A], [COUNCIL]) == (organs(answer), councils(answer))


def test_a_refused_consent_is_told_as_a_vote_against() -> None:
    """The line of the council shows what it said; a consent against is no state of consent."""
    for refused in (consent(vote=AGAINST), consent(kind=ActKind.REFUSAL)):
        (line,) = asked(*COLLEGES, exits(), refused).value.consents
        assert (AGAINST, NO, None) == (line.vote, line.truth, line.status)
    (line,) = asked(*COLLEGES, exits(), consent()).value.consents
    assert (FOR, YES, ActState.CONSENTED) == (line.vote, line.truth, line.status)


def test_consent_of_a_later_day_is_none_yet() -> None:
    """The college cannot have decided with what came after."""
    later = consent(day=day("2018-12-02"))
    assert UNKNOWN is asked(*COLLEGES, ALL_PARTIES, exits(), said(A), later).truth
    assert YES is asked(*COLLEGES, ALL_PARTIES, exits(), said(A), later, on="2018-12-02").truth


def test_a_consent_that_was_withdrawn() -> None:
    """What was undone is none; whether another was given nobody tells."""
    statuses = (
        ActStatus(ActState.CONSENTED, day(ON)),
        ActStatus(ActState.WITHDRAWN, day("2018-10-01")),
    )
    answer = asked(*COLLEGES, ALL_PARTIES, exits(), said(A), consent(statuses=statuses))
    assert {(Lack.CONSENT, (COUNCIL, "exit"))} == lacks(answer)


@pytest.mark.parametrize(
    ("parties", "expected"),
    [
        (["college"], ([A], [COUNCIL])),
        (["mayor"], ([f"{HILVERSUM}.mayor"], [COUNCIL])),
        (["college", "mayor"], ([A, f"{HILVERSUM}.mayor"], [COUNCIL])),
        (["college", "council"], ([A, COUNCIL], [])),
        (["council"], ([COUNCIL], [])),
    ],
)
def test_a_council_that_is_party_decides_itself(parties: list[str], expected: Any) -> None:
    """In a mixed arrangement it is not asked apart."""
    answer = asked(*map(party, parties), ALL_PARTIES, exits())
    assert expected == (organs(answer), councils(answer))


def test_mixed_for_one_and_not_for_the_other() -> None:
    """Each municipality has its own organs in it."""
    rows = [party("college"), party("council"), party("college", HUIZEN)]
    answer = asked(*rows, ALL_PARTIES, leaving())
    assert ([A, COUNCIL, B], [f"{HUIZEN}.council"]) == (organs(answer), councils(answer))
    votes = [said(each) for each in (A, COUNCIL, B)]
    assert UNKNOWN is asked(*rows, ALL_PARTIES, leaving(), *votes).truth
    given = consent(f"{HUIZEN}.council")
    assert YES is asked(*rows, ALL_PARTIES, leaving(), *votes, given).truth


@pytest.mark.parametrize("form", ArrangementForm)
def test_the_law_asks_consent_for_its_own_forms(form: ArrangementForm) -> None:
    """A covenant, an agreement or a legal person is left without consent of councils."""
    others = {"COVENANT", "AGREEMENT", "LEGAL_PERSON", "SERVICE_AGREEMENT"}
    answer = asked(*COLLEGES, ALL_PARTIES, exits(), said(A), form=form)
    assert (YES if form.name in others else UNKNOWN) is answer.truth
    assert ([] if form.name in others else [COUNCIL]) == councils(answer)


def test_of_an_unknown_form_it_is_not_known_whether_consent_is_asked() -> None:
    """Consent that was given settles it; one that was refused does not."""
    form = (Lack.CO_OPERATION, (GR,))
    told = (*COLLEGES, ALL_PARTIES, exits(), said(A))
    assert {form, (Lack.CONSENT, (COUNCIL, "exit"))} == lacks(asked(*told, form=None))
    assert {form} == lacks(asked(*told, consent(vote=AGAINST), form=None))
    assert YES is asked(*told, consent(), form=None).truth


def test_who_is_no_party_cannot_leave() -> None:
    """Nobody decides for Eemnes: that all for Hilversum is decided makes no exit of both."""
    answer = asked(*COLLEGES, ALL_PARTIES, exits(for_=(HILVERSUM, EEMNES)), said(A), consent())
    assert (UNKNOWN, {(Lack.RULE, ("exit",))}) == (answer.truth, lacks(answer))


# no veto


@pytest.mark.parametrize(
    ("provisions", "veto"),
    [
        (clause(ProvisionKind.EXIT, RuleKind.TWO_THIRDS), True),
        (clause(ProvisionKind.EXIT, RuleKind.UNANIMITY), True),
        (clause(ProvisionKind.EXIT, RuleKind.TWO_THIRDS, period=period("2018-09-25")), False),
        (clause(ProvisionKind.EXIT, RuleKind.EACH_BINDS_ITSELF), False),
        (clause(ProvisionKind.EXIT, None), False),
        (clause(ProvisionKind.CHANGE, RuleKind.TWO_THIRDS), False),
    ],
)
def test_a_clause_that_asks_others_to_agree_is_no_veto(
    provisions: tuple[Provision, ...], *, veto: bool
) -> None:
    """It is shown, and changes nothing about whose decisions are needed."""
    answer = asked(*COLLEGES, ALL_PARTIES, exits(), said(A), consent(), provisions=provisions)
    assert (YES, [A], None) == (answer.truth, organs(answer), answer.value.rule)
    assert ((Remark(Note.NO_VETO, (GR,)),) if veto else ()) == answer.remarks


def ruled(*named: str) -> DecisionRule:
    """That these organs decide, each for itself."""
    return DecisionRule(kind=RuleKind.EACH_BINDS_ITSELF, organs=named)


def test_a_recorded_rule_that_asks_others_to_agree_is_no_veto() -> None:
    """Whatever was proposed, Huizen need not agree to the exit of Hilversum."""
    answer = asked(*COLLEGES, ALL_PARTIES, exits(rule=ruled(A, B)), said(A), consent())
    assert (YES, [A], None) == (answer.truth, organs(answer), answer.value.rule)
    assert (Remark(Note.NO_VETO, ("exit",)),) == answer.remarks
    joint = leaving(rule=ruled(A, B))
    assert [A, B] == organs(asked(*COLLEGES, ALL_PARTIES, joint))
    assert [A, B] == organs(asked(*COLLEGES, ALL_PARTIES, leaving(for_=(), rule=ruled(A, B))))


def test_a_recorded_rule_does_not_replace_the_consent() -> None:
    """Of organs that are party; of others nobody knows in what capacity they are named."""
    answer = asked(*COLLEGES, exits(rule=ruled(A)), said(A))
    assert (UNKNOWN, {(Lack.CONSENT, (COUNCIL, "exit"))}) == (answer.truth, lacks(answer))
    assert YES is asked(*COLLEGES, exits(rule=ruled(A)), said(A), consent()).truth
    assert YES is asked(exits(rule=ruled(A)), said(A)).truth
    both = exits(rule=ruled(A, COUNCIL))
    assert [] == councils(asked(*COLLEGES, both))


# joining

ANYBODY: Final = clause(ProvisionKind.ACCESSION, RuleKind.EACH_BINDS_ITSELF)
OF_EEMNES: Final = f"{EEMNES}.college"
JOINED: Final = party("college", EEMNES, period=period("2019-01-01"))
UNREAD: Final = (Lack.CLAUSE, (GR, "accession"))


def test_who_joins_decides_with_consent_of_its_council() -> None:
    """Where the text says that joining is for who joins, nobody else need decide."""
    told = (*COLLEGES, JOINED, ALL_PARTIES, joins(), said(OF_EEMNES))
    answer = asked(*told, provisions=ANYBODY)
    assert ([OF_EEMNES], [f"{EEMNES}.council"]) == (organs(answer), councils(answer))
    assert {(Lack.CONSENT, (f"{EEMNES}.council", "exit"))} == lacks(answer)
    assert YES is asked(*told, consent(f"{EEMNES}.council"), provisions=ANYBODY).truth


@pytest.mark.parametrize(
    ("effective", "rows", "named"),
    [
        (day("2019-01-01"), [JOINED], True),
        (day("2018-12-31"), [JOINED], False),
        (None, [JOINED], True),
        (between("2018-12-01", "2019-02-01"), [JOINED], True),
        (None, [party("college", EEMNES)], True),
        (None, [party("college", EEMNES, period=period("2017-01-01", "2018-01-01"))], False),
        (None, [party("college", EEMNES, **DOUBT)], False),
        (None, [], False),
    ],
)
def test_which_organ_joins_is_told_by_who_is_party_then(
    effective: Any, rows: list[Record], *, named: bool
) -> None:
    """On the day of effect; or else on the first day on which one of its organs is party."""
    answer = asked(*rows, joins(effective=effective), provisions=ANYBODY)
    assert ([OF_EEMNES] if named else []) == organs(answer)
    # with one organ known, it is asked of each other whether it is party as well
    others = {(Lack.MEMBERS, (f"{EEMNES}.{each}", GR)) for each in ("council", "mayor")}
    assert (others if named else {(Lack.RULE, ("exit",))}) <= lacks(answer)


def test_nobody_joins_what_is_in_liquidation() -> None:
    """It takes no members, whatever was recorded: no organ of Eemnes comes to be party."""
    answer = asked(
        JOINED, joins(), period=period(None, "2019-01-01"), liquidation=period("2019-01-01"),
        provisions=ANYBODY,
    )  # fmt: skip
    assert ([], True) == (organs(answer), (Lack.RULE, ("exit",)) in lacks(answer))


@pytest.mark.parametrize(
    "provisions",
    [
        (),
        (Provision(kind=ProvisionKind.ACCESSION, absent=True),),
        clause(ProvisionKind.ACCESSION, None, words="toetreding bij besluit"),
        clause(ProvisionKind.CHANGE, RuleKind.UNANIMITY),
        clause(ProvisionKind.ACCESSION, RuleKind.WEIGHTED, threshold=2),
        clause(ProvisionKind.ACCESSION, RuleKind.K_OF_N),
        clause(ProvisionKind.ACCESSION, RuleKind.K_OF_N, threshold=4),
        clause(ProvisionKind.ACCESSION, RuleKind.UNANIMITY, period=period("2018-09-25")),
        (*ANYBODY, *clause(ProvisionKind.ACCESSION, RuleKind.UNANIMITY)),
    ],
)
def test_an_accession_clause_that_tells_too_little(provisions: tuple[Provision, ...]) -> None:
    """What it asks of the others is unknown, and the clause is named."""
    answer = asked(
        *COLLEGES, JOINED, ALL_PARTIES, joins(), said(OF_EEMNES), consent(f"{EEMNES}.council"),
        provisions=provisions,
    )  # fmt: skip
    assert (UNKNOWN, {UNREAD}) == (answer.truth, lacks(answer))
    assert [Missing(Lack.CLAUSE, (GR, "accession"), None, (GR,))] == list(answer.missing)


def test_a_clause_of_uncertain_days_is_not_read() -> None:
    """Nobody knows whether the text had it on that day."""
    doubted = clause(ProvisionKind.ACCESSION, RuleKind.EACH_BINDS_ITSELF, **DOUBT)
    answer = asked(*COLLEGES, JOINED, ALL_PARTIES, joins(), provisions=doubted)
    assert UNREAD in lacks(answer)


def test_two_arrangements_at_once_have_two_texts() -> None:
    """Which clause counts for which is not told."""
    other = Arrangement(id="other", name="Andere", form=PLAIN)
    rows = [party("college", EEMNES, id="in-other", arrangement="other"), JOINED]
    answer = asked(other, *rows, joins(about=(GR, "other")), provisions=ANYBODY)
    assert (Lack.CLAUSE, ("other", GR, "accession")) in lacks(answer)


@pytest.mark.parametrize(
    ("votes", "truth"),
    [
        ((FOR, FOR, FOR), YES),
        ((FOR, FOR, None), YES),
        ((FOR, None, None), UNKNOWN),
        ((AGAINST, AGAINST, None), NO),
    ],
)
def test_others_agree_as_the_accession_clause_asks(
    votes: tuple[Vote | None, ...], truth: Truth
) -> None:
    """Two thirds of the colleges that are party; who joins is none of them."""
    told = [said(each, vote) for each, vote in zip((A, B, C), votes, strict=True) if vote]
    provisions = clause(ProvisionKind.ACCESSION, RuleKind.TWO_THIRDS, of_cast=False)
    answer = asked(
        *COLLEGES, JOINED, ALL_PARTIES, joins(), *told, said(OF_EEMNES),
        consent(f"{EEMNES}.council"), provisions=provisions,
    )  # fmt: skip
    assert (truth, [OF_EEMNES, A, B, C]) == (answer.truth, organs(answer))
    assert [f"{EEMNES}.council"] == councils(answer)
    silent = asked(*COLLEGES, JOINED, ALL_PARTIES, joins(), *told, provisions=provisions)
    assert (NO if truth is NO else UNKNOWN) is silent.truth


def test_others_who_agree_have_not_joined() -> None:
    """A tie clause speaks of who joins, and not of those who let it."""
    tie = Tie((HILVERSUM, HUIZEN), (ActKind.JOINING,))
    provisions = clause(ProvisionKind.ACCESSION, RuleKind.UNANIMITY)
    told = (*COLLEGES, JOINED, ALL_PARTIES, said(A), said(B))
    act = joins(statuses=(ActStatus(ActState.PROPOSED, day(ON)),))
    answer = asked(*told, act, provisions=provisions, ties=(tie,))
    assert () == answer.value.expected
    attempt = joins(for_=(HILVERSUM,), statuses=act.statuses)
    own = asked(*told, attempt, provisions=provisions, ties=(tie,))
    assert [HUIZEN] == [each.municipality for each in own.value.expected]


# changing the text


@pytest.mark.parametrize(
    "provisions", [(), clause(ProvisionKind.CHANGE, None), clause(ProvisionKind.EXIT, None)]
)
def test_a_change_is_by_its_own_clause(provisions: tuple[Provision, ...]) -> None:
    """Not read, nobody knows who decides."""
    answer = asked(*COLLEGES, ALL_PARTIES, changes(), provisions=provisions)
    assert (UNKNOWN, {(Lack.CLAUSE, (GR, "change"))}, []) == (
        answer.truth,
        lacks(answer),
        organs(answer),
    )


UNANIMOUS: Final = clause(ProvisionKind.CHANGE, RuleKind.UNANIMITY)
TWO_OF_THREE: Final = clause(ProvisionKind.CHANGE, RuleKind.K_OF_N, threshold=2)


def test_a_change_takes_each_college_with_its_council() -> None:
    """Unanimity of those that are party; each needs the consent of its own council."""
    votes = [said(each) for each in (A, B, C)]
    given = [consent(f"{each}.council") for each in TOWNS]
    told = (*COLLEGES, ALL_PARTIES, changes(), *votes)
    answer = asked(*told, *given, provisions=UNANIMOUS)
    assert (YES, [A, B, C], RuleKind.UNANIMITY) == (
        answer.truth,
        organs(answer),
        answer.value.rule and answer.value.rule.kind,
    )
    assert [f"{each}.council" for each in TOWNS] == councils(answer)
    without = asked(*told, *given[:2], provisions=UNANIMOUS)
    assert {(Lack.CONSENT, (f"{LAREN}.council", "exit"))} == lacks(without)
    refused = consent(f"{LAREN}.council", AGAINST)
    assert NO is asked(*told, *given[:2], refused, provisions=UNANIMOUS).truth


def test_in_whatever_order_the_parties_were_written() -> None:
    """Organs and consents are told in the order of their ids."""
    told = (ALL_PARTIES, changes())
    one, other = (
        asked(*rows, *told, provisions=UNANIMOUS) for rows in (COLLEGES, reversed(COLLEGES))
    )
    assert one == other
    assert [f"{each}.council" for each in TOWNS] == councils(other)


@pytest.mark.parametrize(
    ("consents", "truth"),
    [
        ((FOR, FOR, None), YES),
        ((FOR, None, None), UNKNOWN),
        ((FOR, AGAINST, None), UNKNOWN),
        ((FOR, AGAINST, AGAINST), NO),
    ],
)
def test_a_college_counts_as_far_as_its_council_consents(
    consents: tuple[Vote | None, ...], truth: Truth
) -> None:
    """All three colleges are for; two of them with consent are enough."""
    told = zip(TOWNS, consents, strict=True)
    given = [consent(f"{town}.council", vote) for town, vote in told if vote]
    answer = asked(
        *COLLEGES, ALL_PARTIES, changes(), *(said(each) for each in (A, B, C)), *given,
        provisions=TWO_OF_THREE,
    )  # fmt: skip
    assert truth is answer.truth
    assert {FOR} == {each.vote for each in answer.value.organs}
    missing = {Lack.CONSENT} if truth is UNKNOWN else set[Lack]()
    assert missing == {each.what for each in answer.missing}


def test_a_college_that_is_against_needs_no_consent() -> None:
    """Two are against, so no consent makes two of three."""
    votes = [said(A), said(B, AGAINST), said(C, AGAINST)]
    assert NO is asked(*COLLEGES, ALL_PARTIES, changes(), *votes, provisions=TWO_OF_THREE).truth


def test_in_a_mixed_arrangement_councils_count_themselves() -> None:
    """Six organs decide, and no council is asked to consent."""
    rows = [party(organ, town) for town in TOWNS for organ in ("college", "council")]
    answer = asked(*rows, ALL_PARTIES, changes(), provisions=TWO_OF_THREE)
    assert (6, []) == (len(organs(answer)), councils(answer))


@pytest.mark.parametrize("provisions", [TWO_OF_THREE, UNANIMOUS])
@pytest.mark.parametrize(
    ("records", "fields", "missing"),
    [
        ([], {}, {(Lack.MEMBERS, (GR,))}),
        (
            [ALL_PARTIES, party("college", EEMNES, **DOUBT)],
            {},
            {(Lack.MEMBERS, (f"{EEMNES}-college-all",))},
        ),
        ([ALL_PARTIES], {"day": between("2018-09-01", ON)}, {(Lack.DAY, ("exit",))}),
    ],
)
def test_of_too_few_nothing_is_counted(
    records: list[Record],
    fields: dict[str, Any],
    missing: set[Any],
    provisions: tuple[Provision, ...],
) -> None:
    """Who else is party may decide otherwise; one vote against unanimity is enough all the same."""
    votes = [said(each) for each in (A, B, C)]
    given = [consent(f"{each}.council") for each in TOWNS]
    told = (*COLLEGES, *records, changes(**fields), *given)
    answer = asked(*told, *votes, provisions=provisions)
    assert (UNKNOWN, missing) == (answer.truth, lacks(answer))
    against = asked(*told, said(A, AGAINST), provisions=provisions)
    assert (NO if provisions is UNANIMOUS else UNKNOWN) is against.truth


def test_who_may_change_it_is_the_organ_that_is_party() -> None:
    """As who may leave it."""
    case = regio(*COLLEGES, ALL_PARTIES, changes(for_=(HILVERSUM,)))
    for organ, truth in ((A, YES), (COUNCIL, NO)):
        found = case.on(ON).who_may("exit", who=organ).value.lines
        assert [truth] == [each.truth for each in found]


# shown to people


def test_consents_are_shown_as_such() -> None:
    """After the organs that decide, in a terminal and in a notebook."""
    state = asked(*COLLEGES, exits(), said(A), consent()).value
    told = f"consent of {COUNCIL}: for, yes (consented, {ON}, consent-GM0402)"
    assert str(state).endswith(f"; {told}")
    assert f"<td>{COUNCIL}</td><td>for</td>" in state._repr_html_()


# who may agree that nobody leaves alone


@pytest.mark.parametrize(
    ("form", "truth", "noted"),
    [
        (PLAIN, YES, True),
        (ArrangementForm.COVENANT, UNKNOWN, False),
        (None, UNKNOWN, False),
    ],
)
@pytest.mark.parametrize("by_rule", [False, True])
def test_a_veto_on_leaving_counts_where_parties_are_free(
    form: ArrangementForm | None, truth: Truth, *, noted: bool, by_rule: bool
) -> None:
    """Under the law leaving is one-sided; of a covenant what is agreed counts."""
    unanimous = DecisionRule(kind=RuleKind.UNANIMITY, organs=(A, B, C))
    answer = asked(
        *COLLEGES,
        ALL_PARTIES,
        exits(rule=unanimous if by_rule else None),
        said(A),
        consent(),
        form=form,
        provisions=() if by_rule else clause(ProvisionKind.EXIT, RuleKind.UNANIMITY),
    )
    assert truth is answer.truth
    assert noted is (Note.NO_VETO in {each.note for each in answer.remarks})
    assert (form is None) is ((Lack.CO_OPERATION, (GR,)) in lacks(answer))
    others = {(Lack.DECISION, (each,)) for each in (B, C)}
    assert (form is ArrangementForm.COVENANT) is (others <= lacks(answer))

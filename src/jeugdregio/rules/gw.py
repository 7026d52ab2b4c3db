"""Rules from the Gemeentewet (BWBR0005416)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import attrs

from jeugdregio.dates import Period, earliest
from jeugdregio.landscape import Snapshot, absence
from jeugdregio.model import (
    Act,
    ActKind,
    Answer,
    Ground,
    Lack,
    Mandate,
    MandateKind,
    Missing,
    Note,
    Remark,
    Truth,
    all_of,
    any_of,
    remarked,
)
from jeugdregio.model.functions import function_holds
from jeugdregio.model.truth import by, holds
from jeugdregio.rules.acting import acts_of, day_of, principals
from jeugdregio.rules.basis import Basis, Confidence, Consequence, Severity, Text
from jeugdregio.rules.rule import Outcome, Parameters, Rule, Subject, always_applies

__all__ = ["GW001"]

_KINDS = (ActKind.JOINING, ActKind.EXIT, ActKind.AWARD, ActKind.CONTRACTING)


def _subjects(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    return [(act.id,) for act in acts_of(snapshot, _KINDS)]


@attrs.frozen
class _Power:
    """Who may decide for a municipality: its college, or whoever the power passed to.

    Args:
        deciders: whose decision counts.
        college: the college, whose decision does not count once the power has passed.
        passed: whether it had passed on that day.
        mandate: the record that says so.
    """

    deciders: tuple[str, ...]
    college: str
    passed: Truth = Truth.NO
    mandate: Mandate | None = None


def _power(snapshot: Snapshot, act: Act, municipality: str) -> _Power:
    college = f"{municipality}.college"
    members: list[str] = []
    for mandate in snapshot.ever[Mandate].where("giver", college):
        held = holds(mandate.period, day_of(act))
        if held is Truth.NO or not _concerns(mandate, act):
            continue
        if mandate.kind is MandateKind.DELEGATION:
            return _Power((mandate.holder,), college, held, mandate)
        if held is Truth.YES:
            members.append(mandate.holder)
    return _Power((college, *members), college)


def _concerns(mandate: Mandate, act: Act) -> bool:
    if mandate.acts and act.kind not in mandate.acts:
        return False
    return not mandate.functions or all(
        function_holds(mandate.functions, each) is Truth.YES for each in act.functions
    )


def _decided(snapshot: Snapshot, act: Act, power: _Power) -> Answer[None]:
    """Whether the competent organ decided this act by the day it was taken."""
    taken = day_of(act)
    remarks: list[Remark] = []
    answers: list[Answer[None]] = []
    if not set(power.deciders).isdisjoint(act.deciders):
        answers.append(Answer(Truth.YES, None, (Ground(act),)))
    for decision in snapshot.ever[Act].where("decides", act.id):
        if decision.kind is not ActKind.DECISION or not decision.stands_on(snapshot.day):
            continue
        if set(power.deciders).isdisjoint(decision.deciders):
            if power.college in decision.deciders:
                remarks.append(Remark(Note.POWER_PASSED, (power.college,)))
            continue
        in_time = by(decision.day, taken)
        if in_time is Truth.NO:
            remarks.append(Remark(Note.CONFIRMED_LATER, (decision.id,), earliest(decision.day)))
            continue
        lack = Missing(Lack.DAY, (decision.id,), None, decision.deciders)
        missing = () if in_time is Truth.YES else (lack,)
        answers.append(Answer(in_time, None, (Ground(decision),), missing))
    if not answers:
        answers.append(_undecided(snapshot, power, taken))
    answer = any_of(answers).valued(None)
    if power.passed is Truth.UNKNOWN and power.mandate is not None:
        lack = Missing(Lack.TRANSFER, (power.mandate.id,), None, (power.college,))
        answer = Answer(Truth.UNKNOWN, None, answer.grounds, (*answer.missing, lack))
    return remarked(answer, *remarks)


def _undecided(snapshot: Snapshot, power: _Power, taken: date) -> Answer[None]:
    decider = power.deciders[:1]
    return absence(
        snapshot,
        "acts",
        decider,
        Missing(Lack.DECISION, decider, None, decider),
        kinds=(ActKind.DECISION.value,),
        window=Period.until(taken + timedelta(days=1)),
        happening=True,
    )


def _check(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Answer[Outcome]:
    act = snapshot[Act][subject[0]]
    answers: list[Answer[None]] = []
    remarks: list[Remark] = []
    competent: set[str] = set()
    if not act.for_:
        lack = Missing(Lack.PRINCIPALS, (act.id,), None, act.deciders)
        answers.append(Answer(Truth.UNKNOWN, None, missing=(lack,)))
    for party, members in principals(snapshot, act).items():
        if not members.full:
            lack = Missing(Lack.MEMBERS, (party,), Period.day(day_of(act)), (party,))
            answers.append(Answer(Truth.UNKNOWN, None, missing=(lack,)))
        for municipality in members.full:
            power = _power(snapshot, act, municipality)
            competent.update(power.deciders)
            answers.append(_decided(snapshot, act, power))
        if members.possible:
            remarks.append(Remark(Note.POSSIBLE_MEMBER, members.possible))
    others = tuple(each for each in act.deciders if each not in competent)
    if others:
        remarks.append(Remark(Note.OTHER_DECIDER, others))
    whole = all_of(answers).valued(Outcome(measured_on=day_of(act)))
    if whole.truth is not Truth.YES:
        whole = attrs.evolve(whole, grounds=(Ground(act), *whole.grounds))
    return remarked(whole, *remarks)


def _holders(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    act = snapshot[Act][subject[0]]
    for members in principals(snapshot, act).values():
        for municipality in members.full:
            yield from _power(snapshot, act, municipality).deciders


GW001 = Rule(
    code="GW001",
    name="competent-organ-decided",
    title=Text(
        "Het bevoegde orgaan van elke gemeente heeft besloten",
        "The competent organ of each municipality has decided",
    ),
    severity=Severity.LAW,
    basis=(
        Basis(
            "Gemeentewet",
            "art. 160 (1), 168",
            "BWBR0005416",
            "2017",
            "https://wetten.overheid.nl/BWBR0005416",
        ),
    ),
    confidence=Confidence.OLD_TEXT,
    # the day on which councils and colleges were separated; this date itself was not verified
    period=Period.since(date(2002, 3, 7)),
    consequence=Consequence.CURABLE,
    about=Text(
        "Toetreden, uittreden, gunnen en contracteren zijn aan het college van elke gemeente "
        "(Gemeentewet art. 160), aan een lid dat het college heeft gemachtigd (art. 168), of aan "
        "het bestuur waaraan de bevoegdheid is overgegaan. Wethouders samen, een "
        "portefeuillehoudersoverleg of een stuurgroep beslissen niet in hun plaats. Wie volgens "
        "de bron heeft besloten, wordt als opmerking getoond. Een deelnemer van wie de deelname "
        "onzeker of beperkt is, telt niet mee en is een opmerking.",
        "Joining, leaving, awarding and contracting are for the college of each municipality "
        "(Gemeentewet art. 160), for a member whom the college authorised (art. 168), or for the "
        "board to which the power passed. Aldermen together, a portfolio-holder consultation or a "
        "steering group do not decide in their place. Who decided according to the source is a "
        "remark. A member whose participation is uncertain or partial is a remark and no subject.",
    ),
    satisfied=Text(
        "geen afwijking in wat is vastgelegd: van elke gemeente is een besluit van het bevoegde "
        "orgaan vastgelegd",
        "no deviation in what is recorded: a decision of the competent organ of each municipality "
        "is on record",
    ),
    violated=Text(
        "van een bevoegd orgaan is geen besluit vastgelegd, terwijl zijn besluiten volledig zijn "
        "verklaard",
        "no decision of a competent organ is recorded, though its decisions are declared complete",
    ),
    not_shown=Text(
        "niet aangetoond dat het bevoegde orgaan van elke gemeente heeft besloten",
        "not shown that the competent organ of each municipality decided",
    ),
    settles=Text(
        "Het besluit van elk genoemd college; het college zelf kan het leveren.",
        "The decision of each college named; the college itself can supply it.",
    ),
    subjects=_subjects,
    applies=always_applies,
    check=_check,
    holders=_holders,
)

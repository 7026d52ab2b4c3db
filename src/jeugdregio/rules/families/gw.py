"""Rules from the Gemeentewet (BWBR0005416)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

import attrs

from jeugdregio.dates import Period, earliest
from jeugdregio.landscape import Snapshot, scope_of, scope_of_act, scopes_of
from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.powers import acts_held, can_hold
from jeugdregio.model import (
    Act,
    ActKind,
    Answer,
    Arrangement,
    Ground,
    Lack,
    Mandate,
    MandateKind,
    Missing,
    Note,
    Remark,
    Truth,
    any_of,
    lacking,
    part,
    remarked,
)
from jeugdregio.model.functions import Activity
from jeugdregio.model.truth import by, holds
from jeugdregio.rules.basis import (
    Basis,
    Confidence,
    Consequence,
    Severity,
    Text,
    no_deviation,
    not_shown,
)
from jeugdregio.rules.families.acting import (
    acts_of,
    agreed,
    day_of,
    may_stand,
    on_each_day,
    principals,
)
from jeugdregio.rules.families.answering import (
    Denials,
    each_of,
    measured,
    outside,
    resting,
    shown,
    through,
    unrecorded,
)
from jeugdregio.rules.rule import (
    Outcome,
    Parameters,
    Reason,
    Rule,
    Subject,
)

__all__ = ["DUALISM", "DUALISM_NOTE", "GW001", "gemeentewet"]

_PASSING = frozenset({MandateKind.DELEGATION, MandateKind.MEMBER_AUTHORISATION})
_KINDS = (ActKind.JOINING, ActKind.EXIT, ActKind.AWARD, ActKind.CONTRACTING)


def _subjects(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    return [(act.id,) for act in acts_of(snapshot, _KINDS)]


# who may decide


@attrs.frozen
class _Power:
    """Who may decide for a municipality: its college, or whoever the power passed to.

    Args:
        deciders: whose decision counts; the first is the one asked for.
        college: the college, whose decision does not count once the power has passed.
    """

    deciders: tuple[str, ...]
    college: str

    @classmethod
    def of(cls, college: str, mandates: Iterable[Mandate]) -> _Power:
        """The power of a college, some of which passed or is exercised in its name."""
        holders: dict[MandateKind, set[str]] = {kind: set() for kind in MandateKind}
        for mandate in mandates:
            for kind in mandate.kinds:
                # a holder nobody recorded is someone all the same: the mandate stands for him
                holders[kind].add(mandate.holder or mandate.id)
        delegates = sorted(holders[MandateKind.DELEGATION])
        members = sorted(holders[MandateKind.MEMBER_AUTHORISATION])
        return cls(tuple(delegates) or (college, *members), college)

    @property
    def passed(self) -> bool:
        """Whether the college can decide no more."""
        return self.college not in self.deciders


@attrs.frozen
class _Powers:
    """Who may decide, in each reading of what is recorded.

    Args:
        readings: the power without the doubtful transfers, and with each of them.
        doubtful: transfers that possibly hold that day, or possibly concern the act.
    """

    readings: tuple[_Power, ...]
    doubtful: tuple[Mandate, ...]

    @property
    def deciders(self) -> tuple[str, ...]:
        """Everyone whose decision counts in some reading."""
        return tuple(dict.fromkeys(id for power in self.readings for id in power.deciders))


def _powers(snapshot: Snapshot, act: Act, municipality: str, taken: date) -> _Powers:
    college = f"{municipality}.college"
    certain: list[Mandate] = []
    doubtful: list[Mandate] = []
    for mandate in snapshot.ever[Mandate].where("giver", college):
        if _PASSING.isdisjoint(mandate.kinds):
            continue
        there = (
            holds(mandate.period, taken)
            & _concerns(snapshot, mandate, act)
            & can_hold(snapshot, mandate, municipality, taken)
        )
        if there is Truth.YES:
            certain.append(mandate)
        elif there is Truth.UNKNOWN:
            doubtful.append(mandate)
    doubtful.sort(key=lambda mandate: mandate.id)
    readings = [certain, *([*certain, mandate] for mandate in doubtful)]
    return _Powers(tuple(_Power.of(college, each) for each in readings), tuple(doubtful))


def _concerns(snapshot: Snapshot, mandate: Mandate, act: Act) -> Truth:
    """Whether the power concerned is the one for this act; UNKNOWN where it is so in part."""
    kind = acts_held(mandate, (act.kind,)).truth
    if kind is Truth.NO or (mandate.scope is None and not mandate.functions):
        # for every function when it says so, and for nobody knows which when it does not
        return kind & (Truth.YES if mandate.functions == () else Truth.UNKNOWN)
    scope = scope_of_act(snapshot, act)
    if scope is None:
        return Truth.UNKNOWN
    scopes, held = scopes_of(snapshot, within=Activity.PURCHASE), scope_of(snapshot, mandate)
    whole = scopes.contains(held, scope).truth
    if whole is Truth.NO and scopes.overlaps(held, scope).truth is not Truth.NO:
        whole = Truth.UNKNOWN
    return kind & whole


# whether they decided


def _decisions(snapshot: Snapshot, act: Act) -> list[Act]:
    """The decisions on this act that are recorded and may stand."""
    return [
        each
        for each in snapshot.ever[Act].where("decides", act.id)
        if each.kind is ActKind.DECISION and may_stand(each, snapshot.day)
    ]


def _decided(snapshot: Snapshot, act: Act, powers: _Powers, taken: date) -> Answer[None]:
    """Whether the competent organ decided this act by the day it was taken."""
    answer, *others = (_decided_by(snapshot, act, power, taken) for power in powers.readings)
    college = powers.readings[0].college
    for mandate, other in zip(powers.doubtful, others, strict=True):
        answer = agreed((answer, other), Missing(Lack.TRANSFER, (mandate.id,), None, (college,)))
    return answer


def _decided_by(snapshot: Snapshot, act: Act, power: _Power, taken: date) -> Answer[None]:
    competent = set(map(snapshot.thing, power.deciders))
    remarks: list[Remark] = []
    answers: list[Answer[None]] = []
    # an act may name the competent organs as its own deciders
    for decision in (act, *_decisions(snapshot, act)):
        deciders = set(map(snapshot.thing, decision.deciders))
        if competent.isdisjoint(deciders):
            if power.passed and power.college in deciders:
                remarks.append(Remark(Note.POWER_PASSED, (power.college,)))
            continue
        in_time = Truth.YES if decision is act else by(decision.day, taken)
        if in_time is Truth.NO:
            remarks.append(Remark(Note.CONFIRMED_LATER, (decision.id,), earliest(decision.day)))
            continue
        if decision is not act:
            in_time &= decision.done_by(snapshot.day)
        lack = Missing(Lack.DAY, (decision.id,), None, decision.deciders)
        answers.append(shown(decision, part(in_time, lack)))
    answer = any_of(answers).valued(None) if answers else _undecided(snapshot, power, taken)
    return remarked(answer, *remarks)


def _undecided(snapshot: Snapshot, power: _Power, taken: date) -> Answer[None]:
    """That no decision is recorded: denied only where all who may decide deny it."""
    kind, window = ActKind.DECISION.value, through(taken)
    lacks = (Missing(Lack.DECISION, (each,), None, (each,)) for each in power.deciders)
    return any_of(
        unrecorded(snapshot, "acts", each.about, each, window, kind) for each in lacks
    ).valued(None)


def _applies(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Reason | None:
    """Entering and leaving an arrangement have rules of their own, and organs of their own."""
    act = snapshot[Act][subject[0]]
    entering = act.kind in (ActKind.JOINING, ActKind.EXIT)
    if not entering or all(snapshot.ever[Arrangement].get(each) is None for each in act.about):
        return None
    return outside(
        "toetreden tot en uittreden uit een regeling: Wet gemeenschappelijke regelingen "
        "(BWBR0003740) art. 1 en 9",
        "entering and leaving an arrangement: Wet gemeenschappelijke regelingen (BWBR0003740) "
        "art. 1 and 9",
    )


def _check(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Answer[Outcome]:
    act = snapshot[Act][subject[0]]
    answer = on_each_day(act, lambda taken: _decided_by_all(snapshot, act, taken))
    return measured(resting(answer, Ground(act)), day_of(act))


def _decided_by_all(snapshot: Snapshot, act: Act, taken: date) -> Denials:
    """Whether each municipality decided, for an act taken on that day."""
    answers: list[Answer[None]] = []
    remarks: list[Remark] = []
    competent: set[str] = set()
    undecided: list[str] = []
    if not act.for_:
        answers.append(lacking(Missing(Lack.PRINCIPALS, (act.id,), None, act.deciders)))
    parties = principals(snapshot, act, taken)
    full = {municipality for members in parties.values() for municipality in members.full}
    for party, members in parties.items():
        if not members.full:
            answers.append(lacking(Missing(Lack.MEMBERS, (party,), one_day(taken), (party,))))
        possible = tuple(each for each in members.possible if each not in full)
        if possible:
            remarks.append(Remark(Note.POSSIBLE_MEMBER, possible))
    for municipality in sorted(full):
        powers = _powers(snapshot, act, municipality, taken)
        competent.update(map(snapshot.thing, powers.deciders), [f"{municipality}.college"])
        answer = _decided(snapshot, act, powers, taken)
        if answer.truth is Truth.NO:
            undecided += powers.deciders
        answers.append(answer)
    seen = [each for each in _decisions(snapshot, act) if each.shows(snapshot.day) is not Truth.NO]
    deciders = {id for each in (act, *seen) for id in each.deciders}
    others = sorted(id for id in deciders if snapshot.thing(id) not in competent)
    if others:
        remarks.append(Remark(Note.OTHER_DECIDER, tuple(others)))
    if undecided:
        remarks.append(Remark(Note.NO_DECISION, tuple(undecided)))
    return remarked(each_of(answers, Ground(act)), *remarks)


def _holders(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    act = snapshot[Act][subject[0]]
    found: dict[str, None] = {}
    for members in principals(snapshot, act, day_of(act)).values():
        for municipality in members.full:
            found.update(dict.fromkeys(_powers(snapshot, act, municipality, day_of(act)).deciders))
    return found


DUALISM: Final = Period.since(date(2002, 3, 7))
DUALISM_NOTE: Final = Text(
    "de dualisering van het gemeentebestuur; deze datum is niet geverifieerd",
    "the separation of councils and colleges; this date is not verified",
)


def gemeentewet(article: str, note: Text | None = None) -> Basis:
    """Articles of the Gemeentewet."""
    url = "https://wetten.overheid.nl/BWBR0005416"
    return Basis("Gemeentewet", article, "BWBR0005416", "2017", url, note)


GW001 = Rule(
    code="GW001",
    name="competent-organ-decided",
    title=Text(
        "Het bevoegde orgaan van elke gemeente heeft besloten",
        "The competent organ of each municipality has decided",
    ),
    severity=Severity.LAW,
    basis=(
        gemeentewet(
            "art. 160 (1), 168",
            Text(
                "voor het verlaten van een informeel traject is dit een lezing (dagelijks "
                "bestuur); de huidige letters van art. 160 zijn niet herlezen",
                "for leaving an informal track this is a reading (daily administration); the "
                "present lettering of art. 160 was not re-read",
            ),
        ),
    ),
    confidence=Confidence.OLD_TEXT,
    period=DUALISM,
    period_note=DUALISM_NOTE,
    consequence=Consequence.CURABLE_OR_NOT_BINDING,
    about=Text(
        "Meedoen aan en stappen uit een informeel traject, gunnen en contracteren zijn aan het "
        "college van elke gemeente (Gemeentewet art. 160), aan een lid dat het heeft gemachtigd"
        " (art. 168), of aan het bestuur waaraan de bevoegdheid is overgegaan. Een besluit is "
        "een handeling van soort decision die onder decides noemt wat zij besluit. Wethouders "
        "samen, een portefeuillehoudersoverleg of een stuurgroep beslissen niet in hun plaats, "
        "tenzij zij zijn ingesteld als orgaan dat dit mag; wie volgens de bron heeft besloten, "
        "is een opmerking. Toetreden tot en uittreden uit een gemeenschappelijke regeling valt "
        "erbuiten: daar beslissen ook raden. Mandaat en volmacht worden nog niet getoetst: een "
        "verklaring dat de besluiten van een college volledig zijn vastgelegd, wordt gelezen "
        "als met inbegrip daarvan. Wie vertegenwoordigt (art. 171) wordt niet gevraagd.",
        "Joining and leaving an informal track, awarding and contracting are for the college of"
        " each municipality (Gemeentewet art. 160), for a member whom it authorised (art. 168),"
        " or for the board to which the power passed. A decision is an act of kind decision "
        "that names under decides what it decides. Aldermen together, a portfolio-holder "
        "consultation or a steering group do not decide in their place, unless founded as an "
        "organ that may; who decided according to the source is a remark. Entering and leaving "
        "a joint arrangement is outside it: there councils decide too. Mandates and powers of "
        "attorney are not asked about yet: a declaration that all decisions of a college are "
        "recorded is read as including them. Who represents (art. 171) is not asked.",
    ),
    satisfied=no_deviation(
        "van elke gemeente is een besluit van het bevoegde orgaan vastgelegd",
        "a decision of the competent organ of each municipality is on record",
    ),
    violated=Text(
        "van een bevoegd orgaan is geen besluit op of voor die dag vastgelegd, terwijl verklaard "
        "is dat al zijn besluiten zijn vastgelegd",
        "no decision of a competent organ on or before that day is recorded, though its decisions "
        "are declared complete",
    ),
    not_shown=not_shown(
        "het bevoegde orgaan van elke gemeente heeft besloten",
        "the competent organ of each municipality decided",
    ),
    settles=Text(
        "Het besluit van elk genoemd college; het college zelf kan het leveren.",
        "The decision of each college named; the college itself can supply it.",
    ),
    subjects=_subjects,
    applies=_applies,
    check=_check,
    holders=_holders,
)

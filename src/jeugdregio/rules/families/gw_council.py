"""A rule from the Gemeentewet (BWBR0005416): the council beforehand. GW002."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

import attrs

from jeugdregio.dates import Period
from jeugdregio.landscape import Members, Snapshot, principals_of
from jeugdregio.landscape.limits import Asked
from jeugdregio.landscape.powers import powers_of
from jeugdregio.landscape.scoped import scope_of_act
from jeugdregio.model import (
    Act,
    ActingRole,
    ActKind,
    ActNature,
    Answer,
    Contract,
    Ground,
    Lack,
    Missing,
    Municipality,
    Note,
    Remark,
    Truth,
    lacking,
    remarked,
)
from jeugdregio.rules.basis import Basis, Confidence, Consequence, Severity, Text
from jeugdregio.rules.families.acting import acts_of, day_of
from jeugdregio.rules.families.beforehand import Case
from jeugdregio.rules.rule import (
    Outcome,
    Parameter,
    Parameters,
    Reason,
    ReasonKind,
    Rule,
    Subject,
    whole_number,
)

__all__ = ["GW002"]

_ENTERING: Final = frozenset({ActKind.JOINING, ActKind.EXIT})
_ENDING: Final = frozenset({ActKind.EXIT, ActKind.REFUSAL})
_BEFORE: Final = frozenset({ActKind.PROPOSAL, ActKind.CONSENT})
"""What comes before an act and is not the act."""


# which acts


def _is_private(snapshot: Snapshot, act: Act) -> bool:
    """Whether it is an act of private law, or ends or refuses one."""
    nature = act.nature or act.kind.nature
    if nature is ActNature.PRIVATE_LAW_ACT:
        return True
    if act.nature is not None or act.kind not in _ENDING:
        return False
    return any(_is_of_private_law(snapshot, each) for each in act.about)


def _is_of_private_law(snapshot: Snapshot, id: str) -> bool:
    """Whether this is a contract, or an act of private law such as its award."""
    act = snapshot.ever[Act].get(id)
    if act is None:
        return snapshot.ever[Contract].get(id) is not None
    return (act.nature or act.kind.nature) is ActNature.PRIVATE_LAW_ACT


def _is_asked_about(snapshot: Snapshot, act: Act) -> bool:
    """Whether an act is one of private law, or one that is easily taken for it."""
    if act.kind in _BEFORE:
        return False
    return act.kind in _ENTERING or _is_private(snapshot, act)


def _acts(snapshot: Snapshot) -> Iterator[Act]:
    for act in acts_of(snapshot, ActKind):
        decided = None if act.decides is None else snapshot.ever[Act].get(act.decides)
        # a decision on an act that is itself asked about is a part of that question
        if _is_asked_about(snapshot, act) and not (
            act.kind is ActKind.DECISION
            and decided is not None
            and _is_asked_about(snapshot, decided)
        ):
            yield act


def _parties(snapshot: Snapshot, act: Act) -> dict[str, Members]:
    """By party the municipalities for which it was done; for who did it, where none is told."""
    found = principals_of(snapshot, act.for_ or act.deciders, day_of(act))
    if act.for_:
        return found
    return {
        party: members
        for party, members in found.items()
        if snapshot.ever[Municipality].get(party) is not None
    }


def _subjects(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    """Each act with each municipality; the act alone where no municipality is known."""
    for act in _acts(snapshot):
        every = _parties(snapshot, act).values()
        full = {each for members in every for each in members.full}
        yield from ((act.id, each) for each in sorted(full))
        if not full:
            yield (act.id,)


# whether it applies


def _outside(nl: str, en: str) -> Reason:
    return Reason(ReasonKind.OUTSIDE, None, Text(nl, en))


_NOT_PRIVATE: Final = _outside(
    "meedoen aan of stappen uit een traject of samenwerking is op zichzelf geen "
    "privaatrechtelijke rechtshandeling; dit geldt als daarmee een overeenkomst wordt aangegaan, "
    "beëindigd of geweigerd",
    "joining or leaving a track or co-operation is not by itself an act of private law; this "
    "applies when a contract is thereby made, ended or refused",
)
_PASSED: Final = _outside(
    "de bevoegdheid was overgegaan: het college besloot niet",
    "the power had passed: the college did not decide",
)
_NEITHER: Final = _outside(
    "vastgelegd is dat de raad er niet om vroeg en dat de gevolgen niet ingrijpend kunnen zijn",
    "it is recorded that the council did not ask and that no far-reaching effects are possible",
)


def _applies(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Reason | None:
    act = snapshot[Act][subject[0]]
    if not _is_private(snapshot, act):
        return _NOT_PRIVATE
    if len(subject) == 1:
        return None
    if _power(snapshot, act, subject[1]).truth is Truth.NO:
        return _PASSED
    case = Case(snapshot, act, subject[1])
    neither = case.asked.truth | case.far_reaching.truth
    return _NEITHER if neither is Truth.NO else None


def _power(snapshot: Snapshot, act: Act, municipality: str) -> Answer[None]:
    """Whether it was for the college to decide, and not for a board to which the power passed."""
    # what is contracted or ended decides who may, not the arrangement in which it is done
    asked = Asked(act.kind, day_of(act), scope_of_act(snapshot, act), act=act.id)
    college = snapshot.thing(f"{municipality}.college")
    powers = powers_of(snapshot, municipality, ActingRole.DECIDES, asked)
    return next(each.answer for each in powers if each.holder == college)


# the answer


def _check(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Answer[Outcome]:
    act = snapshot[Act][subject[0]]
    if len(subject) == 1:
        return _nobody(snapshot, act)
    case = Case(snapshot, act, subject[1])
    answer = case.answer(parameters["days"])
    power = _power(snapshot, act, subject[1])
    if power.truth is Truth.UNKNOWN:
        missing = (*power.missing, *answer.missing)
        answer = Answer(Truth.UNKNOWN, (), answer.grounds, missing, answer.remarks)
    if answer.truth is not Truth.YES:
        grounds = (Ground(act), *map(Ground, case.decisions), *answer.grounds)
        answer = attrs.evolve(answer, grounds=grounds)
    members = _parties(snapshot, act).values()
    full = {each for every in members for each in every.full}
    possible = {each for every in members for each in every.possible} - full
    if possible:
        answer = remarked(answer, Remark(Note.POSSIBLE_MEMBER, tuple(sorted(possible))))
    return answer.valued(Outcome(case.measured_on, denials=answer.value))


def _nobody(snapshot: Snapshot, act: Act) -> Answer[Outcome]:
    """That it is not known for which municipality it was done."""
    day = day_of(act)
    window = None if day == date.max else Period.day(day)
    lacks = [Missing(Lack.MEMBERS, (each,), window, (each,)) for each in _parties(snapshot, act)]
    lacks = lacks or [Missing(Lack.PRINCIPALS, (act.id,), None, act.deciders)]
    return attrs.evolve(
        lacking(lacks[0]).valued(Outcome(day)), missing=tuple(lacks), grounds=(Ground(act),)
    )


def _holders(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    if len(subject) == 1:
        return snapshot[Act][subject[0]].owners
    return (f"{subject[1]}.college",)


def _days(value: object) -> int | None:
    """A number of days, or ``None`` for no term; a year is more than any council takes."""
    if value is None:
        return None
    return whole_number(value, 1, 365)


GW002 = Rule(
    code="GW002",
    name="council-beforehand",
    title=Text(
        "De raad is vooraf ingelicht en, bij ingrijpende gevolgen, vooraf gehoord",
        "The council is told beforehand and, where effects may be far-reaching, heard beforehand",
    ),
    severity=Severity.LAW,
    basis=(
        Basis(
            "Gemeentewet",
            "art. 169 (4), 160 (1)",
            "BWBR0005416",
            "2017",
            "https://wetten.overheid.nl/BWBR0005416",
            Text(
                "niet herlezen; in 2017 stond de bevoegdheid onder e van art. 160 (1), de huidige "
                "letter is niet geverifieerd",
                "not re-read; in 2017 the power stood under e of art. 160 (1), the present letter "
                "is not verified",
            ),
        ),
    ),
    confidence=Confidence.OLD_TEXT,
    period=Period.since(date(2002, 3, 7)),
    period_note=Text(
        "de dualisering van het gemeentebestuur; deze datum is niet geverifieerd",
        "the separation of councils and colleges; this date is not verified",
    ),
    consequence=Consequence.ACCOUNTABILITY,
    about=Text(
        "Vraagt de raad erom, of kunnen de gevolgen ingrijpend zijn, dan licht het college de raad "
        "in voordat het besluit tot een privaatrechtelijke rechtshandeling: gunnen, contracteren, "
        "tekenen, of zo'n handeling beëindigen of weigeren. Alleen bij ingrijpende gevolgen "
        "besluit het niet voordat de raad zijn wensen en bedenkingen kon geven. Stappen uit een "
        "informeel traject valt erbuiten, tenzij het een vastgelegde overeenkomst beëindigt (een "
        "uittreding of weigering over die overeenkomst), of de handeling als privaatrechtelijk is "
        "vastgelegd; wel blijft de algemene plicht tot inlichten (art. 169 (2)), die hier niet "
        "wordt getoetst. Zo wordt het vastgelegd: dat de raad erom vroeg en dat de gevolgen "
        "ingrijpend kunnen zijn als omstandigheden council-asked en far-reaching, bij het besluit "
        "van dat college, bij de handeling zelf als het voor alle gemeenten geldt, of bij een "
        "handeling van de raad daarover. Alleen het woord van deze gemeente telt, of wat niemand "
        "betwist: ingrijpend is eerst een oordeel van het college. De inlichting is een bericht "
        "van het college aan de raad over de handeling; het ontwerp is een voorstel over die "
        "handeling, en is toegezonden met een bericht daarover. De raad sprak in een handeling of "
        "bijeenkomst over de handeling of het ontwerp, of in een bericht over het ontwerp. Het "
        "eerste vastgelegde bericht telt als het eerste; van twee van één dag is niet bekend welk "
        "eerder was. Wat onder een vastgelegd mandaat van het college is besloten, besloot het "
        "college; was de bevoegdheid overgegaan, dan besloot het niet. Gemeten wordt op de dag van "
        "het besluit.",
        "When the council asks, or effects may be far-reaching, the college tells the council "
        "before it decides on an act of private law: to award, to contract, to sign, or to end or "
        "refuse such an act. Only where effects may be far-reaching does it not decide before the "
        "council could give its wishes and concerns. Leaving an informal track is outside it, "
        "unless that ends a contract on record (an exit or refusal about that contract), or the "
        "act is recorded as one of private law; the general duty to inform (art. 169 (2)) remains "
        "and is not asked about here. It is recorded so: that the council asked and that effects "
        "may be far-reaching as circumstances council-asked and far-reaching, on the decision of "
        "that college, on the act itself where it is so for all municipalities, or on an act of "
        "the council about it. Only the word of this municipality counts, or what nobody disputes: "
        "far-reaching is first a judgement of the college. The information is a message of the "
        "college to the council about the act; the draft is a proposal about that act, and is sent "
        "with a message about it. The council spoke in an act or meeting about the act or the "
        "draft, or in a message about the draft. The first message on record counts as the first; "
        "of two of one day it is not known which came first. What was decided under a recorded "
        "mandate of the college, the college decided; where the power had passed, it did not. It "
        "is measured on the day of the decision.",
    ),
    satisfied=Text(
        "geen afwijking in wat is vastgelegd: de raad is ingelicht, en waar dat moet gehoord, voor "
        "het besluit",
        "no deviation in what is recorded: the council was told, and where it must be heard, "
        "before the decision",
    ),
    violated=Text(
        "besloten voordat de raad was ingelicht, of bij ingrijpende gevolgen voordat hij zijn "
        "wensen en bedenkingen kon geven",
        "decided before the council was told or, where effects may be far-reaching, before it "
        "could give its wishes and concerns",
    ),
    not_shown=Text(
        "niet aangetoond dat de raad vooraf is ingelicht, en waar dat moet gehoord",
        "not shown that the council was told beforehand, and where it must be heard",
    ),
    settles=Text(
        "Of de raad erom vroeg, of de gevolgen ingrijpend kunnen zijn, wanneer de raad is "
        "ingelicht en het ontwerp kreeg, en wanneer het college besloot; college en griffie kunnen "
        "het leveren.",
        "Whether the council asked, whether effects may be far-reaching, when the council was told "
        "and got the draft, and when the college decided; the college and the clerk of the council "
        "can supply it.",
    ),
    parameters=(
        Parameter(
            "days",
            None,
            _days,
            Text(
                "zoveel dagen na toezending van het ontwerp kon de raad zijn wensen en bedenkingen "
                "geven, ook als hij zweeg; standaard geen termijn, want de wet noemt er geen: dan "
                "telt alleen dat hij sprak",
                "so many days after the draft was sent the council could have given its wishes and "
                "concerns, even if it kept silent; no term when left out, for the law names none: "
                "then only that it spoke counts",
            ),
        ),
    ),
    subjects=_subjects,
    applies=_applies,
    check=_check,
    holders=_holders,
)

"""A rule from the Gemeentewet (BWBR0005416): the council beforehand. GW002."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from jeugdregio.landscape import Members, Snapshot, principals_of
from jeugdregio.landscape.actors import one_day
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
    Truth,
)
from jeugdregio.rules.basis import (
    Confidence,
    Consequence,
    Severity,
    Text,
    no_deviation,
    not_shown,
)
from jeugdregio.rules.families.acting import acts_of, day_of
from jeugdregio.rules.families.answering import beside, measured, outside, resting
from jeugdregio.rules.families.beforehand import Case
from jeugdregio.rules.families.gw import DUALISM, DUALISM_NOTE, gemeentewet
from jeugdregio.rules.rule import (
    Outcome,
    Parameter,
    Parameters,
    Reason,
    Rule,
    Subject,
    WholeNumber,
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


_NOT_PRIVATE: Final = outside(
    "meedoen aan of stappen uit een traject of samenwerking is op zichzelf geen "
    "privaatrechtelijke rechtshandeling; dit geldt als daarmee een overeenkomst wordt aangegaan, "
    "beëindigd of geweigerd",
    "joining or leaving a track or co-operation is not by itself an act of private law; this "
    "applies when a contract is thereby made, ended or refused",
)
_PASSED: Final = outside(
    "de bevoegdheid was overgegaan: het college besloot niet",
    "the power had passed: the college did not decide",
)
_NEITHER: Final = outside(
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
    case = _case(snapshot, act, subject[1])
    neither = case.asked.truth | case.far_reaching.truth
    return _NEITHER if neither is Truth.NO else None


def _case(snapshot: Snapshot, act: Act, municipality: str) -> Case:
    key = ("council beforehand", act.id, municipality)
    return snapshot.remember(key, lambda: Case(snapshot, act, municipality))


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
    case = _case(snapshot, act, subject[1])
    answer = case.answer(parameters["days"])
    power = _power(snapshot, act, subject[1])
    if power.truth is Truth.UNKNOWN:
        missing = (*power.missing, *answer.missing)
        answer = Answer(Truth.UNKNOWN, (), answer.grounds, missing, answer.remarks)
    members = _parties(snapshot, act).values()
    full = {each for every in members for each in every.full}
    possible = {each for every in members for each in every.possible} - full
    answer = resting(answer, Ground(act), *map(Ground, case.decisions))
    return measured(beside(answer, tuple(sorted(possible))), case.measured_on)


def _nobody(snapshot: Snapshot, act: Act) -> Answer[Outcome]:
    """That it is not known for which municipality it was done."""
    day = day_of(act)
    missing = tuple(
        Missing(Lack.MEMBERS, (each,), one_day(day), (each,)) for each in _parties(snapshot, act)
    ) or (Missing(Lack.PRINCIPALS, (act.id,), None, act.deciders),)
    return Answer(Truth.UNKNOWN, Outcome(day), (Ground(act),), missing)


def _holders(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    if len(subject) == 1:
        return snapshot[Act][subject[0]].owners
    return (f"{subject[1]}.college",)


def _days(value: object) -> int | None:
    """A number of days, or ``None`` for no term; a year is more than any council takes."""
    if value is None:
        return None
    return WholeNumber(1, 365)(value)


GW002 = Rule(
    code="GW002",
    name="council-beforehand",
    title=Text(
        "De raad is vooraf ingelicht en, bij ingrijpende gevolgen, vooraf gehoord",
        "The council is told beforehand and, where effects may be far-reaching, heard beforehand",
    ),
    severity=Severity.LAW,
    basis=(
        gemeentewet(
            "art. 169 (4), 160 (1)",
            Text(
                "niet herlezen; in 2017 stond de bevoegdheid onder e van art. 160 (1), de huidige "
                "letter is niet geverifieerd",
                "not re-read; in 2017 the power stood under e of art. 160 (1), the present letter "
                "is not verified",
            ),
        ),
    ),
    confidence=Confidence.OLD_TEXT,
    period=DUALISM,
    period_note=DUALISM_NOTE,
    consequence=Consequence.ACCOUNTABILITY,
    about=Text(
        "Vraagt de raad erom, of kunnen de gevolgen ingrijpend zijn, dan licht het college de "
        "raad in voordat het besluit tot een privaatrechtelijke rechtshandeling: gunnen, "
        "contracteren, tekenen, of zo'n handeling beëindigen of weigeren. Alleen bij ingrijpende"
        " gevolgen wacht het tot de raad zijn wensen en bedenkingen kon geven. Stappen uit een "
        "informeel traject valt erbuiten, tenzij het een vastgelegde overeenkomst beëindigt of "
        "als privaatrechtelijk is vastgelegd; de algemene plicht tot inlichten (art. 169 (2)) "
        "blijft, en wordt hier niet getoetst. Dat de raad erom vroeg en dat de gevolgen "
        "ingrijpend kunnen zijn, zijn de omstandigheden council-asked en far-reaching, bij het "
        "besluit van dat college, bij een handeling van de raad, of bij de handeling zelf als "
        "het voor alle gemeenten geldt. Alleen het woord van deze gemeente telt, of wat niemand "
        "betwist: ingrijpend is eerst een oordeel van het college. De inlichting is een bericht "
        "van het college aan de raad over de handeling; het ontwerp is een voorstel erover, "
        "toegezonden met een bericht daarover. Een later bericht is alleen een afwijking als het"
        " zelf zegt het eerste te zijn (veld first), of als het college verklaart dat al zijn "
        "berichten zijn vastgelegd. De raad spreekt in een handeling of bijeenkomst over "
        "handeling of ontwerp, of in een bericht over het ontwerp; dat hij later sprak, ontkent "
        "niet dat hij het eerder kon. Van twee berichten of besluiten van één dag is niet bekend"
        " welk eerder was. Wat onder mandaat van het college is besloten, besloot het college; "
        "was de bevoegdheid overgegaan, dan besloot het niet. Gemeten wordt op de dag van het "
        "besluit.",
        "When the council asks, or effects may be far-reaching, the college tells the council "
        "before it decides on an act of private law: to award, to contract, to sign, or to end "
        "or refuse such an act. Only where effects may be far-reaching does it wait until the "
        "council could give its wishes and concerns. Leaving an informal track is outside it, "
        "unless that ends a contract on record or is recorded as an act of private law; the "
        "general duty to inform (art. 169 (2)) remains and is not asked about here. That the "
        "council asked and that effects may be far-reaching are the circumstances council-asked "
        "and far-reaching, on the decision of that college, on an act of the council, or on the "
        "act itself where it is so for all municipalities. Only the word of this municipality "
        "counts, or what nobody disputes: far-reaching is first a judgement of the college. The "
        "information is a message of the college to the council about the act; the draft is a "
        "proposal about it, sent with a message about that. A later message is a deviation only "
        "where it says itself that it is the first (field first), or where the college declares "
        "all its messages recorded. The council speaks in an act or meeting about the act or the"
        " draft, or in a message about the draft; that it spoke later does not deny that it "
        "could before. Of two messages or decisions of one day it is not known which came first."
        " What was decided under a mandate of the college, the college decided; where the power "
        "had passed, it did not. It is measured on the day of the decision.",
    ),
    satisfied=no_deviation(
        "de raad is ingelicht, en waar dat moet gehoord, voor het besluit",
        "the council was told, and where it must be heard, before the decision",
    ),
    violated=Text(
        "besloten voordat de raad was ingelicht, of bij ingrijpende gevolgen voordat hij zijn "
        "wensen en bedenkingen kon geven",
        "decided before the council was told or, where effects may be far-reaching, before it "
        "could give its wishes and concerns",
    ),
    not_shown=not_shown(
        "de raad vooraf is ingelicht, en waar dat moet gehoord",
        "the council was told beforehand, and where it must be heard",
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

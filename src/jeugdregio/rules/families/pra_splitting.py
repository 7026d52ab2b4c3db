"""Rules of practice on splitting the purchase of a region: lessons from Drenthe, 2016. Advice.

PRA011: the subregions divide the region. PRA012: every college decided before the day of effect.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, cast

from jeugdregio._text import brief
from jeugdregio.dates import Period, latest
from jeugdregio.errors import UnknownName
from jeugdregio.landscape import Snapshot
from jeugdregio.model import Act, Answer, Ground, RuleKind, Truth
from jeugdregio.model.functions import find_function
from jeugdregio.rules.basis import (
    Basis,
    Consequence,
    Text,
    no_deviation,
    not_shown,
)
from jeugdregio.rules.families.answering import measured, outside, resting
from jeugdregio.rules.families.jw import day_or_none
from jeugdregio.rules.families.letters import advice
from jeugdregio.rules.families.splits import (
    colleges_of,
    decided_before_effect,
    joint_proposals,
    splits,
)
from jeugdregio.rules.rule import (
    Outcome,
    Parameter,
    Parameters,
    Reason,
    ReasonKind,
    Subject,
)

__all__ = ["LETTER_2016", "PRA011", "PRA012"]

LETTER_2016: Final = Basis(
    "Brief van de voorzitter van de Jeugdhulpregio Drenthe aan de leden van de gemeenteraden in "
    "Drenthe, ongedateerd, vóór 9 februari 2016",
    note=Text(
        "advies van deze bibliotheek naar aanleiding van die brief; de brief zelf vertelt een "
        "voornemen en geeft geen regel",
        "advice of this library on the occasion of that letter; the letter itself tells of a plan "
        "and lays down no rule",
    ),
)
"""The letter on the split of the purchase; it announces decisions for 9 February."""

_SINCE: Final = Period.since(date(2016, 2, 8))
_LAST_DAY_OF_THE_LETTER: Final = Text(
    "de laatste dag die de ongedateerde brief kan hebben",
    "the last day that the undated letter can have",
)


# PRA011: the subregions divide the region


def _split_subjects(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    return splits(snapshot)


_LISTED: Final = Text(
    "vanaf die dag koopt de Jeugdregio deze vormen in (Jeugdwet art. 2.19 (1)(a))",
    "from that day the Jeugdregio buys these forms (Jeugdwet art. 2.19 (1)(a))",
)


def _listed(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> bool:
    """Whether the forms listed under the Jeugdwet are no longer for this rule."""
    until, last = parameters["until"], splits(snapshot)[subject].last
    return until is not None and max(snapshot.day, last or snapshot.day) >= until


def _split_applies(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Reason | None:
    if not _listed(snapshot, subject, parameters):
        return None
    functions = parameters["functions"]
    if functions and splits(snapshot)[subject].is_within(functions) is not Truth.YES:
        return None
    return Reason(ReasonKind.ENDED, parameters["until"], _LISTED)


def _split_check(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Answer[Outcome]:
    split = splits(snapshot)[subject]
    listed = _listed(snapshot, subject, parameters)
    answer = split.answer(parameters["functions"] or () if listed else ())
    return measured(answer, split.last)


def _split_holders(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    split = splits(snapshot)[subject]
    return (split.region, *(f"{each}.college" for each in split.members.full))


def _functions_or_none(value: object) -> tuple[str, ...] | None:
    """Care functions, by id or label: several, or a text with commas between them."""
    if value is None:
        return None
    parts: object = [each.strip() for each in value.split(",")] if isinstance(value, str) else value
    if not isinstance(parts, (tuple, list)) or not parts:
        raise ValueError(f"expected care functions, got {brief(value)}")
    try:
        return tuple(map(find_function, cast("Sequence[str]", parts)))
    except UnknownName as error:
        raise ValueError(str(error)) from None


PRA011 = advice(
    code="PRA011",
    name="subregions-divide-region",
    title=Text(
        "De deelregio's verdelen de regio: elke gemeente en elke functie eenmaal",
        "The subregions divide the region: each municipality and each care function once",
    ),
    basis=(LETTER_2016,),
    period=_SINCE,
    period_note=_LAST_DAY_OF_THE_LETTER,
    about=Text(
        "Als deelregio's van een regio op één dag zelf gaan inkopen, is elke volledige deelnemer "
        "van de regio op die dag in een deelregio, en wordt voor elk van hen elke functie van wat "
        "verdeeld wordt precies eenmaal ingekocht: door de regio of door zijn deelregio. Wat "
        "verdeeld wordt, is wat het voorstel noemt, of anders het geheel waarvan de delen zijn "
        "genomen, of anders wat er wordt ingekocht. Inkoop van de regio die op die dag eindigt, "
        "hoort er niet bij, en inkoop voor de Wmo evenmin. In een deelregio is voor wie zij met "
        "name inkoopt, en anders wie er volgens wat is vastgelegd aan deelneemt; spreken die twee "
        "elkaar tegen, dan is het niet aangetoond. De regio zelf splitst niet. Een voorstel is een "
        "plan en wordt getoetst zoals het luidt.",
        "When subregions of a region start to buy by themselves on one day, each full member of "
        "the region is in a subregion on that day, and each care function of what is divided is "
        "bought exactly once for each of them: by the region or by its subregion. What is divided "
        "is what the proposal names, or else the whole of which the parts are taken, or else what "
        "is bought. What the region buys until that day is no part of it, nor is purchase for the "
        "Wmo. In a subregion are those for whom it buys by name, and otherwise those recorded as "
        "its members; where the two contradict each other, it is not shown. The region itself does "
        "not split. A proposal is a plan and is asked about as it reads.",
    ),
    satisfied=no_deviation(
        "elke gemeente en elke functie eenmaal, alleen voor de resterende inkoop; de regio "
        "splitst niet",
        "each municipality and each care function once, for the residual purchase only; the "
        "region does not split",
    ),
    violated=Text(
        "de deelregio's verdelen de inkoop niet: iets tweemaal voor een gemeente, een gemeente in "
        "geen deelregio, of een functie bij niemand",
        "the subregions do not divide the purchase: something twice for a municipality, a "
        "municipality in no subregion, or a care function with nobody",
    ),
    not_shown=not_shown(
        "de deelregio's de inkoop verdelen, elke gemeente en elke functie eenmaal",
        "the subregions divide the purchase, each municipality and each care function once",
    ),
    settles=Text(
        "Wie op de begindag in welke deelregio is, die dag zelf, en wat regio en deelregio's elk "
        "inkopen; de regio en haar gemeenten kunnen het leveren.",
        "Who is in which subregion on the first day, that day itself, and what the region and its "
        "subregions each buy; the region and its municipalities can supply it.",
    ),
    parameters=(
        Parameter(
            "until",
            None,
            day_or_none,
            Text(
                "de dag waarop Jeugdwet art. 2.19 (1)(a) in werking treedt: vanaf dan koopt, "
                "volgens het ontwerp, de Jeugdregio de aangewezen vormen in en geldt deze regel "
                "daarvoor niet meer; geen, want die dag is niet bekend",
                "the day on which Jeugdwet art. 2.19 (1)(a) enters into force: from then on, by "
                "the draft, the Jeugdregio buys the listed forms and this rule no longer holds for "
                "them; none, for that day is not known",
            ),
        ),
        Parameter(
            "functions",
            None,
            _functions_or_none,
            Text(
                "de functies waarvoor dat geldt, met komma's; niet genoemd: alle, want de lijst is "
                "hier niet gelezen",
                "the care functions for which that holds, with commas; all when not named, for the "
                "list was not read here",
            ),
        ),
    ),
    subjects=_split_subjects,
    applies=_split_applies,
    check=_split_check,
    holders=_split_holders,
)


# PRA012: every college decided before the day of effect


def _proposal_subjects(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    return [(act.id,) for act in joint_proposals(snapshot)]


_COUNTED: Final = (RuleKind.K_OF_N, RuleKind.WEIGHTED, RuleKind.TWO_THIRDS)
_BY_COUNT: Final = outside("er wordt bij meerderheid besloten", "it is decided by a majority")


def _proposal_applies(
    snapshot: Snapshot, subject: Subject, _parameters: Parameters
) -> Reason | None:
    rule = snapshot[Act][subject[0]].rule
    return _BY_COUNT if rule is not None and rule.kind in _COUNTED else None


def _proposal_check(
    snapshot: Snapshot, subject: Subject, _parameters: Parameters
) -> Answer[Outcome]:
    act = snapshot[Act][subject[0]]
    answer = decided_before_effect(snapshot, act)
    effect = None if act.effective is None else latest(act.effective)
    if answer.truth is Truth.UNKNOWN:
        answer = resting(answer, Ground(act))
    return measured(answer, effect)


def _proposal_holders(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    return colleges_of(snapshot, snapshot[Act][subject[0]])


PRA012 = advice(
    code="PRA012",
    name="all-decided-before-effect",
    title=Text(
        "Elk college heeft besloten voordat een gezamenlijk voorstel ingaat",
        "Every college decided before a joint proposal takes effect",
    ),
    basis=(LETTER_2016,),
    period=_SINCE,
    period_note=_LAST_DAY_OF_THE_LETTER,
    consequence=Consequence.NOT_BOUND,
    about=Text(
        "Een voorstel dat meer dan één college nodig heeft, zoals het splitsen van de inkoop, "
        "gaat pas in als elk college vóór heeft besloten, uiterlijk op de dag voor de ingangsdag. "
        "Elk college is vrij: het voorstel bindt niemand die er niet voor was. Een aangekondigd "
        "besluit is een plan, en een besluit van “de meeste colleges” noemt niemand. Besluit een "
        "meerderheid voor allen, dan geldt de regel niet.",
        "A proposal that more than one college needs, as splitting the purchase, takes effect "
        "only when each college has decided for it, by the day before the day of effect at the "
        "latest. Each college is free: the proposal binds nobody who was not for it. A decision "
        "that is announced is a plan, and one of “most of the colleges” names nobody. Where a "
        "majority decides for all, the rule does not apply.",
    ),
    satisfied=no_deviation(
        "elk college heeft voor de ingangsdag vóór besloten",
        "each college decided for it before the day of effect",
    ),
    violated=Text(
        "niet elk college heeft voor de ingangsdag vóór besloten",
        "not every college decided for it before the day of effect",
    ),
    not_shown=not_shown(
        "elk college voor de ingangsdag heeft besloten",
        "each college decided before the day of effect",
    ),
    settles=Text(
        "Het besluit van elk genoemd college, met de dag; het college zelf kan het leveren.",
        "The decision of each college named, with its day; the college itself can supply it.",
    ),
    subjects=_proposal_subjects,
    applies=_proposal_applies,
    check=_proposal_check,
    holders=_proposal_holders,
)

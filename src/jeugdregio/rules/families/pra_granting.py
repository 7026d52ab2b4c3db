"""Rule of practice on granting a mandate: a lesson of 2019. Advice."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from jeugdregio.landscape import Slot, Snapshot, absence
from jeugdregio.landscape.actors import one_day
from jeugdregio.model import (
    Answer,
    Ground,
    Lack,
    LimitKind,
    Mandate,
    Note,
    Remark,
    Truth,
    remarked,
)
from jeugdregio.rules.basis import Text, no_deviation, not_shown
from jeugdregio.rules.families.answering import lack_of, outside
from jeugdregio.rules.families.granting import (
    asked_about,
    composed,
    giver_ended,
    mandates_of,
    those_concerned,
    told,
    traced,
)
from jeugdregio.rules.families.letters import (
    SINCE_THE_MEMO,
    SINCE_THE_MEMO_NOTE,
    advice,
    memo_of_2019,
)
from jeugdregio.rules.rule import Outcome, Parameters, Reason, Subject
from jeugdregio.rules.words import WITHOUT_END

__all__ = ["PRA001"]


# PRA001: a mandate is complete


def _applies(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Reason | None:
    mandate = asked_about(snapshot, subject)
    if mandate.moves:
        return outside(
            "een delegatie: wie haar heeft, handelt in eigen naam",
            "a delegation: its holder acts in his own name",
        )
    return giver_ended(snapshot, mandate)


def _check(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Answer[Outcome]:
    mandate = asked_about(snapshot, subject)
    slots = tuple(_slots(snapshot, mandate))
    answer = composed(mandate, (slot for _, slot in slots))
    absent = (name for name, slot in slots if slot.truth is Truth.NO)
    without = dict.fromkeys(WITHOUT_END if each is Slot.PERIOD else each.value for each in absent)
    return remarked(answer, Remark(Note.NOT_SETTLED, tuple(without))) if without else answer


def _slots(snapshot: Snapshot, mandate: Mandate) -> Iterator[tuple[Slot, Answer[None]]]:
    """The slots of a mandate, each with whether it is recorded."""
    scope = "functions" if mandate.scope is None else "scope"
    named = {
        (Slot.HOLDER, "holder", Lack.HOLDER): mandate.holder is not None,
        (Slot.ACT, "acts", Lack.ACTS): mandate.acts is not None,
        (Slot.SCOPE, scope, Lack.FUNCTIONS): getattr(mandate, scope) is not None,
    }
    for (slot, field, what), recorded in named.items():
        truth = Truth.YES if recorded else Truth.UNKNOWN
        yield slot, _unless_complete(snapshot, mandate, told(mandate, field, truth, what))
    yield Slot.PERIOD, _until_when(mandate)
    behalf = told(mandate, "under", traced(snapshot, mandate), Lack.PRINCIPALS)
    yield Slot.PRINCIPAL, _unless_complete(snapshot, mandate, behalf)
    limits = _limits(mandate)
    if mandate.limits is None:
        limits = _unless_complete(snapshot, mandate, limits)
    yield Slot.LIMIT, limits


def _unless_complete(snapshot: Snapshot, mandate: Mandate, slot: Answer[None]) -> Answer[None]:
    """A slot that is not recorded is not there when all of the mandate is declared recorded."""
    if slot.truth is Truth.YES:
        return slot
    about = (mandate.id, mandate.giver)
    kinds = tuple(each.value for each in mandate.kinds)
    (lack,) = slot.missing
    window = one_day(snapshot.day)
    absent = absence(snapshot, "mandates", about, lack, kinds=kinds, window=window)
    return attrs.evolve(absent, grounds=(Ground(mandate), *absent.grounds))


def _until_when(mandate: Mandate) -> Answer[None]:
    """Whether it tells until when; an end that was not seen is unknown, and never absent.

    A mandate without any bound does not say that it has no end: nobody recorded when it holds. One
    that is given for as long as an arrangement runs tells its end, whenever that will be.
    """
    certain, possible = mandate.period.certain, mandate.period.possible
    if possible.end is None and any(each.while_running for each in mandate.limits or ()):
        return told(mandate, "limits", Truth.YES, Lack.TERM)
    ends = Truth.UNKNOWN
    if possible.end is not None:
        ends = Truth.YES
    elif certain is not None and certain.start is not None and certain.end is None:
        ends = Truth.NO
    return told(mandate, "period", ends, Lack.TERM)


def _limits(mandate: Mandate) -> Answer[None]:
    """Whether there is a limit that can be tested by what is recorded of it."""
    if not mandate.limits:
        none = Truth.UNKNOWN if mandate.limits is None else Truth.NO
        return told(mandate, "limits", none, Lack.LIMIT)
    lacks: set[Lack] = set()
    for each in mandate.limits:
        if each.kind is LimitKind.WORDS:
            lacks.add(Lack.LIMIT_WORDS)
        elif each.kind is LimitKind.FRAME and each.amount is None:
            lacks.add(Lack.FRAME)
        else:
            return told(mandate, "limits", Truth.YES, Lack.LIMIT)
    missing = tuple(lack_of(mandate, each) for each in Lack if each in lacks)
    return Answer(Truth.UNKNOWN, None, (Ground(mandate, field="limits"),), missing)


PRA001 = advice(
    code="PRA001",
    name="mandate-complete",
    title=Text(
        "Een mandaat is volledig: wie, wat, wanneer, namens wie en tot welke grens",
        "A mandate is complete: who, what, when, on whose behalf and up to which limit",
    ),
    basis=(
        memo_of_2019(
            1,
            "afspraken over wie wat doet, wanneer, namens wie en tot aan welke grens",
            "agreements on who does what, when, on whose behalf and up to which limit",
        ),
    ),
    period=SINCE_THE_MEMO,
    period_note=SINCE_THE_MEMO_NOTE,
    about=Text(
        "Een mandaat, volmacht of machtiging zegt aan wie zij is verleend, voor welke handelingen "
        "en welke zorg, tot wanneer, namens wie, en tot welke grens die te toetsen is: een "
        "bedrag, een duur, een situatie, instemming vooraf, een kader met een bedrag, een "
        "uitgezonderde handeling, of zolang een regeling loopt. Een grens in woorden alleen is "
        "niet te toetsen. Wie een ondermandaat geeft, zegt op welk mandaat het berust: zo is te "
        "volgen namens wie. Een onderdeel ontbreekt als het mandaat dat zelf zegt; een einde dat "
        "niet is gezien, is onbekend. Verlenen zonder einddatum mag (art. 10:8: het is altijd in "
        "te trekken); de les vroeg ook wanneer. Gemeten wordt op de eerste dag waarop het geldt: "
        "de dag van het besluit is er geen deel van. Delegatie valt erbuiten. Naar schrift vraagt "
        "AWB001.",
        "A mandate, power of attorney or authorisation says to whom it was granted, for which "
        "acts and which care, until when, on whose behalf, and up to a limit that can be tested: "
        "an amount, a duration, a situation, prior agreement, a frame with an amount, an act that "
        "is excluded, or while an arrangement runs. A limit in words alone cannot be tested. Who "
        "gives a sub-mandate says on which mandate it rests: so it can be traced on whose behalf. "
        "A part is absent when the mandate itself says so; an end that was not seen is unknown. "
        "To grant without an end is lawful (art. 10:8: it can be withdrawn at any time); the "
        "lesson asked for when, too. It is measured on the first day on which it holds: the day "
        "of the decision is no part of it. Delegation is outside it. Writing is asked about by "
        "AWB001.",
    ),
    satisfied=no_deviation(
        "het mandaat zegt aan wie, wat, tot wanneer, namens wie en tot welke grens",
        "the mandate says to whom, what, until when, on whose behalf and up to which limit",
    ),
    violated=Text(
        "het mandaat bepaalt niet alles: aan wie, wat, tot wanneer, namens wie en tot welke grens",
        "the mandate does not settle everything: to whom, what, until when, on whose behalf and "
        "up to which limit",
    ),
    not_shown=not_shown(
        "het mandaat volledig is",
        "the mandate is complete",
    ),
    settles=Text(
        "De tekst van het mandaat, met elk genoemd onderdeel; de gever kan hem leveren.",
        "The text of the mandate, with each part named; its giver can supply it.",
    ),
    legal_half="AWB001",
    subjects=mandates_of,
    applies=_applies,
    check=_check,
    holders=those_concerned,
)

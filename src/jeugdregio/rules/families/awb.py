"""AWB001: in writing (Awb, BWBR0005537, art. 10:5 and 10:8)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from jeugdregio.dates import AnyPeriod
from jeugdregio.landscape import Snapshot
from jeugdregio.model import (
    Act,
    ActKind,
    ActState,
    Answer,
    Lack,
    Mandate,
    Medium,
    Truth,
    all_of,
    part,
)
from jeugdregio.rules.basis import Basis, Confidence, Consequence, Severity, Text
from jeugdregio.rules.families.awb_reach import (
    BWB,
    IN_FORCE,
    IN_FORCE_NOTE,
    NOT_GOVERNED,
    URL,
    governed,
)
from jeugdregio.rules.families.granting import (
    asked_about,
    composed,
    lack_of,
    mandates_of,
    outside,
    told,
)
from jeugdregio.rules.rule import Outcome, Parameters, Reason, Rule, Subject

__all__ = ["AWB001"]

# AWB001: in writing


def _written_subjects(snapshot: Snapshot, parameters: Parameters) -> Iterable[Subject]:
    """The mandates that hold or may hold that day, and those that were withdrawn by then."""
    yield from mandates_of(snapshot, parameters)
    for mandate in snapshot.ever[Mandate]:
        if mandate.shows(snapshot.day) is Truth.NO and _withdrawn(snapshot, mandate) is Truth.YES:
            yield (snapshot.thing(mandate.id),)


def _written_applies(
    snapshot: Snapshot, subject: Subject, _parameters: Parameters
) -> Reason | None:
    mandate = asked_about(snapshot, subject)
    if mandate.general is False:
        return outside(
            "verleend voor één geval (Algemene wet bestuursrecht art. 10:5 (2))",
            "granted for one case (Algemene wet bestuursrecht art. 10:5 (2))",
        )
    return NOT_GOVERNED if governed(snapshot, mandate).truth is Truth.NO else None


def _written_check(
    snapshot: Snapshot, subject: Subject, _parameters: Parameters
) -> Answer[Outcome]:
    mandate = asked_about(snapshot, subject)
    granted = told(mandate, "form", _written(mandate.form), Lack.MEDIUM)
    parts = (_if_required(snapshot, mandate, granted), _withdrawal(snapshot, mandate))
    return composed(mandate, parts)


def _written(form: Medium | None) -> Truth:
    return Truth.of(None if form is None else form is Medium.WRITTEN)


def _if_required(snapshot: Snapshot, mandate: Mandate, written: Answer[None]) -> Answer[None]:
    """Whether it was in writing, or did not have to be."""
    if written.truth is Truth.YES:  # then nothing hangs on it
        return written
    general = part(Truth.of(mandate.general), lack_of(mandate, Lack.GENERAL))
    required = all_of((general, governed(snapshot, mandate)))
    if required.truth is Truth.YES:
        return written
    missing = (*required.missing, *written.missing)
    return Answer(Truth.UNKNOWN, None, written.grounds, missing)


def _withdrawal(snapshot: Snapshot, mandate: Mandate) -> Answer[None]:
    """Whether it was withdrawn in writing, if it was withdrawn."""
    withdrawn = _withdrawn(snapshot, mandate)
    if withdrawn is Truth.NO:
        return Answer(Truth.YES, None)
    form = told(mandate, "withdrawn_in", _written(mandate.withdrawn_in), Lack.WITHDRAWAL)
    answer = _if_required(snapshot, mandate, form)
    if withdrawn is Truth.UNKNOWN and answer.truth is Truth.NO:
        return Answer(Truth.UNKNOWN, None, answer.grounds, (lack_of(mandate, Lack.TERM),))
    return answer


def _withdrawn(snapshot: Snapshot, mandate: Mandate) -> Truth:
    """Whether it was withdrawn by the day asked.

    A recorded form of the withdrawal tells so, from the end of the mandate on; so does the decision
    of the giver by which it was granted, when that was withdrawn.
    """
    if mandate.withdrawn_in is not None:
        return _ended(mandate.period, snapshot.day)
    giver = snapshot.thing(mandate.giver)
    return Truth.of(
        any(
            act.kind is ActKind.DECISION
            and act.state_on(snapshot.day) is ActState.WITHDRAWN
            and giver in map(snapshot.thing, act.deciders)
            for act in snapshot[Act].where("about", mandate.id)
        )
    )


def _ended(period: AnyPeriod, day: date) -> Truth:
    """Whether a period is over on a day."""
    certain, possible = period.certain, period.possible
    if possible.end is not None and possible.end <= day:
        return Truth.YES
    begun = possible.start is None or possible.start <= day
    runs = certain is not None and (certain.end is None or day < certain.end)
    return Truth.UNKNOWN if begun and not runs else Truth.NO


def _written_holders(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    return asked_about(snapshot, subject).owners


AWB001 = Rule(
    code="AWB001",
    name="mandate-in-writing",
    title=Text(
        "Een algemeen mandaat is schriftelijk verleend en ingetrokken",
        "A general mandate is granted and withdrawn in writing",
    ),
    severity=Severity.LAW,
    basis=(Basis("Algemene wet bestuursrecht", "art. 10:5, 10:8, 10:12", BWB, "2017", URL),),
    confidence=Confidence.OLD_TEXT,
    period=IN_FORCE,
    period_note=IN_FORCE_NOTE,
    consequence=Consequence.CURABLE,
    about=Text(
        "Een algemeen mandaat wordt schriftelijk verleend en schriftelijk ingetrokken (art. 10:5, "
        "10:8). Voor volmacht en machtiging geldt dat alleen als de houder werkt onder "
        "verantwoordelijkheid van de gever (art. 10:12). Of het mandaat, volmacht of machtiging "
        "is, volgt uit de handelingen waarvoor het is; noemt het die niet, dan uit het woord van "
        "de bron. Een mandaat voor één geval valt hierbuiten: aan wie niet onder de gever werkt, "
        "vraagt AWB002 ook daarvan schrift. Alleen wat als mondeling is vastgelegd, wijkt af: een "
        "vorm die niemand vastlegde, is onbekend. Dat het is ingetrokken, blijkt uit de "
        "vastgelegde vorm van de intrekking, vanaf het einde van het mandaat, of uit een "
        "ingetrokken besluit van de gever over het mandaat. Gemeten wordt op de eerste dag waarop "
        "het mandaat geldt.",
        "A general mandate is granted in writing and withdrawn in writing (art. 10:5, 10:8). For "
        "a power of attorney and an authorisation that holds only when the holder works under the "
        "responsibility of the giver (art. 10:12). Whether it is a mandate, a power of attorney "
        "or an authorisation follows from the acts it is for; where it does not name them, from "
        "the word of the source. A mandate for one case is outside it: to one who does not work "
        "under the giver, AWB002 asks for writing there too. Only what is recorded as oral "
        "deviates: a form that nobody recorded is unknown. That it was withdrawn is told by the "
        "recorded form of the withdrawal, from the end of the mandate on, or by a decision of the "
        "giver about the mandate that was withdrawn. It is measured on the first day on which the "
        "mandate holds.",
    ),
    satisfied=Text(
        "geen afwijking in wat is vastgelegd: schriftelijk verleend, en als het is ingetrokken "
        "ook dat schriftelijk",
        "no deviation in what is recorded: granted in writing, and if it was withdrawn that too",
    ),
    violated=Text(
        "mondeling verleend of ingetrokken, terwijl een algemeen mandaat schriftelijk wordt "
        "verleend en ingetrokken",
        "granted or withdrawn orally, where a general mandate is granted and withdrawn in writing",
    ),
    not_shown=Text(
        "niet aangetoond dat het schriftelijk is verleend en ingetrokken",
        "not shown that it was granted and withdrawn in writing",
    ),
    settles=Text(
        "Het mandaatbesluit of de intrekking zelf, en of het een algemeen mandaat is; de gever "
        "kan ze leveren.",
        "The decision by which it was granted or withdrawn, and whether it is general; the giver "
        "can supply them.",
    ),
    subjects=_written_subjects,
    applies=_written_applies,
    check=_written_check,
    holders=_written_holders,
)

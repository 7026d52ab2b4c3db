"""Rules of practice on taking part in a track, from its start to what a leaver leaves behind.

PRA002, the principles confirmed at the start, is a lesson of 2019; PRA010, a warm handover, is from
the letter on leaving the track of 2018. Advice.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from jeugdregio.dates import Period, latest
from jeugdregio.landscape import Snapshot
from jeugdregio.model import (
    Act,
    ActKind,
    Answer,
    ProcurementTrack,
    Undertaking,
)
from jeugdregio.rules.basis import Text, no_deviation, not_shown
from jeugdregio.rules.families.acting import acts_of, leavers, out_of_track
from jeugdregio.rules.families.confirming import start_of_track
from jeugdregio.rules.families.handing_over import leaving
from jeugdregio.rules.families.letters import (
    LETTER_2018_09_25,
    SINCE_THE_MEMO,
    SINCE_THE_MEMO_NOTE,
    advice,
    memo_of_2019,
)
from jeugdregio.rules.rule import (
    Outcome,
    Parameter,
    Parameters,
    Subject,
    WholeNumber,
    always_applies,
)

__all__ = ["PRA002", "PRA010"]


# PRA002: the principles are confirmed at the start


def _start_subjects(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    for track in snapshot.ever[ProcurementTrack]:
        full = start_of_track(snapshot, track.id).participants.full
        whose: list[Subject] = [(each,) for each in full]
        yield from ((snapshot.thing(track.id), *each) for each in whose or [()])


def _start_check(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Answer[Outcome]:
    start = start_of_track(snapshot, subject[0])
    outcome = Outcome(measured_on=start.last)
    if len(subject) == 1:
        return start.unattended().valued(outcome)
    return start.confirmed(subject[1], parameters["months"]).valued(outcome)


def _start_holders(_snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    return [f"{municipality}.college" for municipality in subject[1:]]


PRA002 = advice(
    code="PRA002",
    name="principles-confirmed-at-start",
    title=Text(
        "Bij de start van een traject zijn de uitgangspunten (her)bevestigd",
        "At the start of a track its principles are (re)confirmed",
    ),
    basis=(
        memo_of_2019(
            2,
            "uitgangspunten bij de start van een inkooptraject altijd bespreken en (her)bevestigen",
            "always discuss and (re)confirm the principles at the start of a procurement track",
        ),
    ),
    period=SINCE_THE_MEMO,
    period_note=SINCE_THE_MEMO_NOTE,
    about=Text(
        "Van elke gemeente die bij de start aan een traject deelneemt, heeft een "
        "portefeuillehouder de uitgangspunten bevestigd, in de versie die het traject gebruikt,"
        " in de drie maanden tot en met de start. Een bevestiging is een gebeurtenis van soort "
        "confirmation over het traject en het document met de uitgangspunten, met wie "
        "bevestigde als deelnemer; dat zij zijn besproken, is er geen. De start is waar de "
        "looptijd van het traject begint. Een wethouder telt als portefeuillehouder; van een "
        "overleg, of van een gemeente als zodanig, is niet bekend wie bevestigde. Voor de start"
        " wijkt niets af.",
        "Of each municipality that takes part in a track at its start, a portfolio holder "
        "confirmed the principles, in the version the track uses, in the three months up to and"
        " including the start. A confirmation is an event of kind confirmation about the track "
        "and the document with its principles, with who confirmed among its participants; that "
        "they were discussed is none. The start is where the period of the track begins. An "
        "alderman counts as a portfolio holder; of a consultation, or of a municipality as "
        "such, it is not known who confirmed. Before the start nothing deviates.",
    ),
    satisfied=no_deviation(
        "de uitgangspunten zijn bij de start bevestigd",
        "the principles were confirmed at the start",
    ),
    violated=Text(
        "de uitgangspunten zijn alleen buiten de maanden voor de start of in een andere versie "
        "bevestigd, of niet terwijl verklaard is dat alle gebeurtenissen zijn vastgelegd",
        "the principles were confirmed only outside the months up to the start or in another "
        "version, or not at all though the events are declared complete",
    ),
    not_shown=not_shown(
        "de uitgangspunten bij de start zijn bevestigd",
        "the principles were confirmed at the start",
    ),
    settles=Text(
        "De start van het traject, de versie van de uitgangspunten die het gebruikt, en de "
        "bevestiging van elke deelnemer; het traject en de gemeente kunnen ze leveren.",
        "The start of the track, the version of the principles that it uses, and the confirmation "
        "of each participant; the track and the municipality can supply them.",
    ),
    parameters=(
        Parameter(
            "months",
            3,
            WholeNumber(1, 120),
            Text(
                "maanden tot en met de start waarin een bevestiging telt; drie, eigen keuze: de "
                "memo zegt “bij de start”, en wat ouder is hoort bij wat eraan voorafging",
                "months up to and including the start in which a confirmation counts; three, the "
                "library's choice: the memo says “at the start”, and what is older belongs to what "
                "went before",
            ),
        ),
    ),
    subjects=_start_subjects,
    applies=always_applies,
    check=_start_check,
    holders=_start_holders,
)


# PRA010: who leaves hands over warmly


def _task_subjects(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    for act in acts_of(snapshot, (ActKind.EXIT,)):
        asked: list[Subject] = [(snapshot.thing(each.id),) for each in leaving(snapshot, act).asked]
        yield from ((act.id, *each) for each in asked or [()])


def _task_check(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Answer[Outcome]:
    act = snapshot[Act][subject[0]]
    found = leaving(snapshot, act)
    outcome = Outcome(None if act.effective is None else latest(act.effective))
    if len(subject) == 1:
        return found.nothing_to_hand_over().valued(outcome)
    return found.handed_over(snapshot.ever[Undertaking][subject[1]]).valued(outcome)


PRA010 = advice(
    code="PRA010",
    name="warm-handover",
    title=Text(
        "Wie uit een traject stapt, draagt zijn taken warm over",
        "Who leaves a track hands over its tasks warmly",
    ),
    basis=(LETTER_2018_09_25,),
    period=Period.since(date(2018, 9, 25)),
    about=Text(
        "Wat wie uitstapt in het traject of een projectgroep ervan deed, is op de ingangsdatum "
        "van de uittreding overgedragen aan een ander, of wordt tot een vastgelegde dag "
        "voortgezet. Een taak is wat hij daar voor de uittreding op zich nam (toezegging of "
        "afspraak) en toen nog liep. Zijn er geen vastgelegd, dan wordt gevraagd naar wat hij bij "
        "de uittreding over traject of projectgroep toezegde: dat is gepland, en nog geen "
        "overdracht. Een overdracht is een gebeurtenis van soort handover over de taak, met de "
        "ontvanger als deelnemer. Een taak die de uittreding zelf eerder beëindigde, wijkt zonder "
        "meer af.",
        "What who leaves did in the track or a project group of it is handed over to another by "
        "the effective date of the exit, or is continued until a recorded day. A task is what it "
        "took on there before the exit (a promise or an agreement) and what still ran then. "
        "Without any on record it is asked what it promised about the track or project group when "
        "it left: that is planned, and no handover yet. A handover is an event of kind handover "
        "about the task, with the receiver among its participants. A task that the exit itself "
        "ended earlier deviates by itself.",
    ),
    satisfied=no_deviation(
        "op tijd overgedragen, voortgezet tot een dag, of niets over te dragen",
        "handed over in time, continued until a day, or nothing to hand over",
    ),
    violated=Text(
        "niet overgedragen: de uittreding beëindigde de taak eerder, of er is geen overdracht "
        "terwijl verklaard is dat die zou zijn vastgelegd",
        "not handed over: the exit ended the task earlier, or there is no handover though one "
        "would be recorded, as declared",
    ),
    not_shown=not_shown(
        "warm is overgedragen",
        "it was handed over warmly",
    ),
    settles=Text(
        "Welke taken, aan wie en op welke dag zij zijn overgedragen, en de ingangsdatum van de "
        "uittreding; wie uitstapt kan ze leveren.",
        "Which tasks, to whom and on which day they were handed over, and the effective date of "
        "the exit; who leaves can supply them.",
    ),
    subjects=_task_subjects,
    applies=lambda snapshot, subject, _: out_of_track(snapshot, subject),
    check=_task_check,
    holders=leavers,
)

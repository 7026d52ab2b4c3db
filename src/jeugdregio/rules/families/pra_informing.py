"""Rules of practice on informing: councils in time and together, partners first. Advice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from jeugdregio.dates import Period
from jeugdregio.landscape import Snapshot
from jeugdregio.model import Answer, Communication
from jeugdregio.rules.basis import Text, no_deviation, not_shown
from jeugdregio.rules.families.acting import MilestoneKind, milestone_of, milestones
from jeugdregio.rules.families.answering import (
    COUNTED,
    UNCOUNTED,
    beside,
    days_later,
    measured,
    outside,
    resting,
)
from jeugdregio.rules.families.letters import (
    LETTER_2018_09_07,
    SINCE_THE_MEMO,
    SINCE_THE_MEMO_NOTE,
    advice,
    memo_of_2019,
)
from jeugdregio.rules.families.partners import announcement, announcements
from jeugdregio.rules.families.telling import Telling
from jeugdregio.rules.rule import (
    Outcome,
    Parameter,
    Parameters,
    Reason,
    Subject,
    WholeNumber,
    always_applies,
)

__all__ = ["PRA003", "PRA004", "PRA005"]

_MEMO: Final = memo_of_2019(
    3,
    "“Gemeenteraden moeten tijdig en zo veel als mogelijk gelijktijdig worden geïnformeerd”, met "
    "termijnen van deze bibliotheek",
    "councils must be informed in time and as far as possible at the same time, with terms of this "
    "library",
)


# PRA003: councils are told of a milestone in time


def _each_participant(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    for milestone in milestones(snapshot):
        for municipality in milestone.taking_part(snapshot).full:
            yield *milestone.subject, municipality


def _in_time(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Answer[Outcome]:
    milestone, municipality = milestone_of(snapshot, subject), subject[-1]
    days = parameters[f"days_{milestone.kind.value}"]
    telling = Telling(snapshot, milestone)
    answer = milestone.on_each_day(lambda day: telling.in_time(municipality, days_later(day, days)))
    answer = beside(resting(answer, milestone.ground), milestone.taking_part(snapshot).possible)
    # what may have fallen before the rule is measured with a later yardstick
    return measured(answer, days_later(milestone.first or date.min, days))


def _own_college(_snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    yield f"{subject[-1]}.college"


def _term(kind: MilestoneKind, days: int, reason: Text) -> Parameter:
    return Parameter(f"days_{kind.value}", days, WholeNumber(0, 366), reason)


PRA003 = advice(
    code="PRA003",
    name="councils-in-time",
    title=Text(
        "De raad van elke deelnemer is tijdig ingelicht over een mijlpaal van het traject",
        "The council of each participant is told in time of a milestone of the track",
    ),
    basis=(_MEMO,),
    period=SINCE_THE_MEMO,
    period_note=SINCE_THE_MEMO_NOTE,
    about=Text(
        "Over de start, publicatie, gunning, een uittreding en de stop van een traject krijgt de "
        "raad van elke deelnemende gemeente tijdig bericht, schriftelijk of mondeling, van wie dan "
        "ook. Publicatie, gunning en uittreding zijn vastgelegde handelingen over het traject; "
        "start en stop zijn waar zijn looptijd begint en eindigt, als die dag is vastgelegd. Wat "
        "niet is vastgelegd, is geen mijlpaal. Een samenwerkingsverband doet mee voor zijn "
        "volledige leden van die dag. Een later bericht wijkt alleen af als de afzender zegt dat "
        "het zijn eerste was: er kan een eerder zijn. De wettelijke kant is GW002.",
        "Of the start, a publication, an award, an exit and the stop of a track the council of "
        "each municipality taking part is told in time, in writing or orally, by whomever. "
        "Publication, award and exit are recorded acts about the track; start and stop are where "
        "its period begins and ends, if that day is recorded. What is not recorded is no "
        "milestone. A grouping takes part for its full members of that day. A later message "
        "deviates only when its sender says that it was the first: there may be an earlier one. "
        "Its half in law is GW002.",
    ),
    satisfied=no_deviation(
        "de raad is tijdig ingelicht",
        "the council was told in time",
    ),
    violated=Text("de raad is niet tijdig ingelicht", "the council was not told in time"),
    not_shown=not_shown(
        "de raad tijdig is ingelicht",
        "the council was told in time",
    ),
    settles=Text(
        "Het bericht aan de raad en de dag daarvan, en de dag van de mijlpaal; het college van de "
        "gemeente kan ze leveren.",
        "The message to the council and its day, and the day of the milestone; the college of the "
        "municipality can supply them.",
    ),
    parameters=(
        _term(
            MilestoneKind.START,
            0,
            Text(
                "dagen na de start waarop de raad uiterlijk bericht heeft; geen, want een start "
                "wordt gepland (eigen keuze, zoals elke termijn hier: het memo zegt “tijdig”)",
                "days after the start by which the council is told; none, for a start is planned "
                "(the library's choice, as every term here: the memo says “in time”)",
            ),
        ),
        _term(
            MilestoneKind.PUBLICATION,
            0,
            Text(
                "dagen na de publicatie; geen, want een raad hoort ervan voor de buitenwereld",
                "days after the publication; none, for a council hears of it before the public",
            ),
        ),
        _term(
            MilestoneKind.AWARD,
            7,
            Text(
                "dagen na de gunning; een week, want er wordt eerst besloten en dan verteld",
                "days after the award; a week, for one first decides and then tells",
            ),
        ),
        _term(
            MilestoneKind.EXIT,
            7,
            Text(
                "dagen na de uittreding; een week, want er wordt eerst besloten en dan verteld",
                "days after the exit; a week, for one first decides and then tells",
            ),
        ),
        _term(
            MilestoneKind.STOP,
            0,
            Text(
                "dagen na de eerste dag waarop het traject niet meer loopt; geen, want het besluit "
                "daartoe gaat eraan vooraf",
                "days after the first day on which the track no longer runs; none, for that is "
                "decided before",
            ),
        ),
    ),
    legal_half="GW002",
    no_subject=Text(
        "geen mijlpaal van een traject met een deelnemer vastgelegd (publicatie, gunning, "
        "uittreding, begin of einde van het traject)",
        "no milestone of a track with a participant on record (publication, award, exit, start or "
        "stop of the track)",
    ),
    subjects=_each_participant,
    applies=always_applies,
    check=_in_time,
    holders=_own_college,
)


# PRA004: councils are told of a milestone together


def _each_milestone(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    return [milestone.subject for milestone in milestones(snapshot)]


_ALONE: Final = outside(
    "minder dan twee deelnemers vastgelegd", "fewer than two participants on record"
)


def _several(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Reason | None:
    milestone = milestone_of(snapshot, subject)
    if len(milestone.taking_part(snapshot).full) < 2:
        return _ALONE
    return None if milestone.last in COUNTED and snapshot.day in COUNTED else UNCOUNTED


def _together(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Answer[Outcome]:
    milestone = milestone_of(snapshot, subject)
    taking = milestone.taking_part(snapshot)
    telling = Telling(snapshot, milestone)
    answer = telling.together(taking.full, parameters["working_days"])
    answer = beside(resting(answer, milestone.ground), taking.possible)
    # as long as no council was told, the milestone itself tells how old the duty is
    return measured(answer, telling.last_told(taking.full) or milestone.first or date.min)


def _colleges(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    taking = milestone_of(snapshot, subject).taking_part(snapshot)
    return [f"{municipality}.college" for municipality in taking.full]


PRA004 = advice(
    code="PRA004",
    name="councils-together",
    title=Text(
        "De raden van de deelnemers zijn zo veel mogelijk gelijktijdig ingelicht",
        "The councils of the participants are told at the same time as far as possible",
    ),
    basis=(_MEMO,),
    period=SINCE_THE_MEMO,
    period_note=SINCE_THE_MEMO_NOTE,
    about=Text(
        "Over een mijlpaal van een traject met twee of meer deelnemers horen hun raden binnen "
        "enkele werkdagen van elkaar, zo veel als mogelijk. Wat een mijlpaal is en wie deelneemt, "
        "is als in PRA003; of het op tijd was, wordt daar gevraagd. Hetzelfde bericht aan alle "
        "raden is gelijktijdig, ook als de dag ervan niet vaststaat. Een raad die later bericht "
        "kreeg, wijkt alleen af als de afzender zegt dat dit zijn eerste was; een raad zonder "
        "bericht pas als de werkdagen na het bericht aan een andere raad voorbij zijn.",
        "Of a milestone of a track with two or more participants their councils hear within some "
        "working days of one another, as far as possible. What a milestone is and who takes part "
        "is as in PRA003; whether it was in time is asked there. The same message to all councils "
        "is at the same time, even when its day is not certain. A council that was told later "
        "deviates only when the sender says that this was the first it told it; one without a "
        "message only once the working days after the message to another council are over.",
    ),
    satisfied=no_deviation(
        "de raden zijn gelijktijdig ingelicht",
        "the councils were told together",
    ),
    violated=Text(
        "de raden zijn niet gelijktijdig ingelicht", "the councils were not told together"
    ),
    not_shown=not_shown(
        "de raden gelijktijdig zijn ingelicht",
        "the councils were told together",
    ),
    settles=Text(
        "Van elke raad het eerste bericht en de dag daarvan; het college van de gemeente kan het "
        "leveren.",
        "Of each council the first message and its day; the college of the municipality can supply "
        "it.",
    ),
    parameters=(
        Parameter(
            "working_days",
            2,
            WholeNumber(0, 100),
            Text(
                "werkdagen die tussen de eerste en de laatste raad mogen liggen; twee, eigen "
                "keuze: het memo zegt “zo veel als mogelijk gelijktijdig”",
                "working days that may lie between the first and the last council; two, the "
                "library's choice: the memo says “as far as possible at the same time”",
            ),
        ),
    ),
    no_subject=Text(
        "geen mijlpaal van een traject vastgelegd (publicatie, gunning, uittreding, begin of einde "
        "van het traject)",
        "no milestone of a track on record (publication, award, exit, start or stop of the track)",
    ),
    subjects=_each_milestone,
    applies=_several,
    check=_together,
    holders=_colleges,
)


# PRA005: partners are told before others


def _each_announcement(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    return [(each.message.id,) for each in announcements(snapshot)]


def _partners_first(
    snapshot: Snapshot, subject: Subject, _parameters: Parameters
) -> Answer[Outcome]:
    found = announcement(snapshot, snapshot[Communication][subject[0]])
    # a message that may be older than the rule is measured with a later yardstick
    return measured(found.answer(), found.first or date.min)


_UNESTABLISHED: Final = outside(
    "niet vastgesteld dat de afzender deelneemt", "participation of the sender is not established"
)


def _by_participant(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Reason | None:
    found = announcement(snapshot, snapshot[Communication][subject[0]])
    return _UNESTABLISHED if found.is_by_nobody_known else None


def _senders(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    return announcement(snapshot, snapshot[Communication][subject[0]]).holders


PRA005 = advice(
    code="PRA005",
    name="partners-told-first",
    title=Text(
        "Partners weten uiterlijk die dag van een bericht over het gezamenlijke traject aan "
        "anderen",
        "Partners know of a message about the joint track by the day it goes to others",
    ),
    basis=(LETTER_2018_09_07,),
    period=Period.since(date(2018, 9, 7)),
    about=Text(
        "Schrijft of spreekt een deelnemer, of de voorzitter van het traject, anderen dan "
        "deelnemers over het gezamenlijke traject (een raad, de pers), dan weten de andere "
        "deelnemers daar uiterlijk die dag van: uit hetzelfde bericht, een bericht dat het of het "
        "verzonden stuk noemt, of een bericht over hetzelfde feit. Of een algemener bericht van de "
        "afzender hen inlichtte, kan alleen hij zeggen. De eigen raad inlichten is verschuldigd en "
        "geen fout; gevraagd wordt alleen of de partners ervan wisten. Staat van niemand vast dat "
        "hij deelneemt, dan wordt niets gevraagd. Een later bericht wijkt alleen af als de "
        "afzender zegt dat het zijn eerste was. Een afspraak om iets niet naar buiten te brengen "
        "is een opmerking: een afspraak van ambtenaren bindt geen college.",
        "When a participant, or the chair of the track, writes or speaks to others than "
        "participants about the joint track (a council, the press), the other participants know of "
        "it by that day: from the same message, from one that names it or what is sent, or from "
        "one about the same fact. Whether a more general message of the sender told them, only he "
        "can say. Informing one's own council is owed and no fault; all that is asked is whether "
        "the partners knew. Where nobody is known for certain to take part, nothing is asked. A "
        "later message deviates only when its sender says that it was the first. An agreement not "
        "to make something public is a remark: one of officials binds no college.",
    ),
    satisfied=no_deviation(
        "partners vooraf of op dezelfde dag ingelicht",
        "partners told beforehand or on the same day",
    ),
    violated=Text("partners niet vooraf ingelicht", "partners not told beforehand"),
    not_shown=not_shown(
        "de partners vooraf zijn ingelicht",
        "the partners were told beforehand",
    ),
    settles=Text(
        "Wanneer het bericht is verzonden, het bericht aan elke partner, en de eigen lezing van de "
        "afzender; de afzender kan ze leveren.",
        "When the message was sent, the message to each partner, and the sender's own account; the "
        "sender can supply them.",
    ),
    subjects=_each_announcement,
    applies=_by_participant,
    check=_partners_first,
    holders=_senders,
)

"""Rules of practice: lessons from the exit of 2018. Advice, unless a law says more."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from jeugdregio.dates import Period, earliest, latest, shift
from jeugdregio.landscape import Snapshot
from jeugdregio.model import (
    CERTIFIED_FUNCTIONS,
    Act,
    ActKind,
    Answer,
    Ground,
    Lack,
    Missing,
    Note,
    Remark,
    Truth,
    remarked,
)
from jeugdregio.model.functions import function_holds
from jeugdregio.rules.acting import acts_of, day_of, principals, tracks_of
from jeugdregio.rules.basis import Basis, Confidence, Consequence, Severity, Text
from jeugdregio.rules.jw import (
    COVER_NOT_SHOWN,
    COVER_SHOWN,
    NO_COVER,
    NO_COVER_FROM,
    cover_outcome,
    exists_in,
)
from jeugdregio.rules.notice import announced
from jeugdregio.rules.rule import (
    Outcome,
    Parameter,
    Parameters,
    Reason,
    ReasonKind,
    Rule,
    Subject,
)

__all__ = ["PRA008", "PRA009"]

LETTER_2018_09_25 = Basis(
    "Brief van het portefeuillehoudersoverleg Jeugd en Onderwijs van Gooi en Vechtstreek, "
    "25 september 2018, kenmerk 18.0008424",
    read="2018-09-25",
)
"""The letter on leaving the track; a rule drawn from it starts on its day."""


def _exits(snapshot: Snapshot) -> list[Act]:
    return acts_of(snapshot, (ActKind.EXIT,))


def _whole_number(value: object) -> int:
    text = value if isinstance(value, str) else ""
    number = int(text) if text.isdecimal() else value
    if type(number) is not int or number < 1:
        raise ValueError(f"expected a whole number from 1, got {value!r}")
    return number


# PRA008: an exit leaves child protection and youth probation covered


@attrs.frozen
class _Start:
    """The day from which cover is asked for, and how it is known."""

    day: date | None
    doubtful: bool = False
    assumed_from: str | None = None


def _start(snapshot: Snapshot, act: Act) -> _Start:
    """The effective date; if not recorded, the start of the contracts of the track, assumed."""
    if act.effective is not None:
        first = earliest(act.effective)
        return _Start(first, doubtful=first is None or first != latest(act.effective))
    for track in tracks_of(snapshot, act):
        if track.contracts_from is not None:
            first = earliest(track.contracts_from)
            doubtful = first is None or first != latest(track.contracts_from)
            return _Start(first, doubtful=doubtful, assumed_from=track.id)
    return _Start(None)


def _concerns(snapshot: Snapshot, act: Act, function: str) -> bool:
    """Whether the exit is about this care function, as far as its scope is recorded."""
    named = act.functions or tuple(
        each for track in tracks_of(snapshot, act) for each in track.functions
    )
    return not named or function_holds(named, function) is not Truth.NO


def _cover_subjects(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    for act in _exits(snapshot):
        for members in principals(snapshot, act).values():
            for municipality in members.full:
                for function in CERTIFIED_FUNCTIONS:
                    if _concerns(snapshot, act, function):
                        yield act.id, municipality, function


def _window(start: date, parameters: Parameters) -> Period:
    return Period(start, shift(start, parameters["months"], "months"))


def _cover_applies(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Reason | None:
    start = _start(snapshot, snapshot[Act][subject[0]]).day
    return None if start is None else exists_in(snapshot, subject[1], _window(start, parameters))


def _cover_check(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Answer[Outcome]:
    act = snapshot[Act][subject[0]]
    start = _start(snapshot, act)
    lack = Missing(Lack.EFFECTIVE_DATE, (act.id,), None, act.for_)
    if start.day is None:
        return Answer(Truth.UNKNOWN, Outcome(), (Ground(act),), (lack,))
    answer = cover_outcome(snapshot, subject[1], subject[2], _window(start.day, parameters))
    if start.doubtful:
        missing = tuple(dict.fromkeys((*answer.missing, lack)))
        answer = Answer(Truth.UNKNOWN, Outcome(), answer.grounds, missing, answer.remarks)
    if start.assumed_from is not None:
        answer = remarked(answer, Remark(Note.ASSUMED_START, (start.assumed_from,), start.day))
    return answer


def _cover_holders(_snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    yield f"{subject[1]}.college"


PRA008 = Rule(
    code="PRA008",
    name="exit-leaves-cover",
    title=Text(
        "Na een uittreding zijn jeugdbescherming en jeugdreclassering vanaf de eerste dag gedekt",
        "After an exit child protection and youth probation are covered from day one",
    ),
    severity=Severity.ADVICE,
    basis=(LETTER_2018_09_25,),
    confidence=Confidence.SEEN,
    period=Period.since(date(2018, 9, 25)),
    consequence=Consequence.NONE,
    about=Text(
        "Wie uit een traject stapt, zorgt dat jeugdbescherming en jeugdreclassering vanaf de "
        "ingangsdatum gedekt zijn. Is die datum niet vastgelegd, dan geldt het vastgelegde begin "
        "van de overeenkomsten van het traject, als aanname gemerkt. Een toezegging is geen "
        "dekking. De wettelijke kant is JW204.",
        "Who leaves a track sees to it that child protection and youth probation are covered from "
        "the effective date. If that date is not recorded, the recorded start of the contracts of "
        "the track is taken, marked as assumed. A promise is no cover. Its half in law is JW204.",
    ),
    satisfied=COVER_SHOWN,
    violated=NO_COVER,
    violated_from=NO_COVER_FROM,
    not_shown=COVER_NOT_SHOWN,
    settles=Text(
        "De ingangsdatum, een overeenkomst of subsidie, of een optie gebruikt is, de aanbieder en "
        "diens certificaat; de gemeente en de certificerende instelling kunnen ze leveren.",
        "The effective date, a contract or subsidy, whether an option was exercised, the provider "
        "and its certificate; the municipality and the certifying body can supply them.",
    ),
    parameters=(
        Parameter(
            "months",
            12,
            _whole_number,
            Text(
                "lengte van het venster in maanden; een jaar, zodat een eenmalige verlenging "
                "zichtbaar wordt",
                "length of the window in months; a year, so that a single extension shows",
            ),
        ),
    ),
    legal_half="JW204",
    subjects=_cover_subjects,
    applies=_cover_applies,
    check=_cover_check,
    holders=_cover_holders,
)


# PRA009: an exit is announced in writing to the chair and all partners


def _exit_subjects(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    return [(act.id,) for act in _exits(snapshot)]


_HOLIDAYS = Period(date(2000, 1, 1), date(2100, 1, 1))


def _notice_applies(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Reason | None:
    if day_of(snapshot[Act][subject[0]]) in _HOLIDAYS:
        return None
    text = Text("werkdagen zijn bekend voor 2000-2100", "working days are known for 2000-2100")
    return Reason(ReasonKind.OUTSIDE, None, text)


def _notice_check(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Answer[Outcome]:
    answer, last = announced(snapshot, snapshot[Act][subject[0]], parameters["working_days"])
    return answer.valued(Outcome(measured_on=last))


def _notice_holders(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    return snapshot[Act][subject[0]].for_


PRA009 = Rule(
    code="PRA009",
    name="exit-announced",
    title=Text(
        "Een uittreding is tijdig en schriftelijk gemeld aan voorzitter en partners",
        "An exit is announced in time and in writing to the chair and all partners",
    ),
    severity=Severity.ADVICE,
    basis=(LETTER_2018_09_25,),
    confidence=Confidence.SEEN,
    period=Period.since(date(2018, 9, 25)),
    consequence=Consequence.NONE,
    about=Text(
        "Wie uit een traject stapt, meldt dat schriftelijk binnen vijf werkdagen na het besluit: "
        "aan het traject als geheel, of aan elke vastgelegde deelnemer en de voorzitter. "
        "Zolang de termijn loopt, is een ontbrekend bericht geen afwijking.",
        "Who leaves a track announces it in writing within five working days of the decision: to "
        "the track as a whole, or to each recorded participant and the chair. While the term runs, "
        "a message that is not there is no deviation.",
    ),
    satisfied=Text(
        "geen afwijking in wat is vastgelegd: tijdig en schriftelijk gemeld",
        "no deviation in what is recorded: announced in time and in writing",
    ),
    violated=Text(
        "niet aan iedereen tijdig en schriftelijk gemeld, terwijl de berichten volledig zijn "
        "verklaard",
        "not announced to everyone in time and in writing, though the messages are declared "
        "complete",
    ),
    not_shown=Text(
        "niet aangetoond dat voorzitter en partners tijdig en schriftelijk zijn ingelicht",
        "not shown that the chair and all partners were told in time and in writing",
    ),
    settles=Text(
        "Aan wie het bericht was gericht, de dag en of het schriftelijk was; de afzender kan het "
        "leveren.",
        "To whom the message was addressed, its day and whether it was in writing; the sender can "
        "supply it.",
    ),
    parameters=(
        Parameter(
            "working_days",
            5,
            _whole_number,
            Text(
                "termijn in werkdagen na de dag van het besluit; een week, eigen keuze: de brief "
                "kwam één dag na het besluit",
                "term in working days after the day of the decision; a week, the library's choice: "
                "the letter came one day after the decision",
            ),
        ),
    ),
    subjects=_exit_subjects,
    applies=_notice_applies,
    check=_notice_check,
    holders=_notice_holders,
)

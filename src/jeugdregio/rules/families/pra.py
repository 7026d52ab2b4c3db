"""Rules of practice: lessons from the exit of 2018. Advice, unless a law says more."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from jeugdregio.dates import Period, add_working_days, earliest, latest, shift
from jeugdregio.landscape import Snapshot, asked, scope_of_act, scopes_of
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
from jeugdregio.model.functions import Activity
from jeugdregio.rules.basis import Text, no_deviation, not_shown
from jeugdregio.rules.families.acting import (
    acts_of,
    day_of,
    leavers,
    on_each_day,
    out_of_track,
    principals,
    tracks_of,
)
from jeugdregio.rules.families.announcing import announced
from jeugdregio.rules.families.answering import COUNTED, UNCOUNTED, outside, resting
from jeugdregio.rules.families.jw import (
    COVER_NOT_SHOWN,
    COVER_SHOWN,
    NO_COVER,
    NO_COVER_FROM,
    cover_outcome,
    exists_in,
)
from jeugdregio.rules.families.letters import LETTER_2018_09_25, advice
from jeugdregio.rules.rule import (
    Outcome,
    Parameter,
    Parameters,
    Reason,
    Subject,
    WholeNumber,
)

__all__ = ["PRA008", "PRA009"]


def _exits(snapshot: Snapshot) -> list[Act]:
    return acts_of(snapshot, (ActKind.EXIT,))


# PRA008: an exit leaves child protection and youth probation covered


@attrs.frozen
class _Start:
    """The day from which cover is asked for, and how it is known.

    Args:
        first: the first day it can be; ``None`` when no source bounds it.
        last: the last day it can be.
        assumed_from: the track whose start stands in for it.
    """

    first: date | None = None
    last: date | None = None
    assumed_from: str | None = None


def _start(snapshot: Snapshot, act: Act) -> _Start:
    """The effective date; if not recorded, the start of the contracts of the track, assumed."""
    if act.effective is not None:
        return _Start(earliest(act.effective), latest(act.effective))
    for track in tracks_of(snapshot, act):
        if track.contracts_from is not None:
            return _Start(earliest(track.contracts_from), latest(track.contracts_from), track.id)
    return _Start()


def _concerns(snapshot: Snapshot, act: Act, function: str) -> bool:
    """Whether the exit is about this care function, as far as its scope is recorded."""
    scope = scope_of_act(snapshot, act)
    if scope is None:
        return True
    scopes = scopes_of(snapshot, within=Activity.PURCHASE)
    return scopes.overlaps(scope, asked(function)).truth is not Truth.NO


def _cover_subjects(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    for act in _exits(snapshot):
        for members in principals(snapshot, act, day_of(act)).values():
            for municipality in members.full:
                for function in CERTIFIED_FUNCTIONS:
                    if _concerns(snapshot, act, function):
                        yield act.id, municipality, function


def _window(first: date, last: date, parameters: Parameters) -> Period:
    return Period(first, shift(last, parameters["months"], "months"))


def _cover_applies(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Reason | None:
    start = _start(snapshot, snapshot[Act][subject[0]])
    if start.first is None:
        return None
    try:
        window = _window(start.first, start.last or start.first, parameters)
    except ValueError:  # 9999-12-31 is how many registers write "never"
        return _BEYOND
    return exists_in(snapshot, subject[1], window)


_BEYOND = outside("het venster eindigt na de kalender", "the window ends after the calendar")


def _cover_check(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Answer[Outcome]:
    act = snapshot[Act][subject[0]]
    start = _start(snapshot, act)
    lack = Missing(Lack.EFFECTIVE_DATE, (act.id,), None, act.for_)
    if start.first is None:
        return Answer(Truth.UNKNOWN, Outcome(), (Ground(act),), (lack,))

    def over(window: Period) -> Answer[Outcome]:
        answer = cover_outcome(snapshot, subject[1], subject[2], window, Ground(act))
        return answer.valued(attrs.evolve(answer.value, measured_on=start.last))

    answer = over(_window(start.first, start.last or start.first, parameters))
    if start.first != start.last:
        core = _core(snapshot, subject[1], start, parameters)
        answer = _for_any_start(answer, None if core is None else over(core), lack)
    if start.assumed_from is not None:
        answer = remarked(answer, Remark(Note.ASSUMED_START, (start.assumed_from,), start.first))
    return answer


def _core(
    snapshot: Snapshot, municipality: str, start: _Start, parameters: Parameters
) -> Period | None:
    """The days that lie in the window whenever it starts, if the municipality exists on one."""
    if start.first is None or start.last is None:
        return None
    first, last = (_window(day, day, parameters) for day in (start.first, start.last))
    core = first & last
    return core if core and exists_in(snapshot, municipality, core) is None else None


def _for_any_start(
    widest: Answer[Outcome], core: Answer[Outcome] | None, lack: Missing
) -> Answer[Outcome]:
    """What holds whenever the window starts; UNKNOWN for want of its start otherwise.

    Args:
        widest: the cover of all days that may lie in the window.
        core: the cover of the days that lie in it in any case.
        lack: the start.
    """
    if core is not None and core.truth is Truth.NO:
        return core
    if core is not None and widest.truth is Truth.YES:
        return widest
    missing = dict.fromkeys((*widest.missing, lack))
    return Answer(Truth.UNKNOWN, widest.value, widest.grounds, tuple(missing), widest.remarks)


def _cover_holders(_snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    yield f"{subject[1]}.college"


PRA008 = advice(
    code="PRA008",
    name="exit-leaves-cover",
    title=Text(
        "Na een uittreding zijn jeugdbescherming en jeugdreclassering vanaf de eerste dag gedekt",
        "After an exit child protection and youth probation are covered from day one",
    ),
    basis=(LETTER_2018_09_25,),
    period=Period.since(date(2018, 9, 25)),
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
            WholeNumber(1, 120),
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


def _notice_applies(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Reason | None:
    if day_of(snapshot[Act][subject[0]]) not in COUNTED:
        return UNCOUNTED
    return out_of_track(snapshot, subject)


def _notice_check(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Answer[Outcome]:
    act, days = snapshot[Act][subject[0]], parameters["working_days"]
    answer = on_each_day(act, lambda taken: announced(snapshot, act, taken, days), COUNTED)
    outcome = Outcome(measured_on=add_working_days(day_of(act), days))
    return resting(answer, Ground(act)).valued(outcome)


PRA009 = advice(
    code="PRA009",
    name="exit-announced",
    title=Text(
        "Een uittreding is tijdig en schriftelijk gemeld aan voorzitter en partners",
        "An exit is announced in time and in writing to the chair and all partners",
    ),
    basis=(LETTER_2018_09_25,),
    period=Period.since(date(2018, 9, 25)),
    about=Text(
        "Wie uit een traject stapt, meldt dat schriftelijk binnen vijf werkdagen na het besluit: "
        "aan het traject als geheel, of aan elke vastgelegde deelnemer en de voorzitter.",
        "Who leaves a track announces it in writing within five working days of the decision: to "
        "the track as a whole, or to each recorded participant and the chair.",
    ),
    satisfied=no_deviation(
        "tijdig en schriftelijk gemeld",
        "announced in time and in writing",
    ),
    violated=Text(
        "niet aan iedereen tijdig en schriftelijk gemeld, terwijl verklaard is dat alle berichten "
        "zijn vastgelegd",
        "not announced to everyone in time and in writing, though the messages are declared "
        "complete",
    ),
    not_shown=not_shown(
        "voorzitter en partners tijdig en schriftelijk zijn ingelicht",
        "the chair and all partners were told in time and in writing",
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
            WholeNumber(1, 100),
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
    holders=leavers,
)

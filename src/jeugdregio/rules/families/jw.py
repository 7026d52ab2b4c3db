"""Rules from the Jeugdwet (BWBR0034925)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import cast

from jeugdregio.dates import Period
from jeugdregio.landscape import Snapshot, as_day, as_window, coverage
from jeugdregio.model import (
    CERTIFIED_FUNCTIONS,
    Answer,
    Ground,
    Municipality,
    Note,
    Remark,
    Truth,
    Undertaking,
)
from jeugdregio.rules.basis import PATCHED_COPY, Basis, Confidence, Consequence, Severity, Text
from jeugdregio.rules.families.answering import outside
from jeugdregio.rules.rule import (
    Denial,
    Outcome,
    Parameter,
    Parameters,
    Reason,
    Rule,
    Subject,
)
from jeugdregio.rules.wording import span

__all__ = [
    "COVER_NOT_SHOWN",
    "COVER_SHOWN",
    "JW204",
    "NO_COVER",
    "NO_COVER_FROM",
    "cover_outcome",
    "day_or_none",
    "exists_in",
    "jeugdwet",
]

NO_COVER = Text(
    "niet elke dag gedekt, terwijl verklaard is dat alle overeenkomsten en subsidies vastliggen",
    "not covered every day: contracts and subsidies are declared complete",
)
NO_COVER_FROM = Text(
    "zonder dekking vanaf {from_day} als er niets bij komt: verklaard is dat alle overeenkomsten "
    "en subsidies tot nu toe zijn vastgelegd",
    "will be uncovered from {from_day} unless more follows: contracts and subsidies so far are "
    "declared complete",
)
COVER_NOT_SHOWN = Text(
    "niet aangetoond dat elke dag gedekt is",
    "cover not shown for every day",
)
COVER_SHOWN = Text(
    "minimale dekking aangetoond: geen afwijking in wat is vastgelegd",
    "minimum cover shown: no deviation in what is recorded",
)


def cover_outcome(
    snapshot: Snapshot, municipality: str, function: str, window: Period, *about: Ground
) -> Answer[Outcome]:
    """The cover over a window as the outcome of a rule.

    Args:
        snapshot: the day asked about.
        municipality: an id.
        function: an id.
        window: the days asked about.
        about: the records for which cover is asked: a ground of whatever is not a YES.
    """
    answer = coverage(snapshot, municipality, function, window)
    promises = {each.record.id for each in answer.grounds if _is_promise(each)}
    remarks = [Remark(Note.PROMISED, (promise,)) for promise in sorted(promises)]
    denials = tuple(
        Denial((*about, *_without_promises(each.answer.grounds)), each.period.start)
        for each in answer.value.intervals
        if each.truth is Truth.NO
    )
    grounds = answer.grounds
    if answer.truth is not Truth.YES:
        grounds = (*about, *(_without_promises(grounds) if denials else grounds))
    return Answer(
        answer.truth,
        Outcome(window.start, denials=denials),
        grounds,
        answer.missing,
        (*answer.remarks, *remarks),
    )


def _without_promises(grounds: Iterable[Ground]) -> tuple[Ground, ...]:
    """A promise stands beside a deviation, which does not rest on it."""
    return tuple(each for each in grounds if not _is_promise(each))


def _is_promise(ground: Ground) -> bool:
    return isinstance(ground.record, Undertaking)


def exists_in(snapshot: Snapshot, municipality: str, window: Period) -> Reason | None:
    """Why nothing is asked: the municipality exists on no day of the window."""
    life = snapshot.ever[Municipality][municipality].period
    if life.possible.overlaps(window):
        return None
    return outside(
        f"de gemeente bestaat {span(life, 'nl')}", f"the municipality exists {span(life, 'en')}"
    )


def day_or_none(value: object) -> date | None:
    """A day that a caller may leave out: for `Parameter.read`."""
    return None if value is None else as_day(cast("str", value))


def _window(parameters: Parameters, on: date) -> Period:
    return as_window(parameters["since"] or on, parameters["until"])


def _is_beyond(parameters: Parameters, on: date) -> bool:
    """Whether the day asked is the last of the calendar: no window ends after it."""
    return on == date.max and parameters["since"] is None and parameters["until"] is None


def _agree(parameters: Parameters, on: date) -> None:
    if not _is_beyond(parameters, on):
        _window(parameters, on)


def _subjects(snapshot: Snapshot, parameters: Parameters) -> Iterable[Subject]:
    """The municipalities of the day asked, and those that exist in the window only."""
    if _is_beyond(parameters, snapshot.day):
        return
    window = _window(parameters, snapshot.day)
    for municipality in snapshot.ever[Municipality]:
        life = municipality.period.possible
        if snapshot.day in life or life.overlaps(window):
            for function in CERTIFIED_FUNCTIONS:
                yield snapshot.thing(municipality.id), function


def _applies(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Reason | None:
    return exists_in(snapshot, subject[0], _window(parameters, snapshot.day))


def _check(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Answer[Outcome]:
    municipality, function = subject
    return cover_outcome(snapshot, municipality, function, _window(parameters, snapshot.day))


def _holders(_snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    yield f"{subject[0]}.college"


def jeugdwet(article: str) -> Basis:
    """Articles of the Jeugdwet."""
    url = "https://wetten.overheid.nl/BWBR0034925"
    return Basis("Jeugdwet", article, "BWBR0034925", "2025-01-01", url, PATCHED_COPY)


JW204 = Rule(
    code="JW204",
    name="supply-of-certified-institutions",
    title=Text(
        "Een gecertificeerde instelling is gecontracteerd of gesubsidieerd",
        "A certified institution is contracted or subsidised",
    ),
    severity=Severity.LAW,
    basis=(jeugdwet("art. 2.4 (2)(a)"),),
    confidence=Confidence.SEEN,
    period=Period.since(date(2015, 1, 1)),
    consequence=Consequence.NOT_READ,
    about=Text(
        "Het college voorziet in een toereikend aanbod van gecertificeerde instellingen. Getoetst "
        "wordt het minimum: op elke dag van het venster ten minste één overeenkomst of subsidie, "
        "voor jeugdbescherming en voor jeugdreclassering, met een instelling die die dag een "
        "geldig certificaat heeft. Eén geldige instelling is nodig, niet genoeg om het aanbod "
        "toereikend te noemen.",
        "The college provides a sufficient supply of certified institutions. What is checked is "
        "the minimum: on every day of the window at least one contract or subsidy, for child "
        "protection and for youth probation, with an institution whose certificate is valid that "
        "day. One valid institution is necessary, not enough to call the supply sufficient.",
    ),
    satisfied=COVER_SHOWN,
    violated=NO_COVER,
    violated_from=NO_COVER_FROM,
    not_shown=COVER_NOT_SHOWN,
    settles=Text(
        "Een overeenkomst of subsidie, of een optie gebruikt is, de aanbieder en diens "
        "certificaat; de gemeente en de certificerende instelling kunnen ze leveren.",
        "A contract or subsidy, whether an option was exercised, the provider and its certificate; "
        "the municipality and the certifying body can supply them.",
    ),
    parameters=(
        Parameter(
            "since",
            None,
            day_or_none,
            Text(
                "eerste dag van het venster; standaard de gevraagde dag",
                "first day of the window; the day asked when left out",
            ),
        ),
        Parameter(
            "until",
            None,
            day_or_none,
            Text(
                "eerste dag na het venster; standaard één dag na het begin, zodat zonder meer "
                "alleen de gevraagde dag wordt getoetst",
                "first day after the window; one day after its start when left out, so that by "
                "itself only the day asked is checked",
            ),
        ),
    ),
    subjects=_subjects,
    applies=_applies,
    check=_check,
    holders=_holders,
    agree=_agree,
)

"""Rules from the Jeugdwet (BWBR0034925)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from jeugdregio.dates import Period
from jeugdregio.landscape import Snapshot, as_day, as_window, coverage
from jeugdregio.model import (
    CERTIFIED_FUNCTIONS,
    Answer,
    Municipality,
    Note,
    Record,
    Remark,
    Undertaking,
    remarked,
)
from jeugdregio.rules.basis import Basis, Confidence, Consequence, Severity, Text
from jeugdregio.rules.rule import (
    Outcome,
    Parameter,
    Parameters,
    Reason,
    ReasonKind,
    Rule,
    Subject,
)

__all__ = ["JW204", "NO_COVER", "cover_outcome", "exists_in"]

NO_COVER = Text(
    "geen dekking: overeenkomsten en subsidies zijn volledig verklaard en dekken niet elke dag",
    "not covered: contracts and subsidies are declared complete and none of them covers every day",
)
NO_COVER_FROM = Text(
    "geen dekking vanaf {from_day}: overeenkomsten en subsidies zijn volledig verklaard",
    "will be uncovered from {from_day}: contracts and subsidies are declared complete",
)
COVER_NOT_SHOWN = Text(
    "geen dekking aangetoond voor elke dag",
    "cover not shown for every day",
)
COVER_SHOWN = Text(
    "minimale dekking aangetoond: geen afwijking in wat is vastgelegd",
    "minimum cover shown: no deviation in what is recorded",
)


def cover_outcome(
    snapshot: Snapshot, municipality: str, function: str, window: Period
) -> Answer[Outcome]:
    """The cover over a window as the outcome of a rule."""
    answer = coverage(snapshot, municipality, function, window)
    promises = sorted({each.record.id for each in answer.grounds if _is_promise(each.record)})
    remarks = [Remark(Note.PROMISED, (promise,)) for promise in promises]
    return remarked(answer.valued(Outcome(window.start, answer.value.denied.first)), *remarks)


def _is_promise(record: Record) -> bool:
    return isinstance(record, Undertaking)


def exists_in(snapshot: Snapshot, municipality: str, window: Period) -> Reason | None:
    """Why nothing is asked: the municipality exists on no day of the window."""
    life = snapshot.ever[Municipality][municipality].period.possible
    if life.overlaps(window):
        return None
    text = Text(f"de gemeente bestaat {life}", f"the municipality exists {life}")
    return Reason(ReasonKind.OUTSIDE, None, text)


def _day_or_none(value: object) -> date | None:
    if value is None:
        return None
    if isinstance(value, (date, str)):
        return as_day(value)
    raise ValueError(f"expected a day as 2019-01-01, got {value!r}")


def _window(snapshot: Snapshot, parameters: Parameters) -> Period:
    return as_window(parameters["since"] or snapshot.day, parameters["until"])


def _subjects(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    for municipality in snapshot[Municipality]:
        for function in CERTIFIED_FUNCTIONS:
            yield municipality.id, function


def _applies(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Reason | None:
    return exists_in(snapshot, subject[0], _window(snapshot, parameters))


def _check(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Answer[Outcome]:
    municipality, function = subject
    return cover_outcome(snapshot, municipality, function, _window(snapshot, parameters))


def _holders(_snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    yield f"{subject[0]}.college"


JW204 = Rule(
    code="JW204",
    name="supply-of-certified-institutions",
    title=Text(
        "Er is aanbod van een gecertificeerde instelling",
        "A certified institution is available",
    ),
    severity=Severity.LAW,
    basis=(
        Basis(
            "Jeugdwet",
            "art. 2.4 (2)(a)",
            "BWBR0034925",
            "2025-01-01",
            "https://wetten.overheid.nl/BWBR0034925",
        ),
    ),
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
            _day_or_none,
            Text(
                "eerste dag van het venster; standaard de gevraagde dag",
                "first day of the window; the day asked when left out",
            ),
        ),
        Parameter(
            "until",
            None,
            _day_or_none,
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
)

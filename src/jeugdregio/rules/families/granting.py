"""What the rules about mandates share: which there are, when granted, and how an answer is made."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from jeugdregio.landscape import Snapshot
from jeugdregio.model import (
    FUNCTIONS,
    Answer,
    Ground,
    Lack,
    Mandate,
    Missing,
    Office,
    Truth,
    all_of,
)
from jeugdregio.rules.basis import Text
from jeugdregio.rules.rule import Denial, Outcome, Parameters, Reason, ReasonKind, Subject

__all__ = [
    "EVERYTHING",
    "above",
    "asked_about",
    "composed",
    "granted_on",
    "lack_of",
    "mandates_of",
    "outside",
    "rests_on",
    "told",
    "traced",
]


EVERYTHING: Final = tuple(
    each.id for each in FUNCTIONS.values() if not (each.parents or each.readings)
)
"""The care functions that are part of no other: together all of them."""


def mandates_of(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    """The mandates that hold on the day asked, or may hold."""
    return [(snapshot.thing(each.id),) for each in snapshot.possible[Mandate]]


def asked_about(snapshot: Snapshot, subject: Subject) -> Mandate:
    """The mandate that a subject names first."""
    return snapshot.ever[Mandate][subject[0]]


def granted_on(mandate: Mandate) -> date | None:
    """The first day on which it holds; when that is uncertain the last one it can be.

    The day of the decision is not recorded with a mandate. Where no day is certain, the first day
    on which it may hold stands for it; ``None`` where nothing bounds it.
    """
    return (mandate.period.certain or mandate.period.possible).start


def above(snapshot: Snapshot, mandate: Mandate) -> tuple[Mandate, ...]:
    """The mandates on which one rests, nearest first and each once; those not known are left out.

    Mandates that rest on one another are an error of the document, and end here.
    """
    found: dict[str, Mandate] = {}
    waiting = [*mandate.under]
    while waiting:
        parent = snapshot.ever[Mandate].get(waiting.pop(0))
        if parent is not None and parent.id not in found:
            found[parent.id] = parent
            waiting += parent.under
    return tuple(found.values())


def rests_on(snapshot: Snapshot, mandate: Mandate) -> list[tuple[str, Mandate | None]]:
    """The mandates it rests on, ``None`` for one not known; a delegation gives the power itself."""
    found = [(id, snapshot.ever[Mandate].get(id)) for id in mandate.under]
    return [(id, each) for id, each in found if each is None or not each.moves]


def traced(snapshot: Snapshot, mandate: Mandate) -> Truth:
    """Whether it is told on whose behalf it may be used (Dutch: *namens wie*): YES or UNKNOWN.

    A sub-mandate leads through those above it to who gave the first. An office has no power of its
    own to give.
    """
    every = {each.id: each for each in (mandate, *above(snapshot, mandate))}.values()
    rests = (id for each in every for id in each.under)
    known = all(snapshot.ever[Mandate].get(id) is not None for id in rests)
    first = [each.giver for each in every if not each.under]
    own = all(snapshot.ever[Office].get(each) is None for each in first)
    return Truth.YES if known and first and own else Truth.UNKNOWN


# answers


def outside(nl: str, en: str) -> Reason:
    """That a mandate is none that the rule is about."""
    return Reason(ReasonKind.OUTSIDE, None, Text(nl, en))


def lack_of(mandate: Mandate, what: Lack, *about: str) -> Missing:
    """A fact about a mandate that is missing; its giver could supply it."""
    return Missing(what, (mandate.id, *about), None, (mandate.giver,))


def told(mandate: Mandate, field: str, truth: Truth, what: Lack) -> Answer[None]:
    """What one field of a mandate tells; the evidence for that field is what counts."""
    missing = (lack_of(mandate, what),) if truth is Truth.UNKNOWN else ()
    return Answer(truth, None, (Ground(mandate, field=field),), missing)


def composed(mandate: Mandate, parts: Iterable[Answer[None]]) -> Answer[Outcome]:
    """All parts of a rule about a mandate; each that is denied is a deviation by itself."""
    every = tuple(parts)
    whole = all_of(every)
    denials = tuple(Denial(each.grounds) for each in every if each.truth is Truth.NO)
    grounds = whole.grounds
    if whole.truth is Truth.UNKNOWN or not grounds:
        grounds = (Ground(mandate), *grounds)
    outcome = Outcome(granted_on(mandate), denials=denials)
    return Answer(whole.truth, outcome, grounds, whole.missing, whole.remarks)

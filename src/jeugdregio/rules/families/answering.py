"""How the rules make an answer: of records, of parts that each may deviate, of what is absent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, TypeVar

import attrs

from jeugdregio.dates import ALWAYS, Period
from jeugdregio.landscape import Snapshot, absence
from jeugdregio.landscape.shown import View
from jeugdregio.model import (
    Answer,
    Ground,
    Lack,
    Mandate,
    Missing,
    Note,
    Record,
    Remark,
    Truth,
    all_of,
    any_of,
    lacking,
    remarked,
)
from jeugdregio.rules.basis import Text
from jeugdregio.rules.rule import Denial, Outcome, Reason, ReasonKind

__all__ = [
    "COUNTED",
    "UNCOUNTED",
    "Denials",
    "Part",
    "after_term",
    "all_together",
    "beside",
    "days_later",
    "denied",
    "each_of",
    "lack_of",
    "measured",
    "outside",
    "resting",
    "rows_of",
    "shown",
    "some_way",
    "through",
    "unrecorded",
]

R = TypeVar("R", bound=Record)
T = TypeVar("T")

Denials = Answer[tuple[Denial, ...]]
"""An answer whose value is its deviations, each of them enough for a NO."""

Part = Answer[None] | Answer[Text] | Answer[Text | None]
"""A part of an answer; its value is what deviates in words, where the rule has several."""


# reasons and lacks


def outside(nl: str, en: str) -> Reason:
    """That something is none that the rule is about."""
    return Reason(ReasonKind.OUTSIDE, None, Text(nl, en))


COUNTED: Final = Period(date(2000, 1, 1), date(2100, 1, 1))
"""The days between which working days can be counted."""

UNCOUNTED: Final = outside(
    "werkdagen zijn bekend voor 2000-2100", "working days are known for 2000-2100"
)


def lack_of(record: Record, what: Lack, *about: str) -> Missing:
    """A fact about a record that is missing, from whose own it is; of a mandate from its giver."""
    who = (record.giver,) if isinstance(record, Mandate) else record.owners
    return Missing(what, (record.id, *about), None, who)


# parts


def shown(record: Record, *parts: Answer[None], field: str | None = None) -> Answer[None]:
    """Whether all of these are so, on the word of one record, or of one field of it."""
    whole = all_of(parts).valued(None)
    return attrs.evolve(whole, grounds=(Ground(record, field=field),))


def resting(answer: Answer[T], *grounds: Ground) -> Answer[T]:
    """The answer, resting on these as well where it is no YES."""
    if answer.truth is Truth.YES:
        return answer
    return attrs.evolve(answer, grounds=(*grounds, *answer.grounds))


def some_way(ways: Iterable[Answer[None]]) -> Answer[None] | None:
    """The ways that are not denied: something is there, and what lacks is a part of it.

    ``None`` where all of them are denied, or there is none: then what counts is its absence.
    """
    possible = [way for way in ways if way.truth is not Truth.NO]
    return any_of(possible).valued(None) if possible else None


def each_of(parts: Iterable[Part], *about: Ground) -> Denials:
    """All of these; each that is denied is a deviation by itself, resting on these grounds too."""
    every = tuple(parts)
    no = (each for each in every if each.truth is Truth.NO)
    denials = tuple(Denial((*about, *each.grounds), said=each.value) for each in no)
    return all_of(each.valued(None) for each in every).valued(denials)


def all_together(answers: Iterable[Denials]) -> Denials:
    """All of these, with the deviations of each."""
    whole = all_of(answers)
    return whole.valued(tuple(denial for found in whole.value for denial in found))


def denied(denials: Iterable[Denial]) -> Denials:
    """NO for these deviations, each of which is enough."""
    every = tuple(denials)
    return Answer(Truth.NO, every, tuple(ground for each in every for ground in each.grounds))


def measured(answer: Denials, on: date | None) -> Answer[Outcome]:
    """The answer of a rule, with the day on which the duty fell."""
    return answer.valued(Outcome(on, denials=answer.value))


def beside(answer: Answer[T], possible: tuple[str, ...]) -> Answer[T]:
    """The answer, telling of those who possibly take part and are not asked about."""
    return remarked(answer, Remark(Note.POSSIBLE_MEMBER, possible)) if possible else answer


# what is recorded, and what is absent


def rows_of(view: View[R], field: str, ids: Iterable[str]) -> list[R]:
    """The rows in whose field one of these stands, each once and in the order of their ids."""
    found = {row.id: row for id in ids for row in view.where(field, id)}
    return [found[id] for id in sorted(found)]


def days_later(day: date, days: int) -> date:
    """So many days after a day, or before it; at most the last or the first day there is."""
    most, least = (date.max - day).days, (date.min - day).days
    return day + timedelta(days=max(min(days, most), least))


def through(last: date) -> Period:
    """All days up to and including this one."""
    return ALWAYS if last == date.max else Period.until(days_later(last, 1))


def unrecorded(
    snapshot: Snapshot,
    table: str,
    about: tuple[str, ...],
    lack: Missing,
    window: Period,
    *kinds: str,
) -> Answer[None]:
    """That no such happening of these days is recorded: denied only where all of them are."""
    return absence(snapshot, table, about, lack, kinds=kinds, window=window)


def after_term(
    snapshot: Snapshot, table: str, about: tuple[str, ...], lack: Missing, window: Period
) -> Answer[None]:
    """What is absent in a term: nothing is denied before it is over."""
    if window.last is None or window.last >= snapshot.day:
        return lacking(lack)
    return absence(snapshot, table, about, lack, window=window)

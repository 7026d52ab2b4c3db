"""What changes about a municipality, a grouping, a provider or whatever else, day by day."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from datetime import date
from typing import Final, TypeGuard

import attrs

from jeugdregio._text import html_table, shortened
from jeugdregio.dates import AnyDate, Period, UncertainDate, UncertainPeriod, earliest, latest
from jeugdregio.landscape.actors import ORGANS
from jeugdregio.landscape.planned import undecided
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Answer,
    Arrangement,
    Bond,
    Claim,
    Completeness,
    Document,
    Exemption,
    Explanation,
    Ground,
    Happening,
    Lack,
    Membership,
    Missing,
    Named,
    Note,
    Population,
    Purpose,
    Record,
    Remark,
    State,
    Succession,
    Truth,
    any_of,
    lacking,
    references_of,
    remarked,
)
from jeugdregio.model.answer import in_order
from jeugdregio.model.places import Coded

__all__ = ["Timeline", "Turn", "TurnKind", "timeline"]


class TurnKind(enum.Enum):
    """What comes to pass on a day (Dutch: *eindigt, begint, vindt plaats*)."""

    ENDS = "ends"
    BEGINS = "begins"
    HAPPENS = "happens"


@attrs.frozen(repr=False)
class Turn:
    """One change about something (Dutch: *verandering*).

    Args:
        day: the day.
        kind: what comes to pass.
        what: what begins, ends or happens, in words.
        answer: whether it comes to pass on that day for certain.
    """

    day: AnyDate
    kind: TurnKind
    what: str
    answer: Answer[None]

    @property
    def truth(self) -> Truth:
        """Whether it comes to pass on that day for certain."""
        return self.answer.truth

    def __str__(self) -> str:
        return f"{self.day}: {self.what} {self.kind.value} ({self.truth.value})"

    def __repr__(self) -> str:
        return f"<Turn {self}>"


@attrs.frozen(repr=False)
class Timeline:
    """What changes about something, in the order of time (Dutch: *tijdlijn*).

    Args:
        entity: its id.
        turns: the changes.
    """

    entity: str
    turns: tuple[Turn, ...]

    def __str__(self) -> str:
        return f"{self.entity}: {'; '.join(map(str, self.turns)) or 'no change recorded'}"

    def __repr__(self) -> str:
        return f"<Timeline {shortened(str(self))}>"

    def _repr_html_(self) -> str:
        rows = [(each.day, each.what, each.kind.value, each.truth) for each in self.turns]
        return html_table(self.entity, ("day", "what", "change", "certain"), rows)


_NO_CHANGE: Final = (Document, Claim, Completeness, Explanation, Exemption, Population)
"""These tell of records, or count; they change nothing about what they tell of."""


def timeline(shown: Shown, entity: str) -> Answer[Timeline]:
    """What changes about something; see `Landscape.timeline`.

    Args:
        shown: the day asked from; everything known by then is told, whatever its day.
        entity: the id of a record.
    """
    thing = shown.thing(entity)
    turns = sorted(_turns(shown, thing), key=_order)
    none = lacking(Missing(Lack.DAY, (thing,), None, (thing,)))
    whole = any_of([*(each.answer for each in turns), none])
    rows = (ground.record for each in turns for ground in each.answer.grounds)
    counted = {each.grouping for each in rows if _for_statistics(each)}
    remarks = [Remark(Note.FOR_STATISTICS, (*sorted(counted),))] if counted else []
    return in_order(remarked(whole.valued(Timeline(thing, tuple(turns))), *remarks))


def _for_statistics(record: Record) -> TypeGuard[Membership]:
    return isinstance(record, Membership) and record.purpose is Purpose.CBS_STATISTICS


def _order(turn: Turn) -> tuple[date, date, int, str]:
    first, last = earliest(turn.day) or date.min, latest(turn.day) or date.max
    return first, last, _KINDS.index(turn.kind), turn.what


_KINDS: Final = tuple(TurnKind)


def _turns(shown: Shown, thing: str) -> Iterator[Turn]:
    for table in shown.tables.values():
        record = shown.ever[table.kind].get(thing)
        if record is not None:
            yield from _of(record, "itself")
            yield from _named(record)
        if not issubclass(table.kind, _NO_CHANGE):
            for each in _concerning(shown, table.kind, thing):
                yield from _of(each, _told(shown, each, thing))


def _concerning(shown: Shown, kind: type[Record], thing: str) -> list[Record]:
    """The records of a table that name a thing, or one of its organs, in a field of their own."""
    ids = (thing, *(f"{thing}.{organ}" for organ in ORGANS))
    rows = (
        row for field in _fields(kind) for id in ids for row in shown.ever[kind].where(field, id)
    )
    return list({each.id: each for each in rows}.values())


def _fields(kind: type[Record]) -> list[str]:
    """The fields of a record in which ids stand, without those of its parts."""
    return [each.steps[0] for each in references_of(kind) if len(each.steps) == 1]


def _told(shown: Shown, record: Record, thing: str) -> str:
    """A record by its sort, its id, what else it names, and for what a member is counted."""
    kind = type(record)
    found = (id for each in references_of(kind) if len(each.steps) == 1 for id in each.ids(record))
    others = dict.fromkeys(id for id in map(str, found) if shown.thing(id) != thing)
    if isinstance(record, Membership) and record.purpose is not None:
        others[f"for {record.purpose.value}"] = None
    about = f" ({', '.join(others)})" if others else ""
    return f"{kind.__name__} {record.id}{about}"


def _of(record: Record, what: str) -> Iterator[Turn]:
    """What comes to pass by the days of a record."""
    if isinstance(record, State):
        yield from _bounds(record, record.period, what)
    if isinstance(record, Arrangement) and record.liquidation is not None:
        yield from _bounds(record, record.liquidation, "liquidation")
    if isinstance(record, Happening):
        yield _turn(record, record.day, TurnKind.HAPPENS, what)
    if isinstance(record, Bond):
        for day, kind in ((record.made, TurnKind.BEGINS), (record.ended, TurnKind.ENDS)):
            if day is not None:
                yield _turn(record, day, kind, what)


def _bounds(record: Record, period: Period | UncertainPeriod, what: str) -> Iterator[Turn]:
    """The days on which it begins and ends, as far as they are known."""
    certain, possible = period.certain, period.possible
    sure = (None, None) if certain is None else (certain.start, certain.end)
    spans = ((possible.start, sure[0]), (sure[1], possible.end))
    for kind, (first, last) in zip((TurnKind.BEGINS, TurnKind.ENDS), spans, strict=True):
        if first is not None and first == last:
            yield _turn(record, first, kind, what)
        elif first or last:
            yield _turn(record, UncertainDate(first, last), kind, what)


def _turn(record: Record, day: AnyDate, kind: TurnKind, what: str) -> Turn:
    lacks: tuple[Missing, ...] = ()
    if isinstance(day, UncertainDate):
        lacks += (Missing(Lack.DAY, (record.id,), None, record.owners),)
    if isinstance(record, Succession) and record.planned:
        lacks += (undecided(record),)
    truth = Truth.UNKNOWN if lacks else Truth.YES
    return Turn(day, kind, what, Answer(truth, None, (Ground(record),), lacks))


def _named(record: Record) -> Iterator[Turn]:
    """The days on which its names and codes change."""
    if isinstance(record, Named):
        for name in record.former_names:
            yield from _bounds(record, name.period, f"name {name.text}")
        ends = [each.period.end for each in record.former_names if each.period.end]
        if ends:
            yield _turn(record, max(ends), TurnKind.BEGINS, f"name {record.name}")
    if isinstance(record, Coded):
        for code in record.codes:
            yield from _bounds(record, code.period, f"{code.scheme.value} {code.value}")

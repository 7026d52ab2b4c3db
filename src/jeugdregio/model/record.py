"""What every record has, and the three sorts of records: states, happenings and bonds."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Final

import attrs

from jeugdregio.dates import (
    ALWAYS,
    AnyDate,
    AnyPeriod,
    Period,
    UncertainDate,
    UncertainPeriod,
    bounds,
)
from jeugdregio.model.fields import (
    Field,
    a_day,
    a_period,
    many_of,
    one_of,
    record_id,
    refuse,
    sorted_set,
    text,
)
from jeugdregio.model.references import AnyId, RefersTo
from jeugdregio.model.truth import Truth, by, holds

__all__ = [
    "Bond",
    "DatedName",
    "Evidence",
    "Happening",
    "Named",
    "Record",
    "State",
    "before_it_begins",
    "counted",
]


_SUFFIX: Final = re.compile(r"(?<=\S)\s*\([^()]*\)$")


@attrs.frozen
class Evidence:
    """What a source says about the record (Dutch: *bewijs, vindplaats*).

    Args:
        document: the source.
        quote: its own words, cut so that no person's name stands in them.
        place: where in the document (page, article, paragraph).
        asserted_by: whose word it is; empty for the makers of the document.
        contested: whether another disputes it; ``False`` says explicitly that nobody does,
            ``None`` that the record does not tell.
        derived: the source does not say it in so many words; it was derived from them.
        field: the one field of the record it is about; ``None`` for the whole.
    """

    document: Annotated[str, RefersTo("documents")] = attrs.field(validator=text)
    quote: str | None = None
    place: str | None = None
    asserted_by: tuple[AnyId, ...] = attrs.field(default=(), converter=sorted_set)
    contested: bool | None = None
    derived: bool = False
    field: str | None = None


@attrs.frozen(kw_only=True)
class Record:
    """A row of a table (Dutch: *vastgelegd gegeven*).

    Args:
        id: stable and unique in the whole landscape.
        known_from: the first day on which it was known; ``None`` is "always, as far as we know".
            Written by the author, never derived.
        replaces: id of the earlier version of the same thing that this record replaces. Facts are
            replaced, never edited, so that what was known on an earlier day stays answerable.
        evidence: the sources.
    """

    id: str = attrs.field(validator=record_id)
    known_from: date | None = attrs.field(default=None, validator=one_of(date))
    replaces: str | None = None
    evidence: tuple[Evidence, ...] = attrs.field(
        default=(), converter=tuple[Evidence, ...], validator=many_of(Evidence)
    )

    def shows(self, day: date) -> Truth:
        """Whether a snapshot of ``day`` shows the record; always, without days of its own."""
        return Truth.YES

    @property
    def owners(self) -> tuple[str, ...]:
        """Whose own fact this is: their word about it is an own word."""
        return ()


@attrs.frozen(kw_only=True)
class State(Record):
    """Something that holds for a period (Dutch: *toestand*).

    Args:
        period: the days on which it holds.
    """

    period: AnyPeriod = attrs.field(default=ALWAYS, validator=a_period)

    @property
    def counts(self) -> AnyPeriod | None:
        """The days on which it counts: its period, and of a text those it reaches back to.

        ``None`` for a text that was annulled, which counts on no day.
        """
        return self.period

    @property
    def turns(self) -> tuple[date, ...]:
        """The days on which it may come to count or cease to, or to be in force as published."""
        counts, own = self.counts, bounds(self.period)
        return own if counts is None or counts is self.period else (*own, *bounds(counts))

    def shows(self, day: date) -> Truth:
        """YES on its certain days, UNKNOWN on those that are only possible."""
        counts = self.counts
        return Truth.NO if counts is None else holds(counts, day)

    def retroactive_on(self, day: date) -> bool:
        """Whether it counts on a day only because a later text reaches back to it."""
        counts = self.counts
        reached = counts is not None and holds(counts, day) is Truth.YES
        return reached and holds(self.period, day) is not Truth.YES


def counted(period: AnyPeriod, since: date | None, annulled_by: str | None) -> AnyPeriod | None:
    """The days on which a text counts.

    Args:
        period: the days on which it is in force as published.
        since: the first day it reaches back to; ``None`` when it does not.
        annulled_by: what annulled it: then it counts on no day.
    """
    if annulled_by is not None:
        return None
    if since is None:
        return period
    possible = Period(since, period.possible.end)
    if isinstance(period, Period):
        return possible
    certain = None if period.certain is None else Period(since, period.certain.end)
    return possible if certain == possible else UncertainPeriod(certain, possible, period.words)


def before_it_begins(instance: Any, field: Field, value: date | None) -> None:
    """A text reaches back to a day before it came into force."""
    one_of(date)(instance, field, value)
    if value is None or instance is None:  # a reader judges parts before there is a record
        return
    start = instance.period.possible.start
    if start is None or value >= start:
        raise refuse(instance, field.name, "a day before the period begins", value)


@attrs.frozen(kw_only=True)
class Happening(Record):
    """Something that took place on a day (Dutch: *feit*); it shows from that day on.

    With an uncertain day it shows for certain from the latest day it can have. An `Event` (Dutch:
    *gebeurtenis*) is one kind of it.

    Args:
        day: the day on which it took place.
    """

    day: AnyDate = attrs.field(validator=a_day)

    def shows(self, day: date) -> Truth:
        """YES from its (latest) day on."""
        return by(self.day, day)


@attrs.frozen(kw_only=True)
class Bond(Record):
    """Something that binds from its making until its end (Dutch: *verbintenis*).

    Args:
        made: the day it was made.
        due: the day it should be done; ``None`` when none is recorded.
        ended: the day it was fulfilled, withdrawn or lapsed; ``None`` when no end is recorded.
        ended_by: what ended it. A lapse is recorded, never inferred.
    """

    made: AnyDate = attrs.field(validator=a_day)
    due: AnyDate | None = attrs.field(default=None, validator=a_day)
    ended: AnyDate | None = attrs.field(default=None, validator=a_day)
    ended_by: AnyId | None = None

    def shows(self, day: date) -> Truth:
        """YES while made and not ended; an end on an unrecorded day makes it UNKNOWN."""
        ended = Truth.NO
        if self.ended is not None:
            ended = by(self.ended, day)
        elif self.ended_by is not None:
            ended = by(UncertainDate(), day)
        return by(self.made, day) & ~ended


@attrs.frozen
class DatedName:
    """A name borne in a period (Dutch: *naam in een tijdvak*).

    Args:
        text: the name.
        period: the days on which it was borne.
    """

    text: str = attrs.field(validator=text)
    period: Period = attrs.field(default=ALWAYS, validator=one_of(Period))


@attrs.frozen(kw_only=True)
class Named(State):
    """A state with a name (Dutch: *toestand met een naam*).

    Args:
        name: the name it bears, or bore last.
        former_names: earlier names, each with its period.
        aliases: other spellings and short names under which it can be looked up.
    """

    name: str = attrs.field(validator=text)
    former_names: tuple[DatedName, ...] = attrs.field(
        default=(), converter=tuple[DatedName, ...], validator=many_of(DatedName)
    )
    aliases: tuple[str, ...] = attrs.field(default=(), converter=sorted_set)

    def name_on(self, day: date) -> str:
        """The name it bore on ``day``."""
        return next((name.text for name in self.former_names if day in name.period), self.name)

    @property
    def known_as(self) -> tuple[str, ...]:
        """Every text under which a look-up finds it, besides the id.

        The one called "Bergen (NH.)" is also found as "Bergen".
        """
        names = (self.name, *(name.text for name in self.former_names), *self.aliases)
        return (*names, *(_SUFFIX.sub("", each) for each in names if each.endswith(")")))

"""What every record has, and the three sorts of records: states, happenings and bonds."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Final

import attrs

from jeugdregio.dates import ALWAYS, AnyDate, AnyPeriod, Period, UncertainDate
from jeugdregio.model.fields import a_day, a_period, many_of, one_of, record_id, sorted_set, text
from jeugdregio.model.references import AnyId, RefersTo
from jeugdregio.model.truth import Truth, by, holds

__all__ = ["Bond", "DatedName", "Evidence", "Happening", "Named", "Record", "State"]


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
    """A row of a table.

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
        """Whether a snapshot of ``day`` shows the record."""
        # every noun is of one of the three sorts below, and each of these says it its own way
        raise NotImplementedError

    @property
    def owners(self) -> tuple[str, ...]:
        """Whose own fact this is: their word about it is an own word."""
        return ()


@attrs.frozen(kw_only=True)
class State(Record):
    """Something that holds for a period (Dutch: *toestand*)."""

    period: AnyPeriod = attrs.field(default=ALWAYS, validator=a_period)

    def shows(self, day: date) -> Truth:
        """YES on its certain days, UNKNOWN on those that are only possible."""
        return holds(self.period, day)


@attrs.frozen(kw_only=True)
class Happening(Record):
    """Something that took place on a day (Dutch: *gebeurtenis*); it shows from that day on.

    With an uncertain day it shows for certain from the latest day it can have.

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
    """A name borne in a period.

    Args:
        text: the name.
        period: the days on which it was borne.
    """

    text: str = attrs.field(validator=text)
    period: Period = attrs.field(default=ALWAYS, validator=one_of(Period))


@attrs.frozen(kw_only=True)
class Named(State):
    """A state with a name.

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

"""What was promised, asked or expected, and is still open."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from datetime import date
from typing import Final

import attrs

from jeugdregio._text import html_table, shortened
from jeugdregio.dates import Period, earliest, latest
from jeugdregio.landscape.absence import absence
from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.messages import concerning
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Act,
    Answer,
    Claim,
    Communication,
    Document,
    Event,
    Force,
    Ground,
    Happening,
    Lack,
    Missing,
    Note,
    Remark,
    Truth,
    Undertaking,
    any_of,
    part,
    remarked,
)
from jeugdregio.model.answer import in_order
from jeugdregio.model.truth import by

__all__ = ["OpenUndertaking", "OpenUndertakings", "UndertakingState", "open_undertakings"]


class UndertakingState(enum.Enum):
    """How an open undertaking stands to its term (Dutch: *nog niet, lopend, over tijd*)."""

    NOT_DUE = "not due"
    RUNNING = "running"
    PAST = "past its latest date, fulfilment not recorded"


@attrs.frozen(repr=False)
class OpenUndertaking:
    """An undertaking that is made and not ended (Dutch: *openstaande toezegging*).

    Args:
        record: what is recorded of it.
        state: how it stands to its term.
        answer: whether it is open; UNKNOWN when it may have ended.
    """

    record: Undertaking
    state: UndertakingState
    answer: Answer[None]

    @property
    def truth(self) -> Truth:
        """Whether it is open."""
        return self.answer.truth

    def __str__(self) -> str:
        force, doubt = self.record.force.value, "" if self.truth is Truth.YES else "possibly open, "
        what = shortened(self.record.text)
        return f"{self.record.id} ({force}): {doubt}{self.state.value} – “{what}”"

    def __repr__(self) -> str:
        return f"<OpenUndertaking {self}>"


@attrs.frozen(repr=False)
class OpenUndertakings:
    """What is open on a day (Dutch: *openstaande toezeggingen en voorwaarden*).

    Args:
        day: the day asked about.
        undertakings: in the order in which they are due; those without a date last.
    """

    day: date
    undertakings: tuple[OpenUndertaking, ...]

    def of(self, state: UndertakingState) -> tuple[OpenUndertaking, ...]:
        """Those in this state."""
        return tuple(each for each in self.undertakings if each.state is state)

    def __str__(self) -> str:
        return f"on {self.day}: {'; '.join(map(str, self.undertakings)) or 'none recorded'}"

    def __repr__(self) -> str:
        return f"<OpenUndertakings {shortened(str(self))}>"

    def _repr_html_(self) -> str:
        rows = [
            (
                each.record.id,
                each.record.force.value,
                shortened(each.record.text, 200),
                each.record.by or "",
                str(each.record.due or ""),
                each.state.value,
                each.truth,
            )
            for each in self.undertakings
        ]
        header = ("undertaking", "force", "what", "by", "due", "state", "open")
        return html_table(f"open on {self.day}", header, rows)


def open_undertakings(
    shown: Shown, force: Force | None = None, about: str | None = None
) -> Answer[OpenUndertakings]:
    """The undertakings that are made by the day asked about, and not ended.

    Dutch: *openstaande toezeggingen, afspraken, voorwaarden, verzoeken*. An end is recorded, never
    inferred from a date that passed. What fulfilled it ends it on its own day: the day of an act, a
    message, an event or a document, or the day another undertaking was made. Of a fulfilment
    without such a day it is not known whether it came before the day asked about.

    Args:
        shown: the day asked about.
        force: those of this force alone.
        about: those about this, or about what is part of it.

    Returns:
        YES when one is open for certain, UNKNOWN when one may be or none is recorded, NO only
        inside a declaration of completeness.
    """
    thing = None if about is None else shown.thing(about)
    key = ("open undertakings", force, thing)
    return shown.remember(key, lambda: _open_undertakings(shown, force, thing))


def _open_undertakings(
    shown: Shown, force: Force | None, about: str | None
) -> Answer[OpenUndertakings]:
    rows = [each for each in _rows(shown, about) if force is None or each.force is force]
    answers = [(each, _open(shown, each)) for each in rows]
    found = [
        OpenUndertaking(each, _state(each, shown.day), answer)
        for each, answer in answers
        if answer.truth is not Truth.NO
    ]
    found.sort(key=_order)
    recorded = [each.answer for each in found] or [_nothing(shown, force, about)]
    derived = tuple(each.id for each in rows if _is_derived(shown, each))
    notes = [Remark(Note.FULFILLED_DERIVED, derived)] if derived else []
    whole = any_of(recorded).valued(OpenUndertakings(shown.day, tuple(found)))
    return in_order(remarked(whole, *notes))


def _rows(shown: Shown, about: str | None) -> Iterable[Undertaking]:
    rows = shown.possible[Undertaking]
    if about is None:
        return rows
    found = (row for thing in concerning(shown, about) for row in rows.where("about", thing))
    return {row.id: row for row in found}.values()


def _order(undertaking: OpenUndertaking) -> tuple[date, date, str]:
    record = undertaking.record
    due = None if record.due is None else latest(record.due) or earliest(record.due)
    return due or date.max, latest(record.made) or date.max, record.id


# whether it is open


def _open(shown: Shown, bond: Undertaking) -> Answer[None]:
    """Whether it is made by the day asked about, and not ended."""
    truth = bond.shows(shown.day)
    lack = Missing(Lack.DAY, (bond.id,), None, bond.owners)
    fulfilment = _fulfilment(bond)
    if fulfilment is not None:
        truth &= ~_done(shown, fulfilment)
        lack = attrs.evolve(lack, about=(bond.id, fulfilment))
    return attrs.evolve(part(truth, lack), grounds=(Ground(bond),))


def _fulfilment(bond: Undertaking) -> str | None:
    """What fulfilled it, where no end of its own is recorded."""
    return bond.fulfilled_by if bond.ended is None and bond.ended_by is None else None


def _is_derived(shown: Shown, bond: Undertaking) -> bool:
    """Whether it is no more than a conclusion that what took place, or may have, fulfilled it."""
    id = _fulfilment(bond)
    told = [each.derived for each in bond.evidence if each.field == "fulfilled_by"]
    told = told or [each.derived for each in bond.evidence if each.field is None]
    concluded = bool(told) and all(told)
    return id is not None and concluded and _done(shown, id) is not Truth.NO


_HAPPENINGS: Final[tuple[type[Happening], ...]] = (Act, Communication, Event, Document, Claim)


def _done(shown: Shown, id: str) -> Truth:
    """Whether it took place or was made by the day asked about; unknown of what has no such day."""
    bond = shown.ever[Undertaking].get(id)
    if bond is not None:
        return by(bond.made, shown.day)
    found = (shown.ever[kind].get(id) for kind in _HAPPENINGS)
    record = next((each for each in found if each is not None), None)
    if record is None:
        return Truth.UNKNOWN
    return record.done_by(shown.day) if isinstance(record, Act) else by(record.day, shown.day)


def _nothing(shown: Shown, force: Force | None, about: str | None) -> Answer[None]:
    """That none is open: denied only where undertakings are complete."""
    ids = () if about is None else (about,)
    return absence(
        shown,
        "undertakings",
        ids,
        # what would settle it is the word of someone that there is none
        Missing(Lack.UNDERTAKING, ids, None, ids),
        kinds=() if force is None else (force.value,),
        window=Period(None, one_day(shown.day).end),
    )


# how it stands to its term


_DUE_TO_NOBODY: Final = (Force.REQUEST, Force.PREFERENCE, Force.EXPECTATION)
"""A request is no rule, a preference no refusal, an expectation no duty: none is ever late.

A condition can be: that it was not recorded as met by its date is a fact about the date, and says
nothing on what depends on it.
"""


def _state(bond: Undertaking, day: date) -> UndertakingState:
    if bond.due is None:
        return UndertakingState.RUNNING
    first, last = earliest(bond.due), latest(bond.due)
    if first is not None and day < first:
        return UndertakingState.NOT_DUE
    late = last is not None and day > last and bond.force not in _DUE_TO_NOBODY
    return UndertakingState.PAST if late else UndertakingState.RUNNING

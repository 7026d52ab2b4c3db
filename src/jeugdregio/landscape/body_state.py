"""The state of a body: what it is on a day, who sits in it, and whether it can decide."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from jeugdregio._text import html_table, shortened
from jeugdregio.dates import latest
from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.capacity import capacity, legal_person
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Answer,
    Body,
    BodyState,
    Document,
    Founding,
    Ground,
    Lack,
    Mandate,
    Missing,
    Record,
    Seat,
    Truth,
    all_of,
)
from jeugdregio.model.answer import in_order
from jeugdregio.model.truth import by, holds

__all__ = ["BodyView", "SeatsFor", "body_state"]


@attrs.frozen
class SeatsFor:
    """The seats of one municipality or grouping in a body (Dutch: *zetels*).

    Args:
        for_: whose seats they are; ``None`` when not recorded.
        asked: ids of the seats asked for or offered that are there that day.
        filled: those of them that are filled.
        doubtful: ids of seats of which it is not known whether they are there or are filled.
    """

    for_: str | None
    asked: tuple[str, ...] = ()
    filled: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()

    def __str__(self) -> str:
        doubtful = f", {len(self.doubtful)} doubtful" if self.doubtful else ""
        asked, filled = len(self.asked), len(self.filled)
        return f"{self.for_ or 'not recorded'}: {asked} asked, {filled} filled{doubtful}"


@attrs.frozen(repr=False)
class BodyView:
    """A body on a day (Dutch: *stand van een orgaan of overleg*).

    Seats and mandates are those on record: nobody is thought to sit in a body because it has a
    name, and what members there are and how they vote is not inferred.

    Args:
        body: its id.
        state: its state, as far as it is recorded for certain.
        possible: the states it can be in by what is recorded; empty when nothing is.
        founding: how it was founded; ``None`` when not recorded.
        legal_person: whether it acts for a legal person of its own.
        can_decide: whether it can take decisions in law: within the powers that passed to it, and
            in liquidation for that purpose only.
        seats: the seats in it, by whose they are.
        mandates: ids of the mandates it holds that day.
        possible_mandates: ids of mandates it possibly holds.
        last_evidence: the latest day of the documents behind all this; ``None`` without any.
    """

    body: str
    state: BodyState | None
    possible: tuple[BodyState, ...]
    founding: Founding | None
    legal_person: Truth
    can_decide: Answer[None]
    seats: tuple[SeatsFor, ...] = ()
    mandates: tuple[str, ...] = ()
    possible_mandates: tuple[str, ...] = ()
    last_evidence: date | None = None

    @property
    def _rows(self) -> list[tuple[str, str]]:
        perhaps = " or ".join(each.value for each in self.possible)
        open_state = f"not certain: {perhaps}" if perhaps else "not recorded"
        state = self.state.value if self.state else open_state
        seen = str(self.last_evidence) if self.last_evidence else "no document"
        return [
            ("state", state),
            ("founded as", self.founding.value if self.founding else "not recorded"),
            ("can decide", self.can_decide.truth.value),
            ("seats", "; ".join(map(str, self.seats)) or "none recorded"),
            ("mandates", ", ".join(self.mandates) or "none recorded"),
            ("possible mandates", ", ".join(self.possible_mandates) or "none recorded"),
            ("last evidence", seen),
        ]

    def __str__(self) -> str:
        return f"{self.body}: " + "; ".join(f"{name} {text}" for name, text in self._rows)

    def __repr__(self) -> str:
        return f"<BodyView {shortened(str(self))}>"

    def _repr_html_(self) -> str:
        truths = {"can decide": self.can_decide.truth}
        rows = [(name, truths.get(name, text)) for name, text in self._rows]
        return html_table(self.body, ("", ""), rows)


def body_state(shown: Shown, body: str) -> Answer[BodyView]:
    """The state of a body, and whether it can decide; see `Snapshot.body_state`.

    Args:
        shown: the day asked about.
        body: id of the body.

    Raises:
        UnknownName: no such body is known.
    """
    record = shown.ever[Body][body]
    return shown.remember(("body state", record.id), lambda: _body_state(shown, record))


def _body_state(shown: Shown, body: Body) -> Answer[BodyView]:
    # sorted, so that no order of rows decides
    seats = sorted(shown.possible[Seat].where("body", body.id), key=lambda each: each.id)
    mandates = sorted(shown.possible[Mandate].where("holder", body.id), key=lambda each: each.id)
    held = {each.id for each in mandates if each.shows(shown.day) is Truth.YES}
    can_decide = _can_decide(shown, body)
    view = BodyView(
        body=body.id,
        state=body.state_on(shown.day),
        possible=_possible(body, shown.day),
        founding=body.founding,
        legal_person=legal_person(shown, body),
        can_decide=can_decide,
        seats=_seats(shown, seats),
        mandates=tuple(each.id for each in mandates if each.id in held),
        possible_mandates=tuple(each.id for each in mandates if each.id not in held),
        last_evidence=_last_evidence(shown, (body, *seats, *mandates)),
    )
    return can_decide.valued(view)


def _can_decide(shown: Shown, body: Body) -> Answer[None]:
    """Whether it is there, is constituted, and was founded as something that decides.

    One that is proposed or dissolved decides nothing, however it was or would be founded.
    """
    who = (body.of or body.id,)
    state = (Missing(Lack.STATE, (body.id,), one_day(shown.day), who),)
    there = (
        (holds(body.period, shown.day), "period"),
        (body.works_on(shown.day), "states"),
    )
    parts = [
        Answer(
            truth,
            None,
            (Ground(body, field=field),) if getattr(body, field) else (),
            state if truth is Truth.UNKNOWN else (),
        )
        for truth, field in there
    ]
    return in_order(all_of((*parts, capacity(shown, body))).valued(None))


def _possible(body: Body, day: date) -> tuple[BodyState, ...]:
    found = (each.state for each in body.states if holds(each.period, day) is not Truth.NO)
    return tuple(dict.fromkeys(found))


def _seats(shown: Shown, seats: Iterable[Seat]) -> tuple[SeatsFor, ...]:
    found: dict[str | None, SeatsFor] = {}
    for seat in seats:
        whose = None if seat.for_ is None else shown.thing(seat.for_)
        before = found.get(whose, SeatsFor(whose))
        there, filled = seat.shows(shown.day), _filled(seat, shown.day)
        found[whose] = SeatsFor(
            whose,
            before.asked + (seat.id,) * (there is Truth.YES),
            before.filled + (seat.id,) * (there & filled is Truth.YES),
            before.doubtful + (seat.id,) * (Truth.UNKNOWN in (there, filled)),
        )
    return tuple(found[whose] for whose in sorted(found, key=lambda whose: whose or ""))


def _filled(seat: Seat, day: date) -> Truth:
    """Whether someone was named for it by that day."""
    if seat.holder is None:
        return Truth.NO
    return Truth.YES if seat.named is None else by(seat.named, day)


def _last_evidence(shown: Shown, records: Iterable[Record]) -> date | None:
    documents = (
        shown.ever[Document].get(each.document) for record in records for each in record.evidence
    )
    days = (latest(document.day) for document in documents if document is not None)
    return max((day for day in days if day is not None), default=None)

"""Who was told what, and when: the messages recorded, and whether all were told at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

import attrs

from jeugdregio._text import html_table, shortened
from jeugdregio.dates import Period, earliest, latest
from jeugdregio.errors import UsageError
from jeugdregio.landscape.absence import absence
from jeugdregio.landscape.actors import one_day, possibly_same
from jeugdregio.landscape.audience import Told, addressed, at_once
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Act,
    Answer,
    Body,
    Communication,
    Document,
    Event,
    Force,
    Founding,
    Ground,
    Lack,
    Missing,
    Note,
    Office,
    OfficeKind,
    ProcurementTrack,
    Record,
    Remark,
    Subregion,
    Truth,
    Undertaking,
    all_of,
    any_of,
    part,
)
from jeugdregio.model.answer import in_order
from jeugdregio.model.truth import by

__all__ = ["Confidentiality", "Message", "Messages", "communications", "concerning"]


@attrs.frozen(repr=False)
class Message:
    """A message of which the question is about (Dutch: *bericht*).

    Args:
        record: what is recorded of it.
        answer: whether it was sent by the day asked about, and to one of those asked about.
    """

    record: Communication
    answer: Answer[None]

    @property
    def truth(self) -> Truth:
        """Whether it was sent by then, and to one of those asked about."""
        return self.answer.truth

    def __str__(self) -> str:
        to = self.record.addressees
        told = "addressees not recorded" if to is None else f"to {', '.join(to) or 'nobody'}"
        return f"{self.record.day}: {self.record.id} {told} ({self.truth.value})"

    def __repr__(self) -> str:
        return f"<Message {self}>"


@attrs.frozen(repr=False)
class Confidentiality:
    """An undertaking to keep something from others (Dutch: *afspraak over vertrouwelijkheid*).

    Args:
        undertaking: its id.
        text: what it says, in words.
        by: who made it; ``None`` when not recorded.
        binds: who agreed to it, and nobody else.
        officials: those of them that are officials: what they agree binds no college.
        holds: whether it holds on the day of the snapshot.
    """

    undertaking: str
    text: str
    by: str | None
    binds: tuple[str, ...]
    officials: tuple[str, ...]
    holds: Truth

    def __str__(self) -> str:
        names = [f"{each} (officials)" if each in self.officials else each for each in self.binds]
        return f"{self.undertaking} binds {', '.join(names) or 'nobody recorded'}"

    def __repr__(self) -> str:
        return f"<Confidentiality {self}>"


@attrs.frozen(repr=False)
class Messages:
    """What was told about something, to whom, and when (Dutch: *berichten*).

    Args:
        about: id of what they are about; ``None`` for anything.
        to: ids of those who should have been told; empty for anyone.
        messages: those recorded by the day asked about, in the order of their days.
        simultaneous: whether all were told within the days allowed.
        confidential: what was agreed about keeping it from others.
    """

    about: str | None
    to: tuple[str, ...]
    messages: tuple[Message, ...]
    simultaneous: Answer[None]
    confidential: tuple[Confidentiality, ...] = ()

    def __str__(self) -> str:
        told = "; ".join(map(str, self.messages)) or "none recorded"
        return f"about {self.about or 'anything'}: {told}; {self._at_once}"

    def __repr__(self) -> str:
        return f"<Messages {shortened(str(self))}>"

    def _repr_html_(self) -> str:
        rows = [
            (
                str(each.record.day),
                each.record.sender or "",
                ", ".join(each.record.addressees or ()),
                each.record.id,
                each.truth,
            )
            for each in self.messages
        ]
        caption = f"about {self.about or 'anything'}, {self._at_once}"
        return html_table(caption, ("day", "from", "to", "message", "told"), rows)

    @property
    def _at_once(self) -> str:
        return f"simultaneous: {self.simultaneous.truth.value}"


def communications(
    shown: Shown,
    about: str | None = None,
    to: str | Iterable[str] | None = None,
    within_days: int = 0,
) -> Answer[Messages]:
    """The messages about something, to someone, by the day asked about (Dutch: *berichten*).

    Whoever should have been told is named in ``to``: each without a message is missing. A message
    to a track or grouping is one to its participants or members, one to a municipality may be one
    to any of its organs, and one without recorded addressees may be one to anybody.

    They are simultaneous when everyone was first told within so many days. Who is not recorded as
    told makes that UNKNOWN; the medium does not matter. Without ``to`` it is asked of those to whom
    the messages are addressed.

    Args:
        shown: the day asked about.
        about: the id of what it is about, or of what that is part of: the track of an exit, the
            grouping of a body, the document that was sent. Anything, when left out.
        to: ids of organs, bodies, offices, municipalities or groupings.
        within_days: how many days may lie between the first and the last who are told.

    Returns:
        YES when each of them was told; NO only inside a declaration of completeness.

    Raises:
        UsageError: fewer than no days.
    """
    if within_days < 0:
        raise UsageError(f"within_days: expected a number of days, got {within_days}")
    names = (to,) if isinstance(to, str) else to or ()
    wanted = tuple(dict.fromkeys(map(shown.thing, names)))
    thing = None if about is None else shown.thing(about)
    key = ("communications", thing, wanted, within_days)
    return shown.remember(key, lambda: _Case(shown, thing, wanted).answer(within_days))


def concerning(shown: Shown, about: str) -> frozenset[str]:
    """The thing, and what is part of it or about it: acts, decisions on them, events, bodies.

    Each by the id of its first version.
    """
    return shown.remember(("concerning", about), lambda: _concerning(shown, about))


_PARTS: Final[tuple[tuple[type[Record], str], ...]] = (
    (Act, "about"),
    (Act, "decides"),
    (Event, "about"),
    (Body, "of"),
    (Office, "of"),
    (Subregion, "of"),
    (ProcurementTrack, "alliance"),
)


def _concerning(shown: Shown, about: str) -> frozenset[str]:
    found = {shown.thing(about)}
    waiting = [*found]
    while waiting:
        whole = waiting.pop()
        rows = (row for kind, field in _PARTS for row in shown.ever[kind].where(field, whole))
        new = {shown.thing(row.id) for row in rows} - found
        found |= new
        waiting += new
    return frozenset(found)


class _Case:
    """One question, with the messages that may be among those asked about."""

    def __init__(self, shown: Shown, about: str | None, wanted: tuple[str, ...]) -> None:
        self.shown, self.about, self.wanted = shown, about, wanted
        self.things = frozenset[str]() if about is None else concerning(shown, about)
        self.found = sorted(self._found(), key=_order)
        self.sent = {each.id: self._sent(each) for each in self.found}

    def _found(self) -> Iterable[Communication]:
        rows = self.shown.possible[Communication]
        if self.about is None:
            return tuple(rows)
        about = (row for thing in sorted(self.things) for row in rows.where("about", thing))
        return {row.id: row for row in (*about, *rows.where("document", self.about))}.values()

    def answer(self, within_days: int) -> Answer[Messages]:
        """The whole answer."""
        told = [self._told(each) for each in self.wanted]
        messages = tuple(self._messages(told))
        if self.wanted:
            whole = all_of(each.answer for each in told).valued(None)
        else:
            recorded = [each.answer for each in messages]
            whole = any_of(recorded or [self._nothing(())]).valued(None)
        asked = told or [*self._addressees()]
        together = in_order(at_once(asked, within_days, self.shown.day, self._subject))
        # all that was said about the subject, also to others than those asked about
        records = self.found if self.about else [each.record for each in messages]
        confidential = tuple(self._confidential(records))
        value = Messages(self.about, self.wanted, messages, together, confidential)
        remarks = tuple(self._possibly_same(records))
        return in_order(attrs.evolve(whole.valued(value), remarks=remarks))

    # who was told

    def _messages(self, told: Iterable[Told]) -> Iterator[Message]:
        """Those that may be among the ones asked about, by what they are to who was to be told."""
        to: dict[str, list[Answer[None]]] = {each.id: [] for each in self.found}
        for each in told:
            for message, way in each.ways:
                to[message.id].append(way)
        for found in self.found:
            ways = to[found.id] if self.wanted else [self.sent[found.id]]
            if ways:
                yield Message(found, in_order(any_of(ways).valued(None)))

    def _sent(self, message: Communication) -> Answer[None]:
        lack = Missing(Lack.DAY, (message.id,), None, message.owners)
        sent = part(by(message.day, self.shown.day), lack)
        return attrs.evolve(sent, grounds=(Ground(message),))

    def _told(self, who: str) -> Told:
        ways = tuple(self._ways(who))
        answer = any_of((*(way for _, way in ways), self._nothing((who,)))).valued(None)
        return Told(who, ways, answer)

    def _ways(self, who: str) -> Iterator[tuple[Communication, Answer[None]]]:
        """The messages that were sent to someone by the day asked about, or may have been."""
        for each in self.found:
            reached = addressed(self.shown, each, who)
            if reached is not Truth.NO:
                lack = Missing(Lack.ADDRESSEES, (each.id,), None, each.owners)
                yield each, all_of((self.sent[each.id], part(reached, lack))).valued(None)

    def _nothing(self, who: tuple[str, ...]) -> Answer[None]:
        """That nothing else was said: denied only where all messages are recorded."""
        about = (*self._subject, *who)
        return absence(
            self.shown,
            "communications",
            about,
            Missing(Lack.COMMUNICATION, about, None, who),
            window=Period(None, one_day(self.shown.day).end),
        )

    @property
    def _subject(self) -> tuple[str, ...]:
        return () if self.about is None else (self.about,)

    def _addressees(self) -> Iterator[Told]:
        """Those to whom the messages are addressed; one for each that does not tell to whom."""
        ways: dict[str, list[Communication]] = {}
        for each in self.found:
            to = (each.id,) if each.addressees is None else map(self.shown.thing, each.addressees)
            for who in to:
                ways.setdefault(who, []).append(each)
        for who, rows in ways.items():
            sent = tuple((each, self.sent[each.id]) for each in rows)
            answer = any_of(way for _, way in sent).valued(None)
            named = all(each.addressees is not None for each in rows)
            yield Told(who, sent, answer, named)

    # what belongs to it

    def _confidential(self, records: list[Communication]) -> Iterator[Confidentiality]:
        """What was agreed about keeping the subject or the messages from others."""
        ids = {each.id for each in records} | {each.document for each in records if each.document}
        things = self.things | set(map(self.shown.thing, ids))
        for each in self.shown.ever[Undertaking].where("confidential", True):
            made = by(each.made, self.shown.day) is not Truth.NO
            if made and not things.isdisjoint(map(self.shown.thing, each.about)):
                yield _confidentiality(self.shown, each)

    def _possibly_same(self, records: list[Communication]) -> Iterator[Remark]:
        """Documents and offices that may be one, and are never taken for one."""
        sent = {each.document for each in records if each.document}
        to = {self.shown.thing(id) for each in self.found for id in each.addressees or ()}
        pairs = {
            *_pairs(self.shown, Document, {*sent, *self._subject}),
            *(pair for pair in _pairs(self.shown, Office, self.wanted) if not to.isdisjoint(pair)),
        }
        return (Remark(Note.POSSIBLY_SAME, pair) for pair in sorted(pairs))


_OFFICIALS: Final = (OfficeKind.OFFICIAL, OfficeKind.DIRECTOR)


def _confidentiality(shown: Shown, made: Undertaking) -> Confidentiality:
    """Whom it binds: who made it, and with an agreement those with whom it was made."""
    others = made.to or () if made.force is Force.AGREEMENT else ()
    binds = tuple(sorted({*made.owners, *others}))
    officials = tuple(each for each in binds if _is_official(shown, each))
    return Confidentiality(made.id, made.text, made.by, binds, officials, made.shows(shown.day))


def _is_official(shown: Shown, id: str) -> bool:
    office, body = shown.ever[Office].get(id), shown.ever[Body].get(id)
    if office is not None:
        return office.kind in _OFFICIALS
    return body is not None and body.founding is Founding.PROJECT_GROUP


def _pairs(
    shown: Shown, kind: type[Document] | type[Office], ids: Iterable[str]
) -> Iterator[tuple[str, ...]]:
    """Each of these with what it may be the same as, whichever of the two says so."""
    for id in ids:
        for other in possibly_same(shown, kind, id):
            yield tuple(sorted((shown.thing(id), other)))


def _order(message: Communication) -> tuple[date, date, str]:
    """By the day on which it was sent at the latest."""
    return latest(message.day) or date.max, earliest(message.day) or date.min, message.id

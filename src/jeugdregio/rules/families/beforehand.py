"""Whether a council was told, and heard, before the college decided on an act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, TypeVar

from jeugdregio.dates import AnyDate, earliest, latest
from jeugdregio.landscape import Snapshot, legal_parties, standing
from jeugdregio.landscape.audience import addressed
from jeugdregio.landscape.messages import concerning
from jeugdregio.model import (
    Act,
    ActKind,
    Answer,
    Arrangement,
    Communication,
    Document,
    Event,
    Ground,
    Happening,
    Lack,
    Mandate,
    Missing,
    Note,
    Record,
    Remark,
    Role,
    Truth,
    all_of,
    any_of,
    lacking,
    not_,
    part,
    remarked,
)
from jeugdregio.model.truth import by
from jeugdregio.rules.basis import Text
from jeugdregio.rules.families.acting import day_of
from jeugdregio.rules.families.answering import (
    Denials,
    all_together,
    each_of,
    lack_of,
    rows_of,
    shown,
    some_way,
    through,
    unrecorded,
)
from jeugdregio.rules.families.granting import above
from jeugdregio.rules.weight import Weight, asserters, weigh
from jeugdregio.rules.words import COUNCIL_ASKED, FAR_REACHING

__all__ = ["Case"]

_NOT_TOLD: Final = Text(
    "besloten zonder dat de raad vooraf was ingelicht",
    "decided without the council having been told beforehand",
)
_NOT_HEARD: Final = Text(
    "besloten zonder dat de raad, bij ingrijpende gevolgen, vooraf zijn wensen en bedenkingen kon "
    "geven",
    "decided though the council, where effects may be far-reaching, could not give its wishes and "
    "concerns beforehand",
)

H = TypeVar("H", bound=Happening)


def _before(moment: AnyDate, other: AnyDate, days: int = 0) -> Truth:
    """Whether a moment lies before another, with more than so many days between them.

    Of two of one day it is not told which came first.
    """
    last, first = latest(moment), earliest(other)
    if last is not None and first is not None and (first - last).days > days:
        return Truth.YES
    first, last = earliest(moment), latest(other)
    if first is None or last is None:
        return Truth.UNKNOWN
    most = (last - first).days
    return Truth.of(False if most < 0 or 0 < days >= most else None)


class Case:
    """An act for one municipality, and what is on record about its council."""

    def __init__(self, snapshot: Snapshot, act: Act, municipality: str) -> None:
        self.snapshot, self.act = snapshot, act
        self.municipality = snapshot.thing(municipality)
        self.college, self.council = f"{self.municipality}.college", f"{self.municipality}.council"
        self.drafts = frozenset(self._drafts())
        self.things = concerning(snapshot, act.id) | self.drafts
        decisions = [*self._decided()]
        self.decisions = [each for each in decisions if self._in_time(each)]
        self.later = [each for each in decisions if not self._in_time(each)]
        self.asked = self._situation(COUNCIL_ASKED, decisions)
        self.far_reaching = self._situation(FAR_REACHING, decisions)

    @property
    def measured_on(self) -> date:
        """The day of the first decision; of the act itself where none is recorded."""
        return min(map(day_of, (*self.decisions, self.act)))

    def answer(self, days: int | None) -> Denials:
        """Whether the council was told in time, and heard in time where it had to be.

        Args:
            days: after so many days a council to which a draft was sent could have spoken;
                ``None`` for no such term.
        """
        answer = all_together(self._at(each, days) for each in self.decisions or (self.act,))
        if not self.decisions:
            lack = Missing(Lack.DECISION, (self.college,), None, (self.college,))
            missing = (lack, *answer.missing)
            answer = Answer(Truth.UNKNOWN, (), answer.grounds, missing, answer.remarks)
        return remarked(answer, *_later(self.later))

    def _at(self, decision: Act, days: int | None) -> Denials:
        """The same for one decision."""
        due = any_of((self.asked, self.far_reaching)).valued(None)
        told = self._told(decision)
        heard = all_of((self._told(decision, self.drafts), self._heard(decision, days)))
        parts = (
            any_of((not_(due), told)).valued(_NOT_TOLD),
            any_of((not_(self.far_reaching), heard.valued(None))).valued(_NOT_HEARD),
        )
        return each_of(parts, Ground(self.act), Ground(decision))

    # what is on record

    def _drafts(self) -> Iterator[str]:
        """The proposals about the act, and the one that it decides."""
        if self.act.decides is not None:
            yield self.snapshot.thing(self.act.decides)
        for each in self.snapshot.ever[Act].where("about", self.act.id):
            if each.kind is ActKind.PROPOSAL:
                yield self.snapshot.thing(each.id)

    def _decided(self) -> Iterator[Act]:
        """The decisions of the college on it that may stand; who signs has not decided."""
        on_it = [each for each in (self.act,) if each.kind is not ActKind.SIGNING]
        decisions = self.snapshot.ever[Act].where("decides", self.act.id)
        on_it += [each for each in decisions if each.kind is ActKind.DECISION]
        for each in on_it:
            done = each.done_by(self.snapshot.day) is not Truth.NO
            if done and self.college in self._in_whose_name(each):
                yield each

    def _in_whose_name(self, decision: Act) -> Iterator[str]:
        """Who decided, and who gave the mandates under which that was done."""
        yield from map(self.snapshot.thing, decision.deciders)
        mandate = (
            None if decision.under is None else self.snapshot.ever[Mandate].get(decision.under)
        )
        if mandate is not None:
            for each in (mandate, *above(self.snapshot, mandate)):
                yield self.snapshot.thing(each.giver)

    def _in_time(self, decision: Act) -> bool:
        """Whether it may have been decided by the day of the act: a later one confirms it."""
        return by(decision.day, day_of(self.act)) is not Truth.NO

    def _council_acts(self) -> list[Act]:
        found = self._about(Act, "about", self.things) + self._about(Act, "decides", self.things)
        return [each for each in found if self._is_council(each.deciders)]

    def _about(self, kind: type[H], field: str, things: Iterable[str]) -> list[H]:
        return rows_of(self.snapshot.possible[kind], field, things)

    def _is_council(self, actors: Iterable[str]) -> bool:
        return self.council in map(self.snapshot.thing, actors)

    def _is_ours(self, actors: Iterable[str]) -> bool:
        """Whether one of these is the municipality, or an organ or office of it."""
        parties = map(self.snapshot.thing, legal_parties(self.snapshot, actors))
        return self.municipality in parties

    # whether it had to be told

    def _situation(self, situation: str, decisions: Iterable[Act]) -> Answer[None]:
        """Whether the act was done in this situation, on the word of the municipality itself."""
        told = {
            each.present if self._own_word(record) else None: record
            for record in (*self._council_acts(), self.act, *decisions)
            for each in record.circumstances
            if each.situation == situation
        }
        for present in (True, False):
            if present in told:
                ground = Ground(told[present], field="circumstances")
                return Answer(Truth.of(present), None, (ground,))
        who = (self.college, self.council)
        lack = Missing(Lack.SITUATION, (self.act.id, situation), None, who)
        alleged = (Ground(each, Role.ALLEGES, field="circumstances") for each in told.values())
        return Answer(Truth.UNKNOWN, None, tuple(alleged), (lack,))

    def _own_word(self, record: Record) -> bool:
        """Whether the municipality says so of itself, or nobody disputes it."""
        said = [each for each in record.evidence if each.field == "circumstances"]
        said = said or [each for each in record.evidence if each.field is None]
        for each in said:
            document = self.snapshot.ever[Document].get(each.document)
            if each.contested is False or self._is_ours(asserters(each, document)):
                return True
        return not said

    # whether it was told

    def _told(
        self, decision: Act, things: Iterable[str] | None = None, days: int = 0
    ) -> Answer[None]:
        """Whether the college told the council in time.

        A message that came too late denies nothing, unless it says that it is the first.

        Args:
            decision: before which decision.
            things: of what: drafts of the act; the act and all about it when left out.
            days: how many days before.
        """
        messages = self._about(Communication, "about", self.things if things is None else things)
        ways = [(each, self._way(each, decision, days)) for each in messages]
        possible = some_way(way for _, way in ways)
        if possible is not None:
            return possible
        late = [each for each, _ in ways if self._sent(each) & self._reaches(each) is Truth.YES]
        first = [each for each in late if each.first]
        if first:
            return self._too_late(first)
        what = Lack.DRAFT if things is not None else Lack.EARLIER if late else Lack.COMMUNICATION
        lack = Missing(what, (self.act.id, self.council), None, (self.college,))
        after = late if things is None else ()
        return remarked(self._absent(decision, lack), *_later(after))

    def _way(self, message: Communication, decision: Act, days: int) -> Answer[None]:
        """Whether this message told the council in time."""
        account = Missing(Lack.ACCOUNT, (self.college,), None, (self.college,))
        return shown(
            message,
            part(self._sent(message), account),
            part(self._reaches(message), lack_of(message, Lack.ADDRESSEES)),
            self._in_order(message, decision, days),
        )

    def _sent(self, message: Communication) -> Truth:
        """Whether it is a message of the municipality, or of an arrangement that speaks for it."""
        if not message.owners:
            return Truth.UNKNOWN
        groupings = standing(self.snapshot, self.municipality).groupings
        arranged = any(
            self.snapshot.thing(each) in groupings
            and self.snapshot.ever[Arrangement].get(each) is not None
            for each in message.owners
        )
        return Truth.of(arranged or self._is_ours(message.owners))

    def _reaches(self, message: Communication) -> Truth:
        return addressed(self.snapshot, message, self.council)

    def _in_order(self, first: Happening, decision: Act, days: int = 0) -> Answer[None]:
        lack = lack_of(first, Lack.DAY, decision.id)
        return part(_before(first.day, decision.day, days), lack)

    # whether it was heard

    def _heard(self, decision: Act, days: int | None) -> Answer[None]:
        """Whether the council spoke before the decision, or its term was over by then."""
        if days is None:
            return self._spoke(decision, term=False)
        over = self._told(decision, self.drafts, days)
        return any_of((self._spoke(decision, term=True), over)).valued(None)

    def _spoke(self, decision: Act, *, term: bool) -> Answer[None]:
        """Whether the council gave its view before the decision.

        That it kept silent denies something only where it had a term: without one nobody can tell
        whether it could have spoken. That it spoke later does not deny that it could before.
        """
        voices = {each.id: each for each in self._voices()}.values()
        possible = some_way(shown(each, self._in_order(each, decision)) for each in voices)
        if possible is not None:
            return possible
        lack = Missing(Lack.VIEW, (self.act.id, self.council), None, (self.council,))
        silent = self._absent(decision, lack) if term else lacking(lack)
        return remarked(silent, *_later(voices))

    def _voices(self) -> Iterator[Happening]:
        """In what the council spoke about it. A message to ask for information is no view."""
        for act in self._council_acts():
            if act.done_by(self.snapshot.day) is not Truth.NO:
                yield act
        for event in self._about(Event, "about", self.things):
            if self._is_council(event.participants):
                yield event
        for message in self._about(Communication, "about", self.drafts):
            if self._is_council(message.owners):
                yield message

    # what denies it

    def _too_late(self, messages: Iterable[Communication]) -> Answer[None]:
        """That the first message came after the decision: one of those whose word counts."""

        def order(message: Communication) -> tuple[bool, date, str]:
            alleged = weigh(self.snapshot, message, (self.college,), "first") is Weight.ALLEGED
            return alleged, latest(message.day) or date.max, message.id

        ground = Ground(min(messages, key=order), field="first")
        return Answer(Truth.NO, None, (ground,))

    def _absent(self, decision: Act, lack: Missing) -> Answer[None]:
        """That nothing is recorded: denied only where all messages of the college are."""
        about = (self.act.id, self.college, self.council)
        window = through(day_of(decision))
        return unrecorded(self.snapshot, "communications", about, lack, window)


def _later(records: Iterable[Happening]) -> Iterator[Remark]:
    """That these came after the decision."""
    for each in records:
        yield Remark(Note.CONFIRMED_LATER, (each.id,), earliest(each.day))

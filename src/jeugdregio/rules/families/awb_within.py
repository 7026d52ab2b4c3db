"""Whether a sub-mandate keeps within the mandate it rests on: acts, care, term and limits.

In a chain every link brings its own limits, so that no chain widens. What is asked here is whether
the sub-mandate itself claims more than it can.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from jeugdregio.dates import UncertainPeriod
from jeugdregio.landscape import Scopes, Slot, Snapshot, asked, scope_of, scopes_of
from jeugdregio.landscape.actors import same_actor
from jeugdregio.landscape.limits import perhaps_meant
from jeugdregio.model import (
    ActingRole,
    ActKind,
    Amount,
    Answer,
    Duration,
    Ground,
    Lack,
    Limit,
    LimitKind,
    Mandate,
    Missing,
    Note,
    Per,
    Remark,
    Truth,
    all_of,
    remarked,
)
from jeugdregio.rules.basis import Text
from jeugdregio.rules.families.answering import Part, lack_of
from jeugdregio.rules.families.granting import EVERYTHING

__all__ = ["within"]

_SAID: Final = {
    Slot.HOLDER: Text(
        "gegeven door een ander dan de houder van het mandaat waarop het berust",
        "given by another than the holder of the mandate it rests on",
    ),
    Slot.PERMISSION: Text("ondermandaat is niet toegestaan", "a sub-mandate is not allowed"),
    Slot.ACT: Text(
        "voor meer handelingen dan het mandaat waarop het berust",
        "for more acts than the mandate it rests on",
    ),
    Slot.SCOPE: Text(
        "voor meer zorg dan het mandaat waarop het berust",
        "for more care than the mandate it rests on",
    ),
    Slot.PERIOD: Text(
        "voor meer dagen dan het mandaat waarop het berust",
        "for more days than the mandate it rests on",
    ),
    Slot.LIMIT: Text(
        "met ruimere grenzen dan het mandaat waarop het berust",
        "with wider limits than the mandate it rests on",
    ),
}
"""What deviates, by the part of the mandate above that it goes beyond."""


def within(snapshot: Snapshot, mandate: Mandate, over: Mandate) -> Iterator[Part]:
    """The parts of whether a sub-mandate keeps within a mandate above; a NO names the part."""
    case = _Case(snapshot, mandate, over)
    yield case.part(Slot.HOLDER, "giver", "holder", case.held())
    allowed = case.told(Truth.of(over.sub_mandate), lack_of(over, Lack.PERMISSION))
    yield case.part(Slot.PERMISSION, "under", "sub_mandate", allowed)
    yield case.part(Slot.ACT, "acts", "acts", case.acts())
    field = "functions" if mandate.scope is None else "scope"
    wider = "functions" if over.scope is None else "scope"
    yield case.part(Slot.SCOPE, field, wider, case.scope())
    yield case.part(Slot.PERIOD, "period", "period", case.period())
    yield case.part(Slot.LIMIT, "limits", "limits", case.limits())


@attrs.frozen
class _Case:
    """A sub-mandate and a mandate on which it rests."""

    snapshot: Snapshot
    mandate: Mandate
    over: Mandate

    def part(self, slot: Slot, own: str, above: str, answer: Answer[None]) -> Answer[Text]:
        """One part, resting on a field of each; a NO tells what does not fall under the other."""
        grounds = (Ground(self.mandate, field=own), Ground(self.over, field=above))
        found = attrs.evolve(answer.valued(_SAID[slot]), grounds=grounds)
        if found.truth is not Truth.NO:
            return found
        outside = self._outside() if slot is Slot.SCOPE else ()
        about = (self.over.id, slot.value, *outside)
        return remarked(found, Remark(Note.NOT_UNDER_MANDATE, about))

    def told(self, truth: Truth, *lacks: Missing) -> Answer[None]:
        """A truth, which lacks these when it is UNKNOWN."""
        return Answer(truth, None, (), lacks if truth is Truth.UNKNOWN else ())

    def held(self) -> Answer[None]:
        """Whether who gives the sub-mandate holds the mandate above."""
        holder = self.over.holder
        same = Truth.UNKNOWN
        if holder is not None:
            same = same_actor(self.snapshot, holder, self.mandate.giver)
        return self.told(same, lack_of(self.over, Lack.HOLDER))

    # acts

    def acts(self) -> Answer[None]:
        """Whether only acts of the mandate above are passed on."""
        over, own = self.over.acts, self.mandate.acts
        if over == ():
            return Answer(Truth.YES, None)
        unknown = [each for each in (self.over, self.mandate) if each.acts is None]
        if over is None or own is None:
            return self.told(Truth.UNKNOWN, *(lack_of(each, Lack.ACTS) for each in unknown))
        truth = Truth.all(_named(over, each) for each in own) if own else Truth.NO
        return self.told(truth, lack_of(self.over, Lack.ACTS))

    # care

    def scope(self) -> Answer[None]:
        """Whether only care of the mandate above is passed on, for each activity of the acts."""
        if _for_all(self.over):
            return Answer(Truth.YES, None)
        both = (self.over, self.mandate)
        unknown = [each for each in both if each.scope is None and each.functions is None]
        if unknown:
            return self.told(Truth.UNKNOWN, *(lack_of(each, Lack.FUNCTIONS) for each in unknown))
        own = scope_of(self.snapshot, self.mandate)
        if _for_all(self.mandate):
            own = asked(EVERYTHING)
        over = scope_of(self.snapshot, self.over)
        whole = all_of(each.contains(over, own) for each in self._compared())
        who = tuple(dict.fromkeys(each.giver for each in both))
        missing = tuple(attrs.evolve(each, who=who) for each in whole.missing)
        return attrs.evolve(whole, missing=missing).valued(None)

    def _outside(self) -> tuple[str, ...]:
        """The care functions it names that are not in the mandate above."""
        over = scope_of(self.snapshot, self.over)
        return tuple(
            id
            for id in self.mandate.functions or ()
            if any(each.contains(over, asked(id)).truth is Truth.NO for each in self._compared())
        )

    def _compared(self) -> list[Scopes]:
        """What compares scopes: within the activity of each kind of act that is passed on."""
        activities = dict.fromkeys(each.activity for each in self.mandate.acts or ()) or (None,)
        return [scopes_of(self.snapshot, within=each) for each in activities]

    # term

    def period(self) -> Answer[None]:
        """Whether it holds on no day on which the mandate above does not."""
        own, over = self.mandate.period, self.over.period
        truth = Truth.UNKNOWN
        if over.certain is not None and over.certain.covers(own.possible):
            truth = Truth.YES
        elif own.certain is not None and not over.possible.covers(own.certain):
            truth = Truth.NO
        both = (self.over, self.mandate)
        doubtful = (each for each in both if isinstance(each.period, UncertainPeriod))
        return self.told(truth, *(lack_of(each, Lack.TERM) for each in doubtful))

    # limits

    def limits(self) -> Answer[None]:
        """Whether each limit of the mandate above has one as strict in the sub-mandate."""
        if self.over.limits is None:
            return self.told(Truth.UNKNOWN, lack_of(self.over, Lack.LIMIT))
        return all_of(map(self._kept, self.over.limits)).valued(None)

    def _kept(self, limit: Limit) -> Answer[None]:
        own = self.mandate.limits
        if limit.kind is LimitKind.WORDS:  # what they mean cannot be tested
            same = any(each.words == limit.words for each in own or ())
            truth = Truth.YES if same else Truth.UNKNOWN
            return self.told(truth, lack_of(self.over, Lack.LIMIT_WORDS))
        lack = lack_of(self.mandate, Lack.LIMIT)
        if limit.kind is LimitKind.EXCLUDED:
            return self.told(_excluded(self.mandate, limit.excluded), lack)
        if own == ():  # it says itself that it has none
            return self.told(Truth.NO)
        # one beside others that is not recorded may be there
        compared = [each for one in own or () if (each := _as_strict(one, limit)) is not None]
        return self.told(Truth.any(compared) if compared else Truth.UNKNOWN, lack)


def _for_all(mandate: Mandate) -> bool:
    return mandate.scope is None and mandate.functions == ()


def _named(acts: tuple[ActKind, ...], kind: ActKind) -> Truth:
    """Whether acts of this kind are among those named. Who may conclude a contract may sign it."""
    if kind in acts or (kind is ActKind.SIGNING and ActKind.CONTRACTING in acts):
        return Truth.YES
    perhaps = perhaps_meant(acts, (kind,), ActingRole.DECIDES)
    return Truth.UNKNOWN if perhaps else Truth.NO


def _excluded(mandate: Mandate, kinds: tuple[ActKind, ...]) -> Truth:
    """Whether acts of these kinds are not passed on: not named, or excluded again."""
    again = {each for limit in mandate.limits or () for each in limit.excluded}
    left = set(kinds) - again
    if mandate.acts:
        left &= set(mandate.acts)
    if not left:
        return Truth.YES
    if mandate.acts is None or mandate.limits is None:
        return Truth.UNKNOWN
    # what it names it is for; where it is for all, one beside other limits may be there unrecorded
    return Truth.NO if mandate.acts or not mandate.limits else Truth.UNKNOWN


def _as_strict(own: Limit, over: Limit) -> Truth | None:
    """Whether a limit is as strict as one of the mandate above; ``None`` for one not like it."""
    match over:
        case Limit(frame=str(frame)):
            if own.frame != frame:
                return None
            if own.amount is None or over.amount is None:
                return Truth.YES
            return _no_higher(own.amount, over.amount)
        case Limit(amount=Amount() as most):
            return None if own.amount is None else _no_higher(own.amount, most)
        case Limit(duration=Duration() as longest):
            return None if own.duration is None else _no_longer(own.duration, longest)
        case Limit(situations=(_, *_) as situations):
            inside = bool(own.situations) and set(own.situations) <= set(situations)
        case Limit(agreement_of=(_, *_) as bodies):
            inside = set(bodies) <= set(own.agreement_of)
        case _:  # while an arrangement runs
            inside = own.while_running == over.while_running
    return Truth.YES if inside else None


def _no_higher(own: Amount, over: Amount) -> Truth:
    # two amounts of which nobody told whether tax is in them are not on the same basis
    if own.vat is None or own.vat is not over.vat:
        return Truth.UNKNOWN
    if own.per is over.per:
        return Truth.of(own.euros <= over.euros)
    # what a year may add up to is a bound for each act in it
    bounded = own.per is Per.YEAR and own.euros <= over.euros
    return Truth.YES if bounded else Truth.UNKNOWN


def _no_longer(own: Duration, over: Duration) -> Truth:
    if bool(own.days) is bool(over.days):
        return Truth.of((own.days, own.months) <= (over.days, over.months))
    (fewest, most), (least, longest) = _days(own), _days(over)
    return Truth.of(True if most <= least else False if fewest > longest else None)


def _days(duration: Duration) -> tuple[int, int]:
    """The fewest and the most days that it can have: a month has 28 to 31."""
    return duration.days or 28 * duration.months, duration.days or 31 * duration.months

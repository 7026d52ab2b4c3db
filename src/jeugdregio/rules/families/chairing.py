"""What a chair did on behalf of partners, and whether it was under a mandate to speak for them.

To speak for another asks for no ground in law. What a chair decides or contracts for others is
asked about by AWB007.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs

from jeugdregio.landscape import Slot, Snapshot, absence
from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.chains import Chain
from jeugdregio.landscape.may_act import ActingLine
from jeugdregio.landscape.powers import given_by
from jeugdregio.model import (
    Act,
    ActingRole,
    ActKind,
    Answer,
    Communication,
    Force,
    Ground,
    Lack,
    Mandate,
    Missing,
    Office,
    Participation,
    ProcurementTrack,
    Truth,
    Undertaking,
    all_of,
    any_of,
    lacking,
    not_,
)
from jeugdregio.model.truth import by, holds
from jeugdregio.rules.basis import Text
from jeugdregio.rules.families.acting import colleges_for, day_of
from jeugdregio.rules.families.answering import Denials, all_together, through
from jeugdregio.rules.families.awb_limits import acted, asks_for_ground, on_own_word
from jeugdregio.rules.rule import Denial

__all__ = ["Deed", "deeds_of", "nothing_done", "under_mandate"]


# what was done


@attrs.frozen
class Deed:
    """What an office did on behalf of others, other than to decide or contract.

    Args:
        record: what is recorded: an act, or a message sent in the name of others.
        act: the same as an act: such a message is a statement.
    """

    record: Act | Communication
    act: Act

    @property
    def day(self) -> date:
        """The last day on which it can have been done."""
        return day_of(self.act)


def deeds_of(snapshot: Snapshot, office: str) -> list[Deed]:
    """What an office did on behalf of others by the day asked, in the order of the ids."""
    found = [
        Deed(act, act)
        for act in snapshot[Act].where("deciders", office)
        if act.done_by(snapshot.day) is not Truth.NO and not asks_for_ground(act)
    ]
    found += (
        Deed(message, _statement(message, office))
        for message in snapshot[Communication].where("sender", office)
    )
    himself = {snapshot.thing(office)}
    for_others = (each for each in found if set(map(snapshot.thing, each.act.for_)) - himself)
    return sorted(for_others, key=lambda each: each.record.id)


def _statement(message: Communication, office: str) -> Act:
    return Act(
        id=message.id,
        kind=ActKind.STATEMENT,
        day=message.day,
        deciders=(office,),
        for_=message.for_,
        about=message.about,
    )


def nothing_done(snapshot: Snapshot, office: str, host: str) -> Answer[None]:
    """That an office did nothing for others: no deviation only where all its acts are on record.

    The host is the track or co-operation that it chairs.
    """
    lack = Missing(Lack.ACTS_ON_BEHALF, (office,), None, (office,))
    so_far = through(snapshot.day)
    window = snapshot.ever[Office][office].period.possible & so_far or so_far
    none = all_of(
        not_(absence(snapshot, table, (office,), lack, window=window))
        for table in ("acts", "communications")
    )
    if none.truth is Truth.YES:
        return none.valued(None)
    missing = [lack]
    if not snapshot.possible[Mandate].where("holder", office):
        missing.append(_no_mandate(snapshot, office, host))
    return Answer(Truth.UNKNOWN, None, missing=tuple(missing))


def _no_mandate(snapshot: Snapshot, office: str, host: str) -> Missing:
    """A mandate of the college of each municipality that takes part, or who takes part."""
    partners = _partners(snapshot, host, snapshot.day)
    givers = colleges_for(snapshot, partners, snapshot.day)
    if not givers:
        return Missing(Lack.PARTICIPANTS, (host,), None, (host,))
    return Missing(Lack.MANDATE, (*givers, office), None, givers)


# whether it was under a mandate


def under_mandate(snapshot: Snapshot, deed: Deed) -> Denials:
    """Whether the office might do this for each municipality of the partners."""
    parties: dict[str, None] = {}
    answers: list[Denials] = []
    for party in deed.act.for_:
        partners = _partners(snapshot, party, deed.day)
        parties.update(dict.fromkeys(partners))
        if not partners:
            lack = Missing(Lack.PARTICIPANTS, (party,), one_day(deed.day), (party,))
            answers.append(lacking(lack).valued(()))
    if parties:
        done = on_own_word(snapshot, deed.record)
        act = attrs.evolve(deed.act, for_=tuple(parties))
        answers.append(acted(snapshot, act, done, functools.partial(_denied, snapshot, act, done)))
    return all_together(answers)


def _partners(snapshot: Snapshot, host: str, day: date) -> tuple[str, ...]:
    """Those recorded for certain as taking part in a track; a co-operation is its own members."""
    if snapshot.ever[ProcurementTrack].get(host) is None:
        return (host,)
    rows = snapshot.ever[Participation].where("track", host)
    sure = {
        snapshot.thing(each.participant) for each in rows if holds(each.period, day) is Truth.YES
    }
    return tuple(sorted(sure))


_UNSPOKEN: Final = frozenset(
    {
        Lack.MANDATE,
        Lack.HOLDER,
        Lack.ACTS,
        Lack.TERM,
        Lack.PRINCIPALS,
        Lack.LIMIT,
        Lack.APPOINTMENT,
        Lack.CO_OPERATION,
    }
)
"""What is missing where no ground to speak for another is on record."""

_UNRECORDED: Final = {ActingRole.SPEAKS: _UNSPOKEN}
_BINDING: Final = frozenset({Slot.POWER, Slot.HOLDER, Slot.SCOPE, Slot.PERIOD, Slot.PRINCIPAL})
"""What must be known of a mandate before its limits bind its holder."""


def _denied(snapshot: Snapshot, act: Act, done: Ground, line: ActingLine) -> Iterator[Denial]:
    """That the act is against a recorded limit, or under no mandate where all are on record."""
    usual = _UNRECORDED.get(line.role, {Lack.MANDATE})
    missing = {each.what for each in line.answer.missing}
    if not missing <= usual or any(each.answer.truth is not Truth.NO for each in line.chains):
        return  # what is still open may carry the act
    grounds = (done, *(ground for each in line.chains for ground in each.answer.grounds))
    if any(_binds(snapshot, act, each) for each in line.chains):
        yield Denial(grounds, said=_AGAINST)
    if line.role is ActingRole.SPEAKS and not _agreed(snapshot, act):
        none = _no_other(snapshot, line.municipality, day_of(act))
        if none.truth is Truth.NO:
            yield Denial((*grounds, *none.grounds), said=_WITHOUT)


_AGAINST: Final = Text(
    "namens de partners gehandeld tegen een vastgelegde grens in",
    "acted for the partners against a recorded limit",
)
_WITHOUT: Final = Text(
    "namens de partners gesproken zonder vastgelegd mandaat of een vastgelegde afspraak, terwijl "
    "verklaard is dat alle mandaten zijn vastgelegd",
    "spoke for the partners without a mandate or an agreement on record, though the mandates are "
    "declared complete",
)


def _agreed(snapshot: Snapshot, act: Act) -> bool:
    """Whether an agreement names who spoke: it suffices, and what it holds may not be recorded."""
    actors = set(map(snapshot.thing, act.deciders))
    for each in snapshot.ever[Undertaking].where("force", Force.AGREEMENT):
        named = (*each.owners, *each.about, *(each.to or ()), *filter(None, [each.executor]))
        over = each.ended is not None and by(each.ended, day_of(act)) is Truth.YES
        made = by(each.made, day_of(act)) is not Truth.NO
        if made and not over and actors & set(map(snapshot.thing, named)):
            return True
    return False


def _binds(snapshot: Snapshot, act: Act, chain: Chain) -> bool:
    """Whether a chain that would else carry the act ends in who did it, and a limit is passed."""
    actors = set(map(snapshot.thing, act.deciders))
    his = chain.holder is not None and snapshot.thing(chain.holder) in actors
    unknown = {slot for _, slot, truth in chain.slots if truth is Truth.UNKNOWN}
    limited = {slot for _, slot in chain.failing} == {Slot.LIMIT}
    return his and limited and unknown.isdisjoint(_BINDING)


def _no_other(snapshot: Snapshot, town: str, day: date) -> Answer[None]:
    """That nobody gave another mandate to speak for a municipality.

    Its college and its mayor can, and whoever holds a mandate of theirs that may be passed on.
    """
    waiting = [f"{town}.college", f"{town}.mayor"]
    givers: dict[str, Answer[None]] = {}
    while waiting:
        giver = waiting.pop()
        lack = Missing(Lack.MANDATE, (giver,), None, (giver,))
        givers[giver] = absence(snapshot, "mandates", (giver,), lack, window=one_day(day))
        waiting += (
            each.holder
            for each in given_by(snapshot, giver)
            if each.holder is not None
            and each.holder not in givers
            and each.sub_mandate is not False
            and holds(each.period, day) is not Truth.NO
        )
    return any_of(givers.values()).valued(None)

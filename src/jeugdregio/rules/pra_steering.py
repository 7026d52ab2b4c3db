"""Rules of practice on steering a track together: lessons from the letter of 7 September 2018.

PRA006: the chair within a mandate. PRA007: a mandate before delegates. Advice.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

import attrs

from jeugdregio._text import shortened
from jeugdregio.dates import ALWAYS, AnyDate, Period, earliest, latest
from jeugdregio.landscape import Slot, Snapshot, absence
from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.may_act import ActingLine
from jeugdregio.landscape.powers import given_by
from jeugdregio.model import (
    Act,
    ActingRole,
    ActKind,
    Alliance,
    Answer,
    Body,
    BodyState,
    Communication,
    Event,
    EventKind,
    Force,
    Ground,
    Lack,
    Mandate,
    Membership,
    Missing,
    Note,
    Office,
    OfficeKind,
    Participation,
    ProcurementTrack,
    Remark,
    Seat,
    Truth,
    Undertaking,
    all_of,
    any_of,
    lacking,
    part,
    remarked,
)
from jeugdregio.model.truth import by, holds
from jeugdregio.rules.acting import acts_of, day_of
from jeugdregio.rules.awb_limits import acted, asks_for_ground, declared_about, on_own_word
from jeugdregio.rules.basis import Basis, Confidence, Consequence, Severity, Text
from jeugdregio.rules.rule import (
    Denial,
    Outcome,
    Parameters,
    Reason,
    ReasonKind,
    Rule,
    Subject,
    always_applies,
)

__all__ = ["LETTER_2018_09_07", "PRA006", "PRA007"]

LETTER_2018_09_07 = Basis(
    "Brief van het portefeuillehoudersoverleg Jeugd en Onderwijs van Gooi en Vechtstreek aan de "
    "gemeente Haarlem, 7 september 2018, kenmerk 18.0007972",
    note=Text(
        "advies van deze bibliotheek naar aanleiding van die brief; de brief zelf vraagt en stelt "
        "voor, en geeft geen regel",
        "advice of this library on the occasion of that letter; the letter itself asks and "
        "proposes, and lays down no rule",
    ),
)
"""The letter to the chair of the co-operation; advice drawn from it starts on its day."""

_SINCE: Final = date(2018, 9, 7)
_DAY: Final = timedelta(days=1)


# PRA006: the chair acts within a mandate


@attrs.frozen
class _Deed:
    """What a chair did on behalf of others, other than to decide or contract.

    Args:
        record: what is recorded: an act, or a message sent in the name of others.
        act: the same as an act: a message is a statement.
    """

    record: Act | Communication
    act: Act


def _deeds(snapshot: Snapshot, office: str) -> list[_Deed]:
    found: list[_Deed] = []
    for act in snapshot[Act].where("deciders", office):
        if act.stands_on(snapshot.day) is not Truth.NO and not asks_for_ground(act):
            found.append(_Deed(act, act))
    for message in snapshot[Communication].where("sender", office):
        statement = Act(
            id=message.id,
            kind=ActKind.STATEMENT,
            day=message.day,
            deciders=(office,),
            for_=message.for_,
            about=message.about,
        )
        found.append(_Deed(message, statement))
    himself = snapshot.thing(office)
    for_others = [each for each in found if set(map(snapshot.thing, each.act.for_)) - {himself}]
    return sorted(for_others, key=lambda each: each.record.id)


def _tracks(snapshot: Snapshot, host: str) -> tuple[ProcurementTrack, ...]:
    """The track that this is, or those that this co-operation carries."""
    tracks = snapshot.ever[ProcurementTrack]
    track = tracks.get(host)
    return tracks.where("alliance", host) if track is None else (track,)


def _chairs(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    """The chairs of tracks, and of co-operations that carry one; what they chair."""
    for office in snapshot.ever[Office].where("kind", OfficeKind.CHAIR):
        tracks = () if office.of is None else _tracks(snapshot, office.of)
        there = [each for each in tracks if each.shows(snapshot.day) is not Truth.NO]
        chairs = bool(there) and office.shows(snapshot.day) is Truth.YES
        if office.of is not None and tracks and (chairs or _deeds(snapshot, office.id)):
            yield snapshot.thing(office.id), snapshot.thing(office.of)


def _chair_check(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Answer[Outcome]:
    office, host = subject
    deeds = _deeds(snapshot, office)
    if not deeds:
        return _nothing_done(snapshot, office, host).valued(Outcome())
    # what was done before the rule existed is asked about only where nothing was done since
    judged = [each for each in deeds if day_of(each.act) >= _SINCE] or deeds
    whole = all_of(_under_mandate(snapshot, each) for each in judged)
    denials = tuple(denial for found in whole.value for denial in found)
    outcome = Outcome(max(day_of(each.act) for each in judged), denials=denials)
    grounds = whole.grounds
    if whole.truth is not Truth.YES:
        grounds = (*(on_own_word(snapshot, each.record) for each in judged), *grounds)
    return attrs.evolve(whole.valued(outcome), grounds=grounds)


def _under_mandate(snapshot: Snapshot, deed: _Deed) -> Answer[tuple[Denial, ...]]:
    """Whether the chair might do this for each municipality of the partners."""
    day = day_of(deed.act)
    parties: dict[str, None] = {}
    answers: list[Answer[tuple[Denial, ...]]] = []
    for party in deed.act.for_:
        if snapshot.ever[ProcurementTrack].get(party) is None:
            parties[party] = None
            continue
        partners = _partners(snapshot, party, day)
        parties.update(dict.fromkeys(partners))
        if not partners:
            lack = Missing(Lack.PARTICIPANTS, (party,), one_day(day), (party,))
            answers.append(lacking(lack).valued(()))
    if parties:
        done = on_own_word(snapshot, deed.record)
        act = attrs.evolve(deed.act, for_=tuple(parties))
        deny = functools.partial(_outside, snapshot, act, done)
        answers.append(acted(snapshot, act, done, deny))
    whole = all_of(answers)
    return whole.valued(tuple(denial for found in whole.value for denial in found))


def _partners(snapshot: Snapshot, host: str, day: date) -> tuple[str, ...]:
    """Those recorded for certain as taking part in a track, or as members of a co-operation."""
    rows = [
        (each.participant, each.period)
        for each in snapshot.ever[Participation].where("track", host)
    ]
    for each in snapshot.ever[Membership].where("grouping", host):
        if each.purpose is None:
            rows.append((each.member, each.period))
    sure = {snapshot.thing(id) for id, period in rows if holds(period, day) is Truth.YES}
    return tuple(sorted(sure))


_NOTHING_KNOWN: Final = frozenset(
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

_BINDING: Final = frozenset({Slot.POWER, Slot.HOLDER, Slot.PERIOD, Slot.PRINCIPAL, Slot.SCOPE})
"""What must be known of a mandate before its limits bind its holder."""


def _outside(snapshot: Snapshot, act: Act, done: Ground, line: ActingLine) -> Iterator[Denial]:
    """That the act is against a recorded limit, or under no mandate where all are on record."""
    speaks = line.role is ActingRole.SPEAKS
    usual = _NOTHING_KNOWN if speaks else {Lack.MANDATE}
    still_open = any(chain.answer.truth is not Truth.NO for chain in line.chains)
    if still_open or not usual.issuperset(each.what for each in line.answer.missing):
        return
    grounds = [ground for chain in line.chains for ground in chain.answer.grounds]
    actors = set(map(snapshot.thing, act.deciders))
    for chain in line.chains:
        failing = {slot for _, slot in chain.failing}
        unknown = {slot for _, slot, truth in chain.slots if truth is Truth.UNKNOWN}
        his = chain.holder is not None and snapshot.thing(chain.holder) in actors
        if his and failing == {Slot.LIMIT} and unknown.isdisjoint(_BINDING):
            yield Denial((done, *grounds))
            break
    if speaks:
        none = _no_mandate(snapshot, line.municipality, day_of(act))
        if none.truth is Truth.NO:
            yield Denial((done, *grounds, *none.grounds))


def _no_mandate(snapshot: Snapshot, town: str, day: date) -> Answer[None]:
    """That nobody was let to speak for a municipality besides by what is on record.

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
    none = Truth.all(~each.truth for each in givers.values())
    if none is not Truth.YES:
        return any_of(givers.values()).valued(None)
    return Answer(Truth.NO, None, tuple(ground for each in givers.values() for ground in each.grounds))


def _nothing_done(snapshot: Snapshot, office: str, host: str) -> Answer[None]:
    """That no act of the chair is recorded: no deviation only where all acts are on record."""
    lack = Missing(Lack.ACTS_ON_BEHALF, (office,), None, (office,))
    until = ALWAYS if snapshot.day == date.max else Period.until(snapshot.day + _DAY)
    window = snapshot.ever[Office][office].period.possible & until or until
    absent = [
        absence(snapshot, table, (office,), lack, window=window, happening=True)
        for table in ("acts", "communications")
    ]
    grounds = tuple(ground for each in absent for ground in each.grounds)
    if all(each.truth is Truth.NO for each in absent):
        return Answer(Truth.YES, None, grounds)
    missing = [lack]
    if not snapshot.possible[Mandate].where("holder", office):
        partners = _partners(snapshot, host, snapshot.day)
        givers = partners or (host,)
        missing.append(Missing(Lack.MANDATE, (*givers, office), None, givers))
    return Answer(Truth.UNKNOWN, None, (), tuple(missing))


def _chair_holders(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    declared = declared_about(_chair_check(snapshot, subject, {}))
    return dict.fromkeys((subject[0], *declared))

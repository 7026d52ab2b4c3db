"""What an organ said to a proposal: the last decision of its own that stands on a day.

A plan, a consent, a decision of a later day and one that was undone are no votes; whoever is not
recorded as having decided may have decided all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

import attrs

from jeugdregio.dates import ALWAYS, AnyDate, Period, earliest, latest
from jeugdregio.landscape.absence import absence
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Act,
    ActKind,
    ActState,
    Answer,
    Ground,
    Lack,
    Missing,
    Note,
    Remark,
    Truth,
    Vote,
    any_of,
    remarked,
)
from jeugdregio.model.answer import in_order
from jeugdregio.model.truth import by

__all__ = ["OrganDecision", "Voice", "counts", "planned", "said", "voice"]

_DECIDED: Final = frozenset({ActState.DECIDED, ActState.IN_FORCE})
_UNDONE: Final = frozenset(
    {
        ActState.SUSPENDED,
        ActState.WITHDRAWN,
        ActState.ANNULLED,
        ActState.BLOCKED,
        ActState.LAPSED_UNUSED,
    }
)
_OWN_DECISION: Final = frozenset(
    {
        ActKind.DECISION,
        ActKind.JOINING,
        ActKind.CHANGE,
        ActKind.EXIT,
        ActKind.AWARD,
        ActKind.CONTRACTING,
    }
)
"""Acts whose own deciders have thereby decided; who makes a proposal has not."""
_CONSENTS: Final = (ActKind.CONSENT, ActKind.REFUSAL)
_SAID: Final = (ActKind.DECISION, *_CONSENTS)


@attrs.frozen(repr=False)
class OrganDecision:
    """What one organ said to a proposal (Dutch: *stand van het besluit van een orgaan*).

    Args:
        organ: the organ.
        answer: whether it decided for; its value is the vote, ``None`` when not known.
        act: the act that tells so, or else the last that is on record: a plan, a consent, a
            decision that was undone; ``None`` when there is none.
        day: the day of that act.
        status: the state of that act on the day asked about; ``None`` when not recorded.
    """

    organ: str
    answer: Answer[Vote | None]
    act: str | None = None
    day: AnyDate | None = None
    status: ActState | None = None

    @property
    def vote(self) -> Vote | None:
        """What it said; ``None`` when not known."""
        return self.answer.value

    @property
    def truth(self) -> Truth:
        """Whether it decided for."""
        return self.answer.truth

    @property
    def words(self) -> tuple[str, ...]:
        """The organ, its vote, whether it decided for; status, day and id of the act."""
        vote = self.vote.value if self.vote else "unknown"
        status = self.status.value if self.status else ""
        day = str(self.day) if self.day else ""
        return self.organ, vote, self.truth.value, status, day, self.act or ""

    def __str__(self) -> str:
        organ, vote, truth, *rest = self.words
        told = ", ".join(each for each in rest if each)
        return f"{organ}: {vote}, {truth}" + (f" ({told})" if told else "")

    def __repr__(self) -> str:
        return f"<OrganDecision {self}>"


@attrs.frozen
class Voice:
    """What an organ said, for counting.

    Args:
        line: what it said.
        votes: what its vote can be. Of an organ that is known not to have decided it is against or
            none: it may still cast one, so that no absence makes a majority of the votes cast.
        weight: how many votes it has.
    """

    line: OrganDecision
    votes: frozenset[Vote]
    weight: int = 1


def said(shown: Shown, act: Act) -> dict[str | None, list[Act]]:
    """By actor the decisions and consents on a proposal; under ``None`` those of nobody named.

    A consent that was refused is among them.
    """
    on_it = [act] if act.kind in _OWN_DECISION else []
    on_it.extend(
        each
        for each in shown.ever[Act].where("decides", act.id)
        if each.id != act.id and each.kind in _SAID
    )
    found: dict[str | None, list[Act]] = {}
    for each in on_it:
        for actor in dict.fromkeys(map(shown.thing, each.deciders)) or (None,):
            found.setdefault(actor, []).append(each)
    return found


def voice(
    shown: Shown, organ: str, acts: Sequence[Act], weight: int = 1, consent_to: str | None = None
) -> Voice:
    """What an organ said by the day asked about.

    Args:
        shown: the day asked about.
        organ: the organ.
        acts: its decisions and consents, of any day.
        weight: how many votes it has.
        consent_to: the act to which its consent is asked, which it may also give by a decision;
            ``None`` where it decides itself.
    """
    today = shown.day
    consents = () if consent_to is None else _CONSENTS
    decisions = [each for each in acts if each.kind in consents or each.kind not in _CONSENTS]
    sure = [each for each in decisions if each.done_by(today) is Truth.YES]
    last = [
        each
        for each in decisions
        if each.done_by(today) is not Truth.NO and not any(_after(other, each) for other in sure)
    ]
    readings = [
        Answer[Vote | None](Truth.of(vote is Vote.FOR), vote, (Ground(each),))
        for each in last
        for vote in (_vote(each),)
    ]
    votes = set(map(_vote, last))
    if not sure:
        silence = _silence(shown, organ, decisions, consent_to)
        readings.append(silence)
        votes.update(Vote if silence.truth is Truth.UNKNOWN else (Vote.AGAINST, Vote.ABSTAINED))
    undated = [each for each in last if each not in sure or earliest(each.day) != latest(each.day)]
    answer = _agreed(readings, organ, undated)
    later = () if answer.truth is Truth.YES else _confirmed_later(decisions, today)
    answer = in_order(remarked(answer, *planned(decisions, today), *later))
    on_record = [each for each in acts if _on_record(each, today)]
    return Voice(_line(organ, answer, last or on_record, today), frozenset(votes), weight)


def _line(
    organ: str, answer: Answer[Vote | None], acts: Iterable[Act], today: date
) -> OrganDecision:
    """The line of an organ, with the last of these acts."""
    act = max(acts, key=lambda each: (latest(each.day) or date.max, each.id), default=None)
    if act is None:
        return OrganDecision(organ, answer)
    status = act.state_on(today)
    consents = act.kind is ActKind.CONSENT and act.vote is Vote.FOR
    if consents and act.done_by(today) is Truth.YES:
        status = ActState.CONSENTED
    return OrganDecision(organ, answer, act.id, act.day, status)


def _agreed(
    readings: Sequence[Answer[Vote | None]], organ: str, undated: Iterable[Act]
) -> Answer[Vote | None]:
    """What all readings say of which one is true; UNKNOWN for want of what tells them apart."""
    first, *others = readings
    if not others:
        return first
    grounds = tuple(ground for each in readings for ground in each.grounds)
    if first.truth is not Truth.UNKNOWN and all(each.truth is first.truth for each in others):
        vote = first.value if all(each.value is first.value for each in others) else None
        return Answer(first.truth, vote, grounds)
    days = [Missing(Lack.DAY, (each.id,), None, each.deciders) for each in undated]
    missing = [*days, *(lack for each in readings for lack in each.missing)]
    # two decisions of one day that say different things: nothing tells which was the last
    missing = missing or [Missing(Lack.DECISION, (organ,), None, (organ,))]
    return Answer(Truth.UNKNOWN, None, grounds, tuple(missing))


def _vote(act: Act) -> Vote:
    """What an act says to what it is about; a consent that is refused is against."""
    return Vote.AGAINST if act.kind is ActKind.REFUSAL else act.vote


def _silence(
    shown: Shown, organ: str, decisions: Iterable[Act], consent_to: str | None
) -> Answer[Vote | None]:
    """That the organ did not decide, or not so that it stands: denied only where it is complete."""
    kinds = [ActKind.DECISION.value]
    lack = Missing(Lack.DECISION, (organ,), None, (organ,))
    if consent_to is not None:
        kinds.append(ActKind.CONSENT.value)
        lack = Missing(Lack.CONSENT, (organ, consent_to), None, (organ,))
    absent = absence(
        shown,
        "acts",
        (organ,),
        lack,
        kinds=tuple(kinds),
        window=ALWAYS if shown.day == date.max else Period.until(shown.day + timedelta(days=1)),
    )
    undone = (
        Answer(Truth.NO, None, (Ground(each, field="statuses"),))
        for each in decisions
        if _vote(each) is Vote.FOR and each.state_on(shown.day) in _UNDONE
    )
    whole = any_of((absent, *undone))
    return Answer(whole.truth, None, whole.grounds, whole.missing)


def _after(other: Act, act: Act) -> bool:
    """Whether the other was taken later for certain."""
    first, last = earliest(other.day), latest(act.day)
    return first is not None and last is not None and first > last


def counts(act: Act, day: date) -> Truth:
    """Whether an act was taken by that day, and stands as a decision on it."""
    return act.done_by(day)


def _on_record(act: Act, day: date) -> bool:
    return by(act.day, day) is not Truth.NO or act.state_on(day) is not None


def planned(decisions: Iterable[Act], today: date) -> list[Remark]:
    """The decisions that are planned on that day: what is planned is not decided."""
    return [
        Remark(Note.PLANNED, (each.id,), earliest(each.day))
        for each in decisions
        if each.state_on(today) is ActState.PLANNED
    ]


def _confirmed_later(decisions: Iterable[Act], today: date) -> list[Remark]:
    """The decisions that came to count after the day asked: they do not repair that day."""
    found: list[Remark] = []
    for each in decisions:
        states = [status.since for status in each.statuses if status.state in _DECIDED]
        if _vote(each) is not Vote.FOR or (each.statuses and not states):
            continue
        moments = (each.day, *states)
        ahead = [earliest(moment) for moment in moments if by(moment, today) is Truth.NO]
        if each.done_by(today) is Truth.NO and ahead:
            found.append(Remark(Note.CONFIRMED_LATER, (each.id,), min(filter(None, ahead))))
    return found

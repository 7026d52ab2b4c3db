"""What became of municipalities, and whether they exist on a day.

Reorganisations are walked day by day, in one direction of time, so that no circle can come of it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date

import attrs

from jeugdregio._text import html_table, shortened
from jeugdregio.dates import ALWAYS, Period
from jeugdregio.errors import OutsideLife
from jeugdregio.landscape.absence import absence
from jeugdregio.landscape.actors import one_day, there_on
from jeugdregio.landscape.planned import life_of, undecided
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Answer,
    Ground,
    Lack,
    Missing,
    Municipality,
    Note,
    Pass,
    PassKind,
    Remark,
    Succession,
    Truth,
    all_of,
    any_of,
    lacking,
    not_,
    part,
)
from jeugdregio.model.answer import in_order
from jeugdregio.model.truth import holds

__all__ = [
    "Lineage",
    "LineageStep",
    "Walk",
    "check_life",
    "cut_to_life",
    "exists",
    "outside_life",
    "passed_to",
    "succession",
    "walked",
]


@attrs.frozen(repr=False)
class LineageStep:
    """Area that passed, from or to the municipality asked about (Dutch: *stap in de herkomst*).

    Args:
        day: the date of reorganisation.
        kind: how it passed.
        path: the municipalities on the way, in the order of time.
        area: the area in words; ``None`` when not recorded, or the whole.
        answer: whether area of the first in the path came to the last. UNKNOWN for what is planned,
            and where a municipality on the way passed on a part, which may be another.
    """

    day: date
    kind: PassKind
    path: tuple[str, ...]
    area: str | None
    answer: Answer[None]

    @property
    def truth(self) -> Truth:
        """Whether area of the first in the path came to the last."""
        return self.answer.truth

    def __str__(self) -> str:
        way = " → ".join(self.path)
        return f"{self.day}: {way} ({self.kind.value}, {self.truth.value})"

    def __repr__(self) -> str:
        return f"<LineageStep {self}>"


@attrs.frozen(repr=False)
class Lineage:
    """What a municipality came from, and what became of it (Dutch: *herindelingen*).

    Args:
        municipality: its id.
        back: the steps that led to it, the last first.
        forward: the steps that lead on from it, the first first.
        holders: the municipalities in which its area then lies for certain, itself included.
        possible: those in which part of it possibly lies.
        general_successor: to which one its rights and duties passed; ``None`` when it did not end.
    """

    municipality: str
    back: tuple[LineageStep, ...]
    forward: tuple[LineageStep, ...]
    holders: tuple[str, ...]
    possible: tuple[str, ...]
    general_successor: Answer[str | None] | None

    def __str__(self) -> str:
        steps = (*reversed(self.back), *self.forward)
        return f"{self.municipality}: {'; '.join(map(str, steps)) or 'no step recorded'}"

    def __repr__(self) -> str:
        return f"<Lineage {shortened(str(self))}>"

    def _repr_html_(self) -> str:
        rows = [
            (each.day, " → ".join(each.path), each.kind.value, each.truth)
            for each in (*reversed(self.back), *self.forward)
        ]
        return html_table(self.municipality, ("day", "path", "kind", "passed"), rows)


def succession(shown: Shown, municipality: str, on: date | None = None) -> Answer[Lineage]:
    """What became of a municipality and what it came from; see `Snapshot.succession`.

    Args:
        shown: the day asked from.
        municipality: an id.
        on: only steps up to and including this day; all that are recorded when left out.
    """
    town = shown.thing(municipality)
    return shown.remember(("succession", town, on), lambda: _succession(shown, town, on))


def _succession(shown: Shown, town: str, on: date | None) -> Answer[Lineage]:
    back, forward = (walked(shown, town, back=each, until=on) for each in (True, False))
    window = ALWAYS if on is None else Period(None, one_day(on).end)
    none = absence(
        shown,
        "successions",
        (town,),
        Missing(Lack.SUCCESSION, (town,), None, (town,)),
        window=window,
    )
    steps = (*back.steps, *forward.steps)
    whole = any_of((*(each.answer for each in steps), none))
    general = _general_successor(shown, town, on)
    value = Lineage(town, back.steps, forward.steps, forward.certain, forward.possible, general)
    return in_order(whole.valued(value))


def _general_successor(shown: Shown, town: str, on: date | None) -> Answer[str | None] | None:
    """To whom the rights and duties of a municipality pass on the day it ends."""
    answers: list[Answer[str | None]] = []
    for record in shown.ever[Succession].where("ended", town):
        if on is not None and record.day > on:
            continue
        found = next(filter(None, map(record.general_successor, shown.versions_of(town))), None)
        lack = Missing(Lack.GENERAL_SUCCESSOR, (town,), None, ("legislation",))
        known = lacking(lack) if found is None else Answer(Truth.YES, None, (Ground(record),))
        both = all_of((_taken(shown, record, town), known))
        answers.append(both.valued(None if found is None else shown.thing(found)))
    if len(answers) < 2:
        return answers[0] if answers else None
    sure = [each for each in answers if each.truth is Truth.YES]
    return sure[0] if sure else any_of(answers).valued(None)


def exists(shown: Shown, municipality: str, day: date) -> Answer[None]:
    """Whether a municipality exists on a day; see `Snapshot.exists`.

    Args:
        shown: the day asked from.
        municipality: an id.
        day: the day asked about.
    """
    town = shown.thing(municipality)
    told = (_told(shown, field, town, day) for field in ("ended", "generated"))
    return in_order(all_of((there_on(shown, town, day), *told)).valued(None))


def _told(shown: Shown, field: str, town: str, day: date) -> Answer[None]:
    """Whether the reorganisations that ended or made a municipality let it exist on a day."""
    answers: list[Answer[None]] = []
    for record in shown.ever[Succession].where(field, town):
        truth = ~record.shows(day) if field == "ended" else record.shows(day)
        lack = (undecided(record),) if truth is Truth.UNKNOWN else ()
        answers.append(Answer(truth, None, (Ground(record),), lack))
    sure = [each for each in answers if each.truth is not Truth.UNKNOWN]
    rivals = _rivals(shown, field, town)
    if rivals and len({each.truth for each in sure}) > 1:
        return _contradicted(town, rivals)
    return all_of(each for each in answers if each.truth is not Truth.YES).valued(None)


def passed_to(shown: Shown, municipality: str) -> tuple[str, ...]:
    """Those to whom a municipality passed, by the ids of all later ones too."""
    steps = walked(shown, municipality, back=False).steps
    return tuple(dict.fromkeys(each.path[-1] for each in steps))


def outside_life(shown: Shown, municipality: str, why: str) -> OutsideLife:
    """The error for days on which a municipality does not exist, naming what became of it."""
    came = ", ".join(passed_to(shown, municipality))
    return OutsideLife(f"{municipality} {why}" + (f"; it passed to {came}" if came else ""))


def check_life(shown: Shown, party: str, day: date) -> None:
    """Refuse a municipality on a day on which it does not exist; anything else may pass.

    Raises:
        OutsideLife: it does not exist that day, for certain.
    """
    town = shown.ever[Municipality].get(party)
    if town is not None and holds(life := life_of(shown, town), day) is Truth.NO:
        raise outside_life(shown, party, f"exists {life}, not on {day}")


def cut_to_life(
    shown: Shown, municipality: str, window: Period, within: Period
) -> Iterator[Remark]:
    """That only days within its life are asked about, with what it came from and passed to."""
    if within == window:
        return
    came = walked(shown, municipality, back=True, after=window.start).steps
    went = walked(shown, municipality, back=False, until=window.last).steps
    others = [each.path[0] for each in came if within.start != window.start]
    others += [each.path[-1] for each in went if within.end != window.end]
    yield Remark(Note.CUT_TO_LIFE, (municipality, *sorted(set(others))))


@attrs.frozen
class Walk:
    """What is met on the way from a municipality through reorganisations.

    Args:
        steps: the steps, in the order in which they are met.
        certain: the ids of those in which its area lies at the end, for certain; walking back,
            those that went into it whole.
        possible: those in which part of it possibly lies; walking back, those of which a part did.
    """

    steps: tuple[LineageStep, ...]
    certain: tuple[str, ...]
    possible: tuple[str, ...]


def walked(
    shown: Shown, town: str, *, back: bool, after: date | None = None, until: date | None = None
) -> Walk:
    """The steps from a municipality, forward in time or back.

    Args:
        shown: the day asked from.
        town: the id of its first version.
        back: to what it came from, in place of what became of it.
        after: only reorganisations later than this day.
        until: only those up to and including this day.
    """
    way = _Way(town, back)
    moves = shown.remember(("moves",), lambda: _moves(shown))
    for day, group in itertools.groupby(moves[::-1] if back else moves, lambda each: each.day):
        if (after is None or day > after) and (until is None or day <= until):
            way.go(list(group))
    certain = tuple(sorted(id for id, each in way.carried.items() if each.truth is Truth.YES))
    return Walk(tuple(way.steps), certain, tuple(sorted(way.carried.keys() - set(certain))))


class _Way:
    """Where a walk has come."""

    def __init__(self, town: str, back: bool) -> None:
        self.town, self.back = town, back
        self.steps: list[LineageStep] = []
        self.carried: dict[str, Answer[None]] = {town: Answer(Truth.YES, None)}
        self.paths: dict[str, tuple[str, ...]] = {town: (town,)}

    def go(self, moves: list[_Move]) -> None:
        """Through all that passed on one day."""
        met = [each for each in moves if (each.to if self.back else each.from_) in self.carried]
        found: dict[str, list[Answer[None]]] = {}
        for move in met:
            here, there = (move.to, move.from_) if self.back else (move.from_, move.to)
            if there not in self.paths[here]:  # what comes back is no step on
                found.setdefault(there, []).append(self._onward(move))
        for gone, taken in {each.gone(back=self.back): each.taken for each in met}.items():
            if gone is not None:
                self.carried[gone] = all_of((self.carried[gone], not_(taken))).valued(None)
        for there, ways in found.items():
            ways += [self.carried[there]] if there in self.carried else []
            self.carried[there] = any_of(ways).valued(None)
        self.carried = {id: way for id, way in self.carried.items() if way.truth is not Truth.NO}

    def _onward(self, move: _Move) -> Answer[None]:
        """Take a step, and tell what of it counts for the next.

        Of the first municipality in time any part will do; each later one must pass on the whole.
        """
        here, there = (move.to, move.from_) if self.back else (move.from_, move.to)
        whole = () if self.back or here == self.town else (move.whole(self.town),)
        answer = all_of((self.carried[here], move.taken, *whole)).valued(None)
        known = self.paths[here]
        path = (there, *known) if self.back else (*known, there)
        self.paths.setdefault(there, path)
        self.steps.append(LineageStep(move.day, move.told.kind, path, move.told.area, answer))
        return all_of((answer, move.whole(there))).valued(None) if self.back else answer


@attrs.frozen
class _Move:
    """A pass with what its record says about it, by the ids of first versions."""

    day: date
    from_: str
    to: str
    told: Pass
    record: Succession
    taken: Answer[None]

    def whole(self, town: str) -> Answer[None]:
        """Whether all of the one it comes from passed, and so what that held of another."""
        whole = self.told.kind in (PassKind.MERGER, PassKind.ABSORPTION)
        lack = Missing(Lack.AREA, (self.record.id, town), None, (self.from_, self.to))
        return part(Truth.YES if whole else Truth.UNKNOWN, lack)

    def gone(self, *, back: bool) -> str | None:
        """Who is not there on the other side of the day; ``None`` for nobody."""
        if back:
            return self.to if self.told.to in self.record.generated else None
        return self.from_ if self.told.from_ in self.record.ended else None


def _moves(shown: Shown) -> list[_Move]:
    """Every pass on record, in the order of time."""
    found: list[_Move] = []
    for record in shown.ever[Succession]:
        for each in record.passes:
            from_, to = shown.thing(each.from_), shown.thing(each.to)
            taken = all_of(
                (_taken(shown, record, from_, "ended"), _taken(shown, record, to, "generated"))
            )
            found.append(_Move(record.day, from_, to, each, record, taken.valued(None)))
    return sorted(found, key=lambda each: (each.day, each.from_, each.to, each.record.id))


def _taken(shown: Shown, record: Succession, town: str, field: str = "ended") -> Answer[None]:
    """Whether a reorganisation took place, as far as no other record says something else."""
    if record.planned:
        return Answer(Truth.UNKNOWN, None, (Ground(record),), (undecided(record),))
    rivals = _rivals(shown, field, town)
    if record in rivals:
        return _contradicted(town, rivals)
    return Answer(Truth.YES, None, (Ground(record),))


def _rivals(shown: Shown, field: str, town: str) -> list[Succession]:
    """The records that end or make a municipality, where they do not agree on day or receivers."""
    records = [each for each in shown.ever[Succession].where(field, town) if not each.planned]
    said = {
        (each.day, *((field == "ended" and sorted(_receivers(shown, each, town))) or ()))
        for each in records
    }
    return records if len(said) > 1 else []


def _receivers(shown: Shown, record: Succession, town: str) -> Iterator[str]:
    return (shown.thing(each.to) for each in record.passes if shown.thing(each.from_) == town)


def _contradicted(town: str, rivals: list[Succession]) -> Answer[None]:
    about = (town, *sorted(each.id for each in rivals))
    lack = Missing(Lack.SUCCESSION, about, None, ("legislation",))
    return Answer(Truth.UNKNOWN, None, tuple(map(Ground, rivals)), (lack,))

"""Cover: whether someone is bound to provide a care function for a municipality, day by day.

Everything that can change the answer changes it on a known day. So the window is cut at those days,
each piece is judged by its first day, and equal neighbours are joined.
"""

from __future__ import annotations

import enum
import itertools
from collections.abc import Iterator
from datetime import date

import attrs

from jeugdregio._text import html_table, shortened
from jeugdregio.dates import Period, Periods, bounds
from jeugdregio.landscape.absence import absence, declared_turns
from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.certified import certified_on, certified_turns
from jeugdregio.landscape.history import cut_to_life, outside_life
from jeugdregio.landscape.parties import (
    belongs_to,
    grouping_of,
    retroactive,
    standing,
    stands_in,
)
from jeugdregio.landscape.planned import life_of, planned_ends, undecided
from jeugdregio.landscape.scoped import buys
from jeugdregio.landscape.shown import Shown
from jeugdregio.landscape.terms import RunningTerm, concluded, terms
from jeugdregio.model import (
    Answer,
    Contract,
    Force,
    Grant,
    Ground,
    Lack,
    Missing,
    Municipality,
    Provider,
    Remark,
    Subsidy,
    Truth,
    Undertaking,
    all_of,
    any_of,
    lacking,
    part,
    remarked,
)
from jeugdregio.model.answer import in_order
from jeugdregio.model.functions import certified_parts, function_holds
from jeugdregio.model.truth import holds

__all__ = ["CoverInterval", "CoverKind", "Coverage", "coverage"]


class CoverKind(enum.Enum):
    """The kinds of cover, strongest first (Dutch: *soort dekking*).

    A promise is a commitment, not cover.
    """

    CONTRACT = "contract"
    SUBSIDY = "subsidy"
    EXTENSION = "extension"
    BRIDGE = "bridge"
    PROMISE = "promise"
    NONE = "none recorded"


_STRENGTH = {kind: rank for rank, kind in enumerate(CoverKind)}


@attrs.frozen(repr=False)
class CoverInterval:
    """Days of a window that are covered, or not, in the same way (Dutch: *tijdvak van dekking*).

    Args:
        period: the days.
        kind: the strongest kind of cover recorded for certain.
        answer: the truth for these days with its grounds and what is missing.
    """

    period: Period
    kind: CoverKind
    answer: Answer[CoverKind]

    @property
    def truth(self) -> Truth:
        """Whether these days are covered."""
        return self.answer.truth

    def __str__(self) -> str:
        return f"{self.period}: {self.kind.value}, {self.truth.value}"

    def __repr__(self) -> str:
        return f"<CoverInterval {self}>"


@attrs.frozen(repr=False)
class Coverage:
    """The cover of a municipality for one care function over a window (Dutch: *dekking*).

    Args:
        municipality: its id.
        function: id of the care function.
        window: the days asked about, cut to the life of the municipality; where that leaves days
            out, a remark names what it came from or passed to.
        intervals: the window in pieces, in order.
    """

    municipality: str
    function: str
    window: Period
    intervals: tuple[CoverInterval, ...]

    @property
    def gaps(self) -> Periods:
        """Every day that is not a YES."""
        return Periods(*(each.period for each in self.intervals if each.truth is not Truth.YES))

    @property
    def denied(self) -> Periods:
        """Every day that is a NO."""
        return Periods(*(each.period for each in self.intervals if each.truth is Truth.NO))

    @property
    def kinds(self) -> tuple[CoverKind, ...]:
        """The kinds of cover that occur, strongest first."""
        return tuple(
            kind for kind in CoverKind if any(kind is each.kind for each in self.intervals)
        )

    def __str__(self) -> str:
        return f"{self.municipality}, {self.function}: {'; '.join(map(str, self.intervals))}"

    def __repr__(self) -> str:
        return f"<Coverage {shortened(str(self))}>"

    def _repr_html_(self) -> str:
        rows = [(each.period, each.kind.value, each.truth) for each in self.intervals]
        caption = f"{self.municipality}, {self.function}"
        return html_table(caption, ("period", "kind", "covered"), rows)


def coverage(shown: Shown, municipality: str, function: str, window: Period) -> Answer[Coverage]:
    """The cover of a municipality for a care function; see `Snapshot.coverage`.

    Args:
        shown: the day asked about.
        municipality: an id.
        function: an id.
        window: a period with a first day.

    Raises:
        OutsideLife: the municipality exists on no day of the window.
    """
    thing = shown.thing(municipality)
    key = ("coverage", thing, function, window)
    return shown.remember(key, lambda: _coverage(shown, thing, function, window))


def _coverage(shown: Shown, municipality: str, function: str, window: Period) -> Answer[Coverage]:
    life = life_of(shown, shown.ever[Municipality][municipality]).possible
    within = window & life
    if within is None:
        raise outside_life(shown, municipality, f"exists {life}, on no day of {window}")
    case = _Case(shown, municipality, function, within)
    # a single day cannot be cut, and most questions are about one
    turns = () if within.start and within.start == within.last else case.turns()
    pieces = [(piece, case.on(piece.start)) for piece in within.cut_at(turns) if piece.start]
    intervals = tuple(
        _interval(Period(run[0][0].start, run[-1][0].end), run[0][1])
        for run in (list(group) for _, group in itertools.groupby(pieces, lambda each: each[1]))
    )
    whole = all_of(each.answer for each in intervals)
    value = Coverage(municipality, function, within, intervals)
    remarks = {*case.remarks, *cut_to_life(shown, municipality, window, within)}
    return remarked(whole.valued(value), *sorted(remarks, key=str))


_DATED = frozenset(
    {
        Lack.CONTRACT,
        Lack.SUBSIDY,
        Lack.CONTRACT_OR_SUBSIDY,
        Lack.CERTIFICATE,
        Lack.TERM,
        Lack.MEMBERS,
    }
)
"""Lacks that are missing for the days of the interval; others have a period of their own."""


def _interval(period: Period, answer: Answer[CoverKind]) -> CoverInterval:
    missing = tuple(
        attrs.evolve(each, period=period) if each.what in _DATED else each
        for each in answer.missing
    )
    return CoverInterval(period, answer.value, attrs.evolve(answer, missing=missing))


class _Case:
    """One municipality and one care function, with all that is recorded to judge any day."""

    def __init__(self, shown: Shown, municipality: str, function: str, window: Period) -> None:
        self.shown, self.municipality, self.function = shown, municipality, function
        self.window = window
        self.certified = certified_parts(function)
        self.standing = standing(shown, municipality)
        self.plans = planned_ends(shown, municipality)
        self.remarks: list[Remark] = []
        self.grants = {grant.id: (grant, self._terms(grant)) for grant in self._grants()}
        promises = shown.remember(("promises", function), lambda: _promises(shown, function))
        self.promises = [
            (promise, promise.promised, party)
            for promise, parties in promises
            if promise.promised is not None and (party := self._party(parties)) is not None
        ]

    # what there is

    def _grants(self) -> Iterator[Grant]:
        kinds: tuple[type[Grant], ...] = (Contract, Subsidy)
        for kind in kinds:
            for client in (self.municipality, *sorted(self.standing.groupings)):
                for grant in self.shown.ever[kind].where("clients", client):
                    if buys(self.shown, grant, self.function) is Truth.NO:
                        continue
                    done = concluded(self.shown, grant)
                    if done.truth is not Truth.NO:
                        yield grant
                    elif any(map(self.window.overlaps, _possible(grant))):
                        self.remarks += done.remarks

    def _terms(self, grant: Grant) -> list[RunningTerm]:
        found = terms(self.shown, grant, self.function, self.window, (self.municipality,))
        self.remarks += (remark for term in found for remark in term.counts.remarks)
        return found

    def _party(self, parties: tuple[str, ...]) -> str | None:
        """The first of these that is the municipality or a grouping it may stand in."""
        here = (self.municipality, *self.standing.groupings)
        return next((party for party in parties if party in here), None)

    def turns(self) -> Iterator[date]:
        """Every day on which the answer can change."""
        for grant, found in self.grants.values():
            for term in found:
                yield from bounds(term.period)
            if grant.provider is not None:
                provider = self.shown.ever[Provider].get(grant.provider)
                yield from provider.turns if provider is not None else ()
                for function in self.certified:
                    yield from certified_turns(self.shown, grant.provider, function)
        yield from self.standing.turns
        for table in ("contracts", "subsidies"):
            yield from declared_turns(self.shown, table, (self.municipality,))
        for _, promised, _ in self.promises:
            yield from bounds(promised)
        yield from (each.day for each in self.plans)

    # a day

    def on(self, day: date) -> Answer[CoverKind]:
        """The answer for one day; its value is the kind of cover recorded for certain."""
        answers: list[Answer[CoverKind]] = []
        for grant, found in self.grants.values():
            for term in found:
                answer = self._by_grant(grant, term, day)
                if answer is not None:
                    answers.append(answer)
        lacking_only = any(
            each.truth is Truth.UNKNOWN and each.value is not CoverKind.NONE for each in answers
        )
        if not lacking_only:  # else a grant is there, and what lacks is a part of it
            answers.append(self._nothing_else(day))
        whole = any_of(answers)
        deciding = [
            each for each in answers if whole.truth is not Truth.YES or each.truth is Truth.YES
        ]
        kind = min((each.value for each in deciding), key=_STRENGTH.__getitem__)
        grounds = whole.grounds
        if kind is CoverKind.NONE and (promises := self._promised(day)):
            kind, grounds = CoverKind.PROMISE, (*grounds, *promises)
        return self._if_there(Answer(whole.truth, kind, grounds, whole.missing), day)

    def _if_there(self, answer: Answer[CoverKind], day: date) -> Answer[CoverKind]:
        """The answer, as far as no planned reorganisation ends the municipality by that day."""
        ended = [each for each in self.plans if each.day <= day]
        if ended and answer.truth is not Truth.NO:
            grounds = (*answer.grounds, *map(Ground, ended))
            lacks = (*answer.missing, *map(undecided, ended))
            answer = Answer(Truth.UNKNOWN, answer.value, grounds, lacks)
        return in_order(answer)

    def _by_grant(self, grant: Grant, term: RunningTerm, day: date) -> Answer[CoverKind] | None:
        """Whether this term of this grant covers the day; ``None`` when it does not touch it."""
        runs = holds(term.period, day)
        if runs is Truth.NO:
            return None
        stands = self._client(grant, day)
        if stands is Truth.NO:
            return None
        named = buys(self.shown, grant, self.function)
        about, who = (grant.id,), grant.clients
        there = [
            term.counts,
            part(runs, Missing(Lack.TERM, about, None, who)),
            part(stands, Missing(Lack.MEMBERS, (self.municipality, *who), None, who)),
            part(named, Missing(Lack.FUNCTIONS, about, None, who)),
            concluded(self.shown, grant),
        ]
        parts = [Answer(Truth.YES, None, (Ground(grant),)), *there, *self._provided(grant, day)]
        whole = all_of(parts)
        certain = all(each.truth is Truth.YES for each in there)
        kind = _kind(grant, term) if certain else CoverKind.NONE
        if whole.truth is Truth.NO:
            # any one of the parts denied is enough: the first carries it alone
            denied = next(each for each in parts if each.truth is Truth.NO)
            return denied.valued(kind)
        return Answer(whole.truth, kind, (Ground(grant), *whole.grounds), whole.missing)

    def _client(self, grant: Grant, day: date) -> Truth:
        """Whether the grant names the municipality, or a grouping it stands in that day."""
        levels = stands_in(self.shown, self.municipality, self.function, day)
        clients = set(map(self.shown.thing, grant.clients))
        rows = [row for row in self.standing.memberships if grouping_of(self.shown, row) in clients]
        self.remarks += retroactive(rows, day)
        return Truth.any(levels.get(client, Truth.NO) for client in clients)

    def _provided(self, grant: Grant, day: date) -> Iterator[Answer[None]]:
        """That the provider is recorded, and certified where the function asks for it.

        Who goes on for one that ended is told by a contract of its own, and by no merger.
        """
        provider = self.shown.ever[Provider].get(grant.provider or "")
        if grant.provider is None or (provider is not None and provider.shows(day) is Truth.NO):
            yield lacking(Missing(Lack.PROVIDER, (grant.id,), None, grant.clients))
        for function in self.certified:
            if grant.provider is not None:
                yield certified_on(self.shown, grant.provider, function, day)
            else:
                about = (grant.id, function)
                yield lacking(Missing(Lack.CERTIFICATE, about, None, grant.clients))

    def _nothing_else(self, day: date) -> Answer[CoverKind]:
        """That no other contract or subsidy exists: denied only where both are complete."""
        about, who = (self.municipality, self.function), (self.municipality,)
        tables = {"contracts": Lack.CONTRACT, "subsidies": Lack.SUBSIDY}
        denials = [
            absence(
                self.shown,
                table,
                (self.municipality,),
                Missing(lack, about, None, who),
                kinds=(self.function,),
                window=one_day(day),
            )
            for table, lack in tables.items()
        ]
        open_ones = [lack for denial in denials for lack in denial.missing]
        if not open_ones:
            whole = all_of(denials)
            return Answer(Truth.NO, CoverKind.NONE, whole.grounds)
        if len(open_ones) == len(tables):
            open_ones = [Missing(Lack.CONTRACT_OR_SUBSIDY, about, None, who)]
        return Answer(Truth.UNKNOWN, CoverKind.NONE, missing=tuple(open_ones))

    def _promised(self, day: date) -> tuple[Ground, ...]:
        """The promises for that day of the municipality, or of who promised for full members."""
        levels = stands_in(self.shown, self.municipality, self.function, day, full=True)
        return tuple(
            Ground(promise)
            for promise, promised, party in self.promises
            if holds(promised, day) is Truth.YES and levels.get(party) is Truth.YES
        )


def _promises(shown: Shown, function: str) -> list[tuple[Undertaking, tuple[str, ...]]]:
    """The promises of a care function, each with those on whose behalf it was made."""
    return [
        (promise, belongs_to(shown, promise.by) if promise.by else ())
        for promise in shown[Undertaking].where("force", Force.PROMISE)
        if promise.promised is not None and function_holds(promise.functions, function) is Truth.YES
    ]


def _kind(grant: Grant, term: RunningTerm) -> CoverKind:
    if not isinstance(grant, Contract):
        return CoverKind.SUBSIDY
    if term.option:
        return CoverKind.EXTENSION
    return CoverKind.BRIDGE if grant.bridge else CoverKind.CONTRACT


def _possible(grant: Grant) -> tuple[Period, ...]:
    """The days for which a contract or subsidy may give something."""
    options = grant.options if isinstance(grant, Contract) else ()
    return grant.period.possible, *(option.period.possible for option in options)

"""Cover, day by day: the answers against a slow and simple second opinion.

The second opinion goes through all records for every single day and asks two questions. Is the day
covered when everything in doubt is settled against it? Then YES. Is it uncovered even when all that
is in doubt, and all that may exist unrecorded, is settled in its favour? Then NO. Every part of it
takes `hope`: whether doubt is settled in favour.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from hypothesis import given
from tests.landscape.worlds import DAYS, OTHER, OURS, WINDOW, World, seeded, world, worlds

from jeugdregio.dates import AnyDate, AnyPeriod, Period, UncertainDate
from jeugdregio.errors import OutsideLife
from jeugdregio.landscape import Coverage
from jeugdregio.model import (
    Answer,
    Arrangement,
    Certificate,
    Completeness,
    Contract,
    Extent,
    Force,
    Membership,
    Option,
    Party,
    Subsidy,
    Suspension,
    Undertaking,
)

SAMPLE = 300
LEAST = 0.05

# For each care function asked about: what names it for certain, and what perhaps.
FRAMEWORK = {"compulsory-framework", "youth-care"}
NAMED = {
    "child-protection": ({"child-protection"} | FRAMEWORK, set[str]()),
    "youth-probation": ({"youth-probation"} | FRAMEWORK, set[str]()),
    "foster-care": ({"foster-care", "youth-care"}, {"maatwerk"}),
}
PARTS = {"compulsory-framework": ("child-protection", "youth-probation")}

Part = tuple[str, Callable[[bool], bool]]


def holds(period: AnyPeriod, day: date, *, hope: bool) -> bool:
    """Whether the day lies in the period."""
    days = period.possible if hope else period.certain
    return days is not None and (days.start or date.min) <= day < (days.end or date.max)


def done(moment: AnyDate | None, day: date, *, hope: bool) -> bool:
    """Whether it happened by that day; without a recorded day it counts."""
    if isinstance(moment, UncertainDate):
        edge = moment.earliest or date.min if hope else moment.latest or date.max
        return edge <= day
    return moment is None or moment <= day


def names(functions: tuple[str, ...], wanted: str, *, hope: bool) -> bool:
    """Whether the functions hold the wanted one, each of its parts."""
    if wanted in PARTS:
        return all(names(functions, part, hope=hope) for part in PARTS[wanted])
    certain, perhaps = NAMED[wanted]
    return any(each in certain or (hope and each in perhaps) for each in functions)


def _seen(today: date, days: Period) -> date:
    """The day by which what concerns these days is there, as far as it is seen today."""
    return today if days.end is None else min(today, days.end - timedelta(days=1))


class SecondOpinion:
    """What the records say about Hilversum and one care function, as one day sees it."""

    def __init__(self, world: World) -> None:
        self.records, self.function, self.today = world.records, world.function, world.day
        parts = PARTS.get(world.function, (world.function,))
        self.certified = tuple(each for each in parts if each != "foster-care")

    def denied(self, table: str, concerned: set[str], kind: str, days: Period) -> bool:
        """Whether an absence lies inside a declaration of completeness, whole."""
        return any(
            record.table == table
            and (isinstance(record.day, date) or record.day.earliest is not None)
            and done(_seen(self.today, days), _first(record.day), hope=True)
            and (not record.about or set(record.about) & concerned)
            and (not record.kinds or names(record.kinds, kind, hope=False))
            and (record.period.start or date.min) <= (days.start or date.min)
            and (days.end or date.max) <= (record.period.end or date.max)
            for record in self.records
            if isinstance(record, Completeness)
        )

    def member(
        self,
        group: str,
        day: date,
        *,
        hope: bool,
        full: bool = False,
        depth: int = 5,
        of: str = OURS,
        function: str | None = None,
    ) -> bool:
        """Whether Hilversum, or another, is that or stands in it for the care function."""
        wanted = function or self.function
        if wanted in PARTS:
            return all(
                self.member(group, day, hope=hope, full=full, depth=depth, of=of, function=part)
                for part in PARTS[wanted]
            )
        if group == of:
            return True
        return depth > 0 and any(
            record.grouping == group
            and (isinstance(record, Party) or record.purpose is None)
            and self._counts(record, day, hope=hope)
            and (
                record.extent is Extent.FULL
                or (
                    not full
                    and (names(record.functions, wanted, hope=hope) if record.functions else hope)
                )
            )
            and self.member(
                record.organ.partition(".")[0] if isinstance(record, Party) else record.member,
                day,
                hope=hope,
                full=full,
                depth=depth - 1,
                of=of,
                function=wanted,
            )
            for record in self.records
            if isinstance(record, Membership | Party)
        )

    def _counts(self, record: Membership | Party, day: date, *, hope: bool) -> bool:
        """Whether it counts: by a text that reaches back too, and not joined in liquidation."""
        since = record.reaches_back_to if isinstance(record, Party) else None
        span = record.period.possible if hope else record.period.certain
        if span is None or (span.end is not None and day >= span.end):
            return False
        parts = (each for each in (record.period.certain, record.period.possible) if each)
        late = {self._in_liquidation(record.grouping, since or each.start) for each in parts}
        return (since or span.start or day) <= day and (
            late == {False} or (hope and late != {True})
        )

    def _in_liquidation(self, group: str, day: date | None) -> bool:
        """Whether an arrangement was in liquidation on the day on which someone joined."""
        return day is not None and any(
            record.id == group and holds(record.liquidation, day, hope=False)
            for record in self.records
            if isinstance(record, Arrangement) and record.liquidation is not None
        )

    def is_certified(self, provider: str | None, function: str, day: date, *, hope: bool) -> bool:
        """Whether the provider holds a certificate for the function."""
        if provider is None:
            return hope
        unrecorded = not self.denied("certificates", {provider}, function, _one(day))
        return (hope and unrecorded) or any(
            record.institution == provider
            and names(record.functions, function, hope=hope)
            and holds(record.period, day, hope=hope)
            and not any(self._suspended(each, function, day, hope) for each in record.suspensions)
            for record in self.records
            if isinstance(record, Certificate)
        )

    def _suspended(self, each: Suspension, function: str, day: date, hope: bool) -> bool:
        reaches = not each.functions or names(each.functions, function, hope=not hope)
        return reaches and holds(each.period, day, hope=not hope)

    # options

    def exercised(self, contract: Contract, number: int, *, hope: bool) -> bool:
        """Whether an option was exercised, as far as today can know."""
        option = contract.options[number]
        if option.exercised is not None and done(option.on, self.today, hope=False):
            return option.exercised
        if not hope:
            return False
        if option.exercised and done(option.on, self.today, hope=True):
            return True
        earlier = number == 0 or self.exercised(contract, number - 1, hope=True)
        return earlier and not self._option_denied(contract, option)

    def _option_denied(self, contract: Contract, option: Option) -> bool:
        days = option.period.possible
        concerned = {contract.id, OURS, *contract.clients}
        if any(self._always_member(client, days) for client in contract.clients):
            concerned.add(OTHER)
        return self.denied("contracts", concerned, self.function, days)

    def _always_member(self, group: str, days: Period) -> bool:
        """Whether Huizen stands in it for certain, on every day; nothing turns outside `DAYS`."""
        edges = (days.start or date.min, *DAYS, days.end or date.max)
        return all(
            self.member(group, day, hope=False, of=OTHER)
            for day in edges
            if holds(days, day, hope=True)
        )

    def lacking_options(self, contract: Contract, number: int) -> set[str]:
        """What would settle whether an option was exercised: itself, and those it follows."""
        option = contract.options[number]
        maybe_seen = option.exercised is not None and done(option.on, self.today, hope=True)
        lack = {"day" if maybe_seen else "option exercised or ended"}
        alone = number == 0 or (maybe_seen and option.exercised)
        if alone or self.exercised(contract, number - 1, hope=False):
            return lack
        return lack | self.lacking_options(contract, number - 1)

    # what is recorded

    def terms(self, day: date) -> Iterator[tuple[str, list[Part], list[Part]]]:
        """Each term of each contract or subsidy: its kind, its own parts, and the others."""
        for record in self.records:
            if isinstance(record, Subsidy):
                yield "subsidy", *self.parts(record, record.period, day)
            if isinstance(record, Contract):
                own = "bridge" if record.bridge else "contract"
                yield own, *self.parts(record, record.period, day)
                for number, option in enumerate(record.options):
                    parts, others = self.parts(record, option.period, day)
                    parts.append(self._option_part(record, number))
                    yield "extension", parts, others

    def _option_part(self, contract: Contract, number: int) -> Part:
        lack = " & ".join(sorted(self.lacking_options(contract, number)))
        return lack, lambda hope: self.exercised(contract, number, hope=hope)

    def parts(
        self, record: Contract | Subsidy, period: AnyPeriod, day: date
    ) -> tuple[list[Part], list[Part]]:
        """All that must hold for a term to cover the day."""
        own: list[Part] = [
            ("term", lambda hope: holds(period, day, hope=hope)),
            ("members", lambda hope: any(self.member(c, day, hope=hope) for c in record.clients)),
            ("care functions", lambda hope: names(record.functions, self.function, hope=hope)),
            ("day", lambda hope: done(record.concluded, self.today, hope=hope)),
        ]
        others: list[Part] = [("provider", lambda hope: hope or record.provider is not None)]
        for function in self.certified:

            def certified(hope: bool, function: str = function) -> bool:
                return self.is_certified(record.provider, function, day, hope=hope)

            others.append(("certificate", certified))
        return own, others

    # a day

    def on(self, day: date) -> tuple[str, str, set[str]]:
        """The truth, the kind of cover, and the kinds of missing facts."""
        order = ["contract", "subsidy", "extension", "bridge", "promise", "none recorded"]
        terms = [
            (kind, own, others)
            for kind, own, others in self.terms(day)
            if all(part(True) for _, part in own)
        ]
        recorded = [(k, own, more) for k, own, more in terms if all(part(False) for _, part in own)]
        covering = [k for k, _, others in recorded if all(part(False) for _, part in others)]
        if covering:
            return "yes", min(covering, key=order.index), set()
        kinds = [kind for kind, _, _ in recorded]
        kind = min(kinds or ["promise" if self.promised(day) else "none recorded"], key=order.index)

        hopeful = [own + more for _, own, more in terms if all(part(True) for _, part in more)]
        lacks = {
            lack
            for parts in hopeful
            for whole, part in parts
            if not part(False)
            for lack in whole.split(" & ")
        }
        there = any(all(part(True) for _, part in more) for _, _, more in recorded)
        if not there:
            possible = [
                word
                for table, word in (("contracts", "contract"), ("subsidies", "subsidy"))
                if not self.denied(table, {OURS}, self.function, _one(day))
            ]
            lacks |= {" or ".join(possible)} if possible else set()
        return ("unknown" if lacks else "no"), kind, lacks

    def promised(self, day: date) -> bool:
        """Whether someone speaking for Hilversum promised it, for certain, and it still binds."""
        return any(
            record.force is Force.PROMISE
            and record.promised is not None
            and names(record.functions, self.function, hope=False)
            and holds(record.promised, day, hope=False)
            and done(record.made, self.today, hope=False)
            and not self._may_have_ended(record)
            and self.member(_of(record.by), day, hope=False, full=True)
            for record in self.records
            if isinstance(record, Undertaking)
        )

    def _may_have_ended(self, bond: Undertaking) -> bool:
        if bond.ended is None:
            return bond.ended_by is not None
        return done(bond.ended, self.today, hope=True)


def _first(moment: AnyDate) -> date:
    return moment if isinstance(moment, date) else moment.earliest or date.min


def _of(actor: str | None) -> str:
    return {None: "nobody", f"{OURS}.college": OURS, "board": "gv", "chair": "gv"}.get(
        actor, actor or ""
    )


def _one(day: date) -> Period:
    return Period(day, day + timedelta(days=1))


def days_of(period: Period) -> list[date]:
    """Every single day of a bounded period."""
    assert period.start is not None
    assert period.end is not None
    return [period.start + timedelta(days=n) for n in range((period.end - period.start).days)]


def asked(world: World) -> Answer[Coverage] | None:
    """The answer of the library; none where the municipality does not exist."""
    snapshot = world.landscape.on(world.day)
    try:
        return snapshot.coverage(OURS, world.function, since=WINDOW.start, until=WINDOW.end)
    except OutsideLife:
        return None


def told(answer: Answer[Coverage]) -> dict[date, tuple[str, str, set[str]]]:
    """What the answer says about every day."""
    return {
        day: (
            each.truth.value,
            each.kind.value,
            {lack.what.value for lack in each.answer.missing},
        )
        for each in answer.value.intervals
        for day in days_of(each.period)
    }


def compare(world: World) -> Counter[str]:
    """Hold the answer against the second opinion, and count the days of each truth."""
    answer, opinion = asked(world), SecondOpinion(world)
    life = next(each for each in world.landscape.municipalities if each.id == OURS).period
    alive = [day for day in days_of(WINDOW) if holds(life, day, hope=True)]
    if answer is None:
        assert not alive
        return Counter()
    expected = {day: opinion.on(day) for day in alive}
    assert expected == told(answer)
    truths = Counter(truth for truth, _, _ in expected.values())
    whole = "no" if truths["no"] else "unknown" if truths["unknown"] else "yes"
    assert whole == answer.truth.value
    return truths


@given(worlds())
def test_every_day_is_as_a_second_opinion_has_it(world: World) -> None:
    """Truth, kind and missing facts of every day, and the truth of the whole, are those of the
    records gone through one by one.
    """
    compare(world)


def test_all_truths_occur_in_a_sample() -> None:
    """The random landscapes are worth something: no truth is rare among their days."""
    truths = sum((compare(world(seeded(number))) for number in range(SAMPLE)), Counter[str]())
    assert {"yes", "no", "unknown"} == set(truths)
    assert all(count >= LEAST * truths.total() for count in truths.values()), truths


@given(worlds())
def test_intervals_make_up_the_window(world: World) -> None:
    """The intervals follow one another without a hole, and no two neighbours are alike."""
    answer = asked(world)
    if answer is None:
        return
    intervals = answer.value.intervals
    edges = [each.period.end for each in intervals[:-1]]
    assert edges == [each.period.start for each in intervals[1:]]
    assert answer.value.window == Period(intervals[0].period.start, intervals[-1].period.end)
    gaps = {day for day, (truth, _, _) in told(answer).items() if truth != "yes"}
    assert gaps == {day for gap in answer.value.gaps for day in days_of(gap)}

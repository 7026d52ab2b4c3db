"""Who buys a care function for a municipality, and how far that is settled."""

from __future__ import annotations

import enum
import functools
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

import attrs

from jeugdregio._text import html_table, shortened
from jeugdregio.dates import AnyPeriod, latest
from jeugdregio.landscape.absence import absence
from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.history import check_life
from jeugdregio.landscape.reaching import (
    Sought,
    in_scope,
    pieces_of,
    scope_told,
    sought,
    stands_for,
)
from jeugdregio.landscape.scoped import scopes_of
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    FUNCTIONS,
    Act,
    Activity,
    ActKind,
    ActState,
    Answer,
    Ground,
    Lack,
    Law,
    Missing,
    Note,
    Purchase,
    Remark,
    Truth,
    all_of,
    any_of,
    lacking,
    part,
    remarked,
)
from jeugdregio.model.answer import in_order
from jeugdregio.model.truth import by, holds

__all__ = ["Buyer", "BuyerKind", "Buying", "who_buys"]


class BuyerKind(enum.Enum):
    """How far it is settled that someone buys (Dutch: *besloten, vastgelegd, gepland*).

    RECORDED is what a source tells as a fact, without the decision on record. A plan is no
    purchase.
    """

    DECIDED = "decided"
    RECORDED = "recorded, its decision is not"
    PLANNED = "planned"


@attrs.frozen(repr=False)
class Buyer:
    """Someone who buys, or may buy, what was asked about (Dutch: *inkoper*).

    Args:
        purchase: id of the record.
        buyer: the municipality or grouping.
        kind: whether it is decided, for certain and by the day of the snapshot.
        scope: whether all that was asked about is in the scope of what it buys; NO when a part is.
        answer: whether it buys that for whom was asked, on the day asked about.
        within: the arrangement or document whose frame it keeps to.
        period: the days from which and until which it is so bought.
    """

    purchase: str
    buyer: str
    kind: BuyerKind
    scope: Answer[None]
    answer: Answer[None]
    within: str | None
    period: AnyPeriod

    @property
    def truth(self) -> Truth:
        """Whether it buys what was asked about."""
        return self.answer.truth

    @property
    def notes(self) -> tuple[Remark, ...]:
        """Which parts of what was asked about are in the scope, when not all of it is."""
        return self.scope.remarks

    def __str__(self) -> str:
        frame = f", within {self.within}" if self.within else ""
        return f"{self.buyer} {self.truth.value} ({self.kind.value}{frame})"

    def __repr__(self) -> str:
        return f"<Buyer {self}>"


@attrs.frozen(repr=False)
class Buying:
    """Who buys a care function for a municipality on a day (Dutch: *inkoop*).

    Args:
        function: id of the care function or scope asked about.
        for_: id of the municipality.
        day: the day asked about.
        activity: what is done.
        buyers: those who do it, or may; the most certain first.
        exactly_one: whether every part of it is with exactly one of them, though it may not be
            known with which.
    """

    function: str
    for_: str
    day: date
    activity: Activity
    buyers: tuple[Buyer, ...]
    exactly_one: bool = False

    @property
    def law(self) -> Law | None:
        """The act of the care function; what falls under the Wmo is never youth cover."""
        known = FUNCTIONS.get(self.function)
        return None if known is None else known.law

    def __str__(self) -> str:
        told = "; ".join(map(str, self.buyers)) or "nobody recorded"
        one = "each part with exactly one of " if self.exactly_one else ""
        return f"{self.activity.value} of {self.function} for {self.for_}: {one}{told}"

    def __repr__(self) -> str:
        return f"<Buying {shortened(str(self))}>"

    def _repr_html_(self) -> str:
        rows = [
            (each.buyer, each.kind.value, each.truth, each.within or "", each.period)
            for each in self.buyers
        ]
        one = ", each part with exactly one of" if self.exactly_one else ""
        caption = f"{self.activity.value} of {self.function} for {self.for_} on {self.day}{one}"
        return html_table(caption, ("buyer", "kind", "buys", "within", "period"), rows)


def who_buys(
    shown: Shown,
    function: str,
    for_: str,
    day: date | None = None,
    activity: Activity = Activity.PURCHASE,
) -> Answer[Buying]:
    """Who buys a care function for a municipality (Dutch: *wie koopt wat in*).

    A purchase of a grouping is one for its members: for full ones whatever it buys, for partial
    ones what is in their own part. A divided care function is bought where all its parts are.

    Args:
        shown: the day asked from; what is not decided by then is a plan.
        function: id of a care function, or of a recorded scope.
        for_: id of the municipality, or of a grouping as such.
        day: the day asked about; the day of the snapshot when left out.
        activity: what is done. Of a purchase whose source is silent only buying is certain.

    Returns:
        YES when one buys it for certain and by decision; UNKNOWN names what would settle it; NO
        only inside a declaration of completeness.

    Raises:
        UnknownName: no such care function or scope.
        OutsideLife: the municipality does not exist that day.
        UsageError: a scope that is made of itself.
    """
    thing, on = shown.thing(for_), shown.day if day is None else day
    key = ("who buys", function, thing, on, activity)
    return shown.remember(key, lambda: _who_buys(shown, function, thing, on, activity))


def _who_buys(
    shown: Shown, function: str, for_: str, day: date, activity: Activity
) -> Answer[Buying]:
    check_life(shown, for_, day)
    what = sought(shown, function, activity)
    cases = [_Case(shown, each, for_, day) for each in pieces_of(what)]
    buyers = tuple(sorted(_listed(cases), key=_certainty))
    one = all(each.exactly_one() for each in cases)
    value = Buying(function, for_, day, activity, buyers, one)
    whole = all_of(each.bought() for each in cases).valued(value)
    remarks = [
        Remark(note.note, (each.buyer, *note.about)) for each in buyers for note in each.notes
    ]
    if one:
        remarks.append(Remark(Note.EXACTLY_ONE, tuple(sorted({each.buyer for each in buyers}))))
    lacks = tuple(_once(whole.missing))
    return in_order(attrs.evolve(remarked(whole, *remarks), missing=lacks))


def _once(missing: Iterable[Missing]) -> Iterator[Missing]:
    """Each fact once, with all who could supply it: a list is shared by those who buy by it."""
    who: dict[Missing, set[str]] = {}
    for each in missing:
        who.setdefault(attrs.evolve(each, who=()), set()).update(each.who)
    return (attrs.evolve(each, who=tuple(sorted(names))) for each, names in who.items())


_RANK: Final = {Truth.YES: 0, Truth.UNKNOWN: 1, Truth.NO: 2}


_SETTLED: Final = tuple(BuyerKind)


def _certainty(buyer: Buyer) -> tuple[int, int, str]:
    return _RANK[buyer.truth], _SETTLED.index(buyer.kind), buyer.purchase


@attrs.frozen
class _Offer:
    """A purchase that may be one for whom is asked, of something that is asked about.

    Args:
        purchase: the record.
        kind: how far it is settled.
        what: who buys what, alike for purchases of the same by the same.
        functions: the care functions asked about.
        certain: whether it is for whom is asked, on the day asked about, for certain.
        scope: whether all that is asked about is bought.
        answer: all of this.
    """

    purchase: Purchase
    kind: BuyerKind
    what: tuple[str, ...]
    functions: tuple[str, ...]
    certain: bool
    scope: Answer[None]
    answer: Answer[None]


class _Case:
    """One question, one municipality and one day, with all that is recorded to tell who buys."""

    def __init__(self, shown: Shown, what: Sought, for_: str, day: date) -> None:
        self.shown, self.what, self.for_, self.day = shown, what, for_, day
        self.scopes = scopes_of(shown, within=what.within)
        found = [offer for offer in map(self._offer, self._ways()) if offer is not None]
        # a plan that came true is no second buyer
        done = {each.what for each in found if each.kind is not BuyerKind.PLANNED and each.certain}
        self.offers = [
            each for each in found if each.kind is not BuyerKind.PLANNED or each.what not in done
        ]

    def _ways(self) -> list[tuple[Purchase, list[Answer[None]]]]:
        """The purchases that may be for the municipality, each with the ways it stands in them."""
        rows = self.shown.ever[Purchase]
        found: dict[str, tuple[Purchase, list[Answer[None]]]] = {}
        for party, answer in stands_for(self.shown, self.for_, self.what, self.day).items():
            own = (each for each in rows.where("buyer", party) if not each.for_)
            for purchase in (*rows.where("for_", party), *own):
                found.setdefault(purchase.id, (purchase, []))[1].append(answer)
        return list(found.values())

    def _offer(self, way: tuple[Purchase, list[Answer[None]]]) -> _Offer | None:
        """The purchase as it is on the day; ``None`` when it is none of what is asked about."""
        purchase, ways = way
        lack = Missing(Lack.TERM, (purchase.id,), None, purchase.owners)
        held = part(holds(purchase.period, self.day), lack)
        reached = all_of((any_of(ways).valued(None), held)).valued(None)
        kind, decided = _settled(self.shown, purchase)
        if Truth.NO in (reached.truth, decided.truth):
            return None
        told = scope_told(self.shown, purchase)
        if self.scopes.overlaps(told, self.what.scope).truth is Truth.NO:
            return None
        scope = in_scope(self.shown, purchase, self.what)
        answer = all_of((reached, decided, scope)).valued(None)
        certain = reached.truth is Truth.YES
        return _Offer(
            purchase, kind, self._alike(purchase), self.what.functions, certain, scope, answer
        )

    def _alike(self, purchase: Purchase) -> tuple[str, ...]:
        buyer = self.shown.thing(purchase.buyer)
        if purchase.scope is not None:
            return buyer, self.shown.thing(purchase.scope)
        return buyer, *(purchase.functions or (purchase.id,))

    def bought(self) -> Answer[None]:
        """Whether someone buys all that is asked about."""
        possible = [each.answer for each in self.offers if each.answer.truth is not Truth.NO]
        if possible:  # what lacks is a part of what is recorded
            return any_of(possible).valued(None)
        return self._nobody()

    def _nobody(self) -> Answer[None]:
        """That nobody else buys it: denied only where purchases are complete."""
        functions = self.what.functions
        names = functions or (self.what.scope.id,)
        window = one_day(self.day)
        lack = Missing(Lack.BUYER, (self.for_, *names), window, (self.for_,))
        return absence(self.shown, "purchases", (self.for_,), lack, kinds=functions, window=window)

    def exactly_one(self) -> bool:
        """Whether each part of it is with exactly one of several, all planned or none."""
        certain = {each.what: each for each in self.offers if each.certain}
        planned = {each.kind is BuyerKind.PLANNED for each in self.offers}
        sure = all(each.what in certain for each in self.offers)
        if len({buyer for buyer, *_ in certain}) < 2 or len(planned) > 1 or not sure:
            return False
        parts = [scope_told(self.shown, each.purchase) for each in certain.values()]
        return self.scopes.once(self.what.scope, parts).truth is Truth.YES


def _listed(cases: list[_Case]) -> Iterator[Buyer]:
    """The buyers of all that is asked about, or of some of its pieces."""
    found: dict[str, list[_Offer]] = {}
    for case in cases:
        for offer in case.offers:
            found.setdefault(offer.purchase.id, []).append(offer)
    for offers in found.values():
        purchase = offers[0].purchase
        scopes, answers = [each.scope for each in offers], [each.answer for each in offers]
        if len(offers) < len(cases):
            names = tuple(id for each in offers for id in each.functions)
            note = Remark(Note.PART_IN_SCOPE, names)
            ground = Ground(purchase)
            refused: Answer[None] = Answer(Truth.NO, None, (ground,), (), (note,))
            scopes, answers = [*scopes, refused], [*answers, refused]
        yield Buyer(
            purchase.id,
            cases[0].shown.thing(purchase.buyer),
            offers[0].kind,
            in_order(all_of(scopes).valued(None)),
            in_order(all_of(answers).valued(None)),
            purchase.within,
            purchase.period,
        )


_COME_TO_NOTHING: Final = (ActState.WITHDRAWN, ActState.ANNULLED, ActState.LAPSED_UNUSED)


def _settled(shown: Shown, purchase: Purchase) -> tuple[BuyerKind, Answer[None]]:
    """How far a purchase is settled by the day of the snapshot."""
    key = ("purchase settled", purchase.id)
    return shown.remember(key, functools.partial(_settle, shown, purchase))


def _settle(shown: Shown, purchase: Purchase) -> tuple[BuyerKind, Answer[None]]:
    if purchase.act is None:  # the source tells it as a fact
        return BuyerKind.RECORDED, Answer(Truth.YES, None)
    act = shown.ever[Act].get(purchase.act)
    planned = Remark(Note.PLANNED, (purchase.id,))
    if act is None:
        lack = Missing(Lack.DECISION, (purchase.act,), None, purchase.owners)
        return BuyerKind.PLANNED, remarked(lacking(lack), planned)
    ground, stands = Ground(act), _stands(act, shown.day)
    if stands is Truth.YES:
        return BuyerKind.DECIDED, Answer(stands, None, (ground,))
    if stands is Truth.NO and act.state_on(shown.day) in _COME_TO_NOTHING:
        return BuyerKind.PLANNED, Answer(stands, None, (ground,))
    lack = Missing(Lack.DECISION, (act.id,), None, act.owners or purchase.owners)
    remarks = (planned, *_decided_later(act, shown.day))
    return BuyerKind.PLANNED, Answer(Truth.UNKNOWN, None, (ground,), (lack,), remarks)


def _stands(act: Act, day: date) -> Truth:
    """Whether an act decides something by a day; a proposal without a further state does not."""
    told = Truth.any(by(each.since, day) for each in act.statuses)
    decides = told if act.kind is ActKind.PROPOSAL else Truth.YES
    return act.done_by(day) & decides


def _decided_later(act: Act, day: date) -> Iterator[Remark]:
    """The first later day by which it was decided, which repairs nothing before."""
    days = (latest(each) for each in (act.day, *(status.since for status in act.statuses)))
    later = sorted(each for each in days if each is not None and each > day)
    decided = (each for each in later if _stands(act, each) is Truth.YES)
    yield from (Remark(Note.CONFIRMED_LATER, (act.id,), each) for each in [*decided][:1])

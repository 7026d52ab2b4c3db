"""Whether someone may act for one municipality in one role: by law, by mandate, or nobody knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, TypeVar

import attrs

from jeugdregio.landscape.absence import absence
from jeugdregio.landscape.actors import one_day, same_actor, there_on
from jeugdregio.landscape.chains import Chain, Slot, chains_from
from jeugdregio.landscape.limits import Asked
from jeugdregio.landscape.parties import belongs_to
from jeugdregio.landscape.powers import Power, powers_of
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    ActingRole,
    ActKind,
    Answer,
    Lack,
    Mandate,
    Missing,
    Municipality,
    Remark,
    Truth,
    all_of,
    any_of,
    lacking,
    part,
    remarked,
)
from jeugdregio.model.answer import in_order

__all__ = ["ActingFor", "ActingLine", "tidy"]

T = TypeVar("T")


@attrs.frozen(repr=False)
class ActingLine:
    """Whether someone may act for one municipality in a role (Dutch: *bevoegdheid per gemeente*).

    Args:
        municipality: for which municipality.
        role: in what role.
        holders: who, as asked; none when a mandate does not tell to whom it was granted.
        answer: whether he may, on what grounds, and what is missing.
        article: where the law gives it to him; ``None`` when he needs a chain.
        chains: the chains of mandates that end in him.
    """

    municipality: str
    role: ActingRole
    holders: tuple[str, ...]
    answer: Answer[None]
    article: str | None = None
    chains: tuple[Chain, ...] = ()

    @property
    def holder(self) -> str | None:
        """Who, when it is one; ``None`` for several and for someone not recorded."""
        return self.holders[0] if len(self.holders) == 1 else None

    @property
    def who(self) -> str:
        """Who, in words."""
        return ", ".join(self.holders) or "someone not recorded"

    @property
    def truth(self) -> Truth:
        """Whether he may."""
        return self.answer.truth

    @property
    def ground(self) -> str:
        """The article, or the chain that carries it, in words."""
        if self.article is not None:
            return self.article
        return "; ".join(map(str, self.chains)) or "none recorded"

    def __str__(self) -> str:
        return (
            f"{self.municipality}, {self.who} {self.role.value}: {self.truth.value} ({self.ground})"
        )

    def __repr__(self) -> str:
        return f"<ActingLine {self}>"


_FIVE_SLOTS: Final = (Lack.HOLDER, Lack.ACTS, Lack.TERM, Lack.PRINCIPALS, Lack.LIMIT)
_BINDING: Final = frozenset({Slot.POWER, Slot.HOLDER, Slot.PERIOD, Slot.PRINCIPAL})
"""What must be known of a mandate before its limits bind its holder."""
_NOT_NEEDED: Final = frozenset({Slot.ACT, Slot.KIND, Slot.LIMIT})
"""What may fail in a mandate that excludes an act: it need not be for that act."""


@attrs.frozen
class ActingFor:
    """One act for one municipality in one role, with all that tells who may do it.

    Args:
        shown: the day asked from.
        asked: the act.
        municipality: the id of its first version.
        role: in what role.
    """

    shown: Shown
    asked: Asked
    municipality: str
    role: ActingRole

    @property
    def powers(self) -> tuple[Power, ...]:
        """Who holds the power in his own right."""
        return powers_of(self.shown, self.municipality, self.role, self.asked)

    def _chains(self, power: Power) -> tuple[Chain, ...]:
        return chains_from(self.shown, power, self.municipality, self.role, self.asked)

    # of someone

    def of_someone(self, who: tuple[str, ...]) -> ActingLine:
        """Whether one of these may."""
        own = [(each, self._own(each, who)) for each in self.powers]
        chains = [
            (chain, held)
            for power in self.powers
            for chain in self._chains(power)
            if (held := self._held(chain.holder, who)) is not Truth.NO
        ]
        answers = [answer for _, answer in own if answer is not None]
        answers += (self._by_chain(chain, held) for chain, held in chains)
        if self.role is ActingRole.SPEAKS:
            answers.append(self._unspoken(who, chains))
        else:
            answers += self._besides(who)
        answer = any_of(answers).valued(None)
        found = tuple(chain for chain, _ in chains)
        if answer.truth is not Truth.YES:
            answer = _not_under(answer, found)
        article = next(
            (power.article for power, each in own if each is not None and each.truth is Truth.YES),
            None,
        )
        return ActingLine(self.municipality, self.role, who, tidy(answer), article, found)

    def _own(self, power: Power, who: tuple[str, ...]) -> Answer[None] | None:
        """Whether one of these holds the power in his own right; ``None`` when none does."""
        if self.role is ActingRole.SPEAKS:  # whoever belongs to a municipality speaks for it
            things = {host for each in who for host in belongs_to(self.shown, each)}
            return Answer(Truth.YES, None) if self.municipality in things else None
        held = self._held(power.holder, who)
        if power.holder is None:  # a delegate nobody recorded may be one of them
            return None if held is Truth.NO else power.answer
        lack = Missing(Lack.HOLDER, (power.holder, *who), None, (power.holder,))
        return None if held is Truth.NO else all_of((power.answer, part(held, lack))).valued(None)

    def _held(self, holder: str | None, who: tuple[str, ...]) -> Truth:
        return Truth.any(self.is_one(holder, each) for each in who)

    def is_one(self, holder: str | None, who: str) -> Truth:
        """Whether someone is the holder; whoever is not there that day is nobody else either."""
        same = Truth.UNKNOWN if holder is None else same_actor(self.shown, holder, who)
        return same if same is Truth.YES else same & self._there(who).truth

    def _there(self, who: str) -> Answer[None]:
        return there_on(self.shown, who, self.asked.day)

    def _by_chain(self, chain: Chain, held: Truth) -> Answer[None]:
        """Whether someone may by a chain that ends in him, or perhaps does."""
        if held is Truth.YES or chain.answer.truth is Truth.NO:
            return chain.answer
        last = self.shown.ever[Mandate][chain.links[-1]]
        lack = lacking(Missing(Lack.HOLDER, (last.id,), None, (last.giver,)))
        return all_of((chain.answer, lack)).valued(None)

    # what is not recorded

    def _besides(self, who: tuple[str, ...]) -> Iterator[Answer[None]]:
        """What else may let one of these act, or keeps him from it."""
        if self.asked.kind is ActKind.DECISION:  # on what is not told: it may be for the council
            council = f"{self.municipality}.council"
            for each in who:
                if self.shown.thing(each) == council:
                    yield lacking(Missing(Lack.ACTS, (each,), None, (each,)))
        gone = {each for each in who if self._there(each).truth is Truth.NO}
        yield from map(self._there, sorted(gone))
        gave = {
            each
            for power in self.powers
            if power.answer.truth is Truth.NO
            for each in who
            if self.is_one(power.holder, each) is Truth.YES
        }
        # what someone delegated he can use no more (Algemene wet bestuursrecht art. 10:17)
        if not (gone | gave).issuperset(who):
            yield from self._unrecorded(who)

    def _unrecorded(self, who: tuple[str, ...]) -> Iterator[Answer[None]]:
        """That another ground may exist: denied only where every giver's mandates are complete."""
        givers: set[str] = set()
        for power in self.powers:
            if power.holder is None or power.answer.truth is Truth.NO:
                continue
            givers.add(power.holder)
            # who holds a mandate may have passed it on
            for chain in self._chains(power):
                if chain.holder is not None and self._passes_on(chain, who):
                    givers.add(chain.holder)
        for giver in sorted(givers):
            if who and all(self.is_one(giver, each) is Truth.YES for each in who):
                continue  # nobody grants himself anything
            yield self._absent(giver, Missing(Lack.MANDATE, (giver, *who), None, (giver,)))

    def _passes_on(self, chain: Chain, who: tuple[str, ...]) -> bool:
        """Whether its holder may have passed it on to one of these; not back to who gave it."""
        links = [self.shown.ever[Mandate][id] for id in chain.links]
        above = {link.holder for link in links[:-1]}
        allowed = links[-1].sub_mandate is not False and not (who and above.issuperset(who))
        return allowed and chain.answer.truth is not Truth.NO

    def _absent(self, giver: str, lack: Missing) -> Answer[None]:
        """That a giver gave nothing else, which none but he declares."""
        window = one_day(self.asked.day)
        own = belongs_to(self.shown, giver)
        return absence(self.shown, "mandates", (giver,), lack, window=window, by=own)

    # speaking

    def _unspoken(
        self, who: tuple[str, ...], chains: Iterable[tuple[Chain, Truth]]
    ) -> Answer[None]:
        """Speaking for another: denied where a mandate excludes it, else everything is missing."""
        forbidding = [each for each, held in chains if held is Truth.YES and self._forbids(each)]
        if forbidding:
            grounds = (ground for each in forbidding for ground in each.answer.grounds)
            return Answer(Truth.NO, None, tuple(grounds))
        givers = tuple(f"{self.municipality}.{organ}" for organ in ("college", "mayor"))
        hosts = tuple(
            host
            for each in who
            for host in belongs_to(self.shown, each)[1:2]
            if self.shown.ever[Municipality].get(host) is None  # which is no co-operation
        )
        return Answer(
            Truth.UNKNOWN,
            None,
            missing=(
                Missing(Lack.MANDATE, (*givers, *who), None, givers),
                *(Missing(slot, who, None, who) for slot in _FIVE_SLOTS),
                Missing(Lack.APPOINTMENT, who, None, hosts or who),
                Missing(Lack.CO_OPERATION, hosts or (self.municipality, *who), None, hosts or who),
            ),
        )

    def _forbids(self, chain: Chain) -> bool:
        """Whether a chain that binds its holder that day excludes such acts."""
        limits = (
            limit for id in chain.links for limit in self.shown.ever[Mandate][id].limits or ()
        )
        unknown = {slot for _, slot, truth in chain.slots if truth is Truth.UNKNOWN}
        failing = {slot for _, slot in chain.failing}
        bound = unknown.isdisjoint(_BINDING) and failing <= _NOT_NEEDED
        return bound and any(self.asked.kind in limit.excluded for limit in limits)

    # of anyone

    def of_anyone(self) -> Iterator[ActingLine]:
        """A line for everyone recorded who may, or possibly may."""
        town, role = self.municipality, self.role
        for power in self.powers:
            if power.answer.truth is Truth.NO:
                continue
            held = _one(power.holder)
            yield ActingLine(town, role, held, tidy(power.answer), power.article)
            for chain in self._chains(power):
                if chain.answer.truth is not Truth.NO:
                    answer = tidy(chain.answer)
                    yield ActingLine(town, role, _one(chain.holder), answer, None, (chain,))

    def beyond_limits(self) -> Iterator[Remark]:
        """The mandates under which the act would fall, but for their limits."""
        for power in self.powers:
            for chain in self._chains(power):
                if {slot for _, slot in chain.failing} == {Slot.LIMIT}:
                    yield from chain.remarks

    def others(self, lines: Iterable[ActingLine]) -> Answer[None]:
        """Whether someone may of whom none of these lines tells who he is."""
        unnamed = [each.answer for each in lines if each.holder is None]
        if self.role is ActingRole.SPEAKS:  # no declaration is about who was asked to speak
            givers = tuple(each.holder for each in self.powers if each.holder is not None)
            return lacking(Missing(Lack.MANDATE, givers, None, givers))
        return any_of((*unnamed, *self._unrecorded(()))).valued(None)


def _one(holder: str | None) -> tuple[str, ...]:
    return () if holder is None else (holder,)


def _not_under(answer: Answer[None], chains: Iterable[Chain]) -> Answer[None]:
    """The answer with the chains that fail: the act is not under these mandates."""
    failing = [each for each in chains if each.answer.truth is Truth.NO]
    grounds = (ground for each in failing for ground in each.answer.grounds)
    more = attrs.evolve(answer, grounds=(*answer.grounds, *grounds))
    return remarked(more, *(note for each in failing for note in each.remarks))


def tidy(answer: Answer[T]) -> Answer[T]:
    """The same answer in an order that no row order decides, each remark once."""
    remarks = sorted(dict.fromkeys(answer.remarks), key=_remark_order)
    return in_order(attrs.evolve(answer, remarks=tuple(remarks)))


def _remark_order(remark: Remark) -> tuple[str, tuple[str, ...], date]:
    return remark.note.value, remark.about, remark.day or date.min

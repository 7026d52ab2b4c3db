"""Who may do something, for whom, and on what ground (Dutch: *wie mag wat, namens wie*)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from jeugdregio._text import html_table
from jeugdregio.dates import Period, earliest, latest
from jeugdregio.landscape.absence import absence
from jeugdregio.landscape.chains import Chain, Slot, chains_from, is_holder
from jeugdregio.landscape.limits import Asked
from jeugdregio.landscape.parties import belongs_to
from jeugdregio.landscape.powers import Power, powers_of
from jeugdregio.landscape.principals import principals_of
from jeugdregio.landscape.scoped import scope_of_act
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Act,
    ActingRole,
    ActKind,
    Answer,
    Ground,
    Lack,
    Mandate,
    Missing,
    Note,
    Remark,
    Truth,
    all_of,
    any_of,
    lacking,
    remarked,
)
from jeugdregio.model.answer import in_order
from jeugdregio.model.truth import by

__all__ = ["ActingLine", "WhoMay", "who_did", "who_may"]


@attrs.frozen(repr=False)
class ActingLine:
    """Whether someone may act for one municipality in one role.

    Args:
        municipality: for which municipality.
        role: in what role.
        holder: who; ``None`` when a mandate does not tell to whom it was granted.
        answer: whether he may, on what grounds, and what is missing.
        article: where the law gives it to him; ``None`` when he needs a chain.
        chains: the chains of mandates that end in him.
    """

    municipality: str
    role: ActingRole
    holder: str | None
    answer: Answer[None]
    article: str | None = None
    chains: tuple[Chain, ...] = ()

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
        who = self.holder or "someone not recorded"
        return f"{self.municipality}, {who} {self.role.value}: {self.truth.value} ({self.ground})"

    def __repr__(self) -> str:
        return f"<ActingLine {self}>"


@attrs.frozen(repr=False)
class WhoMay:
    """Who may do an act (Dutch: *bevoegdheid*).

    Args:
        act: the kind of act.
        lines: a line for each municipality, role and holder.
    """

    act: ActKind
    lines: tuple[ActingLine, ...]

    def of(self, municipality: str) -> tuple[ActingLine, ...]:
        """The lines of one municipality, by its id."""
        return tuple(each for each in self.lines if each.municipality == municipality)

    def __str__(self) -> str:
        return "\n".join(map(str, self.lines))

    def __repr__(self) -> str:
        return f"<WhoMay {self.act.value}: {len(self.lines)} lines>"

    def _repr_html_(self) -> str:
        rows = [
            (each.municipality, each.role.value, each.holder or "", each.truth.value, each.ground)
            for each in self.lines
        ]
        header = ("municipality", "role", "who", "may", "ground")
        return html_table(f"Who may: {self.act.value}", header, rows)


def who_may(
    shown: Shown, asked: Asked, for_: Iterable[str], who: tuple[str, ...] = ()
) -> Answer[WhoMay]:
    """Who may do an act; see `Snapshot.who_may`.

    Args:
        shown: the day asked from.
        asked: the act.
        for_: ids of municipalities and groupings.
        who: ids of those of whom it is asked; nobody for the question who may.
    """
    parties = principals_of(shown, for_, asked.day)
    towns = tuple(dict.fromkeys(id for members in parties.values() for id in members.full))
    lacks = [
        lacking(Missing(Lack.MEMBERS, (party,), Period.day(asked.day), (party,)))
        for party, members in parties.items()
        if not members.full
    ]
    possible = {id for members in parties.values() for id in members.possible}.difference(towns)
    case = _Case(shown, asked)
    lines = tuple(case.of_someone(towns, who) if who else case.of_anyone(towns))
    truths = [each.answer for each in lines] if who else [case.together(towns, lines)]
    whole = all_of((*truths, *lacks))
    remarks = [Remark(Note.POSSIBLE_MEMBER, tuple(sorted(possible)))] if possible else []
    if asked.kind is ActKind.SIGNING:
        remarks += case.decisions(towns)
    answer = remarked(whole.valued(WhoMay(asked.kind, lines)), *remarks)
    return in_order(answer)


@attrs.frozen
class _Case:
    """One act, with all that is recorded to tell who may do it."""

    shown: Shown
    asked: Asked

    # of someone

    def of_someone(self, towns: Iterable[str], who: tuple[str, ...]) -> Iterator[ActingLine]:
        """A line for each municipality and role: whether one of these may."""
        for town in towns:
            for role in self.asked.kind.roles:
                yield self._line(town, role, who)

    def _line(self, town: str, role: ActingRole, who: tuple[str, ...]) -> ActingLine:
        powers = powers_of(self.shown, town, role, self.asked)
        own = [(each, self._own(town, role, each, who)) for each in powers]
        chains = [
            (chain, held)
            for power in powers
            for chain in chains_from(self.shown, power, town, role, self.asked)
            if (held := self._held(chain, who)) is not Truth.NO
        ]
        answers = [answer for _, answer in own if answer is not None]
        answers += (self._by_chain(chain, held) for chain, held in chains)
        failing = [each for each, _ in chains if each.answer.truth is Truth.NO]
        if role is ActingRole.SPEAKS:
            answers.append(self._unspoken(town, who, failing))
        else:
            answers += self._otherwise(town, role, who, powers)
        answer = any_of(answers)
        article = next(
            (power.article for power, each in own if each is not None and each.truth is Truth.YES),
            None,
        )
        if answer.truth is not Truth.YES:
            grounds = (ground for each in failing for ground in each.answer.grounds)
            answer = attrs.evolve(answer, grounds=(*answer.grounds, *grounds))
            answer = remarked(answer, *(note for each in failing for note in each.remarks))
        holder = who[0] if len(who) == 1 else ", ".join(who)
        found = tuple(chain for chain, _ in chains)
        return ActingLine(town, role, holder, in_order(answer.valued(None)), article, found)

    def _own(
        self, town: str, role: ActingRole, power: Power, who: tuple[str, ...]
    ) -> Answer[None] | None:
        """Whether one of these holds the power in his own right; ``None`` when he does not."""
        things = set(map(self.shown.thing, who))
        if role is ActingRole.SPEAKS:  # whoever belongs to a municipality speaks for it
            things |= {host for each in who for host in belongs_to(self.shown, each)}
            return Answer(Truth.YES, None) if town in things else None
        held = power.holder is not None and self.shown.thing(power.holder) in things
        return power.answer if held else None

    def _held(self, chain: Chain, who: tuple[str, ...]) -> Truth:
        return Truth.any(is_holder(self.shown, chain, each) for each in who)

    def _by_chain(self, chain: Chain, held: Truth) -> Answer[None]:
        lack = Missing(Lack.HOLDER, (chain.links[-1],))
        if held is Truth.YES or chain.answer.truth is Truth.NO:
            return chain.answer
        return Answer(Truth.UNKNOWN, None, chain.answer.grounds, (*chain.answer.missing, lack))

    # what is not recorded

    def _otherwise(
        self,
        town: str,
        role: ActingRole,
        who: tuple[str, ...],
        powers: tuple[Power, ...],
    ) -> Iterator[Answer[None]]:
        """That another ground may exist: denied only where every giver's mandates are complete."""
        givers: set[str] = set()
        for power in powers:
            if power.holder is None or power.answer.truth is Truth.NO:
                continue
            givers.add(power.holder)
            # who holds a mandate may have passed it on
            for chain in chains_from(self.shown, power, town, role, self.asked):
                if chain.holder is not None and self._passes_on(chain):
                    givers.add(chain.holder)
        for giver in sorted(givers):
            yield self._absent(giver, Missing(Lack.MANDATE, (giver, *who), None, (giver,)))

    def _passes_on(self, chain: Chain) -> bool:
        allowed = self.shown.ever[Mandate][chain.links[-1]].sub_mandate is not False
        return allowed and chain.answer.truth is not Truth.NO

    def _absent(self, giver: str, lack: Missing) -> Answer[None]:
        window = Period.day(self.asked.day)
        return absence(self.shown, "mandates", (giver,), lack, window=window)

    def _unspoken(self, town: str, who: tuple[str, ...], failing: list[Chain]) -> Answer[None]:
        """Speaking for another: denied by a recorded limit alone, else everything is missing."""
        limited = [each for each in failing if any(slot is Slot.LIMIT for _, slot in each.failing)]
        if limited:
            grounds = (ground for each in limited for ground in each.answer.grounds)
            return Answer(Truth.NO, None, tuple(grounds))
        givers = tuple(f"{town}.{organ}" for organ in ("college", "mayor"))
        hosts = tuple(host for each in who for host in belongs_to(self.shown, each)[1:2])
        return Answer(
            Truth.UNKNOWN,
            None,
            missing=(
                Missing(Lack.MANDATE, (*givers, *who), None, givers),
                *(Missing(slot, who, None, who) for slot in _FIVE_SLOTS),
                Missing(Lack.APPOINTMENT, who, None, hosts or who),
                Missing(Lack.CO_OPERATION, hosts or who, None, hosts or who),
            ),
        )

    # of anyone

    def of_anyone(self, towns: Iterable[str]) -> Iterator[ActingLine]:
        """A line for everyone recorded who may, or possibly may."""
        for town in towns:
            for role in self.asked.kind.roles:
                for power in powers_of(self.shown, town, role, self.asked):
                    if power.answer.truth is Truth.NO:
                        continue
                    yield ActingLine(town, role, power.holder, power.answer, power.article)
                    for chain in chains_from(self.shown, power, town, role, self.asked):
                        if chain.answer.truth is not Truth.NO:
                            found = (chain,)
                            yield ActingLine(town, role, chain.holder, chain.answer, None, found)

    def together(self, towns: tuple[str, ...], lines: tuple[ActingLine, ...]) -> Answer[None]:
        """Whether someone may: of one municipality anyone, of several one holder for all."""
        parts = [(town, role) for town in towns for role in self.asked.kind.roles]
        by_part = {part: [each for each in lines if _part(each) == part] for part in parts}
        if len(towns) == 1:
            each_role = (any_of(line.answer for line in found) for found in by_part.values())
            return all_of(each.valued(None) for each in each_role).valued(None)
        holders = {line.holder for line in lines if line.holder is not None}
        whole = [
            all_of(
                any_of(line.answer for line in found if line.holder == holder).valued(None)
                for found in by_part.values()
            ).valued(None)
            for holder in sorted(holders)
            if all(any(line.holder == holder for line in found) for found in by_part.values())
        ]
        return any_of((*whole, self._no_one_else(lines))).valued(None)

    def _no_one_else(self, lines: tuple[ActingLine, ...]) -> Answer[None]:
        """That someone else holds it for all: denied where one giver has named nobody."""
        named = {link.giver for link in self._first_links(lines)}
        answers: list[Answer[None]] = []
        for giver in dict.fromkeys(
            line.holder for line in lines if line.article is not None and line.holder is not None
        ):
            lack = Missing(Lack.MANDATE, (giver,), None, (giver,))
            answers.append(lacking(lack) if giver in named else self._absent(giver, lack))
        return all_of(answers).valued(None)

    def _first_links(self, lines: tuple[ActingLine, ...]) -> Iterator[Mandate]:
        for line in lines:
            for chain in line.chains:
                yield self.shown.ever[Mandate][chain.links[0]]

    # what belongs to signing

    def decisions(self, towns: Iterable[str]) -> Iterator[Remark]:
        """Whether decisions of the colleges on what is signed are recorded."""
        shown: list[str] = []
        without: list[str] = []
        for town in towns:
            found = [each.id for each in self._decisions_of(f"{town}.college")]
            shown += found
            if not found:
                without.append(f"{town}.college")
        if shown:
            yield Remark(Note.DECISION_SHOWN, tuple(dict.fromkeys(shown)))
        if without:
            yield Remark(Note.DECISION_NOT_SHOWN, tuple(without))

    def _decisions_of(self, college: str) -> Iterator[Act]:
        for about in self.asked.about:
            for act in self.shown[Act].where("about", about):
                decided = act.kind in _DECIDING and college in map(self.shown.thing, act.deciders)
                if decided and act.stands_on(self.shown.day) is Truth.YES:
                    yield act


_DECIDING = (ActKind.DECISION, ActKind.AWARD, ActKind.CONTRACTING)
_FIVE_SLOTS = (Lack.HOLDER, Lack.ACTS, Lack.TERM, Lack.PRINCIPALS, Lack.LIMIT)


def _part(line: ActingLine) -> tuple[str, ActingRole]:
    return line.municipality, line.role


# an act that was done


def who_did(shown: Shown, act: Act, who: tuple[str, ...] = ()) -> Answer[WhoMay]:
    """Whether those who did a recorded act might; see `Snapshot.who_may`.

    A ratification recorded by the snapshot's day is a ground of its own for the act, though it
    leaves the answer for the day on which the act was done.

    Args:
        shown: the day asked from.
        act: the act.
        who: of whom it is asked; its deciders when left out.
    """
    days = dict.fromkeys(day for day in (latest(act.day), earliest(act.day)) if day is not None)
    if not act.for_ or not days:
        lack = Missing(Lack.DAY if act.for_ else Lack.PRINCIPALS, (act.id,), None, act.owners)
        return Answer(Truth.UNKNOWN, WhoMay(act.kind, ()), (Ground(act),), (lack,))
    readings = [_who_did_on(shown, act, day, who or act.deciders) for day in days]
    first = readings[0]
    if all(each.truth is first.truth for each in readings):
        return first
    lack = Missing(Lack.DAY, (act.id,), None, act.owners)
    return Answer(Truth.UNKNOWN, first.value, first.grounds, (lack,), first.remarks)


def _who_did_on(shown: Shown, act: Act, day: date, who: tuple[str, ...]) -> Answer[WhoMay]:
    scope = scope_of_act(shown, act)
    given = tuple((each.situation, each.present) for each in act.circumstances)
    asked = Asked(
        act.kind, day, scope, act.amount, act.duration, given, act=act.id, about=act.about
    )
    answer = who_may(shown, asked, act.for_, who)
    lines = tuple(_ratified(shown, act, asked, each) for each in answer.value.lines)
    lacks = tuple(lacking(each) for each in answer.missing if each.what is Lack.MEMBERS)
    whole = all_of((*(each.answer for each in lines), *lacks)).valued(WhoMay(act.kind, lines))
    remarks = dict.fromkeys((*answer.remarks, *whole.remarks))
    return in_order(attrs.evolve(whole, remarks=tuple(remarks)))


def _ratified(shown: Shown, act: Act, asked: Asked, line: ActingLine) -> ActingLine:
    if line.truth is Truth.YES:
        return line
    able = {
        shown.thing(power.holder)
        for power in powers_of(shown, line.municipality, line.role, asked)
        if power.holder is not None and power.answer.truth is Truth.YES
    }
    answer = line.answer
    for each in shown.ever[Act].where("decides", act.id):
        if each.kind is not ActKind.RATIFICATION or able.isdisjoint(
            map(shown.thing, each.deciders)
        ):
            continue
        remark = Remark(Note.CONFIRMED_LATER, (each.id,), earliest(each.day))
        done = by(each.day, shown.day) & each.stands_on(shown.day)
        if done is Truth.YES:
            answer = Answer(Truth.YES, None, (Ground(each),), (), answer.remarks)
        answer = remarked(answer, remark)
    return attrs.evolve(line, answer=answer)

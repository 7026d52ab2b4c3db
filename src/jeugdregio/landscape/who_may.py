"""Who may do something, for whom, and on what ground (Dutch: *wie mag wat, namens wie*)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

import attrs

from jeugdregio._text import html_table
from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.limits import Asked
from jeugdregio.landscape.may_act import ActingFor, ActingLine, tidy
from jeugdregio.landscape.powers import ENTERING, powers_of
from jeugdregio.landscape.principals import principals_of
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Act,
    ActingRole,
    ActKind,
    Answer,
    Lack,
    Missing,
    Municipality,
    Note,
    Remark,
    Truth,
    Vote,
    all_of,
    any_of,
    lacking,
    part,
    remarked,
)
from jeugdregio.model.truth import by, holds

__all__ = ["ActingLine", "WhoMay", "who_may", "without_members"]


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
            (
                each.municipality,
                each.role.value,
                ", ".join(each.holders),
                each.truth,
                each.ground,
            )
            for each in self.lines
        ]
        header = ("municipality", "role", "who", "may", "ground")
        return html_table(f"Who may: {self.act.value}", header, rows)


def who_may(
    shown: Shown, asked: Asked, for_: Iterable[str], who: tuple[str, ...] = ()
) -> Answer[WhoMay]:
    """Who may do an act; see `Snapshot.who_may`.

    A municipality that ended lacks a new grant here, for a recorded act may be done for it.

    Args:
        shown: the day asked from.
        asked: the act.
        for_: ids of municipalities and groupings.
        who: ids of those of whom it is asked; nobody for the question who may.

    Raises:
        UsageError: more chains of mandates, or more unknowns in scopes, than can be followed.
    """
    parties = tuple(for_)
    members = [*principals_of(shown, parties, asked.day).values()]
    towns = tuple(dict.fromkeys(id for each in members for id in each.full))
    possible = {id for each in members for id in each.possible}.difference(towns)
    roles = asked.kind.roles
    parts = [ActingFor(shown, asked, town, role) for town in towns for role in roles]
    by_part: dict[ActingFor, list[ActingLine]] = {}
    if who:
        lines = [each.of_someone(who) for each in parts]
        truths = [each.answer for each in lines]
    else:
        by_part = {each: [*each.of_anyone()] for each in parts}
        lines = [line for found in by_part.values() for line in found]
        truths = [_anyone(by_part, role) for role in roles if towns]
    whole = all_of((*truths, *without_members(shown, parties, asked.day)))
    remarks = [note for each in members for note in each.remarks]
    if possible:
        remarks.append(Remark(Note.POSSIBLE_MEMBER, tuple(sorted(possible))))
    if not who:
        remarks += (note for each in parts for note in each.beyond_limits())
        if len(towns) > 1 and whole.truth is not Truth.YES and _each_for_itself(by_part):
            remarks.append(Remark(Note.EACH_FOR_ITSELF, towns))
    if asked.kind is ActKind.SIGNING:
        remarks += _decisions(shown, asked, towns)
    if asked.kind in ENTERING and not asked.about:
        remarks.append(Remark(Note.OF_AN_ARRANGEMENT, towns))
    return tidy(remarked(whole.valued(WhoMay(asked.kind, tuple(lines))), *remarks))


def without_members(shown: Shown, for_: Iterable[str], day: date) -> tuple[Answer[None], ...]:
    """What is missing of the parties for which no municipality acts that day.

    What a municipality granted before it ended, its successor must grant anew.
    """
    found: list[Missing] = []
    for party, members in principals_of(shown, for_, day).items():
        if not members.full:
            town = shown.ever[Municipality].get(party)
            what = Lack.MEMBERS
            if town is not None:
                what = Lack.GRANT if holds(town.period, day) is Truth.NO else Lack.TERM
            found.append(Missing(what, (party,), one_day(day), (party,)))
    return tuple(map(lacking, found))


# one holder for all


Found = Mapping[ActingFor, Sequence[ActingLine]]


def _each_for_itself(found: Found) -> bool:
    """Whether someone may for each municipality, though one for all is not shown."""
    return all(any(line.truth is Truth.YES for line in lines) for lines in found.values())


def _anyone(found: Found, role: ActingRole) -> Answer[None]:
    """Whether someone may in a role: of one municipality anyone, of several one holder for all."""
    parts = [each for each in found if each.role is role]
    if len(parts) == 1:
        return any_of(line.answer for line in found[parts[0]]).valued(None)
    others = {each: each.others(found[each]) for each in parts}
    # Where all is on record, so is whoever may. Elsewhere those on record add to someone unknown
    # only when they are on record for each; and then they are for the first.
    closed = [each for each in parts if others[each].truth is Truth.NO]
    first = found[(closed or parts)[0]]
    answers = [
        all_of(_in_part(holder, each, found[each], others[each]) for each in parts).valued(None)
        for holder in sorted({line.holder for line in first if line.holder is not None})
    ]
    return any_of((*answers, all_of(others.values()).valued(None))).valued(None)


def _in_part(
    holder: str, acting: ActingFor, lines: Iterable[ActingLine], others: Answer[None]
) -> Answer[None]:
    """Whether a holder may for one municipality, by what is on record or otherwise."""
    answers = [others]
    for line in lines:
        held = Truth.NO if line.holder is None else acting.is_one(line.holder, holder)
        if held is not Truth.NO:
            lack = Missing(Lack.HOLDER, (line.holder or "", holder))
            answers.append(all_of((line.answer, part(held, lack))).valued(None))
    return any_of(answers).valued(None)


# what belongs to signing


_DECIDING: Final = frozenset({ActKind.DECISION, ActKind.AWARD, ActKind.CONTRACTING})


def _decisions(shown: Shown, asked: Asked, towns: Iterable[str]) -> Iterator[Remark]:
    """Whether decisions on what is signed are recorded, of each who can take one."""
    found: set[str] = set()
    without: list[str] = []
    contracting = attrs.evolve(asked, kind=ActKind.CONTRACTING)
    for town in towns:
        powers = powers_of(shown, town, ActingRole.DECIDES, contracting)
        able = [each.holder for each in powers if each.answer.truth is not Truth.NO]
        deciders = [each for each in able if each is not None]
        decided = {act.id for act in _decided(shown, asked, deciders)}
        found |= decided
        without += () if decided else deciders
    if found:
        yield Remark(Note.DECISION_SHOWN, tuple(sorted(found)))
    if without:
        yield Remark(Note.DECISION_NOT_SHOWN, tuple(without))


def _decided(shown: Shown, asked: Asked, deciders: Iterable[str]) -> Iterator[Act]:
    able = set(map(shown.thing, deciders))
    for about in asked.about:
        for act in shown[Act].where("about", about):
            decides = act.kind in _DECIDING and act.vote is Vote.FOR
            done = by(act.day, asked.day) & act.stands_on(shown.day)
            if decides and done is Truth.YES and able & set(map(shown.thing, act.deciders)):
                yield act

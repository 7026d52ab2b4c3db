"""A region on the day on which its subregions start to buy: who buys what for each member.

Only what is bought of youth care is divided. What a subregion buys for another act, as the Wmo, is
a scope of its own; and the region itself goes on with what its subregions do not do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

import attrs

from jeugdregio.landscape import (
    Members,
    Scopes,
    Snapshot,
    absence,
    asked,
    principals_of,
    scope_of,
    scope_of_act,
    scopes_of,
)
from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.parties import member_of
from jeugdregio.landscape.scopes import stated
from jeugdregio.model import (
    Act,
    ActState,
    Answer,
    Arrangement,
    Ground,
    Lack,
    Membership,
    Missing,
    Party,
    Purchase,
    RestScope,
    Scope,
    Subregion,
    Truth,
    UnionScope,
    all_of,
    any_of,
)
from jeugdregio.model.functions import Activity
from jeugdregio.model.truth import by, holds
from jeugdregio.rules.families.answering import Denials, each_of, lack_of

__all__ = ["CAME_TO_NOTHING", "Division", "bought_by"]

_YOUTH_CARE: Final = asked("youth-care")
_ASKED: Final = _YOUTH_CARE.id.removesuffix("youth-care")
"""What the ids of scopes begin with that are made for a question and are no records."""

CAME_TO_NOTHING: Final = (ActState.WITHDRAWN, ActState.ANNULLED, ActState.LAPSED_UNUSED)


def bought_by(snapshot: Snapshot, buyer: str) -> list[Purchase]:
    """What someone buys of youth care, or may buy, by what was known on the day asked."""
    scopes = scopes_of(snapshot, within=Activity.PURCHASE)
    return [
        each
        for each in snapshot.ever[Purchase].where("buyer", buyer)
        if _may_come(snapshot, each)
        and scopes.overlaps(scope_of(snapshot, each), _YOUTH_CARE).truth is not Truth.NO
    ]


def _may_come(snapshot: Snapshot, purchase: Purchase) -> bool:
    """Whether the act that decides it was there by the day asked, and has not come to nothing."""
    act = None if purchase.act is None else snapshot.ever[Act].get(purchase.act)
    if act is None:
        return True
    come = by(act.day, snapshot.day) is not Truth.NO
    return come and act.state_on(snapshot.day) not in CAME_TO_NOTHING


@attrs.frozen
class _Share:
    """What someone buys on the day, for whom.

    Args:
        purchase: the record.
        scope: what is bought.
        sure: whether it is bought on that day for certain.
        members: for whom.
    """

    purchase: Purchase
    scope: Scope
    sure: bool
    members: tuple[Members, ...]

    def is_for(self, municipality: str) -> Truth:
        """Whether it is for a municipality."""
        if any(municipality in each.full for each in self.members):
            return Truth.YES
        perhaps = any(municipality in each.possible for each in self.members)
        return Truth.UNKNOWN if perhaps else Truth.NO


class Division:
    """A region on the day on which its subregions start to buy.

    Args:
        snapshot: the day asked about.
        region: the id of the first version of the region.
        starting: what its subregions start to buy.
        day: the day on which they do.
        without: care functions that are left out.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        region: str,
        starting: Sequence[Purchase],
        day: date,
        without: Sequence[str] = (),
    ) -> None:
        self.snapshot, self.region, self.day = snapshot, region, day
        self.starting = tuple(starting)
        self.members = principals_of(self.snapshot, (self.region,), day)[self.region]
        rows = self.snapshot.ever[Subregion].where("of", self.region)
        subregions = sorted(self.snapshot.thing(each.id) for each in rows)
        self.inside = {
            each: principals_of(self.snapshot, (each,), day)[each] for each in subregions
        }
        self.joint = self._shares(self.region)
        self.own = {each: self._shares(each) for each in subregions}
        self.shares = [*self.joint, *(share for rows in self.own.values() for share in rows)]
        self.made = {each.scope.id: each.scope for each in self.shares}
        self.numbers: dict[tuple[str, ...], int] = {}
        self.scopes = Scopes(self._look_up, within=Activity.PURCHASE)
        self.field = self._less(self._told_field(), without)

    def _shares(self, buyer: str) -> list[_Share]:
        found: list[_Share] = []
        for each in bought_by(self.snapshot, buyer):
            # what starts on this day does, whatever day that is
            held = Truth.YES if each in self.starting else holds(each.period, self.day)
            if held is not Truth.NO:
                parties = principals_of(self.snapshot, each.for_ or (each.buyer,), self.day)
                scope = scope_of(self.snapshot, each)
                found.append(_Share(each, scope, held is Truth.YES, tuple(parties.values())))
        return found

    # what is divided

    def _look_up(self, id: str) -> Scope:
        """A scope of this question, or a recorded one; of one not known by then nothing is."""
        return self.made.get(id) or self.snapshot.ever[Scope].get(id) or stated(id)

    def _told_field(self) -> Scope:
        """What is divided: by the acts that decide it, or else by scopes that are parts of it.

        Where no source tells, it is what is bought, jointly or by a subregion.
        """
        own = [each for rows in self.own.values() for each in rows]
        acts = [self.snapshot.ever[Act].get(each.purchase.act or "") for each in own]
        found = [scope_of_act(self.snapshot, each) for each in acts if each is not None]
        told = {each.id: each for each in found if each is not None}
        if not told:
            wholes = (getattr(each.scope, "whole", None) for each in own)
            told = {each: self._look_up(each) for each in wholes if each is not None}
        told = told or {each.scope.id: each.scope for each in self.shares}
        self.made.update(told)
        if len(told) == 1:
            return next(iter(told.values()))
        return self._made(UnionScope(id=f"{_ASKED}field", parts=told))

    def _less(self, field: Scope, functions: Sequence[str]) -> Scope:
        if not functions:
            return field
        taken = self._made(asked(functions)).id
        rest = RestScope(id=f"{_ASKED}field-less", siblings=(taken,), whole=field.id)
        return self._made(rest)

    def _made(self, scope: Scope) -> Scope:
        self.made[scope.id] = scope
        return scope

    def _apart(self, parts: Sequence[Scope]) -> Answer[None]:
        """Whether nothing of the field is in two of the parts: with the rest each is in one."""
        ids = tuple(each.id for each in parts)
        id = f"{_ASKED}rest-{self._number(ids)}"
        rest = RestScope(id=id, siblings=ids, whole=self.field.id)
        return self.scopes.once(self.field, [*parts, rest])

    def _number(self, ids: tuple[str, ...]) -> int:
        """One number for the scope that is made of these."""
        return self.numbers.setdefault(ids, len(self.numbers))

    def _part(self, shares: Sequence[_Share]) -> Scope:
        """All that one buyer buys; of a plan and what came of it, and of what overlaps, once."""
        scopes = {each.scope.id: each.scope for each in shares}
        if len(scopes) == 1:
            return shares[0].scope
        id = f"{_ASKED}part-{self._number(tuple(scopes))}"
        return self._made(UnionScope(id=id, parts=scopes))

    # each member

    def answer(self) -> Denials:
        """Whether each member has each part of the field once."""
        if not self.members.full:
            lack = Missing(Lack.MEMBERS, (self.region,), one_day(self.day), (self.region,))
            return Answer(Truth.UNKNOWN, (), tuple(map(Ground, self.starting)), (lack,))
        parts = [self._member(each) for each in self.members.full]
        # a municipality for which a subregion buys, and that is no member of the region
        parts += [self._within(each, self._no_member(each)) for each in self._outsiders()]
        return each_of(parts)

    def _member(self, municipality: str) -> Answer[None]:
        grounds = [*self._membership(self.members, municipality)]
        parts: list[Scope] = []
        for rows in (self.joint, *self.own.values()):
            served = (each for each in rows if each.is_for(municipality) is Truth.YES)
            shares = [each for each in served if each.sure]
            if shares:
                parts.append(self._part(shares))
            for each in shares:
                grounds.append(Ground(each.purchase))
                for members in each.members:
                    grounds += self._membership(members, municipality)
        twice = self._apart(parts)
        if twice.truth is Truth.NO:
            return Answer(Truth.NO, None, (*grounds, *twice.grounds))
        doubts = tuple(dict.fromkeys(self._doubts(municipality)))
        if doubts:
            return Answer(Truth.UNKNOWN, None, tuple(grounds), doubts)
        if not self._placed(municipality):
            return self._within(municipality, self._no_membership(municipality))
        whole = self.scopes.once(self.field, parts)
        if whole.truth is Truth.NO:
            return self._left_out(municipality)
        lacks = tuple(attrs.evolve(each, who=each.who or (self.region,)) for each in whole.missing)
        return attrs.evolve(whole, grounds=(*grounds, *whole.grounds), missing=lacks)

    def _membership(self, members: Members, municipality: str) -> list[Ground]:
        """The memberships, and the organs that are party, by which it is one of these."""
        return [
            each
            for each in members.grounds
            if isinstance(each.record, Membership | Party)
            and member_of(self.snapshot, each.record) == municipality
        ]

    def _doubts(self, municipality: str) -> Iterator[Missing]:
        """What is not known of who buys for a municipality on that day."""
        for share in self.shares:
            there, buyer = share.is_for(municipality), share.purchase.buyer
            if there is Truth.UNKNOWN:
                yield self._lack(municipality, buyer)
            elif there is Truth.YES and not share.sure:
                yield lack_of(share.purchase, Lack.TERM)
        for subregion, shares in self.own.items():
            perhaps = self.inside[subregion].possible
            served = any(each.is_for(municipality) is not Truth.NO for each in shares)
            member = municipality in (*self.inside[subregion].full, *perhaps)
            # a member for whom its subregion buys nothing: the one or the other is not so
            unserved = not served and (shares or municipality in perhaps)
            # or it buys by name for one who is recorded to be a member at another place or time
            strange = any(each.is_for(municipality) is Truth.YES for each in shares)
            if unserved if member else strange and self._is_member_once(municipality):
                yield self._lack(municipality, subregion)

    def _is_member_once(self, municipality: str) -> bool:
        """Whether it is recorded as a member of a subregion, on whatever day."""
        rows = self.snapshot.ever[Membership].where("member", municipality)
        return any(self.snapshot.thing(each.grouping) in self.own for each in rows)

    def _lack(self, municipality: str, *groupings: str) -> Missing:
        who = (municipality, *groupings)
        return Missing(Lack.MEMBERS, who, one_day(self.day), who)

    def _placed(self, municipality: str) -> bool:
        """Whether a municipality is in a subregion, or one buys for it."""
        served = (each for rows in self.own.values() for each in rows)
        return any(municipality in each.full for each in self.inside.values()) or any(
            each.is_for(municipality) is Truth.YES for each in served
        )

    # what is denied only inside completeness

    def _left_out(self, municipality: str) -> Answer[None]:
        """That something of the field is bought for a member by nobody.

        Another subregion, or a purchase that is not recorded, may do it.
        """
        lack = Missing(Lack.BUYER, (municipality,), one_day(self.day), (municipality, self.region))
        unbought = absence(
            self.snapshot,
            "purchases",
            (f"{municipality}.college", self.region),
            lack,
            window=one_day(self.day),
        )
        either = any_of((unbought, self._no_membership(municipality)))
        return self._within(municipality, either.valued(None))

    def _no_member(self, municipality: str) -> Answer[None]:
        """That it is no member of the region, of which the organs may be recorded as parties."""
        arranged = self.snapshot.ever[Arrangement].get(self.region) is not None
        tables = ("memberships", "parties") if arranged else ("memberships",)
        return all_of(self._no_membership(municipality, each) for each in tables).valued(None)

    def _no_membership(self, municipality: str, table: str = "memberships") -> Answer[None]:
        return absence(
            self.snapshot,
            table,
            (f"{municipality}.college", self.region),
            self._lack(municipality, self.region),
            window=one_day(self.day),
        )

    def _within(self, municipality: str, absent: Answer[None]) -> Answer[None]:
        own = self._membership(self.members, municipality)
        return attrs.evolve(absent, grounds=(*own, *map(Ground, self.starting), *absent.grounds))

    def _outsiders(self) -> list[str]:
        known = {*self.members.full, *self.members.possible}
        shares = (each for rows in self.own.values() for each in rows if each.sure)
        served = {id for share in shares for members in share.members for id in members.full}
        return sorted(served - known)

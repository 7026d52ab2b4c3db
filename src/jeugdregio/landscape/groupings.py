"""In which groupings a municipality is on a day, and where two of them do the same for it."""

from __future__ import annotations

import enum
import itertools
from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs

from jeugdregio._text import html_table, shortened
from jeugdregio.landscape.absence import absence
from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.buying import Buyer, who_buys
from jeugdregio.landscape.history import exists
from jeugdregio.landscape.membership import members
from jeugdregio.landscape.parties import (
    Joined,
    counts_on,
    grouping_of,
    host_of,
    member_of,
    memberships_met,
    standing,
)
from jeugdregio.landscape.reaching import scope_told, walked_down
from jeugdregio.landscape.scoped import scopes_of
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    FUNCTIONS,
    TAXONOMY,
    Activity,
    Alliance,
    Answer,
    Arrangement,
    Extent,
    Lack,
    Missing,
    Named,
    Note,
    PartyRole,
    Purchase,
    Purpose,
    Remark,
    Subregion,
    Truth,
    YouthRegion,
    all_of,
    any_of,
    not_,
    remarked,
)
from jeugdregio.model.answer import in_order

__all__ = ["GroupingConflict", "GroupingKind", "Groupings", "JoinedGrouping", "groupings"]


class GroupingKind(enum.Enum):
    """What is easily called a region (Dutch: *jeugdregio, subregio, verband, regeling*)."""

    YOUTH_REGION = "youth region"
    SUBREGION = "subregion"
    ALLIANCE = "alliance"
    ARRANGEMENT = "arrangement"


@attrs.frozen(repr=False)
class JoinedGrouping:
    """A grouping in which a municipality is, or may be (Dutch: *verband waarin zij deelneemt*).

    Args:
        grouping: its id.
        kind: what it is.
        purpose: for what the municipality is counted in it; ``None`` for the co-operation itself.
        extent: whether it is in for everything the grouping does, or for a part.
        parts: of a partial member, the care functions and scopes it is in for; none when not
            recorded.
        organs: the organs of the municipality that are party to an arrangement, for certain.
        roles: the roles it has there.
        answer: whether it is in it that day.
    """

    grouping: str
    kind: GroupingKind
    purpose: Purpose | None
    extent: Extent
    parts: tuple[str, ...]
    organs: tuple[str, ...]
    roles: tuple[PartyRole, ...]
    answer: Answer[None]

    @property
    def truth(self) -> Truth:
        """Whether the municipality is in it that day."""
        return self.answer.truth

    def __str__(self) -> str:
        counted = f" for {self.purpose.value}" if self.purpose else ""
        parts = f" ({', '.join(self.parts)})" if self.parts else ""
        told = (f"{self.kind.value}{counted}", f"{self.extent.value}{parts}", *self._as_party())
        return f"{self.grouping}, {', '.join(told)}: {self.truth.value}"

    def _as_party(self) -> Iterator[str]:
        yield from (each.rpartition(".")[2] for each in self.organs)
        yield from (each.value for each in self.roles)

    def __repr__(self) -> str:
        return f"<JoinedGrouping {self}>"


@attrs.frozen(repr=False)
class GroupingConflict:
    """Two groupings that count one municipality, or buy the same for it (Dutch: *samenloop*).

    A finding about what is recorded, not a fault of the record: such days exist.

    Args:
        groupings: the ids of the two.
        purpose: for what both count it; ``None`` where both buy for it.
        functions: the care functions both buy for it.
        answer: whether it is so that day.
    """

    groupings: tuple[str, str]
    purpose: Purpose | None
    functions: tuple[str, ...]
    answer: Answer[None]

    @property
    def truth(self) -> Truth:
        """Whether it is so that day."""
        return self.answer.truth

    def __str__(self) -> str:
        what = self.purpose.value if self.purpose else f"purchase of {', '.join(self.functions)}"
        return f"{' and '.join(self.groupings)}, {what}: {self.truth.value}"

    def __repr__(self) -> str:
        return f"<GroupingConflict {self}>"


@attrs.frozen(repr=False)
class Groupings:
    """The groupings of a municipality on a day (Dutch: *waarin de gemeente deelneemt*).

    Args:
        municipality: its id.
        day: the day asked about.
        groupings: those in which it is or may be; the co-operation itself first.
        conflicts: where two of them count it for one purpose, or buy the same for it.
        complete: for the co-operation and for each purpose, which is the value of the answer,
            whether these are all.
    """

    municipality: str
    day: date
    groupings: tuple[JoinedGrouping, ...]
    conflicts: tuple[GroupingConflict, ...]
    complete: tuple[Answer[Purpose | None], ...]

    def of(self, purpose: Purpose | None) -> tuple[JoinedGrouping, ...]:
        """Those for this purpose; for ``None`` those of the co-operation itself."""
        return tuple(each for each in self.groupings if each.purpose is purpose)

    def __str__(self) -> str:
        told = [*map(str, self.groupings)] or ["none recorded"]
        told += [f"conflict {each}" for each in self.conflicts]
        return f"{self.municipality} on {self.day}: {'; '.join(told)}"

    def __repr__(self) -> str:
        return f"<Groupings {shortened(str(self))}>"

    def _repr_html_(self) -> str:
        rows = [
            (
                each.grouping,
                each.kind.value,
                each.purpose.value if each.purpose else "",
                f"{each.extent.value} {', '.join(each.parts)}".strip(),
                each.truth,
            )
            for each in self.groupings
        ]
        head = ("grouping", "kind", "counted for", "extent", "member")
        return html_table(f"{self.municipality} on {self.day}", head, rows)


def groupings(shown: Shown, municipality: str, day: date | None = None) -> Answer[Groupings]:
    """The groupings of a municipality; see `Snapshot.groupings`.

    Args:
        shown: the day asked from.
        municipality: an id.
        day: the day asked about; the day of the snapshot when left out.
    """
    town, on = shown.thing(municipality), shown.day if day is None else day
    return shown.remember(("groupings", town, on), lambda: _groupings(shown, town, on))


_PURPOSES: Final = (None, *Purpose)


def _groupings(shown: Shown, town: str, day: date) -> Answer[Groupings]:
    there = exists(shown, town, day)
    if there.truth is Truth.NO:
        nowhere = tuple(not_(there).valued(each) for each in _PURPOSES)
        return there.valued(Groupings(town, day, (), (), nowhere))
    found = [each for purpose in _PURPOSES for each in _joined(shown, town, purpose, there, day)]
    conflicts = (*_counted_twice(found), *_bought_twice(shown, town, day))
    complete = tuple(_complete(shown, town, purpose, found, day) for purpose in _PURPOSES)
    value = Groupings(town, day, tuple(found), conflicts, complete)
    whole = any_of(
        (*(each.answer for each in found), *(not_(each.valued(None)) for each in complete))
    )
    return in_order(remarked(whole.valued(value), *_remarks(shown, value)))


_KINDS: Final[dict[type[Named], GroupingKind]] = {
    YouthRegion: GroupingKind.YOUTH_REGION,
    Subregion: GroupingKind.SUBREGION,
    Alliance: GroupingKind.ALLIANCE,
    Arrangement: GroupingKind.ARRANGEMENT,
}
_NOT: Final = Answer[None](Truth.NO, None)


def _joined(
    shown: Shown, town: str, purpose: Purpose | None, there: Answer[None], day: date
) -> Iterator[JoinedGrouping]:
    """The groupings in which it is or may be for one purpose, through other groupings too."""
    rows = memberships_met(shown, town, upward=True, purpose=purpose)
    wholly = [row for row in rows if row.extent is Extent.FULL]
    for group in sorted({grouping_of(shown, row) for row in rows}):
        host = host_of(shown, group)
        ways = (walked_down(shown, group, each, None, day) for each in (rows, wholly))
        found, fully = (each.get(town, _NOT) for each in ways)
        if host is None or found.truth is Truth.NO:  # not known by then, or not in it
            continue
        extent = Extent.FULL if fully.truth is found.truth else Extent.PARTIAL
        own = [
            row
            for row in rows
            if (member_of(shown, row), grouping_of(shown, row)) == (town, group)
            and counts_on(shown, row, day) is not Truth.NO
        ]
        yield JoinedGrouping(
            group,
            next(each for kind, each in _KINDS.items() if isinstance(host, kind)),
            purpose,
            extent,
            () if extent is Extent.FULL else _parts(own),
            *_as_party(shown, town, host, day),
            in_order(all_of((found, there)).valued(None)),
        )


def _parts(rows: list[Joined]) -> tuple[str, ...]:
    """The care functions and scopes for which these make someone a member."""
    scopes = {row.scope for row in rows if row.scope is not None}
    return tuple(sorted(scopes.union(*(row.functions for row in rows))))


def _as_party(
    shown: Shown, town: str, host: Named, day: date
) -> tuple[tuple[str, ...], tuple[PartyRole, ...]]:
    """With which organs and in which roles it is party to an arrangement."""
    if not isinstance(host, Arrangement):
        return (), ()
    found = members(shown, host.id, None, day).value
    return found.organs_of(town), tuple(role for each, role in found.roles if each == town)


def _complete(
    shown: Shown, town: str, purpose: Purpose | None, found: list[JoinedGrouping], day: date
) -> Answer[Purpose | None]:
    """Whether no grouping is left out for one purpose; a doubt that is recorded lies outside."""
    lack = Missing(Lack.MEMBERS, (town,), one_day(day), (town,))
    tables = ["memberships", "parties"] if purpose is None else ["memberships"]
    kinds = () if purpose is None else (purpose.value,)
    none = (
        not_(absence(shown, table, (town,), lack, kinds=kinds, window=one_day(day)))
        for table in tables
    )
    open_ones = (
        each.answer for each in found if each.purpose is purpose and each.truth is Truth.UNKNOWN
    )
    return in_order(all_of((*none, *open_ones)).valued(purpose))


def _counted_twice(found: list[JoinedGrouping]) -> Iterator[GroupingConflict]:
    """Two youth regions that count it for one purpose."""
    for one, other in itertools.combinations(found, 2):
        regions = {one.kind, other.kind} == {GroupingKind.YOUTH_REGION}
        if regions and one.purpose is other.purpose is not None:
            answer = in_order(all_of((one.answer, other.answer)).valued(None))
            yield GroupingConflict((one.grouping, other.grouping), one.purpose, (), answer)


def _bought_twice(shown: Shown, town: str, day: date) -> Iterator[GroupingConflict]:
    """Two groupings that buy the same for it, as far as who buys tells."""
    if len(_buyers(shown, town) - {town}) < 2:
        return
    found: dict[tuple[str, str], dict[str, list[Answer[None]]]] = {}
    for function in (each.id for each in FUNCTIONS.values() if not each.readings):
        for both, answer in _both_buy(shown, function, town, day):
            found.setdefault(both, {}).setdefault(function, []).append(answer)
    for both, ways in sorted(found.items()):
        # who buys a whole buys its parts: of a list and its rest together no answer alone tells
        whole = {id: any_of(ways[id]) for id in sorted(ways) if TAXONOMY.below(id) <= ways.keys()}
        for truth in (Truth.YES, Truth.UNKNOWN):
            ids = {id for id, answer in whole.items() if answer.truth is truth}
            # of a care function and its parts the whole is told
            tops = [id for id in sorted(ids) if TAXONOMY.above(id).isdisjoint(ids - {id})]
            if tops:
                answer = in_order(any_of(whole[id] for id in tops).valued(None))
                yield GroupingConflict(both, None, tuple(tops), answer)


def _buyers(shown: Shown, town: str) -> set[str]:
    """Who may buy something for it, on whatever day: asking of each care function costs."""
    parties, rows = (town, *standing(shown, town).groupings), shown.ever[Purchase]
    found = (
        each for id in parties for field in ("buyer", "for_") for each in rows.where(field, id)
    )
    return {shown.thing(each.buyer) for each in found}


def _both_buy(
    shown: Shown, function: str, town: str, day: date
) -> Iterator[tuple[tuple[str, str], Answer[None]]]:
    """The pairs of groupings that both buy a care function, or may.

    Not where each part is with exactly one of them, nor where one keeps to the frame of the other.
    """
    buying = who_buys(shown, function, town, day).value
    buyers = [each for each in buying.buyers if each.truth is not Truth.NO and each.buyer != town]
    compare = scopes_of(shown, within=Activity.PURCHASE).overlaps
    for one, other in itertools.combinations(sorted(buyers, key=_by_buyer), 2):
        both = one.buyer, other.buyer
        frames = {shown.thing(each) for each in (one.within, other.within) if each is not None}
        if buying.exactly_one or both[0] == both[1] or not frames.isdisjoint(both):
            continue
        rows = (shown.ever[Purchase][each.purchase] for each in (one, other))
        # a list and its rest share what is not known, which their own answers cannot tell
        if compare(*(scope_told(shown, each) for each in rows)).truth is not Truth.NO:
            yield both, all_of((one.answer, other.answer)).valued(None)


def _by_buyer(buyer: Buyer) -> tuple[str, str]:
    return buyer.buyer, buyer.purchase


def _remarks(shown: Shown, found: Groupings) -> Iterator[Remark]:
    """What says nothing about the co-operation, and what only lives on."""
    counted = tuple(each.grouping for each in found.of(Purpose.CBS_STATISTICS))
    if counted:
        yield Remark(Note.FOR_STATISTICS, counted)
    messages = {each.grouping for each in found.of(Purpose.MESSAGE_TRAFFIC)}
    if counted and messages and messages.isdisjoint(counted):  # which is no conflict
        yield Remark(Note.OTHER_PURPOSE, tuple(sorted(messages.union(counted))))
    for each in found.of(None):
        host = host_of(shown, each.grouping)
        if isinstance(host, Arrangement) and host.liquidated_on(found.day) is not Truth.NO:
            yield Remark(Note.IN_LIQUIDATION, (each.grouping,))

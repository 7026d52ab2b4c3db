"""How the members of a grouping differ between two days, and where those went that left."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from datetime import date

import attrs

from jeugdregio._text import html_table, shortened
from jeugdregio.landscape.history import exists, walked
from jeugdregio.landscape.membership import members, members_met
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import Answer, Purpose, Truth, all_of, any_of, not_, remarked
from jeugdregio.model.answer import in_order

__all__ = ["GroupingDifference", "MemberChange", "MemberChangeKind", "difference"]


class MemberChangeKind(enum.Enum):
    """What happened to a member between two days (Dutch: *verloop van een deelnemer*).

    One that ended, or is new, does not exist on the other day.
    """

    STAYED = "stayed"
    MOVED_IN = "moved in"
    NEW = "new"
    MOVED_OUT = "moved out"
    ENDED = "ended"


@attrs.frozen(repr=False)
class MemberChange:
    """A municipality that is a member on one of two days, or both (Dutch: *deelnemer toen of nu*).

    Args:
        member: its id.
        kind: what happened to it.
        inside: the members of the other day in which its area lay, or possibly lay, on that day.
        outside: those among them that were no member.
        answer: whether it happened for certain.
    """

    member: str
    kind: MemberChangeKind
    inside: tuple[str, ...]
    outside: tuple[str, ...]
    answer: Answer[None]

    @property
    def truth(self) -> Truth:
        """Whether it happened for certain."""
        return self.answer.truth

    def __str__(self) -> str:
        others = {"inside": self.inside, "outside": self.outside}
        told = [f"{name} {', '.join(ids)}" for name, ids in others.items() if ids]
        return f"{self.member} ({'; '.join((self.kind.value, self.truth.value, *told))})"

    def __repr__(self) -> str:
        return f"<MemberChange {self}>"


@attrs.frozen(repr=False)
class GroupingDifference:
    """The members of a grouping on two days (Dutch: *verloop van de deelnemers*).

    Args:
        grouping: its id.
        first: the earlier day.
        second: the later day.
        stayed: those that are members on both.
        came: those that are members on the later day only.
        went: those that are members on the earlier day only.
        complete: whether these are all.
        purpose: for what they are counted; ``None`` for the co-operation itself.
    """

    grouping: str
    first: date
    second: date
    stayed: tuple[MemberChange, ...]
    came: tuple[MemberChange, ...]
    went: tuple[MemberChange, ...]
    complete: Answer[None]
    purpose: Purpose | None = None

    def __str__(self) -> str:
        groups = {
            "stayed": [
                each.member if each.truth is Truth.YES else str(each) for each in self.stayed
            ],
            "came": [str(each) for each in self.came],
            "went": [str(each) for each in self.went],
        }
        told = [f"{name} {', '.join(each)}" for name, each in groups.items() if each]
        told.append(f"complete: {self.complete.truth.value}")
        return f"{self.grouping}, {self.first} and {self.second}: {'; '.join(told)}"

    def __repr__(self) -> str:
        return f"<GroupingDifference {shortened(str(self))}>"

    def _repr_html_(self) -> str:
        rows = [
            (
                each.member,
                each.kind.value,
                each.truth,
                ", ".join(each.inside),
                ", ".join(each.outside),
            )
            for each in (*self.stayed, *self.came, *self.went)
        ]
        caption = f"{self.grouping}, {self.first} and {self.second}"
        head = ("member", "change", "certain", "inside", "outside")
        return html_table(f"{caption}, complete: {self.complete.truth.value}", head, rows)


def difference(before: Shown, after: Shown, grouping: str) -> Answer[GroupingDifference]:
    """How the members of a grouping differ between two days; see `Landscape.difference`.

    Args:
        before: the earlier day.
        after: the later day.
        grouping: an id.
    """
    lists = [members(each, grouping) for each in (before, after)]
    complete = in_order(all_of(each.value.complete for each in lists).valued(None))
    changes = list(_changes(before, after, grouping))
    stayed, came, went = (
        tuple(each for each in changes if each.kind in kinds) for kinds in _GROUPS
    )
    purpose = lists[1].value.purpose
    group, days = after.thing(grouping), (before.day, after.day)
    value = GroupingDifference(group, *days, stayed, came, went, complete, purpose)
    unlike = (not_(each.answer) for each in stayed)
    whole = any_of((not_(complete), *unlike, *(each.answer for each in (*came, *went))))
    remarks = (remark for each in lists for remark in each.remarks)
    return in_order(remarked(whole.valued(value), *remarks))


_STAYED, _IN, _NEW, _OUT, _ENDED = MemberChangeKind
_GROUPS = ((_STAYED,), (_IN, _NEW), (_OUT, _ENDED))


def _changes(before: Shown, after: Shown, grouping: str) -> Iterator[MemberChange]:
    days = (before, after)
    met = [members_met(each, grouping, each.day) for each in days]
    for town in sorted({*met[0], *met[1]}):
        there = [exists(each, town, each.day) for each in days]
        held = [
            all_of((each.get(town, _NOBODY), alive)).valued(None)
            for each, alive in zip(met, there, strict=True)
        ]
        was, is_ = (each.truth is not Truth.NO for each in held)
        if was and is_:
            yield MemberChange(town, _STAYED, (), (), all_of(held).valued(None))
        elif was or is_:
            here, other = (0, 1) if was else (1, 0)
            kind = (_OUT, _ENDED) if was else (_IN, _NEW)
            ends = there[other].truth is Truth.NO
            way = walked(after, town, back=is_, after=before.day, until=after.day)
            others = sorted({*way.certain, *way.possible} - {town}) if ends else []
            kept = [each for each in others if met[other].get(each, _NOBODY).truth is not Truth.NO]
            lost = [each for each in others if each not in kept]
            answer = all_of((held[here], not_(held[other]))).valued(None)
            yield MemberChange(town, kind[ends], tuple(kept), tuple(lost), answer)


_NOBODY = Answer[None](Truth.NO, None)

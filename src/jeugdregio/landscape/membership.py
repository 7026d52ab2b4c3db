"""Who is a member of a grouping on a day, for what, and whether that is everyone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

import attrs

from jeugdregio._text import html_table, shortened
from jeugdregio.dates import latest
from jeugdregio.landscape.absence import absence
from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.history import passed_to
from jeugdregio.landscape.parties import Joined, counts_on, host_of, joined_on, member_of
from jeugdregio.landscape.planned import life_of
from jeugdregio.landscape.reaching import Sought, memberships_within, sought, walked_down
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Act,
    Activity,
    ActKind,
    Answer,
    Arrangement,
    Extent,
    Ground,
    Lack,
    Membership,
    Missing,
    Municipality,
    Note,
    Party,
    PartyRole,
    Purpose,
    Remark,
    Scope,
    Truth,
    YouthRegion,
    all_of,
    any_of,
    lacking,
    not_,
    remarked,
)
from jeugdregio.model.answer import in_order
from jeugdregio.model.references import organ_owner
from jeugdregio.model.truth import holds

__all__ = ["MemberList", "PartialMember", "members", "members_met"]


@attrs.frozen(repr=False)
class PartialMember:
    """A member for a part of what the grouping does (Dutch: *partiële deelnemer*).

    Args:
        member: id of the municipality.
        answer: whether what was asked about is in its part; YES when nothing was.
    """

    member: str
    answer: Answer[None]

    @property
    def truth(self) -> Truth:
        """Whether what was asked about is in its part."""
        return self.answer.truth

    def __str__(self) -> str:
        return f"{self.member} ({self.truth.value})"

    def __repr__(self) -> str:
        return f"<PartialMember {self}>"


@attrs.frozen(repr=False)
class MemberList:
    """The municipalities of a grouping on a day (Dutch: *deelnemers*).

    Args:
        grouping: its id.
        day: the day asked about.
        full: members for everything the grouping does, for certain.
        partial: members for a part, for certain.
        possible: those whose membership on that day is uncertain.
        complete: whether these are all, which only a declaration of completeness tells.
        purpose: for what they are counted; ``None`` for the co-operation itself.
        organs: of an arrangement, the organs that are party to it for certain; none where only
            memberships are recorded. ``None`` for what is no arrangement.
        roles: the roles that its parties have, each with the municipality.
        mixed: whether councils and colleges are party to it (Dutch: *gemengde regeling*).
    """

    grouping: str
    day: date
    full: tuple[str, ...]
    partial: tuple[PartialMember, ...]
    possible: tuple[str, ...]
    complete: Answer[None]
    purpose: Purpose | None = None
    organs: tuple[str, ...] | None = None
    roles: tuple[tuple[str, PartyRole], ...] = ()
    mixed: Truth = Truth.UNKNOWN

    def organs_of(self, municipality: str) -> tuple[str, ...]:
        """The organs of a municipality that are party, by its id; none when not recorded."""
        return tuple(each for each in self.organs or () if organ_owner(each) == municipality)

    def __str__(self) -> str:
        groups = {
            "full": ", ".join(self.full),
            "partial": ", ".join(map(str, self.partial)),
            "possible": ", ".join(self.possible),
        }
        told = [f"{name} {ids}" for name, ids in groups.items() if ids] or ["none recorded"]
        counted = f" for {self.purpose.value}" if self.purpose else ""
        if self.organs is not None:
            names = sorted({each.rpartition(".")[2] for each in self.organs})
            told.append(f"party: {', '.join(names) or 'organs not recorded'}")
        told.append(f"complete: {self.complete.truth.value}")
        return f"{self.grouping} on {self.day}{counted}: {'; '.join(told)}"

    def __repr__(self) -> str:
        return f"<MemberList {shortened(str(self))}>"

    def _repr_html_(self) -> str:
        rows = [
            *((each, "full", Truth.YES) for each in self.full),
            *((each.member, "partial", each.truth) for each in self.partial),
            *((each, "possible", Truth.UNKNOWN) for each in self.possible),
        ]
        caption = f"{self.grouping} on {self.day}, complete: {self.complete.truth.value}"
        return html_table(caption, ("member", "extent", "in scope"), rows)


def members(
    shown: Shown,
    grouping: str,
    in_: Scope | str | None = None,
    day: date | None = None,
    activity: Activity | None = None,
) -> Answer[MemberList]:
    """The members of a grouping (Dutch: *deelnemers*); groupings within it are expanded.

    Memberships with a purpose of their own answer for no co-operation. A youth region of which
    nothing else is recorded is answered from those counted for statistics, and the value says so;
    who is a member *for* something they do not tell.

    Args:
        shown: the day asked from.
        grouping: an id.
        in_: what they are asked to be members for: a care function or a scope; for anything, when
            left out.
        day: the day asked about; the day of the snapshot when left out.
        activity: what is done for a care function; any when left out.

    Returns:
        YES when one is a member for certain, UNKNOWN when none is recorded, NO only for a grouping
        that is not there that day or inside a declaration of completeness.

    Raises:
        UnknownName: no such care function or scope.
        UsageError: a scope that is made of itself.
    """
    group = shown.thing(grouping)
    on = shown.day if day is None else day
    what = None if in_ is None else sought(shown, in_, activity)
    key = ("member list", group, on, what)
    return shown.remember(key, lambda: _members(shown, group, what, on))


def members_met(shown: Shown, grouping: str, day: date) -> dict[str, Answer[None]]:
    """By municipality, whether it is a member on a day, for whatever part of what is done.

    Args:
        shown: the day asked from.
        grouping: an id.
        day: the day asked about.
    """
    group = shown.thing(grouping)

    def walk() -> dict[str, Answer[None]]:
        rows = memberships_within(shown, group, _purpose(shown, group))
        met = walked_down(shown, group, rows, None, day)
        return {each: met[each] for each in _towns(shown, met)}

    # asked for each mandate that an arrangement grants
    return shown.remember(("members met", group, day), walk)


def _towns(shown: Shown, ids: Iterable[str]) -> list[str]:
    return sorted(each for each in ids if shown.ever[Municipality].get(each) is not None)


def _members(shown: Shown, group: str, what: Sought | None, day: date) -> Answer[MemberList]:
    purpose = _purpose(shown, group)
    host = host_of(shown, group)
    if host is not None and host.shows(day) is Truth.NO:
        gone: Answer[None] = Answer(Truth.NO, None, (Ground(host),))
        return gone.valued(MemberList(group, day, (), (), (), not_(gone), purpose))
    rows = memberships_within(shown, group, purpose)
    wholly = [each for each in rows if each.extent is Extent.FULL]
    fully = walked_down(shown, group, wholly, None, day)
    ever = walked_down(shown, group, rows, None, day)
    inside = ever if what is None else walked_down(shown, group, rows, what, day)
    towns = _towns(shown, ever)
    wholly_in = {each for each, answer in fully.items() if answer.truth is Truth.YES}
    # who is one for all but its modules is none for what is in them
    full = [each for each in towns if each in wholly_in and inside[each].truth is Truth.YES]
    sure = [each for each in towns if ever[each].truth is Truth.YES and each not in full]
    doubted = [each for each in towns if ever[each].truth is Truth.UNKNOWN]
    partial = tuple(PartialMember(each, in_order(inside[each])) for each in sure)
    possible = tuple(each for each in doubted if inside[each].truth is not Truth.NO)
    met = {each for each in ever if ever[each].truth is not Truth.NO}
    groups = (group, *sorted(met.difference(towns, {group})))
    others = all_of(_complete(shown, each, purpose, day) for each in groups).valued(None)
    # a doubt that is recorded lies outside what is declared
    complete = in_order(all_of((others, *(ever[each] for each in doubted))).valued(None))
    found = MemberList(group, day, tuple(full), partial, possible, complete, purpose)
    if isinstance(host, Arrangement):
        found = _with_organs(shown, found)
    if what is not None and purpose is not None:
        return _counted_only(found)
    answers = [inside[each] for each in (*full, *sure, *possible)]
    if all(each.truth is Truth.NO for each in answers):
        answers.append(not_(others))
    whole = any_of(answers)
    back = (note for each in towns for note in ever[each].remarks)
    remarks = [*_remarks(found), *_together(back), *_ended(shown, rows, day)]
    remarks += _left(shown, group, (*full, *sure), day)
    if isinstance(host, Arrangement) and host.liquidated_on(day) is not Truth.NO:
        remarks.append(Remark(Note.IN_LIQUIDATION, (group,)))
    return in_order(Answer(whole.truth, found, whole.grounds, whole.missing, tuple(remarks)))


def _together(remarks: Iterable[Remark]) -> Iterator[Remark]:
    """Remarks of one kind and day as one, about all: a text reaches back for all its parties."""
    found: dict[tuple[Note, date | None], set[str]] = {}
    for each in remarks:
        found.setdefault((each.note, each.day), set()).update(each.about)
    for (note, day), about in found.items():
        yield Remark(note, tuple(sorted(about)), day)


def _ended(shown: Shown, rows: Iterable[Joined], day: date) -> Iterator[Remark]:
    """Whom a text names for a day on which a reorganisation had ended them, as it may."""
    named = {member_of(shown, row) for row in rows if counts_on(shown, row, day) is Truth.YES}
    for each in sorted(named):
        town = shown.ever[Municipality].get(each)
        end = None if town is None else life_of(shown, town).possible.end
        if end is not None and end <= day:
            yield Remark(Note.ENDED_MEMBER, (each, *passed_to(shown, each)))


def _left(shown: Shown, group: str, members: Iterable[str], day: date) -> Iterator[Remark]:
    """Exits on record of those who are members all the same: one of both is to be looked at."""
    for act in sorted(shown.ever[Act].where("about", group), key=lambda each: each.id):
        effective = None if act.effective is None else latest(act.effective)
        gone = act.kind is ActKind.EXIT and effective is not None and effective <= day
        leavers = {*map(shown.thing, act.for_)}.intersection(members) if gone else ()
        if leavers:
            yield Remark(Note.EXIT_ON_RECORD, (act.id, *sorted(leavers)))


def _with_organs(shown: Shown, found: MemberList) -> MemberList:
    """The members of an arrangement, with the organs that are party to it, and their roles."""
    day, rows = found.day, shown.ever[Party].where("arrangement", found.grouping)
    joined: tuple[Joined, ...] = (*rows, *shown.ever[Membership].where("grouping", found.grouping))
    held = {each.id: joined_on(shown, each, day) for each in rows}
    sure = [each for each in rows if held[each.id] is Truth.YES]
    organs = tuple(sorted({shown.thing(each.organ) for each in sure}))
    roles = {
        (member_of(shown, row), each.role)
        for row in joined
        if isinstance(row, Party) or row.purpose is None
        for each in row.roles
        if joined_on(shown, row, day) & holds(each.period, day) is Truth.YES
    }
    told = all(held[each.id] is not Truth.UNKNOWN for each in rows) and not found.possible
    names = [*found.full, *(each.member for each in found.partial)]
    found = attrs.evolve(
        found, organs=organs, roles=tuple(sorted(roles, key=lambda each: (each[0], each[1].value)))
    )
    kinds = {each.rpartition(".")[2] for each in organs}
    mixed = Truth.of(kinds.issuperset(("council", "college")))
    if mixed is Truth.NO and not (told and names and all(map(found.organs_of, names))):
        mixed = Truth.UNKNOWN
    return attrs.evolve(found, mixed=mixed)


_OF_THE_TEXT: Final = (Note.RETROACTIVE, Note.KNOWN_FROM_DERIVED)


def _counted_only(found: MemberList) -> Answer[MemberList]:
    """What those counted tell of who is a member for something: nothing, whoever they are."""
    group = found.grouping
    lack = lacking(Missing(Lack.MEMBERS, (group,), one_day(found.day), (group,)))
    value = attrs.evolve(found, complete=lack)
    return in_order(remarked(lack.valued(value), *_remarks(found)))


def _remarks(found: MemberList) -> Iterator[Remark]:
    if found.purpose is Purpose.CBS_STATISTICS:
        yield Remark(Note.FOR_STATISTICS, (found.grouping,))
    for each in found.partial:
        for note in each.answer.remarks:
            if note.note not in _OF_THE_TEXT:
                yield Remark(note.note, (each.member, *note.about))
    partial = tuple(each.member for each in found.partial if each.truth is not Truth.NO)
    if partial:
        yield Remark(Note.PARTIAL_MEMBER, partial)
    if found.possible:
        yield Remark(Note.POSSIBLE_MEMBER, found.possible)


def _purpose(shown: Shown, group: str) -> Purpose | None:
    """For what the members of a grouping are counted, as far as any are recorded."""
    if shown.ever[YouthRegion].get(group) is None:
        return None
    rows = shown.ever[Membership].where("grouping", group)
    return None if any(each.purpose is None for each in rows) else Purpose.CBS_STATISTICS


def _complete(shown: Shown, group: str, purpose: Purpose | None, day: date) -> Answer[None]:
    """Whether nobody is left out of the memberships of one grouping."""
    window = one_day(day)
    kinds = () if purpose is None else (purpose.value,)
    lack = Missing(Lack.MEMBERS, (group,), window, (group,))
    tables = ["memberships"]
    if shown.ever[Arrangement].get(group) is not None:
        tables.append("parties")
    return any_of(
        not_(absence(shown, table, (group,), lack, kinds=kinds, window=window)) for table in tables
    ).valued(None)

"""How memberships lead from a grouping to its members, and from a member to its groupings.

They are walked with an answer at each step: along a path all must hold, of several paths one. So
what is missing names the membership, the period or the scope on which it depends.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.parties import (
    Joined,
    counts_on,
    grouping_of,
    lives,
    member_of,
    memberships_met,
    retroactive,
)
from jeugdregio.landscape.planned import perhaps_ended, undecided
from jeugdregio.landscape.scoped import modules_about, parts_of, scopes_of
from jeugdregio.landscape.scopes import asked, stated
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    FUNCTIONS,
    Activity,
    Answer,
    Extent,
    FlowRule,
    Ground,
    Lack,
    Missing,
    Note,
    Purchase,
    Purpose,
    Remark,
    Scope,
    Truth,
    all_of,
    any_of,
    lacking,
    remarked,
)
from jeugdregio.model.answer import unique_grounds

__all__ = [
    "Sought",
    "in_scope",
    "memberships_within",
    "pieces_of",
    "scope_told",
    "sought",
    "stands_for",
    "walked_down",
]


def memberships_within(shown: Shown, grouping: str, purpose: Purpose | None) -> list[Joined]:
    """The memberships of a grouping and of the groupings within it, counted for this purpose."""
    return memberships_met(shown, shown.thing(grouping), upward=False, purpose=purpose)


def walked_down(
    shown: Shown, grouping: str, rows: Iterable[Joined], what: Sought | None, day: date
) -> dict[str, Answer[None]]:
    """By member, whether it is one of a grouping through these memberships on a day.

    Args:
        shown: the day asked from.
        grouping: the id of its first version.
        rows: the memberships that count.
        what: for what; without it a partial member is a member too.
        day: the day asked about.
    """
    return _walked(grouping, _steps(shown, rows, what, day))


def stands_for(shown: Shown, member: str, what: Sought, day: date) -> dict[str, Answer[None]]:
    """By grouping, whether a municipality stands in it on a day for all that is asked about.

    A full member does so for everything, a partial one for its own part. The municipality itself is
    among them, as its own member.

    Args:
        shown: the day asked from.
        member: an id.
        what: what is asked about.
        day: the day asked about.
    """
    thing = shown.thing(member)

    def walk() -> dict[str, Answer[None]]:
        rows = memberships_met(shown, thing, upward=True)
        found = _walked(thing, _steps(shown, rows, what, day, upward=True))
        if plans := perhaps_ended(shown, thing, day):
            there = all_of(lacking(undecided(each)) for each in plans).valued(None)
            found = {each: all_of((answer, there)).valued(None) for each, answer in found.items()}
        return found

    return shown.remember(("stands for", thing, what, day), walk)


@attrs.frozen
class Sought:
    """What a question is about (Dutch: *waarnaar gevraagd wordt*).

    Args:
        scope: a recorded scope, or one of the question.
        functions: the care functions it is, whatever acts they fall under; empty for a scope that
            is more or less than some functions.
        within: compare within this activity alone; what is silent on activities then has it.
    """

    scope: Scope
    functions: tuple[str, ...] = ()
    within: Activity | None = None


def sought(shown: Shown, in_: Scope | str, activity: Activity | None = None) -> Sought:
    """What is meant by a care function, by a recorded scope, or by a scope itself.

    Only of buying it is taken that whoever is silent does it: that is what is told of purchases.

    Raises:
        UnknownName: there is none.
    """
    if isinstance(in_, str) and in_ in FUNCTIONS:
        scope = asked(in_) if activity is None else asked(in_, activity)
        return Sought(scope, (in_,), activity if activity is Activity.PURCHASE else None)
    scope = shown.ever[Scope][in_] if isinstance(in_, str) else in_
    whole = type(scope) is Scope and not scope.laws and shown.ever[Scope].get(scope.id) is None
    return Sought(scope, scope.functions if whole else (), activity)


def pieces_of(what: Sought) -> tuple[Sought, ...]:
    """What is asked about, in pieces that can be in scope each by itself.

    A divided care function has no part of its own: it is there where all its children are, in
    whatever records.
    """
    names = [part for each in what.functions for part in parts_of(each)]
    if len(names) < 2:
        return (what,)
    activities = what.scope.activities
    return tuple(Sought(asked(each, *activities), (each,), what.within) for each in names)


def scope_told(shown: Shown, record: Joined | Purchase | FlowRule) -> Scope:
    """The scope a record tells: its own, or that of its functions.

    A member for care functions is one for whatever is done for them; a purchase may be more than
    buying, and does not tell. Without either, or with a scope not yet known by then, it is open.
    """
    own = None if record.scope is None else shown.ever[Scope].get(record.scope)
    if own is not None:
        return own
    everything = () if isinstance(record, Purchase) else tuple(Activity)
    return stated(record.id, record.functions, everything)


def in_scope(shown: Shown, record: Joined | Purchase | FlowRule, what: Sought) -> Answer[None]:
    """Whether all that is asked about is in the scope of a record.

    A question that names no activity is about any: what holds for some alone is not known.

    Raises:
        UsageError: a scope that is made of itself.
    """
    scope, wanted = scope_told(shown, record), what.scope
    ground = Ground(record)
    if not record.functions and scope.id == stated(record.id).id:
        lack = Missing(Lack.FUNCTIONS, (record.id,), None, record.owners)
        return Answer(Truth.UNKNOWN, None, (ground,), (lack,))
    compare = scopes_of(shown, within=what.within).contains
    if wanted.activities or what.within or not what.functions:
        answer = compare(scope, wanted)
    else:
        ways = [compare(scope, asked(what.functions, each)) for each in Activity]
        answer = _whatever(ways, Missing(Lack.ACTIVITIES, (record.id, *what.functions)))
    lacks = tuple(attrs.evolve(each, who=each.who or record.owners) for each in answer.missing)
    return attrs.evolve(answer, grounds=(ground, *answer.grounds), missing=lacks)


def _whatever(ways: list[Answer[None]], lack: Missing) -> Answer[None]:
    """What holds whichever of these ways is meant; UNKNOWN for want of that otherwise."""
    every, some = all_of(ways), any_of(ways)
    if every.truth is Truth.YES or some.truth is not Truth.YES:
        return some.valued(None)
    lacks = tuple(each for way in ways for each in way.missing)
    return Answer(Truth.UNKNOWN, None, every.grounds, (*lacks, lack), some.remarks)


@attrs.frozen
class _Step:
    """What the memberships of one member in one grouping say, in the direction of the walk."""

    source: str
    target: str
    answer: Answer[None]


def _steps(
    shown: Shown,
    rows: Iterable[Joined],
    what: Sought | None,
    day: date,
    *,
    upward: bool = False,
) -> list[_Step]:
    """One step for each member of a grouping; without a question a partial member is a member."""
    pairs: dict[tuple[str, str], list[Joined]] = {}
    for row in rows:
        pairs.setdefault((member_of(shown, row), grouping_of(shown, row)), []).append(row)
    found: list[_Step] = []
    for (member, grouping), between in pairs.items():
        answer = _between(shown, member, grouping, between, what, day)
        source, target = (member, grouping) if upward else (grouping, member)
        found.append(_Step(source, target, answer))
    return found


def _between(
    shown: Shown,
    member: str,
    grouping: str,
    rows: list[Joined],
    what: Sought | None,
    day: date,
) -> Answer[None]:
    """What the memberships of one member in one grouping say about a day."""
    alive = lives(shown, member, day) & lives(shown, grouping, day)
    held = [(each, counts_on(shown, each, day)) for each in rows]
    sure = [each for each, truth in held if truth is Truth.YES]
    maybe = [each for each, truth in held if truth is not Truth.NO]
    certain = _joined(shown, sure, what)
    if alive is Truth.YES and certain.truth is Truth.YES:
        published = [each for each in sure if not each.retroactive_on(day)]
        if len(published) == len(sure) or _joined(shown, published, what).truth is Truth.YES:
            return certain
        return remarked(certain, *retroactive(sure, day))
    possible = _joined(shown, maybe if alive is not Truth.NO else [], what)
    if possible.truth is Truth.NO or (alive is Truth.YES and len(maybe) == len(sure)):
        return possible
    plans = perhaps_ended(shown, member, day)
    lacks = [undecided(each) for each in plans]
    if not plans or len(maybe) > len(sure):
        lacks.append(Missing(Lack.MEMBERS, (member, grouping), one_day(day), (member, grouping)))
    open_ = attrs.evolve(possible, truth=Truth.UNKNOWN, missing=(*possible.missing, *lacks))
    return remarked(open_, *(Remark(Note.PLANNED, (member, each.id)) for each in plans))


def _joined(shown: Shown, rows: list[Joined], what: Sought | None) -> Answer[None]:
    """Whether these memberships together make a member for all that is asked about.

    Who takes part without more does so in everything but the modules, which parties choose.
    """
    enough = [each for each in rows if what is None or each.extent is Extent.FULL]
    if what is None or not rows:
        return Answer(Truth.of(bool(enough)), None, tuple(map(Ground, enough)))
    choices = _chosen(shown, enough[0], what) if enough else ()
    if enough and not choices:
        return Answer(Truth.YES, None, tuple(map(Ground, enough)))
    partly = [each for each in rows if each not in enough]
    told = all_of(
        any_of(in_scope(shown, each, piece) for each in partly).valued(None)
        for piece in pieces_of(what)
    ).valued(None)
    return any_of((told, *map(lacking, choices))).valued(None)


def _chosen(shown: Shown, row: Joined, what: Sought) -> tuple[Missing, ...]:
    """That nobody told in which modules someone takes part, of those it may be about."""
    member = member_of(shown, row)
    return tuple(
        Missing(Lack.MEMBERS, (member, each), None, (member, row.grouping))
        for each in modules_about(shown, row, what.scope, what.within)
    )


def _walked(start: str, steps: list[_Step]) -> dict[str, Answer[None]]:
    """How everything that is met is reached; the start is there without further ground.

    Paths are not enumerated, for groupings that are members of each other have no end of them.
    """
    onward: dict[str, list[_Step]] = {}
    back: dict[str, list[_Step]] = {}
    for step in steps:
        onward.setdefault(step.source, []).append(step)
        back.setdefault(step.target, []).append(step)
    levels = {start: Truth.YES}
    waiting = [start]
    while waiting:
        source = waiting.pop()
        for step in onward.get(source, ()):
            before = levels.get(step.target, Truth.NO)
            level = before | (levels[source] & step.answer.truth)
            if level is not before:
                levels[step.target] = level
                waiting.append(step.target)
    found = {each: _reached(each, levels, back) for each in back if each != start}
    return {start: Answer(Truth.YES, None), **found}


def _reached(target: str, levels: dict[str, Truth], back: dict[str, list[_Step]]) -> Answer[None]:
    """What decides how a thing is reached: the steps that lead to it, looked at backwards."""
    level = levels.get(target, Truth.NO)
    seen, waiting, way = {target}, [target], list[_Step]()
    while waiting:
        for step in back.get(waiting.pop(), ()):
            through = levels.get(step.source, Truth.NO) & step.answer.truth
            if level is Truth.NO or through is level or through is Truth.YES:
                way.append(step)
                if step.source not in seen:
                    seen.add(step.source)
                    waiting.append(step.source)
    if level is Truth.NO:
        way = [each for each in way if each.answer.truth is Truth.NO]
    open_ones = [each for each in way if levels.get(each.target) is Truth.UNKNOWN]
    lacks = (lack for each in open_ones for lack in each.answer.missing)
    return Answer(
        level,
        None,
        unique_grounds(ground for each in way for ground in each.answer.grounds),
        tuple(dict.fromkeys(lacks)) if level is Truth.UNKNOWN else (),
        tuple(dict.fromkeys(remark for each in way for remark in each.answer.remarks)),
    )

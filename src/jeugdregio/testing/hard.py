"""What easily goes wrong in a landscape, as small stories that fit together."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from jeugdregio.dates import ALWAYS, Period, UncertainPeriod
from jeugdregio.model import (
    Act,
    ActKind,
    Claim,
    Code,
    CodeScheme,
    DatedName,
    Document,
    DocumentKind,
    Evidence,
    Membership,
    Municipality,
    Pass,
    PassKind,
    Record,
    Succession,
    Successor,
    YouthRegion,
)

__all__ = ["HardCase", "story"]


class HardCase(enum.Enum):
    """What easily goes wrong in a landscape (Dutch: *lastig geval*).

    OPEN_END: a membership without an end. UNCERTAIN_END: one that may have ended.
    SAME_DAY_CHANGE: a municipality leaves a region and joins another on one day. SPLIT, MERGER:
    municipalities end so, and their memberships with them. RENAME: one gets another name and
    another code. RETROACTIVE: a decision takes effect before it is taken, published and known.
    REPLACED: what was known is replaced, and that again. CONTRADICTING_SOURCES: two letters
    differ about a count and about the end of a membership, and each disputes the other.
    """

    OPEN_END = "open-end"
    UNCERTAIN_END = "uncertain-end"
    SAME_DAY_CHANGE = "same-day-change"
    SPLIT = "split"
    MERGER = "merger"
    RENAME = "rename"
    RETROACTIVE = "retroactive"
    REPLACED = "replaced"
    CONTRADICTING_SOURCES = "contradicting-sources"


def story(case: HardCase, name: str, day: date, later: date) -> list[Record]:
    """The records of a hard case.

    Args:
        case: which.
        name: what all its ids begin with.
        day: the day on which it happens.
        later: a later day, on which more becomes known or an end is possible.
    """
    return [YouthRegion(id=name, name=name), *_STORIES[case](name, day, later)]


def _town(id: str, period: Period = ALWAYS) -> Municipality:
    return Municipality(id=id, name=id, period=period)


def _member(town: str, grouping: str, number: int = 0, **fields: Any) -> Membership:
    return Membership(id=f"{town}-in-{number}", member=town, grouping=grouping, **fields)


def _open_end(name: str, day: date, _: date) -> list[Record]:
    town = f"{name}-a"
    return [_town(town), _member(town, name, period=Period.since(day))]


def _uncertain_end(name: str, day: date, later: date) -> list[Record]:
    period = UncertainPeriod(Period(day, later), Period.since(day), "voorlopig")
    return [_town(f"{name}-a"), _member(f"{name}-a", name, period=period)]


def _same_day_change(name: str, day: date, _: date) -> list[Record]:
    town, other = f"{name}-a", f"{name}-other"
    return [
        YouthRegion(id=other, name=other),
        _town(town),
        _member(town, name, period=Period.until(day)),
        _member(town, other, 1, period=Period.since(day)),
    ]


def _split(name: str, day: date, _: date) -> list[Record]:
    a, b, c = (f"{name}-{each}" for each in "abc")
    return [
        _town(a, Period.until(day)),
        _town(b),
        _town(c),
        _member(a, name, period=Period.until(day)),
        Succession(
            id=f"{name}-succession",
            day=day,
            used=(a, b, c),
            ended=(a,),
            passes=(Pass(a, b, PassKind.SPLIT), Pass(a, c, PassKind.SPLIT)),
            designated=(Successor(a, b),),
        ),
    ]


def _merger(name: str, day: date, _: date) -> list[Record]:
    a, b, c = (f"{name}-{each}" for each in "abc")
    return [
        *(_town(each, Period.until(day)) for each in (a, b)),
        _town(c, Period.since(day)),
        *(_member(each, name, period=Period.until(day)) for each in (a, b)),
        _member(c, name, period=Period.since(day)),
        Succession(
            id=f"{name}-succession",
            day=day,
            used=(a, b),
            generated=(c,),
            ended=(a, b),
            passes=(Pass(a, c, PassKind.MERGER), Pass(b, c, PassKind.MERGER)),
        ),
    ]


def _rename(name: str, day: date, _: date) -> list[Record]:
    before, after = Period.until(day), Period.since(day)
    codes = (
        Code(CodeScheme.CBS, f"{name} {number}", each) for number, each in ((1, before), (2, after))
    )
    former = DatedName(f"{name} before", before)
    town = Municipality(
        id=f"{name}-a", name=f"{name} after", former_names=(former,), codes=tuple(codes)
    )
    return [town, _member(town.id, name)]


def _retroactive(name: str, day: date, later: date) -> list[Record]:
    town = f"{name}-a"
    act = Act(
        id=f"{name}-act",
        kind=ActKind.DECISION,
        day=later,
        deciders=(f"{town}.council",),
        about=(name,),
        effective=day,
        published=later,
        known_from=later,
    )
    return [_town(town), act]


def _replaced(name: str, day: date, later: date) -> list[Record]:
    town = f"{name}-a"
    first = _member(town, name, period=Period.since(day))
    second = _member(town, name, 1, period=Period.until(day), known_from=day, replaces=first.id)
    third = _member(town, name, 2, period=ALWAYS, known_from=later, replaces=second.id)
    return [_town(town), first, second, third]


def _contradicting_sources(name: str, day: date, later: date) -> list[Record]:
    town = f"{name}-a"
    found: list[Record] = [_town(town)]
    for number, period in enumerate((Period.since(day), Period(day, later))):
        source = f"{name}-document-{number}"
        evidence = (Evidence(source, contested=True),)
        claim = Claim(
            id=f"{name}-claim-{number}",
            day=later,
            about=(name,),
            statement=f"{17 + number} gemeenten",
            count=17 + number,
            evidence=evidence,
        )
        found += [
            Document(id=source, day=later, title=source, kind=DocumentKind.LETTER),
            claim,
            _member(town, name, number, period=period, evidence=evidence),
        ]
    return found


_STORIES: Final[Mapping[HardCase, Callable[[str, date, date], list[Record]]]] = {
    HardCase.OPEN_END: _open_end,
    HardCase.UNCERTAIN_END: _uncertain_end,
    HardCase.SAME_DAY_CHANGE: _same_day_change,
    HardCase.SPLIT: _split,
    HardCase.MERGER: _merger,
    HardCase.RENAME: _rename,
    HardCase.RETROACTIVE: _retroactive,
    HardCase.REPLACED: _replaced,
    HardCase.CONTRADICTING_SOURCES: _contradicting_sources,
}

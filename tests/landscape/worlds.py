"""Small random landscapes, drawn through a `Pick`: by Hypothesis, or by a seeded random number.

All days lie within two weeks, so that bounds meet, touch and cross often, and a law can be held
against every single day.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any, Final, Protocol, TypeVar

import attrs
from hypothesis import strategies as st
from tests.helpers import random_of

from jeugdregio.dates import ALWAYS, AnyDate, AnyPeriod, Period, UncertainDate, UncertainPeriod
from jeugdregio.landscape import Landscape
from jeugdregio.model import (
    Alliance,
    Arrangement,
    Body,
    Certificate,
    CertifiedInstitution,
    Completeness,
    Contract,
    Extent,
    Force,
    Membership,
    Municipality,
    Named,
    Office,
    Option,
    Party,
    Purpose,
    Record,
    Subsidy,
    Suspension,
    Undertaking,
)

T = TypeVar("T")

FIRST: Final = date(2018, 12, 28)
DAYS: Final = tuple(FIRST + timedelta(days=number) for number in range(14))
BOUNDS: Final = DAYS[2:-2]
WINDOW: Final = Period(DAYS[1], DAYS[-1])

OURS: Final = "GM0402"
OTHER: Final = "GM0406"
FUNCTIONS: Final = (
    "child-protection",
    "youth-probation",
    "compulsory-framework",
    "foster-care",
    "maatwerk",
    "youth-care",
    "youth-care",
)
BOTH: Final = ("child-protection", "youth-probation")
ASKED: Final = ("child-protection", "child-protection", "foster-care", "compulsory-framework")


class Pick(Protocol):
    """Chooses one of several; an option given twice is chosen twice as often."""

    def __call__(self, options: Sequence[T], /) -> T:
        """One of the options."""


def seeded(seed: int) -> Pick:
    """A choice by a random number, the same for every run."""
    return random_of(seed).choice


@attrs.frozen
class World:
    """Records, and what is asked of them."""

    records: tuple[Record, ...]
    function: str
    day: date

    @property
    def landscape(self) -> Landscape:
        """The landscape of the records."""
        return Landscape(*self.records)


# parts


def a_period(pick: Pick, *, bounded: bool = True) -> Period:
    """A period, each end on one of the bounds or open."""
    start = pick((None, None, None, *BOUNDS[:4], *BOUNDS[:-1]))
    later = [bound for bound in BOUNDS if start is None or start < bound]
    return Period(start, pick(later if bounded and start is None else (None, None, None, *later)))


def any_period(pick: Pick, *, bounded: bool = True) -> AnyPeriod:
    """A period, in three of ten cases uncertain."""
    possible = a_period(pick, bounded=bounded)
    how = pick((*["plain"] * 7, "end", "start", "never"))
    if how == "plain":
        return possible
    cuts = [bound for bound in BOUNDS if bound in possible and bound != possible.start]
    if how == "never" or not cuts:
        return UncertainPeriod(None, possible)
    cut = pick(cuts)
    certain = Period(possible.start, cut) if how == "end" else Period(cut, possible.end)
    return UncertainPeriod(certain, possible)


def any_day(pick: Pick, *, exact: bool = False) -> AnyDate:
    """A day, in some cases uncertain, with an open end or without."""
    day = pick(DAYS)
    if exact or pick((True, True, False)):
        return day
    later = [each for each in DAYS if each > day]
    return UncertainDate(pick((None, day)), pick((None, *later)))


def some(pick: Pick, options: Sequence[T], least: int = 0, most: int = 2) -> tuple[T, ...]:
    """A few of several, each at most once."""
    count = pick(range(least, most + 1))
    return tuple(dict.fromkeys(pick(options) for _ in range(count)))


def functions(pick: Pick) -> tuple[str, ...]:
    """One or two care functions, most often child protection."""
    return some(pick, ("child-protection", "child-protection", *FUNCTIONS), 1, 2)


# records


def grant(pick: Pick, id: str) -> dict[str, Any]:
    """What contracts and subsidies share."""
    return {
        "id": id,
        "provider": pick((None, "gi", "gi", "gi", "gi", "other")),
        "clients": some(pick, (OURS, OURS, OTHER, "gv", "gv", "nh", "regio"), 1, 2),
        "functions": functions(pick),
        "period": any_period(pick),
        "concluded": pick((*[None] * 5, any_day(pick))),
    }


def options(pick: Pick) -> tuple[Option, ...]:
    """Up to two options; after a refused one none is exercised, for that would be nonsense."""
    found: list[Option] = []
    for _ in range(pick((0, 0, 1, 1, 2))):
        refused = any(each.exercised is False for each in found)
        exercised = pick((False, None) if refused else (True, True, False, None))
        on = None if exercised is None else pick((None, None, any_day(pick)))
        found.append(Option(any_period(pick), exercised, on))
    return tuple(found)


def contract(pick: Pick, id: str) -> Contract:
    """A contract, at times with options or made to bridge."""
    return Contract(
        **grant(pick, id), options=options(pick), bridge=pick((False, False, False, True))
    )


def subsidy(pick: Pick, id: str) -> Subsidy:
    """A subsidy."""
    return Subsidy(**grant(pick, id))


def certificate(pick: Pick, id: str) -> Certificate:
    """A certificate, at times suspended, for all or for some of its functions."""
    suspensions = (
        Suspension(any_period(pick), pick(((), (), ("child-protection",), ("youth-probation",))))
        for _ in range(pick((0, 0, 1)))
    )
    return Certificate(
        id=id,
        institution=pick(("gi", "gi", "gi", "other")),
        functions=pick((BOTH, BOTH, BOTH, *((each,) for each in FUNCTIONS))),
        period=any_period(pick),
        suspensions=tuple(suspensions),
    )


def membership(pick: Pick, id: str) -> Membership:
    """That a municipality or a grouping is a member of a grouping, in full or for a part."""
    member, grouping = pick(
        ((OURS, "gv"), (OURS, "gv"), (OURS, "nh"), (OTHER, "gv"), ("gv", "nh"), ("nh", "gv"))
    )
    return Membership(
        id=id,
        member=member,
        grouping=grouping,
        period=any_period(pick, bounded=False),
        extent=pick((Extent.FULL, Extent.FULL, Extent.PARTIAL)),
        functions=some(pick, FUNCTIONS),
        purpose=pick((None, None, None, None, Purpose.CBS_STATISTICS)),
    )


def party(pick: Pick, id: str) -> Party:
    """That an organ is party to the arrangement, at times by a text that reaches back."""
    period = any_period(pick, bounded=False)
    start = period.possible.start
    return Party(
        id=id,
        arrangement="regio",
        organ=pick((f"{OURS}.college", f"{OURS}.college", f"{OURS}.council", f"{OTHER}.college")),
        period=period,
        functions=some(pick, FUNCTIONS, 0, 1),
        reaches_back_to=pick((None, None if start is None else DAYS[0])),
    )


def declaration(pick: Pick, id: str) -> Completeness:
    """A declaration of completeness of any reach."""
    table = pick(("contracts", "contracts", "subsidies", "subsidies", "certificates", "acts"))
    about = ((), (), ("gi",)) if table == "certificates" else ((), (OURS,), (OURS,), (OTHER, "gv"))
    return Completeness(
        id=id,
        table=table,
        day=pick((DAYS[-1], DAYS[-1], any_day(pick))),
        by=(OURS,),
        about=pick(about),
        kinds=pick(((), (), ("compulsory-framework", "foster-care"), functions(pick))),
        period=pick((ALWAYS, a_period(pick, bounded=False))),
    )


def undertaking(pick: Pick, id: str) -> Undertaking:
    """A promise, or something less, of anyone, at times ended."""
    return Undertaking(
        id=id,
        text="er wordt gezorgd",
        force=pick((Force.PROMISE, Force.PROMISE, Force.PROMISE, Force.REQUEST)),
        by=pick((None, OURS, f"{OURS}.college", OTHER, "gv", "nh", "board", "chair")),
        made=any_day(pick),
        ended=pick((None, None, None, any_day(pick))),
        ended_by=pick((None, None, None, "gi")),
        functions=some(pick, FUNCTIONS, 0, 2),
        promised=pick((None, any_period(pick), any_period(pick))),
    )


KINDS: Final[dict[Callable[[Pick, str], Record], type[Record]]] = {
    contract: Contract,
    subsidy: Subsidy,
    certificate: Certificate,
    membership: Membership,
    party: Party,
    declaration: Completeness,
    undertaking: Undertaking,
}
MAKERS: Final = tuple(KINDS)
ELSEWHERE: Final[dict[type[Record], dict[str, Any]]] = {
    Contract: {"clients": (OTHER,)},
    Subsidy: {"clients": (OTHER,)},
    Certificate: {"institution": "other"},
    Membership: {"member": OTHER, "grouping": "nh"},
    Party: {"organ": f"{OTHER}.council"},
    Completeness: {"table": "acts"},
    Undertaking: {"force": Force.REQUEST},
}


def ground(pick: Pick) -> tuple[Record, ...]:
    """What the rest refers to: two municipalities, two groupings, two institutions, a board."""
    life = pick((ALWAYS, ALWAYS, ALWAYS, a_period(pick)))
    return (
        Municipality(id=OURS, name="Hilversum", period=life),
        Municipality(id=OTHER, name="Huizen"),
        Alliance(id="gv", name="Gooi en Vechtstreek"),
        Alliance(id="nh", name="Noord-Holland"),
        Arrangement(
            id="regio",
            name="Regio",
            liquidation=pick((None, None, None, a_period(pick, bounded=False))),
        ),
        CertifiedInstitution(id="gi", name="GI"),
        CertifiedInstitution(id="other", name="Andere GI"),
        Body(id="board", name="stuurgroep", of="gv"),
        Office(id="chair", name="voorzitter", of="board"),
    )


def everything_declared(pick: Pick) -> tuple[Record, ...]:
    """In some worlds, that nothing is left out, on the days of a period."""
    period = pick((ALWAYS, a_period(pick, bounded=False)))
    return tuple(
        Completeness(id=f"all-{table}", table=table, day=DAYS[-1], by=(OURS,), period=period)
        for table in pick(
            ((), ("contracts", "subsidies"), ("contracts", "subsidies", "certificates"))
        )
    )


def world(pick: Pick) -> World:
    """A landscape, a care function and a day."""
    drawn = [
        maker(pick, f"{maker.__name__}-{number}")
        for maker, most in zip(MAKERS, (4, 2, 3, 4, 2, 2, 2), strict=True)
        for number in range(pick(range(most + 1)))
    ]
    records = (*ground(pick), *everything_declared(pick), *drawn)
    return World(records, pick(ASKED), pick(DAYS))


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """A random landscape, a care function and a day."""
    return world(drawn_by(draw))


def drawn_by(draw: st.DrawFn) -> Pick:
    """A choice by Hypothesis."""

    def pick(options: Sequence[T], /) -> T:
        return draw(st.sampled_from(options))

    return pick


# what is learnt, and what changes


def known(pick: Pick, records: Sequence[Record]) -> tuple[Record, ...]:
    """The same records, some of them known only from a day on."""
    return tuple(
        attrs.evolve(each, known_from=pick((None, None, None, pick(DAYS)))) for each in records
    )


def remade(pick: Pick, record: Record, id: str) -> Record:
    """Another record of the same type: drawn anew, moved elsewhere, or under another name."""
    for maker, kind in KINDS.items():
        if isinstance(record, kind):
            anew = pick((True, False))
            return maker(pick, id) if anew else attrs.evolve(record, id=id, **ELSEWHERE[kind])
    assert isinstance(record, Named)
    return attrs.evolve(record, id=id, name=pick((record.name, "Hilversum", "elders")))


def version(pick: Pick, records: Sequence[Record], id: str) -> Record:
    """A record that replaces one of these, of which there is no later version yet."""
    replaced = {each.replaces for each in records}
    open_ones = [each for each in records if each.id not in replaced]
    old = pick(open_ones)
    return attrs.evolve(remade(pick, old, id), replaces=old.id)


def moved(pick: Pick, records: Sequence[Record], id: str) -> Record:
    """A new version of one of these, which has nothing to do with Hilversum any more."""
    replaced = {each.replaces for each in records}
    old = pick([each for each in records if type(each) in ELSEWHERE and each.id not in replaced])
    return attrs.evolve(old, id=id, replaces=old.id, **ELSEWHERE[type(old)])


def addition(pick: Pick, records: Sequence[Record], id: str) -> Record:
    """A further record: of any kind, or a new version of one of these."""
    if pick((True, False)):
        return version(pick, records, id)
    return pick((*MAKERS, *MAKERS, a_municipality))(pick, id)


def second(pick: Pick, records: Sequence[Record]) -> Record:
    """A second version of something others refer to, with the same content."""
    id = pick((OURS, "gv", "gv", "nh", "gi", "board"))
    newer = {each.replaces: each for each in records}
    old = next(each for each in records if each.id == id)
    while old.id in newer:
        old = newer[old.id]
    return attrs.evolve(old, id=f"{id}-again", replaces=old.id)


def referring(record: Record, version: Record) -> Record:
    """The record with a version in place of what it replaces, wherever it refers to that."""
    old, new = str(version.replaces), version.id
    ids = {old: new, f"{old}.college": f"{new}.college"}
    changes: dict[str, Any] = {}
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if field.name not in ("id", "replaces") and isinstance(value, str):
            changes[field.name] = ids.get(value, value)
        elif isinstance(value, tuple):
            changes[field.name] = tuple(
                ids.get(each, each) if isinstance(each, str) else each for each in value
            )
    return attrs.evolve(record, **changes)


def a_municipality(pick: Pick, id: str) -> Municipality:
    """A municipality, perhaps with a name that another bears."""
    return Municipality(id=id, name=pick(("Hilversum", "elders")))


def with_versions(pick: Pick, world: World) -> World:
    """The world, with some records known late and some replaced."""
    records = known(pick, world.records)
    for number in range(pick((0, 1, 2))):
        new = addition(pick, records, f"extra-{number}")
        records = (*records, attrs.evolve(new, known_from=pick((None, pick(DAYS)))))
    return attrs.evolve(world, records=records)

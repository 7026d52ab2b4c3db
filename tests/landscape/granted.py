"""Small random worlds of mandates, drawn through a `Pick`: by Hypothesis, or by a seeded number.

A grant differs from one for everything in one thing or in none, and a sub-mandate from its parent
likewise: so that chains which hold are met as often as chains that fail.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

import attrs
from hypothesis import strategies as st
from tests.helpers import between, day, period, uncertain
from tests.landscape.mandates import (
    BOARD,
    CARE,
    COLLEGE,
    DIRECTOR,
    HILVERSUM,
    LAREN,
    MANAGER,
    MAYOR,
    TODAY,
    board,
    delegation,
    laren,
    mandate,
    nothing_else,
    office,
    said,
    state,
    town,
)
from tests.landscape.worlds import Pick, drawn_by, seeded

from jeugdregio.dates import AnyPeriod
from jeugdregio.landscape import WhoMay
from jeugdregio.model import (
    Act,
    ActKind,
    Amount,
    Answer,
    BodyState,
    Duration,
    Limit,
    Mandate,
    Record,
    Vat,
)

SAMPLE: Final = 400
TWIN: Final = "twin"
"""An office that is possibly the manager under another label."""

WHO: Final = (DIRECTOR, MANAGER, BOARD, TWIN, COLLEGE)
GIVERS: Final = (COLLEGE, COLLEGE, COLLEGE, COLLEGE, MAYOR, LAREN, BOARD, "GM0402.college")
DECLARING: Final = (*WHO, MAYOR)

ACTS: Final = ((), (), (ActKind.DEPLOYMENT,), None, (ActKind.DECISION,), (ActKind.AWARD,))
FUNCTIONS: Final = ((), (), (CARE,), ("youth-help",), ("maatwerk",), ("crisis-foster-care",), None)
LIMITS: Final[tuple[tuple[Limit, ...] | None, ...]] = (
    (),
    (),
    (),
    (Limit(duration=Duration(days=28)),),
    (Limit(situations=("crisis",)),),
    (Limit(excluded=(ActKind.STATEMENT,)),),
    (Limit(excluded=(ActKind.DEPLOYMENT,)),),
    (Limit(words="conform de bijlage"),),
    (Limit(amount=Amount(100, Vat.EXCLUDED)), Limit(agreement_of=(BOARD,))),
    None,
)
PERIODS: Final[tuple[AnyPeriod, ...]] = (
    *[period()] * 6,
    period("2018-09-20"),
    period(until="2018-09-20"),
    uncertain(period()),
)


@attrs.frozen
class World:
    """Records, and the act that is asked about."""

    records: tuple[Record, ...]
    asked: dict[str, Any]

    @property
    def mandates(self) -> list[Mandate]:
        """What was granted."""
        return [each for each in self.records if isinstance(each, Mandate)]

    def ask(self, who: str | tuple[str, ...], verb: str = "deploy") -> Answer[WhoMay]:
        """Whether someone may do it for Laren."""
        snapshot = laren(*self.records).on(TODAY)
        return snapshot.who_may(verb, for_=LAREN, who=who, **self.asked)

    def having(self, *records: Record) -> World:
        """The same with further records."""
        return attrs.evolve(self, records=(*self.records, *records))


VARIED: Final[dict[str, Sequence[Any]]] = {
    "acts": ACTS,
    "functions": FUNCTIONS,
    "limits": LIMITS,
    "period": PERIODS,
}


def varied(pick: Pick) -> dict[str, Any]:
    """One thing in which a grant differs from another, or none."""
    name = pick((None, *VARIED))
    return {} if name is None else {name: pick(VARIED[name])}


def root(pick: Pick, id: str) -> Mandate:
    """A mandate of the college, or of someone who has nothing to give."""
    giver = pick(GIVERS)
    holders = (DIRECTOR, DIRECTOR, DIRECTOR, MANAGER, BOARD, TWIN, None, COLLEGE)
    given: dict[str, Any] = {
        "giver": giver,
        "holder": pick([each for each in holders if each != giver]),
        "sub_mandate": pick((True, True, None, False)),
    }
    return mandate(id, **given | varied(pick))


def child(pick: Pick, id: str, parent: Mandate) -> Mandate:
    """A sub-mandate of whoever holds a mandate."""
    giver = parent.holder or DIRECTOR
    given: dict[str, Any] = {
        "giver": giver,
        "holder": pick([each for each in (DIRECTOR, MANAGER, BOARD, TWIN) if each != giver]),
        "under": pick(((parent.id,), (parent.id,), (parent.id,), ())),
        "sub_mandate": pick((True, True, None)),
    }
    return attrs.evolve(parent, id=id, **given | varied(pick))


def passed(pick: Pick) -> list[Mandate]:
    """In some worlds, that the college delegated something to the board."""
    if pick((True, True, True, False)):
        return []
    return [delegation(acts=pick(ACTS), functions=pick(FUNCTIONS), period=pick(PERIODS))]


def spoken(pick: Pick, about: Sequence[str]) -> Iterator[Act]:
    """Consents and refusals about the mandates, before today or perhaps later."""
    for number in range(pick((0, 0, 1, 2))):
        kind = pick((ActKind.CONSENT, ActKind.REFUSAL))
        days = (day("2018-09-01"), day("2018-09-05"), between("2018-09-01", "2018-10-01"))
        who = pick((DIRECTOR, MANAGER, BOARD))
        yield said(f"said-{number}", kind, who, pick(about), day=pick(days))


def world(pick: Pick) -> World:
    """A world of up to four mandates, some of which rest on others."""
    grants: list[Mandate] = []
    for number in range(pick((1, 2, 3, 4))):
        parents = [each for each in grants if pick((True, True, False))]
        id = f"m{number}"
        grants.append(child(pick, id, pick(parents)) if parents else root(pick, id))
    states = (
        *[state(BodyState.CONSTITUTED, period())] * 3,
        state(BodyState.CONSTITUTED, uncertain(period())),
        state(BodyState.PROPOSED, period()),
    )
    declared = [nothing_else(each) for each in DECLARING if pick((True, False))]
    records = [
        town(HILVERSUM),
        office(TWIN, possibly_same_as=(MANAGER,)),
        board(states=pick(states)),
        *grants,
        *passed(pick),
        *spoken(pick, [each.id for each in grants]),
        *(declared if pick((True, True, False)) else []),
    ]
    asked = {
        "in_": pick((CARE, CARE, CARE, None)),
        "duration": pick((28, 28, 29, None)),
        "given": pick(("crisis", "crisis", {"crisis": False}, ())),
        "amount": pick((None, Amount(100, Vat.EXCLUDED), Amount(101, Vat.EXCLUDED))),
    }
    return World(tuple(records), asked)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """A world drawn by Hypothesis."""
    return world(drawn_by(draw))


def sample() -> Iterator[World]:
    """The same worlds with every run."""
    return (world(seeded(seed)) for seed in range(SAMPLE))

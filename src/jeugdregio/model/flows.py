"""Who goes on providing for whom, by the day on which help was indicated."""

from __future__ import annotations

from typing import Annotated

import attrs

from jeugdregio.dates import AnyPeriod
from jeugdregio.model.fields import a_period, sorted_set, text
from jeugdregio.model.functions import FunctionId, as_functions
from jeugdregio.model.places import MemberId, one_scope
from jeugdregio.model.record import State
from jeugdregio.model.references import RefersTo
from jeugdregio.model.scope import ScopeId

__all__ = ["FlowRule"]

_GROUPINGS = ("youth_regions", "subregions", "alliances", "arrangements")
SupplierId = Annotated[str, RefersTo("municipalities", *_GROUPINGS, "providers")]


@attrs.frozen(kw_only=True)
class FlowRule(State):
    """A rule for clients in care and for new ones (Dutch: *zittende en nieuwe cliënten*).

    When a municipality leaves, those in care often stay with who provided for them, and new ones go
    elsewhere. A text that gives two days for that is an uncertain period. What the law itself gives
    to a young person who moves (Jeugdwet, BWBR0034925, art. 2.7a) is no such rule.

    Args:
        for_: the municipalities of the clients, or groupings that stand for their members.
        indicated: the days of indication it is for.
        by: whose provisions they get: those of a municipality or grouping, or of one provider.
        functions: the care functions it is for; empty, and without a scope, for all.
        scope: what it is for, when more than functions is to be said.
        period: the days on which help is so given.
    """

    for_: tuple[MemberId, ...] = attrs.field(converter=sorted_set)
    indicated: AnyPeriod = attrs.field(validator=a_period)
    by: SupplierId = attrs.field(validator=text)
    functions: tuple[FunctionId, ...] = attrs.field(default=(), converter=as_functions)
    scope: ScopeId | None = attrs.field(default=None, validator=one_scope)

    @property
    def owners(self) -> tuple[str, ...]:
        """Whose clients, and whose provisions."""
        return (*self.for_, self.by)

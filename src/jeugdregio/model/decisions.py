"""How several organs decide on one proposal, and what each says to it."""

from __future__ import annotations

import enum
from collections.abc import Iterator

import attrs

from jeugdregio._text import brief
from jeugdregio.errors import Problem, RecordError
from jeugdregio.model.bodies import ActorId
from jeugdregio.model.fields import many_of, not_negative, one_of, sorted_set, text

__all__ = ["COUNTED", "DecisionRule", "RuleKind", "Vote", "Weight"]


class Vote(enum.Enum):
    """What an organ says to a proposal (Dutch: *voor, tegen, onthouding*)."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"


class RuleKind(enum.Enum):
    """How the decisions of several organs make one (Dutch: *besluitregel*)."""

    EACH_BINDS_ITSELF = "each-binds-itself"
    UNANIMITY = "unanimity"
    K_OF_N = "k-of-n"
    WEIGHTED = "weighted"
    TWO_THIRDS = "two-thirds"


@attrs.frozen
class Weight:
    """How many votes an organ has (Dutch: *stemgewicht*).

    Args:
        organ: the organ.
        votes: its votes.
    """

    organ: ActorId = attrs.field(validator=text)
    votes: int = attrs.field(validator=not_negative)


COUNTED = (RuleKind.K_OF_N, RuleKind.WEIGHTED)
_WEIGHED = (RuleKind.WEIGHTED, RuleKind.TWO_THIRDS)


@attrs.frozen(kw_only=True)
class DecisionRule:
    """Whose decisions a proposal needs, and by which rule (Dutch: *besluitregel*).

    Args:
        kind: the rule.
        organs: the organs that are to decide; at least one.
        threshold: with k of n the organs, with weights the votes that must be for; else ``None``.
        weights: the votes of the organs, where they differ; an organ that is not listed has one.
            Only with weights and with two thirds.
        of_cast: for two thirds: of the votes cast (``True``) or of all (``False``); ``None`` when
            the source does not say.
    """

    kind: RuleKind = attrs.field(validator=one_of(RuleKind))
    organs: tuple[ActorId, ...] = attrs.field(converter=sorted_set)
    threshold: int | None = attrs.field(
        default=None, validator=attrs.validators.optional(not_negative)
    )
    weights: tuple[Weight, ...] = attrs.field(
        default=(), converter=tuple[Weight, ...], validator=many_of(Weight)
    )
    of_cast: bool | None = attrs.field(default=None, validator=one_of(bool))

    def __attrs_post_init__(self) -> None:
        if problems := [*self._misplaced()] or [*self._unreachable()]:
            raise RecordError(problems)

    def _misplaced(self) -> Iterator[Problem]:
        """What the rule has no use for, or cannot do without."""
        if not self.organs:  # the agreement of nobody would be had at once
            yield Problem("organs", "at least one organ", brief(self.organs))
        uses = (
            ("threshold", self.threshold is not None, COUNTED),
            ("weights", bool(self.weights), _WEIGHED),
            ("of_cast", self.of_cast is not None, (RuleKind.TWO_THIRDS,)),
        )
        for name, there, kinds in uses:
            if there and self.kind not in kinds:
                expected = f"none, unless the rule is {' or '.join(each.value for each in kinds)}"
                yield Problem(name, expected, brief(getattr(self, name)))
        left = set(self.organs)
        for place, each in enumerate(self.weights):
            if each.organ not in left:
                expected = "one of the organs, each once"
                yield Problem(f"weights[{place}].organ", expected, brief(each.organ))
            left.discard(each.organ)

    def _unreachable(self) -> Iterator[Problem]:
        """What no decision could ever meet, or every one meets."""
        most = len(self.organs) + sum(each.votes - 1 for each in self.weights)
        if most == 0:
            yield Problem("weights", "at least one vote", brief(self.weights))
        elif self.kind in COUNTED and not 1 <= (self.threshold or 0) <= most:
            yield Problem("threshold", f"a number from 1 to {most}", brief(self.threshold))

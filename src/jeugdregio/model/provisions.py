"""The clauses of the texts of arrangements and contracts, as far as they were read."""

from __future__ import annotations

import enum
from collections.abc import Iterator

import attrs

from jeugdregio._text import brief
from jeugdregio.dates import ALWAYS, AnyPeriod
from jeugdregio.errors import Problem, RecordError
from jeugdregio.model.decisions import COUNTED, RuleKind
from jeugdregio.model.fields import a_period, many_of, not_negative, one_of, text
from jeugdregio.model.kinds import ActKind, kinds_of
from jeugdregio.model.mandates import Duration

__all__ = ["Provision", "ProvisionKind"]


class ProvisionKind(enum.Enum):
    """What a clause of an arrangement or a contract is about (Dutch: *bepaling*).

    Dutch: *toetreding, wijziging, uittreding, gevolgen van uittreding, opheffing, evaluatie,
    besluitvorming*.
    """

    ACCESSION = "accession"
    CHANGE = "change"
    EXIT = "exit"
    EXIT_CONSEQUENCES = "exit-consequences"
    DISSOLUTION = "dissolution"
    EVALUATION = "evaluation"
    DECISIONS = "decisions"


@attrs.frozen(kw_only=True)
class Provision:
    """A clause of the text of an arrangement or a contract (Dutch: *bepaling*).

    What is ``None`` was not read.

    Args:
        kind: what it is about.
        absent: the text was read and has no such clause; then nothing else is told.
        words: what it says.
        notice: how long before an exit it must be told (Dutch: *opzegtermijn*).
        acts: of a clause on decisions, the kinds of decision; empty for all.
        rule: by which rule the organs decide on it.
        threshold: with k of n the organs, with weights the votes that must be for.
        of_cast: for two thirds: of the votes cast, or of all.
        period: the days on which the text has it so; one text follows another.
    """

    kind: ProvisionKind = attrs.field(validator=one_of(ProvisionKind))
    absent: bool = attrs.field(default=False, validator=one_of(bool))
    words: str | None = attrs.field(default=None, validator=text)
    notice: Duration | None = attrs.field(default=None, validator=one_of(Duration))
    acts: tuple[ActKind, ...] = attrs.field(
        default=(), converter=kinds_of, validator=many_of(ActKind)
    )
    rule: RuleKind | None = attrs.field(default=None, validator=one_of(RuleKind))
    threshold: int | None = attrs.field(
        default=None, validator=attrs.validators.optional(not_negative)
    )
    of_cast: bool | None = attrs.field(default=None, validator=one_of(bool))
    period: AnyPeriod = attrs.field(default=ALWAYS, validator=a_period)

    def __attrs_post_init__(self) -> None:
        if problems := [*self._misplaced()]:
            raise RecordError(problems)

    def _misplaced(self) -> Iterator[Problem]:
        decisions = self.kind is ProvisionKind.DECISIONS
        fits = {
            "words": True,
            "notice": self.kind is ProvisionKind.EXIT,
            "acts": decisions,
            "rule": True,
            "threshold": self.rule in COUNTED,
            "of_cast": self.rule is RuleKind.TWO_THIRDS,
        }
        for name, here in fits.items():
            value = getattr(self, name)
            if value not in (None, ()) and (self.absent or not here):
                expected = "nothing of a clause that is not there" if self.absent else "none here"
                yield Problem(name, expected, brief(value))

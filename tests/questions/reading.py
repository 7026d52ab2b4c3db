"""What is read of an answer or a finding, beside what the tests of the cases read."""

from typing import Protocol

import jeugdregio as jr


class Told(Protocol):
    """An answer or a finding."""

    @property
    def missing(self) -> tuple[jr.Missing, ...]:
        """The facts that would settle it."""

    @property
    def remarks(self) -> tuple[jr.Remark, ...]:
        """What is worth telling and changes nothing."""


def missing(told: Told, what: jr.Lack) -> set[tuple[str, ...]]:
    """About what this kind of fact is missing."""
    return {each.about for each in told.missing if each.what is what}


def remarked(told: Told, note: jr.Note) -> set[tuple[str, ...]]:
    """What an answer makes this remark about."""
    return {each.about for each in told.remarks if each.note is note}

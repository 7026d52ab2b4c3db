"""What a rule rests on: its source, how well that was read, and how strongly it binds."""

from __future__ import annotations

import enum
from typing import Final

import attrs

__all__ = [
    "PATCHED_COPY",
    "Basis",
    "Confidence",
    "Consequence",
    "Severity",
    "Text",
    "no_deviation",
    "not_shown",
]


@attrs.frozen
class Text:
    """A text in both languages."""

    nl: str
    en: str

    def in_(self, lang: str) -> str:
        """The text in one language: ``"nl"`` or ``"en"``."""
        return self.nl if lang == "nl" else self.en


def no_deviation(nl: str, en: str) -> Text:
    """The message of a rule that nothing recorded deviates: in this respect."""
    return Text(
        f"geen afwijking in wat is vastgelegd: {nl}", f"no deviation in what is recorded: {en}"
    )


def not_shown(nl: str, en: str) -> Text:
    """The message of a rule that something is not shown to be so."""
    return Text(f"niet aangetoond dat {nl}", f"not shown that {en}")


class Severity(enum.Enum):
    """How strongly a rule binds; fixed per rule (Dutch: *wet, afspraak, norm, advies*)."""

    LAW = "law"
    AGREEMENT = "agreement"
    NORM = "norm"
    ADVICE = "advice"


class Confidence(enum.Enum):
    """How well the source of a rule was read. Draft or unread law is never shown as settled."""

    SEEN = "read in the source"
    OLD_TEXT = "read in an old text"
    SECONDARY = "read in a secondary source"
    DRAFT = "draft"
    UNVERIFIED = "unverified"


class Consequence(enum.Enum):
    """What follows from a deviation, in law; never "void"."""

    NONE = "none"
    ACCOUNTABILITY = "accountability, the act stays binding"
    CURABLE = "curable"
    CURABLE_OR_NOT_BINDING = "curable, or for a contract not binding"
    NOT_COMPETENT = "not competent"
    NOT_BOUND = "who did not decide is not bound"
    NOT_READ = "not read"


@attrs.frozen
class Basis:
    """Where a rule comes from (Dutch: *grondslag*).

    Args:
        source: the act, norm or letter.
        article: article and paragraph, for an act.
        bwb: its id in the national database of legislation (Dutch: *Basiswettenbestand*).
        read: the day of the text that was read, as precise as it is known ("2017").
        url: where it can be read.
        note: what a reader should know about the reading.
        confidence: how well it was read, where that is otherwise than what else the rule rests on.
    """

    source: str
    article: str | None = None
    bwb: str | None = None
    read: str | None = None
    url: str | None = None
    note: Text | None = None
    confidence: Confidence | None = None

    @property
    def place(self) -> str:
        """Source, article and id."""
        parts = (self.source, self.article, self.bwb and f"({self.bwb})")
        return " ".join(part for part in parts if part)

    def __str__(self) -> str:
        return f"{self.place}, text of {self.read}" if self.read else self.place


PATCHED_COPY: Final = Text(
    "gelezen in een openbare kopie die met de hand was bijgewerkt, niet op wetten.overheid.nl zelf",
    "read in a public copy that had been brought up to date by hand, not at wetten.overheid.nl",
)
"""How the Jeugdwet was read."""

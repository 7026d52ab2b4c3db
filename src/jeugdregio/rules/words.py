"""Words in place of ids that no record bears: topics and editions of the norm, and situations."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from jeugdregio.model import NormTopic
from jeugdregio.rules.basis import Text

__all__ = ["COUNCIL_ASKED", "FAR_REACHING", "OTHER_WORDS", "PARTS_BY_2021", "WITHOUT_END"]

COUNCIL_ASKED: Final = "council-asked"
"""The situation that the council asked to be told beforehand of what a college would do."""

FAR_REACHING: Final = "far-reaching"
"""The situation that an act may have far-reaching effects (Dutch: *ingrijpende gevolgen*)."""

WITHOUT_END: Final = "without-end"
"""That a mandate was granted without an end (Dutch: *zonder einddatum*), which is lawful."""

PARTS_BY_2021: Final = "parts-by-2021"
"""What the VNG expected by the end of 2021."""

_TOPICS: Final = {
    NormTopic.CARE_LANDSCAPE: Text("zorglandschap", "care landscape"),
    NormTopic.LOCAL_ACCESS: Text("lokale toegang", "local access"),
    NormTopic.GOVERNANCE: Text("niet-vrijblijvende governance", "committed governance"),
    NormTopic.CONTACT_POINT: Text("aanspreekpunt", "contact point"),
    NormTopic.SCALES: Text("functies per schaal", "functions per scale"),
    NormTopic.CONTINUITY: Text("beschikbaarheid en continuïteit", "availability and continuity"),
    NormTopic.ADMINISTRATIVE_BURDEN: Text("administratieve lasten", "administrative burden"),
    NormTopic.PURCHASE_AND_TARIFFS: Text("inkoop en tarieven", "purchase and tariffs"),
}

OTHER_WORDS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        COUNCIL_ASKED: Text("of de raad erom vroeg", "whether the council asked for it"),
        FAR_REACHING: Text(
            "of de gevolgen ingrijpend kunnen zijn", "whether it may have far-reaching effects"
        ),
        WITHOUT_END: Text("looptijd (verleend zonder einddatum)", "term (granted without an end)"),
        PARTS_BY_2021: Text(
            "de onderdelen uiterlijk eind 2021, “of een planning” (VNG)",
            "the parts by the end of 2021, “or a planning” (VNG)",
        ),
        "seven": Text("zeven afspraken", "seven agreements"),
        "eight": Text("acht afspraken", "eight agreements"),
    }
    | {topic.value: text for topic, text in _TOPICS.items()}
)
"""By the word that stands in place of an id, how it is told."""

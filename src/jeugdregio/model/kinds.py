"""Kinds of act, and what follows from the kind: its nature and the activity it belongs to.

And the topics of the norm, which more than one noun names.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from jeugdregio.model.fields import unique
from jeugdregio.model.functions import Activity

__all__ = [
    "CERTIFYING",
    "ActKind",
    "ActNature",
    "ActingRole",
    "Medium",
    "NormTopic",
    "as_kinds",
    "kinds_of",
]


class ActNature(enum.Enum):
    """The legal nature of an act: it selects mandate, volmacht, machtiging or nothing.

    Dutch: *besluit, privaatrechtelijke rechtshandeling, feitelijke handeling, mededeling*. A
    decision asks for a mandate (Algemene wet bestuursrecht, BWBR0005537, art. 10:1), a private-law
    act for a power of attorney and a factual act for an authorisation (for those who work under the
    giver: art. 10:12). A communication asks for none.
    """

    PUBLIC_LAW_DECISION = "public-law-decision"
    PRIVATE_LAW_ACT = "private-law-act"
    FACTUAL_ACT = "factual-act"
    COMMUNICATION = "communication"


class ActingRole(enum.Enum):
    """In what role someone acts (Dutch: *beslist, vertegenwoordigt, spreekt*).

    A contract is decided by one and represented by another: Gemeentewet (BWBR0005416) art. 160 (1)
    and 171.
    """

    DECIDES = "decides"
    REPRESENTS = "represents"
    SPEAKS = "speaks"


class ActKind(enum.Enum):
    """What an act does (Dutch: *soort handeling*).

    CONSENT is *toestemming* or *instemming*, RATIFICATION *bekrachtiging* of what was done without
    a ground, JOINING *toetreding*, CHANGE *wijziging* of the text of an arrangement, EXIT
    *uittreding*, AWARD *gunning*, DEPLOYMENT *inzet* of help.
    OBJECTION is the decision on one (*beslissing op bezwaar*). A certificate is granted,
    refused and withdrawn (*verlening, weigering, intrekking*), or an ASSESSMENT (*audit*) held.
    """

    PROPOSAL = "proposal"
    DECISION = "decision"
    CONSENT = "consent"
    REFUSAL = "refusal"
    RATIFICATION = "ratification"
    JOINING = "joining"
    CHANGE = "change"
    EXIT = "exit"
    AWARD = "award"
    CONTRACTING = "contracting"
    SIGNING = "signing"
    PUBLICATION = "publication"
    SUBSIDY = "subsidy"
    OBJECTION = "objection"
    DEPLOYMENT = "deployment"
    CERTIFICATION = "certification"
    CERTIFICATE_REFUSAL = "certificate-refusal"
    CERTIFICATE_WITHDRAWAL = "certificate-withdrawal"
    ASSESSMENT = "assessment"
    STATEMENT = "statement"
    OTHER = "other"

    @property
    def nature(self) -> ActNature | None:
        """The nature that acts of this kind have; ``None`` where the kind does not tell.

        The object decides, not the word a source has for it.
        """
        return _NATURES.get(self)

    @property
    def roles(self) -> tuple[ActingRole, ...]:
        """The roles that such an act asks for."""
        return _ROLES.get(self, (ActingRole.DECIDES,))

    @property
    def activity(self) -> Activity | None:
        """The activity that acts of this kind belong to; ``None`` where the kind does not tell."""
        return _ACTIVITIES.get(self)


def kinds_of(values: Iterable[ActKind]) -> tuple[ActKind, ...]:
    """Kinds of act, each once."""
    return unique(values)  # as a converter it tells type checkers of what


def as_kinds(values: Iterable[ActKind] | None) -> tuple[ActKind, ...] | None:
    """Kinds of act, each once; ``None`` says "not recorded", none at all "every kind"."""
    return None if values is None else unique(values)


class NormTopic(enum.Enum):
    """What the norm asks agreements about (Dutch: *onderwerp*), however an edition numbers it.

    The words are those of the list of seven as the college of Gooise Meren gave it to its council
    on 23 November 2021; the resolution itself was not read.
    """

    CARE_LANDSCAPE = "care-landscape"
    LOCAL_ACCESS = "local-access"
    GOVERNANCE = "governance"
    CONTACT_POINT = "contact-point"
    SCALES = "scales"
    CONTINUITY = "continuity"
    ADMINISTRATIVE_BURDEN = "administrative-burden"
    PURCHASE_AND_TARIFFS = "purchase-and-tariffs"


class Medium(enum.Enum):
    """In what form something was said or granted (Dutch: *schriftelijk, mondeling*)."""

    WRITTEN = "written"
    ORAL = "oral"


CERTIFYING: Final = (
    ActKind.CERTIFICATION,
    ActKind.CERTIFICATE_REFUSAL,
    ActKind.CERTIFICATE_WITHDRAWAL,
    ActKind.ASSESSMENT,
)
"""Acts of the certifying body, never of a municipality: Jeugdwet (BWBR0034925) art. 3.4."""

_NATURES: Final[Mapping[ActKind, ActNature]] = MappingProxyType(
    {
        ActKind.DECISION: ActNature.PUBLIC_LAW_DECISION,
        ActKind.CONSENT: ActNature.PUBLIC_LAW_DECISION,
        ActKind.REFUSAL: ActNature.PUBLIC_LAW_DECISION,
        ActKind.SUBSIDY: ActNature.PUBLIC_LAW_DECISION,
        ActKind.OBJECTION: ActNature.PUBLIC_LAW_DECISION,
        ActKind.DEPLOYMENT: ActNature.PUBLIC_LAW_DECISION,
        **dict.fromkeys(CERTIFYING, ActNature.PUBLIC_LAW_DECISION),
        ActKind.ASSESSMENT: ActNature.FACTUAL_ACT,
        ActKind.AWARD: ActNature.PRIVATE_LAW_ACT,
        ActKind.CONTRACTING: ActNature.PRIVATE_LAW_ACT,
        ActKind.SIGNING: ActNature.PRIVATE_LAW_ACT,
        ActKind.PUBLICATION: ActNature.FACTUAL_ACT,
        ActKind.STATEMENT: ActNature.COMMUNICATION,
    }
)

_BOTH: Final = (ActingRole.DECIDES, ActingRole.REPRESENTS)
_ROLES: Final[Mapping[ActKind, tuple[ActingRole, ...]]] = MappingProxyType(
    {
        ActKind.AWARD: _BOTH,
        ActKind.CONTRACTING: _BOTH,
        ActKind.SIGNING: (ActingRole.REPRESENTS,),
        ActKind.STATEMENT: (ActingRole.SPEAKS,),
    }
)

_ACTIVITIES: Final[Mapping[ActKind, Activity]] = MappingProxyType(
    {
        **dict.fromkeys(
            (
                ActKind.AWARD,
                ActKind.CONTRACTING,
                ActKind.SIGNING,
                ActKind.PUBLICATION,
                ActKind.SUBSIDY,
            ),
            Activity.PURCHASE,
        ),
        ActKind.DEPLOYMENT: Activity.ACCESS,
    }
)

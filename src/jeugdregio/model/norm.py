"""The Norm voor Opdrachtgeverschap: its topics, its editions, and the visions that treat them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Final

import attrs

from jeugdregio.model.bodies import ActorId
from jeugdregio.model.fields import Field, many_of, not_negative, one_of, refuse, text
from jeugdregio.model.kinds import ActKind, NormTopic, as_kinds
from jeugdregio.model.places import MemberId
from jeugdregio.model.record import Named
from jeugdregio.model.references import RefersTo
from jeugdregio.model.sources import DocumentId

__all__ = [
    "EDITIONS",
    "ContactPoint",
    "NormEdition",
    "NormTopic",
    "RegionalVision",
    "TopicTreatment",
]


def _each_numbered(
    instance: Any, field: Field, value: tuple[tuple[NormTopic, ...], ...] | None
) -> None:
    """A list that was read has as many numbers as the source counts, each about something."""
    if value is None:
        return
    kinds = [{type(topic) for topic in topics} for topics in value]
    if len(kinds) != instance.count or any(each != {NormTopic} for each in kinds):
        expected = f"topics under each of {instance.count} numbers"
        raise refuse(instance, field.name, expected, value)


@attrs.frozen
class NormEdition:
    """A list of agreements as a source counts them (Dutch: *lijst van afspraken*).

    Args:
        id: its name.
        count: how many agreements the source counts.
        numbered: the topics under each number; ``None`` when the list itself was not read.
        source: where it was read.
    """

    id: str = attrs.field(validator=text)
    count: int = attrs.field(validator=not_negative)
    numbered: tuple[tuple[NormTopic, ...], ...] | None = attrs.field(validator=_each_numbered)
    source: str = attrs.field(validator=text)

    @property
    def topics(self) -> tuple[NormTopic, ...]:
        """The topics; every edition puts the same obligations."""
        return tuple(NormTopic)


EDITIONS: Final[Mapping[str, NormEdition]] = MappingProxyType(
    {
        "seven": NormEdition(
            "seven",
            7,
            (
                (NormTopic.CARE_LANDSCAPE,),
                (NormTopic.LOCAL_ACCESS,),
                (NormTopic.GOVERNANCE, NormTopic.CONTACT_POINT),
                (NormTopic.SCALES,),
                (NormTopic.CONTINUITY,),
                (NormTopic.ADMINISTRATIVE_BURDEN,),
                (NormTopic.PURCHASE_AND_TARIFFS,),
            ),
            "letter of the college of Gooise Meren to its council, 23 November 2021",
        ),
        "eight": NormEdition(
            "eight",
            8,
            None,
            "VNG, progress report of autumn 2021 (vng.nl/artikelen/"
            "voortgangsrapportage-nvo-najaar-2021): 8 agreements, the list itself not read",
        ),
    }
)
"""The known editions by name: the same obligations, numbered differently."""


@attrs.frozen
class TopicTreatment:
    """Where a vision treats a topic (Dutch: *uitwerking*).

    Args:
        topic: the topic.
        place: where in the vision.
        document: another recorded document to which the vision refers for it.
    """

    topic: NormTopic = attrs.field(validator=one_of(NormTopic))
    place: str | None = attrs.field(default=None, validator=text)
    document: DocumentId | None = None


@attrs.frozen
class ContactPoint:
    """The one point of contact of a region (Dutch: *aanspreekpunt*).

    Args:
        who: who it is; ``None`` when not recorded.
        acts: for which acts it may act outside; ``None`` when not recorded.
    """

    who: ActorId | None = attrs.field(default=None, validator=text)
    acts: tuple[ActKind, ...] | None = attrs.field(
        default=None, converter=as_kinds, validator=many_of(ActKind)
    )


@attrs.frozen(kw_only=True)
class RegionalVision(Named):
    """A regional vision on youth care (Dutch: *regiovisie*).

    Under the norm it is the region's; the *regiovisie* of the Jeugdwet (BWBR0034925) art. 1.1, as
    in force since 2026, is a municipal one.

    Args:
        of: the region or municipality whose vision it is.
        document: the vision itself, when it is recorded as a document.
        adoption: the proposal to adopt it, which tells whose decisions that needs.
        topics: the topics it treats.
        contact_point: the point of contact it names.
    """

    of: MemberId = attrs.field(validator=text)
    document: DocumentId | None = None
    adoption: Annotated[str, RefersTo("acts")] | None = None
    topics: tuple[TopicTreatment, ...] = attrs.field(
        default=(), converter=tuple[TopicTreatment, ...], validator=many_of(TopicTreatment)
    )
    contact_point: ContactPoint | None = attrs.field(default=None, validator=one_of(ContactPoint))

    @property
    def owners(self) -> tuple[str, ...]:
        """Whose vision it is."""
        return (self.of,)

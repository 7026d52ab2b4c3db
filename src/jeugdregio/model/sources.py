"""What is said, by whom, and how far it reaches: documents, claims, completeness."""

from __future__ import annotations

import enum
from typing import Annotated

import attrs

from jeugdregio.dates import ALWAYS, Period
from jeugdregio.model.fields import many_of, one_of, sorted_set, text
from jeugdregio.model.functions import FUNCTIONS, function_holds
from jeugdregio.model.kinds import NormTopic
from jeugdregio.model.record import Happening, State
from jeugdregio.model.references import AnyId, RefersTo
from jeugdregio.model.truth import Truth

__all__ = [
    "Claim",
    "Completeness",
    "Document",
    "DocumentId",
    "DocumentKind",
    "Exemption",
    "Explanation",
    "RegisterKind",
]

DocumentId = Annotated[str, RefersTo("documents")]


class DocumentKind(enum.Enum):
    """What kind of source a document is (Dutch: *soort bron*); it decides how its word weighs."""

    LETTER = "letter"
    MEMO = "memo"
    MINUTES = "minutes"
    ADMISSION_DOCUMENT = "admission-document"
    AGREEMENT = "agreement"
    OFFICIAL_PUBLICATION = "official-publication"
    REGISTER = "register"
    NEWS = "news"
    STATISTICS = "statistics"
    OTHER = "other"


@attrs.frozen(kw_only=True)
class Document(Happening):
    """A source (Dutch: *bron, document*).

    Args:
        day: the day it bears; an undated one has an uncertain day.
        title: what it is, in words; names offices, not people.
        kind: what kind of source it is.
        by: who made it; its statements are their word.
        reference: its own reference ("kenmerk") or place of publication.
        url: where it can be read.
        possibly_same_as: documents that may be this one; never merged silently.
    """

    title: str = attrs.field(validator=text)
    kind: DocumentKind = attrs.field(default=DocumentKind.OTHER, validator=one_of(DocumentKind))
    by: tuple[AnyId, ...] = attrs.field(default=(), converter=sorted_set)
    reference: str | None = None
    url: str | None = None
    possibly_same_as: tuple[DocumentId, ...] = attrs.field(default=(), converter=sorted_set)

    @property
    def owners(self) -> tuple[str, ...]:
        """Its makers."""
        return self.by


@attrs.frozen(kw_only=True)
class Claim(Happening):
    """What a source states without the records to show for it (Dutch: *bewering*).

    A count ("18 gemeenten") stays a claim and does not become members.

    Args:
        by: who claims it.
        about: what it is about.
        statement: the claim in words.
        count: the number claimed, when it is one.
        topics: the topics of the norm it is about; empty when it is about no one of them.
    """

    by: tuple[AnyId, ...] = attrs.field(default=(), converter=sorted_set)
    about: tuple[AnyId, ...] = attrs.field(default=(), converter=sorted_set)
    statement: str = attrs.field(validator=text)
    count: int | None = None
    topics: tuple[NormTopic, ...] = attrs.field(
        default=(), converter=tuple[NormTopic, ...], validator=many_of(NormTopic)
    )

    @property
    def owners(self) -> tuple[str, ...]:
        """Who claims it."""
        return self.by


class RegisterKind(enum.Enum):
    """Registers in which what is not entered has no effect (Dutch: *constitutief register*)."""

    PUBLICATIONS = "publications"
    ARRANGEMENTS = "arrangements"
    CERTIFICATES = "certificates"


@attrs.frozen(kw_only=True)
class Completeness(Happening):
    """A declaration that nothing is left out (Dutch: *volledigheidsverklaring*).

    Of the rows of one table that concern these ids and kinds in this period, all that existed on
    the day declared are recorded. Inside it an absence is a NO; outside it is unknown.

    Args:
        day: the day declared.
        by: who declares it.
        table: the table it is about, as named on `Landscape`.
        about: the ids concerned; empty for all.
        kinds: the kinds or care functions concerned; empty for all.
        period: the days it reaches.
        register: the constitutive register the declarer keeps, when it rests on one.
    """

    by: tuple[AnyId, ...] = attrs.field(converter=sorted_set)
    table: str = attrs.field(validator=text)
    about: tuple[AnyId, ...] = attrs.field(default=(), converter=sorted_set)
    kinds: tuple[str, ...] = attrs.field(default=(), converter=sorted_set)
    period: Period = attrs.field(default=ALWAYS, validator=one_of(Period))
    register: RegisterKind | None = attrs.field(default=None, validator=one_of(RegisterKind))

    def reaches(self, kind: str) -> bool:
        """Whether rows of this kind, or of this care function, are among those declared."""
        if not self.kinds or kind in self.kinds:
            return True
        functions = [each for each in self.kinds if each in FUNCTIONS]
        return kind in FUNCTIONS and function_holds(functions, kind) is Truth.YES

    @property
    def owners(self) -> tuple[str, ...]:
        """Who declares it."""
        return self.by


@attrs.frozen(kw_only=True)
class _RuleSetAside(State):
    """What an explanation and an exemption share.

    Args:
        rule: code of the rule.
        subject: ids that must all be in the subject of the finding; empty for every subject.
        by: who gives it.
        period: until when it holds.
    """

    rule: str = attrs.field(validator=text)
    subject: tuple[str, ...] = attrs.field(default=(), converter=sorted_set)
    by: tuple[AnyId, ...] = attrs.field(converter=sorted_set)
    period: Period = attrs.field(default=ALWAYS, validator=one_of(Period))

    @property
    def owners(self) -> tuple[str, ...]:
        """Who gives it."""
        return self.by


@attrs.frozen(kw_only=True)
class Explanation(_RuleSetAside):
    """Why a norm is not followed (Dutch: *uitleg, "leg uit"*).

    "Comply or explain" is the convention of this library, not a quotation of the norm. Law cannot
    be explained away: there the explanation stands beside the violation.

    Args:
        reason: the explanation in words.
    """

    reason: str = attrs.field(validator=text)


@attrs.frozen(kw_only=True)
class Exemption(_RuleSetAside):
    """A legal exception to a rule (Dutch: *uitzondering, ontheffing*).

    Args:
        legal_basis: act and article that allow it.
    """

    legal_basis: str = attrs.field(validator=text)

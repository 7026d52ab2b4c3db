"""The certified institutions and the organisations of the regions, from the rows of their files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple

from jeugdregio.dates import AnyPeriod, Period
from jeugdregio.model import (
    Act,
    ActKind,
    Arrangement,
    Certificate,
    CertificateKind,
    CertifiedInstitution,
    Claim,
    Code,
    CodeScheme,
    DatedName,
    Evidence,
    ProviderArea,
    ProviderChange,
    ProviderChangeKind,
    Record,
)
from jeugdregio.reference.reading import Rows, Span, when

__all__ = ["OWN", "TOOI", "Institutions", "Name", "Source"]

OWN: Final = "nl-reference"
"""The document that the data set is itself."""

TOOI: Final = "https://identifier.overheid.nl/tooi/id"


class Source(NamedTuple):
    """A document, and what it says of a record."""

    document: str
    derived: bool = False
    field: str | None = None


class Name(NamedTuple):
    """A former name or code, or another spelling, and where it stands in a record."""

    field: str
    text: str
    days: Period
    document: str


class Institutions:
    """Makes the records of these rows; a method by file.

    Args:
        rows: the rows.
        version: the date of the data.
    """

    def __init__(self, rows: Rows, version: date) -> None:
        self.rows, self.version = rows, version
        self.named: dict[str, list[Name]] = {}
        self.counts: dict[str, int] = {}
        self._evidence: dict[tuple[Source, ...], tuple[Evidence, ...]] = {}

    def evidence(self, *sources: Source) -> tuple[Evidence, ...]:
        """What these sources say; the same evidence is one object."""
        if sources not in self._evidence:
            self._evidence[sources] = tuple(
                Evidence(each.document, derived=each.derived, field=each.field) for each in sources
            )
        return self._evidence[sources]

    def said_in(self, documents: Iterable[str], *, derived: bool = False) -> tuple[Evidence, ...]:
        """Evidence about the whole record."""
        return self.evidence(*(Source(each, derived) for each in documents))

    def told(self, id: str, field: str) -> list[Name]:
        """The other names or codes of one thing."""
        return [each for each in self.named.get(id, ()) if each.field == field]

    def former(self, id: str) -> tuple[DatedName, ...]:
        """The names it bore before."""
        return tuple(DatedName(each.text, each.days) for each in self.told(id, "former_names"))

    def of_names(self, id: str) -> tuple[Source, ...]:
        """The sources of its other names."""
        found = (Source(each.document, field=each.field) for each in self.named.get(id, ()))
        return tuple(dict.fromkeys(found))

    def new_id(self, id: str) -> str:
        """This id, with a number when it was taken before."""
        again = self.counts[id] = self.counts.get(id, 0) + 1
        return id if again == 1 else f"{id}-{again}"

    def providers(
        self,
        _: str,
        id: str,
        name: str,
        aliases: str,
        days: AnyPeriod,
        kvk: str,
        documents: tuple[str, ...],
    ) -> Iterator[Record]:
        """A certified institution."""
        yield CertifiedInstitution(
            id=id,
            name=name,
            aliases=[each for each in aliases.split("; ") if each],
            codes=[Code(CodeScheme.KVK, kvk)] if kvk else (),
            period=days,
            evidence=self.said_in(documents),
        )

    def provider_areas(
        self,
        _: str,
        provider: str,
        region: str,
        days: AnyPeriod,
        documents: tuple[str, ...],
        derived: bool,
    ) -> Iterator[Record]:
        """A region in which one works."""
        yield ProviderArea(
            id=f"{provider}-{region}",
            provider=provider,
            region=region,
            period=days,
            evidence=self.said_in(documents, derived=derived),
        )

    def provider_changes(
        self,
        _: str,
        on: date,
        kind: ProviderChangeKind,
        old: str,
        new: tuple[str, ...],
        documents: tuple[str, ...],
    ) -> Iterator[Record]:
        """A merger or bankruptcy."""
        yield ProviderChange(
            id=f"{old}-{kind.value}",
            day=on,
            kind=kind,
            from_=old,
            to=new,
            evidence=self.said_in(documents),
        )

    def certificates(
        self,
        _: str,
        provider: str,
        kind: CertificateKind,
        days: AnyPeriod,
        documents: tuple[str, ...],
        derived: bool,
    ) -> Iterator[Record]:
        """A certificate, of which no scope was read."""
        yield Certificate(
            id=f"{provider}-{kind.value}-{days.possible.start}",
            institution=provider,
            kind=kind,
            functions=(),
            period=days,
            evidence=self.said_in(documents, derived=derived),
        )

    def acts(
        self, _: str, provider: str, kind: ActKind, on: Span, documents: tuple[str, ...]
    ) -> Iterator[Record]:
        """A refusal, assessment or withdrawal."""
        yield Act(
            id=f"{provider}-{kind.value}",
            kind=kind,
            nature=kind.nature,
            day=when(on, self.version),
            about=(provider,),
            evidence=self.said_in(documents),
        )

    def arrangements(
        self,
        _: str,
        id: str,
        name: str,
        region: str,
        days: AnyPeriod,
        documents: tuple[str, ...],
        derived: bool,
    ) -> Iterator[Record]:
        """An organisation that works for a region; its code is as old as its entry."""
        uri = f"{TOOI}/so/{id.lower()}"
        entered = days.certain or days.possible
        serves = (Source(each, derived, "serves") for each in documents)
        yield Arrangement(
            id=id,
            name=name,
            former_names=self.former(id),
            aliases=[each.text for each in self.told(id, "aliases")],
            codes=[Code(CodeScheme.TOOI, uri, entered)] if id[2:].isdigit() else (),
            serves=(region,),
            period=days,
            evidence=self.evidence(*map(Source, documents), *serves, *self.of_names(id)),
        )

    def claims(
        self, _: str, about: tuple[str, ...], statement: str, documents: tuple[str, ...]
    ) -> Iterator[Record]:
        """What no field of a record holds."""
        yield Claim(
            id=self.new_id(f"nl-claim-{'-'.join(about)}"),
            day=self.version,
            about=about,
            statement=statement,
            evidence=self.said_in(documents or (OWN,)),
        )

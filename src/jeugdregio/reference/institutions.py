"""The certified institutions and the organisations of the regions, from the rows of their files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple

from jeugdregio.dates import AnyPeriod
from jeugdregio.model import (
    Act,
    ActKind,
    Arrangement,
    Certificate,
    CertificateKind,
    CertifiedInstitution,
    Code,
    CodeScheme,
    Evidence,
    ProviderArea,
    ProviderChange,
    ProviderChangeKind,
    Record,
)
from jeugdregio.reference.reading import Rows, Span, when

__all__ = ["TOOI", "Institutions", "Source"]

TOOI: Final = "https://identifier.overheid.nl/tooi/id"


class Source(NamedTuple):
    """A document, and what it says of a record."""

    document: str
    derived: bool = False
    field: str | None = None


class Institutions:
    """Makes the records of these rows; a method by file.

    Args:
        rows: the rows.
        version: the date of the data.
    """

    def __init__(self, rows: Rows, version: date) -> None:
        self.rows, self.version = rows, version
        self._evidence: dict[tuple[Source, ...], tuple[Evidence, ...]] = {}

    def evidence(self, *sources: Source) -> tuple[Evidence, ...]:
        """What these sources say; the same evidence is one object."""
        if sources not in self._evidence:
            self._evidence[sources] = tuple(
                Evidence(each.document, derived=each.derived, field=each.field) for each in sources
            )
        return self._evidence[sources]

    def said_in(self, documents: Iterable[str], derived: str = "") -> tuple[Evidence, ...]:
        """Evidence about the whole record."""
        return self.evidence(*(Source(each, bool(derived)) for each in documents))

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
        derived: str,
    ) -> Iterator[Record]:
        """A region in which one works."""
        yield ProviderArea(
            id=f"{provider}-{region}",
            provider=provider,
            region=region,
            period=days,
            evidence=self.said_in(documents, derived),
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
        functions: tuple[str, ...],
        days: AnyPeriod,
        documents: tuple[str, ...],
    ) -> Iterator[Record]:
        """A certificate."""
        sources = [Source(each) for each in documents]
        # the scope was not read: it is what the institution performs
        scope = [Source(each, derived=True, field="functions") for each in documents]
        yield Certificate(
            id=f"{provider}-{kind.value}-{days.possible.start}",
            institution=provider,
            kind=kind,
            functions=functions,
            period=days,
            evidence=self.evidence(*sources, *scope),
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
        derived: str,
    ) -> Iterator[Record]:
        """An organisation that works for a region."""
        held = days.possible
        uri = f"{TOOI}/so/{id.lower()}"
        serves = (Source(each, bool(derived), "serves") for each in documents)
        yield Arrangement(
            id=id,
            name=name,
            codes=[Code(CodeScheme.TOOI, uri, held)] if id[2:].isdigit() else (),
            serves=(region,),
            period=held,
            evidence=self.evidence(*map(Source, documents), *serves),
        )

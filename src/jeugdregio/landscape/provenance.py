"""Where a record comes from: its sources, field by field, and its versions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from jeugdregio._text import html_table, shortened
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import Document, Evidence, Record

__all__ = ["Citation", "Provenance", "provenance"]

_CONTESTED: Final = {True: "contested", False: "not contested"}


@attrs.frozen(repr=False)
class Citation:
    """What one source says of a record (Dutch: *vindplaats*).

    Args:
        evidence: quote, place, and whether it is derived or contested.
        document: the source.
    """

    evidence: Evidence
    document: Document

    @property
    def field(self) -> str | None:
        """The field of the record it is about; ``None`` for the whole."""
        return self.evidence.field

    @property
    def said_by(self) -> tuple[str, ...]:
        """Whose word it is: whom the evidence names, or else the makers of the document."""
        return self.evidence.asserted_by or self.document.by

    def __str__(self) -> str:
        told = self.evidence
        parts = [
            f"“{told.quote}”" if told.quote else "",
            f"{self.document.title} ({self.document.day})",
            told.place or "",
            f"said by {', '.join(self.said_by)}" if self.said_by else "",
            "derived" if told.derived else "",
            "" if told.contested is None else _CONTESTED[told.contested],
        ]
        return ", ".join(filter(None, parts))

    def __repr__(self) -> str:
        return f"<Citation {shortened(str(self))}>"


@attrs.frozen(repr=False)
class Provenance:
    """Where a record comes from (Dutch: *herkomst*).

    Args:
        record: the record. Since when it was known is its ``known_from``.
        citations: what its sources say of it: of the whole first, then by field.
        replaced: the ids of the earlier versions of the same thing, the first one first.
        replaced_by: the ids of the later ones.
    """

    record: Record
    citations: tuple[Citation, ...]
    replaced: tuple[str, ...]
    replaced_by: tuple[str, ...]

    def of(self, field: str) -> tuple[Citation, ...]:
        """What is said of one field; where nothing is, what is said of the whole."""
        own = tuple(each for each in self.citations if each.field == field)
        return own or tuple(each for each in self.citations if each.field is None)

    def _told(self) -> Iterator[tuple[str, str]]:
        since = self.record.known_from
        yield "known", f"from {since}" if since else "always, as far as recorded"
        yield from ((each.field or "the whole", str(each)) for each in self.citations)
        if not self.citations:
            yield "the whole", "no source recorded"
        if self.replaced:
            yield "replaces", ", ".join(self.replaced)
        if self.replaced_by:
            yield "replaced by", ", ".join(self.replaced_by)

    @property
    def _head(self) -> str:
        return f"{type(self.record).__name__} {self.record.id}"

    def __str__(self) -> str:
        return "\n".join((self._head, *(f"  {what}: {text}" for what, text in self._told())))

    def __repr__(self) -> str:
        return f"<Provenance of {self._head}: {len(self.citations)} citations>"

    def _repr_html_(self) -> str:
        return html_table(self._head, ("of", "source"), self._told())


def provenance(shown: Shown, record: Record) -> Provenance:
    """Where a record comes from; see `Landscape.provenance`.

    Args:
        shown: the tables; everything in them counts, whatever its day.
        record: one of their records.
    """
    fields = [each.name.rstrip("_") for each in attrs.fields(type(record))]
    said = sorted(record.evidence, key=lambda each: fields.index(each.field) if each.field else -1)
    documents = shown.tables["documents"]
    versions = shown.versions_of(record.id)
    place = versions.index(record.id)
    return Provenance(
        record,
        tuple(Citation(each, documents[each.document]) for each in said),
        versions[:place],
        versions[place + 1 :],
    )

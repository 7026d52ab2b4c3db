"""What documents that are read together build on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import attrs

from jeugdregio.errors import IntegrityError, Problem
from jeugdregio.formats.bases import COUNTRY, KEY, BuildsOn
from jeugdregio.formats.codes import municipality_with
from jeugdregio.formats.differing import contradictions
from jeugdregio.formats.notices import Notice, NoticeKind
from jeugdregio.formats.opening import Opened
from jeugdregio.landscape import Base, Landscape, Table
from jeugdregio.model import Record

__all__ = ["Ground", "ground_of"]


@attrs.frozen
class Ground:
    """The landscape below documents.

    Args:
        below: that landscape; ``None`` where the documents stand alone.
        named: how it is named when they are written back.
        problems: what is wrong with how they name it, each with the number of its document.
        notices: what may be worth another look.
        sought: they name one that is not found, so that any id may stand in it.
    """

    below: Landscape | None = None
    named: BuildsOn | None = None
    problems: Sequence[tuple[int, Problem]] = ()
    notices: tuple[Notice, ...] = ()
    sought: bool = False

    @property
    def tables(self) -> Mapping[str, Table[Any]]:
        """The tables below; none where the documents stand alone."""
        return {} if self.below is None else self.below.tables()

    def carrying(self, documents: Sequence[Opened]) -> Landscape | None:
        """The landscape of documents with which nothing is wrong, unless they do not fit."""
        if self.below is None and len(documents) == 1:
            records = documents[0].rows.all()
        elif (own := self._own(documents)) is None:
            return None
        else:
            records = own
        try:
            if self.below is None:
                return Landscape(*records)
            name = None if self.named is None else self.named.landscape
            version = None if self.named is None else self.named.version.isoformat()
            return self.below.adding(*records).building_on(Base(self.tables, name, version))
        except IntegrityError:
            return None

    def _own(self, documents: Sequence[Opened]) -> Iterator[Record] | None:
        """The records that are not below, each once; none if two documents or rows contradict."""
        first: dict[str, Record] = {}
        tables = self.tables
        for document in documents:
            own: set[str] = set()
            for name, _, row, record in document.rows.each():
                if record is None or record.id in own:
                    return None
                own.add(record.id)
                if tables and record.id in tables[name]:
                    if any(contradictions(tables[name], row, record)):
                        return None
                    continue
                known = first.setdefault(record.id, record)
                # comparing costs: only what stands in several documents is compared
                if known is not record and known != record:
                    return None
                if name == "municipalities" and municipality_with(tables, record.id):
                    return None
        return iter(first.values())


def ground_of(
    documents: Sequence[Opened],
    given: Landscape | None,
) -> Ground:
    """What documents build on.

    Args:
        documents: the documents.
        given: the landscape that the caller gives in place of the one they name.
    """
    keys = [(number, document.builds_on) for number, document in enumerate(documents)]
    named = [(number, key) for number, key in keys if key is not None]
    if given is None and not named:
        sought = any(each.legible and KEY in each.document.root for each in documents)
        return Ground(sought=sought)
    known = COUNTRY if given is None else next((key.landscape for _, key in named), "")
    expected = f"{known!r}, {'the one known by name' if given is None else 'as before'}"
    problems = [
        (number, Problem(f"$.{KEY}.landscape", expected, repr(key.landscape)))
        for number, key in named
        if key.landscape != known
    ]
    if given is not None:
        return Ground(given, next((key for _, key in named), None), problems)
    if problems:
        return Ground(problems=problems, sought=True)
    landscape, version = _country()
    notices = tuple(
        Notice(
            path=f"{documents[number].label}$.{KEY}.version",
            kind=NoticeKind.OTHER_VERSION,
            got=key.version.isoformat(),
            meant=version.isoformat(),
        )
        for number, key in named
        if key.version != version
    )
    return Ground(landscape, BuildsOn(known, version), notices=notices)


def _country() -> tuple[Landscape, date]:
    """The reference data with the day of their version, read when a document asks for them."""
    from jeugdregio.reference import VERSION, landscape

    return landscape(), date.fromisoformat(VERSION)

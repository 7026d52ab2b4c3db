"""What documents that are read together build on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

import attrs

from jeugdregio.errors import IntegrityError, Problem
from jeugdregio.formats.codes import municipality_with
from jeugdregio.formats.differing import contradictions
from jeugdregio.formats.document import KEY, Named
from jeugdregio.formats.notices import Notice, NoticeKind
from jeugdregio.formats.opening import Opened
from jeugdregio.landscape import Base, Landscape, Table
from jeugdregio.landscape.landscape import on_base
from jeugdregio.landscape.merging import COUNTRY
from jeugdregio.model import Record

__all__ = ["Below", "below", "forgotten"]


@attrs.frozen
class Below:
    """What is below documents.

    Args:
        base: what they build on; ``None`` where they stand alone.
        problems: what is wrong with how they name it, each with the number of its document.
        notices: what may be worth another look.
        sought: they name one that is not found, so that any id may stand in it.
    """

    base: Base | None = None
    problems: Sequence[tuple[int, Problem]] = ()
    notices: tuple[Notice, ...] = ()
    sought: bool = False

    @property
    def tables(self) -> Mapping[str, Table[Any]]:
        """The tables below; none where the documents stand alone."""
        return {} if self.base is None else self.base.tables

    def carrying(self, documents: Sequence[Opened]) -> Landscape | None:
        """The landscape of documents with which nothing is wrong, unless they do not fit."""
        if self.base is None and len(documents) == 1:
            records = documents[0].rows.all()
        elif (own := self._own(documents)) is None:
            return None
        else:
            records = own
        try:
            return Landscape(*records) if self.base is None else on_base(self.base, *records)
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


def below(documents: Sequence[Opened], given: Landscape | None) -> Below:
    """What documents build on.

    Args:
        documents: the documents.
        given: the landscape that the caller gives in place of the one they name.
    """
    keys = [(number, document.builds_on) for number, document in enumerate(documents)]
    named = [(number, key) for number, key in keys if key is not None]
    if given is None and not named:
        sought = any(each.legible and KEY in each.document.root for each in documents)
        return Below(sought=sought)
    known = COUNTRY if given is None else next((name for _, (name, _) in named), "")
    expected = f"{known!r}, {'the one known by name' if given is None else 'as before'}"
    problems = [
        (number, Problem(f"$.{KEY}.landscape", expected, repr(name)))
        for number, (name, _) in named
        if name != known
    ]
    if given is not None:
        name, version = named[0][1] if named else _known(given)
        return Below(Base(given.tables(), name, version), problems)
    if problems:
        return Below(problems=problems, sought=True)
    from jeugdregio.reference import base as country

    base, newest = country(), _newest()
    notices = tuple(
        Notice(
            path=f"{documents[number].label}$.{KEY}.version",
            kind=NoticeKind.OTHER_VERSION,
            got=said.isoformat(),
            meant=newest.isoformat(),
        )
        for number, (_, said) in named
        if said != newest
    )
    return Below(base, notices=notices)


def _known(given: Landscape) -> Named | tuple[None, None]:
    """The name by which documents know a landscape, and the day of its data."""
    from jeugdregio.reference import is_shipped

    return (COUNTRY, _newest()) if is_shipped(given) else (None, None)


_OF_COUNTRY: Final = re.compile(r"'?(GM\d{4}|JZ\d\d)\b")


def forgotten(own: Iterable[str], nowhere: Iterable[tuple[int, Problem]]) -> Iterator[Problem]:
    """What documents that stand alone may have left out, as the ids in them look.

    Args:
        own: the ids that they hold; with one like those of the country they hold it themselves.
        nowhere: what is wrong with their references.
    """
    if any(map(_OF_COUNTRY.match, own)):
        return
    if any(_OF_COUNTRY.match(problem.got) for _, problem in nowhere):
        key = f'{{"landscape": "{COUNTRY}", "version": "{_newest()}"}}'
        yield Problem(f"$.{KEY}", f"{key}, if the ids are those of the country", "nothing")


def _newest() -> date:
    from jeugdregio.reference import VERSION

    return date.fromisoformat(VERSION)

"""The records of the country, made from the rows of the data files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

import attrs

from jeugdregio.dates import AnyPeriod, Period
from jeugdregio.errors import DocumentError, IntegrityError, ProblemsError
from jeugdregio.landscape import Landscape
from jeugdregio.landscape.landscape import trusting
from jeugdregio.model import (
    Code,
    CodeScheme,
    Completeness,
    Document,
    DocumentKind,
    Evidence,
    Membership,
    Municipality,
    Pass,
    PassKind,
    Population,
    Purpose,
    Record,
    Succession,
    YouthRegion,
)
from jeugdregio.reference.institutions import OWN, TOOI, Institutions, Name, Source
from jeugdregio.reference.layout import COLUMNS, FILES
from jeugdregio.reference.reading import Rows, Span, when

__all__ = ["CARRIED", "read"]

CARRIED: Final = "carried_forward"
"""The basis of a year for which no source was read, so that the year before was repeated."""

_UNREAD: Final = (CARRIED, "interpolated")
_TOWNS: Final[tuple[Source, ...]] = (Source("nl-tooi-municipalities"),)
# the OIN was not read but follows from the RSIN
_NUMBERS: Final = tuple(Source("nl-rsin-2019", each, "codes") for each in (False, True))


class _Step(NamedTuple):
    """One row of the successions: a pass, and what the whole of it is."""

    day: date
    old: str
    new: str
    kind: PassKind
    area: str | None
    instrument: str | None
    known_from: date | None
    planned: bool
    documents: tuple[str, ...]


def read(folder: Path, version: date, *, checked: bool = False) -> Landscape:
    """The landscape of a folder of data files.

    Args:
        folder: where they are.
        version: the date of the data.
        checked: it is known that all references lead somewhere, which takes as long to check as
            the rest.

    Raises:
        DocumentError: all that is wrong with the files, each with file, line and column.
    """
    country = _Country(Rows(folder), version)
    records = [*country.records()]
    rows = country.rows
    if not rows.problems:
        try:
            return (trusting if checked else Landscape)(*records)
        except IntegrityError as error:
            for each in error.problems:
                place, path = rows.places[each.record or ""], each.path.partition("].")[2]
                column = COLUMNS.get(path.partition("[")[0], path)
                rows.problems.append(attrs.evolve(each, path=f"{place}, {column}"))
    raise DocumentError(rows.problems)


class _Country(Institutions):
    """What is known of the rows read so far; a method by file makes records of a row."""

    def __init__(self, rows: Rows, version: date) -> None:
        super().__init__(rows, version)
        self.bases: dict[int, str] = {}
        self.starts: dict[str, date | None] = {}
        self.steps: dict[str, tuple[str, list[_Step]]] = {}
        self.counted: dict[tuple[date, bool], tuple[Evidence, ...]] = {}
        self._layouts: dict[Period, tuple[Source, ...]] = {}

    def records(self) -> Iterator[Record]:
        """Every record; what cannot be made is told as a problem."""
        yield Document(id=OWN, day=self.version, title=f"Reference data, {self.version}")
        for name, columns in FILES.items():
            make = getattr(self, name)
            for place, cells in self.rows.of(name, columns):
                yield from self.placed(place, make(place, *cells))
        known = self.rows.places.keys()
        # where a file has problems, the record may be in a row that was not read
        for id in self.named.keys() - known if not self.rows.problems else ():
            self.rows.problem("names.csv", "the id of a municipality, region or organisation", id)
        for id, (place, steps) in self.steps.items():
            yield from self.placed(place, self.succession(id, steps))
        if CARRIED in self.bases.values():
            until = next(year for year, basis in self.bases.items() if basis == CARRIED)
            yield Completeness(
                id="nl-members-complete",
                day=self.version,
                by=(OWN,),
                table="memberships",
                kinds=(Purpose.CBS_STATISTICS.value,),
                period=Period(date(min(self.bases), 1, 1), date(until, 1, 1)),
            )

    def placed(self, place: str, records: Iterable[Record]) -> Iterator[Record]:
        """The records made of one row."""
        try:
            for record in records:
                self.rows.places[record.id] = place
                yield record
        except ProblemsError as error:
            self.rows.problems.extend(
                attrs.evolve(each, path=f"{place}, {each.path}") for each in error.problems
            )
        except ValueError as error:
            self.rows.untimely(place, error)

    # by file

    def years(self, _: str, year: int, basis: str, url: str | None) -> Iterator[Record]:
        first = date(year, 1, 1)
        self.bases[year] = basis
        if basis not in _UNREAD:
            yield Document(
                id=f"nl-regions-{year}",
                day=first,
                title=f"CBS, youth regions on 1 January {year} ({basis.replace('_', ' ')})",
                kind=DocumentKind.STATISTICS,
                url=url,
            )

    def documents(
        self, _: str, id: str, on: Span, kind: DocumentKind, title: str, url: str | None
    ) -> Iterator[Record]:
        yield Document(id=id, day=when(on, self.version), kind=kind, title=title, url=url)

    def names(
        self, _: str, id: str, field: str, name: str, days: AnyPeriod, document: str
    ) -> Iterable[Record]:
        self.named.setdefault(id, []).append(Name(field, name, days.possible, document))
        return ()

    def municipalities(
        self, _: str, id: str, name: str, days: AnyPeriod, rsin: str, kvk: str
    ) -> Iterator[Record]:
        life = days.possible
        self.starts[id] = life.start
        codes: list[Code] = []
        since = life.start
        for old in self.told(id, "codes"):
            codes += _codes(old.text, old.days)
            since = old.days.end
        codes += _codes(id, life if since == life.start else Period(since, life.end))
        sources = _TOWNS
        if rsin:  # read on one day, which tells no day on which they were given or taken
            codes += [
                Code(CodeScheme.RSIN, rsin),
                Code(CodeScheme.OIN, f"00000001{rsin}000"),
                Code(CodeScheme.KVK, kvk),
            ]
            sources += _NUMBERS
        yield Municipality(
            id=id,
            name=name,
            period=days,
            codes=codes,
            former_names=self.former(id),
            aliases=[each.text for each in self.told(id, "aliases")],
            evidence=self.evidence(*sources, *self.of_names(id)),
        )

    def youth_regions(self, _: str, id: str, name: str, days: AnyPeriod) -> Iterator[Record]:
        yield YouthRegion(
            id=id,
            name=name,
            period=days.possible,
            codes=[Code(CodeScheme.CBS, id, days.possible)],
            former_names=self.former(id),
            aliases=[each.text for each in self.told(id, "aliases")],
            evidence=self.evidence(*self.layouts(days.possible), *self.of_names(id)),
        )

    def layouts(self, days: Period) -> tuple[Source, ...]:
        """The layouts of the first and the last year in which something held, as far as read."""
        if days not in self._layouts:
            held = [year for year in sorted(self.bases) if date(year, 1, 1) in days]
            known = [year for year in held if self.bases[year] not in _UNREAD]
            self._layouts[days] = tuple(
                Source(f"nl-regions-{year}", self.bases[year] != "table")
                for year in dict.fromkeys((*known[:1], *known[-1:]))
            )
        return self._layouts[days]

    def memberships(
        self,
        _: str,
        member: str,
        region: str,
        purpose: Purpose,
        days: AnyPeriod,
        documents: tuple[str, ...],
    ) -> Iterator[Record]:
        id = f"nl-{member}-{region}"
        if purpose is not Purpose.CBS_STATISTICS:
            id += f"-{purpose.value}"
        yield Membership(
            id=self.new_id(id),
            member=member,
            grouping=region,
            purpose=purpose,
            period=days,
            evidence=self.said_in(documents) or self.evidence(*self.layouts(days.possible)),
        )

    def successions(self, place: str, id: str, *step: Any) -> Iterable[Record]:
        self.steps.setdefault(id, (place, []))[1].append(_Step(*step))
        return ()

    def succession(self, id: str, steps: list[_Step]) -> Iterator[Record]:
        """One record of all its passes: new is who began on the day."""
        first = steps[0]
        if {each.day for each in steps} != {first.day}:
            raise ValueError(f"{id} on several days")
        new = {each.new for each in steps if self.starts.get(each.new) == first.day}
        correction = PassKind.BOUNDARY_CORRECTION
        yield Succession(
            id=id,
            known_from=first.known_from,
            day=first.day,
            used={town for each in steps for town in (each.old, each.new)} - new,
            generated=new,
            ended={each.old for each in steps if each.kind is not correction},
            passes=[Pass(each.old, each.new, each.kind, each.area) for each in steps],
            instrument=first.instrument,
            planned=first.planned,
            evidence=self.said_in(dict.fromkeys(one for each in steps for one in each.documents)),
        )

    def populations(
        self, _: str, on: date, municipality: str, inhabitants: int, youth: int | None
    ) -> Iterator[Record]:
        key = on, youth is None
        if key not in self.counted:
            sources = [Source(f"nl-population-{on.year}")]
            if youth is not None:
                sources.append(Source(sources[0].document, derived=True, field="youth"))
            self.counted[key] = self.evidence(*sources)
        yield Population(
            id=f"nl-{municipality}-{on}",
            municipality=municipality,
            day=on,
            inhabitants=inhabitants,
            youth=youth,
            evidence=self.counted[key],
        )


def _codes(code: str, days: Period) -> tuple[Code, Code]:
    """The code of Statistics Netherlands, and the one TOOI derives from it."""
    uri = f"{TOOI}/gemeente/{code.lower()}"
    return Code(CodeScheme.CBS, code, days), Code(CodeScheme.TOOI, uri, days)

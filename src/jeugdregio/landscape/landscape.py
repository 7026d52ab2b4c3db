"""The landscape: a fixed set of tables, immutable, whose references all lead somewhere."""

from __future__ import annotations

import functools
import typing
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, cast

import attrs

from jeugdregio._text import brief, html_table
from jeugdregio.errors import IntegrityError, Problem, UnknownName, UsageError
from jeugdregio.landscape.asked import as_day, as_window
from jeugdregio.landscape.comparing import LandscapeDifference, compared
from jeugdregio.landscape.difference import GroupingDifference, difference
from jeugdregio.landscape.integrity import problems_of
from jeugdregio.landscape.merging import Base, counted, further, heading, joint
from jeugdregio.landscape.naming import find_anything, find_party
from jeugdregio.landscape.provenance import Provenance, provenance
from jeugdregio.landscape.referring import Referring, referring_to
from jeugdregio.landscape.snapshot import Snapshot
from jeugdregio.landscape.table import Table
from jeugdregio.landscape.timeline import Timeline, timeline
from jeugdregio.model import (
    Act,
    Alliance,
    Answer,
    Arrangement,
    Body,
    Certificate,
    Claim,
    Communication,
    Completeness,
    Contract,
    Document,
    Event,
    Exemption,
    Explanation,
    FlowRule,
    Mandate,
    Membership,
    Municipality,
    Office,
    Participation,
    Party,
    Population,
    ProcurementTrack,
    Provider,
    ProviderArea,
    ProviderChange,
    Purchase,
    Record,
    RegionalVision,
    Scale,
    Scope,
    Seat,
    Subregion,
    Subsidy,
    Succession,
    Undertaking,
    YouthRegion,
)

__all__ = ["Landscape", "as_landscape", "on_base", "record_types", "table_name", "trusting"]


@attrs.frozen(init=False, repr=False)
class Landscape:
    """The whole of what is recorded (Dutch: *bestuurlijk landschap*).

    Args:
        records: the records, in the author's order; each finds its table by its type.

    What it builds on, if anything, is its ``base``.

    Raises:
        IntegrityError: double ids, or references to nothing; all of them at once.

    >>> Landscape(Municipality(id="GM0402", name="Hilversum"))
    <Landscape: 1 municipalities>
    """

    municipalities: Table[Municipality]
    successions: Table[Succession]
    populations: Table[Population]
    youth_regions: Table[YouthRegion]
    subregions: Table[Subregion]
    alliances: Table[Alliance]
    arrangements: Table[Arrangement]
    parties: Table[Party]
    memberships: Table[Membership]
    scopes: Table[Scope]
    scales: Table[Scale]
    bodies: Table[Body]
    seats: Table[Seat]
    offices: Table[Office]
    mandates: Table[Mandate]
    procurement_tracks: Table[ProcurementTrack]
    participations: Table[Participation]
    purchases: Table[Purchase]
    providers: Table[Provider]
    provider_areas: Table[ProviderArea]
    provider_changes: Table[ProviderChange]
    certificates: Table[Certificate]
    contracts: Table[Contract]
    subsidies: Table[Subsidy]
    flow_rules: Table[FlowRule]
    acts: Table[Act]
    communications: Table[Communication]
    events: Table[Event]
    undertakings: Table[Undertaking]
    regional_visions: Table[RegionalVision]
    documents: Table[Document]
    claims: Table[Claim]
    completeness: Table[Completeness]
    explanations: Table[Explanation]
    exemptions: Table[Exemption]
    base: Base | None = attrs.field(default=None, eq=False)

    def __init__(self, *records: Record) -> None:
        problems: list[Problem] = []
        groups = _by_table(records)
        for name, rows in groups.items():
            try:
                table = Table(record_types()[name], rows)
            except IntegrityError as error:
                problems.extend(_placed(name, error.problems))
                table = Table(record_types()[name], {row.id: row for row in rows}.values())
            object.__setattr__(self, name, table)
        object.__setattr__(self, "base", None)
        problems.extend(problems_of(self.tables(), position=_Rows(groups)))
        if problems:
            raise IntegrityError(problems)

    def tables(self) -> dict[str, Table[Any]]:
        """Every table by name, in the order of the document."""
        return {name: getattr(self, name) for name in record_types()}

    def table(self, kind: type[Record]) -> Table[Any]:
        """The table that holds records of this type."""
        return self.tables()[table_name(kind)]

    def __iter__(self) -> Iterator[Record]:
        for table in self.tables().values():
            yield from table

    def __len__(self) -> int:
        return sum(map(len, self.tables().values()))

    def adding(self, *records: Record) -> Landscape:
        """The landscape with further records; only their own references are checked.

        Raises:
            IntegrityError: an id is taken, or a reference leads to nothing.
        """
        return self._changed("adding", _by_table(records)) if records else self

    def replacing(self, *records: Record) -> Landscape:
        """The landscape with other content under ids it has.

        This is for correcting a mistake of one's own. What was learnt later is a new record that
        `replaces` the old one.

        Raises:
            UnknownName: there is no such id in the table of that type.
            IntegrityError: an id is given twice, or a reference leads to nothing.
        """
        return self._changed("replacing", _by_table(records))

    def removing(self, *ids: str) -> Landscape:
        """The landscape without the records with these ids.

        Raises:
            UnknownName: there is no such id.
            IntegrityError: another record refers to one of them.
        """
        groups: dict[str, list[str]] = {}
        for id in ids:
            groups.setdefault(self.table_of(id), []).append(id)
        tables = self.tables()
        for name, gone in groups.items():
            tables[name] = tables[name].removing(*gone)
        return self._checked(tables, None)

    def _changed(self, change: str, groups: Mapping[str, list[Record]]) -> Landscape:
        tables = self.tables()
        problems: list[Problem] = []
        for name, records in groups.items():
            if not records:
                continue  # the same table goes into the next landscape
            try:
                tables[name] = getattr(tables[name], change)(*records)
            except IntegrityError as error:
                problems.extend(_placed(name, error.problems))
        if problems:
            raise IntegrityError(problems)
        return self._checked(tables, [(name, each) for name in groups for each in groups[name]])

    def _checked(
        self, tables: Mapping[str, Table[Any]], records: list[tuple[str, Record]] | None
    ) -> Landscape:
        if problems := problems_of(tables, records):
            raise IntegrityError(problems)
        return _fitting(tables, self.base)

    def merge(self, other: Landscape) -> Landscape:
        """This landscape and another as one (Dutch: *samenvoegen*).

        What both hold is there once. It builds on what either builds on, unless that is not the
        same.

        Raises:
            IntegrityError: they differ about records with one id, told all at once; or their
                records do not fit together.
            UsageError: the other is no landscape.
        """
        more = further(self.tables(), as_landscape(other, "merge").tables())
        return _fitting(self.adding(*more).tables(), joint(self.base, other.base))

    def table_of(self, id: str) -> str:
        """The name of the table in which this id stands.

        Raises:
            UnknownName: in none.
        """
        for name, table in self.tables().items():
            if id in table:
                return name
        raise UnknownName(id, "the landscape")

    def municipality(self, name: str) -> Municipality:
        """The municipality with this id, code, name, former name or alias.

        Raises:
            UnknownName: there is none.
            AmbiguousName: there are several; the error lists them.
        """
        return self.municipalities.find(name)

    def on(self, day: date | str, *, known_at: date | str | None = None) -> Snapshot:
        """The landscape as a day shows it.

        Args:
            day: the day asked about; a date or an ISO text.
            known_at: only what was known by then; everything recorded when left out.

        Raises:
            UsageError: no such day.
        """
        return Snapshot(self.tables(), as_day(day), None if known_at is None else as_day(known_at))

    def difference(
        self,
        grouping: str,
        first: date | str,
        second: date | str,
        *,
        known_at: date | str | None = None,
    ) -> Answer[GroupingDifference]:
        """How the members of a grouping differ between two days (Dutch: *verloop van deelnemers*).

        Args:
            grouping: id, name, former name or alias.
            first: the earlier day.
            second: the later day.
            known_at: only what was known by then; everything recorded when left out.

        Returns:
            Who stayed, came and went, and why (moved in or out, new or ended), with the members in
            which its area lay on the other day. YES when one came or went for certain, NO only
            where all members are declared recorded.

        Raises:
            UnknownName: no such grouping; `AmbiguousName` for several.
            UsageError: no such day, or the second is not the later one.
        """
        as_window(as_day(first), as_day(second))
        before, after = (self.on(each, known_at=known_at) for each in (first, second))
        return difference(before, after, find_party(after, grouping))

    def timeline(self, entity: str, *, known_at: date | str | None = None) -> Answer[Timeline]:
        """What changes about something, day by day (Dutch: *tijdlijn*).

        Its own beginning and end, its names and codes, and every record that names it.

        Args:
            entity: id of a record; of a municipality, grouping, body or provider also its name.
            known_at: only what was known by then; everything recorded when left out.

        Returns:
            YES when a change is certain; UNKNOWN when none is recorded, or only what is planned or
            has no certain day.

        Raises:
            UnknownName: there is none; `AmbiguousName` for several.
        """
        shown = self.on(date.max, known_at=known_at)
        return timeline(shown, find_anything(shown, entity))

    def referring_to(self, record: Record | str) -> tuple[Referring, ...]:
        """The places in records that refer to something (Dutch: *wat ernaar verwijst*).

        What a change of it would touch starts here. References to an organ of a municipality are to
        the municipality too, and those to another version of a record to the same thing.

        Args:
            record: a record, or the id of one or of an organ; of a municipality, grouping, body or
                provider also its name.

        Raises:
            UnknownName: there is none; `AmbiguousName` for several.
        """
        shown = self.on(date.max)
        return referring_to(shown, self._id_of(shown, record))

    def provenance(self, record: Record | str) -> Provenance:
        """Where a record comes from (Dutch: *herkomst*).

        Its sources field by field, with whose word it is, since when it was known, and its earlier
        and later versions.

        Args:
            record: a record or its id; of a municipality, grouping, body or provider also its name.

        Raises:
            UnknownName: it is not in the landscape; `AmbiguousName` for several.
        """
        shown = self.on(date.max)
        id = self._id_of(shown, record)
        return provenance(shown, self.tables()[self.table_of(id)][id])

    def _id_of(self, shown: Snapshot, record: Record | str) -> str:
        return record.id if isinstance(record, Record) else find_anything(shown, record)

    def __sub__(self, before: Landscape) -> LandscapeDifference:
        """In what it differs from an earlier one: records added, removed, and changed.

        Of landscapes that build on another only what they record themselves is told.
        """
        if not isinstance(cast("object", before), Landscape):
            return NotImplemented
        return compared(before.tables(), self.tables(), before.base, self.base)

    def __repr__(self) -> str:
        filled = (f"{count} {name}" for name, count in counted(self.tables(), self.base))
        return f"<{heading(self.base)}: {', '.join(filled) or 'empty'}>"

    def _repr_html_(self) -> str:
        rows = counted(self.tables(), self.base)
        return html_table(heading(self.base), ("table", "records"), rows)


def as_landscape(value: object, argument: str) -> Landscape:
    """A landscape that was given.

    Raises:
        UsageError: it is none.
    """
    if not isinstance(value, Landscape):
        raise UsageError(f"{argument}: expected a Landscape, got {brief(value)}")
    return value


def on_base(base: Base, *records: Record) -> Landscape:
    """A landscape that builds on a base, with records of its own; only these are checked.

    Raises:
        IntegrityError: an id is taken, or a reference leads to nothing.
    """
    return _fitting(base.tables, base).adding(*records)


def trusting(*records: Record) -> Landscape:
    """A landscape of records that were checked before, as those in the wheel were.

    Raises:
        IntegrityError: two records of one table have one id. Nothing else is looked at.
    """
    groups, kinds = _by_table(records), record_types()
    return _fitting({name: Table(kinds[name], rows) for name, rows in groups.items()}, None)


def _fitting(tables: Mapping[str, Table[Any]], base: Base | None) -> Landscape:
    """A landscape of tables that are known to fit together."""
    landscape = Landscape.__new__(Landscape)
    for name, table in (*tables.items(), ("base", base)):
        object.__setattr__(landscape, name, table)
    return landscape


@functools.cache
def record_types() -> Mapping[str, type[Record]]:
    """The type of the records of every table, by the name of the table."""
    hints = typing.get_type_hints(Landscape)
    return MappingProxyType(
        {
            name: typing.get_args(hints[name])[0]
            for name in (field.name for field in attrs.fields(Landscape))
            if typing.get_origin(hints[name]) is Table
        }
    )


class _Rows:
    """The place of a record as the author gave it, double ones included; counted when asked."""

    def __init__(self, groups: Mapping[str, list[Record]]) -> None:
        self.groups = groups
        self.places: dict[tuple[str, int], int] = {}

    def __call__(self, name: str, record: Record) -> int:
        if not self.places:
            for table, rows in self.groups.items():
                for place, row in enumerate(rows):
                    self.places.setdefault((table, id(row)), place)
        return self.places[name, id(record)]


_NAMES: dict[type, str] = {}


def table_name(kind: type[Record]) -> str:
    """The name of the table in which records of this type stand.

    Raises:
        UsageError: there is no table for it.
    """
    name = _NAMES.get(kind)
    if name is None:
        names = {each: name for name, each in record_types().items()}
        name = next((names[each] for each in kind.__mro__ if each in names), None)
        if name is None:
            raise UsageError(f"there is no table for {kind.__name__}")
        _NAMES[kind] = name
    return name


def _by_table(records: Iterable[Record]) -> dict[str, list[Record]]:
    groups: dict[str, list[Record]] = {name: [] for name in record_types()}
    for record in records:
        groups[table_name(type(record))].append(record)
    return groups


def _placed(table: str, problems: Iterable[Problem]) -> list[Problem]:
    """Problems of one table with the path of the table in front."""
    return [attrs.evolve(each, path=f"$.{table}{each.path}") for each in problems]

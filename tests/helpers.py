"""Small builders, so that a test reads like the domain.

Days are ISO texts. What a test does not say is as in Gooi en Vechtstreek: the client is Hilversum,
the function child protection, the year 2019.
"""

from __future__ import annotations

import random
from datetime import date
from multiprocessing.reduction import ForkingPickler
from typing import Any, Final, TypeVar

from jeugdregio.dates import AnyPeriod, Period, UncertainDate, UncertainPeriod
from jeugdregio.landscape import Landscape
from jeugdregio.model import (
    Alliance,
    Certificate,
    CertifiedInstitution,
    Completeness,
    Contract,
    Document,
    Extent,
    Force,
    Membership,
    Municipality,
    Option,
    Record,
    Subsidy,
    Suspension,
    Undertaking,
)

HILVERSUM: Final = "GM0402"
HUIZEN: Final = "GM0406"
EEMNES: Final = "GM0317"
GOOI: Final = "gooi"
CHILD_PROTECTION: Final = "child-protection"
YOUTH_PROBATION: Final = "youth-probation"

SEVEN: Final = {
    "GM0376": "Blaricum",
    "GM1942": "Gooise Meren",
    HILVERSUM: "Hilversum",
    HUIZEN: "Huizen",
    "GM0417": "Laren",
    "GM0457": "Weesp",
    "GM1696": "Wijdemeren",
}
"""The full members of the Regio Gooi en Vechtstreek in 2018; Eemnes takes part partially."""


# days


T = TypeVar("T")


def day(text: str) -> date:
    """The day of an ISO text."""
    return date.fromisoformat(text)


def _day_or_none(text: str | None) -> date | None:
    return None if text is None else day(text)


def period(since: str | None = None, until: str | None = None) -> Period:
    """From a day until the day after the last; open where nothing is said."""
    return Period(_day_or_none(since), _day_or_none(until))


def uncertain(possible: Period, certain: Period | None = None) -> UncertainPeriod:
    """A period of which only these days are certain; none when nothing is said."""
    return UncertainPeriod(certain, possible)


def between(earliest: str | None = None, latest: str | None = None) -> UncertainDate:
    """A day that lies somewhere between two others; open where nothing is said."""
    return UncertainDate(_day_or_none(earliest), _day_or_none(latest))


YEAR: Final = period("2019-01-01", "2020-01-01")


# records


def municipality(id: str = HILVERSUM, name: str = "Hilversum", **fields: Any) -> Municipality:
    """A municipality: Hilversum."""
    return Municipality(id=id, name=name, **fields)


def alliance(id: str = GOOI, name: str = "Gooi en Vechtstreek", **fields: Any) -> Alliance:
    """A grouping of municipalities."""
    return Alliance(id=id, name=name, **fields)


def membership(member: str = HILVERSUM, grouping: str = GOOI, **fields: Any) -> Membership:
    """That a municipality is a full member, always."""
    fields.setdefault("id", f"{member}-in-{grouping}")
    return Membership(member=member, grouping=grouping, **fields)


def institution(id: str = "gi", name: str = "GI", **fields: Any) -> CertifiedInstitution:
    """A certified institution."""
    return CertifiedInstitution(id=id, name=name, **fields)


def certificate(id: str = "certificate", **fields: Any) -> Certificate:
    """The certificate of the institution for both functions, for the year."""
    fields.setdefault("institution", "gi")
    fields.setdefault("functions", (CHILD_PROTECTION, YOUTH_PROBATION))
    fields.setdefault("period", YEAR)
    return Certificate(id=id, **fields)


def suspension(period: AnyPeriod, *functions: str) -> Suspension:
    """Days on which a certificate does not hold, for these functions or for all."""
    return Suspension(period, functions)


def _grant(fields: dict[str, Any]) -> dict[str, Any]:
    given = {
        "provider": "gi",
        "clients": (HILVERSUM,),
        "functions": (CHILD_PROTECTION,),
        "period": YEAR,
    }
    return given | fields


def contract(id: str = "contract", **fields: Any) -> Contract:
    """A contract of Hilversum with the institution for child protection, for the year."""
    return Contract(id=id, **_grant(fields))


def subsidy(id: str = "subsidy", **fields: Any) -> Subsidy:
    """A subsidy of Hilversum to the institution for child protection, for the year."""
    return Subsidy(id=id, **_grant(fields))


def option(since: str, until: str, exercised: bool | None = None, **fields: Any) -> Option:
    """A right to extend a contract; whether it was used is not recorded unless said."""
    return Option(period(since, until), exercised, **fields)


def complete(table: str, *about: str, **fields: Any) -> Completeness:
    """That nothing is left out of a table, declared by Hilversum when 2019 was over."""
    fields.setdefault("id", "-".join(["complete", table, *about]).replace(".", "-"))
    fields.setdefault("day", day("2020-02-01"))
    fields.setdefault("by", (HILVERSUM,))
    return Completeness(table=table, about=about, **fields)


def promise(id: str = "promise", **fields: Any) -> Undertaking:
    """A promise of Hilversum, made in 2018, to provide child protection in 2019."""
    fields.setdefault("force", Force.PROMISE)
    fields.setdefault("text", "er wordt gezorgd dat jeugdbescherming beschikbaar is")
    fields.setdefault("by", HILVERSUM)
    fields.setdefault("made", day("2018-09-25"))
    fields.setdefault("functions", (CHILD_PROTECTION,))
    fields.setdefault("promised", YEAR)
    return Undertaking(id=id, **fields)


def document(id: str = "letter", **fields: Any) -> Document:
    """A letter of 2018."""
    fields.setdefault("title", "brief")
    fields.setdefault("day", day("2018-09-25"))
    return Document(id=id, **fields)


# landscapes


def landscape_of(*records: Record) -> Landscape:
    """Hilversum, a certified institution, and these records."""
    return Landscape(municipality(), institution(), *records)


def own(landscape: Landscape, *tables: str) -> list[Record]:
    """What a case itself records, in these tables or in all: not what it builds on."""
    recorded = landscape.tables()
    held = recorded if landscape.base is None else landscape.base.own(recorded)
    return [record for name in tables or held for record in held[name]]


def gooi(*records: Record) -> Landscape:
    """Gooi en Vechtstreek: seven full members, Eemnes for a part nobody recorded, and these."""
    return Landscape(
        *(municipality(id, name) for id, name in SEVEN.items()),
        municipality(EEMNES, "Eemnes"),
        alliance(),
        *(membership(id) for id in SEVEN),
        membership(EEMNES, extent=Extent.PARTIAL),
        institution(),
        *records,
    )


def untyped(value: object) -> Any:
    """What a caller without a type checker may give: it passes for anything."""
    return value


def travelled(value: T) -> T:
    """A value as another process gets it."""
    copied: T = ForkingPickler.loads(ForkingPickler.dumps(value))
    return copied


def random_of(seed: int) -> random.Random:
    """Numbers that look random and are the same in every run."""
    # a failing sample must come again by its seed, which no source for secrets can do
    return random.Random(seed)  # noqa: S311  # nothing is kept secret with it

"""What the data files have, by column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from jeugdregio.model import (
    ActKind,
    CertificateKind,
    DocumentKind,
    PassKind,
    ProviderChangeKind,
    Purpose,
)
from jeugdregio.reference.reading import (
    Columns,
    among,
    choice,
    day,
    maybe,
    number,
    some,
    span,
    sure,
    text,
    words,
)

__all__ = ["COLUMNS", "FILES"]

_FIELDS: Final = {"alias": "aliases", "former": "former_names", "code": "codes"}
"""Where a name stands in a record, by its kind in the file."""

COLUMNS: Final = {
    "member": "municipality",
    "grouping": "region",
    "serves": "region",
    "institution": "provider",
    "evidence": "documents",
}
"""The columns of the fields that have another name."""

_DAYS: Final = {"from": span, "until": span}
_TERM: Final[Columns] = {**_DAYS, "certain": sure}
_YES: Final = among({"": False, "yes": True})
FILES: Final[Mapping[str, Columns]] = {
    "years": {"year": number, "basis": text, "url": some},
    "documents": {
        "id": None, "day": span, "kind": choice(DocumentKind), "title": text, "url": some
    },
    "names": {"id": None, "kind": among(_FIELDS), "text": text, **_DAYS, "document": None},
    "municipalities": {"id": None, "name": text, **_TERM, "rsin": None, "kvk": None},
    "youth_regions": {"id": None, "name": text, **_DAYS},
    "memberships": {
        "municipality": None, "region": None, "purpose": choice(Purpose), **_TERM,
        "documents": words,
    },
    "successions": {
        "id": None, "day": day, "from": None, "to": None, "kind": choice(PassKind),
        "area": some, "instrument": some, "known_from": maybe(day), "planned": _YES,
        "documents": words,
    },
    "populations": {
        "day": day, "municipality": None, "inhabitants": number, "youth": maybe(number),
    },
    "providers": {
        "id": None, "name": text, "aliases": None, **_TERM, "kvk": None, "documents": words
    },
    "provider_areas": {
        "provider": None, "region": None, **_TERM, "documents": words, "derived": _YES
    },
    "provider_changes": {
        "day": day, "kind": choice(ProviderChangeKind), "from": None, "to": words,
        "documents": words,
    },
    "certificates": {
        "provider": None, "kind": choice(CertificateKind), **_TERM, "documents": words,
        "derived": _YES,
    },
    "acts": {"about": None, "kind": choice(ActKind), "day": span, "documents": words},
    "arrangements": {
        "id": None, "name": text, "region": None, **_TERM, "documents": words, "derived": _YES
    },
    "claims": {"about": words, "statement": text, "documents": words},
}  # fmt: skip
"""The files in the order in which they are read: what is referred to by a row comes before it."""

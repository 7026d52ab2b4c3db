"""Which arrangement carries the Jeugdregio: the executing entity of a region since 2026.

The region is an area; the Jeugdregio is who does the work; the arrangement founds or designates it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Final, cast

import attrs

from jeugdregio._text import brief
from jeugdregio.errors import JeugdregioError
from jeugdregio.landscape import Snapshot, absence, buys
from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.membership import members
from jeugdregio.landscape.parties import joined_on
from jeugdregio.model import (
    CERTIFIED_FUNCTIONS,
    Answer,
    Arrangement,
    ArrangementForm,
    Extent,
    Lack,
    Missing,
    Party,
    PartyRole,
    Truth,
    YouthRegion,
    all_of,
    part,
)
from jeugdregio.model.taxonomy import as_name
from jeugdregio.rules.basis import Text
from jeugdregio.rules.families.answering import lack_of, shown, some_way
from jeugdregio.rules.rule import Parameter

__all__ = ["FORMS", "Carrier", "carriers_of", "words"]


# parameters


def words(known: Callable[[str], str]) -> Callable[[object], str]:
    """Reads several words, or a text with commas between them, each of which is known."""

    def read(value: object) -> str:
        given: object = value.split(",") if isinstance(value, str) else value
        if not isinstance(given, (tuple, list)) or not given:
            raise ValueError(f"expected words with commas between them, got {brief(value)}")
        try:
            return ", ".join(map(known, cast("Sequence[str]", given)))
        except JeugdregioError as error:
            raise ValueError(str(error)) from None

    return read


def _form(word: str) -> str:
    every = [each.value for each in ArrangementForm]
    if (form := as_name(word).strip()) not in every:
        raise ValueError(f"there is no form {form!r}; they are: {', '.join(every)}")
    return form


FORMS: Final = Parameter(
    "forms",
    "public-body, services-organisation, centre-arrangement",
    words(_form),
    Text(
        "de vormen die een Jeugdregio instellen of aanwijzen, met komma's; standaard die van de "
        "consultatie van 2021",
        "the forms that establish or designate a Jeugdregio, with commas; by default those of the "
        "consultation of 2021",
    ),
)


# an arrangement that may carry the Jeugdregio


@attrs.frozen
class Carrier:
    """An arrangement that serves a youth region, on a day."""

    snapshot: Snapshot
    arrangement: Arrangement
    day: date
    forms: str

    @property
    def centres(self) -> set[str]:
        """The municipalities that are its centre."""
        roles = members(self.snapshot, self.arrangement.id, day=self.day).value.roles
        return {id for id, role in roles if role is PartyRole.CENTRE}

    @property
    def entity(self) -> set[str]:
        """As whom the Jeugdregio acts: the arrangement, or its centre municipality."""
        return {self.snapshot.thing(self.arrangement.id), *self.centres}

    def of(self, municipalities: Iterable[str]) -> Answer[None]:
        """Whether it is in force, has one entity of a fitting form, and these colleges in it."""
        own, fitting = self.arrangement, self.forms.split(", ")
        form = Truth.UNKNOWN if own.form is None else Truth.of(own.form.value in fitting)
        parts = [
            part(own.shows(self.day) & ~own.liquidated_on(self.day), self._lack(Lack.TERM)),
            part(form, self._lack(Lack.CO_OPERATION)),
        ]
        if own.form is ArrangementForm.CENTRE:
            count = len(self.centres)
            one = Truth.of(count == 1) if count else Truth.UNKNOWN
            parts.append(part(one, self._lack(Lack.CLAUSE)))
        return all_of((shown(own, *parts), *map(self._joined, municipalities))).valued(None)

    def _lack(self, what: Lack) -> Missing:
        own = self.arrangement.id
        return Missing(what, (own,), None, (own,))

    def _joined(self, municipality: str) -> Answer[None]:
        """Whether its college is party, for child protection and youth probation at least."""
        thing, organ, window = self.snapshot.thing, f"{municipality}.college", one_day(self.day)
        own = thing(self.arrangement.id)
        lack = Missing(Lack.MEMBERS, (organ, own), window, (organ, own))
        rows = self.snapshot.ever[Party].where("organ", organ)
        ways = (self._by(row, lack) for row in rows if thing(row.arrangement) == own)
        way = some_way(ways)
        if way is not None:
            return way
        return absence(self.snapshot, "parties", (own, organ), lack, window=window)

    def _by(self, row: Party, lack: Missing) -> Answer[None]:
        held = joined_on(self.snapshot, row, self.day)
        scope = Truth.YES
        if row.extent is Extent.PARTIAL:
            scope = Truth.all(buys(self.snapshot, row, each) for each in CERTIFIED_FUNCTIONS)
        return shown(row, part(held, lack), part(scope, lack_of(row, Lack.FUNCTIONS)))


def carriers_of(snapshot: Snapshot, town: str, day: date, forms: str) -> list[Carrier]:
    """The arrangements for a youth region to which the college of a municipality is or was party.

    Args:
        snapshot: the day asked from.
        town: the municipality.
        day: the day asked about.
        forms: the forms that fit.
    """

    def serves(arrangement: Arrangement) -> bool:
        return any(snapshot.ever[YouthRegion].get(each) for each in arrangement.serves)

    rows = snapshot.ever[Party].where("organ", f"{town}.college")
    found = (snapshot.ever[Arrangement].get(each.arrangement) for each in rows)
    every = {each.id: each for each in found if each is not None and serves(each)}
    return [Carrier(snapshot, every[id], day, forms) for id in sorted(every)]

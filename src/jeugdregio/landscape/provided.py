"""Whether a mandate asks nobody to consent, for a statutory provision provides for it."""

from __future__ import annotations

import attrs

from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.membership import members_met
from jeugdregio.landscape.parties import belongs_to
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Answer,
    Arrangement,
    ArrangementForm,
    Ground,
    Lack,
    Mandate,
    Missing,
    Truth,
    all_of,
    any_of,
    lacking,
    part,
)

__all__ = ["provided_for"]


def provided_for(shown: Shown, mandate: Mandate) -> Answer[None]:
    """Whether a statutory provision provides for a mandate (Dutch: *daarin is voorzien*).

    A centre arrangement that grants it does so for its parties: it carries their consent (Algemene
    wet bestuursrecht, BWBR0005537, art. 10:4 (2); vng.nl/artikelen/centrumgemeente, a secondary
    source).
    """
    lack = Missing(Lack.PROVISION, (mandate.id,), None, (mandate.giver,))
    told = part(Truth.of(mandate.provided_for), lack)
    told = attrs.evolve(told, grounds=(Ground(mandate, field="provided_for"),))
    arrangement = shown.ever[Arrangement].get(mandate.arrangement or "")
    if arrangement is None or arrangement.form not in (None, ArrangementForm.CENTRE):
        return told
    return any_of((told, _carried(shown, mandate, arrangement))).valued(None)


def _carried(shown: Shown, mandate: Mandate, arrangement: Arrangement) -> Answer[None]:
    """Whether it is a centre arrangement to which both were party when the mandate was granted."""
    day = (mandate.period.certain or mandate.period.possible).start or shown.day
    ids = (arrangement.id,)
    form = Truth.UNKNOWN if arrangement.form is None else Truth.YES
    parts = [
        part(form, Missing(Lack.CO_OPERATION, ids, None, ids)),
        part(arrangement.shows(day), Missing(Lack.TERM, ids, None, ids)),
    ]
    met = members_met(shown, arrangement.id, day)
    if mandate.holder is None:
        parts.append(lacking(Missing(Lack.HOLDER, (mandate.id,), None, (mandate.giver,))))
    for actor in filter(None, (mandate.giver, mandate.holder)):
        house = belongs_to(shown, actor)[-1]
        about = tuple(dict.fromkeys((house, *ids)))
        parts.append(met.get(house, lacking(Missing(Lack.MEMBERS, about, one_day(day), ids))))
    whole = all_of(parts).valued(None)
    grounds = (Ground(mandate, field="arrangement"), Ground(arrangement, field="form"))
    return attrs.evolve(whole, grounds=(*grounds, *whole.grounds))

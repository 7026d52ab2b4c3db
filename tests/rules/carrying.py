"""Small landscapes of a region with the arrangement that carries its Jeugdregio.

Hilversum, Huizen and Laren are the region Gooi; their colleges are party to a public body for it,
and the date of force is supposed to be 1 January 2027. What a test does not say is as told here.
"""

from __future__ import annotations

from typing import Any, Final

from tests.rules.landscapes import (
    MEMBERS,
    NAMES,
    college,
    finding,
    institution,
    membership,
    municipality,
)

import jeugdregio as jr

GOOI: Final = "gooi"
BODY: Final = "public-body"
FORCE: Final = "2027-01-01"
TODAY: Final = "2027-06-01"
SUPPOSED: Final = {code: {"in_force_since": FORCE} for code in ("JW218", "JW219")}


def arrangement(id: str = BODY, **fields: Any) -> jr.Arrangement:
    """A public body for the region."""
    given: dict[str, Any] = {
        "name": "Jeugdregio Gooi",
        "form": jr.ArrangementForm.PUBLIC_BODY,
        "serves": (GOOI,),
    }
    return jr.Arrangement(id=id, **given | fields)


def party(whose: str, to: str = BODY, **fields: Any) -> jr.Party:
    """That the college of a municipality is party to it."""
    given: dict[str, Any] = {"id": f"{whose}-party-to-{to}", "organ": college(whose)}
    return jr.Party(arrangement=to, **given | fields)


def centre(whose: str, to: str = BODY, **fields: Any) -> jr.Party:
    """The same for the municipality that it designates."""
    return party(whose, to, roles=(jr.RoleHeld(jr.PartyRole.CENTRE),), **fields)


def second() -> list[jr.Record]:
    """Another such arrangement, with the same parties."""
    return [arrangement("other", name="Anders"), *(party(each, "other") for each in MEMBERS)]


def region(*records: jr.Record, without: tuple[str, ...] = ()) -> jr.Landscape:
    """The region, its arrangement with all parties, and these.

    Of several records with one id the last counts.
    """
    usual: list[jr.Record] = [
        *map(municipality, NAMES),
        jr.YouthRegion(id=GOOI, name="Gooi"),
        *(membership(each, GOOI) for each in MEMBERS),
        arrangement(),
        *map(party, MEMBERS),
        institution(),
    ]
    rows = {each.id: each for each in (*usual, *records)}
    return jr.Landscape(*(each for id, each in rows.items() if id not in without))


def of(code: str, landscape: jr.Landscape, *subject: str, **asked: Any) -> jr.Finding:
    """What a rule says, as if in force since the supposed day."""
    return finding(landscape, code, *subject, **{"on": TODAY, "parameters": SUPPOSED} | asked)

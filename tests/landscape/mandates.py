"""Laren and who acts for it, in a few lines: the mandates of a college and of a mayor.

The college of Laren mandated the general director of the Regio Gooi en Vechtstreek to deploy help
in a crisis, for at most four weeks (gmb-2016-187920). What a test does not say is as told here.
Days are ISO texts.
"""

from __future__ import annotations

from typing import Any, Final

from tests.helpers import day, period

from jeugdregio.dates import AnyPeriod
from jeugdregio.landscape import Landscape
from jeugdregio.landscape.who_may import WhoMay
from jeugdregio.model import (
    Act,
    ActKind,
    Answer,
    Arrangement,
    ArrangementForm,
    Body,
    BodyState,
    BodyStatus,
    Completeness,
    Duration,
    Founding,
    Limit,
    Mandate,
    MandateKind,
    Medium,
    Municipality,
    Office,
    OfficeKind,
    ProcurementTrack,
    Record,
    Truth,
)

LAREN: Final = "GM0417"
HILVERSUM: Final = "GM0402"
HUIZEN: Final = "GM0406"
NAMES: Final = {LAREN: "Laren", HILVERSUM: "Hilversum", HUIZEN: "Huizen"}

COLLEGE: Final = "GM0417.college"
MAYOR: Final = "GM0417.mayor"
REGIO: Final = "regio"
DIRECTOR: Final = "director"
BOARD: Final = "board"
MANAGER: Final = "manager"
TRACK: Final = "track"
TODAY: Final = "2018-09-20"

CARE: Final = "foster-care"
"""What the track is about, and what is asked about unless a test says otherwise."""


# who there is


def town(id: str = LAREN, **fields: Any) -> Municipality:
    """A municipality of the Gooi: Laren."""
    return Municipality(id=id, name=fields.pop("name", NAMES.get(id, id)), **fields)


def office(id: str = MANAGER, **fields: Any) -> Office:
    """An office of the Regio: a manager under the director."""
    given: dict[str, Any] = {"name": id, "of": REGIO, "works_under": DIRECTOR}
    return Office(id=id, **given | fields)


def director(**fields: Any) -> Office:
    """The general director of the Regio, under whose responsibility it is not told he works."""
    given: dict[str, Any] = {"name": "Algemeen directeur", "kind": OfficeKind.DIRECTOR}
    return office(DIRECTOR, **given | {"works_under": None} | fields)


def alderman(of: str = LAREN, **fields: Any) -> Office:
    """An alderman: an office of a municipality."""
    given: dict[str, Any] = {"name": f"Wethouder van {NAMES[of]}", "kind": OfficeKind.ALDERMAN}
    return Office(id=f"alderman-{of}", of=of, **given | fields)


def board(**fields: Any) -> Body:
    """The board of the Regio, a public body."""
    given: dict[str, Any] = {"founding": Founding.PUBLIC_BODY_BOARD, "of": REGIO}
    return Body(id=BOARD, name="Algemeen bestuur", **given | fields)


def state(state: BodyState, days: AnyPeriod) -> tuple[BodyStatus, ...]:
    """That a body is in this state alone."""
    return (BodyStatus(state, days),)


def laren(*records: Record, without: tuple[str, ...] = ()) -> Landscape:
    """Laren, the Regio with its board, director and manager, the track, and these.

    A record with the id of one of them takes its place.
    """
    usual: list[Record] = [
        town(),
        Arrangement(id=REGIO, name="Regio Gooi en Vechtstreek", form=ArrangementForm.PUBLIC_BODY),
        board(),
        director(),
        office(),
        ProcurementTrack(id=TRACK, name="Inkooptraject", functions=(CARE,)),
    ]
    gone = {*without, *(each.id for each in records)}
    return Landscape(*(each for each in usual if each.id not in gone), *records)


# what was granted


def mandate(id: str = "mandate", **fields: Any) -> Mandate:
    """A mandate in writing of the college of Laren to the director: for everything, no limit."""
    given: dict[str, Any] = {
        "kinds": (MandateKind.MANDATE,),
        "giver": COLLEGE,
        "holder": DIRECTOR,
        "acts": (),
        "functions": (),
        "limits": (),
        "form": Medium.WRITTEN,
    }
    return Mandate(id=id, **given | fields)


def volmacht(id: str = "volmacht", **fields: Any) -> Mandate:
    """A power of attorney in writing of the mayor of Laren to the director."""
    given: dict[str, Any] = {"kinds": (MandateKind.POWER_OF_ATTORNEY,), "giver": MAYOR}
    return mandate(id, **given | fields)


def delegation(id: str = "delegation", **fields: Any) -> Mandate:
    """That the college of Laren passed its power on to the board of the Regio."""
    given: dict[str, Any] = {"kinds": (MandateKind.DELEGATION,), "holder": BOARD}
    return mandate(id, **given | fields)


def authorisation(id: str = "authorisation", **fields: Any) -> Mandate:
    """That the college of Laren lets its alderman exercise its powers (Gemeentewet art. 168)."""
    given: dict[str, Any] = {
        "kinds": (MandateKind.MEMBER_AUTHORISATION,),
        "holder": f"alderman-{LAREN}",
    }
    return mandate(id, **given | fields)


def passed_on(id: str = "passed-on", *under: str, **fields: Any) -> Mandate:
    """A sub-mandate of the director to his manager, under these."""
    given: dict[str, Any] = {"giver": DIRECTOR, "holder": MANAGER, "under": under}
    return mandate(id, **given | fields)


def crisis(**fields: Any) -> Mandate:
    """The mandate of Laren for a crisis: two forms of help, at most four weeks."""
    given: dict[str, Any] = {
        "kinds": (
            MandateKind.MANDATE,
            MandateKind.POWER_OF_ATTORNEY,
            MandateKind.AUTHORISATION,
        ),
        "acts": (ActKind.DEPLOYMENT,),
        "functions": ("crisis-foster-care", "crisis-stay"),
        "limits": (Limit(situations=("crisis",)), Limit(duration=Duration(days=28))),
        "period": period("2017-01-01"),
    }
    return mandate("crisis", **given | fields)


def act(id: str = "act", kind: ActKind = ActKind.DEPLOYMENT, **fields: Any) -> Act:
    """That the director deployed foster care for Laren, today."""
    given: dict[str, Any] = {
        "day": day(TODAY),
        "deciders": (DIRECTOR,),
        "for_": (LAREN,),
        "functions": (CARE,),
    }
    return Act(id=id, kind=kind, **given | fields)


def said(id: str, kind: ActKind, by: str, about: str, on: str = "2018-09-01", **fields: Any) -> Act:
    """That someone agreed to something, or refused it, before today."""
    fields.setdefault("day", day(on))
    return Act(id=id, kind=kind, deciders=(by,), about=(about,), **fields)


def nothing_else(giver: str = COLLEGE, by: str | None = None, **fields: Any) -> Completeness:
    """That a giver recorded all its mandates, declared by itself unless said otherwise."""
    given: dict[str, Any] = {
        "id": f"nothing-else-{giver}-{by or giver}".replace(".", "-"),
        "day": day("2019-01-01"),
        "table": "mandates",
        "by": (by or giver,),
        "about": (giver,),
    }
    return Completeness(**given | fields)


# what is asked


def ask(landscape: Landscape, act: ActKind | str = "deploy", **asked: Any) -> Answer[WhoMay]:
    """Whether the director may do something for Laren about foster care, unless told otherwise."""
    on = asked.pop("on", TODAY)
    given: dict[str, Any] = {"for_": LAREN, "in_": CARE, "who": DIRECTOR}
    return landscape.on(on).who_may(act, **given | asked)


def may(landscape: Landscape, act: ActKind | str = "deploy", **asked: Any) -> Truth:
    """The truth of the same."""
    return ask(landscape, act, **asked).truth


Lacking = list[tuple[str, tuple[str, ...]]]


def lacks(answer: Answer[WhoMay]) -> Lacking:
    """What is missing, and about whom."""
    return [(each.what.value, each.about) for each in answer.missing]


def remarks(answer: Answer[WhoMay]) -> Lacking:
    """What is remarked, and about whom."""
    return [(each.note.value, each.about) for each in answer.remarks]


def grounds(answer: Answer[WhoMay]) -> list[str]:
    """The ids of the records it rests on."""
    return [each.record.id for each in answer.grounds]


def unrecorded(*givers: str, who: str = DIRECTOR) -> Lacking:
    """That any mandate of these to someone is missing."""
    return [("mandate", (each, who)) for each in givers]

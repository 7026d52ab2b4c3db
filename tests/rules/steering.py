"""Small landscapes of acting for others, in the words of the field.

The college of Hilversum lets the director of the Regio award contracts in its name, up to a million
euros each, and the mayor lets him represent the municipality, both in 2018 and 2019. On 1 November
2018 he awards one of 900 thousand euros, under the mandate of the college. What a test does not say
is as told here.
"""

from __future__ import annotations

from typing import Any, Final

import pytest
from tests.cases.conftest import EXAMPLES, STORY
from tests.rules.landscapes import (
    CHAIR,
    HILVERSUM,
    REGIO,
    TRACK,
    checked,
    college,
    day,
    gooi,
    period,
)
from tests.rules.rules import with_rules

import jeugdregio as jr
from jeugdregio.rules import Report

DIRECTOR: Final = "director"
MANDATE: Final = "mandate"
ATTORNEY: Final = "attorney"
AWARD: Final = "award"
STATEMENT: Final = "statement"
GROUP: Final = "group"
SEAT: Final = "seat"
GRANT: Final = "grant"
MEETING: Final = "meeting"

COLLEGE: Final = college(HILVERSUM)
MAYOR: Final = f"{HILVERSUM}.mayor"

DONE: Final = "2018-11-01"
"""The day of the award, and of the statement of the chair."""

NAMED: Final = "2018-10-08"
"""The day on which the Regio names a delegate for the steering group."""

MILLION: Final = 1_000_000


# acting for another


def director(**fields: Any) -> jr.Office:
    """The director of the Regio."""
    kind = jr.OfficeKind.DIRECTOR
    return jr.Office(id=DIRECTOR, name="Directeur van de Regio", of=REGIO, kind=kind, **fields)


def euros(number: int) -> jr.Amount:
    """An amount without tax, for one act."""
    return jr.Amount(number, jr.Vat.EXCLUDED)


def mandate(**fields: Any) -> jr.Mandate:
    """The mandate of the college of Hilversum to the director."""
    given: dict[str, Any] = {
        "id": MANDATE,
        "kinds": (jr.MandateKind.MANDATE,),
        "giver": COLLEGE,
        "holder": DIRECTOR,
        "acts": (jr.ActKind.AWARD,),
        "functions": (),
        "limits": (jr.Limit(amount=euros(MILLION)),),
        "sub_mandate": False,
        "form": jr.Medium.WRITTEN,
        "period": period("2018-01-01", "2020-01-01"),
    }
    return jr.Mandate(**given | fields)


def attorney(**fields: Any) -> jr.Mandate:
    """The power of attorney of the mayor of Hilversum to the director, without a limit."""
    given: dict[str, Any] = {
        "id": ATTORNEY,
        "kinds": (jr.MandateKind.POWER_OF_ATTORNEY,),
        "giver": MAYOR,
        "limits": (),
    }
    return mandate(**given | fields)


def award(**fields: Any) -> jr.Act:
    """The award by the director, on behalf of Hilversum."""
    given: dict[str, Any] = {
        "id": AWARD,
        "kind": jr.ActKind.AWARD,
        "day": day(DONE),
        "deciders": (DIRECTOR,),
        "for_": (HILVERSUM,),
        "about": (TRACK,),
        "amount": euros(900_000),
        "under": MANDATE,
    }
    return jr.Act(**given | fields)


def subsidy(**fields: Any) -> jr.Act:
    """A subsidy granted by the director, which is a decision: nobody represents."""
    return award(**{"kind": jr.ActKind.SUBSIDY, "id": "subsidy", "under": None} | fields)


def ratification(by: str, on: str, of: str = AWARD, **fields: Any) -> jr.Act:
    """That an organ ratifies what was done."""
    fields.setdefault("id", f"ratification-by-{by}".replace(".", "-"))
    fields.setdefault("day", day(on))
    return jr.Act(kind=jr.ActKind.RATIFICATION, deciders=(by,), decides=of, **fields)


def awarded(*records: jr.Record, without: tuple[str, ...] = ()) -> jr.Landscape:
    """The director, his mandate and power of attorney, the award, and these.

    A record with the id of one of them takes its place.
    """
    usual: list[jr.Record] = [director(), mandate(), attorney(), award()]
    gone = {*without, *(each.id for each in records)}
    return gooi(*(each for each in usual if each.id not in gone), *records)


# the chair


def lets_speak(town: str, **fields: Any) -> jr.Mandate:
    """That the college of a municipality lets the chair speak in its name."""
    given: dict[str, Any] = {
        "id": f"speaks-for-{town}",
        "giver": college(town),
        "holder": CHAIR,
        "acts": (jr.ActKind.STATEMENT,),
        "limits": (),
    }
    return mandate(**given | fields)


def statement(**fields: Any) -> jr.Act:
    """What the chair states on behalf of Hilversum."""
    given: dict[str, Any] = {
        "id": STATEMENT,
        "kind": jr.ActKind.STATEMENT,
        "deciders": (CHAIR,),
        "under": None,
        "amount": None,
    }
    return award(**given | fields)


def spoken(*records: jr.Record, without: tuple[str, ...] = ()) -> jr.Landscape:
    """The track with its chair, his statement on behalf of Hilversum, and these."""
    given = {each.id for each in records} | set(without)
    return gooi(*([] if STATEMENT in given else [statement()]), *records)


# the steering group


def in_state(state: jr.BodyState, since: str, until: str | None = None) -> jr.BodyStatus:
    """That a body is in a state from a day on."""
    return jr.BodyStatus(state, period(since, until))


def group(*states: jr.BodyStatus, **fields: Any) -> jr.Body:
    """The steering group of the track; in what state it is, is not told unless given."""
    return jr.Body(id=GROUP, name="Stuurgroep", **{"of": TRACK, "states": states} | fields)


def seat(**fields: Any) -> jr.Seat:
    """A seat of the Regio in the steering group, for which the director is named."""
    given: dict[str, Any] = {"id": SEAT, "body": GROUP, "for_": REGIO}
    return jr.Seat(**given | {"holder": DIRECTOR, "named": day(NAMED)} | fields)


def grant(**fields: Any) -> jr.Mandate:
    """The mandate of the college of Hilversum to the steering group."""
    return mandate(**{"id": GRANT, "holder": GROUP, "period": period("2018-10-01")} | fields)


def granting(on: str, **fields: Any) -> jr.Act:
    """The decision of the college of Hilversum on the mandate of the steering group."""
    given: dict[str, Any] = {"id": "granting", "day": day(on), "deciders": (COLLEGE,)}
    return jr.Act(kind=jr.ActKind.DECISION, **given | {"about": (GRANT,)} | fields)


def meeting(on: str, **fields: Any) -> jr.Event:
    """A meeting of the steering group."""
    given: dict[str, Any] = {"id": MEETING, "day": day(on), "kind": jr.EventKind.MEETING}
    return jr.Event(**given | {"participants": (GROUP,)} | fields)


def delegated(*records: jr.Record) -> jr.Landscape:
    """The steering group with its seat, the director who is named for it, and these.

    A record with the id of one of them takes its place.
    """
    usual: list[jr.Record] = [director(), group(), seat()]
    gone = {each.id for each in records}
    return gooi(*(each for each in usual if each.id not in gone), *records)


# what the rules say


def asking(rule: jr.Rule) -> Any:
    """A fixture for a whole module: this rule is all the catalogue there is."""

    @pytest.fixture(autouse=True)
    def only(monkeypatch: pytest.MonkeyPatch) -> None:
        with_rules(monkeypatch, rule)

    return only


def subjects(landscape: jr.Landscape, on: str = "2018-12-01", **asked: Any) -> list[str]:
    """What a rule is asked about; that it has no subject is none."""
    report = checked(landscape, on=on, **asked)
    assert () == report.errors
    return ["/".join(each.subject) for each in report if each.subject]


def rechecked(before: jr.Landscape, *records: jr.Record, on: str = "2018-12-01") -> Report:
    """The report after adding records, checked on from before: as if checked from scratch."""
    after = before.adding(*records)
    again = jr.check(after, on=on, previous=jr.check(before, on=on))
    assert jr.check(after, on=on) == again
    return again


# the letters


def story() -> jr.Landscape:
    """Gooi en Vechtstreek in 2018, as its letters tell it."""
    return example(*STORY)


def example(*names: str) -> jr.Landscape:
    """Some of the example documents together."""
    return jr.load(*(EXAMPLES / name for name in names))

"""Small landscapes of mandates, in the words of the field.

On 1 June 2019 the college of Laren lets the director of the Regio deploy crisis foster care and
crisis stay in its name: only in a crisis, for four weeks at most, until 2021. The director works
under the Regio, and a team leader works under him. An official of Laren works under its college.
What a test does not say is as told here.
"""

from __future__ import annotations

from typing import Any, Final

import pytest
from tests.rules.landscapes import (
    BOARD as BOARD,
)
from tests.rules.landscapes import (
    HILVERSUM as HILVERSUM,
)
from tests.rules.landscapes import (
    LAREN as LAREN,
)
from tests.rules.landscapes import (
    REGIO as REGIO,
)
from tests.rules.landscapes import (
    college,
    day,
    finding,
    gooi,
    period,
)
from tests.rules.rules import with_rules

import jeugdregio as jr

COLLEGE: Final = college(LAREN)
COUNCIL: Final = f"{LAREN}.council"
MAYOR: Final = f"{LAREN}.mayor"
DIRECTOR: Final = "director"
LEADER: Final = "leader"
OFFICIAL: Final = "official"
CONSULTATION: Final = "consultation"

MANDATE: Final = "mandate"
SUB: Final = "sub"

NAMED: Final = {
    "nl": "mandaat van het college van Laren aan Directeur van de Regio "
    "(van 2019-06-01 tot 2021-01-01)",
    "en": "mandate of the college of Laren to Directeur van de Regio "
    "(from 2019-06-01 until 2021-01-01)",
}
"""How the mandate is told."""

GRANTED: Final = "2019-06-01"
"""The first day on which the mandate holds."""

ENDS: Final = "2021-01-01"
"""The first day after it."""

TODAY: Final = "2020-03-01"
"""A day on which it holds."""

CRISIS: Final = jr.Limit(situations=("crisis",))
FOUR_WEEKS: Final = jr.Limit(duration=jr.Duration(days=28))
CARE: Final = ("crisis-foster-care", "crisis-stay")
TERM: Final = period(GRANTED, ENDS)
END_NOT_SEEN: Final = jr.UncertainPeriod(jr.Period.day(day(GRANTED)), period(GRANTED))
"""A mandate of which only the first day is known."""


# who there is


def office(id: str, name: str, of: str | None, works_under: str | None, **fields: Any) -> jr.Office:
    """An office, and under whose responsibility its holder works, when recorded."""
    return jr.Office(id=id, name=name, of=of, works_under=works_under, **fields)


def director(works_under: str | None = REGIO, **fields: Any) -> jr.Office:
    """The director of the Regio."""
    return office(DIRECTOR, "Directeur van de Regio", REGIO, works_under, **fields)


def leader(works_under: str | None = DIRECTOR, **fields: Any) -> jr.Office:
    """A team leader at the Regio."""
    return office(LEADER, "Teamleider inzet", REGIO, works_under, **fields)


def official(works_under: str | None = COLLEGE, **fields: Any) -> jr.Office:
    """An official of Laren."""
    return office(OFFICIAL, "Beleidsadviseur jeugd van Laren", LAREN, works_under, **fields)


def consultation(founding: jr.Founding | None = None, **fields: Any) -> jr.Body:
    """A consultation of portfolio holders; how it was founded is not told."""
    name = "Portefeuillehoudersoverleg"
    return jr.Body(id=CONSULTATION, name=name, founding=founding, **{"of": REGIO} | fields)


# what was granted


def mandate(**fields: Any) -> jr.Mandate:
    """The mandate of the college of Laren to the director."""
    given: dict[str, Any] = {
        "id": MANDATE,
        "kinds": (jr.MandateKind.MANDATE,),
        "giver": COLLEGE,
        "holder": DIRECTOR,
        "acts": (jr.ActKind.DEPLOYMENT,),
        "functions": CARE,
        "limits": (CRISIS, FOUR_WEEKS),
        "sub_mandate": True,
        "general": True,
        "provided_for": False,
        "form": jr.Medium.WRITTEN,
        "period": TERM,
    }
    return jr.Mandate(**given | fields)


def sub_mandate(**fields: Any) -> jr.Mandate:
    """What the director passes on of it to the team leader: all of it, in writing."""
    given: dict[str, Any] = {"id": SUB, "giver": DIRECTOR, "holder": LEADER, "under": (MANDATE,)}
    return mandate(**given | {"sub_mandate": None} | fields)


def attorney(**fields: Any) -> jr.Mandate:
    """A power of attorney of the mayor of Laren to an official, to sign contracts."""
    given: dict[str, Any] = {
        "id": "attorney",
        "kinds": (jr.MandateKind.POWER_OF_ATTORNEY,),
        "giver": MAYOR,
        "holder": OFFICIAL,
        "acts": (jr.ActKind.SIGNING,),
    }
    return mandate(**given | fields)


def delegation(holder: str = BOARD, **fields: Any) -> jr.Mandate:
    """That the college of Laren passed the same power on, for good."""
    given: dict[str, Any] = {
        "id": "delegation",
        "kinds": (jr.MandateKind.DELEGATION,),
        "holder": holder,
        "limits": (),
        "period": period("2018-01-01"),
    }
    return mandate(**given | fields)


# what was said and done about it


def consent(by: str, on: str = "2019-05-15", **fields: Any) -> jr.Act:
    """That someone agrees to the mandate, two weeks before it holds."""
    kind = fields.pop("kind", jr.ActKind.CONSENT)
    fields.setdefault("id", f"{kind.value}-of-{by}".replace(".", "-"))
    fields.setdefault("day", day(on))
    fields.setdefault("about", (MANDATE,))
    return jr.Act(kind=kind, deciders=(by,), **fields)


def refusal(by: str, on: str = "2019-05-15", **fields: Any) -> jr.Act:
    """That someone does not agree to the mandate."""
    return consent(by, on, kind=jr.ActKind.REFUSAL, **fields)


def consents() -> list[jr.Act]:
    """That the director agrees, and the Regio he works under."""
    return [consent(DIRECTOR), consent(REGIO)]


def used(on: str = TODAY, **fields: Any) -> jr.Act:
    """That help was deployed under the mandate."""
    fields.setdefault("day", day(on))
    return jr.Act(
        id="use",
        kind=jr.ActKind.DEPLOYMENT,
        deciders=(DIRECTOR,),
        for_=(LAREN,),
        under=MANDATE,
        **fields,
    )


# landscapes


def granted(*records: jr.Record) -> jr.Landscape:
    """Laren, the Regio with its offices, the mandate, and these.

    Of several records with one id the last counts.
    """
    usual: list[jr.Record] = [director(), leader(), official(), consultation(), mandate()]
    return gooi(*{each.id: each for each in (*usual, *records)}.values())


# what the rules say


def asking(rule: jr.Rule) -> Any:
    """A fixture for a whole module: this rule is all the catalogue there is."""

    @pytest.fixture(autouse=True)
    def only(monkeypatch: pytest.MonkeyPatch) -> None:
        with_rules(monkeypatch, rule)

    return only


def of(code: str, landscape: jr.Landscape, *subject: str, **asked: Any) -> jr.Finding:
    """What a rule says about the mandate, or about another subject."""
    asked.setdefault("on", TODAY)
    return finding(landscape, code, *(subject or (MANDATE,)), **asked)


def rechecked(
    rule: jr.Rule, subject: tuple[str, ...], before: jr.Landscape, *records: jr.Record
) -> jr.Finding:
    """The finding after adding records, checked on from before: as if checked from scratch."""
    after = before.adding(*records)
    first = jr.check(before, on=TODAY, select=[rule.code])
    again = jr.check(after, on=TODAY, select=[rule.code], previous=first)
    assert jr.check(after, on=TODAY, select=[rule.code]) == again
    (found,) = again.where(subject=subject)
    return found

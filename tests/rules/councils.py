"""Small landscapes of councils and of a regional vision, in the words of the field.

On 1 November 2018 the college of Hilversum contracts an institution. A month before it told its
council, with a draft, and two weeks later the council gave its view.

In 2021 the Regio has a vision that is recorded itself, adopted by the colleges of its three
municipalities, and treats every topic of the norm. What a test does not say is as told here.
"""

from __future__ import annotations

from typing import Any, Final

from tests.rules.landscapes import (
    COLLEGES,
    HILVERSUM,
    REGIO,
    checked,
    college,
    council,
    day,
    finding,
    gooi,
    period,
)

import jeugdregio as jr
from jeugdregio.rules import Report

COLLEGE: Final = college(HILVERSUM)
COUNCIL: Final = council(HILVERSUM)

CONTRACTING: Final = "contracting"
DRAFT: Final = "draft"
TOLD: Final = "told"
SENT: Final = "sent"
VIEW: Final = "view"

INFORMED: Final = "2018-10-01"
"""The day on which the council is told and gets the draft."""

SPOKEN: Final = "2018-10-15"
"""The day on which the council gives its view."""

DECIDED: Final = "2018-11-01"
"""The day on which the college decides to contract."""

AFTER: Final = "2018-12-01"
"""A day after all this, and the one asked about."""


# the council beforehand


def in_situation(asked: bool | None = None, far: bool | None = None) -> tuple[jr.Circumstance, ...]:
    """Whether the council asked and whether effects may be far-reaching; nothing when not told."""
    told = {"council-asked": asked, "far-reaching": far}
    return tuple(jr.Circumstance(name, each) for name, each in told.items() if each is not None)


def contracting(
    asked: bool | None = None, far: bool | None = None, *, on: str = DECIDED, **fields: Any
) -> jr.Act:
    """That the college of Hilversum contracts for its municipality."""
    given: dict[str, Any] = {
        "id": CONTRACTING,
        "kind": jr.ActKind.CONTRACTING,
        "day": day(on),
        "deciders": (COLLEGE,),
        "for_": (HILVERSUM,),
        "circumstances": in_situation(asked, far),
    }
    return jr.Act(**given | fields)


def decided(
    on: str = DECIDED, by: str = COLLEGE, asked: bool | None = None, far: bool | None = None,
    **fields: Any,
) -> jr.Act:  # fmt: skip
    """A decision of a college on the contracting."""
    given: dict[str, Any] = {
        "id": f"decision-{by}".replace(".", "-"),
        "kind": jr.ActKind.DECISION,
        "day": day(on),
        "deciders": (by,),
        "decides": CONTRACTING,
        "circumstances": in_situation(asked, far),
    }
    return jr.Act(**given | fields)


def draft(**fields: Any) -> jr.Act:
    """The draft of the decision to contract."""
    given: dict[str, Any] = {
        "id": DRAFT,
        "kind": jr.ActKind.PROPOSAL,
        "day": day("2018-09-24"),
        "deciders": (COLLEGE,),
        "about": (CONTRACTING,),
    }
    return jr.Act(**given | fields)


def told(on: str = INFORMED, **fields: Any) -> jr.Communication:
    """That the college tells the council of the contracting."""
    given: dict[str, Any] = {
        "id": TOLD,
        "day": day(on),
        "sender": COLLEGE,
        "addressees": (COUNCIL,),
        "about": (CONTRACTING,),
    }
    return jr.Communication(**given | fields)


def sent(on: str = INFORMED, **fields: Any) -> jr.Communication:
    """That the college sends the draft to the council."""
    return told(on, **{"id": SENT, "about": (DRAFT,)} | fields)


def view(on: str = SPOKEN, **fields: Any) -> jr.Act:
    """That the council gives its wishes and concerns."""
    given: dict[str, Any] = {
        "id": VIEW,
        "kind": jr.ActKind.STATEMENT,
        "day": day(on),
        "deciders": (COUNCIL,),
        "about": (CONTRACTING,),
    }
    return jr.Act(**given | fields)


def heard(
    spoken: str | None = SPOKEN, informed: str | None = INFORMED, given: str | None = INFORMED
) -> list[jr.Record]:
    """The draft, that the council was told and got it, and its view; ``None`` leaves one out."""
    found: list[jr.Record] = [draft()]
    if informed is not None:
        found.append(told(informed))
    if given is not None:
        found.append(sent(given))
    if spoken is not None:
        found.append(view(spoken))
    return found


def about_contracting(*records: jr.Record, **asked: Any) -> jr.Finding:
    """What GW002 says about the contracting and Hilversum."""
    asked.setdefault("on", AFTER)
    return finding(gooi(*records), "GW002", CONTRACTING, HILVERSUM, **asked)


# the regional vision

VISION: Final = "vision"
TEXT: Final = "text"
ADOPTION: Final = "adoption"
CONTACT: Final = "contact"
ADOPTED: Final = "2021-02-01"
ON: Final = "2021-11-23"
POINT: Final = jr.ContactPoint(CONTACT, (jr.ActKind.STATEMENT,))
TOPICS: Final = tuple(jr.NormTopic)


def text(id: str = TEXT, **fields: Any) -> jr.Document:
    """The text of the vision."""
    given: dict[str, Any] = {"day": day("2021-01-15"), "title": "Regiovisie", "by": (REGIO,)}
    return jr.Document(id=id, **given | fields)


def treated(*topics: jr.NormTopic, **fields: Any) -> tuple[jr.TopicTreatment, ...]:
    """That these topics are treated."""
    return tuple(jr.TopicTreatment(each, **fields) for each in topics)


def vision(**fields: Any) -> jr.RegionalVision:
    """The vision of the Regio: recorded itself, adopted, with every topic."""
    given: dict[str, Any] = {
        "id": VISION,
        "name": "Samen voor de jeugd",
        "of": REGIO,
        "document": TEXT,
        "adoption": ADOPTION,
        "topics": treated(*TOPICS),
        "contact_point": POINT,
        "period": period(ADOPTED, "2025-01-01"),
    }
    return jr.RegionalVision(**given | fields)


def adoption(**fields: Any) -> jr.Act:
    """The proposal to adopt it, on which each college decides for itself."""
    given: dict[str, Any] = {
        "id": ADOPTION,
        "kind": jr.ActKind.PROPOSAL,
        "day": day("2021-01-20"),
        "about": (VISION,),
        "rule": jr.DecisionRule(kind=jr.RuleKind.EACH_BINDS_ITSELF, organs=COLLEGES),
    }
    return jr.Act(**given | fields)


def adopted_by(*colleges: str, vote: jr.Vote = jr.Vote.FOR) -> list[jr.Act]:
    """That these colleges decide on the vision."""
    return [
        jr.Act(
            id=f"adoption-by-{each}".replace(".", "-"),
            kind=jr.ActKind.DECISION,
            day=day(ADOPTED),
            deciders=(each,),
            decides=ADOPTION,
            vote=vote,
        )
        for each in colleges
    ]


def contact() -> jr.Office:
    """The office that is the contact point of the Regio."""
    return jr.Office(id=CONTACT, name="Aanspreekpunt van de Regio", of=REGIO)


def claim(id: str = "claim", **fields: Any) -> jr.Claim:
    """That Hilversum says that the vision has all that the norm asks for."""
    given: dict[str, Any] = {
        "day": day(ON),
        "by": (COLLEGE,),
        "about": (VISION,),
        "statement": "de regiovisie bevat alle afspraken van de norm",
    }
    return jr.Claim(id=id, **given | fields)


def envisioned(*records: jr.Record, without: tuple[str, ...] = ()) -> jr.Landscape:
    """The Regio with its vision and what belongs to it, and these.

    Of several records with one id the last counts.
    """
    usual: list[jr.Record] = [vision(), text(), adoption(), contact(), *adopted_by(*COLLEGES)]
    every = {each.id: each for each in (*usual, *records)}
    return gooi(*(each for id, each in every.items() if id not in without))


def on_topic(landscape: jr.Landscape, topic: jr.NormTopic, **asked: Any) -> jr.Finding:
    """What NVO102 says about a topic in the Regio."""
    asked.setdefault("on", ON)
    return finding(landscape, "NVO102", REGIO, topic.value, **asked)


def of_norm(landscape: jr.Landscape, **asked: Any) -> Report:
    """What NVO102 says about everything."""
    asked.setdefault("on", ON)
    return checked(landscape, select=["NVO102"], **asked)

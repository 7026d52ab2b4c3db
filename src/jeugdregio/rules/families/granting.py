"""What the rules about mandates share: which there are, and which of them the Awb is about.

Section 10.1.1 of the Awb is about mandates: powers to decide in another's name. By art. 10:12 it
holds for a power of attorney and an authorisation too, when the holder works under the giver.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

import attrs

from jeugdregio.dates import Period
from jeugdregio.landscape import Snapshot, belongs_to
from jeugdregio.landscape.capacity import capacity
from jeugdregio.landscape.history import passed_to
from jeugdregio.model import (
    FUNCTIONS,
    ActingRole,
    ActKind,
    ActNature,
    Alliance,
    Answer,
    Arrangement,
    Body,
    Ground,
    Lack,
    Mandate,
    MandateKind,
    Missing,
    Municipality,
    Named,
    Office,
    Provider,
    Subregion,
    Truth,
    YouthRegion,
    any_of,
    lacking,
    part,
)
from jeugdregio.model.references import organ_owner
from jeugdregio.model.truth import holds
from jeugdregio.rules.basis import Basis, Confidence, Severity, Text
from jeugdregio.rules.families.answering import Part, each_of, lack_of, measured, outside, shown
from jeugdregio.rules.rule import Outcome, Parameters, Reason, Rule, Subject

__all__ = [
    "BWB",
    "EVERYTHING",
    "NOT_GOVERNED",
    "ORAL",
    "URL",
    "above",
    "asked_about",
    "awb",
    "awb_rule",
    "composed",
    "governed",
    "giver_ended",
    "granted_on",
    "if_given",
    "is_mandate",
    "mandates_of",
    "rests_on",
    "superior",
    "those_concerned",
    "told",
    "traced",
    "works_under",
]


EVERYTHING: Final = tuple(
    each.id for each in FUNCTIONS.values() if not (each.parents or each.readings)
)
"""The care functions that are part of no other: together all of them."""


def mandates_of(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    """The mandates that hold on the day asked, or may hold.

    One that may hold, and is only told of later, is nothing to ask about before it was.
    """
    return [
        (snapshot.thing(each.id),)
        for each in snapshot.possible[Mandate]
        if each.known_from is None
        or each.known_from <= snapshot.day
        or each.shows(snapshot.day) is Truth.YES
    ]


def giver_ended(snapshot: Snapshot, mandate: Mandate) -> Reason | None:
    """That the municipality whose organ gave it does not exist on the day asked, if it does not.

    No article of the Wet arhi on mandates was read: what becomes of them is open.
    """
    for id in belongs_to(snapshot, mandate.giver):
        town = snapshot.ever[Municipality].get(id)
        if town is not None and holds(town.period, snapshot.day) is Truth.NO:
            return attrs.evolve(_NO_GIVER, by=passed_to(snapshot, id))
    return None


def asked_about(snapshot: Snapshot, subject: Subject) -> Mandate:
    """The mandate that a subject names first."""
    return snapshot.ever[Mandate][subject[0]]


def those_concerned(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    """Whose own fact the mandate of a subject is."""
    return asked_about(snapshot, subject).owners


def granted_on(mandate: Mandate) -> date | None:
    """The first day on which it holds; when that is uncertain the last one it can be.

    The day of the decision is not recorded with a mandate. Where no day is certain, the first day
    on which it may hold stands for it; ``None`` where nothing bounds it.
    """
    return (mandate.period.certain or mandate.period.possible).start


def above(snapshot: Snapshot, mandate: Mandate) -> tuple[Mandate, ...]:
    """The mandates on which one rests, nearest first and each once; those not known are left out.

    Mandates that rest on one another are an error of the document, and end here.
    """
    found: dict[str, Mandate] = {}
    waiting = [*mandate.under]
    while waiting:
        parent = snapshot.ever[Mandate].get(waiting.pop(0))
        if parent is not None and parent.id not in found:
            found[parent.id] = parent
            waiting += parent.under
    return tuple(found.values())


def rests_on(snapshot: Snapshot, mandate: Mandate) -> list[tuple[str, Mandate | None]]:
    """The mandates it rests on, ``None`` for one not known; a delegation gives the power itself."""
    found = [(id, snapshot.ever[Mandate].get(id)) for id in mandate.under]
    return [(id, each) for id, each in found if each is None or not each.moves]


def traced(snapshot: Snapshot, mandate: Mandate) -> Truth:
    """Whether it is told on whose behalf it may be used (Dutch: *namens wie*): YES or UNKNOWN.

    A sub-mandate leads through those above it to who gave the first. An office has no power of its
    own to give.
    """
    every = {each.id: each for each in (mandate, *above(snapshot, mandate))}.values()
    rests = (id for each in every for id in each.under)
    known = all(snapshot.ever[Mandate].get(id) is not None for id in rests)
    first = [each.giver for each in every if not each.under]
    own = all(snapshot.ever[Office].get(each) is None for each in first)
    return Truth.YES if known and first and own else Truth.UNKNOWN


# answers


def told(mandate: Mandate, field: str, truth: Truth, what: Lack) -> Answer[None]:
    """What one field of a mandate tells; the evidence for that field is what counts."""
    return shown(mandate, part(truth, lack_of(mandate, what)), field=field)


ORAL: Final = Text("mondeling verleend", "granted orally")
"""What deviates in a mandate that is not in writing."""


def composed(mandate: Mandate, parts: Iterable[Part]) -> Answer[Outcome]:
    """All parts of a rule about a mandate; each that is denied is a deviation by itself."""
    whole = each_of(parts)
    if whole.truth is Truth.UNKNOWN or not whole.grounds:
        whole = attrs.evolve(whole, grounds=(Ground(mandate), *whole.grounds))
    return measured(whole, granted_on(mandate))


def if_given(mandate: Mandate, answer: Answer[Outcome]) -> Answer[Outcome]:
    """The answer; UNKNOWN where it holds on no day for certain, for perhaps it was never given.

    What was withdrawn was given.
    """
    if mandate.period.certain is not None or mandate.withdrawn_in is not None:
        return answer
    missing = tuple(dict.fromkeys((*answer.missing, lack_of(mandate, Lack.TERM))))
    outcome = attrs.evolve(answer.value, denials=())
    return attrs.evolve(answer, truth=Truth.UNKNOWN, value=outcome, missing=missing)


# which grants the title of the Awb on mandates is about


BWB: Final = "BWBR0005537"
"""The id of the Algemene wet bestuursrecht."""

URL: Final = f"https://wetten.overheid.nl/{BWB}"
IN_FORCE: Final = Period.since(date(1998, 1, 1))
IN_FORCE_NOTE: Final = Text(
    "de derde tranche van de Algemene wet bestuursrecht, met de titel over mandaat; deze datum is "
    "niet geverifieerd",
    "the third part of the Algemene wet bestuursrecht, with the title on mandates; this date is "
    "not verified",
)

awb_rule = functools.partial(
    Rule,
    severity=Severity.LAW,
    confidence=Confidence.OLD_TEXT,
    period=IN_FORCE,
    period_note=IN_FORCE_NOTE,
)
"""A rule of the title on mandates."""


def awb(article: str) -> Basis:
    """Articles of the Algemene wet bestuursrecht."""
    return Basis("Algemene wet bestuursrecht", article, BWB, "2017", URL)


NOT_GOVERNED: Final[Reason] = outside(
    "geen mandaat, volmacht of machtiging als in Algemene wet bestuursrecht art. 10:1 of 10:12",
    "no mandate, power of attorney or authorisation as in Algemene wet bestuursrecht art. 10:1 or "
    "10:12",
)


_NO_GIVER: Final = outside(
    "de gemeente bestaat die dag niet; wat er bij een herindeling van haar mandaten wordt, is open",
    "the municipality does not exist that day; what becomes of its mandates at a reorganisation is "
    "open",
)


# of what kind


_TITLE: Final = frozenset(
    {MandateKind.MANDATE, MandateKind.POWER_OF_ATTORNEY, MandateKind.AUTHORISATION}
)


def _kinds(snapshot: Snapshot, mandate: Mandate) -> tuple[frozenset[MandateKind], bool]:
    """What it is in law, and whether that is not told for all of it.

    The object decides, not the word of the source; where the object does not tell, the word does.
    """
    if mandate.moves or mandate.kinds == (MandateKind.MEMBER_AUTHORISATION,):
        return frozenset(), False
    words = _TITLE.intersection(mandate.kinds)
    if mandate.acts is None:
        return words, not words
    if not mandate.acts:
        return _TITLE, False
    givers = (each.giver for each in (mandate, *above(snapshot, mandate)) if not each.under)
    mayor = any(each.endswith(".mayor") for each in givers)
    kinds: set[MandateKind] = set()
    unclear = False
    for act in mandate.acts:
        kinds |= words if act.nature is None else _asked_by(act, mayor=mayor)
        unclear |= act.nature is None and not words
    return frozenset(kinds), unclear


def _asked_by(act: ActKind, *, mayor: bool) -> frozenset[MandateKind]:
    """What an act of this kind asks for; the mayor represents, and decides on no contract."""
    if act.nature is ActNature.PRIVATE_LAW_ACT and (mayor or ActingRole.DECIDES not in act.roles):
        return frozenset({MandateKind.POWER_OF_ATTORNEY})
    return _ASKED.get(act.nature, frozenset())


_ASKED: Final[Mapping[ActNature | None, frozenset[MandateKind]]] = MappingProxyType(
    {
        ActNature.PUBLIC_LAW_DECISION: frozenset({MandateKind.MANDATE}),
        # a contract is decided by one and represented by another
        ActNature.PRIVATE_LAW_ACT: frozenset({MandateKind.MANDATE, MandateKind.POWER_OF_ATTORNEY}),
        ActNature.FACTUAL_ACT: frozenset({MandateKind.AUTHORISATION}),
    }
)
"""What acts ask for by their nature; a communication asks for nothing."""


def is_mandate(snapshot: Snapshot, mandate: Mandate) -> Answer[None]:
    """Whether it lets another decide (Dutch: *mandaat* in the sense of art. 10:1)."""
    kinds, unclear = _kinds(snapshot, mandate)
    truth = Truth.of(MandateKind.MANDATE in kinds)
    if unclear:
        truth |= Truth.UNKNOWN
    return part(truth, lack_of(mandate, Lack.ACTS))


def governed(snapshot: Snapshot, mandate: Mandate) -> Answer[None]:
    """Whether the section on mandates holds for it, by itself or by art. 10:12."""
    decides = is_mandate(snapshot, mandate)
    kinds, unclear = _kinds(snapshot, mandate)
    if decides.truth is Truth.YES or not (kinds or unclear):
        return decides
    return any_of((decides, works_under(snapshot, mandate))).valued(None)


# to whom


_PARTIES: Final[tuple[type[Named], ...]] = (
    Municipality,
    YouthRegion,
    Subregion,
    Alliance,
    Arrangement,
    Provider,
)


def superior(snapshot: Snapshot, actor: str) -> Answer[str | None]:
    """Under whose responsibility someone works: ``None`` for who works under nobody.

    That is an organ, a body that decides, a party as such. Any other body works under someone, and
    no field tells under whom.
    """
    office = snapshot.ever[Office].get(actor)
    if office is not None and office.works_under is not None:
        return Answer(Truth.YES, office.works_under)
    body = snapshot.ever[Body].get(actor)
    decides = body is not None and capacity(snapshot, body).truth is Truth.YES
    alone = decides or organ_owner(actor) is not None
    if alone or any(snapshot.ever[kind].get(actor) is not None for kind in _PARTIES):
        return Answer(Truth.YES, None)
    return Answer(Truth.UNKNOWN, None, missing=(_responsibility(actor),))


def _responsibility(actor: str) -> Missing:
    return Missing(Lack.RESPONSIBILITY, (actor,), None, (actor,))


def works_under(snapshot: Snapshot, mandate: Mandate) -> Answer[None]:
    """Whether the holder works under the responsibility of the giver (art. 10:4).

    Of a sub-mandate also under a giver further up. Who works under a municipality or an
    arrangement works under its organs; whether who works under one organ also works under another
    of the same is not settled.
    """
    if mandate.holder is None:
        return lacking(lack_of(mandate, Lack.HOLDER))
    over, related = _givers(snapshot, mandate)
    step, seen = snapshot.thing(mandate.holder), set[str]()
    while step not in seen:
        seen.add(step)
        up = superior(snapshot, step)
        if up.truth is Truth.UNKNOWN:
            return up.valued(None)
        if up.value is None:
            alone = len(seen) == 1 or related.isdisjoint(belongs_to(snapshot, step))
            truth = Truth.NO if alone else Truth.UNKNOWN
            return part(truth, _responsibility(mandate.holder))
        step = snapshot.thing(up.value)
        if step in over:
            return Answer(Truth.YES, None)
    return lacking(_responsibility(mandate.holder))  # they work under one another


def _givers(snapshot: Snapshot, mandate: Mandate) -> tuple[set[str], set[str]]:
    """Under whom one works who works under a giver, and all that the givers belong to."""
    over, related = set[str](), set[str]()
    for each in (mandate, *above(snapshot, mandate)):
        hosts = belongs_to(snapshot, each.giver)
        related.update(hosts)
        # an office is no organ of what it belongs to
        over.update(hosts[:1] if snapshot.ever[Office].get(each.giver) is not None else hosts)
    return over, related

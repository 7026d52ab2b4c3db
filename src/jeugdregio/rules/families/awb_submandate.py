"""AWB003: a sub-mandate is allowed and keeps within what it rests on (Awb art. 10:9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jeugdregio.landscape import Snapshot
from jeugdregio.model import Answer, Lack, Mandate, Office, Truth, lacking
from jeugdregio.rules.basis import Basis, Confidence, Consequence, Severity, Text
from jeugdregio.rules.families.awb import AWB001
from jeugdregio.rules.families.awb_consent import AWB002
from jeugdregio.rules.families.awb_reach import (
    BWB,
    IN_FORCE,
    IN_FORCE_NOTE,
    NOT_GOVERNED,
    URL,
    governed,
)
from jeugdregio.rules.families.awb_within import within
from jeugdregio.rules.families.granting import (
    asked_about,
    composed,
    lack_of,
    mandates_of,
    outside,
    rests_on,
    told,
    traced,
)
from jeugdregio.rules.rule import Outcome, Parameters, Reason, Rule, Subject

__all__ = ["AWB003"]


def _subjects(snapshot: Snapshot, parameters: Parameters) -> Iterable[Subject]:
    """The mandates that rest on another, or must: an office has no power of its own."""
    for subject in mandates_of(snapshot, parameters):
        mandate = asked_about(snapshot, subject)
        if mandate.under or snapshot.ever[Office].get(mandate.giver) is not None:
            yield subject


def _applies(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Reason | None:
    mandate = asked_about(snapshot, subject)
    if governed(snapshot, mandate).truth is Truth.NO:
        return NOT_GOVERNED
    if mandate.under and not rests_on(snapshot, mandate):
        return outside(
            "geen ondermandaat: de gever heeft de bevoegdheid zelf, door delegatie",
            "no sub-mandate: its giver has the power himself, by delegation",
        )
    return None


def _check(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Answer[Outcome]:
    mandate = asked_about(snapshot, subject)
    parts = [*_over(snapshot, mandate)]
    for rule in (AWB001, AWB002):
        if rule.applies(snapshot, subject, parameters) is None:
            parts += _parts_of(rule.check(snapshot, subject, parameters))
    return composed(mandate, parts)


def _over(snapshot: Snapshot, mandate: Mandate) -> Iterator[Answer[None]]:
    """That each mandate it rests on is known, allows it and holds it."""
    over = rests_on(snapshot, mandate)
    if not over:
        yield lacking(lack_of(mandate, Lack.UNDER))
    for id, each in over:
        if each is None:
            yield lacking(lack_of(mandate, Lack.UNDER, id))
        else:
            yield from within(snapshot, mandate, each)
    if over and all(each is not None for _, each in over):
        yield told(mandate, "under", traced(snapshot, mandate), Lack.PRINCIPALS)


def _parts_of(answer: Answer[Outcome]) -> list[Answer[None]]:
    """The answer of another rule as parts, so that each of its deviations is weighed by itself."""
    if answer.truth is not Truth.NO:
        return [answer.valued(None)]
    return [
        Answer(Truth.NO, None, denial.grounds, (), answer.remarks)
        for denial in answer.value.denials
    ]


AWB003 = Rule(
    code="AWB003",
    name="sub-mandate-within-mandate",
    title=Text(
        "Een ondermandaat is toegestaan en blijft binnen het mandaat waarop het berust",
        "A sub-mandate is allowed and keeps within the mandate it rests on",
    ),
    severity=Severity.LAW,
    basis=(Basis("Algemene wet bestuursrecht", "art. 10:9", BWB, "2017", URL),),
    confidence=Confidence.OLD_TEXT,
    period=IN_FORCE,
    period_note=IN_FORCE_NOTE,
    consequence=Consequence.CURABLE,
    about=Text(
        "Ondermandaat mag alleen als het mandaat waarop het berust dat toestaat (art. 10:9). Van "
        "elk daarvan moet de gever de houder zijn, en het ondermandaat blijft erbinnen: dezelfde "
        "of minder handelingen, zorg, dagen, en grenzen die ten minste zo streng zijn. Het wordt "
        "schriftelijk verleend (AWB001) en, aan wie niet onder de gever werkt, met instemming "
        "(AWB002). Wat ruimer is, valt niet onder het mandaat; de rest blijft. Wat een grens in "
        "woorden inhoudt, is niet te toetsen; een grens die naast andere niet is vastgelegd, is "
        "onbekend. Een ambt heeft zelf geen bevoegdheid: geeft het een mandaat zonder te zeggen "
        "waarop dat berust, dan ontbreekt dat. Wie de bevoegdheid door delegatie heeft, geeft "
        "geen ondermandaat.",
        "A sub-mandate may be given only when the mandate it rests on allows it (art. 10:9). Of "
        "each of these its giver must be the holder, and the sub-mandate keeps within it: the "
        "same or fewer acts, care and days, and limits at least as strict. It is granted in "
        "writing (AWB001) and, to one who does not work under the giver, with consent (AWB002). "
        "What is wider does not fall under the mandate; the rest stays. What a limit in words "
        "means cannot be tested; a limit that is not recorded beside others is unknown. An office "
        "has no power of its own: when it gives a mandate without saying on what it rests, that "
        "is missing. Who has the power by delegation gives no sub-mandate.",
    ),
    satisfied=Text(
        "geen afwijking in wat is vastgelegd: het ondermandaat is toegestaan en blijft binnen het "
        "mandaat waarop het berust",
        "no deviation in what is recorded: the sub-mandate is allowed and keeps within the "
        "mandate it rests on",
    ),
    violated=Text(
        "niet toegestaan, niet schriftelijk of zonder instemming gegeven, of ruimer dan het "
        "mandaat waarop het berust",
        "not allowed, not given in writing or with consent, or wider than the mandate it rests on",
    ),
    not_shown=Text(
        "niet aangetoond dat het ondermandaat is toegestaan en binnen het mandaat blijft waarop "
        "het berust",
        "not shown that the sub-mandate is allowed and keeps within the mandate it rests on",
    ),
    settles=Text(
        "Het mandaat waarop het berust, of dat ondermandaat toestaat, en van beide de "
        "handelingen, zorg, looptijd en grenzen; de gevers kunnen ze leveren.",
        "The mandate it rests on, whether that allows sub-mandates, and of both the acts, care, "
        "term and limits; the givers can supply them.",
    ),
    subjects=_subjects,
    applies=_applies,
    check=_check,
    holders=AWB002.holders,
)

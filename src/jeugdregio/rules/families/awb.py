"""How a mandate is given (Awb, BWBR0005537): AWB001 in writing, AWB003 a sub-mandate.

AWB001 is art. 10:5 and 10:8; AWB003, that a sub-mandate is allowed and keeps within what it rests
on, is art. 10:9.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from jeugdregio.dates import AnyPeriod
from jeugdregio.landscape import Snapshot
from jeugdregio.model import (
    Act,
    ActKind,
    ActState,
    Answer,
    Lack,
    Mandate,
    Medium,
    Office,
    Truth,
    all_of,
    lacking,
    part,
)
from jeugdregio.rules.basis import (
    Consequence,
    Text,
    no_deviation,
    not_shown,
)
from jeugdregio.rules.families.answering import Part, lack_of, outside
from jeugdregio.rules.families.awb_consent import AWB002
from jeugdregio.rules.families.awb_within import within
from jeugdregio.rules.families.granting import (
    NOT_GOVERNED,
    ORAL,
    asked_about,
    awb,
    awb_rule,
    composed,
    giver_ended,
    governed,
    if_given,
    mandates_of,
    rests_on,
    those_concerned,
    told,
    traced,
)
from jeugdregio.rules.rule import Outcome, Parameters, Reason, Subject

__all__ = ["AWB001", "AWB003"]


# AWB001, in writing


def _written_subjects(snapshot: Snapshot, parameters: Parameters) -> Iterable[Subject]:
    """The mandates that hold or may hold that day, and those that were withdrawn by then."""
    yield from mandates_of(snapshot, parameters)
    for mandate in snapshot.ever[Mandate]:
        if mandate.shows(snapshot.day) is Truth.NO and _withdrawn(snapshot, mandate) is Truth.YES:
            yield (snapshot.thing(mandate.id),)


def _written_applies(
    snapshot: Snapshot, subject: Subject, _parameters: Parameters
) -> Reason | None:
    mandate = asked_about(snapshot, subject)
    if mandate.general is False:
        return outside(
            "verleend voor één geval (Algemene wet bestuursrecht art. 10:5 (2))",
            "granted for one case (Algemene wet bestuursrecht art. 10:5 (2))",
        )
    if governed(snapshot, mandate).truth is Truth.NO:
        return NOT_GOVERNED
    return giver_ended(snapshot, mandate)


def _written_check(
    snapshot: Snapshot, subject: Subject, _parameters: Parameters
) -> Answer[Outcome]:
    mandate = asked_about(snapshot, subject)
    granted = told(mandate, "form", _written(mandate.form), Lack.MEDIUM)
    parts = (
        _if_required(snapshot, mandate, granted).valued(ORAL),
        _withdrawal(snapshot, mandate).valued(_WITHDRAWN_ORALLY),
    )
    return if_given(mandate, composed(mandate, parts))


_WITHDRAWN_ORALLY: Final = Text("mondeling ingetrokken", "withdrawn orally")


def _written(form: Medium | None) -> Truth:
    return Truth.of(None if form is None else form is Medium.WRITTEN)


def _if_required(snapshot: Snapshot, mandate: Mandate, written: Answer[None]) -> Answer[None]:
    """Whether it was in writing, or did not have to be."""
    if written.truth is Truth.YES:  # then nothing hangs on it
        return written
    general = part(Truth.of(mandate.general), lack_of(mandate, Lack.GENERAL))
    required = all_of((general, governed(snapshot, mandate)))
    if required.truth is Truth.YES:
        return written
    missing = (*required.missing, *written.missing)
    return Answer(Truth.UNKNOWN, None, written.grounds, missing)


def _withdrawal(snapshot: Snapshot, mandate: Mandate) -> Answer[None]:
    """Whether it was withdrawn in writing, if it was withdrawn."""
    withdrawn = _withdrawn(snapshot, mandate)
    if withdrawn is Truth.NO:
        return Answer(Truth.YES, None)
    form = told(mandate, "withdrawn_in", _written(mandate.withdrawn_in), Lack.WITHDRAWAL)
    answer = _if_required(snapshot, mandate, form)
    if withdrawn is Truth.UNKNOWN and answer.truth is Truth.NO:
        return Answer(Truth.UNKNOWN, None, answer.grounds, (lack_of(mandate, Lack.TERM),))
    return answer


def _withdrawn(snapshot: Snapshot, mandate: Mandate) -> Truth:
    """Whether it was withdrawn by the day asked.

    A recorded form of the withdrawal tells so, from the end of the mandate on; so does the decision
    of the giver by which it was granted, when that was withdrawn.
    """
    if mandate.withdrawn_in is not None:
        return _ended(mandate.period, snapshot.day)
    giver = snapshot.thing(mandate.giver)
    return Truth.of(
        any(
            act.kind is ActKind.DECISION
            and act.state_on(snapshot.day) is ActState.WITHDRAWN
            and giver in map(snapshot.thing, act.deciders)
            for act in snapshot[Act].where("about", mandate.id)
        )
    )


def _ended(period: AnyPeriod, day: date) -> Truth:
    """Whether a period is over on a day."""
    certain, possible = period.certain, period.possible
    if possible.end is not None and possible.end <= day:
        return Truth.YES
    begun = possible.start is None or possible.start <= day
    runs = certain is not None and (certain.end is None or day < certain.end)
    return Truth.UNKNOWN if begun and not runs else Truth.NO


AWB001 = awb_rule(
    code="AWB001",
    name="mandate-in-writing",
    title=Text(
        "Een algemeen mandaat is schriftelijk verleend en ingetrokken",
        "A general mandate is granted and withdrawn in writing",
    ),
    basis=(awb("art. 10:5, 10:8, 10:12"),),
    consequence=Consequence.CURABLE,
    about=Text(
        "Een algemeen mandaat wordt schriftelijk verleend en ingetrokken (art. 10:5, 10:8); "
        "volmacht en machtiging alleen aan wie werkt onder verantwoordelijkheid van de gever "
        "(art. 10:12). Welk van de drie het is, volgt uit de handelingen waarvoor het is; noemt "
        "het die niet, dan uit het woord van de bron. Een mandaat voor één geval valt "
        "hierbuiten: aan wie niet onder de gever werkt, vraagt AWB002 ook daarvan schrift. Een "
        "vorm die niet is vastgelegd, is onbekend. Dat het is ingetrokken, blijkt uit de "
        "vastgelegde vorm van de intrekking, vanaf het einde van het mandaat, of uit een "
        "ingetrokken besluit van de gever erover. Geldt het op geen enkele dag zeker, dan is niet "
        "aangetoond dat het is verleend. Gemeten wordt op de eerste dag waarop het mandaat geldt.",
        "A general mandate is granted and withdrawn in writing (art. 10:5, 10:8); a power of "
        "attorney and an authorisation only to one who works under the responsibility of the "
        "giver (art. 10:12). Which of the three it is follows from the acts it is for; where it "
        "does not name them, from the word of the source. A mandate for one case is outside it: "
        "to one who does not work under the giver, AWB002 asks for writing there too. A form "
        "that is not recorded is unknown. That it was withdrawn is told by the recorded form of "
        "the withdrawal, from the end of the mandate on, or by a decision of the giver about it "
        "that was withdrawn. Where no day on which it holds is certain, it is not shown that it "
        "was granted. It is measured on the first day on which the mandate holds.",
    ),
    satisfied=no_deviation(
        "schriftelijk verleend, en als het is ingetrokken ook dat schriftelijk",
        "granted in writing, and if it was withdrawn that too",
    ),
    violated=Text(
        "mondeling verleend of ingetrokken, terwijl een algemeen mandaat schriftelijk wordt "
        "verleend en ingetrokken",
        "granted or withdrawn orally, where a general mandate is granted and withdrawn in writing",
    ),
    not_shown=not_shown(
        "het schriftelijk is verleend en ingetrokken",
        "it was granted and withdrawn in writing",
    ),
    settles=Text(
        "Het mandaatbesluit of de intrekking zelf, en of het een algemeen mandaat is; de gever "
        "kan ze leveren.",
        "The decision by which it was granted or withdrawn, and whether it is general; the giver "
        "can supply them.",
    ),
    subjects=_written_subjects,
    applies=_written_applies,
    check=_written_check,
    holders=those_concerned,
)


# AWB003, a sub-mandate: allowed, and within what it rests on


def _subjects(snapshot: Snapshot, parameters: Parameters) -> Iterable[Subject]:
    """The mandates that rest on another, or must: of an office no power of its own is presumed."""
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
    return giver_ended(snapshot, mandate)


def _check(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Answer[Outcome]:
    mandate = asked_about(snapshot, subject)
    parts = [*_over(snapshot, mandate)]
    for rule in (AWB001, AWB002):
        if rule.applies(snapshot, subject, {}) is None:
            parts += _parts_of(rule.check(snapshot, subject, {}))
    return if_given(mandate, composed(mandate, parts))


def _over(snapshot: Snapshot, mandate: Mandate) -> Iterator[Part]:
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


def _parts_of(answer: Answer[Outcome]) -> list[Part]:
    """The answer of another rule as parts, so that each of its deviations is weighed by itself."""
    if answer.truth is not Truth.NO:
        return [answer.valued(None)]
    return [
        Answer(Truth.NO, denial.said, denial.grounds, (), answer.remarks)
        for denial in answer.value.denials
    ]


AWB003 = awb_rule(
    code="AWB003",
    name="sub-mandate-within-mandate",
    title=Text(
        "Een ondermandaat is toegestaan en blijft binnen het mandaat waarop het berust",
        "A sub-mandate is allowed and keeps within the mandate it rests on",
    ),
    basis=(awb("art. 10:9"),),
    consequence=Consequence.CURABLE,
    about=Text(
        "Ondermandaat mag alleen als het mandaat waarop het berust dat toestaat (art. 10:9). De "
        "gever is daarvan de houder, en het ondermandaat blijft erbinnen: dezelfde of minder "
        "handelingen, zorg en dagen, en grenzen die ten minste zo streng zijn. Het wordt "
        "schriftelijk verleend (AWB001) en, aan wie niet onder de gever werkt, met instemming "
        "(AWB002). Wat ruimer is, valt niet onder het mandaat; de rest blijft. Wat een grens in "
        "woorden inhoudt, is niet te toetsen; een grens die naast andere niet is vastgelegd, is "
        "onbekend. Een ambt wordt hier niet verondersteld een eigen bevoegdheid te hebben: zegt "
        "het niet waarop zijn mandaat berust, dan ontbreekt dat. Wie de bevoegdheid door "
        "delegatie heeft, geeft geen ondermandaat.",
        "A sub-mandate may be given only when the mandate it rests on allows it (art. 10:9). Its"
        " giver is the holder of that one, and it keeps within it: the same or fewer acts, care "
        "and days, and limits at least as strict. It is granted in writing (AWB001) and, to one "
        "who does not work under the giver, with consent (AWB002). What is wider does not fall "
        "under the mandate; the rest stays. What a limit in words means cannot be tested; a "
        "limit that is not recorded beside others is unknown. An office is not presumed here to "
        "have a power of its own: when it does not say on what its mandate rests, that is "
        "missing. Who has the power by delegation gives no sub-mandate.",
    ),
    satisfied=no_deviation(
        "het ondermandaat is toegestaan en blijft binnen het mandaat waarop het berust",
        "the sub-mandate is allowed and keeps within the mandate it rests on",
    ),
    violated=Text(
        "niet toegestaan, niet schriftelijk of zonder instemming gegeven, of ruimer dan het "
        "mandaat waarop het berust",
        "not allowed, not given in writing or with consent, or wider than the mandate it rests on",
    ),
    not_shown=not_shown(
        "het ondermandaat is toegestaan en binnen het mandaat blijft waarop het berust",
        "the sub-mandate is allowed and keeps within the mandate it rests on",
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

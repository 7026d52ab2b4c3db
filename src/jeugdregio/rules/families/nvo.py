"""Rules from the Norm voor Opdrachtgeverschap of the municipalities in the VNG."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, TypeAlias

import attrs

from jeugdregio._text import brief
from jeugdregio.dates import Period
from jeugdregio.errors import UsageError
from jeugdregio.landscape import Snapshot, absence, as_day
from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.decisions import decision_state
from jeugdregio.landscape.membership import members
from jeugdregio.landscape.parties import grouping_of
from jeugdregio.model import (
    EDITIONS,
    Act,
    Alliance,
    Answer,
    Arrangement,
    Claim,
    Document,
    Ground,
    Lack,
    Membership,
    Missing,
    Named,
    NormTopic,
    Note,
    RegionalVision,
    Remark,
    Role,
    Subregion,
    Truth,
    YouthRegion,
    all_of,
    any_of,
    lacking,
    part,
    remarked,
)
from jeugdregio.model.truth import by, holds
from jeugdregio.rules.basis import (
    Basis,
    Confidence,
    Consequence,
    Severity,
    Text,
    no_deviation,
    not_shown,
)
from jeugdregio.rules.families.answering import lack_of, resting, rows_of, shown
from jeugdregio.rules.rule import (
    Outcome,
    Parameter,
    Parameters,
    Reason,
    ReasonKind,
    Rule,
    Subject,
)
from jeugdregio.rules.weight import Weight, weigh
from jeugdregio.rules.words import PARTS_BY_2021

__all__ = ["NVO102"]

_RESOLUTION: Final = date(2020, 6, 10)
_DATES: Final[Mapping[str, date]] = MappingProxyType(
    {
        "resolution": _RESOLUTION,
        "vote-closed": date(2020, 6, 26),
        "ratification": date(2020, 9, 25),
    }
)
"""Since when the norm counts, by what one counts from.

The day the VNG uses for the resolution; the last day on which members could vote
(vng.nl/nieuws/norm-voor-opdrachtgeverschap-uitslag-ledenraadpleging); and the meeting that ratified
it (vng.nl/nieuws/bekrachtiging-uitslag-ledenraadpleging-juni).
"""

_EXPECTED: Final = Period.through(_RESOLUTION, date(2021, 12, 31))
"""The track in which the VNG expected the parts of the norm, "of een planning".

Source: vng.nl/artikelen/voortgangsrapportage-nvo-najaar-2021.
"""

_REGIONS: Final[tuple[type[Named], ...]] = (YouthRegion, Subregion, Alliance, Arrangement)


# what is asked about


def _subjects(snapshot: Snapshot, parameters: Parameters) -> Iterable[Subject]:
    topics = EDITIONS[parameters["edition"]].topics
    return [(region, topic.value) for region in _regions(snapshot) for topic in topics]


def _regions(snapshot: Snapshot) -> set[str]:
    """The youth regions of the day asked, and the groupings that have or had a vision by then.

    A vision of a municipality is another: the Jeugdwet asks for it, and not the norm.
    """
    found = {snapshot.thing(each.id) for each in snapshot.possible[YouthRegion]}
    for vision in snapshot.ever[RegionalVision]:
        begins = vision.period.possible.start
        there = any(snapshot.possible[kind].get(vision.of) is not None for kind in _REGIONS)
        if there and (begins is None or begins <= snapshot.day):
            found.add(snapshot.thing(vision.of))
    return found


def _applies(snapshot: Snapshot, _subject: Subject, parameters: Parameters) -> Reason | None:
    since: date = _DATES.get(parameters["since"], parameters["since"])
    return None if since <= snapshot.day else Reason(ReasonKind.NOT_YET, since)


# the answer


def _check(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Answer[Outcome]:
    region, topic = subject[0], NormTopic(subject[1])
    groupings = (region, *_wider(snapshot, region))
    visions = rows_of(snapshot.possible[RegionalVision], "of", groupings)
    if visions:
        answer = any_of(_Vision(snapshot, each).treats(topic) for each in visions)
    else:
        lack = Missing(Lack.VISION, (region,), None, (region,))
        answer = any_of([_absent(snapshot, (region,), topic, lack)])
    claims = _claims(snapshot, [each.id for each in visions], groupings, topic)
    remarks = [Remark(Note.CLAIMED, tuple(each.id for each in claims))] if claims else []
    edition = EDITIONS[parameters["edition"]]
    counted = {each.count for each in claims if each.count is not None}
    if edition.numbered is None or counted - {edition.count}:
        others = (each for each in EDITIONS if each != edition.id)
        remarks.append(Remark(Note.NUMBERED_OTHERWISE, (edition.id, *others)))
    if answer.truth is not Truth.YES and snapshot.day in _EXPECTED:
        remarks.append(Remark(Note.EXPECTED_BY_AGREEMENT, (PARTS_BY_2021,)))
    return remarked(answer.valued(Outcome(measured_on=snapshot.day)), *remarks)


def _wider(snapshot: Snapshot, region: str) -> list[str]:
    """Groupings whose vision is one for a region too: it takes part in them, or they serve it."""
    joined = snapshot[Membership].where("member", region)
    serving = snapshot[Arrangement].where("serves", region)
    found = {grouping_of(snapshot, each) for each in joined if each.purpose is None}
    found |= {snapshot.thing(each.id) for each in serving}
    return sorted(found)


def _claims(
    snapshot: Snapshot, visions: Iterable[str], groupings: Iterable[str], topic: NormTopic
) -> list[Claim]:
    """What is claimed of the topic by the day asked; it shows nothing.

    A claim about a vision that names no topic is about each; one about a grouping can be about
    anything else.
    """
    about = rows_of(snapshot[Claim], "about", visions)
    found = {each.id: each for each in about if topic in (each.topics or (topic,))}
    named = rows_of(snapshot[Claim], "about", groupings)
    found |= {each.id: each for each in named if topic in each.topics}
    return [found[id] for id in sorted(found)]


def _absent(
    snapshot: Snapshot, about: tuple[str, ...], topic: NormTopic, lack: Missing
) -> Answer[None]:
    """That it is not recorded: denied only where the visions are declared complete."""
    window = one_day(snapshot.day)
    return absence(snapshot, "regional_visions", about, lack, kinds=(topic.value,), window=window)


_Text: TypeAlias = RegionalVision | Arrangement
_POINT: Final = NormTopic.CONTACT_POINT


@attrs.frozen
class _Vision:
    """A vision that holds or may hold on the day asked."""

    snapshot: Snapshot
    vision: RegionalVision

    def treats(self, topic: NormTopic) -> Answer[None]:
        """Whether it is a vision of the region, recorded itself, that treats the topic."""
        there = part(holds(self.vision.period, self.snapshot.day), self._lack(Lack.TERM))
        adopted = self._adopted()
        # the vision itself is to be on record, and not only what is said of it
        itself = part(self._on_record(self.vision.document), self._lack(Lack.VISION))
        whole = all_of((there, itself, adopted, *self._told(topic))).valued(None)
        denied = any(each.what is Lack.VISION for each in adopted.missing)
        if whole.truth is Truth.NO and (denied or there.truth is Truth.UNKNOWN):
            # what it lacks denies nothing as long as it may not be the vision of the region
            whole = all_of((there, adopted)).valued(None)
        return resting(whole, Ground(self.vision))

    def _lack(self, what: Lack, *about: str) -> Missing:
        return lack_of(self.vision, what, *about)

    def _on_record(self, document: str | None) -> Truth:
        found = None if document is None else self.snapshot.ever[Document].get(document)
        return Truth.UNKNOWN if found is None else by(found.day, self.snapshot.day) | Truth.UNKNOWN

    def _adopted(self) -> Answer[None]:
        """Whether those whose decisions it needs adopted it.

        Who decides against it adopted no other; so this denies no topic, and another vision may do.
        """
        adoption = self.vision.adoption
        if adoption is None or self.snapshot.ever[Act].get(adoption) is None:
            return self._adopters()
        state = decision_state(self.snapshot, adoption).valued(None)
        if state.truth is not Truth.NO:
            return state
        lack = Missing(Lack.VISION, self.vision.owners, None, self.vision.owners)
        return Answer(Truth.UNKNOWN, None, state.grounds, (lack,), state.remarks)

    def _adopters(self) -> Answer[None]:
        """Without a proposal on record, the decision of each municipality is missing."""
        found = members(self.snapshot, self.vision.of).value
        # those counted for something else tell not who works together
        full = () if found.purpose else found.full
        lacks = [Missing(Lack.DECISION, (each,), None, (each,)) for each in full]
        if not full:
            window = one_day(self.snapshot.day)
            lacks = [Missing(Lack.MEMBERS, (self.vision.of,), window, self.vision.owners)]
        return all_of(map(lacking, lacks)).valued(None)

    # the topic in it

    def _told(self, topic: NormTopic) -> Iterator[Answer[None]]:
        if topic is not _POINT:
            treated = [each for each in self.vision.topics if each.topic is topic]
            truth = Truth.any(
                Truth.YES if each.document is None else self._on_record(each.document)
                for each in treated
            )
            lack = self._lack(Lack.TOPIC, topic.value)
            yield self._slot(self.vision, "topics", truth, lack, topic)
            return
        named = map(self._names, self._arrangements())
        yield any_of((self._names(self.vision), *named)).valued(None)

    def _arrangements(self) -> Iterator[Arrangement]:
        """Those whose text names a contact point, and that serve the region or are it."""
        possible, region = self.snapshot.possible[Arrangement], self.vision.of
        own = possible.get(region)
        for each in (*possible.where("serves", region), *(() if own is None else (own,))):
            if each.contact_point is not None:
                yield each

    def _names(self, record: _Text) -> Answer[None]:
        """Whether the vision, or the text of an arrangement, says who it is and for which acts.

        What the text of an arrangement leaves out denies nothing.
        """
        point, vision = record.contact_point, record is self.vision
        slots = {
            Lack.CONTACT_POINT: point is not None and point.who is not None,
            Lack.ACTS: point is not None and point.acts is not None,
        }
        whose = (self.vision.of,) if vision else (record.id, self.vision.of)
        there = record.shows(self.snapshot.day)
        parts = [part(there, Missing(Lack.TERM, (record.id,), None, whose))]
        for what, recorded in slots.items():
            truth = Truth.of(True if recorded else False if vision else None)
            lack = Missing(what, (record.id,), None, whose)
            parts.append(self._slot(record, "contact_point", truth, lack))
        return all_of(parts).valued(None)

    def _slot(
        self, record: _Text, field: str, truth: Truth, lack: Missing, topic: NormTopic = _POINT
    ) -> Answer[None]:
        """Whether a part is recorded of it, and not only on another's word."""
        if truth is Truth.NO:
            return _absent(self.snapshot, (self.vision.id, self.vision.of), topic, lack)
        if weigh(self.snapshot, record, lack.who, field) is Weight.ALLEGED:
            ground = Ground(record, Role.ALLEGES, field=field)
            return Answer(Truth.UNKNOWN, None, (ground,), (lack,))
        return shown(record, part(truth, lack), field=field)


def _holders(_snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    return (subject[0],)


# parameters


def _edition(value: object) -> str:
    if not isinstance(value, str) or value not in EDITIONS:
        raise ValueError(f"expected {' or '.join(EDITIONS)}, got {brief(value)}")
    return value


def _since(value: object) -> str | date:
    """One of the known dates by name, or another day from the resolution on."""
    if isinstance(value, str) and value in _DATES:
        return value
    try:
        day = as_day(value) if isinstance(value, (str, date)) else None
    except UsageError:
        day = None
    if day is None or day < _RESOLUTION:
        names = ", ".join(_DATES)
        raise ValueError(f"expected {names}, or a day from {_RESOLUTION} on, got {brief(value)}")
    return day


NVO102 = Rule(
    code="NVO102",
    name="vision-treats-topics",
    title=Text(
        "De regiovisie behandelt elk onderwerp van de norm",
        "The regional vision treats each topic of the norm",
    ),
    severity=Severity.NORM,
    basis=(
        Basis(
            "Resolutie Norm voor Opdrachtgeverschap, 10 juni 2020",
            url="https://vng.nl/artikelen/norm-voor-opdrachtgeverschap-jeugd-0",
            note=Text(
                "de lijst van zeven is gelezen in een brief van een college aan zijn raad van 23 "
                "november 2021; de tekst van de acht afspraken van de resolutie is niet gelezen",
                "the list of seven was read in a letter of a college to its council of 23 November "
                "2021; the text of the eight agreements of the resolution was not read",
            ),
        ),
    ),
    confidence=Confidence.SECONDARY,
    period=Period.since(_RESOLUTION),
    period_note=Text(
        "de dag van de resolutie; leden konden stemmen tot en met 26 juni 2020, en de "
        "bekrachtiging was op 25 september 2020: de parameter since kiest",
        "the day of the resolution; members could vote through 26 June 2020, and it was ratified "
        "on 25 September 2020: the parameter since chooses",
    ),
    consequence=Consequence.NONE,
    about=Text(
        "De gemeenten spraken af dat elke regio een regiovisie heeft. Getoetst wordt per "
        "jeugdregio, en per samenwerking waarvan een regiovisie is vastgelegd, of die visie elk "
        "onderwerp behandelt: zelf, of door te verwijzen naar een vastgelegd document dat het "
        "doet. De visie zelf moet als document zijn vastgelegd: wat een brief erover zegt, is een "
        "bewering, die ernaast staat en niets aantoont. Een visie van een samenwerking waaraan de "
        "regio deelneemt, of van een regeling die haar bedient, telt ook. Zij is van de regio als "
        "is besloten zoals het vastgelegde voorstel vraagt; is er geen, dan ontbreekt het besluit "
        "van elke gemeente, want wie vaststelt, bleek uit geen bron. Wie tegen besloot, maakt dat "
        "onbekend. Bij het aanspreekpunt gaat het erom wie het is en voor welke handelingen, in de "
        "visie of in de tekst van een regeling die de regio bedient; naar mandaat vraagt de "
        "gelezen lijst niet. Dat de lijst van zeven en die van acht hetzelfde vragen en anders "
        "tellen, is hier aangenomen: de acht zijn niet gelezen. De VNG verwachtte de onderdelen "
        "uiterlijk eind 2021 “of een planning”; tot dan is dat een opmerking. De norm is, zegt de "
        'VNG, geen afvinklijst: dit toont waar iets ontbreekt. "Pas toe of leg uit" is de afspraak '
        "van deze bibliotheek, geen citaat van de norm. De regiovisie van de Jeugdwet, sinds 2026, "
        "is van elke gemeente en valt erbuiten.",
        "The municipalities agreed that each region has a regional vision. For each youth region, "
        "and each co-operation of which a vision is recorded, it is asked whether that vision "
        "treats each topic: itself, or by referring to a recorded document that does. The vision "
        "itself must be recorded as a document: what a letter says of it is a claim, which stands "
        "beside and shows nothing. A vision of a co-operation in which the region takes part, or "
        "of an arrangement that serves it, counts too. It is the region's when it was decided on "
        "as the recorded proposal asks; where there is none, the decision of each municipality is "
        "missing, for no source told who adopts. Who decided against it leaves that unknown. Of "
        "the contact point it matters who it is and for which acts, in the vision or in the text "
        "of an arrangement that serves the region; the list that was read asks for no mandate. "
        "That the list of seven and that of eight ask the same and count otherwise is assumed "
        "here: the eight were not read. The VNG expected the parts by the end of 2021 “or a "
        "planning”; until then that is a remark. The norm is, says the VNG, no list to tick off: "
        'this shows where something lacks. "Comply or explain" is the convention of this library, '
        "no quotation of the norm. The vision of the Jeugdwet, since 2026, is of each municipality "
        "and outside it.",
    ),
    satisfied=no_deviation(
        "de regiovisie behandelt het",
        "the regional vision treats it",
    ),
    violated=Text(
        "geen regiovisie behandelt het, terwijl verklaard is dat alles daarvan is vastgelegd",
        "no regional vision treats it, though all of that is declared to be recorded",
    ),
    not_shown=not_shown(
        "de regiovisie het behandelt",
        "the regional vision treats it",
    ),
    settles=Text(
        "De regiovisie zelf, waar zij het onderwerp behandelt, wie haar vaststelde, en wie het "
        "aanspreekpunt is en voor welke handelingen; de regio en haar gemeenten kunnen het "
        "leveren.",
        "The regional vision itself, where it treats the topic, who adopted it, and who the "
        "contact point is and for which acts; the region and its municipalities can supply it.",
    ),
    parameters=(
        Parameter(
            "edition",
            "seven",
            _edition,
            Text(
                "welke lijst van afspraken: seven, of eight (zoals de VNG telt, de lijst zelf niet "
                "gelezen); standaard de lijst die is gelezen",
                "which list of agreements: seven, or eight (as the VNG counts, the list itself not "
                "read); by default the list that was read",
            ),
        ),
        Parameter(
            "since",
            "resolution",
            _since,
            Text(
                "sinds wanneer de norm telt: resolution (2020-06-10, zoals de VNG haar noemt), "
                "vote-closed (2020-06-26), ratification (2020-09-25), of een andere dag",
                "since when the norm counts: resolution (2020-06-10, the day the VNG uses), "
                "vote-closed (2020-06-26), ratification (2020-09-25), or another day",
            ),
        ),
    ),
    subjects=_subjects,
    applies=_applies,
    check=_check,
    holders=_holders,
)

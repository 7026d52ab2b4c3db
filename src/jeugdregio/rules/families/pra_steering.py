"""Rules of practice on steering a track together: lessons from the letter of 7 September 2018.

PRA006: the chair within a mandate. PRA007: a mandate before delegates. Advice.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from jeugdregio._text import shortened
from jeugdregio.dates import Period
from jeugdregio.landscape import Snapshot
from jeugdregio.model import (
    Alliance,
    Answer,
    Body,
    Force,
    Ground,
    Office,
    OfficeKind,
    ProcurementTrack,
    Seat,
    Truth,
    Undertaking,
)
from jeugdregio.rules.basis import Text, no_deviation, not_shown
from jeugdregio.rules.families.answering import all_together, each_of, measured, resting
from jeugdregio.rules.families.awb_limits import declared_about, on_own_word
from jeugdregio.rules.families.chairing import deeds_of, nothing_done, under_mandate
from jeugdregio.rules.families.delegating import constituted, first_named, mandated, named_for
from jeugdregio.rules.families.letters import LETTER_2018_09_07, advice
from jeugdregio.rules.rule import (
    Outcome,
    Parameters,
    Reason,
    ReasonKind,
    Subject,
    always_applies,
)

__all__ = ["PRA006", "PRA007"]


_SINCE: Final = date(2018, 9, 7)


# PRA006: the chair acts within a mandate


def _chairs(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    """The chairs of tracks, and of co-operations that carry one; with what they chair.

    Those who hold the office that day, and those who did something in it by then.
    """
    for office in snapshot.ever[Office].where("kind", OfficeKind.CHAIR):
        if office.of is None or not (tracks := _tracks(snapshot, office.of)):
            continue
        there = any(each.shows(snapshot.day) is not Truth.NO for each in tracks)
        chairs = there and office.shows(snapshot.day) is Truth.YES
        if chairs or deeds_of(snapshot, office.id):
            yield snapshot.thing(office.id), snapshot.thing(office.of)


def _tracks(snapshot: Snapshot, host: str) -> tuple[ProcurementTrack, ...]:
    """The track that this is, or those that this co-operation carries."""
    tracks = snapshot.ever[ProcurementTrack]
    track = tracks.get(host)
    return tracks.where("alliance", host) if track is None else (track,)


def _chair_check(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Answer[Outcome]:
    office, host = subject
    deeds = deeds_of(snapshot, office)
    if not deeds:
        return nothing_done(snapshot, office, host).valued(Outcome())
    # what was done before the rule existed is asked about only where nothing was done since
    judged = [each for each in deeds if each.day >= _SINCE] or deeds
    answer = all_together(under_mandate(snapshot, each) for each in judged)
    done = (on_own_word(snapshot, each.record) for each in judged)
    return measured(resting(answer, *done), max(each.day for each in judged))


def _chair_holders(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    declared = declared_about(_chair_check(snapshot, subject, {}))
    return dict.fromkeys((subject[0], *declared))


PRA006 = advice(
    code="PRA006",
    name="chair-within-mandate",
    title=Text(
        "De voorzitter spreekt en handelt namens de partners binnen een mandaat",
        "The chair speaks and acts for the partners within a mandate",
    ),
    basis=(LETTER_2018_09_07,),
    period=Period.since(_SINCE),
    about=Text(
        "Wie een inkooptraject voorzit, of de samenwerking die het draagt, spreekt en handelt "
        "alleen namens de partners als elke gemeente hem daartoe een mandaat gaf dat de "
        "handeling omvat, met haar grenzen. Spreken vraagt in recht geen mandaat, en een afspraak "
        "volstaat: noemt een vastgelegde afspraak hem, dan wijkt hij niet af door een mandaat dat "
        "ontbreekt. Gevraagd wordt naar vastgelegde uitspraken, naar "
        "berichten uit naam van anderen en naar andere handelingen, behalve wat hij besluit of "
        "contracteert: dat toetst AWB007. Zonder vastgelegde handeling is niets aangetoond, "
        "tenzij verklaard is dat er geen is. Een afwijking rust op het woord van de voorzitter "
        "zelf of een officiële of onbetwiste bron. Een verzoek om terughoudendheid is geen "
        "grens. Handelingen van voor deze brief tellen alleen als er geen latere zijn.",
        "Who chairs a procurement track, or the co-operation that carries it, speaks and acts for "
        "the partners only where each municipality gave him a mandate that holds the act, with "
        "its limits. Speaking asks no mandate in law, and an agreement suffices: where one on "
        "record names him, a mandate that is not there is no deviation. Asked about are recorded "
        "statements, messages in the name of others and other acts, except what he decides or "
        "contracts: that is asked by AWB007. Without a recorded act nothing is shown, unless it "
        "is declared that there is none. A deviation rests on the word of the chair himself or of "
        "an official or uncontested source. A request of restraint is no limit. Acts of before "
        "this letter count only where there are no later ones.",
    ),
    satisfied=no_deviation(
        "elke handeling namens de partners valt onder een mandaat, of er is volgens een "
        "verklaring geen",
        "each act for the partners falls under a mandate, or by a declaration there is none",
    ),
    violated=Text(
        "namens de partners gehandeld buiten een mandaat",
        "acted for the partners outside a mandate",
    ),
    not_shown=not_shown(
        "de voorzitter namens de partners binnen een mandaat handelde",
        "the chair acted for the partners within a mandate",
    ),
    settles=Text(
        "Wat de voorzitter namens de partners deed, en het mandaat van elke partner: aan wie, "
        "waarvoor, tot wanneer, namens wie en tot welke grens; de voorzitter en de partners "
        "kunnen het leveren.",
        "What the chair did for the partners, and the mandate of each partner: to whom, for what, "
        "until when, on whose behalf and up to which limit; the chair and the partners can supply "
        "it.",
    ),
    legal_half="AWB007",
    subjects=_chairs,
    applies=always_applies,
    check=_chair_check,
    holders=_chair_holders,
)


# PRA007: a mandate before delegates


def _groups(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    """The bodies with seats of a track or alliance, by whose seats they are."""
    for body in snapshot.possible[Body]:
        hosts = (snapshot.ever[kind].get(body.of or "") for kind in (ProcurementTrack, Alliance))
        if any(host is not None for host in hosts):
            for seat in snapshot.ever[Seat].where("body", body.id):
                whose = () if seat.for_ is None else (snapshot.thing(seat.for_),)
                yield (snapshot.thing(body.id), *whose)


def _named(snapshot: Snapshot, subject: Subject) -> tuple[Seat, ...]:
    return named_for(snapshot, subject[0], subject[1] if len(subject) > 1 else None)


def _group_applies(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Reason | None:
    """A request for names is no delegation; a preference that is open is told with it."""
    if _named(snapshot, subject):
        return None
    wishes = sorted(
        f"“{shortened(each.text)}”"
        for each in snapshot[Undertaking].where("about", subject[0])
        if each.force is Force.PREFERENCE
    )
    nl, en = "geen afgevaardigde aangewezen", "no delegate named"
    if wishes:
        nl += f"; openstaande voorkeur: {', '.join(wishes)}"
        en += f"; open preference: {', '.join(wishes)}"
    return Reason(ReasonKind.NO_SUBJECT, None, Text(nl, en))


def _group_check(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Answer[Outcome]:
    body, seats = snapshot.ever[Body][subject[0]], _named(snapshot, subject)
    answer = each_of((mandated(snapshot, body, seats), constituted(snapshot, body)))
    return measured(resting(answer, *map(Ground, seats)), first_named(seats))


def _group_holders(_snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    """Whoever delegates, and the body."""
    return reversed(subject)


PRA007 = advice(
    code="PRA007",
    name="mandate-before-delegates",
    title=Text(
        "Een stuurgroep heeft een mandaat voordat er afgevaardigden worden aangewezen",
        "A steering group has a mandate before delegates are named for it",
    ),
    basis=(LETTER_2018_09_07,),
    period=Period.since(_SINCE),
    about=Text(
        "Over het mandaat van een stuurgroep van een traject of een bovenregionaal verband is "
        "besloten voordat een regio of gemeente iemand voor een zetel aanwijst, of op dezelfde "
        "dag; en zij is ingesteld als zij voor het eerst vergadert. Het besluit is er een van de "
        "gever over het mandaat; is dat niet vastgelegd, dan telt een mandaat dat op die dag al "
        "gold. Een verzoek om namen wijst niemand aan: dan is er niets te toetsen, en een "
        "voorkeur die nog openstaat wordt erbij genoemd. Zolang geen vergadering is vastgelegd, "
        "wordt naar de instelling niet gevraagd.",
        "The mandate of a steering group of a track or a supraregional alliance is decided on "
        "before a region or municipality names someone for a seat, or on the same day; and it is "
        "constituted when it first meets. The decision is one of the giver about the mandate; "
        "where that is not recorded, a mandate that held on that day counts. A request for names "
        "names nobody: then there is nothing to ask about, and a preference that is still open is "
        "told with it. While no meeting is recorded, the constitution is not asked about.",
    ),
    satisfied=no_deviation(
        "over het mandaat is besloten voordat iemand werd aangewezen",
        "the mandate was decided on before anyone was named",
    ),
    violated=Text(
        "afgevaardigden aangewezen voordat over een mandaat was besloten, of vergaderd voordat de "
        "stuurgroep was ingesteld",
        "delegates named before a mandate was decided on, or a meeting held before the steering "
        "group was constituted",
    ),
    not_shown=not_shown(
        "er een mandaat was voordat iemand werd aangewezen, en een ingestelde stuurgroep toen"
        " zij vergaderde",
        "there was a mandate before anyone was named, and a constituted steering group when it met",
    ),
    settles=Text(
        "Het besluit over het mandaat, de instelling van de stuurgroep en de dag waarop de eerste "
        "afgevaardigde is aangewezen; de partners en wie hem aanwees kunnen ze leveren.",
        "The decision on the mandate, the constitution of the steering group and the day on which "
        "the first delegate was named; the partners and those who named him can supply them.",
    ),
    subjects=_groups,
    applies=_group_applies,
    check=_group_check,
    holders=_group_holders,
)

"""AWB002: the consent of who does not work under the giver (Awb, BWBR0005537, art. 10:4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from jeugdregio.dates import AnyDate, earliest, latest
from jeugdregio.landscape import Snapshot, belongs_to
from jeugdregio.landscape.provided import provided_for
from jeugdregio.model import (
    Act,
    ActKind,
    Answer,
    Body,
    Ground,
    Lack,
    Mandate,
    Medium,
    Missing,
    Note,
    Remark,
    Role,
    Truth,
    all_of,
    any_of,
    lacking,
    not_,
    part,
    remarked,
)
from jeugdregio.rules.basis import (
    Basis,
    Confidence,
    Consequence,
    Text,
    no_deviation,
    not_shown,
)
from jeugdregio.rules.families.answering import (
    Part,
    lack_of,
    outside,
    resting,
    shown,
    through,
    unrecorded,
)
from jeugdregio.rules.families.granting import (
    BWB,
    ORAL,
    URL,
    asked_about,
    awb,
    awb_rule,
    composed,
    giver_ended,
    if_given,
    is_mandate,
    mandates_of,
    superior,
    told,
    works_under,
)
from jeugdregio.rules.rule import Outcome, Parameters, Reason, Subject
from jeugdregio.rules.weight import Weight, weigh

__all__ = ["AWB002"]


def _applies(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Reason | None:
    mandate = asked_about(snapshot, subject)
    if is_mandate(snapshot, mandate).truth is Truth.NO:
        return outside(
            "geen mandaat om te beslissen (Algemene wet bestuursrecht art. 10:1)",
            "no mandate to decide (Algemene wet bestuursrecht art. 10:1)",
        )
    if works_under(snapshot, mandate).truth is Truth.YES:
        return outside(
            "de houder werkt onder de gever, dus instemming is niet nodig",
            "its holder works under the giver, so that no consent is needed",
        )
    return giver_ended(snapshot, mandate)


def _check(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Answer[Outcome]:
    mandate = asked_about(snapshot, subject)
    parts = tuple(_parts(snapshot, mandate))
    whole = all_of(each.valued(None) for each in parts)
    needed = all_of((is_mandate(snapshot, mandate), not_(works_under(snapshot, mandate))))
    if needed.truth is Truth.UNKNOWN and whole.truth is not Truth.YES:
        lacks = tuple(dict.fromkeys((*needed.missing, *whole.missing)))
        parts = (Answer(Truth.UNKNOWN, None, (), lacks),)
    answer = if_given(mandate, composed(mandate, parts))
    return answer if answer.truth is not Truth.UNKNOWN else _told_apart(snapshot, mandate, answer)


def _told_apart(snapshot: Snapshot, mandate: Mandate, answer: Answer[Outcome]) -> Answer[Outcome]:
    """What is not shown by the limb that lacks, beside every consent that is recorded.

    Where it is not told under whom the holder works, any of them may be the one that is needed.
    """
    lacks = {each.what for each in answer.missing if each != lack_of(mandate, Lack.TERM)}
    unwritten = mandate.period.certain is None or Lack.MEDIUM in lacks
    only = _UNWRITTEN if lacks == {Lack.MEDIUM} else None
    outcome = attrs.evolve(answer.value, not_shown=only if unwritten else _NOT_AGREED)
    shown_already = {each.record.id for each in answer.grounds}
    told = (
        each for each in _told_consents(snapshot, mandate) if each.record.id not in shown_already
    )
    return attrs.evolve(answer, value=outcome, grounds=(*answer.grounds, *told))


def _told_consents(snapshot: Snapshot, mandate: Mandate) -> Iterator[Ground]:
    """Every consent on record; what another tells of it, in whatever publication, only alleges."""
    for each in snapshot.possible[Act].where("about", mandate.id):
        if each.kind is ActKind.CONSENT and each.done_by(snapshot.day) is not Truth.NO:
            others = weigh(snapshot, each, ()) in (Weight.OFFICIAL, Weight.ALLEGED)
            yield Ground(each, Role.ALLEGES if others else Role.SUPPORTS)


_UNWRITTEN: Final = not_shown("het schriftelijk is verleend", "it was granted in writing")
_NOT_AGREED: Final = not_shown(
    "ieder die moest instemmen heeft ingestemd", "each whose consent was needed agreed"
)


_REFUSED: Final = Text("instemming is geweigerd", "consent was refused")
_ABSENT: Final = Text("instemming ontbreekt", "consent is absent")
_USED: Final = Text("gebruikt voordat was ingestemd", "used before it was agreed to")


def _parts(snapshot: Snapshot, mandate: Mandate) -> Iterator[Part]:
    """What is needed for who does not work under the giver: writing, and each consent."""
    written = Truth.of(None if mandate.form is None else mandate.form is Medium.WRITTEN)
    form = told(mandate, "form", written, Lack.MEDIUM)
    oral = Remark(Note.NOT_IN_WRITING, (mandate.id,))
    yield (remarked(form, oral) if written is Truth.NO else form).valued(ORAL)
    yield from _agreed(provided_for(snapshot, mandate), _consents(snapshot, mandate))


def _agreed(provided: Answer[None], consents: Iterable[Part]) -> Iterable[Part]:
    """Each consent, unless a statutory provision makes it needless (art. 10:4 (2)).

    While that is not recorded, nothing is denied.
    """
    if provided.truth is Truth.YES:
        return (provided,)
    if provided.truth is Truth.NO:
        own = provided.grounds
        return [attrs.evolve(each, grounds=(*own, *each.grounds)) for each in consents]
    whole = all_of(each.valued(None) for each in consents).valued(None)
    if whole.truth is Truth.YES:
        return (whole,)
    missing = (*provided.missing, *whole.missing)
    return (attrs.evolve(whole, truth=Truth.UNKNOWN, missing=missing),)


def _consents(snapshot: Snapshot, mandate: Mandate) -> Iterator[Part]:
    """Each consent that is needed where no statutory provision provides for the mandate."""
    if mandate.holder is None:
        yield lacking(lack_of(mandate, Lack.HOLDER))
        return
    up = superior(snapshot, mandate.holder)
    if up.truth is Truth.UNKNOWN:
        yield up.valued(None)
    for who in filter(None, (mandate.holder, up.value)):
        yield from _Party(snapshot, mandate, who).parts()


@attrs.frozen
class _Party:
    """Someone who has to agree to a mandate."""

    snapshot: Snapshot
    mandate: Mandate
    who: str

    def parts(self) -> Iterator[Part]:
        """That he agreed, that he did not refuse, and that it was not used before he agreed."""
        consents, refusals = self._said(ActKind.CONSENT), self._said(ActKind.REFUSAL)
        if consents:
            done = (shown(each, part(self._stands(each), self._day_of(each))) for each in consents)
            yield any_of(done).valued(None)
        else:
            yield self._absent().valued(_ABSENT)
        for act in refusals:
            yield self._overtaken(act, consents).valued(_REFUSED)
        for act in self._uses() if consents else ():
            yield self._agreed_by(act, consents).valued(_USED)

    def _said(self, kind: ActKind) -> list[Act]:
        """What he is recorded to have said, as far as it may stand on the day asked."""
        about = self.snapshot.possible[Act].where("about", self.mandate.id)
        found = (each for each in about if each.kind is kind and self._stands(each) is not Truth.NO)
        spoken = (each for each in found if any(map(self._speaks, each.deciders)))
        return sorted(spoken, key=lambda act: act.id)

    def _speaks(self, decider: str) -> bool:
        """Whether someone speaks for him: himself, his college, or a board that decides for him."""
        thing, *hosts = belongs_to(self.snapshot, decider)
        who = self.snapshot.thing(self.who)
        if who in (thing, thing.removesuffix(".college")):
            return True
        body = self.snapshot.ever[Body].get(thing)
        return who in hosts and body is not None and body.capacity is Truth.YES

    def _stands(self, act: Act) -> Truth:
        return act.done_by(self.snapshot.day)

    def _day_of(self, *acts: Act) -> Missing:
        return Missing(Lack.DAY, tuple(sorted(each.id for each in acts)), None, (self.who,))

    def _consent(self) -> Missing:
        return Missing(Lack.CONSENT, (self.who, self.mandate.id), None, (self.who,))

    def _absent(self) -> Answer[None]:
        """That he did not agree: denied only where all acts that could say so are recorded."""
        lack = self._consent()
        about, so_far = (self.mandate.id, self.who), through(self.snapshot.day)
        kind = ActKind.CONSENT.value
        absent = unrecorded(self.snapshot, "acts", about, lack, so_far, kind)
        if absent.truth is Truth.UNKNOWN:
            return absent
        return resting(remarked(absent, Remark(Note.NO_CONSENT, (self.who,))), Ground(self.mandate))

    def _overtaken(self, refusal: Act, consents: Sequence[Act]) -> Answer[None]:
        """Whether he agreed after a refusal; the last word counts."""
        after = Truth.any(self._stands(each) & _before(refusal.day, each.day) for each in consents)
        return shown(
            refusal, part(~self._stands(refusal) | after, self._day_of(refusal, *consents))
        )

    def _uses(self) -> list[Act]:
        """What was done under the mandate, as far as it may stand on the day asked."""
        found = self.snapshot.possible[Act].where("under", self.mandate.id)
        return sorted(
            (each for each in found if self._stands(each) is not Truth.NO),
            key=lambda act: act.id,
        )

    def _agreed_by(self, use: Act, consents: Sequence[Act]) -> Answer[None]:
        """Whether he agreed by the time the mandate was used.

        That its holder used it himself before a consent on record denies nothing: article 10:4
        asks for no form, so that he may have agreed by then.
        """
        in_time = Truth.any(
            self._stands(each) & _before(each.day, use.day, same_day=True) for each in consents
        )
        answer = part(~self._stands(use) | in_time, self._day_of(use, *consents))
        if answer.truth is not Truth.NO:
            return answer
        grounds = (Ground(self.mandate), Ground(use), *map(Ground, consents))
        if self.who == self.mandate.holder and any(map(self._speaks, use.deciders)):
            answer = lacking(self._consent())
        late = (
            Remark(Note.AGREED_LATER, (self.who, each.id), earliest(each.day)) for each in consents
        )
        return remarked(attrs.evolve(answer, grounds=grounds), *late)


def _before(one: AnyDate, other: AnyDate, *, same_day: bool = False) -> Truth:
    """Whether one day lies before another; the same day counts, or leaves the order untold."""
    after = _over_by(other, one, same_day=False)
    return Truth.of(True if _over_by(one, other, same_day=same_day) else False if after else None)


def _over_by(one: AnyDate, other: AnyDate, *, same_day: bool) -> bool:
    """Whether one day is over for certain when another comes."""
    last, first = latest(one), earliest(other)
    if last is None or first is None:
        return False
    return last <= first if same_day else last < first


def _holders(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    """Whose duty it is: the giver's, and each who has to agree tells whether he did."""
    mandate = asked_about(snapshot, subject)
    yield mandate.giver
    if mandate.holder is not None:
        yield mandate.holder
        up = superior(snapshot, mandate.holder).value
        if up is not None:
            yield up


AWB002 = awb_rule(
    code="AWB002",
    name="mandate-with-consent",
    title=Text(
        "Wie niet onder de gever werkt, heeft met het mandaat ingestemd",
        "Who does not work under the giver has agreed to the mandate",
    ),
    basis=(
        awb("art. 10:4 (1), 10:5 (2)"),
        Basis(
            "Algemene wet bestuursrecht",
            "art. 10:4 (2)",
            BWB,
            url=URL,
            note=Text("niet zelf gelezen", "not read itself"),
            confidence=Confidence.SECONDARY,
        ),
    ),
    consequence=Consequence.CURABLE,
    about=Text(
        "Een mandaat aan wie niet werkt onder verantwoordelijkheid van de gever vraagt de "
        "instemming van wie het krijgt en van degene onder wie die werkt (art. 10:4), en "
        "schrift, ook voor één geval (art. 10:5 (2)). Instemming is een handeling van soort "
        "consent, weigering een van soort refusal, die onder about het mandaat noemt; het "
        "laatste woord telt. Voor een gemeente stemt haar college in, voor een regeling een "
        "bestuur dat mag beslissen. Wie onder wie werkt, zegt het veld works_under van een ambt; "
        "een orgaan of bestuur werkt onder niemand. Of wie onder het ene orgaan van een gemeente "
        "werkt ook onder het andere werkt, is hier niet beslist. Gebruikt is het mandaat door een "
        "handeling die het onder under noemt. Voor de instemming is geen vorm voorgeschreven: dat "
        "de houder het mandaat zelf gebruikte voor zijn vastgelegde instemming, is een opmerking "
        "en geen afwijking; van degene onder wie hij werkt wel. Voorziet een wettelijk voorschrift "
        "in het mandaat, zoals een centrumregeling, dan is geen instemming nodig (art. 10:4 (2), "
        "uit de tweede hand): dat zegt het veld provided_for, of het veld arrangement met de "
        "centrumregeling die het mandaat verleent en waarbij de gemeenten van gever en houder "
        "partij zijn. Zolang dat niet is vastgelegd, is ook een weigering, een ontbrekende of een "
        "late instemming geen afwijking. Volmacht en machtiging aan wie niet onder de gever werkt, "
        "vallen onder ander recht (art. 10:12).",
        "A mandate to one who does not work under the responsibility of the giver needs the "
        "consent of who gets it and of whom he works under (art. 10:4), and writing, also for one "
        "case (art. 10:5 (2)). Consent is an act of kind consent, a refusal one of kind refusal, "
        "that names the mandate under about; the last word counts. For a municipality its college "
        "agrees, for an arrangement a board that may decide. Who works under whom is told by the "
        "field works_under of an office; an organ or board works under nobody. Whether who works "
        "under one organ of a municipality also works under another is not settled here. The "
        "mandate was used by an act that names it under under. No form is prescribed for consent: "
        "that the holder used the mandate himself before his consent on record is a remark and no "
        "deviation; of whom he works under it is one. Where a statutory provision provides for the "
        "mandate, such as a centre arrangement, no consent is needed (art. 10:4 (2), from a "
        "secondary source): the field provided_for tells so, or the field arrangement with the "
        "centre arrangement that grants the mandate, to which the municipalities of giver and "
        "holder are party. While that is not recorded, neither a refusal nor an absent or late "
        "consent is a deviation. A power of attorney or an authorisation to one who does not work "
        "under the giver falls under other law (art. 10:12).",
    ),
    satisfied=no_deviation(
        "schriftelijk verleend, en ieder die moest instemmen heeft ingestemd",
        "granted in writing, and each whose consent was needed agreed",
    ),
    violated=Text(
        "instemming ontbreekt, is geweigerd of kwam pas na gebruik, of het mandaat is mondeling "
        "verleend",
        "consent is absent, was refused or came only after use, or the mandate was granted orally",
    ),
    not_shown=not_shown(
        "ieder die moest instemmen heeft ingestemd, en dat het schriftelijk is verleend",
        "each whose consent was needed agreed, and that it was granted in writing",
    ),
    settles=Text(
        "De instemming van de houder en van degene onder wie hij werkt, met hun dag, de vorm van "
        "het mandaat, en of een wettelijk voorschrift of regeling erin voorziet; zij zelf en de "
        "gever kunnen ze leveren.",
        "The consent of the holder and of whom he works under, with their days, the form of the "
        "mandate, and whether a statutory provision or arrangement provides for it; they and the "
        "giver can supply them.",
    ),
    subjects=mandates_of,
    applies=_applies,
    check=_check,
    holders=_holders,
)

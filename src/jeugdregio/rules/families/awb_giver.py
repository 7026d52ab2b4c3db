"""AWB010: who gives a mandate has the power himself (Awb art. 10:1; Gemeentewet art. 160, 171)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

import attrs

from jeugdregio.landscape import Snapshot, absence, asked, scope_of
from jeugdregio.landscape.actors import one_day, same_actor, there_on
from jeugdregio.landscape.capacity import capacity
from jeugdregio.landscape.limits import Asked
from jeugdregio.landscape.powers import acts_held, powers_of, scope_held
from jeugdregio.model import (
    ActingRole,
    ActKind,
    ActNature,
    Answer,
    Body,
    Ground,
    Lack,
    Mandate,
    MandateKind,
    Missing,
    Municipality,
    Note,
    Office,
    Remark,
    Scope,
    Truth,
    all_of,
    any_of,
    lacking,
    part,
    remarked,
)
from jeugdregio.model.references import organ_owner
from jeugdregio.model.truth import holds
from jeugdregio.rules.basis import (
    Basis,
    Confidence,
    Consequence,
    Text,
    no_deviation,
    not_shown,
)
from jeugdregio.rules.families.acting import agreed
from jeugdregio.rules.families.answering import Part, lack_of, outside
from jeugdregio.rules.families.granting import (
    EVERYTHING,
    NOT_GOVERNED,
    asked_about,
    awb,
    awb_rule,
    composed,
    giver_ended,
    granted_on,
    if_given,
    mandates_of,
    rests_on,
)
from jeugdregio.rules.families.gw import DUALISM, gemeentewet
from jeugdregio.rules.rule import Outcome, Parameters, Reason, Subject

__all__ = ["AWB010"]


def _subjects(snapshot: Snapshot, parameters: Parameters) -> Iterable[Subject]:
    """The mandates of the day by kind of act; one for all, or of which it is not told, as such."""
    for subject in mandates_of(snapshot, parameters):
        acts = asked_about(snapshot, subject).acts
        yield from ((*subject, each.value) for each in acts) if acts else (subject,)


def _kind(subject: Subject) -> ActKind | None:
    return ActKind(subject[1]) if len(subject) > 1 else None


def _applies(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Reason | None:
    mandate, kind = asked_about(snapshot, subject), _kind(subject)
    if mandate.moves or mandate.kinds == (MandateKind.MEMBER_AUTHORISATION,):
        return NOT_GOVERNED
    if ended := giver_ended(snapshot, mandate):
        return ended
    if kind is not None and kind.nature is ActNature.COMMUNICATION:
        return outside("een mededeling vraagt geen mandaat", "a communication asks for no mandate")
    if rests_on(snapshot, mandate) or snapshot.ever[Office].get(mandate.giver) is not None:
        return outside(
            "een ondermandaat, waarnaar AWB003 vraagt", "a sub-mandate, which AWB003 asks about"
        )
    return None


def _check(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Answer[Outcome]:
    mandate, kind = asked_about(snapshot, subject), _kind(subject)
    readings = [
        composed(mandate, _Case(snapshot, mandate, kind, each).parts())
        for each in _days(mandate, snapshot.day)
    ]
    return if_given(mandate, agreed(readings, lack_of(mandate, Lack.TERM)))


def _days(mandate: Mandate, today: date) -> list[date]:
    """The last and the first day on which it can have been granted; at most the day asked."""
    last = granted_on(mandate) if mandate.period.certain else today
    known = (each for each in (last, mandate.period.possible.start) if each is not None)
    return [*dict.fromkeys(min(each, today) for each in known)] or [today]


_OF_COLLEGE: Final = frozenset({ActKind.AWARD, ActKind.CONTRACTING})
"""Acts of private law, for the college (Gemeentewet art. 160); another power may be of another."""

_BY_OTHER_LAW: Final = frozenset({ActKind.DEPLOYMENT, ActKind.PUBLICATION, ActKind.SUBSIDY})
"""Acts whose law was not read here: the Jeugdwet, the ordinance on subsidies."""

_NOT_THERE: Final = Text("de gever was er die dag niet", "the giver was not there that day")
_NO_POWER: Final = Text(
    "de gever heeft, zoals hij is ingesteld, geen eigen bevoegdheid",
    "the giver, as it was founded, has no power of its own",
)
_OF_ANOTHER: Final = Text(
    "de bevoegdheid is die van een ander orgaan", "the power is that of another organ"
)
_PASSED: Final = Text(
    "de bevoegdheid was overgegaan op een ander", "the power had passed to another"
)
_UNSIGNED: Final = Text(
    "een verlening door de burgemeester ontbreekt", "a grant of the mayor is absent"
)


@attrs.frozen
class _Case:
    """A mandate for one kind of act, given on a day."""

    snapshot: Snapshot
    mandate: Mandate
    kind: ActKind | None
    day: date

    def parts(self) -> Iterator[Part]:
        """That the giver was there, may decide, and had the power."""
        mandate = self.mandate
        there = there_on(self.snapshot, mandate.giver, self.day)
        yield self._denied(there.valued(_NOT_THERE))
        if self.kind is None and mandate.acts is None:
            yield lacking(lack_of(mandate, Lack.ACTS))
        owner = organ_owner(mandate.giver)
        if owner is not None and self.day not in DUALISM:
            yield lacking(lack_of(mandate, Lack.ORGAN))  # of these days the law was not read
        elif owner is not None:
            yield self._denied(self._of_organ(owner, mandate.giver.removeprefix(f"{owner}.")))
        elif self.snapshot.ever[Municipality].get(mandate.giver) is not None:
            # one of its organs gave it: which one is not told
            yield lacking(lack_of(mandate, Lack.GIVING_ORGAN))
        else:
            body = self.snapshot.ever[Body].get(mandate.giver)
            if body is not None:
                yield self._denied(capacity(self.snapshot, body).valued(_NO_POWER))
            yield self._by_transfer()

    def _denied(self, answer: Part) -> Part:
        """A NO rests on who gave it as well."""
        if answer.truth is not Truth.NO:
            return answer
        giver = Ground(self.mandate, field="giver")
        return attrs.evolve(answer, grounds=(giver, *answer.grounds))

    # the act

    def _asked(self, kind: ActKind, day: date | None = None) -> Asked:
        return Asked(kind, day or self.day, self._scope())

    def _scope(self) -> Scope | None:
        mandate = self.mandate
        if mandate.scope is None and not mandate.functions:
            return None if mandate.functions is None else asked(EVERYTHING)
        return scope_of(self.snapshot, mandate)

    # organs of a municipality

    def _of_organ(self, owner: str, organ: str) -> Part:
        kind = self.kind or (ActKind.SIGNING if organ == "mayor" else ActKind.DECISION)
        role = ActingRole.REPRESENTS if organ == "mayor" else ActingRole.DECIDES
        role = role if role in kind.roles else kind.roles[0]
        own = self._power(owner, role, kind)
        if own is not None:
            signs = ActingRole.REPRESENTS in kind.roles and role is ActingRole.DECIDES
            return (self._unsigned(owner, own) if signs else own).valued(_PASSED)
        if role is ActingRole.REPRESENTS and organ == "college":
            return self._by_mayor(owner).valued(_UNSIGNED)
        if role is ActingRole.REPRESENTS or kind in _OF_COLLEGE:
            return Answer(Truth.NO, _OF_ANOTHER)
        what = Lack.ORGAN if kind in _BY_OTHER_LAW else Lack.ACTS
        return lacking(lack_of(self.mandate, what))

    def _power(self, owner: str, role: ActingRole, kind: ActKind) -> Answer[None] | None:
        """Whether the giver holds a power of a municipality; ``None`` when nothing tells so."""
        wanted = self._asked(kind)
        giver = self.snapshot.thing(self.mandate.giver)
        for power in powers_of(self.snapshot, owner, role, wanted):
            if power.holder is not None and self.snapshot.thing(power.holder) == giver:
                return self._of_its_care(power.answer) if wanted.scope is None else power.answer
        return None

    def _of_its_care(self, answer: Answer[None]) -> Answer[None]:
        """Where the care of the mandate is not recorded, that is what is missing."""
        lack = lack_of(self.mandate, Lack.FUNCTIONS)
        missing = (lack if each.what is Lack.FUNCTIONS else each for each in answer.missing)
        return attrs.evolve(answer, missing=tuple(dict.fromkeys(missing)))

    # representing

    def _unsigned(self, owner: str, answer: Answer[None]) -> Answer[None]:
        """That the college decides on a contract carries no signature."""
        if self._by_mayor(owner).truth is Truth.YES:
            return answer
        return remarked(answer, Remark(Note.NOT_SETTLED, (ActKind.SIGNING.value,)))

    def _by_mayor(self, owner: str) -> Answer[None]:
        """Whether the mayor granted the same to the same holder, on the day asked."""
        mayor, today = f"{owner}.mayor", self.snapshot.day
        holder = self.mandate.holder
        found = [
            self._granted(each, today)
            for each in self.snapshot.ever[Mandate].where("giver", mayor)
            if not each.moves
        ]
        lack = Missing(Lack.MANDATE, (mayor, *filter(None, (holder,))), None, (mayor,))
        window = one_day(today)
        none_else = absence(self.snapshot, "mandates", (mayor,), lack, window=window)
        return any_of((*found, none_else)).valued(None)

    def _granted(self, grant: Mandate, today: date) -> Answer[None]:
        wanted = self._asked(self.kind or ActKind.SIGNING, today)
        role = ActingRole.REPRESENTS
        same, unnamed = Truth.UNKNOWN, grant if grant.holder is None else self.mandate
        if grant.holder is not None and self.mandate.holder is not None:
            same = same_actor(self.snapshot, grant.holder, self.mandate.holder)
        parts = (
            part(same, lack_of(unnamed, Lack.HOLDER)),
            part(holds(grant.period, today), lack_of(grant, Lack.TERM)),
            acts_held(grant, wanted.kinds(role), role),
            scope_held(self.snapshot, grant, wanted),
        )
        whole = all_of(parts).valued(None)
        return attrs.evolve(whole, grounds=(Ground(grant), *whole.grounds))

    # boards and arrangements

    def _by_transfer(self) -> Answer[None]:
        """Whether the power passed to the giver; that it did may not be recorded."""
        kind = self.kind or ActKind.DECISION
        role = kind.roles[0]
        giver = self.mandate.giver
        passed = self.snapshot.ever[Mandate].where("holder", giver)
        owners = dict.fromkeys(organ_owner(each.giver) or each.giver for each in passed)
        found = (
            self._power(owner, role, kind)
            for owner in owners
            if self.snapshot.ever[Municipality].get(owner) is not None and self.day in DUALISM
        )
        unrecorded = lacking(Missing(Lack.TRANSFER, (giver,), None, (giver,)))
        return any_of((*(each for each in found if each is not None), unrecorded)).valued(None)


def _holders(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    """The giver, and the mayor, who knows whom he lets sign."""
    giver = asked_about(snapshot, subject).giver
    owner = organ_owner(giver)
    return (giver,) if owner is None else dict.fromkeys((giver, f"{owner}.mayor"))


AWB010 = awb_rule(
    code="AWB010",
    name="giver-of-mandate-competent",
    title=Text(
        "Wie een mandaat geeft, heeft de bevoegdheid zelf",
        "Who gives a mandate has the power himself",
    ),
    basis=(
        awb("art. 10:1"),
        gemeentewet("art. 160, 171"),
        Basis(
            "Jeugdwet",
            "art. 2.3",
            "BWBR0034925",
            url="https://wetten.overheid.nl/BWBR0034925",
            note=Text("voor inzet; niet hiervoor gelezen", "for deployment; not read for this"),
            confidence=Confidence.UNVERIFIED,
        ),
    ),
    consequence=Consequence.CURABLE_OR_NOT_BINDING,
    about=Text(
        "Een mandaat, volmacht of machtiging geeft het orgaan dat de bevoegdheid heeft, voor "
        "elke soort handeling (art. 10:1). Gunnen en contracteren zijn aan het college "
        "(Gemeentewet art. 160), vertegenwoordigen is aan de burgemeester (art. 171), of aan wie"
        " de bevoegdheid door delegatie is overgegaan; wie haar zo heeft afgestaan, heeft haar "
        "niet meer. Wie over subsidie, publicatie of inzet gaat, volgt uit een verordening of "
        "andere wet: geeft een ander dan het college dat mandaat, dan is het niet aangetoond. "
        "Voor 2002-03-07 lagen zulke bevoegdheden bij de raad (niet geverifieerd): van een "
        "orgaan van een gemeente is het dan niet aangetoond. Een mandaat van het college om te "
        "contracteren draagt de handtekening niet, en dat is een opmerking; laat het college "
        "tekenen, dan is een verlening van de burgemeester aan dezelfde houder nodig. Een "
        "overleg, projectgroep of adviescommissie en een orgaan dat nog niet is ingesteld of is "
        "opgeheven, kunnen niets verlenen; het telt hoe het is ingesteld. Van een ander soort "
        "besluit zegt het woord niet wiens bevoegdheid het is. Gemeten wordt op de eerste dag "
        "waarop het mandaat geldt. Naar ondermandaat vraagt AWB003.",
        "A mandate, power of attorney or authorisation is given by the organ that has the power,"
        " for each kind of act (art. 10:1). Awarding and contracting are for the college "
        "(Gemeentewet art. 160), representing is for the mayor (art. 171), or for whom the power"
        " passed to by delegation; who passed it on so has it no more. Who decides on subsidies,"
        " publishing or deployment follows from an ordinance or another act: where another than "
        "the college gives that mandate, it is not shown. Before 2002-03-07 such powers lay with"
        " the council (unverified): of an organ of a municipality it is then not shown. A "
        "mandate of the college to contract does not carry the signature, which is a remark; "
        "when the college lets someone sign, a grant of the mayor to the same holder is needed. "
        "A consultation, project group or advisory committee, and a body not yet constituted or "
        "dissolved, can grant nothing; it counts how it was founded. Of another kind of decision"
        " the word does not tell whose power it is. It is measured on the first day on which the"
        " mandate holds. Sub-mandates are asked about by AWB003.",
    ),
    satisfied=no_deviation(
        "de gever had deze bevoegdheid",
        "the giver had this power",
    ),
    violated=Text(
        "de gever was er niet of heeft zoals hij is ingesteld geen eigen bevoegdheid, het is die "
        "van een ander orgaan, of zij was overgegaan",
        "the giver was not there or has no power of its own as founded, the power is that of "
        "another organ, or it had passed to another",
    ),
    not_shown=not_shown(
        "de gever deze bevoegdheid had",
        "the giver had this power",
    ),
    settles=Text(
        "Hoe de gever is ingesteld, of de bevoegdheid was overgegaan, voor welke handelingen het "
        "mandaat is, en om te tekenen de verlening door de burgemeester; de gever, het college en "
        "de burgemeester kunnen ze leveren.",
        "How the giver was founded, whether the power had passed, for which acts the mandate is, "
        "and for signing the grant of the mayor; the giver, the college and the mayor can supply "
        "them.",
    ),
    subjects=_subjects,
    applies=_applies,
    check=_check,
    holders=_holders,
)

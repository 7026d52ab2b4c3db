"""Whether who acts for another stays within what was given to him (Awb art. 10:1, 10:2).

AWB007, and what it shares with the advice on chairs: whose word shows an act, and what makes an act
for another deviate.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from typing import Final

import attrs

from jeugdregio.dates import earliest, latest
from jeugdregio.landscape import Slot, Snapshot, principals_of
from jeugdregio.landscape.capacity import capacity, legal_person
from jeugdregio.landscape.limits import Asked, within
from jeugdregio.landscape.who_did import who_did
from jeugdregio.landscape.who_may import ActingLine, without_members
from jeugdregio.model import (
    Act,
    ActingRole,
    ActKind,
    ActNature,
    Amount,
    Answer,
    Body,
    Communication,
    Duration,
    Ground,
    Lack,
    Limit,
    Mandate,
    Per,
    Provider,
    Role,
    Truth,
    Vat,
    remarked,
)
from jeugdregio.model.answer import unique_grounds
from jeugdregio.model.references import organ_owner
from jeugdregio.rules.basis import (
    Basis,
    Confidence,
    Consequence,
    Text,
    no_deviation,
    not_shown,
)
from jeugdregio.rules.families.acting import acts_of, day_of
from jeugdregio.rules.families.answering import Denials, all_together, measured, resting
from jeugdregio.rules.families.granting import awb, awb_rule
from jeugdregio.rules.rule import Denial, Outcome, Parameters, Subject, always_applies
from jeugdregio.rules.weight import Weight, weigh

__all__ = ["AWB007", "acted", "asks_for_ground", "declared_about", "on_own_word"]


# what the rules about acting for another share


def asks_for_ground(act: Act) -> bool:
    """Whether the law asks a ground for it: a decision or a private-law act, not a communication.

    The kind of an act tells its nature; where it does not, the recorded nature does.
    """
    return (act.kind.nature or act.nature) in _IN_LAW


_IN_LAW: Final = frozenset({ActNature.PUBLIC_LAW_DECISION, ActNature.PRIVATE_LAW_ACT})


def on_own_word(
    snapshot: Snapshot, record: Act | Communication, field: str | None = None
) -> Ground:
    """What someone did, as a ground that only alleges it when another than he says so.

    On whose behalf it was done does not matter here: a partner who says that the chair spoke for
    him is another than the chair.
    """
    his_own = attrs.evolve(record, for_=())
    alleged = weigh(snapshot, his_own, his_own.owners, field) is Weight.ALLEGED
    return Ground(record, Role.ALLEGES if alleged else Role.SUPPORTS, field=field)


Deny = Callable[[ActingLine], Iterable[Denial]]


def acted(
    snapshot: Snapshot,
    act: Act,
    done: Ground,
    deny: Deny,
    say: Callable[[ActingLine], Text] | None = None,
) -> Denials:
    """Whether those who did an act might, with all that denies it.

    Args:
        snapshot: the day asked about.
        act: the act.
        done: the ground that shows that it was done.
        deny: what denies it for one municipality and role, besides a line that is a NO itself.
        say: what deviates in such a line, in words.
    """
    told = who_did(snapshot, act)
    dated = earliest(act.day) == latest(act.day)
    # of an undated act the lines are those of one day only
    if told.truth is Truth.YES or (told.truth is Truth.UNKNOWN and not dated):
        return told.valued(())
    lacks = without_members(snapshot, act.for_, day_of(act))
    answers = [
        *(_line(line, done, deny, say) for line in told.value.lines),
        *(each.valued(tuple[Denial, ...]()) for each in lacks),
    ]
    return remarked(all_together(answers), *told.remarks)


def _line(
    line: ActingLine, done: Ground, deny: Deny, say: Callable[[ActingLine], Text] | None
) -> Denials:
    """One municipality and role, with what denies it."""
    found: list[Denial] = []
    if line.truth is Truth.NO:
        said = None if say is None else say(line)
        found.append(Denial((done, *line.answer.grounds), said=said))
    if line.truth is not Truth.YES:
        found += deny(line)
    if not found:
        return line.answer.valued(())
    grounds = unique_grounds(ground for each in found for ground in each.grounds)
    return Answer(Truth.NO, tuple(found), grounds, (), line.answer.remarks)


def declared_about(answer: Answer[Outcome]) -> Iterator[str]:
    """Those of whom a declaration denies a mandate: none but they can declare that."""
    for ground in answer.grounds:
        if ground.role is Role.DECLARES:
            yield from ground.about


# AWB007: a decision or private-law act for another is within the limits of a mandate


def _subjects(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    return [
        (act.id,)
        for act in acts_of(snapshot, ActKind)
        if act.deciders and asks_for_ground(act) and _others(snapshot, act)
    ]


def _others(snapshot: Snapshot, act: Act) -> tuple[str, ...]:
    """Those on whose behalf it was done by another than themselves.

    A provider is left out: what its own people do for it is no matter of this law.
    """
    found: dict[str, None] = {}
    for party in act.for_:
        provider = snapshot.ever[Provider].get(party) is not None
        if provider or _for_itself(snapshot, act, party):
            continue
        ((_, members),) = principals_of(snapshot, (party,), day_of(act)).items()
        towns = [each for each in members.full if not _for_itself(snapshot, act, each)]
        whole = organ_owner(party) is not None or len(towns) == len(members.full)
        found.update(dict.fromkeys((party,) if whole else towns))
    return tuple(found)


def _for_itself(snapshot: Snapshot, act: Act, party: str) -> bool:
    """Whether a party is among those who did it, as such or through an organ of its own."""
    return any(_is_own(snapshot, act, actor, party) for actor in act.deciders)


def _is_own(snapshot: Snapshot, act: Act, actor: str, party: str) -> bool:
    who, whose = snapshot.thing(actor), snapshot.thing(party)
    if who == whose or organ_owner(whose) == who:
        return True
    if organ_owner(who) is not None:  # one organ for another is no organ for its municipality
        return organ_owner(who) == whose
    body = snapshot.ever[Body].get(who)
    if body is None or body.of is None or snapshot.thing(body.of) != whose:
        return False
    decides = (act.kind.nature or act.nature) is ActNature.PUBLIC_LAW_DECISION
    may = capacity(snapshot, body).truth if decides else legal_person(snapshot, body)
    return may is Truth.YES


def _check(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Answer[Outcome]:
    # whose duty it is hangs on the answer
    return snapshot.remember(("within limits", subject), lambda: _answer(snapshot, subject))


def _answer(snapshot: Snapshot, subject: Subject) -> Answer[Outcome]:
    act = snapshot[Act][subject[0]]
    for_others = attrs.evolve(act, for_=_others(snapshot, act))
    named = functools.partial(_named, snapshot, act)

    def say(line: ActingLine) -> Text:
        declared = any(each.role is Role.DECLARES for each in line.answer.grounds)
        return _said(snapshot, act, _DECLARED if declared else _UNABLE, line)

    answer = resting(acted(snapshot, for_others, Ground(act), named, say), Ground(act))
    return measured(answer, day_of(act))


def _named(snapshot: Snapshot, act: Act, line: ActingLine) -> Iterator[Denial]:
    """That who acted names a mandate himself, and neither that nor another on record reaches it.

    Then it does not matter whether yet another exists: he did not act on it.
    """
    if act.under is None:
        return
    under = snapshot.thing(act.under)
    fails = any(under in map(snapshot.thing, chain.links) for chain in line.chains)
    # whatever else is missing may still carry the act
    if fails and all(each.what is Lack.MANDATE for each in line.answer.missing):
        grounds = (ground for chain in line.chains for ground in chain.answer.grounds)
        # what the line says itself is said once
        said = _NAMED if line.truth is Truth.NO else _said(snapshot, act, _NAMED, line)
        yield Denial((Ground(act), on_own_word(snapshot, act, "under"), *grounds), said=said)


_DECLARED: Final = Text(
    "geen grond aangetoond: geen vastgelegd mandaat of vastgelegde volmacht reikt zo ver, en "
    "verklaard is dat alle zijn vastgelegd",
    "no ground shown: no recorded mandate or power of attorney reaches this far, and all of them "
    "are declared recorded",
)
_UNABLE: Final = Text(
    "geen grond aangetoond: wie handelde was er op die dag niet, of had de bevoegdheid "
    "overgedragen",
    "no ground shown: who acted was not there on that day, or had passed the power on",
)
_NAMED: Final = Text(
    "geen grond aangetoond: het mandaat dat voor de handeling is genoemd reikt niet zo ver, en "
    "geen ander dat is vastgelegd",
    "no ground shown: the mandate that was named for the act does not reach this far, nor does "
    "another on record",
)


def _said(snapshot: Snapshot, act: Act, reason: Text, line: ActingLine) -> Text:
    """Why there is no ground, with the limits in money and time that are exceeded."""
    failing = dict.fromkeys(each for chain in line.chains for each in chain.failing)
    mandates = [snapshot.ever[Mandate][id] for id, slot in failing if slot is Slot.LIMIT]
    # the situations and the care do not matter to money and time
    asked = Asked(act.kind, day_of(act), None, act.amount, act.duration, act=act.id)
    exceeded = (
        _exceeded(limit, act)
        for mandate in mandates
        for limit in mandate.limits or ()
        if within(snapshot, mandate, limit, asked, line.role).truth is Truth.NO
    )
    told = dict.fromkeys((reason, *filter(None, exceeded)))
    return Text("; ".join(each.nl for each in told), "; ".join(each.en for each in told))


def _exceeded(limit: Limit, act: Act) -> Text | None:
    """A limit in money or time in words, against what was asked."""
    for asked, most in ((act.amount, limit.amount), (act.duration, limit.duration)):
        if asked is not None and most is not None:
            above, at_most = _figure(asked), _figure(most)
            return Text(
                f"boven de grens: {above.nl} gevraagd, ten hoogste {at_most.nl}",
                f"above the limit: {above.en} asked, at most {at_most.en}",
            )
    return None


def _figure(figure: Amount | Duration) -> Text:
    """Money or time in words."""
    if isinstance(figure, Duration):
        number, one, more = (
            (figure.days, Text("dag", "day"), Text("dagen", "days"))
            if figure.days
            else (figure.months, Text("maand", "month"), Text("maanden", "months"))
        )
        word = one if number == 1 else more
        return Text(f"{number} {word.nl}", f"{number} {word.en}")
    tax, year = _TAX[figure.vat], _PER[figure.per]
    euros = f"{figure.euros:,}"
    return Text(f"EUR {euros.replace(',', '.')}{year.nl}{tax.nl}", f"EUR {euros}{year.en}{tax.en}")


_TAX: Final = {
    Vat.INCLUDED: Text(" (incl. btw)", " (incl. VAT)"),
    Vat.EXCLUDED: Text(" (excl. btw)", " (excl. VAT)"),
    None: Text("", ""),
}
_PER: Final = {
    Per.ACT: Text("", ""),
    Per.YEAR: Text(" in een jaar samen", " in a year in all"),
}


_ORGANS: Final = {ActingRole.DECIDES: "college", ActingRole.REPRESENTS: "mayor"}


def _holders(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    """Who acted, and the organs whose power he used."""
    act = snapshot[Act][subject[0]]
    found = dict.fromkeys(act.deciders)
    for members in principals_of(snapshot, _others(snapshot, act), day_of(act)).values():
        for town in members.full:
            found |= dict.fromkeys(f"{town}.{_ORGANS[role]}" for role in act.kind.roles)
    return found | dict.fromkeys(declared_about(_check(snapshot, subject, {})))


AWB007 = awb_rule(
    code="AWB007",
    name="within-limits",
    title=Text(
        "Wie namens een ander besluit of contracteert, blijft binnen zijn mandaat of volmacht",
        "Who decides or contracts for another stays within his mandate or power of attorney",
    ),
    basis=(
        awb("art. 10:1, 10:2"),
        Basis(
            "Burgerlijk Wetboek Boek 3",
            "art. 3:61 (2), 3:69",
            "BWBR0005291",
            url="https://wetten.overheid.nl/BWBR0005291",
            note=Text(
                "schijn van volmacht en bekrachtiging; niet gelezen",
                "apparent authority and ratification; not read",
            ),
            confidence=Confidence.UNVERIFIED,
        ),
    ),
    consequence=Consequence.CURABLE_OR_NOT_BINDING,
    about=Text(
        "Wie namens een andere gemeente, een ander orgaan of een samenwerking besluit of een "
        "privaatrechtelijke handeling verricht, heeft daarvoor van elke gemeente een grond: een"
        " keten van mandaat of volmacht die de handeling omvat naar soort, zorg, looptijd en "
        "grenzen, of bekrachtiging op de gevraagde dag. Een overeenkomst vraagt er twee: die "
        "van wie beslist (het college) en die van wie vertegenwoordigt (de burgemeester). Een "
        "afwijking is er alleen als elke vastgelegde keten faalt, en de gever verklaart dat al "
        "zijn mandaten zijn vastgelegd of wie handelde zelf het mandaat noemt waarop hij zich "
        "baseert. Wat een orgaan voor zijn eigen gemeente doet, of het bestuur van een openbaar"
        " lichaam voor dat lichaam, is van rechtswege het zijne en wordt hier niet getoetst. "
        "Een mededeling vraagt geen grond. Of de bevoegde organen zelf over een gunning of "
        "overeenkomst besloten, toetst GW001.",
        "Who decides or does a private-law act for another municipality, another organ or a "
        "co-operation has a ground from each municipality for it: a chain of mandates or powers"
        " of attorney that holds the act by kind, care, term and limits, or ratification by the"
        " day asked. A contract asks for two: that of who decides (the college) and that of who"
        " represents (the mayor). It deviates only where every recorded chain fails, and the "
        "giver declares all its mandates recorded or the one who acted names the mandate "
        "himself on which he rests. What an organ does for its own municipality, or the board "
        "of a public body for that body, is its own by law and is not asked about here. A "
        "communication asks for no ground. Whether the competent organs themselves decided on "
        "an award or a contract is asked by GW001.",
    ),
    satisfied=no_deviation(
        "een mandaat of volmacht van elke gemeente reikt zo ver, of de handeling is bekrachtigd",
        "a mandate or power of attorney of each municipality reaches this far, or the act was"
        " ratified",
    ),
    violated=Text(
        "geen grond aangetoond: geen vastgelegd mandaat of vastgelegde volmacht reikt zo ver, en "
        "dat er geen andere grond is, volgt uit een volledigheidsverklaring of uit het mandaat dat "
        "voor de handeling is genoemd, of uit wie handelde",
        "no ground shown: no recorded mandate or power of attorney reaches this far, and that "
        "there is no other ground follows from a declaration of completeness or from the mandate "
        "that was named for the act, or from who acted",
    ),
    not_shown=not_shown(
        "wie namens een ander handelde, daarvoor een grond had",
        "who acted for another had a ground for it",
    ),
    settles=Text(
        "Het mandaat of de volmacht van elke gemeente, met wat de grenzen vragen (bedrag, duur, "
        "kader, situatie), een andere grond, of de bekrachtiging; de gever en wie handelde kunnen "
        "ze leveren.",
        "The mandate or power of attorney of each municipality, with what its limits ask for "
        "(amount, duration, frame, situation), another ground, or the ratification; the giver and "
        "the one who acted can supply them.",
    ),
    subjects=_subjects,
    applies=always_applies,
    check=_check,
    holders=_holders,
)

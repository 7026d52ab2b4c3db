"""Rules about certified institutions (Dutch: *gecertificeerde instellingen*)."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from jeugdregio.dates import Period, Periods
from jeugdregio.landscape import (
    RunningTerm,
    Snapshot,
    buys,
    certified_on,
    certified_turns,
    concluded,
    terms,
)
from jeugdregio.model import (
    CERTIFIED_FUNCTIONS,
    Answer,
    Contract,
    Ground,
    Lack,
    Missing,
    Truth,
    all_of,
    lacking,
)
from jeugdregio.rules.basis import (
    Basis,
    Confidence,
    Consequence,
    Severity,
    Text,
    no_deviation,
    not_shown,
)
from jeugdregio.rules.families.acting import agreed
from jeugdregio.rules.families.answering import resting
from jeugdregio.rules.families.jw import jeugdwet
from jeugdregio.rules.rule import Denial, Outcome, Parameters, Rule, Subject, always_applies

__all__ = ["GI001"]


# the rest of the term


def _rest(snapshot: Snapshot, contract: Contract, function: str) -> list[RunningTerm]:
    """The term and the options with a day from the day asked on, unless they do not count."""
    today = Period.since(snapshot.day)
    return [
        term
        for term in terms(snapshot, contract, function, today)
        if term.counts.truth is not Truth.NO and term.period.possible.overlaps(today)
    ]


def _subjects(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    for contract in snapshot.ever[Contract]:
        if concluded(snapshot, contract).truth is Truth.NO:
            continue
        for function in CERTIFIED_FUNCTIONS:
            named = buys(snapshot, contract, function) is Truth.YES
            if named and _rest(snapshot, contract, function):
                yield snapshot.thing(contract.id), function


# the certificates


def _check(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Answer[Outcome]:
    contract, function = snapshot.ever[Contract][subject[0]], subject[1]
    about, who, ground = (contract.id,), contract.clients, Ground(contract)
    rest = _rest(snapshot, contract, function)
    certain = (each.period.certain for each in rest if each.counts.truth is Truth.YES)
    days = Periods(*(each for each in certain if each)) & Periods(Period.since(snapshot.day))
    pieces = [each for term in days for each in _pieces(snapshot, contract, function, term)]
    answers = [answer for _, answer in pieces]
    if contract.provider is None:
        answers.append(lacking(Missing(Lack.PROVIDER, about, None, who)))
    if not days:
        # nothing certain is left to certify: an empty "all" would read as being in order
        what = Lack.OPTION if rest[0].counts.truth is Truth.UNKNOWN else Lack.TERM
        answers.append(lacking(Missing(what, about, rest[0].period.possible, who)))
    whole = all_of(answers).valued(None)
    done = concluded(snapshot, contract)
    if done.truth is Truth.UNKNOWN:
        # before it was concluded there was nothing to certify
        nothing: Answer[None] = Answer(Truth.YES, None)
        whole = agreed((whole, nothing), *done.missing)
    denials = tuple(
        Denial((ground, *answer.grounds), piece.start)
        for piece, answer in pieces
        if answer.truth is Truth.NO
    )
    return resting(whole, ground).valued(Outcome(snapshot.day, denials=denials))


def _pieces(
    snapshot: Snapshot, contract: Contract, function: str, term: Period
) -> Iterator[tuple[Period, Answer[None]]]:
    """The term in pieces on which the certificates say the same."""
    turns: Iterable[date] = ()
    if contract.provider is not None:
        turns = certified_turns(snapshot, contract.provider, function)
    pieces = term.cut_at(turns)
    judged = ((each, _certified(snapshot, contract, function, each)) for each in pieces)
    for answer, run in itertools.groupby(judged, lambda each: each[1]):
        pieces = tuple(piece for piece, _ in run)
        period = Period(pieces[0].start, pieces[-1].end)
        missing = tuple(attrs.evolve(each, period=period) for each in answer.missing)
        yield period, attrs.evolve(answer, missing=missing)


def _certified(
    snapshot: Snapshot, contract: Contract, function: str, piece: Period
) -> Answer[None]:
    """Whether the provider is certified on the first day of a piece, and so on all of it."""
    if contract.provider is None:
        about = (contract.id, function)
        return lacking(Missing(Lack.CERTIFICATE, about, None, contract.clients))
    return certified_on(snapshot, contract.provider, function, piece.start or snapshot.day)


def _holders(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    contract = snapshot.ever[Contract][subject[0]]
    return contract.owners


GI001 = Rule(
    code="GI001",
    name="certificate-covers-contract",
    title=Text(
        "Een certificaat dekt de looptijd van de overeenkomst",
        "A certificate covers the term of the contract",
    ),
    severity=Severity.LAW,
    basis=(
        jeugdwet("art. 3.2 (1), 3.4"),
        Basis(
            "Staatscourant 2017, 40536",
            url="https://zoek.officielebekendmakingen.nl/stcrt-2017-40536.html",
        ),
    ),
    confidence=Confidence.SEEN,
    period=Period.since(date(2015, 1, 1)),
    consequence=Consequence.NOT_COMPETENT,
    about=Text(
        "Jeugdbescherming en jeugdreclassering mogen alleen door een gecertificeerde instelling "
        "worden uitgevoerd. Voor de rest van de zekere looptijd van de overeenkomst moet een "
        "certificaat van de aanbieder gelden, zonder schorsing. Een voorlopig of "
        "tijdelijk certificaat telt. "
        "Een certificaat dat afloopt kan verlengd zijn: pas als de certificaten van de aanbieder "
        "alle zijn vastgelegd, is een dag zonder certificaat een afwijking.",
        "Only a certified institution may carry out child protection and youth probation. For the "
        "rest of the certain term of the contract a certificate of the provider must be valid, "
        "without suspension. A provisional or temporary certificate counts. "
        "One that ends may have been renewed: "
        "only when the certificates of the provider are declared complete is a day without one a "
        "deviation.",
    ),
    satisfied=no_deviation(
        "een certificaat dekt de rest van de zekere looptijd",
        "a certificate covers the rest of the certain term",
    ),
    violated=Text(
        "geen geldig certificaat, terwijl verklaard is dat alle certificaten zijn vastgelegd",
        "no valid certificate, though the certificates of the provider are declared complete",
    ),
    violated_from=Text(
        "zonder geldig certificaat vanaf {from_day} als er geen bij komt: verklaard is dat alle "
        "certificaten van de aanbieder tot nu toe zijn vastgelegd",
        "will be without a valid certificate from {from_day} unless one follows: the certificates "
        "of the provider so far are declared complete",
    ),
    not_shown=not_shown(
        "een certificaat de rest van de looptijd dekt",
        "a certificate covers the rest of the term",
    ),
    settles=Text(
        "De aanbieder, en diens certificaat voor elke genoemde periode; de aanbieder en de "
        "certificerende instelling kunnen ze leveren.",
        "The provider, and its certificate for each period named; the provider and the certifying "
        "body can supply them.",
    ),
    subjects=_subjects,
    applies=always_applies,
    check=_check,
    holders=_holders,
)

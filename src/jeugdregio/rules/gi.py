"""Rules about certified institutions (Dutch: *gecertificeerde instellingen*)."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from jeugdregio.dates import AnyPeriod, Period, Periods
from jeugdregio.landscape import Snapshot, absence, certified_on, certified_turns
from jeugdregio.model import (
    CERTIFIED_FUNCTIONS,
    Answer,
    Contract,
    Ground,
    Lack,
    Missing,
    Option,
    Truth,
    all_of,
)
from jeugdregio.model.functions import function_holds
from jeugdregio.model.truth import by
from jeugdregio.rules.acting import agreed
from jeugdregio.rules.basis import PATCHED_COPY, Basis, Confidence, Consequence, Severity, Text
from jeugdregio.rules.rule import Denial, Outcome, Parameters, Rule, Subject, always_applies

__all__ = ["GI001"]


# the rest of the term


def _rest(snapshot: Snapshot, contract: Contract, function: str) -> list[tuple[AnyPeriod, Truth]]:
    """The term and the options with a day from the day asked on, and whether each counts."""
    runs: list[tuple[AnyPeriod, Truth]] = [(contract.period, Truth.YES)]
    earlier = Truth.YES
    for option in contract.options:
        # a later option is possible only if the earlier one is; one recorded as exercised shows
        # by itself that the contract still ran
        used = _used(snapshot, contract, option, function)
        earlier = used if used is Truth.YES else used & earlier
        runs.append((option.period, earlier))
    today = Period.since(snapshot.day)
    return [
        (period, counts)
        for period, counts in runs
        if counts is not Truth.NO and period.possible.overlaps(today)
    ]


def _used(snapshot: Snapshot, contract: Contract, option: Option, function: str) -> Truth:
    """Whether an option was exercised, as the day asked shows it."""
    seen = Truth.NO
    if option.exercised is not None:
        seen = Truth.YES if option.on is None else by(option.on, snapshot.day)
    if seen is Truth.YES:
        return Truth.of(option.exercised)
    if seen is Truth.UNKNOWN and option.exercised:
        return Truth.UNKNOWN
    return absence(
        snapshot,
        "contracts",
        (contract.id, *contract.clients),
        Missing(Lack.OPTION, (contract.id,)),
        kinds=(function,),
        window=option.period.possible,
    ).truth


def _concluded(snapshot: Snapshot, contract: Contract) -> Truth:
    """Whether it was concluded by the day asked; one without a recorded day counts."""
    return Truth.YES if contract.concluded is None else by(contract.concluded, snapshot.day)


def _subjects(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    for contract in snapshot.ever[Contract]:
        if _concluded(snapshot, contract) is Truth.NO:
            continue
        for function in CERTIFIED_FUNCTIONS:
            named = function_holds(contract.functions, function) is Truth.YES
            if named and _rest(snapshot, contract, function):
                yield snapshot.thing(contract.id), function


# the certificates


def _check(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Answer[Outcome]:
    contract, function = snapshot.ever[Contract][subject[0]], subject[1]
    about, who, ground = (contract.id,), contract.clients, Ground(contract)
    rest = _rest(snapshot, contract, function)
    certain = (each.certain for each, counts in rest if counts is Truth.YES)
    terms = Periods(*(each for each in certain if each)) & Periods(Period.since(snapshot.day))
    pieces = [each for term in terms for each in _pieces(snapshot, contract, function, term)]
    answers = [answer for _, answer in pieces]
    if contract.provider is None:
        answers.append(_lacking(Missing(Lack.PROVIDER, about, None, who)))
    if not terms:
        # nothing certain is left to certify: an empty "all" would read as being in order
        period, counts = rest[0]
        what = Lack.OPTION if counts is Truth.UNKNOWN else Lack.TERM
        answers.append(_lacking(Missing(what, about, period.possible, who)))
    whole = all_of(answers).valued(None)
    if _concluded(snapshot, contract) is Truth.UNKNOWN:
        # before it was concluded there was nothing to certify
        nothing: Answer[None] = Answer(Truth.YES, None)
        whole = agreed((whole, nothing), Missing(Lack.DAY, about, None, who))
    denials = tuple(
        Denial((ground, *answer.grounds), piece.start)
        for piece, answer in pieces
        if answer.truth is Truth.NO
    )
    if whole.truth is not Truth.YES:
        whole = attrs.evolve(whole, grounds=(ground, *whole.grounds))
    return whole.valued(Outcome(snapshot.day, denials=denials))


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
        return _lacking(Missing(Lack.CERTIFICATE, about, None, contract.clients))
    return certified_on(snapshot, contract.provider, function, piece.start or snapshot.day)


def _lacking(lack: Missing) -> Answer[None]:
    return Answer(Truth.UNKNOWN, None, missing=(lack,))


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
        Basis(
            "Jeugdwet",
            "art. 3.2 (1), 3.4",
            "BWBR0034925",
            "2025-01-01",
            "https://wetten.overheid.nl/BWBR0034925",
            PATCHED_COPY,
        ),
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
    satisfied=Text(
        "geen afwijking in wat is vastgelegd: een certificaat dekt de rest van de zekere looptijd",
        "no deviation in what is recorded: a certificate covers the rest of the certain term",
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
    not_shown=Text(
        "niet aangetoond dat een certificaat de rest van de looptijd dekt",
        "not shown that a certificate covers the rest of the term",
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

"""Rules about certified institutions (Dutch: *gecertificeerde instellingen*)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from jeugdregio.dates import Period, Periods
from jeugdregio.landscape import Snapshot, certified_on, certified_turns
from jeugdregio.model import (
    CERTIFIED_FUNCTIONS,
    Answer,
    Contract,
    Ground,
    Lack,
    Missing,
    Truth,
    all_of,
)
from jeugdregio.model.functions import function_holds
from jeugdregio.model.truth import by
from jeugdregio.rules.basis import Basis, Confidence, Consequence, Severity, Text
from jeugdregio.rules.rule import Outcome, Parameters, Rule, Subject, always_applies

__all__ = ["GI001"]


def _terms(contract: Contract, today: Period, *, certain: bool) -> Periods:
    """The days from ``today`` on for which the contract runs: for certain, or possibly."""
    periods = [contract.period.certain if certain else contract.period.possible]
    periods.extend(
        option.period.certain if certain else option.period.possible
        for option in contract.options
        if (option.exercised if certain else option.exercised is not False)
    )
    return Periods(*(period for period in periods if period)) & Periods(today)


def _subjects(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    today = Period.since(snapshot.day)
    for contract in snapshot.ever[Contract]:
        if contract.concluded is not None and by(contract.concluded, snapshot.day) is Truth.NO:
            continue
        if not _terms(contract, today, certain=False):
            continue
        for function in CERTIFIED_FUNCTIONS:
            if function_holds(contract.functions, function) is Truth.YES:
                yield contract.id, function


def _check(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Answer[Outcome]:
    contract, function = snapshot.ever[Contract][subject[0]], subject[1]
    today = Period.since(snapshot.day)
    ground = (Ground(contract),)
    answers: list[Answer[Period | None]] = []
    terms = _terms(contract, today, certain=True)
    if contract.provider is None:
        lack = Missing(Lack.PROVIDER, (contract.id,), None, contract.clients)
        answers.append(Answer(Truth.UNKNOWN, None, ground, (lack,)))
    else:
        answers.extend(_certified(snapshot, contract.provider, function, terms))
    if not terms:
        # nothing certain is left to certify: an empty "all" would read as being in order
        answers.append(Answer(Truth.UNKNOWN, None, ground, (_open_term(contract, today),)))
    whole = all_of(answers)
    denied = (each.value for each in answers if each.truth is Truth.NO and each.value)
    first = min((each.start for each in denied if each.start), default=None)
    return whole.valued(Outcome(snapshot.day, first))


def _certified(
    snapshot: Snapshot, provider: str, function: str, terms: Periods
) -> Iterator[Answer[Period | None]]:
    """The answer for each piece of the terms, whose day or days lack a certificate if any do."""
    turns = tuple(certified_turns(snapshot, provider, function))
    for term in terms:
        for piece in term.cut_at(turns):
            answer = certified_on(snapshot, provider, function, piece.start or snapshot.day)
            missing = tuple(attrs.evolve(each, period=piece) for each in answer.missing)
            yield attrs.evolve(answer, missing=missing).valued(piece)


def _open_term(contract: Contract, today: Period) -> Missing:
    """Which fact would tell whether the contract runs on."""
    for option in contract.options:
        if option.exercised is None and option.period.possible.overlaps(today):
            return Missing(Lack.OPTION, (contract.id,), option.period.possible, contract.clients)
    return Missing(Lack.TERM, (contract.id,), contract.period.possible & today, contract.clients)


def _holders(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    contract = snapshot.ever[Contract][subject[0]]
    return contract.owners


GI001 = Rule(
    code="GI001",
    name="certificate-covers-contract",
    title=Text(
        "Het certificaat dekt de looptijd van de overeenkomst",
        "The certificate covers the term of the contract",
    ),
    severity=Severity.LAW,
    basis=(
        Basis(
            "Jeugdwet",
            "art. 3.2 (1), 3.4",
            "BWBR0034925",
            "2025-01-01",
            "https://wetten.overheid.nl/BWBR0034925",
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
        "certificaat van de aanbieder gelden, zonder schorsing. Een tijdelijk certificaat telt. "
        "Een certificaat dat afloopt kan verlengd zijn: pas als de certificaten van de aanbieder "
        "volledig zijn verklaard, is een dag zonder certificaat een afwijking.",
        "Only a certified institution may carry out child protection and youth probation. For the "
        "rest of the certain term of the contract a certificate of the provider must be valid, "
        "without suspension. A temporary certificate counts. One that ends may have been renewed: "
        "only when the certificates of the provider are declared complete is a day without one a "
        "deviation.",
    ),
    satisfied=Text(
        "geen afwijking in wat is vastgelegd: een certificaat dekt de rest van de zekere looptijd",
        "no deviation in what is recorded: a certificate covers the rest of the certain term",
    ),
    violated=Text(
        "geen geldig certificaat, terwijl de certificaten van de aanbieder volledig zijn verklaard",
        "no valid certificate, though the certificates of the provider are declared complete",
    ),
    violated_from=Text(
        "geen geldig certificaat vanaf {from_day}, terwijl de certificaten van de aanbieder "
        "volledig zijn verklaard",
        "will be without a valid certificate from {from_day}: the certificates of the provider are "
        "declared complete",
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

"""Whether an institution is certified for a care function on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from jeugdregio.dates import bounds
from jeugdregio.landscape.absence import absence, declared_turns
from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Answer,
    Certificate,
    Ground,
    Lack,
    Missing,
    Truth,
    any_of,
)
from jeugdregio.model.functions import function_holds
from jeugdregio.model.truth import holds

__all__ = ["certified_on", "certified_turns"]


def _certificates(shown: Shown, provider: str, function: str) -> Iterator[Certificate]:
    for certificate in shown.ever[Certificate].where("institution", provider):
        if _in_scope(certificate, function) is not Truth.NO:
            yield certificate


def _in_scope(certificate: Certificate, function: str) -> Truth:
    if not certificate.functions:
        return Truth.UNKNOWN
    return function_holds(certificate.functions, function)


def certified_on(shown: Shown, provider: str, function: str, day: date) -> Answer[None]:
    """Whether a certificate of the provider with the function in its scope is valid that day.

    A day without one is a NO only where the certificates of that provider are declared complete:
    an ended certificate without a successor on record may have been renewed.
    """
    thing = shown.thing(provider)  # two records may refer to it by two of its versions
    key = ("certified", thing, function, day)
    return shown.remember(key, lambda: _certified_on(shown, thing, function, day))


def _certified_on(shown: Shown, provider: str, function: str, day: date) -> Answer[None]:
    lack = Missing(Lack.CERTIFICATE, (provider, function), None, (provider, "certifying-body"))
    answers = [
        absence(
            shown,
            "certificates",
            (provider,),
            lack,
            kinds=(function,),
            window=one_day(day),
        )
    ]
    for certificate in _certificates(shown, provider, function):
        runs = holds(certificate.period, day) & _in_scope(certificate, function)
        valid = runs & ~Truth.any(
            holds(each.period, day) & function_holds(each.functions or (function,), function)
            for each in certificate.suspensions
        )
        missing: tuple[Missing, ...] = ()
        if valid is Truth.UNKNOWN:
            missing = (lack,)
            if not certificate.functions:
                missing += (Missing(Lack.FUNCTIONS, (certificate.id,), None, lack.who),)
        # a suspended one is a ground too: whoever says that it is suspended is to be weighed
        field = None if valid is runs else "suspensions"
        grounds = () if runs is Truth.NO else (Ground(certificate, field=field),)
        answers.append(Answer(valid, None, grounds, missing))
    return any_of(answers).valued(None)


def certified_turns(shown: Shown, provider: str, function: str) -> Iterator[date]:
    """The days on which the answer of `certified_on` can change."""
    for certificate in _certificates(shown, provider, function):
        yield from bounds(certificate.period)
        for suspension in certificate.suspensions:
            yield from bounds(suspension.period)
    yield from declared_turns(shown, "certificates", (provider,))

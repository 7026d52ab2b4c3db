"""The letters from which advice was drawn: by sender and date, with what each is worth.

None of them lays down a rule. Advice drawn from one starts on its day, or on the last day that an
undated one can have.
"""

from __future__ import annotations

import functools
from datetime import date
from typing import Final

from jeugdregio.dates import Period
from jeugdregio.rules.basis import Basis, Confidence, Consequence, Severity, Text
from jeugdregio.rules.rule import Rule

__all__ = [
    "LETTER_2018_09_07",
    "LETTER_2018_09_25",
    "SINCE_THE_MEMO",
    "SINCE_THE_MEMO_NOTE",
    "advice",
    "memo_of_2019",
]

LETTER_2018_09_07: Final = Basis(
    "Brief van het portefeuillehoudersoverleg Jeugd en Onderwijs van Gooi en Vechtstreek aan de "
    "gemeente Haarlem, 7 september 2018, kenmerk 18.0007972",
    note=Text(
        "advies van deze bibliotheek naar aanleiding van die brief, de lezing van één partij; de "
        "brief zelf vraagt en stelt voor, en geeft geen regel",
        "advice of this library on the occasion of that letter, the account of one party; the "
        "letter itself asks and proposes, and lays down no rule",
    ),
)
"""The letter to the chair of the supraregional co-operation."""

LETTER_2018_09_25: Final = Basis(
    "Brief van het portefeuillehoudersoverleg Jeugd en Onderwijs van Gooi en Vechtstreek, "
    "25 september 2018, kenmerk 18.0008424",
    note=Text(
        "advies van deze bibliotheek naar aanleiding van die brief; de brief zelf geeft geen regel",
        "advice of this library on the occasion of that letter; the letter lays down no rule",
    ),
)
"""The letter on leaving the track."""

SINCE_THE_MEMO: Final = Period.since(date(2019, 3, 31))
"""The memo on the evaluation is undated, and announces a letter for early April 2019."""

SINCE_THE_MEMO_NOTE: Final = Text(
    "de laatste dag die de ongedateerde memo kan hebben",
    "the last day that the undated memo can have",
)


advice = functools.partial(
    Rule, severity=Severity.ADVICE, confidence=Confidence.SEEN, consequence=Consequence.NONE
)
"""A rule of practice: it binds nobody."""


def memo_of_2019(lesson: int, nl: str, en: str) -> Basis:
    """A lesson of the memo in which an alderman of Hilversum evaluates the procurement."""
    note = Text(
        f"advies van deze bibliotheek naar aanleiding van die les: {nl}; de memo zelf geeft geen "
        "regel",
        f"advice of this library on the occasion of that lesson: {en}; the memo lays down no rule",
    )
    return Basis(
        "Memo van een wethouder van Hilversum aan de raad over de inkoop van jeugdbescherming en "
        f"jeugdreclassering, ongedateerd, uiterlijk 31 maart 2019, les {lesson}",
        note=note,
    )

"""Small landscapes of who was told what, in the words of the field.

On Monday 3 June 2019 the Regio leaves the track in which it takes part with Almere. The councils of
its members Hilversum, Huizen and Laren, and that of Almere, are told of it. What a test does not
say is as told here.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import Any, Final

from tests.rules.landscapes import (
    ALMERE,
    EXIT,
    HILVERSUM,
    HUIZEN,
    LAREN,
    TRACK,
    checked,
    college,
    complete,
    council,
    day,
    finding,
    gooi,
    leaving,
    message,
)
from tests.rules.mandates import asking as asking

import jeugdregio as jr
from jeugdregio.rules import rule_page

FOUR: Final = (ALMERE, HILVERSUM, HUIZEN, LAREN)
"""The municipalities that take part in the track until the exit."""

DECIDED: Final = "2019-06-03"
"""The Monday on which the Regio leaves."""

LAST: Final = "2019-06-10"
"""The seventh day after it: the last one on which a council is told in time."""

TODAY: Final = "2019-12-02"
"""A day on which every term is over."""

PRESS: Final = "press"

MEMO: Final = "2019-03-31"
"""The last day that the memo on the lessons can have: the first day of the rules drawn from it."""

LETTER: Final = "2018-09-07"
"""The day of the letter to the chair: the first day of the rule drawn from it."""


REPROACH: Final = re.compile(
    r"fault|blame|breach|violat|broke|wrong|fail|leak|should not|must not|betray|weaken|secret|"
    r"fout|schuld|schend|schonden|verwijt|overtred|onrecht|tekort|lek|mocht niet|had niet|strijd|"
    r"verzwak|geheim|verzuim|nalat",
    re.IGNORECASE,
)
"""Words that reproach someone, in both languages."""


# what was done and told


def exit_of_regio(**fields: Any) -> jr.Act:
    """That the Regio leaves the track."""
    return leaving(**{"day": day(DECIDED), "effective": day("2020-01-01")} | fields)


def act(kind: jr.ActKind, **fields: Any) -> jr.Act:
    """Another act about the track, on the same day."""
    given: dict[str, Any] = {"id": kind.value, "day": day(DECIDED), "about": (TRACK,)}
    return jr.Act(kind=kind, **given | fields)


def told(municipality: str, on: str = DECIDED, **fields: Any) -> jr.Communication:
    """That a college tells its council of the exit, by its own word for the first time."""
    given: dict[str, Any] = {
        "id": f"told-{municipality}-{on}",
        "day": day(on),
        "sender": college(municipality),
        "addressees": (council(municipality),),
        "about": (EXIT,),
        "first": True,
    }
    return jr.Communication(**given | fields)


def all_told(on: str = DECIDED, **fields: Any) -> jr.Communication:
    """One letter of the Regio to the councils of all four."""
    return message(*map(council, FOUR), on=on, id="letter-to-all", **fields)


def all_recorded(*municipalities: str, on: str = "2019-09-02", **fields: Any) -> list[jr.Record]:
    """That these colleges recorded all their messages."""
    return [complete("communications", college(each), on=on, **fields) for each in municipalities]


def to_council(on: str = DECIDED, whose: str = HILVERSUM, **fields: Any) -> jr.Communication:
    """A letter of the college of Hilversum about the track to a council, its own."""
    given: dict[str, Any] = {"id": "letter-to-council", "addressees": (council(whose),)}
    return told(HILVERSUM, on, **given | {"about": (TRACK,)} | fields)


def to_partner(*partners: str, on: str = "2019-05-31", **fields: Any) -> jr.Communication:
    """That the college of Hilversum tells partners of that letter, the Friday before."""
    given: dict[str, Any] = {
        "id": "-".join(["told-partner", *partners]).replace(".", "-"),
        "addressees": partners,
        "about": ("letter-to-council",),
    }
    return told(HILVERSUM, on, **given | fields)


def press() -> jr.Office:
    """The press, to whom someone may write."""
    return jr.Office(id=PRESS, name="De pers")


# landscapes


def left(*records: jr.Record) -> jr.Landscape:
    """The four, their track, the exit, and these."""
    given = {each.id for each in records}
    return gooi(*([] if EXIT in given else [exit_of_regio()]), *records)


@functools.cache
def story() -> jr.Landscape:
    """Gooi en Vechtstreek in 2018, as the documents of that time tell it."""
    examples = Path(__file__).parents[2] / "examples"
    names = (
        "gooi-en-vechtstreek.json",
        "letters/gooi-en-vechtstreek-2018-09-07.json",
        "letters/gooi-en-vechtstreek-2018-09-25.json",
        "cases/gooi-en-vechtstreek-admission-2017.json",
    )
    return jr.load(*(examples / name for name in names))


SEVEN: Final = ("GM0376", "GM0402", "GM0406", "GM0417", "GM0457", "GM1696", "GM1942")
"""The full members of the Regio Gooi en Vechtstreek in 2018."""

EXIT_2018: Final = "exit-2018-09-24"


# what a rule says


def of(code: str, landscape: jr.Landscape, *subject: str, **asked: Any) -> jr.Finding:
    """The one finding of a rule about a subject."""
    asked.setdefault("on", TODAY)
    return finding(landscape, code, *subject, **asked)


def subjects(code: str, landscape: jr.Landscape, **asked: Any) -> list[tuple[str, ...]]:
    """What a rule is asked about."""
    asked.setdefault("on", TODAY)
    return [each.subject for each in checked(landscape, select=[code], **asked)]


def reason(code: str, landscape: jr.Landscape, **asked: Any) -> str:
    """Why a rule does not apply to anything, in words."""
    asked.setdefault("on", TODAY)
    (found,) = checked(landscape, select=[code], **asked)
    assert jr.Verdict.NOT_APPLICABLE is found.verdict
    return found.message


def rechecked(code: str, before: jr.Landscape, *records: jr.Record) -> list[jr.Finding]:
    """The findings after adding records, checked on from before: as if checked from scratch."""
    after = before.adding(*records)
    first = jr.check(before, on=TODAY, select=[code])
    again = jr.check(after, on=TODAY, select=[code], previous=first)
    assert jr.check(after, on=TODAY, select=[code]) == again
    return list(again)


def page_in_both(rule: jr.Rule) -> tuple[str, str]:
    """The page of a rule in Dutch and in English, each with its own words alone."""
    pages = rule_page(rule, "nl"), rule_page(rule, "en")
    texts = (rule.title, rule.about, rule.satisfied, rule.violated, rule.not_shown, rule.settles)
    for text in (*texts, *(each.reason for each in rule.parameters)):
        assert (True, True) == (text.nl in pages[0], text.en in pages[1])
        assert (False, False) == (text.nl in pages[1], text.en in pages[0])
    return pages

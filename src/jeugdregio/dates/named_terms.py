"""The terms and dates that the law on youth care and co-operation sets, by name.

Beside them stand the provisions of the *Wet algemene regels herindeling* that set no term. Each has
its article, the days for which that edition holds, and how well its source was read. Where the law
leaves a term to an arrangement, the look-up says so and gives none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from typing import Final, TypeVar, cast

import attrs

from jeugdregio._text import near
from jeugdregio.dates.period import Period
from jeugdregio.dates.terms import Count, FixedDate, Origin, Reading, Term, TermUnit, must_be_day
from jeugdregio.dates.uncertain import AnyDate, UncertainDate, earliest, latest
from jeugdregio.errors import UnknownName, UsageError

__all__ = [
    "FIXED_DATES",
    "PROVISIONS",
    "TERMS",
    "Hearing",
    "Provision",
    "decision_from",
    "fixed_date",
    "term",
]

_LAWS: Final = "https://wetten.overheid.nl/"
_GAZETTE: Final = "https://zoek.officielebekendmakingen.nl/"
_URLS: Final = {
    "Wgr": f"{_LAWS}BWBR0003740",
    "Wet arhi": f"{_LAWS}BWBR0003718",
    "Aw": f"{_LAWS}BWBR0032203",
    "Jeugdwet": f"{_LAWS}BWBR0034925",
    "Besluit Jeugdwet": f"{_LAWS}BWBR0035779",
    "Stcrt. 2014, 17348": f"{_GAZETTE}stcrt-2014-17348.html",
    "Stb. 2022, 128": f"{_GAZETTE}stb-2022-128.html",
    "Stb. 2024, 69": f"{_GAZETTE}stb-2024-69.html",
    "Stb. 2025, 274": f"{_GAZETTE}stb-2025-274.html",
    "Kamerstuk 36546": "https://www.tweedekamer.nl/kamerstukken/detail?id=2025D12708",
    "VNG": "https://vng.nl/artikelen/voortgangsrapportage-nvo-najaar-2021",
    "Samen14": "https://samen14.mett.nl",
}
_ACCOUNT: Final = (
    "https://www.gemeente.nu/bestuur/tijdwinst-nieuwe-begrotingscyclus-is-sigaar-uit-eigen-doos/"
)
"""An account of the budget cycle of the Wgr, before and after 2022-07-01."""

# One a row: key | length, count, "by law": anchor | source | how read | era | what | note
_TERMS: Final = """
wgr.zienswijze_draft | 8 weeks FORWARD by law: receipt of the draft by the council | Wgr 1(3) | SEEN
  | 2022-07-01.. | a council gives its view on a draft of colleges to make, change, join or leave an
  arrangement | not for an arrangement that councils make or co-make: 1(2)
wgr.budget_lead | 8 weeks BACK by law: the draft budget goes to the board | Wgr 35(1) | SECONDARY |
  2015-01-01..2022-07-01 | the draft budget goes to the councils before it goes to the board | of
  the start only the year was read
wgr.budget_lead | 12 weeks BACK by law: the draft budget goes to the board | Wgr 35(1) | SECONDARY |
  2022-07-01.. | the draft budget goes to the councils before it goes to the board
wgr.budget_view | 8 weeks FORWARD: receipt of the draft budget by the council | Wgr 35(1), (3) |
  UNVERIFIED | 2015-01-01..2022-07-01 | a council gives its view on the draft budget | implied by
  35(1), see wgr.budget_lead: 35(3), as read in a text of before 2015, sets no term; of the start
  only the year was read
wgr.budget_view | 12 weeks FORWARD: receipt of the draft budget by the council | Wgr 35(1), (3) |
  UNVERIFIED | 2022-07-01.. | a council gives its view on the draft budget | as before 2022-07-01
wgr.budget_send | 2 weeks FORWARD by law: adoption of the budget | Wgr 34(2) | SECONDARY |
  2015-01-01.. | the adopted budget goes to the province | see wgr.budget_sent_by
wgr.accounts_send | 2 weeks FORWARD by law: adoption of the accounts | Wgr 34(4) | SECONDARY |
  2015-01-01.. | the adopted accounts go to the province | see wgr.accounts_sent_by
wgr.evaluation | 4 years FORWARD: the evaluation before it | Wgr 11a | ADVICE | 2022-07-01.. | an
  arrangement is evaluated | the law sets no years, the arrangement does
aw.standstill | 20 days FORWARD by law: the award decision is sent | Aw 2.127 | SEEN | 2013-04-01..
  | no contract after an award decision is sent | unverified that weekends and holidays lengthen it:
  common ground in ECLI:NL:GHDHA:2021:638, 5.1, as quoted by another; and whether all social
  services fall under it
aw.framework_max | 4 years PERIOD by law: the first day of the agreement | Aw 2.140(3) | OLD_TEXT |
  2013-04-01.. | a framework agreement | longer with reasons; for social services advice
gi.cert | 3 years PERIOD by law: the first day of the certificate | Jeugdwet 3.4(5) | OLD_TEXT |
  2015-01-01.. | a certificate | read in a public copy of the text of 2025-01-01, patched by hand
  elsewhere
gi.cert_provisional | 2 years PERIOD by law: the first day of the certificate | Jeugdwet 3.4(5) |
  OLD_TEXT | 2015-01-01.. | a provisional certificate | read as gi.cert
gi.decision | 6 months FORWARD by law: the application | Besluit Jeugdwet 3.2.1(2) | OLD_TEXT |
  2015-01-01.. | the certifying body decides on an application
gi.audit | 12 months FORWARD: the check before it | Besluit Jeugdwet 3.2.3 | ADVICE | 2015-01-01.. |
  the certifying body checks an institution again | an old text says yearly; twelve months is a
  reading of that
gi.certifier | 5 years PERIOD by law: the first day of the designation | Besluit Jeugdwet 3.1.1(2) |
  OLD_TEXT | 2015-01-01.. | the designation of a certifying body
gi.certifier_stop | 6 months NOTICE: the body stops | Stcrt. 2014, 17348, 3(2) | SEEN |
  2014-06-19..2019-06-29 | a certifying body says that it stops | the designation of 2019-06-29
  (Stcrt. 2019, 35764) was not read to its end
jw.amvb_reaction | 4 weeks FORWARD by law: publication of the draft | Jeugdwet 2.8(4) | OLD_TEXT |
  2015-01-01..2026-01-01 | reactions to a draft order on areas and form of co-operation | the
  article lapsed
jw.vision_duration | 4 years PERIOD: the first day of the vision | Jeugdwet 1.1 | ADVICE | .. | a
  regional vision | the law sets no years; three or four in practice
arhi.rules | 2 years PERIOD by law: the date of reorganisation | Wet arhi 28 | OLD_TEXT | .. | rules
  keep their force in the area that passed, from the date of reorganisation | read in copies that
  show no day of their text
arhi.own_rules | 2 years PERIOD by law: the date of reorganisation | Wet arhi 30(1) | OLD_TEXT | ..
  | rules of the receiving municipality do not hold in the area added to it, unless declared to |
  read as arhi.rules
arhi.committees | 1 months FORWARD by law: the date of reorganisation | Wet arhi 31 | OLD_TEXT | ..
  | decisions on committees that lapsed can be revived | read as arhi.rules
arhi.arrangements | 6 months FORWARD by law: the date of reorganisation | Wet arhi 41(4) | OLD_TEXT
  | .. | the participants of an arrangement make provisions | read as arhi.rules
arhi.arrangements_longest | 12 months FORWARD by law: the date of reorganisation | Wet arhi 41(4) |
  OLD_TEXT | .. | the same, where the province lengthens it as far as it may | read as arhi.rules
arhi.proposal | 4 months FORWARD by law: receipt of the advice | Wet arhi 6, 11 | OLD_TEXT | .. |
  when the minister decides to propose: the proposal goes to the council of ministers | read as
  arhi.rules
"""

# key | year (-1 or 1: from the book year), month, day | source | how read | era | what | note
_FIXED_DATES: Final = """
wgr.principles | -1 4 15 | Wgr 34b | UNVERIFIED | 2015-01-01..2022-07-01 | last day: the financial
  principles go to the councils | not read whether before or by that day; of the start only the
  year was read
wgr.principles | -1 4 30 | Wgr 34b | UNVERIFIED | 2022-07-01.. | last day: the financial principles
  go to the councils | not read whether before or by that day
wgr.budget_sent_by | -1 7 31 | Wgr 34(2) | SECONDARY | 2015-01-01..2022-07-01 | last day: the budget
  goes to the province | of the start only the year was read
wgr.budget_sent_by | -1 9 14 | Wgr 34(2) | SECONDARY | 2022-07-01.. | last day: the budget goes to
  the province
wgr.accounts_draft | 1 4 15 | Wgr 34b | UNVERIFIED | 2015-01-01..2022-07-01 | last day: the
  provisional accounts go to the councils | not read whether before or by that day; of the start
  only the year was read
wgr.accounts_draft | 1 4 30 | Wgr 34b | UNVERIFIED | 2022-07-01.. | last day: the provisional
  accounts go to the councils | not read whether before or by that day
wgr.accounts_sent_by | 1 7 14 | Wgr 34(4) | SECONDARY | 2015-01-01.. | last day: the accounts go to
  the province
wgr.conform | 2024 7 1 | Stb. 2022, 128 | SEEN | .. | last day: arrangements of before 2022-07-01
  are brought in line
jw.reeleprijs | 2024 7 1 | Stb. 2024, 69 | SEEN | .. | first day: rules on real prices
nvo.vision | 2021 12 31 | VNG, autumn of 2021 | ADVICE | .. | last day: regional visions are there |
  an expectation; another date is nvo.vision_mid
nvo.vision_mid | 2021 7 1 | Samen14 | ADVICE | .. | last day: regional visions are there | its page
  on the norm says "medio 2021"; the day is a reading of that
wvbj | 2026 1 1 | Stb. 2025, 274 | SEEN | .. | first day: the law on availability of youth care |
  the day was read at rijksoverheid.nl; not every part: see wvbj.transition
wvbj.eval | 2031 1 1 | Kamerstuk 36546, 38 | DRAFT | .. | last day: report on that law within five
  years | only if the amendment was adopted
"""

# key | percent, if it sets one | source | how read | era | what | note
_PROVISIONS: Final = """
arhi.boundary | 10 | Wet arhi 1(1)(b), (d) | SEEN | 2020-01-01.. | from this share of the
  inhabitants of one municipality on, new borders change the division; below it they are a boundary
  correction | an older copy says the same
arhi.date | | Wet arhi 1(1)(h) | OLD_TEXT | .. | the date of reorganisation is the 1 January after
  the instrument enters into force | an act may depart from it: Stb. 2021, 296
arhi.adoption | | Wet arhi 29 | OLD_TEXT | .. | a new municipality may declare rules that kept their
  force valid for all of it, and announces in time which others will hold | read as arhi.rules
arhi.lapse | | Wet arhi 41(1) | OLD_TEXT | .. | an arrangement lapses when the whole of all its
  participants comes to one municipality | read as arhi.rules
arhi.lapse_mostly | | Wet arhi 41(2) | OLD_TEXT | .. | the instrument may say the same where most of
  their area does | read as arhi.rules
arhi.designation | | Wet arhi 41(3) | OLD_TEXT | .. | other arrangements stay as they are; the
  instrument designates who takes the place of a municipality that ended | read as arhi.rules
arhi.province | | Wet arhi 41(5) | OLD_TEXT | .. | the executive of the province may make the
  provisions that are not made in time | read in an older copy only
arhi.seats | | Wet arhi 41(6) | OLD_TEXT | .. | members of bodies of an arrangement stay until the
  new authorities have appointed | read in an older copy only
arhi.fixed_areas | | Wet arhi 41(7) | OLD_TEXT | .. | none of 41(1)-(6) applies to an arrangement
  for an area fixed by or under an act or by royal decree | read in an older copy only
arhi.rights | | Wet arhi 44(1) | OLD_TEXT | .. | all rights and duties of a municipality that ends
  pass to who receives it; of several to the one the instrument designates | read as arhi.rules
arhi.area | | Wet arhi 44(2) | OLD_TEXT | .. | rights and duties about an area pass with it | read
  as arhi.rules
arhi.lawsuits | | Wet arhi 44(3) | OLD_TEXT | .. | lawsuits go on by or against who has the rights
  and duties then | read as arhi.rules
"""

_ELSEWHERE: Final = {
    "wgr.exit": "no law sets a notice for leaving, the arrangement does (Wgr 9(1))",
    "wvbj.transition": "2.19(1)(a) and 2.21 were not in force on 2026-01-01, and the transition "
    "lapses at a time set by royal decree, of which none is known (Jeugdwet 10.3)",
}

_Named = TypeVar("_Named", Term, FixedDate)


def _rows(table: str) -> Iterator[tuple[list[str], Origin, Period]]:
    """The length or day of each row, with where it comes from and since and until when."""
    for row in re.split(r"\n(?! )", table.strip()):
        key, value, source, reading, days, what, *note = (
            " ".join(cell.split()) for cell in row.split("|")
        )
        start, end = (date.fromisoformat(day) if day else None for day in days.split(".."))
        read = Reading[reading]
        own = next(url for act, url in _URLS.items() if source.startswith(act))
        # only of the budget cycle an account was read, which leaves some of it unverified
        url = _ACCOUNT if read in {Reading.SECONDARY, Reading.UNVERIFIED} else own
        yield value.split(), Origin(key, source, url, read, what, *note), Period(start, end)


def _term(value: list[str], origin: Origin, era: Period) -> Term:
    counted, anchor = " ".join(value).split(": ")
    number, unit, count, *by_law = counted.split()
    named = cast("TermUnit", unit)  # the constructor refuses any other
    law, how = bool(by_law), Count[count]
    return Term(int(number), named, how, statutory=law, era=era, origin=origin, anchor=anchor)


def _fixed(value: list[str], origin: Origin, era: Period) -> FixedDate:
    year, month, day = map(int, value)
    return FixedDate(year, month, day, origin, era)


@attrs.frozen
class Provision:
    """What a law lays down that is no term (Dutch: *bepaling*).

    Args:
        origin: where it stands, what it says, and how well it was read.
        percent: the share it sets; ``None`` where it sets none.
    """

    origin: Origin
    percent: int | None = None


def _editions(
    table: str, made: Callable[[list[str], Origin, Period], _Named]
) -> Mapping[str, tuple[_Named, ...]]:
    found: dict[str, list[_Named]] = {}
    for value, origin, era in _rows(table):
        found.setdefault(origin.key, []).append(made(value, origin, era))
    return {key: tuple(editions) for key, editions in found.items()}


TERMS: Final[Mapping[str, tuple[Term, ...]]] = _editions(_TERMS, _term)
"""The editions of each named term, oldest first; `term` gives that of a day."""

FIXED_DATES: Final[Mapping[str, tuple[FixedDate, ...]]] = _editions(_FIXED_DATES, _fixed)
"""The editions of each named date, oldest first; `fixed_date` gives that of a day."""


PROVISIONS: Final[Mapping[str, Provision]] = {
    origin.key: Provision(origin, int(value[0]) if value else None)
    for value, origin, _ in _rows(_PROVISIONS)
}
"""What the Wet arhi draws by itself from a reorganisation, as far as it is no term."""


def term(key: str, *, on: date) -> Term:
    """The edition of a named term for a day (Dutch: *termijn*).

    Args:
        key: its name, one of `TERMS`.
        on: the anchor: the day the term is counted from decides which edition holds.

    Raises:
        UnknownName: no term has that name; the error names keys like it.
        UsageError: ``on`` is no plain ``date``, no edition is known for that day, or no law sets
            the term.

    >>> from datetime import date
    >>> print(term("wgr.budget_lead", on=date(2025, 7, 14)))
    wgr.budget_lead: 12 weeks before the draft budget goes to the board
    """
    return _edition(TERMS, "the named terms", key, on)


def fixed_date(key: str, *, on: date) -> FixedDate:
    """The edition of a named date for a day (Dutch: *vaste datum*).

    Args:
        key: its name, one of `FIXED_DATES`.
        on: the day for which the edition must hold.

    Raises:
        UnknownName: no date has that name; the error names keys like it.
        UsageError: ``on`` is no plain ``date``, no edition is known for that day, or the date was
            not read.

    >>> from datetime import date
    >>> print(fixed_date("wgr.principles", on=date(2025, 1, 1)).of(2026))
    2025-04-30
    """
    return _edition(FIXED_DATES, "the named dates", key, on)


def _edition(table: Mapping[str, tuple[_Named, ...]], called: str, key: str, on: date) -> _Named:
    must_be_day(on, "on")
    if why := _ELSEWHERE.get(key):
        raise UsageError(f"{key}: {why}")
    if key not in table:
        raise UnknownName(key, called, near(key, table))
    for each in table[key]:
        if on in each.era:
            return each
    eras = ", ".join(str(each.era) for each in table[key])
    raise UsageError(f"{key}: no edition is known for {on}, only for {eras}")


@attrs.frozen
class Hearing:
    """How one council was heard about a draft (Dutch: *zienswijzeprocedure*).

    Args:
        received: the day the draft reached it; ``None`` when that is not recorded.
        view: the day it gave its view or said that it has none; ``None`` when it did neither.

    Raises:
        UsageError: a day is no ``date`` and no `UncertainDate`, or the view came before the draft.
    """

    received: AnyDate | None
    view: AnyDate | None = None

    def __attrs_post_init__(self) -> None:
        for day, what in ((self.received, "received"), (self.view, "view")):
            if not (day is None or isinstance(day, UncertainDate)):
                must_be_day(day, what)
        first = earliest(self.received) if self.received else None
        last = latest(self.view) if self.view else None
        if first and last and last < first:
            raise UsageError(f"view: expected a day from {first} on (the draft came), got {last}")


def decision_from(*councils: Hearing, equated: Collection[date] = ()) -> AnyDate:
    """The first day on which the colleges may decide on a draft (Dutch: *besluit na zienswijzen*).

    For each council that is the day after its term or, if earlier, the day of its view; for the
    decision the latest of those. What is not known of a receipt makes the answer an
    `UncertainDate`, open where nothing bounds it. An arrangement that councils make or co-make has
    no such procedure.

    Args:
        councils: each council concerned.
        equated: days equated with holidays by decree, besides the known ones.

    Raises:
        UsageError: no council, or a receipt before the procedure existed.

    Source: Wet gemeenschappelijke regelingen, article 1(2)-(3) and 1(5), since 2022-07-01,
    https://wetten.overheid.nl/BWBR0003740.

    >>> from datetime import date
    >>> print(decision_from(Hearing(date(2025, 9, 25))))
    2025-11-21
    >>> print(decision_from(Hearing(date(2025, 9, 25)), Hearing(None)))
    between 2025-11-21 and ..
    """
    if not councils:
        raise UsageError("decision_from: expected at least one council")
    spans = [_free(council, equated) for council in councils]
    first = max((low for low, _ in spans if low), default=None)
    highs = [high for _, high in spans if high]
    last = max(highs) if len(highs) == len(spans) else None
    return first if first and first == last else UncertainDate(first, last)


def _free(council: Hearing, equated: Collection[date]) -> tuple[date | None, date | None]:
    """Between which days one council no longer stands in the way."""
    low, high = (
        _waited(bound(council.received) if council.received else None, equated)
        for bound in (earliest, latest)
    )
    if council.view is None:
        return low, high
    seen = earliest(council.view)
    said = [day for day in (high, latest(council.view)) if day]
    return min(low, seen) if low and seen else None, min(said, default=None)


def _waited(received: date | None, equated: Collection[date]) -> date | None:
    if received is None:
        return None
    return term("wgr.zienswijze_draft", on=received).threshold(received, equated)

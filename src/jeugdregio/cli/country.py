"""What the reference data tell of a name or of the youth regions, as text."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Final

from jeugdregio import reference as data
from jeugdregio.dates import AnyPeriod, Period, bounds
from jeugdregio.errors import UnknownName
from jeugdregio.landscape import Snapshot
from jeugdregio.landscape.naming import find_anything
from jeugdregio.model import (
    Arrangement,
    Certificate,
    CertificateKind,
    Claim,
    Code,
    Coded,
    CodeScheme,
    Membership,
    Municipality,
    PassKind,
    Population,
    Provider,
    ProviderArea,
    Purpose,
    State,
    Truth,
    YouthRegion,
)
from jeugdregio.rules.basis import Text
from jeugdregio.rules.wording import Lang, span

__all__ = ["reference"]

_EXISTS: Final = {
    Truth.YES: Text("bestaat: {day}", "exists: {day}"),
    Truth.UNKNOWN: Text("bestaat mogelijk: {day}", "possibly exists: {day}"),
}
_ENDED: Final = Text("opgeheven op {day}", "ended {day}")
_BEGINS: Final = Text("bestaat pas vanaf {day}", "does not exist before {day}")
_KINDS: Final = {
    PassKind.MERGER: Text("samenvoeging", "merger"),
    PassKind.ABSORPTION: Text("toevoeging; naam en code liepen door", "absorption"),
    PassKind.SPLIT: Text("splitsing", "split"),
    PassKind.BOUNDARY_CORRECTION: Text("grenscorrectie", "boundary correction"),
}
_CERTIFIED: Final = {
    CertificateKind.REGULAR: Text("regulier", "regular"),
    CertificateKind.PROVISIONAL: Text("voorlopig", "provisional"),
    CertificateKind.TEMPORARY: Text("tijdelijk", "temporary"),
    CertificateKind.TERMINATION: Text("beëindiging", "termination"),
}
_POSSIBLY: Final = Text("mogelijk", "possibly")
_REGION: Final = Text("jeugdregio (CBS)", "youth region (CBS)")
_MEMBERS: Final = Text("gemeenten (CBS)", "municipalities (CBS)")
_MESSAGES: Final = Text("jeugdregio (berichtenverkeer)", "youth region (messages)")
_ORGANISATIONS: Final = Text(
    "organisaties die ervoor werken (deelnemers niet vastgelegd)",
    "organisations that work for it (parties not recorded)",
)
_PERIOD: Final = Text("periode", "period")
_SERVES: Final = Text("werkt voor", "works for")
_PARTIES: Final = Text("deelnemers", "parties")
_UNRECORDED: Final = Text("niet vastgelegd", "not recorded")
_INSTITUTIONS: Final = Text("gecertificeerde instellingen", "certified institutions")
_NATIONAL: Final = Text("landelijk werkend", "in the whole country")
_CERTIFICATE: Final = Text("certificaat", "certificate")
_NO_CERTIFICATE: Final = Text(
    "geen vastgelegd; het register was niet bereikbaar",
    "none on record; the register was not reachable",
)
_AREAS: Final = Text("werkgebied", "working area")
_CLAIM: Final = Text("opmerking (Engels)", "remark")
_FORMER: Final = Text("eerdere namen", "former names")
_CODES: Final = Text("codes", "codes")
_NUMBERS: Final = Text("nummers, dagen niet bekend", "numbers, days not known")
_COMPUTED: Final = Text("berekend", "computed")
_INHABITANTS: Final = Text("inwoners op", "inhabitants on")
_NONE_COUNTED: Final = Text("inwoners: niet vastgelegd vóór", "inhabitants: not recorded before")
_YOUTH: Final = Text("jonger dan 18, geschat", "under 18, estimated")
_SUCCESSOR: Final = Text("rechtsopvolger", "general successor")
_NO_DAY: Final = Text(
    "geen dag gevraagd: {last}, de laatste waarvan de leden van regio's vaststaan; --on voor een"
    " andere",
    "no day asked: {last}, the last of which the members of regions are certain; --on for another",
)
_BEFORE: Final = Text(
    "memberships: niets vastgelegd vóór {first}", "memberships: nothing recorded before {first}"
)
_AFTER: Final = Text(
    "memberships: vanaf {end} is geen indeling gevonden, dus alleen mogelijk; zeker: --on {last}",
    "memberships: from {end} no layout was found, so only possible; certain: --on {last}",
)
_OLD: Final = Text(
    "nieuwste gelezen 1 januari is {newest}, meer dan 18 maanden terug",
    "newest 1 January read is {newest}, over 18 months back",
)
_NOTHING_READ: Final = Text("geen register gelezen", "no register was read")

_SHOWN: Final[Mapping[str, tuple[str, ...]]] = {
    "municipalities": ("memberships", "municipalities", "populations", "successions"),
    "youth_regions": ("memberships", "provider_areas"),
    "arrangements": ("arrangements",),
    "providers": ("certificates", "provider_areas"),
}
"""Whose age matters to what is shown, by the table in which it stands; memberships come first."""


def reference(arguments: Namespace) -> int:
    """Show what the reference data say."""
    nl, lang = data.landscape(), arguments.lang
    (declared,) = nl.completeness.where(table="memberships")
    first, *_, end = bounds(declared.period)
    last = end - timedelta(days=1)
    shown = nl.on(last if arguments.on is None else arguments.on)
    words = _Words(shown, lang)
    if arguments.what == "regions":
        lines = _regions(words)
        tables: tuple[str, ...] = ("memberships",)
    else:
        id = find_anything(shown, arguments.name)
        lines, tables = _thing(words, id), _SHOWN.get(nl.table_of(id), ())
    for line in lines:
        print(line)
    notes = [_NO_DAY] if arguments.on is None else []
    if "memberships" in tables and shown.day not in Period(first, end):
        notes.append(_BEFORE if shown.day < first else _AFTER)
        tables = tables[1:]  # that says more than their age
    told = [each.in_(lang).format(first=first, end=end, last=last) for each in notes]
    told += _ages(words, tables, None if arguments.on is None else shown.day)
    for each in told:
        print(f"jeugdregio: {each}", file=sys.stderr)
    return 0


def _ages(words: _Words, tables: tuple[str, ...], day: date | None) -> Iterator[str]:
    """Which of these tables are old, where the day asked is after what was read of them.

    Who asks about no day wants the newest there is.
    """
    for each in data.age():
        if each.old and each.table in tables:
            if each.newest is None:
                yield f"{each.table}: {words.said(_NOTHING_READ)}"
            elif day is None or day.year > each.newest.year:
                yield f"{each.table}: {words.said(_OLD, newest=each.newest)}"


class _Words:
    """Names and words of a day, in a language.

    Those of rules name by what a thing is called last, these by what it was called on the day.
    """

    def __init__(self, shown: Snapshot, lang: Lang) -> None:
        self.shown = shown
        self.lang: Lang = lang

    def said(self, words: Text, **values: object) -> str:
        return words.in_(self.lang).format(**values)

    def line(self, head: Text, parts: Iterable[str]) -> Iterator[str]:
        """A line with these parts, if there are any."""
        if told := ", ".join(parts):
            yield f"  {self.said(head)}: {told}"

    def named(self, id: str) -> Coded:
        """The record, which in the country has codes: nothing else there has a name.

        Raises:
            UnknownName: it is the id of something else.
        """
        for table in self.shown.tables.values():
            if isinstance(record := table.get(id), Coded):
                return record
        raise UnknownName(id, "municipalities, regions, organisations and institutions")

    def name(self, id: str, day: date | None = None) -> str:
        """The name of something on a day; on that asked about when left out."""
        return self.named(id).name_on(day or self.shown.day)

    def doubted(self, id: str, state: State) -> str:
        """A name, and whether what it is told for is only possible."""
        sure = state.shows(self.shown.day) is Truth.YES
        return self.name(id) if sure else self.possibly(id)

    def possibly(self, id: str) -> str:
        return f"{self.name(id)} ({self.said(_POSSIBLY)})"

    def serving(self, record: Arrangement, id: str) -> str:
        """A name, and whether it was only derived that the organisation works for the region."""
        derived = any(each.derived and each.field == "serves" for each in record.evidence)
        return self.possibly(id) if derived else self.doubted(id, record)

    def days(self, period: AnyPeriod) -> str:
        """The days that are certain, and those that are only possible."""
        if period.certain == period.possible:
            return span(period, self.lang)
        possible = f"{self.said(_POSSIBLY)} {span(period, self.lang)}"
        sure = period.certain
        return possible if sure is None else f"{span(sure, self.lang)} ({possible})"

    def code(self, code: Code) -> str:
        computed = f" ({self.said(_COMPUTED)})" if code.scheme is CodeScheme.OIN else ""
        return f"{code.scheme.value} {code.value}{computed}"


def _regions(words: _Words) -> Iterator[str]:
    """Each youth region with how many members it has, for certain and possibly."""
    for region in words.shown.youth_regions:
        found = words.shown.members(region.id).value
        possible = f" + {len(found.possible)} {words.said(_POSSIBLY)}" if found.possible else ""
        yield f"{region.id}  {len(found.full):>2}{possible}  {words.name(region.id)}"


def _thing(words: _Words, id: str) -> Iterator[str]:
    """What is known of one thing."""
    record, shown = words.named(id), words.shown
    yield f"{words.name(id)} ({id})"
    former = (f"{each.text} ({words.days(each.period)})" for each in record.former_names)
    yield from words.line(_FORMER, former)
    codes = [each for each in record.codes if shown.day in each.period]
    dated = [each for each in codes if each.scheme in (CodeScheme.CBS, CodeScheme.TOOI)]
    yield from words.line(_CODES, map(words.code, dated))
    yield from words.line(_NUMBERS, (words.code(each) for each in codes if each not in dated))
    told = next(each for kind, each in _OF.items() if isinstance(record, kind))
    yield from told(words, record)
    for claim in shown.ever[Claim].where("about", id):
        yield from words.line(_CLAIM, (claim.statement,))


def _municipality(words: _Words, town: Municipality) -> Iterator[str]:
    shown, id = words.shown, town.id
    yield f"  {_life(words, town)}"
    rows = shown.possible[Membership].where("member", id)
    for head, purpose in (
        (_REGION, Purpose.CBS_STATISTICS),
        (_MESSAGES, Purpose.MESSAGE_TRAFFIC),
    ):
        counted = (each for each in rows if each.purpose is purpose)
        yield from words.line(head, (words.doubted(each.grouping, each) for each in counted))
    yield from _inhabitants(words, id)
    yield from _reorganisations(words, id)


def _life(words: _Words, town: Municipality) -> str:
    """Whether it exists on the day; where it does not, when it ended or begins."""
    day, life = words.shown.day, town.period.possible
    exists = words.shown.exists(town.id).truth
    if exists is not Truth.NO:
        return words.said(_EXISTS[exists], day=day)
    if day in Period(life.start):
        return words.said(_ENDED, day=life.end)
    return words.said(_BEGINS, day=life.start)


def _inhabitants(words: _Words, id: str) -> Iterator[str]:
    """The counts up to and including the day; where all are later, from when there are any."""
    every = words.shown.ever[Population].where("municipality", id)
    by_then = words.shown[Population].where("municipality", id)
    for each in by_then:
        youth = "" if each.youth is None else f" ({words.said(_YOUTH)}: {each.youth})"
        yield f"  {words.said(_INHABITANTS)} {each.day}: {each.inhabitants}{youth}"
    if every and not by_then:
        yield f"  {words.said(_NONE_COUNTED)} {min(str(each.day) for each in every)}"


def _reorganisations(words: _Words, id: str) -> Iterator[str]:
    """The steps to and from a municipality, under the names of their days, and who succeeds it."""
    lineage = words.shown.succession(id).value
    for step in (*reversed(lineage.back), *lineage.forward):
        doubt = "" if step.truth is Truth.YES else f", {words.said(_POSSIBLY)}"
        area = f": {step.area}" if step.area else ""
        path = " → ".join(words.name(each, step.day) for each in step.path)
        yield f"  {step.day}  {path} ({words.said(_KINDS[step.kind])}{doubt}{area})"
    successor = lineage.general_successor
    if successor is not None:
        name = words.said(_UNRECORDED)
        if successor.value is not None:
            sure = successor.truth is Truth.YES
            name = (words.name if sure else words.possibly)(successor.value)
        yield from words.line(_SUCCESSOR, (name,))


def _region(words: _Words, region: YouthRegion) -> Iterator[str]:
    shown, id = words.shown, region.id
    found = shown.members(id).value
    names = (*sorted(map(words.name, found.full)), *sorted(map(words.possibly, found.possible)))
    yield from words.line(_MEMBERS, names)
    serving = shown.possible[Arrangement].where("serves", id)
    yield from words.line(_ORGANISATIONS, (words.serving(each, each.id) for each in serving))
    areas = shown.possible[ProviderArea].where("region", id)
    yield from words.line(_INSTITUTIONS, (words.doubted(each.provider, each) for each in areas))
    claims = shown.ever[Claim].where("statement", data.NATIONAL)
    everywhere = (shown.possible[Provider].get(one) for each in claims for one in each.about)
    national = (words.doubted(each.id, each) for each in everywhere if each is not None)
    yield from words.line(_NATIONAL, national)


def _arrangement(words: _Words, record: Arrangement) -> Iterator[str]:
    yield from words.line(_PERIOD, (words.days(record.period),))
    yield from words.line(_SERVES, (words.serving(record, each) for each in record.serves))
    yield from words.line(_PARTIES, (words.said(_UNRECORDED),))


def _provider(words: _Words, provider: Provider) -> Iterator[str]:
    areas = words.shown.possible[ProviderArea].where("provider", provider.id)
    yield from words.line(_AREAS, (words.doubted(each.region, each) for each in areas))
    held = words.shown.ever[Certificate].where("institution", provider.id)
    for each in sorted(held, key=lambda each: bounds(each.period)):
        told = (words.said(_CERTIFIED[each.kind]), words.days(each.period))
        yield from words.line(_CERTIFICATE, told)
    if not held:
        yield from words.line(_CERTIFICATE, (words.said(_NO_CERTIFICATE),))


_OF: Final[Mapping[type[Coded], Callable[[_Words, Any], Iterator[str]]]] = {
    Municipality: _municipality,
    YouthRegion: _region,
    Arrangement: _arrangement,
    Provider: _provider,
}
"""What is told of a thing, by what it is."""

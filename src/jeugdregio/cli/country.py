"""What the reference data tell of a name or of the youth regions, as text."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from jeugdregio import reference as data
from jeugdregio.errors import UnknownName
from jeugdregio.landscape import Snapshot
from jeugdregio.landscape.naming import find_anything
from jeugdregio.model import (
    Arrangement,
    Certificate,
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

__all__ = ["reference"]

_EXISTS: Final = {
    Truth.YES: Text("bestaat", "exists"),
    Truth.NO: Text("bestaat niet", "does not exist"),
    Truth.UNKNOWN: Text("bestaat mogelijk", "possibly exists"),
}
_KINDS: Final = {
    PassKind.MERGER: Text("samenvoeging", "merger"),
    PassKind.ABSORPTION: Text("toevoeging; naam en code liepen door", "absorption"),
    PassKind.SPLIT: Text("splitsing", "split"),
    PassKind.BOUNDARY_CORRECTION: Text("grenscorrectie", "boundary correction"),
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
_CERTIFICATES: Final = Text("certificaten", "certificates")
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
_YOUTH: Final = Text("jonger dan 18, geschat", "under 18, estimated")
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
"""Whose age matters to what is shown, by the table in which it stands."""


def reference(arguments: Namespace) -> int:
    """Show what the reference data say."""
    nl = data.landscape()
    shown = nl.on(arguments.on or data.VERSION)
    told = _Told(shown, arguments.lang)
    if arguments.what == "regions":
        lines = told.regions()
        tables: tuple[str, ...] = ("memberships",)
    else:
        id = find_anything(shown, arguments.name)
        lines, tables = told.of(id), _SHOWN.get(nl.table_of(id), ())
    print("\n".join(lines))
    for each in data.age():
        if each.old and each.table in tables:
            told_of = _NOTHING_READ if each.newest is None else _OLD
            words = told_of.in_(arguments.lang).format(newest=each.newest)
            print(f"jeugdregio: {each.table}: {words}", file=sys.stderr)
    return 0


class _Told:
    """Lines of text about a day, in a language."""

    def __init__(self, shown: Snapshot, lang: str) -> None:
        self.shown, self.lang = shown, lang

    def regions(self) -> Iterator[str]:
        """Each youth region with how many members it has, for certain and possibly."""
        for region in self.shown.youth_regions:
            found = self.shown.members(region.id).value
            possible = f" + {len(found.possible)} {self.said(_POSSIBLY)}" if found.possible else ""
            yield f"{region.id}  {len(found.full):>2}{possible}  {self.name(region.id)}"

    def of(self, id: str) -> Iterator[str]:
        """What is known of one thing."""
        record = self.named(id)
        yield f"{self.name(id)} ({id})"
        former = (f"{each.text} ({each.period})" for each in record.former_names)
        yield from self.line(_FORMER, former)
        codes = [each for each in record.codes if self.shown.day in each.period]
        dated = [each for each in codes if each.scheme in (CodeScheme.CBS, CodeScheme.TOOI)]
        yield from self.line(_CODES, map(self.code, dated))
        yield from self.line(_NUMBERS, (self.code(each) for each in codes if each not in dated))
        if isinstance(record, Municipality):
            yield from self.municipality(id)
        elif isinstance(record, YouthRegion):
            yield from self.region(id)
        elif isinstance(record, Arrangement):
            yield from self.arrangement(record)
        else:
            yield from self.provider(id)
        for each in self.shown.ever[Claim].where("about", id):
            yield from self.line(_CLAIM, (each.statement,))

    def code(self, code: Code) -> str:
        computed = f" ({self.said(_COMPUTED)})" if code.scheme is CodeScheme.OIN else ""
        return f"{code.scheme.value} {code.value}{computed}"

    def municipality(self, id: str) -> Iterator[str]:
        exists = self.shown.exists(id)
        yield f"  {self.said(_EXISTS[exists.truth])}: {self.shown.day}"
        rows = self.shown.possible[Membership].where("member", id)
        for head, purpose in (
            (_REGION, Purpose.CBS_STATISTICS),
            (_MESSAGES, Purpose.MESSAGE_TRAFFIC),
        ):
            counted = (each for each in rows if each.purpose is purpose)
            yield from self.line(head, (self.doubted(each.grouping, each) for each in counted))
        for people in self.shown.ever[Population].where("municipality", id):
            youth = "" if people.youth is None else f" ({self.said(_YOUTH)}: {people.youth})"
            yield f"  {self.said(_INHABITANTS)} {people.day}: {people.inhabitants}{youth}"
        lineage = self.shown.succession(id).value
        for step in (*reversed(lineage.back), *lineage.forward):
            doubt = "" if step.truth is Truth.YES else f", {self.said(_POSSIBLY)}"
            area = f": {step.area}" if step.area else ""
            path = " → ".join(map(self.name, step.path))
            yield f"  {step.day}  {path} ({self.said(_KINDS[step.kind])}{doubt}{area})"

    def region(self, id: str) -> Iterator[str]:
        found = self.shown.members(id).value
        names = (*map(self.name, found.full), *map(self.possibly, found.possible))
        yield from self.line(_MEMBERS, names)
        serving = self.shown.possible[Arrangement].where("serves", id)
        yield from self.line(_ORGANISATIONS, (self.serving(each, each.id) for each in serving))
        areas = self.shown.possible[ProviderArea].where("region", id)
        yield from self.line(_INSTITUTIONS, (self.doubted(each.provider, each) for each in areas))
        claims = self.shown.ever[Claim].where("statement", data.NATIONAL)
        everywhere = (
            self.shown.possible[Provider].get(one) for each in claims for one in each.about
        )
        national = (self.doubted(each.id, each) for each in everywhere if each is not None)
        yield from self.line(_NATIONAL, national)

    def arrangement(self, record: Arrangement) -> Iterator[str]:
        yield from self.line(_PERIOD, (str(record.period),))
        yield from self.line(_SERVES, (self.serving(record, each) for each in record.serves))
        yield from self.line(_PARTIES, (self.said(_UNRECORDED),))

    def serving(self, record: Arrangement, id: str) -> str:
        """A name, and whether it was only derived that the organisation works for the region."""
        derived = any(each.derived and each.field == "serves" for each in record.evidence)
        return self.possibly(id) if derived else self.doubted(id, record)

    def provider(self, id: str) -> Iterator[str]:
        areas = self.shown.possible[ProviderArea].where("provider", id)
        yield from self.line(_AREAS, (self.doubted(each.region, each) for each in areas))
        held = self.shown.ever[Certificate].where("institution", id)
        told = [f"{each.kind.value}: {each.period}" for each in held]
        yield from self.line(_CERTIFICATES, told or (self.said(_NO_CERTIFICATE),))

    def line(self, head: Text, parts: Iterable[str]) -> Iterator[str]:
        """A line with these parts, if there are any."""
        if told := ", ".join(parts):
            yield f"  {self.said(head)}: {told}"

    def said(self, words: Text) -> str:
        return words.in_(self.lang)

    def named(self, id: str) -> Coded:
        """The record, which in the country has codes: nothing else there has a name.

        Raises:
            UnknownName: it is the id of something else.
        """
        for table in self.shown.tables.values():
            if isinstance(record := table.get(id), Coded):
                return record
        raise UnknownName(id, "municipalities, regions, organisations and institutions")

    def name(self, id: str) -> str:
        """The name of something on the day."""
        return self.named(id).name_on(self.shown.day)

    def doubted(self, id: str, state: State) -> str:
        """A name, and whether what it is told for is only possible."""
        sure = state.shows(self.shown.day) is Truth.YES
        return self.name(id) if sure else self.possibly(id)

    def possibly(self, id: str) -> str:
        return f"{self.name(id)} ({self.said(_POSSIBLY)})"

"""The words in which findings are told, in Dutch and English, and names for ids.

The language is always an argument, never taken from the environment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final, Literal

from jeugdregio._text import shortened
from jeugdregio.dates import ALWAYS, AnyDate, AnyPeriod, Period, UncertainDate
from jeugdregio.errors import UsageError
from jeugdregio.landscape import Base, Slot, Table
from jeugdregio.model import (
    FUNCTIONS,
    Act,
    Claim,
    Communication,
    Document,
    Lack,
    Mandate,
    MandateKind,
    Missing,
    Named,
    Record,
    Remark,
    State,
    Undertaking,
)
from jeugdregio.model.references import organ_owner
from jeugdregio.rules.basis import Basis, Confidence, Consequence, Severity, Text
from jeugdregio.rules.phrases import ACTS, DESCRIBED, GRANTS, LACKS, NOTES
from jeugdregio.rules.rule import Reason, ReasonKind, Verdict
from jeugdregio.rules.words import OTHER_WORDS

__all__ = ["Lang", "Names", "as_lang", "basis_text", "span", "verdict_word"]

Lang = Literal["nl", "en"]
LANGS: Final[tuple[Lang, ...]] = ("nl", "en")


def as_lang(lang: str) -> Lang:
    """The language, checked.

    Raises:
        UsageError: neither ``"nl"`` nor ``"en"``.
    """
    for each in LANGS:
        if lang == each:
            return each
    raise UsageError(f"expected the language nl or en, got {lang!r}")


VERDICTS: Final = {
    Verdict.VIOLATED: Text("overtreden", "violated"),
    Verdict.NOT_SHOWN: Text("niet aangetoond", "not shown"),
    Verdict.EXPLAINED: Text("uitgelegd", "explained"),
    Verdict.SATISFIED: Text("geen afwijking", "no deviation"),
    Verdict.NOT_APPLICABLE: Text("niet van toepassing", "not applicable"),
}
ADVICE_NOT_FOLLOWED: Final = Text("niet gevolgd", "not followed")
"""An advice binds nobody: a deviation from it is not called a violation in words."""

SEVERITIES: Final = {
    Severity.LAW: Text("wet", "law"),
    Severity.AGREEMENT: Text("bestuurlijke afspraak", "administrative agreement"),
    Severity.NORM: Text("norm", "norm"),
    Severity.ADVICE: Text("advies", "advice"),
}
CONFIDENCES: Final = {
    Confidence.SEEN: Text("in de bron gelezen", "read in the source"),
    Confidence.OLD_TEXT: Text("in een oude tekst gelezen", "read in an old text"),
    Confidence.SECONDARY: Text("uit de tweede hand", "read in a secondary source"),
    Confidence.DRAFT: Text("ontwerp", "draft"),
    Confidence.UNVERIFIED: Text("niet geverifieerd", "unverified"),
}
CONSEQUENCES: Final = {
    Consequence.NONE: Text("geen rechtsgevolg", "no consequence in law"),
    Consequence.ACCOUNTABILITY: Text(
        "verantwoording aan de raad; de handeling blijft bindend",
        "accountability to the council; the act stays binding",
    ),
    Consequence.CURABLE: Text(
        "herstelbaar: het bevoegde orgaan kan het alsnog goed verlenen of bekrachtigen wat is "
        "gedaan",
        "curable: the competent organ can still grant it well, or ratify what was done",
    ),
    Consequence.CURABLE_OR_NOT_BINDING: Text(
        "herstelbaar: het bevoegde orgaan kan alsnog besluiten of bekrachtigen; een overeenkomst "
        "bindt tot dan alleen bij schijn van volmacht (BW 3:61 (2), 3:69)",
        "curable: the competent organ can still decide or ratify; until then a contract binds only "
        "where there was apparent authority (BW 3:61 (2), 3:69)",
    ),
    Consequence.NOT_COMPETENT: Text(
        "zonder geldig certificaat mag de instelling deze taken niet uitvoeren",
        "without a valid certificate the institution may not carry out these tasks",
    ),
    Consequence.NOT_BOUND: Text(
        "wie niet besloot, is niet gebonden", "who did not decide is not bound"
    ),
    Consequence.NOT_READ: Text("rechtsgevolg niet nagelezen", "not read in a source"),
}
REASONS: Final = {
    ReasonKind.NOT_YET: Text("nog niet van kracht (vanaf {day})", "not yet in force (from {day})"),
    ReasonKind.ENDED: Text(
        "niet meer van kracht (sinds {day})", "no longer in force (since {day})"
    ),
    ReasonKind.FORCE_NOT_ESTABLISHED: Text(
        "datum van inwerkingtreding niet vastgesteld", "date of force not established"
    ),
    ReasonKind.NO_SUBJECT: Text("niets om te toetsen", "nothing to ask about"),
    ReasonKind.OUTSIDE: Text("valt buiten de regel", "outside its subject"),
    ReasonKind.EXEMPT: Text("uitgezonderd", "exempt"),
}
HINDSIGHT: Final = Text("gemeten met een latere maatstaf", "measured with a later yardstick")
ALLEGED: Final = Text("gesteld door {about}", "alleged by {about}")
TOLD_BY: Final = Text("alleen volgens {about}", "on the word of {about} alone")
OLD_TEXT: Final = Text(
    "gelezen in de tekst van {read}, niet herlezen", "read in the text of {read}, not re-read"
)
MISSING: Final = Text("ontbreekt", "missing")
MORE: Final = Text("… en nog {count}", "… and {count} more")
FROM: Final = Text("te leveren door {about}", "to be supplied by {about}")

_BY: Final = Text("door {by}", "by {by}")
_MESSAGE: Final = Text("bericht", "message")
_NOBODY: Final = Text("iemand die niet is vastgelegd", "someone not recorded")
_TO: Final = Text("aan {about}", "to {about}")
_ORGANS: Final = {
    "council": Text("de raad van {of}", "the council of {of}"),
    "college": Text("het college van {of}", "the college of {of}"),
    "mayor": Text("de burgemeester van {of}", "the mayor of {of}"),
}
_SUPPLIERS: Final = {
    "certifying-body": Text("de certificerende instelling", "the certifying body"),
    "legislation": Text("de geldende wettekst", "the current text of the law"),
}
_SLOTS: Final = {
    Slot.POWER: Text("bevoegdheid van de gever", "power of the giver"),
    Slot.HOLDER: Text("aan wie verleend", "to whom granted"),
    Slot.KIND: Text("soort mandaat", "kind of mandate"),
    Slot.ACT: Text("welke handelingen", "which acts"),
    Slot.SCOPE: Text("reikwijdte", "scope"),
    Slot.PERIOD: Text("looptijd", "term"),
    Slot.PRINCIPAL: Text("namens wie", "on whose behalf"),
    Slot.LIMIT: Text("grens", "limit"),
    Slot.PERMISSION: Text("of ondermandaat mag", "permission for a sub-mandate"),
    Slot.CONSENT: Text("instemming", "consent"),
}
_WORDS: Final = {
    **OTHER_WORDS,
    **{each.value: text for words in (ACTS, _SLOTS) for each, text in words.items()},
}
"""Words that stand in place of ids: kinds of act, parts of a mandate, and the other words."""


def verdict_word(verdict: Verdict, severity: Severity, lang: Lang) -> str:
    """A verdict in words. An advice binds nobody: a deviation from it is "not followed"."""
    if verdict is Verdict.VIOLATED and severity is Severity.ADVICE:
        return ADVICE_NOT_FOLLOWED.in_(lang)
    return VERDICTS[verdict].in_(lang)


def _on_day(word: str, day: AnyDate, lang: Lang) -> str:
    """What happened with its day; one that a source does not pin down has its bounds."""
    if not isinstance(day, UncertainDate):
        return _ON_DAY.in_(lang).format(word=word, day=day)
    bounds = _BOUNDS[day.earliest is not None, day.latest is not None].in_(lang)
    return f"{word} ({bounds.format(first=day.earliest, last=day.latest)})"


_ON_DAY: Final = Text("{word} van {day}", "{word} of {day}")
_BOUNDS: Final = {
    (True, True): Text("van {first} t/m {last}", "from {first} through {last}"),
    (True, False): Text("op of na {first}", "on or after {first}"),
    (False, True): Text("uiterlijk {last}", "by {last}"),
    (False, False): Text("dag onbekend", "day unknown"),
}


def span(period: AnyPeriod, lang: Lang) -> str:
    """A period in words; of an uncertain one all days that it may hold."""
    days = period.possible
    if days.start is not None and days.last == days.start:
        return _ONE_DAY.in_(lang).format(day=days.start)
    template = _SPANS[days.start is not None, days.end is not None].in_(lang)
    return template.format(start=days.start, end=days.end)


_ONE_DAY: Final = Text("op {day}", "on {day}")
_SPANS: Final = {
    (True, True): Text("van {start} tot {end}", "from {start} until {end}"),
    (True, False): Text("vanaf {start}", "from {start}"),
    (False, True): Text("tot {end}", "until {end}"),
    (False, False): Text("altijd", "always"),
}


def basis_text(basis: Basis, lang: Lang) -> str:
    """Where a rule comes from, in words."""
    parts = [basis.place]
    if basis.read:
        parts.append(_READ.in_(lang).format(read=basis.read))
    text = ", ".join(parts)
    return f"{text} ({basis.note.in_(lang)})" if basis.note else text


_READ: Final = Text("tekst van {read}", "text of {read}")


class Names:
    """Names for ids, in one language.

    Args:
        tables: the tables of the landscape.
        lang: the language.
        known_at: only names that were known by then; every name recorded when left out.
        base: what the landscape builds on, if anything.
    """

    def __init__(
        self,
        tables: Mapping[str, Table[Any]],
        lang: Lang,
        known_at: date | None = None,
        base: Base | None = None,
    ) -> None:
        self.tables, self.known_at = tables, known_at
        self.below: Mapping[str, Table[Any]] = {} if base is None else base.tables
        self.lang: Lang = lang

    def own(self, id: str) -> bool:
        """Whether the landscape itself records this, and not what it builds on."""
        record = next((table[id] for table in self.tables.values() if id in table), None)
        return record is not None and all(
            table.get(id) is not record for table in self.below.values()
        )

    def of(self, id: str) -> str:
        """The name of a record, care function, supplier, organ or word; the id where none has."""
        # records first: one may have the id of a function
        table = next((table for table in self.tables.values() if id in table), None)
        if table is not None:
            return self._record(self._newest(table, id))
        if id in FUNCTIONS:
            function = FUNCTIONS[id]
            return function.nl if self.lang == "nl" else function.en
        if id in _SUPPLIERS:
            return _SUPPLIERS[id].in_(self.lang)
        if id in _WORDS:
            return _WORDS[id].in_(self.lang)
        owner = organ_owner(id)
        if owner is not None:
            return _ORGANS[id[len(owner) + 1 :]].in_(self.lang).format(of=self.of(owner))
        return id

    def _newest(self, table: Table[Any], id: str) -> Record:
        """The record with this id in its newest version that was known."""
        newest: Record = table[id]
        while (newer := table.versions.get(id)) is not None:
            id = newer
            if self._is_known(table[id]):
                newest = table[id]
        return newest

    def _is_known(self, record: Record) -> bool:
        if self.known_at is None or record.known_from is None:
            return True
        return record.known_from <= self.known_at

    def document(self, id: str) -> Document | None:
        """A source that was known by then."""
        found: Document | None = self.tables["documents"].get(id)
        return found if found is not None and self._is_known(found) else None

    def _record(self, record: Record) -> str:
        if isinstance(record, Named):
            return record.name
        if isinstance(record, Document):
            return record.title
        if isinstance(record, Undertaking):
            return f"“{shortened(record.text)}”"
        if isinstance(record, Claim):
            return f"“{shortened(record.statement)}”"
        if isinstance(record, (Act, Communication)):
            word = ACTS[record.kind] if isinstance(record, Act) else _MESSAGE
            name = _on_day(word.in_(self.lang), record.day, self.lang)
            if isinstance(record, Act) and record.decides is not None and record.deciders:
                # many decide on one act, often on one day
                return f"{name} {_BY.in_(self.lang).format(by=self.list(record.deciders))}"
            return name
        return self._described(record)

    def _described(self, record: Record) -> str:
        """A record without a name, by what it is of and its days; its id where nothing tells."""
        template, *fields = DESCRIBED.get(type(record), (None,))
        if template is None:
            return record.id
        parts = (getattr(record, each) for each in fields)
        nobody = _NOBODY.in_(self.lang)
        told = [nobody if id is None else self.of(id) for id in parts]
        text = template.in_(self.lang).format(*told)
        if isinstance(record, Mandate):
            kind = record.kinds[0] if len(record.kinds) == 1 else MandateKind.MANDATE
            text = f"{GRANTS[kind].in_(self.lang)} {text}"
        days = record.period if isinstance(record, State) else ALWAYS
        return text if days.possible == ALWAYS else f"{text} ({span(days, self.lang)})"

    def list(self, ids: Iterable[str], most: int | None = None) -> str:
        """The names of several ids; with ``most``, of the first so many."""
        every = list(ids)
        names = [self.of(id) for id in every[:most]]
        if len(names) < len(every):
            names.append(MORE.in_(self.lang).format(count=len(every) - len(names)))
        return ", ".join(names)

    def lack(self, missing: Missing, most: int | None = None) -> str:
        """A missing fact in words, with its days and who could supply it."""
        # however many records are cut, the care functions are named
        functions = [id for id in missing.about if id in FUNCTIONS]
        others = [id for id in missing.about if id not in FUNCTIONS]
        holders: list[str] = []
        if missing.what is Lack.MANDATE:  # from whom, and to whom
            holders = [id for id in others if id not in missing.who]
            others = [id for id in others if id in missing.who]
        about = ", ".join(filter(None, (self.list(others, most), self.list(functions))))
        text = LACKS[missing.what].in_(self.lang).format(about=about)
        if holders:
            text = f"{text} {_TO.in_(self.lang).format(about=self.list(holders, most))}"
        if missing.period is not None:
            text = f"{text} ({span(missing.period, self.lang)})"
        if not set(missing.who) <= set(missing.about):
            text = f"{text} – {FROM.in_(self.lang).format(about=self.list(missing.who, most))}"
        return text

    def reason(self, reason: Reason) -> str:
        """Why a rule does not apply, in words."""
        text = REASONS[reason.kind].in_(self.lang).format(day=reason.day)
        if reason.text is not None:
            text = f"{text}: {reason.text.in_(self.lang)}"
        if not reason.by:
            return text
        given = self.list(reason.by)
        if reason.day is not None:
            given = f"{given}, {span(Period.until(reason.day), self.lang)}"
        return f"{text} ({given})"

    def remark(self, remark: Remark) -> str:
        """A remark in words."""
        template = NOTES[remark.note].in_(self.lang)
        return template.format(about=self.list(remark.about), day=remark.day)

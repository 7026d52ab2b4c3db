"""The words in which findings are told, in Dutch and English, and names for ids.

The language is always an argument, never taken from the environment.
"""

from __future__ import annotations

import functools
import textwrap
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from jeugdregio.dates import ALWAYS, Period
from jeugdregio.errors import UsageError
from jeugdregio.landscape import Base, Table
from jeugdregio.model import (
    FUNCTIONS,
    Act,
    ActKind,
    ActState,
    Claim,
    Communication,
    Completeness,
    Document,
    Event,
    Ground,
    Lack,
    Mandate,
    MandateKind,
    Missing,
    Named,
    Note,
    Record,
    Remark,
    State,
    Undertaking,
)
from jeugdregio.model.references import organ_owner
from jeugdregio.rules.basis import Basis, Confidence, Consequence, Severity, Text
from jeugdregio.rules.phrases import (
    ACTS,
    DESCRIBED,
    EVENTS,
    GRANTS,
    LACKS,
    NOTES,
    ORGANS,
    SLOTS,
    SUPPLIERS,
    TABLES,
)
from jeugdregio.rules.rule import Reason, ReasonKind, Verdict
from jeugdregio.rules.spans import Lang, from_day, on_day, perhaps, span, through_last
from jeugdregio.rules.weight import alleged_by
from jeugdregio.rules.words import OTHER_WORDS

__all__ = ["Lang", "Names", "as_lang", "basis_text", "span", "verdict_word"]

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
        "wie er niet voor besloot, is niet gebonden", "who did not decide for it is not bound"
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
STATED: Final = Text("gesteld door {about}", "stated by {about}")
ASSUMED: Final = Text(
    "aangenomen, naar een stuk van {about}", "assumed, from a document of {about}"
)
_AFTER: Final = Text("naar {about}", "after {about}")
_AFTER_OF: Final = {
    TOLD_BY: Text("alleen naar {about}", "after {about} alone"),
    ASSUMED: Text("aangenomen, naar {about}", "assumed, after {about}"),
}
"""The same of a source of which nobody is recorded as author: it asserts nothing itself."""
OLD_TEXT: Final = Text(
    "gelezen in de tekst van {read}, niet herlezen", "read in the text of {read}, not re-read"
)
MISSING: Final = Text("ontbreekt", "missing")
MORE: Final = Text("… en nog {count}", "… and {count} more")
FROM: Final = Text("te leveren door {about}", "to be supplied by {about}")

_BY: Final = Text("door {by}", "by {by}")
_MESSAGE: Final = Text("bericht", "message")
_RECORD: Final = Text("wat is vastgelegd", "what is recorded")
_NOBODY: Final = Text("iemand die niet is vastgelegd", "someone not recorded")
_SOME: Final = 2
"""Of how many the name of a message or declaration tells."""
_SENT_BY: Final = Text("van {about}", "from {about}")
_TO: Final = Text("aan {about}", "to {about}")
_PASSED_TO: Final = Text("opgevolgd door {about}", "passed to {about}")
_PROPOSED: Final = Text("voorstel tot {word}", "proposed {word}")
_WORDS: Final = {
    **OTHER_WORDS,
    **{each.value: text for words in (ACTS, SLOTS) for each, text in words.items()},
}
"""Words that stand in place of ids: kinds of act, parts of a mandate, and the other words."""


def verdict_word(verdict: Verdict, severity: Severity, lang: Lang) -> str:
    """A verdict in words. An advice binds nobody: a deviation from it is "not followed"."""
    if verdict is Verdict.VIOLATED and severity is Severity.ADVICE:
        return ADVICE_NOT_FOLLOWED.in_(lang)
    return VERDICTS[verdict].in_(lang)


def basis_text(basis: Basis, lang: Lang, on: date | None = None) -> str:
    """Where a rule comes from, in words; with a day, whether the text read is a later one."""
    parts = [basis.place]
    if basis.read:
        parts.append(_READ.in_(lang).format(read=basis.read))
        if on is not None and basis.read > on.isoformat():  # a year is no later than its days
            parts.append(_EARLIER_DAYS.in_(lang))
    text = ", ".join(parts)
    return f"{text} ({basis.note.in_(lang)})" if basis.note else text


_READ: Final = Text("tekst van {read}", "text of {read}")
_EARLIER_DAYS: Final = Text("ook voor eerdere dagen aangenomen", "also assumed for earlier days")


def _series(names: Iterable[str]) -> str:
    """Several names; set further apart where one of them holds a comma itself."""
    every = tuple(names)
    return ("; " if any(", " in each for each in every) else ", ").join(every)


def _cut(text: str) -> str:
    """So much of the words of a source, in whole words, as tells what it is about."""
    return textwrap.shorten(text, 160, placeholder=" …")


def _quote(record: Record) -> str | None:
    quotes = (each.quote for each in record.evidence if each.field is None)
    return next(filter(None, quotes), None)


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
        self.base = base
        self.lang: Lang = lang

    @functools.cached_property
    def own(self) -> frozenset[str]:
        """The ids of what the landscape itself records, beside what it builds on."""
        tables = self.tables if self.base is None else self.base.own(self.tables)
        return frozenset(record.id for records in tables.values() for record in records)

    def of(self, id: str) -> str:
        """The name of a record, care function, supplier, organ or word; the id where none has."""
        # records first: one may have the id of a function
        table = next((table for table in self.tables.values() if id in table), None)
        if table is not None:
            return self._record(self._newest(table, id))
        if id in FUNCTIONS:
            function = FUNCTIONS[id]
            return function.nl if self.lang == "nl" else function.en
        if id in SUPPLIERS:
            return SUPPLIERS[id].in_(self.lang)
        if id in _WORDS:
            return _WORDS[id].in_(self.lang)
        owner = organ_owner(id)
        if owner is not None:
            return ORGANS[id[len(owner) + 1 :]].in_(self.lang).format(of=self.of(owner))
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
            return f"“{self._said(record, record.text)}”"
        if isinstance(record, Claim):
            return f"“{self._said(record, record.statement)}”"
        if isinstance(record, (Act, Communication, Event)):
            if isinstance(record, Act) and self._is_only_proposed(record):
                if isinstance(record.effective, date):
                    return from_day(self._word(record), record.effective, self.lang)
                proposed = _PROPOSED.in_(self.lang).format(word=self._word(record))
                return on_day(proposed, record.day, self.lang)
            name = on_day(self._word(record), record.day, self.lang)
            if isinstance(record, Act) and record.decides is not None and record.deciders:
                # many decide on one act, often on one day
                return f"{name} {_BY.in_(self.lang).format(by=self.list(record.deciders))}"
            return name
        if isinstance(record, Completeness) and record.table in TABLES:
            about = self.list(record.about or record.by, _SOME)
            return TABLES[record.table].in_(self.lang).format(about=about)
        return self._described(record)

    def _is_only_proposed(self, act: Act) -> bool:
        """Whether the day of an act is that of a proposal, and no decision on it is recorded."""
        states = [each.state for each in act.statuses]
        if states[:1] != [ActState.PROPOSED] or ActState.DECIDED in states:
            return False
        on_it = self.tables["acts"].where(decides=act.id, kind=ActKind.DECISION)
        return not any(map(self._is_known, on_it))

    def _word(self, record: Act | Communication | Event) -> str:
        """What happened; of a message also from whom and to whom."""
        if isinstance(record, Act):
            return ACTS[record.kind].in_(self.lang)
        if isinstance(record, Event):
            return EVENTS[record.kind].in_(self.lang)
        word = _MESSAGE.in_(self.lang)
        if record.sender is not None:
            word = f"{word} {_SENT_BY.in_(self.lang).format(about=self.of(record.sender))}"
        if record.addressees:
            to = self.list(record.addressees, _SOME)
            word = f"{word} {_TO.in_(self.lang).format(about=to)}"
        return word

    def _said(self, record: Record, words: str) -> str:
        """The words of the source, which is Dutch; in English those of who recorded it."""
        return _cut(_quote(record) or words if self.lang == "nl" else words)

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
        return text if days.possible == ALWAYS else f"{text} ({perhaps(days, self.lang)})"

    def list(self, ids: Iterable[str], most: int | None = None) -> str:
        """The names of several ids; with ``most``, of the first so many."""
        return _series(self._each(ids, most))

    def _each(self, ids: Iterable[str], most: int | None = None) -> tuple[str, ...]:
        every = tuple(ids)
        names = tuple(map(self.of, every[:most]))
        more = MORE.in_(self.lang).format(count=len(every) - len(names))
        return (*names, more) if len(names) < len(every) else names

    def lack(self, missing: Missing, most: int | None = None) -> str:
        """A missing fact in words, with its days and who could supply it."""
        # however many records are cut, the care functions are named
        functions = [id for id in missing.about if id in FUNCTIONS]
        others = [id for id in missing.about if id not in FUNCTIONS]
        holders: list[str] = []
        if missing.what is Lack.MANDATE:  # from whom, and to whom
            holders = [id for id in others if id not in missing.who]
            others = [id for id in others if id in missing.who]
        about = _series((*self._each(others, most), *self._each(functions)))
        text = LACKS[missing.what].in_(self.lang).format(about=about)
        if holders:
            text = f"{text} {_TO.in_(self.lang).format(about=self.list(holders, most))}"
        if missing.period is not None:
            text = f"{text} ({through_last(missing.period, self.lang)})"
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
        if reason.kind is ReasonKind.OUTSIDE:
            given = _PASSED_TO.in_(self.lang).format(about=given)
        if reason.day is not None:
            given = f"{given}, {span(Period.until(reason.day), self.lang)}"
        return f"{text} ({given})"

    def word_of(self, words: Text, by: Iterable[str]) -> str:
        """Whose word something is; where nobody is recorded, the source in which it stands."""
        every = tuple(by)
        if any(map(self.document, every)):
            words = _AFTER_OF.get(words, _AFTER)
        return words.in_(self.lang).format(about=self.list(every))

    def remark(self, remark: Remark) -> str:
        """A remark in words."""
        template, told = NOTES[remark.note].in_(self.lang), self.list(remark.about)
        if remark.note is Note.PLANNED:  # whom a plan does not name, its words tell
            told = f"{told}{''.join(map(self._in_words, remark.about))}"
        return template.format(about=told, day=remark.day, source=self._tellers(remark.about))

    def _in_words(self, id: str) -> str:
        act = self.tables["acts"].get(id)
        quote = None if act is None else _quote(act)
        return "" if quote is None else f" – “{_cut(quote)}”"

    def _tellers(self, ids: Iterable[str]) -> str:
        """Who says so; where nobody is recorded, what was recorded does."""
        found = [table[id] for table in self.tables.values() for id in ids if id in table]
        by = sorted({each for record in found if isinstance(record, Claim) for each in record.by})
        who = by or alleged_by(map(Ground, found), self.document)
        return self.list(who) or _RECORD.in_(self.lang)

"""The words in which findings are told, in Dutch and English, and names for ids.

The language is always an argument, never taken from the environment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final, Literal

from jeugdregio._text import shortened
from jeugdregio.dates import AnyDate, AnyPeriod, Period, UncertainDate
from jeugdregio.errors import UsageError
from jeugdregio.landscape import Slot, Table
from jeugdregio.model import (
    FUNCTIONS,
    Act,
    ActKind,
    Communication,
    Document,
    Lack,
    Missing,
    Named,
    Note,
    Record,
    Remark,
    Undertaking,
)
from jeugdregio.model.references import organ_owner
from jeugdregio.rules.basis import Basis, Confidence, Consequence, Severity, Text
from jeugdregio.rules.rule import Reason, ReasonKind, Verdict

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
LACKS: Final = {
    Lack.UNDERTAKING: Text("een toezegging of afspraak: {about}", "an undertaking: {about}"),
    Lack.ACCOUNT: Text("de eigen lezing van {about}", "the own account of {about}"),
    Lack.ADDRESSEES: Text("aan wie gericht: {about}", "the addressees of: {about}"),
    Lack.CERTIFICATE: Text(
        "een certificaat van de aanbieder: {about}", "a certificate of the provider: {about}"
    ),
    Lack.CHAIR: Text("wie voorzit: {about}", "who chairs: {about}"),
    Lack.COMMUNICATION: Text("een schriftelijk bericht: {about}", "a written notice: {about}"),
    Lack.CONTRACT: Text("een overeenkomst: {about}", "a contract: {about}"),
    Lack.CONTRACT_OR_SUBSIDY: Text(
        "een overeenkomst of subsidie: {about}", "a contract or subsidy: {about}"
    ),
    Lack.DAY: Text("de dag van {about}", "the day of {about}"),
    Lack.DECISION: Text("een besluit van {about}", "a decision of {about}"),
    Lack.DECLARATION: Text(
        "een volledigheidsverklaring van degene op wie de plicht rust: {about}",
        "a declaration of completeness by the holder of the duty: {about}",
    ),
    Lack.EFFECTIVE_DATE: Text("de ingangsdatum van {about}", "the effective date of {about}"),
    Lack.FUNCTIONS: Text("voor welke functies: {about}", "for which care functions: {about}"),
    Lack.LEGAL_TEXT: Text("de geldende wettekst: {about}", "the text of the law: {about}"),
    Lack.MEDIUM: Text("of het schriftelijk was: {about}", "whether it was in writing: {about}"),
    Lack.MEMBERS: Text("wie deelnam: {about}", "who was a member: {about}"),
    Lack.OPTION: Text(
        "of de optie is ingeroepen of vervallen: {about}",
        "whether the option was exercised or ended: {about}",
    ),
    Lack.PARTICIPANTS: Text("wie deelneemt aan {about}", "who takes part in {about}"),
    Lack.PRINCIPALS: Text("namens wie: {about}", "on whose behalf: {about}"),
    Lack.PROVIDER: Text("de aanbieder bij {about}", "the provider of {about}"),
    Lack.SUBSIDY: Text("een subsidie: {about}", "a subsidy: {about}"),
    Lack.TERM: Text("de looptijd van {about}", "the term of {about}"),
    Lack.TRACK: Text("uit welk traject: {about}", "which track: {about}"),
    Lack.TRANSFER: Text(
        "of de bevoegdheid was overgegaan of mocht worden uitgeoefend: {about}",
        "whether the power had passed or could be exercised: {about}",
    ),
    Lack.ACTS: Text("voor welke handelingen: {about}", "for which acts: {about}"),
    Lack.ACTS_ON_BEHALF: Text(
        "handelingen namens anderen: {about}", "acts on behalf of others: {about}"
    ),
    Lack.AGREEMENT: Text("instemming vooraf van {about}", "the prior agreement of {about}"),
    Lack.AMOUNT: Text("het bedrag: {about}", "the amount: {about}"),
    Lack.APPOINTMENT: Text("wie heeft aangewezen: {about}", "who appointed {about}"),
    Lack.BUYER: Text("wie inkoopt: {about}", "who buys: {about}"),
    Lack.CO_OPERATION: Text(
        "de vorm van de samenwerking: {about}", "the form of the co-operation: {about}"
    ),
    Lack.DURATION: Text("de duur: {about}", "the duration: {about}"),
    Lack.FOUNDING: Text("hoe het is ingesteld: {about}", "how it was founded: {about}"),
    Lack.FRAME: Text("de grens van het kader: {about}", "the bound of the frame: {about}"),
    Lack.GENERAL: Text(
        "of het een algemeen mandaat is of voor één geval: {about}",
        "whether it is general or for one case: {about}",
    ),
    Lack.GRANT: Text("een nieuwe verlening aan {about}", "a new grant to {about}"),
    Lack.HOLDER: Text("aan wie verleend: {about}", "to whom it was granted: {about}"),
    Lack.LIMIT: Text("de grens: {about}", "the limit: {about}"),
    Lack.LIMIT_WORDS: Text(
        "wat de grens in woorden inhoudt: {about}", "what the limit in words means: {about}"
    ),
    Lack.MANDATE: Text(
        "een mandaat, volmacht of machtiging van {about}",
        "a mandate, power of attorney or authorisation of {about}",
    ),
    Lack.PERMISSION: Text(
        "of ondermandaat is toegestaan: {about}", "whether a sub-mandate is allowed: {about}"
    ),
    Lack.RESPONSIBILITY: Text(
        "onder wiens verantwoordelijkheid werkt: {about}",
        "under whose responsibility {about} works",
    ),
    Lack.SITUATION: Text("de situatie: {about}", "the situation: {about}"),
    Lack.STATE: Text("de staat van {about}", "the state of {about}"),
    Lack.RULE: Text("de besluitregel: {about}", "the rule of decision: {about}"),
    Lack.UNDER: Text("het mandaat waarop het berust: {about}", "the mandate it rests on: {about}"),
    Lack.WITHDRAWAL: Text(
        "of het schriftelijk is ingetrokken: {about}",
        "whether it was withdrawn in writing: {about}",
    ),
    Lack.ACTIVITIES: Text("voor welke activiteiten: {about}", "for which activities: {about}"),
    Lack.CONDITION: Text(
        "of de voorwaarde is vervuld: {about}", "whether the condition was met: {about}"
    ),
    Lack.LIST_CONTENT: Text(
        "wat de open lijst verder omvat: {about}", "what else the open list holds: {about}"
    ),
    Lack.MEANING: Text("wat het woord omvat: {about}", "what the word holds: {about}"),
    Lack.READING: Text("hoe het woord is bedoeld: {about}", "how the word is meant: {about}"),
}
NOTES: Final = {
    Note.FOR_STATISTICS: Text(
        "geteld voor de statistiek: {about}", "counted for statistics: {about}"
    ),
    Note.ASSUMED_START: Text(
        "ingangsdatum aangenomen: het begin van de contracten van het traject ({about}, {day})",
        "the start is assumed: the start of the contracts of the track ({about}, {day})",
    ),
    Note.CONFIDENTIALITY: Text(
        "afgesproken dit niet naar buiten te brengen, wat alleen bindt wie het afsprak (een "
        "afspraak van ambtenaren bindt geen college): {about}",
        "agreed not to make this public, which binds only who agreed (an agreement of officials "
        "binds no college): {about}",
    ),
    Note.CONFIRMED_LATER: Text("later gedaan: {about}, {day}", "confirmed later: {about}, {day}"),
    Note.EXEMPTION_CLAIMED: Text(
        "beroep op een uitzondering, niet gevolgd want alleen eigen of andermans woord: {about}",
        "an exemption is claimed and not followed, being only a party's word: {about}",
    ),
    Note.EXPLAINED_BY_OTHER: Text(
        "een ander dan degene op wie de plicht rust geeft een uitleg: {about}",
        "another than the holder of the duty explains: {about}",
    ),
    Note.NO_DECISION: Text(
        "geen besluit op of voor die dag vastgelegd van: {about}",
        "no decision on or before that day is recorded of: {about}",
    ),
    Note.OTHER_DECIDER: Text(
        "als beslisser genoemd: {about}", "recorded as having decided: {about}"
    ),
    Note.OWN_COUNCIL: Text(
        "de eigen raad heeft recht op informatie: {about}",
        "one's own council is owed information: {about}",
    ),
    Note.POSSIBLE_MEMBER: Text(
        "deelname onbekend of beperkt, niet getoetst: {about}",
        "participation unknown or partial, not asked about: {about}",
    ),
    Note.PROMISED: Text(
        "toegezegd; een toezegging is geen dekking: {about}",
        "promised; a promise is no cover: {about}",
    ),
    Note.POWER_PASSED: Text(
        "heeft besloten terwijl de bevoegdheid was overgegaan: {about}",
        "decided though the power had passed: {about}",
    ),
    Note.NOT_SETTLED: Text(
        "niet bepaald in het mandaat: {about}", "not settled by the mandate: {about}"
    ),
    Note.NOT_UNDER_MANDATE: Text(
        "niet onder dit mandaat: {about}", "not under this mandate: {about}"
    ),
    Note.EXPECTED_BY_AGREEMENT: Text(
        "verwacht op grond van een afspraak: {about}", "expected by agreement: {about}"
    ),
    Note.DECISION_SHOWN: Text(
        "een besluit is vastgelegd: {about}", "a decision is recorded: {about}"
    ),
    Note.DECISION_NOT_SHOWN: Text(
        "geen besluit vastgelegd van: {about}", "no decision is recorded of: {about}"
    ),
    Note.POSSIBLY_SAME: Text("mogelijk dezelfde: {about}", "possibly the same: {about}"),
    Note.EXACTLY_ONE: Text("precies één van: {about}", "exactly one of: {about}"),
    Note.NOT_IN_WRITING: Text(
        "niet als schriftelijk vastgelegd: {about}", "not recorded as written: {about}"
    ),
    Note.NO_CONSENT: Text("instemming niet vastgelegd: {about}", "consent not recorded: {about}"),
    Note.PLANNED: Text("gepland: {about}", "planned: {about}"),
    Note.PARTIAL_MEMBER: Text("neemt gedeeltelijk deel: {about}", "a partial member: {about}"),
    Note.PART_IN_SCOPE: Text("een deel valt er wel onder: {about}", "a part is in scope: {about}"),
}
HINDSIGHT: Final = Text("gemeten met een latere maatstaf", "measured with a later yardstick")
ALLEGED: Final = Text("gesteld door {about}", "alleged by {about}")
OLD_TEXT: Final = Text(
    "gelezen in de tekst van {read}, niet herlezen", "read in the text of {read}, not re-read"
)
MISSING: Final = Text("ontbreekt", "missing")
MORE: Final = Text("… en nog {count}", "… and {count} more")
FROM: Final = Text("te leveren door {about}", "to be supplied by {about}")

_ACTS: Final = {
    ActKind.PROPOSAL: Text("voorstel", "proposal"),
    ActKind.DECISION: Text("besluit", "decision"),
    ActKind.CONSENT: Text("toestemming", "consent"),
    ActKind.JOINING: Text("toetreding", "joining"),
    ActKind.EXIT: Text("uittreding", "exit"),
    ActKind.AWARD: Text("gunning", "award"),
    ActKind.CONTRACTING: Text("contractering", "contracting"),
    ActKind.OTHER: Text("handeling", "act"),
    ActKind.REFUSAL: Text("weigering", "refusal"),
    ActKind.RATIFICATION: Text("bekrachtiging", "ratification"),
    ActKind.SIGNING: Text("ondertekening", "signing"),
    ActKind.PUBLICATION: Text("publicatie", "publication"),
    ActKind.SUBSIDY: Text("subsidieverlening", "subsidy"),
    ActKind.OBJECTION: Text("bezwaarbesluit", "objection"),
    ActKind.DEPLOYMENT: Text("inzet", "deployment"),
    ActKind.STATEMENT: Text("uitspraak", "statement"),
}
_BY: Final = Text("door {by}", "by {by}")
_MESSAGE: Final = Text("bericht", "message")
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
_WORDS: Final = {each.value: text for words in (_ACTS, _SLOTS) for each, text in words.items()}
"""Words that stand in place of ids: kinds of act, and the parts of a mandate."""


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
    """

    def __init__(
        self, tables: Mapping[str, Table[Any]], lang: Lang, known_at: date | None = None
    ) -> None:
        self.tables, self.known_at = tables, known_at
        self.lang: Lang = lang

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
            id, known_from = newer, table[newer].known_from
            if None in (self.known_at, known_from) or known_from <= self.known_at:
                newest = table[newer]
        return newest

    def _record(self, record: Record) -> str:
        if isinstance(record, Named):
            return record.name
        if isinstance(record, Document):
            return record.title
        if isinstance(record, Undertaking):
            return f"“{shortened(record.text)}”"
        if isinstance(record, (Act, Communication)):
            word = _ACTS[record.kind] if isinstance(record, Act) else _MESSAGE
            name = _on_day(word.in_(self.lang), record.day, self.lang)
            if isinstance(record, Act) and record.decides is not None and record.deciders:
                # many decide on one act, often on one day
                return f"{name} {_BY.in_(self.lang).format(by=self.list(record.deciders))}"
            return name
        return record.id

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
        about = ", ".join(filter(None, (self.list(others, most), self.list(functions))))
        text = LACKS[missing.what].in_(self.lang).format(about=about)
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

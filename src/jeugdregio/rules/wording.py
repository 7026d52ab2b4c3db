"""The words in which findings are told, in Dutch and English, and names for ids.

The language is always an argument, never taken from the environment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal

from jeugdregio._text import shortened
from jeugdregio.errors import UsageError
from jeugdregio.landscape import Table
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
from jeugdregio.rules.basis import Confidence, Consequence, Severity, Text
from jeugdregio.rules.rule import ReasonKind, Verdict

__all__ = ["Lang", "Names", "as_lang"]

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
    Verdict.SATISFIED: Text("geen afwijking", "satisfied"),
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
    Consequence.CURABLE: Text(
        "te herstellen: het bevoegde orgaan kan alsnog besluiten",
        "curable: the competent organ can still decide",
    ),
    Consequence.NOT_COMPETENT: Text(
        "zonder geldig certificaat is de instelling niet bevoegd; zaken moeten kunnen overgaan",
        "without a valid certificate the institution is not competent; cases must be transferred",
    ),
    Consequence.NOT_READ: Text("niet nagelezen", "not read in a source"),
}
REASONS: Final = {
    ReasonKind.NOT_YET: Text("nog niet van kracht (vanaf {day})", "not yet in force (from {day})"),
    ReasonKind.ENDED: Text("niet meer van kracht (sinds {day})", "ended on {day}"),
    ReasonKind.FORCE_NOT_ESTABLISHED: Text(
        "datum van inwerkingtreding niet vastgesteld", "date of force not established"
    ),
    ReasonKind.NO_SUBJECT: Text("niets om te toetsen", "nothing to ask about"),
    ReasonKind.OUTSIDE: Text("valt buiten de regel", "outside its subject"),
    ReasonKind.EXEMPT: Text("uitgezonderd", "exempt"),
}
LACKS: Final = {
    Lack.ACCOUNT: Text("de eigen lezing van {about}", "the own account of {about}"),
    Lack.ADDRESSEES: Text("aan wie gericht: {about}", "the addressees of: {about}"),
    Lack.CERTIFICATE: Text("een certificaat: {about}", "a certificate: {about}"),
    Lack.CHAIR: Text("wie voorzit: {about}", "who chairs: {about}"),
    Lack.COMMUNICATION: Text("een schriftelijk bericht over {about}", "a written notice: {about}"),
    Lack.CONTRACT: Text("een overeenkomst: {about}", "a contract: {about}"),
    Lack.CONTRACT_OR_SUBSIDY: Text(
        "een overeenkomst of subsidie: {about}", "a contract or subsidy: {about}"
    ),
    Lack.DAY: Text("de dag van {about}", "the day of {about}"),
    Lack.DECISION: Text("een besluit van {about}", "a decision of {about}"),
    Lack.DECLARATION: Text(
        "een volledigheidsverklaring van wie de plicht heeft: {about}",
        "a declaration of completeness by the holder of the duty: {about}",
    ),
    Lack.EFFECTIVE_DATE: Text("de ingangsdatum van {about}", "the effective date of {about}"),
    Lack.FUNCTIONS: Text("voor welke functies: {about}", "for which care functions: {about}"),
    Lack.LEGAL_TEXT: Text("de geldende wettekst: {about}", "the text of the law: {about}"),
    Lack.MEDIUM: Text("of het schriftelijk was: {about}", "whether it was in writing: {about}"),
    Lack.MEMBERS: Text("wie deelnam: {about}", "who was a member: {about}"),
    Lack.OPTION: Text(
        "of de optie is gebruikt of vervallen: {about}",
        "whether the option was exercised or ended: {about}",
    ),
    Lack.PARTICIPANTS: Text("wie deelneemt aan {about}", "who takes part in {about}"),
    Lack.PRINCIPALS: Text("namens wie: {about}", "on whose behalf: {about}"),
    Lack.PROVIDER: Text("de aanbieder bij {about}", "the provider of {about}"),
    Lack.SUBSIDY: Text("een subsidie: {about}", "a subsidy: {about}"),
    Lack.TERM: Text("de looptijd van {about}", "the term of {about}"),
    Lack.TRACK: Text("uit welk traject: {about}", "which track: {about}"),
    Lack.TRANSFER: Text(
        "of de bevoegdheid was overgegaan: {about}", "whether the power had passed: {about}"
    ),
}
NOTES: Final = {
    Note.ASSUMED_START: Text(
        "ingangsdatum aangenomen: het begin van de contracten van het traject ({about}, {day})",
        "the start is assumed: the start of the contracts of the track ({about}, {day})",
    ),
    Note.CONFIRMED_LATER: Text(
        "later bevestigd: {about}, {day}", "confirmed later: {about}, {day}"
    ),
    Note.OTHER_DECIDER: Text(
        "als beslisser genoemd: {about}", "recorded as having decided: {about}"
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
}
HINDSIGHT: Final = Text("gemeten met een latere maatstaf", "measured with a later yardstick")
ALLEGED: Final = Text("gesteld door {about}", "alleged by {about}")
OLD_TEXT: Final = Text(
    "gelezen in de tekst van {read}, niet herlezen", "read in the text of {read}, not re-read"
)
MISSING: Final = Text("ontbreekt", "missing")
MORE: Final = Text("… en nog {count}", "… and {count} more")
FROM: Final = Text("te leveren door {about}", "from {about}")

_ACTS: Final = {
    ActKind.PROPOSAL: Text("voorstel", "proposal"),
    ActKind.DECISION: Text("besluit", "decision"),
    ActKind.CONSENT: Text("toestemming", "consent"),
    ActKind.JOINING: Text("toetreding", "joining"),
    ActKind.EXIT: Text("uittreding", "exit"),
    ActKind.AWARD: Text("gunning", "award"),
    ActKind.CONTRACTING: Text("contractering", "contracting"),
    ActKind.OTHER: Text("handeling", "act"),
}
_ORGANS: Final = {
    "council": Text("raad van {of}", "council of {of}"),
    "college": Text("college van {of}", "college of {of}"),
    "mayor": Text("burgemeester van {of}", "mayor of {of}"),
}
_SUPPLIERS: Final = {
    "certifying-body": Text("de certificerende instelling", "the certifying body"),
    "legislation": Text("de geldende wettekst", "the current text of the law"),
}


class Names:
    """Names for ids, in one language.

    Args:
        tables: the tables of the landscape.
        lang: the language.
    """

    def __init__(self, tables: Mapping[str, Table[Any]], lang: Lang) -> None:
        self.tables = tables
        self.lang: Lang = lang

    def of(self, id: str) -> str:
        """The name of a record, organ, care function or supplier; the id where it has none."""
        if id in FUNCTIONS:
            function = FUNCTIONS[id]
            return function.nl if self.lang == "nl" else function.en
        if id in _SUPPLIERS:
            return _SUPPLIERS[id].in_(self.lang)
        owner = organ_owner(id)
        if owner is not None:
            return _ORGANS[id[len(owner) + 1 :]].in_(self.lang).format(of=self.of(owner))
        record = next((table.get(id) for table in self.tables.values() if id in table), None)
        return id if record is None else self._record(record)

    def _record(self, record: Record) -> str:
        if isinstance(record, Named):
            return record.name
        if isinstance(record, Document):
            return record.title
        if isinstance(record, Undertaking):
            return f"“{shortened(record.text)}”"
        if isinstance(record, Act):
            word = _ACTS[record.kind].in_(self.lang)
            return Text(f"{word} van {record.day}", f"{word} of {record.day}").in_(self.lang)
        if isinstance(record, Communication):
            return Text(f"bericht van {record.day}", f"message of {record.day}").in_(self.lang)
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
        text = LACKS[missing.what].in_(self.lang).format(about=self.list(missing.about, most))
        if missing.period is not None:
            text = f"{text} ({missing.period})"
        if not set(missing.who) <= set(missing.about):
            text = f"{text} - {FROM.in_(self.lang).format(about=self.list(missing.who, most))}"
        return text

    def remark(self, remark: Remark) -> str:
        """A remark in words."""
        template = NOTES[remark.note].in_(self.lang)
        return template.format(about=self.list(remark.about), day=remark.day)

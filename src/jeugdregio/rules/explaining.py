"""On what an answer rests, as text: its grounds with the words of their sources, and what lacks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, cast

from jeugdregio._text import brief
from jeugdregio.errors import UsageError
from jeugdregio.landscape import Snapshot
from jeugdregio.model import Answer, Evidence, Ground, Truth
from jeugdregio.rules import wording
from jeugdregio.rules.basis import Text
from jeugdregio.rules.layout import GROUNDS, REMARK, wrapped
from jeugdregio.rules.weight import asserters

__all__ = ["explain"]

_TRUTHS: Final = {
    Truth.YES: Text("ja", "yes"),
    Truth.NO: Text("nee", "no"),
    Truth.UNKNOWN: Text("onbekend", "unknown"),
}
_CONTESTED: Final = {
    True: Text("betwist", "contested"),
    False: Text("niet betwist", "not contested"),
}
_UNSOURCED: Final = Text("geen bron vastgelegd", "no source recorded")


def explain(answer: Answer[Any], snapshot: Snapshot, lang: str = "en") -> str:
    """On what an answer rests, as text (Dutch: *toelichting op een antwoord*).

    The truth in words; what is missing and who could supply it; the grounds, each with what its
    sources say, where, and whose word it is; the remarks. The value prints itself.

    Args:
        answer: the answer to any question.
        snapshot: the one that was asked. An answer holds ids, a snapshot the names of that day's
            knowledge.
        lang: ``"en"`` or ``"nl"``.

    Raises:
        UsageError: another language, no answer, or no snapshot.
    """
    if not isinstance(cast("object", answer), Answer):
        raise UsageError(f"answer: expected an Answer, got {brief(answer)}")
    if not isinstance(cast("object", snapshot), Snapshot):
        raise UsageError(f"snapshot: expected the Snapshot that was asked, got {brief(snapshot)}")
    names = wording.Names(snapshot.tables, wording.as_lang(lang), snapshot.known_at)
    return "\n".join(_lines(answer, names))


def _lines(answer: Answer[Any], names: wording.Names) -> Iterator[str]:
    lang = names.lang
    yield _TRUTHS[answer.truth].in_(lang)
    if answer.missing:
        yield f"  {wording.MISSING.in_(lang)}:"
    for lack in answer.missing:
        yield from wrapped(names.lack(lack), "    - ")
    for ground in answer.grounds:
        yield from _ground(ground, names)
    for remark in answer.remarks:
        yield from wrapped(f"{REMARK.in_(lang)}: {names.remark(remark)}", "  ")


def _ground(ground: Ground, names: wording.Names) -> Iterator[str]:
    record, lang = ground.record, names.lang
    yield from wrapped(f"{GROUNDS[ground.role].in_(lang)}: {names.of(record.id)}", "  ")
    fields = {None, ground.field}
    said = [each for each in record.evidence if ground.field is None or each.field in fields]
    for each in said:
        yield from wrapped(_said(each, names), "    - ")
    if not said:
        yield f"    - {_UNSOURCED.in_(lang)}"


def _said(evidence: Evidence, names: wording.Names) -> str:
    """What a source says, where, whose word it is, and what is known of that."""
    lang, document = names.lang, names.document(evidence.document)
    place = ", ".join(filter(None, (names.of(evidence.document), evidence.place)))
    by = asserters(evidence, document)
    words = wording.ASSUMED if evidence.derived else wording.STATED
    parts = (
        f"“{evidence.quote}” – {place}" if evidence.quote else place,
        words.in_(lang).format(about=names.list(by)) if by else "",
        "" if evidence.contested is None else _CONTESTED[evidence.contested].in_(lang),
    )
    field = f"{evidence.field}: " if evidence.field else ""
    return field + "; ".join(filter(None, parts))

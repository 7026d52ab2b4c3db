"""On what an answer rests, told in both languages."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import (
    CHILD_PROTECTION,
    EEMNES,
    GOOI,
    HILVERSUM,
    HUIZEN,
    certificate,
    complete,
    contract,
    day,
    document,
    gooi,
    untyped,
)

import jeugdregio as jr


def said(**fields: Any) -> tuple[jr.Evidence, ...]:
    """What the letter says."""
    return (jr.Evidence("letter", "wij kopen dit in", "p. 2", **fields),)


def covered(*records: jr.Record, **evidence: Any) -> jr.Snapshot:
    """Gooi en Vechtstreek with a contract of Hilversum that a letter tells of."""
    letter = document(title="Brief aan de raad", by=(HILVERSUM,))
    return gooi(letter, contract(evidence=said(**evidence)), *records).on("2019-06-01")


def cover(shown: jr.Snapshot, town: str = HILVERSUM) -> jr.Answer[jr.Coverage]:
    """Whether child protection is provided."""
    return shown.coverage(town, CHILD_PROTECTION)


def test_grounds_with_the_words_of_their_sources() -> None:
    """What is said, where, and by whom; a record without a source says so."""
    shown = covered(certificate())
    answer = cover(shown)
    assert (
        "yes\n"
        "  ground: certificate\n"
        "    - no source recorded\n"
        "  ground: contract\n"
        "    - “wij kopen dit in” – Brief aan de raad, p. 2; stated by Hilversum"
    ) == jr.explain(answer, shown)
    assert (
        "ja\n"
        "  grond: certificate\n"
        "    - geen bron vastgelegd\n"
        "  grond: contract\n"
        "    - “wij kopen dit in” – Brief aan de raad, p. 2; gesteld door Hilversum"
    ) == jr.explain(answer, shown, "nl")


@pytest.mark.parametrize(
    ("evidence", "nl", "en"),
    [
        (
            {"derived": True},
            "aangenomen, naar een stuk van Hilversum",
            "assumed, from a document of Hilversum",
        ),
        (
            {"contested": True, "asserted_by": (HUIZEN,)},
            "gesteld door Huizen; betwist",
            "stated by Huizen; contested",
        ),
        (
            {"contested": False},
            "gesteld door Hilversum; niet betwist",
            "stated by Hilversum; not contested",
        ),
    ],
)
def test_whose_word_it_is(evidence: dict[str, Any], nl: str, en: str) -> None:
    """That of whom the evidence names; whether it was derived, and whether it is contested."""
    shown = covered(certificate(), **evidence)
    answer = cover(shown)
    for lang, words in (("nl", nl), ("en", en)):
        assert jr.explain(answer, shown, lang).endswith(f"– Brief aan de raad, p. 2; {words}")


def test_a_source_without_words_or_maker() -> None:
    """The document and the place alone; which field it is about stands in front."""
    evidence = (jr.Evidence("memo", place="p. 1", field="period"),)
    records = (document("memo", title="Memo"), contract(evidence=evidence))
    shown = gooi(*records).on("2019-06-01")
    lines = jr.explain(cover(shown), shown).splitlines()
    assert "    - period: Memo, p. 1" in lines


def test_a_ground_in_one_field_has_the_sources_of_that() -> None:
    """What is said of other fields is left out; what is said of the whole is not."""
    evidence = tuple(
        jr.Evidence("memo", quote, field=field)
        for quote, field in (("het geheel", None), ("de looptijd", "period"), ("wij", "clients"))
    )
    records = (document("memo", title="Memo"), contract(evidence=evidence))
    shown = gooi(*records).on("2019-06-01")
    ground = jr.Ground(shown.ever.contracts["contract"], field="period")
    text = jr.explain(jr.Answer(jr.Truth.YES, None, (ground,)), shown)
    assert (
        "yes\n  ground: contract\n    - “het geheel” – Memo\n    - period: “de looptijd” – Memo"
        == text
    )


def test_what_is_missing_and_who_could_supply_it() -> None:
    """In words with its days, before the grounds."""
    shown = covered()
    answer = cover(shown)
    lines = jr.explain(answer, shown).splitlines()
    assert ["unknown", "  missing:"] == lines[:2]
    assert lines[2].startswith(
        "    - a certificate of the provider: GI, child protection (on 2019-06-01)"
    )
    assert " – to be supplied by GI," in lines[2]
    lines = jr.explain(answer, shown, "nl").splitlines()
    assert ["onbekend", "  ontbreekt:"] == lines[:2]
    assert lines[2].startswith(
        "    - een certificaat van de aanbieder: GI, jeugdbescherming (op 2019-"
    )
    assert " – te leveren door GI," in lines[2]


def test_a_declaration_denies() -> None:
    """That all was recorded is a ground with a word of its own."""
    declared = (complete(each, HUIZEN, by=(HUIZEN,)) for each in ("contracts", "subsidies"))
    shown = covered(*declared)
    lines = jr.explain(cover(shown, HUIZEN), shown, "nl").splitlines()
    assert "nee" == lines[0]
    assert "  verklaard volledig te zijn: overeenkomsten van Huizen" in lines


def test_remarks_come_last() -> None:
    """In words, with the names."""
    shown = covered()
    answer = shown.members(GOOI)
    assert "  remark: a partial member: Eemnes" == jr.explain(answer, shown).splitlines()[-1]
    assert EEMNES == answer.value.partial[0].member


def test_names_are_those_of_what_was_known() -> None:
    """A name learnt later tells nothing of the day that was asked about."""
    later = jr.Municipality(
        id="new", name="Groot-Huizen", replaces=HUIZEN, known_from=day("2020-01-01")
    )
    case = gooi(later)
    for known_at, name in (("2019-01-01", "Huizen"), ("2020-01-01", "Groot-Huizen")):
        shown = case.on("2019-06-01", known_at=known_at)
        assert f"a contract or subsidy: {name}, child protection" in jr.explain(
            cover(shown, HUIZEN), shown
        )


def test_what_is_no_answer_or_no_snapshot_is_refused() -> None:
    """A landscape has no day, and so no names of one."""
    case = jr.Landscape()
    answer = case.on("2018-01-01").open_undertakings()
    for given in ((untyped(3), case.on("2018-01-01")), (answer, untyped(case))):
        with pytest.raises(
            jr.UsageError, match=r"expected (an Answer|the Snapshot that was asked)"
        ):
            jr.explain(*given)


def test_another_language_is_refused() -> None:
    """There are two."""
    shown = covered()
    with pytest.raises(jr.UsageError, match="expected the language nl or en, got 'de'"):
        jr.explain(cover(shown), shown, "de")

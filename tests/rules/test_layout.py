"""How a report reads in a terminal."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import attrs
import pytest
from tests.rules.landscapes import (
    ALMERE,
    CHAIR,
    EXIT,
    FIVE,
    HILVERSUM,
    HUIZEN,
    IN_2019,
    LAREN,
    MEMBERS,
    REGIO,
    certificate,
    checked,
    college,
    complete,
    contract,
    day,
    decisions,
    exempted,
    explained,
    gooi,
    leaving,
    left,
    letter,
    message,
    municipality,
    no_other_cover,
    period,
    promise,
    said_in,
)
from tests.rules.rules import ask, failing, rule, say

import jeugdregio as jr
from jeugdregio.landscape import Base
from jeugdregio.landscape.landscape import on_base
from jeugdregio.rules import Basis, Confidence, Outcome, Severity, rule_page

GOLDEN = Path(__file__).parent / "golden"


def mixed() -> jr.Landscape:
    """An exit with a finding of every verdict: violated, not followed, not shown, explained …"""
    return left(
        letter(REGIO),
        leaving(evidence=said_in(quote="wij stappen uit het inkooptraject")),
        *decisions(HILVERSUM, HUIZEN),
        complete("acts", college(LAREN)),
        message(CHAIR),
        complete("communications", REGIO),
        explained("PRA009", EXIT),
        contract(),
        certificate("2018-01-01", "2021-01-01"),
        *no_other_cover(HUIZEN),
        promise(),
        exempted("JW204", ALMERE),
    )


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_report_of_everything(lang: str) -> None:
    """Violations first, then what is not shown, explained and in order; the rest is counted."""
    golden = (GOLDEN / f"everything.{lang}.txt").read_text(encoding="utf-8")
    report = checked(mixed(), lang=lang, select=FIVE, parameters=IN_2019, known_at="2019-03-01")
    assert golden == f"{report}\n"


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_country_without_contracts_is_one_entry(lang: str) -> None:
    """342 municipalities on which nothing is recorded are one entry with a count."""
    golden = (GOLDEN / f"country.{lang}.txt").read_text(encoding="utf-8")
    rows = (municipality(f"GM{n:04}", name=f"Gemeente {n:03}") for n in range(342))
    assert golden == f"{checked(jr.Landscape(*rows), lang=lang, select=FIVE)}\n"


def test_each_verdict_has_its_entry() -> None:
    """What has something on record is told apart from what has nothing."""
    landscape = gooi(contract("of-laren", clients=(LAREN,), period=period("2018-01-01")))
    text = str(checked(landscape, select=["JW204"]))
    assert "State on 2018-12-01: 12 not shown" == text.splitlines()[0]
    assert ["  - 10 subjects:", "  - 2 subjects:"] == [
        line for line in text.splitlines() if "subjects" in line
    ]


@pytest.mark.parametrize("records", [(), (municipality("GM9999"),)])
def test_what_is_built_on_stands_last(records: tuple[jr.Record, ...]) -> None:
    """By verdict: the case itself is not to be sought behind all that it says nothing about."""
    base = gooi(contract("of-laren", clients=(LAREN,), period=period("2018-01-01")))
    ours = contract(clients=(HUIZEN,), period=period("2018-01-01"))
    case = on_base(Base(base.tables()), ours, *records)
    both = case, base.adding(ours)
    texts = [str(checked(each, select=["JW204"], whole=True)) for each in both]
    assert [["Huizen", "Almere", "Laren"], ["Almere", "Huizen", "Laren"]] == [
        [line.split()[0].rstrip(",") for line in text.splitlines() if " x " in line]
        for text in texts
    ]


def test_what_is_changed_is_ones_own() -> None:
    """A municipality that is another than in what is built on stands among one's own."""
    base = on_base(Base(gooi().tables()))
    changed = base.replacing(municipality(LAREN, name="Laren (NH)"))
    for case, own in ((base, False), (changed, True)):
        report = checked(case, select=["JW204"], whole=True)
        (found,) = report.where(subject=(LAREN, "child-protection"))
        assert own is (LAREN in found.names.own)


def test_subjects_that_are_no_combination_are_listed() -> None:
    """Subjects that are not every combination of their ids are listed one by one."""
    half = contract(functions=("child-protection",), period=period("2018-01-01"))
    landscape = gooi(half, certificate("2018-01-01", "2021-01-01"))
    report = checked(landscape, select=["JW204"]).where(verdict="not shown")
    lines = str(report).splitlines()
    assert "  - 11 subjects:" in lines
    assert "      Hilversum, youth probation" in lines
    assert "      … and 1 more" in lines


def test_one_subject_is_a_line() -> None:
    """A finding alone is told with its subject on one line."""
    lines = str(checked(left(), select=["PRA009"])).splitlines()
    assert "  - exit of 2018-10-01" in lines


def test_grounds_beyond_ten_are_counted() -> None:
    """A finding with many grounds lists ten, and counts the rest."""
    many = [f"GM{n:04}" for n in range(12)]
    landscape = jr.Landscape(
        *map(municipality, many), leaving(for_=tuple(many), about=()), *decisions(*many)
    )
    lines = str(checked(landscape, select=["GW001"])).splitlines()
    assert 10 == sum(line.startswith("  ground: ") for line in lines)
    assert "  … and 2 more" == lines[-1]


def test_missing_facts_beyond_ten_are_counted() -> None:
    """A finding that lacks many facts of many periods lists ten, and counts the rest."""
    months = [f"{year}-{month:02}-01" for year in (2019, 2020) for month in range(1, 13)]
    pieces = [
        certificate(since, until, f"certificate-{since}")
        for since, until in zip(months[::2], months[1::2], strict=True)
    ]
    landscape = gooi(contract(period=period("2019-01-01", "2021-01-01")), *pieces)
    lines = str(checked(landscape, select=["GI001"])).splitlines()
    entries = [line for line in lines if line.startswith("    - ")]
    assert (11, "    - … and 2 more") == (len(entries), entries[-1])


def test_role_of_a_ground_is_told() -> None:
    """What someone only alleges, or declares complete, is told as such."""
    alleged = leaving(evidence=said_in(quote="zij zijn eruit gestapt"))
    landscape = gooi(letter(ALMERE), alleged, complete("communications", REGIO))
    lines = str(checked(landscape, select=["PRA009"])).splitlines()
    assert "  alleged by Almere: exit of 2018-10-01 – “zij zijn eruit gestapt”" in lines
    assert "  declared complete: messages of Regio Gooi" in lines


def test_what_the_author_concluded_is_told_as_assumed() -> None:
    """What nobody said, but follows from what someone wrote, is not put in his mouth."""
    concluded = leaving(evidence=said_in(derived=True))
    lines = str(checked(gooi(letter(ALMERE), concluded), select=["GW001"])).splitlines()
    assert "  assumed, from a document of Almere: exit of 2018-10-01" in lines
    lines = str(checked(gooi(letter(), concluded), select=["GW001"], lang="nl")).splitlines()
    assert "  aangenomen, naar Brief: uittreding van 2018-10-01" in lines


def test_who_alleges_is_told_of_each_ground() -> None:
    """Each ground that is only alleged is told with who alleges it, as far as that is known."""
    alleged = leaving(evidence=said_in())
    for told, by in ((letter(ALMERE), "stated by Almere"), (letter(), "after Brief")):
        lines = str(checked(gooi(told, alleged), select=["GW001"])).splitlines()
        assert f"  {by}: exit of 2018-10-01" in lines
    unknown = gooi(letter(ALMERE, known_from=day("2019-01-01")), alleged)
    lines = str(checked(unknown, select=["GW001"], known_at="2018-12-01")).splitlines()
    assert "  alleged: exit of 2018-10-01" in lines


def test_what_does_not_apply_is_wrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long reason goes on below its own beginning."""
    basis = "Jeugdwet art. 12.1 " * 6
    exempt = attrs.evolve(exempted("XX001"), legal_basis=basis.strip())
    lines = str(ask(monkeypatch, rule(), gooi(exempt))).splitlines()
    start = lines.index("NOT APPLICABLE") + 1
    assert lines[start].startswith("  XX001: exempt: Jeugdwet")
    assert all(line.startswith(" " * 9) for line in lines[start + 1 :])
    assert lines[start + 1 :]
    assert all(len(line) <= 100 for line in lines)


def test_long_quote_is_cut() -> None:
    """A quote of more than 160 signs is cut."""
    act = leaving(evidence=said_in(quote="besluit " * 100))
    text = str(checked(gooi(letter(REGIO), act), select=["PRA009"]))
    assert f"“{'besluit ' * 19}besluit…”" in " ".join(text.split())


def test_days_and_ids_are_not_broken() -> None:
    """A line ends between words, never within a day or an id."""
    long = "-".join(["overeenkomst", *["jeugdbescherming"] * 6, "2019", "2020"])
    text = str(checked(gooi(contract(long, provider=None)), select=["GI001"]))
    assert long in text
    assert not any(line.endswith("-") for line in text.splitlines())


def test_explanations_are_told_apart() -> None:
    """Deviations that are explained for different reasons have entries of their own."""
    covered = [no_other_cover(each) for each in (HILVERSUM, HUIZEN)]
    landscape = left(
        *(each for rows in covered for each in rows),
        explained("PRA008", HILVERSUM, id="one"),
        jr.Explanation(
            id="two", rule="PRA008", subject=(HUIZEN,), by=(HUIZEN,), reason="een andere reden"
        ),
    )
    lines = str(checked(landscape, select=["PRA008"])).splitlines()
    assert [
        "  explanation on record: de brief volgde na het overleg",
        "  explanation on record: een andere reden",
    ] == [line for line in lines if "explanation" in line]


def test_what_does_not_apply_is_counted() -> None:
    """Subjects outside a rule are one line a reason."""
    ended = municipality(LAREN, period=period("2002-01-01", "2019-01-01"))
    rows = [exempted("JW204", HILVERSUM, "child-protection", id="one"), ended]
    report = checked(gooi(*rows), select=["JW204", "GW001"], parameters=IN_2019)
    assert [
        "NOT APPLICABLE",
        "  GW001: nothing to ask about",
        "  JW204: exempt: Jeugdwet art. 12.1 (Minister van Volksgezondheid, Welzijn en Sport) "
        "(1 subject)",
        "  JW204: outside its subject: the municipality exists from 2002-01-01 until 2019-01-01 "
        "(2 subjects)",
    ] == str(report).splitlines()[-4:]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "en",
            """
            State on 2018-12-01: 1 no deviation, 2 failed

            RULE FAILED  XX001 GM0402: ZeroDivisionError: no day is divided by nothing

            RULE FAILED  XX002: ZeroDivisionError: no day is divided by nothing

            NO DEVIATION  XX003 A rule made up [law]
              no deviation
              - Hilversum
            """,
        ),
        (
            "nl",
            """
            Stand op 2018-12-01: 1 geen afwijking, 2 mislukt

            REGEL MISLUKT  XX001 GM0402: ZeroDivisionError: no day is divided by nothing

            REGEL MISLUKT  XX002: ZeroDivisionError: no day is divided by nothing

            GEEN AFWIJKING  XX003 Een verzonnen regel [wet]
              geen afwijking
              - Hilversum
            """,
        ),
    ],
)
def test_failures_come_first(monkeypatch: pytest.MonkeyPatch, lang: str, expected: str) -> None:
    """A rule that failed is told before all findings."""
    rules = [
        failing("check"),
        attrs.evolve(failing("subjects"), code="XX002"),
        rule(code="XX003"),
    ]
    assert dedent(expected).strip() == str(ask(monkeypatch, rules, gooi(), lang=lang))


def test_report_of_nothing() -> None:
    """A report without findings has its first line."""
    report = checked(gooi(), select=["GW001"]).where(verdict="violated")
    assert "State on 2018-12-01: nothing" == str(report)


def test_marked_findings_are_counted_last(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is measured with a later yardstick, or has no date of force, is counted apart."""
    early = rule(say(jr.Truth.NO, leaving()), severity=Severity.ADVICE)
    undated = rule(period=None, code="XX002")
    report = ask(monkeypatch, [early, undated], gooi(leaving()), on="2014-12-31", hindsight=True)
    assert (
        "State on 2014-12-31: 1 date of force not established, 1 measured with a later yardstick"
        == str(report).splitlines()[0]
    )


def test_failure_in_many_words_is_wrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of many lines is told in lines of the report."""

    def check(*_: object) -> jr.Answer[Outcome]:
        raise ValueError("eerste regel\ntweede regel " + "woord " * 30)

    text = str(ask(monkeypatch, rule(check), gooi()))
    assert "RULE FAILED  XX001 GM0402: ValueError: eerste regel tweede regel" in text
    assert max(map(len, text.splitlines())) <= 100


@pytest.mark.parametrize("severity", list(Severity))
@pytest.mark.parametrize("truth", list(jr.Truth))
def test_law_tells_what_it_rests_on(
    monkeypatch: pytest.MonkeyPatch, severity: Severity, truth: jr.Truth
) -> None:
    """Beside what law does not find in order stand its article, the text and how it was read."""
    made_up = rule(say(truth, leaving()), severity=severity)
    lines = str(ask(monkeypatch, made_up, gooi(leaving()))).splitlines()
    told = severity is Severity.LAW and truth is not jr.Truth.YES
    basis = "  basis: Verzonnen wet art. 1, text of 2020-01-01, also assumed for earlier days;"
    assert told is any(line.startswith(basis) for line in lines)


@pytest.mark.parametrize(
    ("read", "lang", "told"),
    [
        ("2018-12-02", "en", "text of 2018-12-02, also assumed for earlier days; read"),
        ("2018-12-02", "nl", "tekst van 2018-12-02, ook voor eerdere dagen aangenomen; in de bron"),
        ("2018-12-01", "en", "text of 2018-12-01; read"),
        ("2018", "nl", "tekst van 2018; in de bron"),
        ("2019", "en", "text of 2019, also assumed for earlier days; read"),
    ],
)
def test_text_of_a_later_day_than_asked(
    monkeypatch: pytest.MonkeyPatch, read: str, lang: str, told: str
) -> None:
    """A text read for a later day is told to be assumed for the day asked as well."""
    made_up = rule(say(jr.Truth.NO, leaving()), basis=(Basis("Wet", "art. 1", read=read),))
    report = ask(monkeypatch, made_up, gooi(leaving()), lang=lang)
    assert f"Wet art. 1, {told}" in " ".join(str(report).split())


def test_advice_tells_its_half_in_law() -> None:
    """Beside what an advice does not show stands the law behind it; not where all is in order."""
    covered = left(contract(clients=MEMBERS), certificate("2018-01-01", "2021-01-01"))
    half = "  its counterpart in law: JW204"
    both = ["PRA008", "JW204"]
    assert half in str(checked(left(), select=both, parameters=IN_2019)).splitlines()
    assert half not in str(checked(covered, select=both, parameters=IN_2019))


@pytest.mark.parametrize(
    ("lang", "select", "expected"),
    [
        ("nl", ["PRA003"], "  de wettelijke kant: GW002 (niet gevraagd)"),
        ("en", ["PRA003"], "  its counterpart in law: GW002 (not asked)"),
        ("nl", ["PRA003", "GW002"], "  de wettelijke kant: GW002 (hier niet van toepassing)"),
        ("en", ["PRA003", "GW002"], "  its counterpart in law: GW002 (not applicable here)"),
    ],
)
def test_law_that_does_not_apply_here(lang: str, select: list[str], expected: str) -> None:
    """Of an exit from an informal track the law asks nothing, nor when it was not asked."""
    report = checked(left(), on="2019-12-02", select=select, lang=lang, hindsight=True)
    assert expected in str(report).splitlines()


def test_law_about_another_is_not_that_of_the_advice() -> None:
    """That the law is asked about another act does not make it apply to this one."""
    signed = leaving(id="signing", kind=jr.ActKind.SIGNING, about=())
    asked = {"select": ["PRA003", "GW002"], "hindsight": True}
    text = str(checked(left(signed), on="2019-12-02", **asked))
    assert "GW002 (not applicable here)" in text


def test_each_basis_has_its_own_confidence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Law that was not read is not told as read beside law that was."""
    unread = Basis("Andere wet", "art. 2", confidence=Confidence.UNVERIFIED)
    both = (Basis("Verzonnen wet", "art. 1"), unread)
    made_up = rule(say(jr.Truth.NO, leaving()), basis=both)
    report = ask(monkeypatch, made_up, gooi(leaving()))
    lines = str(report).splitlines()
    assert "  basis: Verzonnen wet art. 1; read in the source" in lines
    assert "  basis: Andere wet art. 2; unverified" in lines
    told = report[0].to_dict()["basis"]
    assert ["read in the source", "unverified"] == [each["confidence"] for each in told]
    assert "- Basis: Andere wet art. 2; unverified" in rule_page(made_up).splitlines()


def test_message_to_nobody_in_particular() -> None:
    """A missing fact tells who could supply it when that is another."""
    lines = str(checked(left(message()), select=["PRA009"])).splitlines()
    addressees = "the addressees of: message from Regio Gooi of 2018-10-02"
    assert f"    - {addressees} – to be supplied by Regio Gooi" in lines

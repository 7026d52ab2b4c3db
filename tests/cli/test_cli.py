"""The command line: arguments in, text out."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.cli.commands import Terminal, document
from tests.rules.landscapes import (
    HILVERSUM,
    HUIZEN,
    LAREN,
    LATER,
    checked,
    college,
    complete,
    contract,
    day,
    decisions,
    leaving,
    left,
    letter,
    message,
    municipality,
    no_other_cover,
    option,
    period,
    said_in,
)
from tests.rules.rules import CODES, failing, rule, with_rules

import jeugdregio as jr
from jeugdregio.cli import commands, main
from jeugdregio.rules import Severity


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A document in which nothing is violated."""
    return document(tmp_path, left())


@pytest.fixture
def violated(tmp_path: Path) -> str:
    """A document in which a law is violated and an advice is not followed."""
    own = complete("acts", college(LAREN)), complete("communications", "regio")
    return document(tmp_path, left(*decisions(HILVERSUM, HUIZEN), *own), "violated.json")


# check


def test_report_as_text(terminal: Terminal, file: str) -> None:
    """The report is printed as text, and nothing else is."""
    terminal.check(file)
    assert (0, f"{checked(left())}\n", "") == (terminal.status, terminal.out, terminal.err)


def test_report_as_json(terminal: Terminal, file: str) -> None:
    """The report is printed as one JSON document."""
    terminal.check(file, "--format", "json")
    assert (0, "") == (terminal.status, terminal.err)
    assert checked(left()).to_dict() == json.loads(terminal.out)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--select", "GW001"], ["GW001"]),
        (["--select", "JW,PRA009"], ["JW204", "JW218", "JW219", "PRA009"]),
        (["--select", "GW001", "--select", "exit-announced"], ["GW001", "PRA009"]),
        ([], [rule.code for rule in jr.CATALOGUE]),
    ],
)
def test_select(
    terminal: Terminal, file: str, arguments: Sequence[str], expected: list[str]
) -> None:
    """Codes, names and families select rules, with commas or repeated."""
    findings = json.loads(terminal.check(file, "--format", "json", *arguments).out)["findings"]
    assert expected == sorted({each["code"] for each in findings})


def test_set(terminal: Terminal, file: str) -> None:
    """Parameters of rules are set, one after the other."""
    window = ["--set", "JW204.since=2019-01-01", "--set", "JW204.until=2020-01-01"]
    terminal.check(file, "--select", "JW204", *window)
    assert "(from 2019-01-01 until 2020-01-01)" in terminal.out


def test_known_at(terminal: Terminal, tmp_path: Path) -> None:
    """Only what was known by a day is asked."""
    known = message("track", known_from=day("2018-12-02"))
    file = document(tmp_path, left(known))
    assert "NOT SHOWN" in terminal.check(file, "--select", "PRA009", "--known-at", LATER).out
    assert "as known on 2018-12-01" in terminal.out
    later = terminal.check(file, "--select", "PRA009", "--known-at", "2018-12-02")
    assert "NO DEVIATION" in later.out


def test_hindsight(terminal: Terminal, tmp_path: Path) -> None:
    """An advice is asked about days before it existed, and sets no exit status there."""
    early = leaving(day=day("2018-09-03"))
    file = document(tmp_path, left(early, complete("communications", "regio")))
    terminal.check(file, "--select", "PRA009", on="2018-09-20")
    assert (0, True) == (terminal.status, "not yet in force" in terminal.out)
    terminal.check(file, "--select", "PRA009", "--hindsight", on="2018-09-20")
    assert (0, True) == (terminal.status, "measured with a later yardstick" in terminal.out)


@pytest.mark.parametrize(
    ("lang", "expected"), [("nl", "Stand op 2018-12-01"), ("en", "State on 2018-12-01")]
)
def test_lang(terminal: Terminal, file: str, lang: str, expected: str) -> None:
    """The report is in the language asked."""
    assert terminal.check(file, "--lang", lang).out.startswith(expected)


def test_language_does_not_come_from_the_environment(
    terminal: Terminal, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without an argument the report is in English, whatever the locale."""
    for name in ("LANG", "LC_ALL", "LANGUAGE"):
        monkeypatch.setenv(name, "nl_NL.UTF-8")
    assert terminal.check(file).out.startswith("State on")


# exit statuses


def test_status_0_when_nothing_is_violated(terminal: Terminal, file: str) -> None:
    """What is not shown is no violation."""
    terminal.check(file)
    assert (0, True) == (terminal.status, "NOT SHOWN" in terminal.out)


@pytest.mark.parametrize(
    ("select", "expected"),
    [
        ("GW001", {"law": 1, "agreement": 1, "norm": 1, "advice": 1, "never": 0}),
        ("PRA009", {"law": 0, "agreement": 0, "norm": 0, "advice": 1, "never": 0}),
    ],
)
def test_status_1_when_something_is_violated(
    terminal: Terminal, violated: str, select: str, expected: dict[str, int]
) -> None:
    """A violation sets the status from the weakest severity that is to fail."""
    assert 1 == terminal.check(violated, "--select", select).status
    assert expected == {
        word: terminal.check(violated, "--select", select, "--fail-on", word).status
        for word in expected
    }


def test_status_3_when_a_rule_fails(
    terminal: Terminal, violated: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rule that failed sets its own status, whatever else is found."""
    with_rules(monkeypatch, *jr.CATALOGUE, failing("check"))
    terminal.check(violated, "--fail-on", "never")
    assert (3, "") == (terminal.status, terminal.err)
    assert "RULE FAILED  XX001 GM0402: ZeroDivisionError" in terminal.out
    errors = json.loads(terminal.check(violated, "--format", "json").out)["errors"]
    assert ["XX001"] == [each["code"] for each in errors]


NOT_A_DAY = "expected a day as 2018-09-25, got"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--on", "2018-02-30"], f"{NOT_A_DAY} '2018-02-30'"),
        (["--on", "25-09-2018"], f"{NOT_A_DAY} '25-09-2018'"),
        (["--known-at", "soon"], f"{NOT_A_DAY} 'soon'"),
        (
            ["--select", "XX"],
            f"there is no rule 'XX'; they are: {CODES}",
        ),
        (["--select", ","], "no rule is selected"),
        (["--select", ""], "no rule is selected"),
        (["--set", "JW204.since"], "expected CODE.NAME=VALUE, got 'JW204.since'"),
        (["--set", "since=2019-01-01"], "expected CODE.NAME=VALUE, got 'since=2019-01-01'"),
        (["--set", "JW.since=2019-01-01"], "parameters for unknown rules: JW"),
        (["--set", "JW204.s=1"], "JW204 has no parameter 's' (it has: since, until)"),
        (["--set", "JW204.since=1"], f"JW204, parameter since: {NOT_A_DAY} '1'"),
        (
            ["--set", "PRA008.months=0"],
            "PRA008, parameter months: expected a whole number from 1 through 120, got '0'",
        ),
        (
            ["--set", "JW204.until=2018-12-01"],
            "JW204: no window: a period starts before it ends: 2018-12-01 is not before 2018-12-01",
        ),
    ],
)
def test_status_2_for_what_cannot_be_asked(
    terminal: Terminal, file: str, arguments: list[str], expected: str
) -> None:
    """An impossible question is refused with one message on the error stream."""
    terminal.check(file, *arguments)
    assert (2, "", f"jeugdregio: {expected}\n") == (terminal.status, terminal.out, terminal.err)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], "the following arguments are required: COMMAND"),
        (["check"], "the following arguments are required: FILE, --on"),
        (["check", "case.json"], "the following arguments are required: --on"),
        (["check", "case.json", "--on", LATER, "--format", "xml"], "invalid choice: 'xml'"),
        (["check", "case.json", "--on", LATER, "--lang", "de"], "invalid choice: 'de'"),
        (["check", "case.json", "--on", LATER, "--fail-on", "all"], "invalid choice: 'all'"),
        (["explain"], "the following arguments are required: CODE"),
        (["forget"], "invalid choice: 'forget'"),
        (["--wrong"], "the following arguments are required: COMMAND"),
    ],
)
def test_status_2_for_wrong_arguments(
    terminal: Terminal, arguments: list[str], expected: str
) -> None:
    """Wrong arguments are refused with the usage."""
    terminal.run(*arguments)
    assert (2, "") == (terminal.status, terminal.out)
    assert terminal.err.startswith("usage: jeugdregio")
    assert expected in terminal.err
    assert "Traceback" not in terminal.err


# files


def test_file_whose_name_starts_like_json(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name is always that of a file, whatever it looks like."""
    monkeypatch.chdir(tmp_path)
    for name in ("[draft] case.json", "{case}.json"):
        document(tmp_path, left(), name)
        assert 0 == terminal.check(name).status
    assert 2 == terminal.check('{"format": "jeugdregio/1"}').status
    assert "expected a file that can be read" in terminal.err


def test_notice_of_a_document(terminal: Terminal, tmp_path: Path) -> None:
    """What may be worth another look is told on the error stream and changes no status."""
    odd = contract(period=period("2018-01-01", "2018-12-31"))
    file = document(tmp_path, left(odd))
    english = terminal.check(file).err
    assert (0, 1) == (terminal.status, len(english.splitlines()))
    place = f"jeugdregio: $.contracts[0].until (record {odd.id!r}): "
    assert english.startswith(place)
    dutch = terminal.check(file, "--lang", "nl").err
    assert dutch.startswith(place)
    assert (True, True) == ("2018-12-31" in english, "2018-12-31" in dutch)
    assert english != dutch


# explain and rules


@pytest.mark.parametrize("word", ["JW204", "supply-of-certified-institutions"])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_explain(terminal: Terminal, word: str, lang: str) -> None:
    """The page of a rule is printed."""
    terminal.run("explain", word, "--lang", lang)
    expected = jr.rule_page(jr.find_rule("JW204"), lang)
    assert (0, f"{expected}\n", "") == (terminal.status, terminal.out, terminal.err)


def test_explain_of_an_unknown_rule(terminal: Terminal) -> None:
    """An unknown rule is refused with those there are."""
    terminal.run("explain", "GW-01")
    expected = f"there is no rule 'GW-01'; they are: {CODES}"
    assert (2, "", f"jeugdregio: {expected}\n") == (terminal.status, terminal.out, terminal.err)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "en",
            [
                "XX001   law                       A rule made up",
                "XX0002  administrative agreement  A rule made up",
                "XX003   norm                      A rule made up",
                "XX004   advice                    A rule made up",
            ],
        ),
        (
            "nl",
            [
                "XX001   wet                    Een verzonnen regel",
                "XX0002  bestuurlijke afspraak  Een verzonnen regel",
                "XX003   norm                   Een verzonnen regel",
                "XX004   advies                 Een verzonnen regel",
            ],
        ),
    ],
)
def test_rules(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, lang: str, expected: list[str]
) -> None:
    """The rules are listed in columns with code, severity and title."""
    codes = ("XX001", "XX0002", "XX003", "XX004")
    rules = (rule(code=code, severity=each) for code, each in zip(codes, Severity, strict=True))
    monkeypatch.setattr(commands, "CATALOGUE", tuple(rules))
    terminal.run("rules", "--lang", lang)
    assert (0, expected, "") == (terminal.status, terminal.out.splitlines(), terminal.err)


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_rules_are_all_listed(terminal: Terminal, lang: str) -> None:
    """Each rule of the catalogue has its line, in order."""
    lines = terminal.run("rules", "--lang", lang).out.splitlines()
    assert [(each.code, each.title.in_(lang)) for each in jr.CATALOGUE] == [
        (line.split()[0], line.split(maxsplit=2)[2]) for line in lines
    ]


# help


def test_version(terminal: Terminal) -> None:
    """The version is that of the package."""
    terminal.run("--version")
    assert (0, f"jeugdregio {jr.__version__}\n") == (terminal.status, terminal.out)


def test_help(terminal: Terminal) -> None:
    """The help lists the commands; that of check its exit statuses."""
    terminal.run("--help")
    assert 0 == terminal.status
    assert all(f"    {command} " in terminal.out for command in ("check", "explain", "rules"))
    terminal.run("check", "--help")
    assert 0 == terminal.status
    for status in (
        "0  nothing violated",
        "1  something violated",
        "2  unusable",
        "3  a rule failed",
    ):
        assert f"  {status}" in terminal.out


def test_help_answers_at_once() -> None:
    """Help loads neither the model nor what reads documents."""
    code = (
        "import sys\n"
        "from jeugdregio.cli import main\n"
        "try:\n    main(['--help'])\n"
        "except SystemExit:\n    pass\n"
        "heavy = {'cattrs', 'dateutil', 'hypothesis', 'jeugdregio.model', 'jeugdregio.rules'}\n"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stderr)


# terminals


class Ascii(io.TextIOWrapper):
    """A terminal that writes ASCII alone."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="ascii")

    def written(self) -> str:
        """What was written."""
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode("ascii")


@pytest.fixture
def quoted(tmp_path: Path) -> str:
    """A document with signs outside ASCII."""
    act = leaving(evidence=said_in(quote="zij zijn één voor één uitgestapt"))
    return document(tmp_path, left(letter("regio"), act, municipality(LAREN, name="Súdwest")))


def test_terminal_that_writes_ascii_alone(quoted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal without quotation marks and accents still gets its report."""
    monkeypatch.setattr(sys, "stdout", terminal := Ascii())
    assert 0 == main(["check", quoted, "--on", LATER])
    assert "zij zijn ??n voor ??n uitgestapt" in terminal.written()


def test_json_in_ascii_alone(quoted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """JSON loses nothing where only ASCII can be written."""
    monkeypatch.setattr(sys, "stdout", terminal := Ascii())
    assert 0 == main(["check", quoted, "--on", LATER, "--format", "json"])
    labels = {each["label"] for each in json.loads(terminal.written())["findings"]}
    assert "Súdwest, child protection" in labels


def test_json_keeps_accents_where_it_can(terminal: Terminal, quoted: str) -> None:
    """JSON has names as they are written where the terminal can write them."""
    assert "Súdwest, child protection" in terminal.check(quoted, "--format", "json").out


def test_output_that_is_no_terminal(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program may take the output in a text of its own."""
    for form in ("text", "json"):
        monkeypatch.setattr(sys, "stdout", taken := io.StringIO())
        assert 0 == main(["check", file, "--on", LATER, "--format", form])
        assert "2018-12-01" in taken.getvalue()


def test_reader_that_has_seen_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that stops reading ("| head") is no error."""
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert 0 == main(["rules"])


def test_pipe_that_closes() -> None:
    """A process whose reader stops reading ends without a word."""
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "jeugdregio", "explain", "GW001"]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writer)
    assert (0, "") == (done.returncode, done.stderr)


def test_as_a_module(violated: str) -> None:
    """``python -m jeugdregio`` gives the exit status to the shell."""
    command = [sys.executable, "-m", "jeugdregio", "check", violated, "--on", LATER]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (1, b"") == (done.returncode, done.stderr)


def test_arguments_of_the_process(
    terminal: Terminal, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without arguments of its own the command takes those of the process."""
    monkeypatch.setattr(sys, "argv", ["jeugdregio", "check", file, "--on", LATER])
    assert 0 == main()
    assert terminal.capture.readouterr().out.startswith("State on")


def test_options_of_a_contract_survive_the_document(terminal: Terminal, tmp_path: Path) -> None:
    """What a document holds is what the rules are asked about."""
    rows = contract(options=(option("2020-01-01", "2022-01-01"),)), *no_other_cover()
    landscape = left(*rows)
    terminal.check(document(tmp_path, landscape), "--format", "json")
    assert checked(landscape).to_dict() == json.loads(terminal.out)

"""What the command line shows of the reference data."""

from __future__ import annotations

from datetime import date

import pytest
from tests.cli.commands import Terminal

import jeugdregio as jr


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock stands on a day on which of what is shown only the inhabitants are old."""
    told = jr.reference.age("2026-02-01")
    monkeypatch.setattr(jr.reference, "age", lambda: told)


HILVERSUM = """\
Hilversum (GM0402)
  codes: cbs GM0402, tooi https://identifier.overheid.nl/tooi/id/gemeente/gm0402
  numbers, days not known: rsin 001941914, oin 00000001001941914000 (computed), kvk 32170443
  exists: 2025-01-01
  youth region (CBS): Gooi en Vechtstreek
  inhabitants on 2019-01-01: 90238 (under 18, estimated: 18418)
  inhabitants on 2020-01-01: 90831
  2027-01-01  Wijdemeren → Hilversum (absorption, possibly)
"""
OLD = "jeugdregio: populations: newest 1 January read is 2020-01-01, over 18 months back\n"


def test_a_municipality(terminal: Terminal) -> None:
    """Its codes, its region, its inhabitants and its reorganisations, and which of these is old."""
    terminal.run("reference", "show", "hilversum", "--on", "2025-01-01")
    assert (0, HILVERSUM, OLD) == (terminal.status, terminal.out, terminal.err)


def test_a_former_municipality_in_dutch(terminal: Terminal) -> None:
    """One that is gone answers with what became of it, in the language asked."""
    terminal.run("reference", "show", "Haaren", "--on", "2021-02-01", "--lang", "nl")
    lines = terminal.out.splitlines()
    assert ("Haaren (GM0788)", "  bestaat niet: 2021-02-01") == (lines[0], lines[2])
    assert [
        "  2021-01-01  Haaren → Boxtel (splitsing: Esch)",
        "  2021-01-01  Haaren → Oisterwijk (splitsing: Haaren (village))",
        "  2021-01-01  Haaren → Tilburg (splitsing: Biezenmortel)",
        "  2021-01-01  Haaren → Vught (splitsing: Helvoirt)",
    ] == lines[-4:]
    assert terminal.err.startswith("jeugdregio: populations: nieuwste gelezen 1 januari is 2020")


def test_the_day_is_that_of_the_data(terminal: Terminal) -> None:
    """Without a day the state of the data is shown: members of 2026 are only possible."""
    out = terminal.run("reference", "show", "JZ16").out
    assert "municipalities (CBS): Blaricum (possibly), " in out
    assert "organisations that work for it (parties not recorded): Regio Gooi en" in out
    assert "De Jeugd- & Gezinsbeschermers (possibly)" in out
    assert "in the whole country: Stichting Leger des Heils" in out
    assert terminal.run("reference", "show", "JZ16", "--on", jr.reference.VERSION).out == out


def test_the_name_of_the_day(terminal: Terminal) -> None:
    """A region is shown under the name it bore, with its other names."""
    terminal.run("reference", "show", "JZ28", "--on", "2019-01-01")
    assert terminal.out.startswith("Arnhem (JZ28)\n  former names: Arnhem (2015-01-01 until 2021")
    assert "jeugdregio: provider_areas: no register was read\n" == terminal.err
    assert "sociaal domein centraal Gelderland (possibly)\n" in terminal.out


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Weesp", "(toevoeging; naam en code liepen door)"),
        ("Zeewolde", "  jeugdregio (berichtenverkeer): Flevoland\n"),
        ("Nidos", "  certificaten: geen vastgelegd; het register was niet bereikbaar\n"),
    ],
)
def test_what_is_told_in_dutch(terminal: Terminal, name: str, expected: str) -> None:
    """A light merger is named nowhere, lists for another purpose are, and what was not read."""
    id = "gi-nidos" if name == "Nidos" else name
    assert (
        expected in terminal.run("reference", "show", id, "--on", "2026-01-01", "--lang", "nl").out
    )


def test_an_institution(terminal: Terminal) -> None:
    """Its working area and its certificates, with what is uncertain about them."""
    out = terminal.run("reference", "show", "Jeugdbescherming Noord").out
    assert "jeugdregio: certificates: no register was read\n" in terminal.err
    assert "working area: Groningen (possibly), Drenthe (possibly)" in out
    assert "regular: certain never, possible 2025-09-01 until 2028-09-30" in out


def test_an_organisation(terminal: Terminal) -> None:
    """An organisation has a name, its code and the region it works for, and no parties."""
    assert [
        "Regio Gooi en Vechtstreek (SO0006)",
        "  codes: tooi https://identifier.overheid.nl/tooi/id/so/so0006",
        "  period: certain 2013-07-01 until .., possible always",
        "  works for: Gooi en Vechtstreek",
        "  parties: not recorded",
        "  remark: procurement and contract management of certified institutions for the"
        " municipalities",
    ] == terminal.run("reference", "show", "SO0006").out.splitlines()


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2018-09-24", "JZ16   5  Gooi en Vechtstreek"),
        ("2024-01-01", "JZ18  13  Holland Rijnland"),
        ("2015-01-01", "JZ06   6 + 1 possibly  Alkmaar (Noord-Kennemerland)"),
        ("2026-01-01", "JZ16   0 + 6 possibly  Gooi en Vechtstreek"),
    ],
)
def test_regions(terminal: Terminal, day: str, expected: str) -> None:
    """Each region with how many members it has, and how many more it may have."""
    terminal.run("reference", "regions", "--on", day)
    lines = terminal.out.splitlines()
    assert (0, 42, "") == (terminal.status, len(lines), terminal.err)
    assert expected in lines


def test_old_members(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the members were read more than 18 months ago, a line says so; the answer stays."""
    out = terminal.run("reference", "regions", "--on", "2024-01-01").out
    old = jr.reference.Age("memberships", date(2025, 1, 1), old=True)
    monkeypatch.setattr(jr.reference, "age", lambda: (old,))
    terminal.run("reference", "regions", "--on", "2024-01-01", "--lang", "nl")
    assert out == terminal.out
    assert (
        "jeugdregio: memberships: nieuwste gelezen 1 januari is 2025-01-01, meer dan 18 maanden"
        " terug\n"
    ) == terminal.err


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["show", "Bergen"], "'Bergen' is ambiguous in "),
        (["show", "Atlantis"], "nothing in "),
        (["show", "nl-GM0402-JZ16"], "nothing in municipalities, regions, organisations and "),
        (["show", "GM0402.college"], "nothing in the landscape is called "),
        (["regions", "--on", "2024-02-30"], "expected a day as 2018-09-25, got '2024-02-30'"),
    ],
)
def test_status_2(terminal: Terminal, arguments: list[str], expected: str) -> None:
    """A name of two or of none, and an impossible day, cannot be shown."""
    terminal.run("reference", *arguments)
    assert (2, "") == (terminal.status, terminal.out)
    assert terminal.err.startswith(f"jeugdregio: {expected}")


def test_a_question_is_needed(terminal: Terminal) -> None:
    """Without one, the usage is told."""
    assert (2, "") == (terminal.run("reference").status, terminal.out)
    assert "usage: jeugdregio reference" in terminal.err

"""The municipalities of the country: how many, under which names and codes."""

from __future__ import annotations

from datetime import date

import pytest
from tests.reference.country import NL

import jeugdregio as jr


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2014-01-01", 403),
        ("2015-01-01", 393),
        ("2016-01-01", 390),
        ("2017-01-01", 388),
        ("2018-01-01", 380),
        ("2019-01-01", 355),
        ("2020-01-01", 355),
        ("2021-01-01", 352),
        ("2022-01-01", 345),
        ("2022-03-23", 345),
        ("2022-03-24", 344),
        ("2023-01-01", 342),
        ("2024-01-01", 342),
        ("2025-01-01", 342),
        ("2026-01-01", 342),
    ],
)
def test_how_many_there_are(day: str, expected: int) -> None:
    """On each day as many municipalities exist as Statistics Netherlands published."""
    assert expected == len(NL.on(day)[jr.Municipality])


def codes(name: str, scheme: jr.CodeScheme) -> dict[str, jr.Period]:
    """The codes of a municipality in a register, with the days on which it bore them."""
    town = NL.municipality(name)
    return {each.value: each.period for each in town.codes if each.scheme is scheme}


def test_a_municipality_is_one_record_for_its_life() -> None:
    """432 codes of 2014 and later make 430 municipalities: a change of name can change the code."""
    older = {"GM0065", "GM0068", "GM0083"}
    found = {code for each in NL.municipalities for code in codes(each.id, jr.CodeScheme.CBS)}
    assert (430, 432) == (len(NL.municipalities), len(found - older))
    assert older < found


@pytest.mark.parametrize(
    ("old", "code", "new", "id", "until"),
    [
        ("De Friese Meren", "GM1921", "De Fryske Marren", "GM1940", date(2015, 7, 1)),
        ("Groesbeek", "GM0241", "Berg en Dal", "GM1945", date(2016, 1, 1)),
        ("Ferwerderadeel", "GM0068", "Ferwerderadiel", "GM1722", date(1999, 1, 1)),
        ("Dantumadeel", "GM0065", "Dantumadiel", "GM1891", date(2009, 1, 1)),
        ("Menaldumadeel", "GM0083", "Menameradiel", "GM1908", date(2011, 1, 1)),
    ],
)
def test_a_change_of_name_is_no_succession(
    old: str, code: str, new: str, id: str, until: date
) -> None:
    """The same municipality bears the one name and code until a day, and the other from then on."""
    town = NL.municipality(old)
    assert {town} == {NL.municipality(each) for each in (new, id, code)}
    assert (id, old, new) == (town.id, town.name_on(until - DAY), town.name_on(until))
    for scheme, texts in (
        (jr.CodeScheme.CBS, (code, id)),
        (jr.CodeScheme.TOOI, [f"{TOOI}{each.lower()}" for each in (code, id)]),
    ):
        periods = codes(id, scheme)
        assert list(texts) == list(periods)
        assert [(town.period.possible.start, until), (until, town.period.possible.end)] == [
            (each.start, each.end) for each in periods.values()
        ]
    assert id not in {
        each
        for record in NL.successions.where(day=until)
        for each in (*record.used, *record.generated)
    }


DAY = date(2015, 1, 2) - date(2015, 1, 1)
TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/"


@pytest.mark.parametrize("name", ["Oost Gelre", "Vianen", "Littenseradiel", "Dantumadiel"])
def test_a_change_of_name_or_province_is_no_beginning(name: str) -> None:
    """Where a register begins anew at a change of name or province, the municipality is older."""
    assert None is NL.municipality(name).period.possible.start


@pytest.mark.parametrize(
    ("name", "day"), [("Midden-Drenthe", "1999-06-01"), ("Lingewaard", "2002-01-01")]
)
def test_a_first_day_in_a_register_denies_nothing(name: str, day: str) -> None:
    """Before 2014 a first day may be that of a name: before it, it possibly existed."""
    answer = NL.on(day).exists(name)
    assert (jr.Truth.UNKNOWN, [jr.Lack.STATE]) == (
        answer.truth,
        [each.what for each in answer.missing],
    )
    assert jr.Truth.YES is NL.on("2014-01-01").exists(name).truth
    assert jr.Truth.NO is NL.on("2015-12-31").exists("Gooise Meren").truth


@pytest.mark.parametrize(
    ("old", "day", "expected"),
    [("Boornsterhem", "1985-01-02", "Boarnsterhim"), ("Groenlo", "2006-05-18", "Oost Gelre")],
)
def test_former_names_of_the_older(old: str, day: str, expected: str) -> None:
    """One that is older than its name is found by the name before."""
    town = NL.municipality(old)
    assert (expected, old) == (town.name, town.name_on(date.fromisoformat(day)))


def test_numbers_of_the_legal_person() -> None:
    """RSIN, the OIN that follows from it and the number in the trade register, where known."""
    town = "Hilversum"
    assert ["GM0402"] == list(codes(town, jr.CodeScheme.CBS))
    assert ["001941914"] == list(codes(town, jr.CodeScheme.RSIN))
    assert ["00000001001941914000"] == list(codes(town, jr.CodeScheme.OIN))
    assert ["32170443"] == list(codes(town, jr.CodeScheme.KVK))
    # read on one day, which is the first or last of none of them
    assert [jr.Period()] == [*codes(town, jr.CodeScheme.OIN).values()]
    said = [each.derived for each in NL.municipality(town).evidence if each.field == "codes"]
    assert [False, True] == said  # the OIN follows from the RSIN
    assert {} == codes("Bedum", jr.CodeScheme.RSIN) == codes("Bedum", jr.CodeScheme.KVK)
    assert 320 == sum(bool(codes(each.id, jr.CodeScheme.RSIN)) for each in NL.municipalities)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("GM0518", "'s-Gravenhage"),
        ("Den Haag", "'s-Gravenhage"),
        ("s gravenhage", "'s-Gravenhage"),
        ("Den Bosch", "'s-Hertogenbosch"),
        ("sudwest fryslan", "Súdwest-Fryslân"),
        ("Kollumerland c.a.", "Kollumerland en Nieuwkruisland"),
        ("Bergen (NH.)", "Bergen (NH)"),
        ("Bergen op Zoom", "Bergen op Zoom"),
        ("hengelo (o.)", "Hengelo"),
        ("Nuenen", "Nuenen, Gerwen en Nederwetten"),
    ],
)
def test_names_by_which_one_is_found(name: str, expected: str) -> None:
    """Id, name, alias and older spelling find it, whatever their case, accents and hyphens."""
    assert expected == NL.municipality(name).name


def test_a_name_of_two_gives_both() -> None:
    """Bergen is one in Noord-Holland and one in Limburg, and never a part of a longer name."""
    with pytest.raises(jr.AmbiguousName) as error:
        NL.municipality("Bergen")
    found = {NL.municipalities[each].name for each in error.value.candidates}
    assert {"Bergen (NH)", "Bergen (L)"} == found
    assert str(error.value).endswith(": GM0373 (Bergen (NH)), GM0893 (Bergen (L))")


def test_a_part_of_a_name_finds_nothing() -> None:
    """A look-up compares whole names."""
    with pytest.raises(jr.UnknownName):
        NL.municipality("Hilver")


def test_inhabitants() -> None:
    """The published totals of two years; those under 18 are an estimate and say so."""
    totals = {
        day: sum(each.inhabitants for each in NL.populations if each.day == day)
        for day in {each.day for each in NL.populations}
    }
    assert {date(2019, 1, 1): 17_282_163, date(2020, 1, 1): 17_407_585} == totals
    for each in NL.populations:
        of_youth = [said.derived for said in each.evidence if said.field == "youth"]
        assert ([True] if each.youth is not None else []) == of_youth
        assert (each.youth is not None) is (each.day == date(2019, 1, 1))

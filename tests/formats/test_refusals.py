"""Every way in which a document can be wrong: its place, what was expected and what was got."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import travelled

from jeugdregio.errors import DocumentError
from jeugdregio.formats import Limits, load

Told = tuple[str, str, str]

DAY = "a day as 2018-09-25"
MAYBE_DAY = f"{DAY}, or an object with earliest, latest and words"
REQUIRED = "a value: the key is required"


def told(source: Any, limits: Limits | None = None) -> list[Told]:
    """Where a document is wrong, what was expected there and what was got."""
    with pytest.raises(DocumentError) as caught:
        load(source, limits=limits or Limits())
    return [(each.path, each.expected, each.got) for each in caught.value.problems]


def document(**tables: Any) -> dict[str, Any]:
    """A document with these tables."""
    return {"format": "jeugdregio/1", **tables}


def of_row(table: str, **keys: Any) -> list[Told]:
    """What is wrong with a single row, by paths from that row."""
    path = f"$.{table}[0]"
    found = told(document(**{table: [keys]}))
    assert all(each[0].startswith(path) for each in found)
    return [(each[0].removeprefix(path), *each[1:]) for each in found]


ACT = {"id": "a", "day": "2018-09-25", "kind": "exit"}
CLAIM = {"id": "c", "day": "2018-09-25", "statement": "X"}
CONTRACT = {"id": "c", "clients": [], "functions": []}
LETTER = {"id": "d", "day": "2018-09-25", "title": "X"}
PROVIDER = {"id": "p", "name": "X"}
UNDERTAKING = {"id": "u", "made": "2018-09-25", "force": "promise", "text": "X"}


# The document as a whole


@pytest.mark.parametrize(
    ("root", "got"),
    [("[]", "[]"), (b"null", "null"), (b"3", "3"), (b'"x"', "'x'"), (b"true", "true")],
)
def test_the_root_is_an_object(root: Any, got: str) -> None:
    """A list, a number, a text or nothing is no document."""
    assert [("$", "one object with the format 'jeugdregio/1'", got)] == told(root)


@pytest.mark.parametrize(("value", "got"), [(None, "null"), (1, "1"), (["x"], "['x']")])
def test_the_format_is_a_text(value: Any, got: str) -> None:
    """What is no text names no format; the rest is read all the same."""
    assert [
        ("$.format", "'jeugdregio/1'", got),
        ("$.acts", "a list of rows", "{}"),
    ] == told({"format": value, "acts": {}})


def test_the_format_is_required() -> None:
    """A document without a format may be anything."""
    assert [("$.format", "'jeugdregio/1'", "nothing")] == told({"acts": []})


def test_another_format_is_not_read() -> None:
    """Of a document in another format nothing more is said than that."""
    assert [("$.format", "'jeugdregio/1'", "'jeugdregio/2'")] == told(
        {"format": "jeugdregio/2", "acts": {}}
    )


def test_the_title_is_a_text() -> None:
    """A title is optional, and then a text."""
    assert [("$.title", "a text", "null")] == told(document(title=None))


def test_a_table_is_a_list() -> None:
    """A single row is no table, and neither is null."""
    assert [
        ("$.acts", "a list of rows", "null"),
        ("$.claims", "a list of rows", "{'id': 'c'}"),
    ] == told(document(claims={"id": "c"}, acts=None))


def test_an_unknown_table_is_refused() -> None:
    """With the name that was probably meant."""
    assert [
        ("$.contract", "a key of the document (did you mean 'contracts'?)", "'contract'"),
        ("$.weather", "a key of the document", "'weather'"),
    ] == told(document(contract=[], weather=[]))


# Rows and their keys


@pytest.mark.parametrize(
    ("row", "got"), [(None, "null"), ("from", "'from'"), ([], "[]"), (["id"], "['id']"), (3, "3")]
)
def test_a_row_is_an_object(row: Any, got: str) -> None:
    """Whatever else stands in a table is refused by its place."""
    assert [("$.memberships[0]", "an object: Membership", got)] == told(document(memberships=[row]))
    assert [("$.providers[0]", "an object: Provider", got)] == told(document(providers=[row]))


def test_unknown_keys() -> None:
    """Each is named, with the key that was probably meant."""
    assert [
        (".nmae", "a key of Provider (did you mean 'name'?)", "'nmae'"),
        (".form", "a key of Provider (did you mean 'from'?)", "'form'"),
        (".for_", "a key of Provider", "'for_'"),
        ("['x y']", "a key of Provider", "'x y'"),
        (
            "['" + "y" * 27 + "..." + "y" * 28 + "']",
            "a key of Provider",
            "'" + "y" * 27 + "..." + "y" * 28 + "'",
        ),
    ] == of_row("providers", **PROVIDER, nmae=1, form=1, for_=1, **{"x y": 1, "y" * 99: 1})


def test_many_unknown_keys() -> None:
    """More unknown keys than anyone mistypes are named without a guess at each."""
    found = of_row("providers", **PROVIDER, **{f"name{place}": 1 for place in range(21)})
    assert [
        (f".name{place}", "a key of Provider", f"'name{place}'") for place in range(21)
    ] == found
    [*_, last] = of_row("providers", **PROVIDER, **{f"name{place}": 1 for place in range(20)})
    assert (".name19", "a key of Provider (did you mean 'name'?)", "'name19'") == last


def test_from_and_until_are_keys_of_what_has_a_period() -> None:
    """A happening has a day and no period."""
    assert [
        (".from", "a key of Claim", "'from'"),
        (".until", "a key of Claim", "'until'"),
    ] == of_row("claims", **CLAIM, **{"from": "2019-01-01", "until": "2020-01-01"})


def test_type_is_a_key_where_there_are_types() -> None:
    """Only rows of a table with subclasses say their type."""
    assert [(".type", "a key of Claim", "'type'")] == of_row("claims", **CLAIM, type="claim")


@pytest.mark.parametrize(("value", "got"), [("provider", "'provider'"), (None, "null"), ([], "[]")])
def test_an_unknown_type(value: Any, got: str) -> None:
    """A plain row says no type; the rest of the row is looked at as that of a plain one."""
    expected = "one of 'certified-institution', or no type for a plain Provider"
    assert [(".type", expected, got), (".name", "a text", "1")] == of_row(
        "providers", id="p", type=value, name=1
    )
    assert [(".type", expected, got)] == of_row("providers", **PROVIDER, type=value)


def test_a_row_of_a_type_is_refused_as_such() -> None:
    """The class that the type names is the one that is expected."""
    assert [(".nam", "a key of CertifiedInstitution (did you mean 'name'?)", "'nam'")] == of_row(
        "providers", **PROVIDER, type="certified-institution", nam=1
    )


def test_a_row_that_lacks_its_type() -> None:
    """What is wrong with it as a plain row, with the types of which it would be a good one."""
    assert [
        (".functions", f'{REQUIRED} (with "type": "open-scope" this row can be read)', "nothing")
    ] == (of_row("scopes", id="s"))
    of_rest = '(with "type": "rest-scope" this row can be read)'
    assert [
        (".functions", f"{REQUIRED} {of_rest}", "nothing"),
        (".siblings", "a key of Scope", "'siblings'"),
        (".whole", "a key of Scope", "'whole'"),
    ] == of_row("scopes", id="s", siblings=[], whole="t")


def test_a_row_that_is_of_no_type() -> None:
    """Nothing is advised that would be refused as well."""
    assert [(".functions", REQUIRED, "nothing"), (".zz", "a key of Scope", "'zz'")] == of_row(
        "scopes", id="s", zz=1
    )
    assert [(".name", REQUIRED, "nothing")] == of_row("providers", id="p")


def test_required_keys() -> None:
    """All that are missing are named at once."""
    assert [
        (".id", REQUIRED, "nothing"),
        (".day", REQUIRED, "nothing"),
        (".kind", REQUIRED, "nothing"),
    ] == of_row("acts")


# Values: no coercion at all


@pytest.mark.parametrize(
    ("value", "got"),
    [
        (1, "1"),
        (True, "true"),
        (None, "null"),
        (["X"], "['X']"),
        ({}, "{}"),
        (1.0, "1.0"),
    ],
)
def test_a_text_is_a_text(value: Any, got: str) -> None:
    """Nothing else becomes one."""
    assert [(".name", "a text", got)] == of_row("providers", id="p", name=value)


@pytest.mark.parametrize(
    ("value", "got"),
    [
        ("1", "'1'"),
        (True, "true"),
        (1.0, "1.0"),
        (2**53, "9007199254740992"),
        (-(2**53), "-9007199254740992"),
    ],
)
def test_a_number_is_a_whole_number(value: Any, got: str) -> None:
    """Neither text nor truth nor fraction, nor one that other readers would round."""
    expected = "a whole number of at most 9007199254740991"
    assert [(".count", expected, got)] == of_row("claims", **CLAIM, count=value)


def test_a_number_too_large_to_show() -> None:
    """Python will not write out some numbers; that is no reason to fail."""
    for number in (10**5000, [10**5000]):
        [(path, _, got)] = of_row("claims", **CLAIM, count=number)
        assert ".count" == path
        assert len(got) < 80


@pytest.mark.parametrize(
    ("value", "got"), [(0, "0"), (1, "1"), ("true", "'true'"), ("no", "'no'"), (None, "null")]
)
def test_true_or_false(value: Any, got: str) -> None:
    """No other value stands for one of them."""
    assert [(".bridge", "true or false", got)] == of_row(
        "contracts", **CONTRACT, until="2019-01-01", bridge=value
    )


@pytest.mark.parametrize(
    ("value", "got"),
    [("REGULAR", "'REGULAR'"), ("Regular", "'Regular'"), (None, "null"), ([], "[]"), (1, "1")],
)
def test_a_choice_is_one_of_its_values(value: Any, got: str) -> None:
    """Spelt exactly so; the names in Python are none of them."""
    expected = "one of 'regular', 'provisional', 'temporary', 'termination'"
    assert [(".kind", expected, got)] == of_row(
        "certificates", id="c", institution="c", functions=[], until="2019-01-01", kind=value
    )


@pytest.mark.parametrize(("value", "got"), [("GM1", "'GM1'"), (None, "null"), ({}, "{}")])
def test_a_list_is_a_list(value: Any, got: str) -> None:
    """A text is no list of letters, and null is no empty list."""
    assert [(".clients", "a list", got)] == of_row(
        "contracts", id="c", functions=[], until="2019-01-01", clients=value
    )


def test_the_elements_of_a_list() -> None:
    """Each is looked at, and named by its place."""
    assert [
        (".former_names[1]", "an object: DatedName", "'Oud'"),
        (".former_names[2].text", "a text", "' '"),
        (".aliases[1]", "a text", "null"),
        (".aliases[3]", "a text", "2"),
    ] == of_row(
        "providers",
        **PROVIDER,
        aliases=["a", None, "b", 2],
        former_names=[{"text": "Ouder"}, "Oud", {"text": " "}],
    )


IMPOSSIBLE_DAYS = [
    ("2019-02-30", "'2019-02-30'"),
    ("2019-1-1", "'2019-1-1'"),
    ("20190101", "'20190101'"),
    ("2019-W01-1", "'2019-W01-1'"),
    ("2019-01-01T00:00:00", "'2019-01-01T00:00:00'"),
    ("01-02-2025", "'01-02-2025'"),
    (" 2019-01-01", "' 2019-01-01'"),
    ("0000-01-01", "'0000-01-01'"),
    ("", "''"),
    (20190101, "20190101"),
    (None, "null"),
    (["2019-01-01"], "['2019-01-01']"),
]


@pytest.mark.parametrize(("value", "got"), IMPOSSIBLE_DAYS)
def test_a_day_is_written_in_one_way(value: Any, got: str) -> None:
    """Neither impossible days nor other notations are read, wherever a day stands."""
    assert [(".day", MAYBE_DAY, got)] == of_row("claims", id="c", statement="X", day=value)
    assert [(".until", DAY, got)] == of_row("providers", **PROVIDER, until=value)
    assert [(".from", DAY, got)] == of_row("providers", **PROVIDER, **{"from": value})


@pytest.mark.parametrize(("value", "got"), [each for each in IMPOSSIBLE_DAYS if each[0]])
def test_a_day_that_may_lack(value: Any, got: str) -> None:
    """A day that may be null is no freer for the rest."""
    assert [(".known_from", DAY, got)] == of_row("providers", **PROVIDER, known_from=value)
    assert [(".ended", MAYBE_DAY, got)] == of_row("undertakings", **UNDERTAKING, ended=value)
    assert [(".day.latest", DAY, got)] == of_row(
        "claims", id="c", statement="X", day={"latest": value}
    )


def test_an_uncertain_day() -> None:
    """It has earliest, latest and words; and it is uncertain."""
    assert [
        (".day.words", "a text", "null"),
        (".day.lates", "a key of an uncertain day (did you mean 'latest'?)", "'lates'"),
    ] == of_row("claims", id="c", statement="X", day={"words": None, "lates": "2019-01-01"})
    assert [
        (
            ".day",
            "parts that agree",
            "nothing is uncertain about 2019-01-01: write a plain date",
        )
    ] == of_row(
        "claims",
        id="c",
        statement="X",
        day={"earliest": "2019-01-01", "latest": "2019-01-01"},
    )
    assert [
        (".day", "parts that agree", "earliest 2020-01-01 is after latest 2019-01-01")
    ] == of_row(
        "claims",
        id="c",
        statement="X",
        day={"earliest": "2020-01-01", "latest": "2019-01-01"},
    )


# Periods


@pytest.mark.parametrize("until", ["2019-01-01", "2018-01-01"])
def test_an_inverted_period(until: str) -> None:
    """A period has a day: `until` is the first day after it."""
    expected = "a day after 2019-01-01, for it is the first one after the period"
    assert [(".until", expected, f"'{until}'")] == of_row(
        "providers", **PROVIDER, **{"from": "2019-01-01", "until": until}
    )


def test_both_bounds_are_looked_at() -> None:
    """Two wrong bounds are two problems, and other keys have theirs."""
    assert [
        (".from", DAY, "1"),
        (".until", DAY, "[]"),
        (".name", "a text", "2"),
    ] == of_row("providers", id="p", name=2, **{"from": 1, "until": []})


@pytest.mark.parametrize("bound", ["from", "until"])
def test_a_period_is_certain_or_not(bound: str) -> None:
    """Bounds beside an uncertain period would say it twice."""
    assert [(".period", "either from and until, or an uncertain period", "both")] == of_row(
        "providers", **PROVIDER, **{bound: "2019-01-01", "period": {"possible": {}}}
    )


def test_a_plain_period_stands_beside_the_other_keys() -> None:
    """Under "period" stands an uncertain one, whose possible days are always told."""
    assert [
        (".period.possible", REQUIRED, "nothing"),
        (".period.from", "a key of an uncertain period", "'from'"),
    ] == of_row("providers", **PROVIDER, period={"from": "2019-01-01"})
    assert [(".period", "an object: an uncertain period", "null")] == of_row(
        "providers", **PROVIDER, period=None
    )


def test_the_parts_of_an_uncertain_period() -> None:
    """Each is a period, and the certain days are some of the possible ones."""
    assert [
        (".period.certain", "an object: a period", "null"),
        (".period.possible.from", DAY, "null"),
        (".period.possible.start", "a key of a period", "'start'"),
        (".period.words", "a text", "[]"),
    ] == of_row(
        "providers",
        **PROVIDER,
        period={"certain": None, "possible": {"from": None, "start": 1}, "words": []},
    )
    assert [
        (
            ".period",
            "parts that agree",
            "certain (always) lies outside possible (2019-01-01 until ..)",
        )
    ] == of_row("providers", **PROVIDER, period={"certain": {}, "possible": {"from": "2019-01-01"}})
    assert [
        (
            ".period",
            "parts that agree",
            "nothing is uncertain about always: write a plain period",
        )
    ] == of_row("providers", **PROVIDER, period={"certain": {}, "possible": {}})


def test_some_periods_are_certain() -> None:
    """Where the class has a plain period only, an uncertain one is refused."""
    assert [
        (
            ".codes[0].period",
            "from and until, for this period cannot be uncertain",
            "{'possible': {}}",
        )
    ] == of_row(
        "municipalities",
        id="m",
        name="M",
        codes=[{"scheme": "cbs", "value": "GM1", "period": {"possible": {}}}],
    )
    inverted = {"from": "2019-01-01", "until": "2019-01-01"}
    assert [(".codes[0].until", "'2019-01-01'")] == [
        (path, got)
        for path, _, got in of_row(
            "municipalities",
            id="m",
            name="M",
            codes=[{"scheme": "cbs", "value": "GM1", **inverted}],
        )
    ]
    certain_only = "from and until, for this period cannot be uncertain"
    assert [(".period", certain_only, "{'possible': {}}")] == of_row(
        "explanations", id="e", rule="JW204", by=[], reason="X", period={"possible": {}}
    )


def test_what_gives_cover_has_a_bound() -> None:
    """A contract without from and until would cover all days there are."""
    expected = "a period with a bound (an unknown bound is an uncertain period)"
    assert [(".period", expected, "always")] == of_row("contracts", **CONTRACT)


def test_a_period_of_another_name() -> None:
    """It is an object with bounds, or an uncertain period."""
    assert [(".promised", "an object: a period", "'2019'")] == of_row(
        "undertakings", **UNDERTAKING, promised="2019"
    )
    assert [
        (
            ".promised.until",
            "a day after 2019-01-01, for it is the first one after the period",
            "'2019-01-01'",
        )
    ] == of_row(
        "undertakings", **UNDERTAKING, promised={"from": "2019-01-01", "until": "2019-01-01"}
    )
    assert [
        (".promised.possible", REQUIRED, "nothing"),
        (".promised.from", "a key of an uncertain period", "'from'"),
    ] == of_row("undertakings", **UNDERTAKING, promised={"words": "X", "from": "2019-01-01"})


# What the classes of the model refuse


def test_what_the_classes_refuse() -> None:
    """Ids with a meaning of their own, texts that say nothing, functions that do not exist."""
    functions = "a care function (an id as `jeugdregio.FUNCTIONS` lists them)"
    assert [
        (".id", "an id of letters, digits, - and _", "'c.1'"),
        (".functions[0]", functions, "'zorg'"),
        (".functions[1]", functions, "'hulp'"),
        (
            ".functions[2]",
            f"{functions} (a label stands here; its id is child-protection)",
            "'Jeugdbescherming'",
        ),
        (".functions[3]", "a text", "1"),
        (".until", DAY, "1"),
        (
            ".options[0].period",
            "a period with a bound (an unknown bound is an uncertain period)",
            "always",
        ),
        (".options[0].exercised", "true or false", "'ja'"),
        (".x", "a key of Contract", "'x'"),
    ] == of_row(
        "contracts",
        id="c.1",
        clients=[],
        functions=["zorg", "hulp", "Jeugdbescherming", 1, "youth-care"],
        until=1,
        options=[{"exercised": "ja"}],
        x=0,
    )


# The document as a text


@pytest.mark.parametrize(
    ("text", "got"),
    [
        ('{"format": "jeugdregio/1", "acts": [', "line 1, column 37: Expecting value"),
        ('{\n  "format": "jeug', "line 2, column 13: Unterminated string starting at"),
        ('{"format": "jeugdregio/1"}\n}', "line 2, column 1: Extra data"),
        ('{"format" "jeugdregio/1"}', "line 1, column 11: Expecting ':' delimiter"),
        ("{'format': 1}", "line 1, column 2: Expecting property name enclosed in double quotes"),
        ('{"format": "\t"}', "line 1, column 13: Invalid control character at"),
    ],
)
def test_a_text_is_whole_and_valid(text: str, got: str) -> None:
    """A text that stops halfway, or goes on after its end, is refused by line and column."""
    [(path, expected, found)] = told(text)
    assert ("$", "valid JSON") == (path, expected)
    # newer versions of Python may say why in other words
    assert got.split(":")[0] == found.split(":")[0]


def test_double_keys() -> None:
    """A key given twice is named by its object, on every level."""
    row = '{"id": "a", "name": "A", "id": "b", "name": "B"}'
    text = f'{{"format": "x", "providers": [{row}], "format": "jeugdregio/1"}}'
    with pytest.raises(DocumentError) as caught:
        load(text)
    assert [
        ("$", "every key once", "'format' more than once", None),
        ("$.providers[0]", "every key once", "'id', 'name' more than once", "b"),
    ] == [(each.path, each.expected, each.got, each.record) for each in caught.value.problems]


def test_constants_that_are_no_json() -> None:
    """NaN and Infinity are named where they stand, and once."""
    text = (
        '{"format": "jeugdregio/1", "claims": [{"id": "c", "day": NaN, "statement": "X",'
        ' "count": -Infinity, "x": [Infinity]}]}'
    )
    assert [
        ("$.claims[0].day", "a JSON value", "NaN"),
        ("$.claims[0].count", "a JSON value", "-Infinity"),
        ("$.claims[0].x[0]", "a JSON value", "Infinity"),
        ("$.claims[0].x", "a key of Claim", "'x'"),
    ] == told(text)


def test_numbers_beyond_measure() -> None:
    """A number of thousands of digits is refused where it stands."""
    text = f'{{"format": "jeugdregio/1", "claims": [{{"id": "c", "count": {"9" * 5000}}}]}}'
    expected = "a whole number of at most 9007199254740991"
    [number, *others] = told(text)
    assert ("$.claims[0].count", expected) == number[:2]
    assert number[2].startswith("999")
    assert len(number[2]) < 80
    assert ["$.claims[0].day", "$.claims[0].statement"] == [each[0] for each in others]


@pytest.mark.parametrize("half", ["\\ud800", "\\uD83D", "\\udfff"])
def test_half_a_pair(half: str) -> None:
    """Half a surrogate pair has no UTF-8, so no document could ever be written with it."""
    text = f'{{"format": "jeugdregio/1", "providers": [{{"id": "p", "name": "{half}"}}]}}'
    expected = "a text that UTF-8 can write (no half surrogate pairs)"
    assert [("$.providers[0].name", expected, f"'{half.lower()}'")] == told(text)
    raw = text.replace(half, half.encode().decode("unicode_escape"))
    assert [("$.providers[0].name", expected, f"'{half.lower()}'")] == told(raw)


def test_half_a_pair_in_a_key() -> None:
    """Likewise for keys."""
    assert [
        ("$", "keys that are texts", "'\\ud800'"),
        ("$['\\ud800']", "a key of the document", "'\\ud800'"),
    ] == told('{"format": "jeugdregio/1", "\\ud800": 1}')


def test_a_whole_pair_is_fine() -> None:
    """An emoji may be written as two escapes."""
    text = '{"format": "jeugdregio/1", "providers": [{"id": "p", "name": "\\ud83d\\ude00"}]}'
    assert "😀" == load(text).providers["p"].name


# The document as values of Python


@pytest.mark.parametrize(
    ("value", "got"),
    [
        (float("nan"), "nan"),
        (float("-inf"), "-inf"),
        ((1, 2), "(1, 2)"),
        ({1, 2}, "{1, 2}"),
        (b"x", "b'x'"),
        (type("Text", (str,), {})("x"), "'x'"),
    ],
)
def test_values_that_no_text_gives(value: Any, got: str) -> None:
    """Values are as parsing gives them; nothing that merely looks like it is taken."""
    assert [(".name", "a JSON value", got)] == of_row("providers", id="p", name=value)


def test_fractions_are_json() -> None:
    """A fraction can stand in JSON, though nothing in a document is one."""
    assert [(".count", "a whole number of at most 9007199254740991", "0.5")] == of_row(
        "claims", **CLAIM, count=0.5
    )


def test_keys_that_are_no_texts() -> None:
    """A dict of Python can have any key."""
    assert [
        ("$.providers[0]", "keys that are texts", "1"),
        ("$.providers[0][1]", "a key of Provider", "1"),
    ] == told(document(providers=[{**PROVIDER, 1: 2}]))


def test_values_that_hold_themselves() -> None:
    """A circle is only deep, however wide it is."""
    circle: list[Any] = []
    circle += [circle, circle, {"x": circle}]
    found = told(document(providers=[{**PROVIDER, "x": circle}]))
    assert [("at most 32 levels", "more"), ("a key of Provider", "'x'")] == [
        each[1:] for each in found
    ]
    assert found[0][0] == "$.providers[0].x" + "[0]" * 29


# Depth and size


def nested(levels: int) -> str:
    """A document of so many levels."""
    return '{"format": "jeugdregio/1", "x": ' + "[" * (levels - 1) + "]" * (levels - 1) + "}"


def test_ten_thousand_levels() -> None:
    """Deeper than Python can parse is refused like anything else."""
    assert [("$", "at most 32 levels", "more than can be parsed")] == told(nested(10_000))


@pytest.mark.parametrize("source", [nested(33), nested(33).encode()])
def test_one_level_too_many(source: str | bytes) -> None:
    """The first place beyond the limit is named."""
    assert [
        ("$.x" + "[0]" * 31, "at most 32 levels", "more"),
        ("$.x", "a key of the document", "'x'"),
    ] == told(source)


def test_the_last_level_allowed() -> None:
    """Up to the limit only what is unknown is wrong with it."""
    assert [("$.x", "a key of the document", "'x'")] == told(nested(32))
    assert [("$.x", "a key of the document", "'x'")] == told(nested(33), Limits(depth=33))


def test_depth_has_a_place_in_a_record() -> None:
    """A row that is too deep says whose it is."""
    row = {**PROVIDER, "aliases": [[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]}
    with pytest.raises(DocumentError) as caught:
        load(document(providers=[row]), limits=Limits(depth=16))
    deep, text = caught.value.problems
    assert ("$.providers[0].aliases" + "[0]" * 13, "p") == (deep.path, deep.record)
    assert ("$.providers[0].aliases[0]", "a text") == (text.path, text.expected)


def test_too_many_records() -> None:
    """Rows are counted over all tables before one is read."""
    root = document(providers=[1, 2], acts=[3])
    assert [("$", "at most 2 records", "3")] == told(root, Limits(records=2))
    assert 3 == len(told(root, Limits(records=3)))


def test_too_many_bytes() -> None:
    """The length is that in UTF-8."""
    text = '{"format": "jeugdregio/1", "title": "é"}'
    size = len(text.encode())
    assert [] == list(load(text, limits=Limits(bytes=size)))
    assert [] == list(load(text.encode(), limits=Limits(bytes=size)))
    assert [("$", f"at most {size - 1} bytes", f"{size}")] == told(text, Limits(bytes=size - 1))
    assert [("$", f"at most {size - 1} bytes", "more")] == told(
        text.encode(), Limits(bytes=size - 1)
    )


# Records that do not fit together


def test_double_ids() -> None:
    """One id space: in a table, between tables, and with a row that cannot be read."""
    root = document(
        providers=[PROVIDER, PROVIDER, {"id": "q"}],
        offices=[{"id": "p", "name": "X"}, {"id": "q", "name": "X"}, {"id": "r", "name": "X"}],
    )
    assert [
        ("$.providers[2].name", REQUIRED, "nothing"),
        ("$.providers[0].id", "a new id", "'p'"),
        ("$.providers[1].id", "a new id", "'p'"),
        ("$.providers[2].id", "a new id", "'q'"),
    ] == told(root)


def test_dangling_references() -> None:
    """The place in the document, in parts and in lists, though rows before it cannot be read."""
    rows = [
        {"id": "a", "until": "2019-01-01"},
        {**CONTRACT, "id": "b", "until": "2019-01-01", "provider": "x", "clients": ["m", "n"]},
        {
            **CONTRACT,
            "id": "c",
            "until": "2019-01-01",
            "evidence": [{"document": "a"}, {"document": "zz"}],
            "options": [
                {"until": "2019-01-01", "by": ["n.mayor", "m.college", "clerk", "n.mayor"]}
            ],
        },
    ]
    root = document(contracts=rows, municipalities=[{"id": "m"}])
    clients = "an id in municipalities, youth_regions, subregions, alliances, arrangements"
    with pytest.raises(DocumentError) as caught:
        load(root)
    assert [
        ("$.municipalities[0].name", REQUIRED, "nothing", "m"),
        ("$.contracts[0].clients", REQUIRED, "nothing", "a"),
        ("$.contracts[1].provider", "an id in providers", "'x'", "b"),
        ("$.contracts[1].clients[1]", clients, "'n'", "b"),
        ("$.contracts[2].evidence[1].document", "an id in documents", "'zz'", "c"),
    ] == [(each.path, each.expected, each.got, each.record) for each in caught.value.problems[:5]]
    # a record keeps its parties sorted; the document has them as they were written
    assert [
        ("$.contracts[2].options[0].by[2]", "'clerk'"),
        ("$.contracts[2].options[0].by[0]", "'n.mayor'"),
    ] == [(each.path, each.got) for each in caught.value.problems[5:]]


def test_references_of_a_row_with_a_double_id() -> None:
    """Such a row is a row all the same; what it replaces cannot be asked of it."""
    rows = [
        {**CLAIM, "about": ["c"]},
        {**CLAIM, "about": ["zz"], "replaces": "d"},
        {**CLAIM, "id": "d"},
    ]
    assert [
        ("$.claims[1].id", "a new id", "'c'"),
        ("$.claims[1].about[0]", "the id of a record, or an organ of a municipality", "'zz'"),
    ] == told(document(claims=rows))


def test_what_is_replaced() -> None:
    """A record replaces one of its own table that nothing else replaces."""
    rows = [
        {**CLAIM, "replaces": "zz"},
        {**CLAIM, "id": "d", "replaces": "x"},
        {"id": "x"},
    ]
    found = told(document(claims=rows))
    assert ("$.claims[0].replaces", "'zz'") == (found[-1][0], found[-1][2])
    assert "$.claims[1].replaces" not in [each[0] for each in found]


def test_a_declaration_about_no_table() -> None:
    """The table of a declaration is one that there is."""
    row = {"id": "c", "day": "2018-09-25", "by": [], "table": "contract"}
    assert [("$.completeness[0].table", "the name of a table", "'contract'")] == told(
        document(completeness=[row])
    )


# The error itself


def test_one_error_tells_all() -> None:
    """Problems of the document, of rows and of references come together, with the records' ids."""
    text = (
        '{"format": "jeugdregio/1", "contract": [], "claims": ['
        '{"id": "c", "day": "2018-09-25", "statement": "X", "statement": "Y"},'
        '{"id": "d", "day": NaN, "statement": 7},'
        '{"id": "e", "day": "2018-09-25", "statement": "X", "about": ["d", "zz"]}]}'
    )
    with pytest.raises(DocumentError) as caught:
        load(text)
    assert (
        "unusable document: 5 problems\n"
        "  $.claims[0] (record 'c'): expected every key once, got 'statement' more than once\n"
        "  $.claims[1].day (record 'd'): expected a JSON value, got NaN\n"
        "  $.contract: expected a key of the document (did you mean 'contracts'?),"
        " got 'contract'\n"
        "  $.claims[1].statement (record 'd'): expected a text, got 7\n"
        "  $.claims[2].about[1] (record 'e'): expected the id of a record, or an organ of a"
        " municipality, got 'zz'"
    ) == str(caught.value)
    assert caught.value.problems == travelled(caught.value).problems


def test_the_same_slip_in_every_row() -> None:
    """Nothing is summed up: every row is told."""
    rows = [{"id": f"c{place}", "day": "2018-09-25", "text": "X"} for place in range(1000)]
    found = told(document(claims=rows))
    assert 2000 == len(found)
    assert ("$.claims[999].statement", REQUIRED, "nothing") == found[-2]

"""How a landscape stands in a document: every example is read and written."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from typing import Any

import pytest

from jeugdregio.dates import ALWAYS, Period, UncertainDate, UncertainPeriod
from jeugdregio.formats import FORMAT, dump, load, load_with_notices
from jeugdregio.landscape import Landscape, record_types
from jeugdregio.model import (
    Act,
    ActKind,
    ActNature,
    ActState,
    ActStatus,
    Body,
    BodyState,
    BodyStatus,
    CertifiedInstitution,
    Claim,
    Communication,
    Completeness,
    Contract,
    DatedName,
    Document,
    Evidence,
    Force,
    Membership,
    Municipality,
    Option,
    Provider,
    Record,
    Undertaking,
    YouthRegion,
)

DAY = date(2018, 9, 25)
YEAR = Period(date(2019, 1, 1), date(2020, 1, 1))
HILVERSUM = Municipality(id="GM0402", name="Hilversum")


def written(*records: Record) -> dict[str, Any]:
    """The document of a landscape, after a check that it is read back the same."""
    landscape = Landscape(*records)
    text = dump(landscape)
    assert landscape == load(text)
    root: dict[str, Any] = json.loads(text)
    return root


def row(record: Record, *others: Record) -> dict[str, Any]:
    """The row of a record in the document of a landscape."""
    root = written(record, *others)
    rows = {each["id"]: each for name in record_types() for each in root.get(name, [])}
    found: dict[str, Any] = rows[record.id]
    return found


def test_an_empty_landscape_says_its_format() -> None:
    """The format stands in every document; tables without rows do not."""
    assert '{\n  "format": "jeugdregio/1"\n}\n' == dump(Landscape())
    assert FORMAT == "jeugdregio/1"


def test_the_text_is_for_people() -> None:
    """Two spaces for each level, letters as they are, a line end at the end."""
    text = dump(Landscape(Municipality(id="GM1900", name="Súdwest-Fryslân 👧 ‘s")))
    assert (
        '{\n  "format": "jeugdregio/1",\n  "municipalities": [\n    {\n      "id": "GM1900",\n'
        '      "name": "Súdwest-Fryslân 👧 ‘s"\n    }\n  ]\n}\n'
    ) == text


def test_tables_are_named_and_ordered_as_on_the_landscape() -> None:
    """Each table is an array under its own name, whatever the order of the records."""
    region = YouthRegion(id="JZ16", name="Gooi en Vechtstreek")
    joined = Membership(id="m", member="GM0402", grouping="JZ16")
    root = written(joined, region, HILVERSUM)
    assert ["format", "municipalities", "youth_regions", "memberships"] == list(root)
    assert [{"id": "m", "member": "GM0402", "grouping": "JZ16"}] == root["memberships"]


def test_rows_keep_the_order_of_their_author() -> None:
    """Rows are not sorted: neither by id nor by day."""
    records = [Municipality(id=id, name="X") for id in ("c", "a", "b")]
    assert ["c", "a", "b"] == [each["id"] for each in written(*records)["municipalities"]]
    assert records == list(load(dump(Landscape(*records))).municipalities)


def test_keys_stand_as_declared() -> None:
    """The id comes first, then the attributes in the order of the class; defaults are left out."""
    contract = Contract(
        bridge=True,
        period=YEAR,
        functions=("youth-probation", "child-protection"),
        clients=("GM0402",),
        id="bridge",
        evidence=(Evidence("letter", "per direct"),),
    )
    letter = Document(id="letter", day=DAY, title="Brief")
    assert {
        "id": "bridge",
        "evidence": [{"document": "letter", "quote": "per direct"}],
        "clients": ["GM0402"],
        "functions": ["child-protection", "youth-probation"],
        "from": "2019-01-01",
        "until": "2020-01-01",
        "bridge": True,
    } == (found := row(contract, HILVERSUM, letter))
    keys = ["id", "evidence", "clients", "functions", "from", "until", "bridge"]
    assert keys == list(found)


def test_a_trailing_underscore_is_left_out() -> None:
    """What Python cannot call "for" is called so in a document."""
    act = Act(id="a", day=DAY, kind=ActKind.EXIT, for_=("GM0402",))
    assert {"id": "a", "day": "2018-09-25", "kind": "exit", "for": ["GM0402"]} == row(
        act, HILVERSUM
    )


@pytest.mark.parametrize(
    ("period", "keys"),
    [
        (ALWAYS, {}),
        (Period.since(DAY), {"from": "2018-09-25"}),
        (Period.until(DAY), {"until": "2018-09-25"}),
        (YEAR, {"from": "2019-01-01", "until": "2020-01-01"}),
        (
            UncertainPeriod(YEAR, Period.since(YEAR.start or DAY), "tot nader order"),
            {
                "period": {
                    "certain": {"from": "2019-01-01", "until": "2020-01-01"},
                    "possible": {"from": "2019-01-01"},
                    "words": "tot nader order",
                }
            },
        ),
        (
            UncertainPeriod(None, YEAR),
            {"period": {"possible": {"from": "2019-01-01", "until": "2020-01-01"}}},
        ),
        (UncertainPeriod(None), {"period": {"possible": {}}}),
    ],
)
def test_the_period_of_a_row(period: Period | UncertainPeriod, keys: dict[str, Any]) -> None:
    """Bounds stand beside the other keys, an unbounded side is absent, doubt is an object."""
    assert {"id": "p", **keys, "name": "X"} == row(Provider(id="p", name="X", period=period))


def test_the_period_of_a_part() -> None:
    """Parts of a row have their periods in the same way."""
    body = Body(
        id="b",
        name="Nieuw",
        former_names=(DatedName("Oud", Period.until(DAY)), DatedName("Altijd")),
        states=(
            BodyStatus(BodyState.PROPOSED, ALWAYS),
            BodyStatus(BodyState.CONSTITUTED, UncertainPeriod(None, YEAR, "begin april")),
        ),
    )
    assert {
        "id": "b",
        "name": "Nieuw",
        "former_names": [{"text": "Oud", "until": "2018-09-25"}, {"text": "Altijd"}],
        "states": [
            {"state": "proposed"},
            {
                "state": "constituted",
                "period": {
                    "possible": {"from": "2019-01-01", "until": "2020-01-01"},
                    "words": "begin april",
                },
            },
        ],
    } == row(body)


def test_options_in_a_contract() -> None:
    """An option that was refused says so; one of unknown exercise says nothing."""
    options = (
        Option(YEAR, exercised=False, on=DAY),
        Option(UncertainPeriod(None, YEAR)),
    )
    contract = Contract(id="c", clients=(), functions=(), period=YEAR, options=options)
    assert [
        {
            "from": "2019-01-01",
            "until": "2020-01-01",
            "exercised": False,
            "on": "2018-09-25",
        },
        {"period": {"possible": {"from": "2019-01-01", "until": "2020-01-01"}}},
    ] == row(contract)["options"]


@pytest.mark.parametrize(
    ("promised", "stands"),
    [
        (ALWAYS, {}),
        (YEAR, {"from": "2019-01-01", "until": "2020-01-01"}),
        (Period.since(DAY), {"from": "2018-09-25"}),
        (UncertainPeriod(None), {"possible": {}}),
        (
            UncertainPeriod(None, YEAR, "na de zomer"),
            {
                "possible": {"from": "2019-01-01", "until": "2020-01-01"},
                "words": "na de zomer",
            },
        ),
    ],
)
def test_a_period_of_another_name(promised: Period | UncertainPeriod, stands: object) -> None:
    """A period that is not that of its row is an object; "always" and "no idea" stay apart."""
    undertaking = Undertaking(id="u", made=DAY, force=Force.PROMISE, text="X", promised=promised)
    assert stands == row(undertaking)["promised"]


@pytest.mark.parametrize(
    ("day", "stands"),
    [
        (DAY, "2018-09-25"),
        (date(1, 1, 1), "0001-01-01"),
        (UncertainDate(), {}),
        (UncertainDate(None, DAY), {"latest": "2018-09-25"}),
        (
            UncertainDate(DAY, date(2018, 12, 31), "na de zomer"),
            {"earliest": "2018-09-25", "latest": "2018-12-31", "words": "na de zomer"},
        ),
    ],
)
def test_days(day: date | UncertainDate, stands: object) -> None:
    """A day is its ISO text, an uncertain one an object."""
    assert stands == row(Document(id="d", day=day, title="X"))["day"]


def test_statuses_nature_and_texts() -> None:
    """Choices stand by their values, texts as they are."""
    act = Act(
        id="a",
        day=DAY,
        kind=ActKind.DECISION,
        nature=ActNature.PUBLIC_LAW_DECISION,
        reason='"per direct"\nen verder',
        statuses=(ActStatus(ActState.IN_FORCE, DAY),),
    )
    assert {
        "id": "a",
        "day": "2018-09-25",
        "kind": "decision",
        "nature": "public-law-decision",
        "reason": '"per direct"\nen verder',
        "statuses": [{"state": "in-force", "since": "2018-09-25"}],
    } == row(act)


def test_nobody_is_not_unspecified() -> None:
    """An empty list of addressees says that there are none, its absence that nobody tells."""
    told = Communication(id="a", day=DAY, addressees=())
    silent = Communication(id="b", day=DAY)
    assert [] == row(told)["addressees"]
    assert "addressees" not in row(silent)
    null = row(silent) | {"addressees": None}
    assert silent == load({"format": FORMAT, "communications": [null]}).communications["b"]


def test_not_contested_is_said() -> None:
    """False is written where the default is "not told"."""
    letter = Document(id="d", day=DAY, title="X", evidence=(Evidence("d", contested=False),))
    assert [{"document": "d", "contested": False}] == row(letter)["evidence"]


def test_zero_is_a_number() -> None:
    """A count of none is a count."""
    assert 0 == row(Claim(id="c", day=DAY, statement="geen", count=0))["count"]


def test_a_declaration_has_a_period() -> None:
    """A happening with a period of its own writes both."""
    declared = Completeness(id="c", day=DAY, by=(), table="acts", period=Period.until(DAY))
    assert {
        "id": "c",
        "day": "2018-09-25",
        "by": [],
        "table": "acts",
        "until": "2018-09-25",
    } == row(declared)


def test_a_subclass_says_its_type() -> None:
    """A certified institution is a row of the providers that says what it is, after its id."""
    root = written(
        CertifiedInstitution(id="gi", name="GI"), Provider(id="p", name="P", period=YEAR)
    )
    assert [
        {"id": "gi", "type": "certified-institution", "name": "GI"},
        {"id": "p", "from": "2019-01-01", "until": "2020-01-01", "name": "P"},
    ] == root["providers"]
    assert ["id", "type", "name"] == list(root["providers"][0])


NEW_SUBCLASS = """
import json
import attrs
from jeugdregio.formats import dump, load
from jeugdregio.landscape import Landscape
from jeugdregio.model import Provider

load({"format": "jeugdregio/1"})  # a subclass may come after the first load

@attrs.frozen(kw_only=True)
class CareFarm(Provider):
    goats: int = 0

@attrs.frozen(kw_only=True)
class GoatCareFarm(CareFarm):
    pass

landscape = Landscape(CareFarm(id="a", name="A", goats=7), GoatCareFarm(id="b", name="B"))
text = dump(landscape)
print(json.dumps(json.loads(text)["providers"]))
back = load(text)
assert landscape == back
print(*(type(each).__name__ for each in back.providers))
"""


def test_a_new_subclass_needs_no_change() -> None:
    """A class that a program defines is written and read with its own fields, and so are its own.

    In a process of its own, for Python never forgets a subclass.
    """
    done = subprocess.run(
        [sys.executable, "-c", NEW_SUBCLASS], capture_output=True, text=True, check=True
    )
    assert [
        '[{"id": "a", "type": "care-farm", "name": "A", "goats": 7}, '
        '{"id": "b", "type": "goat-care-farm", "name": "B"}]',
        "CareFarm GoatCareFarm",
    ] == done.stdout.splitlines()


def test_a_title_is_kept_beside_the_landscape() -> None:
    """The title belongs to the document: `dump` takes it, and what is loaded gives it back."""
    text = dump(Landscape(HILVERSUM), title="Gooi en Vechtstreek 2018")
    assert ["format", "title", "municipalities"] == list(json.loads(text))
    assert "Gooi en Vechtstreek 2018" == load_with_notices(text).title
    assert load_with_notices(dump(Landscape())).title is None


def test_null_is_the_same_as_absent_where_a_value_may_lack() -> None:
    """A key that may be left out may also say null, but only there."""
    rows = [{"id": "c", "day": "2018-09-25", "statement": "X", "count": None}]
    assert load({"format": FORMAT, "claims": rows}).claims["c"].count is None


def test_every_table_can_be_empty() -> None:
    """An array without rows is a table without rows."""
    root: dict[str, Any] = {"format": FORMAT, **{name: [] for name in record_types()}}
    assert Landscape() == load(root)

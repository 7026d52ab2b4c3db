"""The cover of several municipalities, by care function and contract."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest
from tests.helpers import (
    CHILD_PROTECTION,
    EEMNES,
    GOOI,
    HILVERSUM,
    HUIZEN,
    SEVEN,
    YOUTH_PROBATION,
    alliance,
    certificate,
    complete,
    contract,
    gooi,
    landscape_of,
    membership,
    municipality,
    period,
    subsidy,
    uncertain,
)
from tests.pages import Page

from jeugdregio.errors import OutsideLife, UnknownName, UsageError
from jeugdregio.landscape import Landscape, Matrix
from jeugdregio.model import Answer, Lack, Missing, Note, Purpose, Remark, Truth, YouthRegion

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
ON: Final = "2018-09-25"
FOSTER_CARE: Final = "foster-care"
TWO: Final = (CHILD_PROTECTION, FOSTER_CARE)
IN_2019: Final[dict[str, Any]] = {"since": "2019-01-01", "until": "2020-01-01"}


def asked(case: Landscape, members: Any = None, functions: Any = TWO) -> Answer[Matrix]:
    """The matrix of 2019."""
    return case.on(ON).matrix(members, functions, **IN_2019)


def bought() -> Landscape:
    """Hilversum with child protection all year, Huizen beside it with nothing."""
    return landscape_of(municipality(HUIZEN, "Huizen"), contract(), certificate())


# cells


def test_a_cell_is_what_coverage_answers() -> None:
    """For each municipality and care function, as if it were asked alone."""
    case = bought()
    answer = asked(case, [HUIZEN, HILVERSUM], (YOUTH_PROBATION, CHILD_PROTECTION))
    value = answer.value
    assert (HILVERSUM, HUIZEN) == value.municipalities
    assert (YOUTH_PROBATION, CHILD_PROTECTION) == value.functions
    for cell in value.cells:
        alone = case.on(ON).coverage(cell.municipality, cell.function, **IN_2019)
        assert alone == cell.answer
        assert cell is value.cell(cell.municipality, cell.function)
    assert [(UNKNOWN, ()), (YES, ("contract",)), (UNKNOWN, ()), (UNKNOWN, ())] == [
        (each.truth, each.contracts) for each in value.cells
    ]
    for municipality_, function in ((EEMNES, CHILD_PROTECTION), (HUIZEN, FOSTER_CARE)):
        with pytest.raises(UnknownName, match="in the matrix"):
            value.cell(municipality_, function)


def test_the_contracts_are_those_of_any_day() -> None:
    """Also one that covers a part, or may; subsidies are among them."""
    half = period("2019-01-01", "2019-07-01")
    case = landscape_of(
        contract(functions=(FOSTER_CARE,), period=half),
        subsidy(functions=(FOSTER_CARE,), period=period("2019-07-01", "2020-01-01")),
        contract("later", functions=(FOSTER_CARE,), period=period("2020-01-01", "2021-01-01")),
    )
    value = asked(case, HILVERSUM, FOSTER_CARE).value
    assert ("contract", "subsidy") == value.contracts == value.cells[0].contracts


@pytest.mark.parametrize(
    ("members", "truth"),
    [([HILVERSUM], YES), ([HILVERSUM, HUIZEN], UNKNOWN), ([HILVERSUM, EEMNES], NO)],
)
def test_the_whole_is_true_when_every_cell_is(members: list[str], truth: Truth) -> None:
    """One that is denied denies it; what lacks is that of the cells."""
    case = bought().adding(
        municipality(EEMNES, "Eemnes"),
        *(complete(each, EEMNES) for each in ("contracts", "subsidies")),
    )
    answer = asked(case, members, CHILD_PROTECTION)
    assert truth is answer.truth
    about = {each.about for each in answer.missing}
    assert ({(HUIZEN, CHILD_PROTECTION)} if truth is UNKNOWN else set()) == about


# who and what


def test_a_grouping_stands_for_its_full_members() -> None:
    """Of partial and possible ones it is told that they were not asked about."""
    case = gooi().replacing(membership("GM0457", period=uncertain(period())))
    answer = asked(case, GOOI)
    assert tuple(sorted(set(SEVEN) - {"GM0457"})) == answer.value.municipalities
    assert (Remark(Note.POSSIBLE_MEMBER, (EEMNES, "GM0457")),) == answer.remarks
    assert () == asked(gooi().removing(f"{EEMNES}-in-{GOOI}"), GOOI).remarks


def test_each_municipality_once() -> None:
    """Named by itself and as a member of a grouping."""
    assert tuple(sorted((*SEVEN, EEMNES))) == (
        asked(gooi(), [HILVERSUM, GOOI, EEMNES]).value.municipalities
    )


def test_members_on_the_first_day() -> None:
    """Who joins in the year asked about is none of those asked about."""
    case = landscape_of(
        alliance(), municipality(HUIZEN, "Huizen"), membership(period=period(None, "2019-07-01"))
    ).adding(membership(HUIZEN, period=period("2019-07-01")))
    assert (HILVERSUM,) == asked(case, GOOI).value.municipalities


def test_those_counted_for_statistics_are_told_as_such() -> None:
    """A youth region of which nothing else is recorded is asked about with a remark."""
    counted = membership(grouping="JZ16", purpose=Purpose.CBS_STATISTICS)
    answer = asked(landscape_of(YouthRegion(id="JZ16", name="Gooi"), counted), "JZ16")
    assert (HILVERSUM,) == answer.value.municipalities
    assert (Remark(Note.FOR_STATISTICS, ("JZ16",)),) == answer.remarks


def test_without_members_nothing_is_known() -> None:
    """A grouping of which none is recorded is not covered by having nobody to cover."""
    answer = asked(landscape_of(alliance()), GOOI)
    lack = Missing(Lack.MEMBERS, (GOOI,), period("2019-01-01", "2019-01-02"), (GOOI,))
    assert (UNKNOWN, (lack,), ()) == (answer.truth, answer.missing, answer.value.cells)
    assert UNKNOWN is asked(Landscape()).truth


def test_cover_of_one_is_none_of_another() -> None:
    """Beside a municipality that is covered, a grouping without members leaves the whole open."""
    answer = asked(bought().adding(alliance()), [HILVERSUM, GOOI], CHILD_PROTECTION)
    assert (YES,) == tuple(each.truth for each in answer.value.cells)
    lack = Missing(Lack.MEMBERS, (GOOI,), period("2019-01-01", "2019-01-02"), (GOOI,))
    assert (UNKNOWN, (lack,)) == (answer.truth, answer.missing)


def test_everyone_and_everything() -> None:
    """Left out: every municipality there on the first day, every care function of the Jeugdwet."""
    gone = municipality("GM0457", "Weesp", period=period(None, "2019-01-01"))
    value = asked(bought().adding(gone), functions=None).value
    assert (HILVERSUM, HUIZEN) == value.municipalities
    assert {CHILD_PROTECTION, FOSTER_CARE, "maatwerk", "youth-care"} < set(value.functions)
    assert {"veilig-thuis", "youth-help-as-worded"}.isdisjoint(value.functions)


def test_names_are_looked_up() -> None:
    """Of municipalities, groupings and care functions; the day is that of the snapshot."""
    value = gooi().on(ON).matrix("Gooi en Vechtstreek", "Jeugdbescherming").value
    assert (7, (CHILD_PROTECTION,)) == (len(value.cells), value.functions)
    assert period(ON, "2018-09-26") == value.window


def test_what_cannot_be_asked() -> None:
    """No such name, nobody, no care function at all, a municipality that is no more."""
    case = bought().adding(municipality("X", "X", period=period(None, "2019-01-01")))
    with pytest.raises(UnknownName):
        asked(case, "Atlantis")
    with pytest.raises(UnknownName):
        asked(case, functions="rocketry")
    with pytest.raises(UsageError, match="expected care functions, got none"):
        asked(case, functions=())
    with pytest.raises(UsageError, match="expected municipalities or groupings, got none"):
        asked(case, [])
    with pytest.raises(OutsideLife):
        asked(case, ["X"])


# how it prints


def test_printed_as_a_table() -> None:
    """A line for each care function; contracts are numbered and told below."""
    value = asked(bought(), [HILVERSUM, HUIZEN]).value
    lines = (
        "2019-01-01 until 2020-01-01  GM0402   GM0406",
        "child-protection             yes [1]  unknown",
        "foster-care                  unknown  unknown",
        "[1] contract",
    )
    assert "\n".join(lines) == str(value)
    assert "<Matrix of 2 municipalities by 2 functions, 1 contracts>" == repr(value)
    assert "<MatrixCell GM0402, child-protection: yes contract>" == repr(value.cells[0])
    page = Page(value._repr_html_())
    assert ["2019-01-01 until 2020-01-01"] == page.captions
    assert [
        ("care function", "GM0402", "GM0406"),
        ("child-protection", "✓ yes, contract", "? unknown"),
        ("foster-care", "? unknown", "? unknown"),
    ] == page.rows


def test_flat_rows() -> None:
    """One for each cell, interval and contract; without a contract one with none."""
    half = period("2019-07-01", "2020-01-01")
    pair = [contract(id, functions=(FOSTER_CARE,), period=half) for id in ("one", "two")]
    rows = asked(landscape_of(*pair), HILVERSUM, FOSTER_CARE).value.rows()
    assert [None, "one", "two"] == [each["contract"] for each in rows]
    assert {
        "municipality": HILVERSUM,
        "function": FOSTER_CARE,
        "from": date(2019, 7, 1),
        "until": date(2020, 1, 1),
        "kind": "contract",
        "truth": "yes",
        "contract": "one",
    } == rows[1]

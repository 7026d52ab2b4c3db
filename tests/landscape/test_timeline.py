"""What changes about something, day by day."""

from __future__ import annotations

import pytest
from tests.helpers import (
    between,
    certificate,
    complete,
    contract,
    day,
    document,
    institution,
    membership,
    municipality,
    option,
    period,
    promise,
    uncertain,
)
from tests.landscape.successions import HISTORY, PLANNED, country
from tests.pages import Page

from jeugdregio.dates import ALWAYS, AnyPeriod
from jeugdregio.errors import UnknownName
from jeugdregio.landscape import Landscape
from jeugdregio.model import (
    Act,
    ActKind,
    Code,
    CodeScheme,
    DatedName,
    Ground,
    Lack,
    Missing,
    Note,
    Population,
    Purpose,
    Record,
    Remark,
    Truth,
    YouthRegion,
)

NO, UNKNOWN, YES = Truth.NO, Truth.UNKNOWN, Truth.YES
DE_FRYSKE_MARREN = municipality(
    "GM1940",
    "De Fryske Marren",
    period=period("2014-01-01"),
    former_names=(DatedName("De Friese Meren", period("2014-01-01", "2015-07-01")),),
    codes=(
        Code(CodeScheme.CBS, "GM1921", period(None, "2015-07-01")),
        Code(CodeScheme.CBS, "GM1940", period("2015-07-01")),
    ),
)


def told(landscape: Landscape, entity: str, known_at: str | None = None) -> list[str]:
    """The changes as lines."""
    return [str(each) for each in landscape.timeline(entity, known_at=known_at).value.turns]


def test_a_change_of_name() -> None:
    """The municipality begins once; names and codes follow one another."""
    assert [
        "2014-01-01: itself begins (yes)",
        "2014-01-01: name De Friese Meren begins (yes)",
        "2015-07-01: cbs GM1921 ends (yes)",
        "2015-07-01: name De Friese Meren ends (yes)",
        "2015-07-01: cbs GM1940 begins (yes)",
        "2015-07-01: name De Fryske Marren begins (yes)",
    ] == told(Landscape(DE_FRYSKE_MARREN), "De Friese Meren")


def test_a_name_that_was_always_borne() -> None:
    """A former name without an end tells no day on which the present one began."""
    always = municipality(former_names=(DatedName("Hilfersum"),))
    assert [] == told(Landscape(always), "GM0402")


def test_reorganisations_and_memberships() -> None:
    """Every record that names it, with what else that names."""
    region = YouthRegion(id="JZ02", name="Friesland")
    landscape = country(
        region, *HISTORY, PLANNED, membership("D", "JZ02", period=period("2015-01-01"))
    )
    assert [
        "2015-01-01: Membership D-in-JZ02 (JZ02) begins (yes)",
        "2015-01-01: Succession absorbed (C) happens (yes)",
        "2020-01-01: Succession divided (E, F, G) happens (yes)",
        "2030-01-01: Succession planned (F) happens (unknown)",
    ] == told(landscape, "D")
    assert ["2015-01-01: Membership D-in-JZ02 (D) begins (yes)"] == told(landscape, "Friesland")


def test_for_what_a_membership_is_counted() -> None:
    """Told of each that has a purpose, and remarked of those for statistics."""
    landscape = Landscape(
        municipality(),
        *(YouthRegion(id=id, name=id) for id in ("JZ16", "JZ08", "regio")),
        membership("GM0402", "JZ16", period=period("2015-01-01"), purpose=Purpose.CBS_STATISTICS),
        membership("GM0402", "JZ08", period=period("2026-01-01"), purpose=Purpose.MESSAGE_TRAFFIC),
        membership("GM0402", "regio", period=period("2014-01-01")),
    )
    assert [
        "2014-01-01: Membership GM0402-in-regio (regio) begins (yes)",
        "2015-01-01: Membership GM0402-in-JZ16 (JZ16, for cbs-statistics) begins (yes)",
        "2026-01-01: Membership GM0402-in-JZ08 (JZ08, for message-traffic) begins (yes)",
    ] == told(landscape, "Hilversum")
    remark = Remark(Note.FOR_STATISTICS, ("JZ16",))
    assert (remark,) == landscape.timeline("Hilversum").remarks
    none = landscape.removing("GM0402-in-JZ16")
    assert () == none.timeline("Hilversum").remarks


def test_states_happenings_and_bonds() -> None:
    """A bond begins when it is made, and ends when that is recorded."""
    records: list[Record] = [
        institution(),
        certificate(period=period("2018-01-01", "2021-01-01")),
        contract(options=(option("2020-01-01", "2021-01-01"),)),
        promise(by=("GM0402.college",), made=day("2018-09-25")),
        promise("kept", by=("GM0402.college",), made=day("2018-09-25"), ended=day("2019-02-01")),
        Act(
            id="exit",
            day=day("2018-09-24"),
            kind=ActKind.EXIT,
            deciders=("GM0402.college", "GM0402.mayor"),
        ),
    ]
    landscape = Landscape(municipality(), *records)
    assert [
        "2018-09-24: Act exit (GM0402.college, GM0402.mayor) happens (yes)",
        "2018-09-25: Undertaking kept (GM0402.college) begins (yes)",
        "2018-09-25: Undertaking promise (GM0402.college) begins (yes)",
        "2019-01-01: Contract contract (gi) begins (yes)",
        "2019-02-01: Undertaking kept (GM0402.college) ends (yes)",
        "2020-01-01: Contract contract (gi) ends (yes)",
    ] == told(landscape, "Hilversum")
    assert [
        "2018-01-01: Certificate certificate begins (yes)",
        "2019-01-01: Contract contract (GM0402) begins (yes)",
        "2020-01-01: Contract contract (GM0402) ends (yes)",
        "2021-01-01: Certificate certificate ends (yes)",
    ] == told(landscape, "gi")


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (ALWAYS, []),
        (
            uncertain(ALWAYS, period("2018-01-01", "2019-01-01")),
            [
                "between .. and 2018-01-01: Membership m (gooi) begins (unknown)",
                "between 2019-01-01 and ..: Membership m (gooi) ends (unknown)",
            ],
        ),
        (
            uncertain(period("2018-01-01", "2020-01-01"), period("2018-01-01", "2019-01-01")),
            [
                "2018-01-01: Membership m (gooi) begins (yes)",
                "between 2019-01-01 and 2020-01-01: Membership m (gooi) ends (unknown)",
            ],
        ),
        (
            uncertain(period("2018-01-01", "2020-01-01")),
            [
                "between .. and 2020-01-01: Membership m (gooi) ends (unknown)",
                "between 2018-01-01 and ..: Membership m (gooi) begins (unknown)",
            ],
        ),
        (uncertain(ALWAYS), []),
    ],
    ids=["always", "both open", "end open", "nothing certain", "nothing known"],
)
def test_days_that_are_not_certain(held: AnyPeriod, expected: list[str]) -> None:
    """Told by their bounds, where there are any."""
    landscape = Landscape(
        municipality(), YouthRegion(id="gooi", name="Gooi"), membership(id="m", period=held)
    )
    assert expected == told(landscape, "GM0402")


def test_what_lacks_of_an_uncertain_day() -> None:
    """The day of that record, from those it is about."""
    held = uncertain(period("2018-01-01"), period("2019-01-01"))
    row = membership(id="m", period=held)
    landscape = Landscape(municipality(), YouthRegion(id="gooi", name="Gooi"), row)
    answer = landscape.timeline("GM0402")
    (turn,) = answer.value.turns
    assert (UNKNOWN, (Ground(row),)) == (turn.truth, turn.answer.grounds)
    lack = Missing(Lack.DAY, ("m",), None, ("GM0402", "gooi"))
    assert (lack,) == turn.answer.missing
    assert (between("2018-01-01", "2019-01-01"), True) == (turn.day, lack in answer.missing)


def test_nothing_recorded() -> None:
    """Then what changed is unknown."""
    answer = Landscape(municipality()).timeline("Hilversum")
    assert (Missing(Lack.DAY, ("GM0402",), None, ("GM0402",)),) == answer.missing
    assert "GM0402: no change recorded" == str(answer.value)


def test_sources_change_nothing() -> None:
    """A document about something, a declaration or a count is no change of it."""
    landscape = Landscape(
        municipality(),
        document(by=("GM0402",)),
        complete("contracts", "GM0402", by=("GM0402",)),
        Population(id="p", day=day("2019-01-01"), municipality="GM0402", inhabitants=90_238),
    )
    assert [] == told(landscape, "GM0402")
    assert ["2018-09-25: itself happens (yes)"] == told(landscape, "letter")


def test_as_known_on_a_day() -> None:
    """A newer version takes the place of what it replaces once it is known."""
    newer = municipality(
        "newer",
        "Hilversum",
        replaces="GM0402",
        known_from=day("2020-01-01"),
        period=period("1900-01-01"),
    )
    landscape = Landscape(municipality(), newer)
    assert ["1900-01-01: itself begins (yes)"] == told(landscape, "GM0402")
    assert told(landscape, "newer") == told(landscape, "GM0402")
    assert [] == told(landscape, "GM0402", known_at="2019-12-31")


def test_no_such_thing() -> None:
    """A name that nothing bears is refused."""
    with pytest.raises(UnknownName):
        Landscape().timeline("Hilversum")


def test_in_words() -> None:
    """One line each, and a table for a notebook."""
    value = Landscape(DE_FRYSKE_MARREN).timeline("GM1940").value
    assert str(value).startswith("GM1940: 2014-01-01: itself begins (yes); 2014-01-01: name De")
    assert "<Timeline GM1940: 2014-01-01: itself begins (yes); 2014-01-01: name D…>" == repr(value)
    assert "<Turn 2014-01-01: itself begins (yes)>" == repr(value.turns[0])
    assert ("2014-01-01", "itself", "begins", "✓ yes") in Page(value._repr_html_()).rows

"""JW219: the listed forms of care are contracted through the Jeugdregio."""

from __future__ import annotations

from typing import Any

import pytest
from tests.rules.carrying import (
    BODY,
    FORCE,
    GOOI,
    SUPPOSED,
    TODAY,
    arrangement,
    centre,
    of,
    party,
    region,
    second,
)
from tests.rules.landscapes import (
    CERTIFIED,
    CHILD_PROTECTION,
    GI,
    HILVERSUM,
    HUIZEN,
    LAREN,
    MEMBERS,
    YOUTH_PROBATION,
    checked,
    contract,
    day,
    exempted,
    explained,
    grounds,
    lacking,
    membership,
    municipality,
    period,
    possibly,
    shows,
)

import jeugdregio as jr
from jeugdregio.rules import ReasonKind

SATISFIED, NOT_SHOWN = jr.Verdict.SATISFIED, jr.Verdict.NOT_SHOWN
OUTSIDE = jr.Verdict.NOT_APPLICABLE
YEAR = period(FORCE, "2029-01-01")
NO_LAW = [("text of the law", ("JW219",), None, ("legislation",))]
CENTRE = arrangement(form=jr.ArrangementForm.CENTRE)
FOSTER = {"JW219": {"in_force_since": FORCE, "functions": "foster-care, Jeugdreclassering"}}


def signed(*clients: str, **fields: Any) -> jr.Contract:
    """A contract for these from the supposed day of force on."""
    given: dict[str, Any] = {"clients": clients, "period": YEAR}
    return contract(**given | fields)


def bought(by: str, **fields: Any) -> jr.Purchase:
    """That someone buys child protection."""
    given: dict[str, Any] = {"functions": (CHILD_PROTECTION,), "period": period("2020-01-01")}
    return jr.Purchase(id=f"bought-by-{by}", buyer=by, **given | fields)


def told(landscape: jr.Landscape, **asked: Any) -> jr.Finding:
    """What the rule says about the contract for child protection."""
    return of("JW219", landscape, "contract", CHILD_PROTECTION, **asked)


def subjects(landscape: jr.Landscape, **asked: Any) -> set[tuple[str, ...]]:
    """What the rule is asked about."""
    asked = {"on": TODAY, "parameters": SUPPOSED} | asked
    return {each.subject for each in checked(landscape, select=["JW219"], **asked)}


def nobody_buys(client: str) -> list[Any]:
    """That it is missing who buys for a client."""
    return [("who buys", (client, CHILD_PROTECTION), "on 2027-01-01", (client,))]


# what is asked about


def test_functions_asked_about() -> None:
    """A contract is asked about for the functions of the duty that it names."""
    asked = region(signed(BODY, functions=(*CERTIFIED, "foster-care")))
    assert {("contract", each) for each in CERTIFIED} == subjects(asked)
    assert {("contract", "foster-care"), ("contract", YOUTH_PROBATION)} == subjects(
        asked, parameters=FOSTER
    )
    assert {()} == subjects(region(signed(BODY, functions=("foster-care",))))


def test_unknown_function_is_refused() -> None:
    """A care function that there is none of is refused."""
    with pytest.raises(jr.UsageError, match="pleegvlucht"):
        checked(region(), TODAY, parameters={"JW219": {"functions": "pleegvlucht"}})


@shows("JW219", "contract")
@pytest.mark.parametrize(("on", "asked"), [("2026-12-15", True), ("2026-12-14", False)])
def test_contract_concluded_by_the_day_asked(on: str, *, asked: bool) -> None:
    """A contract is asked about from the day on which it was concluded."""
    early = {"JW219": {"in_force_since": "2026-07-01"}}
    landscape = region(signed(BODY, concluded=day("2026-12-15")))
    assert asked is (("contract", CHILD_PROTECTION) in subjects(landscape, on=on, parameters=early))


@shows("JW219", "in_force_since", "measured")
@pytest.mark.parametrize(("start", "asked"), [("2026-12-31", False), (FORCE, True)])
def test_contract_that_started_earlier(start: str, *, asked: bool) -> None:
    """What started before the supposed day is for transitional law, which was not read."""
    found = told(region(signed(BODY, period=period(start, "2029-01-01"))))
    assert (SATISFIED if asked else OUTSIDE) is found.verdict
    assert asked is ("transitional law was not read" not in found.message)


# the answers


@shows("JW219", "satisfied")
def test_contract_of_the_jeugdregio() -> None:
    """A contract of the public body to which all colleges are party."""
    found = told(region(signed(BODY), *(membership(each, BODY) for each in MEMBERS)))
    assert (SATISFIED, []) == (found.verdict, lacking(found))
    assert BODY in grounds(found)


@shows("JW219", "not shown")
def test_contract_for_a_municipality() -> None:
    """That a contract names a municipality does not tell who concluded it."""
    found = told(region(signed(HILVERSUM)))
    assert (NOT_SHOWN, nobody_buys(HILVERSUM)) == (found.verdict, lacking(found))
    assert {"contract": "supports"} == grounds(found)


def test_jeugdregio_buys_for_the_municipality() -> None:
    """Where the public body buys for it, the contract for a municipality is through that."""
    assert SATISFIED is told(region(signed(HILVERSUM), bought(BODY))).verdict


@shows("JW219", "denied")
def test_municipality_buys_itself() -> None:
    """Where it buys itself beside its Jeugdregio that is denied; the law was not read."""
    own = bought(HILVERSUM)
    found = told(region(signed(HILVERSUM), own))
    assert (NOT_SHOWN, NO_LAW) == (found.verdict, lacking(found))
    assert {"contract", own.id, BODY, f"{HILVERSUM}-party-to-{BODY}"} == set(grounds(found))


def test_municipality_without_a_jeugdregio_on_record() -> None:
    """Where no Jeugdregio of it is on record, how the co-operation is formed is missing."""
    found = told(
        region(signed(HILVERSUM), bought(HILVERSUM), without=(f"{HILVERSUM}-party-to-{BODY}",))
    )
    assert [("form of the co-operation", (HILVERSUM,), "on 2027-01-01", (HILVERSUM,))] == lacking(
        found
    )


def test_two_buyers_leave_it_open() -> None:
    """Where both buy it, which of them contracted is missing."""
    found = told(region(signed(HILVERSUM), bought(HILVERSUM), bought(BODY)))
    assert nobody_buys(HILVERSUM) == lacking(found)


@shows("JW219", "purchase")
@pytest.mark.parametrize(
    ("since", "until", "shown"),
    [
        (FORCE, None, True),
        ("2027-01-02", None, False),
        ("2020-01-01", "2027-01-02", True),
        ("2020-01-01", FORCE, False),
    ],
)
def test_who_buys_on_the_first_day(since: str, until: str | None, *, shown: bool) -> None:
    """Who buys on the day on which the contract starts counts."""
    found = told(region(signed(HILVERSUM), bought(BODY, period=period(since, until))))
    assert ([] if shown else nobody_buys(HILVERSUM)) == lacking(found)


def test_region_is_no_executing_entity() -> None:
    """That the area buys does not tell which arrangement does: that is missing or another."""
    row = bought(GOOI, for_=(HILVERSUM,))
    found = told(region(signed(HILVERSUM), row, without=(f"{HILVERSUM}-party-to-{BODY}",)))
    assert [("form of the co-operation", (GOOI,), "on 2027-01-01", (GOOI,))] == lacking(found)


def test_region_as_client() -> None:
    """A contract for the region is for its municipalities: who buys for it is asked."""
    found = told(region(signed(GOOI)))
    assert NOT_SHOWN is found.verdict
    assert ("who buys", (GOOI, CHILD_PROTECTION), "on 2027-01-01", (GOOI,)) in lacking(found)


def test_each_client_counts() -> None:
    """Of several clients each is asked about."""
    found = told(region(signed(BODY, LAREN), bought(BODY, for_=(HUIZEN,))))
    assert nobody_buys(LAREN) == lacking(found)


def test_client_without_members() -> None:
    """Where nobody is recorded to stand in the client, that is missing."""
    alliance = jr.Alliance(id="alliance", name="Verband")
    found = told(region(alliance, signed("alliance")))
    assert [("members", ("alliance",), "on 2027-01-01", ("alliance",))] == lacking(found)


@shows("JW219", "municipality")
@pytest.mark.parametrize(("until", "there"), [("2027-01-02", True), (FORCE, False)])
def test_municipality_that_ended(until: str, *, there: bool) -> None:
    """A client that has ended by the first day has no Jeugdregio: who it is for is missing."""
    ended = municipality(HILVERSUM, period=period(until=until))
    found = told(region(ended, signed(HILVERSUM), bought(BODY)))
    gone = [("members", (HILVERSUM,), "on 2027-01-01", (HILVERSUM,))]
    assert ([] if there else gone) == lacking(found)


# which arrangement it is


@shows("JW219", "party")
@pytest.mark.parametrize(("since", "shown"), [(FORCE, True), ("2027-01-02", False)])
def test_college_is_party_on_the_first_day(since: str, *, shown: bool) -> None:
    """The Jeugdregio is the one to which the college is party on that day."""
    row = party(HILVERSUM, period=period(since))
    found = told(region(row, signed(HILVERSUM), bought(BODY, for_=(HILVERSUM,))))
    assert (SATISFIED if shown else NOT_SHOWN) is found.verdict


@pytest.mark.parametrize("serves", [(GOOI,), ()])
def test_arrangement_of_another_form(serves: tuple[str, ...]) -> None:
    """A joint body cannot be one; what no source connects with a region is not known to be one."""
    other = arrangement(form=jr.ArrangementForm.JOINT_BODY, serves=serves)
    found = told(region(other, signed(HILVERSUM), bought(BODY)))
    missing = [("form of the co-operation", (BODY,), "on 2027-01-01", (BODY,))]
    assert (NO_LAW if serves else missing) == lacking(found)


def test_another_arrangement_than_the_jeugdregio() -> None:
    """What another co-operation of the same colleges contracts is not of their Jeugdregio."""
    light = arrangement("light", name="Licht", serves=())
    rows = [light, *(party(each, "light") for each in MEMBERS)]
    found = told(region(*rows, signed("light")))
    assert NO_LAW == lacking(found)


def test_second_jeugdregio_on_record() -> None:
    """Of two that would do each is one: that there are two is for JW218."""
    assert SATISFIED is told(region(*second(), signed("other"))).verdict


@pytest.mark.parametrize(("buyer", "expected"), [(HUIZEN, SATISFIED), (LAREN, NOT_SHOWN)])
def test_centre_municipality_buys(buyer: str, expected: jr.Verdict) -> None:
    """The Jeugdregio by a centre arrangement is its centre municipality."""
    landscape = region(CENTRE, centre(HUIZEN), signed(HILVERSUM), bought(buyer, for_=(HILVERSUM,)))
    assert expected is told(landscape).verdict


# days that a source leaves open


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (jr.UncertainPeriod(period("2027-03-01", "2028-01-01"), period(FORCE, "2029-01-01")),
         NOT_SHOWN),
        (jr.UncertainPeriod(period("2027-03-01", "2028-01-01"), period("2026-01-01", "2029-01-01")),
         NOT_SHOWN),
        (jr.UncertainPeriod(None, period("2026-01-01")), NOT_SHOWN),
    ],
)  # fmt: skip
def test_uncertain_start(term: jr.UncertainPeriod, expected: jr.Verdict) -> None:
    """Where it starts leaves open whether it is through the Jeugdregio: the start is missing."""
    landscape = region(
        signed(HILVERSUM, period=term), bought(HILVERSUM, period=period("2027-02-01"))
    )
    found = told(landscape)
    assert expected is found.verdict
    assert ("term", ("contract",), None, (HILVERSUM, GI)) in lacking(found)


def test_uncertain_start_that_may_be_earlier_and_is_in_order() -> None:
    """Whether it started before or after the supposed day, nothing recorded deviates."""
    term = jr.UncertainPeriod(
        period("2027-03-01", "2028-01-01"), period("2026-01-01", "2029-01-01")
    )
    assert SATISFIED is told(region(signed(BODY, period=term))).verdict


@pytest.mark.parametrize("by", [BODY, HILVERSUM])
def test_uncertain_day_of_concluding(by: str) -> None:
    """Whether it was concluded by now is missing only where that matters."""
    concluded = jr.UncertainDate(None, day("2028-01-01"))
    found = told(region(signed(HILVERSUM, concluded=concluded), bought(by)))
    missing = [("day", ("contract",), None, (HILVERSUM,))]
    assert ([] if by == BODY else missing) == lacking(found)


def test_nothing_recorded_of_an_open_membership() -> None:
    """A possible member of the client is nobody it is for for certain."""
    perhaps = [party(each, period=possibly(since="2020-01-01")) for each in MEMBERS]
    found = told(region(*perhaps, signed(BODY)))
    assert [("members", (BODY,), "on 2027-01-01", (BODY,))] == lacking(found)


# what else is on record


def test_explanation_is_none_of_a_deviation() -> None:
    """Where the law was not read there is no deviation to explain."""
    reason = explained("JW219", "contract", by=(HILVERSUM,))
    found = told(region(signed(HILVERSUM), bought(HILVERSUM), reason))
    assert (NOT_SHOWN, None) == (found.verdict, found.explanation)


@shows("JW219", "exempted")
def test_exemption() -> None:
    """An exception in law, as transitional law can be, sets it aside."""
    minister = jr.Office(id="minister", name="Minister")
    found = told(region(signed(HILVERSUM), minister, exempted("JW219", "contract")))
    assert found.reason is not None
    assert ReasonKind.EXEMPT is found.reason.kind


def test_dutch() -> None:
    """The message reads in Dutch too."""
    found = told(region(signed(HILVERSUM)), lang="nl")
    assert found.said == (
        "niet aangetoond dat de Jeugdregio contracteert; alsof van kracht sinds 2027-01-01, een "
        "dag die niet is vastgesteld"
    )

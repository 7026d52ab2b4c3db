"""JW218: one arrangement of all colleges of a region carries its Jeugdregio."""

from __future__ import annotations

import contextlib
from typing import Any

import attrs
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
    EEMNES,
    HILVERSUM,
    HUIZEN,
    LAREN,
    MEMBERS,
    checked,
    college,
    complete,
    day,
    exempted,
    explained,
    grounds,
    lacking,
    membership,
    period,
    possibly,
    remarks,
    shows,
)

import jeugdregio as jr
from jeugdregio.rules import ReasonKind

SATISFIED, NOT_SHOWN = jr.Verdict.SATISFIED, jr.Verdict.NOT_SHOWN
THAT_DAY = "on 2027-06-01"
NO_ARRANGEMENT = [("form of the co-operation", (GOOI,), THAT_DAY, (GOOI,))]
NO_LAW = [("text of the law", ("JW218",), None, ("legislation",))]
PUBLIC_BODIES = {"JW218": {"in_force_since": FORCE, "forms": "public-body"}}
CENTRE = arrangement(form=jr.ArrangementForm.CENTRE)
ALL_ARRANGEMENTS = complete("arrangements", GOOI, on="2028-01-01")

each_term = pytest.mark.parametrize(
    ("since", "until", "shown"),
    [
        (TODAY, None, True),
        ("2027-06-02", None, False),
        (None, "2027-06-02", True),
        (None, "2027-06-01", False),
    ],
)
"""Days around the day asked, and whether that is among them."""


def told(landscape: jr.Landscape, **asked: Any) -> jr.Finding:
    """What the rule says about the region."""
    return of("JW218", landscape, GOOI, **asked)


def no_party(whose: str, on: str = THAT_DAY) -> list[Any]:
    """That it is missing whether a college is party."""
    about = (college(whose), BODY)
    return [("members", about, on, about)]


# when it is asked


@pytest.mark.parametrize("on", ["2025-11-01", "2026-01-01", "2027-06-01"])
@pytest.mark.parametrize("code", ["JW218", "JW219"])
def test_without_a_supposed_day_nothing_is_asked(code: str, on: str) -> None:
    """No date of force is established: one reason, and no subject, whatever is recorded."""
    (found,) = checked(region(), on, select=[code], hindsight=True)
    assert ((), "date of force not established") == (found.subject, found.message)
    assert found.reason is not None
    assert ReasonKind.FORCE_NOT_ESTABLISHED is found.reason.kind


@shows("JW218", "in_force_since", "measured")
@pytest.mark.parametrize(("on", "asked"), [("2026-12-31", False), (FORCE, True)])
def test_first_supposed_day(on: str, *, asked: bool) -> None:
    """With a supposed day it is asked from that day on, and says so also before."""
    (found,) = checked(region(), on, select=["JW218"], parameters=SUPPOSED)
    assert asked is (found.subject == (GOOI,))
    said = "as if in force since 2027-01-01, a day that is not established"
    assert found.message.endswith(said)


@pytest.mark.parametrize(("since", "fine"), [("2025-12-31", False), ("2026-01-01", True)])
def test_supposed_day_before_the_act_is_refused(since: str, *, fine: bool) -> None:
    """Nothing of it can have been in force before the act."""
    rule = jr.find_rule("JW218")
    refused = contextlib.nullcontext() if fine else pytest.raises(jr.UsageError, match="2026-01-01")
    with refused:
        assert day(since) == rule.settings({"in_force_since": since})["in_force_since"]


def test_finding_on_a_supposed_day_is_counted_apart() -> None:
    """What is only supposed is no count of what is satisfied, and sets no exit status."""
    report = checked(region(), TODAY, select=["JW218"], parameters=SUPPOSED)
    assert {"date of force not established": 1} == {k: v for k, v in report.counts.items() if v}
    assert "State on 2027-06-01: 1 date of force not established" == str(report).splitlines()[0]
    assert 0 == report.exit_status()


def test_region_without_municipalities() -> None:
    """A region that is declared to have none has no duty."""
    nobody = complete("memberships", GOOI, on="2028-01-01")
    gone = tuple(f"{each}-in-{GOOI}" for each in MEMBERS)
    found = told(region(nobody, without=gone))
    assert jr.Verdict.NOT_APPLICABLE is found.verdict
    assert found.message.startswith(
        "Gooi: outside its subject: the region has no municipalities; as if"
    )


# the three answers


@shows("JW218", "satisfied")
def test_all_colleges_are_party() -> None:
    """With every college in one public body nothing recorded deviates; each party is a ground."""
    found = told(region())
    assert (SATISFIED, []) == (found.verdict, lacking(found))
    parties = {f"{each}-party-to-{BODY}" for each in MEMBERS}
    assert {BODY, *parties} == set(grounds(found))


@shows("JW218", "not shown")
def test_nothing_recorded() -> None:
    """Without an arrangement for the region its form is missing: absence denies nothing."""
    found = told(region(without=(BODY, *(f"{each}-party-to-{BODY}" for each in MEMBERS))))
    assert (NOT_SHOWN, NO_ARRANGEMENT) == (found.verdict, lacking(found))


def test_arrangement_for_something_else_is_none() -> None:
    """What no source connects with the region may be for anything."""
    found = told(region(arrangement(serves=())))
    assert (NOT_SHOWN, NO_ARRANGEMENT) == (found.verdict, lacking(found))


@shows("JW218", "declaration")
@pytest.mark.parametrize("until", [None, "2027-06-02", "2027-06-01"])
def test_no_arrangement_inside_a_declaration(until: str | None) -> None:
    """Declared complete for the day, that there is none is denied."""
    every = attrs.evolve(ALL_ARRANGEMENTS, period=period(until=until))
    found = told(region(every, without=(BODY, *(f"{each}-party-to-{BODY}" for each in MEMBERS))))
    reached = until != "2027-06-01"
    assert (NOT_SHOWN, NO_LAW if reached else NO_ARRANGEMENT) == (found.verdict, lacking(found))
    assert ({ALL_ARRANGEMENTS.id} if reached else set[str]()) == set(grounds(found))


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (jr.ArrangementForm.SERVICES_ORGANISATION, []),
        (None, [("form of the co-operation", (BODY,), None, (BODY,))]),
        (jr.ArrangementForm.JOINT_BODY, NO_ARRANGEMENT),
        (jr.ArrangementForm.PLAIN, NO_ARRANGEMENT),
    ],
)
def test_form(form: jr.ArrangementForm | None, expected: list[Any]) -> None:
    """A fitting form shows it, an unknown one is missing, of another there may be a better one."""
    found = told(region(arrangement(form=form)))
    assert expected == lacking(found)
    assert (BODY in grounds(found)) is True
    denied = told(region(arrangement(form=form), ALL_ARRANGEMENTS))
    assert (NO_LAW if expected == NO_ARRANGEMENT else expected) == lacking(denied)


@pytest.mark.parametrize("asked", [SUPPOSED, PUBLIC_BODIES])
def test_forms_are_a_parameter(asked: dict[str, Any]) -> None:
    """The forms are those of a draft: who knows better says so."""
    other = arrangement(form=jr.ArrangementForm.SERVICES_ORGANISATION)
    assert (asked is SUPPOSED) is (told(region(other), parameters=asked).verdict is SATISFIED)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("joint-body,public-body", "joint-body, public-body"),
        (("public-body",), "public-body"),
    ],
)
def test_forms_are_read(given: object, expected: str) -> None:
    """Forms are words, or a text with commas between them."""
    assert expected == jr.find_rule("JW218").settings({"forms": given})["forms"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (5, "expected words with commas between them, got 5"),
        ((), "expected words with commas between them, got ()"),
        ("stichting", "there is no form 'stichting'; they are: public-body"),
        ([5], "expected"),
    ],
)
def test_other_forms_are_refused(given: object, expected: str) -> None:
    """What is no form is refused, with those there are."""
    with pytest.raises(jr.UsageError) as error:
        jr.find_rule("JW218").settings({"forms": given})
    assert f"JW218, parameter forms: {expected}" in str(error.value)


# who takes part


@pytest.mark.parametrize("absent", MEMBERS)
def test_college_that_is_not_recorded(absent: str) -> None:
    """Whether the college that is not recorded is party is missing, by name."""
    landscape = region(without=(f"{absent}-party-to-{BODY}",))
    found = told(landscape)
    assert (NOT_SHOWN, no_party(absent)) == (found.verdict, lacking(found))
    every = complete("parties", BODY, on="2028-01-01")
    assert NO_ARRANGEMENT == lacking(told(landscape.adding(every)))
    assert NO_LAW == lacking(told(landscape.adding(every, ALL_ARRANGEMENTS)))


def test_council_is_not_the_college() -> None:
    """An arrangement of councils is none of colleges."""
    councils = [party(each, organ=f"{each}.council") for each in MEMBERS]
    found = told(region(*councils))
    assert [lack for each in MEMBERS for lack in no_party(each)] == lacking(found)


@shows("JW218", "party")
@each_term
def test_days_of_a_party(since: str | None, until: str | None, *, shown: bool) -> None:
    """A college counts on the days on which it is party."""
    found = told(region(party(LAREN, period=period(since, until))))
    assert ([] if shown else no_party(LAREN)) == lacking(found)


def test_uncertain_days_of_a_party() -> None:
    """Whether it is party that day is missing where a source leaves it open."""
    found = told(region(party(LAREN, period=possibly(since="2027-01-01"))))
    assert no_party(LAREN) == lacking(found)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"functions": ("compulsory-framework",)}, SATISFIED),
        ({"functions": ("child-protection",)}, NOT_SHOWN),
    ],
)
def test_part_of_the_tasks(fields: dict[str, Any], expected: jr.Verdict) -> None:
    """Who takes part for child protection and youth probation takes part enough."""
    assert expected is told(region(party(LAREN, **fields))).verdict


def test_part_that_nobody_recorded() -> None:
    """Work areas that are not recorded leave open for what it takes part."""
    open_scope = jr.OpenScope(id="some", functions=())
    row = party(LAREN, scope="some")
    found = told(region(open_scope, row))
    assert [("care functions", (row.id,), None, row.owners)] == lacking(found)


@shows("JW218", "membership")
@pytest.mark.parametrize(("since", "asked"), [("2027-06-01", True), ("2027-06-02", False)])
def test_members_of_the_day(since: str, *, asked: bool) -> None:
    """The colleges are those of the members on the day asked."""
    found = told(region(membership(EEMNES, GOOI, period=period(since))))
    assert (no_party(EEMNES) if asked else []) == lacking(found)


def test_possible_member_is_a_remark() -> None:
    """Whether a possible member is party changes nothing, and is told."""
    perhaps = membership(EEMNES, GOOI, period=possibly(since="2027-01-01"))
    found = told(region(perhaps))
    assert SATISFIED is found.verdict
    assert ("possible member", (EEMNES,), None) in remarks(found)


def test_no_member_for_certain() -> None:
    """Without a certain member it is missing who they are: one arrangement shows nothing."""
    perhaps = [membership(each, GOOI, period=possibly(since="2020-01-01")) for each in MEMBERS]
    found = told(region(*perhaps))
    assert [("members", (GOOI,), THAT_DAY, (GOOI,))] == lacking(found)


# the arrangement itself


@shows("JW218", "arrangement")
@each_term
def test_days_of_the_arrangement(since: str | None, until: str | None, *, shown: bool) -> None:
    """It counts on the days on which it is in force."""
    found = told(region(arrangement(period=period(since, until))))
    assert ([] if shown else NO_ARRANGEMENT) == lacking(found)


def test_uncertain_days_of_the_arrangement() -> None:
    """Where a source leaves open whether it is in force, its term is missing."""
    found = told(region(arrangement(period=possibly(since="2027-01-01"))))
    assert [("term", (BODY,), None, (BODY,))] == lacking(found)


def test_arrangement_in_liquidation() -> None:
    """One that is dissolved carries nothing any more, though it lives on."""
    dissolved = arrangement(period=period(until="2027-03-01"), liquidation=period("2027-03-01"))
    assert NO_ARRANGEMENT == lacking(told(region(dissolved)))


# one entity


@shows("JW218", "denied")
def test_two_arrangements() -> None:
    """Two that would do are not one: denied by what is recorded, and the law was not read."""
    found = told(region(*second()))
    assert (NOT_SHOWN, NO_LAW) == (found.verdict, lacking(found))
    assert {BODY, "other"} <= set(grounds(found))


def test_second_arrangement_that_may_do() -> None:
    """Where a college of a second one is not recorded, that is missing."""
    found = told(region(*second(), without=(f"{LAREN}-party-to-other",)))
    about = (college(LAREN), "other")
    assert [("members", about, THAT_DAY, about)] == lacking(found)


def test_second_arrangement_of_another_form() -> None:
    """A light arrangement beside it is no second one."""
    light = [attrs.evolve(each, form=jr.ArrangementForm.PLAIN) if isinstance(each, jr.Arrangement)
             else each for each in second()]  # fmt: skip
    assert SATISFIED is told(region(*light)).verdict


@pytest.mark.parametrize(
    ("parties", "expected"),
    [
        ([centre(HILVERSUM)], []),
        ([], [("clause of the arrangement", (BODY,), None, (BODY,))]),
        ([centre(HILVERSUM), centre(HUIZEN)], NO_ARRANGEMENT),
    ],
)
def test_centre_municipality(parties: list[jr.Record], expected: list[Any]) -> None:
    """A centre arrangement designates one of them; two are not one."""
    assert expected == lacking(told(region(CENTRE, *parties)))


# what else is on record


def test_explanation_is_none_of_a_deviation() -> None:
    """Where the law was not read there is no deviation to explain."""
    landscape = region(*second(), explained("JW218", GOOI, by=(college(HILVERSUM),)))
    found = told(landscape)
    assert (NOT_SHOWN, None) == (found.verdict, found.explanation)


@shows("JW218", "exempted")
def test_exemption() -> None:
    """An exception in law sets it aside."""
    minister = jr.Office(id="minister", name="Minister")
    found = told(region(minister, exempted("JW218", GOOI)))
    assert found.reason is not None
    assert (jr.Verdict.NOT_APPLICABLE, ReasonKind.EXEMPT) == (found.verdict, found.reason.kind)


def test_holders_are_the_colleges() -> None:
    """It is the duty of the colleges of the region."""
    snapshot = region().on(TODAY)
    assert [college(each) for each in MEMBERS] == [
        *jr.find_rule("JW218").holders(snapshot, (GOOI,))
    ]


def test_dutch() -> None:
    """The message reads in Dutch too, with the supposed day."""
    found = told(region(), lang="nl")
    assert found.message == (
        "Gooi: geen afwijking in wat is vastgelegd: één regeling van alle colleges draagt de "
        "Jeugdregio; alsof van kracht sinds 2027-01-01, een dag die niet is vastgesteld"
    )

"""Arrangements: what a form may, what a text says, who is party, and texts that reach back."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import CHILD_PROTECTION, HILVERSUM, day, period, uncertain
from tests.model.refusals import refusal

from jeugdregio.dates import Period
from jeugdregio.model import (
    ActKind,
    Arrangement,
    ArrangementForm,
    Capability,
    ContactPoint,
    Duration,
    Extent,
    FlowRule,
    Mandate,
    MandateKind,
    Party,
    PartyRole,
    Provision,
    ProvisionKind,
    RoleHeld,
    RuleKind,
    Truth,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
COLLEGE = f"{HILVERSUM}.college"
WRONG: Any = "wrong"
"""What a caller without a type checker may give."""


def arrangement(**fields: Any) -> Arrangement:
    """An arrangement of which nothing more is known."""
    return Arrangement(id="gr", name="regeling", **fields)


def party(**fields: Any) -> Party:
    """That the college of Hilversum is party to it."""
    return Party(id="party", arrangement="gr", organ=COLLEGE, **fields)


def mandate(**fields: Any) -> Mandate:
    """A mandate of that college."""
    return Mandate(id="mandate", kinds=(MandateKind.MANDATE,), giver=COLLEGE, **fields)


# forms


@pytest.mark.parametrize(
    ("form", "may"),
    [
        (ArrangementForm.PUBLIC_BODY, set(Capability)),
        (ArrangementForm.SERVICES_ORGANISATION, set(Capability)),
        (ArrangementForm.JOINT_BODY, {Capability.ORGANS, Capability.POWERS}),
        (ArrangementForm.CENTRE, set()),
        (ArrangementForm.PLAIN, set()),
        (ArrangementForm.COVENANT, set()),
        (ArrangementForm.AGREEMENT, set()),
        (
            ArrangementForm.LEGAL_PERSON,
            {Capability.ORGANS, Capability.LEGAL_PERSONALITY, Capability.CONTRACT},
        ),
        (ArrangementForm.SERVICE_AGREEMENT, set()),
    ],
)
def test_the_form_decides_what_an_arrangement_may(
    form: ArrangementForm, may: set[Capability]
) -> None:
    """What is not among the capabilities of a form, an arrangement of that form may not."""
    record = arrangement(form=form)
    assert {each: Truth.of(each in may) for each in Capability} == {
        each: record.may(each) for each in Capability
    }


def test_an_unknown_form_is_an_unknown_capability() -> None:
    """A name alone tells nothing."""
    assert {UNKNOWN} == {arrangement().may(each) for each in Capability}


def test_an_arrangement_can_hold_what_its_form_cannot() -> None:
    """Parent, modules and contact point are written down; whether they fit is for rules to say."""
    point = ContactPoint("GM0307", (ActKind.STATEMENT,))
    record = arrangement(
        form=ArrangementForm.PLAIN, parent="mgr", modules=("b", "a", "b"), contact_point=point
    )
    assert ("mgr", ("a", "b"), point) == (record.parent, record.modules, record.contact_point)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"form": WRONG}, ("form", "an ArrangementForm", "'wrong'")),
        ({"parent": "gr"}, ("parent", "another than itself", "'gr'")),
        ({"provisions": (WRONG,)}, ("provisions[0]", "a Provision", "'wrong'")),
        ({"contact_point": WRONG}, ("contact_point", "a ContactPoint", "'wrong'")),
        (
            {"liquidation": WRONG},
            ("liquidation", "a Period or an UncertainPeriod", "'wrong'"),
        ),
    ],
)
def test_impossible_arrangements(fields: dict[str, Any], expected: tuple[str, str, str]) -> None:
    """Only what can be no arrangement at all is refused."""
    assert expected == refusal(lambda: arrangement(**fields))


# liquidation


@pytest.mark.parametrize(
    ("on", "there", "liquidated"),
    [
        ("2019-12-31", YES, NO),
        ("2020-01-01", YES, YES),
        ("2020-12-31", YES, YES),
        ("2021-01-01", UNKNOWN, UNKNOWN),
        ("2022-01-01", NO, NO),
    ],
)
def test_it_lives_on_in_liquidation(on: str, there: Truth, liquidated: Truth) -> None:
    """Dissolved from 2020 on, and in liquidation for one year or for two."""
    days = uncertain(period("2020-01-01", "2022-01-01"), period("2020-01-01", "2021-01-01"))
    record = arrangement(period=period(None, "2020-01-01"), liquidation=days)
    assert (there, liquidated) == (record.shows(day(on)), record.liquidated_on(day(on)))
    assert not record.retroactive_on(day(on))
    assert {day("2020-01-01"), day("2021-01-01"), day("2022-01-01")} == set(record.turns)


def test_what_was_annulled_is_not_in_liquidation() -> None:
    """It holds on no day, and never did."""
    record = arrangement(annulled_by="ruling", liquidation=period())
    assert (NO, NO) == (record.shows(day("2020-01-01")), record.liquidated_on(day("2020-01-01")))


# provisions


def test_a_provision_tells_what_was_read() -> None:
    """Everything but the kind is left out where it was not read."""
    notice = Provision(
        kind=ProvisionKind.EXIT, words="ten minste een jaar", notice=Duration(months=12)
    )
    assert (False, None, (), None) == (notice.absent, notice.rule, notice.acts, notice.threshold)
    unanimous = Provision(
        kind=ProvisionKind.DECISIONS, acts=(ActKind.AWARD,), rule=RuleKind.UNANIMITY
    )
    assert (ActKind.AWARD,) == unanimous.acts
    change = Provision(kind=ProvisionKind.CHANGE, rule=RuleKind.TWO_THIRDS, of_cast=False)
    assert change.of_cast is False
    assert 7 == Provision(kind=ProvisionKind.CHANGE, rule=RuleKind.K_OF_N, threshold=7).threshold


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"absent": True, "words": "evaluatie"},
            ("words", "nothing of a clause that is not there", "'evaluatie'"),
        ),
        ({"notice": Duration(days=90)}, ("notice", "none here", "Duration(days=90, months=0)")),
        ({"acts": (ActKind.AWARD,)}, ("acts", "none here", "(<ActKind.AWARD: 'award'>,)")),
        ({"rule": RuleKind.UNANIMITY, "threshold": 2}, ("threshold", "none here", "2")),
        ({"rule": RuleKind.UNANIMITY, "of_cast": True}, ("of_cast", "none here", "True")),
    ],
)
def test_impossible_provisions(fields: dict[str, Any], expected: tuple[str, str, str]) -> None:
    """A clause that is not there says nothing, and each tells only of its own subject."""
    assert expected == refusal(lambda: Provision(kind=ProvisionKind.EVALUATION, **fields))


# parties


def test_a_party_is_an_organ() -> None:
    """For everything, unless functions or a scope are told; a role has its days."""
    whole = party(roles=[RoleHeld(PartyRole.LEAD, period("2020-01-01"))])
    assert ("gr", Extent.FULL) == (whole.grouping, whole.extent)
    assert (COLLEGE, "gr") == whole.owners
    assert PartyRole.LEAD is whole.roles[0].role
    assert Period() == RoleHeld(PartyRole.CENTRE).period
    assert Extent.PARTIAL is party(functions=(CHILD_PROTECTION,)).extent
    assert Extent.PARTIAL is party(scope="module").extent


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"functions": (CHILD_PROTECTION,), "scope": "module"},
            ("scope", "either functions or a scope", "'module'"),
        ),
        ({"roles": (WRONG,)}, ("roles[0]", "a RoleHeld", "'wrong'")),
    ],
)
def test_impossible_parties(fields: dict[str, Any], expected: tuple[str, str, str]) -> None:
    """A scope stands in one place, and a role is no word."""
    assert expected == refusal(lambda: party(**fields))


# texts that reach back

TEXT = {"period": period("2022-02-02"), "reaches_back_to": day("2022-01-25")}


@pytest.mark.parametrize("make", [arrangement, party])
@pytest.mark.parametrize(
    ("on", "shown", "retroactive"),
    [
        ("2022-01-24", NO, False),
        ("2022-01-25", YES, True),
        ("2022-02-01", YES, True),
        ("2022-02-02", YES, False),
    ],
)
def test_a_text_counts_for_the_days_it_reaches_back_to(
    make: Any, on: str, shown: Truth, retroactive: bool
) -> None:
    """Marked as retroactive until the day on which it came into force as published."""
    record = make(**TEXT)
    assert (shown, retroactive) == (record.shows(day(on)), record.retroactive_on(day(on)))
    assert {day("2022-01-25"), day("2022-02-02")} == set(record.turns)


@pytest.mark.parametrize("make", [arrangement, party, mandate])
def test_what_was_annulled_counts_on_no_day(make: Any) -> None:
    """A replacement says so; neither its own days nor those it reaches back to remain."""
    record = make(**TEXT, annulled_by="ruling")
    for on in ("2022-01-30", "2022-02-05"):
        assert (NO, False) == (record.shows(day(on)), record.retroactive_on(day(on)))


@pytest.mark.parametrize(
    ("days", "certain", "possible"),
    [
        (
            uncertain(period("2022-02-02", "2023-01-01"), period("2022-03-01", "2023-01-01")),
            period("2022-01-25", "2023-01-01"),
            period("2022-01-25", "2023-01-01"),
        ),
        (
            uncertain(period("2022-02-02"), period("2022-02-02", "2023-01-01")),
            period("2022-01-25", "2023-01-01"),
            period("2022-01-25"),
        ),
        (uncertain(period("2022-02-02")), None, period("2022-01-25")),
    ],
)
def test_an_uncertain_text_reaches_back_as_well(
    days: Any, certain: Period | None, possible: Period
) -> None:
    """Where only its first day is in doubt, none is left once it reaches back."""
    counts = party(period=days, reaches_back_to=day("2022-01-25")).counts
    assert counts is not None
    assert (certain, possible) == (counts.certain, counts.possible)


@pytest.mark.parametrize(
    ("on", "shown", "confirms"),
    [
        ("2021-12-31", NO, False),
        ("2022-01-01", UNKNOWN, True),
        ("2022-03-27", UNKNOWN, True),
        ("2022-03-28", YES, False),
    ],
)
def test_a_mandate_makes_nobody_competent_afterwards(on: str, shown: Truth, confirms: bool) -> None:
    """For the days it reaches back to it was not there at the time, and only confirms."""
    record = mandate(period=period("2022-03-28"), reaches_back_to=day("2022-01-01"))
    assert (shown, confirms) == (record.shows(day(on)), record.confirms(day(on)))
    assert not record.retroactive_on(day(on))
    assert {day("2022-01-01"), day("2022-03-28")} == set(record.turns)


def test_a_mandate_without_it_confirms_nothing() -> None:
    """It turns where it begins and ends."""
    record = mandate(period=period("2022-03-28"))
    assert {day("2022-03-28")} == set(record.turns)
    assert not record.confirms(day("2022-01-01"))


@pytest.mark.parametrize("make", [arrangement, party, mandate])
@pytest.mark.parametrize(
    ("since", "days"),
    [(day("2022-02-02"), period("2022-02-02")), (day("2022-02-03"), period("2022-02-02"))],
)
def test_a_text_reaches_back_to_a_day_before_it_begins(make: Any, since: Any, days: Any) -> None:
    """Otherwise it does not reach back at all."""
    expected = ("reaches_back_to", "a day before the period begins", repr(since))
    assert expected == refusal(lambda: make(period=days, reaches_back_to=since))


def test_a_text_without_a_beginning_reaches_back_to_nothing() -> None:
    """Before always there is no day."""
    found = refusal(lambda: party(reaches_back_to=day("2022-01-01")))
    assert ("reaches_back_to", "a day before the period begins") == found[:2]
    assert ("reaches_back_to", "a date", "'wrong'") == refusal(lambda: party(reaches_back_to=WRONG))


# clients


def test_a_flow_rule_is_the_word_of_both() -> None:
    """Of whose clients they are, and of whose provisions they get."""
    rule = FlowRule(id="stock", for_=("GM0457",), indicated=period(None, "2022-01-01"), by="regio")
    assert ("GM0457", "regio") == rule.owners
    assert () == rule.functions

"""What the text of an arrangement says on a day: one text follows another."""

from __future__ import annotations

import pytest
from tests.helpers import HILVERSUM, landscape_of, period, uncertain

from jeugdregio.landscape import Landscape
from jeugdregio.model import (
    ActKind,
    Arrangement,
    Contract,
    Duration,
    Lack,
    Membership,
    PartyRole,
    Provision,
    ProvisionKind,
    RoleHeld,
    RuleKind,
    Truth,
)

REGIO = "regio"
ALL = Provision(
    kind=ProvisionKind.CHANGE, rule=RuleKind.UNANIMITY, period=period("2018-03-21", "2022-03-01")
)
MOST = Provision(kind=ProvisionKind.CHANGE, rule=RuleKind.TWO_THIRDS, period=period("2022-03-01"))


def regio(*provisions: Provision) -> Landscape:
    """An arrangement with these clauses, in which Hilversum is the centre until 2020."""
    return landscape_of(
        Arrangement(id=REGIO, name="Regio", provisions=provisions),
        Membership(
            id="m",
            member=HILVERSUM,
            grouping=REGIO,
            roles=(RoleHeld(PartyRole.CENTRE, period(None, "2020-01-01")),),
        ),
    )


@pytest.mark.parametrize(
    ("on", "expected"),
    [("2018-03-20", ()), ("2018-03-21", (ALL,)), ("2022-02-28", (ALL,)), ("2022-03-01", (MOST,))],
)
def test_a_clause_is_that_of_the_text_of_the_day(on: str, expected: tuple[Provision, ...]) -> None:
    """Before the first text that was read, the clause was not read."""
    answer = regio(MOST, ALL).on(on).provision(REGIO, "change")
    assert (Truth.YES if expected else Truth.UNKNOWN) is answer.truth
    assert expected == answer.value
    assert bool(answer.grounds) is bool(expected)
    lacks = [] if expected else [Lack.CLAUSE]
    assert lacks == [each.what for each in answer.missing]


def test_a_clause_of_uncertain_days_is_possibly_there() -> None:
    """It is shown, and unknown; beside a certain one it is not shown."""
    perhaps = Provision(
        kind=ProvisionKind.CHANGE, words="x", period=uncertain(period("2018-01-01"))
    )
    answer = regio(perhaps).on("2019-01-01").provision(REGIO, "change")
    assert (Truth.UNKNOWN, (perhaps,)) == (answer.truth, answer.value)
    assert REGIO == answer.grounds[0].record.id
    assert [Lack.TERM] == [each.what for each in answer.missing]
    assert (ALL,) == regio(perhaps, ALL).on("2019-01-01").provision(REGIO, "change").value
    # that one text lacks it denies nothing while another may have it
    none = Provision(kind=ProvisionKind.CHANGE, absent=True)
    assert Truth.NO is regio(none).on("2019-01-01").provision(REGIO, "change").truth
    both = regio(none, perhaps).on("2019-01-01").provision(REGIO, "change")
    assert (Truth.UNKNOWN, (perhaps,)) == (both.truth, both.value)


def test_a_member_without_organs_on_record_has_roles() -> None:
    """Sources tell of a centre municipality and not of which organ."""
    case = regio()
    assert ((HILVERSUM, PartyRole.CENTRE),) == case.on("2019-12-31").members(REGIO).value.roles
    assert () == case.on("2020-01-01").members(REGIO).value.roles


def test_a_contract_has_clauses_too() -> None:
    """Notice, and who may join it; what was not read, its clients could tell."""
    notice = Provision(kind=ProvisionKind.EXIT, notice=Duration(months=3))
    admission = Contract(
        id="admission",
        clients=(HILVERSUM,),
        period=period("2017-01-01", "2018-01-01"),
        provisions=(notice,),
    )
    case = landscape_of(admission).on("2017-06-01")
    found = case.provision("admission", "exit")
    assert (Truth.YES, (notice,)) == (found.truth, found.value)
    (lack,) = case.provision("admission", "accession").missing
    assert (Lack.CLAUSE, ("admission", "accession"), (HILVERSUM,)) == (
        lack.what,
        lack.about,
        lack.who,
    )


def test_a_clause_on_decisions_is_on_some_kinds_or_on_all() -> None:
    """Asked about one kind, what names others is left out, and what names none is on every kind."""
    every = Provision(kind=ProvisionKind.DECISIONS, rule=RuleKind.TWO_THIRDS)
    some = Provision(kind=ProvisionKind.DECISIONS, rule=RuleKind.UNANIMITY, acts=(ActKind.JOINING,))
    case = regio(every, some).on("2019-01-01")
    both = every, some
    for act, expected in (("joining", both), ("exit", (every,)), (None, both)):
        assert expected == case.provision(REGIO, "decisions", act=act).value


def test_the_clauses_of_another_day() -> None:
    """Asked from one day about another, the period of the clause decides."""
    case = regio(MOST, ALL).on("2018-03-21")
    assert (MOST,) == case.provision(REGIO, "change", day="2022-03-01").value

"""Scopes compared through a snapshot."""

from datetime import date

import pytest
from tests.helpers import municipality

import jeugdregio as jr
from jeugdregio.model import Activity, Mandate, MandateKind, OpenScope, Scope, Truth

ON = date(2018, 9, 25)


def world() -> jr.Landscape:
    """Two scopes that share nothing, and one that is silent on activities."""
    buying = (Activity.PURCHASE,)
    return jr.Landscape(
        Scope(id="one", functions=("foster-care",), activities=buying),
        Scope(id="two", functions=("family-home",), activities=buying),
        Scope(id="silent", functions=("foster-care",)),
    )


@pytest.mark.parametrize("within", [Activity.PURCHASE, "purchase"])
def test_within_an_activity(within: Activity | str) -> None:
    """By the activity or by its value; what is silent has it."""
    compare = world().on(ON).compare_scopes(within=within)
    assert Truth.NO is compare.contains("one", "two").truth
    assert Truth.YES is compare.overlaps("one", "one").truth
    assert Truth.YES is compare.same("one", "silent").truth
    assert Truth.UNKNOWN is world().on(ON).compare_scopes().same("one", "silent").truth


def test_activity_and_scopes_that_are_not_there() -> None:
    """Are refused, not taken for something unknown."""
    snapshot = world().on(ON)
    with pytest.raises(jr.UsageError, match="activity: expected one of policy, purchase"):
        snapshot.compare_scopes(within="buying")
    with pytest.raises(jr.UnknownName, match="three"):
        snapshot.compare_scopes().contains("one", "three")


def test_what_is_missing_does_not_depend_on_what_was_asked_before() -> None:
    """A question and a statement of the same are told apart."""
    mandate = Mandate(
        id="mandate",
        kinds=(MandateKind.MANDATE,),
        giver="GM0402.college",
        holder="GM0402.mayor",
        acts=(),
        scope="open",
        limits=(),
    )
    case = jr.Landscape(municipality(), OpenScope(id="open", functions=("foster-care",)), mandate)
    compare = case.on(ON).compare_scopes(within="purchase")
    stated = jr.Scope(id="stated--act", functions=("family-home",))
    asked = jr.Scope(id="asked--family-home", functions=("family-home",))
    assert [("open",)] == [each.about for each in compare.contains("open", stated).missing]
    assert [("open", "family-home")] == [
        each.about for each in compare.contains("open", asked).missing
    ]

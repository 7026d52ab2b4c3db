"""What is counted for statistics or for messages answers for no co-operation, whatever is asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import attrs
import pytest
from tests.helpers import (
    CHILD_PROTECTION,
    HILVERSUM,
    HUIZEN,
    certificate,
    complete,
    contract,
    day,
    landscape_of,
    membership,
    municipality,
    promise,
    subsidy,
)

import jeugdregio as jr

ON: Final = "2019-03-01"
REGION: Final = "JZ16"
COUNTED: Final = (
    membership(HILVERSUM, REGION, purpose=jr.Purpose.CBS_STATISTICS),
    membership(HUIZEN, REGION, purpose=jr.Purpose.MESSAGE_TRAFFIC),
    complete("memberships", REGION, kinds=("cbs-statistics", "message-traffic")),
)
TAKING_PART: Final = tuple(
    attrs.evolve(each, purpose=None) for each in COUNTED if isinstance(each, jr.Membership)
)


def region(*records: jr.Record) -> jr.Landscape:
    """A youth region for which something is done of every kind, and these."""
    of_region: dict[str, Any] = {"for_": (REGION,), "functions": (CHILD_PROTECTION,)}
    return landscape_of(
        municipality(HUIZEN, "Huizen"),
        jr.YouthRegion(id=REGION, name="Gooi en Vechtstreek"),
        contract(clients=(REGION,)),
        subsidy(clients=(REGION,)),
        certificate(),
        promise(by=REGION),
        jr.Purchase(id="purchase", buyer=REGION, functions=(CHILD_PROTECTION,)),
        jr.RegionalVision(id="vision", name="Vision", of=REGION),
        jr.Act(
            id="award",
            kind=jr.ActKind.AWARD,
            day=day("2019-02-01"),
            deciders=("GM0402.college",),
            **of_region,
        ),
        jr.Act(id="plan", kind=jr.ActKind.PROPOSAL, day=day("2019-02-01"), **of_region),
        jr.Communication(
            id="letter", day=day("2019-02-02"), sender="GM0402.college", addressees=(REGION,)
        ),
        *records,
    )


def coverage(shown: jr.Snapshot) -> jr.Answer[Any]:
    """Of one that is counted; whole years."""
    return shown.coverage(HILVERSUM, CHILD_PROTECTION, since="2019-01-01", until="2020-01-01")


QUESTIONS: Final[dict[str, Callable[[jr.Snapshot], jr.Answer[Any]]]] = {
    "coverage": coverage,
    "members": lambda shown: shown.members(REGION, in_=CHILD_PROTECTION).valued(None),
    "who_buys": lambda shown: shown.who_buys(CHILD_PROTECTION, HILVERSUM),
    "who_may": lambda shown: shown.who_may("contract", for_=REGION, in_=CHILD_PROTECTION),
    "who_did": lambda shown: shown.who_may("award"),
    "decision_state": lambda shown: shown.decision_state("plan"),
    "communications": lambda shown: shown.communications(to=HILVERSUM),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_who_is_counted_changes_no_answer(question: str) -> None:
    """The answer is that without them; who takes part in the co-operation does change it."""
    bare, counted, joined = (
        QUESTIONS[question](region(*records).on(ON)) for records in ((), COUNTED, TAKING_PART)
    )
    assert bare == counted
    assert str(bare) == str(counted)
    assert str(joined) != str(counted)


def test_who_is_counted_changes_no_finding() -> None:
    """Nor a finding of any rule; who takes part in the co-operation does."""

    def findings(*records: jr.Record) -> set[tuple[str, str]]:
        report = jr.check(region(*records), on="2022-03-01")
        return {(each.code, f"{each} {each.missing}") for each in report}

    bare, counted, joined = (findings(*records) for records in ((), COUNTED, TAKING_PART))
    assert bare == counted
    assert {"GW001", "NVO102"} <= {code for code, _ in joined - counted}

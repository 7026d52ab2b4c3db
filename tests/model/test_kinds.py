"""Kinds of act: what follows from the kind, and where the kind does not tell."""

from __future__ import annotations

import pytest

from jeugdregio.model import ActingRole, Activity, ActKind, ActNature
from jeugdregio.model.kinds import as_kinds

DECIDES, REPRESENTS, SPEAKS = ActingRole.DECIDES, ActingRole.REPRESENTS, ActingRole.SPEAKS
DECISION, PRIVATE = ActNature.PUBLIC_LAW_DECISION, ActNature.PRIVATE_LAW_ACT

FOLLOWS = {
    ActKind.PROPOSAL: (None, None, (DECIDES,)),
    ActKind.DECISION: (DECISION, None, (DECIDES,)),
    ActKind.CONSENT: (DECISION, None, (DECIDES,)),
    ActKind.REFUSAL: (DECISION, None, (DECIDES,)),
    ActKind.RATIFICATION: (None, None, (DECIDES,)),
    ActKind.JOINING: (None, None, (DECIDES,)),
    ActKind.CHANGE: (None, None, (DECIDES,)),
    ActKind.EXIT: (None, None, (DECIDES,)),
    ActKind.AWARD: (PRIVATE, Activity.PURCHASE, (DECIDES, REPRESENTS)),
    ActKind.CONTRACTING: (PRIVATE, Activity.PURCHASE, (DECIDES, REPRESENTS)),
    ActKind.SIGNING: (PRIVATE, Activity.PURCHASE, (REPRESENTS,)),
    ActKind.PUBLICATION: (ActNature.FACTUAL_ACT, Activity.PURCHASE, (DECIDES,)),
    ActKind.SUBSIDY: (DECISION, Activity.PURCHASE, (DECIDES,)),
    ActKind.OBJECTION: (DECISION, None, (DECIDES,)),
    ActKind.DEPLOYMENT: (DECISION, Activity.ACCESS, (DECIDES,)),
    ActKind.STATEMENT: (ActNature.COMMUNICATION, None, (SPEAKS,)),
    ActKind.OTHER: (None, None, (DECIDES,)),
    ActKind.CERTIFICATION: (DECISION, None, (DECIDES,)),
    ActKind.CERTIFICATE_REFUSAL: (DECISION, None, (DECIDES,)),
    ActKind.CERTIFICATE_WITHDRAWAL: (DECISION, None, (DECIDES,)),
    ActKind.ASSESSMENT: (ActNature.FACTUAL_ACT, None, (DECIDES,)),
}
"""By kind, the nature and the activity of such acts, and the roles they ask for."""


@pytest.mark.parametrize("kind", ActKind)
def test_what_follows_from_the_kind(kind: ActKind) -> None:
    """The nature selects the ground, the activity the part of a scope that is compared."""
    assert FOLLOWS[kind] == (kind.nature, kind.activity, kind.roles)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (None, None),
        ((), ()),
        ([ActKind.EXIT, ActKind.AWARD, ActKind.EXIT], (ActKind.EXIT, ActKind.AWARD)),
    ],
)
def test_kinds_of_acts(given: list[ActKind] | None, expected: tuple[ActKind, ...] | None) -> None:
    """Each once, in the order given; not recorded is not the same as every kind."""
    assert expected == as_kinds(given)

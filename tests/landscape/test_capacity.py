"""A board of an arrangement whose form has none decides nothing, whatever a record calls it."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import HILVERSUM, landscape_of

from jeugdregio.landscape import Landscape
from jeugdregio.model import (
    Arrangement,
    ArrangementForm,
    Body,
    Founding,
    Mandate,
    MandateKind,
    Truth,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
PLAIN = ArrangementForm.PLAIN
ON = "2022-06-01"


def board(form: ArrangementForm | None, founding: Founding | None, **fields: Any) -> Landscape:
    """An arrangement of this form with a body, to which the college of Hilversum gave all."""
    return landscape_of(
        Arrangement(id="samenwerking", name="Samenwerking", form=form),
        Body(id="bestuur", name="Bestuur", of="samenwerking", founding=founding),
        Mandate(
            id="mandate",
            giver=f"{HILVERSUM}.college",
            holder="bestuur",
            acts=(),
            functions=("foster-care",),
            limits=(),
            **({"kinds": (MandateKind.MANDATE,)} | fields),
        ),
    )


@pytest.mark.parametrize(
    ("form", "founding", "truth"),
    [
        (PLAIN, Founding.PUBLIC_BODY_BOARD, NO),
        (PLAIN, Founding.COMMITTEE_WITH_POWERS, NO),
        (ArrangementForm.COVENANT, Founding.SERVICES_ORGANISATION_BOARD, NO),
        (PLAIN, Founding.JOINT_BODY, YES),
        (PLAIN, None, UNKNOWN),
        (PLAIN, Founding.CONSULTATION, NO),
        (ArrangementForm.PUBLIC_BODY, Founding.PUBLIC_BODY_BOARD, YES),
        (None, Founding.PUBLIC_BODY_BOARD, YES),
    ],
)
def test_a_board_is_one_of_a_form_that_has_boards(
    form: ArrangementForm | None, founding: Founding | None, truth: Truth
) -> None:
    """A joint body is an arrangement of its own; an unknown founding or form settles nothing."""
    answer = board(form, founding).on(ON).body_state("bestuur")
    assert truth is answer.truth


def test_the_form_is_the_ground() -> None:
    """And nobody there has legal personality."""
    answer = board(PLAIN, Founding.PUBLIC_BODY_BOARD).on(ON).body_state("bestuur")
    assert [("samenwerking", "form")] == [(each.record.id, each.field) for each in answer.grounds]
    assert NO is answer.value.legal_person


@pytest.mark.parametrize("kind", [MandateKind.MANDATE, MandateKind.DELEGATION])
@pytest.mark.parametrize("form", [PLAIN, ArrangementForm.PUBLIC_BODY])
def test_it_holds_no_mandate_and_takes_no_powers(form: ArrangementForm, kind: MandateKind) -> None:
    """What was given to it gives nobody competence."""
    case = board(form, Founding.PUBLIC_BODY_BOARD, kinds=(kind,)).on(ON)
    may = case.who_may("deploy", for_="Hilversum", in_="foster-care", who="bestuur")
    assert (UNKNOWN if form is PLAIN else YES) is may.truth

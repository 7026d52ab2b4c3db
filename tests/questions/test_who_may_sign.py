"""Who may sign for Gooi en Vechtstreek on 20 September 2018, and on what ground?

Each mayor for its own municipality; nobody is recorded who may for all seven. A *variant* has one
thing changed, which changes the answer it should, and leaves another as it was.
"""

from collections.abc import Iterable

import pytest
from tests.cases.reading import grounds, lacks, not_under
from tests.questions.gooi import (
    ALDERMEN,
    CHAIR,
    COLLEGES,
    CONSULTATION,
    CRISIS,
    DIRECTOR,
    EEMNES,
    HILVERSUM,
    LAREN,
    MAYORS,
    SEVEN,
    SIGNED,
    sign,
)
from tests.questions.reading import missing, remarked
from tests.questions.variants import declared

import jeugdregio as jr

SIGNATORY = "signatory"
"""An office that only variants have."""
YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN


def granted(case: jr.Landscape, givers: Iterable[str]) -> jr.Landscape:
    """The variant in which these organs let one office sign, for anything and without limit."""
    return case.adding(
        jr.Office(id=SIGNATORY, name="Signatory"),
        *(
            jr.Mandate(
                id=f"grant-of-{giver.replace('.', '-')}",
                kinds=(jr.MandateKind.POWER_OF_ATTORNEY,),
                giver=giver,
                holder=SIGNATORY,
                acts=(jr.ActKind.SIGNING,),
                functions=(),
                limits=(),
            )
            for giver in givers
        ),
    )


def test_nobody_is_recorded_to_sign_for_the_region(case: jr.Landscape) -> None:
    """Each mayor represents his own municipality; one who may for all seven is missing."""
    answer = sign(case)
    assert UNKNOWN is answer.truth
    assert {(each, f"{each}.mayor", jr.ActingRole.REPRESENTS, YES) for each in SEVEN} == {
        (each.municipality, each.holder, each.role, each.truth) for each in answer.value.lines
    }
    assert all(each.article and "171" in each.article for each in answer.value.lines)
    assert {jr.Lack.MANDATE} == lacks(answer)
    assert {(each,) for each in MAYORS} == missing(answer, jr.Lack.MANDATE)
    assert {COLLEGES} == remarked(answer, jr.Note.DECISION_NOT_SHOWN)
    assert {(EEMNES,)} == remarked(answer, jr.Note.POSSIBLE_MEMBER)


@pytest.mark.parametrize(
    "who", [CONSULTATION, ALDERMEN, CHAIR, "wethouder-ondertekenaar", DIRECTOR]
)
def test_nobody_who_spoke_is_shown_to_sign(case: jr.Landscape, who: str) -> None:
    """Of whoever spoke or did something a grant of each mayor is missing, and none is denied."""
    answer = sign(case, who=who)
    assert UNKNOWN is answer.truth
    assert {UNKNOWN} == {each.truth for each in answer.value.lines}
    assert {(each, who) for each in MAYORS} == missing(answer, jr.Lack.MANDATE)


def test_director_has_a_mandate_that_is_no_ground_for_a_contract(case: jr.Landscape) -> None:
    """For Laren a mandate is recorded, and a contract is not under it: that alone is no NO."""
    answer = sign(case, "contract", for_="Laren", who=DIRECTOR)
    assert UNKNOWN is answer.truth
    assert {(CRISIS, jr.Slot.ACT.value), (CRISIS, jr.Slot.SCOPE.value)} == not_under(answer)
    assert {CRISIS} == grounds(answer)
    assert {(f"{LAREN}.college", DIRECTOR), (f"{LAREN}.mayor", DIRECTOR)} == (
        missing(answer, jr.Lack.MANDATE)
    )


def test_mayor_signs_for_his_own_municipality(case: jr.Landscape) -> None:
    """For Hilversum alone the mayor may, though no decision of the college is recorded."""
    answer = sign(case, for_=HILVERSUM, who=f"{HILVERSUM}.mayor")
    assert (YES, ()) == (answer.truth, answer.missing)
    assert {(f"{HILVERSUM}.college",)} == remarked(answer, jr.Note.DECISION_NOT_SHOWN)


def test_seven_grants_let_one_sign_for_all(case: jr.Landscape) -> None:
    """Variant: with a grant of each mayor one signs for all; the decisions are still missing."""
    variant = granted(case, MAYORS)
    answer = sign(variant, who=SIGNATORY)
    assert (YES, ()) == (answer.truth, answer.missing)
    assert {f"grant-of-{each}-mayor" for each in SEVEN} == grounds(answer)
    assert YES is sign(variant).truth
    contract = sign(variant, "contract", who=SIGNATORY)
    assert UNKNOWN is contract.truth
    assert {(each, SIGNATORY) for each in COLLEGES} == missing(contract, jr.Lack.MANDATE)


@pytest.mark.parametrize("seventh", SEVEN)
def test_six_grants_name_the_seventh(case: jr.Landscape, seventh: str) -> None:
    """Variant: with six grants nobody is shown to sign for all, for want of the seventh."""
    mayor = f"{seventh}.mayor"
    answer = sign(granted(case, [each for each in MAYORS if each != mayor]), who=SIGNATORY)
    assert UNKNOWN is answer.truth
    assert {(mayor, SIGNATORY)} == missing(answer, jr.Lack.MANDATE)


def test_grants_of_colleges_carry_no_signature(case: jr.Landscape) -> None:
    """Variant: what all colleges grant leaves the grants of the mayors missing."""
    answer = sign(granted(case, COLLEGES), who=SIGNATORY)
    assert UNKNOWN is answer.truth
    assert {(each, SIGNATORY) for each in MAYORS} == missing(answer, jr.Lack.MANDATE)


def test_grants_declared_complete_deny_the_consultation(case: jr.Landscape) -> None:
    """Variant: the mayors declare their grants complete, so nobody else signs; they still do."""
    variant = declared(case, "mandates", MAYORS, MAYORS, SIGNED)
    answer = sign(variant, who=CONSULTATION)
    assert NO is answer.truth
    assert {"complete-mandates"} == grounds(answer)
    assert YES is sign(variant, for_=HILVERSUM, who=f"{HILVERSUM}.mayor").truth

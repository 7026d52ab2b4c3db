"""Which care functions have no cover for Hilversum in 2019, as seen on 25 September 2018?

A promise is no cover, and neither is a mandate. A *variant* has one thing changed.
"""

from datetime import date
from typing import Any

import attrs
import pytest
from tests.cases.conftest import STORY
from tests.cases.reading import grounds, lacks
from tests.questions.conftest import loaded
from tests.questions.gooi import HILVERSUM, LAREN, SECURED, TOLD
from tests.questions.reading import missing, remarked
from tests.questions.variants import declared

import jeugdregio as jr

ADMISSION = "admission-2017"
PROMISED, CRISIS_CARE = (
    ("child-protection", "youth-probation"),
    ("crisis-help", "crisis-stay", "crisis-foster-care"),
)
ASKED = (*PROMISED, "maatwerk", *CRISIS_CARE)
YEAR = jr.Period(date(2019, 1, 1), date(2020, 1, 1))
YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN
PROMISE, NONE = jr.CoverKind.PROMISE, jr.CoverKind.NONE


def cover(
    case: jr.Landscape, town: str = HILVERSUM, on: date = TOLD
) -> dict[str, jr.Answer[jr.Coverage]]:
    """By care function what is known of its cover through 2019."""
    matrix = case.on(on).matrix(town, ASKED, since=YEAR.start, until=YEAR.end)
    return {each.function: each.answer for each in matrix.value.cells}


def unlike(before: jr.Landscape, after: jr.Landscape, **asked: Any) -> set[str]:
    """The care functions of which the answer differs."""
    one, two = (cover(each, **asked) for each in (before, after))
    return {each for each in ASKED if one[each] != two[each]}


def bridged(case: jr.Landscape, *functions: str, concluded: date | None = None) -> jr.Landscape:
    """The variant with a certified institution and a bridge contract for these."""
    contract = jr.Contract(
        id="bridge",
        bridge=True,
        concluded=concluded,
        provider="gi",
        clients=(HILVERSUM,),
        functions=functions,
        period=YEAR,
    )
    certificate = jr.Certificate(
        id="certificate", institution="gi", functions=PROMISED, period=YEAR
    )
    return case.adding(jr.CertifiedInstitution(id="gi", name="GI"), certificate, contract)


def test_none_is_shown_to_be_covered(case: jr.Landscape) -> None:
    """Of all six cover is UNKNOWN: two are promised, and of four nothing is recorded."""
    found = cover(case)
    assert {UNKNOWN} == {each.truth for each in found.values()}
    assert dict.fromkeys(ASKED, (NONE,)) | dict.fromkeys(PROMISED, (PROMISE,)) == {
        each: answer.value.kinds for each, answer in found.items()
    }


@pytest.mark.parametrize("function", PROMISED)
def test_promise_leaves_the_contract_open(case: jr.Landscape, function: str) -> None:
    """It rests on the letter and the admission: whether its option was used is missing first."""
    answer = cover(case)[function]
    assert {SECURED, ADMISSION} == grounds(answer)
    assert {(ADMISSION,)} == missing(answer, jr.Lack.OPTION) == missing(answer, jr.Lack.PROVIDER)
    assert {(ADMISSION, function)} == missing(answer, jr.Lack.CERTIFICATE)
    assert {(HILVERSUM, function)} == missing(answer, jr.Lack.CONTRACT_OR_SUBSIDY)


@pytest.mark.parametrize("function", ["maatwerk", *CRISIS_CARE])
def test_of_the_rest_nothing_is_recorded(case: jr.Landscape, function: str) -> None:
    """A contract or subsidy is missing, which Hilversum could supply."""
    answer = cover(case)[function]
    assert (set(), {jr.Lack.CONTRACT_OR_SUBSIDY}) == (grounds(answer), lacks(answer))
    (lack,) = answer.missing
    assert ((HILVERSUM, function), YEAR, (HILVERSUM,)) == (lack.about, lack.period, lack.who)


@pytest.mark.parametrize("function", CRISIS_CARE)
def test_mandate_is_no_cover(case: jr.Landscape, function: str) -> None:
    """Laren let the director place a child in a crisis: that binds nobody to provide the help."""
    assert "mandate-laren-crisis" in case.mandates
    answer = cover(case, LAREN)[function]
    assert (UNKNOWN, {jr.Lack.CONTRACT_OR_SUBSIDY}) == (answer.truth, lacks(answer))
    without = loaded(*STORY, "letters/hilversum-2019.json")
    assert "mandate-laren-crisis" not in without.mandates
    assert set() == unlike(case, without, town=LAREN)


@pytest.mark.parametrize(
    ("function", "changed"),
    [
        ("veilig-thuis", set[str]()),
        ("crisis-stay", {"crisis-stay"}),
        ("crisis-help", {*CRISIS_CARE}),
    ],
)
def test_contract_covers_what_it_is_for(
    case: jr.Landscape, function: str, changed: set[str]
) -> None:
    """Variant: a contract for Veilig Thuis, which is of the Wmo, leaves crisis help as open."""
    variant = bridged(case, function)
    assert changed == unlike(case, variant)
    assert changed == {each for each, answer in cover(variant).items() if answer.truth is YES}


def test_bridge_contract_covers_one(case: jr.Landscape) -> None:
    """Variant: with a certified institution child protection is covered, and nothing else."""
    variant = bridged(case, PROMISED[0])
    answer = cover(variant)["child-protection"]
    assert (YES, (jr.CoverKind.BRIDGE,), ()) == (answer.truth, answer.value.kinds, answer.missing)
    assert {"bridge", "certificate"} <= grounds(answer)
    assert {"child-protection"} == unlike(case, variant)


def test_contract_of_a_later_day_is_not_seen(case: jr.Landscape) -> None:
    """Variant: concluded on 1 December it covers as seen from then, and not in September."""
    variant = bridged(case, PROMISED[0], concluded=date(2018, 12, 1))
    seen, answer = (cover(each)["child-protection"] for each in (case, variant))
    assert (seen.truth, seen.value.kinds) == (answer.truth, answer.value.kinds)
    assert seen.missing == answer.missing
    assert {("bridge",)} == remarked(answer, jr.Note.CONFIRMED_LATER)
    assert YES is cover(variant, on=date(2018, 12, 1))["child-protection"].truth


def test_option_that_was_used_leaves_provider_and_certificate(case: jr.Landscape) -> None:
    """Variant: the admission goes on in 2019; who was admitted, and certified, is missing."""
    admission = case.contracts[ADMISSION]
    first, *later = admission.options
    used = attrs.evolve(admission, options=(attrs.evolve(first, exercised=True), *later))
    variant = case.replacing(used)
    answer = cover(variant)["youth-probation"]
    assert (UNKNOWN, {jr.Lack.PROVIDER, jr.Lack.CERTIFICATE}) == (answer.truth, lacks(answer))
    assert {*PROMISED} == unlike(case, variant)


def test_without_the_promise_only_the_kind_differs(case: jr.Landscape) -> None:
    """Variant: a promise sets the kind and never the truth, so the same facts are missing."""
    variant = case.removing(SECURED)
    for each in PROMISED:
        before, after = cover(case)[each], cover(variant)[each]
        assert (before.truth, before.missing) == (after.truth, after.missing)
        assert ((PROMISE,), (NONE,)) == (before.value.kinds, after.value.kinds)


def test_contracts_declared_complete_deny_what_has_none(case: jr.Landscape) -> None:
    """Variant: Hilversum declares its contracts recorded; so the option was not used either."""
    variant = case
    for table in ("contracts", "subsidies"):
        variant = declared(variant, table, [HILVERSUM], [HILVERSUM], date(2020, 1, 1))
    found = cover(variant)
    assert {NO} == {each.truth for each in found.values()}
    assert {"complete-contracts", "complete-subsidies"} == grounds(found["maatwerk"])
    assert {UNKNOWN} == {each.truth for each in cover(variant, LAREN).values()}

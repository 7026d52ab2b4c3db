"""If Voorschoten leaves Haaglanden for Holland Rijnland in 2024, what changes; what loses cover?

Two landscapes are compared: with the records of the move and without them. A *variant* has one more
fact on both sides.
"""

from datetime import date

import attrs
import pytest
from tests.cases.reading import grounds, lacks
from tests.questions.conftest import loaded
from tests.questions.reading import missing

import jeugdregio as jr

TOWN, HAAGLANDEN, RIJNLAND = "GM0626", "SO1063", "SO1081"
EXIT, JOINING = "exit-haaglanden-2024", "joining-holland-rijnland-2024"
PLACES = (
    "haaglanden-party-voorschoten-until-2024",
    "holland-rijnland-member-voorschoten",
    "holland-rijnland-party-voorschoten",
    "purchase-holland-rijnland-for-voorschoten",
)
TASKS = "holland-rijnland-scope-joint"
NAMED, TO_MAP = (
    ("child-protection", "youth-probation"),
    ("secure-youth-help", "three-environment-facility", "open-beds"),
)
EVE, MOVED, TEXT, LATER = "2023-12-31", "2024-01-01", "2024-03-19", "2025-01-01"
LAPSED = "2024-01-19"
"""From this day on the text with ten colleges is no longer in force."""
YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN


@pytest.fixture(scope="module")
def moved() -> jr.Landscape:
    """The move as it is recorded."""
    return loaded("cases/voorschoten-2024.json")


@pytest.fixture(scope="module")
def stayed(moved: jr.Landscape) -> jr.Landscape:
    """What would be recorded if Voorschoten had stayed: nothing of the move, nor about it."""
    later = {EXIT, JOINING, *PLACES}
    about = {
        place.record.id
        for act in (EXIT, JOINING)
        for place in moved.referring_to(act)
        if place.record.id not in moved.documents
    }
    return moved.removing(*later | about)


def buyers(landscape: jr.Landscape, function: str, day: str) -> tuple[jr.Truth, set[str]]:
    """Who buys it for Voorschoten on a day."""
    answer = landscape.on(day).who_buys(function, TOWN)
    return answer.truth, {each.buyer for each in answer.value.buyers}


def contracted(landscape: jr.Landscape, client: str) -> jr.Landscape:
    """The variant in which one provider is contracted for secure help of these, for years."""
    return landscape.adding(
        jr.Provider(id="provider", name="A provider"),
        jr.Contract(
            id="contract",
            provider="provider",
            clients=(client,),
            functions=("secure-youth-help",),
            period=jr.Period(date(2023, 1, 1), date(2026, 1, 1)),
        ),
    )


# what changes


def test_two_landscapes_differ_by_the_move(moved: jr.Landscape, stayed: jr.Landscape) -> None:
    """Whose place it is, who buys for it, and the two acts; nothing else was changed for it."""
    change = moved - stayed
    added = {each.id for each in change.added}
    assert ((), ()) == (change.removed, change.changed)
    assert {EXIT, JOINING, *PLACES} <= added
    acts = {each.id for each in change.added if isinstance(each, jr.Act)}
    assert {EXIT, JOINING} == acts


def test_ten_and_twelve_become_nine_and_thirteen(moved: jr.Landscape) -> None:
    """One goes, one comes, and the others stay."""
    left, came = (moved.difference(each, EVE, MOVED) for each in (HAAGLANDEN, RIJNLAND))
    assert (YES, YES) == (left.truth, came.truth)
    assert ([TOWN], 9) == ([each.member for each in left.value.went], len(left.value.stayed))
    assert ([TOWN], 12) == ([each.member for each in came.value.came], len(came.value.stayed))
    assert {PLACES[0]} == grounds(left)
    assert "holland-rijnland-member-voorschoten" in grounds(came)


def test_had_it_stayed_nobody_moves(stayed: jr.Landscape) -> None:
    """Variant: without the records of the move; that nobody came unrecorded is missing."""
    for grouping in (HAAGLANDEN, RIJNLAND):
        answer = stayed.difference(grouping, EVE, MOVED)
        assert (UNKNOWN, (), ()) == (answer.truth, answer.value.came, answer.value.went)
        assert {jr.Lack.MEMBERS} == lacks(answer)


def test_organs_of_voorschoten_decide_and_no_others(moved: jr.Landscape) -> None:
    """Leaving takes its college and the consent of its council; that of the nine is not asked."""
    answer = moved.on(MOVED).decision_state(EXIT)
    assert (UNKNOWN, [f"{TOWN}.college"]) == (
        answer.truth,
        [each.organ for each in answer.value.organs],
    )
    assert {(f"{TOWN}.college",)} == missing(answer, jr.Lack.DECISION)
    assert {(f"{TOWN}.council", EXIT)} == missing(answer, jr.Lack.CONSENT)


@pytest.mark.parametrize(
    "who", ["Servicebureau Jeugdhulp Haaglanden", "Serviceorganisatie Zorg Holland Rijnland"]
)
def test_no_mandate_is_shown_to_be_withdrawn_or_given(moved: jr.Landscape, who: str) -> None:
    """Neither of college nor of mayor is one recorded, to the bureau or to the organisation."""
    answer = moved.on(MOVED).who_may("contract", for_=TOWN, who=who)
    assert UNKNOWN is answer.truth
    givers = {giver for giver, _ in missing(answer, jr.Lack.MANDATE)}
    assert {f"{TOWN}.college", f"{TOWN}.mayor"} == givers


# what loses its buyer, and its cover


@pytest.mark.parametrize("function", [*NAMED, *TO_MAP])
def test_five_functions_lose_their_buyer(
    moved: jr.Landscape, stayed: jr.Landscape, function: str
) -> None:
    """Had it stayed the bureau would buy all five; having moved, nobody is shown to on that day."""
    assert (YES, {HAAGLANDEN}) == buyers(moved, function, EVE)
    assert (YES, {HAAGLANDEN}) == buyers(stayed, function, MOVED)
    assert (UNKNOWN, {RIJNLAND}) == buyers(moved, function, MOVED)


@pytest.mark.parametrize(
    ("function", "truth"), [*((each, YES) for each in NAMED), *((each, UNKNOWN) for each in TO_MAP)]
)
def test_what_the_text_of_march_names_is_bought_again(
    moved: jr.Landscape, function: str, truth: jr.Truth
) -> None:
    """It names the compulsory framework; whether the rest is specialised help nobody mapped."""
    answer = moved.on(TEXT).who_buys(function, TOWN)
    assert truth is answer.truth
    if truth is UNKNOWN:
        assert {("specialised-youth-help",)} == missing(answer, jr.Lack.MEANING)
        assert (TASKS, function) in missing(answer, jr.Lack.LIST_CONTENT)
    else:
        assert "purchase-holland-rijnland" in grounds(answer)


def test_function_that_is_mapped_is_bought(moved: jr.Landscape) -> None:
    """Variant: with secure help named among the tasks it is bought; open beds still are not."""
    scope = moved.scopes[TASKS]
    mapped = attrs.evolve(scope, functions=(*scope.functions, "secure-youth-help"))
    variant = moved.replacing(mapped)
    assert YES is buyers(variant, "secure-youth-help", TEXT)[0]
    assert buyers(moved, "open-beds", TEXT) == buyers(variant, "open-beds", TEXT)


def test_cover_is_not_shown_before_nor_after(moved: jr.Landscape, stayed: jr.Landscape) -> None:
    """To buy is not to be covered: of all five a contract is missing, moved or not."""
    for landscape in (stayed, moved):
        answer = landscape.on(EVE).matrix(TOWN, [*NAMED, *TO_MAP], since=MOVED, until=LATER)
        assert (UNKNOWN, ()) == (answer.truth, answer.value.contracts)
        assert {(TOWN, each) for each in (*NAMED, *TO_MAP)} == (
            missing(answer, jr.Lack.CONTRACT_OR_SUBSIDY)
        )


@pytest.mark.parametrize(
    ("client", "truths"), [(HAAGLANDEN, (YES, UNKNOWN)), (RIJNLAND, (UNKNOWN, YES))]
)
def test_contract_of_one_of_the_two_tells_what_moves(
    moved: jr.Landscape, stayed: jr.Landscape, client: str, truths: tuple[jr.Truth, jr.Truth]
) -> None:
    """Variant: a contract of the bureau is lost on 1 January, one of the organisation is won; asked
    as long as the text of the bureau was in force.
    """
    asked = {"since": MOVED, "until": LAPSED}
    found = [
        contracted(each, client).on(EVE).coverage(TOWN, "gesloten jeugdhulp", **asked)
        for each in (stayed, moved)
    ]
    assert truths == tuple(each.truth for each in found)
    (covered,) = (each for each in found if each.truth is YES)
    assert "contract" in grounds(covered)
    (open_,) = (each for each in found if each.truth is UNKNOWN)
    assert {(TOWN, "secure-youth-help")} == missing(open_, jr.Lack.CONTRACT_OR_SUBSIDY)


def test_move_brings_questions_and_no_violation(moved: jr.Landscape, stayed: jr.Landscape) -> None:
    """What the rules find more than had it stayed is not shown, cover of both functions first."""
    change = jr.check(moved, on=MOVED) - jr.check(stayed, on=MOVED)
    assert {jr.Verdict.NOT_SHOWN} == {each.verdict for each in change.introduced}
    assert {(EXIT, TOWN, each) for each in NAMED} == {
        each.subject for each in change.introduced if each.code == "PRA008"
    }
    assert () == change.resolved

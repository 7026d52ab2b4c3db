"""Scopes compared: the cases of the domain first, then each form and each unknown by itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import pytest

from jeugdregio.errors import UnknownName, UsageError
from jeugdregio.landscape.scopes import Scopes, WordReading, asked, stated
from jeugdregio.model import (
    FUNCTIONS,
    Activity,
    Answer,
    ConditionalScope,
    Lack,
    Law,
    Note,
    OpenScope,
    RestScope,
    Scope,
    Truth,
    UnionScope,
    function_holds,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
PURCHASE: Final = Activity.PURCHASE
WORD: Final = "youth-help-as-worded"

Lacks = set[tuple[Lack, tuple[str, ...]]]


def compare(*scopes: Scope, **options: Any) -> Scopes:
    """What compares these scopes, and questions with them."""
    return Scopes({each.id: each for each in scopes}.__getitem__, **options)


def lacks(answer: Answer[None]) -> Lacks:
    """What is missing, about what."""
    return {(each.what, each.about) for each in answer.missing}


def grounds(answer: Answer[None]) -> list[str]:
    """The ids of the records on which an answer rests."""
    return [each.record.id for each in answer.grounds]


def buying(id: str, *functions: str, **fields: Any) -> Scope:
    """A scope for purchase."""
    return Scope(id=id, functions=functions, activities=(PURCHASE,), **fields)


def such_as(id: str, *functions: str, **fields: Any) -> OpenScope:
    """An open list for purchase."""
    return OpenScope(id=id, functions=functions, activities=(PURCHASE,), **fields)


def rest(id: str, *functions: str, less: Iterable[str], **fields: Any) -> RestScope:
    """The rest of these functions for purchase."""
    return RestScope(
        id=id, functions=functions, activities=(PURCHASE,), siblings=tuple(less), **fields
    )


def if_(id: str, *functions: str, fulfilled: bool | None = None) -> ConditionalScope:
    """Purchase on a condition."""
    return ConditionalScope(
        id=id,
        functions=functions,
        activities=(PURCHASE,),
        condition="deelname aan de module",
        fulfilled=fulfilled,
    )


# Drenthe 2017: "bovenregionale zorg zoals de intramurale en zeer specialistische jeugdhulp"
# together, "de rest van de inkoop" in two subregions

DRENTHE: Final = (
    buying("purchase", WORD),
    such_as("joint", "inpatient-youth-help", "very-specialised-youth-help", whole="purchase"),
    RestScope(id="rest", siblings=("joint",), whole="purchase"),
    UnionScope(id="all", parts=("joint", "rest")),
)


def test_joint_and_rest_are_the_whole() -> None:
    """A list and its rest divide the field, though of neither is known what it holds."""
    scopes = compare(*DRENTHE)
    assert YES is scopes.same("all", "purchase").truth
    assert NO is scopes.overlaps("joint", "rest").truth
    partition = scopes.once("purchase", ["joint", "rest"])
    assert (YES, ()) == (partition.truth, partition.missing)
    assert ["joint", "purchase", "rest"] == grounds(partition)


@pytest.mark.parametrize(
    ("function", "more"),
    [
        (
            "foster-care",
            {
                (Lack.MEANING, ("inpatient-youth-help",)),
                (Lack.MEANING, ("very-specialised-youth-help",)),
            },
        ),
        ("child-protection", {(Lack.READING, ("purchase", WORD))}),
    ],
)
@pytest.mark.parametrize("scope", ["joint", "rest"])
def test_what_is_not_named_is_known_of_neither(scope: str, function: str, more: Lacks) -> None:
    """Foster care may be in the list or what its words hold; protection if "jeugdhulp" is wide."""
    answer = compare(*DRENTHE).contains(scope, asked(function, PURCHASE))
    assert UNKNOWN is answer.truth
    assert {(Lack.LIST_CONTENT, ("joint", function)), *more} == lacks(answer)


@pytest.mark.parametrize(
    ("function", "joint", "left"),
    [
        ("inpatient-youth-help", YES, NO),
        ("very-specialised-youth-help", YES, NO),
        ("specialised-youth-help", UNKNOWN, NO),
        ("social-support", NO, NO),
    ],
)
def test_what_is_named_is_known(function: str, joint: Truth, left: Truth) -> None:
    """What the list names is in it and not in the rest; social support is in neither."""
    scopes, question = compare(*DRENTHE), asked(function, PURCHASE)
    assert (joint, left) == (
        scopes.contains("joint", question).truth,
        scopes.contains("rest", question).truth,
    )


def test_one_part_twice_is_not_once() -> None:
    """The functions that the list names for certain would be bought twice."""
    assert NO is compare(*DRENTHE).once("purchase", ["joint", "rest", "joint"]).truth


THREE_TIMES: Final = (
    buying("purchase", WORD),
    such_as("joint", "inpatient-youth-help", "very-specialised-youth-help", field=(WORD,)),
    rest("rest", WORD, less=["joint"]),
)


@pytest.mark.parametrize(
    ("reading", "expected"), [(None, UNKNOWN), ("strict", YES), ("umbrella", YES)]
)
def test_word_in_three_records_has_three_readings(
    reading: WordReading | None, expected: Truth
) -> None:
    """Each record may mean it otherwise, until the reading is settled for all of them."""
    scopes = compare(*THREE_TIMES, reading=reading)
    answer = scopes.once("purchase", ["joint", "rest"])
    assert expected is answer.truth
    readings = {(Lack.READING, (each.id, WORD)) for each in THREE_TIMES}
    assert (readings if reading is None else set()) == {
        each for each in lacks(answer) if each[0] is Lack.READING
    }
    assert NO is scopes.overlaps("joint", "rest").truth


@pytest.mark.parametrize(
    ("reading", "expected", "missing"),
    [
        ("strict", NO, set()),
        ("umbrella", UNKNOWN, {(Lack.LIST_CONTENT, ("joint", "child-protection"))}),
    ],
)
def test_reading_settles_the_word(reading: WordReading, expected: Truth, missing: Lacks) -> None:
    """Strictly read, child protection is no "jeugdhulp"; as an umbrella it may be in the list."""
    answer = compare(*DRENTHE, reading=reading).contains(
        "joint", asked("child-protection", PURCHASE)
    )
    assert (expected, missing) == (answer.truth, lacks(answer))


# Eemnes 2018: partial accession on work areas that are not recorded


@pytest.mark.parametrize("function", ["child-protection", "foster-care", "social-support"])
def test_partial_accession_without_work_areas(function: str) -> None:
    """Nothing is in it for certain and nothing outside it, so nothing is denied."""
    answer = compare(OpenScope(id="eemnes")).contains("eemnes", asked(function, PURCHASE))
    assert UNKNOWN is answer.truth
    assert {
        (Lack.LIST_CONTENT, ("eemnes", function)),
        (Lack.ACTIVITIES, ("eemnes", function)),
    } == lacks(answer)


def test_partial_accession_within_an_activity() -> None:
    """Where purchase is compared, only the work areas are missing."""
    scopes = compare(OpenScope(id="eemnes"), within=PURCHASE)
    answer = scopes.contains("eemnes", asked("foster-care", PURCHASE))
    assert {(Lack.LIST_CONTENT, ("eemnes", "foster-care"))} == lacks(answer)


def test_what_is_open_may_be_bounded_by_an_act() -> None:
    """A list under the Jeugdwet holds no social support."""
    eemnes = OpenScope(id="eemnes", laws=(Law.JEUGDWET,))
    assert NO is compare(eemnes).contains("eemnes", asked("social-support", PURCHASE)).truth


# Maassluis, Vlaardingen, Schiedam 2023: "Veilig Thuis, gedwongen kader en Landelijk
# Transitiearrangement" with fifteen, about 70 % of what was bought by the three

RIJNMOND: Final = buying("rijnmond", "youth-care", "veilig-thuis")
FIFTEEN: Final = buying("fifteen", "veilig-thuis", "compulsory-framework", "national-functions")


def test_the_rest_divides_the_purchase() -> None:
    """Where the source says "the rest", each function is bought once, whatever "LTA" means."""
    scopes = compare(RIJNMOND, FIFTEEN, rest("mvs", *RIJNMOND.functions, less=["fifteen"]))
    assert YES is scopes.once("rijnmond", ["fifteen", "mvs"]).truth
    assert NO is scopes.contains("mvs", asked("child-protection", PURCHASE)).truth
    assert YES is scopes.contains("mvs", asked("prevention", PURCHASE)).truth
    assert {(Lack.MEANING, ("national-functions",))} == lacks(
        scopes.contains("mvs", asked("family-home", PURCHASE))
    )


def test_a_share_of_the_purchase_is_an_open_list() -> None:
    """Where it says "about 70 %" nobody knows which functions, nor that none is bought twice."""
    scopes = compare(RIJNMOND, FIFTEEN, such_as("mvs", field=RIJNMOND.functions))
    answer = scopes.once("rijnmond", ["fifteen", "mvs"])
    assert UNKNOWN is answer.truth
    assert {(Lack.LIST_CONTENT, ("mvs",)), (Lack.MEANING, ("national-functions",))} == lacks(answer)


# Holland Rijnland 2024: "gedwongen kader en (hoog-)specialistische jeugdhulp"

RIJNLAND: Final = buying("rijnland", "compulsory-framework", "specialised-youth-help")


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        ("child-protection", YES),
        ("youth-probation", YES),
        ("secure-youth-help", UNKNOWN),
        ("three-environment-facility", UNKNOWN),
        ("open-beds", UNKNOWN),
        ("veilig-thuis", NO),
        ("prevention", NO),
    ],
)
def test_what_specialised_help_holds(function: str, expected: Truth) -> None:
    """The five functions left in Haaglanden: two are bought, three if they are specialised."""
    answer = compare(RIJNLAND).contains("rijnland", asked(function, PURCHASE))
    missing = {(Lack.MEANING, ("specialised-youth-help",))} if expected is UNKNOWN else set()
    assert (expected, missing) == (answer.truth, lacks(answer))


# Modules of the arrangement in Centraal Gelderland: each municipality says in which it takes part


@pytest.mark.parametrize(
    ("fulfilled", "expected", "missing"),
    [
        (None, UNKNOWN, {(Lack.CONDITION, ("module",))}),
        (True, YES, set()),
        (False, NO, set()),
    ],
)
def test_module(fulfilled: bool | None, expected: Truth, missing: Lacks) -> None:
    """Recorded participation or refusal settles it; without either it is not known."""
    scopes = compare(if_("module", "foster-care", "family-home", fulfilled=fulfilled))
    answer = scopes.contains("module", asked("foster-care", PURCHASE))
    assert (expected, missing) == (answer.truth, lacks(answer))


def test_condition_is_one_unknown_for_all() -> None:
    """Both functions of a module come together or not at all; those of an open list need not."""
    functions = ("foster-care", "family-home")
    question = asked("foster-care", PURCHASE)
    assert NO is compare(if_("module", *functions)).same("module", question).truth
    assert UNKNOWN is compare(such_as("list", field=functions)).same("list", question).truth


def test_two_modules_and_their_rest() -> None:
    """What is done together if a condition is met, and what is left if not, never meet."""
    scopes = compare(if_("module", "foster-care"), rest("own", "foster-care", less=["module"]))
    assert YES is scopes.once(asked("foster-care", PURCHASE), ["module", "own"]).truth
    assert UNKNOWN is scopes.overlaps("own", asked("foster-care", PURCHASE)).truth


# whose an unknown is


def test_two_lists_in_the_same_words_are_two_unknowns() -> None:
    """One may hold what the other does not."""
    scopes = compare(
        such_as("one", "foster-care", field=("youth-help",)),
        such_as("two", "foster-care", field=("youth-help",)),
    )
    answer = scopes.same("one", "two")
    assert UNKNOWN is answer.truth
    assert {(Lack.LIST_CONTENT, ("one",)), (Lack.LIST_CONTENT, ("two",))} == lacks(answer)
    assert YES is scopes.overlaps("one", "two").truth


def test_one_list_used_twice_is_one_unknown() -> None:
    """However it is put together, it holds what it holds."""
    scopes = compare(
        such_as("list", "foster-care", field=("youth-help",)),
        UnionScope(id="once", parts=("list",)),
        UnionScope(id="twice", parts=("list", "once")),
    )
    assert YES is scopes.same("list", "list").truth
    assert YES is scopes.same("twice", "list").truth


def test_word_without_content_is_one_unknown_wherever_it_stands() -> None:
    """Two sources that name "maatwerk" mean the same thing, whatever it is."""
    scopes = compare(
        buying("one", "maatwerk"),
        buying("two", "maatwerk"),
        rest("own", "youth-help", less=["two"]),
    )
    assert YES is scopes.same("one", "two").truth
    assert NO is scopes.overlaps("one", "own").truth
    assert {(Lack.MEANING, ("maatwerk",))} == lacks(
        scopes.contains("own", asked("foster-care", PURCHASE))
    )


def test_condition_of_another_scope_is_another() -> None:
    """Two modules under the same condition in words are two."""
    scopes = compare(if_("one", "foster-care"), if_("two", "foster-care"))
    answer = scopes.same("one", "two")
    assert {(Lack.CONDITION, ("one",)), (Lack.CONDITION, ("two",))} == lacks(answer)


def test_only_what_decides_is_missing() -> None:
    """A list that cannot change the answer is not asked about."""
    scopes = compare(
        such_as("list", "foster-care", field=("youth-help",)),
        if_("module", "family-home"),
        UnionScope(id="both", parts=("list", "module")),
    )
    assert YES is scopes.contains("both", asked("foster-care", PURCHASE)).truth
    assert NO is scopes.contains("both", asked("youth-probation", PURCHASE)).truth
    assert {
        (Lack.CONDITION, ("module",)),
        (Lack.LIST_CONTENT, ("list", "family-home")),
    } == lacks(scopes.contains("both", asked("family-home", PURCHASE)))
    assert {(Lack.LIST_CONTENT, ("list", "open-beds"))} == lacks(
        scopes.contains("both", asked("open-beds", PURCHASE))
    )


def test_what_decides_is_seen_with_the_rest() -> None:
    """Only the module can bring foster care, and then it brings the family home as well."""
    scopes = compare(
        if_("module", "foster-care", "family-home"),
        such_as("list", field=("family-home",)),
        UnionScope(id="both", parts=("list", "module")),
    )
    answer = scopes.contains("both", asked(["foster-care", "family-home"], PURCHASE))
    assert {(Lack.CONDITION, ("module",))} == lacks(answer)


# the whole and its parts


@pytest.mark.parametrize(
    ("named", "functions", "expected"),
    [
        (("crisis-foster-care",), ("foster-care",), ("crisis-foster-care",)),
        (("child-protection",), ("compulsory-framework",), ("child-protection",)),
        (("foster-care", "crisis-help"), ("youth-help",), ("foster-care", "crisis-help")),
        (("child-protection",), ("foster-care", "child-protection"), ("child-protection",)),
        (("foster-care",), (WORD,), ("foster-care",)),
        (("prevention",), ("foster-care",), None),
        (("maatwerk",), ("youth-help", "prevention"), None),
    ],
)
def test_part_is_not_the_whole(
    named: tuple[str, ...], functions: tuple[str, ...], expected: tuple[str, ...] | None
) -> None:
    """A function is asked whole; a NO names the largest parts that are in scope for certain."""
    answer = compare(buying("scope", *named)).contains("scope", asked(functions, PURCHASE))
    assert NO is answer.truth
    told = [(each.note, each.about) for each in answer.remarks]
    assert ([] if expected is None else [(Note.PART_IN_SCOPE, expected)]) == told


def test_other_answers_tell_no_parts() -> None:
    """A part matters where the whole is denied, and only for what contains what."""
    scopes = compare(buying("scope", "crisis-foster-care", "maatwerk"))
    assert () == scopes.contains("scope", asked("crisis-foster-care", PURCHASE)).remarks
    assert () == scopes.same("scope", asked("foster-care", PURCHASE)).remarks


def test_divided_function_is_its_parts() -> None:
    """Child protection and youth probation are the compulsory framework and nothing is left."""
    parts = buying("parts", "child-protection", "youth-probation")
    answer = compare(parts).same("parts", asked("compulsory-framework", PURCHASE))
    assert YES is answer.truth


def test_part_of_two_is_in_both() -> None:
    """Crisis foster care is foster care and crisis help."""
    scopes = compare(buying("foster", "foster-care"), buying("crisis", "crisis-help"))
    assert YES is scopes.overlaps("foster", "crisis").truth
    assert NO is scopes.once(asked(["foster-care", "crisis-help"], PURCHASE),
                             ["foster", "crisis"]).truth  # fmt: skip


@pytest.mark.parametrize("wanted", FUNCTIONS)
def test_agrees_with_what_functions_hold(wanted: str) -> None:
    """For one function in another it is what the functions themselves say."""
    scopes = compare()
    for named in FUNCTIONS:
        answer = scopes.contains(stated("mandate-" + named, [named], [PURCHASE]),
                                 asked(wanted, PURCHASE))  # fmt: skip
        assert function_holds((named,), wanted) is answer.truth, named


# activities and acts


def test_source_that_is_silent_on_activities() -> None:
    """None is certain for what it names, and none possible for what it does not."""
    scopes = compare(Scope(id="silent", functions=("foster-care",)))
    answer = scopes.contains("silent", asked("foster-care", PURCHASE))
    assert UNKNOWN is answer.truth
    assert {(Lack.ACTIVITIES, ("silent", "foster-care"))} == lacks(answer)
    assert NO is scopes.contains("silent", asked("family-home", PURCHASE)).truth
    assert YES is scopes.same("silent", "silent").truth


def test_question_that_is_silent_on_activities() -> None:
    """It is for the one who asks to say which; the scope of a question is no record."""
    answer = compare(buying("scope", "foster-care")).contains("scope", asked("foster-care"))
    assert {(Lack.ACTIVITIES, ("foster-care",))} == lacks(answer)


def test_other_activity_is_another_scope() -> None:
    """Who buys foster care need not make the policy for it."""
    scopes = compare(buying("scope", "foster-care"))
    assert NO is scopes.contains("scope", asked("foster-care", Activity.POLICY)).truth
    both = asked("foster-care", Activity.POLICY, PURCHASE)
    assert (NO, YES) == (
        scopes.contains("scope", both).truth,
        scopes.contains(both, "scope").truth,
    )


@pytest.mark.parametrize(
    ("activities", "expected"), [((), YES), ((PURCHASE,), YES), ((Activity.POLICY,), NO)]
)
def test_within_one_activity(activities: tuple[Activity, ...], expected: Truth) -> None:
    """A silent scope then counts as having it; one that names others does not."""
    scope = Scope(id="scope", functions=("foster-care",), activities=activities)
    scopes = compare(scope, within=PURCHASE)
    assert expected is scopes.contains("scope", asked("foster-care")).truth


@pytest.mark.parametrize("function", ["veilig-thuis", "social-support"])
def test_wmo_is_never_youth_care(function: str) -> None:
    """What falls under the Wmo is in no scope of youth care, however wide its words."""
    scopes = compare(buying("wide", "youth-care", "maatwerk", "national-functions", WORD))
    assert NO is scopes.overlaps("wide", asked(function, PURCHASE)).truth


def test_acts_bound_a_scope() -> None:
    """Functions of another act than those named are left out."""
    scopes = compare(buying("scope", "youth-help", "social-support", laws=(Law.WMO,)))
    assert YES is scopes.same("scope", asked("social-support", PURCHASE)).truth


# forms of a scope


def test_open_list_without_a_field_may_hold_every_function() -> None:
    """One with a scope as its field may hold what that holds, and what is named besides."""
    scopes = compare(
        such_as("any"),
        buying("field", "foster-care"),
        such_as("bound", whole="field"),
        such_as("more", field=("family-home",), whole="field"),
    )
    told = {
        id: [
            scopes.overlaps(id, asked(function, PURCHASE)).truth
            for function in ("foster-care", "family-home", "veilig-thuis")
        ]
        for id in ("any", "bound", "more")
    }
    assert {
        "any": [UNKNOWN, UNKNOWN, UNKNOWN],
        "bound": [UNKNOWN, NO, NO],
        "more": [UNKNOWN, UNKNOWN, NO],
    } == told


def test_rest_of_a_scope_and_more() -> None:
    """A rest may name functions beside its whole; without siblings it is all of them."""
    scopes = compare(
        buying("field", "foster-care", "prevention"),
        buying("joint", "prevention"),
        rest("rest", "open-beds", less=["joint"], whole="field"),
        rest("all", "open-beds", less=[], whole="field"),
    )
    assert YES is scopes.same("rest", asked(["foster-care", "open-beds"], PURCHASE)).truth
    everything = asked(["foster-care", "open-beds", "prevention"], PURCHASE)
    assert YES is scopes.same("all", everything).truth


def test_union_may_name_functions_itself() -> None:
    """What it names comes on top of its parts."""
    scopes = compare(
        buying("part", "foster-care"),
        UnionScope(id="all", functions=("prevention",), activities=(PURCHASE,), parts=("part",)),
    )
    assert YES is scopes.same("all", asked(["foster-care", "prevention"], PURCHASE)).truth


# scopes that are no records


def test_question_goes_by_label_too() -> None:
    """Dutch or English; what nobody calls so is refused."""
    assert asked("foster-care", PURCHASE) == asked("Pleegzorg", PURCHASE)
    with pytest.raises(UnknownName):
        asked("zorg")


def test_what_a_record_states_itself_belongs_to_it() -> None:
    """Its unknowns name the record; the scope made of its fields is no ground."""
    answer = compare().contains(stated("membership", [WORD]), asked("child-protection", PURCHASE))
    assert UNKNOWN is answer.truth
    assert {
        (Lack.READING, ("membership", WORD)),
        (Lack.ACTIVITIES, ("membership", "child-protection")),
    } == lacks(answer)
    assert [] == grounds(answer)


def test_word_in_a_question_is_for_the_one_who_asks() -> None:
    """The question has no owner to be named."""
    answer = compare(buying("scope", "youth-help")).contains("scope", asked(WORD, PURCHASE))
    assert {(Lack.READING, (WORD,))} == lacks(answer)


def test_record_that_states_no_functions_is_open() -> None:
    """A partial member of which nobody recorded for what."""
    answer = compare(within=PURCHASE).contains(stated("membership"), asked("foster-care"))
    assert {(Lack.LIST_CONTENT, ("membership", "foster-care"))} == lacks(answer)


# looking up


def test_each_pair_is_worked_out_once() -> None:
    """Asked again it is the same answer; the scopes are looked up again, for who notes that."""
    known = {each.id: each for each in DRENTHE}
    seen: list[str] = []

    def look_up(id: str) -> Scope:
        seen.append(id)
        return known[id]

    scopes = Scopes(look_up)
    first = scopes.contains("rest", asked("foster-care", PURCHASE))
    looked_up, seen = seen, []
    assert first is scopes.contains("rest", asked("foster-care", PURCHASE))
    assert sorted(looked_up) == sorted(seen)
    assert {"rest", "joint", "purchase"} == set(looked_up)


def test_reference_leads_to_the_version_that_is_looked_up() -> None:
    """A record that replaced the one referred to is used in its place."""
    newer = buying("newer", "foster-care")
    known = {"older": newer, "all": UnionScope(id="all", parts=("older",))}
    answer = Scopes(known.__getitem__).same("all", newer)
    assert (YES, ["all", "newer"]) == (answer.truth, grounds(answer))


def test_two_scopes_with_one_id() -> None:
    """They would be mixed up, so they are refused."""
    scopes = compare(buying("scope", "foster-care"))
    with pytest.raises(UsageError, match="two scopes have the id 'scope'"):
        scopes.same("scope", buying("scope", "family-home"))
    assert YES is scopes.same("scope", buying("scope", "foster-care")).truth


def test_reading_is_one_of_two() -> None:
    """Anything else is a mistake of the caller."""
    reading: Any = "wide"
    with pytest.raises(UsageError, match="expected the reading strict or umbrella, got 'wide'"):
        compare(reading=reading)


# once per pair


def test_what_states_the_same_is_asked_once() -> None:
    """Of a statement in which nothing is unknown it does not matter whose it is."""
    scopes = compare(buying("scope", "youth-help"), within=PURCHASE)
    asked_first = scopes.contains("scope", stated("one", ("foster-care",)))
    assert asked_first is scopes.contains("scope", stated("two", ("foster-care",)))
    assert asked_first is not scopes.contains("scope", stated("three", ("family-home",)))


def test_what_is_unknown_keeps_its_owner() -> None:
    """Two that are silent on activities, or use a word with two readings, are two."""
    scopes = compare(buying("scope", "foster-care"))
    answers = [scopes.contains(stated(id, ("foster-care",)), "scope") for id in ("one", "two")]
    assert [("one",), ("two",)] == [each.missing[0].about[:1] for each in answers]
    scopes = compare(buying("scope", "youth-help"), within=PURCHASE)
    words = [stated(id, ("youth-help-as-worded",)) for id in ("one", "two")]
    assert ["one", "two"] == [scopes.contains("scope", each).missing[0].about[0] for each in words]


# circles


def test_scopes_in_a_circle_say_nothing() -> None:
    """A rest of its own rest cannot be worked out."""
    scopes = compare(
        rest("one", "youth-help", less=["two"]), rest("two", "youth-help", less=["one"])
    )
    with pytest.raises(UsageError, match=r"made of one another: (one → two → one|two → one → two)"):
        scopes.contains("one", asked("foster-care", PURCHASE))


# too much


def test_too_many_unknowns_are_refused() -> None:
    """A question that would take hours is refused; the next one is answered."""
    count = 20
    lists = [such_as(f"{side}{n}") for side in "ab" for n in range(count)]
    # what is in both of a pair: the one less what is left of it without the other
    apart = [rest(f"x{n}", less=[f"b{n}"], whole=f"a{n}") for n in range(count)]
    pairs = [rest(f"y{n}", less=[f"x{n}"], whole=f"a{n}") for n in range(count)]
    some = UnionScope(id="some", parts=tuple(each.id for each in pairs))
    every = UnionScope(id="every", parts=tuple(each.id for each in lists[:count]))
    scopes = compare(*lists, *apart, *pairs, some, every)
    assert YES is scopes.contains("every", "a0").truth
    with pytest.raises(UsageError, match="more unknowns meet in one question than can be settled"):
        scopes.contains("some", "a0")
    assert YES is scopes.contains("a0", "y0").truth


def test_unknowns_too_deep_are_refused() -> None:
    """A chain of unknowns longer than can be followed is no crash."""
    count = 1500
    modules = [if_(f"m{count - n:04}", "foster-care") for n in range(count)]
    every = UnionScope(id="every", parts=tuple(each.id for each in modules))
    scopes = compare(*modules, every)
    for each in modules:  # met one by one, the last of the union first
        scopes.same(each, each)
    with pytest.raises(UsageError, match="more unknowns meet in one question than can be settled"):
        scopes.contains("every", asked("foster-care", PURCHASE))

"""What a question is asked with: names, verbs, numbers; and one clear error for the rest."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from tests.helpers import alliance
from tests.landscape.mandates import (
    BOARD,
    CARE,
    COLLEGE,
    DIRECTOR,
    HILVERSUM,
    HUIZEN,
    LAREN,
    REGIO,
    TODAY,
    TRACK,
    act,
    laren,
    office,
    town,
)

from jeugdregio.errors import AmbiguousName, UnknownName, UsageError
from jeugdregio.landscape import Snapshot
from jeugdregio.landscape.naming import (
    as_activity,
    as_amount,
    as_duration,
    as_force,
    as_given,
    as_kind,
    as_names,
    as_scope,
    find_act,
    find_actor,
    find_anything,
    find_function_or_scope,
    find_party,
)
from jeugdregio.model import (
    Activity,
    ActKind,
    Amount,
    Body,
    DatedName,
    Duration,
    Force,
    ProcurementTrack,
    Record,
    Scope,
    YouthRegion,
)
from jeugdregio.model.kinds import CERTIFYING


def shown(*records: Record) -> Snapshot:
    """Laren, and these."""
    return laren(*records).on(TODAY)


# names


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (None, ()),
        ((), ()),
        ("Laren", ("Laren",)),
        (["Laren", "Huizen", "Laren"], ("Laren", "Huizen")),
        (iter(["Laren"]), ("Laren",)),
    ],
)
def test_one_name_or_several(names: Any, expected: tuple[str, ...]) -> None:
    """A text is one name, not its letters; each counts once."""
    assert expected == as_names(names, "who")


@pytest.mark.parametrize("names", [5, True, object()])
def test_what_is_neither_a_name_nor_several(names: Any) -> None:
    """The argument is named."""
    with pytest.raises(UsageError, match="who: expected ids or names, got"):
        as_names(names, "who")


def test_something_else_among_the_names() -> None:
    """It is no name."""
    names: Any = ["Laren", 5]
    with pytest.raises(UsageError, match="expected an id or a name, got 5"):
        as_names(names, "who")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (LAREN, LAREN),
        ("laren", LAREN),
        ("Regio Gooi en Vechtstreek", REGIO),
        ("regio", REGIO),
    ],
)
def test_for_whom(name: str, expected: str) -> None:
    """Municipalities and groupings, by id or name."""
    assert expected == find_party(shown(), name)


@pytest.mark.parametrize("name", ["Nergens", BOARD, COLLEGE, DIRECTOR, ""])
def test_for_whom_nothing_is_done(name: str) -> None:
    """A body, an organ and an office are no party."""
    with pytest.raises(UnknownName, match="municipalities and groupings"):
        find_party(shown(), name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (COLLEGE, COLLEGE),
        ("Laren.mayor", "GM0417.mayor"),
        (BOARD, BOARD),
        ("algemeen bestuur", BOARD),
        ("Algemeen directeur", DIRECTOR),
        ("Inkooptraject", TRACK),
        (LAREN, LAREN),
    ],
)
def test_who_acts(name: str, expected: str) -> None:
    """Organs, bodies, offices, groupings, tracks; an organ also by the name of its municipality."""
    assert expected == find_actor(shown(), name)


@pytest.mark.parametrize("name", ["GM9999.college", "Nergens.council", "Nergens", "GM0417.bestuur"])
def test_who_is_not_on_record(name: str) -> None:
    """An organ of a municipality that is not there is nobody."""
    with pytest.raises(UnknownName):
        find_actor(shown(), name)


def test_two_municipalities_of_one_name() -> None:
    """Both are listed, instead of told to be nobody."""
    case = shown(town("GM0373", name="Bergen"), town("GM0893", name="Bergen"))
    for find in (find_party, find_actor):
        with pytest.raises(AmbiguousName) as error:
            find(case, "Bergen")
        assert ("GM0373", "GM0893") == error.value.candidates
    with pytest.raises(AmbiguousName):
        find_actor(case, "Bergen.college")


def test_one_name_in_two_tables() -> None:
    """A municipality and a youth region may be called alike."""
    case = shown(town("GM0344", name="Utrecht"), YouthRegion(id="JZ20", name="Utrecht"))
    with pytest.raises(AmbiguousName, match="JZ20") as error:
        find_party(case, "utrecht")
    assert ("GM0344", "JZ20") == error.value.candidates


def test_who_is_called_so_goes_before_who_was() -> None:
    """A region that once bore the name of its town gives way to the town."""
    region = YouthRegion(id="JZ28", name="Centraal Gelderland", former_names=(DatedName("Arnhem"),))
    assert "GM0202" == find_party(shown(region, town("GM0202", name="Arnhem")), "arnhem")
    assert "JZ28" == find_party(shown(region), "arnhem")


def test_an_id_means_one_thing() -> None:
    """Whatever else is called so."""
    case = shown(alliance("gooi", "Gooi"), Body(id="body", name="gooi", of="gooi"))
    assert "gooi" == find_actor(case, "gooi")


def test_no_text_is_no_name() -> None:
    """Whatever the look-up."""
    nothing: Any = None
    for find in (find_party, find_actor):
        with pytest.raises(UsageError, match="expected an id or a name, got None"):
            find(shown(), nothing)


def test_versions_are_found_by_their_newest() -> None:
    """An old name leads to what replaced it."""
    case = shown(office("old"), office("new", replaces="old"))
    assert ["new", "new"] == [find_actor(case, each) for each in ("old", "new")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("scope", "scope"), ("recorded", "recorded"), ("laren", LAREN), (COLLEGE, COLLEGE)],
)
def test_anything_on_record(name: str, expected: str) -> None:
    """Any record by its id; who acts also by name."""
    case = shown(Scope(id="scope", functions=(CARE,)), act("recorded"))
    assert expected == find_anything(case, name)


def test_nothing_on_record() -> None:
    """What is neither an id nor the name of an actor."""
    with pytest.raises(UnknownName):
        find_anything(shown(), "nergens")
    nothing: Any = None
    with pytest.raises(UsageError):
        find_anything(shown(), nothing)


# acts


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("sign", ActKind.SIGNING),
        ("contract", ActKind.CONTRACTING),
        ("speak", ActKind.STATEMENT),
        ("subsidise", ActKind.SUBSIDY),
        ("signing", ActKind.SIGNING),
        (ActKind.OTHER, ActKind.OTHER),
    ],
)
def test_an_act_by_its_kind_or_a_verb(word: Any, expected: ActKind) -> None:
    """Both are understood."""
    assert expected is as_kind(word)


def test_every_kind_can_be_asked_about_by_its_value() -> None:
    """No verb takes the place of another kind."""
    asked = [each for each in ActKind if each not in CERTIFYING]
    assert asked == [as_kind(each.value) for each in asked]


@pytest.mark.parametrize("kind", CERTIFYING)
def test_no_municipality_certifies(kind: ActKind) -> None:
    """What is for the certifying body alone is not asked of municipalities."""
    for word in (kind, kind.value):
        with pytest.raises(UsageError, match="expected an act"):
            as_kind(word)


def test_no_such_act() -> None:
    """The error lists what there is."""
    with pytest.raises(UsageError, match=r"expected an act .*deploy.*sign.*, got 'teken'"):
        as_kind("teken")


@pytest.mark.parametrize("word", [None, 5, ["sign"]])
def test_no_text_is_no_act(word: Any) -> None:
    """Nor is a list of acts."""
    with pytest.raises(UsageError, match="expected an id or a name"):
        as_kind(word)


def test_a_word_that_is_also_the_id_of_an_act() -> None:
    """Told for whom, it is the word; alone, the act."""
    case = shown(act("exit"), act("exit-2018"))
    assert "exit" == getattr(find_act(case, "exit", asked=False), "id", None)
    assert find_act(case, "exit", asked=True) is None
    assert "exit-2018" == getattr(find_act(case, "exit-2018", asked=True), "id", None)
    assert find_act(case, ActKind.EXIT, asked=False) is None
    assert find_act(case, "sign", asked=False) is None


# what it is about


def test_what_an_act_is_about() -> None:
    """Care functions, a scope, a track, and the ids of these; nothing when nothing is told."""
    recorded = Scope(id="scope", functions=(CARE,))
    case = shown(recorded, ProcurementTrack(id="empty", name="Leeg"))
    buying = Activity.PURCHASE
    assert (None, ()) == as_scope(case, None, buying)
    assert (None, ("empty",)) == as_scope(case, "Leeg", buying)
    assert (recorded, ("scope",)) == as_scope(case, "scope", buying)
    for told in (CARE, "Pleegzorg", [CARE], (CARE, "pleegzorg"), TRACK, "Inkooptraject"):
        scope, about = as_scope(case, told, buying)
        assert scope is not None
        assert ((CARE,), (buying,)) == (scope.functions, scope.activities)
        assert (about == (TRACK,)) is (told in (TRACK, "Inkooptraject"))
    without, _ = as_scope(case, CARE, None)
    assert without is not None
    assert () == without.activities


@pytest.mark.parametrize("told", ["nergens", ["nergens"], ""])
def test_about_something_unknown(told: Any) -> None:
    """It is neither a track nor a care function."""
    with pytest.raises(UnknownName, match="care functions"):
        as_scope(shown(), told, None)


def test_about_one_of_two_tracks() -> None:
    """Two tracks of one name are listed, not taken for a care function."""
    case = shown(ProcurementTrack(id="second", name="Inkooptraject"))
    with pytest.raises(AmbiguousName) as error:
        as_scope(case, "Inkooptraject", None)
    assert ("second", TRACK) == error.value.candidates


@pytest.mark.parametrize("told", [(), [], 5, {5}])
def test_about_nothing_at_all(told: Any) -> None:
    """Named, but empty or unusable."""
    with pytest.raises(UsageError):
        as_scope(shown(), told, None)


def test_a_care_function_or_a_scope() -> None:
    """The id of a scope, or a function by id or label."""
    case = shown(Scope(id="scope", functions=(CARE,)))
    assert ["scope", CARE] == [
        find_function_or_scope(case, each) for each in ("scope", "pleegzorg")
    ]


# measures


def test_amounts_and_durations() -> None:
    """As they are, or as whole numbers: euros of one act, days."""
    assert [None, Amount(5), Amount(5)] == [as_amount(each) for each in (None, Amount(5), 5)]
    month = Duration(months=1)
    assert [None, month, Duration(days=28)] == [as_duration(each) for each in (None, month, 28)]


@pytest.mark.parametrize("amount", [-1, True, "50000", 1.5, Duration(days=1)])
def test_no_amount(amount: Any) -> None:
    """One clear error."""
    with pytest.raises(UsageError, match="amount: expected Amount or a whole number, got"):
        as_amount(amount)


@pytest.mark.parametrize("duration", [-1, 0, "28", timedelta(days=28), Amount(5)])
def test_no_duration(duration: Any) -> None:
    """Nor is no time at all a duration."""
    with pytest.raises(UsageError, match="duration: expected Duration or a whole number, got"):
        as_duration(duration)


def test_activities() -> None:
    """By themselves or by their value."""
    assert [Activity.ACCESS] * 2 == [as_activity(each) for each in (Activity.ACCESS, "access")]
    with pytest.raises(UsageError, match=r"activity: expected one of policy, .*, got 'toegang'"):
        as_activity("toegang")


def test_forces() -> None:
    """By themselves or by their value."""
    assert [Force.PROMISE] * 2 == [as_force(each) for each in (Force.PROMISE, "promise")]
    with pytest.raises(UsageError, match=r"force: expected one of promise, .*, got 'belofte'"):
        as_force("belofte")


# situations


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (None, ()),
        ((), ()),
        ({}, ()),
        ("crisis", (("crisis", True),)),
        (["urgency", "crisis"], (("crisis", True), ("urgency", True))),
        ({"urgency": False, "crisis": True}, (("crisis", True), ("urgency", False))),
    ],
)
def test_situations(given: Any, expected: tuple[tuple[str, bool], ...]) -> None:
    """Those named are there; of others it may be told that they are not."""
    assert expected == as_given(given)


@pytest.mark.parametrize("given", [{"crisis": "no"}, {"crisis": None}, {"crisis": 0}, {5: True}])
def test_situations_of_which_it_is_not_told(given: Any) -> None:
    """A text that says no would otherwise be read as yes."""
    with pytest.raises(UsageError, match="given: expected situations, or by situation"):
        as_given(given)


@pytest.mark.parametrize("given", [5, [5]])
def test_no_situations(given: Any) -> None:
    """Nor is anything else than texts a situation."""
    with pytest.raises(UsageError):
        as_given(given)


# all of it


@pytest.mark.parametrize(
    "asked",
    [
        {"act": "teken"},
        {"for_": ()},
        {"for_": None},
        {"for_": 5},
        {"for_": "Nergens"},
        {"who": "Nergens"},
        {"who": 5},
        {"who": (HUIZEN + ".college",)},
        {"in_": "nergens"},
        {"in_": ()},
        {"amount": -1},
        {"duration": 0},
        {"given": {"crisis": "no"}},
        {"act": "recorded"},
        {"act": "recorded", "for_": (), "in_": CARE},
        {"act": "recorded", "for_": (), "amount": 5},
        {"act": "recorded", "for_": (), "duration": 5},
        {"act": "recorded", "for_": (), "given": "crisis"},
    ],
)
def test_a_question_that_cannot_be_asked(asked: dict[str, Any]) -> None:
    """Each gives one error of the library, before anything is answered."""
    given = {"act": "deploy", "for_": LAREN} | asked
    with pytest.raises((UsageError, UnknownName)):
        shown(act("recorded")).who_may(given.pop("act"), **given)


def test_beside_a_recorded_act_nothing_else_is_told() -> None:
    """The record tells the rest: another municipality would silently count for nothing."""
    case = shown(town(HILVERSUM), act("recorded"))
    with pytest.raises(UsageError, match="expected nothing but who beside the recorded act"):
        case.who_may("recorded", for_=HILVERSUM)
    (line,) = case.who_may("recorded", who=BOARD).value.lines
    assert BOARD == line.holder

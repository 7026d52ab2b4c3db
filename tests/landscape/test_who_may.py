"""Who may do something: of someone and of anyone, for one and for all, and what nobody recorded."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import alliance, complete, day, membership, period, uncertain
from tests.landscape.mandates import (
    BOARD,
    CARE,
    COLLEGE,
    DIRECTOR,
    HILVERSUM,
    HUIZEN,
    LAREN,
    MANAGER,
    MAYOR,
    NAMES,
    REGIO,
    TODAY,
    TRACK,
    act,
    alderman,
    ask,
    board,
    crisis,
    delegation,
    director,
    grounds,
    lacks,
    laren,
    mandate,
    may,
    nothing_else,
    office,
    passed_on,
    remarks,
    said,
    state,
    town,
    unrecorded,
    volmacht,
)
from tests.landscape.successions import reorganised
from tests.pages import Page

from jeugdregio.dates import AnyPeriod
from jeugdregio.errors import OutsideLife
from jeugdregio.landscape import Landscape
from jeugdregio.model import (
    ActingRole,
    ActKind,
    ActState,
    ActStatus,
    BodyState,
    Completeness,
    Duration,
    Extent,
    Limit,
    Mandate,
    PassKind,
    Record,
    Truth,
    Vote,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
TOWNS = tuple(sorted(NAMES))


def college(of: str) -> str:
    """The college of a municipality."""
    return f"{of}.college"


def mayor(of: str) -> str:
    """The mayor of a municipality."""
    return f"{of}.mayor"


def gooi(*records: Record) -> Landscape:
    """Laren, Hilversum and Huizen, full members of the Regio, and these."""
    towns = [town(each) for each in TOWNS if each != LAREN]
    return laren(*towns, *(membership(each, REGIO) for each in TOWNS), *records)


# what nobody recorded


def test_nobody_recorded_is_unknown() -> None:
    """Any mandate of the college to the director is missing; the college could tell."""
    answer = ask(laren())
    assert (UNKNOWN, unrecorded(COLLEGE), []) == (answer.truth, lacks(answer), grounds(answer))
    assert ((COLLEGE,), None) == (answer.missing[0].who, answer.missing[0].period)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, NO),
        ({"by": LAREN}, NO),
        ({"by": MAYOR}, NO),
        ({"by": REGIO}, UNKNOWN),
        ({"by": DIRECTOR}, UNKNOWN),
        ({"about": (LAREN,)}, NO),
        ({"about": ()}, NO),
        ({"about": (MAYOR,)}, UNKNOWN),
        ({"about": (DIRECTOR,)}, UNKNOWN),
        ({"table": "acts"}, UNKNOWN),
        ({"day": day(TODAY)}, NO),
        ({"day": day("2018-09-19")}, UNKNOWN),
        ({"period": period("2018-09-20", "2018-09-21")}, NO),
        ({"period": period("2018-09-21")}, UNKNOWN),
        ({"kinds": ("mandate",)}, UNKNOWN),
    ],
)
def test_absence_is_denied_by_the_giver_alone(fields: dict[str, Any], expected: Truth) -> None:
    """Only where the giver declares its mandates complete, for that day, on it or later."""
    answer = ask(laren(nothing_else(**fields)))
    assert expected is answer.truth
    assert (expected is NO) == (len(grounds(answer)) == 1)


def test_a_register_of_another_denies_nothing() -> None:
    """Another's list of all mandates is his word about them."""
    everyone = Completeness(id="all", day=day("2019-01-01"), table="mandates", by=(REGIO,))
    assert UNKNOWN is may(laren(everyone))


@pytest.mark.parametrize(
    ("allowed", "declared", "expected"),
    [
        (False, (COLLEGE,), NO),
        (None, (COLLEGE,), UNKNOWN),
        (True, (COLLEGE,), UNKNOWN),
        (True, (COLLEGE, DIRECTOR), NO),
    ],
)
def test_who_holds_a_mandate_may_have_passed_it_on(
    allowed: bool | None, declared: tuple[str, ...], expected: Truth
) -> None:
    """With all mandates of the college on record, those of the director may still be missing."""
    case = laren(mandate(sub_mandate=allowed), *map(nothing_else, declared))
    answer = ask(case, who=MANAGER)
    assert expected is answer.truth
    assert (expected is UNKNOWN) == (lacks(answer) == unrecorded(DIRECTOR, who=MANAGER))


def test_who_holds_a_mandate_for_something_else_passed_nothing_on() -> None:
    """A mandate to award lets nobody deploy, through whomever."""
    award = mandate(acts=(ActKind.AWARD,), sub_mandate=True)
    assert NO is may(laren(award, nothing_else()), who=MANAGER)


def test_nobody_grants_himself_anything() -> None:
    """Of what the director might have given, nothing went to the director."""
    case = laren(mandate(limits=None), nothing_else())
    assert [("limit", ("mandate",))] == lacks(ask(case))
    both = ask(case, who=(DIRECTOR, MANAGER))
    assert ("mandate", (DIRECTOR, DIRECTOR, MANAGER)) in lacks(both)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (board(states=state(BodyState.PROPOSED, period())), NO),
        (board(states=state(BodyState.DISSOLVED, period("2018-01-01"))), NO),
        (board(states=state(BodyState.DISSOLVED, period("2018-10-01"))), UNKNOWN),
        (board(states=state(BodyState.CONSTITUTED, period())), UNKNOWN),
        (board(period=period("2019-01-01")), NO),
    ],
)
def test_who_is_not_there_may_nothing(record: Record, expected: Truth) -> None:
    """A body that is only proposed decides nothing, whatever was not recorded."""
    answer = ask(laren(record), who=BOARD)
    assert expected is answer.truth
    assert ([BOARD] if expected is NO else []) == grounds(answer)


def test_one_of_two_is_not_there() -> None:
    """The other may have any mandate."""
    proposed = board(states=state(BodyState.PROPOSED, period()))
    assert UNKNOWN is may(laren(proposed), who=(BOARD, DIRECTOR))
    assert YES is may(laren(proposed, mandate()), who=(BOARD, DIRECTOR))


def test_a_body_that_is_gone_is_not_its_grouping_either() -> None:
    """A mandate to the Regio is not one to its dissolved board."""
    gone = board(states=state(BodyState.DISSOLVED, period("2018-01-01")))
    assert [NO, UNKNOWN] == [
        may(laren(each, mandate(holder=REGIO)), who=BOARD) for each in (gone, board())
    ]


# of someone


def test_one_of_several_may() -> None:
    """It is asked whether one of them may."""
    case = laren(mandate())
    assert YES is may(case, who=(MANAGER, DIRECTOR))
    (line,) = ask(case, who=(MANAGER, DIRECTOR)).value.lines
    assert ("manager, director", "mandate: yes") == (line.who, line.ground)
    assert ((MANAGER, DIRECTOR), None) == (line.holders, line.holder)
    (line,) = ask(case, who={MANAGER, DIRECTOR}).value.lines
    assert (DIRECTOR, MANAGER) == line.holders  # a set has no order of its own


def test_by_name() -> None:
    """Whom, for whom and about what may be named."""
    named = {"for_": "laren", "who": "Algemeen Directeur", "in_": "Inkooptraject"}
    case = laren(mandate())
    assert YES is may(case, "award", **named | {"who": ("Algemeen Directeur", "Laren.mayor")})
    assert YES is may(case, **named)


def test_the_answers_of_2018_for_the_director() -> None:
    """In a crisis for Laren; for Hilversum nobody knows; a contract is something else."""
    case = gooi(crisis())
    asked: dict[str, Any] = {"in_": "crisispleegzorg", "given": "crisis", "duration": 28}
    assert [YES, UNKNOWN] == [may(case, for_=each, **asked) for each in (LAREN, HILVERSUM)]
    assert unrecorded(college(HILVERSUM)) == lacks(ask(case, for_=HILVERSUM, **asked))
    assert unrecorded(COLLEGE, MAYOR) == lacks(ask(case, "contract", in_="pleegzorg"))
    closed = case.adding(nothing_else(LAREN))
    assert NO is may(closed, "contract", in_="pleegzorg")
    assert NO is may(closed, **asked | {"duration": 42})


def test_all_roles_and_all_municipalities() -> None:
    """One that is unknown leaves the whole unknown; one that is denied denies it."""
    grants = [mandate(f"m-{each}", giver=college(each)) for each in TOWNS]
    powers = [volmacht(f"v-{each}", giver=mayor(each)) for each in TOWNS]
    case = gooi(*grants, *powers[1:])
    answer = ask(case, "contract", for_=REGIO)
    assert (UNKNOWN, 6) == (answer.truth, len(answer.value.lines))
    assert unrecorded(mayor(TOWNS[0])) == lacks(answer)
    assert YES is may(case.adding(powers[0]), "contract", for_=REGIO)
    assert NO is may(case.adding(nothing_else(mayor(TOWNS[0]))), "contract", for_=REGIO)


def test_a_line_per_municipality_and_role() -> None:
    """In a fixed order, each with its holder."""
    answer = ask(gooi(), "contract", for_=(LAREN, HUIZEN))
    expected = [(each, role) for each in (LAREN, HUIZEN) for role in ActKind.CONTRACTING.roles]
    assert expected == [(line.municipality, line.role) for line in answer.value.lines]
    assert {DIRECTOR} == {line.holder for line in answer.value.lines}
    assert answer.value.lines[2:] == answer.value.of(HUIZEN)
    assert () == answer.value.of("nowhere")


# for whom


def test_a_municipality_named_twice_counts_once() -> None:
    """By itself and as a member."""
    answer = ask(gooi(), for_=(LAREN, REGIO, LAREN))
    assert [LAREN, HILVERSUM, HUIZEN] == [line.municipality for line in answer.value.lines]


def test_possible_members_are_a_remark() -> None:
    """A partial member changes no truth."""
    partial = membership("GM0317", REGIO, extent=Extent.PARTIAL)
    grants = [mandate(f"m-{each}", giver=college(each)) for each in TOWNS]
    case = gooi(town("GM0317"), partial, *grants)
    remark = ("possible member", ("GM0317",))
    answer = ask(case, for_=REGIO)
    assert (YES, True) == (answer.truth, remark in remarks(answer))
    named = ask(case, for_=(REGIO, "GM0317"))
    assert (UNKNOWN, False) == (named.truth, remark in remarks(named))


def test_a_grouping_without_members() -> None:
    """Who they are is missing."""
    case = laren(alliance("empty", "Leeg"))
    for who in (DIRECTOR, ()):
        answer = ask(case, for_="empty", who=who)
        assert (UNKNOWN, [("members", ("empty",))]) == (answer.truth, lacks(answer))
        assert () == answer.value.lines
    both = ask(laren(mandate()), for_=(LAREN, REGIO))
    assert (UNKNOWN, [("members", (REGIO,))]) == (both.truth, lacks(both))


@pytest.mark.parametrize("days", [period(until=TODAY), period("2018-09-21")])
@pytest.mark.parametrize("who", [DIRECTOR, ()])
def test_a_municipality_outside_its_life(days: AnyPeriod, who: str | tuple[()]) -> None:
    """Nobody acts for it: asking is an error, also among others and of anyone."""
    case = laren(town(period=days), mandate(), town(HILVERSUM))
    for parties in (LAREN, (HILVERSUM, LAREN)):
        with pytest.raises(OutsideLife, match=f"^{LAREN} exists .*, not on {TODAY}$"):
            ask(case, for_=parties, who=who)


def test_the_error_names_the_successor() -> None:
    """As it does for cover and for who buys."""
    ended = town(period=period(until=TODAY))
    merged = reorganised("merged", TODAY, (LAREN, HILVERSUM, PassKind.ABSORPTION))
    with pytest.raises(OutsideLife, match=f"; it passed to {HILVERSUM}$"):
        ask(laren(ended, town(HILVERSUM), merged))


def test_a_municipality_that_perhaps_exists() -> None:
    """Whether it does is missing; what it granted tells nothing by itself."""
    answer = ask(laren(town(period=uncertain(period())), mandate(), nothing_else()))
    assert (UNKNOWN, [("term", (LAREN,))]) == (answer.truth, lacks(answer))
    assert () == answer.value.lines


def test_an_ended_member_is_no_member() -> None:
    """One holder for all is one for those that exist that day."""
    ended = town("GM0457", period=period(until="2018-01-01"))
    grants = [mandate(f"m-{each}", giver=college(each)) for each in TOWNS]
    case = gooi(ended, membership("GM0457", REGIO), *grants)
    assert YES is may(case, for_=REGIO)
    with pytest.raises(OutsideLife, match="GM0457"):
        may(case, for_=(REGIO, "GM0457"))


def test_a_mandate_to_an_organ_of_an_ended_municipality() -> None:
    """A centre municipality that ended acts for nobody."""
    centre = town(HILVERSUM, period=period(until="2018-09-20"))
    case = laren(centre, mandate(holder=college(HILVERSUM)))
    assert NO is may(case, who=college(HILVERSUM))
    assert YES is may(case, who=college(HILVERSUM), on="2018-09-19")


# of anyone


def test_who_may_at_all() -> None:
    """The organ by law and the holders of chains that hold or may hold."""
    case = laren(
        mandate(),
        mandate("maybe", holder=MANAGER, limits=None),
        mandate("failing", holder=BOARD, acts=(ActKind.AWARD,)),
        mandate("nameless", holder=None),
    )
    answer = ask(case, who=())
    assert YES is answer.truth
    found = [(line.holder, line.truth, line.article is None) for line in answer.value.lines]
    assert [
        (COLLEGE, YES, False),
        (DIRECTOR, YES, True),
        (MANAGER, UNKNOWN, True),
        (None, UNKNOWN, True),
    ] == found
    assert "GM0417, someone not recorded decides: unknown" in str(answer.value)


def test_nobody_may_for_all() -> None:
    """Each mayor signs for his own; a volmacht of the others is missing."""
    answer = ask(gooi(), "sign", for_=REGIO, who=(), in_=TRACK)
    assert UNKNOWN is answer.truth
    assert [("mandate", (mayor(each),)) for each in TOWNS] == lacks(answer)
    assert {mayor(each): YES for each in TOWNS} == {
        line.holder: line.truth for line in answer.value.lines
    }


def test_each_may_for_itself() -> None:
    """Though one for all is not shown: that is told, and not where someone may for nobody."""
    note = "each for itself, one for all not shown"
    answer = ask(gooi(), "sign", for_=REGIO, who=(), in_=TRACK)
    assert (note, tuple(TOWNS)) in remarks(answer)
    alone = ask(gooi(), "sign", for_=LAREN, who=(), in_=TRACK)
    assert note not in dict(remarks(alone))
    passed = delegation(holder=None)
    assert note not in dict(remarks(ask(gooi(passed), "award", for_=REGIO, who=(), in_=TRACK)))


def test_a_limit_that_is_passed_is_told() -> None:
    """Whoever may, the mandate that fails on its limit alone is named; others are not."""
    limited = mandate(limits=(Limit(duration=Duration(days=28)),))
    other = mandate("other", acts=(ActKind.AWARD,))
    asked_long = ask(laren(limited, other), who=(), duration=42)
    assert (YES, [("not under this mandate", ("mandate", "limit"))]) == (
        asked_long.truth,
        [each for each in remarks(asked_long) if each[0] == "not under this mandate"],
    )
    assert "not under this mandate" not in dict(remarks(ask(laren(limited), who=(), duration=28)))


def test_one_holder_for_all() -> None:
    """Whoever holds a volmacht of each mayor may; two who hold some do not together."""
    powers = [volmacht(f"v-{each}", giver=mayor(each)) for each in TOWNS]
    assert YES is may(gooi(*powers), "sign", for_=REGIO, who=())
    split = volmacht("other", giver=mayor(TOWNS[0]), holder=MANAGER)
    assert UNKNOWN is may(gooi(split, *powers[1:]), "sign", for_=REGIO, who=())


def test_a_mayor_can_be_the_one() -> None:
    """With a volmacht of the others he signs for all."""
    others = [
        volmacht(f"v-{each}", giver=mayor(each), holder=MAYOR) for each in TOWNS if each != LAREN
    ]
    assert YES is may(gooi(*others), "sign", for_=REGIO, who=())


def test_each_role_may_have_another_holder() -> None:
    """One decides for all, another signs for all."""
    grants = [mandate(f"m-{each}", giver=college(each), holder=BOARD) for each in TOWNS]
    powers = [volmacht(f"v-{each}", giver=mayor(each)) for each in TOWNS]
    assert YES is may(gooi(*grants, *powers), "contract", for_=REGIO, who=())


@pytest.mark.parametrize(
    ("declaring", "expected"),
    [
        (0, UNKNOWN),
        (1, UNKNOWN),
        (2, NO),
        (3, NO),
    ],
)
def test_when_nobody_can_be_the_one(declaring: int, expected: Truth) -> None:
    """A mayor who gave nothing may hold the volmacht of the rest; two such mayors exclude it."""
    declared = [nothing_else(mayor(each)) for each in TOWNS[:declaring]]
    assert expected is may(gooi(*declared), "sign", for_=REGIO, who=())


def test_who_is_on_record_for_those_that_declared() -> None:
    """Where all is on record he is the only one left; the others may have granted it to him."""
    declared = [nothing_else(mayor(each)) for each in TOWNS[:2]]
    powers = [volmacht(f"v-{each}", giver=mayor(each), sub_mandate=False) for each in TOWNS[:2]]
    answer = ask(gooi(*declared, *powers), "sign", for_=REGIO, who=())
    assert (UNKNOWN, [("mandate", (mayor(TOWNS[2]),))]) == (answer.truth, lacks(answer))
    passing = [volmacht(f"v-{each}", giver=mayor(each)) for each in TOWNS[:2]]
    open_ = ask(gooi(*declared, *passing), "sign", for_=REGIO, who=())
    assert ("mandate", (DIRECTOR,)) in lacks(open_)


@pytest.mark.parametrize(
    "labels",
    [
        {"holder": None},
        {"holder": "twin"},
        {"holder": REGIO},
    ],
)
def test_one_for_all_under_two_labels(labels: dict[str, Any]) -> None:
    """A holder not recorded, or recorded under another label, is possibly the same."""
    declared = [nothing_else(mayor(each)) for each in TOWNS]
    first, *others = TOWNS
    powers = [volmacht(f"v-{each}", giver=mayor(each), sub_mandate=False) for each in others]
    other = volmacht("other", giver=mayor(first), sub_mandate=False, **labels)
    case = gooi(office("twin", possibly_same_as=(DIRECTOR,)), other, *powers, *declared)
    assert UNKNOWN is may(case, "sign", for_=REGIO, who=())


def test_of_one_municipality_anyone_will_do() -> None:
    """Also when it is the only member of a grouping."""
    case = laren(membership(LAREN, REGIO))
    assert [YES, YES] == [may(case, "contract", for_=each, who=()) for each in (LAREN, REGIO)]


def test_of_everyone_the_power_passed() -> None:
    """With all powers passed to one board, that board may for all."""
    passed = [delegation(f"d-{each}", giver=college(each)) for each in TOWNS]
    answer = ask(gooi(*passed), for_=REGIO, who=())
    assert (YES, {BOARD}) == (answer.truth, {line.holder for line in answer.value.lines})


# signing


def decided(id: str = "decision", on: str = "2018-09-01", **fields: Any) -> Any:
    """That the college of Laren decided on the track."""
    given: dict[str, Any] = {"deciders": (COLLEGE,), "about": (TRACK,), "functions": ()}
    return act(id, ActKind.DECISION, day=day(on), **given | fields)


@pytest.mark.parametrize(
    ("records", "shown"),
    [
        ((), False),
        ((decided(),), True),
        ((decided(on=TODAY),), True),
        ((decided(on="2018-09-21"),), False),
        ((decided(deciders=(BOARD,)),), False),
        ((decided(about=()),), False),
        ((decided(statuses=(ActStatus(ActState.PLANNED, day("2018-01-01")),)),), False),
        ((act("proposal"), decided(decides="proposal", vote=Vote.AGAINST)), False),
        ((delegation(), decided()), False),
        ((delegation(), decided(deciders=(BOARD,))), True),
    ],
)
def test_signing_shows_whether_a_decision_is_recorded(
    records: tuple[Record, ...], shown: bool
) -> None:
    """Of the college, or of whoever its power passed to; the signature itself is the mayor's."""
    answer = ask(laren(*records), "sign", who=MAYOR, in_=TRACK)
    holder = BOARD if any(isinstance(each, Mandate) for each in records) else COLLEGE
    note = ("decision recorded", ("decision",)) if shown else ("decision not recorded", (holder,))
    assert (YES, [note]) == (answer.truth, remarks(answer))


def test_decisions_of_some() -> None:
    """Who decided and who did not are told apart; without a track nobody is known to have."""
    answer = ask(gooi(decided()), "sign", for_=REGIO, who=(), in_=TRACK)
    without = ("decision not recorded", (college(HILVERSUM), college(HUIZEN)))
    each = ("each for itself, one for all not shown", TOWNS)
    assert [without, ("decision recorded", ("decision",)), each] == remarks(answer)
    assert ("decision not recorded", (COLLEGE,)) in remarks(ask(laren(decided()), "sign"))
    assert [] == remarks(ask(laren(decided()), "award", who=MAYOR, in_=TRACK))


def test_a_decision_of_a_delegate_nobody_recorded() -> None:
    """Who else might have decided has no name; the college is named."""
    answer = ask(laren(delegation(holder=None)), "sign", who=MAYOR, in_=TRACK)
    assert [("decision not recorded", (COLLEGE,))] == remarks(answer)


# speaking


def speaks(landscape: Landscape, **asked: Any) -> Any:
    """Whether the director may speak for Laren, about nothing in particular."""
    return ask(landscape, "speak", **{"in_": None} | asked)


@pytest.mark.parametrize("who", [LAREN, COLLEGE, MAYOR, "GM0417.council", f"alderman-{LAREN}"])
def test_everyone_speaks_for_himself(who: str) -> None:
    """No mandate is needed to speak for oneself."""
    answer = speaks(laren(alderman()), who=who)
    assert (YES, (), []) == (answer.truth, answer.missing, grounds(answer))
    assert "speaks for itself" == answer.value.lines[0].ground


def test_speaking_for_others_is_not_known() -> None:
    """Any mandate with its five slots, who appointed him, and in what co-operation."""
    answer = speaks(laren())
    slots = ("holder", "for which acts", "term", "on whose behalf", "limit")
    expected = [
        ("mandate", (COLLEGE, MAYOR, DIRECTOR)),
        *((each, (DIRECTOR,)) for each in slots),
        ("who appointed", (DIRECTOR,)),
        ("form of the co-operation", (REGIO,)),
    ]
    assert (UNKNOWN, sorted(expected)) == (answer.truth, lacks(answer))
    alone = speaks(laren(director(of=None)))
    assert ("form of the co-operation", (LAREN, DIRECTOR)) in lacks(alone)
    other = speaks(laren(town(HILVERSUM)), who=college(HILVERSUM))
    assert ("form of the co-operation", (LAREN, college(HILVERSUM))) in lacks(other)


def test_no_declaration_makes_speaking_a_no() -> None:
    """No mandate is needed in law, so that the absence of one denies nothing."""
    case = gooi(*(nothing_else(each) for each in TOWNS))
    assert [UNKNOWN, UNKNOWN] == [speaks(case, for_=REGIO, who=who).truth for who in (DIRECTOR, ())]


def test_a_mandate_to_speak() -> None:
    """Of the college or the mayor, for statements."""
    for giver in (COLLEGE, MAYOR):
        for acts in ((), (ActKind.STATEMENT,)):
            assert YES is speaks(laren(mandate(giver=giver, acts=acts))).truth
    assert UNKNOWN is speaks(laren(mandate(acts=None))).truth
    assert UNKNOWN is speaks(laren(mandate(acts=(ActKind.AWARD,)))).truth


SILENT = (Limit(excluded=(ActKind.STATEMENT,)),)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, NO),
        ({"acts": (ActKind.AWARD,)}, NO),
        ({"acts": None, "functions": None}, NO),
        ({"functions": (CARE,)}, NO),
        ({"period": period(until="2018-01-01")}, UNKNOWN),
        ({"period": uncertain(period())}, UNKNOWN),
        ({"giver": BOARD}, UNKNOWN),
        ({"giver": LAREN}, UNKNOWN),
        ({"holder": None}, UNKNOWN),
        ({"holder": "twin"}, UNKNOWN),
        ({"holder": REGIO}, UNKNOWN),
        ({"limits": (Limit(excluded=(ActKind.AWARD,)),), "acts": (ActKind.AWARD,)}, UNKNOWN),
        ({"limits": (Limit(situations=("crisis",)),)}, UNKNOWN),
    ],
)
def test_a_mandate_that_excludes_statements(fields: dict[str, Any], expected: Truth) -> None:
    """No external statement: denied where that mandate binds him for certain, that day."""
    twin = office("twin", possibly_same_as=(DIRECTOR,))
    case = laren(twin, mandate(**{"limits": SILENT} | fields))
    answer = speaks(case, given={"crisis": False})
    assert expected is answer.truth
    assert expected is UNKNOWN or ["mandate"] == grounds(answer)


def test_an_exclusion_about_something_else() -> None:
    """A mandate for foster care does not keep him from speaking about child protection."""
    case = laren(mandate(functions=("child-protection",), limits=SILENT))
    assert UNKNOWN is ask(case, "speak", in_="foster-care").truth


def test_an_exclusion_beside_a_mandate_to_speak() -> None:
    """One that lets him speak is enough."""
    assert YES is speaks(laren(mandate("silent", limits=SILENT), mandate())).truth


def test_an_exclusion_is_passed_on() -> None:
    """Who acts under a mandate that excludes statements makes none."""
    below = passed_on("passed-on", "mandate")
    for allowed, expected in ((True, NO), (None, NO), (False, UNKNOWN)):
        case = laren(mandate(limits=SILENT, sub_mandate=allowed), below)
        assert expected is speaks(case, who=MANAGER).truth
    loose = laren(mandate(limits=SILENT, sub_mandate=True), passed_on())
    assert UNKNOWN is speaks(loose, who=MANAGER).truth


def test_who_may_speak_for_all() -> None:
    """Nobody recorded; with a mandate of each, one may."""
    answer = speaks(gooi(), for_=REGIO, who=())
    assert UNKNOWN is answer.truth
    assert ("mandate", (COLLEGE, MAYOR)) in lacks(answer)
    grants = [mandate(f"m-{each}", giver=college(each)) for each in TOWNS]
    assert YES is speaks(gooi(*grants), for_=REGIO, who=()).truth
    assert YES is speaks(laren(), who=()).truth


# how it looks


def test_an_answer_in_words() -> None:
    """One line for each; a failing chain tells what it is not under."""
    found = ask(laren(mandate(acts=(ActKind.AWARD,))))
    (line,) = found.value.lines
    assert (
        "GM0417, director decides: unknown (mandate: no; not under mandate: kind of act)"
    ) == str(line)
    assert str(line) == str(found.value)
    assert f"<ActingLine {line}>" == repr(line)
    assert "<WhoMay deployment: 1 lines>" == repr(found.value)
    (nothing,) = ask(laren()).value.lines
    assert "none recorded" == nothing.ground


def test_an_answer_in_a_notebook() -> None:
    """A table, with the holder left open where nobody recorded him."""
    page = Page(ask(laren(mandate(holder=None)), who=()).value._repr_html_())
    assert ["Who may: deployment"] == page.captions
    assert ("GM0417", "decides", "", "? unknown") in [row[:4] for row in page.rows]
    assert ("GM0417.college", "✓ yes", "Jeugdwet art. 2.3") in [row[2:] for row in page.rows]


def test_the_last_day_there_is() -> None:
    """The end of the calendar is no reason to fail."""
    last = "9999-12-31"
    assert UNKNOWN is may(laren(), on=last)
    assert YES is may(laren(mandate()), on=last)
    ended = laren(town(period=period(until="2019-01-01")))
    with pytest.raises(OutsideLife, match=last):
        ask(ended, on=last)


def test_known_by_then() -> None:
    """A mandate that was not known yet tells nothing."""
    case = laren(mandate(known_from=day("2018-10-01")))
    asked: dict[str, Any] = {"for_": LAREN, "who": DIRECTOR, "in_": CARE}
    known = [case.on(TODAY, known_at=each) for each in ("2018-09-30", "2018-10-01")]
    assert [UNKNOWN, YES] == [each.who_may("deploy", **asked).truth for each in known]


def test_declarations_of_all_tables_reach_only_their_own() -> None:
    """Acts that are complete say nothing of mandates."""
    case = laren(complete("acts", COLLEGE, by=(LAREN,)))
    assert UNKNOWN is may(case)


def test_roles_of_an_award() -> None:
    """It is decided and represented, like the contract that follows."""
    lines = ask(laren(said("a", ActKind.CONSENT, BOARD, TRACK)), "award").value.lines
    assert [ActingRole.DECIDES, ActingRole.REPRESENTS] == [line.role for line in lines]

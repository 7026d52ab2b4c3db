"""Who holds a power in his own right: organs by law, delegates, and members of the college."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from tests.helpers import day, period, uncertain
from tests.landscape.mandates import (
    BOARD,
    CARE,
    COLLEGE,
    DIRECTOR,
    HILVERSUM,
    LAREN,
    MAYOR,
    REGIO,
    TODAY,
    TRACK,
    act,
    alderman,
    ask,
    authorisation,
    board,
    delegation,
    grounds,
    lacks,
    laren,
    mandate,
    may,
    nothing_else,
    state,
    town,
    unrecorded,
)

from jeugdregio.dates import AnyPeriod
from jeugdregio.landscape import Landscape
from jeugdregio.landscape.powers import acts_held
from jeugdregio.model import (
    ActingRole,
    Activity,
    ActKind,
    BodyState,
    Founding,
    Limit,
    MandateKind,
    OfficeKind,
    OpenScope,
    ProcurementTrack,
    Provider,
    Scope,
    Truth,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def holders(landscape: Landscape, act: str = "deploy", **asked: Any) -> dict[str | None, Truth]:
    """By role and holder, who may in his own right."""
    lines = ask(landscape, act, **{"who": ()} | asked).value.lines
    return {line.holder: line.truth for line in lines if line.article is not None}


# organs by law


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("award", {COLLEGE: "Gemeentewet art. 160 (1)", MAYOR: "Gemeentewet art. 171 (1)"}),
        ("contract", {COLLEGE: "Gemeentewet art. 160 (1)", MAYOR: "Gemeentewet art. 171 (1)"}),
        ("sign", {MAYOR: "Gemeentewet art. 171 (1)"}),
        ("subsidise", {COLLEGE: "Gemeentewet art. 160 (1)"}),
        ("leave", {COLLEGE: "Gemeentewet art. 160 (1)"}),
        ("speak", {COLLEGE: "speaks for itself", MAYOR: "speaks for itself"}),
    ],
)
def test_organs_hold_powers_by_law(verb: str, expected: dict[str, str]) -> None:
    """The college decides, the mayor represents; a subsidy carries no signature."""
    answer = ask(laren(), verb, who=())
    assert expected == {line.holder: line.article for line in answer.value.lines}
    assert {YES} == {answer.truth, *(line.truth for line in answer.value.lines)}


@pytest.mark.parametrize(
    ("who", "verb", "expected"),
    [
        (COLLEGE, "deploy", YES),
        (MAYOR, "deploy", UNKNOWN),
        (MAYOR, "sign", YES),
        (COLLEGE, "sign", UNKNOWN),
        (COLLEGE, "contract", UNKNOWN),
        ((COLLEGE, MAYOR), "contract", YES),
        ("GM0402.college", "deploy", UNKNOWN),
    ],
)
def test_an_organ_may_what_its_law_gives_it(who: Any, verb: str, expected: Truth) -> None:
    """College and mayor together conclude a contract; neither does alone."""
    assert expected is may(laren(town(HILVERSUM)), verb, who=who)


def test_a_municipality_as_such_acts_through_an_organ() -> None:
    """Which organ of Laren would act is not told: neither a yes nor, with all on record, a no."""
    answer = ask(laren(nothing_else()), who=LAREN)
    assert (UNKNOWN, [("holder", (COLLEGE, LAREN))]) == (answer.truth, lacks(answer))


@pytest.mark.parametrize(("verb", "expected"), [("decide", UNKNOWN), ("deploy", NO), ("award", NO)])
def test_the_council_may_decide_what_is_not_told(verb: str, expected: Truth) -> None:
    """A decision of which nobody told the subject may be one of the council."""
    answer = ask(laren(nothing_else()), verb, who="GM0417.council")
    assert expected is answer.truth
    told = ("for which acts", ("GM0417.council",)) in lacks(answer)
    assert (verb == "decide") is told


@pytest.mark.parametrize("verb", ["consent", "refusal", "proposal", "ratification", "other"])
def test_an_act_of_which_the_subject_is_not_told(verb: str) -> None:
    """Consent to what, nobody told: whether it is for the college or the council is missing."""
    answer = ask(laren(), verb, who=())
    assert {COLLEGE: UNKNOWN, "GM0417.council": UNKNOWN} == holders(laren(), verb)
    assert (UNKNOWN, [("for which acts", (verb,))]) == (answer.truth, lacks(answer))
    recorded = laren(act("consent", ActKind.CONSENT, deciders=(COLLEGE,)))
    assert ("for which acts", ("consent",)) in lacks(recorded.on(TODAY).who_may("consent"))


def test_leaving_an_arrangement_is_for_the_organs_that_are_party() -> None:
    """Which organs these are depends on its form: no yes for the college, no no for the council."""
    form = ("form of the co-operation", (REGIO,))
    case = laren(
        act("exit", ActKind.EXIT, about=(REGIO,), deciders=(COLLEGE,)),
        nothing_else(LAREN),
    )
    for who in (COLLEGE, "GM0417.council"):
        answer = case.on(TODAY).who_may("exit", who=who)
        assert (UNKNOWN, True) == (answer.truth, form in lacks(answer))
    assert NO is case.on(TODAY).who_may("exit", who=MAYOR).truth
    track = laren(act("exit", ActKind.EXIT, about=(TRACK,), deciders=(COLLEGE,)))
    assert YES is track.on(TODAY).who_may("exit").truth


# delegation


def test_delegation_moves_the_power() -> None:
    """The giver may no more, and the delegation is the ground; the delegate may."""
    case = laren(delegation())
    assert {BOARD: YES} == holders(case)
    assert YES is may(case, who=BOARD)
    answer = ask(case, who=COLLEGE)
    assert (NO, ["delegation"]) == (answer.truth, grounds(answer))
    assert "Algemene wet bestuursrecht art. 10:13" == ask(case, who=BOARD).value.lines[0].ground


def test_someone_else_may_still_have_a_mandate_of_the_delegate() -> None:
    """Nobody but the giver is denied it: the delegate may have given any mandate."""
    case = laren(delegation())
    assert unrecorded(BOARD) == lacks(ask(case))
    assert UNKNOWN is may(case, who=(COLLEGE, DIRECTOR))
    assert NO is may(case.adding(nothing_else(BOARD)))


def test_a_mandate_back_from_the_delegate() -> None:
    """What the delegate lets the giver do in his name is on record."""
    case = laren(delegation(), mandate(giver=BOARD, holder=COLLEGE))
    assert YES is may(case, who=COLLEGE)


def test_a_mandate_of_a_giver_who_delegated_carries_nothing() -> None:
    """The chain fails on its giver; the mandate of the delegate is what is missing."""
    answer = ask(laren(delegation(), mandate()))
    assert (UNKNOWN, unrecorded(BOARD)) == (answer.truth, lacks(answer))
    (line,) = answer.value.lines
    assert [(("mandate",), "the giver had the power")] == [
        (chain.links, slot.value) for chain in line.chains for _, slot in chain.failing
    ]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (period("2018-09-20"), (NO, YES)),
        (period("2018-09-21"), (YES, UNKNOWN)),
        (period(until="2018-09-20"), (YES, UNKNOWN)),
        (period(until="2018-09-21"), (NO, YES)),
        (uncertain(period("2018-01-01")), (UNKNOWN, UNKNOWN)),
    ],
)
def test_the_days_of_a_delegation(days: AnyPeriod, expected: tuple[Truth, Truth]) -> None:
    """From its first day through its last; a doubtful one leaves both unknown."""
    case = laren(delegation(period=days))
    assert expected == (may(case, who=COLLEGE), may(case, who=BOARD))


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"period": uncertain(period("2018-01-01"))}, ("transfer of power", ("delegation",))),
        ({"acts": None}, ("for which acts", ("delegation",))),
        ({"acts": (ActKind.DECISION,)}, ("for which acts", ("delegation",))),
        ({"functions": None}, ("care functions", ("delegation",))),
        ({"functions": ("crisis-foster-care",)}, ("transfer of power", ("delegation",))),
        ({"holder": None}, ("transfer of power", ("delegation",))),
        ({"limits": None}, ("limit", ("delegation",))),
        (
            {"limits": (Limit(words="conform de bijlage"),)},
            ("limit in words only", ("delegation",)),
        ),
        (
            {"kinds": (MandateKind.DELEGATION, MandateKind.MANDATE)},
            ("transfer of power", ("delegation",)),
        ),
        ({"giver": LAREN}, ("transfer of power", ("delegation",))),
    ],
)
def test_doubtful_delegations(fields: dict[str, Any], missing: Any) -> None:
    """Of unrecorded acts, functions or delegate, for a part, or under two words: not known."""
    answer = ask(laren(delegation(**fields)), who=COLLEGE)
    assert (UNKNOWN, True) == (answer.truth, missing in lacks(answer))


@pytest.mark.parametrize(
    "fields",
    [
        {"acts": (ActKind.AWARD,)},
        {"functions": ("child-protection",)},
        {"holder": "provider"},
        {"holder": DIRECTOR},
        {"giver": "GM0402.college"},
        {"limits": (Limit(excluded=(ActKind.DEPLOYMENT,)),)},
    ],
)
def test_delegations_that_move_nothing(fields: dict[str, Any]) -> None:
    """Of other acts or functions, to who cannot have it, by another: the college may as before."""
    case = laren(town(HILVERSUM), Provider(id="provider", name="Aanbieder"), delegation(**fields))
    answer = ask(case, who=COLLEGE)
    assert (YES, []) == (answer.truth, grounds(answer))


def test_a_delegation_of_a_part_of_what_the_act_is_about() -> None:
    """The college may not for that part, the delegate not for the rest: whose it is, is missing."""
    case = laren(delegation(functions=("child-protection",)))
    both: dict[str, Any] = {"in_": ("child-protection", CARE)}
    assert [UNKNOWN, UNKNOWN] == [may(case, who=who, **both) for who in (COLLEGE, BOARD)]
    assert UNKNOWN is ask(case, who=(), **both).truth


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, YES),
        ({"founding": Founding.JOINT_BODY}, YES),
        ({"founding": None}, UNKNOWN),
        ({"founding": Founding.CONSULTATION}, NO),
        ({"states": state(BodyState.CONSTITUTED, period())}, YES),
        ({"states": state(BodyState.LIQUIDATION, period())}, YES),
        ({"states": state(BodyState.PROPOSED, period())}, NO),
        ({"states": state(BodyState.DISSOLVED, period("2018-01-01"))}, NO),
        ({"states": state(BodyState.CONSTITUTED, uncertain(period()))}, UNKNOWN),
        ({"period": period("2019-01-01")}, NO),
        ({"period": uncertain(period("2018-01-01"))}, UNKNOWN),
    ],
)
def test_a_power_passes_to_a_body_that_can_have_it(fields: dict[str, Any], expected: Truth) -> None:
    """Founded so that it may decide, and there that day; otherwise the college still may."""
    case = laren(board(**fields), delegation())
    assert ~expected is may(case, who=COLLEGE)
    assert (expected is YES) == (may(case, who=BOARD) is YES)


@pytest.mark.parametrize(
    ("holder", "expected"), [(REGIO, NO), ("GM0402.college", NO), ("GM0406.college", YES)]
)
def test_a_power_passes_to_an_arrangement_or_an_organ(holder: str, expected: Truth) -> None:
    """As long as the municipality of the organ exists."""
    others = (town(HILVERSUM), town("GM0406", period=period(until="2018-01-01")))
    case = laren(*others, delegation(holder=holder))
    assert expected is may(case, who=COLLEGE)


def test_the_body_of_an_arrangement_to_which_a_power_passed() -> None:
    """Which of its bodies has it is not told."""
    case = laren(delegation(holder=REGIO), nothing_else(REGIO))
    assert [YES, UNKNOWN] == [may(case, who=who) for who in (REGIO, BOARD)]


def test_what_a_grouping_passed_on_as_such() -> None:
    """That of its board, perhaps: neither board nor whoever got it for certain."""
    onward = delegation("onward", giver=REGIO, holder="GM0402.college")
    case = laren(town(HILVERSUM), delegation(), onward, nothing_else(BOARD))
    assert [UNKNOWN, UNKNOWN] == [may(case, who=who) for who in (BOARD, "GM0402.college")]


def test_a_delegate_that_is_a_college_elsewhere() -> None:
    """What it mandates is perhaps for its own municipality alone."""
    passed = delegation(holder="GM0402.college")
    answer = ask(laren(town(HILVERSUM), passed, mandate(giver="GM0402.college")))
    assert (UNKNOWN, True) == (answer.truth, ("on whose behalf", ("mandate",)) in lacks(answer))


def test_a_delegate_nobody_recorded_may_be_anyone() -> None:
    """With all mandates of the college on record, whoever is asked about may be that delegate."""
    case = laren(delegation(holder=None), nothing_else())
    answer = ask(case)
    assert (UNKNOWN, ("transfer of power", ("delegation",))) == (answer.truth, lacks(answer)[-1])
    assert {None: UNKNOWN, COLLEGE: UNKNOWN} == holders(case)


def test_two_delegations_to_one_delegate() -> None:
    """He has the power if one of them gave it; a doubtful one takes nothing from it."""
    doubtful = delegation("a-doubtful", period=uncertain(period()))
    case = laren(doubtful, delegation("certain"), mandate(giver=BOARD))
    assert {BOARD: YES} == holders(case)
    assert [YES, NO, YES] == [may(case, who=who) for who in (BOARD, COLLEGE, DIRECTOR)]


def test_what_passed_is_passed_on() -> None:
    """Whether the law allows it no record tells: both are unknown; the college may no more."""
    onward = delegation("onward", giver=BOARD, holder=REGIO)
    case = laren(delegation(), onward, nothing_else(), nothing_else(BOARD), nothing_else(REGIO))
    truths = [may(case, who=who) for who in (COLLEGE, BOARD, REGIO, MAYOR)]
    assert [NO, UNKNOWN, UNKNOWN, NO] == truths


def test_delegations_in_a_round_end() -> None:
    """A power that came back is nobody's for certain."""
    back = delegation("back", giver=BOARD, holder=COLLEGE)
    case = laren(delegation(), back)
    assert [UNKNOWN, UNKNOWN] == [may(case, who=who) for who in (COLLEGE, BOARD)]


def test_to_speak_is_no_power_that_passes() -> None:
    """A college that delegated everything still speaks for itself; its delegate does not for it."""
    case = laren(delegation())
    assert {COLLEGE: YES, MAYOR: YES} == holders(case, "speak")
    assert [YES, UNKNOWN] == [may(case, "speak", who=who) for who in (COLLEGE, BOARD)]


def test_the_mayor_passes_on_what_is_his() -> None:
    """A delegation by the mayor of the signature leaves the decision where it was."""
    passed = delegation(giver=MAYOR, acts=(ActKind.SIGNING,))
    assert {COLLEGE: YES, BOARD: YES} == holders(laren(passed), "contract")


# members of the college


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        (alderman(), YES),
        (alderman(kind=OfficeKind.PORTFOLIO_HOLDER), YES),
        (alderman(kind=OfficeKind.OFFICIAL), UNKNOWN),
        (alderman(kind=OfficeKind.DIRECTOR), UNKNOWN),
        (attrs.evolve(alderman(), of=None), UNKNOWN),
        (alderman(of=HILVERSUM), UNKNOWN),
        (alderman(period=period("2019-01-01")), NO),
    ],
)
def test_a_member_of_the_college_is_authorised(office: Any, expected: Truth) -> None:
    """An office of that municipality, and no official of it (Gemeentewet art. 168)."""
    case = laren(town(HILVERSUM), office, authorisation(holder=office.id))
    assert expected is may(case, who=office.id)


@pytest.mark.parametrize(
    ("holder", "truth"), [(MAYOR, YES), ("GM0402.mayor", NO), (BOARD, NO), (None, UNKNOWN)]
)
def test_who_is_no_member_cannot_be_authorised(holder: str | None, truth: Truth) -> None:
    """The mayor is a member of his own college; a body and a mayor elsewhere are not."""
    case = laren(town(HILVERSUM), authorisation(holder=holder), nothing_else())
    assert truth is may(case, who=holder or DIRECTOR)


def test_a_source_that_calls_it_mandate_too() -> None:
    """Who is no member may have it in the other way: which one, is missing."""
    kinds = (MandateKind.MEMBER_AUTHORISATION, MandateKind.MANDATE)
    answer = ask(laren(authorisation(kinds=kinds, holder=DIRECTOR)))
    assert (UNKNOWN, True) == (answer.truth, ("holder", ("authorisation",)) in lacks(answer))


def test_a_member_of_a_college_that_holds_a_mandate() -> None:
    """The college of Hilversum, mandated by Laren, authorises members of its own alone."""
    passed = mandate(holder="GM0402.college", sub_mandate=True)
    for of, expected in ((HILVERSUM, YES), (LAREN, UNKNOWN)):
        holder = f"alderman-{of}"
        further = authorisation(giver="GM0402.college", holder=holder, under=("mandate",))
        case = laren(town(HILVERSUM), alderman(of), passed, further)
        assert expected is may(case, who=holder)


def test_a_member_authorised_by_another_name_of_his_municipality() -> None:
    """A giver named as the municipality is one of its organs, and its members are his."""
    case = laren(alderman(), authorisation(giver=LAREN))
    answer = ask(case, who=f"alderman-{LAREN}")
    assert ("organ that gave it", ("authorisation",)) in lacks(answer)


# acts


@pytest.mark.parametrize(
    ("acts", "kinds", "role", "expected"),
    [
        (None, (ActKind.AWARD,), ActingRole.DECIDES, UNKNOWN),
        ((), (ActKind.AWARD,), ActingRole.DECIDES, YES),
        ((ActKind.AWARD,), (ActKind.AWARD,), ActingRole.DECIDES, YES),
        ((ActKind.SUBSIDY,), (ActKind.AWARD,), ActingRole.DECIDES, NO),
        ((ActKind.DECISION,), (ActKind.AWARD,), ActingRole.DECIDES, UNKNOWN),
        ((ActKind.DECISION,), (ActKind.PUBLICATION,), ActingRole.DECIDES, NO),
        ((ActKind.DECISION,), (ActKind.SIGNING,), ActingRole.REPRESENTS, NO),
        ((ActKind.SUBSIDY,), (ActKind.DECISION,), ActingRole.DECIDES, UNKNOWN),
        ((ActKind.SIGNING,), (ActKind.DECISION,), ActingRole.DECIDES, NO),
        (
            (ActKind.SIGNING,),
            (ActKind.CONTRACTING, ActKind.SIGNING),
            ActingRole.REPRESENTS,
            YES,
        ),
    ],
)
def test_for_which_acts(
    acts: tuple[ActKind, ...] | None,
    kinds: tuple[ActKind, ...],
    role: ActingRole,
    expected: Truth,
) -> None:
    """None recorded, every one, those named; "decisions" of which nobody told the subject."""
    assert expected is acts_held(mandate(acts=acts), kinds, role).truth


# scope


@pytest.mark.parametrize(
    ("fields", "asked", "expected", "missing"),
    [
        ({"functions": ()}, CARE, YES, []),
        ({"functions": ()}, None, YES, []),
        ({"functions": None}, CARE, UNKNOWN, [("care functions", ("mandate",))]),
        ({"functions": (CARE,)}, CARE, YES, []),
        ({"functions": (CARE,)}, None, UNKNOWN, [("care functions", ("mandate",))]),
        ({"functions": ("youth-help",)}, CARE, YES, []),
        ({"functions": ("crisis-foster-care",)}, CARE, NO, []),
        ({"functions": ("maatwerk",)}, CARE, UNKNOWN, [("meaning of a word", ("maatwerk",))]),
        ({"functions": None, "scope": "access"}, CARE, YES, []),
        ({"functions": None, "scope": "policy"}, CARE, NO, []),
        ({"functions": (CARE,)}, "policy", UNKNOWN, [("activities", ("mandate",))]),
        ({"functions": ()}, "policy", YES, []),
    ],
)
def test_the_scope_of_a_mandate(
    fields: dict[str, Any], asked: str | None, expected: Truth, missing: list[Any]
) -> None:
    """All that the act is about, within the activity of the act: to deploy is access.

    What has nothing of that activity would be in any scope: that is no yes.
    """
    scopes = [
        Scope(id=each.value, functions=(CARE,), activities=(each,))
        for each in (Activity.ACCESS, Activity.POLICY)
    ]
    case = laren(*scopes, mandate(**fields))
    (line,) = ask(case, in_=asked).value.lines
    assert {expected} == {truth for _, slot, truth in line.chains[0].slots if slot.value == "scope"}
    found = [each for each in lacks(ask(case, in_=asked)) if each[0] != "mandate"]
    assert missing == found


def test_the_giver_could_tell_what_a_mandate_leaves_open() -> None:
    """What its list holds and how it reads a word; what a word of practice means nobody alone."""
    open_list = OpenScope(id="open", activities=(Activity.ACCESS,))
    for fields, about, who in (
        ({"functions": None, "scope": "open"}, "open", (COLLEGE,)),
        ({"functions": ("youth-help-as-worded",)}, "mandate", (COLLEGE,)),
        ({"functions": ("maatwerk",)}, "maatwerk", ()),
    ):
        asked = "child-protection" if about == "mandate" else CARE
        answer = ask(laren(open_list, mandate(**fields)), in_=asked)
        assert [who] == [each.who for each in answer.missing if about in each.about]


@pytest.mark.parametrize(
    ("fields", "asked", "expected"),
    [
        ({"functions": (CARE,)}, CARE, YES),
        ({"functions": ("child-protection",)}, CARE, NO),
        ({"functions": None, "scope": "access"}, CARE, UNKNOWN),
        ({"functions": None, "scope": "access"}, "access", YES),
        ({"functions": None, "scope": "access"}, "policy", NO),
        ({"functions": (CARE,)}, "policy", YES),
        ({"functions": ("maatwerk",)}, CARE, UNKNOWN),
    ],
)
def test_an_act_of_which_the_activity_is_not_told(
    fields: dict[str, Any], asked: str, expected: Truth
) -> None:
    """A decision may be one of any activity: it is in scope when it is within each it can have."""
    scopes = [
        Scope(id=each.value, functions=(CARE,), activities=(each,))
        for each in (Activity.ACCESS, Activity.POLICY)
    ]
    (line,) = ask(laren(*scopes, mandate(**fields)), "decide", in_=asked).value.lines
    assert {expected} == {truth for _, slot, truth in line.chains[0].slots if slot.value == "scope"}


def test_a_recorded_act_without_the_activity_of_its_kind() -> None:
    """An award recorded as policy has nothing of purchase: its activities are missing."""
    own = act("award", ActKind.AWARD, activities=(Activity.POLICY,))
    case = laren(own, mandate(functions=(CARE,)))
    assert ("activities", ("award",)) in lacks(case.on(TODAY).who_may("award"))


def test_a_scope_that_was_not_known_by_then() -> None:
    """Nothing is known of what is in it."""
    later = Scope(id="scope", functions=(CARE,), known_from=day("2019-01-01"))
    case = laren(later, mandate(functions=None, scope="scope"))
    then = case.on(TODAY, known_at=TODAY)
    assert UNKNOWN is then.who_may("deploy", for_=LAREN, in_=CARE, who=DIRECTOR).truth
    assert YES is may(case)


def test_a_track_asked_about() -> None:
    """Its care functions are what the act is about; without them nobody knows."""
    case = laren(
        mandate(functions=(CARE,)),
        ProcurementTrack(id="empty", name="Traject zonder functies"),
    )
    both = (DIRECTOR, MAYOR)
    assert YES is may(case, "award", in_=TRACK, who=both)
    assert UNKNOWN is may(case, "award", in_="empty", who=both)

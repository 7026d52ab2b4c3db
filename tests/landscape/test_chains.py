"""Chains of mandates: every link must hold, and a sub-mandate takes what its parent lacks."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import between, day, period, uncertain
from tests.landscape.mandates import (
    BOARD,
    COLLEGE,
    DIRECTOR,
    HILVERSUM,
    LAREN,
    MANAGER,
    MAYOR,
    REGIO,
    TODAY,
    ask,
    board,
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

from jeugdregio.dates import AnyPeriod
from jeugdregio.errors import UsageError
from jeugdregio.landscape import Chain, Landscape, Slot, chains
from jeugdregio.model import (
    ActKind,
    ActState,
    ActStatus,
    BodyState,
    Duration,
    Limit,
    MandateKind,
    Medium,
    Record,
    Truth,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def chain_to(holder: str, landscape: Landscape, verb: str = "deploy", **asked: Any) -> Chain:
    """The longest chain that ends in someone, or perhaps does."""
    (line,) = ask(landscape, verb, who=holder, **asked).value.lines
    return line.chains[-1]


def slot(wanted: Slot, landscape: Landscape, verb: str = "deploy", **asked: Any) -> Truth:
    """Whether a part of the last link to the director holds."""
    found = chain_to(asked.pop("who", DIRECTOR), landscape, verb, **asked)
    return [truth for _, slot, truth in found.slots if slot is wanted][-1]


# one link


def test_a_chain_of_one_link() -> None:
    """It shows its link, its holder, and every part."""
    chain = chain_to(DIRECTOR, laren(mandate()))
    assert (("mandate",), DIRECTOR, (), ()) == (
        chain.links,
        chain.holder,
        chain.failing,
        chain.remarks,
    )
    assert {YES} == {truth for _, _, truth in chain.slots}
    assert "mandate: yes" == str(chain)


def test_a_failing_chain_says_what_it_is_not_under() -> None:
    """With link and slot, as a ground, and never as a no by itself."""
    answer = ask(laren(mandate(acts=(ActKind.AWARD,), functions=("child-protection",))))
    (chain,) = answer.value.lines[0].chains
    failing = ("mandate: no; not under mandate: kind of act; not under mandate: scope", NO)
    assert failing == (str(chain), chain.answer.truth)
    assert (UNKNOWN, unrecorded(COLLEGE), ["mandate"]) == (
        answer.truth,
        lacks(answer),
        grounds(answer),
    )
    assert [
        ("not under this mandate", ("mandate", "kind of act")),
        ("not under this mandate", ("mandate", "scope")),
    ] == remarks(answer)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (period("2018-09-20"), YES),
        (period("2018-09-21"), NO),
        (period(until="2018-09-21"), YES),
        (period(until="2018-09-20"), NO),
        (uncertain(period("2018-01-01")), UNKNOWN),
    ],
)
def test_the_period_of_a_mandate(days: AnyPeriod, expected: Truth) -> None:
    """From its first day through its last; of an uncertain end the term is missing."""
    case = laren(mandate(period=days))
    assert expected is slot(Slot.PERIOD, case)
    assert (expected is UNKNOWN) == (("term", ("mandate",)) in lacks(ask(case)))


@pytest.mark.parametrize(
    ("kinds", "verb", "expected"),
    [
        ((MandateKind.MANDATE,), "deploy", YES),
        ((MandateKind.POWER_OF_ATTORNEY,), "deploy", UNKNOWN),
        ((MandateKind.MANDATE, MandateKind.POWER_OF_ATTORNEY), "deploy", YES),
        ((MandateKind.AUTHORISATION,), "publish", YES),
        ((MandateKind.MANDATE,), "publish", UNKNOWN),
        ((MandateKind.MANDATE,), "leave", UNKNOWN),
        ((), "deploy", UNKNOWN),
    ],
)
def test_the_nature_of_the_act_selects_the_kind(
    kinds: tuple[MandateKind, ...], verb: str, expected: Truth
) -> None:
    """Where nobody recorded for which acts, the source's word tells; else the acts do."""
    assert expected is slot(Slot.KIND, laren(mandate(kinds=kinds, acts=None)), verb)
    assert YES is slot(Slot.KIND, laren(mandate(kinds=kinds)), verb)
    assert UNKNOWN is slot(Slot.ACT, laren(mandate(kinds=kinds, acts=None)), verb)


@pytest.mark.parametrize(
    ("giver", "kind", "place", "expected"),
    [
        (COLLEGE, MandateKind.MANDATE, 0, YES),
        (COLLEGE, MandateKind.POWER_OF_ATTORNEY, 0, UNKNOWN),
        (MAYOR, MandateKind.POWER_OF_ATTORNEY, 1, YES),
        (MAYOR, MandateKind.MANDATE, 1, UNKNOWN),
    ],
)
def test_a_contract_asks_a_mandate_to_decide_and_a_volmacht_to_sign(
    giver: str, kind: MandateKind, place: int, expected: Truth
) -> None:
    """The decision to contract is none of private law; its signature is."""
    case = laren(mandate(giver=giver, kinds=(kind,), acts=None))
    (chain,) = ask(case, "contract").value.lines[place].chains
    (found,) = (truth for _, slot, truth in chain.slots if slot is Slot.KIND)
    assert expected is found


@pytest.mark.parametrize("verb", ["sign", "contract"])
@pytest.mark.parametrize("named", [ActKind.SIGNING, ActKind.CONTRACTING])
def test_who_may_conclude_a_contract_may_sign_it(verb: str, named: ActKind) -> None:
    """And the other way round, for who represents."""
    (*_, line) = ask(laren(volmacht(acts=(named,))), verb).value.lines
    assert YES is line.truth


# giver


@pytest.mark.parametrize("giver", [MAYOR, "GM0402.college", BOARD, REGIO, "GM0417.council"])
def test_who_never_had_the_power_gives_nothing(giver: str) -> None:
    """Their mandates make no chain: to deploy help is for the college of Laren."""
    case = laren(town(HILVERSUM), mandate(giver=giver))
    answer = ask(case)
    assert ((), unrecorded(COLLEGE)) == (answer.value.lines[0].chains, lacks(answer))
    assert NO is may(case.adding(nothing_else()))


def test_the_mandate_of_a_college_carries_no_signature() -> None:
    """The director decides in its name; that he signs, the mayor must have granted."""
    answer = ask(laren(mandate()), "contract")
    assert [YES, UNKNOWN] == [line.truth for line in answer.value.lines]
    assert unrecorded(MAYOR) == lacks(answer)
    assert YES is may(laren(mandate(), volmacht()), "contract")


def test_what_a_municipality_gave_as_such() -> None:
    """One of its organs gave it: which one, is missing, and nothing is denied."""
    case = laren(mandate(giver=LAREN), nothing_else())
    for verb, about in (("deploy", COLLEGE), ("sign", MAYOR)):
        answer = ask(case, verb)
        assert (UNKNOWN, True) == (
            answer.truth,
            ("organ that gave it", ("mandate",)) in lacks(answer),
        )
        assert verb == "deploy" or unrecorded(about)[0] in lacks(answer)


def test_versions_of_a_giver_are_one_giver() -> None:
    """A municipality whose record was replaced gives what it gave."""
    newer = town("GM9999", name="Laren NH", replaces=LAREN)
    case = laren(newer, mandate())
    assert YES is may(case)
    assert YES is may(laren(newer, mandate(giver="GM9999.college")))


# holder


@pytest.mark.parametrize(
    ("records", "holder", "expected"),
    [
        ((), DIRECTOR, YES),
        ((), None, UNKNOWN),
        ((director(period=period("2018-09-21")),), DIRECTOR, NO),
        ((director(period=uncertain(period())),), DIRECTOR, UNKNOWN),
        ((board(),), BOARD, YES),
        ((board(states=state(BodyState.PROPOSED, period())),), BOARD, NO),
        ((board(states=state(BodyState.DISSOLVED, period("2018-01-01"))),), BOARD, NO),
        ((board(states=state(BodyState.CONSTITUTED, uncertain(period()))),), BOARD, UNKNOWN),
        ((town(HILVERSUM, period=period(until="2018-01-01")),), "GM0402.college", NO),
        ((town(HILVERSUM),), "GM0402.college", YES),
    ],
)
def test_the_holder_is_there(
    records: tuple[Record, ...], holder: str | None, expected: Truth
) -> None:
    """A body that is proposed or dissolved, and an organ of an ended municipality, hold nothing."""
    case = laren(*records, mandate(holder=holder))
    assert expected is slot(Slot.HOLDER, case, who=holder or DIRECTOR)
    assert (expected is YES) == (may(case, who=holder or DIRECTOR) is YES)


def test_what_is_missing_of_a_holder() -> None:
    """Who he is, or whether he is there."""
    assert ("holder", ("mandate",)) in lacks(ask(laren(mandate(holder=None))))
    unsure = board(states=state(BodyState.CONSTITUTED, uncertain(period())))
    found = ask(laren(unsure, mandate(holder=BOARD)), who=BOARD)
    assert ("state of the body", (BOARD,)) in lacks(found)


# consent and writing


def test_consent_and_writing_are_remarks() -> None:
    """They change no truth; a mandate whose act fails does not speak of them."""
    case = laren(mandate(form=None))
    found = [("consent not recorded", ("mandate",)), ("not recorded as written", ("mandate",))]
    assert (YES, found) == (may(case), remarks(ask(case)))
    assert [] == [each for each in remarks(ask(case, on="2010-01-01")) if each not in found]
    failing = ask(laren(mandate(form=Medium.ORAL, acts=(ActKind.AWARD,))))
    assert [("not under this mandate", ("mandate", "kind of act"))] == remarks(failing)


def consent(on: str = "2018-09-01", by: str = DIRECTOR, id: str = "consent", **fields: Any) -> Any:
    """That the holder, or another, agreed to the mandate."""
    return said(id, ActKind.CONSENT, by, "mandate", on, **fields)


def refusal(on: str = "2018-09-01", by: str = DIRECTOR, **fields: Any) -> Any:
    """That he refused it."""
    return said("refusal", ActKind.REFUSAL, by, "mandate", on, **fields)


UNDER_REGIO = director(works_under=REGIO)
PLANNED = (ActStatus(ActState.PLANNED, day("2018-01-01")),)


@pytest.mark.parametrize(
    ("records", "remarked"),
    [
        ((), True),
        ((consent(),), False),
        ((consent("2018-09-21"),), True),
        ((consent(statuses=PLANNED),), True),
        ((UNDER_REGIO, consent()), True),
        ((UNDER_REGIO, consent(by=REGIO)), True),
        ((UNDER_REGIO, consent(), consent(by=REGIO, id="other")), False),
        ((director(works_under=COLLEGE),), False),
        ((director(works_under=LAREN),), False),
        ((director(works_under=MAYOR),), False),
        ((town(HILVERSUM), director(works_under="GM0402.college"), consent()), True),
        ((director(works_under="secretary"), office("secretary", works_under=LAREN)), False),
        ((director(works_under=MANAGER),), True),
    ],
)
def test_who_must_consent(records: tuple[Record, ...], remarked: bool) -> None:
    """The holder and who he works under, unless he works under the giver (Awb art. 10:4)."""
    answer = ask(laren(*records, mandate()))
    assert (YES, remarked) == (
        answer.truth,
        ("consent not recorded", ("mandate",)) in remarks(answer),
    )


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ((refusal(),), NO),
        ((refusal(TODAY),), NO),
        ((refusal("2018-09-21"),), YES),
        ((refusal(statuses=PLANNED),), YES),
        ((refusal(day=between("2018-09-01", "2018-10-01")),), UNKNOWN),
        ((refusal(by=BOARD),), YES),
        ((refusal(), consent("2018-09-10")), YES),
        ((refusal("2018-09-10"), consent()), NO),
        ((UNDER_REGIO, consent(), refusal(by=REGIO)), NO),
        ((director(works_under=COLLEGE), refusal()), YES),
    ],
)
def test_a_recorded_refusal(records: tuple[Record, ...], expected: Truth) -> None:
    """Of someone whose consent it needs, until he agreed after all."""
    assert expected is slot(Slot.CONSENT, laren(*records, mandate()))


# sub-mandates


@pytest.mark.parametrize(("allowed", "expected"), [(True, YES), (False, NO), (None, UNKNOWN)])
def test_the_parent_permits_a_sub_mandate(allowed: bool | None, expected: Truth) -> None:
    """Not recorded, nobody knows (Awb art. 10:9)."""
    case = laren(mandate(sub_mandate=allowed), passed_on("passed-on", "mandate"))
    assert expected is slot(Slot.PERMISSION, case, who=MANAGER)
    assert (expected is YES) == (may(case, who=MANAGER) is YES)
    assert (expected is UNKNOWN) == (
        ("permission for a sub-mandate", ("mandate",)) in lacks(ask(case, who=MANAGER))
    )
    assert YES is may(case)


def test_on_whose_behalf_a_sub_mandate_may_be_used() -> None:
    """Of a giver who holds several it is not told, unless it is under this one."""
    case = laren(mandate(sub_mandate=True), passed_on())
    answer = ask(case, who=MANAGER)
    assert (UNKNOWN, UNKNOWN) == (answer.truth, slot(Slot.PRINCIPAL, case, who=MANAGER))
    assert ("mandate it rests on", ("passed-on",)) in lacks(answer)


def test_a_sub_mandate_under_another_mandate() -> None:
    """What rests on the mandate of Hilversum says nothing for Laren."""
    theirs = mandate("theirs", giver="GM0402.college", sub_mandate=True)
    case = laren(
        town(HILVERSUM), mandate(sub_mandate=True), theirs, passed_on("passed-on", "theirs")
    )
    assert () == ask(case, who=MANAGER).value.lines[0].chains
    assert YES is may(case, who=MANAGER, for_=HILVERSUM)


def test_a_sub_mandate_under_a_mandate_that_was_replaced() -> None:
    """The new version of the parent carries what rests on the old one."""
    newer = mandate("newer", replaces="mandate", sub_mandate=True)
    case = laren(mandate(), newer, passed_on("passed-on", "mandate"))
    assert (YES, ("newer", "passed-on")) == (
        may(case, who=MANAGER),
        chain_to(MANAGER, case).links,
    )


@pytest.mark.parametrize(
    "parent",
    [
        {"acts": (ActKind.AWARD,)},
        {"functions": ("child-protection",)},
        {"period": period(until="2018-01-01")},
        {"limits": (Limit(duration=Duration(days=28)),)},
        {"limits": (Limit(excluded=(ActKind.DEPLOYMENT,)),)},
        {"giver": MAYOR},
    ],
)
def test_a_chain_never_widens(parent: dict[str, Any]) -> None:
    """What the parent does not hold, its sub-mandate for everything does not give."""
    below = passed_on("passed-on", "mandate")
    case = laren(mandate(sub_mandate=True, **parent), below, nothing_else(), nothing_else(DIRECTOR))
    assert NO is may(case, who=MANAGER, duration=42)


def test_the_limits_of_every_link_count() -> None:
    """Six weeks, four weeks: four weeks it is."""
    six, four = (Limit(duration=Duration(days=each)) for each in (42, 28))
    for above, below in ((six, four), (four, six)):
        case = laren(
            mandate(sub_mandate=True, limits=(above,)),
            passed_on("passed-on", "mandate", limits=(below,)),
        )
        truths = [may(case, who=MANAGER, duration=days) for days in (28, 29)]
        assert [YES, UNKNOWN] == truths


@pytest.mark.parametrize(
    ("holder", "giver", "expected"),
    [
        (DIRECTOR, DIRECTOR, YES),
        (REGIO, DIRECTOR, UNKNOWN),
        (DIRECTOR, REGIO, UNKNOWN),
        (None, DIRECTOR, UNKNOWN),
        (BOARD, DIRECTOR, NO),
    ],
)
def test_who_gives_a_sub_mandate_holds_its_parent(
    holder: str | None, giver: str, expected: Truth
) -> None:
    """A grouping acts through its offices; a board is not the director."""
    case = laren(
        mandate(holder=holder, sub_mandate=True), passed_on("passed-on", "mandate", giver=giver)
    )
    assert expected is slot(Slot.POWER, case, who=MANAGER)
    assert (expected is YES) == (may(case, who=MANAGER) is YES)


@pytest.mark.parametrize(
    ("holder", "giver"),
    [(MANAGER, "twin"), ("twin", MANAGER), (REGIO, DIRECTOR), (REGIO, "chair"), (DIRECTOR, REGIO)],
)
def test_what_the_holder_perhaps_gave(holder: str, giver: str) -> None:
    """Under another label, or for its grouping: nobody whom it names is denied anything."""
    case = laren(
        office("twin", possibly_same_as=(MANAGER,)),
        office("chair", of=BOARD),
        mandate(holder=holder, sub_mandate=True),
        passed_on("passed-on", giver=giver, holder="GM0402.college"),
        town(HILVERSUM),
        *map(nothing_else, {COLLEGE, holder, giver}),
    )
    answer = ask(case, who="GM0402.college")
    assert (UNKNOWN, True) == (answer.truth, ("holder", ("passed-on",)) in lacks(answer))


def test_a_chain_of_three_links() -> None:
    """Each link needs the permission of the one before it."""
    third = passed_on("third", "passed-on", giver=MANAGER, holder=BOARD)
    for allowed, expected in ((True, YES), (None, UNKNOWN), (False, UNKNOWN)):
        second = passed_on("passed-on", "mandate", sub_mandate=allowed)
        case = laren(mandate(sub_mandate=True), second, third)
        assert expected is may(case, who=BOARD)
        assert ("mandate", "passed-on", "third") == chain_to(BOARD, case).links


def test_a_sub_mandate_given_by_delegation_is_none() -> None:
    """Who acts in another's name has no power that he could pass on."""
    further = passed_on("passed-on", "mandate", kinds=(MandateKind.DELEGATION,))
    case = laren(mandate(sub_mandate=True), further, nothing_else(), nothing_else(DIRECTOR))
    assert NO is may(case, who=MANAGER)


def test_a_round_of_mandates_ends() -> None:
    """Who has a mandate from himself through another has it once."""
    back = passed_on("back", giver=MANAGER, holder=DIRECTOR)
    case = laren(mandate(sub_mandate=True), passed_on(), back)
    (line,) = ask(case).value.lines
    assert [("mandate",), ("mandate", "passed-on", "back")] == [each.links for each in line.chains]
    assert YES is line.truth


def test_more_chains_than_can_be_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clear error, instead of an answer that never comes."""
    monkeypatch.setattr(chains, "_MOST", 2)
    case = laren(mandate(sub_mandate=True), passed_on())
    assert UNKNOWN is may(case, who=MANAGER)
    with pytest.raises(UsageError, match=r"more than 2 chains of mandates from GM0417\.college"):
        may(case.adding(passed_on("again")), who=MANAGER)


def test_a_mandate_on_whose_day_its_giver_had_delegated() -> None:
    """A sub-mandate under it fails with it."""
    moved = mandate("moved", kinds=(MandateKind.DELEGATION,), holder=BOARD)
    case = laren(moved, mandate(sub_mandate=True), passed_on("passed-on", "mandate"))
    assert NO is chain_to(MANAGER, case).answer.truth


# possibly the same


def test_a_holder_under_another_label() -> None:
    """Two offices that are possibly one: the holder is missing, and nothing is denied."""
    chair, other = office("chair"), office("other", possibly_same_as=("chair",))
    for holder, who in (("chair", "other"), ("other", "chair")):
        case = laren(chair, other, mandate(holder=holder), nothing_else(), nothing_else(holder))
        answer = ask(case, who=who)
        assert (UNKNOWN, [("holder", ("mandate",))]) == (answer.truth, lacks(answer))
        failing = laren(chair, other, mandate(holder=holder, acts=(ActKind.AWARD,)), nothing_else())
        assert NO is may(failing, who=who)


@pytest.mark.parametrize(
    ("holder", "who", "expected"),
    [
        (REGIO, DIRECTOR, UNKNOWN),
        (REGIO, BOARD, UNKNOWN),
        (DIRECTOR, REGIO, UNKNOWN),
        (LAREN, MAYOR, UNKNOWN),
        (BOARD, DIRECTOR, NO),
        (BOARD, "chair", NO),
        ("chair", BOARD, NO),
    ],
)
def test_a_grouping_acts_through_others(holder: str, who: str, expected: Truth) -> None:
    """Which office or body of the Regio is meant is not told; a board is not its chair."""
    chair = office("chair", of=BOARD)
    given = [nothing_else(), nothing_else(holder)]
    case = laren(chair, mandate(holder=holder), *given)
    assert expected is may(case, who=who)


def test_two_mandates_to_one_holder() -> None:
    """One that carries the act is enough; the other is told where neither does."""
    award = mandate("award", acts=(ActKind.AWARD,))
    assert (YES, ["mandate"]) == (
        may(laren(award, mandate())),
        grounds(ask(laren(award, mandate()))),
    )
    neither = ask(laren(award, mandate(acts=(ActKind.SUBSIDY,))))
    assert (UNKNOWN, ["award", "mandate"]) == (neither.truth, grounds(neither))


def test_an_act_under_a_chain_shows_all_its_links() -> None:
    """Every link is a ground of the yes."""
    case = laren(mandate(sub_mandate=True), passed_on("passed-on", "mandate"))
    assert ["mandate", "passed-on"] == grounds(ask(case, who=MANAGER))

"""Arrangements whose organs are known: members, modules, liquidation, leaving, powers."""

from __future__ import annotations

from typing import Any, Final

import pytest
from tests.helpers import (
    CHILD_PROTECTION,
    EEMNES,
    GOOI,
    HILVERSUM,
    HUIZEN,
    alliance,
    between,
    complete,
    contract,
    day,
    landscape_of,
    membership,
    municipality,
    period,
    uncertain,
)
from tests.landscape.arranged import DOUBT, GR, LAREN, ON, THREE, delegated, leaving, party, regio

from jeugdregio.errors import UnknownName, UsageError
from jeugdregio.landscape import Landscape, MemberList, Snapshot, members_on
from jeugdregio.model import (
    Activity,
    ActKind,
    Answer,
    Arrangement,
    ArrangementForm,
    Body,
    ConditionalScope,
    Duration,
    Lack,
    Mandate,
    MandateKind,
    Note,
    OpenScope,
    Party,
    PartyRole,
    Provision,
    ProvisionKind,
    Record,
    RoleHeld,
    RuleKind,
    Scope,
    Seat,
    Truth,
    UnionScope,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def members(case: Landscape, on: str = ON, in_: str | None = None) -> Answer[MemberList]:
    """The members of the arrangement."""
    return case.on(on).members(GR, in_=in_)


# organs


def test_a_municipality_is_a_member_while_an_organ_of_it_is_party() -> None:
    """The college left before the council: it is a member until the last of them has left."""
    case = regio(
        party("college", period=period("2016-01-01", "2020-01-01")),
        party("council", period=period("2016-01-01", "2021-01-01")),
    )
    found = {on: members(case, on) for on in ("2016-01-01", "2020-01-01", "2021-01-01")}
    assert [YES, YES, UNKNOWN] == [each.truth for each in found.values()]
    organs = [each.value.organs_of(HILVERSUM) for each in found.values()]
    both = (f"{HILVERSUM}.college", f"{HILVERSUM}.council")
    assert [both, both[1:], ()] == organs
    assert 2 == len(found["2016-01-01"].grounds)


@pytest.mark.parametrize(
    ("records", "mixed", "told"),
    [
        ([party("college"), party("council", HUIZEN)], YES, "college, council"),
        ([party("college"), party("college", HUIZEN)], NO, "college"),
        ([party("college"), membership(HUIZEN, GR)], UNKNOWN, "college"),
        ([party("college"), membership(HUIZEN, GR, **DOUBT)], UNKNOWN, "college"),
        ([party("college"), party("college", HUIZEN, **DOUBT)], UNKNOWN, "college"),
        ([party("college"), party("council", **DOUBT)], UNKNOWN, "college"),
        ([party("college"), party("mayor")], NO, "college, mayor"),
        ([membership(HUIZEN, GR)], UNKNOWN, "organs not recorded"),
        ([], UNKNOWN, "organs not recorded"),
    ],
)
def test_councils_and_colleges_make_it_mixed(
    records: list[Record], mixed: Truth, told: str
) -> None:
    """Only where the organs of every member are on record it is known not to be."""
    value = members(regio(*records)).value
    assert mixed is value.mixed
    assert f"; party: {told}; " in str(value)


@pytest.mark.parametrize(
    ("on", "full"), [("2018-09-24", 4), ("2021-12-31", 4), ("2022-01-01", 3), ("2022-03-24", 3)]
)
def test_weesp_leaves_before_it_ends(on: str, full: int) -> None:
    """A mixed arrangement loses one of its parties with the end of 2021, by council and college."""
    weesp, left = "GM0457", period(None, "2022-01-01")
    case = regio(
        municipality(weesp, "Weesp", period=period(None, "2022-03-24")),
        OpenScope(id="work-areas"),
        *(party(organ, town) for organ in ("college", "council") for town in THREE),
        *(party(organ, weesp, period=left) for organ in ("college", "council")),
        party("college", EEMNES, scope="work-areas"),
        party("council", EEMNES, scope="work-areas", id="eemnes-council"),
    )
    value = members(case, on, CHILD_PROTECTION).value
    assert full == len(value.full)
    assert [(EEMNES, UNKNOWN)] == [(each.member, each.truth) for each in value.partial]
    assert YES is value.mixed
    assert 2 * (full + 1) == len(value.organs or ())


def test_what_is_no_arrangement_has_no_organs() -> None:
    """A grouping without a text has members, and nobody is party to it."""
    value = landscape_of(alliance(), membership()).on(ON).members(GOOI).value
    assert value.organs is None
    assert () == value.organs_of(HILVERSUM)
    assert "party" not in str(value)


def test_completeness_of_parties_is_completeness_of_members() -> None:
    """An arrangement of which all parties are recorded has no other members."""
    declared = complete("parties", GR, by=(GR,))
    assert YES is members(regio(party("college"), declared)).value.complete.truth
    assert YES is members(regio(complete("memberships", GR))).value.complete.truth
    assert NO is members(regio(declared)).truth
    assert UNKNOWN is members(regio(party("college"))).value.complete.truth


@pytest.mark.parametrize("of", ["other", None])
def test_a_body_is_party_for_what_it_belongs_to(of: str | None) -> None:
    """The board of another arrangement makes its members members of this one."""
    case = regio(
        Arrangement(id="other", name="Andere regeling"),
        Body(id="board", name="bestuur", of=of),
        party("college", HUIZEN, arrangement="other"),
        Party(id="nested", arrangement=GR, organ="board"),
    )
    full = (HUIZEN,) if of else ()
    assert full == members(case).value.full
    assert full == members_on(case.on(ON), GR, day(ON)).full
    assert ("board",) == members(case).value.organs
    met = case.on(ON).members(GR, in_=CHILD_PROTECTION)
    assert full == met.value.full


def test_roles_are_told_for_their_days() -> None:
    """Weesp was served by a centre municipality, which changed; the roles are those of the day."""
    case = regio(
        party("college", HUIZEN, roles=(RoleHeld(PartyRole.CENTRE, period(None, "2019-01-01")),)),
        party("college", LAREN, roles=(RoleHeld(PartyRole.CENTRE, period("2019-01-01")),)),
        party("college", roles=(RoleHeld(PartyRole.SERVED), RoleHeld(PartyRole.APPLICANT))),
        party("college", EEMNES, roles=(RoleHeld(PartyRole.LEAD),), **DOUBT),
    )
    served = [(HILVERSUM, PartyRole.APPLICANT), (HILVERSUM, PartyRole.SERVED)]
    before, after = (members(case, on).value.roles for on in ("2018-12-31", "2019-01-01"))
    assert [*served, (HUIZEN, PartyRole.CENTRE)] == list(before)
    assert [*served, (LAREN, PartyRole.CENTRE)] == list(after)


# partial accession and modules


def test_eemnes_takes_part_for_areas_that_nobody_read() -> None:
    """Since 2016 for a few work areas: a partial member, of which nothing more is known."""
    areas = OpenScope(id="work-areas")
    partial = party("college", EEMNES, scope="work-areas", period=period("2016-01-01"))
    case = regio(areas, party("college"), partial)
    value = members(case, in_=CHILD_PROTECTION).value
    assert ((HILVERSUM,), [(EEMNES, UNKNOWN)]) == (
        value.full,
        [(each.member, each.truth) for each in value.partial],
    )
    assert () == members(case, "2015-12-31").value.partial
    assert ((HILVERSUM,), (EEMNES,)) == (
        (found := members_on(case.on(ON), GR, day(ON))).full,
        found.possible,
    )


MODULES: Final = (
    Scope(
        id="module-purchase", functions=("compulsory-framework",), activities=(Activity.PURCHASE,)
    ),
    Scope(
        id="module-contracts",
        functions=("compulsory-framework",),
        activities=(Activity.CONTRACT_MANAGEMENT,),
    ),
    UnionScope(id="module-help", parts=("lot-foster-care", "lot-crisis")),
)
LOTS: Final = (
    Scope(id="lot-foster-care", functions=("foster-care",), activities=(Activity.PURCHASE,)),
    Scope(id="lot-crisis", functions=("crisis-help",), activities=(Activity.PURCHASE,)),
    ConditionalScope(
        id="perhaps",
        functions=("foster-care",),
        activities=(Activity.PURCHASE,),
        condition="wie deelneemt is niet vastgelegd",
    ),
)


@pytest.mark.parametrize(
    ("in_", "expected"),
    [
        ("module-purchase", {HUIZEN: YES, LAREN: YES, EEMNES: NO}),
        ("module-contracts", {HUIZEN: YES, LAREN: NO, EEMNES: NO}),
        ("module-help", {HUIZEN: NO, LAREN: NO, EEMNES: NO}),
        ("lot-foster-care", {HUIZEN: NO, LAREN: NO, EEMNES: UNKNOWN}),
        ("lot-crisis", {HUIZEN: NO, LAREN: YES, EEMNES: NO}),
    ],
)
def test_who_takes_part_is_told_by_module(in_: str, expected: dict[str, Truth]) -> None:
    """Huizen in two; Laren in one and a lot, Eemnes perhaps in a lot.

    That Hilversum takes part in the arrangement does not say that it does so in a module.
    """
    case = regio(
        *MODULES,
        *LOTS,
        party("college"),
        party("college", HUIZEN, scope="module-purchase"),
        party("college", HUIZEN, scope="module-contracts"),
        party("college", LAREN, scope="module-purchase"),
        party("college", LAREN, scope="lot-crisis"),
        party("college", EEMNES, scope="perhaps"),
        modules=[each.id for each in MODULES],
    )
    value = members(case, in_=in_).value
    assert () == value.full
    assert expected | {HILVERSUM: UNKNOWN} == {each.member: each.truth for each in value.partial}
    assert ((HILVERSUM,), YES) == (members(case).value.full, members(case).truth)


def test_who_takes_part_in_all_but_the_modules() -> None:
    """What no module holds, every party takes part in; what one may hold, nobody told."""
    case = regio(*MODULES, *LOTS, party("college"), modules=[each.id for each in MODULES])
    outside = Scope(id="advice", functions=("foster-care",), activities=(Activity.POLICY,))
    asked = members(case.adding(outside), in_="advice")
    assert (YES, (HILVERSUM,)) == (asked.truth, asked.value.full)
    answer = members(case, in_="module-purchase")
    assert (UNKNOWN, ()) == (answer.truth, answer.value.full)
    assert (Lack.MEMBERS, (HILVERSUM, "module-purchase")) in {
        (each.what, each.about) for each in answer.missing
    }
    # who is said to be in one as well, is
    named = members(
        case.adding(party("college", scope="module-purchase", id="in-it")), in_="module-purchase"
    )
    assert YES is named.truth


@pytest.mark.parametrize(
    ("modules", "kind"), [((), "contract"), (("module-purchase",), "none recorded")]
)
def test_cover_of_a_party_without_its_modules(modules: tuple[str, ...], kind: str) -> None:
    """It is a client of a contract of the arrangement for certain only where nothing is chosen."""
    case = regio(
        *MODULES,
        *LOTS,
        party("college"),
        contract(clients=(GR,), provider="gi", functions=("compulsory-framework",)),
        modules=modules,
    )
    answer = case.on("2019-06-01").coverage(HILVERSUM, CHILD_PROTECTION)
    assert (UNKNOWN, [kind]) == (answer.truth, [each.value for each in answer.value.kinds])


# liquidation

LIQUIDATION: Final[dict[str, Any]] = {
    "period": period(None, "2019-01-01"),
    "liquidation": period("2019-01-01", "2020-01-01"),
}


@pytest.mark.parametrize(
    ("on", "truth", "full", "noted"),
    [
        ("2018-12-31", YES, (HILVERSUM,), False),
        ("2019-01-01", YES, (HILVERSUM,), True),
        ("2019-12-31", YES, (HILVERSUM,), True),
        ("2020-01-01", NO, (), False),
    ],
)
def test_in_liquidation_it_takes_no_members(
    on: str, truth: Truth, full: tuple[str, ...], noted: bool
) -> None:
    """Who was party stays; who joins it then, by whatever record, is none."""
    case = regio(
        party("college"),
        party("college", HUIZEN, period=period("2019-06-01")),
        membership(LAREN, GR, period=period("2019-01-01")),
        **LIQUIDATION,
    )
    answer = members(case, on)
    assert (truth, full, ()) == (answer.truth, answer.value.full, answer.value.possible)
    assert noted is (Note.IN_LIQUIDATION in {each.note for each in answer.remarks})
    assert full == members_on(case.on(on), GR, day(on)).full


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (uncertain(period("2018-06-01"), period("2019-06-01")), ((), (HUIZEN,))),
        (uncertain(period("2018-06-01"), period("2018-09-01")), ((HUIZEN,), ())),
        (uncertain(period("2019-02-01"), period("2019-06-01")), ((), ())),
        (uncertain(period(), period("2019-06-01")), ((), (HUIZEN,))),
    ],
)
def test_who_perhaps_joined_in_liquidation_is_perhaps_a_member(days: Any, expected: Any) -> None:
    """It depends on the day on which it joined."""
    value = members(regio(party("college", HUIZEN, period=days), **LIQUIDATION), "2019-07-01").value
    assert expected == (value.full, value.possible)


def test_in_liquidation_it_keeps_contracts_and_seats() -> None:
    """Its contract covers its members until the liquidation is done; its seat is shown."""
    case = regio(
        party("college"),
        Body(id="table", name="overleg"),
        Seat(id="seat", body="table", for_=GR),
        contract(clients=(GR,), provider=None, period=period("2018-01-01", "2021-01-01")),
        **LIQUIDATION,
    )
    found = case.on("2019-06-01").coverage(
        HILVERSUM, CHILD_PROTECTION, since="2019-06-01", until="2021-01-01"
    )
    assert [("contract", day("2020-01-01")), ("none recorded", day("2021-01-01"))] == [
        (each.kind.value, each.period.end) for each in found.value.intervals
    ]
    assert (GR,) == tuple(each.for_ for each in case.on("2019-06-01")[Seat])
    turns = case.timeline(GR).value.turns
    assert [("liquidation", day("2019-01-01")), ("liquidation", day("2020-01-01"))] == [
        (each.what, each.day) for each in turns if each.what == "liquidation"
    ]


# what it may


def may(case: Landscape, act: str, who: str = GR) -> list[tuple[str, Truth]]:
    """Whether someone may do something for Hilversum, by role."""
    answer = case.on(ON).who_may(act, for_=HILVERSUM, who=who)
    return [(each.role.value, each.truth) for each in answer.value.lines]


@pytest.mark.parametrize(
    ("form", "truth"),
    [
        (ArrangementForm.PUBLIC_BODY, YES),
        (ArrangementForm.SERVICES_ORGANISATION, YES),
        (ArrangementForm.JOINT_BODY, YES),
        (ArrangementForm.CENTRE, UNKNOWN),
        (ArrangementForm.LEGAL_PERSON, UNKNOWN),
        (None, UNKNOWN),
    ],
)
def test_powers_pass_to_what_may_hold_them(form: ArrangementForm | None, truth: Truth) -> None:
    """Where the form cannot hold a power, it did not pass: then it is nowhere said that it may."""
    case = regio(delegated(), form=form)
    assert [("decides", truth)] == may(case, "deploy")
    college = {YES: NO, UNKNOWN: YES if form else UNKNOWN}[truth]
    assert [("decides", college)] == may(case, "deploy", f"{HILVERSUM}.college")


@pytest.mark.parametrize(
    ("form", "truth"),
    [(ArrangementForm.PUBLIC_BODY, YES), (ArrangementForm.COVENANT, UNKNOWN), (None, UNKNOWN)],
)
def test_a_mandate_needs_an_organ_to_hold_it(form: ArrangementForm | None, truth: Truth) -> None:
    """A covenant has none, so nobody holds what was mandated to it."""
    case = regio(delegated(GR, MandateKind.MANDATE), form=form)
    assert [("decides", truth)] == may(case, "deploy")
    answer = case.on(ON).who_may("deploy", for_=HILVERSUM, who=GR)
    failing = [each for each in answer.remarks if each.note is Note.NOT_UNDER_MANDATE]
    assert (form is ArrangementForm.COVENANT) is bool(failing)


@pytest.mark.parametrize(
    ("form", "represents"),
    [(ArrangementForm.PUBLIC_BODY, YES), (ArrangementForm.JOINT_BODY, UNKNOWN)],
)
def test_a_joint_body_decides_and_is_no_party_to_a_contract(
    form: ArrangementForm, represents: Truth
) -> None:
    """It can decide to contract, and has no legal personality to be bound with."""
    mayor = Mandate(
        id="mayors",
        kinds=(MandateKind.DELEGATION,),
        giver=f"{HILVERSUM}.mayor",
        holder=GR,
        acts=(),
        functions=(),
        limits=(),
    )
    case = regio(delegated(), mayor, form=form)
    assert [("decides", YES), ("represents", represents)] == may(case, "contract")


# leaving


@pytest.mark.parametrize(
    ("records", "fields", "organs", "lacks"),
    [
        ([], {}, [], True),
        ([party("college")], {}, ["GM0402.college"], True),
        (
            [party("college"), party("college", HUIZEN), complete("parties", GR)],
            {},
            ["GM0402.college", "GM0406.college"],
            False,
        ),
        (
            [party("college"), party("council"), party("council", HUIZEN), complete("parties", GR)],
            {},
            ["GM0402.college", "GM0402.council", "GM0406.council"],
            False,
        ),
        ([party("college", **DOUBT), complete("parties", GR)], {}, [], True),
        (
            [party("college")],
            {"day": between("2018-09-24", "2018-10-01")},
            ["GM0402.college"],
            True,
        ),
        (
            [party("college", period=period(until="2018-09-28"))],
            {"day": between("2018-09-24", "2018-10-01")},
            [],
            True,
        ),
        ([party("college")], {"day": between(None, "2018-10-01")}, [], True),
        ([party("college")], {"for_": ()}, [], True),
    ],
)
def test_leaving_is_for_the_organs_of_who_leaves(
    records: list[Record], fields: dict[str, Any], organs: list[str], lacks: bool
) -> None:
    """Each of them that is party decides; the others need not agree."""
    case = regio(*records, leaving(**fields))
    state = case.on("2018-12-01").decision_state("exit")
    assert organs == [each.organ for each in state.value.organs]
    assert lacks is (Lack.RULE in {each.what for each in state.missing})


@pytest.mark.parametrize(
    ("records", "college", "council"),
    [
        ([], UNKNOWN, UNKNOWN),
        ([party("college")], YES, UNKNOWN),
        ([party("college"), complete("parties", GR)], YES, NO),
        ([party("college", arrangement="other")], UNKNOWN, UNKNOWN),
    ],
)
def test_who_may_leave_is_the_organ_that_is_party(
    records: list[Record], college: Truth, council: Truth
) -> None:
    """Of another organ nobody knows, unless all parties are recorded."""
    act = leaving(for_=(HILVERSUM,))
    case = regio(Arrangement(id="other", name="Andere"), act, *records)
    for organ, truth in (("college", college), ("council", council)):
        found = case.on(ON).who_may("exit", who=f"{HILVERSUM}.{organ}").value.lines
        assert [truth] == [each.truth for each in found]


# provisions


def asked(snapshot: Snapshot, kind: Any, **fields: Any) -> tuple[Truth, list[Provision], set[Lack]]:
    """What the text says about something."""
    answer = snapshot.provision("Regio Gooi en Vechtstreek", kind, **fields)
    return answer.truth, list(answer.value), {each.what for each in answer.missing}


def test_a_provision_that_was_not_read_is_unknown() -> None:
    """A clause is there, or is told not to be there; of the rest nothing is known."""
    notice = Provision(kind=ProvisionKind.EXIT, notice=Duration(months=12))
    award = Provision(kind=ProvisionKind.DECISIONS, acts=(ActKind.AWARD,), rule=RuleKind.UNANIMITY)
    rest = Provision(kind=ProvisionKind.DECISIONS, rule=RuleKind.TWO_THIRDS)
    none = Provision(kind=ProvisionKind.EVALUATION, absent=True)
    snapshot = regio(provisions=(notice, award, rest, none)).on(ON)
    assert (YES, [notice], set()) == asked(snapshot, "exit")
    assert (NO, [], set()) == asked(snapshot, ProvisionKind.EVALUATION)
    assert (UNKNOWN, [], {Lack.CLAUSE}) == asked(snapshot, "dissolution")
    assert (YES, [award, rest], set()) == asked(snapshot, "decisions")
    assert (YES, [award, rest], set()) == asked(snapshot, "decisions", act="award")
    assert (YES, [rest], set()) == asked(snapshot, "decisions", act="sign")


def test_questions_about_provisions_that_cannot_be_put() -> None:
    """An arrangement that is not there, and a kind of clause that is none."""
    snapshot = regio().on(ON)
    with pytest.raises(UnknownName):
        snapshot.provision("nergens", "exit")
    with pytest.raises(UsageError, match="kind"):
        snapshot.provision(GR, "wensen")


# what is remarked of leaving


def test_an_exit_on_record_of_who_is_still_a_member() -> None:
    """From its day of effect, and only of who left; one of both records is to be looked at."""
    left = leaving(for_=(HILVERSUM,), effective=day("2022-01-01"))
    case = regio(party("college"), party("college", HUIZEN), left)
    for on, told in (("2021-12-31", []), ("2022-01-01", [("exit", HILVERSUM)])):
        answer = members(case, on)
        assert {HILVERSUM, HUIZEN} == {*answer.value.full}
        assert told == [e.about for e in answer.remarks if e.note is Note.EXIT_ON_RECORD]
    gone = regio(party("college", period=period(until="2022-01-01")), left)
    assert () == members(gone, "2022-01-01").remarks


def test_who_may_leave_what() -> None:
    """Of an arrangement its parties decide; what is left untold, that is remarked."""
    case = regio(party("college"), complete("parties", GR)).on(ON)
    untold = case.who_may("exit", for_=HILVERSUM)
    assert [(HILVERSUM,)] == [e.about for e in untold.remarks if e.note is Note.OF_AN_ARRANGEMENT]
    told = case.who_may("exit", for_=HILVERSUM, in_=GR)
    assert () == told.remarks
    assert {f"{HILVERSUM}.college": YES} == {e.holder: e.truth for e in told.value.lines}

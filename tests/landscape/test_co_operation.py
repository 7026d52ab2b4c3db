"""What cases tell of co-operation can be said and asked: nesting, carriers, modules, names."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import (
    CHILD_PROTECTION,
    EEMNES,
    HILVERSUM,
    HUIZEN,
    complete,
    contract,
    day,
    municipality,
    period,
)
from tests.landscape.arranged import GR, LAREN, ON, delegated, party, regio

from jeugdregio.errors import UsageError
from jeugdregio.landscape import Landscape
from jeugdregio.model import (
    Activity,
    Answer,
    Arrangement,
    ArrangementForm,
    Body,
    Capability,
    DatedName,
    Founding,
    Lack,
    Party,
    PartyRole,
    Provider,
    ProviderChange,
    ProviderChangeKind,
    Purchase,
    Record,
    RoleHeld,
    Scope,
    Truth,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def rests_on(answer: Answer[Any]) -> set[str]:
    """The ids of the records on which an answer rests."""
    return {each.record.id for each in answer.grounds}


# nested, and with roles


def test_who_is_party_to_the_arrangement_above_is_none_to_that_within_it() -> None:
    """A light arrangement of two within one of three; each has its own members and contracts."""
    within = Arrangement(id="light", name="Lichte regeling", parent=GR, form=ArrangementForm.PLAIN)
    case = regio(
        *(party("college", each) for each in (HILVERSUM, HUIZEN, LAREN)),
        within,
        *(party("council", each, arrangement="light") for each in (HUIZEN, EEMNES)),
        contract(clients=("light",), functions=("foster-care",)),
    )
    shown = case.on(ON)
    assert (within,) == shown[Arrangement].where("parent", GR)
    assert (HILVERSUM, HUIZEN, LAREN) == shown.members(GR).value.full
    assert (EEMNES, HUIZEN) == shown.members("Lichte regeling").value.full
    later = case.on("2019-06-01")
    found = {each: later.coverage(each, "foster-care").truth for each in (HUIZEN, LAREN)}
    assert {HUIZEN: YES, LAREN: UNKNOWN} == found


@pytest.mark.parametrize("role", PartyRole)
def test_each_sense_of_a_municipality_that_acts_for_others(role: PartyRole) -> None:
    """Who has a role is told apart from who is party; a text names the one it means."""
    case = regio(party("college", roles=(RoleHeld(role),)), party("college", HUIZEN))
    value = case.on(ON).members(GR).value
    assert (((HILVERSUM, role),), (HILVERSUM, HUIZEN)) == (value.roles, value.full)


def test_the_guest_municipality_of_one_text_is_not_that_of_another() -> None:
    """In Fryslân those who are served are called so, in Lekstroom the one with the office."""
    served, office = RoleHeld(PartyRole.SERVED), RoleHeld(PartyRole.OFFICE)
    other = Arrangement(id="lekstroom", name="Lekstroom", form=ArrangementForm.CENTRE)
    case = regio(
        other,
        party("college", roles=(served,)),
        party("college", arrangement="lekstroom", id="office", roles=(office,)),
    )
    shown = case.on(ON)
    assert [(HILVERSUM, PartyRole.SERVED)] == list(shown.members(GR).value.roles)
    assert [(HILVERSUM, PartyRole.OFFICE)] == list(shown.members("Lekstroom").value.roles)


# carriers


def test_a_foundation_contracts_in_its_own_name() -> None:
    """A private-law legal person is bound itself, covers its members, and takes no public power."""
    case = regio(
        party("college"),
        contract(clients=(GR,), functions=("foster-care",)),
        delegated(),
        form=ArrangementForm.LEGAL_PERSON,
    )
    record = case.arrangements[GR]
    assert (YES, NO) == (record.may(Capability.CONTRACT), record.may(Capability.POWERS))
    shown = case.on("2019-06-01")
    assert YES is shown.coverage(HILVERSUM, "foster-care").truth
    assert UNKNOWN is shown.who_may("deploy", for_=HILVERSUM, who=GR).truth
    assert YES is shown.who_may("deploy", for_=HILVERSUM, who=f"{HILVERSUM}.college").truth


def test_a_service_agreement_with_who_is_no_party() -> None:
    """The board of the Regio serves Eemnes, which is thereby no member of the Regio."""
    case = regio(
        party("college"),
        Body(id="board", name="bestuur", of=GR, founding=Founding.PUBLIC_BODY_BOARD),
        Arrangement(id="dvo", name="DVO", form=ArrangementForm.SERVICE_AGREEMENT),
        Party(id="serving", arrangement="dvo", organ="board"),
        party("college", EEMNES, arrangement="dvo", roles=(RoleHeld(PartyRole.SERVED),)),
        complete("parties", GR, by=(GR,)),
    )
    shown = case.on(ON)
    value = shown.members("dvo").value
    assert ((f"{EEMNES}.college", "board"), ((EEMNES, PartyRole.SERVED),)) == (
        value.organs,
        value.roles,
    )
    regional = shown.members(GR).value
    assert ((HILVERSUM,), YES) == (regional.full, regional.complete.truth)


# modules


def module(name: str, activity: Activity) -> Scope:
    """A module for what only a certified institution may carry out."""
    return Scope(id=name, functions=("compulsory-framework",), activities=(activity,))


MODULES = (
    module("policy", Activity.POLICY),
    module("purchase", Activity.PURCHASE),
    module("contracts", Activity.CONTRACT_MANAGEMENT),
)
TAKEN = {
    HILVERSUM: ("policy", "purchase", "contracts"),
    HUIZEN: ("policy", "purchase"),
    LAREN: ("policy", "contracts"),
    EEMNES: ("policy",),
}
"""Who takes part in which modules of an invented arrangement; nobody takes part in all of it."""


def modular(*records: Record) -> Landscape:
    """The arrangement, which buys, manages and has a contract for its members."""
    return regio(
        *MODULES,
        *(party("college", town, scope=each) for town, taken in TAKEN.items() for each in taken),
        *(Purchase(id=f"{each}-done", buyer=GR, scope=each) for each in ("purchase", "contracts")),
        contract(clients=(GR,)),
        *records,
        modules=[each.id for each in MODULES],
    )


@pytest.mark.parametrize(
    ("name", "activity"),
    [("purchase", Activity.PURCHASE), ("contracts", Activity.CONTRACT_MANAGEMENT)],
)
@pytest.mark.parametrize("town", TAKEN)
def test_who_does_it_is_told_by_module(name: str, activity: Activity, town: str) -> None:
    """The arrangement does it for those in that module; of others nobody is recorded."""
    answer = modular().on(ON).who_buys(CHILD_PROTECTION, town, activity=activity)
    done = [GR] if name in TAKEN[town] else []
    assert (YES if done else UNKNOWN, done) == (
        answer.truth,
        [each.buyer for each in answer.value.buyers],
    )


@pytest.mark.parametrize("name", ["policy", "purchase", "contracts"])
def test_members_differ_by_module(name: str) -> None:
    """All four are members of the arrangement, each for its own modules."""
    value = modular().on(ON).members(GR, in_=name).value
    assert () == value.full
    expected = {town: Truth.of(name in taken) for town, taken in TAKEN.items()}
    assert expected == {each.member: each.truth for each in value.partial}


@pytest.mark.parametrize("town", TAKEN)
def test_cover_comes_with_the_module_for_purchase(town: str) -> None:
    """To be a member of the arrangement is not to be a client of its contract."""
    answer = modular().on("2019-06-01").coverage(town, CHILD_PROTECTION)
    kinds = [each.value for each in answer.value.kinds]
    assert (["contract"] if "purchase" in TAKEN[town] else ["none recorded"]) == kinds


# providers


OLD = Provider(id="old", name="Bureau Jeugdzorg", period=period(until="2019-07-01"))
NEW = Provider(
    id="new",
    name="Levvel",
    former_names=(DatedName("Spirit", period(until="2019-01-01")),),
    aliases=("Stichting Levvel",),
)
MERGER = ProviderChange(
    id="merger", kind=ProviderChangeKind.MERGER, day=day("2019-07-01"), from_="old", to=("new",)
)


def provided(*records: Record) -> Landscape:
    """A contract of Hilversum with a provider that merges into another while it runs."""
    running = period("2018-01-01", "2021-01-01")
    held = contract(provider="old", functions=("foster-care",), period=running)
    return Landscape(municipality(), OLD, NEW, MERGER, held, *records)


@pytest.mark.parametrize("name", ["new", "Levvel", "spirit", "stichting levvel"])
def test_a_provider_is_found_by_the_names_it_has_and_had(name: str) -> None:
    """By its id, its name, a former one and an alias; it keeps its id."""
    assert NEW == provided().on(ON).ever[Provider].find(name)


def test_a_contract_passes_by_no_merger() -> None:
    """Who goes on by the contract is missing from that day on, unless another one tells so."""
    window: dict[str, Any] = {"since": "2019-06-01", "until": "2019-12-01"}
    answer = provided().on("2019-06-01").coverage(HILVERSUM, "foster-care", **window)
    assert [(YES, day("2019-07-01")), (UNKNOWN, day("2019-12-01"))] == [
        (each.truth, each.period.end) for each in answer.value.intervals
    ]
    assert [(Lack.PROVIDER, ("contract",))] == [(each.what, each.about) for each in answer.missing]
    own = contract(
        "own", provider="new", functions=("foster-care",), period=period("2019-07-01", "2021-01-01")
    )
    passed = provided(own).on("2019-06-01").coverage(HILVERSUM, "foster-care", **window)
    assert (YES, {"contract", "own"}) == (passed.truth, rests_on(passed))


def test_a_provider_of_which_nothing_was_known_yet() -> None:
    """Its end was not known either, so that the contract covers as far as anybody knew."""
    late = Provider(
        id="late", name="L", period=period(until="2019-07-01"), known_from=day("2020-01-01")
    )
    held = contract("with-late", provider="late", functions=("foster-care",))
    case = Landscape(municipality(), late, held)
    early, now = (case.on("2019-08-01", known_at=each) for each in ("2019-08-01", "2020-01-01"))
    assert YES is early.coverage(HILVERSUM, "foster-care").truth
    assert UNKNOWN is now.coverage(HILVERSUM, "foster-care").truth


def test_a_merger_is_told_of_both() -> None:
    """The timeline of each names the other, and the change of name of the one that went on."""
    case = provided()
    other = {"old": "new", "new": "old"}
    for name in other:
        turns = [each.what for each in case.timeline(name).value.turns]
        assert f"ProviderChange merger ({other[name]})" in turns
    assert "name Spirit" in [each.what for each in case.timeline("new").value.turns]


def test_members_for_one_activity() -> None:
    """Of a care function alone any activity is asked about, and which is meant is missing."""
    case = modular().on(ON)
    open_ = case.members(GR, in_=CHILD_PROTECTION)
    assert Lack.ACTIVITIES in {each.what for each in open_.missing}
    buying = case.members(GR, in_=CHILD_PROTECTION, activity="purchase")
    expected = {town: Truth.of("purchase" in taken) for town, taken in TAKEN.items()}
    assert expected == {each.member: each.truth for each in buying.value.partial}
    with pytest.raises(UsageError, match="activity: expected a care function"):
        case.members(GR, activity="purchase")

"""Further cases, questioned: an exit that was never used, options, frames and prior agreement.

Maassluis, Vlaardingen and Schiedam 2020; Drenthe from 2017 on; Zuid-Limburg 2019; Zwijndrecht 2018;
Lekstroom about 2017; the admission of 2017 in Gooi en Vechtstreek. What the documents say is tested
beside this. A *variant* is the same document with one thing changed.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from tests.cases.reading import about, grounds, lacks, line, not_under, slots, who_could

import jeugdregio as jr

YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN
Load = Callable[..., jr.Landscape]

MAASSLUIS, SCHIEDAM, VLAARDINGEN = THREE = ("GM0556", "GM0606", "GM0622")
RIJNMOND, MVS = "SO0842", "samenwerking-mvs"
LEAVING, OFFER = "exit-mvs-2020", "counter-offer-rijnmond-2020"
BEFORE, WITH_ALL = "rijnmond-scope-bought-before", "rijnmond-scope-with-all"
BY_THE_THREE = "mvs-scope-bought-by-the-three"
STAYS = ("child-protection", "youth-probation", "national-functions", "veilig-thuis")

CONTRACTS = "contracts-noord-en-midden-drenthe-2017"

HEERLEN, MAASTRICHT, BEEKDAELEN = "GM0917", "GM0935", "GM1954"
CENTRE, FRAMES = "centrumregeling-zuid-limburg-2019", "regional-frames-zuid-limburg"
OF_HEERLEN, BUYS_FOR_HEERLEN = (
    "mandate-zuid-limburg-heerlen",
    "power-of-attorney-zuid-limburg-heerlen",
)
ENDED = {"GM0881": "Onderbanken", "GM0951": "Nuth", "GM0962": "Schinnen"}

ZWIJNDRECHT, OF_ZWIJNDRECHT = "GM0642", "mandate-zwijndrecht"
DIRECTOR = "directeur-so-zhz"
GENERAL_BOARD, DAILY_BOARD = BOARDS = (
    "algemeen-bestuur-dienst-gezondheid-en-jeugd-zhz",
    "dagelijks-bestuur-dienst-gezondheid-en-jeugd-zhz",
)
IN_FORCE = date(2019, 1, 23)
"""The one day on which the mandate of Zwijndrecht is certain: when it ends was not read."""

FIVE = ("GM0321", "GM0331", "GM0353", "GM0356", "GM0620")
HOUTEN, VIANEN, VIJFHEERENLANDEN = "GM0321", "GM0620", "GM1961"
NETWORK, KADERS = "regionale-samenwerking-lekstroom", "bestaande-kaders-lekstroom"
OF_HOUTEN = "mandate-lekstroom-houten"

HILVERSUM, ADMISSION = "GM0402", "admission-2017"


@pytest.fixture(scope="module")
def load(examples: Path) -> Load:
    """Loads examples by their names."""

    def named(*names: str) -> jr.Landscape:
        return jr.load(*(examples / f"{name}.json" for name in names))

    return named


@pytest.fixture(scope="module")
def rijnmond(load: Load) -> jr.Landscape:
    """Maassluis, Vlaardingen and Schiedam in Rijnmond, 2020."""
    return load("cases/maassluis-vlaardingen-schiedam-2020")


@pytest.fixture(scope="module")
def drenthe(load: Load) -> jr.Landscape:
    """Drenthe from 2017 on."""
    return load("cases/drenthe-2017")


@pytest.fixture(scope="module")
def zuid_limburg(load: Load) -> jr.Landscape:
    """The centre arrangement of Zuid-Limburg, 2019."""
    return load("cases/zuid-limburg-2019")


@pytest.fixture(scope="module")
def zwijndrecht(load: Load) -> jr.Landscape:
    """The mandate of Zwijndrecht, 2018."""
    return load("cases/zwijndrecht-2018")


@pytest.fixture(scope="module")
def lekstroom(load: Load) -> jr.Landscape:
    """The mandates of the five colleges of Lekstroom, about 2017; to whom is not told."""
    return load("cases/lekstroom-2017")


# what is read of an answer


def buyers(answer: jr.Answer[jr.Buying]) -> dict[str, tuple[jr.BuyerKind, jr.Truth]]:
    """By buyer how far it is settled, and whether it buys."""
    return {each.buyer: (each.kind, each.truth) for each in answer.value.buyers}


# Maassluis, Vlaardingen and Schiedam: members all along


@pytest.mark.parametrize("day", ["2020-11-20", "2020-12-20", "2022-01-01", "2023-01-01"])
def test_three_are_members_on_every_day(rijnmond: jr.Landscape, day: str) -> None:
    """Consent to leave is not leaving; whether the three are all members is not known."""
    answer = rijnmond.on(day).members(RIJNMOND)
    assert YES is answer.truth
    assert (THREE, ()) == (answer.value.full, answer.value.possible)
    assert "rijnmond-party-maassluis" in grounds(answer)
    assert (UNKNOWN, {jr.Lack.MEMBERS}) == (
        answer.value.complete.truth,
        lacks(answer.value.complete),
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2020-11-10", jr.ActState.PROPOSED),
        ("2020-12-03", jr.ActState.PROPOSED),
        ("2020-12-04", jr.ActState.CONSENTED),
        ("2020-12-14", jr.ActState.CONSENTED),
        ("2020-12-20", jr.ActState.LAPSED_UNUSED),
        ("2022-01-01", jr.ActState.LAPSED_UNUSED),
    ],
)
def test_exit_is_consented_to_and_lapses_unused(
    rijnmond: jr.Landscape, day: str, expected: jr.ActState
) -> None:
    """No college is recorded as having decided it, on whatever day: each of three is missing."""
    answer = rijnmond.on(day).decision_state(LEAVING)
    assert (UNKNOWN, expected) == (answer.truth, answer.value.status)
    assert {f"{each}.college" for each in THREE} == about(answer, jr.Lack.DECISION)
    assert {None} == {each.vote for each in answer.value.organs}
    assert () == answer.value.expected


def test_consent_of_the_councils_is_no_decision(rijnmond: jr.Landscape) -> None:
    """Three councils consented, as each college needs; none of the colleges decided by that."""
    state = rijnmond.on("2020-12-04").decision_state(LEAVING).value
    assert {f"{each}.council" for each in THREE} == {each.organ for each in state.consents}
    assert {(YES, jr.ActState.CONSENTED)} == {(each.truth, each.status) for each in state.consents}
    assert ((), {None}) == (state.beside, {each.vote for each in state.organs})


def test_consent_of_schiedam_may_be_of_december(rijnmond: jr.Landscape) -> None:
    """On 11 November that of Maassluis and of Vlaardingen is certain, of Schiedam no day is."""
    state = rijnmond.on("2020-11-11").decision_state(LEAVING).value
    assert {
        f"{MAASSLUIS}.council": jr.ActState.CONSENTED,
        f"{VLAARDINGEN}.council": jr.ActState.CONSENTED,
        f"{SCHIEDAM}.council": None,
    } == {each.organ: each.status for each in state.consents}


def test_lapse_undoes_the_consent(rijnmond: jr.Landscape) -> None:
    """Between 15 and 20 December it lapsed; on the 16th whether it stands is not known."""
    leaving = rijnmond.acts[LEAVING]
    days = [date(2020, 12, 4), date(2020, 12, 16), date(2020, 12, 20), date(2022, 1, 1)]
    assert [YES, UNKNOWN, NO, NO] == [leaving.stands_on(day) for day in days]


def test_offer_is_decided_by_all(rijnmond: jr.Landscape) -> None:
    """Three councils and the board took it by 20 December; on the 15th only the board for sure."""
    answer = rijnmond.on("2020-12-20").decision_state(OFFER)
    assert (YES, jr.ActState.DECIDED) == (answer.truth, answer.value.status)
    board = "algemeen-bestuur-jeugdhulp-rijnmond"
    before = rijnmond.on("2020-12-15").decision_state(OFFER)
    assert UNKNOWN is before.truth
    assert [board] == [each.organ for each in before.value.organs if each.truth is YES]
    assert {jr.Lack.DAY, jr.Lack.DECISION} == lacks(before)


# the tie of the three


def left(case: jr.Landscape, *municipalities: str) -> jr.Landscape:
    """The variant in which the colleges of these leave on 1 March 2021; their councils consent."""
    day = date(2021, 3, 1)
    exits = [
        jr.Act(
            id=f"exit-of-{each}",
            day=day,
            kind=jr.ActKind.EXIT,
            deciders=(f"{each}.college",),
            for_=(each,),
            rule=jr.DecisionRule(kind=jr.RuleKind.EACH_BINDS_ITSELF, organs=(f"{each}.college",)),
            about=(RIJNMOND,),
        )
        for each in municipalities
    ]
    consents = [
        jr.Act(
            id=f"consent-to-{each.id}",
            day=day,
            kind=jr.ActKind.CONSENT,
            deciders=tuple(f"{whose}.council" for whose in each.for_),
            decides=each.id,
        )
        for each in exits
    ]
    return case.adding(*exits, *consents)


def test_tie_lets_expect_that_the_others_follow(rijnmond: jr.Landscape) -> None:
    """Variant: Maassluis leaves; an exit of the others is expected by agreement, and no more."""
    act = f"exit-of-{MAASSLUIS}"
    answer = left(rijnmond, MAASSLUIS).on("2021-03-01").decision_state(act)
    assert YES is answer.truth
    assert [(each, jr.ActKind.EXIT, (RIJNMOND,), MVS, act) for each in (SCHIEDAM, VLAARDINGEN)] == [
        (each.municipality, each.kind, each.about, each.arrangement, each.follows)
        for each in answer.value.expected
    ]
    assert {(SCHIEDAM,), (VLAARDINGEN,)} == {
        each.about for each in answer.remarks if each.note is jr.Note.EXPECTED_BY_AGREEMENT
    }


def test_tie_decides_for_nobody(rijnmond: jr.Landscape) -> None:
    """Variant: members, the exit of the three and who buys are as they were without the exit."""
    variant = left(rijnmond, MAASSLUIS)
    day = "2022-01-01"
    assert rijnmond.on(day).members(RIJNMOND) == variant.on(day).members(RIJNMOND)
    joint = variant.on(day).decision_state(LEAVING)
    assert (UNKNOWN, ()) == (joint.truth, joint.value.expected)
    assert {f"{each}.college" for each in THREE} == about(joint, jr.Lack.DECISION)
    for each in (SCHIEDAM, VLAARDINGEN):
        assert rijnmond.on(day).who_buys(STAYS[0], each) == variant.on(day).who_buys(STAYS[0], each)


def test_tie_expects_nothing_of_who_left_too(rijnmond: jr.Landscape) -> None:
    """Variant: when all three decided, none is expected of anybody."""
    variant = left(rijnmond, *THREE)
    for each in THREE:
        state = variant.on("2021-03-01").decision_state(f"exit-of-{each}").value
        assert () == state.expected


def test_nothing_is_expected_before_it_is_decided(rijnmond: jr.Landscape) -> None:
    """Variant: the day before the decision of Maassluis nothing follows from it."""
    answer = left(rijnmond, MAASSLUIS).on("2021-02-28").decision_state(f"exit-of-{MAASSLUIS}")
    assert (UNKNOWN, ()) == (answer.truth, answer.value.expected)


# the purchase of 2023


@pytest.mark.parametrize("function", STAYS)
@pytest.mark.parametrize(
    ("day", "purchase"),
    [
        ("2022-12-31", "purchase-rijnmond-before-2023"),  # its decision is not on record
        ("2023-01-01", "purchase-rijnmond-with-all-2023"),
    ],
)
def test_what_stays_with_all_is_bought_by_the_arrangement(
    rijnmond: jr.Landscape, day: str, purchase: str, function: str
) -> None:
    """The compulsory framework, the national functions and Veilig Thuis: before 2023 and after."""
    answer = rijnmond.on(day).who_buys(function, "Maassluis")
    told = jr.BuyerKind.RECORDED if day < "2023" else jr.BuyerKind.DECIDED
    assert (YES, {RIJNMOND: (told, YES)}) == (answer.truth, buyers(answer))
    assert {purchase, "rijnmond-party-maassluis"} <= grounds(answer)


def test_purchase_after_the_last_day_told_is_possible(rijnmond: jr.Landscape) -> None:
    """Decided from 1 January 2023 on; of a later day no source was seen: its term is missing."""
    answer = rijnmond.on("2023-06-01").who_buys(STAYS[0], "Maassluis")
    assert (UNKNOWN, {RIJNMOND: (jr.BuyerKind.DECIDED, UNKNOWN)}) == (answer.truth, buyers(answer))
    assert {"purchase-rijnmond-with-all-2023"} == about(answer, jr.Lack.TERM)
    assert {MAASSLUIS, RIJNMOND} == about(answer, jr.Lack.MEMBERS)


@pytest.mark.parametrize("function", ["foster-care", "ambulatory-help", "secure-youth-help"])
def test_what_makes_up_the_seventy_per_cent_is_unknown(
    rijnmond: jr.Landscape, function: str
) -> None:
    """From 2023 on it may be with the three: what their list holds is missing."""
    answer = rijnmond.on("2023-01-01").who_buys(function, "Maassluis")
    assert UNKNOWN is answer.truth
    assert UNKNOWN is buyers(answer)[MVS][1]
    assert {BY_THE_THREE, function} <= about(answer, jr.Lack.LIST_CONTENT)


def test_division_of_2023_is_not_shown_to_be_whole(rijnmond: jr.Landscape) -> None:
    """Nothing is with both; whether all that was bought before is with one of them is not known."""
    scopes = rijnmond.on("2023-01-01").compare_scopes()
    assert NO is scopes.overlaps(WITH_ALL, BY_THE_THREE).truth
    answer = scopes.once(BEFORE, (WITH_ALL, BY_THE_THREE))
    assert UNKNOWN is answer.truth
    assert {BY_THE_THREE, BEFORE} == about(answer, jr.Lack.LIST_CONTENT)


def test_division_is_whole_when_the_three_buy_the_rest(rijnmond: jr.Landscape) -> None:
    """Variant: with "the rest" instead of "about 70%" it is; child protection stays with all."""
    rest = jr.RestScope(
        id=BY_THE_THREE,
        siblings=(WITH_ALL,),
        whole=BEFORE,
        activities=(jr.Activity.PURCHASE,),
    )
    variant = rijnmond.replacing(rest).on("2023-01-01")
    assert YES is variant.compare_scopes().once(BEFORE, (WITH_ALL, BY_THE_THREE)).truth
    for function in STAYS:
        assert {RIJNMOND} == buyers(variant.who_buys(function, "Maassluis")).keys()


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2020-12-14", (jr.BuyerKind.PLANNED, UNKNOWN)),
        ("2020-12-20", (jr.BuyerKind.DECIDED, YES)),
    ],
)
def test_purchase_by_the_three_is_decided_in_december(
    rijnmond: jr.Landscape, day: str, expected: tuple[jr.BuyerKind, jr.Truth]
) -> None:
    """Before the week of 15 December it is a plan for 2023, after it a decision."""
    answer = rijnmond.on(day).who_buys(BY_THE_THREE, "Schiedam", day="2023-01-01")
    assert (expected[1], {MVS: expected}) == (answer.truth, buyers(answer))


def test_board_alone_does_not_decide_what_the_three_buy(rijnmond: jr.Landscape) -> None:
    """On 15 December the councils are not all recorded to have agreed: it is not certain yet."""
    snapshot = rijnmond.on("2020-12-15")
    assert UNKNOWN is snapshot.decision_state(OFFER).truth
    assert UNKNOWN is snapshot.who_buys(BY_THE_THREE, "Schiedam", day="2023-01-01").truth


# Drenthe: what was bought in 2020 hangs on two options


def options(case: jr.Landscape, *exercised: bool | None) -> jr.Landscape:
    """The variant in which the first options are recorded as exercised or not."""
    contract = case.contracts[CONTRACTS]
    found = list(contract.options)
    for place, each in enumerate(exercised):
        found[place] = attrs.evolve(found[place], exercised=each)
    return case.replacing(attrs.evolve(contract, options=tuple(found)))


def open_options(answer: jr.Answer[Any]) -> set[date | None]:
    """The first days of the options of which exercise is missing."""
    return {
        each.period.start
        for each in answer.missing
        if each.what is jr.Lack.OPTION and each.period is not None
    }


@pytest.mark.parametrize(
    ("function", "more"), [("social-support", set()), ("ambulatory-help", {jr.Lack.FUNCTIONS})]
)
def test_cover_of_2020_hangs_on_two_options(
    drenthe: jr.Landscape, function: str, more: set[jr.Lack]
) -> None:
    """On 1 June 2020 options one and two are missing; of youth help, what the rest holds too."""
    answer = drenthe.on("2020-06-01").coverage("Assen", function)
    assert (UNKNOWN, (jr.CoverKind.NONE,)) == (answer.truth, answer.value.kinds)
    assert {date(2019, 1, 1), date(2020, 1, 1)} == open_options(answer)
    parts = {jr.Lack.OPTION, jr.Lack.PROVIDER, jr.Lack.CONTRACT_OR_SUBSIDY}
    assert parts | more == lacks(answer)
    assert CONTRACTS in grounds(answer)


def test_first_option_exercised_leaves_the_second(drenthe: jr.Landscape) -> None:
    """Variant: it carries 2019 by extension; for 2020 the second is missing."""
    variant = options(drenthe, True)
    in_2020 = variant.on("2020-06-01").coverage("Assen", "social-support")
    assert {date(2020, 1, 1)} == open_options(in_2020)
    in_2019 = variant.on("2019-06-01").coverage("Assen", "social-support")
    assert (jr.CoverKind.EXTENSION,) == in_2019.value.kinds
    assert {jr.Lack.PROVIDER} == lacks(in_2019)


def test_two_options_exercised_leave_the_provider(drenthe: jr.Landscape) -> None:
    """Variant: the extension of 2020 is certain; of Hoogeveen, no client, a contract is missing."""
    variant = options(drenthe, True, True).on("2020-06-01")
    answer = variant.coverage("Assen", "social-support")
    assert (UNKNOWN, (jr.CoverKind.EXTENSION,)) == (answer.truth, answer.value.kinds)
    assert {jr.Lack.PROVIDER} == lacks(answer)
    assert {jr.Lack.CONTRACT_OR_SUBSIDY} == lacks(variant.coverage("Hoogeveen", "social-support"))


@pytest.mark.parametrize("function", ["social-support", "ambulatory-help"])
def test_first_option_refused_ends_all(drenthe: jr.Landscape, function: str) -> None:
    """Variant: a later option is possible only if the earlier one was used."""
    answer = options(drenthe, False).on("2020-06-01").coverage("Assen", function)
    assert (UNKNOWN, {jr.Lack.CONTRACT_OR_SUBSIDY}) == (answer.truth, lacks(answer))


def test_joint_purchase_does_not_end_with_the_contracts_of_the_five(drenthe: jr.Landscape) -> None:
    """Told for 2017, of later years its term is missing, also when every option has run out."""
    inpatient = "inpatient-youth-help"
    assert YES is drenthe.on("2017-12-31").who_buys(inpatient, "Hoogeveen").truth
    for day in ("2018-01-01", "2020-06-01", "2022-06-01"):
        answer = drenthe.on(day).who_buys(inpatient, "Hoogeveen")
        assert (UNKNOWN, {"purchase-joint-drenthe-2017"}) == (
            answer.truth,
            about(answer, jr.Lack.TERM),
        )


def test_purchase_of_2020_hangs_on_the_options_too(drenthe: jr.Landscape) -> None:
    """Told as a fact for 2017 and 2018, it possibly goes on until 2022: its term is missing."""
    rest = "drenthe-scope-rest"
    assert YES is drenthe.on("2018-12-31").who_buys(rest, "Assen").truth
    answer = drenthe.on("2020-06-01").who_buys(rest, "Assen")
    assert UNKNOWN is answer.truth
    assert {"purchase-rest-noord-en-midden-drenthe-2017"} == about(answer, jr.Lack.TERM)


# Zuid-Limburg: subsidies within the frames, and an award for which none is told


def may(
    case: jr.Landscape, act: str, for_: str = HEERLEN, amount: jr.Amount | None = None
) -> jr.Answer[jr.WhoMay]:
    """Whether the centre municipality may do something for another on 2 January 2019."""
    return case.on("2019-01-02").who_may(
        act, for_=for_, in_="ambulatory-help", who=MAASTRICHT, amount=amount
    )


def subsidy(
    case: jr.Landscape, for_: str = HEERLEN, amount: jr.Amount | None = None
) -> jr.Answer[jr.WhoMay]:
    """Whether it may grant a subsidy for another."""
    return may(case, "subsidy", for_, amount)


def limit(answer: jr.Answer[jr.WhoMay]) -> jr.Truth:
    """Whether it is within the limits of the mandate of Heerlen."""
    (found,) = (
        each for each in line(answer, jr.ActingRole.DECIDES).chains if each.links == (OF_HEERLEN,)
    )
    return {slot: truth for _, slot, truth in found.slots}[jr.Slot.LIMIT]


OTHER_KIND = (BUYS_FOR_HEERLEN, jr.Slot.ACT.value)
"""To buy is no subsidy: the power of attorney of Heerlen does not carry one."""


def euros(number: int) -> jr.Amount:
    """An amount for one act, without value-added tax."""
    return jr.Amount(number, jr.Vat.EXCLUDED)


def bounded(case: jr.Landscape, id: str, frame: str, most: int) -> jr.Landscape:
    """The variant in which the bound that the frame of a mandate sets is known."""
    limit = jr.Limit(frame=frame, amount=euros(most))
    return case.replacing(attrs.evolve(case.mandates[id], limits=(limit,)))


@pytest.mark.parametrize("amount", [None, euros(1), euros(1_000_000)])
def test_bound_of_the_frames_is_missing(
    zuid_limburg: jr.Landscape, amount: jr.Amount | None
) -> None:
    """The frames were not seen, so whatever the amount, it may lie within them or not."""
    answer = subsidy(zuid_limburg, amount=amount)
    assert (UNKNOWN, {OTHER_KIND}) == (answer.truth, not_under(answer))
    assert {OF_HEERLEN, FRAMES} == about(answer, jr.Lack.FRAME)
    assert UNKNOWN is limit(answer)
    assert OF_HEERLEN in grounds(answer)


def test_decision_on_objection_is_under_the_same_mandate(zuid_limburg: jr.Landscape) -> None:
    """Against a subsidy decision it is for the centre municipality too, within the same frames."""
    answer = may(zuid_limburg, "objection")
    assert {OF_HEERLEN, FRAMES} == about(answer, jr.Lack.FRAME)
    assert {OTHER_KIND} == not_under(answer)


@pytest.mark.parametrize("act", ["award", "contract"])
def test_to_buy_is_under_the_other_grant(zuid_limburg: jr.Landscape, act: str) -> None:
    """The mandate is for subsidies; within which limits it may buy was not read."""
    answer = may(zuid_limburg, act)
    assert UNKNOWN is answer.truth
    assert {(OF_HEERLEN, jr.Slot.ACT.value)} == not_under(answer)
    assert {BUYS_FOR_HEERLEN} == about(answer, jr.Lack.LIMIT)
    assert set() == about(answer, jr.Lack.FRAME)


def test_to_settle_and_to_sign_is_no_power_to_sign_contracts(zuid_limburg: jr.Landscape) -> None:
    """Who may conclude a contract may sign it; but both grants are of colleges, not of mayors."""
    answer = may(zuid_limburg, "sign")
    (signs,) = answer.value.lines
    assert (jr.ActingRole.REPRESENTS, UNKNOWN, ()) == (signs.role, signs.truth, signs.chains)
    assert {f"{HEERLEN}.mayor", MAASTRICHT} == about(answer, jr.Lack.MANDATE)


@pytest.mark.parametrize("act", ["award", "contract"])
def test_grant_of_the_college_carries_no_signature(zuid_limburg: jr.Landscape, act: str) -> None:
    """What is bought is decided and represented: the grant of the mayor is missing besides."""
    represents = line(may(zuid_limburg, act), jr.ActingRole.REPRESENTS)
    assert (UNKNOWN, ()) == (represents.truth, represents.chains)
    assert {f"{HEERLEN}.mayor", MAASTRICHT} == about(represents.answer, jr.Lack.MANDATE)


@pytest.mark.parametrize(("amount", "expected"), [(5_000, YES), (5_001, NO)])
def test_bound_that_is_known_decides(
    zuid_limburg: jr.Landscape, amount: int, expected: jr.Truth
) -> None:
    """Variant: up to the bound the decision is under the mandate, above it it is not."""
    variant = bounded(zuid_limburg, OF_HEERLEN, FRAMES, 5_000)
    answer = subsidy(variant, amount=euros(amount))
    assert expected is limit(answer)
    outside = set() if expected is YES else {(OF_HEERLEN, jr.Slot.LIMIT.value), OTHER_KIND}
    assert outside == not_under(answer)
    decides = line(answer, jr.ActingRole.DECIDES)
    assert (YES if expected is YES else UNKNOWN) is decides.truth
    others = [subsidy(each, "Landgraaf", euros(amount)) for each in (zuid_limburg, variant)]
    assert others[0] == others[1]
    bought = [may(each, "award", amount=euros(amount)) for each in (zuid_limburg, variant)]
    assert bought[0].missing == bought[1].missing


def test_subsidy_above_the_bound_may_have_another_ground(zuid_limburg: jr.Landscape) -> None:
    """Variant: above it another mandate of the college is missing; none is denied."""
    variant = bounded(zuid_limburg, OF_HEERLEN, FRAMES, 5_000)
    decides = line(subsidy(variant, amount=euros(5_001)), jr.ActingRole.DECIDES)
    assert {f"{HEERLEN}.college", MAASTRICHT} == about(decides.answer, jr.Lack.MANDATE)


def test_college_could_tell_what_it_means_by_youth_help(zuid_limburg: jr.Landscape) -> None:
    """Whether child protection is "jeugdhulp" hangs on a reading, which the giver could tell."""
    answer = zuid_limburg.on("2019-01-02").who_may(
        "award", for_="Heerlen", in_="child-protection", who=MAASTRICHT
    )
    assert UNKNOWN is answer.truth
    assert [(f"{HEERLEN}.college",)] == who_could(answer, jr.Lack.READING)


def test_fifteen_of_eighteen_parties_are_there(zuid_limburg: jr.Landscape) -> None:
    """On 2 January 2019 three of those listed are no members: they ended on the 1st."""
    answer = zuid_limburg.on("2019-01-02").members(CENTRE)
    assert (YES, 15) == (answer.truth, len(answer.value.full))
    named = {*answer.value.full, *answer.value.possible}
    assert named.isdisjoint({*ENDED, BEEKDAELEN})
    listed = {each.organ for each in zuid_limburg.parties.where(arrangement=CENTRE)}
    assert ENDED.keys() == {each.partition(".")[0] for each in listed} - named


def test_subsidy_for_all_asks_for_the_fifteen(zuid_limburg: jr.Landscape) -> None:
    """Of fourteen the bound is missing; the centre municipality gave itself no mandate."""
    answer = subsidy(zuid_limburg, CENTRE)
    members = set(zuid_limburg.on("2019-01-02").members(CENTRE).value.full)
    assert UNKNOWN is answer.truth
    assert members == {each.municipality for each in answer.value.lines}
    mandates = zuid_limburg.mandates
    assert members - {MAASTRICHT} == {
        mandates[each].giver.partition(".")[0] for each in about(answer, jr.Lack.FRAME) - {FRAMES}
    }


@pytest.mark.parametrize("id", ENDED)
@pytest.mark.parametrize("act", ["subsidy", "award"])
def test_ended_municipality_lets_nobody_act(zuid_limburg: jr.Landscape, act: str, id: str) -> None:
    """Its mandate is listed for 2019, and carries nothing: it ended on the first day of that."""
    with pytest.raises(jr.OutsideLife, match=f"^{id} exists .*-01-01, not on 2019-01-02"):
        may(zuid_limburg, act, ENDED[id])


def test_mandates_do_not_pass_to_beekdaelen(zuid_limburg: jr.Landscape) -> None:
    """For the successor of the three a grant of its own college is missing."""
    answer = may(zuid_limburg, "award", BEEKDAELEN)
    assert (UNKNOWN, set()) == (answer.truth, grounds(answer))
    assert {f"{BEEKDAELEN}.college", f"{BEEKDAELEN}.mayor", MAASTRICHT} == (
        about(answer, jr.Lack.MANDATE)
    )


def test_deployment_is_not_under_the_mandate(zuid_limburg: jr.Landscape) -> None:
    """The centre municipality buys and subsidises; to place a child is another kind of act."""
    answer = zuid_limburg.on("2019-01-02").who_may(
        "deploy", for_="Heerlen", in_="ambulatory-help", who=MAASTRICHT
    )
    assert UNKNOWN is answer.truth
    assert {(OF_HEERLEN, jr.Slot.ACT.value), OTHER_KIND} == not_under(answer)
    assert {f"{HEERLEN}.college", MAASTRICHT} == about(answer, jr.Lack.MANDATE)


# Zwijndrecht: prior agreement of two boards


def unsaid(case: jr.Landscape) -> jr.Landscape:
    """The variant in which no agreement of either board is recorded."""
    return case.removing(*(each.id for each in case.acts.where(kind=jr.ActKind.CONSENT)))


def said(
    case: jr.Landscape, *boards: str, kind: jr.ActKind = jr.ActKind.CONSENT, day: date
) -> jr.Landscape:
    """The variant in which just these boards agreed to the mandate, or refused it, on a day."""
    return unsaid(case).adding(
        *(
            jr.Act(
                id=f"{kind.value}-{each}",
                day=day,
                kind=kind,
                deciders=(each,),
                about=(OF_ZWIJNDRECHT,),
            )
            for each in boards
        )
    )


def deploy(case: jr.Landscape) -> jr.Answer[jr.WhoMay]:
    """Whether the director may deploy help for Zwijndrecht when the mandate comes into force."""
    return case.on(IN_FORCE).who_may(
        "deploy", for_="Zwijndrecht", in_="ambulatory-help", who=DIRECTOR
    )


def test_both_boards_agreed_beforehand(zwijndrecht: jr.Landscape) -> None:
    """By the word of the college that gave it; so nothing of their agreement is missing."""
    answer = deploy(zwijndrecht)
    assert (UNKNOWN, set()) == (answer.truth, not_under(answer))
    assert YES is slots(answer)[jr.Slot.LIMIT]
    assert jr.Lack.AGREEMENT not in lacks(answer)
    assert set(BOARDS).isdisjoint(id for each in answer.missing for id in each.about)


def test_agreement_of_the_boards_is_missing_where_none_is_told(zwijndrecht: jr.Landscape) -> None:
    """Variant: neither is recorded, so whether the director may is not known; both are named."""
    answer = deploy(unsaid(zwijndrecht))
    assert (UNKNOWN, set()) == (answer.truth, not_under(answer))
    assert UNKNOWN is slots(answer)[jr.Slot.LIMIT]
    assert set(BOARDS) <= about(answer, jr.Lack.AGREEMENT)
    assert OF_ZWIJNDRECHT in grounds(answer)


def test_tasks_that_were_not_read_are_missing_besides(zwijndrecht: jr.Landscape) -> None:
    """For which acts and what help it is was not read: that stays open with every agreement."""
    answer = deploy(zwijndrecht)
    assert {jr.Lack.ACTS, jr.Lack.LIST_CONTENT, jr.Lack.MANDATE} == lacks(answer)


def test_college_could_tell_the_tasks(zwijndrecht: jr.Landscape) -> None:
    """What the open list of tasks holds is for the giver of the mandate to tell."""
    college = (f"{ZWIJNDRECHT}.college",)
    answer = deploy(zwijndrecht)
    assert [college] == who_could(answer, jr.Lack.ACTS)
    assert [college] == who_could(answer, jr.Lack.LIST_CONTENT)


def test_agreement_of_both_settles_that_part(zwijndrecht: jr.Landscape) -> None:
    """Variant: recorded beforehand, that part is a YES, and what was not read is still missing."""
    answer = deploy(said(zwijndrecht, *BOARDS, day=date(2019, 1, 10)))
    assert YES is slots(answer)[jr.Slot.LIMIT]
    assert UNKNOWN is answer.truth
    assert jr.Lack.AGREEMENT not in lacks(answer)
    assert {jr.Lack.ACTS, jr.Lack.LIST_CONTENT} <= lacks(answer)


def test_agreement_of_one_leaves_the_other(zwijndrecht: jr.Landscape) -> None:
    """Variant: with that of the general board the daily board's is missing."""
    answer = deploy(said(zwijndrecht, GENERAL_BOARD, day=date(2019, 1, 10)))
    assert UNKNOWN is slots(answer)[jr.Slot.LIMIT]
    boards = about(answer, jr.Lack.AGREEMENT) & set(BOARDS)
    assert {DAILY_BOARD} == boards


def test_refusal_is_not_under_the_mandate(zwijndrecht: jr.Landscape) -> None:
    """Variant: a board refused, so it is not under this mandate; another may exist."""
    variant = said(zwijndrecht, DAILY_BOARD, kind=jr.ActKind.REFUSAL, day=date(2019, 1, 10))
    answer = deploy(variant)
    assert UNKNOWN is answer.truth
    assert {(OF_ZWIJNDRECHT, jr.Slot.LIMIT.value)} == not_under(answer)
    assert f"refusal-{DAILY_BOARD}" in grounds(answer)
    assert {jr.Lack.MANDATE} == lacks(answer)
    college = variant.on(IN_FORCE).who_may(
        "deploy", for_="Zwijndrecht", in_="ambulatory-help", who=f"{ZWIJNDRECHT}.college"
    )
    assert YES is college.truth


def test_agreement_that_comes_later_repairs_nothing(zwijndrecht: jr.Landscape) -> None:
    """Variant: in February it is no prior agreement for an act of January."""
    answer = deploy(said(zwijndrecht, *BOARDS, day=date(2019, 2, 1)))
    assert UNKNOWN is slots(answer)[jr.Slot.LIMIT]
    assert set(BOARDS) <= about(answer, jr.Lack.AGREEMENT)


def test_day_before_is_not_under_the_mandate(zwijndrecht: jr.Landscape) -> None:
    """Decided on 18 December 2018 it is not in force on 22 January 2019."""
    answer = zwijndrecht.on("2019-01-22").who_may(
        "deploy", for_="Zwijndrecht", in_="ambulatory-help", who=DIRECTOR
    )
    assert UNKNOWN is answer.truth
    assert {(OF_ZWIJNDRECHT, jr.Slot.PERIOD.value)} == not_under(answer)


# Lekstroom: inside and outside the existing frames


def decide(
    case: jr.Landscape,
    for_: str = HOUTEN,
    amount: jr.Amount | None = None,
    day: str = "2017-11-01",
) -> jr.Answer[jr.WhoMay]:
    """Whether the co-operation of the five, which the page calls a network, may decide."""
    return case.on(day).who_may("decide", for_=for_, who=NETWORK, amount=amount)


def test_network_decides_within_frames_that_were_not_seen(lekstroom: jr.Landscape) -> None:
    """Of each of five mandates the bound is missing, what it is for, and to whom it is."""
    answer = decide(lekstroom, "JZ26", euros(100))
    assert (UNKNOWN, set()) == (answer.truth, not_under(answer))
    assert set(FIVE) == {each.municipality for each in answer.value.lines}
    givers = {lekstroom.mandates[each].giver for each in about(answer, jr.Lack.FRAME) - {KADERS}}
    assert {f"{each}.college" for each in FIVE} == givers
    assert jr.Lack.FUNCTIONS in lacks(answer)
    assert {each.id for each in lekstroom.mandates} == about(answer, jr.Lack.HOLDER)


@pytest.mark.parametrize(("amount", "expected"), [(100, YES), (101, NO)])
def test_decision_outside_the_frames_is_not_under_the_mandate(
    lekstroom: jr.Landscape, amount: int, expected: jr.Truth
) -> None:
    """Variant: with the bound known, above it a decision goes back to the college, who may."""
    variant = bounded(lekstroom, OF_HOUTEN, KADERS, 100)
    answer = decide(variant, amount=euros(amount))
    assert (UNKNOWN, expected) == (answer.truth, slots(answer)[jr.Slot.LIMIT])
    outside = set() if expected is YES else {(OF_HOUTEN, jr.Slot.LIMIT.value)}
    assert outside == not_under(answer)
    college = variant.on("2017-11-01").who_may(
        "decide", for_=HOUTEN, who=f"{HOUTEN}.college", amount=euros(amount)
    )
    assert YES is college.truth
    assert decide(lekstroom, "Lopik", euros(amount)) == decide(variant, "Lopik", euros(amount))


@pytest.mark.parametrize("act", ["contract", "award", "sign"])
def test_mandate_to_decide_is_none_to_sign(lekstroom: jr.Landscape, act: str) -> None:
    """What the network may is to decide: to represent Houten asks for a grant of its mayor."""
    answer = lekstroom.on("2017-11-01").who_may(act, for_=HOUTEN, who=NETWORK)
    represents = line(answer, jr.ActingRole.REPRESENTS)
    assert (UNKNOWN, ()) == (represents.truth, represents.chains)
    assert {f"{HOUTEN}.mayor", NETWORK} == about(represents.answer, jr.Lack.MANDATE)


def test_network_of_unknown_founding_decides_nothing_of_its_own(lekstroom: jr.Landscape) -> None:
    """No mandate to it is told, nor how it was founded, nor on which day it was there."""
    answer = lekstroom.on("2017-11-01").body_state(NETWORK)
    assert (UNKNOWN, {jr.Lack.FOUNDING, jr.Lack.STATE}) == (answer.truth, lacks(answer))
    assert () == answer.value.mandates
    network = attrs.evolve(lekstroom.bodies[NETWORK], founding=jr.Founding.CONSULTATION)
    assert NO is lekstroom.replacing(network).on("2017-11-01").body_state(NETWORK).truth


def test_vianen_took_its_mandate_with_it(lekstroom: jr.Landscape) -> None:
    """In 2019 none of Vijfheerenlanden is on record: one of its own college is missing."""
    answer = decide(lekstroom, "Vijfheerenlanden", day="2019-01-01")
    assert (UNKNOWN, set()) == (answer.truth, grounds(answer))
    assert f"{VIJFHEERENLANDEN}.college" in about(answer, jr.Lack.MANDATE)
    with pytest.raises(jr.OutsideLife, match=VIANEN):
        decide(lekstroom, VIANEN, day="2019-01-01")


# the admission of 2017


def admitted(case: jr.Landscape, *, exercised: bool | None) -> jr.Landscape:
    """The variant in which it is recorded whether the option of 2018-2019 was used."""
    admission = case.contracts[ADMISSION]
    first, *later = admission.options
    used = attrs.evolve(first, exercised=exercised)
    return case.replacing(attrs.evolve(admission, options=(used, *later)))


def cover(case: jr.Landscape, function: str, year: int) -> jr.Answer[jr.Coverage]:
    """The cover of Hilversum in a year, as 25 September 2018 shows it."""
    window = {"since": date(year, 1, 1), "until": date(year + 1, 1, 1)}
    return case.on("2018-09-25").coverage(HILVERSUM, function, **window)


@pytest.fixture(scope="module")
def admission(load: Load) -> jr.Landscape:
    """The admission document without the letters."""
    return load("gooi-en-vechtstreek", "cases/gooi-en-vechtstreek-admission-2017")


BOTH_YEARS = pytest.mark.parametrize("year", [2018, 2019])
BOTH_FUNCTIONS = pytest.mark.parametrize("function", ["child-protection", "youth-probation"])


@BOTH_YEARS
@BOTH_FUNCTIONS
def test_cover_lacks_the_option(admission: jr.Landscape, function: str, year: int) -> None:
    """Whether the option of 2018-2019 was exercised is missing, with provider and certificate."""
    answer = cover(admission, function, year)
    assert (UNKNOWN, (jr.CoverKind.NONE,)) == (answer.truth, answer.value.kinds)
    assert {
        jr.Lack.OPTION,
        jr.Lack.PROVIDER,
        jr.Lack.CERTIFICATE,
        jr.Lack.CONTRACT_OR_SUBSIDY,
    } == lacks(answer)
    (option,) = (each for each in answer.missing if each.what is jr.Lack.OPTION)
    assert (ADMISSION,) == option.about
    assert jr.Period(date(2018, 1, 1), date(2020, 1, 1)) == option.period


@BOTH_YEARS
@BOTH_FUNCTIONS
def test_option_exercised_leaves_provider_and_certificate(
    admission: jr.Landscape, function: str, year: int
) -> None:
    """Variant: it is an extension then, and who was admitted and certified is missing."""
    answer = cover(admitted(admission, exercised=True), function, year)
    assert (UNKNOWN, (jr.CoverKind.EXTENSION,)) == (answer.truth, answer.value.kinds)
    assert {jr.Lack.PROVIDER, jr.Lack.CERTIFICATE} == lacks(answer)


@BOTH_YEARS
def test_provider_with_certificate_covers_by_the_option(admission: jr.Landscape, year: int) -> None:
    """Variant: option, provider and certificate recorded, both years are covered; 2020 is not."""
    variant = admitted(admission, exercised=True)
    contract = attrs.evolve(variant.contracts[ADMISSION], provider="gi-x")
    functions = ("child-protection", "youth-probation")
    variant = variant.adding(
        jr.CertifiedInstitution(id="gi-x", name="GI X"),
        jr.Certificate(
            id="cert-x",
            institution="gi-x",
            functions=functions,
            period=jr.Period(date(2018, 1, 1), date(2021, 1, 1)),
        ),
    ).replacing(contract)
    assert [YES, YES] == [cover(variant, each, year).truth for each in functions]
    assert UNKNOWN is cover(variant, functions[0], 2020).truth


@BOTH_YEARS
@BOTH_FUNCTIONS
def test_exit_from_the_track_ends_no_admission(
    story: jr.Landscape, admission: jr.Landscape, function: str, year: int
) -> None:
    """With the letters the same facts are missing: the track left is another one."""
    with_letters, without = cover(story, function, year), cover(admission, function, year)
    assert set(without.missing) == set(with_letters.missing)

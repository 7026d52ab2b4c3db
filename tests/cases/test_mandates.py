"""Six small mandates, questioned and checked: who, what, when, on whose behalf, up to which limit.

Laren 2016, Zuid-Limburg 2019, Oegstgeest 2022, Zwijndrecht 2018, Vijfheerenlanden 2020, Lekstroom
about 2017. More on four of them is tested beside this. A *variant* is the same document with one
thing changed.
"""

from datetime import date
from pathlib import Path

import attrs
import pytest
from tests.cases.reading import about, grounds, lacks, line, not_under, slots
from tests.helpers import untyped

import jeugdregio as jr
from jeugdregio.dates import earliest, latest

YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN
DECIDES, REPRESENTS = jr.ActingRole.DECIDES, jr.ActingRole.REPRESENTS
SATISFIED, NOT_SHOWN = jr.Verdict.SATISFIED, jr.Verdict.NOT_SHOWN

COLLEGE, MAYOR = "GM0579.college", "GM0579.mayor"
SECRETARY = "secretaris-directeur-serviceorganisatie-zorg"
DEPUTY = "plaatsvervanger-secretaris-directeur-serviceorganisatie-zorg"
OF_COLLEGE, OF_MAYOR = "mandate-oegstgeest-college-director", "mandate-oegstgeest-mayor-director"
PUBLISHED = date(2022, 12, 30)

OF_VIJFHEERENLANDEN = "mandate-veilig-thuis-vijfheerenlanden"
OF_EEMNES = "mandate-veilig-thuis-eemnes"
AGREEMENT = "samenwerkingsovereenkomst-veilig-thuis-utrecht"
REPRESENTATIVES = "regiovertegenwoordigers-veilig-thuis-utrecht"
VIJFHEERENLANDEN, EEMNES = "GM1961", "GM0317"
IN_FORCE = date(2020, 1, 1)

OF_HEERLEN = "mandate-zuid-limburg-heerlen"
BUYS_FOR_HEERLEN = "power-of-attorney-zuid-limburg-heerlen"

DIRECTOR, CRISIS = "algemeen-directeur-regio", "mandate-laren-crisis"
DIRECTOR_SO, OF_ZWIJNDRECHT = "directeur-so-zhz", "mandate-zwijndrecht"
DAILY_BOARD = "dagelijks-bestuur-dienst-gezondheid-en-jeugd-zhz"
CONSENT_OF_THE_DAILY_BOARD = "consent-dagelijks-bestuur-zhz-2018"


def load(examples: Path, slug: str) -> jr.Landscape:
    """A case by its name."""
    return jr.load(examples / "cases" / f"{slug}.json")


@pytest.fixture(scope="module")
def laren(examples: Path) -> jr.Landscape:
    """The mandates for crisis situations, 2016."""
    return load(examples, "laren-2016-crisis-mandate")


@pytest.fixture(scope="module")
def zwijndrecht(examples: Path) -> jr.Landscape:
    """A mandate with the prior agreement of two boards, 2018."""
    return load(examples, "zwijndrecht-2018")


@pytest.fixture(scope="module")
def oegstgeest(examples: Path) -> jr.Landscape:
    """Mandates of college and mayor for what an annex says, 2022."""
    return load(examples, "oegstgeest-2022")


@pytest.fixture(scope="module")
def utrecht(examples: Path) -> jr.Landscape:
    """A mandate for Veilig Thuis while an agreement runs, 2020."""
    return load(examples, "vijfheerenlanden-2020")


def finding(
    case: jr.Landscape, code: str, subject: str, on: date | str, *, hindsight: bool = False
) -> jr.Finding:
    """The one finding of a rule about a subject."""
    report = jr.check(case, on=on, select=[code], hindsight=hindsight)
    (found,) = (each for each in report if each.subject[:1] == (subject,))
    return found


def lacking(found: jr.Finding) -> set[tuple[jr.Lack, tuple[str, ...]]]:
    """What is missing in a finding, and about what."""
    return {(each.what, each.about) for each in found.missing}


# Oegstgeest: an annex that was not seen


def contract(case: jr.Landscape, who: str = SECRETARY) -> jr.Answer[jr.WhoMay]:
    """Whether someone may contract youth help for Oegstgeest."""
    return case.on(PUBLISHED).who_may("contract", for_="Oegstgeest", in_="youth-help", who=who)


def with_annex(case: jr.Landscape, *ids: str) -> jr.Landscape:
    """The variant in which these mandates are for contracts on youth help, without limit."""
    return case.replacing(
        *(
            attrs.evolve(
                case.mandates[id],
                acts=(jr.ActKind.CONTRACTING,),
                functions=("youth-help",),
                limits=(),
                period=jr.Period.since(PUBLISHED),
            )
            for id in ids
        )
    )


def test_college_and_mayor_each_give_to_two(oegstgeest: jr.Landscape) -> None:
    """Each gives for its own powers, in three kinds, to the secretary-director and the deputy."""
    assert {(giver, holder) for giver in (COLLEGE, MAYOR) for holder in (SECRETARY, DEPUTY)} == {
        (each.giver, each.holder) for each in oegstgeest.mandates
    }
    for each in oegstgeest.mandates:
        assert (None, None, None, None) == (each.acts, each.functions, each.scope, each.limits)
        assert ("mandate", "power-of-attorney", "authorisation") == tuple(
            kind.value for kind in each.kinds
        )
    assert {"SO1081"} == {oegstgeest.offices[each].of for each in (SECRETARY, DEPUTY)}


def test_day_that_was_read_is_that_of_publication(oegstgeest: jr.Landscape) -> None:
    """On 30 December 2022 it was published; it was decided by then, on a day that is not told."""
    decision = oegstgeest.acts["decision-mandates-oegstgeest"]
    assert (None, PUBLISHED, PUBLISHED) == (
        earliest(decision.day),
        latest(decision.day),
        decision.published,
    )
    assert {UNKNOWN} == {each.shows(PUBLISHED) for each in oegstgeest.mandates}
    before = oegstgeest.on("2023-06-01", known_at="2022-12-29")
    since = oegstgeest.on("2023-06-01", known_at=PUBLISHED)
    assert (0, 4) == (len(before.possible[jr.Mandate]), len(since.possible[jr.Mandate]))


@pytest.mark.parametrize("who", [SECRETARY, DEPUTY])
def test_what_the_annex_says_is_missing(oegstgeest: jr.Landscape, who: str) -> None:
    """For which acts, for what, within which limits and since when: of both givers."""
    answer = contract(oegstgeest, who)
    assert (UNKNOWN, set()) == (answer.truth, not_under(answer))
    slotted = {jr.Lack.ACTS, jr.Lack.FUNCTIONS, jr.Lack.LIMIT, jr.Lack.TERM}
    assert {*slotted, jr.Lack.MANDATE} == lacks(answer)
    of_both = {each.id for each in oegstgeest.mandates if each.holder == who}
    for what in slotted:
        assert of_both == about(answer, what)


def test_annex_that_is_seen_lets_him_contract(oegstgeest: jr.Landscape) -> None:
    """Variant: for contracts on youth help, he decides by the college and signs by the mayor."""
    variant = with_annex(oegstgeest, OF_COLLEGE, OF_MAYOR)
    answer = contract(variant)
    assert (YES, (), {OF_COLLEGE, OF_MAYOR}) == (answer.truth, answer.missing, grounds(answer))
    assert [{OF_COLLEGE}, {OF_MAYOR}] == [
        grounds(line(answer, role).answer) for role in (DECIDES, REPRESENTS)
    ]
    assert contract(oegstgeest, DEPUTY) == contract(variant, DEPUTY)


@pytest.mark.parametrize(("seen", "role"), [(OF_COLLEGE, REPRESENTS), (OF_MAYOR, DECIDES)])
def test_one_of_the_two_is_not_enough(
    oegstgeest: jr.Landscape, seen: str, role: jr.ActingRole
) -> None:
    """Variant: a contract is decided by one and signed for another, so both grants are needed."""
    answer = contract(with_annex(oegstgeest, seen))
    other = REPRESENTS if role is DECIDES else DECIDES
    assert (UNKNOWN, UNKNOWN, YES) == (
        answer.truth,
        line(answer, role).truth,
        line(answer, other).truth,
    )


def test_annex_on_other_acts_does_not_carry_a_contract(oegstgeest: jr.Landscape) -> None:
    """Variant: for deploying help only, a contract is not under it; help is, and is not signed."""
    deploys = attrs.evolve(
        with_annex(oegstgeest, OF_COLLEGE).mandates[OF_COLLEGE], acts=(jr.ActKind.DEPLOYMENT,)
    )
    variant = oegstgeest.replacing(deploys)
    answer = contract(variant)
    assert (UNKNOWN, {(OF_COLLEGE, jr.Slot.ACT.value)}) == (answer.truth, not_under(answer))
    help_ = variant.on(PUBLISHED).who_may(
        "deploy", for_="Oegstgeest", in_="youth-help", who=SECRETARY
    )
    assert YES is help_.truth


# Vijfheerenlanden: while an agreement runs


def decide(
    case: jr.Landscape,
    day: date = IN_FORCE,
    for_: str = VIJFHEERENLANDEN,
    in_: str = "veilig-thuis",
) -> jr.Answer[jr.WhoMay]:
    """Whether the representatives of the region may decide."""
    return case.on(day).who_may("decide", for_=for_, in_=in_, who=REPRESENTATIVES)


def running(case: jr.Landscape, until: date | None) -> jr.Landscape:
    """The variant in which the days of the agreement are known, and of all that ends with it."""
    period = jr.Period(IN_FORCE, until)
    return case.replacing(
        attrs.evolve(case.arrangements[AGREEMENT], period=period),
        attrs.evolve(case.offices[REPRESENTATIVES], period=jr.Period.since(IN_FORCE)),
        attrs.evolve(
            case.mandates[OF_VIJFHEERENLANDEN],
            acts=(jr.ActKind.DECISION,),
            period=jr.Period.since(IN_FORCE),
        ),
    )


def test_decided_in_december_and_in_force_in_january(utrecht: jr.Landscape) -> None:
    """The college decided on 17 December 2019; the mandate holds from 1 January 2020."""
    decision = utrecht.acts["decision-mandate-vijfheerenlanden-2019-12-17"]
    mandate = utrecht.mandates[OF_VIJFHEERENLANDEN]
    assert ((mandate.giver,), (mandate.id,)) == (decision.deciders, decision.about)
    assert (date(2019, 12, 17), IN_FORCE) == (decision.day, decision.effective)
    days = [date(2019, 12, 31), IN_FORCE, date(2020, 1, 2)]
    assert [NO, YES, UNKNOWN] == [mandate.shows(each) for each in days]


def test_on_its_first_day_only_the_acts_are_missing(utrecht: jr.Landscape) -> None:
    """The agreement runs that day, by the mandate that ends with it; its acts were not read."""
    answer = decide(utrecht)
    assert (UNKNOWN, set()) == (answer.truth, not_under(answer))
    assert {jr.Lack.ACTS, jr.Lack.MANDATE} == lacks(answer)
    assert {OF_VIJFHEERENLANDEN} == about(answer, jr.Lack.ACTS)
    found = slots(answer)
    assert [YES, YES, YES] == [found[jr.Slot.LIMIT], found[jr.Slot.PERIOD], found[jr.Slot.SCOPE]]


def test_a_year_later_the_end_of_the_agreement_is_missing(utrecht: jr.Landscape) -> None:
    """Whether it still runs was not read; so nobody knows whether the mandate holds."""
    answer = decide(utrecht, date(2021, 1, 1))
    assert (UNKNOWN, UNKNOWN) == (answer.truth, slots(answer)[jr.Slot.LIMIT])
    assert {OF_VIJFHEERENLANDEN, AGREEMENT} == about(answer, jr.Lack.TERM)
    assert set() == not_under(answer)


def test_agreement_that_ended_takes_the_mandate_along(utrecht: jr.Landscape) -> None:
    """Variant: on its last day they may; from its end on, not under this mandate, none is void."""
    variant = running(utrecht, date(2022, 1, 1))
    assert YES is decide(variant, date(2021, 12, 31)).truth
    after = decide(variant, date(2022, 1, 1))
    assert UNKNOWN is after.truth
    assert {(OF_VIJFHEERENLANDEN, jr.Slot.LIMIT.value)} == not_under(after)
    assert {jr.Lack.MANDATE} == lacks(after)
    assert YES is decide(running(utrecht, None), date(2022, 1, 1)).truth


def test_mandate_is_for_veilig_thuis_only(utrecht: jr.Landscape) -> None:
    """It falls under the Wmo: youth help and child protection are not under it."""
    for function in ("youth-help", "child-protection"):
        answer = decide(utrecht, in_=function)
        assert UNKNOWN is answer.truth
        assert {(OF_VIJFHEERENLANDEN, jr.Slot.SCOPE.value)} == not_under(answer)


def test_eemnes_is_party_by_the_word_of_another(utrecht: jr.Landscape) -> None:
    """It stands among the colleges of the text; its own decision and days were not seen."""
    members = utrecht.on(IN_FORCE).members(AGREEMENT)
    assert (YES, (EEMNES, VIJFHEERENLANDEN)) == (members.truth, members.value.full)
    assert UNKNOWN is members.value.complete.truth
    of_eemnes = utrecht.mandates[OF_EEMNES]
    said = {each.asserted_by for each in of_eemnes.evidence if each.field in {None, "limits"}}
    assert {(f"{VIJFHEERENLANDEN}.college",)} == said
    answer = decide(utrecht, for_=EEMNES)
    assert {jr.Lack.ACTS, jr.Lack.TERM, jr.Lack.MANDATE} == lacks(answer)
    assert {OF_EEMNES} == about(answer, jr.Lack.TERM) == about(answer, jr.Lack.ACTS)


def test_others_of_the_text_are_a_claim(utrecht: jr.Landscape) -> None:
    """Their names were read in part and make no mandates; of Utrecht one is missing."""
    claim = utrecht.claims["claim-veilig-thuis-colleges-of-utrecht"]
    assert (OF_VIJFHEERENLANDEN,) == claim.about
    assert {OF_VIJFHEERENLANDEN, OF_EEMNES} == {each.id for each in utrecht.mandates}
    answer = decide(utrecht, for_="GM0344")
    assert (UNKNOWN, set()) == (answer.truth, grounds(answer))
    assert {"GM0344.college", REPRESENTATIVES} == about(answer, jr.Lack.MANDATE)


# Laren: a consultation decides, and each college after it


def test_each_college_made_a_decision_of_its_own(laren: jr.Landscape) -> None:
    """The consultation placed the crisis service; of two colleges a mandate after it is known."""
    claim = laren.claims["claim-each-college-mandates"]
    assert {"SO0006", "decision-crisis-service-2016-06-30"} == set(claim.about)
    assert {"GM0376.college", "GM0417.college"} == {each.giver for each in laren.mandates}
    before = laren.on("2017-01-01", known_at="2016-12-30").possible[jr.Mandate]
    since = laren.on("2017-01-01", known_at="2016-12-31").possible[jr.Mandate]
    assert (0, 2) == (len(before), len(since))


def test_power_is_that_of_the_jeugdwet(laren: jr.Landscape) -> None:
    """To lead to help and to advise on it are no acts in law; to decide and deploy it are."""
    (quote,) = (each.quote for each in laren.mandates[CRISIS].evidence if each.field == "acts")
    assert quote is not None
    assert quote.startswith("Op grond van artikel 2.3 Jeugdwet toeleiden naar, adviseren over")
    assert (jr.ActKind.DEPLOYMENT,) == laren.mandates[CRISIS].acts


# what is done outside the limits has no ground shown, and is never called void


def placed(case: jr.Landscape, **fields: object) -> jr.Finding:
    """The finding on a placement of a child of Laren by the director, on 1 January 2017."""
    told: dict[str, object] = {
        "kind": jr.ActKind.DEPLOYMENT,
        "functions": ("crisis-foster-care",),
        "duration": jr.Duration(days=28),
        "circumstances": (jr.Circumstance("crisis"),),
    }
    act = jr.Act(
        id="placement",
        day=date(2017, 1, 1),
        deciders=(DIRECTOR,),
        for_=("GM0417",),
        **untyped(told | fields),
    )
    return finding(case.adding(act), "AWB007", act.id, "2017-01-01")


def test_four_weeks_in_a_crisis_have_a_ground(laren: jr.Landscape) -> None:
    """Within every limit of the mandate of Laren, named or not."""
    for under in (None, CRISIS):
        assert SATISFIED is placed(laren, under=under).verdict


@pytest.mark.parametrize(
    "fields",
    [
        {"duration": jr.Duration(days=42)},
        {"functions": ("foster-care",)},
        {"functions": ("ambulatory-help",)},
        {"circumstances": (jr.Circumstance("crisis", present=False),)},
        {"kind": jr.ActKind.CONTRACTING, "functions": ("foster-care",), "duration": None},
    ],
    ids=["six weeks", "ordinary foster care", "ambulatory help", "no crisis", "contract"],
)
def test_beyond_the_mandate_no_ground_is_shown(
    laren: jr.Landscape, fields: dict[str, object]
) -> None:
    """Another mandate may carry it; where the act itself names this one, it had no ground."""
    found = placed(laren, **fields)
    assert NOT_SHOWN is found.verdict
    assert {jr.Lack.MANDATE} == {each.what for each in found.missing}
    named = placed(laren, under=CRISIS, **fields)
    assert jr.Verdict.VIOLATED is named.verdict
    assert "no ground" in named.message
    assert not [each for each in (found, named) if "void" in each.message]


# the consent of the boards


def boards(case: jr.Landscape) -> jr.Finding:
    """Whether each who had to agree to the mandate of Zwijndrecht did."""
    return finding(case, "AWB002", OF_ZWIJNDRECHT, "2019-01-23")


def under_the_board(case: jr.Landscape) -> jr.Landscape:
    """The variant in which the director works under the daily board and agreed himself."""
    agreed = jr.Act(
        id="consent-director",
        day=date(2018, 12, 18),
        kind=jr.ActKind.CONSENT,
        deciders=(DIRECTOR_SO,),
        about=(OF_ZWIJNDRECHT,),
    )
    return case.adding(agreed).replacing(
        attrs.evolve(case.offices[DIRECTOR_SO], works_under=DAILY_BOARD)
    )


def test_consent_is_not_shown(zwijndrecht: jr.Landscape) -> None:
    """Under whom the director works is not told, nor whether he agreed: the boards' is no proof."""
    found = boards(zwijndrecht)
    assert NOT_SHOWN is found.verdict
    assert {
        (jr.Lack.CONSENT, (DIRECTOR_SO, OF_ZWIJNDRECHT)),
        (jr.Lack.PROVISION, (OF_ZWIJNDRECHT,)),
        (jr.Lack.RESPONSIBILITY, (DIRECTOR_SO,)),
    } == lacking(found)


def test_centre_arrangement_carries_the_consent(examples: Path) -> None:
    """In Zuid-Limburg the arrangement grants the mandates, so nobody agrees apart from it."""
    case = load(examples, "zuid-limburg-2019")
    assert SATISFIED is finding(case, "AWB002", OF_HEERLEN, "2019-01-02").verdict
    apart = case.replacing(attrs.evolve(case.mandates[OF_HEERLEN], arrangement=None))
    found = finding(apart, "AWB002", OF_HEERLEN, "2019-01-02")
    assert NOT_SHOWN is found.verdict
    assert (jr.Lack.PROVISION, (OF_HEERLEN,)) in lacking(found)


def test_consent_of_the_board_counts_where_he_works_under_it(zwijndrecht: jr.Landscape) -> None:
    """Variant: then it is shown, on the word of the college; without that it is missing."""
    variant = under_the_board(zwijndrecht)
    found = boards(variant)
    assert SATISFIED is found.verdict
    assert CONSENT_OF_THE_DAILY_BOARD in {each.record.id for each in found.grounds}
    without = boards(variant.removing(CONSENT_OF_THE_DAILY_BOARD))
    assert NOT_SHOWN is without.verdict
    assert (jr.Lack.CONSENT, (DAILY_BOARD, OF_ZWIJNDRECHT)) in lacking(without)


# the five slots


HOLDER, ACTS, FUNCTIONS = jr.Lack.HOLDER, jr.Lack.ACTS, jr.Lack.FUNCTIONS
LIMIT, FRAME, TERM = jr.Lack.LIMIT, jr.Lack.FRAME, jr.Lack.TERM


@pytest.mark.parametrize(
    ("slug", "mandate", "on", "missing"),
    [
        ("laren-2016-crisis-mandate", CRISIS, "2017-01-01", {TERM}),
        (
            "laren-2016-crisis-mandate",
            "mandate-blaricum-crisis",
            "2017-01-01",
            {HOLDER, ACTS, LIMIT, TERM},
        ),
        ("zuid-limburg-2019", OF_HEERLEN, "2019-01-02", {FRAME, TERM}),
        ("zuid-limburg-2019", BUYS_FOR_HEERLEN, "2019-01-02", {LIMIT, TERM}),
        ("oegstgeest-2022", OF_COLLEGE, "2022-12-30", {ACTS, FUNCTIONS, LIMIT, TERM}),
        ("zwijndrecht-2018", OF_ZWIJNDRECHT, "2019-01-23", {ACTS, TERM}),
        ("vijfheerenlanden-2020", OF_VIJFHEERENLANDEN, "2020-01-01", {ACTS}),
        (
            "lekstroom-2017",
            "mandate-lekstroom-houten",
            "2018-12-31",
            {HOLDER, FUNCTIONS, FRAME, TERM},
        ),
    ],
)
def test_no_mandate_has_all_five_slots(
    examples: Path, slug: str, mandate: str, on: str, missing: set[jr.Lack]
) -> None:
    """Each lacks something that its giver could tell; none says that there is no limit or end."""
    found = finding(load(examples, slug), "PRA001", mandate, on, hindsight=True)
    assert NOT_SHOWN is found.verdict
    assert missing == {each.what for each in found.missing}
    assert found.hindsight is (on < "2019-03-31")
    (giver,) = {each.who for each in found.missing}
    assert (load(examples, slug).mandates[mandate].giver,) == giver


def test_slots_that_are_told_make_a_mandate_complete(utrecht: jr.Landscape) -> None:
    """Variant: with its acts the mandate for Veilig Thuis has all; the agreement tells its end."""
    told = attrs.evolve(utrecht.mandates[OF_VIJFHEERENLANDEN], acts=(jr.ActKind.DECISION,))
    found = finding(utrecht.replacing(told), "PRA001", OF_VIJFHEERENLANDEN, IN_FORCE)
    assert SATISFIED is found.verdict
    endless = attrs.evolve(told, limits=(jr.Limit(situations=("crisis",)),))
    found = finding(utrecht.replacing(endless), "PRA001", OF_VIJFHEERENLANDEN, IN_FORCE)
    assert (NOT_SHOWN, {TERM}) == (found.verdict, {each.what for each in found.missing})


@pytest.mark.parametrize(
    ("slug", "on"),
    [
        ("laren-2016-crisis-mandate", "2017-01-01"),
        ("zuid-limburg-2019", "2019-01-02"),
        ("oegstgeest-2022", "2022-12-30"),
        ("zwijndrecht-2018", "2019-01-23"),
        ("vijfheerenlanden-2020", "2020-01-01"),
        ("lekstroom-2017", "2018-12-31"),
    ],
)
def test_nobody_is_found_to_deviate(examples: Path, slug: str, on: str) -> None:
    """What was not read of a mandate is nobody's fault: nothing is violated, with hindsight too."""
    report = jr.check(load(examples, slug), on=on, hindsight=True)
    assert () == report.errors
    assert not report.where(verdict="violated")
    codes = {each.code for each in report.where(verdict="not shown")}
    assert "PRA001" in codes
    # an arrangement provides for those of Zuid-Limburg, so that they ask for no consent
    assert ("AWB002" in codes) is (slug != "zuid-limburg-2019")

"""AWB007: who decides or contracts for another stays within his mandate or power of attorney."""

from __future__ import annotations

from typing import Any

import pytest
from tests.rules.landscapes import (
    ALMERE,
    BOARD,
    CHAIR,
    EEMNES,
    GI,
    HAARLEM,
    HILVERSUM,
    HUIZEN,
    LAREN,
    MEMBERS,
    REGIO,
    TRACK,
    alderman,
    between,
    board,
    checked,
    college,
    complete,
    council,
    day,
    delegation,
    exempted,
    explained,
    finding,
    grounds,
    lacking,
    letter,
    membership,
    period,
    remarks,
    said_in,
    shows,
)
from tests.rules.steering import (
    ATTORNEY,
    AWARD,
    COLLEGE,
    DIRECTOR,
    DONE,
    MANDATE,
    MAYOR,
    MILLION,
    asking,
    attorney,
    award,
    awarded,
    director,
    euros,
    example,
    mandate,
    ratification,
    rechecked,
    story,
    subjects,
    subsidy,
)

import jeugdregio as jr
from jeugdregio.rules import rule_page
from jeugdregio.rules.families.awb_limits import AWB007

only = asking(AWB007)

SATISFIED, VIOLATED = jr.Verdict.SATISFIED, jr.Verdict.VIOLATED
NOT_SHOWN, NOT_APPLICABLE = jr.Verdict.NOT_SHOWN, jr.Verdict.NOT_APPLICABLE
TOO_MUCH = award(amount=euros(3 * MILLION))
"""An award above the limit of the mandate that it names."""


def of(landscape: jr.Landscape, act: str = AWARD, **asked: Any) -> jr.Finding:
    """What the rule says about the award."""
    return finding(landscape, "AWB007", act, **asked)


def no_mandate_of(*givers: str, who: tuple[str, ...] = (DIRECTOR,)) -> list[Any]:
    """That it is missing whether these gave any mandate to who acted."""
    return [("mandate", (giver, *who), None, (giver,)) for giver in givers]


# the letters


@pytest.mark.parametrize("on", ["2018-09-07", "2018-09-25"])
def test_nothing_in_the_letters_of_2018_was_done_for_another(on: str) -> None:
    """The exit is a joint act, which GW001 asks about; the rest are letters and talks."""
    assert [] == subjects(story(), on=on)


@pytest.mark.parametrize("name", ["letters/drenthe-2016.json", "cases/drenthe-2017.json"])
@pytest.mark.parametrize("on", ["2016-02-08", "2026-01-01"])
def test_signature_under_a_letter_asks_for_no_ground(name: str, on: str) -> None:
    """In Drenthe a chair signs a letter, and later each mayor for his own municipality."""
    assert [] == subjects(example(name), on=on, hindsight=True)


@pytest.mark.parametrize(
    "names",
    [
        ("gooi-en-vechtstreek.json", "letters/gooise-meren-2021-11-23.json"),
        ("cases/maassluis-vlaardingen-schiedam-2020.json",),
        ("cases/zwijndrecht-2018.json",),
    ],
    ids=["Gooise Meren", "Rijnmond", "Zwijndrecht"],
)
def test_organs_that_decide_for_their_own_are_no_subject(names: tuple[str, ...]) -> None:
    """Councils and colleges of municipalities, and the board of a public body, act by law."""
    assert [] == subjects(example(*names), on="2026-01-01")


# the three answers


@shows("AWB007", "satisfied")
def test_within_the_limit() -> None:
    """An award of 900 thousand euros under a limit of a million has a ground for both roles."""
    found = of(awarded())
    assert SATISFIED is found.verdict
    assert {MANDATE: "supports", ATTORNEY: "supports"} == grounds(found)
    assert () == found.missing


@shows("AWB007", "violated")
def test_above_the_limit_of_the_mandate_that_is_named() -> None:
    """An award of three million euros is not under the mandate that the director names."""
    found = of(awarded(TOO_MUCH))
    assert VIOLATED is found.verdict
    assert {AWARD: "supports", MANDATE: "supports"} == grounds(found)
    assert ("not under this mandate", (MANDATE, "limit"), None) in remarks(found)
    assert () == found.missing


@shows("AWB007", "not shown")
def test_no_mandate_on_record() -> None:
    """Without any mandate on record, that of the college and that of the mayor are missing."""
    found = of(awarded(award(under=None), without=(MANDATE, ATTORNEY)))
    assert NOT_SHOWN is found.verdict
    assert no_mandate_of(COLLEGE, MAYOR) == lacking(found)
    assert {AWARD: "supports"} == grounds(found)


def test_mandate_of_the_college_does_not_carry_the_signature() -> None:
    """A contract is represented by the mayor or by whom he designated."""
    found = of(awarded(without=(ATTORNEY,)))
    assert NOT_SHOWN is found.verdict
    assert no_mandate_of(MAYOR) == lacking(found)


def test_each_municipality_gives_its_own_ground() -> None:
    """A mandate of Hilversum is none of Huizen and Laren, though all are in the Regio."""
    found = of(awarded(award(for_=(REGIO,))))
    organs = [f"{town}.{organ}" for town in (HUIZEN, LAREN) for organ in ("college", "mayor")]
    assert no_mandate_of(*organs) == lacking(found)


def test_possible_member_is_a_remark() -> None:
    """Eemnes takes part for a part that nobody recorded: it is named, and changes nothing."""
    partial = membership(EEMNES, extent=jr.Extent.PARTIAL)
    found = of(awarded(award(for_=(REGIO,)), partial))
    assert ("possible member", (EEMNES,), None) in remarks(found)


@pytest.mark.parametrize(("party", "what"), [(TRACK, "members"), (HAARLEM, "mandate")])
def test_on_whose_behalf_is_not_told_in_full(party: str, what: str) -> None:
    """For a track it is not recorded which municipalities it was done for."""
    found = of(awarded(award(for_=(party,), under=None)))
    assert {what} == {each[0] for each in lacking(found)}


def test_members_missing_beside_an_excess() -> None:
    """Where it is too much for one municipality, members missing of another party do not matter."""
    assert (
        VIOLATED is of(awarded(award(amount=euros(3 * MILLION), for_=(HILVERSUM, TRACK)))).verdict
    )


# limits, and their bounds


@shows("AWB007", "amount")
@pytest.mark.parametrize(
    ("amount", "expected"),
    [(MILLION, SATISFIED), (MILLION + 1, VIOLATED), (None, NOT_SHOWN)],
)
def test_amount(amount: int | None, expected: jr.Verdict) -> None:
    """Up to a million is inside, a euro more is not, and without an amount nobody knows."""
    found = of(awarded(award(amount=None if amount is None else euros(amount))))
    assert expected is found.verdict
    assert (amount is None) is (("amount", (MANDATE,), None, (COLLEGE,)) in lacking(found))


def test_amount_on_another_basis() -> None:
    """Whether an amount with tax stays below a limit without is not known."""
    with_tax = award(amount=jr.Amount(3 * MILLION, jr.Vat.INCLUDED))
    assert NOT_SHOWN is of(awarded(with_tax)).verdict


@pytest.mark.parametrize(
    ("most", "asked", "lacks"),
    [
        (None, None, ("amount", "limit")),
        (None, jr.Vat.EXCLUDED, ("limit",)),
        (jr.Vat.EXCLUDED, None, ("amount",)),
    ],
)
def test_tax_is_not_told(most: jr.Vat | None, asked: jr.Vat | None, lacks: tuple[str, ...]) -> None:
    """The giver tells it of his limit; of the amount, who acted and for whom."""
    limited = mandate(limits=(jr.Limit(amount=jr.Amount(MILLION, most)),))
    found = of(awarded(limited, award(amount=jr.Amount(MILLION + 1, asked))))
    told = {
        "limit": ("limit with or without VAT", (MANDATE,), None, (COLLEGE,)),
        "amount": ("amount with or without VAT", (AWARD,), None, (DIRECTOR, HILVERSUM)),
    }
    others = [each for each in lacking(found) if each[0] != "mandate"]
    assert [told[each] for each in lacks] == others


@shows("AWB007", "duration")
@pytest.mark.parametrize(("days", "expected"), [(28, SATISFIED), (29, VIOLATED), (None, NOT_SHOWN)])
def test_duration(days: int | None, expected: jr.Verdict) -> None:
    """Four weeks are 28 days; how long help was deployed for must be told."""
    four_weeks = mandate(
        acts=(jr.ActKind.DEPLOYMENT,), limits=(jr.Limit(duration=jr.Duration(days=28)),)
    )
    deployed = award(
        kind=jr.ActKind.DEPLOYMENT,
        duration=None if days is None else jr.Duration(days=days),
    )
    found = of(awarded(four_weeks, deployed))
    assert expected is found.verdict
    lacks = ("duration", (MANDATE,), None, (COLLEGE,))
    assert (days is None) is (lacks in lacking(found))


@pytest.mark.parametrize(
    ("circumstances", "expected"),
    [
        ((jr.Circumstance("crisis"),), SATISFIED),
        ((jr.Circumstance("crisis", present=False),), VIOLATED),
        ((), NOT_SHOWN),
    ],
)
def test_situation(circumstances: tuple[jr.Circumstance, ...], expected: jr.Verdict) -> None:
    """Only in a crisis: recorded as there, as not there, or not at all."""
    in_crisis = mandate(limits=(jr.Limit(situations=("crisis",)),))
    found = of(awarded(in_crisis, award(circumstances=circumstances)))
    assert expected is found.verdict
    lacks = ("situation", (MANDATE, "crisis"), None, (COLLEGE,))
    assert (expected is NOT_SHOWN) is (lacks in lacking(found))


@pytest.mark.parametrize(
    ("bound", "expected"), [(MILLION, SATISFIED), (1, VIOLATED), (None, NOT_SHOWN)]
)
def test_frame(bound: int | None, expected: jr.Verdict) -> None:
    """Within a frame set beforehand, of which the bound must be known."""
    frame = jr.Document(id="frame", day=day("2018-01-01"), title="Financieel kader")
    limit = jr.Limit(frame="frame", amount=None if bound is None else euros(bound))
    found = of(awarded(mandate(limits=(limit,)), frame))
    assert expected is found.verdict
    lacks = ("bound of the frame", (MANDATE, "frame"), None, (COLLEGE,))
    assert (bound is None) is (lacks in lacking(found))


@shows("AWB007", "mandate")
@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (DONE, None, SATISFIED),
        ("2018-11-02", None, VIOLATED),
        (None, "2018-11-02", SATISFIED),
        (None, DONE, VIOLATED),
    ],
)
def test_term_of_the_mandate(since: str | None, until: str | None, expected: jr.Verdict) -> None:
    """The mandate must hold on the day of the award, from its first through its last day."""
    assert expected is of(awarded(mandate(period=period(since, until)))).verdict


def test_act_of_another_kind_than_the_mandate_is_for() -> None:
    """A mandate to award is none to subsidise."""
    found = of(awarded(subsidy(under=MANDATE)), "subsidy")
    assert VIOLATED is found.verdict
    assert [("not under this mandate", (MANDATE, "kind of act"), None)] == remarks(found)


# whose word, and what is complete


def test_all_mandates_on_record() -> None:
    """A college that declares all its mandates recorded gave none that reaches this far."""
    own = complete("mandates", COLLEGE)
    found = of(awarded(award(under=None, amount=euros(3 * MILLION)), own))
    assert VIOLATED is found.verdict
    assert {AWARD: "supports", MANDATE: "supports", own.id: "declares complete"} == grounds(found)


def test_municipality_declares_for_its_organs() -> None:
    """What Hilversum declares holds for its college and for its mayor."""
    landscape = awarded(award(under=None), complete("mandates", HILVERSUM), without=(MANDATE,))
    assert VIOLATED is of(landscape).verdict


@pytest.mark.parametrize("by", [REGIO, DIRECTOR, college(HUIZEN)])
def test_mandates_declared_complete_by_another(by: str) -> None:
    """Only who gives mandates can declare that he gave no other."""
    theirs = complete("mandates", by, COLLEGE)
    found = of(awarded(award(under=None, amount=euros(3 * MILLION)), theirs))
    assert NOT_SHOWN is found.verdict
    assert no_mandate_of(COLLEGE) == lacking(found)


@shows("AWB007", "declaration")
@pytest.mark.parametrize(("until", "expected"), [("2018-11-02", VIOLATED), (DONE, NOT_SHOWN)])
def test_declaration_reaches_the_day_of_the_act(until: str, expected: jr.Verdict) -> None:
    """Mandates complete until the day of the award leave one of that day possible."""
    own = complete("mandates", COLLEGE, period=period(until=until))
    assert expected is of(awarded(award(under=None), own, without=(MANDATE,))).verdict


def test_sub_mandate_may_exist_where_it_is_allowed() -> None:
    """Who holds a mandate that may be passed on may have passed it to who acted."""
    to_the_chair = mandate(holder=CHAIR, sub_mandate=True)
    landscape = awarded(to_the_chair, award(under=None), complete("mandates", HILVERSUM))
    found = of(landscape)
    assert no_mandate_of(CHAIR) == lacking(found)
    also = complete("mandates", CHAIR)
    assert VIOLATED is of(landscape.adding(also)).verdict


def test_every_declaration_needed_is_heard() -> None:
    """The college and the chair declare each for itself: both are grounds of the deviation."""
    to_the_chair = mandate(holder=CHAIR, sub_mandate=True)
    both = complete("mandates", HILVERSUM), complete("mandates", CHAIR)
    found = of(awarded(to_the_chair, award(under=None), *both))
    assert {each.id for each in both} <= set(grounds(found))


def test_act_alleged_by_another_is_no_violation() -> None:
    """An award that only Almere speaks of asks for the account of those concerned."""
    alleged = award(amount=euros(3 * MILLION), evidence=said_in())
    found = of(awarded(letter(ALMERE), alleged))
    assert NOT_SHOWN is found.verdict
    assert found.message.endswith("; alleged by Almere")
    organs = (DIRECTOR, COLLEGE, MAYOR)
    assert [("own account", organs, None, organs)] == lacking(found)


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        (said_in(field="under"), NOT_SHOWN),
        (said_in(field="under", asserted_by=(HILVERSUM,)), NOT_SHOWN),
        (said_in(field="under", asserted_by=(DIRECTOR,)), VIOLATED),
        (said_in(field="under", contested=False), VIOLATED),
    ],
    ids=["another", "the giver", "who acted", "uncontested"],
)
def test_on_whose_word_the_act_rests_on_the_mandate(
    evidence: tuple[jr.Evidence, ...], expected: jr.Verdict
) -> None:
    """Only who acted tells on what he acted: another may not know of a second mandate."""
    named = award(amount=euros(3 * MILLION), evidence=evidence)
    found = of(awarded(letter(ALMERE), named))
    assert expected is found.verdict
    assert (expected is NOT_SHOWN) is ("; alleged by " in found.message)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [(jr.DocumentKind.OFFICIAL_PUBLICATION, VIOLATED), (jr.DocumentKind.NEWS, NOT_SHOWN)],
)
def test_official_publication_names_the_mandate(
    kind: jr.DocumentKind, expected: jr.Verdict
) -> None:
    """An official publication tells on what mandate an act rests; a newspaper alleges it."""
    named = award(amount=euros(3 * MILLION), evidence=said_in())
    assert expected is of(awarded(letter(ALMERE, kind=kind), named)).verdict


def test_limit_that_another_alleges() -> None:
    """A limit that only Almere tells of makes no deviation."""
    limited = mandate(evidence=said_in())
    found = of(awarded(letter(ALMERE), limited, TOO_MUCH))
    assert NOT_SHOWN is found.verdict
    assert found.message.endswith("; alleged by Almere")


def test_weight_of_one_deviation_does_not_depend_on_another() -> None:
    """Named by Almere alone, the excess still shows where the college declares all recorded."""
    named = award(amount=euros(3 * MILLION), evidence=said_in(field="under"))
    landscape = awarded(letter(ALMERE), named, complete("mandates", COLLEGE))
    assert VIOLATED is of(landscape).verdict


# the mandate that is named


def test_other_mandate_covers_it() -> None:
    """Whatever mandate is named, one on record that reaches this far is a ground."""
    second = mandate(id="second", limits=())
    assert SATISFIED is of(awarded(TOO_MUCH, second)).verdict


def test_other_mandate_perhaps_covers_it() -> None:
    """A second mandate with a limit in words alone may reach this far."""
    second = mandate(id="second", limits=(jr.Limit(words="binnen de bijlage"),))
    found = of(awarded(TOO_MUCH, second))
    assert NOT_SHOWN is found.verdict
    assert ("limit in words only", ("second",), None, (COLLEGE,)) in lacking(found)


def test_mandate_of_someone_else_is_named() -> None:
    """A mandate that someone else holds is no chain that ends in who acted."""
    found = of(awarded(mandate(holder=CHAIR)))
    assert no_mandate_of(COLLEGE) == lacking(found)


def test_newer_version_of_the_mandate() -> None:
    """An act under the older record of a mandate is under the mandate as it is known."""
    newer = mandate(id="newer", replaces=MANDATE)
    assert VIOLATED is of(awarded(mandate(), newer, TOO_MUCH)).verdict


def test_sub_mandate_that_is_named() -> None:
    """A chain fails at any of its links: here at the limit of the mandate it rests on."""
    above = mandate(holder=CHAIR, sub_mandate=True)
    sub = mandate(id="sub", giver=CHAIR, under=(MANDATE,), limits=())
    named = award(amount=euros(3 * MILLION), under="sub")
    assert VIOLATED is of(awarded(above, sub, named)).verdict


def test_day_of_the_act_is_uncertain() -> None:
    """Of an award whose day is open, the mandate named does not yet settle that there is none."""
    sometime = award(amount=euros(3 * MILLION), day=between("2018-10-01", DONE))
    found = of(awarded(sometime))
    assert NOT_SHOWN is found.verdict
    assert no_mandate_of(COLLEGE) == lacking(found)


def test_whenever_it_was_done_nothing_reaches_it() -> None:
    """With all mandates on record, it does not matter on which of these days it was done."""
    sometime = award(amount=euros(3 * MILLION), day=between("2018-10-01", DONE))
    assert VIOLATED is of(awarded(sometime, complete("mandates", COLLEGE))).verdict


# ratified


@shows("AWB007", "ratification")
@pytest.mark.parametrize(("on", "expected"), [("2018-11-19", VIOLATED), ("2018-11-20", SATISFIED)])
def test_ratified_later(on: str, expected: jr.Verdict) -> None:
    """From the day of the ratification on, and not before, it is a ground of its own."""
    ratified = ratification(COLLEGE, "2018-11-20")
    found = of(awarded(TOO_MUCH, ratified), on=on)
    assert expected is found.verdict
    assert ("confirmed later", (ratified.id,), "2018-11-20") in remarks(found)


@pytest.mark.parametrize("by", [college(HUIZEN), council(HILVERSUM), DIRECTOR, MAYOR])
def test_ratified_by_another(by: str) -> None:
    """Who could not award it himself cannot ratify the decision."""
    assert VIOLATED is of(awarded(TOO_MUCH, ratification(by, "2018-11-20"))).verdict


@pytest.mark.parametrize("declared", [(), (complete("mandates", COLLEGE),)])
def test_ratified_on_a_day_nobody_recorded(declared: tuple[jr.Record, ...]) -> None:
    """A ratification that may have come by the day asked leaves its day to be settled."""
    sometime = ratification(COLLEGE, DONE, day=between("2018-11-20", "2019-02-01"))
    found = of(awarded(TOO_MUCH, sometime, *declared))
    assert NOT_SHOWN is found.verdict
    assert ("day", (sometime.id,), None, (COLLEGE,)) in lacking(found)


# what is asked about


@pytest.mark.parametrize(
    ("kind", "nature", "asked"),
    [
        (jr.ActKind.DECISION, None, True),
        (jr.ActKind.SUBSIDY, None, True),
        (jr.ActKind.SIGNING, None, True),
        (jr.ActKind.STATEMENT, None, False),
        (jr.ActKind.PUBLICATION, None, False),
        (jr.ActKind.EXIT, None, False),
        (jr.ActKind.EXIT, jr.ActNature.PUBLIC_LAW_DECISION, True),
        (jr.ActKind.OTHER, jr.ActNature.COMMUNICATION, False),
        (jr.ActKind.STATEMENT, jr.ActNature.PRIVATE_LAW_ACT, False),
    ],
)
def test_decisions_and_private_law_acts(
    kind: jr.ActKind, nature: jr.ActNature | None, *, asked: bool
) -> None:
    """A statement asks for no ground; where the kind does not tell, the recorded nature does."""
    act = award(kind=kind, nature=nature)
    assert ([AWARD] if asked else []) == subjects(awarded(act))


@pytest.mark.parametrize(
    "fields",
    [
        {"deciders": ()},
        {"for_": ()},
        {"statuses": (jr.ActStatus(jr.ActState.PLANNED, day(DONE)),)},
        {"day": day("2018-12-02")},
    ],
    ids=["nobody named", "for nobody", "planned", "still to come"],
)
def test_not_recorded_as_done_for_another(fields: dict[str, Any]) -> None:
    """Without who did it, for whom, or that it was done, there is nothing to ask about."""
    assert [] == subjects(awarded(award(**fields)))


@pytest.mark.parametrize(
    ("deciders", "for_", "asked"),
    [
        ((COLLEGE,), (HILVERSUM,), False),
        ((MAYOR,), (HILVERSUM,), False),
        ((council(HILVERSUM),), (HILVERSUM,), False),
        ((HILVERSUM,), (HILVERSUM,), False),
        ((HILVERSUM,), (COLLEGE,), False),
        ((COLLEGE,), (COLLEGE,), False),
        ((MAYOR,), (COLLEGE,), True),
        ((alderman().id,), (HILVERSUM,), True),
        ((COLLEGE,), (HUIZEN,), True),
        ((REGIO,), (REGIO,), False),
        ((REGIO,), (HILVERSUM,), True),
        ((BOARD,), (REGIO,), False),
        ((BOARD,), (HILVERSUM,), True),
        ((DIRECTOR,), (REGIO,), True),
        (tuple(map(college, MEMBERS)), (REGIO,), False),
        ((COLLEGE, college(HUIZEN)), (REGIO,), True),
        ((GI,), (GI,), False),
        ((DIRECTOR,), (GI,), False),
    ],
)
def test_for_another(deciders: tuple[str, ...], for_: tuple[str, ...], *, asked: bool) -> None:
    """What an organ does for its own, by law, and a provider for itself, is for no other."""
    act = award(deciders=deciders, for_=for_)
    assert ([AWARD] if asked else []) == subjects(awarded(act, alderman()))


@pytest.mark.parametrize(
    ("founding", "of_", "kind", "asked"),
    [
        (jr.Founding.JOINT_BODY, REGIO, jr.ActKind.SUBSIDY, False),
        (jr.Founding.JOINT_BODY, REGIO, jr.ActKind.AWARD, True),
        (jr.Founding.PUBLIC_BODY_BOARD, REGIO, jr.ActKind.AWARD, False),
        (jr.Founding.PUBLIC_BODY_BOARD, TRACK, jr.ActKind.AWARD, True),
        (jr.Founding.PUBLIC_BODY_BOARD, None, jr.ActKind.AWARD, True),
        (jr.Founding.CONSULTATION, REGIO, jr.ActKind.SUBSIDY, True),
        (None, REGIO, jr.ActKind.SUBSIDY, True),
    ],
)
def test_body_for_what_it_belongs_to(
    founding: jr.Founding | None, of_: str | None, kind: jr.ActKind, *, asked: bool
) -> None:
    """A body that decides in law decides for its own; to contract it must be a legal person."""
    body = jr.Body(id="body", name="Bestuur", of=of_, founding=founding)
    act = award(kind=kind, deciders=("body",), for_=(REGIO,))
    assert ([AWARD] if asked else []) == subjects(awarded(act, body))


def test_only_the_others_are_asked_about() -> None:
    """Almere awards for itself and for Hilversum: only Hilversum gives a ground."""
    buyer = college(ALMERE)
    act = award(deciders=(buyer,), for_=(ALMERE, HILVERSUM), under=None)
    found = of(awarded(act, without=(MANDATE, ATTORNEY)))
    assert no_mandate_of(COLLEGE, MAYOR, who=(buyer,)) == lacking(found)


def test_delegate_acts_by_law() -> None:
    """The board to which the college passed its power decides in its own name."""
    act = subsidy(deciders=(BOARD,))
    passed = delegation(COLLEGE, limits=())
    found = of(awarded(act, board(), passed), "subsidy")
    assert SATISFIED is found.verdict
    assert {passed.id: "supports"} == grounds(found)


def test_alderman_authorised_by_his_college() -> None:
    """An alderman decides nothing by himself, unless his college authorised him."""
    someone = alderman()
    act = subsidy(deciders=(someone.id,))
    assert NOT_SHOWN is of(awarded(act, someone), "subsidy").verdict
    member = mandate(
        holder=someone.id,
        kinds=(jr.MandateKind.MEMBER_AUTHORISATION,),
        acts=(jr.ActKind.SUBSIDY,),
    )
    assert SATISFIED is of(awarded(act, someone, member), "subsidy").verdict


# the rule in time, and what sets it aside


@shows("AWB007", "measured")
@pytest.mark.parametrize(
    ("on", "expected"), [("1998-01-01", SATISFIED), ("1997-12-31", NOT_APPLICABLE)]
)
def test_first_day_of_the_rule(on: str, expected: jr.Verdict) -> None:
    """An act of the day before the law is outside it, also when it is asked about later."""
    always = mandate(period=jr.Period()), attorney(period=jr.Period())
    assert expected is of(awarded(award(day=day(on)), *always)).verdict


@shows("AWB007", "explained")
def test_law_is_not_explained_away() -> None:
    """The violation stays, with the explanation beside it."""
    reason = explained("AWB007", AWARD, by=(DIRECTOR,))
    found = of(awarded(TOO_MUCH, reason))
    assert (VIOLATED, reason) == (found.verdict, found.explanation)


@shows("AWB007", "exempted")
def test_exemption() -> None:
    """An exception in law sets it aside."""
    assert NOT_APPLICABLE is of(awarded(TOO_MUCH, exempted("AWB007", AWARD))).verdict


@pytest.mark.parametrize("by", [DIRECTOR, COLLEGE, MAYOR])
def test_nobody_exempts_himself(by: str) -> None:
    """An exception by one of those concerned sets nothing aside."""
    assert VIOLATED is of(awarded(TOO_MUCH, exempted("AWB007", AWARD, by=(by,)))).verdict


def test_report_changes_with_what_it_read() -> None:
    """A ratification and a declaration added later are noticed."""
    before = awarded(TOO_MUCH)
    (found,) = rechecked(before, ratification(COLLEGE, "2018-11-20"))
    assert SATISFIED is found.verdict
    (found,) = rechecked(
        awarded(award(under=None), without=(MANDATE,)), complete("mandates", COLLEGE)
    )
    assert VIOLATED is found.verdict


# the words


def test_words_of_a_violation() -> None:
    """It says that no ground is shown, with the text that was read, and never more."""
    nl, en = (of(awarded(TOO_MUCH), lang=lang) for lang in ("nl", "en"))
    assert nl.message.startswith("gunning van 2018-11-01: geen grond aangetoond: ")
    assert nl.message.endswith("; gelezen in de tekst van 2017, niet herlezen")
    assert en.message.startswith("award of 2018-11-01: no ground shown: ")
    assert en.message.endswith("; read in the text of 2017, not re-read")
    his = (
        "mandaat van het college van Hilversum aan Directeur van de Regio "
        "(van 2018-01-01 tot 2020-01-01)"
    )
    assert f"niet onder dit mandaat: {his}, grens" in nl.to_dict()["remarks"]
    assert en.to_dict()["remarks"][0].endswith(" (from 2018-01-01 until 2020-01-01), limit")
    assert "herstelbaar" in nl.to_dict()["consequence"]
    assert "binds only where there was apparent authority" in en.to_dict()["consequence"]


IN_MONEY = "; above the limit: EUR 3,000,000 (excl. VAT) asked, at most EUR 1,000,000 (excl. VAT);"
AS_NAMED = "no ground shown: the mandate that was named for the act does not reach this far"
AS_DECLARED = "all of them are declared recorded"


@pytest.mark.parametrize(
    ("named", "declared", "reasons"),
    [
        (MANDATE, (), (True, False)),
        (None, (complete("mandates", COLLEGE),), (False, True)),
        (MANDATE, (complete("mandates", COLLEGE),), (True, True)),
    ],
    ids=["named", "declared", "both"],
)
def test_reason_and_figures(
    named: str | None, declared: tuple[jr.Record, ...], reasons: tuple[bool, bool]
) -> None:
    """The message tells which reason holds, and once by how much the limit is exceeded."""
    found = of(awarded(award(amount=euros(3 * MILLION), under=named), *declared))
    assert VIOLATED is found.verdict
    assert reasons == (AS_NAMED in found.message, AS_DECLARED in found.message)
    assert 1 == found.message.count(IN_MONEY)


def test_who_acted_was_not_there() -> None:
    """Where nobody declares anything, the message says no such thing."""
    gone = director(period=period(until="2018-06-01"))
    found = of(awarded(gone, award(under=None)))
    assert VIOLATED is found.verdict
    assert "who acted was not there on that day" in found.message
    assert AS_DECLARED not in found.message


def test_figures_in_dutch() -> None:
    """The same, as amounts are written in Dutch."""
    found = of(awarded(TOO_MUCH), lang="nl")
    figures = "EUR 3.000.000 (excl. btw) gevraagd, ten hoogste EUR 1.000.000 (excl. btw);"
    assert f"; boven de grens: {figures}" in found.message


def test_figures_of_a_year() -> None:
    """What was done before it in the year counts as well."""
    year = jr.Limit(amount=jr.Amount(MILLION, jr.Vat.INCLUDED, jr.Per.YEAR))
    act = award(amount=jr.Amount(2 * MILLION, jr.Vat.INCLUDED))
    found = of(awarded(mandate(limits=(year,)), act))
    figures = "EUR 2,000,000 (incl. VAT) asked, at most EUR 1,000,000 in a year in all (incl. VAT);"
    assert f"; above the limit: {figures}" in found.message


@pytest.mark.parametrize(
    ("longest", "asked", "figures"),
    [
        (jr.Duration(days=28), jr.Duration(days=42), "42 days asked, at most 28 days"),
        (jr.Duration(days=1), jr.Duration(months=1), "1 month asked, at most 1 day"),
        (jr.Duration(months=2), jr.Duration(months=3), "3 months asked, at most 2 months"),
    ],
)
def test_figures_in_time(longest: jr.Duration, asked: jr.Duration, figures: str) -> None:
    """A term that is too long is told; a limit that is kept, and one of another kind, is not."""
    limits = (
        jr.Limit(duration=longest),
        jr.Limit(amount=euros(MILLION)),
        jr.Limit(excluded=(jr.ActKind.AWARD,)),
    )
    found = of(awarded(mandate(limits=limits), award(duration=asked)))
    assert f"; above the limit: {figures};" in found.message
    assert 1 == found.message.count("above the limit")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_page_names_the_rule_on_joint_acts(lang: str) -> None:
    """Where both apply, the page tells that GW001 asks whether the organs themselves decided."""
    page = rule_page(AWB007, lang)
    assert "GW001" in page
    assert "Algemene wet bestuursrecht art. 10:1, 10:2 (BWBR0005537)" in page
    assert {"nl": "niet geverifieerd", "en": "not verified"}[lang] in page


def test_of_a_day_without_acts() -> None:
    """Where nothing is recorded there is nothing to ask about."""
    (found,) = checked(awarded(director(), without=(AWARD,)))
    assert (NOT_APPLICABLE, "nothing to ask about") == (found.verdict, found.message)

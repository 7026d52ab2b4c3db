"""Fryslân: from twenty to eighteen, and a text of 2022 that reaches back to the end of the last.

The centre municipality is Leeuwarden throughout. Two municipalities bear other names than in the
first text, and are the same.
"""

from datetime import date, timedelta
from pathlib import Path

import attrs
import pytest
from tests.cases.reading import about, ended, grounds, lacks

import jeugdregio as jr

YES, NO, UNKNOWN = jr.Truth.YES, jr.Truth.NO, jr.Truth.UNKNOWN
ARRANGEMENT, REGION = "centrumregeling-sociaal-domein-fryslan", "JZ02"
LEEUWARDEN, LEEUWARDERADEEL = "GM0080", "GM0081"
DANTUMADIEL, DE_FRYSKE_MARREN = "GM1891", "GM1940"
NOARDEAST_FRYSLAN, WAADHOEKE = "GM1970", "GM1949"
INTO_NOARDEAST_FRYSLAN = ("GM0058", "GM0079", "GM1722")
BEGINS, BACK_TO = date(2022, 2, 2), date(2022, 1, 25)
CENTRE, SERVED = jr.PartyRole.CENTRE, jr.PartyRole.SERVED


@pytest.fixture(scope="module")
def case(examples: Path) -> jr.Landscape:
    """The document as it stands."""
    return jr.load(examples / "cases/fryslan-2022.json")


def without_reach(case: jr.Landscape) -> jr.Landscape:
    """The variant in which the text of 2022 does not reach back."""
    return case.replacing(*(attrs.evolve(each, reaches_back_to=None) for each in case.parties))


# two texts


@pytest.mark.parametrize(
    ("day", "known", "truth", "count", "marked"),
    [
        ("2022-01-30", "2022-01-31", UNKNOWN, 0, False),
        ("2022-01-30", "2022-02-10", YES, 18, True),
        ("2022-02-05", "2022-01-31", UNKNOWN, 0, False),
        ("2022-02-05", "2022-02-10", YES, 18, False),
        ("2022-01-24", "2022-01-31", YES, 17, False),
        ("2022-01-25", "2022-02-01", UNKNOWN, 0, False),
        ("2022-01-25", "2022-02-02", YES, 18, True),
    ],
)
def test_text_of_2022_counts_once_it_is_known(
    case: jr.Landscape, day: str, known: str, truth: jr.Truth, count: int, marked: bool
) -> None:
    """For the days to which it reaches back as well, and there it is marked."""
    answer = case.on(day, known_at=known).members(ARRANGEMENT)
    assert (truth, count) == (answer.truth, len(answer.value.full))
    retroactive = {
        id
        for each in answer.remarks
        if each.note is jr.Note.RETROACTIVE
        for id in each.about
        if each.day == BEGINS
    }
    assert ({each.id for each in case.parties} if marked else set()) == retroactive
    assert ({jr.Lack.MEMBERS} if truth is UNKNOWN else set()) == lacks(answer)


def test_day_of_knowledge_is_derived(case: jr.Landscape) -> None:
    """The day of publication was not seen: that of coming into force stands for it, and is told."""
    assert {(BEGINS, BACK_TO)} == {(each.known_from, each.reaches_back_to) for each in case.parties}
    remarks = case.on("2022-01-30").members(ARRANGEMENT).remarks
    assert jr.Note.KNOWN_FROM_DERIVED in {each.note for each in remarks}


def test_no_gap_only_because_the_text_reaches_back(case: jr.Landscape) -> None:
    """Variant: without it eight days have no text on record."""
    days = [date(2022, 1, 20) + timedelta(days=each) for each in range(20)]
    between = [day for day in days if BACK_TO <= day < BEGINS]
    assert {YES} == {case.on(day).members(ARRANGEMENT).truth for day in days}
    variant = without_reach(case)
    gap = [day for day in days if variant.on(day).members(ARRANGEMENT).truth is UNKNOWN]
    assert (8, between) == (len(gap), gap)


def test_gap_is_denied_only_inside_a_declaration(case: jr.Landscape) -> None:
    """Variant: when parties and memberships are declared complete, nobody was a member then."""
    declared = [
        jr.Completeness(
            id=f"all-{table}",
            day=date(2022, 2, 3),
            by=(f"{LEEUWARDEN}.college",),
            table=table,
            about=(ARRANGEMENT,),
        )
        for table in ("parties", "memberships")
    ]
    variant = without_reach(case).adding(*declared)
    assert NO is variant.on("2022-01-30").members(ARRANGEMENT).truth
    assert YES is case.adding(*declared).on("2022-01-30").members(ARRANGEMENT).truth


# who takes part


def test_twenty_become_eighteen(case: jr.Landscape) -> None:
    """Three merged into one on 1 January 2019; the text of 2022 names it."""
    answer = case.difference(ARRANGEMENT, "2018-12-31", "2022-02-05")
    new, gone = jr.MemberChangeKind.NEW, jr.MemberChangeKind.ENDED
    assert [(NOARDEAST_FRYSLAN, new, INTO_NOARDEAST_FRYSLAN)] == [
        (each.member, each.kind, each.inside) for each in answer.value.came
    ]
    assert {(each, gone, (NOARDEAST_FRYSLAN,)) for each in INTO_NOARDEAST_FRYSLAN} == {
        (each.member, each.kind, each.inside) for each in answer.value.went
    }
    assert (YES, 17) == (answer.truth, len(answer.value.stayed))
    assert {"nl-2019-01-01-GM0058", "fryslan-2018-dongeradeel"} <= grounds(answer)
    assert (UNKNOWN, {ARRANGEMENT}) == (
        answer.value.complete.truth,
        about(answer.value.complete, jr.Lack.MEMBERS),
    )


@pytest.mark.parametrize(("day", "count"), [("2018-12-31", 20), ("2022-02-05", 18)])
def test_country_counts_the_same(case: jr.Landscape, day: str, count: int) -> None:
    """Those that take part are all municipalities counted in the region that day."""
    snapshot = case.on(day)
    counted = snapshot.members(REGION).value
    assert count == len(counted.full)
    assert (YES, counted.full) == (
        counted.complete.truth,
        snapshot.members(ARRANGEMENT).value.full,
    )


def test_noardeast_fryslan_is_no_party_before_2022(case: jr.Landscape) -> None:
    """From 2019 on it has the place of three by law at most; on record there are seventeen."""
    snapshot = case.on("2019-01-01")
    assert {NO} == {snapshot.exists(each).truth for each in INTO_NOARDEAST_FRYSLAN}
    answer = snapshot.members(ARRANGEMENT)
    members = answer.value.full
    assert (17, False) == (len(members), NOARDEAST_FRYSLAN in members)
    assert dict.fromkeys(INTO_NOARDEAST_FRYSLAN, (NOARDEAST_FRYSLAN,)) == ended(answer)
    for each in INTO_NOARDEAST_FRYSLAN:
        successor = snapshot.succession(each).value.general_successor
        assert successor is not None
        assert (YES, NOARDEAST_FRYSLAN) == (successor.truth, successor.value)


def test_colleges_and_mayors_are_party(case: jr.Landscape) -> None:
    """Two organs of each, no council: it is not mixed. Of the text of 2018 no organs are told."""
    value = case.on("2022-02-05").members(ARRANGEMENT).value
    for each in value.full:
        assert (f"{each}.college", f"{each}.mayor") == value.organs_of(each)
    assert NO is value.mixed
    before = case.on("2018-12-31").members(ARRANGEMENT).value
    assert ((), UNKNOWN) == (before.organs, before.mixed)


def test_parties_are_those_named(case: jr.Landscape) -> None:
    """Each name at the head of the text leads to the municipality whose organs are party."""
    for each in case.parties:
        named = case.municipality(each.evidence[0].quote or "")
        assert named.id == each.organ.partition(".")[0]


def test_all_are_served_and_leeuwarden_is_the_centre_too(case: jr.Landscape) -> None:
    """A *gastgemeente* is one for which the centre works, and the list has Leeuwarden as well."""
    value = case.on("2022-02-05").members(ARRANGEMENT).value
    assert {(each, SERVED) for each in value.full} | {(LEEUWARDEN, CENTRE)} == set(value.roles)
    assert jr.PartyRole.OFFICE not in {role for _, role in value.roles}


def test_texts_count_what_the_country_has(case: jr.Landscape) -> None:
    """Twenty-four in 2015 and over 2017, twenty in 2018: claims, beside the country's answers."""
    for name, day in (
        ("twenty-four-2015", "2015-01-14"),
        ("twenty-four-2017", "2017-12-31"),
        ("twenty-2018", "2018-12-31"),
    ):
        claim = case.claims[f"claim-fryslan-{name}"]
        assert claim.count == len(case.on(day).members(REGION).value.full)
    first = case.claims["claim-fryslan-twenty-four-2015"]
    assert {ARRANGEMENT, *case.on("2015-01-14").members(REGION).value.full} == set(first.about)


# names, and the centre


@pytest.mark.parametrize(
    ("former", "now", "came"),
    [
        ("Dantumadeel", DANTUMADIEL, set[date]()),
        ("De Friese Meren", DE_FRYSKE_MARREN, {date(2014, 1, 1)}),  # made that day
    ],
)
def test_rename_is_no_succession(
    case: jr.Landscape, former: str, now: str, came: set[date]
) -> None:
    """Under the name of the first text the same municipality is found; no step made it another."""
    claim = case.claims["claim-fryslan-twenty-four-2015"]
    assert former in (claim.evidence[0].quote or "").split(", ")
    assert now == case.municipality(former).id
    assert now in claim.about
    value = case.on("2022-02-05").succession(now).value
    assert (came, ()) == ({each.day for each in value.back}, value.forward)


def test_renamed_stay_in_the_region(case: jr.Landscape) -> None:
    """From 2015 to 2022 eight went and two came; those that changed name or code stayed."""
    value = case.difference(REGION, "2015-01-14", "2022-02-05").value
    assert {DANTUMADIEL, DE_FRYSKE_MARREN, LEEUWARDEN} <= {each.member for each in value.stayed}
    assert [WAADHOEKE, NOARDEAST_FRYSLAN] == [each.member for each in value.came]
    assert 8 == len(value.went)
    turns = {turn.what for turn in case.timeline(DE_FRYSKE_MARREN).value.turns}
    assert {"name De Friese Meren", "name De Fryske Marren"} <= turns


def test_centre_absorbs_and_stays_the_centre(case: jr.Landscape) -> None:
    """Leeuwarderadeel became part of Leeuwarden in 2018, under both of whose texts it is centre."""
    successor = case.on("2018-12-31").succession(LEEUWARDERADEEL).value.general_successor
    assert successor is not None
    assert (YES, LEEUWARDEN) == (successor.truth, successor.value)
    for day in ("2018-12-31", "2022-01-24", "2022-01-25", "2022-02-05"):
        roles = case.on(day).members(ARRANGEMENT).value.roles
        assert [LEEUWARDEN] == [each for each, role in roles if role is CENTRE]
    claim = case.claims["claim-fryslan-centre-2015"]
    assert {ARRANGEMENT, LEEUWARDEN} == set(claim.about)


@pytest.mark.parametrize("day", ["2019-01-01", "2022-01-30", "2022-02-05"])
def test_check_reproaches_nobody(case: jr.Landscape, day: str) -> None:
    """A text that reaches back is no deviation, nor is a party that ended."""
    assert jr.Verdict.VIOLATED not in {each.verdict for each in jr.check(case, on=day)}

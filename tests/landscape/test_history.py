"""What became of municipalities, through several reorganisations, and when they exist."""

from __future__ import annotations

import pytest
from tests.helpers import CHILD_PROTECTION, day, municipality
from tests.landscape.successions import (
    ABSORBED,
    ABSORPTION,
    CORRECTION,
    HISTORY,
    MERGED,
    MERGER,
    PLANNED,
    SPLIT,
    country,
    reorganised,
)
from tests.pages import Page

from jeugdregio.errors import OutsideLife, UnknownName, UsageError
from jeugdregio.landscape import Landscape, Lineage
from jeugdregio.model import (
    Answer,
    Completeness,
    Ground,
    Lack,
    Missing,
    Role,
    Succession,
    Successor,
    Truth,
)

NO, UNKNOWN, YES = Truth.NO, Truth.UNKNOWN, Truth.YES
TODAY = "2026-07-01"


def asked(landscape: Landscape, town: str, on: str | None = None) -> Answer[Lineage]:
    """What became of a municipality, asked today."""
    return landscape.on(TODAY).succession(town, on=on)


def paths(landscape: Landscape, town: str, on: str | None = None) -> dict[str, Truth]:
    """The steps back and forward, each by its path."""
    value = asked(landscape, town, on).value
    return {"".join(each.path): each.truth for each in (*value.back, *value.forward)}


# steps


@pytest.mark.parametrize(
    ("town", "expected"),
    [
        ("A", {"AC": YES, "ACD": YES}),
        ("B", {"BC": YES, "BCD": YES}),
        ("C", {"BC": YES, "AC": YES, "CD": YES}),
        ("D", {"ED": YES, "CD": YES, "BCD": YES, "ACD": YES}),
        ("E", {"ED": YES, "EF": YES, "EG": YES}),
        ("F", {"EF": YES}),
    ],
)
def test_steps_go_through_later_and_earlier_ones(town: str, expected: dict[str, Truth]) -> None:
    """Merger and absorption pass on the whole, with all that it came from."""
    answer = asked(country(*HISTORY), town)
    assert expected == paths(country(*HISTORY), town)
    assert YES is answer.truth


def test_a_step_tells_the_day_the_kind_and_the_ground() -> None:
    """The nearest first, in both directions."""
    value = asked(country(*HISTORY), "C").value
    assert [day("2010-01-01")] * 2 == [each.day for each in value.back]
    (step,) = value.forward
    assert (day("2015-01-01"), ABSORPTION, ("C", "D"), None) == (
        step.day,
        step.kind,
        step.path,
        step.area,
    )
    assert (Ground(ABSORBED),) == step.answer.grounds
    through = asked(country(*HISTORY), "A").value.forward[1]
    assert (Ground(MERGED), Ground(ABSORBED)) == through.answer.grounds


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2009-12-31", {}),
        ("2010-01-01", {"AC": YES}),
        ("2014-12-31", {"AC": YES}),
        ("2015-01-01", {"AC": YES, "ACD": YES}),
    ],
)
def test_steps_up_to_a_day(on: str, expected: dict[str, Truth]) -> None:
    """A reorganisation counts from its own date."""
    assert expected == paths(country(*HISTORY), "A", on)


@pytest.mark.parametrize(
    ("later", "certain", "possible"),
    [
        ((), ("D",), ()),
        ((PLANNED,), (), ("D", "F")),
        ((reorganised("s", "2021-01-01", ("D", "F", SPLIT), ("D", "G", SPLIT)),), (), ("F", "G")),
        ((reorganised("s", "2021-01-01", ("D", "F", CORRECTION)),), ("D",), ("F",)),
        ((reorganised("s", "2021-01-01", ("D", "F", ABSORPTION)),), ("F",), ()),
    ],
    ids=["nothing", "planned", "split", "correction", "absorption"],
)
def test_where_the_area_lies_in_the_end(
    later: tuple[Succession, ...], certain: tuple[str, ...], possible: tuple[str, ...]
) -> None:
    """Of what passes in part nobody knows which part it is; a plan may not come to pass."""
    value = asked(country(*HISTORY, *later), "A").value
    assert (certain, possible) == (value.holders, value.possible)


def test_one_that_goes_on_holds_its_own_area() -> None:
    """With those that received a part of it."""
    corrected = reorganised("s", "2021-01-01", ("F", "G", CORRECTION))
    value = asked(country(corrected), "F").value
    assert (("F", "G"), ()) == (value.holders, value.possible)


def test_two_ways_to_one_municipality() -> None:
    """One of them for certain is enough."""
    again = reorganised("s", "2021-01-01", ("F", "D", ABSORPTION))
    later = reorganised("t", "2022-01-01", ("G", "D", CORRECTION))
    answer = asked(country(*HISTORY, again, later), "E")
    found = {"ED": YES, "EF": YES, "EG": YES, "EFD": YES, "EGD": UNKNOWN}
    assert found == paths(country(*HISTORY, again, later), "E")
    assert ("D", "G") == answer.value.holders


def test_a_part_on_the_way_back() -> None:
    """That a part came from one does not tell that it came from all which that had been."""
    part = reorganised("s", "2016-01-01", ("D", "F", CORRECTION))
    expected = {"DF": YES, "CDF": UNKNOWN, "ACDF": UNKNOWN, "BCDF": UNKNOWN}
    assert expected == paths(country(MERGED, ABSORBED, part), "F")
    lacks = {each.answer.missing for each in asked(country(ABSORBED, part), "F").value.back}
    assert {(), (Missing(Lack.AREA, ("s", "D"), None, ("D", "F")),)} == lacks


def test_area_that_comes_back_makes_no_circle() -> None:
    """What comes back to the municipality asked about is no step on."""
    swaps = [
        reorganised(f"s{year}", f"{year}-01-01", (*pair, CORRECTION))
        for year, pair in zip(range(2016, 2020), (("F", "G"), ("G", "F")) * 2, strict=True)
    ]
    value = asked(country(*swaps), "F").value
    assert [("F", "G")] * 2 == [each.path for each in value.forward]
    assert [("G", "F")] * 2 == [each.path for each in value.back]
    taken_back = reorganised("t", "2021-01-01", ("G", "F", ABSORPTION))
    assert ("F",) == asked(country(*swaps, taken_back), "F").value.holders


# truth


def test_a_plan_is_unknown() -> None:
    """What lacks is the reorganisation itself, which the legislator makes."""
    answer = asked(country(PLANNED), "D")
    assert (UNKNOWN, {"DF": UNKNOWN}) == (answer.truth, paths(country(PLANNED), "D"))
    assert Missing(Lack.SUCCESSION, ("planned",), None, ("legislation",)) in answer.missing


def test_nothing_recorded_is_unknown() -> None:
    """Reorganisations that are not on record may have been."""
    answer = asked(country(), "F")
    assert (Missing(Lack.SUCCESSION, ("F",), None, ("F",)),) == answer.missing
    assert ((), (), ("F",)) == (answer.value.back, answer.value.forward, answer.value.holders)


def test_nothing_happened_where_all_is_declared() -> None:
    """Inside a declaration of completeness there was none."""
    declared = Completeness(id="all", day=day(TODAY), by=(), table="successions")
    answer = asked(country(declared), "F", on=TODAY)
    assert (NO, (Ground(declared, Role.DECLARES, ("F",)),)) == (answer.truth, answer.grounds)
    assert YES is asked(country(declared, *HISTORY), "F", on=TODAY).truth


def test_two_records_that_contradict_both_stay() -> None:
    """A municipality ends once: which of the two is right is unknown."""
    other = reorganised("other", "2011-01-01", ("A", "F", ABSORPTION))
    landscape = country(*HISTORY, other)
    assert {"AC": UNKNOWN, "ACD": UNKNOWN, "AF": UNKNOWN} == paths(landscape, "A")
    answer = asked(landscape, "A")
    about = ("A", "merged", "other")
    assert Missing(Lack.SUCCESSION, about, None, ("legislation",)) in answer.missing
    assert ((), ("A", "D", "F")) == (answer.value.holders, answer.value.possible)
    assert {"BC": YES, "BCD": YES} == paths(landscape, "B")


def test_two_records_of_one_reorganisation_agree() -> None:
    """A second source that says the same denies nothing."""
    again = reorganised("again", "2015-01-01", ("C", "D", ABSORPTION))
    assert YES is asked(country(ABSORBED, again), "C").truth
    assert ("D",) == asked(country(ABSORBED, again), "C").value.holders


def test_one_that_is_made_twice() -> None:
    """On two days it cannot have begun."""
    again = reorganised("again", "2012-01-01", ("F", "C", MERGER))
    assert {"AC": UNKNOWN} == paths(country(MERGED, again), "A")


def test_a_version_is_the_same_municipality() -> None:
    """Steps are told by the first id of what has several."""
    newer = municipality("D2", "D", replaces="D", known_from=day("2020-01-01"))
    later = reorganised("s", "2021-01-01", ("D2", "F", ABSORPTION))
    landscape = country(*HISTORY, newer, later)
    assert {"CD": YES, "CDF": YES} == {
        path: truth for path, truth in paths(landscape, "C").items() if path.startswith("C")
    }
    general = asked(landscape, "D2").value.general_successor
    assert general is not None
    assert "F" == general.value


# the general successor


@pytest.mark.parametrize(
    ("town", "successor"), [("A", (YES, "C")), ("C", (YES, "D")), ("E", (UNKNOWN, None))]
)
def test_general_successor(town: str, successor: tuple[Truth, str | None]) -> None:
    """The only receiver; which of several is designated is not recorded."""
    general = asked(country(*HISTORY), town).value.general_successor
    assert general is not None
    assert successor == (general.truth, general.value)
    lack = Missing(Lack.GENERAL_SUCCESSOR, ("E",), None, ("legislation",))
    assert ((lack,) if town == "E" else ()) == general.missing


def test_no_general_successor_of_one_that_goes_on() -> None:
    """Nor of one that had not ended by the day."""
    assert asked(country(*HISTORY), "D").value.general_successor is None
    assert asked(country(*HISTORY), "A", "2009-12-31").value.general_successor is None


def test_designated_successor() -> None:
    """Recorded after a split, it is known."""
    divided = reorganised(
        "s", "2021-01-01", ("F", "D", SPLIT), ("F", "G", SPLIT), designated=(Successor("F", "G"),)
    )
    general = asked(country(divided), "F").value.general_successor
    assert general is not None
    assert (YES, "G") == (general.truth, general.value)


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ((PLANNED,), (UNKNOWN, "F")),
        ((PLANNED, reorganised("s", "2027-01-01", ("D", "G", ABSORPTION))), (YES, "G")),
        (
            (
                reorganised("s", "2027-01-01", ("D", "G", ABSORPTION)),
                reorganised("t", "2028-01-01", ("D", "F", ABSORPTION)),
            ),
            (UNKNOWN, None),
        ),
    ],
    ids=["planned", "planned otherwise", "contradicted"],
)
def test_doubtful_successor(
    records: tuple[Succession, ...], expected: tuple[Truth, str | None]
) -> None:
    """What took place goes before a plan; two that contradict leave it open."""
    general = asked(country(*records), "D").value.general_successor
    assert general is not None
    assert expected == (general.truth, general.value)


# existence


@pytest.mark.parametrize(
    ("town", "on", "expected"),
    [
        ("A", "2009-12-31", YES),
        ("A", "2010-01-01", NO),
        ("C", "2009-12-31", NO),
        ("C", "2010-01-01", YES),
        ("C", "2014-12-31", YES),
        ("C", "2015-01-01", NO),
        ("D", "2015-01-01", YES),
        ("D", "2029-12-31", YES),
        ("D", "2030-01-01", UNKNOWN),
        ("F", "2030-01-01", YES),
    ],
)
@pytest.mark.parametrize("told", [True, False], ids=["periods told", "periods not told"])
def test_on_the_day_only_those_that_receive_exist(
    town: str, on: str, expected: Truth, told: bool
) -> None:
    """By their own periods, by the reorganisation, or by both."""
    always = (None, None)
    lives = {} if told else dict.fromkeys("ABCE", always)
    landscape = country(*HISTORY, PLANNED, **lives)
    assert expected is landscape.on(on).exists(town).truth
    assert expected is landscape.on(TODAY).exists(town, day=on).truth


def test_the_reorganisation_is_the_ground() -> None:
    """Beside the record of the municipality itself."""
    answer = country(*HISTORY).on("2015-01-01").exists("C")
    assert {"C", "absorbed"} == {each.record.id for each in answer.grounds}
    planned = country(PLANNED).on("2030-01-01").exists("D")
    assert (Missing(Lack.SUCCESSION, ("planned",), None, ("legislation",)),) == planned.missing


@pytest.mark.parametrize(
    ("on", "expected"), [("2014-12-31", YES), ("2015-01-01", UNKNOWN), ("2017-01-01", NO)]
)
def test_existence_between_two_ends(on: str, expected: Truth) -> None:
    """Where two records contradict each other, the days between are unknown."""
    other = reorganised("other", "2017-01-01", ("C", "F", ABSORPTION))
    landscape = country(ABSORBED, other, C=(None, None))
    assert expected is landscape.on(on).exists("C").truth


def test_existence_of_what_is_not_there() -> None:
    """Names and days are checked as everywhere."""
    snapshot = country().on(TODAY)
    with pytest.raises(UnknownName):
        snapshot.exists("X")
    with pytest.raises(UsageError):
        snapshot.succession("A", on="2010")


# outside its life


def test_the_error_names_what_became_of_it() -> None:
    """Through later reorganisations too."""
    with pytest.raises(OutsideLife, match=r"A exists .*; it passed to C, D$"):
        country(*HISTORY).on(TODAY).coverage("A", CHILD_PROTECTION)
    with pytest.raises(OutsideLife, match=r"E exists .* not on 2026-07-01; it passed to D, F, G$"):
        country(*HISTORY).on(TODAY).who_buys(CHILD_PROTECTION, "E")


def test_the_error_without_a_reorganisation() -> None:
    """Nothing is said where nothing is recorded."""
    with pytest.raises(OutsideLife, match=r"A exists .. until 2010-01-01, on no day of [^;]*$"):
        country().on(TODAY).coverage("A", CHILD_PROTECTION)


# in words


def test_in_words() -> None:
    """In the order of time."""
    value = asked(country(*HISTORY, PLANNED), "C").value
    assert (
        "C: 2010-01-01: A → C (merger, yes); 2010-01-01: B → C (merger, yes); "
        "2015-01-01: C → D (absorption, yes); 2030-01-01: C → D → F (absorption, unknown)"
    ) == str(value)
    assert "<Lineage C: 2010-01-01: A → C (merger, yes); 2010-01-01: B → C (merg…>" == repr(value)
    assert "<LineageStep 2015-01-01: C → D (absorption, yes)>" == repr(value.forward[0])
    assert "F: no step recorded" == str(asked(country(), "F").value)
    page = Page(asked(country(*HISTORY), "C")._repr_html_())
    assert ("2015-01-01", "C → D", "absorption", "✓ yes") in page.rows

"""A case that builds on another landscape is asked about what it speaks of, not about all below."""

from __future__ import annotations

import pytest
from tests.helpers import GOOI, contract, institution, membership, municipality, promise

import jeugdregio as jr
from jeugdregio.landscape import spoken_of

BELOW = jr.Landscape(
    municipality("GM0402", "Hilversum"),
    municipality("GM0417", "Laren"),
    municipality("GM0034", "Almere"),
    jr.Alliance(id=GOOI, name="Gooi en Vechtstreek"),
)
EMPTY = {"format": "jeugdregio/1"}


def case(*records: jr.Record) -> jr.Landscape:
    """These records on top of the landscape below."""
    return jr.load(EMPTY, base=BELOW).adding(*records)


def asked_about(landscape: jr.Landscape, *, whole: bool = False) -> set[str]:
    """The municipalities asked about by the rule that asks about each of them."""
    report = jr.check(landscape, on="2019-06-01", select=["JW204"], whole=whole)
    return {each.subject[0] for each in report if each.subject}


def test_only_what_the_case_names() -> None:
    """A municipality that an own record refers to is asked about, also by one of its organs."""
    organ = promise(by=("GM0417.college",))
    assert asked_about(case(membership("GM0402"), organ)) == {"GM0402", "GM0417"}


def test_all_of_it() -> None:
    """All that is below is asked about as well when that is asked for."""
    assert asked_about(case(membership("GM0402")), whole=True) == {"GM0402", "GM0417", "GM0034"}


def test_a_landscape_of_its_own() -> None:
    """Without anything below, everything is asked about."""
    assert asked_about(BELOW) == {"GM0402", "GM0417", "GM0034"}
    assert spoken_of(BELOW) is None


def test_what_is_replaced_is_spoken_of() -> None:
    """A correction of a record below speaks of it."""
    newer = municipality("GM0402-2", "Hilversum", replaces="GM0402")
    assert spoken_of(case(newer)) == {"GM0402-2", "GM0402"}


def test_nothing_is_spoken_of() -> None:
    """An empty case is asked about nothing, and the report says how much is left out."""
    report = jr.check(case(), on="2019-06-01", select=["JW204"])
    assert report.counts["not applicable"] == 1
    assert report.not_asked == report.to_dict()["not_asked"] == 6


@pytest.mark.parametrize(
    ("lang", "last"),
    [
        ("en", "Not asked: 4 subjects that stand only in what this builds on."),
        ("nl", "Niet gevraagd: 4 onderwerpen die alleen voorkomen in datgene waarop dit bouwt."),
    ],
)
def test_how_many_are_left_out(lang: str, last: str) -> None:
    """The text of a report ends with how many subjects were not asked about."""
    report = jr.check(case(membership("GM0402")), on="2019-06-01", select=["JW204"], lang=lang)
    assert str(report).splitlines()[-1] == last


@pytest.mark.parametrize("whole", [False, True])
def test_check_again_after_naming_another(whole: bool) -> None:
    """A check after a change asks about what only the change speaks of, as a full check does."""
    before = case(membership("GM0402"))
    grant = contract(provider="gi", clients=("GM0417",))
    after = before.adding(institution(), grant)
    first = jr.check(before, on="2019-06-01", whole=whole)
    again = jr.check(after, on="2019-06-01", whole=whole, previous=first)
    assert again == jr.check(after, on="2019-06-01", whole=whole)
    assert jr.check(before, on="2019-06-01", whole=whole, previous=again) == first


def test_check_again_after_naming_nothing_more() -> None:
    """What is no longer spoken of is no longer asked about; then nothing may be left to ask."""
    before, after = case(membership("GM0402")), case()
    first = jr.check(before, on="2019-06-01", select=["JW204"])
    again = jr.check(after, on="2019-06-01", select=["JW204"], previous=first)
    assert again == jr.check(after, on="2019-06-01", select=["JW204"])
    third = jr.check(before, on="2019-06-01", select=["JW204"], previous=again)
    assert third == first

"""What differs between two landscapes, in the terms in which reads are noted."""

from __future__ import annotations

from tests.helpers import contract, day, landscape_of, municipality

from jeugdregio.landscape import changed
from jeugdregio.landscape.shown import Read

ALL: Read = ("contracts", None, None)


def test_nothing_differs_from_itself() -> None:
    """No table differs, no read sees anything."""
    case = landscape_of(contract())
    assert changed(case, case) == changed(case, landscape_of(contract()))
    assert not changed(case, case).seen_by([ALL])


def test_an_added_record_is_seen_under_each_of_its_values() -> None:
    """And by whoever read the whole table; by nobody else."""
    difference = changed(landscape_of(), landscape_of(contract()))
    for read in (ALL, ("contracts", "clients", "GM0402"), ("contracts", "id", "contract")):
        assert difference.seen_by([read])
    for read in (("contracts", "clients", "GM0406"), ("subsidies", None, None)):
        assert not difference.seen_by([read])
    assert not difference.seen_by([])


def test_a_replaced_record_is_seen_under_old_and_new_values() -> None:
    """Whoever found it before and whoever finds it now."""
    before = landscape_of(contract(), municipality("GM0406", "Huizen"))
    difference = changed(before, before.replacing(contract(clients=("GM0406",))))
    for client in ("GM0402", "GM0406"):
        assert difference.seen_by([("contracts", "clients", client)])


def test_a_new_version_hides_the_old_one() -> None:
    """Whoever found an older version, under a value that the new one has not, sees a change."""
    before = landscape_of(contract("first"), contract("second", replaces="first"))
    before = before.adding(municipality("GM0406", "Huizen"))
    third = contract("third", replaces="second", clients=("GM0406",), known_from=day("2019-05-01"))
    for one, two in ((before, before.adding(third)), (before.adding(third), before)):
        difference = changed(one, two)
        assert difference.seen_by([("contracts", "clients", "GM0402")])
        assert {"first", "second", "third"} == difference.versions


def test_a_new_version_has_the_old_names() -> None:
    """Whoever looked for the old id, or an organ of it, in any field, may find the new one."""
    before = landscape_of()
    difference = changed(before, before.adding(municipality("again", replaces="GM0402")))
    for value in ("GM0402", "again", "GM0402.college"):
        assert difference.seen_by([("acts", "deciders", value)])
    assert not difference.seen_by([("acts", "deciders", "GM0406.college"), ("acts", "day", day)])

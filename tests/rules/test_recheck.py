"""Checking again after a change: the same findings, and no more work than the change asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs
import pytest
from tests.rules.landscapes import (
    ALMERE,
    CERTIFIED,
    CHAIR,
    CHILD_PROTECTION,
    EXIT,
    FIVE,
    GI,
    HILVERSUM,
    HUIZEN,
    LAREN,
    LATER,
    MINISTER,
    REGIO,
    TRACK,
    certificate,
    complete,
    contract,
    day,
    decision,
    decisions,
    exempted,
    explained,
    institution,
    lacking,
    left,
    letter,
    membership,
    message,
    municipality,
    period,
    subjects_asked,
)
from tests.rules.rules import ask, failing, rule, say, with_rules

import jeugdregio as jr
from jeugdregio.rules import Report

CERTIFICATE = certificate("2018-01-01", "2019-07-01")


def before() -> jr.Landscape:
    """The Regio left; its members are covered by a contract with a certified institution."""
    term = period("2018-01-01", "2020-01-01")
    covering = contract(clients=(REGIO,), period=term)
    return left(covering, CERTIFICATE, *decisions(HILVERSUM, HUIZEN))


def recheck(
    landscape: jr.Landscape,
    changed: jr.Landscape,
    select: Sequence[str] | None = FIVE,
) -> Report:
    """The report of these rules on the changed landscape, checked on from the first.

    It must equal a check from scratch, as must that of all rules.
    """
    _as_from_scratch(landscape, changed)
    return _as_from_scratch(landscape, changed, select=select)


def _as_from_scratch(landscape: jr.Landscape, changed: jr.Landscape, **asked: Any) -> Report:
    first = jr.check(landscape, on=LATER, **asked)
    again = jr.check(changed, on=LATER, previous=first, **asked)
    scratch = jr.check(changed, on=LATER, **asked)
    assert scratch == again
    assert scratch.to_json() == again.to_json()
    assert str(scratch) == str(again)
    return again


def test_nothing_changed() -> None:
    """The same landscape is not asked anything again."""
    landscape = before()
    assert 0 == recheck(landscape, landscape).asked_anew


@pytest.mark.parametrize(
    "record",
    [
        letter(ALMERE),
        institution("new", name="GI Nieuw"),
        jr.Event(id="meeting", day=day("2018-11-01")),
        municipality("GM0363", name="Amsterdam", period=period("2030-01-01")),
        certificate("2018-01-01", "2021-01-01", "new", institution="elsewhere"),
    ],
    ids=["letter", "institution", "meeting", "municipality to come", "certificate of another"],
)
def test_unrelated_change(record: jr.Record) -> None:
    """What nobody looked at is no reason to ask again."""
    landscape = before().adding(institution("elsewhere", name="GI Elders"))
    assert 0 == recheck(landscape, landscape.adding(record)).asked_anew


def test_grant_for_one_municipality() -> None:
    """A contract of Laren is read for the cover of Laren, and has a certificate of its own.

    Two functions each: JW204 and PRA008 for Laren, GI001 for the contract.
    """
    landscape = before()
    more = landscape.adding(contract("of-laren", clients=(LAREN,)))
    assert 6 == recheck(landscape, more).asked_anew


def test_contract_that_ends() -> None:
    """Without its contract the cover of all three is asked again, and the contract no more."""
    landscape = before()
    assert 12 == recheck(landscape, landscape.removing("contract")).asked_anew


def test_certificate_used_everywhere() -> None:
    """A certificate is read for the cover of the three municipalities and for the contract.

    Two functions each: JW204 and PRA008 for three, GI001 for one contract.
    """
    landscape = before()
    renewed = landscape.adding(certificate("2019-07-01", "2022-07-01", "renewed"))
    assert 14 == recheck(landscape, renewed).asked_anew
    assert 14 == recheck(renewed, renewed.removing("renewed")).asked_anew


def test_decision_of_a_college() -> None:
    """A decision on the exit is read by GW001 alone."""
    landscape = before()
    assert 1 == recheck(landscape, landscape.adding(*decisions(LAREN))).asked_anew


def test_message_about_the_exit() -> None:
    """A message about the exit is read by PRA009 alone."""
    landscape = before()
    assert 1 == recheck(landscape, landscape.adding(message(TRACK))).asked_anew


def test_declaration_about_one_table() -> None:
    """A declaration about acts is read where a decision lacks."""
    landscape = before()
    assert 1 == recheck(landscape, landscape.adding(complete("acts", LAREN))).asked_anew


def test_explanation() -> None:
    """Whoever looked for an explanation of a deviation looks again."""
    landscape = before().adding(complete("communications", REGIO))
    assert 1 == recheck(landscape, landscape.adding(explained("PRA009"))).asked_anew


def test_new_municipality() -> None:
    """A municipality more is asked about, and no other again."""
    landscape = before()
    assert 2 == recheck(landscape, landscape.adding(municipality("GM0363"))).asked_anew


def test_new_member() -> None:
    """A member more is asked about cover; its exit is decided and announced by one more.

    JW204 twice for Almere, whose paths to groupings were read; PRA008 twice; GW001 and PRA009.
    """
    landscape = before()
    report = recheck(landscape, landscape.adding(membership(ALMERE)))
    assert 6 == report.asked_anew


def test_replaced_municipality() -> None:
    """A newer record of Laren is read by whatever asked about Laren.

    JW204 and PRA008 for Laren, twice each; GW001 and PRA009, whose exit is that of its members.
    """
    landscape = before()
    newer = municipality("GM9999", name="Laren (nieuw)", replaces=LAREN)
    report = recheck(landscape, landscape.adding(newer))
    assert 6 == report.asked_anew
    labels = {each.label for each in report.where(subject=LAREN, code="JW204")}
    assert {"Laren (nieuw), child protection", "Laren (nieuw), youth probation"} == labels


def test_replaced_certificate() -> None:
    """A newer record of the certificate is read wherever the older one was."""
    landscape = before()
    newer = certificate("2018-01-01", "2022-01-01", "newer", replaces="certificate")
    report = recheck(landscape, landscape.adding(newer))
    assert 14 == report.asked_anew
    assert 3 * 2 == len(report.where(code="PRA008", verdict="satisfied"))


def test_corrected_decision() -> None:
    """Other content under the same id is read where the old one was."""
    landscape = before()
    later = decision(f"{HUIZEN}.college", on="2018-10-02")
    report = recheck(landscape, landscape.replacing(later))
    assert 1 == report.asked_anew
    (found,) = report.where(code="GW001")
    assert [HUIZEN, LAREN] == [each[1][0].partition(".")[0] for each in lacking(found)]


def test_name_that_no_outcome_read() -> None:
    """A new name is told in the messages of outcomes that are not asked again."""
    landscape = before()
    renamed = landscape.replacing(institution(name="GI Nieuw"))
    report = recheck(landscape, renamed, select=["GI001"])
    assert 0 == report.asked_anew
    assert "GI Nieuw" in str(report)


def test_institution_that_ends() -> None:
    """Cover depends on whether the provider is still there: JW204 and PRA008 for three."""
    landscape = before()
    ended = landscape.replacing(institution(period=period(until="2018-10-01")))
    report = recheck(landscape, ended)
    assert 12 == report.asked_anew
    lacks = {each.what for found in report.where(code="JW204") for each in found.missing}
    assert jr.Lack.PROVIDER in lacks


def test_name_of_who_gave_an_exemption() -> None:
    """A new name of who exempted is told where nothing is asked again."""
    landscape = before().adding(exempted("GW001"))
    renamed = landscape.replacing(jr.Office(id=MINISTER, name="Minister van Jeugd"))
    report = recheck(landscape, renamed)
    assert "GW001: exempt: Jeugdwet art. 12.1 (Minister van Jeugd) (1 subject)" in str(report)


def test_subject_that_goes() -> None:
    """Without the exit, its rules have no subject any more."""
    landscape = before()
    gone = [EXIT, *(f"decision-{each}-college" for each in (HILVERSUM, HUIZEN))]
    report = recheck(landscape, landscape.removing(*gone))
    assert 0 == report.asked_anew
    assert {"GW001", "PRA008", "PRA009"} == {each.code for each in report.where(subject=())}


def test_subject_that_comes() -> None:
    """A rule that had no subject is asked about its first."""
    landscape = left(contract())
    empty = landscape.removing("contract")
    assert [()] == [each.subject for each in jr.check(empty, on=LATER, select=["GI001"])]
    assert 2 == recheck(empty, landscape, select=["GI001"]).asked_anew


def test_still_nothing_to_ask_about() -> None:
    """A rule without subjects stays so after an unrelated change."""
    landscape = left()
    report = recheck(landscape, landscape.adding(letter(ALMERE)), select=["GI001"])
    assert (0, [()]) == (report.asked_anew, [each.subject for each in report])


def test_several_changes_at_once() -> None:
    """Each outcome is asked once, however much of what it read changed."""
    landscape = before()
    changed = landscape.removing("contract", "certificate").adding(
        contract("other", clients=(HILVERSUM, LAREN)),
        certificate("2018-01-01", "2021-01-01", "new"),
    )
    assert 14 == recheck(landscape, changed).asked_anew


def test_recheck_of_a_recheck() -> None:
    """Reports can be chained, each on the one before."""
    landscape = before()
    every, report = jr.check(landscape, on=LATER), jr.check(landscape, on=LATER, select=FIVE)
    for record in (contract("of-laren", clients=(LAREN,)), message(TRACK), *decisions(LAREN)):
        landscape = landscape.adding(record)
        every = jr.check(landscape, on=LATER, previous=every)
        report = jr.check(landscape, on=LATER, previous=report, select=FIVE)
        assert jr.check(landscape, on=LATER) == every
        assert jr.check(landscape, on=LATER, select=FIVE) == report
    assert 1 == report.asked_anew


def test_unrelated_landscapes() -> None:
    """Two landscapes without a common history are compared by content."""
    assert 0 == recheck(before(), before()).asked_anew
    assert 1 == recheck(before(), before().adding(message(TRACK))).asked_anew


ASKED: dict[str, dict[str, Any]] = {
    "day": {"on": "2018-12-02"},
    "known at": {"known_at": LATER},
    "hindsight": {"hindsight": True},
    "language": {"lang": "nl"},
    "parameters": {"parameters": {"PRA009": {"working_days": 4}}},
    "selection": {"select": ["GW", "PRA", "JW"]},
}


@pytest.mark.parametrize("other", ASKED.values(), ids=ASKED)
def test_another_question_is_asked_in_full(other: dict[str, Any]) -> None:
    """When anything else was asked, everything is worked out anew."""
    landscape = before()
    previous = jr.check(landscape, on=LATER)
    asked = {"on": LATER} | other
    report = jr.check(landscape, previous=previous, **asked)
    assert jr.check(landscape, **asked) == report
    assert subjects_asked(report) == report.asked_anew


def test_same_parameters_written_otherwise() -> None:
    """Parameters are compared by what they mean."""
    landscape = before()
    window = {"JW204": {"since": "2019-01-01", "until": "2020-01-01"}}
    previous = jr.check(landscape, on=LATER, parameters=window)
    same = {"JW204": {"since": day("2019-01-01"), "until": day("2020-01-01")}}
    assert 0 == jr.check(landscape, on=day(LATER), parameters=same, previous=previous).asked_anew


def test_part_of_a_report_is_no_ground_to_go_on() -> None:
    """Findings picked from a report do not tell what they read: all is worked out anew."""
    landscape = before()
    picked = jr.check(landscape, on=LATER).where(code="GW001")
    report = jr.check(landscape, on=LATER, previous=picked)
    assert subjects_asked(report) == report.asked_anew


def test_rule_not_in_force_is_asked_nothing() -> None:
    """A rule that is not in force reads nothing, whatever changes."""
    landscape = before()
    previous = jr.check(landscape, on="2014-01-01")
    report = jr.check(landscape.removing("contract"), on="2014-01-01", previous=previous)
    assert jr.check(landscape.removing("contract"), on="2014-01-01") == report
    assert (0, {()}) == (report.asked_anew, {each.subject for each in report})


# rules that fail


def test_failure_is_kept_while_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that failed on what it read fails again without being asked."""
    landscape = before()
    for part in ("check", "subjects"):
        with_rules(monkeypatch, failing(part))
        report = recheck(landscape, landscape.adding(letter(ALMERE)), select=None)
        assert (0, 1) == (report.asked_anew, len(report.errors))


def test_failure_is_asked_again_when_what_it_read_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a rule read before it failed is a reason to ask again."""

    def check(snapshot: Any, subject: Any, parameters: Any) -> Any:
        if snapshot.contracts.where("clients", LAREN):
            raise LookupError("too many contracts")
        return say(jr.Truth.YES)(snapshot, subject, parameters)

    landscape = before()
    of_laren = contract("of-laren", clients=(LAREN,), period=period("2018-01-01", "2020-01-01"))
    more = landscape.adding(of_laren)
    assert 1 == len(ask(monkeypatch, rule(check), more).errors)
    report = recheck(more, more.removing("of-laren"), select=None)
    assert (1, ()) == (report.asked_anew, report.errors)


def test_chair_that_changes() -> None:
    """Another chair of the track is asked about the announcement."""
    landscape = before()
    successor = attrs.evolve(landscape.offices[CHAIR], period=period("2018-11-01"))
    assert 1 == recheck(landscape, landscape.replacing(successor)).asked_anew


def test_subjects_of_two_functions() -> None:
    """A subject names the function, so that one can change without the other."""
    landscape = before()
    one = contract("of-laren", clients=(LAREN,), functions=(CHILD_PROTECTION,))
    report = recheck(landscape, landscape.adding(one))
    subjects = {each.subject for each in report.where(code="GI001")}
    assert {("contract", each) for each in CERTIFIED} | {("of-laren", CHILD_PROTECTION)} == subjects
    assert GI == one.provider

"""GI001: the certificate covers the term of the contract."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.rules.landscapes import (
    ALMERE,
    CERTIFIED,
    CHILD_PROTECTION,
    DECLARED,
    GI,
    HILVERSUM,
    LATER,
    YOUTH_PROBATION,
    between,
    certificate,
    checked,
    college,
    complete,
    contract,
    day,
    exempted,
    explained,
    finding,
    gooi,
    grounds,
    institution,
    lacking,
    letter,
    option,
    period,
    possibly,
    said_in,
    shows,
)

import jeugdregio as jr

ALL_YEAR = "from 2019-01-01 until 2020-01-01"
IN_2018 = period("2018-01-01", "2019-01-01")
OPTION = option("2019-01-01", "2020-01-01")
WHO = (GI, "certifying-body")


def of(landscape: jr.Landscape, function: str = CHILD_PROTECTION, **asked: Any) -> jr.Finding:
    """What the rule says about the contract."""
    return finding(landscape, "GI001", "contract", function, **asked)


def subjects(landscape: jr.Landscape, **asked: Any) -> set[tuple[str, ...]]:
    """What the rule is asked about."""
    return {each.subject for each in checked(landscape, select=["GI001"], **asked)}


def no_certificate(days: str = ALL_YEAR, function: str = CHILD_PROTECTION) -> tuple[Any, ...]:
    """That a certificate is missing for these days."""
    return ("certificate", (GI, function), days, WHO)


# what is asked about


def test_contract_is_asked_for_the_two_functions_it_names() -> None:
    """A contract for child protection and foster care is asked about child protection alone."""
    both = contract(functions=(CHILD_PROTECTION, "foster-care"))
    assert {("contract", CHILD_PROTECTION)} == subjects(gooi(both))


def test_wider_function_is_asked_for_both() -> None:
    """A contract for the compulsory framework is one for both its functions."""
    wide = contract(functions=("compulsory-framework",))
    assert {("contract", each) for each in CERTIFIED} == subjects(gooi(wide))


@shows("GI001", "contract")
@pytest.mark.parametrize(
    ("on", "expected"), [("2019-12-31", {("contract", CHILD_PROTECTION)}), ("2020-01-01", {()})]
)
def test_last_day_of_the_contract(on: str, expected: set[tuple[str, ...]]) -> None:
    """A contract is asked about on its last day, and not on the day after."""
    assert expected == subjects(gooi(contract(functions=(CHILD_PROTECTION,))), on=on)


@pytest.mark.parametrize(
    ("options", "asked"),
    [
        ((OPTION,), True),
        ((option("2019-01-01", "2020-01-01", exercised=True),), True),
        ((option("2019-01-01", "2020-01-01", exercised=False),), False),
        ((option("2019-01-01", "2020-01-01", exercised=False), option("2020-01-01", "2022-01-01")),
         False),
        ((OPTION, option("2020-01-01", "2022-01-01", exercised=True)), True),
        ((option("2019-01-01", "2020-01-01", exercised=False),
          option("2020-01-01", "2022-01-01", exercised=True)), True),
    ],
)  # fmt: skip
def test_option_may_carry_the_contract(options: tuple[jr.Option, ...], asked: bool) -> None:
    """An option not refused may carry it on; a later one only if the earlier one may."""
    landscape = gooi(contract(period=IN_2018, options=options))
    assert asked is (("contract", CHILD_PROTECTION) in subjects(landscape, on="2019-02-01"))


@shows("GI001", "contract")
@pytest.mark.parametrize(
    ("on", "asked"), [("2018-12-01", True), ("2018-12-15", True), ("2018-12-14", False)]
)
def test_contract_concluded_by_the_day_asked(on: str, asked: bool) -> None:
    """A contract is asked about from the day on which it was concluded."""
    concluded = None if on == "2018-12-01" else day("2018-12-15")
    landscape = gooi(contract(concluded=concluded))
    assert asked is (("contract", CHILD_PROTECTION) in subjects(landscape, on=on))


def test_newer_record_of_a_contract_is_the_same_subject() -> None:
    """A contract replaced by a newer record is asked about under its first id."""
    newer = contract("newer", replaces="contract")
    assert {("contract", each) for each in CERTIFIED} == subjects(gooi(contract(), newer))


# the three answers


@shows("GI001", "satisfied")
def test_certificate_covers_the_term() -> None:
    """A certificate for every day of the contract shows no deviation."""
    found = of(gooi(contract(), certificate("2019-01-01", "2020-01-01")))
    assert jr.Verdict.SATISFIED is found.verdict
    assert {"certificate": "supports"} == grounds(found)


def test_two_certificates_cover_the_term_together() -> None:
    """A certificate and the one that follows it cover the term without a gap."""
    landscape = gooi(
        contract(),
        certificate("2016-07-01", "2019-07-01"),
        certificate("2019-07-01", "2022-07-01", "renewed"),
    )
    assert jr.Verdict.SATISFIED is of(landscape).verdict


@pytest.mark.parametrize("kind", list(jr.CertificateKind))
def test_every_kind_of_certificate_counts(kind: jr.CertificateKind) -> None:
    """A provisional and a temporary certificate count as a regular one does."""
    landscape = gooi(contract(), certificate("2019-01-01", "2020-01-01", kind=kind))
    assert jr.Verdict.SATISFIED is of(landscape).verdict


@shows("GI001", "not shown")
def test_certificate_is_missing() -> None:
    """Without a certificate on record one is missing for the whole term."""
    found = of(gooi(contract()))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert [no_certificate()] == lacking(found)
    assert {"contract": "supports"} == grounds(found)


def test_certificate_is_missing_for_each_interval() -> None:
    """Before, between and after two certificates there are three intervals without one."""
    landscape = gooi(
        contract(),
        certificate("2019-02-01", "2019-03-01"),
        certificate("2019-05-01", "2019-11-01", "second"),
    )
    assert [
        no_certificate("from 2019-01-01 until 2019-02-01"),
        no_certificate("from 2019-03-01 until 2019-05-01"),
        no_certificate("from 2019-11-01 until 2020-01-01"),
    ] == lacking(of(landscape))


def test_one_interval_is_not_cut_by_what_changes_nothing() -> None:
    """A declaration about part of the interval that does not reach cuts it in no two."""
    about_another = complete("certificates", "other", period=period("2019-03-01", "2019-04-01"))
    landscape = gooi(contract(), institution("other", name="GI Elders"), about_another)
    assert [no_certificate()] == lacking(of(landscape))


def test_provider_is_missing() -> None:
    """A contract that names only its clients lacks the provider, and its certificate."""
    found = of(gooi(contract(provider=None)))
    assert [
        ("certificate", ("contract", CHILD_PROTECTION), ALL_YEAR, (HILVERSUM,)),
        ("provider", ("contract",), None, (HILVERSUM,)),
    ] == lacking(found)


def test_option_is_missing() -> None:
    """A contract that only an option may carry on lacks that option."""
    found = of(gooi(contract(period=IN_2018, options=(OPTION,))), on="2019-02-01")
    assert [("option exercised or ended", ("contract",), ALL_YEAR, (HILVERSUM,))] == lacking(found)


def test_term_is_missing() -> None:
    """A contract of which no day is certain lacks its term."""
    found = of(gooi(contract(period=possibly("2019-01-01"))))
    assert [("term", ("contract",), "from 2019-01-01", (HILVERSUM,))] == lacking(found)


def test_only_the_certain_term_is_asked_for() -> None:
    """An option nobody decided on yet asks for no certificate."""
    longer = contract(options=(option("2020-01-01", "2022-01-01"),))
    landscape = gooi(longer, certificate("2019-01-01", "2020-01-01"))
    assert jr.Verdict.SATISFIED is of(landscape).verdict


def test_exercised_option_is_part_of_the_term() -> None:
    """An option that was used is asked for a certificate."""
    longer = contract(options=(option("2020-01-01", "2022-01-01", exercised=True),))
    landscape = gooi(longer, certificate("2019-01-01", "2020-01-01"))
    assert [no_certificate("from 2020-01-01 until 2022-01-01")] == lacking(of(landscape))


@shows("GI001", "violated")
def test_no_certificate_among_all_of_the_institution() -> None:
    """An institution that declares its certificates complete has none for the rest."""
    own = complete("certificates", GI)
    found = of(gooi(contract(), own), on="2019-01-01")
    assert (jr.Verdict.VIOLATED, None) == (found.verdict, found.from_day)
    assert {"contract": "supports", own.id: "declares complete"} == grounds(found)
    assert "no valid certificate, though" in found.message


def test_contract_alleged_by_another_is_no_violation() -> None:
    """A contract that only Almere speaks of asks for the account of its parties."""
    alleged = contract(evidence=said_in())
    found = of(gooi(letter(ALMERE), alleged, complete("certificates", GI)))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert [("own account", (HILVERSUM, GI), None, (HILVERSUM, GI))] == lacking(found)
    assert (ALMERE,) == found.alleged_by


# the days


@shows("GI001", "certificate")
@pytest.mark.parametrize(
    ("until", "expected"),
    [("2020-01-01", []), ("2019-12-31", [no_certificate("on 2019-12-31")])],
)
def test_last_day_of_the_certificate(until: str, expected: list[Any]) -> None:
    """A certificate through the last day covers it; one that ends a day earlier leaves that day."""
    landscape = gooi(contract(), certificate("2019-01-01", until))
    assert expected == lacking(of(landscape))


@shows("GI001", "certificate")
@pytest.mark.parametrize(
    ("since", "expected"),
    [("2019-01-01", []), ("2019-01-02", [no_certificate("on 2019-01-01")])],
)
def test_first_day_of_the_certificate(since: str, expected: list[Any]) -> None:
    """A certificate from the first day covers it; a day later leaves that day."""
    landscape = gooi(contract(), certificate(since, "2020-01-01"))
    assert expected == lacking(of(landscape))


def test_only_the_rest_of_the_term_is_asked_for() -> None:
    """What is over by the day asked is not asked for any more."""
    landscape = gooi(contract(), certificate("2019-07-01", "2020-01-01"))
    assert jr.Verdict.NOT_SHOWN is of(landscape, on="2019-06-30").verdict
    assert jr.Verdict.SATISFIED is of(landscape, on="2019-07-01").verdict


def test_contract_without_an_end() -> None:
    """A contract without an end lacks a certificate for ever after the one it has."""
    landscape = gooi(contract(period=period("2019-01-01")), certificate("2019-01-01", "2022-01-01"))
    assert [no_certificate("from 2022-01-01")] == lacking(of(landscape))


@shows("GI001", "certificate")
@pytest.mark.parametrize(("on", "from_day"), [("2019-06-30", "2019-07-01"), ("2019-07-01", None)])
def test_certificate_will_end(on: str, from_day: str | None) -> None:
    """The day before the certificate ends that is still to come; on the day itself it is there."""
    landscape = gooi(
        contract(), certificate("2019-01-01", "2019-07-01"), complete("certificates", GI, on=on)
    )
    found = of(landscape, on=on)
    expected = None if from_day is None else day(from_day)
    assert (jr.Verdict.VIOLATED, expected) == (found.verdict, found.from_day)
    assert (from_day is not None) is ("will be without" in found.message)


def test_suspension_leaves_its_days() -> None:
    """Days of suspension are without a certificate."""
    suspended = certificate(
        "2019-01-01",
        "2020-01-01",
        suspensions=(jr.Suspension(period("2019-03-01", "2019-04-01")),),
    )
    assert [no_certificate("from 2019-03-01 until 2019-04-01")] == lacking(
        of(gooi(contract(), suspended))
    )


@shows("GI001", "suspension")
@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (period("2018-12-01", "2019-01-01"), []),
        (period("2018-12-01", "2019-01-02"), [no_certificate("on 2019-01-01")]),
        (period("2019-12-31"), [no_certificate("on 2019-12-31")]),
        (period("2020-01-01"), []),
    ],
)
def test_first_and_last_day_of_a_suspension(days: jr.Period, expected: list[Any]) -> None:
    """A suspension through the first day of the contract, or from its last one, leaves that day."""
    suspended = certificate("2018-01-01", "2021-01-01", suspensions=(jr.Suspension(days),))
    assert expected == lacking(of(gooi(contract(), suspended)))


def test_limitation_leaves_its_function() -> None:
    """A limitation for youth probation leaves child protection certified."""
    limited = certificate(
        "2019-01-01",
        "2020-01-01",
        suspensions=(jr.Suspension(period("2019-03-01", "2019-04-01"), (YOUTH_PROBATION,)),),
    )
    landscape = gooi(contract(), limited)
    assert jr.Verdict.SATISFIED is of(landscape).verdict
    assert [no_certificate("from 2019-03-01 until 2019-04-01", YOUTH_PROBATION)] == lacking(
        of(landscape, YOUTH_PROBATION)
    )


def test_certificate_of_an_uncertain_term() -> None:
    """Days on which the certificate is only possible are days without one shown."""
    perhaps = jr.Certificate(
        id="certificate",
        institution=GI,
        functions=CERTIFIED,
        period=jr.UncertainPeriod(period("2019-01-01", "2019-07-01"), period("2019-01-01")),
    )
    assert [no_certificate("from 2019-07-01 until 2020-01-01")] == lacking(
        of(gooi(contract(), perhaps))
    )


@pytest.mark.parametrize(
    ("on", "expected"),
    [("2015-01-01", {("contract", each) for each in CERTIFIED}), ("2014-12-31", {()})],
)
def test_first_day_of_the_rule(on: str, expected: set[tuple[str, ...]]) -> None:
    """The rule asks from the first day of 2015; on the day before it gives one reason."""
    landscape = gooi(contract(period=period("2014-01-01", "2016-01-01")))
    assert expected == subjects(landscape, on=on)


# what was done by the day asked


@pytest.mark.parametrize(
    ("used", "lack"),
    [
        (option("2019-01-01", "2020-01-01", True, on=day("2018-12-01")), "certificate"),
        (option("2019-01-01", "2020-01-01", True, on=day("2018-12-02")), "option"),
        (option("2019-01-01", "2020-01-01", True, on=between(None, "2018-12-01")), "certificate"),
        (option("2019-01-01", "2020-01-01", True, on=between(None, "2018-12-02")), "option"),
        (option("2019-01-01", "2020-01-01", False, on=day("2018-12-02")), "option"),
        (option("2019-01-01", "2020-01-01", False, on=between(None, "2018-12-02")), "option"),
    ],
)
def test_option_decided_on_by_the_day_asked(used: jr.Option, lack: str) -> None:
    """What was done with an option after the day asked is not seen on it."""
    ended = contract(period=period("2018-01-01", LATER), options=(used,))
    found = of(gooi(ended))
    assert [True] == [each[0].startswith(lack) for each in lacking(found)]


def test_option_not_exercised_among_all_contracts() -> None:
    """Where all contracts are recorded, an option without exercise was not used."""
    landscape = gooi(contract(period=IN_2018, options=(OPTION,)), complete("contracts", HILVERSUM))
    assert {()} == subjects(landscape, on="2019-02-01")


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([certificate("2019-01-01", "2020-01-01")], []),
        ([], [no_certificate(), ("day", ("contract",), None, (HILVERSUM,))]),
        ([complete("certificates", GI)], [("day", ("contract",), None, (HILVERSUM,))]),
    ],
)
def test_contract_possibly_concluded(records: list[jr.Record], expected: list[Any]) -> None:
    """A contract possibly concluded by now violates nothing before its day is known."""
    perhaps = contract(concluded=between("2018-11-01", "2019-01-01"))
    assert expected == lacking(of(gooi(perhaps, *records)))


# whose word


def test_client_cannot_declare_the_certificates() -> None:
    """The institution declares its certificates itself; its client asks for that."""
    theirs = complete("certificates", HILVERSUM, GI)
    found = of(gooi(contract(), theirs))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert [("declaration by the holder of the duty", (GI,), None, (GI,))] == lacking(found)


def test_register_of_certificates_weighs() -> None:
    """The register of the certifying body denies a certificate, whoever declares it."""
    register = complete("certificates", ALMERE, GI, register=jr.RegisterKind.CERTIFICATES)
    assert jr.Verdict.VIOLATED is of(gooi(contract(), register)).verdict


def test_part_of_the_term_on_its_own_word() -> None:
    """Two parts of the term are denied, one on the word of the institution: that one is told."""
    own = complete("certificates", GI, period=period("2019-06-01", "2020-01-01"))
    theirs = complete("certificates", ALMERE, GI)
    found = of(gooi(contract(), own, theirs))
    assert (jr.Verdict.VIOLATED, day("2019-06-01")) == (found.verdict, found.from_day)


@pytest.mark.parametrize(
    ("functions", "expected"),
    [((), jr.Verdict.VIOLATED), ((CHILD_PROTECTION,), jr.Verdict.VIOLATED),
     ((YOUTH_PROBATION,), jr.Verdict.NOT_SHOWN)],
)  # fmt: skip
def test_declaration_for_the_function(functions: tuple[str, ...], expected: jr.Verdict) -> None:
    """A declaration for other care functions denies nothing for this one."""
    own = complete("certificates", GI, kinds=functions)
    assert expected is of(gooi(contract(), own)).verdict


@shows("GI001", "declaration")
@pytest.mark.parametrize(("days", "first"), DECLARED)
def test_declaration_reaches_a_day_of_the_contract(days: jr.Period, first: date | None) -> None:
    """Certificates complete through its first day, or from its last one, deny one that day."""
    found = of(gooi(contract(), complete("certificates", GI, period=days)))
    assert (first is not None, first) == (found.verdict is jr.Verdict.VIOLATED, found.from_day)


# what sets it aside


@shows("GI001", "explained")
def test_law_is_not_explained_away() -> None:
    """The violation stays, with the explanation beside it."""
    reason = explained("GI001", "contract")
    found = of(gooi(contract(), complete("certificates", GI), reason))
    assert (jr.Verdict.VIOLATED, reason) == (found.verdict, found.explanation)


@shows("GI001", "exempted")
def test_exemption_sets_the_rule_aside() -> None:
    """An exception in law makes the rule not applicable, on the record that says so."""
    found = of(gooi(contract(), complete("certificates", GI), exempted("GI001", "contract")))
    assert jr.Verdict.NOT_APPLICABLE is found.verdict
    assert {"exemption-GI001": "supports"} == grounds(found)


def test_duty_is_that_of_the_parties() -> None:
    """The college of the client speaks as the client about its contract."""
    own = contract(evidence=said_in())
    found = of(gooi(letter(college(HILVERSUM)), own, complete("certificates", GI)))
    assert jr.Verdict.VIOLATED is found.verdict

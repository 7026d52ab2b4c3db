"""The laws of the rules, on random small landscapes.

The records come from a fixed pool: any of them fits beside any other, so that a landscape is a
choice of them, and a change another choice.
"""

from __future__ import annotations

import contextlib
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cases.conftest import EXAMPLES, STORY
from tests.helpers import (
    own,
    random_of,
)
from tests.rules.landscapes import (
    ALMERE,
    BOARD,
    CERTIFIED,
    CHAIR,
    CHILD_PROTECTION,
    EEMNES,
    EXIT,
    GI,
    HILVERSUM,
    HUIZEN,
    LAREN,
    MEMBERS,
    MINISTER,
    REGIO,
    TRACK,
    alderman,
    authorisation,
    between,
    certificate,
    college,
    complete,
    contract,
    day,
    decision,
    delegation,
    exempted,
    explained,
    institution,
    leaving,
    left,
    letter,
    membership,
    message,
    municipality,
    option,
    period,
    possibly,
    promise,
    said_in,
)

import jeugdregio as jr
from jeugdregio.model import Role
from jeugdregio.model.references import organ_owner, references_of

OWN, THEIRS = said_in("own-letter"), said_in("their-letter")
HALF, REST = ("2018-06-01", "2019-04-01"), ("2019-04-01", "2020-06-01")


def contracts() -> list[jr.Contract]:
    """Contracts of one or all, of half or all of the time, sure or not."""
    plain: list[dict[str, Any]] = [
        {"period": period(*HALF)},
        {"period": period(*REST)},
        {"period": period("2018-01-01")},
        {"period": possibly("2018-01-01", "2020-01-01")},
        {"period": period(*HALF), "options": (option(*REST), option("2020-06-01", "2021-06-01"))},
        {"period": period(*HALF), "options": (option(*REST, exercised=True),)},
        {"period": period(*HALF), "options": (option(*REST, exercised=False),)},
        {"period": period("2018-01-01"), "provider": None},
        {"period": period("2018-01-01"), "concluded": day("2018-11-15")},
        {"period": period("2018-01-01"), "concluded": between("2018-11-01", "2019-02-01")},
        {"period": period("2018-01-01"), "functions": (CHILD_PROTECTION,), "evidence": THEIRS},
    ]
    return [
        contract(f"contract-{place}-{client}", clients=(client,), **fields)
        for place, fields in enumerate(plain)
        for client in (HILVERSUM, REGIO)
    ]


def others() -> list[jr.Record]:
    """Whatever else the rules look at."""
    suspended = (jr.Suspension(period("2018-11-20", "2019-02-01")),)
    bodies = (HILVERSUM, REGIO, GI)
    return [
        certificate(*HALF, "certificate-half"),
        certificate(*REST, "certificate-rest"),
        certificate("2018-01-01", "2021-01-01", "certificate-suspended", suspensions=suspended),
        certificate("2018-01-01", "2021-01-01", "certificate-newer", replaces="certificate"),
        contract("contract-newer", replaces="contract", period=period(*REST)),
        municipality("GM9999", name="Huizen (nieuw)", replaces=HUIZEN),
        municipality("GM9998", name="Nieuwe gemeente", period=period("2019-01-01")),
        jr.Office(id="newer", name="Minister van Jeugd", replaces=MINISTER),
        membership(EEMNES),
        membership(ALMERE, id="partial", extent=jr.Extent.PARTIAL),
        membership(ALMERE, id="perhaps", period=possibly("2018-01-01")),
        promise(evidence=THEIRS),
        leaving(id="exit-uncertain", day=between("2018-09-26", "2018-10-01"), for_=(LAREN,)),
        leaving(id="exit-alleged", evidence=THEIRS, for_=(HUIZEN,), effective=None),
        leaving(id="exit-undated", effective=between("2019-01-01", "2019-03-01"), evidence=OWN),
        *(decision(college(each)) for each in MEMBERS),
        decision(college(LAREN), on="2018-11-15", id="decision-late"),
        decision(BOARD),
        decision(alderman().id),
        delegation(college(LAREN)),
        delegation(college(HUIZEN), period=possibly("2018-01-01")),
        authorisation(college(HILVERSUM), alderman().id),
        message(TRACK, id="message-to-all"),
        message(CHAIR, id="message-to-chair"),
        message(id="message-to-nobody"),
        message(ALMERE, on="2018-10-09", id="message-late"),
        *(
            complete(table, by, *bodies, on=on, id=f"complete-{table}-{by}-{on}", evidence=evidence)
            for table in ("contracts", "subsidies", "certificates", "acts", "communications")
            for by, evidence in ((HILVERSUM, ()), (REGIO, THEIRS), (GI, OWN))
            for on in ("2018-10-15", "2020-01-01")
        ),
        complete("acts", college(LAREN)),
        complete("communications", REGIO),
        explained("PRA008", HILVERSUM),
        explained("PRA009", id="explanation-b"),
        explained("PRA008", by=(ALMERE,), id="explanation-c"),
        exempted("JW204", HUIZEN, period=period("2018-01-01", "2019-01-01")),
        exempted("GW001", by=(HUIZEN,)),
        leaving(id="joining", kind=jr.ActKind.JOINING, about=(REGIO,), for_=(EEMNES,)),
    ]


BASE = left(
    alderman(),
    letter(REGIO, HILVERSUM, GI, id="own-letter"),
    letter("GM0392", id="their-letter"),
    contract(period=period(*HALF), clients=(HUIZEN,)),
    certificate("2018-01-01", "2019-07-01"),
    institution("other", name="GI Elders"),
)
CONTRACTS = contracts()
POOL = [*CONTRACTS, *others()]

choices = st.frozensets(st.integers(0, len(POOL) - 1), max_size=14)
small_choices = st.frozensets(st.integers(0, len(POOL) - 1), max_size=4)
days = st.sampled_from(
    ["2018-09-24", "2018-10-01", "2018-10-08", "2018-10-09", "2018-12-01", "2019-04-01"]
)
known = st.sampled_from([None, "2018-12-01"])
windows = st.sampled_from(
    [{}, {"since": "2019-01-01", "until": "2020-01-01"}, {"until": "2019-06-01"}]
)


def with_rows(chosen: frozenset[int]) -> jr.Landscape:
    """The landscape with these records of the pool."""
    return BASE.adding(*(POOL[place] for place in sorted(chosen)))


def changed(landscape: jr.Landscape, now: frozenset[int], then: frozenset[int]) -> jr.Landscape:
    """The landscape that had some records of the pool, made to have others."""
    gone = landscape.removing(*(POOL[place].id for place in sorted(now - then)))
    return gone.adding(*(POOL[place] for place in sorted(then - now)))


def told(report: jr.Report) -> tuple[dict[str, Any], str]:
    """All that a report says."""
    return report.to_dict(), str(report)


@given(chosen=choices, flips=small_choices, on=days, hindsight=st.booleans(), window=windows)
def test_incremental_is_full(
    chosen: frozenset[int], flips: frozenset[int], on: str, hindsight: bool, window: dict[str, str]
) -> None:
    """A check that goes on from an earlier report says what a check from scratch says."""
    before = with_rows(chosen)
    after = changed(before, chosen, chosen ^ flips)
    asked: dict[str, Any] = {"on": on, "hindsight": hindsight, "parameters": {"JW204": window}}
    first = jr.check(before, **asked)
    again = jr.check(after, previous=first, **asked)
    full = jr.check(after, **asked)
    assert full == again
    assert told(full) == told(again)
    assert again.asked_anew <= full.asked_anew
    assert () == full.errors


@given(chosen=choices, steps=st.lists(small_choices, min_size=1, max_size=4), on=days)
def test_chain_of_changes_is_full(
    chosen: frozenset[int], steps: list[frozenset[int]], on: str
) -> None:
    """Reports can be chained, each on the one before, and back to where they began."""
    landscape, now = with_rows(chosen), chosen
    report = start = jr.check(landscape, on=on)
    for flips in [*steps, *reversed(steps)]:
        landscape, now = changed(landscape, now, now ^ flips), now ^ flips
        report = jr.check(landscape, on=on, previous=report)
        assert jr.check(landscape, on=on) == report
    assert told(start) == told(report)


@given(chosen=choices, on=days, known_at=known)
def test_nothing_to_ask_again(chosen: frozenset[int], on: str, known_at: str | None) -> None:
    """The same records are asked nothing again, read twice or not."""
    first = jr.check(with_rows(chosen), on=on, known_at=known_at)
    again = jr.check(with_rows(chosen), on=on, known_at=known_at, previous=first)
    assert (0, first) == (again.asked_anew, again)


@given(chosen=choices, on=days, window=windows)
def test_only_what_is_not_shown_lacks_facts(
    chosen: frozenset[int], on: str, window: dict[str, str]
) -> None:
    """What is not shown names the facts that lack, and nothing else does."""
    for found in jr.check(with_rows(chosen), on=on, parameters={"JW204": window}):
        assert (found.verdict is jr.Verdict.NOT_SHOWN) is bool(found.missing)
        assert (found.verdict is jr.Verdict.NOT_APPLICABLE) is (found.reason is not None)
        assert found.from_day is None or found.from_day > day(on)


@given(chosen=choices, more=st.integers(0, len(CONTRACTS) - 1), on=days, window=windows)
def test_contract_never_takes_cover_away(
    chosen: frozenset[int], more: int, on: str, window: dict[str, str]
) -> None:
    """Where cover was shown, a contract more leaves it shown."""
    asked: dict[str, Any] = {"on": on, "select": ["JW204"], "parameters": {"JW204": window}}
    before = jr.check(with_rows(chosen - {more}), **asked).where(verdict="satisfied")
    after = jr.check(with_rows(chosen | {more}), **asked).where(verdict="satisfied")
    assert {each.subject for each in before} <= {each.subject for each in after}


@given(chosen=choices, on=days, hindsight=st.booleans())
def test_allegations_alone_violate_nothing(
    chosen: frozenset[int], on: str, hindsight: bool
) -> None:
    """A violation rests on more than what another alleges, and the alleger of others is named."""
    for found in jr.check(with_rows(chosen), on=on, hindsight=hindsight):
        if found.verdict in (jr.Verdict.VIOLATED, jr.Verdict.EXPLAINED):
            assert any(each.role is not Role.ALLEGES for each in found.grounds)
            assert () == found.alleged_by


@given(chosen=choices, on=days)
def test_silence_is_violated_on_a_declaration(chosen: frozenset[int], on: str) -> None:
    """A silence is a violation only inside a declaration, and one of those is always a ground.

    PRA001 is also violated by what the mandate itself says: that it has no end.
    """
    for found in jr.check(with_rows(chosen), on=on).where(verdict="violated"):
        declared = Role.DECLARES in {each.role for each in found.grounds}
        says_itself = found.code == "PRA001" and found.subject == tuple(
            each.record.id for each in found.grounds
        )
        assert declared or says_itself


@given(chosen=choices, on=days)
def test_report_does_not_differ_from_itself(chosen: frozenset[int], on: str) -> None:
    """A report less itself is empty, and each finding is counted once."""
    report = jr.check(with_rows(chosen), on=on)
    assert jr.Difference((), (), ()) == report - report
    assert len(report) == sum(report.counts.values())


@given(chosen=choices, other=choices, on=days)
def test_difference_both_ways(chosen: frozenset[int], other: frozenset[int], on: str) -> None:
    """What is introduced one way is resolved the other way, and what changed changed both ways."""
    one, two = (jr.check(with_rows(each), on=on) for each in (chosen, other))
    there, back = two - one, one - two
    assert there.introduced == back.resolved
    assert there.resolved == back.introduced
    assert {each.subject for each in there.changed} == {each.subject for each in back.changed}


@given(chosen=choices, on=days, seed=st.integers(0, 1000))
def test_order_of_rows_changes_nothing(chosen: frozenset[int], on: str, seed: int) -> None:
    """Whatever the order of the records, a report is the same."""
    landscape = with_rows(chosen)
    records = list(landscape)
    random_of(seed).shuffle(records)
    one, two = (jr.check(each, on=on) for each in (landscape, jr.Landscape(*records)))
    assert one == two
    assert told(one) == told(two)


@given(chosen=choices, on=days)
def test_hindsight_adds_marks_and_no_violations(chosen: frozenset[int], on: str) -> None:
    """With hindsight every unmarked finding stays, and what is added is never counted."""
    plain, marked = (jr.check(with_rows(chosen), on=on, hindsight=each) for each in (False, True))
    assert plain.exit_status() == marked.exit_status()
    unmarked = {(each.code, each.subject) for each in marked if not each.hindsight}
    asked = {
        (each.code, each.subject)
        for each in plain
        if not each.hindsight and not (each.reason and each.subject == ())
    }
    assert asked <= unmarked


# documents of the examples, from which rows are left out


def known_cases() -> list[tuple[jr.Landscape, str, tuple[str, ...]]]:
    """Documents, a day on which they show, and the rows that can be left out.

    The last is the story on the whole country, which is slow to ask about; the others stand on what
    they name of it.
    """
    shared = "gooi-en-vechtstreek.json"
    sources = (
        (STORY, "2019-06-01"),
        ((shared, "letters/gooise-meren-2021-11-23.json"), "2021-11-23"),
        (("letters/drenthe-2016.json",), "2016-12-01"),
        (("cases/lekstroom-2017.json",), "2017-12-31"),
    )
    loaded = [(jr.load(*(EXAMPLES / each for each in names)), on) for names, on in sources]
    cases = [(named(case), on, free(case)) for case, on in loaded]
    return [*cases, (*loaded[0], cases[0][2])]


def named(case: jr.Landscape) -> jr.Landscape:
    """What a case records itself, on those records of the country that it leads to."""
    found = {each.id: each for each in own(case)}
    below = [] if case.base is None else [*case.base.tables.values()]
    sought = [*found.values()]
    while sought:
        record = sought.pop()
        ids = {str(id) for each in references_of(type(record)) for id in each.ids(record)}
        ids |= {owner for id in ids if (owner := organ_owner(id)) is not None}
        further = [table[id] for table in below for id in ids - found.keys() if id in table]
        found |= {each.id: each for each in further}
        sought += further
    return jr.Landscape(*found.values())


def free(case: jr.Landscape) -> tuple[str, ...]:
    """The ids of the rows that no other row refers to: any of them can be left out."""
    found: list[str] = []
    for each in own(case):
        with contextlib.suppress(jr.JeugdregioError):
            case.removing(each.id)
            found.append(each.id)
    return tuple(found)


CASES = known_cases()


@given(data=st.data(), place=st.integers(0, len(CASES) - 2), hindsight=st.booleans())
def test_incremental_is_full_in_known_cases(
    data: st.DataObject, place: int, hindsight: bool
) -> None:
    """With any rows left out, and others after that, all rules say what a full check says."""
    incremental_is_full(data, place, hindsight=hindsight)


@settings(max_examples=3)
@given(data=st.data(), hindsight=st.booleans())
def test_incremental_is_full_on_the_country(data: st.DataObject, hindsight: bool) -> None:
    """The same on all municipalities and regions: what the case is built on is asked as well."""
    incremental_is_full(data, -1, hindsight=hindsight)


def incremental_is_full(data: st.DataObject, place: int, *, hindsight: bool) -> None:
    """Leave out some rows, then others, and check again."""
    case, on, leaves = CASES[place]
    rows = st.sets(st.sampled_from(leaves), max_size=6)
    before, after = (case.removing(*data.draw(rows)) for _ in range(2))
    asked: dict[str, Any] = {"on": on, "hindsight": hindsight}
    again = jr.check(after, previous=jr.check(before, **asked), **asked)
    full = jr.check(after, **asked)
    assert full == again
    assert told(full) == told(again)
    assert () == full.errors


def test_known_cases_ask_what_the_pool_does_not() -> None:
    """With hindsight the pool and these cases have a subject for all dated rules but two.

    Those are about acts done under a mandate and about sub-mandates, of which no letter tells. A
    rule without a date of force is asked from a supposed day alone.
    """
    pool = with_rows(frozenset(range(0, len(POOL), 2)))
    every = [(pool, "2019-04-01"), *((case, on) for case, on, _ in CASES[:-1])]
    reports = [jr.check(case, on=on, hindsight=True) for case, on in every]
    asked = {each.code for report in reports for each in report if each.subject}
    dated = {each.code for each in jr.CATALOGUE if each.period is not None}
    assert {"AWB003", "AWB007"} == dated - asked


def test_pool_reaches_every_verdict() -> None:
    """The pool is rich enough: each verdict comes out of some choice, and each rule is asked."""
    found: set[tuple[str, str]] = set()
    for chosen in (range(0, len(POOL), 2), range(1, len(POOL), 2), range(len(POOL))):
        for on in ("2018-12-01", "2019-04-01"):
            rows = {POOL[place].id: place for place in chosen}
            report = jr.check(with_rows(frozenset(rows.values())), on=on)
            found |= {(each.code, each.verdict.name) for each in report}
    found |= {(each.code, each.verdict.name) for each in jr.check(BASE, on="2018-12-01")}
    assert {each.code for each in jr.CATALOGUE} == {code for code, _ in found}
    assert {"VIOLATED", "NOT_SHOWN", "SATISFIED", "EXPLAINED"} <= {name for _, name in found}


def test_subjects_are_those_of_the_exit() -> None:
    """The base has the exit and its three members."""
    subjects = {each.subject for each in jr.check(BASE, on="2018-12-01", select=["PRA008"])}
    assert {(EXIT, each, function) for each in MEMBERS for function in CERTIFIED} == subjects

"""PRA004: the councils of the participants are told of a milestone together."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from tests.rules.informing import (
    DECIDED,
    EXIT_2018,
    FOUR,
    MEMO,
    TODAY,
    all_recorded,
    all_told,
    asking,
    exit_of_regio,
    left,
    of,
    page_in_both,
    reason,
    rechecked,
    story,
    subjects,
    told,
)
from tests.rules.landscapes import (
    ALMERE,
    EEMNES,
    EXIT,
    HAARLEM,
    HILVERSUM,
    HUIZEN,
    LAREN,
    REGIO,
    TRACK,
    between,
    checked,
    college,
    complete,
    council,
    day,
    exempted,
    explained,
    gooi,
    grounds,
    lacking,
    letter,
    membership,
    period,
    possibly,
    remarks,
    said_in,
    shows,
    takes_part,
    track,
)

import jeugdregio as jr
from jeugdregio.rules import rule_page
from jeugdregio.rules.families.pra_informing import PRA004

only = asking(PRA004)


def about(*records: jr.Record, **asked: Any) -> jr.Finding:
    """What the rule says about the exit."""
    return of("PRA004", left(*records), EXIT, **asked)


def verdict(*records: jr.Record, **asked: Any) -> jr.Verdict:
    """The verdict on it."""
    return about(*records, **asked).verdict


def no_message(whose: str, term: str | None) -> tuple[str, tuple[str, ...], str | None, Any]:
    """That a message to a council about the exit is missing."""
    return ("communication", (EXIT, council(whose)), term, (college(whose),))


def each_told(on: str, *municipalities: str) -> list[jr.Record]:
    """That the colleges of these tell their councils, of all four when none is named."""
    return [told(each, on) for each in municipalities or FOUR]


THREE = (HILVERSUM, HUIZEN, LAREN)


# the story of 2018


def test_exit_of_2018_with_hindsight() -> None:
    """On 25 September 2018 no council of the region is recorded as informed of the exit."""
    found = of("PRA004", story(), EXIT_2018, on="2018-09-25", hindsight=True)
    assert (jr.Verdict.NOT_SHOWN, True) == (found.verdict, found.hindsight)
    assert {"communication", "addressees"} == {each[0] for each in lacking(found)}
    unheard = {each[1][1] for each in lacking(found) if each[0] == "communication"}
    assert 7 == len(unheard)
    assert [("possible member", (EEMNES, HAARLEM), None)] == remarks(found)
    assert found.message.endswith("measured with a later yardstick")


def test_exit_of_2018_without_hindsight() -> None:
    """Without hindsight the day before the memo gives one reason and no subject."""
    expected = "not yet in force (from 2019-03-31)"
    assert expected == reason("PRA004", story(), on="2018-09-25")


def test_exit_of_2018_asked_later() -> None:
    """Asked when the rule is in force, with no council told, it is as old as the exit."""
    found = of("PRA004", story(), EXIT_2018, on="2019-06-01")
    assert (jr.Verdict.NOT_SHOWN, True) == (found.verdict, found.hindsight)


# the three answers


@shows("PRA004", "satisfied")
def test_all_on_one_day() -> None:
    """Councils told on one day are told together."""
    found = about(*each_told(DECIDED))
    assert jr.Verdict.SATISFIED is found.verdict
    assert {f"told-{each}-{DECIDED}": "supports" for each in FOUR} == grounds(found)
    assert () == found.missing


def test_one_letter_to_all() -> None:
    """One letter to all councils tells them together, whenever it was sent."""
    assert jr.Verdict.SATISFIED is verdict(all_told())
    for sent in (between("2019-06-03", "2019-07-01"), between(None, "2019-07-01")):
        letter_to_all = all_told(day=sent)
        found = about(letter_to_all)
        assert jr.Verdict.SATISFIED is found.verdict
        assert {letter_to_all.id: "supports"} == grounds(found)


def test_before_the_exit_and_late() -> None:
    """Whether the councils were told in time is another question."""
    for on in ("2019-05-06", "2019-09-02"):
        assert jr.Verdict.SATISFIED is verdict(*each_told(on))


@shows("PRA004", "violated")
def test_two_days_too_far_apart() -> None:
    """Two councils told further apart are a deviation, whatever is known of the others."""
    early, late = told(HILVERSUM), told(ALMERE, "2019-06-07")
    found = about(early, late)
    assert (jr.Verdict.VIOLATED, "not followed") == (found.verdict, found.word)
    assert {EXIT, early.id, late.id} == set(grounds(found))
    assert jr.Verdict.VIOLATED is verdict(*each_told(DECIDED, *THREE), late)


@shows("PRA004", "violated")
def test_one_not_told_inside_completeness() -> None:
    """One council is not told, and its college recorded all its messages."""
    (declared,) = all_recorded(ALMERE)
    early = told(HILVERSUM)
    found = about(early, *each_told("2019-06-05", HUIZEN, LAREN), declared)
    assert jr.Verdict.VIOLATED is found.verdict
    assert {EXIT: "supports", early.id: "supports", declared.id: "declares complete"} == grounds(
        found
    )


@shows("PRA004", "violated")
def test_nobody_told_inside_completeness() -> None:
    """No council is told, and one of the colleges recorded all its messages."""
    (declared,) = all_recorded(ALMERE)
    found = about(declared)
    assert jr.Verdict.VIOLATED is found.verdict
    assert {EXIT: "supports", declared.id: "declares complete"} == grounds(found)


@shows("PRA004", "not shown")
def test_councils_without_a_day() -> None:
    """The councils that are not recorded as told are missing, each by name."""
    found = about(told(HILVERSUM), told(LAREN))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    expected = [no_message(each, "until 2019-06-06") for each in (ALMERE, HUIZEN)]
    assert expected == lacking(found)
    assert {EXIT: "supports"} == grounds(found)


def test_no_council_has_a_day() -> None:
    """As long as no council was told, the days are counted from the exit."""
    found = about()
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert [no_message(each, "until 2019-06-06") for each in FOUR] == lacking(found)


# the days between


@shows("PRA004", "working_days")
@pytest.mark.parametrize(
    ("early", "late", "expected"),
    [
        ("2019-06-03", "2019-06-05", jr.Verdict.SATISFIED),
        ("2019-06-03", "2019-06-06", jr.Verdict.VIOLATED),
        ("2019-06-06", "2019-06-11", jr.Verdict.SATISFIED),
        ("2019-06-06", "2019-06-12", jr.Verdict.VIOLATED),
        ("2019-05-29", "2019-06-04", jr.Verdict.SATISFIED),
        ("2019-05-29", "2019-06-05", jr.Verdict.VIOLATED),
    ],
    ids=["two", "three", "Whitsun", "past it", "Ascension", "past it too"],
)
def test_two_working_days(early: str, late: str, expected: jr.Verdict) -> None:
    """The last council is told within two working days of the first.

    The Friday after Ascension Day 2019 is equated with a holiday.
    """
    for first, second in ((early, late), (late, early)):
        records = [*each_told(first, HILVERSUM), *each_told(second, HUIZEN, LAREN, ALMERE)]
        assert expected is verdict(*records)


def test_first_message_counts() -> None:
    """Of a council that is told twice the first message counts."""
    again = told(ALMERE, "2019-07-01")
    assert jr.Verdict.SATISFIED is verdict(*each_told(DECIDED), again)


def test_working_days_are_a_parameter() -> None:
    """With another number of working days, councils told four of them apart are together."""
    records = [*each_told(DECIDED, *THREE), told(ALMERE, "2019-06-07")]
    for days, expected in ((3, jr.Verdict.VIOLATED), ("4", jr.Verdict.SATISFIED)):
        assert expected is verdict(*records, parameters={"PRA004": {"working_days": days}})
    same_day = {"PRA004": {"working_days": 0}}
    assert jr.Verdict.SATISFIED is verdict(*each_told(DECIDED), parameters=same_day)


@pytest.mark.parametrize("days", [-1, 101, "two"])
def test_working_days_that_are_none(days: object) -> None:
    """Working days are a whole number from 0 through 100."""
    expected = "PRA004, parameter working_days: expected a whole number from 0 through 100"
    with pytest.raises(jr.UsageError, match=expected):
        jr.check(left(), on=TODAY, parameters={"PRA004": {"working_days": days}})


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (between("2019-06-03", "2019-06-05"), jr.Verdict.SATISFIED),
        (between("2019-06-03", "2019-06-06"), jr.Verdict.NOT_SHOWN),
        (between(None, "2019-06-04"), jr.Verdict.NOT_SHOWN),
        (between("2019-06-06", "2019-06-07"), jr.Verdict.VIOLATED),
        (between("2019-05-24", "2019-05-27"), jr.Verdict.VIOLATED),
        (between("2019-05-27", "2019-06-04"), jr.Verdict.NOT_SHOWN),
    ],
)
def test_uncertain_day_of_one(sent: jr.UncertainDate, expected: jr.Verdict) -> None:
    """Together and apart are what is so on whatever day a council was told."""
    uncertain = told(ALMERE, day=sent)
    found = about(*each_told(DECIDED, *THREE), uncertain)
    assert expected is found.verdict
    if expected is jr.Verdict.NOT_SHOWN:
        assert [("day", (uncertain.id,), None, (college(ALMERE),))] == lacking(found)


@pytest.mark.parametrize(
    ("sent", "expected"),
    [("2019-06-05", jr.Verdict.SATISFIED), ("2019-06-06", jr.Verdict.VIOLATED)],
)
def test_told_twice_on_uncertain_days(sent: str, expected: jr.Verdict) -> None:
    """A council first told by one of two messages was told on the earlier day for certain."""
    twice = [told(ALMERE, DECIDED), told(ALMERE, day=between(DECIDED, "2019-07-01"), id="again")]
    assert expected is verdict(*twice, *each_told(sent, *THREE))


def test_possible_earlier_message() -> None:
    """A message that may have told one council earlier leaves its day open."""
    earlier = told(ALMERE, "2019-05-20", addressees=None)
    found = about(*each_told(DECIDED), earlier)
    assert [("addressees", (earlier.id,), None, (college(ALMERE),))] == lacking(found)


def test_message_that_may_have_told_a_council() -> None:
    """A council of which it is not certain that it was told lacks what would tell."""
    unsure = told(ALMERE, addressees=None, on="2019-06-04")
    found = about(*each_told(DECIDED, *THREE), unsure, *all_recorded(ALMERE))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert ["addressees", "communication"] == [each[0] for each in lacking(found)]


# the term


@shows("PRA004", "working_days")
@pytest.mark.parametrize(
    ("on", "expected"), [("2019-06-05", jr.Verdict.NOT_SHOWN), ("2019-06-06", jr.Verdict.VIOLATED)]
)
@pytest.mark.parametrize("first", [[], [told(HILVERSUM)]], ids=["nobody", "one"])
def test_while_the_days_run_silence_is_no_deviation(
    on: str, expected: jr.Verdict, first: list[jr.Record]
) -> None:
    """On the second working day a message may still come; on the day after it did not."""
    assert expected is verdict(*first, *all_recorded(ALMERE), on=on)


@shows("PRA004", "declaration")
@pytest.mark.parametrize(
    ("declared", "expected"),
    [("2019-06-05", jr.Verdict.VIOLATED), ("2019-06-04", jr.Verdict.NOT_SHOWN)],
)
def test_declaration_reaches_the_end_of_the_days(declared: str, expected: jr.Verdict) -> None:
    """Messages declared complete before the last of the days leave one possible."""
    assert expected is verdict(told(HILVERSUM), *all_recorded(ALMERE, on=declared))


def test_days_run_from_the_first_council() -> None:
    """A first message well after the exit starts the days anew."""
    records = [told(HILVERSUM, "2019-08-01"), *all_recorded(ALMERE, on="2019-08-01")]
    assert jr.Verdict.NOT_SHOWN is verdict(*records)


# whose word


def test_day_on_the_word_of_another() -> None:
    """A late message of which only Haarlem tells asks for the account of those who take part."""
    late = told(ALMERE, "2019-06-07", evidence=said_in())
    found = about(told(HILVERSUM), late, letter(HAARLEM))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    own = tuple(map(college, FOUR))
    assert [("own account", own, None, own)] == lacking(found)
    assert (HAARLEM,) == found.alleged_by


def test_one_deviation_beside_an_alleged_one() -> None:
    """Each pair of councils is weighed by itself."""
    alleged = told(ALMERE, "2019-06-07", evidence=said_in())
    own = told(LAREN, "2019-06-07")
    assert jr.Verdict.VIOLATED is verdict(told(HILVERSUM), alleged, own, letter(HAARLEM))


def test_declaration_of_another() -> None:
    """Silence of one college is denied by its own declaration alone."""
    found = about(told(HILVERSUM), complete("communications", HAARLEM, EXIT, on=TODAY))
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert {"declaration by the holder of the duty"} == {each[0] for each in lacking(found)}


# to what it applies


def test_one_participant() -> None:
    """Nobody is told together with nobody."""
    alone = exit_of_regio(for_=(ALMERE,))
    landscape = gooi(alone, without=[f"{REGIO}-in-track"])
    found = of("PRA004", landscape, EXIT)
    assert jr.Verdict.NOT_APPLICABLE is found.verdict
    assert found.message.endswith("outside its subject: fewer than two participants on record")


def test_two_participants() -> None:
    """Two participants are enough."""
    two = exit_of_regio(for_=(ALMERE,))
    landscape = gooi(two, takes_part(HAARLEM), without=[f"{REGIO}-in-track"])
    found = of("PRA004", landscape, EXIT)
    assert [no_message(each, "until 2019-06-06") for each in (ALMERE, HAARLEM)] == lacking(found)


def test_possible_participants_are_a_remark() -> None:
    """Who takes part perhaps need not be told together with the others."""
    found = about(*each_told(DECIDED), takes_part(HAARLEM, period=possibly("2018-01-01")))
    assert jr.Verdict.SATISFIED is found.verdict
    assert [("possible member", (HAARLEM,), None)] == remarks(found)


def test_partial_member_is_a_remark() -> None:
    """So is a partial member of a grouping that takes part."""
    found = about(membership(EEMNES, extent=jr.Extent.PARTIAL))
    assert [("possible member", (EEMNES,), None)] == remarks(found)


def test_start_and_stop() -> None:
    """The start and the stop of the track are milestones as well."""
    runs = track(period=period(DECIDED, "2019-09-02"))
    sent = [told(each, about=(TRACK,)) for each in FOUR]
    landscape = gooi(runs, *sent)
    assert [(TRACK, "stop"), (TRACK, "start")] == subjects("PRA004", landscape)
    assert jr.Verdict.SATISFIED is of("PRA004", landscape, TRACK, "start").verdict
    stopped = of("PRA004", landscape, TRACK, "stop")
    assert {"communication", "own account"} == {each[0] for each in lacking(stopped)}


@shows("PRA004", "working_days")
@pytest.mark.parametrize(
    ("decided", "on", "expected"),
    [
        ("1999-12-31", "2018-12-01", jr.Verdict.NOT_APPLICABLE),
        ("2000-01-01", "2018-12-01", jr.Verdict.NOT_SHOWN),
        ("2099-12-31", "2099-12-31", jr.Verdict.NOT_SHOWN),
        ("2099-12-31", "2100-01-01", jr.Verdict.NOT_APPLICABLE),
    ],
)
def test_years_of_which_working_days_are_known(decided: str, on: str, expected: jr.Verdict) -> None:
    """Outside the years of which the holidays are known, the rule is not asked."""
    act = exit_of_regio(day=day(decided))
    assert expected is about(act, on=on, hindsight=True).verdict


def test_told_before_the_years_that_are_known() -> None:
    """Who was told before 2000 is not found to be told too far apart on a guess."""
    act = exit_of_regio(day=day("2000-01-03"))
    early = told(HILVERSUM, "1999-12-01")
    assert jr.Verdict.NOT_SHOWN is verdict(act, early, told(ALMERE, "1999-12-31"))
    assert jr.Verdict.VIOLATED is verdict(act, early, told(ALMERE, "2000-02-01"))


@pytest.mark.parametrize("first", [None, False])
def test_told_later_and_perhaps_before(first: bool | None) -> None:
    """A council that was told later may have been told before, unless all was recorded."""
    late = told(ALMERE, "2019-06-20", first=first)
    found = about(*each_told(DECIDED, *THREE), late)
    assert jr.Verdict.NOT_SHOWN is found.verdict
    assert [no_message(ALMERE, "until 2019-06-06")] == lacking(found)
    assert late.id in grounds(found)
    silent = about(*each_told(DECIDED, *THREE), late, *all_recorded(ALMERE))
    assert jr.Verdict.VIOLATED is silent.verdict
    assert {late.id, all_recorded(ALMERE)[0].id} < set(grounds(silent))


@pytest.mark.parametrize(
    ("lang", "apart", "alone"),
    [
        ("nl", "de dagen liggen verder uiteen", "van een raad is er geen bericht"),
        ("en", "the days lie further apart", "to one of them there is no message"),
    ],
)
def test_only_what_deviates_is_told(lang: str, apart: str, alone: str) -> None:
    """A deviation says in which of the two ways it deviates."""
    for record, there, absent in (
        (told(ALMERE, "2019-06-20"), apart, alone),
        (all_recorded(ALMERE)[0], alone, apart),
    ):
        said = about(*each_told(DECIDED, *THREE), record, lang=lang).said
        assert (True, False) == (there in said, absent in said)


# the rule in time, and what sets it aside


@shows("PRA004", "measured")
@pytest.mark.parametrize(("last", "marked"), [(MEMO, False), ("2019-03-30", True)])
def test_measured_on_the_last_communication(last: str, marked: bool) -> None:
    """The day on which the last council was told decides which yardstick it is."""
    act = exit_of_regio(day=day("2019-03-01"))
    found = about(act, *each_told("2019-03-04", *THREE), told(ALMERE, last))
    assert (jr.Verdict.VIOLATED, marked) == (found.verdict, found.hindsight)


def test_measured_on_the_milestone_when_nobody_was_told() -> None:
    """Without a communication an exit from before the memo is marked, a later one is not."""
    for decided, marked in (("2019-03-01", True), (MEMO, False)):
        found = about(exit_of_regio(day=day(decided)), *all_recorded(ALMERE))
        assert (jr.Verdict.VIOLATED, marked) == (found.verdict, found.hindsight)
    undated = exit_of_regio(day=between(None, DECIDED))
    assert about(undated, *all_recorded(ALMERE)).hindsight


@shows("PRA004", "explained")
def test_advice_can_be_explained() -> None:
    """A deviation from an advice with an explanation of a participant is explained."""
    why = explained("PRA004", EXIT, by=(HILVERSUM,))
    found = about(*all_recorded(ALMERE), why)
    assert (jr.Verdict.EXPLAINED, why) == (found.verdict, found.explanation)


@shows("PRA004", "exempted")
def test_exemption_sets_the_rule_aside() -> None:
    """An exception makes the rule not applicable."""
    assert jr.Verdict.NOT_APPLICABLE is verdict(*all_recorded(ALMERE), exempted("PRA004"))


def test_order_of_rows_does_not_matter() -> None:
    """The same records in any order give the same finding."""
    records = [
        told(HILVERSUM),
        told(HUIZEN, "2019-06-07"),
        told(LAREN, addressees=None),
        *all_recorded(ALMERE),
    ]
    findings = [about(*rows) for rows in itertools.permutations(records)]
    assert {(each.verdict, each.grounds, each.missing) for each in findings[:1]} == {
        (each.verdict, each.grounds, each.missing) for each in findings
    }


def test_checked_on_after_a_change() -> None:
    """Messages that are added are taken up."""
    (found,) = rechecked("PRA004", left(told(HILVERSUM)), *each_told("2019-06-04", HUIZEN, LAREN,
                                                                     ALMERE))  # fmt: skip
    assert jr.Verdict.SATISFIED is found.verdict


def test_in_both_languages() -> None:
    """The finding and the page are there in Dutch and in English."""
    dutch, english = (about(*all_recorded(ALMERE), lang=lang).message for lang in ("nl", "en"))
    assert dutch.startswith("uittreding van 2019-06-03: de raden zijn niet gelijktijdig ingelicht")
    assert english.startswith("exit of 2019-06-03: the councils were not told together")
    assert "- `working_days`, default 2:" in page_in_both(PRA004)[1]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_milestone_on_record(lang: str) -> None:
    """The finding says what is not recorded, as the page of the rule does."""
    (found,) = checked(gooi(), on=TODAY, select=["PRA004"], lang=lang)
    told = {"nl": "geen mijlpaal van een traject vastgelegd", "en": "no milestone of a track"}
    assert told[lang] in found.message
    assert f"- {found.message}" in rule_page(found.rule, lang)

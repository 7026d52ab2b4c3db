"""PRA002: the principles of a track are confirmed at its start."""

from __future__ import annotations

from typing import Any, Final

import pytest
from tests.rules.landscapes import (
    ALMERE,
    EEMNES,
    HAARLEM,
    HILVERSUM,
    HUIZEN,
    LAREN,
    REGIO,
    TRACK,
    alderman,
    between,
    checked,
    college,
    complete,
    council,
    day,
    exempted,
    explained,
    finding,
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
from tests.rules.splitting import asking, example

import jeugdregio as jr
from jeugdregio.rules.families.pra_course import PRA002

only = asking(PRA002)

YES, NO, UNKNOWN = jr.Verdict.SATISFIED, jr.Verdict.VIOLATED, jr.Verdict.NOT_SHOWN
START: Final = "2020-03-31"
OPENS: Final = "2019-12-31"
"""Three months before the start: the first day on which a confirmation is in time."""
TODAY: Final = "2020-06-02"
PRINCIPLES, OLD = "principles-2020", "principles-2016"
HOLDER: Final = f"alderman-{HILVERSUM}"
CONFIRMATION = ("confirmation", (TRACK, HILVERSUM), None, (college(HILVERSUM),))
NO_START = ("term", (TRACK,), None, (TRACK,))
NO_VERSION = ("version", (TRACK,), None, (TRACK,))
SEVEN = ("GM0376", "GM0402", "GM0406", "GM0417", "GM0457", "GM1696", "GM1942")
STORY = "inkooptraject-jb-jr-maatwerk"


def principles(id: str = PRINCIPLES, **fields: Any) -> jr.Document:
    """The document with the principles of the track."""
    return jr.Document(id=id, title="Uitgangspunten", day=day("2019-11-01"), **fields)


def of_2020(**fields: Any) -> jr.ProcurementTrack:
    """The track as it starts in 2020, with its principles."""
    return track(**{"period": period(START), "principles": PRINCIPLES} | fields)


def confirmed(on: str = "2020-02-15", *who: str, **fields: Any) -> jr.Event:
    """That the alderman of Hilversum confirms the principles of the track."""
    given: dict[str, Any] = {
        "id": f"confirmed-{on}",
        "day": day(on),
        "kind": jr.EventKind.CONFIRMATION,
        "participants": who or (HOLDER,),
        "about": (TRACK, PRINCIPLES),
    }
    return jr.Event(**given | fields)


def all_events(by: str = HILVERSUM, *about: str, **fields: Any) -> jr.Completeness:
    """That Hilversum recorded all events."""
    return complete("events", by, *about, **{"on": TODAY} | fields)


def world(*records: jr.Record, without: tuple[str, ...] = ()) -> jr.Landscape:
    """The track of 2020, its principles, the alderman of Hilversum, and these."""
    usual = [of_2020(), principles(), principles(OLD), alderman()]
    rows = {each.id: each for each in (*usual, *records)}
    return gooi(*rows.values(), without=without)


def of(*records: jr.Record, **asked: Any) -> jr.Finding:
    """What the rule says about Hilversum."""
    asked.setdefault("on", TODAY)
    return finding(world(*records), "PRA002", TRACK, HILVERSUM, **asked)


def subjects(landscape: jr.Landscape, on: str = TODAY, **asked: Any) -> list[tuple[str, ...]]:
    """What the rule is asked about."""
    return [each.subject for each in checked(landscape, on=on, select=["PRA002"], **asked)]


# the track of 2018


def test_track_of_2018() -> None:
    """On 1 June 2019 nothing is shown for any of the seven, with a later yardstick."""
    case = example("gooi-en-vechtstreek.json", "letters/hilversum-2019.json")
    found = checked(case, on="2019-06-01", select=["PRA002"])
    assert [(STORY, each) for each in SEVEN] == [each.subject for each in found]
    assert {(UNKNOWN, True)} == {(each.verdict, each.hindsight) for each in found}
    hilversum = found.where(subject="Hilversum")[0]
    assert {"confirmation", "term", "version"} == {each[0] for each in lacking(hilversum)}
    assert [("possible member", (EEMNES, HAARLEM), None)] == remarks(hilversum)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", "Jeugdbescherming, Jeugdreclassering en Maatwerk; Hilversum: niet aangetoond dat de "
               "uitgangspunten bij de start zijn bevestigd; gemeten met een latere maatstaf"),
        ("en", "Jeugdbescherming, Jeugdreclassering en Maatwerk; Hilversum: not shown that the "
               "principles were confirmed at the start; measured with a later yardstick"),
    ],
)  # fmt: skip
def test_track_of_2018_in_words(lang: str, expected: str) -> None:
    """The finding on Hilversum in the language asked."""
    case = example("gooi-en-vechtstreek.json", "letters/hilversum-2019.json")
    found = finding(case, "PRA002", STORY, HILVERSUM, on="2019-06-01", lang=lang)
    assert expected == found.message


# the three answers


@shows("PRA002", "satisfied")
def test_confirmed_before_the_start() -> None:
    """The alderman confirmed the version in use six weeks before the start: no deviation."""
    found = of(confirmed())
    assert (YES, (), ()) == (found.verdict, found.missing, found.remarks)
    assert {"confirmed-2020-02-15": "supports"} == grounds(found)


@shows("PRA002", "not shown")
def test_confirmation_not_on_record() -> None:
    """That it was not recorded says nothing: it is missing, and the college can supply it."""
    found = of()
    assert (UNKNOWN, [CONFIRMATION]) == (found.verdict, lacking(found))
    assert {TRACK: "supports"} == grounds(found)


@shows("PRA002", "violated")
def test_only_another_version_is_confirmed() -> None:
    """That of 2016 was confirmed and that in use was not."""
    found = of(confirmed(about=(TRACK, OLD)))
    assert (NO, ()) == (found.verdict, found.missing)
    assert {
        TRACK: "supports",
        f"{REGIO}-in-track": "supports",
        "confirmed-2020-02-15": "supports",
    } == grounds(found)


def test_confirmation_in_time_beside_an_older_one() -> None:
    """What was confirmed outside the window, or otherwise, does not matter beside one in time."""
    others = confirmed("2016-05-01"), confirmed("2020-02-01", about=(TRACK, OLD))
    assert YES is of(*others, confirmed()).verdict


def test_meeting_is_no_confirmation() -> None:
    """That the principles were discussed is not that they were confirmed."""
    assert [CONFIRMATION] == lacking(of(confirmed(kind=jr.EventKind.MEETING)))


def test_declared_complete() -> None:
    """Inside complete events it was not confirmed."""
    declared = all_events()
    found = of(declared)
    assert NO is found.verdict
    assert {
        TRACK: "supports",
        f"{REGIO}-in-track": "supports",
        declared.id: "declares complete",
    } == grounds(found)


@shows("PRA002", "declaration")
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"by": college(HILVERSUM)}, NO),
        ({"kinds": ("confirmation",)}, NO),
        ({"kinds": ("meeting",)}, UNKNOWN),
        ({"period": period(OPENS, "2020-04-01")}, NO),
        ({"period": period(OPENS, START)}, UNKNOWN),
        ({"period": period("2020-01-01", "2020-04-01")}, UNKNOWN),
        ({"on": START}, NO),
        ({"on": "2020-03-30"}, UNKNOWN),
    ],
)
def test_declaration_that_reaches_the_window(fields: dict[str, Any], expected: jr.Verdict) -> None:
    """The declaration must reach all days on which a confirmation is in time."""
    assert expected is of(all_events(**fields)).verdict


def test_possible_participation_is_no_ground() -> None:
    """A deviation of Hilversum does not rest on who perhaps takes part."""
    found = of(takes_part(HAARLEM, period=possibly()), all_events())
    assert NO is found.verdict
    assert f"{HAARLEM}-in-track" not in grounds(found)


def test_declaration_of_another() -> None:
    """What the Regio declares about the track asks for the word of Hilversum."""
    found = of(all_events(REGIO, TRACK))
    whose = (college(HILVERSUM),)
    assert [("declaration by the holder of the duty", whose, None, whose)] == lacking(found)


# the window


@shows("PRA002", "months")
@pytest.mark.parametrize(
    ("on", "expected"),
    [("2019-12-30", NO), (OPENS, YES), (START, YES), ("2020-04-01", NO)],
)
def test_first_and_last_day_of_the_window(on: str, expected: jr.Verdict) -> None:
    """It is in time from three months before the start through the start itself."""
    assert expected is of(confirmed(on)).verdict


@shows("PRA002", "months")
@pytest.mark.parametrize(("on", "expected"), [(START, UNKNOWN), ("2020-04-01", NO)])
def test_while_the_term_runs(on: str, expected: jr.Verdict) -> None:
    """On the day of the start it may still be confirmed; on the day after it was not."""
    assert expected is of(all_events(), on=on).verdict
    assert expected is of(confirmed("2016-05-01"), on=on).verdict


def test_confirmation_of_a_later_day_is_not_seen() -> None:
    """A confirmation counts from the day on which it took place."""
    assert UNKNOWN is of(confirmed(), on="2020-02-14").verdict
    assert YES is of(confirmed(), on="2020-02-15").verdict


@shows("PRA002", "months")
@pytest.mark.parametrize(
    ("months", "on", "expected"),
    [("1", "2020-02-28", NO), (1, "2020-02-29", YES), ("120", "2010-03-31", YES)],
)
def test_months_are_a_parameter(months: object, on: str, expected: jr.Verdict) -> None:
    """One month before 31 March is the last of February."""
    assert expected is of(confirmed(on), parameters={"PRA002": {"months": months}}).verdict


@pytest.mark.parametrize("months", [0, 121, "three", None, 3.0, True])
def test_months_that_are_none(months: object) -> None:
    """Months are a whole number from 1 through 120."""
    with pytest.raises(jr.UsageError, match="PRA002, parameter months: expected a whole number"):
        of(parameters={"PRA002": {"months": months}})


@pytest.mark.parametrize(("start", "expected"), [("0001-03-31", YES), ("0001-04-01", YES)])
def test_start_near_the_first_day_of_the_calendar(start: str, expected: jr.Verdict) -> None:
    """A window that would open before the calendar opens with it."""
    landscape = of_2020(period=period(start)), confirmed("0001-01-15")
    found = of(*landscape)
    assert (expected, True) == (found.verdict, found.hindsight)


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        (OPENS, START, YES),
        ("2019-12-30", START, UNKNOWN),
        (OPENS, "2020-04-01", UNKNOWN),
        (None, "2020-02-15", UNKNOWN),
        ("2020-02-15", None, UNKNOWN),
        (None, "2019-12-30", NO),
        ("2020-04-01", "2020-05-01", NO),
    ],
)
def test_confirmation_of_an_uncertain_day(
    earliest: str | None, latest: str | None, expected: jr.Verdict
) -> None:
    """Inside on every day it can have, outside on every one, or its day is missing."""
    found = of(confirmed(day=between(earliest, latest)))
    assert expected is found.verdict
    wanted = ("day", ("confirmed-2020-02-15",), None, (HOLDER,))
    assert (expected is UNKNOWN) is (wanted in lacking(found))


def test_confirmation_that_may_be_still_to_come() -> None:
    """What may take place after the day asked is not known to have."""
    found = of(confirmed(day=between("2020-02-01", "2020-03-01")), on="2020-02-15")
    assert (UNKNOWN, "day") == (found.verdict, lacking(found)[0][0])


# the start


@pytest.mark.parametrize(
    ("on", "expected"),
    [("2019-12-31", UNKNOWN), ("2020-01-31", YES), ("2020-03-01", YES), ("2020-03-15", UNKNOWN)],
)
def test_start_that_is_uncertain(on: str, expected: jr.Verdict) -> None:
    """A confirmation in time for every day on which it may start is in time."""
    start = jr.UncertainPeriod(period("2020-04-30"), period("2020-03-01"))
    found = of(of_2020(period=start), confirmed(on))
    assert expected is found.verdict
    assert ([NO_START] if expected is UNKNOWN else []) == lacking(found)


@pytest.mark.parametrize("on", ["2019-11-30", "2020-05-01"])
def test_confirmation_outside_whatever_the_start_is(on: str) -> None:
    """Outside the window of every day on which it may start it is a deviation."""
    start = jr.UncertainPeriod(period("2020-04-30"), period("2020-03-01"))
    assert NO is of(of_2020(period=start), confirmed(on)).verdict


@pytest.mark.parametrize("start", [period(), possibly(), possibly("2020-03-01")])
@pytest.mark.parametrize("record", [confirmed(), all_events()])
def test_start_that_nobody_recorded(start: jr.dates.AnyPeriod, record: jr.Record) -> None:
    """Without a last day that it can be nothing is in time, and nothing too late; it is missing."""
    found = of(of_2020(period=start), record)
    assert (UNKNOWN, True) == (found.verdict, NO_START in lacking(found))


@pytest.mark.parametrize(
    ("record", "expected"),
    [(confirmed(), UNKNOWN), (confirmed("2020-04-01"), NO), (all_events(), NO)],
)
def test_start_without_a_first_day(record: jr.Record, expected: jr.Verdict) -> None:
    """What did not take place by the last day that it can have started did not take place."""
    start = jr.UncertainPeriod(period(START), period())
    assert expected is of(of_2020(period=start), record).verdict


def test_track_that_starts_after_the_day_asked() -> None:
    """A track that is still to start is asked about; its participants are those of that day."""
    found = of(of_2020(period=possibly("2021-01-01")), on=TODAY)
    assert [CONFIRMATION, NO_START] == lacking(found)


# the version


@pytest.mark.parametrize("about", [(TRACK,), (TRACK, "minutes-of-a-talk")])
def test_version_that_is_not_told(about: tuple[str, ...]) -> None:
    """A confirmation that names no document leaves its version to be settled."""
    talk = jr.Event(id="minutes-of-a-talk", day=day("2020-02-01"))
    found = of(talk, confirmed(about=about))
    assert [("version", ("confirmed-2020-02-15",), None, (HOLDER,))] == lacking(found)


def test_version_in_use_that_is_not_recorded() -> None:
    """Without the principles of the track nobody knows whether it is they."""
    found = of(of_2020(principles=None), confirmed())
    assert (UNKNOWN, [NO_VERSION]) == (found.verdict, lacking(found))
    assert [CONFIRMATION, NO_VERSION] == lacking(of(of_2020(principles=None)))


@pytest.mark.parametrize("says_so", [PRINCIPLES, OLD])
def test_version_that_may_be_the_same(says_so: str) -> None:
    """Two documents that may be one are not taken for one, nor for two."""
    pair = {PRINCIPLES: OLD, OLD: PRINCIPLES}
    link = principles(says_so, possibly_same_as=(pair[says_so],))
    found = of(link, confirmed(about=(TRACK, OLD)))
    assert [("version", ("confirmed-2020-02-15",), None, (HOLDER,))] == lacking(found)


def test_newer_record_of_the_same_document() -> None:
    """A newer record of the principles is the same document."""
    newer = principles("newer", replaces=PRINCIPLES)
    assert YES is of(newer, confirmed()).verdict


def test_document_that_was_not_known_yet() -> None:
    """A document that was not known by then is none that could be confirmed."""
    late = principles(OLD, known_from=day("2021-01-01"))
    found = of(late, confirmed(about=(TRACK, OLD)), known_at=TODAY)
    assert [("version", ("confirmed-2020-02-15",), None, (HOLDER,))] == lacking(found)


def test_confirmation_about_the_document_alone() -> None:
    """Who confirms the document in use confirms it for the track, unless another is named."""
    assert YES is of(confirmed(about=(PRINCIPLES,))).verdict
    other = jr.ProcurementTrack(id="other", name="Ander traject")
    assert [CONFIRMATION] == lacking(of(other, confirmed(about=(PRINCIPLES, "other"))))


# who confirmed


def office(kind: jr.OfficeKind | None, of: str = HILVERSUM) -> jr.Office:
    """An office of a municipality or grouping."""
    return jr.Office(id="office", name="Ambt", of=of, kind=kind)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (jr.OfficeKind.PORTFOLIO_HOLDER, YES),
        (jr.OfficeKind.ALDERMAN, YES),
        (None, UNKNOWN),
        (jr.OfficeKind.OFFICIAL, NO),
        (jr.OfficeKind.DIRECTOR, NO),
    ],
)
def test_office_that_confirmed(kind: jr.OfficeKind | None, expected: jr.Verdict) -> None:
    """A portfolio holder or alderman confirms; an official does not, inside complete events."""
    found = of(office(kind), confirmed("2020-02-15", "office"), all_events())
    assert expected is found.verdict
    assert ([CONFIRMATION] if expected is UNKNOWN else []) == lacking(found)


CONSULTATION = jr.Body(id="pho", name="Portefeuillehoudersoverleg", of=REGIO)
GROUP = jr.Body(id="group", name="Projectgroep", of=TRACK)


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ((HILVERSUM,), UNKNOWN),
        ((college(HILVERSUM),), UNKNOWN),
        ((council(HILVERSUM),), NO),
        ((REGIO,), UNKNOWN),
        (("pho",), UNKNOWN),
        (("group",), UNKNOWN),
        ((TRACK,), UNKNOWN),
        (("chair",), NO),
        ((ALMERE,), NO),
        ((college(HUIZEN),), NO),
        ((HOLDER, ALMERE), YES),
    ],
)
def test_who_confirmed(who: tuple[str, ...], expected: jr.Verdict) -> None:
    """A consultation or a municipality as such does not tell whose portfolio holder did."""
    found = of(CONSULTATION, GROUP, confirmed("2020-02-15", *who), all_events())
    assert expected is found.verdict


def test_nobody_named() -> None:
    """A confirmation of which nobody is named may be one of Hilversum."""
    found = of(confirmed(participants=()), all_events())
    assert [CONFIRMATION] == lacking(found)


def test_confirmation_of_another_outside_the_window() -> None:
    """What a consultation confirmed too early is no deviation of Hilversum."""
    found = of(CONSULTATION, confirmed("2016-05-01", "pho"))
    assert (UNKNOWN, [CONFIRMATION]) == (found.verdict, lacking(found))


# who takes part


def test_each_participant_is_asked() -> None:
    """The members of the Regio and Almere, each by itself."""
    expected = [(TRACK, each) for each in sorted((ALMERE, HILVERSUM, HUIZEN, LAREN))]
    assert expected == sorted(subjects(world()))


@shows("PRA002", "participation")
@pytest.mark.parametrize(
    ("days", "there"),
    [(period(until=START), False), (period(until="2020-04-01"), True), (period(START), True),
     (period("2020-04-01"), False)],
)  # fmt: skip
def test_participants_on_the_day_of_the_start(days: jr.Period, there: bool) -> None:
    """Who takes part on the day of the start is asked, whatever came after."""
    assert there is ((TRACK, ALMERE) in subjects(world(takes_part(ALMERE, period=days))))


def test_possible_participants_are_told() -> None:
    """Who perhaps takes part, or for a part, is a remark and no subject."""
    partial = membership(EEMNES, extent=jr.Extent.PARTIAL)
    landscape = confirmed(), partial, takes_part(HAARLEM, period=possibly())
    found = of(*landscape)
    assert (YES, [("possible member", (EEMNES, HAARLEM), None)]) == (found.verdict, remarks(found))
    assert [("possible member", (EEMNES, HAARLEM), None)] == remarks(of(*landscape[1:]))


def test_nobody_takes_part_on_record() -> None:
    """Without participants on record they are missing, and nobody is asked about."""
    landscape = world(without=(f"{REGIO}-in-track", f"{ALMERE}-in-track"))
    found = finding(landscape, "PRA002", TRACK, on=TODAY)
    assert [("participants", (TRACK,), None, (TRACK,))] == lacking(found)
    possible = landscape.adding(takes_part(HAARLEM, period=possibly()))
    found = finding(possible, "PRA002", TRACK, on=TODAY)
    assert [("possible member", (HAARLEM,), None)] == remarks(found)


def test_newer_record_of_the_track() -> None:
    """A track that a newer record replaces is one subject, under its first id."""
    newer = jr.ProcurementTrack(
        id="newer", name="Traject", replaces=TRACK, period=period(START), principles=PRINCIPLES
    )
    found = of(newer, confirmed("2020-02-15", TRACK))
    assert (UNKNOWN, (TRACK, HILVERSUM)) == (found.verdict, found.subject)
    assert YES is of(newer, confirmed()).verdict


# whose word


def test_confirmation_that_another_tells() -> None:
    """That only another version was confirmed, as Almere tells, asks for Hilversum's account."""
    told = confirmed(about=(TRACK, OLD), evidence=said_in())
    found = of(letter(ALMERE), told)
    assert (UNKNOWN, (ALMERE,)) == (found.verdict, found.alleged_by)
    whose = (college(HILVERSUM),)
    assert [("own account", whose, None, whose)] == lacking(found)


def test_participation_that_another_tells() -> None:
    """Nor is there a deviation where only another tells that Hilversum takes part."""
    told = takes_part(REGIO, evidence=said_in())
    found = of(letter(ALMERE), told, all_events())
    assert (UNKNOWN, (ALMERE,)) == (found.verdict, found.alleged_by)


# the rule in time, and what sets it aside


@shows("PRA002", "measured")
@pytest.mark.parametrize(("start", "marked"), [("2019-03-30", True), ("2019-03-31", False)])
def test_start_older_than_the_memo(start: str, marked: bool) -> None:
    """A track that started before the last day of the memo: measured with a later yardstick."""
    found = of(of_2020(period=period(start)), all_events())
    assert (NO, marked, not marked) == (found.verdict, found.hindsight, found.counts)


@pytest.mark.parametrize(("on", "expected"), [("2019-03-30", 0), ("2019-03-31", 2)])
def test_first_day_of_the_rule(on: str, expected: int) -> None:
    """The rule asks from the last day that the memo can have; on the day before it does not."""
    assert {expected} == set(map(len, subjects(world(), on)))


def test_hindsight() -> None:
    """Asked with a later yardstick, it speaks of days before the memo."""
    landscape = of_2020(period=period("2019-01-01")), confirmed("2018-12-01")
    found = of(*landscape, on="2019-02-01", hindsight=True)
    assert (YES, True) == (found.verdict, found.hindsight)


@shows("PRA002", "explained")
def test_deviation_that_is_explained() -> None:
    """Hilversum may explain why it confirmed later."""
    reason = explained("PRA002", TRACK, HILVERSUM, by=(HILVERSUM,))
    found = of(confirmed("2020-04-15"), reason)
    assert (jr.Verdict.EXPLAINED, reason) == (found.verdict, found.explanation)


@shows("PRA002", "exempted")
def test_exemption_sets_the_rule_aside() -> None:
    """An exception makes the rule not applicable to Hilversum."""
    found = of(confirmed("2020-04-15"), exempted("PRA002", HILVERSUM))
    assert jr.Verdict.NOT_APPLICABLE is found.verdict


@pytest.mark.parametrize(
    ("lang", "word", "message"),
    [
        ("nl", "niet gevolgd",
         "Inkooptraject, Hilversum: de uitgangspunten zijn alleen buiten de maanden voor de start "
         "of in een andere versie bevestigd, of niet terwijl verklaard is dat alle gebeurtenissen "
         "zijn vastgelegd"),
        ("en", "not followed",
         "Inkooptraject, Hilversum: the principles were confirmed only outside the months up to "
         "the start or in another version, or not at all though the events are declared complete"),
    ],
)  # fmt: skip
def test_deviation_in_words(lang: str, word: str, message: str) -> None:
    """An advice is not followed, in the language asked."""
    found = of(confirmed("2020-04-15"), lang=lang)
    assert (word, message) == (found.word, found.message)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", ["een bevestiging van de uitgangspunten: Inkooptraject, Hilversum – te leveren door "
                "het college van Hilversum",
                "de looptijd van Inkooptraject",
                "welke versie van de uitgangspunten: Inkooptraject"]),
        ("en", ["a confirmation of the principles: Inkooptraject, Hilversum – to be supplied by "
                "the college of Hilversum",
                "the term of Inkooptraject",
                "which version of the principles: Inkooptraject"]),
    ],
)  # fmt: skip
def test_missing_in_words(lang: str, expected: list[str]) -> None:
    """What is missing, in the language asked."""
    found = of(of_2020(principles=None, period=period()), lang=lang)
    assert expected == [found.names.lack(each) for each in found.missing]


def test_checked_again_after_a_change() -> None:
    """A confirmation that is added is read: the answer is that of a check from scratch."""
    before = world()
    after = before.adding(confirmed())
    first = jr.check(before, on=TODAY)
    again = jr.check(after, on=TODAY, previous=first)
    assert jr.check(after, on=TODAY) == again
    assert YES is again.where(subject="Hilversum")[0].verdict

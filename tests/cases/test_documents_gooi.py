"""The documents on Gooi en Vechtstreek: what each letter and case says, and that they fit together.

Each loads with what they share. What the documents of 2018 lead to together is tested beside this.
"""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from tests.helpers import own

import jeugdregio as jr
from jeugdregio.dates import earliest, latest
from jeugdregio.landscape import asked, members_on

BASE = "gooi-en-vechtstreek.json"
SEPTEMBER_7 = "letters/gooi-en-vechtstreek-2018-09-07.json"
SEPTEMBER_25 = "letters/gooi-en-vechtstreek-2018-09-25.json"
MEMO = "letters/hilversum-2019.json"
GOOISE_MEREN = "letters/gooise-meren-2021-11-23.json"
ADMISSION = "cases/gooi-en-vechtstreek-admission-2017.json"
CRISIS = "cases/laren-2016-crisis-mandate.json"
OTHERS = [SEPTEMBER_7, SEPTEMBER_25, MEMO, GOOISE_MEREN, ADMISSION, CRISIS]
ALL = [BASE, *OTHERS]

SEVEN = ("GM0376", "GM0402", "GM0406", "GM0417", "GM0457", "GM1696", "GM1942")
SIX = tuple(each for each in SEVEN if each != "GM0457")
EEMNES = "GM0317"
REGIO = "SO0006"
TRACK = "inkooptraject-jb-jr-maatwerk"
CONSULTATION = "pho-jeugd-en-onderwijs"
EXIT = "exit-2018-09-24"
ALDERMAN = "wethouder-hilversum"
COUNCIL = "GM0402.council"
VISION = "een-toekomst-met-perspectief"
COLLEGE = "GM1942.college"


@pytest.fixture(scope="module")
def every(examples: Path) -> jr.Landscape:
    """All documents together."""
    return jr.load(*(examples / name for name in ALL))


def rows_of(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The rows of a document as they are written, by table."""
    root = json.loads(path.read_text(encoding="utf-8"))
    return {key: rows for key, rows in root.items() if isinstance(rows, list)}


def ids_in(path: Path) -> list[str]:
    """The ids of the records of a document."""
    return [row["id"] for rows in rows_of(path).values() for row in rows]


def shown(records: Iterable[jr.Record]) -> set[str]:
    """The ids of the records."""
    return {each.id for each in records}


def quotes(record: jr.Record, field: str | None = None) -> list[str | None]:
    """What its sources say about a field of a record, or about the whole."""
    return [each.quote for each in record.evidence if each.field == field]


# the documents


@pytest.mark.parametrize("name", OTHERS)
def test_document_loads_with_what_is_shared(examples: Path, name: str) -> None:
    """Each letter and case needs the shared document alone; there is nothing to look at again."""
    loaded = jr.load_with_notices(examples / BASE, examples / name)
    assert () == loaded.notices
    assert set(ids_in(examples / name)) <= shown(loaded.landscape)


def test_what_is_shared_stands_alone(examples: Path) -> None:
    """The shared document refers to nothing in the others, and repeats nothing of the country."""
    loaded = jr.load_with_notices(examples / BASE)
    assert () == loaded.notices
    assert ids_in(examples / BASE) == [each.id for each in own(loaded.landscape)]


def test_documents_load_together(examples: Path) -> None:
    """All of them make one landscape, in which each record stands in one document."""
    loaded = jr.load_with_notices(*(examples / name for name in ALL))
    assert () == loaded.notices
    written = [id for name in ALL for id in ids_in(examples / name)]
    assert sorted(written) == sorted(shown(own(loaded.landscape)))
    assert None not in loaded.titles


@pytest.mark.parametrize("name", ALL)
def test_rows_are_written_back_as_they_stand(examples: Path, name: str) -> None:
    """No default is written out, no set is out of order, and nothing is lost in reading."""
    both = {examples / BASE, examples / name}
    back = json.loads(jr.dump(jr.load(*both)))
    rows = {row["id"]: row for rows in back.values() if isinstance(rows, list) for row in rows}
    for table, written in rows_of(examples / name).items():
        assert written == [rows[row["id"]] for row in written]
        assert {row["id"] for row in written} <= {row["id"] for row in back[table]}


def test_every_record_is_sourced(every: jr.Landscape) -> None:
    """Each record has a quote from a source, or says from what place it was derived."""
    unsourced = [
        record.id
        for record in own(every)
        if not any(each.quote or (each.derived and each.place) for each in record.evidence)
    ]
    assert [] == unsourced


def test_evidence_is_about_fields_there_are(every: jr.Landscape) -> None:
    """What a quote is said to be about is a key of its row."""
    unknown = [
        (record.id, each.field)
        for record in every
        for each in record.evidence
        if each.field
        not in {None, *(field.name.rstrip("_") for field in attrs.fields(type(record)))}
    ]
    assert [] == unknown


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2018-09-24", SEVEN),
        ("2021-12-31", SEVEN),
        ("2022-01-01", SIX),
        ("2022-03-24", SIX),
    ],
)
def test_members_of_the_regio(every: jr.Landscape, day: str, expected: tuple[str, ...]) -> None:
    """Weesp leaves with the end of 2021; Eemnes takes part for a part that was not read."""
    members = members_on(every.on(day), REGIO, date.fromisoformat(day))
    assert expected == members.full
    assert (EEMNES,) == members.possible


# the letter of 7 September 2018


def test_two_seats_are_asked_and_none_is_filled(every: jr.Landscape) -> None:
    """Two administrators of this region are asked for a group still to be formed; none is named."""
    seats = every.on("2018-09-07")[jr.Seat].where("body", "stuurgroep")
    assert 2 == len(seats)
    assert {(REGIO, None, None, "request-two-administrators")} == {
        (each.for_, each.holder, each.named, each.asked_in) for each in seats
    }
    assert jr.Force.REQUEST is every.undertakings["request-two-administrators"].force


def test_whom_else_seats_were_asked_of_is_not_told(every: jr.Landscape) -> None:
    """Whose seats they are is derived from "ons"; other regions' seats are not recorded."""
    for seat in every.seats:
        (whose,) = (each for each in seat.evidence if each.field == "for")
        assert ("U heeft ons verzocht", True) == (whose.quote, whose.derived)


def test_officials_agreed_to_keep_the_letter_from_others(every: jr.Landscape) -> None:
    """That unnamed officials so agreed is the word of the consultation alone, and binds them."""
    agreed = every.undertakings["agreement-of-officials-on-the-letter"]
    assert jr.Force.AGREEMENT is agreed.force
    assert agreed.confidential
    assert (None, None) == (agreed.by, agreed.to)
    assert ("intercollegial-letter",) == agreed.about
    assert [(CONSULTATION,)] == [each.asserted_by for each in agreed.evidence]
    assert all(each.contested is None for each in agreed.evidence)
    assert "not to bring the intercollegial letter outside (naar buiten brengen)" in agreed.text
    assert "officials" in agreed.text


def test_role_of_the_chair_is_proposed_for_the_agenda(every: jr.Landscape) -> None:
    """It was for the talk of 17 September; whether it ended there is not told."""
    proposed = every.undertakings["request-discuss-the-chair"]
    assert proposed.text.startswith("proposes ")
    assert proposed.ended is not None
    assert (date(2018, 9, 17), None) == (earliest(proposed.ended), latest(proposed.ended))
    assert [jr.Truth.YES, jr.Truth.UNKNOWN] == [
        proposed.shows(date(2018, 9, day)) for day in (16, 17)
    ]


def test_agreement_of_officials_is_older_than_the_letter(every: jr.Landscape) -> None:
    """The day on which they agreed is not told; it lies before the letter that tells of it."""
    made = every.undertakings["agreement-of-officials-on-the-letter"].made
    assert (None, date(2018, 9, 7)) == (earliest(made), latest(made))


def test_only_the_agreement_of_officials_is_confidential(every: jr.Landscape) -> None:
    """Nothing else is agreed to be kept from others."""
    confidential = every.undertakings.where(confidential=True)
    assert {"agreement-of-officials-on-the-letter"} == shown(confidential)


# the letter of 25 September 2018


def test_exit_is_out_of_joint_purchase(every: jr.Landscape) -> None:
    """Its scope is purchase, of what the track is to contract; the co-operation goes on."""
    leaving = every.acts[EXIT]
    assert ("child-protection", "maatwerk", "youth-probation") == leaving.functions
    assert (jr.Activity.PURCHASE,) == leaving.activities
    assert [True, True, True] == [
        each.derived for each in leaving.evidence if each.field in {"functions", "activities"}
    ]
    told = every.claims["claim-co-operation-goes-on"]
    assert ("bovenregionale-samenwerking",) == told.about


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2018-09-16", jr.Truth.NO),
        ("2018-09-17", jr.Truth.YES),
        ("2018-09-23", jr.Truth.YES),
        ("2018-09-24", jr.Truth.UNKNOWN),
    ],
)
def test_agreements_of_17_september_are_overtaken(
    every: jr.Landscape, day: str, expected: jr.Truth
) -> None:
    """The delegation's agreements stand until the exit; for the others they may stand on."""
    agreed = every.undertakings["agreements-2018-09-17"]
    assert jr.Force.AGREEMENT is agreed.force
    assert ("bestuurlijke-afvaardiging-2018-09-17", EXIT) == (agreed.by, agreed.ended_by)
    assert expected is agreed.shows(date.fromisoformat(day))


# the memo of Hilversum, 2019


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2019-01-16", jr.Truth.NO),
        ("2019-01-17", jr.Truth.UNKNOWN),
        ("2019-03-30", jr.Truth.UNKNOWN),
        ("2019-03-31", jr.Truth.YES),
    ],
)
def test_memo_shows_from_its_latest_day(every: jr.Landscape, day: str, expected: jr.Truth) -> None:
    """It is undated: after the hearing of 17 January, before the letter promised for April."""
    memo = every.communications["memo-to-the-council-of-hilversum"]
    assert expected is memo.shows(date.fromisoformat(day))
    assert expected is every.documents["memo-hilversum-2019"].shows(date.fromisoformat(day))


def test_memo_is_told_to_one_council(every: jr.Landscape) -> None:
    """An alderman writes to one council; whether others got the same is not told."""
    memo = every.communications["memo-to-the-council-of-hilversum"]
    assert (ALDERMAN, (COUNCIL,), jr.Medium.WRITTEN) == (memo.sender, memo.addressees, memo.medium)
    assert {memo.id} == shown(every.communications.where(addressees=COUNCIL))


def test_day_of_the_hearing_comes_from_elsewhere(every: jr.Landscape) -> None:
    """The memo tells of a hearing, the news of 17 January; the year is derived."""
    hearing = every.events["hearing-hilversum"]
    assert jr.EventKind.HEARING is hearing.kind
    assert date(2019, 1, 17) == hearing.day
    (told,) = (each for each in hearing.evidence if each.field == "day")
    assert ("news-on-the-hearing", True) == (told.document, told.derived)


def test_three_lessons(every: jr.Landscape) -> None:
    """They are the alderman's claims, in the words of the memo."""
    lessons = [each for each in every.claims if each.id.startswith("hilversum-lesson-")]
    assert [(ALDERMAN,)] * 3 == [each.by for each in lessons]
    assert [
        [
            "op basis van duidelijke afspraken over wie binnen de bovenregionale samenwerking wat, "
            "wanneer, namens wie, en tot aan welke grens doet"
        ],
        [
            "Bij de start van een inkooptraject moeten de uitgangspunten altijd worden besproken "
            "en (her)bevestigd door de portefeuillehouders"
        ],
        ["Gemeenteraden moeten tijdig en zo veel als mogelijk gelijktijdig worden geïnformeerd"],
    ] == [quotes(each) for each in lessons]


def test_third_promise_of_the_hearing_is_fulfilled_by_the_memo(every: jr.Landscape) -> None:
    """The lessons and steps are told by the memo itself, so with it the promise ends."""
    promise = every.undertakings["hilversum-promise-lessons-and-steps"]
    memo = every.communications["memo-to-the-council-of-hilversum"]
    assert (memo.id, memo.day) == (promise.fulfilled_by, promise.ended)
    assert jr.Truth.NO is promise.shows(date(2019, 6, 1))


@pytest.mark.parametrize("name", ["internal-evaluation", "evaluation-with-aldermen"])
def test_evaluations_are_reported(every: jr.Landscape, name: str) -> None:
    """One evaluation is reported, or two: whether each promise was kept is not known."""
    promise = every.undertakings[f"hilversum-promise-{name}"]
    assert (ALDERMAN, (COUNCIL,)) == (promise.by, promise.to)
    assert promise.fulfilled_by is None
    assert jr.Truth.UNKNOWN is promise.shows(date(2019, 6, 1))


def test_open_on_1_june_2019(every: jr.Landscape) -> None:
    """For certain the steps are open; nothing shows that any of them was done."""
    open_now = every.on("2019-06-01")[jr.Undertaking]
    assert {
        "hilversum-agreement-on-the-steps",
        "hilversum-step-1-inquiry",
        "hilversum-step-1-invitation",
        "hilversum-step-2-talks",
        "hilversum-step-3-working-visit",
        "hilversum-step-4-partnership",
        "hilversum-step-4-partnership-talk",
        "hilversum-step-5-cost-price-study",
        "hilversum-step-6-information-letter",
        "hilversum-step-7-request",
        "hilversum-step-7-regiopodium",
    } == {id for id in shown(open_now) if id.startswith("hilversum-")}


@pytest.mark.parametrize("step", ["1-inquiry", "2-talks"])
def test_inquiry_and_talks_have_no_date(every: jr.Landscape, step: str) -> None:
    """They run: the one is under way, of the other a first talk was held."""
    undertaken = every.undertakings[f"hilversum-step-{step}"]
    assert (jr.Force.PROMISE, None) == (undertaken.force, undertaken.due)
    assert "first-talk-hilversum" in every.on("2019-06-01")[jr.Event]
    assert "Dit proces is reeds in gang gezet" in quotes(
        every.undertakings["hilversum-step-1-inquiry"]
    )


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("3-working-visit", "Binnenkort"),
        ("4-partnership-talk", "Binnenkort"),
        ("7-request", "op korte termijn"),
        ("7-regiopodium", "op korte termijn"),
    ],
)
def test_soon_is_no_date(every: jr.Landscape, step: str, words: str) -> None:
    """The words are kept, and no day is made of them: it is never past."""
    assert jr.UncertainDate(words=words) == every.undertakings[f"hilversum-step-{step}"].due


def test_study_is_not_due_before_the_summer_is_over(every: jr.Landscape) -> None:
    """On 1 June it is not due; until when it is due nobody said."""
    due = every.undertakings["hilversum-step-5-cost-price-study"].due
    assert jr.UncertainDate(date(2019, 9, 1), None, "na de zomer") == due


def test_information_letter_is_past_its_latest_day(every: jr.Landscape) -> None:
    """The words "begin april" are read as the first ten days, which on 1 June are over."""
    promise = every.undertakings["hilversum-step-6-information-letter"]
    words = "Op korte termijn (begin april)"
    assert jr.UncertainDate(date(2019, 4, 1), date(2019, 4, 10), words) == promise.due
    assert (None, None) == (promise.ended, promise.fulfilled_by)


def test_regiopodium_is_asked_of_one_and_promised_to_another(every: jr.Landscape) -> None:
    """The alderman asked it of the Regio, which promised nothing, and tells the council of it."""
    request = every.undertakings["hilversum-step-7-request"]
    promise = every.undertakings["hilversum-step-7-regiopodium"]
    assert (jr.Force.REQUEST, (REGIO,)) == (request.force, request.to)
    assert (jr.Force.PROMISE, (COUNCIL,), REGIO) == (promise.force, promise.to, promise.executor)
    assert "which the Regio was asked to hold" in promise.text
    assert [True] == [each.derived for each in promise.evidence if each.field == "executor"]
    assert {ALDERMAN} == {request.by, promise.by}


# the letter of Gooise Meren, 2021


def test_seven_agreements_are_claimed_by_one_college(every: jr.Landscape) -> None:
    """Each of the seven stands as a claim about the policy document, beside their number."""
    listed = [each for each in every.claims if each.id.startswith("gooise-meren-agreement-")]
    assert [f"agreement {place}" for place in range(1, 8)] == [
        each.statement.partition(" of ")[0] for each in listed
    ]
    assert {((COLLEGE,), (VISION,), date(2021, 11, 23))} == {
        (each.by, each.about, each.day) for each in listed
    }
    assert 7 == every.claims["gooise-meren-claim-seven-agreements"].count


def test_numbers_are_those_of_the_edition_of_seven(every: jr.Landscape) -> None:
    """The claims have the order of that edition; its third is on two topics at once."""
    topics = jr.EDITIONS["seven"].numbered
    assert topics is not None
    listed = [each.id for each in every.claims if each.id.startswith("gooise-meren-agreement-")]
    expected = [
        f"gooise-meren-agreement-{place}-{first.value}"
        for place, (first, *_) in enumerate(topics, start=1)
    ]
    assert expected == listed


def test_policy_document_is_not_recorded_itself(every: jr.Landscape) -> None:
    """What it treats and whom it names is not known: one college speaks of it, for the region."""
    vision = every.regional_visions[VISION]
    assert REGIO == vision.of
    assert (None, (), None) == (vision.document, vision.topics, vision.contact_point)
    assert {"letter-2021-11-23"} == {each.document for each in vision.evidence}
    assert (COLLEGE,) == every.documents["letter-2021-11-23"].by


def test_adoption_is_for_each_member(every: jr.Landscape) -> None:
    """Each of the seven members of that day binds itself; that it is for the college is assumed."""
    adoption = every.acts[every.regional_visions[VISION].adoption or ""]
    assert jr.ActKind.PROPOSAL is adoption.kind
    assert adoption.rule is not None
    assert jr.RuleKind.EACH_BINDS_ITSELF is adoption.rule.kind
    day = date(2021, 11, 23)
    members = members_on(every.on(day), REGIO, day)
    assert tuple(f"{each}.college" for each in members.full) == adoption.rule.organs
    assert {True} == {each.derived for each in adoption.evidence}


def test_nobody_is_recorded_as_adopting(every: jr.Landscape) -> None:
    """Not even Gooise Meren: its council is asked for no decision, only to take note."""
    adoption = every.regional_visions[VISION].adoption
    assert () == every.acts.where(decides=adoption)
    assert () == every.acts[adoption or ""].statuses


def test_norm_is_an_agreement_of_municipalities(every: jr.Landscape) -> None:
    """The resolution of 10 June 2020 binds who made it; it is no law."""
    agreed = every.undertakings["agreement-norm-voor-opdrachtgeverschap"]
    assert (jr.Force.AGREEMENT, "gemeenten-in-vng-verband") == (agreed.force, agreed.by)
    resolution = every.acts["norm-resolution-2020-06-10"]
    assert {date(2020, 6, 10)} == {agreed.made, resolution.day}
    told = [
        each.asserted_by
        for each in (*agreed.evidence, *resolution.evidence)
        if each.field in {"made", "day"}
    ]
    assert [(COLLEGE,), (COLLEGE,)] == told
    assert jr.Truth.UNKNOWN is every.bodies["gemeenten-in-vng-verband"].capacity


def test_three_days_of_the_resolution_are_kept(every: jr.Landscape) -> None:
    """The letter says 10 June; the vote ran until 26 June and was ratified on 25 September."""
    resolution = every.acts["norm-resolution-2020-06-10"]
    assert {
        "norm-claim-adopted-on-10-june": (COLLEGE,),
        "norm-claim-vote-until-26-june": ("vng",),
        "norm-claim-ratified-on-25-september": ("vng",),
    } == {each.id: each.by for each in every.claims if each.id.startswith("norm-claim-")}
    proposed, status = resolution.statuses
    assert (jr.ActState.PROPOSED, date(2020, 6, 10)) == (proposed.state, proposed.since)
    assert (date(2020, 6, 10), date(2020, 9, 25)) == (earliest(status.since), latest(status.since))
    no, unknown, yes = jr.Truth.NO, jr.Truth.UNKNOWN, jr.Truth.YES
    days = [date(2020, 6, 9), date(2020, 6, 26), date(2020, 9, 25)]
    found = [resolution.shows(each) & resolution.stands_on(each) for each in days]
    assert [no, unknown, yes] == found


def test_regional_vision_is_a_reading_of_a_policy_document(every: jr.Landscape) -> None:
    """The letter calls it a policy document that describes current practice."""
    (reading,) = (
        each
        for each in every.regional_visions[VISION].evidence
        if each.field is None and each.derived
    )
    assert reading.quote is not None
    assert "weergave van de huidige gang van zaken" in reading.quote


def test_seventh_agreement_asks_for_due_care(every: jr.Landscape) -> None:
    """The "zorgvuldigheidseisen" are requirements of due care; no care is bought by them."""
    seventh = every.claims["gooise-meren-agreement-7-purchase-and-tariffs"]
    assert "due-care requirements for purchase" in seventh.statement


def test_day_of_the_letter_is_that_of_the_meeting(every: jr.Landscape) -> None:
    """What the college said that day is shown; when it sent the letter is not told."""
    day = every.on("2021-11-23")
    assert "meeting-gooise-meren-2021-11-23" in day[jr.Event]
    assert "gooise-meren-claim-norm-is-met" in day[jr.Claim]
    letter = every.communications["letter-to-the-council-of-gooise-meren"]
    assert (date(2021, 11, 23), None) == (earliest(letter.day), latest(letter.day))
    assert jr.Truth.UNKNOWN is letter.shows(day.day)


# the admission of 2017


@pytest.mark.parametrize("year", [2018, 2019])
@pytest.mark.parametrize("function", ["child-protection", "youth-probation"])
def test_cover_after_2017_hangs_on_the_option(examples: Path, function: str, year: int) -> None:
    """Without the letters too: whether the option of 2018-2019 was exercised is not recorded."""
    alone = jr.load(examples / BASE, examples / ADMISSION)
    window = {"since": date(year, 1, 1), "until": date(year + 1, 1, 1)}
    answer = alone.on("2018-09-25").coverage("Hilversum", function, **window)
    assert jr.Truth.UNKNOWN is answer.truth
    assert jr.Lack.OPTION in {each.what for each in answer.missing}


def test_admission_is_of_seven_municipalities(every: jr.Landscape) -> None:
    """Eemnes is no client; providers enter at any time, so it is no tender."""
    admission = every.contracts["admission-2017"]
    assert SEVEN == admission.clients
    assert admission.track is not None
    assert jr.Procedure.ADMISSION is every.procurement_tracks[admission.track].procedure
    assert [None, None, None] == [each.exercised for each in admission.options]


# the mandates for crisis situations, 2016


def test_mandate_of_laren(every: jr.Landscape) -> None:
    """The director may deploy crisis foster care and crisis stay, in a crisis, for 28 days."""
    mandate = every.mandates["mandate-laren-crisis"]
    assert ("GM0417.college", "algemeen-directeur-regio") == (mandate.giver, mandate.holder)
    assert ("crisis-foster-care", "crisis-stay") == mandate.functions
    assert (jr.ActKind.DEPLOYMENT,) == mandate.acts
    assert mandate.limits is not None
    assert [("crisis",), ()] == [each.situations for each in mandate.limits]
    assert [None, jr.Duration(days=28)] == [each.duration for each in mandate.limits]
    director = every.offices["algemeen-directeur-regio"]
    assert (REGIO, jr.OfficeKind.DIRECTOR) == (director.of, director.kind)


def test_what_was_not_read_of_the_mandate_is_not_recorded(every: jr.Landscape) -> None:
    """The text breaks off at sub-mandates: whether they are allowed, and its end, is not known."""
    mandate = every.mandates["mandate-laren-crisis"]
    assert (None, None, None) == (mandate.sub_mandate, mandate.general, mandate.withdrawn_in)
    assert jr.Truth.NO is mandate.shows(date(2016, 12, 31))
    assert jr.Truth.YES is mandate.shows(date(2017, 1, 1))
    assert jr.Truth.UNKNOWN is mandate.shows(date(2018, 9, 20))


def test_source_names_three_kinds_of_mandate(every: jr.Landscape) -> None:
    """It grants "mandateren dan wel volmacht dan wel machtiging"; the object of an act decides."""
    assert (
        jr.MandateKind.MANDATE,
        jr.MandateKind.POWER_OF_ATTORNEY,
        jr.MandateKind.AUTHORISATION,
    ) == every.mandates["mandate-laren-crisis"].kinds


def test_mandate_of_blaricum_was_read_in_part(every: jr.Landscape) -> None:
    """Its considerations were read: to whom, for what and within what limits is not known."""
    mandate = every.mandates["mandate-blaricum-crisis"]
    assert "GM0376.college" == mandate.giver
    assert (None, None, None, None) == (
        mandate.holder,
        mandate.acts,
        mandate.functions,
        mandate.limits,
    )
    assert jr.Truth.UNKNOWN is mandate.shows(date(2017, 1, 1))


def test_scope_of_the_mandate_of_blaricum_is_the_crisis_service(every: jr.Landscape) -> None:
    """Its title names the crisis service of 2017: nothing of that for certain, and nothing else."""
    scope = every.scopes[every.mandates["mandate-blaricum-crisis"].scope or ""]
    assert isinstance(scope, jr.OpenScope)
    field = ("crisis-foster-care", "crisis-help", "crisis-stay", "veilig-thuis")
    assert ((), field) == (scope.functions, scope.field)
    scopes = every.on("2018-09-25").compare_scopes()
    truths = {each: scopes.contains(scope.id, asked(each)).truth for each in field}
    assert dict.fromkeys(field, jr.Truth.UNKNOWN) == truths
    assert jr.Truth.NO is scopes.overlaps(scope.id, asked("child-protection")).truth


def test_consultation_decided_first_and_each_college_after_it(every: jr.Landscape) -> None:
    """The consultation placed the crisis service, of unknown power; the colleges gave mandates."""
    placed = every.acts["decision-crisis-service-2016-06-30"]
    assert (date(2016, 6, 30), date(2017, 1, 1)) == (placed.day, placed.effective)
    assert ("pho-sociaal-domein",) == placed.deciders
    assert jr.Truth.UNKNOWN is every.bodies["pho-sociaal-domein"].capacity
    for name in ("laren", "blaricum"):
        granted = every.acts[f"decision-mandate-{name}"]
        mandate = every.mandates[f"mandate-{name}-crisis"]
        assert ((mandate.giver,), (mandate.id,)) == (granted.deciders, granted.about)
        assert (date(2016, 6, 30), date(2016, 12, 31)) == (
            earliest(granted.day),
            latest(granted.day),
        )


def test_mandates_say_nothing_of_others(examples: Path) -> None:
    """No mandate of another municipality is recorded: Hilversum stands nowhere in the document."""
    assert "GM0402" not in (examples / CRISIS).read_text(encoding="utf-8")
    mandates = jr.load(examples / BASE, examples / CRISIS).mandates
    assert {"GM0376.college", "GM0417.college"} == {each.giver for each in mandates}

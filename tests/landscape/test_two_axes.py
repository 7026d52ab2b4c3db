"""Retroactive texts and mandates: what counts for a day, as it was known on another.

The text is that of the joint arrangement of Fryslân of 2022, the mandate one of its year: the two
tables, cell by cell.
"""

from __future__ import annotations

from typing import Any, Final

import attrs
import pytest
from tests.helpers import HILVERSUM, contract, day, landscape_of, period, uncertain

from jeugdregio.landscape import Landscape, Snapshot
from jeugdregio.model import (
    Arrangement,
    Document,
    Evidence,
    Mandate,
    MandateKind,
    Membership,
    Note,
    Office,
    Party,
    Record,
    Truth,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
GR: Final = "fryslan"
COLLEGE: Final = f"{HILVERSUM}.college"
BEGINS: Final = day("2022-02-02")
TEXT: Final[dict[str, Any]] = {
    "period": period("2022-02-02"),
    "reaches_back_to": day("2022-01-25"),
    "known_from": BEGINS,
}


def party(**fields: Any) -> Party:
    """The college of the municipality as party by the text of 2022."""
    given = {"id": "text-2022", "arrangement": GR, "organ": COLLEGE, **TEXT, **fields}
    return Party(**given)


def fryslan(*records: Record, **fields: Any) -> Landscape:
    """The arrangement, whose text of 2018 ended on 25 January 2022, and these."""
    before = Party(
        id="text-2018",
        arrangement=GR,
        organ=COLLEGE,
        period=period("2018-01-01", "2022-01-25"),
    )
    return landscape_of(Arrangement(id=GR, name="Fryslân", **fields), before, *records)


def notes(snapshot: Snapshot) -> list[tuple[Note, tuple[str, ...], Any]]:
    """What is remarked about the members."""
    return [(each.note, each.about, each.day) for each in snapshot.members(GR).remarks]


@pytest.mark.parametrize(
    ("on", "known", "truth", "marked"),
    [
        ("2022-01-30", "2022-01-31", UNKNOWN, False),
        ("2022-01-30", "2022-02-10", YES, True),
        ("2022-02-05", "2022-01-31", UNKNOWN, False),
        ("2022-02-05", "2022-02-10", YES, False),
        # around them: the text of 2018, and a day between the two texts as known at the time
        ("2022-01-24", "2022-01-31", YES, False),
        ("2022-01-25", "2022-02-01", UNKNOWN, False),
        ("2022-01-25", "2022-02-02", YES, True),
    ],
)
def test_a_text_counts_once_it_is_known(on: str, known: str, truth: Truth, marked: bool) -> None:
    """For the days it reaches back to as well, and then it is marked."""
    snapshot = fryslan(party()).on(on, known_at=known)
    assert truth is snapshot.members(GR).truth
    expected = [(Note.RETROACTIVE, ("text-2022",), BEGINS)] if marked else []
    assert expected == notes(snapshot)


@pytest.mark.parametrize(("known", "truth"), [("2022-01-31", UNKNOWN), ("2022-02-10", YES)])
def test_so_does_a_membership_without_known_organs(known: str, truth: Truth) -> None:
    """By the same text, when nobody told whose organs are party; annulled, it counts no more."""
    joined = Membership(id="text-2022", member=HILVERSUM, grouping=GR, **TEXT)
    case = fryslan(joined)
    snapshot = case.on("2022-01-30", known_at=known)
    assert truth is snapshot.members(GR).truth
    assert ([(Note.RETROACTIVE, ("text-2022",), BEGINS)] if truth is YES else []) == notes(snapshot)
    annulled = case.adding(
        attrs.evolve(joined, id="annulled", replaces="text-2022", annulled_by=GR)
    )
    assert UNKNOWN is annulled.on("2022-01-30").members(GR).truth


def mandated(known: str, on: str, *said: Evidence) -> Any:
    """Whether the director may decide by a mandate of 28 March 2022 that reaches back."""
    given = Mandate(
        id="mandate",
        kinds=(MandateKind.MANDATE,),
        giver=COLLEGE,
        holder="director",
        acts=(),
        functions=(),
        limits=(),
        period=period("2022-03-28"),
        reaches_back_to=day("2022-01-01"),
        known_from=day("2022-03-28"),
        evidence=said,
    )
    papers = (Document(id=each.document, day=BEGINS, title="besluit") for each in said)
    case = landscape_of(Office(id="director", name="directeur"), given, *papers)
    return case.on(on, known_at=known).who_may("deploy", for_=HILVERSUM, who="director")


@pytest.mark.parametrize(
    ("on", "known", "truth", "confirmed"),
    [
        ("2022-02-15", "2022-03-01", UNKNOWN, False),
        ("2022-02-15", "2022-04-02", UNKNOWN, True),
        ("2022-04-01", "2022-03-01", UNKNOWN, False),
        ("2022-04-01", "2022-04-02", YES, False),
    ],
)
def test_competence_is_not_made_afterwards(
    on: str, known: str, truth: Truth, confirmed: bool
) -> None:
    """Not at the time, confirmed later: unknown, with what confirmed it as a ground."""
    answer = mandated(known, on)
    assert truth is answer.truth
    later = [(each.about, each.day) for each in answer.remarks if each.note is Note.CONFIRMED_LATER]
    assert ([(("mandate",), day("2022-03-28"))] if confirmed else []) == later
    assert (confirmed or truth is YES) is ("mandate" in {g.record.id for g in answer.grounds})


def test_that_the_day_of_a_mandate_was_derived_is_told() -> None:
    """It is told where that day decides: of a mandate that confirms later."""
    derived = Evidence("paper", field="known_from", derived=True)
    told = (Note.KNOWN_FROM_DERIVED, ("mandate",), day("2022-03-28"))
    for on, expected in (("2022-02-15", [told]), ("2022-04-01", [])):
        remarks = mandated("2022-04-02", on, derived).remarks
        found = [(each.note, each.about, each.day) for each in remarks]
        assert expected == [each for each in found if each[0] is Note.KNOWN_FROM_DERIVED]


def test_that_the_day_of_knowledge_was_derived_is_told() -> None:
    """Where the sources do not have the day of publication, the record says that it was derived."""
    paper = Document(id="text", title="regeling", day=BEGINS)
    derived = Evidence("text", field="known_from", derived=True)
    snapshot = fryslan(paper, party(evidence=(derived,))).on("2022-01-30")
    assert [
        (Note.KNOWN_FROM_DERIVED, ("text-2022",), BEGINS),
        (Note.RETROACTIVE, ("text-2022",), BEGINS),
    ] == notes(snapshot)


def test_a_text_that_is_replaced_by_its_annulment_counts_no_more() -> None:
    """As known before the ruling it counted; as known after, it never did."""
    ruled = party(id="annulled", replaces="text-2022", annulled_by=GR, known_from=day("2022-06-01"))
    case = fryslan(party(), ruled)
    for on in ("2022-01-30", "2022-02-05"):
        assert YES is case.on(on, known_at="2022-05-31").members(GR).truth
        assert UNKNOWN is case.on(on, known_at="2022-06-01").members(GR).truth


def test_what_is_in_force_needs_no_mark() -> None:
    """A membership recorded besides carries the day, so the text that reaches back does not."""
    other = Membership(id="other", member=HILVERSUM, grouping=GR)
    assert [] == notes(fryslan(party(), other).on("2022-01-30"))


def test_a_partial_accession_is_marked_as_well() -> None:
    """The remark is about the text, whatever part of it is asked about."""
    snapshot = fryslan(party(functions=("foster-care",))).on("2022-01-30")
    assert [
        (Note.PARTIAL_MEMBER, (HILVERSUM,), None),
        (Note.RETROACTIVE, ("text-2022",), BEGINS),
    ] == notes(snapshot)
    inside = snapshot.members(GR, in_="foster-care")
    assert [Note.PARTIAL_MEMBER, Note.RETROACTIVE] == [each.note for each in inside.remarks]


def test_an_arrangement_itself_may_reach_back() -> None:
    """Then it is there, and shown, on those days."""
    case = fryslan(party(), **TEXT)
    assert GR in case.on("2022-01-30")[Arrangement]
    assert YES is case.on("2022-01-30").members(GR).truth
    assert NO is case.on("2022-01-24").members(GR).truth


def test_cover_through_a_text_that_reaches_back_is_marked() -> None:
    """The contract of the arrangement covers a day on which only the later text made it a client.

    A text that has nothing to do with the contract is not told of.
    """
    apart = Party(id="apart", arrangement="other", organ=COLLEGE, **TEXT)
    records = (
        party(),
        Arrangement(id="other", name="Andere"),
        apart,
        contract(clients=(GR,), provider=None, period=period("2022-01-01", "2023-01-01")),
    )
    window = {"since": "2022-01-24", "until": "2022-02-05"}
    answer = fryslan(*records).on("2022-02-10").coverage(HILVERSUM, "foster-care", **window)
    assert [] == [each for each in answer.remarks if each.note is Note.RETROACTIVE]
    answer = fryslan(*records).on("2022-02-10").coverage(HILVERSUM, "child-protection", **window)
    told = [each.about for each in answer.remarks if each.note is Note.RETROACTIVE]
    assert [("text-2022",)] == told


def test_who_may_for_its_members_is_marked() -> None:
    """Of a grouping asked for on a day to which the text reaches back, the remark tells so."""
    answer = fryslan(party()).on("2022-01-30").who_may("deploy", for_=GR)
    assert Note.RETROACTIVE in {each.note for each in answer.remarks}


def test_a_text_of_uncertain_days_reaches_back_in_every_reading() -> None:
    """Whether it came into force on 2 February or on 1 March, on 10 February it counts."""
    days = uncertain(period("2022-02-02"), period("2022-03-01"))
    snapshot = fryslan(party(period=days)).on("2022-02-10")
    assert YES is snapshot.members(GR).truth
    assert [(Note.RETROACTIVE, ("text-2022",), BEGINS)] == notes(snapshot)

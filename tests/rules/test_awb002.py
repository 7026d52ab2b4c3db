"""AWB002: who does not work under the giver agreed to a mandate."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from tests.cases.conftest import EXAMPLES
from tests.rules.landscapes import (
    HILVERSUM,
    LAREN,
    between,
    checked,
    college,
    complete,
    day,
    exempted,
    explained,
    grounds,
    lacking,
    letter,
    period,
    possibly,
    remarks,
    said_in,
    shows,
)
from tests.rules.mandates import (
    BOARD,
    CARE,
    COLLEGE,
    CONSULTATION,
    DIRECTOR,
    ENDS,
    GRANTED,
    LEADER,
    MANDATE,
    MAYOR,
    NAMED,
    OFFICIAL,
    REGIO,
    TODAY,
    asking,
    consent,
    consents,
    director,
    granted,
    leader,
    mandate,
    of,
    official,
    rechecked,
    refusal,
    sub_mandate,
    used,
)

import jeugdregio as jr
from jeugdregio.rules import rule_page
from jeugdregio.rules.families.awb_consent import AWB002

only = asking(AWB002)

VIOLATED, NOT_SHOWN = jr.Verdict.VIOLATED, jr.Verdict.NOT_SHOWN
SATISFIED, NOT_APPLICABLE = jr.Verdict.SATISFIED, jr.Verdict.NOT_APPLICABLE
ALL_OF_IT = (MANDATE, DIRECTOR, REGIO)


def about(*records: jr.Record, **asked: Any) -> jr.Finding:
    """What the rule says about the mandate."""
    return of("AWB002", granted(*records), **asked)


def no_consent_of(*actors: str) -> list[tuple[str, tuple[str, ...], None, tuple[str, ...]]]:
    """The consents of these that are missing; each could supply its own."""
    return [("consent", (each, MANDATE), None, (each,)) for each in actors]


def day_of(*acts: str, who: str = DIRECTOR) -> tuple[str, tuple[str, ...], None, tuple[str, ...]]:
    """The day of these acts that is missing."""
    return ("day", acts, None, (who,))


# the three answers


@shows("AWB002", "satisfied")
def test_both_agreed() -> None:
    """The director agreed, and so did the Regio he works under, to a mandate in writing."""
    found = about(*consents())
    assert SATISFIED is found.verdict
    assert {MANDATE, "consent-of-director", "consent-of-regio"} == set(grounds(found))


@shows("AWB002", "not shown")
@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([], no_consent_of(DIRECTOR, REGIO)),
        ([consent(DIRECTOR)], no_consent_of(REGIO)),
        ([consent(REGIO)], no_consent_of(DIRECTOR)),
        ([*consents(), mandate(form=None)], [("medium", (MANDATE,), None, (COLLEGE,))]),
    ],
)
def test_each_consent_that_is_not_recorded(records: list[jr.Record], expected: list[Any]) -> None:
    """Each who did not agree on record is asked for his consent, and the giver for the form."""
    found = about(*records)
    assert (NOT_SHOWN, expected) == (found.verdict, lacking(found))
    assert MANDATE in grounds(found)


@shows("AWB002", "violated")
@pytest.mark.parametrize("by", [DIRECTOR, REGIO])
def test_refusal(by: str) -> None:
    """Who refused did not agree, whatever the other did."""
    found = about(refusal(by))
    assert VIOLATED is found.verdict
    assert f"refusal-of-{by}" in grounds(found)
    assert () == found.missing


def test_granted_orally() -> None:
    """To one who does not work under the giver also a mandate for one case is in writing."""
    oral = mandate(form=jr.Medium.ORAL, general=False)
    found = about(*consents(), oral)
    assert VIOLATED is found.verdict
    assert ("not recorded as written", (MANDATE,), None) in remarks(found)


# which mandates


@pytest.mark.parametrize("holder", [OFFICIAL, LEADER])
def test_who_works_under_the_giver(holder: str) -> None:
    """An official of Laren needs nobody's consent, nor does who works under him."""
    found = about(mandate(holder=holder), leader(OFFICIAL))
    assert NOT_APPLICABLE is found.verdict
    assert "its holder works under the giver" in found.message


@pytest.mark.parametrize(
    "fields",
    [
        {"acts": (jr.ActKind.SIGNING,)},
        {"acts": (jr.ActKind.PUBLICATION,)},
        {"acts": (jr.ActKind.STATEMENT,)},
        {"kinds": (jr.MandateKind.DELEGATION,)},
        {"kinds": (jr.MandateKind.MEMBER_AUTHORISATION,)},
        {"kinds": (jr.MandateKind.POWER_OF_ATTORNEY,), "acts": None},
    ],
)
def test_what_is_no_mandate_to_decide(fields: dict[str, Any]) -> None:
    """Consent is asked for a mandate: a power of attorney to another falls under other law."""
    found = about(mandate(**fields))
    assert NOT_APPLICABLE is found.verdict
    assert "no mandate to decide" in found.message


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([], [*no_consent_of(DIRECTOR, REGIO), ("for which acts", (MANDATE,), None, (COLLEGE,))]),
        (consents(), []),
        ([refusal(DIRECTOR)], [("for which acts", (MANDATE,), None, (COLLEGE,))]),
    ],
)
def test_perhaps_a_mandate_to_decide(records: list[jr.Record], expected: list[Any]) -> None:
    """Where neither acts nor word tell what it is, only consent of all settles it."""
    found = about(mandate(acts=None, kinds=()), *records)
    assert expected == lacking(found)
    assert (NOT_SHOWN if expected else SATISFIED) is found.verdict


# who has to agree


def works_under(*ids: str) -> list[tuple[str, tuple[str, ...], None, tuple[str, ...]]]:
    """That it is missing under whose responsibility these work."""
    return [("under whose responsibility", (each,), None, (each,)) for each in ids]


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([director(None)], [*no_consent_of(DIRECTOR), *works_under(DIRECTOR)]),
        ([director(None), consent(DIRECTOR)], works_under(DIRECTOR)),
        ([director(None), refusal(DIRECTOR)], works_under(DIRECTOR)),
        ([director(MAYOR)], [*no_consent_of(MAYOR, DIRECTOR), *works_under(DIRECTOR)]),
        ([director(MAYOR), *(consent(each) for each in (DIRECTOR, MAYOR))], []),
        ([director(LEADER), leader(None), consent(DIRECTOR), consent(LEADER)], []),
        ([director(LEADER), leader(None), consent(DIRECTOR)],
         [*no_consent_of(LEADER), *works_under(LEADER)]),
    ],
)  # fmt: skip
def test_under_whom_he_works_is_not_settled(records: list[jr.Record], expected: list[Any]) -> None:
    """Not known under whom he works, a refusal denies nothing; consent of both settles it."""
    found = about(*records)
    assert expected == lacking(found)
    assert (NOT_SHOWN if expected else SATISFIED) is found.verdict


@pytest.mark.parametrize(
    ("holder", "expected"),
    [
        (f"{HILVERSUM}.college", no_consent_of(f"{HILVERSUM}.college")),
        (BOARD, no_consent_of(BOARD)),
        (MAYOR, no_consent_of(MAYOR)),
        (CONSULTATION, [*no_consent_of(CONSULTATION), *works_under(CONSULTATION)]),
        (None, [("holder", (MANDATE,), None, (COLLEGE,))]),
    ],
)
def test_holder_that_is_no_office(holder: str | None, expected: list[Any]) -> None:
    """An organ works under nobody, so it alone agrees; of a consultation that is not known."""
    assert expected == lacking(about(mandate(holder=holder)))


def test_organ_that_agreed() -> None:
    """The college of another municipality needs nobody above it."""
    other = f"{HILVERSUM}.college"
    assert SATISFIED is about(mandate(holder=other), consent(other)).verdict


@pytest.mark.parametrize(
    ("under", "by", "expected"),
    [
        (REGIO, BOARD, []),
        (REGIO, CONSULTATION, no_consent_of(REGIO)),
        (REGIO, COLLEGE, no_consent_of(REGIO)),
        (HILVERSUM, f"{HILVERSUM}.college", []),
        (HILVERSUM, f"{HILVERSUM}.council", no_consent_of(HILVERSUM)),
    ],
)
def test_who_speaks_for_whom_he_works_under(under: str, by: str, expected: list[Any]) -> None:
    """The board agrees for the Regio and the college for its municipality; others do not."""
    found = about(director(under), consent(DIRECTOR), consent(by))
    assert expected == lacking(found)


def test_sub_mandate_needs_consent_as_well() -> None:
    """Passed on to an official of another house, both are asked again."""
    passed = sub_mandate(holder="clerk")
    clerk = jr.Office(id="clerk", name="Griffier", works_under=f"{HILVERSUM}.council")
    found = of("AWB002", granted(passed, clerk), "sub")
    above = f"{HILVERSUM}.council"
    assert [above, "clerk"] == [each.about[0] for each in found.missing]


# when


@shows("AWB002", "consent")
@pytest.mark.parametrize(
    ("on", "expected"), [("2020-02-29", NOT_SHOWN), (TODAY, SATISFIED), ("2020-03-02", SATISFIED)]
)
def test_consent_by_the_day_asked(on: str, expected: jr.Verdict) -> None:
    """A consent of the day asked is there; one of the day after is not yet."""
    late = [consent(DIRECTOR, TODAY), consent(REGIO, TODAY)]
    assert expected is about(*late, on=on).verdict


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (between("2020-02-01", "2020-04-01"), [day_of("consent-of-director")]),
        (between("2020-02-01", None), [day_of("consent-of-director")]),
        (between(None, TODAY), []),
    ],
)
def test_day_of_a_consent_is_uncertain(given: jr.UncertainDate, expected: list[Any]) -> None:
    """Of a consent that may be younger than the day asked, the day is missing."""
    found = about(consent(REGIO), consent(DIRECTOR, day=given))
    assert expected == lacking(found)


def test_consent_that_was_withdrawn() -> None:
    """A consent undone by the day asked no longer stands."""
    undone = (jr.ActStatus(jr.ActState.WITHDRAWN, day("2019-12-01")),)
    landscape = consent(REGIO), consent(DIRECTOR, statuses=undone)
    assert no_consent_of(DIRECTOR) == lacking(about(*landscape))
    assert SATISFIED is about(*landscape, on="2019-11-30").verdict


@shows("AWB002", "consent")
@pytest.mark.parametrize(
    ("refused", "agreed", "expected"),
    [
        ("2019-05-15", "2019-05-16", []),
        ("2019-05-16", "2019-05-15", None),
        ("2019-05-15", "2019-05-15", [day_of("consent-of-director", "refusal-of-director")]),
    ],
)
def test_agreed_after_refusing(refused: str, agreed: str, expected: list[Any] | None) -> None:
    """The last word counts; of two of one day it is not told which was the last."""
    found = about(consent(REGIO), refusal(DIRECTOR, refused), consent(DIRECTOR, agreed))
    if expected is None:
        assert VIOLATED is found.verdict
    else:
        assert expected == lacking(found)


def test_day_of_a_refusal_is_uncertain() -> None:
    """Of a refusal that may be younger than the day asked, the day is missing."""
    perhaps = refusal(DIRECTOR, day=between("2020-02-01", "2020-04-01"))
    found = about(consent(REGIO), perhaps)
    assert [*no_consent_of(DIRECTOR), day_of("refusal-of-director")] == lacking(found)


# used before consent


@shows("AWB002", "use")
@pytest.mark.parametrize(("on", "expected"), [("2020-01-14", VIOLATED), ("2020-01-15", SATISFIED)])
def test_used_before_consent(on: str, expected: jr.Verdict) -> None:
    """Used on the day before the consent it deviates; on the day itself it does not."""
    late = consent(REGIO, "2020-01-15")
    found = about(consent(DIRECTOR), late, used(on))
    assert expected is found.verdict
    if expected is VIOLATED:
        assert {"use", late.id, "consent-of-regio", MANDATE} == set(grounds(found))
        assert [("agreed later", (REGIO, late.id), "2020-01-15")] == remarks(found)


def test_used_by_the_holder_before_his_own_consent() -> None:
    """Consent has no form: who used it himself may have agreed by then, which is remarked."""
    late = consent(DIRECTOR, "2020-01-15")
    found = about(consent(REGIO), late, used("2020-01-14"))
    assert (NOT_SHOWN, no_consent_of(DIRECTOR)) == (found.verdict, lacking(found))
    assert {"use", late.id, "consent-of-regio", MANDATE} == set(grounds(found))
    assert [("agreed later", (DIRECTOR, late.id), "2020-01-15")] == remarks(found)


def test_used_by_another_before_the_holder_agreed() -> None:
    """What another does under the mandate does not show that its holder agreed."""
    use = attrs.evolve(used("2020-01-14"), deciders=(LEADER,))
    found = about(consent(REGIO), consent(DIRECTOR, "2020-01-15"), use)
    assert VIOLATED is found.verdict


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", "opmerking: later ingestemd: Regio Gooi, instemming van 2020-01-15"),
        ("en", "remark: agreed later: Regio Gooi, consent of 2020-01-15"),
    ],
)
def test_later_consent_in_words(lang: str, expected: str) -> None:
    """Who agreed later is told, with the day of his consent once."""
    late = consent(REGIO, "2020-01-15")
    landscape = granted(consent(DIRECTOR), late, used("2020-01-14"))
    report = checked(landscape, on=TODAY, select=["AWB002"], lang=lang)
    assert f"  {expected}" in str(report).splitlines()


def test_used_without_consent_on_record() -> None:
    """Used while no consent is recorded, the consent is what is missing."""
    assert no_consent_of(DIRECTOR, REGIO) == lacking(about(used()))


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        (between("2020-01-16", "2020-02-01"), []),
        (between("2020-01-01", "2020-01-14"), None),
        (between("2020-01-01", "2020-02-01"), [day_of("consent-of-regio", "use", who=REGIO)]),
        (between("2020-01-01", "2020-04-01"), [day_of("consent-of-regio", "use", who=REGIO)]),
        (between(None, "2020-01-10"), None),
        (
            between(None, None),
            [
                day_of("consent-of-director", "use"),
                day_of("consent-of-regio", "use", who=REGIO),
            ],
        ),
    ],
)
def test_day_of_the_use_is_uncertain(done: jr.UncertainDate, expected: list[Any] | None) -> None:
    """It deviates when on every day it can have been used the consent was still to come."""
    found = about(consent(DIRECTOR), consent(REGIO, "2020-01-15"), used(day=done))
    if expected is None:
        assert VIOLATED is found.verdict
    else:
        assert expected == lacking(found)


@pytest.mark.parametrize("state", [jr.ActState.PLANNED, jr.ActState.CONSENTED])
def test_use_that_is_only_planned(state: jr.ActState) -> None:
    """What was only planned, or consented to, was no use."""
    planned = (jr.ActStatus(state, day("2020-01-01")),)
    landscape = (
        consent(REGIO),
        consent(DIRECTOR, "2020-01-15"),
        used("2020-01-01", statuses=planned),
    )
    assert SATISFIED is about(*landscape).verdict


def test_use_that_is_perhaps_undone() -> None:
    """A use that perhaps was undone perhaps deviates."""
    perhaps = (jr.ActStatus(jr.ActState.ANNULLED, between("2020-02-01", "2020-04-01")),)
    use = used("2020-01-01", statuses=perhaps)
    found = about(consent(REGIO), consent(DIRECTOR, "2020-01-15"), use)
    assert [day_of("consent-of-director", "use")] == lacking(found)


def test_first_of_two_consents_counts() -> None:
    """Agreed before it was used, a second consent afterwards changes nothing."""
    again = consent(DIRECTOR, "2020-01-15", id="again")
    assert SATISFIED is about(*consents(), again, used("2020-01-01")).verdict


# completeness


@pytest.mark.parametrize(
    ("by", "to"), [(DIRECTOR, DIRECTOR), (DIRECTOR, MANDATE), (REGIO, REGIO), (REGIO, MANDATE)]
)
def test_no_consent_among_all_acts(by: str, to: str) -> None:
    """Who declares his acts complete without a consent among them did not agree."""
    own = complete("acts", by, to, on=TODAY)
    other = DIRECTOR if by == REGIO else REGIO
    found = about(consent(other), own)
    assert VIOLATED is found.verdict
    assert {MANDATE, own.id} == set(grounds(found))
    assert [("consent not recorded", (by,), None)] == remarks(found)


@shows("AWB002", "declaration")
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"on": TODAY}, VIOLATED),
        ({"on": "2020-02-29"}, NOT_SHOWN),
        ({"on": TODAY, "period": period(until="2020-03-02")}, VIOLATED),
        ({"on": TODAY, "period": period(until=TODAY)}, NOT_SHOWN),
        ({"on": TODAY, "kinds": ("consent",)}, VIOLATED),
        ({"on": TODAY, "kinds": ("decision",)}, NOT_SHOWN),
    ],
)
def test_declaration_reaches_the_day_asked(fields: dict[str, Any], expected: jr.Verdict) -> None:
    """A declaration of an earlier day, for other days or of other acts denies no consent."""
    own = complete("acts", REGIO, **fields)
    assert expected is about(consent(DIRECTOR), own).verdict


@pytest.mark.parametrize("by", [COLLEGE, HILVERSUM])
def test_declaration_by_another_is_not_enough(by: str) -> None:
    """That the Regio did not agree is for the Regio to say, not for the giver or another."""
    theirs = complete("acts", by, REGIO, on=TODAY)
    found = about(consent(DIRECTOR), theirs)
    assert NOT_SHOWN is found.verdict
    assert [("declaration by the holder of the duty", (REGIO,), None, (REGIO,))] == lacking(found)


def test_last_day_of_the_calendar() -> None:
    """The rule can be asked about the last day that there is."""
    found = about(mandate(period=period(GRANTED)), on="9999-12-31")
    assert no_consent_of(DIRECTOR, REGIO) == lacking(found)


# whose word


def test_refusal_that_only_another_tells_of() -> None:
    """That the Regio refused is alleged by Hilversum: the account of those concerned is missing."""
    alleged = refusal(REGIO, evidence=said_in())
    found = about(letter(HILVERSUM), alleged)
    assert NOT_SHOWN is found.verdict
    who = (COLLEGE, DIRECTOR, REGIO)
    assert [("own account", who, None, who)] == lacking(found)
    assert (HILVERSUM,) == found.alleged_by


# the period of the rule


@shows("AWB002", "measured")
@pytest.mark.parametrize(
    ("since", "expected"), [("1997-12-31", NOT_APPLICABLE), ("1998-01-01", VIOLATED)]
)
def test_mandate_older_than_the_law(since: str, expected: jr.Verdict) -> None:
    """A mandate granted before the law was in force is not measured by it."""
    assert expected is about(mandate(period=period(since, ENDS)), refusal(REGIO)).verdict


@shows("AWB002", "mandate")
@pytest.mark.parametrize(
    ("on", "there"), [("2019-05-31", False), (GRANTED, True), ("2020-12-31", True), (ENDS, False)]
)
def test_days_of_a_mandate(on: str, there: bool) -> None:
    """A mandate is asked about from its first day through its last."""
    (found,) = checked(granted(), on=on, select=["AWB002"])
    assert there is (found.subject == (MANDATE,))


@pytest.mark.parametrize(("on", "expected"), [("1997-12-31", ()), ("1998-01-01", (MANDATE,))])
def test_first_day_of_the_rule(on: str, expected: tuple[str, ...]) -> None:
    """The rule asks from the first day of 1998."""
    landscape = granted(mandate(period=period("1990-01-01", ENDS)))
    (found,) = checked(landscape, on=on, select=["AWB002"])
    assert expected == found.subject


# what sets it aside


@shows("AWB002", "explained")
@pytest.mark.parametrize("by", [COLLEGE, REGIO])
def test_law_is_not_explained_away(by: str) -> None:
    """An explanation of the giver, or of who has to agree, stands beside the violation."""
    reason = explained("AWB002", MANDATE, by=(by,))
    found = about(refusal(DIRECTOR), reason)
    assert (VIOLATED, reason) == (found.verdict, found.explanation)


@shows("AWB002", "exempted")
def test_exemption() -> None:
    """An exception in law on record is told instead."""
    assert NOT_APPLICABLE is about(refusal(DIRECTOR), exempted("AWB002", MANDATE)).verdict


# in words


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", "instemming is geweigerd; gelezen in de tekst van 2017, niet herlezen"),
        ("en", "consent was refused; read in the text of 2017, not re-read"),
    ],
)
def test_deviation_in_words(lang: str, expected: str) -> None:
    """It tells what deviates and how old the text is in which the law was read."""
    found = about(refusal(DIRECTOR), lang=lang)
    assert (NAMED[lang], expected) == (found.label, found.said)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", [f"de instemming van Directeur van de Regio, {NAMED['nl']}",
                "onder wiens verantwoordelijkheid werkt: Directeur van de Regio"]),
        ("en", [f"the consent of Directeur van de Regio, {NAMED['en']}",
                "under whose responsibility Directeur van de Regio works"]),
    ],
)  # fmt: skip
def test_what_is_missing_in_words(lang: str, expected: list[str]) -> None:
    """It tells what is missing."""
    found = about(director(None), lang=lang)
    assert expected == [found.names.lack(each) for each in found.missing]


AGREED = "each whose consent was needed agreed"
IN_WRITING = "it was granted in writing"


@pytest.mark.parametrize(
    ("records", "fields", "limbs"),
    [
        ([], {}, AGREED),
        (consents(), {"form": None}, IN_WRITING),
        ([], {"form": None}, f"{AGREED}, and that {IN_WRITING}"),
        (consents(), {"period": possibly(GRANTED)}, f"{AGREED}, and that {IN_WRITING}"),
        ([], {"period": possibly(GRANTED)}, f"{AGREED}, and that {IN_WRITING}"),
    ],
)
def test_only_what_lacks_is_not_shown(
    records: list[jr.Record], fields: dict[str, Any], limbs: str
) -> None:
    """That it was in writing is not called in question where that is recorded, nor the consent.

    Of a mandate that perhaps was never given neither is shown.
    """
    found = about(mandate(**fields), *records)
    assert (NOT_SHOWN, f"not shown that {limbs}") == (found.verdict, found.said)


def test_consent_of_another_is_told_beside() -> None:
    """Under whom the holder works is not told; that a board agreed, one party tells."""
    later = consent(BOARD, "2020-03-02", id="later")
    official = jr.DocumentKind.OFFICIAL_PUBLICATION
    for source, role in (
        (letter(HILVERSUM), "alleges"),
        (letter(COLLEGE, kind=official), "alleges"),
        (letter(BOARD), "supports"),
    ):
        told = consent(BOARD, evidence=said_in())
        found = about(director(None), source, told, later, refusal(BOARD))
        assert {told.id: role, MANDATE: "supports"} == grounds(found)
        assert (NOT_SHOWN, [*no_consent_of(DIRECTOR), *works_under(DIRECTOR)]) == (
            found.verdict,
            lacking(found),
        )


@pytest.mark.parametrize(
    ("records", "said"),
    [
        ([complete("acts", REGIO, on=TODAY)], "consent is absent; "),
        ([consent(REGIO, "2020-01-15"), used("2020-01-14")], "used before it was agreed to; "),
        ([consent(REGIO), mandate(form=jr.Medium.ORAL)], "granted orally; "),
        (
            [refusal(REGIO), mandate(form=jr.Medium.ORAL)],
            "granted orally; consent is absent; consent was refused; ",
        ),
    ],
)
def test_only_what_deviates_is_said(records: list[jr.Record], said: str) -> None:
    """Of the ways to deviate those are told that were found."""
    own = complete("acts", REGIO, on=TODAY) if "consent was" in said else consent(DIRECTOR)
    assert about(consent(DIRECTOR), *records, own).said.startswith(said)


# a statutory provision that provides for the mandate

CENTRE_FORM = jr.ArrangementForm.CENTRE
OVER = period(until=GRANTED)
PROVISION = ("statutory provision", (MANDATE,), None, (COLLEGE,))


def test_provision_makes_consent_needless() -> None:
    """A centre arrangement carries the consent itself: no other is asked."""
    found = about(mandate(provided_for=True))
    assert (SATISFIED, {MANDATE: "supports"}) == (found.verdict, grounds(found))


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([], [*no_consent_of(DIRECTOR, REGIO), PROVISION]),
        ([complete("acts", REGIO, on=TODAY), consent(DIRECTOR)], [PROVISION]),
        ([refusal(DIRECTOR), consent(REGIO)], [PROVISION]),
        ([consent(DIRECTOR), consent(REGIO, "2020-01-15"), used("2020-01-14")], [PROVISION]),
        (consents(), []),
    ],
    ids=["no consent", "declared absent", "refused", "used before", "both agreed"],
)
def test_provision_that_is_not_recorded(records: list[jr.Record], expected: list[Any]) -> None:
    """While nobody recorded whether a provision provides for it, no consent can be denied."""
    found = about(mandate(provided_for=None), *records)
    assert expected == lacking(found)
    assert (NOT_SHOWN if expected else SATISFIED) is found.verdict


CENTRE = "centre"
OF_CENTRE = college(HILVERSUM)
IN_IT = tuple(
    jr.Party(id=f"{each}-in-it", arrangement=CENTRE, organ=college(each))
    for each in (HILVERSUM, LAREN)
)


def carried(*records: jr.Record, form: Any = CENTRE_FORM, **fields: Any) -> Any:
    """A mandate of Laren to the college of Hilversum, which a centre arrangement grants."""
    told = {"holder": OF_CENTRE, "provided_for": None, "arrangement": CENTRE} | fields
    arrangement = jr.Arrangement(id=CENTRE, name="Centrumregeling", form=form)
    # a later one of the same id counts
    return about(mandate(**told), arrangement, *records)


def test_centre_arrangement_carries_the_consent() -> None:
    """No letter is asked of the centre municipality, also where none exists."""
    found = carried(*IN_IT, complete("acts", HILVERSUM, on=TODAY))
    assert (SATISFIED, []) == (found.verdict, lacking(found))
    rests = {MANDATE, CENTRE, *(each.id for each in IN_IT)}
    assert dict.fromkeys(rests, "supports") == grounds(found)
    by_membership = [
        jr.Membership(id=f"{each}-in-it", member=each, grouping=CENTRE)
        for each in (HILVERSUM, LAREN)
    ]
    assert SATISFIED is carried(*by_membership).verdict


def lacks_of_carried(*records: jr.Record, **fields: Any) -> list[Any]:
    """What is missing when it may carry it and nobody's consent is on record."""
    found = carried(*records, **fields)
    assert NOT_SHOWN is found.verdict
    own = ("consent", (OF_CENTRE, MANDATE), None, (OF_CENTRE,))
    return [each for each in lacking(found) if each not in (PROVISION, own)]


@pytest.mark.parametrize(
    ("records", "fields", "expected"),
    [
        (IN_IT, {"form": None}, [("form of the co-operation", (CENTRE,), None, (CENTRE,))]),
        (IN_IT, {"form": jr.ArrangementForm.COVENANT}, []),
        (IN_IT, {"arrangement": None}, []),
        (
            IN_IT[:1],
            {},
            [("members", (LAREN, CENTRE), f"on {GRANTED}", (CENTRE,))],
        ),
        (
            IN_IT[1:],
            {},
            [("members", (HILVERSUM, CENTRE), f"on {GRANTED}", (CENTRE,))],
        ),
        (
            [*IN_IT, jr.Arrangement(id=CENTRE, name="C", form=CENTRE_FORM, period=possibly())],
            {},
            [("term", (CENTRE,), None, (CENTRE,))],
        ),
        (
            [*IN_IT, jr.Arrangement(id=CENTRE, name="C", form=CENTRE_FORM, period=OVER)],
            {},
            [],
        ),
    ],
    ids=["form", "covenant", "no arrangement", "giver", "holder", "perhaps there", "over"],
)
def test_arrangement_that_perhaps_carries_no_consent(
    records: list[jr.Record], fields: dict[str, Any], expected: list[Any]
) -> None:
    """It is a centre arrangement to which both are party on the day of the grant."""
    assert expected == lacks_of_carried(*records, **fields)


def test_mandate_without_holder_or_first_day() -> None:
    """Nobody knows who should be party; without a first day it is the day asked about."""
    unknown = carried(*IN_IT, holder=None)
    assert ("holder", (MANDATE,), None, (COLLEGE,)) in lacking(unknown)
    assert SATISFIED is carried(*IN_IT, period=period()).verdict


def test_provision_that_is_recorded_not_to_be_there() -> None:
    """What another field says does not undo what the arrangement carries."""
    assert SATISFIED is carried(*IN_IT, provided_for=False).verdict
    declared = complete("acts", HILVERSUM, on=TODAY)
    assert VIOLATED is carried(*IN_IT, declared, provided_for=False, arrangement=None).verdict


@pytest.mark.parametrize(
    ("fields", "told"),
    [({}, False), ({"arrangement": None}, True), ({"provided_for": True}, False)],
)
def test_chain_through_what_is_provided_for(fields: dict[str, Any], *, told: bool) -> None:
    """Where no consent is asked, a refusal denies nothing."""
    given = mandate(**{"holder": OF_CENTRE, "provided_for": None, "arrangement": CENTRE} | fields)
    arrangement = jr.Arrangement(id=CENTRE, name="Centrumregeling", form=CENTRE_FORM)
    landscape = granted(given, arrangement, *IN_IT, refusal(OF_CENTRE))
    answer = landscape.on(TODAY).who_may(
        "deploy", for_=LAREN, who=OF_CENTRE, in_=CARE[0], duration=7, given="crisis"
    )
    failing = [each.about for each in answer.remarks if each.note is jr.Note.NOT_UNDER_MANDATE]
    assert ([(MANDATE, "consent")] if told else []) == failing
    assert told is (jr.Truth.YES is not answer.truth)


def test_provision_does_not_replace_writing() -> None:
    """Whatever provides for it, a mandate to one who does not work under the giver is written."""
    assert VIOLATED is about(mandate(provided_for=None, form=jr.Medium.ORAL)).verdict


@pytest.mark.parametrize("name", ["zuid-limburg-2019.json"])
def test_centre_arrangement_of_2019(name: str) -> None:
    """It carries the consent of its parties; of three that ended nothing is asked any more."""
    own = complete("acts", "GM0935", on="2019-06-01")
    case = jr.load(EXAMPLES / "cases" / name).adding(own)
    report = checked(case, on="2019-06-01", select=["AWB002"])
    ended = report.where(verdict="not applicable")
    assert (34, 28, 6) == (len(report), len(report.where(verdict="satisfied")), len(ended))
    assert {
        "outside its subject: the municipality does not exist that day; what becomes of its "
        "mandates at a reorganisation is open (passed to Beekdaelen)"
    } == {each.said for each in ended}


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("nl", "of een wettelijk voorschrift of regeling in het mandaat voorziet: "),
        ("en", "whether a statutory provision or arrangement provides for the mandate: "),
    ],
)
def test_provision_in_words(lang: str, expected: str) -> None:
    """It tells that a provision may make consent needless, and the page how that is recorded."""
    found = about(mandate(provided_for=None), *consents()[:1], lang=lang)
    assert any(found.names.lack(each).startswith(expected) for each in found.missing)
    assert "provided_for" in rule_page(AWB002, lang)


def test_each_basis_tells_how_it_was_read() -> None:
    """The exception was read in a secondary source, and the rest in an old text."""
    lines = str(checked(granted(), on=TODAY, select=["AWB002"])).replace("\n  ", " ")
    assert "art. 10:4 (1), 10:5 (2) (BWBR0005537), text of 2017; read in an old text" in lines
    assert "(not read itself); read in a secondary source" in lines


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (consent(REGIO), SATISFIED),
        (refusal(REGIO), VIOLATED),
        (complete("acts", REGIO, on=TODAY), VIOLATED),
    ],
    ids=["consent", "refusal", "declaration"],
)
def test_checked_again_after_a_change(record: jr.Record, expected: jr.Verdict) -> None:
    """Whatever the answer rests on is read: checking on gives the same as from scratch."""
    assert expected is rechecked(AWB002, (MANDATE,), granted(consent(DIRECTOR)), record).verdict


def test_official_is_read() -> None:
    """Under whom an official works is read as well."""
    newer = jr.Office(id="newer", name="Beleidsadviseur", works_under=REGIO, replaces=OFFICIAL)
    before = granted(mandate(holder=OFFICIAL), official())
    assert NOT_SHOWN is rechecked(AWB002, (MANDATE,), before, newer).verdict

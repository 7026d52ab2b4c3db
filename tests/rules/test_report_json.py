"""The JSON of a report."""

from __future__ import annotations

import json

import pytest
from tests.helpers import travelled
from tests.rules.landscapes import (
    CHILD_PROTECTION,
    EXIT,
    FIVE,
    GI,
    HILVERSUM,
    HUIZEN,
    IN_2019,
    LAREN,
    LATER,
    MEMBERS,
    REGIO,
    checked,
    complete,
    contract,
    day,
    decisions,
    explained,
    finding,
    gooi,
    leaving,
    left,
    letter,
    municipality,
    no_other_cover,
    of_every_verdict,
    period,
    said_in,
)
from tests.rules.rules import ask, failing, rule

import jeugdregio as jr
from jeugdregio.model import Role
from jeugdregio.rules import Denial, Outcome, Report
from jeugdregio.rules.wording import CONSEQUENCES


@pytest.fixture
def report() -> Report:
    """A report with every verdict."""
    return checked(of_every_verdict(), select=FIVE, parameters=IN_2019)


FINDING_KEYS = [
    "code",
    "name",
    "verdict",
    "severity",
    "subject",
    "label",
    "message",
    "reason",
    "consequence",
    "basis",
    "confidence",
    "hindsight",
    "from_day",
    "explanation",
    "grounds",
    "missing",
    "remarks",
]


def test_json_of_a_report(report: Report) -> None:
    """The report has its keys, its counts by verdict in code, and survives a reader."""
    document = json.loads(report.to_json())
    assert report.to_dict() == document
    findings = document.pop("findings")
    assert {
        "format": "jeugdregio-report/1",
        "on": "2018-12-01",
        "known_at": None,
        "lang": "en",
        "hindsight": False,
        "not_asked": 0,
        "counts": {
            "VIOLATED": 1,
            "NOT_SHOWN": 12,
            "EXPLAINED": 1,
            "SATISFIED": 6,
            "NOT_APPLICABLE": 2,
            "hindsight": 0,
            "date of force not established": 0,
        },
        "errors": [],
    } == document
    assert [FINDING_KEYS] * len(report) == [list(each) for each in findings]


def test_json_keys_of_a_report(report: Report) -> None:
    """The keys come in one order."""
    before, after = ["format", "on", "known_at", "lang", "hindsight"], ["counts", "errors"]
    assert [*before, "findings", "not_asked", *after] == list(report.to_dict())


def test_json_of_a_violation() -> None:
    """A violation is told in full."""
    landscape = left(
        *decisions(HILVERSUM, HUIZEN),
        letter(REGIO),
        leaving(evidence=(*said_in(place="p. 1"), *said_in(quote="hebben besloten", place="p. 2"))),
        complete("acts", f"{LAREN}.college"),
        explained("GW001", EXIT),
    )
    rule = jr.find_rule("GW001")
    (basis,) = rule.basis
    assert basis.note is not None
    assert {
        "code": "GW001",
        "name": "competent-organ-decided",
        "verdict": "VIOLATED",
        "severity": "law",
        "subject": "exit",
        "label": "exit of 2018-10-01",
        "message": f"exit of 2018-10-01: {rule.violated.en}; read in the text of 2017, not re-read",
        "reason": None,
        "consequence": CONSEQUENCES[rule.consequence].en,
        "basis": [
            {
                "source": "Gemeentewet",
                "article": "art. 160 (1), 168",
                "bwb": "BWBR0005416",
                "read": "2017",
                "url": "https://wetten.overheid.nl/BWBR0005416",
                "note": basis.note.en,
                "confidence": "read in an old text",
            }
        ],
        "confidence": "read in an old text",
        "hindsight": False,
        "from_day": None,
        "explanation": "explanation-GW001",
        "grounds": [
            {
                "table": "completeness",
                "id": "complete-acts-GM0417-college",
                "document": None,
                "quote": None,
                "role": "declares complete",
            },
            {
                "table": "acts",
                "id": "exit",
                "document": "letter",
                "quote": "hebben besloten",
                "role": "supports",
            },
        ],
        "missing": [],
        "remarks": [
            "no decision on or before that day is recorded of: the college of Laren",
        ],
    } == finding(landscape, "GW001", EXIT).to_dict()


def test_json_of_what_is_missing() -> None:
    """A missing fact has its days and who could supply it; an open end is null."""
    endless = contract(period=period("2019-01-01"))
    found = finding(gooi(endless), "GI001", "contract", CHILD_PROTECTION, known_at=LATER)
    assert [
        {
            "what": "certificate",
            "about": [GI, CHILD_PROTECTION],
            "from": "2019-01-01",
            "until": None,
            "who_could_supply": [GI, "certifying-body"],
        }
    ] == found.to_dict()["missing"]
    (found,) = checked(left(), select=["GW001"])
    assert {(None, None)} == {(each["from"], each["until"]) for each in found.to_dict()["missing"]}


def test_json_of_a_later_day_and_a_remark() -> None:
    """A deviation to come has its day; a remark is told in words."""
    (found,) = checked(
        left(*no_other_cover(), leaving(effective=None), jr.ProcurementTrack(
            id="track", name="Inkooptraject", contracts_from=day("2019-01-01"))),
        select=["PRA008"],
    ).where(subject=(EXIT, HILVERSUM, CHILD_PROTECTION))  # fmt: skip
    told = found.to_dict()
    assert ("2019-01-01", f"{EXIT}/{HILVERSUM}/{CHILD_PROTECTION}") == (
        told["from_day"],
        told["subject"],
    )
    assert [
        "the start is assumed: the start of the contracts of the track (Inkooptraject, 2019-01-01)"
    ] == told["remarks"]


def test_json_of_what_does_not_apply() -> None:
    """The reason is told in code, its words in the message."""
    (found,) = checked(jr.Landscape(), select=["GW001"])
    told = found.to_dict()
    assert ("NOT_APPLICABLE", "nothing to ask about", "", "") == (
        told["verdict"],
        told["reason"],
        told["subject"],
        told["label"],
    )


def test_json_of_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure is an entry with the code of its rule."""
    document = ask(monkeypatch, failing("check"), gooi(), known_at=LATER, lang="nl").to_dict()
    error = "ZeroDivisionError: no day is divided by nothing"
    assert [{"code": "XX001", "subject": HILVERSUM, "error": error}] == document["errors"]
    assert (LATER, "nl", []) == (document["known_at"], document["lang"], document["findings"])


def test_json_keeps_accents() -> None:
    """Names stand in JSON as they are written."""
    landscape = gooi(municipality(HILVERSUM, name="Súdwest-Fryslân"))
    assert "Súdwest-Fryslân, child protection" in checked(landscape, select=["JW204"]).to_json()


def test_report_travels_between_processes(report: Report) -> None:
    """A report can be sent to another process and back."""
    back = travelled(report)
    assert report == back
    assert report.to_json() == back.to_json()
    again = checked(of_every_verdict(), select=FIVE, parameters=IN_2019, previous=back)
    assert 0 == again.asked_anew


def test_role_of_a_ground_is_part_of_json(monkeypatch: pytest.MonkeyPatch) -> None:
    """What only another says has the role of an allegation."""
    act = leaving(evidence=said_in())
    denied = Denial((jr.Ground(act),))

    def check(*_: object) -> jr.Answer[Outcome]:
        return jr.Answer(jr.Truth.NO, Outcome(denials=(denied,)), denied.grounds)

    (found,) = ask(monkeypatch, rule(check), gooi(letter("GM0034"), act))
    assert [Role.ALLEGES.value] == [each["role"] for each in found.to_dict()["grounds"]]


def test_each_member_has_two_subjects(report: Report) -> None:
    """Cover is asked of each member twice."""
    assert 2 * len(MEMBERS) == len(report.where(code="PRA008"))

"""Small landscapes for the rules, in the words of the field.

Three municipalities, Hilversum, Huizen and Laren, form the Regio, which takes part in a procurement
track together with Almere; the track has a chair. On Monday 1 October 2018 the Regio leaves the
track with effect from 2019. What a test does not say is as told here. Days are ISO texts.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeVar, cast

from tests.helpers import (
    CHILD_PROTECTION as CHILD_PROTECTION,
)
from tests.helpers import (
    EEMNES as EEMNES,
)
from tests.helpers import (
    HILVERSUM as HILVERSUM,
)
from tests.helpers import (
    HUIZEN as HUIZEN,
)
from tests.helpers import (
    YEAR as YEAR,
)
from tests.helpers import (
    YOUTH_PROBATION as YOUTH_PROBATION,
)
from tests.helpers import (
    between as between,
)
from tests.helpers import (
    day as day,
)
from tests.helpers import (
    period as period,
)

import jeugdregio as jr
from jeugdregio.rules import ReasonKind, Report
from jeugdregio.rules.wording import span

LAREN: Final = "GM0417"
ALMERE: Final = "GM0034"
HAARLEM: Final = "GM0392"
NAMES: Final = {
    HILVERSUM: "Hilversum",
    HUIZEN: "Huizen",
    LAREN: "Laren",
    EEMNES: "Eemnes",
    ALMERE: "Almere",
    HAARLEM: "Haarlem",
}
MEMBERS: Final = (HILVERSUM, HUIZEN, LAREN)

REGIO: Final = "regio"
MINISTER: Final = "minister"
BOARD: Final = "board"
TRACK: Final = "track"
CHAIR: Final = "chair"
EXIT: Final = "exit"
GI: Final = "gi"

CERTIFIED: Final = (CHILD_PROTECTION, YOUTH_PROBATION)

TAKEN: Final = "2018-10-01"
"""The Monday on which the exit was decided."""

LAST: Final = "2018-10-08"
"""The fifth working day after it: the last one on which it is announced in time."""

LATER: Final = "2018-12-01"
"""A day on which the term of the announcement is over and the exit has yet to take effect."""


# days


def possibly(since: str | None = None, until: str | None = None) -> jr.UncertainPeriod:
    """A period of which no day is certain."""
    return jr.UncertainPeriod(None, period(since, until))


# who there is


def college(municipality: str) -> str:
    """The college of mayor and aldermen of a municipality."""
    return f"{municipality}.college"


def council(municipality: str) -> str:
    """The council of a municipality."""
    return f"{municipality}.council"


COLLEGES: Final = tuple(map(college, MEMBERS))


def municipality(id: str, **fields: Any) -> jr.Municipality:
    """One of the municipalities."""
    return jr.Municipality(id=id, name=fields.pop("name", NAMES.get(id, id)), **fields)


def membership(member: str, grouping: str = REGIO, **fields: Any) -> jr.Membership:
    """A full member of the Regio."""
    fields.setdefault("id", f"{member}-in-{grouping}")
    return jr.Membership(member=member, grouping=grouping, **fields)


def alderman(of: str = HILVERSUM) -> jr.Office:
    """An alderman of a municipality: the office, not who holds it."""
    name = f"Wethouder Jeugd van {NAMES[of]}"
    return jr.Office(id=f"alderman-{of}", name=name, of=of, kind=jr.OfficeKind.ALDERMAN)


def board() -> jr.Body:
    """The board of the Regio, a public body."""
    founding = jr.Founding.PUBLIC_BODY_BOARD
    return jr.Body(id=BOARD, name="Algemeen bestuur van de Regio", of=REGIO, founding=founding)


def track(**fields: Any) -> jr.ProcurementTrack:
    """The procurement track for what only a certified institution may carry out."""
    fields.setdefault("functions", CERTIFIED)
    return jr.ProcurementTrack(id=TRACK, name="Inkooptraject", **fields)


def takes_part(participant: str, **fields: Any) -> jr.Participation:
    """That a municipality or grouping takes part in the track."""
    return jr.Participation(
        id=f"{participant}-in-track", track=TRACK, participant=participant, **fields
    )


def chair(**fields: Any) -> jr.Office:
    """The chair of the track."""
    kind = jr.OfficeKind.CHAIR
    return jr.Office(
        id=CHAIR, name="Voorzitter van het inkooptraject", of=TRACK, kind=kind, **fields
    )


def institution(id: str = GI, **fields: Any) -> jr.CertifiedInstitution:
    """A certified institution."""
    return jr.CertifiedInstitution(id=id, name=fields.pop("name", "GI Gooi"), **fields)


# what gives cover


def certificate(since: str, until: str, id: str = "certificate", **fields: Any) -> jr.Certificate:
    """A certificate of the institution for both functions."""
    fields.setdefault("institution", GI)
    fields.setdefault("functions", CERTIFIED)
    return jr.Certificate(id=id, period=period(since, until), **fields)


def contract(id: str = "contract", **fields: Any) -> jr.Contract:
    """A contract of Hilversum with the institution for both functions in 2019."""
    fields.setdefault("provider", GI)
    fields.setdefault("clients", (HILVERSUM,))
    fields.setdefault("functions", CERTIFIED)
    fields.setdefault("period", YEAR)
    return jr.Contract(id=id, **fields)


def option(since: str, until: str, exercised: bool | None = None, **fields: Any) -> jr.Option:
    """A right to extend a contract; whether it was used is not recorded unless said."""
    return jr.Option(period(since, until), exercised, **fields)


DECLARED: Final = (
    (period("2020-01-01"), None),
    (period("2019-12-31"), day("2019-12-31")),
    (period(until="2019-01-02"), day("2019-01-01")),
    (period(until="2019-01-01"), None),
)
"""Days for which something is declared complete, and the first of 2019 among them."""


def promise(**fields: Any) -> jr.Undertaking:
    """A promise of the Regio to secure both functions in 2019."""
    return jr.Undertaking(
        id="promise",
        force=jr.Force.PROMISE,
        text="jeugdbescherming en jeugdreclassering ook vanaf 2019 borgen",
        made=day(TAKEN),
        by=REGIO,
        functions=CERTIFIED,
        promised=YEAR,
        **fields,
    )


# what was done and said


def leaving(**fields: Any) -> jr.Act:
    """The exit of the Regio from the track, with effect from 2019; who decided is not told."""
    given: dict[str, Any] = {
        "id": EXIT,
        "kind": jr.ActKind.EXIT,
        "day": day(TAKEN),
        "for_": (REGIO,),
        "about": (TRACK,),
        "effective": day("2019-01-01"),
    }
    return jr.Act(**given | fields)


def decision(*deciders: str, on: str = TAKEN, of: str = EXIT, **fields: Any) -> jr.Act:
    """A decision of these organs on the exit."""
    fields.setdefault("id", "-".join(["decision", *deciders]).replace(".", "-"))
    fields.setdefault("day", day(on))
    return jr.Act(kind=jr.ActKind.DECISION, deciders=deciders, decides=of, **fields)


def decisions(*municipalities: str, on: str = TAKEN) -> list[jr.Act]:
    """A decision of each college on the exit."""
    return [decision(college(each), on=on) for each in municipalities]


def by_board(id: str = "decision-of-board", on: str = TAKEN) -> jr.Act:
    """The decision of the board of the Regio."""
    return decision(BOARD, on=on, id=id)


def delegation(giver: str, holder: str = BOARD, **fields: Any) -> jr.Mandate:
    """That a college passed its power on; to the board of the Regio unless said otherwise."""
    fields.setdefault("id", f"delegation-by-{giver}-to-{holder}".replace(".", "-"))
    return _power(jr.MandateKind.DELEGATION, giver, holder, fields)


def authorisation(giver: str, holder: str, **fields: Any) -> jr.Mandate:
    """That a college lets a member exercise its powers in its name."""
    fields.setdefault("id", f"authorisation-of-{holder}")
    return _power(jr.MandateKind.MEMBER_AUTHORISATION, giver, holder, fields)


def _power(kind: jr.MandateKind, giver: str, holder: str, fields: dict[str, Any]) -> jr.Mandate:
    given = {"acts": (), "functions": ()} | fields
    return jr.Mandate(kinds=(kind,), giver=giver, holder=holder, **given)


def message(
    *to: str, on: str = "2018-10-02", medium: jr.Medium | None = jr.Medium.WRITTEN, **fields: Any
) -> jr.Communication:
    """A written message about the exit, sent the day after; to nobody named is "not told"."""
    fields.setdefault("id", "-".join(["message", *to, on]).replace(".", "-"))
    fields.setdefault("day", day(on))
    return jr.Communication(
        sender=REGIO, addressees=to or None, about=(EXIT,), medium=medium, **fields
    )


# whose word it is


def letter(*by: str, id: str = "letter", **fields: Any) -> jr.Document:
    """A letter of someone."""
    fields.setdefault("kind", jr.DocumentKind.LETTER)
    return jr.Document(id=id, day=day(TAKEN), title="Brief", by=by, **fields)


def said_in(document: str = "letter", **fields: Any) -> tuple[jr.Evidence, ...]:
    """That a document says so."""
    return (jr.Evidence(document=document, **fields),)


def complete(
    table: str, by: str, *about: str, on: str = "2019-02-01", **fields: Any
) -> jr.Completeness:
    """That nothing is left out of a table, declared by someone about these, or about themselves."""
    fields.setdefault("id", "-".join(["complete", table, by, *about]).replace(".", "-"))
    return jr.Completeness(day=day(on), by=(by,), table=table, about=about or (by,), **fields)


def no_other_cover(by: str = HILVERSUM, **fields: Any) -> list[jr.Completeness]:
    """That a municipality recorded all its contracts and subsidies."""
    return [complete(table, by, **fields) for table in ("contracts", "subsidies")]


def explained(rule: str, *subject: str, **fields: Any) -> jr.Explanation:
    """An explanation of the Regio for a deviation."""
    fields.setdefault("id", f"explanation-{rule}")
    fields.setdefault("by", (REGIO,))
    reason = "de brief volgde na het overleg"
    return jr.Explanation(rule=rule, subject=subject, reason=reason, **fields)


def exempted(rule: str, *subject: str, **fields: Any) -> jr.Exemption:
    """An exception in law, by the minister."""
    fields.setdefault("id", f"exemption-{rule}")
    fields.setdefault("by", (MINISTER,))
    return jr.Exemption(rule=rule, subject=subject, legal_basis="Jeugdwet art. 12.1", **fields)


# landscapes


def gooi(*records: jr.Record, without: Iterable[str] = ()) -> jr.Landscape:
    """The three municipalities, their Regio, the track, who takes part and chairs, and these.

    A record with the id of one of them takes its place.
    """
    usual: list[jr.Record] = [
        *map(municipality, NAMES),
        jr.Arrangement(id=REGIO, name="Regio Gooi", form=jr.ArrangementForm.PUBLIC_BODY),
        *map(membership, MEMBERS),
        board(),
        track(),
        takes_part(REGIO),
        takes_part(ALMERE),
        chair(),
        institution(),
        jr.Office(id=MINISTER, name="Minister van Volksgezondheid, Welzijn en Sport"),
    ]
    gone = {*without, *(each.id for each in records)}
    return jr.Landscape(*(each for each in usual if each.id not in gone), *records)


def left(*records: jr.Record, without: Iterable[str] = ()) -> jr.Landscape:
    """The same when the Regio left the track."""
    given = {each.id for each in records}
    return gooi(*([] if EXIT in given else [leaving()]), *records, without=without)


IN_2019: Final = {"JW204": {"since": "2019-01-01", "until": "2020-01-01"}}
"""Parameters that ask JW204 about the first year after the exit."""


def of_every_verdict() -> jr.Landscape:
    """A landscape with a finding of every verdict."""
    return left(
        *decisions(HILVERSUM, HUIZEN),
        complete("acts", f"{LAREN}.college"),
        message(CHAIR),
        complete("communications", REGIO),
        explained("PRA009", EXIT),
        contract(),
        certificate("2018-01-01", "2021-01-01"),
        exempted("JW204", LAREN),
    )


# what the rules say

FIVE: Final = ("GI001", "GW001", "JW204", "PRA008", "PRA009")
"""The rules by which the engine and its reports are tested: of law and advice, on these landscapes.

What such a test counts does not change with a new rule.
"""


def subjects_asked(report: Report) -> int:
    """How many subjects there were to ask about; a rule without any has a finding about none."""
    return sum(each.subject != () for each in report)


def checked(landscape: jr.Landscape, on: str = LATER, **asked: Any) -> Report:
    """The report of a day; no rule may fail."""
    report = jr.check(landscape, on=on, **asked)
    assert not report.errors
    _REACHED.extend(report)
    return report


def finding(landscape: jr.Landscape, code: str, *subject: str, **asked: Any) -> jr.Finding:
    """The one finding of a rule about a subject."""
    (found,) = checked(landscape, select=[code], **asked).where(subject=subject)
    return found


Lacking = tuple[str, tuple[str, ...], str | None, tuple[str, ...]]


def supply_in_2019(
    landscape: jr.Landscape,
    function: str = CHILD_PROTECTION,
    whose: str = HILVERSUM,
    **asked: Any,
) -> jr.Finding:
    """What JW204 says about Hilversum in 2019."""
    asked.setdefault("parameters", IN_2019)
    return finding(landscape, "JW204", whose, function, **asked)


def lacking(found: jr.Finding) -> list[Lacking]:
    """What is missing: what, about whom, for which days, and who could supply it."""
    return [
        (
            each.what.value,
            each.about,
            None if each.period is None else span(each.period, "en"),
            each.who,
        )
        for each in found.missing
    ]


def no_decision_of(*organs: str) -> list[Lacking]:
    """The decisions of these organs that are missing."""
    return [("decision", (each,), None, (each,)) for each in organs]


def grounds(found: jr.Finding) -> dict[str, str]:
    """By id of a ground, its role."""
    return {each.record.id: each.role.value for each in found.grounds}


def remarks(found: jr.Finding) -> list[tuple[str, tuple[str, ...], str | None]]:
    """What is remarked: note, about whom, and the day."""
    return [
        (each.note.value, each.about, None if each.day is None else each.day.isoformat())
        for each in found.remarks
    ]


# which rules are shown to do what

SHOWN: Final[set[tuple[str, str]]] = set()
_REACHED: Final[list[jr.Finding]] = []

F = TypeVar("F", bound=Callable[..., None])


def shows(code: str, *kinds: str) -> Callable[[F], F]:
    """Marks a test that shows this of a rule; `test_catalogue` tells what has to be shown.

    That a verdict, an explanation or an exemption comes out is held against what `checked` gave.
    """

    def mark(test: F) -> F:
        SHOWN.update((code, kind) for kind in kinds)

        @functools.wraps(test)
        def run(*args: Any, **fields: Any) -> None:
            _REACHED.clear()
            test(*args, **fields)
            reached = {kind for each in _REACHED if each.code == code for kind in _came_out(each)}
            assert reached.issuperset((OUTCOMES | OF_A_DRAFT).intersection(kinds))

        return cast(F, run)

    return mark


OUTCOMES: Final = frozenset({"satisfied", "violated", "not shown", "explained", "exempted"})
OF_A_DRAFT: Final = OUTCOMES - {"violated", "explained"} | {"denied"}
"""What comes out of a rule of which the law was not read: a NO is no violation."""


def _came_out(found: jr.Finding) -> Iterator[str]:
    """What a finding shows of its rule. Beside an explanation a law stays violated."""
    yield found.verdict.value
    if any(each.what is jr.Lack.LEGAL_TEXT for each in found.missing):
        yield "denied"
    if found.explanation is not None:
        yield "explained"
    if found.reason is not None and found.reason.kind is ReasonKind.EXEMPT:
        yield "exempted"

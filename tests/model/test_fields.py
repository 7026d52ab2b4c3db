"""What a record refuses: impossible parts, with the field, the id and what was expected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from tests.helpers import (
    YEAR,
    alliance,
    certificate,
    complete,
    contract,
    day,
    document,
    membership,
    municipality,
    promise,
    subsidy,
    uncertain,
    untyped,
)

from jeugdregio.dates import ALWAYS, Period
from jeugdregio.errors import Problem, RecordError
from jeugdregio.model import (
    Act,
    ActKind,
    ActState,
    ActStatus,
    Body,
    BodyState,
    BodyStatus,
    Code,
    CodeScheme,
    Communication,
    Completeness,
    DatedName,
    Event,
    Evidence,
    Explanation,
    Extent,
    Mandate,
    MandateKind,
    Office,
    Option,
    Suspension,
)

TODAY = day("2018-09-25")
NUMBER: Any = 7
MOMENT = datetime(2018, 9, 25, tzinfo=UTC)


def act(**fields: Any) -> Act:
    """An exit."""
    given: dict[str, Any] = {"id": "exit", "day": TODAY, "kind": ActKind.EXIT}
    return Act(**given | fields)


def explanation(**fields: Any) -> Explanation:
    """Why a norm is not followed."""
    given: dict[str, Any] = {"id": "why", "rule": "PRA008", "by": ("GM0402",), "reason": "omdat"}
    return Explanation(**given | fields)


def mandate(**fields: Any) -> Mandate:
    """A delegation."""
    given: dict[str, Any] = {
        "id": "mandate",
        "kinds": (MandateKind.DELEGATION,),
        "giver": "GM0402.college",
        "holder": "board",
    }
    return Mandate(**given | fields)


def body(**fields: Any) -> Body:
    """A steering group."""
    return Body(id="body", name="stuurgroep", **fields)


def refusal(make: Callable[[], object]) -> tuple[str, str]:
    """The path of the one problem, and what was expected there."""
    with pytest.raises(RecordError) as caught:
        make()
    (problem,) = caught.value.problems
    return problem.path, problem.expected


@pytest.mark.parametrize("id", ["", "a b", "a.b", "a/b", "é", "-a", "a\n", 402, None])
def test_an_id_has_no_signs_with_a_meaning(id: Any) -> None:
    """A dot makes an organ and a slash a subject; an id has neither, and is a text."""
    expected = ("id", "an id of letters, digits, - and _")
    assert expected == refusal(lambda: municipality(id))


@pytest.mark.parametrize(
    ("make", "path", "expected"),
    [
        (lambda: municipality(name=" "), "name", "a text"),
        (lambda: alliance(name=NUMBER), "name", "a text"),
        (lambda: municipality(known_from=MOMENT), "known_from", "a date"),
        (lambda: municipality(period=None), "period", "a Period or an UncertainPeriod"),
        (lambda: municipality(period=TODAY), "period", "a Period or an UncertainPeriod"),
        (lambda: municipality(aliases="Mokum"), "value", "a tuple of texts"),
        (lambda: municipality(aliases=(7,)), "value", "a tuple of texts"),
        (lambda: municipality(evidence=("letter",)), "evidence[0]", "an Evidence"),
        (lambda: municipality(evidence="letter"), "evidence[0]", "an Evidence"),
        (
            lambda: municipality(former_names=(DatedName("a"), "b")),
            "former_names[1]",
            "a DatedName",
        ),
        (lambda: municipality(codes=("0402",)), "codes[0]", "a Code"),
        (lambda: DatedName("", ALWAYS), "text", "a text"),
        (lambda: DatedName("a", untyped(uncertain(YEAR))), "period", "a Period"),
        (lambda: Code(CodeScheme.CBS, "0402", untyped(TODAY)), "period", "a Period"),
        (lambda: Code(untyped("cbs"), "0402"), "scheme", "a CodeScheme"),
        (lambda: Evidence(""), "document", "a text"),
        (lambda: Evidence("letter", asserted_by="GM0402"), "value", "a tuple of texts"),
        (lambda: document(day=None), "day", "a date or an UncertainDate"),
        (lambda: document(day="2018-09-25"), "day", "a date or an UncertainDate"),
        (lambda: promise(made=None), "made", "a date or an UncertainDate"),
        (lambda: promise(promised=TODAY), "promised", "a Period or an UncertainPeriod"),
        (lambda: promise(to="GM0402"), "value", "a tuple of texts"),
        (lambda: membership("", id="m"), "member", "a text"),
        (lambda: membership(grouping=""), "grouping", "a text"),
        (lambda: contract(functions="drang"), "functions", "a tuple of texts"),
        (lambda: membership(extent="full"), "extent", "an Extent"),
        (lambda: contract(clients=(municipality(),)), "value", "a tuple of texts"),
        (lambda: contract(clients="GM0402"), "value", "a tuple of texts"),
        (lambda: contract(options=(YEAR,)), "options[0]", "an Option"),
        (lambda: contract(bridge="ja"), "bridge", "a bool"),
        (lambda: Option(YEAR, untyped("nee")), "exercised", "a bool"),
        (lambda: Option(untyped(None)), "period", "a Period or an UncertainPeriod"),
        (lambda: Suspension(untyped(None)), "period", "a Period or an UncertainPeriod"),
        (lambda: certificate(suspensions=(YEAR,)), "suspensions[0]", "a Suspension"),
        (lambda: complete(""), "table", "a text"),
        (lambda: complete("acts", period=uncertain(YEAR)), "period", "a Period"),
        (lambda: complete("acts", register="acts"), "register", "a RegisterKind"),
        (lambda: explanation(period=uncertain(YEAR)), "period", "a Period"),
        (lambda: explanation(rule=""), "rule", "a text"),
        (lambda: explanation(reason=""), "reason", "a text"),
        (lambda: explanation(by="GM0402"), "value", "a tuple of texts"),
        (lambda: document(title=""), "title", "a text"),
        (lambda: document(kind="letter"), "kind", "a DocumentKind"),
        (lambda: promise(force="promise"), "force", "a Force"),
        (lambda: promise(text=""), "text", "a text"),
        (lambda: promise(due="2019-01-01"), "due", "a date or an UncertainDate"),
        (lambda: contract(concluded="2018-09-25"), "concluded", "a date or an UncertainDate"),
        (lambda: certificate(kind="regular"), "kind", "a CertificateKind"),
        (lambda: certificate(institution=""), "institution", "a text"),
        (lambda: act(kind="exit"), "kind", "an ActKind"),
        (lambda: act(nature="communication"), "nature", "an ActNature"),
        (lambda: act(effective="2019-01-01"), "effective", "a date or an UncertainDate"),
        (lambda: act(for_="GM0402"), "value", "a tuple of texts"),
        (lambda: mandate(kinds=("delegation",)), "kinds[0]", "a MandateKind"),
        (lambda: mandate(giver=""), "giver", "a text"),
        (lambda: mandate(holder=""), "holder", "a text"),
        (lambda: act(activities=("purchase",)), "activities[0]", "an Activity"),
        (lambda: act(statuses=(ActState.PLANNED,)), "statuses[0]", "an ActStatus"),
        (lambda: mandate(acts=("award",)), "acts[0]", "an ActKind"),
        (lambda: body(states=("proposed",)), "states[0]", "a BodyStatus"),
    ],
)
def test_impossible_parts_are_refused(make: Callable[[], object], path: str, expected: str) -> None:
    """Each field says what belongs there."""
    assert (path, expected) == refusal(make)


@pytest.mark.parametrize("make", [contract, subsidy, certificate])
def test_what_gives_cover_has_a_bound(make: Callable[..., object]) -> None:
    """Leaving the term out would cover every day there ever was."""
    expected = ("period", "a period with a bound (an unknown bound is an uncertain period)")
    assert expected == refusal(lambda: make(period=ALWAYS))
    assert make(period=uncertain(ALWAYS)) is not None
    assert make(period=Period.since(TODAY)) is not None


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: municipality(name=""), Problem("name", "a text", "''", "GM0402")),
        (
            lambda: municipality("GM.0402"),
            Problem("id", "an id of letters, digits, - and _", "'GM.0402'"),
        ),
        (
            lambda: contract(period=ALWAYS),
            Problem(
                "period",
                "a period with a bound (an unknown bound is an uncertain period)",
                "Period(start=None, end=None)",
                "contract",
            ),
        ),
        (
            lambda: certificate(period=None),
            Problem("period", "a Period or an UncertainPeriod", "None", "certificate"),
        ),
        (
            lambda: contract(options=(Option(YEAR), None)),
            Problem("options[1]", "an Option", "None", "contract"),
        ),
        (lambda: Evidence(" "), Problem("document", "a text", "' '")),
        (
            lambda: contract(clients=("GM0402", 7)),
            Problem("value", "a tuple of texts", "('GM0402', 7)"),
        ),
    ],
)
def test_a_problem_names_the_record(make: Callable[[], object], expected: Problem) -> None:
    """The id stands in the problem where there is one, and what was got in short."""
    with pytest.raises(RecordError) as caught:
        make()
    assert (expected,) == caught.value.problems


def test_unknown_functions_are_refused_by_name() -> None:
    """Every unknown care function is told, not the first alone."""
    expected = "care functions (ids as `jeugdregio.FUNCTIONS` lists them)"
    with pytest.raises(RecordError) as caught:
        contract(functions=("jeugdzorg", "child-protection", "drang"))
    assert (
        Problem("functions", expected, "'drang'"),
        Problem("functions", expected, "'jeugdzorg'"),
    ) == caught.value.problems


def test_sets_are_sorted_and_unique() -> None:
    """Order and repetition have no meaning there, so equal sets are equal values."""
    assert ("GM0402", "GM0406") == contract(clients=["GM0406", "GM0402", "GM0406"]).clients
    assert contract(clients={"a", "b"}) == contract(clients=("b", "a"))


@pytest.mark.parametrize("none", [(), [], {}, iter(())])
def test_an_empty_set_is_a_set(none: Any) -> None:
    """Nothing given is nothing meant."""
    assert () == municipality(aliases=none).aliases


def test_not_specified_is_not_none_at_all() -> None:
    """Addressees may be unspecified, which says something else than nobody."""
    expected = (None, (), ("a", "b"))
    given = (None, (), ("b", "a"))
    assert expected == tuple(
        Communication(id="c", day=TODAY, addressees=each).addressees for each in given
    )


def test_steps_keep_their_order() -> None:
    """Where order has a meaning, it is kept; each kind of act counts once."""
    kinds = (ActKind.EXIT, ActKind.AWARD, ActKind.EXIT)
    assert (ActKind.EXIT, ActKind.AWARD) == mandate(acts=kinds).acts


def test_optional_parts_may_be_left_out() -> None:
    """What a source does not tell need not be invented."""
    assert (None, None, None) == (act().effective, act().nature, Office(id="o", name="o").kind)
    assert promise(promised=None).promised is None
    assert Extent.FULL is membership().extent
    assert act(statuses=(ActStatus(ActState.DECIDED, TODAY),)).statuses
    assert body(states=(BodyStatus(BodyState.PROPOSED, YEAR),)).states
    assert Event(id="e", day=TODAY).outcome is None
    assert Completeness(id="c", day=TODAY, by=(), table="acts").register is None

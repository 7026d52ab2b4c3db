"""Who provides for a client in care, and who for a new one.

Weesp left the Regio Gooi en Vechtstreek on 1 January 2022 and became part of Amsterdam on 24 March.
Who was in care stayed with the providers of the Regio; for new clients the text says both "na 1
januari 2022" and "na de fusiedatum".
"""

from __future__ import annotations

from typing import Any, Final

import pytest
from tests.helpers import (
    CHILD_PROTECTION,
    alliance,
    day,
    landscape_of,
    membership,
    municipality,
    period,
    uncertain,
)
from tests.pages import Page

from jeugdregio.errors import OutsideLife, UnknownName
from jeugdregio.landscape import Landscape, Providing
from jeugdregio.model import (
    Answer,
    Arrangement,
    FlowRule,
    Lack,
    Note,
    Pass,
    PassKind,
    Record,
    Succession,
    Truth,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
WEESP: Final = "GM0457"
AMSTERDAM: Final = "GM0363"
REGIO: Final = "regio"
ON: Final = "2022-02-15"


def rule(id: str, by: str, indicated: Any, **fields: Any) -> FlowRule:
    """By whom clients of Weesp are helped from 2022 on, who had their indication on these days."""
    given = {"for_": (WEESP,), "period": period("2022-01-01"), **fields}
    return FlowRule(id=id, by=by, indicated=indicated, **given)


STOCK: Final = rule(
    "stock", REGIO, uncertain(period(None, "2022-03-24"), period(None, "2022-01-01"))
)
FLOW: Final = rule("flow", AMSTERDAM, uncertain(period("2022-01-01"), period("2022-03-24")))


def weesp(*records: Record) -> Landscape:
    """Weesp, Amsterdam, the Regio, and these rules."""
    return landscape_of(
        municipality(WEESP, "Weesp", period=period(None, "2022-03-24")),
        municipality(AMSTERDAM, "Amsterdam"),
        Arrangement(id=REGIO, name="Regio"),
        *records,
    )


def asked(case: Landscape, since: str, function: str = CHILD_PROTECTION) -> Answer[Providing]:
    """Who provides for a client in Weesp who had an indication on that day."""
    return case.on(ON).who_provides("Weesp", function, since=since)


def told(answer: Answer[Providing]) -> list[tuple[str, Truth]]:
    """Whose provisions, and how certainly."""
    return [(each.by, each.truth) for each in answer.value.providers]


@pytest.mark.parametrize(
    ("since", "truth", "expected"),
    [
        ("2021-11-10", YES, [(REGIO, YES)]),
        ("2021-12-31", YES, [(REGIO, YES)]),
        ("2022-01-01", UNKNOWN, [(AMSTERDAM, UNKNOWN), (REGIO, UNKNOWN)]),
        ("2022-02-10", UNKNOWN, [(AMSTERDAM, UNKNOWN), (REGIO, UNKNOWN)]),
        ("2022-03-24", YES, [(AMSTERDAM, YES)]),
    ],
)
def test_a_child_in_weesp_and_its_brother(
    since: str, truth: Truth, expected: list[tuple[str, Truth]]
) -> None:
    """The child of November stays; for the brother of February the text can be read both ways."""
    answer = asked(weesp(STOCK, FLOW), since)
    assert (truth, expected) == (answer.truth, told(answer))
    lacks = {each.what for each in answer.missing}
    assert ({Lack.TERM, Lack.PROVIDERS_OF} if truth is UNKNOWN else set()) == lacks


def test_without_a_rule_nobody_knows() -> None:
    """That a municipality left says nothing about who is in care."""
    answer = asked(weesp(), "2021-11-10")
    assert (UNKNOWN, []) == (answer.truth, told(answer))
    (lack,) = answer.missing
    assert (Lack.PROVIDERS_OF, (WEESP, CHILD_PROTECTION)) == (lack.what, lack.about)


def test_rules_that_say_two_things_settle_nothing() -> None:
    """Both are told as certain, and the whole is unknown."""
    answer = asked(weesp(rule("a", REGIO, period()), rule("b", AMSTERDAM, period())), "2022-02-10")
    assert UNKNOWN is answer.truth
    assert [(AMSTERDAM, YES), (REGIO, YES)] == told(answer)
    assert {"a", "b"} == {each.record.id for each in answer.grounds}
    again = asked(weesp(rule("a", REGIO, period()), rule("b", REGIO, period())), "2022-02-10")
    assert YES is again.truth


@pytest.mark.parametrize(
    ("fields", "truth"),
    [
        ({"functions": (CHILD_PROTECTION,)}, YES),
        ({"functions": ("compulsory-framework",)}, YES),
        ({"functions": ("foster-care",)}, UNKNOWN),
        ({"period": period("2022-03-01")}, UNKNOWN),
        ({"period": uncertain(period("2022-01-01"))}, UNKNOWN),
        ({"for_": (AMSTERDAM,)}, UNKNOWN),
        ({"for_": ("gooi",)}, YES),
    ],
)
def test_a_rule_is_for_its_functions_days_and_members(fields: dict[str, Any], truth: Truth) -> None:
    """A grouping stands for its members."""
    case = weesp(alliance(), membership(WEESP), rule("stock", REGIO, period(), **fields))
    assert truth is asked(case, "2021-11-10").truth


def test_of_a_divided_function_every_part_is_asked() -> None:
    """The compulsory framework is both of its parts."""
    case = weesp(rule("stock", REGIO, period(), functions=(CHILD_PROTECTION, "youth-probation")))
    assert YES is asked(case, "2021-11-10", "compulsory-framework").truth


def test_who_was_in_care_when_weesp_ended() -> None:
    """A rule for those in care outlives the municipality; without one, elsewhere is asked."""

    def later(since: str, *rules: FlowRule) -> Answer[Providing]:
        return weesp(*rules).on("2022-04-01").who_provides(WEESP, CHILD_PROTECTION, since=since)

    answer = later("2021-11-10", STOCK)
    assert (YES, [(REGIO, YES)]) == (answer.truth, told(answer))
    for since, rules in (("2021-11-10", ()), ("2022-03-24", (FLOW,))):
        with pytest.raises(OutsideLife, match="not on 2022-04-01"):
            later(since, *rules)
    with pytest.raises(UnknownName):
        weesp(STOCK).on(ON).who_provides("Nergenshuizen", CHILD_PROTECTION, since=ON)


def test_who_moves_with_the_border_may_ask_to_stay() -> None:
    """Told once the municipality passed to another since the indication; before, nobody moved."""
    passed = Succession(
        id="s", day=day("2022-03-24"), used=(WEESP, AMSTERDAM), ended=(WEESP,),
        passes=(Pass(WEESP, AMSTERDAM, PassKind.ABSORPTION),),
    )  # fmt: skip
    for on, expected in (("2022-03-23", []), ("2022-03-24", [(WEESP, AMSTERDAM)])):
        answer = (
            weesp(STOCK, passed).on(on).who_provides(WEESP, CHILD_PROTECTION, since="2021-11-10")
        )
        told = [each.about for each in answer.remarks if each.note is Note.MAY_ASK_TO_STAY]
        assert (YES, expected) == (answer.truth, told)


def test_it_prints_as_text_and_as_a_table() -> None:
    """With the days, and what each rule says."""
    value = asked(weesp(STOCK, FLOW), "2021-11-10").value
    text = f"{WEESP}, child-protection of 2021-11-10, on 2022-02-15: regio (yes)"
    assert text == str(value)
    assert repr(value).startswith("<Providing GM0457, child-protection")
    assert "<ProvidedBy regio (yes)>" == repr(value.providers[0])
    assert ("regio", "stock", "✓ yes") in Page(value._repr_html_()).rows
    assert str(asked(weesp(), "2021-11-10").value).endswith("no rule recorded")
    assert day("2021-11-10") == value.indicated

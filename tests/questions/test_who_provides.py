"""A child in Weesp was indicated in November 2021, its brother in February 2022: who provides?

The news of the Regio keeps those in care where they are, and names two days for the new ones. A
*variant* has one thing changed.
"""

from datetime import date

import attrs
import pytest
from tests.cases.reading import grounds
from tests.questions.gooi import REGIO
from tests.questions.reading import missing

import jeugdregio as jr

AMSTERDAM = "GM0363"
IN_CARE, NEW = "weesp-clients-in-care", "weesp-new-clients"
CHILD, BROTHER, ASKED = "2021-11-10", "2022-02-10", "2022-02-15"
YES, UNKNOWN = jr.Truth.YES, jr.Truth.UNKNOWN


def provides(
    landscape: jr.Landscape, since: str, function: str = "jeugdhulp", on: str = ASKED
) -> jr.Answer[jr.Providing]:
    """Who helps a client of Weesp by the day of indication."""
    return landscape.on(on).who_provides("Weesp", function, since=since)


def by(answer: jr.Answer[jr.Providing]) -> dict[str, jr.Truth]:
    """By who provides whether it does."""
    return {each.by: each.truth for each in answer.value.providers}


@pytest.mark.parametrize("since", [CHILD, "2021-12-31"])
def test_child_stays_with_the_regio(weesp: jr.Landscape, since: str) -> None:
    """In care before 2022 it is provided for by the Regio, also after Weesp left."""
    answer = provides(weesp, since)
    assert (YES, {REGIO: YES}, ()) == (answer.truth, by(answer), answer.missing)
    assert {IN_CARE} == grounds(answer)


@pytest.mark.parametrize("since", ["2022-01-01", BROTHER])
def test_brother_falls_between_two_days(weesp: jr.Landscape, since: str) -> None:
    """By "na 1 januari 2022" he is Amsterdam's, by "na de fusiedatum" not yet."""
    answer = provides(weesp, since)
    assert (UNKNOWN, {AMSTERDAM: UNKNOWN, REGIO: UNKNOWN}) == (answer.truth, by(answer))
    assert {(IN_CARE,), (NEW,)} == missing(answer, jr.Lack.TERM)
    assert {IN_CARE, NEW} == grounds(answer)


def test_new_ones_after_the_merger_are_asked_of_amsterdam(weesp: jr.Landscape) -> None:
    """From 24 March there is no Weesp: the question is refused, with the name of its successor."""
    with pytest.raises(jr.OutsideLife, match=AMSTERDAM):
        provides(weesp, "2022-03-24", on="2022-04-01")


@pytest.mark.parametrize("function", ["jeugdbescherming", "jeugdreclassering"])
def test_measures_of_a_court_are_not_named(weesp: jr.Landscape, function: str) -> None:
    """The news tells of individual provisions: whether these are meant too is missing."""
    answer = provides(weesp, CHILD, function)
    assert (UNKNOWN, {REGIO: UNKNOWN}) == (answer.truth, by(answer))
    listed = {about[0] for about in missing(answer, jr.Lack.LIST_CONTENT)}
    assert {"individual-provisions-of-weesp"} == listed


@pytest.mark.parametrize(
    ("turns", "buyer"), [(date(2022, 1, 1), AMSTERDAM), (date(2022, 3, 24), REGIO)]
)
def test_one_day_settles_the_brother(weesp: jr.Landscape, turns: date, buyer: str) -> None:
    """Variant: in a text that keeps to one of the two days he has one; the child is as before."""
    variant = weesp.replacing(
        attrs.evolve(weesp.flow_rules[IN_CARE], indicated=jr.Period.until(turns)),
        attrs.evolve(weesp.flow_rules[NEW], indicated=jr.Period.since(turns)),
    )
    answer = provides(variant, BROTHER)
    assert (YES, {buyer: YES}, ()) == (answer.truth, by(answer), answer.missing)
    assert by(provides(weesp, CHILD)) == by(provides(variant, CHILD))


def test_scope_that_names_the_measures_settles_them(weesp: jr.Landscape) -> None:
    """Variant: with child protection among what is meant the child is provided for by the Regio."""
    scope = weesp.scopes["individual-provisions-of-weesp"]
    named = attrs.evolve(scope, functions=(*scope.functions, "child-protection"))
    variant = weesp.replacing(named)
    assert YES is provides(variant, CHILD, "jeugdbescherming").truth
    assert UNKNOWN is provides(variant, CHILD, "jeugdreclassering").truth


def test_before_the_news_no_rule_is_known(weesp: jr.Landscape) -> None:
    """Variant: as known on 9 November 2020 nobody had told who provides; a day later one had."""
    for known_at, truth in (("2020-11-09", UNKNOWN), ("2020-11-10", YES)):
        snapshot = weesp.on(ASKED, known_at=known_at)
        answer = snapshot.who_provides("Weesp", "jeugdhulp", since=CHILD)
        assert truth is answer.truth
        assert (truth is UNKNOWN) is bool(missing(answer, jr.Lack.PROVIDERS_OF))

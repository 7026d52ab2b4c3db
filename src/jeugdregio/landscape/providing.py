"""Who provides for a client, by the day on which help was indicated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from jeugdregio._text import html_table, shortened
from jeugdregio.dates import ALWAYS
from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.history import outside_life, passed_to
from jeugdregio.landscape.planned import ended_by, life_of
from jeugdregio.landscape.reaching import Sought, in_scope, pieces_of, sought, stands_for
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import (
    Activity,
    Answer,
    FlowRule,
    Ground,
    Lack,
    Missing,
    Municipality,
    Note,
    Remark,
    Truth,
    all_of,
    any_of,
    lacking,
    part,
    remarked,
)
from jeugdregio.model.answer import in_order
from jeugdregio.model.truth import holds

__all__ = ["ProvidedBy", "Providing", "who_provides"]


@attrs.frozen(repr=False)
class ProvidedBy:
    """One whose provisions a client gets, or may get (Dutch: *wiens voorzieningen*).

    Args:
        by: the municipality, grouping or provider.
        rule: id of the rule that says so.
        answer: whether the rule is for this client.
    """

    by: str
    rule: str
    answer: Answer[None]

    @property
    def truth(self) -> Truth:
        """Whether the rule is for this client."""
        return self.answer.truth

    def __str__(self) -> str:
        return f"{self.by} ({self.truth.value})"

    def __repr__(self) -> str:
        return f"<ProvidedBy {self}>"


@attrs.frozen(repr=False)
class Providing:
    """Who provides for a client (Dutch: *wie levert de hulp*).

    Args:
        municipality: where the client lives.
        function: the care function.
        indicated: the day on which help was indicated.
        day: the day asked about.
        providers: whose provisions it may be, the certain ones first.
    """

    municipality: str
    function: str
    indicated: date
    day: date
    providers: tuple[ProvidedBy, ...]

    def __str__(self) -> str:
        found = "; ".join(map(str, self.providers)) or "no rule recorded"
        return f"{self.municipality}, {self.function} of {self.indicated}, on {self.day}: {found}"

    def __repr__(self) -> str:
        return f"<Providing {shortened(str(self))}>"

    def _repr_html_(self) -> str:
        rows = [(each.by, each.rule, each.truth) for each in self.providers]
        caption = f"{self.municipality}, {self.function} of {self.indicated}, on {self.day}"
        return html_table(caption, ("by", "rule", "for this client"), rows)


def who_provides(
    shown: Shown, municipality: str, function: str, indicated: date, day: date | None = None
) -> Answer[Providing]:
    """Who provides for a client; see `Snapshot.who_provides`.

    Args:
        shown: the day asked from.
        municipality: an id.
        function: id of a care function or of a recorded scope.
        indicated: the day on which help was indicated.
        day: the day asked about; the day of the snapshot when left out.

    Raises:
        UnknownName: no such care function or scope.
        OutsideLife: the municipality does not exist that day, and no rule goes on for its clients.
    """
    town, on = shown.thing(municipality), shown.day if day is None else day
    what = sought(shown, function, Activity.PURCHASE)
    found = sorted(_rules(shown, town, what, indicated, on), key=_order)
    record = shown.ever[Municipality].get(town)
    life = ALWAYS if record is None else life_of(shown, record)
    # a rule for those in care can outlive the municipality
    if holds(life, on) is Truth.NO and (not found or holds(life, indicated) is Truth.NO):
        raise outside_life(shown, town, f"exists {life}, not on {on}")
    named = {each.by for each in found}
    lack = Missing(Lack.PROVIDERS_OF, (town, function), one_day(indicated), (town, *sorted(named)))
    whole = any_of((*(each.answer for each in found), lacking(lack)))
    if len(named) > 1 and whole.truth is Truth.YES:  # the text says two things
        grounds = tuple(ground for each in found for ground in each.answer.grounds)
        whole = attrs.evolve(whole, truth=Truth.UNKNOWN, grounds=grounds, missing=(lack,))
    value = Providing(town, function, indicated, on, tuple(found))
    return in_order(remarked(whole.valued(value), *_moved(shown, town, indicated, on)))


def _moved(shown: Shown, town: str, indicated: date, day: date) -> Iterator[Remark]:
    """That the client's municipality passed to another since (Jeugdwet, BWBR0034925, art. 2.7a)."""
    before, since = (ended_by(shown, town, each) for each in (indicated, day))
    if before is Truth.NO and since is Truth.YES:
        yield Remark(Note.MAY_ASK_TO_STAY, (town, *passed_to(shown, town)))


def _order(found: ProvidedBy) -> tuple[bool, str, str]:
    return found.truth is not Truth.YES, found.by, found.rule


def _rules(
    shown: Shown, town: str, what: Sought, indicated: date, day: date
) -> Iterator[ProvidedBy]:
    """The rules that are, or may be, for a client."""
    ways: dict[str, tuple[FlowRule, list[Answer[None]]]] = {}
    for party, answer in stands_for(shown, town, what, day).items():
        for rule in shown.ever[FlowRule].where("for_", party):
            ways.setdefault(rule.id, (rule, []))[1].append(answer)
    for rule, reached in ways.values():
        lack = Missing(Lack.TERM, (rule.id,), None, rule.owners)
        answer = all_of(
            (
                Answer(Truth.YES, None, (Ground(rule),)),
                any_of(reached).valued(None),
                part(holds(rule.period, day), lack),
                part(holds(rule.indicated, indicated), lack),
                _about(shown, rule, what),
            )
        ).valued(None)
        if answer.truth is not Truth.NO:
            answer = attrs.evolve(answer, grounds=(Ground(rule),))
            yield ProvidedBy(shown.thing(rule.by), rule.id, in_order(answer))


def _about(shown: Shown, rule: FlowRule, what: Sought) -> Answer[None]:
    """Whether a rule is for all that is asked about; without functions it is for everything."""
    if not rule.functions and rule.scope is None:
        return Answer(Truth.YES, None)
    return all_of(in_scope(shown, rule, each) for each in pieces_of(what)).valued(None)

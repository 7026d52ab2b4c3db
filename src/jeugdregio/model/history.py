"""What became of municipalities, and how many people live in them.

A change of name is no succession: the legal person stays, under a dated name and a dated code.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from datetime import date

import attrs

from jeugdregio._text import brief
from jeugdregio.errors import Problem, RecordError
from jeugdregio.model.fields import (
    Field,
    many_of,
    not_negative,
    one_of,
    sorted_set,
    text,
)
from jeugdregio.model.places import MunicipalityId
from jeugdregio.model.record import Happening
from jeugdregio.model.truth import Truth

__all__ = ["Pass", "PassKind", "Population", "Succession", "Successor"]


class PassKind(enum.Enum):
    """How area passes from one municipality to another (Dutch: *soort overgang*).

    MERGER (*fusie*) is into a new one, ABSORPTION (*toevoeging*; *lichte samenvoeging* where the
    receiver never ends) into one of which name and code go on, SPLIT (*splitsing*) from one that
    ends to one of several. By a BOUNDARY_CORRECTION (*grenscorrectie*) none ends; it can be from a
    new one.
    """

    MERGER = "merger"
    ABSORPTION = "absorption"
    SPLIT = "split"
    BOUNDARY_CORRECTION = "boundary-correction"


@attrs.frozen
class Pass:
    """Area that passes from one municipality to another (Dutch: *overgang van gebied*).

    Args:
        from_: the municipality it belonged to.
        to: the one it belongs to from then on.
        kind: how it passes.
        area: the area in words; ``None`` when not recorded, or the whole.
    """

    from_: MunicipalityId = attrs.field(validator=text)
    to: MunicipalityId = attrs.field(validator=text)
    kind: PassKind = attrs.field(validator=one_of(PassKind))
    area: str | None = None


@attrs.frozen
class Successor:
    """Who takes the place of a municipality that ends (Dutch: *aangewezen gemeente*).

    Args:
        from_: the municipality that ends.
        to: the one designated.
    """

    from_: MunicipalityId = attrs.field(validator=text)
    to: MunicipalityId = attrs.field(validator=text)


@attrs.frozen(kw_only=True)
class Succession(Happening):
    """A municipal reorganisation (Dutch: *herindeling*): one date, all that hangs together.

    On the date of reorganisation only those that receive exist. All rights and duties of one that
    ends pass to the only one that receives it, after a split to the one designated: Wet algemene
    regels herindeling (BWBR0003718) art. 44 (1).

    Args:
        day: the date of reorganisation.
        used: the municipalities there were before that take part.
        generated: the new ones.
        ended: those of ``used`` that end.
        passes: what area passes from which to which.
        designated: the general successors that the instrument designates.
        instrument: the law, order or decision (*herindelingsregeling*).
        planned: it is not decided yet.
    """

    day: date = attrs.field(validator=one_of(date))
    used: tuple[MunicipalityId, ...] = attrs.field(converter=sorted_set)
    generated: tuple[MunicipalityId, ...] = attrs.field(default=(), converter=sorted_set)
    ended: tuple[MunicipalityId, ...] = attrs.field(default=(), converter=sorted_set)
    passes: tuple[Pass, ...] = attrs.field(converter=tuple[Pass, ...], validator=many_of(Pass))
    designated: tuple[Successor, ...] = attrs.field(
        default=(), converter=tuple[Successor, ...], validator=many_of(Successor)
    )
    instrument: str | None = None
    planned: bool = attrs.field(default=False, validator=one_of(bool))

    def __attrs_post_init__(self) -> None:
        if problems := list(self._problems()):
            raise RecordError(problems)

    def _problems(self) -> Iterator[Problem]:
        used, ended = set(self.used), set(self.ended)
        staying = (used | {*self.generated}) - ended
        passing = {each.from_ for each in self.passes}
        expected = {
            "used": ("municipalities that take part", bool(used)),
            "ended": ("some of those used, from which area passes", ended <= used & passing),
            "generated": ("others than those used", used.isdisjoint(self.generated)),
        }
        for field, (words, fits) in expected.items():
            if not fits:
                yield self._problem(field, words, getattr(self, field))
        for place, each in enumerate(self.passes):
            path = f"passes[{place}]"
            corrected = each.kind is PassKind.BOUNDARY_CORRECTION and each.from_ in self.generated
            if each.from_ not in used and not corrected:
                yield self._problem(f"{path}.from", "one of those used", each.from_)
            if each.to not in staying - {each.from_}:
                there = "another, which does not end"
                words = there if each.to in self.owners else "one of those used or generated"
                yield self._problem(f"{path}.to", words, each.to)
            if each.kind not in self._kinds(each):
                words = " or ".join(kind.value for kind in self._kinds(each))
                yield self._problem(f"{path}.kind", words, each.kind)
        for place, one in enumerate(self.designated):
            if one.from_ not in ended:
                yield self._problem(f"designated[{place}].from", "one that ends", one.from_)
            if one.to not in staying:
                words = "one that takes part and does not end"
                yield self._problem(f"designated[{place}].to", words, one.to)
        of = [each.from_ for each in self.designated]
        if len(of) > len(set(of)):
            yield self._problem("designated", "one for each that ends", self.designated)

    def _problem(self, path: str, expected: str, got: object) -> Problem:
        return Problem(path, expected, brief(got), self.id)

    def _kinds(self, each: Pass) -> tuple[PassKind, ...]:
        """The kinds a pass can be of; of a split not every receiver need be recorded."""
        if each.from_ not in self.ended:
            return (PassKind.BOUNDARY_CORRECTION,)
        if len({one.to for one in self.passes if one.from_ == each.from_}) > 1:
            return (PassKind.SPLIT,)
        whole = PassKind.MERGER if each.to in self.generated else PassKind.ABSORPTION
        return whole, PassKind.SPLIT

    def shows(self, day: date) -> Truth:
        """YES from its day on; UNKNOWN as long as it is planned."""
        return super().shows(day) & (Truth.UNKNOWN if self.planned else Truth.YES)

    @property
    def owners(self) -> tuple[str, ...]:
        """All that take part, and those made by it."""
        return (*self.used, *self.generated)

    def general_successor(self, of: str) -> str | None:
        """To whom the rights and duties of one that ends pass; ``None`` when not recorded."""
        found = [each.to for each in self.designated if each.from_ == of]
        found += [
            each.to
            for each in self.passes
            if each.from_ == of and each.kind in (PassKind.MERGER, PassKind.ABSORPTION)
        ]
        return found[0] if found else None


def _maybe_number(instance: object, field: Field, value: object) -> None:
    if value is not None:
        not_negative(instance, field, value)


@attrs.frozen(kw_only=True)
class Population(Happening):
    """How many people lived in a municipality on a day (Dutch: *bevolking, inwonertal*).

    Args:
        day: the reference date.
        municipality: where.
        inhabitants: how many.
        youth: how many of them were 17 or younger, most often an estimate from groups of five
            years; ``None`` when not recorded.
    """

    municipality: MunicipalityId = attrs.field(validator=text)
    inhabitants: int = attrs.field(validator=not_negative)
    youth: int | None = attrs.field(default=None, validator=_maybe_number)

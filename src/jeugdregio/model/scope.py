"""Scopes: which care functions, which activities, under which act.

A scope is a record of its own, because what is not known about it belongs to it: two open lists in
the same words are two unknowns, one that is used twice is one. What it means to contain, to
overlap or to be the same is worked out in `jeugdregio.landscape.scopes`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any

import attrs

from jeugdregio.model.fields import Field, many_of, one_of, refuse, sorted_set, text, unique
from jeugdregio.model.functions import Activity, FunctionId, Law, as_functions
from jeugdregio.model.record import State
from jeugdregio.model.references import RefersTo

__all__ = ["ConditionalScope", "OpenScope", "RestScope", "Scope", "ScopeId", "UnionScope"]

ScopeId = Annotated[str, RefersTo("scopes")]


def _activities(values: Iterable[Activity]) -> tuple[Activity, ...]:
    return unique(values)


def _laws(values: Iterable[Law]) -> tuple[Law, ...]:
    return unique(values)


def _some(instance: object, field: Field, value: tuple[str, ...]) -> None:
    """What names nothing says nothing."""
    if not value:
        raise refuse(instance, field.name, "at least one care function", value)


def _some_or_whole(instance: Any, field: Field, value: tuple[str, ...]) -> None:
    """A rest may name the scope it is the rest of instead."""
    # a reader judges parts before there is a record
    if instance is not None and instance.whole is None:
        _some(instance, field, value)


@attrs.frozen(kw_only=True)
class Scope(State):
    """A scope that names what is in it (Dutch: *reikwijdte*).

    Args:
        functions: the care functions, each with all below it.
        activities: what is done for them; empty when the source is silent, and then any activity
            is only possibly in scope.
        laws: the acts under which they fall; empty for every act.
    """

    functions: tuple[FunctionId, ...] = attrs.field(converter=as_functions, validator=_some)
    activities: tuple[Activity, ...] = attrs.field(
        default=(), converter=_activities, validator=many_of(Activity)
    )
    laws: tuple[Law, ...] = attrs.field(default=(), converter=_laws, validator=many_of(Law))

    @property
    def refers_to(self) -> tuple[str, ...]:
        """The ids of the scopes it is made of."""
        return ()


@attrs.frozen(kw_only=True)
class OpenScope(Scope):
    """A list that is not closed (Dutch: *open lijst, "zoals …"*).

    What it names is in scope for certain; anything else of its field possibly. Without names it is
    a scope of which nothing is recorded, as a partial accession without its work areas.

    Args:
        field: the care functions it may hold besides those it names, with the activities and acts
            of the scope; empty, and without `whole`, for every function.
        whole: a scope that is its field, or part of it, whatever activities and acts are named
            here. What is not known of that scope is then one unknown for both.
    """

    functions: tuple[FunctionId, ...] = attrs.field(default=(), converter=as_functions)
    field: tuple[FunctionId, ...] = attrs.field(default=(), converter=as_functions)
    whole: ScopeId | None = None

    @property
    def refers_to(self) -> tuple[str, ...]:
        """The scope that is its field."""
        return () if self.whole is None else (self.whole,)


@attrs.frozen(kw_only=True)
class RestScope(Scope):
    """What is left (Dutch: *de rest*): its own functions less those of its siblings.

    Only a source that says "the rest" makes one. What is not known of the siblings is not known
    of the rest either, in the opposite sense.

    Args:
        siblings: the scopes that are taken away.
        whole: a scope of which it is the rest, instead of or besides its own functions. What is
            not known of that scope is then one unknown for both.
    """

    functions: tuple[FunctionId, ...] = attrs.field(
        default=(), converter=as_functions, validator=_some_or_whole
    )
    siblings: tuple[ScopeId, ...] = attrs.field(converter=sorted_set)
    whole: ScopeId | None = None

    @property
    def refers_to(self) -> tuple[str, ...]:
        """Its siblings, and the scope of which it is the rest."""
        return self.siblings if self.whole is None else (*self.siblings, self.whole)


@attrs.frozen(kw_only=True)
class ConditionalScope(Scope):
    """A scope that depends on a condition (Dutch: *voorwaardelijk, "als dit meerwaarde heeft"*).

    Also a module of which nobody recorded who takes part.

    Args:
        condition: the condition in words.
        fulfilled: whether it was met; ``None`` when not recorded.
    """

    condition: str = attrs.field(validator=text)
    fulfilled: bool | None = attrs.field(default=None, validator=one_of(bool))


@attrs.frozen(kw_only=True)
class UnionScope(Scope):
    """Several scopes together (Dutch: *samen*), besides what it names itself.

    Args:
        parts: the scopes.
    """

    functions: tuple[FunctionId, ...] = attrs.field(default=(), converter=as_functions)
    parts: tuple[ScopeId, ...] = attrs.field(converter=sorted_set)

    @property
    def refers_to(self) -> tuple[str, ...]:
        """Its parts."""
        return self.parts

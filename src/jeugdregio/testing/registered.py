"""What `hypothesis.strategies.from_type` draws for the public classes."""

from __future__ import annotations

import enum
import inspect
import typing
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from hypothesis import strategies as st

import jeugdregio as jr
from jeugdregio.testing.drawing import DAYS, landscapes, values

__all__ = ["register"]


def register() -> None:
    """Tell Hypothesis how to draw every public class; enums it knows how to draw."""
    for name in jr.__all__:
        kind: Any = getattr(jr, name)
        if inspect.isclass(kind) and not issubclass(kind, enum.Enum):
            # by a function: of a strategy Hypothesis would work out at once whether it is empty
            st.register_type_strategy(kind, _strategy)


def _strategy(kind: Any) -> st.SearchStrategy[Any]:
    home, arguments = typing.get_origin(kind) or kind, typing.get_args(kind)
    if home is jr.Table and arguments:
        return _LANDSCAPES.map(lambda landscape: landscape.table(arguments[0]))
    return _WHOLE.get(home, values(kind))


@st.composite
def _taxonomies(draw: st.DrawFn) -> jr.Taxonomy:
    rows: list[jr.CareFunction] = []
    for place in range(draw(st.integers(0, 5))):
        above = draw(st.sampled_from([(), *((each.id,) for each in rows)]))
        rows.append(jr.CareFunction(f"function-{place}", f"functie {place}", above))
    return jr.Taxonomy(rows)


def _tables(landscape: jr.Landscape) -> st.SearchStrategy[jr.Table[Any]]:
    return st.sampled_from(list(landscape.tables().values()))


def _report(landscape: jr.Landscape, day: date) -> jr.Report:
    return jr.check(landscape, on=day)


_LANDSCAPES: Final = landscapes()
_DAYS: Final = st.sampled_from(DAYS)
_REPORTS: Final = st.builds(_report, _LANDSCAPES, _DAYS)

_WHOLE: Final[Mapping[type, st.SearchStrategy[Any]]] = {
    jr.Landscape: _LANDSCAPES,
    jr.Table: _LANDSCAPES.flatmap(_tables),
    jr.Snapshot: st.builds(jr.Landscape.on, _LANDSCAPES, _DAYS),
    jr.Scopes: _LANDSCAPES.map(lambda landscape: jr.Scopes(landscape.scopes.__getitem__)),
    jr.Taxonomy: _taxonomies(),
    jr.Loaded: _LANDSCAPES.map(lambda landscape: jr.load_with_notices(jr.dump(landscape))),
    jr.Rule: st.sampled_from(jr.CATALOGUE),
    jr.Report: _REPORTS,
    jr.Finding: _REPORTS.flatmap(lambda report: st.sampled_from(report.findings)),
    jr.Difference: st.builds(jr.Report.__sub__, _REPORTS, _REPORTS),
}
"""Classes of which the fields alone say too little: these come from the library itself."""

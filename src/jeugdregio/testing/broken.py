"""Documents with one thing wrong, in a place that the error has to name."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Final

import attrs
from hypothesis import strategies as st

from jeugdregio.formats import dump
from jeugdregio.testing.drawing import landscapes
from jeugdregio.testing.hard import HardCase
from jeugdregio.testing.slips import SLIPS, Row, Slip

__all__ = ["Broken", "broken_documents"]


@attrs.frozen
class Broken:
    """A document that is refused (Dutch: *onbruikbaar document*).

    Args:
        source: what to give to `jeugdregio.load`: a parsed document, or the text of one.
        slip: what is wrong with it, in words.
        path: the place that the error names.
    """

    source: Row | str
    slip: str
    path: str


def in_two(text: str, at: int) -> str:
    """A text that stops before its end."""
    return text[:at]


def with_more(text: str, at: int) -> str:
    """More than one value."""
    return text + text[:at]


def said_twice(text: str, _: int) -> str:
    """A key more than once."""
    return f'{{"format": 1, {text[1:]}'


def in_a_list(text: str, _: int) -> str:
    """A list in place of the object."""
    return f"[{text}]"


_OF_TEXT: Final = (in_two, with_more, said_twice, in_a_list)


@st.composite
def broken_documents(draw: st.DrawFn, *slips: Slip) -> Broken:
    """Documents with one thing wrong.

    Args:
        draw: given by Hypothesis.
        slips: what may be wrong; any of `SLIPS`, or something with its text, when left out.
    """
    # two sources that contradict each other hold a place for every slip
    cases = (HardCase.CONTRADICTING_SOURCES, draw(st.sampled_from(HardCase)))
    root: Row = json.loads(dump(draw(landscapes(most=3, cases=cases))))
    if not slips and draw(st.integers(0, 4)) == 0:
        text, change = json.dumps(root), draw(st.sampled_from(_OF_TEXT))
        return Broken(change(text, draw(st.integers(1, len(text) - 1))), _words(change), "$")
    slip = draw(st.sampled_from(slips or SLIPS))
    place = draw(st.sampled_from(list(slip(root))))
    place.spoil()
    return Broken(root, _words(slip), place.path)


def _words(slip: Callable[..., object]) -> str:
    return slip.__name__.replace("_", " ")

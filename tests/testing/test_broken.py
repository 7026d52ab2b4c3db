"""Broken documents are refused, and the error names the place that was spoilt."""

from __future__ import annotations

import re

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st
from tests.formats.drafts import refusals

from jeugdregio.testing import SLIPS, Broken, broken_documents
from jeugdregio.testing.slips import Slip

TEXTS = ("in two", "with more", "said twice", "in a list")
"""What can be wrong with the text of a document."""


def words(slip: Slip) -> str:
    """A slip as a broken document names it."""
    return slip.__name__.replace("_", " ")


@settings(max_examples=200)
@given(broken_documents())
def test_a_broken_document_is_refused(broken: Broken) -> None:
    """Whatever is wrong with it; a text is wrong as a whole."""
    assert broken.path in [problem.path for problem in refusals(broken.source)]
    assert isinstance(broken.source, str) is (broken.slip in TEXTS) is (broken.path == "$")


@pytest.mark.parametrize("slip", SLIPS, ids=words)
@settings(max_examples=20)  # of each of many slips
@given(data=st.data())
def test_a_slip_of_choice(slip: Slip, data: st.DataObject) -> None:
    """It is made in a document of which the rest is sound."""
    broken = data.draw(broken_documents(slip))
    assert words(slip) == broken.slip
    told = [problem.path for problem in refusals(broken.source)]
    assert broken.path in told
    # where one row hangs together, it may no longer do so
    row = re.compile(r"\$\.\w+\[\d+\]")
    assert 1 == len({row.findall(path)[0] for path in told})


@pytest.mark.parametrize("slip", [*map(words, SLIPS), *TEXTS])
def test_every_slip_comes_unasked(slip: str) -> None:
    """Without a choice each is made sooner or later."""
    found = find(broken_documents(), lambda broken: broken.slip == slip)
    assert slip == found.slip

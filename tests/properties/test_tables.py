"""Tables of text hold every landscape, and nothing that is read from them can do harm."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.properties.test_round_trip import differences
from tests.strategies import TEXTS, kinds, landscapes

from jeugdregio.errors import DocumentError
from jeugdregio.formats import read_tables, write_tables
from jeugdregio.landscape import Landscape
from jeugdregio.model import Record


def through(landscape: Landscape, name: str) -> Landscape:
    """The landscape as it comes back from tables."""
    with tempfile.TemporaryDirectory() as folder:
        write_tables(landscape, Path(folder, name))
        return read_tables(Path(folder, name))


@given(landscapes())
def test_an_archive_is_read_back(landscape: Landscape) -> None:
    """A landscape comes back with the same values of the same types, in order."""
    assert [] == list(differences(landscape, through(landscape, "tables.zip")))


@settings(max_examples=20)  # of many files
@given(landscapes())
def test_a_folder_is_read_back(landscape: Landscape) -> None:
    """Likewise from a folder."""
    assert [] == list(differences(landscape, through(landscape, "tables")))


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
@settings(max_examples=3)  # of each of many classes
@given(data=st.data())
def test_every_kind_of_record_is_read_back(kind: type[Record], data: st.DataObject) -> None:
    """A record of each class comes back, surrounded by all that it can refer to."""
    landscape = data.draw(landscapes(having=kind, most=3))
    assert [] == list(differences(landscape, through(landscape, "tables.zip")))


PLACE = re.compile(r"(\w+)\.csv(?:: row [1-9]\d*(?:, column .+)?)?")
"""Where a problem stands: a file, perhaps a row, perhaps a column."""


@settings(max_examples=50)
@given(landscapes(), st.data())
def test_a_spoilt_cell_is_refused_or_sound(landscape: Landscape, data: st.DataObject) -> None:
    """Whatever is typed into a table, it is a landscape or one error tells all, where it stands.

    In other tables only what refers to a row of this one can be wrong.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_tables(landscape, folder)
        file = data.draw(st.sampled_from(sorted(folder.iterdir())))
        text = file.read_text(encoding="utf-8")
        place = data.draw(st.integers(0, len(text)))
        typed = data.draw(st.sampled_from((*TEXTS, '"', ",", "\n", "[[", '"a"b', "1e999")))
        file.write_text(f"{text[:place]}{typed}{text[place:]}", encoding="utf-8", newline="")
        refusal: DocumentError | None = None
        try:
            found = read_tables(folder)
        except DocumentError as error:
            refusal, found = error, Landscape()
    assert refusal is None or refusal.problems
    ids = [each.id for each in landscape.tables()[file.stem]]
    for problem in refusal.problems if refusal else ():
        assert str(problem).isprintable()
        assert (found_at := PLACE.fullmatch(problem.path))
        assert found_at[1] == file.stem or any(id in problem.got for id in ids)
    assert [] == list(differences(found, through(found, "tables.zip")))

"""Tables of text hold every landscape, and nothing that is read from them can do harm."""

from __future__ import annotations

import contextlib
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.properties.test_round_trip import differences
from tests.strategies import TEXTS, kinds, landscapes

from jeugdregio.errors import DocumentError
from jeugdregio.formats import dump, read_tables, write_tables
from jeugdregio.landscape import Base, Landscape
from jeugdregio.landscape.landscape import on_base
from jeugdregio.model import Record


def through(
    landscape: Landscape, name: str, *, base: Landscape | None = None, whole: bool = False
) -> Landscape:
    """The landscape as it comes back from tables."""
    with tempfile.TemporaryDirectory() as folder:
        write_tables(landscape, Path(folder, name), whole=whole)
        return read_tables(Path(folder, name), base=base)


@given(landscapes())
def test_an_archive_is_read_back(landscape: Landscape) -> None:
    """A landscape comes back with the same values of the same types, in order."""
    assert [] == list(differences(landscape, through(landscape, "tables.zip")))


@settings(max_examples=20)  # of many files
@given(landscapes())
def test_a_folder_is_read_back(landscape: Landscape) -> None:
    """Likewise from a folder."""
    assert [] == list(differences(landscape, through(landscape, "tables")))


@st.composite
def on_bases(draw: st.DrawFn) -> tuple[Landscape, Landscape]:
    """A landscape, and one that builds on it with records of its own, perhaps by its name."""
    landscape = draw(landscapes())
    base = landscape
    for id in draw(st.sets(st.sampled_from([each.id for each in landscape] or ["none"]))):
        with contextlib.suppress(ValueError, LookupError):
            base = base.removing(id)
    own = [each for each in landscape if each.id not in {one.id for one in base}]
    name = draw(st.none() | st.sampled_from(("nl", *TEXTS)))
    version = None if name is None else draw(st.dates())
    return base, on_base(Base(Landscape(*base).tables(), name, version), *own)


@given(on_bases())
def test_what_builds_on_another_is_read_back(drawn: tuple[Landscape, Landscape]) -> None:
    """From its own rows with the base, which is told again; and from all rows without it."""
    base, landscape = drawn
    back = through(landscape, "tables.zip", base=base)
    assert [] == list(differences(landscape, back))
    assert landscape.base == back.base
    assert dump(landscape) == dump(back)
    alone = through(landscape, "tables.zip", whole=True)
    assert ([], None) == (list(differences(landscape, alone)), alone.base)


@settings(max_examples=20)  # of many files
@given(on_bases(), on_bases())
def test_a_folder_holds_what_was_written_last(
    drawn: tuple[Landscape, Landscape], before: tuple[Landscape, Landscape]
) -> None:
    """Nothing stays of another landscape, nor of what that builds on."""
    base, landscape = drawn
    with tempfile.TemporaryDirectory() as folder:
        write_tables(before[1], folder)
        write_tables(landscape, folder)
        back = read_tables(folder, base=base)
    assert [] == list(differences(landscape, back))
    assert landscape.base == back.base


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
    ids = [each.id for each in landscape.tables().get(file.stem, ())]
    for problem in refusal.problems if refusal else ():
        assert str(problem).isprintable()
        assert (found_at := PLACE.fullmatch(problem.path))
        assert found_at[1] == file.stem or any(id in problem.got for id in ids)
    assert [] == list(differences(found, through(found, "tables.zip")))

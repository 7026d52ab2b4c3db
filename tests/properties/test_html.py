"""Whatever stands in a source, a notebook shows it as text."""

from hypothesis import given
from hypothesis import strategies as st
from tests.helpers import contract
from tests.pages import OURS, Page

from jeugdregio._text import html_table
from jeugdregio.landscape import Table
from jeugdregio.model import (
    Answer,
    Evidence,
    Ground,
    Lack,
    Missing,
    Municipality,
    Note,
    Remark,
    Truth,
)

MARKUP = st.sampled_from(["<b>", "</td>", "&lt;", "<script>", "<!--", "]]>", '" onload="x', "'"])
TEXTS = st.lists(MARKUP | st.text(max_size=5), max_size=4).map("".join)


@given(TEXTS, st.lists(st.tuples(TEXTS, TEXTS), max_size=4))
def test_a_table_says_what_was_put_in(caption: str, rows: list[tuple[str, str]]) -> None:
    """Read back by a parser of HTML, caption and cells are the texts they were."""
    page = Page(html_table(caption, (), rows))
    assert ([caption], rows) == (page.captions, page.rows)
    assert page.tags <= OURS
    assert page.attributes <= {"class", "style"}


@given(TEXTS, TEXTS, TEXTS)
def test_an_answer_is_made_of_our_tags_alone(value: str, id: str, quote: str) -> None:
    """Neither a value, nor an id, nor a quote can bring markup of its own."""
    ground = Ground(contract(evidence=(Evidence("letter", quote or "-"),)))
    missing = (Missing(Lack.CONTRACT, (id,), None, (id, value)),)
    answer = Answer(Truth.UNKNOWN, value, (ground,), missing, (Remark(Note.PLANNED, (id,)),))
    page = Page(answer._repr_html_())
    assert page.tags <= OURS
    assert page.attributes <= {"class", "style"}


@given(TEXTS)
def test_a_table_of_records_is_made_of_our_tags_alone(name: str) -> None:
    """A name is text."""
    named = Municipality(id="GM0402", name=f"<{name}>")
    page = Page(Table(Municipality, [named])._repr_html_())
    assert ("GM0402", f"<{name}>") == page.rows[1][::2]
    assert page.tags <= OURS

"""Examples of one-line texts and of escaped HTML."""

from __future__ import annotations

import pytest

from jeugdregio._text import brief, html_table, near, shortened


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Hilversum", "'Hilversum'"),
        (("a", "b", "c"), "('a', 'b', 'c')"),
        (("a", "b", "c", "d"), "('a', 'b', 'c', ...)"),
        ([1, 2, 3, 4], "[1, 2, 3, ...]"),
        ({1: 1, 2: 2, 3: 3, 4: 4}, "{1: 1, 2: 2, 3: 3, ...}"),
        ([[[[]]]], "[[[...]]]"),
    ],
)
def test_brief_shows_the_beginning(value: object, expected: str) -> None:
    """A value of any size or depth is shown on one short line."""
    assert expected == brief(value)


def test_brief_of_a_number_that_python_writes_not() -> None:
    """Python writes no number of more than 4300 digits; such a number is told by its type."""
    assert "<int>" == brief(10**5000)


def test_brief_keeps_both_ends_of_a_long_text() -> None:
    """A long text stays within sixty characters, cut in the middle."""
    shown = brief("a" * 1000 + "z")

    assert (60, True, True) == (len(shown), shown.startswith("'a"), shown.endswith("z'"))


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("brief", 5, "brief"),
        ("brieven", 5, "brie…"),
        ("  een\n\ttekst  ", 60, "een tekst"),
        ("", 60, ""),
    ],
)
def test_shortened_is_one_line(text: str, most: int, expected: str) -> None:
    """Lines are joined, and what is too long ends in an ellipsis."""
    assert expected == shortened(text, most)


def test_shortened_without_a_length_keeps_sixty_characters() -> None:
    """Sixty characters fit, of sixty-one the last two give way to the ellipsis."""
    assert ("a" * 60, "a" * 59 + "…") == (shortened("a" * 60), shortened("a" * 61))


def test_html_escapes_caption_head_and_cells() -> None:
    """Whatever a source wrote, it is text in a notebook and never markup."""
    expected = (
        "<table><caption>&lt;b&gt;</caption><thead><tr><th>a &amp; b</th></tr></thead>"
        "<tbody><tr><td>&lt;script&gt;</td></tr><tr><td>&quot;&#x27;</td></tr></tbody></table>"
    )

    assert expected == html_table("<b>", ("a & b",), [("<script>",), ("\"'",)])


def test_html_of_nothing_keeps_its_head() -> None:
    """A table without rows is still a table."""
    expected = (
        "<table><caption>leeg</caption><thead><tr><th>id</th></tr></thead><tbody></tbody></table>"
    )

    assert expected == html_table("leeg", ("id",), [])


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("budget", ["budget_lead", "budget_view"]),
        ("standstil", ["standstill"]),
        ("bugdet_lead", ["budget_lead", "budget_view"]),
        ("termijn", []),
        ("b", []),
        ("standstill" * 7, []),
    ],
)
def test_keys_near_a_word(word: str, expected: list[str]) -> None:
    """Keys that hold it go before those that look like it; one letter or a long text has none."""
    assert expected == near(word, iter(["budget_lead", "budget_view", "standstill"]))

"""Examples of one-line texts and of escaped HTML."""

from __future__ import annotations

import enum

import pytest
from tests.pages import OURS, Page

from jeugdregio._text import Mark, Tone, brief, html_of, html_table, near, shortened


class Word(enum.Enum):
    """An enum whose word is markup."""

    NO = "<no>"


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
    html = html_table("<b>", ("a & b", "<i>"), [("<script>", ("<u>", Word.NO)), ("\"'", None)])
    page = Page(html)

    assert ["<b>"] == page.captions
    assert [("a & b", "<i>"), ("<script>", "<u>, <no>"), ("\"'", "")] == page.rows
    assert page.tags <= OURS
    assert "&quot;&#x27;" in html


def test_html_of_nothing_keeps_its_head() -> None:
    """A table without rows is still a table."""
    page = Page(html_table("leeg", ("id",), []))

    assert (["leeg"], [("id",)]) == (page.captions, page.rows)


def test_html_without_empty_columns() -> None:
    """A column without anything under it is left out, with its head; zero is something."""
    rows = [("a", None, "", 0), ("b", (), None, None)]

    assert [("id", "n"), ("a", "0"), ("b", "")] == Page(
        html_table("", ("id", "x", "y", "n"), rows)
    ).rows
    assert [("a", "", "", "0"), ("b", "", "", "")] == Page(html_table("", (), rows)).rows


def test_html_of_a_long_table_is_cut() -> None:
    """A hundred rows are shown; how many more there are stands below."""
    pages = [Page(html_table("", ("n",), [(n,) for n in range(size)])) for size in (100, 102)]

    assert [("99",), ("… + 2",)] == [page.rows[-1] for page in pages]
    assert [101, 102] == [len(page.rows) for page in pages]


def test_a_day_stays_on_one_line() -> None:
    """A browser breaks lines at hyphens: not within a day, and what is no day is as it was."""
    kept = '<span style="white-space:nowrap">2019-01-01</span>'

    assert f"from {kept} on" == html_of("from 2019-01-01 on")
    assert "12019-01-012" == html_of("12019-01-012")


@pytest.mark.parametrize("tone", Tone)
def test_a_mark_is_a_word_a_sign_and_a_colour(tone: Tone) -> None:
    """The word is there without its colour, and escaped; the sign tells without the word."""
    page = Page(html_of(Mark("<niet gevolgd>", tone)))

    assert f"{tone.value[0]} <niet gevolgd>" == page.text
    assert ({"span"}, {"style"}) == (page.tags, page.attributes)


def test_marks_differ_without_colour() -> None:
    """No two tones have the same sign."""
    assert len(Tone) == len({tone.value[0] for tone in Tone})


@pytest.mark.parametrize("tone", Tone)
def test_marks_can_be_read(tone: Tone) -> None:
    """Ink on its paper has a contrast of 7 or more (WCAG 2.1, 1.4.6), whatever the page."""
    _, paper, ink = tone.value
    lighter, darker = luminance(paper), luminance(ink)

    assert (lighter + 0.05) / (darker + 0.05) >= 7


def luminance(colour: str) -> float:
    """The relative luminance of a colour such as #d7f0dd (WCAG 2.1)."""
    shares = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = (
        each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in shares
    )
    return sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


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

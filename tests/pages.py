"""What a person sees of a piece of HTML, as text."""

from __future__ import annotations

from html.parser import HTMLParser

OURS = {
    *("style", "table", "caption", "thead", "tbody", "tr", "th", "td"),
    *("p", "span", "details", "summary"),
}
"""The tags of which the tables of the library are made."""


class Page(HTMLParser):
    """HTML read back: rows of tables, captions, and which tags and attributes it is made of.

    Args:
        html: what a notebook gets.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[tuple[str, ...]] = []
        self.captions: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self._open: list[str] = []
        self._cells: list[str] = []
        self.feed(html)
        self.close()
        assert not self._open, f"not closed: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a tag."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self._open.append(tag)
        if tag in {"td", "th"}:
            self._cells.append("")
        elif tag == "caption":
            self.captions.append("")

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that was opened last."""
        assert tag == self._open.pop()
        if tag == "tr":
            self.rows.append(tuple(self._cells))
            self._cells = []

    def handle_data(self, data: str) -> None:
        """Take the text of a cell or a caption."""
        if "style" in self._open:
            return
        self.text += data
        if "caption" in self._open:
            self.captions[-1] += data
        elif {"td", "th"} & set(self._open):
            self._cells[-1] += data

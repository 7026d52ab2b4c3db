"""One-line texts and escaped HTML, for the objects that people meet in a terminal or a notebook."""

from __future__ import annotations

import difflib
import html
import reprlib
from collections.abc import Iterable, Sequence

__all__ = ["brief", "html_table", "near", "shortened"]

_MOST = 60

_brief = reprlib.Repr()
_brief.maxstring = _brief.maxother = _MOST
_brief.maxlevel = 2
_brief.maxdict = _brief.maxlist = _brief.maxtuple = 3


def brief(value: object) -> str:
    """A ``repr`` of one short line, whatever the size or depth of the value."""
    try:
        return _brief.repr(value)
    except ValueError:  # Python writes no number of more than 4300 digits
        return f"<{type(value).__name__}>"


def shortened(text: str, most: int = _MOST) -> str:
    """The text on one line, cut with an ellipsis when longer than ``most`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def near(word: str, keys: Iterable[str]) -> list[str]:
    """The keys that hold the word; without any, those that look like it."""
    known = list(keys)
    if not 1 < len(word) <= _MOST:
        return []
    return [key for key in known if word in key] or difflib.get_close_matches(word, known)


def html_table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A plain HTML table; every text in it is escaped."""

    def cells(tag: str, texts: Sequence[str]) -> str:
        return "".join(f"<{tag}>{html.escape(text)}</{tag}>" for text in texts)

    body = "".join(f"<tr>{cells('td', row)}</tr>" for row in rows)
    return (
        f"<table><caption>{html.escape(caption)}</caption>"
        f"<thead><tr>{cells('th', head)}</tr></thead><tbody>{body}</tbody></table>"
    )

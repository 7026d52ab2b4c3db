"""One-line texts and escaped HTML, for the objects that people meet in a terminal or a notebook."""

from __future__ import annotations

import difflib
import enum
import html
import re
import reprlib
from collections.abc import Iterable, Sequence
from itertools import compress
from typing import Final, NamedTuple, cast

__all__ = ["Mark", "Tone", "brief", "html_of", "html_table", "near", "shortened"]

_MOST = 60
_ROWS = 100
"""How many rows a table shows: a notebook is for reading, the object itself has them all."""

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


class Tone(enum.Enum):
    """How a word stands out: its sign, the colour behind it and the colour it is written in.

    It brings a background of its own, for a notebook does not tell whether it is light or dark.
    """

    GOOD = "✓", "#d7f0dd", "#0a4a21"
    BAD = "✗", "#f9d9da", "#7a0c15"
    WARN = "!", "#fde0c5", "#6b2f00"
    OPEN = "?", "#fcefc2", "#574100"
    BESIDE = "≈", "#dbe8fd", "#153a80"
    PLAIN = "–", "#e4e7ec", "#39424f"


class Mark(NamedTuple):
    """A word with a tone. The word alone says it all: sign and colour help the eye."""

    word: str
    tone: Tone

    def _repr_html_(self) -> str:
        sign, paper, ink = self.tone.value
        style = f"background-color:{paper};color:{ink};padding:0 .4em;border-radius:.3em"
        style += ";white-space:nowrap"
        return f'<span style="{style}">{sign} {html.escape(self.word)}</span>'


_STYLE: Final = (
    "<style>table.jeugdregio{border-collapse:collapse;margin:.6em 0;color:inherit}"
    "table.jeugdregio caption{caption-side:top;text-align:left;font-weight:bold;"
    "color:inherit;white-space:nowrap}"
    "table.jeugdregio th,table.jeugdregio td{text-align:left!important;vertical-align:top;"
    "padding:.25em .7em;border:0;border-bottom:1px solid #8888;white-space:pre-line}</style>"
)
"""Notebooks set text to the right, as numbers. Without this a table only looks plainer."""

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
_UNBROKEN: Final = r'<span style="white-space:nowrap">\g<0></span>'


def html_table(caption: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """An HTML table. Every text in it is escaped; what has HTML of its own, as a `Mark`, keeps it.

    Args:
        caption: the title.
        head: what stands above the columns. A column without anything under it is left out;
            without any head every column stands.
        rows: the cells, from left to right. Of a long table the last row counts those left out.
    """
    every = [[html_of(cell) for cell in row] for row in rows]
    top = ""
    if every and any(head):
        filled = [any(column) for column in zip(*every, strict=True)]
        head, *every = ([*compress(row, filled)] for row in (head, *every))
    if any(head):
        top = f"<thead>{_html_row('th', map(html.escape, head))}</thead>"
    body = [_html_row("td", row) for row in every[:_ROWS]]
    if len(every) > _ROWS:
        body.append(_html_row("td", [f"… + {len(every) - _ROWS}"]))
    return (
        f'{_STYLE}<table class="jeugdregio"><caption>{html.escape(caption)}</caption>'
        f"{top}<tbody>{''.join(body)}</tbody></table>"
    )


def _html_row(tag: str, cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{tag}>{each}</{tag}>' for each in cells)}</tr>"


def html_of(value: object) -> str:
    """Its own HTML, or its text escaped: of nothing none, of a tuple each, of an enum its word."""
    if (own := getattr(value, "_repr_html_", None)) is not None:
        return str(own())
    if isinstance(value, tuple):
        return ", ".join(map(html_of, cast("tuple[object, ...]", value)))
    if isinstance(value, enum.Enum):
        value = value.value
    return "" if value is None else _DAY.sub(_UNBROKEN, html.escape(str(value)))

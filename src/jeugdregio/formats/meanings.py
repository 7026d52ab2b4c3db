"""What docstrings say of classes and their attributes, in terms of the document.

Python has no docstrings when it runs with ``-OO``; then nothing is said.
"""

from __future__ import annotations

import inspect
import re
from typing import Final

from jeugdregio.formats.layout import layout_of

__all__ = ["BOUNDS", "arguments_of", "meanings_of", "summary_of"]

BOUNDS: Final = {
    "from": "first day; left out when unbounded",
    "until": "first day **after** it; left out when unbounded",
}
"""What the keys of a period mean."""

_INSTEAD: Final = "in place of `from` and `until`, when a bound is uncertain"
_IN_JSON: Final = {
    "``None``": "left out",
    "``False``": "``false``",
    "``True``": "``true``",
    "``()``": "``[]``",
}
"""What a class of Python calls otherwise than a document."""

_ARGUMENT: Final = re.compile(r"^    (\w+): (.*(?:\n {8}.*)*)", re.MULTILINE)


def summary_of(cls: type) -> str:
    """The first paragraph of the docstring."""
    return " ".join(_text_of(cls).partition("\n\n")[0].split())


def arguments_of(cls: type) -> dict[str, str]:
    """What the docstrings of a class and its bases say about the arguments."""
    found: dict[str, str] = {}
    for each in reversed(cls.__mro__):
        arguments = re.split(r"\n\n(?=\S)", _text_of(each).partition("Args:\n")[2])[0]
        for name, text in _ARGUMENT.findall(arguments):
            found[name] = " ".join(text.split()).rstrip(".")
            for python, json in _IN_JSON.items():
                found[name] = found[name].replace(python, json)
    return found


def meanings_of(cls: type) -> dict[str, str]:
    """What the keys of the objects of a class mean, as far as that is said."""
    said, found = arguments_of(cls), dict[str, str]()
    for spot in layout_of(cls):
        meaning = said.get(spot.field.name, "")
        if spot.flat:
            found |= BOUNDS
            meaning = f"{meaning}; {_INSTEAD}" if meaning else _INSTEAD
        found[spot.key] = meaning
    return found


def _text_of(cls: type) -> str:
    return inspect.cleandoc(cls.__doc__ or "")

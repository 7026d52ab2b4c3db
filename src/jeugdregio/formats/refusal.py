"""Refusals on their way up: each level puts its own step before the paths of what it holds."""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Iterable
from typing import Final, NoReturn

import attrs

from jeugdregio._text import brief
from jeugdregio.errors import Problem

__all__ = ["Refused", "child", "known_key", "reason", "refuse", "shown"]

_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_LONG: Final = 60


class Refused(Exception):
    """A part of a document that cannot be read; paths are relative to the part."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__()
        self.problems = list(problems)

    def under(self, path: str, record: str | None = None) -> list[Problem]:
        """The problems as whatever holds the part sees them."""
        return [attrs.evolve(each, path=path + each.path, record=record) for each in self.problems]


def refuse(expected: str, got: object, path: str = "") -> NoReturn:
    """Refuse a value."""
    raise Refused([Problem(path, expected, shown(got))])


_WORDS: Final = {None: "null", True: "true", False: "false"}


def shown(value: object) -> str:
    """What stood in the document, on one short line."""
    return _WORDS[value] if value is None or type(value) is bool else brief(value)


def reason(error: OSError | ValueError) -> str:
    """Why a file could not be used, without the path that the caller knows."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def child(path: str, step: str | int) -> str:
    """The path of a part: ``.key``, ``[3]``, or a quoted key where its text could mislead."""
    if type(step) is str:
        plain = _NAME.fullmatch(step) and len(step) <= _LONG
        return f"{path}.{step}" if plain else f"{path}[{brief(step)}]"
    return f"{path}[{step!r}]"


@functools.lru_cache(maxsize=1024)  # one slip is often made in every row
def known_key(owner: str, key: object, keys: tuple[str, ...]) -> str:
    """What is expected where an unknown key stands, with the one of ``keys`` that looks like it."""
    near: list[str] = []
    if isinstance(key, str) and len(key) <= _LONG:
        near = difflib.get_close_matches(key, keys, n=1, cutoff=0.7)
    return f"a key of {owner}" + (f" (did you mean {near[0]!r}?)" if near else "")

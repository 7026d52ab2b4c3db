"""From what a caller hands over to plain JSON values.

What JSON allows and this format does not (a key twice, numbers beyond bounds) has no path yet while
the text is parsed. It is kept in values that no reader accepts, and named later where it stands.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
from collections import Counter
from pathlib import Path
from typing import Any, Final, NoReturn, TypeAlias, cast

import attrs

from jeugdregio.errors import DocumentError, Problem
from jeugdregio.formats.limits import Room
from jeugdregio.formats.refusal import reason, shown

__all__ = [
    "LARGEST",
    "WHOLE",
    "DoubleKeys",
    "Odd",
    "Parsed",
    "Source",
    "decoded",
    "encodes",
    "label_of",
    "parse",
    "parsed",
    "read_file",
    "refused",
]

Source: TypeAlias = str | os.PathLike[str] | bytes | dict[str, Any]
"""A path, a JSON text in UTF-8 or as ``str``, or what parsing one gives."""

LARGEST: Final = 2**53 - 1
"""The largest whole number that every reader of JSON keeps exact (RFC 8259, section 6)."""

WHOLE: Final = f"a whole number of at most {LARGEST}"

_BOM: Final = "\ufeff"
_DIGITS: Final = len(str(-LARGEST))
_LONGEST: Final = 255
"""Of a name that is put before a path; a longer one is no name that a person gave."""


@attrs.frozen
class Odd:
    """A value that JSON texts may hold and documents may not.

    Args:
        expected: what belongs in its place.
        text: how it was written.
    """

    expected: str
    text: str

    def __repr__(self) -> str:
        return self.text


class DoubleKeys(dict[str, Any]):
    """An object with a key written twice; it holds the last value, as JSON readers do."""

    keys_given_twice: tuple[str, ...] = ()


@attrs.frozen
class Parsed:
    """A document as plain values.

    Args:
        root: the outermost value.
        odd: something in it may not be what a document may hold.
        may_note: something in it may be worth a notice.
        size: the bytes of its text.
    """

    root: Any
    odd: bool = True
    may_note: bool = True
    size: int = 0


def refused(expected: str, got: str) -> NoReturn:
    """Refuse a document as a whole."""
    raise DocumentError([Problem("$", expected, got)])


def parsed(source: Source, room: Room) -> Parsed:
    """The plain values of a document.

    Raises:
        DocumentError: there is no such file, or it holds no JSON text within the limits.
    """
    if isinstance(source, dict):
        return Parsed(source)
    if isinstance(source, bytes):
        return _from_bytes(source, room)
    if isinstance(source, str) and _is_json(source):
        return _from_text(source.removeprefix(_BOM), room)
    return _from_bytes(read_file(source, room), room)


def _is_json(text: str) -> bool:
    return text.removeprefix(_BOM).lstrip().startswith(("{", "["))


def label_of(source: object, place: int) -> str:
    """What stands before the paths of one of several documents.

    The name of its file as it was given, and its place among the documents where it has none, or
    none that fits on a line.
    """
    name = ""
    if not (isinstance(source, bytes) or (isinstance(source, str) and _is_json(source))):
        with contextlib.suppress(TypeError):
            name = os.fsdecode(cast("str", source))
    return f"{name}: " if name.isprintable() and 0 < len(name) <= _LONGEST else f"[{place}]"


def read_file(source: str | os.PathLike[str], room: Room) -> bytes:
    """The bytes of a file, or one more than there is room for.

    Raises:
        DocumentError: it cannot be read.
    """
    try:
        with Path(os.fsdecode(source)).open("rb") as file:
            return file.read(room.left("bytes") + 1)  # the size it claims to have is no promise
    except TypeError:
        refused("a path, JSON text, bytes or a dict", shown(source))
    except (OSError, ValueError) as error:  # a zero byte, for one, is a ValueError
        refused("a file that can be read", f"{shown(source)}: {reason(error)}")


def _from_bytes(data: bytes, room: Room) -> Parsed:
    return parse(decoded(data, room), len(data), room)


def decoded(data: bytes, room: Room) -> str:
    """The text of a file.

    Raises:
        DocumentError: there is no room for it, or it is not in UTF-8.
    """
    if len(data) > room.left("bytes"):
        refused(room.most("bytes"), "more")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        refused("text in UTF-8", f"byte 0x{data[error.start]:02x} in line {line}")


def _from_text(text: str, room: Room) -> Parsed:
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > room.left("bytes"):
        refused(room.most("bytes"), str(room.bytes + size))
    document = parse(text, size, room)
    return document if encodes(text) else attrs.evolve(document, odd=True)


def encodes(text: str) -> bool:
    """Whether a text has a form in UTF-8: half a surrogate pair has none."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


_LAST_OF_YEAR: Final = re.compile(r'"until"\s*:\s*"\d{4}-12-31"')


def parse(text: str, size: int, room: Room) -> Parsed:
    """The plain values of a JSON text of so many bytes.

    Raises:
        DocumentError: it is none.
    """
    odd: list[object] = []

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        row = dict(pairs)
        if len(row) == len(pairs):
            return row
        times = Counter(key for key, _ in pairs)
        doubled = DoubleKeys(row)
        doubled.keys_given_twice = tuple(key for key in row if times[key] > 1)
        odd.append(doubled)
        return doubled

    def whole(digits: str) -> int | Odd:
        if len(digits) <= _DIGITS:
            return int(digits)
        odd.append(digits)
        return Odd(WHOLE, digits)

    def constant(word: str) -> Odd:
        odd.append(word)
        return Odd("a JSON value", word)

    try:
        root = json.loads(text, object_pairs_hook=once, parse_int=whole, parse_constant=constant)
    except json.JSONDecodeError as error:
        refused("valid JSON", f"line {error.lineno}, column {error.colno}: {error.msg}")
    except RecursionError:
        refused(f"at most {room.limits.depth} levels", "more than can be parsed")
    # "\ud83d\ude00" is a whole pair, and half of one is not: only the values can tell
    halves = "\\ud" in text or "\\uD" in text
    # looking for the days first is three times as fast as for the whole at once
    late = '-12-31"' in text and _LAST_OF_YEAR.search(text) is not None
    return Parsed(root, bool(odd) or halves, late, size)

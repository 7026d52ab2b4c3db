"""What a document can be read from, and what reading leaves behind."""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
from tests.helpers import untyped

from jeugdregio.errors import DocumentError, UsageError
from jeugdregio.formats import DEFAULT_LIMITS, Limits, load, moments
from jeugdregio.landscape import Landscape
from jeugdregio.model import Municipality

TEXT = '{"format": "jeugdregio/1", "municipalities": [{"id": "GM1900", "name": "Súdwest"}]}'
LANDSCAPE = Landscape(Municipality(id="GM1900", name="Súdwest"))


def refusal(source: Any, limits: Limits = DEFAULT_LIMITS) -> str:
    """The one problem with a source, which is one with the document as a whole."""
    with pytest.raises(DocumentError) as caught:
        load(source, limits=limits)
    [problem] = caught.value.problems
    assert "$" == problem.path
    assert problem.record is None
    return f"expected {problem.expected}, got {problem.got}"


def test_a_path(tmp_path: Path) -> None:
    """A file is named by a text or by a path, and is in UTF-8 whatever the machine prefers."""
    file = tmp_path / "gooi.json"
    file.write_bytes(TEXT.encode())
    assert LANDSCAPE == load(file) == load(str(file))


def test_a_path_of_the_system(tmp_path: Path) -> None:
    """What the operating system gives for a path is one, in bytes as well."""
    file = tmp_path / "gooi.json"
    file.write_bytes(TEXT.encode())
    [text_entry] = os.scandir(tmp_path)
    [bytes_entry] = os.scandir(os.fsencode(tmp_path))
    assert LANDSCAPE == load(text_entry)
    # a bytes path of os.scandir: taken, though not promised by the types
    assert LANDSCAPE == load(untyped(bytes_entry))


@pytest.mark.parametrize(
    "source",
    [
        TEXT,
        f"\n\t {TEXT}\r\n ",
        f"\ufeff{TEXT}",
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        json.loads(TEXT),
    ],
)
def test_json(source: Any) -> None:
    """JSON is a text, bytes or values; a byte order mark before it is no harm."""
    assert LANDSCAPE == load(source)


def test_a_file_may_be_called_as_json_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text that starts with a brace is JSON; a path never is."""
    monkeypatch.chdir(tmp_path)
    Path("{gooi}.json").write_text(TEXT, encoding="utf-8")
    assert LANDSCAPE == load(Path("{gooi}.json"))
    assert refusal("{gooi}.json").startswith("expected valid JSON, got line 1, column 2")


def test_no_such_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path that leads nowhere, or to no file, is refused with the reason."""
    monkeypatch.chdir(tmp_path)
    file = "expected a file that can be read"
    assert f"{file}, got 'gooi.json': No such file or directory" == refusal("gooi.json")
    assert refusal(tmp_path).startswith(f"{file}, got ")
    assert f"{file}, got '\\x00': embedded null byte" == refusal("\x00")
    assert f"{file}, got 'null': No such file or directory" == refusal("null")
    assert refusal("").startswith(f"{file}, got ''")
    assert refusal("x" * 5000).startswith(f"{file}, got 'xxx")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the system says against it is told."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    file = tmp_path / "gooi.json"
    monkeypatch.setattr(Path, "open", refuse)
    assert refusal(file).endswith("Permission denied")


@pytest.mark.parametrize(("source", "got"), [(5, "5"), (None, "null"), ([], "[]"), (True, "true")])
def test_what_is_no_source(source: Any, got: str) -> None:
    """Anything else is refused, not guessed at."""
    assert f"expected a path, JSON text, bytes or a dict, got {got}" == refusal(source)


@pytest.mark.parametrize(
    ("data", "got"),
    [
        (b'{\n  "title": "\xff"}', "byte 0xff in line 2"),
        (TEXT.encode("utf-16"), "byte 0xff in line 1"),
        (TEXT.encode("latin-1"), "byte 0xfa in line 1"),
        (TEXT.encode()[:-10], "byte 0xc3 in line 1"),
    ],
)
def test_other_encodings(data: bytes, got: str) -> None:
    """Bytes are UTF-8; another encoding is not tried."""
    if got == "byte 0xc3 in line 1":
        data = TEXT.encode()[: TEXT.encode().index(b"\xc3") + 1]
    assert f"expected text in UTF-8, got {got}" == refusal(data)


def test_a_file_larger_than_the_limit(tmp_path: Path) -> None:
    """No more of a file is read than the limit, whatever size it claims to have."""
    file = tmp_path / "gooi.json"
    file.write_bytes(TEXT.encode() + b" " * 1000)
    limits = Limits(bytes=len(TEXT.encode()))
    assert refusal(file, limits).startswith("expected at most 84 bytes, got more")
    if Path("/dev/zero").exists():
        assert "expected at most 10 bytes, got more" == refusal("/dev/zero", Limits(bytes=10))


def test_values_are_left_as_they_are() -> None:
    """A dict that is read still belongs to its owner."""
    root = {
        "format": "jeugdregio/1",
        "providers": [
            {"id": "p", "type": "certified-institution", "name": "X", "from": "2019-01-01"},
            {"id": "q", "name": "X", "until": "x"},
        ],
    }
    before = json.dumps(root)
    with pytest.raises(DocumentError):
        load(root)
    assert before == json.dumps(root)


# Limits


@pytest.mark.parametrize(
    "limits", [{"bytes": 0}, {"records": -1}, {"depth": 15}, {"bytes": True}, {"records": 1.5}]
)
def test_impossible_limits(limits: Any) -> None:
    """A limit is a whole number, and leaves room for the rows that there are."""
    with pytest.raises(UsageError, match=r"a whole number of (1|16) or more, not"):
        Limits(**limits)


def test_the_limits_hold_ten_countries() -> None:
    """The limits are a promise: ten times 10,000 rows and 4 MB."""
    assert DEFAULT_LIMITS == Limits()
    assert DEFAULT_LIMITS.records >= 100_000
    assert DEFAULT_LIMITS.bytes >= 40_000_000


# What reading leaves behind


class Collector:
    """Whether the garbage collector ran while something was read."""

    seen: ClassVar[list[bool]] = []

    def __fspath__(self) -> str:
        """Note it, on the way to a file that is not there."""
        self.seen.append(gc.isenabled())
        return "nowhere.json"


@pytest.fixture
def collector() -> Iterator[None]:
    """The garbage collector as it was."""
    running = gc.isenabled()
    yield
    gc.enable() if running else gc.disable()


@pytest.mark.usefixtures("collector")
@pytest.mark.parametrize("running", [True, False])
def test_the_garbage_collector_is_as_it_was(running: bool) -> None:
    """It rests while a document is read, and goes on as before, also after a refusal."""
    gc.enable() if running else gc.disable()
    load(TEXT)
    assert running is gc.isenabled()
    Collector.seen.clear()
    refusal(Collector())
    assert running is gc.isenabled()
    assert [False] == Collector.seen


def test_nothing_of_a_document_is_remembered() -> None:
    """Days and periods are shared within a document and forgotten after it."""
    row = {"name": "X", "from": "2019-01-01", "known_from": "2019-01-01"}
    root = {"format": "jeugdregio/1", "providers": [{"id": "p", **row}, {"id": "q", **row}]}
    one, two = load(root).providers
    assert one.period is two.period
    assert one.known_from is two.known_from
    assert one.period is not load(root).providers["p"].period
    assert {} == vars(moments)["_DAYS"] == vars(moments)["_PERIODS"]

"""What is refused when a document is written, and that a file is written whole or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jeugdregio.dates import Period
from jeugdregio.errors import DocumentError, UsageError
from jeugdregio.formats import dump, frames, load, load_with_notices, write_tables
from jeugdregio.landscape import Landscape
from jeugdregio.model import Claim, Contract, DatedName, Municipality, Provider, Record

DAY = date(2018, 9, 25)
LANDSCAPE = Landscape(Municipality(id="GM1900", name="Súdwest-Fryslân"))


def told(landscape: Landscape, title: Any = None) -> list[tuple[str, str, str, str | None]]:
    """What is wrong with a landscape that no document can hold."""
    with pytest.raises(DocumentError) as caught:
        dump(landscape, title=title)
    return [(each.path, each.expected, each.got, each.record) for each in caught.value.problems]


def forced(record: Record, name: str, value: object) -> Landscape:
    """A landscape with a record that holds what its constructor would not let through."""
    object.__setattr__(record, name, value)
    return Landscape(record)


# What no document can hold


def test_wrong_types_are_refused() -> None:
    """An object can be made to hold more than its types say; a document holds no more."""
    contract = Contract(id="e", clients=(), functions=(), period=Period.day(DAY))
    claim = Claim(id="c", day=DAY, statement="X")
    whole = "a whole number of at most 9007199254740991"
    assert [("$.contracts[0].bridge", "true or false", "0", "e")] == told(
        forced(contract, "bridge", 0)
    )
    assert [("$.claims[0].count", whole, "'18'", "c")] == told(forced(claim, "count", "18"))
    assert [("$.claims[0].count", whole, "true", "c")] == told(forced(claim, "count", True))


def test_numbers_that_others_would_round_are_refused() -> None:
    """What `load` refuses, `dump` does not write."""
    [(path, _, got, record)] = told(Landscape(Claim(id="c", day=DAY, statement="X", count=2**53)))
    assert ("$.claims[0].count", "9007199254740992", "c") == (path, got, record)


def test_half_a_pair_is_refused() -> None:
    """Half a surrogate pair has no UTF-8: it is refused by its place."""
    expected = "a text that UTF-8 can write (no half surrogate pairs)"
    landscape = Landscape(Municipality(id="m", name="A", aliases=("b", "\ud800")))
    assert [("$.municipalities[0].aliases[1]", expected, "'\\ud800'", "m")] == told(landscape)
    assert [("$.title", expected, "'\\udfff'", None)] == told(Landscape(), "\udfff")


def test_a_title_is_a_text() -> None:
    """A title is a text, as it is for `load`."""
    assert [("$.title", "a text", "5", None)] == told(Landscape(), 5)


def test_a_value_of_another_class_is_refused() -> None:
    """What would come back as something else is not written."""

    class Loud(str):
        __slots__ = ()

    class Nickname(DatedName):
        __slots__ = ()

    claim = Claim(id="c", day=DAY, statement="X")
    assert [("$.claims[0].statement", "a text", "'x'", "c")] == told(
        forced(claim, "statement", Loud("x"))
    )
    provider = Provider(id="p", name="X")
    [(path, expected, _, record)] = told(forced(provider, "former_names", (Nickname("Y"),)))
    assert ("$.providers[0]", "a record that a document can hold", "p") == (path, expected, record)


def test_a_class_without_fields_of_its_own_is_refused() -> None:
    """A subclass that was not made with attrs has no name in a document."""

    class Sort(Provider):
        pass

    expected = "one of 'certified-institution', or no type for a plain Provider"
    assert [("$.providers[0].type", expected, "null", "p")] == told(
        Landscape(Sort(id="p", name="X"))
    )


# Files


def test_a_file_holds_the_text(tmp_path: Path) -> None:
    """The text that is returned is what the file holds, in UTF-8 with plain line ends."""
    file = tmp_path / "a.json"
    text = dump(LANDSCAPE, file, title="Friesland")
    assert text.encode() == file.read_bytes()
    assert LANDSCAPE == load(file)
    assert "Friesland" == load_with_notices(file).title
    assert text == dump(LANDSCAPE, str(file), title="Friesland")
    assert [file] == list(tmp_path.iterdir())


def test_a_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    """Who might read the old document may read the new one."""
    file = tmp_path / "a.json"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o640)
    dump(LANDSCAPE, file)
    assert LANDSCAPE == load(file)
    assert 0o640 == stat.S_IMODE(file.stat().st_mode)


def test_a_new_file_has_the_usual_rights(tmp_path: Path) -> None:
    """The file in between is no reason to keep others out."""
    (tmp_path / "usual").touch()
    dump(LANDSCAPE, tmp_path / "a.json")
    modes = {file.stat().st_mode for file in tmp_path.iterdir()}
    assert 1 == len(modes)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What a link leads to is written, not the link."""
    (tmp_path / "there").mkdir()
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "there" / "a.json")
    dump(LANDSCAPE, link)
    assert link.is_symlink()
    assert LANDSCAPE == load(tmp_path / "there" / "a.json")


@pytest.mark.parametrize("failing", ["fsync", "replace", "copymode"])
def test_a_failure_halfway_leaves_the_old_file(
    failing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong while a file is written, the old one stands and nothing beside it."""

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    where = {"fsync": "os.fsync", "replace": "pathlib.Path.replace", "copymode": "shutil.copymode"}
    file = tmp_path / "a.json"
    dump(Landscape(), file)
    old = file.read_bytes()
    monkeypatch.setattr(where[failing], fail)
    with pytest.raises(DocumentError) as caught:
        dump(LANDSCAPE, file)
    [problem] = caught.value.problems
    assert ("$", "a file that can be written") == (problem.path, problem.expected)
    assert problem.got.endswith("No space left on device")
    assert old == file.read_bytes()
    assert [file] == list(tmp_path.iterdir())


def test_an_interruption_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So does whoever stops the program; that is not made into another error."""

    def stop(_: object) -> None:
        raise KeyboardInterrupt

    file = tmp_path / "a.json"
    dump(Landscape(), file)
    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        dump(LANDSCAPE, file)
    assert Landscape() == load(file)
    assert [file] == list(tmp_path.iterdir())


def test_a_refused_landscape_leaves_the_old_file(tmp_path: Path) -> None:
    """What no document can hold is found before the file is touched."""
    file = tmp_path / "a.json"
    dump(Landscape(), file)
    with pytest.raises(DocumentError):
        dump(Landscape(Municipality(id="m", name="\ud800")), file)
    assert Landscape() == load(file)


@pytest.mark.parametrize("write", [dump, frames, lambda each: write_tables(each, "a")])
def test_what_is_no_landscape(write: Callable[[Any], object]) -> None:
    """It is told in the same way by whoever is given it."""
    with pytest.raises(UsageError, match="landscape: expected a Landscape, got None"):
        write(None)


@pytest.mark.parametrize("write", [dump, write_tables])
def test_what_is_no_path(write: Callable[[Landscape, Any], object]) -> None:
    """Likewise."""
    with pytest.raises(UsageError, match="path: expected a path, got 7"):
        write(LANDSCAPE, 7)


@pytest.mark.parametrize("path", ["nowhere/a.json", ".", "\x00"])
def test_no_such_place(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path that cannot be written is refused with the reason, and nothing is left behind."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DocumentError, match="expected a file that can be written, got "):
        dump(LANDSCAPE, path)
    assert [] == list(tmp_path.iterdir())

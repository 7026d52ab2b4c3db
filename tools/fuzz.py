"""Feed the readers what nobody would write, and see that only the library's own errors come of it.

The readers are those of one document, of several, and of tables in a folder and in an archive. What
they get is made of the examples: bytes that are changed, structures that are changed, and JSON of
no sense at all. Each input follows from the seed and its number, so that one can be tried again.

Only `DocumentError` may escape, with problems that can be shown on a line; and what is read is
written back the same. The bounds: the time of the whole run and of one input, and the memory of the
process.
"""

import argparse
import copy
import io
import json
import random
import resource
import secrets
import signal
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

import jeugdregio as jr

ROOT = Path(__file__).resolve().parents[1]
INPUTS = 20_000
SECONDS = 600
SECONDS_EACH = 10
MEMORY = 1024**3
REPORTED = 5
TOKENS = [
    b"[" * 5000,
    b"9" * 5000,
    *(
        b'"|{|}|[|]|,|:|\\|\\ud800|null|true|1e999|-0|NaN|9007199254740993|2019-02-30|9999-12-31|'
        b'"from"|"until"|"period"|"type"|"id"|"evidence"|GM0402.college|\xff|\xef\xbb\xbf|\x00|\r\n|""'
        b'|"",""|[[[[[[[[|PK\x01\x02|PK\x05\x06'.split(b"|")
    ),
]
WORDS = ("id", "type", "from", "until", "period", "possible", "certain", "words", "x", "builds_on")
VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 2**53, 10**5000, 1.0, 1e999, "", " ", "x", "2019-02-30",
    "9999-12-31", "GM0402", "GM0402.college", "\ud800", "nl", [], {}, [[]], "=1", "a\nb",
)  # fmt: skip


class Examples:
    """The examples: as documents, as those that make a landscape together, and as tables."""

    def __init__(self) -> None:
        paths = sorted((ROOT / "examples").rglob("*.json"))
        self.roots: list[dict[str, Any]] = [json.loads(path.read_bytes()) for path in paths]
        self.sets = [[root] if _loads(root) else [*self.roots] for root in self.roots]
        alone = [root for root in self.roots if _loads(root)]
        self.archives = [_archive(root) for root in alone]
        self.tables = [_tables(archive) for archive in self.archives]


def _loads(root: dict[str, Any]) -> bool:
    try:
        jr.load(root)
    except jr.DocumentError:
        return False
    return True


def _archive(root: dict[str, Any]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        jr.write_tables(jr.load(root), path := Path(folder, "tables.zip"))
        return path.read_bytes()


def _tables(archive: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


# What is fed


def spoilt(draw: random.Random, text: bytes) -> bytes:
    """Bytes with a few of them changed, lost, repeated or put in."""
    data = bytearray(text)
    for _ in range(draw.randint(1, 4)):
        start = draw.randrange(len(data) + 1)
        end = min(len(data), start + draw.choice((1, 1, 2, 8, 200)))
        match draw.randrange(5):
            case 0 if start < len(data):
                data[start] = draw.randrange(256)
            case 1:
                del data[start:end]
            case 2:
                data[start:start] = data[start:end]
            case 3:
                del data[start if draw.random() < 0.1 else end :]
            case _:
                data[start:start] = draw.choice(TOKENS)
    return bytes(data)


def few_rows(draw: random.Random, root: dict[str, Any]) -> dict[str, Any]:
    """A document with some of the rows of another, so that more inputs fit in the time."""
    return {
        key: draw.sample(part, min(len(part), draw.randint(0, 5)))
        if isinstance(part, list)
        else part
        for key, part in root.items()
    }


def bent(draw: random.Random, root: Any) -> Any:
    """A structure with a few parts changed, lost, repeated or moved."""
    root = copy.deepcopy(root)
    for _ in range(draw.randint(1, 4)):
        places = list(_places(root))
        if not places:
            break
        holder, step = draw.choice(places)
        match draw.randrange(5):
            case 0:
                del holder[step]
            case 1:
                holder[step] = nonsense(draw, 3)
            case 2 if isinstance(holder, list):
                holder.append(copy.deepcopy(holder[step]))
            case 3 if isinstance(holder, dict):
                holder[draw.choice(WORDS)] = holder.pop(step)
            case _:
                other, place = draw.choice(places)
                other[place] = copy.deepcopy(holder[step])
    return root


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    for step, part in steps:
        yield value, step
        if isinstance(part, (dict, list)):
            yield from _places(part)


def nonsense(draw: random.Random, depth: int) -> Any:
    """A JSON value of no sense."""
    size = draw.randint(0, 3)
    match draw.randrange(4) if depth else 3:
        case 0:
            return [nonsense(draw, depth - 1) for _ in range(size)]
        case 1 | 2:
            keys = (*WORDS, *jr.schema()["properties"]) if depth > 5 else WORDS
            return {draw.choice(keys): nonsense(draw, depth - 1) for _ in range(size)}
        case _:
            return draw.choice(VALUES)


def a_document(draw: random.Random, examples: Examples) -> jr.Landscape:
    """One document, with its bytes changed."""
    root = draw.choice(examples.roots)
    text = json.dumps(few_rows(draw, root) if draw.random() < 0.7 else root)
    return jr.load(spoilt(draw, text.encode()))


def a_structure(draw: random.Random, examples: Examples) -> jr.Landscape:
    """One document, with its structure changed; half of them by way of a text."""
    root = draw.choice(examples.roots)
    root = bent(draw, few_rows(draw, root) if draw.random() < 0.7 else root)
    return jr.load(root if draw.random() < 0.5 else _text(root))


def _text(root: Any) -> Any:
    try:
        return json.dumps(root).encode()
    except ValueError:  # a number that is too long to be written
        return root


def some_nonsense(draw: random.Random, _: Examples) -> jr.Landscape:
    """JSON of no sense; half of it as a document."""
    root = {"format": "jeugdregio/1"} if draw.random() < 0.5 else {}
    for name in draw.sample(TABLES, draw.randint(0, 3)):
        root[name] = nonsense(draw, 4)
    return jr.load(_text(root if draw.random() < 0.9 else nonsense(draw, 5)))


def some_documents(draw: random.Random, examples: Examples) -> jr.Landscape:
    """Several documents, some of them changed."""
    sources = draw.choice(examples.sets)
    if draw.random() < 0.5:
        sources = draw.sample(examples.roots, draw.randint(2, 3))
    few = [few_rows(draw, root) if draw.random() < 0.7 else root for root in sources]
    return jr.load(*(bent(draw, root) if draw.random() < 0.3 else root for root in few))


def an_archive(draw: random.Random, examples: Examples, folder: Path) -> jr.Landscape:
    """Tables in an archive: its bytes changed, or those of its files."""
    data = draw.choice(examples.archives)
    if draw.random() < 0.5:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in _few_tables(draw, examples):
                archive.writestr(name, text)
        data = made.getvalue()
    path = folder / "tables.zip"
    path.write_bytes(data if draw.random() < 0.2 else spoilt(draw, data))
    return jr.read_tables(path)


def _few_tables(draw: random.Random, examples: Examples) -> Iterator[tuple[str, bytes]]:
    tables = draw.choice(examples.tables)
    names = draw.sample(sorted(tables.keys() - {"builds_on.csv"}), draw.randint(0, 4))
    if draw.random() < 0.7:  # without it hardly any reference leads somewhere
        names.append("builds_on.csv")
    for name in names:
        lines = tables[name].splitlines(keepends=True)
        rows = draw.sample(lines[1:], min(len(lines) - 1, 5))
        text = b"".join([*lines[:1], *rows])
        yield name, spoilt(draw, text) if draw.random() < 0.6 else text


def a_folder(draw: random.Random, examples: Examples, folder: Path) -> jr.Landscape:
    """Tables in a folder, changed."""
    for file in folder.iterdir():
        file.unlink()
    for name, text in _few_tables(draw, examples):
        (folder / name).write_bytes(text)
    return jr.read_tables(folder)


TABLES = [name for name, part in jr.schema()["properties"].items() if part.get("type") == "array"]
READERS: tuple[Callable[..., jr.Landscape], ...] = (
    a_document, a_structure, some_nonsense, some_documents, an_archive, a_folder,
)  # fmt: skip


# The run


class TooSlow(Exception):
    """One input took too long."""


class NotTheSame(Exception):
    """What was read is written otherwise."""


def _stop(_: int, __: FrameType | None) -> NoReturn:
    raise TooSlow(f"more than {SECONDS_EACH} seconds")


def tried(number: int, seed: str, examples: Examples, folder: Path) -> tuple[str, str | None]:
    """What came of one input, by its reader; and the report of an error that is not our own."""
    draw = random.Random(f"{seed}-{number}")  # noqa: S311  # nothing is kept secret with it
    reader = READERS[number % len(READERS)]
    more = (folder,) if reader in (an_archive, a_folder) else ()
    signal.setitimer(signal.ITIMER_REAL, SECONDS_EACH)
    try:
        found = reader(draw, examples, *more)
        if found != jr.load(jr.dump(found)):
            raise NotTheSame
    except jr.DocumentError as error:
        odd = [str(each) for each in error.problems if not str(each).isprintable()]
        return f"{reader.__name__} refused", "\n".join(map(ascii, odd)) or None
    except Exception:
        return f"{reader.__name__} FAILED", traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return f"{reader.__name__} read", None


def main() -> None:
    """Run as the arguments say; status 1 when another error than the library's own escaped."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--inputs", type=int, default=INPUTS, help=f"default {INPUTS:,}")
    parser.add_argument("--seconds", type=int, default=SECONDS, help=f"default {SECONDS}")
    parser.add_argument("--seed", default=secrets.token_hex(4))
    parser.add_argument("--only", type=int, help="the number of one input")
    arguments = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, _stop)
    seed, only = arguments.seed, arguments.only
    print(f"seed {seed}; at most {arguments.seconds} s in all, {SECONDS_EACH} s for one input, "
          f"{MEMORY:,} bytes of memory")  # fmt: skip
    examples, outcomes, failures = Examples(), Counter[str](), list[tuple[int, str]]()
    start, slowest = time.monotonic(), (0.0, 0)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(arguments.inputs) if only is None else [only]:
            before = time.monotonic()
            if before - start > arguments.seconds:
                break
            outcome, report = tried(number, seed, examples, Path(folder))
            outcomes[outcome] += 1
            if report is not None:
                failures.append((number, report))
            slowest = max(slowest, (time.monotonic() - before, number))
    for number, report in failures[:REPORTED]:
        print(f"\ninput {number} (--seed {seed} --only {number}):\n{report}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(f"{outcomes.total():,} inputs in {time.monotonic() - start:.0f} s, the slowest "
          f"{slowest[0]:.2f} s (input {slowest[1]}), at most {peak:,} bytes of memory")  # fmt: skip
    for outcome, count in sorted(outcomes.items()):
        print(f"  {count:>7,} {outcome}")
    print(f"{len(failures)} errors that are not the library's own")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()

"""Documents in."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Generator

import attrs

from jeugdregio.errors import DocumentError, IntegrityError, Problem
from jeugdregio.formats import moments
from jeugdregio.formats.document import outline
from jeugdregio.formats.limits import DEFAULT_LIMITS, Limits
from jeugdregio.formats.misfits import misfits
from jeugdregio.formats.notices import Notice, notices_in
from jeugdregio.formats.oddities import oddities
from jeugdregio.formats.rows import read_rows
from jeugdregio.formats.source import Parsed, Source, parsed
from jeugdregio.landscape import Landscape

__all__ = ["Loaded", "load", "load_with_notices"]


@attrs.frozen
class Loaded:
    """What a document holds.

    Args:
        landscape: the landscape.
        notices: what may be worth another look.
        title: the title the document bears; it is no part of the landscape.
    """

    landscape: Landscape
    notices: tuple[Notice, ...] = ()
    title: str | None = None


def load(source: Source, *, limits: Limits = DEFAULT_LIMITS) -> Landscape:
    """Read a landscape from a document (Dutch: *inlezen*).

    Args:
        source: a path; or JSON, as bytes, as a text that starts with ``{`` or ``[``, or parsed.
        limits: how large a document may be.

    Raises:
        DocumentError: it cannot be read as a landscape; with everything that is wrong at once.

    >>> load({"format": "jeugdregio/1", "municipalities": [{"id": "GM0402", "name": "Hilversum"}]})
    <Landscape: 1 municipalities>
    """
    return load_with_notices(source, limits=limits).landscape


def load_with_notices(source: Source, *, limits: Limits = DEFAULT_LIMITS) -> Loaded:
    """Read a landscape as `load` does, with what may be worth another look and the title.

    Args:
        source: as for `load`.
        limits: how large a document may be.

    Raises:
        DocumentError: it cannot be read as a landscape; with everything that is wrong at once.
    """
    with _collector_paused():
        try:
            return _loaded(parsed(source, limits), limits)
        finally:
            moments.forget()


@contextlib.contextmanager
def _collector_paused() -> Generator[None]:
    # A load makes objects by the ten thousand and drops none: looking for garbage among them takes
    # some 15 % of the time.
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _loaded(document: Parsed, limits: Limits) -> Loaded:
    root = document.root
    odd = oddities(root, limits.depth) if document.odd else []
    tables, problems = outline(root)
    count = sum(map(len, tables.values()))
    if count > limits.records:
        raise DocumentError([Problem("$", f"at most {limits.records} records", str(count))])
    rows = read_rows(tables)
    problems += rows.problems
    if not odd and not problems:
        with contextlib.suppress(IntegrityError):  # told below, by the rows of the document
            landscape = Landscape(*rows.all())
            notices = tuple(notices_in(root)) if document.may_note else ()
            return Loaded(landscape, notices, root.get("title"))
    if not document.odd:
        odd = oddities(root, limits.depth)
    named = {problem.path for problem in odd}
    problems += misfits(rows)
    raise DocumentError([*odd, *(each for each in problems if each.path not in named)])

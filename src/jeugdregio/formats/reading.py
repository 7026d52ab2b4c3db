"""Documents in."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Generator, Mapping, Sequence

import attrs

from jeugdregio.errors import DocumentError, UsageError
from jeugdregio.formats import moments
from jeugdregio.formats.codes import with_ids
from jeugdregio.formats.ground import below
from jeugdregio.formats.limits import DEFAULT_LIMITS, Limits, Room
from jeugdregio.formats.misfits import misfits
from jeugdregio.formats.notices import Notice
from jeugdregio.formats.opening import Opened, opened, opened_beside
from jeugdregio.formats.source import Source, label_of
from jeugdregio.landscape import Landscape
from jeugdregio.landscape.landscape import as_landscape

__all__ = ["Loaded", "load", "load_with_notices"]


@attrs.frozen
class Loaded:
    """What a document holds, or several together (Dutch: *wat is ingelezen*).

    Args:
        landscape: the landscape.
        notices: what may be worth another look.
        title: the title the document bears; it is no part of the landscape. ``None`` for several
            documents, of which none speaks for the whole.
        titles: the titles that the documents bear, in their order.
    """

    landscape: Landscape
    notices: tuple[Notice, ...] = ()
    title: str | None = None
    titles: tuple[str | None, ...] = attrs.field(
        default=attrs.Factory(lambda self: (self.title,), takes_self=True)
    )


def load(
    *sources: Source, base: Landscape | None = None, limits: Limits = DEFAULT_LIMITS
) -> Landscape:
    """Read a landscape from a document, or from several (Dutch: *inlezen*).

    Several documents make one landscape: their ids agree, and references may lead from one to
    another. What stands under one id in more of them is one record when every document says the
    same of it, and is refused when they do not. A file that is named twice is read once.

    A document that says what it ``builds_on`` may leave out what that holds: the reference data, or
    the ``base`` given. Documents without it stand alone; of several one is enough.

    Args:
        sources: each a path; or JSON, as bytes, as a text that starts with ``{`` or ``[``, or
            parsed.
        base: the landscape on which the documents build, in place of any that they name.
        limits: how large a document may be, and how large all of them together.

    Raises:
        DocumentError: they cannot be read as a landscape; with everything that is wrong at once.
            Of several documents each path starts with the document: the name of its file
            (``letter.json: $.acts[3].day``), or its place among the sources (``[1]$.acts[3].day``).
        UsageError: there is no source, or the base is no landscape.

    >>> base = {
    ...     "format": "jeugdregio/1",
    ...     "municipalities": [{"id": "GM0402", "name": "Hilversum"}],
    ... }
    >>> load(base)
    <Landscape: 1 municipalities>
    >>> contract = {
    ...     "id": "contract-2019",
    ...     "clients": ["GM0402"],
    ...     "functions": ["child-protection"],
    ...     "from": "2019-01-01",
    ...     "until": "2020-01-01",
    ... }
    >>> load(base, {"format": "jeugdregio/1", "contracts": [contract]})
    <Landscape: 1 municipalities, 1 contracts>
    """
    return load_with_notices(*sources, base=base, limits=limits).landscape


def load_with_notices(
    *sources: Source, base: Landscape | None = None, limits: Limits = DEFAULT_LIMITS
) -> Loaded:
    """Read as `load`, with notices and titles (Dutch: *inlezen met attenderingen*).

    Args:
        sources: as for `load`.
        base: as for `load`.
        limits: as for `load`.

    Raises:
        DocumentError: they cannot be read as a landscape; with everything that is wrong at once,
            and the notices on what can be read as its notes (``__notes__``).
        UsageError: there is no source, or the base is no landscape.
    """
    if not sources:
        raise UsageError("load: expected at least one document")
    if base is not None:
        as_landscape(base, "base")
    first, *others = sources
    with _collector_paused():
        try:
            if others:
                # by label, so that a file which is named twice is read once
                named = {label_of(each, place): each for place, each in enumerate(sources)}
                if len(named) > 1:
                    return _loaded(_opened_together(named, limits), base, limits)
            return _loaded([opened(first, Room(limits))], base, limits)
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


def _loaded(documents: Sequence[Opened], base: Landscape | None, limits: Limits) -> Loaded:
    ground = below(documents, base)
    landscape, codes = None, tuple[Notice, ...]()
    if not ground.problems and all(document.fine for document in documents):
        landscape = ground.carrying(documents)
    if landscape is None:
        # rarely anything is written with a former code, so nobody looks for one before
        documents, codes = with_ids(documents, ground.tables)
        if codes and not ground.problems and all(document.fine for document in documents):
            landscape = ground.carrying(documents)
    own = (notice for document in documents for notice in document.notices)
    notices = (*ground.notices, *codes, *own)
    if landscape is None:
        each = zip(documents, misfits(documents, ground), strict=True)
        error = DocumentError(
            problem for document, misfit in each for problem in document.told(misfit, limits.depth)
        )
        for notice in notices:
            error.add_note(str(notice))
        raise error
    titles = tuple(document.title for document in documents)
    title = titles[0] if len(titles) == 1 else None
    return Loaded(landscape, notices, title, titles)


def _opened_together(sources: Mapping[str, Source], limits: Limits) -> list[Opened]:
    room = Room(limits)
    documents: list[Opened] = []
    for label, source in sources.items():
        document = opened_beside(source, room, label)
        documents.append(document)
        if document.legible:
            count = sum(map(len, document.rows.given.values()))
            room = room.after(document.document.size, count)
    return documents

"""Documents in."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Collection, Generator, Iterable, Mapping

import attrs

from jeugdregio.errors import DocumentError, IntegrityError, UsageError
from jeugdregio.formats import moments
from jeugdregio.formats.limits import DEFAULT_LIMITS, Limits, Room
from jeugdregio.formats.misfits import misfits
from jeugdregio.formats.notices import Notice
from jeugdregio.formats.opening import Opened, opened, opened_beside
from jeugdregio.formats.source import Source, label_of
from jeugdregio.landscape import Landscape
from jeugdregio.model import Record

__all__ = ["Loaded", "load", "load_with_notices"]


@attrs.frozen
class Loaded:
    """What a document holds, or several together.

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


def load(*sources: Source, limits: Limits = DEFAULT_LIMITS) -> Landscape:
    """Read a landscape from a document, or from several (Dutch: *inlezen*).

    Several documents make one landscape: their ids agree, and references may lead from one to
    another. What stands under one id in more of them is one record when every document says the
    same of it, and is refused when they do not. A file that is named twice is read once.

    Args:
        sources: each a path; or JSON, as bytes, as a text that starts with ``{`` or ``[``, or
            parsed.
        limits: how large a document may be, and how large all of them together.

    Raises:
        DocumentError: they cannot be read as a landscape; with everything that is wrong at once.
            Of several documents each path starts with the document: the name of its file
            (``letter.json: $.acts[3].day``), or its place among the sources (``[1]$.acts[3].day``).
        UsageError: there is no source.

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
    return load_with_notices(*sources, limits=limits).landscape


def load_with_notices(*sources: Source, limits: Limits = DEFAULT_LIMITS) -> Loaded:
    """Read a landscape as `load` does, with what may be worth another look and the titles.

    Args:
        sources: as for `load`.
        limits: as for `load`.

    Raises:
        DocumentError: they cannot be read as a landscape; with everything that is wrong at once.
        UsageError: there is no source.
    """
    if not sources:
        raise UsageError("load: expected at least one document")
    first, *others = sources
    with _collector_paused():
        try:
            if others:
                # by label, so that a file which is named twice is read once
                named = {label_of(each, place): each for place, each in enumerate(sources)}
                if len(named) > 1:
                    return _loaded_together(named, limits)
            return _loaded(opened(first, Room(limits)), limits)
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


def _loaded(document: Opened, limits: Limits) -> Loaded:
    if document.fine:
        with contextlib.suppress(IntegrityError):  # told below, by the rows of the document
            landscape = Landscape(*document.rows.all())
            return Loaded(landscape, document.notices, document.title)
    [misfit] = misfits([document])
    raise DocumentError(document.told(misfit, limits.depth))


def _loaded_together(sources: Mapping[str, Source], limits: Limits) -> Loaded:
    room = Room(limits)
    documents: list[Opened] = []
    for label, source in sources.items():
        document = opened_beside(source, room, label)
        documents.append(document)
        if document.legible:
            count = sum(map(len, document.rows.given.values()))
            room = room.after(document.document.size, count)
    records = _united(documents) if all(document.fine for document in documents) else None
    if records is not None:
        with contextlib.suppress(IntegrityError):
            notices = tuple(notice for document in documents for notice in document.notices)
            titles = tuple(document.title for document in documents)
            return Loaded(Landscape(*records), notices, None, titles)
    each = zip(documents, misfits(documents), strict=True)
    raise DocumentError(
        problem for document, misfit in each for problem in document.told(misfit, limits.depth)
    )


def _united(documents: Iterable[Opened]) -> Collection[Record] | None:
    """The records of all documents, each once; none if two documents or rows contradict."""
    first: dict[str, Record] = {}
    for document in documents:
        own: set[str] = set()
        for record in document.rows.all():
            known = first.setdefault(record.id, record)
            # comparing costs: only what stands in several documents is compared
            if record.id in own or (known is not record and known != record):
                return None
            own.add(record.id)
    return first.values()

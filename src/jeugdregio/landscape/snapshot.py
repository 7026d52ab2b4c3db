"""A snapshot: what a day shows, and the named questions that can be asked of it."""

from __future__ import annotations

from datetime import date

from jeugdregio.landscape.asked import as_day, as_window
from jeugdregio.landscape.coverage import Coverage, coverage
from jeugdregio.landscape.shown import Shown
from jeugdregio.model import Answer, Municipality
from jeugdregio.model.functions import find_function

__all__ = ["Snapshot"]


class Snapshot(Shown):
    """A landscape as one day shows it (Dutch: *stand op een dag*), open to questions.

    Look-ups give plain records; questions give an `Answer`. A snapshot remembers what it worked
    out, so each thread takes one of its own; a landscape can be shared.
    """

    def municipality(self, name: str) -> Municipality:
        """The municipality with this id, code, name, former name or alias, whatever the day.

        Raises:
            UnknownName: there is none known by then.
            AmbiguousName: there are several; the error lists them.
        """
        return self.ever[Municipality].find(name)

    def coverage(
        self,
        municipality: str,
        function: str,
        *,
        since: date | str | None = None,
        until: date | str | None = None,
    ) -> Answer[Coverage]:
        """Whether a care function is provided for a municipality (Dutch: *dekking*).

        Args:
            municipality: id, name, former name or alias.
            function: id or label, Dutch or English.
            since: first day of the window; the snapshot's day when left out.
            until: first day after the window; the day after ``since`` when left out.

        Returns:
            The `Coverage`: the window cut into intervals, each with a kind and a truth. YES when
            no day is a gap, NO when some gap is a NO, else UNKNOWN with what is missing.

        Raises:
            UnknownName: no such municipality or function; `AmbiguousName` for several.
            UsageError: no such day, or a window without days.
            OutsideLife: the municipality exists on no day of the window.
        """
        first = self.day if since is None else as_day(since)
        window = as_window(first, None if until is None else as_day(until))
        asked = self.municipality(municipality)
        return coverage(self, asked.id, find_function(function), window)

    def __repr__(self) -> str:
        known = f", known at {self.known_at}" if self.known_at else ""
        count = sum(map(len, self.tables.values()))
        return f"<Snapshot of {count} records on {self.day}{known}>"

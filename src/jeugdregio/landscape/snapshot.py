"""A snapshot: what a day shows, and the named questions that can be asked of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from jeugdregio.errors import UsageError
from jeugdregio.landscape.asked import as_day, as_window
from jeugdregio.landscape.coverage import Coverage, coverage
from jeugdregio.landscape.limits import Asked
from jeugdregio.landscape.naming import (
    as_amount,
    as_duration,
    as_given,
    as_kind,
    as_scope,
    find_actor,
    find_party,
)
from jeugdregio.landscape.shown import Shown
from jeugdregio.landscape.who_may import WhoMay, who_did, who_may
from jeugdregio.model import Act, ActKind, Amount, Answer, Duration, Municipality
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

    def who_may(
        self,
        act: ActKind | str,
        *,
        for_: str | Iterable[str] = (),
        in_: str | Iterable[str] | None = None,
        who: str | Iterable[str] = (),
        amount: Amount | int | None = None,
        duration: Duration | int | None = None,
        given: Mapping[str, bool] | Iterable[str] = (),
    ) -> Answer[WhoMay]:
        """Who may do something for a municipality, and on what ground (Dutch: *bevoegdheid*).

        The nature of the act selects the ground: a decision asks for a mandate, a private-law act
        for a power of attorney, a factual act for an authorisation, a communication for none in
        law. A contract is decided by the college and represented by the mayor, or by those who may
        in their name.

        Args:
            act: a kind of act, or a verb for it (``sign``, ``contract``, ``award``, ``deploy``,
                ``speak`` …); or the id of a recorded act, which tells the rest by itself.
            for_: the municipalities or groupings for which it is done; a grouping stands for its
                full members that day.
            in_: what it is about: a procurement track, a scope, or care functions.
            who: of whom it is asked; left out, the question is who may at all, and for several
                municipalities whether one holder may for all.
            amount: the money it is about; a whole number is euros for one act.
            duration: the time it is about; a whole number is days.
            given: the situations there are, or by situation whether it is there.

        Returns:
            A line for each municipality, role and holder. A mandate under which the act does not
            fall is a ground, "not under this mandate", and never a NO by itself: another may exist
            unrecorded, unless the giver declared its mandates complete.

        Raises:
            UnknownName: no such municipality, grouping, actor, function; `AmbiguousName` for
                several.
            UsageError: no such act, or nobody for whom it is done.
        """
        whos = (who,) if isinstance(who, str) else who
        actors = tuple(find_actor(self, each) for each in whos)
        recorded = self.ever[Act].get(act) if isinstance(act, str) else None
        if recorded is not None:
            return who_did(self, recorded, actors)
        parties = [find_party(self, each) for each in ((for_,) if isinstance(for_, str) else for_)]
        if not parties:
            raise UsageError("for_: expected the municipalities or groupings for which it is done")
        kind = as_kind(act)
        scope, about = as_scope(self, in_, kind.activity)
        asked = Asked(
            kind,
            self.day,
            scope,
            as_amount(amount),
            as_duration(duration),
            as_given(given),
            about=about,
        )
        return who_may(self, asked, parties, actors)

    def __repr__(self) -> str:
        known = f", known at {self.known_at}" if self.known_at else ""
        count = sum(map(len, self.tables.values()))
        return f"<Snapshot of {count} records on {self.day}{known}>"

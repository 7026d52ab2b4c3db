"""A snapshot: what a day shows, and the named questions that can be asked of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from jeugdregio.errors import UsageError
from jeugdregio.landscape.asked import as_day, as_window
from jeugdregio.landscape.body_state import BodyView, body_state
from jeugdregio.landscape.buying import Buying, who_buys
from jeugdregio.landscape.coverage import Coverage, coverage
from jeugdregio.landscape.decisions import DecisionState, decision_state
from jeugdregio.landscape.groupings import Groupings, groupings
from jeugdregio.landscape.history import Lineage, check_life, exists, succession
from jeugdregio.landscape.limits import Asked
from jeugdregio.landscape.matrix import Matrix, matrix
from jeugdregio.landscape.membership import MemberList, members
from jeugdregio.landscape.messages import Messages, communications
from jeugdregio.landscape.naming import (
    as_activity,
    as_amount,
    as_duration,
    as_force,
    as_given,
    as_kind,
    as_names,
    as_provision,
    as_scope,
    find_act,
    find_actor,
    find_anything,
    find_function_or_scope,
    find_party,
)
from jeugdregio.landscape.providing import Providing, who_provides
from jeugdregio.landscape.provisions import provision
from jeugdregio.landscape.scopes import Scopes, WordReading
from jeugdregio.landscape.shown import Shown
from jeugdregio.landscape.undertakings import OpenUndertakings, open_undertakings
from jeugdregio.landscape.who_did import who_did
from jeugdregio.landscape.who_may import WhoMay, who_may
from jeugdregio.model import (
    Activity,
    ActKind,
    Amount,
    Answer,
    Arrangement,
    Body,
    Contract,
    Duration,
    Force,
    Municipality,
    Provision,
    ProvisionKind,
    Scope,
)
from jeugdregio.model.functions import find_function
from jeugdregio.model.taxonomy import as_name

__all__ = ["Snapshot"]


class Snapshot(Shown):
    """A landscape as one day shows it (Dutch: *stand op een dag*), open to questions.

    Look-ups give plain records; questions give an `Answer`. A snapshot remembers what it worked
    out, so each thread takes one of its own; a landscape can be shared.
    """

    def municipality(self, name: str) -> Municipality:
        """The municipality that is, was or will be called so (Dutch: *gemeente zoeken*).

        Args:
            name: its id, a code, name, former name or alias.

        Raises:
            UnknownName: there is none known by then.
            AmbiguousName: there are several; the error lists them.
        """
        return self.ever[Municipality].find(name)

    def exists(self, municipality: str, *, day: date | str | None = None) -> Answer[None]:
        """Whether a municipality exists (Dutch: *of de gemeente bestaat*).

        On the date of reorganisation only those that receive exist.

        Args:
            municipality: id, code, name, former name or alias.
            day: the day asked about; the snapshot's own when left out.

        Returns:
            NO outside its life, with the reorganisation as ground; UNKNOWN where that is planned.

        Raises:
            UnknownName: no such municipality; `AmbiguousName` for several.
            UsageError: no such day.
        """
        on = self.day if day is None else as_day(day)
        return exists(self, self.municipality(municipality).id, on)

    def succession(self, municipality: str, *, on: date | str | None = None) -> Answer[Lineage]:
        """What a municipality came from and what became of it (Dutch: *herindelingen*).

        A change of name is none: the municipality stays.

        Args:
            municipality: id, code, name, former name or alias.
            on: only reorganisations up to and including this day; all that are recorded when left
                out.

        Returns:
            The steps back and forward with their paths, and the general successor. YES when one is
            certain; what is planned is UNKNOWN, and so is where a part went of which only the whole
            is known.

        Raises:
            UnknownName: no such municipality; `AmbiguousName` for several.
            UsageError: no such day.
        """
        until = None if on is None else as_day(on)
        return succession(self, self.municipality(municipality).id, until)

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

    def matrix(
        self,
        members: str | Iterable[str] | None = None,
        functions: str | Iterable[str] | None = None,
        *,
        since: date | str | None = None,
        until: date | str | None = None,
    ) -> Answer[Matrix]:
        """What is provided for several municipalities, and by which contracts (Dutch: *dekking*).

        Args:
            members: municipalities and groupings, by id, name, former name or alias; a grouping
                stands for its full members on the first day. Every municipality when left out.
            functions: care functions, by id or label; all those of the Jeugdwet when left out.
            since: first day of the window; the snapshot's day when left out.
            until: first day after the window; the day after ``since`` when left out.

        Returns:
            A cell for each municipality and care function, with what `coverage` answers. YES when
            all of them are covered, NO when one is denied. A possible or partial member is a remark
            and changes no truth; a grouping of which no member is certain leaves it UNKNOWN.

        Raises as `coverage`, and a UsageError for nobody or no care function.
        """
        parties = None if members is None else as_names(members, "members")
        named = None if functions is None else as_names(functions, "functions")
        first = self.day if since is None else as_day(since)
        return matrix(
            self,
            None if parties is None else [find_party(self, each) for each in parties],
            None if named is None else [find_function(each) for each in named],
            as_window(first, None if until is None else as_day(until)),
        )

    def groupings(self, municipality: str, *, day: date | str | None = None) -> Answer[Groupings]:
        """The groupings in which a municipality is (Dutch: *waarin de gemeente deelneemt*).

        Args:
            municipality: id, code, name, former name or alias.
            day: the day asked about; the snapshot's own when left out.

        Returns:
            Every youth region by purpose, subregion, alliance and arrangement in which it is or may
            be, each with a truth of its own. YES when one is certain; NO outside its life, with the
            reorganisation as ground, or where all are declared recorded. Two that count it for one
            purpose, or that buy the same for it, are in ``value.conflicts``; of those for different
            purposes none says anything about another.

        Raises:
            UnknownName: no such municipality; `AmbiguousName` for several.
            UsageError: no such day.
        """
        on = None if day is None else as_day(day)
        return groupings(self, self.municipality(municipality).id, on)

    def members(
        self,
        grouping: str,
        *,
        in_: str | None = None,
        day: date | str | None = None,
        activity: Activity | str | None = None,
    ) -> Answer[MemberList]:
        """The municipalities of a grouping (Dutch: *deelnemers*).

        Args:
            grouping: id, name, former name or alias of a youth region, subregion, alliance or
                arrangement.
            in_: a care function or scope: of partial members, whether it is in their part.
            day: the day asked about; the snapshot's own when left out.
            activity: what is done for it (``purchase``); any when left out.

        Returns:
            The full members, the partial and the possible ones apart. YES when one is certain,
            UNKNOWN when none is recorded; whether the list is complete is a truth of its own.

        Raises:
            UnknownName: no such grouping, function or scope; `AmbiguousName` for several.
            UsageError: no such day, no such activity, or an activity without a care function.
        """
        what = None if in_ is None else find_function_or_scope(self, in_)
        on = None if day is None else as_day(day)
        doing = None if activity is None else as_activity(activity)
        if doing is not None and what is None:
            raise UsageError("activity: expected a care function or scope in_ which it is done")
        return members(self, find_party(self, grouping), what, on, doing)

    def who_buys(
        self,
        function: str,
        for_: str,
        *,
        day: date | str | None = None,
        activity: Activity | str = Activity.PURCHASE,
    ) -> Answer[Buying]:
        """Who buys a care function for a municipality (Dutch: *wie koopt wat in*).

        Args:
            function: a care function, by id or label, or a scope.
            for_: id, name, former name or alias of the municipality.
            day: the day asked about, which may lie ahead; the snapshot's own when left out.
            activity: what is done for it: an `Activity` or its value.

        Returns:
            Every buyer with the truth of its scope. YES when one is certain and decided; a plan
            stays a plan.

        Raises:
            UnknownName: no such municipality, function or scope; `AmbiguousName` for several.
            UsageError: no such day.
            OutsideLife: the municipality does not exist on that day.
        """
        what = find_function_or_scope(self, function)
        on = None if day is None else as_day(day)
        return who_buys(self, what, self.municipality(for_).id, on, as_activity(activity))

    def who_provides(
        self, municipality: str, function: str, *, since: date | str, day: date | str | None = None
    ) -> Answer[Providing]:
        """Who provides for a client, by the day of indication (Dutch: *zittend of nieuw*).

        Args:
            municipality: where the client lives: id, name, former name or alias.
            function: a care function, by id or label, or a scope.
            since: the day on which help was indicated.
            day: the day asked about; the snapshot's own when left out.

        Returns:
            Whose provisions by the rules on record; UNKNOWN where the text leaves that open.

        Raises as `who_buys`.
        """
        what = find_function_or_scope(self, function)
        on = None if day is None else as_day(day)
        return who_provides(self, self.municipality(municipality).id, what, as_day(since), on)

    def provision(
        self,
        text: str,
        kind: ProvisionKind | str,
        *,
        act: ActKind | str | None = None,
        day: date | str | None = None,
    ) -> Answer[tuple[Provision, ...]]:
        """What the text of an arrangement or a contract says about something (Dutch: *bepaling*).

        Args:
            text: of an arrangement the id, name, former name or alias; of a contract the id.
            kind: what it is about: a `ProvisionKind` or its value (``exit``).
            act: of clauses on decisions, only those on this kind of decision.
            day: the day asked about; the snapshot's own when left out.

        Returns:
            The clauses of that day. NO when the text has none; UNKNOWN when it was not read.

        Raises:
            UnknownName: no such arrangement or contract is known; `AmbiguousName` for several.
            UsageError: no such kind.
        """
        record = self.ever[Contract].get(as_name(text)) or self.ever[Arrangement].find(text)
        which = None if act is None else as_kind(act)
        on = self.day if day is None else as_day(day)
        return provision(self, record, as_provision(kind), which, on)

    def compare_scopes(
        self, *, within: Activity | str | None = None, reading: WordReading | None = None
    ) -> Scopes:
        """What tells how recorded scopes lie to one another (Dutch: *reikwijdten vergelijken*).

        It is asked with ids of scopes, or with scopes.

        Args:
            within: compare within this activity alone: an `Activity` or its value.
            reading: how words with two readings (*jeugdhulp*) are meant: ``strict`` or
                ``umbrella``; as each source may mean them when left out.

        Raises:
            UsageError: no such activity or reading.
        """
        activity = None if within is None else as_activity(within)
        return self.remember(
            ("compared scopes", activity, reading),
            lambda: Scopes(self.ever[Scope].__getitem__, within=activity, reading=reading),
        )

    def who_may(
        self,
        act: ActKind | str,
        *,
        for_: str | Iterable[str] = (),
        in_: str | Iterable[str] | None = None,
        who: str | Iterable[str] | None = None,
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
                ``speak`` …); or, alone or with ``who``, the id of a recorded act, which tells the
                rest by itself.
            for_: the municipalities or groupings for which it is done; a grouping stands for its
                full members that day, and those that ended are none.
            in_: what it is about: a procurement track, a scope, or care functions; of who enters,
                changes or leaves an arrangement, its id.
            who: of whom it is asked: whether one of these may; left out, the question is who may
                at all, and for several municipalities whether one holder may for all. Of a recorded
                act it is asked of those who did it.
            amount: the money it is about; a whole number is euros for one act, and then it is not
                told whether tax is in them.
            duration: the time it is about; a whole number is days.
            given: the situations there are, or by situation whether it is there.

        Returns:
            A line for each municipality, role and holder. A mandate under which the act does not
            fall is a ground, "not under this mandate", and never a NO by itself: another may exist
            unrecorded, unless the giver declared its mandates complete. What someone delegated he
            may no more, and who is not there that day may nothing. To speak for another is denied
            only by a mandate that excludes it.

        Raises:
            UnknownName: no such municipality, grouping, actor, function; `AmbiguousName` for
                several.
            UsageError: no such act, nobody for whom it is done, or what no question can hold; or
                more chains of mandates than can be followed.
            OutsideLife: one of the municipalities does not exist that day.
        """
        actors = tuple(find_actor(self, each) for each in as_names(who, "who"))
        parties = [find_party(self, each) for each in as_names(for_, "for_")]
        told = as_given(given)
        recorded = find_act(self, act, asked=bool(parties))
        if recorded is not None:
            if parties or told or (in_, amount, duration) != (None, None, None):
                raise UsageError(f"expected nothing but who beside the recorded act {act!r}")
            return who_did(self, recorded, actors)
        kind = as_kind(act)
        if not parties:
            raise UsageError("for_: expected the municipalities or groupings for which it is done")
        for each in parties:
            check_life(self, each, self.day)
        scope, about = as_scope(self, in_, kind.activity)
        asked = Asked(
            kind,
            self.day,
            scope,
            as_amount(amount),
            as_duration(duration),
            told,
            about=about,
        )
        return who_may(self, asked, parties, actors)

    def decision_state(self, proposal: str) -> Answer[DecisionState]:
        """How far the organs are that decide together on a proposal (Dutch: *stand van besluiten*).

        Args:
            proposal: id of the proposal, or of an act that several organs decide.

        Returns:
            What each organ said, and whether its rule is met. A plan is no decision, consent to
            leave is not leaving, and a tie clause decides for nobody.

        Raises:
            UnknownName: no such act is known.
        """
        return decision_state(self, proposal)

    def body_state(self, body: str) -> Answer[BodyView]:
        """In what state a body is, and whether it can decide (Dutch: *stand van een orgaan*).

        Args:
            body: id, name, former name or alias.

        Returns:
            Its state, the seats asked for and filled, the mandates it holds; the truth is whether
            it can decide anything.

        Raises:
            UnknownName: no such body is known; `AmbiguousName` for several.
        """
        return body_state(self, self.ever[Body].find(body).id)

    def communications(
        self,
        *,
        about: str | None = None,
        to: str | Iterable[str] | None = None,
        within_days: int = 0,
    ) -> Answer[Messages]:
        """What was told about something, to whom and when (Dutch: *wie is wanneer ingelicht*).

        The records themselves are ``snapshot[Communication]``, by the class.

        Args:
            about: what the messages are about, by id (an actor also by name); anything when left
                out.
            to: who should have been told, by id or name; each without a message is missing.
            within_days: how many days may lie between messages that count as simultaneous.

        Raises:
            UnknownName: no such record or addressee; `AmbiguousName` for several.
            UsageError: addressees that are no ids or names.
        """
        actors = [find_actor(self, each) for each in as_names(to, "to")]
        what = None if about is None else find_anything(self, about)
        return communications(self, what, actors, within_days)

    def open_undertakings(
        self, *, force: Force | str | None = None, about: str | None = None
    ) -> Answer[OpenUndertakings]:
        """What was promised, asked or expected and not ended (Dutch: *openstaande toezeggingen*).

        Args:
            force: only those of this force: a `Force` or its value (``promise``).
            about: what they are about, by id (an actor also by name); anything when left out.

        Raises:
            UnknownName: no such record.
            UsageError: no such force.
        """
        what = None if about is None else find_anything(self, about)
        return open_undertakings(self, None if force is None else as_force(force), what)

    def __repr__(self) -> str:
        known = f", known at {self.known_at}" if self.known_at else ""
        count = sum(map(len, self.tables.values()))
        return f"<Snapshot of {count} records on {self.day}{known}>"

"""How far a proposal is decided: what each organ said to it, and what that makes by its rule."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Final

import attrs

from jeugdregio._text import html_table, shortened
from jeugdregio.dates import latest
from jeugdregio.landscape.deciders import needed
from jeugdregio.landscape.entering import Need
from jeugdregio.landscape.parties import belongs_to
from jeugdregio.landscape.principals import principals_of
from jeugdregio.landscape.shown import Shown
from jeugdregio.landscape.voices import OrganDecision, Voice, planned, said, voice
from jeugdregio.model import (
    Act,
    ActKind,
    ActState,
    Answer,
    Arrangement,
    DecisionRule,
    Ground,
    Lack,
    Missing,
    Note,
    Remark,
    RuleKind,
    Tie,
    Truth,
    Vote,
    all_of,
    lacking,
)
from jeugdregio.model.answer import in_order
from jeugdregio.model.references import organ_owner

__all__ = ["DecisionState", "ExpectedProposal", "OrganDecision", "decision_state"]

_ALL_OF: Final = frozenset({RuleKind.EACH_BINDS_ITSELF, RuleKind.UNANIMITY})


# values


@attrs.frozen(repr=False)
class ExpectedProposal:
    """What a tie clause leads to expect of another party (Dutch: *meegaanclausule*).

    Expected by agreement, and no more: each organ still decides for itself.

    Args:
        municipality: of whom it is expected.
        kind: the kind of act expected.
        about: what the act would be about.
        arrangement: whose clause it is.
        follows: the act that it would follow.
    """

    municipality: str
    kind: ActKind
    about: tuple[str, ...]
    arrangement: str
    follows: str

    def __str__(self) -> str:
        return f"{self.municipality}: {self.kind.value} expected by agreement ({self.arrangement})"

    def __repr__(self) -> str:
        return f"<ExpectedProposal {self}>"


@attrs.frozen(repr=False)
class DecisionState:
    """How far a proposal is decided (Dutch: *stand van de besluitvorming*).

    Args:
        proposal: id of the proposal, or of the act that several organs decide.
        status: the state of the proposal itself on the day asked about; ``None`` when not
            recorded. It changes no truth: what all decided can still be withdrawn.
        rule: the rule of decision as recorded, or as a clause of the arrangement tells. Without
            one, joining, leaving, awarding and contracting for municipalities are for the college
            of each, which binds itself; of an arrangement, for the organs that are party.
        organs: what each organ said whose decision is needed.
        beside: what others said who are on record; it changes no truth.
        expected: what tie clauses lead to expect of others.
        consents: what the councils said without whose consent a college or mayor of theirs cannot
            decide (Wet gemeenschappelijke regelingen, BWBR0003740, art. 1).
    """

    proposal: str
    status: ActState | None
    rule: DecisionRule | None
    organs: tuple[OrganDecision, ...]
    beside: tuple[OrganDecision, ...] = ()
    expected: tuple[ExpectedProposal, ...] = ()
    consents: tuple[OrganDecision, ...] = ()

    def __str__(self) -> str:
        status = self.status.value if self.status else "no status recorded"
        lines = (*self.organs, *self.expected) if self.organs else ("organs not recorded",)
        consents = (f"consent of {each}" for each in self.consents)
        return f"{self.proposal} ({status}): {'; '.join((*map(str, lines), *consents))}"

    def __repr__(self) -> str:
        return f"<DecisionState {shortened(str(self))}>"

    def _repr_html_(self) -> str:
        rows: list[tuple[object, ...]] = [
            (*each.words[:2], each.truth, *each.words[3:])
            for each in (*self.organs, *self.consents, *self.beside)
        ]
        rows += [
            (each.municipality, "", "", "expected by agreement", "", each.follows)
            for each in self.expected
        ]
        head = ("organ", "vote", "decided for", "status", "day", "act")
        return html_table(self.proposal, head, rows)


# the question


def decision_state(shown: Shown, proposal: str) -> Answer[DecisionState]:
    """How far a proposal is decided; see `Snapshot.decision_state`.

    Args:
        shown: the day asked about.
        proposal: id of a proposal, or of an act that several organs decide.

    Raises:
        UnknownName: no such act is known.
    """
    act = shown.ever[Act][proposal]
    return shown.remember(("decision state", act.id), lambda: _decision_state(shown, act))


def _decision_state(shown: Shown, act: Act) -> Answer[DecisionState]:
    heard = _heard(shown, act)
    need, rule = heard.need, heard.need.rule
    counted = rule is not None and rule.kind not in _ALL_OF
    each_of = heard.own if counted else (*heard.own, *heard.ruled)
    parts = [*(heard.allowed(each).line.answer.valued(None) for each in each_of)]
    parts += map(lacking, need.lacks)
    if rule is not None and counted and not need.lacks:  # of too few nothing can be counted
        parts.append(_counted(act, rule, [*map(heard.allowed, heard.ruled)]))
    whole = all_of(parts).valued(None)
    expected = _expected(shown, act)
    remarks = (
        *(remark for each in (*heard.organs, *heard.consents) for remark in each.answer.remarks),
        *heard.need.remarks,
        *heard.remarks,
        *(Remark(Note.EXPECTED_BY_AGREEMENT, (each.municipality,)) for each in expected),
    )
    basis = Ground(act, field=None if act.rule is None else "rule")
    whole = attrs.evolve(whole, grounds=(basis, *whole.grounds), remarks=remarks)
    status = act.state_on(shown.day)
    value = DecisionState(
        act.id, status, rule, heard.organs, heard.beside, expected, heard.consents
    )
    return in_order(whole.valued(value))


@attrs.frozen
class _Heard:
    """What is on record about a proposal.

    Args:
        need: whose decisions are needed.
        own: what those said who each decide.
        ruled: what those said who decide by a rule.
        consents: what the councils said whose consent is needed.
        beside: what others said.
        remarks: who else decided, and decisions that are planned without telling by whom.
    """

    need: Need
    own: tuple[Voice, ...]
    ruled: tuple[Voice, ...]
    consents: tuple[OrganDecision, ...]
    beside: tuple[OrganDecision, ...]
    remarks: tuple[Remark, ...]

    @property
    def organs(self) -> tuple[OrganDecision, ...]:
        return tuple(each.line for each in (*self.own, *self.ruled))

    @property
    def leading(self) -> tuple[OrganDecision, ...]:
        """What those said for whom it is done."""
        return tuple(each.line for each in self.own) if self.need.of_others else self.organs

    def allowed(self, voice: Voice) -> Voice:
        """The voice of an organ, as far as its council consents."""
        council = f"{organ_owner(voice.line.organ)}.council"
        consent = next((each.answer for each in self.consents if each.organ == council), None)
        if consent is None or Vote.FOR not in voice.votes:
            return voice
        both = all_of((voice.line.answer, consent)).valued(voice.line.answer.value)
        votes = voice.votes
        if consent.truth is not Truth.YES:
            votes |= {Vote.AGAINST, Vote.ABSTAINED}
        if consent.truth is Truth.NO:
            votes -= {Vote.FOR}
        return attrs.evolve(voice, line=attrs.evolve(voice.line, answer=both), votes=votes)


def _heard(shown: Shown, act: Act) -> _Heard:
    return shown.remember(("decisions heard", act.id), lambda: _hear(shown, act))


def _hear(shown: Shown, act: Act) -> _Heard:
    need, on_it = needed(shown, act), said(shown, act)
    rule = need.rule
    weights = {shown.thing(each.organ): each.votes for each in (rule.weights if rule else ())}
    ruled = dict.fromkeys(map(shown.thing, rule.organs if rule else ()))

    def hear(organ: str) -> Voice:
        said_by = voice(shown, organ, on_it.get(organ, ()), weights.get(organ, 1))
        return attrs.evolve(said_by, line=_unsure(said_by.line, need.doubts.get(organ)))

    consents = tuple(
        _unsure(line, None if line.truth is Truth.YES else lack)
        for each, lack in sorted(need.consents.items())
        for line in (voice(shown, each, on_it.get(each, ()), consent_to=act.id).line,)
    )
    asked = {*need.organs, *ruled, *need.consents}
    others = sorted(each for each in on_it if each is not None and each not in asked)
    lines = (voice(shown, each, on_it[each]).line for each in others)
    beside = tuple(each for each in lines if each.act is not None)
    deciders = tuple(each.organ for each in beside if each.vote is not None)
    remarks = [
        *([Remark(Note.OTHER_DECIDER, deciders)] if deciders else []),
        *planned(on_it.get(None, ()), shown.day),
    ]
    own = tuple(map(hear, need.organs))
    return _Heard(need, own, tuple(map(hear, ruled)), consents, beside, tuple(remarks))


def _unsure(line: OrganDecision, lack: Missing | None) -> OrganDecision:
    """What an organ said of which it is in doubt whether that is for it to say."""
    if lack is None:
        return line
    answer = line.answer
    unknown = attrs.evolve(answer, truth=Truth.UNKNOWN, missing=(lack, *answer.missing))
    return attrs.evolve(line, answer=unknown)


# how many are enough


def _counted(act: Act, rule: DecisionRule, voices: Sequence[Voice]) -> Answer[None]:
    """Whether as many decided for as the rule asks."""
    if rule.kind is not RuleKind.TWO_THIRDS:
        return _reached(rule, voices, cast=False)
    if rule.of_cast is not None:
        return _reached(rule, voices, cast=rule.of_cast)
    readings = [_reached(rule, voices, cast=cast) for cast in (False, True)]
    grounds = tuple(ground for each in readings for ground in each.grounds)
    missing = tuple(dict.fromkeys(lack for each in readings for lack in each.missing))
    of_all, of_cast = readings
    if of_all.truth is of_cast.truth:
        return Answer(of_all.truth, None, grounds, missing)
    lack = Missing(Lack.RULE, (act.id,), None, act.owners or rule.organs)
    return Answer(Truth.UNKNOWN, None, grounds, (*missing, lack))


_BEST_FIRST: Final = (Vote.FOR, Vote.ABSTAINED, Vote.AGAINST)


def _reached(rule: DecisionRule, voices: Sequence[Voice], *, cast: bool) -> Answer[None]:
    """Whether enough is reached however the open votes fall, or out of reach even at their best.

    A vote more for, or one less against, never leads away from it. So of all the ways to fill the
    open votes the best and the worst tell enough.
    """
    best = [min(each.votes, key=_BEST_FIRST.index) for each in voices]
    worst = [max(each.votes, key=_BEST_FIRST.index) for each in voices]
    truth = Truth.UNKNOWN
    if _enough(rule, voices, worst, cast=cast):
        truth = Truth.YES
    elif not _enough(rule, voices, best, cast=cast):
        truth = Truth.NO
    if truth is Truth.UNKNOWN:
        missing = (lack for each in voices if _is_open(each, cast=cast) for lack in _lacks(each))
        return Answer(truth, None, (), tuple(missing))
    # of the votes cast, those against count as well
    deciding = (
        each.line.answer
        for each in voices
        if each.line.truth is truth or (cast and not _is_open(each, cast=cast))
    )
    return Answer(truth, None, tuple(ground for each in deciding for ground in each.grounds))


def _enough(
    rule: DecisionRule, voices: Sequence[Voice], votes: Sequence[Vote], *, cast: bool
) -> bool:
    """Whether these votes are enough; two thirds of nothing is not."""
    count = dict.fromkeys(Vote, 0)
    for each, vote in zip(voices, votes, strict=True):
        count[vote] += each.weight
    in_favour = count[Vote.FOR]
    if rule.threshold is not None:
        return in_favour >= rule.threshold
    of = in_favour + count[Vote.AGAINST] + (0 if cast else count[Vote.ABSTAINED])
    return in_favour > 0 and 3 * in_favour >= 2 * of


def _is_open(voice: Voice, *, cast: bool) -> bool:
    return len(voice.votes) > 1 and (cast or Vote.FOR in voice.votes)


def _lacks(voice: Voice) -> tuple[Missing, ...]:
    organ = (voice.line.organ,)
    return voice.line.answer.missing or (Missing(Lack.DECISION, organ, None, organ),)


# what a tie clause leads to expect


def _expected(shown: Shown, act: Act) -> tuple[ExpectedProposal, ...]:
    """What tie clauses lead to expect of others, now that this is decided for a tied one."""
    led = _led(shown, act)
    found: list[ExpectedProposal] = []
    # nothing rests on it, so an arrangement that is only possibly in force is told as well
    for arrangement in sorted(shown.possible[Arrangement], key=lambda each: each.id):
        for place, tie in enumerate(arrangement.ties):
            tied = dict.fromkeys(map(shown.thing, tie.tied))
            if led.isdisjoint(tied) or not _under(shown, tie, act):
                continue
            key = ("led under a tie", arrangement.id, place)
            done = led | shown.remember(key, functools.partial(_led_under, shown, tie))
            about = tie.about or act.about
            found.extend(
                ExpectedProposal(each, act.kind, about, arrangement.id, act.id)
                for each in tied
                if each not in done
            )
    return tuple(found)


def _under(shown: Shown, tie: Tie, act: Act) -> bool:
    """Whether the clause is about such an act."""
    about = set(map(shown.thing, tie.about))
    return act.kind in tie.acts and (not about or not about.isdisjoint(map(shown.thing, act.about)))


def _led_under(shown: Shown, tie: Tie) -> frozenset[str]:
    """Those for which an act under the clause is decided, taken by the day asked about."""
    acts = (each for kind in tie.acts for each in shown[Act].where("kind", kind))
    led = (_led(shown, each) for each in acts if _under(shown, tie, each))
    return frozenset[str]().union(*led)


def _led(shown: Shown, act: Act) -> frozenset[str]:
    """Those for which the act is decided, by their own organ or, as recorded, on their behalf."""
    return shown.remember(("led", act.id), lambda: _decided_for(shown, act))


def _decided_for(shown: Shown, act: Act) -> frozenset[str]:
    heard = _heard(shown, act)
    by_truth: dict[Truth, set[str]] = {each: set() for each in Truth}
    for line in heard.leading or heard.beside:
        by_truth[line.truth].update(belongs_to(shown, line.organ))
    if act.done_by(shown.day) is Truth.YES:
        parties = principals_of(shown, act.for_, latest(act.day) or shown.day)
        on_behalf = {each for members in parties.values() for each in members.full}
        by_truth[Truth.YES] |= on_behalf - by_truth[Truth.NO]
    return frozenset(by_truth[Truth.YES])

"""How far a proposal is decided: what each organ said to it, and what that makes by its rule."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Final

import attrs

from jeugdregio._text import html_table, shortened
from jeugdregio.dates import latest
from jeugdregio.landscape.deciders import Need, needed
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
        rule: the rule of decision as recorded. Without one, joining, leaving, awarding and
            contracting for municipalities are for the college of each, which binds itself.
        organs: what each organ said whose decision is needed.
        beside: what others said who are on record; it changes no truth.
        expected: what tie clauses lead to expect of others.
    """

    proposal: str
    status: ActState | None
    rule: DecisionRule | None
    organs: tuple[OrganDecision, ...]
    beside: tuple[OrganDecision, ...] = ()
    expected: tuple[ExpectedProposal, ...] = ()

    def __str__(self) -> str:
        status = self.status.value if self.status else "no status recorded"
        lines = (*self.organs, *self.expected) if self.organs else ("organs not recorded",)
        return f"{self.proposal} ({status}): {'; '.join(map(str, lines))}"

    def __repr__(self) -> str:
        return f"<DecisionState {shortened(str(self))}>"

    def _repr_html_(self) -> str:
        rows = [each.words for each in (*self.organs, *self.beside)]
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
    if act.rule is None or act.rule.kind in _ALL_OF:
        lines = (each.answer.valued(None) for each in heard.organs)
        whole = all_of((*lines, *map(lacking, heard.need.lacks))).valued(None)
    else:
        whole = _counted(act, act.rule, heard.voices)
    expected = _expected(shown, act)
    remarks = (
        *(remark for each in heard.organs for remark in each.answer.remarks),
        *heard.need.remarks,
        *heard.remarks,
        *(Remark(Note.EXPECTED_BY_AGREEMENT, (each.municipality,)) for each in expected),
    )
    basis = Ground(act, field=None if act.rule is None else "rule")
    whole = attrs.evolve(whole, grounds=(basis, *whole.grounds), remarks=remarks)
    status = act.state_on(shown.day)
    value = DecisionState(act.id, status, act.rule, heard.organs, heard.beside, expected)
    return in_order(whole.valued(value))


@attrs.frozen
class _Heard:
    """What is on record about a proposal.

    Args:
        need: whose decisions are needed.
        voices: what these said.
        beside: what others said.
        remarks: who else decided, and decisions that are planned without telling by whom.
    """

    need: Need
    voices: tuple[Voice, ...]
    beside: tuple[OrganDecision, ...]
    remarks: tuple[Remark, ...]

    @property
    def organs(self) -> tuple[OrganDecision, ...]:
        return tuple(each.line for each in self.voices)


def _heard(shown: Shown, act: Act) -> _Heard:
    return shown.remember(("decisions heard", act.id), lambda: _hear(shown, act))


def _hear(shown: Shown, act: Act) -> _Heard:
    need, on_it = needed(shown, act), said(shown, act)
    listed = () if act.rule is None else act.rule.weights
    weights = {shown.thing(each.organ): each.votes for each in listed}
    voices = tuple(
        voice(shown, each, on_it.get(each, ()), weights.get(each, 1)) for each in need.organs
    )
    others = sorted(each for each in on_it if each is not None and each not in need.organs)
    lines = (voice(shown, each, on_it[each]).line for each in others)
    beside = tuple(each for each in lines if each.act is not None)
    deciders = tuple(each.organ for each in beside if each.vote is not None)
    remarks = [
        *([Remark(Note.OTHER_DECIDER, deciders)] if deciders else []),
        *planned(on_it.get(None, ()), shown.day),
    ]
    doubted = tuple(_doubted(each, need.doubts.get(each.line.organ)) for each in voices)
    return _Heard(need, doubted, beside, tuple(remarks))


def _doubted(voice: Voice, lack: Missing | None) -> Voice:
    """The voice of an organ of which it is in doubt whether the power is still its own."""
    if lack is None:
        return voice
    answer = voice.line.answer
    answer = attrs.evolve(answer, truth=Truth.UNKNOWN, missing=(lack, *answer.missing))
    return attrs.evolve(voice, line=attrs.evolve(voice.line, answer=answer))


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
    for line in heard.organs or heard.beside:
        by_truth[line.truth].update(belongs_to(shown, line.organ))
    if act.done_by(shown.day) is Truth.YES:
        parties = principals_of(shown, act.for_, latest(act.day) or shown.day)
        on_behalf = {each for members in parties.values() for each in members.full}
        by_truth[Truth.YES] |= on_behalf - by_truth[Truth.NO]
    return frozenset(by_truth[Truth.YES])

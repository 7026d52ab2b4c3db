"""What is read of an answer: missing facts, grounds, and the mandates that do not carry an act."""

from typing import Any

import jeugdregio as jr


def lacks(answer: jr.Answer[Any]) -> set[jr.Lack]:
    """The kinds of facts that are missing."""
    return {each.what for each in answer.missing}


def about(answer: jr.Answer[Any], what: jr.Lack) -> set[str]:
    """The ids about which this kind of fact is missing."""
    return {id for each in answer.missing if each.what is what for id in each.about}


def grounds(answer: jr.Answer[Any]) -> set[str]:
    """The ids of the records on which it rests."""
    return {each.record.id for each in answer.grounds}


def who_could(answer: jr.Answer[Any], what: jr.Lack) -> list[tuple[str, ...]]:
    """Of each missing fact of this kind who could supply it."""
    return [each.who for each in answer.missing if each.what is what]


def not_under(answer: jr.Answer[Any]) -> set[tuple[str, ...]]:
    """Under which mandates the act does not fall, and in which slot."""
    return {each.about for each in answer.remarks if each.note is jr.Note.NOT_UNDER_MANDATE}


def line(answer: jr.Answer[jr.WhoMay], role: jr.ActingRole) -> jr.ActingLine:
    """The one line in a role."""
    (found,) = (each for each in answer.value.lines if each.role is role)
    return found


def slots(
    answer: jr.Answer[jr.WhoMay], role: jr.ActingRole = jr.ActingRole.DECIDES
) -> dict[jr.Slot, jr.Truth]:
    """By slot of the one mandate that may carry the act in a role, whether that part holds."""
    (chain,) = line(answer, role).chains
    return {slot: truth for _, slot, truth in chain.slots}


def ended(answer: jr.Answer[Any]) -> dict[str, tuple[str, ...]]:
    """By member that is named for the day and had ended by then, those it passed to."""
    noted = [each.about for each in answer.remarks if each.note is jr.Note.ENDED_MEMBER]
    return {each[0]: each[1:] for each in noted}

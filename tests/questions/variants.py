"""What is changed: decisions that are recorded, and a table that is declared complete."""

from collections.abc import Iterable
from datetime import date

import jeugdregio as jr


def declared(
    case: jr.Landscape, table: str, by: Iterable[str], about: Iterable[str], day: date
) -> jr.Landscape:
    """The variant in which a table is declared complete."""
    return case.adding(
        jr.Completeness(
            id=f"complete-{table}", day=day, by=tuple(by), table=table, about=tuple(about)
        )
    )


def voted(
    case: jr.Landscape,
    proposal: str,
    organs: Iterable[str],
    day: date,
    vote: jr.Vote = jr.Vote.FOR,
) -> jr.Landscape:
    """The variant in which these organs decided on a proposal, each by itself."""
    return case.adding(
        *(
            jr.Act(
                id=f"decision-of-{organ.replace('.', '-')}",
                day=day,
                kind=jr.ActKind.DECISION,
                deciders=(organ,),
                decides=proposal,
                vote=vote,
            )
            for organ in organs
        )
    )

"""What leads back to itself: scopes made of themselves, sub-mandates under themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

__all__ = ["circles"]


def circles(leads: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The ids that lead back to themselves, in their order.

    Args:
        leads: by id, the ids it leads to; those that are not among the keys are left out.
    """
    ahead = {id: [to for to in targets if to in leads] for id, targets in leads.items()}
    back: dict[str, list[str]] = {id: [] for id in ahead}
    for id, targets in ahead.items():
        for to in targets:
            back[to].append(id)
    seen, taken, found = set[str](), set[str](), set[str]()
    order = [id for start in ahead for id in _walk(start, ahead, seen)]
    for id in reversed(order):  # what is reached backwards in this order leads back to its start
        together = _walk(id, back, taken)
        if len(together) > 1 or id in ahead[id]:
            found.update(together)
    return tuple(id for id in ahead if id in found)


def _walk(start: str, leads: Mapping[str, list[str]], seen: set[str]) -> list[str]:
    """What is reached and was not seen before, each after all that it leads to."""
    if start in seen:
        return []
    seen.add(start)
    order: list[str] = []
    steps = [(start, iter(leads[start]))]
    while steps:
        id, ahead = steps[-1]
        to = next((each for each in ahead if each not in seen), None)
        if to is None:
            order.append(id)
            steps.pop()
        else:
            seen.add(to)
            steps.append((to, iter(leads[to])))
    return order

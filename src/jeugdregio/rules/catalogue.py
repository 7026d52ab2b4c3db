"""All rules, in the order in which they are asked."""

from __future__ import annotations

from typing import Final

from jeugdregio.errors import UsageError
from jeugdregio.rules.families.awb import AWB001, AWB003
from jeugdregio.rules.families.awb_consent import AWB002
from jeugdregio.rules.families.awb_giver import AWB010
from jeugdregio.rules.families.awb_limits import AWB007
from jeugdregio.rules.families.gi import GI001
from jeugdregio.rules.families.gw import GW001
from jeugdregio.rules.families.gw_council import GW002
from jeugdregio.rules.families.jw import JW204
from jeugdregio.rules.families.jw_2026 import JW218, JW219
from jeugdregio.rules.families.nvo import NVO102
from jeugdregio.rules.families.pra import PRA008, PRA009
from jeugdregio.rules.families.pra_course import PRA002, PRA010
from jeugdregio.rules.families.pra_granting import PRA001
from jeugdregio.rules.families.pra_informing import PRA003, PRA004, PRA005
from jeugdregio.rules.families.pra_splitting import PRA011, PRA012
from jeugdregio.rules.families.pra_steering import PRA006, PRA007
from jeugdregio.rules.rule import Rule

__all__ = ["CATALOGUE", "find_rule"]

CATALOGUE: Final[tuple[Rule, ...]] = (
    AWB001,
    AWB002,
    AWB003,
    AWB007,
    AWB010,
    GI001,
    GW001,
    GW002,
    JW204,
    JW218,
    JW219,
    NVO102,
    PRA001,
    PRA002,
    PRA003,
    PRA004,
    PRA005,
    PRA006,
    PRA007,
    PRA008,
    PRA009,
    PRA010,
    PRA011,
    PRA012,
)
"""Every rule, by code."""


def find_rule(word: str) -> Rule:
    """The rule that is called so (Dutch: *regel zoeken*).

    Args:
        word: its code, in which capitals and hyphens do not matter, or its short name.

    Raises:
        UsageError: there is none.
    """
    for rule in CATALOGUE:
        if word.upper().replace("-", "") == rule.code or word == rule.name:
            return rule
    codes = ", ".join(rule.code for rule in CATALOGUE)
    raise UsageError(f"there is no rule {word!r}; they are: {codes}")

"""The catalogue of rules, the engine that asks them, and the findings they give."""

from jeugdregio.rules.basis import Basis, Confidence, Consequence, Severity, Text
from jeugdregio.rules.catalogue import CATALOGUE, find_rule
from jeugdregio.rules.check import check, select_rules
from jeugdregio.rules.explaining import explain
from jeugdregio.rules.finding import Finding, RuleCrash
from jeugdregio.rules.page import rule_page
from jeugdregio.rules.report import Difference, Report
from jeugdregio.rules.rule import (
    Asked,
    Denial,
    Outcome,
    Parameter,
    Reason,
    ReasonKind,
    Rule,
    Verdict,
)
from jeugdregio.rules.weight import Weight, weigh

__all__ = [
    "CATALOGUE",
    "Asked",
    "Basis",
    "Confidence",
    "Consequence",
    "Denial",
    "Difference",
    "Finding",
    "Outcome",
    "Parameter",
    "Reason",
    "ReasonKind",
    "Report",
    "Rule",
    "RuleCrash",
    "Severity",
    "Text",
    "Verdict",
    "Weight",
    "check",
    "explain",
    "find_rule",
    "rule_page",
    "select_rules",
    "weigh",
]

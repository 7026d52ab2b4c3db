"""What the commands do; each gives an exit status."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path

from jeugdregio.cli.country import reference
from jeugdregio.errors import DocumentError, UsageError
from jeugdregio.formats import load_with_notices
from jeugdregio.formats import schema as schema_of_documents
from jeugdregio.rules import CATALOGUE, Report, find_rule, rule_page
from jeugdregio.rules import check as check_landscape
from jeugdregio.rules.wording import SEVERITIES

__all__ = ["check", "explain", "reference", "rules", "schema"]


def check(arguments: Namespace) -> int:
    """Hold a document, or several together, against the rules and print the report."""
    select = [word for words in arguments.select or () for word in words.split(",") if word]
    settings = _settings(arguments.set)
    try:
        loaded = load_with_notices(*map(_source, arguments.files))
    except DocumentError as error:
        print(f"jeugdregio: {error}", file=sys.stderr)
        for note in getattr(error, "__notes__", ()):
            print(f"jeugdregio: {note}", file=sys.stderr)
        return 2
    for notice in loaded.notices:
        print(f"jeugdregio: {notice.place}: {notice.text(arguments.lang)}", file=sys.stderr)
    report = check_landscape(
        loaded.landscape,
        on=arguments.on,
        known_at=arguments.known_at,
        select=select if arguments.select else None,
        hindsight=arguments.hindsight,
        parameters=settings,
        lang=arguments.lang,
        whole=arguments.whole,
    )
    print(_json(report) if arguments.format == "json" else report)
    return report.exit_status(None if arguments.fail_on == "never" else arguments.fail_on)


def _source(name: str) -> str | Path:
    """The file of this name, which is no document itself though it may start like one."""
    return Path(name) if name.lstrip("\ufeff \t\r\n").startswith(("{", "[")) else name


def _json(report: Report) -> str:
    """The report as JSON that the terminal can write; escapes mean the same to every reader."""
    text = report.to_json()
    try:
        text.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return json.dumps(report.to_dict(), indent=2)
    return text


def _settings(given: list[str]) -> dict[str, dict[str, str]]:
    settings: dict[str, dict[str, str]] = {}
    for text in given:
        place, equals, value = text.partition("=")
        code, dot, name = place.partition(".")
        if not (equals and dot):
            raise UsageError(f"expected CODE.NAME=VALUE, got {text!r}")
        settings.setdefault(code, {})[name] = value
    return settings


def explain(arguments: Namespace) -> int:
    """Print the page of a rule."""
    print(rule_page(find_rule(arguments.code), arguments.lang))
    return 0


def rules(arguments: Namespace) -> int:
    """List the rules: code, severity, title."""
    rows = [(rule, SEVERITIES[rule.severity].in_(arguments.lang)) for rule in CATALOGUE]
    codes = max(len(rule.code) for rule, _ in rows)
    severities = max(len(severity) for _, severity in rows)
    for rule, severity in rows:
        title = rule.title.in_(arguments.lang)
        print(f"{rule.code:<{codes}}  {severity:<{severities}}  {title}")
    return 0


def schema(_: Namespace) -> int:
    """Print the JSON Schema of a document."""
    print(json.dumps(schema_of_documents(), indent=2))
    return 0

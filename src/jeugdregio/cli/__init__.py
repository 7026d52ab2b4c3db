"""The command line: arguments in, text out.

Everything heavy is imported by the command that needs it, so that ``jeugdregio --help`` answers at
once.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from jeugdregio import __version__
from jeugdregio.errors import JeugdregioError

__all__ = ["main"]

_STATUS = """\
exit status of check:
  0  nothing violated (what is not shown or explained is no violation)
  1  something violated
  2  unusable input
  3  a rule failed
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit status.

    Args:
        argv: the arguments; those of the process when left out.
    """
    # a terminal that cannot write a quotation mark still gets its report
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    arguments = _parser().parse_args(argv)
    try:
        from jeugdregio.cli import commands

        status: int = getattr(commands, arguments.command)(arguments)
        sys.stdout.flush()
    except JeugdregioError as error:
        print(f"jeugdregio: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # the reader has seen enough ("| head"); give Python somewhere to flush the rest
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jeugdregio",
        description="The governance of Dutch youth care, questioned and checked.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    language = argparse.ArgumentParser(add_help=False)
    language.add_argument(
        "--lang", choices=("nl", "en"), default="en", help="language of the messages (default: en)"
    )

    check = commands.add_parser(
        "check",
        parents=[language],
        help="hold a document, or several together, against the rules",
        epilog=_STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    check.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a document (JSON); several make one landscape",
    )
    check.add_argument("--on", required=True, metavar="DATE", help="the day asked about")
    check.add_argument("--known-at", metavar="DATE", help="only what was known by then")
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.add_argument(
        "--select",
        action="append",
        metavar="RULES",
        help="codes, names or families of rules, with commas; may be repeated",
    )
    check.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="CODE.NAME=VALUE",
        help="a parameter of a rule, as JW204.since=2019-01-01; may be repeated",
    )
    check.add_argument(
        "--hindsight",
        action="store_true",
        help="ask advice also about days before it existed; marked, never counted",
    )
    check.add_argument(
        "--whole",
        action="store_true",
        help="ask about all of the country a document builds on, not only what it speaks of",
    )
    check.add_argument(
        "--fail-on",
        choices=("law", "agreement", "norm", "advice", "never"),
        default="advice",
        help="the weakest severity that sets exit status 1 (default: advice)",
    )

    explain = commands.add_parser("explain", parents=[language], help="what a rule asks, and why")
    explain.add_argument("code", metavar="CODE", help="code or name of a rule")

    commands.add_parser("rules", parents=[language], help="list the rules")
    _reference(commands.add_parser("reference", help="what the reference data say"), language)
    commands.add_parser("schema", help="print the JSON Schema of a document")
    return parser


def _reference(parser: argparse.ArgumentParser, language: argparse.ArgumentParser) -> None:
    questions = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    show = questions.add_parser(
        "show", parents=[language], help="a municipality, region, institution or organisation"
    )
    show.add_argument("name", metavar="NAME", help="id, name, former name, alias or code")
    regions = questions.add_parser(
        "regions", parents=[language], help="the youth regions and how many members each has"
    )
    for each in (show, regions):
        each.add_argument(
            "--on", metavar="DATE", help="the day asked about (default: the date of the data)"
        )

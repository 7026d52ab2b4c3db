"""Parts of the pages that are written from the code, so that they cannot go stale.

A page holds a line ``<!-- from code: rule_table -->``; `conf.py` puts there what the function of
that name gives when the pages are built.
"""

import contextlib
import enum
import importlib
import inspect
import io
import os
import re
import sys
import types
import typing
import unittest.mock
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import attrs
from sphinx.pycode import ModuleAnalyzer

import jeugdregio
from jeugdregio.cli import main
from jeugdregio.dates import ALWAYS, Period, UncertainDate, UncertainPeriod
from jeugdregio.errors import RecordError
from jeugdregio.formats.layout import Spot, kinds_of, layout_of
from jeugdregio.formats.limits import DEFAULT_LIMITS
from jeugdregio.formats.meanings import meanings_of, summary_of
from jeugdregio.landscape import Snapshot, record_types
from jeugdregio.model import (
    EDITIONS,
    FUNCTIONS,
    ActingRole,
    ActKind,
    ActNature,
    Body,
    Bond,
    CareFunction,
    Founding,
    Happening,
    Lack,
    Named,
    NormTopic,
    Record,
    RefersTo,
    State,
)
from jeugdregio.model.functions import FunctionId
from jeugdregio.model.references import ANYTHING, ORGANS
from jeugdregio.rules import CATALOGUE, ReasonKind, Rule
from jeugdregio.rules.wording import CONFIDENCES, REASONS, SEVERITIES

MARK: Final = re.compile(r"^<!-- from code: ([a-z_]+)(?: ([a-z_. ]+))? -->$", re.MULTILINE)

_DAY_WORDS: Final = {
    date: "day",
    Period: "[period](#days-and-periods)",
    UncertainDate: "[uncertain day](#days-and-periods)",
    UncertainPeriod: "[uncertain period](#days-and-periods)",
    str: "text",
    int: "whole number",
    bool: "`true` or `false`",
}
ROOMS: Final = ("dates", "model", "landscape", "reference", "formats", "rules", "errors")

_SHARED: Final = {Record, State, Happening, Bond, Named}
"""What these ask for is told once."""

_SORTS: Final = {
    State: "A [state](#keys-of-a-state).",
    Happening: "A [happening](#keys-of-a-happening).",
    Bond: "A [bond](#keys-of-a-bond).",
}


def filled(text: str) -> str:
    """The text of a page with its marks replaced."""
    return MARK.sub(lambda mark: _WRITERS[mark[1]](*(mark[2] or "").split()), text)


# the reference


def front() -> str:
    """The names that the package itself gives, by the room that describes them."""
    rooms: dict[str, list[str]] = {}
    for name in jeugdregio.__all__:
        if not name.startswith("_") and name not in ROOMS:
            rooms.setdefault(_room_of(name), []).append(name)
    lines = (
        f"- {room}: {', '.join(f'{{py:obj}}`~jeugdregio.{room}.{name}`' for name in names)}"
        for room, names in sorted(rooms.items())
    )
    return "\n".join(lines)


def _room_of(name: str) -> str:
    return next(room for room in ROOMS if name in _module(room).__all__)


def _module(room: str) -> types.ModuleType:
    return importlib.import_module(f"jeugdregio.{room}")


def data(room: str) -> str:
    """The constants and the names for types of a room; autodoc finds classes and functions only.

    Their text stands in the module that makes them.
    """
    module = _module(room)
    lines = ["```{eval-rst}", f".. py:currentmodule:: jeugdregio.{room}"]
    for name in module.__all__:
        value = getattr(module, name)
        if not (inspect.isclass(value) or inspect.isroutine(value)):
            lines += ["", f".. py:data:: {name}", "", *_indented(_text_of(name, module))]
    return "\n".join([*lines, "```"])


def _text_of(name: str, room: types.ModuleType) -> list[str]:
    for module in (room, *(_modules_of(room))):
        analyzer = ModuleAnalyzer.for_module(module.__name__)
        if lines := analyzer.find_attr_docs().get(("", name)):
            return lines
    raise LookupError(f"{room.__name__}.{name} has no text after it that says what it is")


def _modules_of(room: types.ModuleType) -> Iterator[types.ModuleType]:
    prefix = f"{room.__name__}."
    return (module for name, module in sorted(sys.modules.items()) if name.startswith(prefix))


def _indented(lines: Iterable[str]) -> list[str]:
    return [f"   {line}".rstrip() for line in lines]


# rules


_RULE_HEADS: Final = {
    "en": ("code", "asks whether", "severity", "how well the source was read", "since"),
    "nl": ("code", "vraagt of", "zwaarte", "hoe goed de bron gelezen is", "vanaf"),
}


def rule_table(lang: str = "en") -> str:
    """One line a rule, with a link to its page: English, or Dutch when asked."""
    ending = ".nl" if lang == "nl" else ""
    rows = (
        (
            f"[{rule.code}](/rules/{rule.code}{ending}.md)",
            rule.title.in_(lang),
            SEVERITIES[rule.severity].in_(lang),
            CONFIDENCES[rule.confidence].in_(lang),
            _since(rule, lang),
        )
        for rule in CATALOGUE
    )
    return _table(_RULE_HEADS[lang], rows)


def _since(rule: Rule, lang: str) -> str:
    unknown = REASONS[ReasonKind.FORCE_NOT_ESTABLISHED]
    return str(rule.period.start) if rule.period else unknown.in_(lang)


# the command line


def help_of(*command: str) -> str:
    """What ``--help`` prints."""
    printed = io.StringIO()
    with (
        unittest.mock.patch.dict(os.environ, COLUMNS="80"),
        contextlib.redirect_stdout(printed),
        contextlib.suppress(SystemExit),
    ):
        main([*command, "--help"])
    return f"```text\n{printed.getvalue()}```"


# the model


def functions() -> str:
    """The care functions as a table, in the order of the tree."""
    rows = (
        (
            f"`{each.id}`",
            each.nl,
            each.en,
            ", ".join(f"`{id}`" for id in each.parents),
            "; ".join(_notes(each)),
            each.source,
        )
        for each in FUNCTIONS.values()
    )
    return _table(("id", "Dutch", "English", "part of", "note", "where the notion stands"), rows)


def _notes(function: CareFunction) -> Iterator[str]:
    """What is to be known of a function besides its place in the tree."""
    if function.readings:
        strict, umbrella = function.readings
        yield f"a word with two readings: strictly `{strict}`, as an umbrella `{umbrella}`"
    if function.divided:
        yield "divided: nothing beside its parts"
    if function.may_hold:
        yield f"may hold {', '.join(f'`{id}`' for id in function.may_hold)}"
    if function.law.value != "jeugdwet":
        yield "Wmo: never youth cover"
    if function.also:
        yield f"also called {', '.join(f'*{word}*' for word in function.also)}"


_GROUNDS: Final = {
    ActNature.PUBLIC_LAW_DECISION: "mandate (*mandaat*)",
    ActNature.PRIVATE_LAW_ACT: "power of attorney (*volmacht*)",
    ActNature.FACTUAL_ACT: "authorisation (*machtiging*)",
    ActNature.COMMUNICATION: "nothing in law",
}


def acts() -> str:
    """The kinds of act, and what follows from the kind."""
    rows = (
        (
            f"`{kind.value}`",
            "not told" if kind.nature is None else kind.nature.value.replace("-", " "),
            ", ".join(role.value for role in kind.roles),
            _ground(kind),
            "" if kind.activity is None else f"`{kind.activity.value}`",
        )
        for kind in ActKind
    )
    return _table(("kind", "nature", "roles", "in another's name it asks for", "activity"), rows)


def _ground(kind: ActKind) -> str:
    """What selects the ground is the nature; to decide on a contract is no act of private law."""
    if kind.nature is None:
        return "not told"
    if ActingRole.DECIDES in kind.roles and kind.nature is ActNature.PRIVATE_LAW_ACT:
        decides, represents = ActNature.PUBLIC_LAW_DECISION, kind.nature
        return f"{_GROUNDS[decides]} to decide, {_GROUNDS[represents]} to represent"
    return _GROUNDS[kind.nature]


def foundings() -> str:
    """How a body may be founded, and what that makes of it."""
    bodies = {each: Body(id="a-body", name="A body", founding=each) for each in (*Founding, None)}
    rows = (
        (
            "not recorded" if founding is None else f"`{founding.value}`",
            body.capacity.value,
            body.legal_personality.value,
        )
        for founding, body in bodies.items()
    )
    return _table(("founding", "may decide in law", "acts for a legal person of its own"), rows)


def topics() -> str:
    """The topics of the norm, with the numbers that each edition gives them."""
    rows = (
        (f"`{topic.value}`", *(_number(topic, edition.numbered) for edition in EDITIONS.values()))
        for topic in NormTopic
    )
    return _table(("topic", *(f"list of {name}" for name in EDITIONS)), rows)


def _number(topic: NormTopic, numbered: tuple[tuple[NormTopic, ...], ...] | None) -> str:
    if numbered is None:
        return "not read"
    return next(str(number) for number, topics in enumerate(numbered, 1) if topic in topics)


# the questions


def questions() -> str:
    """The questions of a snapshot, each with a link to the heading under which it is described."""
    page = (Path(__file__).parent / "questions.md").read_text(encoding="utf-8")
    rows: list[tuple[str, str]] = []
    for name, method in vars(Snapshot).items():
        if not name.startswith("_") and _gives_answers(method):
            if f"\n## {name}\n" not in page:
                raise LookupError(f"questions.md has no heading {name!r}")
            asks = (inspect.getdoc(method) or "").partition("\n\n")[0]
            rows.append((f"[`{name}`](#{name})", asks))
    return _table(("question", "it asks"), rows)


def _gives_answers(method: object) -> bool:
    given = getattr(method, "__annotations__", {}).get("return", "")
    return str(given).startswith(("Answer[", "Scopes"))


def lacks() -> str:
    """The fixed vocabulary of missing facts."""
    return ", ".join(f"*{each.value}*" for each in Lack)


# the document


def limits() -> str:
    """The default limits."""
    words = {
        "bytes": "bytes of text in UTF-8",
        "depth": "levels of objects and lists inside one another",
        "records": "rows in all tables together",
    }
    values = attrs.asdict(DEFAULT_LIMITS)
    rows = ((f"`{name}`", f"{values[name]:,}", text) for name, text in words.items())
    return _table(("limit", "default", "of"), rows)


def sort(name: str) -> str:
    """The keys that all records of one sort share."""
    cls = {"record": Record, "state": State, "happening": Happening, "bond": Bond}.get(name, Named)
    return _keys(cls, own=True)


def tables() -> str:
    """Every table: what its rows are, and their own keys."""
    return "\n\n".join(_section(name, kind) for name, kind in record_types().items())


def parts() -> str:
    """The objects that stand inside rows."""
    found: dict[type, None] = {}
    for kind in record_types().values():
        for cls in (kind, *kinds_of(kind).values()):
            found.update(dict.fromkeys(_parts_in(cls)))
    return "\n\n".join(f"### {cls.__name__}\n\n{summary_of(cls)}\n\n{_keys(cls)}" for cls in found)


def _parts_in(cls: type) -> Iterator[type]:
    for spot in layout_of(cls):
        for each in _leaves(spot.hint):
            if isinstance(each, type) and attrs.has(each) and each not in _DAY_WORDS:
                yield each
                yield from _parts_in(each)


def _leaves(hint: Any) -> Iterator[Any]:
    inner = typing.get_args(hint)
    if typing.get_origin(hint) is typing.Annotated:
        yield from _leaves(inner[0])
    elif inner:
        for each in inner:
            yield from _leaves(each)
    else:
        yield hint


def _section(name: str, kind: type[Record]) -> str:
    sort = next(text for cls, text in _SORTS.items() if issubclass(kind, cls))
    named = " It has a [name](#keys-of-what-has-a-name)." if issubclass(kind, Named) else ""
    lines = [f"### {name}", "", f"{summary_of(kind)} {sort}{named}", "", _keys(kind, own=True)]
    for type_, sub in kinds_of(kind).items():
        lines += ["", f'With `"type": "{type_}"`: {_lowercased(summary_of(sub))}']
        if any(not spot.field.inherited for spot in layout_of(sub)):
            lines[-1] += " These keys differ from those above, or are added:"
            lines += ["", _keys(sub, own=True, beside=kind)]
    return "\n".join(lines)


def _keys(cls: type, *, own: bool = False, beside: type | None = None) -> str:
    """The keys of a class; its own are those that are told neither once for all nor ``beside``."""
    meanings = meanings_of(cls)
    known = {
        field.name: field
        for base in reversed(cls.__mro__[1:])
        if base in _SHARED or base is beside
        for field in attrs.fields(base)
    }
    rows = [
        row
        for spot in layout_of(cls)
        if not own or known.get(spot.field.name) != spot.field
        for row in _rows_of(spot, meanings)
    ]
    return _table(("key", "value", "required", "meaning"), rows) if rows else "No keys of its own."


def _rows_of(spot: Spot, meanings: Mapping[str, str]) -> Iterator[tuple[str, str, str, str]]:
    meaning = meanings[spot.key]
    if not spot.flat:
        default = spot.field.default
        if isinstance(default, (enum.Enum, bool)) and not spot.required:
            value = default.value if isinstance(default, enum.Enum) else str(default).lower()
            meaning = f"{meaning}; default `{value}`"
        yield f"`{spot.key}`", _words(spot.hint), "yes" if spot.required else "", meaning
        return
    for key in ("from", "until"):
        yield f"`{key}`", "day", "" if _takes(spot, ALWAYS) else "a bound", meanings[key]
    if UncertainPeriod in _leaves(spot.hint) and _takes(spot, UncertainPeriod(None)):
        yield f"`{spot.key}`", _DAY_WORDS[UncertainPeriod], "", meaning


def _takes(spot: Spot, value: object) -> bool:
    """Whether the class takes this value for this attribute."""
    validator = spot.field.validator
    try:
        if validator is not None:
            validator(None, spot.field, value)
    except RecordError:
        return False
    return True


def _words(hint: Any) -> str:
    """A type as a reader of the page would say it."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if hint == FunctionId:
        return "[care function](#care-functions)"
    if hint is ActKind:
        return "[kind of act](#kinds-of-act)"
    if origin is typing.Annotated:
        for mark in hint.__metadata__:
            if isinstance(mark, RefersTo):
                return _reference(mark.tables)
        return _words(inner[0])
    if origin is tuple:
        return f"list of: {_words(inner[0])}"
    if origin in (typing.Union, types.UnionType):
        return " or ".join(_words(each) for each in inner if each is not types.NoneType)
    if hint in _DAY_WORDS:
        return _DAY_WORDS[hint]
    if issubclass(hint, enum.Enum):
        return ", ".join(f"`{each.value}`" for each in hint)
    return f"[{hint.__name__}](#{hint.__name__.lower()})"


def _reference(targets: tuple[str, ...]) -> str:
    if ANYTHING in targets:
        return "[any id](#references)"
    if ORGANS in targets:
        return "[actor](#references)"
    return f"id in {', '.join(f'`{each}`' for each in targets)}"


def _lowercased(text: str) -> str:
    return text[:1].lower() + text[1:]


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    names = list(head)
    lines = [names, ["---"] * len(names), *rows]
    return "\n".join(f"| {' | '.join(_cell(each) for each in line)} |" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("``", "`")


_WRITERS: Final[dict[str, Callable[..., str]]] = {
    "acts": acts,
    "data": data,
    "foundings": foundings,
    "front": front,
    "functions": functions,
    "help": help_of,
    "lacks": lacks,
    "limits": limits,
    "parts": parts,
    "questions": questions,
    "rule_table": rule_table,
    "sort": sort,
    "tables": tables,
    "topics": topics,
}

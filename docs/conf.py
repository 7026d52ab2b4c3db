"""How Sphinx builds the documentation: `make docs`."""

import sys
from collections.abc import Iterator
from importlib.metadata import version as version_of
from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

sys.path.insert(0, str(Path(__file__).parent))

import from_code

project = "jeugdregio"
author = "jeugdregio contributors"
copyright = author
release = version = version_of("jeugdregio")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "jeugdregio"

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
napoleon_google_docstring = True
napoleon_numpy_docstring = False

# `Single` backticks link when they can be resolved and are plain code when not; what is written
# with a role of its own ({class}`…`) has to resolve.
default_role = "py:obj"
nitpicky = True
nitpick_ignore_regex = [
    ("py:obj", r".*"),
    # The standard library and the dependencies: their documentation is not fetched, so that the
    # build needs no network.
    (r"py:.*", rf"({'|'.join(sorted(sys.stdlib_module_names))}|attrs?|cattrs|dateutil)(\..*)?"),
    (r"py:.*", r"hypothesis\..*"),
    # `from datetime import date` leaves the bare name in a signature.
    ("py:class", r"(date|datetime|timedelta|Path|Any|Callable|Iterable|Iterator|Mapping|Sequence)"),
    # Type variables, names of other types, texts that are ids, and what a report keeps for itself.
    ("py:class", r"(jeugdregio\.\w+\.\w+\.)?([RTDVS]|Slip|[A-Z]\w+Id)"),
    ("py:class", r"jeugdregio\.rules\.(engine\.Run|wording\.Names)"),
]


def keep_sentence_whole(
    app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]
) -> None:
    """Keep napoleon from reading "All days: ..." of a property as a type and its description.

    It splits the first line only, so that is made an empty comment.
    """
    if what in {"attribute", "data", "property"}:
        lines[:0] = ["..", ""]


def leave_private_bases_out(
    app: Sphinx, name: str, obj: type, options: object, bases: list[type]
) -> None:
    """Name the public bases behind a private one."""
    while private := [each for each in bases if each.__name__.startswith("_")]:
        for each in private:
            bases[bases.index(each) : bases.index(each) + 1] = each.__bases__


def fill_page(app: Sphinx, page: str, source: list[str]) -> None:
    """Put into a page what `from_code` writes from the code."""
    source[0] = from_code.filled(source[0])


def find_in_room(
    app: Sphinx, env: BuildEnvironment, node: addnodes.pending_xref, text: nodes.Element
) -> nodes.Element | None:
    """Find a name where its room documents it, when it is asked for elsewhere.

    Signatures know ``jeugdregio.dates.period.Period``; the pages have ``jeugdregio.dates.Period``.
    """
    if node["refdomain"] != "py":
        return None
    domain = env.get_domain("py")
    for target in _homes(node["reftarget"], domain.objects):
        return domain.resolve_xref(env, node["refdoc"], app.builder, "obj", target, node, text)
    return None


def _homes(name: str, documented: dict[str, object]) -> Iterator[str]:
    last = name.rpartition(".")[2]
    for each in documented:
        if each.endswith(f".{last}") and each.count(".") == 2:
            yield each


def setup(app: Sphinx) -> None:
    """Run the above; napoleon's priority is 500."""
    app.connect("autodoc-process-docstring", keep_sentence_whole, priority=400)
    app.connect("autodoc-process-bases", leave_private_bases_out)
    app.connect("source-read", fill_page)
    app.connect("missing-reference", find_in_room)

"""How Sphinx builds the documentation: `make docs`."""

import sys
from importlib.metadata import version as version_of

from sphinx.application import Sphinx

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
    # `from datetime import date` leaves the bare name in a signature.
    ("py:class", r"(date|datetime|timedelta|Path|Any|Callable|Iterable|Iterator|Mapping|Sequence)"),
]


def keep_sentence_whole(
    app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]
) -> None:
    """Keep napoleon from reading "All days: ..." of a property as a type and its description.

    It splits the first line only, so that is made an empty comment.
    """
    if what in {"attribute", "data", "property"}:
        lines[:0] = ["..", ""]


def setup(app: Sphinx) -> None:
    """Run the above before napoleon, whose priority is 500."""
    app.connect("autodoc-process-docstring", keep_sentence_whole, priority=400)

"""Hypothesis strategies for those who test what they build on this library.

Whoever has Hypothesis and this library has them: `hypothesis.strategies.from_type` draws every
public class. With `import jeugdregio.testing` come whole landscapes and broken documents. Nothing
else in the library imports this room.
"""

from jeugdregio.testing.broken import Broken, broken_documents
from jeugdregio.testing.drawing import DAYS, TEXTS, kinds, landscapes
from jeugdregio.testing.hard import HardCase
from jeugdregio.testing.registered import register
from jeugdregio.testing.slips import SLIPS

__all__ = [
    "DAYS",
    "SLIPS",
    "TEXTS",
    "Broken",
    "HardCase",
    "broken_documents",
    "kinds",
    "landscapes",
]

# The entry point of Hypothesis names this module and no function of it: when this import is what
# loads Hypothesis, Hypothesis asks for it before it has got this far.
register()

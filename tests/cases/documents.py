"""What can be wrong with the document of a case, whatever it tells."""

import json
from collections.abc import Iterator
from pathlib import Path

import attrs
from tests.helpers import own

import jeugdregio as jr


def problems(path: Path) -> list[object]:
    """What a document that is right has none of.

    It loads by itself without notices and is written back as it stands. Each of its records has a
    quote, or says from what place it was derived, and what evidence is about is a key of its row.
    """
    loaded = jr.load_with_notices(path)
    document = json.loads(path.read_text(encoding="utf-8"))
    back = json.loads(jr.dump(loaded.landscape, title=document["title"]))
    changed = [key for key in {**document, **back} if document.get(key) != back.get(key)]
    rows = (each for record in own(loaded.landscape) for each in _unsourced(record))
    return [*loaded.notices, *changed, *rows]


def _unsourced(record: jr.Record) -> Iterator[object]:
    fields = {None, *(each.name.rstrip("_") for each in attrs.fields(type(record)))}
    for each in record.evidence:
        if each.field not in fields or not (each.quote or (each.derived and each.place)):
            yield record.id, each
    if not record.evidence:
        yield record.id

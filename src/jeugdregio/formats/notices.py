"""What a reader of a document may want to look at again; nothing is wrong with it."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Literal

import attrs

from jeugdregio._text import brief
from jeugdregio.errors import UsageError
from jeugdregio.formats.plain import is_list, is_object
from jeugdregio.formats.refusal import child
from jeugdregio.formats.rows import Rows

__all__ = ["Notice", "NoticeKind", "notices_in"]


class NoticeKind(enum.Enum):
    """What a notice is about."""

    LAST_DAY_OF_YEAR = "last-day-of-year"
    END_OF_TIME = "end-of-time"
    FORMER_CODE = "former-code"
    OTHER_VERSION = "other-version"


_TEXTS = {
    "en": {
        NoticeKind.LAST_DAY_OF_YEAR: (
            "`until` is the first day after a period, so this one ends on {last}; "
            'if the source says "t/m {day}", write {after}'
        ),
        NoticeKind.END_OF_TIME: (
            "registers write {day} for a period without an end; leave `until` out for that"
        ),
        NoticeKind.FORMER_CODE: "{got} is another code of {meant}, and is read as that id",
        NoticeKind.OTHER_VERSION: "written for the data of {got}, and read with those of {meant}",
    },
    "nl": {
        NoticeKind.LAST_DAY_OF_YEAR: (
            "`until` is de eerste dag na een periode, dus deze loopt t/m {last}; "
            'zegt de bron "t/m {day}", schrijf dan {after}'
        ),
        NoticeKind.END_OF_TIME: (
            "registers schrijven {day} voor een periode zonder einde; laat `until` dan weg"
        ),
        NoticeKind.FORMER_CODE: "{got} is een andere code van {meant}, en is gelezen als dat id",
        NoticeKind.OTHER_VERSION: (
            "geschreven voor de gegevens van {got}, en gelezen met die van {meant}"
        ),
    },
}


@attrs.frozen(kw_only=True)
class Notice:
    """A remark about a place in a document (Dutch: *opmerking, attendering*).

    Args:
        path: the place, as ``$.contracts[12].until``; of several documents with the document in
            front, as in a `DocumentError`.
        kind: what it is about.
        day: the day that stands there, of a period that ends.
        record: id of the record the place belongs to, when it has one.
        got: what else stands there.
        meant: what it was read as.
    """

    path: str
    kind: NoticeKind
    day: date | None = None
    record: str | None = None
    got: str | None = None
    meant: str | None = None

    def text(self, lang: Literal["nl", "en"] = "en") -> str:
        """The remark in words.

        Args:
            lang: Dutch or English.

        Raises:
            UsageError: another language.
        """
        if lang not in _TEXTS:
            raise UsageError(f"lang: expected nl or en, got {brief(lang)}")
        words: dict[str, object] = {"day": self.day, "got": self.got, "meant": self.meant}
        if self.day is not None:
            words["last"] = self.day - timedelta(days=1)
            if self.kind is NoticeKind.LAST_DAY_OF_YEAR:
                words["after"] = self.day + timedelta(days=1)
        return _TEXTS[lang][self.kind].format(**words)

    @property
    def place(self) -> str:
        """The path, with the record."""
        return self.path if self.record is None else f"{self.path} (record {self.record!r})"

    def __str__(self) -> str:
        return f"{self.place}: {self.text()}"


def notices_in(rows: Rows, label: str = "") -> Iterator[Notice]:
    """The notices on the rows of a document that can be read, their paths behind its label."""
    for table, place, row, record in rows.each():
        if record is not None:
            for path, text in _ends(row, f"{label}$.{table}[{place}]"):
                if text.endswith("-12-31"):
                    day = date.fromisoformat(text)
                    kind = (
                        NoticeKind.END_OF_TIME if day == date.max else NoticeKind.LAST_DAY_OF_YEAR
                    )
                    yield Notice(path=path, kind=kind, day=day, record=row["id"])


def _ends(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """Each first day after a period, with its path."""
    if is_object(value):
        for key, part in value.items():
            if key == "until":
                yield f"{path}.until", part
            # where certainty ends is no end of a period: the source's words stand beside it
            elif key != "certain":
                yield from _ends(part, child(path, key))
    elif is_list(value):
        for place, part in enumerate(value):
            yield from _ends(part, child(path, place))

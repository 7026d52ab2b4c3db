"""What a reader may want to look at again."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from tests.helpers import untyped

from jeugdregio.errors import UsageError
from jeugdregio.formats import Loaded, Notice, NoticeKind, load_with_notices
from jeugdregio.landscape import Landscape

ROOT: dict[str, Any] = {
    "format": "jeugdregio/1",
    "providers": [
        {"id": "a", "name": "A", "until": "2019-01-01"},
        {"id": "b", "name": "B", "until": "2018-12-31"},
        {"id": "c", "name": "C", "former_names": [{"text": "D", "until": "9999-12-31"}]},
    ],
    "contracts": [
        {
            "id": "d",
            "clients": [],
            "functions": [],
            "period": {
                "certain": {"from": "2018-01-01", "until": "2018-12-31"},
                "possible": {"from": "2017-01-01", "until": "2018-12-31"},
            },
        }
    ],
    "documents": [{"id": "e", "day": "2018-12-31", "title": '"until": "2018-12-31"'}],
}


def notices(source: Any) -> list[tuple[str, str | None]]:
    """The places and ids that are noted."""
    return [(notice.path, notice.record) for notice in load_with_notices(source).notices]


@pytest.mark.parametrize("source", [ROOT, json.dumps(ROOT), json.dumps(ROOT).encode()])
def test_an_end_on_the_last_day_of_a_year_is_noted(source: Any) -> None:
    """Wherever it stands, and only where it is an end: where certainty ends is none."""
    assert [
        ("$.providers[1].until", "b"),
        ("$.providers[2].former_names[0].until", "c"),
        ("$.contracts[0].period.possible.until", "d"),
    ] == notices(source)


def test_nothing_else_is_noted() -> None:
    """A document without such an end has no notices, from a text as from values."""
    root = {"format": "jeugdregio/1", "documents": ROOT["documents"]}
    assert [] == notices(root) == notices(json.dumps(root))


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    """A notice is data: it is neither printed nor warned about."""
    loaded = load_with_notices(ROOT)
    assert isinstance(loaded, Loaded)
    assert isinstance(loaded.landscape, Landscape)
    assert ("", "") == capfd.readouterr()


def test_the_words_of_a_notice() -> None:
    """It says what stands there, what that means and what to write instead, in two languages."""
    notice = Notice(
        path="$.providers[1].until",
        kind=NoticeKind.LAST_DAY_OF_YEAR,
        day=date(2018, 12, 31),
        record="b",
    )
    assert (
        "`until` is the first day after a period, so this one ends on 2018-12-30; "
        'if the source says "t/m 2018-12-31", write 2019-01-01'
    ) == notice.text()
    assert (
        "`until` is de eerste dag na een periode, dus deze loopt t/m 2018-12-30; "
        'zegt de bron "t/m 2018-12-31", schrijf dan 2019-01-01'
    ) == notice.text("nl")
    assert f"$.providers[1].until (record 'b'): {notice.text('en')}" == str(notice)


def test_the_end_of_time() -> None:
    """The last day that a date can have is how registers write "open", and has no day after it."""
    notice = Notice(
        path="$.providers[2].until", kind=NoticeKind.END_OF_TIME, day=date.max, record="c"
    )
    assert (
        "registers write 9999-12-31 for a period without an end; leave `until` out for that"
    ) == notice.text("en")
    assert (
        "registers schrijven 9999-12-31 voor een periode zonder einde; laat `until` dan weg"
    ) == notice.text("nl")
    found = load_with_notices(ROOT).notices
    kinds = [NoticeKind.LAST_DAY_OF_YEAR, NoticeKind.END_OF_TIME, NoticeKind.LAST_DAY_OF_YEAR]
    assert kinds == [each.kind for each in found]


def test_there_is_no_third_language() -> None:
    """Another language is refused, not replaced by one of the two."""
    notice = load_with_notices(ROOT).notices[0]
    with pytest.raises(UsageError, match="expected nl or en, got 'fy'"):
        notice.text(untyped("fy"))

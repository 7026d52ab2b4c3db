"""Examples of answers: what they carry, how they compose, how they are shown."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest
from tests.helpers import YEAR, certificate, contract, municipality, period
from tests.pages import OURS, Page

from jeugdregio.model import (
    Answer,
    Evidence,
    Ground,
    Lack,
    Missing,
    Note,
    Remark,
    Role,
    Truth,
    all_of,
    any_of,
    not_,
    remarked,
)
from jeugdregio.model.answer import in_order, unique_grounds

CONTRACT: Final = Ground(contract())
CERTIFICATE: Final = Ground(certificate())
NO_PROVIDER: Final = Missing(Lack.PROVIDER, ("contract",))
NO_OPTION: Final = Missing(Lack.OPTION, ("contract",))
EEMNES: Final = Remark(Note.POSSIBLE_MEMBER, ("GM0317",))

YES: Final = Answer(Truth.YES, 1, (CONTRACT,))
NO: Final = Answer(Truth.NO, 2, (CERTIFICATE,))
UNKNOWN: Final = Answer(Truth.UNKNOWN, 3, (CONTRACT, CERTIFICATE), (NO_PROVIDER,), (EEMNES,))


@pytest.mark.parametrize(
    ("truth", "missing", "message"),
    [
        (Truth.UNKNOWN, (), "UNKNOWN with 0 missing facts"),
        (Truth.YES, (NO_PROVIDER,), "YES with 1 missing facts"),
        (Truth.NO, (NO_PROVIDER, NO_OPTION), "NO with 2 missing facts"),
    ],
)
def test_only_unknown_lacks_something(
    truth: Truth, missing: tuple[Missing, ...], message: str
) -> None:
    """Whatever is UNKNOWN names what is missing, and nothing else does."""
    with pytest.raises(ValueError, match=message):
        Answer(truth, None, missing=missing)


def test_answer_has_no_bool() -> None:
    """A condition on an answer would read UNKNOWN as yes."""
    with pytest.raises(TypeError, match=r"the truth of Answer has three values and no bool"):
        bool(YES)


def test_all_of_is_decided_by_a_no() -> None:
    """One NO decides: its grounds alone are told, and nothing is missing any more."""
    expected = Answer(Truth.NO, (1, 2, 3), (CERTIFICATE,), (), (EEMNES,))

    assert expected == all_of([YES, NO, UNKNOWN])


def test_any_of_is_decided_by_a_yes() -> None:
    """One YES decides: its grounds alone are told, and nothing is missing any more."""
    expected = Answer(Truth.YES, (1, 2, 3), (CONTRACT,), (), (EEMNES,))

    assert expected == any_of([YES, NO, UNKNOWN])


def test_unknown_answers_add_up() -> None:
    """Grounds, missing facts and remarks of several UNKNOWNs are told once, in their order."""
    other = Answer(Truth.UNKNOWN, 4, (CERTIFICATE,), (NO_OPTION, NO_PROVIDER), (EEMNES,))
    expected = Answer(
        Truth.UNKNOWN,
        (1, 3, 4),
        (CONTRACT, CERTIFICATE),
        (NO_PROVIDER, NO_OPTION),
        (EEMNES,),
    )

    assert expected == all_of([YES, UNKNOWN, other])


def test_composition_of_nothing() -> None:
    """All of nothing is YES, any of nothing is NO, and both rest on nothing."""
    nothing: tuple[Answer[int], ...] = ()

    assert (Answer(Truth.YES, ()), Answer(Truth.NO, ())) == (all_of(nothing), any_of(nothing))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (YES, Answer(Truth.NO, 1, (CONTRACT,))),
        (NO, Answer(Truth.YES, 2, (CERTIFICATE,))),
        (UNKNOWN, UNKNOWN),
    ],
)
def test_opposite_keeps_the_rest(answer: Answer[int], expected: Answer[int]) -> None:
    """The opposite rests on the same grounds and lacks the same facts."""
    assert expected == not_(answer)


def test_answer_with_another_value() -> None:
    """The value changes, the truth and what it rests on do not."""
    expected = Answer(Truth.UNKNOWN, "drie", (CONTRACT, CERTIFICATE), (NO_PROVIDER,), (EEMNES,))

    assert expected == UNKNOWN.valued("drie")


def test_further_remarks_come_last() -> None:
    """Remarks are added and change no truth."""
    later = Remark(Note.CONFIRMED_LATER, ("decision",))
    expected = Answer(Truth.UNKNOWN, 3, (CONTRACT, CERTIFICATE), (NO_PROVIDER,), (EEMNES, later))

    assert expected == remarked(UNKNOWN, later)


def test_ground_is_told_once_per_role_and_reach() -> None:
    """One record may support an answer and deny rows of several ids: those are three grounds."""
    declares = Ground(contract(), Role.DECLARES, ("GM0402",))
    further = Ground(contract(), Role.DECLARES, ("GM0406",))

    assert (CONTRACT, declares, further) == unique_grounds(
        [CONTRACT, declares, CONTRACT, further, declares]
    )


def test_order_does_not_depend_on_rows() -> None:
    """All it carries is sorted, what has no first day first, and each told once."""
    always = Missing(Lack.PROVIDER, ("contract",), period(None, "2020-01-01"))
    year = Missing(Lack.PROVIDER, ("contract",), YEAR)
    planned = Remark(Note.PLANNED, ("act",))
    later = Remark(Note.PLANNED, ("act",), date(2019, 1, 1))
    answer = Answer(
        Truth.UNKNOWN,
        None,
        (CONTRACT, CERTIFICATE, CONTRACT),
        (year, always, NO_PROVIDER, NO_OPTION, year),
        (EEMNES, later, planned, EEMNES),
    )
    expected = Answer(
        Truth.UNKNOWN,
        None,
        (CERTIFICATE, CONTRACT),
        (NO_OPTION, always, NO_PROVIDER, year),
        (planned, later, EEMNES),
    )

    assert expected == in_order(answer)


@pytest.mark.parametrize("turned", [False, True])
def test_order_of_grounds_in_one_record_and_of_who_could_supply(turned: bool) -> None:
    """Roles and fields are sorted too, and those asked for one fact by what each lacks."""
    record = contract()
    grounds = (
        Ground(record, Role.ALLEGES),
        Ground(record),
        Ground(record, field="clients"),
        Ground(record, field="period"),
    )
    lacks = tuple(Missing(Lack.PROVIDER, ("contract",), who=(who,)) for who in ("a", "b"))
    step = -1 if turned else 1
    found = in_order(Answer(Truth.UNKNOWN, None, grounds[::step], lacks[::step]))
    assert grounds == found.grounds
    assert [("a", "b")] == [each.who for each in found.missing]


def test_repr_is_one_line() -> None:
    """In a terminal an answer counts its grounds and what is missing."""
    assert "<Answer unknown: 3, 2 grounds, 1 missing>" == repr(UNKNOWN)


def test_repr_of_a_large_value_is_short() -> None:
    """A value of any size leaves the line short."""
    assert "<Answer yes: (0, 1, 2, ...), 0 grounds, 0 missing>" == repr(
        Answer(Truth.YES, tuple(range(1000)))
    )


def test_html_tells_grounds_quotes_and_what_is_missing() -> None:
    """In a notebook an answer shows all it carries, and the words of its sources as text."""
    quoted = contract(
        evidence=(
            Evidence("letter", "<b>vanaf 2019</b> & later"),
            Evidence("memo"),
        )
    )
    answer = Answer(
        Truth.UNKNOWN,
        "<i>",
        (Ground(quoted), Ground(municipality(), Role.ALLEGES)),
        (
            Missing(Lack.OPTION, ("contract", "gi"), YEAR, ("gi", "GM0402")),
            NO_PROVIDER,
        ),
        (EEMNES,),
    )
    html = answer._repr_html_()
    page = Page(html)
    assert page.text.startswith("? unknown'<i>'")
    assert [
        ("missing", "about", "days", "from"),
        ("option exercised or ended", "contract, gi", str(YEAR), "GM0402"),
        ("provider", "contract", "", ""),
        ("remark", "about"),
        ("possible member", "GM0317"),
        ("supports", "contract “<b>vanaf 2019</b> & later”"),
        ("alleges", "GM0402"),
    ] == page.rows
    assert page.tags <= OURS
    assert "<summary>grounds: 2</summary>" in html


def test_html_of_a_bare_answer() -> None:
    """An answer without grounds shows its truth alone; without a value nothing stands for it."""
    page = Page(Answer(Truth.YES, None)._repr_html_())
    assert ("✓ yes", []) == (page.text, page.rows)


def test_html_of_a_value_that_has_its_own() -> None:
    """It stands between the truth and what is missing."""

    class Shown:
        def _repr_html_(self) -> str:
            return "<p>seven</p>"

    html = Answer(Truth.UNKNOWN, Shown(), missing=(NO_PROVIDER,))._repr_html_()
    assert Page(html).text.startswith("? unknownsevenmissing")


def test_printed() -> None:
    """An answer in full: its value, what is missing and from whom, remarks and grounds."""
    lack = Missing(Lack.MANDATE, ("GM0402.college",), None, ("GM0402.college",))
    later = Remark(Note.CONFIRMED_LATER, ("act",), date(2019, 1, 2))
    answer = Answer(Truth.UNKNOWN, "nobody", (Ground(municipality()),), (lack,), (EEMNES, later))
    assert [
        "unknown: nobody",
        "  missing mandate: GM0402.college, from GM0402.college",
        "  remark possible member: GM0317",
        "  remark confirmed later: act (2019-01-02)",
        "  supports GM0402",
    ] == str(answer).splitlines()
    assert "yes" == str(Answer(Truth.YES, None))

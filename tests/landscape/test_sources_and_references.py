"""What refers to a record, where it comes from, and in what two landscapes differ."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from tests.helpers import (
    CHILD_PROTECTION,
    GOOI,
    HILVERSUM,
    HUIZEN,
    alliance,
    contract,
    day,
    document,
    institution,
    landscape_of,
    membership,
    municipality,
    period,
    untyped,
)
from tests.pages import Page

from jeugdregio.errors import AmbiguousName, UnknownName
from jeugdregio.landscape import Base, Landscape, LandscapeDifference
from jeugdregio.landscape.landscape import on_base
from jeugdregio.model import (
    Act,
    ActKind,
    CertifiedInstitution,
    Communication,
    Evidence,
    OpenScope,
    Option,
    Provider,
    RestScope,
    Scope,
)

COLLEGE = f"{HILVERSUM}.college"
# what refers to it


def referring(case: Landscape, id: str) -> list[tuple[str, str, str]]:
    """Every place, with the id that stands there."""
    return [(each.record.id, each.path, each.id) for each in case.referring_to(id)]


def test_every_place_that_refers_to_it() -> None:
    """In fields of records and in their parts; in the order of the tables, then by id."""
    case = landscape_of(
        document(by=(HILVERSUM,)),
        alliance(),
        membership(evidence=(Evidence("letter", asserted_by=(HILVERSUM, HUIZEN)),)),
        municipality(HUIZEN, "Huizen"),
        contract("b", clients=(HILVERSUM, HUIZEN)),
        contract(
            "a",
            clients=(HUIZEN,),
            options=(Option(period("2020-01-01", "2021-01-01"), by=(HILVERSUM,)),),
        ),
    )
    assert [
        (f"{HILVERSUM}-in-{GOOI}", "evidence[0].asserted_by[0]", HILVERSUM),
        (f"{HILVERSUM}-in-{GOOI}", "member", HILVERSUM),
        ("a", "options[0].by[0]", HILVERSUM),
        ("b", "clients[0]", HILVERSUM),
        ("letter", "by[0]", HILVERSUM),
    ] == referring(case, "Hilversum")
    assert [(f"{HILVERSUM}-in-{GOOI}", "evidence[0].document", "letter")] == referring(
        case, "letter"
    )
    assert [] == referring(case, "a")


def test_what_refers_to_an_organ_refers_to_the_municipality() -> None:
    """And not the other way round: of an organ only what names it."""
    act = Act(id="act", kind=ActKind.DECISION, day=day("2018-01-01"), deciders=(COLLEGE,))
    case = landscape_of(act, Communication(id="x", day=day("2018-01-02"), sender=HILVERSUM))
    assert [("act", "deciders[0]", COLLEGE), ("x", "sender", HILVERSUM)] == referring(
        case, HILVERSUM
    )
    assert [("act", "deciders[0]", COLLEGE)] == referring(case, COLLEGE)
    assert [] == referring(case, f"{HILVERSUM}.mayor")


def test_what_refers_to_another_version_refers_to_it() -> None:
    """A replaced record and the one that replaces it are one thing."""
    case = landscape_of(
        institution("gi-2", replaces="gi"),
        contract("old", provider="gi"),
        contract("new", provider="gi-2"),
    )
    expected = [("gi-2", "replaces", "gi"), ("new", "provider", "gi-2"), ("old", "provider", "gi")]
    assert expected == referring(case, "gi") == referring(case, "gi-2")


def test_a_field_of_a_kind_of_its_own_counts() -> None:
    """Only a rest has siblings; other scopes stand in the same table."""
    listed = OpenScope(id="list", functions=("open-beds",), field=("youth-help",))
    rest = RestScope(id="rest", functions=("youth-help",), siblings=("list",))
    case = landscape_of(Scope(id="s", functions=("prevention",)), listed, rest)
    assert [("rest", "siblings[0]", "list")] == referring(case, "list")


def test_for_is_written_as_in_a_document() -> None:
    """Without the underscore that Python needs."""
    act = Act(id="act", kind=ActKind.EXIT, day=day("2018-01-01"), for_=(HILVERSUM,))
    (found,) = landscape_of(act).referring_to(HILVERSUM)
    assert f"Act act, for[0]: {HILVERSUM}" == str(found)
    assert f"<Referring Act act, for[0]: {HILVERSUM}>" == repr(found)


@pytest.mark.parametrize("ask", ["referring_to", "provenance"])
def test_what_is_not_there_is_refused(ask: str) -> None:
    """An id or name of nothing, or of two."""
    case = landscape_of(municipality("A", "Bergen"), municipality("B", "Bergen"))
    with pytest.raises(UnknownName):
        getattr(case, ask)("nothing")
    with pytest.raises(AmbiguousName):
        getattr(case, ask)("Bergen")


# where it comes from

SAID = (
    Evidence("letter", "tot 2020", field="period", derived=True),
    Evidence("letter", "een contract", "p. 2", contested=True),
    Evidence("memo", asserted_by=(HUIZEN,), contested=False, field="clients"),
)


def sourced(**fields: Any) -> Landscape:
    """A contract with sources for the whole and for two of its fields."""
    return landscape_of(
        municipality(HUIZEN, "Huizen"),
        document(by=(HILVERSUM,)),
        document("memo", title="memo"),
        contract(**{"evidence": SAID} | fields),
    )


def test_sources_of_the_whole_and_of_its_fields() -> None:
    """The whole first, then in the order of the fields, each with whose word it is."""
    told = sourced().provenance("contract")
    assert [
        (None, "een contract", (HILVERSUM,)),
        ("clients", None, (HUIZEN,)),
        ("period", "tot 2020", (HILVERSUM,)),
    ] == [(each.field, each.evidence.quote, each.said_by) for each in told.citations]
    assert ("letter", "memo", "letter") == tuple(each.document.id for each in told.citations)
    assert (told.citations[1],) == told.of("clients")
    assert (told.citations[0],) == told.of("functions")


def test_versions_and_since_when_it_was_known() -> None:
    """In the order in which they replace one another."""
    case = sourced().adding(
        contract("second", replaces="contract", known_from=day("2019-02-01")),
        contract("third", replaces="second"),
    )
    told = case.provenance(case.contracts["second"])
    assert (("contract",), ("third",)) == (told.replaced, told.replaced_by)
    assert day("2019-02-01") == told.record.known_from
    assert (
        "Contract second\n"
        "  known: from 2019-02-01\n"
        "  the whole: no source recorded\n"
        "  replaces: contract\n"
        "  replaced by: third"
    ) == str(told)
    assert ((), ("second", "third")) == (
        case.provenance("contract").replaced,
        case.provenance("contract").replaced_by,
    )


def test_printed_with_quotes_and_places() -> None:
    """As lines, and as a table in a notebook."""
    told = sourced().provenance("contract")
    assert (
        "Contract contract\n"
        "  known: always, as far as recorded\n"
        "  the whole: “een contract”, brief (2018-09-25), p. 2, said by GM0402, contested\n"
        "  clients: memo (2018-09-25), said by GM0406, not contested\n"
        "  period: “tot 2020”, brief (2018-09-25), said by GM0402, derived"
    ) == str(told)
    assert "<Provenance of Contract contract: 3 citations>" == repr(told)
    assert "<Citation memo (2018-09-25), said by GM0406, not contested>" == repr(told.citations[1])
    said = "memo (2018-09-25), said by GM0406, not contested"
    assert ("clients", said) in Page(told._repr_html_()).rows


def test_nobody_is_made_to_say_it() -> None:
    """A document without makers is nobody's word."""
    evidence = (Evidence("memo", "een contract"),)
    (said,) = sourced(evidence=evidence).provenance("contract").citations
    assert ((), "“een contract”, memo (2018-09-25)") == (said.said_by, str(said))


def test_a_record_means_what_stands_here_under_its_id() -> None:
    """One of another landscape has other sources, or none."""
    case = sourced()
    assert case.contracts["contract"] is case.provenance(contract()).record
    with pytest.raises(UnknownName):
        landscape_of().provenance(contract())


# in what two differ


def ids(found: LandscapeDifference) -> tuple[list[str], list[str], list[str]]:
    """The ids of those added, removed and changed."""
    changed = [each.after.id for each in found.changed]
    return [each.id for each in found.added], [each.id for each in found.removed], changed


def test_added_removed_and_changed() -> None:
    """By table and id, whatever the order in which it was done."""
    before = landscape_of(contract("b"), contract("c"))
    after = (
        before.removing("c")
        .adding(contract("d"), contract("a"), municipality(HUIZEN, "Huizen"))
        .replacing(contract("b", clients=(HILVERSUM, HUIZEN), concluded=day("2018-10-01")))
    )
    assert ([HUIZEN, "a", "d"], ["c"], ["b"]) == ids(after - before)
    assert (["c"], [HUIZEN, "a", "d"], ["b"]) == ids(before - after)
    (change,) = (after - before).changed
    assert ("clients", "concluded") == change.fields
    assert (before.contracts["b"], after.contracts["b"]) == (change.before, change.after)


def test_no_difference() -> None:
    """A landscape and itself, or another with the same records in another order."""
    one, two = contract("one"), contract("two")
    case = landscape_of(one, two)
    for other in (case, landscape_of(two, one)):
        assert ([], [], []) == ids(case - other)
    assert "0 added, 0 removed, 0 changed" == str(case - case)


def test_another_kind_is_a_change() -> None:
    """A provider that turns out to be a certified institution has the same fields."""
    plain = Provider(id="gi", name="GI")
    (change,) = (landscape_of() - landscape_of().replacing(plain)).changed
    assert ("type",) == change.fields
    assert "CertifiedInstitution gi: type Provider → CertifiedInstitution" == str(change)
    assert (change.before, change.after) == (plain, CertifiedInstitution(id="gi", name="GI"))


def test_only_what_a_landscape_records_itself() -> None:
    """What it has from below is no difference, on whichever side; what it corrects is."""
    country = landscape_of(municipality(HUIZEN, "Huizen"))
    newer = landscape_of(municipality(HUIZEN, "Huizen aan Zee"), municipality("X", "X"))
    alone = landscape_of(contract())
    on_country, on_newer = (
        on_base(Base(each.tables()), contract(functions=(CHILD_PROTECTION,)))
        for each in (country, newer)
    )
    assert ([], [], []) == ids(on_newer - on_country)
    assert ([], [], []) == ids(on_country - alone)
    assert ([], [], []) == ids(alone - on_country)
    more = on_country.adding(contract("more")).replacing(municipality(HUIZEN, "Huizen-Dorp"))
    assert (["more"], [], [HUIZEN]) == ids(more - on_newer)
    assert (["more"], [], [HUIZEN]) == ids(more - on_country)
    assert ([], ["contract"], []) == ids(country - on_country)


def test_printed_with_the_fields() -> None:
    """Each field as it was and as it is; as a table in a notebook."""
    before = landscape_of(contract("b"), contract("c"))
    changed = attrs.evolve(contract("b"), provider=None, bridge=True)
    found = before.removing("c").adding(contract("a")).replacing(changed) - before
    assert (
        "1 added, 1 removed, 1 changed\n"
        "  added Contract a\n"
        "  removed Contract c\n"
        "  changed Contract b: provider gi → None; bridge False → True"
    ) == str(found)
    assert "<LandscapeDifference: 1 added, 1 removed, 1 changed>" == repr(found)
    assert repr(found.changed[0]).startswith("<RecordChange Contract b: provider gi → None")
    assert "<td>changed</td><td>Contract b</td><td>provider gi → None" in found._repr_html_()


def test_only_landscapes_subtract() -> None:
    """Anything else is Python's own error."""
    with pytest.raises(TypeError):
        landscape_of() - untyped(1)


def test_a_record_or_its_id() -> None:
    """Both look-ups take either."""
    case = landscape_of()
    town = case.municipalities[HILVERSUM]
    assert case.referring_to(HILVERSUM) == case.referring_to(town)
    assert case.provenance(HILVERSUM) == case.provenance(town)

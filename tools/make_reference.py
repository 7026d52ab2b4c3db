"""Make the reference data of the wheel from the facts in reference-sources/.

The same facts give the same files, byte for byte. Whatever does not fit stops the making.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from jeugdregio.dates.steps import Unit, shift

ROOT: Final = Path(__file__).resolve().parents[1]
SOURCES: Final = ROOT / "reference-sources"
FOLDER: Final = ROOT / "src" / "jeugdregio" / "reference" / "data"

VERSION: Final = "2026-01-29"  # the state of the youngest register read
LICENCE: Final = (
    "Contains data of Statistics Netherlands (CBS), CC BY 4.0"
    " (https://creativecommons.org/licenses/by/4.0/), rearranged; municipality and organisation"
    " identifiers from TOOI. The licence of TOOI was not verified; none is stated for the list for"
    " iJw messages."
)
READ: Final = {
    "municipalities": "2026-01-01",
    "successions": "2026-01-01",
    "arrangements": "2026-01-01",
    "certificates": "none",
    "provider_areas": "none",
    "providers": "none",
}
"""Newest 1 January read, of the tables in whose rows it does not stand; none: no register was."""
NATIONAL: Final = "works in the whole country"
RECORDED: Final = "2014-01-01"
"""From this day on the beginnings of municipalities are those of a recorded reorganisation."""
COUNTS: Final = {
    **dict(
        zip(
            range(2014, 2026),
            (403, 393, 390, 388, 380, 355, 355, 352, 345, 342, 342, 342),
            strict=True,
        )
    ),
    2026: 342,
}
"""Municipalities on each 1 January, as Statistics Netherlands publishes them."""
REGIONS: Final = 42
CARRIED: Final = "carried_forward"
YEARS_OF: Final = {"regular": 3, "provisional": 2}
"""How long a certificate lasts: Jeugdwet (BWBR0034925) art. 3.4 (5)."""

_TOOI: Final = "nl-tooi-municipalities"

Row = dict[str, str]
Tables = dict[str, list[tuple[str, ...]]]


def read(name: str) -> list[Row]:
    """The rows of a file of facts."""
    with (SOURCES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def sure(truth: object, what: object) -> None:
    """Stop when the facts do not fit."""
    if not truth:
        sys.exit(f"reference-sources: {what}")


class Facts:
    """What more than one table needs: ids of codes, lives, documents."""

    def __init__(self) -> None:
        self.rows = {row["code"]: row for row in read("municipalities")}
        self.changes = read("municipality_changes")
        renames = {row["from_code"]: row for row in self.changes if row["kind"] == "rename"}
        self.renamed = {row["to_code"]: row for row in renames.values()}
        self.ids = {
            code: renames[code]["to_code"] if code in renames else code for code in self.rows
        }
        sure(len(self.rows) == 432 and len(set(self.ids.values())) == 430, "432 codes, 430 ids")
        self.documents = {row["id"]: row for row in read("overlay/documents")}
        self.urls = {row["url"]: id for id, row in self.documents.items()}
        self.years = read("membership_basis")
        self.early = read("overlay/older")
        older = {row["code"]: row["valid_from"] for row in self.early}
        told = {code: self.rows[code]["valid_from"] for code in older}
        sure(older == told, "a first day that is none is another now")
        self.older = {*older, *(row["id"] for row in self.names() if row["kind"] == "code")}

    def start(self, id: str) -> str:
        """The first day of a municipality, that of an earlier code included."""
        if id in self.renamed:
            return self.rows[self.renamed[id]["from_code"]]["valid_from"]
        return "" if id in self.older else self.rows[id]["valid_from"]

    def names(self) -> list[Row]:
        """The names written by hand."""
        return read("overlay/names")

    def found(self, source: str, own: str = "") -> str:
        """The documents meant by a cell of sources."""
        if not source:
            return "nl-makers"
        ids: list[str] = []
        for part in source.split("; "):
            words = part.split(" ")[0].rstrip(",")
            if id := self.urls.get(words) or next(
                (id for url, id in self.urls.items() if url.endswith(f"/{words}")), ""
            ):
                ids.append(id)
            else:
                sure(not words.startswith("http") or "/tooi/" in words, f"no document: {part}")
        return " ".join(dict.fromkeys(ids)) or own


def municipalities(facts: Facts) -> Iterator[tuple[str, ...]]:
    """One row for the life of each legal person."""
    yield "id", "name", "from", "until", "certain", "rsin", "kvk"
    numbers = {facts.ids[row["municipality_code"]]: row for row in read("municipality_identifiers")}
    sure(all(map(_eleven, (row["rsin"] for row in numbers.values()))), "an RSIN fails its test")
    for id in sorted(set(facts.ids.values())):
        row, number = facts.rows[id], numbers.get(id, {})
        rsin, kvk = number.get("rsin", ""), number.get("kvk", "")
        start, certain = facts.start(id), ""
        if start and start < RECORDED:  # perhaps that of a change of name, which makes nobody
            start, certain = "", f"{start}/"
        yield id, row["name"], start, row["valid_to"], certain, rsin, kvk


def _eleven(rsin: str) -> bool:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return len(rsin) == 9 and sum(map(int.__mul__, weights, map(int, rsin))) % 11 == 0


def names(facts: Facts) -> Iterator[tuple[str, ...]]:
    """Former names and codes, and other spellings."""
    yield "id", "kind", "text", "from", "until", "document"
    rows = [
        (row["id"], row["kind"], row["text"], row["valid_from"], row["valid_to"], row["document"])
        for row in facts.names()
    ]
    rows += [
        (row["code"], "former", row["former"], "", row["valid_from"], row["document"])
        for row in facts.early
        if row["former"]
    ]
    for id, change in facts.renamed.items():
        old = change["from_code"]
        days = facts.rows[old]["valid_from"], change["date"]
        rows += [
            (id, "code", old, *days, _TOOI),
            (id, "former", change["from_name"], *days, _TOOI),
        ]
    for row in facts.rows.values():
        if row["cbs_name"] != row["name"]:
            rows.append((row["code"], "alias", row["cbs_name"], "", "", "nl-nlextract"))
    for row in read("youth_regions"):
        if row["valid_to"]:
            until = row["valid_to"]
            document = f"nl-regions-{int(until[:4]) - 1}"
            rows.append((row["code"], "former", row["name"], row["valid_from"], until, document))
    yield from sorted(rows)


def youth_regions(facts: Facts) -> Iterator[tuple[str, ...]]:
    """The regions under their last names."""
    yield "id", "name", "from", "until"
    rows = read("youth_regions")
    first = {row["code"]: row["valid_from"] for row in reversed(rows)}
    sure(len(first) == REGIONS, f"{REGIONS} regions")
    last = (row for row in rows if not row["valid_to"])
    yield from ((row["code"], row["name"], first[row["code"]], "") for row in last)


def years(facts: Facts) -> Iterator[tuple[str, ...]]:
    """How each year of the memberships is founded."""
    yield "year", "basis", "url"
    yield from ((row["year"], row["basis"], row["url"]) for row in facts.years)


def memberships(facts: Facts) -> Iterator[tuple[str, ...]]:
    """The members of the regions; rows divided by a change of name alone are one."""
    yield "municipality", "region", "purpose", "from", "until", "certain", "documents"
    carried = next(row["year"] for row in facts.years if row["basis"] == CARRIED) + "-01-01"
    by_hand = read("overlay/memberships")
    skipped = {(row["municipality_code"], row["region_code"]) for row in by_hand}
    rows: list[tuple[str, ...]] = []
    for (town, region), (start, end) in sorted(_joined(facts).items()):
        if (town, region) in skipped:
            continue
        certain = "" if end else f"{start}/{carried}"
        rows.append((town, region, "cbs-statistics", start, end, certain, ""))
    for row in by_hand:
        certain = f"{row['certain_from']}/{row['certain_to']}" if row["certain_from"] else "never"
        key = facts.ids[row["municipality_code"]], row["region_code"], "cbs-statistics"
        rows.append((*key, row["valid_from"], row["valid_to"], certain, row["document"]))
    _check_memberships(facts, rows)
    for row in read("disagreements"):
        if row["date"] == "2026-01-01":
            key = facts.ids[row["municipality_code"]], row["region_b"], "message-traffic"
            rows.append((*key, "", "", "2026-01-01/2026-01-02", "nl-ijw-2026"))
    yield from sorted(rows)


def _joined(facts: Facts) -> dict[tuple[str, str], tuple[str, str]]:
    """By municipality and region, from when until when."""
    spans: dict[tuple[str, str], tuple[str, str]] = {}
    for row in sorted(read("region_membership"), key=lambda row: row["valid_from"]):
        key = facts.ids[row["municipality_code"]], row["region_code"]
        start, end = row["valid_from"], row["valid_to"]
        if key in spans:
            sure(spans[key][1] == start, f"{key} twice, not adjoining")
            start = spans[key][0]
        spans[key] = start, end
    return spans


def _check_memberships(facts: Facts, rows: Iterable[tuple[str, ...]]) -> None:
    """Each municipality in exactly one possible region on every day of its life from 2015 on."""
    first, last = f"{facts.years[0]['year']}-01-01", "9999"
    spans: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for town, _, _, start, end, certain, _ in rows:
        if certain == "never":
            continue  # the doubtful second
        spans[town].append((start, end or last))
    for id in set(facts.ids.values()):
        row = facts.rows[id]
        day, end = max(first, facts.start(id)), row["valid_to"] or last
        for start, stop in sorted(spans[id]):
            sure(start == day, f"{id}: gap or overlap at {start}")
            day = stop
        sure(end <= first or day == end, f"{id}: memberships until {day}, life until {end}")


def successions(facts: Facts) -> Iterator[tuple[str, ...]]:
    """One row per pass; those of one date that hang together bear one id."""
    yield (
        "id", "day", "from", "to", "kind", "area", "instrument", "known_from", "planned",
        "documents",
    )  # fmt: skip
    areas = {(row["date"], row["from_code"], row["to_code"]): row for row in read("overlay/areas")}
    passes = [row for row in facts.changes if row["kind"] != "rename"]
    receivers = _receivers(facts, passes)
    groups = _groups((row["date"], row["from_code"], row["to_code"]) for row in passes)
    instruments = _instruments(passes, groups)
    rows: list[tuple[str, ...]] = []
    for row in passes:
        day, old, new = row["date"], row["from_code"], row["to_code"]
        area = areas.pop((day, old, new), {})
        kind, id = _kind(facts, row, receivers), groups[day, old]
        sure(not row["note"].startswith("into") or kind == _noted(row), row)
        told = instruments[id]
        documents = [row["source"] if row["source"].startswith("nl-") else _TOOI]
        documents += [area["document"]] if area else []
        documents += [document for key, document in told.values() if key == (day, old)]
        ends = facts.ids[old], facts.ids[new]
        instrument = "; ".join(sorted(told))
        found = " ".join(dict.fromkeys(documents))
        rows.append((id, day, *ends, kind, area.get("area", ""), instrument, "", "", found))
    sure(not areas, f"areas of no pass: {list(areas)}")
    for row in read("overlay/planned"):
        key = f"nl-{row['date']}-{row['from_code']}", row["date"], row["from_code"], row["to_code"]
        rows.append((*key, "absorption", "", "", row["known_from"], "yes", row["document"]))
    yield from sorted(rows)


def _receivers(facts: Facts, passes: Iterable[Row]) -> Mapping[str, set[str]]:
    """By code of one that ended, those it passed to."""
    receivers: dict[str, set[str]] = defaultdict(set)
    for row in passes:
        if row["kind"] != "boundary":
            receivers[row["from_code"]].add(row["to_code"])
            sure(facts.rows[row["from_code"]]["valid_to"] == row["date"], f"{row} and its last day")
    ended = {code for code, row in facts.rows.items() if row["valid_to"]}
    sure(ended == {*receivers, *(row["from_code"] for row in facts.renamed.values())}, "successors")
    return receivers


def _instruments(
    passes: Iterable[Row], groups: Mapping[tuple[str, str], str]
) -> Mapping[str, dict[str, tuple[tuple[str, str], str]]]:
    """By id of a reorganisation its instruments, each with the row and document that tell it."""
    told = {(row["date"], row["code"]): row for row in read("overlay/instruments")}
    found: dict[str, dict[str, tuple[tuple[str, str], str]]] = defaultdict(dict)
    for row in passes:
        key = row["date"], row["from_code"]
        by_hand = told.get(key, {})
        name = by_hand.get("instrument") or _stb(row["legal_basis"])
        if name:
            document = by_hand.get("document", _TOOI)
            found[groups[key]].setdefault(name, (key, document))
    return found


def _stb(url: str) -> str:
    found = re.search(r"stb-(\d{4})-(\d+)", url)
    return f"Stb. {found[1]}, {found[2]}" if found else ""


def _noted(row: Row) -> str:
    return "merger" if row["note"].startswith("into new") else "absorption"


def _kind(facts: Facts, row: Row, receivers: Mapping[str, set[str]]) -> str:
    if row["kind"] == "boundary":
        return "boundary-correction"
    if len(receivers[row["from_code"]]) > 1:
        sure(row["kind"] == "split", f"{row} is a split")
        return "split"
    sure(row["kind"] == "merge", f"{row} is no split")
    return "merger" if facts.start(facts.ids[row["to_code"]]) == row["date"] else "absorption"


def _groups(passes: Iterable[tuple[str, str, str]]) -> dict[tuple[str, str], str]:
    """By date and code of who takes part, the id of what hangs together on that date."""
    lead: dict[tuple[str, str], tuple[str, str]] = {}

    def head(key: tuple[str, str]) -> tuple[str, str]:
        while lead.setdefault(key, key) != key:
            key = lead[key]
        return key

    ended: set[tuple[str, str]] = set()
    for day, old, new in passes:
        ended.add((day, old))
        one, two = head((day, old)), head((day, new))
        lead[max(one, two)] = min(one, two)
    first: dict[tuple[str, str], str] = {}
    for key in sorted(ended):
        first.setdefault(head(key), f"nl-{key[0]}-{key[1]}")
    return {key: first[head(key)] for key in lead}


def populations(facts: Facts) -> Iterator[tuple[str, ...]]:
    """Inhabitants, and the estimate of those of 17 and younger."""
    yield "day", "municipality", "inhabitants", "youth"
    rows = read("population")
    for day, total in {"2019-01-01": 17_282_163, "2020-01-01": 17_407_585}.items():
        found = sum(int(row["population"]) for row in rows if row["reference_date"] == day)
        sure(found == total, f"{found} inhabitants on {day}, published {total}")
    for row in rows:
        youth = row["youth_0_17_estimate"]
        if youth:
            groups = [int(row[f"age_{a}_{a + 4}"]) for a in (0, 5, 10, 15)]
            exact = sum(groups[:3]) + groups[3] * 3 / 5
            sure(abs(int(youth) - exact) <= 0.5, f"{row}: youth")
    yield from sorted(
        (row["reference_date"], facts.ids[row["municipality_code"]], row["population"],
         row["youth_0_17_estimate"])
        for row in rows
    )  # fmt: skip


def providers(facts: Facts) -> Iterator[tuple[str, ...]]:
    """The certified institutions; former names whose days are unknown, and brands, are aliases."""
    yield "id", "name", "aliases", "from", "until", "certain", "kvk", "documents"
    for row in sorted(read("certified_institutions"), key=lambda row: row["gi_id"]):
        others = "; ".join(filter(None, (row["former_names"], row["brand"])))
        start, end, certain = row["active_from"], row["active_to"], ""
        if not end:  # whether it worked after it was last seen is not known
            seen = start and row["last_seen"]
            certain = f"{start}/{shift(_first(seen), 1, 'days')}" if seen else "never"
        days = start, end, certain
        documents = facts.found(row["source"])
        yield f"gi-{row['gi_id']}", row["name"], others, *days, row["kvk"], documents


def provider_areas(facts: Facts) -> Iterator[tuple[str, ...]]:
    """Where institutions work: certain only where documented with its first day.

    The first day of the law stands where no source tells one.
    """
    yield "provider", "region", "from", "until", "certain", "documents", "derived"
    for row in sorted(
        read("institution_areas"), key=lambda row: (row["gi_id"], row["region_code"])
    ):
        documented = row["evidence"] == "documented"
        told = row["valid_from"] not in ("", "2015-01-01")
        certain = "" if documented and told else "never"
        derived = "" if documented or row["evidence"] == "own_knowledge" else "yes"
        documents = facts.found(row["source"], "nl-regions-2025")
        days = row["valid_from"], row["valid_to"], certain
        yield f"gi-{row['gi_id']}", row["region_code"], *days, documents, derived


def certificates(facts: Facts) -> Iterator[tuple[str, ...]]:
    """Certificates; one without a known end lasts at most as long as the law has it."""
    yield "provider", "kind", "from", "until", "certain", "documents", "derived"
    ends = {row["gi_id"]: row["active_to"] for row in read("certified_institutions")}
    rows: list[tuple[str, ...]] = []
    for row in read("institution_certificates"):
        if row["kind"] in _ACTS:
            continue
        documented = row["evidence"] == "documented"
        certain = "" if row["valid_to"] and documented else "never"
        until = row["valid_to"] or str(_later(row["valid_from"], YEARS_OF[row["kind"]]))
        if ends[row["gi_id"]]:  # none outlives its provider
            until = min(until, ends[row["gi_id"]])
        days = row["valid_from"], until, certain
        documents, derived = facts.found(row["source"]), "" if documented else "yes"
        rows.append((f"gi-{row['gi_id']}", row["kind"], *days, documents, derived))
    yield from sorted(rows)


def _first(day: str) -> date:
    """The first day that a reduced date can mean."""
    return date(*[*map(int, day.split("-")), 1, 1][:3])


def _later(day: str, count: int) -> date:
    """So many years after the last day that a reduced date can mean."""
    units: tuple[Unit, ...] = ("years", "months", "days")
    last = shift(shift(_first(day), 1, units[day.count("-")]), -1, "days")
    return shift(last, count, "years")


_ACTS: Final = {"refused": "certificate-refusal", "assessment_positive": "assessment"}


def acts(facts: Facts) -> Iterator[tuple[str, ...]]:
    """Refusals, assessments and withdrawals."""
    yield "about", "kind", "day", "documents"
    rows: list[tuple[str, ...]] = []
    for row in read("institution_certificates"):
        key, documents = f"gi-{row['gi_id']}", facts.found(row["source"])
        if row["kind"] in _ACTS:
            rows.append((key, _ACTS[row["kind"]], row["valid_from"], documents))
        elif row["note"].endswith(f"withdrawn {row['valid_to']}"):
            rows.append((key, "certificate-withdrawal", row["valid_to"], documents))
    sure(len(rows) == 3, "three acts")
    yield from sorted(rows)


def provider_changes(facts: Facts) -> Iterator[tuple[str, ...]]:
    """Mergers and bankruptcies."""
    yield "day", "kind", "from", "to", "documents"
    groups: dict[tuple[str, str, str, str], list[str]] = defaultdict(list)
    for row in read("institution_changes"):
        kind = {"merge": "merger"}.get(row["kind"], row["kind"])
        key = row["date"], kind, f"gi-{row['from_gi']}", facts.found(row["source"])
        groups[key].append(f"gi-{row['to_gi']}")
    for (day, kind, old, documents), new in sorted(groups.items()):
        yield day, kind, old, " ".join(sorted(new)), documents


def arrangements(facts: Facts) -> Iterator[tuple[str, ...]]:
    """Regional organisations, and the region they work for; no parties."""
    yield "id", "name", "region", "from", "until", "certain", "documents", "derived"
    rows: list[tuple[str, ...]] = []
    for id, row, by_hand in _organisations():
        documents = [facts.found(row["source"], "-").strip("-"), by_hand.get("documents", "")]
        if row["tooi_uri"]:  # an entry in the register makes nobody: before it all is possible
            documents.insert(0, "nl-tooi-organisations")
        certain = by_hand.get("certain") or f"{row['valid_from']}/"
        derived = "" if row["link"] == "documented" else "yes"
        found = dict.fromkeys(" ".join(documents).split())
        days = "", row["valid_to"], certain
        rows.append((id, row["organisation"], row["region_code"], *days, " ".join(found), derived))
    yield from sorted(rows)


def _organisations() -> Iterator[tuple[str, Row, Row]]:
    """Each organisation with its id, and what was added by hand."""
    by_hand = {row["organisation"]: row for row in read("overlay/organisations")}
    for row in read("region_organisations"):
        name, uri = row["organisation"], row["tooi_uri"]
        added = by_hand.pop(name, {})
        id = uri.rpartition("/")[2].upper() or added["id"]
        known = f"https://identifier.overheid.nl/tooi/id/so/{id.lower()}"
        sure(uri in ("", known) and added.get("id", id) == id, f"{name}: TOOI")
        yield id, row, added
    sure(not by_hand, f"no such organisations: {[*by_hand]}")


_READ_FROM: Final = {"name": ", read from its name", "own_knowledge": ", no source read"}


def claims(facts: Facts) -> Iterator[tuple[str, ...]]:
    """What no field of a record holds: forms, parts of a region, the whole country, caveats."""
    yield "about", "statement", "documents"
    rows = [(row["about"], row["statement"], row["documents"]) for row in read("overlay/claims")]
    rows += [
        (f"gi-{row['gi_id']}", NATIONAL, facts.found(row["source"]))
        for row in read("certified_institutions")
        if row["scope"] == "national"
    ]
    for id, row, _ in _organisations():
        parts = [row["form"], "for a part of the region" * (row["scope"] == "part")]
        parts.append(row["youth_role"] + _READ_FROM.get(row["role_evidence"], ""))
        rows.append((id, "; ".join(filter(None, parts)), ""))
    yield from sorted(rows)


def documents(facts: Facts) -> Iterator[tuple[str, ...]]:
    """The sources; the layouts of the years follow from years.csv."""
    yield "id", "day", "kind", "title", "url"
    for id, row in sorted(facts.documents.items()):
        yield id, row["day"], row["kind"], row["title"], row["url"]


TABLES: Final = (
    municipalities, names, youth_regions, years, memberships, successions, populations, providers,
    provider_areas, provider_changes, certificates, acts, arrangements, documents, claims,
)  # fmt: skip


def make() -> dict[str, str]:
    """The files by name."""
    facts = Facts()
    found: Tables = {table.__name__: list(table(facts)) for table in TABLES}
    _check(facts, found)
    files = {name: _text(rows) for name, rows in found.items()}
    files["manifest"] = _text(_manifest(found, files))
    return {f"{name}.csv": text for name, text in sorted(files.items())}


def _text(rows: Iterable[tuple[str, ...]]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(rows)
    return file.getvalue()


def _check(facts: Facts, found: Tables) -> None:
    for year, count in COUNTS.items():
        day = f"{year}-01-01"
        alive = [row for row in found["municipalities"][1:] if _holds(row[2], row[3], day)]
        sure(len(alive) == count, f"{len(alive)} municipalities on {day}, published {count}")
    known = {*facts.documents, *(f"nl-regions-{row['year']}" for row in facts.years)}
    used: set[str] = set()
    for rows in found.values():
        for place, column in enumerate(rows[0]):
            if column in ("document", "documents"):
                used.update(id for row in rows[1:] for id in row[place].split())
    sure(used <= known, f"no such documents: {used - known}")
    implied = {_TOOI, "nl-rsin-2019", "nl-population-2019", "nl-population-2020"}
    idle = {*facts.documents} - used - implied
    sure(not idle, f"documents that found nothing: {idle}")


def _holds(start: str, end: str, day: str) -> bool:
    return start <= day and (not end or day < end)


def _manifest(found: Tables, files: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    yield "about", "key", "value"
    yield "", "version", VERSION
    yield "", "licence", LICENCE
    read_by_year = [row[0] for row in found["years"][1:] if row[1] not in (CARRIED, "interpolated")]
    newest = {
        **READ,
        "memberships": f"{max(read_by_year)}-01-01",
        "populations": max(row[0] for row in found["populations"][1:]),
    }
    for name, day in sorted(newest.items()):
        yield name, "newest", day
    for row in read("overlay/provenance"):
        sure(row["column"] in found[row["file"]][0], f"provenance of nothing: {row}")
        yield f"{row['file']}.csv", row["column"], row["provenance"]
    whole = hashlib.sha256("".join(text for _, text in sorted(files.items())).encode())
    yield "", "sha256", whole.hexdigest()


def main(folder: Path = FOLDER) -> None:
    """Write the files there, and remove those that are gone."""
    files = make()
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.csv"):
        if path.name not in files:
            path.unlink()
    for name, text in files.items():
        (folder / name).write_bytes(text.encode())


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))

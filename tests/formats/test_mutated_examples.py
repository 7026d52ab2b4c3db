"""Slips of authors, planted in the examples: one error each, with every problem and no other.

Each kind is one sort of slip, made in several places, for a reason why someone would make it.
"""

from __future__ import annotations

import enum
import json
from collections.abc import Callable, Sequence
from typing import TypeAlias

import pytest
from tests.formats.drafts import (
    ADMISSION,
    BASE,
    DRENTHE_2016,
    DRENTHE_2017,
    EXAMPLES,
    GOOISE_MEREN,
    HILVERSUM,
    LAREN,
    LEKSTROOM,
    MVS,
    SEPTEMBER_7,
    SEPTEMBER_25,
    ZUID_LIMBURG,
    ZWIJNDRECHT,
    Draft,
    Row,
    refusals,
)

from jeugdregio.formats import load
from jeugdregio.model import (
    ActKind,
    ActState,
    BodyState,
    Circumstance,
    DocumentKind,
    EventKind,
    Extent,
    Force,
    MandateKind,
    Medium,
    NormTopic,
    Per,
    RegisterKind,
    Vat,
    Vote,
)

Planted: TypeAlias = tuple[str | None, str, str, str]
"""The id of a record, the path from its row or from the root, what was expected and was got."""

REQUIRED = "a value: the key is required"
DAY = "a day as 2018-09-25"
MAYBE_DAY = f"{DAY}, or an object with earliest, latest and words"
BOUNDED = "a period with a bound (an unknown bound is an uncertain period)"
FUNCTIONS = "a care function (an id as `jeugdregio.FUNCTIONS` lists them)"
LABEL = f"{FUNCTIONS} (a label stands here; its id is"
AN_ID = "an id of letters, digits, - and _"
ANYTHING = "the id of a record, or an organ of a municipality"
ITSELF = "another than itself"
AGREE = "parts that agree"
ACTOR = (
    "an id in organs, bodies, offices, providers, municipalities, youth_regions, subregions,"
    " alliances, arrangements, procurement_tracks"
)
MEMBER = "an id in municipalities, youth_regions, subregions, alliances, arrangements"
EARLIER = "an earlier record of this table that nothing else replaces"


OPEN = '(with "type": "open-scope" this row can be read)'


def organs(id: str) -> str:
    """What is told where no organ of a municipality stands."""
    return f"(an organ is {id}.council, .college or .mayor: gemeenteraad, college, burgemeester)"


def one_of(kind: type[enum.Enum]) -> str:
    """What is expected where a word of a list stands."""
    return f"one of {', '.join(repr(each.value) for each in kind)}"


Spoil: TypeAlias = Callable[[Draft], Sequence[Planted]]
KINDS: dict[str, tuple[tuple[str, ...], Spoil]] = {}


def kind(*names: str) -> Callable[[Spoil], Spoil]:
    """A kind of slip in these examples; its docstring says why someone would make it."""

    def add(spoil: Spoil) -> Spoil:
        KINDS[spoil.__name__.replace("_", " ")] = names, spoil
        return spoil

    return add


# Who and for whom


@kind(ZUID_LIMBURG)
def the_giver_as_holder(draft: Draft) -> Sequence[Planted]:
    """The decree names the same college at its head and again in its first article."""
    draft["mandate-zuid-limburg-beek"]["holder"] = "GM0888.college"
    draft["mandate-zuid-limburg-brunssum"]["giver"] = "GM0935"
    giver = "another than the giver"
    return [
        ("mandate-zuid-limburg-beek", ".holder", giver, "'GM0888.college'"),
        ("mandate-zuid-limburg-brunssum", ".holder", giver, "'GM0935'"),
    ]


@kind(BASE)
def a_part_of_itself(draft: Draft) -> Sequence[Planted]:
    """A row is copied, and the id is pasted into the wrong key."""
    draft.add("subregions", {"id": "zuid", "name": "Zuid", "of": "zuid"})
    draft["member-blaricum"]["grouping"] = "GM0376"
    draft["stuurgroep"]["of"] = "stuurgroep"
    draft["wethouder-hilversum"]["works_under"] = "wethouder-hilversum"
    draft["geadresseerde-haarlem"]["possibly_same_as"].append("geadresseerde-haarlem")
    return [
        ("member-blaricum", ".grouping", "another than the member", "'GM0376'"),
        ("stuurgroep", ".of", ITSELF, "'stuurgroep'"),
        ("wethouder-hilversum", ".works_under", ITSELF, "'wethouder-hilversum'"),
        ("geadresseerde-haarlem", ".possibly_same_as", ITSELF, "'geadresseerde-haarlem'"),
        ("zuid", ".of", ITSELF, "'zuid'"),
    ]


@kind(BASE, LAREN)
def organs_that_are_not(draft: Draft) -> Sequence[Planted]:
    """Municipalities have organs in Dutch; documents have them by their English names."""
    draft["mandate-laren-crisis"]["giver"] = "GM0417.burgemeester"
    draft["decision-mandate-laren"]["deciders"] = ["GM0417.college", "GM0417.raad"]
    draft["gmb-2016-187894"]["by"] = ["gm0376.college"]
    draft["letter-2021-11-23"]["evidence"][0]["asserted_by"] = ["GM1942.College"]
    name = "(a name stands here; its id is GM0376.college)"
    return [
        ("mandate-laren-crisis", ".giver", f"{ACTOR} {organs('GM0417')}", "'GM0417.burgemeester'"),
        ("decision-mandate-laren", ".deciders[1]", f"{ACTOR} {organs('GM0417')}", "'GM0417.raad'"),
        ("gmb-2016-187894", ".by[0]", f"{ANYTHING} {name}", "'gm0376.college'"),
        (
            "letter-2021-11-23",
            ".evidence[0].asserted_by[0]",
            f"{ANYTHING} {organs('GM1942')}",
            "'GM1942.College'",
        ),
    ]


@kind(BASE, SEPTEMBER_7)
def seats_for_bodies(draft: Draft) -> Sequence[Planted]:
    """An invitation asks for "two administrators": no office is named that could fill a seat."""
    draft["seat-gooi-en-vechtstreek-1"].update(
        {"holder": "stuurgroep", "for": "pho-jeugd-en-onderwijs"}
    )
    draft["seat-gooi-en-vechtstreek-2"].update(
        {
            "body": "voorzitter-inkooptraject",
            "asked_in": "letter-2018-09-07",
            "named": "september 2018",
        }
    )
    asked = "an id in undertakings, communications"
    return [
        ("seat-gooi-en-vechtstreek-1", ".holder", "an id in offices", "'stuurgroep'"),
        ("seat-gooi-en-vechtstreek-1", ".for", MEMBER, "'pho-jeugd-en-onderwijs'"),
        ("seat-gooi-en-vechtstreek-2", ".body", "an id in bodies", "'voorzitter-inkooptraject'"),
        ("seat-gooi-en-vechtstreek-2", ".asked_in", asked, "'letter-2018-09-07'"),
        ("seat-gooi-en-vechtstreek-2", ".named", MAYBE_DAY, "'september 2018'"),
    ]


# Powers and their limits


@kind(BASE, LAREN)
def several_limits_in_one(draft: Draft) -> Sequence[Planted]:
    """The article names all limits in one sentence."""
    draft["mandate-laren-crisis"]["limits"] = [
        {"situations": ["crisis"], "duration": {"days": 28}},
        {"amount": {"euros": 50}, "excluded": ["statement"], "situations": ["crisis"]},
        {"frame": "gmb-2016-187920", "amount": {"euros": 50}},
    ]
    draft["mandate-blaricum-crisis"]["limits"] = [{}]
    of_amount, of_duration = (
        f"a limit of its own beside {each}" for each in ("amount", "duration")
    )
    return [
        ("mandate-laren-crisis", ".limits[0].situations", of_duration, "('crisis',)"),
        ("mandate-laren-crisis", ".limits[1].situations", of_amount, "('crisis',)"),
        (
            "mandate-laren-crisis",
            ".limits[1].excluded",
            of_amount,
            "(<ActKind.STATEMENT: 'statement'>,)",
        ),
        ("mandate-blaricum-crisis", ".limits[0].words", "a limit, or the words of one", "None"),
    ]


@kind(LEKSTROOM)
def amounts_as_they_are_printed(draft: Draft) -> Sequence[Planted]:
    """The frame prints sums with a currency, cents and "excl. btw"."""
    amounts = {
        "houten": {"euros": "€ 50.000", "vat": "excl. btw"},
        "lopik": {"euros": 50000.5, "per": "month"},
        "ijsselstein": {"euros": -1},
        "nieuwegein": {"eur": 50000},
        "vianen": 50000,
    }
    for place, amount in amounts.items():
        draft[f"mandate-lekstroom-{place}"]["limits"][0]["amount"] = amount
    path, whole = ".limits[0].amount", "a whole number of at most 9007199254740991"
    return [
        ("mandate-lekstroom-houten", f"{path}.euros", whole, "'€ 50.000'"),
        ("mandate-lekstroom-houten", f"{path}.vat", one_of(Vat), "'excl. btw'"),
        ("mandate-lekstroom-lopik", f"{path}.euros", whole, "50000.5"),
        ("mandate-lekstroom-lopik", f"{path}.per", one_of(Per), "'month'"),
        ("mandate-lekstroom-ijsselstein", f"{path}.euros", "a whole number of at least 0", "-1"),
        ("mandate-lekstroom-nieuwegein", f"{path}.euros", REQUIRED, "nothing"),
        (
            "mandate-lekstroom-nieuwegein",
            f"{path}.eur",
            "a key of Amount (did you mean 'euros'?)",
            "'eur'",
        ),
        ("mandate-lekstroom-vianen", path, "an object: Amount", "50000"),
    ]


@kind(BASE, LAREN)
def durations_as_they_are_said(draft: Draft) -> Sequence[Planted]:
    """The decree says "a period of at most four weeks"."""
    row = draft["mandate-laren-crisis"]
    row["limits"][1]["duration"] = {"weeks": 4}
    row["limits"].append({"duration": {"days": 28, "months": 1}})
    draft["decision-mandate-laren"]["duration"] = {"days": "28"}
    draft["decision-mandate-blaricum"]["duration"] = "4 weken"
    either = "either days or months"
    return [
        (row["id"], ".limits[1].duration.weeks", "a key of Duration", "'weeks'"),
        (row["id"], ".limits[1].duration.days", either, "Duration(days=0, months=0)"),
        (row["id"], ".limits[2].duration.days", either, "Duration(days=28, months=1)"),
        (
            "decision-mandate-laren",
            ".duration.days",
            "a whole number of at most 9007199254740991",
            "'28'",
        ),
        ("decision-mandate-blaricum", ".duration", "an object: Duration", "'4 weken'"),
    ]


@kind(ZUID_LIMBURG)
def sub_mandates_in_a_circle(draft: Draft) -> Sequence[Planted]:
    """Decrees that cite one another are each taken to rest on the other."""
    draft["mandate-zuid-limburg-beek"]["under"] = ["mandate-zuid-limburg-heerlen"]
    draft["mandate-zuid-limburg-heerlen"]["under"] = ["mandate-zuid-limburg-beek"]
    draft["mandate-zuid-limburg-kerkrade"]["under"] = ["mandate-zuid-limburg-kerkrade"]
    draft["mandate-zuid-limburg-landgraaf"]["under"] = ["mandate-zuid-limburg-beek"]
    circle = "mandates that do not lead back to themselves"
    return [
        ("mandate-zuid-limburg-kerkrade", ".under", ITSELF, "'mandate-zuid-limburg-kerkrade'"),
        ("mandate-zuid-limburg-beek", ".under", circle, "('mandate-zuid-limburg-heerlen',)"),
        ("mandate-zuid-limburg-heerlen", ".under", circle, "('mandate-zuid-limburg-beek',)"),
    ]


@kind(BASE, LAREN)
def withdrawn_without_an_end(draft: Draft) -> Sequence[Planted]:
    """That it was withdrawn is known, the day is not, and so it is left out."""
    for id in ("mandate-laren-crisis", "mandate-blaricum-crisis"):
        row = draft[id]
        row["withdrawn_in"] = "written"
        row["period"] = {"certain": {"from": "2017-01-01"}, "possible": {}}
    row = draft["mandate-blaricum-crisis"]
    row |= {"from": "2017-01-01", "withdrawn_in": "brief"}
    del row["period"]
    end = "an end, for it was withdrawn (an unknown end is an uncertain period)"
    got = "UncertainPeriod(certain=Peri...=None, end=None), words=None)"
    return [
        ("mandate-laren-crisis", ".period", end, got),
        ("mandate-blaricum-crisis", ".withdrawn_in", one_of(Medium), "'brief'"),
    ]


# Scopes


@kind(ZWIJNDRECHT, DRENTHE_2016)
def functions_beside_a_scope(draft: Draft) -> Sequence[Planted]:
    """A scope is made later, and the functions stay where they were."""
    draft["mandate-zwijndrecht"]["functions"] = ["youth-help"]
    draft["purchase-wmo-zuid-drenthe"]["functions"] = ["social-support"]
    draft["proposal-two-subregions-drenthe"]["activities"] = ["purchase"]
    draft["drenthe-member-assen"].update(
        {
            "extent": "partial",
            "functions": ["social-support"],
            "scope": "drenthe-scope-wmo",
        }
    )
    either = "either functions or a scope"
    return [
        ("mandate-zwijndrecht", ".scope", either, "'zwijndrecht-scope-jeugdwet-tasks'"),
        ("purchase-wmo-zuid-drenthe", ".scope", either, "'drenthe-scope-wmo-if-of-value'"),
        (
            "proposal-two-subregions-drenthe",
            ".scope",
            "either activities or a scope",
            "'drenthe-scope-youth-help'",
        ),
        ("drenthe-member-assen", ".scope", either, "'drenthe-scope-wmo'"),
    ]


@kind(MVS)
def a_rest_of_nothing(draft: Draft) -> Sequence[Planted]:
    """What is left, "the other care", is recorded before the care that it is other than."""
    rest = draft["rijnmond-scope-not-with-all"]
    del rest["siblings"], rest["whole"]
    draft["mvs-scope-bought-by-the-three"].update({"type": "rest-scope", "functions": []})
    draft["rijnmond-scope-with-all"]["functions"] = []
    some = "at least one care function"
    return [
        ("rijnmond-scope-with-all", ".functions", f"{some} {OPEN}", "()"),
        ("rijnmond-scope-not-with-all", ".siblings", REQUIRED, "nothing"),
        ("rijnmond-scope-not-with-all", ".functions", some, "()"),
        ("mvs-scope-bought-by-the-three", ".siblings", REQUIRED, "nothing"),
    ]


@kind(DRENTHE_2017)
def scopes_made_of_one_another(draft: Draft) -> Sequence[Planted]:
    """Each of two scopes is what the other leaves."""
    draft["drenthe-scope-rest"]["siblings"].append("drenthe-scope-rest-and-wmo")
    draft["drenthe-scope-joint"]["whole"] = "drenthe-scope-joint"
    circle = "scopes that do not lead back to themselves"
    return [
        ("drenthe-scope-joint", ".whole", circle, "'drenthe-scope-joint'"),
        (
            "drenthe-scope-rest",
            ".siblings",
            circle,
            "('drenthe-scope-joint', 'drenthe-scope-rest-and-wmo')",
        ),
        (
            "drenthe-scope-rest-and-wmo",
            ".parts",
            circle,
            "('drenthe-scope-rest', 'drenthe-scope-wmo')",
        ),
    ]


@kind(DRENTHE_2016)
def conditions_without_words(draft: Draft) -> Sequence[Planted]:
    """The letter says that there is a condition, not which."""
    draft["drenthe-scope-wmo-if-of-value"].update({"condition": " ", "fulfilled": "nog niet"})
    draft["drenthe-scope-wmo"]["type"] = "conditional-scope"
    draft["drenthe-scope-joint"]["type"] = "union-scope"
    return [
        ("drenthe-scope-wmo-if-of-value", ".condition", "a text", "' '"),
        ("drenthe-scope-wmo-if-of-value", ".fulfilled", "true or false", "'nog niet'"),
        ("drenthe-scope-wmo", ".condition", REQUIRED, "nothing"),
        ("drenthe-scope-joint", ".parts", REQUIRED, "nothing"),
        ("drenthe-scope-joint", ".whole", "a key of UnionScope", "'whole'"),
    ]


@kind(DRENTHE_2016)
def scopes_named_as_functions(draft: Draft) -> Sequence[Planted]:
    """The care function gives the scope its name."""
    draft.add(
        "scopes",
        {"id": "social-support", "functions": ["social-support"]},
        {"id": "youth-help", "functions": []},
    )
    name = "another id than that of a care function"
    return [
        ("social-support", ".id", name, "'social-support'"),
        ("youth-help", ".functions", f"at least one care function {OPEN}", "()"),
        ("youth-help", ".id", name, "'youth-help'"),
    ]


@kind(BASE, ADMISSION, LAREN)
def care_functions_in_dutch(draft: Draft) -> Sequence[Planted]:
    """The source is Dutch, and so are the words of whoever types it over."""
    draft["inkooptraject-jb-jr-maatwerk"]["functions"][0] = "jeugdbescherming"
    draft["admission-2017"]["functions"] = ["jeugdbescherming", "drang", "youth-probation"]
    draft["mandate-laren-crisis"]["functions"][1] = "crisisverblijf"
    draft["blaricum-scope-crisis-service"]["field"][2] = "Crisis-stay"
    return [
        (
            "inkooptraject-jb-jr-maatwerk",
            ".functions[0]",
            f"{LABEL} child-protection)",
            "'jeugdbescherming'",
        ),
        ("admission-2017", ".functions[0]", f"{LABEL} child-protection)", "'jeugdbescherming'"),
        ("admission-2017", ".functions[1]", f"{LABEL} pre-compulsory-support)", "'drang'"),
        ("blaricum-scope-crisis-service", ".field[2]", f"{LABEL} crisis-stay)", "'Crisis-stay'"),
        ("mandate-laren-crisis", ".functions[1]", f"{LABEL} crisis-stay)", "'crisisverblijf'"),
    ]


# Decisions


@kind(MVS)
def majorities_that_nobody_reaches(draft: Draft) -> Sequence[Planted]:
    """A rule for all members of an arrangement is copied to a proposal of three of them."""
    draft["exit-mvs-2020"]["rule"] |= {"kind": "k-of-n", "threshold": 4}
    draft["counter-offer-rijnmond-2020"]["rule"] |= {"kind": "unanimity", "threshold": 3}
    rules: dict[str, Row] = {
        "consent-maassluis-2020": {"kind": "weighted", "organs": [], "threshold": 1},
        "consent-vlaardingen-2020": {
            "kind": "two-thirds",
            "organs": ["GM0622.council"],
            "weights": [{"organ": "GM0556.council", "votes": 1}],
        },
        "consent-schiedam-2020": {"kind": "two-thirds", "of_cast": "yes"},
    }
    for id, rule in rules.items():
        draft[id]["rule"] = rule
    return [
        ("exit-mvs-2020", ".rule.threshold", "a number from 1 to 3", "4"),
        (
            "counter-offer-rijnmond-2020",
            ".rule.threshold",
            "none, unless the rule is k-of-n or weighted",
            "3",
        ),
        ("consent-maassluis-2020", ".rule.organs", "at least one organ", "()"),
        (
            "consent-vlaardingen-2020",
            ".rule.weights[0].organ",
            "one of the organs, each once",
            "'GM0556.council'",
        ),
        ("consent-schiedam-2020", ".rule.organs", REQUIRED, "nothing"),
        ("consent-schiedam-2020", ".rule.of_cast", "true or false", "'yes'"),
    ]


@kind(MVS)
def votes_on_nothing(draft: Draft) -> Sequence[Planted]:
    """Minutes list who voted against, and the proposal is in another document."""
    row = draft["acceptance-schiedam-2020"]
    del row["decides"]
    row["vote"] = "against"
    row["circumstances"] = [{"situation": "quorum"}, {"situation": "quorum", "present": False}]
    draft["board-decision-rijnmond-2020-12-15"]["decides"] = "board-decision-rijnmond-2020-12-15"
    draft["acceptance-maassluis-2020"]["decides"] = "purchase-mvs-2023"
    draft["acceptance-vlaardingen-2020"]["vote"] = "tegen"
    got = str((Circumstance("quorum"), Circumstance("quorum", present=False)))
    return [
        (
            "board-decision-rijnmond-2020-12-15",
            ".decides",
            ITSELF,
            "'board-decision-rijnmond-2020-12-15'",
        ),
        (
            "acceptance-vlaardingen-2020",
            ".vote",
            one_of(Vote),
            "'tegen'",
        ),
        (row["id"], ".circumstances", "each situation once", got),
        (row["id"], ".decides", "the act that the vote is on", "None"),
        ("acceptance-maassluis-2020", ".decides", "an id in acts", "'purchase-mvs-2023'"),
    ]


@kind(MVS)
def ties_of_one(draft: Draft) -> Sequence[Planted]:
    """The clause says of one party that it follows the others."""
    draft["samenwerking-mvs"]["ties"] = [
        {"tied": ["GM0556"], "acts": []},
        {"tied": ["GM0556", "GM0606"], "acts": ["uittreding"], "about": ["GRJR"]},
        "GM0622",
    ]
    name = "(a name stands here; its id is one of SO0842, jeugdhulp-rijnmond)"
    return [
        ("samenwerking-mvs", ".ties[0].acts", "at least one kind of act", "()"),
        ("samenwerking-mvs", ".ties[0].tied", "at least two parties", "('GM0556',)"),
        ("samenwerking-mvs", ".ties[1].acts[0]", one_of(ActKind), "'uittreding'"),
        ("samenwerking-mvs", ".ties[1].about[0]", f"{ANYTHING} {name}", "'GRJR'"),
        ("samenwerking-mvs", ".ties[2]", "an object: Tie", "'GM0622'"),
    ]


@kind(ZWIJNDRECHT)
def states_as_words(draft: Draft) -> Sequence[Planted]:
    """A state without a day is what most sources tell."""
    draft["consent-algemeen-bestuur-zhz-2018"]["statuses"] = "consented"
    draft["consent-dagelijks-bestuur-zhz-2018"]["statuses"] = ["consented"]
    draft["mandate-decision-zwijndrecht-2018-12-18"]["statuses"] = [
        {"state": "decided"},
        {"state": "besloten", "since": "18 december 2018"},
        {"in-force": "2019-01-23"},
    ]
    draft["serviceorganisatie-jeugd-zhz"]["states"] = [{"state": "constituted"}, {"state": None}]
    status, decision = "an object: ActStatus", "mandate-decision-zwijndrecht-2018-12-18"
    return [
        ("serviceorganisatie-jeugd-zhz", ".states[1].state", one_of(BodyState), "null"),
        ("consent-algemeen-bestuur-zhz-2018", ".statuses", "a list", "'consented'"),
        ("consent-dagelijks-bestuur-zhz-2018", ".statuses[0]", status, "'consented'"),
        (decision, ".statuses[0].since", REQUIRED, "nothing"),
        (decision, ".statuses[1].state", one_of(ActState), "'besloten'"),
        (decision, ".statuses[1].since", MAYBE_DAY, "'18 december 2018'"),
        (decision, ".statuses[2].state", REQUIRED, "nothing"),
        (decision, ".statuses[2].since", REQUIRED, "nothing"),
        (decision, ".statuses[2]['in-force']", "a key of ActStatus", "'in-force'"),
    ]


# Days and periods


@kind(BASE, LAREN)
def days_the_wrong_way_round(draft: Draft) -> Sequence[Planted]:
    """The bounds of "between" are filled in from the end, or with one day twice."""
    day = {"earliest": "2016-12-31", "latest": "2016-06-30"}
    draft["decision-mandate-laren"]["published"] = day
    draft["decision-mandate-laren"]["statuses"][0]["since"] = day | {"words": "Besluit"}
    draft["gmb-2016-187894"]["day"] = day | {"earliest": "2016-06-30"}
    draft["memo-hilversum-2019"]["day"] = {"circa": "2019-03", "latest": "2019-03"}
    after = "earliest 2016-12-31 is after latest 2016-06-30"
    return [
        ("memo-hilversum-2019", ".day.latest", DAY, "'2019-03'"),
        ("memo-hilversum-2019", ".day.circa", "a key of an uncertain day", "'circa'"),
        ("decision-mandate-laren", ".published", AGREE, after),
        ("decision-mandate-laren", ".statuses[0].since", AGREE, after),
        (
            "gmb-2016-187894",
            ".day",
            AGREE,
            "nothing is uncertain about 2016-06-30: write a plain date",
        ),
    ]


@kind(BASE)
def certain_beyond_possible(draft: Draft) -> Sequence[Planted]:
    """What is certain is moved when a source is found, what is possible is not."""
    year = {"from": "2018-01-01", "until": "2019-01-01"}
    draft["participation-regio"]["period"] = {"certain": year, "possible": {"until": "2018-09-24"}}
    draft["stuurgroep"]["period"] = {"certain": year, "possible": dict(year), "words": "2018"}
    draft["stuurgroep"]["states"][0]["period"] = {"certain": {}, "possible": year}
    draft["member-laren"]["period"] = {"certain": year}
    return [
        ("member-laren", ".period.possible", REQUIRED, "nothing"),
        (
            "stuurgroep",
            ".period",
            AGREE,
            "nothing is uncertain about 2018-01-01 until 2019-01-01: write a plain period",
        ),
        (
            "stuurgroep",
            ".states[0].period",
            AGREE,
            "certain (always) lies outside possible (2018-01-01 until 2019-01-01)",
        ),
        (
            "participation-regio",
            ".period",
            AGREE,
            "certain (2018-01-01 until 2019-01-01) lies outside possible (.. until 2018-09-24)",
        ),
    ]


@kind(BASE, GOOISE_MEREN)
def a_period_said_twice(draft: Draft) -> Sequence[Planted]:
    """The day is found, written beside the uncertain period, and that is left where it was."""
    draft["een-toekomst-met-perspectief"]["from"] = "2021-11-23"
    draft["vng"].update({"from": "1912-01-01", "until": "1911-01-01"})
    draft["bovenregionale-samenwerking"]["until"] = "2030"
    both = "either from and until, or an uncertain period"
    return [
        ("bovenregionale-samenwerking", ".period", both, "both"),
        ("vng", ".period", both, "both"),
        ("een-toekomst-met-perspectief", ".period", both, "both"),
    ]


@kind(BASE, SEPTEMBER_25)
def periods_of_what_happens(draft: Draft) -> Sequence[Planted]:
    """Most rows have `from` and `until`; what happens has a day, and a bond is made."""
    event, undertaking = draft["meeting-2018-09-17"], draft.roots[-1]["undertakings"][0]
    event["from"] = event.pop("day")
    undertaking["until"] = "2019-01-01"
    undertaking["day"] = undertaking.pop("made")
    draft["participation-haarlem"]["day"] = "2018-09-07"
    return [
        ("participation-haarlem", ".day", "a key of Participation", "'day'"),
        (event["id"], ".day", REQUIRED, "nothing"),
        (event["id"], ".from", "a key of Event", "'from'"),
        (undertaking["id"], ".made", REQUIRED, "nothing"),
        (undertaking["id"], ".until", "a key of Undertaking", "'until'"),
        (undertaking["id"], ".day", "a key of Undertaking", "'day'"),
    ]


@kind(BASE, ADMISSION)
def cover_without_an_end(draft: Draft) -> Sequence[Planted]:
    """The contract was not seen, so its term is left open."""
    row = draft["admission-2017"]
    del row["from"], row["until"]
    row["options"] = [{}, {"exercised": True}]
    draft.add("subsidies", {"id": "subsidy", "clients": ["GM0402"]})
    draft.add("certificates", {"id": "certificate", "institution": "gi", "functions": []})
    return [
        (row["id"], ".period", BOUNDED, "always"),
        (row["id"], ".options[0].period", BOUNDED, "always"),
        (row["id"], ".options[1].period", BOUNDED, "always"),
        ("subsidy", ".period", BOUNDED, "always"),
        ("certificate", ".period", BOUNDED, "always"),
        ("certificate", ".institution", "an id in providers", "'gi'"),
    ]


@kind(BASE)
def uncertain_where_it_must_be_certain(draft: Draft) -> Sequence[Planted]:
    """Elsewhere in the row a day may be uncertain."""
    draft["letter-2018-09-25"]["known_from"] = {"earliest": "2018-09-25"}
    draft["bovenregionale-samenwerking"]["former_names"] = [
        {"text": "Gewest", "period": {"possible": {"until": "2016-01-01"}}}
    ]
    draft.add(
        "explanations",
        {
            "id": "why",
            "rule": "JW204",
            "by": ["GM0402"],
            "reason": "X",
            "period": {"certain": {"from": "2016-02-08"}, "possible": {}},
        },
    )
    certain = "from and until, for this period cannot be uncertain"
    return [
        (
            "bovenregionale-samenwerking",
            ".former_names[0].period",
            certain,
            "{'possible': {'until': '2016-01-01'}}",
        ),
        ("letter-2018-09-25", ".known_from", DAY, "{'earliest': '2018-09-25'}"),
        ("why", ".period", certain, "{'certain': {'from': '2016-02-08'}, 'possible': {}}"),
    ]


# Sources and words


@kind(BASE, ADMISSION)
def evidence_about_no_field(draft: Draft) -> Sequence[Planted]:
    """The field has a key of another table, the name of a class, or a path."""
    fields = {
        "participation-regio": "member",
        "meeting-2018-09-17": "outcomes",
        "admission-2017": "options[0]",
        "claim-admission-continuous-entry": "Claim",
    }
    for id, field in fields.items():
        draft[id]["evidence"][0]["field"] = field
    draft["claim-admission-continuous-entry"]["count"] = "drie"
    name = "the name of a field of the record"
    return [
        ("participation-regio", ".evidence[0].field", name, "'member'"),
        ("meeting-2018-09-17", ".evidence[0].field", name, "'outcomes'"),
        ("admission-2017", ".evidence[0].field", name, "'options[0]'"),
        (
            "claim-admission-continuous-entry",
            ".count",
            "a whole number of at most 9007199254740991",
            "'drie'",
        ),
        ("claim-admission-continuous-entry", ".evidence[0].field", name, "'Claim'"),
    ]


@kind(BASE, SEPTEMBER_7, ADMISSION)
def ids_of_another_table(draft: Draft) -> Sequence[Planted]:
    """The id exists; it is that of the letter's event, or of the co-operation around the track."""
    letter = draft["invitation-received-2018-09-03"]
    letter["document"] = "meeting-2018-09-17"
    letter["sender"] = "letter-2018-09-07"
    letter["evidence"][0]["document"] = letter["id"]
    draft["admission-2017"]["track"] = "SO0006"
    draft["admission-2017"]["clients"][2] = "pho-jeugd-en-onderwijs"
    draft["participation-haarlem"]["track"] = "bovenregionale-samenwerking"
    documents, tracks = "an id in documents", "an id in procurement_tracks"
    return [
        ("participation-haarlem", ".track", tracks, "'bovenregionale-samenwerking'"),
        (letter["id"], ".document", documents, "'meeting-2018-09-17'"),
        (letter["id"], ".sender", ACTOR, "'letter-2018-09-07'"),
        (letter["id"], ".evidence[0].document", documents, f"'{letter['id']}'"),
        ("admission-2017", ".track", tracks, "'SO0006'"),
        ("admission-2017", ".clients[2]", MEMBER, "'pho-jeugd-en-onderwijs'"),
    ]


@kind(BASE, SEPTEMBER_25)
def replaced_twice(draft: Draft) -> Sequence[Planted]:
    """Two people mend the same claim, and one of them mends a row of another table."""
    draft["claim-co-operation-goes-on"]["replaces"] = "claim-heading-leaving-the-co-operation"
    draft["claim-not-as-intended"]["replaces"] = "claim-heading-leaving-the-co-operation"
    draft["claim-institutions-did-not-bid"]["replaces"] = "meeting-2018-09-17"
    draft["stuurgroep"]["replaces"] = "stuurgroep"
    draft["claim-informed-in-the-same-way"].update({"replaces": "claim-9", "count": "zes"})
    draft["claim-youth-help-in-a-wide-sense"].update(
        {"replaces": "claim-informed-in-the-same-way", "by": None}
    )
    claim = "'claim-heading-leaving-the-co-operation'"
    return [
        ("stuurgroep", ".replaces", EARLIER, "'stuurgroep'"),
        ("claim-co-operation-goes-on", ".replaces", EARLIER, claim),
        ("claim-not-as-intended", ".replaces", EARLIER, claim),
        ("claim-institutions-did-not-bid", ".replaces", EARLIER, "'meeting-2018-09-17'"),
        (
            "claim-informed-in-the-same-way",
            ".count",
            "a whole number of at most 9007199254740991",
            "'zes'",
        ),
        ("claim-informed-in-the-same-way", ".replaces", EARLIER, "'claim-9'"),
        ("claim-youth-help-in-a-wide-sense", ".by", "a list", "null"),
    ]


@kind(BASE, ADMISSION)
def complete_in_what(draft: Draft) -> Sequence[Planted]:
    """A register is complete in the author's words, which are no names of tables."""
    day = "2018-01-01"
    draft.add(
        "completeness",
        {"id": "a", "day": day, "table": "contract", "by": ["GM0402.college"]},
        {"id": "b", "day": day, "table": "overeenkomsten", "register": "gemeenteblad"},
        {"id": "c", "day": day, "by": ["GM0402.college"], "kinds": "child-protection"},
        {"id": "d", "day": "2018", "table": "contracts", "by": ["GM0402.college"]},
    )
    return [
        ("a", ".table", "the name of a table", "'contract'"),
        ("b", ".by", REQUIRED, "nothing"),
        ("b", ".register", one_of(RegisterKind), "'gemeenteblad'"),
        ("b", ".table", "the name of a table", "'overeenkomsten'"),
        ("c", ".table", REQUIRED, "nothing"),
        ("c", ".kinds", "a list", "'child-protection'"),
        ("d", ".day", MAYBE_DAY, "'2018'"),
    ]


@kind(BASE, SEPTEMBER_25)
def ids_with_other_signs(draft: Draft) -> Sequence[Planted]:
    """The reference of a document is taken for its id, or an organ gets a row of its own."""
    ids = ["18.0008424", "Brief 25 september", "GM0402.college", "-25", "", "vóór-2018"]
    draft.add("documents", *({"id": id, "day": "2018-09-25", "title": "Brief"} for id in ids))
    return [(id, ".id", AN_ID, repr(id)) for id in ids]


@kind(BASE, SEPTEMBER_25)
def words_in_dutch(draft: Draft) -> Sequence[Planted]:
    """The words of the source are typed where a word of the library belongs."""
    message, undertaking = (draft.roots[-1][key][0] for key in ("communications", "undertakings"))
    message["medium"] = "schriftelijk"
    undertaking["force"] = "toezegging"
    draft["exit-2018-09-24"]["kind"] = "Exit"
    draft["letter-2018-09-25"]["kind"] = "brief"
    draft["member-eemnes"]["extent"] = "partieel"
    return [
        ("member-eemnes", ".extent", one_of(Extent), "'partieel'"),
        ("letter-2018-09-25", ".kind", one_of(DocumentKind), "'brief'"),
        ("exit-2018-09-24", ".kind", one_of(ActKind), "'Exit'"),
        (message["id"], ".medium", one_of(Medium), "'schriftelijk'"),
        (undertaking["id"], ".force", one_of(Force), "'toezegging'"),
    ]


@kind(BASE, HILVERSUM)
def null_for_unknown(draft: Draft) -> Sequence[Planted]:
    """A program writes null for each empty cell."""
    empty = dict.fromkeys(("name", "aliases", "kind", "from", "replaces"))
    draft["wethouder-hilversum"].update(empty)
    del draft["wethouder-hilversum"]["period"]
    draft["hearing-hilversum"].update({"day": None, "kind": None, "participants": None})
    draft["hearing-hilversum"]["evidence"][0]["derived"] = None
    draft["evaluation-hilversum"]["evidence"] = None
    return [
        ("wethouder-hilversum", ".name", "a text", "null"),
        ("wethouder-hilversum", ".aliases", "a list", "null"),
        ("wethouder-hilversum", ".from", DAY, "null"),
        ("hearing-hilversum", ".evidence[0].derived", "true or false", "null"),
        ("hearing-hilversum", ".day", MAYBE_DAY, "null"),
        ("hearing-hilversum", ".kind", one_of(EventKind), "null"),
        ("hearing-hilversum", ".participants", "a list", "null"),
        ("evaluation-hilversum", ".evidence", "a list", "null"),
    ]


@kind(BASE, GOOISE_MEREN)
def topics_by_number(draft: Draft) -> Sequence[Planted]:
    """The norm numbers its agreements, and its editions number them differently."""
    draft["een-toekomst-met-perspectief"].update(
        {
            "topics": [
                3,
                {"topic": 3},
                {"topic": "governance", "document": "bijlage-1"},
                {"place": ""},
            ],
            "contact_point": {"who": "portefeuillehouder", "acts": ["alle"]},
            "adoption": "meeting-gooise-meren-2021-11-23",
        }
    )
    id = "een-toekomst-met-perspectief"
    return [
        (id, ".topics[0]", "an object: TopicTreatment", "3"),
        (id, ".topics[1].topic", one_of(NormTopic), "3"),
        (id, ".topics[3].topic", REQUIRED, "nothing"),
        (id, ".topics[3].place", "a text", "''"),
        (id, ".contact_point.acts[0]", one_of(ActKind), "'alle'"),
        (id, ".adoption", "an id in acts", "'meeting-gooise-meren-2021-11-23'"),
        (id, ".topics[2].document", "an id in documents", "'bijlage-1'"),
        (id, ".contact_point.who", ACTOR, "'portefeuillehouder'"),
    ]


# Rows and documents as a whole


@kind(BASE, SEPTEMBER_7)
def a_row_in_the_wrong_table(draft: Draft) -> Sequence[Planted]:
    """A letter is a document and a message, and its row lands among the acts."""
    row = draft["invitation-received-2018-09-03"]
    draft.roots[-1]["communications"].remove(row)
    draft.add("acts", row)
    unknown = ("addressees", "medium", "document", "summary")
    return [
        (row["id"], ".kind", REQUIRED, "nothing"),
        (row["id"], ".sender", "a key of Act (did you mean 'under'?)", "'sender'"),
        *((row["id"], f".{key}", "a key of Act", f"'{key}'") for key in unknown),
    ]


@kind(BASE, LAREN)
def everything_in_one_row(draft: Draft) -> Sequence[Planted]:
    """A first attempt, before the pages on documents are read."""
    row = draft["mandate-laren-crisis"]
    row |= {"kinds": ["mandaat"], "holder": row["giver"], "notitie": "X", "under": [row["id"]]}
    row["functions"] = ["crisis-stay"]
    row |= {"scope": "scope-crisis", "sub_mandate": "ja", "replaces": "mandate-2015"}
    row["limits"][0]["agreement_of"] = ["GM0417.raad"]
    row["limits"].append({"frame": "kader", "words": 7})
    row["evidence"] = [{"document": "gmb", "field": "grens", "pagina": 1}, "gmb-2016-187920"]
    id = row["id"]
    beside = "a limit of its own beside situations"
    return [
        (id, ".evidence[0].pagina", "a key of Evidence", "'pagina'"),
        (id, ".evidence[1]", "an object: Evidence", "'gmb-2016-187920'"),
        (
            id,
            ".kinds[0]",
            one_of(MandateKind),
            "'mandaat'",
        ),
        (id, ".limits[0].agreement_of", beside, "('GM0417.raad',)"),
        (id, ".limits[2].words", "a text", "7"),
        (id, ".sub_mandate", "true or false", "'ja'"),
        (id, ".notitie", "a key of Mandate", "'notitie'"),
        (id, ".holder", "another than the giver", "'GM0417.college'"),
        (id, ".scope", "either functions or a scope", "'scope-crisis'"),
        (id, ".under", ITSELF, "'mandate-laren-crisis'"),
        (id, ".replaces", EARLIER, "'mandate-2015'"),
        (id, ".evidence[0].document", "an id in documents", "'gmb'"),
        (id, ".evidence[0].field", "the name of a field of the record", "'grens'"),
        (id, ".limits[2].frame", "an id in documents", "'kader'"),
    ]


@kind(DRENTHE_2016, DRENTHE_2017)
def documents_that_differ(draft: Draft) -> Sequence[Planted]:
    """What several documents share is mended in one of them."""
    before = Draft(DRENTHE_2016, DRENTHE_2017)
    del before.roots[1]
    draft["zuid-drenthe"]["name"] = "Zuid-Drenthe"
    draft["drenthe-member-assen"]["extent"] = "partial"
    draft["drenthe-scope-joint"]["functions"].remove("inpatient-youth-help")
    draft["voorzitter-jeugdhulpregio-drenthe"]["period"]["certain"]["until"] = "2016-03-01"
    del draft["letter-jeugdhulpregio-drenthe"]["kind"]

    def differing(id: str, path: str, first: str, second: str) -> Planted:
        return id, path, f"{first}, as under the same id in [0]{before.path(id)}", second

    return [
        differing("zuid-drenthe", ".name", "'Zuid Drenthe'", "'Zuid-Drenthe'"),
        differing("drenthe-member-assen", ".extent", "nothing", "'partial'"),
        differing(
            "drenthe-scope-joint",
            ".functions",
            "a list with 'inpatient-youth-help'",
            "a list without it",
        ),
        differing(
            "voorzitter-jeugdhulpregio-drenthe",
            ".period.certain.until",
            "'2016-02-09'",
            "'2016-03-01'",
        ),
        differing("letter-jeugdhulpregio-drenthe", ".kind", "'letter'", "nothing"),
    ]


@kind(BASE, SEPTEMBER_25, HILVERSUM)
def one_id_for_two_things(draft: Draft) -> Sequence[Planted]:
    """Ids are short, and each letter has a meeting, an exit and a letter."""
    taken = {id: draft.path(id) for id in ("meeting-2018-09-17", "exit-2018-09-24", "stuurgroep")}
    draft.add("undertakings", *(
        {"id": id, "made": "2019-01-17", "force": "promise", "text": "X"} for id in taken
    ))  # fmt: skip
    draft.add("claims", {"id": "stuurgroep", "day": "2019-01-17", "statement": "X"})
    first = len(draft.roots[-1]["undertakings"]) - len(taken)
    claim = f"[2]$.claims[{len(draft.roots[-1]['claims']) - 1}].id"
    return [
        *(
            (
                id,
                f"[2]$.undertakings[{first + place}].id",
                f"a new id, for {path} has this one",
                f"'{id}'",
            )
            for place, (id, path) in enumerate(taken.items())
        ),
        ("stuurgroep", claim, "a new id", "'stuurgroep'"),
    ]


@kind(BASE, SEPTEMBER_25)
def the_head_of_another_sort(draft: Draft) -> Sequence[Planted]:
    """The head is copied from another format that has a version and several titles."""
    draft.roots[0] |= {"format": 1, "title": ["Gooi", "Vechtstreek"], "version": "1.0"}
    draft.roots[1]["title"] = None
    draft.roots[1]["Acts"] = draft.roots[1]["acts"]
    return [
        (None, "[0]$.format", "'jeugdregio/1'", "1"),
        (None, "[0]$.title", "a text", "['Gooi', 'Vechtstreek']"),
        (None, "[0]$.version", "a key of the document", "'version'"),
        (None, "[1]$.title", "a text", "null"),
        (None, "[1]$.Acts", "a key of the document (did you mean 'acts'?)", "'Acts'"),
    ]


@pytest.mark.parametrize(("names", "spoil"), KINDS.values(), ids=KINDS)
def test_kind(names: tuple[str, ...], spoil: Spoil) -> None:
    """One error tells every problem that was planted and no other, and nothing is kept of it."""
    whole = load(*(EXAMPLES / name for name in names))
    draft = Draft(*names)
    planted = spoil(draft)
    expected = [
        (path if id is None or "$" in path else f"{draft.path(id)}{path}", words, got, id)
        for id, path, words, got in planted
    ]
    texts = [json.dumps(root, ensure_ascii=False) for root in draft.roots]
    found = refusals(*texts)
    assert sorted(expected, key=str) == sorted(
        ((each.path, each.expected, each.got, each.record) for each in found), key=str
    )
    assert whole == load(*(EXAMPLES / name for name in names))


def test_there_are_many_kinds() -> None:
    """Each makes several slips, for a reason that fits on a line."""
    assert 22 <= len(KINDS)
    for names, spoil in KINDS.values():
        assert 2 <= len(spoil(Draft(*names)))
        assert spoil.__doc__
        assert "\n" not in spoil.__doc__

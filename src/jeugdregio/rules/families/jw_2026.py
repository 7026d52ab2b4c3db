"""Rules from the Jeugdwet as it reads since 2026, of which no date of force is established.

JW218: one arrangement of all colleges of a region carries its Jeugdregio. JW219: the listed forms
of care are contracted through it. Paragraph 2.2 of the act was not read: both are a draft.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

import attrs

from jeugdregio.landscape import Snapshot, absence, buys, concluded, members_on
from jeugdregio.landscape.actors import one_day
from jeugdregio.landscape.buying import who_buys
from jeugdregio.landscape.membership import members
from jeugdregio.landscape.parties import lives
from jeugdregio.model import (
    CERTIFIED_FUNCTIONS,
    Answer,
    Arrangement,
    Contract,
    Ground,
    Lack,
    Missing,
    Truth,
    YouthRegion,
    all_of,
    any_of,
    lacking,
    not_,
    remarked,
)
from jeugdregio.model.functions import find_function
from jeugdregio.rules.basis import (
    Basis,
    Confidence,
    Consequence,
    Severity,
    Text,
    no_deviation,
    not_shown,
)
from jeugdregio.rules.families.acting import agreed, start_of, whenever
from jeugdregio.rules.families.answering import lack_of, outside, resting, some_way
from jeugdregio.rules.families.carriers import FORMS, Carrier, carriers_of, words
from jeugdregio.rules.families.jw import day_or_none, jeugdwet
from jeugdregio.rules.rule import (
    IN_FORCE_SINCE,
    Outcome,
    Parameter,
    Parameters,
    Reason,
    Rule,
    Subject,
)

__all__ = ["JW218", "JW219"]


# JW218: one arrangement of all colleges


def _regions(snapshot: Snapshot, _parameters: Parameters) -> Iterable[Subject]:
    return [(snapshot.thing(each.id),) for each in snapshot.possible[YouthRegion]]


def _region_applies(snapshot: Snapshot, subject: Subject, _parameters: Parameters) -> Reason | None:
    if members(snapshot, subject[0]).truth is not Truth.NO:
        return None
    return outside("de regio heeft geen gemeenten", "the region has no municipalities")


def _region_check(snapshot: Snapshot, subject: Subject, parameters: Parameters) -> Answer[Outcome]:
    region, window = subject[0], one_day(snapshot.day)
    told = members(snapshot, region)
    rows = snapshot.possible[Arrangement].where("serves", region)
    ways = [
        Carrier(snapshot, each, snapshot.day, parameters["forms"]).of(told.value.full)
        for each in sorted(rows, key=lambda each: each.id)
    ]
    parts = [not_(all_of(pair)).valued(None) for pair in itertools.combinations(ways, 2)]
    if not told.value.full:
        parts.append(lacking(Missing(Lack.MEMBERS, (region,), window, (region,))))
    some = some_way(ways)
    if some is None:
        lack = Missing(Lack.CO_OPERATION, (region,), window, (region,))
        silent = absence(snapshot, "arrangements", (region,), lack, window=window)
        some = resting(silent, *any_of(ways).grounds)
    answer = all_of((some, *parts)).valued(Outcome(snapshot.day))
    return remarked(answer, *told.remarks)


def _region_holders(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    return (f"{each}.college" for each in members(snapshot, subject[0]).value.full)


# JW219: contracted through the Jeugdregio


def _contracts(snapshot: Snapshot, parameters: Parameters) -> Iterator[Subject]:
    for contract in snapshot.ever[Contract]:
        if concluded(snapshot, contract).truth is not Truth.NO:
            for function in parameters["functions"].split(", "):
                if buys(snapshot, contract, function) is Truth.YES:
                    yield snapshot.thing(contract.id), function


_EARLIER: Final = outside(
    "de overeenkomst ging eerder in; het overgangsrecht is niet gelezen",
    "the contract started earlier; the transitional law was not read",
)


def _contract_applies(
    snapshot: Snapshot, subject: Subject, parameters: Parameters
) -> Reason | None:
    start = start_of(snapshot.ever[Contract][subject[0]].period)[1]
    return _EARLIER if start is not None and start < parameters[IN_FORCE_SINCE] else None


def _contract_check(
    snapshot: Snapshot, subject: Subject, parameters: Parameters
) -> Answer[Outcome]:
    contract = snapshot.ever[Contract][subject[0]]
    first, last = start_of(contract.period)
    lack = lack_of(contract, Lack.TERM)
    free: Answer[None] = Answer(Truth.YES, None)

    def ask(day: date) -> Answer[None]:
        if day < parameters[IN_FORCE_SINCE]:
            return free
        buying = _Buying(snapshot, subject[1], day, parameters["forms"])
        return all_of(map(buying.through, contract.clients)).valued(None)

    answer = lacking(lack) if last is None else whenever(first, last, ask, lack)
    done = concluded(snapshot, contract)
    if done.truth is Truth.UNKNOWN:  # before it was concluded nothing was contracted
        answer = agreed((answer, free), *done.missing)
    return resting(answer, Ground(contract)).valued(Outcome(last))


@attrs.frozen
class _Buying:
    """The purchase of a care function on the day on which a contract starts."""

    snapshot: Snapshot
    function: str
    day: date
    forms: str

    def through(self, client: str) -> Answer[None]:
        """Whether a contract for this client is one of the Jeugdregio of its municipalities."""
        client, window = self.snapshot.thing(client), one_day(self.day)
        unknown = Missing(Lack.BUYER, (client, self.function), window, (client,))
        towns = members_on(self.snapshot, client, self.day).full
        if lives(self.snapshot, client, self.day) is Truth.NO or not towns:
            return lacking(Missing(Lack.MEMBERS, (client,), window, (client,)))
        buyers: tuple[str, ...] = (client,)
        grounds: tuple[Ground, ...] = ()
        if self.snapshot.ever[Arrangement].get(client) is None:
            told = who_buys(self.snapshot, self.function, client, self.day)
            sure = (each.buyer for each in told.value.buyers if each.truth is Truth.YES)
            buyers, grounds = tuple(dict.fromkeys(sure)), told.grounds
            if not buyers:
                return Answer(Truth.UNKNOWN, None, grounds, told.missing or (unknown,))
        pairs = itertools.product(buyers, towns)
        ways = [self._bought_by(buyer, town) for buyer, town in pairs]
        whole = agreed(ways, unknown) if len(buyers) > 1 else all_of(ways).valued(None)
        return resting(whole, *grounds)

    def _bought_by(self, buyer: str, town: str) -> Answer[None]:
        """Whether this buyer is the Jeugdregio of a municipality: NO where that is another."""
        carriers = carriers_of(self.snapshot, town, self.day, self.forms)
        own = [each.of((town,)) for each in carriers if buyer in each.entity]
        others = [each.of((town,)) for each in carriers if buyer not in each.entity]
        certain = [each for each in others if each.truth is Truth.YES]
        if own or certain:
            return any_of(own or map(not_, certain)).valued(None)
        return lacking(Missing(Lack.CO_OPERATION, (buyer,), one_day(self.day), (buyer,)))


def _contract_holders(snapshot: Snapshot, subject: Subject) -> Iterable[str]:
    return snapshot.ever[Contract][subject[0]].owners


# the rules


_ACT: Final = date(2026, 1, 1)
"""The day from which the act applies, as announced; of Stb. 2025, 274 only metadata were read."""


def _supposed(value: object) -> date | None:
    """A day from the act on, or none."""
    day = day_or_none(value)
    if day is not None and day < _ACT:
        raise ValueError(f"expected a day from {_ACT} on, when the act came into force, got {day}")
    return day


def _since(article: str) -> Parameter:
    reason = Text(
        f"de dag waarop Jeugdwet {article} in werking zou treden; geen, want die dag is niet "
        "vastgesteld, en zonder zo'n dag toetst de regel niets",
        f"the day on which Jeugdwet {article} is supposed to enter into force; none, for that day "
        "is not established, and without one the rule asks nothing",
    )
    return Parameter(IN_FORCE_SINCE, None, _supposed, reason)


def _seen(article: str) -> Basis:
    """Articles that the copy has as they read on 1 January 2026."""
    return attrs.evolve(jeugdwet(article), read="2026-01-01", confidence=Confidence.SEEN)


def _unread(article: str) -> Basis:
    note = Text(
        "niet gelezen: paragraaf 2.2 ontbrak in de kopie",
        "not read: paragraph 2.2 was missing from the copy",
    )
    return attrs.evolve(jeugdwet(article), read=None, note=note, confidence=Confidence.UNVERIFIED)


_SINCE_NOTE: Final = Text(
    "de parameter in_force_since veronderstelt een dag",
    "the parameter in_force_since supposes a day",
)

JW218 = Rule(
    code="JW218",
    name="one-arrangement-for-the-region",
    title=Text(
        "Eén regeling van alle colleges van de regio stelt de Jeugdregio in of wijst die aan",
        "One arrangement of all colleges of the region establishes or designates its Jeugdregio",
    ),
    severity=Severity.LAW,
    basis=(
        _seen("art. 1.1, 9a.2"),
        _unread("art. 2.17, 2.18"),
        Basis(
            "Memorie van toelichting bij de Wet verbetering beschikbaarheid jeugdzorg, "
            "consultatieversie van 2021",
            note=Text(
                "het ontwerp noemt de drie vormen; wat werd aangenomen, is niet gelezen",
                "the draft names the three forms; what was adopted was not read",
            ),
        ),
    ),
    confidence=Confidence.DRAFT,
    period=None,
    period_note=_SINCE_NOTE,
    consequence=Consequence.NOT_READ,
    about=Text(
        "Volgens het ontwerp werken de gemeenten van een regio samen in één regeling, die één "
        "uitvoerende organisatie instelt of aanwijst: de Jeugdregio. De regio is het gebied, de "
        "Jeugdregio voert uit. Getoetst wordt of er voor de jeugdregio precies één regeling is van "
        "een van de vormen, waarbij het college van elke volledige deelnemer partij is, ten minste "
        "voor jeugdbescherming en jeugdreclassering. Een centrumregeling wijst één centrumgemeente "
        "aan. Wie deelnemen, is wat is vastgelegd: de lijst van regio's in het besluit is niet "
        "gelezen. Ook voor welke zorg de regeling moet zijn, en of er een overgangstermijn is, is "
        "niet gelezen.",
        "By the draft the municipalities of a region work together in one arrangement, which "
        "establishes or designates one executing entity: the Jeugdregio. The region is the area, "
        "the Jeugdregio does the work. It is asked whether there is exactly one arrangement of one "
        "of the forms for the youth region, to which the college of each full member is party, for "
        "child protection and youth probation at least. A centre arrangement designates one centre "
        "municipality. Who are members is what is recorded: the list of regions in the order in "
        "council was not read. Nor was it read for which care the arrangement must be, or whether "
        "there is a term of transition.",
    ),
    satisfied=no_deviation(
        "één regeling van alle colleges draagt de Jeugdregio",
        "one arrangement of all colleges carries the Jeugdregio",
    ),
    violated=Text(
        "niet één regeling van alle colleges draagt de Jeugdregio",
        "not one arrangement of all colleges carries the Jeugdregio",
    ),
    not_shown=not_shown(
        "één regeling van alle colleges de Jeugdregio draagt",
        "one arrangement of all colleges carries the Jeugdregio",
    ),
    settles=Text(
        "De geldende wettekst; wie deelnemen aan de regio, de regeling met haar vorm en haar "
        "partijen, en wie zij aanwijst: de regio en haar gemeenten kunnen het leveren.",
        "The text of the law in force; who are members of the region, the arrangement with its "
        "form and parties, and whom it designates: the region and its municipalities can supply "
        "it.",
    ),
    parameters=(_since("art. 2.18"), FORMS),
    subjects=_regions,
    applies=_region_applies,
    check=_region_check,
    holders=_region_holders,
)

JW219 = Rule(
    code="JW219",
    name="contracted-through-the-jeugdregio",
    title=Text(
        "De aangewezen vormen van jeugdzorg zijn door de Jeugdregio gecontracteerd",
        "The listed forms of youth care are contracted through the Jeugdregio",
    ),
    severity=Severity.LAW,
    basis=(
        _seen("art. 10.3"),
        _unread("art. 2.19 (1)(a)"),
        Basis(
            "Advies W13.23.00282/III van de Raad van State, 6 december 2023",
            note=Text(
                "advies over het voorstel van wet; wat werd aangenomen, is niet gelezen",
                "advice on the bill; what was adopted was not read",
            ),
        ),
    ),
    confidence=Confidence.DRAFT,
    period=None,
    period_note=_SINCE_NOTE,
    consequence=Consequence.NOT_READ,
    about=Text(
        "Volgens het advies over het wetsvoorstel worden kinderbeschermingsmaatregelen, "
        "jeugdreclassering en aangewezen specialistische vormen gezamenlijk ingekocht, door de "
        "Jeugdregio. Art. 10.3, tekst van 1 januari 2026, zegt dat die plicht nog niet in werking "
        "is. Getoetst wordt elke overeenkomst die op of na de veronderstelde dag "
        "ingaat: is de Jeugdregio van elke gemeente waarvoor zij is de cliënt, of wie die dag "
        "inkoopt? De Jeugdregio is een regeling als in JW218, waarbij het college partij is, of "
        "haar centrumgemeente. Een overeenkomst die een gemeente noemt, zegt nog niet wie haar "
        "sloot. Wat eerder inging, valt onder overgangsrecht dat niet is gelezen.",
        "By the advice on the bill, child protection measures, youth probation and listed "
        "specialised forms are bought together, by the Jeugdregio. Art. 10.3, text of 1 January "
        "2026, says that this duty is not yet in force. Each "
        "contract that starts on the supposed day or later is asked about: is the Jeugdregio of "
        "each municipality that it is for its client, or who buys on that day? The Jeugdregio is "
        "an arrangement as in JW218, to which the college is party, or its centre municipality. A "
        "contract that names a municipality does not tell yet who concluded it. What started "
        "earlier is for transitional law that was not read.",
    ),
    satisfied=no_deviation(
        "de Jeugdregio contracteert",
        "the Jeugdregio contracts",
    ),
    violated=Text(
        "een ander dan de Jeugdregio contracteert", "another than the Jeugdregio contracts"
    ),
    not_shown=not_shown("de Jeugdregio contracteert", "the Jeugdregio contracts"),
    settles=Text(
        "De geldende wettekst; wie de overeenkomst sloot of inkoopt, wanneer zij ingaat, en welke "
        "regeling de Jeugdregio draagt: de gemeente en de regio kunnen het leveren.",
        "The text of the law in force; who concluded the contract or buys, when it starts, and "
        "which arrangement carries the Jeugdregio: the municipality and the region can supply it.",
    ),
    parameters=(
        _since("art. 2.19 (1)(a)"),
        FORMS,
        Parameter(
            "functions",
            ", ".join(CERTIFIED_FUNCTIONS),
            words(find_function),
            Text(
                "de functies waarvoor de plicht geldt, met komma's; standaard jeugdbescherming en "
                "jeugdreclassering, want de lijst van vormen is hier niet gelezen",
                "the care functions for which the duty holds, with commas; by default child "
                "protection and youth probation, for the list of forms was not read here",
            ),
        ),
    ),
    subjects=_contracts,
    applies=_contract_applies,
    check=_contract_check,
    holders=_contract_holders,
)

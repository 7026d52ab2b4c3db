"""The words for missing facts, remarks and kinds of act, in Dutch and English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from jeugdregio.landscape import Slot
from jeugdregio.model import (
    ActKind,
    EventKind,
    Lack,
    Mandate,
    MandateKind,
    Membership,
    Note,
    Participation,
    Party,
    Purchase,
    Record,
    Seat,
)
from jeugdregio.rules.basis import Text

__all__ = [
    "ACTS",
    "BOUNDS",
    "DESCRIBED",
    "EVENTS",
    "GRANTS",
    "LACKS",
    "NOTES",
    "ORGANS",
    "SLOTS",
    "SPANS",
    "SUPPLIERS",
    "TABLES",
]

LACKS: Final = {
    Lack.ACCOUNT: Text("de eigen lezing van {about}", "the own account of {about}"),
    Lack.ACTIVITIES: Text("voor welke activiteiten: {about}", "for which activities: {about}"),
    Lack.ACTS: Text("voor welke handelingen: {about}", "for which acts: {about}"),
    Lack.ACTS_ON_BEHALF: Text(
        "wat {about} namens anderen deed", "what {about} did on behalf of others"
    ),
    Lack.ADDRESSEES: Text("aan wie gericht: {about}", "the addressees of: {about}"),
    Lack.AGREEMENT: Text("instemming vooraf van {about}", "the prior agreement of {about}"),
    Lack.AMOUNT: Text("het bedrag: {about}", "the amount: {about}"),
    Lack.APPOINTMENT: Text("wie heeft aangewezen: {about}", "who appointed {about}"),
    Lack.AREA: Text("welk gebied overging: {about}", "which area passed: {about}"),
    Lack.BUYER: Text("wie inkoopt: {about}", "who buys: {about}"),
    Lack.CERTIFICATE: Text(
        "een certificaat van de aanbieder: {about}", "a certificate of the provider: {about}"
    ),
    Lack.CHAIR: Text("wie voorzit: {about}", "who chairs: {about}"),
    Lack.CLAUSE: Text("de bepaling: {about}", "the clause: {about}"),
    Lack.COMMUNICATION: Text("een bericht: {about}", "a message: {about}"),
    Lack.CONDITION: Text(
        "of de voorwaarde is vervuld: {about}", "whether the condition was met: {about}"
    ),
    Lack.CONFIRMATION: Text(
        "een bevestiging van de uitgangspunten: {about}",
        "a confirmation of the principles: {about}",
    ),
    Lack.CONSENT: Text("de instemming van {about}", "the consent of {about}"),
    Lack.CONTACT_POINT: Text(
        "wie het aanspreekpunt is: {about}", "who the contact point is: {about}"
    ),
    Lack.CONTRACT: Text("een overeenkomst: {about}", "a contract: {about}"),
    Lack.CONTRACT_OR_SUBSIDY: Text(
        "een overeenkomst of subsidie: {about}", "a contract or subsidy: {about}"
    ),
    Lack.CO_OPERATION: Text(
        "de vorm van de samenwerking: {about}", "the form of the co-operation: {about}"
    ),
    Lack.DAY: Text("de dag van {about}", "the day of {about}"),
    Lack.DECISION: Text("een besluit van {about}", "a decision of {about}"),
    Lack.DECLARATION: Text(
        "een volledigheidsverklaring van degene op wie de plicht rust: {about}",
        "a declaration of completeness by the holder of the duty: {about}",
    ),
    Lack.DRAFT: Text(
        "of en wanneer het ontwerp is toegezonden: {about}",
        "whether and when the draft was sent: {about}",
    ),
    Lack.DURATION: Text("de duur: {about}", "the duration: {about}"),
    Lack.EARLIER: Text("of al eerder is ingelicht: {about}", "whether told earlier: {about}"),
    Lack.EFFECTIVE_DATE: Text("de ingangsdatum van {about}", "the effective date of {about}"),
    Lack.FOUNDING: Text("hoe het is ingesteld: {about}", "how it was founded: {about}"),
    Lack.FRAME: Text("de grens van het kader: {about}", "the bound of the frame: {about}"),
    Lack.FUNCTIONS: Text("voor welke functies: {about}", "for which care functions: {about}"),
    Lack.GENERAL: Text(
        "of het een algemeen mandaat is of voor één geval: {about}",
        "whether it is general or for one case: {about}",
    ),
    Lack.GENERAL_SUCCESSOR: Text(
        "de aangewezen opvolger van {about}", "the designated successor of {about}"
    ),
    Lack.GIVING_ORGAN: Text("welk orgaan het gaf: {about}", "which organ gave it: {about}"),
    Lack.GRANT: Text("een nieuwe verlening aan {about}", "a new grant to {about}"),
    Lack.HANDOVER: Text(
        "een overdracht, aan wie en wanneer: {about}", "a handover, to whom and when: {about}"
    ),
    Lack.HOLDER: Text("aan wie verleend: {about}", "to whom it was granted: {about}"),
    Lack.LEGAL_TEXT: Text("de geldende wettekst: {about}", "the text of the law: {about}"),
    Lack.LIMIT: Text("de grens: {about}", "the limit: {about}"),
    Lack.LIMIT_WORDS: Text(
        "wat de grens in woorden inhoudt: {about}", "what the limit in words means: {about}"
    ),
    Lack.LIST_CONTENT: Text(
        "wat de open lijst verder omvat: {about}", "what else the open list holds: {about}"
    ),
    Lack.MANDATE: Text(
        "een mandaat, volmacht of machtiging van {about}",
        "a mandate, power of attorney or authorisation of {about}",
    ),
    Lack.MEANING: Text("wat het woord omvat: {about}", "what the word holds: {about}"),
    Lack.MEDIUM: Text("of het schriftelijk was: {about}", "whether it was in writing: {about}"),
    Lack.MEMBERS: Text("wie deelnam: {about}", "who was a member: {about}"),
    Lack.OPTION: Text(
        "of de optie is ingeroepen of vervallen: {about}",
        "whether the option was exercised or ended: {about}",
    ),
    Lack.ORGAN: Text(
        "welk orgaan de bevoegdheid heeft, naar wet of verordening: {about}",
        "which organ has the power, by law or ordinance: {about}",
    ),
    Lack.PARTICIPANTS: Text("wie deelneemt aan {about}", "who takes part in {about}"),
    Lack.PERMISSION: Text(
        "of ondermandaat is toegestaan: {about}", "whether a sub-mandate is allowed: {about}"
    ),
    Lack.PRINCIPALS: Text("namens wie: {about}", "on whose behalf: {about}"),
    Lack.PROVIDER: Text("de aanbieder bij {about}", "the provider of {about}"),
    Lack.PROVIDERS_OF: Text("wie voor wie levert: {about}", "who provides for whom: {about}"),
    Lack.PROVISION: Text(
        "of een wettelijk voorschrift of regeling in het mandaat voorziet: {about}",
        "whether a statutory provision or arrangement provides for the mandate: {about}",
    ),
    Lack.READING: Text("hoe het woord is bedoeld: {about}", "how the word is meant: {about}"),
    Lack.RECEIVER: Text("aan wie overgedragen: {about}", "to whom it was handed over: {about}"),
    Lack.RESPONSIBILITY: Text(
        "onder wiens verantwoordelijkheid werkt: {about}",
        "under whose responsibility {about} works",
    ),
    Lack.RULE: Text("de besluitregel: {about}", "the rule of decision: {about}"),
    Lack.SITUATION: Text("de situatie: {about}", "the situation: {about}"),
    Lack.STATE: Text("de staat van {about}", "the state of {about}"),
    Lack.SUBSIDY: Text("een subsidie: {about}", "a subsidy: {about}"),
    Lack.SUCCESSION: Text("de herindeling: {about}", "the reorganisation: {about}"),
    Lack.TASKS: Text("welke taken: {about}", "which tasks: {about}"),
    Lack.TERM: Text("de looptijd van {about}", "the term of {about}"),
    Lack.TOPIC: Text(
        "waar de regiovisie het behandelt: {about}", "where the vision treats it: {about}"
    ),
    Lack.TRACK: Text("uit welk traject: {about}", "which track: {about}"),
    Lack.TRANSFER: Text(
        "of de bevoegdheid was overgegaan of mocht worden uitgeoefend: {about}",
        "whether the power had passed or could be exercised: {about}",
    ),
    Lack.UNDER: Text("het mandaat waarop het berust: {about}", "the mandate it rests on: {about}"),
    Lack.UNDERTAKING: Text("een toezegging of afspraak: {about}", "an undertaking: {about}"),
    Lack.VAT_OF_AMOUNT: Text(
        "met of zonder btw: het bedrag van {about}", "with or without VAT: the amount of {about}"
    ),
    Lack.VAT_OF_LIMIT: Text(
        "met of zonder btw: de grens van {about}", "with or without VAT: the limit of {about}"
    ),
    Lack.VERSION: Text(
        "welke versie van de uitgangspunten: {about}", "which version of the principles: {about}"
    ),
    Lack.VIEW: Text(
        "of de raad vooraf de gelegenheid had voor wensen en bedenkingen: {about}",
        "whether the council had the opportunity to give its wishes and concerns: {about}",
    ),
    Lack.VISION: Text("de regiovisie zelf: {about}", "the regional vision itself: {about}"),
    Lack.WITHDRAWAL: Text(
        "of het schriftelijk is ingetrokken: {about}",
        "whether it was withdrawn in writing: {about}",
    ),
}
NOTES: Final = {
    Note.AGREED_LATER: Text("later ingestemd: {about}", "agreed later: {about}"),
    Note.ASSUMED_START: Text(
        "ingangsdatum aangenomen: het begin van de contracten van het traject ({about}, {day})",
        "the start is assumed: the start of the contracts of the track ({about}, {day})",
    ),
    Note.CLAIMED: Text(
        "volgens {source}, een mededeling en niet het stuk zelf: {about}",
        "according to {source}, a statement and not the text itself: {about}",
    ),
    Note.CONFIDENTIALITY: Text(
        "volgens {source} afgesproken dit niet naar buiten te brengen, wat alleen bindt wie het "
        "afsprak (een afspraak van ambtenaren bindt geen college): {about}",
        "agreed, as stated by {source}, not to make this public, which binds only who agreed (an "
        "agreement of officials binds no college): {about}",
    ),
    Note.CONFIRMED_LATER: Text("later gedaan: {about}", "confirmed later: {about}"),
    Note.CUT_TO_LIFE: Text(
        "alleen over de dagen waarop de gemeente er is (met wie haar voorging of opvolgt): {about}",
        "only about the days on which it is there (with what it came from or passed to): {about}",
    ),
    Note.DECISION_NOT_SHOWN: Text(
        "geen besluit vastgelegd van: {about}", "no decision is recorded of: {about}"
    ),
    Note.DECISION_SHOWN: Text(
        "een besluit is vastgelegd: {about}", "a decision is recorded: {about}"
    ),
    Note.EACH_FOR_ITSELF: Text(
        "ieder voor zich; één voor allen is niet aangetoond: {about}",
        "each for itself; one for all is not shown: {about}",
    ),
    Note.ENDED_MEMBER: Text(
        "genoemd, maar op die dag geen gemeente meer (met wie haar opvolgt): {about}",
        "named, and no municipality any more that day (with those it passed to): {about}",
    ),
    Note.EXACTLY_ONE: Text("precies één van: {about}", "exactly one of: {about}"),
    Note.EXEMPTION_CLAIMED: Text(
        "beroep op een uitzondering, niet gevolgd want alleen eigen of andermans woord: {about}",
        "an exemption is claimed and not followed, being only a party's word: {about}",
    ),
    Note.EXIT_ON_RECORD: Text(
        "een uittreding met ingang van of voor die dag is vastgelegd: {about}",
        "an exit with effect on or before that day is on record: {about}",
    ),
    Note.EXPECTED_BY_AGREEMENT: Text(
        "verwacht op grond van een afspraak: {about}", "expected by agreement: {about}"
    ),
    Note.EXPLAINED_BY_OTHER: Text(
        "een ander dan degene op wie de plicht rust geeft een uitleg: {about}",
        "another than the holder of the duty explains: {about}",
    ),
    Note.FOR_STATISTICS: Text(
        "geteld voor de statistiek: {about}", "counted for statistics: {about}"
    ),
    Note.FULFILLED_DERIVED: Text(
        "nagekomen, naar de vastlegger afleidt en geen bron zegt: {about}",
        "fulfilled, as the author of the record derives and no source says: {about}",
    ),
    Note.IN_LIQUIDATION: Text("in vereffening: {about}", "in liquidation: {about}"),
    Note.KNOWN_FROM_DERIVED: Text(
        "dag van bekendmaking afgeleid: {about}, {day}", "day of knowledge derived: {about}, {day}"
    ),
    Note.MAY_ASK_TO_STAY: Text(
        "wie verhuist kan vragen om hulp zonder verblijf ten hoogste een jaar bij dezelfde "
        "aanbieder (Jeugdwet art. 2.7a); of een herindeling een verhuizing is, is open: {about}",
        "who moves can ask for help without stay from the same provider for at most a year "
        "(Jeugdwet art. 2.7a); whether a reorganisation is a move is open: {about}",
    ),
    Note.NOT_IN_WRITING: Text(
        "niet als schriftelijk vastgelegd: {about}", "not recorded as written: {about}"
    ),
    Note.NOT_SETTLED: Text(
        "wat het mandaat openlaat: {about}", "left open by the mandate: {about}"
    ),
    Note.NOT_UNDER_MANDATE: Text(
        "niet onder dit mandaat: {about}", "not under this mandate: {about}"
    ),
    Note.NO_CONSENT: Text("instemming niet vastgelegd: {about}", "consent not recorded: {about}"),
    Note.NO_DECISION: Text(
        "geen besluit op of voor die dag vastgelegd van: {about}",
        "no decision on or before that day is recorded of: {about}",
    ),
    Note.NO_VETO: Text(
        "vraagt instemming van anderen met uittreding; naar rechtspraak over de Wgr, uit de tweede "
        "hand gelezen, is die niet nodig: {about}",
        "asks that others consent to leaving; by case law on the Wgr, read in a secondary source, "
        "that is not needed: {about}",
    ),
    Note.NUMBERED_OTHERWISE: Text(
        "dezelfde verplichtingen, anders genummerd (hier aangenomen; de acht zijn niet gelezen): "
        "{about}",
        "the same obligations, numbered otherwise (as assumed here; the eight were not read): "
        "{about}",
    ),
    Note.OF_AN_ARRANGEMENT: Text(
        "van een regeling beslissen de organen die partij zijn, met toestemming van hun raad "
        "(Wet gemeenschappelijke regelingen art. 1): {about}",
        "of an arrangement the organs that are party decide, with the consent of their council "
        "(Wet gemeenschappelijke regelingen art. 1): {about}",
    ),
    Note.OTHER_DECIDER: Text(
        "als beslisser genoemd: {about}", "recorded as having decided: {about}"
    ),
    Note.OTHER_PURPOSE: Text(
        "voor de statistiek in een andere regio dan voor het berichtenverkeer: {about}",
        "in another region for statistics than for messages: {about}",
    ),
    Note.OWN_COUNCIL: Text(
        "de eigen raad heeft recht op informatie: {about}",
        "one's own council is owed information: {about}",
    ),
    Note.PARTIAL_MEMBER: Text("neemt gedeeltelijk deel: {about}", "a partial member: {about}"),
    Note.PART_IN_SCOPE: Text("een deel valt er wel onder: {about}", "a part is in scope: {about}"),
    Note.PLANNED: Text("gepland: {about}", "planned: {about}"),
    Note.POSSIBLE_MEMBER: Text(
        "deelname onbekend of beperkt, niet getoetst: {about}",
        "participation unknown or partial, not asked about: {about}",
    ),
    Note.POSSIBLY_SAME: Text("mogelijk dezelfde: {about}", "possibly the same: {about}"),
    Note.POWER_PASSED: Text(
        "heeft besloten terwijl de bevoegdheid was overgegaan: {about}",
        "decided though the power had passed: {about}",
    ),
    Note.PROMISED: Text(
        "toegezegd; een toezegging is geen dekking: {about}",
        "promised; a promise is no cover: {about}",
    ),
    Note.RETROACTIVE: Text(
        "met terugwerkende kracht: {about}, {day}", "by a retroactive text: {about}, {day}"
    ),
}
ACTS: Final = {
    ActKind.PROPOSAL: Text("voorstel", "proposal"),
    ActKind.DECISION: Text("besluit", "decision"),
    ActKind.CONSENT: Text("instemming", "consent"),
    ActKind.JOINING: Text("toetreding", "joining"),
    ActKind.CHANGE: Text("wijziging", "change"),
    ActKind.EXIT: Text("uittreding", "exit"),
    ActKind.AWARD: Text("gunning", "award"),
    ActKind.CONTRACTING: Text("contractering", "contracting"),
    ActKind.OTHER: Text("handeling", "act"),
    ActKind.REFUSAL: Text("weigering", "refusal"),
    ActKind.RATIFICATION: Text("bekrachtiging", "ratification"),
    ActKind.SIGNING: Text("ondertekening", "signing"),
    ActKind.PUBLICATION: Text("publicatie", "publication"),
    ActKind.SUBSIDY: Text("subsidieverlening", "subsidy"),
    ActKind.OBJECTION: Text("bezwaarbesluit", "objection"),
    ActKind.DEPLOYMENT: Text("inzet", "deployment"),
    ActKind.STATEMENT: Text("uitspraak", "statement"),
    ActKind.CERTIFICATION: Text("certificering", "certification"),
    ActKind.CERTIFICATE_REFUSAL: Text("weigering van een certificaat", "refusal of a certificate"),
    ActKind.CERTIFICATE_WITHDRAWAL: Text(
        "intrekking van een certificaat", "withdrawal of a certificate"
    ),
    ActKind.ASSESSMENT: Text("beoordeling", "assessment"),
}
EVENTS: Final = {
    EventKind.MEETING: Text("overleg", "meeting"),
    EventKind.HEARING: Text("hoorzitting", "hearing"),
    EventKind.CONSULTATION: Text("consultatie", "consultation"),
    EventKind.AUDIT: Text("audit", "audit"),
    EventKind.HANDOVER: Text("overdracht", "handover"),
    EventKind.CONFIRMATION: Text("bevestiging", "confirmation"),
    EventKind.OTHER: Text("gebeurtenis", "event"),
}
TABLES: Final = {
    "acts": Text("handelingen van {about}", "acts of {about}"),
    "communications": Text("berichten van {about}", "messages of {about}"),
    "contracts": Text("overeenkomsten van {about}", "contracts of {about}"),
    "events": Text("gebeurtenissen van {about}", "events of {about}"),
    "mandates": Text("mandaten van {about}", "mandates of {about}"),
    "memberships": Text("deelname aan {about}", "membership of {about}"),
    "purchases": Text("inkoop van {about}", "purchases of {about}"),
    "regional_visions": Text("regiovisies van {about}", "regional visions of {about}"),
    "subsidies": Text("subsidies van {about}", "subsidies of {about}"),
}
"""What is declared complete, by table: those of which a rule may deny a row."""

DESCRIBED: Final[Mapping[type[Record], tuple[Text, *tuple[str, ...]]]] = MappingProxyType(
    {
        Mandate: (Text("van {} aan {}", "of {} to {}"), "giver", "holder"),
        Membership: (
            Text("deelname van {} aan {}", "membership of {} in {}"),
            "member",
            "grouping",
        ),
        Participation: (
            Text("deelname van {} aan {}", "participation of {} in {}"),
            "participant",
            "track",
        ),
        Party: (Text("{} als partij bij {}", "{} as party to {}"), "organ", "arrangement"),
        Purchase: (Text("inkoop door {}", "purchase by {}"), "buyer"),
        Seat: (Text("zetel in {}", "seat in {}"), "body"),
    }
)
"""How a record without a name is told, with the fields that tell it."""

GRANTS: Final = {
    MandateKind.MANDATE: Text("mandaat", "mandate"),
    MandateKind.POWER_OF_ATTORNEY: Text("volmacht", "power of attorney"),
    MandateKind.AUTHORISATION: Text("machtiging", "authorisation"),
    MandateKind.DELEGATION: Text("delegatie", "delegation"),
    MandateKind.MEMBER_AUTHORISATION: Text("machtiging", "authorisation"),
}
"""What a mandate is called; one of several kinds by the first word."""
ORGANS: Final = {
    "council": Text("de raad van {of}", "the council of {of}"),
    "college": Text("het college van {of}", "the college of {of}"),
    "mayor": Text("de burgemeester van {of}", "the mayor of {of}"),
}
SUPPLIERS: Final = {
    "certifying-body": Text("de certificerende instelling", "the certifying body"),
    "legislation": Text("de geldende wettekst", "the current text of the law"),
}
SLOTS: Final = {
    Slot.POWER: Text("bevoegdheid van de gever", "power of the giver"),
    Slot.HOLDER: Text("aan wie verleend", "to whom granted"),
    Slot.KIND: Text("soort mandaat", "kind of mandate"),
    Slot.ACT: Text("welke handelingen", "which acts"),
    Slot.SCOPE: Text("reikwijdte", "scope"),
    Slot.PERIOD: Text("looptijd", "term"),
    Slot.PRINCIPAL: Text("namens wie", "on whose behalf"),
    Slot.LIMIT: Text("grens", "limit"),
    Slot.PERMISSION: Text("of ondermandaat mag", "permission for a sub-mandate"),
    Slot.CONSENT: Text("instemming", "consent"),
}
BOUNDS: Final = {
    (True, True): Text("van {first} t/m {last}", "from {first} through {last}"),
    (True, False): Text("op of na {first}", "on or after {first}"),
    (False, True): Text("uiterlijk {last}", "by {last}"),
    (False, False): Text("dag onbekend", "day unknown"),
}
SPANS: Final = {
    (True, True): Text("van {start} tot {end}", "from {start} until {end}"),
    (True, False): Text("vanaf {start}", "from {start}"),
    (False, True): Text("tot {end}", "until {end}"),
    (False, False): Text("altijd", "always"),
}

"""Gooi en Vechtstreek: its ids, and who may sign for it."""

from datetime import date
from typing import Any

import jeugdregio as jr

SEVEN = ("GM0376", "GM0402", "GM0406", "GM0417", "GM0457", "GM1696", "GM1942")
BLARICUM, HILVERSUM, LAREN, WEESP = "GM0376", "GM0402", "GM0417", "GM0457"
EEMNES, HAARLEM, WIJDEMEREN = "GM0317", "GM0392", "GM1696"
COLLEGES, COUNCILS, MAYORS = (
    tuple(f"{each}.{organ}" for each in SEVEN) for organ in ("college", "council", "mayor")
)
REGIO = "SO0006"
TRACK = "inkooptraject-jb-jr-maatwerk"
GROUP = "stuurgroep"
CONSULTATION = "pho-jeugd-en-onderwijs"
ALDERMEN = "wethouders-gooi-en-vechtstreek"
CHAIR = "voorzitter-inkooptraject"
DIRECTOR = "algemeen-directeur-regio"
EXIT = "exit-2018-09-24"
ANNOUNCEMENT, CONTACT = "announcement-2018-09-25", "contact-with-the-chair-2018-09-24"
CRISIS = "mandate-laren-crisis"
SECURED = "promise-secure-child-protection-and-youth-probation"

SIGNED, TOLD = date(2018, 9, 20), date(2018, 9, 25)


def sign(case: jr.Landscape, act: str = "sign", **asked: Any) -> jr.Answer[jr.WhoMay]:
    """Who may sign for the region in the track."""
    return case.on(SIGNED).who_may(act, in_=TRACK, **({"for_": REGIO} | asked))
